/* yifa-decision-step.c - the five statutory steps of a decision
 *
 * Made with the decision. The state says what the office recorded; the gates of the decision look at the
 * evidence itself. Whoever leaves out a step that may be left out says why and who allowed it.
 * */
#include "yifa-decision-step.h"

#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-major-decision.h"
#include "yifa-workflow.h"

static const YifaChoice statutory_steps[] = {
  { "participation",   N_("Public participation") },
  { "expert_review",   N_("Expert argument") },
  { "risk_assessment", N_("Risk assessment") },
  { "legality_review", N_("Legality review of the decision") },
  { "deliberation",    N_("Collective deliberation and decision") },
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
                                         YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, yifa_decision_step_stages },
  [YIFA_DECISION_STEP_STARTED_ON]    = { "started_on", N_("Step begun on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_DECISION_STEP_DONE_ON]       = { "done_on", N_("Done on"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_DECISION_STEP_EVIDENCE]      = { "evidence", N_("Evidence"), YIFA_PROSE, YIFA_LIST },
  [YIFA_DECISION_STEP_EXEMPT_REASON] = { "exempt_reason", N_("Reason of exemption"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_DECISION_STEP_APPROVER]      = { "approver", N_("Exemption approved by"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DECISION_STEP_N_FIELDS);

enum { DUE, IN_PROGRESS, DONE, EXEMPT };

static gboolean
is_step (YifaRecord *record, const char *step)
{
  return g_strcmp0 (yifa_record_get_text (record, YIFA_DECISION_STEP_STEP), step) == 0;
}

static YifaRecord *
load_decision (YifaStore *store, YifaRecord *record)
{
  return yifa_store_load (store, &yifa_major_decision, yifa_record_get_int (record, YIFA_DECISION_STEP_DECISION), NULL);
}

/* What the evidence of this step still lacks, when it is @step. */
static char *
lacks (YifaStore *store, YifaRecord *record, const char *step)
{
  g_autoptr(YifaRecord) decision = is_step (record, step) ? load_decision (store, record) : NULL;
  g_autoptr(GPtrArray) missing = decision != NULL ? yifa_decision_missing_evidence (store, decision, step) : NULL;

  return missing != NULL && missing->len > 0 ? g_strdup (missing->pdata[0]) : NULL;
}

static char *
public_heard (YifaStore *store, YifaRecord *record)
{
  return lacks (store, record, "participation");
}

static char *
experts_heard (YifaStore *store, YifaRecord *record)
{
  return lacks (store, record, "expert_review");
}

static char *
risks_assessed (YifaStore *store, YifaRecord *record)
{
  return lacks (store, record, "risk_assessment");
}

static char *
legality_reviewed (YifaStore *store, YifaRecord *record)
{
  return lacks (store, record, "legality_review");
}

static char *
deliberated (YifaStore *store, YifaRecord *record)
{
  return lacks (store, record, "deliberation");
}

/* Legality review and deliberation are never left out (art. 25, 30). */
static char *
may_be_exempt (YifaStore *store, YifaRecord *record)
{
  if (is_step (record, "participation") || is_step (record, "expert_review") || is_step (record, "risk_assessment"))
    return NULL;
  return g_strdup_printf (_("The step “%s” cannot be left out"),
                          yifa_choice_get_label (&fields[YIFA_DECISION_STEP_STEP],
                                                 yifa_record_get_text (record, YIFA_DECISION_STEP_STEP)));
}

static char *
closed_lawfully (YifaStore *store, YifaRecord *record)
{
  g_autoptr(YifaRecord) decision = is_step (record, "participation") ? load_decision (store, record) : NULL;

  if (decision == NULL || (yifa_record_get_int (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC) &&
                           yifa_record_has (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC_REASON)))
    return NULL;
  return g_strdup (_("Public participation may be left out only where the matter is lawfully not public; say so, and why"));
}

static char *
reason_given (YifaStore *store, YifaRecord *record)
{
  return yifa_check_given (record, YIFA_DECISION_STEP_EXEMPT_REASON);
}

static char *
approver_given (YifaStore *store, YifaRecord *record)
{
  return yifa_check_given (record, YIFA_DECISION_STEP_APPROVER);
}

static gboolean
begin (YifaStore *store, YifaRecord *record, GError **error)
{
  yifa_record_set_text (record, YIFA_DECISION_STEP_STARTED_ON, yifa_store_get_today (store));
  return TRUE;
}

static gboolean
finish (YifaStore *store, YifaRecord *record, GError **error)
{
  if (!yifa_record_has (record, YIFA_DECISION_STEP_STARTED_ON))
    yifa_record_set_text (record, YIFA_DECISION_STEP_STARTED_ON, yifa_store_get_today (store));
  yifa_record_set_text (record, YIFA_DECISION_STEP_DONE_ON, yifa_store_get_today (store));
  return TRUE;
}

static gboolean
forget_exemption (YifaStore *store, YifaRecord *record, GError **error)
{
  yifa_record_clear (record, YIFA_DECISION_STEP_EXEMPT_REASON);
  yifa_record_clear (record, YIFA_DECISION_STEP_APPROVER);
  yifa_record_clear (record, YIFA_DECISION_STEP_DONE_ON);
  return TRUE;
}

static const YifaGate finish_gates[] = {
  { "public_heard", public_heard, "md.participation", "evidence" },
  { "experts_heard", experts_heard, "md.expert_review", "evidence" },
  { "risks_assessed", risks_assessed, "md.risk_assessment", "evidence" },
  { "legality_reviewed", legality_reviewed, "md.legality_review", "evidence" },
  { "deliberated", deliberated, "md.deliberation", "evidence" },
  { NULL }
};

static const YifaGate exempt_gates[] = {
  { "may_be_exempt", may_be_exempt, "md.exemption", "step" },
  { "closed_lawfully", closed_lawfully, "md.participation", "decision" },
  { "reason_given", reason_given, "md.exemption", "exempt_reason" },
  { "approver_given", approver_given, "md.exemption", "approver" },
  { NULL }
};

static const char *const finish_asks[] = { "evidence", NULL };
static const char *const exempt_asks[] = { "exempt_reason", "approver", NULL };

static const YifaAction actions[] = {
  { "begin", N_("Begin the step"), YIFA_STAGE (DUE), "in_progress", NULL, begin, NULL,
    N_("The step is in progress since today.") },
  { "finish", N_("Finish the step"), YIFA_STAGE (DUE) | YIFA_STAGE (IN_PROGRESS), "done", finish_gates, finish,
    finish_asks,
    N_("The step counts as done; the decision still asks for its evidence.") },
  { "exempt", N_("Leave the step out"), YIFA_STAGE (DUE) | YIFA_STAGE (IN_PROGRESS), "exempt", exempt_gates, NULL,
    exempt_asks,
    N_("The step counts as exempt, with the reason and the person who allowed it.") },
  { "reinstate", N_("Take the step up again"), YIFA_STAGE (DONE) | YIFA_STAGE (EXEMPT), "in_progress", NULL,
    forget_exemption, NULL,
    N_("The step is in progress again."), TRUE },
  { NULL }
};

const YifaKind yifa_decision_step = {
  .type_name = "YifaDecisionStep",
  .table = "decision_step",
  .label = N_("Statutory step of a decision"),
  .fields = fields,
  .n_fields = YIFA_DECISION_STEP_N_FIELDS,
  .title = YIFA_DECISION_STEP_STEP,
  .actions = actions,
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
