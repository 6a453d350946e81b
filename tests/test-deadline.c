/* test-deadline.c - clocks of records, and the list of what must be done
 *
 * Kinds of its own over the real tables: the clocks must serve any kind, and the view of duties
 * reads tables, not kinds.
 */
#include "yifa-deadline.h"

#include <string.h>
#include <glib/gstdio.h>

#include "folder.h"
#include "yifa-calendar-notice.h"
#include "yifa-clock-pause.h"
#include "yifa-error.h"
#include "yifa-profile.h"
#include "yifa-recurring-done.h"

enum { ORG_NAME, ORG_KIND };
static const YifaField org_fields[] = {
  [ORG_NAME] = { "name", "Name", YIFA_TEXT },
  [ORG_KIND] = { "org_kind", "Kind", YIFA_TEXT },
};
static const YifaKind org = { "TestOrg", "org", NULL, "Unit", org_fields, 2, ORG_NAME };

enum { DOC_TITLE, DOC_MAKER, DOC_STAGE, DOC_PUBLISHED_ON, DOC_VALID_UNTIL };
static const YifaField doc_fields[] = {
  [DOC_TITLE]        = { "title", "Title", YIFA_TEXT },
  [DOC_MAKER]        = { "maker_org", "Maker", YIFA_REF, 0, NULL, &org },
  [DOC_STAGE]        = { "stage", "Stage", YIFA_TEXT },
  [DOC_PUBLISHED_ON] = { "published_on", "Published on", YIFA_DATE },
  [DOC_VALID_UNTIL]  = { "valid_until", "Valid until", YIFA_DATE },
};
static const YifaKind doc = { "TestDoc", "normative_doc", NULL, "Document", doc_fields, 5, DOC_TITLE };

enum { FILING_TITLE, FILING_DOC, FILING_ADDRESSEE, FILING_TO, FILING_STAGE, FILING_SENT_ON };
static const YifaField filing_fields[] = {
  [FILING_TITLE]     = { "title", "Title", YIFA_TEXT },
  [FILING_DOC]       = { "doc", "Document", YIFA_REF, 0, NULL, &doc },
  [FILING_ADDRESSEE] = { "addressee_kind", "Addressee", YIFA_TEXT },
  [FILING_TO]        = { "to_org", "To", YIFA_REF, 0, NULL, &org },
  [FILING_STAGE]     = { "stage", "Stage", YIFA_TEXT },
  [FILING_SENT_ON]   = { "sent_on", "Sent on", YIFA_DATE },
};
static const YifaKind filing = { "TestFiling", "filing", NULL, "Filing", filing_fields, 6, FILING_TITLE };

enum { REVIEW_TITLE, REVIEW_MAKER, REVIEW_SOURCE, REVIEW_STAGE, REVIEW_OPINION_ON };
static const YifaField review_fields[] = {
  [REVIEW_TITLE]      = { "title", "Title", YIFA_TEXT },
  [REVIEW_MAKER]      = { "maker_org", "Maker", YIFA_REF, 0, NULL, &org },
  [REVIEW_SOURCE]     = { "source", "Source", YIFA_TEXT },
  [REVIEW_STAGE]      = { "stage", "Stage", YIFA_TEXT },
  [REVIEW_OPINION_ON] = { "opinion_on", "Opinion on", YIFA_DATE },
};
static const YifaKind review = { "TestReview", "filing_review", NULL, "Review",
                                 review_fields, 5, REVIEW_TITLE };

typedef struct
{
  YifaStore  *store;
  YifaRecord *maker;
  YifaRecord *doc;
} Fixture;

static void
save (Fixture *f, YifaRecord *record)
{
  g_autoptr(GError) error = NULL;

  yifa_store_save (f->store, record, &error);
  g_assert_no_error (error);
}

