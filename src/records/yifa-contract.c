/* yifa-contract.c - the government contract
 *
 * Its fields, its parts, and what it asks of its values. The road from the draft to the archive stands in
 * yifa-contract-actions.c, the demands on that road in yifa-contract-gates.c.
 */
#include "yifa-contract-private.h"

#include "yifa-capitals.h"
#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-contract-amendment.h"
#include "yifa-contract-event.h"
#include "yifa-contract-guarantee.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-party.h"
#include "yifa-contract-payment.h"
#include "yifa-error.h"
#include "yifa-legality-review.h"
#include "yifa-org.h"

static const YifaChoice contract_types[] = {
  { "procurement",   N_("Government procurement") },
  { "construction",  N_("Construction works") },
  { "land",          N_("Assignment of state-owned land") },
  { "expropriation", N_("Expropriation and compensation") },
  { "investment",    N_("Investment promotion") },
  { "concession",    N_("Concession") },
  { "lease",         N_("Lease") },
  { "service",       N_("Commissioned services") },
  { "finance",       N_("Loan or funding") },
  { "cooperation",   N_("Strategic cooperation") },
  { "intent",        N_("Letter of intent") },
  { "memorandum",    N_("Memorandum") },
  { "commitment",    N_("Letter of commitment") },
  { "other",         N_("Other contract") },
  { NULL }
};

static const YifaChoice amount_kinds[] = {
  { "fixed",      N_("Fixed amount") },
  { "estimated",  N_("Estimated amount") },
  { "unit_price", N_("Unit prices") },
  { "none",       N_("No amount") },
  { NULL }
};

static const YifaChoice money_directions[] = {
  { "pay",     N_("We pay") },
  { "receive", N_("We receive") },
  { "both",    N_("Both ways") },
  { "none",    N_("No payments") },
  { NULL }
};

static const YifaChoice contract_stages[] = {
  { "draft",      N_("Contract being drafted") },
  { "requested",  N_("Review requested") },
  { "returned",   N_("Returned for supplement") },
  { "reviewing",  N_("Contract under review") },
  { "reviewed",   N_("Review opinion issued") },
  { "signed",     N_("Signed, copy to be filed") },
  { "performing", N_("Being performed") },
  { "disputed",   N_("In dispute") },
  { "completed",  N_("Performed") },
  { "terminated", N_("Contract terminated") },
  { "archived",   N_("Archived") },
  { "dropped",    N_("Not to be signed") },
  { NULL }
};

