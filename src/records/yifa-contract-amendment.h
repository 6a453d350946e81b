#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_CONTRACT_AMENDMENT_CONTRACT,
  YIFA_CONTRACT_AMENDMENT_SEQ,
  YIFA_CONTRACT_AMENDMENT_TITLE,
  YIFA_CONTRACT_AMENDMENT_STAGE,
  YIFA_CONTRACT_AMENDMENT_AMOUNT_CHANGE,
  YIFA_CONTRACT_AMENDMENT_REASON,
  YIFA_CONTRACT_AMENDMENT_CONTENT,
  YIFA_CONTRACT_AMENDMENT_REVIEW,
  YIFA_CONTRACT_AMENDMENT_NEW_ENDS_ON,
  YIFA_CONTRACT_AMENDMENT_SIGNED_ON,
  YIFA_CONTRACT_AMENDMENT_N_FIELDS
} YifaContractAmendmentField;

extern const YifaKind yifa_contract_amendment;

/* In cents: what the signed amendments of @contract add to its amount; the bound of procurement is on this. */
gint64 yifa_contract_amendments_added (YifaStore  *store,
                                       YifaRecord *contract);
