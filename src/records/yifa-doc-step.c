/* yifa-doc-step.c - the six statutory steps of a document
 *
 * Made with the document, begun and done by what its actions bring about. Whoever leaves out
 * a step that may be left out says why and who allowed it.
 */
#include "yifa-doc-step.h"

#include "yifa-checks.h"
#include "yifa-normative-doc.h"
#include "yifa-workflow.h"

static const YifaChoice steps[] = {
  { "ex_ante_eval",    N_("Evaluation and argument") },
  { "public_comment",  N_("Public comment") },
  { "legality_review", N_("Legality review") },
  { "deliberation",    N_("Collective deliberation and decision") },
  { "publication",     N_("Publication") },
  { "filing",          N_("Filing") },
  { NULL }
};

static const YifaChoice step_stages[] = {
  { "due",         N_("Due") },
  { "in_progress", N_("In progress") },
  { "done",        N_("Done") },
  { "exempt",      N_("Exempt") },
  { "unrecorded",  N_("Not recorded") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_DOC_STEP_DOC]           = { "doc", N_("Document"),
                                    YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                    NULL, &yifa_normative_doc },
  [YIFA_DOC_STEP_SEQ]           = { "seq", N_("No."), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_DOC_STEP_STEP]          = { "step", N_("Step"),
                                    YIFA_CHOICE, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                    steps },
  [YIFA_DOC_STEP_STAGE]         = { "stage", N_("State"),
                                    YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, step_stages },
  [YIFA_DOC_STEP_DONE_ON]       = { "done_on", N_("Done on"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_DOC_STEP_EVIDENCE]      = { "evidence", N_("Evidence"), YIFA_PROSE, YIFA_LIST },
  [YIFA_DOC_STEP_EXEMPT_REASON] = { "exempt_reason", N_("Reason of exemption"),
                                    YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_DOC_STEP_APPROVER]      = { "approver", N_("Exemption approved by"),
                                    YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DOC_STEP_N_FIELDS);

enum { DUE, IN_PROGRESS, DONE, EXEMPT, UNRECORDED };

/* Evaluation and public comment may be left out, in an emergency above all; review, deliberation,
 * publication and filing never. */
static char *
may_be_exempt (YifaStore *store, YifaRecord *record)
{
  const char *step = yifa_record_get_text (record, YIFA_DOC_STEP_STEP);

  if (g_strcmp0 (step, "ex_ante_eval") == 0 || g_strcmp0 (step, "public_comment") == 0)
    return NULL;
  return g_strdup_printf (_("The step “%s” cannot be left out"),
                          yifa_choice_get_label (&fields[YIFA_DOC_STEP_STEP], step));
}

static char *
reason_given (YifaStore *store, YifaRecord *record)
{
  return yifa_check_given (record, YIFA_DOC_STEP_EXEMPT_REASON);
}

static char *
approver_given (YifaStore *store, YifaRecord *record)
{
  return yifa_check_given (record, YIFA_DOC_STEP_APPROVER);
}

static char *
done_on_given (YifaStore *store, YifaRecord *record)
{
  char *missing = yifa_check_given (record, YIFA_DOC_STEP_DONE_ON);

  return missing != NULL ? missing : yifa_check_past (store, record, YIFA_DOC_STEP_DONE_ON);
}

static gboolean
forget_exemption (YifaStore *store, YifaRecord *record, GError **error)
{
  yifa_record_clear (record, YIFA_DOC_STEP_EXEMPT_REASON);
  yifa_record_clear (record, YIFA_DOC_STEP_APPROVER);
  return TRUE;
}

static const YifaGate exempt_gates[] = {
  { "may_be_exempt", may_be_exempt, "nd.six_steps", "step" },
  { "reason_given", reason_given, "nd.six_steps", "exempt_reason" },
  { "approver_given", approver_given, "nd.six_steps", "approver" },
  { NULL }
};

static const YifaGate record_gates[] = {
  { "done_on_given", done_on_given, "nd.six_steps", "done_on" },
  { NULL }
};

static const char *const exempt_asks[] = { "exempt_reason", "approver", NULL };
static const char *const record_asks[] = { "done_on", "evidence", NULL };

static const YifaAction actions[] = {
  { "exempt", N_("Leave the step out"), YIFA_STAGE (DUE) | YIFA_STAGE (IN_PROGRESS), "exempt", exempt_gates,
    NULL, exempt_asks,
    N_("The step counts as exempt, with the reason and the person who allowed it.") },
  { "reinstate", N_("Take the step up again"), YIFA_STAGE (EXEMPT), "due", NULL, forget_exemption, NULL,
    N_("The step is due again."), TRUE },
  { "record", N_("Record as done"), YIFA_STAGE (UNRECORDED), "done", record_gates, NULL, record_asks,
    N_("What happened before this register began is on record.") },
  { NULL }
};

const YifaKind yifa_doc_step = {
  .type_name = "YifaDocStep",
  .table = "doc_step",
  .label = N_("Statutory step"),
  .fields = fields,
  .n_fields = YIFA_DOC_STEP_N_FIELDS,
  .title = YIFA_DOC_STEP_STEP,
  .actions = actions,
};

YifaRecord *
yifa_doc_step_find (YifaStore *store, YifaRecord *doc, const char *step)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "doc", yifa_record_get_id (doc));
  yifa_query_where (query, "step", YIFA_EQUAL, step);
  return yifa_store_find_one (store, &yifa_doc_step, query);
}

gboolean
yifa_doc_step_mark (YifaStore *store, YifaRecord *doc, const char *step, const char *stage, const char *on,
                    const char *evidence, GError **error)
{
  g_autoptr(YifaRecord) row = yifa_doc_step_find (store, doc, step);

  if (row == NULL || g_str_equal (yifa_record_get_stage (row), "exempt"))
    return TRUE;

  yifa_record_set_text (row, YIFA_DOC_STEP_STAGE, stage);
  yifa_record_set_text (row, YIFA_DOC_STEP_DONE_ON, g_str_equal (stage, "done") ? on : NULL);
  if (evidence != NULL)
    yifa_record_set_text (row, YIFA_DOC_STEP_EVIDENCE, evidence);
  return yifa_store_save (store, row, error);
}

gboolean
yifa_doc_step_create_all (YifaStore *store, YifaRecord *doc, const char *stage, GError **error)
{
  for (guint i = 0; steps[i].value != NULL; i++)
    {
      g_autoptr(YifaRecord) row = yifa_record_new (&yifa_doc_step);

      yifa_record_set_int (row, YIFA_DOC_STEP_DOC, yifa_record_get_id (doc));
      yifa_record_set_int (row, YIFA_DOC_STEP_SEQ, i + 1);
      yifa_record_set_text (row, YIFA_DOC_STEP_STEP, steps[i].value);
      yifa_record_set_text (row, YIFA_DOC_STEP_STAGE, stage);
      if (!yifa_store_save (store, row, error))
        return FALSE;
    }
  return TRUE;
}
