/* yifa-demo-contracts.c - the contracts of the sample county
 *
 * More than forty in 2025, each asked for, reviewed, signed, with its copy handed in and money paid; two were signed
 * before anybody had reviewed them, some copies never came, one is in dispute. Today's are in every stage.
 */
#include "yifa-demo-private.h"

#include "yifa-contract-amendment.h"
#include "yifa-contract-event.h"
#include "yifa-contract-guarantee.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-party.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-legality-review.h"
#include "yifa-org.h"
#include "yifa-review-point.h"

#define YEAR "2025"

/* Places in the list of the year: the one in dispute, those that run on, those that owe the last half. */
#define DISPUTED 18
#define RUNS_ON(serial) ((serial) % 6 == 1)
#define OWES(serial) ((serial) % 15 == 7)

typedef enum { DRAFT, REQUESTED, REVIEWING, REVIEWED, SIGNED, PERFORMING, COMPLETED } Reach;

typedef struct
{
  const char *name;
  const char *credit_code;
  const char *size;
} Firm;

static const Firm firms[] = {
  { "四川智行停车服务有限公司", "91510923MAAY4CL12Y", "small" },
  { "四川绿源环保工程有限公司", "91510903MA2TH3BJ39", "small" },
  { "四川川建勘测设计有限公司", "91510104MA1XG6125T", "medium" },
  { "四川川中粮油集团有限公司", "91510900MADD272H48", "large" },
  { "遂宁市云帆科技有限责任公司", "91510923MAD1TJ3Y9F", "small" },
  { "四川净美环境服务有限公司", "91510903MA7LLJY1X7", "medium" },
  { "大英县兴农农业投资有限公司", "91510104MAJJC171X0", "large" },
  { "四川蜀垦水利工程有限公司", "91510900MAHU49D47D", "medium" },
  { "四川碧泉水务有限公司", "91510923MAH3J9HT4A", "large" },
  { "遂宁市启明教育科技有限公司", "91510903MAM53JJL2F", "small" },
  { "成都康捷医疗器械有限公司", "91510104MA6B3HN237", "small" },
  { "四川古韵景观设计有限公司", "91510900MAJ1K6FM3F", "micro" },
  { "大英县通达路桥有限公司", "91510923MAHDQAEJ3D", "medium" },
  { "遂宁市诚信工程监理有限公司", "91510903MAXEB97RXF", "small" },
  { "四川安宁服务管理有限公司", "91510104MA5NQ72J60", "small" },
  { "大英县天禾粮食储运有限公司", "91510900MA9GFWAP5A", "medium" },
  { "成都方舆规划设计有限公司", "91510923MAE9K23G5M", "medium" },
  { "大英县顺安公共交通有限公司", "91510903MAD5QA4XX4", "large" },
  { "四川宏图市政工程有限公司", "91510104MAFD1YM20K", "large" },
  { "大英县锦绣物业服务有限公司", "91510900MAQHJRWT8X", "small" },
  { "四川和信会计师事务所", "91510923MAAANBKFXU", "micro" },
  { "遂宁市兴安保安服务有限公司", "91510903MAJRE2T29J", "small" },
};

/* What the review found; NULL: nothing. */
typedef struct
{
  const char *clause;
  const char *problem;
  const char *basis;
  const char *suggestion;
} Finding;

static const Finding findings[] = {
  { "第六条", "付款期限约定为验收后90日，长于法定期限", "保障中小企业款项支付条例", "改为验收后30日内支付" },
  { "第八条", "以审计结果作为结算的唯一依据", "保障中小企业款项支付条例", "改为按照合同约定的验收结果结算" },
  { "第九条", "只约定一方的违约责任", "中华人民共和国民法典第五百七十七条", "对等约定双方的违约责任" },
  { "第十二条", "约定争议提交仲裁，而协议内容属于行政协议", "最高人民法院关于审理行政协议案件若干问题的规定第二十六条", "改为依法向人民法院提起诉讼" },
  { "第五条", "承诺按税收贡献返还企业所得税地方留成", "公平竞争审查条例第十条", "删去与税收挂钩的奖励" },
};

typedef struct
{
  const char *title;
  const char *contract_type;
  const char *handling;
  guint       firm;
  const char *amount;        /* cents */
  const char *conclusion;    /* NULL: signed before anybody reviewed it */
  int         finding;       /* -1: none */
} Contract;

#define OK "can_sign"
#define AMEND "sign_after_amendment"

