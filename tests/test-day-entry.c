/* test-day-entry.c - what stands on the days of a calendar: of advisers, matters and contracts too */
#include "yifa-adviser.h"
#include "yifa-contract-guarantee.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-day-entry.h"
#include "yifa-engagement-payment.h"
#include "yifa-engagement.h"
#include "yifa-matter.h"

#include "doc-road.h"

#define TITLE "水库管护服务合同"

static gint64
keep_with (Fixture *f, YifaRecord *record, const char *field, gint64 id)
{
  yifa_record_put_int (record, field, id);
  return keep (f, record);
}

/* The one entry of @kind between today and the end of January. */
static void
assert_stands (Fixture *f, const YifaKind *kind, const char *day, YifaDaySort sort, const char *title)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = yifa_day_entries (f->store, "2026-11-22", "2027-01-31", &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const YifaDayEntry *entry = entries->pdata[i];

      if (entry->kind != kind)
        continue;
      n++;
      g_assert_cmpstr (entry->day, ==, day);
      g_assert_cmpint (entry->sort, ==, sort);
      g_assert_nonnull (strstr (entry->title, title));
      g_assert_nonnull (entry->basis);
    }
  g_assert_cmpuint (n, ==, 1);
}

static gint64
an_engagement (Fixture *f)
{
  gint64 adviser = keep (f, make (&yifa_adviser, "name", "周明", "adviser_kind", "lawyer", "stage", "enrolled", NULL));
  YifaRecord *engagement = make (&yifa_engagement, "capacity", "adviser", "starts_on", "2026-01-01", "ends_on",
                                 "2026-12-31", NULL);
  gint64 id;

  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_ADVISER, adviser);
  id = keep_with (f, engagement, "client_org", f->gov);
  set_on (f, &yifa_engagement, id, "stage", "appointed");
  return id;
}

static gint64
a_contract (Fixture *f, const char *ends_on)
{
  return keep_with (f, make (&yifa_contract, "title", TITLE, "contract_type", "service", "stage", "performing",
                             "signed_on", "2026-03-02", "copy_filed_on", "2026-03-03", "ends_on", ends_on, NULL),
                    "handling_org", f->drafter);
}

static void
test_a_term_that_ends (Fixture *f, gconstpointer data)
{
  an_engagement (f);
  assert_stands (f, &yifa_engagement, "2026-12-31", YIFA_DAY_ADVISER, "周明");
}

static void
test_a_fee_to_be_paid (Fixture *f, gconstpointer data)
{
  keep_with (f, make (&yifa_engagement_payment, "title", "年度费用", "amount", "500000", "due_on", "2026-12-10", NULL),
             "engagement", an_engagement (f));
  assert_stands (f, &yifa_engagement_payment, "2026-12-10", YIFA_DAY_ADVISER, "周明");
}

static void
test_an_answer_due (Fixture *f, gconstpointer data)
{
  keep_with (f, make (&yifa_matter, "title", "承包合同咨询", "matter_type", "contract", "stage", "in_work",
                      "received_on", "2026-11-20", "assigned_on", "2026-11-20", "due_on", "2026-11-25", NULL),
             "client_org", f->gov);
  assert_stands (f, &yifa_matter, "2026-11-25", YIFA_DAY_ADVISER, "承包合同咨询");
}

static void
test_a_contract_that_ends (Fixture *f, gconstpointer data)
{
  a_contract (f, "2026-12-20");
  assert_stands (f, &yifa_contract, "2026-12-20", YIFA_DAY_CONTRACT, TITLE);
}

static void
test_a_payment_due (Fixture *f, gconstpointer data)
{
  keep_with (f, make (&yifa_contract_payment, "title", "首期款", "direction", "pay", "amount", "100", "agreed_on",
                      "2026-12-01", NULL), "contract", a_contract (f, NULL));
  assert_stands (f, &yifa_contract_payment, "2026-12-01", YIFA_DAY_CONTRACT, "首期款");
}

static void
test_a_milestone_to_be_reached (Fixture *f, gconstpointer data)
{
  keep_with (f, make (&yifa_contract_milestone, "title", "验收", "due_on", "2026-12-02", NULL), "contract",
             a_contract (f, NULL));
  assert_stands (f, &yifa_contract_milestone, "2026-12-02", YIFA_DAY_CONTRACT, "验收");
}

static void
test_a_guarantee_that_ends (Fixture *f, gconstpointer data)
{
  keep_with (f, make (&yifa_contract_guarantee, "guarantee_kind", "performance_bond", "ends_on", "2026-12-03", NULL),
             "contract", a_contract (f, NULL));
  assert_stands (f, &yifa_contract_guarantee, "2026-12-03", YIFA_DAY_CONTRACT, TITLE);
}

/* What was done in time stays on its day, among its own kind. */
static void
test_a_copy_that_was_filed (Fixture *f, gconstpointer data)
{
  gint64 id = a_contract (f, NULL);
  g_autoptr(YifaRecord) contract = yifa_store_load (f->store, &yifa_contract, id, NULL);
  g_autoptr(GPtrArray) entries = NULL;
  guint n = 0;

  g_assert_true (yifa_deadline_start (f->store, contract, "ct.copy_days", "2026-03-02", NULL));
  g_assert_true (yifa_deadline_meet (f->store, contract, "ct.copy_days", "2026-03-03", NULL));
  entries = yifa_day_entries (f->store, "2026-03-01", "2026-03-31", NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const YifaDayEntry *entry = entries->pdata[i];

      n += entry->kind == &yifa_contract && entry->sort == YIFA_DAY_CONTRACT && entry->state == YIFA_DAY_DONE;
    }
  g_assert_cmpuint (n, ==, 1);
}

static void
test_every_sort_has_its_word (Fixture *f, gconstpointer data)
{
  for (guint sort = 0; sort < YIFA_DAY_N_SORTS; sort++)
    g_assert_cmpuint (strlen (yifa_day_sort_get_label (sort)), >, 0);
}

#define TEST(path, function) g_test_add ("/day-entry/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("a-term-that-ends", test_a_term_that_ends);
  TEST ("a-fee-to-be-paid", test_a_fee_to_be_paid);
  TEST ("an-answer-due", test_an_answer_due);
  TEST ("a-contract-that-ends", test_a_contract_that_ends);
  TEST ("a-payment-due", test_a_payment_due);
  TEST ("a-milestone-to-be-reached", test_a_milestone_to_be_reached);
  TEST ("a-guarantee-that-ends", test_a_guarantee_that_ends);
  TEST ("a-copy-that-was-filed", test_a_copy_that_was_filed);
  TEST ("every-sort-has-its-word", test_every_sort_has_its_word);
  return g_test_run ();
}
