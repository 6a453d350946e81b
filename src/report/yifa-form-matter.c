/* yifa-form-matter.c - papers of a legal matter: its card (法律事务办理单), the legal opinion (法律意见书), and the record
 * of a search for conflicts of interest (利益冲突检索记录)
 */
#include "yifa-form-parts.h"

#include "yifa-adviser.h"
#include "yifa-conflict-check.h"
#include "yifa-conflict-hit.h"
#include "yifa-facts.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-party.h"
#include "yifa-matter.h"
#include "yifa-words.h"
#include "yifa-work-log.h"

static GPtrArray *
load_of_matter (YifaStore *store, const YifaKind *kind, YifaRecord *matter)
{
  return yifa_store_load_parts (store, kind, "matter", yifa_record_get_id (matter));
}

static char *
dup_adviser (YifaStore *store, gint64 id)
{
  return yifa_store_dup_title (store, &yifa_adviser, id);
}

/* --- card ----------------------------------------------------------------------------------- */

/* 赵律师、钱律师（回避）: those of @role, with how those left who did. */
static char *
dup_advisers (YifaStore *store, YifaRecord *matter, const char *role)
{
  g_autoptr(GPtrArray) all = load_of_matter (store, &yifa_matter_adviser, matter);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const char *left = yifa_words_choice (all->pdata[i], YIFA_MATTER_ADVISER_LEFT_HOW);
      g_autofree char *name = dup_adviser (store, yifa_record_get_int (all->pdata[i], YIFA_MATTER_ADVISER_ADVISER));

      if (g_strcmp0 (yifa_record_get_text (all->pdata[i], YIFA_MATTER_ADVISER_ROLE), role) == 0)
        g_string_append_printf (names, "%s%s%s%s%s", names->len > 0 ? "、" : "", name, *left != '\0' ? "（" : "", left,
                                *left != '\0' ? "）" : "");
    }
  return g_string_free (names, FALSE);
}

/* 2026年3月2日检索，比对120条，未发现 */
static char *
dup_searches (YifaStore *store, YifaRecord *matter)
{
  g_autoptr(GPtrArray) checks = load_of_matter (store, &yifa_conflict_check, matter);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      YifaRecord *check = checks->pdata[i];
      const char *outcome = yifa_words_choice (check, YIFA_CONFLICT_CHECK_OUTCOME);
      g_autofree char *name = dup_adviser (store, yifa_record_get_int (check, YIFA_CONFLICT_CHECK_ADVISER));

      g_string_append_printf (text, "%s%s %s：比对%d条，%s%s%s。", text->len > 0 ? "\n" : "",
                              yifa_record_get_text (check, YIFA_CONFLICT_CHECK_CHECKED_ON), name,
                              (int) yifa_record_get_int (check, YIFA_CONFLICT_CHECK_COMPARED_N),
                              yifa_words_choice (check, YIFA_CONFLICT_CHECK_RESULT), *outcome != '\0' ? "，" : "", outcome);
    }
  return g_string_free (text, FALSE);
}

