/* test-forms-decision.c - papers of reviews and decisions say what is on record, and name what is not */
#include "yifa-forms.h"

#include "paper-decision.h"
#include "yifa-deadline.h"
#include "yifa-decision-basis.h"
#include "yifa-decision-option.h"
#include "yifa-decision-report.h"
#include "yifa-execution-report.h"
#include "yifa-ledgers.h"
#include "yifa-review-item.h"
#include "yifa-review-material.h"
#include "yifa-words.h"

static char *
print (Matter *m, const char *name, gint64 id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaPaper) paper = yifa_form_make (m->office.store, yifa_form_find (name), id, &error);
  g_autofree char *unprintable = NULL;
  const char *folder = g_getenv ("YIFA_KEEP_PAPERS");

  g_assert_no_error (error);
  unprintable = yifa_paper_dup_unprintable (paper);
  g_assert_null (unprintable);
  g_assert_true (yifa_paper_write_pdf (paper, m->office.path, &error));
  g_assert_no_error (error);
  if (folder != NULL) /* to look at them */
    {
      g_autofree char *kept = g_strdup_printf ("%s/%s.pdf", folder, name);

      g_assert_true (yifa_paper_write_pdf (paper, kept, NULL));
    }
  return read_pdf (m->office.path);
}

static void
assert_says (const char *text, const char *const *values)
{
  for (; *values != NULL; values++)
    {
      g_test_message ("looking for %s", *values);
      g_assert_cmpuint (count (text, *values), >=, 1);
    }
}

static guint
count_missing (Matter *m, const char *name, gint64 id)
{
  g_autoptr(GPtrArray) problems = yifa_form_missing (m->office.store, yifa_form_find (name), id);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("missing: %s", (char *) problems->pdata[i]);
  return problems->len;
}

static void
test_review_of_decision (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "大法审〔2026〕19号", "关于《大英县城区供水价格调整方案》的合法性审查意见", "大英县民政局：",
    "你单位2026年8月10日送审的材料收悉（材料于2026年8月12日补齐）", "不少于7个工作日（《重大行政决策程序暂行条例》", "属于县人民政府定价权限。",
    "已履行的程序符合规定。", "与价格法一致。", "补贴标准不明可能引发争议。", "明确补贴办法后公布。", "专家意见书。",
    "免除理由：已按专项规定评估；批准人：唐县长", "方案第六条", "优惠对象界定不清。", "列明低保和特困人员。", "赵律师",
    "建议补充成本监审报告。", "■存在问题，应当修改完善后提请集体讨论", "□合法，可以提请集体讨论", "□不合法或者超越权限",
    "本意见仅供决策机关内部决策使用", "2026年8月26日", "承办人：周敏", "签发：唐明", NULL,
  };
  g_autofree char *text = print (m, "review_opinion", m->review);

  assert_says (text, values);
  g_assert_cmpuint (count (text, "■已履行"), ==, 3); /* participation, experts, and this review */
  g_assert_cmpuint (count (text, "■依法免除"), ==, 1);
  g_assert_cmpuint (count (text, "■未履行"), ==, 1);
  g_assert_cmpuint (count_missing (m, "review_opinion", m->review), ==, 0);
}

static void
test_review_names_what_is_missing (Matter *m, gconstpointer data)
{
  set_of_case (&m->office, m->review, &yifa_legality_review, m->review, "risk_note", NULL);
  set_of_case (&m->office, m->review, &yifa_legality_review, m->review, "authority_note", NULL);
  g_assert_cmpuint (count_missing (m, "review_opinion", m->review), ==, 2);
}

static void
test_review_of_contract (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "关于《物业服务合同》的合法性审查意见", "对方主体资格未核验。", "风险等级", "高", "■修改后签订", "□可以签订", "□不宜签订",
    "本意见仅就合法性提出，不对商业、技术、价格等作出判断", NULL,
  };
  gint64 review = keep (&m->office, &yifa_legality_review, "title", "物业服务合同", "subject_kind", "contract", "submitter_org",
                        ref (m->office.drafter), "receipt_no", "审〔2026〕030", "conclusion", "sign_after_amendment", NULL);
  g_autofree char *text = NULL;

  keep (&m->office, &yifa_review_point, "review", ref (review), "seq", "1", "clause", "第一条", "problem",
        "对方主体资格未核验。", "severity", "high", "suggestion", "提交营业执照。", NULL);
  text = print (m, "review_opinion", review);
  assert_says (text, values);
  g_assert_cmpuint (count (text, "不得提请审议"), ==, 0);
}

