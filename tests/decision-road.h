/* decision-road.h - one office, one major decision, and the evidence for each step of its road
 *
 * Shared by the tests of the road and of its gates. Each piece of evidence has a name by which a test finds it
 * again; the road is walked up to any stage, on the days on which it would have been.
 */
#pragma once

#include <string.h>

#include "yifa-agency-code.h"
#include "yifa-agenda-item.h"
#include "yifa-attendance.h"
#include "yifa-catalogue-item.h"
#include "yifa-consultation.h"
#include "yifa-deadline.h"
#include "yifa-decision-basis.h"
#include "yifa-decision-catalogue.h"
#include "yifa-decision-option.h"
#include "yifa-decision-report.h"
#include "yifa-decision-step.h"
#include "yifa-deliberation-view.h"
#include "yifa-disagreement.h"
#include "yifa-error.h"
#include "yifa-evaluation.h"
#include "yifa-execution-report.h"
#include "yifa-expert-opinion.h"
#include "yifa-expert-review.h"
#include "yifa-fair-competition.h"
#include "yifa-hearing-rep.h"
#include "yifa-hearing.h"
#include "yifa-kinds.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-opinion.h"
#include "yifa-org.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"
#include "yifa-review-item.h"
#include "yifa-review-material.h"
#include "yifa-review-point.h"
#include "yifa-risk-assessment.h"
#include "yifa-risk-point.h"
#include "yifa-rules.h"
#include "yifa-workflow.h"

typedef struct
{
  const YifaKind *kind;
  gint64          id;
} Piece;

typedef struct
{
  YifaStore  *store;
  YifaRecord *decision;
  GHashTable *pieces;  /* (element-type utf8 Piece): evidence by its name */
  gint64      gov, lead, finance, bureau;
} Road;

static inline void
keep (Road *r, const char *name, YifaRecord *record)
{
  g_autoptr(YifaRecord) owned = record;
  g_autoptr(GError) error = NULL;
  Piece piece = { yifa_record_get_kind (owned) };

  if (!yifa_store_save (r->store, owned, &error))
    g_error ("%s: %s", name, error->message);
  piece.id = yifa_record_get_id (owned);
  g_hash_table_insert (r->pieces, g_strdup (name), g_memdup2 (&piece, sizeof piece));
}

static inline const Piece *
piece (Road *r, const char *name)
{
  const Piece *found = g_hash_table_lookup (r->pieces, name);

  if (found == NULL)
    g_error ("there is no %s", name);
  return found;
}

static inline YifaRecord *
load (Road *r, const char *name)
{
  if (g_str_equal (name, "decision"))
    return yifa_store_load (r->store, &yifa_major_decision, yifa_record_get_id (r->decision), NULL);
  return yifa_store_load (r->store, piece (r, name)->kind, piece (r, name)->id, NULL);
}

static inline void
fill (YifaRecord *record, va_list args)
{
  const char *field;

  while ((field = va_arg (args, const char *)) != NULL)
    {
      guint index = yifa_kind_find (yifa_record_get_kind (record), field);

      g_assert_cmpuint (index, !=, YIFA_NO_FIELD);
      yifa_record_set_string (record, index, va_arg (args, const char *));
    }
}

/* A record that belongs to @owner, a piece or "decision"; field, value, ..., NULL. */
static inline void
add (Road *r, const char *name, const YifaKind *kind, const char *owner_field, const char *owner, ...)
{
  YifaRecord *record = yifa_record_new (kind);
  va_list args;

  if (owner_field != NULL)
    yifa_record_put_int (record, owner_field,
                         g_str_equal (owner, "decision") ? yifa_record_get_id (r->decision) : piece (r, owner)->id);
  va_start (args, owner);
  fill (record, args);
  va_end (args);
  keep (r, name, record);
}

static inline void
reload (Road *r)
{
  gint64 id = yifa_record_get_id (r->decision);

  g_object_unref (r->decision);
  r->decision = yifa_store_load (r->store, &yifa_major_decision, id, NULL);
}

/* Changes a piece, or the decision: field, value, ..., NULL. */
static inline void
set (Road *r, const char *name, ...)
{
  g_autoptr(YifaRecord) record = load (r, name);
  g_autoptr(GError) error = NULL;
  va_list args;

  va_start (args, name);
  fill (record, args);
  va_end (args);
  if (!yifa_store_save (r->store, record, &error))
    g_error ("%s: %s", name, error->message);
  reload (r);
}

