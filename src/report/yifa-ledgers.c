/* yifa-ledgers.c - the ledgers of the office (台账)
 *
 * A ledger is a list of columns and a function that fills one row of it from one record. Rows are
 * put into years by the date that the ledger names, and what cannot be put into a year stands in
 * a part of its own rather than being left out.
 */
#include "yifa-ledger-parts.h"

#include "yifa-cleanup-item.h"
#include "yifa-cleanup.h"
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-facts.h"
#include "yifa-filing-problem.h"
#include "yifa-filing-review.h"
#include "yifa-filing.h"
#include "yifa-legality-review.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-public-comment.h"
#include "yifa-review-point.h"
#include "yifa-words.h"

/* Takes @text. */
void
yifa_ledger_give (GPtrArray *values, char *text)
{
  g_ptr_array_add (values, text);
}

void
yifa_ledger_add (GPtrArray *values, const char *text)
{
  g_ptr_array_add (values, g_strdup (text));
}

/* @record may be NULL. */
void
yifa_ledger_add_field (GPtrArray *values, YifaRecord *record, guint field)
{
  yifa_ledger_add (values, record != NULL ? yifa_record_get_text (record, field) : NULL);
}

void
yifa_ledger_add_number (GPtrArray *values, guint number)
{
  yifa_ledger_give (values, g_strdup_printf ("%u", number));
}

/* "60000.00" */
char *
yifa_ledger_dup_money (gint64 cents)
{
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", cents < 0 ? "-" : "", ABS (cents) / 100,
                          (int) (ABS (cents) % 100));
}

void
yifa_ledger_add_figure (GPtrArray *values, YifaRecord *record, guint field)
{
  YifaFieldType type = record != NULL ? yifa_record_get_kind (record)->fields[field].type : YIFA_COUNT;
  gint64 figure = record != NULL ? yifa_record_get_int (record, field) : 0;

  yifa_ledger_give (values, record == NULL || !yifa_record_has (record, field) ? NULL
                            : type == YIFA_MONEY ? yifa_ledger_dup_money (figure)
                            : type == YIFA_HOURS ? yifa_words_hours (figure)
                                                 : g_strdup_printf ("%" G_GINT64_FORMAT, figure));
}

const char *
yifa_ledger_yes_or_no (gboolean yes)
{
  return yes ? "是" : "否";
}

/* "2021-03-01 至 2021-03-31", each round of it. */
static char *
dup_comments (YifaStore *store, gint64 doc)
{
  g_autoptr(GPtrArray) rounds = yifa_store_load_parts (store, &yifa_public_comment, "doc", doc);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rounds->len; i++)
    {
      const char *from = yifa_record_get_text (rounds->pdata[i], YIFA_PUBLIC_COMMENT_STARTS_ON);
      const char *to = yifa_record_get_text (rounds->pdata[i], YIFA_PUBLIC_COMMENT_ENDS_ON);

      if (from != NULL || to != NULL)
        g_string_append_printf (text, "%s%s 至 %s", text->len > 0 ? "；" : "", from != NULL ? from : "",
                                to != NULL ? to : "");
    }
  return g_string_free (text, FALSE);
}

/* Late is what was sent after its day, and what is not sent although its day has passed. */
static const char *
tell_late (YifaRecord *government, YifaRecord *congress)
{
  YifaRecord *filings[] = { government, congress };

  for (guint i = 0; i < G_N_ELEMENTS (filings); i++)
    if (filings[i] != NULL && (yifa_record_get_int (filings[i], YIFA_FILING_LATE) ||
                               yifa_record_get_int (filings[i], YIFA_FILING_OVERDUE)))
      return yifa_ledger_yes_or_no (TRUE);
  return government != NULL || congress != NULL ? yifa_ledger_yes_or_no (FALSE) : NULL;
}

