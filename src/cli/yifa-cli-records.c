/* yifa-cli-records.c - records from the command line: what a page of the window does, in words */
#include "yifa-attach.h"
#include "yifa-attachment.h"
#include "yifa-cli-words.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-export.h"
#include "yifa-history.h"
#include "yifa-sheet.h"
#include "yifa-workflow.h"

static const char *const type_names[] = {
  [YIFA_TEXT] = "text", [YIFA_PROSE] = "prose", [YIFA_CHOICE] = "choice", [YIFA_DATE] = "date",
  [YIFA_FLAG] = "flag", [YIFA_COUNT] = "count", [YIFA_MONEY] = "money", [YIFA_HOURS] = "hours",
  [YIFA_REF] = "reference",
};

static void
put_field_definition (YifaCli *cli, const YifaField *field)
{
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "name", field->name);
  yifa_cli_put_text (cli, "label", yifa_field_get_label (field));
  yifa_cli_put_text (cli, "type", type_names[field->type]);
  yifa_cli_put_flag (cli, "required", (field->flags & YIFA_REQUIRED) != 0);
  yifa_cli_put_flag (cli, "computed", (field->flags & YIFA_COMPUTED) != 0);
  yifa_cli_put_flag (cli, "locked", (field->flags & YIFA_LOCKED) != 0);
  if (field->type == YIFA_CHOICE)
    {
      json_builder_set_member_name (cli->answer, "choices");
      json_builder_begin_array (cli->answer);
      for (const YifaChoice *c = field->choices; c->value != NULL; c++)
        json_builder_add_string_value (cli->answer, c->value);
      json_builder_end_array (cli->answer);
    }
  if (field->type == YIFA_REF)
    yifa_cli_put_text (cli, "refers_to", field->target->table);
  json_builder_end_object (cli->answer);
}

static void
put_action_definition (YifaCli *cli, const YifaKind *kind, const YifaAction *action)
{
  const YifaChoice *stages = kind->fields[yifa_kind_find (kind, "stage")].choices;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "name", action->name);
  yifa_cli_put_text (cli, "label", g_dgettext (GETTEXT_PACKAGE, action->label));
  json_builder_set_member_name (cli->answer, "from");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; stages[i].value != NULL; i++)
    if (action->from & YIFA_STAGE (i))
      json_builder_add_string_value (cli->answer, stages[i].value);
  json_builder_end_array (cli->answer);
  yifa_cli_put_text (cli, "to", action->to);
  json_builder_set_member_name (cli->answer, "asks");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; action->asks != NULL && action->asks[i] != NULL; i++)
    json_builder_add_string_value (cli->answer, action->asks[i]);
  json_builder_end_array (cli->answer);
  json_builder_end_object (cli->answer);
}

static gboolean
cmd_kinds (YifaCli *cli, char **args, GError **error)
{
  guint n_kinds;
  const YifaKind *const *kinds = yifa_kind_all (&n_kinds);

  if (!cli->json)
    {
      for (guint k = 0; k < n_kinds; k++)
        g_print ("%s\t%s\n", kinds[k]->table, yifa_kind_get_label (kinds[k]));
      return TRUE;
    }

  json_builder_begin_array (cli->answer);
  for (guint k = 0; k < n_kinds; k++)
    {
      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "name", kinds[k]->table);
      yifa_cli_put_text (cli, "label", yifa_kind_get_label (kinds[k]));
      json_builder_set_member_name (cli->answer, "fields");
      json_builder_begin_array (cli->answer);
      for (guint i = 0; i < kinds[k]->n_fields; i++)
        put_field_definition (cli, &kinds[k]->fields[i]);
      json_builder_end_array (cli->answer);
      json_builder_set_member_name (cli->answer, "actions");
      json_builder_begin_array (cli->answer);
      for (const YifaAction *action = kinds[k]->actions; action != NULL && action->name != NULL; action++)
        put_action_definition (cli, kinds[k], action);
      json_builder_end_array (cli->answer);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
take_order (char **args, const YifaKind *kind, YifaQuery *query, const char *order, const char *limit, GError **error)
{
  guint64 n = 0;

  if (order != NULL)
    {
      query->descending = *order == '-';
      query->order = g_strdup (order + query->descending);
    }
  if (limit != NULL && !g_ascii_string_to_unsigned (limit, 10, 1, G_MAXUINT, &n, NULL))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("--limit takes a number from 1"));
      return FALSE;
    }
  query->limit = n;
  return TRUE;
}