static void
test_every_kind_of_review_has_its_opinion (Matter *m, gconstpointer data)
{
  const YifaChoice *kinds = yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_SUBJECT_KIND].choices;

  for (; kinds->value != NULL; kinds++)
    {
      g_autofree char *number = g_strconcat ("审〔2026〕", kinds->value, NULL);
      gint64 review = keep (&m->office, &yifa_legality_review, "title", "某事项", "subject_kind", kinds->value, "receipt_no",
                            number, NULL);
      g_autofree char *opinion = print (m, "review_opinion", review);
      g_autofree char *checklist = print (m, "review_checklist", review);

      g_assert_cmpuint (count (opinion, "■已"), ==, 0);
      g_assert_cmpuint (count (opinion, "、结论"), ==, 1);
      g_assert_cmpuint (count (checklist, "合法性审查要点表"), ==, 1);
      g_assert_cmpuint (count_missing (m, "review_opinion", review), >=, 6);
    }
}

static void
test_checklist (Matter *m, gconstpointer data)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (m->office.store, &yifa_review_item, "review", m->review);
  g_autofree char *text = NULL;
  g_autofree char *counts = g_strdup_printf ("共%u项，是0项，否1项，不适用0项，未作答%u项", items->len, items->len - 1);

  g_assert_cmpuint (items->len, >=, 10);
  set_of_case (&m->office, m->review, &yifa_review_item, yifa_record_get_id (items->pdata[0]), "answer", "no");
  set_of_case (&m->office, m->review, &yifa_review_item, yifa_record_get_id (items->pdata[0]), "note", "尚未列入年度目录。");
  text = print (m, "review_checklist", m->review);
  g_assert_cmpuint (count (text, counts), ==, 1);
  g_assert_cmpuint (count (text, "尚未列入年度目录。"), ==, 1);
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpuint (count (text, yifa_record_get_text (items->pdata[i], YIFA_REVIEW_ITEM_CODE)), ==, 1);
  g_assert_cmpuint (count_missing (m, "review_checklist", m->review), ==, 1);
}

static void
test_receipt_of_decision (Matter *m, gconstpointer data)
{
  g_autoptr(GPtrArray) materials = yifa_store_load_parts (m->office.store, &yifa_review_material, "review", m->review);
  g_autofree char *text = NULL;

  g_assert_cmpuint (materials->len, >=, 7);
  set_of_case (&m->office, m->review, &yifa_review_material, yifa_record_get_id (materials->pdata[0]), "present", "1");
  set_of_case (&m->office, m->review, &yifa_legality_review, m->review, "due_min_on", "2026-08-21");
  text = print (m, "receipt", m->review);
  g_assert_cmpuint (count (text, "■材料齐全，自2026年8月12日起计算审查时限，最早于2026年8月21日办结。"), ==, 2);
  g_assert_cmpuint (count (text, "大英县民政局送来《大英县城区供水价格调整方案》送审材料"), ==, 2);
  for (guint i = 0; i < materials->len; i++)
    {
      const char *label = yifa_record_get_text (materials->pdata[i], YIFA_REVIEW_MATERIAL_LABEL);
      g_autofree char *begin = g_utf8_substring (label, 0, MIN (8, g_utf8_strlen (label, -1))); /* its line may end */

      g_assert_cmpuint (count (text, begin), >=, 2);
    }
}

static void
test_comment_notice (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "关于《大英县城区供水价格调整方案（征求意见稿）》公开征求意见的公告", "大民函〔2026〕12号", "大英县民政局起草了",
    "自2026年5月1日起至2026年5月31日止，共", "联系人：何平，电话：0825-7822001", "1.大英县城区供水价格调整方案（征求意见稿）", NULL,
  };
  g_autofree char *text = print (m, "comment_notice", m->comment);

  assert_says (text, values);
  g_assert_cmpuint (count_missing (m, "comment_notice", m->comment), ==, 0);
}

