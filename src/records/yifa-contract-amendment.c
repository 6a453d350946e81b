/* yifa-contract-amendment.c - a supplementary agreement
 *
 * What changes after the signing: reviewed like the contract itself, and of a procurement contract bounded.
 */
#include "yifa-contract-amendment.h"

#include "yifa-contract.h"
#include "yifa-legality-review.h"

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

const YifaKind yifa_contract_amendment = {
  .type_name = "YifaContractAmendment",
  .table = "contract_amendment",
  .label = N_("Contract amendment"),
  .fields = fields,
  .n_fields = YIFA_CONTRACT_AMENDMENT_N_FIELDS,
  .title = YIFA_CONTRACT_AMENDMENT_TITLE,
};
