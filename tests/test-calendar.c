/* test-calendar.c - statutory working days, as the yearly notices have them */
#include "yifa-calendar.h"

#include <glib/gstdio.h>

#include "yifa-date.h"

static void
test_adding_workdays (void)
{
  static const struct
  {
    const char *start;
    int         workdays;
    const char *end;
  } cases[] = {
    { "2026-02-11", 5, "2026-02-25" },  { "2025-01-24", 5, "2025-02-07" }, { "2024-09-29", 7, "2024-10-14" },
    { "2026-09-18", 15, "2026-10-15" }, { "2026-04-30", 5, "2026-05-11" }, { "2023-09-28", 7, "2023-10-13" },
    { "2026-11-20", 0, "2026-11-20" },
  };
  g_autofree char *back = yifa_calendar_add (yifa_calendar_get_default (), "2026-02-25", -5);
  YifaCalendar *calendar = yifa_calendar_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *end = yifa_calendar_add (calendar, cases[i].start, cases[i].workdays);

      g_assert_cmpstr (end, ==, cases[i].end);
      g_assert_cmpint (yifa_calendar_count (calendar, cases[i].start, end), ==, cases[i].workdays);
    }
  g_assert_cmpstr (back, ==, "2026-02-11");
}

static void
test_rolling_over_rest_days (void)
{
  static const struct
  {
    const char *start;
    int         days;
    const char *plain;
    const char *rolled;
  } cases[] = {
    { "2026-02-01", 15, "2026-02-16", "2026-02-24" }, { "2026-01-20", 15, "2026-02-04", "2026-02-04" },
    { "2026-09-05", 30, "2026-10-05", "2026-10-08" }, { "2025-09-06", 30, "2025-10-06", "2025-10-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = yifa_date_add_days (cases[i].start, cases[i].days);
      g_autofree char *rolled = yifa_calendar_roll (yifa_calendar_get_default (), plain);

      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (rolled, ==, cases[i].rolled);
    }
}

static void
test_single_days (void)
{
  static const struct
  {
    const char *date;
    int         workday;
  } cases[] = {
    { "2024-02-04", 1 }, { "2024-02-18", 1 }, { "2024-02-09", 1 }, { "2025-01-26", 1 }, { "2025-02-08", 1 },
    { "2025-04-27", 1 }, { "2025-09-28", 1 }, { "2025-10-11", 1 }, { "2026-01-04", 1 }, { "2026-02-14", 1 },
    { "2026-02-28", 1 }, { "2026-05-09", 1 }, { "2026-09-20", 1 }, { "2026-10-10", 1 }, { "2026-01-02", 0 },
    { "2026-02-23", 0 }, { "2026-02-24", 1 }, { "2026-11-22", 0 }, { "2026-11-23", 1 }, { "2018-12-31", 0 },
    { "2018-12-29", 1 }, { "2011-12-31", 1 }, { "2005-12-31", 1 }, { "2020-01-31", 0 }, { "2015-09-04", 0 },
  };

  YifaCalendar *calendar = yifa_calendar_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (yifa_calendar_is_workday (calendar, cases[i].date), ==, cases[i].workday);
    }
  g_assert_cmpstr (yifa_calendar_get_holiday (calendar, "2026-02-17"), ==, "春节");
  g_assert_null (yifa_calendar_get_holiday (calendar, "2026-02-14"));
}

static void
test_workdays_of_each_year (void)
{
  static const int counts[] = { 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *from = g_strdup_printf ("%u-12-31", 2015 + i);
      g_autofree char *to = g_strdup_printf ("%u-12-31", 2016 + i);

      g_assert_cmpint (yifa_calendar_count (yifa_calendar_get_default (), from, to), ==, counts[i]);
    }
}

