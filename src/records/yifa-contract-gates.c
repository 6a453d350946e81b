/* yifa-contract-gates.c - what must be there before a contract may move on
 *
 * Submission, review, signing, copy, performance, archive: one small predicate per demand. What the law knows no
 * exception of is refused without one; what must be recorded because it has happened passes with its reason.
 */
#include "yifa-contract-private.h"

#include <string.h>

#include "yifa-attachment.h"
#include "yifa-checks.h"
#include "yifa-contract-guarantee.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-party.h"
#include "yifa-contract-payment.h"
#include "yifa-deadline.h"
#include "yifa-evidence.h"
#include "yifa-legality-review.h"
#include "yifa-rules.h"

GPtrArray *
yifa_contract_load_parts (YifaStore *store, YifaRecord *contract, const YifaKind *kind)
{
  return yifa_store_load_parts (store, kind, "contract", yifa_record_get_id (contract));
}

YifaRecord *
yifa_contract_load_review (YifaStore *store, YifaRecord *record, guint field)
{
  gint64 id = yifa_record_get_int (record, field);
  g_autoptr(YifaRecord) review = id != 0 ? yifa_store_load (store, &yifa_legality_review, id, NULL) : NULL;

  return review != NULL && yifa_record_get_withdrawn_at (review) == NULL ? g_steal_pointer (&review) : NULL;
}

static YifaRecord *
load_case (YifaStore *store, YifaRecord *contract)
{
  return yifa_contract_load_review (store, contract, YIFA_CONTRACT_REVIEW);
}

/* ---- submission ---- */

static char *
parties_named (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(GPtrArray) parties = yifa_contract_load_parts (store, contract, &yifa_contract_party);
  gboolean has_ours = yifa_record_has (contract, YIFA_CONTRACT_SIGNATORY_ORG);
  gboolean has_theirs = FALSE;

  for (guint i = 0; i < parties->len; i++)
    {
      has_ours |= yifa_record_says (parties->pdata[i], YIFA_CONTRACT_PARTY_SIDE, "ours");
      has_theirs |= yifa_record_says (parties->pdata[i], YIFA_CONTRACT_PARTY_SIDE, "counterparty");
    }
  if (!has_theirs)
    return g_strdup (_("No counterparty has been named yet"));
  return has_ours ? NULL : g_strdup (_("Say which organ signs the contract on our side"));
}

static char *
credit_codes_given (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(GPtrArray) parties = yifa_contract_load_parts (store, contract, &yifa_contract_party);
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < parties->len; i++)
    if (yifa_record_says (parties->pdata[i], YIFA_CONTRACT_PARTY_SIDE, "counterparty") &&
        !yifa_record_says (parties->pdata[i], YIFA_CONTRACT_PARTY_PARTY_KIND, "person") &&
        !yifa_record_has (parties->pdata[i], YIFA_CONTRACT_PARTY_CREDIT_CODE))
      g_ptr_array_add (missing, (char *) yifa_record_get_title (parties->pdata[i]));
  names = yifa_evidence_join (missing);
  return names != NULL ? g_strdup_printf (_("The unified social credit code is missing: %s"), names) : NULL;
}

/* That figures and capitals are the same amount is seen to whenever the contract is saved. */
static char *
amount_agrees (YifaStore *store, YifaRecord *contract)
{
  char *refusal = yifa_check_given (contract, YIFA_CONTRACT_AMOUNT_KIND);

  if (refusal != NULL || yifa_record_says (contract, YIFA_CONTRACT_AMOUNT_KIND, "none") ||
      yifa_record_says (contract, YIFA_CONTRACT_AMOUNT_KIND, "unit_price"))
    return refusal;

  refusal = yifa_check_given (contract, YIFA_CONTRACT_AMOUNT);
  return refusal != NULL ? refusal : yifa_check_given (contract, YIFA_CONTRACT_AMOUNT_WORDS);
}

/* ---- the case of review, which moves the contract ---- */

static char *
case_accepted (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(YifaRecord) review = load_case (store, contract);
  const char *stage = review != NULL ? yifa_record_get_stage (review) : NULL;

  if (stage != NULL && !g_str_equal (stage, "received") && !g_str_equal (stage, "returned"))
    return NULL;
  return g_strdup (_("The review desk has not accepted the materials of the contract yet"));
}

static char *
case_returned (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(YifaRecord) review = load_case (store, contract);

  if (review != NULL && g_strcmp0 (yifa_record_get_stage (review), "returned") == 0)
    return NULL;
  return g_strdup (_("The review desk has not returned the materials of the contract"));
}

