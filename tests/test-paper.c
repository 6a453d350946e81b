/* test-paper.c - what goes into a paper comes out on its pages */
#include "yifa-paper.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-pdf.h"

static YifaPaper *
a_letter (void)
{
  static const char *const annexes[] = { "正式文本", "制定说明", NULL };
  YifaPaper *paper = yifa_paper_new (YIFA_PAGE_LETTER, "关于报送备案的报告", "大英县人民政府", "2026-11-22");

  yifa_paper_add_text (paper, YIFA_TEXT_MARK, "大英县人民政府");
  yifa_paper_add_sides (paper, "大府备〔2026〕3号", "签发人：何平");
  yifa_paper_add_rule (paper);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "关于报送《殡葬管理办法》备案的报告");
  yifa_paper_add_text (paper, YIFA_TEXT_ADDRESSEE, "遂宁市人民政府：");
  yifa_paper_add_text (paper, YIFA_TEXT_BODY, "自2027年1月1日起施行。现报送备案。");
  yifa_paper_add_annexes (paper, annexes);
  yifa_paper_add_signature (paper, "本县政府（印章位）", "2026年11月22日");
  return paper;
}

static YifaPaper *
a_list (guint n_rows)
{
  static const double weights[] = { 1, 6, 3 };
  YifaPaper *paper = yifa_paper_new (YIFA_PAGE_LANDSCAPE, "目录", "大英县司法局", "2026-11-22");
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, 3, 1);

  yifa_paper_table_add_row (table, 9);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 1, "序号");
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 1, "文件标题");
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_LABEL, 1, "文号");
  for (guint i = 1; i <= n_rows; i++)
    {
      g_autofree char *n = g_strdup_printf ("%u", i);
      g_autofree char *title = g_strdup_printf ("标题%04u", i);

      yifa_paper_table_add_row (table, 8);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, n);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, title);
      yifa_paper_table_add_cell (table, YIFA_TEXT_CELL_CENTER, 1, "大府发");
    }
  return paper;
}

static YifaPdf *
print (YifaPaper *paper)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "yifa-test-paper.pdf", NULL);
  g_autoptr(GError) error = NULL;
  YifaPdf *pdf;

  g_assert_true (yifa_paper_write_pdf (paper, path, &error));
  g_assert_no_error (error);
  pdf = yifa_pdf_open (path, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return pdf;
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, word)) != NULL; p += strlen (word))
    n++;
  return n;
}

static guint
count_in_pdf (YifaPdf *pdf, const char *word)
{
  guint n = 0;

  for (guint i = 0; i < yifa_pdf_get_n_pages (pdf); i++)
    {
      g_autofree char *text = yifa_pdf_dup_page_text (pdf, i);

      n += count (text, word);
    }
  return n;
}

static void
test_every_value_once (void)
{
  static const char *const values[] = { "大府备〔2026〕3号", "签发人：何平", "关于报送《殡葬管理办法》备案的报告",
                                        "遂宁市人民政府：", "自2027年1月1日起施行。现报送备案。", "附件：",
                                        "1.", "正式文本", "2.", "制定说明", "本县政府（印章位）",
                                        "2026年11月22日" };
  g_autoptr(YifaPaper) paper = a_letter ();
  g_autoptr(YifaPdf) pdf = print (paper);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_cmpuint (count_in_pdf (pdf, values[i]), ==, 1);
  g_assert_cmpuint (yifa_pdf_get_n_pages (pdf), ==, 1);
}

static void
test_head_is_repeated (void)
{
  g_autoptr(YifaPaper) paper = a_list (100);
  g_autoptr(YifaPdf) pdf = print (paper);
  guint n_pages = yifa_pdf_get_n_pages (pdf);

  g_assert_cmpuint (n_pages, ==, yifa_paper_get_n_pages (paper));
  g_assert_cmpuint (n_pages, >, 3);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *text = yifa_pdf_dup_page_text (pdf, i);

      g_assert_cmpuint (count (text, "文件标题"), ==, 1);
    }
}

static void
test_no_row_is_lost (void)
{
  g_autoptr(YifaPaper) paper = a_list (100);
  g_autoptr(YifaPdf) pdf = print (paper);

  for (guint i = 1; i <= 100; i++)
    {
      g_autofree char *title = g_strdup_printf ("标题%04u", i);

      g_assert_cmpuint (count_in_pdf (pdf, title), ==, 1);
    }
}

static void
test_row_higher_than_a_page_goes_on (void)
{
  static const double weights[] = { 1, 1 };
  g_autoptr(YifaPaper) paper = yifa_paper_new (YIFA_PAGE_FORM, "长", NULL, "2026-11-22");
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, 2, 0);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(YifaPdf) pdf = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (text, "第%04u句话说得不长。", i);
  yifa_paper_table_add_row (table, 0);
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, "左");
  yifa_paper_table_add_cell (table, YIFA_TEXT_CELL, 1, text->str);
  pdf = print (paper);

  g_assert_cmpuint (yifa_pdf_get_n_pages (pdf), >, 1);
  g_assert_cmpuint (count_in_pdf (pdf, "0000"), ==, 1);
  g_assert_cmpuint (count_in_pdf (pdf, "0399"), ==, 1);
}

