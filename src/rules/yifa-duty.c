/* yifa-duty.c - what must be done today, and whom it waits for
 *
 * Reads the view "duty" and puts to each row what only the program knows: the rule behind it, how
 * many days are left, and dates that are counted by a number of the profile. Where a record waits
 * for somebody and a clock of the same rule runs for it, the two are one duty.
 */
#include "yifa-deadline.h"

#include <string.h>

#include "yifa-calendar.h"
#include "yifa-date.h"
#include "yifa-deadline-private.h"
#include "yifa-explanation.h"
#include "yifa-recurring-done.h"

enum
{
  KIND, WHAT, TITLE, RULE, DUE_ON, PLAIN_ON, ESTIMATE_ON, SINCE_ON, STATE, WHO, N_FIELDS
};

static const YifaField fields[] = {
  [KIND]        = { "kind", N_("Kind of record"), YIFA_TEXT },
  [WHAT]        = { "what", N_("Duty"), YIFA_TEXT },
  [TITLE]       = { "title", N_("Title"), YIFA_TEXT },
  [RULE]        = { "rule", N_("Rule"), YIFA_TEXT },
  [DUE_ON]      = { "due_on", N_("Due on"), YIFA_DATE },
  [PLAIN_ON]    = { "plain_on", N_("Due on before moving to a working day"), YIFA_DATE },
  [ESTIMATE_ON] = { "estimate_on", N_("Estimate"), YIFA_DATE },
  [SINCE_ON]    = { "since_on", N_("Counted from"), YIFA_DATE },
  [STATE]       = { "state", N_("State"), YIFA_TEXT },
  [WHO]         = { "who", N_("Waiting for"), YIFA_TEXT },
};

/* Not registered: a question, not a register. */
static const YifaKind duty_rows = {
  .type_name = "YifaDutyRow",
  .table = "duty",
  .label = N_("Duty"),
  .fields = fields,
  .n_fields = N_FIELDS,
  .title = TITLE,
};

/* What there is beside running clocks. A number of the profile says how far back, or ahead of
 * today, the day it counts from must lie. */
static const struct
{
  const char *what;
  const char *label;
  const char *window; /* a rule of days or months, or NULL */
  int         sign;   /* 1: up to that far ahead; -1: at least that long ago */
} questions[] = {
  { "deadline",   NULL, NULL, 0 },
  { "expiring",   N_("The document expires: extend, revise or end it"), "nd.expiry_warn", 1 },
  { "unfiled",    N_("Published, but not reported for filing"), NULL, 0 },
  { "no_receipt", N_("Reported, but not acknowledged yet"), "office.receipt_wait", -1 },
  { "supplement", N_("The maker has to complete its materials"), NULL, 0 },
  { "correction", N_("The maker has to correct its document"), NULL, 0 },
  { "chased",     N_("The unit has to answer the reminder"), NULL, 0 },
  { "resupply",   N_("The submitter has to complete its materials"), NULL, 0 },
  { "second_reading", N_("The opinion waits for its second reader"), NULL, 0 },
  { "approval",   N_("The opinion waits for its approval"), NULL, 0 },
  { "issuing",    N_("The opinion is approved and can be issued"), NULL, 0 },
  { "adviser",    N_("The adviser has not answered yet"), NULL, 0 },
  { "feedback",   N_("The submitter has not said what became of the points"), NULL, 0 },
  { "consulted",  N_("The unit has not answered the request for its view"), NULL, 0 },
  { "comment_open", N_("The draft decision is out for comment"), NULL, 0 },
  { "comment_answers", N_("The opinions of the public are to be answered and summed up"), NULL, 0 },
  { "hearing_day", N_("The hearing is to be held"), NULL, 0 },
  { "meeting_day", N_("The meeting is to deliberate the decision"), NULL, 0 },
  { "unpublished", N_("The decision is taken, but not published"), NULL, 0 },
  { "execution",  N_("The decision is to be carried out"), NULL, 0 },
  { "trouble",    N_("What was reported about the execution is to be dealt with"), NULL, 0 },
  { "suspension", N_("The suspension is to be reported"), NULL, 0 },
  { "catalogued", N_("The matter of the catalogue is to be decided"), NULL, 0 },
  { "engagement_expiring", N_("The term of the adviser ends: assess, renew or let it end"), "la.expiry_warn", 1 },
  { "adviser_payment", N_("A fee of the adviser is to be paid"), NULL, 0 },
  { "matter_unassigned", N_("The matter is to be assigned to an adviser"), NULL, 0 },
  { "matter_due", N_("The adviser has to answer the matter"), NULL, 0 },
  { "adoption_missing", N_("The client has not said what became of the opinion"), NULL, 0 },
  { "contract_unreviewed", N_("Signed without review: have the contract reviewed afterwards"), NULL, 0 },
  { "copy_unfiled", N_("The copy of the signed contract is to be filed"), NULL, 0 },
  { "contract_payment", N_("A payment under the contract is to be made"), NULL, 0 },
  { "contract_receipt", N_("A payment under the contract is owed to us"), NULL, 0 },
  { "milestone",  N_("The milestone of the contract is to be reached"), NULL, 0 },
  { "contract_expiring", N_("The term of the contract ends: finish, renew or end it"), "ct.expiry_warn", 1 },
  { "guarantee_expiring", N_("The guarantee of the contract ends: prolong or release it"), "ct.expiry_warn", 1 },
  { "unwatched",  N_("Nobody has followed this up for a long time"), "office.unwatched", -1 },
};

