/* test-attach.c - attached files: nothing lost, nothing changed, nothing read that is not there */
#include "yifa-attach.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <pango/pangocairo.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "yifa-blob.h"
#include "yifa-encoding.h"
#include "yifa-error.h"
#include "yifa-extract.h"
#include "yifa-org.h"
#include "yifa-pdf.h"

typedef struct
{
  char       *folder; /* of the test */
  char       *office;
  YifaStore  *store;
  YifaRecord *owner;
} Fixture;

static YifaRecord *
an_org (YifaStore *store)
{
  YifaRecord *org = yifa_record_new (&yifa_org);

  yifa_record_set_text (org, YIFA_ORG_NAME, "大英县司法局");
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, "department");
  g_assert_true (yifa_store_save (store, org, NULL));
  return org;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  f->folder = g_dir_make_tmp ("yifa-attach-XXXXXX", NULL);
  f->office = g_build_filename (f->folder, "office", NULL);
  f->store = yifa_store_create (f->office, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
  f->owner = an_org (f->store);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->owner);
  g_clear_object (&f->store);
  remove_tree (f->folder);
  g_free (f->office);
  g_free (f->folder);
}

static char *
write_file (Fixture *f, const char *name, const char *content, gssize length)
{
  char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
  return path;
}

static char *
fixture_file (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
}

static void
assert_same_content (const char *left, const char *right)
{
  g_autofree char *a = NULL, *b = NULL;
  gsize a_length, b_length;

  g_assert_true (g_file_get_contents (left, &a, &a_length, NULL));
  g_assert_true (g_file_get_contents (right, &b, &b_length, NULL));
  g_assert_cmpmem (a, a_length, b, b_length);
}

static guint
count_files (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      n += g_file_test (inner, G_FILE_TEST_IS_DIR) ? count_files (inner) : 1;
    }
  return n;
}

static guint
count_stored (Fixture *f)
{
  g_autofree char *files = g_build_filename (f->office, "files", NULL);

  return count_files (files);
}

static gint64
count_rows (Fixture *f)
{
  g_autoptr(YifaQuery) all = yifa_query_new ();

  return yifa_store_count (f->store, &yifa_attachment, all);
}

/* A page with narrow lines, so that words break at their ends. */
static char *
write_pdf (Fixture *f, const char *name, const char *text)
{
  char *path = g_build_filename (f->folder, name, NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 200, 400);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);

  pango_layout_set_width (layout, 100 * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_CHAR);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, 20, 30);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return path;
}

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "依据.txt", "行政许可法", -1);
  g_autofree char *target = g_build_filename (f->folder, "out.txt", NULL);
  g_autoptr(YifaRecord) made = NULL;
  g_autoptr(YifaRecord) row = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GError) error = NULL;

  made = yifa_attach_file (f->store, f->owner, path, "basis", &error);
  g_assert_no_error (error);
  row = yifa_store_load (f->store, &yifa_attachment, yifa_record_get_id (made), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (yifa_record_get_text (row, YIFA_ATTACHMENT_NAME), ==, "依据.txt");
  g_assert_cmpstr (yifa_record_get_text (row, YIFA_ATTACHMENT_OWNER_KIND), ==, "org");
  g_assert_cmpint (yifa_record_get_int (row, YIFA_ATTACHMENT_OWNER_ID), ==, yifa_record_get_id (f->owner));
  g_assert_cmpint (yifa_record_get_int (row, YIFA_ATTACHMENT_SIZE), ==, strlen ("行政许可法"));
  g_assert_cmpstr (yifa_record_get_text (row, YIFA_ATTACHMENT_TEXT), ==, "行政许可法");
  all = yifa_attachments_of (f->store, f->owner, "basis");
  g_assert_cmpuint (all->len, ==, 1);

  g_assert_true (yifa_attach_extract (f->store, row, target, FALSE, &error));
  g_assert_no_error (error);
  assert_same_content (path, target);
}

