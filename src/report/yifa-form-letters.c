/* yifa-form-letters.c - letters to makers: review opinion (备案审查意见), chasing notice (催报通知)
 *
 * Letters of the filing office to a unit that made a document. Page two of an opinion is the form
 * on which the maker answers.
 */
#include "yifa-form-parts.h"

#include "yifa-chase-notice.h"
#include "yifa-date.h"
#include "yifa-facts.h"
#include "yifa-filing-problem.h"
#include "yifa-filing-review.h"
#include "yifa-rules.h"
#include "yifa-words.h"

static const char *const numerals[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };

static GPtrArray *
load_problems (YifaStore *store, YifaRecord *review)
{
  return yifa_store_load_parts (store, &yifa_filing_problem, "filing_review", yifa_record_get_id (review));
}

/* （一）内容问题：第三条……。依据：…… */
static void
add_problem (YifaPaper *paper, YifaRecord *problem, guint number)
{
  const char *clause = yifa_record_get_text (problem, YIFA_FILING_PROBLEM_CLAUSE);
  const char *basis = yifa_record_get_text (problem, YIFA_FILING_PROBLEM_BASIS);
  const char *request = yifa_record_get_text (problem, YIFA_FILING_PROBLEM_REQUEST);
  const char *numeral = number <= G_N_ELEMENTS (numerals) ? numerals[number - 1] : NULL;
  g_autofree char *mark = numeral != NULL ? g_strdup (numeral) : g_strdup_printf ("%u", number);

  yifa_paper_add_textf (paper, YIFA_TEXT_SUBHEADING, "（%s）%s", mark,
                        yifa_words_choice (problem, YIFA_FILING_PROBLEM_PROBLEM_TYPE));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s%s%s", clause != NULL ? clause : "", clause != NULL ? "：" : "",
                        yifa_fact_or_blank (yifa_record_get_text (problem, YIFA_FILING_PROBLEM_PROBLEM)));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "依据：%s", yifa_fact_or_blank (basis));
  if (request != NULL)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "处理要求：%s", request);
}

/* The maker answers here. */
static void
add_answer_form (YifaPaper *paper, const char *quoted)
{
  static const double weights[] = { 1, 4 };
  YifaPaperTable *table;

  yifa_paper_begin_page (paper, YIFA_PAGE_LETTER);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "备案审查意见处理情况报告表");
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "文件：%s", quoted);
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  yifa_form_row (table, 20, "处理结果", "□已修改　　□已废止　　□停止执行　　□有不同意见", 1, NULL);
  yifa_form_row (table, 60, "处理说明\n或者理由", "", 1, NULL);
  yifa_form_row (table, 20, "制定机关", "（盖章）　　　　　　　　　　　　　　年　　月　　日", 1, NULL);
  yifa_form_row (table, 14, "联系人", "　　　　　　　　　　电话：", 1, NULL);
}

YifaPaper *
yifa_form_filing_opinion (YifaStore *store, YifaRecord *review, GHashTable *values, GError **error)
{
  g_autoptr(GPtrArray) problems = load_problems (store, review);
  const char *received_on = yifa_record_get_text (review, YIFA_FILING_REVIEW_RECEIVED_ON);
  g_autofree char *maker = yifa_fact_org (store, yifa_record_get_int (review, YIFA_FILING_REVIEW_MAKER_ORG));
  g_autofree char *unit = yifa_fact_review_body (store);
  g_autofree char *quoted = yifa_words_title (yifa_record_get_title (review));
  g_autofree char *title = g_strdup_printf ("关于%s的备案审查意见", quoted);
  g_autofree char *received = yifa_words_date (received_on);
  g_autofree char *due = yifa_words_date (yifa_record_get_text (review, YIFA_FILING_REVIEW_CORRECT_DUE_ON));
  g_autofree char *date = yifa_form_date (store, values, yifa_record_get_text (review, YIFA_FILING_REVIEW_OPINION_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_MARK, yifa_fact_or_blank (unit));
  yifa_paper_add_text (paper, YIFA_TEXT_NUMBER,
                       yifa_fact_or_blank (yifa_record_get_text (review, YIFA_FILING_REVIEW_OPINION_NO)));
  yifa_paper_add_rule (paper);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_textf (paper, YIFA_TEXT_ADDRESSEE, "%s：", yifa_fact_or_blank (maker));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "你单位制定的%s（%s），%s报送备案。经审查，存在下列问题：", quoted,
                        yifa_fact_or_blank (yifa_record_get_text (review, YIFA_FILING_REVIEW_ISSUE_NO)), received);
  for (guint i = 0; i < problems->len; i++)
    add_problem (paper, problems->pdata[i], i + 1);
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, yifa_record_get_text (review, YIFA_FILING_REVIEW_OPINION));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "请于%s前处理，并书面报告处理结果。", due);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  add_answer_form (paper, quoted);
  return paper;
}

