/* yifa-ledger-advisers.c - ledgers of legal advisers: who they are and what they did in a year (法律顾问台账), engagements
 * (聘任台账), fees (费用支付台账), coverage (聘请法律顾问情况)
 *
 * What the advisers did is taken from where the window and the statistics take it, totals included.
 */
#include "yifa-ledger-parts.h"

#include "yifa-adviser-assessment.h"
#include "yifa-adviser-coverage.h"
#include "yifa-adviser-year.h"
#include "yifa-adviser.h"
#include "yifa-date.h"
#include "yifa-engagement-payment.h"
#include "yifa-engagement.h"
#include "yifa-facts.h"
#include "yifa-matter.h"
#include "yifa-words.h"

static YifaRecord *
load_engagement (YifaStore *store, YifaRecord *part, guint field)
{
  return yifa_store_load (store, &yifa_engagement, yifa_record_get_int (part, field), NULL);
}

static char *
dup_adviser (YifaStore *store, YifaRecord *engagement)
{
  return engagement != NULL ? yifa_store_dup_title (store, &yifa_adviser,
                                                    yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER)) : NULL;
}

/* --- advisers by year ------------------------------------------------------------------------- */

static const YifaColumn adviser_columns[] = {
  { "姓名", YIFA_COLUMN_TEXT, 5 },
  { "类别", YIFA_COLUMN_TEXT, 6 },
  { "单位", YIFA_COLUMN_TEXT, 10 },
  { "执业年限", YIFA_COLUMN_NUMBER, 4 },
  { "聘期", YIFA_COLUMN_TEXT, 14 },
  { "合同号", YIFA_COLUMN_TEXT, 9 },
  { "事项数", YIFA_COLUMN_NUMBER, 4, TRUE },
  { "考核等次", YIFA_COLUMN_TEXT, 5 },
  { "出具意见", YIFA_COLUMN_NUMBER, 4, TRUE },
  { "采纳", YIFA_COLUMN_NUMBER, 4, TRUE },
  { "部分采纳", YIFA_COLUMN_NUMBER, 4, TRUE },
  { "未采纳", YIFA_COLUMN_NUMBER, 4, TRUE },
  { "列席会议", YIFA_COLUMN_NUMBER, 4, TRUE },
  { "工时", YIFA_COLUMN_HOURS, 5, TRUE },
  { "已付费用（元）", YIFA_COLUMN_MONEY, 7, TRUE },
};

static void
join (GString *text, const char *more)
{
  if (more != NULL && *more != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "；" : "", more);
}

static gboolean
touches (YifaRecord *engagement, int year)
{
  const char *from = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON);
  const char *to = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_ENDS_ON);
  const char *terminated = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_TERMINATED_ON);
  const char *stage = yifa_record_get_stage (engagement);

  return from != NULL && yifa_date_year (from) <= year && (to == NULL || yifa_date_year (to) >= year) &&
         (terminated == NULL || yifa_date_year (terminated) >= year) && g_strcmp0 (stage, "candidate") != 0 &&
         g_strcmp0 (stage, "declined") != 0;
}

static void
join_grades (YifaStore *store, YifaRecord *engagement, int year, GString *grades)
{
  g_autoptr(GPtrArray) all =
    yifa_store_load_parts (store, &yifa_adviser_assessment, "engagement", yifa_record_get_id (engagement));

  for (guint i = 0; i < all->len; i++)
    if (yifa_record_get_int (all->pdata[i], YIFA_ADVISER_ASSESSMENT_YEAR) == year)
      join (grades, yifa_words_choice (all->pdata[i], YIFA_ADVISER_ASSESSMENT_GRADE));
}

