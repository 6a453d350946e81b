/* yifa-form-assessment.c - assessment of an adviser (政府法律顾问年度考核表)
 *
 * The figures are those that were taken from the log when the assessment was computed; the points are those that
 * people gave.
 */
#include "yifa-form-parts.h"

#include "yifa-adviser-assessment.h"
#include "yifa-adviser.h"
#include "yifa-assessment-item.h"
#include "yifa-assessment-view.h"
#include "yifa-engagement.h"
#include "yifa-facts.h"
#include "yifa-words.h"

static GPtrArray *
load_items (YifaStore *store, YifaRecord *assessment)
{
  return yifa_store_load_parts (store, &yifa_assessment_item, "assessment", yifa_record_get_id (assessment));
}

static GPtrArray *
load_views (YifaStore *store, YifaRecord *assessment)
{
  return yifa_store_load_parts (store, &yifa_assessment_view, "assessment", yifa_record_get_id (assessment));
}

static char *
dup_period (const char *from, const char *to)
{
  g_autofree char *first = yifa_words_date (from);
  g_autofree char *last = yifa_words_date (to);

  return g_strdup_printf ("%s至%s", first, last);
}

static char *
dup_count (YifaRecord *record, guint field)
{
  return yifa_record_has (record, field)
           ? g_strdup_printf ("%" G_GINT64_FORMAT, yifa_record_get_int (record, field)) : g_strdup ("");
}

/* "10/12" */
static char *
dup_share (YifaRecord *assessment, guint part, guint whole)
{
  g_autofree char *of = dup_count (assessment, whole);
  g_autofree char *are = dup_count (assessment, part);

  return g_strdup_printf ("%s/%s", are, of);
}

static void
add_person (YifaPaper *paper, YifaStore *store, YifaRecord *assessment, YifaRecord *engagement, YifaRecord *adviser)
{
  static const double weights[] = { 2.4, 5, 2.4, 5 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  const char *home = adviser != NULL ? yifa_record_get_text (adviser, YIFA_ADVISER_HOME_BODY) : NULL;
  g_autofree char *unit = adviser != NULL ? yifa_fact_org (store, yifa_record_get_int (adviser, YIFA_ADVISER_ORG)) : NULL;
  g_autofree char *client =
    engagement != NULL ? yifa_fact_org (store, yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG)) : NULL;
  g_autofree char *term = engagement != NULL ? dup_period (yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON),
                                                           yifa_record_get_text (engagement, YIFA_ENGAGEMENT_ENDS_ON))
                                             : NULL;
  g_autofree char *period = dup_period (yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_FROM_ON),
                                        yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_TO_ON));

  yifa_form_row (table, 9, "姓名", adviser != NULL ? yifa_record_get_title (adviser) : "", 1u, "单位",
                 home != NULL ? home : unit, 1u, NULL);
  yifa_form_row (table, 9, "聘任单位", client, 1u, "聘任身份",
                 engagement != NULL ? yifa_words_choice (engagement, YIFA_ENGAGEMENT_CAPACITY) : "", 1u, NULL);
  yifa_form_row (table, 9, "聘期", term, 1u, "考核期间", period, 1u, NULL);
}

