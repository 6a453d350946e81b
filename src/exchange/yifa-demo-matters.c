/* yifa-demo-matters.c - what the advisers of the sample county did in a year
 *
 * More than eighty matters of every type in 2025, each from its intake to the archive with log, opinion and
 * adoption, and those of today in every stage. One adviser had to stand back, one went on with permission.
 */
#include "yifa-demo-private.h"

#include "yifa-date.h"
#include "yifa-matter-party.h"
#include "yifa-matter.h"
#include "yifa-work-log.h"

#define YEAR "2025"

/* How far a matter has come. */
typedef enum { INTAKE, ANSWERED, RECEIVED, ASSIGNED, IN_WORK, DRAFTED, APPROVED, ISSUED, CLOSED, ARCHIVED } Reach;

typedef struct
{
  const char *matter_type;
  const char *title;
  const char *client;
  const char *adviser;
  const char *party;      /* on the other side; NULL: nobody */
  const char *stood_back; /* who was thought of first and serves the other side; NULL: nobody */
} Matter;

/* Those of the past year, in the order they came; days and hours follow from their place. */
static const Matter past[] = {
  { "contract", "城区智慧停车项目合作框架协议", "@transport", "@han", "四川智行停车服务有限公司" },
  { "decision_argument", "城市供水价格调整方案", "@ndrc", "@zhou", NULL },
  { "document_drafting", "县政府重大行政决策事项目录编制意见", "@office", "@chief", NULL },
  { "consultation", "临时聘用人员劳动关系问题", "@labour", "@qin", NULL },
  { "litigation", "张某诉县自规局不履行法定职责案", "@land", "@luo", "张某" },
  { "contract", "农村生活垃圾收运服务合同", "@urban", "@qin", "四川绿源环保工程有限公司" },
  { "meeting", "列席县政府第一季度常务会议", "@gov", "@chief", NULL },
  { "complaint", "锦绣花园小区房产证办理信访事项", "@petition", "@shi", NULL },
  { "legacy", "原县丝绸厂改制遗留资产处置", "@industry", "@kang", NULL },
  { "contract", "县中医医院迁建项目勘察设计合同", "@health", "@han", "四川川建勘测设计有限公司" },
  { "reconsideration", "李某不服交通行政处罚复议案", "@transport", "@deng", "李某" },
  { "document_drafting", "烟花爆竹燃放管理通告草案", "@emergency", "@zhou", NULL },
  { "decision_argument", "义务教育学校布局调整方案", "@education", "@shen", NULL },
  { "dispute", "蓬莱镇集镇改造施工噪声纠纷", "@penglai", "@yin", "大英县通达路桥有限公司" },
  { "negotiation", "绿色食品加工园投资协议磋商", "@commerce", "@kang", "四川川中粮油集团有限公司" },
  { "consultation", "政府信息公开申请答复口径", "@office", "@deng", NULL },
  { "litigation", "王某等三人诉县住建局房屋征收补偿案", "@housing", "@luo", "王某等三人" },
  { "contract", "政务云平台运维服务合同", "@service", "@qin", "遂宁市云帆科技有限责任公司" },
  { "emergency", "郪江上游企业污水泄漏应急处置", "@environment", "@shen", "大英县红叶印染有限公司" },
  { "arbitration", "县城投公司与施工单位工程款仲裁案", "@finance", "@kang", "四川宏图市政工程有限公司" },
  { "document_drafting", "住宅小区电动自行车停放充电管理办法草案", "@housing", "@zhou", NULL },
  { "consultation", "村民小组土地承包经营权流转问题", "@longsheng", "@yin", NULL },
  { "contract", "县城环卫一体化服务合同", "@urban", "@tao", "四川净美环境服务有限公司" },
  { "complaint", "环城路拆迁户安置补偿信访事项", "@petition", "@luo", NULL },
  { "meeting", "列席招商引资项目专题会议", "@commerce", "@kang", NULL },
  { "decision_argument", "广场南路片区改造方案", "@housing", "@luo", NULL },
  { "litigation", "某餐饮公司诉县市场监管局行政处罚案", "@market", "@deng", "遂宁市味来餐饮管理有限公司" },
  { "contract", "国有林场经营权出租合同", "@farming", "@yang", "大英县兴农农业投资有限公司" },
  { "legacy", "原供销社门面权属确认", "@finance", "@kang", NULL },
  { "consultation", "行政处罚听证程序适用问题", "@urban", "@tao", NULL },
  { "reconsideration", "某建材公司不服环境行政处罚复议案", "@environment", "@shen", "大英县金鼎建材有限公司" },
  { "document_drafting", "农村宅基地审批管理实施细则草案", "@land", "@yang", NULL },
  { "contract", "高标准农田建设施工合同", "@farming", "@kang", "四川蜀垦水利工程有限公司" },
  { "dispute", "县人民医院医疗损害赔偿纠纷", "@health", "@deng", "赵某" },
  { "decision_argument", "生活垃圾中转站选址方案", "@urban", "@shen", NULL },
  { "negotiation", "县城燃气特许经营权续期磋商", "@housing", "@han", "大英县川汇燃气有限公司" },
  { "complaint", "退役军人优抚待遇信访事项", "@veterans", "@shi", NULL },
  { "contract", "中小学营养餐食材配送合同", "@education", "@qin", "四川川中粮油集团有限公司" },
  { "litigation", "刘某诉蓬莱镇政府强制拆除案", "@penglai", "@luo", "刘某" },
  { "consultation", "事业单位国有资产出租程序问题", "@finance", "@liu", NULL },
  { "meeting", "列席县政府第二季度常务会议", "@gov", "@chief", NULL },
  { "contract", "第二污水处理厂委托运营合同", "@housing", "@han", "四川碧泉水务有限公司" },
  { "document_drafting", "城市绿线管理规定草案", "@housing", "@shen", NULL },
  { "arbitration", "原县农机公司劳动争议仲裁案", "@labour", "@qin", "陈某等七人" },
  { "legacy", "九十年代集资建房办证问题", "@housing", "@luo", NULL },
  { "contract", "智慧校园建设采购合同", "@education", "@liu", "遂宁市启明教育科技有限公司" },
  { "emergency", "“7·12”强降雨灾后群众安置", "@emergency", "@shi", NULL },
  { "reconsideration", "周某不服工伤认定复议案", "@labour", "@qin", "周某" },
  { "consultation", "河道采砂权出让合同解除问题", "@water", "@zhou", NULL },
  { "decision_argument", "国有建设用地供应计划", "@land", "@zhou", NULL },
  { "contract", "县人民医院医疗设备采购合同", "@health", "@liu", "成都康捷医疗器械有限公司" },
  { "dispute", "盐井街道商铺租赁合同纠纷", "@yanjing", "@tao", "何某" },
  { "litigation", "四川宏图市政工程有限公司诉县交通局合同纠纷案", "@transport", "@jia", "四川宏图市政工程有限公司" },
  { "document_drafting", "促进民营经济发展若干措施草案", "@industry", "@chief", NULL },
  { "contract", "卓筒井景区提升工程设计合同", "@culture", "@han", "四川古韵景观设计有限公司" },
  { "complaint", "砖厂关停补偿信访事项", "@petition", "@shen", NULL },
  { "meeting", "列席县政府第三季度常务会议", "@gov", "@chief", NULL },
  { "negotiation", "卫生院整体搬迁用地置换磋商", "@health", "@luo", "大英县隆盛丝绸有限责任公司" },
  { "consultation", "公务用车租赁合同条款", "@office", "@liu", NULL },
  { "contract", "农村公路养护劳务合同", "@transport", "@luo", "大英县通达路桥有限公司", "@jia" },
  { "litigation", "吴某诉县公安局行政处罚案", "@police", "@deng", "吴某" },
  { "reconsideration", "某医药公司不服药品监管决定复议案", "@market", "@deng", "四川仁益医药有限公司" },
  { "contract", "老旧小区改造工程监理合同", "@housing", "@jia", "遂宁市诚信工程监理有限公司" },
  { "decision_argument", "城区公交线路优化方案", "@transport", "@zhou", NULL },
  { "document_drafting", "集中式饮用水水源地保护通告草案", "@environment", "@shen", NULL },
  { "legacy", "原乡镇企业职工社保补缴", "@labour", "@qin", NULL },
  { "consultation", "招投标异议处理程序", "@service", "@han", NULL },
  { "contract", "招商引资项目投资协议（绿色食品加工园）", "@commerce", "@kang", "四川川中粮油集团有限公司" },
  { "dispute", "象山镇水渠灌溉用水纠纷", "@xiangshan", "@tao", NULL },
  { "complaint", "预付式消费群体性投诉", "@market", "@shi", "大英县力动健身服务有限公司" },
  { "litigation", "某物业公司诉县住建局信用扣分案", "@housing", "@luo", "大英县锦绣物业服务有限公司", "@han" },
  { "contract", "殡葬服务设施委托管理合同", "@civil", "@liu", "四川安宁服务管理有限公司" },
  { "meeting", "列席法治政府建设领导小组会议", "@gov", "@zhou", NULL },
  { "consultation", "城管执法暂扣物品处理", "@urban", "@tao", NULL },
  { "document_drafting", "禁止露天焚烧秸秆通告草案", "@farming", "@yang", NULL },
  { "contract", "县级储备粮代储合同", "@ndrc", "@kang", "大英县天禾粮食储运有限公司" },
  { "reconsideration", "郭某不服不动产登记复议案", "@land", "@luo", "郭某" },
  { "decision_argument", "城区学校周边停车收费方案", "@ndrc", "@chief", NULL },
  { "emergency", "烟花爆竹仓库隐患处置", "@emergency", "@shi", "大英县喜庆烟花有限公司" },
  { "contract", "国土空间规划编制服务合同", "@land", "@liu", "成都方舆规划设计有限公司" },
  { "litigation", "唐某诉县人社局工伤认定案", "@labour", "@qin", "唐某" },
  { "negotiation", "供水管网资产移交磋商", "@housing", "@kang", "大英县润民供水有限公司" },
  { "consultation", "行政协议单方解除程序", "@commerce", "@zhou", NULL },
  { "contract", "城乡公交一体化运营补贴协议", "@transport", "@jia", "大英县顺安公共交通有限公司" },
  { "legacy", "县棉纺厂破产剩余土地处置", "@industry", "@kang", NULL },
  { "complaint", "农民工工资支付信访事项", "@labour", "@qin", "四川宏岳建设工程有限公司" },
  { "document_drafting", "规范犬只管理通告草案", "@police", "@yang", NULL },
  { "meeting", "列席县政府第四季度常务会议", "@gov", "@chief", NULL },
};