static YifaRecord *
add_doc (Fixture *f, const char *title, const char *stage, const char *published_on, const char *valid_until)
{
  YifaRecord *record = yifa_record_new (&doc);

  yifa_record_set_text (record, DOC_TITLE, title);
  yifa_record_set_int (record, DOC_MAKER, yifa_record_get_id (f->maker));
  yifa_record_set_text (record, DOC_STAGE, stage);
  yifa_record_set_text (record, DOC_PUBLISHED_ON, published_on);
  yifa_record_set_text (record, DOC_VALID_UNTIL, valid_until);
  save (f, record);
  return record;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", &error);
  g_assert_no_error (error);

  f->maker = yifa_record_new (&org);
  yifa_record_set_text (f->maker, ORG_NAME, "大英县民政局");
  yifa_record_set_text (f->maker, ORG_KIND, "department");
  save (f, f->maker);
  f->doc = add_doc (f, "殡葬管理办法", "filed", NULL, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->doc);
  g_object_unref (f->maker);
  g_assert_finalize_object (f->store);
}

static void
start (Fixture *f, const char *rule, const char *on)
{
  g_autoptr(GError) error = NULL;

  yifa_deadline_start (f->store, f->doc, rule, on, &error);
  g_assert_no_error (error);
}

static void
assert_dates (Fixture *f, const char *rule, const char *due_on, const char *plain_on, const char *estimate_on)
{
  g_autoptr(YifaRecord) deadline = yifa_deadline_find (f->store, f->doc, rule);

  g_assert_cmpstr (yifa_record_get_text (deadline, YIFA_DEADLINE_DUE_ON), ==, due_on);
  g_assert_cmpstr (yifa_record_get_text (deadline, YIFA_DEADLINE_PLAIN_ON), ==, plain_on);
  g_assert_cmpstr (yifa_record_get_text (deadline, YIFA_DEADLINE_ESTIMATE_ON), ==, estimate_on);
}

static void
assert_state (Fixture *f, const char *rule, const char *state)
{
  g_autoptr(YifaRecord) deadline = yifa_deadline_find (f->store, f->doc, rule);

  g_assert_cmpstr (yifa_record_get_text (deadline, YIFA_DEADLINE_STATE), ==, state);
}

/* Those that stand on a record; what comes back every year is another test's. */
static GPtrArray *
ask (Fixture *f, const char *until)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *duties = yifa_duties (f->store, until, &error);

  g_assert_no_error (error);
  for (guint i = duties->len; i > 0; i--)
    if (((YifaDuty *) duties->pdata[i - 1])->period != NULL)
      g_ptr_array_remove_index (duties, i - 1);
  return duties;
}

static YifaDuty *
get_duty (GPtrArray *duties, guint i)
{
  g_assert_cmpuint (i, <, duties->len);
  return g_ptr_array_index (duties, i);
}

static void
test_kinds_match_tables (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  yifa_store_check_kind (f->store, &yifa_deadline, &error);
  g_assert_no_error (error);
  yifa_store_check_kind (f->store, &yifa_profile_value, &error);
  g_assert_no_error (error);
}

/* Table: unit, start, number, and when it ends. */
static void
test_due_dates (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *value;
    const char *start_on;
    const char *due_on;
    const char *plain_on;
    const char *estimate_on;
  } cases[] = {
    { "15 days", "2026-02-01", "2026-02-24", "2026-02-16", NULL },
    { "15 days", "2026-01-20", "2026-02-04", "2026-02-04", NULL },
    { "30 days", "2026-09-05", "2026-10-08", "2026-10-05", NULL },
    { "15 wd", "2026-09-18", "2026-10-15", "2026-10-15", NULL },
    { "5 wd", "2026-04-30", "2026-05-11", "2026-05-11", NULL },
    /* no 30th, and a Saturday made a working day */
    { "3 months", "2025-11-30", "2026-02-28", "2026-02-28", NULL },
    { "6 months", "2026-04-10", "2026-10-10", "2026-10-10", NULL },
    { "1 months", "2026-01-17", "2026-02-24", "2026-02-17", NULL },
    { "2 years", "2024-02-29", "2026-02-28", "2026-02-28", NULL },
    { "15 wd", "2026-12-20", NULL, NULL, "2027-01-08" },
    { "15 days", "2026-12-20", NULL, "2027-01-04", "2027-01-04" },
    { "15 days", "2026-12-18", NULL, "2027-01-02", "2027-01-04" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s from %s", cases[i].value, cases[i].start_on);
      g_assert_true (yifa_profile_set_typed (f->store, "nd.file_days_up", cases[i].value, "x", NULL));
      start (f, "nd.file_days_up", cases[i].start_on);
      assert_dates (f, "nd.file_days_up", cases[i].due_on, cases[i].plain_on, cases[i].estimate_on);
    }
}