static void
add_figures (YifaPaper *paper, YifaRecord *assessment)
{
  static const double weights[] = { 3.2, 1.8, 3.2, 1.8, 3.2, 1.8 };
  YifaPaperTable *table;
  g_autofree char *matters = dup_count (assessment, YIFA_ADVISER_ASSESSMENT_MATTERS_N);
  g_autofree char *opinions = dup_count (assessment, YIFA_ADVISER_ASSESSMENT_OPINIONS_N);
  g_autofree char *hours = yifa_words_hours (yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_HOURS));
  g_autofree char *on_time = dup_share (assessment, YIFA_ADVISER_ASSESSMENT_RESPONSE_ON_TIME_N,
                                        YIFA_ADVISER_ASSESSMENT_RESPONSES_N);
  g_autofree char *attended = dup_share (assessment, YIFA_ADVISER_ASSESSMENT_MEETINGS_ATTENDED_N,
                                         YIFA_ADVISER_ASSESSMENT_MEETINGS_DUE_N);
  g_autofree char *adopted = dup_share (assessment, YIFA_ADVISER_ASSESSMENT_ADOPTED_N,
                                        YIFA_ADVISER_ASSESSMENT_ADOPTIONS_N);

  yifa_form_group (paper, "工作情况（取自工作台账）");
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  yifa_form_row (table, 9, "承办事务（件）", matters, 1u, "出具意见（件）", opinions, 1u, "工时（小时）", hours, 1u, NULL);
  yifa_form_row (table, 9, "按时答复/已答复", on_time, 1u, "实际列席/应列席", attended, 1u, "已采纳/有反馈", adopted, 1u, NULL);
  yifa_form_row (table, 9, "分类件数", yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_MATTER_TYPES), 5u, NULL);
}

#define SATISFACTION "satisfaction" /* the indicator for which the client units speak */

static void
add_item (YifaPaperTable *table, YifaStore *store, YifaRecord *assessment, YifaRecord *item, guint number)
{
  gboolean by_units = g_strcmp0 (yifa_record_get_text (item, YIFA_ASSESSMENT_ITEM_CODE), SATISFACTION) == 0;
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *units = by_units ? dup_count (assessment, YIFA_ADVISER_ASSESSMENT_VIEWS_SCORE) : g_strdup ("—");

  yifa_paper_table_add_row (table, 8);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  yifa_form_cell (table, store, item, YIFA_ASSESSMENT_ITEM_LABEL);
  yifa_form_cell (table, store, item, YIFA_ASSESSMENT_ITEM_FIGURE);
  yifa_form_cell (table, store, item, YIFA_ASSESSMENT_ITEM_WEIGHT);
  yifa_form_cell (table, store, item, YIFA_ASSESSMENT_ITEM_SELF_SCORE);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, units);
  yifa_form_cell (table, store, item, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE);
}

static char *
dup_sum (GPtrArray *items, guint field)
{
  gint64 sum = 0;

  for (guint i = 0; i < items->len; i++)
    {
      if (!yifa_record_has (items->pdata[i], field))
        return g_strdup ("");
      sum += yifa_record_get_int (items->pdata[i], field);
    }
  return g_strdup_printf ("%" G_GINT64_FORMAT, sum);
}

static void
add_scores (YifaPaper *paper, YifaStore *store, YifaRecord *assessment, GPtrArray *items)
{
  static const double weights[] = { 1.2, 3, 5, 1.7, 1.5, 2.2, 2 };
  YifaPaperTable *table;
  g_autofree char *full = dup_sum (items, YIFA_ASSESSMENT_ITEM_WEIGHT);
  g_autofree char *self = dup_sum (items, YIFA_ASSESSMENT_ITEM_SELF_SCORE);
  g_autofree char *office = dup_sum (items, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE);

  yifa_form_group (paper, "评分");
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "序号", "指标", "台账数据", "标准分", "自评", "使用单位评", "司法局评", NULL);
  for (guint i = 0; i < items->len; i++)
    add_item (table, store, assessment, items->pdata[i], i + 1);
  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "", "合计", "", full, self, "", office, NULL);
}

static void
add_views (YifaPaper *paper, YifaStore *store, GPtrArray *views)
{
  static const double weights[] = { 1.2, 4, 1.8, 5, 2.4, 2.4 };
  static const char *const labels[] = { "序号", "使用单位", "评分", "意见", "签名", "日期", NULL };
  static const guint fields[] = { YIFA_ASSESSMENT_VIEW_ORG, YIFA_ASSESSMENT_VIEW_SCORE, YIFA_ASSESSMENT_VIEW_OPINION,
                                  YIFA_ASSESSMENT_VIEW_SIGNED_BY, YIFA_ASSESSMENT_VIEW_SCORED_ON };

  yifa_form_group (paper, "使用单位意见（百分制）");
  yifa_form_record_table (paper, store, views, weights, labels, fields, G_N_ELEMENTS (fields));
}

