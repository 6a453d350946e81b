/* test-figures.c - the figures of a year: what they count, and what they are made of */
#include "yifa-attendance.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
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

static gint64
a_contract (Fixture *f, const char *type, const char *amount, const char *signed_on, const char *copy_filed_on)
{
  YifaRecord *contract = make (&yifa_contract, "title", "某合同", "contract_type", type, "stage", "performing", "amount",
                               amount, "signed_on", signed_on, "copy_filed_on", copy_filed_on, NULL);

  yifa_record_set_int (contract, YIFA_CONTRACT_HANDLING_ORG, f->drafter);
  return keep (f, contract);
}

static gint64
a_contract_review (Fixture *f, gint64 contract, const char *issued_on)
{
  YifaRecord *review = make (&yifa_legality_review, "title", "某合同", "subject_kind", "contract", "stage", "issued",
                             "conclusion", "can_sign", "issued_on", issued_on, NULL);

  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_CONTRACT, contract);
  return keep (f, review);
}

/* Reviewed before, reviewed too late, and one of another year. */
static void
test_contracts_signed (Fixture *f, gconstpointer data)
{
  gint64 first = a_contract (f, "service", "9999999", "2026-03-10", "2026-03-12");
  gint64 second = a_contract (f, "lease", NULL, "2026-04-10", NULL);

  a_contract (f, "lease", "500", "2025-04-10", NULL);
  a_contract_review (f, first, "2026-03-09");
  a_contract_review (f, second, "2026-04-11");
  assert_figure (f, "contracts_signed", 2, 2, "2");
  assert_figure (f, "contracts_amount", 9999999, 1, "99999.99");
  assert_figure (f, "contracts_unreviewed", 1, 2, "1");
  assert_figure (f, "rate_copy_filed", 1, 2, "50.0%");
}

/* A contract counts once, however often an opinion on it came; its points all count. */
static void
test_contracts_reviewed_by_type_and_amount (Fixture *f, gconstpointer data)
{
  gint64 small = a_contract (f, "service", "9999999", NULL, NULL);
  gint64 large = a_contract (f, "service", "10000000", NULL, NULL);
  gint64 open = a_contract (f, "intent", NULL, NULL, NULL);
  gint64 again;

  a_contract_review (f, small, "2026-03-09");
  again = a_contract_review (f, small, "2026-05-09");
  a_contract_review (f, large, "2026-06-09");
  a_contract_review (f, open, "2026-07-09");
  a_point (f, again, "adopted");
  a_point (f, again, NULL);
  assert_figure (f, "contracts_reviewed", 3, 3, "3");
  assert_figure (f, "contracts_reviewed_service", 2, 3, "2");
  assert_figure (f, "contracts_reviewed_intent", 1, 3, "1");
  assert_figure (f, "contracts_reviewed_under_100k", 1, 3, "1");
  assert_figure (f, "contracts_reviewed_100k_to_1m", 1, 3, "1");
  assert_figure (f, "contracts_reviewed_no_amount", 1, 3, "1");
  assert_figure (f, "contract_points", 2, 3, "2");
  assert_figure (f, "contract_points_under_100k", 2, 3, "2");
  assert_figure (f, "contract_points_100k_to_1m", 0, 3, "0");
}

static void
a_payment (Fixture *f, gint64 contract, const char *direction, const char *due_on, const char *paid_on)
{
  YifaRecord *payment = make (&yifa_contract_payment, "title", "进度款", "direction", direction, "amount", "100000",
                              "agreed_on", due_on, "paid_on", paid_on, NULL);

  yifa_record_set_int (payment, YIFA_CONTRACT_PAYMENT_CONTRACT, contract);
  keep (f, payment);
}

/* In time, late, overdue, still to come; what is to be received is not ours to be late with. */
static void
test_contract_payments_late (Fixture *f, gconstpointer data)
{
  gint64 contract = a_contract (f, "service", "500000", "2026-01-10", NULL);

  a_payment (f, contract, "pay", "2026-03-01", "2026-03-01");
  a_payment (f, contract, "pay", "2026-03-01", "2026-03-02");
  a_payment (f, contract, "pay", "2026-10-01", NULL);
  a_payment (f, contract, "pay", "2026-12-20", NULL);
  a_payment (f, contract, "receive", "2026-03-01", NULL);
  assert_figure (f, "contract_payments_late", 2, 4, "2");
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
  ADD ("contracts-signed", test_contracts_signed);
  ADD ("contracts-reviewed-by-type-and-amount", test_contracts_reviewed_by_type_and_amount);
  ADD ("contract-payments-late", test_contract_payments_late);
  ADD ("procedures-carried-out", test_procedures_carried_out);
  return g_test_run ();
}