/* Terms, contracts and grades of a year. */
static void
tell_engagements (YifaStore *store, gint64 adviser, int year, GString *terms, GString *contracts, GString *grades)
{
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_engagement, "adviser", adviser);

  for (guint i = 0; i < all->len; i++)
    {
      const char *to = yifa_record_get_text (all->pdata[i], YIFA_ENGAGEMENT_ENDS_ON);
      g_autofree char *client = yifa_fact_org (store, yifa_record_get_int (all->pdata[i], YIFA_ENGAGEMENT_CLIENT_ORG));
      g_autofree char *term =
        g_strdup_printf ("%s 至 %s（%s）", yifa_record_get_text (all->pdata[i], YIFA_ENGAGEMENT_STARTS_ON),
                         to != NULL ? to : "", client != NULL ? client : "");

      if (!touches (all->pdata[i], year))
        continue;
      join (terms, term);
      join (contracts, yifa_record_get_text (all->pdata[i], YIFA_ENGAGEMENT_CONTRACT_NO));
      join_grades (store, all->pdata[i], year, grades);
    }
}

static void
give_figure (GPtrArray *values, const YifaYearRow *row, YifaYearFigure figure)
{
  gint64 value = row->cells[figure].value;

  yifa_ledger_give (values, figure == YIFA_YEAR_FEES    ? yifa_ledger_dup_money (value)
                            : figure == YIFA_YEAR_HOURS ? yifa_words_hours (value)
                                                        : g_strdup_printf ("%" G_GINT64_FORMAT, value));
}

static const YifaYearFigure later_figures[] = {
  YIFA_YEAR_OPINIONS, YIFA_YEAR_ADOPTED, YIFA_YEAR_PARTLY, YIFA_YEAR_NOT_ADOPTED,
  YIFA_YEAR_MEETINGS, YIFA_YEAR_HOURS,   YIFA_YEAR_FEES,
};

static void
give_adviser (YifaStore *store, const YifaYearRow *row, int year, GPtrArray *values)
{
  g_autoptr(YifaRecord) adviser = row->key != 0 ? yifa_store_load (store, &yifa_adviser, row->key, NULL) : NULL;
  const char *home = adviser != NULL ? yifa_record_get_text (adviser, YIFA_ADVISER_HOME_BODY) : NULL;
  g_autoptr(GString) terms = g_string_new (NULL);
  g_autoptr(GString) contracts = g_string_new (NULL);
  g_autoptr(GString) grades = g_string_new (NULL);

  if (adviser != NULL)
    tell_engagements (store, row->key, year, terms, contracts, grades);
  yifa_ledger_add (values, adviser != NULL ? yifa_record_get_title (adviser) : "未指派");
  yifa_ledger_add (values, adviser != NULL ? yifa_words_choice (adviser, YIFA_ADVISER_ADVISER_KIND) : NULL);
  yifa_ledger_give (values, home != NULL || adviser == NULL
                              ? g_strdup (home) : yifa_fact_org (store, yifa_record_get_int (adviser, YIFA_ADVISER_ORG)));
  yifa_ledger_add_figure (values, adviser, YIFA_ADVISER_PRACTICE_YEARS);
  yifa_ledger_add (values, terms->str);
  yifa_ledger_add (values, contracts->str);
  give_figure (values, row, YIFA_YEAR_MATTERS);
  yifa_ledger_add (values, grades->str);
  for (guint i = 0; i < G_N_ELEMENTS (later_figures); i++)
    give_figure (values, row, later_figures[i]);
}

static void
add_adviser (YifaSheet *sheet, YifaStore *store, const YifaYearRow *row, int year)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  give_adviser (store, row, year, values);
  yifa_sheet_add_row (sheet, (const char *const *) values->pdata);
}

/* The totals are those of the table, as the window shows them. */
static void
add_total (YifaSheet *sheet, const YifaYearTable *table)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  yifa_ledger_give (values, g_strdup_printf ("合计 %u 人", table->rows->len - (yifa_year_table_find (table, 0) != NULL)));
  for (guint i = 1; i < 6; i++)
    yifa_ledger_add (values, NULL);
  give_figure (values, table->total, YIFA_YEAR_MATTERS);
  yifa_ledger_add (values, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (later_figures); i++)
    give_figure (values, table->total, later_figures[i]);
  yifa_sheet_add_total (sheet, (const char *const *) values->pdata);
}

