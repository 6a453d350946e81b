/* yifa-demo-cases.c - cases of the review desk that stand alone
 *
 * No document and no decision of the registers stands behind them: contracts, projects, ordinary papers, general matters,
 * in every stage from receipt to feedback.
 */
#include "yifa-demo-private.h"

#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-review-item.h"
#include "yifa-review-point.h"

typedef enum { RECEIVED, RETURNED, REVIEWING, CONCLUDED, READ, APPROVED, ISSUED, CLOSED } Reach;

typedef struct
{
  const char *title;
  const char *subject_kind;
  const char *submitter;
  const char *received_on;
  Reach       reach;
  const char *conclusion;
  const char *clause;     /* what the review found; NULL: nothing */
  const char *problem;
  const char *basis;
  const char *suggestion;
  const char *adviser;    /* who was asked; NULL: nobody */
} Case;

static const Case cases[] = {
  { "城区智慧停车项目合作框架协议", "contract", "@transport", "2025-03-04", CLOSED, "sign_after_amendment",
    "第十二条", "约定争议提交仲裁，而协议内容属于行政协议", "最高人民法院关于审理行政协议案件若干问题的规定", "改为依法向人民法院提起诉讼",
    "刘敏" },
  { "大英县第二污水处理厂委托运营合同", "contract", "@housing", "2025-05-19", CLOSED, "sign_after_amendment",
    "第八条", "以审计结果作为结算的唯一依据", "保障中小企业款项支付条例", "改为按照合同约定的验收结果结算", NULL },
  { "县人民医院医疗设备采购合同", "contract", "@health", "2025-07-08", CLOSED, "can_sign", NULL },
  { "招商引资项目投资协议（绿色食品加工园）", "contract", "@commerce", "2025-09-15", CLOSED, "not_advisable",
    "第五条", "承诺按税收贡献返还企业所得税地方留成", "公平竞争审查条例第十条", "删去与税收挂钩的奖励", "刘敏" },
  { "农村公路养护劳务合同", "contract", "@transport", "D-34", ISSUED, "sign_after_amendment",
    "第六条", "付款期限约定为验收后90日，长于法定期限", "保障中小企业款项支付条例", "改为验收后30日内支付", NULL },
  { "政务云服务续签合同", "contract", "@service", "D-9", APPROVED, "can_sign", NULL },
  { "县城环卫一体化服务补充协议", "contract", "@urban", "D-6", REVIEWING, NULL, NULL, NULL, NULL, NULL, "刘敏" },
  { "国有资产租赁合同（老农贸市场）", "contract", "@finance", "D-1", RECEIVED },

  { "大英县卓筒井景区提升工程实施方案", "project", "@culture", "2025-06-10", CLOSED, "lawful", NULL },
  { "城区供水管网改造项目建设方案", "project", "@housing", "D-26", ISSUED, "lawful_after_amendment",
    "三、资金筹措", "要求施工单位垫资建设", "政府投资条例第二十二条", "落实资金后开工，不得由施工单位垫资", NULL },
  { "寸塘口乡村旅游公路项目方案", "project", "@transport", "D-5", CONCLUDED, "lawful", NULL },

  { "关于调整县道路交通安全领导小组成员的通知", "ordinary", "@police", "2025-04-14", CLOSED, "lawful", NULL },
  { "大英县2025年防汛应急预案", "ordinary", "@water", "2025-05-06", CLOSED, "lawful", NULL },
  { "关于开展农村乱占耕地建房专项整治的工作方案", "ordinary", "@land", "2025-08-20", CLOSED, "lawful_after_amendment",
    "第四部分", "对逾期不拆除的直接停水停电", "中华人民共和国行政强制法第四十三条", "改为依照法定程序处理", NULL },
  { "大英县秋粮收购工作方案", "ordinary", "@ndrc", "D-58", CLOSED, "lawful", NULL },
  { "大英县冬春季森林防火工作方案", "ordinary", "@emergency", "D-19", ISSUED, "lawful_after_amendment",
    "五、工作要求", "规定对违规用火一律处以罚款", "中华人民共和国行政处罚法第十六条", "改为由有权机关依法查处", NULL },
  { "关于进一步做好根治欠薪工作的通知", "ordinary", "@labour", "D-8", READ, "lawful", NULL },
  { "大英县校园安全专项整治行动方案", "ordinary", "@education", "D-7", REVIEWING },
  { "关于规范镇（街道）综合行政执法工作的意见", "ordinary", "@urban", "D-11", RETURNED },
  { "大英县政务服务中心进驻事项目录", "ordinary", "@service", "D", RECEIVED },

  { "县域医疗共同体成员单位法人治理有关问题", "general", "@health", "D-70", CLOSED, "lawful", NULL },
  { "原乡镇企业资产权属争议处理意见", "general", "@penglai", "D-13", REVIEWING, NULL, NULL, NULL, NULL, NULL, "刘敏" },
};

