/* yifa-ledger-panel.c - the year of the advisers as a ledger (顾问团年度工作统计表)
 *
 * The same tables as in the window, from the same reading of the year, a part for each way to turn it. The first
 * page says how each column is counted, because a figure that is handed on is asked about.
 */
#include "yifa-ledger-parts.h"

#include "yifa-adviser-year.h"
#include "yifa-adviser.h"
#include "yifa-choices.h"
#include "yifa-words.h"

static const YifaColumn columns[] = {
  { "统计方式", YIFA_COLUMN_TEXT, 6 },        { "对象", YIFA_COLUMN_TEXT, 14 },
  { "法律事务", YIFA_COLUMN_NUMBER, 5 },
  { "出具意见", YIFA_COLUMN_NUMBER, 5 },      { "全部采纳", YIFA_COLUMN_NUMBER, 5 },
  { "部分采纳", YIFA_COLUMN_NUMBER, 5 },      { "未采纳", YIFA_COLUMN_NUMBER, 5 },
  { "采纳情况合计", YIFA_COLUMN_NUMBER, 6 },
  { "工时", YIFA_COLUMN_HOURS, 6 },           { "支付费用（元）", YIFA_COLUMN_MONEY, 8 },
  { "列席会议（人次）", YIFA_COLUMN_NUMBER, 6 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (columns) == 2 + YIFA_YEAR_N_FIGURES);

static const struct
{
  const char *name;
  const char *nowhere; /* what stands for those that belong to none */
} parts[YIFA_YEAR_N_VIEWS] = {
  [YIFA_YEAR_BY_ADVISER] = { "按顾问", "未指派" },
  [YIFA_YEAR_BY_TYPE] = { "按事务类型", "不分类型" },
  [YIFA_YEAR_BY_CLIENT] = { "按委托单位", "未注明单位" },
  [YIFA_YEAR_BY_MONTH] = { "按月份" },
  [YIFA_YEAR_BY_YEAR] = { "按年度" },
};

static char *
dup_label (YifaYearView view, const YifaYearRow *row)
{
  if (view == YIFA_YEAR_BY_MONTH)
    return g_strdup_printf ("%d月", (int) row->key);
  if (view == YIFA_YEAR_BY_YEAR)
    return g_strdup_printf ("%d年", (int) row->key);
  if (row->key == 0)
    return g_strdup (parts[view].nowhere);

  return g_strdup (view == YIFA_YEAR_BY_TYPE
                     ? yifa_words_find ("matter", "matter_type", yifa_matter_types[row->key - 1].value) : row->label);
}

static GPtrArray *
make_values (YifaYearView view, char *label, const YifaYearRow *row)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (values, g_strdup (parts[view].name)); /* a file without parts tells them apart by it */
  g_ptr_array_add (values, label);
  for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
    g_ptr_array_add (values, yifa_year_figure_dup_words (figure, row->cells[figure].value));
  return values;
}

static void
write_part (YifaSheet *sheet, const YifaYearTable *table)
{
  g_autoptr(GPtrArray) total = make_values (table->view, g_strdup ("合计"), table->total);

  yifa_sheet_begin (sheet, parts[table->view].name, table->rows->len);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const YifaYearRow *row = table->rows->pdata[i];
      g_autoptr(GPtrArray) values = make_values (table->view, dup_label (table->view, row), row);

      yifa_sheet_add_row (sheet, (const char *const *) values->pdata);
    }
  yifa_sheet_add_total (sheet, (const char *const *) total->pdata);
}

/* Over all years the months say nothing, and the years do. */
static gboolean
write_panel (YifaStore *store, const YifaLedger *ledger, int year, YifaSheet *sheet, GCancellable *cancellable,
             GError **error)
{
  g_autoptr(YifaAdviserYear) facts = yifa_adviser_year_read (store, year, 0, error);

  if (facts == NULL)
    return FALSE;

  for (YifaYearView view = 0; view < YIFA_YEAR_N_VIEWS; view++)
    {
      g_autoptr(YifaYearTable) table = NULL;

      if (view == (year != 0 ? YIFA_YEAR_BY_YEAR : YIFA_YEAR_BY_MONTH))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      table = yifa_adviser_year_tabulate (store, facts, view);
      write_part (sheet, table);
    }
  return TRUE;
}

const YifaLedger yifa_ledger_panel = {
  "panel", N_("Year of the advisers"), "法律顾问团年度工作统计表", NULL, &yifa_adviser,
  YIFA_LEDGER_COLUMNS (columns), 1, YIFA_LEDGER_NO_COLUMN,
  "法律事务计入立卷之年和主办顾问；出具意见计入出具之年；采纳情况计入登记之年；工时计入工作之年和该条日志的顾问、委托单位；"
  "费用计入支付之年和所属聘任的顾问、委托单位；列席会议按在库顾问人次计入会议召开之年。",
  .write = write_panel,
};