static void
test_starting_again_moves_the_same_clock (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  start (f, "nd.review_max_days", "2026-09-18");
  start (f, "nd.review_max_days", "2026-04-30");
  g_assert_cmpint (yifa_store_count (f->store, &yifa_deadline, query), ==, 1);
  assert_dates (f, "nd.review_max_days", "2026-05-25", "2026-05-25", NULL);
}

static void
test_a_date_never_moves_silently (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) deadline = NULL;

  start (f, "nd.file_days_up", "2026-11-02");
  g_assert_true (yifa_profile_set (f->store, "nd.file_days_up", 10, "x", NULL));
  assert_dates (f, "nd.file_days_up", "2026-11-17", "2026-11-17", NULL);

  deadline = yifa_deadline_find (f->store, f->doc, "nd.file_days_up");
  g_assert_cmpstr (yifa_record_get_text (deadline, YIFA_DEADLINE_RULE_VERSION), !=,
                   yifa_rules_find (yifa_rules_of (f->store), "nd.file_days_up")->version);
  g_assert_cmpstr (yifa_record_get_text (deadline, YIFA_DEADLINE_CALENDAR_VERSION), ==,
                   yifa_calendar_get_version (yifa_calendar_get_default ()));
}

static void
test_meeting_and_cancelling (Fixture *f, gconstpointer data)
{
  start (f, "nd.file_days_up", "2026-11-02");
  start (f, "nd.file_days_npc", "2026-11-02");
  g_assert_true (yifa_deadline_meet (f->store, f->doc, "nd.file_days_up", "2026-11-10", NULL));
  g_assert_true (yifa_deadline_cancel (f->store, f->doc, "nd.file_days_npc", NULL));
  assert_state (f, "nd.file_days_up", "met");
  assert_state (f, "nd.file_days_npc", "cancelled");

  /* a clock that ended can start again, and a case without one is none the worse */
  start (f, "nd.file_days_up", "2026-11-12");
  assert_state (f, "nd.file_days_up", "open");
  g_assert_true (yifa_deadline_meet (f->store, f->doc, "nd.correct_days", "2026-11-10", NULL));
  g_assert_null (yifa_deadline_find (f->store, f->doc, "nd.correct_days"));
}

static void
test_a_pause_prolongs (Fixture *f, gconstpointer data)
{
  start (f, "nd.review_max_days", "2026-11-02");
  assert_dates (f, "nd.review_max_days", "2026-11-23", "2026-11-23", NULL);
  g_assert_true (yifa_deadline_pause (f->store, f->doc, "nd.review_max_days", "2026-11-06", NULL));
  assert_state (f, "nd.review_max_days", "paused");

  /* Friday to Tuesday: two working days */
  g_assert_true (yifa_deadline_resume (f->store, f->doc, "nd.review_max_days", "2026-11-10", NULL));
  assert_state (f, "nd.review_max_days", "open");
  assert_dates (f, "nd.review_max_days", "2026-11-25", "2026-11-25", NULL);

  /* and again: pauses add up */
  g_assert_true (yifa_deadline_pause (f->store, f->doc, "nd.review_max_days", "2026-11-11", NULL));
  g_assert_true (yifa_deadline_resume (f->store, f->doc, "nd.review_max_days", "2026-11-12", NULL));
  assert_dates (f, "nd.review_max_days", "2026-11-26", "2026-11-26", NULL);
}

