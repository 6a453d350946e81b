/* test-period.c - every period of the rules, from every start day of 2004 to 2026
 *
 * Beside the engine stands a slow count of its own: its own dates, its own reading of calendar.ini, one day
 * after the other. The two must agree; and where a year's calendar is taken away, a date may become unknown
 * but never another one.
 */
#include "yifa-period.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "yifa-deadline.h"

#define FIRST_YEAR 2004
#define LAST_YEAR 2026
#define MAX_DAYS (150 * 366)
#define BASE_YEAR 1980

/* ---- the slow count ---- */

enum { UNKNOWN, WORKDAY, OFF };

/* Days since 1980-01-01, a Tuesday. */
static guint8 slow_days[MAX_DAYS];

static gboolean
slow_is_leap (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
slow_month_length (int year, int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return lengths[month - 1] + (month == 2 && slow_is_leap (year));
}

static int
slow_number (int year, int month, int day)
{
  int n = day - 1;

  for (int y = BASE_YEAR; y < year; y++)
    n += slow_is_leap (y) ? 366 : 365;
  for (int m = 1; m < month; m++)
    n += slow_month_length (year, m);
  return n;
}

static void
slow_split (int n, int *year, int *month, int *day)
{
  *year = BASE_YEAR;
  for (; n >= (slow_is_leap (*year) ? 366 : 365); ++*year)
    n -= slow_is_leap (*year) ? 366 : 365;
  *month = 1;
  for (; n >= slow_month_length (*year, *month); ++*month)
    n -= slow_month_length (*year, *month);
  *day = n + 1;
}

static gboolean
slow_is_weekend (int n)
{
  int weekday = (n + 1) % 7; /* 0 Monday */

  return weekday >= 5;
}

/* "02-15" or "2018-12-31", of the group's year or its own. */
static int
slow_read_day (const char *text, int year)
{
  int y = year, m = 0, d = 0;

  if (strlen (text) > 5)
    sscanf (text, "%d-%d-%d", &y, &m, &d);
  else
    sscanf (text, "%d-%d", &m, &d);
  return slow_number (y, m, d);
}

static void
slow_mark (const char *list, int year, guint8 what)
{
  g_auto(GStrv) spans = g_strsplit (list, ";", -1);

  for (guint i = 0; spans[i] != NULL; i++)
    {
      const char *span = g_strstrip (spans[i]);
      const char *days = strrchr (span, ' ') != NULL ? strrchr (span, ' ') + 1 : span;
      g_auto(GStrv) ends = g_strsplit (days, "~", 2);
      int first = slow_read_day (ends[0], year);
      int last = ends[1] != NULL ? slow_read_day (ends[1], year) : first;

      for (int n = first; n <= last; n++)
        slow_days[n] = what;
    }
}

/* Line by line: a year's weekdays and weekends first, then what its notice changes. */
static void
slow_read_calendar (void)
{
  g_autofree char *path = yifa_rule_file_dup_path (NULL, "calendar.ini");
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);

  memset (slow_days, UNKNOWN, sizeof slow_days);
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (int n = slow_number (year, 1, 1); n < slow_number (year + 1, 1, 1); n++)
      slow_days[n] = slow_is_weekend (n) ? OFF : WORKDAY;

  for (guint i = 0, year = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '[')
      year = atoi (lines[i] + 1);
    else if (g_str_has_prefix (lines[i], "rest="))
      slow_mark (lines[i] + 5, year, OFF);
    else if (g_str_has_prefix (lines[i], "work="))
      slow_mark (lines[i] + 5, year, WORKDAY);
}

/* -1: not known */
static int
slow_add_workdays (int start, int count)
{
  int n = start;

  while (count > 0)
    {
      n++;
      if (slow_days[n] == UNKNOWN)
        return -1;
      if (slow_days[n] == WORKDAY)
        count--;
    }
  return n;
}

