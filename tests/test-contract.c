/* test-contract.c - government contracts, from the draft to the signature
 *
 * Each gate refuses, naming itself and the article behind it, and opens with its evidence; what is signed without a
 * conclusion needs a reason, which the trail keeps.
 */
#include "contract-road.h"

/* ---- the road ---- */

static void
test_road (Fixture *f, gconstpointer data)
{
  to_performing (f);
  assert_stage (f, "performing");
  assert_text (f, YIFA_CONTRACT_REGISTER_NO, "大法合〔2026〕001号");
  assert_text (f, YIFA_CONTRACT_COPY_NO, "大法合备〔2026〕001号");
  assert_text (f, YIFA_CONTRACT_CONCLUSION, "can_sign");
  assert_text (f, YIFA_CONTRACT_COUNTERPARTY, "遂宁蓝天停车管理有限公司");
  assert_number (f, YIFA_CONTRACT_UNREVIEWED, FALSE);
  assert_number (f, YIFA_CONTRACT_IS_UNFILED, FALSE);
  act (f, "complete", NULL);
  act (f, "archive", NULL);
  assert_stage (f, "archived");
}

/* The contract review opinion says whom the contract is with and how much it is worth. */
static void
test_case_holds_parties_and_amount (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;
  const char *text;

  act (f, "submit", NULL);
  review = last_case (f);
  text = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_TEXT);
  g_assert_nonnull (strstr (text, "遂宁蓝天停车管理有限公司"));
  g_assert_nonnull (strstr (text, CODE));
  g_assert_nonnull (strstr (text, "壹拾贰万元整"));
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND), ==, "contract");
  g_assert_cmpint (yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG), ==, f->unit);
}

static void
test_case_moves_the_contract (Fixture *f, gconstpointer data)
{
  act (f, "submit", NULL);
  assert_stage (f, "requested");
  accept_case (f);
  assert_stage (f, "reviewing");
  finish_case (f, "can_sign");
  assert_stage (f, "reviewed");
}

static void
test_returned_and_submitted_again (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;
  gint64 first;

  act (f, "submit", NULL);
  review = last_case (f);
  first = yifa_record_get_id (review);
  act_on (f, review, "return", NULL);
  assert_stage (f, "returned");

  act (f, "submit", NULL);
  assert_stage (f, "requested");
  g_clear_object (&review);
  review = last_case (f);
  g_assert_cmpint (yifa_record_get_id (review), ==, first);
  g_assert_cmpstr (yifa_record_get_stage (review), ==, "received");
}

static void
test_revised_contract_is_a_new_case (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) cases = NULL;

  to_reviewed (f, "supplement_first");
  act (f, "revise", "按审查意见补充材料");
  assert_stage (f, "draft");
  act (f, "submit", NULL);
  cases = yifa_store_load_parts (f->store, &yifa_legality_review, "contract", f->contract);
  g_assert_cmpuint (cases->len, ==, 2);
}

/* Nobody moves the contract past its case by hand. */
static void
test_steps_of_the_desk_are_the_desks (Fixture *f, gconstpointer data)
{
  act (f, "submit", NULL);
  assert_refused (f, load (f), "begin_review", "case_accepted", FALSE);
  assert_refused (f, load (f), "review_returned", "case_returned", FALSE);
  assert_refused (f, load (f), "finish_review", "opinion_issued", FALSE);
}

/* ---- submission ---- */

static void
test_parties_named (Fixture *f, gconstpointer data)
{
  set_on (f, &yifa_contract_party, f->party, "side", "guarantor");
  assert_refused (f, load (f), "submit", "parties_named", FALSE);
  set_on (f, &yifa_contract_party, f->party, "side", "counterparty");
  set (f, "signatory_org", NULL);
  assert_refused (f, load (f), "submit", "parties_named", FALSE);
  keep_part (f, make (&yifa_contract_party, "side", "ours", "name", "大英县城市管理局", NULL));
  assert_passes (f, "submit", "parties_named");
}