/* Those of this year that are open. */
static const struct
{
  Matter      matter;
  const char *intake_on;
  Reach       reach;
} present[] = {
  { { "contract", "政务服务大厅物业服务合同", "@service", "@liu", "大英县锦绣物业服务有限公司" }, "D-33", CLOSED },
  { { "decision_argument", "县城老旧市场搬迁方案", "@housing", "@zhou", NULL }, "D-25", ISSUED },
  { { "litigation", "宋某诉县水利局行政赔偿案", "@water", "@luo", "宋某" }, "D-41", IN_WORK },
  { { "document_drafting", "农贸市场管理办法草案", "@market", "@shen", NULL }, "D-16", APPROVED },
  { { "contract", "通村公路安防工程合同", "@transport", "@jia", "四川宏图市政工程有限公司" }, "D-12", DRAFTED },
  { { "reconsideration", "某加油站不服安全生产处罚复议案", "@emergency", "@shi", "大英县顺途石油销售有限公司" }, "D-9", IN_WORK },
  { { "legacy", "原粮站房产使用权争议", "@ndrc", "@kang", NULL }, "D-7", ASSIGNED },
  { { "complaint", "小区二次供水水质投诉", "@petition", "@shi", NULL }, "D-4", RECEIVED },
  { { "consultation", "干部个人出借公款追缴程序", "@finance", "@liu", NULL }, "D-3", ANSWERED },
  { { "dispute", "玉峰镇土地承包合同纠纷", "@yufeng", "@yin", "杜某" }, "D-2", RECEIVED },
  { { "negotiation", "污水处理厂提标改造补充协议磋商", "@housing", "@han", "四川碧泉水务有限公司" }, "D-1", INTAKE },
};

