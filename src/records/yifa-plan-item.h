#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_PLAN_ITEM_PLAN,
  YIFA_PLAN_ITEM_TITLE,
  YIFA_PLAN_ITEM_DRAFTER_ORG,
  YIFA_PLAN_ITEM_REASON,
  YIFA_PLAN_ITEM_TARGET_MONTH,
  YIFA_PLAN_ITEM_IS_FOCUS,
  YIFA_PLAN_ITEM_STATUS,
  YIFA_PLAN_ITEM_N_FIELDS
} YifaPlanItemField;

extern const YifaKind yifa_plan_item;