static gboolean
cmd_list (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *find = yifa_cli_take_option (args, "--find");
  g_autofree char *order = yifa_cli_take_option (args, "--order");
  g_autofree char *limit = yifa_cli_take_option (args, "--limit");
  gboolean withdrawn = yifa_cli_take_flag (args, "--withdrawn");
  const YifaKind *kind = yifa_cli_find_kind (args[0], error);
  g_autoptr(YifaQuery) query = kind ? yifa_cli_parse_query (cli, kind, args + 1, error) : NULL;
  g_autoptr(GArray) ids = NULL;

  if (query == NULL || !take_order (args, kind, query, order, limit, error))
    return FALSE;

  query->find = g_strdup (find);
  query->presence = withdrawn ? YIFA_WITHDRAWN : YIFA_PRESENT;
  ids = yifa_store_list (cli->store, kind, query, error);
  if (ids == NULL)
    return FALSE;

  cli->kind = kind;
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (cli->store, kind, g_array_index (ids, gint64, i), error);

      if (record == NULL)
        return FALSE;
      json_builder_begin_object (cli->answer);
      yifa_cli_put_record (cli, record);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
put_due (YifaCli *cli, YifaRecord *record, GError **error)
{
  g_autoptr(GPtrArray) duties = yifa_duties_of (cli->store, record, error);

  if (duties == NULL)
    return FALSE;

  json_builder_set_member_name (cli->answer, "due");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < duties->len; i++)
    {
      const YifaDuty *duty = duties->pdata[i];
      g_autofree char *explanation = yifa_duty_explain (cli->store, duty);

      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "rule", duty->rule);
      yifa_cli_put_text (cli, "label", duty->label);
      yifa_cli_put_text (cli, "due_on", duty->due_on);
      yifa_cli_put_text (cli, "state", duty->state);
      yifa_cli_put_text (cli, "basis", duty->basis);
      yifa_cli_put_text (cli, "explanation", explanation);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
  return TRUE;
}

static void
put_attachments (YifaCli *cli, YifaRecord *record)
{
  g_autoptr(GPtrArray) attachments = yifa_attachments_of (cli->store, record, NULL);

  json_builder_set_member_name (cli->answer, "attachments");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < attachments->len; i++)
    {
      YifaRecord *attachment = attachments->pdata[i];

      json_builder_begin_object (cli->answer);
      yifa_cli_put_int (cli, "id", yifa_record_get_id (attachment));
      yifa_cli_put_text (cli, "role", yifa_record_get_text (attachment, YIFA_ATTACHMENT_ROLE));
      yifa_cli_put_text (cli, "name", yifa_record_get_text (attachment, YIFA_ATTACHMENT_NAME));
      yifa_cli_put_text (cli, "sha256", yifa_record_get_text (attachment, YIFA_ATTACHMENT_SHA256));
      yifa_cli_put_int (cli, "size", yifa_record_get_int (attachment, YIFA_ATTACHMENT_SIZE));
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
}

static void
put_link (YifaCli *cli, const YifaKind *kind, gint64 id, const char *field, const char *direction)
{
  g_autofree char *title = yifa_store_dup_title (cli->store, kind, id);

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "kind", kind->table);
  yifa_cli_put_int (cli, "id", id);
  yifa_cli_put_text (cli, "title", title);
  yifa_cli_put_text (cli, "field", field);
  yifa_cli_put_text (cli, "direction", direction);
  json_builder_end_object (cli->answer);
}

static void
put_links_to (YifaCli *cli, const YifaKind *from, const YifaField *field, gint64 id)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  yifa_query_where_id (query, field->name, id);
  query->order = g_strdup ("id");
  ids = yifa_store_list (cli->store, from, query, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    put_link (cli, from, g_array_index (ids, gint64, i), field->name, "from");
}

/* What this record refers to, and what refers to it: its parts and its neighbours. */
static void
put_links (YifaCli *cli, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  guint n_kinds;
  const YifaKind *const *kinds = yifa_kind_all (&n_kinds);

  json_builder_set_member_name (cli->answer, "links");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == YIFA_REF && yifa_record_has (record, i))
      put_link (cli, kind->fields[i].target, yifa_record_get_int (record, i), kind->fields[i].name, "to");
  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      if (kinds[k]->fields[i].type == YIFA_REF && kinds[k]->fields[i].target == kind)
        put_links_to (cli, kinds[k], &kinds[k]->fields[i], yifa_record_get_id (record));
  json_builder_end_array (cli->answer);
}

