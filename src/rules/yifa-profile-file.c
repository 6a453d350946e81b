/* yifa-profile-file.c - a jurisdiction profile as one file that offices hand to each other
 *
 * JSON: who the profile is for, and each value with its source and how sure its giver was. A file from
 * outside is not trusted: its size, depth and every member are checked, its values by the same rules as a
 * file of data/rules, and the whole set of rules with it, before anything is kept. What is refused leaves
 * the office as it was.
 */
#include "yifa-profile.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-json.h"
#include "yifa-rules-private.h"

#define FORMAT "yifa-profile"
#define VERSION 1
#define MAX_BYTES (1024 * 1024)
#define MAX_VALUES 2000
#define MAX_TEXT 4000 /* bytes of one text */

typedef enum
{
  JSON_TEXT,
  JSON_DATE,
  JSON_NUMBER,
  JSON_YES_NO,
} MemberType;

typedef struct
{
  const char *name; /* in the JSON file */
  const char *key;  /* in a file of rules */
  MemberType  type;
} Member;

static const Member head_members[] = {
  { "id", NULL, JSON_TEXT },          { "name", "label", JSON_TEXT },       { "level", "level", JSON_TEXT },
  { "parent", "parent", JSON_TEXT },  { "valid_from", "since", JSON_DATE }, { "valid_to", "until", JSON_DATE },
  { "source", "source", JSON_TEXT },  { "format", NULL, JSON_TEXT },        { "version", NULL, JSON_NUMBER },
};

static const Member value_members[] = {
  { "key", NULL, JSON_TEXT },                { "number", "number", JSON_NUMBER },
  { "unit", "unit", JSON_TEXT },             { "value", "value", JSON_TEXT },
  { "label", "label", JSON_TEXT },           { "required", "required", JSON_YES_NO },
  { "copies", "copies", JSON_NUMBER },       { "basis", "basis", JSON_TEXT },
  { "source", "source", JSON_TEXT },         { "confidence", "confidence", JSON_TEXT },
  { "valid_from", "since", JSON_DATE },      { "valid_to", "until", JSON_DATE },
};

/* ---- writing ---- */

static void
put_member (JsonBuilder *builder, const Member *member, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  json_builder_set_member_name (builder, member->name);
  if (member->type == JSON_NUMBER)
    json_builder_add_int_value (builder, g_ascii_strtoll (value, NULL, 10));
  else if (member->type == JSON_YES_NO)
    json_builder_add_boolean_value (builder, g_str_equal (value, "yes"));
  else
    json_builder_add_string_value (builder, value);
}

static void
put_group (JsonBuilder *builder, GKeyFile *keys, const char *group)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "key");
  json_builder_add_string_value (builder, group);
  for (guint i = 0; i < G_N_ELEMENTS (value_members); i++)
    {
      const Member *member = &value_members[i];
      g_autofree char *value = member->key != NULL ? g_key_file_get_string (keys, group, member->key, NULL) : NULL;

      put_member (builder, member, value);
    }
  json_builder_end_object (builder);
}

/* A value about a material lies in a list of its own. */
static gboolean
is_material (YifaRules *rules, const char *group)
{
  g_autofree char *key = g_strndup (group, strcspn (group, "@"));

  return yifa_rules_find (rules, key) == NULL;
}

static void
put_groups (JsonBuilder *builder, GKeyFile *keys, YifaRules *rules, const char *name, gboolean materials)
{
  g_auto(GStrv) groups = g_key_file_get_groups (keys, NULL);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], YIFA_PROFILE_HEAD) && is_material (rules, groups[i]) == materials)
      put_group (builder, keys, groups[i]);
  json_builder_end_array (builder);
}

