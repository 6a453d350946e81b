#pragma once
#include <gio/gio.h>

/* What could be read out of a file that came from outside. */
typedef struct
{
  const char *media_type;
  char       *text;    /* NULL: none */
  guint       n_pages; /* 0: unknown */
  char       *problem; /* a sentence, when the file cannot be read as what it is; else NULL */
} YifaExtract;

const char  *yifa_extract_media_type (const char   *name,
                                      const char   *path);
YifaExtract *yifa_extract_file       (const char   *path,
                                      const char   *media_type,
                                      GCancellable *cancellable,
                                      GError      **error);
char        *yifa_extract_join_lines (const char   *text);
void         yifa_extract_free       (YifaExtract  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaExtract, yifa_extract_free)
