/* yifa-rules-load.c - files of rules, profiles and materials, read into one set
 *
 * The rules themselves are the lowest layer; each profile, from the nation down to the county, lays
 * its own wordings over them, with their source and how sure we are. A wording may be valid for a
 * time only: what held before it stays findable, so that a case is judged by the rule of its day.
 */
#include "yifa-rules-private.h"

#include <string.h>

#include "yifa-date.h"

#define MAX_PARENTS 8

const YifaChoice yifa_units[] = {
  [YIFA_UNIT_NONE]     = { "none",     N_("No number") },
  [YIFA_UNIT_DAYS]     = { "days",     N_("Days") },
  [YIFA_UNIT_WORKDAYS] = { "workdays", N_("Working days") },
  [YIFA_UNIT_MONTHS]   = { "months",   N_("Months") },
  [YIFA_UNIT_YEARS]    = { "years",    N_("Years") },
  [YIFA_UNIT_COUNT]    = { "count",    N_("Count") },
  [YIFA_UNIT_FLAG]     = { "flag",     N_("Yes or no") },
  [YIFA_UNIT_PERCENT]  = { "percent",  N_("Percent") },
  [YIFA_UNIT_HOURS]    = { "hours",    N_("Hours") },
  [YIFA_UNIT_DATE]     = { "date",     N_("Day of the year") },
  [YIFA_UNIT_CHOICE]   = { "choice",   N_("One of several ways") },
  [YIFA_UNIT_WORDS]    = { "words",    N_("Several items") },
  [YIFA_UNIT_TEXT]     = { "text",     N_("Words") },
  { NULL }
};

const YifaChoice yifa_confidences[] = {
  [YIFA_VERIFIED] = { "V",  N_("Read in the original") },
  [YIFA_RESTATED] = { "V2", N_("Restated by another text") },
  [YIFA_KNOWN]    = { "K",  N_("Common knowledge, not checked") },
  [YIFA_UNSURE]   = { "U",  N_("Unsure") },
  { NULL }
};

const YifaChoice yifa_profile_levels[] = {
  { "national", N_("National") },
  { "province", N_("Province") },
  { "city",     N_("City") },
  { "county",   N_("County") },
  { "township", N_("Township") },
  { NULL }
};

/* The steps of a decision that a material comes from. */
static const YifaChoice steps[] = {
  { "participation",    N_("Public participation") },
  { "expert_review",    N_("Expert argument") },
  { "risk_assessment",  N_("Risk assessment") },
  { "hearing",          N_("Hearing") },
  { "fair_competition", N_("Fair competition review") },
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
  { "value",      N_("Value"),          YIFA_TEXT },
  { "choices",    N_("Choices"),        YIFA_TEXT },
  { "unit",       N_("Unit"),           YIFA_CHOICE, YIFA_REQUIRED, yifa_units },
  { "start",      N_("Counted from"),   YIFA_TEXT },
  { "direction",  N_("Direction"),      YIFA_CHOICE, 0, directions },
  { "warn",       N_("Days of warning"), YIFA_COUNT },
  { "duty",       N_("Duty"),           YIFA_TEXT },
  { "item",       N_("Number in the table of periods"), YIFA_TEXT },
  { "who",        N_("Who must keep it"), YIFA_TEXT },
  { "basis",      N_("Legal basis"),    YIFA_TEXT,   YIFA_REQUIRED },
  { "source",     N_("Source"),         YIFA_TEXT },
  { "confidence", N_("Confidence"),     YIFA_CHOICE, YIFA_REQUIRED, yifa_confidences },
  { "since",      N_("In force since"), YIFA_DATE },
  { "until",      N_("In force until"), YIFA_DATE },
  { NULL }
};

/* A group without a dot is a list as a whole. */
static const YifaField material_fields[] = {
  { "label",      N_("Name"),          YIFA_TEXT,   YIFA_REQUIRED },
  { "required",   N_("Indispensable"), YIFA_FLAG },
  { "copies",     N_("Copies"),        YIFA_COUNT },
  { "when",       N_("Only after the step"), YIFA_CHOICE, 0, steps },
  { "basis",      N_("Legal basis"),   YIFA_TEXT },
  { "confidence", N_("Confidence"),    YIFA_CHOICE, 0, yifa_confidences },
  { NULL }
};

