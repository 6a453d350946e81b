/* yifa-rules.c - legal numbers and their articles, as this office's jurisdiction has them
 *
 * The shipped rules are the base; a chain of profiles overrides them from the nation down to the
 * county, and what the office changed itself comes last. Every value keeps its source and how sure
 * we are of it. The set is built once per store and dropped when a value of the profile is saved.
 */
#include "yifa-rules.h"

#include <string.h>

#include "yifa-calendar.h"
#include "yifa-error.h"
#include "yifa-profile.h"
#include "yifa-rule-file.h"

#define RULES_FILE "rules.ini"
#define MATERIALS_FILE "materials.ini"
#define PROFILE_HEAD "profile"
#define MAX_PARENTS 8
#define CACHE "yifa-rules"
#define WATCHED "yifa-rules-watched"

struct _YifaRules
{
  GStringChunk *texts;
  char         *folder;    /* the office's own files, or NULL */
  char         *profile;
  const char   *label;
  char         *refusal;
  GPtrArray    *rules;     /* (element-type YifaRule) */
  GHashTable   *by_key;    /* key to its YifaRule */
  GHashTable   *lists;     /* name of a list to its GPtrArray of YifaMaterial */
  GHashTable   *materials; /* "filing_gov.official_text" to its YifaMaterial */
};

const YifaChoice yifa_units[] = {
  [YIFA_UNIT_NONE]     = { "none",     N_("No number") },
  [YIFA_UNIT_DAYS]     = { "days",     N_("Days") },
  [YIFA_UNIT_WORKDAYS] = { "workdays", N_("Working days") },
  [YIFA_UNIT_MONTHS]   = { "months",   N_("Months") },
  [YIFA_UNIT_YEARS]    = { "years",    N_("Years") },
  [YIFA_UNIT_COUNT]    = { "count",    N_("Count") },
  [YIFA_UNIT_FLAG]     = { "flag",     N_("Yes or no") },
  { NULL }
};

const YifaChoice yifa_confidences[] = {
  [YIFA_VERIFIED] = { "V",  N_("Read in the original") },
  [YIFA_RESTATED] = { "V2", N_("Restated by another text") },
  [YIFA_KNOWN]    = { "K",  N_("Common knowledge, not checked") },
  [YIFA_UNSURE]   = { "U",  N_("Unsure") },
  { NULL }
};

static const YifaChoice levels[] = {
  { "national", N_("National") },
  { "province", N_("Province") },
  { "city",     N_("City") },
  { "county",   N_("County") },
  { "township", N_("Township") },
  { NULL }
};

static const YifaChoice directions[] = {
  { "after",  N_("Counted on from the event") },
  { "before", N_("Counted back from the event") },
  { NULL }
};

static const YifaField rule_fields[] = {
  { "label",      N_("Name"),           YIFA_TEXT,   YIFA_REQUIRED },
  { "number",     N_("Figure"),         YIFA_COUNT },
  { "unit",       N_("Unit"),           YIFA_CHOICE, YIFA_REQUIRED, yifa_units },
  { "start",      N_("Counted from"),   YIFA_TEXT },
  { "direction",  N_("Direction"),      YIFA_CHOICE, 0, directions },
  { "warn",       N_("Days of warning"), YIFA_COUNT },
  { "duty",       N_("Duty"),           YIFA_TEXT },
  { "basis",      N_("Legal basis"),    YIFA_TEXT,   YIFA_REQUIRED },
  { "source",     N_("Source"),         YIFA_TEXT },
  { "confidence", N_("Confidence"),     YIFA_CHOICE, YIFA_REQUIRED, yifa_confidences },
  { "since",      N_("In force since"), YIFA_DATE },
  { NULL }
};

static const YifaField material_fields[] = {
  { "label",    N_("Name"),     YIFA_TEXT,  YIFA_REQUIRED },
  { "required", N_("Indispensable"), YIFA_FLAG,  YIFA_REQUIRED },
  { "copies",   N_("Copies"),   YIFA_COUNT, YIFA_REQUIRED },
  { NULL }
};

static const YifaField head_fields[] = {
  { "label",  N_("Name"),           YIFA_TEXT,   YIFA_REQUIRED },
  { "parent", N_("Parent profile"), YIFA_TEXT },
  { "level",  N_("Level"),          YIFA_CHOICE, YIFA_REQUIRED, levels },
  { "source", N_("Source"),         YIFA_TEXT,   YIFA_REQUIRED },
  { "since",  N_("In force since"), YIFA_DATE },
  { NULL }
};

