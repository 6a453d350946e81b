#pragma once
#include <glib.h>

/* What this user of this computer likes: not the office's, not audited. Kept in yifa.ini of the
 * user's configuration folder. */
char     *yifa_preferences_dup      (const char *group,
                                     const char *key);
gboolean  yifa_preferences_get_flag (const char *group,
                                     const char *key,
                                     gboolean    otherwise);
void      yifa_preferences_set      (const char *group,
                                     const char *key,
                                     const char *value);
void      yifa_preferences_set_flag (const char *group,
                                     const char *key,
                                     gboolean    value);
