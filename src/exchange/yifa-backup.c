/* yifa-backup.c - a whole office in one file, and back
 *
 * The file is a plain zip that anybody can list: office.db, the attachments, and SHA256SUMS. It
 * counts as made only after every member was read back and its hash compared. Restoring unpacks
 * beside the target, verifies, opens the result, and only then gives it its name.
 */
#include "yifa-backup.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "yifa-error.h"

#define SUMS "SHA256SUMS"

typedef struct
{
  struct archive *zip;
  GHashTable     *sums;  /* (element-type utf8 utf8) hash by member */
  GCancellable   *cancellable;
} Pack;

static gboolean
fail (GError **error, const char *path, const char *why)
{
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("The backup %s could not be made: %s"), path, why);
  return FALSE;
}

static gboolean
begin_member (Pack *pack, const char *name, gint64 size)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean ok;

  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_size (entry, size);
  ok = archive_write_header (pack->zip, entry) == ARCHIVE_OK;
  archive_entry_free (entry);
  return ok;
}

static gboolean
copy_bytes (Pack *pack, int fd, GChecksum *sum)
{
  guint8 buffer[65536];
  gssize n;

  while ((n = read (fd, buffer, sizeof buffer)) > 0)
    {
      g_checksum_update (sum, buffer, n);
      if (archive_write_data (pack->zip, buffer, n) != n || g_cancellable_is_cancelled (pack->cancellable))
        return FALSE;
    }
  return n == 0;
}

static gboolean
add_file (Pack *pack, const char *name, const char *path)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  GStatBuf about;
  gboolean ok;

  if (fd < 0)
    return FALSE;

  ok = fstat (fd, &about) == 0 && begin_member (pack, name, about.st_size) && copy_bytes (pack, fd, sum);
  close (fd);
  g_hash_table_insert (pack->sums, g_strdup (name), g_strdup (g_checksum_get_string (sum)));
  return ok;
}

