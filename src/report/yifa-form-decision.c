/* yifa-form-decision.c - catalogue of major decisions (重大行政决策事项目录) and report of a post-evaluation
 * (后评估报告)
 *
 * The catalogue is public: it names what was taken out beside what is in it.
 */
#include "yifa-form-parts.h"

#include "yifa-catalogue-item.h"
#include "yifa-decision-catalogue.h"
#include "yifa-evaluation.h"
#include "yifa-facts.h"
#include "yifa-major-decision.h"
#include "yifa-words.h"

static GPtrArray *
load_items (YifaStore *store, YifaRecord *catalogue)
{
  return yifa_store_load_parts (store, &yifa_catalogue_item, "catalogue", yifa_record_get_id (catalogue));
}

static gboolean
is_out (YifaRecord *item)
{
  return g_strcmp0 (yifa_record_get_text (item, YIFA_CATALOGUE_ITEM_STAGE), "adjusted_out") == 0;
}

static const char *
tick (YifaRecord *item, guint field)
{
  return yifa_record_get_int (item, field) ? "√" : "—";
}

static void
add_item (YifaPaperTable *table, YifaStore *store, YifaRecord *item, guint number)
{
  static const guint steps[] = { YIFA_CATALOGUE_ITEM_NEEDS_PARTICIPATION, YIFA_CATALOGUE_ITEM_NEEDS_EXPERT,
                                 YIFA_CATALOGUE_ITEM_NEEDS_RISK };
  g_autofree char *text = g_strdup_printf ("%u", number);

  yifa_paper_table_add_row (table, 9);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, yifa_record_get_title (item));
  yifa_form_cell (table, store, item, YIFA_CATALOGUE_ITEM_DECISION_CLASS);
  yifa_form_cell (table, store, item, YIFA_CATALOGUE_ITEM_LEAD_ORG);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, tick (item, steps[i]));
  /* These two are done for every decision. */
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, "√");
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, "√");
  yifa_form_cell (table, store, item, YIFA_CATALOGUE_ITEM_NEEDS_HEARING);
  yifa_form_cell (table, store, item, YIFA_CATALOGUE_ITEM_PLAN_ON);
  yifa_form_cell (table, store, item, YIFA_CATALOGUE_ITEM_PROGRESS);
}

static void
add_adjusted (YifaPaper *paper, YifaStore *store, GPtrArray *items)
{
  static const double weights[] = { 1, 7, 4, 3, 8 };
  static const char *const labels[] = { "序号", "调出事项", "承办单位", "调整日期", "调整理由", NULL };
  static const guint fields[] = { YIFA_CATALOGUE_ITEM_TITLE, YIFA_CATALOGUE_ITEM_LEAD_ORG, YIFA_CATALOGUE_ITEM_ADJUSTED_ON,
                                  YIFA_CATALOGUE_ITEM_ADJUST_REASON };
  g_autoptr(GPtrArray) out = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (is_out (items->pdata[i]))
      g_ptr_array_add (out, items->pdata[i]);
  if (out->len == 0)
    return;
  yifa_form_group (paper, "已调出目录的事项");
  yifa_form_record_table (paper, store, out, weights, labels, fields, G_N_ELEMENTS (fields));
}

static void
add_consent (YifaPaper *paper, YifaRecord *catalogue, guint n)
{
  g_autofree char *consent = yifa_words_date (yifa_record_get_text (catalogue, YIFA_DECISION_CATALOGUE_PARTY_CONSENT_ON));
  g_autofree char *published = yifa_words_date (yifa_record_get_text (catalogue, YIFA_DECISION_CATALOGUE_PUBLISHED_ON));

  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "经同级党委%s同意（%s）；%s公布，公布载体：%s。共%u项。", consent,
                        yifa_fact_or_blank (yifa_record_get_text (catalogue, YIFA_DECISION_CATALOGUE_PARTY_CONSENT_NO)),
                        published,
                        yifa_fact_or_blank (yifa_record_get_text (catalogue, YIFA_DECISION_CATALOGUE_CHANNEL)), n);
}

YifaPaper *
yifa_form_decision_catalogue (YifaStore *store, YifaRecord *catalogue, GHashTable *values, GError **error)
{
  static const double weights[] = { 1.4, 6.4, 3.4, 3.6, 1.6, 1.6, 1.6, 1.8, 1.8, 1.6, 2.6, 2.2 };
  g_autoptr(GPtrArray) items = load_items (store, catalogue);
  g_autofree char *unit = yifa_fact_org (store, yifa_record_get_int (catalogue, YIFA_DECISION_CATALOGUE_DECISION_ORG));
  g_autofree char *title = g_strdup_printf ("%s%d年度重大行政决策事项目录", unit != NULL ? unit : "",
                                            (int) yifa_record_get_int (catalogue, YIFA_DECISION_CATALOGUE_YEAR));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LANDSCAPE, title, unit);
  YifaPaperTable *table;
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += !is_out (items->pdata[i]);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  add_consent (paper, catalogue, n);
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 12, YIFA_TEXT_CELL_LABEL, "序号", "事项名称", "类别", "承办单位", "公众参与", "专家论证", "风险评估",
                   "合法性审查", "集体讨论决定", "是否听证", "计划完成时间", "进展", NULL);
  for (guint i = 0, number = 0; i < items->len; i++)
    if (!is_out (items->pdata[i]))
      add_item (table, store, items->pdata[i], ++number);
  add_adjusted (paper, store, items);
  return paper;
}

