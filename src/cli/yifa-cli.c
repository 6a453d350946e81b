/* yifa-cli.c - what the commands of yifactl share: arguments in, one answer out
 *
 * An answer is built once, as JSON; people get the same answer as a table or as lines of
 * label and value.
 */
#include "yifa-cli-words.h"

#include <string.h>

#include "yifa-error.h"
#include "yifa-rules.h"
#include "yifa-workflow.h"

/* Takes "NAME VALUE" out of @args. (transfer full) (nullable) */
char *
yifa_cli_take_option (char **args, const char *name)
{
  for (guint i = 0; args[i] != NULL; i++)
    if (g_str_equal (args[i], name) && args[i + 1] != NULL)
      {
        char *value = args[i + 1];

        g_free (args[i]);
        for (; args[i + 2] != NULL; i++)
          args[i] = args[i + 2];
        args[i] = NULL;
        return value;
      }
  return NULL;
}

gboolean
yifa_cli_take_flag (char **args, const char *name)
{
  for (guint i = 0; args[i] != NULL; i++)
    if (g_str_equal (args[i], name))
      {
        g_free (args[i]);
        for (; args[i + 1] != NULL; i++)
          args[i] = args[i + 1];
        args[i] = NULL;
        return TRUE;
      }
  return FALSE;
}

const YifaKind *
yifa_cli_find_kind (const char *word, GError **error)
{
  const YifaKind *kind = yifa_kind_lookup (word);

  if (kind == NULL)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("There is no kind of record “%s”; “yifactl kinds” names them"), word);
  return kind;
}

/* "12" or "#12"; 0 when it is no number of a record. */
gint64
yifa_cli_parse_id (const char *text)
{
  gint64 id = 0;

  if (!g_ascii_string_to_signed (*text == '#' ? text + 1 : text, 10, 1, G_MAXINT64, &id, NULL))
    return 0;
  return id;
}

/* KIND ID: the record that the first two arguments name. (transfer full) */
YifaRecord *
yifa_cli_load (YifaCli *cli, char **args, GError **error)
{
  const YifaKind *kind = yifa_cli_find_kind (args[0], error);
  gint64 id = yifa_cli_parse_id (args[1]);

  if (kind == NULL)
    return NULL;
  if (id == 0)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no record number; write it like 12"), args[1]);
      return NULL;
    }
  cli->kind = kind;
  return yifa_store_load (cli->store, kind, id, error);
}

/* "FIELD=VALUE" into its two halves, both (transfer full). */
gboolean
yifa_cli_split (const char *argument, char **field, char **value, GError **error)
{
  const char *equals = strchr (argument, '=');

  if (equals == NULL || equals == argument)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is not of the form FIELD=VALUE"), argument);
      return FALSE;
    }
  *field = g_strndup (argument, equals - argument);
  *value = g_strdup (equals + 1);
  return TRUE;
}

static gboolean
add_condition (YifaCli *cli, const YifaKind *kind, YifaQuery *query, const char *argument, GError **error)
{
  g_autofree char *field = NULL;
  g_autofree char *value = NULL;
  g_autofree char *stable = NULL;
  g_autoptr(YifaRecord) scratch = NULL;
  guint index;

  if (!yifa_cli_split (argument, &field, &value, error))
    return FALSE;

  index = yifa_kind_find (kind, field);
  if (index == YIFA_NO_FIELD && !g_str_equal (field, "id"))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s has no field “%s”"), kind->table, field);
      return FALSE;
    }
  if (*value == '\0')
    {
      yifa_query_where (query, field, YIFA_EMPTY, NULL);
      return TRUE;
    }
  if (index == YIFA_NO_FIELD || yifa_kind_find (kind, field) == YIFA_NO_FIELD)
    {
      yifa_query_where_id (query, "id", yifa_cli_parse_id (value));
      return TRUE;
    }
  if (kind->fields[index].type == YIFA_DATE && strlen (value) == 4)
    {
      yifa_query_where (query, field, YIFA_IN_YEAR, value);
      return TRUE;
    }

  scratch = yifa_record_new (kind);
  if (!yifa_store_parse (cli->store, scratch, index, value, error))
    return FALSE;
  stable = yifa_record_dup_current (scratch, index);
  yifa_query_where (query, field, YIFA_EQUAL, stable);
  return TRUE;
}