static void
test_a_missing_year_is_no_guess (void)
{
  YifaCalendar *calendar = yifa_calendar_get_default ();
  g_autofree char *within = yifa_calendar_add (calendar, "2026-12-24", 5);
  g_autofree char *estimate = yifa_calendar_estimate (calendar, "2026-12-28", 5);

  g_assert_true (yifa_calendar_knows (calendar, 2004));
  g_assert_true (yifa_calendar_knows (calendar, 2026));
  g_assert_false (yifa_calendar_knows (calendar, 2027));
  g_assert_cmpint (yifa_calendar_is_workday (calendar, "2027-01-04"), ==, -1);
  g_assert_cmpstr (within, ==, "2026-12-31");
  g_assert_null (yifa_calendar_add (calendar, "2026-12-28", 5));
  g_assert_cmpstr (estimate, ==, "2027-01-04");
  g_assert_cmpint (yifa_calendar_count (calendar, "2026-12-28", "2027-01-04"), ==, -1);
  g_assert_null (yifa_calendar_roll (calendar, "2027-01-02"));
}

/* The latest day from which so many working days fit in; a target that is a day of rest counts nothing. */
static void
test_counting_back (void)
{
  static const struct
  {
    const char *target;
    int         workdays;
    const char *latest;
  } cases[] = {
    { "2026-12-04", 7, "2026-11-25" }, { "2026-12-05", 7, "2026-11-25" }, { "2026-12-06", 7, "2026-11-25" },
    { "2026-02-25", 5, "2026-02-11" }, { "2026-10-08", 1, "2026-09-30" }, { "2026-02-14", 0, "2026-02-14" },
    { "2026-02-16", 0, "2026-02-14" },
  };
  YifaCalendar *calendar = yifa_calendar_get_default ();
  g_autofree char *rolled = yifa_calendar_roll_back (calendar, "2026-10-05");
  g_autofree char *estimate = yifa_calendar_estimate_back (calendar, "2027-01-08", 5);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *latest = yifa_calendar_subtract (calendar, cases[i].target, cases[i].workdays);

      g_assert_cmpstr (latest, ==, cases[i].latest);
    }
  g_assert_cmpstr (rolled, ==, "2026-09-30");
  g_assert_null (yifa_calendar_subtract (calendar, "2027-01-08", 5));
  g_assert_cmpstr (estimate, ==, "2027-01-01");
}

static void
test_typed_workdays (void)
{
  YifaCalendar *calendar = yifa_calendar_get_default ();
  g_autofree char *workdays = yifa_calendar_parse_date (calendar, "+5工作日", "2026-04-30");
  g_autofree char *wide = yifa_calendar_parse_date (calendar, "＋５ 个工作日", "2026-04-30");
  g_autofree char *days = yifa_calendar_parse_date (calendar, "+5", "2026-04-30");

  g_assert_cmpstr (workdays, ==, "2026-05-11");
  g_assert_cmpstr (wide, ==, "2026-05-11");
  g_assert_cmpstr (days, ==, "2026-05-05");
  g_assert_null (yifa_calendar_parse_date (calendar, "+15工作日", "2026-12-20"));
}

static char *
write_calendar (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  char *path = g_build_filename (folder, "calendar.ini", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
remove_calendar (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_local_days_off (void)
{
  g_autofree char *path = write_calendar ("[2027]\nnotice=x\nsource=x\nrest=元旦 01-01\n"
                                          "local=彝族年 11-20~11-24\n");
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaCalendar) calendar = yifa_calendar_new (path, problems);

  g_assert_nonnull (calendar);
  g_assert_cmpint (yifa_calendar_is_workday (calendar, "2027-11-22"), ==, 0);
  g_assert_cmpstr (yifa_calendar_get_version (calendar), !=,
                   yifa_calendar_get_version (yifa_calendar_get_default ()));
  remove_calendar (path);
}

/* The weekend before a New Year's Day from Sunday to Wednesday is the next notice's to arrange, as 2018-12-29
 * and 2018-12-31 were. */
static void
test_the_end_of_a_year_waits_for_the_next (void)
{
  static const struct
  {
    const char *date;
    int         workday;
  } cases[] = {
    { "2028-12-29", 1 },  { "2028-12-30", -1 }, { "2028-12-31", -1 }, /* a Monday follows */
    { "2030-12-27", 1 },  { "2030-12-28", -1 }, { "2030-12-31", -1 }, /* a Wednesday */
    { "2033-12-30", 1 },  { "2033-12-31", -1 },                       /* a Sunday */
    { "2036-12-31", 1 },                                              /* a Thursday: nothing is moved */
  };
  g_autofree char *path = write_calendar ("[2028]\nnotice=x\nsource=x\nrest=01-01\n"
                                          "[2030]\nnotice=x\nsource=x\nrest=01-01\n"
                                          "[2033]\nnotice=x\nsource=x\nrest=01-01\n"
                                          "[2036]\nnotice=x\nsource=x\nrest=01-01\n");
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaCalendar) calendar = yifa_calendar_new (path, problems);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (yifa_calendar_is_workday (calendar, cases[i].date), ==, cases[i].workday);
    }
  g_assert_cmpint (yifa_calendar_find_missing (calendar, "2030-12-20", "2030-12-31"), ==, 2031);
  remove_calendar (path);
}

