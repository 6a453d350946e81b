/* yifa-contract-amendment.c - a supplementary agreement
 *
 * What changes after the signing: reviewed like the contract itself, and of a procurement contract bounded.
 */
#include "yifa-contract-amendment.h"

#include "yifa-contract-private.h"
#include "yifa-legality-review.h"
#include "yifa-rules.h"

static const YifaChoice amendment_stages[] = {
  { "draft",   N_("Amendment being drafted") },
  { "signed",  N_("Amendment signed") },
  { "dropped", N_("Amendment dropped") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONTRACT_AMENDMENT_CONTRACT]      = { "contract", N_("Contract"),
                                              YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_contract },
  [YIFA_CONTRACT_AMENDMENT_SEQ]           = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_CONTRACT_AMENDMENT_TITLE]         = { "title", N_("Title"),
                                              YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONTRACT_AMENDMENT_STAGE]         = { "stage", N_("Stage"),
                                              YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                              amendment_stages },
  [YIFA_CONTRACT_AMENDMENT_AMOUNT_CHANGE] = { "amount_change", N_("Change of the amount"),
                                              YIFA_MONEY, YIFA_LIST },
  [YIFA_CONTRACT_AMENDMENT_REASON]        = { "reason", N_("Reason of the amendment"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CONTRACT_AMENDMENT_CONTENT]       = { "content", N_("What is amended"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CONTRACT_AMENDMENT_REVIEW]        = { "review", N_("Review of the amendment"),
                                              YIFA_REF, 0, NULL, &yifa_legality_review },
  [YIFA_CONTRACT_AMENDMENT_NEW_ENDS_ON]   = { "new_ends_on", N_("New end of the term"), YIFA_DATE },
  [YIFA_CONTRACT_AMENDMENT_SIGNED_ON]     = { "signed_on", N_("Amendment signed on"),
                                              YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONTRACT_AMENDMENT_N_FIELDS);

enum { AMENDMENT_DRAFT, AMENDMENT_SIGNED, AMENDMENT_DROPPED };

static YifaRecord *
load_contract (YifaStore *store, YifaRecord *amendment)
{
  return yifa_store_load (store, &yifa_contract, yifa_record_get_int (amendment, YIFA_CONTRACT_AMENDMENT_CONTRACT),
                          NULL);
}

static char *
contract_signed (YifaStore *store, YifaRecord *amendment)
{
  g_autoptr(YifaRecord) contract = load_contract (store, amendment);

  if (yifa_record_has (contract, YIFA_CONTRACT_SIGNED_ON))
    return NULL;
  return g_strdup (_("The contract itself has not been signed yet; change its draft instead"));
}

static char *
signing_dated (YifaStore *store, YifaRecord *amendment)
{
  return yifa_contract_refuse_undated (store, amendment, YIFA_CONTRACT_AMENDMENT_SIGNED_ON);
}

/* What was said of the contract, or of another one, was not said of what is amended. */
static char *
refuse_other_case (YifaStore *store, YifaRecord *amendment)
{
  g_autoptr(YifaRecord) review = yifa_contract_load_review (store, amendment, YIFA_CONTRACT_AMENDMENT_REVIEW);
  g_autoptr(YifaRecord) contract = load_contract (store, amendment);
  gint64 of_contract = review != NULL ? yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_CONTRACT) : 0;

  if (review == NULL || (of_contract == yifa_record_get_id (contract) &&
                         yifa_record_get_id (review) != yifa_record_get_int (contract, YIFA_CONTRACT_REVIEW)))
    return NULL;
  return g_strdup_printf (_("“%s” is not a review of this amendment; it needs a case of its own under the contract"),
                          yifa_record_get_title (review));
}

static char *
reviewed_first (YifaStore *store, YifaRecord *amendment)
{
  char *refusal = refuse_other_case (store, amendment);

  if (refusal != NULL)
    return refusal;
  return yifa_contract_refuse_unreviewed (store, amendment, YIFA_CONTRACT_AMENDMENT_REVIEW,
                                          YIFA_CONTRACT_AMENDMENT_SIGNED_ON);
}

/* What signed amendments have added to the contract so far; one that takes away makes no room for another. */
gint64
yifa_contract_amendments_added (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(GPtrArray) all = yifa_contract_load_parts (store, contract, &yifa_contract_amendment);
  gint64 sum = 0;

  for (guint i = 0; i < all->len; i++)
    if (yifa_workflow_get_stage (all->pdata[i]) == AMENDMENT_SIGNED)
      sum += MAX (0, yifa_record_get_int (all->pdata[i], YIFA_CONTRACT_AMENDMENT_AMOUNT_CHANGE));
  return sum;
}

/* All amendments of a procurement contract together (政府采购法 art. 49). */
static char *
within_bound (YifaStore *store, YifaRecord *amendment)
{
  g_autoptr(YifaRecord) contract = load_contract (store, amendment);
  gint64 change = yifa_record_get_int (amendment, YIFA_CONTRACT_AMENDMENT_AMOUNT_CHANGE);
  gint64 amount = yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT);
  gint64 share = yifa_rules_number (store, "ct.addon_max_pct");
  gint64 added = yifa_contract_amendments_added (store, contract) + MAX (0, change);

  if (change <= 0 || !yifa_record_get_int (contract, YIFA_CONTRACT_IS_PROCUREMENT) || added * 100 <= amount * share)
    return NULL;
  return g_strdup_printf (_("All amendments together add %.2f yuan, which is more than %d%% of the contract amount of "
                            "%.2f yuan"), added / 100.0, (int) share, amount / 100.0);
}

