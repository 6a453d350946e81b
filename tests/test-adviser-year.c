/* test-adviser-year.c - what counts in a year of the advisers, for whom, and as which records */
#include "year-office.h"

typedef struct
{
  Year             year;
  YifaAdviserYear *facts;
  YifaYearTable   *tables[YIFA_YEAR_N_VIEWS];
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  year_open (&f->year);
  f->facts = yifa_adviser_year_read (f->year.store, 2026, 0, &error);
  g_assert_no_error (error);
  for (YifaYearView view = 0; view < YIFA_YEAR_N_VIEWS; view++)
    f->tables[view] = yifa_adviser_year_tabulate (f->year.store, f->facts, view);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  for (YifaYearView view = 0; view < YIFA_YEAR_N_VIEWS; view++)
    yifa_year_table_free (f->tables[view]);
  yifa_adviser_year_free (f->facts);
  g_assert_finalize_object (f->year.store);
}

static gint64
value_of (Fixture *f, YifaYearView view, gint64 key, YifaYearFigure figure)
{
  const YifaYearRow *row = yifa_year_table_find (f->tables[view], key);

  g_assert_nonnull (row);
  return row->cells[figure].value;
}

static gint64
key_of_type (const char *type)
{
  gint64 key = 1;

  while (!g_str_equal (yifa_matter_types[key - 1].value, type))
    key++;
  return key;
}

static void
assert_row (Fixture *f, YifaYearView view, gint64 key, const gint64 *expected)
{
  for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
    g_assert_cmpint (value_of (f, view, key, figure), ==, expected[figure]);
}

/* matters, opinions, adopted, partly, not, all three; hours, fees; meetings */
static void
test_by_adviser (Fixture *f, gconstpointer data)
{
  const gint64 zhang[] = { 2, 2, 1, 1, 0, 2, 375, 3000000, 1 };
  const gint64 li[] = { 1, 1, 0, 0, 1, 1, 50, 500000, 1 };
  const gint64 nobody[] = { 1, 0, 0, 0, 0, 0, 0, 0, 0 };

  assert_row (f, YIFA_YEAR_BY_ADVISER, f->year.zhang, zhang);
  assert_row (f, YIFA_YEAR_BY_ADVISER, f->year.li, li);
  assert_row (f, YIFA_YEAR_BY_ADVISER, 0, nobody);
}

static void
test_engaged_and_not_asked_is_a_row (Fixture *f, gconstpointer data)
{
  const gint64 wang[] = { 0, 0, 0, 0, 0, 0, 0, 0, 0 };

  assert_row (f, YIFA_YEAR_BY_ADVISER, f->year.wang, wang);
  g_assert_cmpuint (f->tables[YIFA_YEAR_BY_ADVISER]->rows->len, ==, 4);
}

static void
test_by_client (Fixture *f, gconstpointer data)
{
  const gint64 gov[] = { 1, 2, 1, 0, 1, 2, 150, 3000000, 2 };
  const gint64 bureau[] = { 2, 1, 0, 1, 0, 1, 225, 500000, 0 };
  const gint64 town[] = { 1, 0, 0, 0, 0, 0, 0, 0, 0 };
  const gint64 none[] = { 0, 0, 0, 0, 0, 0, 50, 0, 0 };

  assert_row (f, YIFA_YEAR_BY_CLIENT, f->year.gov, gov);
  assert_row (f, YIFA_YEAR_BY_CLIENT, f->year.bureau, bureau);
  assert_row (f, YIFA_YEAR_BY_CLIENT, f->year.town, town);
  assert_row (f, YIFA_YEAR_BY_CLIENT, 0, none);
}

static void
test_by_type (Fixture *f, gconstpointer data)
{
  const gint64 contract[] = { 2, 1, 0, 1, 0, 1, 225, 500000, 0 };
  const gint64 litigation[] = { 0, 1, 0, 0, 1, 1, 0, 0, 0 };
  const gint64 meeting[] = { 0, 0, 0, 0, 0, 0, 0, 0, 2 };
  const gint64 none[] = { 0, 0, 0, 0, 0, 0, 0, 3000000, 0 };

  assert_row (f, YIFA_YEAR_BY_TYPE, key_of_type ("contract"), contract);
  assert_row (f, YIFA_YEAR_BY_TYPE, key_of_type ("litigation"), litigation);
  assert_row (f, YIFA_YEAR_BY_TYPE, key_of_type ("meeting"), meeting);
  assert_row (f, YIFA_YEAR_BY_TYPE, 0, none);
}