static gboolean
write_year (YifaStore *store, int year, YifaSheet *sheet, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%d年", year);
  g_autoptr(YifaAdviserYear) facts = yifa_adviser_year_read (store, year, 0, error);
  g_autoptr(YifaYearTable) table = NULL;

  if (facts == NULL)
    return FALSE;
  table = yifa_adviser_year_tabulate (store, facts, YIFA_YEAR_BY_ADVISER);
  yifa_sheet_begin (sheet, name, table->rows->len);
  for (guint i = 0; i < table->rows->len; i++)
    add_adviser (sheet, store, table->rows->pdata[i], year);
  add_total (sheet, table);
  return TRUE;
}

/* The first year that has anything to say; this year where none has. */
static int
find_first_year (YifaStore *store, GError **error)
{
  g_autoptr(YifaAdviserYear) facts = yifa_adviser_year_read (store, 0, 0, error);
  g_autoptr(YifaYearTable) table = NULL;
  int first = yifa_date_year (yifa_store_get_today (store));

  if (facts == NULL)
    return 0;
  table = yifa_adviser_year_tabulate (store, facts, YIFA_YEAR_BY_YEAR);
  for (guint i = 0; i < table->rows->len; i++)
    first = MIN (first, (int) ((YifaYearRow *) table->rows->pdata[i])->key);
  return first;
}

static gboolean
write_advisers (YifaStore *store, const YifaLedger *ledger, int year, YifaSheet *sheet, GCancellable *cancellable,
                GError **error)
{
  int first = year != 0 ? year : find_first_year (store, error);
  int last = year != 0 ? year : yifa_date_year (yifa_store_get_today (store));

  if (first == 0)
    return FALSE;
  for (int one = first; one <= last; one++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !write_year (store, one, sheet, error))
      return FALSE;
  return TRUE;
}

const YifaLedger yifa_ledger_advisers = {
  "advisers", N_("Ledger of advisers"), "法律顾问台账", NULL, &yifa_adviser,
  YIFA_LEDGER_COLUMNS (adviser_columns), 0, YIFA_LEDGER_NO_COLUMN,
  "当年在聘的顾问，以及当年有事务、工时或者费用的顾问。事项数：当年立卷的法律事务，计入主办顾问；出具意见按出具日期，采纳情况按反馈日期，"
  "工时按工作日期，已付费用按支付日期，列席会议按会议日期归入年度。执业年限为截至生成日期的满年数。尚未指派的事务单列“未指派”。",
  .write = write_advisers,
};

/* --- engagements ---------------------------------------------------------------------------- */

static const YifaColumn engagement_columns[] = {
  { "姓名", YIFA_COLUMN_TEXT, 5 },
  { "聘任单位", YIFA_COLUMN_TEXT, 9 },
  { "身份", YIFA_COLUMN_TEXT, 6 },
  { "选聘方式", YIFA_COLUMN_TEXT, 6 },
  { "聘期起", YIFA_COLUMN_DATE, 6 },
  { "聘期止", YIFA_COLUMN_DATE, 6 },
  { "合同号", YIFA_COLUMN_TEXT, 8 },
  { "聘书编号", YIFA_COLUMN_TEXT, 8 },
  { "计酬方式", YIFA_COLUMN_TEXT, 5 },
  { "费用标准（元）", YIFA_COLUMN_MONEY, 7 },
  { "应付费用（元）", YIFA_COLUMN_MONEY, 7, TRUE },
  { "累计已付（元）", YIFA_COLUMN_MONEY, 7, TRUE },
  { "状态", YIFA_COLUMN_TEXT, 5 },
  { "解聘日期", YIFA_COLUMN_DATE, 6 },
  { "解聘原因", YIFA_COLUMN_TEXT, 8 },
};

static char *
engagement_date (YifaStore *store, YifaRecord *engagement)
{
  return g_strdup (yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON));
}

