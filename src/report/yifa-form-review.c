/* yifa-form-review.c - legality review opinion (合法性审核意见) and receipt of materials (收件回执)
 *
 * The opinion says what was found and nothing that is not on record: an item counts as without
 * problem only once the review has a conclusion and no point of that kind.
 */
#include "yifa-form-parts.h"

#include "yifa-attachment.h"
#include "yifa-facts.h"
#include "yifa-legality-review.h"
#include "yifa-normative-doc.h"
#include "yifa-review-point.h"
#include "yifa-rules.h"
#include "yifa-words.h"

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
dup_finding (YifaRecord *review, GPtrArray *points, const char *type)
{
  g_autoptr(GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    if (is_type (points->pdata[i], type))
      g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? "、" : "", i + 1);

  if (numbers->len > 0)
    return g_strdup_printf ("存在问题，见具体意见第%s项", numbers->str);
  return g_strdup (yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION) ? "未发现问题" : "");
}

static gboolean
has_material (YifaStore *store, YifaRecord *review, const char *role)
{
  g_autoptr(GPtrArray) own = yifa_attachments_of (store, review, role);
  g_autoptr(YifaRecord) doc = NULL;
  g_autoptr(GPtrArray) of_doc = NULL;

  if (own->len > 0)
    return TRUE;
  doc = yifa_store_load (store, &yifa_normative_doc, yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_DOC), NULL);
  of_doc = doc != NULL ? yifa_attachments_of (store, doc, role) : NULL;
  return of_doc != NULL && of_doc->len > 0;
}

static char *
dup_materials (YifaStore *store, YifaRecord *review)
{
  GPtrArray *materials = yifa_rules_materials (store, "review");
  GString *names = g_string_new (NULL);

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      const YifaMaterial *material = materials->pdata[i];

      if (has_material (store, review, material->role))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "", material->label);
    }
  return g_string_free (names, FALSE);
}

static void
add_basics (YifaPaper *paper, YifaStore *store, YifaRecord *review)
{
  const char *basis = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_BASIS);
  g_autofree char *submitter = yifa_fact_org (store, yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG));
  g_autofree char *title = yifa_words_title (yifa_record_get_title (review));
  g_autofree char *materials = dup_materials (store, review);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "一、基本情况");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "送审单位：%s。送审文件：%s。", yifa_fact_or_blank (submitter), title);
  if (*materials != '\0')
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "送审材料：%s。", materials);
  if (basis != NULL)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "审核依据：%s", basis);
}

static void
add_items (YifaPaper *paper, YifaRecord *review, GPtrArray *points)
{
  static const double weights[] = { 1.2, 8, 5 };
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "二、审核情况");
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "序号", "审核内容", "审核情况", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *finding = dup_finding (review, points, items[i].problem_type);

      yifa_paper_table_add_row (table, 9);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, number);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, items[i].item);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, finding);
    }
}

static void
add_point (YifaPaperTable *table, YifaRecord *point, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  yifa_paper_table_add_row (table, 9);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  for (guint i = 0; i < 4; i++)
    {
      static const guint fields[] = { YIFA_REVIEW_POINT_CLAUSE, YIFA_REVIEW_POINT_PROBLEM, YIFA_REVIEW_POINT_BASIS,
                                      YIFA_REVIEW_POINT_SUGGESTION };

      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, yifa_record_get_text (point, fields[i]));
    }
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, yifa_words_choice (point, YIFA_REVIEW_POINT_ADOPTION));
}

static void
add_points (YifaPaper *paper, YifaRecord *review, GPtrArray *points)
{
  static const double weights[] = { 1.2, 2, 4, 3.4, 3.6, 2 };
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "三、具体意见");
  if (points->len == 0)
    {
      yifa_paper_add_text (paper, YIFA_TEXT_BODY,
                           yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION) ? "无。" : YIFA_BLANK);
      return;
    }
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "序号", "条款", "问题", "依据", "修改建议", "采纳情况", NULL);
  for (guint i = 0; i < points->len; i++)
    add_point (table, points->pdata[i], i + 1);
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL, "注：采纳情况由送审单位填写；未采纳的，应当在提请审议时说明理由。");
}

