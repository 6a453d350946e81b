#pragma once
#include <gio/gio.h>

char *yifa_zip_text_read (const char   *path,
                          const char   *media_type,
                          guint        *n_pages,
                          GCancellable *cancellable,
                          GError      **error);
