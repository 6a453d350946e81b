#pragma once
#include "yifa-calendar.h"
#include "yifa-rules.h"

/* A period of the law and where it ends: pure counting, without records. */
typedef struct
{
  gint64   number;
  YifaUnit unit;         /* days, workdays, months or years */
  gboolean is_backward;  /* the latest day from which it fits in before the start */
  int      extra;        /* days the clock stood still or was extended, as the unit counts days */
} YifaPeriod;

typedef struct
{
  char *due_on;       /* NULL: the calendar of a year on the way is missing */
  char *plain_on;     /* before it moved off a day of rest; NULL: not even that is known */
  char *estimate_on;  /* without due_on: Monday to Friday counted */
} YifaPeriodEnd;

/* Whether a rule sets a period at all. */
gboolean   yifa_period_is_one    (const YifaRule   *rule);
YifaPeriod yifa_period_of        (const YifaRule   *rule);
/* "15 working days"; transfer full. */
char      *yifa_period_dup_words (YifaUnit          unit,
                                  gint64            number);
/* What days are called that a clock stood still, by the unit of its period: days or working days. */
YifaUnit   yifa_period_day_unit  (YifaUnit          unit);
/* Forwards the day of the event is not counted and a last day of rest moves to the next working day
 * (民法典第201条、第203条). Backwards it is the latest day from which the whole period fits in up to the
 * event, and a day of rest moves to the working day before it: earlier, never later. */
void       yifa_period_compute   (const YifaPeriod *self,
                                  YifaCalendar     *calendar,
                                  const char       *start,
                                  YifaPeriodEnd    *end);
void       yifa_period_end_clear (YifaPeriodEnd    *end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YifaPeriodEnd, yifa_period_end_clear)