static void
add_intake (YifaPaper *paper, YifaStore *store, YifaRecord *matter)
{
  static const double weights[] = { 2.4, 5, 2.4, 5 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  g_autofree char *client = yifa_fact_org (store, yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG));
  g_autofree char *source = g_strconcat (yifa_words_choice (matter, YIFA_MATTER_SOURCE),
                                         yifa_record_get_int (matter, YIFA_MATTER_IS_URGENT) ? "　（紧急）" : "", NULL);
  g_autofree char *intake = yifa_words_date (yifa_record_get_text (matter, YIFA_MATTER_INTAKE_ON));
  g_autofree char *received = yifa_words_date (yifa_record_get_text (matter, YIFA_MATTER_RECEIVED_ON));
  g_autofree char *due = yifa_words_date (yifa_record_get_text (matter, YIFA_MATTER_DUE_ON));
  g_autofree char *amount = yifa_record_has (matter, YIFA_MATTER_AMOUNT)
                              ? yifa_words_money (yifa_record_get_int (matter, YIFA_MATTER_AMOUNT)) : NULL;

  yifa_form_row (table, 9, "事务名称", yifa_record_get_title (matter), 3u, NULL);
  yifa_form_row (table, 9, "事务类别", yifa_words_choice (matter, YIFA_MATTER_MATTER_TYPE), 1u, "来源", source, 1u, NULL);
  yifa_form_row (table, 9, "委托单位", client, 1u, "联系人及电话", yifa_record_get_text (matter, YIFA_MATTER_CONTACT), 1u,
                 NULL);
  yifa_form_row (table, 9, "登记日期", intake, 1u, "立卷日期", received, 1u, NULL);
  yifa_form_row (table, 9, "办理期限", due, 1u, "标的额（元）", amount, 1u, NULL);
  yifa_form_row (table, 9, "案号", yifa_record_get_text (matter, YIFA_MATTER_CASE_NO), 1u, "受理机关",
                 yifa_record_get_text (matter, YIFA_MATTER_ORGAN), 1u, NULL);
  yifa_form_row (table, 24, "委托事项", yifa_record_get_text (matter, YIFA_MATTER_QUESTION), 3u, NULL);
}

static void
add_handling (YifaPaper *paper, YifaStore *store, YifaRecord *matter)
{
  static const double weights[] = { 2.4, 5, 2.4, 5 };
  YifaPaperTable *table;
  g_autofree char *lead = dup_advisers (store, matter, "lead");
  g_autofree char *assisting = dup_advisers (store, matter, "assisting");
  g_autofree char *searches = dup_searches (store, matter);
  g_autofree char *assigned = yifa_words_date (yifa_record_get_text (matter, YIFA_MATTER_ASSIGNED_ON));
  g_autofree char *answered = yifa_words_date (yifa_record_get_text (matter, YIFA_MATTER_RESPONDED_ON));
  g_autofree char *issued = yifa_words_date (yifa_record_get_text (matter, YIFA_MATTER_ISSUED_ON));
  g_autofree char *closed = yifa_words_date (yifa_record_get_text (matter, YIFA_MATTER_CLOSED_ON));
  g_autofree char *adoption = yifa_form_boxes (matter, YIFA_MATTER_ADOPTION, NULL);
  g_autofree char *number = g_strconcat (yifa_fact_or_blank (yifa_record_get_text (matter, YIFA_MATTER_OPINION_NO)), "　",
                                         issued, NULL);
  const char *answer = yifa_record_get_text (matter, YIFA_MATTER_ANSWER);
  const char *result = yifa_record_get_text (matter, YIFA_MATTER_RESULT);

  yifa_form_group (paper, "办理情况");
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  yifa_form_row (table, 9, "主办", lead, 1u, "协办", assisting, 1u, NULL);
  yifa_form_row (table, 9, "指派日期", assigned, 1u, "首次答复", answered, 1u, NULL);
  yifa_form_row (table, 9, "利益冲突检索", searches, 3u, NULL);
  yifa_form_row (table, 9, "法律意见书", number, 1u, "审批人", yifa_record_get_text (matter, YIFA_MATTER_APPROVER), 1u, NULL);
  yifa_form_row (table, 9, "采纳情况", adoption, 1u, "未采纳理由", yifa_record_get_text (matter, YIFA_MATTER_ADOPTION_REASON),
                 1u, NULL);
  yifa_form_row (table, 18, "办理结果", result != NULL ? result : answer, 3u, NULL);
  yifa_form_row (table, 9, "办结日期", closed, 1u, "档案号", yifa_record_get_text (matter, YIFA_MATTER_ARCHIVE_NO), 1u, NULL);
}

