/* yifa-contract-payment.c - what is paid under a contract, and by when
 *
 * The day it falls due is counted, not typed: what is bought from a small or medium firm is paid within the
 * term of the law from the delivery or acceptance; what else was agreed holds, up to the longest the law allows.
 */
#include "yifa-contract-payment.h"

#include "yifa-contract-milestone.h"
#include "yifa-contract.h"

static const YifaChoice payment_directions[] = {
  { "pay",     N_("We pay") },
  { "receive", N_("We receive") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONTRACT_PAYMENT_CONTRACT]     = { "contract", N_("Contract"),
                                           YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_contract },
  [YIFA_CONTRACT_PAYMENT_SEQ]          = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_CONTRACT_PAYMENT_TITLE]        = { "title", N_("Title"),
                                           YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONTRACT_PAYMENT_DIRECTION]    = { "direction", N_("Direction"),
                                           YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                           payment_directions },
  [YIFA_CONTRACT_PAYMENT_AMOUNT]       = { "amount", N_("Amount"), YIFA_MONEY, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_CONTRACT_PAYMENT_MILESTONE]    = { "milestone", N_("Milestone"),
                                           YIFA_REF, 0, NULL, &yifa_contract_milestone },
  [YIFA_CONTRACT_PAYMENT_DELIVERED_ON] = { "delivered_on", N_("Delivered or accepted on"),
                                           YIFA_DATE, YIFA_LIST },
  [YIFA_CONTRACT_PAYMENT_AGREED_ON]    = { "agreed_on", N_("Agreed date of payment"), YIFA_DATE },
  [YIFA_CONTRACT_PAYMENT_DUE_ON]       = { "due_on", N_("Due on"),
                                           YIFA_DATE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_PAYMENT_PAID_ON]      = { "paid_on", N_("Paid on"), YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_PAYMENT_VOUCHER_NO]   = { "voucher_no", N_("Voucher number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_CONTRACT_PAYMENT_IN_DISPUTE]   = { "in_dispute", N_("Disputed"), YIFA_FLAG, YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_PAYMENT_NOTE]         = { "note", N_("Note"), YIFA_PROSE },
  [YIFA_CONTRACT_PAYMENT_OVERDUE]      = { "overdue", N_("Overdue"),
                                           YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONTRACT_PAYMENT_N_FIELDS);

const YifaKind yifa_contract_payment = {
  .type_name = "YifaContractPayment",
  .table = "contract_payment",
  .view = "contract_payment_view",
  .label = N_("Contract payment"),
  .fields = fields,
  .n_fields = YIFA_CONTRACT_PAYMENT_N_FIELDS,
  .title = YIFA_CONTRACT_PAYMENT_TITLE,
};