static void
test_same_content_is_stored_once (Fixture *f, gconstpointer data)
{
  g_autofree char *one = write_file (f, "one.txt", "同一内容", -1);
  g_autofree char *two = write_file (f, "two.txt", "同一内容", -1);
  g_autoptr(YifaRecord) first = yifa_attach_file (f->store, f->owner, one, "basis", NULL);
  g_autoptr(YifaRecord) second = yifa_attach_file (f->store, f->owner, two, "text", NULL);

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_cmpuint (count_stored (f), ==, 1);
}

static void
test_extract_refuses_to_overwrite (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "note.txt", "新", -1);
  g_autofree char *target = write_file (f, "kept.txt", "旧", -1);
  g_autofree char *content = NULL;
  g_autoptr(YifaRecord) row = yifa_attach_file (f->store, f->owner, path, "basis", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_attach_extract (f->store, row, target, FALSE, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
  g_assert_true (g_file_get_contents (target, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "旧");
  g_assert_true (yifa_attach_extract (f->store, row, target, TRUE, NULL));
  assert_same_content (path, target);
}

static void
test_pdf_text_is_found_across_lines (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_pdf (f, "text.pdf", "各乡镇人民政府和县级各部门应当加强行政规范性文件合法性审核工作");
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) row = yifa_attach_file (f->store, f->owner, path, "official_text", &error);

  g_assert_no_error (error);
  g_assert_cmpint (yifa_record_get_int (row, YIFA_ATTACHMENT_PAGES), ==, 1);
  g_assert_nonnull (strstr (yifa_record_get_text (row, YIFA_ATTACHMENT_TEXT),
                            "各乡镇人民政府和县级各部门应当加强行政规范性文件合法性审核工作"));
}

static void
test_pdf_is_drawn_and_searched (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_pdf (f, "draw.pdf", "备案");
  g_autoptr(YifaPdf) pdf = yifa_pdf_open (path, NULL);
  g_autoptr(GArray) found = yifa_pdf_find (pdf, 0, "备案");
  YifaPdfRect *rect = (YifaPdfRect *) found->data;
  cairo_surface_t *picture = yifa_pdf_draw (pdf, 0, 2, NULL);
  double width, height;

  g_assert_true (yifa_pdf_get_page_size (pdf, 0, &width, &height));
  g_assert_cmpint (width, ==, 200);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 400);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, 800);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpfloat (rect->y, <, 60); /* it was written at the top */
  cairo_surface_destroy (picture);
}

static void
test_damaged_pdf_is_kept (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "damaged.pdf", "%PDF-1.7\nnothing more", -1);
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) row = yifa_attach_file (f->store, f->owner, path, "official_text", &error);
  g_autofree char *problem = NULL;
  g_autofree char *stored = NULL;

  g_assert_no_error (error);
  g_assert_null (yifa_record_get_text (row, YIFA_ATTACHMENT_TEXT));
  stored = yifa_attach_open_path (f->store, row, NULL);
  assert_same_content (path, stored);
  problem = yifa_attach_dup_problem (f->store, row);
  g_assert_nonnull (strstr (problem, "damaged"));
}

static void
test_missing_file (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_attach_file (f->store, f->owner, "/nowhere/at/all.pdf", "basis", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND);
  g_assert_cmpint (count_rows (f), ==, 0);
}

static void
test_folder_and_pipe_are_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (f->folder, "pipe", NULL);
  g_autoptr(GError) folder = NULL;
  g_autoptr(GError) fifo = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (yifa_attach_file (f->store, f->owner, f->folder, "basis", &folder));
  g_assert_error (folder, YIFA_ERROR, YIFA_ERROR_USAGE);
  g_assert_null (yifa_attach_file (f->store, f->owner, pipe, "basis", &fifo));
  g_assert_error (fifo, YIFA_ERROR, YIFA_ERROR_USAGE);
}