static void
add_parties (YifaPaper *paper, YifaStore *store, YifaRecord *matter)
{
  static const double weights[] = { 1.2, 5, 4, 2, 4 };
  static const char *const labels[] = { "序号", "当事人", "统一社会信用代码", "地位", "曾用名、简称", NULL };
  static const guint fields[] = { YIFA_MATTER_PARTY_NAME, YIFA_MATTER_PARTY_CREDIT_CODE, YIFA_MATTER_PARTY_ROLE,
                                  YIFA_MATTER_PARTY_ALIASES };
  g_autoptr(GPtrArray) parties = load_of_matter (store, &yifa_matter_party, matter);

  yifa_form_group (paper, "当事人");
  yifa_form_record_table (paper, store, parties, weights, labels, fields, G_N_ELEMENTS (fields));
}

static void
add_log (YifaPaper *paper, YifaStore *store, YifaRecord *matter)
{
  static const double weights[] = { 1.2, 2.4, 2, 6, 1.4, 3 };
  static const char *const labels[] = { "序号", "日期", "顾问", "工作内容", "工时", "结果", NULL };
  static const guint fields[] = { YIFA_WORK_LOG_WORK_ON, YIFA_WORK_LOG_ADVISER, YIFA_WORK_LOG_CONTENT, YIFA_WORK_LOG_HOURS,
                                  YIFA_WORK_LOG_RESULT };
  g_autoptr(GPtrArray) entries = load_of_matter (store, &yifa_work_log, matter);
  g_autofree char *hours = yifa_words_hours (yifa_record_get_int (matter, YIFA_MATTER_HOURS));
  g_autofree char *heading = g_strdup_printf ("工作日志（%u条，%s小时）", entries->len, hours);

  yifa_form_group (paper, heading);
  yifa_form_record_table (paper, store, entries, weights, labels, fields, G_N_ELEMENTS (fields));
}

YifaPaper *
yifa_form_matter_card (YifaStore *store, YifaRecord *matter, GHashTable *values, GError **error)
{
  g_autofree char *unit = yifa_fact_review_body (store);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_FORM, "法律事务办理单", unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "法律事务办理单");
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL_END, "编号：%s",
                        yifa_fact_or_blank (yifa_record_get_text (matter, YIFA_MATTER_MATTER_NO)));
  add_intake (paper, store, matter);
  add_handling (paper, store, matter);
  add_parties (paper, store, matter);
  add_log (paper, store, matter);
  return paper;
}

void
yifa_form_check_matter_card (YifaStore *store, YifaRecord *matter, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_MATTER_MATTER_NO, YIFA_MATTER_QUESTION, YIFA_MATTER_ADVISER };
  g_autoptr(GPtrArray) parties = load_of_matter (store, &yifa_matter_party, matter);
  g_autoptr(GPtrArray) checks = load_of_matter (store, &yifa_conflict_check, matter);

  yifa_form_need (problems, matter, fields, G_N_ELEMENTS (fields));
  if (parties->len == 0)
    yifa_form_say (problems, g_strdup (_("No party of the matter is named.")));
  if (checks->len == 0 && yifa_record_has (matter, YIFA_MATTER_ADVISER))
    yifa_form_say (problems, g_strdup (_("No search for conflicts of interest is on record.")));
}

/* --- legal opinion -------------------------------------------------------------------------- */

gboolean
yifa_form_suits_matter_opinion (YifaRecord *matter)
{
  return yifa_record_has (matter, YIFA_MATTER_OPINION);
}

