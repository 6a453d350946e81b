/* yifa-form-checklist.c - the questions of a review and their answers (合法性审查要点表)
 *
 * Each question as it was asked on the day of the review, with its article.
 */
#include "yifa-form-parts.h"

#include "yifa-facts.h"
#include "yifa-legality-review.h"
#include "yifa-review-item.h"
#include "yifa-words.h"

static GPtrArray *
load_items (YifaStore *store, YifaRecord *review)
{
  return yifa_store_load_parts (store, &yifa_review_item, "review", yifa_record_get_id (review));
}

static guint
count_answer (GPtrArray *items, const char *answer)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += g_strcmp0 (yifa_record_get_text (items->pdata[i], YIFA_REVIEW_ITEM_ANSWER), answer) == 0;
  return n;
}

static void
add_note (YifaPaperTable *table, YifaRecord *item)
{
  const char *note = yifa_record_get_text (item, YIFA_REVIEW_ITEM_NOTE);
  const char *evidence = yifa_record_get_text (item, YIFA_REVIEW_ITEM_EVIDENCE);
  g_autofree char *text = g_strdup_printf ("%s%s%s%s", note != NULL ? note : "", note != NULL && evidence != NULL ? "\n" : "",
                                           evidence != NULL ? "佐证：" : "", evidence != NULL ? evidence : "");

  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, text);
}

YifaPaper *
yifa_form_review_checklist (YifaStore *store, YifaRecord *review, GHashTable *values, GError **error)
{
  static const double weights[] = { 1, 1.6, 8, 4.6, 1.6, 2.4, 5 };
  static const guint fields[] = { YIFA_REVIEW_ITEM_CODE, YIFA_REVIEW_ITEM_QUESTION, YIFA_REVIEW_ITEM_BASIS,
                                  YIFA_REVIEW_ITEM_ANSWER, YIFA_REVIEW_ITEM_CLAUSE };
  g_autoptr(GPtrArray) items = load_items (store, review);
  g_autofree char *unit = yifa_fact_review_body (store);
  g_autofree char *quoted = yifa_words_title (yifa_record_get_title (review));
  g_autofree char *title = g_strdup_printf ("%s合法性审查要点表", quoted);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LANDSCAPE, title, unit);
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "收件号：%s　类别：%s　共%u项，是%u项，否%u项，不适用%u项，未作答%u项",
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIPT_NO)),
                        yifa_words_choice (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND), items->len,
                        count_answer (items, "yes"), count_answer (items, "no"), count_answer (items, "not_applicable"),
                        count_answer (items, NULL));
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 9, YIFA_TEXT_CELL_LABEL, "序号", "编码", "审查要点", "依据", "结果", "条款", "说明", NULL);
  for (guint i = 0; i < items->len; i++)
    {
      yifa_form_record_row (table, store, i + 1, items->pdata[i], fields, G_N_ELEMENTS (fields));
      add_note (table, items->pdata[i]);
    }
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "承办人：%s　复核：%s",
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_REVIEWER)),
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER)));
  return paper;
}

void
yifa_form_check_review_checklist (YifaStore *store, YifaRecord *review, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_LEGALITY_REVIEW_REVIEWER };
  static const guint each[] = { YIFA_REVIEW_ITEM_ANSWER };
  g_autoptr(GPtrArray) items = load_items (store, review);

  yifa_form_need (problems, review, fields, G_N_ELEMENTS (fields));
  if (items->len == 0)
    yifa_form_say (problems, g_strdup (_("The review has no checklist.")));
  yifa_form_need_each (problems, items, each, G_N_ELEMENTS (each));
}
