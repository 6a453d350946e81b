/* test-calendar-notice.c - the days off of a new year: entered by one, confirmed by another */
#include "yifa-calendar-notice.h"

#include "yifa-calendar-days.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-kinds.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

#define REST "元旦 01-01~01-03; 春节 02-06~02-12"
#define WORK "02-13"

typedef struct
{
  YifaStore  *store;
  YifaRecord *org;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "张三", "2026-11-22", NULL);
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

static YifaRecord *
enter (Fixture *f, const char *scope, const char *rest, const char *work)
{
  g_autoptr(GError) error = NULL;
  YifaRecord *notice = yifa_record_new (&yifa_calendar_notice);

  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_TITLE, "2027年放假安排");
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_SCOPE, scope);
  yifa_record_set_int (notice, YIFA_CALENDAR_NOTICE_YEAR, 2027);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_SOURCE, "国办发明电〔2026〕1号");
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_REGION, g_str_equal (scope, "local") ? "凉山州" : NULL);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_REST, rest);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_WORK, work);
  yifa_store_save (f->store, notice, &error);
  g_assert_no_error (error);
  return notice;
}

static gboolean
confirm (Fixture *f, YifaRecord *notice, const char *who, GError **error)
{
  yifa_store_set_actor (f->store, who);
  return yifa_workflow_do (f->store, notice, yifa_workflow_find (&yifa_calendar_notice, "confirm"), NULL,
                           error);
}

static void
must_confirm (Fixture *f, YifaRecord *notice)
{
  g_autoptr(GError) error = NULL;

  confirm (f, notice, "李四", &error);
  g_assert_no_error (error);
}

static char *
dup_refusal (Fixture *f, YifaRecord *notice)
{
  const YifaAction *action = yifa_workflow_find (&yifa_calendar_notice, "confirm");
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (f->store, notice, action);

  return refusals->len > 0 ? g_strdup (((YifaRefusal *) refusals->pdata[0])->gate->name) : NULL;
}

static int
ask (Fixture *f, const char *day)
{
  return yifa_calendar_is_workday (yifa_calendar_of (f->store), day);
}

static void
test_counts_only_when_a_second_person_confirmed (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = enter (f, "national", REST, WORK);
  g_autofree char *before = g_strdup (yifa_calendar_get_version (yifa_calendar_of (f->store)));
  g_autofree char *refused = dup_refusal (f, notice);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (refused, ==, "second_person");
  g_assert_false (confirm (f, notice, "张三", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_assert_cmpint (ask (f, "2027-02-08"), ==, -1);

  must_confirm (f, notice);
  g_assert_cmpstr (yifa_record_get_text (notice, YIFA_CALENDAR_NOTICE_ENTERED_BY), ==, "张三");
  g_assert_cmpstr (yifa_record_get_text (notice, YIFA_CALENDAR_NOTICE_CONFIRMED_BY), ==, "李四");
  g_assert_cmpstr (yifa_record_get_text (notice, YIFA_CALENDAR_NOTICE_CONFIRMED_ON), ==, "2026-11-22");
  g_assert_cmpint (ask (f, "2027-02-08"), ==, 0);
  g_assert_cmpint (ask (f, "2027-02-13"), ==, 1);
  g_assert_cmpint (ask (f, "2026-02-14"), ==, 1);
  g_assert_cmpstr (yifa_calendar_get_version (yifa_calendar_of (f->store)), !=, before);
}

/* Whoever changed the days last is who entered them. */
static void
test_who_changes_the_days_does_not_confirm_them (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = enter (f, "national", REST, WORK);

  yifa_store_set_actor (f->store, "李四");
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_REST, "元旦 01-01");
  g_assert_true (yifa_store_save (f->store, notice, NULL));
  g_assert_false (confirm (f, notice, "李四", NULL));
  g_assert_true (confirm (f, notice, "张三", NULL));
}

static void
test_a_confirmed_notice_stays (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = enter (f, "national", REST, WORK);
  g_autoptr(GError) error = NULL;

  must_confirm (f, notice);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_REST, "元旦 01-01");
  g_assert_false (yifa_store_save (f->store, notice, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_cmpint (ask (f, "2027-02-08"), ==, 0);

  yifa_record_revert (notice);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_NOTE, "已核");
  g_assert_true (yifa_store_save (f->store, notice, NULL));
}

static void
test_a_correction_takes_the_place (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) first = enter (f, "national", REST, WORK);
  g_autoptr(YifaRecord) second = NULL;
  g_autoptr(YifaRecord) old = NULL;

  must_confirm (f, first);
  yifa_store_set_actor (f->store, "张三");
  second = enter (f, "national", "元旦 01-01~01-03; 春节 02-06~02-14", NULL);
  g_assert_cmpint (ask (f, "2027-02-13"), ==, 1);
  must_confirm (f, second);

  old = yifa_store_load (f->store, &yifa_calendar_notice, yifa_record_get_id (first), NULL);
  g_assert_cmpstr (yifa_record_get_stage (old), ==, "replaced");
  g_assert_cmpint (ask (f, "2027-02-13"), ==, 0);
}

