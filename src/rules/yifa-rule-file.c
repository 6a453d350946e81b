/* yifa-rule-file.c - one file of rules, read and checked whole
 *
 * Rules are key files that lawyers read, change and send back, one group per rule. A file is
 * taken only when every line of it is understood: an unknown key, a missing one, a bad value, a
 * key given twice is a problem that names file, line, group and key.
 */
#include "yifa-rule-file.h"

#include <string.h>

#include "yifa-date.h"

struct _YifaRuleFile
{
  char                 *name;
  const YifaRuleFormat *format;
  char                 *text;
  GKeyFile             *keys;
  GHashTable           *lines;    /* "group" and "group\nkey" to their line */
  gboolean              has_lines; /* lines are told: the reader has the file */
  GPtrArray            *problems; /* (element-type utf8); the caller's */
};

static const YifaRuleFormat *const own_formats[] = {
  &yifa_calendar_format, &yifa_rules_format, &yifa_materials_format, &yifa_profile_format,
  &yifa_checklist_format, &yifa_chain_format, &yifa_recurring_format, &yifa_clause_format,
  &yifa_indicator_format,
};

static char *
place_of (const char *group, const char *key)
{
  return key != NULL ? g_strconcat (group, "\n", key, NULL) : g_strdup (group);
}

static void
add_problem (YifaRuleFile *self, guint line, const char *where, const char *what)
{
  if (!self->has_lines)
    {
      g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s: %s", self->name, where, what));
      return;
    }

  /* Translators: file name, line, "[group] key=value", what is wrong with it */
  g_ptr_array_add (self->problems, g_strdup_printf (_("%s, line %u: %s: %s"), self->name, line, where, what));
}

/* GKeyFile merges what is said twice; in a rule it would hide one of two numbers. */
static void
note_line (YifaRuleFile *self, const char *group, const char *key, guint line)
{
  g_autofree char *place = place_of (group, key);
  g_autofree char *where = key != NULL ? g_strdup_printf ("[%s] %s", group, key)
                                       : g_strdup_printf ("[%s]", group);

  if (g_hash_table_contains (self->lines, place))
    add_problem (self, line, where, _("this is said twice"));
  else
    g_hash_table_insert (self->lines, g_steal_pointer (&place), GUINT_TO_POINTER (line));
}

static void
note_lines (YifaRuleFile *self)
{
  g_auto(GStrv) lines = g_strsplit (self->text, "\n", -1);
  g_autofree char *group = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      char *end = strchr (line, *line == '[' ? ']' : '=');

      if (*line == '\0' || *line == '#' || end == NULL)
        continue;

      *end = '\0';
      if (*line == '[')
        {
          g_free (group);
          group = g_strdup (line + 1);
          note_line (self, group, NULL, i + 1);
        }
      else if (group != NULL)
        note_line (self, group, g_strchomp (line), i + 1);
    }
}

static const YifaField *
find_field (const YifaField *fields, const char *key)
{
  gsize length = strcspn (key, "["); /* label[en] is a translation of label */

  for (; fields->name != NULL; fields++)
    if (strlen (fields->name) == length && strncmp (fields->name, key, length) == 0)
      return fields;

  return NULL;
}

static gboolean
is_choice (const YifaField *field, const char *value)
{
  for (const YifaChoice *c = field->choices; c->value != NULL; c++)
    if (g_str_equal (c->value, value))
      return TRUE;

  return FALSE;
}

/* NULL, or what is wrong with the value. */
static const char *
find_fault (const YifaField *field, const char *value)
{
  if (field == NULL)
    return _("there is no such key");
  if (*value == '\0')
    return _("the value is empty");
  if (field->type == YIFA_CHOICE && !is_choice (field, value))
    return _("this is none of the words allowed here");
  if (field->type == YIFA_DATE && !yifa_date_is_valid (value))
    return _("this is no date like 2026-11-22");
  if (field->type == YIFA_COUNT && !g_ascii_string_to_unsigned (value, 10, 0, YIFA_RULE_MAX_NUMBER, NULL, NULL))
    return _("this is no whole number");
  if (field->type == YIFA_FLAG && !g_str_equal (value, "yes") && !g_str_equal (value, "no"))
    return _("only yes or no can stand here");

  return NULL;
}

static const YifaField *
fields_of (const YifaRuleFormat *format, const char *group)
{
  return format->head != NULL && g_str_equal (format->head, group) ? format->head_fields : format->fields;
}

static void
check_group (YifaRuleFile *self, const char *group)
{
  const YifaField *fields = fields_of (self->format, group);
  g_auto(GStrv) keys = g_key_file_get_keys (self->keys, group, NULL, NULL);
  guint before = self->problems->len;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_string (self->keys, group, keys[i], NULL);
      const char *fault = value != NULL ? find_fault (find_field (fields, keys[i]), value)
                                        : _("a backslash stands before a sign that needs none");

      if (fault != NULL)
        yifa_rule_file_complain (self, group, keys[i], fault);
    }

  for (const YifaField *f = fields; f->name != NULL; f++)
    if ((f->flags & YIFA_REQUIRED) && !g_key_file_has_key (self->keys, group, f->name, NULL))
      yifa_rule_file_complain (self, group, f->name, _("this key is missing"));

  if (self->format->check != NULL && self->problems->len == before)
    self->format->check (self, group);
}

