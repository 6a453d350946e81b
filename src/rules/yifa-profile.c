/* yifa-profile.c - what this office says of its own jurisdiction
 *
 * An office chooses one of the profiles and changes or confirms single numbers, naming the text
 * it took them from. Its word counts as read in the original: it has the text, we do not.
 */
#include "yifa-profile.h"

#include <stdio.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-rules-private.h"

static const YifaField fields[] = {
  [YIFA_PROFILE_VALUE_KEY]        = { "key", N_("Rule"), YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_PROFILE_VALUE_NUMBER]     = { "number", N_("Figure"), YIFA_COUNT, YIFA_LIST },
  [YIFA_PROFILE_VALUE_VALUE]      = { "value", N_("Value"), YIFA_TEXT, YIFA_LIST },
  [YIFA_PROFILE_VALUE_UNIT]       = { "unit", N_("Unit"), YIFA_CHOICE, YIFA_LIST, yifa_units },
  [YIFA_PROFILE_VALUE_SOURCE]     = { "source", N_("Source"),
                                      YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_PROFILE_VALUE_CONFIDENCE] = { "confidence", N_("Confidence"),
                                      YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST, yifa_confidences },
  [YIFA_PROFILE_VALUE_SINCE_ON]   = { "since_on", N_("In force since"), YIFA_DATE, YIFA_LIST },
  [YIFA_PROFILE_VALUE_UNTIL_ON]   = { "until_on", N_("In force until"), YIFA_DATE, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_PROFILE_VALUE_N_FIELDS);

static gboolean
refuse (GError **error, YifaProfileValueField field, const char *sentence)
{
  if (error != NULL)
    *error = yifa_error_new_field (fields[field].name, "%s", sentence);
  return FALSE;
}

static gboolean
validate (YifaRecord *record, GError **error)
{
  const char *unit = yifa_record_get_text (record, YIFA_PROFILE_VALUE_UNIT);
  const char *since = yifa_record_get_text (record, YIFA_PROFILE_VALUE_SINCE_ON);
  const char *until = yifa_record_get_text (record, YIFA_PROFILE_VALUE_UNTIL_ON);

  if (yifa_record_get_int (record, YIFA_PROFILE_VALUE_NUMBER) < 0)
    return refuse (error, YIFA_PROFILE_VALUE_NUMBER, _("The number cannot be negative."));
  if (yifa_record_get_int (record, YIFA_PROFILE_VALUE_NUMBER) > YIFA_RULE_MAX_NUMBER)
    return refuse (error, YIFA_PROFILE_VALUE_NUMBER, _("The number is too large; at most 1000000 can be set."));
  if (unit != NULL && g_str_equal (unit, "none"))
    return refuse (error, YIFA_PROFILE_VALUE_UNIT, _("Choose the unit that the number counts."));
  if (since != NULL && until != NULL && strcmp (until, since) < 0)
    return refuse (error, YIFA_PROFILE_VALUE_UNTIL_ON, _("The value ends before it begins."));
  return TRUE;
}

static const YifaMaterial *
find_material (YifaStore *store, const char *key)
{
  g_autofree char *name = g_strndup (key, strcspn (key, "."));
  g_autoptr(GPtrArray) lists = yifa_rules_material_lists (yifa_rules_of (store));

  for (guint i = 0; i < lists->len; i++)
    {
      const YifaMaterialList *list = g_ptr_array_index (lists, i);

      for (guint j = 0; g_str_equal (list->name, name) && j < list->materials->len; j++)
        {
          const YifaMaterial *material = g_ptr_array_index (list->materials, j);

          if (g_strcmp0 (material->role, key + strlen (name) + 1) == 0)
            return material;
        }
    }
  return NULL;
}

static char *
refuse_number (const YifaRule *rule, YifaRecord *record)
{
  if (!yifa_record_has (record, YIFA_PROFILE_VALUE_NUMBER))
    return g_strdup_printf (_("The rule %s needs a number."), rule->key);
  if (rule->unit == YIFA_UNIT_FLAG && yifa_record_get_int (record, YIFA_PROFILE_VALUE_NUMBER) > 1)
    return g_strdup_printf (_("The rule %s can only be yes or no."), rule->key);
  return NULL;
}

static char *
refuse_words (const YifaRule *rule, YifaRecord *record)
{
  const char *value = yifa_record_get_text (record, YIFA_PROFILE_VALUE_VALUE);
  const char *fault = yifa_rule_find_fault (rule->unit, value, rule->choices);

  /* Translators: the key of a rule, and what is wrong with the value */
  return fault != NULL ? g_strdup_printf (_("The rule %s cannot have this value: %s."), rule->key, fault) : NULL;
}

/* In the operation, where the rules can be asked. */
static char *
dup_refusal (YifaStore *store, YifaRecord *record)
{
  const char *key = yifa_record_get_text (record, YIFA_PROFILE_VALUE_KEY);
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), key);

  if (rule == NULL && find_material (store, key) != NULL)
    return NULL;
  if (rule == NULL)
    return g_strdup_printf (_("There is no rule called %s."), key);
  if (rule->unit == YIFA_UNIT_NONE) /* its article can be confirmed, and nothing else */
    return yifa_record_has (record, YIFA_PROFILE_VALUE_NUMBER)
             ? g_strdup_printf (_("The rule %s has no number to change."), key) : NULL;

  return rule->unit >= YIFA_UNIT_DATE ? refuse_words (rule, record) : refuse_number (rule, record);
}

