/* test-sheet.c - tables come out typed, whole, and as they were seen */
#include "yifa-sheet.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-org.h"
#include "yifa-pdf.h"

static const YifaColumn columns[] = {
  { "标题", YIFA_COLUMN_TEXT, 20 },
  { "文号", YIFA_COLUMN_TEXT, 12 },
  { "公布日期", YIFA_COLUMN_DATE, 8 },
  { "件数", YIFA_COLUMN_NUMBER, 5 },
  { "金额", YIFA_COLUMN_MONEY, 8 },
};

static const char *const rows[][5] = {
  { "关于=印发\"殡葬\"办法的通知,第一号", "001234567890", "2021-08-01", "3", "1234.50" },
  { "=1+1", "大府发〔2021〕3号", NULL, NULL, "不详" },
};

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("yifa-sheet-XXXXXX", NULL);
}

/* Every test leaves the folder as it was: drafts would show here. */
static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
}

static char *
write_table (Fixture *f, const char *name, const YifaSheetNote *notes)
{
  char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaSheet) sheet =
    yifa_sheet_new (path, "规范性文件台账", "2026-11-22", columns, G_N_ELEMENTS (columns), notes, &error);
  const char *const total[] = { "合计", "2 件", NULL, "3", "1234.50" };

  g_assert_no_error (error);
  yifa_sheet_begin (sheet, "2021年", G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    yifa_sheet_add_row (sheet, rows[i]);
  yifa_sheet_add_total (sheet, total);
  yifa_sheet_begin (sheet, "2022年", 1);
  yifa_sheet_add_row (sheet, rows[0]);
  g_assert_true (yifa_sheet_finish (sheet, &error));
  g_assert_no_error (error);
  return path;
}

static char *
read_member (const char *path, const char *member)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char *text = NULL;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 65536), ==, ARCHIVE_OK);
  while (text == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    if (g_str_equal (archive_entry_pathname (entry), member))
      {
        text = g_malloc0 (1024 * 1024);
        archive_read_data (archive, text, 1024 * 1024 - 1);
      }
  archive_read_free (archive);
  g_assert_nonnull (text);
  return text;
}

static void
test_cells_are_typed (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_table (f, "a.xlsx", NULL);
  g_autofree char *sheet = read_member (path, "xl/worksheets/sheet1.xml");
  g_autofree char *styles = read_member (path, "xl/styles.xml");

  /* 2021-08-01 is day 44409; numbers of papers and what looks like a formula are text. */
  g_assert_nonnull (strstr (sheet, "<v>44409</v>"));
  g_assert_nonnull (strstr (styles, "yyyy-mm-dd"));
  g_assert_nonnull (strstr (sheet, "<v>3</v>"));
  g_assert_nonnull (strstr (sheet, "<v>1234.5</v>"));
  g_assert_nonnull (strstr (sheet, "<t>001234567890</t>"));
  g_assert_nonnull (strstr (sheet, "<t>=1+1</t>"));
  g_assert_nonnull (strstr (sheet, "<t>不详</t>"));
  g_assert_null (strstr (sheet, "<f>"));
  g_unlink (path);
}

static void
test_head_is_frozen_and_filtered (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_table (f, "a.xlsx", NULL);
  g_autofree char *sheet = read_member (path, "xl/worksheets/sheet1.xml");

  g_assert_nonnull (strstr (sheet, "<pane ySplit=\"1\""));
  g_assert_nonnull (strstr (sheet, "<autoFilter ref=\"A1:E3\"")); /* not the total */
  g_assert_nonnull (strstr (sheet, "<t>合计</t>"));
  g_unlink (path);
}

static void
test_parts_and_cover (Fixture *f, gconstpointer data)
{
  static const YifaSheetNote notes[] = { { "口径", "按公布日期归入年度" }, { NULL } };
  g_autofree char *path = write_table (f, "a.xlsx", notes);
  g_autofree char *book = read_member (path, "xl/workbook.xml");
  g_autofree char *cover = read_member (path, "xl/worksheets/sheet1.xml");
  g_autofree char *last = read_member (path, "xl/worksheets/sheet3.xml");

  g_assert_nonnull (strstr (book, "name=\"说明\""));
  g_assert_nonnull (strstr (book, "name=\"2021年\""));
  g_assert_nonnull (strstr (book, "name=\"2022年\""));
  g_assert_nonnull (strstr (cover, "按公布日期归入年度"));
  g_assert_nonnull (strstr (last, "001234567890"));
  g_unlink (path);
}

static void
test_long_text_is_cut (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "a.xlsx", NULL);
  g_autofree char *text = g_strnfill (40000, 'x');
  const char *const values[] = { text, NULL, NULL, NULL, NULL };
  g_autoptr(YifaSheet) sheet =
    yifa_sheet_new (path, "长", "2026-11-22", columns, G_N_ELEMENTS (columns), NULL, NULL);
  g_autoptr(GError) error = NULL;

  yifa_sheet_begin (sheet, "一", 1);
  yifa_sheet_add_row (sheet, values);
  g_assert_true (yifa_sheet_finish (sheet, &error));
  g_assert_no_error (error);
  g_unlink (path);
}