static void
test_short_comment_must_say_why (Matter *m, gconstpointer data)
{
  g_autofree char *text = NULL;

  set (&m->office, &yifa_public_comment, m->comment, "ends_on", "2026-05-15");
  g_assert_cmpuint (count_missing (m, "comment_notice", m->comment), ==, 1);
  set (&m->office, &yifa_public_comment, m->comment, "shortened_reason", "汛期供水安全");
  g_assert_cmpuint (count_missing (m, "comment_notice", m->comment), ==, 0);
  text = print (m, "comment_notice", m->comment);
  g_assert_cmpuint (count (text, "因汛期供水安全，本次征求意见期限予以缩短。"), ==, 1);
}

static void
test_adoption_table (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "共收到意见2条，其中采纳0条，部分采纳1条，未采纳1条", "张大山", "涨幅过大，建议分两年到位。", "方案改为两步实施。", "县酒店协会",
    "第四条：建议取消特种行业水价。", "与省定分类不符。", NULL,
  };
  g_autofree char *text = print (m, "adoption_table", m->comment);

  assert_says (text, values);
  g_assert_cmpuint (count_missing (m, "adoption_table", m->comment), ==, 0);
}

static void
test_public_table_names_nobody (Matter *m, gconstpointer data)
{
  g_autofree char *text = print (m, "adoption_table_public", m->comment);

  g_assert_cmpuint (count (text, "张大山"), ==, 0);
  g_assert_cmpuint (count (text, "县酒店协会"), ==, 0);
  g_assert_cmpuint (count (text, "公民"), ==, 1);
  g_assert_cmpuint (count (text, "涨幅过大"), ==, 1);
}

static void
test_unit_opinions (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "征求单位意见及采纳情况表", "大英县司法局", "2026-04-10", "修改后同意", "建议对低保户实行优惠水价。", "已写入方案第六条。",
    "阶梯水价分档", "主张三档", "主张两档", "经协调采用三档", NULL,
  };
  g_autofree char *text = print (m, "unit_opinions", m->decision);

  assert_says (text, values);
}

static void
test_hearing_notices (Matter *m, gconstpointer data)
{
  static const char *const notice_values[] = {
    "关于举行《大英县城区供水价格调整方案》听证会的公告", "2026年7月10日", "县政务中心三楼会议室", "听证代表2名", "自愿报名后随机抽取。",
    "年满十八周岁的本县居民于六月十五日前报名。", "县民政局价格股，0825-7822002", "2026年6月1日", NULL,
  };
  static const char *const list_values[] = { "听证会代表名单的公告", "产生听证代表2名", "李芳", "蓬莱镇居民", "抽签", "王建国",
                                             "人大代表", "邀请", "2026年6月20日", NULL };
  g_autofree char *notice = print (m, "hearing_notice", m->hearing);
  g_autofree char *list = print (m, "hearing_list", m->hearing);

  assert_says (notice, notice_values);
  assert_says (list, list_values);
  g_assert_cmpuint (count_missing (m, "hearing_notice", m->hearing), ==, 0);
  g_assert_cmpuint (count_missing (m, "hearing_list", m->hearing), ==, 0);
}

static void
test_hearing_record_and_report (Matter *m, gconstpointer data)
{
  static const char *const record_values[] = {
    "听证笔录", "罗强", "周敏", "应到2人，实到2人", "承办单位说明了成本监审结论。", "1. 李芳（公民，反对）：低收入家庭难以承受。",
    "2. 王建国（人大代表，赞成）：管网改造确需投入。", "赞成15票，反对3票，弃权1票", "多数代表赞成分步调整。", "已签名", NULL,
  };
  static const char *const report_values[] = {
    "关于《大英县城区供水价格调整方案》的听证报告", "2026年6月25日向听证代表送达听证材料", "赞成的意见（1人）", "反对的意见（1人）",
    "其他意见和建议（0人）", "低收入家庭难以承受。", "采纳分步实施的意见。", "多数代表赞成分步调整。", NULL,
  };
  g_autofree char *record = print (m, "hearing_record", m->hearing);
  g_autofree char *report = print (m, "hearing_report", m->hearing);

  assert_says (record, record_values);
  assert_says (report, report_values);
  g_assert_cmpuint (count_missing (m, "hearing_record", m->hearing), ==, 0);
  g_assert_cmpuint (count_missing (m, "hearing_report", m->hearing), ==, 0);
}

