/* test-trouble.c - what goes wrong in an office: each trouble gives a clear sentence and loses nothing
 *
 * Offices here lie on a disk, because that is where trouble comes from. What would spoil the test's own
 * process (a full file system, another user, a kill) happens in a child of it.
 */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "folder.h"
#include "yifa-attach.h"
#include "yifa-error.h"
#include "yifa-kinds.h"
#include "yifa-office.h"
#include "yifa-org.h"

#define TODAY "2026-11-22"
#define NOBODY 65534
#define USER_VERSION_AT 60 /* of an SQLite file: four bytes, the highest first */
#define DISK_SIZE "size=8m"

typedef struct
{
  char *folder; /* of the test */
  char *office;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("yifa-trouble-XXXXXX", NULL);
  f->office = g_build_filename (f->folder, "office", NULL);
  g_assert_cmpint (g_chmod (f->folder, 0755), ==, 0);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_chmod (f->office, 0755);
  remove_tree (f->folder);
  g_free (f->office);
  g_free (f->folder);
}

static YifaStore *
create_office (const char *folder)
{
  g_autoptr(GError) error = NULL;
  YifaStore *store = yifa_store_create (folder, "tester", TODAY, &error);

  g_assert_no_error (error);
  return store;
}

static YifaStore *
open_office (const char *folder)
{
  g_autoptr(GError) error = NULL;
  YifaStore *store = yifa_store_open (folder, "tester", TODAY, &error);

  g_assert_no_error (error);
  return store;
}

static YifaRecord *
new_org (const char *name)
{
  YifaRecord *org = yifa_record_new (&yifa_org);

  yifa_record_set_text (org, YIFA_ORG_NAME, name);
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, "township");
  return org;
}

static YifaRecord *
add_org (YifaStore *store, const char *name)
{
  g_autoptr(GError) error = NULL;
  YifaRecord *org = new_org (name);

  yifa_store_save (store, org, &error);
  g_assert_no_error (error);
  return org;
}

static gint64
count_orgs (YifaStore *store)
{
  g_autoptr(YifaQuery) all = yifa_query_new ();

  return yifa_store_count (store, &yifa_org, all);
}

/* A sentence tells what is the matter in words: no bare code, and long enough to say what to do. */
static void
assert_sentence (const GError *error, int code, const char *words)
{
  g_assert_error (error, YIFA_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
assert_sound (YifaStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) defects = yifa_office_check (store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < defects->len; i++)
    g_test_message ("%s", (const char *) defects->pdata[i]);
  g_assert_cmpuint (defects->len, ==, 0);
}

/* An office in the test's folder that holds two units, closed. */
static void
make_small_office (Fixture *f)
{
  g_autoptr(YifaStore) store = create_office (f->office);
  g_autoptr(YifaRecord) one = add_org (store, "隆盛镇人民政府");
  g_autoptr(YifaRecord) two = add_org (store, "回马镇人民政府");
}

static char *
dup_database (Fixture *f)
{
  return g_build_filename (f->office, "office.db", NULL);
}

static char *
read_database (Fixture *f, gsize *length)
{
  g_autofree char *path = dup_database (f);
  char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

static void
write_database (Fixture *f, const char *bytes, gsize length)
{
  g_autofree char *path = dup_database (f);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static void
assert_database_is (Fixture *f, const char *bytes, gsize length)
{
  gsize now_length;
  g_autofree char *now = read_database (f, &now_length);

  g_assert_cmpmem (now, now_length, bytes, length);
}

static void
assert_opening_says (Fixture *f, int code, const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaStore) store = yifa_store_open (f->office, "tester", TODAY, &error);

  g_assert_null (store);
  assert_sentence (error, code, words);
}

/* Runs @work in a process of its own; an assertion that fails there fails the test. */
static void
in_child (Fixture *f, void (*work) (Fixture *))
{
  int status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      work (f);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* --- values and files ----------------------------------------------------------------------- */

static void
test_wrong_value (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaStore) store = create_office (f->office);
  g_autoptr(YifaRecord) org = new_org ("卓筒井镇人民政府");
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (org, YIFA_ORG_VALID_FROM, "2026-02-30");
  g_assert_false (yifa_store_save (store, org, &error));
  assert_sentence (error, YIFA_ERROR_INVALID, "2026-02-30");
  g_assert_cmpstr (yifa_error_get_field (error), ==, "valid_from");
  g_assert_cmpstr (yifa_record_get_text (org, YIFA_ORG_NAME), ==, "卓筒井镇人民政府");
  g_assert_cmpint (count_orgs (store), ==, 0);

  yifa_record_set_text (org, YIFA_ORG_VALID_FROM, "2026-02-28");
  g_assert_true (yifa_store_save (store, org, NULL));
  assert_sound (store);
}

static void
test_missing_file (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaStore) store = create_office (f->office);
  g_autoptr(YifaRecord) org = add_org (store, "隆盛镇人民政府");
  g_autofree char *path = g_build_filename (f->folder, "no.pdf", NULL);
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_attach_file (store, org, path, "official_text", &error));
  assert_sentence (error, YIFA_ERROR_NOT_FOUND, "no.pdf");
  files = yifa_attachments_of (store, org, NULL);
  g_assert_cmpuint (files->len, ==, 0);
  assert_sound (store);
}

