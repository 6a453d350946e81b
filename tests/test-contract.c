/* test-contract.c - government contracts, from the draft to the archive
 *
 * Each gate refuses, naming itself and the article behind it, and opens with its evidence; what is signed without a
 * conclusion needs a reason, which the trail keeps; days of payment are those of the law.
 */
#include <string.h>

#include "yifa-agency-code.h"
#include "yifa-attachment.h"
#include "yifa-contract-amendment.h"
#include "yifa-contract-event.h"
#include "yifa-contract-guarantee.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-party.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-kinds.h"
#include "yifa-legality-review.h"
#include "yifa-org.h"
#include "yifa-review-item.h"
#include "yifa-review-point.h"
#include "yifa-rules.h"
#include "yifa-workflow.h"

#define TODAY "2026-11-02" /* a Monday */
#define CODE  "91350100M000100Y43"

typedef struct
{
  YifaStore *store;
  gint64     gov, unit;
  gint64     contract, party;
} Fixture;

/* A record in one line: field, value, field, value, NULL; a value is its stable text. */
static YifaRecord *
make (const YifaKind *kind, ...)
{
  YifaRecord *record = yifa_record_new (kind);
  const char *field;
  va_list args;

  va_start (args, kind);
  while ((field = va_arg (args, const char *)) != NULL)
    yifa_record_set_string (record, yifa_kind_find (kind, field), va_arg (args, const char *));
  va_end (args);
  return record;
}

static gint64
keep (Fixture *f, YifaRecord *record)
{
  g_autoptr(YifaRecord) owned = record;
  g_autoptr(GError) error = NULL;

  yifa_store_save (f->store, owned, &error);
  g_assert_no_error (error);
  return yifa_record_get_id (owned);
}

static gint64
keep_part (Fixture *f, YifaRecord *part)
{
  yifa_record_put_int (part, "contract", f->contract);
  return keep (f, part);
}

static gint64
an_org (Fixture *f, const char *name, const char *kind, const char *is_self)
{
  return keep (f, make (&yifa_org, "name", name, "org_kind", kind, "level", "county", "is_self", is_self, NULL));
}

static void
a_code (Fixture *f, gint64 org, const char *code, const char *series)
{
  YifaRecord *record = make (&yifa_agency_code, "code", code, "series", series, NULL);

  yifa_record_set_int (record, YIFA_AGENCY_CODE_ORG, org);
  keep (f, record);
}

static YifaRecord *
a_contract (Fixture *f)
{
  YifaRecord *contract = make (&yifa_contract, "title", "县城智慧停车运维服务合同", "contract_type", "service",
                               "amount_kind", "fixed", "amount", "12000000", "direction", "pay", NULL);

  yifa_record_set_int (contract, YIFA_CONTRACT_HANDLING_ORG, f->unit);
  yifa_record_set_int (contract, YIFA_CONTRACT_SIGNATORY_ORG, f->gov);
  return contract;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 bureau;

  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "张三", TODAY, &error);
  g_assert_no_error (error);
  bureau = an_org (f, "大英县司法局", "department", "1");
  f->gov = an_org (f, "大英县人民政府", "gov", "0");
  f->unit = an_org (f, "大英县城市管理局", "department", "0");
  a_code (f, bureau, "审", "review_receipt");
  a_code (f, bureau, "大法审", "review_opinion");
  a_code (f, bureau, "大法合", "contract");
  a_code (f, bureau, "大法合备", "contract_copy");
  f->contract = keep (f, a_contract (f));
  f->party = keep_part (f, make (&yifa_contract_party, "side", "counterparty", "name", "遂宁蓝天停车管理有限公司",
                                 "credit_code", CODE, "size", "unknown", NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->store);
}

static YifaRecord *
load (Fixture *f)
{
  return yifa_store_load (f->store, &yifa_contract, f->contract, NULL);
}

