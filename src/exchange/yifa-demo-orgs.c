/* yifa-demo-orgs.c - the units of the sample county
 *
 * With the names of their day: the reforms of 2014 and 2019 merged and renamed most departments, those of
 * 2019 some townships. People are invented.
 */
#include "yifa-demo-private.h"

#include "yifa-agency-code.h"
#include "yifa-org.h"
#include "yifa-person.h"

typedef struct
{
  const char *key;
  const char *name;
  const char *short_name;
  const char *org_kind;
  const char *level;
  const char *parent;
  const char *valid_from;
  const char *valid_to;
  const char *successor;
} Unit;

#define REFORM "2019-02-28"
#define AFTER_REFORM "2019-03-01"

static const Unit units[] = {
  { "province", "四川省人民政府", "省政府", "other", "province" },
  { "city", "遂宁市人民政府", "市政府", "upper_gov", "city", "@province" },
  { "gov", "大英县人民政府", "县政府", "gov", "county", "@city" },
  { "npc", "大英县人民代表大会常务委员会", "县人大常委会", "npc_sc", "county" },
  { "party", "中国共产党大英县委员会", "县委", "party", "county" },
  { "office", "大英县人民政府办公室", "县政府办", "gov_office", "county", "@gov" },

  { "ndrc", "大英县发展和改革局", "县发改局", "department", "county", "@gov" },
  { "industry", "大英县经济信息化和科学技术局", "县经科信局", "department", "county", "@gov", AFTER_REFORM },
  { "education", "大英县教育和体育局", "县教体局", "department", "county", "@gov", AFTER_REFORM },
  { "police", "大英县公安局", "县公安局", "department", "county", "@gov" },
  { "civil", "大英县民政局", "县民政局", "department", "county", "@gov" },
  { "justice", "大英县司法局", "县司法局", "department", "county", "@gov" },
  { "finance", "大英县财政局", "县财政局", "department", "county", "@gov" },
  { "labour", "大英县人力资源和社会保障局", "县人社局", "department", "county", "@gov", "2014-08-01" },
  { "land", "大英县自然资源和规划局", "县自规局", "department", "county", "@gov", AFTER_REFORM },
  { "environment", "遂宁市大英生态环境局", "大英生态环境局", "dispatched", "county", "@city", AFTER_REFORM },
  { "housing", "大英县住房和城乡建设局", "县住建局", "department", "county", "@gov", "2014-08-01" },
  { "urban", "大英县综合行政执法局", "县综合执法局", "department", "county", "@gov", AFTER_REFORM },
  { "transport", "大英县交通运输局", "县交通局", "department", "county", "@gov" },
  { "water", "大英县水利局", "县水利局", "department", "county", "@gov", AFTER_REFORM },
  { "farming", "大英县农业农村局", "县农业农村局", "department", "county", "@gov", AFTER_REFORM },
  { "commerce", "大英县商务和经济合作局", "县商务经合局", "department", "county", "@gov", AFTER_REFORM },
  { "culture", "大英县文化广播电视和旅游局", "县文广旅局", "department", "county", "@gov", AFTER_REFORM },
  { "health", "大英县卫生健康局", "县卫健局", "department", "county", "@gov", AFTER_REFORM },
  { "veterans", "大英县退役军人事务局", "县退役军人局", "department", "county", "@gov", AFTER_REFORM },
  { "emergency", "大英县应急管理局", "县应急局", "department", "county", "@gov", AFTER_REFORM },
  { "audit", "大英县审计局", "县审计局", "department", "county", "@gov" },
  { "market", "大英县市场监督管理局", "县市场监管局", "department", "county", "@gov", AFTER_REFORM },
  { "statistics", "大英县统计局", "县统计局", "department", "county", "@gov" },
  { "insurance", "大英县医疗保障局", "县医保局", "department", "county", "@gov", AFTER_REFORM },
  { "service", "大英县行政审批和数据局", "县审批数据局", "department", "county", "@gov", AFTER_REFORM },
  { "petition", "大英县信访局", "县信访局", "department", "county", "@gov" },

  { "yanjing", "大英县人民政府盐井街道办事处", "盐井街道", "dispatched", "township", "@gov", "2020-01-01" },
  { "penglai", "大英县蓬莱镇人民政府", "蓬莱镇", "township", "township", "@gov" },
  { "longsheng", "大英县隆盛镇人民政府", "隆盛镇", "township", "township", "@gov" },
  { "huima", "大英县回马镇人民政府", "回马镇", "township", "township", "@gov" },
  { "tianbao", "大英县天保镇人民政府", "天保镇", "township", "township", "@gov" },
  { "yufeng", "大英县玉峰镇人民政府", "玉峰镇", "township", "township", "@gov" },
  { "hebian", "大英县河边镇人民政府", "河边镇", "township", "township", "@gov" },
  { "xiangshan", "大英县象山镇人民政府", "象山镇", "township", "township", "@gov" },
  { "zhuotongjing", "大英县卓筒井镇人民政府", "卓筒井镇", "township", "township", "@gov" },
  { "jinyuan", "大英县金元镇人民政府", "金元镇", "township", "township", "@gov", "2020-01-01" },

  /* What the reforms left behind. */
  { "legal", "大英县人民政府法制办公室", "县法制办", "gov_office", "county", "@gov", NULL, REFORM, "@justice" },
  { "old_land", "大英县国土资源局", "县国土局", "department", "county", "@gov", NULL, REFORM, "@land" },
  { "old_health", "大英县卫生和计划生育局", "县卫计局", "department", "county", "@gov", "2014-08-01", REFORM, "@health" },
  { "older_health", "大英县卫生局", "县卫生局", "department", "county", "@gov", NULL, "2014-07-31", "@old_health" },
  { "old_family", "大英县人口和计划生育局", "县人口计生局", "department", "county", "@gov", NULL, "2014-07-31", "@old_health" },
  { "old_trade", "大英县工商行政管理和质量技术监督局", "县工商质监局", "department", "county", "@gov", "2015-06-01", REFORM, "@market" },
  { "older_trade", "大英县工商行政管理局", "县工商局", "department", "county", "@gov", NULL, "2015-05-31", "@old_trade" },
  { "old_food", "大英县食品药品监督管理局", "县食药监局", "department", "county", "@gov", NULL, REFORM, "@market" },
  { "old_farming", "大英县农业局", "县农业局", "department", "county", "@gov", NULL, REFORM, "@farming" },
  { "old_livestock", "大英县畜牧食品局", "县畜牧局", "department", "county", "@gov", NULL, REFORM, "@farming" },
  { "old_water", "大英县水务局", "县水务局", "department", "county", "@gov", NULL, REFORM, "@water" },
  { "old_environment", "大英县环境保护局", "县环保局", "department", "county", "@gov", NULL, REFORM, "@environment" },
  { "old_safety", "大英县安全生产监督管理局", "县安监局", "department", "county", "@gov", NULL, REFORM, "@emergency" },
  { "old_urban", "大英县城市管理行政执法局", "县城管执法局", "department", "county", "@gov", NULL, REFORM, "@urban" },
  { "old_commerce", "大英县商务和粮食局", "县商粮局", "department", "county", "@gov", NULL, REFORM, "@commerce" },
  { "old_building", "大英县建设局", "县建设局", "department", "county", "@gov", NULL, "2014-07-31", "@housing" },
  { "old_labour", "大英县劳动和社会保障局", "县劳动保障局", "department", "county", "@gov", NULL, "2014-07-31", "@labour" },
  { "old_tax", "大英县地方税务局", "县地税局", "other", "county", NULL, NULL, "2018-07-05" },
  { "zhishui", "大英县智水乡人民政府", "智水乡", "township", "township", "@gov", NULL, "2019-12-31", "@zhuotongjing" },
  { "tongxian", "大英县通仙乡人民政府", "通仙乡", "township", "township", "@gov", NULL, "2019-12-31", "@longsheng" },
  { "old_jinyuan", "大英县金元乡人民政府", "金元乡", "township", "township", "@gov", NULL, "2019-12-31", "@jinyuan" },
};

