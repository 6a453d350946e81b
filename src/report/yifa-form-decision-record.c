/* yifa-form-decision-record.c - the course of a decision on one paper (重大行政决策过程记录)
 *
 * What has no paper of its own stands here: how it began, on what it rests, the five procedures, to whom it
 * was reported, where it was published and how it is carried out. It lies on top of the matter's file.
 */
#include "yifa-form-parts.h"

#include "yifa-decision-basis.h"
#include "yifa-decision-option.h"
#include "yifa-decision-report.h"
#include "yifa-decision-step.h"
#include "yifa-execution-report.h"
#include "yifa-facts.h"
#include "yifa-legal-basis.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-publication.h"
#include "yifa-words.h"

#define MAX_COLUMNS 8

/* A part of the decision as a table of the paper. */
typedef struct
{
  const char     *heading;
  const YifaKind *kind;
  double          weights[MAX_COLUMNS];
  const char     *labels[MAX_COLUMNS + 1];
  guint           fields[MAX_COLUMNS];
  guint           n_fields;
} PartTable;

static const PartTable options = {
  "四、备选方案", &yifa_decision_option, { 1.3, 3, 5, 3, 3, 1.6 },
  { "序号", "方案", "内容", "优点", "缺点", "是否采用", NULL },
  { YIFA_DECISION_OPTION_TITLE, YIFA_DECISION_OPTION_CONTENT, YIFA_DECISION_OPTION_MERITS,
    YIFA_DECISION_OPTION_DRAWBACKS, YIFA_DECISION_OPTION_IS_CHOSEN }, 5,
};

static const PartTable after[] = {
  { "七、请示和报告", &yifa_decision_report, { 1.3, 2.4, 4, 4.4, 2.4, 3.6 },
    { "序号", "对象", "名称", "文号", "日期", "反馈", NULL },
    { YIFA_DECISION_REPORT_ADDRESSEE_KIND, YIFA_DECISION_REPORT_TITLE, YIFA_DECISION_REPORT_REPORT_NO,
      YIFA_DECISION_REPORT_REPORTED_ON, YIFA_DECISION_REPORT_FEEDBACK }, 5 },
  { "八、公布", &yifa_publication, { 1.3, 3, 2.2, 5, 5 },
    { "序号", "载体", "日期", "位置", "网址", NULL },
    { YIFA_PUBLICATION_CHANNEL, YIFA_PUBLICATION_PUBLISHED_ON, YIFA_PUBLICATION_PLACE, YIFA_PUBLICATION_URL }, 4 },
  { "九、执行情况", &yifa_execution_report, { 1.3, 3, 2.2, 2.4, 5, 4 },
    { "序号", "单位", "日期", "类别", "内容", "处理", NULL },
    { YIFA_EXECUTION_REPORT_ORG, YIFA_EXECUTION_REPORT_REPORTED_ON, YIFA_EXECUTION_REPORT_REPORT_KIND,
      YIFA_EXECUTION_REPORT_CONTENT, YIFA_EXECUTION_REPORT_HANDLING }, 5 },
};

static GPtrArray *
load_part (YifaStore *store, YifaRecord *decision, const YifaKind *kind)
{
  return yifa_store_load_parts (store, kind, "decision", yifa_record_get_id (decision));
}

static void
add_part (YifaPaper *paper, YifaStore *store, YifaRecord *decision, const PartTable *part)
{
  g_autoptr(GPtrArray) records = load_part (store, decision, part->kind);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, part->heading);
  if (records->len > 0)
    yifa_form_record_table (paper, store, records, part->weights, part->labels, part->fields, part->n_fields);
  else
    yifa_paper_add_text (paper, YIFA_TEXT_BODY, "无。");
}