/* The sections of what is handed in; the one that the review found fault with says what is wrong with it. */
static const char *const contract_sections[] = {
  "第一条　合同当事人及资格。", "第二条　合同标的及质量要求按照采购文件执行。", "第三条　履行期限、地点和方式。",
  "第四条　双方的权利和义务。", "第五条　支持和保障措施。", "第六条　价款及支付方式。", "第七条　验收标准和程序。",
  "第八条　结算办法。", "第九条　违约责任。", "第十条　合同的变更和解除。", "第十一条　保密和数据安全。",
  "第十二条　争议解决方式。", "第十三条　本合同一式六份，自双方签字盖章之日起生效。",
};

static const char *const paper_sections[] = {
  "一、总体要求。认真贯彻上级部署，依法有序推进各项工作。", "二、工作目标。按期完成年度任务，巩固工作成果。",
  "三、资金筹措。所需资金按照财政事权和支出责任划分落实。", "四、重点任务。明确责任单位，逐项抓好落实。",
  "五、工作要求。加强组织领导，强化督促检查。", "六、实施时间。本方案自印发之日起施行。",
};

/* "第十二条" and "三、资金筹措" name the section that begins with those words; "第四部分" the fourth. */
static gboolean
is_about (const Case *c, const char *section, guint index)
{
  return c->clause != NULL && (g_str_has_prefix (section, c->clause) ||
                               (g_str_equal (c->clause, "第四部分") && index == 3));
}

static char *
compose_text (const Case *c)
{
  gboolean is_contract = g_str_equal (c->subject_kind, "contract");
  const char *const *sections = is_contract ? contract_sections : paper_sections;
  guint n = is_contract ? G_N_ELEMENTS (contract_sections) : G_N_ELEMENTS (paper_sections);
  GString *text = g_string_new (c->title);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "\n%s", sections[i]);
      if (is_about (c, sections[i], i))
        g_string_append_printf (text, "%s。", c->problem);
    }
  return g_string_free (text, FALSE);
}

static char *
after (YifaDemo *demo, const Case *c, int days)
{
  g_autofree char *received_on = yifa_demo_date (demo, c->received_on);
  g_autofree char *on = yifa_demo_shift (received_on, days);

  return g_strdup (g_strcmp0 (on, demo->today) > 0 ? demo->today : on);
}

/* @share of the questions, in tenths; where a point was found the third one is answered with no. */
static void
answer_questions (YifaDemo *demo, YifaRecord *review, const Case *c, guint share)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (demo->store, &yifa_review_item, "review",
                                                      yifa_record_get_id (review));

  for (guint i = 0; i < items->len * share / 10; i++)
    {
      gboolean is_bad = c->clause != NULL && i == 2;

      yifa_demo_set (demo, items->pdata[i], "answer", is_bad ? "no" : i % 7 == 5 ? "not_applicable" : "yes",
                     "clause", is_bad ? c->clause : NULL, "note", is_bad ? c->problem : NULL, NULL);
    }
}

