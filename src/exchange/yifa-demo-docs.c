/* yifa-demo-docs.c - the documents made since 2017, and those being made today
 *
 * Each walks the road as far as it has come, by the same acts as in the office, each act on its day. Finished
 * ones enter at the review, because their drafts were not kept; those at work begin with the plan.
 */
#include "yifa-demo-private.h"

#include <string.h>

#include "yifa-agenda-item.h"
#include "yifa-date.h"
#include "yifa-doc-basis.h"
#include "yifa-doc-relation.h"
#include "yifa-doc-step.h"
#include "yifa-evaluation.h"
#include "yifa-ex-ante-eval.h"
#include "yifa-fair-competition.h"
#include "yifa-filing.h"
#include "yifa-filing-material.h"
#include "yifa-legality-review.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-numbering.h"
#include "yifa-opinion.h"
#include "yifa-plan.h"
#include "yifa-plan-item.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"
#include "yifa-recognition.h"
#include "yifa-review-point.h"
#include "yifa-workflow.h"

/* How far a document has come. */
typedef enum
{
  PLANNED, DRAFTING, CONSULTING, SUBMITTED, RETURNED, REVIEWING, REVIEWED, DELIBERATING, APPROVED, SIGNED,
  REGISTERED, PUBLISHED, HALF_SENT, SENT, SUPPLEMENT, DONE, DROPPED
} Reach;

enum { MARKET = 1, TRIAL = 2, LATE = 4, OPEN_OPINIONS = 8, OPEN_POINTS = 16, UNLAWFUL = 32, HEARING = 64 };

typedef struct
{
  const char *key;
  const char *title;
  const char *maker;
  const char *drafter;
  const char *day;       /* of publication; of work that has not come so far, when it would be */
  Reach       reach;
  guint       flags;
  int         years;
  const char *purpose;
  const char *rules[4];
  const char *bases[3];
  const char *opinion;   /* what somebody said of the draft */
  const char *answer;    /* and what became of it; NULL: taken up */
  const char *clause;    /* what the review found */
  const char *problem;
  const char *suggestion;
} Doc;

/* Days from the submission for review; publication is the thirty-third. */
enum { DAY_PLAN = -130, DAY_START = -100, DAY_COMMENT = -50, DAY_COMMENT_END = -18, DAY_SUBMIT = 0, DAY_ACCEPT = 1,
       DAY_CONCLUDE = 14, DAY_ISSUE = 15, DAY_AGENDA = 20, DAY_MEETING = 26, DAY_SIGN = 29, DAY_REGISTER = 31,
       DAY_PUBLISH = 33, DAY_SEND = 42, DAY_LATE = 56, DAY_RECEIPT = 45, DAY_FILED = 52 };