static const YifaField value_fields[] = {
  { "number",     N_("Figure"),         YIFA_COUNT },
  { "unit",       N_("Unit"),           YIFA_CHOICE, 0, yifa_units },
  { "copies",     N_("Copies"),         YIFA_COUNT },
  { "required",   N_("Indispensable"),       YIFA_FLAG },
  { "basis",      N_("Legal basis"),    YIFA_TEXT },
  { "source",     N_("Source"),         YIFA_TEXT,   YIFA_REQUIRED },
  { "confidence", N_("Confidence"),     YIFA_CHOICE, YIFA_REQUIRED, yifa_confidences },
  { "since",      N_("In force since"), YIFA_DATE },
  { NULL }
};

static guint
choice_of (const YifaChoice *choices, const char *value)
{
  guint i = 0;

  while (choices[i].value != NULL && !g_str_equal (choices[i].value, value))
    i++;
  return i;
}

static guint
read_choice (YifaRuleFile *file, const char *group, const char *key, const YifaChoice *choices)
{
  g_autofree char *value = yifa_rule_file_dup_text (file, group, key);

  return choice_of (choices, value);
}

static gboolean
read_backward (YifaRuleFile *file, const char *key)
{
  g_autofree char *direction = yifa_rule_file_dup_text (file, key, "direction");

  return g_strcmp0 (direction, "before") == 0;
}

static void
check_rule (YifaRuleFile *file, const char *key)
{
  YifaUnit unit = read_choice (file, key, "unit", yifa_units);
  gboolean has_number = yifa_rule_file_has (file, key, "number");

  if (unit == YIFA_UNIT_NONE && has_number)
    yifa_rule_file_complain (file, key, "number", _("a rule with the unit none has no number"));
  if (unit != YIFA_UNIT_NONE && !has_number)
    yifa_rule_file_complain (file, key, "number", _("this key is missing"));
  if (read_backward (file, key) && (unit < YIFA_UNIT_DAYS || unit > YIFA_UNIT_YEARS))
    yifa_rule_file_complain (file, key, "direction", _("only a period can be counted back"));
  if (unit == YIFA_UNIT_FLAG && yifa_rule_file_get_int (file, key, "number") > 1)
    yifa_rule_file_complain (file, key, "number", _("a flag is 1 or 0"));
}

static void
check_material (YifaRuleFile *file, const char *group)
{
  if (strchr (group, '.') == NULL)
    yifa_rule_file_complain (file, group, NULL, _("the name of a group must be a list and a material, "
                                                  "like review.drafting_note"));
}

const YifaRuleFormat yifa_rules_format = { RULES_FILE, rule_fields, .check = check_rule };
const YifaRuleFormat yifa_materials_format = { MATERIALS_FILE, material_fields, .check = check_material };
const YifaRuleFormat yifa_profile_format = { "profile-*.ini", value_fields, PROFILE_HEAD, head_fields };

/* A file of an office's own folder, or the shipped one that stands in for it. */
static char *
find_file (const char *folder, const char *name)
{
  g_autofree char *own = folder != NULL ? yifa_rule_file_dup_path (folder, name) : NULL;

  return own != NULL && g_file_test (own, G_FILE_TEST_EXISTS) ? g_steal_pointer (&own)
                                                              : yifa_rule_file_dup_path (NULL, name);
}

static char *
find_profile (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat ("profile-", id, ".ini", NULL);

  return find_file (folder, name);
}

static const char *
keep (YifaRules *self, char *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;

  g_free (text);
  return kept;
}

static const char *
keep_key (YifaRules *self, YifaRuleFile *file, const char *group, const char *key)
{
  return keep (self, yifa_rule_file_dup_text (file, group, key));
}

static void
stamp (YifaRules *self, YifaRule *rule)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, rule->number);
  g_autofree char *said = g_strjoin ("\n", number, yifa_unit_get_name (rule->unit), rule->basis,
                                      rule->is_backward ? "before" : NULL, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);

  rule->version = keep (self, g_strndup (sum, 8));
}