static const YifaField head_fields[] = {
  { "label",  N_("Name"),           YIFA_TEXT,   YIFA_REQUIRED },
  { "parent", N_("Parent profile"), YIFA_TEXT },
  { "level",  N_("Level"),          YIFA_CHOICE, YIFA_REQUIRED, yifa_profile_levels },
  { "source", N_("Source"),         YIFA_TEXT,   YIFA_REQUIRED },
  { "since",  N_("In force since"), YIFA_DATE },
  { "until",  N_("In force until"), YIFA_DATE },
  { NULL }
};

static const YifaField value_fields[] = {
  { "number",     N_("Figure"),         YIFA_COUNT },
  { "value",      N_("Value"),          YIFA_TEXT },
  { "unit",       N_("Unit"),           YIFA_CHOICE, 0, yifa_units },
  { "label",      N_("Name"),           YIFA_TEXT },
  { "copies",     N_("Copies"),         YIFA_COUNT },
  { "required",   N_("Indispensable"),  YIFA_FLAG },
  { "basis",      N_("Legal basis"),    YIFA_TEXT },
  { "source",     N_("Source"),         YIFA_TEXT,   YIFA_REQUIRED },
  { "confidence", N_("Confidence"),     YIFA_CHOICE, YIFA_REQUIRED, yifa_confidences },
  { "since",      N_("In force since"), YIFA_DATE },
  { "until",      N_("In force until"), YIFA_DATE },
  { NULL }
};

guint
yifa_choice_find (const YifaChoice *choices, const char *value)
{
  guint i = 0;

  while (choices[i].value != NULL && g_strcmp0 (choices[i].value, value) != 0)
    i++;
  return i;
}

static guint
read_choice (YifaRuleFile *file, const char *group, const char *key, const YifaChoice *choices)
{
  g_autofree char *value = yifa_rule_file_dup_text (file, group, key);

  return yifa_choice_find (choices, value);
}

static gboolean
read_backward (YifaRuleFile *file, const char *key)
{
  g_autofree char *direction = yifa_rule_file_dup_text (file, key, "direction");

  return g_strcmp0 (direction, "before") == 0;
}

static gboolean
unit_has_text (YifaUnit unit)
{
  return unit >= YIFA_UNIT_DATE;
}

/* Any year will do that has a 29 February. */
static gboolean
is_day_of_year (const char *value)
{
  g_autofree char *date = g_strconcat ("2024-", value, NULL);

  return yifa_date_is_valid (date);
}

static gboolean
is_among (const char *choices, const char *word)
{
  g_auto(GStrv) all = g_strsplit (choices != NULL ? choices : "", ";", -1);
  gsize length = strlen (word);

  for (guint i = 0; all[i] != NULL; i++)
    if (length > 0 && strncmp (all[i], word, length) == 0 && all[i][length] == ' ')
      return TRUE;
  return FALSE;
}

