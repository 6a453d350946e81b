/* yifa-form-comment.c - public comment on paper: the notice (征求意见公告), the table of what was taken up
 * (采纳情况表), and the same of the units that were asked (部门意见)
 *
 * The public table names kinds of people, not people.
 */
#include "yifa-form-parts.h"

#include "yifa-consultation.h"
#include "yifa-disagreement.h"
#include "yifa-facts.h"
#include "yifa-major-decision.h"
#include "yifa-opinion.h"
#include "yifa-public-comment.h"
#include "yifa-words.h"

static gboolean
is_of_decision (YifaRecord *part)
{
  return yifa_record_has (part, YIFA_PUBLIC_COMMENT_DECISION);
}

/* 殡葬管理办法（征求意见稿） */
static char *
dup_draft_name (YifaStore *store, YifaRecord *comment)
{
  g_autoptr(YifaRecord) subject = yifa_fact_load_subject (store, comment);
  const char *title = subject != NULL ? yifa_record_get_title (subject) : "________";

  return g_str_has_suffix (title, "稿）") ? g_strdup (title) : g_strconcat (title, "（征求意见稿）", NULL);
}

static void
add_notice_term (YifaPaper *paper, YifaRecord *comment)
{
  const char *reason = yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_SHORTENED_REASON);
  g_autofree char *from = yifa_words_date (yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_STARTS_ON));
  g_autofree char *to = yifa_words_date (yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_ENDS_ON));
  gint64 days = yifa_record_get_int (comment, YIFA_PUBLIC_COMMENT_DAYS);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "二、征求意见时间");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "自%s起至%s止，共%d日。", from, to, (int) days);
  if (reason != NULL)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "因%s，本次征求意见期限予以缩短。", reason);
}

static char *
dup_notice_opening (YifaStore *store, YifaRecord *comment, const char *quoted)
{
  g_autoptr(YifaRecord) subject = yifa_fact_load_subject (store, comment);
  g_autofree char *unit = yifa_fact_subject_unit (store, subject);
  g_autofree char *basis = yifa_fact_cite_rule (store, is_of_decision (comment) ? "md.participation" : "nd.public_comment");

  return g_strdup_printf ("%s起草了%s。为广泛听取社会各方面的意见和建议，%s%s%s现向社会公开征求意见。", yifa_fact_or_blank (unit),
                          quoted, basis != NULL ? "依据" : "", basis != NULL ? basis : "", basis != NULL ? "，" : "");
}

YifaPaper *
yifa_form_comment_notice (YifaStore *store, YifaRecord *comment, GHashTable *values, GError **error)
{
  g_autoptr(YifaRecord) subject = yifa_fact_load_subject (store, comment);
  g_autofree char *unit = yifa_fact_subject_unit (store, subject);
  g_autofree char *draft = dup_draft_name (store, comment);
  g_autofree char *quoted = yifa_words_title (draft);
  g_autofree char *title = g_strdup_printf ("关于%s公开征求意见的公告", quoted);
  g_autofree char *opening = dup_notice_opening (store, comment, quoted);
  g_autofree char *note = g_strdup_printf ("关于%s的说明", quoted);
  const char *annexes[] = { draft, note, NULL };
  const char *place = yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_PLACE);
  g_autofree char *date = yifa_form_date (store, values, yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_STARTS_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_text (paper, YIFA_TEXT_NUMBER,
                       yifa_fact_or_blank (yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_NOTICE_NO)));
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, opening);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "一、征求意见的内容");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s及其说明，全文见附件；公布载体：%s。", quoted,
                        yifa_fact_or_blank (place != NULL ? place : yifa_words_choice (comment, YIFA_PUBLIC_COMMENT_CHANNEL)));
  add_notice_term (paper, comment);
  yifa_form_section (paper, "三、提出意见的方式", comment, YIFA_PUBLIC_COMMENT_CONTACT);
  yifa_paper_add_annexes (paper, annexes);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  return paper;
}

/* A term below the law's minimum has to say why, in the notice itself. */
static char *
dup_short_term (YifaStore *store, YifaRecord *comment)
{
  const char *rule = is_of_decision (comment) ? "md.comment_min_days" : "nd.comment_min_days";
  g_autofree char *least = NULL;

  if (!yifa_public_comment_is_short (store, comment, rule) ||
      yifa_record_has (comment, YIFA_PUBLIC_COMMENT_SHORTENED_REASON))
    return NULL;

  least = yifa_public_comment_dup_least (store, comment, rule);
  return g_strdup_printf (_("The comment is open for %d days, fewer than %s, and no reason is given."),
                          (int) yifa_record_get_int (comment, YIFA_PUBLIC_COMMENT_DAYS), least);
}