static void
add_head (YifaPaper *paper, YifaStore *store, YifaRecord *decision)
{
  static const double weights[] = { 2.2, 5, 2.2, 5 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  g_autofree char *organ = yifa_fact_org (store, yifa_record_get_int (decision, YIFA_MAJOR_DECISION_DECISION_ORG));
  g_autofree char *lead = yifa_fact_org (store, yifa_record_get_int (decision, YIFA_MAJOR_DECISION_LEAD_ORG));
  g_autofree char *executing = yifa_fact_org (store, yifa_record_get_int (decision, YIFA_MAJOR_DECISION_EXECUTING_ORG));
  g_autofree char *begun = yifa_words_date (yifa_record_get_text (decision, YIFA_MAJOR_DECISION_INITIATED_ON));
  const char *initiator = yifa_record_get_text (decision, YIFA_MAJOR_DECISION_INITIATOR);
  g_autofree char *who = g_strdup_printf ("%s%s%s", yifa_words_choice (decision, YIFA_MAJOR_DECISION_INITIATOR_KIND),
                                          initiator != NULL ? "　" : "", initiator != NULL ? initiator : "");

  yifa_form_row (table, 9, "决策事项", yifa_record_get_title (decision), 3u, NULL);
  yifa_form_row (table, 9, "类别", yifa_words_choice (decision, YIFA_MAJOR_DECISION_DECISION_CLASS), 1u, "决策机关", organ, 1u,
                 NULL);
  yifa_form_row (table, 9, "提出人", yifa_fact_or_blank (who), 1u, "启动日期", begun, 1u, NULL);
  yifa_form_row (table, 9, "承办单位", yifa_fact_or_blank (lead), 1u, "协办单位",
                 yifa_record_get_text (decision, YIFA_MAJOR_DECISION_ASSIST_ORGS), 1u, NULL);
  yifa_form_row (table, 9, "执行单位", yifa_fact_or_blank (executing), 1u, "责任人",
                 yifa_record_get_text (decision, YIFA_MAJOR_DECISION_RESPONSIBLE), 1u, NULL);
}

static void
add_bases (YifaPaper *paper, YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) bases = load_part (store, decision, &yifa_decision_basis);

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "二、决策依据");
  for (guint i = 0; i < bases->len; i++)
    {
      const char *named = yifa_record_get_text (bases->pdata[i], YIFA_DECISION_BASIS_TITLE);
      const char *article = yifa_record_get_text (bases->pdata[i], YIFA_DECISION_BASIS_ARTICLE);
      gint64 basis = yifa_record_get_int (bases->pdata[i], YIFA_DECISION_BASIS_BASIS);
      g_autofree char *title = basis != 0 ? yifa_store_dup_title (store, &yifa_legal_basis, basis) : g_strdup (named);
      g_autofree char *quoted = yifa_words_title (title);

      yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%u. %s%s", i + 1, quoted, article != NULL ? article : "");
    }
  if (bases->len == 0 || yifa_record_has (decision, YIFA_MAJOR_DECISION_POLICIES))
    yifa_form_prose (paper, yifa_record_get_text (decision, YIFA_MAJOR_DECISION_POLICIES));
}

static void
add_drafting (YifaPaper *paper, YifaRecord *decision)
{
  static const guint fields[] = { YIFA_MAJOR_DECISION_INVESTIGATION, YIFA_MAJOR_DECISION_COST_BENEFIT,
                                  YIFA_MAJOR_DECISION_DRAFT_TEXT };

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "三、调研情况和草案主要内容");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (yifa_record_has (decision, fields[i]) || fields[i] == YIFA_MAJOR_DECISION_DRAFT_TEXT)
      yifa_form_prose (paper, yifa_record_get_text (decision, fields[i]));
}

/* The evidence, or why it was left out and who allowed that. */
static char *
dup_step_note (YifaRecord *step)
{
  if (g_strcmp0 (yifa_record_get_text (step, YIFA_DECISION_STEP_STAGE), "exempt") != 0)
    return g_strdup (yifa_record_get_text (step, YIFA_DECISION_STEP_EVIDENCE));
  return g_strdup_printf ("免除理由：%s；批准人：%s",
                          yifa_fact_or_blank (yifa_record_get_text (step, YIFA_DECISION_STEP_EXEMPT_REASON)),
                          yifa_fact_or_blank (yifa_record_get_text (step, YIFA_DECISION_STEP_APPROVER)));
}