static void
test_undo_takes_the_year_back (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = enter (f, "national", REST, WORK);

  must_confirm (f, notice);
  g_assert_true (yifa_store_undo (f->store, &yifa_calendar_notice, yifa_record_get_id (notice), NULL));
  g_assert_cmpint (ask (f, "2027-02-08"), ==, -1);
}

/* A correction of a year that the program came with stands above it. */
static void
test_a_shipped_year_can_be_corrected (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = yifa_record_new (&yifa_calendar_notice);

  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_TITLE, "延长假期的通知");
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_SCOPE, "national");
  yifa_record_set_int (notice, YIFA_CALENDAR_NOTICE_YEAR, 2026);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_SOURCE, "x");
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_REST, "元旦 01-01~01-03; 春节 02-15~02-25");
  g_assert_true (yifa_store_save (f->store, notice, NULL));
  g_assert_cmpint (ask (f, "2026-02-24"), ==, 1);
  must_confirm (f, notice);
  g_assert_cmpint (ask (f, "2026-02-24"), ==, 0);
}

static void
test_local_days_come_on_top (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) local = enter (f, "local", "彝族年 11-20~11-24", NULL);
  g_autoptr(YifaRecord) national = NULL;

  must_confirm (f, local);
  g_assert_cmpint (ask (f, "2027-11-22"), ==, -1); /* the year itself is not known by that */

  yifa_store_set_actor (f->store, "张三");
  national = enter (f, "national", REST, WORK);
  must_confirm (f, national);
  g_assert_cmpint (ask (f, "2027-11-22"), ==, 0);
  g_assert_cmpint (ask (f, "2027-11-25"), ==, 1);
}

static void
test_bad_days_are_refused (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *rest;
    const char *work;
  } cases[] = {
    { "元旦 01-32", NULL }, { "元旦 01-03~01-01", NULL }, { "01-01, 01-02", NULL }, { "元旦 01-01~03-01", NULL },
    { "元旦 2029-01-01", NULL }, { "元旦 01-01~01-03", "01-02" }, { "元旦 01-01~01-03", "01-05" },
    { "元旦 01-01", "周日" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fault = yifa_calendar_days_check (2027, cases[i].rest, cases[i].work);

      g_assert_nonnull (fault);
    }
  g_assert_null (yifa_calendar_days_check (2027, REST, WORK));
}

static void
test_a_day_both_off_and_on_is_not_confirmed (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = enter (f, "national", "元旦 01-01~01-03", "01-02");
  g_autofree char *refused = NULL;

  yifa_store_set_actor (f->store, "李四");
  refused = dup_refusal (f, notice);
  g_assert_cmpstr (refused, ==, "dates_right");
}

/* What waited for the year gets its date with the confirmation, in the same operation. */
static void
test_waiting_dates_come_with_the_confirmation (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = enter (f, "national", REST, WORK);
  g_autoptr(YifaRecord) deadline = NULL;
  g_autoptr(YifaRecord) undone = NULL;

  g_assert_true (yifa_deadline_start (f->store, f->org, "nd.review_max_days", "2026-12-21", NULL));
  must_confirm (f, notice);
  deadline = yifa_deadline_find (f->store, f->org, "nd.review_max_days");
  g_assert_cmpstr (yifa_record_get_text (deadline, YIFA_DEADLINE_DUE_ON), ==, "2027-01-12");

  g_assert_true (yifa_store_undo (f->store, &yifa_calendar_notice, yifa_record_get_id (notice), NULL));
  undone = yifa_deadline_find (f->store, f->org, "nd.review_max_days");
  g_assert_null (yifa_record_get_text (undone, YIFA_DEADLINE_DUE_ON));
}

static GPtrArray *
import (Fixture *f, const char *text, int year, const char *region, GError **error)
{
  YifaNoticeHead head = { .source = "来源", .year = year, .region = region };

  return yifa_calendar_notice_import (f->store, text, &head, error);
}

