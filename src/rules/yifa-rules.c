/* yifa-rules.c - legal numbers and their articles, as this office's jurisdiction has them
 *
 * The shipped rules are the base; a chain of profiles overrides them from the nation down to the
 * county, and what the office changed itself comes last. Every value keeps its source and how sure
 * we are of it. The set is built once per store and dropped when a value of the profile is saved.
 */
#include "yifa-rules-private.h"

#include <stdlib.h>
#include <string.h>

#include "yifa-calendar.h"
#include "yifa-chain.h"
#include "yifa-checklist.h"
#include "yifa-clause-library.h"
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-indicator.h"
#include "yifa-profile.h"
#include "yifa-recurring.h"

#define FAR_DAY "9999-12-31" /* where no day counts: the newest wording */
#define CACHE "yifa-rules"
#define WATCHED "yifa-rules-watched"

/* (transfer full): the office's own folder of rule files, when it has one. */
static char *
dup_own_folder (YifaStore *store)
{
  const char *office = yifa_store_get_folder (store);
  g_autofree char *folder = office != NULL ? g_build_filename (office, "rules", NULL) : NULL;

  return folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

static char *
dup_profile (YifaStore *store)
{
  g_autofree char *id = yifa_store_dup_setting (store, "profile");

  return id != NULL && *id != '\0' ? g_steal_pointer (&id) : g_strdup (YIFA_DEFAULT_PROFILE);
}

/* The office's own files count whole or not at all, and a profile nobody knows is no profile:
 * then the shipped rules apply, and the refusal says why. */
static YifaRules *
load_for (YifaStore *store, const char *profile)
{
  g_autofree char *folder = dup_own_folder (store);
  g_autoptr(GHashTable) imported = yifa_profile_imported (store);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  YifaRules *self;

  if (folder != NULL && !yifa_rules_check_folder (folder, problems))
    g_clear_pointer (&folder, g_free);

  self = yifa_rules_load (folder, imported, profile, problems);
  if (self->label[0] == '\0')
    {
      yifa_rules_free (self);
      self = yifa_rules_load (NULL, NULL, YIFA_DEFAULT_PROFILE, problems);
    }
  if (problems->len > 0)
    self->refusal = g_strdup (problems->pdata[0]);
  return self;
}

static const char *
keep_text (YifaRules *self, YifaRecord *value, guint field)
{
  return yifa_rules_keep (self, g_strdup (yifa_record_get_text (value, field)));
}

static void
apply_to_rule (YifaRules *self, const YifaRule *below, YifaRecord *value)
{
  YifaRule rule = *below;
  const char *unit = yifa_record_get_text (value, YIFA_PROFILE_VALUE_UNIT);

  rule.number = yifa_record_get_int (value, YIFA_PROFILE_VALUE_NUMBER);
  rule.value = keep_text (self, value, YIFA_PROFILE_VALUE_VALUE);
  rule.source = keep_text (self, value, YIFA_PROFILE_VALUE_SOURCE);
  rule.basis = rule.source;
  rule.confidence = yifa_choice_find (yifa_confidences, yifa_record_get_text (value, YIFA_PROFILE_VALUE_CONFIDENCE));
  rule.origin = YIFA_ORIGIN_OFFICE;
  rule.layer = G_MAXUINT;
  rule.since = keep_text (self, value, YIFA_PROFILE_VALUE_SINCE_ON);
  rule.until = keep_text (self, value, YIFA_PROFILE_VALUE_UNTIL_ON);
  if (unit != NULL)
    rule.unit = yifa_choice_find (yifa_units, unit);
  yifa_rules_add_wording (self, &rule);
}

static void
apply_to_material (YifaRules *self, YifaMaterial *material, YifaRecord *value)
{
  const char *required = yifa_record_get_text (value, YIFA_PROFILE_VALUE_VALUE);

  material->copies = yifa_record_get_int (value, YIFA_PROFILE_VALUE_NUMBER);
  if (required != NULL)
    material->required = g_str_equal (required, "yes");
  material->source = keep_text (self, value, YIFA_PROFILE_VALUE_SOURCE);
  material->confidence = yifa_choice_find (yifa_confidences,
                                           yifa_record_get_text (value, YIFA_PROFILE_VALUE_CONFIDENCE));
  material->origin = YIFA_ORIGIN_OFFICE;
}

static void
apply_office_value (YifaRules *self, YifaRecord *value)
{
  const char *key = yifa_record_get_text (value, YIFA_PROFILE_VALUE_KEY);
  const YifaRule *rule = yifa_rules_find (self, key);
  YifaMaterial *material = g_hash_table_lookup (self->materials, key);

  if (rule != NULL)
    apply_to_rule (self, rule, value);
  else if (material != NULL)
    apply_to_material (self, material, value);
}

static void
apply_office_values (YifaRules *self, YifaStore *store)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = yifa_store_list (store, &yifa_profile_value, query, NULL);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(YifaRecord) value = yifa_store_load (store, &yifa_profile_value,
                                                     g_array_index (ids, gint64, i), NULL);

      if (value != NULL)
        apply_office_value (self, value);
    }
}

