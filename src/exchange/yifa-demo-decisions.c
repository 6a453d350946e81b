/* yifa-demo-decisions.c - major decisions of the sample county
 *
 * What its makers live with: a water price, firework limits, the layout of schools, a road plan with hearing and
 * vote, a site that stands still for want of a risk assessment, and others in every stage. Each walks the road as
 * far as it has come, by the same acts as in the office, each act on its day.
 */
#include "yifa-demo-private.h"

#include "yifa-agenda-item.h"
#include "yifa-catalogue-item.h"
#include "yifa-consultation.h"
#include "yifa-date.h"
#include "yifa-decision-basis.h"
#include "yifa-decision-catalogue.h"
#include "yifa-decision-option.h"
#include "yifa-decision-report.h"
#include "yifa-decision-step.h"
#include "yifa-deliberation-view.h"
#include "yifa-disagreement.h"
#include "yifa-evaluation.h"
#include "yifa-execution-report.h"
#include "yifa-expert-opinion.h"
#include "yifa-expert-review.h"
#include "yifa-fair-competition.h"
#include "yifa-hearing.h"
#include "yifa-hearing-rep.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-opinion.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"
#include "yifa-review-item.h"
#include "yifa-review-point.h"
#include "yifa-risk-assessment.h"
#include "yifa-risk-point.h"

/* How far a decision has come. */
typedef enum
{
  INITIATED, DRAFTED, PARTICIPATING, UNASSESSED, SUBMITTED, REVIEWED, DELIBERATING, POSTPONED, DECIDED, PUBLISHED,
  EXECUTING, SUSPENDED, EVALUATED, CONTINUED, ARCHIVED
} Reach;

enum { HEARING = 1, VOTE = 2, NO_EXPERTS = 4, MARKET = 8, DISSENT = 16, OPTIONS = 32, NORMATIVE = 64, EXPLORATORY = 128 };

typedef struct
{
  const char *key;
  const char *title;
  const char *decision_class;
  const char *year;        /* of its catalogue; NULL: this year */
  const char *lead;
  const char *executing;
  const char *start;       /* the day of its initiation */
  Reach       reach;
  guint       flags;
  const char *initiator_kind;
  const char *initiator;
  const char *proposal;
  const char *content;
  const char *bases[3];
  const char *affected;    /* the groups that were talked to */
  const char *opinions[3]; /* what people said of the draft */
  const char *answer;      /* why the last of them was not taken up */
  const char *expert;
  const char *expert_view;
  const char *risks[2];
  const char *measures[2];
  const char *clause;      /* what the review found; NULL: nothing */
  const char *problem;
  const char *suggestion;
} Decision;

/* Days from the initiation. */
enum { DAY_UNITS = 10, DAY_REPLIES = 22, DAY_DRAFTED = 25, DAY_COMMENT = 28, DAY_HEARING_NOTICE = 30, DAY_EXPERTS = 45,
       DAY_HEARING_LIST = 52, DAY_HEARING_MATERIALS = 56, DAY_RISK = 60, DAY_COMMENT_END = 61, DAY_HEARING = 68,
       DAY_CLOSE = 72, DAY_SUBMIT = 76, DAY_ACCEPT = 77, DAY_ADVISER = 82, DAY_CONCLUDE = 90, DAY_READ = 91,
       DAY_APPROVE = 92, DAY_ISSUE = 93, DAY_PARTY = 97, DAY_MEETING = 104, DAY_PUBLISH = 110, DAY_EXECUTE = 112,
       DAY_REPORT = 150, DAY_SUSPEND = 170, DAY_EVALUATE = 240, DAY_ARCHIVE = 260 };

