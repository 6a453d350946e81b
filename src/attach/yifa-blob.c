/* yifa-blob.c - files named by their SHA-256
 *
 * A file is copied under a temporary name, synced, read back and hashed again before it gets
 * its name: what stands in the folder is whole, and the same content stands there once. The
 * user's own file is only ever read.
 */
#include "yifa-blob.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "yifa-error.h"

#define CHUNK (256 * 1024)

static void
close_fd (int *fd)
{
  if (*fd >= 0)
    close (*fd);
}

typedef int Fd;
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fd, close_fd)

/* Removes a temporary file whose way was not finished. */
static void
drop_file (char **path)
{
  if (*path == NULL)
    return;
  g_unlink (*path);
  g_free (*path);
}

typedef char *Draft;
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, drop_file)

static gboolean
fail_to_write (const char *folder, int code, GError **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE,
                 _("There is no space left in %s; nothing was changed. Make room and try again."), shown);
  else
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE,
                 _("The folder %s cannot be written (%s); nothing was changed."), shown, g_strerror (code));
  return FALSE;
}

static gboolean
fail_to_read (const char *path, int code, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("The file %s does not exist; choose another one."),
                 shown);
  else
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("The file %s cannot be read (%s)."), shown,
                 g_strerror (code));
  return FALSE;
}

/* Opens what a user pointed at. O_NONBLOCK, because opening a pipe would wait for ever. */
static int
open_source (const char *path, GError **error)
{
  g_auto(Fd) fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  g_autofree char *shown = g_filename_display_name (path);
  struct stat about;
  int opened;

  if (fd < 0 || fstat (fd, &about) != 0)
    {
      fail_to_read (path, errno, error);
      return -1;
    }
  if (!S_ISREG (about.st_mode))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
                   S_ISDIR (about.st_mode) ? _("%s is a folder; choose a file.")
                                           : _("%s is not an ordinary file; choose another one."),
                   shown);
      return -1;
    }
  if ((guint64) about.st_size > YIFA_BLOB_MAX_SIZE)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
                   _("The file %s is larger than 200 MB and cannot be attached; keep it elsewhere and attach a smaller copy."),
                   shown);
      return -1;
    }

  opened = fd;
  fd = -1;
  return opened;
}

static gboolean
write_all (int fd, const guint8 *bytes, gsize length)
{
  while (length > 0)
    {
      ssize_t done = write (fd, bytes, length);

      if (done < 0 && errno == EINTR)
        continue;
      if (done < 0)
        return FALSE;
      bytes += done;
      length -= done;
    }
  return TRUE;
}

static ssize_t
read_some (int fd, guint8 *bytes)
{
  ssize_t got;

  do
    got = read (fd, bytes, CHUNK);
  while (got < 0 && errno == EINTR);

  return got;
}

/* Copies @in to @out (which may be -1: only hash) and returns the SHA-256 of what went through. */
static char *
pump (int in, const char *in_path, int out, const char *out_folder, guint64 *size, GCancellable *cancellable,
      GError **error)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *bytes = g_malloc (CHUNK);
  guint64 total = 0;
  ssize_t got;

  while ((got = read_some (in, bytes)) > 0)
    {
      total += got;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      /* The file may have grown since it was opened. */
      if (total > YIFA_BLOB_MAX_SIZE)
        return fail_to_read (in_path, EFBIG, error), NULL;
      if (out >= 0 && !write_all (out, bytes, got))
        return fail_to_write (out_folder, errno, error), NULL;
      g_checksum_update (sum, bytes, got);
    }
  if (got < 0)
    return fail_to_read (in_path, errno, error), NULL;
  if (out >= 0 && fsync (out) != 0)
    return fail_to_write (out_folder, errno, error), NULL;

  if (size != NULL)
    *size = total;
  return g_strdup (g_checksum_get_string (sum));
}

static char *
hash_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_auto(Fd) fd = open (path, O_RDONLY | O_CLOEXEC);

  if (fd < 0)
    return fail_to_read (path, errno, error), NULL;

  /* Read from the disk, where it can be had, rather than from memory. */
  posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
  return pump (fd, path, -1, NULL, NULL, cancellable, error);
}

/* A copy of @in in @folder under a temporary name, synced, and read back. */
static char *
draft_copy (int in, const char *in_path, const char *folder, char **sha256, guint64 *size,
            GCancellable *cancellable, GError **error)
{
  g_autofree char *template = g_build_filename (folder, ".yifa-XXXXXX", NULL);
  g_autofree char *read_back = NULL;
  g_auto(Draft) draft = NULL;
  g_auto(Fd) out = g_mkstemp_full (template, O_RDWR | O_CLOEXEC, 0644);

  if (out < 0)
    return fail_to_write (folder, errno, error), NULL;
  draft = g_strdup (template);

  if (!(*sha256 = pump (in, in_path, out, folder, size, cancellable, error)) ||
      !(read_back = hash_file (draft, cancellable, error)))
    return NULL;
  if (strcmp (read_back, *sha256) != 0)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_DAMAGED,
                   _("What was written to %s reads back differently; the disk may be failing. Nothing was changed."),
                   folder);
      return NULL;
    }
  return g_steal_pointer (&draft);
}