void
yifa_form_check_decision_catalogue (YifaStore *store, YifaRecord *catalogue, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_DECISION_CATALOGUE_PARTY_CONSENT_ON, YIFA_DECISION_CATALOGUE_PARTY_CONSENT_NO,
                                  YIFA_DECISION_CATALOGUE_PUBLISHED_ON, YIFA_DECISION_CATALOGUE_CHANNEL };
  static const guint each[] = { YIFA_CATALOGUE_ITEM_LEAD_ORG, YIFA_CATALOGUE_ITEM_PLAN_ON };
  g_autoptr(GPtrArray) items = load_items (store, catalogue);

  yifa_form_need (problems, catalogue, fields, G_N_ELEMENTS (fields));
  if (items->len == 0)
    yifa_form_say (problems, g_strdup (_("The catalogue has no items yet.")));
  yifa_form_need_each (problems, items, each, G_N_ELEMENTS (each));
}

static void
add_evaluation_course (YifaPaper *paper, YifaStore *store, YifaRecord *evaluation)
{
  const char *third_party = yifa_record_get_text (evaluation, YIFA_EVALUATION_THIRD_PARTY);
  g_autofree char *by = yifa_fact_org (store, yifa_record_get_int (evaluation, YIFA_EVALUATION_EVALUATOR_ORG));
  g_autofree char *from = yifa_words_date (yifa_record_get_text (evaluation, YIFA_EVALUATION_STARTED_ON));
  g_autofree char *to = yifa_words_date (yifa_record_get_text (evaluation, YIFA_EVALUATION_FINISHED_ON));

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "三、评估过程和方法");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "评估单位：%s。评估时间：%s至%s。", yifa_fact_or_blank (by), from, to);
  if (third_party != NULL)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "受委托的第三方机构：%s。", third_party);
  yifa_form_prose (paper, yifa_record_get_text (evaluation, YIFA_EVALUATION_COURSE));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "评估方法：%s",
                        yifa_fact_or_blank (yifa_record_get_text (evaluation, YIFA_EVALUATION_METHOD)));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "听取意见情况：%s",
                        yifa_fact_or_blank (yifa_record_get_text (evaluation, YIFA_EVALUATION_HEARD)));
}

static void
add_advice (YifaPaper *paper, YifaRecord *evaluation, gboolean is_decision)
{
  static const char *const decision_results[] = { "continue", "adjust", "terminate", NULL };
  static const char *const doc_results[] = { "keep", "amend", "repeal", "extend", NULL };
  g_autofree char *boxes = yifa_form_boxes (evaluation, YIFA_EVALUATION_RESULT,
                                            is_decision ? decision_results : doc_results);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "六、结论和建议");
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, boxes);
  yifa_form_prose (paper, yifa_record_get_text (evaluation, YIFA_EVALUATION_ADVICE));
}

YifaPaper *
yifa_form_evaluation_report (YifaStore *store, YifaRecord *evaluation, GHashTable *values, GError **error)
{
  g_autoptr(YifaRecord) subject = yifa_fact_load_subject (store, evaluation);
  g_autofree char *unit = yifa_fact_org (store, yifa_record_get_int (evaluation, YIFA_EVALUATION_EVALUATOR_ORG));
  g_autofree char *quoted = yifa_words_title (subject != NULL ? yifa_record_get_title (subject) : NULL);
  g_autofree char *title = g_strdup_printf ("关于%s的后评估报告", quoted);
  g_autofree char *date = yifa_form_date (store, values, yifa_record_get_text (evaluation, YIFA_EVALUATION_FINISHED_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_text (paper, YIFA_TEXT_NUMBER,
                       yifa_fact_or_blank (yifa_record_get_text (evaluation, YIFA_EVALUATION_REPORT_NO)));
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "一、评估事项和依据");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "评估事项：%s。", quoted);
  yifa_form_prose (paper, yifa_record_get_text (evaluation, YIFA_EVALUATION_BASIS));
  yifa_form_section (paper, "二、评估目的", evaluation, YIFA_EVALUATION_AIM);
  add_evaluation_course (paper, store, evaluation);
  yifa_form_section (paper, "四、评估结果", evaluation, YIFA_EVALUATION_FINDINGS);
  yifa_form_section (paper, "五、存在的问题", evaluation, YIFA_EVALUATION_PROBLEMS);
  add_advice (paper, evaluation, yifa_record_has (evaluation, YIFA_EVALUATION_DECISION));
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  return paper;
}

void
yifa_form_check_evaluation_report (YifaStore *store, YifaRecord *evaluation, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_EVALUATION_REPORT_NO, YIFA_EVALUATION_BASIS,       YIFA_EVALUATION_AIM,
                                  YIFA_EVALUATION_COURSE,    YIFA_EVALUATION_METHOD,      YIFA_EVALUATION_HEARD,
                                  YIFA_EVALUATION_FINDINGS,  YIFA_EVALUATION_PROBLEMS,    YIFA_EVALUATION_RESULT,
                                  YIFA_EVALUATION_ADVICE,    YIFA_EVALUATION_FINISHED_ON, YIFA_EVALUATION_EVALUATOR_ORG };

  yifa_form_need (problems, evaluation, fields, G_N_ELEMENTS (fields));
}
