/* yifa-date.c - plain dates
 *
 * A date is the text "2026-11-22" and nothing else: no clock, no zone, so that a legal date
 * can never move with the machine it is read on. What people type is turned into that text
 * here; whatever is no date becomes NULL, never a guess.
 */
#include "yifa-date.h"

#include <stdlib.h>
#include <string.h>

/* Written out, because g_date_valid_dmy() takes any year and GDate counts from the year 1. */
static gboolean
set_parts (GDate *date, int year, int month, int day)
{
  if (year < 1 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

static gboolean
read_iso (GDate *date, const char *text)
{
  if (text == NULL || strlen (text) != strlen ("2026-11-22"))
    return FALSE;

  for (guint i = 0; text[i] != '\0'; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;

  return set_parts (date, atoi (text), atoi (text + 5), atoi (text + 8));
}

static char *
write_iso (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d",
                          g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/* GDate counts on past 9999, our text does not. */
static char *
write_if_in_range (const GDate *date)
{
  return g_date_valid (date) && g_date_get_year (date) <= 9999 ? write_iso (date) : NULL;
}

static gboolean
read_relative (const char *typed, int *days)
{
  static const struct
  {
    const char *word;
    int         days;
  } words[] = { { "今天", 0 }, { "今日", 0 }, { "明天", 1 }, { "后天", 2 }, { "昨天", -1 }, { "前天", -2 } };
  gint64 number;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, typed))
      {
        *days = words[i].days;
        return TRUE;
      }

  if ((*typed != '+' && *typed != '-') || !g_ascii_string_to_signed (typed + 1, 10, 0, 99999, &number, NULL))
    return FALSE;

  *days = *typed == '+' ? number : -number;
  return TRUE;
}

/* -1 when that part was not typed. */
static int
match_int (GMatchInfo *match, const char *name)
{
  g_autofree char *digits = g_match_info_fetch_named (match, name);

  return digits != NULL && *digits != '\0' ? atoi (digits) : -1;
}

static char *
read_absolute (const char *typed, const char *today)
{
  g_autoptr(GRegex) shape = g_regex_new ("^(?:(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})"
                                         "|(?:(?<y>\\d{4})\\s*[-./年]\\s*)?(?<m>\\d{1,2})\\s*[-./月]\\s*"
                                         "(?<d>\\d{1,2})\\s*[日号]?)$",
                                         G_REGEX_DUPNAMES, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  GDate date;
  int year;

  if (!g_regex_match (shape, typed, 0, &match))
    return NULL;

  year = match_int (match, "y");
  if (year < 0 && today != NULL)
    year = yifa_date_year (today);

  return set_parts (&date, year, match_int (match, "m"), match_int (match, "d")) ? write_iso (&date) : NULL;
}

gboolean
yifa_date_is_valid (const char *date)
{
  GDate read;

  return read_iso (&read, date);
}

/* The day the machine's clock shows, in its own zone: a legal day begins where the office is. */
char *
yifa_date_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* NULL when @date is no date, or when the result lies outside the years 1 to 9999. */
char *
yifa_date_add_days (const char *date, int days)
{
  GDate moved;
  gint64 julian;

  if (!read_iso (&moved, date))
    return NULL;

  julian = (gint64) g_date_get_julian (&moved) + days;
  if (julian < 1 || julian > G_MAXINT32)
    return NULL;

  g_date_set_julian (&moved, julian);
  return write_if_in_range (&moved);
}

/* The same day number, or the last day of a shorter month: 2026-01-31 and 1 month give 2026-02-28
 * (民法典 第202条). */
char *
yifa_date_add_months (const char *date, int months)
{
  GDate moved;
  gint64 count;
  int year, month;

  if (!read_iso (&moved, date))
    return NULL;

  count = (gint64) g_date_get_year (&moved) * 12 + g_date_get_month (&moved) - 1 + months;
  if (count < 12 || count / 12 > 9999)
    return NULL;

  year = count / 12;
  month = count % 12 + 1;
  g_date_set_dmy (&moved, MIN (g_date_get_day (&moved), g_date_get_days_in_month (month, year)), month, year);
  return write_iso (&moved);
}

/* Calendar days from @from to @to; negative when @to comes first. Both must be dates. */
int
yifa_date_days_between (const char *from, const char *to)
{
  GDate first, last;

  g_return_val_if_fail (read_iso (&first, from), 0);
  g_return_val_if_fail (read_iso (&last, to), 0);

  return g_date_days_between (&first, &last);
}

/* Day 1 is a Monday, so that the day of the week is its rest by seven. */
guint32
yifa_date_to_day (const char *date)
{
  GDate read;

  return read_iso (&read, date) ? g_date_get_julian (&read) : 0;
}

char *
yifa_date_from_day (guint32 day)
{
  GDate date;

  if (day < 1 || day > G_MAXINT32)
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return write_if_in_range (&date);
}

/* 0 when @date is no date. */
int
yifa_date_year (const char *date)
{
  GDate read;

  return read_iso (&read, date) ? g_date_get_year (&read) : 0;
}

/* 1 Monday to 7 Sunday; 0 when @date is no date. */
int
yifa_date_weekday (const char *date)
{
  GDate read;

  return read_iso (&read, date) ? (int) g_date_get_weekday (&read) : 0;
}

/**
 * yifa_date_parse:
 * @typed: what somebody wrote: 20261122, 2026-11-22, 2026.11.22, 2026/11/22, 2026年11月22日,
 *   11-22, 11月22日, 今天, 明天, 昨天, +15; full-width signs count as plain ones
 * @today: (nullable): what the relative forms start from; a date without a year is in its year
 *
 * Returns: (transfer full) (nullable): ISO text, or NULL when it is no date
 */
char *
yifa_date_parse (const char *typed, const char *today)
{
  g_autofree char *plain = typed != NULL ? g_utf8_normalize (typed, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  int days;

  if (plain == NULL)
    return NULL;

  g_strstrip (plain);
  return read_relative (plain, &days) ? yifa_date_add_days (today, days) : read_absolute (plain, today);
}

/* As official papers write it, "2026年11月22日" (GB/T 9704: Arabic digits, no leading zero);
 * NULL when @date is no date. */
char *
yifa_date_to_words (const char *date)
{
  GDate read;

  if (!read_iso (&read, date))
    return NULL;

  return g_strdup_printf ("%d年%d月%d日",
                          g_date_get_year (&read), g_date_get_month (&read), g_date_get_day (&read));
}
