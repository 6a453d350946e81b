/* test-contract-life.c - a government contract after its signature
 *
 * The copy that is owed, payments by the days of the law, supplements within their bound, performance, dispute, end, and
 * what stays as it was signed.
 */
#include "contract-road.h"

/* ---- copy and procurement ---- */

static void
test_copy_is_owed (Fixture *f, gconstpointer data)
{
  to_signed (f);
  assert_text (f, YIFA_CONTRACT_COPY_DUE_ON, "2026-11-09"); /* five working days */
  assert_number (f, YIFA_CONTRACT_IS_UNFILED, TRUE);
  assert_number (f, YIFA_CONTRACT_COPY_LATE, FALSE);
  yifa_store_set_today (f->store, "2026-11-10");
  assert_number (f, YIFA_CONTRACT_COPY_LATE, TRUE);
  assert_refused (f, load (f), "file_copy", "copy_attached", TRUE);
  act (f, "file_copy", "纸质副本已收，扫描件后补");
  assert_number (f, YIFA_CONTRACT_IS_UNFILED, FALSE);
  assert_number (f, YIFA_CONTRACT_COPY_LATE, TRUE);
}

static void
assert_clock (Fixture *f, const char *rule, const char *due_on, const char *state)
{
  g_autoptr(YifaRecord) contract = load (f);
  g_autoptr(YifaRecord) clock = yifa_deadline_find (f->store, contract, rule);

  g_assert_nonnull (clock);
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_DUE_ON), ==, due_on);
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_STATE), ==, state);
}

static void
test_procurement_clocks (Fixture *f, gconstpointer data)
{
  set (f, "is_procurement", "1");
  to_signed (f);
  assert_clock (f, "ct.procure_publish_days", "2026-11-04", "open");
  assert_clock (f, "ct.procure_file_days", "2026-11-11", "open");
  act (f, "publish_procurement", NULL);
  act (f, "file_procurement", NULL);
  assert_clock (f, "ct.procure_publish_days", "2026-11-04", "met");
  assert_clock (f, "ct.procure_file_days", "2026-11-11", "met");
  assert_text (f, YIFA_CONTRACT_PROCURE_FILED_ON, TODAY);
}

static void
test_only_procurement_is_published (Fixture *f, gconstpointer data)
{
  to_signed (f);
  assert_refused (f, load (f), "publish_procurement", "is_procured", FALSE);
}

static void
test_signed_before_the_register (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) contract = fill_in (f, "signed_on", "2024-03-01", "copy_filed_on", "2024-03-05");

  act_on (f, contract, "record_signed", "台账启用前签订");
  assert_stage (f, "performing");
  assert_number (f, YIFA_CONTRACT_UNREVIEWED, TRUE);
  assert_number (f, YIFA_CONTRACT_IS_UNFILED, FALSE);
}

static void
test_signed_before_and_copy_owed (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) contract = fill_in (f, "signed_on", "2026-10-26", NULL, NULL);

  assert_refused (f, fill_in (f, "signed_on", "2027-01-01", NULL, NULL), "record_signed", "signing_dated", FALSE);
  act_on (f, contract, "record_signed", "台账启用前签订");
  assert_stage (f, "signed");
  assert_text (f, YIFA_CONTRACT_COPY_DUE_ON, TODAY);
}

/* A case that was reviewed before there was a register of contracts is named afterwards. */
static void
test_old_case_is_named (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) contract = fill_in (f, "signed_on", "2026-10-26", NULL, NULL);
  gint64 review = keep (f, make (&yifa_legality_review, "title", "智慧停车合同审查", "subject_kind", "contract",
                                 "stage", "issued", "conclusion", "can_sign", "issued_on", "2026-10-20", NULL));
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, f->contract);

  act_on (f, contract, "record_signed", "台账启用前签订");
  assert_number (f, YIFA_CONTRACT_UNREVIEWED, TRUE);
  set_on (f, &yifa_legality_review, review, "contract", id);
  assert_number (f, YIFA_CONTRACT_UNREVIEWED, FALSE);
}