static void
test_unsigned_record_is_told (Matter *m, gconstpointer data)
{
  g_autoptr(GPtrArray) reps = yifa_store_load_parts (m->office.store, &yifa_hearing_rep, "hearing", m->hearing);

  set (&m->office, &yifa_hearing_rep, yifa_record_get_id (reps->pdata[0]), "signed", "0");
  set (&m->office, &yifa_hearing, m->hearing, "record_signed_on", NULL);
  g_assert_cmpuint (count_missing (m, "hearing_record", m->hearing), ==, 2);
}

static void
test_other_meetings_have_no_hearing_papers (Matter *m, gconstpointer data)
{
  gint64 id = keep (&m->office, &yifa_hearing, "decision", ref (m->decision), "event_kind", "discussion_meeting", "title",
                    "座谈会", NULL);
  g_autoptr(YifaRecord) meeting = yifa_store_load (m->office.store, &yifa_hearing, id, NULL);
  g_autoptr(YifaRecord) hearing = yifa_store_load (m->office.store, &yifa_hearing, m->hearing, NULL);

  g_assert_false (yifa_form_suits (yifa_form_find ("hearing_record"), meeting));
  g_assert_true (yifa_form_suits (yifa_form_find ("hearing_record"), hearing));
  g_assert_false (yifa_form_suits (yifa_form_find ("risk_report"), hearing));
}

static void
test_expert_opinions (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "专家论证意见书", "专家论证意见汇总", "陈教授", "四川大学", "公用事业定价", "■本人与决策事项无直接利害关系", "■修改后支持", "□支持",
    "建议建立成本公开制度。", "2026年7月21日", "方案总体可行。", "采纳两条，未采纳一条。", "从市专家库随机抽取。", "成本构成与分档", NULL,
  };
  g_autofree char *text = print (m, "expert_opinions", m->experts);
  g_autoptr(YifaPdf) pdf = yifa_pdf_open (m->office.path, NULL);

  assert_says (text, values);
  g_assert_cmpuint (yifa_pdf_get_n_pages (pdf), ==, 2); /* one expert, and the summary */
  g_assert_cmpuint (count_missing (m, "expert_opinions", m->experts), ==, 0);
}

static void
test_risk_report (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "关于《大英县城区供水价格调整方案》的风险评估报告", "评估范围：城区用水户", "■重点走访", "□舆情跟踪", "走访四个社区。", "居民集中投诉", "社会稳定",
    "分步实施并提前宣传", "合法性", "符合价格法。", "合理性", "低收入群体需补贴。", "可行性", "时机成熟。", "可控性", "预案完备。",
    "□高", "■中", "□低", "■调整后实施", "□可实施", "□不实施", "设立投诉热线，二十四小时处置。", "2026年8月1日", "评估负责人：何平", NULL,
  };
  g_autofree char *text = print (m, "risk_report", m->risk);

  assert_says (text, values);
  g_assert_cmpuint (count (text, "■通过"), ==, 3);
  g_assert_cmpuint (count (text, "■有条件通过"), ==, 1);
  g_assert_cmpuint (count_missing (m, "risk_report", m->risk), ==, 0);
}

static void
test_deliberation (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "集体讨论记录（摘录）", "第十九届大英县人民政府第30次常务会议", "2026年10月12日", "县政府一号会议室", "审议供水价格调整方案", "何平",
    "唐明", "罗强（大英县司法局）", "孙副县长", "建议推迟。", "不同意", "孙副县长认为应当推迟一年。", "■修改后通过", "原则同意，修改后印发。",
    "■行政首长最后发表意见", "行政首长在会上说明的理由：管网安全隐患不能再拖。", NULL,
  };
  g_autofree char *text = print (m, "deliberation", m->item);

  assert_says (text, values);
  g_assert_cmpuint (count (text, "审议殡葬管理办法"), ==, 0); /* another item of the same meeting */
  g_assert_cmpuint (count_missing (m, "deliberation", m->item), ==, 0);
}

static void
test_head_must_give_a_reason (Matter *m, gconstpointer data)
{
  set (&m->office, &yifa_agenda_item, m->item, "head_reason", NULL);
  g_assert_cmpuint (count_missing (m, "deliberation", m->item), ==, 1);
}

