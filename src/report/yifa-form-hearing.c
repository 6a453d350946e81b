/* yifa-form-hearing.c - a hearing on paper: notice (听证会公告), list of representatives (代表名单), record (笔录)
 * and report (听证报告)
 *
 * Who said what stands in the order in which it was said, in the words on record.
 */
#include "yifa-form-parts.h"

#include "yifa-facts.h"
#include "yifa-hearing-rep.h"
#include "yifa-hearing.h"
#include "yifa-major-decision.h"
#include "yifa-rules.h"
#include "yifa-words.h"

static GPtrArray *
load_reps (YifaStore *store, YifaRecord *hearing)
{
  return yifa_store_load_parts (store, &yifa_hearing_rep, "hearing", yifa_record_get_id (hearing));
}

/* What is heard: the document or decision. */
static char *
dup_matter (YifaStore *store, YifaRecord *hearing)
{
  g_autoptr(YifaRecord) subject = yifa_fact_load_subject (store, hearing);

  return yifa_words_title (subject != NULL ? yifa_record_get_title (subject) : yifa_record_get_title (hearing));
}

static char *
dup_unit (YifaStore *store, YifaRecord *hearing)
{
  g_autoptr(YifaRecord) subject = yifa_fact_load_subject (store, hearing);

  return yifa_fact_subject_unit (store, subject);
}

/* "为了……" is not on record; the law that a hearing rests on is. */
static void
add_opening (YifaPaper *paper, YifaStore *store, YifaRecord *hearing, const char *matter)
{
  gboolean is_decision = yifa_record_has (hearing, YIFA_HEARING_DECISION);
  g_autofree char *unit = dup_unit (store, hearing);
  g_autofree char *basis = yifa_fact_cite_rule (store, is_decision ? "md.hearing" : "nd.hearing");

  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s%s%s%s拟就%s举行听证会，现将有关事项公告如下：", basis != NULL ? "依据" : "",
                        basis != NULL ? basis : "", basis != NULL ? "，" : "", yifa_fact_or_blank (unit), matter);
}

static void
add_places (YifaPaper *paper, YifaRecord *hearing)
{
  gint64 n = yifa_record_get_int (hearing, YIFA_HEARING_EXPECTED_N);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "四、听证代表名额及产生方式");
  if (n > 0)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "听证代表%d名。", (int) n);
  yifa_form_prose (paper, yifa_record_get_text (hearing, YIFA_HEARING_SELECTION_RULE));
}

YifaPaper *
yifa_form_hearing_notice (YifaStore *store, YifaRecord *hearing, GHashTable *values, GError **error)
{
  g_autofree char *unit = dup_unit (store, hearing);
  g_autofree char *matter = dup_matter (store, hearing);
  g_autofree char *title = g_strdup_printf ("关于举行%s听证会的公告", matter);
  g_autofree char *held = yifa_words_date (yifa_record_get_text (hearing, YIFA_HEARING_HELD_ON));
  g_autofree char *date = yifa_form_date (store, values, yifa_record_get_text (hearing, YIFA_HEARING_NOTICE_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  add_opening (paper, store, hearing, matter);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "一、听证事项");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s。", matter);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "二、听证时间");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s。", held);
  yifa_form_section (paper, "三、听证地点", hearing, YIFA_HEARING_PLACE);
  add_places (paper, hearing);
  yifa_form_section (paper, "五、报名条件、时间和方式", hearing, YIFA_HEARING_REGISTRATION);
  yifa_form_section (paper, "六、联系方式", hearing, YIFA_HEARING_CONTACT);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  return paper;
}

void
yifa_form_check_hearing_notice (YifaStore *store, YifaRecord *hearing, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_HEARING_NOTICE_ON,      YIFA_HEARING_HELD_ON,      YIFA_HEARING_PLACE,
                                  YIFA_HEARING_EXPECTED_N,     YIFA_HEARING_SELECTION_RULE,
                                  YIFA_HEARING_REGISTRATION,   YIFA_HEARING_CONTACT };

  yifa_form_need (problems, hearing, fields, G_N_ELEMENTS (fields));
}