static void
test_no_going_on_before_the_pause (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  start (f, "nd.file_days_up", "2026-11-02");
  g_assert_true (yifa_deadline_pause (f->store, f->doc, "nd.file_days_up", "2026-11-10", NULL));
  g_assert_false (yifa_deadline_resume (f->store, f->doc, "nd.file_days_up", "2026-11-09", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  assert_state (f, "nd.file_days_up", "paused");
}

static void
test_only_periods_can_run (Fixture *f, gconstpointer data)
{
  static const char *const rules[] = { "nd.filing", "nd.quarterly_catalogue", "nd.nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (yifa_deadline_start (f->store, f->doc, rules[i], "2026-11-02", &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
    }
}

/* The day of publication is no estimate of anything: the term itself is estimated. */
static void
test_unfiled_document_without_a_calendar (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) unfiled = add_doc (f, "停车管理办法", "published", "2026-12-25", NULL);
  g_autoptr(GPtrArray) duties = NULL;

  yifa_store_set_today (f->store, "2026-12-26");
  duties = ask (f, NULL);
  g_assert_cmpuint (duties->len, ==, 1);
  g_assert_cmpstr (get_duty (duties, 0)->state, ==, "calendar_missing");
  g_assert_null (get_duty (duties, 0)->due_on);
  g_assert_cmpstr (get_duty (duties, 0)->estimate_on, ==, "2027-01-11");
}

static void
test_duties_come_earliest_first (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) duties = NULL;

  start (f, "nd.file_days_npc", "2026-11-02");
  start (f, "nd.file_days_up", "2026-11-02");
  start (f, "nd.review_max_days", "2026-12-20");
  g_assert_true (yifa_deadline_pause (f->store, f->doc, "nd.file_days_npc", "2026-11-03", NULL));
  duties = ask (f, NULL);

  g_assert_cmpuint (duties->len, ==, 3);
  g_assert_cmpstr (get_duty (duties, 0)->rule, ==, "nd.file_days_up");
  g_assert_cmpstr (get_duty (duties, 0)->state, ==, "overdue");
  g_assert_cmpint (get_duty (duties, 0)->days_left, ==, -5);
  g_assert_cmpstr (get_duty (duties, 0)->title, ==, "殡葬管理办法");
  g_assert_true (get_duty (duties, 0)->kind == &doc);
  g_assert_cmpint (get_duty (duties, 0)->confidence, ==, YIFA_UNSURE);
  g_assert_true (g_str_has_suffix (get_duty (duties, 0)->basis, "; to be confirmed"));
  g_assert_cmpstr (get_duty (duties, 1)->state, ==, "paused");
  g_assert_cmpstr (get_duty (duties, 2)->state, ==, "calendar_missing");
  g_assert_null (get_duty (duties, 2)->due_on);
  g_assert_cmpstr (get_duty (duties, 2)->warn_on, ==, "2027-01-08");
}

static void
test_until_warns_by_the_earlier_day (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) in_time = NULL;
  g_autoptr(GPtrArray) too_early = NULL;

  start (f, "nd.file_days_up", "2026-09-20"); /* 5 October, in the holidays: due on the 8th */
  in_time = ask (f, "2026-10-05");
  too_early = ask (f, "2026-10-04");

  g_assert_cmpuint (in_time->len, ==, 1);
  g_assert_cmpstr (get_duty (in_time, 0)->due_on, ==, "2026-10-08");
  g_assert_cmpstr (get_duty (in_time, 0)->warn_on, ==, "2026-10-05");
  g_assert_cmpuint (too_early->len, ==, 0);
}

static void
test_expiring_documents (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) near = add_doc (f, "将到期", "filed", "2022-01-01", "2027-05-22");
  g_autoptr(YifaRecord) far = add_doc (f, "还早", "filed", "2022-01-01", "2027-05-23");
  g_autoptr(YifaRecord) over = add_doc (f, "已失效", "filed", "2021-01-01", "2026-11-21");
  g_autoptr(GPtrArray) duties = ask (f, NULL);
  g_autoptr(GPtrArray) more = NULL;

  g_assert_cmpuint (duties->len, ==, 1);
  g_assert_cmpint (get_duty (duties, 0)->id, ==, yifa_record_get_id (near));
  g_assert_cmpstr (get_duty (duties, 0)->due_on, ==, "2027-05-22");
  g_assert_cmpstr (get_duty (duties, 0)->rule, ==, "nd.expiry_warn");

  /* the window is the office's to choose */
  g_assert_true (yifa_profile_set (f->store, "nd.expiry_warn", 7, "x", NULL));
  more = ask (f, NULL);
  g_assert_cmpuint (more->len, ==, 2);
}