/* ---- payments ---- */

static gint64
pay (Fixture *f, const char *delivered_on, const char *agreed_on)
{
  return keep_part (f, make (&yifa_contract_payment, "title", "首期款", "direction", "pay", "amount", "3000000",
                             "delivered_on", delivered_on, "agreed_on", agreed_on, NULL));
}

static void
assert_due (Fixture *f, gint64 id, const char *due_on)
{
  g_autoptr(YifaRecord) payment = yifa_store_load (f->store, &yifa_contract_payment, id, NULL);

  g_assert_cmpstr (yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_DUE_ON), ==, due_on);
}

static void
test_days_of_payment (Fixture *f, gconstpointer data)
{
  static const struct { const char *size, *term, *delivered_on, *agreed_on, *due_on; } cases[] = {
    { "small",  NULL, "2026-03-02", NULL,         "2026-04-01" }, /* thirty days */
    { "medium", NULL, "2026-03-02", "2026-03-20", "2026-03-20" }, /* agreed for sooner */
    { "micro",  NULL, "2026-03-02", "2026-04-20", "2026-04-20" }, /* agreed for later, within sixty days */
    { "small",  NULL, "2026-03-02", "2026-12-31", "2026-05-06" }, /* never more: sixty days end on a holiday */
    { "small",  "45", "2026-03-02", NULL,         "2026-04-16" },
    { "small",  "90", "2026-03-02", NULL,         "2026-05-06" },
    { "small",  NULL, NULL,         NULL,         NULL },         /* nothing delivered, nothing agreed */
    { "small",  NULL, NULL,         "2026-03-20", "2026-03-20" },
    { "large",  NULL, "2026-03-02", NULL,         NULL },         /* the law protects the small ones */
    { "large",  NULL, "2026-03-02", "2026-12-31", "2026-12-31" },
    { "large",  "90", "2026-03-02", NULL,         "2026-05-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_on (f, &yifa_contract_party, f->party, "size", cases[i].size);
      set (f, "pay_term_days", cases[i].term);
      assert_due (f, pay (f, cases[i].delivered_on, cases[i].agreed_on), cases[i].due_on);
    }
}

/* The term runs from the acceptance, also when that is recorded after the payment was entered. */
static void
test_payment_follows_its_milestone (Fixture *f, gconstpointer data)
{
  gint64 milestone = keep_part (f, make (&yifa_contract_milestone, "title", "初验", "is_delivery", "1", NULL));
  YifaRecord *payment = make (&yifa_contract_payment, "title", "首期款", "direction", "pay", "amount", "1", NULL);
  gint64 id;

  yifa_record_set_int (payment, YIFA_CONTRACT_PAYMENT_MILESTONE, milestone);
  id = keep_part (f, payment);
  assert_due (f, id, NULL);
  set_on (f, &yifa_contract_milestone, milestone, "done_on", "2026-03-02");
  assert_due (f, id, NULL);
  set_on (f, &yifa_contract_party, f->party, "size", "small");
  assert_due (f, id, "2026-04-01");
  set (f, "pay_term_days", "10");
  assert_due (f, id, "2026-03-12");
}

static void
test_overdue_and_disputed (Fixture *f, gconstpointer data)
{
  gint64 id = pay (f, NULL, "2026-10-01");

  pay (f, NULL, "2026-12-01");
  to_signed (f);
  assert_number (f, YIFA_CONTRACT_OVERDUE_PAYMENTS_N, 1);
  set_on (f, &yifa_contract_payment, id, "in_dispute", "1");
  assert_number (f, YIFA_CONTRACT_OVERDUE_PAYMENTS_N, 0);
  set_on (f, &yifa_contract_payment, id, "paid_on", TODAY);
  assert_number (f, YIFA_CONTRACT_PAID, 3000000);
}

/* ---- amendments ---- */

static YifaRecord *
an_amendment (Fixture *f, const char *change)
{
  gint64 id = keep_part (f, make (&yifa_contract_amendment, "title", "补充协议", "amount_change", change, NULL));
  YifaRecord *amendment = yifa_store_load (f->store, &yifa_contract_amendment, id, NULL);

  yifa_record_set_text (amendment, YIFA_CONTRACT_AMENDMENT_SIGNED_ON, TODAY);
  return amendment;
}

static void
test_amendment_of_an_unsigned_contract (Fixture *f, gconstpointer data)
{
  assert_refused (f, an_amendment (f, "1"), "sign", "contract_signed", FALSE);
}

static void
test_amendment_is_reviewed (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) amendment = NULL;
  g_autoptr(YifaRecord) review = NULL;
  gint64 id;

  to_performing (f);
  id = keep_part (f, make (&yifa_legality_review, "title", "补充协议审查", "subject_kind", "contract", "stage", "issued",
                           "conclusion", "can_sign", "issued_on", TODAY, NULL));
  amendment = an_amendment (f, "1000000");
  assert_refused (f, g_object_ref (amendment), "sign", "reviewed_first", TRUE);
  yifa_record_set_int (amendment, YIFA_CONTRACT_AMENDMENT_REVIEW, id);
  act_on (f, amendment, "sign", NULL);
  assert_number (f, YIFA_CONTRACT_AMENDED_AMOUNT, 13000000);
}

