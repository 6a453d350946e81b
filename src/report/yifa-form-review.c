/* yifa-form-review.c - opinion of a legality review (合法性审核意见, 合法性审查意见)
 *
 * One paper for every kind of subject; what each is examined for and how it may end stands in a table.
 * The opinion says what was found and nothing that is not on record: an item counts as without
 * problem only once the review has a conclusion and no point of that kind.
 */
#include "yifa-form-parts.h"

#include "yifa-decision-step.h"
#include "yifa-facts.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-review-material.h"
#include "yifa-review-point.h"
#include "yifa-rules.h"
#include "yifa-words.h"

typedef struct
{
  const char *value;
  const char *text;
} Outcome;

typedef struct
{
  const char    *subject_kind;
  const char    *act;      /* 审核 of papers, 审查 of decisions and contracts */
  const char    *draft;    /* what follows the title of what was sent in */
  void         (*examine) (YifaPaper *paper, YifaStore *store, YifaRecord *review, GPtrArray *points);
  const Outcome *outcomes; /* ends with { NULL } */
  const char    *closing;
} Layout;

/* What a review has to say, by the type of problem that a point about it has. */
typedef struct
{
  const char *heading;
  const char *problem_type; /* NULL: said only in words */
  guint       note;
  gboolean    others;       /* points of every type but that */
} Aspect;

/* The seven items of 国办发〔2018〕115号, by the type of problem that a point has. */
static const struct
{
  const char *problem_type;
  const char *item;
} items[] = {
  { "maker", "制定主体是否合法，是否超越法定权限" },
  { "content", "内容是否与上位法和国家政策一致；是否违法设定行政许可、处罚、强制、收费；是否减损权益、增加义务，"
               "或者增加本单位权力、减少法定职责" },
  { "procedure", "是否符合制定程序" },
  { "technique", "名称、体例、施行日期、有效期等是否规范" },
  { "other", "其他" },
};

static gboolean
is_type (YifaRecord *point, const char *type)
{
  const char *value = yifa_record_get_text (point, YIFA_REVIEW_POINT_PROBLEM_TYPE);

  return g_strcmp0 (value != NULL ? value : "other", type) == 0;
}

/* "见具体意见第1、3项" */
static char *
dup_finding (YifaRecord *review, GPtrArray *points, const char *type, gboolean others)
{
  g_autoptr(GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    if (is_type (points->pdata[i], type) != others)
      g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? "、" : "", i + 1);

  if (numbers->len > 0)
    return g_strdup_printf ("存在问题，见具体意见第%s项", numbers->str);
  return g_strdup (yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION) ? "未发现问题" : "");
}

static void
examine_document (YifaPaper *paper, YifaStore *store, YifaRecord *review, GPtrArray *points)
{
  static const double weights[] = { 1.2, 8, 5 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);

  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "序号", "审核内容", "审核情况", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *finding = dup_finding (review, points, items[i].problem_type, FALSE);

      yifa_paper_table_add_row (table, 9);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, number);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, items[i].item);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, finding);
    }
}

/* The reviewer's words, or what follows from the points; what is only said in words is a blank until then. */
static void
add_aspect (YifaPaper *paper, YifaRecord *review, GPtrArray *points, const Aspect *aspect)
{
  const char *note = yifa_record_get_text (review, aspect->note);
  g_autofree char *finding =
    aspect->problem_type != NULL ? dup_finding (review, points, aspect->problem_type, aspect->others) : NULL;
  g_autofree char *sentence = finding != NULL && *finding != '\0' ? g_strconcat (finding, "。", NULL) : NULL;

  yifa_paper_add_text (paper, YIFA_TEXT_SUBHEADING, aspect->heading);
  yifa_form_prose (paper, note != NULL ? note : sentence);
}

