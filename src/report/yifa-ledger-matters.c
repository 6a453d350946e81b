/* yifa-ledger-matters.c - ledgers of legal matters (法律事务台账), of the work on them (法律顾问工作台账) and of searches for
 * conflicts (利益冲突检索台账) */
#include "yifa-ledger-parts.h"

#include "yifa-adviser.h"
#include "yifa-conflict-check.h"
#include "yifa-facts.h"
#include "yifa-matter.h"
#include "yifa-words.h"
#include "yifa-work-log.h"

static const YifaColumn matter_columns[] = {
  { "编号", YIFA_COLUMN_TEXT, 8 },       { "名称", YIFA_COLUMN_TEXT, 18 },     { "类别", YIFA_COLUMN_TEXT, 7 },
  { "委托单位", YIFA_COLUMN_TEXT, 9 },   { "立卷日期", YIFA_COLUMN_DATE, 6 },  { "主办顾问", YIFA_COLUMN_TEXT, 5 },
  { "办理期限", YIFA_COLUMN_DATE, 6 },   { "意见书编号", YIFA_COLUMN_TEXT, 8 }, { "出具日期", YIFA_COLUMN_DATE, 6 },
  { "意见结论", YIFA_COLUMN_TEXT, 5 },   { "采纳情况", YIFA_COLUMN_TEXT, 5 },  { "采纳反馈日期", YIFA_COLUMN_DATE, 6 },
  { "办结日期", YIFA_COLUMN_DATE, 6 },   { "累计工时", YIFA_COLUMN_HOURS, 5, TRUE }, { "状态", YIFA_COLUMN_TEXT, 5 },
  { "是否逾期", YIFA_COLUMN_TEXT, 5 },
};

static char *
matter_date (YifaStore *store, YifaRecord *matter)
{
  return g_strdup (yifa_record_get_text (matter, YIFA_MATTER_RECEIVED_ON));
}

static void
matter_row (YifaStore *store, YifaRecord *matter, guint number, GPtrArray *values)
{
  yifa_ledger_add_field (values, matter, YIFA_MATTER_MATTER_NO);
  yifa_ledger_add_field (values, matter, YIFA_MATTER_TITLE);
  yifa_ledger_add (values, yifa_words_choice (matter, YIFA_MATTER_MATTER_TYPE));
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG)));
  yifa_ledger_add_field (values, matter, YIFA_MATTER_RECEIVED_ON);
  yifa_ledger_give (values, yifa_store_dup_title (store, &yifa_adviser, yifa_record_get_int (matter, YIFA_MATTER_ADVISER)));
  yifa_ledger_add_field (values, matter, YIFA_MATTER_DUE_ON);
  yifa_ledger_add_field (values, matter, YIFA_MATTER_OPINION_NO);
  yifa_ledger_add_field (values, matter, YIFA_MATTER_ISSUED_ON);
  yifa_ledger_add (values, yifa_words_choice (matter, YIFA_MATTER_VIEW));
  yifa_ledger_add (values, yifa_words_choice (matter, YIFA_MATTER_ADOPTION));
  yifa_ledger_add_field (values, matter, YIFA_MATTER_ADOPTED_ON);
  yifa_ledger_add_field (values, matter, YIFA_MATTER_CLOSED_ON);
  yifa_ledger_add_figure (values, matter, YIFA_MATTER_HOURS);
  yifa_ledger_add (values, yifa_words_choice (matter, YIFA_MATTER_STAGE));
  yifa_ledger_add (values, yifa_ledger_yes_or_no (yifa_record_get_int (matter, YIFA_MATTER_IS_OVERDUE) != 0));
}

const YifaLedger yifa_ledger_matters = {
  "matters", N_("Ledger of legal matters"), "法律事务台账", "未立卷", &yifa_matter,
  YIFA_LEDGER_COLUMNS (matter_columns), 1, 15,
  "登记在册的法律事务；按立卷日期归入年度，尚未立卷和当场答复的列入“未立卷”。累计工时：该事务工作日志的全部工时，不分年度。"
  "是否逾期：超过办理期限仍未出具意见或者办结。",
  NULL, matter_date, matter_row,
};

static const YifaColumn log_columns[] = {
  { "日期", YIFA_COLUMN_DATE, 6 },        { "顾问", YIFA_COLUMN_TEXT, 5 },       { "事务类别", YIFA_COLUMN_TEXT, 7 },
  { "工作内容", YIFA_COLUMN_TEXT, 24 },   { "服务单位", YIFA_COLUMN_TEXT, 10 },  { "工时", YIFA_COLUMN_HOURS, 4, TRUE },
  { "结果", YIFA_COLUMN_TEXT, 10 },       { "意见书编号", YIFA_COLUMN_TEXT, 8 }, { "采纳情况", YIFA_COLUMN_TEXT, 5 },
  { "事务编号", YIFA_COLUMN_TEXT, 8 },
};