static void
test_published_but_not_filed (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) published = add_doc (f, "已公布", "published", "2026-11-02", NULL);
  g_autoptr(GPtrArray) duties = ask (f, NULL);

  g_assert_cmpuint (duties->len, ==, 1);
  g_assert_cmpstr (get_duty (duties, 0)->due_on, ==, "2026-11-17");
  g_assert_cmpstr (get_duty (duties, 0)->state, ==, "overdue");
}

static YifaRecord *
add_filing (Fixture *f, const char *stage, const char *sent_on)
{
  YifaRecord *record = yifa_record_new (&filing);

  yifa_record_set_text (record, FILING_TITLE, "殡葬管理办法");
  yifa_record_set_int (record, FILING_DOC, yifa_record_get_id (f->doc));
  yifa_record_set_text (record, FILING_ADDRESSEE, "own_gov");
  yifa_record_set_int (record, FILING_TO, yifa_record_get_id (f->maker));
  yifa_record_set_text (record, FILING_STAGE, stage);
  yifa_record_set_text (record, FILING_SENT_ON, sent_on);
  save (f, record);
  return record;
}

static void
test_waiting_for_a_receipt (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) sent = add_filing (f, "sent", "2026-11-10");
  g_autoptr(GPtrArray) duties = ask (f, NULL);

  g_assert_cmpuint (duties->len, ==, 1);
  g_assert_cmpstr (get_duty (duties, 0)->state, ==, "waiting");
  g_assert_cmpstr (get_duty (duties, 0)->who, ==, "大英县民政局");
  g_assert_null (get_duty (duties, 0)->due_on);
}

/* The clock of the correction and the wait for the maker are one duty. */
static void
test_waiting_for_a_correction (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) issued = yifa_record_new (&review);
  g_autoptr(GPtrArray) duties = NULL;

  yifa_record_set_text (issued, REVIEW_TITLE, "某局通知");
  yifa_record_set_int (issued, REVIEW_MAKER, yifa_record_get_id (f->maker));
  yifa_record_set_text (issued, REVIEW_SOURCE, "filed");
  yifa_record_set_text (issued, REVIEW_STAGE, "opinion_issued");
  yifa_record_set_text (issued, REVIEW_OPINION_ON, "2026-11-10");
  save (f, issued);
  g_assert_true (yifa_deadline_start (f->store, issued, "nd.correct_days", "2026-11-10", NULL));
  duties = ask (f, NULL);

  g_assert_cmpuint (duties->len, ==, 1);
  g_assert_cmpstr (get_duty (duties, 0)->state, ==, "waiting");
  g_assert_cmpstr (get_duty (duties, 0)->who, ==, "大英县民政局");
  g_assert_cmpstr (get_duty (duties, 0)->due_on, ==, "2026-12-10");
}

static void
test_nobody_watches (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) draft = add_doc (f, "起草中", "drafting", NULL, NULL);
  g_autoptr(GPtrArray) fresh = ask (f, NULL);
  g_autoptr(GPtrArray) stale = NULL;
  g_autoptr(GPtrArray) watched = NULL;

  g_assert_cmpuint (fresh->len, ==, 0);
  yifa_store_set_today (f->store, "2026-12-22");
  stale = ask (f, NULL);
  g_assert_cmpuint (stale->len, ==, 1);
  g_assert_cmpstr (get_duty (stale, 0)->state, ==, "unwatched");
  g_assert_cmpstr (get_duty (stale, 0)->since_on, ==, "2026-11-22");

  yifa_record_set_text (draft, DOC_TITLE, "又改了");
  save (f, draft);
  watched = ask (f, NULL);
  g_assert_cmpuint (watched->len, ==, 0);
}

static void
test_withdrawn_records_have_no_duties (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) published = add_doc (f, "已公布", "published", "2026-11-02", NULL);
  g_autoptr(GPtrArray) duties = NULL;

  start (f, "nd.file_days_up", "2026-11-02");
  g_assert_true (yifa_store_withdraw (f->store, published, "entered twice", NULL));
  g_assert_true (yifa_store_withdraw (f->store, f->doc, "entered twice", NULL));
  duties = ask (f, NULL);
  g_assert_cmpuint (duties->len, ==, 0);
}