static void
engagement_row (YifaStore *store, YifaRecord *engagement, guint number, GPtrArray *values)
{
  yifa_ledger_give (values, dup_adviser (store, engagement));
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG)));
  yifa_ledger_add (values, yifa_words_choice (engagement, YIFA_ENGAGEMENT_CAPACITY));
  yifa_ledger_add (values, yifa_words_choice (engagement, YIFA_ENGAGEMENT_SELECTION));
  yifa_ledger_add_field (values, engagement, YIFA_ENGAGEMENT_STARTS_ON);
  yifa_ledger_add_field (values, engagement, YIFA_ENGAGEMENT_ENDS_ON);
  yifa_ledger_add_field (values, engagement, YIFA_ENGAGEMENT_CONTRACT_NO);
  yifa_ledger_add_field (values, engagement, YIFA_ENGAGEMENT_CERTIFICATE_NO);
  yifa_ledger_add (values, yifa_words_choice (engagement, YIFA_ENGAGEMENT_FEE_KIND));
  yifa_ledger_add_figure (values, engagement, YIFA_ENGAGEMENT_FEE);
  yifa_ledger_add_figure (values, engagement, YIFA_ENGAGEMENT_AGREED_FEE);
  yifa_ledger_add_figure (values, engagement, YIFA_ENGAGEMENT_PAID_FEE);
  yifa_ledger_add (values, yifa_words_choice (engagement, YIFA_ENGAGEMENT_STANDING));
  yifa_ledger_add_field (values, engagement, YIFA_ENGAGEMENT_TERMINATED_ON);
  yifa_ledger_add (values, yifa_words_choice (engagement, YIFA_ENGAGEMENT_TERMINATE_KIND));
}

const YifaLedger yifa_ledger_engagements = {
  "engagements", N_("Ledger of engagements"), "法律顾问聘任台账", NULL, &yifa_engagement,
  YIFA_LEDGER_COLUMNS (engagement_columns), 0, YIFA_LEDGER_NO_COLUMN,
  "登记在册的聘任；按聘期开始日期归入年度。应付费用：该次聘任已列明的各期费用之和；累计已付：其中已经支付的，不分年度。",
  NULL, engagement_date, engagement_row,
};

/* --- fees ----------------------------------------------------------------------------------- */

static const YifaColumn fee_columns[] = {
  { "姓名", YIFA_COLUMN_TEXT, 5 },          { "聘任单位", YIFA_COLUMN_TEXT, 10 },
  { "合同号", YIFA_COLUMN_TEXT, 9 },        { "款项", YIFA_COLUMN_TEXT, 10 },
  { "应付日期", YIFA_COLUMN_DATE, 6 },      { "金额（元）", YIFA_COLUMN_MONEY, 8, TRUE },
  { "支付日期", YIFA_COLUMN_DATE, 6 },      { "凭证号", YIFA_COLUMN_TEXT, 8 },
  { "所涉事务", YIFA_COLUMN_TEXT, 12 },     { "是否逾期", YIFA_COLUMN_TEXT, 5 },
};

static char *
fee_date (YifaStore *store, YifaRecord *payment)
{
  return g_strdup (yifa_record_get_text (payment, YIFA_ENGAGEMENT_PAYMENT_PAID_ON));
}