static char *
opinion_issued (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(YifaRecord) review = load_case (store, contract);

  if (review != NULL && yifa_record_has (review, YIFA_LEGALITY_REVIEW_ISSUED_ON))
    return NULL;
  return g_strdup (_("The review desk has not issued its opinion on the contract yet"));
}

/* ---- signing ---- */

char *
yifa_contract_refuse_unreviewed (YifaStore *store, YifaRecord *record, guint review_field, guint signed_field)
{
  g_autoptr(YifaRecord) review = yifa_contract_load_review (store, record, review_field);
  const char *issued_on = review != NULL ? yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON) : NULL;
  const char *signed_on = yifa_record_get_text (record, signed_field);

  if (review == NULL)
    return g_strdup (_("It has not been submitted for legality review: what is not reviewed is not signed"));
  if (issued_on == NULL || !yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION))
    return g_strdup (_("The legality review has come to no conclusion yet"));
  if (signed_on == NULL || strcmp (issued_on, signed_on) <= 0)
    return NULL;
  return g_strdup_printf (_("The opinion of the legality review is of %s, after the signing on %s"), issued_on,
                          signed_on);
}

char *
yifa_contract_refuse_undated (YifaStore *store, YifaRecord *record, guint signed_field)
{
  char *refusal = yifa_check_given (record, signed_field);

  return refusal != NULL ? refusal : yifa_check_past (store, record, signed_field);
}

static char *
reviewed_first (YifaStore *store, YifaRecord *contract)
{
  return yifa_contract_refuse_unreviewed (store, contract, YIFA_CONTRACT_REVIEW, YIFA_CONTRACT_SIGNED_ON);
}

/* The conclusion of the case itself: nothing else says what was concluded. */
static char *
conclusion_allows (YifaStore *store, YifaRecord *contract)
{
  static const char *const forbidding[] = { "supplement_first", "not_advisable", NULL };
  g_autoptr(YifaRecord) review = load_case (store, contract);
  const char *conclusion = review != NULL ? yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION) : NULL;

  if (conclusion == NULL || !yifa_record_has (review, YIFA_LEGALITY_REVIEW_ISSUED_ON) ||
      !g_strv_contains (forbidding, conclusion))
    return NULL;
  return g_strdup_printf (_("The legality review concluded “%s”; go back to the draft and submit it again"),
                          yifa_choice_get_label (&yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_CONCLUSION],
                                                 conclusion));
}

static char *
points_answered (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(YifaRecord) review = load_case (store, contract);

  return review != NULL && yifa_record_has (review, YIFA_LEGALITY_REVIEW_ISSUED_ON)
           ? yifa_legality_review_refuse_open_points (store, review) : NULL;
}

static char *
unchanged_since_review (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(YifaRecord) review = load_case (store, contract);
  g_autofree char *changes = NULL;

  if (review == NULL || !yifa_record_has (review, YIFA_LEGALITY_REVIEW_ISSUED_ON))
    return NULL;

  changes = yifa_contract_dup_changes (store, contract);
  return changes != NULL ? g_strdup_printf (_("This was changed after the contract was submitted for review: %s; have "
                                              "it reviewed again"), changes)
                         : NULL;
}

static char *
no_guarantee (YifaStore *store, YifaRecord *contract)
{
  if (!yifa_record_get_int (contract, YIFA_CONTRACT_HAS_GUARANTEE))
    return NULL;
  return g_strdup (_("The contract guarantees the debt of another: an organ of state cannot be a guarantor"));
}

static char *
arbitration_void (YifaStore *store, YifaRecord *contract)
{
  if (!yifa_record_get_int (contract, YIFA_CONTRACT_IS_ADMIN_AGREEMENT) ||
      !yifa_record_says (contract, YIFA_CONTRACT_DISPUTE_CLAUSE, "arbitration"))
    return NULL;
  return g_strdup (_("An administrative agreement cannot be submitted to arbitration: the clause would be void"));
}

/* Money goes from us to a firm whose terms of payment the law protects. */
static gboolean
pays_small_party (YifaStore *store, YifaRecord *contract)
{
  return !yifa_record_says (contract, YIFA_CONTRACT_DIRECTION, "receive") &&
         !yifa_record_says (contract, YIFA_CONTRACT_DIRECTION, "none") &&
         yifa_contract_has_small_party (store, yifa_record_get_id (contract));
}

static char *
pay_term_lawful (YifaStore *store, YifaRecord *contract)
{
  int agreed = yifa_record_get_int (contract, YIFA_CONTRACT_PAY_TERM_DAYS);
  int most = yifa_rules_number (store, "ct.pay_max_days");

  if (agreed <= most || !pays_small_party (store, contract))
    return NULL;
  return g_strdup_printf (_("A small or medium firm is to be paid within %d days; the contract says %d"), most, agreed);
}