void
yifa_form_check_comment_notice (YifaStore *store, YifaRecord *comment, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_PUBLIC_COMMENT_NOTICE_NO, YIFA_PUBLIC_COMMENT_CONTACT };
  g_autoptr(YifaRecord) subject = yifa_fact_load_subject (store, comment);
  g_autofree char *unit = yifa_fact_subject_unit (store, subject);

  yifa_form_need (problems, comment, fields, G_N_ELEMENTS (fields));
  yifa_form_say (problems, unit == NULL ? g_strdup (_("It is not on record which unit drafted the text.")) : NULL);
  yifa_form_say (problems, dup_short_term (store, comment));
}

static GPtrArray *
load_opinions (YifaStore *store, YifaRecord *comment)
{
  return yifa_store_load_parts (store, &yifa_opinion, "comment", yifa_record_get_id (comment));
}

static guint
count_adoption (GPtrArray *opinions, guint field, const char *value)
{
  guint n = 0;

  for (guint i = 0; i < opinions->len; i++)
    n += g_strcmp0 (yifa_record_get_text (opinions->pdata[i], field), value) == 0;
  return n;
}

static void
add_counts (YifaPaper *paper, GPtrArray *opinions, guint field)
{
  guint open = count_adoption (opinions, field, NULL);

  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "共收到意见%u条，其中采纳%u条，部分采纳%u条，未采纳%u条。", opinions->len,
                        count_adoption (opinions, field, "adopted"), count_adoption (opinions, field, "partly"),
                        count_adoption (opinions, field, "not_adopted"));
  if (open > 0)
    yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "尚未处理%u条。", open);
}

static char *
dup_opinion (YifaRecord *opinion)
{
  const char *clause = yifa_record_get_text (opinion, YIFA_OPINION_CLAUSE);

  return g_strconcat (clause != NULL ? clause : "", clause != NULL ? "：" : "",
                      yifa_record_get_text (opinion, YIFA_OPINION_CONTENT), NULL);
}

static void
add_opinion (YifaPaperTable *table, YifaStore *store, YifaRecord *opinion, guint number, gboolean is_public)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *content = dup_opinion (opinion);
  const char *kind = yifa_words_choice (opinion, YIFA_OPINION_SOURCE_KIND);
  const char *source = yifa_record_get_text (opinion, YIFA_OPINION_SOURCE);

  yifa_paper_table_add_row (table, 8);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, is_public || source == NULL ? kind : source);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, content);
  yifa_form_cell (table, store, opinion, YIFA_OPINION_ADOPTION);
  yifa_form_cell (table, store, opinion, YIFA_OPINION_REASON);
}

static YifaPaper *
make_adoption_table (YifaStore *store, YifaRecord *comment, GHashTable *values, gboolean is_public)
{
  static const double weights[] = { 1, 2.6, 7, 2, 7 };
  g_autoptr(GPtrArray) opinions = load_opinions (store, comment);
  g_autoptr(YifaRecord) subject = yifa_fact_load_subject (store, comment);
  g_autofree char *unit = yifa_fact_subject_unit (store, subject);
  g_autofree char *quoted = yifa_words_title (subject != NULL ? yifa_record_get_title (subject) : NULL);
  g_autofree char *title = g_strdup_printf ("%s公开征求意见及采纳情况表", quoted);
  g_autofree char *from = yifa_words_date (yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_STARTS_ON));
  g_autofree char *to = yifa_words_date (yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_ENDS_ON));
  g_autofree char *date = yifa_form_date (store, values, NULL);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LANDSCAPE, title, unit);
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "征求意见时间：%s至%s（%d日）　征求意见渠道：%s", from, to,
                        (int) yifa_record_get_int (comment, YIFA_PUBLIC_COMMENT_DAYS),
                        yifa_fact_or_blank (yifa_words_choice (comment, YIFA_PUBLIC_COMMENT_CHANNEL)));
  add_counts (paper, opinions, YIFA_OPINION_ADOPTION);
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 9, YIFA_TEXT_CELL_LABEL, "序号", "反馈人", "意见内容", "是否采纳", "理由", NULL);
  for (guint i = 0; i < opinions->len; i++)
    add_opinion (table, store, opinions->pdata[i], i + 1, is_public);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL_END, "%s　%s", unit != NULL ? unit : "", date);
  return paper;
}

YifaPaper *
yifa_form_adoption_table (YifaStore *store, YifaRecord *comment, GHashTable *values, GError **error)
{
  return make_adoption_table (store, comment, values, FALSE);
}

YifaPaper *
yifa_form_adoption_table_public (YifaStore *store, YifaRecord *comment, GHashTable *values, GError **error)
{
  return make_adoption_table (store, comment, values, TRUE);
}