static void
test_credit_codes_given (Fixture *f, gconstpointer data)
{
  set_on (f, &yifa_contract_party, f->party, "credit_code", NULL);
  assert_refused (f, load (f), "submit", "credit_codes_given", TRUE);
  set_on (f, &yifa_contract_party, f->party, "party_kind", "person");
  assert_passes (f, "submit", "credit_codes_given");
}

static void
test_amount_given (Fixture *f, gconstpointer data)
{
  set (f, "amount", NULL);
  assert_refused (f, load (f), "submit", "amount_agrees", FALSE);
  set (f, "amount_kind", "unit_price");
  assert_passes (f, "submit", "amount_agrees");
  set (f, "amount_kind", NULL);
  assert_refused (f, load (f), "submit", "amount_agrees", FALSE);
}

/* ---- figures, capitals, codes ---- */

static void
assert_rejected (Fixture *f, YifaRecord *owned, const char *field)
{
  g_autoptr(YifaRecord) record = owned;
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_store_save (f->store, record, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_cmpstr (yifa_error_get_field (error), ==, field);
}

static void
test_capitals_follow_the_figures (Fixture *f, gconstpointer data)
{
  assert_text (f, YIFA_CONTRACT_AMOUNT_WORDS, "壹拾贰万元整");
  set (f, "amount", "12000050");
  assert_text (f, YIFA_CONTRACT_AMOUNT_WORDS, "壹拾贰万元伍角整");
  set (f, "amount", NULL);
  assert_text (f, YIFA_CONTRACT_AMOUNT_WORDS, NULL);
}

static void
test_capitals_that_disagree_are_refused (Fixture *f, gconstpointer data)
{
  assert_rejected (f, fill_in (f, "amount_words", "壹拾贰万伍仟元整", NULL, NULL), "amount_words");
  assert_rejected (f, fill_in (f, "amount_words", "十二万块多一点", NULL, NULL), "amount_words");
  set (f, "amount_words", "人民币壹拾贰万圆正"); /* another writing of the same amount */
  assert_rejected (f, fill_in (f, "amount", "12500000", NULL, NULL), "amount_words");
}

static void
test_wrong_check_digit_is_refused (Fixture *f, gconstpointer data)
{
  YifaRecord *party = make (&yifa_contract_party, "side", "counterparty", "name", "某公司", "credit_code",
                            "91350100M000100Y44", NULL);

  yifa_record_set_int (party, YIFA_CONTRACT_PARTY_CONTRACT, f->contract);
  assert_rejected (f, party, "credit_code");
}

static void
test_code_is_written_rightly (Fixture *f, gconstpointer data)
{
  gint64 id = keep_part (f, make (&yifa_contract_party, "side", "counterparty", "name", "某公司", "credit_code",
                                  "91350100ｍ000100y43", NULL));
  g_autoptr(YifaRecord) party = yifa_store_load (f->store, &yifa_contract_party, id, NULL);

  g_assert_cmpstr (yifa_record_get_text (party, YIFA_CONTRACT_PARTY_CREDIT_CODE), ==, CODE);
  g_assert_cmpstr (yifa_record_get_text (party, YIFA_CONTRACT_PARTY_PARTY_KIND), ==, "organisation");
}

/* ---- signing ---- */

static void
test_unreviewed_is_not_signed (Fixture *f, gconstpointer data)
{
  assert_sign_refused (f, "reviewed_first", TRUE);
  act (f, "submit", NULL);
  assert_sign_refused (f, "reviewed_first", TRUE);
  accept_case (f);
  assert_sign_refused (f, "reviewed_first", TRUE);
  finish_case (f, "can_sign");
  sign (f, TODAY, NULL);
  assert_stage (f, "signed");
}

static void
test_opinion_comes_before_the_signing (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "can_sign");
  assert_refused (f, fill_in (f, "signed_on", "2026-10-30", "signed_by", "李副县长"), "sign", "reviewed_first", TRUE);
}