static const YifaChoice dispute_clauses[] = {
  { "litigation",  N_("Litigation") },
  { "arbitration", N_("Arbitration") },
  { "none",        N_("Nothing agreed") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONTRACT_TITLE]                = { "title", N_("Title of the contract"),
                                           YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONTRACT_REGISTER_NO]          = { "register_no", N_("Register number"),
                                           YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_CONTRACT_CONTRACT_NO]          = { "contract_no", N_("Contract number"),
                                           YIFA_TEXT, YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_CONTRACT_CONTRACT_TYPE]        = { "contract_type", N_("Type of contract"),
                                           YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                           contract_types },
  [YIFA_CONTRACT_IS_ADMIN_AGREEMENT]   = { "is_admin_agreement", N_("Administrative agreement"),
                                           YIFA_FLAG, YIFA_FILTER },
  [YIFA_CONTRACT_HANDLING_ORG]         = { "handling_org", N_("Handling unit"),
                                           YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_CONTRACT_SIGNATORY_ORG]        = { "signatory_org", N_("Signing organ"),
                                           YIFA_REF, YIFA_FILTER, NULL, &yifa_org },
  [YIFA_CONTRACT_COUNTERPARTY]         = { "counterparty", N_("Counterparty"),
                                           YIFA_TEXT, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_CONTRACT_SUBJECT]              = { "subject", N_("Subject of the contract"),
                                           YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CONTRACT_AMOUNT_KIND]          = { "amount_kind", N_("Kind of amount"),
                                           YIFA_CHOICE, 0, amount_kinds },
  [YIFA_CONTRACT_AMOUNT]               = { "amount", N_("Contract amount"),
                                           YIFA_MONEY, YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_AMOUNT_WORDS]         = { "amount_words", N_("Amount in capitals"), YIFA_TEXT },
  [YIFA_CONTRACT_DIRECTION]            = { "direction", N_("Direction of payment"),
                                           YIFA_CHOICE, YIFA_FILTER, money_directions },
  [YIFA_CONTRACT_STAGE]                = { "stage", N_("Stage"),
                                           YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                           contract_stages },
  [YIFA_CONTRACT_IS_PROCUREMENT]       = { "is_procurement", N_("Government procurement contract"),
                                           YIFA_FLAG, YIFA_FILTER },
  [YIFA_CONTRACT_AWARD_NOTICE_ON]      = { "award_notice_on", N_("Award notice on"), YIFA_DATE },
  [YIFA_CONTRACT_PROCUREMENT_NO]       = { "procurement_no", N_("Procurement number"),
                                           YIFA_TEXT, YIFA_SEARCH },
  [YIFA_CONTRACT_PROCURE_FILED_ON]     = { "procure_filed_on", N_("Reported to the finance office on"),
                                           YIFA_DATE, YIFA_LOCKED },
  [YIFA_CONTRACT_PROCURE_PUBLISHED_ON] = { "procure_published_on", N_("Procurement contract published on"),
                                           YIFA_DATE, YIFA_LOCKED },
  [YIFA_CONTRACT_PAY_TERM_DAYS]        = { "pay_term_days", N_("Agreed term of payment in days"),
                                           YIFA_COUNT },
  [YIFA_CONTRACT_AUDIT_SETTLEMENT]     = { "audit_settlement", N_("Settled by the result of an audit"),
                                           YIFA_FLAG },
  [YIFA_CONTRACT_BUILDER_FUNDS]        = { "builder_funds", N_("Builder advances the funds"), YIFA_FLAG },
  [YIFA_CONTRACT_HAS_GUARANTEE]        = { "has_guarantee", N_("Guarantees the debt of another"), YIFA_FLAG },
  [YIFA_CONTRACT_DISPUTE_CLAUSE]       = { "dispute_clause", N_("Settlement of disputes"),
                                           YIFA_CHOICE, 0, dispute_clauses },
  [YIFA_CONTRACT_REVIEW]               = { "review", N_("Review case"),
                                           YIFA_REF, YIFA_LOCKED, NULL, &yifa_legality_review },
  [YIFA_CONTRACT_REQUESTED_ON]         = { "requested_on", N_("Submitted for review on"),
                                           YIFA_DATE, YIFA_LOCKED },
  [YIFA_CONTRACT_CONCLUSION]           = { "conclusion", N_("Conclusion of the review"),
                                           YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                           yifa_review_conclusions },
  [YIFA_CONTRACT_CONCLUDED_ON]         = { "concluded_on", N_("Review opinion of"),
                                           YIFA_DATE, YIFA_COMPUTED },
  [YIFA_CONTRACT_SIGNED_ON]            = { "signed_on", N_("Contract signed on"),
                                           YIFA_DATE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_SIGNED_BY]            = { "signed_by", N_("Contract signed by"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_CONTRACT_UNREVIEWED]           = { "unreviewed", N_("Signed without review"),
                                           YIFA_FLAG, YIFA_COMPUTED | YIFA_FILTER },
  [YIFA_CONTRACT_EFFECTIVE_ON]         = { "effective_on", N_("Contract effective from"), YIFA_DATE },
  [YIFA_CONTRACT_STARTS_ON]            = { "starts_on", N_("Term begins on"), YIFA_DATE },
  [YIFA_CONTRACT_ENDS_ON]              = { "ends_on", N_("Term ends on"),
                                           YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_COPY_FILED_ON]        = { "copy_filed_on", N_("Copy filed on"),
                                           YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CONTRACT_COPY_NO]              = { "copy_no", N_("Copy filing number"),
                                           YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_CONTRACT_COPY_DUE_ON]          = { "copy_due_on", N_("Copy to be filed by"),
                                           YIFA_DATE, YIFA_COMPUTED },
  [YIFA_CONTRACT_IS_UNFILED]           = { "is_unfiled", N_("Copy not filed"),
                                           YIFA_FLAG, YIFA_COMPUTED | YIFA_FILTER },
  [YIFA_CONTRACT_COPY_LATE]            = { "copy_late", N_("Copy late"),
                                           YIFA_FLAG, YIFA_COMPUTED | YIFA_FILTER },
  [YIFA_CONTRACT_COMPLETED_ON]         = { "completed_on", N_("Performed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CONTRACT_END_REASON]           = { "end_reason", N_("Reason of the end"), YIFA_PROSE, YIFA_LOCKED },
  [YIFA_CONTRACT_TERMINATED_ON]        = { "terminated_on", N_("Terminated on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CONTRACT_DISPUTED_ON]          = { "disputed_on", N_("In dispute since"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CONTRACT_ARCHIVED_ON]          = { "archived_on", N_("Archived on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CONTRACT_ARCHIVE_NO]           = { "archive_no", N_("Archive number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_CONTRACT_RISK_NOTE]            = { "risk_note", N_("Risks of performance"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CONTRACT_NOTE]                 = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CONTRACT_AMENDED_AMOUNT]       = { "amended_amount", N_("Amount with amendments"),
                                           YIFA_MONEY, YIFA_COMPUTED },
  [YIFA_CONTRACT_PAID]                 = { "paid", N_("Paid so far"), YIFA_MONEY, YIFA_COMPUTED },
  [YIFA_CONTRACT_OVERDUE_PAYMENTS_N]   = { "overdue_payments_n", N_("Overdue payments"),
                                           YIFA_COUNT, YIFA_COMPUTED | YIFA_FILTER },
  [YIFA_CONTRACT_IS_EXPIRING]          = { "is_expiring", N_("Term about to end"),
                                           YIFA_FLAG, YIFA_COMPUTED | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONTRACT_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_contract_party, "contract" },
  { &yifa_legality_review, "contract" },
  { &yifa_contract_milestone, "contract" },
  { &yifa_contract_payment, "contract" },
  { &yifa_contract_guarantee, "contract" },
  { &yifa_contract_amendment, "contract" },
  { &yifa_contract_event, "contract" },
  { NULL }
};

/* Figures and capitals are one amount, and whoever reads the contract may rely on either. */
static gboolean
check_amount (YifaRecord *contract, GError **error)
{
  const char *words = yifa_record_get_text (contract, YIFA_CONTRACT_AMOUNT_WORDS);
  g_autoptr(GError) problem = NULL;
  g_autofree char *right = NULL;
  gint64 cents;

  if (words == NULL)
    return TRUE;
  if (!yifa_capitals_parse (words, &cents, &problem))
    {
      g_propagate_error (error, yifa_error_new_field ("amount_words", "%s", problem->message));
      return FALSE;
    }
  if (yifa_record_has (contract, YIFA_CONTRACT_AMOUNT) && cents == yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT))
    return TRUE;

  right = yifa_capitals_of (yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT));
  g_propagate_error (error, yifa_error_new_field ("amount_words",
                                                  _("The amount in capitals is %.2f yuan, that in figures %.2f yuan, "
                                                    "which is “%s”; correct the one that is wrong"),
                                                  cents / 100.0,
                                                  yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT) / 100.0, right));
  return FALSE;
}

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_not_negative (record, YIFA_CONTRACT_AMOUNT, error) && check_amount (record, error) &&
         yifa_check_not_negative (record, YIFA_CONTRACT_PAY_TERM_DAYS, error) &&
         yifa_check_order (record, YIFA_CONTRACT_STARTS_ON, YIFA_CONTRACT_ENDS_ON, error) &&
         yifa_check_order (record, YIFA_CONTRACT_SIGNED_ON, YIFA_CONTRACT_COPY_FILED_ON, error) &&
         yifa_check_order (record, YIFA_CONTRACT_SIGNED_ON, YIFA_CONTRACT_COMPLETED_ON, error) &&
         yifa_check_order (record, YIFA_CONTRACT_SIGNED_ON, YIFA_CONTRACT_TERMINATED_ON, error);
}

/* Whether the words in the database were those of the figures there: then nobody wrote them but this program. */
static gboolean
words_were_ours (YifaRecord *contract)
{
  g_autofree char *amount = yifa_record_dup_stored (contract, YIFA_CONTRACT_AMOUNT);
  g_autofree char *words = yifa_record_dup_stored (contract, YIFA_CONTRACT_AMOUNT_WORDS);
  g_autofree char *right = amount != NULL ? yifa_capitals_of (g_ascii_strtoll (amount, NULL, 10)) : NULL;

  return g_strcmp0 (words, right) == 0;
}

/* The words follow the figures, unless somebody wrote them. */
static gboolean
prepare (YifaStore *store, YifaRecord *contract, GError **error)
{
  gboolean is_typed = yifa_record_has (contract, YIFA_CONTRACT_AMOUNT_WORDS) &&
                      (yifa_record_field_changed (contract, YIFA_CONTRACT_AMOUNT_WORDS) ||
                       !yifa_record_field_changed (contract, YIFA_CONTRACT_AMOUNT) || !words_were_ours (contract));
  g_autofree char *words = NULL;

  if (is_typed)
    return TRUE;
  if (yifa_record_has (contract, YIFA_CONTRACT_AMOUNT))
    words = yifa_capitals_of (yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT));
  yifa_record_set_text (contract, YIFA_CONTRACT_AMOUNT_WORDS, words);
  return TRUE;
}