static const Contract past[] = {
  { "城区智慧停车项目合作框架协议", "cooperation", "@transport", 0, NULL, AMEND, 3 },
  { "农村生活垃圾收运服务合同", "service", "@urban", 1, "386000000", OK, -1 },
  { "县中医医院迁建项目勘察设计合同", "service", "@health", 2, "218000000", AMEND, 0 },
  { "政务云平台运维服务合同", "service", "@service", 4, "96000000", OK, -1 },
  { "县城环卫一体化服务合同", "service", "@urban", 5, "1268000000", AMEND, 1 },
  { "国有林场经营权出租合同", "lease", "@farming", 6, "180000000", OK, -1 },
  { "高标准农田建设施工合同", "construction", "@farming", 7, "2360000000", AMEND, 1 },
  { "中小学营养餐食材配送合同", "procurement", "@education", 3, "1540000000", OK, -1 },
  { "第二污水处理厂委托运营合同", "service", "@housing", 8, "980000000", AMEND, 1 },
  { "智慧校园建设采购合同", "procurement", "@education", 9, "420000000", OK, -1 },
  { "县人民医院医疗设备采购合同", "procurement", "@health", 10, "865000000", OK, -1 },
  { "卓筒井景区提升工程设计合同", "service", "@culture", 11, "78000000", OK, -1 },
  { "农村公路养护劳务合同（2025年）", "service", "@transport", 12, "312000000", AMEND, 0 },
  { "老旧小区改造工程监理合同", "service", "@housing", 13, "66000000", OK, -1 },
  { "殡葬服务设施委托管理合同", "service", "@civil", 14, "54000000", AMEND, 2 },
  { "县级储备粮代储合同", "service", "@ndrc", 15, "240000000", OK, -1 },
  { "国土空间规划编制服务合同", "service", "@land", 16, "328000000", OK, -1 },
  { "城乡公交一体化运营补贴协议", "other", "@transport", 17, "600000000", AMEND, 2 },
  { "城区道路沥青摊铺工程施工合同", "construction", "@housing", 18, "1890000000", OK, -1 },
  { "政务服务大厅物业服务合同", "service", "@service", 19, "72000000", OK, -1 },
  { "部门预算绩效评价服务合同", "service", "@finance", 20, "32000000", OK, -1 },
  { "县行政中心保安服务合同", "service", "@office", 21, "58000000", OK, -1 },
  { "公益性岗位培训服务合同", "service", "@labour", 9, "45000000", OK, -1 },
  { "水库除险加固工程施工合同", "construction", "@water", 7, "1120000000", AMEND, 1 },
  { "食品抽检服务合同", "service", "@market", 10, "68000000", OK, -1 },
  { "数字档案馆建设合同", "procurement", "@office", 4, "136000000", OK, -1 },
  { "乡镇污水管网运维合同", "service", "@environment", 8, "266000000", AMEND, 0 },
  { "招商引资投资协议（绿色食品加工园）", "investment", "@commerce", 3, NULL, AMEND, 4 },
  { "森林防火视频监控采购合同", "procurement", "@emergency", 4, "188000000", OK, -1 },
  { "全民健身中心委托运营合同", "concession", "@education", 14, "150000000", AMEND, 2 },
  { "地名标志制作安装合同", "procurement", "@civil", 11, "38000000", OK, -1 },
  { "蓬莱镇集镇立面改造施工合同", "construction", "@penglai", 12, "285000000", AMEND, 0 },
  { "隆盛镇农贸市场修缮合同", "construction", "@longsheng", 12, "96000000", NULL, -1 },
  { "河边镇场镇保洁服务合同", "service", "@hebian", 5, "42000000", NULL, -1 },
  { "国有资产评估服务合同", "service", "@finance", 20, "26000000", OK, -1 },
  { "退役军人服务中心装修合同", "construction", "@veterans", 18, "86000000", OK, -1 },
  { "医保基金第三方核查服务合同", "service", "@insurance", 20, "48000000", OK, -1 },
  { "交通信号灯维护合同", "service", "@police", 4, "52000000", OK, -1 },
  { "公共停车场租赁合同", "lease", "@transport", 0, "90000000", OK, -1 },
  { "与川中粮油集团战略合作备忘录", "memorandum", "@gov", 3, NULL, OK, -1 },
  { "文化下乡演出服务合同", "service", "@culture", 14, "28000000", OK, -1 },
  { "秸秆综合利用服务合同", "service", "@farming", 1, "112000000", OK, -1 },
  { "学校食堂设备采购合同", "procurement", "@education", 10, "74000000", AMEND, 0 },
};

/* Copies that never came: places in the list above. */
static const guint uncopied[] = { 17, 31, 33 };