static char *
after (YifaDemo *demo, const char *from, int days)
{
  g_autofree char *on = yifa_demo_shift (from, days);

  return g_strdup (g_strcmp0 (on, demo->today) > 0 ? demo->today : on);
}

/* Whether what is done ends in a written opinion. */
static gboolean
has_opinion (const Matter *m)
{
  static const char *const written[] = { "contract", "decision_argument", "document_drafting", "consultation", "legacy",
                                         "complaint", NULL };

  return g_strv_contains (written, m->matter_type);
}

static void
log_work (YifaDemo *demo, const Matter *m, const char *on, const char *content, const char *hours, const char *result)
{
  g_autoptr(YifaRecord) log = NULL;

  yifa_demo_travel (demo, on);
  log = yifa_demo_add (demo, &yifa_work_log, NULL, "adviser", m->adviser, "matter", "@matter", "client_org", m->client,
    "work_on", on, "work_kind", m->matter_type, "content", content, "hours", hours, "result", result, NULL);
}

static void
log_all (YifaDemo *demo, const Matter *m, const char *from, guint serial)
{
  static const char *const hours[] = { "150", "200", "300", "350", "400", "250" };
  g_autofree char *first = after (demo, from, 1);
  g_autofree char *second = after (demo, from, 3);

  log_work (demo, m, first, "查阅材料，了解情况", hours[serial % 6], NULL);
  log_work (demo, m, second, has_opinion (m) ? "研究法律问题，起草法律意见" : "参加办理，提出处理意见", hours[(serial + 3) % 6],
            has_opinion (m) ? "形成法律意见" : "提出意见");
}