static char *
end_of_window (YifaStore *store, const char *key, int sign)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), key);
  const char *today = yifa_store_get_today (store);
  int number = rule != NULL ? rule->number * sign : 0;

  return rule != NULL && rule->unit == YIFA_UNIT_MONTHS ? yifa_date_add_months (today, number)
                                                        : yifa_date_add_days (today, number);
}

static const char *
text (YifaRecord *row, guint field)
{
  return yifa_record_get_text (row, field);
}

/* Published and nothing on record: no clock was started, so the term is counted here. */
static void
count_from_publication (YifaStore *store, YifaRecord *row)
{
  g_autofree char *due_on = yifa_deadline_compute (store, text (row, RULE), text (row, SINCE_ON));
  g_autofree char *estimate_on = due_on == NULL ? yifa_deadline_estimate (store, text (row, RULE), text (row, SINCE_ON))
                                                : NULL;

  yifa_record_set_text (row, DUE_ON, due_on);
  yifa_record_set_text (row, PLAIN_ON, due_on);
  yifa_record_set_text (row, ESTIMATE_ON, estimate_on);
}

/* The clock that runs or stands still for a record, or NULL. */
static YifaRecord *
find_clock (YifaStore *store, const char *kind, gint64 id, const char *rule)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) clock = NULL;
  const char *state;

  yifa_query_where (query, "owner_kind", YIFA_EQUAL, kind);
  yifa_query_where_id (query, "owner_id", id);
  yifa_query_where (query, "rule", YIFA_EQUAL, rule);
  clock = yifa_store_find_one (store, &yifa_deadline, query);
  state = clock != NULL ? yifa_record_get_text (clock, YIFA_DEADLINE_STATE) : NULL;
  return g_strcmp0 (state, "open") == 0 || g_strcmp0 (state, "paused") == 0 ? g_steal_pointer (&clock) : NULL;
}

/* The clock waited for a calendar that has come since: its date is there, also before it is written down. */
static void
count_waiting (YifaStore *store, YifaRecord *row)
{
  g_autoptr(YifaRecord) clock = text (row, DUE_ON) == NULL && g_str_equal (text (row, STATE), "open")
    ? find_clock (store, text (row, KIND), yifa_record_get_id (row), text (row, RULE)) : NULL;

  if (clock == NULL || !yifa_deadline_put_dates (store, clock))
    return;

  yifa_record_set_text (row, DUE_ON, yifa_record_get_text (clock, YIFA_DEADLINE_DUE_ON));
  yifa_record_set_text (row, PLAIN_ON, yifa_record_get_text (clock, YIFA_DEADLINE_PLAIN_ON));
  yifa_record_set_text (row, ESTIMATE_ON, yifa_record_get_text (clock, YIFA_DEADLINE_ESTIMATE_ON));
}