#define OWN_WORDS "yifa-own-words" /* of a record in a form: the words that this program put there */

/* The words follow the figures as they are typed, until somebody writes words of their own. */
static void
follow_amount (YifaRecord *contract)
{
  const char *words = yifa_record_get_text (contract, YIFA_CONTRACT_AMOUNT_WORDS);
  const char *own = g_object_get_data (G_OBJECT (contract), OWN_WORDS);
  gboolean is_ours = words == NULL || g_strcmp0 (words, own) == 0 ||
                     (!yifa_record_field_changed (contract, YIFA_CONTRACT_AMOUNT_WORDS) && words_were_ours (contract));
  char *right = yifa_record_has (contract, YIFA_CONTRACT_AMOUNT)
                  ? yifa_capitals_of (yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT)) : NULL;

  if (is_ours)
    yifa_record_set_text (contract, YIFA_CONTRACT_AMOUNT_WORDS, right);
  g_object_set_data_full (G_OBJECT (contract), OWN_WORDS, right, g_free);
}

static gboolean
typed (YifaRecord *contract, guint field, GError **error)
{
  if (field == YIFA_CONTRACT_AMOUNT)
    follow_amount (contract);
  return (field != YIFA_CONTRACT_AMOUNT && field != YIFA_CONTRACT_AMOUNT_WORDS) || check_amount (contract, error);
}