static char *
to_json (GKeyFile *keys, YifaRules *rules, const char *id)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, id);
  for (guint i = 0; i < G_N_ELEMENTS (head_members); i++)
    {
      const Member *member = &head_members[i];
      g_autofree char *value = member->key != NULL
                                 ? g_key_file_get_string (keys, YIFA_PROFILE_HEAD, member->key, NULL) : NULL;

      put_member (builder, member, value);
    }
  put_groups (builder, keys, rules, "values", FALSE);
  put_groups (builder, keys, rules, "materials", TRUE);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

static void
set_key (GKeyFile *keys, const char *group, const char *key, const char *value)
{
  if (value != NULL)
    g_key_file_set_string (keys, group, key, value);
}

/* The value of the office in the place of the profile's; one that begins later goes beside it. */
static void
put_office_rule (GKeyFile *keys, YifaRecord *record, const YifaRule *rule)
{
  const char *since = yifa_record_get_text (record, YIFA_PROFILE_VALUE_SINCE_ON);
  g_autofree char *group = since != NULL ? g_strconcat (rule->key, "@", since, NULL) : g_strdup (rule->key);
  const char *unit = yifa_record_get_text (record, YIFA_PROFILE_VALUE_UNIT);

  g_key_file_remove_group (keys, group, NULL);
  if (yifa_record_has (record, YIFA_PROFILE_VALUE_NUMBER))
    g_key_file_set_int64 (keys, group, "number", yifa_record_get_int (record, YIFA_PROFILE_VALUE_NUMBER));
  set_key (keys, group, "value", yifa_record_get_text (record, YIFA_PROFILE_VALUE_VALUE));
  set_key (keys, group, "unit", unit != NULL ? unit : yifa_unit_get_name (rule->unit));
  set_key (keys, group, "until", yifa_record_get_text (record, YIFA_PROFILE_VALUE_UNTIL_ON));
  set_key (keys, group, "basis", yifa_record_get_text (record, YIFA_PROFILE_VALUE_SOURCE));
  set_key (keys, group, "source", yifa_record_get_text (record, YIFA_PROFILE_VALUE_SOURCE));
  set_key (keys, group, "confidence", yifa_record_get_text (record, YIFA_PROFILE_VALUE_CONFIDENCE));
}

static void
put_office_material (GKeyFile *keys, YifaRecord *record)
{
  const char *group = yifa_record_get_text (record, YIFA_PROFILE_VALUE_KEY);

  g_key_file_set_int64 (keys, group, "copies", yifa_record_get_int (record, YIFA_PROFILE_VALUE_NUMBER));
  set_key (keys, group, "required", yifa_record_get_text (record, YIFA_PROFILE_VALUE_VALUE));
  set_key (keys, group, "source", yifa_record_get_text (record, YIFA_PROFILE_VALUE_SOURCE));
  set_key (keys, group, "confidence", yifa_record_get_text (record, YIFA_PROFILE_VALUE_CONFIDENCE));
}

static void
put_office_values (GKeyFile *keys, YifaStore *store, YifaRules *rules)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) values = yifa_store_load_all (store, &yifa_profile_value, query, NULL);

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      YifaRecord *record = g_ptr_array_index (values, i);
      const YifaRule *rule = yifa_rules_find (rules, yifa_record_get_text (record, YIFA_PROFILE_VALUE_KEY));

      if (rule != NULL)
        put_office_rule (keys, record, rule);
      else
        put_office_material (keys, record);
    }
}

static gboolean
fail_with (GPtrArray *problems, const char *sentence, GError **error)
{
  g_autofree char *list = NULL;

  g_ptr_array_add (problems, NULL);
  list = g_strjoinv ("\n", (char **) problems->pdata);
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, "%s\n%s", sentence, list);
  return FALSE;
}

