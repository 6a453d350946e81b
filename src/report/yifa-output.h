#pragma once
#include <gio/gio.h>

/* A file that is written whole or not at all: under a draft's name beside it, then renamed. */
char    *yifa_output_draft  (const char *path,
                             GError    **error);
gboolean yifa_output_finish (const char *draft,
                             const char *path,
                             GError    **error);
void     yifa_output_drop   (const char *draft);
