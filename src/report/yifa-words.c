/* yifa-words.c - the Chinese that papers are written in
 *
 * Papers go to Chinese offices, so their words are not translated with the interface; they stand
 * here, and a test holds them together with the choices of the kinds.
 */
#include "yifa-words.h"

#include <string.h>

#include "yifa-capitals.h"
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
  { "legality_review", "conclusion", "can_sign", "可以签订" },
  { "legality_review", "conclusion", "sign_after_amendment", "修改后签订" },
  { "legality_review", "conclusion", "supplement_first", "补充材料后再审" },
  { "legality_review", "conclusion", "not_advisable", "不宜签订" },
  { "legality_review", "conclusion", "returned", "退回" },
  { "legality_review", "subject_kind", "normative_doc", "规范性文件" },
  { "legality_review", "subject_kind", "decision", "重大行政决策" },
  { "legality_review", "subject_kind", "contract", "合同" },
  { "legality_review", "subject_kind", "project", "重大项目" },
  { "legality_review", "subject_kind", "general", "一般法律事务" },
  { "legality_review", "subject_kind", "ordinary", "一般性文件" },
  { "legality_review", "subject_kind", "general", "一般法律事务" },
  { "review_point", "adoption", "adopted", "采纳" },
  { "review_point", "adoption", "partly", "部分采纳" },
  { "review_point", "adoption", "not_adopted", "未采纳" },
  { "review_point", "severity", "high", "高" },
  { "review_point", "severity", "middle", "中" },
  { "review_point", "severity", "low", "低" },
  { "review_item", "answer", "yes", "是" },
  { "review_item", "answer", "no", "否" },
  { "review_item", "answer", "not_applicable", "不适用" },
  { "legal_opinion", "adviser_kind", "adviser", "法律顾问" },
  { "legal_opinion", "adviser_kind", "public_lawyer", "公职律师" },
  { "legal_opinion", "adviser_kind", "expert", "专家" },
  { "legal_opinion", "adviser_kind", "chief", "首席法律顾问" },
  { "legal_opinion", "view", "lawful", "合法" },
  { "legal_opinion", "view", "amend", "应当修改" },
  { "legal_opinion", "view", "unlawful", "不合法" },
  { "legal_opinion", "view", "other", "其他" },
  { "legal_opinion", "adoption", "adopted", "采纳" },
  { "legal_opinion", "adoption", "partly", "部分采纳" },
  { "legal_opinion", "adoption", "not_adopted", "未采纳" },
  { "major_decision", "decision_class", "public_policy", "公共政策和措施" },
  { "major_decision", "decision_class", "planning", "发展规划" },
  { "major_decision", "decision_class", "resources", "自然资源和文化资源" },
  { "major_decision", "decision_class", "construction", "重大公共建设项目" },
  { "major_decision", "decision_class", "other", "其他重大事项" },
  { "major_decision", "participation", "due", "应履行" },
  { "major_decision", "participation", "in_progress", "进行中" },
  { "major_decision", "participation", "done", "已履行" },
  { "major_decision", "participation", "exempt", "依法免除" },
  { "major_decision", "expert", "due", "应履行" },
  { "major_decision", "expert", "in_progress", "进行中" },
  { "major_decision", "expert", "done", "已履行" },
  { "major_decision", "expert", "exempt", "依法免除" },
  { "major_decision", "risk", "due", "应履行" },
  { "major_decision", "risk", "in_progress", "进行中" },
  { "major_decision", "risk", "done", "已履行" },
  { "major_decision", "risk", "exempt", "依法免除" },
  { "major_decision", "review_step", "due", "应履行" },
  { "major_decision", "review_step", "in_progress", "进行中" },
  { "major_decision", "review_step", "done", "已履行" },
  { "major_decision", "review_step", "exempt", "依法免除" },
  { "major_decision", "deliberation", "due", "应履行" },
  { "major_decision", "deliberation", "in_progress", "进行中" },
  { "major_decision", "deliberation", "done", "已履行" },
  { "major_decision", "deliberation", "exempt", "依法免除" },
  { "decision_step", "step", "participation", "公众参与" },
  { "decision_step", "step", "expert_review", "专家论证" },
  { "decision_step", "step", "risk_assessment", "风险评估" },
  { "decision_step", "step", "legality_review", "合法性审查" },
  { "decision_step", "step", "deliberation", "集体讨论决定" },
  { "decision_step", "stage", "due", "应履行" },
  { "decision_step", "stage", "in_progress", "进行中" },
  { "decision_step", "stage", "done", "已履行" },
  { "decision_step", "stage", "exempt", "依法免除" },
  { "catalogue_item", "decision_class", "public_policy", "公共政策和措施" },
  { "catalogue_item", "decision_class", "planning", "发展规划" },
  { "catalogue_item", "decision_class", "resources", "自然资源和文化资源" },
  { "catalogue_item", "decision_class", "construction", "重大公共建设项目" },
  { "catalogue_item", "decision_class", "other", "其他重大事项" },
  { "catalogue_item", "progress", "planned", "未启动" },
  { "catalogue_item", "progress", "in_progress", "进行中" },
  { "catalogue_item", "progress", "decided", "已决策" },
  { "catalogue_item", "progress", "adjusted_out", "已调出" },
  { "catalogue_item", "progress", "added", "新增未启动" },
  { "consultation", "view", "agree", "同意" },
  { "consultation", "view", "agree_with_changes", "修改后同意" },
  { "consultation", "view", "disagree", "不同意" },
  { "consultation", "view", "none", "无意见" },
  { "consultation", "adoption", "adopted", "采纳" },
  { "consultation", "adoption", "partly", "部分采纳" },
  { "consultation", "adoption", "not_adopted", "未采纳" },
  { "public_comment", "channel", "website", "政府网站" },
  { "public_comment", "channel", "newspaper", "报纸" },
  { "public_comment", "channel", "notice_board", "公告栏" },
  { "public_comment", "channel", "new_media", "政务新媒体" },
  { "public_comment", "channel", "letter", "书面征求意见" },
  { "public_comment", "channel", "forum", "群众论坛" },
  { "public_comment", "channel", "community_council", "村（居）民议事会" },
  { "public_comment", "channel", "other", "其他" },
  { "opinion", "source_kind", "citizen", "公民" },
  { "opinion", "source_kind", "enterprise", "企业" },
  { "opinion", "source_kind", "association", "行业协会商会" },
  { "opinion", "source_kind", "department", "部门" },
  { "opinion", "source_kind", "township", "乡镇（街道）" },
  { "opinion", "source_kind", "expert", "专家" },
  { "opinion", "source_kind", "npc_deputy", "人大代表" },
  { "opinion", "source_kind", "cppcc_member", "政协委员" },
  { "opinion", "source_kind", "community_council", "村（居）民议事会" },
  { "opinion", "source_kind", "other", "其他" },
  { "opinion", "adoption", "adopted", "采纳" },
  { "opinion", "adoption", "partly", "部分采纳" },
  { "opinion", "adoption", "not_adopted", "未采纳" },
  { "hearing_rep", "category", "citizen", "公民" },
  { "hearing_rep", "category", "enterprise", "企业" },
  { "hearing_rep", "category", "association", "行业协会商会" },
  { "hearing_rep", "category", "npc_deputy", "人大代表" },
  { "hearing_rep", "category", "cppcc_member", "政协委员" },
  { "hearing_rep", "category", "expert", "专家" },
  { "hearing_rep", "category", "department", "部门" },
  { "hearing_rep", "category", "affected", "利害关系人" },
  { "hearing_rep", "category", "other", "其他" },
  { "hearing_rep", "chosen_by", "applied", "自愿报名" },
  { "hearing_rep", "chosen_by", "recommended", "组织推荐" },
  { "hearing_rep", "chosen_by", "invited", "邀请" },
  { "hearing_rep", "chosen_by", "drawn", "抽签" },
  { "hearing_rep", "view", "for", "赞成" },
  { "hearing_rep", "view", "against", "反对" },
  { "hearing_rep", "view", "neutral", "中立" },
  { "expert_review", "mode", "meeting", "论证会" },
  { "expert_review", "mode", "written", "书面咨询" },
  { "expert_review", "mode", "commissioned", "委托论证" },
  { "expert_opinion", "view", "support", "支持" },
  { "expert_opinion", "view", "support_with_changes", "修改后支持" },
  { "expert_opinion", "view", "oppose", "不支持" },
  { "expert_opinion", "adoption", "adopted", "采纳" },
  { "expert_opinion", "adoption", "partly", "部分采纳" },
  { "expert_opinion", "adoption", "not_adopted", "未采纳" },
  { "risk_assessment", "legality", "pass", "通过" },
  { "risk_assessment", "legality", "conditional", "有条件通过" },
  { "risk_assessment", "legality", "fail", "不通过" },
  { "risk_assessment", "reasonableness", "pass", "通过" },
  { "risk_assessment", "reasonableness", "conditional", "有条件通过" },
  { "risk_assessment", "reasonableness", "fail", "不通过" },
  { "risk_assessment", "feasibility", "pass", "通过" },
  { "risk_assessment", "feasibility", "conditional", "有条件通过" },
  { "risk_assessment", "feasibility", "fail", "不通过" },
  { "risk_assessment", "controllability", "pass", "通过" },
  { "risk_assessment", "controllability", "conditional", "有条件通过" },
  { "risk_assessment", "controllability", "fail", "不通过" },
  { "risk_assessment", "risk_level", "high", "高" },
  { "risk_assessment", "risk_level", "middle", "中" },
  { "risk_assessment", "risk_level", "low", "低" },
  { "risk_assessment", "conclusion", "proceed", "可实施" },
  { "risk_assessment", "conclusion", "proceed_after_change", "调整后实施" },
  { "risk_assessment", "conclusion", "do_not_proceed", "不实施" },
  { "risk_point", "area", "stability", "社会稳定" },
  { "risk_point", "area", "safety", "公共安全" },
  { "risk_point", "area", "ecology", "生态环境" },
  { "risk_point", "area", "finance", "财政经济" },
  { "risk_point", "area", "opinion", "舆情" },
  { "risk_point", "area", "other", "其他" },
  { "risk_point", "likelihood", "high", "高" },
  { "risk_point", "likelihood", "middle", "中" },
  { "risk_point", "likelihood", "low", "低" },
  { "risk_point", "effect", "high", "高" },
  { "risk_point", "effect", "middle", "中" },
  { "risk_point", "effect", "low", "低" },
  { "risk_point", "level", "high", "高" },
  { "risk_point", "level", "middle", "中" },
  { "risk_point", "level", "low", "低" },
  { "agenda_item", "decision", "approved", "通过" },
  { "agenda_item", "decision", "approved_with_changes", "修改后通过" },
  { "agenda_item", "decision", "postponed", "暂缓" },
  { "agenda_item", "decision", "rejected", "不予通过" },
  { "deliberation_view", "role", "member", "会议组成人员" },
  { "deliberation_view", "role", "head", "行政首长" },
  { "deliberation_view", "role", "observer", "列席人员" },
  { "deliberation_view", "role", "legal_observer", "合法性审查机构列席人员" },
  { "deliberation_view", "view", "agree", "同意" },
  { "deliberation_view", "view", "agree_with_changes", "修改后同意" },
  { "deliberation_view", "view", "disagree", "不同意" },
  { "deliberation_view", "view", "reserve", "保留意见" },
  { "evaluation", "result", "keep", "保留" },
  { "evaluation", "result", "amend", "修改" },
  { "evaluation", "result", "repeal", "废止" },
  { "evaluation", "result", "extend", "延长有效期" },
  { "evaluation", "result", "continue", "继续执行" },
  { "evaluation", "result", "adjust", "调整" },
  { "evaluation", "result", "terminate", "终止执行" },
  { "deadline", "state", "open", "进行中" },
  { "deadline", "state", "met", "已办结" },
  { "deadline", "state", "cancelled", "已取消" },
  { "deadline", "state", "paused", "中止计时" },
  { "major_decision", "initiator_kind", "leader", "政府领导" },
  { "major_decision", "initiator_kind", "department", "部门或者乡镇" },
  { "major_decision", "initiator_kind", "npc_cppcc", "人大代表、政协委员" },
  { "major_decision", "initiator_kind", "citizen", "公民、法人或者其他组织" },
  { "major_decision", "initiator_kind", "superior", "上级机关" },
  { "decision_report", "addressee_kind", "party_committee", "党委" },
  { "decision_report", "addressee_kind", "npc_sc", "人大常委会" },
  { "decision_report", "addressee_kind", "upper_gov", "上一级政府" },
  { "decision_report", "addressee_kind", "cppcc", "政协" },
  { "execution_report", "report_kind", "progress", "进展" },
  { "execution_report", "report_kind", "problem", "问题" },
  { "execution_report", "report_kind", "changed_facts", "情况变化" },
  { "execution_report", "report_kind", "force_majeure", "不可抗力" },
  { "execution_report", "report_kind", "citizen_letter", "群众来信" },
  { "execution_report", "report_kind", "completed", "完成" },
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
  { "adviser", "adviser_kind", "lawyer", "外聘律师" },
  { "adviser", "adviser_kind", "scholar", "法学专家" },
  { "adviser", "adviser_kind", "public_lawyer", "公职律师" },
  { "adviser", "adviser_kind", "legal_staff", "法制机构工作人员" },
  { "adviser", "adviser_kind", "expert", "其他领域专家" },
  { "adviser", "stage", "candidate", "待入库" },
  { "adviser", "stage", "enrolled", "在库" },
  { "adviser", "stage", "suspended", "暂停使用" },
  { "adviser", "stage", "left", "已出库" },
  { "adviser_client", "relation", "client", "现委托人" },
  { "adviser_client", "relation", "former_client", "曾经的委托人" },
  { "adviser_client", "relation", "employer", "任职或者兼职单位" },
  { "adviser_client", "relation", "shareholding", "投资持股" },
  { "adviser_client", "relation", "relative", "近亲属任职或者持股" },
  { "adviser_client", "relation", "other", "其他" },
  { "engagement", "capacity", "chief", "首席法律顾问" },
  { "engagement", "capacity", "deputy_chief", "副首席法律顾问" },
  { "engagement", "capacity", "adviser", "法律顾问" },
  { "engagement", "capacity", "expert", "咨询专家" },
  { "engagement", "mode", "part_time", "兼职" },
  { "engagement", "mode", "full_time", "专职" },
  { "engagement", "selection", "procurement", "政府采购" },
  { "engagement", "selection", "open_selection", "公开选聘" },
  { "engagement", "selection", "recommended", "推荐遴选" },
  { "engagement", "selection", "direct", "直接聘任" },
  { "engagement", "selection", "by_post", "依职务担任" },
  { "engagement", "fee_kind", "yearly", "年度固定" },
  { "engagement", "fee_kind", "per_matter", "按件" },
  { "engagement", "fee_kind", "hourly", "计时" },
  { "engagement", "fee_kind", "none", "不取酬" },
  { "engagement", "terminate_kind", "breach", "违反合同" },
  { "engagement", "terminate_kind", "conflict", "利益冲突" },
  { "engagement", "terminate_kind", "resignation", "本人辞任" },
  { "engagement", "terminate_kind", "poor_result", "考核不合格" },
  { "engagement", "terminate_kind", "home_change", "离开执业机构" },
  { "engagement", "terminate_kind", "unfit", "不再符合条件" },
  { "engagement", "terminate_kind", "other", "其他" },
  { "engagement", "standing", "candidate", "拟聘" },
  { "engagement", "standing", "upcoming", "尚未起聘" },
  { "engagement", "standing", "active", "在聘" },
  { "engagement", "standing", "expiring", "即将届满" },
  { "engagement", "standing", "expired", "已届满" },
  { "engagement", "standing", "renewed", "已续聘" },
  { "engagement", "standing", "terminated", "已解聘" },
  { "engagement", "standing", "declined", "未聘任" },
  { "adviser_coverage", "org_kind", "gov", "政府" },
  { "adviser_coverage", "org_kind", "gov_office", "政府办公室" },
  { "adviser_coverage", "org_kind", "department", "部门" },
  { "adviser_coverage", "org_kind", "township", "乡镇（街道）" },
  { "adviser_coverage", "org_kind", "dispatched", "派出机关" },
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