static inline void
set_ref (Road *r, const char *name, const char *field, gint64 id)
{
  g_autoptr(YifaRecord) record = load (r, name);

  yifa_record_put_int (record, field, id);
  g_assert_true (yifa_store_save (r->store, record, NULL));
  reload (r);
}

static inline void
withdraw (Road *r, const char *name)
{
  g_autoptr(YifaRecord) record = load (r, name);
  g_autoptr(GError) error = NULL;

  yifa_store_withdraw (r->store, record, "试验", &error);
  g_assert_no_error (error);
  reload (r);
}

static inline void
act (Road *r, const char *name, const char *action, const char *reason)
{
  g_autoptr(YifaRecord) record = load (r, name);
  g_autoptr(GError) error = NULL;

  if (!yifa_workflow_do (r->store, record, yifa_workflow_find (yifa_record_get_kind (record), action), reason, &error))
    g_error ("%s %s: %s", name, action, error->message);
  reload (r);
}

static inline void
go (Road *r, const char *action)
{
  act (r, "decision", action, NULL);
}

static inline void
on_day (Road *r, const char *day)
{
  yifa_store_set_today (r->store, day);
}

/* ---- the office ---- */

static inline gint64
an_org (Road *r, const char *name, const char *kind, const char *is_self)
{
  add (r, name, &yifa_org, NULL, NULL, "name", name, "org_kind", kind, "level", "county", "is_self", is_self, NULL);
  return piece (r, name)->id;
}

static inline void
a_code (Road *r, const char *code, const char *series)
{
  add (r, code, &yifa_agency_code, "org", "大英县司法局", "code", code, "series", series, NULL);
}

static inline Road *
road_new (void)
{
  Road *r = g_new0 (Road, 1);
  g_autoptr(GError) error = NULL;

  yifa_kinds_init ();
  r->pieces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  r->store = yifa_store_open (NULL, "张三", "2026-03-02", &error);
  g_assert_no_error (error);

  r->bureau = an_org (r, "大英县司法局", "department", "1");
  r->gov = an_org (r, "大英县人民政府", "gov", "0");
  r->lead = an_org (r, "大英县水利局", "department", "0");
  r->finance = an_org (r, "大英县财政局", "department", "0");
  a_code (r, "审", "review_receipt");
  a_code (r, "大法审", "review_opinion");

  r->decision = yifa_record_new (&yifa_major_decision);
  yifa_record_set_text (r->decision, YIFA_MAJOR_DECISION_TITLE, "大英县城区自来水价格调整方案");
  yifa_record_set_text (r->decision, YIFA_MAJOR_DECISION_DECISION_CLASS, "public_policy");
  yifa_record_set_int (r->decision, YIFA_MAJOR_DECISION_DECISION_ORG, r->gov);
  yifa_store_save (r->store, r->decision, &error);
  g_assert_no_error (error);
  return r;
}

static inline void
road_free (Road *r)
{
  g_hash_table_unref (r->pieces);
  g_object_unref (r->decision);
  g_assert_finalize_object (r->store);
  g_free (r);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Road, road_free)

/* ---- the evidence, in the order of the road ---- */

static inline void
prepare_initiation (Road *r)
{
  set (r, "decision", "scope_reason", "属于公共服务方面的重大公共政策", "initiator_kind", "department", "initiator",
       "大英县水利局", "proposal", "现行水价低于成本", "responsible", "李某", "is_widely_concerned", "1",
       "hearing_needed", "1", "touches_market", "1", "needs_npc_report", "1", NULL);
  set_ref (r, "decision", "lead_org", r->lead);
}

static inline void
prepare_draft (Road *r)
{
  set (r, "decision", "investigation", "走访用水户320户", "draft_text", "一、阶梯水价标准……", NULL);
  add (r, "basis", &yifa_decision_basis, "decision", "decision", "title", "中华人民共和国价格法", "article", "第十八条",
       NULL);
  add (r, "consultation", &yifa_consultation, "decision", "decision", "recipient_kind", "unit", "recipient",
       "大英县财政局", "sent_on", "2026-03-05", "due_on", "2026-03-15", "replied_on", "2026-03-12", "view", "disagree",
       NULL);
  set_ref (r, "consultation", "org", r->finance);
  add (r, "disagreement", &yifa_disagreement, "decision", "decision", "issue", "补贴由谁承担", "unit_view", "由企业承担",
       "own_view", "由财政分担", "reason", "企业亏损", "basis", "政府制定价格听证办法", NULL);
  set_ref (r, "disagreement", "org", r->finance);
  add (r, "option1", &yifa_decision_option, "decision", "decision", "seq", "1", "title", "方案一", "is_chosen", "1", NULL);
  add (r, "option2", &yifa_decision_option, "decision", "decision", "seq", "2", "title", "方案二", NULL);
  add (r, "competition", &yifa_fair_competition, "decision", "decision", "is_needed", "1", "conclusion",
       "no_restriction", "concluded_on", "2026-03-18", NULL);
}