static const Decision decisions[] = {
  { "care", "大英县养老服务设施专项规划（2025—2030年）", "planning", "2025", "@civil", "@civil", "2025-01-13", ARCHIVED, 0,
    "npc_cppcc", "县人大代表建议第12号", "老年人口比例上升，设施数量和布局不能满足需要。",
    "按照县城、镇、村三级布局养老服务设施，2030年前新增护理型床位600张。", { "@basis:elderly", "@basis:planning" },
    "盐井街道、蓬莱镇老年人代表和养老机构负责人",
    { "希望社区食堂与日间照料中心合建。", "应当增加护理型床位。", "建议全部由政府兴建。" }, "鼓励社会力量参与，由政府保障基本服务",
    "四川大学公共管理学院教授 何某", "规模和布局符合人口变化，建议分期实施。",
    { "选址引起相邻居民意见", "运营资金不足" }, { "选址公示并逐户沟通", "列入年度预算并引入社会力量" },
    "第三章", "新增用地与国土空间规划衔接不够", "写明以国土空间规划为准" },

  { "water", "大英县城区居民生活用水价格调整方案", "public_policy", "2025", "@ndrc", "@housing", "2025-02-17", EVALUATED,
    HEARING | DISSENT | OPTIONS, "department", "县发展和改革局", "现行水价十一年未作调整，供水成本倒挂。",
    "居民第一级阶梯水价由每立方米1.95元调整为2.35元，困难家庭每月免收5立方米水费。", { "@basis:water_law" },
    "低保家庭、特困人员和物业服务企业代表",
    { "对困难家庭应当有补助。", "阶梯水量应当按人口核定。", "不同意涨价。" }, "成本监审表明现行价格低于成本，调整幅度已经控制",
    "西南财经大学经济学院教授 段某", "成本监审结论可信，建议分步调整。",
    { "部分居民不理解", "困难家庭负担加重" }, { "公开成本监审结论，入户宣传", "每月免收5立方米水费" },
    "二、执行时间", "自听证前的日期起执行，溯及既往", "改为自公布后次月起执行" },

  { "square", "广场南路道路改造方案", "construction", "2025", "@housing", "@housing", "2025-06-09", EXECUTING, HEARING | VOTE | MARKET,
    "citizen", "沿线居民联名来信", "道路狭窄，高峰时段拥堵，人车混行。",
    "广场南路由双向两车道改为双向四车道，保留行道树，新增人行过街设施两处。", { "@basis:planning", "@basis:expropriation" },
    "沿线商户、居民和学校代表",
    { "施工应当避开学校上课时间。", "行道树应当保留。", "希望改为步行街。" }, "交通流量不允许改为步行街",
    "西南交通大学交通运输与物流学院副教授 左某", "断面方案可行，交叉口渠化应当同步实施。",
    { "施工期间商户经营受损", "交通组织混乱" }, { "分段施工，保留通道", "制定交通组织方案并提前公告" },
    "四、资金", "要求施工单位垫资", "删去，落实资金后开工" },

  { "bus", "大英县县城公交线网优化调整方案", "public_policy", NULL, "@transport", "@transport", "D-125", PUBLISHED, MARKET,
    "department", "县交通运输局", "新区居民出行不便，部分线路重复。",
    "新增公交线路3条，优化5条，发车间隔缩短至12分钟。", { "@basis:business" },
    "新区居民、学生家长和公交驾驶员代表",
    { "夜班车应当延长。", "希望直达县人民医院。", "希望免费乘车。" }, "财政承受能力有限，对老年人、学生实行优惠",
    "成都市公共交通研究会研究员 钱某", "客流预测合理，建议预留调整空间。",
    { "线路调整后部分居民步行距离增加" }, { "设置过渡期接驳车" },
    NULL },

  { "renewal", "大英县中心城区老旧小区改造三年计划", "construction", "2025", "@housing", "@housing", "2025-09-08", SUSPENDED, 0,
    "superior", "市政府目标任务", "2000年以前建成的小区配套设施老化。",
    "三年改造老旧小区46个，惠及5200户。", { "@basis:estate", "@basis:planning" },
    "拟改造小区业主委员会和居民代表",
    { "应当先改造漏水和化粪池。", "希望加装电梯。", "物业费不应当上涨。" }, "物业费依照合同约定，由业主共同决定",
    "四川省建筑科学研究院高级工程师 易某", "改造内容符合实际，建议先做房屋安全鉴定。",
    { "施工扰民", "个别业主反对" }, { "公示施工时间", "社区协商，一楼一策" },
    "第四条", "要求业主一律出资百分之十没有依据", "改为按照自愿协商确定" },

  { "firework", "大英县城区烟花爆竹禁止燃放区域调整", "public_policy", NULL, "@emergency", "@police", "D-88", SUBMITTED,
    HEARING | NORMATIVE | DISSENT, "npc_cppcc", "县政协委员提案第31号", "建成区扩大，原禁放区域不能适应。",
    "禁止燃放区域扩大至城区规划区，除夕和元宵在指定地点集中燃放。", { "@basis:firework", "@basis:air" },
    "烟花爆竹零售经营者和社区居民代表",
    { "赞成扩大禁放区域。", "零售店转型应当给予过渡期。", "春节不应当禁放。" }, "设置集中燃放点兼顾习俗",
    "中国民航飞行学院安全工程专家 程某", "区域划定依据充分。",
    { "零售经营者利益受损", "集中燃放点人员聚集" }, { "给予六个月过渡期", "公安、消防现场值守" },
    NULL },

  { "school", "大英县城区义务教育学校布局调整规划（2026—2030年）", "planning", NULL, "@education", "@education", "D-44",
    PARTICIPATING, HEARING, "department", "县教育和体育局", "城区学位紧张，乡村小规模学校生源减少。",
    "城区新建小学2所，撤并教学点6个，提供校车和寄宿保障。", { NULL },
    "拟撤并教学点学生家长、教师和村民代表",
    { "撤并后低年级学生上学太远。", "寄宿条件应当先落实。", NULL }, NULL,
    "四川师范大学教育科学学院教授 尹某", "人口预测方法得当，建议低年级教学点暂缓撤并。",
    { "家长反对撤并" }, { "先建后撤，一校一策" }, NULL },

  { "transfer", "大英县城北生活垃圾转运站选址方案", "construction", NULL, "@urban", "@urban", "D-96", UNASSESSED, 0,
    "department", "县综合行政执法局", "现有转运站处理能力不足。",
    "在城北片区新建日处理200吨的生活垃圾转运站一座。", { "@basis:waste", "@basis:environment_law" },
    "周边三个居民小区和两个村的代表",
    { "离小区太近，担心臭气。", "应当公开环境影响评价。", "坚决反对在此选址。" }, "正在比选两处备选场址",
    "四川省环境科学研究院高级工程师 毛某", "工艺成熟，选址应当保证防护距离。",
    { NULL }, { NULL }, NULL },

  { "brine", "大英县盐卤资源综合开发利用方案", "resources", NULL, "@land", "@land", "D-130", POSTPONED, OPTIONS | EXPLORATORY,
    "leader", "县政府主要领导批示", "盐卤资源利用方式单一，附加值低。",
    "统筹盐卤开采、盐浴康养和卓筒井遗产保护，实行总量控制。", { "@basis:land_law" },
    "现有采卤企业和卓筒井镇村民代表",
    { "不能影响卓筒井遗址。", "应当保障村民用水。", "希望放开零星开采。" }, "矿产资源属于国家所有，不得擅自开采",
    "成都理工大学地质资源专家 倪某", "资源量估算可靠，开采规模宜分期确定。",
    { "地下水位变化" }, { "布设监测井，设定停采线" },
    "第七条", "以会议纪要代替采矿权出让程序", "改为依法公开出让" },

  { "hospital", "大英县人民医院新院区建设方案", "construction", NULL, "@health", "@health", "D-12", INITIATED, 0,
    "department", "县卫生健康局", "现院区用房紧张，停车困难。", NULL, { NULL }, NULL, { NULL }, NULL, NULL, NULL, { NULL }, { NULL }, NULL },
};

/* A decision on its way. */
typedef struct
{
  YifaDemo       *demo;
  const Decision *about;
  YifaRecord     *record;
  char           *start_on;
  guint           index;
} Walk;

/* A working day where one lies near, but no day to come for what is done already. */
static char *
day (Walk *w, int offset)
{
  g_autofree char *plain = yifa_date_add_days (w->start_on, offset);
  char *rolled = yifa_demo_shift (plain, 0);

  if (g_strcmp0 (rolled, w->demo->today) <= 0 || g_strcmp0 (plain, w->demo->today) > 0)
    return rolled;

  g_free (rolled);
  return g_steal_pointer (&plain);
}

#define ON(offset) g_autofree char *on = day (w, offset)

static gboolean
has (Walk *w, guint flag)
{
  return (w->about->flags & flag) != 0;
}