/* 一 to 九十九; "" beyond. */
char *
yifa_words_numeral (guint number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  guint tens = number / 10;

  if (number > 99)
    return g_strdup ("");
  return g_strconcat (tens > 1 ? digits[tens] : "", tens > 0 ? "十" : "", digits[number % 10], NULL);
}

/* "60,000.00" */
char *
yifa_words_money (gint64 cents)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (cents) / 100);
  GString *text = g_string_new (plain);

  for (gssize at = (gssize) text->len - 3; at > 0; at -= 3)
    g_string_insert_c (text, at, ',');
  if (cents < 0)
    g_string_prepend_c (text, '-');
  g_string_append_printf (text, ".%02d", (int) (ABS (cents) % 100));
  return g_string_free (text, FALSE);
}

/* 60,000.00元（大写：人民币陆万元整） */
char *
yifa_words_amount (gint64 cents)
{
  g_autofree char *figures = yifa_words_money (cents);
  g_autofree char *capitals = yifa_capitals_of (cents);

  return g_strdup_printf ("%s元（大写：人民币%s）", figures, capitals != NULL ? capitals : "________");
}

/* "1.5" */
char *
yifa_words_hours (gint64 hundredths)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GINT64_FORMAT, hundredths / 100);
  if (hundredths % 100 != 0)
    g_string_append_printf (text, ".%02d", (int) (hundredths % 100));
  if (hundredths % 100 != 0 && hundredths % 10 == 0)
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}
