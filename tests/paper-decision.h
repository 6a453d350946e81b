#pragma once
#include "paper-office.h"

#include "yifa-attendance.h"
#include "yifa-catalogue-item.h"
#include "yifa-consultation.h"
#include "yifa-decision-catalogue.h"
#include "yifa-decision-step.h"
#include "yifa-deliberation-view.h"
#include "yifa-disagreement.h"
#include "yifa-evaluation.h"
#include "yifa-expert-opinion.h"
#include "yifa-expert-review.h"
#include "yifa-hearing-rep.h"
#include "yifa-hearing.h"
#include "yifa-legal-opinion.h"
#include "yifa-major-decision.h"
#include "yifa-opinion.h"
#include "yifa-risk-assessment.h"
#include "yifa-risk-point.h"

/* A decision with everything that its papers speak of, in the small office of paper-office.h. */
typedef struct
{
  Office office;
  gint64 catalogue, decision, comment, hearing, experts, risk, review, item, evaluation;
} Matter;

/* A step of the decision, with what stands beside it. */
static void
set_step (Matter *m, const char *step, const char *stage, const char *field, const char *text)
{
  g_autoptr(YifaRecord) record = yifa_decision_step_find (m->office.store, m->decision, step);
  gint64 id = yifa_record_get_id (record);

  if (field != NULL)
    set (&m->office, &yifa_decision_step, id, field, text);
  if (g_str_equal (stage, "exempt"))
    set (&m->office, &yifa_decision_step, id, "approver", "唐县长");
  set (&m->office, &yifa_decision_step, id, "stage", stage);
}

static void
make_catalogue (Matter *m)
{
  Office *f = &m->office;
  gint64 item;

  m->catalogue = keep (f, &yifa_decision_catalogue, "title", "2026年度目录", "decision_org", ref (f->gov), "year", "2026",
                       "stage", "published", "party_consent_on", "2026-02-20", "party_consent_no", "大委函〔2026〕9号",
                       "published_on", "2026-03-01", "channel", "大英县人民政府网站", NULL);
  item = keep (f, &yifa_catalogue_item, "catalogue", ref (m->catalogue), "seq", "3", "title", "城区供水价格调整",
               "decision_class", "public_policy", "lead_org", ref (f->drafter), "needs_participation", "1", "needs_expert",
               "1", "needs_risk", "1", "needs_hearing", "1", "plan_on", "2026-12-31", NULL);
  keep (f, &yifa_catalogue_item, "catalogue", ref (m->catalogue), "seq", "4", "title", "城北停车场建设", "decision_class",
        "construction", "lead_org", ref (f->bureau), "plan_on", "2026-10-31", "stage", "adjusted_out", "adjusted_on",
        "2026-06-30", "adjust_reason", "资金来源未落实", NULL);
  m->decision = keep (f, &yifa_major_decision, "title", "大英县城区供水价格调整方案", "decision_class", "public_policy", "stage",
                      "decided", "decision_org", ref (f->gov), "catalogue_item", ref (item), "lead_org", ref (f->drafter),
                      "executing_org", ref (f->bureau), "initiated_on", "2026-03-10", "meeting", ref (f->meeting),
                      "decided_on", "2026-10-12", "published_on", "2026-10-20", NULL);
}

