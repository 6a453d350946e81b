/* yifa-profile.c - what this office says of its own jurisdiction
 *
 * An office chooses one of the profiles and changes or confirms single numbers, naming the text
 * it took them from. Its word counts as read in the original: it has the text, we do not.
 */
#include "yifa-profile.h"

#include <string.h>

#include "yifa-error.h"

static const YifaField fields[] = {
  [YIFA_PROFILE_VALUE_KEY]        = { "key", N_("Rule"), YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_PROFILE_VALUE_NUMBER]     = { "number", N_("Figure"), YIFA_COUNT, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_PROFILE_VALUE_UNIT]       = { "unit", N_("Unit"), YIFA_CHOICE, YIFA_LIST, yifa_units },
  [YIFA_PROFILE_VALUE_SOURCE]     = { "source", N_("Source"),
                                      YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_PROFILE_VALUE_CONFIDENCE] = { "confidence", N_("Confidence"),
                                      YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST, yifa_confidences },
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

  if (yifa_record_get_int (record, YIFA_PROFILE_VALUE_NUMBER) < 0)
    return refuse (error, YIFA_PROFILE_VALUE_NUMBER, _("The number cannot be negative."));
  if (unit != NULL && g_str_equal (unit, "none"))
    return refuse (error, YIFA_PROFILE_VALUE_UNIT, _("Choose the unit that the number counts."));
  return TRUE;
}

/* In the operation, where the rules can be asked: only rules that have a number take one. */
static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  const char *key = yifa_record_get_text (record, YIFA_PROFILE_VALUE_KEY);
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), key);
  g_autofree char *sentence = NULL;

  if (rule == NULL)
    sentence = g_strdup_printf (_("There is no rule called %s."), key);
  else if (rule->unit == YIFA_UNIT_NONE)
    sentence = g_strdup_printf (_("The rule %s has no number to change."), key);
  else if (rule->unit == YIFA_UNIT_FLAG && yifa_record_get_int (record, YIFA_PROFILE_VALUE_NUMBER) > 1)
    sentence = g_strdup_printf (_("The rule %s can only be yes or no."), key);

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

static YifaRecord *
find_value (YifaStore *store, const char *key)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "key", YIFA_EQUAL, key);
  return yifa_store_find_one (store, &yifa_profile_value, query);
}

static gboolean
set (YifaStore *store, const char *key, gint64 number, const char *unit, const char *source, GError **error)
{
  g_autoptr(YifaRecord) value = find_value (store, key);

  if (value == NULL)
    value = yifa_record_new (&yifa_profile_value);

  yifa_record_set_text (value, YIFA_PROFILE_VALUE_KEY, key);
  yifa_record_set_int (value, YIFA_PROFILE_VALUE_NUMBER, number);
  yifa_record_set_text (value, YIFA_PROFILE_VALUE_UNIT, unit);
  yifa_record_set_text (value, YIFA_PROFILE_VALUE_SOURCE, source);
  yifa_record_set_text (value, YIFA_PROFILE_VALUE_CONFIDENCE, yifa_confidence_get_mark (YIFA_VERIFIED));
  return yifa_store_save (store, value, error);
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
read_typed (const char *typed, gint64 *number, const char **unit)
{
  g_autofree char *plain = g_utf8_normalize (typed, -1, G_NORMALIZE_ALL_COMPOSE);
  char *end = NULL;

  *unit = NULL;
  if (plain == NULL)
    return FALSE;

  g_strstrip (plain);
  if (read_flag (plain, number))
    return TRUE;
  if (!g_ascii_isdigit (*plain))
    return FALSE;

  *number = g_ascii_strtoll (plain, &end, 10);
  g_strchug (end);
  return *number <= G_MAXINT32 && (*end == '\0' || (*unit = read_unit (end)) != NULL);
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
  g_return_val_if_fail (key != NULL, FALSE);

  return set (store, key, number, NULL, source, error);
}

gboolean
yifa_profile_set_typed (YifaStore  *store,
                        const char *key,
                        const char *typed,
                        const char *source,
                        GError    **error)
{
  gint64 number;
  const char *unit;

  g_return_val_if_fail (key != NULL && typed != NULL, FALSE);

  if (!read_typed (typed, &number, &unit))
    return refuse (error, YIFA_PROFILE_VALUE_NUMBER,
                   _("Write a number, if need be with its unit, like 15 or 15 working days; or yes or no."));

  return set (store, key, number, unit, source, error);
}

gboolean
yifa_profile_reset (YifaStore *store, const char *key, const char *reason, GError **error)
{
  g_autoptr(YifaRecord) value = find_value (store, key);

  return value == NULL || yifa_store_withdraw (store, value, reason, error);
}