static int
slow_add_months (int start, int months)
{
  int year, month, day;

  slow_split (start, &year, &month, &day);
  for (; months > 0; months--)
    if (++month > 12)
      {
        month = 1;
        year++;
      }
  return slow_number (year, month, MIN (day, slow_month_length (year, month)));
}

static int
slow_plain (const YifaPeriod *period, int start)
{
  if (period->unit == YIFA_UNIT_DAYS)
    return start + period->number;
  return slow_add_months (start, period->number * (period->unit == YIFA_UNIT_YEARS ? 12 : 1));
}

static int
slow_on (const YifaPeriod *period, int start)
{
  int n;

  if (period->unit == YIFA_UNIT_WORKDAYS)
    return slow_add_workdays (start, period->number);

  for (n = slow_plain (period, start); slow_days[n] == OFF; n++)
    ;
  return slow_days[n] == UNKNOWN ? -1 : n;
}

/* How many working days lie after @from, up to and with @to; -1: not known. */
static int
slow_count (int from, int to)
{
  int count = 0;

  for (int n = from + 1; n <= to; n++)
    {
      if (slow_days[n] == UNKNOWN)
        return -1;
      count += slow_days[n] == WORKDAY;
    }
  return count;
}

/* Tries one day after the other, from the target back, until the period fits in before it. */
static int
slow_back (const YifaPeriod *period, int target)
{
  for (int n = target; n >= 0; n--)
    {
      gboolean fits = period->unit == YIFA_UNIT_WORKDAYS ? slow_count (n, target) >= period->number
                                                         : slow_plain (period, n) <= target;

      if ((fits || period->unit == YIFA_UNIT_WORKDAYS) && slow_days[n] == UNKNOWN)
        return -1;
      if (fits && slow_days[n] == WORKDAY)
        return n;
    }
  return -1;
}

/* ---- what both are asked ---- */

typedef struct
{
  YifaStore *store;
  YifaRules *rules;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  f->rules = yifa_rules_of (f->store);
  slow_read_calendar ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->store);
}

static char *
write_day (int n)
{
  int year, month, day;

  if (n < 0)
    return NULL;
  slow_split (n, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* Written once for all rules: "2004-01-01" ... */
static GPtrArray *
write_days (void)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);

  for (int n = slow_number (FIRST_YEAR, 1, 1); n < slow_number (LAST_YEAR + 1, 1, 1); n++)
    g_ptr_array_add (days, write_day (n));
  return days;
}

static void
assert_agree (const YifaPeriod *period, const char *rule, GPtrArray *days)
{
  YifaCalendar *calendar = yifa_calendar_get_default ();
  int first = slow_number (FIRST_YEAR, 1, 1);

  for (guint i = 0; i < days->len; i++)
    {
      int n = period->is_backward ? slow_back (period, first + i) : slow_on (period, first + i);
      g_autofree char *expected = write_day (n);
      g_auto(YifaPeriodEnd) end = { NULL };

      yifa_period_compute (period, calendar, days->pdata[i], &end);
      if (g_strcmp0 (end.due_on, expected) != 0)
        g_error ("%s from %s: %s, but counted slowly %s", rule, (char *) days->pdata[i], end.due_on, expected);
      g_assert_true (end.due_on != NULL || end.estimate_on != NULL);
    }
}

static guint
count_periods (YifaRules *rules)
{
  g_autoptr(GPtrArray) all = yifa_rules_list (rules);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += yifa_period_is_one (all->pdata[i]);
  return n;
}

/* Two rules of the same number and unit are counted once. */
static GPtrArray *
list_periods (YifaRules *rules)
{
  g_autoptr(GPtrArray) all = yifa_rules_list (rules);
  GPtrArray *periods = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const YifaRule *rule = all->pdata[i];
      YifaPeriod period = yifa_period_of (rule);

      if (yifa_period_is_one (rule) &&
          g_hash_table_add (
              seen, g_strdup_printf ("%d %d %d", (int) period.number, period.unit, period.is_backward)))
        g_ptr_array_add (periods, g_memdup2 (&period, sizeof period));
    }
  return periods;
}