static const YifaColumn doc_columns[] = {
  { "序号", YIFA_COLUMN_NUMBER, 3 },         { "标题", YIFA_COLUMN_TEXT, 19 },
  { "文号", YIFA_COLUMN_TEXT, 9 },           { "登记号", YIFA_COLUMN_TEXT, 6 },
  { "制定机关", YIFA_COLUMN_TEXT, 7 },       { "起草单位", YIFA_COLUMN_TEXT, 7 },
  { "征求意见起止", YIFA_COLUMN_TEXT, 7 },   { "审核意见编号", YIFA_COLUMN_TEXT, 8 },
  { "审核结论", YIFA_COLUMN_TEXT, 5 },       { "审议会议", YIFA_COLUMN_TEXT, 9 },
  { "签发日期", YIFA_COLUMN_DATE, 5 },       { "公布日期", YIFA_COLUMN_DATE, 5 },
  { "公布渠道", YIFA_COLUMN_TEXT, 6 },       { "施行日期", YIFA_COLUMN_DATE, 5 },
  { "有效期至", YIFA_COLUMN_DATE, 5 },       { "时效状态", YIFA_COLUMN_TEXT, 5 },
  { "备案（政府）日期", YIFA_COLUMN_DATE, 5 }, { "备案（人大）日期", YIFA_COLUMN_DATE, 5 },
  { "是否逾期", YIFA_COLUMN_TEXT, 5 },       { "备注", YIFA_COLUMN_TEXT, 8 },
};

static gboolean
doc_takes (YifaRecord *doc)
{
  return g_strcmp0 (yifa_record_get_stage (doc), "dropped") != 0;
}

static char *
doc_date (YifaStore *store, YifaRecord *doc)
{
  static const guint fields[] = { YIFA_NORMATIVE_DOC_PUBLISHED_ON, YIFA_NORMATIVE_DOC_SIGNED_ON,
                                  YIFA_NORMATIVE_DOC_DATED_ON };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (yifa_record_has (doc, fields[i]))
      return g_strdup (yifa_record_get_text (doc, fields[i]));
  return NULL;
}

static void
doc_row (YifaStore *store, YifaRecord *doc, guint number, GPtrArray *values)
{
  gint64 id = yifa_record_get_id (doc);
  g_autoptr(YifaRecord) review = yifa_fact_find_review (store, id);
  g_autoptr(YifaRecord) meeting = yifa_fact_load_approval (store, id);
  g_autoptr(YifaRecord) government = yifa_fact_find_filing (store, id, FALSE);
  g_autoptr(YifaRecord) congress = yifa_fact_find_filing (store, id, TRUE);

  yifa_ledger_add_number (values, number);
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_TITLE);
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_ISSUE_NO);
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_REGISTRATION_NO);
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG)));
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_DRAFTER_ORG)));
  yifa_ledger_give (values, dup_comments (store, id));
  yifa_ledger_add_field (values, review, YIFA_LEGALITY_REVIEW_OPINION_NO);
  yifa_ledger_add (values, review != NULL ? yifa_words_choice (review, YIFA_LEGALITY_REVIEW_CONCLUSION) : NULL);
  yifa_ledger_give (values, meeting != NULL ? yifa_fact_meeting (store, meeting) : NULL);
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_SIGNED_ON);
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON);
  yifa_ledger_give (values, yifa_fact_publication (store, id));
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON);
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_VALID_UNTIL);
  yifa_ledger_add (values, yifa_words_choice (doc, YIFA_NORMATIVE_DOC_VALIDITY));
  yifa_ledger_add_field (values, government, YIFA_FILING_SENT_ON);
  yifa_ledger_add_field (values, congress, YIFA_FILING_SENT_ON);
  yifa_ledger_add (values, tell_late (government, congress));
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_NOTE);
}

