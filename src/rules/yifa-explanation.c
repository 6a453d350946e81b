/* yifa-explanation.c - why this date
 *
 * One sentence, put together of clauses: from where, how long, what was left out, what prolonged it, where
 * it ends and why there, by which article and whose number.
 */
#include "yifa-explanation.h"

#include <string.h>

#include "yifa-clock-pause.h"
#include "yifa-date.h"

static void
add (GString *sentence, char *clause)
{
  /* Translators: between the clauses of a sentence */
  g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? _(", ") : "", clause);
  g_free (clause);
}

static char *
write_start (const YifaExplanation *self)
{
  g_autofree char *length = yifa_period_dup_words (self->period.unit, self->period.number);

  if (self->event == NULL)
    return g_strdup_printf (self->period.is_backward ? _("Counting back from %s (that day not counted) %s")
                                                     : _("Counting from %s (that day not counted) %s"),
                            self->start_on, length);
  return g_strdup_printf (self->period.is_backward ? _("Counting back from %s (%s; that day not counted) %s")
                                                   : _("Counting from %s (%s; that day not counted) %s"),
                          self->start_on, self->event, length);
}

typedef struct
{
  GString *names;   /* festivals whose working weekdays were off */
  int      makeups; /* weekends that were working days */
} Way;

static void
pass (Way *way, YifaCalendar *calendar, const char *day)
{
  gboolean is_weekend = yifa_date_weekday (day) > 5;
  const char *name = yifa_calendar_get_holiday (calendar, day);

  if (is_weekend && yifa_calendar_is_workday (calendar, day) > 0)
    way->makeups++;
  if (is_weekend || name == NULL || *name == '\0' || strstr (way->names->str, name) != NULL)
    return;
  /* Translators: between the names of festivals */
  g_string_append_printf (way->names, "%s%s", way->names->len > 0 ? _(" and ") : "", name);
}

/* What a count of working days left out and took in. */
static void
add_way (const YifaExplanation *self, YifaCalendar *calendar, GString *sentence)
{
  const char *end = self->end.due_on != NULL ? self->end.due_on : self->end.estimate_on;
  Way way = { g_string_new (NULL), 0 };
  int days = end != NULL && self->period.unit == YIFA_UNIT_WORKDAYS
                 ? yifa_date_days_between (self->start_on, end)
                 : 0;

  for (int i = 1; i <= ABS (days); i++)
    {
      g_autofree char *day = yifa_date_add_days (self->start_on, days < 0 ? -i : i);

      pass (&way, calendar, day);
    }

  if (way.names->len > 0)
    add (sentence, g_strdup_printf (_("leaving out the days off of %s"), way.names->str));
  if (way.makeups > 0)
    add (sentence, g_strdup_printf (ngettext ("with %d make-up working day", "with %d make-up working days",
                                              way.makeups), way.makeups));
  g_string_free (way.names, TRUE);
}

static char *
write_pause (const YifaExplanation *self, YifaRecord *pause)
{
  const char *from = yifa_record_get_text (pause, YIFA_CLOCK_PAUSE_FROM_ON);
  const char *to = yifa_record_get_text (pause, YIFA_CLOCK_PAUSE_TO_ON);
  const char *reason = yifa_record_get_text (pause, YIFA_CLOCK_PAUSE_REASON);
  g_autofree char *days = yifa_period_dup_words (yifa_period_day_unit (self->period.unit),
                                                 yifa_record_get_int (pause, YIFA_CLOCK_PAUSE_DAYS));

  if (reason == NULL)
    return g_strdup_printf (_("standing still from %s to %s adds %s"), from, to, days);
  return g_strdup_printf (_("standing still from %s to %s (%s) adds %s"), from, to, reason, days);
}

static void
add_pauses (const YifaExplanation *self, GString *sentence)
{
  g_autofree char *days = yifa_period_dup_words (yifa_period_day_unit (self->period.unit), self->paused_days);
  gboolean told = FALSE;

  for (guint i = 0; self->pauses != NULL && i < self->pauses->len; i++)
    if (yifa_record_get_text (self->pauses->pdata[i], YIFA_CLOCK_PAUSE_TO_ON) != NULL)
      {
        add (sentence, write_pause (self, self->pauses->pdata[i]));
        told = TRUE;
      }
  if (!told && self->paused_days > 0)
    add (sentence, g_strdup_printf (_("standing still adds %s"), days));
}

