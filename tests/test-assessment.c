/* test-assessment.c - the figures of an adviser's work, and the assessment that rests on them
 *
 * Every figure is the number of the records it names; points follow the indicators; what was confirmed stays as it
 * was, and is counted anew only when it is reopened.
 */
#include <glib/gstdio.h>

#include "yifa-adviser-assessment.h"
#include "yifa-adviser-figures.h"
#include "yifa-adviser-panel.h"
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

/* Indicators and their points */

static const YifaIndicator *
indicator (Fixture *f, const char *code)
{
  const YifaIndicator *found = yifa_indicator_find (f->store, code);

  g_assert_nonnull (found);
  return found;
}

static void
test_weights_add_up (Fixture *f, gconstpointer data)
{
  GPtrArray *indicators = yifa_indicators_of (f->store);
  gint64 sum = 0;

  for (guint i = 0; i < indicators->len; i++)
    sum += yifa_rules_number (f->store, ((YifaIndicator *) indicators->pdata[i])->weight);
  g_assert_cmpuint (indicators->len, ==, 7);
  g_assert_cmpint (sum, ==, 100);
}

/* Half of the answers in time earn nothing, all of them everything. */
static void
test_points_lie_on_a_line (Fixture *f, gconstpointer data)
{
  static const struct { const char *code; gint64 figure, of, points; } cases[] = {
    { "timeliness", 100, 1, 15 }, { "timeliness", 50, 1, 0 }, { "timeliness", 20, 1, 0 },
    { "timeliness", 75, 1, 8 },   { "timeliness", 200, 3, 5 }, { "amount", 6, 1, 8 },
    { "amount", 40, 1, 15 },      { "conduct", 0, 1, 15 },     { "conduct", 1, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (yifa_indicator_points (indicator (f, cases[i].code), 15, cases[i].figure, cases[i].of), ==,
                     cases[i].points);
}

static void
check_changed (const char *from, const char *to, const char *problem)
{
  g_autofree char *shipped = g_build_filename (g_getenv ("YIFA_DATA_DIR"), "rules", "assessment.ini", NULL);
  g_autofree char *folder = g_dir_make_tmp ("yifa-assessment-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "assessment.ini", NULL);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  g_autoptr(GString) changed = NULL;

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, from, to, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));

  g_assert_false (yifa_rules_check_folder (folder, problems));
  g_assert_nonnull (strstr (problems->pdata[0], problem));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_bad_indicators_are_named (Fixture *f, gconstpointer data)
{
  check_changed ("weight=la.weight_amount", "weight=la.weight_quality", "add up to 110");
  check_changed ("weight=la.weight_amount", "weight=la.weight_nothing", "la.weight_nothing");
  check_changed ("measure=matters", "measure=judged", "[amount] full_at");
  check_changed ("zero_at=50", "zero_at=100", "[timeliness] zero_at");
  check_changed ("full_at=90", "full_at=900", "[attendance] full_at");
}

/* The assessment */

static YifaRecord *
load_assessment (Fixture *f, gint64 id)
{
  return yifa_store_load (f->store, &yifa_adviser_assessment, id, NULL);
}

static gint64
open_for (Fixture *f, gint64 engagement, const char *year)
{
  return keep_with (f, make (&yifa_adviser_assessment, "year", year, NULL), "engagement", engagement);
}

static YifaRecord *
item_of (Fixture *f, gint64 assessment, const char *code)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  YifaRecord *item;

  yifa_query_where_id (query, "assessment", assessment);
  yifa_query_where (query, "code", YIFA_EQUAL, code);
  item = yifa_store_find_one (f->store, &yifa_assessment_item, query);
  g_assert_nonnull (item);
  return item;
}

static void
assert_suggests (Fixture *f, gint64 assessment, const char *code, gint64 points)
{
  g_autoptr(YifaRecord) item = item_of (f, assessment, code);

  g_assert_true (yifa_record_has (item, YIFA_ASSESSMENT_ITEM_SUGGESTED));
  g_assert_cmpint (yifa_record_get_int (item, YIFA_ASSESSMENT_ITEM_SUGGESTED), ==, points);
}

/* @short_by points are missing from the full ones, taken from the first items. */
static void
give_points (Fixture *f, gint64 assessment, gint64 short_by)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (f->store, &yifa_assessment_item, "assessment", assessment);

  for (guint i = 0; i < items->len; i++)
    {
      gint64 weight = yifa_record_get_int (items->pdata[i], YIFA_ASSESSMENT_ITEM_WEIGHT);
      gint64 less = MIN (short_by, weight);

      yifa_record_set_int (items->pdata[i], YIFA_ASSESSMENT_ITEM_OFFICE_SCORE, weight - less);
      short_by -= less;
      keep (f, g_object_ref (items->pdata[i]));
    }
}