static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  g_autofree char *sentence = dup_refusal (store, record);

  return sentence == NULL || refuse (error, YIFA_PROFILE_VALUE_KEY, sentence);
}

const YifaKind yifa_profile_value = {
  .type_name = "YifaProfileValue",
  .table = "profile_value",
  .label = N_("Profile value"),
  .fields = fields,
  .n_fields = YIFA_PROFILE_VALUE_N_FIELDS,
  .title = YIFA_PROFILE_VALUE_KEY,
  .validate = validate,
  .prepare = prepare,
};

static const YifaField imported_fields[] = {
  [YIFA_IMPORTED_PROFILE_PROFILE_ID] = { "profile_id", N_("Word for it"), YIFA_TEXT,
                                         YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST },
  [YIFA_IMPORTED_PROFILE_LABEL]      = { "label", N_("Name"), YIFA_TEXT,
                                         YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_SEARCH },
  [YIFA_IMPORTED_PROFILE_LEVEL]      = { "level", N_("Level"), YIFA_CHOICE,
                                         YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST, yifa_profile_levels },
  [YIFA_IMPORTED_PROFILE_PARENT]     = { "parent", N_("Parent profile"), YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_IMPORTED_PROFILE_SINCE_ON]   = { "since_on", N_("In force since"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_IMPORTED_PROFILE_UNTIL_ON]   = { "until_on", N_("In force until"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_IMPORTED_PROFILE_SOURCE]     = { "source", N_("Source"), YIFA_TEXT,
                                         YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST },
  [YIFA_IMPORTED_PROFILE_RULES]      = { "rules", N_("Values"), YIFA_PROSE, YIFA_REQUIRED | YIFA_LOCKED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (imported_fields) == YIFA_IMPORTED_PROFILE_N_FIELDS);

const YifaKind yifa_imported_profile = {
  .type_name = "YifaImportedProfile",
  .table = "imported_profile",
  .label = N_("Imported profile"),
  .fields = imported_fields,
  .n_fields = YIFA_IMPORTED_PROFILE_N_FIELDS,
  .title = YIFA_IMPORTED_PROFILE_LABEL,
};

GHashTable *
yifa_profile_imported (YifaStore *store)
{
  GHashTable *imported = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) all = yifa_store_load_all (store, &yifa_imported_profile, query, NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      YifaRecord *profile = g_ptr_array_index (all, i);

      g_hash_table_insert (imported, g_strdup (yifa_record_get_text (profile, YIFA_IMPORTED_PROFILE_PROFILE_ID)),
                           g_strdup (yifa_record_get_text (profile, YIFA_IMPORTED_PROFILE_RULES)));
    }
  return imported;
}

static YifaRecord *
find_value (YifaStore *store, const char *key)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "key", YIFA_EQUAL, key);
  return yifa_store_find_one (store, &yifa_profile_value, query);
}

/* What the office says of a rule or of a material; unset parts are NULL, or no number. */
typedef struct
{
  const char *key;
  gboolean    has_number;
  gint64      number;
  const char *value;
  const char *unit;
  const char *source;
} Said;

static gboolean
set (YifaStore *store, const Said *said, GError **error)
{
  g_autoptr(YifaRecord) record = find_value (store, said->key);

  if (record == NULL)
    record = yifa_record_new (&yifa_profile_value);

  yifa_record_set_text (record, YIFA_PROFILE_VALUE_KEY, said->key);
  yifa_record_clear (record, YIFA_PROFILE_VALUE_NUMBER);
  if (said->has_number)
    yifa_record_set_int (record, YIFA_PROFILE_VALUE_NUMBER, said->number);
  yifa_record_set_text (record, YIFA_PROFILE_VALUE_VALUE, said->value);
  yifa_record_set_text (record, YIFA_PROFILE_VALUE_UNIT, said->unit);
  yifa_record_set_text (record, YIFA_PROFILE_VALUE_SOURCE, said->source);
  yifa_record_set_text (record, YIFA_PROFILE_VALUE_CONFIDENCE, yifa_confidence_get_mark (YIFA_VERIFIED));
  return yifa_store_save (store, record, error);
}