static void
add_extension (const YifaExplanation *self, GString *sentence)
{
  g_autofree char *days =
      yifa_period_dup_words (yifa_period_day_unit (self->period.unit), self->extended_days);

  if (self->extended_days == 0)
    return;
  add (sentence, self->extend_reason != NULL
                     ? g_strdup_printf (_("extended by %s (%s)"), days, self->extend_reason)
                     : g_strdup_printf (_("extended by %s"), days));
}

/* "国庆节", or that it is a day of rest. */
static char *
name_rest (YifaCalendar *calendar, const char *day)
{
  const char *name = yifa_calendar_get_holiday (calendar, day);

  return name != NULL && *name != '\0' ? g_strdup_printf (_("a day off of %s"), name)
                                       : g_strdup (_("a day of rest"));
}

static char *
write_missing (const YifaExplanation *self, YifaCalendar *calendar)
{
  int year = yifa_calendar_find_missing (calendar, self->start_on, self->end.estimate_on);

  return g_strdup_printf (_("the days off of %d are not known yet, estimated by Monday to Friday %s"),
                          year != 0 ? year : yifa_date_year (self->end.estimate_on), self->end.estimate_on);
}

static char *
write_end (const YifaExplanation *self, YifaCalendar *calendar)
{
  const YifaPeriodEnd *end = &self->end;
  gboolean back = self->period.is_backward;
  g_autofree char *rest = NULL;

  if (end->due_on == NULL)
    return end->estimate_on != NULL ? write_missing (self, calendar) : g_strdup (_("no day can be told"));
  if (end->plain_on == NULL || g_str_equal (end->due_on, end->plain_on))
    return g_strdup_printf (back ? _("at the latest on %s") : _("ending on %s"), end->due_on);

  rest = name_rest (calendar, end->plain_on);
  return g_strdup_printf (back ? _("%s is %s, therefore earlier, at the latest on %s")
                               : _("the last day %s is %s, therefore ending on %s"),
                          end->plain_on, rest, end->due_on);
}

static void
add_standstill (const YifaExplanation *self, GString *sentence)
{
  if (self->paused_on == NULL)
    return;
  add (sentence, self->paused_reason != NULL
                   ? g_strdup_printf (_("standing still since %s (%s)"), self->paused_on, self->paused_reason)
                   : g_strdup_printf (_("standing still since %s"), self->paused_on));
}

char *
yifa_explanation_write (const YifaExplanation *self, YifaCalendar *calendar)
{
  g_autofree char *basis = yifa_explanation_write_basis (self->basis, self->confidence, self->profile);
  GString *sentence = g_string_new (NULL);

  add (sentence, write_start (self));
  add_way (self, calendar, sentence);
  add_pauses (self, sentence);
  add_extension (self, sentence);
  add (sentence, write_end (self, calendar));
  add_standstill (self, sentence);
  /* Translators: before the legal basis of a sentence */
  if (basis != NULL)
    g_string_append_printf (sentence, "%s%s", _("; "), basis);
  return g_string_free (sentence, FALSE);
}

char *
yifa_explanation_write_basis (const char *basis, YifaConfidence confidence, const char *profile)
{
  g_autofree char *marked = NULL;

  if (basis == NULL)
    return NULL;

  marked = yifa_confidence_is_open (confidence) ? g_strdup_printf (_("%s (to be confirmed)"), basis)
                                                : g_strdup (basis);
  if (profile == NULL || *profile == '\0')
    return g_strdup_printf (_("by %s"), marked);
  if (g_str_equal (profile, YIFA_ORIGIN_OFFICE))
    return g_strdup_printf (_("by %s, as this office has set it"), marked);
  return g_strdup_printf (_("by %s, as set for %s"), marked, profile);
}