static void
make_participation (Matter *m)
{
  Office *f = &m->office;

  keep (f, &yifa_consultation, "decision", ref (m->decision), "recipient_kind", "unit", "org", ref (f->bureau), "sent_on",
        "2026-04-01", "replied_on", "2026-04-10", "view", "agree_with_changes", "content", "建议对低保户实行优惠水价。",
        "adoption", "adopted", "handling", "已写入方案第六条。", NULL);
  keep (f, &yifa_disagreement, "decision", ref (m->decision), "org", ref (f->bureau), "issue", "阶梯水价分档", "unit_view",
        "主张三档", "own_view", "主张两档", "outcome", "经协调采用三档", NULL);
  m->comment = keep (f, &yifa_public_comment, "decision", ref (m->decision), "starts_on", "2026-05-01", "ends_on",
                     "2026-05-31", "channel", "website", "notice_no", "大民函〔2026〕12号", "contact",
                     "联系人：何平，电话：0825-7822001", NULL);
  keep (f, &yifa_opinion, "comment", ref (m->comment), "source", "张大山", "source_kind", "citizen", "content",
        "涨幅过大，建议分两年到位。", "adoption", "partly", "reason", "方案改为两步实施。", NULL);
  keep (f, &yifa_opinion, "comment", ref (m->comment), "source", "县酒店协会", "source_kind", "association", "clause",
        "第四条", "content", "建议取消特种行业水价。", "adoption", "not_adopted", "reason", "与省定分类不符。", NULL);
  m->hearing = keep (f, &yifa_hearing, "decision", ref (m->decision), "event_kind", "hearing", "title", "供水价格听证会",
                     "notice_on", "2026-06-01", "held_on", "2026-07-10", "place", "县政务中心三楼会议室", "host", "罗强",
                     "recorder", "周敏", "expected_n", "2", "selection_rule", "自愿报名后随机抽取。", "list_published_on",
                     "2026-06-20", "materials_sent_on", "2026-06-25", "registration", "年满十八周岁的本县居民于六月十五日前报名。",
                     "contact", "县民政局价格股，0825-7822002", "record", "承办单位说明了成本监审结论。", "conclusion",
                     "多数代表赞成分步调整。", "adoption", "采纳分步实施的意见。", "record_signed_on", "2026-07-10", "vote_held",
                     "1", "votes_for_n", "15", "votes_against_n", "3", "votes_abstained_n", "1", NULL);
  keep (f, &yifa_hearing_rep, "hearing", ref (m->hearing), "seq", "1", "name", "李芳", "category", "citizen", "home",
        "蓬莱镇居民", "chosen_by", "drawn", "attended", "1", "view", "against", "statement", "低收入家庭难以承受。", "signed", "1",
        NULL);
  keep (f, &yifa_hearing_rep, "hearing", ref (m->hearing), "seq", "2", "name", "王建国", "category", "npc_deputy", "home",
        "县人大代表", "chosen_by", "invited", "attended", "1", "view", "for", "statement", "管网改造确需投入。", "signed", "1", NULL);
}

static void
make_arguments (Matter *m)
{
  Office *f = &m->office;

  m->experts = keep (f, &yifa_expert_review, "decision", ref (m->decision), "title", "供水价格专家论证", "mode", "meeting",
                     "body", "大英县民政局", "topics", "成本构成与分档", "selection_note", "从市专家库随机抽取。", "held_on",
                     "2026-07-20", "place", "县政府二楼会议室", "summary", "方案总体可行。", "adoption", "采纳两条，未采纳一条。",
                     NULL);
  keep (f, &yifa_expert_opinion, "expert_review", ref (m->experts), "seq", "1", "expert", "陈教授", "home_body", "四川大学",
        "field", "公用事业定价", "post", "教授", "no_interest", "1", "view", "support_with_changes", "opinion",
        "建议建立成本公开制度。", "signed_on", "2026-07-21", "adoption", "adopted", NULL);
  m->risk = keep (f, &yifa_risk_assessment, "decision", ref (m->decision), "title", "供水价格调整风险评估", "assessor_org",
                  ref (f->drafter), "scope", "城区用水户", "by_visits", "1", "heard", "走访四个社区。", "legality", "pass",
                  "legality_note", "符合价格法。", "reasonableness", "conditional", "reasonableness_note", "低收入群体需补贴。",
                  "feasibility", "pass", "feasibility_note", "时机成熟。", "controllability", "pass", "controllability_note",
                  "预案完备。", "risk_level", "middle", "conclusion", "proceed_after_change", "response_plan",
                  "设立投诉热线，二十四小时处置。", "assessed_on", "2026-08-01", "signed_by", "何平", NULL);
  keep (f, &yifa_risk_point, "assessment", ref (m->risk), "seq", "1", "area", "stability", "description", "居民集中投诉",
        "likelihood", "middle", "effect", "high", "level", "middle", "measures", "分步实施并提前宣传", "org", ref (f->drafter),
        NULL);
}

