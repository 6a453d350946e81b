/* yifa-deadline.c - clocks: when something is due, and by which rule
 *
 * A deadline is computed once, when its clock starts, and stored with the versions of rule and
 * calendar it was computed by; later changes of either never move it silently. The day of the
 * event is not counted, a period ending on a day of rest ends on the next working day (民法典
 * 第201条, 第203条), and where the calendar of a year is missing there is an estimate and no date.
 */
#include "yifa-deadline.h"

#include <string.h>

#include "yifa-calendar.h"
#include "yifa-date.h"
#include "yifa-error.h"

typedef struct
{
  char *due_on;
  char *plain_on;
  char *estimate_on;
} Dates;

static const YifaChoice states[] = {
  { "open",      N_("Running") },
  { "met",       N_("Met") },
  { "cancelled", N_("Cancelled") },
  { "paused",    N_("Paused") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_DEADLINE_OWNER_KIND]       = { "owner_kind", N_("Kind of record"),
                                       YIFA_TEXT, YIFA_REQUIRED | YIFA_LOCKED },
  [YIFA_DEADLINE_OWNER_ID]         = { "owner_id", N_("Record"), YIFA_COUNT, YIFA_REQUIRED | YIFA_LOCKED },
  [YIFA_DEADLINE_RULE]             = { "rule", N_("Rule"),
                                       YIFA_TEXT, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST },
  [YIFA_DEADLINE_START_ON]         = { "start_on", N_("Counted from"),
                                       YIFA_DATE, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST },
  [YIFA_DEADLINE_DUE_ON]           = { "due_on", N_("Due on"),
                                       YIFA_DATE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_DEADLINE_PLAIN_ON]         = { "plain_on", N_("Due on before moving to a working day"),
                                       YIFA_DATE, YIFA_LOCKED },
  [YIFA_DEADLINE_ESTIMATE_ON]      = { "estimate_on", N_("Estimate"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_DEADLINE_RULE_VERSION]     = { "rule_version", N_("Version of the rule"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_DEADLINE_CALENDAR_VERSION] = { "calendar_version", N_("Version of the calendar"),
                                       YIFA_TEXT, YIFA_LOCKED },
  [YIFA_DEADLINE_STATE]            = { "state", N_("State"), YIFA_CHOICE,
                                       YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, states },
  [YIFA_DEADLINE_MET_ON]           = { "met_on", N_("Met on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_DEADLINE_PAUSED_ON]        = { "paused_on", N_("Paused since"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_DEADLINE_PAUSED_DAYS]      = { "paused_days", N_("Days paused"), YIFA_COUNT, YIFA_LOCKED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DEADLINE_N_FIELDS);

const YifaKind yifa_deadline = {
  .type_name = "YifaDeadline",
  .table = "deadline",
  .label = N_("Deadline"),
  .fields = fields,
  .n_fields = YIFA_DEADLINE_N_FIELDS,
  .title = YIFA_DEADLINE_RULE,
};

static void
dates_clear (Dates *dates)
{
  g_free (dates->due_on);
  g_free (dates->plain_on);
  g_free (dates->estimate_on);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dates, dates_clear)

static gboolean
is_period (const YifaRule *rule)
{
  return rule->unit >= YIFA_UNIT_DAYS && rule->unit <= YIFA_UNIT_YEARS;
}

/* The last day as the calendar counts it, before days of rest matter. */
static char *
add_plainly (const YifaRule *rule, const char *start, int extra)
{
  int months = rule->unit == YIFA_UNIT_YEARS ? 12 : rule->unit == YIFA_UNIT_MONTHS ? 1 : 0;
  g_autofree char *end = months ? yifa_date_add_months (start, rule->number * months)
                                : yifa_date_add_days (start, rule->number);

  return end != NULL ? yifa_date_add_days (end, extra) : NULL;
}

/* @extra: days the clock stood still, as the rule counts days. */
static void
compute (YifaCalendar *calendar, const YifaRule *rule, const char *start, int extra, Dates *dates)
{
  if (rule->unit == YIFA_UNIT_WORKDAYS)
    {
      dates->due_on = yifa_calendar_add (calendar, start, rule->number + extra);
      dates->plain_on = g_strdup (dates->due_on);
      if (dates->due_on == NULL)
        dates->estimate_on = yifa_calendar_estimate (calendar, start, rule->number + extra);
      return;
    }

  dates->plain_on = add_plainly (rule, start, extra);
  if (dates->plain_on == NULL)
    return;

  dates->due_on = yifa_calendar_roll (calendar, dates->plain_on);
  if (dates->due_on == NULL)
    {
      g_autofree char *before = yifa_date_add_days (dates->plain_on, -1);

      dates->estimate_on = yifa_calendar_estimate (calendar, before, 1);
    }
}

static const YifaRule *
find_period (YifaStore *store, const char *key, GError **error)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), key);

  if (rule != NULL && is_period (rule))
    return rule;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, _("The rule %s sets no period."), key);
  return NULL;
}

static YifaQuery *
query_of (YifaRecord *owner, const char *rule)
{
  YifaQuery *query = yifa_query_new ();

  yifa_query_where (query, "owner_kind", YIFA_EQUAL, yifa_record_get_kind (owner)->table);
  yifa_query_where_id (query, "owner_id", yifa_record_get_id (owner));
  yifa_query_where (query, "rule", YIFA_EQUAL, rule);
  return query;
}

static gboolean
has_state (YifaRecord *deadline, const char *state)
{
  return g_strcmp0 (yifa_record_get_text (deadline, YIFA_DEADLINE_STATE), state) == 0;
}

/* The clock that runs or stands still; there is at most one. */
static YifaRecord *
find_running (YifaStore *store, YifaRecord *owner, const char *rule)
{
  g_autoptr(YifaRecord) deadline = yifa_deadline_find (store, owner, rule);

  return deadline != NULL && (has_state (deadline, "open") || has_state (deadline, "paused"))
           ? g_steal_pointer (&deadline) : NULL;
}

static void
put_dates (YifaStore *store, YifaRecord *deadline, const YifaRule *rule)
{
  YifaCalendar *calendar = yifa_calendar_of (store);
  g_auto(Dates) dates = { NULL };

  compute (calendar, rule, yifa_record_get_text (deadline, YIFA_DEADLINE_START_ON),
           yifa_record_get_int (deadline, YIFA_DEADLINE_PAUSED_DAYS), &dates);
  yifa_record_set_text (deadline, YIFA_DEADLINE_DUE_ON, dates.due_on);
  yifa_record_set_text (deadline, YIFA_DEADLINE_PLAIN_ON, dates.plain_on);
  yifa_record_set_text (deadline, YIFA_DEADLINE_ESTIMATE_ON, dates.estimate_on);
  yifa_record_set_text (deadline, YIFA_DEADLINE_RULE_VERSION, rule->version);
  yifa_record_set_text (deadline, YIFA_DEADLINE_CALENDAR_VERSION, yifa_calendar_get_version (calendar));
}

static YifaRecord *
new_deadline (YifaRecord *owner, const char *rule)
{
  YifaRecord *deadline = yifa_record_new (&yifa_deadline);

  yifa_record_set_text (deadline, YIFA_DEADLINE_OWNER_KIND, yifa_record_get_kind (owner)->table);
  yifa_record_set_int (deadline, YIFA_DEADLINE_OWNER_ID, yifa_record_get_id (owner));
  yifa_record_set_text (deadline, YIFA_DEADLINE_RULE, rule);
  return deadline;
}

/* How long the clock stood still, as its rule counts days; -1: the calendar of a year is missing. */
static int
count_pause (YifaStore *store, const YifaRule *rule, const char *from, const char *to)
{
  return rule->unit == YIFA_UNIT_WORKDAYS ? yifa_calendar_count (yifa_calendar_of (store), from, to)
                                          : yifa_date_days_between (from, to);
}

/**
 * yifa_deadline_start:
 * @owner: a saved record of any kind
 * @rule: the key of a rule that sets a period
 * @start_on: the day of the event, which is not counted
 *
 * Starts the clock; a running one starts anew.
 */
gboolean
yifa_deadline_start (YifaStore  *store,
                     YifaRecord *owner,
                     const char *rule,
                     const char *start_on,
                     GError    **error)
{
  const YifaRule *period = find_period (store, rule, error);
  g_autoptr(YifaRecord) deadline = NULL;

  g_return_val_if_fail (yifa_record_get_id (owner) != 0 && yifa_date_is_valid (start_on), FALSE);

  if (period == NULL)
    return FALSE;

  deadline = find_running (store, owner, rule);
  if (deadline == NULL)
    deadline = new_deadline (owner, rule);

  yifa_record_set_text (deadline, YIFA_DEADLINE_START_ON, start_on);
  yifa_record_set_text (deadline, YIFA_DEADLINE_STATE, "open");
  yifa_record_clear (deadline, YIFA_DEADLINE_PAUSED_ON);
  yifa_record_clear (deadline, YIFA_DEADLINE_PAUSED_DAYS);
  put_dates (store, deadline, period);
  return yifa_store_save (store, deadline, error);
}

gboolean
yifa_deadline_meet (YifaStore *store, YifaRecord *owner, const char *rule, const char *met_on, GError **error)
{
  g_autoptr(YifaRecord) deadline = find_running (store, owner, rule);

  if (deadline == NULL)
    return TRUE;

  yifa_record_set_text (deadline, YIFA_DEADLINE_STATE, "met");
  yifa_record_set_text (deadline, YIFA_DEADLINE_MET_ON, met_on);
  return yifa_store_save (store, deadline, error);
}

gboolean
yifa_deadline_cancel (YifaStore *store, YifaRecord *owner, const char *rule, GError **error)
{
  g_autoptr(YifaRecord) deadline = find_running (store, owner, rule);

  if (deadline == NULL)
    return TRUE;

  yifa_record_set_text (deadline, YIFA_DEADLINE_STATE, "cancelled");
  return yifa_store_save (store, deadline, error);
}

/* Stops the clock: the set is being completed, experts are heard. */
gboolean
yifa_deadline_pause (YifaStore *store, YifaRecord *owner, const char *rule, const char *on, GError **error)
{
  g_autoptr(YifaRecord) deadline = find_running (store, owner, rule);

  if (deadline == NULL || has_state (deadline, "paused"))
    return TRUE;

  yifa_record_set_text (deadline, YIFA_DEADLINE_STATE, "paused");
  yifa_record_set_text (deadline, YIFA_DEADLINE_PAUSED_ON, on);
  return yifa_store_save (store, deadline, error);
}

/* Lets the clock go on; what it stood still is added to the period. */
gboolean
yifa_deadline_resume (YifaStore *store, YifaRecord *owner, const char *rule, const char *on, GError **error)
{
  g_autoptr(YifaRecord) deadline = find_running (store, owner, rule);
  const YifaRule *period = find_period (store, rule, error);
  int days;

  if (period == NULL)
    return FALSE;
  if (deadline == NULL || has_state (deadline, "open"))
    return TRUE;

  days = count_pause (store, period, yifa_record_get_text (deadline, YIFA_DEADLINE_PAUSED_ON), on);
  if (days < 0)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                   _("The clock cannot go on on %s: that day lies before the pause, or the working days "
                     "of its year are missing from the calendar."), on);
      return FALSE;
    }

  days += yifa_record_get_int (deadline, YIFA_DEADLINE_PAUSED_DAYS);
  yifa_record_set_text (deadline, YIFA_DEADLINE_STATE, "open");
  yifa_record_clear (deadline, YIFA_DEADLINE_PAUSED_ON);
  yifa_record_set_int (deadline, YIFA_DEADLINE_PAUSED_DAYS, days);
  put_dates (store, deadline, period);
  return yifa_store_save (store, deadline, error);
}