static const Doc docs[] = {
  { "land2017", "大英县不动产登记历史遗留问题处理办法", "@gov", "@old_land", "2017-03-20", DONE, 0, 5,
    "妥善处理不动产登记历史遗留问题，维护权利人合法权益",
    { "已经入住但未办理不动产登记的城镇住宅，按照尊重历史、无错优先、违法必究的原则分类处理。",
      "开发单位已经注销的，由其主管部门或者承接单位代为申请。", "欠缴税费与群众办证分离，由有关部门依法追缴。" },
    { "@basis:property" }, "建议明确开发单位失联时由谁代为申请", NULL, "第六条", "代为申请的主体没有明确", "写明由主管部门代为申请" },
  { "parking2017", "大英县城区机动车停放管理办法", "@gov", "@police", "2017-07-10", DONE, MARKET, 5,
    "规范城区机动车停放秩序，缓解停车难",
    { "道路停车泊位由公安机关交通管理部门会同住房城乡建设部门统一施划。", "任何单位和个人不得擅自设置、占用或者撤除道路停车泊位。",
      "公共停车场收费应当明码标价。" },
    { "@basis:traffic" }, "学校周边早晚高峰应当允许临时停车", NULL, "第十一条", "对擅自占用泊位设定罚款超出上位法规定", "改为依照道路交通安全法律法规处理" },
  { "house2017", "大英县土坯房和土坯混合房整治实施办法", "@gov", "@old_land", "2017-10-23", DONE, 0, 5,
    "消除农村土坯房安全隐患，改善群众居住条件",
    { "对有安全隐患的土坯房和土坯混合房，采取维修加固、改造、拆除等方式分类整治。", "整治以户为单位自愿申请，补助资金一卡通发放。",
      "一户多宅的，拆除旧房并复垦后给予奖补。" },
    { "@basis:old_land_rule" }, "希望补助标准区分一般户和困难户", NULL, "第九条", "补助标准与市级规定不一致", "按照市级标准修改" },

  { "filing2018", "大英县行政规范性文件制定和备案管理办法", "@gov", "@legal", "2018-07-16", DONE, 0, 5,
    "规范行政规范性文件的制定和备案",
    { "制定行政规范性文件应当经过评估论证、公开征求意见、合法性审核、集体审议决定、向社会公开发布等程序。",
      "县政府规范性文件自公布之日起15日内报送市政府和县人大常委会备案。", "行政规范性文件有效期为5年，暂行、试行的为2年。" },
    { "@basis:making", "@basis:old_sc_normative" }, "建议统一县级部门文件的编号规则", NULL,
    "第二十条", "备案机关表述不完整", "写明报送市人民政府和县人民代表大会常务委员会" },
  { "medical2018", "大英县城乡医疗救助实施办法", "@gov", "@civil", "2018-10-22", DONE, 0, 5,
    "健全城乡医疗救助制度",
    { "医疗救助对象包括最低生活保障对象、特困供养人员和因病致贫家庭。", "住院救助在基本医疗保险、大病保险报销后按比例给予。",
      "救助资金实行一站式结算。" },
    { "@basis:relief" }, "建议把慢性病门诊纳入救助", "门诊救助需结合基金承受能力另行规定", "第七条", "重复救助的处理没有规定", "增加一款" },
  { "river2019", "大英县河湖管理范围划定办法", "@gov", "@water", "2019-03-25", DONE, 0, 5,
    "加强河湖管理和保护",
    { "河湖管理范围由水利主管部门会同有关部门划定并向社会公告。", "管理范围内的建设项目应当依法办理手续。",
      "划定成果纳入国土空间规划一张图。" },
    { "@basis:water_law" }, "已建成的码头如何处理应当明确", NULL, "第五条", "划界标准引用的文件已经失效", "改为引用现行标准" },
  { "dogs2019", "大英县养犬管理办法", "@gov", "@urban", "2019-08-12", DONE, HEARING, 5,
    "规范养犬行为，保障公众健康和人身安全",
    { "城区养犬实行登记和免疫制度，登记不收取费用。", "携犬出户应当束牵引带，及时清除犬粪。", "禁养烈性犬名录由公安机关会同有关部门公布。" },
    { "@basis:epidemic" }, "每户限养一只过严，建议放宽", "经听证，多数代表赞成城区每户限养一只", "第八条", "设定登记收费没有依据", "取消收费" },
  { "dust2020", "大英县城区扬尘污染防治办法", "@gov", "@housing", "2020-04-13", DONE, 0, 5,
    "防治扬尘污染，改善空气质量",
    { "建设单位应当将扬尘污染防治费用列入工程造价。", "施工工地应当设置围挡、冲洗设施和在线监测设备。", "渣土运输车辆应当密闭运输。" },
    { "@basis:air", "@basis:environment_law" }, "小型工地安装在线监测成本过高", "建筑面积三千平方米以下的工地不作要求",
    "第十四条", "对渣土车辆设定准运证属于增设许可", "删去准运证，改为信息报备" },
  { "homestead2020", "大英县农村宅基地管理办法（试行）", "@gov", "@farming", "2020-09-21", DONE, TRIAL, 2,
    "规范农村宅基地审批和管理",
    { "农村村民一户只能拥有一处宅基地，面积按照省的规定执行。", "乡镇人民政府建立一个窗口受理、多部门联动的审批机制。",
      "鼓励有偿退出闲置宅基地。" },
    { "@basis:land_law" }, "分户条件应当写清楚", NULL, "第十二条", "要求提供无房证明没有依据", "改为由审批机关核查" },
  { "road2021", "大英县农村公路养护管理办法", "@gov", "@transport", "2021-06-28", DONE, 0, 5,
    "加强农村公路养护管理，保障农村公路完好畅通",
    { "县道由县交通运输局负责养护，乡道、村道由乡镇人民政府负责养护。", "养护资金纳入县级财政预算，按里程核定。",
      "每年汛期前应当完成桥涵和边坡排查。" },
    { "@basis:highway", "@basis:rural_road" }, "建议增加村民参与日常保洁的报酬规定", NULL,
    "第十条", "养护工程招标限额低于上位规定", "按照国家规定的限额修改" },
  { "relief2021", "大英县临时救助实施办法", "@gov", "@civil", "2021-12-13", DONE, 0, 5,
    "解决群众突发性、紧迫性、临时性生活困难",
    { "临时救助对象分为急难型和支出型。", "急难型救助可以先行救助，事后补充说明。", "乡镇人民政府可以设立临时救助备用金。" },
    { "@basis:relief" }, "备用金额度建议提高", NULL, "第十五条", "公示内容涉及个人隐私", "隐去身份证号码和住址" },
  { "charging2022", "大英县居民小区充电设施建设管理办法", "@gov", "@ndrc", "2022-05-16", DONE, MARKET, 5,
    "规范居民小区充电设施的建设和管理",
    { "新建小区固定车位应当按照国家规定建设充电设施或者预留安装条件。", "物业服务企业应当配合业主安装充电设施，不得收取费用。",
      "公共充电设施由具备条件的企业公平参与建设和运营。" },
    { "@basis:sc_estate", "@basis:business" }, "希望明确电力报装的时限", NULL, "第十三条", "指定由本地平台公司统一运营", "删去，改为公平竞争确定" },
  { "funeral2022", "大英县殡葬服务管理办法", "@gov", "@civil", "2022-09-19", DONE, LATE, 5,
    "规范殡葬服务，减轻群众负担",
    { "基本殡葬服务收费实行政府定价，并在服务场所公示。", "公益性安葬设施由乡镇人民政府建设和管理。", "倡导节地生态安葬，按照规定给予奖补。" },
    { NULL }, "奖补应当覆盖外出务工人员家庭", NULL, "第十六条", "对散埋乱葬设定处罚没有依据", "改为劝导并依法处理" },
  { "invest2023", "大英县招商引资项目管理办法", "@gov", "@commerce", "2023-03-13", DONE, MARKET, 5,
    "规范招商引资项目的引进、服务和管理",
    { "招商引资项目实行准入评审制度。", "对重点项目可以采取一事一议的方式给予支持。", "项目投资协议应当经合法性审查。" },
    { NULL }, "建议公开评审标准", NULL, "第十一条", "对注册地在本县的企业给予特殊支持", "删去注册地要求" },
  { "project2023", "大英县政府投资项目管理办法", "@gov", "@ndrc", "2023-08-07", DONE, 0, 5,
    "规范政府投资行为，提高投资效益",
    { "政府投资项目应当编制三年滚动计划，未列入计划的不得安排资金。", "初步设计概算超过估算百分之十的，应当重新报批。",
      "竣工决算应当经审计机关或者财政评审。" },
    { "@basis:investment" }, "小额维修项目程序应当简化", "限额以下项目另行规定简易程序", "第二十四条", "要求以审计结果作为结算唯一依据", "改为按合同约定办理" },
  { "normative2023", "大英县行政规范性文件管理办法", "@gov", "@justice", "2023-08-21", DONE, 0, 5,
    "规范行政规范性文件的制定、备案、清理和监督",
    { "行政规范性文件实行统一登记、统一编号、统一印发。", "起草单位的法制机构应当先行合法性审核。",
      "行政规范性文件有效期不超过5年；届满前六个月，起草单位应当组织评估。", "未向社会公布的行政规范性文件，不得作为行政管理的依据。" },
    { "@basis:organic", "@basis:making", "@basis:reviewing" }, "建议明确乡镇文件由谁审核", NULL,
    "第九条", "紧急情况下免予审核没有依据", "改为缩短期限但不得免予审核" },
  { "garbage2024", "大英县城市生活垃圾分类管理办法", "@gov", "@urban", "2024-03-18", DONE, HEARING, 5,
    "推进城市生活垃圾分类，改善人居环境",
    { "城市生活垃圾分为可回收物、有害垃圾、厨余垃圾和其他垃圾。", "实行管理责任人制度，住宅小区由物业服务企业负责。",
      "餐饮单位应当单独收集厨余垃圾。" },
    { "@basis:waste" }, "投放点设置应当征求业主意见", NULL, "第十八条", "罚款幅度高于法律规定", "删去，依照法律执行" },
  { "decision2024", "大英县重大行政决策程序实施办法", "@gov", "@justice", "2024-06-17", DONE, 0, 5,
    "规范重大行政决策程序，推进科学、民主、依法决策",
    { "重大行政决策实行年度目录管理。", "决策草案公开征求意见的期限一般不少于30日。",
      "合法性审查期限一般不少于7个工作日，未经审查或者审查不合法的，不得提交讨论。" },
    { "@basis:decision", "@basis:old_sc_decision" }, "建议目录在每年三月底前公布", NULL,
    "第四条", "事项范围遗漏重大公共建设项目", "按照条例补充" },
  { "feast2024", "大英县农村集体聚餐食品安全管理办法", "@gov", "@market", "2024-10-21", DONE, LATE, 5,
    "预防农村集体聚餐食品安全事故",
    { "农村集体聚餐实行事前报告和分级指导制度，不收取费用。", "乡村厨师应当具有有效健康证明并接受培训。", "聚餐食品应当留样48小时。" },
    { "@basis:food" }, "报告时间改为提前两天更方便", NULL, "第七条", "要求乡村厨师持证上岗属于增设许可", "改为登记和培训" },
  { "minimum2025", "大英县城乡居民最低生活保障实施办法", "@gov", "@civil", "2025-03-17", DONE, 0, 5,
    "规范最低生活保障审核确认工作",
    { "最低生活保障审核确认权限下放至乡镇人民政府。", "保障家庭按照困难程度实行分档救助。", "对保障家庭每年至少核查一次，动态调整。" },
    { "@basis:minimum_review", "@basis:relief", "@basis:minimum" }, "希望家庭财产标准更明确", NULL,
    "第二十一条", "停发程序没有告知环节", "增加事先告知和申辩" },
  { "garbage2025", "大英县人民政府关于修改《大英县城市生活垃圾分类管理办法》的决定", "@gov", "@urban", "2025-08-18", DONE, 0, 4,
    "衔接国家有关规定，完善生活垃圾分类管理",
    { "将第十二条修改为：定时定点投放的时间由业主大会或者业主委员会确定。", "将第二十条中的特许经营改为公平竞争确定。" },
    { "@basis:waste", "@basis:competition" }, "投放时间应当照顾上班人群", NULL, "第一项", "条文序号与原文不符", "核对后修改" },
  { "farmland2025", "大英县高标准农田建后管护办法", "@gov", "@farming", "2025-11-10", DONE, 0, 5,
    "保障高标准农田持续发挥效益",
    { "高标准农田管护实行县负总责、乡镇监管、村为主体。", "管护资金由财政补助和受益主体自筹。", "禁止占用高标准农田从事非农建设。" },
    { "@basis:grain_law", "@basis:countryside" }, "灌溉设施维修应当有时限", NULL, "第十条", "收取管护费没有依据", "删去" },

  /* Around today. */
  { "ebike", "大英县电动自行车停放充电管理办法（试行）", "@gov", "@emergency", "D-715", DONE, TRIAL, 2,
    "预防电动自行车火灾事故",
    { "禁止在建筑物公共门厅、疏散走道、楼梯间停放电动自行车或者为其充电。", "新建小区应当配建集中充电设施。",
      "物业服务企业应当开展日常巡查。" },
    { "@basis:fire" }, "老旧小区没有地方建充电棚", "由街道统筹利用边角地建设", "第十三条", "授权物业服务企业扣留车辆", "删去" },
  { "elderly", "大英县养老服务机构扶持办法", "@gov", "@civil", "D-205", DONE, MARKET, 5,
    "促进养老服务机构健康发展",
    { "对依法登记备案的养老服务机构，不分所有制平等给予扶持。", "运营补贴按照实际入住的本县老年人数计算。", "补贴资金接受审计监督。" },
    { "@basis:elderly", "@basis:business" }, "希望民办机构同等享受", NULL, "第六条", "要求机构在本县缴税三年以上", "删去" },
  { "delivery", "大英县快递末端服务管理办法", "@gov", "@commerce", "D-40", SUPPLEMENT, MARKET, 5,
    "提升快递末端服务质量",
    { "智能快件箱、快递服务站纳入公共服务设施规划。", "村级寄递物流综合服务站由企业自愿合作建设。", "收取保管费用应当事先告知。" },
    { "@basis:express", "@basis:business" }, "希望取消二次收费", NULL, "第八条", "限定合作企业范围", "改为开放合作" },
  { "property", "大英县物业服务管理办法", "@gov", "@housing", "D-20", HALF_SENT, MARKET, 5,
    "规范物业服务活动，维护业主和物业服务人的合法权益",
    { "物业服务费标准、收支情况应当在小区显著位置公示。", "前期物业服务应当通过公平竞争选聘。", "维修资金的使用依照国家和省的规定。" },
    { "@basis:estate", "@basis:sc_estate", "@basis:civil_code" }, "公共收益应当按季度公示", NULL, "第二十二条", "停水停电作为催费手段", "删去" },
  { "pension", "大英县被征地农民养老保险补贴办法", "@gov", "@labour", "D-10", PUBLISHED, 0, 5,
    "保障被征地农民的基本养老权益",
    { "被征地农民养老保险缴费补贴先保后征、应保尽保。", "补贴标准按照征地时点确定。", "补贴资金专户管理，封闭运行。" },
    { "@basis:insurance_law", "@basis:land_law" }, "征地时间早的也应当纳入", "按照省的规定分段处理", "第五条", "人员认定年龄界限与上位规定不一致", "按照上位规定修改" },
  { "city", "大英县城市市容管理办法", "@gov", "@urban", "D+1", REGISTERED, 0, 5,
    "加强城市市容管理，创造整洁优美的环境",
    { "市容责任区由街道办事处划定并告知责任人。", "设置户外招牌应当符合设置规范。", "便民摊点按照疏导点规范经营。" },
    { "@basis:city_look", "@basis:sc_look" }, "摊点区收费应当公开", NULL, "第十七条", "招牌设置审批没有依据", "改为设置指引" },
  { "posts", "大英县公益性岗位管理办法", "@gov", "@labour", "D+3", SIGNED, 0, 5,
    "规范公益性岗位的开发和管理",
    { "公益性岗位优先安置就业困难人员。", "岗位期限最长不超过3年，法律另有规定的除外。", "用人单位应当依法缴纳社会保险费。" },
    { "@basis:employment" }, "距退休不足五年的能否延长", NULL, "第九条", "在岗考核不合格的处理没有程序", "增加告知程序" },
  { "sand", "大英县河道采砂管理办法", "@gov", "@water", "D+6", APPROVED, 0, 5,
    "加强河道采砂管理，保障防洪和生态安全",
    { "河道采砂实行规划和许可制度，许可通过公平竞争方式作出。", "每年6月1日至9月30日为禁采期。", "采砂作业应当安装视频监控。" },
    { "@basis:water_law" }, "村民自用少量采砂如何办理", NULL, "第十二条", "授权国有企业独家经营", "删去，改为公平竞争" },
  { "medical", "大英县医疗救助实施办法", "@gov", "@insurance", "D+13", DELIBERATING, 0, 5,
    "完善医疗救助制度，减轻困难群众医疗负担",
    { "医疗救助公平覆盖医疗费用负担较重的困难职工和城乡居民。", "实行分类救助，设定年度救助限额。", "落实一站式结算。" },
    { "@basis:relief" }, "外地就医也应当救助", NULL, "第十四条", "限定在本县定点医疗机构就医", "改为规范转诊" },
  { "builders", "大英县外来建筑企业信息登记办法", "@gov", "@housing", "D+14", REVIEWED, UNLAWFUL | MARKET, 5,
    "加强建筑市场管理",
    { "外来建筑企业进入本县承揽工程的，应当先行登记。", "未登记的，不得参加投标。", "登记有效期一年。" },
    { "@basis:licence" }, "要求登记会增加企业负担", "结合审核意见重新研究", "第三条", "变相设立市场准入条件，排斥外地企业", "不得制定" },
  { "manure", "大英县畜禽养殖污染防治办法", "@gov", "@farming", "D+15", REVIEWED, OPEN_POINTS, 5,
    "防治畜禽养殖污染，促进畜牧业高质量发展",
    { "禁养区由县人民政府划定并公布。", "养殖场应当配套建设粪污处理设施。", "鼓励种养结合和粪肥还田。" },
    { "@basis:manure", "@basis:livestock" }, "散养户怎么管应当说明", NULL, "第七条", "在禁养区之外另设限养区", "删去限养区" },
  { "rental", "大英县公共租赁住房管理办法", "@gov", "@housing", "D+24", REVIEWING, 0, 5,
    "规范公共租赁住房的分配和管理",
    { "公共租赁住房保障对象包括城镇中等偏下收入住房困难家庭、新就业职工和外来务工人员。", "实行轮候和公示制度。", "租金标准由价格主管部门会同住房保障部门核定。" },
    { NULL }, "希望缩短轮候时间", NULL },
  { "firework", "大英县烟花爆竹燃放管理办法", "@gov", "@emergency", "D+7", REVIEWING, HEARING, 5,
    "规范烟花爆竹燃放，保障公共安全",
    { "禁止燃放区域由县人民政府公告。", "重大节日可以在指定地点集中燃放。", "婚丧嫁娶提倡使用电子鞭炮。" },
    { "@basis:firework", "@basis:air" }, "春节期间应当允许燃放", "经听证，除夕和元宵在指定地点集中燃放" },
  { "housing", "大英县特殊困难群体住房保障办法", "@gov", "@housing", "D+27", RETURNED, 0, 5,
    "保障特殊困难群体基本居住条件",
    { "对农村低收入群体等重点对象住房安全实行动态监测。", "符合条件的纳入危房改造。" },
    { NULL }, "希望把孤寡老人优先纳入", NULL },
  { "drinking", "大英县农村饮水安全工程管护办法", "@gov", "@water", "D+32", SUBMITTED, 0, 5,
    "保障农村供水安全",
    { "农村供水工程实行产权明晰、责任明确的管护机制。", "水价按照补偿成本、公平负担的原则确定。", "水源地依法划定保护范围。" },
    { "@basis:water_law" }, "水费标准应当听取用水户意见", NULL },
  { "daycare", "大英县校外托管机构管理办法", "@gov", "@education", "D+50", CONSULTING, OPEN_OPINIONS | MARKET, 5,
    "规范校外托管机构，保障未成年人安全",
    { "校外托管机构应当依法登记，符合消防、食品安全和建筑安全要求。", "不得从事学科类培训。", "实行信息公示和黑名单以外的信用提示。" },
    { "@basis:fire", "@basis:food" }, "收费应当有指导价", NULL },
  { "parking", "大英县城区停车设施管理办法", "@gov", "@transport", "D+56", CONSULTING, OPEN_OPINIONS | MARKET, 5,
    "加强城区停车设施的规划、建设和管理",
    { "停车设施专项规划由自然资源和规划部门会同有关部门编制。", "鼓励单位内部停车场错时开放。", "道路临时停车收费标准应当听证。" },
    { "@basis:traffic", "@basis:planning" }, "医院周边应当增加停车位", NULL },
  { "salt", "大英县盐卤资源和古盐井遗址保护办法", "@gov", "@land", "D+100", DRAFTING, 0, 5,
    "保护盐卤资源和卓筒井传统技艺遗存", { "盐卤资源属于国家所有，开采应当依法取得采矿权。" }, { "@basis:land_law" } },
  { "gas", "大英县城镇燃气安全管理办法", "@gov", "@housing", "D+110", DRAFTING, MARKET, 5,
    "加强城镇燃气安全管理", { "燃气经营企业应当每年至少进行一次入户安全检查。" }, { "@basis:gas" } },
  { "lift", "大英县既有住宅增设电梯管理办法", "@gov", "@housing", "D+140", PLANNED, 0, 5,
    "规范既有住宅增设电梯", { NULL }, { "@basis:civil_code" } },
  { "waterprice", "大英县农业水价综合改革实施办法", "@gov", "@water", "D+150", PLANNED, 0, 5,
    "健全农业水价形成机制", { NULL }, { "@basis:water_law" } },
  { "advert", "大英县户外广告和招牌设置管理办法", "@gov", "@urban", "D+160", PLANNED, MARKET, 5,
    "规范户外广告和招牌设置", { NULL }, { "@basis:city_look" } },
  { "bikes", "大英县互联网租赁自行车投放管理办法", "@gov", "@transport", "D-30", DROPPED, MARKET, 5,
    "规范互联网租赁自行车投放", { "投放规模实行动态调节。" }, { NULL } },

  /* Departments and townships. */
  { "school2024", "大英县民政局养老机构备案管理办法", "@civil", "@civil", "2024-04-15", DONE, 0, 5,
    "规范养老机构备案", { "设立养老机构应当自收住老年人后10个工作日内备案。", "备案不收取费用。" },
    { "@basis:elderly" }, "备案材料能否网上提交", NULL, "第四条", "要求提交消防验收合格证明超出规定", "改为符合消防安全要求的承诺" },
  { "stalls2025", "大英县市场监督管理局食品摊贩信息公示办法", "@market", "@market", "2025-05-12", DONE, LATE, 3,
    "加强食品摊贩管理", { "食品摊贩信息公示卡免费发放。", "公示卡应当置于醒目位置。" },
    { "@basis:food" }, "公示卡样式应当统一", NULL, "第五条", "收取公示卡工本费没有依据", "删去" },
  { "fair2025", "蓬莱镇集贸市场秩序管理办法", "@penglai", "@penglai", "2025-09-08", DONE, 0, 3,
    "维护集贸市场秩序", { "市场开办者应当划行归市。", "当场日实行交通疏导。" },
    { NULL }, "早市时间能否提前", NULL, "第六条", "对占道经营设定罚款", "改为劝导并移送有权机关处理" },
  { "ponds", "隆盛镇山坪塘管护办法", "@longsheng", "@longsheng", "D-12", PUBLISHED, 0, 3,
    "加强山坪塘管护", { "山坪塘由所在村民小组管护。", "承包养殖不得影响灌溉。" },
    { "@basis:water_law" }, "承包费用途应当公开", NULL, "第三条", "管护责任主体表述不清", "写明村民小组" },
};

