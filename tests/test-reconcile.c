/* test-reconcile.c - the same total wherever it stands: adviser's page, chart and table, ledger, figures of the year
 *
 * An office of three years is filled by chance, always the same; nothing here knows what the numbers should be. Each
 * place is read as its reader reads it, the ledgers as the spreadsheet files they are.
 */
#include <glib/gstdio.h>
#include <math.h>

#include "year-office.h"
#include "yifa-date.h"
#include "yifa-ledgers.h"
#include "yifa-table.h"

#define FIRST_YEAR 2024
#define LAST_YEAR 2026
#define N_MATTERS 90
#define N_LOGS 150
#define N_FEES 40
#define N_MEETINGS 24

typedef struct
{
  Year   year;
  gint64 advisers[3], clients[3], engagements[3];
  char  *folder;
} Fixture;

/* --- an office by chance -------------------------------------------------------------------- */

static char *
a_day (GRand *rand)
{
  g_autofree char *first = g_strdup_printf ("%d-01-01", FIRST_YEAR);

  return yifa_date_add_days (first, g_rand_int_range (rand, 0, 3 * 365 - 45)); /* before today */
}

static const char *
a_type (GRand *rand)
{
  return yifa_matter_types[g_rand_int_range (rand, 0, 14)].value;
}

static gint64
one_of (GRand *rand, const gint64 *ids)
{
  return ids[g_rand_int_range (rand, 0, 3)];
}

/* One of five waits for its adviser, half have an opinion, most of these are answered by the unit. */
static void
add_matter (Fixture *f, GRand *rand)
{
  static const char *const adoptions[] = { "adopted", "partly", "not_adopted" };
  g_autofree char *received = a_day (rand);
  g_autofree char *issued = yifa_date_add_days (received, g_rand_int_range (rand, 0, 40));
  g_autofree char *told = yifa_date_add_days (issued, g_rand_int_range (rand, 0, 60));
  gboolean is_issued = g_rand_boolean (rand);
  gboolean is_told = is_issued && g_rand_int_range (rand, 0, 4) > 0 &&
                     strcmp (told, yifa_store_get_today (f->year.store)) <= 0;

  year_matter (&f->year, g_rand_int_range (rand, 0, 5) > 0 ? one_of (rand, f->advisers) : 0, one_of (rand, f->clients),
               a_type (rand), received, is_issued ? issued : NULL,
               is_told ? adoptions[g_rand_int_range (rand, 0, 3)] : NULL, is_told ? told : NULL);
}

static void
add_log (Fixture *f, GRand *rand)
{
  g_autofree char *day = a_day (rand);

  year_log (&f->year, one_of (rand, f->advisers), g_rand_int_range (rand, 0, 6) > 0 ? one_of (rand, f->clients) : 0,
            a_type (rand), day, g_rand_int_range (rand, 1, 33) * 25);
}

static void
add_fee (Fixture *f, GRand *rand)
{
  g_autofree char *day = a_day (rand);

  year_fee (&f->year, one_of (rand, f->engagements), 0, g_rand_int_range (rand, 0, 5) > 0 ? day : NULL,
            g_rand_int_range (rand, 1, 5000000));
}

static void
add_meeting (Fixture *f, GRand *rand)
{
  g_autofree char *day = a_day (rand);
  gint64 meeting = year_meeting (&f->year, "held", day);

  for (guint i = 0; i < 3; i++)
    if (g_rand_boolean (rand))
      year_attend (&f->year, meeting, f->advisers[i], g_rand_int_range (rand, 0, 4) > 0 ? "adviser" : "absent");
}

static void
fill (Fixture *f)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);
  static const struct { guint n; void (*add) (Fixture *, GRand *); } kinds[] = {
    { N_MATTERS, add_matter }, { N_LOGS, add_log }, { N_FEES, add_fee }, { N_MEETINGS, add_meeting },
  };

  g_assert_true (yifa_store_begin (f->year.store, NULL));
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < kinds[k].n; i++)
      kinds[k].add (f, rand);
  g_assert_true (yifa_store_end (f->year.store, TRUE, NULL));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  year_open (&f->year);
  f->advisers[0] = f->year.zhang, f->advisers[1] = f->year.li, f->advisers[2] = f->year.wang;
  f->clients[0] = f->year.gov, f->clients[1] = f->year.bureau, f->clients[2] = f->year.town;
  for (guint i = 0; i < 3; i++)
    f->engagements[i] = year_engagement (&f->year, f->advisers[i], f->clients[i], "2024-01-01", "2026-12-31");
  fill (f);
  f->folder = g_dir_make_tmp ("yifa-reconcile-XXXXXX", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_rmdir (f->folder);
  g_free (f->folder);
  g_assert_finalize_object (f->year.store);
}

