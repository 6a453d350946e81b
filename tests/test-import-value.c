/* What reading a cell of somebody else's ledger promises: exactly what it says, or a problem. */

#include "yifa-contract.h"
#include "yifa-error.h"
#include "yifa-import-date.h"
#include "yifa-import-value.h"
#include "yifa-kinds.h"
#include "yifa-legality-review.h"

static const YifaTable csv = { .has_serials = FALSE };
static const YifaTable since_1900 = { .has_serials = TRUE };
static const YifaTable since_1904 = { .has_serials = TRUE, .since_1904 = TRUE };

static const YifaField value_fields[] = {
  { "amount", "Amount", YIFA_MONEY },
  { "hours", "Hours", YIFA_HOURS },
  { "term_days", "Term", YIFA_COUNT },
  { "n", "Number", YIFA_COUNT },
  { "is_it", "Is it", YIFA_FLAG },
  { "code", "Code", YIFA_TEXT },
};
static const YifaKind values = { .table = "value", .fields = value_fields, .n_fields = G_N_ELEMENTS (value_fields) };

static void
test_dates_as_offices_write_them (void)
{
  static const char *const cells[] = {
    "2025-03-01", "2025.3.1", "2025/3/1", "2025年3月1日", "２０２５－０３－０１", "20250301", "2025-03-01 00:00:00",
    " 2025年 03月 01日 ", "二〇二五年三月一日", "二零二五年三月一日", "2025、3、1", "2025-03-01T08:30", "2025.03.01.", "2025—3—1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *date = NULL;

      g_assert_true (yifa_import_read_date (&csv, cells[i], &date, &error));
      g_assert_cmpstr (date, ==, "2025-03-01");
    }
}

