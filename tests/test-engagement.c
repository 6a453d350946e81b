/* test-engagement.c - engagements: on which terms, for how long, and what comes after
 *
 * Each gate refuses, naming itself and the rule behind it, and opens with its evidence. Terms and standings follow
 * from dates.
 */
#include "yifa-engagement-clause.h"
#include "yifa-engagement-payment.h"
#include "yifa-matter.h"
#include "yifa-profile.h"

#include "adviser-office.h"

/* ---- appointment ---- */

/* What is taken away, and which gate then refuses by which rule. */
static const struct
{
  const char *field;
  const char *value;
  const char *gate;
  const char *rule;
} takings[] = {
  { "selection", NULL, "selection_named", "la.selection" },
  { "contract_signed_on", NULL, "contract_signed", "la.contract" },
  { "contract_signed_on", "2026-12-01", "contract_signed", "la.contract" },
  { "secrecy_signed_on", NULL, "secrecy_signed", "la.secrecy" },
  { "secrecy_signed_on", "2026-12-01", "secrecy_signed", "la.secrecy" },
  { "ends_on", "2027-01-10", "term_in_bounds", "la.term_years" },
};

static void
test_appointing_asks_for_each_paper (Fixture *f, gconstpointer data)
{
  gint64 adviser = an_enrolled (f, "张三");

  for (guint i = 0; i < G_N_ELEMENTS (takings); i++)
    {
      gint64 id = a_proposal (f, adviser, f->gov, "2026-01-10");

      set_on (f, &yifa_engagement, id, takings[i].field, takings[i].value);
      assert_gate (f, &yifa_engagement, id, "appoint", takings[i].gate, takings[i].rule);
    }
}

static void
test_an_appointment_brings_certificate_and_term (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) engagement = load (f, &yifa_engagement, id);
  g_autoptr(YifaRecord) clock = yifa_deadline_find (f->store, engagement, "la.renewal");

  assert_text (f, &yifa_engagement, id, "title", "张三 · 大英县人民政府");
  assert_text (f, &yifa_engagement, id, "certificate_no", "大府聘〔2026〕001号");
  assert_text (f, &yifa_engagement, id, "certificate_on", TODAY);
  assert_text (f, &yifa_engagement, id, "ends_on", "2027-01-09");
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_START_ON), ==, "2027-01-09");
}

static void
test_the_decision_on_renewal_is_a_duty (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) engagement = load (f, &yifa_engagement, id);
  g_autoptr(GPtrArray) duties = yifa_duties_of (f->store, engagement, NULL);
  YifaDuty *duty = NULL;

  for (guint i = 0; i < duties->len; i++)
    if (g_strcmp0 (((YifaDuty *) duties->pdata[i])->rule, "la.renewal") == 0)
      duty = duties->pdata[i];
  g_assert_nonnull (duty);
  g_assert_cmpstr (duty->label, ==, "考核法律顾问，决定是否续聘");
  g_assert_true (duty->due_on != NULL || duty->estimate_on != NULL);
}

static void
test_a_unit_without_a_series_gets_the_offices_number (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->drafter, "2026-01-10");

  assert_text (f, &yifa_engagement, id, "certificate_no", "大司聘〔2026〕001号");
}

static void
test_only_who_is_on_the_roster_is_appointed (Fixture *f, gconstpointer data)
{
  gint64 id = a_proposal (f, a_lawyer (f, "张三"), f->gov, "2026-01-10");

  assert_gate (f, &yifa_engagement, id, "appoint", "adviser_enrolled", "la.selection");
}

static void
test_conditions_are_asked_again_when_appointing (Fixture *f, gconstpointer data)
{
  gint64 adviser = an_enrolled (f, "张三");
  gint64 id = a_proposal (f, adviser, f->gov, "2026-01-10");

  set_on (f, &yifa_adviser, adviser, "no_crime", "0");
  assert_gate (f, &yifa_engagement, id, "appoint", "conditions_met", "la.conditions");
  override (f, &yifa_engagement, id, "appoint");
  assert_text (f, &yifa_engagement, id, "stage", "appointed");
}