static void
test_three_shapes_of_one_notice (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = {
    "[2027]\nnotice=通知\nsource=来源\nrest=" REST "\nwork=" WORK "\n",
    "{\"holidays\":{\"2027-01-01\":\"New Year's Day,元旦,1\",\"2027-01-02\":\"New Year's Day,元旦,1\","
    "\"2027-01-03\":\"New Year's Day,元旦,1\",\"2027-02-06\":\"Spring Festival,春节,4\","
    "\"2027-02-07\":\"Spring Festival,春节,4\",\"2027-02-08\":\"Spring Festival,春节,4\","
    "\"2027-02-09\":\"Spring Festival,春节,4\",\"2027-02-10\":\"Spring Festival,春节,4\","
    "\"2027-02-11\":\"Spring Festival,春节,4\",\"2027-02-12\":\"Spring Festival,春节,4\"},"
    "\"workdays\":{\"2027-02-13\":\"Spring Festival,春节,4\"},\"inLieuDays\":{}}",
    "放假：元旦 01-01~01-03\n放假：春节 02-06~02-12\n上班：02-13\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) notices = import (f, texts[i], i == 2 ? 2027 : 0, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (notices->len, ==, 1);
      g_assert_cmpint (yifa_record_get_int (notices->pdata[0], YIFA_CALENDAR_NOTICE_YEAR), ==, 2027);
      g_assert_cmpstr (yifa_record_get_text (notices->pdata[0], YIFA_CALENDAR_NOTICE_REST), ==, REST);
      g_assert_cmpstr (yifa_record_get_text (notices->pdata[0], YIFA_CALENDAR_NOTICE_WORK), ==, WORK);
      g_assert_cmpstr (yifa_record_get_stage (notices->pdata[0]), ==, "entered");
      g_assert_true (yifa_store_withdraw (f->store, notices->pdata[0], "again", NULL));
    }
}

/* New Year's Day on a Tuesday: the old year's last days are in the new year's notice. */
static void
test_december_days_of_a_new_year (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) notices = import (f,
                                          "{\"holidays\":{\"2029-12-31\":\"New Year's Day,元旦,1\","
                                          "\"2030-01-01\":\"New Year's Day,元旦,1\"},\"workdays\":{}}",
                                          0, NULL, NULL);

  g_assert_cmpuint (notices->len, ==, 1);
  g_assert_cmpstr (yifa_record_get_text (notices->pdata[0], YIFA_CALENDAR_NOTICE_REST), ==,
                   "元旦 2029-12-31~01-01");
}

static void
test_bad_texts_leave_nothing (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = {
    "", "[2027]\nrest=元旦 01-01\n[2028]\nrest=元旦 13-01\n", "[2027]\nrests=元旦 01-01\n", "{\"holidays\":[]}",
    "{\"holidays\":{\"2027-02-30\":\"a,b,1\"}}", "{\"holidays\":{\"2027-02-01\":1}}", "{", "春节放假", "上班：01-02",
    "放假：元旦 01-01\n上班：01-04", "[next]\nrest=元旦 01-01\n", "\xff\xfe",
  };
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autofree char *huge = g_strnfill (300 * 1024, ' ');
  g_autofree char *brackets = g_strnfill (250000, '[');
  g_autofree char *deep = g_strconcat ("{\"holidays\":", brackets, NULL);

  query->presence = YIFA_BOTH;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (import (f, texts[i], g_str_has_suffix (texts[i], "02-01") ? 0 : 2027, NULL, &error));
      g_assert_nonnull (error);
    }
  g_assert_null (import (f, huge, 2027, NULL, NULL));
  g_assert_null (import (f, deep, 2027, NULL, NULL));
  g_assert_cmpint (yifa_store_count (f->store, &yifa_calendar_notice, query), ==, 0);
}

static void
test_one_waits_at_a_time (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) first = import (f, "放假：" REST, 2027, NULL, NULL);
  g_autoptr(GPtrArray) local = import (f, "放假：彝族年 11-20~11-24", 2027, "凉山州", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (first);
  g_assert_nonnull (local);
  g_assert_null (import (f, "放假：" REST, 2027, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/calendar-notice/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("counts-only-when-a-second-person-confirmed", test_counts_only_when_a_second_person_confirmed);
  ADD ("who-changes-the-days-does-not-confirm-them", test_who_changes_the_days_does_not_confirm_them);
  ADD ("a-confirmed-notice-stays", test_a_confirmed_notice_stays);
  ADD ("a-correction-takes-the-place", test_a_correction_takes_the_place);
  ADD ("undo-takes-the-year-back", test_undo_takes_the_year_back);
  ADD ("a-shipped-year-can-be-corrected", test_a_shipped_year_can_be_corrected);
  ADD ("local-days-come-on-top", test_local_days_come_on_top);
  ADD ("bad-days-are-refused", test_bad_days_are_refused);
  ADD ("a-day-both-off-and-on-is-not-confirmed", test_a_day_both_off_and_on_is_not_confirmed);
  ADD ("waiting-dates-come-with-the-confirmation", test_waiting_dates_come_with_the_confirmation);
  ADD ("three-shapes-of-one-notice", test_three_shapes_of_one_notice);
  ADD ("december-days-of-a-new-year", test_december_days_of_a_new_year);
  ADD ("bad-texts-leave-nothing", test_bad_texts_leave_nothing);
  ADD ("one-waits-at-a-time", test_one_waits_at_a_time);
#undef ADD

  return g_test_run ();
}