static YifaRecord *
last_case (Fixture *f)
{
  g_autoptr(GPtrArray) cases = yifa_store_load_parts (f->store, &yifa_legality_review, "contract", f->contract);

  g_assert_cmpuint (cases->len, >, 0);
  return g_object_ref (cases->pdata[cases->len - 1]);
}

static void
set_on (Fixture *f, const YifaKind *kind, gint64 id, const char *field, const char *value)
{
  g_autoptr(YifaRecord) record = yifa_store_load (f->store, kind, id, NULL);

  yifa_record_set_string (record, yifa_kind_find (kind, field), value);
  keep (f, g_object_ref (record));
}

static void
set (Fixture *f, const char *field, const char *value)
{
  set_on (f, &yifa_contract, f->contract, field, value);
}

/* What an act asks for may be locked, and is filled in with the act. */
static YifaRecord *
fill_in (Fixture *f, const char *field, const char *value, const char *second, const char *then)
{
  YifaRecord *contract = load (f);

  if (field != NULL)
    yifa_record_set_string (contract, yifa_kind_find (&yifa_contract, field), value);
  if (second != NULL)
    yifa_record_set_string (contract, yifa_kind_find (&yifa_contract, second), then);
  return contract;
}

static void
act_on (Fixture *f, YifaRecord *record, const char *name, const char *reason)
{
  const YifaAction *action = yifa_workflow_find (yifa_record_get_kind (record), name);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (action);
  if (!yifa_workflow_do (f->store, record, action, reason, &error))
    g_error ("%s: %s", name, error->message);
}

static void
act (Fixture *f, const char *name, const char *reason)
{
  g_autoptr(YifaRecord) contract = load (f);

  act_on (f, contract, name, reason);
}

static void
sign (Fixture *f, const char *signed_on, const char *reason)
{
  g_autoptr(YifaRecord) contract = fill_in (f, "signed_on", signed_on, "signed_by", "李副县长");

  act_on (f, contract, "sign", reason);
}

static gboolean
refuses (Fixture *f, YifaRecord *record, const char *name, const char *gate, gboolean *may_override)
{
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (f->store, record,
                                                          yifa_workflow_find (yifa_record_get_kind (record), name));

  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaRefusal *refusal = refusals->pdata[i];
      g_autofree char *basis = refusal->gate != NULL ? yifa_rules_dup_basis (f->store, refusal->gate->rule) : NULL;

      if (refusal->gate == NULL || !g_str_equal (refusal->gate->name, gate))
        continue;
      g_assert_cmpuint (strlen (refusal->message), >, 0);
      g_assert_nonnull (basis);
      g_assert_true (yifa_kind_find (yifa_record_get_kind (record), refusal->gate->place) != YIFA_NO_FIELD ||
                     yifa_kind_lookup (refusal->gate->place) != NULL);
      *may_override = refusal->gate->may_override;
      return TRUE;
    }
  return FALSE;
}

