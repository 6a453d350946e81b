#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_DECISION_BASIS_DECISION,
  YIFA_DECISION_BASIS_BASIS,
  YIFA_DECISION_BASIS_TITLE,
  YIFA_DECISION_BASIS_ARTICLE,
  YIFA_DECISION_BASIS_NOTE,
  YIFA_DECISION_BASIS_N_FIELDS
} YifaDecisionBasisField;

extern const YifaKind yifa_decision_basis;
