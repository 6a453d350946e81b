/* yifa-demo-past.c - the documents of before 2017, and the cleanup that went through them
 *
 * Thirty-nine documents up to the end of 2016: fourteen remain in force, twenty-three are repealed, two are to
 * be amended. They were imported: their dates and numbers are known, of their making little was kept. Their
 * numbers came from a series shared with ordinary papers, so the register of numbers does not count them.
 */
#include "yifa-demo-private.h"

#include "yifa-cleanup.h"
#include "yifa-cleanup-item.h"
#include "yifa-doc-basis.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-publication.h"

typedef struct
{
  const char *number;
  const char *title;
  const char *drafter;
  const char *dated_on;
  const char *result;
  const char *reason;
  const char *summary;
  const char *basis;
} Past;

#define KEEP "keep", "still_needed"
#define REPEAL(reason) "repeal", reason

static const Past past[] = {
  { "大府发〔2004〕17号", "大英县城市房屋拆迁管理实施办法", "@old_building", "2004-06-08", REPEAL ("basis_changed"),
    "规定城市规划区内房屋拆迁的许可、补偿、安置程序。", "@basis:demolition" },
  { "大府发〔2005〕9号", "大英县乡村公路建设资金筹集办法", "@transport", "2005-03-21", REPEAL ("conflict"),
    "规定乡村公路建设资金由受益农户按人口分摊。", "@basis:highway" },
  { "大府发〔2005〕23号", "大英县暂住人口管理规定", "@police", "2005-08-15", REPEAL ("object_gone"),
    "规定暂住人口登记和暂住证办理。" },
  { "大府发〔2006〕14号", "大英县农村公路建设管理办法", "@transport", "2006-04-18", REPEAL ("replaced"),
    "规定农村公路建设的计划、设计、施工和验收。", "@basis:highway" },
  { "大府发〔2006〕19号", "大英县招商引资优惠办法", "@old_commerce", "2006-05-29", REPEAL ("conflict"),
    "规定对引进企业的税收返还和用地优惠。" },
  { "大府发〔2006〕30号", "大英县社会抚养费征收管理实施细则", "@old_family", "2006-11-06", REPEAL ("conflict"),
    "规定社会抚养费的计征基数和分期缴纳。", "@basis:fostering" },
  { "大府发〔2007〕6号", "大英县城区机动三轮车客运管理规定", "@transport", "2007-02-26", REPEAL ("object_gone"),
    "规定城区机动三轮车客运的线路、停靠和标识。" },
  { "大府发〔2007〕11号", "大英县农村五保供养实施办法", "@civil", "2007-04-16", REPEAL ("replaced"),
    "规定农村五保对象的审批、供养标准和供养方式。" },
  { "大府发〔2007〕18号", "大英县粘土砖瓦窑整治办法", "@old_land", "2007-07-09", REPEAL ("purpose_done"),
    "规定粘土砖瓦窑的关停时限和复垦要求。", "@basis:old_land_rule" },
  { "大府发〔2007〕27号", "大英县无照经营查处实施办法", "@older_trade", "2007-10-22", REPEAL ("basis_changed"),
    "规定无照经营的查处分工和联合执法。", "@basis:old_unlicensed" },
  { "大府发〔2008〕21号", "大英县灾后农房重建补助办法", "@old_building", "2008-08-04", REPEAL ("purpose_done"),
    "规定灾后农房重建的补助对象、标准和拨付。" },
  { "大府发〔2008〕25号", "大英县灾后恢复重建项目管理规定", "@ndrc", "2008-09-16", REPEAL ("purpose_done"),
    "规定灾后恢复重建项目的审批和监督。" },
  { "大府发〔2008〕31号", "大英县粮食直接补贴资金发放办法", "@finance", "2008-12-01", REPEAL ("replaced"),
    "规定种粮农民直接补贴的面积核定和公示发放。", "@basis:old_grain" },
  { "大府发〔2009〕7号", "大英县家电下乡补贴资金管理办法", "@finance", "2009-03-09", REPEAL ("purpose_done"),
    "规定家电下乡产品补贴的申领和审核。" },
  { "大府发〔2009〕16号", "大英县环境噪声管理暂行规定", "@old_environment", "2009-05-04", REPEAL ("term_over"),
    "规定城区噪声敏感区域和夜间施工限制。", "@basis:old_noise" },
  { "大府发〔2009〕22号", "大英县城镇燃气安全管理办法", "@old_building", "2009-06-16", KEEP,
    "规定城镇燃气经营、使用和设施保护的安全要求。" },
  { "大府发〔2010〕8号", "大英县农村饮水安全工程运行管理办法", "@old_water", "2010-03-22", KEEP,
    "规定农村饮水安全工程的管护主体、水价和维修资金。", "@basis:water_law" },
  { "大府发〔2010〕15号", "大英县房地产交易优惠暂行规定", "@old_building", "2010-05-17", REPEAL ("conflict"),
    "规定本县居民购房的契税补贴和外地企业准入条件。", "@basis:property" },
  { "大府发〔2010〕24号", "大英县车辆通行费收取办法", "@transport", "2010-08-23", REPEAL ("object_gone"),
    "规定县道收费站的收费标准和减免。", "@basis:highway" },
  { "大府发〔2010〕31号", "大英县河道采砂管理办法", "@old_water", "2010-10-12", KEEP,
    "规定河道采砂的规划、许可、作业和禁采期。", "@basis:water_law" },
  { "大府发〔2011〕9号", "大英县国有土地上房屋征收与补偿实施办法", "@old_building", "2011-03-28", KEEP,
    "规定国有土地上房屋征收的程序、评估和补偿。", "@basis:expropriation" },
  { "大府发〔2011〕17号", "大英县建筑企业入县备案登记办法", "@old_building", "2011-06-13", REPEAL ("conflict"),
    "规定外地建筑企业入县承揽工程前的备案登记。", "@basis:licence" },
  { "大府发〔2011〕21号", "大英县农村客运线路经营权有偿使用办法", "@transport", "2011-07-25", REPEAL ("conflict"),
    "规定农村客运线路经营权的招标和有偿使用费。" },
  { "大府发〔2011〕26号", "大英县烟花爆竹经营布点规定", "@old_safety", "2011-08-30", KEEP,
    "规定烟花爆竹零售点的布设、间距和安全条件。", "@basis:firework" },
  { "大府发〔2012〕5号", "大英县农村公路养护管理实施办法", "@transport", "2012-02-20", KEEP,
    "规定农村公路养护的责任、资金和考核。", "@basis:highway" },
  { "大府发〔2012〕11号", "大英县行政规范性文件制定和备案办法", "@legal", "2012-04-16", "amend", "basis_changed",
    "规定行政规范性文件的起草、审查、公布和备案。", "@basis:old_sc_normative" },
  { "大府发〔2012〕18号", "大英县盐卤资源保护规定", "@old_land", "2012-06-11", KEEP,
    "规定盐卤资源的勘查、开采和古盐井遗址保护。", "@basis:land_law" },
  { "大府发〔2012〕29号", "大英县小微企业贷款贴息暂行办法", "@finance", "2012-10-29", REPEAL ("term_over"),
    "规定小微企业贷款贴息的条件和比例，试行两年。" },
  { "大府发〔2013〕7号", "大英县最低生活保障对象分类施保实施办法", "@civil", "2013-03-18", KEEP,
    "规定最低生活保障对象的分类、保障标准和动态管理。", "@basis:old_minimum_review" },
  { "大府发〔2013〕15号", "大英县政府投资项目管理办法", "@ndrc", "2013-05-27", KEEP,
    "规定政府投资项目的审批、概算、招标和竣工决算。" },
  { "大府发〔2013〕21号", "大英县城乡医疗救助办法", "@civil", "2013-08-12", "amend", "basis_changed",
    "规定城乡医疗救助的对象、范围和比例。" },
  { "大府发〔2013〕28号", "大英县食品生产加工小作坊登记管理办法", "@old_food", "2013-11-04", REPEAL ("replaced"),
    "规定食品生产加工小作坊的登记条件和日常检查。" },
  { "大府发〔2014〕6号", "大英县城市市容和环境卫生管理办法", "@old_urban", "2014-03-10", KEEP,
    "规定城区市容、户外广告和环境卫生责任区。", "@basis:city_look" },
  { "大府发〔2014〕13号", "大英县规模种植大户奖补办法（试行）", "@old_farming", "2014-05-19", REPEAL ("term_over"),
    "规定规模种植大户的奖补面积和标准。" },
  { "大府发〔2014〕19号", "大英县畜禽养殖污染防治办法", "@old_livestock", "2014-07-21", KEEP,
    "划定畜禽禁养区、限养区，规定粪污处理要求。", "@basis:manure" },
  { "大府发〔2014〕27号", "大英县物业服务收费管理办法", "@ndrc", "2014-11-17", KEEP,
    "规定住宅小区物业服务收费的分等定级和公示。", "@basis:estate" },
  { "大府发〔2015〕4号", "大英县被征地农民社会保障实施办法", "@labour", "2015-02-09", KEEP,
    "规定被征地农民参加社会保险的对象和缴费补贴。", "@basis:insurance_law" },
  { "大府发〔2015〕20号", "大英县重大行政决策程序规定", "@legal", "2015-09-14", KEEP,
    "规定重大行政决策的范围、五项程序和责任追究。", "@basis:old_sc_decision" },
  { "大府发〔2016〕12号", "大英县电商发展扶持资金管理办法（试行）", "@old_commerce", "2016-06-20", REPEAL ("conflict"),
    "规定对注册地在本县的电商企业给予奖补。" },
};