static void
check (YifaRuleFile *self)
{
  const char *head = self->format->head;
  g_auto(GStrv) groups = g_key_file_get_groups (self->keys, NULL);

  note_lines (self);
  if (head != NULL && !g_key_file_has_group (self->keys, head))
    yifa_rule_file_complain (self, head, NULL, _("this group is missing"));
  for (guint i = 0; groups[i] != NULL; i++)
    check_group (self, groups[i]);
}

/* The format of a file of that name; NULL when nobody reads such a file. */
const YifaRuleFormat *
yifa_rule_format_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_formats); i++)
    if (g_pattern_match_simple (own_formats[i]->name, name))
      return own_formats[i];

  return NULL;
}

char *
yifa_rule_file_dup_path (const char *folder, const char *name)
{
  const char *data = g_getenv ("YIFA_DATA_DIR");

  if (folder != NULL)
    return g_build_filename (folder, name, NULL);
  if (data != NULL)
    return g_build_filename (data, "rules", name, NULL);

  return g_build_filename (YIFA_RULES_DIR, name, NULL);
}

/* Takes @name, which some format knows, and @text. NULL when it cannot be read at all. */
static YifaRuleFile *
load (char *name, char *text, gboolean has_lines, GPtrArray *problems)
{
  g_autoptr(YifaRuleFile) self = g_new0 (YifaRuleFile, 1);
  g_autoptr(GError) error = NULL;

  self->name = name;
  self->text = text;
  self->has_lines = has_lines;
  self->problems = problems;
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->keys = g_key_file_new ();
  self->format = yifa_rule_format_find (self->name);

  if (!g_key_file_load_from_data (self->keys, self->text, -1, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
    {
      g_ptr_array_add (problems, g_strdup_printf (_("%s cannot be read: %s"), self->name, error->message));
      return NULL;
    }

  check (self);
  return g_steal_pointer (&self);
}

/**
 * yifa_rule_file_load:
 * @problems: (element-type utf8): gets a sentence for each thing that is wrong
 *
 * Returns: (transfer full) (nullable): the file, also when @problems grew, so that all of them can
 *   be told at once; NULL when it cannot be read at all. A file with problems must not be used.
 */
YifaRuleFile *
yifa_rule_file_load (const char *path, GPtrArray *problems)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  if (yifa_rule_format_find (name) == NULL)
    {
      g_ptr_array_add (problems, g_strdup_printf (_("%s: no file of rules has this name"), name));
      return NULL;
    }
  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      g_ptr_array_add (problems, g_strdup_printf (_("%s cannot be read: %s"), name, error->message));
      return NULL;
    }

  return load (g_steal_pointer (&name), text, TRUE, problems);
}

YifaRuleFile *
yifa_rule_file_load_text (const char *name, const char *text, GPtrArray *problems)
{
  return load (g_strdup (name), g_strdup (text), FALSE, problems);
}

void
yifa_rule_file_free (YifaRuleFile *self)
{
  g_free (self->name);
  g_free (self->text);
  g_key_file_unref (self->keys);
  g_hash_table_unref (self->lines);
  g_free (self);
}

/* (transfer full): in the order of the file, the head too. */
char **
yifa_rule_file_get_groups (YifaRuleFile *self)
{
  return g_key_file_get_groups (self->keys, NULL);
}

/* @key may be NULL: whether there is such a group. */
gboolean
yifa_rule_file_has (YifaRuleFile *self, const char *group, const char *key)
{
  return key != NULL ? g_key_file_has_key (self->keys, group, key, NULL)
                     : g_key_file_has_group (self->keys, group);
}

/* (transfer full) (nullable): the text, its line breaks written as \n in the file. */
char *
yifa_rule_file_dup_text (YifaRuleFile *self, const char *group, const char *key)
{
  return g_key_file_get_string (self->keys, group, key, NULL);
}

GKeyFile *
yifa_rule_file_copy (YifaRuleFile *self)
{
  GKeyFile *copy = g_key_file_new ();

  g_key_file_load_from_data (copy, self->text, -1, G_KEY_FILE_NONE, NULL);
  return copy;
}

/* Of a count its number, of a flag 1 for yes; 0 when the key is not there. */
gint64
yifa_rule_file_get_int (YifaRuleFile *self, const char *group, const char *key)
{
  g_autofree char *value = g_key_file_get_value (self->keys, group, key, NULL);

  if (value == NULL)
    return 0;

  return g_str_equal (value, "yes") ? 1 : g_ascii_strtoll (value, NULL, 10);
}

/* Adds to the problems of the file what is wrong at a place of it; @key may be NULL. */
void
yifa_rule_file_complain (YifaRuleFile *self, const char *group, const char *key, const char *what)
{
  g_autofree char *value = key != NULL ? g_key_file_get_value (self->keys, group, key, NULL) : NULL;
  g_autofree char *where = g_strdup_printf ("[%s]%s%s%s%s", group,
                                            key != NULL ? " " : "", key != NULL ? key : "",
                                            value != NULL ? "=" : "", value != NULL ? value : "");
  g_autofree char *place = place_of (group, key);
  gpointer line = g_hash_table_lookup (self->lines, place);

  if (line == NULL)
    line = g_hash_table_lookup (self->lines, group);
  add_problem (self, line != NULL ? GPOINTER_TO_UINT (line) : 1, where, what);
}

/* Eight signs that change whenever a character of the file does. */
char *
yifa_rule_file_dup_version (YifaRuleFile *self)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->text, -1);

  return g_strndup (sum, 8);
}