static void
add_conclusion (YifaPaper *paper, YifaRecord *review)
{
  static const struct
  {
    const char *value;
    const char *text;
  } choices[] = {
    { "lawful", "合法" },
    { "lawful_after_amendment", "应当予以修改（修改后可提请审议）" },
    { "unlawful", "不合法（不得提请审议）" },
  };
  const char *conclusion = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION);
  gboolean found = FALSE;

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "四、结论");
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gboolean chosen = g_strcmp0 (conclusion, choices[i].value) == 0;

      found = found || chosen;
      yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s%s", yifa_form_box (chosen), choices[i].text);
    }
  if (conclusion != NULL && !found)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s%s", yifa_form_box (TRUE),
                          yifa_words_choice (review, YIFA_LEGALITY_REVIEW_CONCLUSION));
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION_NOTE));
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, "本意见供内部决策使用，不对外公布。");
}

static void
add_opening (YifaPaper *paper, YifaStore *store, YifaRecord *review)
{
  const char *received_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON);
  const char *complete_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON);
  g_autofree char *submitter = yifa_fact_org (store, yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG));
  g_autofree char *received = yifa_words_date (received_on);
  g_autofree char *complete = yifa_words_date (complete_on);
  gboolean later = complete_on != NULL && g_strcmp0 (complete_on, received_on) > 0;

  yifa_paper_add_textf (paper, YIFA_TEXT_ADDRESSEE, "%s：", yifa_fact_or_blank (submitter));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "你单位%s送审的材料收悉%s%s%s。经审核，现提出意见如下：", received,
                        later ? "（材料于" : "", later ? complete : "", later ? "补齐）" : "");
}

static GPtrArray *
load_points (YifaStore *store, YifaRecord *review)
{
  return yifa_store_load_parts (store, &yifa_review_point, "review", yifa_record_get_id (review));
}

YifaPaper *
yifa_form_review_opinion (YifaStore *store, YifaRecord *review, GHashTable *values, GError **error)
{
  g_autoptr(GPtrArray) points = load_points (store, review);
  const char *issued_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON);
  g_autofree char *unit = yifa_fact_review_body (store);
  g_autofree char *draft = g_strconcat (yifa_record_get_title (review), "（送审稿）", NULL);
  g_autofree char *quoted = yifa_words_title (g_str_has_suffix (yifa_record_get_title (review), "稿）")
                                                ? yifa_record_get_title (review) : draft);
  g_autofree char *title = g_strdup_printf ("关于%s的合法性审核意见", quoted);
  g_autofree char *date = yifa_form_date (store, values, issued_on != NULL ? issued_on
                                          : yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUDED_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_MARK, yifa_fact_or_blank (unit));
  yifa_paper_add_text (paper, YIFA_TEXT_NUMBER,
                       yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_OPINION_NO)));
  yifa_paper_add_rule (paper);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  add_opening (paper, store, review);
  add_basics (paper, store, review);
  add_items (paper, review, points);
  add_points (paper, review, points);
  add_conclusion (paper, review);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  yifa_paper_add_textf (paper, YIFA_TEXT_CONTACT, "（承办人：%s　复核：%s　签发：%s）",
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_REVIEWER)),
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER)),
                        yifa_form_value (values, "signatory", YIFA_BLANK));
  return paper;
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
  if (points->len == 0 && g_strcmp0 (conclusion, "lawful") != 0 && conclusion != NULL)
    g_ptr_array_add (problems, g_strdup (_("The conclusion is not “lawful”, but no point says why.")));
  for (guint i = 0; i < points->len; i++)
    if (!yifa_record_has (points->pdata[i], YIFA_REVIEW_POINT_BASIS))
      g_ptr_array_add (problems, g_strdup_printf (_("Point %u of the opinion has no basis."), i + 1));
}

