/* yifa-reach.c - what can still make a meeting
 *
 * Puts beside the latest days of a chain what one matter has done, and answers yes or no, with the step that
 * decides and the earliest day it could be instead. What a step that is done was waiting for is past and
 * asked no more.
 */
#include "yifa-chain.h"

#include <string.h>

#include "yifa-calendar.h"
#include "yifa-chain-private.h"
#include "yifa-date.h"
#include "yifa-period.h"

/* One question under way. */
typedef struct
{
  YifaStore           *store;
  const char          *anchor;
  const char          *anchor_on;
  const YifaChainFact *facts;
  guint                n_facts;
  GPtrArray           *walk;  /* (element-type YifaChainStep), in the order of the chain */
} Question;

static void
step_free (YifaReachStep *step)
{
  g_free (step->latest_on);
  g_free (step->done_on);
  g_free (step->explanation);
  g_free (step);
}

void
yifa_reach_free (YifaReach *reach)
{
  g_free (reach->earliest_on);
  g_free (reach->sentence);
  g_ptr_array_unref (reach->steps);
  g_free (reach);
}

static const YifaChainFact *
find_fact (const Question *question, const char *event)
{
  for (guint i = 0; i < question->n_facts; i++)
    if (g_str_equal (question->facts[i].event, event))
      return &question->facts[i];
  return NULL;
}

static gboolean
is_needed (const Question *question, const YifaChainStep *step)
{
  const YifaChainFact *fact = find_fact (question, step->event);

  return fact != NULL ? fact->is_needed : !step->is_optional;
}

static const char *
done_on (const Question *question, const char *event)
{
  const YifaChainFact *fact = find_fact (question, event);

  return fact != NULL && fact->is_needed ? fact->done_on : NULL;
}

static YifaReachStep *
look_at (const Question *question, const YifaChainStep *planned)
{
  const char *today = yifa_store_get_today (question->store);
  const char *done = done_on (question, planned->event);
  YifaReachStep *step = g_new0 (YifaReachStep, 1);

  step->event = planned->event;
  step->label = planned->label;
  step->who = planned->who;
  step->rule = planned->rule;
  step->latest_on = g_strdup (planned->due_on);
  step->done_on = g_strdup (done);
  step->explanation = g_strdup (planned->explanation);
  if (step->latest_on == NULL || done_on (question, planned->from) != NULL)
    return step;

  /* what was done on a day of rest was done in time: only the day that is planned moves to a working day */
  step->is_late = done != NULL ? strcmp (done, planned->plain_on) > 0 : strcmp (today, step->latest_on) > 0;
  if (done == NULL)
    step->days_left = yifa_date_days_between (today, step->latest_on);
  return step;
}

static const char *
later (const char *a, const char *b)
{
  return g_strcmp0 (a, b) >= 0 ? a : b;
}

/* The first working day after a period that has to be over; NULL: the calendar of its year is missing. */
static char *
dup_day_after (const Question *question, const char *last_on)
{
  g_autofree char *next = last_on != NULL ? yifa_date_add_days (last_on, 1) : NULL;

  return next != NULL ? yifa_calendar_roll (yifa_calendar_of (question->store), next) : NULL;
}

/* The day on which what waits for the period from @on can be, or NULL. */
static char *
end_of (const Question *question, const YifaChainStep *step, const char *on)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (question->store), step->rule);
  YifaPeriod period = yifa_period_of (rule);
  g_auto(YifaPeriodEnd) end = { NULL };

  if (!yifa_period_is_one (rule))
    return g_strdup (on);

  period.is_backward = FALSE;
  yifa_period_compute (&period, yifa_calendar_of (question->store), on, &end);
  return step->is_whole ? dup_day_after (question, end.plain_on) : g_strdup (end.due_on);
}

/* From the far end of the chain to its anchor: no step before today, none before what it waits for. NULL:
 * the calendar of a year is missing. */