static void
ask_adviser (YifaDemo *demo, YifaRecord *review, const Case *c, gboolean is_answered)
{
  g_autofree char *asked_on = after (demo, c, 2);
  g_autofree char *due_on = yifa_demo_shift (asked_on, 5);
  g_autofree char *received_on = yifa_demo_shift (asked_on, 3);
  g_autoptr(YifaRecord) opinion = NULL;

  if (c->adviser == NULL)
    return;

  opinion = yifa_demo_add (demo, &yifa_legal_opinion, NULL, "review", "@case", "title", c->title,
    "adviser", c->adviser, "adviser_kind", "public_lawyer", "home_body", "大英县司法局", "asked_on", asked_on,
    "due_on", due_on, "question", "请就主要条款的合法性和风险提出意见。",
    "received_on", is_answered ? received_on : NULL, "view", is_answered ? "amend" : NULL,
    "opinion", is_answered ? "主要条款可行，对所列问题条款应当修改。" : NULL, "adoption", is_answered ? "adopted" : NULL, NULL);
}

static void
conclude (YifaDemo *demo, YifaRecord *review, const Case *c)
{
  g_autofree char *on = after (demo, c, 4);
  g_autoptr(YifaRecord) point = NULL;

  yifa_demo_travel (demo, on);
  answer_questions (demo, review, c, 10);
  if (c->clause != NULL)
    point = yifa_demo_add (demo, &yifa_review_point, NULL, "review", "@case", "seq", "1", "clause", c->clause,
      "problem_type", "content", "severity", "high", "problem", c->problem, "basis", c->basis,
      "suggestion", c->suggestion, "adoption", c->reach == CLOSED ? "adopted" : NULL, NULL);
  yifa_demo_act (demo, review, "conclude", on, "conclusion", c->conclusion,
                 "conclusion_note", c->clause != NULL ? "按照所提意见修改。" : "主体、权限、内容和程序未发现违法情形。", NULL);
}

static void
walk (YifaDemo *demo, YifaRecord *review, const Case *c)
{
  g_autofree char *accept_on = after (demo, c, 1);
  g_autofree char *read_on = after (demo, c, 5);
  g_autofree char *approve_on = after (demo, c, 6);
  g_autofree char *issue_on = after (demo, c, 7);
  g_autofree char *close_on = after (demo, c, 20);

  if (c->reach == RETURNED)
    yifa_demo_act (demo, review, "return", accept_on, "return_reason", "缺少起草说明和依据文本，请补充。", NULL);
  if (c->reach < REVIEWING)
    return;

  yifa_demo_tick_materials (demo, review, accept_on);
  yifa_demo_act (demo, review, "accept", accept_on, "reviewer", "何俊", "second_reader", "杨晓梅", NULL);
  ask_adviser (demo, review, c, c->reach > REVIEWING);
  if (c->reach == REVIEWING)
    answer_questions (demo, review, c, 4);
  else
    conclude (demo, review, c);
  if (c->reach >= READ)
    yifa_demo_act (demo, review, "second_read", read_on, "reader_note", "同意承办人意见。", NULL);
  if (c->reach >= APPROVED)
    yifa_demo_act (demo, review, "approve", approve_on, "approver", "陈卫东", NULL);
  if (c->reach >= ISSUED)
    yifa_demo_act (demo, review, "issue", issue_on, NULL);
  if (c->reach == CLOSED)
    yifa_demo_act (demo, review, "close", close_on, "feedback_on", close_on,
                   "feedback", c->clause != NULL ? "已按意见修改。" : "已按程序办理。", NULL);
}

void
yifa_demo_add_cases (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases) && demo->error == NULL; i++)
    {
      const Case *c = &cases[i];
      g_autofree char *text = compose_text (c);
      g_autoptr(YifaRecord) review = NULL;

      yifa_demo_travel (demo, c->received_on);
      review = yifa_demo_add (demo, &yifa_legality_review, "case", "title", c->title, "subject_kind", c->subject_kind,
        "submitter_org", c->submitter, "received_on", c->received_on, "subject_text", text, NULL);
      if (review != NULL)
        walk (demo, review, c);
    }
}