static gint64
a_view (Fixture *f, gint64 assessment, gint64 org, const char *points)
{
  YifaRecord *view = make (&yifa_assessment_view, "score", points, "opinion", "服务及时", NULL);

  yifa_record_set_int (view, YIFA_ASSESSMENT_VIEW_ORG, org);
  return keep_with (f, view, "assessment", assessment);
}

static YifaRecord *
scored (Fixture *f, gint64 engagement, const char *year, gint64 short_by)
{
  gint64 id = open_for (f, engagement, year);
  YifaRecord *assessment;

  give_points (f, id, short_by);
  a_view (f, id, f->drafter, "90");
  assessment = load_assessment (f, id);
  act (f, assessment, "score", NULL);
  return assessment;
}

static void
confirm (Fixture *f, YifaRecord *assessment, const char *consequence, const char *reason)
{
  yifa_record_set_text (assessment, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE, consequence);
  yifa_record_set_text (assessment, YIFA_ADVISER_ASSESSMENT_CONFIRMED_BY, "赵局长");
  act (f, assessment, "confirm", reason);
}

static void
assert_period (Fixture *f, gint64 id, const char *from, const char *to)
{
  g_autoptr(YifaRecord) assessment = load_assessment (f, id);

  g_assert_cmpstr (yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_FROM_ON), ==, from);
  g_assert_cmpstr (yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_TO_ON), ==, to);
}

static void
test_period_lies_within_the_term (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 engagement = engage (f, work.adviser, f->drafter, "2025-06-01", "2026-05-31");
  YifaRecord *whole = make (&yifa_adviser_assessment, "year", "2026", "period_kind", "end_of_term", NULL);

  assert_period (f, open_for (f, engagement, "2025"), "2025-06-01", "2025-12-31");
  assert_period (f, open_for (f, engagement, "2026"), "2026-01-01", "2026-05-31");
  assert_period (f, keep_with (f, whole, "engagement", engagement), "2025-06-01", "2026-05-31");
}

static void
test_year_outside_of_the_term (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = make (&yifa_adviser_assessment, "year", "2024", NULL);
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (assessment, YIFA_ADVISER_ASSESSMENT_ENGAGEMENT, work.engagement);
  g_assert_false (yifa_store_save (f->store, assessment, &error));
  g_assert_cmpstr (yifa_error_get_field (error), ==, "year");
}

static void
test_figures_and_suggestions (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = NULL;
  gint64 id;

  for (guint i = 0; i < 4; i++)
    a_matter (&work, f->drafter, "2026-03-06", i == 0 ? "2026-03-12" : "2026-03-11",
              i < 2 ? "adopted" : "not_adopted");
  a_log (&work, f->gov, "2026-03-10", "250");
  be_there (f, a_meeting (f, f->gov, "2026-02-03"), work.adviser, "adviser");
  id = open_for (f, work.engagement, "2026");
  assessment = load_assessment (f, id);

  g_assert_cmpint (yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_MATTERS_N), ==, 4);
  g_assert_cmpint (yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_HOURS), ==, 250);
  g_assert_cmpint (yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_RESPONSE_ON_TIME_N), ==, 3);
  g_assert_cmpstr (yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_MATTER_TYPES), ==, "Contract matter: 4");
  assert_suggests (f, id, "amount", 5);      /* 4 of 12 of 15 points */
  assert_suggests (f, id, "timeliness", 8);  /* 75 %, half of the way from 50 % */
  assert_suggests (f, id, "attendance", 10);
  assert_suggests (f, id, "adoption", 6);    /* 50 %, two fifths of the way from 30 % to 80 % */
  assert_suggests (f, id, "conduct", 10);
}

