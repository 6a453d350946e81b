/* yifa-output.c - files that papers and ledgers are written to
 *
 * Whatever goes wrong while a file is being made, the one that stood there before still stands.
 */
#include "yifa-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "yifa-error.h"

static gboolean
fail (const char *path, int code, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE,
                 _("There is no space left for %s; make room and try again."), shown);
  else
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("%s cannot be written (%s); choose another place."),
                 shown, g_strerror (code));
  return FALSE;
}

/* An empty file beside @path, to be filled and finished, or dropped. Transfer full. */
char *
yifa_output_draft (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *draft = g_build_filename (folder, ".yifa-XXXXXX", NULL);
  int fd;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail (path, EISDIR, error), NULL;
  if ((fd = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, 0644)) < 0)
    return fail (path, errno, error), NULL;

  close (fd);
  return g_steal_pointer (&draft);
}

/* Gives a filled draft its name once it is on the disk; a failure drops it. */
gboolean
yifa_output_finish (const char *draft, const char *path, GError **error)
{
  int fd = open (draft, O_RDONLY | O_CLOEXEC);
  gboolean ok = fd >= 0 && fsync (fd) == 0 && g_rename (draft, path) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);
  if (ok)
    return TRUE;

  yifa_output_drop (draft);
  return fail (path, code, error);
}

void
yifa_output_drop (const char *draft)
{
  g_unlink (draft);
}