static char *
no_audit_settlement (YifaStore *store, YifaRecord *contract)
{
  if (!yifa_record_get_int (contract, YIFA_CONTRACT_AUDIT_SETTLEMENT) || !pays_small_party (store, contract))
    return NULL;
  return g_strdup (_("A small or medium firm must not be made to wait for the result of an audit as the basis of the "
                     "settlement"));
}

static char *
no_builder_funds (YifaStore *store, YifaRecord *contract)
{
  if (!yifa_record_get_int (contract, YIFA_CONTRACT_BUILDER_FUNDS))
    return NULL;
  return g_strdup (_("The builder of a government project must not be made to advance its funds"));
}

static char *
award_in_time (YifaStore *store, YifaRecord *contract)
{
  const char *award_on = yifa_record_get_text (contract, YIFA_CONTRACT_AWARD_NOTICE_ON);
  const char *signed_on = yifa_record_get_text (contract, YIFA_CONTRACT_SIGNED_ON);
  g_autofree char *limit = NULL;

  if (!yifa_record_get_int (contract, YIFA_CONTRACT_IS_PROCUREMENT) || award_on == NULL || signed_on == NULL)
    return NULL;

  limit = yifa_deadline_compute (store, "ct.procure_sign_days", award_on);
  if (limit == NULL || strcmp (signed_on, limit) <= 0)
    return NULL;
  return g_strdup_printf (_("After the award notice of %s the contract was to be signed by %s"), award_on, limit);
}

static char *
signing_dated (YifaStore *store, YifaRecord *contract)
{
  char *refusal = yifa_contract_refuse_undated (store, contract, YIFA_CONTRACT_SIGNED_ON);

  return refusal != NULL ? refusal : yifa_evidence_out_of_order (contract, YIFA_CONTRACT_AWARD_NOTICE_ON,
                                                                 YIFA_CONTRACT_SIGNED_ON);
}

static char *
signer_named (YifaStore *store, YifaRecord *contract)
{
  return yifa_check_given (contract, YIFA_CONTRACT_SIGNED_BY);
}

/* ---- copy, procurement ---- */

static char *
copy_attached (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(GPtrArray) copies = yifa_attachments_of (store, contract, "signed_copy");

  if (copies != NULL && copies->len > 0)
    return NULL;
  return g_strdup (_("The signed text of the contract is not attached yet"));
}

static char *
copy_dated (YifaStore *store, YifaRecord *contract)
{
  return yifa_check_past (store, contract, YIFA_CONTRACT_COPY_FILED_ON);
}

static char *
copy_owed (YifaStore *store, YifaRecord *contract)
{
  if (!yifa_record_has (contract, YIFA_CONTRACT_COPY_NO))
    return NULL;
  return g_strdup_printf (_("The copy was filed on %s already"),
                          yifa_record_get_text (contract, YIFA_CONTRACT_COPY_FILED_ON));
}

static char *
is_procured (YifaStore *store, YifaRecord *contract)
{
  if (yifa_record_get_int (contract, YIFA_CONTRACT_IS_PROCUREMENT))
    return NULL;
  return g_strdup (_("This is not a contract of government procurement"));
}

/* ---- performance, end, archive ---- */

static guint
count_empty (YifaStore *store, YifaRecord *contract, const YifaKind *kind, guint done_on)
{
  g_autoptr(GPtrArray) parts = yifa_contract_load_parts (store, contract, kind);
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += !yifa_record_has (parts->pdata[i], done_on);
  return n;
}

static char *
milestones_done (YifaStore *store, YifaRecord *contract)
{
  guint n = count_empty (store, contract, &yifa_contract_milestone, YIFA_CONTRACT_MILESTONE_DONE_ON);

  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u milestone has not been reached yet", "%u milestones have not been reached yet",
                                    n), n);
}

static char *
payments_settled (YifaStore *store, YifaRecord *contract)
{
  guint n = count_empty (store, contract, &yifa_contract_payment, YIFA_CONTRACT_PAYMENT_PAID_ON);

  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u payment has not been made yet", "%u payments have not been made yet", n), n);
}

static char *
guarantees_settled (YifaStore *store, YifaRecord *contract)
{
  guint n = count_empty (store, contract, &yifa_contract_guarantee, YIFA_CONTRACT_GUARANTEE_RETURNED_ON);

  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u guarantee has not been released yet", "%u guarantees have not been released yet",
                                    n), n);
}

static char *
completion_dated (YifaStore *store, YifaRecord *contract)
{
  return yifa_check_past (store, contract, YIFA_CONTRACT_COMPLETED_ON);
}