/* The calendar it was counted by is gone: the date that stands there is an estimate. */
static void
doubt_lost (YifaStore *store, YifaRecord *row)
{
  const char *due_on = text (row, DUE_ON);
  const char *since_on = text (row, SINCE_ON);
  gboolean is_reversed = g_strcmp0 (since_on, due_on) > 0;
  g_autoptr(YifaRecord) clock = NULL;

  if (due_on == NULL || since_on == NULL ||
      yifa_calendar_find_missing (yifa_calendar_of (store), is_reversed ? due_on : since_on,
                                  is_reversed ? since_on : due_on) == 0)
    return;

  clock = find_clock (store, text (row, KIND), yifa_record_get_id (row), text (row, RULE));
  if (clock == NULL || yifa_deadline_find_lost_year (store, clock) == 0)
    return;
  yifa_record_set_text (row, ESTIMATE_ON, due_on);
  yifa_record_clear (row, DUE_ON);
}

static const char *
state_of (YifaRecord *row, const char *today)
{
  const char *due_on = text (row, DUE_ON);
  const char *state = text (row, STATE);

  if (g_str_equal (state, "paused") || g_str_equal (state, "unwatched"))
    return g_intern_string (state);
  if (due_on != NULL && strcmp (due_on, today) < 0)
    return "overdue";
  if (due_on == NULL && text (row, ESTIMATE_ON) != NULL)
    return "calendar_missing";

  return g_intern_string (state);
}

/* The clock of a record that lies in the bin stands for nothing. */
static char *
title_of (YifaStore *store, const YifaKind *kind, gint64 id)
{
  g_autoptr(YifaRecord) record = yifa_store_load (store, kind, id, NULL);

  if (record == NULL || yifa_record_get_withdrawn_at (record) != NULL)
    return NULL;
  return yifa_store_dup_title (store, kind, id);
}

static const char *
earlier (const char *a, const char *b)
{
  return a == NULL ? b : b == NULL || strcmp (a, b) < 0 ? a : b;
}

static void
explain (YifaStore *store, YifaDuty *duty)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), duty->rule);

  if (rule == NULL)
    return;

  duty->basis = yifa_rules_dup_basis (store, duty->rule);
  duty->source = g_strdup (rule->source);
  duty->confidence = rule->confidence;
  if (rule->warn_days > 0)
    duty->lead_days = rule->warn_days;
  if (duty->label == NULL)
    duty->label = g_strdup (rule->duty != NULL ? rule->duty : rule->label);
}

static void
put_lead_days (YifaStore *store, YifaDuty *duty, int days)
{
  duty->lead_days = days;
  duty->is_soon = duty->warn_on != NULL &&
                  yifa_date_days_between (yifa_store_get_today (store), duty->warn_on) <= days;
}

/* Spoken of as many days ahead as the rule says, else as the office does. */
static void
put_lead (YifaStore *store, YifaDuty *duty)
{
  duty->lead_days = yifa_rules_number (store, "office.due_soon");
  explain (store, duty);
  put_lead_days (store, duty, duty->lead_days);
}

/* NULL: the record is gone, or of a kind this program does not know. */
static YifaDuty *
read_duty (YifaStore *store, YifaRecord *row, const char *label)
{
  const YifaKind *kind = yifa_kind_lookup (text (row, KIND));
  gint64 id = yifa_record_get_id (row);
  const char *today = yifa_store_get_today (store);
  const char *shown = text (row, DUE_ON) != NULL ? text (row, DUE_ON) : text (row, ESTIMATE_ON);
  g_autofree char *title = kind == NULL ? NULL : text (row, TITLE) != NULL ? g_strdup (text (row, TITLE))
                                                                           : title_of (store, kind, id);
  YifaDuty *duty;

  if (title == NULL)
    return NULL;

  duty = g_new0 (YifaDuty, 1);
  duty->kind = kind;
  duty->id = id;
  duty->title = g_steal_pointer (&title);
  duty->rule = g_strdup (text (row, RULE));
  duty->label = label != NULL ? g_strdup (_(label)) : NULL;
  duty->due_on = g_strdup (text (row, DUE_ON));
  duty->estimate_on = duty->due_on == NULL ? g_strdup (text (row, ESTIMATE_ON)) : NULL;
  duty->warn_on = g_strdup (earlier (text (row, PLAIN_ON), shown));
  duty->days_left = shown != NULL ? yifa_date_days_between (today, shown) : 0;
  duty->state = state_of (row, today);
  duty->since_on = g_strdup (text (row, SINCE_ON));
  duty->who = g_strdup (text (row, WHO));
  put_lead (store, duty);
  if (duty->label == NULL)
    duty->label = g_strdup (duty->rule);
  return duty;
}