static void
add_one (YifaDemo *demo, const Past *p)
{
  g_autofree char *published_on = yifa_demo_shift (p->dated_on, 6);
  g_autofree char *effective_on = yifa_demo_shift (p->dated_on, 30);
  gboolean is_trial = g_strrstr (p->title, "试行") != NULL || g_strrstr (p->title, "暂行") != NULL;
  g_autofree char *key = g_strconcat ("doc:", p->number, NULL);
  g_autoptr(YifaRecord) doc = NULL;
  g_autoptr(YifaRecord) publication = NULL;
  g_autoptr(YifaRecord) link = NULL;

  yifa_demo_travel (demo, published_on);
  doc = yifa_demo_add (demo, &yifa_normative_doc, key,
                       "title", p->title, "issue_no", p->number, "maker_org", "@gov",
                       "maker_level", "government", "drafter_org", p->drafter, "lead_org", p->drafter,
                       "doc_type", "measures", "stage", "registered_by_receiver", "summary", p->summary,
                       "dated_on", p->dated_on, "signed_on", p->dated_on, "registered_on", p->dated_on,
                       "published_on", published_on, "effective_on", effective_on,
                       "is_trial", is_trial ? "1" : NULL,
                       "no_term_reason", "制定时未规定有效期", NULL);
  if (doc == NULL)
    return;

  yifa_demo_remember (demo, "doc", doc);
  publication = yifa_demo_add (demo, &yifa_publication, NULL, "doc", "@doc",
                               "channel", "notice_board", "published_on", published_on,
                               "place", "县政府公开栏", NULL);
  if (p->basis != NULL)
    link = yifa_demo_add (demo, &yifa_doc_basis, NULL, "doc", "@doc", "basis", p->basis, NULL);
}