/* The panel of the government serves every unit; whom a unit engaged itself is assessed by its own work. */
static void
test_a_unit_assesses_its_own_work (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 engagement = engage (f, work.adviser, f->drafter, "2026-01-01", "2026-12-31");
  g_autoptr(YifaRecord) of_unit = NULL;
  g_autoptr(YifaRecord) of_gov = NULL;

  a_matter (&work, f->drafter, "2026-03-06", NULL, NULL);
  a_matter (&work, f->gov, "2026-03-06", NULL, NULL);
  of_unit = load_assessment (f, open_for (f, engagement, "2026"));
  of_gov = load_assessment (f, open_for (f, work.engagement, "2026"));

  g_assert_cmpint (yifa_record_get_int (of_unit, YIFA_ADVISER_ASSESSMENT_MATTERS_N), ==, 1);
  g_assert_cmpint (yifa_record_get_int (of_gov, YIFA_ADVISER_ASSESSMENT_MATTERS_N), ==, 2);
}

static void
test_no_occasion_no_suggestion (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 id = open_for (f, work.engagement, "2026");
  g_autoptr(YifaRecord) meetings = item_of (f, id, "attendance");
  g_autoptr(YifaRecord) judged = item_of (f, id, "quality");

  g_assert_false (yifa_record_has (meetings, YIFA_ASSESSMENT_ITEM_SUGGESTED));
  g_assert_cmpstr (yifa_record_get_text (meetings, YIFA_ASSESSMENT_ITEM_FIGURE), ==, "No occasion in this period");
  g_assert_false (yifa_record_has (judged, YIFA_ASSESSMENT_ITEM_SUGGESTED));
}

static void
test_uncounted_answers_are_told (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 engagement;
  g_autoptr(YifaRecord) item = NULL;

  yifa_store_set_today (f->store, "2029-06-01");
  engagement = engage (f, work.adviser, f->gov, "2029-01-01", "2029-12-31");
  a_matter (&work, f->gov, "2029-03-06", "2029-03-07", NULL);
  item = item_of (f, open_for (f, engagement, "2029"), "timeliness");

  g_assert_false (yifa_record_has (item, YIFA_ASSESSMENT_ITEM_SUGGESTED));
  g_assert_nonnull (strstr (yifa_record_get_text (item, YIFA_ASSESSMENT_ITEM_FIGURE), "year is missing: 1"));
}

static void
test_sanction_takes_the_points (Fixture *f, gconstpointer data)
{
  Work work = begin (f);

  keep_with (f, make (&yifa_adviser_sanction, "sanction_kind", "association", "decided_on", "2026-05-06", NULL),
             "adviser", work.adviser);
  assert_suggests (f, open_for (f, work.engagement, "2026"), "conduct", 0);
}

static void
test_views_are_averaged (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 id = open_for (f, work.engagement, "2026");
  g_autoptr(YifaRecord) assessment = NULL;

  a_view (f, id, f->drafter, "90");
  a_view (f, id, f->gov, "60");
  assert_suggests (f, id, "satisfaction", 8); /* 75 of 100, of 10 points */
  assessment = load_assessment (f, id);
  g_assert_cmpint (yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_VIEWS_SCORE), ==, 75);
}

static void
test_points_within_the_weight (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) item = item_of (f, open_for (f, work.engagement, "2026"), "amount");
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (item, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE, 16);
  g_assert_false (yifa_store_save (f->store, item, &error));
  g_assert_cmpstr (yifa_error_get_field (error), ==, "office_score");
}

static void
test_suggestions_are_taken_where_nothing_stands (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 id = open_for (f, work.engagement, "2026");
  g_autoptr(YifaRecord) assessment = load_assessment (f, id);
  g_autoptr(YifaRecord) judged = item_of (f, id, "amount");
  g_autoptr(YifaRecord) conduct = NULL;
  g_autoptr(YifaRecord) amount = NULL;

  yifa_record_set_int (judged, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE, 12);
  keep (f, g_object_ref (judged));
  act (f, assessment, "take_suggestions", NULL);
  conduct = item_of (f, id, "conduct");
  amount = item_of (f, id, "amount");

  g_assert_cmpint (yifa_record_get_int (conduct, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE), ==, 10);
  g_assert_cmpint (yifa_record_get_int (amount, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE), ==, 12);
}

