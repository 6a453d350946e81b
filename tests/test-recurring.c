/* test-recurring.c - duties that come back, and the clock that went back */
#include "yifa-recurring-done.h"

#include <string.h>

#include "yifa-cleanup.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-kinds.h"
#include "yifa-org.h"
#include "yifa-profile.h"

#define REPORT "rp.county_to_party_npc"

/* An office whose register began on that day. */
static YifaStore *
open_office (const char *began, const char *today)
{
  g_autoptr(YifaRecord) org = NULL;
  YifaStore *store;

  yifa_kinds_init ();
  org = yifa_record_new (&yifa_org);
  store = yifa_store_open (NULL, "tester", began, NULL);
  yifa_record_put_text (org, "name", "大英县人民政府");
  yifa_record_put_text (org, "org_kind", "gov");
  g_assert_true (yifa_store_save (store, org, NULL));
  yifa_store_set_today (store, today);
  return store;
}

static GPtrArray *
ask (YifaStore *store, const char *rule)
{
  g_autoptr(GPtrArray) all = yifa_recurring_due (store, NULL);
  GPtrArray *some = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_recurring_free);

  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (((YifaRecurring *) all->pdata[i])->rule, rule))
      g_ptr_array_add (some, all->pdata[i]);
    else
      yifa_recurring_free (all->pdata[i]);
  return some;
}

static void
assert_one (GPtrArray *some, guint i, const char *period, const char *due_on)
{
  const YifaRecurring *one;

  g_assert_cmpuint (i, <, some->len);
  one = some->pdata[i];
  g_test_message ("%s %s %s", one->title, one->period, one->due_on);
  g_assert_cmpstr (one->period, ==, period);
  g_assert_cmpstr (one->due_on, ==, due_on);
}

static gboolean
record_done (YifaStore *store, const char *rule, const char *period, const char *on, GError **error)
{
  g_autoptr(YifaRecord) done = yifa_record_new (&yifa_recurring_done);

  yifa_record_set_text (done, YIFA_RECURRING_DONE_RULE, rule);
  yifa_record_set_text (done, YIFA_RECURRING_DONE_PERIOD, period);
  yifa_record_set_text (done, YIFA_RECURRING_DONE_DONE_ON, on);
  return yifa_store_save (store, done, error);
}

/* Before 1 March: the last day of February is the last one. */
static void
test_before_the_first_of_march (void)
{
  g_autoptr(YifaStore) store = open_office ("2026-11-22", "2026-11-22");
  g_autoptr(GPtrArray) some = ask (store, REPORT);

  g_assert_cmpuint (some->len, ==, 1);
  assert_one (some, 0, "2026", "2027-02-28");
}

static void
test_nothing_before_the_register_began (void)
{
  g_autoptr(YifaStore) store = open_office ("2024-05-06", "2026-11-22");
  g_autoptr(GPtrArray) some = ask (store, REPORT);

  g_assert_cmpuint (some->len, ==, 3);
  assert_one (some, 0, "2024", "2025-02-28");
  assert_one (some, 1, "2025", "2026-02-28");
  assert_one (some, 2, "2026", "2027-02-28");
}

static void
test_a_leap_year (void)
{
  g_autoptr(YifaStore) store = open_office ("2027-05-06", "2027-11-22");
  g_autoptr(GPtrArray) some = ask (store, REPORT);

  assert_one (some, 0, "2027", "2028-02-29");
}

static void
test_done_is_done (void)
{
  g_autoptr(YifaStore) store = open_office ("2024-05-06", "2026-11-22");
  g_autoptr(GPtrArray) some = NULL;

  g_assert_true (record_done (store, REPORT, "2024", "2025-02-10", NULL));
  g_assert_true (record_done (store, REPORT, "2026", "2026-11-20", NULL));
  some = ask (store, REPORT);
  g_assert_cmpuint (some->len, ==, 2);
  assert_one (some, 0, "2025", "2026-02-28");
  assert_one (some, 1, "2027", "2028-02-29"); /* the next one is spoken of */
}

static void
test_twice_a_year (void)
{
  g_autoptr(YifaStore) store = open_office ("2026-02-01", "2026-11-22");
  g_autoptr(GPtrArray) some = ask (store, "rp.half_year_hearing");

  g_assert_cmpuint (some->len, ==, 2);
  assert_one (some, 0, "2026-1", "2026-06-30");
  assert_one (some, 1, "2026-2", "2026-12-31");
  g_assert_nonnull (strstr (((YifaRecurring *) some->pdata[0])->title, "first half"));
}

static void
test_what_is_not_used_here_does_not_come (void)
{
  g_autoptr(YifaStore) store = open_office ("2026-02-01", "2026-11-22");
  g_autoptr(GPtrArray) none = ask (store, "nd.quarterly_catalogue");
  g_autoptr(GPtrArray) some = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (yifa_profile_set (store, "nd.quarterly_catalogue", 1, "市规定", NULL));
  some = ask (store, "nd.quarterly_catalogue");
  assert_one (some, 0, "2026-1", "2026-04-10");
  assert_one (some, 2, "2026-3", "2026-10-10");
  assert_one (some, 3, "2026-4", "2027-01-10");
}

