/* What reading a table promises: its head is found, what is no record is left out and said, and no file does harm. */

#include "yifa-error.h"
#include "yifa-kinds.h"
#include "yifa-table.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("yifa-table-XXXXXX", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_free (f->folder);
}

static gboolean
knows (const char *heading, gpointer words)
{
  return g_strv_contains (words, heading);
}

static YifaTable *
read_csv (Fixture *f, const char *text, const char *const *words, guint header_row)
{
  g_autofree char *path = g_build_filename (f->folder, "a.csv", NULL);
  YifaTableOptions options = { .header_row = header_row, .knows = words ? knows : NULL, .data = (gpointer) words };
  g_autoptr(GError) error = NULL;
  YifaTable *table;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  table = yifa_table_read (path, &options, &error);
  g_assert_no_error (error);
  return table;
}

static YifaTable *
read_ledger (const char *name, const YifaTableOptions *options, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "ledgers", name, NULL);

  return yifa_table_read (path, options, error);
}

static void
assert_columns (YifaTable *table, const char *expected)
{
  g_autoptr(GPtrArray) names = g_ptr_array_copy (table->columns, NULL, NULL);
  g_autofree char *joined = NULL;

  g_ptr_array_set_free_func (names, NULL);
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv ("|", (char **) names->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static const char *
cell (YifaTable *table, guint row, guint column)
{
  return ((char **) table->rows->pdata[row])[column];
}

static void
test_head_is_found_below_titles (Fixture *f, gconstpointer data)
{
  static const char *const words[] = { "合同编号", "合同名称", "金额", NULL };
  g_autoptr(YifaTable) table = read_csv (f, "2025年合同台账,,\n填报单位：司法局,填报人：王某,日期：2025.12.31\n合同编号,合 同 名 称,金额\n1号,甲合同,3\n", words, 0);

  assert_columns (table, "合同编号|合同名称|金额");
  g_assert_cmpuint (table->header_row, ==, 3);
  g_assert_cmpuint (table->rows->len, ==, 1);
  g_assert_cmpuint (g_array_index (table->numbers, guint, 0), ==, 4);
}

static void
test_head_of_unknown_words_is_the_first_full_row (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaTable) table = read_csv (f, "台账,,,\n甲,乙,丙,丁\n1,2,3,4\n5,6,7,8\n", NULL, 0);

  assert_columns (table, "甲|乙|丙|丁");
  g_assert_cmpuint (table->rows->len, ==, 2);
}

static void
test_given_head_is_taken (Fixture *f, gconstpointer data)
{
  static const char *const words[] = { "甲", "乙", NULL };
  g_autoptr(YifaTable) table = read_csv (f, "甲,乙\n丙,丁\n1,2\n", words, 2);

  assert_columns (table, "丙|丁");
  g_assert_cmpuint (table->rows->len, ==, 1);
}

/* Saved as csv, merged headings leave gaps. */
static void
test_two_rows_of_headings_are_joined (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaTable) table = read_csv (f, "序号,姓名,聘期,,备注\n,,起,止,\n1,张三,2025-01-01,2025-12-31,无\n", NULL, 0);

  assert_columns (table, "序号|姓名|聘期/起|聘期/止|备注");
  g_assert_cmpuint (table->rows->len, ==, 1);
}

static void
test_first_record_is_no_heading (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaTable) table = read_csv (f, "姓名,聘期,\n张三,2025年1月1日,2025年12月31日\n", NULL, 0);

  assert_columns (table, "姓名|聘期|Column C");
  g_assert_cmpuint (table->rows->len, ==, 1);
}

static void
test_empty_columns_and_repeated_names (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaTable) table = read_csv (f, "甲,,日期,日期\n1,,2,3\n", NULL, 0);

  assert_columns (table, "甲|日期|日期 (2)");
  g_assert_cmpstr (cell (table, 0, 2), ==, "3");
}

static void
test_totals_and_remarks_are_left_out_and_said (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaTable) table = read_csv (f, "甲,乙\n1,2\n甲,乙\n3,4\n合  计,6\n注：以合同为准,\n制表人：王某,审核人：李某\n", NULL, 0);

  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpuint (table->left_out->len, ==, 4);
  g_assert_cmpstr (table->left_out->pdata[1], ==, "Row 5 is a total and was left out: 合  计");
}

static void
test_separator_is_found (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaTable) table = read_csv (f, "甲\t乙\n1,5\t2\n", NULL, 0);

  assert_columns (table, "甲|乙");
  g_assert_cmpstr (cell (table, 0, 0), ==, "1,5");
}