static gboolean
are_among (const char *choices, const char *words)
{
  g_auto(GStrv) all = g_strsplit (words, ";", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (!is_among (choices, all[i]))
      return FALSE;
  return all[0] != NULL;
}

const char *
yifa_rule_find_fault (YifaUnit unit, const char *value, const char *choices)
{
  if (value == NULL || *value == '\0')
    return _("the value is empty");
  if (unit == YIFA_UNIT_DATE && !is_day_of_year (value))
    return _("this is no day of the year like 03-01");
  if (unit == YIFA_UNIT_CHOICE && !is_among (choices, value))
    return _("this is none of the words allowed here");
  if (unit == YIFA_UNIT_WORDS && !are_among (choices, value))
    return _("this is none of the words allowed here");
  return NULL;
}

static void
check_text (YifaRuleFile *file, const char *key, YifaUnit unit)
{
  g_autofree char *value = yifa_rule_file_dup_text (file, key, "value");
  g_autofree char *choices = yifa_rule_file_dup_text (file, key, "choices");
  const char *fault = yifa_rule_find_fault (unit, value, choices);

  if (yifa_rule_file_has (file, key, "number"))
    yifa_rule_file_complain (file, key, "number", _("a rule of this unit has a value and no number"));
  if (fault != NULL)
    yifa_rule_file_complain (file, key, "value", value != NULL ? fault : _("this key is missing"));
}

static void
check_number (YifaRuleFile *file, const char *key, YifaUnit unit)
{
  gboolean has_number = yifa_rule_file_has (file, key, "number");

  if (unit == YIFA_UNIT_NONE && has_number)
    yifa_rule_file_complain (file, key, "number", _("a rule with the unit none has no number"));
  if (unit != YIFA_UNIT_NONE && !has_number)
    yifa_rule_file_complain (file, key, "number", _("this key is missing"));
  if (unit == YIFA_UNIT_FLAG && yifa_rule_file_get_int (file, key, "number") > 1)
    yifa_rule_file_complain (file, key, "number", _("a flag is 1 or 0"));
  if (yifa_rule_file_has (file, key, "value"))
    yifa_rule_file_complain (file, key, "value", _("a rule of this unit has a number and no value"));
}

/* "nd.file_days_up@2010-10-18": NULL when the group is the rule itself. */
static const char *
day_of_group (const char *group)
{
  const char *at = strchr (group, '@');

  return at != NULL ? at + 1 : NULL;
}

static char *
key_of_group (const char *group)
{
  return g_strndup (group, strcspn (group, "@"));
}

static void
check_times (YifaRuleFile *file, const char *group)
{
  const char *day = day_of_group (group);
  g_autofree char *since = yifa_rule_file_dup_text (file, group, "since");
  g_autofree char *until = yifa_rule_file_dup_text (file, group, "until");
  const char *from = day != NULL ? day : since;

  if (day != NULL && !yifa_date_is_valid (day))
    yifa_rule_file_complain (file, group, NULL, _("what stands behind @ must be a date like 2026-11-22"));
  if (day != NULL && since != NULL && !g_str_equal (day, since))
    yifa_rule_file_complain (file, group, "since", _("the name of the group says another day"));
  if (from != NULL && until != NULL && strcmp (until, from) < 0)
    yifa_rule_file_complain (file, group, "until", _("it ends before it begins"));
}

static void
check_rule (YifaRuleFile *file, const char *group)
{
  YifaUnit unit = read_choice (file, group, "unit", yifa_units);

  if (unit_has_text (unit))
    check_text (file, group, unit);
  else
    check_number (file, group, unit);
  if (read_backward (file, group) && (unit < YIFA_UNIT_DAYS || unit > YIFA_UNIT_YEARS))
    yifa_rule_file_complain (file, group, "direction", _("only a period can be counted back"));
  check_times (file, group);
}

static void
check_need (YifaRuleFile *file, const char *group, const char *key)
{
  if (!yifa_rule_file_has (file, group, key))
    yifa_rule_file_complain (file, group, key, _("this key is missing"));
}

static void
check_material (YifaRuleFile *file, const char *group)
{
  const char *dot = strchr (group, '.');
  g_autofree char *list = g_strndup (group, strcspn (group, "."));

  if (dot == NULL)
    {
      check_need (file, group, "basis");
      check_need (file, group, "confidence");
      return;
    }

  check_need (file, group, "required");
  check_need (file, group, "copies");
  if (!yifa_rule_file_has (file, list, NULL))
    yifa_rule_file_complain (file, group, NULL, _("the name of a group must be a list and a material, "
                                                  "like review.drafting_note"));
}

static void
check_value (YifaRuleFile *file, const char *group)
{
  if (!g_str_equal (group, YIFA_PROFILE_HEAD))
    check_times (file, group);
}

const YifaRuleFormat yifa_rules_format = { YIFA_RULES_FILE, rule_fields, .check = check_rule };
const YifaRuleFormat yifa_materials_format = { YIFA_MATERIALS_FILE, material_fields, .check = check_material };
const YifaRuleFormat yifa_profile_format = { "profile-*.ini", value_fields, YIFA_PROFILE_HEAD, head_fields,
                                             .check = check_value };

/* A file of an office's own folder, or the shipped one that stands in for it. */
char *
yifa_rules_find_file (const char *folder, const char *name)
{
  g_autofree char *own = folder != NULL ? yifa_rule_file_dup_path (folder, name) : NULL;

  return own != NULL && g_file_test (own, G_FILE_TEST_EXISTS) ? g_steal_pointer (&own)
                                                              : yifa_rule_file_dup_path (NULL, name);
}

/* What was imported stands before the office's files, and these before the shipped ones. NULL without a
 * problem: there is no such profile. */
YifaRuleFile *
yifa_rules_load_profile (const char *folder, GHashTable *imported, const char *id, GPtrArray *problems)
{
  g_autofree char *name = g_strconcat ("profile-", id, ".ini", NULL);
  g_autofree char *path = yifa_rules_find_file (folder, name);
  const char *text = imported != NULL ? g_hash_table_lookup (imported, id) : NULL;

  if (text != NULL)
    return yifa_rule_file_load_text (name, text, problems);
  if (strchr (id, '/') != NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  return yifa_rule_file_load (path, problems);
}

const char *
yifa_rules_keep (YifaRules *self, char *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;

  g_free (text);
  return kept;
}

static const char *
keep_key (YifaRules *self, YifaRuleFile *file, const char *group, const char *key)
{
  return yifa_rules_keep (self, yifa_rule_file_dup_text (file, group, key));
}

void
yifa_rules_stamp (YifaRules *self, YifaRule *rule)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, rule->number);
  g_autofree char *said = g_strjoin ("\n", rule->value != NULL ? rule->value : number,
                                     yifa_unit_get_name (rule->unit), rule->basis,
                                     rule->is_backward ? "before" : NULL, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);

  rule->version = yifa_rules_keep (self, g_strndup (sum, 8));
}