static gboolean
history_has (Fixture *f, const char *field, const char *after, const char *reason)
{
  g_autoptr(GPtrArray) history = yifa_store_get_history (f->store, &yifa_contract, f->contract, NULL);

  for (guint i = 0; i < history->len; i++)
    {
      const YifaChange *change = history->pdata[i];

      if (g_strcmp0 (change->field, field) == 0 && g_strcmp0 (change->after, after) == 0 &&
          g_strcmp0 (change->reason, reason) == 0 && change->before != NULL)
        return TRUE;
    }
  return FALSE;
}

/* With a reason it is signed all the same; the trail names the gate, the sentence and the reason, and the contract
 * stays on the list, also when it is reviewed afterwards. */
static void
test_signed_without_review_with_a_reason (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  act (f, "submit", NULL);
  sign (f, TODAY, "应急抢险，事后补审");
  assert_stage (f, "signed");
  g_assert_true (history_has (f, "override", "reviewed_first", "应急抢险，事后补审"));
  assert_number (f, YIFA_CONTRACT_UNREVIEWED, TRUE);
  yifa_query_where (query, "unreviewed", YIFA_EQUAL, "1");
  g_assert_cmpint (yifa_store_count (f->store, &yifa_contract, query), ==, 1);

  yifa_store_set_today (f->store, "2026-11-03");
  accept_case (f); /* the desk goes on; the contract does not go back */
  finish_case (f, "can_sign");
  assert_stage (f, "signed");
  assert_number (f, YIFA_CONTRACT_UNREVIEWED, TRUE);
}

static void
test_conclusions_that_forbid (Fixture *f, gconstpointer data)
{
  const char *const conclusions[] = { "supplement_first", "not_advisable" };

  for (guint i = 0; i < G_N_ELEMENTS (conclusions); i++)
    {
      to_reviewed (f, conclusions[i]);
      assert_sign_refused (f, "conclusion_allows", TRUE);
      act (f, "revise", "重新谈判");
    }
  to_reviewed (f, "sign_after_amendment");
  assert_passes (f, "sign", "conclusion_allows");
}

static void
test_points_answered (Fixture *f, gconstpointer data)
{
  gint64 point;

  act (f, "submit", NULL);
  accept_case (f);
  point = add_point (f, NULL);
  finish_case (f, "sign_after_amendment");
  assert_sign_refused (f, "points_answered", TRUE);
  set_on (f, &yifa_review_point, point, "adoption", "adopted");
  sign (f, TODAY, NULL);
}

static void
test_unchanged_since_review (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "can_sign");
  assert_passes (f, "sign", "unchanged_since_review");
  set (f, "amount", "15000000");
  assert_sign_refused (f, "unchanged_since_review", TRUE);
  set (f, "amount", "12000000"); /* as it was */
  assert_passes (f, "sign", "unchanged_since_review");
  set_on (f, &yifa_contract_party, f->party, "name", "遂宁白云停车管理有限公司");
  assert_sign_refused (f, "unchanged_since_review", TRUE);
  set_on (f, &yifa_contract_party, f->party, "name", "遂宁蓝天停车管理有限公司");
  keep_part (f, make (&yifa_contract_party, "side", "counterparty", "name", "另一公司", NULL));
  assert_sign_refused (f, "unchanged_since_review", TRUE);
}

static void
test_text_replaced_after_review (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "can_sign");
  attach (f, "contract_draft");
  assert_sign_refused (f, "unchanged_since_review", TRUE);
}

/* What the opinion asked for is amended; the money and the parties are not its to change. */
static void
test_amended_as_the_opinion_says (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "sign_after_amendment");
  set (f, "subject", "按审查意见修改了标的");
  assert_passes (f, "sign", "unchanged_since_review");
  set (f, "amount", "15000000");
  assert_sign_refused (f, "unchanged_since_review", TRUE);
}

static void
test_signing_dated (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "can_sign");
  assert_refused (f, load (f), "sign", "signing_dated", FALSE);
  assert_refused (f, load (f), "sign", "signer_named", FALSE);
  assert_refused (f, fill_in (f, "signed_on", "2026-12-01", NULL, NULL), "sign", "signing_dated", FALSE);
}