gboolean
yifa_profile_export (YifaStore *store, const char *path, GError **error)
{
  YifaRules *rules = yifa_rules_of (store);
  const char *id = yifa_rules_get_profile (rules);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRuleFile) file = yifa_rules_load_profile (rules->folder, rules->imported, id, problems);
  g_autoptr(GKeyFile) keys = NULL;
  g_autofree char *text = NULL;

  if (file == NULL || problems->len > 0)
    return fail_with (problems, _("The profile cannot be written to a file:"), error);

  keys = yifa_rule_file_copy (file);
  put_office_values (keys, store, rules);
  text = to_json (keys, rules, id);
  if (g_file_set_contents (path, text, -1, error))
    return TRUE;

  g_prefix_error (error, _("%s cannot be written: "), path);
  return FALSE;
}

/* ---- reading ---- */

typedef struct
{
  char      *name;     /* of the file, in every problem */
  GKeyFile  *keys;
  GPtrArray *problems; /* (element-type utf8) */
} Reading;

static void
complain (Reading *self, const char *where, const char *what)
{
  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s: %s", self->name, where, what));
}

static void
complain_of (Reading *self, const char *group, const char *member, const char *what)
{
  g_autofree char *where = *group != '\0' ? g_strdup_printf ("[%s] %s", group, member) : g_strdup (member);

  complain (self, where, what);
}

static char *
read_text (const char *path, GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *text = g_malloc (MAX_BYTES + 1);
  gsize length;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, MAX_BYTES + 1, &length, NULL, error))
    {
      g_prefix_error (error, _("%s cannot be read: "), path);
      return NULL;
    }
  if (length > MAX_BYTES || !g_utf8_validate_len (text, length, NULL))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s is no profile: it is too large, or no text."), path);
      return NULL;
    }

  text[length] = '\0';
  return g_steal_pointer (&text);
}

static JsonNode *
read_root (const char *path, GError **error)
{
  g_autofree char *text = read_text (path, error);
  g_autoptr(JsonParser) parser = json_parser_new ();

  if (text == NULL)
    return NULL;
  if (yifa_json_is_shallow (text) && json_parser_load_from_data (parser, text, -1, NULL) &&
      json_parser_get_root (parser) != NULL && JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return json_parser_steal_root (parser);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
               _("%s is no profile: it is not a JSON object, or its end is missing."), path);
  return NULL;
}

static const Member *
find_member (const Member *members, guint n_members, const char *name)
{
  for (guint i = 0; i < n_members; i++)
    if (g_str_equal (members[i].name, name))
      return &members[i];

  return NULL;
}

/* NULL, or what is wrong with the text. */
static const char *
find_text_fault (const char *text)
{
  if (*text == '\0')
    return _("the value is empty");
  if (strlen (text) > MAX_TEXT)
    return _("the text is too long");
  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at) && *at != '\n')
      return _("the text holds signs that are no writing");
  return NULL;
}

static const char *
find_fault (const Member *member, JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (member == NULL)
    return _("there is no such key");
  if (member->type <= JSON_DATE && type != G_TYPE_STRING)
    return _("only a text can stand here");
  if (member->type == JSON_TEXT)
    return find_text_fault (json_node_get_string (node));
  if (member->type == JSON_DATE && !yifa_date_is_valid (json_node_get_string (node)))
    return _("this is no date like 2026-11-22");
  if (member->type == JSON_NUMBER && (type != G_TYPE_INT64 || json_node_get_int (node) < 0))
    return _("this is no whole number");
  if (member->type == JSON_YES_NO && type != G_TYPE_BOOLEAN)
    return _("only true or false can stand here");
  return NULL;
}

static void
take (Reading *self, const char *group, const Member *member, JsonNode *node)
{
  if (member->key == NULL)
    return;
  if (member->type <= JSON_DATE)
    g_key_file_set_string (self->keys, group, member->key, json_node_get_string (node));
  else if (member->type == JSON_NUMBER)
    g_key_file_set_int64 (self->keys, group, member->key, json_node_get_int (node));
  else
    g_key_file_set_string (self->keys, group, member->key, json_node_get_boolean (node) ? "yes" : "no");
}

