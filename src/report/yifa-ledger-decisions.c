/* yifa-ledger-decisions.c - ledgers of major decisions (重大行政决策台账) and of what meetings decided (议题台账) */
#include "yifa-ledger-parts.h"

#include "yifa-agenda-item.h"
#include "yifa-attendance.h"
#include "yifa-catalogue-item.h"
#include "yifa-decision-catalogue.h"
#include "yifa-evaluation.h"
#include "yifa-facts.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-words.h"

static const YifaColumn decision_columns[] = {
  { "目录号", YIFA_COLUMN_TEXT, 5 },     { "事项", YIFA_COLUMN_TEXT, 18 },      { "承办单位", YIFA_COLUMN_TEXT, 8 },
  { "类别", YIFA_COLUMN_TEXT, 7 },       { "公众参与", YIFA_COLUMN_TEXT, 5 },   { "专家论证", YIFA_COLUMN_TEXT, 5 },
  { "风险评估", YIFA_COLUMN_TEXT, 5 },   { "合法性审查", YIFA_COLUMN_TEXT, 5 }, { "集体讨论决定", YIFA_COLUMN_TEXT, 5 },
  { "是否听证", YIFA_COLUMN_TEXT, 4 },   { "审查意见", YIFA_COLUMN_TEXT, 9 },   { "会议", YIFA_COLUMN_TEXT, 9 },
  { "决定日期", YIFA_COLUMN_DATE, 5 },   { "公布", YIFA_COLUMN_DATE, 5 },       { "执行单位", YIFA_COLUMN_TEXT, 8 },
  { "后评估", YIFA_COLUMN_TEXT, 7 },
};

static char *
decision_date (YifaStore *store, YifaRecord *decision)
{
  return g_strdup (yifa_record_get_text (decision, YIFA_MAJOR_DECISION_INITIATED_ON));
}

/* "2026-3": the third item of that year's catalogue. */
static char *
dup_catalogue_no (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) item = yifa_store_load (store, &yifa_catalogue_item,
                                                yifa_record_get_int (decision, YIFA_MAJOR_DECISION_CATALOGUE_ITEM), NULL);
  g_autoptr(YifaRecord) catalogue =
    item != NULL ? yifa_store_load (store, &yifa_decision_catalogue,
                                    yifa_record_get_int (item, YIFA_CATALOGUE_ITEM_CATALOGUE), NULL) : NULL;

  if (catalogue == NULL)
    return NULL;
  return g_strdup_printf ("%d-%d", (int) yifa_record_get_int (catalogue, YIFA_DECISION_CATALOGUE_YEAR),
                          (int) yifa_record_get_int (item, YIFA_CATALOGUE_ITEM_SEQ));
}

/* 大法审〔2026〕7号（合法） */
static char *
dup_review (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) review = yifa_store_load (store, &yifa_legality_review,
                                                  yifa_record_get_int (decision, YIFA_MAJOR_DECISION_REVIEW), NULL);
  const char *number, *conclusion;

  if (review == NULL || !yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION))
    return NULL;
  number = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_OPINION_NO);
  conclusion = yifa_words_choice (review, YIFA_LEGALITY_REVIEW_CONCLUSION);
  return number != NULL ? g_strdup_printf ("%s（%s）", number, conclusion) : g_strdup (conclusion);
}

static char *
dup_meeting (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) meeting =
    yifa_store_load (store, &yifa_meeting, yifa_record_get_int (decision, YIFA_MAJOR_DECISION_MEETING), NULL);

  return meeting != NULL ? yifa_fact_meeting (store, meeting) : NULL;
}

/* The result of the last one that is finished. */
static const char *
find_evaluation (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_evaluation, "decision", yifa_record_get_id (decision));
  const char *result = NULL;

  for (guint i = 0; i < all->len; i++)
    if (yifa_record_has (all->pdata[i], YIFA_EVALUATION_RESULT))
      result = yifa_words_choice (all->pdata[i], YIFA_EVALUATION_RESULT);
  return result;
}