/**
 * yifa_cli_parse_query:
 * @conditions: FIELD=VALUE, as people write values; an empty value asks for empty fields, a
 *   year for all dates in it
 *
 * Returns: (transfer full):
 */
YifaQuery *
yifa_cli_parse_query (YifaCli *cli, const YifaKind *kind, char **conditions, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  for (guint i = 0; conditions[i] != NULL; i++)
    if (!add_condition (cli, kind, query, conditions[i], error))
      return NULL;

  return g_steal_pointer (&query);
}

/* With @member NULL the value stands alone, as an element of an array. */
static void
name_member (YifaCli *cli, const char *member)
{
  if (member != NULL)
    json_builder_set_member_name (cli->answer, member);
}

void
yifa_cli_put_text (YifaCli *cli, const char *member, const char *value)
{
  name_member (cli, member);
  if (value != NULL)
    json_builder_add_string_value (cli->answer, value);
  else
    json_builder_add_null_value (cli->answer);
}

void
yifa_cli_put_int (YifaCli *cli, const char *member, gint64 value)
{
  name_member (cli, member);
  json_builder_add_int_value (cli->answer, value);
}

void
yifa_cli_put_flag (YifaCli *cli, const char *member, gboolean value)
{
  name_member (cli, member);
  json_builder_add_boolean_value (cli->answer, value);
}

void
yifa_cli_put_strings (YifaCli *cli, const char *member, GPtrArray *strings)
{
  name_member (cli, member);
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (cli->answer, strings->pdata[i]);
  json_builder_end_array (cli->answer);
}

static void
put_field (YifaCli *cli, YifaRecord *record, guint i)
{
  const YifaField *field = &yifa_record_get_kind (record)->fields[i];
  g_autofree char *shown = NULL;

  if (!yifa_record_has (record, i))
    {
      yifa_cli_put_text (cli, field->name, NULL);
      return;
    }

  switch (field->type)
    {
    case YIFA_FLAG:
      yifa_cli_put_flag (cli, field->name, yifa_record_get_int (record, i) != 0);
      break;

    case YIFA_COUNT:
      yifa_cli_put_int (cli, field->name, yifa_record_get_int (record, i));
      break;

    case YIFA_REF:
      shown = yifa_store_dup_display (cli->store, record, i);
      name_member (cli, field->name);
      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "kind", field->target->table);
      yifa_cli_put_int (cli, "id", yifa_record_get_int (record, i));
      yifa_cli_put_text (cli, "title", shown);
      json_builder_end_object (cli->answer);
      break;

    case YIFA_MONEY:
    case YIFA_HOURS:
      shown = yifa_store_dup_display (cli->store, record, i);
      yifa_cli_put_text (cli, field->name, shown);
      break;

    case YIFA_TEXT:
    case YIFA_PROSE:
    case YIFA_CHOICE:
    case YIFA_DATE:
    default:
      yifa_cli_put_text (cli, field->name, yifa_record_get_text (record, i));
    }
}

/* The members of a record, computed ones too; the caller has begun the object. */
void
yifa_cli_put_record (YifaCli *cli, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  yifa_cli_put_text (cli, "kind", kind->table);
  yifa_cli_put_int (cli, "id", yifa_record_get_id (record));
  yifa_cli_put_text (cli, "uid", yifa_record_get_uid (record));
  if (yifa_record_get_withdrawn_at (record) != NULL)
    yifa_cli_put_text (cli, "withdrawn_at", yifa_record_get_withdrawn_at (record));
  for (guint i = 0; i < kind->n_fields; i++)
    put_field (cli, record, i);
}