static void
add_party (YifaDemo *demo, const Matter *m)
{
  g_autofree char *tail = m->party != NULL ? g_utf8_substring (m->party, 1, 2) : NULL;
  gboolean is_person = m->party != NULL && (g_str_equal (tail, "某"));
  g_autoptr(YifaRecord) party = m->party == NULL ? NULL :
    yifa_demo_add (demo, &yifa_matter_party, NULL, "matter", "@matter", "name", m->party,
                   "party_kind", is_person ? "person" : "organisation", "role", "counterparty", NULL);
}

static void
assign (YifaDemo *demo, YifaRecord *matter, const Matter *m, const char *on)
{
  gboolean is_known = g_strcmp0 (m->party, "遂宁市云帆科技有限责任公司") == 0;

  if (m->stood_back != NULL)
    yifa_demo_act (demo, matter, "search_conflicts", on, "candidate", m->stood_back, NULL);
  yifa_demo_act (demo, matter, "assign", on, "adviser", m->adviser,
                 "reason", is_known ? "代理关系已终止且与本事务无关，经首席法律顾问批准由其承办" : NULL, NULL);
}

static void
write_opinion (YifaDemo *demo, YifaRecord *matter, const char *from, Reach reach, guint serial)
{
  static const char *const adoptions[] = { "adopted", "adopted", "partly", "adopted", "adopted", "adopted", "not_adopted" };
  static const char *const views[] = { "amend", "lawful", "amend", "amend", "lawful", "other", "unlawful" };
  const char *adoption = adoptions[serial % G_N_ELEMENTS (adoptions)];
  gboolean is_full = g_str_equal (adoption, "adopted");
  g_autofree char *draft_on = after (demo, from, 4);
  g_autofree char *approve_on = after (demo, from, 5);
  g_autofree char *issue_on = after (demo, from, 6);
  g_autofree char *adopted_on = after (demo, from, 18);

  yifa_demo_set (demo, matter, "opinion", "经审查，主体和权限符合规定；对权利义务不明确的条款应当修改，并补充违约责任和争议解决的约定。",
                 "view", views[serial % G_N_ELEMENTS (views)], NULL);
  yifa_demo_act (demo, matter, "draft", draft_on, NULL);
  if (reach >= APPROVED)
    yifa_demo_act (demo, matter, "approve", approve_on, "approver", serial % 9 == 0 ? "蒋丽华" : "邓志远", NULL);
  if (reach >= ISSUED)
    yifa_demo_act (demo, matter, "issue", issue_on, NULL);
  if (reach >= CLOSED)
    yifa_demo_act (demo, matter, "record_adoption", adopted_on, "adoption", adoption, "adopted_on", adopted_on,
                   "adoption_reason", is_full ? NULL : "部分条款经双方协商保留原约定", NULL);
}