/* --- the places ----------------------------------------------------------------------------- */

static YifaYearTable *
read_table (Fixture *f, int year, gint64 adviser, YifaYearView view)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaAdviserYear) facts = yifa_adviser_year_read (f->year.store, year, adviser, &error);

  g_assert_no_error (error);
  return yifa_adviser_year_tabulate (f->year.store, facts, view);
}

static const YifaFigure *
find_figure (GPtrArray *figures, const char *name)
{
  for (guint i = 0; i < figures->len; i++)
    if (g_str_equal (((YifaFigure *) figures->pdata[i])->name, name))
      return figures->pdata[i];
  g_error ("there is no figure %s", name);
}

static YifaTable *
read_ledger (Fixture *f, const char *name, int year)
{
  g_autofree char *path = g_build_filename (f->folder, "ledger.xlsx", NULL);
  g_autofree char *sheet = g_strdup_printf ("%d年", year);
  const YifaTableOptions options = { .sheet = sheet };
  g_autoptr(GError) error = NULL;
  YifaTable *table;

  yifa_ledger_write (f->year.store, name, year, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  table = yifa_table_read (path, &options, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return table;
}

static guint
find_column (const YifaTable *table, const char *name)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (g_str_equal (table->columns->pdata[i], name))
      return i;
  g_error ("the ledger has no column %s", name);
}

/* The ledger's own total, which whoever reads it as a table may have for a row. */
static gboolean
is_total (char **row)
{
  for (guint i = 0; row[i] != NULL; i++)
    if (g_str_has_prefix (row[i], "合计"))
      return TRUE;
  return FALSE;
}

static guint
count_rows (const YifaTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++)
    n += !is_total (table->rows->pdata[i]);
  return n;
}

/* In hundredths, as hours and yuan are kept; @who NULL: of all rows, and then the ledger must say the same. */
static gint64
sum_column (const YifaTable *table, const char *name, const char *who)
{
  guint at = find_column (table, name);
  gint64 sum = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      char **row = table->rows->pdata[i];
      gint64 value = llround (g_ascii_strtod (row[at], NULL) * 100);

      if (who == NULL && is_total (row))
        g_assert_cmpint (value, ==, sum); /* it comes last */
      else if (who == NULL || g_str_equal (row[0], who))
        sum += value;
    }
  return sum;
}

/* --- the promises --------------------------------------------------------------------------- */

/* The columns of the ledger of advisers, and what one of their units is in its figure. */
static const struct
{
  YifaYearFigure figure;
  const char    *column;
  int            unit;
} ledger_columns[] = {
  { YIFA_YEAR_MATTERS, "事项数", 100 },      { YIFA_YEAR_OPINIONS, "出具意见", 100 },
  { YIFA_YEAR_ADOPTED, "采纳", 100 },        { YIFA_YEAR_PARTLY, "部分采纳", 100 },
  { YIFA_YEAR_NOT_ADOPTED, "未采纳", 100 },  { YIFA_YEAR_MEETINGS, "列席会议", 100 },
  { YIFA_YEAR_HOURS, "工时", 1 },            { YIFA_YEAR_FEES, "已付费用（元）", 1 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (ledger_columns) == YIFA_YEAR_N_FIGURES - 1); /* it leaves the sum of three out */

static void
test_every_view_has_the_same_totals (Fixture *f, gconstpointer data)
{
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      g_autoptr(YifaYearTable) first = read_table (f, year, 0, YIFA_YEAR_BY_ADVISER);

      for (YifaYearView view = 0; view < YIFA_YEAR_N_VIEWS; view++)
        {
          g_autoptr(YifaYearTable) table = read_table (f, year, 0, view);

          for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
            {
              gint64 sum = 0;

              for (guint i = 0; i < table->rows->len; i++)
                sum += ((YifaYearRow *) table->rows->pdata[i])->cells[figure].value;
              g_assert_cmpint (sum, >, 0);
              g_assert_cmpint (sum, ==, first->total->cells[figure].value);
            }
        }
    }
}

static void
test_adviser_page_is_a_row_of_the_table (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (f->advisers); i++)
    {
      g_autoptr(YifaYearTable) page = read_table (f, 0, f->advisers[i], YIFA_YEAR_BY_YEAR);

      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
        {
          g_autoptr(YifaYearTable) table = read_table (f, year, 0, YIFA_YEAR_BY_ADVISER);
          const YifaYearRow *there = yifa_year_table_find (table, f->advisers[i]);
          const YifaYearRow *here = yifa_year_table_find (page, year);

          for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
            {
              const GArray *a = here->cells[figure].ids, *b = there->cells[figure].ids;

              g_assert_cmpint (here->cells[figure].value, ==, there->cells[figure].value);
              g_assert_cmpmem (a->data, a->len * sizeof (gint64), b->data, b->len * sizeof (gint64));
            }
        }
    }
}