static void
test_two_years_after_the_last_cleanup (void)
{
  g_autoptr(YifaStore) store = open_office ("2026-02-01", "2026-11-22");
  g_autoptr(YifaRecord) cleanup = yifa_record_new (&yifa_cleanup);
  g_autoptr(GPtrArray) none = ask (store, "nd.cleanup_interval");
  g_autoptr(GPtrArray) first = NULL;
  g_autoptr(GPtrArray) next = NULL;

  g_assert_cmpuint (none->len, ==, 0); /* no fixed interval in the whole country */
  g_assert_true (yifa_profile_choose (store, "sc-county", NULL));
  first = ask (store, "nd.cleanup_interval");
  assert_one (first, 0, "2028", "2028-02-01");

  yifa_record_set_text (cleanup, YIFA_CLEANUP_TITLE, "2025年清理");
  yifa_record_set_text (cleanup, YIFA_CLEANUP_SCOPE_ON, "2025-06-01");
  yifa_record_set_text (cleanup, YIFA_CLEANUP_APPROVED_ON, "2025-09-18");
  g_assert_true (yifa_store_save (store, cleanup, NULL));
  next = ask (store, "nd.cleanup_interval");
  assert_one (next, 0, "2027", "2027-09-18");
}

static void
test_a_day_of_rest_warns_earlier (void)
{
  g_autoptr(YifaStore) store = open_office ("2026-05-06", "2026-06-01");
  g_autoptr(GPtrArray) some = NULL;
  g_autofree char *sentence = NULL;

  g_assert_true (yifa_profile_set_typed (store, "md.catalogue_yearly", "06-20", "县规定", NULL));
  some = ask (store, "md.catalogue_yearly");
  assert_one (some, 0, "2026", "2026-06-20");
  g_assert_cmpstr (((YifaRecurring *) some->pdata[0])->warn_on, ==, "2026-06-18");
  sentence = yifa_recurring_explain (store, some->pdata[0]);
  g_assert_nonnull (strstr (sentence, "better by 2026-06-18"));
  g_assert_nonnull (strstr (sentence, "县规定"));
}

static void
test_they_are_duties (void)
{
  g_autoptr(YifaStore) store = open_office ("2025-05-06", "2026-03-02");
  g_autoptr(GPtrArray) duties = yifa_duties (store, "2026-03-02", NULL);
  gboolean found = FALSE;

  for (guint i = 0; i < duties->len; i++)
    {
      const YifaDuty *duty = duties->pdata[i];

      if (!g_str_equal (duty->rule, REPORT))
        continue;
      found = TRUE;
      g_assert_cmpstr (duty->state, ==, "overdue");
      g_assert_cmpint (duty->days_left, ==, -2);
      g_assert_cmpstr (duty->period, ==, "2025");
      g_assert_cmpint (duty->id, ==, 0);
      g_assert_true (duty->is_soon);
      g_assert_nonnull (strstr (duty->basis, "厅字〔2019〕28号"));
    }
  g_assert_true (found);
}

static void
test_only_what_comes_back_can_be_done (void)
{
  static const char *const bad[][2] = {
    { "nd.filing", "2026" }, { REPORT, "26" }, { REPORT, "2026-1" }, { "rp.half_year_hearing", "2026-3" },
    { "rp.half_year_hearing", "2026" }, { REPORT, "soon" },
  };
  g_autoptr(YifaStore) store = open_office ("2026-02-01", "2026-11-22");

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (record_done (store, bad[i][0], bad[i][1], "2026-11-22", &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
    }
  g_assert_true (record_done (store, REPORT, "2026", "2026-11-22", NULL));
  g_assert_false (record_done (store, REPORT, "2026", "2026-11-22", NULL));
}

static void
test_the_clock_going_back_is_said (void)
{
  g_autoptr(YifaStore) store = open_office ("2026-11-22", "2026-11-22");
  g_autofree char *fine = yifa_store_dup_clock_warning (store);
  g_autofree char *warning = NULL;
  g_autofree char *confirmed = NULL;

  g_assert_null (fine);
  yifa_store_set_today (store, "2026-10-01");
  warning = yifa_store_dup_clock_warning (store);
  g_assert_nonnull (strstr (warning, "2026-11-22"));

  g_assert_true (yifa_store_confirm_clock (store, NULL));
  confirmed = yifa_store_dup_clock_warning (store);
  g_assert_null (confirmed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recurring/before-the-first-of-march", test_before_the_first_of_march);
  g_test_add_func ("/recurring/nothing-before-the-register-began", test_nothing_before_the_register_began);
  g_test_add_func ("/recurring/a-leap-year", test_a_leap_year);
  g_test_add_func ("/recurring/done-is-done", test_done_is_done);
  g_test_add_func ("/recurring/twice-a-year", test_twice_a_year);
  g_test_add_func ("/recurring/what-is-not-used-here-does-not-come",
                   test_what_is_not_used_here_does_not_come);
  g_test_add_func ("/recurring/two-years-after-the-last-cleanup", test_two_years_after_the_last_cleanup);
  g_test_add_func ("/recurring/a-day-of-rest-warns-earlier", test_a_day_of_rest_warns_earlier);
  g_test_add_func ("/recurring/they-are-duties", test_they_are_duties);
  g_test_add_func ("/recurring/only-what-comes-back-can-be-done", test_only_what_comes_back_can_be_done);
  g_test_add_func ("/clock/going-back-is-said", test_the_clock_going_back_is_said);

  return g_test_run ();
}
