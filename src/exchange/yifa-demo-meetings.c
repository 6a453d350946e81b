/* yifa-demo-meetings.c - a whole year of executive meetings in the sample county
 *
 * In 2025 the county government met 25 times on 112 items, the head of its legal office present each time.
 * Documents and decisions of the year brought some of the meetings and items along; this adds the others, and
 * then numbers all meetings of the term in the order of their days.
 */
#include "yifa-demo-private.h"

#include "yifa-agenda-item.h"
#include "yifa-attendance.h"
#include "yifa-date.h"
#include "yifa-meeting.h"

#define YEAR "2025"
#define TERM "第五届"
#define TERM_BEGAN "2021-12-01"

enum { N_MEETINGS = 25, N_ITEMS = 112 };

static const struct { const char *matter, *unit; } matters[] = {
  { "重点民生实事", "县政府办" },       { "国有企业改革深化提升", "县财政局" },   { "高标准农田建设", "县农业农村局" },
  { "粮食收购和储备", "县发改局" },     { "义务教育优质均衡发展", "县教体局" },   { "城镇燃气安全整治", "县住建局" },
  { "道路交通安全整治", "县公安局" },   { "河湖长制", "县水利局" },               { "优化营商环境", "县审批数据局" },
  { "医保基金监管", "县医保局" },       { "养老服务体系建设", "县民政局" },       { "根治欠薪", "县人社局" },
  { "生态环境保护督察整改", "大英生态环境局" }, { "安全生产和应急管理", "县应急局" }, { "食品安全", "县市场监管局" },
  { "招商引资", "县商务经合局" },       { "乡村振兴衔接资金安排", "县农业农村局" }, { "土地供应", "县自规局" },
  { "城市更新", "县住建局" },           { "文化遗产保护", "县文广旅局" },         { "基层医疗卫生服务", "县卫健局" },
  { "信访积案化解", "县信访局" },       { "审计查出问题整改", "县审计局" },       { "统计监督", "县统计局" },
  { "退役军人服务保障", "县退役军人局" }, { "财政预算执行", "县财政局" },         { "工业园区建设", "县经科信局" },
  { "综合行政执法改革", "县综合执法局" }, { "防汛抗旱", "县水利局" },             { "森林防灭火", "县应急局" },
  { "农村公路建设", "县交通局" },       { "法治政府建设", "县司法局" },           { "政务公开", "县政府办" },
  { "消费提振", "县商务经合局" },       { "耕地保护", "县自规局" },               { "未成年人保护", "县民政局" },
};

static const char *const patterns[] = {
  "研究%s工作安排", "听取%s工作情况汇报", "审议%s实施方案", "研究%s有关问题",
};

/* Who sits in the county government, and who listens; the head of the legal office every time. */
void
yifa_demo_add_attendance (YifaDemo *demo)
{
  static const struct { const char *name, *org, *role; } present[] = {
    { "罗建国", "@gov", "attendee" },       { "蒋丽华", "@gov", "attendee" },        { "江志伟", "@gov", "attendee" },
    { "任晓燕", "@gov", "attendee" },       { "贺斌", "@gov", "attendee" },          { "邓志远", "@office", "attendee" },
    { "陈卫东", "@justice", "legal_observer" }, { "曾德明", "@finance", "observer" }, { "刘敏", "@justice", "adviser" },
    { "王某（居民代表）", NULL, "citizen_observer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (present); i++)
    {
      g_autoptr(YifaRecord) row = yifa_demo_add (demo, &yifa_attendance, NULL, "meeting", "@meeting",
        "person_name", present[i].name, "org", present[i].org, "role", present[i].role, NULL);
    }
}

/* (element-type YifaRecord): the executive meetings of the county government held in the year, in order */
static GPtrArray *
load_meetings (YifaDemo *demo, const char *from, const char *until)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "meeting_kind", YIFA_EQUAL, "executive");
  yifa_query_where_id (query, "org", yifa_demo_id (demo, "gov"));
  yifa_query_where (query, "held_on", YIFA_AT_LEAST, from);
  yifa_query_where (query, "held_on", YIFA_AT_MOST, until);
  query->order = g_strdup ("held_on");
  return yifa_store_load_all (demo->store, &yifa_meeting, query, &demo->error);
}

