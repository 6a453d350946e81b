/* test-explanation.c - why this date: pauses, extensions, moves, and one sentence for each */
#include "yifa-explanation.h"

#include <string.h>

#include "yifa-clock-pause.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-kinds.h"
#include "yifa-org.h"
#include "yifa-profile.h"

#define REVIEW "nd.review_max_days"

typedef struct
{
  YifaStore  *store;
  YifaRecord *org;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  f->org = yifa_record_new (&yifa_org);
  yifa_record_put_text (f->org, "name", "大英县民政局");
  yifa_record_put_text (f->org, "org_kind", "department");
  g_assert_true (yifa_store_save (f->store, f->org, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->org);
  g_assert_finalize_object (f->store);
}

static void
start (Fixture *f, const char *rule, const char *on)
{
  g_autoptr(GError) error = NULL;

  yifa_deadline_start (f->store, f->org, rule, on, &error);
  g_assert_no_error (error);
}

static char *
dup_due (Fixture *f, const char *rule)
{
  g_autoptr(YifaRecord) deadline = yifa_deadline_find (f->store, f->org, rule);

  return g_strdup (yifa_record_get_text (deadline, YIFA_DEADLINE_DUE_ON));
}

static void
assert_due (Fixture *f, const char *rule, const char *due_on)
{
  g_autofree char *found = dup_due (f, rule);

  g_assert_cmpstr (found, ==, due_on);
}

static void
assert_says (Fixture *f, const char *rule, const char *const *words)
{
  g_autoptr(YifaRecord) deadline = yifa_deadline_find (f->store, f->org, rule);
  g_autofree char *sentence = yifa_deadline_explain (f->store, deadline);

  g_test_message ("%s", sentence);
  for (; *words != NULL; words++)
    if (strstr (sentence, *words) == NULL)
      g_error ("“%s” is not in: %s", *words, sentence);
}

#define SAYS(rule, ...) assert_says (f, rule, (const char *const[]) { __VA_ARGS__, NULL })

static void
test_working_days_and_their_festivals (Fixture *f, gconstpointer data)
{
  start (f, REVIEW, "2026-02-11");
  assert_due (f, REVIEW, "2026-03-10");
  SAYS (REVIEW, "2026-02-11", "收到完整送审材料之日", "that day not counted", "15 working days", "days off of 春节",
        "2 make-up working days", "ending on 2026-03-10", "国办发〔2018〕115号", "(to be confirmed)", "全国通用");
}

static void
test_a_last_day_of_rest (Fixture *f, gconstpointer data)
{
  start (f, "nd.file_days_up", "2026-09-20");
  assert_due (f, "nd.file_days_up", "2026-10-08");
  SAYS ("nd.file_days_up", "the last day 2026-10-05 is a day off of 国庆节, therefore ending on 2026-10-08");
}

/* A day of rest moves a backward date earlier, never later. */
static void
test_backwards (Fixture *f, gconstpointer data)
{
  start (f, "md.hearing_material_days", "2026-10-13"); /* the 6th is in the holidays */
  assert_due (f, "md.hearing_material_days", "2026-09-30");
  SAYS ("md.hearing_material_days", "Counting back from 2026-10-13", "7 days",
        "2026-10-06 is a day off of 国庆节", "at the latest on 2026-09-30", "第十六条");
}

static void
test_a_forward_rule_counted_back (Fixture *f, gconstpointer data)
{
  g_autofree char *latest = yifa_deadline_compute_before (f->store, "md.review_min_days", "2026-12-04");

  g_assert_cmpstr (latest, ==, "2026-11-25");
  g_assert_true (yifa_deadline_start_before (f->store, f->org, "md.review_min_days", "2026-12-04", NULL));
  assert_due (f, "md.review_min_days", "2026-11-25");
  SAYS ("md.review_min_days", "Counting back from 2026-12-04", "7 working days",
        "at the latest on 2026-11-25");
}

static void
test_a_missing_year_is_an_estimate (Fixture *f, gconstpointer data)
{
  start (f, REVIEW, "2026-12-20");
  assert_due (f, REVIEW, NULL);
  SAYS (REVIEW, "the days off of 2027 are not known yet", "estimated", "2027-01-08");
}

static void
test_pauses_are_rows_with_reason (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) deadline = NULL;
  g_autoptr(GPtrArray) pauses = NULL;

  start (f, REVIEW, "2026-11-02");
  g_assert_true (yifa_deadline_pause_for (f->store, f->org, REVIEW, "2026-11-05", "材料不全，退回补正", NULL));
  SAYS (REVIEW, "standing still since 2026-11-05 (材料不全，退回补正)");
  g_assert_true (yifa_deadline_resume (f->store, f->org, REVIEW, "2026-11-10", NULL));
  g_assert_true (yifa_deadline_pause_for (f->store, f->org, REVIEW, "2026-11-12", "组织专家论证", NULL));
  g_assert_true (yifa_deadline_resume (f->store, f->org, REVIEW, "2026-11-13", NULL));

  deadline = yifa_deadline_find (f->store, f->org, REVIEW);
  pauses = yifa_store_load_parts (f->store, &yifa_clock_pause, "deadline", yifa_record_get_id (deadline));
  g_assert_cmpuint (pauses->len, ==, 2);
  g_assert_cmpint (yifa_record_get_int (pauses->pdata[0], YIFA_CLOCK_PAUSE_DAYS), ==, 3);
  assert_due (f, REVIEW, "2026-11-27");
  SAYS (REVIEW, "standing still from 2026-11-05 to 2026-11-10 (材料不全，退回补正) adds 3 working days",
        "(组织专家论证) adds 1 working days", "ending on 2026-11-27");
}

