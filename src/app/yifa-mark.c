/* yifa-mark.c - where the words of a search stand in a text
 *
 * Uses the folding of the search itself, which keeps every character in its place: what is marked is what
 * was found, in either script and any width.
 */
#include "yifa-mark.h"

#include "yifa-text.h"

/* Marks in @hit the characters of @folded that belong to @word. */
static void
mark_word (const char *folded, const char *word, GArray *hit)
{
  gsize length = g_utf8_strlen (word, -1);

  for (const char *at = strstr (folded, word); at != NULL && length > 0; at = strstr (g_utf8_next_char (at), word))
    {
      glong from = g_utf8_pointer_to_offset (folded, at);

      for (gsize i = from; i < from + length && i < hit->len; i++)
        g_array_index (hit, gboolean, i) = TRUE;
    }
}

static void
append_char (GString *markup, const char *at)
{
  g_autofree char *escaped = g_markup_escape_text (at, g_utf8_next_char (at) - at);

  g_string_append (markup, escaped);
}

/**
 * yifa_mark_words:
 * @text: as it is written
 * @words: (array zero-terminated=1): as yifa_text_split_words() gave them
 *
 * Returns: (transfer full): Pango markup, line breaks as spaces, the words in bold
 */
char *
yifa_mark_words (const char *text, const char *const *words)
{
  g_autofree char *folded = yifa_text_fold (text);
  g_autoptr(GArray) hit = g_array_new (FALSE, TRUE, sizeof (gboolean));
  GString *markup = g_string_new (NULL);
  gboolean inside = FALSE;
  guint i = 0;

  g_array_set_size (hit, g_utf8_strlen (text, -1));
  for (guint w = 0; words[w] != NULL; w++)
    {
      g_autofree char *word = yifa_text_fold (words[w]);

      mark_word (folded, word, hit);
    }

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      if (g_array_index (hit, gboolean, i) != inside)
        g_string_append (markup, inside ? "</b>" : "<b>");
      inside = g_array_index (hit, gboolean, i);
      append_char (markup, *at == '\n' ? " " : at);
    }
  if (inside)
    g_string_append (markup, "</b>");

  return g_string_free (markup, FALSE);
}