/* Takes a copy; its texts are those of the set. */
YifaRule *
yifa_rules_add_wording (YifaRules *self, const YifaRule *wording)
{
  YifaRule *rule = g_memdup2 (wording, sizeof *wording);
  GPtrArray *wordings = g_hash_table_lookup (self->by_key, rule->key);

  if (wordings == NULL)
    {
      wordings = g_ptr_array_new ();
      g_hash_table_insert (self->by_key, (gpointer) rule->key, wordings);
      g_ptr_array_add (self->rules, rule);
    }
  g_ptr_array_add (wordings, rule);
  g_ptr_array_add (self->wordings, rule);
  yifa_rules_stamp (self, rule);
  return rule;
}

static const char *
since_of (YifaRules *self, YifaRuleFile *file, const char *group)
{
  const char *day = day_of_group (group);

  return day != NULL ? yifa_rules_keep (self, g_strdup (day)) : keep_key (self, file, group, "since");
}

static void
add_rule (YifaRules *self, YifaRuleFile *file, const char *group)
{
  YifaRule rule = { NULL };

  rule.key = yifa_rules_keep (self, key_of_group (group));
  rule.label = keep_key (self, file, group, "label");
  rule.number = yifa_rule_file_get_int (file, group, "number");
  rule.value = keep_key (self, file, group, "value");
  rule.choices = keep_key (self, file, group, "choices");
  rule.unit = read_choice (file, group, "unit", yifa_units);
  rule.start = keep_key (self, file, group, "start");
  rule.is_backward = read_backward (file, group);
  rule.warn_days = yifa_rule_file_get_int (file, group, "warn");
  rule.duty = keep_key (self, file, group, "duty");
  rule.who = keep_key (self, file, group, "who");
  rule.item = keep_key (self, file, group, "item");
  rule.since = since_of (self, file, group);
  rule.until = keep_key (self, file, group, "until");
  rule.basis = keep_key (self, file, group, "basis");
  rule.source = keep_key (self, file, group, "source");
  rule.confidence = read_choice (file, group, "confidence", yifa_confidences);
  rule.origin = YIFA_DEFAULT_PROFILE;
  if (rule.source == NULL)
    rule.source = rule.basis;

  if (day_of_group (group) != NULL && !g_hash_table_contains (self->by_key, rule.key))
    yifa_rule_file_complain (file, group, NULL, _("an earlier wording stands behind the rule itself"));
  else
    yifa_rules_add_wording (self, &rule);
}

YifaMaterialList *
yifa_rules_find_list (YifaRules *self, const char *name)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      YifaMaterialList *list = g_ptr_array_index (self->lists, i);

      if (g_str_equal (list->name, name))
        return list;
    }
  return NULL;
}

static void
add_list (YifaRules *self, YifaRuleFile *file, const char *group)
{
  YifaMaterialList *list = g_new0 (YifaMaterialList, 1);

  list->name = yifa_rules_keep (self, g_strdup (group));
  list->label = keep_key (self, file, group, "label");
  list->basis = keep_key (self, file, group, "basis");
  list->confidence = read_choice (file, group, "confidence", yifa_confidences);
  list->materials = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->lists, list);
}

/* What the line itself does not say, its list does. */
static YifaMaterial *
new_material (YifaRules *self, YifaMaterialList *list, YifaRuleFile *file, const char *group)
{
  YifaMaterial *material = g_new0 (YifaMaterial, 1);

  material->role = yifa_rules_keep (self, g_strdup (strchr (group, '.') + 1));
  material->label = keep_key (self, file, group, "label");
  material->required = yifa_rule_file_get_int (file, group, "required");
  material->copies = yifa_rule_file_get_int (file, group, "copies");
  material->when = keep_key (self, file, group, "when");
  material->source = keep_key (self, file, group, "basis");
  material->origin = YIFA_DEFAULT_PROFILE;
  material->confidence = yifa_rule_file_has (file, group, "confidence")
                           ? read_choice (file, group, "confidence", yifa_confidences) : list->confidence;
  if (material->source == NULL)
    material->source = list->basis;
  g_ptr_array_add (list->materials, material);
  g_hash_table_insert (self->materials, g_strdup (group), material);
  return material;
}