/* What happened to documents after they were out. */
static const struct
{
  const char *key, *action, *on;
  const char *pairs[6];
} fates[] = {
  { "大府发〔2012〕11号", "repeal", "2018-09-03", { "ended_on", "2018-09-01", "ended_by", "大英县行政规范性文件制定和备案管理办法" } },
  { "大府发〔2013〕21号", "repeal", "2018-12-03", { "ended_on", "2018-12-01", "ended_by", "大英县城乡医疗救助实施办法" } },
  { "大府发〔2012〕5号", "repeal", "2021-08-02", { "ended_on", "2021-08-01", "ended_by", "大英县农村公路养护管理办法" } },
  { "大府发〔2013〕15号", "repeal", "2023-09-04", { "ended_on", "2023-09-01", "ended_by", "大英县政府投资项目管理办法" } },
  { "大府发〔2013〕7号", "repeal", "2025-05-06", { "ended_on", "2025-05-01", "ended_by", "大英县城乡居民最低生活保障实施办法" } },
  { "parking2017", "extend", "2022-07-04", { "extended_until", "2027-07-31", "extended_on", "2022-07-04",
                                             "extended_by", "大英县人民政府关于延长部分行政规范性文件有效期的通知" } },
  { "dogs2019", "extend", "2024-07-15", { "extended_until", "2029-09-30", "extended_on", "2024-07-15",
                                          "extended_by", "大英县人民政府关于延长《大英县养犬管理办法》有效期的通知" } },
  { "garbage2024", "amend", "2025-10-09", { "amended_on", "2025-10-01",
                                            "amended_by", "大英县人民政府关于修改《大英县城市生活垃圾分类管理办法》的决定" } },
  { "funeral2022", "suspend", "2025-06-03", { "suspended_on", "2025-06-01",
                                              "suspended_by", "大英县人民政府关于暂停施行《大英县殡葬服务管理办法》的通知" } },
  { "invest2023", "revoke", "2024-11-18", { "ended_on", "2024-11-18",
                                            "ended_by", "遂宁市人民政府关于撤销《大英县招商引资项目管理办法》的决定" } },
};