static void
test_by_month (Fixture *f, gconstpointer data)
{
  const gint64 january[] = { 1, 2, 0, 0, 1, 1, 150, 0, 0 };
  const gint64 march[] = { 2, 1, 0, 0, 0, 0, 275, 0, 0 };
  const gint64 august[] = { 0, 0, 0, 0, 0, 0, 0, 0, 0 };

  g_assert_cmpuint (f->tables[YIFA_YEAR_BY_MONTH]->rows->len, ==, 12);
  assert_row (f, YIFA_YEAR_BY_MONTH, 1, january);
  assert_row (f, YIFA_YEAR_BY_MONTH, 3, march);
  assert_row (f, YIFA_YEAR_BY_MONTH, 8, august);
}

static void
test_totals_are_the_sums_of_their_rows (Fixture *f, gconstpointer data)
{
  const gint64 total[] = { 4, 3, 1, 1, 1, 3, 425, 3500000, 2 };

  for (YifaYearView view = 0; view < YIFA_YEAR_N_VIEWS; view++)
    for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
      {
        gint64 sum = 0;

        for (guint i = 0; i < f->tables[view]->rows->len; i++)
          sum += ((YifaYearRow *) f->tables[view]->rows->pdata[i])->cells[figure].value;
        g_assert_cmpint (sum, ==, total[figure]);
        g_assert_cmpint (f->tables[view]->total->cells[figure].value, ==, total[figure]);
      }
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return (*(gint64 *) a > *(gint64 *) b) - (*(gint64 *) a < *(gint64 *) b);
}

static gint64
add_up (Fixture *f, YifaYearFigure figure, const GArray *ids)
{
  const YifaKind *kind = yifa_year_figure_get_kind (figure);
  gint64 sum = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (f->year.store, kind, g_array_index (ids, gint64, i), NULL);

      g_assert_nonnull (record);
      sum += figure == YIFA_YEAR_HOURS ? yifa_record_int (record, "hours") :
             figure == YIFA_YEAR_FEES  ? yifa_record_int (record, "amount") : 1;
    }
  return sum;
}

static void
check_cell (Fixture *f, const YifaYearTable *table, const YifaYearRow *row, YifaYearFigure figure)
{
  g_autoptr(YifaQuery) query = yifa_year_table_dup_query (table, row, figure);
  g_autoptr(GArray) counted = g_array_copy (row->cells[figure].ids);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) listed = yifa_store_list (f->year.store, yifa_year_figure_get_kind (figure), query, &error);

  g_assert_no_error (error);
  g_array_sort (listed, compare_ids);
  g_array_sort (counted, compare_ids);
  g_assert_cmpmem (listed->data, listed->len * sizeof (gint64), counted->data, counted->len * sizeof (gint64));
  g_assert_cmpint (add_up (f, figure, listed), ==, row->cells[figure].value);
}

static void
check_table (Fixture *f, const YifaYearTable *table)
{
  for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
    {
      check_cell (f, table, table->total, figure);
      for (guint i = 0; i < table->rows->len; i++)
        check_cell (f, table, table->rows->pdata[i], figure);
    }
}

static void
test_every_cell_opens_what_it_counts (Fixture *f, gconstpointer data)
{
  for (YifaYearView view = 0; view < YIFA_YEAR_N_VIEWS; view++)
    check_table (f, f->tables[view]);
}