static const struct
{
  Contract    contract;
  const char *requested_on;
  Reach       reach;
} present[] = {
  { { "政务服务大厅物业服务续签合同", "service", "@service", 19, "74000000", OK, -1 }, "D-40", PERFORMING },
  { { "通村公路安防工程施工合同", "construction", "@transport", 18, "640000000", AMEND, 0 }, "D-24", SIGNED },
  { { "水质自动监测站运维合同", "service", "@environment", 1, "58000000", OK, -1 }, "D-18", REVIEWED },
  { { "污水处理厂提标改造特许经营协议", "concession", "@housing", 8, "3200000000", NULL, -1 }, "D-6", REVIEWING },
  { { "数字乡村平台采购合同", "procurement", "@farming", 4, "126000000", NULL, -1 }, "D-1", REQUESTED },
  { { "国有资产租赁合同（原粮站仓库）", "lease", "@finance", 15, "36000000", NULL, -1 }, "D", DRAFT },
};

static char *
after (YifaDemo *demo, const char *from, int days)
{
  g_autofree char *on = yifa_demo_shift (from, days);

  return g_strdup (g_strcmp0 (on, demo->today) > 0 ? demo->today : on);
}

static gboolean
is_bought (const Contract *c)
{
  return g_str_equal (c->contract_type, "procurement") || g_str_equal (c->contract_type, "service") ||
         g_str_equal (c->contract_type, "construction");
}

static void
add_parties (YifaDemo *demo, const Contract *c)
{
  const Firm *firm = &firms[c->firm];
  g_autofree char *our_name = yifa_store_dup_title (demo->store, &yifa_org, yifa_demo_id (demo, c->handling + 1));
  g_autoptr(YifaRecord) ours = yifa_demo_add (demo, &yifa_contract_party, NULL, "contract", "@contract", "seq", "1",
    "side", "ours", "org", c->handling, "name", our_name, "party_kind", "organisation", NULL);
  g_autoptr(YifaRecord) theirs = yifa_demo_add (demo, &yifa_contract_party, NULL, "contract", "@contract", "seq", "2",
    "side", "counterparty", "name", firm->name, "credit_code", firm->credit_code, "party_kind", "organisation",
    "size", firm->size, NULL);
}

static void
find_fault (YifaDemo *demo, const Contract *c, gboolean is_adopted)
{
  const Finding *f = &findings[MAX (c->finding, 0)];
  g_autoptr(YifaRecord) point = c->finding < 0 ? NULL :
    yifa_demo_add (demo, &yifa_review_point, NULL, "review", "@case", "seq", "1", "clause", f->clause, "problem_type", "content",
                   "severity", "high", "problem", f->problem, "basis", f->basis, "suggestion", f->suggestion,
                   "adoption", is_adopted ? "adopted" : NULL, NULL);
}

/* The contract as it is now, after its case has moved it. */
static YifaRecord *
again (YifaDemo *demo)
{
  return yifa_demo_load (demo, &yifa_contract, "contract");
}

static void
review (YifaDemo *demo, const Contract *c, const char *from, Reach reach)
{
  g_autoptr(YifaRecord) contract = again (demo);
  g_autoptr(YifaRecord) found = contract == NULL ? NULL :
    yifa_store_load (demo->store, &yifa_legality_review, yifa_record_get_int (contract, YIFA_CONTRACT_REVIEW), &demo->error);
  g_autofree char *accept_on = after (demo, from, 1);
  g_autofree char *conclude_on = after (demo, from, 3);
  g_autofree char *read_on = after (demo, from, 4);
  g_autofree char *issue_on = after (demo, from, 5);

  if (found == NULL || reach < REVIEWING)
    return;

  yifa_demo_remember (demo, "case", found);
  yifa_demo_tick_materials (demo, found, accept_on);
  yifa_demo_act (demo, found, "accept", accept_on, "reviewer", "何俊", "second_reader", "杨晓梅", NULL);
  if (reach < REVIEWED)
    return;

  yifa_demo_answer_checklist (demo, found, conclude_on);
  yifa_demo_travel (demo, conclude_on);
  find_fault (demo, c, TRUE);
  yifa_demo_act (demo, found, "conclude", conclude_on, "conclusion", c->conclusion,
                 "conclusion_note", c->finding >= 0 ? "按照所提意见修改后签订。" : "主体、内容和程序未发现违法情形。", NULL);
  yifa_demo_approve_opinion (demo, found, read_on);
  yifa_demo_act (demo, found, "issue", issue_on, NULL);
}