static const YifaColumn filing_columns[] = {
  { "发文号", YIFA_COLUMN_TEXT, 9 },    { "文件名称", YIFA_COLUMN_TEXT, 24 }, { "制定单位", YIFA_COLUMN_TEXT, 10 },
  { "起草单位", YIFA_COLUMN_TEXT, 10 }, { "发布日期", YIFA_COLUMN_DATE, 6 },  { "备案日期", YIFA_COLUMN_DATE, 6 },
  { "备案人", YIFA_COLUMN_TEXT, 5 },    { "备案机关", YIFA_COLUMN_TEXT, 12 },
};

static gboolean
filing_takes (YifaRecord *filing)
{
  return yifa_record_has (filing, YIFA_FILING_SENT_ON);
}

static char *
filing_date (YifaStore *store, YifaRecord *filing)
{
  return g_strdup (yifa_record_get_text (filing, YIFA_FILING_SENT_ON));
}

static void
filing_row (YifaStore *store, YifaRecord *filing, guint number, GPtrArray *values)
{
  g_autoptr(YifaRecord) doc =
    yifa_store_load (store, &yifa_normative_doc, yifa_record_get_int (filing, YIFA_FILING_DOC), NULL);

  yifa_ledger_add_field (values, filing, YIFA_FILING_ISSUE_NO);
  yifa_ledger_add_field (values, filing, YIFA_FILING_TITLE);
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (filing, YIFA_FILING_MAKER_ORG)));
  yifa_ledger_give (values, doc != NULL
                              ? yifa_fact_org (store, yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_DRAFTER_ORG)) : NULL);
  yifa_ledger_add_field (values, filing, YIFA_FILING_PUBLISHED_ON);
  yifa_ledger_add_field (values, filing, YIFA_FILING_SENT_ON);
  yifa_ledger_add_field (values, filing, YIFA_FILING_CONTACT);
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (filing, YIFA_FILING_TO_ORG)));
}

static const YifaColumn incoming_columns[] = {
  { "收件号", YIFA_COLUMN_TEXT, 8 },        { "收件日期", YIFA_COLUMN_DATE, 6 }, { "报送单位", YIFA_COLUMN_TEXT, 9 },
  { "标题", YIFA_COLUMN_TEXT, 20 },         { "文号", YIFA_COLUMN_TEXT, 9 },     { "材料是否齐全", YIFA_COLUMN_TEXT, 5 },
  { "审查人", YIFA_COLUMN_TEXT, 4 },        { "审查结论", YIFA_COLUMN_TEXT, 6 }, { "问题类型", YIFA_COLUMN_TEXT, 7 },
  { "意见书号", YIFA_COLUMN_TEXT, 8 },      { "纠正期限", YIFA_COLUMN_DATE, 6 }, { "纠正情况", YIFA_COLUMN_TEXT, 10 },
  { "反馈日期", YIFA_COLUMN_DATE, 6 },
};

static char *
incoming_date (YifaStore *store, YifaRecord *review)
{
  const char *received = yifa_record_get_text (review, YIFA_FILING_REVIEW_RECEIVED_ON);

  return g_strdup (received != NULL ? received : yifa_record_get_text (review, YIFA_FILING_REVIEW_SUGGESTED_ON));
}

/* Each type once, in the order found. */
static char *
dup_problem_types (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) problems = yifa_store_load_parts (store, &yifa_filing_problem, "filing_review",
                                                         yifa_record_get_id (review));
  g_autoptr(GPtrArray) types = g_ptr_array_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      const char *type = yifa_words_choice (problems->pdata[i], YIFA_FILING_PROBLEM_PROBLEM_TYPE);

      if (!g_ptr_array_find_with_equal_func (types, type, g_str_equal, NULL))
        g_ptr_array_add (types, (char *) type);
    }
  g_ptr_array_add (types, NULL);
  return g_strjoinv ("、", (char **) types->pdata);
}

