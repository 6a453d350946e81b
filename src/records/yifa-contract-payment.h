#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_CONTRACT_PAYMENT_CONTRACT,
  YIFA_CONTRACT_PAYMENT_SEQ,
  YIFA_CONTRACT_PAYMENT_TITLE,
  YIFA_CONTRACT_PAYMENT_DIRECTION,
  YIFA_CONTRACT_PAYMENT_AMOUNT,
  YIFA_CONTRACT_PAYMENT_MILESTONE,
  YIFA_CONTRACT_PAYMENT_DELIVERED_ON,
  YIFA_CONTRACT_PAYMENT_AGREED_ON,
  YIFA_CONTRACT_PAYMENT_DUE_ON,
  YIFA_CONTRACT_PAYMENT_PAID_ON,
  YIFA_CONTRACT_PAYMENT_VOUCHER_NO,
  YIFA_CONTRACT_PAYMENT_IN_DISPUTE,
  YIFA_CONTRACT_PAYMENT_NOTE,
  YIFA_CONTRACT_PAYMENT_OVERDUE,
  YIFA_CONTRACT_PAYMENT_N_FIELDS
} YifaContractPaymentField;

extern const YifaKind yifa_contract_payment;

/* After something that their terms rest on has changed (the contract, a party, a milestone): counts the due days of
 * the payments of a contract that were not made yet; saves inside the operation under way. */
gboolean yifa_contract_payments_count_anew (YifaStore *store,
                                            gint64     contract,
                                            GError   **error);