static void
examine_matter (YifaPaper *paper, YifaStore *store, YifaRecord *review, GPtrArray *points)
{
  static const Aspect aspects[] = {
    { "（一）主体与权限", "maker", YIFA_LEGALITY_REVIEW_AUTHORITY_NOTE },
    { "（二）程序", "procedure", YIFA_LEGALITY_REVIEW_PROCEDURE_NOTE },
    { "（三）内容", "content", YIFA_LEGALITY_REVIEW_CONTENT_NOTE },
    { "（四）法律风险", NULL, YIFA_LEGALITY_REVIEW_RISK_NOTE },
    { "（五）防范建议", NULL, YIFA_LEGALITY_REVIEW_ADVICE_NOTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    add_aspect (paper, review, points, &aspects[i]);
}

/* What stands beside a step: its evidence, or why it was left out and who allowed that. */
static char *
dup_step_note (YifaRecord *step)
{
  const char *evidence = yifa_record_get_text (step, YIFA_DECISION_STEP_EVIDENCE);
  const char *reason = yifa_record_get_text (step, YIFA_DECISION_STEP_EXEMPT_REASON);
  const char *approver = yifa_record_get_text (step, YIFA_DECISION_STEP_APPROVER);

  if (g_strcmp0 (yifa_record_get_text (step, YIFA_DECISION_STEP_STAGE), "exempt") == 0)
    return g_strdup_printf ("免除理由：%s；批准人：%s", yifa_fact_or_blank (reason), yifa_fact_or_blank (approver));
  if (g_strcmp0 (yifa_record_get_text (step, YIFA_DECISION_STEP_STEP), "legality_review") == 0)
    return g_strdup ("即本次审查");
  if (g_strcmp0 (yifa_record_get_text (step, YIFA_DECISION_STEP_STEP), "deliberation") == 0)
    return g_strdup ("合法性审查通过后进行");
  return g_strdup (evidence);
}

static void
add_step (YifaPaperTable *table, YifaRecord *review, YifaRecord *step)
{
  gboolean is_this = g_strcmp0 (yifa_record_get_text (step, YIFA_DECISION_STEP_STEP), "legality_review") == 0;
  const char *state = yifa_record_get_text (step, YIFA_DECISION_STEP_STAGE);
  gboolean exempt = g_strcmp0 (state, "exempt") == 0;
  gboolean done = is_this ? yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION) : g_strcmp0 (state, "done") == 0;
  g_autofree char *boxes = g_strdup_printf ("%s已履行 %s依法免除 %s未履行", yifa_form_box (done), yifa_form_box (exempt),
                                            yifa_form_box (!done && !exempt));
  g_autofree char *note = dup_step_note (step);

  yifa_form_cells (table, 9, YIFA_TEXT_CELL, yifa_words_choice (step, YIFA_DECISION_STEP_STEP), boxes,
                   note != NULL ? note : "", NULL);
}

static void
add_steps (YifaPaper *paper, YifaStore *store, YifaRecord *review)
{
  static const double weights[] = { 3, 5.4, 6 };
  gint64 decision = yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_DECISION);
  g_autoptr(GPtrArray) steps = yifa_store_load_parts (store, &yifa_decision_step, "decision", decision);
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);

  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "法定程序", "履行情况", "说明", NULL);
  for (guint i = 0; i < steps->len; i++)
    add_step (table, review, steps->pdata[i]);
  yifa_paper_add_gap (paper, 2);
}

static void
examine_decision (YifaPaper *paper, YifaStore *store, YifaRecord *review, GPtrArray *points)
{
  static const Aspect authority = { "（一）决策权限", "maker", YIFA_LEGALITY_REVIEW_AUTHORITY_NOTE };
  static const Aspect procedure = { "（二）决策程序", "procedure", YIFA_LEGALITY_REVIEW_PROCEDURE_NOTE };
  static const Aspect others[] = {
    { "（三）决策内容", "content", YIFA_LEGALITY_REVIEW_CONTENT_NOTE },
    { "（四）法律风险", NULL, YIFA_LEGALITY_REVIEW_RISK_NOTE },
    { "（五）防范建议", NULL, YIFA_LEGALITY_REVIEW_ADVICE_NOTE },
  };

  add_aspect (paper, review, points, &authority);
  add_aspect (paper, review, points, &procedure);
  add_steps (paper, store, review);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    add_aspect (paper, review, points, &others[i]);
}