static void
add_material (YifaRules *self, YifaRuleFile *file, const char *group)
{
  g_autofree char *name = g_strndup (group, strcspn (group, "."));
  YifaMaterialList *list = yifa_rules_find_list (self, name);

  if (strchr (group, '.') == NULL)
    add_list (self, file, group);
  else if (list != NULL)
    new_material (self, list, file, group);
  else
    yifa_rule_file_complain (file, group, NULL, _("the list stands before its materials"));
}

static void
check_override (YifaRuleFile *file, const char *group, const YifaRule *rule)
{
  const char *fault = unit_has_text (rule->unit) ? yifa_rule_find_fault (rule->unit, rule->value, rule->choices)
                                                 : NULL;

  if (fault != NULL)
    yifa_rule_file_complain (file, group, "value", fault);
  if (unit_has_text (rule->unit) && yifa_rule_file_has (file, group, "number"))
    yifa_rule_file_complain (file, group, "number", _("a rule of this unit has a value and no number"));
  if (!unit_has_text (rule->unit) && yifa_rule_file_has (file, group, "value"))
    yifa_rule_file_complain (file, group, "value", _("a rule of this unit has a number and no value"));
  if (rule->unit == YIFA_UNIT_NONE && yifa_rule_file_has (file, group, "number"))
    yifa_rule_file_complain (file, group, "number", _("a rule with the unit none has no number"));
  if (rule->unit == YIFA_UNIT_FLAG && rule->number > 1)
    yifa_rule_file_complain (file, group, "number", _("a flag is 1 or 0"));
}

/* A number may be given in another unit of the same sort: 15 days, 10 working days. */
static gboolean
may_change_unit (YifaUnit from, YifaUnit to)
{
  return from == to || (from != YIFA_UNIT_NONE && from <= YIFA_UNIT_COUNT &&
                        to != YIFA_UNIT_NONE && to <= YIFA_UNIT_COUNT);
}

static void
override_rule (YifaRules *self, const YifaRule *below, YifaRuleFile *file, const char *group, const char *origin)
{
  YifaRule rule = *below;
  YifaUnit unit = yifa_rule_file_has (file, group, "unit") ? read_choice (file, group, "unit", yifa_units)
                                                           : below->unit;

  if (!may_change_unit (below->unit, unit))
    yifa_rule_file_complain (file, group, "unit", _("the rule is of another unit"));
  rule.unit = unit;
  if (yifa_rule_file_has (file, group, "number"))
    rule.number = yifa_rule_file_get_int (file, group, "number");
  if (yifa_rule_file_has (file, group, "value"))
    rule.value = keep_key (self, file, group, "value");
  if (yifa_rule_file_has (file, group, "basis"))
    rule.basis = keep_key (self, file, group, "basis");
  rule.source = keep_key (self, file, group, "source");
  rule.confidence = read_choice (file, group, "confidence", yifa_confidences);
  rule.origin = origin;
  rule.layer = self->layer;
  rule.since = since_of (self, file, group);
  rule.until = keep_key (self, file, group, "until");
  if (rule.since == NULL)
    rule.since = self->since;
  if (rule.until == NULL)
    rule.until = self->until;
  check_override (file, group, &rule);
  yifa_rules_add_wording (self, &rule);
}

static void
override_material (YifaRules *self, YifaMaterial *material, YifaRuleFile *file, const char *group, const char *origin)
{
  if (yifa_rule_file_has (file, group, "label"))
    material->label = keep_key (self, file, group, "label");
  if (yifa_rule_file_has (file, group, "required"))
    material->required = yifa_rule_file_get_int (file, group, "required");
  if (yifa_rule_file_has (file, group, "copies"))
    material->copies = yifa_rule_file_get_int (file, group, "copies");
  material->source = keep_key (self, file, group, "source");
  material->confidence = read_choice (file, group, "confidence", yifa_confidences);
  material->origin = origin;
}

