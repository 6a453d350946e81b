/* test-migration.c - offices that older versions of the program made open in this one, with all they hold
 *
 * fixtures/vN/office.db.gz was written by release N (make-fixture.sh) and is never made again. Each is
 * opened as a copy, which brings it to today's schema, and read.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "yifa-history.h"
#include "yifa-kinds.h"
#include "yifa-legal-basis.h"
#include "yifa-normative-doc.h"
#include "yifa-office.h"
#include "yifa-org.h"

#define TITLE "大英县农村公共厕所管护办法"

typedef struct
{
  char      *folder;
  YifaStore *store;
} Fixture;

static void
unpack (const char *packed, const char *path)
{
  g_autoptr(GFile) source = g_file_new_for_path (packed);
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GConverter) gzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr(GFileInputStream) in = g_file_read (source, NULL, &error);
  g_autoptr(GFileOutputStream) out = g_file_replace (target, NULL, FALSE, 0, NULL, NULL);
  g_autoptr(GInputStream) bytes = NULL;

  g_assert_no_error (error);
  bytes = g_converter_input_stream_new (G_INPUT_STREAM (in), gzip);
  g_output_stream_splice (G_OUTPUT_STREAM (out), bytes,
                          G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer packed)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  f->folder = g_dir_make_tmp ("yifa-migration-XXXXXX", NULL);
  path = g_build_filename (f->folder, "office.db", NULL);
  unpack (packed, path);
  f->store = yifa_store_open (f->folder, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer packed)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_clear_object (&f->store);
  dir = g_dir_open (f->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
}

/* The columns of today, and nothing that today's rules call a defect: not even in the audit chain. */
static void
test_is_sound (Fixture *f, gconstpointer packed)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) defects = NULL;
  guint n;
  const YifaKind *const *kinds = yifa_kind_all (&n);

  for (guint i = 0; i < n; i++)
    {
      yifa_store_check_kind (f->store, kinds[i], &error);
      g_assert_no_error (error);
    }
  defects = yifa_office_check (f->store, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < defects->len; i++)
    g_test_message ("%s", (const char *) defects->pdata[i]);
  g_assert_cmpuint (defects->len, ==, 0);
}

static void
test_holds_what_it_held (Fixture *f, gconstpointer packed)
{
  g_autoptr(YifaQuery) all = yifa_query_new ();
  g_autoptr(YifaRecord) doc = yifa_store_load (f->store, &yifa_normative_doc, 1, NULL);
  g_autofree char *maker = NULL;

  g_assert_nonnull (doc);
  g_assert_cmpstr (yifa_record_get_title (doc), ==, TITLE "（试行）");
  maker = yifa_store_dup_display (f->store, doc, yifa_kind_find (&yifa_normative_doc, "maker_org"));
  g_assert_cmpstr (maker, ==, "大英县人民政府");
  g_assert_cmpint (yifa_store_count (f->store, &yifa_legal_basis, all), ==, 1);
  g_assert_cmpint (yifa_store_count (f->store, &yifa_org, all), ==, 4);
  all->presence = YIFA_BOTH;
  g_assert_cmpint (yifa_store_count (f->store, &yifa_org, all), ==, 5);
}

static void
test_what_was_done_can_be_undone (Fixture *f, gconstpointer packed)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) doc = NULL;
  g_autoptr(GPtrArray) history = yifa_store_get_history (f->store, &yifa_normative_doc, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (history->len, >, 1);
  yifa_store_undo (f->store, &yifa_normative_doc, 1, &error);
  g_assert_no_error (error);
  doc = yifa_store_load (f->store, &yifa_normative_doc, 1, NULL);
  g_assert_cmpstr (yifa_record_get_title (doc), ==, TITLE);
}

static void
add_tests (const char *version)
{
  char *packed = g_test_build_filename (G_TEST_DIST, "fixtures", version, "office.db.gz", NULL);
  const struct { const char *name; void (*run) (Fixture *, gconstpointer); } tests[] = {
    { "is-sound", test_is_sound },
    { "holds-what-it-held", test_holds_what_it_held },
    { "what-was-done-can-be-undone", test_what_was_done_can_be_undone },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/migration/%s/%s", version, tests[i].name);

      g_test_add (path, Fixture, packed, set_up, tests[i].run, tear_down);
    }
}

/* A fixture that is put there is tested, without a line here. */
static guint
add_versions (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (name[0] == 'v' && g_ascii_isdigit (name[1]))
      {
        add_tests (name);
        n++;
      }
  return n;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();
  if (add_versions () == 0)
    g_error ("there is no office of an older version to open");

  return g_test_run ();
}
