/* test-assessment.c - the figures of an adviser's work, and the assessment that rests on them
 *
 * Every figure is the number of the records it names; points follow the indicators; what was confirmed stays as it
 * was, and is counted anew only when it is reopened.
 */
#include "yifa-adviser-assessment.h"
#include "yifa-adviser-figures.h"
#include "yifa-adviser-sanction.h"
#include "yifa-adviser.h"
#include "yifa-assessment-item.h"
#include "yifa-assessment-view.h"
#include "yifa-attendance.h"
#include "yifa-engagement.h"
#include "yifa-indicator.h"
#include "yifa-matter.h"
#include "yifa-profile.h"
#include "yifa-work-log.h"

#include "doc-road.h"

/* An engagement of the county government for the year 2026. */
typedef struct
{
  Fixture *f;
  gint64   adviser, engagement;
} Work;

static gint64
keep_with (Fixture *f, YifaRecord *record, const char *field, gint64 id)
{
  yifa_record_put_int (record, field, id);
  return keep (f, record);
}

static gint64
engage (Fixture *f, gint64 adviser, gint64 client, const char *from, const char *to)
{
  YifaRecord *engagement = make (&yifa_engagement, "capacity", "adviser", "starts_on", from, "ends_on", to,
                                 "attends_meetings", "1", NULL);
  gint64 id;

  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_ADVISER, adviser);
  id = keep_with (f, engagement, "client_org", client);
  set_on (f, &yifa_engagement, id, "stage", "appointed");
  return id;
}

static Work
begin (Fixture *f)
{
  Work work = { f };

  work.adviser = keep (f, make (&yifa_adviser, "name", "周明", "adviser_kind", "lawyer", "stage", "enrolled", NULL));
  work.engagement = engage (f, work.adviser, f->gov, "2026-01-01", "2026-12-31");
  return work;
}

/* Received, answered and issued, and what became of it; each NULL: not yet. */
static gint64
a_matter (const Work *work, gint64 client, const char *received_on, const char *responded_on, const char *adoption)
{
  YifaRecord *matter = make (&yifa_matter, "title", "采购合同咨询", "matter_type", "contract", "stage", "closed",
                             "received_on", received_on, "responded_on", responded_on, "issued_on", responded_on,
                             "adoption", adoption, "adopted_on", adoption != NULL ? responded_on : NULL, NULL);

  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, work->adviser);
  return keep_with (work->f, matter, "client_org", client);
}

static gint64
a_log (const Work *work, gint64 client, const char *work_on, const char *hours)
{
  YifaRecord *log = make (&yifa_work_log, "work_on", work_on, "work_kind", "contract", "content", "审查合同文本",
                          "hours", hours, NULL);

  yifa_record_set_int (log, YIFA_WORK_LOG_ADVISER, work->adviser);
  return keep_with (work->f, log, "client_org", client);
}

static gint64
a_meeting (Fixture *f, gint64 org, const char *held_on)
{
  return keep_with (f, make (&yifa_meeting, "name", held_on, "meeting_kind", "executive", "stage", "held", "held_on",
                             held_on, NULL), "org", org);
}

static void
be_there (Fixture *f, gint64 meeting, gint64 adviser, const char *role)
{
  YifaRecord *row = make (&yifa_attendance, "person_name", "周明", "role", role, NULL);

  if (adviser != 0)
    yifa_record_set_int (row, YIFA_ATTENDANCE_ADVISER, adviser);
  keep_with (f, row, "meeting", meeting);
}

static YifaAdviserFigures *
figures_of (const Work *work, gint64 client, const char *from, const char *to)
{
  g_autoptr(GError) error = NULL;
  YifaAdviserFigures *figures = yifa_adviser_figures (work->f->store, work->adviser, client, from, to, &error);

  g_assert_no_error (error);
  return figures;
}

static YifaAdviserFigures *
year_of (const Work *work, gint64 client)
{
  return figures_of (work, client, "2026-01-01", "2026-12-31");
}

static void
test_a_matter_counts_by_its_receipt (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 first = a_matter (&work, f->gov, "2026-01-01", NULL, NULL);
  g_autoptr(YifaAdviserFigures) figures = NULL;

  a_matter (&work, f->gov, "2025-12-31", "2026-01-04", "adopted");
  a_matter (&work, f->drafter, "2026-11-20", NULL, NULL);
  figures = year_of (&work, 0);

  g_assert_cmpuint (figures->matters->len, ==, 2);
  g_assert_cmpint (g_array_index (figures->matters, gint64, 0), ==, first);
  g_assert_cmpuint (figures->opinions->len, ==, 1);
  g_assert_cmpuint (figures->adoptions->len, ==, 1);
  g_assert_cmpuint (figures->adopted->len, ==, 1);
}