void
yifa_form_check_adoption_table (YifaStore *store, YifaRecord *comment, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_OPINION_SOURCE_KIND, YIFA_OPINION_ADOPTION };
  g_autoptr(GPtrArray) opinions = load_opinions (store, comment);
  guint unexplained = 0;

  for (guint i = 0; i < opinions->len; i++)
    unexplained += g_strcmp0 (yifa_record_get_text (opinions->pdata[i], YIFA_OPINION_ADOPTION), "not_adopted") == 0 &&
                   !yifa_record_has (opinions->pdata[i], YIFA_OPINION_REASON);
  yifa_form_need_each (problems, opinions, fields, G_N_ELEMENTS (fields));
  if (unexplained > 0)
    yifa_form_say (problems, g_strdup_printf (_("%u opinions were not adopted, and no reason is given."), unexplained));
}

static const guint unit_fields[] = { YIFA_CONSULTATION_RECIPIENT, YIFA_CONSULTATION_SENT_ON, YIFA_CONSULTATION_REPLIED_ON,
                                     YIFA_CONSULTATION_VIEW, YIFA_CONSULTATION_CONTENT, YIFA_CONSULTATION_ADOPTION,
                                     YIFA_CONSULTATION_HANDLING };

static void
add_consultation (YifaPaperTable *table, YifaStore *store, YifaRecord *asked, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *org = yifa_fact_org (store, yifa_record_get_int (asked, YIFA_CONSULTATION_ORG));
  const char *recipient = yifa_record_get_text (asked, YIFA_CONSULTATION_RECIPIENT);

  yifa_paper_table_add_row (table, 8);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, text);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, recipient != NULL ? recipient : org);
  for (guint i = 1; i < G_N_ELEMENTS (unit_fields); i++)
    yifa_form_cell (table, store, asked, unit_fields[i]);
}

static void
add_disagreements (YifaPaper *paper, YifaStore *store, YifaRecord *decision)
{
  static const double weights[] = { 1, 2.6, 3, 4, 4, 4, 3, 3 };
  static const char *const labels[] = { "序号", "单位", "分歧事项", "该单位意见", "承办单位意见", "理由", "依据", "处理结果",
                                        NULL };
  static const guint fields[] = { YIFA_DISAGREEMENT_ORG, YIFA_DISAGREEMENT_ISSUE, YIFA_DISAGREEMENT_UNIT_VIEW,
                                  YIFA_DISAGREEMENT_OWN_VIEW, YIFA_DISAGREEMENT_REASON, YIFA_DISAGREEMENT_BASIS,
                                  YIFA_DISAGREEMENT_OUTCOME };
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_disagreement, "decision", yifa_record_get_id (decision));

  yifa_form_group (paper, "分歧意见的协调处理情况");
  if (all->len == 0)
    yifa_paper_add_text (paper, YIFA_TEXT_SMALL, "无。");
  else
    yifa_form_record_table (paper, store, all, weights, labels, fields, G_N_ELEMENTS (fields));
}

YifaPaper *
yifa_form_unit_opinions (YifaStore *store, YifaRecord *decision, GHashTable *values, GError **error)
{
  static const double weights[] = { 1, 3, 2.2, 2.2, 2.4, 6, 2, 5 };
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_consultation, "decision", yifa_record_get_id (decision));
  g_autofree char *unit = yifa_fact_subject_unit (store, decision);
  g_autofree char *quoted = yifa_words_title (yifa_record_get_title (decision));
  g_autofree char *title = g_strdup_printf ("%s征求单位意见及采纳情况表", quoted);
  g_autofree char *date = yifa_form_date (store, values, NULL);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LANDSCAPE, title, unit);
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "共征求%u个单位和人员的意见。", all->len);
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 9, YIFA_TEXT_CELL_LABEL, "序号", "征求对象", "发出日期", "回复日期", "态度", "意见内容",
                   "是否采纳", "处理说明", NULL);
  for (guint i = 0; i < all->len; i++)
    add_consultation (table, store, all->pdata[i], i + 1);
  add_disagreements (paper, store, decision);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL_END, "%s　%s", unit != NULL ? unit : "", date);
  return paper;
}

void
yifa_form_check_unit_opinions (YifaStore *store, YifaRecord *decision, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_CONSULTATION_SENT_ON, YIFA_CONSULTATION_REPLIED_ON, YIFA_CONSULTATION_VIEW };
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_consultation, "decision", yifa_record_get_id (decision));

  if (all->len == 0)
    yifa_form_say (problems, g_strdup (_("No unit has been asked for its view yet.")));
  yifa_form_need_each (problems, all, fields, G_N_ELEMENTS (fields));
}