/* "refused": [{gate, message, basis}] */
void
yifa_cli_put_refusals (YifaCli *cli, GPtrArray *refusals)
{
  json_builder_set_member_name (cli->answer, "refused");
  json_builder_begin_array (cli->answer);
  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaRefusal *refusal = refusals->pdata[i];
      g_autofree char *basis = refusal->gate && refusal->gate->rule ? yifa_rules_dup_basis (cli->store, refusal->gate->rule) : NULL;

      json_builder_begin_object (cli->answer);
      yifa_cli_put_text (cli, "gate", refusal->gate ? refusal->gate->name : "stage");
      yifa_cli_put_text (cli, "message", refusal->message);
      yifa_cli_put_text (cli, "basis", basis ? basis : "");
      json_builder_end_object (cli->answer);
    }
  json_builder_end_array (cli->answer);
}

/* Words for members that are no fields of a kind. */
static const char *const labels[][2] = {
  { "kind",       N_("Register") },
  { "id",         N_("No.") },
  { "name",       N_("Designation") },
  { "label",      N_("Label") },
  { "title",      N_("Title") },
  { "due_on",     N_("Due") },
  { "days_left",  N_("Days left") },
  { "state",      N_("State") },
  { "rule",       N_("Rule") },
  { "basis",      N_("Basis") },
  { "source",     N_("Source") },
  { "confidence", N_("Confidence") },
  { "where",      N_("Where") },
  { "snippet",    N_("Text") },
  { "at",         N_("When") },
  { "actor",      N_("Who") },
  { "field",      N_("Field") },
  { "before",     N_("Before") },
  { "after",      N_("After") },
  { "reason",     N_("Reason") },
  { "operation",  N_("Operation") },
  { "uid",        N_("Lasting number") },
  { "office",     N_("Office folder") },
  { "profile",    N_("Profile") },
  { "read_only",  N_("Read only") },
  { "schema_version", N_("Version of the data") },
  { "size",       N_("Size in bytes") },
  { "last_backup", N_("Last backup") },
  { "counts",     N_("Records") },
  { "parent",     N_("Built on") },
  { "level",      N_("Level") },
  { "since",      N_("Valid from") },
  { "until",      N_("Valid to") },
  { "imported",   N_("Imported") },
  { "list",       N_("List") },
  { "role",       N_("Material") },
  { "required",   N_("Required") },
  { "copies",     N_("Copies") },
  { "when",       N_("Only when") },
  { "origin",     N_("Said by") },
  { "date",       N_("Day") },
  { "count",      N_("Working days") },
  { "workday",    N_("Working day") },
  { "holiday",    N_("Holiday") },
  { "calendar",   N_("Version of the calendar") },
  { "calendar_missing", N_("Holidays of the year missing") },
  { "estimate",   N_("Estimate") },
  { "today",      N_("Today") },
  { "warning",    N_("Warning") },
  { "moved",      N_("Deadlines moved") },
  { "file",       N_("File") },
  { "folder",     N_("Folder") },
  { "files",      N_("Files") },
  { "pages",      N_("Pages") },
  { "unprintable", N_("Characters that cannot be printed") },
  { "ledger",     N_("Ledger") },
  { "rows",       N_("Rows") },
  { "value",      N_("Value") },
  { "numerator",  N_("Numerator") },
  { "denominator", N_("Denominator") },
  { "definition", N_("Definition") },
  { "attachments", N_("Attached files") },
  { "links",      N_("Linked records") },
  { "actions",    N_("Steps offered") },
  { "due",        N_("Deadlines") },
  { "allowed",    N_("Possible") },
  { "refused",    N_("What is missing") },
  { "gate",       N_("Condition") },
  { "message",    N_("Reason") },
  { "sha256",     N_("Checksum") },
  { "figures",    N_("Amount in figures") },
  { "capitals",   N_("Amount in capitals") },
  { "credit_code", N_("Unified social credit code") },
  { "ids",        N_("Records concerned") },
  { "stage",      N_("Stage") },
  { "what",       N_("Step taken") },
  { "header_row", N_("Row of the headings") },
  { "already_there", N_("There already") },
  { "columns",    N_("Columns read") },
  { "column",     N_("Column") },
  { "ignored_columns", N_("Columns not read") },
  { "problems",   N_("Problems") },
};

