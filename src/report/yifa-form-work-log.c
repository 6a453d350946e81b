/* yifa-form-work-log.c - the log of an adviser's work on paper (法律顾问工作台账)
 *
 * One year, or one month of it; what a month and the whole come to stands below their entries and is added up from
 * them, so that the paper agrees with itself.
 */
#include "yifa-form-parts.h"

#include <stdlib.h>
#include <string.h>

#include "yifa-adviser.h"
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-facts.h"
#include "yifa-matter.h"
#include "yifa-words.h"
#include "yifa-work-log.h"

#define N_COLUMNS 10

typedef struct
{
  guint  n;
  gint64 hours; /* hundredths */
} Sum;

static const struct
{
  const char *name;
  guint       least, most;
  const char *label;
} askings[] = {
  { "year", 1949, 9999, N_("Year") },
  { "month", 1, 12, N_("Month") },
};

/* What was asked for, each in its place; what was not asked for stays as it is. FALSE: it is none. */
static gboolean
take_period (GHashTable *values, guint *const *numbers, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (askings); i++)
    {
      const char *typed = yifa_form_value (values, askings[i].name, NULL);
      guint64 taken;

      if (typed == NULL)
        continue;
      if (!g_ascii_string_to_unsigned (typed, 10, askings[i].least, askings[i].most, &taken, NULL))
        {
          g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, _("%s: “%s” does not fit; write a number from %u to %u."),
                       g_dgettext (GETTEXT_PACKAGE, askings[i].label), typed, askings[i].least, askings[i].most);
          return FALSE;
        }
      *numbers[i] = taken;
    }
  return TRUE;
}

/* @month 0: the whole year. (element-type YifaRecord), by day. */
static GPtrArray *
load_entries (YifaStore *store, YifaRecord *adviser, guint year, guint month, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autofree char *from = g_strdup_printf ("%04u-%02u-01", year, month != 0 ? month : 1);
  g_autofree char *next = yifa_date_add_months (from, month != 0 ? 1 : 12);
  g_autofree char *to = yifa_date_add_days (next, -1);

  yifa_query_where_id (query, "adviser", yifa_record_get_id (adviser));
  yifa_query_where (query, "work_on", YIFA_AT_LEAST, from);
  yifa_query_where (query, "work_on", YIFA_AT_MOST, to);
  query->order = g_strdup ("work_on");
  return yifa_store_load_all (store, &yifa_work_log, query, error);
}

static void
add_entry (YifaPaperTable *table, YifaStore *store, YifaRecord *adviser, YifaRecord *entry, guint number)
{
  static const guint fields[] = { YIFA_WORK_LOG_WORK_KIND, YIFA_WORK_LOG_CONTENT, YIFA_WORK_LOG_CLIENT_ORG,
                                  YIFA_WORK_LOG_HOURS, YIFA_WORK_LOG_RESULT };
  g_autoptr(YifaRecord) matter =
    yifa_store_load (store, &yifa_matter, yifa_record_get_int (entry, YIFA_WORK_LOG_MATTER), NULL);
  g_autofree char *text = g_strdup_printf ("%u", number);

  yifa_paper_table_add_row (table, 7);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  yifa_form_cell (table, store, entry, YIFA_WORK_LOG_WORK_ON);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, yifa_record_get_title (adviser));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    yifa_form_cell (table, store, entry, fields[i]);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1,
                             matter != NULL ? yifa_record_get_text (matter, YIFA_MATTER_OPINION_NO) : NULL);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1,
                             matter != NULL ? yifa_words_choice (matter, YIFA_MATTER_ADOPTION) : NULL);
}

static void
add_sum (YifaPaperTable *table, const char *label, const Sum *sum)
{
  g_autofree char *entries = g_strdup_printf ("%u项", sum->n);
  g_autofree char *hours = yifa_words_hours (sum->hours);

  yifa_paper_table_add_row (table, 7);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 4, label);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 2, entries);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 1, hours);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 3, "");
}

static int
month_of (YifaRecord *entry)
{
  return atoi (yifa_record_get_text (entry, YIFA_WORK_LOG_WORK_ON) + strlen ("2026-"));
}

