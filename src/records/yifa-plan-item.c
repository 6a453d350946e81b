/* yifa-plan-item.c - one document that the plan foresees */
#include "yifa-plan-item.h"

#include "yifa-error.h"
#include "yifa-org.h"
#include "yifa-plan.h"

static const YifaChoice plan_item_states[] = {
  { "proposed", N_("Proposed") },
  { "approved", N_("Planned") },
  { "done",     N_("Done") },
  { "dropped",  N_("Not taken up") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_PLAN_ITEM_PLAN]         = { "plan", N_("Plan"),
                                    YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                    NULL, &yifa_plan },
  [YIFA_PLAN_ITEM_TITLE]        = { "title", N_("Title"),
                                    YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_PLAN_ITEM_DRAFTER_ORG]  = { "drafter_org", N_("Drafter"),
                                    YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_PLAN_ITEM_REASON]       = { "reason", N_("Reason"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_PLAN_ITEM_TARGET_MONTH] = { "target_month", N_("Month of completion"), YIFA_COUNT, YIFA_LIST },
  [YIFA_PLAN_ITEM_IS_FOCUS]     = { "is_focus", N_("Focus of the year"), YIFA_FLAG, YIFA_LIST },
  [YIFA_PLAN_ITEM_STATUS]       = { "status", N_("State"),
                                    YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, plan_item_states },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_PLAN_ITEM_N_FIELDS);

static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  if (!yifa_record_has (record, YIFA_PLAN_ITEM_STATUS))
    yifa_record_set_text (record, YIFA_PLAN_ITEM_STATUS, "proposed");
  return TRUE;
}

static gboolean
validate (YifaRecord *record, GError **error)
{
  gint64 month = yifa_record_get_int (record, YIFA_PLAN_ITEM_TARGET_MONTH);

  if (!yifa_record_has (record, YIFA_PLAN_ITEM_TARGET_MONTH) || (month >= 1 && month <= 12))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("target_month", _("A month is a number from 1 to 12")));
  return FALSE;
}

const YifaKind yifa_plan_item = {
  .type_name = "YifaPlanItem",
  .table = "plan_item",
  .label = N_("Plan item"),
  .fields = fields,
  .n_fields = YIFA_PLAN_ITEM_N_FIELDS,
  .title = YIFA_PLAN_ITEM_TITLE,
  .validate = validate,
  .prepare = prepare,
};