void
yifa_form_check_filing_opinion (YifaStore *store, YifaRecord *review, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_FILING_REVIEW_ISSUE_NO, YIFA_FILING_REVIEW_RECEIVED_ON,
                                  YIFA_FILING_REVIEW_OPINION_NO };
  g_autoptr(GPtrArray) found = load_problems (store, review);

  yifa_form_need (problems, review, fields, G_N_ELEMENTS (fields));
  if (found->len == 0)
    g_ptr_array_add (problems, g_strdup (_("No problem is on record; an opinion names at least one.")));
  for (guint i = 0; i < found->len; i++)
    if (!yifa_record_has (found->pdata[i], YIFA_FILING_PROBLEM_BASIS))
      g_ptr_array_add (problems, g_strdup_printf (_("Point %u of the opinion has no basis."), i + 1));
}

YifaPaper *
yifa_form_chase_notice (YifaStore *store, YifaRecord *notice, GHashTable *values, GError **error)
{
  g_autofree char *to = yifa_fact_org (store, yifa_record_get_int (notice, YIFA_CHASE_NOTICE_ORG));
  g_autofree char *unit = yifa_fact_review_body (store);
  g_autofree char *quoted = yifa_words_title (yifa_record_get_text (notice, YIFA_CHASE_NOTICE_DOC_TITLE));
  g_autofree char *published = yifa_words_date (yifa_record_get_text (notice, YIFA_CHASE_NOTICE_PUBLISHED_ON));
  g_autofree char *due = yifa_words_date (yifa_record_get_text (notice, YIFA_CHASE_NOTICE_DUE_ON));
  g_autofree char *reply = yifa_words_date (yifa_record_get_text (notice, YIFA_CHASE_NOTICE_REPLY_BY));
  g_autofree char *date = yifa_form_date (store, values, yifa_record_get_text (notice, YIFA_CHASE_NOTICE_SENT_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, "规范性文件备案催报通知", unit);

  yifa_paper_add_text (paper, YIFA_TEXT_MARK, yifa_fact_or_blank (unit));
  yifa_paper_add_text (paper, YIFA_TEXT_NUMBER,
                       yifa_fact_or_blank (yifa_record_get_text (notice, YIFA_CHASE_NOTICE_NOTICE_NO)));
  yifa_paper_add_rule (paper);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "规范性文件备案催报通知");
  yifa_paper_add_textf (paper, YIFA_TEXT_ADDRESSEE, "%s：", yifa_fact_or_blank (to));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY,
                        "你单位%s公布的%s（%s），应当于%s前报送备案，至今未收到备案材料。请于%s前补报，"
                        "并书面说明未按期报送的原因。",
                        published, quoted, yifa_fact_or_blank (yifa_record_get_text (notice, YIFA_CHASE_NOTICE_DOC_NUMBER)),
                        due, reply);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  return paper;
}

void
yifa_form_check_chase_notice (YifaStore *store, YifaRecord *notice, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_CHASE_NOTICE_DOC_NUMBER, YIFA_CHASE_NOTICE_PUBLISHED_ON,
                                  YIFA_CHASE_NOTICE_DUE_ON, YIFA_CHASE_NOTICE_NOTICE_NO, YIFA_CHASE_NOTICE_REPLY_BY };

  yifa_form_need (problems, notice, fields, G_N_ELEMENTS (fields));
}