/* @gate refuses @name, and a reason is enough to pass it or not, as @may_override says; and nothing moves. */
static void
assert_refused (Fixture *f, YifaRecord *owned, const char *name, const char *gate, gboolean may_override)
{
  g_autoptr(YifaRecord) record = owned;
  g_autofree char *stage = g_strdup (yifa_record_get_stage (record));
  g_autoptr(GError) error = NULL;
  gboolean can = FALSE;

  if (!refuses (f, record, name, gate, &can))
    g_error ("%s is not refused by %s", name, gate);
  g_assert_cmpint (can, ==, may_override);
  g_assert_false (yifa_workflow_do (f->store, record, yifa_workflow_find (yifa_record_get_kind (record), name), NULL,
                                    &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_assert_cmpstr (yifa_record_get_stage (record), ==, stage);
}

static void
assert_sign_refused (Fixture *f, const char *gate, gboolean may_override)
{
  assert_refused (f, fill_in (f, "signed_on", TODAY, "signed_by", "李副县长"), "sign", gate, may_override);
}

static void
assert_passes (Fixture *f, const char *name, const char *gate)
{
  g_autoptr(YifaRecord) contract = fill_in (f, "signed_on", TODAY, "signed_by", "李副县长");
  gboolean can;

  g_assert_false (refuses (f, contract, name, gate, &can));
}

static void
assert_stage (Fixture *f, const char *stage)
{
  g_autoptr(YifaRecord) contract = load (f);

  g_assert_cmpstr (yifa_record_get_stage (contract), ==, stage);
}

static void
assert_number (Fixture *f, guint field, gint64 expected)
{
  g_autoptr(YifaRecord) contract = load (f);

  g_assert_cmpint (yifa_record_get_int (contract, field), ==, expected);
}

static void
assert_text (Fixture *f, guint field, const char *expected)
{
  g_autoptr(YifaRecord) contract = load (f);

  g_assert_cmpstr (yifa_record_get_text (contract, field), ==, expected);
}

/* ---- the road ---- */

static void
accept_case (Fixture *f)
{
  g_autoptr(YifaRecord) review = last_case (f);

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  act_on (f, review, "accept", "容缺受理");
}

static gint64
add_point (Fixture *f, const char *adoption)
{
  g_autoptr(YifaRecord) review = last_case (f);
  YifaRecord *point = make (&yifa_review_point, "clause", "第五条", "problem", "付款期限过长", "adoption", adoption,
                            NULL);

  yifa_record_set_int (point, YIFA_REVIEW_POINT_REVIEW, yifa_record_get_id (review));
  return keep (f, point);
}

static void
finish_case (Fixture *f, const char *conclusion)
{
  g_autoptr(YifaRecord) review = last_case (f);
  g_autoptr(GPtrArray) items = yifa_store_load_parts (f->store, &yifa_review_item, "review",
                                                      yifa_record_get_id (review));

  for (guint i = 0; i < items->len; i++)
    {
      yifa_record_set_text (items->pdata[i], YIFA_REVIEW_ITEM_ANSWER, "yes");
      keep (f, g_object_ref (items->pdata[i]));
    }
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, conclusion);
  act_on (f, review, "conclude", NULL);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_APPROVER, "王局长");
  act_on (f, review, "approve", NULL);
  act_on (f, review, "issue", NULL);
}

static void
to_reviewed (Fixture *f, const char *conclusion)
{
  act (f, "submit", NULL);
  accept_case (f);
  if (!g_str_equal (conclusion, "can_sign"))
    add_point (f, "adopted");
  finish_case (f, conclusion);
}

static void
to_signed (Fixture *f)
{
  to_reviewed (f, "can_sign");
  sign (f, TODAY, NULL);
}

static void
attach (Fixture *f, const char *role)
{
  YifaRecord *file = make (&yifa_attachment, "owner_kind", "contract", "role", role, "name", "合同.pdf", "sha256",
                           "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "size", "0", NULL);

  yifa_record_set_int (file, YIFA_ATTACHMENT_OWNER_ID, f->contract);
  keep (f, file);
}

static void
to_performing (Fixture *f)
{
  to_signed (f);
  attach (f, "signed_copy");
  act (f, "file_copy", NULL);
}

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
  id = keep (f, make (&yifa_legality_review, "title", "补充协议审查", "subject_kind", "contract", "stage", "issued",
                      "conclusion", "can_sign", "issued_on", TODAY, NULL));
  amendment = an_amendment (f, "1000000");
  assert_refused (f, g_object_ref (amendment), "sign", "reviewed_first", TRUE);
  yifa_record_set_int (amendment, YIFA_CONTRACT_AMENDMENT_REVIEW, id);
  act_on (f, amendment, "sign", NULL);
  assert_number (f, YIFA_CONTRACT_AMENDED_AMOUNT, 13000000);
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