/* The contract ends when its last amendment says so. */
static gboolean
sign (YifaStore *store, YifaRecord *amendment, GError **error)
{
  g_autoptr(YifaRecord) contract = load_contract (store, amendment);
  const char *new_ends_on = yifa_record_get_text (amendment, YIFA_CONTRACT_AMENDMENT_NEW_ENDS_ON);

  if (new_ends_on == NULL)
    return TRUE;
  yifa_record_set_text (contract, YIFA_CONTRACT_ENDS_ON, new_ends_on);
  return yifa_store_save (store, contract, error);
}

static const YifaGate sign_gates[] = {
  { "contract_signed", contract_signed, "ct.amendment",     "contract" },
  { "signing_dated",   signing_dated,   "ct.signing",       "signed_on" },
  { "reviewed_first",  reviewed_first,  "ct.review",        "review", TRUE },
  { "within_bound",    within_bound,    "ct.addon_max_pct", "amount_change", TRUE },
  { NULL }
};

static const char *const sign_asks[] = { "signed_on", NULL };

static const YifaAction amendment_actions[] = {
  { "sign", N_("Record the signing of the amendment"), YIFA_STAGE (AMENDMENT_DRAFT), "signed", sign_gates, sign,
    sign_asks, N_("The amendment counts from now on for the amount and the term of the contract.") },
  { "drop", N_("Drop the amendment"), YIFA_STAGE (AMENDMENT_DRAFT), "dropped", NULL, NULL, NULL,
    N_("The amendment is not signed."), TRUE },
  { NULL }
};

/* What was agreed in writing is changed by the next amendment. */
static char *
refuses_change (YifaStore *store, YifaRecord *amendment, YifaRecord *part, gboolean withdraws)
{
  g_autofree char *stage = yifa_record_dup_stored (amendment, YIFA_CONTRACT_AMENDMENT_STAGE);

  if (g_strcmp0 (stage, "signed") != 0 || yifa_store_get_reason (store) != NULL)
    return NULL;
  return g_strdup (_("The amendment has been signed; what was agreed is changed by another amendment"));
}

const YifaKind yifa_contract_amendment = {
  .type_name = "YifaContractAmendment",
  .table = "contract_amendment",
  .label = N_("Contract amendment"),
  .fields = fields,
  .n_fields = YIFA_CONTRACT_AMENDMENT_N_FIELDS,
  .title = YIFA_CONTRACT_AMENDMENT_TITLE,
  .actions = amendment_actions,
  .refuses_change = refuses_change,
};
