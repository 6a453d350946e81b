/* yifa-words.c - the Chinese that papers are written in
 *
 * Papers go to Chinese offices, so their words are not translated with the interface; they stand
 * here, and a test holds them together with the choices of the kinds.
 */
#include "yifa-words.h"

#include <string.h>

#include "yifa-date.h"

static const struct
{
  const char *kind;
  const char *field;
  const char *value;
  const char *word;
} words[] = {
  { "normative_doc", "validity", "not_yet", "尚未施行" },
  { "normative_doc", "validity", "in_force", "有效" },
  { "normative_doc", "validity", "expired", "失效" },
  { "normative_doc", "validity", "amended", "已修改" },
  { "normative_doc", "validity", "repealed", "废止" },
  { "normative_doc", "validity", "revoked", "被撤销" },
  { "normative_doc", "validity", "suspended", "停止执行" },
  { "legality_review", "conclusion", "lawful", "合法" },
  { "legality_review", "conclusion", "lawful_after_amendment", "应当予以修改" },
  { "legality_review", "conclusion", "unlawful", "不合法" },
  { "legality_review", "conclusion", "not_normative", "不属于行政规范性文件" },
  { "legality_review", "conclusion", "can_sign", "可以签订" },
  { "legality_review", "conclusion", "sign_after_amendment", "修改后签订" },
  { "legality_review", "conclusion", "supplement_first", "补充材料后再审" },
  { "legality_review", "conclusion", "not_advisable", "不宜签订" },
  { "legality_review", "conclusion", "returned", "退回" },
  { "legality_review", "subject_kind", "normative_doc", "规范性文件" },
  { "legality_review", "subject_kind", "decision", "重大行政决策" },
  { "legality_review", "subject_kind", "contract", "合同" },
  { "legality_review", "subject_kind", "project", "重大项目" },
  { "legality_review", "subject_kind", "ordinary", "一般性文件" },
  { "legality_review", "subject_kind", "general", "一般法律事务" },
  { "review_point", "adoption", "adopted", "采纳" },
  { "review_point", "adoption", "partly", "部分采纳" },
  { "review_point", "adoption", "not_adopted", "未采纳" },
  { "publication", "channel", "gazette", "政府公报" },
  { "publication", "channel", "website", "政府网站" },
  { "publication", "channel", "newspaper", "报纸" },
  { "publication", "channel", "notice_board", "公告栏" },
  { "publication", "channel", "new_media", "政务新媒体" },
  { "meeting", "meeting_kind", "executive", "常务会议" },
  { "meeting", "meeting_kind", "plenary", "全体会议" },
  { "meeting", "meeting_kind", "office", "办公会议" },
  { "meeting", "meeting_kind", "party_committee", "常委会会议" },
  { "meeting", "meeting_kind", "other", "会议" },
  { "filing", "outcome", "no_problem", "审查无问题" },
  { "filing", "outcome", "communicated", "沟通处理" },
  { "filing", "outcome", "opinion", "书面审查意见" },
  { "filing", "outcome", "self_corrected", "制定机关自行纠正" },
  { "filing", "outcome", "revoked", "撤销或者改变" },
  { "filing", "outcome", "not_in_scope", "不属于备案范围" },
  { "filing_review", "conclusion", "no_problem", "审查无问题" },
  { "filing_review", "conclusion", "communicated", "沟通处理" },
  { "filing_review", "conclusion", "opinion", "书面审查意见" },
  { "filing_review", "conclusion", "transferred", "移送" },
  { "filing_review", "correction_kind", "amended", "已修改" },
  { "filing_review", "correction_kind", "repealed", "已废止" },
  { "filing_review", "correction_kind", "suspended", "停止执行" },
  { "filing_review", "correction_kind", "refused", "有不同意见" },
  { "filing_problem", "problem_type", "maker", "制定主体问题" },
  { "filing_problem", "problem_type", "procedure", "制定程序问题" },
  { "filing_problem", "problem_type", "content", "内容问题" },
  { "filing_problem", "problem_type", "technique", "技术缺陷" },
  { "filing_problem", "problem_type", "other", "其他问题" },
  { "cleanup_item", "result", "keep", "继续有效" },
  { "cleanup_item", "result", "amend", "拟修改" },
  { "cleanup_item", "result", "repeal", "废止" },
  { "cleanup_item", "result", "lapse", "宣布失效" },
  { "cleanup_item", "reason", "basis_changed", "上位法已修改或者废止" },
  { "cleanup_item", "reason", "replaced", "已被新文件替代" },
  { "cleanup_item", "reason", "purpose_done", "工作任务已完成" },
  { "cleanup_item", "reason", "object_gone", "适用对象已消失" },
  { "cleanup_item", "reason", "term_over", "有效期届满" },
  { "cleanup_item", "reason", "conflict", "与上位法不一致" },
  { "cleanup_item", "reason", "not_amended_in_time", "未按期修改" },
  { "cleanup_item", "reason", "still_needed", "仍需适用且不违反上位法" },
};

/* NULL when papers do not know the value. */
const char *
yifa_words_find (const char *kind, const char *field, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].kind, kind) && g_str_equal (words[i].field, field) &&
        g_strcmp0 (words[i].value, value) == 0)
      return words[i].word;
  return NULL;
}

/* "" when nothing is chosen. */
const char *
yifa_words_choice (YifaRecord *record, guint field)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  const char *value = yifa_record_get_text (record, field);
  const char *word = yifa_words_find (kind->table, kind->fields[field].name, value);

  if (value == NULL)
    return "";
  return word != NULL ? word : yifa_choice_get_label (&kind->fields[field], value);
}

/* 2018年1月25日, as GB/T 9704-2012 has it; a blank to be filled in by hand when there is none. */
char *
yifa_words_date (const char *date)
{
  char *written = date != NULL ? yifa_date_to_words (date) : NULL;

  return written != NULL ? written : g_strdup ("____年__月__日");
}

/* A title between 《》, inside which those of its own become 〈〉 (GB/T 15834-2011, 4.15). */
char *
yifa_words_title (const char *title)
{
  g_autoptr(GString) inner = g_string_new (title != NULL ? title : "________");

  /* One that is nothing but a title in its marks already keeps them. */
  if (g_str_has_prefix (inner->str, "《") && strstr (inner->str, "》") == inner->str + inner->len - strlen ("》"))
    return g_strdup (inner->str);

  g_string_replace (inner, "《", "〈", 0);
  g_string_replace (inner, "》", "〉", 0);
  return g_strdup_printf ("《%s》", inner->str);
}