/* Who answers for a unit's papers. */
static const struct { const char *org, *name, *post, *phone; } people[] = {
  { "@gov", "罗建国", "县长", NULL },
  { "@gov", "蒋丽华", "常务副县长", NULL },
  { "@office", "邓志远", "办公室主任", "0825-7820001" },
  { "@office", "唐雨欣", "文秘股股长", "0825-7820016" },
  { "@justice", "陈卫东", "局长", "0825-7823301" },
  { "@justice", "杨晓梅", "规范性文件审核股股长", "0825-7823315" },
  { "@justice", "何俊", "规范性文件审核股干部", "0825-7823316" },
  { "@justice", "吴思远", "备案审查股股长", "0825-7823320" },
  { "@justice", "刘敏", "公职律师", "0825-7823318" },
  { "@ndrc", "周明", "法规股负责人", "0825-7821112" },
  { "@education", "谢芳", "政策法规股股长", "0825-7822240" },
  { "@police", "郑强", "法制大队大队长", "0825-7826110" },
  { "@civil", "冯玉兰", "办公室主任", "0825-7822381" },
  { "@finance", "曾德明", "综合股股长", "0825-7821530" },
  { "@labour", "彭勇", "法规股股长", "0825-7822705" },
  { "@land", "梁海涛", "法规股股长", "0825-7823630" },
  { "@housing", "胡雪峰", "法规股股长", "0825-7823890" },
  { "@urban", "蔡小龙", "法制股股长", "0825-7828090" },
  { "@transport", "田伟", "法规股股长", "0825-7823477" },
  { "@water", "董建军", "政策法规股股长", "0825-7824055" },
  { "@farming", "余秀英", "法规股股长", "0825-7822966" },
  { "@commerce", "夏天", "综合股股长", "0825-7821980" },
  { "@health", "钟文静", "法规与监督股股长", "0825-7822552" },
  { "@emergency", "汪洋", "政策法规股股长", "0825-7829119" },
  { "@market", "范晓东", "法制股股长", "0825-7827315" },
  { "@insurance", "方琴", "综合股股长", "0825-7825010" },
  { "@service", "石磊", "审改股股长", "0825-7825566" },
  { "@penglai", "姚国平", "党政办主任", "0825-7830022" },
  { "@longsheng", "谭春燕", "党政办主任", "0825-7832001" },
  { "@xiangshan", "邹永康", "党政办主任", "0825-7836018" },
};

