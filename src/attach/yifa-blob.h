#pragma once
#include <gio/gio.h>

/* A file of an office, named by what is in it: FILES/ab/cdef... of its SHA-256. */
#define YIFA_BLOB_MAX_SIZE (G_GUINT64_CONSTANT (200) * 1024 * 1024)

gboolean yifa_blob_put    (const char   *files,
                           const char   *path,
                           char        **sha256,
                           guint64      *size,
                           GCancellable *cancellable,
                           GError      **error);
char    *yifa_blob_path   (const char   *files,
                           const char   *sha256);
gboolean yifa_blob_verify (const char   *files,
                           const char   *sha256,
                           GCancellable *cancellable,
                           GError      **error);
gboolean yifa_blob_copy   (const char   *files,
                           const char   *sha256,
                           const char   *target,
                           gboolean      overwrite,
                           GError      **error);
