/* yifa-demo-advisers.c - the legal advisers of the sample county
 *
 * A panel of eleven with the head of the justice bureau as its chief, engaged from year to year; departments and
 * townships with advisers of their own; one candidate who has not practised long enough, one firm that took a
 * client against the county, and units that have nobody. People and firms are invented.
 */
#include "yifa-demo-private.h"

#include "yifa-adviser-assessment.h"
#include "yifa-adviser-client.h"
#include "yifa-adviser-panel.h"
#include "yifa-adviser-sanction.h"
#include "yifa-adviser.h"
#include "yifa-assessment-item.h"
#include "yifa-assessment-view.h"
#include "yifa-date.h"
#include "yifa-engagement-payment.h"
#include "yifa-engagement.h"

#define FIRST_YEAR 2025

typedef struct
{
  const char *key;
  const char *name;
  const char *adviser_kind;
  const char *org;          /* of staff */
  const char *home_body;
  const char *post;
  const char *licence_no;
  const char *licensed_on;
  const char *law_fields;
  const char *influence;
} Adviser;

static const Adviser advisers[] = {
  { "chief", "陈卫东", "legal_staff", "@justice", "大英县司法局", "局长", NULL, NULL, "行政法、政府法治", NULL },
  { "liu", "刘敏", "public_lawyer", "@justice", "大英县司法局", "公职律师", "15109201911320018", "2019-06-12", "合同法、行政诉讼", NULL },
  { "yang", "杨晓梅", "legal_staff", "@justice", "大英县司法局", "规范性文件审核股股长", NULL, NULL, "规范性文件审核", NULL },
  { "zhou", "周文渊", "scholar", NULL, "川北政法学院", "教授", NULL, NULL, "行政法学、立法学", "主持省级政府立法评估多项，任省法学会理事" },
  { "shen", "沈静怡", "scholar", NULL, "川北政法学院", "副教授", NULL, NULL, "环境资源法", "参与市级生态环境条例起草，发表专论十余篇" },
  { "han", "韩志远", "lawyer", NULL, "四川涪江源律师事务所", "主任律师", "15109200510127703", "2005-09-20", "建设工程、招商引资", NULL },
  { "deng", "邓若兰", "lawyer", NULL, "四川涪江源律师事务所", "律师", "15109201411882365", "2014-03-05", "行政诉讼、行政复议", NULL },
  { "luo", "罗承宇", "lawyer", NULL, "四川卓井律师事务所", "合伙人", "15109200810435519", "2008-11-18", "土地房屋征收", NULL },
  { "qin", "秦晓岚", "lawyer", NULL, "四川蜀正和律师事务所", "律师", "15109201611550427", "2016-07-01", "政府采购、劳动人事", NULL },
  { "kang", "康伯庸", "lawyer", NULL, "四川蜀正和律师事务所", "高级合伙人", "15109199910078812", "1999-04-26", "公司法、国有资产", NULL },
  { "shi", "施可为", "lawyer", NULL, "四川明湖律师事务所", "律师", "15109201311660933", "2013-08-15", "信访化解、应急管理", NULL },

  { "jia", "贾文斌", "lawyer", NULL, "四川明湖律师事务所", "合伙人", "15109201010239947", "2010-05-10", "建设工程", NULL },
  { "yin", "尹春晓", "lawyer", NULL, "四川卓井律师事务所", "律师", "15109201711774102", "2017-02-13", "乡村治理、土地承包", NULL },
  { "tao", "陶立新", "lawyer", NULL, "四川蓬川律师事务所", "律师", "15109201511903381", "2015-10-09", "行政处罚", NULL },
  { "lv", "吕思源", "lawyer", NULL, "四川蓬川律师事务所", "律师", "15109202411208856", "2024-01-08", "合同审查", NULL },
  { "pang", "庞大为", "lawyer", NULL, "四川江岭律师事务所", "律师", "15109201210664478", "2012-12-03", "金融、担保", NULL },
};

/* The members of the panel, in their order; who serves a unit of its own follows. */
static const struct
{
  const char *adviser;
  const char *capacity;
  const char *mode;
  const char *selection;
  const char *fee_kind;
  const char *fee;      /* yuan a year */
} members[] = {
  { "@chief", "chief", "full_time", "by_post", "none", NULL },
  { "@liu", "adviser", "full_time", "by_post", "none", NULL },
  { "@yang", "adviser", "part_time", "by_post", "none", NULL },
  { "@zhou", "deputy_chief", "part_time", "recommended", "yearly", "2000000" },
  { "@shen", "expert", "part_time", "recommended", "yearly", "1200000" },
  { "@han", "adviser", "part_time", "procurement", "yearly", "6000000" },
  { "@deng", "adviser", "part_time", "procurement", "yearly", "4500000" },
  { "@luo", "adviser", "part_time", "procurement", "yearly", "4500000" },
  { "@qin", "adviser", "part_time", "procurement", "yearly", "4000000" },
  { "@kang", "adviser", "part_time", "procurement", "yearly", "5000000" },
  { "@shi", "adviser", "part_time", "procurement", "yearly", "3600000" },
};