static gboolean
has_come_to (Walk *w, Reach reach)
{
  return w->demo->error == NULL && w->about->reach >= reach;
}

/* The record moves with its case and its meeting, so it is read anew. */
static void
refresh (Walk *w)
{
  gint64 id;

  if (w->demo->error != NULL)
    return;

  id = yifa_record_get_id (w->record);
  g_object_unref (w->record);
  w->record = yifa_store_load (w->demo->store, &yifa_major_decision, id, &w->demo->error);
}

static YifaRecord *
load_step (Walk *w, const char *step)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "decision", yifa_record_get_id (w->record));
  yifa_query_where (query, "step", YIFA_EQUAL, step);
  return yifa_store_find_one (w->demo->store, &yifa_decision_step, query);
}

static void
move_step (Walk *w, const char *step, const char *action, int offset)
{
  ON (offset);
  g_autoptr(YifaRecord) row = w->demo->error == NULL ? load_step (w, step) : NULL;

  yifa_demo_act (w->demo, row, action, on, NULL);
}

static void
attach (Walk *w, const char *role, const char *name, const char *text)
{
  g_autofree char *title = g_strdup_printf ("%s（%s）", w->about->title, name);
  g_autofree char *body = g_strdup_printf ("　　%s\n　　%s", w->about->title, text);

  yifa_demo_attach (w->demo, w->record, role, title, body);
}

static void
initiate (Walk *w)
{
  const Decision *d = w->about;
  g_autofree char *key = g_strconcat ("decision:", d->key, NULL);
  g_autofree char *item = g_strconcat ("@item:", d->key, NULL);
  g_autofree char *due_on = yifa_date_add_months (w->start_on, 18);

  yifa_demo_travel (w->demo, w->start_on);
  w->record = yifa_demo_add (w->demo, &yifa_major_decision, key, "title", d->title, "decision_class", d->decision_class,
    "stage", "catalogued", "catalogue_item", item, "decision_org", "@gov", "initiator_kind", d->initiator_kind,
    "initiator", d->initiator, "proposal", d->proposal, "lead_org", d->lead, "executing_org", d->executing,
    "responsible", "承办单位主要负责人", "touches_market", has (w, MARKET) ? "1" : NULL,
    "is_widely_concerned", has (w, HEARING) ? "1" : NULL, "hearing_needed", has (w, HEARING) ? "1" : NULL,
    "is_exploratory", has (w, EXPLORATORY) ? "1" : NULL,
    "legal_risk_note", has (w, EXPLORATORY) ? "国家对盐浴康养用卤没有专门规定，可能与采矿权管理衔接不畅，先行小范围试点。" : NULL,
    "is_normative", has (w, NORMATIVE) ? "1" : NULL, "doc", has (w, NORMATIVE) ? "@doc:firework" : NULL,
    "execution_due_on", d->reach >= EXECUTING ? due_on : NULL, NULL);
  if (w->record == NULL)
    return;

  yifa_demo_remember (w->demo, "decision", w->record);
  yifa_demo_act (w->demo, w->record, "initiate", w->start_on, NULL);
}

static void
ask_units (Walk *w)
{
  static const struct { const char *kind, *org, *recipient, *content; } asked[] = {
    { "unit", "@finance", NULL, "所需资金按照财政事权和支出责任划分列入预算。" },
    { "unit", "@justice", NULL, "程序应当按照重大行政决策程序规定履行。" },
    { "unit", "@environment", NULL, "无不同意见。" },
    { "npc_deputy", NULL, "县人大代表五名", "赞成，建议加强宣传。" },
    { "cppcc_member", NULL, "县政协委员三名", "赞成，建议听取基层意见。" },
  };
  g_autofree char *sent_on = day (w, DAY_UNITS);
  g_autofree char *due_on = day (w, DAY_REPLIES + 2);
  g_autofree char *replied_on = day (w, DAY_REPLIES);

  yifa_demo_travel (w->demo, sent_on);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      gboolean disagrees = has (w, DISSENT) && i == 0;
      g_autoptr(YifaRecord) row = yifa_demo_add (w->demo, &yifa_consultation, NULL, "decision", "@decision",
        "recipient_kind", asked[i].kind, "org", asked[i].org, "recipient", asked[i].recipient, "sent_on", sent_on,
        "due_on", due_on, "replied_on", replied_on, "view", disagrees ? "disagree" : i == 1 ? "agree_with_changes" : "agree",
        "content", disagrees ? "补贴资金没有预算来源，不同意现方案。" : asked[i].content,
        "adoption", disagrees ? "not_adopted" : "adopted", "handling", disagrees ? "列入下年预算，作分歧说明" : "采纳", NULL);
    }
}

static void
state_disagreement (Walk *w)
{
  ON (DAY_DRAFTED);
  g_autoptr(YifaRecord) row = NULL;

  if (has (w, DISSENT))
    row = yifa_demo_add (w->demo, &yifa_disagreement, NULL, "decision", "@decision", "org", "@finance",
      "issue", "补贴资金来源", "unit_view", "本年预算没有安排，应当推迟。", "own_view", "补贴所需金额不大，可以列入下年预算，本年由预备费解决。",
      "reason", "困难家庭补助是方案的组成部分，不能推迟。", "basis", "中华人民共和国预算法", "outcome", "经县政府协调，同意列入下年预算。",
      "settled_on", on, NULL);
}

static void
offer_options (Walk *w)
{
  g_autoptr(YifaRecord) first = NULL, second = NULL;

  if (!has (w, OPTIONS))
    return;

  first = yifa_demo_add (w->demo, &yifa_decision_option, NULL, "decision", "@decision", "seq", "1", "title", "分步实施",
    "content", "分两年到位。", "merits", "影响平缓，群众容易接受。", "drawbacks", "成本缺口延续一年。", "is_chosen", "1", NULL);
  second = yifa_demo_add (w->demo, &yifa_decision_option, NULL, "decision", "@decision", "seq", "2", "title", "一次到位",
    "content", "当年全部到位。", "merits", "一次解决缺口。", "drawbacks", "群众负担增加较快。", NULL);
}