static void
test_every_rule_every_day (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) all = yifa_rules_list (f->rules);
  g_autoptr(GPtrArray) days = write_days ();
  g_autoptr(GHashTable) agreed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (days->len, ==, 8401);
  g_assert_cmpuint (count_periods (f->rules), >, 40);
  for (guint i = 0; i < all->len; i++)
    {
      const YifaRule *rule = all->pdata[i];
      YifaPeriod period = yifa_period_of (rule);

      if (yifa_period_is_one (rule) &&
          g_hash_table_add (
              agreed, g_strdup_printf ("%d %d %d", (int) period.number, period.unit, period.is_backward)))
        assert_agree (&period, rule->key, days);
    }
}

/* Not only the numbers of the law: every length up to thirty, both ways. */
static void
test_every_short_period_both_ways (Fixture *f, gconstpointer data)
{
  static const YifaUnit units[] = { YIFA_UNIT_DAYS, YIFA_UNIT_WORKDAYS, YIFA_UNIT_MONTHS };
  g_autoptr(GPtrArray) days = write_days ();

  g_ptr_array_remove_range (days, 0, slow_number (2024, 1, 1) - slow_number (FIRST_YEAR, 1, 1));
  for (guint u = 0; u < G_N_ELEMENTS (units); u++)
    for (int number = 0; number <= 30; number++)
      for (int back = 0; back < 2; back++)
        {
          YifaPeriod period = { number, units[u], back, 0 };
          int first = slow_number (2024, 1, 1);

          for (guint i = 0; i < days->len; i += 3)
            {
              int n = back ? slow_back (&period, first + i) : slow_on (&period, first + i);
              g_autofree char *expected = write_day (n);
              g_auto(YifaPeriodEnd) end = { NULL };

              yifa_period_compute (&period, yifa_calendar_get_default (), days->pdata[i], &end);
              g_assert_cmpstr (end.due_on, ==, expected);
            }
        }
}

/* The rules as an office has them lead to the same days. */
static void
test_the_office_counts_the_same (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) all = yifa_rules_list (f->rules);

  for (guint i = 0; i < all->len; i++)
    {
      const YifaRule *rule = all->pdata[i];
      YifaPeriod period = yifa_period_of (rule);
      g_autofree char *due_on = yifa_period_is_one (rule)
                                  ? yifa_deadline_compute (f->store, rule->key, "2026-02-11") : NULL;
      int start = slow_number (2026, 2, 11);
      g_autofree char *expected = yifa_period_is_one (rule)
        ? write_day (period.is_backward ? slow_back (&period, start) : slow_on (&period, start)) : NULL;

      g_assert_cmpstr (due_on, ==, expected);
    }
}

/* Never late: from the day it gives, the whole period fits in; from the next working day it does not. */
static void
test_backward_is_never_late (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) days = write_days ();
  YifaCalendar *calendar = yifa_calendar_get_default ();

  for (int number = 1; number <= 20; number++)
    for (guint i = 200; i < days->len; i += 5)
      {
        const char *target = days->pdata[i];
        g_autofree char *latest = yifa_calendar_subtract (calendar, target, number);
        g_autofree char *end = yifa_calendar_add (calendar, latest, number);
        g_autofree char *next = yifa_calendar_add (calendar, latest, 1);
        g_autofree char *too_late = yifa_calendar_add (calendar, next, number);

        g_assert_cmpint (yifa_calendar_is_workday (calendar, latest), ==, 1);
        g_assert_cmpstr (end, <=, target);
        g_assert_true (too_late == NULL || strcmp (too_late, target) > 0);
      }
}

