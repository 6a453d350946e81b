#pragma once
#include "paper-office.h"

#include "yifa-adviser-client.h"
#include "yifa-adviser-panel.h"
#include "yifa-adviser.h"
#include "yifa-engagement-clause.h"
#include "yifa-engagement-payment.h"
#include "yifa-engagement.h"

/* An adviser with an engagement, and what the papers about advisers speak of, in the small office of paper-office.h. */
typedef struct
{
  Office office;
  gint64 panel, adviser, engagement;
} Panel;

static void
make_roster (Panel *p)
{
  Office *f = &p->office;

  set (f, &yifa_org, f->gov, "credit_code", "11510923008623006P");
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
}

static void
tear_down_panel (Panel *p, gconstpointer data)
{
  tear_down (&p->office, data);
}
