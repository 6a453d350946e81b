/* yifa-form-receipt.c - receipt of materials (收件回执)
 *
 * Two stubs on a page, one for each side. It names the days between which the review ends.
 */
#include "yifa-form-parts.h"

#include "yifa-facts.h"
#include "yifa-legality-review.h"
#include "yifa-review-material.h"
#include "yifa-rules.h"
#include "yifa-words.h"

/* Two materials a row: the stub has half a page. */
static void
add_material_rows (YifaPaperTable *table, YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) materials = yifa_fact_load_materials (store, review);

  for (guint i = 0; i < materials->len; i++)
    {
      YifaRecord *material = materials->pdata[i];
      gboolean there = yifa_record_get_int (material, YIFA_REVIEW_MATERIAL_PRESENT) != 0;
      gboolean required = yifa_record_get_int (material, YIFA_REVIEW_MATERIAL_REQUIRED) != 0;
      guint n = yifa_record_has (material, YIFA_REVIEW_MATERIAL_RECEIVED_N) ? YIFA_REVIEW_MATERIAL_RECEIVED_N
                                                                            : YIFA_REVIEW_MATERIAL_COPIES;
      g_autofree char *copies = g_strdup_printf ("%" G_GINT64_FORMAT, yifa_record_get_int (material, n));

      if (i % 2 == 0)
        yifa_paper_table_add_row (table, 6.5);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, yifa_record_get_text (material, YIFA_REVIEW_MATERIAL_LABEL));
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, there ? copies : "");
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, there ? "齐" : required ? "缺" : "—");
    }
  for (guint i = 0; materials->len % 2 == 1 && i < 3; i++)
    yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, "");
}

/* 审查 of decisions and contracts, 审核 of papers. */
static const char *
get_act (YifaRecord *review)
{
  static const char *const examined[] = { "decision", "contract", NULL };
  const char *kind = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND);

  return kind != NULL && g_strv_contains (examined, kind) ? "审查" : "审核";
}

/* The law lets some reviews end on no day before the seventh. */
static char *
dup_term (YifaRecord *review)
{
  gboolean has_min = yifa_record_has (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON);
  gboolean has_max = yifa_record_has (review, YIFA_LEGALITY_REVIEW_DUE_MAX_ON);
  g_autofree char *since = yifa_words_date (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON));
  g_autofree char *from = yifa_words_date (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON));
  g_autofree char *to = yifa_words_date (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MAX_ON));

  if (has_min && !has_max)
    return g_strdup_printf ("自%s起计算%s时限，最早于%s办结", since, get_act (review), from);
  if (has_min || !yifa_record_has (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON))
    return g_strdup_printf ("自%s起计算%s时限，于%s至%s办结", since, get_act (review), from, to);
  return g_strdup_printf ("自%s起计算%s时限，于%s前办结", since, get_act (review), to);
}

static void
add_result (YifaPaper *paper, YifaRecord *review)
{
  gboolean complete = yifa_record_has (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON);
  gboolean returned = !complete && yifa_record_has (review, YIFA_LEGALITY_REVIEW_RETURNED_ON);
  g_autofree char *term = dup_term (review);

  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "%s材料齐全，%s。", yifa_form_box (complete), term);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "%s需补正：%s。请于____年__月__日前补送，补正期间不计入%s时限。",
                        yifa_form_box (returned),
                        returned ? yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RETURN_REASON))
                                 : YIFA_BLANK, get_act (review));
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
