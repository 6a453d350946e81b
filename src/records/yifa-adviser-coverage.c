/* yifa-adviser-coverage.c - which units have advisers, as a list like any other
 *
 * The kind's table is a view of data/sql. Nothing is written here.
 */
#include "yifa-adviser-coverage.h"

#include "yifa-org.h"

static const YifaChoice covered_kinds[] = {
  { "gov",        N_("People's government") },
  { "gov_office", N_("Government office") },
  { "department", N_("Department") },
  { "township",   N_("Township or subdistrict") },
  { "dispatched", N_("Dispatched office") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ADVISER_COVERAGE_NAME]          = { "name", N_("Name of the unit"),
                                            YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_ADVISER_COVERAGE_ORG]           = { "org", N_("Unit"), YIFA_REF, YIFA_LOCKED, NULL, &yifa_org },
  [YIFA_ADVISER_COVERAGE_ORG_KIND]      = { "org_kind", N_("Kind"),
                                            YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                            covered_kinds },
  [YIFA_ADVISER_COVERAGE_OWN_N]         = { "own_n", N_("Own engagements in term"),
                                            YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ADVISER_COVERAGE_ADVISERS]      = { "advisers", N_("Advisers in term"),
                                            YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ADVISER_COVERAGE_NEXT_END_ON]   = { "next_end_on", N_("Next term to end"),
                                            YIFA_DATE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_ADVISER_COVERAGE_PANEL_N]       = { "panel_n", N_("Served by the government's panel"),
                                            YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ADVISER_COVERAGE_IS_COVERED]    = { "is_covered", N_("Has advisers of its own"),
                                            YIFA_FLAG, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_ADVISER_COVERAGE_LAST_ENDED_ON] = { "last_ended_on", N_("Last term ended on"),
                                            YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ADVISER_COVERAGE_N_FIELDS);

const YifaKind yifa_adviser_coverage = {
  .type_name = "YifaAdviserCoverage",
  .table = "adviser_coverage",
  .label = N_("Adviser coverage of units"),
  .fields = fields,
  .n_fields = YIFA_ADVISER_COVERAGE_N_FIELDS,
  .title = YIFA_ADVISER_COVERAGE_NAME,
};
