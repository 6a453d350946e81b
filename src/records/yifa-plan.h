#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_PLAN_YEAR,
  YIFA_PLAN_TITLE,
  YIFA_PLAN_MAKER_ORG,
  YIFA_PLAN_APPROVED_ON,
  YIFA_PLAN_APPROVED_BY,
  YIFA_PLAN_NOTE,
  YIFA_PLAN_N_FIELDS
} YifaPlanField;

extern const YifaKind yifa_plan;