static inline void
hear_public (Road *r)
{
  add (r, "comment", &yifa_public_comment, "decision", "decision", "starts_on", "2026-03-23", "ends_on", "2026-04-22",
       "channel", "website", "contact", "电话 7820000", "groups_met", "座谈低收入家庭和用水企业", "summary",
       "收到意见2条，均已处理", NULL);
  add (r, "opinion1", &yifa_opinion, "comment", "comment", "content", "建议照顾低收入家庭", "adoption", "adopted", NULL);
  add (r, "opinion2", &yifa_opinion, "comment", "comment", "content", "不应调价", "adoption", "not_adopted", "reason",
       "成本倒挂", NULL);
}

static inline void
hold_hearing (Road *r)
{
  add (r, "hearing", &yifa_hearing, "decision", "decision", "event_kind", "hearing", "title", "水价调整听证会",
       "is_required", "1", "notice_on", "2026-04-01", "list_published_on", "2026-04-08", "materials_sent_on",
       "2026-04-10", "held_on", "2026-04-20", "selection_rule", "自愿报名、随机抽取", "record", "代表依次发言", "record_signed_on",
       "2026-04-20", "report", "多数代表赞成", "adoption", "采纳困难家庭减免的意见", "vote_held", "1", "votes_for_n", "1",
       "votes_against_n", "1", "votes_abstained_n", "0", NULL);
  add (r, "rep1", &yifa_hearing_rep, "hearing", "hearing", "seq", "1", "name", "赵一", "category", "citizen", "attended",
       "1", "view", "for", "signed", "1", NULL);
  add (r, "rep2", &yifa_hearing_rep, "hearing", "hearing", "seq", "2", "name", "钱二", "category", "enterprise",
       "attended", "1", "view", "against", "signed", "0", "refusal", "认为笔录过简，拒绝签字", NULL);
}

static inline void
hear_experts (Road *r)
{
  add (r, "argument", &yifa_expert_review, "decision", "decision", "title", "水价调整专家论证会", "mode", "meeting", "body",
       "四川水务咨询有限公司", "selection_note", "从市专家库抽取，含不同意见的专家", "held_on", "2026-04-24", "summary",
       "必要、可行", NULL);
  add (r, "expert1", &yifa_expert_opinion, "expert_review", "argument", "expert", "孙教授", "no_interest", "1", "view",
       "support", "signed_on", "2026-04-24", "adoption", "adopted", NULL);
  add (r, "expert2", &yifa_expert_opinion, "expert_review", "argument", "expert", "周高工", "no_interest", "1", "view",
       "oppose", "signed_on", "2026-04-24", "adoption", "not_adopted", "adoption_reason", "已另行安排补贴", NULL);
}

static inline void
assess_risks (Road *r)
{
  add (r, "assessment", &yifa_risk_assessment, "decision", "decision", "title", "水价调整社会稳定风险评估", "third_party",
       "遂宁安评事务所", "by_visits", "1", "legality", "pass", "reasonableness", "pass", "feasibility", "pass",
       "controllability", "conditional", "controllability_note", "落实困难家庭减免后可控", "risk_level", "middle",
       "conclusion", "proceed_after_change", "response_plan", "设立专线，集中答复", "assessed_on", "2026-04-27", NULL);
  add (r, "risk", &yifa_risk_point, "assessment", "assessment", "area", "stability", "description", "低收入家庭集中投诉",
       "likelihood", "middle", "effect", "middle", "level", "middle", "measures", "减免和分档", NULL);
  set_ref (r, "risk", "org", r->lead);
}

static inline void
answer_checklist (Road *r, gint64 review)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (r->store, &yifa_review_item, "review", review);
  g_autoptr(GPtrArray) materials = yifa_store_load_parts (r->store, &yifa_review_material, "review", review);

  for (guint i = 0; i < items->len; i++)
    {
      yifa_record_set_text (items->pdata[i], YIFA_REVIEW_ITEM_ANSWER, "yes");
      g_assert_true (yifa_store_save (r->store, items->pdata[i], NULL));
    }
  for (guint i = 0; i < materials->len; i++)
    {
      yifa_record_set_int (materials->pdata[i], YIFA_REVIEW_MATERIAL_PRESENT, TRUE);
      yifa_record_set_int (materials->pdata[i], YIFA_REVIEW_MATERIAL_RECEIVED_N, 9);
      g_assert_true (yifa_store_save (r->store, materials->pdata[i], NULL));
    }
}