/* The unit behind a number, in the words people use; "" is the rule's own. */
static const char *
read_unit (const char *word)
{
  static const struct
  {
    const char *words;
    const char *unit;
  } units[] = {
    { "|日|天|d|day|days|", "days" },          { "|工作日|个工作日|wd|workdays|working days|", "workdays" },
    { "|月|个月|m|month|months|", "months" },  { "|年|y|year|years|", "years" },
    { "|份|次|件|count|", "count" },
  };
  g_autofree char *token = g_strconcat ("|", word, "|", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strstr (units[i].words, token) != NULL)
      return units[i].unit;
  return NULL;
}

static gboolean
read_flag (const char *typed, gint64 *number)
{
  *number = g_str_equal (typed, "yes") || g_str_equal (typed, "是");
  return *number || g_str_equal (typed, "no") || g_str_equal (typed, "否");
}

static gboolean
read_number (char *plain, Said *said)
{
  char *end = NULL;

  said->has_number = TRUE;
  if (read_flag (plain, &said->number))
    return TRUE;
  if (!g_ascii_isdigit (*plain))
    return FALSE;

  said->number = g_ascii_strtoll (plain, &end, 10);
  g_strchug (end);
  return said->number <= G_MAXINT32 && (*end == '\0' || (said->unit = read_unit (end)) != NULL);
}

/* "03-01", "3-1", "3月1日": (transfer full) "03-01", or NULL. */
static char *
read_day (const char *plain)
{
  int month = 0;
  int day = 0;
  int length = 0;

  if (sscanf (plain, "%2d-%2d%n", &month, &day, &length) != 2 && sscanf (plain, "%2d月%2d日%n", &month, &day, &length) != 2)
    return NULL;

  return plain[length] == '\0' ? g_strdup_printf ("%02d-%02d", month, day) : NULL;
}

static void
add_word (GPtrArray *words, const YifaRule *rule, const char *typed)
{
  g_auto(GStrv) labels = NULL;
  g_auto(GStrv) all = yifa_rule_get_choices (rule, &labels);

  for (guint i = 0; all[i] != NULL; i++)
    if (g_str_equal (all[i], typed) || g_str_equal (labels[i], typed))
      {
        g_ptr_array_add (words, g_strdup (all[i]));
        return;
      }
  g_ptr_array_add (words, g_strdup (typed));
}

/* Words, or what people call them, parted by ; or 、. (transfer full) */
static char *
read_words (const YifaRule *rule, const char *plain)
{
  g_auto(GStrv) typed = g_strsplit_set (plain, ";", -1);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (rule->unit == YIFA_UNIT_CHOICE)
    add_word (words, rule, plain);
  else
    for (guint i = 0; typed[i] != NULL; i++)
      add_word (words, rule, g_strstrip (typed[i]));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (";", (char **) words->pdata);
}

static char *
dup_plain (const char *typed)
{
  char *plain = g_utf8_normalize (typed, -1, G_NORMALIZE_ALL_COMPOSE);

  return plain != NULL ? g_strstrip (plain) : NULL;
}

/* (transfer full) (nullable): the value of a rule of words. */
static char *
read_value (const YifaRule *rule, const char *typed)
{
  g_autofree char *plain = dup_plain (typed);

  if (rule->unit == YIFA_UNIT_TEXT)
    return g_strdup (typed);
  if (plain == NULL)
    return NULL;
  return rule->unit == YIFA_UNIT_DATE ? read_day (plain) : read_words (rule, plain);
}

/* A material is typed as its number of copies, 0: none on paper; or yes and no: whether it is indispensable. */
static gboolean
read_material (const YifaMaterial *material, char *plain, Said *said)
{
  gint64 required;

  said->has_number = TRUE;
  said->number = material->copies;
  said->value = material->required ? "yes" : "no";
  if (read_flag (plain, &required))
    {
      said->value = required ? "yes" : "no";
      return TRUE;
    }
  if (!read_number (plain, said) || (said->unit != NULL && !g_str_equal (said->unit, "count")))
    return FALSE;

  said->unit = NULL;
  return TRUE;
}