/* The stored copy has gone: the row says so, and takes its content back from where it still is. */
static void
test_stored_file_is_gone (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaStore) store = create_office (f->office);
  g_autoptr(YifaRecord) org = add_org (store, "隆盛镇人民政府");
  g_autofree char *path = g_build_filename (f->folder, "说明.txt", NULL);
  g_autoptr(GPtrArray) defects = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *stored = NULL;
  g_autoptr(YifaRecord) row = NULL;
  g_autoptr(YifaRecord) again = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "备案说明", -1, NULL));
  row = yifa_attach_file (store, org, path, "note", NULL);
  stored = yifa_attach_open_path (store, row, NULL);
  g_assert_cmpint (g_unlink (stored), ==, 0);

  g_assert_null (yifa_attach_open_path (store, row, &error));
  assert_sentence (error, YIFA_ERROR_NOT_FOUND, "说明.txt");
  g_assert_true (yifa_attach_verify (store, defects, NULL, NULL));
  g_assert_cmpuint (defects->len, ==, 1);

  again = yifa_attach_file (store, org, path, "note", NULL);
  g_assert_nonnull (again);
  g_assert_true (g_file_test (stored, G_FILE_TEST_IS_REGULAR));
}

/* Damaged or not, it is what the officer was handed: kept byte for byte, with a word about it. */
static void
test_damaged_pdf (Fixture *f, gconstpointer data)
{
  static const char damaged[] = "%PDF-1.5\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Ro";
  g_autoptr(YifaStore) store = create_office (f->office);
  g_autoptr(YifaRecord) org = add_org (store, "隆盛镇人民政府");
  g_autofree char *path = g_build_filename (f->folder, "坏.pdf", NULL);
  g_autofree char *problem = NULL;
  g_autofree char *stored = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr(YifaRecord) row = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_assert_true (g_file_set_contents (path, damaged, sizeof damaged - 1, NULL));
  row = yifa_attach_file (store, org, path, "official_text", &error);
  g_assert_no_error (error);
  problem = yifa_attach_dup_problem (store, row);
  g_assert_nonnull (problem);
  g_assert_nonnull (strstr (problem, "damaged"));

  stored = yifa_attach_open_path (store, row, NULL);
  g_assert_true (g_file_get_contents (stored, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, length, damaged, sizeof damaged - 1);
}

/* --- the disk ------------------------------------------------------------------------------- */

static void
write_to (const char *path, const char *text)
{
  int fd = open (path, O_WRONLY);

  g_assert_true (fd >= 0 && write (fd, text, strlen (text)) == (gssize) strlen (text));
  close (fd);
}

/* A user who is not root may mount in a name space of her own, where she looks like root. */
static gboolean
enter_own_mounts (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", getgid ());

  if (unshare (CLONE_NEWNS) != 0)
    {
      if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return FALSE;
      write_to ("/proc/self/uid_map", users);
      write_to ("/proc/self/setgroups", "deny");
      write_to ("/proc/self/gid_map", groups);
    }
  return mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static gboolean
write_zeros (int fd, gsize length)
{
  g_autofree char *zeros = g_malloc0 (length);

  return write (fd, zeros, length) == (gssize) length;
}

/* Takes all the room there is, to the last block. */
static void
fill_disk (const char *path)
{
  int fd = open (path, O_WRONLY | O_CREAT, 0600);

  g_assert_cmpint (fd, >=, 0);
  for (gsize chunk = 1 << 20; chunk > 0; chunk /= 2)
    while (write_zeros (fd, chunk))
      ;
  close (fd);
}

/* No file may grow: for a machine that lets nobody mount. What SQLite is told is another error. */
static void
allow_growth (gboolean allow)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = allow ? limit.rlim_max : 4096;
  setrlimit (RLIMIT_FSIZE, &limit);
}

static void
make_disk_full (gboolean mounted, const char *ballast)
{
  if (mounted)
    fill_disk (ballast);
  else
    allow_growth (FALSE);
}

static void
make_room_again (gboolean mounted, const char *ballast)
{
  if (mounted)
    g_assert_cmpint (g_unlink (ballast), ==, 0);
  else
    allow_growth (TRUE);
}

static YifaRecord *
new_large_org (void)
{
  g_autofree char *note = g_strnfill (3 << 20, 'x');
  YifaRecord *org = new_org ("玉峰镇人民政府");

  yifa_record_set_text (org, YIFA_ORG_NOTE, note);
  return org;
}

static void
work_on_a_full_disk (Fixture *f)
{
  gboolean mounted = enter_own_mounts () && mount ("tmpfs", f->folder, "tmpfs", 0, DISK_SIZE) == 0;
  g_autofree char *ballast = g_build_filename (f->folder, "ballast", NULL);
  g_autoptr(YifaRecord) late = new_large_org ();
  g_autoptr(YifaStore) again = NULL;
  g_autoptr(GError) error = NULL;
  YifaStore *store;

  make_small_office (f);
  store = open_office (f->office);
  make_disk_full (mounted, ballast);

  g_assert_false (yifa_store_save (store, late, &error));
  assert_sentence (error, YIFA_ERROR_NO_SPACE, mounted ? "disk that holds this office is full" : "nothing was changed");
  g_assert_cmpstr (yifa_record_get_text (late, YIFA_ORG_NAME), ==, "玉峰镇人民政府");
  g_assert_cmpint (count_orgs (store), ==, 2);

  make_room_again (mounted, ballast);
  yifa_record_set_text (late, YIFA_ORG_NOTE, "短");
  g_clear_error (&error);
  yifa_store_save (store, late, &error);
  g_assert_no_error (error);
  g_object_unref (store);

  again = open_office (f->office);
  g_assert_cmpint (count_orgs (again), ==, 3);
  assert_sound (again);
}

static void
test_full_disk (Fixture *f, gconstpointer data)
{
  in_child (f, work_on_a_full_disk);
}

/* Permissions do not bind root, so the child stops being root for good. */
static void
read_as_somebody_else (Fixture *f)
{
  g_autoptr(YifaStore) store = NULL;
  g_autoptr(YifaRecord) late = new_org ("玉峰镇人民政府");
  g_autoptr(GError) error = NULL;

  g_assert_true (geteuid () != 0 || (setgroups (0, NULL) == 0 && setresgid (NOBODY, NOBODY, NOBODY) == 0 &&
                                     setresuid (NOBODY, NOBODY, NOBODY) == 0));
  store = open_office (f->office);
  g_assert_true (yifa_store_is_read_only (store));
  g_assert_cmpint (count_orgs (store), ==, 2);
  g_assert_false (yifa_store_save (store, late, &error));
  assert_sentence (error, YIFA_ERROR_NO_SPACE, "open for reading only");
  g_assert_cmpint (count_orgs (store), ==, 2);
}

static void
test_read_only_folder (Fixture *f, gconstpointer data)
{
  g_autofree char *database = dup_database (f);
  gsize length;
  g_autofree char *before = NULL;

  make_small_office (f);
  before = read_database (f, &length);
  g_assert_cmpint (g_chmod (database, 0444), ==, 0);
  g_assert_cmpint (g_chmod (f->office, 0555), ==, 0);

  in_child (f, read_as_somebody_else);
  assert_database_is (f, before, length);
}

/* --- others --------------------------------------------------------------------------------- */

static void
test_second_writer (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaStore) first = create_office (f->office);
  g_autoptr(YifaStore) second = open_office (f->office);
  g_autoptr(YifaRecord) ours = new_org ("隆盛镇人民政府");
  g_autoptr(YifaRecord) theirs = new_org ("回马镇人民政府");
  g_autoptr(GError) error = NULL;

  g_assert_true (yifa_store_begin (first, NULL));
  g_assert_true (yifa_store_save (first, ours, NULL));
  g_assert_false (yifa_store_save (second, theirs, &error));
  assert_sentence (error, YIFA_ERROR_BUSY, "try again");
  g_assert_true (yifa_store_end (first, TRUE, NULL));

  g_assert_true (yifa_store_save (second, theirs, NULL));
  g_assert_cmpint (count_orgs (first), ==, 2);
  assert_sound (first);
}