static void
test_starting_anew_forgets_pauses (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) deadline = NULL;
  g_autofree char *sentence = NULL;

  start (f, REVIEW, "2026-11-02");
  g_assert_true (yifa_deadline_pause_for (f->store, f->org, REVIEW, "2026-11-05", "x", NULL));
  start (f, REVIEW, "2026-11-09");
  deadline = yifa_deadline_find (f->store, f->org, REVIEW);
  sentence = yifa_deadline_explain (f->store, deadline);
  g_assert_null (strstr (sentence, "standing still"));
}

static void
test_an_extension_needs_a_reason (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  start (f, REVIEW, "2026-11-02");
  g_assert_false (yifa_deadline_extend (f->store, f->org, REVIEW, 5, "", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_false (yifa_deadline_extend (f->store, f->org, REVIEW, 0, "案情复杂", NULL));
  g_assert_false (yifa_deadline_extend (f->store, f->org, "nd.file_days_up", 5, "案情复杂", NULL));
  assert_due (f, REVIEW, "2026-11-23");

  g_assert_true (yifa_deadline_extend (f->store, f->org, REVIEW, 5, "案情复杂", NULL));
  assert_due (f, REVIEW, "2026-11-30");
  SAYS (REVIEW, "extended by 5 working days (案情复杂)");
}

static void
test_what_counts_back_cannot_wait (Fixture *f, gconstpointer data)
{
  start (f, "md.hearing_material_days", "2026-12-11");
  g_assert_false (yifa_deadline_pause (f->store, f->org, "md.hearing_material_days", "2026-11-22", NULL));
  g_assert_false (yifa_deadline_extend (f->store, f->org, "md.hearing_material_days", 1, "x", NULL));
  assert_due (f, "md.hearing_material_days", "2026-12-04");
}

/* One record under two profiles: two dates, each with its own instrument. */
static void
test_two_profiles_two_dates (Fixture *f, gconstpointer data)
{
  static const char *const profiles[] = { "cn-default", "sc-county" };
  const YifaRule *rules[2];
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true (yifa_profile_choose (f->store, profiles[0], NULL));
  start (f, "nd.file_days_up", "2026-11-02");
  first = dup_due (f, "nd.file_days_up");
  rules[0] = yifa_rules_find (yifa_rules_of (f->store), "nd.file_days_up");
  SAYS ("nd.file_days_up", rules[0]->basis, "全国通用");

  g_assert_true (yifa_profile_choose (f->store, profiles[1], NULL));
  g_assert_true (yifa_profile_set (f->store, "nd.file_days_up", 10, "遂宁市某办法第九条", NULL));
  start (f, "nd.file_days_up", "2026-11-02");
  second = dup_due (f, "nd.file_days_up");
  SAYS ("nd.file_days_up", "10 days", "遂宁市某办法第九条", "as this office has set it");
  g_assert_cmpstr (first, ==, "2026-11-17");
  g_assert_cmpstr (second, ==, "2026-11-12");
}

/* A date keeps the instrument of the profile it was computed by. */
static void
test_shipped_profiles_explain_themselves (Fixture *f, gconstpointer data)
{
  g_assert_true (yifa_profile_choose (f->store, "sc-county", NULL));
  start (f, "md.comment_min_days", "2026-11-02");
  SAYS ("md.comment_min_days", "川府发〔2025〕4号", "四川省县级");
  g_assert_true (yifa_profile_choose (f->store, "cn-default", NULL));
  SAYS ("md.comment_min_days", "川府发〔2025〕4号", "四川省县级"); /* as it was computed */
  start (f, "md.comment_min_days", "2026-11-02");
  SAYS ("md.comment_min_days", "第713号", "全国通用");
}

static void
test_nothing_moves_silently (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GError) error = NULL;
  const YifaDeadlineMove *move;

  start (f, "nd.file_days_up", "2026-11-02");
  start (f, REVIEW, "2026-11-02");
  before = yifa_deadline_moves (f->store, NULL);
  g_assert_cmpuint (before->len, ==, 0);

  g_assert_true (yifa_profile_set (f->store, "nd.file_days_up", 30, "某办法第九条", NULL));
  assert_due (f, "nd.file_days_up", "2026-11-17");
  moves = yifa_deadline_moves (f->store, NULL);
  g_assert_cmpuint (moves->len, ==, 1);
  move = moves->pdata[0];
  g_assert_cmpstr (move->old_on, ==, "2026-11-17");
  g_assert_cmpstr (move->new_on, ==, "2026-12-02");
  g_assert_nonnull (strstr (move->why, "某办法第九条"));

  g_assert_cmpint (yifa_deadline_move (f->store, &move->deadline, 1, NULL, &error), ==, -1);
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  assert_due (f, "nd.file_days_up", "2026-11-17");
  g_assert_cmpint (yifa_deadline_move (f->store, &move->deadline, 1, "新办法施行", NULL), ==, 1);
  assert_due (f, "nd.file_days_up", "2026-12-02");
  after = yifa_deadline_moves (f->store, NULL);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_a_move_is_audited (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) deadline = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  const YifaChange *change;
  gint64 id;

  start (f, "nd.file_days_up", "2026-11-02");
  g_assert_true (yifa_profile_set (f->store, "nd.file_days_up", 30, "某办法第九条", NULL));
  deadline = yifa_deadline_find (f->store, f->org, "nd.file_days_up");
  id = yifa_record_get_id (deadline);
  g_assert_cmpint (yifa_deadline_move (f->store, &id, 1, "新办法施行", NULL), ==, 1);
  changes = yifa_store_get_history (f->store, &yifa_deadline, id, NULL);
  change = changes->pdata[0];
  g_assert_cmpstr (change->what, ==, "move_deadline");
  g_assert_cmpstr (change->reason, ==, "新办法施行");
}

static void
test_a_duty_explains_itself (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) duties = NULL;
  g_autofree char *sentence = NULL;
  const YifaDuty *duty;

  start (f, REVIEW, "2026-11-02");
  duties = yifa_duties_of (f->store, f->org, NULL);
  duty = duties->pdata[0];
  sentence = yifa_duty_explain (f->store, duty);
  g_assert_nonnull (strstr (sentence, "ending on 2026-11-23"));
  g_assert_cmpint (duty->lead_days, ==, 7);
  g_assert_true (duty->is_soon);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/explanation/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("working-days-and-their-festivals", test_working_days_and_their_festivals);
  ADD ("a-last-day-of-rest", test_a_last_day_of_rest);
  ADD ("backwards", test_backwards);
  ADD ("a-forward-rule-counted-back", test_a_forward_rule_counted_back);
  ADD ("a-missing-year-is-an-estimate", test_a_missing_year_is_an_estimate);
  ADD ("pauses-are-rows-with-reason", test_pauses_are_rows_with_reason);
  ADD ("starting-anew-forgets-pauses", test_starting_anew_forgets_pauses);
  ADD ("an-extension-needs-a-reason", test_an_extension_needs_a_reason);
  ADD ("what-counts-back-cannot-wait", test_what_counts_back_cannot_wait);
  ADD ("two-profiles-two-dates", test_two_profiles_two_dates);
  ADD ("shipped-profiles-explain-themselves", test_shipped_profiles_explain_themselves);
  ADD ("nothing-moves-silently", test_nothing_moves_silently);
  ADD ("a-move-is-audited", test_a_move_is_audited);
  ADD ("a-duty-explains-itself", test_a_duty_explains_itself);
#undef ADD

  return g_test_run ();
}
