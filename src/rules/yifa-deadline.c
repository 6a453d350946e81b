/* yifa-deadline.c - clocks: when something is due, and by which rule
 *
 * A deadline is computed once, when its clock starts, and stored with the rule and the versions of rule and
 * calendar it was computed by; later changes of either never move it silently (yifa-deadline-moves.c). How a
 * period is counted stands in yifa-period.c. Each time the clock stands still is a row of its own.
 */
#include "yifa-deadline.h"

#include <string.h>

#include "yifa-calendar.h"
#include "yifa-clock-pause.h"
#include "yifa-date.h"
#include "yifa-deadline-private.h"
#include "yifa-error.h"
#include "yifa-explanation.h"
#include "yifa-profile.h"

#define MAX_EXTENSION 3660

static const YifaChoice states[] = {
  { "open",      N_("Running") },
  { "met",       N_("Met") },
  { "cancelled", N_("Cancelled") },
  { "paused",    N_("Paused") },
  { NULL }
};

static const YifaChoice directions[] = {
  { "after",  N_("Counted on from the event") },
  { "before", N_("Counted back from the event") },
  { NULL }
};

static const YifaChoice period_units[] = {
  { "days",     N_("Days") },
  { "workdays", N_("Working days") },
  { "months",   N_("Months") },
  { "years",    N_("Years") },
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
  [YIFA_DEADLINE_NUMBER]           = { "number", N_("Figure"), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_DEADLINE_UNIT]             = { "unit", N_("Unit"), YIFA_CHOICE, YIFA_LOCKED, period_units },
  [YIFA_DEADLINE_DIRECTION]        = { "direction", N_("Direction"), YIFA_CHOICE, YIFA_LOCKED, directions },
  [YIFA_DEADLINE_BASIS]            = { "basis", N_("Legal basis"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_DEADLINE_CONFIDENCE]       = { "confidence", N_("Confidence"), YIFA_CHOICE, YIFA_LOCKED, yifa_confidences },
  [YIFA_DEADLINE_PROFILE]          = { "profile", N_("Jurisdiction profile"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_DEADLINE_EXTENDED_DAYS]    = { "extended_days", N_("Days of extension"), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_DEADLINE_EXTEND_REASON]    = { "extend_reason", N_("Reason of the extension"), YIFA_TEXT, YIFA_LOCKED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DEADLINE_N_FIELDS);

static const YifaPart parts[] = { { &yifa_clock_pause, "deadline" }, { NULL } };

const YifaKind yifa_deadline = {
  .type_name = "YifaDeadline",
  .table = "deadline",
  .label = N_("Deadline"),
  .fields = fields,
  .n_fields = YIFA_DEADLINE_N_FIELDS,
  .title = YIFA_DEADLINE_RULE,
  .parts = parts,
};

/* The rule that sets the period, in its wording of the day it counts from; or NULL with an error. */
static const YifaRule *
find_period (YifaStore *store, const char *key, const char *on, GError **error)
{
  const YifaRule *rule = yifa_rules_find_on (yifa_rules_of (store), key, on);

  if (rule != NULL && yifa_period_is_one (rule))
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

static gboolean
is_backward (YifaRecord *deadline)
{
  return g_strcmp0 (yifa_record_get_text (deadline, YIFA_DEADLINE_DIRECTION), "before") == 0;
}

/* The rule goes into the deadline as it is today: it explains the date also after the rule has changed. */
static void
put_rule (YifaStore *store, YifaRecord *deadline, const YifaRule *rule)
{
  yifa_record_set_int (deadline, YIFA_DEADLINE_NUMBER, rule->number);
  yifa_record_set_text (deadline, YIFA_DEADLINE_UNIT, yifa_unit_get_name (rule->unit));
  yifa_record_set_text (deadline, YIFA_DEADLINE_BASIS, rule->basis);
  yifa_record_set_text (deadline, YIFA_DEADLINE_CONFIDENCE, yifa_confidence_get_mark (rule->confidence));
  yifa_record_set_text (deadline, YIFA_DEADLINE_PROFILE,
                        g_strcmp0 (rule->origin, YIFA_ORIGIN_OFFICE) == 0
                          ? YIFA_ORIGIN_OFFICE : yifa_rules_get_label (yifa_rules_of (store)));
  yifa_record_set_text (deadline, YIFA_DEADLINE_RULE_VERSION, rule->version);
}

/* Computes a deadline by the rule and the calendar of today, without saving it. FALSE: its rule sets no
 * period any more. */
gboolean
yifa_deadline_put_dates (YifaStore *store, YifaRecord *deadline)
{
  const char *start_on = yifa_record_get_text (deadline, YIFA_DEADLINE_START_ON);
  const YifaRule *rule =
      find_period (store, yifa_record_get_text (deadline, YIFA_DEADLINE_RULE), start_on, NULL);
  YifaCalendar *calendar = yifa_calendar_of (store);
  g_auto(YifaPeriodEnd) end = { NULL };
  YifaPeriod period;

  if (rule == NULL)
    return FALSE;

  period = yifa_period_of (rule);
  period.is_backward = is_backward (deadline);
  period.extra = yifa_record_get_int (deadline, YIFA_DEADLINE_PAUSED_DAYS) +
                 yifa_record_get_int (deadline, YIFA_DEADLINE_EXTENDED_DAYS);
  yifa_period_compute (&period, calendar, start_on, &end);

  yifa_record_set_text (deadline, YIFA_DEADLINE_DUE_ON, end.due_on);
  yifa_record_set_text (deadline, YIFA_DEADLINE_PLAIN_ON, end.plain_on);
  yifa_record_set_text (deadline, YIFA_DEADLINE_ESTIMATE_ON, end.estimate_on);
  yifa_record_set_text (deadline, YIFA_DEADLINE_CALENDAR_VERSION, yifa_calendar_get_version (calendar));
  put_rule (store, deadline, rule);
  return TRUE;
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

static GPtrArray *
load_pauses (YifaStore *store, YifaRecord *deadline)
{
  return yifa_store_load_parts (store, &yifa_clock_pause, "deadline", yifa_record_get_id (deadline));
}

/* A clock that starts anew has never stood still. */
static gboolean
drop_pauses (YifaStore *store, YifaRecord *deadline, GError **error)
{
  g_autoptr(GPtrArray) pauses = yifa_record_get_id (deadline) != 0 ? load_pauses (store, deadline) : NULL;

  for (guint i = 0; pauses != NULL && i < pauses->len; i++)
    if (!yifa_store_withdraw (store, pauses->pdata[i], NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
start (YifaStore  *store,
       YifaRecord *owner,
       const char *rule,
       const char *on,
       gboolean    backward,
       GError    **error)
{
  g_autoptr(YifaRecord) deadline = find_running (store, owner, rule);

  if (deadline == NULL)
    deadline = new_deadline (owner, rule);
  if (!drop_pauses (store, deadline, error))
    return FALSE;

  yifa_record_set_text (deadline, YIFA_DEADLINE_START_ON, on);
  yifa_record_set_text (deadline, YIFA_DEADLINE_DIRECTION, backward ? "before" : "after");
  yifa_record_set_text (deadline, YIFA_DEADLINE_STATE, "open");
  yifa_record_clear (deadline, YIFA_DEADLINE_PAUSED_ON);
  yifa_record_clear (deadline, YIFA_DEADLINE_PAUSED_DAYS);
  yifa_record_clear (deadline, YIFA_DEADLINE_EXTENDED_DAYS);
  yifa_record_clear (deadline, YIFA_DEADLINE_EXTEND_REASON);
  yifa_deadline_put_dates (store, deadline);
  return yifa_store_save (store, deadline, error);
}

/* All of it or nothing, also outside of an operation. */
static gboolean
start_whole (YifaStore  *store,
             YifaRecord *owner,
             const char *rule,
             const char *on,
             gboolean    backward,
             GError    **error)
{
  gboolean ok;

  if (!yifa_store_begin (store, error))
    return FALSE;

  ok = start (store, owner, rule, on, backward, error);
  return yifa_store_end (store, ok, ok ? error : NULL);
}

/**
 * yifa_deadline_start:
 * @owner: a saved record of any kind
 * @rule: the key of a rule that sets a period
 * @start_on: the day of the event, which is not counted; for a rule that counts back, the day it counts
 *   back from
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
  const YifaRule *period;

  g_return_val_if_fail (yifa_record_get_id (owner) != 0 && yifa_date_is_valid (start_on), FALSE);

  period = find_period (store, rule, start_on, error);
  return period != NULL && start_whole (store, owner, rule, start_on, period->is_backward, error);
}

gboolean
yifa_deadline_start_before (YifaStore  *store,
                            YifaRecord *owner,
                            const char *rule,
                            const char *target_on,
                            GError    **error)
{
  g_return_val_if_fail (yifa_record_get_id (owner) != 0 && yifa_date_is_valid (target_on), FALSE);

  return find_period (store, rule, target_on, error) != NULL &&
         start_whole (store, owner, rule, target_on, TRUE, error);
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

/* What has to be done before a day cannot wait for anything. */
static gboolean
refuse_backward (YifaRecord *deadline, GError **error)
{
  if (!is_backward (deadline))
    return FALSE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
               _("This day is counted back from %s: it can neither stand still nor be extended; move that "
                  "day instead."),
               yifa_record_get_text (deadline, YIFA_DEADLINE_START_ON));
  return TRUE;
}

static gboolean
add_pause (YifaStore *store, YifaRecord *deadline, const char *on, const char *reason, GError **error)
{
  g_autoptr(YifaRecord) pause = yifa_record_new (&yifa_clock_pause);

  yifa_record_set_int (pause, YIFA_CLOCK_PAUSE_DEADLINE, yifa_record_get_id (deadline));
  yifa_record_set_text (pause, YIFA_CLOCK_PAUSE_FROM_ON, on);
  yifa_record_set_text (pause, YIFA_CLOCK_PAUSE_REASON, reason);
  return yifa_store_save (store, pause, error);
}

/* Stops the clock: the set is being completed, experts are heard. The operation's own reason is the
 * reason. */
gboolean
yifa_deadline_pause (YifaStore *store, YifaRecord *owner, const char *rule, const char *on, GError **error)
{
  return yifa_deadline_pause_for (store, owner, rule, on, yifa_store_get_reason (store), error);
}

gboolean
yifa_deadline_pause_for (YifaStore  *store,
                         YifaRecord *owner,
                         const char *rule,
                         const char *on,
                         const char *reason,
                         GError    **error)
{
  g_autoptr(YifaRecord) deadline = find_running (store, owner, rule);
  gboolean ok;

  if (deadline == NULL || has_state (deadline, "paused"))
    return TRUE;
  if (refuse_backward (deadline, error) || !yifa_store_begin (store, error))
    return FALSE;

  yifa_record_set_text (deadline, YIFA_DEADLINE_STATE, "paused");
  yifa_record_set_text (deadline, YIFA_DEADLINE_PAUSED_ON, on);
  ok = yifa_store_save (store, deadline, error) && add_pause (store, deadline, on, reason, error);
  return yifa_store_end (store, ok, ok ? error : NULL);
}

/* The row of the pause under way; clocks of older versions have none. */
static gboolean
end_pause (YifaStore *store, YifaRecord *deadline, const char *on, int days, GError **error)
{
  g_autoptr(GPtrArray) pauses = load_pauses (store, deadline);

  for (guint i = 0; i < pauses->len; i++)
    if (yifa_record_get_text (pauses->pdata[i], YIFA_CLOCK_PAUSE_TO_ON) == NULL)
      {
        yifa_record_set_text (pauses->pdata[i], YIFA_CLOCK_PAUSE_TO_ON, on);
        yifa_record_set_int (pauses->pdata[i], YIFA_CLOCK_PAUSE_DAYS, days);
        return yifa_store_save (store, pauses->pdata[i], error);
      }
  return TRUE;
}

static gboolean
resume (YifaStore *store, YifaRecord *deadline, const char *on, int days, GError **error)
{
  gint64 before = yifa_record_get_int (deadline, YIFA_DEADLINE_PAUSED_DAYS);
  gboolean ok;

  if (!yifa_store_begin (store, error))
    return FALSE;

  yifa_record_set_text (deadline, YIFA_DEADLINE_STATE, "open");
  yifa_record_clear (deadline, YIFA_DEADLINE_PAUSED_ON);
  yifa_record_set_int (deadline, YIFA_DEADLINE_PAUSED_DAYS, before + days);
  yifa_deadline_put_dates (store, deadline);
  ok = end_pause (store, deadline, on, days, error) && yifa_store_save (store, deadline, error);
  return yifa_store_end (store, ok, ok ? error : NULL);
}

/* Lets the clock go on; what it stood still is added to the period. */
gboolean
yifa_deadline_resume (YifaStore *store, YifaRecord *owner, const char *rule, const char *on, GError **error)
{
  g_autoptr(YifaRecord) deadline = find_running (store, owner, rule);
  const YifaRule *period;
  int days;

  if (deadline == NULL || has_state (deadline, "open"))
    return TRUE;
  period = find_period (store, rule, yifa_record_get_text (deadline, YIFA_DEADLINE_START_ON), error);
  if (period == NULL)
    return FALSE;

  days = count_pause (store, period, yifa_record_get_text (deadline, YIFA_DEADLINE_PAUSED_ON), on);
  if (days >= 0 && g_strcmp0 (on, yifa_record_get_text (deadline, YIFA_DEADLINE_PAUSED_ON)) >= 0)
    return resume (store, deadline, on, days, error);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
               _("The clock cannot go on on %s: that day lies before the pause, or the working days "
                 "of its year are missing from the calendar."), on);
  return FALSE;
}

static void
add_extension (YifaRecord *deadline, gint64 days, const char *reason)
{
  const char *before = yifa_record_get_text (deadline, YIFA_DEADLINE_EXTEND_REASON);
  g_autofree char *both = before != NULL ? g_strconcat (before, _("; "), reason, NULL) : g_strdup (reason);

  yifa_record_set_int (deadline, YIFA_DEADLINE_EXTENDED_DAYS,
                       yifa_record_get_int (deadline, YIFA_DEADLINE_EXTENDED_DAYS) + days);
  yifa_record_set_text (deadline, YIFA_DEADLINE_EXTEND_REASON, both);
}

gboolean
yifa_deadline_extend (YifaStore  *store,
                      YifaRecord *owner,
                      const char *rule,
                      gint64      days,
                      const char *reason,
                      GError    **error)
{
  g_autoptr(YifaRecord) deadline = find_running (store, owner, rule);

  if (reason == NULL || *reason == '\0' || days < 1 || days > MAX_EXTENSION)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                   _("An extension needs a number of days and a reason."));
      return FALSE;
    }
  if (deadline == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                   _("No clock of the rule %s runs here that could be extended."), rule);
      return FALSE;
    }
  if (refuse_backward (deadline, error))
    return FALSE;

  add_extension (deadline, days, reason);
  yifa_deadline_put_dates (store, deadline);
  return yifa_store_save (store, deadline, error);
}

YifaRecord *
yifa_deadline_find (YifaStore *store, YifaRecord *owner, const char *rule)
{
  g_autoptr(YifaQuery) query = query_of (owner, rule);

  return yifa_store_find_one (store, &yifa_deadline, query);
}

/* Without a period, or with a day that is none, @end stays empty. */
static void
compute (YifaStore *store, const char *rule, const char *on, gboolean back, YifaPeriodEnd *end)
{
  const YifaRule *found = yifa_date_is_valid (on) ? find_period (store, rule, on, NULL) : NULL;
  YifaPeriod period;

  if (found == NULL)
    return;

  period = yifa_period_of (found);
  period.is_backward |= back;
  yifa_period_compute (&period, yifa_calendar_of (store), on, end);
}

char *
yifa_deadline_compute (YifaStore *store, const char *rule, const char *start_on)
{
  g_auto(YifaPeriodEnd) end = { NULL };

  compute (store, rule, start_on, FALSE, &end);
  return g_steal_pointer (&end.due_on);
}

char *
yifa_deadline_compute_before (YifaStore *store, const char *rule, const char *target_on)
{
  g_auto(YifaPeriodEnd) end = { NULL };

  compute (store, rule, target_on, TRUE, &end);
  return g_steal_pointer (&end.due_on);
}

char *
yifa_deadline_count (YifaStore *store, const char *rule, const char *on, gboolean back)
{
  g_auto(YifaPeriodEnd) end = { NULL };

  compute (store, rule, on, back, &end);
  return g_steal_pointer (&end.plain_on);
}

char *
yifa_deadline_estimate (YifaStore *store, const char *rule, const char *start_on)
{
  g_auto(YifaPeriodEnd) end = { NULL };

  compute (store, rule, start_on, FALSE, &end);
  return g_steal_pointer (&end.estimate_on);
}

static guint
index_of (const YifaChoice *choices, const char *value)
{
  guint i = 0;

  while (choices[i].value != NULL && g_strcmp0 (choices[i].value, value) != 0)
    i++;
  return i;
}

/* The rule as the deadline was computed by it. One of an older version did not keep it: then today's rule
 * speaks, as long as it is still the same. */
static gboolean
read_rule (YifaStore *store, YifaRecord *deadline, YifaExplanation *why)
{
  const YifaRule *rule =
      yifa_rules_find_on (yifa_rules_of (store), yifa_record_get_text (deadline, YIFA_DEADLINE_RULE),
                            yifa_record_get_text (deadline, YIFA_DEADLINE_START_ON));

  why->event = rule != NULL ? rule->start : NULL;
  if (yifa_record_has (deadline, YIFA_DEADLINE_NUMBER))
    {
      why->period.number = yifa_record_get_int (deadline, YIFA_DEADLINE_NUMBER);
      why->period.unit = index_of (yifa_units, yifa_record_get_text (deadline, YIFA_DEADLINE_UNIT));
      why->period.is_backward = is_backward (deadline);
      why->basis = yifa_record_get_text (deadline, YIFA_DEADLINE_BASIS);
      why->confidence =
          index_of (yifa_confidences, yifa_record_get_text (deadline, YIFA_DEADLINE_CONFIDENCE));
      why->profile = yifa_record_get_text (deadline, YIFA_DEADLINE_PROFILE);
      return TRUE;
    }
  if (rule == NULL || !yifa_period_is_one (rule) ||
      g_strcmp0 (rule->version, yifa_record_get_text (deadline, YIFA_DEADLINE_RULE_VERSION)) != 0)
    return FALSE;

  why->period = yifa_period_of (rule);
  why->basis = rule->basis;
  why->confidence = rule->confidence;
  why->profile = yifa_rules_get_label (yifa_rules_of (store));
  return TRUE;
}

static const char *
find_pause_reason (GPtrArray *pauses)
{
  for (guint i = 0; i < pauses->len; i++)
    if (yifa_record_get_text (pauses->pdata[i], YIFA_CLOCK_PAUSE_TO_ON) == NULL)
      return yifa_record_get_text (pauses->pdata[i], YIFA_CLOCK_PAUSE_REASON);
  return NULL;
}

int
yifa_deadline_find_lost_year (YifaStore *store, YifaRecord *deadline)
{
  const char *due_on = yifa_record_get_text (deadline, YIFA_DEADLINE_DUE_ON);
  const char *unit = yifa_record_get_text (deadline, YIFA_DEADLINE_UNIT);
  /* days, months and years ask for days of rest at their end only */
  const char *from = yifa_record_get_text (deadline, unit == NULL || g_str_equal (unit, "workdays")
                                                       ? YIFA_DEADLINE_START_ON : YIFA_DEADLINE_PLAIN_ON);
  gboolean is_reversed = g_strcmp0 (from, due_on) > 0;

  if (due_on == NULL || from == NULL || (!has_state (deadline, "open") && !has_state (deadline, "paused")))
    return 0;
  return yifa_calendar_find_missing (yifa_calendar_of (store), is_reversed ? due_on : from,
                                     is_reversed ? from : due_on);
}

/* The dates are those that stand in the deadline, whatever a count of today would say. */
static char *
explain_stored (YifaStore *store, YifaRecord *deadline)
{
  g_autoptr(GPtrArray) pauses = load_pauses (store, deadline);
  YifaExplanation why = { .pauses = pauses };

  if (!read_rule (store, deadline, &why))
    return g_strdup_printf (_("Computed by an earlier wording of the rule: counting from %s, due on %s"),
                            yifa_record_get_text (deadline, YIFA_DEADLINE_START_ON),
                            yifa_record_get_text (deadline, YIFA_DEADLINE_DUE_ON));

  why.start_on = yifa_record_get_text (deadline, YIFA_DEADLINE_START_ON);
  why.end.due_on = (char *) yifa_record_get_text (deadline, YIFA_DEADLINE_DUE_ON);
  why.end.plain_on = (char *) yifa_record_get_text (deadline, YIFA_DEADLINE_PLAIN_ON);
  why.end.estimate_on = (char *) yifa_record_get_text (deadline, YIFA_DEADLINE_ESTIMATE_ON);
  why.paused_days = yifa_record_get_int (deadline, YIFA_DEADLINE_PAUSED_DAYS);
  why.paused_on =
      has_state (deadline, "paused") ? yifa_record_get_text (deadline, YIFA_DEADLINE_PAUSED_ON) : NULL;
  why.paused_reason = find_pause_reason (pauses);
  why.extended_days = yifa_record_get_int (deadline, YIFA_DEADLINE_EXTENDED_DAYS);
  why.extend_reason = yifa_record_get_text (deadline, YIFA_DEADLINE_EXTEND_REASON);
  return yifa_explanation_write (&why, yifa_calendar_of (store));
}

char *
yifa_deadline_explain (YifaStore *store, YifaRecord *deadline)
{
  int year = yifa_deadline_find_lost_year (store, deadline);
  g_autofree char *stored = explain_stored (store, deadline);

  if (year == 0)
    return g_steal_pointer (&stored);
  /* Translators: a year, and then why the date was what it was */
  return g_strdup_printf (_("The days off of %d are missing, so this day can no longer be counted and is only an "
                            "estimate. %s"), year, stored);
}