static void
forget (YifaStore *store)
{
  g_object_set_data (G_OBJECT (store), CACHE, NULL);
  yifa_calendar_forget (store);
  yifa_checklist_forget (store);
  yifa_clause_library_forget (store);
  yifa_chain_forget (store);
  yifa_recurring_forget (store);
  yifa_indicators_forget (store);
}

static void
on_saved (YifaStore *store, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  if (kind == &yifa_profile_value || kind == &yifa_imported_profile)
    forget (store);
}

/* The day may be set anew while the set is kept. */
static YifaRules *
count_today (YifaRules *self, YifaStore *store)
{
  const char *today = yifa_store_get_today (store);

  if (g_strcmp0 (self->today, today) != 0)
    {
      g_free (self->today);
      self->today = g_strdup (today);
    }
  return self;
}

/* Another connection may have changed a value. Where only the day is another one, the set holds. */
static void
on_refreshed (YifaStore *store)
{
  YifaRules *self = g_object_get_data (G_OBJECT (store), CACHE);

  if (self != NULL && g_strcmp0 (self->today, yifa_store_get_today (store)) != 0)
    count_today (self, store);
  else
    forget (store);
}

/* Once per store. */
static void
watch (YifaStore *store)
{
  if (g_object_get_data (G_OBJECT (store), WATCHED) != NULL)
    return;

  g_object_set_data (G_OBJECT (store), WATCHED, store);
  g_signal_connect (store, "saved", G_CALLBACK (on_saved), NULL);
  g_signal_connect (store, "refreshed", G_CALLBACK (on_refreshed), NULL);
}

/* A missing rule must not abort a day's work, but nobody may overlook it either. */
static const YifaRule *
expect (YifaStore *store, const char *key)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), key);

  if (rule == NULL)
    g_warning ("no rule is called %s", key);
  return rule;
}

static void
profile_info_free (YifaProfileInfo *info)
{
  g_free (info->id);
  g_free (info->label);
  g_free (info->parent);
  g_free (info->level);
  g_free (info->source);
  g_free (info->since);
  g_free (info->until);
  g_free (info);
}

/* NULL when the name is no profile's. */
static char *
profile_of_name (const char *name)
{
  if (!g_str_has_prefix (name, "profile-") || !g_str_has_suffix (name, ".ini"))
    return NULL;

  return g_strndup (name + strlen ("profile-"), strlen (name) - strlen ("profile-.ini"));
}

static void
add_profile (GPtrArray *infos, const char *folder, GHashTable *imported, const char *id)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRuleFile) file = yifa_rules_load_profile (folder, imported, id, problems);
  YifaProfileInfo *info;

  if (file == NULL || problems->len > 0)
    return;

  info = g_new0 (YifaProfileInfo, 1);
  info->id = g_strdup (id);
  info->label = yifa_rule_file_dup_text (file, YIFA_PROFILE_HEAD, "label");
  info->parent = yifa_rule_file_dup_text (file, YIFA_PROFILE_HEAD, "parent");
  info->level = yifa_rule_file_dup_text (file, YIFA_PROFILE_HEAD, "level");
  info->source = yifa_rule_file_dup_text (file, YIFA_PROFILE_HEAD, "source");
  info->since = yifa_rule_file_dup_text (file, YIFA_PROFILE_HEAD, "since");
  info->until = yifa_rule_file_dup_text (file, YIFA_PROFILE_HEAD, "until");
  info->is_imported = imported != NULL && g_hash_table_contains (imported, id);
  g_ptr_array_add (infos, info);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (element-type utf8): the names of the rule files in a folder, sorted; NULL: no such folder. */
static GPtrArray *
list_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names;
  const char *name;

  if (dir == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".ini"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_texts);
  return names;
}