static const struct
{
  const char *adviser;
  const char *client;
  const char *selection;
  const char *fee;
  gboolean    is_renewed;   /* until today; else it ended with its first year */
  gboolean    is_forgotten; /* nobody said whether it should be renewed */
} own[] = {
  { "@jia", "@housing", "procurement", "3000000", TRUE },
  { "@jia", "@transport", "procurement", "2400000", TRUE },
  { "@luo", "@land", "procurement", "3600000", TRUE },
  { "@qin", "@labour", "open_selection", "2000000", TRUE },
  { "@deng", "@market", "open_selection", "2400000", TRUE },
  { "@tao", "@urban", "procurement", "2400000", TRUE },
  { "@shi", "@petition", "direct", "1500000", TRUE },
  { "@shi", "@emergency", "direct", "1500000", FALSE },
  { "@kang", "@finance", "procurement", "3000000", TRUE },
  { "@yin", "@penglai", "open_selection", "1000000", TRUE },
  { "@yin", "@longsheng", "open_selection", "1000000", TRUE },
  { "@yin", "@yufeng", "open_selection", "1000000", FALSE },
  { "@tao", "@yanjing", "direct", "1200000", TRUE },
  { "@tao", "@xiangshan", "direct", "1000000", FALSE, TRUE },
};

static const struct { const char *adviser, *name, *relation, *from_on, *to_on, *note; } clients[] = {
  { "@han", "四川宏岳建设工程有限公司", "client", "2022-03-01", NULL, "常年法律顾问" },
  { "@han", "遂宁恒泰置业有限公司", "former_client", "2018-05-01", "2021-04-30", "已终止代理" },
  { "@deng", "大英县锦绣物业服务有限公司", "client", "2023-06-01", NULL, "诉讼代理" },
  { "@luo", "四川川中粮油集团有限公司", "client", "2021-01-01", NULL, "常年法律顾问" },
  { "@qin", "遂宁市云帆科技有限责任公司", "former_client", "2020-09-01", "2023-08-31", "劳动争议代理" },
  { "@kang", "大英县兴农农业投资有限公司", "shareholding", "2019-02-01", NULL, "持股百分之三" },
  { "@shi", "四川绿源环保工程有限公司", "relative", "2020-01-01", NULL, "配偶任该公司法务" },
  { "@jia", "大英县通达路桥有限公司", "client", "2024-01-01", NULL, "常年法律顾问" },
};

static char *
year_day (int year, const char *day)
{
  return g_strdup_printf ("%d-%s", year, day);
}

static int
this_year (YifaDemo *demo)
{
  return yifa_date_year (demo->today);
}

static void
add_adviser (YifaDemo *demo, const Adviser *a)
{
  gboolean is_ready = !g_str_equal (a->key, "lv") && !g_str_equal (a->key, "pang");
  g_autoptr(YifaRecord) adviser = yifa_demo_add (demo, &yifa_adviser, a->key, "name", a->name,
    "adviser_kind", a->adviser_kind, "org", a->org, "home_body", a->home_body, "post", a->post,
    "licence_no", a->licence_no, "licensed_on", a->licensed_on, "law_fields", a->law_fields,
    "influence", a->influence, "is_sound", "1", "no_crime", "1", NULL);

  if (is_ready)
    yifa_demo_act (demo, adviser, "enrol", "2024-12-10", NULL);
}

static void
add_clients (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (clients); i++)
    {
      g_autoptr(YifaRecord) row = yifa_demo_add (demo, &yifa_adviser_client, NULL, "adviser", clients[i].adviser,
        "name", clients[i].name, "relation", clients[i].relation, "from_on", clients[i].from_on,
        "to_on", clients[i].to_on, "note", clients[i].note, "declared_on", "2024-12-05", NULL);
    }
}

/* Half a year's fee is paid at midsummer, the other half before the year ends. */
static void
pay (YifaDemo *demo, const char *fee, int year)
{
  static const struct { const char *title, *due, *paid; } halves[] = {
    { "上半年顾问费", "07-10", "07-08" }, { "下半年顾问费", "12-20", "12-18" },
  };
  g_autofree char *half = fee != NULL ? g_strdup_printf ("%d", atoi (fee) / 2) : NULL;

  for (guint i = 0; half != NULL && i < G_N_ELEMENTS (halves); i++)
    {
      g_autofree char *due_on = year_day (year, halves[i].due);
      g_autofree char *paid_on = year_day (year, halves[i].paid);
      gboolean is_paid = g_strcmp0 (paid_on, demo->today) <= 0;
      g_autoptr(YifaRecord) payment = NULL;

      if (is_paid)
        yifa_demo_travel (demo, paid_on);
      payment = yifa_demo_add (demo, &yifa_engagement_payment, NULL, "engagement", "@engagement",
        "title", halves[i].title, "amount", half, "due_on", due_on, "paid_on", is_paid ? paid_on : NULL, NULL);
    }
}

