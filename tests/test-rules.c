/* test-rules.c - rules as data: files checked whole, profiles, and what an office says itself */
#include "yifa-rules.h"

#include <string.h>
#include <glib/gstdio.h>

#include "folder.h"
#include "yifa-error.h"
#include "yifa-profile.h"

#define SOURCE "省政府令第1号第二十条"

typedef struct
{
  YifaStore *store;
  char      *folder; /* a set of rule files of one's own */
  GPtrArray *problems;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
  f->folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  f->problems = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr(GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
  g_ptr_array_unref (f->problems);
  g_object_unref (f->store);
}

static char *
shipped (const char *name)
{
  return g_build_filename (g_getenv ("YIFA_DATA_DIR"), "rules", name, NULL);
}

static void
write_file (Fixture *f, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* The shipped rules with one piece of text put in another's place. */
static void
write_changed (Fixture *f, const char *name, const char *before, const char *after)
{
  g_autofree char *path = shipped (name);
  g_autofree char *text = NULL;
  g_autoptr(GString) changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, before, after, 1), ==, 1);
  write_file (f, name, changed->str);
}

static void
test_shipped_files_are_whole (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = shipped ("");

  yifa_rules_check_folder (folder, f->problems);
  for (guint i = 0; i < f->problems->len; i++)
    g_test_message ("%s", (char *) f->problems->pdata[i]);
  g_assert_cmpuint (f->problems->len, ==, 0);
}

static void
test_numbers_and_bases (Fixture *f, gconstpointer data)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (f->store), "nd.comment_market_days");
  g_autofree char *sure = yifa_rules_dup_basis (f->store, "nd.comment_market_days");
  g_autofree char *open = yifa_rules_dup_basis (f->store, "nd.review_max_days");
  g_autofree char *value = NULL;

  g_assert_cmpint (rule->number, ==, 30);
  g_assert_cmpint (rule->unit, ==, YIFA_UNIT_DAYS);

  value = yifa_rule_dup_value (yifa_rules_find (yifa_rules_of (f->store), "nd.review_max_days"));
  g_assert_cmpint (yifa_rules_number (f->store, "nd.review_max_days"), ==, 15);
  g_assert_cmpint (yifa_rules_number (f->store, "nd.file_days_npc"), ==, 30);
  g_assert_cmpstr (sure, ==, "优化营商环境条例（国务院令第722号）第六十二条");
  g_assert_cmpstr (open, ==, "国办发〔2018〕115号; to be confirmed");
  g_assert_cmpstr (value, ==, "15 working days");
  g_assert_null (yifa_rules_find (yifa_rules_of (f->store), "nd.nothing"));
  g_assert_null (yifa_rules_dup_basis (f->store, NULL));
}

/* Gates of the first pillar stand on these; each must name its article. */
static void
test_gates_have_a_basis (Fixture *f, gconstpointer data)
{
  static const char *const keys[] = {
    "nd.recognition", "nd.six_steps", "nd.ex_ante_eval", "nd.public_comment", "nd.review_required",
    "nd.review_materials", "nd.conclusion_gate", "nd.points_closed", "nd.deliberation", "nd.signing",
    "nd.numbering", "nd.publication", "nd.filing", "nd.filing_materials", "nd.fair_competition",
    "nd.evaluation", "nd.cleanup", "nd.validity_required", "nd.correction", "nd.chase", "nd.one_number",
    "nd.date_order", "nd.opinion_adoption", "nd.hearing",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const YifaRule *rule = yifa_rules_find (yifa_rules_of (f->store), keys[i]);

      g_assert_nonnull (rule);
      g_assert_cmpint (rule->unit, ==, YIFA_UNIT_NONE);
      g_assert_cmpuint (strlen (rule->basis), >, 0);
    }
}

static guint
copies_of (GPtrArray *materials, const char *role)
{
  for (guint i = 0; i < materials->len; i++)
    {
      YifaMaterial *material = g_ptr_array_index (materials, i);

      if (g_str_equal (material->role, role))
        return material->copies;
    }
  g_assert_not_reached ();
}