static void
examine_contract (YifaPaper *paper, YifaStore *store, YifaRecord *review, GPtrArray *points)
{
  static const Aspect aspects[] = {
    { "（一）主体与权限", "maker", YIFA_LEGALITY_REVIEW_AUTHORITY_NOTE },
    { "（二）内容与条款", "maker", YIFA_LEGALITY_REVIEW_CONTENT_NOTE, TRUE },
    { "（三）法律风险与防范建议", NULL, YIFA_LEGALITY_REVIEW_RISK_NOTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    add_aspect (paper, review, points, &aspects[i]);
  if (yifa_record_has (review, YIFA_LEGALITY_REVIEW_ADVICE_NOTE))
    yifa_form_prose (paper, yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ADVICE_NOTE));
}

static const Outcome document_outcomes[] = {
  { "lawful", "合法" },
  { "lawful_after_amendment", "应当予以修改（修改后可提请审议）" },
  { "unlawful", "不合法（不得提请审议）" },
  { NULL }
};

static const Outcome decision_outcomes[] = {
  { "lawful", "合法，可以提请集体讨论" },
  { "lawful_after_amendment", "存在问题，应当修改完善后提请集体讨论" },
  { "unlawful", "不合法或者超越权限，不得提请集体讨论" },
  { "returned", "程序欠缺，退回补正后再审" },
  { NULL }
};

static const Outcome contract_outcomes[] = {
  { "can_sign", "可以签订" },
  { "sign_after_amendment", "修改后签订" },
  { "supplement_first", "补充材料后再审" },
  { "not_advisable", "不宜签订" },
  { NULL }
};

static const Outcome matter_outcomes[] = {
  { "lawful", "合法" },
  { "lawful_after_amendment", "应当予以修改" },
  { "unlawful", "不合法" },
  { NULL }
};

#define INTERNAL "本意见供内部决策使用，不对外公布。"

/* The first is for what has no kind yet. */
static const Layout layouts[] = {
  { "normative_doc", "审核", "（送审稿）", examine_document, document_outcomes, INTERNAL },
  { "ordinary", "审核", "（送审稿）", examine_matter, matter_outcomes, INTERNAL },
  { "decision", "审查", "", examine_decision, decision_outcomes, "本意见仅供决策机关内部决策使用，不对外公布。" },
  { "contract", "审查", "", examine_contract, contract_outcomes,
    "本意见仅就合法性提出，不对商业、技术、价格等作出判断，供内部决策使用。" },
  { "project", "审查", "", examine_matter, matter_outcomes, INTERNAL },
  { "general", "审查", "", examine_matter, matter_outcomes, INTERNAL },
};

static const Layout *
get_layout (YifaRecord *review)
{
  const char *kind = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (g_strcmp0 (layouts[i].subject_kind, kind) == 0)
      return &layouts[i];
  return &layouts[0];
}

static char *
dup_materials (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) materials = yifa_fact_load_materials (store, review);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < materials->len; i++)
    if (yifa_record_get_int (materials->pdata[i], YIFA_REVIEW_MATERIAL_PRESENT))
      g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "",
                              yifa_record_get_text (materials->pdata[i], YIFA_REVIEW_MATERIAL_LABEL));
  return g_string_free (names, FALSE);
}