static void
decision_row (YifaStore *store, YifaRecord *decision, guint number, GPtrArray *values)
{
  static const guint steps[] = { YIFA_MAJOR_DECISION_PARTICIPATION, YIFA_MAJOR_DECISION_EXPERT, YIFA_MAJOR_DECISION_RISK,
                                 YIFA_MAJOR_DECISION_REVIEW_STEP, YIFA_MAJOR_DECISION_DELIBERATION };

  yifa_ledger_give (values, dup_catalogue_no (store, decision));
  yifa_ledger_add_field (values, decision, YIFA_MAJOR_DECISION_TITLE);
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (decision, YIFA_MAJOR_DECISION_LEAD_ORG)));
  yifa_ledger_add (values, yifa_words_choice (decision, YIFA_MAJOR_DECISION_DECISION_CLASS));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    yifa_ledger_add (values, yifa_words_choice (decision, steps[i]));
  yifa_ledger_add (values, yifa_ledger_yes_or_no (yifa_record_get_int (decision, YIFA_MAJOR_DECISION_HAS_HEARING) != 0));
  yifa_ledger_give (values, dup_review (store, decision));
  yifa_ledger_give (values, dup_meeting (store, decision));
  yifa_ledger_add_field (values, decision, YIFA_MAJOR_DECISION_DECIDED_ON);
  yifa_ledger_add_field (values, decision, YIFA_MAJOR_DECISION_PUBLISHED_ON);
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (decision, YIFA_MAJOR_DECISION_EXECUTING_ORG)));
  yifa_ledger_add (values, find_evaluation (store, decision));
}

const YifaLedger yifa_ledger_decisions = {
  "decisions", N_("Ledger of major decisions"), "重大行政决策台账", "未启动", &yifa_major_decision,
  YIFA_LEDGER_COLUMNS (decision_columns), 1, 9,
  "登记在册的重大行政决策；按启动日期归入年度，尚未启动的列入“未启动”。五项程序：应履行、进行中、已履行或者依法免除。",
  NULL, decision_date, decision_row,
};

static const YifaColumn agenda_columns[] = {
  { "会议", YIFA_COLUMN_TEXT, 14 },     { "会议日期", YIFA_COLUMN_DATE, 6 }, { "序号", YIFA_COLUMN_NUMBER, 3 },
  { "议题", YIFA_COLUMN_TEXT, 20 },     { "汇报人", YIFA_COLUMN_TEXT, 6 },   { "合法性审查机构列席", YIFA_COLUMN_TEXT, 6 },
  { "决定", YIFA_COLUMN_TEXT, 6 },      { "决定内容", YIFA_COLUMN_TEXT, 18 }, { "不同意见", YIFA_COLUMN_TEXT, 14 },
};

static YifaRecord *
load_meeting (YifaStore *store, YifaRecord *item)
{
  return yifa_store_load (store, &yifa_meeting, yifa_record_get_int (item, YIFA_AGENDA_ITEM_MEETING), NULL);
}

static char *
agenda_date (YifaStore *store, YifaRecord *item)
{
  g_autoptr(YifaRecord) meeting = load_meeting (store, item);

  return meeting != NULL ? g_strdup (yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON)) : NULL;
}

static gboolean
legal_unit_was_there (YifaStore *store, YifaRecord *item)
{
  g_autoptr(GPtrArray) people = yifa_store_load_parts (store, &yifa_attendance, "meeting",
                                                       yifa_record_get_int (item, YIFA_AGENDA_ITEM_MEETING));

  for (guint i = 0; i < people->len; i++)
    if (g_strcmp0 (yifa_record_get_text (people->pdata[i], YIFA_ATTENDANCE_ROLE), "legal_observer") == 0)
      return TRUE;
  return FALSE;
}

static void
agenda_row (YifaStore *store, YifaRecord *item, guint number, GPtrArray *values)
{
  g_autoptr(YifaRecord) meeting = load_meeting (store, item);

  yifa_ledger_give (values, meeting != NULL ? yifa_fact_meeting (store, meeting) : NULL);
  yifa_ledger_add_field (values, meeting, YIFA_MEETING_HELD_ON);
  if (yifa_record_has (item, YIFA_AGENDA_ITEM_SEQ))
    yifa_ledger_add_number (values, yifa_record_get_int (item, YIFA_AGENDA_ITEM_SEQ));
  else
    yifa_ledger_add (values, NULL);
  yifa_ledger_add_field (values, item, YIFA_AGENDA_ITEM_TITLE);
  yifa_ledger_add_field (values, item, YIFA_AGENDA_ITEM_PRESENTER);
  yifa_ledger_add (values, yifa_ledger_yes_or_no (legal_unit_was_there (store, item)));
  yifa_ledger_add (values, yifa_words_choice (item, YIFA_AGENDA_ITEM_DECISION));
  yifa_ledger_add_field (values, item, YIFA_AGENDA_ITEM_DECISION_NOTE);
  yifa_ledger_add_field (values, item, YIFA_AGENDA_ITEM_DISSENT);
}

const YifaLedger yifa_ledger_agenda = {
  "agenda_items", N_("Ledger of agenda items"), "会议议题台账", "未召开", &yifa_agenda_item,
  YIFA_LEDGER_COLUMNS (agenda_columns), 3, 5,
  "提请会议审议的事项；按会议日期归入年度，尚未召开的列入“未召开”。合法性审查机构列席：该次会议有合法性审查机构人员列席。",
  NULL, agenda_date, agenda_row,
};