/* A month's entries from @from on, with what they come to; returns where the next month begins. */
static guint
add_month (YifaPaperTable *table, YifaStore *store, YifaRecord *adviser, GPtrArray *entries, guint from, Sum *total)
{
  int month = month_of (entries->pdata[from]);
  g_autofree char *label = g_strdup_printf ("%d月小计", month);
  Sum sum = { 0 };
  guint i;

  for (i = from; i < entries->len && month_of (entries->pdata[i]) == month; i++)
    {
      add_entry (table, store, adviser, entries->pdata[i], i + 1);
      sum.n++;
      sum.hours += yifa_record_get_int (entries->pdata[i], YIFA_WORK_LOG_HOURS);
    }
  add_sum (table, label, &sum);
  total->n += sum.n;
  total->hours += sum.hours;
  return i;
}

static void
add_head (YifaPaper *paper, YifaStore *store, YifaRecord *adviser, guint year, guint month)
{
  const char *home = yifa_record_get_text (adviser, YIFA_ADVISER_HOME_BODY);
  g_autofree char *unit = yifa_fact_org (store, yifa_record_get_int (adviser, YIFA_ADVISER_ORG));
  g_autofree char *when = month != 0 ? g_strdup_printf ("%u年%u月", year, month) : g_strdup_printf ("%u年", year);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "法律顾问工作台账");
  yifa_paper_add_textf (paper, YIFA_TEXT_SUBTITLE, "（%s）", when);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "姓名：%s　　类别：%s　　所在单位：%s", yifa_record_get_title (adviser),
                        yifa_words_choice (adviser, YIFA_ADVISER_ADVISER_KIND),
                        yifa_fact_or_blank (home != NULL ? home : unit));
}

static void
add_table (YifaPaper *paper, YifaStore *store, YifaRecord *adviser, GPtrArray *entries, const char *total_label)
{
  static const double weights[] = { 1, 2.2, 1.8, 2.2, 5.8, 3, 1.3, 3, 3.6, 2 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, N_COLUMNS, 1);
  Sum total = { 0 };

  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "序号", "日期", "顾问", "事务类别", "工作内容", "服务单位", "工时", "结果",
                   "意见书编号", "采纳情况", NULL);
  for (guint i = 0; i < entries->len;)
    i = add_month (table, store, adviser, entries, i, &total);
  add_sum (table, total_label, &total);
}

YifaPaper *
yifa_form_work_log (YifaStore *store, YifaRecord *adviser, GHashTable *values, GError **error)
{
  guint year = yifa_date_year (yifa_store_get_today (store)), month = 0;
  g_autofree char *unit = yifa_fact_own_office (store);
  g_autoptr(GPtrArray) entries = NULL;
  YifaPaper *paper;

  if (!take_period (values, (guint *const[]) { &year, &month }, error) ||
      !(entries = load_entries (store, adviser, year, month, error)))
    return NULL;

  paper = yifa_form_paper (store, YIFA_PAGE_LANDSCAPE, "法律顾问工作台账", unit);
  add_head (paper, store, adviser, year, month);
  add_table (paper, store, adviser, entries, month != 0 ? "本月合计" : "全年合计");
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL,
                       "注：工时以小时计，按实际工作日期归入月份；意见书编号、采纳情况取自所办的法律事务。");
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL, "法律顾问（签名）：　　　　　　　　审核人（签名）：　　　　　　　　　　　年　　月　　日");
  return paper;
}

/* Of this year; another one is only known when the paper is made. */
void
yifa_form_check_work_log (YifaStore *store, YifaRecord *adviser, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_WORK_LOG_RESULT };
  guint year = yifa_date_year (yifa_store_get_today (store));
  g_autoptr(GPtrArray) entries = load_entries (store, adviser, year, 0, NULL);

  if (entries == NULL || entries->len == 0)
    yifa_form_say (problems, g_strdup_printf (_("No work is logged in %u."), year));
  else
    yifa_form_need_each (problems, entries, fields, G_N_ELEMENTS (fields));
}