static gboolean
is_list (const char *name, const char *where)
{
  return *where == '\0' && (g_str_equal (name, "values") || g_str_equal (name, "materials"));
}

/* @group is where it goes; @where what a problem calls it. */
static void
read_members (Reading      *self,
              JsonObject   *object,
              const Member *members,
              guint         n_members,
              const char   *group,
              const char   *where)
{
  g_autoptr(GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      const Member *member = find_member (members, n_members, l->data);
      JsonNode *node = json_object_get_member (object, l->data);
      const char *fault;

      if (JSON_NODE_HOLDS_NULL (node) || is_list (l->data, where))
        continue;

      fault = find_fault (member, node);
      if (fault != NULL)
        complain_of (self, where, l->data, fault);
      else
        take (self, group, member, node);
    }
}

static gboolean
is_key (const char *key)
{
  return g_regex_match_simple ("^[a-z_]+\\.[a-z0-9_]+(@\\d{4}-\\d\\d-\\d\\d)?$", key, G_REGEX_DOLLAR_ENDONLY, 0);
}

static void
read_value (Reading *self, JsonNode *node, const char *list, guint i)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *key_node = object != NULL ? json_object_get_member (object, "key") : NULL;
  const char *key = key_node != NULL && JSON_NODE_HOLDS_VALUE (key_node) ? json_node_get_string (key_node) : NULL;
  g_autofree char *place = g_strdup_printf ("%s[%u]", list, i);

  if (object == NULL)
    complain (self, place, _("only a value with a key can stand here"));
  else if (key == NULL)
    complain_of (self, place, "key", _("this key is missing"));
  else if (!is_key (key))
    complain_of (self, place, "key", _("there is no rule and no material of this name"));
  else if (g_key_file_has_group (self->keys, key))
    complain_of (self, key, "key", _("this is said twice"));
  else
    {
      g_key_file_set_string (self->keys, key, "confidence", "U"); /* the group exists, whatever it lacks */
      g_key_file_remove_key (self->keys, key, "confidence", NULL);
      read_members (self, object, value_members, G_N_ELEMENTS (value_members), key, key);
    }
}

static void
read_list (Reading *self, JsonObject *root, const char *list)
{
  JsonNode *node = json_object_get_member (root, list);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    complain (self, list, _("this list is missing"));
  else if (json_array_get_length (array) > MAX_VALUES)
    complain (self, list, _("this list is too long"));
  else
    for (guint i = 0; i < json_array_get_length (array); i++)
      read_value (self, json_array_get_element (array, i), list, i);
}

/* "" when there is no such text. */
static const char *
text_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  return text != NULL ? text : "";
}

static gint64
number_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;
}

/* Also the version: a file of a later one holds what this program would lose. */
static void
check_head (Reading *self, JsonObject *root)
{
  static const char *const needed[] = { "name", "level", "source" };

  if (!g_str_equal (text_of (root, "format"), FORMAT))
    complain (self, "format", _("this is no profile"));
  if (number_of (root, "version") < 1 || number_of (root, "version") > VERSION)
    complain (self, "version", _("the file is of a later version of this program"));
  if (!g_regex_match_simple ("^[a-z0-9][a-z0-9-]{0,62}$", text_of (root, "id"), G_REGEX_DOLLAR_ENDONLY, 0))
    complain (self, "id", _("only small letters, digits and - can stand here"));
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!json_object_has_member (root, needed[i]))
      complain (self, needed[i], _("this key is missing"));
}

/* The sentences of the rule files name the file they stand for; the reader has another one. */
static void
take_over (Reading *self, GPtrArray *problems, const char *stands_for)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const char *problem = g_ptr_array_index (problems, i);

      if (g_str_has_prefix (problem, stands_for))
        g_ptr_array_add (self->problems, g_strconcat (self->name, problem + strlen (stands_for), NULL));
      else
        g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", self->name, problem));
    }
}

