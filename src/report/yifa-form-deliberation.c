/* yifa-form-deliberation.c - what a meeting said and decided about one item (集体讨论记录)
 *
 * An excerpt: other items of the meeting stay out of it. Views stand in the order in which they were
 * given, and what differed stands as it was said, because it relieves those who said it.
 */
#include "yifa-form-parts.h"

#include "yifa-agenda-item.h"
#include "yifa-attendance.h"
#include "yifa-deliberation-view.h"
#include "yifa-facts.h"
#include "yifa-meeting.h"
#include "yifa-words.h"

static GPtrArray *
load_views (YifaStore *store, YifaRecord *item)
{
  return yifa_store_load_parts (store, &yifa_deliberation_view, "agenda_item", yifa_record_get_id (item));
}

/* "张伟（大英县司法局）、李芳" of those who were there as @role. Transfer full. */
static char *
dup_people (YifaStore *store, GPtrArray *people, const char *role)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      YifaRecord *one = people->pdata[i];
      g_autofree char *org = yifa_fact_org (store, yifa_record_get_int (one, YIFA_ATTENDANCE_ORG));

      if (g_strcmp0 (yifa_record_get_text (one, YIFA_ATTENDANCE_ROLE), role) == 0)
        g_string_append_printf (names, "%s%s%s%s%s", names->len > 0 ? "、" : "",
                                yifa_record_get_text (one, YIFA_ATTENDANCE_PERSON_NAME), org != NULL ? "（" : "",
                                org != NULL ? org : "", org != NULL ? "）" : "");
    }
  return g_string_free (names, FALSE);
}

static void
add_people (YifaPaperTable *table, YifaStore *store, gint64 meeting)
{
  static const struct
  {
    const char *role;
    const char *label;
    gboolean    always; /* a paper that does not name them has a blank there */
  } roles[] = {
    { "attendee", "出席", TRUE },
    { "legal_observer", "合法性审查机构列席", TRUE },
    { "observer", "列席", FALSE },
    { "adviser", "法律顾问列席", FALSE },
    { "citizen_observer", "群众代表列席", FALSE },
    { "absent", "请假", FALSE },
  };
  g_autoptr(GPtrArray) people = yifa_store_load_parts (store, &yifa_attendance, "meeting", meeting);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *names = dup_people (store, people, roles[i].role);

      if (*names != '\0' || roles[i].always)
        yifa_form_row (table, 9, roles[i].label, yifa_fact_or_blank (names), 3u, NULL);
    }
}

static void
add_head (YifaPaper *paper, YifaStore *store, YifaRecord *item, YifaRecord *meeting)
{
  static const double weights[] = { 2.4, 5, 2.2, 5 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  const char *head = yifa_record_get_text (item, YIFA_AGENDA_ITEM_HEAD);
  g_autofree char *name = meeting != NULL ? yifa_fact_meeting (store, meeting) : NULL;
  g_autofree char *held = yifa_words_date (meeting != NULL ? yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON) : NULL);

  yifa_form_row (table, 9, "会议", yifa_fact_or_blank (name), 3u, NULL);
  yifa_form_row (table, 9, "时间", held, 1u, "地点",
                 meeting != NULL ? yifa_record_get_text (meeting, YIFA_MEETING_PLACE) : NULL, 1u, NULL);
  yifa_form_row (table, 9, "主持人",
                 head != NULL || meeting == NULL ? head : yifa_record_get_text (meeting, YIFA_MEETING_CHAIR), 1u, "记录人",
                 meeting != NULL ? yifa_record_get_text (meeting, YIFA_MEETING_RECORDER) : NULL, 1u, NULL);
  yifa_form_row (table, 9, "议题", yifa_record_get_title (item), 3u, NULL);
  yifa_form_row (table, 9, "汇报人", yifa_record_get_text (item, YIFA_AGENDA_ITEM_PRESENTER), 3u, NULL);
  add_people (table, store, yifa_record_get_int (item, YIFA_AGENDA_ITEM_MEETING));
}

static void
add_views (YifaPaper *paper, YifaStore *store, YifaRecord *item)
{
  static const double weights[] = { 1.2, 2, 3, 2.4, 2, 6, 1.8 };
  static const char *const labels[] = { "序号", "发言人", "职务", "身份", "态度", "发言内容", "不同意见", NULL };
  static const guint fields[] = { YIFA_DELIBERATION_VIEW_SPEAKER,   YIFA_DELIBERATION_VIEW_POST,
                                  YIFA_DELIBERATION_VIEW_ROLE,      YIFA_DELIBERATION_VIEW_VIEW,
                                  YIFA_DELIBERATION_VIEW_STATEMENT, YIFA_DELIBERATION_VIEW_IS_DISSENT };
  g_autoptr(GPtrArray) views = load_views (store, item);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "一、讨论情况");
  if (views->len > 0)
    yifa_form_record_table (paper, store, views, weights, labels, fields, G_N_ELEMENTS (fields));
  if (views->len == 0 || yifa_record_has (item, YIFA_AGENDA_ITEM_VIEWS))
    yifa_form_prose (paper, yifa_record_get_text (item, YIFA_AGENDA_ITEM_VIEWS));
}