static void
test_duties_of_one_record (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) other = add_doc (f, "另一件", "published", "2026-11-02", NULL);
  g_autoptr(GPtrArray) duties = NULL;

  start (f, "nd.review_max_days", "2026-11-02");
  duties = yifa_duties_of (f->store, f->doc, NULL);
  g_assert_cmpuint (duties->len, ==, 1);
  g_assert_cmpstr (get_duty (duties, 0)->rule, ==, "nd.review_max_days");
}

static void
write_calendar (const char *office, const char *text)
{
  g_autofree char *folder = g_build_filename (office, "rules", NULL);
  g_autofree char *path = g_build_filename (folder, "calendar.ini", NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* The office adds the year that was missing; what was computed before stays as it was. */
static void
test_a_new_year_completes_dates (Fixture *f, gconstpointer data)
{
  g_autofree char *office = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autoptr(YifaStore) store = yifa_store_create (office, "tester", "2026-11-22", NULL);
  g_autoptr(YifaRecord) maker = yifa_record_new (&org);
  g_autoptr(YifaRecord) waiting = NULL;
  g_autoptr(YifaRecord) certain = NULL;

  yifa_record_set_text (maker, ORG_NAME, "大英县民政局");
  yifa_record_set_text (maker, ORG_KIND, "department");
  g_assert_true (yifa_store_save (store, maker, NULL));
  g_assert_true (yifa_deadline_start (store, maker, "nd.review_max_days", "2026-12-21", NULL));
  g_assert_true (yifa_deadline_start (store, maker, "nd.file_days_up", "2026-11-02", NULL));
  g_assert_cmpint (yifa_deadlines_complete (store, NULL), ==, 0);

  write_calendar (office, "[2027]\nnotice=x\nsource=x\nrest=元旦 01-01~01-03\nwork=01-09\n");
  yifa_store_refresh (store);
  g_assert_cmpint (yifa_deadlines_complete (store, NULL), ==, 1);

  waiting = yifa_deadline_find (store, maker, "nd.review_max_days");
  certain = yifa_deadline_find (store, maker, "nd.file_days_up");
  g_assert_cmpstr (yifa_record_get_text (waiting, YIFA_DEADLINE_DUE_ON), ==, "2027-01-11");
  g_assert_null (yifa_record_get_text (waiting, YIFA_DEADLINE_ESTIMATE_ON));
  g_assert_cmpstr (yifa_record_get_text (certain, YIFA_DEADLINE_CALENDAR_VERSION), ==,
                   yifa_calendar_get_version (yifa_calendar_get_default ()));
  g_assert_true (yifa_calendar_knows (yifa_calendar_of (store), 2026));
  remove_tree (office);
}

/* The list shows a date as soon as it can be counted, before anybody wrote it down. */
static void
test_a_date_shows_when_its_year_has_come (Fixture *f, gconstpointer data)
{
  g_autofree char *office = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autoptr(YifaStore) store = yifa_store_create (office, "tester", "2026-11-22", NULL);
  g_autoptr(YifaRecord) maker = yifa_record_new (&org);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;

  yifa_record_set_text (maker, ORG_NAME, "大英县民政局");
  yifa_record_set_text (maker, ORG_KIND, "department");
  g_assert_true (yifa_store_save (store, maker, NULL));
  g_assert_true (yifa_deadline_start (store, maker, "nd.review_max_days", "2026-12-21", NULL));
  before = yifa_duties_of (store, maker, NULL);
  g_assert_cmpstr (get_duty (before, 0)->state, ==, "calendar_missing");

  write_calendar (office, "[2027]\nnotice=x\nsource=x\nrest=元旦 01-01~01-03\nwork=01-09\n");
  yifa_store_refresh (store);
  after = yifa_duties_of (store, maker, NULL);
  g_assert_cmpstr (get_duty (after, 0)->state, ==, "open");
  g_assert_cmpstr (get_duty (after, 0)->due_on, ==, "2027-01-11");
  remove_tree (office);
}

/* Its year is taken away: the date stays, and nobody is told that it is certain. */
static void
test_a_date_is_an_estimate_when_its_year_has_gone (Fixture *f, gconstpointer data)
{
  g_autofree char *office = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (office, "rules", "calendar.ini", NULL);
  g_autofree char *why = NULL;
  g_autoptr(YifaStore) store = yifa_store_create (office, "tester", "2026-11-22", NULL);
  g_autoptr(YifaRecord) maker = yifa_record_new (&org);
  g_autoptr(YifaRecord) clock = NULL;
  g_autoptr(GPtrArray) duties = NULL;

  yifa_record_set_text (maker, ORG_NAME, "大英县民政局");
  yifa_record_set_text (maker, ORG_KIND, "department");
  g_assert_true (yifa_store_save (store, maker, NULL));
  write_calendar (office, "[2027]\nnotice=x\nsource=x\nrest=元旦 01-01~01-03\nwork=01-09\n");
  yifa_store_refresh (store);
  g_assert_true (yifa_deadline_start (store, maker, "nd.review_max_days", "2026-12-21", NULL));

  g_remove (path);
  yifa_store_refresh (store);
  duties = yifa_duties_of (store, maker, NULL);
  clock = yifa_deadline_find (store, maker, "nd.review_max_days");
  why = yifa_deadline_explain (store, clock);
  g_assert_cmpstr (get_duty (duties, 0)->state, ==, "calendar_missing");
  g_assert_null (get_duty (duties, 0)->due_on);
  g_assert_cmpstr (get_duty (duties, 0)->estimate_on, ==, "2027-01-11");
  g_assert_nonnull (strstr (why, "The days off of 2027 are missing"));
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_DUE_ON), ==, "2027-01-11");
  remove_tree (office);
}

