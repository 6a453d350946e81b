/* yifa-clock-pause.c - an interval in which a clock stood still
 *
 * Written by the clock itself (yifa-deadline.c), read by its explanation and by its page.
 */
#include "yifa-clock-pause.h"

#include "yifa-deadline.h"

static const YifaField fields[] = {
  [YIFA_CLOCK_PAUSE_DEADLINE] = { "deadline", N_("Deadline"), YIFA_REF,
                                  YIFA_REQUIRED | YIFA_LOCKED | YIFA_OWNER, NULL, &yifa_deadline },
  [YIFA_CLOCK_PAUSE_FROM_ON]  = { "from_on", N_("Paused since"), YIFA_DATE, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST },
  [YIFA_CLOCK_PAUSE_TO_ON]    = { "to_on", N_("Goes on from"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CLOCK_PAUSE_DAYS]     = { "days", N_("Days paused"), YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CLOCK_PAUSE_REASON]   = { "reason", N_("Reason"), YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CLOCK_PAUSE_N_FIELDS);

const YifaKind yifa_clock_pause = {
  .type_name = "YifaClockPause",
  .table = "clock_pause",
  .label = N_("Pause of a deadline"),
  .fields = fields,
  .n_fields = YIFA_CLOCK_PAUSE_N_FIELDS,
  .title = YIFA_CLOCK_PAUSE_FROM_ON,
};