static char *
dup_correction (YifaRecord *review)
{
  const char *how = yifa_record_get_text (review, YIFA_FILING_REVIEW_CORRECTION);
  const char *kind = yifa_words_choice (review, YIFA_FILING_REVIEW_CORRECTION_KIND);

  return g_strdup_printf ("%s%s%s", kind, *kind != '\0' && how != NULL ? "：" : "", how != NULL ? how : "");
}

static void
incoming_row (YifaStore *store, YifaRecord *review, guint number, GPtrArray *values)
{
  gboolean checked = yifa_record_has (review, YIFA_FILING_REVIEW_CHECKED_ON);
  gboolean complete = yifa_record_get_int (review, YIFA_FILING_REVIEW_FIRST_CHECK_COMPLETE) != 0;

  yifa_ledger_add_field (values, review, YIFA_FILING_REVIEW_RECEIPT_NO);
  yifa_ledger_add_field (values, review, YIFA_FILING_REVIEW_RECEIVED_ON);
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (review, YIFA_FILING_REVIEW_MAKER_ORG)));
  yifa_ledger_add_field (values, review, YIFA_FILING_REVIEW_TITLE);
  yifa_ledger_add_field (values, review, YIFA_FILING_REVIEW_ISSUE_NO);
  yifa_ledger_add (values, checked ? yifa_ledger_yes_or_no (complete) : NULL);
  yifa_ledger_add_field (values, review, YIFA_FILING_REVIEW_REVIEWER);
  yifa_ledger_add (values, yifa_words_choice (review, YIFA_FILING_REVIEW_CONCLUSION));
  yifa_ledger_give (values, dup_problem_types (store, review));
  yifa_ledger_add_field (values, review, YIFA_FILING_REVIEW_OPINION_NO);
  yifa_ledger_add_field (values, review, YIFA_FILING_REVIEW_CORRECT_DUE_ON);
  yifa_ledger_give (values, dup_correction (review));
  yifa_ledger_add_field (values, review, YIFA_FILING_REVIEW_FEEDBACK_ON);
}

static const YifaColumn review_columns[] = {
  { "收件日期", YIFA_COLUMN_DATE, 6 }, { "送审单位", YIFA_COLUMN_TEXT, 10 }, { "标题", YIFA_COLUMN_TEXT, 22 },
  { "类别", YIFA_COLUMN_TEXT, 6 },     { "材料齐全", YIFA_COLUMN_TEXT, 5 },  { "审核人", YIFA_COLUMN_TEXT, 4 },
  { "应办结", YIFA_COLUMN_DATE, 6 },   { "实办结", YIFA_COLUMN_DATE, 6 },    { "结论", YIFA_COLUMN_TEXT, 7 },
  { "意见编号", YIFA_COLUMN_TEXT, 9 }, { "采纳情况", YIFA_COLUMN_TEXT, 9 },
};

static char *
review_date (YifaStore *store, YifaRecord *review)
{
  return g_strdup (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON));
}

/* 采纳3条，未采纳1条 */
static char *
dup_adoption (YifaStore *store, YifaRecord *review)
{
  static const char *const values[] = { "adopted", "partly", "not_adopted" };
  g_autoptr(GPtrArray) points = yifa_store_load_parts (store, &yifa_review_point, "review", yifa_record_get_id (review));
  GString *text = g_string_new (NULL);

  for (guint v = 0; v < G_N_ELEMENTS (values); v++)
    {
      guint n = 0;

      for (guint i = 0; i < points->len; i++)
        n += g_strcmp0 (yifa_record_get_text (points->pdata[i], YIFA_REVIEW_POINT_ADOPTION), values[v]) == 0;
      if (n > 0)
        g_string_append_printf (text, "%s%s%u条", text->len > 0 ? "，" : "",
                                yifa_words_find ("review_point", "adoption", values[v]), n);
    }
  return g_string_free (text, FALSE);
}