static void
make_decision_review (Matter *m)
{
  Office *f = &m->office;

  m->review = keep (f, &yifa_legality_review, "title", "大英县城区供水价格调整方案", "subject_kind", "decision", "decision",
                    ref (m->decision), "submitter_org", ref (f->drafter), "stage", "received", "receipt_no", "审〔2026〕021",
                    "received_on", "2026-08-10", "complete_on", "2026-08-12", "reviewer", "周敏", "second_reader", "罗强",
                    "approver", "唐明", "basis", "《重大行政决策程序暂行条例》。", "authority_note", "属于县人民政府定价权限。",
                    "procedure_note", "已履行的程序符合规定。", "content_note", "与价格法一致。", "risk_note", "补贴标准不明可能引发争议。",
                    "advice_note", "明确补贴办法后公布。", "conclusion", "lawful_after_amendment", "concluded_on", "2026-08-25",
                    "opinion_no", "大法审〔2026〕19号", "issued_on", "2026-08-26", NULL);
  keep (f, &yifa_review_point, "review", ref (m->review), "seq", "1", "clause", "方案第六条", "problem_type", "content",
        "problem", "优惠对象界定不清。", "basis", "价格法第二十二条", "suggestion", "列明低保和特困人员。", "adoption", "adopted", NULL);
  keep (f, &yifa_legal_opinion, "review", ref (m->review), "title", "供水价格法律意见", "adviser", "赵律师", "adviser_kind",
        "adviser", "received_on", "2026-08-20", "view", "amend", "opinion", "建议补充成本监审报告。", "adoption", "adopted", NULL);
  set (f, &yifa_legality_review, m->review, "stage", "issued");
  set (f, &yifa_major_decision, m->decision, "review", ref (m->review));
}

static void
make_deliberation (Matter *m)
{
  Office *f = &m->office;

  set (f, &yifa_meeting, f->meeting, "place", "县政府一号会议室");
  set (f, &yifa_meeting, f->meeting, "recorder", "秘书小刘");
  keep (f, &yifa_attendance, "meeting", ref (f->meeting), "person_name", "唐明", "role", "attendee", NULL);
  keep (f, &yifa_attendance, "meeting", ref (f->meeting), "person_name", "罗强", "org", ref (f->bureau), "role",
        "legal_observer", NULL);
  m->item = keep (f, &yifa_agenda_item, "meeting", ref (f->meeting), "seq", "2", "title", "审议供水价格调整方案",
                  "major_decision", ref (m->decision), "presenter", "何平", "decision", "approved_with_changes",
                  "decision_note", "原则同意，修改后印发。", "dissent", "孙副县长认为应当推迟一年。", "head", "唐县长", "head_spoke_last", "1",
                  "differs_from_majority", "1", "head_reason", "管网安全隐患不能再拖。", NULL);
  keep (f, &yifa_deliberation_view, "agenda_item", ref (m->item), "seq", "1", "speaker", "孙副县长", "post", "副县长", "role",
        "member", "view", "disagree", "statement", "建议推迟。", "is_dissent", "1", NULL);
  keep (f, &yifa_deliberation_view, "agenda_item", ref (m->item), "seq", "2", "speaker", "唐县长", "post", "县长", "role",
        "head", "view", "agree", "statement", "同意方案。", NULL);
  m->evaluation = keep (f, &yifa_evaluation, "decision", ref (m->decision), "title", "供水价格后评估", "evaluator_org",
                        ref (f->drafter), "started_on", "2026-11-01", "finished_on", "2026-11-20", "basis",
                        "条例第三十六条。", "aim", "检验分步调整的效果。", "course", "问卷与座谈。", "method", "抽样检查。", "heard",
                        "听取人大代表意见。", "findings", "漏损率下降。", "problems", "补贴发放偏慢。", "result", "continue", "advice",
                        "继续执行并加快补贴。", "report_no", "大民报〔2026〕31号", NULL);
}

G_GNUC_UNUSED static void
set_up_matter (Matter *m, gconstpointer data)
{
  set_up (&m->office, data);
  make_catalogue (m);
  make_participation (m);
  make_arguments (m);
  make_decision_review (m);
  make_deliberation (m);
  set_step (m, "participation", "done", "evidence", "公告、听证报告。");
  set_step (m, "expert_review", "done", "evidence", "专家意见书。");
  set_step (m, "risk_assessment", "exempt", "exempt_reason", "已按专项规定评估");
}

G_GNUC_UNUSED static void
tear_down_matter (Matter *m, gconstpointer data)
{
  tear_down (&m->office, data);
}
