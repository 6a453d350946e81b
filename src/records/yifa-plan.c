/* yifa-plan.c - the yearly drafting plan */
#include "yifa-plan.h"

#include "yifa-org.h"
#include "yifa-plan-item.h"

static const YifaField fields[] = {
  [YIFA_PLAN_YEAR]        = { "year", N_("Year"), YIFA_COUNT, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER },
  [YIFA_PLAN_TITLE]       = { "title", N_("Title"),
                              YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_PLAN_MAKER_ORG]   = { "maker_org", N_("Maker"),
                              YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_PLAN_APPROVED_ON] = { "approved_on", N_("Approved on"), YIFA_DATE, YIFA_LIST },
  [YIFA_PLAN_APPROVED_BY] = { "approved_by", N_("Approved by"), YIFA_TEXT },
  [YIFA_PLAN_NOTE]        = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_PLAN_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_plan_item, "plan" },
  { NULL }
};

const YifaKind yifa_plan = {
  .type_name = "YifaPlan",
  .table = "plan",
  .label = N_("Drafting plan"),
  .fields = fields,
  .n_fields = YIFA_PLAN_N_FIELDS,
  .title = YIFA_PLAN_TITLE,
  .parts = parts,
};