/* Neither the opinion on the contract nor one on another contract is an opinion on the amendment. */
static void
test_amendment_has_its_own_case (Fixture *f, gconstpointer data)
{
  gint64 other = keep (f, make (&yifa_legality_review, "title", "别的合同审查", "subject_kind", "contract", "stage",
                                "issued", "conclusion", "can_sign", "issued_on", TODAY, NULL));
  g_autoptr(YifaRecord) contract = NULL;
  g_autoptr(YifaRecord) amendment = NULL;

  to_performing (f);
  contract = load (f);
  amendment = an_amendment (f, "1000000");
  yifa_record_set_int (amendment, YIFA_CONTRACT_AMENDMENT_REVIEW, yifa_record_get_int (contract, YIFA_CONTRACT_REVIEW));
  assert_refused (f, g_object_ref (amendment), "sign", "reviewed_first", TRUE);
  yifa_record_set_int (amendment, YIFA_CONTRACT_AMENDMENT_REVIEW, other);
  assert_refused (f, g_object_ref (amendment), "sign", "reviewed_first", TRUE);
}

static void
test_withdrawn_case_reviews_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;

  to_reviewed (f, "can_sign");
  assert_passes (f, "sign", "reviewed_first");
  review = last_case (f);
  g_assert_true (yifa_store_withdraw (f->store, review, "立错案", NULL));
  assert_refused (f, load (f), "sign", "reviewed_first", TRUE);
}

static void
test_paid_is_not_to_come (Fixture *f, gconstpointer data)
{
  YifaRecord *payment = make (&yifa_contract_payment, "title", "尾款", "direction", "pay", "amount", "1", "paid_on",
                              "2027-01-01", NULL);
  g_autoptr(YifaRecord) owned = payment;
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (payment, YIFA_CONTRACT_PAYMENT_CONTRACT, f->contract);
  g_assert_false (yifa_store_save (f->store, payment, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
}

/* A tenth of the contract, all amendments together; one that takes away makes no room. */
static void
test_ten_percent_of_a_procurement_contract (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) first = NULL;
  g_autoptr(YifaRecord) less = NULL;
  g_autoptr(YifaRecord) third = NULL;

  set (f, "is_procurement", "1");
  to_performing (f);
  first = an_amendment (f, "1000000");
  act_on (f, first, "sign", "紧急追加，事后补审");
  less = an_amendment (f, "-1000000");
  act_on (f, less, "sign", "核减");
  assert_refused (f, an_amendment (f, "200001"), "sign", "within_bound", TRUE);
  third = an_amendment (f, "200000");
  act_on (f, third, "sign", "追加");
  g_assert_cmpstr (yifa_record_get_stage (third), ==, "signed");
}

static void
test_bound_is_of_procurement_only (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) amendment = NULL;
  gboolean can;

  to_performing (f);
  amendment = an_amendment (f, "9000000");
  g_assert_false (refuses (f, amendment, "sign", "within_bound", &can));
}