static void
test_same_day_same_bytes (Fixture *f, gconstpointer data)
{
  g_autofree char *one = write_table (f, "one.xlsx", NULL);
  g_autofree char *two = write_table (f, "two.xlsx", NULL);
  g_autofree char *a = NULL, *b = NULL;
  gsize a_length, b_length;

  g_assert_true (g_file_get_contents (one, &a, &a_length, NULL));
  g_assert_true (g_file_get_contents (two, &b, &b_length, NULL));
  g_assert_cmpmem (a, a_length, b, b_length);
  g_unlink (one);
  g_unlink (two);
}

static void
test_csv (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_table (f, "a.csv", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==,
                   "\xEF\xBB\xBF标题,文号,公布日期,件数,金额\r\n"
                   "\"关于=印发\"\"殡葬\"\"办法的通知,第一号\",001234567890,2021-08-01,3,1234.50\r\n"
                   "=1+1,大府发〔2021〕3号,,,不详\r\n"
                   "\"关于=印发\"\"殡葬\"\"办法的通知,第一号\",001234567890,2021-08-01,3,1234.50\r\n");
  g_unlink (path);
}

static void
test_pdf (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_table (f, "a.pdf", NULL);
  g_autoptr(YifaPdf) pdf = yifa_pdf_open (path, NULL);
  g_autofree char *first = yifa_pdf_dup_page_text (pdf, 0);

  g_assert_cmpuint (yifa_pdf_get_n_pages (pdf), ==, 2); /* a part begins a page */
  g_assert_nonnull (strstr (first, "大府发〔2021〕3号"));
  g_unlink (path);
}

static void
test_dropped_leaves_nothing (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "a.xlsx", "a.csv", "a.pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, names[i], NULL);
      g_autoptr(YifaSheet) sheet =
        yifa_sheet_new (path, "半", "2026-11-22", columns, G_N_ELEMENTS (columns), NULL, NULL);

      yifa_sheet_begin (sheet, "一", 1);
      yifa_sheet_add_row (sheet, rows[0]);
    }
  /* tear_down finds the folder empty, or fails */
}

static void
test_unknown_ending_is_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "a.doc", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_sheet_new (path, "甲", "2026-11-22", columns, 1, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
}

static YifaStore *
an_office (void)
{
  static const char *const names[][2] = { { "大英县司法局", "department" },
                                          { "大英县财政局", "department" },
                                          { "回马镇人民政府", "township" } };
  YifaStore *store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);

      yifa_record_set_text (org, YIFA_ORG_NAME, names[i][0]);
      yifa_record_set_text (org, YIFA_ORG_ORG_KIND, names[i][1]);
      yifa_record_set_text (org, YIFA_ORG_VALID_FROM, "2019-03-01");
      g_assert_true (yifa_store_save (store, org, NULL));
    }
  return store;
}

static void
test_list_as_it_is_seen (Fixture *f, gconstpointer data)
{
  static const char *const fields[] = { "valid_from", "name", NULL };
  g_autofree char *path = g_build_filename (f->folder, "orgs.csv", NULL);
  g_autoptr(YifaStore) store = an_office ();
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  yifa_query_where (query, "org_kind", YIFA_EQUAL, "department");
  query->order = g_strdup ("id");
  g_assert_true (yifa_sheet_export_list (store, &yifa_org, query, fields, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==,
                   "\xEF\xBB\xBFSince,Name of the unit\r\n"
                   "2019-03-01,大英县司法局\r\n"
                   "2019-03-01,大英县财政局\r\n");
  g_unlink (path);
}

static void
test_cancelled_list_leaves_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "orgs.xlsx", NULL);
  g_autoptr(YifaStore) store = an_office ();
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (yifa_sheet_export_list (store, &yifa_org, query, NULL, path, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  static const YifaKind *const kinds[] = { &yifa_org };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  yifa_kind_register_all (kinds, G_N_ELEMENTS (kinds));

#define ADD(path, function) g_test_add ("/sheet/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("cells-are-typed", test_cells_are_typed);
  ADD ("head", test_head_is_frozen_and_filtered);
  ADD ("parts-and-cover", test_parts_and_cover);
  ADD ("long-text", test_long_text_is_cut);
  ADD ("same-day-same-bytes", test_same_day_same_bytes);
  ADD ("csv", test_csv);
  ADD ("pdf", test_pdf);
  ADD ("dropped", test_dropped_leaves_nothing);
  ADD ("unknown-ending", test_unknown_ending_is_refused);
  ADD ("list", test_list_as_it_is_seen);
  ADD ("cancelled", test_cancelled_list_leaves_nothing);
#undef ADD
  return g_test_run ();
}
