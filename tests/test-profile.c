/* test-profile.c - jurisdiction profiles: typed values, the rule of its day, and files between offices */
#include "yifa-profile.h"

#include <string.h>
#include <glib/gstdio.h>

#include "yifa-calendar.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-history.h"

#define INSTRUMENT "本县政府令第1号第八条"

typedef struct
{
  YifaStore *store;
  YifaStore *other; /* another office */
  char      *path;  /* of the file between them */
} Fixture;

static YifaStore *
open_store (void)
{
  g_autoptr(GError) error = NULL;
  YifaStore *store = yifa_store_open (NULL, "tester", "2026-11-22", &error);

  g_assert_no_error (error);
  return store;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-profile-XXXXXX", NULL);

  f->store = open_store ();
  f->other = open_store ();
  f->path = g_build_filename (folder, "profile.json", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (f->path);

  g_remove (f->path);
  g_rmdir (folder);
  g_free (f->path);
  g_object_unref (f->store);
  g_object_unref (f->other);
}

static const YifaRule *
find (YifaStore *store, const char *key)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), key);

  g_assert_nonnull (rule);
  return rule;
}

static void
test_whole_table_of_periods (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) rules = yifa_rules_list (yifa_rules_of (f->store));

  for (guint number = 1; number <= 67; number++)
    {
      g_autofree char *item = g_strdup_printf ("D-%02u", number);
      guint n = 0;

      for (guint i = 0; i < rules->len; i++)
        {
          const YifaRule *rule = g_ptr_array_index (rules, i);

          if (rule->item == NULL || strstr (rule->item, item) == NULL)
            continue;
          n++;
          g_assert_nonnull (rule->who);
          g_assert_cmpuint (strlen (rule->basis), >, 0);
        }
      g_test_message ("%s: %u", item, n);
      g_assert_cmpuint (n, >, 0);
    }
}

