/* yifa-recurring.c - duties that come back every year, half-year or quarter
 *
 * Computed from the file of them, the day the register began and what was recorded as done; nothing is
 * stored for a duty that waits, so nobody can forget to make it. A fixed day of the calendar does not move
 * off a day of rest: the duty is warned of by the working day before it.
 */
#include "yifa-recurring.h"

#include <stdlib.h>
#include <string.h>

#include "yifa-calendar.h"
#include "yifa-date.h"
#include "yifa-explanation.h"
#include "yifa-recurring-done.h"
#include "yifa-rules-private.h"

#define RECURRING_FILE "recurring.ini"
#define CACHE "yifa-recurring"

typedef enum
{
  YEARLY, HALF_YEARLY, QUARTERLY, BY_INTERVAL
} Every;

static const YifaChoice everies[] = {
  [YEARLY]      = { "year",      N_("Every year") },
  [HALF_YEARLY] = { "half_year", N_("Every half-year") },
  [QUARTERLY]   = { "quarter",   N_("Every quarter") },
  [BY_INTERVAL] = { "interval",  N_("So long after the last time") },
  { NULL }
};

static const int times_a_year[] = { [YEARLY] = 1, [HALF_YEARLY] = 2, [QUARTERLY] = 4, [BY_INTERVAL] = 0 };

static const YifaChoice abouts[] = {
  { "this_year",   N_("The same year") },
  { "year_before", N_("The year before") },
  { NULL }
};

static const YifaField fields[] = {
  { "title",  N_("Title"),            YIFA_TEXT,   YIFA_REQUIRED },
  { "duty",   N_("Duty"),             YIFA_TEXT,   YIFA_REQUIRED },
  { "every",  N_("How often"),        YIFA_CHOICE, YIFA_REQUIRED, everies },
  { "due",    N_("Due on"),           YIFA_TEXT },
  { "before", N_("Before that day"),  YIFA_FLAG },
  { "about",  N_("Which year"),       YIFA_CHOICE, 0, abouts },
  { "warn",   N_("Days of warning"),  YIFA_COUNT },
  { NULL }
};

/* One duty of the file. */
typedef struct
{
  char    *rule;
  char    *title;
  char    *duty;
  Every    every;
  char    *due;        /* "07-01", or NULL: as the rule says */
  gboolean is_before;
  gboolean is_about_last_year;
  int      warn_days;
} Duty;

/* Days that duties come back from; read like a register, nobody writes it. */
enum { ANCHOR_RULE, ANCHOR_ON_DAY, N_ANCHOR_FIELDS };

static const YifaField anchor_fields[] = {
  [ANCHOR_RULE]   = { "rule", N_("Rule"), YIFA_TEXT },
  [ANCHOR_ON_DAY] = { "on_day", N_("Counted from"), YIFA_DATE },
};

static const YifaKind anchor_rows = {
  .type_name = "YifaRecurringAnchorRow",
  .table = "recurring_anchor",
  .label = N_("Recurring duty"),
  .fields = anchor_fields,
  .n_fields = N_ANCHOR_FIELDS,
  .title = ANCHOR_RULE,
};

static gboolean
is_month_day (const char *text)
{
  g_autofree char *date = g_strconcat ("2000-", text, NULL);

  return yifa_date_is_valid (date);
}

static void
check_duty (YifaRuleFile *file, const char *rule)
{
  g_autofree char *due = yifa_rule_file_dup_text (file, rule, "due");

  if (due != NULL && !is_month_day (due))
    yifa_rule_file_complain (file, rule, "due", _("a day of the year is written like 07-01"));
}

const YifaRuleFormat yifa_recurring_format = { RECURRING_FILE, fields, .check = check_duty };

static void
duty_free (Duty *duty)
{
  g_free (duty->rule);
  g_free (duty->title);
  g_free (duty->duty);
  g_free (duty->due);
  g_free (duty);
}

static Duty *
read_duty (YifaRuleFile *file, const char *rule)
{
  Duty *duty = g_new0 (Duty, 1);
  g_autofree char *every = yifa_rule_file_dup_text (file, rule, "every");
  g_autofree char *about = yifa_rule_file_dup_text (file, rule, "about");

  duty->rule = g_strdup (rule);
  duty->title = yifa_rule_file_dup_text (file, rule, "title");
  duty->duty = yifa_rule_file_dup_text (file, rule, "duty");
  duty->every = yifa_choice_find (everies, every);
  duty->due = yifa_rule_file_dup_text (file, rule, "due");
  duty->is_before = yifa_rule_file_get_int (file, rule, "before");
  duty->is_about_last_year = g_strcmp0 (about, "year_before") == 0;
  duty->warn_days = yifa_rule_file_get_int (file, rule, "warn");
  return duty;
}