static void
test_decision_catalogue (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "大英县人民政府2026年度重大行政决策事项目录", "2026年2月20日", "大委函〔2026〕9号", "共1项", "城区供水价格调整", "公共政策和措施",
    "大英县民政局", "2026-12-31", "已调出目录的事项", "城北停车场建设", "资金来源未落实", "2026-06-30", NULL,
  };
  g_autofree char *text = print (m, "decision_catalogue", m->catalogue);

  assert_says (text, values);
  g_assert_cmpuint (count (text, "√"), ==, 5);
  g_assert_cmpuint (count_missing (m, "decision_catalogue", m->catalogue), ==, 0);
}

static void
test_evaluation_report (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "关于《大英县城区供水价格调整方案》的后评估报告", "大民报〔2026〕31号", "条例第三十六条。", "检验分步调整的效果。", "问卷与座谈。", "抽样检查。",
    "听取人大代表意见。", "漏损率下降。", "补贴发放偏慢。", "■继续执行", "□调整", "□终止执行", "继续执行并加快补贴。", "2026年11月20日", NULL,
  };
  g_autofree char *text = print (m, "evaluation_report", m->evaluation);

  assert_says (text, values);
  g_assert_cmpuint (count (text, "废止"), ==, 0); /* which is for documents */
  g_assert_cmpuint (count_missing (m, "evaluation_report", m->evaluation), ==, 0);
}

static void
test_decision_record (Matter *m, gconstpointer data)
{
  static const char *const values[] = {
    "重大行政决策过程记录", "大英县城区供水价格调整方案", "公共政策和措施", "大英县民政局", "2026年3月10日", "政府领导", "王副县长", "《价格法》第二十三条",
    "分两步到位", "一次到位", "依法免除", "已按专项规定评估", "第十九届大英县人民政府第30次常务会议", "2026年10月12日", "关于供水价格的请示",
    "大府〔2026〕40号", "政府公报", "2026-10-21", "已完成首月抄表。", NULL,
  };
  Office *f = &m->office;
  g_autofree char *text = NULL;

  set (f, &yifa_major_decision, m->decision, "initiator_kind", "leader");
  set (f, &yifa_major_decision, m->decision, "initiator", "王副县长");
  keep (f, &yifa_decision_basis, "decision", ref (m->decision), "title", "价格法", "article", "第二十三条", NULL);
  keep (f, &yifa_decision_option, "decision", ref (m->decision), "seq", "1", "title", "分两步到位", "is_chosen", "1", NULL);
  keep (f, &yifa_decision_option, "decision", ref (m->decision), "seq", "2", "title", "一次到位", NULL);
  keep (f, &yifa_decision_report, "decision", ref (m->decision), "addressee_kind", "party_committee", "title",
        "关于供水价格的请示", "report_no", "大府〔2026〕40号", "reported_on", "2026-10-13", NULL);
  keep (f, &yifa_publication, "decision", ref (m->decision), "channel", "gazette", "published_on", "2026-10-21", NULL);
  keep (f, &yifa_execution_report, "decision", ref (m->decision), "reported_on", "2026-11-20", "report_kind", "progress",
        "content", "已完成首月抄表。", NULL);
  text = print (m, "decision_record", m->decision);
  assert_says (text, values);
}

static void
test_every_deadline_says_why (Matter *m, gconstpointer data)
{
  g_autoptr(YifaRecord) review = yifa_store_load (m->office.store, &yifa_legality_review, m->review, NULL);
  g_autoptr(YifaRecord) deadline = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *why = NULL, *begin = NULL, *text = NULL;

  g_assert_cmpuint (count_missing (m, "review_deadlines", m->review), ==, 1);
  yifa_store_begin (m->office.store, &error);
  yifa_deadline_start (m->office.store, review, "md.review_min_days", "2026-08-12", &error);
  yifa_store_end (m->office.store, error == NULL, &error);
  g_assert_no_error (error);
  deadline = yifa_deadline_find (m->office.store, review, "md.review_min_days");
  why = yifa_deadline_explain (m->office.store, deadline);
  begin = g_utf8_substring (why, 0, 16);
  text = print (m, "review_deadlines", m->review);
  g_assert_cmpuint (count_missing (m, "review_deadlines", m->review), ==, 0);
  g_assert_cmpuint (count (text, "为什么是这一天"), ==, 1);
  g_assert_cmpuint (count (text, yifa_record_get_text (deadline, YIFA_DEADLINE_DUE_ON)), >=, 1);
  g_assert_cmpuint (count (text, begin), >=, 1);
}

