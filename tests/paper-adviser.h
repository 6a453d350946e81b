#pragma once
#include "paper-office.h"

#include "yifa-adviser-assessment.h"
#include "yifa-adviser-client.h"
#include "yifa-adviser-panel.h"
#include "yifa-adviser.h"
#include "yifa-assessment-item.h"
#include "yifa-assessment-view.h"
#include "yifa-conflict-check.h"
#include "yifa-conflict-hit.h"
#include "yifa-contract-amendment.h"
#include "yifa-contract-event.h"
#include "yifa-contract-guarantee.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-party.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-engagement-clause.h"
#include "yifa-engagement-payment.h"
#include "yifa-engagement.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-party.h"
#include "yifa-matter.h"
#include "yifa-work-log.h"

/* An adviser with an engagement, and what the papers about advisers speak of, in the small office of paper-office.h. */
typedef struct
{
  Office office;
  gint64 panel, adviser, engagement, matter, check, assessment, contract, contract_review;
} Panel;

static void
make_roster (Panel *p)
{
  Office *f = &p->office;

  set (f, &yifa_org, f->gov, "credit_code", "115109230086230063");
  p->panel = keep (f, &yifa_adviser_panel, "name", "大英县人民政府法律顾问团", "client_org", ref (f->gov), "session", "第三届",
                   "starts_on", "2026-01-01", "ends_on", "2027-12-31", "work_rules",
                   "一、顾问团由首席法律顾问召集。\n二、每季度召开一次例会。", "stage", "active", NULL);
  p->adviser = keep (f, &yifa_adviser, "name", "赵律师", "adviser_kind", "lawyer", "stage", "enrolled", "home_body",
                     "四川明镜律师事务所", "licence_no", "15109201010000001", "licensed_on", "2010-05-01", NULL);
  keep (f, &yifa_adviser_client, "adviser", ref (p->adviser), "name", "遂宁远景建材有限公司", "relation", "former_client",
        "from_on", "2022-03-01", "to_on", "2024-02-29", NULL);
  p->engagement = keep (f, &yifa_engagement, "adviser", ref (p->adviser), "client_org", ref (f->gov), "panel",
                        ref (p->panel), "capacity", "chief", "selection", "procurement", "contract_no",
                        "大府法顾〔2026〕1号", "certificate_no", "大府聘〔2026〕001号", "certificate_on", "2026-01-04",
                        "starts_on", "2026-01-01", "ends_on", "2026-12-31", "scope", "重大行政决策、合同和诉讼事务",
                        "response_hours", "24", "fee_kind", "yearly", "fee", "6000000", "budget_source", "县级部门预算", NULL);
  set (f, &yifa_engagement, p->engagement, "stage", "appointed");
  keep (f, &yifa_engagement_payment, "engagement", ref (p->engagement), "title", "上半年费用", "due_on", "2026-06-30",
        "amount", "3000000", "paid_on", "2026-07-02", NULL);
  keep (f, &yifa_engagement_payment, "engagement", ref (p->engagement), "title", "下半年费用", "due_on", "2026-12-31",
        "amount", "3000000", NULL);
}

static void
make_log (Panel *p, const char *matter, const char *work_on, const char *hours, const char *content)
{
  keep (&p->office, &yifa_work_log, "adviser", ref (p->adviser), "matter", matter, "client_org", ref (p->office.drafter),
        "work_on", work_on, "work_kind", matter != NULL ? "litigation" : "consultation", "content", content, "hours", hours,
        "result", "已答复", NULL);
}

static void
make_matter (Panel *p)
{
  Office *f = &p->office;

  p->matter = keep (f, &yifa_matter, "title", "城区供水特许经营合同纠纷", "matter_no", "大法务〔2026〕003号", "matter_type",
                    "litigation", "stage", "issued", "client_org", ref (f->drafter), "contact", "何平", "source", "unit",
                    "intake_on", "2026-03-02", "received_on", "2026-03-03", "question", "供水公司请求解除合同，如何应诉？",
                    "due_on", "2026-03-20", "amount", "120000000", "adviser", ref (p->adviser), "engagement",
                    ref (p->engagement), "assigned_on", "2026-03-04", "conflict", "cleared", "responded_on", "2026-03-05",
                    "opinion", "合同约定的解除条件没有成就。\n建议提出管辖权异议并准备答辩。", "view", "amend", "approver", "罗强",
                    "approved_on", "2026-03-12", "opinion_no", "大法意〔2026〕002号", "issued_on", "2026-03-13", "adoption",
                    "partly", "adoption_reason", "管辖权异议不再提出。", "adopted_on", "2026-03-20", NULL);
  keep (f, &yifa_matter_party, "matter", ref (p->matter), "name", "遂宁远景建材有限责任公司", "role", "counterparty", "aliases",
        "远景建材", NULL);
  keep (f, &yifa_matter_adviser, "matter", ref (p->matter), "adviser", ref (p->adviser), "engagement", ref (p->engagement),
        "role", "lead", "assigned_on", "2026-03-04", NULL);
  p->check = keep (f, &yifa_conflict_check, "matter", ref (p->matter), "adviser", ref (p->adviser), "checked_on",
                   "2026-03-04", "checked_by", "周敏", "parties_n", "1", "compared_n", "37", "result", "found", "outcome",
                   "cleared", "reason", "委托关系已于2024年结束，与本案无关。", NULL);
  keep (f, &yifa_conflict_hit, "conflict_check", ref (p->check), "party", "遂宁远景建材有限责任公司", "found",
        "遂宁远景建材有限公司", "source_kind", "former_client", "source", "顾问申报的利害关系", "how", "short_name", "certainty",
        "likely", "judgement", "none", "judge_note", "委托已结束。", NULL);
  make_log (p, ref (p->matter), "2026-03-05", "150", "审阅诉状并答复");
  make_log (p, ref (p->matter), "2026-03-11", "425", "起草法律意见");
  make_log (p, NULL, "2026-05-06", "50", "电话咨询");
  make_log (p, NULL, "2025-12-30", "200", "上一年的咨询");
}

