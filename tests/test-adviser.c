/* test-adviser.c - legal advisers: who may be engaged, and which units have somebody
 *
 * Each condition refuses, naming itself and the rule behind it, and opens with its evidence. Coverage follows from
 * dates.
 */
#include "yifa-adviser-client.h"
#include "yifa-adviser-coverage.h"
#include "yifa-numbering.h"
#include "yifa-profile.h"
#include "yifa-setup.h"

#include "adviser-office.h"

/* ---- the roster ---- */

static void
test_conditions_are_named_one_by_one (Fixture *f, gconstpointer data)
{
  static const char *const rules[] = { "la.conditions", "la.no_crime", "la.conditions", "la.min_years", NULL };
  gint64 id = keep (f, make (&yifa_adviser, "name", "张三", "adviser_kind", "lawyer", NULL));

  assert_lacks (f, id, rules);
  assert_gate (f, &yifa_adviser, id, "enrol", "sound", "la.conditions");
  assert_gate (f, &yifa_adviser, id, "enrol", "no_crime", "la.no_crime");
  assert_gate (f, &yifa_adviser, id, "enrol", "licensed", "la.conditions");
  assert_gate (f, &yifa_adviser, id, "enrol", "practised", "la.min_years");
}

static void
test_who_meets_the_conditions_is_enrolled (Fixture *f, gconstpointer data)
{
  static const char *const none[] = { NULL };
  gint64 id = an_enrolled (f, "张三");

  assert_lacks (f, id, none);
  assert_text (f, &yifa_adviser, id, "stage", "enrolled");
  assert_text (f, &yifa_adviser, id, "enrolled_on", TODAY);
}

static void
test_years_of_practice_are_full_years (Fixture *f, gconstpointer data)
{
  static const char *const short_of[] = { "la.min_years", NULL };
  static const char *const none[] = { NULL };
  gint64 id = a_lawyer (f, "张三");

  set_on (f, &yifa_adviser, id, "licensed_on", "2021-11-23");
  assert_lacks (f, id, short_of);
  assert_int (f, &yifa_adviser, id, "practice_years", 4);
  set_on (f, &yifa_adviser, id, "licensed_on", "2021-11-22");
  assert_lacks (f, id, none);
  assert_int (f, &yifa_adviser, id, "practice_years", 5);
}

static void
test_the_profile_says_how_many_years (Fixture *f, gconstpointer data)
{
  static const char *const none[] = { NULL };
  gint64 id = a_lawyer (f, "张三");
  g_autoptr(GError) error = NULL;

  set_on (f, &yifa_adviser, id, "licensed_on", "2023-01-01");
  yifa_profile_set (f->store, "la.min_years", 3, "本县法律顾问管理办法", &error);
  g_assert_no_error (error);
  assert_lacks (f, id, none);
}

static void
test_a_scholar_needs_influence_and_no_licence (Fixture *f, gconstpointer data)
{
  static const char *const rules[] = { "la.influence", NULL };
  static const char *const none[] = { NULL };
  gint64 id = keep (f, make (&yifa_adviser, "name", "李教授", "adviser_kind", "scholar", "is_sound", "1", "no_crime",
                             "1", NULL));

  assert_lacks (f, id, rules);
  assert_gate (f, &yifa_adviser, id, "enrol", "influential", "la.influence");
  set_on (f, &yifa_adviser, id, "influence", "省法学会行政法学研究会理事，主编教材两部");
  assert_lacks (f, id, none);
}

static void
test_staff_name_their_unit (Fixture *f, gconstpointer data)
{
  gint64 id = keep (f, make (&yifa_adviser, "name", "王科长", "adviser_kind", "public_lawyer", "licence_no", "5109001",
                             NULL));
  g_autofree char *unit = g_strdup_printf ("%d", (int) f->drafter);

  assert_gate (f, &yifa_adviser, id, "enrol", "unit_named", "la.coverage");
  set_on (f, &yifa_adviser, id, "org", unit);
  act_on (f, &yifa_adviser, id, "enrol");
}