static void
test_no_reason_takes_a_sanctioned_lawyer_in (Fixture *f, gconstpointer data)
{
  gint64 adviser = an_enrolled (f, "张三");
  gint64 id = a_proposal (f, adviser, f->gov, "2026-01-10");

  add_sanction (f, adviser, "administrative", "2026-10-01", NULL);
  assert_gate (f, &yifa_engagement, id, "appoint", "no_sanction", "la.no_sanction");
}

/* What was paid under it would belong to nobody. */
static void
test_what_others_rest_on_is_not_withdrawn (Fixture *f, gconstpointer data)
{
  gint64 adviser = an_enrolled (f, "张三");
  gint64 id = an_appointed (f, adviser, f->gov, "2026-01-10");
  g_autoptr(YifaRecord) engagement = load (f, &yifa_engagement, id);
  g_autoptr(YifaRecord) person = load (f, &yifa_adviser, adviser);
  YifaRecord *payment = make (&yifa_engagement_payment, "amount", "100", NULL);

  g_assert_false (yifa_store_withdraw (f->store, person, NULL, NULL));
  yifa_record_set_int (payment, YIFA_ENGAGEMENT_PAYMENT_ENGAGEMENT, id);
  keep (f, payment);
  g_assert_false (yifa_store_withdraw (f->store, engagement, NULL, NULL));
}

