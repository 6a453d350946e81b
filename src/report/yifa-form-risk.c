/* yifa-form-risk.c - risk assessment on paper (风险评估报告)
 *
 * The four tests are the rows of a table: lawful, reasonable, feasible, controllable.
 */
#include "yifa-form-parts.h"

#include "yifa-facts.h"
#include "yifa-major-decision.h"
#include "yifa-risk-assessment.h"
#include "yifa-risk-point.h"
#include "yifa-words.h"

static const struct
{
  const char *name;
  const char *asks;
  guint       result;
  guint       note;
} tests[] = {
  { "合法性", "决策主体、权限、程序和内容是否符合法律、法规、规章和国家政策",
    YIFA_RISK_ASSESSMENT_LEGALITY, YIFA_RISK_ASSESSMENT_LEGALITY_NOTE },
  { "合理性", "是否兼顾各方利益，是否为大多数群众接受和支持",
    YIFA_RISK_ASSESSMENT_REASONABLENESS, YIFA_RISK_ASSESSMENT_REASONABLENESS_NOTE },
  { "可行性", "时机和条件是否成熟，人力、物力、财力是否有保障",
    YIFA_RISK_ASSESSMENT_FEASIBILITY, YIFA_RISK_ASSESSMENT_FEASIBILITY_NOTE },
  { "可控性", "风险是否可以防范和化解，应急预案是否完备",
    YIFA_RISK_ASSESSMENT_CONTROLLABILITY, YIFA_RISK_ASSESSMENT_CONTROLLABILITY_NOTE },
};

static GPtrArray *
load_points (YifaStore *store, YifaRecord *assessment)
{
  return yifa_store_load_parts (store, &yifa_risk_point, "assessment", yifa_record_get_id (assessment));
}

static char *
dup_assessor (YifaStore *store, YifaRecord *assessment)
{
  const char *third_party = yifa_record_get_text (assessment, YIFA_RISK_ASSESSMENT_THIRD_PARTY);
  g_autofree char *org = yifa_fact_org (store, yifa_record_get_int (assessment, YIFA_RISK_ASSESSMENT_ASSESSOR_ORG));

  return org != NULL ? g_steal_pointer (&org) : g_strdup (third_party);
}

static void
add_subject (YifaPaper *paper, YifaStore *store, YifaRecord *assessment, YifaRecord *decision)
{
  const char *third_party = yifa_record_get_text (assessment, YIFA_RISK_ASSESSMENT_THIRD_PARTY);
  const char *reused = yifa_record_get_text (assessment, YIFA_RISK_ASSESSMENT_REUSED_FROM);
  g_autofree char *unit = yifa_fact_subject_unit (store, decision);
  g_autofree char *assessor = dup_assessor (store, assessment);
  g_autofree char *quoted = yifa_words_title (decision != NULL ? yifa_record_get_title (decision) : NULL);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "一、评估事项与评估主体");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "评估事项：%s。决策承办单位：%s。评估单位：%s。", quoted, yifa_fact_or_blank (unit),
                        yifa_fact_or_blank (assessor));
  if (third_party != NULL)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "受委托的第三方机构：%s。", third_party);
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "评估范围：%s",
                        yifa_fact_or_blank (yifa_record_get_text (assessment, YIFA_RISK_ASSESSMENT_SCOPE)));
  if (reused != NULL)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "本事项已按其他规定开展评估，不再重复评估，采用其结果：%s", reused);
}

static void
add_methods (YifaPaper *paper, YifaRecord *assessment)
{
  static const struct
  {
    guint       field;
    const char *name;
  } methods[] = {
    { YIFA_RISK_ASSESSMENT_BY_TRACKING, "舆情跟踪" },
    { YIFA_RISK_ASSESSMENT_BY_SAMPLING, "抽样调查" },
    { YIFA_RISK_ASSESSMENT_BY_VISITS, "重点走访" },
    { YIFA_RISK_ASSESSMENT_BY_CONFERENCE, "会商分析" },
  };
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *date = yifa_words_date (yifa_record_get_text (assessment, YIFA_RISK_ASSESSMENT_ASSESSED_ON));

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? "　" : "",
                            yifa_form_box (yifa_record_get_int (assessment, methods[i].field) != 0), methods[i].name);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "二、评估过程与方法");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s", text->str);
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "评估完成日期：%s。听取意见情况：%s", date,
                        yifa_fact_or_blank (yifa_record_get_text (assessment, YIFA_RISK_ASSESSMENT_HEARD)));
}