static inline void
remember_review (Road *r)
{
  g_autoptr(GError) error = NULL;
  YifaRecord *review = yifa_store_load (r->store, &yifa_legality_review,
                                        yifa_record_get_int (r->decision, YIFA_MAJOR_DECISION_REVIEW), &error);

  g_assert_no_error (error);
  keep (r, "review", review);
}

/* The case on the review desk, from receipt to the opinion, with enough time between. */
static inline void
review (Road *r, const char *conclusion)
{
  remember_review (r);
  answer_checklist (r, piece (r, "review")->id);
  set (r, "review", "reviewer", "王科员", "conclusion", conclusion, NULL);
  act (r, "review", "accept", NULL);
  add (r, "adviser", &yifa_legal_opinion, "review", "review", "title", "关于水价调整的法律意见", "adviser", "吴律师",
       "asked_on", "2026-04-29", "received_on", "2026-05-06", "view", "amend", "opinion", "补充减免条款", NULL);
  add (r, "point", &yifa_review_point, "review", "review", "problem", "缺少减免条款", "adoption", "adopted", NULL);
  act (r, "review", "conclude", NULL);
  set (r, "review", "approver", "郑局长", NULL);
  act (r, "review", "approve", NULL);
  on_day (r, "2026-05-18");
  act (r, "review", "issue", NULL);
}

static inline void
plan_meeting (Road *r, const char *day)
{
  add (r, "meeting", &yifa_meeting, "org", "大英县人民政府", "name", "十九届县政府第58次常务会议", "meeting_kind", "executive",
       "held_on", day, NULL);
  set_ref (r, "decision", "meeting", piece (r, "meeting")->id);
}

static inline void
speak (Road *r, const char *name, const char *seq, const char *role, const char *view)
{
  add (r, name, &yifa_deliberation_view, "agenda_item", "item", "seq", seq, "speaker", name, "role", role, "view", view,
       "statement", "发言", "is_dissent", g_str_equal (view, "disagree") ? "1" : "0", NULL);
}

static inline void
hold_meeting (Road *r)
{
  g_autoptr(GError) error = NULL;

  keep (r, "item", yifa_store_load (r->store, &yifa_agenda_item,
                                    yifa_record_get_int (r->decision, YIFA_MAJOR_DECISION_AGENDA_ITEM), &error));
  g_assert_no_error (error);
  add (r, "head", &yifa_attendance, "meeting", "meeting", "person_name", "县长", "role", "attendee", NULL);
  add (r, "member", &yifa_attendance, "meeting", "meeting", "person_name", "副县长", "role", "attendee", NULL);
  add (r, "absent", &yifa_attendance, "meeting", "meeting", "person_name", "常务副县长", "role", "absent", NULL);
  add (r, "legal", &yifa_attendance, "meeting", "meeting", "person_name", "司法局局长", "role", "legal_observer", NULL);
  speak (r, "副县长甲", "1", "member", "agree");
  speak (r, "副县长乙", "2", "member", "agree");
  speak (r, "副县长丙", "3", "member", "disagree");
  speak (r, "县长", "4", "head", "agree");
  on_day (r, "2026-05-20");
  act (r, "meeting", "hold", NULL);
  set (r, "item", "decision", "approved", NULL);
}

static inline void
issue_decision (Road *r)
{
  on_day (r, "2026-05-25");
  add (r, "party", &yifa_decision_report, "decision", "decision", "addressee_kind", "party_committee", "title",
       "关于水价调整的请示", "reported_on", "2026-05-21", NULL);
  add (r, "npc", &yifa_decision_report, "decision", "decision", "addressee_kind", "npc_sc", "title",
       "关于水价调整的报告", "reported_on", "2026-05-22", NULL);
  add (r, "publication", &yifa_publication, "decision", "decision", "channel", "website", "published_on", "2026-05-25",
       NULL);
  set (r, "decision", "explained", "1", NULL);
}

static inline void
evaluate (Road *r, const char *result)
{
  on_day (r, "2026-10-12");
  add (r, "evaluation", &yifa_evaluation, "decision", "decision", "title", "水价调整后评估", "finished_on", "2026-10-10",
       "findings", "运行平稳", "result", result, "heard", "用水户、人大代表、基层组织", "third_party", "成都某评估中心", NULL);
}

/* ---- the road, stage by stage ---- */

static void road_to (Road *r, const char *stage);