static void
test_materials (Fixture *f, gconstpointer data)
{
  GPtrArray *review = yifa_rules_materials (f->store, "review");
  YifaMaterial *first = g_ptr_array_index (review, 0);
  YifaMaterial *last = g_ptr_array_index (review, review->len - 1);

  g_assert_cmpstr (first->role, ==, "submission_letter");
  g_assert_cmpstr (first->label, ==, "送审函");
  g_assert_true (first->required);
  g_assert_cmpstr (last->role, ==, "other");
  g_assert_false (last->required);
  g_assert_cmpuint (copies_of (yifa_rules_materials (f->store, "filing_gov"), "official_text"), ==, 2);
}

static void
test_county_overrides_nation (Fixture *f, gconstpointer data)
{
  const YifaRule *rule;

  g_assert_true (yifa_profile_choose (f->store, "sc-county", NULL));
  rule = yifa_rules_find (yifa_rules_of (f->store), "nd.file_days_npc");

  g_assert_cmpstr (yifa_rules_get_profile (yifa_rules_of (f->store)), ==, "sc-county");
  g_assert_cmpstr (rule->origin, ==, "sc-county");
  g_assert_cmpint (rule->confidence, ==, YIFA_UNSURE);
  g_assert_cmpuint (copies_of (yifa_rules_materials (f->store, "filing_gov"), "official_text"), ==, 5);
  /* what the county does not say is the nation's */
  rule = yifa_rules_find (yifa_rules_of (f->store), "nd.publish_days");
  g_assert_cmpint (rule->number, ==, 20);
  g_assert_cmpstr (rule->origin, ==, YIFA_DEFAULT_PROFILE);
}

static void
test_unknown_profile (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_profile_choose (f->store, "atlantis", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND);
  g_assert_cmpstr (yifa_rules_get_profile (yifa_rules_of (f->store)), ==, YIFA_DEFAULT_PROFILE);
}

static void
test_profiles_are_listed (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) profiles = yifa_rules_profiles (f->store);
  YifaProfileInfo *first = g_ptr_array_index (profiles, 0);
  YifaProfileInfo *last = g_ptr_array_index (profiles, 2);

  g_assert_cmpuint (profiles->len, ==, 3);
  g_assert_cmpstr (first->id, ==, "cn-default");
  g_assert_null (first->parent);
  g_assert_cmpstr (last->id, ==, "sc-county");
  g_assert_cmpstr (last->parent, ==, "cn-default");
}

static void
test_office_says_it_itself (Fixture *f, gconstpointer data)
{
  g_autofree char *before = g_strdup (yifa_rules_find (yifa_rules_of (f->store), "nd.file_days_up")->version);
  g_autofree char *basis = NULL;
  const YifaRule *rule;

  g_assert_true (yifa_profile_set (f->store, "nd.file_days_up", 10, SOURCE, NULL));
  rule = yifa_rules_find (yifa_rules_of (f->store), "nd.file_days_up");
  basis = yifa_rules_dup_basis (f->store, "nd.file_days_up");

  g_assert_cmpint (rule->number, ==, 10);
  g_assert_cmpstr (rule->origin, ==, YIFA_ORIGIN_OFFICE);
  g_assert_cmpstr (rule->version, !=, before);
  g_assert_cmpstr (basis, ==, SOURCE);
}

static gint64
count_values (Fixture *f)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  return yifa_store_count (f->store, &yifa_profile_value, query);
}

static void
test_office_value_keeps_history (Fixture *f, gconstpointer data)
{
  g_assert_true (yifa_profile_set (f->store, "nd.validity_max", 3, SOURCE, NULL));
  g_assert_true (yifa_profile_set (f->store, "nd.validity_max", 4, SOURCE, NULL));
  g_assert_cmpint (count_values (f), ==, 1);
  g_assert_cmpint (yifa_rules_number (f->store, "nd.validity_max"), ==, 4);

  g_assert_true (yifa_profile_reset (f->store, "nd.validity_max", "mistaken", NULL));
  g_assert_cmpint (yifa_rules_number (f->store, "nd.validity_max"), ==, 5);
}

