/* test-figures.c - the figures of a year: what they count, and what they are made of */
#include "yifa-attendance.h"
#include "yifa-figures.h"
#include "yifa-major-decision.h"

#include "doc-road.h"

static YifaFigure *
find (GPtrArray *figures, const char *name)
{
  for (guint i = 0; i < figures->len; i++)
    if (g_str_equal (((YifaFigure *) figures->pdata[i])->name, name))
      return figures->pdata[i];
  g_error ("there is no figure %s", name);
}

static void
assert_figure (Fixture *f, const char *name, gint64 numerator, gint64 denominator, const char *value)
{
  g_autoptr(GPtrArray) figures = yifa_figures_all (f->store, 2026);
  const YifaFigure *figure = find (figures, name);
  g_autofree char *text = yifa_figure_dup_text (figure);

  g_assert_cmpint (figure->numerator, ==, numerator);
  g_assert_cmpint (figure->denominator, ==, denominator);
  g_assert_cmpstr (text, ==, value);
  g_assert_cmpuint (strlen (figure->definition), >, 0);
}

/* A case as an office had it before: issued, with all its days known. */
static gint64
an_issued_case (Fixture *f, const char *subject_kind, const char *complete_on, const char *issued_on)
{
  return keep (f, make (&yifa_legality_review, "title", "某事项", "subject_kind", subject_kind, "stage", "issued",
                        "receipt_no", "审〔2026〕9号", "complete_on", complete_on, "issued_on", issued_on, NULL));
}

static void
a_point (Fixture *f, gint64 review, const char *adoption)
{
  YifaRecord *point = make (&yifa_review_point, "problem", "缺少依据", "adoption", adoption, NULL);

  yifa_record_set_int (point, YIFA_REVIEW_POINT_REVIEW, review);
  keep (f, point);
}

static void
test_nothing_due_is_no_value (Fixture *f, gconstpointer data)
{
  assert_figure (f, "rate_review", 0, 0, "—");
  assert_figure (f, "review_days_mean", 0, 0, "—");
  assert_figure (f, "rate_procedures", 0, 0, "—");
}

static void
test_reviews_by_kind (Fixture *f, gconstpointer data)
{
  an_issued_case (f, "contract", "2026-03-02", "2026-03-04");
  an_issued_case (f, "contract", "2025-12-01", "2025-12-04"); /* of another year */
  an_issued_case (f, "ordinary", "2026-03-02", "2026-03-03");
  assert_figure (f, "reviews_contract", 1, 2, "1");
  assert_figure (f, "reviews_ordinary", 1, 2, "1");
  assert_figure (f, "reviews_decision", 0, 2, "0");
}

static void
test_figure_names_its_records (Fixture *f, gconstpointer data)
{
  gint64 review = an_issued_case (f, "contract", "2026-03-02", "2026-03-04");
  g_autoptr(GPtrArray) figures = yifa_figures_all (f->store, 2026);
  g_autoptr(GArray) ids = yifa_figure_dup_ids (f->store, find (figures, "reviews_contract"));
  g_autoptr(GArray) none = yifa_figure_dup_ids (f->store, find (figures, "rate_filing"));

  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, review);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Monday to Wednesday, and Monday to Tuesday. */
static void
test_time_taken (Fixture *f, gconstpointer data)
{
  an_issued_case (f, "contract", "2026-03-02", "2026-03-04");
  an_issued_case (f, "ordinary", "2026-03-02", "2026-03-03");
  assert_figure (f, "review_days_mean", 3, 2, "1.5");
  assert_figure (f, "review_days_longest", 2, 2, "2");
}

static void
test_points (Fixture *f, gconstpointer data)
{
  gint64 review = an_issued_case (f, "contract", "2026-03-02", "2026-03-04");

  a_point (f, review, "adopted");
  a_point (f, review, "partly");
  a_point (f, review, NULL);
  assert_figure (f, "points_contract", 1, 3, "33.3%");
  assert_figure (f, "rate_points", 1, 3, "33.3%");
}

static void
test_review_rate_and_term (Fixture *f, gconstpointer data)
{
  to_published (f);
  assert_figure (f, "rate_review", 1, 1, "100.0%");
  assert_figure (f, "rate_review_term", 1, 1, "100.0%");
}

static void
test_legal_attendance (Fixture *f, gconstpointer data)
{
  YifaRecord *attendance = make (&yifa_attendance, "person_name", "何俊", "role", "legal_observer", NULL);

  to_deliberating (f);
  act_on (f, &yifa_meeting, f->meeting, "hold");
  assert_figure (f, "meetings", 1, 1, "1");
  assert_figure (f, "agenda_items", 1, 1, "1");
  assert_figure (f, "rate_attendance", 0, 1, "0.0%");
  yifa_record_set_int (attendance, YIFA_ATTENDANCE_MEETING, f->meeting);
  keep (f, attendance);
  assert_figure (f, "rate_attendance", 1, 1, "100.0%");
}

static void
test_procedures_carried_out (Fixture *f, gconstpointer data)
{
  YifaRecord *decision = make (&yifa_major_decision, "title", "调整供水价格", "decision_class", "public_policy", "stage",
                               "decided", "decided_on", "2026-06-01", NULL);

  yifa_record_set_int (decision, YIFA_MAJOR_DECISION_DECISION_ORG, f->gov);
  keep (f, decision);
  assert_figure (f, "rate_procedures", 0, 1, "0.0%");
}

#define ADD(name, function) g_test_add ("/figures/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-due-is-no-value", test_nothing_due_is_no_value);
  ADD ("reviews-by-kind", test_reviews_by_kind);
  ADD ("figure-names-its-records", test_figure_names_its_records);
  ADD ("time-taken", test_time_taken);
  ADD ("points", test_points);
  ADD ("review-rate-and-term", test_review_rate_and_term);
  ADD ("legal-attendance", test_legal_attendance);
  ADD ("procedures-carried-out", test_procedures_carried_out);
  return g_test_run ();
}