static void
test_one_adviser_over_the_years (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaAdviserYear) facts = yifa_adviser_year_read (f->year.store, 0, f->year.li, NULL);
  g_autoptr(YifaYearTable) table = yifa_adviser_year_tabulate (f->year.store, facts, YIFA_YEAR_BY_YEAR);
  const YifaYearRow *before = yifa_year_table_find (table, 2025);

  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpint (before->cells[YIFA_YEAR_MATTERS].value, ==, 1);
  g_assert_cmpint (before->cells[YIFA_YEAR_OPINIONS].value, ==, 0);
  g_assert_cmpint (before->cells[YIFA_YEAR_HOURS].value, ==, 800);
  g_assert_cmpint (table->total->cells[YIFA_YEAR_HOURS].value, ==, 850);
  check_table (f, table);
}

static void
test_what_was_withdrawn_does_not_count (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = yifa_store_load (f->year.store, &yifa_matter, f->year.orphan, NULL);
  g_autoptr(YifaAdviserYear) facts = NULL;
  g_autoptr(YifaYearTable) table = NULL;

  g_assert_true (yifa_store_withdraw (f->year.store, matter, "录入重复", NULL));
  facts = yifa_adviser_year_read (f->year.store, 2026, 0, NULL);
  table = yifa_adviser_year_tabulate (f->year.store, facts, YIFA_YEAR_BY_ADVISER);
  g_assert_cmpint (table->total->cells[YIFA_YEAR_MATTERS].value, ==, 3);
  g_assert_null (yifa_year_table_find (table, 0));
}

/* By name, as rows from before the roster have it; not when two bear it. */
static void
test_attendance_by_name (Fixture *f, gconstpointer data)
{
  gint64 meeting = year_meeting (&f->year, "held", "2024-03-01");
  g_autoptr(YifaAdviserYear) once = NULL, twice = NULL;
  g_autoptr(YifaYearTable) table = NULL, after = NULL;

  year_keep (f->year.store, year_attendance (meeting, "王强", "adviser"));
  once = yifa_adviser_year_read (f->year.store, 2024, f->year.wang, NULL);
  table = yifa_adviser_year_tabulate (f->year.store, once, YIFA_YEAR_BY_ADVISER);
  g_assert_cmpint (table->total->cells[YIFA_YEAR_MEETINGS].value, ==, 1);
  check_table (f, table);

  year_adviser (&f->year, "王强");
  twice = yifa_adviser_year_read (f->year.store, 2024, 0, NULL);
  after = yifa_adviser_year_tabulate (f->year.store, twice, YIFA_YEAR_BY_ADVISER);
  g_assert_cmpint (after->total->cells[YIFA_YEAR_MEETINGS].value, ==, 0);
}

static void
test_year_without_work (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaAdviserYear) facts = yifa_adviser_year_read (f->year.store, 2019, 0, NULL);
  g_autoptr(YifaYearTable) table = yifa_adviser_year_tabulate (f->year.store, facts, YIFA_YEAR_BY_ADVISER);

  g_assert_cmpuint (table->rows->len, ==, 0);
  g_assert_cmpint (table->total->cells[YIFA_YEAR_HOURS].value, ==, 0);
}

static void
test_words_of_values (Fixture *f, gconstpointer data)
{
  g_autofree char *hours = yifa_year_figure_dup_words (YIFA_YEAR_HOURS, 425);
  g_autofree char *fees = yifa_year_figure_dup_words (YIFA_YEAR_FEES, 3500000);
  g_autofree char *matters = yifa_year_figure_dup_words (YIFA_YEAR_MATTERS, 4);

  g_assert_cmpstr (hours, ==, "4.25");
  g_assert_cmpstr (fees, ==, "35000.00");
  g_assert_cmpstr (matters, ==, "4");
}

/* --- as figures of the year ----------------------------------------------------------------- */

static void
assert_figure (Fixture *f, const char *name, const char *value, gint64 numerator, gint64 denominator, guint n_ids)
{
  g_autoptr(GPtrArray) figures = yifa_figures_all (f->year.store, 2026);

  for (guint i = 0; i < figures->len; i++)
    {
      const YifaFigure *figure = figures->pdata[i];
      g_autofree char *text = yifa_figure_dup_text (figure);

      if (!g_str_equal (figure->name, name))
        continue;
      g_assert_cmpstr (text, ==, value);
      g_assert_cmpint (figure->numerator, ==, numerator);
      g_assert_cmpint (figure->denominator, ==, denominator);
      g_assert_cmpuint (figure->ids->len, ==, n_ids);
      return;
    }
  g_error ("there is no figure %s", name);
}