static GPtrArray *
load (const char *path, GPtrArray *problems)
{
  GPtrArray *duties = g_ptr_array_new_with_free_func ((GDestroyNotify) duty_free);
  guint before = problems->len;
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  g_auto(GStrv) rules = NULL;

  if (file == NULL || problems->len > before)
    return duties;

  rules = yifa_rule_file_get_groups (file);
  for (guint i = 0; rules[i] != NULL; i++)
    g_ptr_array_add (duties, read_duty (file, rules[i]));
  return duties;
}

/* (element-type Duty), owned by the store. */
static GPtrArray *
duties_of (YifaStore *store)
{
  g_autofree char *path = yifa_rules_dup_path (store, RECURRING_FILE); /* watches the store too */
  GPtrArray *duties = g_object_get_data (G_OBJECT (store), CACHE);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (duties != NULL)
    return duties;

  duties = load (path, problems);
  if (problems->len > 0)
    g_warning ("%s", (char *) problems->pdata[0]);
  g_object_set_data_full (G_OBJECT (store), CACHE, duties, (GDestroyNotify) g_ptr_array_unref);
  return duties;
}

static const Duty *
find_duty (YifaStore *store, const char *rule)
{
  GPtrArray *duties = duties_of (store);

  for (guint i = 0; i < duties->len; i++)
    {
      const Duty *duty = g_ptr_array_index (duties, i);

      if (g_strcmp0 (duty->rule, rule) == 0)
        return duty;
    }
  return NULL;
}

/* "07-01": its own day, or that of the rule. */
static const char *
day_of (const Duty *duty, const YifaRule *rule)
{
  return duty->due != NULL ? duty->due : rule->unit == YIFA_UNIT_DATE ? rule->value : NULL;
}

/* NULL, or what a duty lacks that stands on this rule. */
static const char *
find_fault (const Duty *duty, const YifaRule *rule)
{
  if (rule == NULL)
    return _("there is no rule of this name");
  if (duty->every == BY_INTERVAL && rule->unit != YIFA_UNIT_YEARS && rule->unit != YIFA_UNIT_MONTHS)
    return _("its rule sets no number of years or months");
  if (duty->every != BY_INTERVAL && day_of (duty, rule) == NULL)
    return _("neither this file nor its rule names a day");
  return NULL;
}

/* A rule whose number is 0 is not used here: no fixed interval, no quarterly list. */
static gboolean
applies (const Duty *duty, const YifaRule *rule)
{
  return find_fault (duty, rule) == NULL &&
         (rule->unit == YIFA_UNIT_DATE || rule->unit == YIFA_UNIT_NONE || rule->number > 0);
}

static void
ensure_type (void)
{
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      yifa_kind_get_type (&anchor_rows);
      g_once_init_leave (&ready, 1);
    }
}

/* The latest day on record of that name, or NULL. */
static char *
dup_anchor (YifaStore *store, const char *rule)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) rows = NULL;
  const char *latest = NULL;

  ensure_type ();
  yifa_query_where (query, "rule", YIFA_EQUAL, rule);
  rows = yifa_store_load_all (store, &anchor_rows, query, NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_strcmp0 (yifa_record_get_text (rows->pdata[i], ANCHOR_ON_DAY), latest) > 0)
      latest = yifa_record_get_text (rows->pdata[i], ANCHOR_ON_DAY);
  return g_strdup (latest);
}

/* What one question is answered from. */
typedef struct
{
  YifaStore  *store;
  const char *until;   /* or NULL */
  char       *began;   /* the register's first day */
  GHashTable *done;    /* "rule period", and "rule" to the last day it was done */
  GPtrArray  *found;   /* (element-type YifaRecurring) */
} Search;

static void
note_done (Search *search, YifaRecord *done)
{
  const char *rule = yifa_record_get_text (done, YIFA_RECURRING_DONE_RULE);
  const char *on = yifa_record_get_text (done, YIFA_RECURRING_DONE_DONE_ON);

  g_hash_table_replace (
      search->done, g_strconcat (rule, " ", yifa_record_get_text (done, YIFA_RECURRING_DONE_PERIOD), NULL),
      g_strdup (on));
  if (g_strcmp0 (on, g_hash_table_lookup (search->done, rule)) > 0)
    g_hash_table_replace (search->done, g_strdup (rule), g_strdup (on));
}

