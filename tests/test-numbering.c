/* test-numbering.c - the grammar of issue numbers, and the register that gives them out */
#include <string.h>

#include "yifa-agency-code.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-issue-number.h"
#include "yifa-kinds.h"
#include "yifa-normative-doc.h"
#include "yifa-numbering.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

typedef struct
{
  YifaStore  *store;
  YifaRecord *org;
  YifaRecord *doc;
} Fixture;

static void
must_save (YifaStore *store, YifaRecord *record)
{
  g_autoptr(GError) error = NULL;

  yifa_store_save (store, record, &error);
  g_assert_no_error (error);
}

static void
add_code (Fixture *f, const char *code, const char *series, const char *valid_to)
{
  g_autoptr(YifaRecord) record = yifa_record_new (&yifa_agency_code);

  yifa_record_set_int (record, YIFA_AGENCY_CODE_ORG, yifa_record_get_id (f->org));
  yifa_record_set_text (record, YIFA_AGENCY_CODE_CODE, code);
  yifa_record_set_text (record, YIFA_AGENCY_CODE_SERIES, series);
  yifa_record_set_text (record, YIFA_AGENCY_CODE_VALID_TO, valid_to);
  must_save (f->store, record);
}

static YifaRecord *
a_doc (Fixture *f, const char *title)
{
  YifaRecord *doc = yifa_record_new (&yifa_normative_doc);

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_TITLE, title);
  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG, yifa_record_get_id (f->org));
  must_save (f->store, doc);
  return doc;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  f->org = yifa_record_new (&yifa_org);
  yifa_record_set_text (f->org, YIFA_ORG_NAME, "大英县人民政府");
  yifa_record_set_text (f->org, YIFA_ORG_ORG_KIND, "gov");
  must_save (f->store, f->org);
  add_code (f, "大府规", "normative", NULL);
  f->doc = a_doc (f, "大英县农村公路养护管理办法");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->doc);
  g_clear_object (&f->org);
  g_assert_finalize_object (f->store);
}

static char *
take (Fixture *f, YifaRecord *owner)
{
  g_autoptr(GError) error = NULL;
  char *number = yifa_numbering_take (f->store, yifa_record_get_id (f->org), "normative", 0, owner, &error);

  g_assert_no_error (error);
  return number;
}

static YifaRecord *
row_of (Fixture *f, const char *text)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "text", YIFA_EQUAL, text);
  return yifa_store_find_one (f->store, &yifa_issue_number, query);
}

static void
test_grammar (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    const char *code;
    int         year, serial, suffix;
  } cases[] = {
    { "大府发〔2026〕12号",       "大府发〔2026〕12号",     "大府发",   2026, 12, 0 },
    { "政务参阅[2012]3号",        "政务参阅〔2012〕3号",    "政务参阅", 2012, 3, 0 },
    { "大府发（2018）24号",       "大府发〔2018〕24号",     "大府发",   2018, 24, 0 },
    { "大府发【２０１８】２４号", "大府发〔2018〕24号",     "大府发",   2018, 24, 0 },
    { " 大府发 〔2018〕 024 号",  "大府发〔2018〕24号",     "大府发",   2018, 24, 0 },
    { "连政规发<2023>第12号",     "连政规发〔2023〕12号",   "连政规发", 2023, 12, 0 },
    { "国务院令第713号",          "国务院令第713号",        "国务院令", 0, 713, 0 },
    { "省政府令第188-1号",        "省政府令第188-1号",      "省政府令", 0, 188, 1 },
    { "中华人民共和国国务院令第343号", "中华人民共和国国务院令第343号", "中华人民共和国国务院令", 0, 343, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(YifaNumber) number = yifa_number_parse (cases[i].typed, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (number->text, ==, cases[i].text);
      g_assert_cmpstr (number->code, ==, cases[i].code);
      g_assert_cmpint (number->year, ==, cases[i].year);
      g_assert_cmpint (number->serial, ==, cases[i].serial);
      g_assert_cmpint (number->suffix, ==, cases[i].suffix);
    }
}

static void
test_not_a_number (void)
{
  static const char *const wrong[] = { "", "大府发", "〔2026〕12号", "大府发〔26〕12号", "大府发〔2026〕12", "大府发〔2026〕0号",
                                       "大府发〔2026〕号", "大府、办〔2026〕1号", "一二三四五六七八九十一二三四五六七〔2026〕1号" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (yifa_number_parse (wrong[i], &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
    }
}

static void
test_normalise_keeps_others (void)
{
  g_autofree char *foreign = yifa_number_normalise ("HFGS—2017—9");
  g_autofree char *mended = yifa_number_normalise ("大府发[2018]24号");

  g_assert_cmpstr (foreign, ==, "HFGS—2017—9");
  g_assert_cmpstr (mended, ==, "大府发〔2018〕24号");
}

static void
test_counts_up (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) other = a_doc (f, "另一件");
  g_autofree char *first = take (f, f->doc);
  g_autofree char *preview = yifa_numbering_preview (f->store, yifa_record_get_id (f->org), "normative", 0,
                                                     NULL);
  g_autofree char *second = take (f, other);

  g_assert_cmpstr (first, ==, "大府规〔2026〕1号");
  g_assert_cmpstr (preview, ==, "大府规〔2026〕2号");
  g_assert_cmpstr (second, ==, preview);
}

static void
test_each_year_begins_anew (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) other = a_doc (f, "另一件");
  g_autofree char *first = take (f, f->doc);
  g_autofree char *second = NULL;

  yifa_store_set_today (f->store, "2027-01-04");
  second = take (f, other);
  g_assert_cmpstr (first, ==, "大府规〔2026〕1号");
  g_assert_cmpstr (second, ==, "大府规〔2027〕1号");
}

static void
test_no_code (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_numbering_take (f->store, yifa_record_get_id (f->org), "letter", 0, f->doc, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "大英县人民政府"));
}