static void
decide (YifaDemo *demo, YifaRecord *cleanup, const Past *p)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autofree char *key = g_strconcat ("doc:", p->number, NULL);
  g_autoptr(YifaRecord) item = NULL;
  gboolean is_amended = g_str_equal (p->result, "amend");

  if (demo->error != NULL)
    return;

  yifa_query_where_id (query, "cleanup", yifa_record_get_id (cleanup));
  yifa_query_where_id (query, "doc", yifa_demo_id (demo, key));
  item = yifa_store_find_one (demo->store, &yifa_cleanup_item, query);
  yifa_demo_set (demo, item, "result", p->result, "reason", p->reason,
                 "lead_org", is_amended ? p->drafter : NULL, "amend_due_on", is_amended ? "2018-04-23" : NULL, NULL);
}

static void
clean_up (YifaDemo *demo)
{
  g_autoptr(YifaRecord) meeting = NULL;
  g_autoptr(YifaRecord) cleanup = NULL;

  yifa_demo_travel (demo, "2017-09-11");
  cleanup = yifa_demo_add (demo, &yifa_cleanup, "cleanup:2018",
    "title", "2017年至2018年县政府行政规范性文件清理", "topic", "delegation",
    "basis", "放管服改革和生态文明建设、环境保护文件清理工作要求；县文件清理长效机制",
    "scope_on", "2016-12-31", "scope_government", "1", "min_age_years", "2", NULL);
  if (cleanup == NULL)
    return;

  yifa_demo_act (demo, cleanup, "collect", "2017-09-11", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (past); i++)
    decide (demo, cleanup, &past[i]);
  yifa_demo_act (demo, cleanup, "examine", "2017-11-20", NULL);
  yifa_demo_act (demo, cleanup, "review", "2017-12-11", "review_opinion",
                 "清理结果符合上位法规定，拟废止的文件均已有新规定衔接或者调整对象消失，建议提请县政府常务会议审议。", NULL);
  yifa_demo_travel (demo, "2018-01-15");
  meeting = yifa_demo_add (demo, &yifa_meeting, "meeting:cleanup", "name", "第四届县人民政府第28次常务会议",
                           "meeting_kind", "executive", "org", "@gov", "session", "第四届", "meeting_no", "28",
                           "stage", "held", "held_on", "2018-01-15", "place", "县政府第一会议室", NULL);
  yifa_demo_act (demo, cleanup, "approve", "2018-01-15", "meeting", "@meeting:cleanup",
                 "approved_on", "2018-01-15", NULL);
  yifa_demo_act (demo, cleanup, "publish", "2018-01-22",
                 "ending_title", "大英县人民政府办公室关于公布行政规范性文件清理结果的通知", "ending_no", "大府办发〔2018〕6号",
                 "ending_on", "2018-01-22", "published_on", "2018-01-22", "channel", "县政府门户网站、县政府公开栏", NULL);
  yifa_demo_act (demo, cleanup, "apply", "2018-01-22", NULL);
}

void
yifa_demo_add_past (YifaDemo *demo)
{
  for (guint i = 0; i < G_N_ELEMENTS (past); i++)
    add_one (demo, &past[i]);
  clean_up (demo);
}