static void
draft (Walk *w)
{
  const Decision *d = w->about;
  ON (DAY_DRAFTED);

  for (guint i = 0; i < G_N_ELEMENTS (d->bases) && d->bases[i] != NULL; i++)
    {
      g_autoptr(YifaRecord) link = yifa_demo_add (w->demo, &yifa_decision_basis, NULL, "decision", "@decision",
                                                  "basis", d->bases[i], NULL);
    }
  if (d->bases[0] == NULL)
    {
      g_autoptr(YifaRecord) named = yifa_demo_add (w->demo, &yifa_decision_basis, NULL, "decision", "@decision",
                                                   "title", "中华人民共和国义务教育法", NULL);
    }
  ask_units (w);
  yifa_demo_travel (w->demo, on);
  state_disagreement (w);
  offer_options (w);
  if (has (w, MARKET))
    {
      g_autoptr(YifaRecord) fair = yifa_demo_add (w->demo, &yifa_fair_competition, NULL, "decision", "@decision",
        "is_needed", "1", "conclusion", "no_restriction", "concluded_on", on, "reviewer", "县市场监督管理局", NULL);
    }
  yifa_demo_set (w->demo, w->record, "investigation", "承办单位走访有关单位和群众，收集近三年数据，形成调研报告。",
                 "policies", "已梳理有关法律、法规、规章和国家、省、市政策，草案与其一致。",
                 "cost_benefit", "所需资金已测算，来源明确，效益大于成本。", "draft_text", d->content, NULL);
  yifa_demo_act (w->demo, w->record, "finish_draft", on, NULL);
}

static void
add_opinions (Walk *w, gboolean is_answered)
{
  static const struct { const char *source, *kind, *channel; } people[] = {
    { "居民胡某", "citizen", "web" }, { "县物业管理协会", "association", "email" }, { "居民林某某", "citizen", "mail" },
  };
  const Decision *d = w->about;
  ON (DAY_COMMENT + 9);
  g_autofree char *replied_on = day (w, DAY_CLOSE - 1);

  for (guint i = 0; i < G_N_ELEMENTS (d->opinions) && d->opinions[i] != NULL; i++)
    {
      gboolean is_taken = i < 2;
      g_autoptr(YifaRecord) row = yifa_demo_add (w->demo, &yifa_opinion, NULL, "comment", "@comment",
        "source", people[i].source, "source_kind", people[i].kind, "channel", people[i].channel, "received_on", on,
        "content", d->opinions[i], "adoption", !is_answered ? NULL : is_taken ? "adopted" : "not_adopted",
        "reason", !is_answered ? NULL : is_taken ? "采纳，已写入草案" : d->answer,
        "replied_on", is_answered ? replied_on : NULL, NULL);
    }
}

static void
ask_public (Walk *w, gboolean is_over)
{
  g_autofree char *starts_on = day (w, DAY_COMMENT);
  g_autofree char *ends_on = day (w, DAY_COMMENT_END);
  g_autofree char *closed_on = day (w, DAY_CLOSE);
  g_autoptr(YifaRecord) comment = NULL;

  yifa_demo_travel (w->demo, starts_on);
  comment = yifa_demo_add (w->demo, &yifa_public_comment, "comment", "decision", "@decision", "round", "1",
    "starts_on", starts_on, "ends_on", ends_on, "channel", "website", "place", "县人民政府门户网站、《大英新闻》",
    "is_market_related", has (w, MARKET) ? "1" : NULL, "closed_on", is_over ? closed_on : NULL,
    "summary", is_over ? "多数意见赞成，提出的具体建议已逐条研究。" : NULL, "groups_met", w->about->affected,
    "contact", "来信：大英县盐井街道政务路1号；电子邮箱：zqyj@example.gov.cn；电话：0825-7820016", NULL);
  if (comment != NULL)
    add_opinions (w, is_over);
}

static void
add_reps (Walk *w, gboolean is_over)
{
  static const struct { const char *name, *category, *home, *chosen_by, *view, *statement; } reps[] = {
    { "韩某", "citizen", "盐井街道", "applied", "for", "赞成，希望落实配套措施。" },
    { "沈某某", "citizen", "蓬莱镇", "drawn", "against", "影响本地习惯，建议再等一年。" },
    { "陶某", "enterprise", "县物业企业", "recommended", "for", "赞成，建议明确执行时间。" },
    { "孔某某", "association", "县消费者权益保护委员会", "recommended", "for", "应当公开有关数据。" },
    { "曹某", "npc_deputy", "县人大代表", "invited", "for", "方案经过充分调研，赞成。" },
    { "严某某", "cppcc_member", "县政协委员", "invited", "for", "赞成，加强宣传引导。" },
    { "金某", "affected", "沿线商户", "applied", "neutral", "希望减少施工影响。" },
    { "魏某某", "expert", "县工程咨询协会", "invited", "for", "技术上可行。" },
    { "姜某", "department", "县财政局", "recommended", "for", "资金已有安排。" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reps); i++)
    {
      g_autofree char *seq = g_strdup_printf ("%u", i + 1);
      g_autoptr(YifaRecord) row = yifa_demo_add (w->demo, &yifa_hearing_rep, NULL, "hearing", "@hearing", "seq", seq,
        "name", reps[i].name, "category", reps[i].category, "home", reps[i].home, "chosen_by", reps[i].chosen_by,
        "attended", is_over ? "1" : NULL, "view", is_over ? reps[i].view : NULL,
        "statement", is_over ? reps[i].statement : NULL, "signed", is_over ? "1" : NULL, NULL);
    }
}