/* Saves for ever, and says each id only when it is kept. */
static void
write_until_killed (const char *folder, int out)
{
  g_autoptr(YifaStore) store = open_office (folder);

  g_random_set_seed (getpid ()); /* or it would draw the uids of the writer before, being forked from the same */
  for (guint i = 0; ; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u村", i);
      g_autoptr(YifaRecord) org = add_org (store, name);
      gint64 id = yifa_record_get_id (org);

      if (write (out, &id, sizeof id) != sizeof id)
        _exit (1);
    }
}

/* Reads what was acknowledged; after @until of them the writer is killed, wherever it is just then. */
static GArray *
kill_writer_after (const char *folder, guint until)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (gint64));
  int ends[2], status;
  gint64 id;
  pid_t writer;

  g_assert_cmpint (pipe (ends), ==, 0);
  writer = fork ();
  g_assert_cmpint (writer, >=, 0);
  if (writer == 0)
    write_until_killed (folder, ends[1]);
  close (ends[1]);

  while (read (ends[0], &id, sizeof id) == sizeof id)
    {
      g_array_append_val (kept, id);
      if (kept->len == until)
        kill (writer, SIGKILL);
    }
  close (ends[0]);
  g_assert_cmpint (waitpid (writer, &status, 0), ==, writer);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  return kept;
}