static void
test_another_advisers_work_does_not_count (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  Work other = { f, keep (f, make (&yifa_adviser, "name", "吴刚", "adviser_kind", "lawyer", NULL)) };
  g_autoptr(YifaAdviserFigures) figures = NULL;

  a_matter (&other, f->gov, "2026-03-02", "2026-03-03", "adopted");
  a_log (&other, f->gov, "2026-03-02", "150");
  figures = year_of (&work, 0);

  g_assert_cmpuint (figures->matters->len, ==, 0);
  g_assert_cmpuint (figures->adoptions->len, ==, 0);
  g_assert_cmpint (figures->hours, ==, 0);
}

static void
test_one_client_alone (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaAdviserFigures) all = NULL;
  g_autoptr(YifaAdviserFigures) own = NULL;

  a_matter (&work, f->gov, "2026-03-02", NULL, NULL);
  a_matter (&work, f->drafter, "2026-03-02", NULL, NULL);
  a_log (&work, f->drafter, "2026-03-02", "150");
  a_log (&work, f->gov, "2026-03-03", "75");
  all = year_of (&work, 0);
  own = year_of (&work, f->drafter);

  g_assert_cmpuint (all->matters->len, ==, 2);
  g_assert_cmpint (all->hours, ==, 225);
  g_assert_cmpuint (own->matters->len, ==, 1);
  g_assert_cmpuint (own->logs->len, ==, 1);
  g_assert_cmpint (own->hours, ==, 150);
}

/* Friday 2026-03-06 and three working days: Wednesday 2026-03-11. */
static void
test_answers_in_time_and_late (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 in_time = a_matter (&work, f->gov, "2026-03-06", "2026-03-11", NULL);
  g_autoptr(YifaAdviserFigures) figures = NULL;

  a_matter (&work, f->gov, "2026-03-06", "2026-03-12", NULL);
  a_matter (&work, f->gov, "2026-03-06", NULL, NULL);
  figures = year_of (&work, 0);

  g_assert_cmpuint (figures->responses->len, ==, 2);
  g_assert_cmpuint (figures->responses_on_time->len, ==, 1);
  g_assert_cmpint (g_array_index (figures->responses_on_time, gint64, 0), ==, in_time);
}

static void
test_a_year_without_calendar_is_not_judged (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaAdviserFigures) figures = NULL;

  yifa_store_set_today (f->store, "2029-06-01");
  a_matter (&work, f->gov, "2029-03-06", "2029-03-07", NULL);
  figures = figures_of (&work, 0, "2029-01-01", "2029-12-31");

  g_assert_cmpuint (figures->matters->len, ==, 1);
  g_assert_cmpuint (figures->responses->len, ==, 0);
  g_assert_cmpuint (figures->responses_uncounted->len, ==, 1);
}

static void
test_meetings_while_engaged (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 attended = a_meeting (f, f->gov, "2026-02-03");
  gint64 by_name = a_meeting (f, f->gov, "2026-02-10");
  gint64 absent = a_meeting (f, f->gov, "2026-02-24");
  g_autoptr(YifaAdviserFigures) figures = NULL;

  a_meeting (f, f->drafter, "2026-03-03");
  a_meeting (f, f->gov, "2025-12-30");
  be_there (f, attended, work.adviser, "legal_observer");
  be_there (f, by_name, 0, "adviser");
  be_there (f, absent, work.adviser, "absent");
  figures = figures_of (&work, 0, "2025-01-01", "2026-12-31");

  g_assert_cmpuint (figures->meetings_due->len, ==, 3);
  g_assert_cmpuint (figures->meetings_attended->len, ==, 2);
}

/* Somebody else of the same name is somebody else. */
static void
test_a_namesake_was_not_there (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 namesake = keep (f, make (&yifa_adviser, "name", "周明", "adviser_kind", "scholar", NULL));
  g_autoptr(YifaAdviserFigures) figures = NULL;

  be_there (f, a_meeting (f, f->gov, "2026-02-03"), namesake, "adviser");
  figures = year_of (&work, 0);

  g_assert_cmpuint (figures->meetings_due->len, ==, 1);
  g_assert_cmpuint (figures->meetings_attended->len, ==, 0);
}

#define ADD(path, test) g_test_add ("/assessment/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-matter-counts-by-its-receipt", test_a_matter_counts_by_its_receipt);
  ADD ("another-advisers-work-does-not-count", test_another_advisers_work_does_not_count);
  ADD ("one-client-alone", test_one_client_alone);
  ADD ("answers-in-time-and-late", test_answers_in_time_and_late);
  ADD ("a-year-without-calendar-is-not-judged", test_a_year_without_calendar_is_not_judged);
  ADD ("meetings-while-engaged", test_meetings_while_engaged);
  ADD ("a-namesake-was-not-there", test_a_namesake_was_not_there);
  return g_test_run ();
}