static void
put_actions (YifaCli *cli, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  json_builder_set_member_name (cli->answer, "actions");
  json_builder_begin_array (cli->answer);
  for (const YifaAction *action = kind->actions; action != NULL && action->name != NULL; action++)
    {
      g_autoptr(GPtrArray) refusals = NULL;

      if (!yifa_workflow_offers (record, action))
        continue;

      refusals = yifa_workflow_refusals (cli->store, record, action);
      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "name", action->name);
      yifa_cli_put_text (cli, "label", g_dgettext (GETTEXT_PACKAGE, action->label));
      yifa_cli_put_flag (cli, "allowed", refusals->len == 0);
      yifa_cli_put_refusals (cli, refusals);
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
}

static gboolean
cmd_show (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(YifaRecord) record = yifa_cli_load (cli, args, error);

  if (record == NULL)
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_record (cli, record);
  if (!put_due (cli, record, error))
    return FALSE;
  put_attachments (cli, record);
  put_links (cli, record);
  put_actions (cli, record);
  json_builder_end_object (cli->answer);
  return TRUE;
}

static gboolean
is_asked (const YifaAction *action, const char *field)
{
  return action != NULL && action->asks != NULL && g_strv_contains (action->asks, field);
}

/* FIELD=VALUE onto the record; a locked field only where the action asks for it. */
static gboolean
set_fields (YifaCli *cli, YifaRecord *record, char **assignments, const YifaAction *action, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  for (guint i = 0; assignments[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      guint field;

      if (!yifa_cli_split (assignments[i], &name, &value, error))
        return FALSE;
      field = yifa_kind_find (kind, name);
      if (field == YIFA_NO_FIELD)
        {
          g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s has no field “%s”"), kind->table, name);
          return FALSE;
        }
      if ((kind->fields[field].flags & (YIFA_LOCKED | YIFA_COMPUTED)) && !is_asked (action, name))
        {
          g_propagate_error (error, yifa_error_new_field (name, _("“%s” is not entered by hand: the program sets it when the step is taken"),
                                                          yifa_field_get_label (&kind->fields[field])));
          return FALSE;
        }
      if (!yifa_store_parse (cli->store, record, field, value, error))
        return FALSE;
    }
  return TRUE;
}

static void
put_identity (YifaCli *cli, YifaRecord *record)
{
  const char *stage = yifa_record_get_stage (record);

  cli->kind = yifa_record_get_kind (record);
  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "kind", cli->kind->table);
  yifa_cli_put_int (cli, "id", yifa_record_get_id (record));
  yifa_cli_put_text (cli, "uid", yifa_record_get_uid (record));
  if (stage != NULL)
    yifa_cli_put_text (cli, "stage", stage);
  json_builder_end_object (cli->answer);
}

static gboolean
cmd_add (YifaCli *cli, char **args, GError **error)
{
  const YifaKind *kind = yifa_cli_find_kind (args[0], error);
  g_autoptr(YifaRecord) record = kind ? yifa_record_new (kind) : NULL;

  if (record == NULL || !set_fields (cli, record, args + 1, NULL, error) ||
      !yifa_store_save (cli->store, record, error))
    return FALSE;

  put_identity (cli, record);
  return TRUE;
}

static gboolean
cmd_set (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(YifaRecord) record = yifa_cli_load (cli, args, error);

  if (record == NULL || !set_fields (cli, record, args + 2, NULL, error) ||
      !yifa_store_save (cli->store, record, error))
    return FALSE;

  put_identity (cli, record);
  return TRUE;
}

static gboolean
cmd_do (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *reason = yifa_cli_take_option (args, "--reason");
  g_autoptr(YifaRecord) record = yifa_cli_load (cli, args, error);
  const YifaAction *action = record ? yifa_workflow_find (yifa_record_get_kind (record), args[2]) : NULL;

  if (record == NULL)
    return FALSE;
  if (action == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s has no action “%s”"), args[0], args[2]);
      return FALSE;
    }
  if (!set_fields (cli, record, args + 3, action, error))
    return FALSE;

  if (!yifa_workflow_do (cli->store, record, action, reason, error))
    {
      if (error != NULL && g_error_matches (*error, YIFA_ERROR, YIFA_ERROR_REFUSED))
        cli->refused = yifa_workflow_refusals (cli->store, record, action);
      return FALSE;
    }

  put_identity (cli, record);
  return TRUE;
}