YifaPaper *
yifa_form_hearing_list (YifaStore *store, YifaRecord *hearing, GHashTable *values, GError **error)
{
  static const double weights[] = { 1, 2, 2.4, 4, 2.4 };
  static const char *const labels[] = { "序号", "姓名", "类别", "工作单位或者住所", "产生方式", NULL };
  static const guint fields[] = { YIFA_HEARING_REP_NAME, YIFA_HEARING_REP_CATEGORY, YIFA_HEARING_REP_HOME,
                                  YIFA_HEARING_REP_CHOSEN_BY };
  g_autoptr(GPtrArray) reps = load_reps (store, hearing);
  g_autofree char *unit = dup_unit (store, hearing);
  g_autofree char *matter = dup_matter (store, hearing);
  g_autofree char *title = g_strdup_printf ("关于公布%s听证会代表名单的公告", matter);
  g_autofree char *held = yifa_words_date (yifa_record_get_text (hearing, YIFA_HEARING_HELD_ON));
  g_autofree char *date = yifa_form_date (store, values, yifa_record_get_text (hearing, YIFA_HEARING_LIST_PUBLISHED_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s听证会定于%s在%s举行。按照公布的遴选办法，产生听证代表%u名，现予公布。", matter, held,
                        yifa_fact_or_blank (yifa_record_get_text (hearing, YIFA_HEARING_PLACE)), reps->len);
  yifa_form_record_table (paper, store, reps, weights, labels, fields, G_N_ELEMENTS (fields));
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  return paper;
}

void
yifa_form_check_hearing_list (YifaStore *store, YifaRecord *hearing, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_HEARING_LIST_PUBLISHED_ON, YIFA_HEARING_SELECTION_RULE, YIFA_HEARING_HELD_ON,
                                  YIFA_HEARING_PLACE };
  static const guint rep_fields[] = { YIFA_HEARING_REP_CATEGORY, YIFA_HEARING_REP_CHOSEN_BY };
  g_autoptr(GPtrArray) reps = load_reps (store, hearing);

  yifa_form_need (problems, hearing, fields, G_N_ELEMENTS (fields));
  if (reps->len == 0)
    yifa_form_say (problems, g_strdup (_("The hearing has no representatives yet.")));
  yifa_form_need_each (problems, reps, rep_fields, G_N_ELEMENTS (rep_fields));
}

static guint
count_attended (GPtrArray *reps)
{
  guint n = 0;

  for (guint i = 0; i < reps->len; i++)
    n += yifa_record_get_int (reps->pdata[i], YIFA_HEARING_REP_ATTENDED) != 0;
  return n;
}

/* 应到20人，实到19人 */
static char *
dup_numbers (YifaRecord *hearing, GPtrArray *reps)
{
  gint64 expected = yifa_record_get_int (hearing, YIFA_HEARING_EXPECTED_N);

  return g_strdup_printf ("应到%d人，实到%u人", expected > 0 ? (int) expected : (int) reps->len, count_attended (reps));
}

static char *
dup_votes (YifaRecord *hearing)
{
  if (!yifa_record_get_int (hearing, YIFA_HEARING_VOTE_HELD))
    return g_strdup ("本次听证会未进行表决。");
  return g_strdup_printf ("赞成%d票，反对%d票，弃权%d票。", (int) yifa_record_get_int (hearing, YIFA_HEARING_VOTES_FOR_N),
                          (int) yifa_record_get_int (hearing, YIFA_HEARING_VOTES_AGAINST_N),
                          (int) yifa_record_get_int (hearing, YIFA_HEARING_VOTES_ABSTAINED_N));
}

static void
add_record_head (YifaPaper *paper, YifaStore *store, YifaRecord *hearing, GPtrArray *reps)
{
  static const double weights[] = { 2, 5, 2, 5 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  g_autofree char *matter = dup_matter (store, hearing);
  g_autofree char *unit = dup_unit (store, hearing);
  g_autofree char *held = yifa_words_date (yifa_record_get_text (hearing, YIFA_HEARING_HELD_ON));
  g_autofree char *numbers = dup_numbers (hearing, reps);

  yifa_form_row (table, 9, "听证事项", matter, 3u, NULL);
  yifa_form_row (table, 9, "时间", held, 1u, "地点", yifa_record_get_text (hearing, YIFA_HEARING_PLACE), 1u, NULL);
  yifa_form_row (table, 9, "主持人", yifa_record_get_text (hearing, YIFA_HEARING_HOST), 1u, "记录人",
                 yifa_record_get_text (hearing, YIFA_HEARING_RECORDER), 1u, NULL);
  yifa_form_row (table, 9, "承办单位", unit, 1u, "听证代表", numbers, 1u, NULL);
}

static void
add_attendance (YifaPaper *paper, YifaStore *store, GPtrArray *reps)
{
  static const double weights[] = { 1, 2, 2.4, 4, 1.6, 2.4 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  static const guint fields[] = { YIFA_HEARING_REP_NAME, YIFA_HEARING_REP_CATEGORY, YIFA_HEARING_REP_HOME,
                                  YIFA_HEARING_REP_ATTENDED };

  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "序号", "姓名", "类别", "工作单位或者住所", "是否到会", "本人签名", NULL);
  for (guint i = 0; i < reps->len; i++)
    {
      gboolean is_signed = yifa_record_get_int (reps->pdata[i], YIFA_HEARING_REP_SIGNED) != 0;

      yifa_form_record_row (table, store, i + 1, reps->pdata[i], fields, G_N_ELEMENTS (fields));
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, is_signed ? "已签名" : "");
    }
}