static const char *
label_of (YifaCli *cli, const char *member)
{
  guint field = cli->kind != NULL ? yifa_kind_find (cli->kind, member) : YIFA_NO_FIELD;

  if (field != YIFA_NO_FIELD)
    return yifa_field_get_label (&cli->kind->fields[field]);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i][0], member))
      return _(labels[i][1]);
  return member;
}

static char *node_to_words (YifaCli *cli, const char *member, JsonNode *node);

/* What stands within an answer is not of the kind at hand: its members have no fields to name them. */
static char *
object_to_words (YifaCli *cli, JsonObject *object)
{
  g_autoptr(GList) members = json_object_get_members (object);
  const YifaKind *kind = g_steal_pointer (&cli->kind);
  GString *words = g_string_new (NULL);

  if (json_object_has_member (object, "title") && json_object_get_size (object) <= 3)
    {
      g_string_assign (words, json_object_get_string_member_with_default (object, "title", ""));
      g_clear_pointer (&members, g_list_free);
    }
  for (GList *l = members; l != NULL; l = l->next)
    {
      g_autofree char *value = node_to_words (cli, l->data, json_object_get_member (object, l->data));

      if (*value != '\0')
        g_string_append_printf (words, "%s%s=%s", words->len ? " " : "", label_of (cli, l->data), value);
    }
  cli->kind = kind;
  return g_string_free (words, FALSE);
}

static char *
array_to_words (YifaCli *cli, const char *member, JsonArray *array)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *value = JSON_NODE_HOLDS_OBJECT (element)
        ? yifa_cli_dup_words (cli->kind, member, json_node_get_object (element)) : NULL;

      if (value == NULL)
        value = node_to_words (cli, NULL, element);
      g_string_append_printf (words, "\n    %s", value);
    }
  return g_string_free (words, FALSE);
}

static char *
node_to_words (YifaCli *cli, const char *member, JsonNode *node)
{
  guint field = cli->kind != NULL && member != NULL ? yifa_kind_find (cli->kind, member) : YIFA_NO_FIELD;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return object_to_words (cli, json_node_get_object (node));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return array_to_words (cli, member, json_node_get_array (node));
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? _("Yes") : _("No"));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    return g_strdup_printf ("%g", json_node_get_double (node));
  if (g_strcmp0 (member, "kind") == 0 && yifa_kind_lookup (json_node_get_string (node)) != NULL)
    return g_strdup (yifa_kind_get_label (yifa_kind_lookup (json_node_get_string (node))));
  if (field != YIFA_NO_FIELD && cli->kind->fields[field].type == YIFA_CHOICE)
    return g_strdup (yifa_choice_get_label (&cli->kind->fields[field], json_node_get_string (node)));
  return g_strdup (json_node_get_string (node));
}

static void
print_object (YifaCli *cli, JsonObject *object)
{
  g_autoptr(GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      g_autofree char *value = node_to_words (cli, l->data, json_object_get_member (object, l->data));

      if (*value != '\0')
        g_print ("%s: %s\n", label_of (cli, l->data), value);
    }
}

/* A column of a people's table: not what only programs want, nor whole texts. */
static gboolean
is_column (YifaCli *cli, const char *member)
{
  guint field = cli->kind != NULL ? yifa_kind_find (cli->kind, member) : YIFA_NO_FIELD;

  if (field != YIFA_NO_FIELD)
    return cli->kind->fields[field].flags & YIFA_LIST;
  return !g_str_equal (member, "uid") && !(cli->kind != NULL && g_str_equal (member, "kind"));
}