static const struct { const char *doc, *relation, *target; } relations[] = {
  { "filing2018", "replaces", "大府发〔2012〕11号" }, { "medical2018", "replaces", "大府发〔2013〕21号" },
  { "road2021", "replaces", "大府发〔2012〕5号" },    { "project2023", "replaces", "大府发〔2013〕15号" },
  { "minimum2025", "replaces", "大府发〔2013〕7号" }, { "normative2023", "replaces", "filing2018" },
  { "garbage2025", "amends", "garbage2024" },         { "medical", "replaces", "medical2018" },
  { "sand", "replaces", "大府发〔2010〕31号" },       { "manure", "replaces", "大府发〔2014〕19号" },
};

/* A document on its way: where its days lie. */
typedef struct
{
  YifaDemo   *demo;
  const Doc  *doc;
  YifaRecord *record;
  char       *submit_on;
  guint       index;
} Walk;

/* A working day where one lies near, but never a day to come. */
static char *
day (Walk *w, int offset)
{
  g_autofree char *plain = yifa_date_add_days (w->submit_on, offset);
  char *rolled = yifa_demo_shift (plain, 0);

  if (g_strcmp0 (rolled, w->demo->today) <= 0 || g_strcmp0 (plain, w->demo->today) > 0)
    return rolled;

  g_free (rolled);
  return g_steal_pointer (&plain);
}