/* What was found so far, and by record and rule the clock that runs there. */
typedef struct
{
  GPtrArray  *duties;
  GHashTable *clocks;
} Found;

static char *
key_of (const YifaDuty *duty)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", duty->kind->table, duty->id, duty->rule);
}

/* A clock that runs for somebody else waits for them, until it is overdue. */
static void
add_duty (Found *found, YifaDuty *duty)
{
  g_autofree char *key = key_of (duty);
  YifaDuty *clock = duty->who != NULL ? g_hash_table_lookup (found->clocks, key) : NULL;

  if (clock == NULL)
    {
      g_ptr_array_add (found->duties, duty);
      g_hash_table_replace (found->clocks, g_steal_pointer (&key), duty);
      return;
    }

  if (clock->who == NULL)
    clock->who = g_steal_pointer (&duty->who);
  if (g_str_equal (duty->state, "waiting") && g_str_equal (clock->state, "open"))
    clock->state = "waiting";
  yifa_duty_free (duty);
}

/* Jobs on the worker ask too; two threads must not register the type at once. */
static void
ensure_type (void)
{
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      yifa_kind_get_type (&duty_rows);
      g_once_init_leave (&ready, 1);
    }
}

static gboolean
ask (YifaStore *store, guint question, YifaRecord *record, Found *found, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) rows = NULL;
  const char *window = questions[question].window;
  g_autofree char *edge = window != NULL ? end_of_window (store, window, questions[question].sign) : NULL;

  yifa_query_where (query, "what", YIFA_EQUAL, questions[question].what);
  if (edge != NULL)
    yifa_query_where (query, "since_on", YIFA_AT_MOST, edge);
  if (record != NULL)
    {
      yifa_query_where (query, "kind", YIFA_EQUAL, yifa_record_get_kind (record)->table);
      yifa_query_where_id (query, "id", yifa_record_get_id (record));
    }

  rows = yifa_store_load_all (store, &duty_rows, query, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      YifaRecord *row = g_ptr_array_index (rows, i);
      YifaDuty *duty;

      if (g_str_equal (questions[question].what, "unfiled"))
        count_from_publication (store, row);
      if (g_str_equal (questions[question].what, "deadline"))
        {
          count_waiting (store, row);
          doubt_lost (store, row);
        }
      duty = read_duty (store, row, questions[question].label);
      if (duty != NULL)
        add_duty (found, duty);
    }
  return rows != NULL;
}

/* It has no record yet: recording that it was done makes one. */
static YifaDuty *
duty_of_recurring (YifaStore *store, const YifaRecurring *recurring)
{
  const char *today = yifa_store_get_today (store);
  YifaDuty *duty = g_new0 (YifaDuty, 1);

  duty->kind = &yifa_recurring_done;
  duty->title = g_strdup (recurring->title);
  duty->rule = g_strdup (recurring->rule);
  duty->label = g_strdup (recurring->label);
  duty->due_on = g_strdup (recurring->due_on);
  duty->warn_on = g_strdup (recurring->warn_on);
  duty->days_left = yifa_date_days_between (today, recurring->due_on);
  duty->state = duty->days_left < 0 ? "overdue" : "open";
  duty->since_on = g_strdup (recurring->since_on);
  duty->period = g_strdup (recurring->period);
  duty->explanation = yifa_recurring_explain (store, recurring);
  put_lead (store, duty);
  if (recurring->warn_days > 0)
    put_lead_days (store, duty, recurring->warn_days);
  return duty;
}

static void
add_recurring (YifaStore *store, const char *until, Found *found)
{
  g_autoptr(GPtrArray) all = yifa_recurring_due (store, until);

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (found->duties, duty_of_recurring (store, all->pdata[i]));
}

/* Earliest warning first; what has no date comes last, longest waiting first. */
static int
compare_duties (gconstpointer a, gconstpointer b)
{
  const YifaDuty *one = *(YifaDuty *const *) a;
  const YifaDuty *other = *(YifaDuty *const *) b;

  if (one->warn_on != NULL && other->warn_on != NULL && !g_str_equal (one->warn_on, other->warn_on))
    return strcmp (one->warn_on, other->warn_on);
  if ((one->warn_on == NULL) != (other->warn_on == NULL))
    return one->warn_on == NULL ? 1 : -1;
  if (g_strcmp0 (one->since_on, other->since_on) != 0)
    return g_strcmp0 (one->since_on, other->since_on);

  return one->id < other->id ? -1 : one->id > other->id;
}

