#pragma once
#include "yifa-field.h"

/* Once that a clock stood still, and why: part of its deadline. */
typedef enum
{
  YIFA_CLOCK_PAUSE_DEADLINE,
  YIFA_CLOCK_PAUSE_FROM_ON,
  YIFA_CLOCK_PAUSE_TO_ON,    /* NULL: it stands still */
  YIFA_CLOCK_PAUSE_DAYS,     /* as the rule counts days; none while it stands still */
  YIFA_CLOCK_PAUSE_REASON,
  YIFA_CLOCK_PAUSE_N_FIELDS
} YifaClockPauseField;

extern const YifaKind yifa_clock_pause;