static const struct { const char *org, *code, *series, *valid_from, *valid_to; } codes[] = {
  { "@gov", "大府发", "document" },
  { "@gov", "大府发", "normative", NULL, "2018-12-31" },
  { "@gov", "大府规", "normative", "2019-01-01" },
  { "@gov", "大府函", "letter" },
  { "@gov", "大府规备", "filing_report" },
  { "@gov", "大府登", "registration", "2019-01-01" },
  { "@gov", "大府聘", "certificate" },
  { "@office", "大府办发", "document" },
  { "@office", "大府办规", "normative", "2019-01-01" },
  { "@office", "大府办函", "letter" },
  { "@justice", "大司规", "normative", "2019-03-01" },
  { "@justice", "大司审收", "review_receipt", "2019-03-01" },
  { "@justice", "大司法审", "review_opinion", "2019-03-01" },
  { "@justice", "大司备收", "filing_receipt", "2019-03-01" },
  { "@justice", "大司备审", "filing_opinion", "2019-03-01" },
  { "@justice", "大司备催", "notice", "2019-03-01" },
  { "@justice", "大司聘", "certificate", "2019-03-01" },
  { "@justice", "大司法务", "matter", "2019-03-01" },
  { "@justice", "大司法意", "adviser_opinion", "2019-03-01" },
  { "@justice", "大司合", "contract", "2019-03-01" },
  { "@justice", "大司合备", "contract_copy", "2019-03-01" },
  { "@justice", "大府法审收", "review_receipt", NULL, REFORM },
  { "@justice", "大府法审", "review_opinion", NULL, REFORM },
  { "@civil", "大民规", "normative", "2019-01-01" },
  { "@civil", "大民备", "filing_report", "2019-01-01" },
  { "@education", "大教体规", "normative", "2019-03-01" },
  { "@education", "大教体备", "filing_report", "2019-03-01" },
  { "@housing", "大建规", "normative", "2019-01-01" },
  { "@housing", "大建备", "filing_report", "2019-01-01" },
  { "@market", "大市监规", "normative", "2019-03-01" },
  { "@market", "大市监备", "filing_report", "2019-03-01" },
  { "@farming", "大农规", "normative", "2019-03-01" },
  { "@farming", "大农备", "filing_report", "2019-03-01" },
  { "@health", "大卫健规", "normative", "2019-03-01" },
  { "@health", "大卫健备", "filing_report", "2019-03-01" },
  { "@old_health", "大卫计发", "document", "2014-08-01", REFORM },
  { "@penglai", "蓬府规", "normative", "2019-01-01" },
  { "@penglai", "蓬府备", "filing_report", "2019-01-01" },
  { "@longsheng", "隆府规", "normative", "2019-01-01" },
  { "@longsheng", "隆府备", "filing_report", "2019-01-01" },
  { "@xiangshan", "象府规", "normative", "2019-01-01" },
  { "@xiangshan", "象府备", "filing_report", "2019-01-01" },
};

static void
add_unit (YifaDemo *demo, const Unit *unit)
{
  g_autoptr(YifaRecord) org = yifa_demo_add (demo, &yifa_org, unit->key,
                                             "name", unit->name, "short_name", unit->short_name,
                                             "org_kind", unit->org_kind, "level", unit->level,
                                             "parent", unit->parent, "valid_from", unit->valid_from,
                                             "valid_to", unit->valid_to, "successor", unit->successor,
                                             "is_self", g_str_equal (unit->key, "justice") ? "1" : NULL, NULL);
}

void
yifa_demo_add_orgs (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    add_unit (demo, &units[i]);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr(YifaRecord) person = yifa_demo_add (demo, &yifa_person, NULL, "name", people[i].name,
                                                    "org", people[i].org, "post", people[i].post,
                                                    "phone", people[i].phone, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(YifaRecord) code = yifa_demo_add (demo, &yifa_agency_code, NULL, "org", codes[i].org,
                                                  "code", codes[i].code, "series", codes[i].series,
                                                  "valid_from", codes[i].valid_from,
                                                  "valid_to", codes[i].valid_to, NULL);
    }
}