static void
test_items_scored (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 id = open_for (f, work.engagement, "2026");
  g_autoptr(YifaRecord) assessment = load_assessment (f, id);

  a_view (f, id, f->drafter, "90");
  assert_refused_on (f, assessment, "score", "items_scored");
  give_points (f, id, 0);
  act (f, assessment, "score", NULL);
}

static void
test_views_received (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 id = open_for (f, work.engagement, "2026");
  g_autoptr(YifaRecord) assessment = load_assessment (f, id);

  give_points (f, id, 0);
  assert_refused_on (f, assessment, "score", "views_received");
  act (f, assessment, "score", "使用单位已撤销");
}

/* The office may set its own weights; what does not add up is not scored by. */
static void
test_weights_of_the_office_add_up (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = NULL;

  keep (f, make (&yifa_profile_value, "key", "la.weight_amount", "number", "20", "source", "本县办法", "confidence",
                 "V", "unit", "count", NULL));
  assessment = load_assessment (f, open_for (f, work.engagement, "2026"));
  give_points (f, yifa_record_get_id (assessment), 0);
  assert_refused_on (f, assessment, "score", "weights_add_up");
}

static void
test_grade_edges (Fixture *f, gconstpointer data)
{
  static const struct { gint64 short_by; const char *grade; } cases[] = {
    { 0, "excellent" }, { 10, "excellent" }, { 11, "qualified" }, { 40, "qualified" }, { 41, "unqualified" },
  };
  Work work = begin (f);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(YifaRecord) assessment = scored (f, work.engagement, "2026", cases[i].short_by);

      g_assert_cmpint (yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_TOTAL), ==, 100 - cases[i].short_by);
      g_assert_cmpstr (yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_GRADE), ==, cases[i].grade);
    }
}

static void
test_confirmer_and_consequence_named (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = scored (f, work.engagement, "2026", 0);

  assert_refused_on (f, assessment, "confirm", "confirmer_named");
  assert_refused_on (f, assessment, "confirm", "consequence_named");
  confirm (f, assessment, "renew", NULL);
  g_assert_cmpstr (yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_CONFIRMED_ON), ==, "2026-11-22");
}

static void
test_poor_work_is_not_engaged_anew (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = scored (f, work.engagement, "2026", 60);

  yifa_record_set_text (assessment, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE, "renew");
  assert_refused_on (f, assessment, "confirm", "consequence_fits");
  confirm (f, assessment, "improve", NULL);
}

static void
test_confirmed_figures_stay (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = NULL;
  g_autoptr(YifaRecord) again = NULL;

  a_matter (&work, f->gov, "2026-03-06", "2026-03-09", NULL);
  assessment = scored (f, work.engagement, "2026", 0);
  confirm (f, assessment, "renew", NULL);
  a_matter (&work, f->gov, "2026-04-07", "2026-04-08", NULL);

  again = load_assessment (f, yifa_record_get_id (assessment));
  g_assert_cmpint (yifa_record_get_int (again, YIFA_ADVISER_ASSESSMENT_MATTERS_N), ==, 1);
  g_assert_cmpstr (yifa_record_get_stage (again), ==, "confirmed");
}

static void
test_reopening_takes_the_figures_anew (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = NULL;

  a_matter (&work, f->gov, "2026-03-06", "2026-03-09", NULL);
  assessment = scored (f, work.engagement, "2026", 0);
  confirm (f, assessment, "renew", NULL);
  a_matter (&work, f->gov, "2026-04-07", "2026-04-08", NULL);
  act (f, assessment, "reopen", "补记工作日志");

  g_assert_cmpint (yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_MATTERS_N), ==, 2);
  g_assert_false (yifa_record_has (assessment, YIFA_ADVISER_ASSESSMENT_GRADE));
  g_assert_false (yifa_record_has (assessment, YIFA_ADVISER_ASSESSMENT_CONFIRMED_BY));
  assert_suggests (f, yifa_record_get_id (assessment), "amount", 3); /* 2 of 12 of 15 points */
}