static void
test_guarantee_of_another (Fixture *f, gconstpointer data)
{
  set (f, "has_guarantee", "1");
  assert_sign_refused (f, "no_guarantee", TRUE);
}

static void
test_arbitration_is_void (Fixture *f, gconstpointer data)
{
  set (f, "dispute_clause", "arbitration");
  assert_passes (f, "sign", "arbitration_void");
  set (f, "is_admin_agreement", "1");
  assert_sign_refused (f, "arbitration_void", FALSE);
}

static void
test_pay_term_of_small_firms (Fixture *f, gconstpointer data)
{
  set (f, "pay_term_days", "90");
  set (f, "audit_settlement", "1");
  assert_passes (f, "sign", "pay_term_lawful");
  set_on (f, &yifa_contract_party, f->party, "size", "small");
  assert_sign_refused (f, "pay_term_lawful", FALSE);
  assert_sign_refused (f, "no_audit_settlement", TRUE);
  set (f, "direction", "receive");
  assert_passes (f, "sign", "pay_term_lawful");
  set (f, "direction", "pay");
  set (f, "pay_term_days", "60");
  assert_passes (f, "sign", "pay_term_lawful");
}

static void
test_builder_funds (Fixture *f, gconstpointer data)
{
  set (f, "builder_funds", "1");
  assert_sign_refused (f, "no_builder_funds", TRUE);
}

static void
test_award_in_time (Fixture *f, gconstpointer data)
{
  set (f, "award_notice_on", "2026-09-01");
  assert_passes (f, "sign", "award_in_time");
  set (f, "is_procurement", "1");
  assert_sign_refused (f, "award_in_time", TRUE);
  set (f, "award_notice_on", "2026-10-20");
  assert_passes (f, "sign", "award_in_time");
}

#define ADD(path, func) g_test_add ("/contract" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/road", test_road);
  ADD ("/case-holds-parties-and-amount", test_case_holds_parties_and_amount);
  ADD ("/case-moves-the-contract", test_case_moves_the_contract);
  ADD ("/returned-and-submitted-again", test_returned_and_submitted_again);
  ADD ("/revised-contract-is-a-new-case", test_revised_contract_is_a_new_case);
  ADD ("/steps-of-the-desk-are-the-desks", test_steps_of_the_desk_are_the_desks);
  ADD ("/parties-named", test_parties_named);
  ADD ("/credit-codes-given", test_credit_codes_given);
  ADD ("/amount-given", test_amount_given);
  ADD ("/capitals-follow-the-figures", test_capitals_follow_the_figures);
  ADD ("/capitals-that-disagree-are-refused", test_capitals_that_disagree_are_refused);
  ADD ("/wrong-check-digit-is-refused", test_wrong_check_digit_is_refused);
  ADD ("/code-is-written-rightly", test_code_is_written_rightly);
  ADD ("/unreviewed-is-not-signed", test_unreviewed_is_not_signed);
  ADD ("/opinion-comes-before-the-signing", test_opinion_comes_before_the_signing);
  ADD ("/signed-without-review-with-a-reason", test_signed_without_review_with_a_reason);
  ADD ("/conclusions-that-forbid", test_conclusions_that_forbid);
  ADD ("/points-answered", test_points_answered);
  ADD ("/unchanged-since-review", test_unchanged_since_review);
  ADD ("/text-replaced-after-review", test_text_replaced_after_review);
  ADD ("/amended-as-the-opinion-says", test_amended_as_the_opinion_says);
  ADD ("/signing-dated", test_signing_dated);
  ADD ("/guarantee-of-another", test_guarantee_of_another);
  ADD ("/arbitration-is-void", test_arbitration_is_void);
  ADD ("/pay-term-of-small-firms", test_pay_term_of_small_firms);
  ADD ("/builder-funds", test_builder_funds);
  ADD ("/award-in-time", test_award_in_time);
  return g_test_run ();
}