static inline void
to_initiated (Road *r)
{
  prepare_initiation (r);
  go (r, "initiate");
}

static inline void
to_drafted (Road *r)
{
  on_day (r, "2026-03-20");
  prepare_draft (r);
  go (r, "finish_draft");
}

static inline void
prepare_review (Road *r)
{
  on_day (r, "2026-04-28");
  hear_public (r);
  hold_hearing (r);
  hear_experts (r);
  assess_risks (r);
}

static inline void
to_review_submitted (Road *r)
{
  prepare_review (r);
  go (r, "submit_review");
}

static inline void
to_reviewed (Road *r)
{
  plan_meeting (r, "2026-05-20");
  review (r, "lawful_after_amendment");
}

static inline void
to_deliberating (Road *r)
{
  go (r, "deliberate");
}

static inline void
to_decided (Road *r)
{
  hold_meeting (r);
  set (r, "decision", "decision_text", "同意水价调整方案", NULL);
  go (r, "decide");
}

static inline void
to_published (Road *r)
{
  issue_decision (r);
  go (r, "publish");
}

static inline void
to_executing (Road *r)
{
  set_ref (r, "decision", "executing_org", r->lead);
  go (r, "execute");
}

static const struct
{
  const char *stage;
  void      (*reach) (Road *r);
} way[] = {
  { "initiated",        to_initiated },
  { "drafted",          to_drafted },
  { "review_submitted", to_review_submitted },
  { "reviewed",         to_reviewed },
  { "deliberating",     to_deliberating },
  { "decided",          to_decided },
  { "published",        to_published },
  { "executing",        to_executing },
};

/* From the beginning up to @stage. */
static inline void
road_to (Road *r, const char *stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    {
      way[i].reach (r);
      g_assert_cmpstr (yifa_record_get_stage (r->decision), ==, way[i].stage);
      if (g_str_equal (way[i].stage, stage))
        return;
    }
  g_assert_not_reached ();
}

/* ---- what a test asks ---- */

static inline GPtrArray *
refusals_of (Road *r, const char *name, const char *action)
{
  g_autoptr(YifaRecord) record = load (r, name);

  return yifa_workflow_refusals (r->store, record, yifa_workflow_find (yifa_record_get_kind (record), action));
}

static inline gboolean
is_refused_by (GPtrArray *refusals, const char *gate)
{
  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaRefusal *refusal = refusals->pdata[i];

      if (refusal->gate != NULL && g_str_equal (refusal->gate->name, gate))
        return TRUE;
    }
  return FALSE;
}

/* Exactly @gate refuses, with a sentence, by @rule, whose article is known, and names a place that exists. */
static inline void
assert_refused_on (Road *r, const char *name, const char *action, const char *gate, const char *rule)
{
  g_autoptr(GPtrArray) refusals = refusals_of (r, name, action);
  g_autofree char *basis = yifa_rules_dup_basis (r->store, rule);
  const YifaKind *kind = g_str_equal (name, "decision") ? &yifa_major_decision : piece (r, name)->kind;
  const YifaRefusal *refusal;

  if (refusals->len != 1 || !is_refused_by (refusals, gate))
    {
      for (guint i = 0; i < refusals->len; i++)
        {
          refusal = refusals->pdata[i];
          g_test_message ("%s: %s", refusal->gate ? refusal->gate->name : "stage", refusal->message);
        }
      g_error ("%s must be refused by %s alone", action, gate);
    }

  refusal = refusals->pdata[0];
  g_assert_cmpuint (strlen (refusal->message), >, 0);
  g_assert_cmpstr (refusal->gate->rule, ==, rule);
  g_assert_cmpuint (strlen (basis), >, 0);
  g_assert_true (yifa_kind_lookup (refusal->gate->place) != NULL ||
                 yifa_kind_find (kind, refusal->gate->place) != YIFA_NO_FIELD);
}

static inline void
assert_refused (Road *r, const char *action, const char *gate, const char *rule)
{
  assert_refused_on (r, "decision", action, gate, rule);
}

static inline void
assert_allowed (Road *r, const char *action)
{
  g_autoptr(GPtrArray) refusals = refusals_of (r, "decision", action);

  for (guint i = 0; i < refusals->len; i++)
    g_error ("%s: %s", action, ((YifaRefusal *) refusals->pdata[i])->message);
}

static inline void
assert_step (Road *r, const char *step, const char *stage)
{
  g_autoptr(YifaRecord) row = yifa_decision_step_find (r->store, yifa_record_get_id (r->decision), step);

  g_assert_cmpstr (yifa_record_get_stage (row), ==, stage);
}