/* The agreed term of payment is a fact that due days rest on. */
static gboolean
saved (YifaStore *store, YifaRecord *contract, gboolean is_new, GError **error)
{
  return is_new || yifa_contract_payments_count_anew (store, yifa_record_get_id (contract), error);
}

/* What was signed: money and parties, and what bounds and terms of the law rest on. */
static const guint signed_fields[] = {
  YIFA_CONTRACT_AMOUNT_KIND, YIFA_CONTRACT_AMOUNT, YIFA_CONTRACT_AMOUNT_WORDS, YIFA_CONTRACT_SIGNATORY_ORG,
  YIFA_CONTRACT_DIRECTION, YIFA_CONTRACT_IS_PROCUREMENT, YIFA_CONTRACT_PAY_TERM_DAYS,
};
static const guint signed_party_fields[] = {
  YIFA_CONTRACT_PARTY_SIDE, YIFA_CONTRACT_PARTY_NAME, YIFA_CONTRACT_PARTY_CREDIT_CODE,
};

/* What was left empty may still be filled in. */
static gboolean
rewrites (YifaRecord *record, const guint *agreed, guint n_agreed)
{
  for (guint i = 0; i < n_agreed; i++)
    {
      g_autofree char *stored = yifa_record_dup_stored (record, agreed[i]);

      if (stored != NULL && yifa_record_field_changed (record, agreed[i]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
was (YifaRecord *contract, const char *stage)
{
  g_autofree char *stored = yifa_record_dup_stored (contract, YIFA_CONTRACT_STAGE);

  return g_strcmp0 (stored, stage) == 0;
}

static gboolean
was_signed (YifaRecord *contract)
{
  g_autofree char *stored = yifa_record_dup_stored (contract, YIFA_CONTRACT_SIGNED_ON);

  return stored != NULL && !was (contract, "draft");
}

static gboolean
changes_only_note (YifaRecord *contract)
{
  for (guint i = 0; i < YIFA_CONTRACT_N_FIELDS; i++)
    if (i != YIFA_CONTRACT_NOTE && yifa_record_field_changed (contract, i))
      return FALSE;
  return TRUE;
}

/* An act with a reason, which the trail keeps, may put right what was entered wrongly. */
static char *
refuses_rewriting (YifaStore *store, YifaRecord *contract, YifaRecord *part, gboolean withdraws)
{
  gboolean is_party = yifa_record_get_kind (part) == &yifa_contract_party;

  if (!was_signed (contract) || yifa_store_get_reason (store) != NULL || (part != contract && !is_party))
    return NULL;
  if (!withdraws && !(is_party ? rewrites (part, signed_party_fields, G_N_ELEMENTS (signed_party_fields))
                               : rewrites (part, signed_fields, G_N_ELEMENTS (signed_fields))))
    return NULL;
  return g_strdup (_("The contract is signed: its parties and its amount stay as they were agreed. What was agreed anew "
                     "is an amendment; what was entered wrongly is corrected with a reason."));
}

static char *
refuses_change (YifaStore *store, YifaRecord *contract, YifaRecord *part, gboolean withdraws)
{
  if (!was (contract, "archived"))
    return refuses_rewriting (store, contract, part, withdraws);
  if (yifa_record_get_kind (part) == &yifa_legality_review ||
      (part == contract && !withdraws && changes_only_note (contract)))
    return NULL;
  return g_strdup_printf (_("The contract “%s” is archived: nothing in its dossier can be added, changed or withdrawn"),
                          yifa_record_get_title (contract));
}

const YifaKind yifa_contract = {
  .type_name = "YifaContract",
  .table = "contract",
  .view = "contract_view",
  .label = N_("Government contract"),
  .fields = fields,
  .n_fields = YIFA_CONTRACT_N_FIELDS,
  .title = YIFA_CONTRACT_TITLE,
  .actions = yifa_contract_actions,
  .parts = parts,
  .validate = validate,
  .prepare = prepare,
  .typed = typed,
  .saved = saved,
  .refuses_change = refuses_change,
};