static void
test_killed_while_writing (Fixture *f, gconstpointer data)
{
  static const guint moments[] = { 1, 2, 5, 17, 40 };

  make_small_office (f);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr(GArray) kept = kill_writer_after (f->office, moments[i]);
      g_autoptr(YifaStore) store = open_office (f->office);

      g_assert_cmpuint (kept->len, >=, moments[i]);
      for (guint k = 0; k < kept->len; k++)
        {
          g_autoptr(YifaRecord) org = yifa_store_load (store, &yifa_org, g_array_index (kept, gint64, k), NULL);
          g_autofree char *name = g_strdup_printf ("第%u村", k);

          g_assert_nonnull (org);
          g_assert_cmpstr (yifa_record_get_text (org, YIFA_ORG_NAME), ==, name);
        }
      assert_sound (store);
    }
}

/* --- databases that are not what they should be --------------------------------------------- */

static void
test_newer_office (Fixture *f, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autoptr(YifaStore) store = NULL;
  char version[4];
  gsize length;

  make_small_office (f);
  bytes = read_database (f, &length);
  memcpy (version, bytes + USER_VERSION_AT, sizeof version);
  memcpy (bytes + USER_VERSION_AT, "\0\0\x27\x0f", sizeof version);
  write_database (f, bytes, length);
  assert_opening_says (f, YIFA_ERROR_DB, "newer version of the program");
  assert_database_is (f, bytes, length);

  memcpy (bytes + USER_VERSION_AT, version, sizeof version);
  write_database (f, bytes, length);
  store = open_office (f->office);
  g_assert_cmpint (count_orgs (store), ==, 2);
}

static void
test_no_database (Fixture *f, gconstpointer data)
{
  g_autofree char *text = g_strnfill (5000, 'a');

  make_small_office (f);
  write_database (f, text, 5000);
  assert_opening_says (f, YIFA_ERROR_DAMAGED, "restore the last backup");
  assert_database_is (f, text, 5000);
}

/* What a copy that broke off leaves behind. It must not become a new office over the old one's files. */
static void
test_empty_database (Fixture *f, gconstpointer data)
{
  make_small_office (f);
  write_database (f, "", 0);
  assert_opening_says (f, YIFA_ERROR_DAMAGED, "restore the last backup");
  assert_database_is (f, "", 0);
}

static void
test_half_a_database (Fixture *f, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  make_small_office (f);
  bytes = read_database (f, &length);
  write_database (f, bytes, length / 2);
  assert_opening_says (f, YIFA_ERROR_DAMAGED, "restore the last backup");
  assert_database_is (f, bytes, length / 2);
}

static void
test_no_office_there (Fixture *f, gconstpointer data)
{
  assert_opening_says (f, YIFA_ERROR_USAGE, "holds no office.db");
  g_assert_false (g_file_test (f->office, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(name, test) g_test_add ("/trouble/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("wrong-value", test_wrong_value);
  ADD ("missing-file", test_missing_file);
  ADD ("stored-file-is-gone", test_stored_file_is_gone);
  ADD ("damaged-pdf", test_damaged_pdf);
  ADD ("full-disk", test_full_disk);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("second-writer", test_second_writer);
  ADD ("killed-while-writing", test_killed_while_writing);
  ADD ("newer-office", test_newer_office);
  ADD ("no-database", test_no_database);
  ADD ("empty-database", test_empty_database);
  ADD ("half-a-database", test_half_a_database);
  ADD ("no-office-there", test_no_office_there);

  return g_test_run ();
}