static void
sign (YifaDemo *demo, const Contract *c, const char *on)
{
  g_autoptr(YifaRecord) contract = again (demo);

  if (contract != NULL)
    yifa_demo_act (demo, contract, "sign", on, "signed_on", on, "signed_by", "分管负责人",
                   "reason", c->conclusion == NULL ? "汛期应急，单位自行签订，事后补报" : NULL, NULL);
}

/* What was bought is published and filed with the treasury. */
static void
report_purchase (YifaDemo *demo, const Contract *c, const char *signed_on)
{
  g_autoptr(YifaRecord) contract = is_bought (c) ? again (demo) : NULL;
  g_autofree char *publish_on = after (demo, signed_on, 1);
  g_autofree char *file_on = after (demo, signed_on, 5);

  if (contract == NULL)
    return;
  yifa_demo_act (demo, contract, "publish_procurement", publish_on, "procure_published_on", publish_on, NULL);
  yifa_demo_act (demo, contract, "file_procurement", file_on, "procure_filed_on", file_on, NULL);
}

static void
file_copy (YifaDemo *demo, const char *on)
{
  g_autoptr(YifaRecord) contract = again (demo);

  if (contract == NULL)
    return;
  yifa_demo_travel (demo, on);
  yifa_demo_act (demo, contract, "file_copy", on, "copy_filed_on", on, "reason", "副本为纸质件，存放档案室", NULL);
}

static gboolean
is_past (YifaDemo *demo, const char *day)
{
  return g_strcmp0 (day, demo->today) <= 0;
}

/* Half on the first delivery, half on acceptance; the last half of some is still owed. */
static void
pay (YifaDemo *demo, const Contract *c, const char *from, gboolean is_settled)
{
  static const struct { const char *title; int days; } steps[] = { { "首批交付", 40 }, { "完成验收", 150 } };
  g_autofree char *half = c->amount != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (c->amount, NULL, 10) / 2)
                                            : NULL;

  for (guint i = 0; half != NULL && i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *due_on = yifa_demo_shift (from, steps[i].days);
      g_autofree char *paid_on = yifa_demo_shift (due_on, 18);
      gboolean is_done = is_past (demo, due_on);
      gboolean is_paid = is_past (demo, paid_on) && (is_settled || i == 0);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr(YifaRecord) milestone = yifa_demo_add (demo, &yifa_contract_milestone, "milestone", "contract", "@contract",
        "seq", number, "title", steps[i].title, "due_on", due_on, "done_on", is_done ? due_on : NULL, "is_delivery", "1",
        "evidence", is_done ? "验收单" : NULL, NULL);
      g_autoptr(YifaRecord) payment = NULL;

      if (is_paid)
        yifa_demo_travel (demo, paid_on);
      payment = yifa_demo_add (demo, &yifa_contract_payment, NULL, "contract", "@contract", "seq", number,
        "title", steps[i].title, "direction", "pay", "amount", half, "milestone", "@milestone",
        "delivered_on", is_done ? due_on : NULL, "agreed_on", NULL, "paid_on", is_paid ? paid_on : NULL, NULL);
    }
}

static void
guarantee (YifaDemo *demo, const Contract *c, const char *from, guint serial)
{
  g_autofree char *tenth = g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (c->amount, NULL, 10) / 10);
  g_autofree char *ends_on = yifa_demo_shift (from, 400);
  g_autofree char *returned_on = yifa_demo_shift (from, 188);
  gboolean is_returned = is_past (demo, returned_on) && !RUNS_ON (serial) && !OWES (serial) && serial != DISPUTED;
  g_autoptr(YifaRecord) bond = yifa_demo_add (demo, &yifa_contract_guarantee, NULL, "contract", "@contract",
    "guarantee_kind", "performance_bond", "amount", tenth, "guarantor", firms[c->firm].name, "document_no", "履约保函",
    "starts_on", from, "ends_on", ends_on, "returned_on", is_returned ? returned_on : NULL, NULL);
}

static void
finish (YifaDemo *demo, YifaRecord *contract, const char *from, guint serial)
{
  g_autofree char *end = yifa_demo_shift (from, 190);
  g_autofree char *archive = yifa_demo_shift (from, 220);

  if (!is_past (demo, archive))
    return;
  yifa_demo_act (demo, contract, "complete", end, "completed_on", end, "reason", "保证金按约定到期退还", NULL);
  if (serial % 2 == 0)
    yifa_demo_act (demo, contract, "archive", archive, "reason", "签订的文本为纸质件，随卷存档", NULL);
}