#define ON(offset) g_autofree char *on = day (w, offset)

static char *
compose_text (const Doc *doc)
{
  static const char *const numerals[] = { "一", "二", "三", "四", "五", "六", "七", "八" };
  GString *text = g_string_new (NULL);
  guint n = 0;

  g_string_append_printf (text, "第%s条　为了%s，根据有关法律、法规、规章，结合本县实际，制定本办法。\n", numerals[n++], doc->purpose);
  g_string_append_printf (text, "第%s条　本县行政区域内的有关活动，适用本办法。\n", numerals[n++]);
  for (guint i = 0; i < G_N_ELEMENTS (doc->rules) && doc->rules[i] != NULL; i++)
    g_string_append_printf (text, "第%s条　%s\n", numerals[n++], doc->rules[i]);
  g_string_append_printf (text, "第%s条　本办法自规定之日起施行，有效期%d年。\n", numerals[n], doc->years);
  return g_string_free (text, FALSE);
}

static const char *
doc_type_of (const Doc *doc)
{
  return strstr (doc->title, "决定") ? "decision" : "measures";
}

static void
create (Walk *w)
{
  const Doc *doc = w->doc;
  g_autofree char *text = compose_text (doc);
  g_autofree char *years = g_strdup_printf ("%d", doc->years);
  g_autofree char *key = g_strconcat ("doc:", doc->key, NULL);
  ON (doc->reach == DONE ? DAY_SUBMIT : DAY_PLAN);

  yifa_demo_travel (w->demo, on);
  w->record = yifa_demo_add (w->demo, &yifa_normative_doc, NULL,
    "title", doc->title, "maker_org", doc->maker, "drafter_org", doc->drafter, "lead_org", doc->drafter,
    "doc_type", doc_type_of (doc), "stage", doc->reach == DONE ? "review_submitted" : "planned",
    "is_market_related", doc->flags & MARKET ? "1" : NULL, "is_trial", doc->flags & TRIAL ? "1" : NULL,
    "valid_years", years, "summary", doc->purpose, "text", doc->reach > PLANNED ? text : NULL,
    "handler", "杨晓梅", "contact", "唐雨欣", "phone", "0825-7820016", "secret_level", "public", NULL);
  if (w->record == NULL)
    return;

  yifa_demo_remember (w->demo, "doc", w->record);
  yifa_demo_remember (w->demo, key, w->record);
}

static void
add_bases (Walk *w)
{
  for (guint i = 0; i < G_N_ELEMENTS (w->doc->bases) && w->doc->bases[i] != NULL; i++)
    {
      g_autoptr(YifaRecord) link = yifa_demo_add (w->demo, &yifa_doc_basis, NULL, "doc", "@doc",
                                                  "basis", w->doc->bases[i], NULL);
    }
}

static void
recognise (Walk *w)
{
  ON (DAY_START);
  g_autoptr(YifaRecord) form = yifa_demo_add (w->demo, &yifa_recognition, NULL, "doc", "@doc",
    "is_administrative", "1", "is_outward", "1", "is_general", "1", "is_repeated", "1", "result", "is",
    "decided_on", on, "decided_by", "杨晓梅", "reason", "由行政机关制定，涉及公民、法人和其他组织权利义务，普遍适用并反复适用。", NULL);
}

static void
argue (Walk *w)
{
  static const char *const methods[] = { "书面论证", "专家论证会", "实地调研" };
  ON (DAY_COMMENT - 7);
  g_autofree char *necessity = g_strdup_printf ("现行规定不能满足管理需要，为了%s，有必要制定。", w->doc->purpose);
  g_autoptr(YifaRecord) argument = yifa_demo_add (w->demo, &yifa_ex_ante_eval, NULL, "doc", "@doc",
    "necessity", necessity, "feasibility", "有关部门职责明确，经费已有安排。", "reasonableness", "措施与目的相当，未增加不合理负担。",
    "method", methods[w->index % 3], "assessor", "起草单位", "concluded_on", on, "conclusion", "可以制定", NULL);
}

static void
add_opinion (Walk *w, const char *source, const char *source_kind, const char *channel, const char *content,
             const char *adoption, const char *reason)
{
  ON (DAY_COMMENT + 9);
  gboolean is_open = (w->doc->flags & OPEN_OPINIONS) != 0;
  g_autofree char *replied_on = day (w, DAY_COMMENT_END + 4);
  g_autoptr(YifaRecord) opinion = yifa_demo_add (w->demo, &yifa_opinion, NULL, "comment", "@comment",
    "source", source, "source_kind", source_kind, "channel", channel, "received_on", on, "content", content,
    "adoption", is_open ? NULL : adoption, "reason", is_open ? NULL : reason,
    "replied_on", is_open ? NULL : replied_on, NULL);
}

static void
add_opinions (Walk *w)
{
  static const struct { const char *name, *kind, *channel; } people[] = {
    { "张某", "citizen", "web" }, { "李某某", "citizen", "mail" }, { "县个体劳动者协会", "association", "reply" },
    { "某物流有限公司", "enterprise", "email" }, { "县财政局", "department", "reply" }, { "王某", "npc_deputy", "meeting" },
  };
  const char *answer = w->doc->answer;

  if (w->doc->opinion == NULL || w->doc->reach == PLANNED || w->doc->reach == DRAFTING)
    return;

  add_opinion (w, people[w->index % 6].name, people[w->index % 6].kind, people[w->index % 6].channel, w->doc->opinion,
               answer == NULL ? "adopted" : "not_adopted", answer == NULL ? "采纳，已在文本中修改" : answer);
  add_opinion (w, "县财政局", "department", "reply", "涉及财政支出的，建议写明按照财政事权和支出责任划分执行。",
               w->index % 2 ? "adopted" : "partly", w->index % 2 ? "采纳" : "部分采纳，在附则中作衔接规定");
}

static void
ask_public (Walk *w)
{
  g_autofree char *starts_on = day (w, DAY_COMMENT);
  g_autofree char *ends_on = day (w, DAY_COMMENT_END);
  g_autoptr(YifaRecord) comment = yifa_demo_add (w->demo, &yifa_public_comment, "comment", "doc", "@doc",
    "round", "1", "starts_on", starts_on, "ends_on", ends_on, "channel", "website", "place", "县人民政府门户网站",
    "is_market_related", w->doc->flags & MARKET ? "1" : NULL, NULL);

  if (comment != NULL)
    add_opinions (w);
}