static void
test_amendment_moves_the_end (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) amendment = NULL;

  set (f, "ends_on", "2026-12-31");
  to_performing (f);
  amendment = an_amendment (f, NULL);
  yifa_record_set_text (amendment, YIFA_CONTRACT_AMENDMENT_NEW_ENDS_ON, "2027-06-30");
  act_on (f, amendment, "sign", "延期");
  assert_text (f, YIFA_CONTRACT_ENDS_ON, "2027-06-30");
}

/* ---- performance and end ---- */

static void
test_performed_when_all_is_settled (Fixture *f, gconstpointer data)
{
  gint64 milestone = keep_part (f, make (&yifa_contract_milestone, "title", "验收", NULL));
  gint64 payment = pay (f, NULL, NULL);
  gint64 bond = keep_part (f, make (&yifa_contract_guarantee, "guarantee_kind", "performance_bond", NULL));

  to_performing (f);
  assert_refused (f, load (f), "complete", "milestones_done", TRUE);
  assert_refused (f, load (f), "complete", "payments_settled", TRUE);
  assert_refused (f, load (f), "complete", "guarantees_settled", TRUE);
  set_on (f, &yifa_contract_milestone, milestone, "done_on", TODAY);
  set_on (f, &yifa_contract_payment, payment, "paid_on", TODAY);
  set_on (f, &yifa_contract_guarantee, bond, "returned_on", TODAY);
  assert_refused (f, fill_in (f, "completed_on", "2027-01-01", NULL, NULL), "complete", "completion_dated", FALSE);
  act (f, "complete", NULL);
  assert_text (f, YIFA_CONTRACT_COMPLETED_ON, TODAY);
}

static void
test_dispute_is_told_and_settled (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) events = NULL;

  to_performing (f);
  act (f, "dispute", "相对方拒绝移交设备");
  assert_stage (f, "disputed");
  act (f, "settle", "双方签订和解协议");
  assert_stage (f, "performing");
  events = yifa_store_load_parts (f->store, &yifa_contract_event, "contract", f->contract);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpstr (yifa_record_get_title (events->pdata[0]), ==, "相对方拒绝移交设备");
}

static void
test_copy_is_owed_through_a_dispute (Fixture *f, gconstpointer data)
{
  to_signed (f);
  act (f, "dispute", "价款争议");
  act (f, "settle", "和解");
  assert_stage (f, "signed");
}

static void
test_terminated_and_archived (Fixture *f, gconstpointer data)
{
  to_signed (f);
  assert_refused (f, fill_in (f, "terminated_on", "2027-01-01", NULL, NULL), "terminate", "termination_dated", FALSE);
  act (f, "terminate", "协商解除");
  assert_text (f, YIFA_CONTRACT_END_REASON, "协商解除");
  assert_refused (f, load (f), "archive", "copy_filed", FALSE);
  assert_refused (f, load (f), "archive", "copy_attached", TRUE);
  attach (f, "signed_copy");
  act (f, "file_late_copy", NULL);
  assert_refused (f, load (f), "file_late_copy", "copy_owed", FALSE);
  act (f, "archive", NULL);
}

static void
test_dropped_with_its_reason (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "not_advisable");
  act (f, "drop", "审查意见不宜签订");
  assert_stage (f, "dropped");
  assert_text (f, YIFA_CONTRACT_END_REASON, "审查意见不宜签订");
}

/* ---- what stays as it is ---- */