static void
test_ended_code (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  add_code (f, "大府函", "letter", "2026-11-21");
  g_assert_null (yifa_numbering_preview (f->store, yifa_record_get_id (f->org), "letter", 0, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
}

static void
test_internal_series (Fixture *f, gconstpointer data)
{
  g_autofree char *receipt = NULL;
  g_autofree char *opinion = NULL;
  gint64 org = yifa_record_get_id (f->org);

  add_code (f, "大府", "document", NULL);
  add_code (f, "审", "review_receipt", NULL);
  receipt = yifa_numbering_take (f->store, org, "review_receipt", 0, f->doc, NULL);
  opinion = yifa_numbering_take (f->store, org, "review_opinion", 0, f->doc, NULL);
  g_assert_cmpstr (receipt, ==, "审〔2026〕001号");
  g_assert_cmpstr (opinion, ==, "大府法审〔2026〕1号");
}

static void
test_reserved_for_its_document (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) other = a_doc (f, "另一件");
  g_autoptr(YifaRecord) row = yifa_numbering_reserve (f->store, yifa_record_get_id (f->org), "normative", 0,
                                                      f->doc,
                                                      "会议已定", &error);
  g_autofree char *others = take (f, other);
  g_autofree char *mine = take (f, f->doc);

  g_assert_no_error (error);
  g_assert_cmpstr (yifa_record_get_stage (row), ==, "reserved");
  g_assert_cmpstr (others, ==, "大府规〔2026〕2号");
  g_assert_cmpstr (mine, ==, "大府规〔2026〕1号");
}

static void
test_voided_is_never_given_again (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) other = a_doc (f, "另一件");
  g_autofree char *first = take (f, f->doc);
  g_autoptr(YifaRecord) row = row_of (f, first);
  g_autofree char *second = NULL;

  g_assert_false (yifa_workflow_do (f->store, row, yifa_workflow_find (&yifa_issue_number, "void"), NULL,
                                    NULL));
  yifa_workflow_do (f->store, row, yifa_workflow_find (&yifa_issue_number, "void"), "重号", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (yifa_record_get_text (row, YIFA_ISSUE_NUMBER_REASON), ==, "重号");

  second = take (f, other);
  g_assert_cmpstr (second, ==, "大府规〔2026〕2号");
}

static void
test_undo_is_refused (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *first = take (f, f->doc);
  g_autoptr(YifaRecord) row = row_of (f, first);

  g_assert_false (yifa_store_undo (f->store, &yifa_issue_number, yifa_record_get_id (row), &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_old_number_keeps_what_was_typed (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) row = NULL;

  yifa_numbering_record (f->store, yifa_record_get_id (f->org), "normative", "大府发[2011]7号", "2011-03-01",
                         f->doc, &error);
  g_assert_no_error (error);
  row = row_of (f, "大府发〔2011〕7号");
  g_assert_cmpstr (yifa_record_get_text (row, YIFA_ISSUE_NUMBER_TYPED), ==, "大府发[2011]7号");
  g_assert_cmpint (yifa_record_get_int (row, YIFA_ISSUE_NUMBER_SERIAL), ==, 7);
}

static void
test_one_number_one_paper (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) other = a_doc (f, "另一件");
  gint64 org = yifa_record_get_id (f->org);

  g_assert_true (yifa_numbering_record (f->store, org, "normative", "大府发〔2011〕7号", NULL, f->doc, NULL));
  g_assert_true (yifa_numbering_record (f->store, org, "normative", "大府发〔2011〕7号", NULL, f->doc, NULL));
  g_assert_false (yifa_numbering_record (f->store, org, "normative", "大府发(2011)7号", NULL, other, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
}

static void
test_numbers_of_others_are_not_ours (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) other = yifa_record_new (&yifa_org);

  yifa_record_set_text (other, YIFA_ORG_NAME, "国务院办公厅");
  yifa_record_set_text (other, YIFA_ORG_ORG_KIND, "other");
  must_save (f->store, other);
  g_assert_true (yifa_numbering_record (f->store, yifa_record_get_id (other), "normative", "国办函〔2004〕57号", NULL,
                                        f->doc, NULL));
  g_assert_null (row_of (f, "国办函〔2004〕57号"));
}

/* Also when somebody goes round the service. */
static void
test_schema_refuses_a_second (Fixture *f, gconstpointer data)
{
  g_autofree char *first = take (f, f->doc);
  g_autoptr(YifaRecord) row = row_of (f, first);
  g_autoptr(YifaRecord) twin = yifa_record_new (&yifa_issue_number);

  for (guint i = 0; i < yifa_issue_number.n_fields; i++)
    {
      g_autofree char *value = yifa_record_dup_current (row, i);

      yifa_record_set_string (twin, i, value);
    }
  g_assert_false (yifa_store_save (f->store, twin, NULL));
}

static void
test_gaps (Fixture *f, gconstpointer data)
{
  static const char *const numbers[] = { "大府发〔2011〕2号", "大府发〔2011〕3号", "大府发〔2011〕7号", "大府发〔2012〕1号" };
  g_autoptr(GPtrArray) gaps = NULL;
  YifaNumberGap *gap;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr(YifaRecord) doc = a_doc (f, numbers[i]);

      g_assert_true (yifa_numbering_record (f->store, yifa_record_get_id (f->org), "normative", numbers[i],
                                            NULL, doc, NULL));
    }

  gaps = yifa_numbering_find_gaps (f->store, 0, NULL);
  g_assert_cmpuint (gaps->len, ==, 2);
  gap = gaps->pdata[0];
  g_assert_cmpint (gap->from, ==, 1);
  g_assert_cmpint (gap->to, ==, 1);
  gap = gaps->pdata[1];
  g_assert_cmpstr (gap->code, ==, "大府发");
  g_assert_cmpint (gap->year, ==, 2011);
  g_assert_cmpint (gap->from, ==, 4);
  g_assert_cmpint (gap->to, ==, 6);
}

static void
test_a_voided_number_is_no_gap (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) other = a_doc (f, "另一件");
  g_autofree char *first = take (f, f->doc);
  g_autofree char *second = take (f, other);
  g_autoptr(YifaRecord) row = row_of (f, first);
  g_autoptr(GPtrArray) gaps = NULL;

  g_assert_true (yifa_workflow_do (f->store, row, yifa_workflow_find (&yifa_issue_number, "void"), "重号",
                                   NULL));
  gaps = yifa_numbering_find_gaps (f->store, 2026, NULL);
  g_assert_cmpuint (gaps->len, ==, 0);
  g_assert_nonnull (second);
}

int
main (int argc, char **argv)
{
#define ADD(name, func) g_test_add ("/numbering/" name, Fixture, NULL, set_up, func, tear_down)
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/numbering/grammar", test_grammar);
  g_test_add_func ("/numbering/not-a-number", test_not_a_number);
  g_test_add_func ("/numbering/normalise-keeps-others", test_normalise_keeps_others);
  ADD ("counts-up", test_counts_up);
  ADD ("each-year-begins-anew", test_each_year_begins_anew);
  ADD ("no-code", test_no_code);
  ADD ("ended-code", test_ended_code);
  ADD ("internal-series", test_internal_series);
  ADD ("reserved-for-its-document", test_reserved_for_its_document);
  ADD ("voided-is-never-given-again", test_voided_is_never_given_again);
  ADD ("undo-is-refused", test_undo_is_refused);
  ADD ("old-number-keeps-what-was-typed", test_old_number_keeps_what_was_typed);
  ADD ("one-number-one-paper", test_one_number_one_paper);
  ADD ("numbers-of-others-are-not-ours", test_numbers_of_others_are_not_ours);
  ADD ("schema-refuses-a-second", test_schema_refuses_a_second);
  ADD ("gaps", test_gaps);
  ADD ("a-voided-number-is-no-gap", test_a_voided_number_is_no_gap);
  return g_test_run ();
}