/* Two materials a row: the stub has half a page. */
static void
add_material_rows (YifaPaperTable *table, YifaStore *store, YifaRecord *review)
{
  GPtrArray *materials = yifa_rules_materials (store, "review");

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      const YifaMaterial *material = materials->pdata[i];
      gboolean there = has_material (store, review, material->role);
      g_autofree char *copies = g_strdup_printf ("%" G_GINT64_FORMAT, material->copies);

      if (i % 2 == 0)
        yifa_paper_table_add_row (table, 6.5);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, material->label);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, there ? copies : "");
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, there ? "齐" : material->required ? "缺" : "—");
    }
  for (guint i = 0; materials != NULL && materials->len % 2 == 1 && i < 3; i++)
    yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, "");
}

static void
add_result (YifaPaper *paper, YifaRecord *review)
{
  gboolean complete = yifa_record_has (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON);
  gboolean returned = !complete && yifa_record_has (review, YIFA_LEGALITY_REVIEW_RETURNED_ON);
  g_autofree char *since = yifa_words_date (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON));
  g_autofree char *from = yifa_words_date (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON));
  g_autofree char *to = yifa_words_date (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MAX_ON));

  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "%s材料齐全，自%s起计算审核时限，于%s至%s办结。", yifa_form_box (complete),
                        since, from, to);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "%s需补正：%s。请于____年__月__日前补送，补正期间不计入审核时限。",
                        yifa_form_box (returned),
                        returned ? yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RETURN_REASON))
                                 : YIFA_BLANK);
}

static void
add_stub (YifaPaper *paper, YifaStore *store, YifaRecord *review, GHashTable *values, const char *name)
{
  static const double weights[] = { 6, 1.2, 1.2, 6, 1.2, 1.2 };
  g_autofree char *unit = yifa_fact_review_body (store);
  g_autofree char *submitter = yifa_fact_org (store, yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG));
  g_autofree char *title = yifa_words_title (yifa_record_get_title (review));
  g_autofree char *received = yifa_words_date (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON));
  YifaPaperTable *table;

  yifa_paper_add_textf (paper, YIFA_TEXT_TITLE, "送审材料收件回执");
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL_END, "（%s）　收件号：%s", name,
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIPT_NO)));
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "　　%s收到%s送来%s送审材料如下：", received,
                        yifa_fact_or_blank (submitter), title);
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 6.5, YIFA_TEXT_CELL_LABEL, "材料", "份数", "齐/缺", "材料", "份数", "齐/缺", NULL);
  add_material_rows (table, store, review);
  add_result (paper, review);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "收件人（签名）：　　　　　　送件人（签名）：　　　　　　%s　　　年　　月　　日",
                        unit != NULL ? unit : "");
}

YifaPaper *
yifa_form_receipt (YifaStore *store, YifaRecord *review, GHashTable *values, GError **error)
{
  g_autofree char *unit = yifa_fact_review_body (store);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_FORM, "送审材料收件回执", unit);

  add_stub (paper, store, review, values, "存根");
  yifa_paper_add_cut (paper);
  add_stub (paper, store, review, values, "交送审单位");
  return paper;
}

void
yifa_form_check_receipt (YifaStore *store, YifaRecord *review, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_LEGALITY_REVIEW_SUBMITTER_ORG, YIFA_LEGALITY_REVIEW_RECEIPT_NO,
                                  YIFA_LEGALITY_REVIEW_RECEIVED_ON };

  yifa_form_need (problems, review, fields, G_N_ELEMENTS (fields));
  if (!yifa_record_has (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON) &&
      !yifa_record_has (review, YIFA_LEGALITY_REVIEW_RETURNED_ON))
    g_ptr_array_add (problems, g_strdup (_("It is not yet decided whether the materials are complete.")));
}