static void
hold_hearing (Walk *w, gboolean is_over)
{
  g_autofree char *title = g_strdup_printf ("%s听证会", w->about->title);
  g_autofree char *notice_on = day (w, DAY_HEARING_NOTICE);
  g_autofree char *held_on = day (w, DAY_HEARING);
  g_autofree char *list_on = day (w, DAY_HEARING_LIST);
  g_autofree char *materials_on = day (w, DAY_HEARING_MATERIALS);
  gboolean votes = is_over && has (w, VOTE);
  g_autoptr(YifaRecord) hearing = NULL;

  if (!has (w, HEARING))
    return;

  yifa_demo_travel (w->demo, notice_on);
  hearing = yifa_demo_add (w->demo, &yifa_hearing, "hearing", "decision", "@decision", "event_kind", "hearing",
    "title", title, "is_required", "1", "notice_on", notice_on, "held_on", held_on, "place", "县政务服务中心三楼会议室",
    "host", "陈卫东", "recorder", "唐雨欣", "reps_n", "9", "expected_n", "9",
    "selection_rule", "居民代表自愿报名、公开抽取；其他代表由有关单位推荐或者邀请；各方代表比例适当。",
    "registration", "年满18周岁、居住在本县的居民，持身份证到县政务服务中心报名，名额不足的由社区推荐。",
    "contact", "县政府办公室，电话0825-7820016",
    "list_published_on", is_over ? list_on : NULL, "materials_sent_on", is_over ? materials_on : NULL,
    "record_signed_on", is_over ? held_on : NULL, "vote_held", votes ? "1" : NULL, "votes_for_n", votes ? "7" : NULL,
    "votes_against_n", votes ? "1" : NULL, "votes_abstained_n", votes ? "1" : NULL,
    "record", is_over ? "起草单位说明方案，代表逐一发言，起草单位答复询问。" : NULL,
    "report", is_over ? "听证程序合法，多数代表赞成方案，对执行时间和配套措施提出建议。" : NULL,
    "conclusion", is_over ? "建议采纳多数代表意见。" : NULL, "adoption", is_over ? "建议已写入草案。" : NULL, NULL);
  if (hearing != NULL)
    add_reps (w, is_over);
}

static void
hear_experts (Walk *w)
{
  static const char *const others[] = { "遂宁市工程咨询中心高级工程师 邱某", "四川职业技术学院教授 侯某" };
  g_autofree char *title = g_strdup_printf ("%s专家论证会", w->about->title);
  ON (DAY_EXPERTS);
  g_autoptr(YifaRecord) review = NULL;

  yifa_demo_travel (w->demo, on);
  review = yifa_demo_add (w->demo, &yifa_expert_review, "experts", "decision", "@decision", "title", title, "mode", "meeting",
    "topics", "必要性、可行性、科学性", "selection_note", "从市级专家库抽取，兼顾不同专业和不同意见，与事项无直接利害关系。",
    "held_on", on, "place", "县政府第二会议室", "summary", "专家一致认为方案必要、可行，建议完善配套措施。",
    "adoption", "配套措施的建议已采纳。", "signed_on", on, NULL);
  for (guint i = 0; review != NULL && i < 3; i++)
    {
      g_auto(GStrv) halves = g_strsplit (i == 0 ? w->about->expert : others[i - 1], " ", 2);
      g_autofree char *seq = g_strdup_printf ("%u", i + 1);
      g_autoptr(YifaRecord) row = yifa_demo_add (w->demo, &yifa_expert_opinion, NULL, "expert_review", "@experts",
        "seq", seq, "expert", halves[1], "home_body", halves[0], "no_interest", "1",
        "view", i == 0 ? "support_with_changes" : "support", "opinion", i == 0 ? w->about->expert_view : "方案可行。",
        "signed_on", on, "adoption", "adopted", NULL);
    }
}

static void
assess_risks (Walk *w)
{
  static const char *const areas[] = { "stability", "finance" };
  const Decision *d = w->about;
  g_autofree char *title = g_strdup_printf ("%s社会稳定风险评估", d->title);
  ON (DAY_RISK);
  g_autoptr(YifaRecord) assessment = NULL;

  yifa_demo_travel (w->demo, on);
  assessment = yifa_demo_add (w->demo, &yifa_risk_assessment, "risk", "decision", "@decision", "title", title,
    "assessor_org", d->lead, "scope", "社会稳定、公共安全、生态环境、财政经济和舆情", "by_visits", "1", "by_sampling", "1",
    "by_conference", "1", "heard", "信访、公安、财政等部门和受影响群众",
    "legality", "pass", "legality_note", "有法律依据，程序正在依法履行", "reasonableness", "pass", "reasonableness_note", "兼顾各方利益",
    "feasibility", "pass", "feasibility_note", "资金和条件具备", "controllability", d->risks[1] != NULL ? "conditional" : "pass",
    "controllability_note", "落实防范措施后可控", "risk_level", d->risks[1] != NULL ? "middle" : "low",
    "conclusion", d->risks[1] != NULL ? "proceed_after_change" : "proceed",
    "response_plan", "成立应急处置小组，制定舆情和群体性事件处置预案，明确责任单位和联系人。", "assessed_on", on,
    "signed_by", "评估小组组长 蒋丽华", NULL);
  for (guint i = 0; assessment != NULL && i < G_N_ELEMENTS (d->risks) && d->risks[i] != NULL; i++)
    {
      g_autofree char *seq = g_strdup_printf ("%u", i + 1);
      g_autoptr(YifaRecord) row = yifa_demo_add (w->demo, &yifa_risk_point, NULL, "assessment", "@risk", "seq", seq,
        "area", areas[i], "description", d->risks[i], "likelihood", "middle", "effect", i == 0 ? "middle" : "low",
        "level", i == 0 ? "middle" : "low", "measures", d->measures[i], "org", d->lead, NULL);
    }
}

static void
perform (Walk *w)
{
  gboolean is_over = has_come_to (w, UNASSESSED);

  ask_public (w, is_over);
  hold_hearing (w, is_over);
  if (!is_over)
    return;

  hear_experts (w);
  move_step (w, "expert_review", "begin", DAY_EXPERTS);
  move_step (w, "expert_review", "finish", DAY_EXPERTS + 2);
  if (w->about->reach != UNASSESSED)
    {
      assess_risks (w);
      move_step (w, "risk_assessment", "begin", DAY_RISK);
      move_step (w, "risk_assessment", "finish", DAY_RISK + 1);
    }
  move_step (w, "participation", "finish", DAY_CLOSE + 1);
}

static void
submit (Walk *w)
{
  static const struct { const char *role, *name, *text; } materials[] = {
    { "submission_letter", "送审函", "现将决策草案及有关材料报送合法性审查。" },
    { "decision_draft", "决策草案及说明", "草案内容和起草情况说明。" },
    { "legal_basis", "依据文本", "有关法律、法规、规章和政策的文本。" },
    { "procedure_note", "履行决策程序情况说明", "公众参与、专家论证、风险评估的履行情况。" },
    { "drafter_opinion", "承办单位合法性审核意见", "承办单位认为草案符合法律规定。" },
  };
  ON (DAY_SUBMIT);

  yifa_demo_travel (w->demo, on);
  for (guint i = 0; i < G_N_ELEMENTS (materials); i++)
    attach (w, materials[i].role, materials[i].name, materials[i].text);
  yifa_demo_act (w->demo, w->record, "submit_review", on, NULL);
}

