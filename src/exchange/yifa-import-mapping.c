/* yifa-import-mapping.c - which column of a ledger is which field of a register
 *
 * A heading is known because it was mapped before, because it is the name or the label of a field, or because other
 * offices call that field so. Nothing is mapped twice: the first column of a kind gets the field. What is decided is
 * kept in the office, one setting per kind.
 */
#include "yifa-import-mapping.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-import-value.h"
#include "yifa-import-words.h"
#include "yifa-json.h"

static void
target_free (gpointer data)
{
  YifaImportTarget *target = data;

  g_free (target->word);
  g_free (target->label);
  g_free (target);
}

static char *
dup_word (const YifaImportPart *part, const char *name)
{
  return part != NULL ? g_strconcat (part->name, ".", name, NULL) : g_strdup (name);
}

static char *
dup_label (const YifaImportPart *part, const char *label)
{
  if (part == NULL)
    return g_strdup (label);
  return g_strdup_printf (_("%s: %s"), part->label != NULL ? _(part->label) : yifa_kind_get_label (part->kind), label);
}

static YifaImportTarget *
add_target (YifaImportMapping *self, const YifaImportPart *part, YifaImportRole role, const char *name, const char *label)
{
  YifaImportTarget *target = g_new0 (YifaImportTarget, 1);

  target->word = dup_word (part, name);
  target->label = dup_label (part, label);
  target->role = role;
  target->part = part;
  target->kind = part != NULL ? part->kind : self->kind;
  target->field = target->until = YIFA_NO_FIELD;
  g_ptr_array_add (self->targets, target);
  return target;
}

/* Steps of the workflow stay with its actions; what has a ledger says which locked fields these open. */
static gboolean
is_open (const YifaField *field, const char *const *opens, gboolean has_ledger)
{
  if ((field->flags & YIFA_COMPUTED) || g_str_equal (field->name, "stage"))
    return FALSE;
  if (!(field->flags & YIFA_LOCKED) || !has_ledger)
    return TRUE;
  for (; *opens != NULL; opens++)
    if (g_str_equal (*opens, field->name))
      return TRUE;
  return FALSE;
}

static void
add_fields (YifaImportMapping *self, const YifaImportPart *part, const YifaKind *kind, const char *const *opens)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const YifaField *field = &kind->fields[i];

      if (is_open (field, opens, opens != NULL) && (part == NULL || g_strcmp0 (field->name, part->owner) != 0))
        add_target (self, part, YIFA_IMPORT_FIELD, field->name, yifa_field_get_label (field))->field = i;
    }
}

static void
add_term (YifaImportMapping *self, const YifaImportPart *part, const YifaKind *kind)
{
  guint from = yifa_kind_find (kind, "starts_on"), until = yifa_kind_find (kind, "ends_on");
  YifaImportTarget *target;

  if (from == YIFA_NO_FIELD || until == YIFA_NO_FIELD)
    return;
  target = add_target (self, part, YIFA_IMPORT_TERM, "term", _("Term, both days in one cell"));
  target->field = from;
  target->until = until;
}

static void
add_note (YifaImportMapping *self, const YifaImportPart *part, const YifaKind *kind)
{
  guint note = yifa_kind_find (kind, "note");

  if (note != YIFA_NO_FIELD)
    add_target (self, part, YIFA_IMPORT_NOTE, "to_note", _("Kept in the note"))->field = note;
}

static void
add_targets (YifaImportMapping *self)
{
  const YifaImportLedger *ledger = yifa_import_ledger_find (self->kind);
  gboolean is_strict = ledger != NULL && ledger->identities[0][0] != NULL;

  add_fields (self, NULL, self->kind, is_strict ? ledger->opens : NULL);
  add_term (self, NULL, self->kind);
  add_note (self, NULL, self->kind);
  for (const YifaImportPart *part = ledger ? ledger->parts : NULL; part != NULL && part->name != NULL; part++)
    {
      add_fields (self, part, part->kind, part->opens);
      add_term (self, part, part->kind);
      add_note (self, part, part->kind);
    }
}