static void
assert_stays (Fixture *f, YifaRecord *owned)
{
  g_autoptr(YifaRecord) record = owned;
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_store_save (f->store, record, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_signed_contract_stays (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) party = NULL;

  to_signed (f);
  assert_stays (f, fill_in (f, "amount", "1", NULL, NULL));
  assert_stays (f, fill_in (f, "is_procurement", "1", NULL, NULL));
  party = yifa_store_load (f->store, &yifa_contract_party, f->party, NULL);
  yifa_record_set_text (party, YIFA_CONTRACT_PARTY_NAME, "另一公司");
  assert_stays (f, g_object_ref (party));
  set_on (f, &yifa_contract_party, f->party, "legal_rep", "赵某"); /* what was left empty */
}

static void
test_wrong_entry_is_corrected_with_a_reason (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) contract = NULL;

  to_signed (f);
  contract = fill_in (f, "amount", "12500000", NULL, NULL);
  act_on (f, contract, "correct", "录入时漏写伍仟元");
  assert_text (f, YIFA_CONTRACT_AMOUNT_WORDS, "壹拾贰万伍仟元整");
}

static void
test_archived_contract_stays (Fixture *f, gconstpointer data)
{
  YifaRecord *payment = make (&yifa_contract_payment, "title", "补款", "direction", "pay", "amount", "1", NULL);

  to_performing (f);
  act (f, "complete", NULL);
  act (f, "archive", NULL);
  yifa_record_set_int (payment, YIFA_CONTRACT_PAYMENT_CONTRACT, f->contract);
  assert_stays (f, payment);
  assert_stays (f, fill_in (f, "risk_note", "有风险", NULL, NULL));
  set (f, "note", "移交档案馆");
}

/* ---- duties ---- */

static gboolean
has_duty (Fixture *f, const YifaKind *kind, const char *rule, const char *due_on)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) duties = yifa_duties (f->store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < duties->len; i++)
    {
      const YifaDuty *duty = duties->pdata[i];

      if (duty->kind == kind && g_str_equal (duty->rule, rule) && g_strcmp0 (duty->due_on, due_on) == 0)
        return TRUE;
    }
  return FALSE;
}

static guint
count_duties (Fixture *f, const char *rule)
{
  g_autoptr(GPtrArray) duties = yifa_duties (f->store, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < duties->len; i++)
    n += g_str_equal (((const YifaDuty *) duties->pdata[i])->rule, rule);
  return n;
}

static void
test_copy_is_a_duty_once (Fixture *f, gconstpointer data)
{
  to_signed (f);
  g_assert_true (has_duty (f, &yifa_contract, "ct.copy_days", "2026-11-09"));
  g_assert_cmpuint (count_duties (f, "ct.copy_days"), ==, 1);
  attach (f, "signed_copy");
  act (f, "file_copy", NULL);
  g_assert_cmpuint (count_duties (f, "ct.copy_days"), ==, 0);
}

static void
test_unreviewed_is_a_duty_until_reviewed (Fixture *f, gconstpointer data)
{
  act (f, "submit", NULL);
  sign (f, TODAY, "应急抢险");
  g_assert_true (has_duty (f, &yifa_contract, "ct.review", NULL));
  accept_case (f);
  finish_case (f, "can_sign");
  g_assert_cmpuint (count_duties (f, "ct.review"), ==, 0);
}

/* The day is explained by the rule it was counted by. */
static void
test_payment_is_a_duty (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) payment = NULL;
  g_autoptr(GPtrArray) duties = NULL;
  g_autofree char *why = NULL;
  gint64 id;

  set_on (f, &yifa_contract_party, f->party, "size", "small");
  id = pay (f, "2026-10-08", NULL);
  g_assert_cmpuint (count_duties (f, "ct.pay_days"), ==, 0); /* nothing is owed under a draft */
  to_signed (f);
  g_assert_true (has_duty (f, &yifa_contract_payment, "ct.pay_days", "2026-11-09"));

  payment = yifa_store_load (f->store, &yifa_contract_payment, id, NULL);
  duties = yifa_duties_of (f->store, payment, NULL);
  g_assert_cmpuint (duties->len, ==, 1);
  why = yifa_duty_explain (f->store, duties->pdata[0]);
  g_assert_nonnull (strstr (why, "2026-10-08"));
  g_assert_nonnull (strstr (why, "保障中小企业款项支付条例"));

  set_on (f, &yifa_contract_payment, id, "in_dispute", "1");
  g_assert_cmpuint (count_duties (f, "ct.pay_days"), ==, 0);
}