static void
add_rule (YifaRules *self, YifaRuleFile *file, const char *key)
{
  YifaRule *rule = g_new0 (YifaRule, 1);

  rule->key = keep (self, g_strdup (key));
  rule->label = keep_key (self, file, key, "label");
  rule->number = yifa_rule_file_get_int (file, key, "number");
  rule->unit = read_choice (file, key, "unit", yifa_units);
  rule->start = keep_key (self, file, key, "start");
  rule->is_backward = read_backward (file, key);
  rule->warn_days = yifa_rule_file_get_int (file, key, "warn");
  rule->duty = keep_key (self, file, key, "duty");
  rule->basis = keep_key (self, file, key, "basis");
  rule->source = keep_key (self, file, key, "source");
  rule->confidence = read_choice (file, key, "confidence", yifa_confidences);
  rule->origin = YIFA_DEFAULT_PROFILE;
  if (rule->source == NULL)
    rule->source = rule->basis;
  stamp (self, rule);

  g_ptr_array_add (self->rules, rule);
  g_hash_table_insert (self->by_key, (gpointer) rule->key, rule);
}

static void
add_material (YifaRules *self, YifaRuleFile *file, const char *group)
{
  YifaMaterial *material = g_new0 (YifaMaterial, 1);
  const char *dot = strchr (group, '.');
  g_autofree char *list = g_strndup (group, dot - group);
  GPtrArray *materials = g_hash_table_lookup (self->lists, list);

  material->role = keep (self, g_strdup (dot + 1));
  material->label = keep_key (self, file, group, "label");
  material->required = yifa_rule_file_get_int (file, group, "required");
  material->copies = yifa_rule_file_get_int (file, group, "copies");

  if (materials == NULL)
    {
      materials = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->lists, g_steal_pointer (&list), materials);
    }
  g_ptr_array_add (materials, material);
  g_hash_table_insert (self->materials, g_strdup (group), material);
}

static void
override_rule (YifaRules *self, YifaRule *rule, YifaRuleFile *file, const char *origin)
{
  if (yifa_rule_file_has (file, rule->key, "number"))
    rule->number = yifa_rule_file_get_int (file, rule->key, "number");
  if (yifa_rule_file_has (file, rule->key, "unit"))
    rule->unit = read_choice (file, rule->key, "unit", yifa_units);
  if (yifa_rule_file_has (file, rule->key, "basis"))
    rule->basis = keep_key (self, file, rule->key, "basis");
  rule->source = keep_key (self, file, rule->key, "source");
  rule->confidence = read_choice (file, rule->key, "confidence", yifa_confidences);
  rule->origin = origin;
  stamp (self, rule);
}

static void
override_material (YifaMaterial *material, YifaRuleFile *file, const char *group)
{
  if (yifa_rule_file_has (file, group, "required"))
    material->required = yifa_rule_file_get_int (file, group, "required");
  if (yifa_rule_file_has (file, group, "copies"))
    material->copies = yifa_rule_file_get_int (file, group, "copies");
}

static void
override_value (YifaRules *self, YifaRuleFile *file, const char *group, const char *origin)
{
  YifaRule *rule = g_hash_table_lookup (self->by_key, group);
  YifaMaterial *material = g_hash_table_lookup (self->materials, group);

  if (rule != NULL)
    override_rule (self, rule, file, origin);
  else if (material != NULL)
    override_material (material, file, group);
  else
    yifa_rule_file_complain (file, group, NULL, _("there is no rule and no material of this name"));
}

static void
apply_profile (YifaRules *self, YifaRuleFile *file, const char *id)
{
  g_auto(GStrv) groups = yifa_rule_file_get_groups (file);
  const char *origin = keep (self, g_strdup (id));

  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], PROFILE_HEAD))
      override_value (self, file, groups[i], origin);
  self->label = keep_key (self, file, PROFILE_HEAD, "label");
}

/* The parent first, so that the county has the last word. */
static void
apply_profiles (YifaRules *self, const char *id, guint depth, GPtrArray *problems)
{
  g_autofree char *path = find_profile (self->folder, id);
  guint before = problems->len;
  g_autoptr(YifaRuleFile) file = NULL;
  g_autofree char *parent = NULL;

  if (strchr (id, '/') != NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_ptr_array_add (problems, g_strdup_printf (_("There is no profile called %s."), id));
      return;
    }

  file = yifa_rule_file_load (path, problems);
  if (file == NULL || problems->len > before)
    return;

  parent = yifa_rule_file_dup_text (file, PROFILE_HEAD, "parent");
  if (parent != NULL && depth >= MAX_PARENTS)
    yifa_rule_file_complain (file, PROFILE_HEAD, "parent", _("the parents of this profile lead nowhere"));
  else if (parent != NULL)
    apply_profiles (self, parent, depth + 1, problems);

  apply_profile (self, file, id);
}

