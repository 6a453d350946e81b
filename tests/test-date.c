/* test-date.c - what counts as a date, and how dates are counted */
#include "yifa-date.h"

#include <locale.h>

#define TODAY "2026-11-22"

static void
test_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *date;
  } cases[] = {
    { "20261122", TODAY },        { "2026-11-22", TODAY },       { "2026.11.22", TODAY },
    { "2026/11/22", TODAY },      { "2026年11月22日", TODAY },   { "2026 年 11 月 22 日", TODAY },
    { "11-22", TODAY },           { "11月22日", TODAY },         { "11月22号", TODAY },
    { " 2026-11-22 ", TODAY },    { "２０２６年１１月２２日", TODAY }, { "２０２６－１１－２２", TODAY },
    { "2026-1-5", "2026-01-05" }, { "1.5", "2026-01-05" },       { "今天", TODAY },
    { "明天", "2026-11-23" },     { "昨天", "2026-11-21" },      { "后天", "2026-11-24" },
    { "+15", "2026-12-07" },      { "＋１５", "2026-12-07" },    { "+0", TODAY },
    { "-22", "2026-10-31" },      { "2024-02-29", "2024-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = yifa_date_parse (cases[i].typed, TODAY);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_no_date (void)
{
  static const char *const typed[] = {
    "", "2026", "2026-11", "2026-02-29", "2026-13-01", "2026-00-10", "31-4", "0000-01-01", "20261131", "明年",
    "+", "+1a", "2026-11-22x", "2026-11-22 08:00", "十一月", "+15工作日", "\xff\xfe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_test_message ("%s", typed[i]);
      g_assert_null (yifa_date_parse (typed[i], TODAY));
    }
  g_assert_null (yifa_date_parse (NULL, TODAY));
  g_assert_null (yifa_date_parse ("11-22", NULL));
  g_assert_null (yifa_date_parse ("明天", NULL));
}

static void
test_only_iso_is_valid (void)
{
  g_assert_true (yifa_date_is_valid ("2026-11-22"));
  g_assert_false (yifa_date_is_valid ("2026-11-31"));
  g_assert_false (yifa_date_is_valid ("2026-1-1"));
  g_assert_false (yifa_date_is_valid ("2026/11/22"));
  g_assert_false (yifa_date_is_valid (NULL));
}

static void
test_days (void)
{
  g_autofree char *over_year = yifa_date_add_days ("2025-12-20", 15);
  g_autofree char *back = yifa_date_add_days ("2024-03-01", -1);

  g_assert_cmpstr (over_year, ==, "2026-01-04");
  g_assert_cmpstr (back, ==, "2024-02-29");
  g_assert_cmpint (yifa_date_days_between ("2026-02-01", "2026-02-16"), ==, 15);
  g_assert_cmpint (yifa_date_days_between ("2026-02-16", "2026-02-01"), ==, -15);
  g_assert_null (yifa_date_add_days ("9999-12-31", 1));
  g_assert_null (yifa_date_add_days ("2026-02-30", 1));
}

static void
test_months_end_at_month_end (void)
{
  static const struct
  {
    const char *from;
    int         months;
    const char *to;
  } cases[] = {
    { "2026-01-31", 1, "2026-02-28" },   { "2024-01-31", 1, "2024-02-29" },
    { "2026-03-31", 6, "2026-09-30" },   { "2026-11-15", 3, "2027-02-15" },
    { "2024-02-29", 60, "2029-02-28" },  { "2026-03-31", -1, "2026-02-28" },
    { "2026-01-15", -1, "2025-12-15" },  { "2021-08-01", 60, "2026-08-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *to = yifa_date_add_months (cases[i].from, cases[i].months);

      g_assert_cmpstr (to, ==, cases[i].to);
    }
}

static void
test_parts (void)
{
  g_autofree char *words = yifa_date_to_words ("2026-01-05");
  g_autofree char *today = yifa_date_today ();

  g_assert_cmpint (yifa_date_year ("2026-11-22"), ==, 2026);
  g_assert_cmpint (yifa_date_weekday ("2026-11-22"), ==, 7);
  g_assert_cmpint (yifa_date_weekday ("2026-11-23"), ==, 1);
  g_assert_cmpstr (words, ==, "2026年1月5日");
  g_assert_null (yifa_date_to_words ("soon"));
  g_assert_true (yifa_date_is_valid (today));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/typed", test_typed);
  g_test_add_func ("/date/no-date", test_no_date);
  g_test_add_func ("/date/only-iso-is-valid", test_only_iso_is_valid);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/months-end-at-month-end", test_months_end_at_month_end);
  g_test_add_func ("/date/parts", test_parts);

  return g_test_run ();
}