static void
keep_until (GPtrArray *duties, const char *until)
{
  for (guint i = duties->len; until != NULL && i > 0; i--)
    {
      const YifaDuty *duty = g_ptr_array_index (duties, i - 1);

      if (duty->warn_on == NULL || strcmp (duty->warn_on, until) > 0)
        g_ptr_array_remove_index (duties, i - 1);
    }
}

static GPtrArray *
ask_all (YifaStore *store, YifaRecord *record, const char *until, GError **error)
{
  g_autoptr(GPtrArray) duties = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_duty_free);
  g_autoptr(GHashTable) clocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Found found = { duties, clocks };

  ensure_type ();
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (!ask (store, i, record, &found, error))
      return NULL;

  if (record == NULL)
    add_recurring (store, until, &found);
  keep_until (duties, until);
  g_ptr_array_sort (duties, compare_duties);
  return g_steal_pointer (&duties);
}

void
yifa_duty_free (YifaDuty *duty)
{
  g_free (duty->title);
  g_free (duty->rule);
  g_free (duty->label);
  g_free (duty->due_on);
  g_free (duty->estimate_on);
  g_free (duty->warn_on);
  g_free (duty->since_on);
  g_free (duty->who);
  g_free (duty->period);
  g_free (duty->explanation);
  g_free (duty->basis);
  g_free (duty->source);
  g_free (duty);
}

/* Counted here from the day of the event, without a clock: published, and nothing on record. */
static char *
explain_count (YifaStore *store, const YifaDuty *duty, const YifaRule *rule)
{
  g_autofree char *due_on = duty->since_on != NULL && yifa_period_is_one (rule)
                              ? yifa_deadline_compute (store, rule->key, duty->since_on) : NULL;
  YifaExplanation why = { .start_on = duty->since_on,
                          .event = rule->start,
                          .basis = rule->basis,
                          .confidence = rule->confidence,
                          .profile = yifa_rules_get_label (yifa_rules_of (store)) };

  if (due_on == NULL || g_strcmp0 (due_on, duty->due_on) != 0)
    return NULL;

  why.period = yifa_period_of (rule);
  why.end = (YifaPeriodEnd) { duty->due_on, duty->warn_on, NULL };
  return yifa_explanation_write (&why, yifa_calendar_of (store));
}

char *
yifa_duty_explain (YifaStore *store, const YifaDuty *duty)
{
  const YifaRule *rule = duty->since_on != NULL
                           ? yifa_rules_find_on (yifa_rules_of (store), duty->rule, duty->since_on)
                           : yifa_rules_find (yifa_rules_of (store), duty->rule);
  g_autoptr(YifaRecord) clock =
      duty->id != 0 ? find_clock (store, duty->kind->table, duty->id, duty->rule) : NULL;
  g_autofree char *basis = NULL;
  char *counted;

  if (duty->explanation != NULL)
    return g_strdup (duty->explanation);
  if (clock != NULL)
    return yifa_deadline_explain (store, clock);
  if (rule == NULL || (duty->due_on == NULL && duty->estimate_on == NULL))
    return NULL;

  counted = explain_count (store, duty, rule);
  if (counted != NULL)
    return counted;

  basis = yifa_explanation_write_basis (rule->basis, rule->confidence, NULL);
  /* Translators: a day, and then the legal basis of it */
  return g_strdup_printf (_("%s as the record has it; %s"),
                          duty->due_on != NULL ? duty->due_on : duty->estimate_on, basis);
}

/**
 * yifa_duties:
 * @until: (nullable): ISO date
 *
 * Returns: (transfer full) (element-type YifaDuty): earliest first
 */
GPtrArray *
yifa_duties (YifaStore *store, const char *until, GError **error)
{
  return ask_all (store, NULL, until, error);
}

/* (transfer full) (element-type YifaDuty): those of one record. */
GPtrArray *
yifa_duties_of (YifaStore *store, YifaRecord *record, GError **error)
{
  return ask_all (store, record, NULL, error);
}