YifaPaper *
yifa_form_matter_opinion (YifaStore *store, YifaRecord *matter, GHashTable *values, GError **error)
{
  const char *approver = yifa_record_get_text (matter, YIFA_MATTER_APPROVER);
  g_autofree char *unit = yifa_fact_review_body (store);
  g_autofree char *client = yifa_fact_org (store, yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG));
  g_autofree char *adviser = dup_adviser (store, yifa_record_get_int (matter, YIFA_MATTER_ADVISER));
  g_autofree char *quoted = yifa_words_title (yifa_record_get_title (matter));
  g_autofree char *title = g_strdup_printf ("关于%s的法律意见书", quoted);
  g_autofree char *received = yifa_words_date (yifa_record_get_text (matter, YIFA_MATTER_RECEIVED_ON));
  g_autofree char *views = yifa_form_boxes (matter, YIFA_MATTER_VIEW, NULL);
  g_autofree char *date = yifa_form_date (store, values, yifa_record_get_text (matter, YIFA_MATTER_ISSUED_ON));
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, title, unit);

  yifa_paper_add_text (paper, YIFA_TEXT_MARK, yifa_fact_or_blank (unit));
  yifa_paper_add_text (paper, YIFA_TEXT_NUMBER, yifa_fact_or_blank (yifa_record_get_text (matter, YIFA_MATTER_OPINION_NO)));
  yifa_paper_add_rule (paper);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, title);
  yifa_paper_add_textf (paper, YIFA_TEXT_ADDRESSEE, "%s：", yifa_fact_or_blank (client));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "你单位%s委托的法律事务收悉。经研究，现提出法律意见如下：", received);
  yifa_form_section (paper, "一、委托事项", matter, YIFA_MATTER_QUESTION);
  yifa_form_section (paper, "二、法律意见", matter, YIFA_MATTER_OPINION);
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "三、结论");
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, views);
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, "本意见依据委托单位提供的材料作出，供内部决策参考，不对外公布。");
  yifa_paper_add_signature (paper, yifa_fact_or_blank (unit), date);
  yifa_paper_add_textf (paper, YIFA_TEXT_CONTACT, "（承办顾问：%s　审批：%s）", yifa_fact_or_blank (adviser),
                        yifa_form_value (values, "signatory", approver != NULL ? approver : YIFA_BLANK));
  return paper;
}

void
yifa_form_check_matter_opinion (YifaStore *store, YifaRecord *matter, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_MATTER_OPINION_NO, YIFA_MATTER_RECEIVED_ON, YIFA_MATTER_QUESTION,
                                  YIFA_MATTER_OPINION, YIFA_MATTER_VIEW, YIFA_MATTER_ADVISER, YIFA_MATTER_APPROVER,
                                  YIFA_MATTER_ISSUED_ON };

  yifa_form_need (problems, matter, fields, G_N_ELEMENTS (fields));
}

/* --- search for conflicts ------------------------------------------------------------------- */

static GPtrArray *
load_hits (YifaStore *store, YifaRecord *check)
{
  return yifa_store_load_parts (store, &yifa_conflict_hit, "conflict_check", yifa_record_get_id (check));
}

