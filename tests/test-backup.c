/* What a backup promises: whole, verified, and back only into an empty folder. */

#include "yifa-attach.h"
#include "yifa-attachment.h"
#include "yifa-backup.h"
#include "yifa-error.h"
#include "yifa-kinds.h"
#include "yifa-office.h"
#include "yifa-org.h"
#include "yifa-setup.h"

typedef struct
{
  char      *folder;
  char      *office;
  char      *backup;
  YifaStore *store;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *letter = NULL;
  g_autoptr(YifaRecord) org = NULL;
  g_autoptr(YifaRecord) attachment = NULL;

  f->folder = g_dir_make_tmp ("yifa-backup-XXXXXX", NULL);
  f->office = g_build_filename (f->folder, "office", NULL);
  f->backup = g_build_filename (f->folder, "backup.zip", NULL);
  f->store = yifa_setup_office (f->office, "tester", "2026-11-22", "某县人民政府", "某府", NULL, &error);
  g_assert_no_error (error);

  letter = g_build_filename (f->folder, "letter.txt", NULL);
  g_assert_true (g_file_set_contents (letter, "县人民政府关于公路养护的函", -1, NULL));
  org = yifa_store_load (f->store, &yifa_org, 1, NULL);
  attachment = yifa_attach_file (f->store, org, letter, "other", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->store);
  g_free (f->folder);
  g_free (f->office);
  g_free (f->backup);
}

static void
test_comes_back_whole (Fixture *f, gconstpointer data)
{
  g_autofree char *target = g_build_filename (f->folder, "restored", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaStore) back = NULL;
  g_autoptr(GPtrArray) defects = NULL;
  g_autoptr(YifaRecord) org = NULL;
  g_autoptr(GPtrArray) attachments = NULL;

  g_assert_true (yifa_backup_make (f->store, f->backup, NULL, &error));
  g_assert_true (yifa_backup_restore (f->backup, target, &error));
  back = yifa_store_open (target, "tester", "2026-11-22", &error);
  g_assert_no_error (error);

  defects = yifa_office_check (back, NULL, &error);
  g_assert_true (yifa_attach_verify (back, defects, NULL, &error));
  g_assert_cmpuint (defects->len, ==, 0);
  org = yifa_store_load (back, &yifa_org, 1, NULL);
  attachments = yifa_attachments_of (back, org, NULL);
  g_assert_cmpuint (attachments->len, ==, 1);
}

static void
test_damaged_backup_is_refused_whole (Fixture *f, gconstpointer data)
{
  g_autofree char *target = g_build_filename (f->folder, "restored", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_assert_true (yifa_backup_make (f->store, f->backup, NULL, NULL));
  g_assert_true (g_file_get_contents (f->backup, &bytes, &length, NULL));
  bytes[length / 2] ^= 0x55;
  g_assert_true (g_file_set_contents (f->backup, bytes, length, NULL));

  g_assert_false (yifa_backup_restore (f->backup, target, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_DAMAGED);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
test_only_into_an_empty_folder (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (yifa_backup_make (f->store, f->backup, NULL, NULL));
  g_assert_false (yifa_backup_restore (f->backup, f->office, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
  g_assert_true (yifa_store_is_office (f->office));
}

static void
test_never_over_another_file (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (f->backup, "mine", -1, NULL));
  g_assert_false (yifa_backup_make (f->store, f->backup, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
  g_assert_true (g_file_get_contents (f->backup, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
}

static void
test_no_half_backup_is_left (Fixture *f, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (f->folder, "no-such-folder", "b.zip", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_backup_make (f->store, nowhere, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(name, test) g_test_add ("/backup/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("comes-back-whole", test_comes_back_whole);
  ADD ("damaged-backup-is-refused-whole", test_damaged_backup_is_refused_whole);
  ADD ("only-into-an-empty-folder", test_only_into_an_empty_folder);
  ADD ("never-over-another-file", test_never_over_another_file);
  ADD ("no-half-backup-is-left", test_no_half_backup_is_left);
#undef ADD
  return g_test_run ();
}