static YifaCalendar *
load_without (int year)
{
  g_autofree char *shipped = yifa_rule_file_dup_path (NULL, "calendar.ini");
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "calendar.ini", NULL);
  g_autofree char *group = g_strdup_printf ("%d", year);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  YifaCalendar *calendar;

  g_assert_true (g_key_file_load_from_file (file, shipped, G_KEY_FILE_NONE, NULL));
  g_assert_true (g_key_file_remove_group (file, group, NULL));
  g_assert_true (g_key_file_save_to_file (file, path, NULL));
  calendar = yifa_calendar_new (path, problems);
  g_assert_nonnull (calendar);
  g_unlink (path);
  g_rmdir (folder);
  return calendar;
}

/* Where the last day, or with working days any day on the way, lies in the year that is gone. */
static gboolean
is_affected (const YifaPeriod *period, int year, const char *start, const char *due_on)
{
  int from = atoi (start), to = atoi (due_on);

  if (to == year)
    return TRUE;
  if (period->unit != YIFA_UNIT_WORKDAYS || period->number == 0)
    return FALSE;
  if (period->is_backward)
    return from >= year && to < year;
  return to > year && (from < year || (from == year && !g_str_has_suffix (start, "-12-31")));
}

/* Years a period may reach, generously: starts further away cannot meet the year that is gone. */
static int
reach_of (const YifaPeriod *period)
{
  static const int a_year[] = { [YIFA_UNIT_DAYS] = 365, [YIFA_UNIT_WORKDAYS] = 200, [YIFA_UNIT_MONTHS] = 12,
                                [YIFA_UNIT_YEARS] = 1 };

  return period->number / a_year[period->unit] + 2;
}

static void
take_away (YifaCalendar *calendar, int year, const YifaPeriod *period, GPtrArray *days)
{
  guint missing = 0;

  for (guint i = 0; i < days->len; i++)
    {
      g_auto(YifaPeriodEnd) before = { NULL };
      g_auto(YifaPeriodEnd) after = { NULL };

      if (ABS (atoi (days->pdata[i]) - year) > reach_of (period))
        continue;
      yifa_period_compute (period, yifa_calendar_get_default (), days->pdata[i], &before);
      yifa_period_compute (period, calendar, days->pdata[i], &after);
      if (after.due_on != NULL && g_strcmp0 (after.due_on, before.due_on) != 0)
        g_error ("without %d, %d %s from %s: %s instead of %s", year, (int) period->number,
                 yifa_unit_get_name (period->unit), (char *) days->pdata[i], after.due_on, before.due_on);
      if (before.due_on != NULL && is_affected (period, year, days->pdata[i], before.due_on))
        g_assert_null (after.due_on);
      missing += before.due_on != NULL && after.due_on == NULL;
    }
  if (period->unit == YIFA_UNIT_DAYS || period->unit == YIFA_UNIT_WORKDAYS)
    g_assert_cmpuint (missing, >=, 300);
}

static void
test_a_year_less_and_no_wrong_date (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) periods = list_periods (f->rules);
  g_autoptr(GPtrArray) days = write_days ();
  int from = GPOINTER_TO_INT (data);

  for (int year = from; year < from + 6 && year <= LAST_YEAR; year++)
    {
      g_autoptr(YifaCalendar) calendar = load_without (year);

      for (guint i = 0; i < periods->len; i++)
        take_away (calendar, year, periods->pdata[i], days);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/period/every-rule-every-day", test_every_rule_every_day);
  ADD ("/period/every-short-period-both-ways", test_every_short_period_both_ways);
  ADD ("/period/the-office-counts-the-same", test_the_office_counts_the_same);
  ADD ("/period/backward-is-never-late", test_backward_is_never_late);
#undef ADD
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year += 6)
    {
      g_autofree char *path = g_strdup_printf ("/period/a-year-less-and-no-wrong-date/%d", year);

      g_test_add (path, Fixture, GINT_TO_POINTER (year), set_up, test_a_year_less_and_no_wrong_date,
                  tear_down);
    }

  return g_test_run ();
}