static void
fee_row (YifaStore *store, YifaRecord *payment, guint number, GPtrArray *values)
{
  g_autoptr(YifaRecord) engagement = load_engagement (store, payment, YIFA_ENGAGEMENT_PAYMENT_ENGAGEMENT);

  yifa_ledger_give (values, dup_adviser (store, engagement));
  yifa_ledger_give (values, engagement != NULL ? yifa_fact_org (store, yifa_record_get_int (engagement,
                                                                                         YIFA_ENGAGEMENT_CLIENT_ORG)) : NULL);
  yifa_ledger_add_field (values, engagement, YIFA_ENGAGEMENT_CONTRACT_NO);
  yifa_ledger_add_field (values, payment, YIFA_ENGAGEMENT_PAYMENT_TITLE);
  yifa_ledger_add_field (values, payment, YIFA_ENGAGEMENT_PAYMENT_DUE_ON);
  yifa_ledger_add_figure (values, payment, YIFA_ENGAGEMENT_PAYMENT_AMOUNT);
  yifa_ledger_add_field (values, payment, YIFA_ENGAGEMENT_PAYMENT_PAID_ON);
  yifa_ledger_add_field (values, payment, YIFA_ENGAGEMENT_PAYMENT_VOUCHER_NO);
  yifa_ledger_give (values, yifa_store_dup_title (store, &yifa_matter,
                                                  yifa_record_get_int (payment, YIFA_ENGAGEMENT_PAYMENT_MATTER)));
  yifa_ledger_add (values, yifa_ledger_yes_or_no (yifa_record_get_int (payment, YIFA_ENGAGEMENT_PAYMENT_OVERDUE) != 0));
}

const YifaLedger yifa_ledger_adviser_fees = {
  "adviser_fees", N_("Ledger of advisers' fees"), "法律顾问费用支付台账", "未支付", &yifa_engagement_payment,
  YIFA_LEDGER_COLUMNS (fee_columns), 0, 9,
  "聘任中列明的各期费用；按支付日期归入年度，尚未支付的列入“未支付”。是否逾期：超过应付日期仍未支付。",
  NULL, fee_date, fee_row,
};

/* --- coverage ------------------------------------------------------------------------------- */

static const YifaColumn coverage_columns[] = {
  { "单位", YIFA_COLUMN_TEXT, 14 },              { "类别", YIFA_COLUMN_TEXT, 6 },
  { "是否聘请", YIFA_COLUMN_TEXT, 5 },           { "法律顾问", YIFA_COLUMN_TEXT, 16 },
  { "自聘人数", YIFA_COLUMN_NUMBER, 4, TRUE },   { "最近届满日期", YIFA_COLUMN_DATE, 6 },
  { "县政府顾问团人数", YIFA_COLUMN_NUMBER, 5 }, { "上次聘期截止", YIFA_COLUMN_DATE, 6 },
};

/* How things stand today. */
static char *
coverage_date (YifaStore *store, YifaRecord *unit)
{
  return g_strdup (yifa_store_get_today (store));
}

static void
coverage_row (YifaStore *store, YifaRecord *unit, guint number, GPtrArray *values)
{
  yifa_ledger_add_field (values, unit, YIFA_ADVISER_COVERAGE_NAME);
  yifa_ledger_add (values, yifa_words_choice (unit, YIFA_ADVISER_COVERAGE_ORG_KIND));
  yifa_ledger_add (values, yifa_ledger_yes_or_no (yifa_record_get_int (unit, YIFA_ADVISER_COVERAGE_IS_COVERED) != 0));
  yifa_ledger_add_field (values, unit, YIFA_ADVISER_COVERAGE_ADVISERS);
  yifa_ledger_add_figure (values, unit, YIFA_ADVISER_COVERAGE_OWN_N);
  yifa_ledger_add_field (values, unit, YIFA_ADVISER_COVERAGE_NEXT_END_ON);
  yifa_ledger_add_figure (values, unit, YIFA_ADVISER_COVERAGE_PANEL_N);
  yifa_ledger_add_field (values, unit, YIFA_ADVISER_COVERAGE_LAST_ENDED_ON);
}

const YifaLedger yifa_ledger_coverage = {
  "coverage", N_("Which units have advisers"), "聘请法律顾问情况", NULL, &yifa_adviser_coverage,
  YIFA_LEDGER_COLUMNS (coverage_columns), 0, 2,
  "截至生成日期，县政府及其办公室、部门、乡镇（街道）和派出机关聘请法律顾问的情况。是否聘请：本单位有在聘期内的法律顾问；"
  "县政府顾问团人数：为全县各单位服务的顾问团成员。",
  NULL, coverage_date, coverage_row,
};