static void
print_rows (YifaCli *cli, JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *row = json_array_get_element (array, i);
      g_autoptr(GList) members = JSON_NODE_HOLDS_OBJECT (row) ? json_object_get_members (json_node_get_object (row)) : NULL;
      gboolean first = TRUE;

      if (members == NULL)
        {
          g_autofree char *value = node_to_words (cli, NULL, row);

          g_print ("%s\n", value);
          continue;
        }
      for (GList *l = members; i == 0 && l != NULL; l = l->next)
        if (is_column (cli, l->data))
          {
            g_print ("%s%s", first ? "" : "\t", label_of (cli, l->data));
            first = FALSE;
          }
      g_print (i == 0 ? "\n" : "");
      first = TRUE;
      for (GList *l = members; l != NULL; l = l->next)
        if (is_column (cli, l->data))
          {
            g_autofree char *value = node_to_words (cli, l->data, json_object_get_member (json_node_get_object (row), l->data));

            g_print ("%s%s", first ? "" : "\t", g_strdelimit (value, "\n\t", ' '));
            first = FALSE;
          }
      g_print ("\n");
    }
}

static void
print_json (JsonNode *root)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

/* The answer, if the command gave one. */
void
yifa_cli_print (YifaCli *cli)
{
  g_autoptr(JsonNode) root = json_builder_get_root (cli->answer);

  if (root == NULL)
    return;
  if (cli->json)
    print_json (root);
  else if (JSON_NODE_HOLDS_ARRAY (root))
    print_rows (cli, json_node_get_array (root));
  else if (JSON_NODE_HOLDS_OBJECT (root))
    print_object (cli, json_node_get_object (root));
  else
    {
      g_autofree char *words = node_to_words (cli, NULL, root);

      g_print ("%s\n", words);
    }
}

/* The contract of CLI.md: 1 refused by a rule, 2 wrong use or unreadable input, 3 damaged data, 4 not found. */
static int
exit_code (const GError *error)
{
  if (error->domain != YIFA_ERROR)
    return 2;

  switch ((YifaError) error->code)
    {
    case YIFA_ERROR_INVALID:
    case YIFA_ERROR_CONFLICT:
    case YIFA_ERROR_REFUSED:
    case YIFA_ERROR_BUSY:
      return 1;

    case YIFA_ERROR_DAMAGED:
      return 3;

    case YIFA_ERROR_NOT_FOUND:
      return 4;

    case YIFA_ERROR_DB:
    case YIFA_ERROR_USAGE:
    case YIFA_ERROR_NO_SPACE:
    default:
      return 2;
    }
}

static void
print_refusals (YifaCli *cli)
{
  for (guint i = 0; cli->refused != NULL && i < cli->refused->len; i++)
    {
      const YifaRefusal *refusal = cli->refused->pdata[i];
      g_autofree char *basis = refusal->gate && refusal->gate->rule ? yifa_rules_dup_basis (cli->store, refusal->gate->rule) : NULL;

      g_printerr ("  · %s%s%s%s\n", refusal->message, basis ? "（" : "", basis ? basis : "", basis ? "）" : "");
    }
}

/* One clear sentence, or with --json {"error", "message", "field"?, "refused"?}. Returns the exit code. */
int
yifa_cli_print_error (YifaCli *cli, const GError *error)
{
  int code = exit_code (error);

  if (!cli->json)
    {
      g_printerr ("%s\n", error->message);
      print_refusals (cli);
      return code;
    }

  g_set_object (&cli->answer, NULL);
  cli->answer = json_builder_new ();
  json_builder_begin_object (cli->answer);
  yifa_cli_put_int (cli, "error", code);
  yifa_cli_put_text (cli, "message", error->message);
  if (yifa_error_get_field (error) != NULL)
    yifa_cli_put_text (cli, "field", yifa_error_get_field (error));
  if (cli->refused != NULL)
    yifa_cli_put_refusals (cli, cli->refused);
  json_builder_end_object (cli->answer);
  yifa_cli_print (cli);
  return code;
}