static void
load_done (Search *search)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) all = yifa_store_load_all (search->store, &yifa_recurring_done, query, NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    note_done (search, all->pdata[i]);
}

static char *
name_period (const Duty *duty, int year, int time)
{
  year -= duty->is_about_last_year;
  return times_a_year[duty->every] > 1 ? g_strdup_printf ("%d-%d", year, time + 1)
                                       : g_strdup_printf ("%d", year);
}

static char *
title_period (const Duty *duty, const char *period)
{
  int year = atoi (period);
  int time = strlen (period) > 5 ? atoi (period + 5) : 0;

  if (duty->every == QUARTERLY)
    return g_strdup_printf (_("%d, quarter %d: %s"), year, time, duty->title);
  if (duty->every == HALF_YEARLY)
    return g_strdup_printf (time == 1 ? _("%d, first half: %s") : _("%d, second half: %s"), year,
                            duty->title);
  return g_strdup_printf (_("%d: %s"), year, duty->title);
}

/* Where the calendar is missing, the day itself. */
static char *
warn_by (Search *search, const char *due_on)
{
  char *workday = yifa_calendar_roll_back (yifa_calendar_of (search->store), due_on);

  return workday != NULL ? workday : g_strdup (due_on);
}

static void
add_found (Search *search, const Duty *duty, char *period, const char *due_on, const char *since_on)
{
  YifaRecurring *recurring = g_new0 (YifaRecurring, 1);

  recurring->rule = duty->rule;
  recurring->label = duty->duty;
  recurring->title = title_period (duty, period);
  recurring->period = period;
  recurring->due_on = g_strdup (due_on);
  recurring->warn_on = warn_by (search, due_on);
  recurring->since_on = g_strdup (since_on);
  recurring->warn_days = duty->warn_days;
  g_ptr_array_add (search->found, recurring);
}

/* The last day of the n-th time in a year. */
static char *
due_of (const Duty *duty, const YifaRule *rule, int year, int time)
{
  g_autofree char *first = g_strdup_printf ("%04d-%s", year, day_of (duty, rule));
  g_autofree char *day = yifa_date_add_months (first, time * 12 / times_a_year[duty->every]);

  return day != NULL && duty->is_before ? yifa_date_add_days (day, -1) : g_steal_pointer (&day);
}

/* One time of a duty; TRUE: it lies ahead, and later ones need not be looked at. */
static gboolean
look_at (Search *search, const Duty *duty, const YifaRule *rule, int year, int time)
{
  const char *today = yifa_store_get_today (search->store);
  g_autofree char *due_on = due_of (duty, rule, year, time);
  g_autofree char *period = name_period (duty, year, time);
  g_autofree char *key = g_strconcat (duty->rule, " ", period, NULL);
  gboolean is_ahead = due_on == NULL || strcmp (due_on, today) > 0;

  if (due_on == NULL || strcmp (due_on, search->began) < 0 || g_hash_table_contains (search->done, key))
    return due_on == NULL;

  add_found (search, duty, g_steal_pointer (&period), due_on, NULL);
  return is_ahead && (search->until == NULL || strcmp (due_on, search->until) >= 0);
}

/* What is done ahead of time leaves the next one to be spoken of: two years ahead is always enough. */
static void
look_through_years (Search *search, const Duty *duty, const YifaRule *rule)
{
  int last = yifa_date_year (yifa_store_get_today (search->store)) + 2;

  if (search->until != NULL)
    last = MAX (last, yifa_date_year (search->until));
  for (int year = yifa_date_year (search->began) - 1; year <= last; year++)
    for (int time = 0; time < times_a_year[duty->every]; time++)
      if (look_at (search, duty, rule, year, time))
        return;
}

/* So long after the last time; where there was none, after the register began. */
static void
look_at_interval (Search *search, const Duty *duty, const YifaRule *rule)
{
  g_autofree char *anchor = dup_anchor (search->store, duty->rule);
  const char *done = g_hash_table_lookup (search->done, duty->rule);
  const char *last = g_strcmp0 (done, anchor) > 0 ? done : anchor;
  int months = rule->number * (rule->unit == YIFA_UNIT_YEARS ? 12 : 1);
  g_autofree char *due_on = yifa_date_add_months (last != NULL ? last : search->began, months);

  if (due_on != NULL)
    add_found (search, duty, g_strdup_printf ("%d", yifa_date_year (due_on)), due_on,
               last != NULL ? last : search->began);
}