static void
appoint (YifaDemo *demo, YifaRecord *engagement, gboolean has_contract, int year, guint serial)
{
  g_autofree char *on = year_day (year - 1, "12-25");
  g_autofree char *contract_no = has_contract ? g_strdup_printf ("法顾合〔%d〕%u号", year, serial) : NULL;

  yifa_demo_act (demo, engagement, "appoint", on, "contract_no", contract_no, "contract_signed_on", has_contract ? on : NULL,
                 "secrecy_signed_on", on, NULL);
}

static YifaRecord *
begin_engagement (YifaDemo *demo, const char *adviser, const char *client, const char *panel, const char *capacity,
                  const char *mode, const char *selection, const char *fee_kind, const char *fee)
{
  g_autofree char *starts_on = year_day (FIRST_YEAR, "01-01");
  g_autofree char *ends_on = year_day (FIRST_YEAR, "12-31");

  yifa_demo_travel (demo, "2024-12-15");
  return yifa_demo_add (demo, &yifa_engagement, "engagement", "adviser", adviser, "client_org", client,
    "panel", panel, "capacity", capacity, "mode", mode, "selection", selection,
    "selection_note", "经公开程序比选并集体研究", "starts_on", starts_on, "ends_on", ends_on, "response_hours", "48",
    "attends_meetings", g_str_equal (mode, "full_time") ? "1" : NULL, "fee_kind", fee_kind, "fee", fee,
    "budget_source", fee != NULL ? "部门预算政府购买服务" : NULL,
    "scope", panel != NULL ? "重大决策、文件、合同、诉讼复议、应急和其他涉法事务" : "本单位合同审查、行政执法和应诉事务", NULL);
}

/* The next year's, made from this one; the terms are those of the last. */
static YifaRecord *
renew (YifaDemo *demo, YifaRecord *engagement, int year)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) next = NULL;
  g_autofree char *on = year_day (year - 1, "11-28");

  yifa_demo_act (demo, engagement, "renew", on, "reason", "考核合格，经集体研究续聘", NULL);
  if (demo->error != NULL)
    return NULL;
  yifa_query_where_id (query, "renews", yifa_record_get_id (engagement));
  next = yifa_store_find_one (demo->store, &yifa_engagement, query);
  if (next != NULL)
    yifa_demo_remember (demo, "engagement", next);
  return g_steal_pointer (&next);
}

/* From the first year until today's, or for the first year alone. */
static void
engage (YifaDemo *demo, YifaRecord *engagement, const char *key, const char *fee, gboolean is_renewed, guint serial)
{
  g_autoptr(YifaRecord) now = g_object_ref (engagement);
  gboolean has_contract = fee != NULL;
  int last = is_renewed ? this_year (demo) : FIRST_YEAR;

  for (int year = FIRST_YEAR; year <= last && demo->error == NULL; year++)
    {
      if (year > FIRST_YEAR)
        {
          YifaRecord *next = renew (demo, now, year);

          g_object_unref (now);
          now = next;
        }
      if (now == NULL)
        return;
      appoint (demo, now, has_contract, year, serial);
      pay (demo, fee, year);
      if (key != NULL)
        {
          g_autofree char *of_year = g_strdup_printf ("%s %d", key, year);

          yifa_demo_remember (demo, of_year, now);
        }
    }
}

static void
add_panel (YifaDemo *demo)
{
  g_autofree char *ends_on = year_day (MAX (this_year (demo), FIRST_YEAR + 1), "12-31");
  g_autoptr(YifaRecord) panel = NULL;

  yifa_demo_travel (demo, "2024-12-12");
  panel = yifa_demo_add (demo, &yifa_adviser_panel, "panel", "name", "大英县人民政府法律顾问团", "client_org", "@gov",
    "session", "第四届", "document_no", "大府函〔2024〕118号", "starts_on", "2025-01-01", "ends_on", ends_on,
    "work_rules", "首席法律顾问统筹工作；一事一档；每月报送工作日志；每年考核一次。", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (members) && demo->error == NULL; i++)
    {
      g_autoptr(YifaRecord) engagement = begin_engagement (demo, members[i].adviser, "@gov", "@panel", members[i].capacity,
        members[i].mode, members[i].selection, members[i].fee_kind, members[i].fee);

      if (engagement != NULL)
        engage (demo, engagement, members[i].adviser + 1, members[i].fee, TRUE, i + 1);
    }
  yifa_demo_act (demo, panel, "establish", "2025-01-02", NULL);
}