static void
test_changed_and_lost_files_are_named (Fixture *f, gconstpointer data)
{
  g_autofree char *one = write_file (f, "one.txt", "一", -1);
  g_autofree char *two = write_file (f, "two.txt", "二", -1);
  g_autoptr(YifaRecord) changed = yifa_attach_file (f->store, f->owner, one, "basis", NULL);
  g_autoptr(YifaRecord) lost = yifa_attach_file (f->store, f->owner, two, "basis", NULL);
  g_autoptr(GPtrArray) defects = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *changed_path = yifa_attach_open_path (f->store, changed, NULL);
  g_autofree char *lost_path = yifa_attach_open_path (f->store, lost, NULL);

  g_assert_true (yifa_attach_verify (f->store, defects, NULL, NULL));
  g_assert_cmpuint (defects->len, ==, 0);

  g_assert_true (g_file_set_contents (changed_path, "壹", -1, NULL));
  g_assert_cmpint (g_unlink (lost_path), ==, 0);
  g_assert_true (yifa_attach_verify (f->store, defects, NULL, NULL));
  g_assert_cmpuint (defects->len, ==, 2);
}

static void
test_attaching_again_mends_a_changed_file (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "one.txt", "一", -1);
  g_autoptr(YifaRecord) row = yifa_attach_file (f->store, f->owner, path, "basis", NULL);
  g_autofree char *stored = yifa_attach_open_path (f->store, row, NULL);
  g_autoptr(YifaRecord) again = NULL;

  g_assert_true (g_file_set_contents (stored, "壹", -1, NULL));
  again = yifa_attach_file (f->store, f->owner, path, "basis", NULL);
  g_assert_nonnull (again);
  assert_same_content (path, stored);
}

/* A limit on file size stands for the full disk: no rights are needed to set it, and write()
 * fails half way, just as it does there. */
static void
test_full_disk (Fixture *f, gconstpointer data)
{
  g_autofree char *large = g_strnfill (3 * 1024 * 1024, 'x');
  g_autofree char *path = write_file (f, "large.txt", large, -1);
  g_autoptr(YifaRecord) row = NULL;
  g_autoptr(GError) error = NULL;
  struct rlimit before, narrow;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  narrow = before;
  narrow.rlim_cur = 1024 * 1024;
  setrlimit (RLIMIT_FSIZE, &narrow);
  row = yifa_attach_file (f->store, f->owner, path, "basis", &error);
  setrlimit (RLIMIT_FSIZE, &before);

  g_assert_null (row);
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE);
  g_assert_cmpuint (count_stored (f), ==, 0);
  g_assert_cmpint (count_rows (f), ==, 0);

  row = yifa_attach_file (f->store, f->owner, path, "basis", NULL);
  g_assert_nonnull (row);
}

/* Root may write everywhere, so it stops being root for a moment. */
static void
test_read_only_folder (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "note.txt", "说明", -1);
  g_autofree char *files = g_build_filename (f->office, "files", NULL);
  g_autoptr(GError) error = NULL;
  gboolean is_root = geteuid () == 0;

  g_mkdir_with_parents (files, 0755);
  g_assert_cmpint (g_chmod (files, 0555), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (f->office, 0755), ==, 0);
  g_assert_true (!is_root || seteuid (65534) == 0);
  g_assert_null (yifa_attach_file (f->store, f->owner, path, "basis", &error));
  g_assert_true (!is_root || seteuid (0) == 0);
  g_assert_cmpint (g_chmod (files, 0755), ==, 0);

  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE);
  g_assert_cmpint (count_rows (f), ==, 0);
}

static void
test_memory_office_refuses (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "note.txt", "说明", -1);
  g_autoptr(YifaStore) store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  g_autoptr(YifaRecord) owner = an_org (store);
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_attach_file (store, owner, path, "basis", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "note.txt", "说明", -1);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (yifa_attach_file_full (f->store, f->owner, path, "basis", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_stored (f), ==, 0);
}

static void
test_detached_can_be_restored (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "note.txt", "说明", -1);
  g_autoptr(YifaRecord) row = yifa_attach_file (f->store, f->owner, path, "basis", NULL);
  g_autofree char *stored = NULL;

  g_assert_true (yifa_attach_detach (f->store, row, "附错", NULL));
  g_assert_cmpint (count_rows (f), ==, 0);
  g_assert_true (yifa_store_restore (f->store, row, NULL));
  stored = yifa_attach_open_path (f->store, row, NULL);
  g_assert_nonnull (stored);
}