static gboolean
is_near_one (GPtrArray *meetings, const char *on)
{
  for (guint i = 0; i < meetings->len; i++)
    if (ABS (yifa_date_days_between (yifa_record_get_text (meetings->pdata[i], YIFA_MEETING_HELD_ON), on)) < 5)
      return TRUE;

  return FALSE;
}

static void
add_meeting (YifaDemo *demo, GPtrArray *meetings, const char *on)
{
  YifaRecord *meeting;

  yifa_demo_travel (demo, on);
  meeting = yifa_demo_add (demo, &yifa_meeting, "meeting", "name", "县人民政府常务会议", "meeting_kind", "executive",
    "org", "@gov", "held_on", on, "place", "县政府第一会议室", "chair", "罗建国", "recorder", "唐雨欣", "stage", "closed", NULL);
  if (meeting == NULL)
    return;

  yifa_demo_add_attendance (demo);
  g_ptr_array_add (meetings, meeting);
}

/* Every other Monday, then the Mondays between, moved off days of rest; not where a meeting is near. */
static void
add_meetings (YifaDemo *demo)
{
  g_autoptr(GPtrArray) meetings = load_meetings (demo, YEAR "-01-01", YEAR "-12-31");

  for (int week = 0; demo->error == NULL && meetings->len < N_MEETINGS && week < 52; week++)
    {
      g_autofree char *on = yifa_demo_shift (YEAR "-01-06", 7 * (week < 26 ? 2 * week : 2 * week - 51));

      if (!is_near_one (meetings, on))
        add_meeting (demo, meetings, on);
    }
}

static guint
count_items (YifaDemo *demo, YifaRecord *meeting)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (demo->store, &yifa_agenda_item, "meeting",
                                                      yifa_record_get_id (meeting));

  return items->len;
}

static void
add_item (YifaDemo *demo, YifaRecord *meeting, guint seq, guint serial)
{
  guint matter = serial % G_N_ELEMENTS (matters);
  const char *pattern = patterns[serial / G_N_ELEMENTS (matters) % G_N_ELEMENTS (patterns)];
  g_auto(GStrv) halves = g_strsplit (pattern, "%s", 2);
  g_autofree char *title = g_strconcat (halves[0], matters[matter].matter, halves[1], NULL);
  g_autofree char *presenter = g_strconcat (matters[matter].unit, "主要负责人", NULL);
  g_autofree char *number = g_strdup_printf ("%u", seq);
  g_autoptr(YifaRecord) item = NULL;

  yifa_demo_remember (demo, "meeting", meeting);
  item = yifa_demo_add (demo, &yifa_agenda_item, NULL, "meeting", "@meeting", "seq", number, "title", title,
    "presenter", presenter, "views", "与会人员讨论，司法局就合法性发表意见。",
    "decision", serial % 5 == 3 ? "approved_with_changes" : "approved", "decision_note", "原则同意，由承办单位抓好落实。", NULL);
}

/* As many as the year is short of, spread over its meetings. */
static void
add_items (YifaDemo *demo)
{
  g_autoptr(GPtrArray) meetings = load_meetings (demo, YEAR "-01-01", YEAR "-12-31");
  g_autofree guint *n = meetings != NULL ? g_new0 (guint, meetings->len) : NULL;
  guint total = 0;

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    total += n[i] = count_items (demo, meetings->pdata[i]);

  for (guint serial = 0; total < N_ITEMS && demo->error == NULL; serial++, total++)
    {
      guint i = serial % meetings->len;
      YifaRecord *meeting = meetings->pdata[i];

      yifa_demo_travel (demo, yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON));
      add_item (demo, meeting, ++n[i], serial);
    }
}

static void
number_meetings (YifaDemo *demo)
{
  g_autoptr(GPtrArray) meetings = NULL;

  yifa_demo_travel (demo, "D");
  meetings = demo->error == NULL ? load_meetings (demo, TERM_BEGAN, "9999-12-31") : NULL;
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = g_strdup_printf (TERM "县人民政府第%u次常务会议", i + 1);

      yifa_demo_set (demo, meetings->pdata[i], "session", TERM, "meeting_no", number, "name", name, NULL);
    }
}

void
yifa_demo_add_meetings (YifaDemo *demo)
{
  add_meetings (demo);
  add_items (demo);
  number_meetings (demo);
}