static void
add_own (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (own) && demo->error == NULL; i++)
    {
      g_autoptr(YifaRecord) engagement = begin_engagement (demo, own[i].adviser, own[i].client, NULL, "adviser", "part_time",
        own[i].selection, "yearly", own[i].fee);

      if (engagement == NULL)
        return;
      engage (demo, engagement, NULL, own[i].fee, own[i].is_renewed, G_N_ELEMENTS (members) + i + 1);
      if (!own[i].is_renewed && !own[i].is_forgotten)
        yifa_demo_act (demo, engagement, "lapse", "2025-11-20", "reason", "下年度由县政府法律顾问团统一服务", NULL);
    }
}

/* Waiting to be engaged: what is missing is named on each. */
static void
add_waiting (YifaDemo *demo)
{
  g_autoptr(YifaRecord) sanction = NULL;
  g_autoptr(YifaRecord) candidate = NULL;

  yifa_demo_travel (demo, "D-20");
  sanction = yifa_demo_add (demo, &yifa_adviser_sanction, NULL, "adviser", "@pang", "sanction_kind", "association",
    "organ", "遂宁市律师协会", "document_no", "遂律惩〔2026〕2号", "decided_on", "D-160", "content", "违规收费，公开谴责",
    "ends_on", "D+205", NULL);
  candidate = yifa_demo_add (demo, &yifa_engagement, NULL, "adviser", "@lv", "client_org", "@emergency",
    "capacity", "adviser", "mode", "part_time", "selection", "direct", "starts_on", "D+10", "fee_kind", "yearly",
    "fee", "1500000", NULL);
}

void
yifa_demo_add_advisers (YifaDemo *demo)
{
  yifa_demo_travel (demo, "2024-12-01");
  for (guint i = 0; i < G_N_ELEMENTS (advisers) && demo->error == NULL; i++)
    add_adviser (demo, &advisers[i]);
  add_clients (demo);
  add_panel (demo);
  add_own (demo);
  add_waiting (demo);
}

/* What the log cannot say is scored by hand, a little below the full points. */
static void
score_rest (YifaDemo *demo, YifaRecord *assessment, guint serial)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (demo->store, &yifa_assessment_item, "assessment",
                                                      yifa_record_get_id (assessment));

  for (guint i = 0; i < items->len; i++)
    {
      gint64 weight = yifa_record_get_int (items->pdata[i], YIFA_ASSESSMENT_ITEM_WEIGHT);
      g_autofree char *points = g_strdup_printf ("%d", (int) weight - (int) (serial + i) % 3);

      if (!yifa_record_has (items->pdata[i], YIFA_ASSESSMENT_ITEM_OFFICE_SCORE))
        yifa_demo_set (demo, items->pdata[i], "office_score", points, NULL);
    }
}

static void
assess (YifaDemo *demo, const char *member, guint serial)
{
  static const char *const views[][2] = { { "@office", "95" }, { "@justice", "92" }, { "@housing", "88" } };
  g_autofree char *engagement = g_strdup_printf ("%s %d", member, FIRST_YEAR);
  g_autoptr(YifaRecord) assessment = NULL;

  yifa_demo_travel (demo, "2026-01-08");
  assessment = yifa_demo_add (demo, &yifa_adviser_assessment, "assessment", "engagement", engagement, "period_kind", "yearly",
    "year", G_STRINGIFY (FIRST_YEAR), "from_on", "2025-01-01", "to_on", "2025-12-31",
    "self_report", "按照工作规则完成委托事项，按月报送工作日志。", NULL);
  for (guint i = 0; assessment != NULL && i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr(YifaRecord) view = yifa_demo_add (demo, &yifa_assessment_view, NULL, "assessment", "@assessment",
        "org", views[i][0], "score", views[i][1], "opinion", "工作认真负责，意见有针对性。", "scored_on", "2026-01-08", NULL);
    }
  yifa_demo_act (demo, assessment, "take_suggestions", "2026-01-09", NULL);
  if (assessment != NULL)
    score_rest (demo, assessment, serial);
  yifa_demo_act (demo, assessment, "score", "2026-01-12", NULL);
  yifa_demo_act (demo, assessment, "confirm", "2026-01-15", "consequence", "renew", "confirmed_by", "邓志远",
                 "opinion", "同意续聘。", "reason", "综合使用单位评价，同意续聘", NULL);
}

/* The chief adviser assesses the others. */
void
yifa_demo_add_assessments (YifaDemo *demo)
{
  for (guint i = 1; i < G_N_ELEMENTS (members) && demo->error == NULL; i++)
    assess (demo, members[i].adviser, i);
}
