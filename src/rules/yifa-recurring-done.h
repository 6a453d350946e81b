#pragma once
#include "yifa-recurring.h"

/* A person says that a recurring duty was done for one of its periods. */
typedef enum
{
  YIFA_RECURRING_DONE_TITLE,    /* follows from rule and period */
  YIFA_RECURRING_DONE_RULE,
  YIFA_RECURRING_DONE_PERIOD,   /* "2026", "2026-1" */
  YIFA_RECURRING_DONE_DONE_ON,
  YIFA_RECURRING_DONE_EVIDENCE,
  YIFA_RECURRING_DONE_NOTE,
  YIFA_RECURRING_DONE_N_FIELDS
} YifaRecurringDoneField;

extern const YifaKind yifa_recurring_done;