/* The law gives the review of a decision a least time; the paper shows that it was kept. */
static void
add_least_time (YifaPaper *paper, YifaStore *store, YifaRecord *review)
{
  g_autofree char *basis = yifa_fact_cite_rule (store, "md.review_min_days");
  g_autofree char *since = yifa_words_date (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON));
  g_autofree char *from = yifa_words_date (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON));

  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "审查时限：自%s材料齐全之日起计算，合法性审查时间不少于%d个工作日（%s），最早于%s办结。",
                        since, (int) yifa_rules_number (store, "md.review_min_days"), yifa_fact_or_blank (basis), from);
}

static void
add_basics (YifaPaper *paper, YifaStore *store, YifaRecord *review, const Layout *layout)
{
  const char *basis = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_BASIS);
  const char *what = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_TEXT);
  g_autofree char *submitter = yifa_fact_org (store, yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG));
  g_autofree char *title = yifa_words_title (yifa_record_get_title (review));
  g_autofree char *materials = dup_materials (store, review);

  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "送审单位：%s。送审%s：%s。", yifa_fact_or_blank (submitter),
                        layout->examine == examine_document ? "文件" : layout->examine == examine_contract ? "合同" : "事项",
                        title);
  if (what != NULL)
    yifa_form_prose (paper, what);
  if (*materials != '\0')
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "送审材料：%s。", materials);
  if (basis != NULL)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s依据：%s", layout->act, basis);
  if (layout->examine == examine_decision)
    add_least_time (paper, store, review);
  if (layout->examine == examine_contract)
    yifa_form_contract_basics (paper, store, review);
}

static void
add_point (YifaPaperTable *table, YifaStore *store, YifaRecord *point, guint number, guint last)
{
  static const guint fields[] = { YIFA_REVIEW_POINT_CLAUSE, YIFA_REVIEW_POINT_PROBLEM, YIFA_REVIEW_POINT_BASIS,
                                  YIFA_REVIEW_POINT_SUGGESTION };
  g_autofree char *text = g_strdup_printf ("%u", number);

  yifa_paper_table_add_row (table, 9);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, yifa_record_get_text (point, fields[i]));
  yifa_form_cell (table, store, point, last);
}

static void
add_points (YifaPaper *paper, YifaStore *store, YifaRecord *review, GPtrArray *points, const Layout *layout)
{
  static const double weights[] = { 1.2, 2, 4, 3.4, 3.6, 2 };
  gboolean is_contract = layout->examine == examine_contract;
  YifaPaperTable *table;

  if (points->len == 0)
    {
      yifa_paper_add_text (paper, YIFA_TEXT_BODY,
                           yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION) ? "无。" : YIFA_BLANK);
      return;
    }
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "序号", "条款", is_contract ? "风险" : "问题", "依据", "修改建议",
                   is_contract ? "风险等级" : "采纳情况", NULL);
  for (guint i = 0; i < points->len; i++)
    add_point (table, store, points->pdata[i], i + 1,
               is_contract ? YIFA_REVIEW_POINT_SEVERITY : YIFA_REVIEW_POINT_ADOPTION);
  if (!is_contract)
    yifa_paper_add_text (paper, YIFA_TEXT_SMALL, "注：采纳情况由送审单位填写；未采纳的，应当在提请审议时说明理由。");
}

static GPtrArray *
load_adviser_opinions (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_legal_opinion, "review", yifa_record_get_id (review));
  GPtrArray *received = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (yifa_record_has (all->pdata[i], YIFA_LEGAL_OPINION_RECEIVED_ON))
      g_ptr_array_add (received, g_object_ref (all->pdata[i]));
  return received;
}

static void
add_adviser_opinions (YifaPaper *paper, YifaStore *store, GPtrArray *opinions)
{
  static const double weights[] = { 1.2, 2, 2.4, 2, 6, 2 };
  static const char *const labels[] = { "序号", "姓名", "身份", "结论", "意见", "采纳情况", NULL };
  static const guint fields[] = { YIFA_LEGAL_OPINION_ADVISER, YIFA_LEGAL_OPINION_ADVISER_KIND, YIFA_LEGAL_OPINION_VIEW,
                                  YIFA_LEGAL_OPINION_OPINION, YIFA_LEGAL_OPINION_ADOPTION };

  yifa_form_record_table (paper, store, opinions, weights, labels, fields, G_N_ELEMENTS (fields));
}