static YifaRecord *
load_case (Walk *w)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  YifaRecord *review;

  if (w->demo->error != NULL)
    return NULL;

  yifa_query_where_id (query, "decision", yifa_record_get_id (w->record));
  review = yifa_store_find_one (w->demo->store, &yifa_legality_review, query);
  yifa_demo_remember (w->demo, "case", review);
  return review;
}

static void
answer_questions (YifaDemo *demo, YifaRecord *review, gboolean is_complete)
{
  g_autoptr(GPtrArray) items = demo->error == NULL ? yifa_store_load_parts (demo->store, &yifa_review_item, "review",
                                                                           yifa_record_get_id (review)) : NULL;

  for (guint i = 0; items != NULL && i < (is_complete ? items->len : items->len / 2); i++)
    yifa_demo_set (demo, items->pdata[i], "answer", i % 8 == 6 ? "not_applicable" : "yes", NULL);
}

static void
accept (Walk *w, YifaRecord *review)
{
  ON (DAY_ACCEPT);

  if (w->demo->error != NULL)
    return;

  yifa_demo_tick_materials (w->demo, review, on);
  yifa_demo_act (w->demo, review, "accept", on, "reviewer", "杨晓梅", "second_reader", "刘敏", NULL);
}

static void
hear_adviser (Walk *w, gboolean is_received)
{
  g_autofree char *asked_on = day (w, DAY_ACCEPT);
  g_autofree char *due_on = day (w, DAY_ADVISER + 3);
  g_autofree char *received_on = day (w, DAY_ADVISER);
  g_autoptr(YifaRecord) opinion = yifa_demo_add (w->demo, &yifa_legal_opinion, NULL, "review", "@case", "decision", "@decision",
    "title", w->about->title, "adviser", "四川某律师事务所律师 贾某", "adviser_kind", "adviser", "home_body", "四川某律师事务所",
    "asked_on", asked_on, "due_on", due_on, "question", "请就决策权限、程序和内容的合法性提出意见。",
    "received_on", is_received ? received_on : NULL, "view", !is_received ? NULL : w->about->clause != NULL ? "amend" : "lawful",
    "opinion", is_received ? "决策事项属于县政府法定权限，程序完备，内容总体合法。" : NULL,
    "adoption", is_received ? "adopted" : NULL, NULL);
}

static void
review (Walk *w)
{
  const Decision *d = w->about;
  g_autofree char *conclude_on = day (w, DAY_CONCLUDE);
  g_autofree char *read_on = day (w, DAY_READ);
  g_autofree char *approve_on = day (w, DAY_APPROVE);
  g_autofree char *issue_on = day (w, DAY_ISSUE);
  g_autoptr(YifaRecord) record = load_case (w);
  g_autoptr(YifaRecord) point = NULL;

  accept (w, record);
  hear_adviser (w, has_come_to (w, REVIEWED));
  answer_questions (w->demo, record, has_come_to (w, REVIEWED));
  if (!has_come_to (w, REVIEWED))
    return;

  yifa_demo_travel (w->demo, conclude_on);
  if (d->clause != NULL)
    point = yifa_demo_add (w->demo, &yifa_review_point, NULL, "review", "@case", "seq", "1", "clause", d->clause,
      "problem_type", "content", "severity", "middle", "problem", d->problem, "basis", "有关法律、法规和重大行政决策程序暂行条例第二十七条",
      "suggestion", d->suggestion, "adoption", "adopted", NULL);
  yifa_demo_set (w->demo, record, "authority_note", "决策事项属于县人民政府法定权限。",
                 "procedure_note", "已履行公众参与、专家论证、风险评估程序。", "content_note", "内容总体符合法律、法规、规章和国家政策的规定。",
                 "risk_note", "执行中可能引发个别利害关系人复议、诉讼。", "advice_note", "做好政策解释，依法补偿和救济。", NULL);
  yifa_demo_act (w->demo, record, "conclude", conclude_on, "conclusion", d->clause != NULL ? "lawful_after_amendment" : "lawful",
                 "conclusion_note", d->clause != NULL ? "按照意见修改后可以提交集体讨论。" : "可以提交集体讨论。", NULL);
  yifa_demo_act (w->demo, record, "second_read", read_on, "reader_note", "同意承办人意见。", NULL);
  yifa_demo_act (w->demo, record, "approve", approve_on, "approver", "陈卫东", NULL);
  yifa_demo_act (w->demo, record, "issue", issue_on, NULL);
}

static void
need_meeting (Walk *w, const char *on, gboolean is_held)
{
  g_autofree char *key = g_strconcat ("meeting:@gov:", on, NULL);
  g_autoptr(YifaRecord) meeting = NULL;

  if (g_hash_table_contains (w->demo->ids, key))
    {
      meeting = yifa_demo_load (w->demo, &yifa_meeting, key);
      yifa_demo_remember (w->demo, "meeting", meeting);
      return;
    }

  meeting = yifa_demo_add (w->demo, &yifa_meeting, key, "name", "县人民政府常务会议", "meeting_kind", "executive", "org", "@gov",
    "held_on", on, "place", "县政府第一会议室", "chair", "罗建国", "recorder", "唐雨欣", "stage", is_held ? "held" : "planned", NULL);
  if (meeting == NULL)
    return;
  yifa_demo_remember (w->demo, "meeting", meeting);
  if (is_held)
    yifa_demo_add_attendance (w->demo);
}

