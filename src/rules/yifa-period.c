/* yifa-period.c - from an event to the last day, and from a day back to the latest start
 *
 * Days, working days, months and years by the counting rules of the civil code. Where the calendar of a
 * year is missing there is an estimate and no date.
 */
#include "yifa-period.h"

#include <string.h>

#include "yifa-date.h"

static int
months_of (const YifaPeriod *self)
{
  return self->unit == YIFA_UNIT_YEARS ? 12 : self->unit == YIFA_UNIT_MONTHS ? 1 : 0;
}

/* The last day as it is counted, before days of rest matter. */
static char *
add_plainly (const YifaPeriod *self, const char *start)
{
  int months = months_of (self);
  g_autofree char *end = months ? yifa_date_add_months (start, self->number * months)
                                : yifa_date_add_days (start, self->number);

  return end != NULL ? yifa_date_add_days (end, self->extra) : NULL;
}

/* From January 31 a month ends on February 28, as it does from the 28th on: the latest of these days. */
static char *
subtract_months (const char *target, int months)
{
  char *day = yifa_date_add_months (target, -months);

  while (day != NULL)
    {
      g_autofree char *next = yifa_date_add_days (day, 1);
      g_autofree char *end = next != NULL ? yifa_date_add_months (next, months) : NULL;

      if (end == NULL || strcmp (end, target) > 0)
        break;
      g_free (day);
      day = g_steal_pointer (&next);
    }
  return day;
}

static void
compute_back (const YifaPeriod *self, YifaCalendar *calendar, const char *target, YifaPeriodEnd *end)
{
  if (self->unit == YIFA_UNIT_WORKDAYS)
    {
      end->due_on = yifa_calendar_subtract (calendar, target, self->number);
      end->plain_on = g_strdup (end->due_on);
      if (end->due_on == NULL)
        end->estimate_on = yifa_calendar_estimate_back (calendar, target, self->number);
      return;
    }

  end->plain_on = months_of (self) ? subtract_months (target, self->number * months_of (self))
                                   : yifa_date_add_days (target, -self->number);
  if (end->plain_on == NULL)
    return;

  end->due_on = yifa_calendar_roll_back (calendar, end->plain_on);
  if (end->due_on == NULL)
    end->estimate_on = yifa_calendar_estimate_back (calendar, end->plain_on, 0);
}

static void
compute_on (const YifaPeriod *self, YifaCalendar *calendar, const char *start, YifaPeriodEnd *end)
{
  if (self->unit == YIFA_UNIT_WORKDAYS)
    {
      end->due_on = yifa_calendar_add (calendar, start, self->number + self->extra);
      end->plain_on = g_strdup (end->due_on);
      if (end->due_on == NULL)
        end->estimate_on = yifa_calendar_estimate (calendar, start, self->number + self->extra);
      return;
    }

  end->plain_on = add_plainly (self, start);
  if (end->plain_on == NULL)
    return;

  end->due_on = yifa_calendar_roll (calendar, end->plain_on);
  if (end->due_on == NULL)
    {
      g_autofree char *before = yifa_date_add_days (end->plain_on, -1);

      end->estimate_on = yifa_calendar_estimate (calendar, before, 1);
    }
}

gboolean
yifa_period_is_one (const YifaRule *rule)
{
  return rule->unit >= YIFA_UNIT_DAYS && rule->unit <= YIFA_UNIT_YEARS;
}

YifaPeriod
yifa_period_of (const YifaRule *rule)
{
  return (YifaPeriod) { rule->number, rule->unit, rule->is_backward, 0 };
}

char *
yifa_period_dup_words (YifaUnit unit, gint64 number)
{
  const YifaRule rule = { .number = number, .unit = unit };

  return yifa_rule_dup_value (&rule);
}

YifaUnit
yifa_period_day_unit (YifaUnit unit)
{
  return unit == YIFA_UNIT_WORKDAYS ? YIFA_UNIT_WORKDAYS : YIFA_UNIT_DAYS;
}

void
yifa_period_compute (const YifaPeriod *self, YifaCalendar *calendar, const char *start, YifaPeriodEnd *end)
{
  g_return_if_fail (yifa_date_is_valid (start));

  if (self->is_backward)
    compute_back (self, calendar, start, end);
  else
    compute_on (self, calendar, start, end);
}

void
yifa_period_end_clear (YifaPeriodEnd *end)
{
  g_clear_pointer (&end->due_on, g_free);
  g_clear_pointer (&end->plain_on, g_free);
  g_clear_pointer (&end->estimate_on, g_free);
}
