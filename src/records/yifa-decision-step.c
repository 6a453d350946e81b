/* yifa-decision-step.c - the five statutory steps of a decision
 *
 * Made with the decision. The state says what the office recorded; the gates of the decision look at the
 * evidence itself. Whoever leaves out a step that may be left out says why and who allowed it.
 * */
#include "yifa-decision-step.h"

#include "yifa-major-decision.h"

static const YifaChoice statutory_steps[] = {
  { "participation",   N_("Public participation") },
  { "expert_review",   N_("Expert argument") },
  { "risk_assessment", N_("Risk assessment") },
  { "legality_review", N_("Legality review of the decision") },
  { "deliberation",    N_("Collective deliberation and decision") },
  { NULL }
};

static const YifaChoice step_states[] = {
  { "due",         N_("Due") },
  { "in_progress", N_("In progress") },
  { "done",        N_("Done") },
  { "exempt",      N_("Exempt") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_DECISION_STEP_DECISION]      = { "decision", N_("Major decision"),
                                         YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                         NULL, &yifa_major_decision },
  [YIFA_DECISION_STEP_SEQ]           = { "seq", N_("No."), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_DECISION_STEP_STEP]          = { "step", N_("Step"),
                                         YIFA_CHOICE, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                         statutory_steps },
  [YIFA_DECISION_STEP_STAGE]         = { "stage", N_("State"),
                                         YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, step_states },
  [YIFA_DECISION_STEP_STARTED_ON]    = { "started_on", N_("Step begun on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_DECISION_STEP_DONE_ON]       = { "done_on", N_("Done on"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_DECISION_STEP_EVIDENCE]      = { "evidence", N_("Evidence"), YIFA_PROSE, YIFA_LIST },
  [YIFA_DECISION_STEP_EXEMPT_REASON] = { "exempt_reason", N_("Reason of exemption"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_DECISION_STEP_APPROVER]      = { "approver", N_("Exemption approved by"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DECISION_STEP_N_FIELDS);

const YifaKind yifa_decision_step = {
  .type_name = "YifaDecisionStep",
  .table = "decision_step",
  .label = N_("Statutory step of a decision"),
  .fields = fields,
  .n_fields = YIFA_DECISION_STEP_N_FIELDS,
  .title = YIFA_DECISION_STEP_STEP,
};

YifaRecord *
yifa_decision_step_find (YifaStore *store, gint64 decision, const char *step)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "decision", decision);
  yifa_query_where (query, "step", YIFA_EQUAL, step);
  return yifa_store_find_one (store, &yifa_decision_step, query);
}

gboolean
yifa_decision_step_mark (YifaStore *store, YifaRecord *decision, const char *step, const char *stage, const char *on,
                         GError **error)
{
  g_autoptr(YifaRecord) row = yifa_decision_step_find (store, yifa_record_get_id (decision), step);

  if (row == NULL || g_str_equal (yifa_record_get_stage (row), "exempt"))
    return TRUE;

  yifa_record_set_text (row, YIFA_DECISION_STEP_STAGE, stage);
  if (g_str_equal (stage, "due"))
    yifa_record_clear (row, YIFA_DECISION_STEP_STARTED_ON);
  else if (!yifa_record_has (row, YIFA_DECISION_STEP_STARTED_ON))
    yifa_record_set_text (row, YIFA_DECISION_STEP_STARTED_ON, on);
  yifa_record_set_text (row, YIFA_DECISION_STEP_DONE_ON, g_str_equal (stage, "done") ? on : NULL);
  return yifa_store_save (store, row, error);
}

gboolean
yifa_decision_step_create_all (YifaStore *store, YifaRecord *decision, GError **error)
{
  for (guint i = 0; statutory_steps[i].value != NULL; i++)
    {
      g_autoptr(YifaRecord) row = yifa_record_new (&yifa_decision_step);

      yifa_record_set_int (row, YIFA_DECISION_STEP_DECISION, yifa_record_get_id (decision));
      yifa_record_set_int (row, YIFA_DECISION_STEP_SEQ, i + 1);
      yifa_record_set_text (row, YIFA_DECISION_STEP_STEP, statutory_steps[i].value);
      yifa_record_set_text (row, YIFA_DECISION_STEP_STAGE, "due");
      if (!yifa_store_save (store, row, error))
        return FALSE;
    }
  return TRUE;
}