static void
walk (YifaDemo *demo, YifaRecord *matter, const Matter *m, const char *from, Reach reach, guint serial)
{
  g_autofree char *assign_on = after (demo, from, 1);
  g_autofree char *start_on = after (demo, assign_on, serial % 7 == 3 ? 6 : 0); /* some answer late */
  g_autofree char *done_on = after (demo, from, 20);
  g_autofree char *archive_on = after (demo, from, 45);

  if (reach == ANSWERED)
    yifa_demo_act (demo, matter, "answer_at_once", from, "answer", "依照规定由原单位责令限期归还，逾期移送处理。", NULL);
  if (reach < RECEIVED)
    return;

  yifa_demo_act (demo, matter, "accept", from, NULL);
  if (reach >= ASSIGNED)
    assign (demo, matter, m, assign_on);
  if (reach < IN_WORK)
    return;

  yifa_demo_act (demo, matter, "start", start_on, NULL);
  log_all (demo, m, start_on, serial);
  if (has_opinion (m) && reach >= DRAFTED)
    write_opinion (demo, matter, start_on, reach, serial);
  else if (reach >= CLOSED)
    yifa_demo_act (demo, matter, "finish", done_on, "result", "事项已依法办结，情况已向委托单位反馈。", NULL);
  if (reach == ARCHIVED)
    yifa_demo_act (demo, matter, "archive", archive_on, NULL);
}

static void
add_matter (YifaDemo *demo, const Matter *m, const char *intake_on, Reach reach, guint serial)
{
  g_autoptr(YifaRecord) matter = NULL;

  yifa_demo_travel (demo, intake_on);
  matter = yifa_demo_add (demo, &yifa_matter, "matter", "title", m->title, "matter_type", m->matter_type,
    "client_org", m->client, "source", g_str_equal (m->matter_type, "meeting") ? "meeting" : serial % 5 == 1 ? "leader" : "unit",
    "intake_on", intake_on, "question", "请就所附材料的合法性、法律风险和处理方式提出意见。", NULL);
  add_party (demo, m);
  if (matter != NULL)
    walk (demo, matter, m, intake_on, reach, serial);
}

void
yifa_demo_add_matters (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (past) && demo->error == NULL; i++)
    {
      g_autofree char *on = yifa_demo_shift (YEAR "-01-06", i * 4);

      add_matter (demo, &past[i], on, i % 11 == 4 ? CLOSED : ARCHIVED, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (present) && demo->error == NULL; i++)
    {
      g_autofree char *on = yifa_demo_date (demo, present[i].intake_on);

      add_matter (demo, &present[i].matter, on, present[i].reach, i);
    }
}