static void
review_row (YifaStore *store, YifaRecord *review, guint number, GPtrArray *values)
{
  yifa_ledger_add_field (values, review, YIFA_LEGALITY_REVIEW_RECEIVED_ON);
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG)));
  yifa_ledger_add_field (values, review, YIFA_LEGALITY_REVIEW_TITLE);
  yifa_ledger_add (values, yifa_words_choice (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND));
  yifa_ledger_add (values, yifa_ledger_yes_or_no (yifa_record_has (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON)));
  yifa_ledger_add_field (values, review, YIFA_LEGALITY_REVIEW_REVIEWER);
  yifa_ledger_add_field (values, review, YIFA_LEGALITY_REVIEW_DUE_MAX_ON);
  yifa_ledger_add_field (values, review, YIFA_LEGALITY_REVIEW_ISSUED_ON);
  yifa_ledger_add (values, yifa_words_choice (review, YIFA_LEGALITY_REVIEW_CONCLUSION));
  yifa_ledger_add_field (values, review, YIFA_LEGALITY_REVIEW_OPINION_NO);
  yifa_ledger_give (values, dup_adoption (store, review));
}

static const YifaColumn cleanup_columns[] = {
  { "文件", YIFA_COLUMN_TEXT, 20 },     { "文号", YIFA_COLUMN_TEXT, 9 },   { "施行日期", YIFA_COLUMN_DATE, 6 },
  { "有效期", YIFA_COLUMN_DATE, 6 },    { "目的", YIFA_COLUMN_TEXT, 12 },  { "上位法变动", YIFA_COLUMN_TEXT, 5 },
  { "必要性", YIFA_COLUMN_TEXT, 9 },    { "结论", YIFA_COLUMN_TEXT, 5 },   { "依据", YIFA_COLUMN_TEXT, 12 },
  { "承办", YIFA_COLUMN_TEXT, 8 },      { "会议", YIFA_COLUMN_TEXT, 10 },  { "公布", YIFA_COLUMN_DATE, 6 },
};

static YifaRecord *
load_cleanup (YifaStore *store, YifaRecord *item)
{
  return yifa_store_load (store, &yifa_cleanup, yifa_record_get_int (item, YIFA_CLEANUP_ITEM_CLEANUP), NULL);
}

static char *
cleanup_date (YifaStore *store, YifaRecord *item)
{
  g_autoptr(YifaRecord) cleanup = load_cleanup (store, item);

  return cleanup != NULL ? g_strdup (yifa_record_get_text (cleanup, YIFA_CLEANUP_SCOPE_ON)) : NULL;
}

static char *
dup_cleanup_meeting (YifaStore *store, YifaRecord *cleanup)
{
  g_autoptr(YifaRecord) meeting =
    cleanup != NULL ? yifa_store_load (store, &yifa_meeting, yifa_record_get_int (cleanup, YIFA_CLEANUP_MEETING), NULL)
                    : NULL;

  return meeting != NULL ? yifa_fact_meeting (store, meeting) : NULL;
}

static void
cleanup_row (YifaStore *store, YifaRecord *item, guint number, GPtrArray *values)
{
  gint64 lead = yifa_record_get_int (item, YIFA_CLEANUP_ITEM_LEAD_ORG);
  g_autoptr(YifaRecord) cleanup = load_cleanup (store, item);
  g_autoptr(YifaRecord) doc =
    yifa_store_load (store, &yifa_normative_doc, yifa_record_get_int (item, YIFA_CLEANUP_ITEM_DOC), NULL);

  yifa_ledger_add_field (values, item, YIFA_CLEANUP_ITEM_TITLE);
  yifa_ledger_add_field (values, item, YIFA_CLEANUP_ITEM_ISSUE_NO);
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON);
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_VALID_UNTIL);
  yifa_ledger_add_field (values, doc, YIFA_NORMATIVE_DOC_SUMMARY);
  yifa_ledger_add (values, yifa_ledger_yes_or_no (yifa_record_get_int (item, YIFA_CLEANUP_ITEM_BASIS_REPEALED)));
  yifa_ledger_add (values, yifa_words_choice (item, YIFA_CLEANUP_ITEM_REASON));
  yifa_ledger_add (values, yifa_words_choice (item, YIFA_CLEANUP_ITEM_RESULT));
  yifa_ledger_add_field (values, cleanup, YIFA_CLEANUP_BASIS);
  yifa_ledger_give (values, yifa_fact_org (store, lead != 0 ? lead
                                                  : yifa_record_get_int (item, YIFA_CLEANUP_ITEM_MAKER_ORG)));
  yifa_ledger_give (values, dup_cleanup_meeting (store, cleanup));
  yifa_ledger_add_field (values, cleanup, YIFA_CLEANUP_PUBLISHED_ON);
}

