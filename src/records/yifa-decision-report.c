/* yifa-decision-report.c - a request or report before a decision is issued
 *
 * To the party committee, the people's congress, the superior or the political consultative conference.
 */
#include "yifa-decision-report.h"

#include "yifa-checks.h"
#include "yifa-major-decision.h"
#include "yifa-org.h"

static const YifaChoice addressee_kinds[] = {
  { "party_committee", N_("Party committee") },
  { "npc_sc",          N_("People's congress standing committee") },
  { "upper_gov",       N_("Government one level up") },
  { "cppcc",           N_("Political consultative conference") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_DECISION_REPORT_DECISION]       = { "decision", N_("Major decision"),
                                            YIFA_REF, YIFA_REQUIRED | YIFA_OWNER,
                                            NULL, &yifa_major_decision },
  [YIFA_DECISION_REPORT_ADDRESSEE_KIND] = { "addressee_kind", N_("Reported to (kind)"),
                                            YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, addressee_kinds },
  [YIFA_DECISION_REPORT_ORG]            = { "org", N_("Reported to"), YIFA_REF, YIFA_LIST, NULL, &yifa_org },
  [YIFA_DECISION_REPORT_TITLE]          = { "title", N_("Title"),
                                            YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_DECISION_REPORT_REPORT_NO]      = { "report_no", N_("Number of the report"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_DECISION_REPORT_REPORTED_ON]    = { "reported_on", N_("Reported on"), YIFA_DATE, YIFA_LIST },
  [YIFA_DECISION_REPORT_FEEDBACK]       = { "feedback", N_("Answer to the report"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_DECISION_REPORT_FEEDBACK_ON]    = { "feedback_on", N_("Report answered on"), YIFA_DATE, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DECISION_REPORT_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_DECISION_REPORT_REPORTED_ON, YIFA_DECISION_REPORT_FEEDBACK_ON, error);
}

const YifaKind yifa_decision_report = {
  .type_name = "YifaDecisionReport",
  .table = "decision_report",
  .label = N_("Report of a decision"),
  .fields = fields,
  .n_fields = YIFA_DECISION_REPORT_N_FIELDS,
  .title = YIFA_DECISION_REPORT_TITLE,
  .validate = validate,
};