/* files/ab/cdef…: two levels, and nothing else is taken along. */
static gboolean
add_folder (Pack *pack, const char *folder, const char *below)
{
  g_autofree char *path = g_build_filename (folder, below, NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  gboolean ok = TRUE;

  while (ok && dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *member = g_build_path ("/", below, name, NULL);
      g_autofree char *file = g_build_filename (folder, member, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        ok = add_folder (pack, folder, member);
      else if (*name != '.')
        ok = add_file (pack, member, file);
    }
  return ok;
}

static gboolean
add_sums (Pack *pack)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autoptr(GList) names = g_list_sort (g_hash_table_get_keys (pack->sums), (GCompareFunc) strcmp);

  for (GList *l = names; l != NULL; l = l->next)
    g_string_append_printf (lines, "%s  %s\n", (char *) g_hash_table_lookup (pack->sums, l->data), (char *) l->data);
  return begin_member (pack, SUMS, lines->len) &&
         archive_write_data (pack->zip, lines->str, lines->len) == (la_ssize_t) lines->len;
}

static gboolean
write_pack (Pack *pack, const char *path, const char *database, const char *folder)
{
  gboolean ok;

  pack->zip = archive_write_new ();
  ok = archive_write_set_format_zip (pack->zip) == ARCHIVE_OK &&
       archive_write_open_filename (pack->zip, path) == ARCHIVE_OK &&
       add_file (pack, "office.db", database) && add_folder (pack, folder, "files") && add_sums (pack) &&
       archive_write_close (pack->zip) == ARCHIVE_OK;
  archive_write_free (pack->zip);
  return ok;
}

/* office.db, SHA256SUMS, or files/xx/… of hexadecimal digits: no member can leave its place. */
static gboolean
is_allowed (const char *name)
{
  if (g_str_equal (name, "office.db") || g_str_equal (name, SUMS))
    return TRUE;
  if (!g_str_has_prefix (name, "files/") || strlen (name) != strlen ("files/") + 2 + 1 + 62 || name[8] != '/')
    return FALSE;
  for (const char *p = name + 6; *p != '\0'; p++)
    if (!g_ascii_isxdigit (*p) && p != name + 8)
      return FALSE;
  return TRUE;
}

/* With @folder NULL only reads and hashes. */
static gboolean
read_member (struct archive *zip, const char *name, const char *folder, GHashTable *sums)
{
  g_autofree char *path = folder ? g_build_filename (folder, name, NULL) : NULL;
  g_autofree char *parent = path ? g_path_get_dirname (path) : NULL;
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 buffer[65536];
  la_ssize_t n;
  int fd = -1;
  gboolean ok = TRUE;

  if (path != NULL && (g_mkdir_with_parents (parent, 0700) != 0 ||
                       (fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) < 0))
    return FALSE;

  while (ok && (n = archive_read_data (zip, buffer, sizeof buffer)) != 0)
    {
      ok = n > 0 && (fd < 0 || write (fd, buffer, n) == n);
      if (ok)
        g_checksum_update (sum, buffer, n);
    }
  if (fd >= 0)
    ok = fsync (fd) == 0 && close (fd) == 0 && ok;
  g_hash_table_insert (sums, g_strdup (name), g_strdup (g_checksum_get_string (sum)));
  return ok;
}

static char *
read_text_member (struct archive *zip)
{
  GString *text = g_string_new (NULL);
  char buffer[65536];
  la_ssize_t n;

  while ((n = archive_read_data (zip, buffer, sizeof buffer)) > 0 && text->len < 64 * 1024 * 1024)
    g_string_append_len (text, buffer, n);
  return g_string_free (text, FALSE);
}

/* Every line of SHA256SUMS must be a member, and every member a line. */
static gboolean
sums_match (GHashTable *sums, const char *text)
{
  g_auto(GStrv) lines = text ? g_strsplit (text, "\n", -1) : NULL;
  guint n = 0;

  for (guint i = 0; lines != NULL && lines[i] != NULL && *lines[i] != '\0'; i++, n++)
    if (strlen (lines[i]) < 67 ||
        strncmp (g_hash_table_lookup (sums, lines[i] + 66) ? g_hash_table_lookup (sums, lines[i] + 66) : "", lines[i], 64) != 0)
      return FALSE;
  return n > 0 && n == g_hash_table_size (sums);
}

/* Reads the whole backup; into @folder unless that is NULL. */
static gboolean
read_pack (const char *path, const char *folder, GError **error)
{
  g_autoptr(GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *expected = NULL;
  struct archive *zip = archive_read_new ();
  struct archive_entry *entry;
  gboolean ok;
  int rc = ARCHIVE_EOF;

  archive_read_support_format_zip (zip);
  ok = archive_read_open_filename (zip, path, 65536) == ARCHIVE_OK;
  while (ok && (rc = archive_read_next_header (zip, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname_utf8 (entry);

      ok = name != NULL && is_allowed (name) && !g_hash_table_contains (sums, name);
      if (ok && g_str_equal (name, SUMS))
        expected = read_text_member (zip);
      else if (ok)
        ok = read_member (zip, name, folder, sums);
    }
  archive_read_free (zip);

  if (ok && rc == ARCHIVE_EOF && g_hash_table_contains (sums, "office.db") && sums_match (sums, expected))
    return TRUE;
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_DAMAGED, _("%s is no whole backup of an office; nothing was changed"), path);
  return FALSE;
}

static gboolean
sync_file (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return ok;
}

static gboolean
note_backup (YifaStore *store, GError **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  return yifa_store_is_read_only (store) || yifa_store_set_setting (store, "last_backup_at", at, error);
}

/**
 * yifa_backup_make:
 * @path: a file that does not exist yet
 *
 * Copies the whole office into one file and reads it back. On failure no file is left.
 */
gboolean
yifa_backup_make (YifaStore *store, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *draft = g_strconcat (path, ".part", NULL);
  g_autofree char *database = g_strconcat (path, ".db.part", NULL);
  Pack pack = { .cancellable = cancellable };
  gboolean ok;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s exists already; choose another name"), path);
      return FALSE;
    }

  g_unlink (database);
  g_unlink (draft);
  pack.sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ok = yifa_store_copy_into (store, database, error);
  if (ok && !write_pack (&pack, draft, database, yifa_store_get_folder (store)))
    ok = g_cancellable_set_error_if_cancelled (cancellable, error) ? FALSE : fail (error, path, g_strerror (errno));
  ok = ok && read_pack (draft, NULL, error);
  if (ok && (!sync_file (draft) || g_rename (draft, path) != 0))
    ok = fail (error, path, g_strerror (errno));

  g_hash_table_unref (pack.sums);
  g_unlink (database);
  g_unlink (draft);
  return ok && note_backup (store, error);
}

static gboolean
is_empty_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

  return dir == NULL ? !g_file_test (folder, G_FILE_TEST_EXISTS) : g_dir_read_name (dir) == NULL;
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* What was unpacked must open as an office. */
static gboolean
opens (const char *folder, GError **error)
{
  g_autoptr(YifaStore) store = yifa_store_open (folder, "restore", "2000-01-01", error);

  return store != NULL;
}

/**
 * yifa_backup_restore:
 * @folder: a folder that is empty or does not exist
 *
 * Makes an office out of a backup, verified before it gets its name.
 */
gboolean
yifa_backup_restore (const char *path, const char *folder, GError **error)
{
  g_autofree char *draft = g_strconcat (folder, ".part", NULL);
  gboolean ok;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s does not exist; choose a backup file"), path);
      return FALSE;
    }
  if (!is_empty_folder (folder))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s is not empty; a backup is restored only into an empty folder"), folder);
      return FALSE;
    }

  remove_folder (draft);
  if (g_mkdir_with_parents (draft, 0700) != 0)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("The folder %s cannot be made: %s"), draft, g_strerror (errno));
      return FALSE;
    }

  ok = read_pack (path, draft, error) && opens (draft, error);
  g_rmdir (folder);
  if (ok && g_rename (draft, folder) != 0)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("The folder %s cannot be made: %s"), folder, g_strerror (errno));
      ok = FALSE;
    }
  remove_folder (draft);
  return ok;
}
