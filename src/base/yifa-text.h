#pragma once
#include <glib.h>

/* One notion of "the same text" for search, brute-force scans and completion: traditional
 * folded to simplified, full width to half width, capitals to small letters, character by
 * character, so that offsets in characters never move. */

gunichar yifa_text_read_char        (const char **at,
                                     const char  *end);
gunichar yifa_text_fold_char        (gunichar     c);
gboolean yifa_text_is_space         (gunichar     c);
char    *yifa_text_fold             (const char  *text);
char   **yifa_text_split_words      (const char  *query);
char    *yifa_text_build_match      (const char  *query);
gboolean yifa_text_contains         (const char  *text,
                                     const char  *word);
char    *yifa_text_snippet          (const char  *text,
                                     const char *const *words,
                                     guint        max_chars);
int      yifa_text_compare_numbers  (const char  *a,
                                     const char  *b);
gboolean yifa_text_matches_initials (const char  *text,
                                     const char  *initials);