int
main (int argc, char *argv[])
{
  static const YifaKind *const kinds[] = {
    &yifa_profile_value, &yifa_deadline, &yifa_clock_pause, &yifa_calendar_notice, &yifa_recurring_done, &org, &doc, &filing, &review
  };

  g_test_init (&argc, &argv, NULL);
  yifa_kind_register_all (kinds, G_N_ELEMENTS (kinds));

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/deadline/kinds-match-tables", test_kinds_match_tables);
  ADD ("/deadline/due-dates", test_due_dates);
  ADD ("/deadline/starting-again-moves-the-same-clock", test_starting_again_moves_the_same_clock);
  ADD ("/deadline/a-date-never-moves-silently", test_a_date_never_moves_silently);
  ADD ("/deadline/meeting-and-cancelling", test_meeting_and_cancelling);
  ADD ("/deadline/a-pause-prolongs", test_a_pause_prolongs);
  ADD ("/deadline/no-going-on-before-the-pause", test_no_going_on_before_the_pause);
  ADD ("/deadline/only-periods-can-run", test_only_periods_can_run);
  ADD ("/deadline/a-new-year-completes-dates", test_a_new_year_completes_dates);
  ADD ("/deadline/a-date-is-an-estimate-when-its-year-has-gone", test_a_date_is_an_estimate_when_its_year_has_gone);
  ADD ("/deadline/a-date-shows-when-its-year-has-come", test_a_date_shows_when_its_year_has_come);
  ADD ("/duties/come-earliest-first", test_duties_come_earliest_first);
  ADD ("/duties/unfiled-document-without-a-calendar", test_unfiled_document_without_a_calendar);
  ADD ("/duties/until-warns-by-the-earlier-day", test_until_warns_by_the_earlier_day);
  ADD ("/duties/expiring-documents", test_expiring_documents);
  ADD ("/duties/published-but-not-filed", test_published_but_not_filed);
  ADD ("/duties/waiting-for-a-receipt", test_waiting_for_a_receipt);
  ADD ("/duties/waiting-for-a-correction", test_waiting_for_a_correction);
  ADD ("/duties/nobody-watches", test_nobody_watches);
  ADD ("/duties/withdrawn-records-have-none", test_withdrawn_records_have_no_duties);
  ADD ("/duties/of-one-record", test_duties_of_one_record);
#undef ADD

  return g_test_run ();
}