static void
test_office_holders_need_no_contract (Fixture *f, gconstpointer data)
{
  gint64 id = a_proposal (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");

  set_on (f, &yifa_engagement, id, "selection", "by_post");
  set_on (f, &yifa_engagement, id, "contract_signed_on", NULL);
  act_on (f, &yifa_engagement, id, "appoint");
}

static void
test_a_longer_term_needs_a_reason (Fixture *f, gconstpointer data)
{
  gint64 id = a_proposal (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");

  set_on (f, &yifa_engagement, id, "ends_on", "2029-01-09");
  override (f, &yifa_engagement, id, "appoint");
  assert_text (f, &yifa_engagement, id, "ends_on", "2029-01-09");
}

static void
test_the_profile_sets_the_term (Fixture *f, gconstpointer data)
{
  gint64 id;
  g_autoptr(GError) error = NULL;

  yifa_profile_set (f->store, "la.term_years", 3, "本县法律顾问管理办法", &error);
  g_assert_no_error (error);
  id = a_proposal (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  assert_text (f, &yifa_engagement, id, "ends_on", "2029-01-09");
}

static void
test_a_panel_has_one_chief (Fixture *f, gconstpointer data)
{
  gint64 panel = a_panel (f, f->gov);
  gint64 first = a_member (f, panel, "张三", "chief");
  gint64 second = a_member (f, panel, "李四", "chief");

  act_on (f, &yifa_engagement, first, "appoint");
  assert_gate (f, &yifa_engagement, second, "appoint", "one_chief", "la.chief");
  set_on (f, &yifa_engagement, second, "capacity", "deputy_chief");
  act_on (f, &yifa_engagement, second, "appoint");
  assert_text (f, &yifa_adviser_panel, panel, "chief", "张三");
  assert_int (f, &yifa_adviser_panel, panel, "members_n", 2);
}

static void
test_nobody_is_engaged_twice_at_a_time (Fixture *f, gconstpointer data)
{
  gint64 adviser = an_enrolled (f, "张三");
  gint64 overlapping, next, elsewhere;

  an_appointed (f, adviser, f->gov, "2026-01-10");
  overlapping = a_proposal (f, adviser, f->gov, "2027-01-09");
  next = a_proposal (f, adviser, f->gov, "2027-01-10");
  elsewhere = a_proposal (f, adviser, f->drafter, "2026-01-10");

  assert_gate (f, &yifa_engagement, overlapping, "appoint", "not_engaged_twice", "la.contract");
  act_on (f, &yifa_engagement, next, "appoint");
  act_on (f, &yifa_engagement, elsewhere, "appoint");
  assert_int (f, &yifa_adviser, adviser, "engagements_n", 2);
  assert_text (f, &yifa_adviser, adviser, "clients", "大英县人民政府、大英县交通运输局");
}

static void
test_an_earlier_appointment_is_entered_with_a_reason (Fixture *f, gconstpointer data)
{
  gint64 id = a_proposal (f, a_lawyer (f, "张三"), f->gov, "2023-01-10");

  set_on (f, &yifa_engagement, id, "contract_signed_on", NULL);
  override (f, &yifa_engagement, id, "record_appointed");
  assert_text (f, &yifa_engagement, id, "stage", "appointed");
  assert_text (f, &yifa_engagement, id, "appointed_on", "2023-01-10");
  assert_text (f, &yifa_engagement, id, "certificate_no", NULL);
  assert_text (f, &yifa_engagement, id, "standing", "expired");
}

static void
test_a_panel_of_another_unit_is_refused (Fixture *f, gconstpointer data)
{
  gint64 panel = a_panel (f, f->gov);
  g_autoptr(YifaRecord) engagement = load (f, &yifa_engagement,
                                           a_proposal (f, an_enrolled (f, "张三"), f->drafter, "2026-01-10"));
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_PANEL, panel);
  g_assert_false (yifa_store_save (f->store, engagement, &error));
  g_assert_cmpstr (yifa_error_get_field (error), ==, "panel");
}

/* ---- the term ---- */

static void
test_the_standing_follows_from_the_day (Fixture *f, gconstpointer data)
{
  static const struct { const char *day, *standing; } days[] = {
    { "2026-01-09", "upcoming" }, { "2026-01-10", "active" },   { "2026-11-09", "active" },
    { "2026-11-10", "expiring" }, { "2027-01-09", "expiring" }, { "2027-01-10", "expired" },
  };
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      yifa_store_set_today (f->store, days[i].day);
      assert_text (f, &yifa_engagement, id, "standing", days[i].standing);
    }
}

static void
test_in_term_from_the_first_day_to_the_last (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) engagement = load (f, &yifa_engagement,
                                           an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10"));

  g_assert_false (yifa_engagement_is_in_term (engagement, "2026-01-09"));
  g_assert_true (yifa_engagement_is_in_term (engagement, "2026-01-10"));
  g_assert_true (yifa_engagement_is_in_term (engagement, "2027-01-09"));
  g_assert_false (yifa_engagement_is_in_term (engagement, "2027-01-10"));
}

static void
test_termination_ends_the_term_that_day (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) engagement = NULL;
  g_autoptr(YifaRecord) clock = NULL;

  assert_gate (f, &yifa_engagement, id, "terminate", "ground_named", "la.termination");
  assert_gate (f, &yifa_engagement, id, "terminate", "reason_given", "la.termination");
  set_on (f, &yifa_engagement, id, "terminate_kind", "resignation");
  set_on (f, &yifa_engagement, id, "terminate_reason", "本人申请");
  set_on (f, &yifa_engagement, id, "terminated_on", "2026-01-09");
  assert_gate (f, &yifa_engagement, id, "terminate", "dates_in_order", "la.term");
  set_on (f, &yifa_engagement, id, "terminated_on", "2026-11-20");
  act_on (f, &yifa_engagement, id, "terminate");

  engagement = load (f, &yifa_engagement, id);
  g_assert_true (yifa_engagement_is_in_term (engagement, "2026-11-19"));
  g_assert_false (yifa_engagement_is_in_term (engagement, "2026-11-20"));
  clock = yifa_deadline_find (f->store, engagement, "la.renewal");
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_STATE), ==, "cancelled");
}

static void
test_an_agreed_term_is_not_stretched (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) engagement = load (f, &yifa_engagement,
                                           an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10"));
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (engagement, YIFA_ENGAGEMENT_ENDS_ON, "2030-01-09");
  g_assert_false (yifa_store_save (f->store, engagement, &error));
  g_assert_nonnull (error);
  assert_text (f, &yifa_engagement, yifa_record_get_id (engagement), "ends_on", "2027-01-09");
}

static void
test_open_matters_are_handed_over_first (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  YifaRecord *matter = make (&yifa_matter, "title", "某公司诉县政府案", "matter_type", "litigation", "stage", "in_work",
                             NULL);
  gint64 matter_id;

  yifa_record_set_int (matter, YIFA_MATTER_CLIENT_ORG, f->gov);
  yifa_record_set_int (matter, YIFA_MATTER_ENGAGEMENT, id);
  matter_id = keep (f, matter);
  set_on (f, &yifa_engagement, id, "terminate_kind", "resignation");
  set_on (f, &yifa_engagement, id, "terminate_reason", "本人申请");
  assert_gate (f, &yifa_engagement, id, "terminate", "matters_handed_over", "la.termination");
  set_on (f, &yifa_matter, matter_id, "stage", "closed");
  act_on (f, &yifa_engagement, id, "terminate");
}