YifaImportMapping *
yifa_import_mapping_new (const YifaKind *kind)
{
  YifaImportMapping *self = g_new0 (YifaImportMapping, 1);

  self->kind = kind;
  self->targets = g_ptr_array_new_with_free_func (target_free);
  self->remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  add_targets (self);
  return self;
}

void
yifa_import_mapping_free (YifaImportMapping *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->targets);
  g_hash_table_unref (self->remembered);
  g_free (self);
}

/* ---- kept in the office ---- */

static char *
key_of (const YifaKind *kind)
{
  return g_strconcat ("import.", kind->table, NULL);
}

/* Returns: (transfer full): {"make_missing": false, "columns": {"合同编号": "contract_no"}} */
char *
yifa_import_mapping_to_json (YifaImportMapping *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GList) headings = g_list_sort (g_hash_table_get_keys (self->remembered), (GCompareFunc) strcmp);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "make_missing");
  json_builder_add_boolean_value (builder, self->make_missing);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_object (builder);
  for (GList *l = headings; l != NULL; l = l->next)
    {
      json_builder_set_member_name (builder, l->data);
      json_builder_add_string_value (builder, g_hash_table_lookup (self->remembered, l->data));
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
remember_column (JsonObject *columns, const char *heading, JsonNode *node, gpointer data)
{
  const char *word = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  if (word != NULL)
    yifa_import_mapping_set (data, heading, word, NULL);
}

/* What cannot be read, because another version of the program wrote it, is as if never decided. */
gboolean
yifa_import_mapping_read_json (YifaImportMapping *self, const char *json)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonNode *root = NULL, *columns;

  if (yifa_json_is_shallow (json) && json_parser_load_from_data (parser, json, -1, NULL))
    root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  self->make_missing = json_object_get_boolean_member_with_default (json_node_get_object (root), "make_missing", FALSE);
  columns = json_object_get_member (json_node_get_object (root), "columns");
  if (columns != NULL && JSON_NODE_HOLDS_OBJECT (columns))
    json_object_foreach_member (json_node_get_object (columns), remember_column, self);
  return TRUE;
}

YifaImportMapping *
yifa_import_mapping_load (YifaStore *store, const YifaKind *kind)
{
  YifaImportMapping *self = yifa_import_mapping_new (kind);
  g_autofree char *key = key_of (kind);
  g_autofree char *json = yifa_store_dup_setting (store, key);

  if (json != NULL)
    yifa_import_mapping_read_json (self, json);
  return self;
}

gboolean
yifa_import_mapping_save (YifaImportMapping *self, YifaStore *store, GError **error)
{
  g_autofree char *key = key_of (self->kind);
  g_autofree char *json = yifa_import_mapping_to_json (self);

  return yifa_store_set_setting (store, key, json, error);
}

/* ---- finding ---- */

const YifaImportTarget *
yifa_import_mapping_find (YifaImportMapping *self, const char *word)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (g_str_equal (((YifaImportTarget *) self->targets->pdata[i])->word, word))
      return self->targets->pdata[i];

  return NULL;
}

/* Decides what the columns of that heading are; "" leaves them out. */
gboolean
yifa_import_mapping_set (YifaImportMapping *self, const char *heading, const char *word, GError **error)
{
  if (*word != '\0' && yifa_import_mapping_find (self, word) == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is nothing that a column of “%s” can become"), word,
                   yifa_kind_get_label (self->kind));
      return FALSE;
    }
  g_hash_table_insert (self->remembered, g_strdup (heading), g_strdup (word));
  return TRUE;
}