/* Every profile of the office must still be whole with the new one among them. */
static void
check_among_others (Reading *self, YifaStore *store, const char *id, const char *text)
{
  YifaRules *rules = yifa_rules_of (store);
  g_autoptr(GHashTable) imported = yifa_profile_imported (store);
  g_autoptr(GPtrArray) profiles = NULL;
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *stands_for = g_strdup_printf ("profile-%s.ini", id);
  g_autoptr(YifaRules) own = NULL;

  g_hash_table_insert (imported, g_strdup (id), g_strdup (text));
  own = yifa_rules_load (rules->folder, imported, id, problems);

  profiles = yifa_rules_profiles (store);
  for (guint i = 0; i < profiles->len && problems->len == 0; i++)
    {
      const YifaProfileInfo *info = g_ptr_array_index (profiles, i);
      g_autoptr(YifaRules) other = yifa_rules_load (rules->folder, imported, info->id, problems);
    }
  take_over (self, problems, stands_for);
}

/* (transfer full) (nullable): the text of a rule file, when the JSON file is whole. */
static char *
read_profile (Reading *self, YifaStore *store, JsonObject *root)
{
  g_autofree char *text = NULL;

  check_head (self, root);
  read_members (self, root, head_members, G_N_ELEMENTS (head_members), YIFA_PROFILE_HEAD, "");
  read_list (self, root, "values");
  read_list (self, root, "materials");
  if (self->problems->len > 0)
    return NULL;

  text = g_key_file_to_data (self->keys, NULL, NULL);
  check_among_others (self, store, json_object_get_string_member (root, "id"), text);
  return self->problems->len == 0 ? g_steal_pointer (&text) : NULL;
}

static YifaRecord *
find_imported (YifaStore *store, const char *id)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  YifaRecord *profile;

  yifa_query_where (query, "profile_id", YIFA_EQUAL, id);
  profile = yifa_store_find_one (store, &yifa_imported_profile, query);
  return profile != NULL ? profile : yifa_record_new (&yifa_imported_profile);
}

static void
put_head (YifaRecord *record, GKeyFile *keys)
{
  static const struct
  {
    guint       field;
    const char *key;
  } pairs[] = {
    { YIFA_IMPORTED_PROFILE_LABEL, "label" },    { YIFA_IMPORTED_PROFILE_LEVEL, "level" },
    { YIFA_IMPORTED_PROFILE_PARENT, "parent" },  { YIFA_IMPORTED_PROFILE_SINCE_ON, "since" },
    { YIFA_IMPORTED_PROFILE_UNTIL_ON, "until" }, { YIFA_IMPORTED_PROFILE_SOURCE, "source" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *value = g_key_file_get_string (keys, YIFA_PROFILE_HEAD, pairs[i].key, NULL);

      yifa_record_set_text (record, pairs[i].field, value);
    }
}

static gboolean
keep_profile (YifaStore *store, Reading *reading, const char *id, const char *text, GError **error)
{
  g_autoptr(YifaRecord) record = find_imported (store, id);

  yifa_record_set_text (record, YIFA_IMPORTED_PROFILE_PROFILE_ID, id);
  yifa_record_set_text (record, YIFA_IMPORTED_PROFILE_RULES, text);
  put_head (record, reading->keys);
  return yifa_store_save (store, record, error);
}

char *
yifa_profile_import (YifaStore *store, const char *path, GError **error)
{
  g_autoptr(JsonNode) root = read_root (path, error);
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_path_get_basename (path);
  Reading reading = { name, keys, problems };
  g_autofree char *text = NULL;
  const char *id;

  if (root == NULL)
    return NULL;

  text = read_profile (&reading, store, json_node_get_object (root));
  if (text == NULL)
    {
      fail_with (problems, _("The profile was not taken over; the one before stays:"), error);
      return NULL;
    }

  id = json_object_get_string_member (json_node_get_object (root), "id");
  return keep_profile (store, &reading, id, text, error) ? g_strdup (id) : NULL;
}