static char *
log_date (YifaStore *store, YifaRecord *entry)
{
  return g_strdup (yifa_record_get_text (entry, YIFA_WORK_LOG_WORK_ON));
}

static void
log_row (YifaStore *store, YifaRecord *entry, guint number, GPtrArray *values)
{
  g_autoptr(YifaRecord) matter =
    yifa_store_load (store, &yifa_matter, yifa_record_get_int (entry, YIFA_WORK_LOG_MATTER), NULL);

  yifa_ledger_add_field (values, entry, YIFA_WORK_LOG_WORK_ON);
  yifa_ledger_give (values, yifa_store_dup_title (store, &yifa_adviser, yifa_record_get_int (entry, YIFA_WORK_LOG_ADVISER)));
  yifa_ledger_add (values, yifa_words_choice (entry, YIFA_WORK_LOG_WORK_KIND));
  yifa_ledger_add_field (values, entry, YIFA_WORK_LOG_CONTENT);
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (entry, YIFA_WORK_LOG_CLIENT_ORG)));
  yifa_ledger_add_figure (values, entry, YIFA_WORK_LOG_HOURS);
  yifa_ledger_add_field (values, entry, YIFA_WORK_LOG_RESULT);
  yifa_ledger_add_field (values, matter, YIFA_MATTER_OPINION_NO);
  yifa_ledger_add (values, matter != NULL ? yifa_words_choice (matter, YIFA_MATTER_ADOPTION) : NULL);
  yifa_ledger_add_field (values, matter, YIFA_MATTER_MATTER_NO);
}

const YifaLedger yifa_ledger_work_log = {
  "work_log", N_("Ledger of advisers' work"), "法律顾问工作台账", NULL, &yifa_work_log,
  YIFA_LEDGER_COLUMNS (log_columns), 3, YIFA_LEDGER_NO_COLUMN,
  "法律顾问的工作日志；按工作日期归入年度。工时以小时计；意见书编号、采纳情况取自所办的法律事务。",
  NULL, log_date, log_row,
};

static const YifaColumn check_columns[] = {
  { "检索日期", YIFA_COLUMN_DATE, 6 },   { "事务编号", YIFA_COLUMN_TEXT, 8 },    { "法律事务", YIFA_COLUMN_TEXT, 18 },
  { "拟指派顾问", YIFA_COLUMN_TEXT, 5 }, { "检索人", YIFA_COLUMN_TEXT, 5 },      { "当事人数", YIFA_COLUMN_NUMBER, 4 },
  { "比对条数", YIFA_COLUMN_NUMBER, 4 }, { "检索结果", YIFA_COLUMN_TEXT, 5 },    { "处理", YIFA_COLUMN_TEXT, 8 },
  { "理由", YIFA_COLUMN_TEXT, 16 },
};

static char *
check_date (YifaStore *store, YifaRecord *check)
{
  return g_strdup (yifa_record_get_text (check, YIFA_CONFLICT_CHECK_CHECKED_ON));
}

static void
check_row (YifaStore *store, YifaRecord *check, guint number, GPtrArray *values)
{
  g_autoptr(YifaRecord) matter =
    yifa_store_load (store, &yifa_matter, yifa_record_get_int (check, YIFA_CONFLICT_CHECK_MATTER), NULL);

  yifa_ledger_add_field (values, check, YIFA_CONFLICT_CHECK_CHECKED_ON);
  yifa_ledger_add_field (values, matter, YIFA_MATTER_MATTER_NO);
  yifa_ledger_add_field (values, matter, YIFA_MATTER_TITLE);
  yifa_ledger_give (values, yifa_store_dup_title (store, &yifa_adviser,
                                                  yifa_record_get_int (check, YIFA_CONFLICT_CHECK_ADVISER)));
  yifa_ledger_add_field (values, check, YIFA_CONFLICT_CHECK_CHECKED_BY);
  yifa_ledger_add_figure (values, check, YIFA_CONFLICT_CHECK_PARTIES_N);
  yifa_ledger_add_figure (values, check, YIFA_CONFLICT_CHECK_COMPARED_N);
  yifa_ledger_add (values, yifa_words_choice (check, YIFA_CONFLICT_CHECK_RESULT));
  yifa_ledger_add (values, yifa_words_choice (check, YIFA_CONFLICT_CHECK_OUTCOME));
  yifa_ledger_add_field (values, check, YIFA_CONFLICT_CHECK_REASON);
}

const YifaLedger yifa_ledger_conflict_checks = {
  "conflict_checks", N_("Ledger of searches for conflicts of interest"), "利益冲突检索台账", "日期不详", &yifa_conflict_check,
  YIFA_LEDGER_COLUMNS (check_columns), 2, YIFA_LEDGER_NO_COLUMN,
  "指派顾问前的利益冲突检索，一次检索一行；按检索日期归入年度。",
  NULL, check_date, check_row,
};