static void
load_groups (YifaRules *self,
             const char *name,
             void      (*add) (YifaRules *self, YifaRuleFile *file, const char *group),
             GPtrArray  *problems)
{
  g_autofree char *path = find_file (self->folder, name);
  guint before = problems->len;
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  g_auto(GStrv) groups = NULL;

  if (file == NULL || problems->len > before)
    return;

  groups = yifa_rule_file_get_groups (file);
  for (guint i = 0; groups[i] != NULL; i++)
    add (self, file, groups[i]);
}

static YifaRules *
new_empty (const char *folder, const char *profile)
{
  YifaRules *self = g_new0 (YifaRules, 1);

  self->texts = g_string_chunk_new (4096);
  self->folder = g_strdup (folder);
  self->profile = g_strdup (profile);
  self->label = "";
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->materials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/* Never NULL; of use only when @problems did not grow. */
static YifaRules *
load (const char *folder, const char *profile, GPtrArray *problems)
{
  YifaRules *self = new_empty (folder, profile);
  guint before = problems->len;

  load_groups (self, RULES_FILE, add_rule, problems);
  load_groups (self, MATERIALS_FILE, add_material, problems);
  if (problems->len == before)
    apply_profiles (self, profile, 0, problems);
  return self;
}

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
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  YifaRules *self;

  if (folder != NULL && !yifa_rules_check_folder (folder, problems))
    g_clear_pointer (&folder, g_free);

  self = load (folder, profile, problems);
  if (self->label[0] == '\0')
    {
      yifa_rules_free (self);
      self = load (NULL, YIFA_DEFAULT_PROFILE, problems);
    }
  if (problems->len > 0)
    self->refusal = g_strdup (problems->pdata[0]);
  return self;
}

static void
apply_office_value (YifaRules *self, YifaRecord *value)
{
  YifaRule *rule = g_hash_table_lookup (self->by_key, yifa_record_get_text (value, YIFA_PROFILE_VALUE_KEY));
  const char *unit = yifa_record_get_text (value, YIFA_PROFILE_VALUE_UNIT);
  const char *mark = yifa_record_get_text (value, YIFA_PROFILE_VALUE_CONFIDENCE);

  if (rule == NULL)
    return;

  rule->number = yifa_record_get_int (value, YIFA_PROFILE_VALUE_NUMBER);
  rule->source = keep (self, g_strdup (yifa_record_get_text (value, YIFA_PROFILE_VALUE_SOURCE)));
  rule->basis = rule->source;
  rule->confidence = choice_of (yifa_confidences, mark);
  rule->origin = YIFA_ORIGIN_OFFICE;
  if (unit != NULL)
    rule->unit = choice_of (yifa_units, unit);
  stamp (self, rule);
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
}

static void
on_saved (YifaStore *store, YifaRecord *record)
{
  if (yifa_record_get_kind (record) == &yifa_profile_value)
    forget (store);
}

/* Once per store: another connection may have changed a value too. */
static void
watch (YifaStore *store)
{
  if (g_object_get_data (G_OBJECT (store), WATCHED) != NULL)
    return;

  g_object_set_data (G_OBJECT (store), WATCHED, store);
  g_signal_connect (store, "saved", G_CALLBACK (on_saved), NULL);
  g_signal_connect (store, "refreshed", G_CALLBACK (forget), NULL);
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
add_profile (GPtrArray *infos, const char *folder, const char *id)
{
  g_autofree char *path = find_profile (folder, id);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  YifaProfileInfo *info;

  if (file == NULL || problems->len > 0)
    return;

  info = g_new0 (YifaProfileInfo, 1);
  info->id = g_strdup (id);
  info->label = yifa_rule_file_dup_text (file, PROFILE_HEAD, "label");
  info->parent = yifa_rule_file_dup_text (file, PROFILE_HEAD, "parent");
  info->level = yifa_rule_file_dup_text (file, PROFILE_HEAD, "level");
  info->source = yifa_rule_file_dup_text (file, PROFILE_HEAD, "source");
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
  GHashTableIter lists;
  gpointer list;

  for (guint i = 0; i < shipped->rules->len; i++)
    {
      const YifaRule *rule = g_ptr_array_index (shipped->rules, i);

      if (yifa_rules_find (own, rule->key) == NULL)
        g_ptr_array_add (problems, g_strdup_printf (_("%s: the rule [%s] is missing"),
                                                    RULES_FILE, rule->key));
    }

  g_hash_table_iter_init (&lists, shipped->lists);
  while (g_hash_table_iter_next (&lists, &list, NULL))
    if (!g_hash_table_contains (own->lists, list))
      g_ptr_array_add (problems, g_strdup_printf (_("%s: the list %s is missing"),
                                                  MATERIALS_FILE, (const char *) list));
}

/* Two profiles of one parent find its faults twice; they are told once. */
static void
check_profile (const char *folder, const char *id, GPtrArray *problems)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRules) rules = load (folder, id, found);

  for (guint i = 0; i < found->len; i++)
    if (!g_ptr_array_find_with_equal_func (problems, g_ptr_array_index (found, i), g_str_equal, NULL))
      g_ptr_array_add (problems, g_strdup (g_ptr_array_index (found, i)));
}