static void
test_terms_that_end (Fixture *f, gconstpointer data)
{
  set (f, "ends_on", "2026-12-31");
  keep_part (f, make (&yifa_contract_guarantee, "guarantee_kind", "performance_bond", "ends_on", "2026-12-15", NULL));
  keep_part (f, make (&yifa_contract_milestone, "title", "验收", "due_on", "2026-11-30", NULL));
  to_performing (f);
  assert_number (f, YIFA_CONTRACT_IS_EXPIRING, TRUE);
  g_assert_true (has_duty (f, &yifa_contract, "ct.expiry_warn", "2026-12-31"));
  g_assert_true (has_duty (f, &yifa_contract_guarantee, "ct.expiry_warn", "2026-12-15"));
  g_assert_true (has_duty (f, &yifa_contract_milestone, "ct.performance", "2026-11-30"));
  yifa_store_set_today (f->store, "2026-10-20"); /* more than sixty days before */
  assert_number (f, YIFA_CONTRACT_IS_EXPIRING, FALSE);
  g_assert_false (has_duty (f, &yifa_contract, "ct.expiry_warn", "2026-12-31"));
}

#define ADD(path, func) g_test_add ("/contract-life" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/copy-is-owed", test_copy_is_owed);
  ADD ("/procurement-clocks", test_procurement_clocks);
  ADD ("/only-procurement-is-published", test_only_procurement_is_published);
  ADD ("/signed-before-the-register", test_signed_before_the_register);
  ADD ("/signed-before-and-copy-owed", test_signed_before_and_copy_owed);
  ADD ("/old-case-is-named", test_old_case_is_named);
  ADD ("/days-of-payment", test_days_of_payment);
  ADD ("/payment-follows-its-milestone", test_payment_follows_its_milestone);
  ADD ("/overdue-and-disputed", test_overdue_and_disputed);
  ADD ("/amendment-of-an-unsigned-contract", test_amendment_of_an_unsigned_contract);
  ADD ("/amendment-is-reviewed", test_amendment_is_reviewed);
  ADD ("/amendment-has-its-own-case", test_amendment_has_its_own_case);
  ADD ("/withdrawn-case-reviews-nothing", test_withdrawn_case_reviews_nothing);
  ADD ("/paid-is-not-to-come", test_paid_is_not_to_come);
  ADD ("/ten-percent-of-a-procurement-contract", test_ten_percent_of_a_procurement_contract);
  ADD ("/bound-is-of-procurement-only", test_bound_is_of_procurement_only);
  ADD ("/amendment-moves-the-end", test_amendment_moves_the_end);
  ADD ("/performed-when-all-is-settled", test_performed_when_all_is_settled);
  ADD ("/dispute-is-told-and-settled", test_dispute_is_told_and_settled);
  ADD ("/copy-is-owed-through-a-dispute", test_copy_is_owed_through_a_dispute);
  ADD ("/terminated-and-archived", test_terminated_and_archived);
  ADD ("/dropped-with-its-reason", test_dropped_with_its_reason);
  ADD ("/signed-contract-stays", test_signed_contract_stays);
  ADD ("/wrong-entry-is-corrected-with-a-reason", test_wrong_entry_is_corrected_with_a_reason);
  ADD ("/archived-contract-stays", test_archived_contract_stays);
  ADD ("/copy-is-a-duty-once", test_copy_is_a_duty_once);
  ADD ("/unreviewed-is-a-duty-until-reviewed", test_unreviewed_is_a_duty_until_reviewed);
  ADD ("/payment-is-a-duty", test_payment_is_a_duty);
  ADD ("/terms-that-end", test_terms_that_end);
  return g_test_run ();
}