static void
add_statements (YifaPaper *paper, GPtrArray *reps)
{
  guint number = 0;

  for (guint i = 0; i < reps->len; i++)
    {
      YifaRecord *rep = reps->pdata[i];
      const char *view = yifa_words_choice (rep, YIFA_HEARING_REP_VIEW);
      const char *statement = yifa_record_get_text (rep, YIFA_HEARING_REP_STATEMENT);

      if (statement == NULL && *view == '\0')
        continue;
      yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%u. %s（%s，%s）：%s", ++number, yifa_record_get_title (rep),
                            yifa_words_choice (rep, YIFA_HEARING_REP_CATEGORY), *view != '\0' ? view : "未表态",
                            yifa_fact_or_blank (statement));
    }
  if (number == 0)
    yifa_paper_add_text (paper, YIFA_TEXT_BODY, YIFA_BLANK);
}

YifaPaper *
yifa_form_hearing_record (YifaStore *store, YifaRecord *hearing, GHashTable *values, GError **error)
{
  g_autoptr(GPtrArray) reps = load_reps (store, hearing);
  g_autofree char *unit = dup_unit (store, hearing);
  g_autofree char *votes = dup_votes (hearing);
  g_autofree char *is_signed = yifa_words_date (yifa_record_get_text (hearing, YIFA_HEARING_RECORD_SIGNED_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_FORM, "听证笔录", unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "听证笔录");
  add_record_head (paper, store, hearing, reps);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "一、核对身份");
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, "主持人核对参加听证会人员的身份，宣布听证事项和听证纪律。到会情况如下：");
  add_attendance (paper, store, reps);
  yifa_form_section (paper, "二、承办单位说明与听证过程", hearing, YIFA_HEARING_RECORD);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "三、听证代表发言");
  add_statements (paper, reps);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "四、表决");
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, votes);
  yifa_form_section (paper, "五、主持人小结", hearing, YIFA_HEARING_CONCLUSION);
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "本笔录已交参加听证会人员核对，确认无误后逐页签名（%s）；拒绝签名的，由记录人注明情况。",
                        is_signed);
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL, "主持人（签名）：　　　　　　　　记录人（签名）：　　　　　　　　"
                                               "承办单位代表（签名）：");
  return paper;
}

void
yifa_form_check_hearing_record (YifaStore *store, YifaRecord *hearing, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_HEARING_HELD_ON,  YIFA_HEARING_PLACE,      YIFA_HEARING_HOST,
                                  YIFA_HEARING_RECORDER, YIFA_HEARING_RECORD,     YIFA_HEARING_CONCLUSION,
                                  YIFA_HEARING_RECORD_SIGNED_ON };
  g_autoptr(GPtrArray) reps = load_reps (store, hearing);
  guint unsigned_n = 0;

  yifa_form_need (problems, hearing, fields, G_N_ELEMENTS (fields));
  if (reps->len == 0)
    yifa_form_say (problems, g_strdup (_("The hearing has no representatives yet.")));
  for (guint i = 0; i < reps->len; i++)
    unsigned_n += yifa_record_get_int (reps->pdata[i], YIFA_HEARING_REP_ATTENDED) &&
                  !yifa_record_get_int (reps->pdata[i], YIFA_HEARING_REP_SIGNED);
  if (unsigned_n > 0)
    yifa_form_say (problems, g_strdup_printf (_("%u representatives who were there have not signed the record."),
                                              unsigned_n));
}