static void
check_together (const char *folder, GPtrArray *names, GPtrArray *problems)
{
  g_autoptr(GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRules) shipped = load (NULL, YIFA_DEFAULT_PROFILE, ignored);
  g_autoptr(YifaRules) own = load (folder, YIFA_DEFAULT_PROFILE, problems);

  check_nothing_lost (own, shipped, problems);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *id = profile_of_name (g_ptr_array_index (names, i));

      if (id != NULL)
        check_profile (folder, id, problems);
    }
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
    return self;

  watch (store);
  self = load_for (store, profile);
  g_free (self->profile);
  self->profile = g_steal_pointer (&profile);
  apply_office_values (self, store);
  g_object_set_data_full (G_OBJECT (store), CACHE, self, (GDestroyNotify) yifa_rules_free);
  return self;
}

YifaRules *
yifa_rules_new (YifaStore *store, const char *profile, GError **error)
{
  g_autofree char *folder = dup_own_folder (store);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRules) self = NULL;

  if (folder != NULL && !yifa_rules_check_folder (folder, problems))
    g_clear_pointer (&folder, g_free);
  g_ptr_array_set_size (problems, 0);

  self = load (folder, profile, problems);
  if (problems->len == 0)
    return g_steal_pointer (&self);

  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, problems->pdata[0]);
  return NULL;
}

void
yifa_rules_free (YifaRules *self)
{
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->materials);
  g_hash_table_unref (self->lists);
  g_ptr_array_unref (self->rules);
  g_string_chunk_free (self->texts);
  g_free (self->folder);
  g_free (self->profile);
  g_free (self->refusal);
  g_free (self);
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
    g_ptr_array_add (rules, g_ptr_array_index (self->rules, i));
  return rules;
}

const YifaRule *
yifa_rules_find (YifaRules *self, const char *key)
{
  return key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;
}

/* 0 when there is no such rule, which is a programmer's error. */
gint64
yifa_rules_number (YifaStore *store, const char *key)
{
  const YifaRule *rule = expect (store, key);

  return rule != NULL ? rule->number : 0;
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

char *
yifa_rule_dup_value (const YifaRule *rule)
{
  static const char *const shapes[] = {
    [YIFA_UNIT_DAYS] = N_("%s days"),     [YIFA_UNIT_WORKDAYS] = N_("%s working days"),
    [YIFA_UNIT_MONTHS] = N_("%s months"), [YIFA_UNIT_YEARS] = N_("%s years"),
    [YIFA_UNIT_COUNT] = "%s",
  };
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, rule->number);
  g_auto(GStrv) parts = NULL;

  if (rule->unit == YIFA_UNIT_NONE)
    return NULL;
  if (rule->unit == YIFA_UNIT_FLAG)
    return g_strdup (rule->number != 0 ? _("yes") : _("no"));

  parts = g_strsplit (_(shapes[rule->unit]), "%s", -1);
  return g_strjoinv (number, parts);
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
yifa_rules_materials (YifaStore *store, const char *list)
{
  GPtrArray *materials = g_hash_table_lookup (yifa_rules_of (store)->lists, list);

  if (materials == NULL)
    g_warning ("no list of materials is called %s", list);
  return materials;
}

GPtrArray *
yifa_rules_profiles (YifaStore *store)
{
  GPtrArray *infos = g_ptr_array_new_with_free_func ((GDestroyNotify) profile_info_free);
  g_autofree char *shipped = yifa_rule_file_dup_path (NULL, "");
  g_autofree char *own = dup_own_folder (store);
  const char *const folders[] = { shipped, own };
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint f = 0; f < G_N_ELEMENTS (folders); f++)
    {
      g_autoptr(GPtrArray) names = folders[f] != NULL ? list_files (folders[f]) : NULL;

      for (guint i = 0; names != NULL && i < names->len; i++)
        {
          g_autofree char *id = profile_of_name (g_ptr_array_index (names, i));

          if (id != NULL && g_hash_table_add (seen, g_strdup (id)))
            add_profile (infos, own, id);
        }
    }
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
  return find_file (yifa_rules_of (store)->folder, name);
}