/* Empty records: every paper is made, with blanks, and says that it is not complete. */
static void
test_blanks_instead_of_guesses (Matter *m, gconstpointer data)
{
  Office *f = &m->office;
  gint64 decision = keep (f, &yifa_major_decision, "title", "某决策", "decision_class", "other", "decision_org", ref (f->gov),
                          NULL);
  gint64 meeting = keep (f, &yifa_meeting, "name", "某会议", "meeting_kind", "other", "org", ref (f->gov), NULL);
  const struct
  {
    const char *form;
    gint64      id;
  } cases[] = {
    { "unit_opinions", decision },
    { "hearing_notice", keep (f, &yifa_hearing, "decision", ref (decision), "event_kind", "hearing", "title", "听证会", NULL) },
    { "expert_opinions", keep (f, &yifa_expert_review, "decision", ref (decision), "title", "论证", NULL) },
    { "risk_report", keep (f, &yifa_risk_assessment, "decision", ref (decision), "title", "评估", NULL) },
    { "deliberation", keep (f, &yifa_agenda_item, "meeting", ref (meeting), "title", "议题", NULL) },
    { "evaluation_report", keep (f, &yifa_evaluation, "decision", ref (decision), "title", "评估", NULL) },
    { "decision_catalogue", keep (f, &yifa_decision_catalogue, "title", "目录", "decision_org", ref (f->gov), "year", "2027",
                                  NULL) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = print (m, cases[i].form, cases[i].id);

      g_test_message ("%s", cases[i].form);
      g_assert_cmpuint (count_missing (m, cases[i].form, cases[i].id), >=, 1);
      g_assert_cmpuint (count (text, "■"), ==, 0);
      g_assert_cmpuint (count (text, "(null)"), ==, 0);
    }
}

static void
test_same_day_same_bytes (Matter *m, gconstpointer data)
{
  g_autofree char *first = NULL, *again = NULL;
  gsize first_length, again_length;

  g_free (print (m, "risk_report", m->risk));
  g_assert_true (g_file_get_contents (m->office.path, &first, &first_length, NULL));
  g_free (print (m, "risk_report", m->risk));
  g_assert_true (g_file_get_contents (m->office.path, &again, &again_length, NULL));
  g_assert_cmpmem (first, first_length, again, again_length);
}

static char *
write_csv (Matter *m, const char *name)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "yifa-test-decisions.csv", NULL);
  g_autoptr(GError) error = NULL;
  char *text;

  yifa_ledger_write (m->office.store, name, 2026, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);
  return text;
}

static void
test_ledger_of_decisions (Matter *m, gconstpointer data)
{
  g_autofree char *text = write_csv (m, "decisions");

  g_assert_cmpstr (text, ==,
    "\xEF\xBB\xBF目录号,事项,承办单位,类别,公众参与,专家论证,风险评估,合法性审查,集体讨论决定,是否听证,审查意见,会议,决定日期,公布,执行单位,"
    "后评估\r\n"
    "2026-3,大英县城区供水价格调整方案,大英县民政局,公共政策和措施,已履行,已履行,依法免除,应履行,应履行,是,"
    "大法审〔2026〕19号（应当予以修改）,第十九届大英县人民政府第30次常务会议,2026-10-12,2026-10-20,大英县司法局,继续执行\r\n");
}

static void
test_ledgers_of_reviews_and_items (Matter *m, gconstpointer data)
{
  g_autofree char *reviews = write_csv (m, "legality_reviews");
  g_autofree char *items = write_csv (m, "agenda_items");

  g_assert_nonnull (strstr (reviews, "大英县民政局,大英县城区供水价格调整方案,重大行政决策,是,周敏,"));
  g_assert_nonnull (strstr (reviews, ",应当予以修改,大法审〔2026〕19号,采纳1条\r\n"));
  g_assert_nonnull (strstr (items, "第十九届大英县人民政府第30次常务会议,2026-10-12,2,审议供水价格调整方案,何平,是,修改后通过,"
                                   "原则同意，修改后印发。,孙副县长认为应当推迟一年。\r\n"));
}