static void
add_outcome (YifaPaper *paper, YifaRecord *item)
{
  const char *dissent = yifa_record_get_text (item, YIFA_AGENDA_ITEM_DISSENT);
  gboolean differs = yifa_record_get_int (item, YIFA_AGENDA_ITEM_DIFFERS_FROM_MAJORITY) != 0;
  g_autofree char *boxes = yifa_form_boxes (item, YIFA_AGENDA_ITEM_DECISION, NULL);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "二、不同意见");
  yifa_form_prose (paper, dissent != NULL ? dissent : "无。");
  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "三、会议决定");
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, boxes);
  yifa_form_prose (paper, yifa_record_get_text (item, YIFA_AGENDA_ITEM_DECISION_NOTE));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s行政首长最后发表意见",
                        yifa_form_box (yifa_record_get_int (item, YIFA_AGENDA_ITEM_HEAD_SPOKE_LAST) != 0));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s行政首长拟作出的决定与会议组成人员多数人的意见不一致", yifa_form_box (differs));
  if (differs)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "行政首长在会上说明的理由：%s",
                          yifa_fact_or_blank (yifa_record_get_text (item, YIFA_AGENDA_ITEM_HEAD_REASON)));
}

YifaPaper *
yifa_form_deliberation (YifaStore *store, YifaRecord *item, GHashTable *values, GError **error)
{
  g_autoptr(YifaRecord) meeting =
    yifa_store_load (store, &yifa_meeting, yifa_record_get_int (item, YIFA_AGENDA_ITEM_MEETING), NULL);
  g_autofree char *unit = yifa_fact_government (store);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_FORM, "集体讨论记录（摘录）", unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "集体讨论记录（摘录）");
  add_head (paper, store, item, meeting);
  add_views (paper, store, item);
  add_outcome (paper, item);
  yifa_paper_add_gap (paper, 6);
  yifa_paper_add_text (paper, YIFA_TEXT_SMALL, "摘录人（签名）：　　　　　　　　　核对人（签名）：　　　　　　　　　"
                                               "　年　　月　　日");
  return paper;
}

void
yifa_form_check_deliberation (YifaStore *store, YifaRecord *item, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_AGENDA_ITEM_PRESENTER, YIFA_AGENDA_ITEM_DECISION, YIFA_AGENDA_ITEM_DECISION_NOTE };
  static const guint meeting_fields[] = { YIFA_MEETING_HELD_ON, YIFA_MEETING_PLACE, YIFA_MEETING_RECORDER };
  gint64 meeting_id = yifa_record_get_int (item, YIFA_AGENDA_ITEM_MEETING);
  g_autoptr(YifaRecord) meeting = yifa_store_load (store, &yifa_meeting, meeting_id, NULL);
  g_autoptr(GPtrArray) people = yifa_store_load_parts (store, &yifa_attendance, "meeting", meeting_id);
  g_autoptr(GPtrArray) views = load_views (store, item);
  g_autofree char *attendees = dup_people (store, people, "attendee");
  g_autofree char *observers = dup_people (store, people, "legal_observer");

  yifa_form_need (problems, item, fields, G_N_ELEMENTS (fields));
  if (meeting != NULL)
    yifa_form_need (problems, meeting, meeting_fields, G_N_ELEMENTS (meeting_fields));
  if (!yifa_record_has (item, YIFA_AGENDA_ITEM_HEAD) &&
      (meeting == NULL || !yifa_record_has (meeting, YIFA_MEETING_CHAIR)))
    yifa_form_say (problems, g_strdup (_("It is not on record who chaired the meeting.")));
  if (*attendees == '\0')
    yifa_form_say (problems, g_strdup (_("Nobody is on record as having attended the meeting.")));
  if (*observers == '\0')
    yifa_form_say (problems, g_strdup (_("No legal observer of the meeting is on record.")));
  if (views->len == 0 && !yifa_record_has (item, YIFA_AGENDA_ITEM_VIEWS))
    yifa_form_say (problems, g_strdup (_("No view given at the meeting is on record.")));
  if (yifa_record_get_int (item, YIFA_AGENDA_ITEM_DIFFERS_FROM_MAJORITY) &&
      !yifa_record_has (item, YIFA_AGENDA_ITEM_HEAD_REASON))
    yifa_form_say (problems, g_strdup (_("The head decided against the majority, and no reason is on record.")));
}