static void
record_views (Walk *w)
{
  static const struct { const char *speaker, *post, *role, *view, *statement; } views[] = {
    { "陈卫东", "县司法局局长", "legal_observer", "agree", "合法性审查结论已经出具，意见均已采纳。" },
    { "江志伟", "副县长", "member", "agree", "同意，做好宣传。" },
    { "任晓燕", "副县长", "member", "agree_with_changes", "同意，建议明确责任单位。" },
    { "贺斌", "副县长", "member", "agree", "同意。" },
    { "蒋丽华", "常务副县长", "member", "agree", "同意，资金由财政统筹。" },
    { "罗建国", "县长", "head", "agree", "综合大家意见，同意通过。" },
  };
  gboolean is_postponed = w->about->reach == POSTPONED;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      gboolean dissents = has (w, DISSENT) && i == 3;
      g_autofree char *seq = g_strdup_printf ("%u", i + 1);
      g_autoptr(YifaRecord) row = yifa_demo_add (w->demo, &yifa_deliberation_view, NULL, "agenda_item", "@item", "seq", seq,
        "speaker", views[i].speaker, "post", views[i].post, "role", views[i].role,
        "view", is_postponed ? "agree_with_changes" : dissents ? "disagree" : views[i].view,
        "statement", is_postponed ? "两个方案差别较大，建议再论证。" : dissents ? "时机不成熟，建议推迟一年。" : views[i].statement,
        "is_dissent", dissents ? "1" : NULL, NULL);
    }
}

/* The county's party committee hears of it first. */
static void
report_to_party (Walk *w)
{
  g_autofree char *title = g_strdup_printf ("关于%s的请示", w->about->title);
  ON (DAY_PARTY);
  g_autofree char *answered_on = day (w, DAY_PARTY + 4);
  g_autoptr(YifaRecord) report = NULL;

  yifa_demo_travel (w->demo, on);
  report = yifa_demo_add (w->demo, &yifa_decision_report, NULL, "decision", "@decision", "addressee_kind", "party_committee",
    "org", "@party", "title", title, "reported_on", on, "feedback", "原则同意，由县政府依法定程序决定。", "feedback_on", answered_on, NULL);
}

static void
deliberate (Walk *w)
{
  static const struct { const char *role, *name, *text; } materials[] = {
    { "decision_draft", "决策草案（修改稿）", "按照审查意见修改的草案。" },
    { "opinion_adoption", "公众意见采纳情况", "对公众意见逐条说明采纳情况和理由。" },
    { "expert_adoption", "专家论证意见采纳情况", "对专家意见逐条说明采纳情况。" },
    { "risk_report", "风险评估报告", "风险等级可控，措施明确。" },
    { "review_opinion", "合法性审查意见", "可以提交集体讨论。" },
  };
  gboolean is_held = has_come_to (w, POSTPONED);
  g_autofree char *agenda_on = day (w, DAY_PARTY + 5);
  ON (DAY_MEETING);
  g_autoptr(YifaRecord) item = NULL;
  g_autoptr(YifaRecord) decided = NULL; /* the item, as it stands after it was put on the agenda */

  report_to_party (w);
  for (guint i = 0; i < G_N_ELEMENTS (materials); i++)
    attach (w, materials[i].role, materials[i].name, materials[i].text);
  need_meeting (w, on, is_held);
  item = yifa_demo_add (w->demo, &yifa_agenda_item, "item", "meeting", "@meeting", "title", w->about->title,
    "major_decision", "@decision", "presenter", "承办单位主要负责人", "head", "罗建国", NULL);
  yifa_demo_act (w->demo, w->record, "deliberate", agenda_on, "meeting", "@meeting", NULL);
  if (!is_held)
    return;

  yifa_demo_travel (w->demo, on);
  record_views (w);
  decided = yifa_demo_load (w->demo, &yifa_agenda_item, "item");
  yifa_demo_set (w->demo, decided, "views", "与会人员充分讨论，司法局说明合法性审查情况。",
                 "dissent", has (w, DISSENT) ? "贺斌认为时机不成熟，建议推迟一年。" : NULL, "head_spoke_last", "1",
                 "decision", w->about->reach == POSTPONED ? "postponed" : "approved",
                 "decision_note", w->about->reach == POSTPONED ? "两个方案再作比较论证，另行审议。" : "原则通过，修改后公布实施。", NULL);
}

static void
decide (Walk *w)
{
  ON (DAY_MEETING);

  if (w->about->reach == POSTPONED)
    yifa_demo_act (w->demo, w->record, "postpone", on, "reason", "两个方案差别较大，需要再论证", NULL);
  else
    yifa_demo_act (w->demo, w->record, "decide", on, "decision_text", w->about->content, NULL);
}

static void
publish (Walk *w)
{
  ON (DAY_PUBLISH);
  g_autoptr(YifaRecord) web = NULL, paper = NULL;

  yifa_demo_travel (w->demo, on);
  web = yifa_demo_add (w->demo, &yifa_publication, NULL, "decision", "@decision", "channel", "website", "published_on", on,
                       "place", "县人民政府门户网站", NULL);
  paper = yifa_demo_add (w->demo, &yifa_publication, NULL, "decision", "@decision", "channel", "newspaper", "published_on", on,
                         "place", "《大英新闻》", NULL);
  yifa_demo_act (w->demo, w->record, "publish", on, "explained", "1", NULL);
}

static void
report_execution (Walk *w, int offset, const char *kind, const char *content, const char *handling)
{
  ON (offset);
  g_autoptr(YifaRecord) report = NULL;

  yifa_demo_travel (w->demo, on);
  report = yifa_demo_add (w->demo, &yifa_execution_report, NULL, "decision", "@decision", "org", w->about->executing,
    "reported_on", on, "report_kind", kind, "content", content, "handling", handling,
    "handled_on", handling != NULL ? on : NULL, NULL);
}

static void
evaluate (Walk *w)
{
  g_autofree char *title = g_strdup_printf ("%s后评估", w->about->title);
  g_autofree char *started_on = day (w, DAY_EVALUATE - 30);
  ON (DAY_EVALUATE);
  g_autoptr(YifaRecord) evaluation = NULL;

  yifa_demo_travel (w->demo, on);
  evaluation = yifa_demo_add (w->demo, &yifa_evaluation, NULL, "decision", "@decision", "title", title,
    "evaluator_org", w->about->executing, "third_party", "遂宁市政策研究咨询中心", "started_on", started_on, "finished_on", on,
    "basis", "重大行政决策程序暂行条例第三十六条", "aim", "检验决策目标实现程度", "course", "成立评估小组，收集数据，实地走访，召开座谈会。",
    "method", "民意调查、抽样检查、跟踪反馈", "heard", "人大代表、政协委员、基层组织和居民代表",
    "findings", "目标基本实现，群众满意度较高，配套措施落实到位。", "problems", "宣传的覆盖面不够。", "advice", "继续执行，加强宣传。",
    "result", "continue", NULL);
  yifa_demo_act (w->demo, w->record, "evaluate", on, NULL);
}