static const YifaImportTarget *
find_by_label (YifaImportMapping *self, const char *plain)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      const YifaImportTarget *target = self->targets->pdata[i];
      const char *source = target->role == YIFA_IMPORT_FIELD ? target->kind->fields[target->field].label : target->label;
      g_autofree char *label = yifa_import_plain_name (target->label);
      g_autofree char *english = yifa_import_plain_name (source);

      if (g_str_equal (label, plain) || (target->part == NULL && g_str_equal (english, plain)))
        return target;
    }
  return NULL;
}

static const YifaImportTarget *
find_plain (YifaImportMapping *self, const char *plain)
{
  const char *word = *plain != '\0' ? yifa_import_words_find_target (self->kind, plain) : NULL;
  const YifaImportTarget *target = word != NULL ? yifa_import_mapping_find (self, word) : NULL;

  return target != NULL ? target : find_by_label (self, plain);
}

/* "聘期/起" is tried as it is, as 聘期起, as its lower half and as its upper half. */
static const YifaImportTarget *
guess (YifaImportMapping *self, const char *heading)
{
  g_autofree char *plain = yifa_import_plain_name (heading);
  const char *slash = strrchr (plain, '/');
  const YifaImportTarget *target = yifa_import_mapping_find (self, heading);
  g_autoptr(GString) joined = g_string_new (plain);
  g_autofree char *upper = slash != NULL ? g_strndup (plain, slash - plain) : NULL;

  if (target == NULL)
    target = find_plain (self, plain);
  if (target != NULL || slash == NULL)
    return target;

  g_string_replace (joined, "/", "", 0);
  target = find_plain (self, joined->str);
  if (target == NULL)
    target = find_plain (self, slash + 1);
  return target != NULL ? target : find_plain (self, upper);
}

static const YifaImportTarget *
find_target (YifaImportMapping *self, const char *heading)
{
  const char *word = g_hash_table_lookup (self->remembered, heading);

  return word != NULL ? yifa_import_mapping_find (self, word) : guess (self, heading);
}

/* For YifaTableOptions. */
gboolean
yifa_import_mapping_knows (const char *heading, gpointer self)
{
  return g_hash_table_contains (((YifaImportMapping *) self)->remembered, heading) || guess (self, heading) != NULL;
}

static gboolean
is_taken (GPtrArray *targets, const YifaImportTarget *target)
{
  return target->role != YIFA_IMPORT_NOTE && g_ptr_array_find (targets, target, NULL);
}

/**
 * yifa_import_mapping_apply:
 *
 * Returns: (transfer container) (element-type YifaImportTarget): one for each column of @table; NULL
 *   where a column is left out
 */
GPtrArray *
yifa_import_mapping_apply (YifaImportMapping *self, const YifaTable *table)
{
  GPtrArray *targets = g_ptr_array_new ();

  for (guint i = 0; i < table->columns->len; i++)
    {
      const YifaImportTarget *target = find_target (self, table->columns->pdata[i]);

      g_ptr_array_add (targets, target != NULL && !is_taken (targets, target) ? (gpointer) target : NULL);
    }
  return targets;
}

static gboolean
is_filled (YifaImportMapping *self, GPtrArray *targets, guint field)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const YifaImportTarget *target = targets->pdata[i];

      if (target != NULL && target->part == NULL && target->role != YIFA_IMPORT_NOTE && (target->field == field || target->until == field))
        return TRUE;
    }
  return FALSE;
}

/**
 * yifa_import_mapping_lacks:
 *
 * Returns: (transfer full) (element-type utf8): the labels of fields that every record needs and that
 *   no column fills
 */
GPtrArray *
yifa_import_mapping_lacks (YifaImportMapping *self, GPtrArray *targets)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->kind->n_fields; i++)
    if ((self->kind->fields[i].flags & YIFA_REQUIRED) && !is_filled (self, targets, i) &&
        yifa_import_mapping_find (self, self->kind->fields[i].name) != NULL)
      g_ptr_array_add (labels, g_strdup (yifa_field_get_label (&self->kind->fields[i])));
  return labels;
}