static const YifaLedger own_ledgers[] = {
  { "normative_docs", N_("Ledger of normative documents"), "规范性文件制定台账", "未公布", &yifa_normative_doc,
    YIFA_LEDGER_COLUMNS (doc_columns), 1, 18,
    "登记在册的行政规范性文件（已终止的除外）。按公布日期归入年度，未公布的按签发日期、成文日期，都没有的列入“未公布”。"
    "是否逾期：超过报送期限才报送，或者超过期限仍未报送。",
    doc_takes, doc_date, doc_row },
  { "filings", N_("Ledger of filings"), "规范性文件备案台账", NULL, &yifa_filing,
    YIFA_LEDGER_COLUMNS (filing_columns), 1, YIFA_LEDGER_NO_COLUMN,
    "已经报送备案的规范性文件，一个备案机关一行；按报送日期归入年度。尚未报送的不列入。",
    filing_takes, filing_date, filing_row },
  { "filing_reviews", N_("Ledger of filing reviews"), "规范性文件备案审查台账", "日期不详", &yifa_filing_review,
    YIFA_LEDGER_COLUMNS (incoming_columns), 3, 5,
    "收到的备案件和依职权、依建议开展的审查；按收件日期归入年度。材料是否齐全：以首次核对为准。",
    NULL, incoming_date, incoming_row },
  { "legality_reviews", N_("Ledger of legality reviews"), "合法性审核台账", "日期不详", &yifa_legality_review,
    YIFA_LEDGER_COLUMNS (review_columns), 2, 4,
    "送来审核、审查的文件、决策、合同和其他事项；按收件日期归入年度。应办结：按审核时限上限计算；实办结：出具意见的日期。",
    NULL, review_date, review_row },
  { "cleanup", N_("Ledger of cleanups"), "规范性文件清理台账", "日期不详", &yifa_cleanup_item,
    YIFA_LEDGER_COLUMNS (cleanup_columns), 0, 5,
    "列入清理范围的文件；按清理范围的截止日期归入年度。",
    NULL, cleanup_date, cleanup_row },
};

static const YifaLedger *const ledgers[] = {
  &own_ledgers[0], &own_ledgers[1], &own_ledgers[2], &own_ledgers[3],
  &yifa_ledger_decisions, &yifa_ledger_agenda, &own_ledgers[4],
  &yifa_ledger_advisers, &yifa_ledger_engagements, &yifa_ledger_adviser_fees, &yifa_ledger_coverage,
  &yifa_ledger_matters, &yifa_ledger_work_log, &yifa_ledger_conflict_checks,
  &yifa_ledger_contracts, &yifa_ledger_contract_payments, &yifa_ledger_panel,
};

/* What the rows of a part come to so far. */
typedef struct
{
  guint   n;
  guint   n_yes;
  gint64 *sums; /* a column each, in hundredths */
} Totals;

static void
totals_free (Totals *totals)
{
  g_free (totals->sums);
  g_free (totals);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Totals, totals_free)

static Totals *
totals_new (const YifaLedger *ledger)
{
  Totals *totals = g_new0 (Totals, 1);

  totals->sums = g_new0 (gint64, ledger->n_columns);
  return totals;
}