static void
test_a_units_own_adviser_goes_before_the_governments (Fixture *f, gconstpointer data)
{
  gint64 adviser = an_enrolled (f, "张三");
  gint64 county = an_appointed (f, adviser, f->gov, "2026-01-10");
  gint64 own = an_appointed (f, adviser, f->drafter, "2026-06-01");
  g_autoptr(YifaRecord) before = yifa_engagement_find (f->store, adviser, f->drafter, "2026-05-31");
  g_autoptr(YifaRecord) since = yifa_engagement_find (f->store, adviser, f->drafter, "2026-06-01");

  g_assert_cmpint (yifa_record_get_id (before), ==, county);
  g_assert_cmpint (yifa_record_get_id (since), ==, own);
  g_assert_null (yifa_engagement_find (f->store, adviser, f->gov, "2027-01-10"));
}

/* ---- renewal ---- */

static YifaRecord *
successor_of (Fixture *f, gint64 id)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "renews", id);
  return yifa_store_find_one (f->store, &yifa_engagement, query);
}

static void
test_renewal_proposes_the_next_term (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) next = NULL;

  an_assessment (f, id, "qualified", "renew");
  act_on (f, &yifa_engagement, id, "renew");
  next = successor_of (f, id);
  g_assert_cmpstr (yifa_record_get_stage (next), ==, "candidate");
  g_assert_cmpstr (yifa_record_get_text (next, YIFA_ENGAGEMENT_STARTS_ON), ==, "2027-01-10");
  g_assert_cmpstr (yifa_record_get_text (next, YIFA_ENGAGEMENT_ENDS_ON), ==, "2028-01-09");
  g_assert_false (yifa_record_has (next, YIFA_ENGAGEMENT_CONTRACT_SIGNED_ON));
  g_assert_false (yifa_record_has (next, YIFA_ENGAGEMENT_SECRECY_SIGNED_ON));
  assert_text (f, &yifa_engagement, id, "standing", "renewed");
}

static void
test_the_renewed_term_runs_to_its_end (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) engagement = NULL;
  g_autoptr(YifaRecord) clock = NULL;

  an_assessment (f, id, "qualified", "renew");
  act_on (f, &yifa_engagement, id, "renew");
  engagement = load (f, &yifa_engagement, id);
  g_assert_true (yifa_engagement_is_in_term (engagement, "2027-01-09"));
  clock = yifa_deadline_find (f->store, engagement, "la.renewal");
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_STATE), ==, "met");
}

static void
test_renewal_asks_for_the_assessment (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");

  assert_gate (f, &yifa_engagement, id, "renew", "assessed", "la.assessment_before_renewal");
  override (f, &yifa_engagement, id, "renew");
  assert_text (f, &yifa_engagement, id, "stage", "renewed");
}

static void
test_poor_results_stand_against_a_renewal (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");

  an_assessment (f, id, "unqualified", "improve");
  an_assessment (f, id, "unqualified", "improve");
  assert_gate (f, &yifa_engagement, id, "renew", "results_good", "la.poor_results_end");
}

static void
test_a_decided_end_stands_against_a_renewal (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");

  an_assessment (f, id, "unqualified", "end");
  assert_gate (f, &yifa_engagement, id, "renew", "end_not_decided", "la.assessment");
}

static void
test_a_declined_renewal_leaves_the_old_term (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) next = NULL;

  override (f, &yifa_engagement, id, "renew");
  next = successor_of (f, id);
  act (f, next, "decline", "未通过会议研究");
  assert_text (f, &yifa_engagement, id, "stage", "appointed");
}

static void
test_a_term_may_end_without_renewal (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) engagement = load (f, &yifa_engagement, id);
  g_autoptr(YifaRecord) clock = NULL;

  act (f, engagement, "lapse", "顾问团换届");
  clock = yifa_deadline_find (f->store, engagement, "la.renewal");
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_STATE), ==, "cancelled");
  g_assert_cmpstr (yifa_record_get_stage (engagement), ==, "appointed");
}

/* ---- the contract ---- */