/* A profile may ask for a material more; then it must say all of it. */
static YifaMaterial *
demand_material (YifaRules *self, YifaRuleFile *file, const char *group)
{
  g_autofree char *name = g_strndup (group, strcspn (group, "."));
  YifaMaterialList *list = yifa_rules_find_list (self, name);

  if (list == NULL || strchr (group, '.') == NULL || !yifa_rule_file_has (file, group, "label"))
    return NULL;

  check_need (file, group, "required");
  check_need (file, group, "copies");
  return new_material (self, list, file, group);
}

/* The wording of the layers below that is in force now: what a profile does not say itself is said there. */
static const YifaRule *
find_below (YifaRules *self, const char *group)
{
  g_autofree char *key = key_of_group (group);

  return yifa_rules_find_on (self, key, day_of_group (group));
}

static void
override_value (YifaRules *self, YifaRuleFile *file, const char *group, const char *origin)
{
  const YifaRule *rule = find_below (self, group);
  YifaMaterial *material = g_hash_table_lookup (self->materials, group);

  if (rule == NULL && material == NULL)
    material = demand_material (self, file, group);

  if (rule != NULL)
    override_rule (self, rule, file, group, origin);
  else if (material != NULL)
    override_material (self, material, file, group, origin);
  else
    yifa_rule_file_complain (file, group, NULL, _("there is no rule and no material of this name"));
}

static void
apply_profile (YifaRules *self, YifaRuleFile *file, const char *id)
{
  g_auto(GStrv) groups = yifa_rule_file_get_groups (file);
  const char *origin = yifa_rules_keep (self, g_strdup (id));

  self->label = keep_key (self, file, YIFA_PROFILE_HEAD, "label");
  self->since = keep_key (self, file, YIFA_PROFILE_HEAD, "since");
  self->until = keep_key (self, file, YIFA_PROFILE_HEAD, "until");
  self->layer++;
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], YIFA_PROFILE_HEAD))
      override_value (self, file, groups[i], origin);
}

/* The parent first, so that the county has the last word. */
static void
apply_profiles (YifaRules *self, const char *id, guint depth, GPtrArray *problems)
{
  guint before = problems->len;
  g_autoptr(YifaRuleFile) file = yifa_rules_load_profile (self->folder, self->imported, id, problems);
  g_autofree char *parent = NULL;

  if (file == NULL && problems->len == before)
    g_ptr_array_add (problems, g_strdup_printf (_("There is no profile called %s."), id));
  if (file == NULL || problems->len > before)
    return;

  parent = yifa_rule_file_dup_text (file, YIFA_PROFILE_HEAD, "parent");
  if (parent != NULL && depth >= MAX_PARENTS)
    yifa_rule_file_complain (file, YIFA_PROFILE_HEAD, "parent", _("the parents of this profile lead nowhere"));
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
  g_autofree char *path = yifa_rules_find_file (self->folder, name);
  guint before = problems->len;
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  g_auto(GStrv) groups = NULL;

  if (file == NULL || problems->len > before)
    return;

  groups = yifa_rule_file_get_groups (file);
  for (guint i = 0; groups[i] != NULL; i++)
    add (self, file, groups[i]);
}

static void
list_free (gpointer data)
{
  YifaMaterialList *list = data;

  g_ptr_array_unref (list->materials);
  g_free (list);
}

static YifaRules *
new_empty (const char *folder, GHashTable *imported, const char *profile)
{
  YifaRules *self = g_new0 (YifaRules, 1);

  self->texts = g_string_chunk_new (4096);
  self->folder = g_strdup (folder);
  self->imported = imported != NULL ? g_hash_table_ref (imported) : NULL;
  self->profile = g_strdup (profile);
  self->label = "";
  self->rules = g_ptr_array_new ();
  self->wordings = g_ptr_array_new_with_free_func (g_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->lists = g_ptr_array_new_with_free_func (list_free);
  self->materials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

YifaRules *
yifa_rules_load (const char *folder, GHashTable *imported, const char *profile, GPtrArray *problems)
{
  YifaRules *self = new_empty (folder, imported, profile);
  guint before = problems->len;

  load_groups (self, YIFA_RULES_FILE, add_rule, problems);
  load_groups (self, YIFA_MATERIALS_FILE, add_material, problems);
  if (problems->len == before)
    apply_profiles (self, profile, 0, problems);
  return self;
}

void
yifa_rules_free (YifaRules *self)
{
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->materials);
  g_clear_pointer (&self->imported, g_hash_table_unref);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->wordings);
  g_string_chunk_free (self->texts);
  g_free (self->folder);
  g_free (self->profile);
  g_free (self->today);
  g_free (self->refusal);
  g_free (self);
}
