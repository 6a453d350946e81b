#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_CONTRACT_PARTY_CONTRACT,
  YIFA_CONTRACT_PARTY_SEQ,
  YIFA_CONTRACT_PARTY_SIDE,
  YIFA_CONTRACT_PARTY_ORG,
  YIFA_CONTRACT_PARTY_NAME,
  YIFA_CONTRACT_PARTY_CREDIT_CODE,
  YIFA_CONTRACT_PARTY_PARTY_KIND,
  YIFA_CONTRACT_PARTY_LEGAL_REP,
  YIFA_CONTRACT_PARTY_CONTACT,
  YIFA_CONTRACT_PARTY_PHONE,
  YIFA_CONTRACT_PARTY_SIZE,
  YIFA_CONTRACT_PARTY_ALIASES,
  YIFA_CONTRACT_PARTY_CHECKED_ON,
  YIFA_CONTRACT_PARTY_CHECK_NOTE,
  YIFA_CONTRACT_PARTY_N_FIELDS
} YifaContractPartyField;

extern const YifaKind yifa_contract_party;

/* Whether the law protects the terms of payment of a counterparty of that contract: a medium, small or micro firm. */
gboolean yifa_contract_has_small_party (YifaStore *store,
                                        gint64     contract);