static void
test_signature_has_text_above_it (void)
{
  for (guint n = 10; n < 24; n++)
    {
      g_autoptr(YifaPaper) paper = yifa_paper_new (YIFA_PAGE_LETTER, "函", NULL, "2026-11-22");
      g_autoptr(YifaPdf) pdf = NULL;

      for (guint i = 0; i < n; i++)
        yifa_paper_add_text (paper, YIFA_TEXT_BODY, "正文一行。");
      yifa_paper_add_signature (paper, "大英县司法局", "2026年11月22日");
      pdf = print (paper);

      for (guint i = 0; i < yifa_pdf_get_n_pages (pdf); i++)
        {
          g_autofree char *text = yifa_pdf_dup_page_text (pdf, i);

          g_assert_cmpuint (count (text, "正文一行"), >, 0);
        }
    }
}

static void
test_no_line_begins_with_a_closing_mark (void)
{
  g_autoptr(YifaPaper) paper = yifa_paper_new (YIFA_PAGE_LETTER, "点", NULL, "2026-11-22");
  g_autoptr(YifaPdf) pdf = NULL;
  g_autofree char *text = NULL;

  for (guint n = 1; n < 16; n++)
    {
      g_autofree char *run = g_strnfill (n * 3, ' ');

      for (guint i = 0; i < n; i++)
        memcpy (run + i * 3, "文", 3);
      yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "%s，审核、备案，清理。公布；施行：废止》修改）决定", run);
    }
  pdf = print (paper);
  text = yifa_pdf_dup_page_text (pdf, 0);
  for (const char *p = text; (p = strchr (p, '\n')) != NULL; p++)
    g_assert_null (p[1] != '\0' ? strstr ("，、。；：》）", (char[]) { p[1], p[2], p[3], 0 }) : NULL);
}

static void
test_same_day_same_bytes (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "yifa-test-same.pdf", NULL);
  g_autofree char *first = NULL, *second = NULL;
  gsize first_length, second_length;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(YifaPaper) paper = a_letter ();

      g_assert_true (yifa_paper_write_pdf (paper, path, NULL));
      g_assert_true (g_file_get_contents (path, i == 0 ? &first : &second, i == 0 ? &first_length : &second_length, NULL));
    }
  g_unlink (path);
  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
test_pages_lie_or_stand (void)
{
  g_autoptr(YifaPaper) paper = a_letter ();
  double width, height;

  yifa_paper_begin_page (paper, YIFA_PAGE_LANDSCAPE);
  yifa_paper_add_text (paper, YIFA_TEXT_ANNEX, "附件1");
  g_assert_cmpuint (yifa_paper_get_n_pages (paper), ==, 2);
  yifa_paper_get_page_size (paper, 0, &width, &height);
  g_assert_cmpint (width, ==, 595);
  g_assert_cmpint (height, ==, 841);
  yifa_paper_get_page_size (paper, 1, &width, &height);
  g_assert_cmpint (width, ==, 841);
  g_assert_cmpint (height, ==, 595);
}

static void
test_unprintable_signs_are_named (void)
{
  g_autoptr(YifaPaper) paper = yifa_paper_new (YIFA_PAGE_FORM, "名", NULL, "2026-11-22");
  g_autofree char *signs = NULL;

  yifa_paper_add_text (paper, YIFA_TEXT_BODY, "经办人：王\xF3\xB0\x80\x80"); /* a private sign: no font has it */
  signs = yifa_paper_dup_unprintable (paper);
  g_assert_cmpstr (signs, ==, "\xF3\xB0\x80\x80");
}

static void
test_failure_leaves_what_was_there (void)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-paper-XXXXXX", NULL);
  g_autofree char *inside = g_build_filename (folder, "missing", "paper.pdf", NULL);
  g_autoptr(YifaPaper) paper = a_letter ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;

  g_assert_false (yifa_paper_write_pdf (paper, inside, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (yifa_paper_write_pdf (paper, folder, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/every-value-once", test_every_value_once);
  g_test_add_func ("/paper/head-is-repeated", test_head_is_repeated);
  g_test_add_func ("/paper/no-row-is-lost", test_no_row_is_lost);
  g_test_add_func ("/paper/row-higher-than-a-page", test_row_higher_than_a_page_goes_on);
  g_test_add_func ("/paper/signature-has-text", test_signature_has_text_above_it);
  g_test_add_func ("/paper/closing-marks", test_no_line_begins_with_a_closing_mark);
  g_test_add_func ("/paper/same-day-same-bytes", test_same_day_same_bytes);
  g_test_add_func ("/paper/pages-lie-or-stand", test_pages_lie_or_stand);
  g_test_add_func ("/paper/unprintable", test_unprintable_signs_are_named);
  g_test_add_func ("/paper/failure", test_failure_leaves_what_was_there);
  return g_test_run ();
}