static void
test_chinese_numerals_of_dates (void)
{
  static const char *const cells[][2] = {
    { "二〇二四年十二月三十一日", "2024-12-31" }, { "二〇二〇年十月十日", "2020-10-10" }, { "二O一九年二月二十日", "2019-02-20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *date = NULL;

      g_assert_true (yifa_import_read_date (&csv, cells[i][0], &date, NULL));
      g_assert_cmpstr (date, ==, cells[i][1]);
    }
}

static void
test_what_is_no_date_is_a_problem (void)
{
  static const char *const cells[][2] = {
    { "2025.3", "day is missing" },         { "2025年3月", "day is missing" }, { "2025", "month and day" },
    { "3月1日", "year is missing" },        { "25.3.1", "two digits" },        { "2025-02-30", "no such day" },
    { "2025年13月1日", "no such day" },     { "昨天", "no date" },             { "待定", "no date" },
    { "03/01/2025", "cannot be told apart" }, { "45717", "bare number" },      { "0025-03-01", "cannot be right" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr(GError) error = NULL;
      char *date = NULL;

      g_assert_false (yifa_import_read_date (&csv, cells[i][0], &date, &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cells[i][1]));
      g_assert_null (date);
    }
}

static void
test_serials_count_as_their_file_does (void)
{
  g_autofree char *excel = NULL, *mac = NULL;
  char *none = NULL;

  g_assert_true (yifa_import_read_date (&since_1900, "45717", &excel, NULL));
  g_assert_cmpstr (excel, ==, "2025-03-01");
  g_assert_true (yifa_import_read_date (&since_1904, "44255", &mac, NULL));
  g_assert_cmpstr (mac, ==, "2025-03-01");
  g_assert_false (yifa_import_read_date (&since_1900, "12", &none, NULL));
  g_assert_false (yifa_import_read_date (&since_1900, "2025", &none, NULL));
}

static void
test_terms_in_one_cell (void)
{
  static const char *const cells[] = {
    "2025.1.1-2025.12.31", "2025年1月1日至2025年12月31日", "2025年1月1日至12月31日", "2025-01-01至2025-12-31", "2025/1/1—2025/12/31",
    "自2025年1月1日起至2025年12月31日止", "2025.1.1～12.31", "20250101-20251231",
  };
  g_autofree char *from = NULL, *to = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr(GError) error = NULL;

      g_clear_pointer (&from, g_free);
      g_clear_pointer (&to, g_free);
      g_assert_true (yifa_import_read_range (&csv, cells[i], &from, &to, &error));
      g_assert_cmpstr (from, ==, "2025-01-01");
      g_assert_cmpstr (to, ==, "2025-12-31");
    }
}

static void
test_terms_that_cannot_be (void)
{
  static const char *const cells[] = { "2025.12.31-2025.1.1", "2025.1.1-长期", "三年", "2025.1-2025.12", "2025.11.1至3.31" };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr(GError) error = NULL;
      char *from = NULL, *to = NULL;

      g_assert_false (yifa_import_read_range (&csv, cells[i], &from, &to, &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
      g_assert_null (from);
      g_assert_null (to);
    }
}

typedef struct
{
  guint       field; /* of value_fields */
  const char *heading, *cell;
  const char *read;  /* NULL: refused */
} Case;

static void
test_cells (gconstpointer data)
{
  for (const Case *c = data; c->cell != NULL; c++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *read = yifa_import_read_value (&since_1900, &values, c->field, c->heading, c->cell, &error);

      g_assert_cmpstr (read, ==, c->read);
      g_assert_true ((error != NULL) == (c->read == NULL));
    }
}

static const Case amounts[] = {
  { 0, "金额", "1,234.50元", "1234.50" },      { 0, "金额", "12.5万元", "125000.00" },    { 0, "金额（万元）", "12.5", "125000.00" },
  { 0, "金额(万元)", "30000元", "30000.00" },  { 0, "金额", "￥１２，５００．００", "12500.00" }, { 0, "金额", "人民币壹万元整", "10000.00" },
  { 0, "金额", "1.2亿元", "120000000.00" },    { 0, "金额", "-3.5", "-3.50" },            { 0, "金额", "/", "" },
  { 0, "金额", "12.3456789万元", NULL },       { 0, "金额", "0.001", NULL },              { 0, "金额", "约12万元", NULL },
  { 0, "金额", "10-20万元", NULL },            { 0, "金额", "5万美元", NULL },            { 0, "金额", "9999999999999999999999", NULL },
  { 0, "金额", "1.500", "1.50" },              { 0, NULL }
};

static const Case counts[] = {
  { 1, "用时", "1.5", "1.50" },        { 1, "用时", "1.5小时", "1.50" }, { 1, "用时", "1小时30分", "1.50" }, { 1, "用时", "９０分钟", "1.50" },
  { 1, "用时", "半天", NULL },         { 1, "用时", "20分钟", NULL },    { 2, "天数", "30天", "30" },        { 2, "天数", "1年", NULL },
  { 3, "件数", "１２件", "12" },       { 3, "件数", "十二", NULL },      { 3, "件数", "1.5", NULL },         { 0, NULL }
};

static const Case flags[] = {
  { 4, "是否", "是", "yes" }, { 4, "是否", "√", "yes" }, { 4, "是否", "有", "yes" }, { 4, "是否", "已核实", "yes" }, { 4, "是否", "否", "no" },
  { 4, "是否", "无", "no" },  { 4, "是否", "×", "no" },  { 4, "是否", "Ｎ", "no" },  { 4, "是否", "—", "" },        { 4, "是否", "可能", NULL },
  { 0, NULL }
};

static const Case codes[] = {
  { 5, "证号", "１５１０９２０１５", "151092015" },  { 5, "证号", "ＨＴ－２０２５－００１", "HT-2025-001" }, { 5, "证号", "大府合〔２０２５〕１号", "大府合〔2025〕1号" },
  { 5, "证号", "　甲（乙）　", "甲（乙）" },         { 5, "证号", "1.51072015101235e+16", NULL },           { 5, "证号", "#N/A", NULL },
  { 5, "证号", "／", "" },                           { 0, NULL }
};

static void
test_choices_by_word_label_and_synonym (void)
{
  static const char *const cells[][2] = { { "construction", "construction" }, { "Construction works", "construction" }, { "施工合同", "construction" }, { "工 程（施工）", "construction" } };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *read = yifa_import_read_value (&csv, &yifa_contract, YIFA_CONTRACT_CONTRACT_TYPE, "类型", cells[i][0], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (read, ==, cells[i][1]);
    }
}

static void
test_unknown_choice_is_told_the_known_ones (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_import_read_value (&csv, &yifa_legality_review, YIFA_LEGALITY_REVIEW_CONCLUSION, "结论", "看情况", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_CONCLUSION].choices[0].label));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

  g_test_add_func ("/import-value/dates-as-offices-write-them", test_dates_as_offices_write_them);
  g_test_add_func ("/import-value/chinese-numerals-of-dates", test_chinese_numerals_of_dates);
  g_test_add_func ("/import-value/what-is-no-date-is-a-problem", test_what_is_no_date_is_a_problem);
  g_test_add_func ("/import-value/serials-count-as-their-file-does", test_serials_count_as_their_file_does);
  g_test_add_func ("/import-value/terms-in-one-cell", test_terms_in_one_cell);
  g_test_add_func ("/import-value/terms-that-cannot-be", test_terms_that_cannot_be);
  g_test_add_data_func ("/import-value/amounts", amounts, test_cells);
  g_test_add_data_func ("/import-value/hours-and-counts", counts, test_cells);
  g_test_add_data_func ("/import-value/yes-and-no", flags, test_cells);
  g_test_add_data_func ("/import-value/codes", codes, test_cells);
  g_test_add_func ("/import-value/choices-by-word-label-and-synonym", test_choices_by_word_label_and_synonym);
  g_test_add_func ("/import-value/unknown-choice-is-told-the-known-ones", test_unknown_choice_is_told_the_known_ones);
  return g_test_run ();
}