static void
test_a_sanction_in_effect_bars (Fixture *f, gconstpointer data)
{
  gint64 id = a_lawyer (f, "张三");
  g_autoptr(YifaRecord) adviser = NULL;
  g_autoptr(GError) error = NULL;

  add_sanction (f, id, "association", "2026-03-01", "2027-03-01");
  assert_int (f, &yifa_adviser, id, "sanctions_n", 1);
  assert_gate (f, &yifa_adviser, id, "enrol", "no_sanction", "la.no_sanction");
  adviser = load (f, &yifa_adviser, id);
  g_assert_false (yifa_workflow_do (f->store, adviser, yifa_workflow_find (&yifa_adviser, "enrol"), "急需", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_a_sanction_that_is_over_needs_a_reason (Fixture *f, gconstpointer data)
{
  gint64 id = a_lawyer (f, "张三");

  add_sanction (f, id, "administrative", "2020-03-01", "2021-03-01");
  assert_int (f, &yifa_adviser, id, "sanctions_n", 0);
  assert_gate (f, &yifa_adviser, id, "enrol", "never_punished", "la.no_sanction");
  override (f, &yifa_adviser, id, "enrol");
  assert_text (f, &yifa_adviser, id, "stage", "enrolled");
}

static void
test_the_profile_may_look_at_present_sanctions_only (Fixture *f, gconstpointer data)
{
  static const char *const none[] = { NULL };
  gint64 id = a_lawyer (f, "张三");
  g_autoptr(GError) error = NULL;

  add_sanction (f, id, "administrative", "2020-03-01", "2021-03-01");
  yifa_profile_set_typed (f->store, "la.no_sanction", "no", "本县法律顾问管理办法", &error);
  g_assert_no_error (error);
  assert_lacks (f, id, none);
}

static void
test_a_crime_bars_for_good (Fixture *f, gconstpointer data)
{
  gint64 id = a_lawyer (f, "张三");

  add_sanction (f, id, "criminal", "2001-03-01", "2002-03-01");
  assert_gate (f, &yifa_adviser, id, "enrol", "no_sanction", "la.no_sanction");
}

static void
test_what_is_lost_later_shows_as_a_lack (Fixture *f, gconstpointer data)
{
  static const char *const rules[] = { "la.conditions", "la.no_sanction", NULL };
  gint64 id = an_enrolled (f, "张三");

  an_appointed (f, id, f->gov, "2026-01-10");
  set_on (f, &yifa_adviser, id, "licence_no", NULL);
  add_sanction (f, id, "association", "2026-11-01", NULL);
  assert_lacks (f, id, rules);
}

static void
test_who_is_engaged_does_not_leave (Fixture *f, gconstpointer data)
{
  gint64 id = an_enrolled (f, "张三");

  an_appointed (f, id, f->gov, "2026-01-10");
  set_on (f, &yifa_adviser, id, "left_reason", "转任法官");
  assert_gate (f, &yifa_adviser, id, "leave", "not_engaged", "la.termination");
}

static void
test_leaving_needs_a_reason_and_is_not_the_end (Fixture *f, gconstpointer data)
{
  gint64 id = an_enrolled (f, "张三");

  assert_gate (f, &yifa_adviser, id, "leave", "reason_given", "la.termination");
  set_on (f, &yifa_adviser, id, "left_reason", "转任法官");
  act_on (f, &yifa_adviser, id, "leave");
  assert_text (f, &yifa_adviser, id, "left_on", TODAY);
  act_on (f, &yifa_adviser, id, "readmit");
  assert_text (f, &yifa_adviser, id, "left_on", NULL);
  assert_text (f, &yifa_adviser, id, "stage", "candidate");
}

static void
test_credit_codes_are_checked (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "张三");
  g_autoptr(YifaRecord) client = make (&yifa_adviser_client, "name", "某公司", "relation", "client", "credit_code",
                                       "91350100M000100Y44", NULL);
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (client, YIFA_ADVISER_CLIENT_ADVISER, adviser);
  g_assert_false (yifa_store_save (f->store, client, &error));
  g_assert_cmpstr (yifa_error_get_field (error), ==, "credit_code");
  yifa_record_set_text (client, YIFA_ADVISER_CLIENT_CREDIT_CODE, "９１３５０１００m000100y43");
  keep (f, g_object_ref (client));
  g_assert_cmpstr (yifa_record_get_text (client, YIFA_ADVISER_CLIENT_CREDIT_CODE), ==, "91350100M000100Y43");
}

/* ---- coverage and numbers ---- */



static void
test_coverage_tells_who_has_nobody (Fixture *f, gconstpointer data)
{
  gint64 panel = a_panel (f, f->gov);

  act_on (f, &yifa_engagement, a_member (f, panel, "张三", "chief"), "appoint");
  an_appointed (f, an_enrolled (f, "李四"), f->drafter, "2025-12-01");

  assert_int (f, &yifa_adviser_coverage, f->drafter, "own_n", 1);
  assert_int (f, &yifa_adviser_coverage, f->drafter, "is_covered", 1);
  assert_int (f, &yifa_adviser_coverage, f->drafter, "panel_n", 1);
  assert_text (f, &yifa_adviser_coverage, f->drafter, "advisers", "李四");
  assert_text (f, &yifa_adviser_coverage, f->drafter, "next_end_on", "2026-11-30");

  yifa_store_set_today (f->store, "2026-12-01");
  assert_int (f, &yifa_adviser_coverage, f->drafter, "is_covered", 0);
  assert_int (f, &yifa_adviser_coverage, f->drafter, "panel_n", 1);
  assert_text (f, &yifa_adviser_coverage, f->drafter, "last_ended_on", "2026-11-30");
}

static void
test_coverage_lists_the_units_of_the_county (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) old = make (&yifa_org, "name", "大英县卫生和计划生育局", "org_kind", "department", "valid_to",
                                    "2019-03-01", NULL);

  keep (f, g_object_ref (old));
  g_assert_cmpint (yifa_store_count (f->store, &yifa_adviser_coverage, query), ==, 3); /* 司法局, 人民政府, 交通运输局 */
}

static void
test_a_new_office_numbers_every_series (void)
{
  static const struct { const char *series, *number; } numbers[] = {
    { "certificate", "某府聘〔2026〕001号" },     { "matter", "某府法务〔2026〕001号" },
    { "adviser_opinion", "某府法意〔2026〕001号" }, { "contract", "某府合〔2026〕001号" },
    { "contract_copy", "某府合备〔2026〕001号" },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaStore) store = NULL;

  yifa_kinds_init ();
  store = yifa_store_open (NULL, "tester", TODAY, &error);
  g_assert_no_error (error);
  yifa_setup_fill (store, "某县人民政府", "某府", NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *number = yifa_numbering_preview (store, yifa_org_find_self_id (store, NULL), numbers[i].series,
                                                        0, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (number, ==, numbers[i].number);
    }
}

#define ADD(path, func) g_test_add ("/adviser" path, Fixture, NULL, set_up_office, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/conditions-named-one-by-one", test_conditions_are_named_one_by_one);
  ADD ("/enrolled", test_who_meets_the_conditions_is_enrolled);
  ADD ("/full-years", test_years_of_practice_are_full_years);
  ADD ("/years-of-the-profile", test_the_profile_says_how_many_years);
  ADD ("/scholar", test_a_scholar_needs_influence_and_no_licence);
  ADD ("/staff", test_staff_name_their_unit);
  ADD ("/sanction-in-effect", test_a_sanction_in_effect_bars);
  ADD ("/sanction-over", test_a_sanction_that_is_over_needs_a_reason);
  ADD ("/sanctions-of-the-profile", test_the_profile_may_look_at_present_sanctions_only);
  ADD ("/crime", test_a_crime_bars_for_good);
  ADD ("/lost-later", test_what_is_lost_later_shows_as_a_lack);
  ADD ("/engaged-stays", test_who_is_engaged_does_not_leave);
  ADD ("/leave", test_leaving_needs_a_reason_and_is_not_the_end);
  ADD ("/credit-codes", test_credit_codes_are_checked);
  ADD ("/coverage/nobody", test_coverage_tells_who_has_nobody);
  ADD ("/coverage/units", test_coverage_lists_the_units_of_the_county);
  g_test_add_func ("/adviser/numbers", test_a_new_office_numbers_every_series);
  return g_test_run ();
}