/* A set that replaces the shipped one must answer every question that one answers. */
static void
check_nothing_lost (YifaRules *own, YifaRules *shipped, GPtrArray *problems)
{
  for (guint i = 0; i < shipped->rules->len; i++)
    {
      const YifaRule *rule = g_ptr_array_index (shipped->rules, i);

      if (yifa_rules_find (own, rule->key) == NULL)
        g_ptr_array_add (problems, g_strdup_printf (_("%s: the rule [%s] is missing"),
                                                    YIFA_RULES_FILE, rule->key));
    }

  for (guint i = 0; i < shipped->lists->len; i++)
    {
      const YifaMaterialList *list = g_ptr_array_index (shipped->lists, i);

      if (yifa_rules_find_list (own, list->name) == NULL)
        g_ptr_array_add (problems, g_strdup_printf (_("%s: the list %s is missing"),
                                                    YIFA_MATERIALS_FILE, list->name));
    }
}

/* Two profiles of one parent find its faults twice; they are told once. */
static void
check_profile (const char *folder, const char *id, GPtrArray *problems)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRules) rules = yifa_rules_load (folder, NULL, id, found);

  yifa_indicators_check (folder, rules, found);
  for (guint i = 0; i < found->len; i++)
    if (!g_ptr_array_find_with_equal_func (problems, g_ptr_array_index (found, i), g_str_equal, NULL))
      g_ptr_array_add (problems, g_strdup (g_ptr_array_index (found, i)));
}

static void
check_together (const char *folder, GPtrArray *names, GPtrArray *problems)
{
  g_autoptr(GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRules) shipped = yifa_rules_load (NULL, NULL, YIFA_DEFAULT_PROFILE, ignored);
  g_autoptr(YifaRules) own = yifa_rules_load (folder, NULL, YIFA_DEFAULT_PROFILE, problems);

  check_nothing_lost (own, shipped, problems);
  yifa_indicators_check (folder, own, problems);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *id = profile_of_name (g_ptr_array_index (names, i));

      if (id != NULL)
        check_profile (folder, id, problems);
    }
  yifa_chain_check (folder, own, problems);
  yifa_recurring_check (folder, own, problems);
}

YifaRules *
yifa_rules_of (YifaStore *store)
{
  g_autofree char *profile = NULL;
  YifaRules *self;

  g_return_val_if_fail (YIFA_IS_STORE (store), NULL);

  profile = dup_profile (store);
  self = g_object_get_data (G_OBJECT (store), CACHE);
  if (self != NULL && g_str_equal (self->profile, profile))
    return count_today (self, store);

  watch (store);
  self = load_for (store, profile);
  g_free (self->profile);
  self->profile = g_steal_pointer (&profile);
  count_today (self, store);
  apply_office_values (self, store);
  g_object_set_data_full (G_OBJECT (store), CACHE, self, (GDestroyNotify) yifa_rules_free);
  return self;
}

YifaRules *
yifa_rules_new (YifaStore *store, const char *profile, GError **error)
{
  g_autofree char *folder = dup_own_folder (store);
  g_autoptr(GHashTable) imported = yifa_profile_imported (store);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRules) self = NULL;

  if (folder != NULL && !yifa_rules_check_folder (folder, problems))
    g_clear_pointer (&folder, g_free);
  g_ptr_array_set_size (problems, 0);

  self = yifa_rules_load (folder, imported, profile, problems);
  count_today (self, store);
  if (problems->len == 0)
    return g_steal_pointer (&self);

  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, problems->pdata[0]);
  return NULL;
}

const char *
yifa_rules_get_profile (YifaRules *self)
{
  return self->profile;
}

const char *
yifa_rules_get_label (YifaRules *self)
{
  return self->label;
}

const char *
yifa_rules_get_refusal (YifaRules *self)
{
  return self->refusal;
}

GPtrArray *
yifa_rules_list (YifaRules *self)
{
  GPtrArray *rules = g_ptr_array_sized_new (self->rules->len);

  for (guint i = 0; i < self->rules->len; i++)
    {
      const YifaRule *rule = g_ptr_array_index (self->rules, i);

      g_ptr_array_add (rules, (gpointer) yifa_rules_find (self, rule->key));
    }
  return rules;
}

const YifaRule *
yifa_rules_find (YifaRules *self, const char *key)
{
  return yifa_rules_find_on (self, key, NULL);
}

/* How far @date lies outside of the time of a wording, in days; 0: it was in force. */
static int
distance (const YifaRule *rule, const char *date)
{
  if (rule->since != NULL && strcmp (date, rule->since) < 0)
    return yifa_date_days_between (date, rule->since);
  if (rule->until != NULL && strcmp (date, rule->until) > 0)
    return yifa_date_days_between (rule->until, date);
  return 0;
}