static void
add_conclusion (YifaPaper *paper, YifaRecord *review, const Layout *layout)
{
  const char *conclusion = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION);
  gboolean found = FALSE;

  for (const Outcome *outcome = layout->outcomes; outcome->value != NULL; outcome++)
    {
      gboolean chosen = g_strcmp0 (conclusion, outcome->value) == 0;

      found = found || chosen;
      yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s%s", yifa_form_box (chosen), outcome->text);
    }
  if (conclusion != NULL && !found)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s%s", yifa_form_box (TRUE),
                          yifa_words_choice (review, YIFA_LEGALITY_REVIEW_CONCLUSION));
  if (yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION_NOTE))
    yifa_form_prose (paper, yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION_NOTE));
  if (layout->examine != examine_contract)
    yifa_paper_add_text (paper, YIFA_TEXT_BODY, layout->closing);
}

/* How far the opinion on a contract goes, and what its signing asks for. */
static void
add_hint (YifaPaper *paper, YifaStore *store, const Layout *layout)
{
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, layout->closing);
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "合同签订后%d个工作日内送副本备案。",
                        (int) yifa_rules_number (store, "ct.copy_days"));
}

static void
add_opening (YifaPaper *paper, YifaStore *store, YifaRecord *review, const Layout *layout)
{
  const char *received_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON);
  const char *complete_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON);
  g_autofree char *submitter = yifa_fact_org (store, yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG));
  g_autofree char *received = yifa_words_date (received_on);
  g_autofree char *complete = yifa_words_date (complete_on);
  gboolean later = complete_on != NULL && g_strcmp0 (complete_on, received_on) > 0;

  yifa_paper_add_textf (paper, YIFA_TEXT_ADDRESSEE, "%s：", yifa_fact_or_blank (submitter));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "你单位%s送审的材料收悉%s%s%s。经%s，现提出意见如下：", received,
                        later ? "（材料于" : "", later ? complete : "", later ? "补齐）" : "", layout->act);
}

static GPtrArray *
load_points (YifaStore *store, YifaRecord *review)
{
  return yifa_store_load_parts (store, &yifa_review_point, "review", yifa_record_get_id (review));
}

/* 关于《X（送审稿）》的合法性审核意见 */
static char *
dup_title (YifaRecord *review, const Layout *layout)
{
  const char *title = yifa_record_get_title (review);
  g_autofree char *draft = g_strconcat (title, g_str_has_suffix (title, "稿）") ? "" : layout->draft, NULL);
  g_autofree char *quoted = yifa_words_title (draft);

  return g_strdup_printf ("关于%s的合法性%s意见", quoted, layout->act);
}

static void
add_heading (YifaPaper *paper, guint *number, const char *words, const char *act)
{
  yifa_paper_add_textf (paper, YIFA_TEXT_HEADING, "%s、%s%s", yifa_form_numeral (++*number), act, words);
}

static void
add_parts (YifaPaper *paper, YifaStore *store, YifaRecord *review, const Layout *layout)
{
  g_autoptr(GPtrArray) points = load_points (store, review);
  g_autoptr(GPtrArray) opinions = load_adviser_opinions (store, review);
  guint number = 0;

  add_heading (paper, &number, "基本情况", "");
  add_basics (paper, store, review, layout);
  add_heading (paper, &number, "情况", layout->act);
  layout->examine (paper, store, review, points);
  add_heading (paper, &number, "具体意见", "");
  add_points (paper, store, review, points, layout);
  if (opinions->len > 0 || layout->examine == examine_decision)
    {
      add_heading (paper, &number, "法律顾问、公职律师等的意见", "");
      add_adviser_opinions (paper, store, opinions);
    }
  add_heading (paper, &number, "结论", "");
  add_conclusion (paper, review, layout);
  if (layout->examine != examine_contract)
    return;
  add_heading (paper, &number, "提示", "");
  add_hint (paper, store, layout);
}