/* "-60000.5" in hundredths: exactly, because totals have to agree with those of other places to the cent. */
static gint64
to_hundredths (const char *figure)
{
  gboolean negative = *figure == '-';
  gint64 sum = 0;
  guint decimals = 0;
  gboolean after = FALSE;

  for (const char *p = figure + negative; *p != '\0' && decimals < 2; p++)
    if (*p == '.')
      after = TRUE;
    else
      {
        sum = 10 * sum + (*p - '0');
        decimals += after;
      }
  for (; decimals < 2; decimals++)
    sum *= 10;
  return negative ? -sum : sum;
}

static void
count_row (Totals *totals, const YifaLedger *ledger, GPtrArray *values)
{
  totals->n++;
  if (ledger->yes_at != YIFA_LEDGER_NO_COLUMN && g_strcmp0 (values->pdata[ledger->yes_at], "是") == 0)
    totals->n_yes++;
  for (guint i = 0; i < ledger->n_columns; i++)
    if (ledger->columns[i].is_summed && values->pdata[i] != NULL)
      totals->sums[i] += to_hundredths (values->pdata[i]);
}

static char *
dup_sum (const YifaColumn *column, gint64 sum)
{
  return column->type == YIFA_COLUMN_MONEY ? yifa_ledger_dup_money (sum) : yifa_words_hours (sum);
}

typedef struct
{
  gint64 id;
  int    year; /* 0: none */
  char  *date;
} Entry;

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->date);
}

/* By year and day, what has no date last; the register's own order where days are the same. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;
  int by_date;

  if ((left->year == 0) != (right->year == 0))
    return left->year == 0 ? 1 : -1;
  by_date = g_strcmp0 (left->date, right->date);
  return by_date != 0 ? by_date : (left->id > right->id) - (left->id < right->id);
}

static GArray *
collect (YifaStore *store, const YifaLedger *ledger, int year, GCancellable *cancellable, GError **error)
{
  g_autoptr(GArray) entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = yifa_store_list (store, ledger->kind, query, error);

  g_array_set_clear_func (entries, clear_entry);
  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(YifaRecord) record = yifa_store_load (store, ledger->kind, id, error);
      Entry entry = { id };

      if (record == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (ledger->takes != NULL && !ledger->takes (record))
        continue;
      entry.date = ledger->date (store, record);
      entry.year = entry.date != NULL ? yifa_date_year (entry.date) : 0;
      if ((year != 0 && entry.year != year) || (entry.year == 0 && ledger->undated == NULL))
        g_free (entry.date);
      else
        g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return g_steal_pointer (&entries);
}

static void
add_total (YifaSheet *sheet, const YifaLedger *ledger, const Totals *totals)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ledger->n_columns; i++)
    yifa_ledger_give (values, i == ledger->yes_at            ? g_strdup_printf ("是：%u", totals->n_yes)
                              : i == ledger->total_at        ? g_strdup_printf ("合计 %u 件", totals->n)
                              : ledger->columns[i].is_summed ? dup_sum (&ledger->columns[i], totals->sums[i])
                                                             : NULL);
  yifa_sheet_add_total (sheet, (const char *const *) values->pdata);
}

static gboolean
add_row (YifaSheet *sheet, YifaStore *store, const YifaLedger *ledger, gint64 id, guint number, Totals *totals,
         GError **error)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRecord) record = yifa_store_load (store, ledger->kind, id, error);

  if (record == NULL)
    return FALSE;
  ledger->row (store, record, number, values);
  g_assert (values->len == ledger->n_columns);
  count_row (totals, ledger, values);
  yifa_sheet_add_row (sheet, (const char *const *) values->pdata);
  return TRUE;
}

static char *
dup_part_name (const YifaLedger *ledger, int year)
{
  return year != 0 ? g_strdup_printf ("%d年", year) : g_strdup (ledger->undated);
}

/* One year's part: rows @from up to the returned index. 0: it failed. */
static guint
write_part (YifaSheet *sheet, YifaStore *store, const YifaLedger *ledger, GArray *entries, guint from,
            GCancellable *cancellable, GError **error)
{
  int year = g_array_index (entries, Entry, from).year;
  g_autofree char *name = dup_part_name (ledger, year);
  g_autoptr(Totals) totals = totals_new (ledger);
  guint to = from;

  while (to < entries->len && g_array_index (entries, Entry, to).year == year)
    to++;
  yifa_sheet_begin (sheet, name, to - from);
  for (guint i = from; i < to; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !add_row (sheet, store, ledger, g_array_index (entries, Entry, i).id, i - from + 1, totals, error))
      return 0;
  add_total (sheet, ledger, totals);
  return to;
}