static void
add_result (YifaPaper *paper, YifaRecord *assessment)
{
  static const double weights[] = { 2.4, 5, 2.4, 5 };
  YifaPaperTable *table;
  g_autofree char *total = dup_count (assessment, YIFA_ADVISER_ASSESSMENT_TOTAL);
  g_autofree char *grades = yifa_form_boxes (assessment, YIFA_ADVISER_ASSESSMENT_GRADE, NULL);
  g_autofree char *consequences = yifa_form_boxes (assessment, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE, NULL);
  g_autofree char *confirmed = yifa_words_date (yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_CONFIRMED_ON));

  yifa_form_group (paper, "考核结果");
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  yifa_form_row (table, 22, "个人述职", yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_SELF_REPORT), 3u, NULL);
  yifa_form_row (table, 9, "总分", total, 1u, "等次", grades, 1u, NULL);
  yifa_form_row (table, 9, "结果运用", consequences, 3u, NULL);
  yifa_form_row (table, 22, "考核意见", yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_OPINION), 3u, NULL);
  yifa_form_row (table, 12, "被考核人签名", "", 1u, "考核单位盖章", "", 1u, NULL);
  yifa_form_row (table, 12, "确定人签名", yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_CONFIRMED_BY), 1u,
                 "日期", confirmed, 1u, NULL);
}

YifaPaper *
yifa_form_assessment (YifaStore *store, YifaRecord *assessment, GHashTable *values, GError **error)
{
  gboolean yearly = g_strcmp0 (yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_PERIOD_KIND), "end_of_term") != 0;
  g_autoptr(YifaRecord) engagement =
    yifa_store_load (store, &yifa_engagement, yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_ENGAGEMENT), NULL);
  g_autoptr(YifaRecord) adviser =
    engagement != NULL ? yifa_store_load (store, &yifa_adviser,
                                          yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER), NULL) : NULL;
  g_autoptr(GPtrArray) items = load_items (store, assessment);
  g_autoptr(GPtrArray) views = load_views (store, assessment);
  g_autofree char *unit = yifa_fact_review_body (store);
  const char *title = yearly ? "政府法律顾问年度考核表" : "政府法律顾问聘期考核表";
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_FORM, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  if (yearly)
    yifa_paper_add_textf (paper, YIFA_TEXT_SUBTITLE, "（%d年度）",
                          (int) yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_YEAR));
  add_person (paper, store, assessment, engagement, adviser);
  add_figures (paper, assessment);
  add_scores (paper, store, assessment, items);
  add_views (paper, store, views);
  add_result (paper, assessment);
  return paper;
}

void
yifa_form_check_assessment (YifaStore *store, YifaRecord *assessment, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_ADVISER_ASSESSMENT_COMPUTED_ON, YIFA_ADVISER_ASSESSMENT_TOTAL,
                                  YIFA_ADVISER_ASSESSMENT_GRADE, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE,
                                  YIFA_ADVISER_ASSESSMENT_CONFIRMED_BY };
  static const guint scores[] = { YIFA_ASSESSMENT_ITEM_OFFICE_SCORE };
  static const guint signatures[] = { YIFA_ASSESSMENT_VIEW_SIGNED_BY };
  g_autoptr(GPtrArray) items = load_items (store, assessment);
  g_autoptr(GPtrArray) views = load_views (store, assessment);

  yifa_form_need (problems, assessment, fields, G_N_ELEMENTS (fields));
  yifa_form_need_each (problems, items, scores, G_N_ELEMENTS (scores));
  if (views->len == 0)
    yifa_form_say (problems, g_strdup (_("No client unit has given its view.")));
  yifa_form_need_each (problems, views, signatures, G_N_ELEMENTS (signatures));
}