static YifaRecord *
clause_of (Fixture *f, gint64 engagement, const char *code)
{
  g_autoptr(GPtrArray) clauses = yifa_store_load_parts (f->store, &yifa_engagement_clause, "engagement", engagement);

  for (guint i = 0; i < clauses->len; i++)
    if (g_strcmp0 (yifa_record_get_text (clauses->pdata[i], YIFA_ENGAGEMENT_CLAUSE_CODE), code) == 0)
      return g_object_ref (clauses->pdata[i]);
  g_assert_not_reached ();
}

static void
test_an_engagement_brings_its_sixteen_clauses (Fixture *f, gconstpointer data)
{
  static const char *const titles[] = { "当事人", "服务范围", "指派人员", "工作方式与响应时限", "列席与查阅", "费用与支付",
                                        "乙方的权利", "保密", "利益冲突与回避", "工作成果与归档", "考核与续聘", "解聘情形",
                                        "违约责任", "争议解决", "期限", "附则" };
  gint64 id = a_proposal (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(GPtrArray) clauses = yifa_store_load_parts (f->store, &yifa_engagement_clause, "engagement", id);

  g_assert_cmpuint (clauses->len, ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < clauses->len; i++)
    {
      g_assert_cmpstr (yifa_record_get_title (clauses->pdata[i]), ==, titles[i]);
      g_assert_true (yifa_record_has (clauses->pdata[i], YIFA_ENGAGEMENT_CLAUSE_BASIS));
    }
}

static void
test_a_required_clause_stays_in (Fixture *f, gconstpointer data)
{
  gint64 id = a_proposal (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) secrecy = clause_of (f, id, "secrecy");
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (secrecy, YIFA_ENGAGEMENT_CLAUSE_IS_ON, 0);
  g_assert_false (yifa_store_save (f->store, secrecy, &error));
  g_assert_cmpstr (yifa_error_get_field (error), ==, "is_on");
}

static void
test_a_renewal_takes_over_what_was_agreed (Fixture *f, gconstpointer data)
{
  gint64 id = a_proposal (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) breach = clause_of (f, id, "breach");
  g_autoptr(YifaRecord) next = NULL;
  g_autoptr(YifaRecord) same = NULL;

  yifa_record_set_int (breach, YIFA_ENGAGEMENT_CLAUSE_IS_ON, 0);
  yifa_record_set_text (breach, YIFA_ENGAGEMENT_CLAUSE_BODY, "双方另行约定。");
  keep (f, g_object_ref (breach));
  act_on (f, &yifa_engagement, id, "appoint");
  override (f, &yifa_engagement, id, "renew");

  next = successor_of (f, id);
  same = clause_of (f, yifa_record_get_id (next), "breach");
  g_assert_cmpstr (yifa_record_get_text (same, YIFA_ENGAGEMENT_CLAUSE_BODY), ==, "双方另行约定。");
  g_assert_false (yifa_record_get_int (same, YIFA_ENGAGEMENT_CLAUSE_IS_ON));
}

static void
test_clauses_of_a_signed_contract_stay (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) clause = clause_of (f, id, "breach");
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (clause, YIFA_ENGAGEMENT_CLAUSE_BODY, "改一改。");
  g_assert_false (yifa_store_save (f->store, clause, &error));
  g_assert_nonnull (error);
}

/* ---- panels and fees ---- */

static void
test_a_panel_is_established_with_members_and_chief (Fixture *f, gconstpointer data)
{
  gint64 panel = a_panel (f, f->gov);
  gint64 member = a_member (f, panel, "张三", "adviser");
  gint64 chief = a_member (f, panel, "李四", "chief");

  assert_gate (f, &yifa_adviser_panel, panel, "establish", "members_engaged", "la.contract");
  act_on (f, &yifa_engagement, member, "appoint");
  assert_gate (f, &yifa_adviser_panel, panel, "establish", "one_chief", "la.chief");
  act_on (f, &yifa_engagement, chief, "appoint");
  act_on (f, &yifa_adviser_panel, panel, "establish");
  act_on (f, &yifa_adviser_panel, panel, "close");
  assert_text (f, &yifa_adviser_panel, panel, "ends_on", TODAY);
  assert_gate (f, &yifa_engagement, a_member (f, panel, "王五", "adviser"), "appoint", "panel_open", "la.term");
}

