/* yifa-workflow.c - the one way a stage moves
 *
 * The list of allowed actions, the greyed button's reason, the command line's answer and the
 * refusal itself all come from the same walk over the kind's table of actions and gates.
 */
#include "yifa-workflow.h"

#include "yifa-error.h"
#include "yifa-store-private.h"

void
yifa_refusal_free (YifaRefusal *refusal)
{
  g_free (refusal->message);
  g_free (refusal);
}

static const YifaField *
stage_field (const YifaKind *kind)
{
  return &kind->fields[yifa_kind_find (kind, "stage")];
}

/* The index of the record's stage among the kind's stages. */
guint
yifa_workflow_get_stage (YifaRecord *record)
{
  const YifaChoice *stages = stage_field (yifa_record_get_kind (record))->choices;
  guint i = 0;

  while (stages[i].value != NULL && g_strcmp0 (stages[i].value, yifa_record_get_stage (record)) != 0)
    i++;
  return i;
}

/* NULL when @kind knows no such action. */
const YifaAction *
yifa_workflow_find (const YifaKind *kind, const char *name)
{
  for (const YifaAction *action = kind->actions; action != NULL && action->name != NULL; action++)
    if (g_str_equal (action->name, name))
      return action;

  return NULL;
}

/* Whether @action belongs to the stage the record is in. */
gboolean
yifa_workflow_offers (YifaRecord *record, const YifaAction *action)
{
  return (action->from & YIFA_STAGE (yifa_workflow_get_stage (record))) != 0;
}

static void
add_refusal (GPtrArray *refusals, const YifaGate *gate, char *message)
{
  YifaRefusal *refusal = g_new0 (YifaRefusal, 1);

  refusal->gate = gate;
  refusal->message = message;
  g_ptr_array_add (refusals, refusal);
}

static char *
stage_message (YifaRecord *record, const YifaAction *action)
{
  const YifaField *stage = stage_field (yifa_record_get_kind (record));

  return g_strdup_printf (_("“%s” is not possible in the stage “%s”"), g_dgettext (GETTEXT_PACKAGE, action->label),
                          yifa_choice_get_label (stage, yifa_record_get_stage (record)));
}

/**
 * yifa_workflow_refusals:
 *
 * Returns: (transfer full) (element-type YifaRefusal): all that stands against @action now;
 *   empty when it is allowed
 */
GPtrArray *
yifa_workflow_refusals (YifaStore *store, YifaRecord *record, const YifaAction *action)
{
  GPtrArray *refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_refusal_free);

  if (!yifa_workflow_offers (record, action))
    {
      add_refusal (refusals, NULL, stage_message (record, action));
      return refusals;
    }

  for (const YifaGate *gate = action->gates; gate != NULL && gate->name != NULL; gate++)
    {
      char *message = gate->refuses (store, record);

      if (message != NULL)
        add_refusal (refusals, gate, message);
    }
  return refusals;
}

/* Whether a reason is enough to pass: every refusing gate knows an exception. */
gboolean
yifa_workflow_can_override (GPtrArray *refusals)
{
  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaRefusal *refusal = refusals->pdata[i];

      if (refusal->gate == NULL || !refusal->gate->may_override)
        return FALSE;
    }
  return refusals->len > 0;
}

/* Which gates a reason took the office past stands in the trail, beside the reason itself. */
static gboolean
record_override (YifaStore *store, YifaRecord *record, GPtrArray *refusals, GError **error)
{
  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaRefusal *refusal = refusals->pdata[i];

      if (!yifa_store_write_audit (store, yifa_record_get_kind (record)->table, yifa_record_get_id (record),
                                   "override", refusal->message, refusal->gate->name, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
pass_gates (YifaStore *store, YifaRecord *record, const YifaAction *action, const char *reason, GError **error)
{
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (store, record, action);
  gboolean has_reason = reason != NULL && *reason != '\0';

  if (action->needs_reason && !has_reason)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED, _("“%s” needs a reason"), g_dgettext (GETTEXT_PACKAGE, action->label));
      return FALSE;
    }
  if (refusals->len == 0)
    return TRUE;
  if (has_reason && yifa_workflow_can_override (refusals))
    return record_override (store, record, refusals, error);

  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_REFUSED, ((YifaRefusal *) refusals->pdata[0])->message);
  return FALSE;
}

static gboolean
perform (YifaStore *store, YifaRecord *record, const YifaAction *action, GError **error)
{
  if (action->to != NULL)
    yifa_record_put_text (record, "stage", action->to);

  return (action->effects == NULL || action->effects (store, record, error)) &&
         yifa_store_save (store, record, error);
}

/**
 * yifa_workflow_do:
 * @record: with the fields the action asks for already set
 * @reason: (nullable): why; what lets a gate be overridden that knows an exception
 *
 * Performs @action through its gates: stage, effects and record in one operation, or nothing.
 */
gboolean
yifa_workflow_do (YifaStore *store, YifaRecord *record, const YifaAction *action, const char *reason, GError **error)
{
  g_autofree char *before = g_strdup (yifa_record_get_stage (record));
  gboolean ok;

  if (!yifa_store_begin (store, error))
    return FALSE;

  yifa_store_explain (store, action->name, reason);
  /* A record with unsaved edits is stored first, so that gates and effects see one truth. */
  ok = yifa_store_save (store, record, error) &&
       pass_gates (store, record, action, reason, error) &&
       perform (store, record, action, error);
  ok = yifa_store_end (store, ok, ok ? error : NULL);
  if (!ok)
    yifa_record_put_text (record, "stage", before);
  return ok;
}