/* Whatever papers print of a choice has its Chinese word. */
static void
test_every_choice_has_its_word (Matter *m, gconstpointer data)
{
  static const YifaKind *const kinds[] = {
    &yifa_legal_opinion, &yifa_expert_review, &yifa_expert_opinion, &yifa_risk_assessment, &yifa_risk_point,
    &yifa_hearing_rep, &yifa_deliberation_view, &yifa_decision_step, &yifa_review_item,
  };
  static const struct
  {
    const YifaKind *kind;
    guint           field;
  } cases[] = {
    { &yifa_legality_review, YIFA_LEGALITY_REVIEW_CONCLUSION },
    { &yifa_legality_review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND },
    { &yifa_review_point, YIFA_REVIEW_POINT_SEVERITY },
    { &yifa_major_decision, YIFA_MAJOR_DECISION_DECISION_CLASS },
    { &yifa_major_decision, YIFA_MAJOR_DECISION_PARTICIPATION },
    { &yifa_major_decision, YIFA_MAJOR_DECISION_DELIBERATION },
    { &yifa_major_decision, YIFA_MAJOR_DECISION_INITIATOR_KIND },
    { &yifa_decision_report, YIFA_DECISION_REPORT_ADDRESSEE_KIND },
    { &yifa_execution_report, YIFA_EXECUTION_REPORT_REPORT_KIND },
    { &yifa_catalogue_item, YIFA_CATALOGUE_ITEM_DECISION_CLASS },
    { &yifa_catalogue_item, YIFA_CATALOGUE_ITEM_PROGRESS },
    { &yifa_consultation, YIFA_CONSULTATION_VIEW },
    { &yifa_consultation, YIFA_CONSULTATION_ADOPTION },
    { &yifa_public_comment, YIFA_PUBLIC_COMMENT_CHANNEL },
    { &yifa_opinion, YIFA_OPINION_SOURCE_KIND },
    { &yifa_opinion, YIFA_OPINION_ADOPTION },
    { &yifa_agenda_item, YIFA_AGENDA_ITEM_DECISION },
    { &yifa_evaluation, YIFA_EVALUATION_RESULT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds) + G_N_ELEMENTS (cases); i++)
    {
      gboolean whole = i < G_N_ELEMENTS (kinds);
      const YifaKind *kind = whole ? kinds[i] : cases[i - G_N_ELEMENTS (kinds)].kind;

      for (guint f = 0; f < kind->n_fields; f++)
        for (const YifaChoice *choice = kind->fields[f].choices; choice != NULL && choice->value != NULL; choice++)
          if (whole || f == cases[i - G_N_ELEMENTS (kinds)].field)
            {
              g_test_message ("%s.%s %s", kind->table, kind->fields[f].name, choice->value);
              g_assert_nonnull (yifa_words_find (kind->table, kind->fields[f].name, choice->value));
            }
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(path, function) g_test_add ("/forms-decision/" path, Matter, NULL, set_up_matter, function, tear_down_matter)
  ADD ("review", test_review_of_decision);
  ADD ("review-missing", test_review_names_what_is_missing);
  ADD ("contract", test_review_of_contract);
  ADD ("every-kind-of-review", test_every_kind_of_review_has_its_opinion);
  ADD ("checklist", test_checklist);
  ADD ("receipt", test_receipt_of_decision);
  ADD ("comment-notice", test_comment_notice);
  ADD ("short-comment", test_short_comment_must_say_why);
  ADD ("adoption-table", test_adoption_table);
  ADD ("public-table", test_public_table_names_nobody);
  ADD ("unit-opinions", test_unit_opinions);
  ADD ("hearing-notices", test_hearing_notices);
  ADD ("hearing-record", test_hearing_record_and_report);
  ADD ("hearing-unsigned", test_unsigned_record_is_told);
  ADD ("other-meetings", test_other_meetings_have_no_hearing_papers);
  ADD ("experts", test_expert_opinions);
  ADD ("risk", test_risk_report);
  ADD ("deliberation", test_deliberation);
  ADD ("head-reason", test_head_must_give_a_reason);
  ADD ("catalogue", test_decision_catalogue);
  ADD ("evaluation", test_evaluation_report);
  ADD ("decision-record", test_decision_record);
  ADD ("deadlines", test_every_deadline_says_why);
  ADD ("blanks", test_blanks_instead_of_guesses);
  ADD ("same-bytes", test_same_day_same_bytes);
  ADD ("ledger-of-decisions", test_ledger_of_decisions);
  ADD ("other-ledgers", test_ledgers_of_reviews_and_items);
  ADD ("every-choice-has-its-word", test_every_choice_has_its_word);
#undef ADD
  return g_test_run ();
}