static void
pay (Fixture *f, gint64 engagement, const char *amount, const char *due_on, const char *paid_on)
{
  YifaRecord *payment = make (&yifa_engagement_payment, "amount", amount, "due_on", due_on, "paid_on", paid_on, NULL);

  yifa_record_set_int (payment, YIFA_ENGAGEMENT_PAYMENT_ENGAGEMENT, engagement);
  keep (f, payment);
}

static void
test_fees_add_up (Fixture *f, gconstpointer data)
{
  gint64 id = an_appointed (f, an_enrolled (f, "张三"), f->gov, "2026-01-10");
  g_autoptr(YifaQuery) query = yifa_query_new ();

  pay (f, id, "600000", "2026-06-30", "2026-06-25");
  pay (f, id, "600000", "2026-11-21", NULL);
  pay (f, id, "100000", "2026-11-22", NULL);
  assert_int (f, &yifa_engagement, id, "agreed_fee", 1300000);
  assert_int (f, &yifa_engagement, id, "paid_fee", 600000);
  yifa_query_where (query, "overdue", YIFA_EQUAL, "1");
  g_assert_cmpint (yifa_store_count (f->store, &yifa_engagement_payment, query), ==, 1);
}

#define ADD(path, func) g_test_add ("/engagement" path, Fixture, NULL, set_up_office, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/appoint/papers", test_appointing_asks_for_each_paper);
  ADD ("/appoint/certificate", test_an_appointment_brings_certificate_and_term);
  ADD ("/appoint/duty", test_the_decision_on_renewal_is_a_duty);
  ADD ("/appoint/number-of-the-office", test_a_unit_without_a_series_gets_the_offices_number);
  ADD ("/withdraw", test_what_others_rest_on_is_not_withdrawn);
  ADD ("/appoint/roster", test_only_who_is_on_the_roster_is_appointed);
  ADD ("/appoint/conditions", test_conditions_are_asked_again_when_appointing);
  ADD ("/appoint/sanction", test_no_reason_takes_a_sanctioned_lawyer_in);
  ADD ("/appoint/by-post", test_office_holders_need_no_contract);
  ADD ("/appoint/longer-term", test_a_longer_term_needs_a_reason);
  ADD ("/appoint/term-of-the-profile", test_the_profile_sets_the_term);
  ADD ("/appoint/one-chief", test_a_panel_has_one_chief);
  ADD ("/appoint/twice", test_nobody_is_engaged_twice_at_a_time);
  ADD ("/appoint/earlier", test_an_earlier_appointment_is_entered_with_a_reason);
  ADD ("/appoint/panel-of-another", test_a_panel_of_another_unit_is_refused);
  ADD ("/term/standing", test_the_standing_follows_from_the_day);
  ADD ("/term/days", test_in_term_from_the_first_day_to_the_last);
  ADD ("/term/terminated", test_termination_ends_the_term_that_day);
  ADD ("/term/open-matters", test_open_matters_are_handed_over_first);
  ADD ("/term/not-stretched", test_an_agreed_term_is_not_stretched);
  ADD ("/term/own-first", test_a_units_own_adviser_goes_before_the_governments);
  ADD ("/renew/next", test_renewal_proposes_the_next_term);
  ADD ("/renew/old", test_the_renewed_term_runs_to_its_end);
  ADD ("/renew/assessed", test_renewal_asks_for_the_assessment);
  ADD ("/renew/poor-results", test_poor_results_stand_against_a_renewal);
  ADD ("/renew/end-decided", test_a_decided_end_stands_against_a_renewal);
  ADD ("/renew/declined", test_a_declined_renewal_leaves_the_old_term);
  ADD ("/renew/lapse", test_a_term_may_end_without_renewal);
  ADD ("/contract/sixteen", test_an_engagement_brings_its_sixteen_clauses);
  ADD ("/contract/required", test_a_required_clause_stays_in);
  ADD ("/contract/renewed", test_a_renewal_takes_over_what_was_agreed);
  ADD ("/contract/signed", test_clauses_of_a_signed_contract_stay);
  ADD ("/panel", test_a_panel_is_established_with_members_and_chief);
  ADD ("/fees", test_fees_add_up);
  return g_test_run ();
}