static void
make_assessment (Panel *p)
{
  Office *f = &p->office;

  p->assessment = keep (f, &yifa_adviser_assessment, "engagement", ref (p->engagement), "period_kind", "yearly", "year",
                        "2026", "from_on", "2026-01-01", "to_on", "2026-12-31", NULL);
}

static void
make_contract (Panel *p)
{
  Office *f = &p->office;

  p->contract = keep (f, &yifa_contract, "title", "城区供水特许经营合同", "register_no", "大合〔2026〕001号", "contract_no",
                      "DYGS-2026-01", "contract_type", "concession", "is_admin_agreement", "1", "handling_org",
                      ref (f->drafter), "signatory_org", ref (f->gov), "subject", "城区供水设施的运营和维护", "amount_kind",
                      "fixed", "amount", "1234500000", "direction", "receive", "starts_on", "2026-05-01", "ends_on",
                      "2036-04-30", "risk_note", "调价机制须另行报批", NULL);
  keep (f, &yifa_contract_party, "contract", ref (p->contract), "seq", "1", "side", "ours", "name", "大英县人民政府",
        "credit_code", "115109230086230063", "party_kind", "organisation", NULL);
  keep (f, &yifa_contract_party, "contract", ref (p->contract), "seq", "2", "side", "counterparty", "name",
        "四川清源供水有限公司", "credit_code", "91510900MA62R0QW8L", "party_kind", "organisation", "legal_rep", "吴清", "size",
        "medium", NULL);
  keep (f, &yifa_contract_payment, "contract", ref (p->contract), "seq", "1", "title", "首期特许经营费", "direction",
        "receive", "amount", "200000000", "agreed_on", "2026-06-01", "paid_on", "2026-05-28", "voucher_no", "川财票0001",
        NULL);
  keep (f, &yifa_contract_milestone, "contract", ref (p->contract), "seq", "1", "title", "水厂移交", "due_on", "2026-05-10",
        "done_on", "2026-05-09", NULL);
  keep (f, &yifa_contract_guarantee, "contract", ref (p->contract), "guarantee_kind", "performance_bond", "amount",
        "50000000", "guarantor", "遂宁银行", "ends_on", "2027-04-30", NULL);
  keep (f, &yifa_contract_event, "contract", ref (p->contract), "happened_on", "2026-05-09", "event_kind", "performance",
        "content", "双方完成资产清点", NULL);
  p->contract_review =
    keep (f, &yifa_legality_review, "title", "城区供水特许经营合同", "subject_kind", "contract", "contract", ref (p->contract),
          "submitter_org", ref (f->drafter), "receipt_no", "审〔2026〕040", "received_on", "2026-04-01", "complete_on",
          "2026-04-01", "basis", "《大英县政府合同管理办法》。", "reviewer", "周敏", "second_reader", "罗强", "opinion_no",
          "大法审〔2026〕40号", "conclusion", "sign_after_amendment", NULL);
  keep (f, &yifa_review_point, "review", ref (p->contract_review), "seq", "1", "clause", "第十八条", "problem",
        "约定以仲裁解决争议，行政协议的仲裁条款无效。", "basis", "法释〔2019〕17号第二十六条", "suggestion", "改为向人民法院起诉。",
        "severity", "high", NULL);
  set (f, &yifa_legality_review, p->contract_review, "stage", "issued");
}

/* A signed contract keeps its clauses; the paper of another one is wanted here. */
static inline void
set_clause (Panel *p, guint at, const char *field, const char *value)
{
  g_autoptr(GPtrArray) clauses =
    yifa_store_load_parts (p->office.store, &yifa_engagement_clause, "engagement", p->engagement);

  set (&p->office, &yifa_engagement, p->engagement, "stage", "candidate");
  set (&p->office, &yifa_engagement_clause, yifa_record_get_id (clauses->pdata[at]), field, value);
  set (&p->office, &yifa_engagement, p->engagement, "stage", "appointed");
}

static void
set_up_panel (Panel *p, gconstpointer data)
{
  set_up (&p->office, data);
  make_roster (p);
  make_matter (p);
  make_assessment (p);
  make_contract (p);
}

static void
tear_down_panel (Panel *p, gconstpointer data)
{
  tear_down (&p->office, data);
}