YifaPaper *
yifa_form_review_opinion (YifaStore *store, YifaRecord *review, GHashTable *values, GError **error)
{
  const Layout *layout = get_layout (review);
  const char *issued_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON);
  const char *approver = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_APPROVER);
  g_autofree char *unit = yifa_fact_review_body (store);
  g_autofree char *title = dup_title (review, layout);
  g_autofree char *date = yifa_form_date (store, values, issued_on != NULL ? issued_on
                                          : yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUDED_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_MARK, yifa_fact_or_blank (unit));
  yifa_paper_add_text (paper, YIFA_TEXT_NUMBER,
                       yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_OPINION_NO)));
  yifa_paper_add_rule (paper);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  add_opening (paper, store, review, layout);
  add_parts (paper, store, review, layout);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  yifa_paper_add_textf (paper, YIFA_TEXT_CONTACT, "（承办人：%s　复核：%s　签发：%s）",
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_REVIEWER)),
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER)),
                        yifa_form_value (values, "signatory", approver != NULL ? approver : YIFA_BLANK));
  return paper;
}

/* What the opinion on a decision has to say beyond that on a document. */
static void
check_decision (YifaStore *store, YifaRecord *review, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_LEGALITY_REVIEW_DECISION,     YIFA_LEGALITY_REVIEW_AUTHORITY_NOTE,
                                  YIFA_LEGALITY_REVIEW_PROCEDURE_NOTE, YIFA_LEGALITY_REVIEW_CONTENT_NOTE,
                                  YIFA_LEGALITY_REVIEW_RISK_NOTE,    YIFA_LEGALITY_REVIEW_ADVICE_NOTE,
                                  YIFA_LEGALITY_REVIEW_COMPLETE_ON };
  g_autoptr(GPtrArray) opinions = load_adviser_opinions (store, review);

  yifa_form_need (problems, review, fields, G_N_ELEMENTS (fields));
  if (opinions->len == 0)
    yifa_form_say (problems, g_strdup (_("No opinion of an adviser or public lawyer has been received.")));
}

static gboolean
is_clean (const char *conclusion)
{
  return g_strcmp0 (conclusion, "lawful") == 0 || g_strcmp0 (conclusion, "can_sign") == 0;
}

void
yifa_form_check_review_opinion (YifaStore *store, YifaRecord *review, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_LEGALITY_REVIEW_SUBMITTER_ORG, YIFA_LEGALITY_REVIEW_RECEIVED_ON,
                                  YIFA_LEGALITY_REVIEW_BASIS, YIFA_LEGALITY_REVIEW_CONCLUSION,
                                  YIFA_LEGALITY_REVIEW_OPINION_NO, YIFA_LEGALITY_REVIEW_REVIEWER,
                                  YIFA_LEGALITY_REVIEW_SECOND_READER };
  g_autoptr(GPtrArray) points = load_points (store, review);
  const char *conclusion = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION);

  yifa_form_need (problems, review, fields, G_N_ELEMENTS (fields));
  if (get_layout (review)->examine == examine_decision)
    check_decision (store, review, problems);
  if (get_layout (review)->examine == examine_contract)
    yifa_form_check_contract_basics (store, review, problems);
  if (points->len == 0 && conclusion != NULL && !is_clean (conclusion))
    g_ptr_array_add (problems, g_strdup (_("The conclusion is not “lawful”, but no point says why.")));
  for (guint i = 0; i < points->len; i++)
    if (!yifa_record_has (points->pdata[i], YIFA_REVIEW_POINT_BASIS))
      g_ptr_array_add (problems, g_strdup_printf (_("Point %u of the opinion has no basis."), i + 1));
}