static void
weigh_competition (Walk *w)
{
  gboolean is_needed = (w->doc->flags & MARKET) != 0;
  ON (DAY_COMMENT_END + 6);
  g_autoptr(YifaRecord) review = yifa_demo_add (w->demo, &yifa_fair_competition, NULL, "doc", "@doc",
    "is_needed", is_needed ? "1" : NULL, "not_needed_reason", is_needed ? NULL : "不涉及经营者的经济活动",
    "conclusion", is_needed ? "no_restriction" : NULL, "concluded_on", is_needed ? on : NULL,
    "reviewer", is_needed ? "县市场监督管理局" : NULL, NULL);
}

/* What the drafter hands in; the papers are short, their words belong to the document. */
static void
add_materials (Walk *w)
{
  static const struct { const char *role, *name; } materials[] = {
    { "submission_letter", "送审函" }, { "review_draft", "送审稿" }, { "drafting_note", "起草说明" },
    { "legal_basis", "制定依据" }, { "adoption_table", "公开征求意见及采纳情况表" }, { "drafter_opinion", "起草单位合法性审核意见" },
  };
  g_autofree char *text = compose_text (w->doc);

  for (guint i = 0; i < G_N_ELEMENTS (materials); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s（%s）", w->doc->title, materials[i].name);
      g_autofree char *body = i == 1 ? g_strdup (text) : g_strdup_printf (
        "　　%s\n　　制定目的：%s。\n　　起草单位已经开展调研，公开征求了意见，并对主要内容作了论证。", w->doc->title, w->doc->purpose);

      yifa_demo_attach (w->demo, w->record, materials[i].role, name, body);
    }
}

static void
hold_hearing (Walk *w)
{
  g_autofree char *notice_on = day (w, DAY_COMMENT - 1);
  g_autofree char *held_on = day (w, DAY_COMMENT + 31);
  g_autofree char *title = g_strdup_printf ("%s听证会", w->doc->title);
  g_autoptr(YifaRecord) hearing = NULL;

  if (!(w->doc->flags & HEARING))
    return;

  hearing = yifa_demo_add (w->demo, yifa_kind_lookup ("hearing"), NULL, "doc", "@doc", "event_kind", "hearing",
    "title", title, "notice_on", notice_on, "held_on", held_on, "place", "县政务服务中心三楼会议室", "host", "陈卫东",
    "reps", "公开报名产生的居民代表、人大代表、政协委员、行业代表", "reps_n", "15", "votes_for_n", "11",
    "votes_against_n", "3", "votes_abstained_n", "1", "report", "多数代表赞成草案，对有关期限和适用范围提出了修改建议。", NULL);
}

/* Of finished documents, the draft's own steps are known by date only. */
static void
enter_at_review (Walk *w)
{
  g_autofree char *argued_on = day (w, DAY_COMMENT - 7);
  g_autofree char *ended_on = day (w, DAY_COMMENT_END);
  ON (DAY_SUBMIT);
  GError **error = &w->demo->error;
  g_autoptr(YifaRecord) review = NULL;

  if (*error != NULL || !yifa_doc_step_mark (w->demo->store, w->record, "ex_ante_eval", "done", argued_on, "书面论证", error) ||
      !yifa_doc_step_mark (w->demo->store, w->record, "public_comment", "done", ended_on, "县人民政府门户网站", error) ||
      !yifa_doc_step_mark (w->demo->store, w->record, "legality_review", "in_progress", NULL, NULL, error))
    return;
  review = yifa_demo_add (w->demo, &yifa_legality_review, "review", "title", w->doc->title,
    "subject_kind", "normative_doc", "doc", "@doc", "submitter_org", w->doc->drafter, "received_on", on, NULL);
}

/* Whose plan it was on. */
static void
add_plan_item (Walk *w)
{
  g_autofree char *month = g_strdup_printf ("%u", w->index % 12 + 1);
  g_autoptr(YifaRecord) item = yifa_demo_add (w->demo, &yifa_plan_item, "plan_item", "plan", "@plan",
    "title", w->doc->title, "drafter_org", w->doc->drafter, "reason", w->doc->purpose, "target_month", month,
    "is_focus", w->index % 4 == 0 ? "1" : NULL, "status", "approved", NULL);

  yifa_demo_set (w->demo, w->record, "plan_item", "@plan_item", NULL);
}

static gboolean
has_come_to (Walk *w, Reach reach)
{
  return w->demo->error == NULL && w->doc->reach >= reach && w->doc->reach != DROPPED;
}

static void
draft (Walk *w)
{
  g_autofree char *start_on = day (w, DAY_START);
  g_autofree char *consult_on = day (w, DAY_COMMENT);

  add_plan_item (w);
  if (w->doc->reach == PLANNED)
    return;

  yifa_demo_act (w->demo, w->record, "start_drafting", start_on, NULL);
  recognise (w);
  if (w->doc->reach == DROPPED)
    yifa_demo_act (w->demo, w->record, "drop", consult_on, "reason", "上级已有统一规定，不再单独制定", NULL);
  if (!has_come_to (w, CONSULTING))
    return;

  argue (w);
  ask_public (w);
  yifa_demo_act (w->demo, w->record, "consult", consult_on, NULL);
  hold_hearing (w);
}

static void
submit (Walk *w)
{
  ON (DAY_SUBMIT);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) review = NULL;

  yifa_demo_travel (w->demo, on);
  weigh_competition (w);
  add_materials (w);
  yifa_demo_act (w->demo, w->record, "submit", on, NULL);
  if (w->demo->error != NULL)
    return;

  yifa_query_where_id (query, "doc", yifa_record_get_id (w->record));
  review = yifa_store_find_one (w->demo->store, &yifa_legality_review, query);
  yifa_demo_remember (w->demo, "review", review);
}

static void
add_points (Walk *w)
{
  gboolean is_open = (w->doc->flags & OPEN_POINTS) != 0;
  g_autoptr(YifaRecord) first = NULL, second = NULL;

  first = yifa_demo_add (w->demo, &yifa_review_point, NULL, "review", "@review", "seq", "1", "clause", w->doc->clause,
    "problem_type", "content", "problem", w->doc->problem, "basis", "《中华人民共和国立法法》及有关上位法",
    "suggestion", w->doc->suggestion, "adoption", is_open || w->doc->flags & UNLAWFUL ? NULL : "adopted", NULL);
  if (w->index % 2 == 0)
    second = yifa_demo_add (w->demo, &yifa_review_point, NULL, "review", "@review", "seq", "2", "clause", "附则",
      "problem_type", "technique", "problem", "施行日期与公布日期衔接不够", "basis", "国办发〔2018〕37号",
      "suggestion", "写明具体施行日期和有效期", "adoption", is_open ? "adopted" : "partly",
      "adoption_reason", is_open ? NULL : "写明有效期，施行日期在公布时确定", NULL);
}

/* The document moves with its review, so it is read anew. */
static void
refresh (Walk *w)
{
  gint64 id;

  if (w->demo->error != NULL)
    return;

  id = yifa_record_get_id (w->record);
  g_object_unref (w->record);
  w->record = yifa_store_load (w->demo->store, &yifa_normative_doc, id, &w->demo->error);
}