/* What a year of performance brings: one is in dispute, some run on, the others end in time. */
static void
perform (YifaDemo *demo, const Contract *c, const char *from, guint serial)
{
  g_autofree char *later = yifa_demo_shift (from, 120);
  gboolean is_disputed = serial == DISPUTED;
  g_autoptr(YifaRecord) event = NULL;
  g_autoptr(YifaRecord) contract = NULL;

  pay (demo, c, from, !OWES (serial) && !is_disputed);
  if (g_str_equal (c->contract_type, "construction"))
    guarantee (demo, c, from, serial);
  if (!is_past (demo, later))
    return;

  yifa_demo_travel (demo, later);
  event = yifa_demo_add (demo, &yifa_contract_event, NULL, "contract", "@contract", "happened_on", later,
    "event_kind", is_disputed ? "breach" : "performance",
    "content", is_disputed ? "施工进度严重滞后，多次催告未果" : "按约定履行，质量符合要求", NULL);
  contract = again (demo);
  if (is_disputed)
    yifa_demo_act (demo, contract, "dispute", later, "reason", "工期逾期六十日，双方对违约金数额有争议", NULL);
  else if (!RUNS_ON (serial) && !OWES (serial))
    finish (demo, contract, from, serial);
}

static gboolean
lacks_copy (guint serial)
{
  for (guint i = 0; i < G_N_ELEMENTS (uncopied); i++)
    if (uncopied[i] == serial)
      return TRUE;
  return FALSE;
}

static void
begin (YifaDemo *demo, const Contract *c, const char *from, guint serial)
{
  g_autofree char *ends_on = yifa_demo_shift (from, RUNS_ON (serial) || serial == DISPUTED ? 1095 : 365);
  g_autoptr(YifaRecord) contract = NULL;

  yifa_demo_travel (demo, from);
  contract = yifa_demo_add (demo, &yifa_contract, "contract", "title", c->title, "contract_type", c->contract_type,
    "handling_org", c->handling, "signatory_org", c->handling, "subject", "按照采购文件和双方约定提供标的，明确质量、期限、价款和责任。",
    "amount_kind", c->amount != NULL ? "fixed" : "none", "amount", c->amount,
    "direction", g_str_equal (c->contract_type, "lease") ? "receive" : c->amount != NULL ? "pay" : "none",
    "is_procurement", is_bought (c) ? "1" : NULL, "pay_term_days", c->amount != NULL ? "30" : NULL,
    "dispute_clause", "litigation", "starts_on", from, "ends_on", ends_on, NULL);
  add_parties (demo, c);
}

static void
submit (YifaDemo *demo, const char *on)
{
  g_autoptr(YifaRecord) contract = again (demo);

  if (contract != NULL)
    yifa_demo_act (demo, contract, "submit", on, NULL);
}

static void
add_contract (YifaDemo *demo, const Contract *c, const char *from, Reach reach, guint serial)
{
  g_autofree char *sign_on = after (demo, from, 9);
  g_autofree char *copy_on = after (demo, from, serial % 8 == 6 ? 24 : 13);

  begin (demo, c, from, serial);
  if (reach >= REQUESTED && (c->conclusion != NULL || reach < SIGNED))
    {
      submit (demo, from);
      review (demo, c, from, reach);
    }
  if (reach >= SIGNED)
    sign (demo, c, sign_on);
  if (reach >= PERFORMING && c->conclusion != NULL)
    report_purchase (demo, c, sign_on);
  if (reach < PERFORMING || lacks_copy (serial))
    return;

  file_copy (demo, copy_on);
  perform (demo, c, sign_on, serial);
}

/* A second agreement on more of the same, within the bound, and one beyond it that is not signed yet. */
static void
amend (YifaDemo *demo)
{
  g_autoptr(YifaRecord) draft = NULL;

  yifa_demo_travel (demo, "D-5");
  draft = yifa_demo_add (demo, &yifa_contract_amendment, NULL, "contract", "@contract", "seq", "1",
    "title", "增加监测点位补充协议", "amount_change", "9600000", "reason", "新增两处监测点位", "content", "增加运维点位及费用", NULL);
}

void
yifa_demo_add_contracts (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (past) && demo->error == NULL; i++)
    {
      g_autofree char *on = yifa_demo_shift (YEAR "-01-08", i * 8);

      add_contract (demo, &past[i], on, PERFORMING, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (present) && demo->error == NULL; i++)
    {
      g_autofree char *on = yifa_demo_date (demo, present[i].requested_on);

      add_contract (demo, &present[i].contract, on, present[i].reach, 100 + i);
      if (i == 0)
        amend (demo);
    }
}