static void
add_search (YifaPaper *paper, YifaStore *store, YifaRecord *check, YifaRecord *matter)
{
  static const double weights[] = { 2.4, 5, 2.4, 5 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  g_autoptr(YifaRecord) adviser =
    yifa_store_load (store, &yifa_adviser, yifa_record_get_int (check, YIFA_CONFLICT_CHECK_ADVISER), NULL);
  g_autofree char *checked = yifa_words_date (yifa_record_get_text (check, YIFA_CONFLICT_CHECK_CHECKED_ON));
  g_autofree char *extent = g_strdup_printf ("当事人%d个，比对%d条",
                                             (int) yifa_record_get_int (check, YIFA_CONFLICT_CHECK_PARTIES_N),
                                             (int) yifa_record_get_int (check, YIFA_CONFLICT_CHECK_COMPARED_N));

  yifa_form_row (table, 9, "法律事务", matter != NULL ? yifa_record_get_title (matter) : "", 1u, "事务编号",
                 matter != NULL ? yifa_record_get_text (matter, YIFA_MATTER_MATTER_NO) : "", 1u, NULL);
  yifa_form_row (table, 9, "拟指派顾问", adviser != NULL ? yifa_record_get_title (adviser) : "", 1u, "所在单位",
                 adviser != NULL ? yifa_record_get_text (adviser, YIFA_ADVISER_HOME_BODY) : "", 1u, NULL);
  yifa_form_row (table, 9, "检索日期", checked, 1u, "检索人", yifa_record_get_text (check, YIFA_CONFLICT_CHECK_CHECKED_BY), 1u,
                 NULL);
  yifa_form_row (table, 9, "检索范围", extent, 1u, "检索结果", yifa_words_choice (check, YIFA_CONFLICT_CHECK_RESULT), 1u,
                 NULL);
}

static void
add_hits (YifaPaper *paper, YifaStore *store, GPtrArray *hits)
{
  static const double weights[] = { 1.4, 3.4, 3.6, 3.4, 3.6, 2.2, 3.8, 2.2, 1.8, 2.6, 3 };
  static const char *const labels[] = { "序号", "当事人", "当事人代码", "命中名称", "命中代码", "来源", "出处", "匹配方式", "把握",
                                        "判断", "判断理由", NULL };
  static const guint fields[] = { YIFA_CONFLICT_HIT_PARTY,       YIFA_CONFLICT_HIT_PARTY_CODE, YIFA_CONFLICT_HIT_FOUND,
                                  YIFA_CONFLICT_HIT_FOUND_CODE,  YIFA_CONFLICT_HIT_SOURCE_KIND, YIFA_CONFLICT_HIT_SOURCE,
                                  YIFA_CONFLICT_HIT_HOW,         YIFA_CONFLICT_HIT_CERTAINTY,  YIFA_CONFLICT_HIT_JUDGEMENT,
                                  YIFA_CONFLICT_HIT_JUDGE_NOTE };

  yifa_form_group (paper, "命中情况");
  yifa_form_record_table (paper, store, hits, weights, labels, fields, G_N_ELEMENTS (fields));
}

YifaPaper *
yifa_form_conflict_record (YifaStore *store, YifaRecord *check, GHashTable *values, GError **error)
{
  g_autoptr(YifaRecord) matter =
    yifa_store_load (store, &yifa_matter, yifa_record_get_int (check, YIFA_CONFLICT_CHECK_MATTER), NULL);
  g_autoptr(GPtrArray) hits = load_hits (store, check);
  g_autofree char *unit = yifa_fact_review_body (store);
  g_autofree char *outcomes = yifa_form_boxes (check, YIFA_CONFLICT_CHECK_OUTCOME, NULL);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LANDSCAPE, "利益冲突检索记录", unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "利益冲突检索记录");
  add_search (paper, store, check, matter);
  if (matter != NULL)
    add_parties (paper, store, matter);
  add_hits (paper, store, hits);
  yifa_form_group (paper, "处理");
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL, outcomes);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "理由：%s",
                        yifa_fact_or_blank (yifa_record_get_text (check, YIFA_CONFLICT_CHECK_REASON)));
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL, "检索范围包括相对方及其曾用名、简称、统一社会信用代码，与顾问申报的利害关系、"
                                               "所在单位和承办过的事务比对。");
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL, "检索人（签名）：　　　　　　　　审核人（签名）：　　　　　　　　　　　年　　月　　日");
  return paper;
}

void
yifa_form_check_conflict_record (YifaStore *store, YifaRecord *check, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_CONFLICT_CHECK_CHECKED_ON, YIFA_CONFLICT_CHECK_CHECKED_BY,
                                  YIFA_CONFLICT_CHECK_RESULT };
  static const guint judged[] = { YIFA_CONFLICT_HIT_JUDGEMENT };
  g_autoptr(GPtrArray) hits = load_hits (store, check);

  yifa_form_need (problems, check, fields, G_N_ELEMENTS (fields));
  yifa_form_need_each (problems, hits, judged, G_N_ELEMENTS (judged));
  if (hits->len > 0 && !yifa_record_has (check, YIFA_CONFLICT_CHECK_REASON))
    yifa_form_say (problems, g_strdup (_("Something was found, but what became of it has no reason.")));
}