static char *
find_earliest (const Question *question)
{
  const char *today = yifa_store_get_today (question->store);
  g_autoptr(GHashTable) ready = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = question->walk->len; i > 0; i--)
    {
      const YifaChainStep *step = question->walk->pdata[i - 1];
      const char *done = done_on (question, step->event);
      const char *on = done != NULL ? done : later (today, g_hash_table_lookup (ready, step->event));
      g_autofree char *end =
          is_needed (question, step) && step->is_backward ? end_of (question, step, on) : NULL;

      if (!is_needed (question, step) || !step->is_backward)
        continue;
      if (end == NULL)
        return NULL;
      g_hash_table_replace (ready, (gpointer) step->from,
                            g_strdup (later (end, g_hash_table_lookup (ready, step->from))));
    }
  return g_strdup (later (today, g_hash_table_lookup (ready, question->anchor)));
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(YifaReachStep *const *) a)->latest_on, (*(YifaReachStep *const *) b)->latest_on);
}

/* The first step that is too late, or that comes next. */
static const YifaReachStep *
find_step (const YifaReach *reach, gboolean late)
{
  for (guint i = 0; i < reach->steps->len; i++)
    {
      const YifaReachStep *step = reach->steps->pdata[i];

      if (late ? step->is_late : step->done_on == NULL && step->latest_on != NULL)
        return step;
    }
  return NULL;
}

static char *
say_no (const YifaReach *reach, const char *on)
{
  const YifaReachStep *step = find_step (reach, TRUE);
  g_autofree char *earliest = reach->earliest_on != NULL
    ? g_strdup_printf (_("the earliest day is %s"), reach->earliest_on)
    : g_strdup (_("the earliest day lies in a year whose days off are not known yet"));

  if (step == NULL)
    return g_strdup_printf (_("%s cannot be made: the day has passed."), on);
  if (step->done_on != NULL)
    return g_strdup_printf (_("%s cannot be made: “%s” was on %s and had to be on %s at the latest; %s."),
                            on, step->label, step->done_on, step->latest_on, earliest);
  return g_strdup_printf (_("%s cannot be made: “%s” had to be done on %s at the latest; %s."),
                          on, step->label, step->latest_on, earliest);
}

static char *
say (const YifaReach *reach, const char *on)
{
  const YifaReachStep *next = find_step (reach, FALSE);

  if (reach->calendar_missing)
    return g_strdup_printf (
        _("Whether %s can be made cannot be told: days off on the way are not known yet."), on);
  if (!reach->can)
    return say_no (reach, on);
  if (next == NULL)
    return g_strdup_printf (_("%s can be made: every step that needs time is done."), on);
  return g_strdup_printf (_("%s can still be made: next comes “%s”, on %s at the latest."), on, next->label,
                          next->latest_on);
}

static void
judge (const Question *question, YifaReach *reach)
{
  reach->can = strcmp (question->anchor_on, yifa_store_get_today (question->store)) >= 0;
  for (guint i = 0; i < question->walk->len; i++)
    {
      const YifaChainStep *planned = question->walk->pdata[i];
      YifaReachStep *step;

      if (!is_needed (question, planned) || !planned->is_backward)
        continue;
      step = look_at (question, planned);
      g_ptr_array_add (reach->steps, step);
      reach->can = reach->can && !step->is_late;
      reach->calendar_missing |= step->latest_on == NULL && step->done_on == NULL;
    }
  g_ptr_array_sort (reach->steps, compare_steps);
}

YifaReach *
yifa_chain_reach (YifaStore           *store,
                  const char          *name,
                  const char          *anchor_on,
                  const YifaChainFact *facts,
                  guint                n_facts,
                  GError             **error)
{
  g_autoptr(GPtrArray) walk = yifa_chain_walk (store, name, anchor_on, error);
  Question question = { store, NULL, anchor_on, facts, n_facts, walk };
  YifaReach *reach;

  if (walk == NULL)
    return NULL;

  question.anchor = yifa_chain_find (store, name)->anchor;
  reach = g_new0 (YifaReach, 1);
  reach->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  judge (&question, reach);
  reach->earliest_on = find_earliest (&question);
  reach->sentence = say (reach, anchor_on);
  return reach;
}