static void
test_encodings (void)
{
  static const char *const encodings[] = { "UTF-8", "GB18030", "UTF-16" };
  const char *mainland = "第一条 为了加强行政规范性文件的监督管理，制定本办法。";
  const char *taiwan = "第一條 為了加強行政規範性文件的監督管理，制定本辦法。";
  g_autofree char *big5 = NULL;
  g_autofree char *text = NULL;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *bytes = g_convert (mainland, -1, encodings[i], "UTF-8", NULL, &length, NULL);
      g_autofree char *back = yifa_encoding_to_utf8 (bytes, length);

      g_assert_cmpstr (back, ==, mainland);
    }
  big5 = g_convert (taiwan, -1, "BIG5", "UTF-8", NULL, &length, NULL);
  text = yifa_encoding_to_utf8 (big5, length);
  g_assert_cmpstr (text, ==, taiwan);
}

static void
test_broken_bytes_do_not_hide_the_rest (void)
{
  g_autofree char *text = yifa_encoding_to_utf8 ("\xB5\xDA\xD2\xBB\xCC\xF5\xFF\xB5\xDA", 9);

  g_assert_nonnull (strstr (text, "第一条"));
  g_assert_true (g_str_has_suffix (text, "第"));
}

static void
test_join_lines (void)
{
  g_autofree char *joined = yifa_extract_join_lines ("规范性文\n件，应\n  当审核。\n第二条 本办法\nA1 自\n公布");

  g_assert_cmpstr (joined, ==, "规范性文件，应当审核。\n第二条 本办法\nA1 自公布");
}

static void
test_zip_formats (void)
{
  static const struct
  {
    const char *file;
    const char *text;
    guint       n_pages;
  } cases[] = {
    { "note.docx", "关于起草情况的说明\n部门\n\t采纳\n\t", 0 },
    { "list.xlsx", "殡葬管理办法\n大府发〔2021〕3号\n", 0 },
    { "notice.ofd", "通告\n大英县人民政府\n第二页\n", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = fixture_file (cases[i].file);
      g_autoptr(YifaExtract) found =
        yifa_extract_file (path, yifa_extract_media_type (cases[i].file, path), NULL, NULL);

      g_assert_cmpstr (found->text, ==, cases[i].text);
      g_assert_cmpuint (found->n_pages, ==, cases[i].n_pages);
      g_assert_null (found->problem);
    }
}

static void
test_bomb_is_refused (void)
{
  g_autofree char *path = fixture_file ("bomb.docx");
  g_autoptr(YifaExtract) found = yifa_extract_file (path, yifa_extract_media_type (path, path), NULL, NULL);

  g_assert_null (found->text);
  g_assert_nonnull (found->problem);
}

int
main (int argc, char *argv[])
{
  static const YifaKind *const kinds[] = { &yifa_attachment, &yifa_org };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  yifa_kind_register_all (kinds, G_N_ELEMENTS (kinds));

#define ADD(path, function) g_test_add ("/attach/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("stored-once", test_same_content_is_stored_once);
  ADD ("extract-refuses-to-overwrite", test_extract_refuses_to_overwrite);
  ADD ("pdf-text", test_pdf_text_is_found_across_lines);
  ADD ("pdf-drawn", test_pdf_is_drawn_and_searched);
  ADD ("pdf-damaged", test_damaged_pdf_is_kept);
  ADD ("missing-file", test_missing_file);
  ADD ("folder-and-pipe", test_folder_and_pipe_are_refused);
  ADD ("changed-and-lost", test_changed_and_lost_files_are_named);
  ADD ("mended", test_attaching_again_mends_a_changed_file);
  ADD ("full-disk", test_full_disk);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("memory-office", test_memory_office_refuses);
  ADD ("cancelled", test_cancelled);
  ADD ("detached", test_detached_can_be_restored);
#undef ADD
  g_test_add_func ("/attach/encodings", test_encodings);
  g_test_add_func ("/attach/broken-bytes", test_broken_bytes_do_not_hide_the_rest);
  g_test_add_func ("/attach/join-lines", test_join_lines);
  g_test_add_func ("/attach/zip-formats", test_zip_formats);
  g_test_add_func ("/attach/bomb", test_bomb_is_refused);

  return g_test_run ();
}