static void
add_steps (YifaPaper *paper, YifaStore *store, YifaRecord *decision)
{
  static const double weights[] = { 1, 3, 2, 2.4, 2.4, 6 };
  static const guint fields[] = { YIFA_DECISION_STEP_STEP, YIFA_DECISION_STEP_STAGE, YIFA_DECISION_STEP_STARTED_ON,
                                  YIFA_DECISION_STEP_DONE_ON };
  g_autoptr(GPtrArray) steps = load_part (store, decision, &yifa_decision_step);
  YifaPaperTable *table;

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "五、法定程序履行情况");
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 1);
  yifa_form_cells (table, 8, YIFA_TEXT_CELL_LABEL, "序号", "程序", "状态", "开始", "完成", "佐证或者免除理由", NULL);
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *note = dup_step_note (steps->pdata[i]);

      yifa_form_record_row (table, store, i + 1, steps->pdata[i], fields, G_N_ELEMENTS (fields));
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, note);
    }
}

static void
add_outcome (YifaPaper *paper, YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) meeting =
    yifa_store_load (store, &yifa_meeting, yifa_record_get_int (decision, YIFA_MAJOR_DECISION_MEETING), NULL);
  g_autofree char *name = meeting != NULL ? yifa_fact_meeting (store, meeting) : NULL;
  g_autofree char *decided = yifa_words_date (yifa_record_get_text (decision, YIFA_MAJOR_DECISION_DECIDED_ON));

  yifa_paper_add_text (paper, YIFA_TEXT_HEADING, "六、决定");
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "会议：%s。决定日期：%s。", yifa_fact_or_blank (name), decided);
  yifa_form_prose (paper, yifa_record_get_text (decision, YIFA_MAJOR_DECISION_DECISION_TEXT));
}

/* Suspended, resumed, stopped: what befell the execution, with its reason. */
static void
add_events (YifaPaper *paper, YifaRecord *decision)
{
  static const struct
  {
    const char *what;
    guint       on;
    guint       why; /* YIFA_NO_FIELD: nothing is asked */
  } events[] = {
    { "中止执行", YIFA_MAJOR_DECISION_SUSPENDED_ON, YIFA_MAJOR_DECISION_SUSPEND_REASON },
    { "恢复执行", YIFA_MAJOR_DECISION_RESUMED_ON, YIFA_NO_FIELD },
    { "终止", YIFA_MAJOR_DECISION_ENDED_ON, YIFA_MAJOR_DECISION_END_REASON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autofree char *on = yifa_words_date (yifa_record_get_text (decision, events[i].on));
      const char *why = events[i].why != YIFA_NO_FIELD ? yifa_record_get_text (decision, events[i].why) : NULL;

      if (yifa_record_has (decision, events[i].on))
        yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s%s%s%s", on, events[i].what, why != NULL ? "，理由：" : "",
                              why != NULL ? why : "");
    }
}

YifaPaper *
yifa_form_decision_record (YifaStore *store, YifaRecord *decision, GHashTable *values, GError **error)
{
  g_autofree char *unit = yifa_fact_subject_unit (store, decision);
  g_autofree char *date = yifa_form_date (store, values, NULL);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_FORM, "重大行政决策过程记录", unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "重大行政决策过程记录");
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL_END, "档号：%s　截至%s",
                        yifa_fact_or_blank (yifa_record_get_text (decision, YIFA_MAJOR_DECISION_ARCHIVE_NO)), date);
  add_head (paper, store, decision);
  yifa_form_section (paper, "一、决策建议和理由", decision, YIFA_MAJOR_DECISION_PROPOSAL);
  add_bases (paper, store, decision);
  add_drafting (paper, decision);
  add_part (paper, store, decision, &options);
  add_steps (paper, store, decision);
  add_outcome (paper, store, decision);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    add_part (paper, store, decision, &after[i]);
  add_events (paper, decision);
  return paper;
}

void
yifa_form_check_decision_record (YifaStore *store, YifaRecord *decision, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_MAJOR_DECISION_INITIATOR_KIND, YIFA_MAJOR_DECISION_INITIATED_ON,
                                  YIFA_MAJOR_DECISION_LEAD_ORG,       YIFA_MAJOR_DECISION_EXECUTING_ORG,
                                  YIFA_MAJOR_DECISION_RESPONSIBLE,    YIFA_MAJOR_DECISION_PROPOSAL,
                                  YIFA_MAJOR_DECISION_DRAFT_TEXT,     YIFA_MAJOR_DECISION_DECIDED_ON };

  yifa_form_need (problems, decision, fields, G_N_ELEMENTS (fields));
}
