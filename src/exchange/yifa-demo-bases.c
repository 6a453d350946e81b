/* yifa-demo-bases.c - the library of bases of the sample county
 *
 * Real instruments: titles, numbers, dates, how they ended. What is not known for certain stays empty, and
 * is never made up.
 */
#include "yifa-demo-private.h"

#include "yifa-legal-basis.h"

typedef struct
{
  const char *key;
  const char *title;
  const char *number;
  const char *issuer;
  const char *basis_kind;
  const char *dated_on;
  const char *effective_on;
  const char *expires_on; /* the last day in force */
  const char *status;
  const char *successor;
} Basis;

#define NPC "全国人民代表大会"
#define NPC_SC "全国人民代表大会常务委员会"
#define STATE "国务院"
#define STATE_OFFICE "国务院办公厅"

/* Successors first, so that they can be named. */
static const Basis bases[] = {
  { "organic", "中华人民共和国地方各级人民代表大会和地方各级人民政府组织法", NULL, NPC, "law",
    "1979-07-01", "1980-01-01", NULL, "amended" },
  { "legislation", "中华人民共和国立法法", NULL, NPC, "law", "2000-03-15", "2000-07-01", NULL, "amended" },
  { "supervision", "中华人民共和国各级人民代表大会常务委员会监督法", NULL, NPC_SC, "law",
    "2006-08-27", "2007-01-01", NULL, "amended" },
  { "licence", "中华人民共和国行政许可法", "中华人民共和国主席令第7号", NPC_SC, "law",
    "2003-08-27", "2004-07-01", NULL, "amended" },
  { "penalty", "中华人民共和国行政处罚法", "中华人民共和国主席令第70号", NPC_SC, "law",
    "2021-01-22", "2021-07-15", NULL, "in_force" },
  { "coercion", "中华人民共和国行政强制法", "中华人民共和国主席令第49号", NPC_SC, "law",
    "2011-06-30", "2012-01-01", NULL, "in_force" },
  { "reconsideration", "中华人民共和国行政复议法", "中华人民共和国主席令第9号", NPC_SC, "law",
    "2023-09-01", "2024-01-01", NULL, "in_force" },
  { "civil_code", "中华人民共和国民法典", "中华人民共和国主席令第45号", NPC, "law",
    "2020-05-28", "2021-01-01", NULL, "in_force" },
  { "property", "中华人民共和国物权法", "中华人民共和国主席令第62号", NPC, "law",
    "2007-03-16", "2007-10-01", "2020-12-31", "repealed", "@civil_code" },
  { "contract", "中华人民共和国合同法", "中华人民共和国主席令第15号", NPC, "law",
    "1999-03-15", "1999-10-01", "2020-12-31", "repealed", "@civil_code" },
  { "land_law", "中华人民共和国土地管理法", NULL, NPC_SC, "law", "1986-06-25", "1987-01-01", NULL, "amended" },
  { "planning", "中华人民共和国城乡规划法", "中华人民共和国主席令第74号", NPC_SC, "law",
    "2007-10-28", "2008-01-01", NULL, "amended" },
  { "environment_law", "中华人民共和国环境保护法", "中华人民共和国主席令第9号", NPC_SC, "law",
    "2014-04-24", "2015-01-01", NULL, "in_force" },
  { "air", "中华人民共和国大气污染防治法", "中华人民共和国主席令第31号", NPC_SC, "law",
    "2015-08-29", "2016-01-01", NULL, "amended" },
  { "noise", "中华人民共和国噪声污染防治法", "中华人民共和国主席令第104号", NPC_SC, "law",
    "2021-12-24", "2022-06-05", NULL, "in_force" },
  { "old_noise", "中华人民共和国环境噪声污染防治法", "中华人民共和国主席令第77号", NPC_SC, "law",
    "1996-10-29", "1997-03-01", "2022-06-04", "repealed", "@noise" },
  { "waste", "中华人民共和国固体废物污染环境防治法", "中华人民共和国主席令第43号", NPC_SC, "law",
    "2020-04-29", "2020-09-01", NULL, "in_force" },
  { "water_law", "中华人民共和国水法", "中华人民共和国主席令第74号", NPC_SC, "law",
    "2002-08-29", "2002-10-01", NULL, "amended" },
  { "highway", "中华人民共和国公路法", "中华人民共和国主席令第86号", NPC_SC, "law",
    "1997-07-03", "1998-01-01", NULL, "amended" },
  { "traffic", "中华人民共和国道路交通安全法", "中华人民共和国主席令第8号", NPC_SC, "law",
    "2003-10-28", "2004-05-01", NULL, "amended" },
  { "safety", "中华人民共和国安全生产法", "中华人民共和国主席令第70号", NPC_SC, "law",
    "2002-06-29", "2002-11-01", NULL, "amended" },
  { "fire", "中华人民共和国消防法", "中华人民共和国主席令第6号", NPC_SC, "law",
    "2008-10-28", "2009-05-01", NULL, "amended" },
  { "food", "中华人民共和国食品安全法", "中华人民共和国主席令第21号", NPC_SC, "law",
    "2015-04-24", "2015-10-01", NULL, "amended" },
  { "livestock", "中华人民共和国畜牧法", NULL, NPC_SC, "law", "2005-12-29", "2006-07-01", NULL, "amended" },
  { "epidemic", "中华人民共和国动物防疫法", "中华人民共和国主席令第69号", NPC_SC, "law",
    "2021-01-22", "2021-05-01", NULL, "in_force" },
  { "countryside", "中华人民共和国乡村振兴促进法", "中华人民共和国主席令第77号", NPC_SC, "law",
    "2021-04-29", "2021-06-01", NULL, "in_force" },
  { "grain_law", "中华人民共和国粮食安全保障法", "中华人民共和国主席令第17号", NPC_SC, "law",
    "2023-12-29", "2024-06-01", NULL, "in_force" },
  { "emergency_law", "中华人民共和国突发事件应对法", "中华人民共和国主席令第25号", NPC_SC, "law",
    "2024-06-28", "2024-11-01", NULL, "in_force" },
  { "elderly", "中华人民共和国老年人权益保障法", NULL, NPC_SC, "law", "1996-08-29", "1996-10-01", NULL, "amended" },
  { "employment", "中华人民共和国就业促进法", "中华人民共和国主席令第70号", NPC_SC, "law",
    "2007-08-30", "2008-01-01", NULL, "amended" },
  { "insurance_law", "中华人民共和国社会保险法", "中华人民共和国主席令第35号", NPC_SC, "law",
    "2010-10-28", "2011-07-01", NULL, "amended" },

  { "expropriation", "国有土地上房屋征收与补偿条例", "中华人民共和国国务院令第590号", STATE, "admin_regulation",
    "2011-01-21", "2011-01-21", NULL, "in_force" },
  { "demolition", "城市房屋拆迁管理条例", "中华人民共和国国务院令第305号", STATE, "admin_regulation",
    "2001-06-13", "2001-11-01", "2011-01-20", "repealed", "@expropriation" },
  { "disclosure", "中华人民共和国政府信息公开条例", "中华人民共和国国务院令第711号", STATE, "admin_regulation",
    "2019-04-03", "2019-05-15", NULL, "in_force" },
  { "old_disclosure", "中华人民共和国政府信息公开条例（2007年）", "中华人民共和国国务院令第492号", STATE,
    "admin_regulation", "2007-04-05", "2008-05-01", "2019-05-14", "repealed", "@disclosure" },
  { "decision", "重大行政决策程序暂行条例", "中华人民共和国国务院令第713号", STATE, "admin_regulation",
    "2019-04-20", "2019-09-01", NULL, "in_force" },
  { "business", "优化营商环境条例", "中华人民共和国国务院令第722号", STATE, "admin_regulation",
    "2019-10-22", "2020-01-01", NULL, "in_force" },
  { "competition", "公平竞争审查条例", "中华人民共和国国务院令第783号", STATE, "admin_regulation",
    "2024-06-06", "2024-08-01", NULL, "in_force" },
  { "filing_rule", "法规规章备案审查条例", NULL, STATE, "admin_regulation",
    "2024-08-30", "2024-11-01", NULL, "in_force" },
  { "old_filing_rule", "法规规章备案条例", "中华人民共和国国务院令第337号", STATE, "admin_regulation",
    "2001-12-14", "2002-01-01", "2024-10-31", "repealed", "@filing_rule" },
  { "unlicensed", "无证无照经营查处办法", "中华人民共和国国务院令第684号", STATE, "admin_regulation",
    "2017-08-06", "2017-10-01", NULL, "in_force" },
  { "old_unlicensed", "无照经营查处取缔办法", "中华人民共和国国务院令第370号", STATE, "admin_regulation",
    "2003-01-06", "2003-03-01", "2017-09-30", "repealed", "@unlicensed" },
  { "estate", "物业管理条例", "中华人民共和国国务院令第379号", STATE, "admin_regulation",
    "2003-06-08", "2003-09-01", NULL, "amended" },
  { "relief", "社会救助暂行办法", "中华人民共和国国务院令第649号", STATE, "admin_regulation",
    "2014-02-21", "2014-05-01", NULL, "amended" },
  { "minimum", "城市居民最低生活保障条例", "中华人民共和国国务院令第271号", STATE, "admin_regulation",
    "1999-09-28", "1999-10-01", NULL, "in_force" },
  { "fostering", "社会抚养费征收管理办法", "中华人民共和国国务院令第357号", STATE, "admin_regulation",
    "2002-08-02", "2002-09-01", "2021-09-08", "repealed" },
  { "firework", "烟花爆竹安全管理条例", "中华人民共和国国务院令第455号", STATE, "admin_regulation",
    "2006-01-21", "2006-01-21", NULL, "amended" },
  { "city_look", "城市市容和环境卫生管理条例", "中华人民共和国国务院令第101号", STATE, "admin_regulation",
    "1992-06-28", "1992-08-01", NULL, "amended" },
  { "manure", "畜禽规模养殖污染防治条例", "中华人民共和国国务院令第643号", STATE, "admin_regulation",
    "2013-11-11", "2014-01-01", NULL, "in_force" },
  { "investment", "政府投资条例", "中华人民共和国国务院令第712号", STATE, "admin_regulation",
    "2019-04-14", "2019-07-01", NULL, "in_force" },
  { "gas", "城镇燃气管理条例", "中华人民共和国国务院令第583号", STATE, "admin_regulation",
    "2010-11-19", "2011-03-01", NULL, "amended" },
  { "express", "快递暂行条例", "中华人民共和国国务院令第697号", STATE, "admin_regulation",
    "2018-03-02", "2018-05-01", NULL, "amended" },
  { "land_rule", "中华人民共和国土地管理法实施条例", "中华人民共和国国务院令第743号", STATE, "admin_regulation",
    "2021-07-02", "2021-09-01", NULL, "in_force" },
  { "old_land_rule", "中华人民共和国土地管理法实施条例（1998年）", "中华人民共和国国务院令第256号", STATE,
    "admin_regulation", "1998-12-27", "1999-01-01", "2021-08-31", "repealed", "@land_rule" },
  { "grain", "粮食流通管理条例", "中华人民共和国国务院令第740号", STATE, "admin_regulation",
    "2021-02-15", "2021-04-15", NULL, "in_force" },
  { "old_grain", "粮食流通管理条例（2004年）", "中华人民共和国国务院令第407号", STATE, "admin_regulation",
    "2004-05-26", "2004-05-26", "2021-04-14", "repealed", "@grain" },

  { "making", "国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知", "国办发〔2018〕37号", STATE_OFFICE,
    "state_council_doc", "2018-05-16", NULL, NULL, "in_force" },
  { "reviewing", "国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见", "国办发〔2018〕115号", STATE_OFFICE,
    "state_council_doc", "2018-12-04", NULL, NULL, "in_force" },
  { "city_county", "国务院关于加强市县政府依法行政的决定", "国发〔2008〕17号", STATE, "state_council_doc",
    "2008-05-12", NULL, NULL, NULL },
  { "rule_of_law", "国务院关于加强法治政府建设的意见", "国发〔2010〕33号", STATE, "state_council_doc",
    "2010-10-10", NULL, NULL, NULL },
  { "minimum_review", "最低生活保障审核确认办法", "民发〔2021〕57号", "民政部", "normative_doc",
    "2021-06-11", "2021-07-01", NULL, "in_force" },
  { "old_minimum_review", "最低生活保障审核审批办法（试行）", "民发〔2012〕220号", "民政部", "normative_doc",
    "2012-12-12", NULL, "2021-06-30", "repealed", "@minimum_review" },
  { "rural_road", "农村公路养护管理办法", "中华人民共和国交通运输部令2015年第22号", "交通运输部", "dept_rule",
    "2015-11-11", "2016-01-01", NULL, "in_force" },
  { "competition_rule", "公平竞争审查条例实施办法", "国家市场监督管理总局令第99号", "国家市场监督管理总局", "dept_rule",
    "2025-02-28", "2025-04-20", NULL, "in_force" },

  { "sc_decision", "四川省重大行政决策程序规定", "川府发〔2025〕4号", "四川省人民政府", "normative_doc",
    "2025-01-24", "2025-03-01", NULL, "in_force" },
  { "old_sc_decision", "四川省重大行政决策程序规定（2015年）", "川府发〔2015〕24号", "四川省人民政府", "normative_doc",
    NULL, NULL, "2025-02-28", "repealed", "@sc_decision" },
  { "sc_normative", "四川省行政规范性文件管理办法", NULL, "四川省人民政府", "gov_rule",
    NULL, NULL, NULL, "in_force" },
  { "old_sc_normative", "四川省行政规范性文件制定和备案规定", "四川省人民政府令第188-1号", "四川省人民政府", "gov_rule",
    NULL, NULL, NULL, "ended", "@sc_normative" },
  { "sc_estate", "四川省物业管理条例", NULL, "四川省人民代表大会常务委员会", "local_regulation",
    "2012-03-29", "2012-07-01", NULL, "amended" },
  { "sc_look", "四川省城乡环境综合治理条例", NULL, "四川省人民代表大会常务委员会", "local_regulation",
    "2011-07-29", "2011-10-01", NULL, "in_force" },
};

/* Where the facts of an instrument could not be read in full, the entry says so. */
static const char *
note_of (const Basis *basis)
{
  return basis->number == NULL || basis->dated_on == NULL ? "文号或者日期待核实" : NULL;
}

void
yifa_demo_add_bases (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      const Basis *b = &bases[i];
      g_autofree char *key = g_strconcat ("basis:", b->key, NULL);
      g_autofree char *successor = b->successor ? g_strconcat ("@basis:", b->successor + 1, NULL) : NULL;
      g_autoptr(YifaRecord) basis = yifa_demo_add (demo, &yifa_legal_basis, key, "title", b->title,
                                                   "number", b->number, "issuer", b->issuer,
                                                   "basis_kind", b->basis_kind, "dated_on", b->dated_on,
                                                   "effective_on", b->effective_on, "expires_on", b->expires_on,
                                                   "status", b->status, "successor", successor,
                                                   "note", note_of (b), NULL);
    }
}