static gboolean
cmd_undo (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(YifaRecord) before = yifa_cli_load (cli, args, error);
  g_autoptr(YifaRecord) after = NULL;

  if (before == NULL || !yifa_store_undo (cli->store, cli->kind, yifa_record_get_id (before), error) ||
      !(after = yifa_store_load (cli->store, cli->kind, yifa_record_get_id (before), error)))
    return FALSE;

  put_identity (cli, after);
  return TRUE;
}

static gboolean
cmd_withdraw (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *reason = yifa_cli_take_option (args, "--reason");
  g_autoptr(YifaRecord) record = yifa_cli_load (cli, args, error);

  if (record == NULL || !yifa_store_withdraw (cli->store, record, reason, error))
    return FALSE;

  put_identity (cli, record);
  return TRUE;
}

static gboolean
cmd_return (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(YifaRecord) record = yifa_cli_load (cli, args, error);

  if (record == NULL || !yifa_store_restore (cli->store, record, error))
    return FALSE;

  put_identity (cli, record);
  return TRUE;
}

/* With --json the words of the data, else those of the reader. */
static void
put_change (YifaCli *cli, const YifaKind *kind, const YifaChange *change)
{
  const YifaAction *action = change->what != NULL && !cli->json ? yifa_workflow_find (kind, change->what) : NULL;
  guint field = change->field != NULL && !cli->json ? yifa_kind_find (kind, change->field) : YIFA_NO_FIELD;
  gboolean is_field = field < kind->n_fields;
  gboolean is_override = !cli->json && g_strcmp0 (change->field, "override") == 0;
  g_autofree char *before = is_field ? yifa_cli_dup_value (cli->store, kind, field, change->before)
                                     : g_strdup (change->before);
  g_autofree char *after = is_field ? yifa_cli_dup_value (cli->store, kind, field, change->after)
                                    : g_strdup (change->after);

  json_builder_begin_object (cli->answer);
  yifa_cli_put_int (cli, "operation", change->operation);
  yifa_cli_put_text (cli, "at", change->at);
  yifa_cli_put_text (cli, "actor", change->actor);
  yifa_cli_put_text (cli, "what", action != NULL ? g_dgettext (GETTEXT_PACKAGE, action->label) : change->what);
  yifa_cli_put_text (cli, "field", is_field ? yifa_field_get_label (&kind->fields[field])
                                   : is_override ? _("Gone past with a reason") : change->field);
  yifa_cli_put_text (cli, "before", before);
  yifa_cli_put_text (cli, "after", after);
  yifa_cli_put_text (cli, "reason", change->reason);
  json_builder_end_object (cli->answer);
}

static gboolean
cmd_history (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(YifaRecord) record = yifa_cli_load (cli, args, error);
  g_autoptr(GPtrArray) changes = NULL;

  if (record == NULL || !(changes = yifa_store_get_history (cli->store, cli->kind, yifa_record_get_id (record), error)))
    return FALSE;

  cli->kind = NULL;
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < changes->len; i++)
    put_change (cli, yifa_record_get_kind (record), changes->pdata[i]);
  json_builder_end_array (cli->answer);
  return TRUE;
}

static gboolean
cmd_attach (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *role = yifa_cli_take_option (args, "--role");
  g_autoptr(YifaRecord) owner = NULL;
  g_autoptr(YifaRecord) attachment = NULL;

  if (g_strv_length (args) < 3 || role == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Arguments are missing: %s"), _("attach KIND ID FILE --role ROLE"));
      return FALSE;
    }
  owner = yifa_cli_load (cli, args, error);
  if (owner == NULL || !(attachment = yifa_attach_file (cli->store, owner, args[2], role, error)))
    return FALSE;

  put_identity (cli, attachment);
  return TRUE;
}

/* The attachment that belongs to the record the first two arguments name. (transfer full) */
static YifaRecord *
load_attachment (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(YifaRecord) owner = yifa_cli_load (cli, args, error);
  g_autoptr(YifaRecord) attachment = owner ? yifa_store_load (cli->store, &yifa_attachment, yifa_cli_parse_id (args[2]), error) : NULL;

  if (attachment == NULL)
    return NULL;
  if (yifa_record_get_int (attachment, YIFA_ATTACHMENT_OWNER_ID) == yifa_record_get_id (owner) &&
      g_strcmp0 (yifa_record_get_text (attachment, YIFA_ATTACHMENT_OWNER_KIND), cli->kind->table) == 0)
    return g_steal_pointer (&attachment);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("That record has no attachment %s"), args[2]);
  return NULL;
}