static void
test_the_next_notice_closes_the_year (void)
{
  g_autofree char *path = write_calendar ("[2029]\nnotice=x\nsource=x\nrest=01-01\n"
                                          "[2030]\nnotice=x\nsource=x\nrest=元旦 2029-12-30~01-01\n"
                                          "work=2029-12-29\n");
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaCalendar) calendar = yifa_calendar_new (path, problems);

  g_assert_cmpint (yifa_calendar_is_workday (calendar, "2029-12-29"), ==, 1);
  g_assert_cmpint (yifa_calendar_is_workday (calendar, "2029-12-31"), ==, 0);
  remove_calendar (path);
}

static void
test_bad_calendars (void)
{
  static const struct
  {
    const char *text;
    const char *problem;
  } cases[] = {
    { "[2027]\nnotice=x\nsource=x\nrest=元旦 01-32\n", "calendar.ini, line 4: [2027] rest=元旦 01-32: *" },
    { "[2027]\nnotice=x\nsource=x\nrest=01-01\nwork=01-04\n", "calendar.ini, line 5: [2027] work=01-04: *" },
    { "[2027]\nnotice=x\nsource=x\n", "calendar.ini, line 1: [2027] rest: *" },
    { "[next]\nnotice=x\nsource=x\nrest=01-01\n", "calendar.ini, line 1: [next]: *" },
    { "[2027]\nnotice=x\nsource=x\nrest=01-01\nrests=1\n", "calendar.ini, line 5: [2027] rests=1: *" },
    { "[2027]\nnotice=x\nsource=x\nrest=01-01\nrest=01-02\n", "calendar.ini, line 5: [2027] rest: *" },
    { "rest=01-01\n", "calendar.ini cannot be read: *" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_calendar (cases[i].text);
      g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

      g_assert_null (yifa_calendar_new (path, problems));
      g_test_message ("%s", (char *) problems->pdata[0]);
      g_assert_true (g_pattern_match_simple (cases[i].problem, problems->pdata[0]));
      remove_calendar (path);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/adding-workdays", test_adding_workdays);
  g_test_add_func ("/calendar/rolling-over-rest-days", test_rolling_over_rest_days);
  g_test_add_func ("/calendar/single-days", test_single_days);
  g_test_add_func ("/calendar/workdays-of-each-year", test_workdays_of_each_year);
  g_test_add_func ("/calendar/a-missing-year-is-no-guess", test_a_missing_year_is_no_guess);
  g_test_add_func ("/calendar/counting-back", test_counting_back);
  g_test_add_func ("/calendar/the-end-of-a-year-waits-for-the-next", test_the_end_of_a_year_waits_for_the_next);
  g_test_add_func ("/calendar/the-next-notice-closes-the-year", test_the_next_notice_closes_the_year);
  g_test_add_func ("/calendar/typed-workdays", test_typed_workdays);
  g_test_add_func ("/calendar/local-days-off", test_local_days_off);
  g_test_add_func ("/calendar/bad-calendars", test_bad_calendars);

  return g_test_run ();
}