YifaRecord *
yifa_deadline_find (YifaStore *store, YifaRecord *owner, const char *rule)
{
  g_autoptr(YifaQuery) query = query_of (owner, rule);

  return yifa_store_find_one (store, &yifa_deadline, query);
}

char *
yifa_deadline_compute (YifaStore *store, const char *rule, const char *start_on)
{
  const YifaRule *period = find_period (store, rule, NULL);
  g_auto(Dates) dates = { NULL };

  if (period == NULL || !yifa_date_is_valid (start_on))
    return NULL;

  compute (yifa_calendar_of (store), period, start_on, 0, &dates);
  return g_steal_pointer (&dates.due_on);
}

/* Only those that had no date: what was computed stays as it was. */
int
yifa_deadlines_complete (YifaStore *store, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) deadlines = NULL;
  int completed = 0;

  yifa_query_where (query, "state", YIFA_EQUAL, "open");
  yifa_query_where (query, "due_on", YIFA_EMPTY, NULL);
  deadlines = yifa_store_load_all (store, &yifa_deadline, query, error);
  if (deadlines == NULL || !yifa_store_begin (store, error))
    return -1;

  for (guint i = 0; i < deadlines->len; i++)
    {
      YifaRecord *deadline = g_ptr_array_index (deadlines, i);
      const YifaRule *rule = find_period (store, yifa_record_get_text (deadline, YIFA_DEADLINE_RULE), NULL);

      if (rule == NULL)
        continue;
      put_dates (store, deadline, rule);
      if (yifa_record_get_text (deadline, YIFA_DEADLINE_DUE_ON) == NULL)
        continue;
      if (!yifa_store_save (store, deadline, error))
        {
          yifa_store_end (store, FALSE, NULL);
          return -1;
        }
      completed++;
    }
  return yifa_store_end (store, TRUE, error) ? completed : -1;
}