static char *
termination_dated (YifaStore *store, YifaRecord *contract)
{
  return yifa_check_past (store, contract, YIFA_CONTRACT_TERMINATED_ON);
}

static char *
copy_filed (YifaStore *store, YifaRecord *contract)
{
  return yifa_check_given (contract, YIFA_CONTRACT_COPY_FILED_ON);
}

const YifaGate yifa_contract_submit_gates[] = {
  { "parties_named",      parties_named,      "ct.parties",     "contract_party" },
  { "credit_codes_given", credit_codes_given, "ct.credit_code", "contract_party", TRUE },
  { "amount_agrees",      amount_agrees,      "ct.amount",      "amount" },
  { NULL }
};

const YifaGate yifa_contract_begin_review_gates[] = {
  { "case_accepted", case_accepted, "ct.review_materials", "legality_review" },
  { NULL }
};

const YifaGate yifa_contract_return_gates[] = {
  { "case_returned", case_returned, "ct.review_materials", "legality_review" },
  { NULL }
};

const YifaGate yifa_contract_finish_review_gates[] = {
  { "opinion_issued", opinion_issued, "ct.review", "legality_review" },
  { NULL }
};

const YifaGate yifa_contract_sign_gates[] = {
  { "parties_named",          parties_named,          "ct.parties",           "contract_party" },
  { "amount_agrees",          amount_agrees,          "ct.amount",            "amount" },
  { "signing_dated",          signing_dated,          "ct.signing",           "signed_on" },
  { "signer_named",           signer_named,           "ct.signing",           "signed_by" },
  { "reviewed_first",         reviewed_first,         "ct.review",            "legality_review", TRUE },
  { "conclusion_allows",      conclusion_allows,      "ct.conclusion",        "legality_review", TRUE },
  { "points_answered",        points_answered,        "ct.points",            "legality_review", TRUE },
  { "unchanged_since_review", unchanged_since_review, "ct.unchanged",         "legality_review", TRUE },
  { "no_guarantee",           no_guarantee,           "ct.guarantee",         "has_guarantee", TRUE },
  { "arbitration_void",       arbitration_void,       "ct.arbitration",       "dispute_clause" },
  { "pay_term_lawful",        pay_term_lawful,        "ct.pay_max_days",      "pay_term_days" },
  { "no_audit_settlement",    no_audit_settlement,    "ct.audit_settlement",  "audit_settlement", TRUE },
  { "no_builder_funds",       no_builder_funds,       "ct.builder_funds",     "builder_funds", TRUE },
  { "award_in_time",          award_in_time,          "ct.procure_sign_days", "award_notice_on", TRUE },
  { NULL }
};

const YifaGate yifa_contract_record_gates[] = {
  { "signing_dated", signing_dated, "ct.signing",   "signed_on" },
  { "copy_dated",    copy_dated,    "ct.copy_days", "copy_filed_on" },
  { NULL }
};

const YifaGate yifa_contract_file_copy_gates[] = {
  { "copy_attached", copy_attached, "ct.copy_days", "attachment", TRUE },
  { "copy_dated",    copy_dated,    "ct.copy_days", "copy_filed_on" },
  { NULL }
};

const YifaGate yifa_contract_late_copy_gates[] = {
  { "copy_owed",     copy_owed,     "ct.copy_days", "copy_filed_on" },
  { "copy_attached", copy_attached, "ct.copy_days", "attachment", TRUE },
  { "copy_dated",    copy_dated,    "ct.copy_days", "copy_filed_on" },
  { NULL }
};

const YifaGate yifa_contract_procure_gates[] = {
  { "is_procured", is_procured, "ct.procure_file_days", "is_procurement" },
  { NULL }
};

const YifaGate yifa_contract_complete_gates[] = {
  { "milestones_done",    milestones_done,    "ct.performance", "contract_milestone", TRUE },
  { "payments_settled",   payments_settled,   "ct.performance", "contract_payment", TRUE },
  { "guarantees_settled", guarantees_settled, "ct.performance", "contract_guarantee", TRUE },
  { "completion_dated",   completion_dated,   "ct.performance", "completed_on" },
  { NULL }
};

const YifaGate yifa_contract_terminate_gates[] = {
  { "termination_dated", termination_dated, "ct.termination", "terminated_on" },
  { NULL }
};

const YifaGate yifa_contract_archive_gates[] = {
  { "copy_filed",    copy_filed,    "ct.copy_days", "copy_filed_on" },
  { "copy_attached", copy_attached, "ct.archive",   "attachment", TRUE },
  { NULL }
};