/* （一）赞成意见（3人）, each with who said it. */
static void
add_views (YifaPaper *paper, GPtrArray *reps)
{
  static const struct
  {
    const char *view;
    const char *heading;
  } groups[] = {
    { "for", "（一）赞成的意见" },
    { "against", "（二）反对的意见" },
    { "neutral", "（三）其他意见和建议" },
  };

  for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      guint n = 0;

      for (guint i = 0; i < reps->len; i++)
        n += g_strcmp0 (yifa_record_get_text (reps->pdata[i], YIFA_HEARING_REP_VIEW), groups[g].view) == 0;
      yifa_paper_add_textf (paper, YIFA_TEXT_SUBHEADING, "%s（%u人）", groups[g].heading, n);
      for (guint i = 0; i < reps->len; i++)
        if (g_strcmp0 (yifa_record_get_text (reps->pdata[i], YIFA_HEARING_REP_VIEW), groups[g].view) == 0)
          yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s（%s）：%s", yifa_record_get_title (reps->pdata[i]),
                                yifa_words_choice (reps->pdata[i], YIFA_HEARING_REP_CATEGORY),
                                yifa_fact_or_blank (yifa_record_get_text (reps->pdata[i], YIFA_HEARING_REP_STATEMENT)));
    }
}

static void
add_course (YifaPaper *paper, YifaStore *store, YifaRecord *hearing, GPtrArray *reps)
{
  g_autofree char *notice = yifa_words_date (yifa_record_get_text (hearing, YIFA_HEARING_NOTICE_ON));
  g_autofree char *list = yifa_words_date (yifa_record_get_text (hearing, YIFA_HEARING_LIST_PUBLISHED_ON));
  g_autofree char *sent = yifa_words_date (yifa_record_get_text (hearing, YIFA_HEARING_MATERIALS_SENT_ON));
  g_autofree char *held = yifa_words_date (yifa_record_get_text (hearing, YIFA_HEARING_HELD_ON));
  g_autofree char *numbers = dup_numbers (hearing, reps);
  g_autofree char *votes = dup_votes (hearing);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "一、听证会基本情况");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s发布听证会公告，%s公布听证代表名单，%s向听证代表送达听证材料。", notice, list, sent);
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "听证会于%s在%s举行，由%s主持，%s记录。听证代表%s。", held,
                        yifa_fact_or_blank (yifa_record_get_text (hearing, YIFA_HEARING_PLACE)),
                        yifa_fact_or_blank (yifa_record_get_text (hearing, YIFA_HEARING_HOST)),
                        yifa_fact_or_blank (yifa_record_get_text (hearing, YIFA_HEARING_RECORDER)), numbers);
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, votes);
}

YifaPaper *
yifa_form_hearing_report (YifaStore *store, YifaRecord *hearing, GHashTable *values, GError **error)
{
  g_autoptr(GPtrArray) reps = load_reps (store, hearing);
  g_autofree char *unit = dup_unit (store, hearing);
  g_autofree char *matter = dup_matter (store, hearing);
  g_autofree char *title = g_strdup_printf ("关于%s的听证报告", matter);
  g_autofree char *date = yifa_form_date (store, values, NULL);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  add_course (paper, store, hearing, reps);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "二、听证代表的意见和建议");
  add_views (paper, reps);
  yifa_form_section (paper, "三、听证意见的采纳情况", hearing, YIFA_HEARING_ADOPTION);
  yifa_form_section (paper, "四、听证会小结", hearing, YIFA_HEARING_CONCLUSION);
  if (yifa_record_has (hearing, YIFA_HEARING_REPORT))
    yifa_form_section (paper, "五、承办单位的意见", hearing, YIFA_HEARING_REPORT);
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  return paper;
}

void
yifa_form_check_hearing_report (YifaStore *store, YifaRecord *hearing, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_HEARING_NOTICE_ON, YIFA_HEARING_LIST_PUBLISHED_ON, YIFA_HEARING_MATERIALS_SENT_ON,
                                  YIFA_HEARING_HELD_ON,   YIFA_HEARING_ADOPTION,          YIFA_HEARING_CONCLUSION };
  static const guint rep_fields[] = { YIFA_HEARING_REP_VIEW, YIFA_HEARING_REP_STATEMENT };
  g_autoptr(GPtrArray) reps = load_reps (store, hearing);

  yifa_form_need (problems, hearing, fields, G_N_ELEMENTS (fields));
  yifa_form_need_each (problems, reps, rep_fields, G_N_ELEMENTS (rep_fields));
}
