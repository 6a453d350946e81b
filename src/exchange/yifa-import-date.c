/* yifa-import-date.c - dates as offices write them into ledgers
 *
 * 2025-03-01, 2025.3.1, 2025/3/1, 2025年3月1日, 20250301, 二〇二五年三月一日, in full-width signs too,
 * with or without a time of day; a bare number in a spreadsheet that counts days. What lacks its year
 * or its day, or names a day that never was, is refused with the reason.
 */
#include "yifa-import-date.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "yifa-date.h"
#include "yifa-error.h"

#define FIRST_YEAR 1900
#define LAST_YEAR  2150

static gboolean
refuse (const char *cell, const char *why, GError **error)
{
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, _("“%s”: %s"), cell, why);
  return FALSE;
}

/* 一 to 九 and the ways to write nought; -1 for another sign. */
static int
han_digit (gunichar c)
{
  static const char *const digits[] = { "〇○零O", "一壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖" };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    if (g_utf8_strchr (digits[i], -1, c) != NULL)
      return i;
  return -1;
}

/* 二〇二五 as 2025, 三十一 as 31: the Chinese numerals of a date as digits; all else stays. */
static char *
replace_han_digits (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int digit = han_digit (c);
      gboolean after = plain->len > 0 && g_ascii_isdigit (plain->str[plain->len - 1]);
      gboolean before = han_digit (g_utf8_get_char (g_utf8_next_char (p))) > 0;

      if (digit >= 0)
        g_string_append_c (plain, '0' + digit);
      else if (c != g_utf8_get_char ("十"))
        g_string_append_unichar (plain, c);
      else if (!after || !before)
        g_string_append (plain, !after && !before ? "10" : !after ? "1" : "0");
    }
  return g_string_free (plain, FALSE);
}

/* One way to write signs, and no time of day. */
static char *
dup_plain (const char *cell)
{
  static const char *const signs[][2] = { { "—", "-" }, { "–", "-" }, { "−", "-" }, { "~", "-" }, { "、", "." }, { "。", "." } };
  g_autofree char *folded = g_utf8_normalize (cell, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *digits = replace_han_digits (folded != NULL ? folded : "");
  g_autoptr(GString) plain = g_string_new (digits);
  g_autoptr(GRegex) time = g_regex_new ("[T\\s]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\s*$", 0, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (plain, signs[i][0], signs[i][1], 0);
  g_strstrip (plain->str);
  return g_regex_replace_literal (time, plain->str, -1, 0, "", 0, NULL);
}

/* Why a text is no date, as far as that can be seen. */
static const char *
explain (const char *plain)
{
  static const struct
  {
    const char *shape, *why;
  } reasons[] = {
    { "^\\d{4}[-./年]\\d{1,2}月?$",                   N_("the day is missing; write it like 2026-11-22") },
    { "^\\d{4}年?$",                                  N_("month and day are missing; write it like 2026-11-22") },
    { "^\\d{1,2}[-./月]\\d{1,2}[日号]?$",             N_("the year is missing; write it like 2026-11-22") },
    { "^\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}[日号]?$", N_("the year has two digits only; write it like 2026-11-22") },
    { "^\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}$",           N_("day and month cannot be told apart; write it like 2026-11-22") },
    { "^\\d+(\\.\\d+)?$",                             N_("it is a bare number; write it like 2026-11-22") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_regex_match_simple (reasons[i].shape, plain, 0, 0))
      return _(reasons[i].why);
  return _("it is no date; write it like 2026-11-22");
}

static gboolean
take_parts (const char *cell, int year, int month, int day, char **date, GError **error)
{
  g_autofree char *iso = g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  if (!yifa_date_is_valid (iso))
    return refuse (cell, _("there is no such day in the calendar"), error);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return refuse (cell, _("its year cannot be right"), error);

  *date = g_steal_pointer (&iso);
  return TRUE;
}

/* Days counted by a spreadsheet: five digits are the days from 1927 on, fewer are no date of any ledger. */
static gboolean
is_serial (const YifaTable *table, const char *plain)
{
  return table->has_serials && g_regex_match_simple ("^\\d{5}(\\.\\d+)?$", plain, 0, 0);
}

static gboolean
take_serial (const YifaTable *table, const char *cell, const char *plain, char **date, GError **error)
{
  g_autofree char *iso = yifa_table_serial_to_date (table->since_1904, g_ascii_strtod (plain, NULL));

  if (iso == NULL)
    return refuse (cell, explain (plain), error);
  return take_parts (cell, yifa_date_year (iso), atoi (iso + 5), atoi (iso + 8), date, error);
}

/* In the order of the shapes: four digits, then one or two each. */
#define DATE "(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?\\.?"

/**
 * yifa_import_read_date:
 * @table: where the cell stands: tells how its numbers count days
 * @date: (out) (transfer full): ISO text
 */
gboolean
yifa_import_read_date (const YifaTable *table, const char *cell, char **date, GError **error)
{
  g_autofree char *plain = dup_plain (cell);
  g_autoptr(GRegex) shape = g_regex_new ("^(?|" DATE "|(\\d{4})(\\d{2})(\\d{2}))$", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *year = NULL, *month = NULL, *day = NULL;

  if (is_serial (table, plain))
    return take_serial (table, cell, plain, date, error);
  if (!g_regex_match (shape, plain, 0, &match))
    return refuse (cell, explain (plain), error);

  year = g_match_info_fetch (match, 1);
  month = g_match_info_fetch (match, 2);
  day = g_match_info_fetch (match, 3);
  return take_parts (cell, atoi (year), atoi (month), atoi (day), date, error);
}

/* The same as one piece. */
#define DAY "\\d{8}|\\d{4}\\s*[-./年]\\s*\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*[日号]?"

/* The end may leave out the year that it shares with the beginning: 2025年1月1日至12月31日. */
static char *
dup_end (const char *from, const char *end)
{
  gboolean has_no_year = g_regex_match_simple ("^\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*[日号]?$", end, 0, 0);

  return has_no_year ? g_strdup_printf ("%.4s-%s", from, end) : g_strdup (end);
}

static gboolean
check_order (const char *cell, char **from, char **to, GError **error)
{
  if (strcmp (*from, *to) <= 0)
    return TRUE;

  g_clear_pointer (from, g_free);
  g_clear_pointer (to, g_free);
  return refuse (cell, _("the end is before the beginning"), error);
}

/**
 * yifa_import_read_range:
 * @from: (out) (transfer full)
 * @to: (out) (transfer full) (nullable): NULL when the cell names one day only
 *
 * Reads a term in one cell: 2025.1.1-2025.12.31, 2025年1月1日至2025年12月31日, 自2025年1月1日起至12月31日止.
 */
gboolean
yifa_import_read_range (const YifaTable *table, const char *cell, char **from, char **to, GError **error)
{
  g_autofree char *plain = dup_plain (cell);
  g_autoptr(GRegex) shape = g_regex_new ("^自?\\s*(" DAY ")\\s*起?\\s*(?:-+|至|到)\\s*(.+?)\\s*止?$", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *first = NULL, *last = NULL, *end = NULL;

  *from = *to = NULL;
  if (!g_regex_match (shape, plain, 0, &match))
    return yifa_import_read_date (table, cell, from, error);

  first = g_match_info_fetch (match, 1);
  last = g_match_info_fetch (match, 2);
  if (!yifa_import_read_date (table, first, from, error))
    return FALSE;
  end = dup_end (*from, last);
  if (!yifa_import_read_date (table, end, to, error))
    {
      g_clear_pointer (from, g_free);
      return FALSE;
    }
  return check_order (cell, from, to, error);
}
