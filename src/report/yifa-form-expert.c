/* yifa-form-expert.c - expert argument on paper (专家论证意见)
 *
 * A page for each expert, to be signed, and the summary after them.
 */
#include "yifa-form-parts.h"

#include "yifa-expert-opinion.h"
#include "yifa-expert-review.h"
#include "yifa-facts.h"
#include "yifa-major-decision.h"
#include "yifa-words.h"

static GPtrArray *
load_opinions (YifaStore *store, YifaRecord *review)
{
  return yifa_store_load_parts (store, &yifa_expert_opinion, "expert_review", yifa_record_get_id (review));
}

static char *
dup_matter (YifaStore *store, YifaRecord *review)
{
  g_autoptr(YifaRecord) decision = yifa_fact_load_subject (store, review);

  return g_strdup (decision != NULL ? yifa_record_get_title (decision) : yifa_record_get_title (review));
}

static void
add_expert (YifaPaper *paper, YifaStore *store, YifaRecord *review, YifaRecord *opinion)
{
  static const double weights[] = { 2.2, 5, 2.2, 5 };
  g_autofree char *matter = dup_matter (store, review);
  g_autofree char *held = yifa_words_date (yifa_record_get_text (review, YIFA_EXPERT_REVIEW_HELD_ON));
  g_autofree char *signed_on = yifa_words_date (yifa_record_get_text (opinion, YIFA_EXPERT_OPINION_SIGNED_ON));
  g_autofree char *views = yifa_form_boxes (opinion, YIFA_EXPERT_OPINION_VIEW, NULL);
  g_autofree char *no_interest =
    g_strconcat (yifa_form_box (yifa_record_get_int (opinion, YIFA_EXPERT_OPINION_NO_INTEREST) != 0),
                 "本人与决策事项无直接利害关系，独立发表意见，并对所提意见负责，保守知悉的秘密。", NULL);
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "专家论证意见书");
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  yifa_form_row (table, 10, "论证事项", matter, 3u, NULL);
  yifa_form_row (table, 10, "论证方式", yifa_words_choice (review, YIFA_EXPERT_REVIEW_MODE), 1u, "论证时间", held, 1u, NULL);
  yifa_form_row (table, 10, "专家姓名", yifa_record_get_title (opinion), 1u, "专业领域",
                 yifa_record_get_text (opinion, YIFA_EXPERT_OPINION_FIELD), 1u, NULL);
  yifa_form_row (table, 10, "工作单位", yifa_record_get_text (opinion, YIFA_EXPERT_OPINION_HOME_BODY), 1u, "职务职称",
                 yifa_record_get_text (opinion, YIFA_EXPERT_OPINION_POST), 1u, NULL);
  yifa_form_row (table, 14, "独立声明", no_interest, 3u, NULL);
  yifa_form_row (table, 10, "结论", views, 3u, NULL);
  yifa_form_row (table, 90, "论证意见", yifa_record_get_text (opinion, YIFA_EXPERT_OPINION_OPINION), 3u, NULL);
  yifa_form_row (table, 16, "专家签名", "", 1u, "日期", signed_on, 1u, NULL);
}

static void
add_summary (YifaPaper *paper, YifaStore *store, YifaRecord *review, GPtrArray *opinions)
{
  static const double weights[] = { 1, 1.8, 3, 2.2, 2.2, 5, 1.8, 4 };
  static const char *const labels[] = { "序号", "专家", "工作单位", "专业领域", "结论", "论证意见", "是否采纳", "理由", NULL };
  static const guint fields[] = { YIFA_EXPERT_OPINION_EXPERT,   YIFA_EXPERT_OPINION_HOME_BODY, YIFA_EXPERT_OPINION_FIELD,
                                  YIFA_EXPERT_OPINION_VIEW,     YIFA_EXPERT_OPINION_OPINION,   YIFA_EXPERT_OPINION_ADOPTION,
                                  YIFA_EXPERT_OPINION_ADOPTION_REASON };
  g_autofree char *matter = dup_matter (store, review);
  g_autofree char *quoted = yifa_words_title (matter);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "专家论证意见汇总");
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "论证事项：%s　组织单位：%s　地点：%s", quoted,
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_EXPERT_REVIEW_BODY)),
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_EXPERT_REVIEW_PLACE)));
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "论证内容：%s",
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_EXPERT_REVIEW_TOPICS)));
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "专家遴选：%s",
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_EXPERT_REVIEW_SELECTION_NOTE)));
  yifa_form_record_table (paper, store, opinions, weights, labels, fields, G_N_ELEMENTS (fields));
  yifa_form_group (paper, "综合意见");
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL,
                       yifa_fact_or_blank (yifa_record_get_text (review, YIFA_EXPERT_REVIEW_SUMMARY)));
  yifa_form_group (paper, "采纳情况");
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL,
                       yifa_fact_or_blank (yifa_record_get_text (review, YIFA_EXPERT_REVIEW_ADOPTION)));
}

YifaPaper *
yifa_form_expert_opinions (YifaStore *store, YifaRecord *review, GHashTable *values, GError **error)
{
  g_autoptr(GPtrArray) opinions = load_opinions (store, review);
  g_autoptr(YifaRecord) decision = yifa_fact_load_subject (store, review);
  g_autofree char *unit = yifa_fact_subject_unit (store, decision);
  YifaPaper *paper = yifa_form_paper (store, opinions->len > 0 ? YIFA_PAGE_FORM : YIFA_PAGE_LANDSCAPE, "专家论证意见",
                                      unit);

  for (guint i = 0; i < opinions->len; i++)
    {
      if (i > 0)
        yifa_paper_begin_page (paper, YIFA_PAGE_FORM);
      add_expert (paper, store, review, opinions->pdata[i]);
    }
  if (opinions->len > 0)
    yifa_paper_begin_page (paper, YIFA_PAGE_LANDSCAPE);
  add_summary (paper, store, review, opinions);
  return paper;
}

void
yifa_form_check_expert_opinions (YifaStore *store, YifaRecord *review, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_EXPERT_REVIEW_MODE, YIFA_EXPERT_REVIEW_HELD_ON, YIFA_EXPERT_REVIEW_SUMMARY,
                                  YIFA_EXPERT_REVIEW_ADOPTION };
  static const guint each[] = { YIFA_EXPERT_OPINION_HOME_BODY, YIFA_EXPERT_OPINION_FIELD, YIFA_EXPERT_OPINION_VIEW,
                                YIFA_EXPERT_OPINION_OPINION,   YIFA_EXPERT_OPINION_SIGNED_ON };
  g_autoptr(GPtrArray) opinions = load_opinions (store, review);

  yifa_form_need (problems, review, fields, G_N_ELEMENTS (fields));
  if (opinions->len == 0)
    yifa_form_say (problems, g_strdup (_("No expert is on record yet.")));
  yifa_form_need_each (problems, opinions, each, G_N_ELEMENTS (each));
  for (guint i = 0; i < opinions->len; i++)
    if (!yifa_record_get_int (opinions->pdata[i], YIFA_EXPERT_OPINION_NO_INTEREST))
      yifa_form_say (problems, g_strdup_printf (_("It is not confirmed that %s has no interest of their own."),
                                                yifa_record_get_title (opinions->pdata[i])));
}