/* The nearer to the office a wording was said, the more it counts; of one layer, the later one. */
static gboolean
is_nearer (const YifaRule *rule, const YifaRule *than, const char *date)
{
  int here = distance (rule, date);
  int there = distance (than, date);

  if (here != there)
    return here < there;
  if (rule->layer != than->layer)
    return rule->layer > than->layer;
  return g_strcmp0 (rule->since, than->since) > 0;
}

/**
 * yifa_rules_find_on:
 * @date: (nullable): ISO; NULL: today
 *
 * A day before the first wording we know is judged by that one: what held earlier is not known here.
 */
const YifaRule *
yifa_rules_find_on (YifaRules *self, const char *key, const char *date)
{
  GPtrArray *wordings = key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;
  const char *day = date != NULL ? date : self->today != NULL ? self->today : FAR_DAY;
  const YifaRule *best;

  if (wordings == NULL)
    return NULL;

  best = g_ptr_array_index (wordings, 0);
  for (guint i = 1; i < wordings->len; i++)
    if (is_nearer (g_ptr_array_index (wordings, i), best, day))
      best = g_ptr_array_index (wordings, i);
  return best;
}

static int
compare_since (gconstpointer a, gconstpointer b)
{
  const YifaRule *first = *(const YifaRule *const *) a;
  const YifaRule *second = *(const YifaRule *const *) b;
  int order = g_strcmp0 (first->since, second->since);

  return order != 0 ? order : (first->layer > second->layer) - (first->layer < second->layer);
}

GPtrArray *
yifa_rules_wordings (YifaRules *self, const char *key)
{
  GPtrArray *wordings = key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;
  GPtrArray *copy = g_ptr_array_new ();

  for (guint i = 0; wordings != NULL && i < wordings->len; i++)
    g_ptr_array_add (copy, g_ptr_array_index (wordings, i));
  g_ptr_array_sort (copy, compare_since);
  return copy;
}

/* 0 when there is no such rule, which is a programmer's error. */
gint64
yifa_rules_number (YifaStore *store, const char *key)
{
  const YifaRule *rule = expect (store, key);

  return rule != NULL ? rule->number : 0;
}

const char *
yifa_rules_text (YifaStore *store, const char *key)
{
  const YifaRule *rule = expect (store, key);

  return rule != NULL ? rule->value : NULL;
}

gboolean
yifa_rules_says (YifaStore *store, const char *key, const char *word)
{
  const char *value = yifa_rules_text (store, key);
  g_auto(GStrv) words = g_strsplit (value != NULL ? value : "", ";", -1);

  return g_strv_contains ((const char *const *) words, word);
}

char *
yifa_rules_dup_basis (YifaStore *store, const char *key)
{
  const YifaRule *rule = key != NULL ? expect (store, key) : NULL;

  if (rule == NULL)
    return NULL;

  /* Translators: an instrument and its article; nobody has confirmed the number yet */
  return yifa_confidence_is_open (rule->confidence) ? g_strdup_printf (_("%s; to be confirmed"), rule->basis)
                                                    : g_strdup (rule->basis);
}

/* (transfer full): the words that can be chosen, and in @labels what people call them. */
char **
yifa_rule_get_choices (const YifaRule *rule, char ***labels)
{
  g_auto(GStrv) all = g_strsplit (rule->choices != NULL ? rule->choices : "", ";", -1);
  guint n = g_strv_length (all);
  char **words = g_new0 (char *, n + 1);

  *labels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const char *space = strchr (all[i], ' ');

      words[i] = space != NULL ? g_strndup (all[i], space - all[i]) : g_strdup (all[i]);
      (*labels)[i] = g_strdup (space != NULL ? space + 1 : all[i]);
    }
  return words;
}

/* The names of the words of a value, as a reader sees them. */
static char *
dup_choice_names (const YifaRule *rule)
{
  g_auto(GStrv) labels = NULL;
  g_auto(GStrv) words = yifa_rule_get_choices (rule, &labels);
  g_auto(GStrv) chosen = g_strsplit (rule->value, ";", -1);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; chosen[i] != NULL; i++)
    for (guint j = 0; words[j] != NULL; j++)
      if (g_str_equal (words[j], chosen[i]))
        g_ptr_array_add (names, labels[j]);
  g_ptr_array_add (names, NULL);
  /* Translators: between the items of a list */
  return g_strjoinv (_(", "), (char **) names->pdata);
}

static char *
dup_day (const char *value)
{
  int month = atoi (value);
  int day = atoi (value + strlen ("03-"));

  /* Translators: a day of every year: month, day */
  return g_strdup_printf (_("before %02d-%02d"), month, day);
}