static void
execute (Walk *w)
{
  g_autofree char *execute_on = day (w, DAY_EXECUTE);
  g_autofree char *suspend_on = day (w, DAY_SUSPEND);
  g_autofree char *continue_on = day (w, DAY_EVALUATE + 6);
  g_autofree char *archive_on = day (w, DAY_ARCHIVE);

  yifa_demo_act (w->demo, w->record, "execute", execute_on, NULL);
  report_execution (w, DAY_REPORT, "progress", "各项任务按计划推进，责任单位已经落实。", NULL);
  if (w->about->reach == SUSPENDED)
    {
      report_execution (w, DAY_SUSPEND - 3, "problem", "部分小区地下管线资料缺失，开挖存在安全隐患。", "暂停施工，先行探测。");
      yifa_demo_act (w->demo, w->record, "suspend", suspend_on, "suspended_by", "罗建国",
                     "suspend_reason", "地下管线情况不明，继续施工可能危及安全，先行中止，查明后恢复。", NULL);
      return;
    }
  if (has_come_to (w, EVALUATED))
    evaluate (w);
  if (has_come_to (w, CONTINUED))
    yifa_demo_act (w->demo, w->record, "continue", continue_on, NULL);
  if (has_come_to (w, ARCHIVED))
    yifa_demo_act (w->demo, w->record, "archive", archive_on, "archive_no", "大府决档2025-001", NULL);
}

static void
walk (Walk *w)
{
  initiate (w);
  if (has_come_to (w, DRAFTED))
    draft (w);
  if (has_come_to (w, PARTICIPATING))
    perform (w);
  refresh (w);
  if (has_come_to (w, SUBMITTED))
    {
      submit (w);
      review (w);
      refresh (w);
    }
  if (has_come_to (w, DELIBERATING))
    deliberate (w);
  if (has_come_to (w, POSTPONED))
    decide (w);
  if (has_come_to (w, PUBLISHED))
    publish (w);
  if (has_come_to (w, EXECUTING))
    execute (w);
}

static void
add_item (YifaDemo *demo, const char *year, const char *key, guint seq, const char *title, const char *decision_class,
          const char *lead, guint flags)
{
  g_autofree char *name = g_strconcat ("item:", key, NULL);
  g_autofree char *number = g_strdup_printf ("%u", seq);
  g_autofree char *plan_on = g_strdup_printf ("%s-12-20", year);
  g_autoptr(YifaRecord) item = yifa_demo_add (demo, &yifa_catalogue_item, name, "catalogue", "@catalogue", "seq", number,
    "title", title, "decision_class", decision_class, "lead_org", lead, "needs_participation", "1", "needs_expert", "1",
    "needs_risk", "1", "needs_hearing", flags & HEARING ? "1" : NULL, "plan_on", plan_on, NULL);
}

/* The matters of a year; those of no fixed year belong to the newest catalogue, as do two that nobody began. */
static void
add_items (YifaDemo *demo, const char *year, const char *newest)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      const Decision *d = &decisions[i];

      if (g_strcmp0 (d->year != NULL ? d->year : newest, year) == 0)
        add_item (demo, year, d->key, ++n, d->title, d->decision_class, d->lead, d->flags);
    }
  if (!g_str_equal (year, newest))
    return;

  add_item (demo, year, "plant", ++n, "大英县第三污水处理厂建设方案", "construction", "@housing", 0);
  add_item (demo, year, "heat", ++n, "工业园区集中供热项目建设方案", "construction", "@industry", 0);
}

static void
add_catalogue (YifaDemo *demo, const char *published_on, const char *newest)
{
  g_autofree char *year = g_strndup (published_on, 4);
  g_autofree char *title = g_strdup_printf ("大英县人民政府%s年度重大行政决策事项目录", year);
  g_autofree char *consent_on = yifa_date_add_days (published_on, -5);
  g_autoptr(YifaRecord) catalogue = NULL;

  yifa_demo_travel (demo, consent_on);
  catalogue = yifa_demo_add (demo, &yifa_decision_catalogue, "catalogue", "title", title, "decision_org", "@gov",
                             "year", year, NULL);
  add_items (demo, year, newest);
  yifa_demo_act (demo, catalogue, "consent", consent_on, "party_consent_on", consent_on,
                 "party_consent_no", "县委常委会会议纪要", NULL);
  yifa_demo_act (demo, catalogue, "publish", published_on, "published_on", published_on,
                 "channel", "县人民政府门户网站", NULL);
}

/* The second catalogue was out before the oldest matter of no fixed year was begun. */
static void
add_catalogues (YifaDemo *demo)
{
  g_autofree char *published_on = yifa_date_add_days (demo->today, -140);
  g_autofree char *newest = g_strndup (published_on, 4);

  add_catalogue (demo, "2025-01-09", newest);
  if (!g_str_equal (newest, "2025"))
    add_catalogue (demo, published_on, newest);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Walk *first = a, *second = b;

  return g_strcmp0 (first->start_on, second->start_on);
}

static void
walk_all (YifaDemo *demo)
{
  g_autoptr(GArray) walks = g_array_new (FALSE, TRUE, sizeof (Walk));

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      Walk w = { .demo = demo, .about = &decisions[i], .start_on = yifa_demo_date (demo, decisions[i].start) };

      g_array_append_val (walks, w);
    }
  g_array_sort (walks, compare_days);
  for (guint i = 0; i < walks->len; i++)
    {
      Walk *w = &g_array_index (walks, Walk, i);

      if (demo->error == NULL)
        walk (w);
      g_clear_object (&w->record);
      g_free (w->start_on);
    }
}

void
yifa_demo_add_decisions (YifaDemo *demo)
{
  g_autoptr(YifaRecord) heat = NULL;

  add_catalogues (demo);
  walk_all (demo);
  heat = yifa_demo_load (demo, &yifa_catalogue_item, "item:heat");
  yifa_demo_act (demo, heat, "adjust_out", "D-20", "adjust_reason", "可行性研究未通过，本年不再实施", NULL);
}