static void
test_typed_values (Fixture *f, gconstpointer data)
{
  const YifaRule *rule;

  g_assert_true (yifa_profile_set_typed (f->store, "nd.file_days_up", "３个工作日", SOURCE, NULL));
  rule = yifa_rules_find (yifa_rules_of (f->store), "nd.file_days_up");
  g_assert_cmpint (rule->number, ==, 3);
  g_assert_cmpint (rule->unit, ==, YIFA_UNIT_WORKDAYS);

  g_assert_true (yifa_profile_set_typed (f->store, "nd.unregistered_invalid", "是", SOURCE, NULL));
  g_assert_cmpint (yifa_rules_number (f->store, "nd.unregistered_invalid"), ==, 1);
}

static void
test_bad_values_are_refused (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *typed;
    const char *source;
  } cases[] = {
    { "nd.filing", "15", SOURCE },
    { "nd.file_days_up", "soon", SOURCE },   { "nd.file_days_up", "-5", SOURCE },
    { "nd.file_days_up", "15 moons", SOURCE }, { "nd.file_days_up", "15", NULL },
    { "nd.unregistered_invalid", "7", SOURCE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s=%s", cases[i].key, cases[i].typed);
      g_assert_false (yifa_profile_set_typed (f->store, cases[i].key, cases[i].typed, cases[i].source,
                                              &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
    }
  g_assert_cmpint (count_values (f), ==, 0);
}

static void
test_unknown_rule_is_not_found (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_profile_set_typed (f->store, "nd.nothing", "15", SOURCE, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND);
  g_assert_cmpint (count_values (f), ==, 0);
}

static void
test_faults_name_file_line_and_key (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *problem;
  } cases[] = {
    { "number=15\nunit=days", "number=soon\nunit=days",
      "rules.ini, line *: [nd.file_days_up] number=soon: *" },
    { "unit=workdays", "unit=moons", "rules.ini, line *: [nd.return_material_days] unit=moons: *" },
    { "confidence=K", "confidence=X", "rules.ini, line *: [nd.plan] confidence=X: *" },
    { "label=听证\n", "", "rules.ini, line *: [nd.hearing] label: this key is missing" },
    { "label=听证\n", "label=听证\ncolour=red\n",
      "rules.ini, line *: [nd.hearing] colour=red: there is no such key" },
    { "since=2018-05-16", "since=2018-05-32", "rules.ini, line *: [nd.recognition] since=2018-05-32: *" },
    { "[nd.hearing]", "[nd.plan]", "rules.ini, line *: [nd.plan]: this is said twice" },
    { "[nd.hearing]", "[nd.hearings]", "rules.ini: the rule [nd.hearing] is missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_ptr_array_set_size (f->problems, 0);
      write_changed (f, "rules.ini", cases[i].before, cases[i].after);
      g_assert_false (yifa_rules_check_folder (f->folder, f->problems));
      g_test_message ("%s", (char *) f->problems->pdata[0]);
      g_assert_true (g_pattern_match_simple (cases[i].problem, f->problems->pdata[0]));
    }
}

static void
test_faulty_profiles (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *problem;
  } cases[] = {
    { "[nd.filing]\nsource=x\nconfidence=V\n", "profile-x.ini, line 1: [profile]: this group is missing" },
    { "[profile]\nlabel=x\nlevel=county\nsource=x\nparent=y\n", "There is no profile called y." },
    { "[profile]\nlabel=x\nlevel=county\nsource=x\nparent=x\n",
      "profile-x.ini, line 5: [profile] parent=x: *" },
    { "[profile]\nlabel=x\nlevel=county\nsource=x\n[nd.no]\nsource=x\nconfidence=V\n",
      "profile-x.ini, line 5: [nd.no]: *" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_ptr_array_set_size (f->problems, 0);
      write_file (f, "profile-x.ini", cases[i].text);
      g_assert_false (yifa_rules_check_folder (f->folder, f->problems));
      g_test_message ("%s", (char *) f->problems->pdata[0]);
      g_assert_true (g_pattern_match_simple (cases[i].problem, f->problems->pdata[0]));
    }
}

static void
test_strange_folders (Fixture *f, gconstpointer data)
{
  g_assert_false (yifa_rules_check_folder (f->folder, f->problems));
  g_assert_false (yifa_rules_check_folder ("/nowhere", f->problems));
  write_file (f, "rule.ini", "[a]\nb=c\n");
  g_assert_false (yifa_rules_check_folder (f->folder, f->problems));
  g_assert_cmpuint (f->problems->len, ==, 3);
}

static YifaStore *
open_office (Fixture *f, char **office)
{
  g_autofree char *from = g_strdup (f->folder);
  g_autofree char *rules = NULL;
  g_autoptr(GError) error = NULL;
  YifaStore *store;

  *office = g_dir_make_tmp ("yifa-office-XXXXXX", NULL);
  store = yifa_store_create (*office, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
  rules = g_build_filename (*office, "rules", NULL);
  g_assert_cmpint (g_rename (from, rules), ==, 0);
  g_mkdir (from, 0700);
  return store;
}

static void
test_office_replaces_files (Fixture *f, gconstpointer data)
{
  g_autofree char *office = NULL;
  g_autoptr(YifaStore) store = NULL;

  write_changed (f, "rules.ini", "number=15\nunit=workdays", "number=12\nunit=workdays");
  store = open_office (f, &office);
  g_assert_cmpint (yifa_rules_number (store, "nd.review_max_days"), ==, 12);
  g_assert_null (yifa_rules_get_refusal (yifa_rules_of (store)));
  remove_tree (office);
}

static void
test_a_bad_set_is_refused_whole (Fixture *f, gconstpointer data)
{
  g_autofree char *office = NULL;
  g_autoptr(YifaStore) store = NULL;

  write_changed (f, "rules.ini", "number=15\nunit=workdays", "number=12\nunit=workdays");
  write_changed (f, "materials.ini", "required=yes", "required=maybe");
  store = open_office (f, &office);
  g_assert_cmpint (yifa_rules_number (store, "nd.review_max_days"), ==, 15);
  g_assert_true (g_str_has_prefix (yifa_rules_get_refusal (yifa_rules_of (store)), "materials.ini, line "));
  remove_tree (office);
}

int
main (int argc, char *argv[])
{
  static const YifaKind *const kinds[] = { &yifa_profile_value };

  g_test_init (&argc, &argv, NULL);
  yifa_kind_register_all (kinds, G_N_ELEMENTS (kinds));

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/rules/shipped-files-are-whole", test_shipped_files_are_whole);
  ADD ("/rules/numbers-and-bases", test_numbers_and_bases);
  ADD ("/rules/gates-have-a-basis", test_gates_have_a_basis);
  ADD ("/rules/materials", test_materials);
  ADD ("/rules/county-overrides-nation", test_county_overrides_nation);
  ADD ("/rules/unknown-profile", test_unknown_profile);
  ADD ("/rules/profiles-are-listed", test_profiles_are_listed);
  ADD ("/rules/office-says-it-itself", test_office_says_it_itself);
  ADD ("/rules/office-value-keeps-history", test_office_value_keeps_history);
  ADD ("/rules/typed-values", test_typed_values);
  ADD ("/rules/bad-values-are-refused", test_bad_values_are_refused);
  ADD ("/rules/unknown-rule-is-not-found", test_unknown_rule_is_not_found);
  ADD ("/rules/faults-name-file-line-and-key", test_faults_name_file_line_and_key);
  ADD ("/rules/faulty-profiles", test_faulty_profiles);
  ADD ("/rules/strange-folders", test_strange_folders);
  ADD ("/rules/office-replaces-files", test_office_replaces_files);
  ADD ("/rules/a-bad-set-is-refused-whole", test_a_bad_set_is_refused_whole);
#undef ADD

  return g_test_run ();
}