static char *
dup_words (const YifaRule *rule)
{
  if (rule->unit == YIFA_UNIT_DATE)
    return dup_day (rule->value);
  return rule->unit == YIFA_UNIT_TEXT ? g_strdup (rule->value) : dup_choice_names (rule);
}

char *
yifa_rule_dup_value (const YifaRule *rule)
{
  static const char *const shapes[] = {
    [YIFA_UNIT_DAYS] = N_("%s days"),     [YIFA_UNIT_WORKDAYS] = N_("%s working days"),
    [YIFA_UNIT_MONTHS] = N_("%s months"), [YIFA_UNIT_YEARS] = N_("%s years"),
    [YIFA_UNIT_COUNT] = "%s",             [YIFA_UNIT_PERCENT] = "%s%%",
    [YIFA_UNIT_HOURS] = N_("%s hours"),
  };
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, rule->number);
  g_autoptr(GString) value = NULL;

  if (rule->unit == YIFA_UNIT_NONE)
    return NULL;
  if (rule->unit == YIFA_UNIT_FLAG)
    return g_strdup (rule->number != 0 ? _("yes") : _("no"));
  if (rule->unit >= YIFA_UNIT_DATE)
    return dup_words (rule);

  value = g_string_new (_(shapes[rule->unit]));
  g_string_replace (value, "%s", number, 1);
  g_string_replace (value, "%%", "%", 1);
  return g_string_free (g_steal_pointer (&value), FALSE);
}

const char *
yifa_confidence_get_mark (YifaConfidence confidence)
{
  return yifa_confidences[confidence].value;
}

const char *
yifa_confidence_get_label (YifaConfidence confidence)
{
  return _(yifa_confidences[confidence].label);
}

/* Whether the value wears the mark "to be confirmed". */
gboolean
yifa_confidence_is_open (YifaConfidence confidence)
{
  return confidence >= YIFA_KNOWN;
}

/* "workdays", as the files have it. */
const char *
yifa_unit_get_name (YifaUnit unit)
{
  return yifa_units[unit].value;
}

const char *
yifa_unit_get_label (YifaUnit unit)
{
  return _(yifa_units[unit].label);
}

GPtrArray *
yifa_rules_materials (YifaStore *store, const char *name)
{
  YifaMaterialList *list = yifa_rules_find_list (yifa_rules_of (store), name);

  if (list == NULL)
    g_warning ("no list of materials is called %s", name);
  return list != NULL ? list->materials : NULL;
}

GPtrArray *
yifa_rules_material_lists (YifaRules *self)
{
  GPtrArray *lists = g_ptr_array_sized_new (self->lists->len);

  for (guint i = 0; i < self->lists->len; i++)
    g_ptr_array_add (lists, g_ptr_array_index (self->lists, i));
  return lists;
}

static void
add_name (GPtrArray *names, const char *id)
{
  if (!g_ptr_array_find_with_equal_func (names, id, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (id));
}

static void
add_names_of (GPtrArray *names, const char *folder)
{
  g_autoptr(GPtrArray) files = folder != NULL ? list_files (folder) : NULL;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *id = profile_of_name (g_ptr_array_index (files, i));

      if (id != NULL)
        add_name (names, id);
    }
}

GPtrArray *
yifa_rules_profiles (YifaStore *store)
{
  GPtrArray *infos = g_ptr_array_new_with_free_func ((GDestroyNotify) profile_info_free);
  g_autofree char *shipped = yifa_rule_file_dup_path (NULL, "");
  g_autofree char *own = dup_own_folder (store);
  g_autoptr(GHashTable) imported = yifa_profile_imported (store);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id;

  add_names_of (names, shipped);
  add_names_of (names, own);
  g_hash_table_iter_init (&iter, imported);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    add_name (names, id);

  for (guint i = 0; i < names->len; i++)
    add_profile (infos, own, imported, g_ptr_array_index (names, i));
  return infos;
}

gboolean
yifa_rules_check_folder (const char *folder, GPtrArray *problems)
{
  g_autoptr(GPtrArray) names = list_files (folder);
  guint before = problems->len;

  if (names == NULL || names->len == 0)
    {
      g_ptr_array_add (problems, g_strdup_printf (_("%s holds no rule files."), folder));
      return FALSE;
    }

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
    }
  if (problems->len == before)
    check_together (folder, names, problems);
  return problems->len == before;
}

char *
yifa_rules_dup_path (YifaStore *store, const char *name)
{
  return yifa_rules_find_file (yifa_rules_of (store)->folder, name);
}