static void
test_figures_are_taken_anew_on_demand (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 id = open_for (f, work.engagement, "2026");
  g_autoptr(YifaRecord) assessment = load_assessment (f, id);

  a_matter (&work, f->gov, "2026-03-06", NULL, NULL);
  act (f, assessment, "compute", NULL);
  g_assert_cmpint (yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_MATTERS_N), ==, 1);
  assert_suggests (f, id, "amount", 1);
}

static void
test_another_period_has_other_figures (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 id;
  g_autoptr(YifaRecord) assessment = NULL;

  a_matter (&work, f->gov, "2026-03-06", NULL, NULL);
  id = open_for (f, work.engagement, "2026");
  set_on (f, &yifa_adviser_assessment, id, "from_on", "2026-07-01");
  assessment = load_assessment (f, id);
  g_assert_cmpint (yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_MATTERS_N), ==, 0);
}

static void
test_scored_points_stay (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = scored (f, work.engagement, "2026", 0);
  g_autoptr(YifaRecord) item = item_of (f, yifa_record_get_id (assessment), "amount");
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (item, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE, 1);
  g_assert_false (yifa_store_save (f->store, item, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_confirmed_result_stays (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = scored (f, work.engagement, "2026", 0);
  gint64 id = yifa_record_get_id (assessment);
  g_autoptr(YifaRecord) changed = NULL;
  g_autoptr(GError) error = NULL;

  confirm (f, assessment, "renew", NULL);
  set_on (f, &yifa_adviser_assessment, id, "note", "已通报");
  changed = load_assessment (f, id);
  yifa_record_set_text (changed, YIFA_ADVISER_ASSESSMENT_SELF_REPORT, "事后改写");
  g_assert_false (yifa_store_save (f->store, changed, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_result_is_due_after_the_period (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  g_autoptr(YifaRecord) assessment = scored (f, work.engagement, "2026", 0);
  g_autoptr(YifaRecord) running = yifa_deadline_find (f->store, assessment, "la.assessment_days");
  g_autoptr(YifaRecord) met = NULL;

  g_assert_cmpstr (yifa_record_get_text (running, YIFA_DEADLINE_START_ON), ==, "2026-12-31");
  g_assert_cmpstr (yifa_record_get_text (running, YIFA_DEADLINE_STATE), ==, "open");
  confirm (f, assessment, "renew", NULL);
  met = yifa_deadline_find (f->store, assessment, "la.assessment_days");
  g_assert_cmpstr (yifa_record_get_text (met, YIFA_DEADLINE_STATE), ==, "met");
}

/* By the rule two results that were not qualified may end an engagement: one does not. */
static void
test_two_poor_results_end (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 before = engage (f, work.adviser, f->gov, "2025-01-01", "2025-12-31");
  g_autoptr(YifaRecord) first = scored (f, before, "2025", 60);
  g_autoptr(YifaRecord) second = NULL;

  yifa_record_set_text (first, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE, "end");
  assert_refused_on (f, first, "confirm", "end_grounded");
  confirm (f, first, "improve", NULL);
  g_assert_cmpint (yifa_adviser_assessment_count_poor (f->store, work.adviser, f->gov), ==, 1);

  second = scored (f, work.engagement, "2026", 60);
  confirm (f, second, "end", NULL);
  g_assert_cmpint (yifa_adviser_assessment_count_poor (f->store, work.adviser, f->gov), ==, 2);
}

static void
test_termination_for_poor_results (Fixture *f, gconstpointer data)
{
  Work work = begin (f);
  gint64 before = engage (f, work.adviser, f->gov, "2025-01-01", "2025-12-31");
  g_autoptr(YifaRecord) first = scored (f, before, "2025", 60);
  g_autoptr(YifaRecord) second = scored (f, work.engagement, "2026", 60);
  g_autoptr(YifaRecord) engagement = NULL;

  confirm (f, first, "improve", NULL);
  set_on (f, &yifa_engagement, work.engagement, "terminate_kind", "poor_result");
  set_on (f, &yifa_engagement, work.engagement, "terminate_reason", "两次考核不合格");
  engagement = yifa_store_load (f->store, &yifa_engagement, work.engagement, NULL);
  assert_refused_on (f, engagement, "terminate", "results_poor");
  confirm (f, second, "reduce", NULL);
  act (f, engagement, "terminate", NULL);
}

/* The panel */

static gint64
a_member (Fixture *f, gint64 panel, const char *name, const char *from, const char *to, const char *stage)
{
  YifaRecord *engagement = make (&yifa_engagement, "capacity", "adviser", "starts_on", from, "ends_on", to, NULL);
  gint64 id;

  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_ADVISER,
                       keep (f, make (&yifa_adviser, "name", name, "adviser_kind", "lawyer", NULL)));
  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG, f->gov);
  id = keep_with (f, engagement, "panel", panel);
  set_on (f, &yifa_engagement, id, "stage", stage);
  return id;
}

static void
test_year_of_a_panel_in_one_go (Fixture *f, gconstpointer data)
{
  gint64 id = keep_with (f, make (&yifa_adviser_panel, "name", "县政府法律顾问团", "starts_on", "2025-01-01", "stage",
                                  "active", NULL), "client_org", f->gov);
  g_autoptr(YifaRecord) panel = yifa_store_load (f->store, &yifa_adviser_panel, id, NULL);
  g_autoptr(YifaQuery) query = yifa_query_new ();

  a_member (f, id, "周明", "2026-01-01", "2026-12-31", "appointed");
  a_member (f, id, "吴刚", "2025-07-01", "2026-06-30", "renewed");
  a_member (f, id, "郑平", "2025-01-01", "2025-12-31", "appointed");
  a_member (f, id, "孙立", "2026-01-01", "2026-12-31", "declined");
  assert_refused_on (f, panel, "open_assessments", "year_given");
  yifa_record_set_int (panel, YIFA_ADVISER_PANEL_ASSESSED_YEAR, 2026);
  act (f, panel, "open_assessments", NULL);

  g_assert_cmpint (yifa_store_count (f->store, &yifa_adviser_assessment, query), ==, 2);
  assert_refused_on (f, panel, "open_assessments", "members_waiting");
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
  ADD ("weights-add-up", test_weights_add_up);
  ADD ("points-lie-on-a-line", test_points_lie_on_a_line);
  ADD ("bad-indicators-are-named", test_bad_indicators_are_named);
  ADD ("period-lies-within-the-term", test_period_lies_within_the_term);
  ADD ("year-outside-of-the-term", test_year_outside_of_the_term);
  ADD ("figures-and-suggestions", test_figures_and_suggestions);
  ADD ("a-unit-assesses-its-own-work", test_a_unit_assesses_its_own_work);
  ADD ("no-occasion-no-suggestion", test_no_occasion_no_suggestion);
  ADD ("uncounted-answers-are-told", test_uncounted_answers_are_told);
  ADD ("sanction-takes-the-points", test_sanction_takes_the_points);
  ADD ("views-are-averaged", test_views_are_averaged);
  ADD ("points-within-the-weight", test_points_within_the_weight);
  ADD ("suggestions-are-taken-where-nothing-stands", test_suggestions_are_taken_where_nothing_stands);
  ADD ("items-scored", test_items_scored);
  ADD ("views-received", test_views_received);
  ADD ("weights-of-the-office-add-up", test_weights_of_the_office_add_up);
  ADD ("grade-edges", test_grade_edges);
  ADD ("confirmer-and-consequence-named", test_confirmer_and_consequence_named);
  ADD ("poor-work-is-not-engaged-anew", test_poor_work_is_not_engaged_anew);
  ADD ("confirmed-figures-stay", test_confirmed_figures_stay);
  ADD ("reopening-takes-the-figures-anew", test_reopening_takes_the_figures_anew);
  ADD ("figures-are-taken-anew-on-demand", test_figures_are_taken_anew_on_demand);
  ADD ("another-period-has-other-figures", test_another_period_has_other_figures);
  ADD ("scored-points-stay", test_scored_points_stay);
  ADD ("confirmed-result-stays", test_confirmed_result_stays);
  ADD ("result-is-due-after-the-period", test_result_is_due_after_the_period);
  ADD ("two-poor-results-end", test_two_poor_results_end);
  ADD ("termination-for-poor-results", test_termination_for_poor_results);
  ADD ("year-of-a-panel-in-one-go", test_year_of_a_panel_in_one_go);
  return g_test_run ();
}