static void
add_points (YifaPaper *paper, YifaStore *store, GPtrArray *points)
{
  static const double weights[] = { 1.2, 4, 2.2, 1.4, 1.4, 1.4, 4.4, 2.6 };
  static const char *const labels[] = { "序号", "风险点", "类别", "可能性", "影响", "等级", "防控措施", "责任单位", NULL };
  static const guint fields[] = { YIFA_RISK_POINT_DESCRIPTION, YIFA_RISK_POINT_AREA,  YIFA_RISK_POINT_LIKELIHOOD,
                                  YIFA_RISK_POINT_EFFECT,      YIFA_RISK_POINT_LEVEL, YIFA_RISK_POINT_MEASURES,
                                  YIFA_RISK_POINT_ORG };

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "三、风险点清单");
  yifa_form_record_table (paper, store, points, weights, labels, fields, G_N_ELEMENTS (fields));
}

static void
add_tests (YifaPaper *paper, YifaRecord *assessment)
{
  static const double weights[] = { 2, 5, 3.6, 5 };
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "四、合法性、合理性、可行性、可控性评估");
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "评估项目", "评估内容", "结论", "说明", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *line = yifa_form_boxes (assessment, tests[i].result, NULL);
      g_auto(GStrv) choices = g_strsplit (line, "　", -1);
      g_autofree char *boxes = g_strjoinv ("\n", choices);

      yifa_form_cells (table, 14, YIFA_TEXT_CELL, tests[i].name, tests[i].asks, boxes,
                       yifa_fact_or_blank (yifa_record_get_text (assessment, tests[i].note)), NULL);
    }
}

YifaPaper *
yifa_form_risk_report (YifaStore *store, YifaRecord *assessment, GHashTable *values, GError **error)
{
  g_autoptr(GPtrArray) points = load_points (store, assessment);
  g_autoptr(YifaRecord) decision = yifa_fact_load_subject (store, assessment);
  g_autofree char *unit = dup_assessor (store, assessment);
  g_autofree char *quoted = yifa_words_title (decision != NULL ? yifa_record_get_title (decision) : NULL);
  g_autofree char *title = g_strdup_printf ("关于%s的风险评估报告", quoted);
  g_autofree char *level = yifa_form_boxes (assessment, YIFA_RISK_ASSESSMENT_RISK_LEVEL, NULL);
  g_autofree char *conclusion = yifa_form_boxes (assessment, YIFA_RISK_ASSESSMENT_CONCLUSION, NULL);
  g_autofree char *date = yifa_form_date (store, values,
                                          yifa_record_get_text (assessment, YIFA_RISK_ASSESSMENT_ASSESSED_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  add_subject (paper, store, assessment, decision);
  add_methods (paper, assessment);
  add_points (paper, store, points);
  add_tests (paper, assessment);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "五、综合风险等级");
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, level);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "六、评估结论");
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, conclusion);
  yifa_form_section (paper, "七、风险防范措施和应急预案", assessment, YIFA_RISK_ASSESSMENT_RESPONSE_PLAN);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  yifa_paper_add_textf (paper, YIFA_TEXT_CONTACT, "（评估负责人：%s）",
                        yifa_fact_or_blank (yifa_record_get_text (assessment, YIFA_RISK_ASSESSMENT_SIGNED_BY)));
  return paper;
}

void
yifa_form_check_risk_report (YifaStore *store, YifaRecord *assessment, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_RISK_ASSESSMENT_SCOPE,         YIFA_RISK_ASSESSMENT_HEARD,
                                  YIFA_RISK_ASSESSMENT_LEGALITY,      YIFA_RISK_ASSESSMENT_REASONABLENESS,
                                  YIFA_RISK_ASSESSMENT_FEASIBILITY,   YIFA_RISK_ASSESSMENT_CONTROLLABILITY,
                                  YIFA_RISK_ASSESSMENT_RISK_LEVEL,    YIFA_RISK_ASSESSMENT_CONCLUSION,
                                  YIFA_RISK_ASSESSMENT_RESPONSE_PLAN, YIFA_RISK_ASSESSMENT_ASSESSED_ON,
                                  YIFA_RISK_ASSESSMENT_SIGNED_BY };
  static const guint each[] = { YIFA_RISK_POINT_AREA,  YIFA_RISK_POINT_LIKELIHOOD, YIFA_RISK_POINT_EFFECT,
                                YIFA_RISK_POINT_LEVEL, YIFA_RISK_POINT_MEASURES,   YIFA_RISK_POINT_ORG };
  g_autoptr(GPtrArray) points = load_points (store, assessment);
  g_autofree char *assessor = dup_assessor (store, assessment);

  if (assessor == NULL)
    yifa_form_say (problems, g_strdup (_("It is not on record who assessed the risks.")));
  yifa_form_need (problems, assessment, fields, G_N_ELEMENTS (fields));
  if (points->len == 0)
    yifa_form_say (problems, g_strdup (_("No risk point is on record yet.")));
  yifa_form_need_each (problems, points, each, G_N_ELEMENTS (each));
}