/* Made by another program: two lines of titles, merged headings, a unit merged over three rows, a total, a remark. */
static void
test_ledger_of_another_program (Fixture *f, gconstpointer data)
{
  static const char *const words[] = { "姓名", "聘期/起", "聘期/止", "聘任单位", NULL };
  YifaTableOptions options = { .sheet = "2025年", .knows = knows, .data = (gpointer) words };
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaTable) table = read_ledger ("advisers.xlsx", &options, &error);

  g_assert_no_error (error);
  assert_columns (table, "序号|姓名|类别|所在单位|执业证号|首次执业日期|专业领域|聘任单位|聘期/起|聘期/止|聘用合同/编号|聘用合同/签订日期|年费（万元）|考核等次");
  g_assert_cmpuint (table->header_row, ==, 3);
  g_assert_cmpuint (table->rows->len, ==, 5);
  g_assert_cmpuint (g_array_index (table->numbers, guint, 0), ==, 5);
  g_assert_cmpstr (cell (table, 2, 7), ==, "大英县人民政府");
  g_assert_cmpstr (cell (table, 3, 7), ==, "大英县教育局");
  g_assert_cmpstr (cell (table, 0, 8), ==, "2024-01-01");
  g_assert_cmpuint (table->left_out->len, ==, 2);
}

static void
test_first_sheet_with_such_a_table_is_read (Fixture *f, gconstpointer data)
{
  static const char *const words[] = { "姓名", "聘任单位", NULL };
  YifaTableOptions options = { .knows = knows, .data = (gpointer) words };
  g_autoptr(YifaTable) table = read_ledger ("advisers.xlsx", &options, NULL);

  g_assert_cmpstr (table->sheet, ==, "2024年");
  g_assert_cmpuint (table->sheets->len, ==, 3);
  g_assert_cmpuint (table->rows->len, ==, 3);
}

static void
test_missing_sheet_is_named (Fixture *f, gconstpointer data)
{
  YifaTableOptions options = { .sheet = "2019年" };
  g_autoptr(GError) error = NULL;

  g_assert_null (read_ledger ("advisers.xlsx", &options, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "2024年"));
}

static void
test_harmful_files_are_refused (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "hostile-entities.xlsx", "hostile-bomb.xlsx", "hostile-torn.xlsx", "hostile-encoding.xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_ledger (names[i], NULL, &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
    }
}

/* Rows, columns, styles and merged cells that no sheet can have. */
static void
test_impossible_places_are_passed_over (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaTable) table = read_ledger ("hostile-places.xlsx", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (table->rows->len, <=, 1);
}

static void
test_serials_of_both_calendars (Fixture *f, gconstpointer data)
{
  g_autofree char *excel = yifa_table_serial_to_date (FALSE, 45717.5);
  g_autofree char *mac = yifa_table_serial_to_date (TRUE, 44255);

  g_assert_cmpstr (excel, ==, "2025-03-01");
  g_assert_cmpstr (mac, ==, "2025-03-01");
  g_assert_null (yifa_table_serial_to_date (FALSE, 60));
  g_assert_null (yifa_table_serial_to_date (FALSE, 1e300));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(name, test) g_test_add ("/table/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("head-is-found-below-titles", test_head_is_found_below_titles);
  ADD ("head-of-unknown-words-is-the-first-full-row", test_head_of_unknown_words_is_the_first_full_row);
  ADD ("given-head-is-taken", test_given_head_is_taken);
  ADD ("two-rows-of-headings-are-joined", test_two_rows_of_headings_are_joined);
  ADD ("first-record-is-no-heading", test_first_record_is_no_heading);
  ADD ("empty-columns-and-repeated-names", test_empty_columns_and_repeated_names);
  ADD ("totals-and-remarks-are-left-out-and-said", test_totals_and_remarks_are_left_out_and_said);
  ADD ("separator-is-found", test_separator_is_found);
  ADD ("ledger-of-another-program", test_ledger_of_another_program);
  ADD ("first-sheet-with-such-a-table-is-read", test_first_sheet_with_such_a_table_is_read);
  ADD ("missing-sheet-is-named", test_missing_sheet_is_named);
  ADD ("harmful-files-are-refused", test_harmful_files_are_refused);
  ADD ("impossible-places-are-passed-over", test_impossible_places_are_passed_over);
  ADD ("serials-of-both-calendars", test_serials_of_both_calendars);
#undef ADD
  return g_test_run ();
}