static gboolean
cmd_detach (YifaCli *cli, char **args, GError **error)
{
  g_autofree char *reason = yifa_cli_take_option (args, "--reason");
  g_autoptr(YifaRecord) attachment = load_attachment (cli, args, error);

  if (attachment == NULL || !yifa_attach_detach (cli->store, attachment, reason, error))
    return FALSE;

  put_identity (cli, attachment);
  return TRUE;
}

static gboolean
cmd_extract (YifaCli *cli, char **args, GError **error)
{
  g_autoptr(YifaRecord) attachment = load_attachment (cli, args, error);

  if (attachment == NULL || !yifa_attach_extract (cli->store, attachment, args[3], FALSE, error))
    return FALSE;

  put_identity (cli, attachment);
  return TRUE;
}

/* Every field a spreadsheet can hold, in the order of the table. */
static gboolean
export_sheet (YifaCli *cli, const YifaKind *kind, const YifaQuery *query, const char *path, guint *n_rows, GError **error)
{
  g_autofree const char **fields = g_new0 (const char *, kind->n_fields + 1);

  for (guint i = 0; i < kind->n_fields; i++)
    fields[i] = kind->fields[i].name;
  *n_rows = yifa_store_count (cli->store, kind, query);
  return yifa_sheet_export_list (cli->store, kind, query, fields, path, NULL, NULL, NULL, error);
}

static gboolean
cmd_export (YifaCli *cli, char **args, GError **error)
{
  const YifaKind *kind = yifa_cli_find_kind (args[0], error);
  g_autoptr(YifaQuery) query = kind ? yifa_cli_parse_query (cli, kind, args + 2, error) : NULL;
  guint n_rows = 0;

  if (query == NULL)
    return FALSE;
  if (!(g_str_has_suffix (args[1], ".jsonl") ? yifa_export_jsonl (cli->store, kind, query, args[1], &n_rows, NULL, error)
                                             : export_sheet (cli, kind, query, args[1], &n_rows, error)))
    return FALSE;

  json_builder_begin_object (cli->answer);
  yifa_cli_put_text (cli, "kind", kind->table);
  yifa_cli_put_text (cli, "file", args[1]);
  yifa_cli_put_int (cli, "rows", n_rows);
  json_builder_end_object (cli->answer);
  return TRUE;
}

const YifaCommandDef yifa_cli_record_commands[] = {
  { "kinds",    N_("kinds: every kind of record, its fields and its actions"), 0, FALSE, cmd_kinds },
  { "list",     N_("list KIND [FIELD=VALUE...] [--find WORDS] [--order [-]FIELD] [--limit N] [--withdrawn]: records"), 1, TRUE, cmd_list },
  { "show",     N_("show KIND ID: one record with all that belongs to it"), 2, TRUE, cmd_show },
  { "add",      N_("add KIND FIELD=VALUE...: a new record"), 1, TRUE, cmd_add },
  { "set",      N_("set KIND ID FIELD=VALUE...: changes fields; an empty value clears"), 3, TRUE, cmd_set },
  { "do",       N_("do KIND ID ACTION [FIELD=VALUE...] [--reason TEXT]: one step of the workflow, through its gates"), 3, TRUE, cmd_do },
  { "undo",     N_("undo KIND ID: puts back what the last operation on the record changed"), 2, TRUE, cmd_undo },
  { "withdraw", N_("withdraw KIND ID [--reason TEXT]: puts the record into the bin"), 2, TRUE, cmd_withdraw },
  { "unwithdraw", N_("unwithdraw KIND ID: takes the record back out of the bin"), 2, TRUE, cmd_return },
  { "history",  N_("history KIND ID: who changed what, when and why"), 2, TRUE, cmd_history },
  { "attach",   N_("attach KIND ID FILE --role ROLE: adds a file to the record"), 3, TRUE, cmd_attach },
  { "detach",   N_("detach KIND ID ATTACHMENT [--reason TEXT]: takes a file off the record"), 3, TRUE, cmd_detach },
  { "extract",  N_("extract KIND ID ATTACHMENT FILE: writes a copy of an attached file"), 4, TRUE, cmd_extract },
  { "export",   N_("export KIND FILE [FIELD=VALUE...]: .jsonl, .csv or .xlsx"), 2, TRUE, cmd_export },
  { NULL }
};