static int
compare_recurring (gconstpointer a, gconstpointer b)
{
  const YifaRecurring *one = *(YifaRecurring *const *) a;
  const YifaRecurring *other = *(YifaRecurring *const *) b;
  int order = strcmp (one->due_on, other->due_on);

  return order != 0 ? order : strcmp (one->rule, other->rule);
}

void
yifa_recurring_free (YifaRecurring *recurring)
{
  g_free (recurring->period);
  g_free (recurring->title);
  g_free (recurring->due_on);
  g_free (recurring->warn_on);
  g_free (recurring->since_on);
  g_free (recurring);
}

GPtrArray *
yifa_recurring_due (YifaStore *store, const char *until)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_recurring_free);
  g_autofree char *began = dup_anchor (store, "register");
  g_autoptr(GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Search search = { store, until, began, done, found };
  GPtrArray *duties = began != NULL ? duties_of (store) : NULL;

  if (duties == NULL)
    return found;

  load_done (&search);
  for (guint i = 0; i < duties->len; i++)
    {
      const Duty *duty = g_ptr_array_index (duties, i);
      const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), duty->rule);

      if (!applies (duty, rule))
        continue;
      if (duty->every == BY_INTERVAL)
        look_at_interval (&search, duty, rule);
      else
        look_through_years (&search, duty, rule);
    }
  g_ptr_array_sort (found, compare_recurring);
  return found;
}

static char *
say_how_often (const Duty *duty, const YifaRule *rule, const YifaRecurring *recurring)
{
  g_autofree char *length = NULL;

  if (duty->every != BY_INTERVAL)
    /* Translators: how often, and a day */
    return g_strdup_printf (_("%s, this time at the latest on %s"), _(everies[duty->every].label),
                            recurring->due_on);

  length = yifa_rule_dup_value (rule);
  return g_strdup_printf (_("%s after %s, at the latest on %s"), length, recurring->since_on,
                          recurring->due_on);
}

char *
yifa_recurring_explain (YifaStore *store, const YifaRecurring *recurring)
{
  const YifaRule *rule = yifa_rules_find (yifa_rules_of (store), recurring->rule);
  const Duty *duty = find_duty (store, recurring->rule);
  g_autofree char *often = NULL;
  g_autofree char *basis = NULL;

  if (rule == NULL || duty == NULL)
    return NULL;

  often = say_how_often (duty, rule, recurring);
  basis = yifa_explanation_write_basis (rule->basis, rule->confidence, NULL);
  if (g_str_equal (recurring->due_on, recurring->warn_on))
    return g_strdup_printf (_("%s; %s"), often, basis);
  return g_strdup_printf (_("%s, a day of rest, so better by %s; %s"), often, recurring->warn_on, basis);
}

/* "2026", or "2026-1" up to as often as it comes in a year. */
static gboolean
is_period (const Duty *duty, const char *period)
{
  int times = times_a_year[duty->every];
  gsize length = strlen (period);

  for (guint i = 0; i < MIN (length, 4); i++)
    if (!g_ascii_isdigit (period[i]))
      return FALSE;
  if (times <= 1)
    return length == 4;
  return length == 6 && period[4] == '-' && period[5] >= '1' && period[5] <= '0' + times;
}

char *
yifa_recurring_dup_title (YifaStore *store, const char *rule, const char *period)
{
  const Duty *duty = find_duty (store, rule);

  return duty != NULL && period != NULL && is_period (duty, period) ? title_period (duty, period) : NULL;
}

void
yifa_recurring_forget (YifaStore *store)
{
  g_object_set_data (G_OBJECT (store), CACHE, NULL);
}

void
yifa_recurring_check (const char *folder, YifaRules *rules, GPtrArray *problems)
{
  g_autofree char *path = yifa_rules_find_file (folder, RECURRING_FILE);
  g_autoptr(GPtrArray) duties = load (path, problems);

  for (guint i = 0; i < duties->len; i++)
    {
      const Duty *duty = g_ptr_array_index (duties, i);
      const char *fault = find_fault (duty, yifa_rules_find (rules, duty->rule));

      if (fault != NULL)
        g_ptr_array_add (problems, g_strdup_printf ("%s: [%s]: %s", RECURRING_FILE, duty->rule, fault));
    }
}
