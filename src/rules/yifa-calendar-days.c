/* yifa-calendar-days.c - the days of a yearly notice, as people write them
 *
 * One grammar for the shipped calendar, for notices entered in the window and for imported ones. What is
 * not understood whole is not taken at all.
 */
#include "yifa-calendar-days.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "yifa-date.h"

#define MAX_SPAN_DAYS 31

/* "02-15" is in the notice's own year; "2018-12-31" says its year itself. */
static char *
full_date (int year, const char *typed)
{
  g_autofree char *date = strlen (typed) == strlen ("02-15") ? g_strdup_printf ("%04d-%s", year, typed)
                                                             : g_strdup (typed);

  return yifa_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

/* A name that looks like days is a list written with the wrong sign: its days would be lost. */
static gboolean
is_name (const char *name)
{
  static const char *const signs[] = { "-", "~", ",", "，", "、" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (name, signs[i]) != NULL)
      return FALSE;
  return TRUE;
}

/* "春节 02-15~02-23" or "02-14": the name, and the first and last day. */
static gboolean
read_span (int year, const char *text, char **name, char **first, char **last)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  char *days = strrchr (plain, ' ');
  char *to;

  *name = days != NULL ? g_strchomp (g_strndup (plain, days - plain)) : g_strdup ("");
  days = days != NULL ? days + 1 : plain;
  to = strchr (days, '~');
  if (to != NULL)
    *to++ = '\0';

  *first = full_date (year, days);
  *last = full_date (year, to != NULL ? to : days);
  return is_name (*name) && *first != NULL && *last != NULL && strcmp (*first, *last) <= 0;
}

static gboolean
add_span (GHashTable *days, int year, const char *text)
{
  g_autofree char *name = NULL, *first = NULL, *last = NULL;
  int length;

  if (!read_span (year, text, &name, &first, &last))
    return FALSE;

  length = yifa_date_days_between (first, last);
  if (length > MAX_SPAN_DAYS)
    return FALSE;

  for (int i = 0; i <= length; i++)
    g_hash_table_replace (days, yifa_date_add_days (first, i), g_strdup (name));
  return TRUE;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (element-type utf8): in their order; owned by @days. */
static GPtrArray *
sort_days (GHashTable *days)
{
  GPtrArray *sorted = g_ptr_array_new ();
  GHashTableIter all;
  gpointer day;

  g_hash_table_iter_init (&all, days);
  while (g_hash_table_iter_next (&all, &day, NULL))
    g_ptr_array_add (sorted, day);
  g_ptr_array_sort (sorted, compare_texts);
  return sorted;
}

static const char *
short_date (int year, const char *date)
{
  return yifa_date_year (date) == year ? date + strlen ("2026-") : date;
}

/* NULL, or the first day that lies neither in the year nor beside it. */
static const char *
find_stray (GHashTable *days, int year)
{
  g_autoptr(GPtrArray) sorted = sort_days (days);

  for (guint i = 0; i < sorted->len; i++)
    if (ABS (yifa_date_year (sorted->pdata[i]) - year) > 1)
      return sorted->pdata[i];
  return NULL;
}

/* NULL, or the first of the working days that is also a day off, or no weekend. */
static const char *
find_wrong_work (GHashTable *works, GHashTable *rests)
{
  g_autoptr(GPtrArray) sorted = sort_days (works);

  for (guint i = 0; i < sorted->len; i++)
    if (yifa_date_weekday (sorted->pdata[i]) < 6 || g_hash_table_contains (rests, sorted->pdata[i]))
      return sorted->pdata[i];
  return NULL;
}

GHashTable *
yifa_calendar_days_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

gboolean
yifa_calendar_days_add (GHashTable *days, int year, const char *text)
{
  g_auto(GStrv) spans = g_regex_split_simple ("\\s*[;；]\\s*", text != NULL ? text : "", 0, 0);

  for (guint i = 0; spans[i] != NULL; i++)
    if (!add_span (days, year, spans[i]))
      return FALSE;
  return TRUE;
}

char *
yifa_calendar_days_write (GHashTable *days, int year)
{
  g_autoptr(GPtrArray) sorted = sort_days (days);
  GString *text = g_string_new (NULL);

  for (guint i = 0, last; i < sorted->len; i = last + 1)
    {
      const char *name = g_hash_table_lookup (days, sorted->pdata[i]);

      for (last = i; last + 1 < sorted->len; last++)
        if (yifa_date_days_between (sorted->pdata[last], sorted->pdata[last + 1]) != 1 ||
            g_strcmp0 (name, g_hash_table_lookup (days, sorted->pdata[last + 1])) != 0)
          break;

      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "; " : "", name, *name != '\0' ? " " : "",
                              short_date (year, sorted->pdata[i]));
      if (last > i)
        g_string_append_printf (text, "~%s", short_date (year, sorted->pdata[last]));
    }
  return g_string_free (text, FALSE);
}

char *
yifa_calendar_days_check (int year, const char *rest, const char *work)
{
  g_autoptr(GHashTable) rests = yifa_calendar_days_new ();
  g_autoptr(GHashTable) works = yifa_calendar_days_new ();
  const char *wrong;

  if (!yifa_calendar_days_add (rests, year, rest))
    return g_strdup (_("The days off are not understood: write them like 春节 02-15~02-23; 清明节 04-04."));
  if (work != NULL && !yifa_calendar_days_add (works, year, work))
    return g_strdup (_("The make-up days are not understood: write them like 02-14; 02-28."));

  wrong = find_stray (rests, year);
  if (wrong == NULL)
    wrong = find_stray (works, year);
  if (wrong != NULL)
    return g_strdup_printf (_("%s lies neither in the year %d nor beside it."), wrong, year);

  wrong = find_wrong_work (works, rests);
  if (wrong != NULL)
    return g_strdup_printf (_("%s cannot be a make-up day: it is a day off, or no weekend."), wrong);
  return NULL;
}