static void
test_figures_are_the_totals_and_name_their_records (Fixture *f, gconstpointer data)
{
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      g_autoptr(YifaYearTable) table = read_table (f, year, 0, YIFA_YEAR_BY_MONTH);
      g_autoptr(GPtrArray) figures = yifa_figures_all (f->year.store, year);

      for (YifaYearFigure which = 0; which < YIFA_YEAR_N_FIGURES; which++)
        {
          const YifaFigure *figure = find_figure (figures, yifa_year_figure_get_name (which));
          const YifaYearCell *cell = &table->total->cells[which];

          g_assert_cmpint (figure->numerator, ==, cell->value);
          g_assert_true (figure->kind == yifa_year_figure_get_kind (which));
          g_assert_cmpmem (figure->ids->data, figure->ids->len * sizeof (gint64), cell->ids->data,
                           cell->ids->len * sizeof (gint64));
        }
    }
}

/* What a button opens is a list of as many records, and they add up to its figure. */
static void
test_every_figure_opens_its_records (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaYearTable) table = read_table (f, LAST_YEAR, 0, YIFA_YEAR_BY_CLIENT);

  for (guint i = 0; i <= table->rows->len; i++)
    for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
      {
        const YifaYearRow *row = i < table->rows->len ? table->rows->pdata[i] : table->total;
        g_autoptr(YifaQuery) query = yifa_year_table_dup_query (table, row, figure);
        g_autoptr(GPtrArray) records =
          yifa_store_load_all (f->year.store, yifa_year_figure_get_kind (figure), query, NULL);
        gint64 sum = 0;

        for (guint k = 0; k < records->len; k++)
          sum += figure == YIFA_YEAR_HOURS ? yifa_record_int (records->pdata[k], "hours") :
                 figure == YIFA_YEAR_FEES  ? yifa_record_int (records->pdata[k], "amount") : 1;
        g_assert_cmpuint (records->len, ==, row->cells[figure].ids->len);
        g_assert_cmpint (sum, ==, row->cells[figure].value);
      }
}

static void
test_ledger_of_advisers (Fixture *f, gconstpointer data)
{
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      g_autoptr(YifaYearTable) table = read_table (f, year, 0, YIFA_YEAR_BY_ADVISER);
      g_autoptr(YifaTable) ledger = read_ledger (f, "advisers", year);

      for (guint i = 0; i < G_N_ELEMENTS (ledger_columns); i++)
        {
          const YifaYearRow *zhang = yifa_year_table_find (table, f->year.zhang);
          YifaYearFigure figure = ledger_columns[i].figure;

          g_assert_cmpint (sum_column (ledger, ledger_columns[i].column, NULL), ==,
                           table->total->cells[figure].value * ledger_columns[i].unit);
          g_assert_cmpint (sum_column (ledger, ledger_columns[i].column, "张明"), ==,
                           zhang->cells[figure].value * ledger_columns[i].unit);
        }
    }
}

static void
test_ledgers_of_matters_work_and_fees (Fixture *f, gconstpointer data)
{
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      g_autoptr(YifaYearTable) table = read_table (f, year, 0, YIFA_YEAR_BY_TYPE);
      g_autoptr(YifaTable) matters = read_ledger (f, "matters", year);
      g_autoptr(YifaTable) logs = read_ledger (f, "work_log", year);
      g_autoptr(YifaTable) fees = read_ledger (f, "adviser_fees", year);
      const YifaYearCell *cells = table->total->cells;

      g_assert_cmpint (count_rows (matters), ==, cells[YIFA_YEAR_MATTERS].value);
      g_assert_cmpuint (count_rows (logs), ==, cells[YIFA_YEAR_HOURS].ids->len);
      g_assert_cmpint (sum_column (logs, "工时", NULL), ==, cells[YIFA_YEAR_HOURS].value);
      g_assert_cmpuint (count_rows (fees), ==, cells[YIFA_YEAR_FEES].ids->len);
      g_assert_cmpint (sum_column (fees, "金额（元）", NULL), ==, cells[YIFA_YEAR_FEES].value);
    }
}

#define ADD(name, function) g_test_add ("/reconcile/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-view-has-the-same-totals", test_every_view_has_the_same_totals);
  ADD ("adviser-page-is-a-row-of-the-table", test_adviser_page_is_a_row_of_the_table);
  ADD ("figures-are-the-totals-and-name-their-records", test_figures_are_the_totals_and_name_their_records);
  ADD ("every-figure-opens-its-records", test_every_figure_opens_its_records);
  ADD ("ledger-of-advisers", test_ledger_of_advisers);
  ADD ("ledgers-of-matters-work-and-fees", test_ledgers_of_matters_work_and_fees);
  return g_test_run ();
}