static void
review (Walk *w)
{
  gboolean has_points = w->doc->clause != NULL;
  g_autofree char *accept_on = day (w, DAY_ACCEPT);
  g_autofree char *conclude_on = day (w, DAY_CONCLUDE);
  g_autofree char *issue_on = day (w, DAY_ISSUE);
  g_autoptr(YifaRecord) record = yifa_demo_load (w->demo, &yifa_legality_review, "review");

  if (w->doc->reach == RETURNED)
    {
      yifa_demo_act (w->demo, record, "return", accept_on, "return_reason", "起草说明未写明主要内容和分歧处理；缺制定依据原文。", NULL);
      return;
    }

  yifa_demo_tick_materials (w->demo, record, accept_on);
  yifa_demo_act (w->demo, record, "accept", accept_on, "reviewer", w->index % 2 ? "何俊" : "杨晓梅",
                 "second_reader", "刘敏", NULL);
  if (!has_come_to (w, REVIEWED))
    return;

  if (has_points)
    add_points (w);
  yifa_demo_answer_checklist (w->demo, record, conclude_on);
  yifa_demo_act (w->demo, record, "conclude", conclude_on, "conclusion",
                 w->doc->flags & UNLAWFUL ? "unlawful" : has_points ? "lawful_after_amendment" : "lawful",
                 "conclusion_note", w->doc->flags & UNLAWFUL ? "超越法定权限设置市场准入条件，不得提请审议。"
                                                              : "主体合法，权限适当，按照意见修改后可以提请审议。", NULL);
  yifa_demo_approve_opinion (w->demo, record, issue_on);
  yifa_demo_act (w->demo, record, "issue", issue_on, NULL);
}

/* The executive meeting of that day; documents of one week share it. */
static void
need_meeting (Walk *w, const char *on, gboolean is_held)
{
  g_autofree char *key = g_strconcat ("meeting:", w->doc->maker, ":", on, NULL);
  gboolean is_gov = g_str_equal (w->doc->maker, "@gov");
  g_autofree char *number = g_strdup_printf ("%u", 30 + w->index);
  g_autofree char *name = is_gov ? g_strdup_printf ("县人民政府第%s次常务会议", number) : g_strdup ("局（镇）长办公会议");
  g_autoptr(YifaRecord) meeting = NULL;

  if (g_hash_table_contains (w->demo->ids, key))
    {
      meeting = yifa_demo_load (w->demo, &yifa_meeting, key);
      yifa_demo_remember (w->demo, "meeting", meeting);
      return;
    }

  meeting = yifa_demo_add (w->demo, &yifa_meeting, key, "name", name, "meeting_kind", is_gov ? "executive" : "office",
    "org", w->doc->maker, "meeting_no", number, "held_on", on, "place", is_gov ? "县政府第一会议室" : "本单位会议室",
    "chair", is_gov ? "罗建国" : NULL, "recorder", is_gov ? "唐雨欣" : NULL, "stage", is_held ? "held" : "planned", NULL);
  if (meeting == NULL)
    return;
  yifa_demo_remember (w->demo, "meeting", meeting);
  if (is_held && is_gov)
    yifa_demo_add_attendance (w->demo);
}

static void
deliberate (Walk *w)
{
  g_autofree char *agenda_on = day (w, DAY_AGENDA);
  g_autofree char *meeting_on = day (w, DAY_MEETING);
  gboolean is_held = has_come_to (w, APPROVED);
  g_autoptr(YifaRecord) item = NULL;

  yifa_demo_travel (w->demo, is_held ? meeting_on : agenda_on);
  need_meeting (w, meeting_on, is_held);
  item = yifa_demo_add (w->demo, &yifa_agenda_item, NULL, "meeting", "@meeting", "title", w->doc->title, "doc", "@doc",
    "presenter", "起草单位主要负责人", "views", is_held ? "与会人员同意，司法局说明合法性审核情况。" : NULL,
    "decision", is_held ? (w->index % 3 ? "approved" : "approved_with_changes") : NULL,
    "decision_note", is_held ? "按照会议意见修改后印发。" : NULL, NULL);
  yifa_demo_act (w->demo, w->record, "deliberate", agenda_on, NULL);
  if (is_held)
    yifa_demo_act (w->demo, w->record, "approve", meeting_on, NULL);
}

/* Documents take effect on the first of a month, three weeks after publication at least. */
static char *
first_of_month (const char *published_on)
{
  g_autofree char *least = yifa_date_add_days (published_on, 20);
  g_autofree char *next = yifa_date_add_months (least, 1);

  return g_strdup_printf ("%.7s-01", next);
}

static void
issue (Walk *w)
{
  g_autofree char *sign_on = day (w, DAY_SIGN);
  g_autofree char *register_on = day (w, DAY_REGISTER);
  g_autofree char *publish_on = day (w, DAY_PUBLISH);
  g_autofree char *effective_on = first_of_month (publish_on);
  g_autoptr(YifaRecord) web = NULL, board = NULL;

  yifa_demo_act (w->demo, w->record, "sign", sign_on, "signatory", g_str_equal (w->doc->maker, "@gov") ? "罗建国" : "主要负责人",
                 "signed_on", sign_on, NULL);
  if (has_come_to (w, REGISTERED))
    yifa_demo_act (w->demo, w->record, "register", register_on, "effective_on", effective_on, NULL);
  if (!has_come_to (w, PUBLISHED))
    return;

  yifa_demo_travel (w->demo, publish_on);
  web = yifa_demo_add (w->demo, &yifa_publication, NULL, "doc", "@doc", "channel", "website", "published_on", publish_on,
                       "place", "县人民政府门户网站", "url", "http://www.example.gov.cn/gfxwj", NULL);
  if (w->index % 2)
    board = yifa_demo_add (w->demo, &yifa_publication, NULL, "doc", "@doc", "channel", "notice_board",
                           "published_on", publish_on, "place", "县政府公开栏", NULL);
  yifa_demo_act (w->demo, w->record, "publish", publish_on, NULL);
  if (g_strcmp0 (publish_on, "2023-01-01") > 0)
    {
      g_autofree char *text = compose_text (w->doc);

      yifa_demo_attach (w->demo, w->record, "official_text", w->doc->title, text);
    }
}

static void
tick_materials (YifaDemo *demo, YifaRecord *filing)
{
  g_autoptr(GPtrArray) lines = yifa_store_load_parts (demo->store, &yifa_filing_material, "filing",
                                                      yifa_record_get_id (filing));

  for (guint i = 0; i < lines->len; i++)
    yifa_demo_set (demo, lines->pdata[i], "present", "1", NULL);
}

static void
send_filing (Walk *w, YifaRecord *filing, gboolean is_late)
{
  ON (is_late ? DAY_LATE : DAY_SEND);

  yifa_demo_travel (w->demo, on);
  tick_materials (w->demo, filing);
  yifa_demo_act (w->demo, filing, "take_number", on, NULL);
  yifa_demo_act (w->demo, filing, "send", on, "sent_on", on, "copies", "5", NULL);
}

static void
finish_filing (Walk *w, YifaRecord *filing, gboolean is_late)
{
  gboolean is_npc = g_strcmp0 (yifa_record_get_text (filing, YIFA_FILING_ADDRESSEE_KIND), "npc_sc") == 0;
  g_autofree char *received_on = day (w, (is_late ? DAY_LATE : DAY_SEND) + 2);
  g_autofree char *filed_on = day (w, (is_late ? DAY_LATE : DAY_SEND) + 9);
  g_autofree char *closed_on = day (w, (is_late ? DAY_LATE : DAY_SEND) + 40);
  g_autofree char *receipt_no = g_strdup_printf ("%s〔%d〕%u号", is_npc ? "大人常备" : "遂府备", yifa_date_year (filed_on),
                                                 w->index * 3 % 50 + (is_npc ? 2 : 11));

  yifa_demo_act (w->demo, filing, "receive", received_on, "received_on", received_on, NULL);
  yifa_demo_act (w->demo, filing, "register", filed_on, "receipt_no", receipt_no, "registered_on", filed_on, NULL);
  if (g_strcmp0 (closed_on, w->demo->today) > 0)
    return;
  yifa_demo_act (w->demo, filing, "review_ok", closed_on, NULL);
  yifa_demo_act (w->demo, filing, "close", closed_on, NULL);
}