static void
test_figures_are_the_totals (Fixture *f, gconstpointer data)
{
  assert_figure (f, "matters", "4", 4, 4, 4);
  assert_figure (f, "matters_contract", "2", 2, 4, 2);
  assert_figure (f, "matters_litigation", "0", 0, 4, 0);
  assert_figure (f, "opinions_issued", "3", 3, 3, 3);
  assert_figure (f, "hours", "4.25", 425, 3, 3);
  assert_figure (f, "fees_paid", "35000.00", 3500000, 2, 2);
  assert_figure (f, "meetings_attended", "2", 2, 2, 2);
}

static void
test_rates (Fixture *f, gconstpointer data)
{
  assert_figure (f, "rate_opinion", "50.0%", 2, 4, 4);
  assert_figure (f, "rate_adoption_advisers", "33.3%", 1, 3, 3);
  assert_figure (f, "rate_attendance_advisers", "50.0%", 1, 2, 2);
}

/* Wang's term has ended; the township has nobody. */
static void
test_who_is_engaged (Fixture *f, gconstpointer data)
{
  assert_figure (f, "advisers_in_term", "2", 2, 2, 2);
  assert_figure (f, "rate_coverage", "66.6%", 2, 3, 3);
}

static void
answer (Fixture *f, gint64 matter, const char *responded_on)
{
  g_autoptr(YifaRecord) record = yifa_store_load (f->year.store, &yifa_matter, matter, NULL);
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (record, YIFA_MATTER_RESPONDED_ON, responded_on);
  yifa_store_save (f->year.store, record, &error);
  g_assert_no_error (error);
}

/* Three working days: the one for the bureau came on the fourth, the one without adviser is nobody's. */
static void
test_first_answers (Fixture *f, gconstpointer data)
{
  assert_figure (f, "response_days_mean", "—", 0, 0, 0);
  answer (f, f->year.argument, "2026-01-12");
  answer (f, f->year.contract, "2026-03-11");
  answer (f, f->year.orphan, "2026-11-02");
  assert_figure (f, "response_days_mean", "3.0", 9, 3, 3);
  assert_figure (f, "rate_response_on_time", "50.0%", 1, 2, 2);
}

static void
test_conflicts_found (Fixture *f, gconstpointer data)
{
  const char *results[] = { "found", "none" };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      YifaRecord *check = year_make (&yifa_conflict_check, "result", results[i], "checked_on", "2026-03-05", NULL);

      yifa_record_set_int (check, YIFA_CONFLICT_CHECK_MATTER, f->year.contract);
      yifa_record_set_int (check, YIFA_CONFLICT_CHECK_ADVISER, f->year.zhang);
      year_keep (f->year.store, check);
    }
  assert_figure (f, "conflicts_found", "1", 1, 2, 1);
}

#define ADD(name, function) g_test_add ("/adviser-year/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("by-adviser", test_by_adviser);
  ADD ("engaged-and-not-asked-is-a-row", test_engaged_and_not_asked_is_a_row);
  ADD ("by-client", test_by_client);
  ADD ("by-type", test_by_type);
  ADD ("by-month", test_by_month);
  ADD ("totals-are-the-sums-of-their-rows", test_totals_are_the_sums_of_their_rows);
  ADD ("every-cell-opens-what-it-counts", test_every_cell_opens_what_it_counts);
  ADD ("one-adviser-over-the-years", test_one_adviser_over_the_years);
  ADD ("what-was-withdrawn-does-not-count", test_what_was_withdrawn_does_not_count);
  ADD ("attendance-by-name", test_attendance_by_name);
  ADD ("year-without-work", test_year_without_work);
  ADD ("words-of-values", test_words_of_values);
  ADD ("figures-are-the-totals", test_figures_are_the_totals);
  ADD ("rates", test_rates);
  ADD ("who-is-engaged", test_who_is_engaged);
  ADD ("first-answers", test_first_answers);
  ADD ("conflicts-found", test_conflicts_found);
  return g_test_run ();
}