static void
test_values_have_types (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *key;
    YifaUnit    unit;
    gint64      number;
    const char *value;
    const char *shown;
  } cases[] = {
    { "md.review_min_days", YIFA_UNIT_WORKDAYS, 7, NULL, "7 working days" },
    { "ct.addon_max_pct", YIFA_UNIT_PERCENT, 10, NULL, "10%" },
    { "xj.transfer_hours", YIFA_UNIT_HOURS, 24, NULL, "24 hours" },
    { "rp.county_deadline", YIFA_UNIT_DATE, 0, "03-01", "before 03-01" },
    { "nd.registration_by", YIFA_UNIT_CHOICE, 0, "gov_office", "制定机关办公机构" },
    { "seal.print", YIFA_UNIT_CHOICE, 0, "never", "不印印章，留出用印位置" },
    { "nd.number_pattern", YIFA_UNIT_TEXT, 0, "{机关代字}规〔{年份}〕{序号}号", "{机关代字}规〔{年份}〕{序号}号" },
    { "nd.drafter_review_required", YIFA_UNIT_FLAG, 1, NULL, "yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const YifaRule *rule = find (f->store, cases[i].key);
      g_autofree char *shown = yifa_rule_dup_value (rule);

      g_test_message ("%s", cases[i].key);
      g_assert_cmpint (rule->unit, ==, cases[i].unit);
      g_assert_cmpint (rule->number, ==, cases[i].number);
      g_assert_cmpstr (rule->value, ==, cases[i].value);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
  g_assert_true (yifa_rules_says (f->store, "md.catalogue_columns", "hearing"));
  g_assert_false (yifa_rules_says (f->store, "md.catalogue_columns", "party_report"));
}

static void
test_typed_in_every_type (Fixture *f, gconstpointer data)
{
  static const char *const cases[][3] = {
    { "rp.county_deadline", "1月31日", "01-31" },     { "rp.county_deadline", "2-15", "02-15" },
    { "nd.registration_by", "司法行政部门", "justice_bureau" },
    { "nd.registration_by", "gov_office", "gov_office" },
    { "md.catalogue_columns", "序号；事项名称", "seq;title" },
    { "nd.number_pattern", "大府规〔{年份}〕{序号}号", "大府规〔{年份}〕{序号}号" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      yifa_profile_set_typed (f->store, cases[i][0], cases[i][1], INSTRUMENT, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (yifa_rules_text (f->store, cases[i][0]), ==, cases[i][2]);
    }
}

static void
test_a_value_of_another_type_is_refused (Fixture *f, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "rp.county_deadline", "13-01" },   { "rp.county_deadline", "soon" },
    { "nd.registration_by", "nobody" },  { "md.catalogue_columns", "seq;moon" },
    { "md.review_min_days", "seven" },   { "filing_gov.official_text", "many" },
    { "md.review_min_days", "1000001" }, { "filing_gov.official_text", "2000000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s=%s", cases[i][0], cases[i][1]);
      g_assert_false (yifa_profile_set_typed (f->store, cases[i][0], cases[i][1], INSTRUMENT, &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
    }
}

static const YifaMaterial *
find_material (YifaStore *store, const char *list, const char *role)
{
  GPtrArray *materials = yifa_rules_materials (store, list);

  for (guint i = 0; i < materials->len; i++)
    {
      const YifaMaterial *material = g_ptr_array_index (materials, i);

      if (g_str_equal (material->role, role))
        return material;
    }
  g_assert_not_reached ();
}

static void
test_materials_of_the_office (Fixture *f, gconstpointer data)
{
  g_assert_true (yifa_profile_set_typed (f->store, "filing_gov.official_text", "6份", INSTRUMENT, NULL));
  g_assert_true (yifa_profile_set_typed (f->store, "review.electronic_text", "yes", INSTRUMENT, NULL));

  g_assert_cmpint (find_material (f->store, "filing_gov", "official_text")->copies, ==, 6);
  g_assert_true (find_material (f->store, "filing_gov", "official_text")->required);
  g_assert_true (find_material (f->store, "review", "electronic_text")->required);
  g_assert_cmpstr (find_material (f->store, "review", "electronic_text")->origin, ==, YIFA_ORIGIN_OFFICE);
}

static void
test_lists_of_every_review (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *list;
    guint       least;
  } cases[] = {
    { "review", 10 },        { "review_decision", 8 }, { "review_contract", 5 }, { "review_project", 4 },
    { "review_ordinary", 3 }, { "review_general", 3 }, { "deliberation", 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (yifa_rules_materials (f->store, cases[i].list)->len, >=, cases[i].least);
  g_assert_cmpstr (find_material (f->store, "deliberation", "risk_report")->when, ==, "risk_assessment");
  g_assert_null (find_material (f->store, "deliberation", "review_opinion")->when);
}

static void
test_a_case_is_judged_by_the_rule_of_its_day (Fixture *f, gconstpointer data)
{
  YifaRules *rules = yifa_rules_of (f->store);
  const YifaRule *old = yifa_rules_find_on (rules, "di.answer", "2019-05-14");
  const YifaRule *new = yifa_rules_find_on (rules, "di.answer", "2019-05-15");

  g_assert_cmpint (old->number, ==, 15);
  g_assert_nonnull (strstr (old->basis, "第492号"));
  g_assert_cmpint (new->number, ==, 20);
  g_assert_cmpstr (old->version, !=, new->version);
  g_assert_true (yifa_rules_find (rules, "di.answer") == new);
  /* before the first wording that is known, that one */
  g_assert_true (yifa_rules_find_on (rules, "di.answer", "1999-01-01") == old);
}

static void
test_a_period_is_that_of_its_first_day (Fixture *f, gconstpointer data)
{
  YifaCalendar *calendar = yifa_calendar_of (f->store);
  g_autofree char *before = yifa_deadline_compute (f->store, "di.answer", "2019-05-06");
  g_autofree char *after = yifa_deadline_compute (f->store, "di.answer", "2019-05-16");
  g_autofree char *fifteen = yifa_calendar_add (calendar, "2019-05-06", 15);
  g_autofree char *twenty = yifa_calendar_add (calendar, "2019-05-16", 20);

  g_assert_cmpstr (before, ==, fifteen);
  g_assert_cmpstr (after, ==, twenty);
}

static void
test_today_decides_what_is_in_force (Fixture *f, gconstpointer data)
{
  yifa_store_set_today (f->store, "2014-06-01");
  g_assert_cmpint (yifa_rules_number (f->store, "lc.sue_direct"), ==, 3);
  yifa_store_set_today (f->store, "2026-11-22");
  g_assert_cmpint (yifa_rules_number (f->store, "lc.sue_direct"), ==, 6);
}

static void
test_an_office_value_has_its_time (Fixture *f, gconstpointer data)
{
  YifaRules *rules;

  g_assert_true (yifa_profile_set (f->store, "ct.review_days", 3, INSTRUMENT, NULL));
  g_assert_true (yifa_profile_set_times (f->store, "ct.review_days", "2026-01-01", "2026-12-31", NULL));
  rules = yifa_rules_of (f->store);

  g_assert_cmpint (yifa_rules_find_on (rules, "ct.review_days", "2025-12-31")->number, ==, 5);
  g_assert_cmpint (yifa_rules_find_on (rules, "ct.review_days", "2026-06-01")->number, ==, 3);
  g_assert_cmpint (yifa_rules_find_on (rules, "ct.review_days", "2027-01-01")->number, ==, 5);
  g_assert_false (yifa_profile_set_times (f->store, "ct.review_days", "2026-12-31", "2026-01-01", NULL));
}

static void
test_two_profiles_two_values (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRules) sichuan = yifa_rules_new (f->store, "sc-county", NULL);
  g_autoptr(YifaRules) jiangsu = yifa_rules_new (f->store, "js-lyg", NULL);
  const YifaRule *here = yifa_rules_find (sichuan, "nd.evaluate_after");
  const YifaRule *there = yifa_rules_find (jiangsu, "nd.evaluate_after");

  g_assert_cmpint (here->number, ==, 0);
  g_assert_cmpint (there->number, ==, 2);
  g_assert_cmpstr (here->basis, !=, there->basis);
  g_assert_cmpstr (there->since, ==, "2023-09-22");
}

static void
test_what_a_county_does_not_say_is_the_nations (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRules) sichuan = yifa_rules_new (f->store, "sc-county", NULL);
  const YifaRule *own = yifa_rules_find (sichuan, "md.hearing_notice_days");
  const YifaRule *inherited = yifa_rules_find (sichuan, "md.hearing_material_days");

  g_assert_cmpstr (own->origin, ==, "sc-county");
  g_assert_cmpstr (own->start, ==, yifa_rules_find (yifa_rules_of (f->store), "md.hearing_notice_days")->start);
  g_assert_cmpstr (inherited->origin, ==, YIFA_DEFAULT_PROFILE);
  g_assert_cmpint (inherited->number, ==, 7);
}

static void
test_before_a_profile_held_its_parent_did (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRules) jiangsu = yifa_rules_new (f->store, "js-lyg", NULL);

  g_assert_cmpint (yifa_rules_find_on (jiangsu, "nd.cleanup_interval", "2012-01-01")->number, ==, 2);
  g_assert_cmpint (yifa_rules_find_on (jiangsu, "nd.cleanup_interval", "2020-01-01")->number, ==, 0);
  g_assert_cmpint (yifa_rules_find_on (jiangsu, "nd.cleanup_interval", "2024-01-01")->number, ==, 2);
}

static void
test_a_mark_stays_until_somebody_confirms (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (yifa_profile_choose (f->store, "sc-county", NULL));
  before = yifa_rules_dup_basis (f->store, "nd.file_days_up");
  g_assert_true (g_str_has_suffix (before, "to be confirmed"));

  g_assert_true (yifa_profile_confirm (f->store, "nd.file_days_up", INSTRUMENT, NULL));
  after = yifa_rules_dup_basis (f->store, "nd.file_days_up");
  g_assert_cmpstr (after, ==, INSTRUMENT);
  g_assert_cmpint (find (f->store, "nd.file_days_up")->number, ==, 15);
  g_assert_cmpint (find (f->store, "nd.file_days_up")->confidence, ==, YIFA_VERIFIED);
}

static void
test_every_type_can_be_confirmed (Fixture *f, gconstpointer data)
{
  static const char *const keys[] = {
    "nd.registration_by", "rp.publish", "nd.number_pattern", "la.term_years", "md.exemption",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *value = yifa_rule_dup_value (find (f->store, keys[i]));
      g_autofree char *after = NULL;
      g_autoptr(GError) error = NULL;

      yifa_profile_confirm (f->store, keys[i], INSTRUMENT, &error);
      g_assert_no_error (error);
      after = yifa_rule_dup_value (find (f->store, keys[i]));
      g_assert_cmpstr (value, ==, after);
      g_assert_false (yifa_confidence_is_open (find (f->store, keys[i])->confidence));
    }
}

static void
test_confirming_needs_an_instrument_and_a_rule (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_profile_confirm (f->store, "nd.file_days_up", NULL, NULL));
  g_assert_false (yifa_profile_confirm (f->store, "nd.file_days_up", "", NULL));
  g_assert_false (yifa_profile_confirm (f->store, "nd.moon", INSTRUMENT, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND);
  g_assert_true (yifa_confidence_is_open (find (f->store, "nd.file_days_up")->confidence));
}

static gboolean
history_says (GPtrArray *history, const char *field, const char *before, const char *after)
{
  for (guint i = 0; i < history->len; i++)
    {
      const YifaChange *change = g_ptr_array_index (history, i);

      if (g_strcmp0 (change->field, field) == 0 && g_strcmp0 (change->before, before) == 0 &&
          g_strcmp0 (change->after, after) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_edits_keep_their_history (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) history = NULL;
  g_autoptr(GPtrArray) none = NULL;

  g_assert_true (yifa_profile_set (f->store, "ct.review_days", 3, INSTRUMENT, NULL));
  g_assert_true (yifa_profile_set (f->store, "ct.review_days", 4, "另一件", NULL));
  g_assert_true (yifa_profile_reset (f->store, "ct.review_days", "写错了", NULL));
  g_assert_true (yifa_profile_set (f->store, "ct.review_days", 6, INSTRUMENT, NULL));

  history = yifa_profile_history (f->store, "ct.review_days", NULL);
  g_assert_true (history_says (history, "number", "3", "4"));
  g_assert_true (history_says (history, "source", INSTRUMENT, "另一件"));
  g_assert_true (history_says (history, "number", NULL, "6"));
  none = yifa_profile_history (f->store, "ct.copy_days", NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What the two sets of rules say, in every respect but who said it. */
static void
assert_same_rules (YifaStore *store, YifaStore *other)
{
  g_autoptr(GPtrArray) rules = yifa_rules_list (yifa_rules_of (store));
  g_autoptr(GPtrArray) others = yifa_rules_list (yifa_rules_of (other));

  g_assert_cmpuint (rules->len, ==, others->len);
  for (guint i = 0; i < rules->len; i++)
    {
      const YifaRule *a = g_ptr_array_index (rules, i);
      const YifaRule *b = g_ptr_array_index (others, i);

      g_assert_cmpstr (a->key, ==, b->key);
      g_assert_cmpint (a->number, ==, b->number);
      g_assert_cmpint (a->unit, ==, b->unit);
      g_assert_cmpstr (a->value, ==, b->value);
      g_assert_cmpstr (a->basis, ==, b->basis);
      g_assert_cmpstr (a->source, ==, b->source);
      g_assert_cmpint (a->confidence, ==, b->confidence);
      g_assert_cmpstr (a->since, ==, b->since);
      g_assert_cmpstr (a->until, ==, b->until);
      g_assert_cmpstr (a->version, ==, b->version);
    }
}

static void
assert_same_materials (YifaStore *store, YifaStore *other)
{
  g_autoptr(GPtrArray) lists = yifa_rules_material_lists (yifa_rules_of (store));

  for (guint i = 0; i < lists->len; i++)
    {
      const YifaMaterialList *list = g_ptr_array_index (lists, i);

      for (guint j = 0; j < list->materials->len; j++)
        {
          const YifaMaterial *a = g_ptr_array_index (list->materials, j);
          const YifaMaterial *b = find_material (other, list->name, a->role);

          g_assert_cmpint (a->copies, ==, b->copies);
          g_assert_cmpint (a->required, ==, b->required);
          g_assert_cmpstr (a->source, ==, b->source);
          g_assert_cmpint (a->confidence, ==, b->confidence);
        }
    }
}

static void
change_a_lot (YifaStore *store)
{
  g_assert_true (yifa_profile_choose (store, "sc-county", NULL));
  g_assert_true (yifa_profile_set_typed (store, "nd.file_days_up", "10工作日", INSTRUMENT, NULL));
  g_assert_true (yifa_profile_set_typed (store, "rp.county_deadline", "01-31", INSTRUMENT, NULL));
  g_assert_true (yifa_profile_set_typed (store, "nd.number_pattern", "大府规〔{年份}〕{序号}号\n（试行）", INSTRUMENT, NULL));
  g_assert_true (yifa_profile_set_typed (store, "filing_gov.official_text", "9", INSTRUMENT, NULL));
  g_assert_true (yifa_profile_confirm (store, "md.exemption", INSTRUMENT, NULL));
  g_assert_true (yifa_profile_set (store, "ct.review_days", 4, INSTRUMENT, NULL));
  g_assert_true (yifa_profile_set_times (store, "ct.review_days", "2026-01-01", NULL, NULL));
}

static void
test_an_exported_profile_comes_back_the_same (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  change_a_lot (f->store);
  yifa_profile_export (f->store, f->path, &error);
  g_assert_no_error (error);
  id = yifa_profile_import (f->other, f->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, "sc-county");
  g_assert_true (yifa_profile_choose (f->other, id, NULL));

  assert_same_rules (f->store, f->other);
  assert_same_materials (f->store, f->other);
}

static void
test_every_shipped_profile_goes_round (Fixture *f, gconstpointer data)
{
  static const char *const ids[] = { "cn-default", "sc-county", "js-lyg" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *id = NULL;

      g_assert_true (yifa_profile_choose (f->store, ids[i], NULL));
      g_assert_true (yifa_profile_export (f->store, f->path, NULL));
      id = yifa_profile_import (f->other, f->path, NULL);
      g_assert_true (yifa_profile_choose (f->other, id, NULL));
      assert_same_rules (f->store, f->other);
    }
}

static void
write_json (Fixture *f, const char *before, const char *after)
{
  g_autofree char *text = NULL;
  g_autoptr(GString) changed = NULL;

  g_assert_true (yifa_profile_export (f->store, f->path, NULL));
  g_assert_true (g_file_get_contents (f->path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, before, after, 1), ==, 1);
  g_assert_true (g_file_set_contents (f->path, changed->str, -1, NULL));
}

static void
test_a_new_profile_is_kept_with_the_office (Fixture *f, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr(GPtrArray) profiles = NULL;
  const YifaProfileInfo *last;

  g_assert_true (yifa_profile_choose (f->store, "sc-county", NULL));
  write_json (f, "\"sc-county\"", "\"my-county\"");
  id = yifa_profile_import (f->other, f->path, NULL);
  g_assert_cmpstr (id, ==, "my-county");

  profiles = yifa_rules_profiles (f->other);
  last = g_ptr_array_index (profiles, profiles->len - 1);
  g_assert_cmpuint (profiles->len, ==, 4);
  g_assert_cmpstr (last->id, ==, "my-county");
  g_assert_cmpstr (last->parent, ==, "cn-default");
  g_assert_true (last->is_imported);
  g_assert_true (yifa_profile_choose (f->other, "my-county", NULL));
  g_assert_cmpstr (find (f->other, "nd.file_days_up")->origin, ==, "my-county");
}

static void
test_a_bad_file_names_the_key_and_changes_nothing (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *problem;
  } cases[] = {
    { "\"yifa-profile\"", "\"a-novel\"", "*profile.json: format: *" },
    { "\"version\" : 1", "\"version\" : 2", "*profile.json: version: *" },
    { "\"sc-county\"", "\"../etc\"", "*profile.json: id: *" },
    { "\"id\" : \"sc-county\"", "\"id\" : 5", "*profile.json: id: *" },
    { "\"level\" : \"county\"", "\"level\" : \"planet\"", "*profile.json: [profile] level=planet: *" },
    { "\"level\" : \"county\"", "\"size\" : \"county\"", "*profile.json: size: there is no such key*" },
    { "\"cn-default\"", "\"nowhere\"", "*There is no profile called nowhere.*" },
    { "\"cn-default\"", "\"sc-county\"", "*profile.json: [profile] parent=sc-county: *" },
    { "\"number\" : 15", "\"number\" : \"15\"", "*profile.json: [nd.file_days_up] number: *" },
    { "\"number\" : 15", "\"number\" : -15", "*profile.json: [nd.file_days_up] number: *" },
    { "\"number\" : 15", "\"number\" : 1.5", "*profile.json: [nd.file_days_up] number: *" },
    { "\"number\" : 15", "\"numbers\" : 15", "*profile.json: [nd.file_days_up] numbers: *" },
    { "\"nd.file_days_up\"", "\"nd.moon\"", "*profile.json: [nd.moon]: *" },
    { "\"nd.file_days_up\"", "\"nd.file_days_npc\"", "*profile.json: [nd.file_days_npc] key: this is said twice*" },
    { "\"confidence\" : \"U\"", "\"confidence\" : \"Z\"", "*profile.json: [nd.*] confidence=Z: *" },
    { "\"values\"", "\"valuez\"", "*profile.json: values: this list is missing*" },
    { "\"03-01\"", "\"31-01\"", "*profile.json: [rp.county_deadline] value=31-01: *" },
    { "\"gov_office\"", "\"nobody\"", "*profile.json: [nd.registration_by] value=nobody: *" },
    { "\"required\" : true", "\"required\" : \"yes\"", "*profile.json: [*] required: *" },
    { "\"valid_to\" : \"2019-01-31\"", "\"valid_to\" : \"someday\"", "*profile.json: [nd.file_days_up@2010-10-18] valid_to: *" },
  };

  g_assert_true (yifa_profile_choose (f->store, "sc-county", NULL));
  g_assert_true (yifa_profile_set_typed (f->store, "review.electronic_text", "yes", INSTRUMENT, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) profiles = NULL;

      write_json (f, cases[i].before, cases[i].after);
      g_assert_null (yifa_profile_import (f->other, f->path, &error));
      g_test_message ("%s: %s", cases[i].after, error->message);
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
      g_assert_true (g_pattern_match_simple (cases[i].problem, error->message));
      profiles = yifa_rules_profiles (f->other);
      g_assert_cmpuint (profiles->len, ==, 3);
    }
}

static void
assert_no_profile (Fixture *f, const char *text, gssize length)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (f->path, text, length, NULL));
  g_assert_null (yifa_profile_import (f->other, f->path, &error));
  g_assert_true (g_error_matches (error, YIFA_ERROR, YIFA_ERROR_USAGE) ||
                 g_error_matches (error, YIFA_ERROR, YIFA_ERROR_INVALID));
}

static void
test_hostile_files_are_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *deep = g_strnfill (500000, '[');
  g_autofree char *large = g_strnfill (2 * 1024 * 1024, ' ');

  assert_no_profile (f, "", 0);
  assert_no_profile (f, "[]", -1);
  assert_no_profile (f, "{\"values\":", -1);
  assert_no_profile (f, "{\"values\":{}, \"materials\": 7, \"id\": [1], \"format\": {}}", -1);
  assert_no_profile (f, "{\"values\":[1, [2], {\"key\": 3}, {\"key\": \"a]\\n[b.c\"}], \"materials\": []}", -1);
  assert_no_profile (f, "\xff\xfe{}", 4);
  assert_no_profile (f, deep, -1);
  assert_no_profile (f, large, -1);
}

static void
test_a_bad_file_leaves_the_profile_before (Fixture *f, gconstpointer data)
{
  g_autofree char *id = NULL;

  g_assert_true (yifa_profile_choose (f->store, "sc-county", NULL));
  write_json (f, "\"number\" : 15", "\"number\" : 12");
  id = yifa_profile_import (f->other, f->path, NULL);
  g_assert_true (yifa_profile_choose (f->other, id, NULL));
  g_assert_cmpint (yifa_rules_number (f->other, "nd.file_days_up"), ==, 12);

  write_json (f, "\"number\" : 15", "\"number\" : null, \"moons\" : 9");
  g_assert_null (yifa_profile_import (f->other, f->path, NULL));
  g_assert_cmpint (yifa_rules_number (f->other, "nd.file_days_up"), ==, 12);
}

int
main (int argc, char *argv[])
{
  static const YifaKind *const kinds[] = { &yifa_profile_value, &yifa_imported_profile };

  g_test_init (&argc, &argv, NULL);
  yifa_kind_register_all (kinds, G_N_ELEMENTS (kinds));

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/profile/whole-table-of-periods", test_whole_table_of_periods);
  ADD ("/profile/values-have-types", test_values_have_types);
  ADD ("/profile/typed-in-every-type", test_typed_in_every_type);
  ADD ("/profile/a-value-of-another-type-is-refused", test_a_value_of_another_type_is_refused);
  ADD ("/profile/materials-of-the-office", test_materials_of_the_office);
  ADD ("/profile/lists-of-every-review", test_lists_of_every_review);
  ADD ("/profile/a-case-is-judged-by-the-rule-of-its-day", test_a_case_is_judged_by_the_rule_of_its_day);
  ADD ("/profile/a-period-is-that-of-its-first-day", test_a_period_is_that_of_its_first_day);
  ADD ("/profile/today-decides-what-is-in-force", test_today_decides_what_is_in_force);
  ADD ("/profile/an-office-value-has-its-time", test_an_office_value_has_its_time);
  ADD ("/profile/two-profiles-two-values", test_two_profiles_two_values);
  ADD ("/profile/what-a-county-does-not-say-is-the-nations", test_what_a_county_does_not_say_is_the_nations);
  ADD ("/profile/before-a-profile-held-its-parent-did", test_before_a_profile_held_its_parent_did);
  ADD ("/profile/a-mark-stays-until-somebody-confirms", test_a_mark_stays_until_somebody_confirms);
  ADD ("/profile/every-type-can-be-confirmed", test_every_type_can_be_confirmed);
  ADD ("/profile/confirming-needs-an-instrument-and-a-rule", test_confirming_needs_an_instrument_and_a_rule);
  ADD ("/profile/edits-keep-their-history", test_edits_keep_their_history);
  ADD ("/profile/an-exported-profile-comes-back-the-same", test_an_exported_profile_comes_back_the_same);
  ADD ("/profile/every-shipped-profile-goes-round", test_every_shipped_profile_goes_round);
  ADD ("/profile/a-new-profile-is-kept-with-the-office", test_a_new_profile_is_kept_with_the_office);
  ADD ("/profile/a-bad-file-names-the-key-and-changes-nothing", test_a_bad_file_names_the_key_and_changes_nothing);
  ADD ("/profile/hostile-files-are-refused", test_hostile_files_are_refused);
  ADD ("/profile/a-bad-file-leaves-the-profile-before", test_a_bad_file_leaves_the_profile_before);
#undef ADD

  return g_test_run ();
}