static void
supplement_filing (Walk *w, YifaRecord *filing)
{
  g_autofree char *received_on = yifa_demo_date (w->demo, "D-20");
  g_autofree char *asked_on = yifa_demo_date (w->demo, "D-9");
  g_autofree char *due_on = yifa_demo_date (w->demo, "D+6");

  yifa_demo_act (w->demo, filing, "receive", received_on, "received_on", received_on, NULL);
  yifa_demo_act (w->demo, filing, "ask_supplement", asked_on, "supplement_reason", "制定说明未写明公平竞争审查情况，请补充。",
                 "supplement_due_on", due_on, NULL);
}

static void
file (Walk *w)
{
  g_autoptr(GPtrArray) filings = yifa_store_load_parts (w->demo->store, &yifa_filing, "doc",
                                                        yifa_record_get_id (w->record));

  for (guint i = 0; i < filings->len; i++)
    {
      gboolean is_late = (w->doc->flags & LATE) && i == 0;

      if (w->doc->reach == HALF_SENT && i == 0)
        continue;
      send_filing (w, filings->pdata[i], is_late);
      if (w->doc->reach == DONE)
        finish_filing (w, filings->pdata[i], is_late);
      else if (w->doc->reach == SUPPLEMENT && i == 0)
        supplement_filing (w, filings->pdata[i]);
    }
}

static void
walk (Walk *w)
{
  create (w);
  if (w->demo->error != NULL)
    return;

  add_bases (w);
  if (w->doc->reach == DONE)
    {
      recognise (w);
      argue (w);
      ask_public (w);
      hold_hearing (w);
      weigh_competition (w);
      enter_at_review (w);
    }
  else
    {
      draft (w);
      if (has_come_to (w, SUBMITTED))
        submit (w);
    }
  if (has_come_to (w, RETURNED))
    {
      review (w);
      refresh (w);
    }
  if (has_come_to (w, DELIBERATING))
    deliberate (w);
  if (has_come_to (w, SIGNED))
    issue (w);
  if (has_come_to (w, HALF_SENT))
    file (w);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Walk *first = a, *second = b;

  return g_strcmp0 (first->submit_on, second->submit_on);
}

/* Numbers are given in the order of the days, so the documents are walked in that order. */
static void
walk_all (YifaDemo *demo)
{
  g_autoptr(GArray) walks = g_array_new (FALSE, TRUE, sizeof (Walk));

  for (guint i = 0; i < G_N_ELEMENTS (docs); i++)
    {
      g_autofree char *published_on = yifa_demo_date (demo, docs[i].day);
      Walk w = { .demo = demo, .doc = &docs[i], .submit_on = yifa_date_add_days (published_on, -DAY_PUBLISH) };

      g_array_append_val (walks, w);
    }
  g_array_sort (walks, compare_days);
  for (guint i = 0; i < walks->len; i++)
    {
      Walk *w = &g_array_index (walks, Walk, i);

      w->index = i;
      if (demo->error == NULL)
        walk (w);
      g_clear_object (&w->record);
      g_free (w->submit_on);
    }
}

static void
add_plan (YifaDemo *demo)
{
  g_autofree char *year = g_strndup (demo->today, 4);
  g_autofree char *title = g_strdup_printf ("大英县人民政府%s年行政规范性文件制定计划", year);
  g_autofree char *approved_on = g_strdup_printf ("%s-01-20", year);
  g_autoptr(YifaRecord) plan = NULL;

  if (g_strcmp0 (approved_on, demo->today) > 0)
    g_clear_pointer (&approved_on, g_free);
  plan = yifa_demo_add (demo, &yifa_plan, "plan", "year", year, "title", title, "maker_org", "@gov",
                        "approved_on", approved_on, "approved_by", "罗建国", NULL);
}

static void
evaluate (YifaDemo *demo)
{
  g_autoptr(YifaRecord) parking = NULL, road = NULL, dogs = NULL;

  parking = yifa_demo_add (demo, &yifa_evaluation, NULL, "doc", "@doc:parking2017", "title", "大英县城区机动车停放管理办法实施后评估",
    "evaluator_org", "@police", "started_on", "2022-03-01", "finished_on", "2022-05-30", "method", "问卷调查、数据分析",
    "findings", "停车秩序明显改善，主要制度仍有必要，部分路段泊位不足。", "result", "extend", NULL);
  dogs = yifa_demo_add (demo, &yifa_evaluation, NULL, "doc", "@doc:dogs2019", "title", "大英县养犬管理办法实施后评估",
    "evaluator_org", "@urban", "started_on", "2024-03-04", "finished_on", "2024-06-14", "method", "实地走访、座谈",
    "findings", "登记免疫率逐年提高，投诉下降，建议继续施行。", "result", "extend", NULL);
  road = yifa_demo_add (demo, &yifa_evaluation, NULL, "doc", "@doc:road2021", "title", "大英县农村公路养护管理办法实施后评估",
    "evaluator_org", "@transport", "started_on", "D-300", "method", "乡镇自评、抽样检查",
    "findings", "养护资金到位，村道养护力量不足。", NULL);
}

static void
meet_fates (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (fates) && demo->error == NULL; i++)
    {
      g_autofree char *key = g_strconcat ("doc:", fates[i].key, NULL);
      g_autoptr(YifaRecord) doc = yifa_demo_load (demo, &yifa_normative_doc, key);
      const char *const *p = fates[i].pairs;

      if (p[4] != NULL)
        yifa_demo_act (demo, doc, fates[i].action, fates[i].on, p[0], p[1], p[2], p[3], p[4], p[5], NULL);
      else
        yifa_demo_act (demo, doc, fates[i].action, fates[i].on, p[0], p[1], p[2], p[3], NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (relations) && demo->error == NULL; i++)
    {
      g_autofree char *doc = g_strconcat ("@doc:", relations[i].doc, NULL);
      g_autofree char *target = g_strconcat ("@doc:", relations[i].target, NULL);
      g_autoptr(YifaRecord) relation = yifa_demo_add (demo, &yifa_doc_relation, NULL, "doc", doc,
                                                      "relation", relations[i].relation, "target", target, NULL);
    }
}

/* A number that was set aside and never used keeps its reason. */
static void
void_a_number (YifaDemo *demo)
{
  g_autoptr(YifaRecord) number = NULL;

  yifa_demo_travel (demo, "2025-12-22");
  if (demo->error == NULL)
    number = yifa_numbering_reserve (demo->store, yifa_demo_id (demo, "gov"), "normative", 2025, NULL,
                                     "县医疗救助实施办法拟年底前印发", &demo->error);
  yifa_demo_act (demo, number, "void", "2025-12-31", "reason", "文件推迟制定，编号作废", NULL);
}

void
yifa_demo_add_docs (YifaDemo *demo)
{
  add_plan (demo);
  walk_all (demo);
  void_a_number (demo);
  meet_fates (demo);
  evaluate (demo);
}