static gboolean
sync_folder (const char *folder, GError **error)
{
  g_auto(Fd) fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  return (fd >= 0 && fsync (fd) == 0) || fail_to_write (folder, errno, error);
}

/* Gives a finished draft its name. A file of that name with the same content stays; one that has
 * been damaged meanwhile is replaced by the good copy. */
static gboolean
name_draft (const char *files, char **draft, const char *sha256, GError **error)
{
  g_autofree char *path = yifa_blob_path (files, sha256);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *there = hash_file (path, NULL, NULL);

  if (there != NULL && strcmp (there, sha256) == 0)
    return TRUE;
  if (g_mkdir_with_parents (folder, 0755) != 0 || g_rename (*draft, path) != 0)
    return fail_to_write (folder, errno, error);

  g_clear_pointer (draft, g_free);
  return sync_folder (folder, error) && sync_folder (files, error);
}

/**
 * yifa_blob_put:
 * @files: the office's folder of files; made when it is missing
 * @path: the user's file, which is only read
 * @sha256: (out) (transfer full): what the copy is named by
 * @size: (out): its bytes
 *
 * Errors: NOT_FOUND, USAGE (a folder, unreadable, too large), NO_SPACE, DAMAGED, or cancelled.
 */
gboolean
yifa_blob_put (const char *files, const char *path, char **sha256, guint64 *size, GCancellable *cancellable,
               GError **error)
{
  g_autofree char *hash = NULL;
  g_auto(Draft) draft = NULL;
  g_auto(Fd) in = open_source (path, error);

  if (in < 0)
    return FALSE;
  if (g_mkdir_with_parents (files, 0755) != 0)
    return fail_to_write (files, errno, error);

  draft = draft_copy (in, path, files, &hash, size, cancellable, error);
  if (draft == NULL || !name_draft (files, &draft, hash, error))
    return FALSE;

  *sha256 = g_steal_pointer (&hash);
  return TRUE;
}

/* Where a content lies, whether or not it is there; transfer full. */
char *
yifa_blob_path (const char *files, const char *sha256)
{
  g_autofree char *folder = g_strndup (sha256, 2);

  return g_build_filename (files, folder, sha256 + 2, NULL);
}

/* FALSE and NOT_FOUND or DAMAGED when the content is not what its name says. */
gboolean
yifa_blob_verify (const char *files, const char *sha256, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = yifa_blob_path (files, sha256);
  g_autofree char *there = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND,
                   _("The stored file %s is missing; put it back from a backup."), path);
      return FALSE;
    }
  if (!(there = hash_file (path, cancellable, error)))
    return FALSE;
  if (strcmp (there, sha256) == 0)
    return TRUE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_DAMAGED,
               _("The stored file %s is not what was stored; put it back from a backup."), path);
  return FALSE;
}

/* Not every file system of a stick knows links, so the check before the rename is the fallback. */
static gboolean
place (const char *draft, const char *target, gboolean overwrite)
{
  if (overwrite)
    return g_rename (draft, target) == 0;
  if (link (draft, target) == 0)
    return g_unlink (draft) == 0;
  if (errno == EEXIST)
    return FALSE;
  if (g_file_test (target, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return FALSE;
    }
  return g_rename (draft, target) == 0;
}

/* Hands a stored file out to @target, hashing it on the way; @target is whole or not there. */
gboolean
yifa_blob_copy (const char *files, const char *sha256, const char *target, gboolean overwrite, GError **error)
{
  g_autofree char *path = yifa_blob_path (files, sha256);
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *shown = g_filename_display_name (target);
  g_autofree char *hash = NULL;
  g_auto(Draft) draft = NULL;
  g_auto(Fd) in = -1;

  if (!overwrite && g_file_test (target, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s already exists; choose another name."), shown);
      return FALSE;
    }
  if (!yifa_blob_verify (files, sha256, NULL, error))
    return FALSE;
  if ((in = open (path, O_RDONLY | O_CLOEXEC)) < 0)
    return fail_to_read (path, errno, error);
  if (!(draft = draft_copy (in, path, folder, &hash, NULL, NULL, error)))
    return FALSE;
  if (strcmp (hash, sha256) != 0 || !place (draft, target, overwrite))
    return fail_to_write (folder, errno, error);

  g_clear_pointer (&draft, g_free);
  return TRUE;
}