static YifaSheet *
open_ledger (YifaStore *store, const YifaLedger *ledger, int year, const char *path, GError **error)
{
  g_autofree char *unit = yifa_fact_own_office (store);
  g_autofree char *made = yifa_words_date (yifa_store_get_today (store));
  g_autofree char *years = year != 0 ? g_strdup_printf ("%d年", year) : g_strdup ("全部年度");
  const YifaSheetNote notes[] = { { "单位", unit != NULL ? unit : "" }, { "生成日期", made }, { "年度", years },
                                  { "口径", ledger->scope }, { NULL } };

  return yifa_sheet_new (path, ledger->title, yifa_store_get_today (store), ledger->columns, ledger->n_columns, notes,
                         error);
}

const YifaLedger *const *
yifa_ledgers_all (guint *n_ledgers)
{
  *n_ledgers = G_N_ELEMENTS (ledgers);
  return ledgers;
}

/* NULL when there is no such ledger. */
const YifaLedger *
yifa_ledger_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (ledgers); i++)
    if (g_str_equal (ledgers[i]->name, name))
      return ledgers[i];
  return NULL;
}

const char *
yifa_ledger_get_name (const YifaLedger *ledger)
{
  return ledger->name;
}

const char *
yifa_ledger_get_label (const YifaLedger *ledger)
{
  return g_dgettext (GETTEXT_PACKAGE, ledger->label);
}

/**
 * yifa_ledger_write:
 * @progress: (nullable): told after every part
 *
 * Whole or not at all; an empty ledger is written too, because "nothing" is an answer.
 * Errors: NOT_FOUND (no such ledger), USAGE (an unknown ending), NO_SPACE, or cancelled.
 */
gboolean
yifa_ledger_write (YifaStore *store, const char *name, int year, const char *path, GCancellable *cancellable,
                   YifaSheetProgress progress, gpointer data, GError **error)
{
  const YifaLedger *ledger = yifa_ledger_find (name);
  g_autoptr(GArray) entries = NULL;
  g_autoptr(YifaSheet) sheet = NULL;
  guint at = 0;

  if (ledger == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("There is no ledger called “%s”."), name);
      return FALSE;
    }
  if (ledger->write != NULL)
    return (sheet = open_ledger (store, ledger, year, path, error)) != NULL &&
           ledger->write (store, ledger, year, sheet, cancellable, error) && yifa_sheet_finish (sheet, error);
  if (!(entries = collect (store, ledger, year, cancellable, error)) ||
      !(sheet = open_ledger (store, ledger, year, path, error)))
    return FALSE;

  if (entries->len == 0)
    {
      g_autofree char *part = year != 0 ? dup_part_name (ledger, year) : g_strdup ("无记录");
      g_autoptr(Totals) none = totals_new (ledger);

      yifa_sheet_begin (sheet, part, 0);
      add_total (sheet, ledger, none);
    }
  while (at < entries->len)
    {
      if (!(at = write_part (sheet, store, ledger, entries, at, cancellable, error)))
        return FALSE;
      if (progress != NULL)
        progress (at, entries->len, data);
    }
  return yifa_sheet_finish (sheet, error);
}