gboolean
yifa_profile_choose (YifaStore *store, const char *id, GError **error)
{
  g_autoptr(YifaRules) rules = yifa_rules_new (store, id, error);

  return rules != NULL && yifa_store_set_setting (store, "profile", id, error);
}

/**
 * yifa_profile_set:
 * @source: the instrument and article the office took the number from
 *
 * The number stays in the unit of the rule.
 */
gboolean
yifa_profile_set (YifaStore *store, const char *key, gint64 number, const char *source, GError **error)
{
  Said said = { key, TRUE, number, NULL, NULL, source };

  g_return_val_if_fail (key != NULL, FALSE);

  return set (store, &said, error);
}

static gboolean
set_words (YifaStore *store, const YifaRule *rule, const char *typed, const char *source, GError **error)
{
  g_autofree char *value = read_value (rule, typed);
  Said said = { rule->key, FALSE, 0, value, NULL, source };

  if (value == NULL)
    return refuse (error, YIFA_PROFILE_VALUE_VALUE, _("Write a day of the year, like 03-01."));

  return set (store, &said, error);
}

gboolean
yifa_profile_set_typed (YifaStore  *store,
                        const char *key,
                        const char *typed,
                        const char *source,
                        GError    **error)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), key);
  const YifaMaterial *material = rule == NULL ? find_material (store, key) : NULL;
  g_autofree char *plain = dup_plain (typed);
  Said said = { key, FALSE, 0, NULL, NULL, source };
  gboolean ok;

  g_return_val_if_fail (key != NULL && typed != NULL, FALSE);

  if (rule == NULL && material == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("There is no rule called %s."), key);
      return FALSE;
    }
  if (rule != NULL && rule->unit >= YIFA_UNIT_DATE)
    return set_words (store, rule, typed, source, error);

  ok = plain != NULL && (material != NULL ? read_material (material, plain, &said) : read_number (plain, &said));
  if (!ok)
    return refuse (error, YIFA_PROFILE_VALUE_NUMBER,
                   _("Write a number, if need be with its unit, like 15 or 15 working days; or yes or no."));

  return set (store, &said, error);
}

gboolean
yifa_profile_confirm (YifaStore *store, const char *key, const char *instrument, GError **error)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), key);
  const YifaMaterial *material = rule == NULL && key != NULL ? find_material (store, key) : NULL;
  Said said = { key, TRUE, 0, NULL, NULL, instrument };

  if (rule == NULL && material == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("There is no rule called %s."), key);
      return FALSE;
    }

  if (material != NULL)
    {
      said.number = material->copies;
      said.value = material->required ? "yes" : "no";
      return set (store, &said, error);
    }

  said.has_number = rule->unit != YIFA_UNIT_NONE && rule->unit < YIFA_UNIT_DATE;
  said.number = rule->number;
  said.value = rule->value;
  said.unit = said.has_number ? yifa_unit_get_name (rule->unit) : NULL;
  return set (store, &said, error);
}

gboolean
yifa_profile_set_times (YifaStore  *store,
                        const char *key,
                        const char *since_on,
                        const char *until_on,
                        GError    **error)
{
  g_autoptr(YifaRecord) value = find_value (store, key);

  if (value == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND,
                   _("The office has no value of its own for %s; only that one can be given a time."), key);
      return FALSE;
    }

  yifa_record_set_text (value, YIFA_PROFILE_VALUE_SINCE_ON, since_on);
  yifa_record_set_text (value, YIFA_PROFILE_VALUE_UNTIL_ON, until_on);
  return yifa_store_save (store, value, error);
}

gboolean
yifa_profile_reset (YifaStore *store, const char *key, const char *reason, GError **error)
{
  g_autoptr(YifaRecord) value = find_value (store, key);

  return value == NULL || yifa_store_withdraw (store, value, reason, error);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const YifaChange *first = *(const YifaChange *const *) a;
  const YifaChange *second = *(const YifaChange *const *) b;

  return (second->operation > first->operation) - (second->operation < first->operation);
}

GPtrArray *
yifa_profile_history (YifaStore *store, const char *key, GError **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_change_free);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  query->presence = YIFA_BOTH;
  if (key != NULL)
    yifa_query_where (query, "key", YIFA_EQUAL, key);
  ids = yifa_store_list (store, &yifa_profile_value, query, error);
  if (ids == NULL)
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(GPtrArray) changes = yifa_store_get_history (store, &yifa_profile_value,
                                                             g_array_index (ids, gint64, i), error);

      if (changes == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&changes));
    }
  g_ptr_array_sort (all, compare_changes);
  return g_steal_pointer (&all);
}
