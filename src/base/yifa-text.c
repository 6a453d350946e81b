/* yifa-text.c - when two texts count as the same
 *
 * Search index, brute-force scan and completion all fold through here, so they agree by
 * construction. A fold replaces a character by one character and never drops or joins any:
 * what is found at character 12 of the folded text stands at character 12 of the original.
 * Brackets and other punctuation are not equated beyond their width.
 */
#include "yifa-text.h"

#include <string.h>

#include "yifa-text-tables.h"

#define HAN_FIRST     0x4E00
#define HAN_LAST      0x9FFF
#define BAD_CHARACTER 0xFFFD
#define ELLIPSIS      "…"

/* A number for each character: pages of 256, of which most are never needed. */
typedef struct
{
  guint32 *pages[0x110000 >> 8];
} CharMap;

static void
char_map_set (CharMap *map, gunichar c, guint32 value)
{
  guint32 **page = &map->pages[c >> 8];

  if (*page == NULL)
    *page = g_new0 (guint32, 256);
  (*page)[c & 0xFF] = value;
}

static inline guint32
char_map_get (const CharMap *map, gunichar c)
{
  const guint32 *page = c < 0x110000 ? map->pages[c >> 8] : NULL;

  return page != NULL ? page[c & 0xFF] : 0;
}

static void
fill_folds (CharMap *map)
{
  const char *at = yifa_text_folds;

  while (*at != '\0')
    {
      gunichar from = g_utf8_get_char (at);

      at = g_utf8_next_char (at);
      char_map_set (map, from, g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
}

static const CharMap *
get_folds (void)
{
  static CharMap map;
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      fill_folds (&map);
      g_once_init_leave (&filled, 1);
    }
  return &map;
}

static guint32
letter_bit (gunichar c)
{
  return c >= 'a' && c <= 'z' ? 1u << (c - 'a') : 0;
}

/* Sets of letters, a bit for each of a to z. */
static void
fill_initials (CharMap *map)
{
  for (gunichar c = HAN_FIRST; c <= HAN_LAST; c++)
    char_map_set (map, c, letter_bit (yifa_text_first_initials[c - HAN_FIRST]));

  for (const char *at = yifa_text_all_initials; *at != '\0';)
    {
      gunichar c = g_utf8_get_char (at);
      guint32 letters = 0;

      for (at = g_utf8_next_char (at); g_ascii_isalpha (*at); at++)
        letters |= letter_bit (*at);
      char_map_set (map, c, letters);
    }
}

static const CharMap *
get_initials (void)
{
  static CharMap map;
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      fill_initials (&map);
      g_once_init_leave (&filled, 1);
    }
  return &map;
}

static gunichar
fold_width (gunichar c)
{
  static const gunichar signs[] = { 0xA2, 0xA3, 0xAC, 0xAF, 0xA6, 0xA5, 0x20A9 }; /* ￠ to ￦ */

  if (c >= 0xFF01 && c <= 0xFF5E)
    return c - 0xFF01 + '!';
  if (c >= 0xFFE0 && c < 0xFFE0 + G_N_ELEMENTS (signs))
    return signs[c - 0xFFE0];
  return c == 0x3000 ? ' ' : c;
}

static gunichar
fold_with (const CharMap *folds, gunichar c)
{
  guint32 same;

  if (c < 0x80)
    return g_ascii_tolower (c);

  same = char_map_get (folds, c);
  return same != 0 ? same : g_unichar_tolower (fold_width (c));
}

/* Where in @folded any of @words stands first; NULL: nowhere. */
static const char *
find_first (const char *folded, const char *const *words, glong *n_chars)
{
  const char *first = NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *word = yifa_text_fold (words[i]);
      const char *hit = *word != '\0' ? strstr (folded, word) : NULL;

      if (hit == NULL || (first != NULL && hit >= first))
        continue;
      first = hit;
      *n_chars = g_utf8_strlen (word, -1);
    }
  return first;
}

/* Appends characters @from to @from + @count of @text on one line: white space becomes a single blank. */
static void
append_line (GString *line, const char *text, glong from, glong count)
{
  const char *end = text + strlen (text);
  gsize start = line->len;
  gboolean blank = FALSE;

  for (glong i = 0; i < from + count && text < end; i++)
    {
      gunichar c = yifa_text_read_char (&text, end);

      if (i < from)
        continue;
      if (!yifa_text_is_space (c))
        {
          if (blank && line->len > start)
            g_string_append_c (line, ' ');
          g_string_append_unichar (line, c);
        }
      blank = yifa_text_is_space (c);
    }
}

/* A Han character answers to the initials of its own readings and of those of its simplified form. */
static gboolean
answers_to (gunichar c, gunichar wanted)
{
  const CharMap *initials = get_initials ();
  gunichar folded = yifa_text_fold_char (c);
  guint32 letters = char_map_get (initials, c) | char_map_get (initials, folded);

  return folded == wanted || (letters & letter_bit (wanted)) != 0;
}

static gboolean
starts_with_initials (const char *text, const char *end, const char *wanted)
{
  for (; *wanted != '\0'; wanted = g_utf8_next_char (wanted))
    if (text == end || !answers_to (yifa_text_read_char (&text, end), g_utf8_get_char (wanted)))
      return FALSE;

  return TRUE;
}

/**
 * yifa_text_read_char:
 * @at: (inout): where to read; moved behind what was read
 * @end: the end of the text, behind @at
 *
 * What counts as one character, also in text that is not proper UTF-8: each bad byte is
 * one U+FFFD. Everything that counts characters counts them by this.
 *
 * Returns: the character, not folded
 */
gunichar
yifa_text_read_char (const char **at, const char *end)
{
  gunichar c = (guchar) **at;

  if (c < 0x80)
    {
      (*at)++;
      return c;
    }

  c = g_utf8_get_char_validated (*at, end - *at);
  if (c >= (gunichar) -2)
    {
      (*at)++;
      return BAD_CHARACTER;
    }

  *at = g_utf8_next_char (*at);
  return c;
}

/**
 * yifa_text_fold_char:
 *
 * Returns: the character that @c counts as: simplified, of half width, small. Folding twice
 * changes nothing more.
 */
gunichar
yifa_text_fold_char (gunichar c)
{
  return fold_with (get_folds (), c);
}

/**
 * yifa_text_is_space:
 *
 * Returns: whether @c separates words and is otherwise ignored by search: white space of any
 * width, control characters, and the invisible marks that text pasted from elsewhere brings along
 */
gboolean
yifa_text_is_space (gunichar c)
{
  if (c < 0x80)
    return c <= ' ' || c == 0x7F;
  if (c >= 0x4E00 && c <= 0x9FFF)
    return FALSE;

  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

/**
 * yifa_text_fold:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): @text folded, with as many characters as it had; "" for NULL
 */
char *
yifa_text_fold (const char *text)
{
  const CharMap *folds = get_folds ();
  const char *end = text != NULL ? text + strlen (text) : NULL;
  GString *folded = g_string_sized_new (text != NULL ? end - text : 0);

  while (text != end)
    {
      gunichar c = fold_with (folds, yifa_text_read_char (&text, end));

      if (c < 0x80)
        g_string_append_c (folded, c);
      else
        g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

/**
 * yifa_text_split_words:
 * @query: (nullable): what somebody typed
 *
 * Returns: (transfer full): its words as typed, between white space of any width; maybe none
 */
char **
yifa_text_split_words (const char *query)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  const char *end = query != NULL ? query + strlen (query) : NULL;
  const char *start = query;

  while (query != end)
    {
      const char *before = query;
      gboolean space = yifa_text_is_space (yifa_text_read_char (&query, end));

      if (space ? before > start : query == end)
        {
          g_autofree char *word = g_strndup (start, (space ? before : query) - start);

          g_strv_builder_add (words, word);
        }
      if (space)
        start = query;
    }
  return g_strv_builder_end (words);
}

/**
 * yifa_text_build_match:
 * @query: (nullable): what somebody typed
 *
 * Nothing in @query is taken as search syntax: each word is one quoted phrase, and all of
 * them must occur.
 *
 * Returns: (transfer full) (nullable): the right side of an FTS5 MATCH; NULL when there is
 * no word to look for
 */
char *
yifa_text_build_match (const char *query)
{
  g_auto(GStrv) words = yifa_text_split_words (query);
  GString *match;

  if (words[0] == NULL)
    return NULL;

  match = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr(GString) word = g_string_new (words[i]);

      g_string_replace (word, "\"", "\"\"", 0);
      g_string_append_printf (match, "%s\"%s\"", i > 0 ? " AND " : "", word->str);
    }
  return g_string_free (match, FALSE);
}

/**
 * yifa_text_contains:
 * @text: (nullable): where to look
 * @word: (nullable): what to look for; an empty one stands everywhere
 *
 * The brute-force scan that the search index must agree with.
 *
 * Returns: whether @word, folded, occurs in @text, folded
 */
gboolean
yifa_text_contains (const char *text, const char *word)
{
  g_autofree char *folded_text = yifa_text_fold (text);
  g_autofree char *folded_word = yifa_text_fold (word);

  return strstr (folded_text, folded_word) != NULL;
}

/**
 * yifa_text_snippet:
 * @text: (nullable): a text of any length
 * @words: (nullable): what was looked for, ends with NULL
 * @max_chars: how many characters of @text to show at most
 *
 * Returns: (transfer full): one line from @text around the first place where any of @words
 * stands, or else from its beginning, as written there, with … where something was cut off
 */
char *
yifa_text_snippet (const char *text, const char *const *words, guint max_chars)
{
  g_autofree char *folded = yifa_text_fold (text);
  GString *line = g_string_new (NULL);
  glong total = g_utf8_strlen (folded, -1);
  glong count = MIN (total, (glong) max_chars);
  glong n_hit = 0;
  const char *hit = find_first (folded, words, &n_hit);
  glong from = hit != NULL ? g_utf8_pointer_to_offset (folded, hit) : 0;

  /* A third of the room goes before the hit, and none is wasted behind the end. */
  from = CLAMP (from - MAX (count - n_hit, 0) / 3, 0, total - count);

  if (from > 0)
    g_string_append (line, ELLIPSIS);
  append_line (line, text != NULL ? text : "", from, count);
  if (from + count < total)
    g_string_append (line, ELLIPSIS);
  return g_string_free (line, FALSE);
}

/**
 * yifa_text_matches_initials:
 * @text: (nullable): a name, such as 大英县
 * @initials: (nullable): first letters of the pinyin, such as "dyx"; other characters stand
 *   for themselves
 *
 * A character with several readings answers to each of them: yh finds 银行, kj finds 会计.
 *
 * Returns: whether consecutive characters anywhere in @text answer to @initials
 */
gboolean
yifa_text_matches_initials (const char *text, const char *initials)
{
  g_autofree char *wanted = yifa_text_fold (initials);
  const char *at = text != NULL ? text : "";
  const char *end = at + strlen (at);

  for (;;)
    {
      if (starts_with_initials (at, end, wanted))
        return TRUE;
      if (at == end)
        return FALSE;
      yifa_text_read_char (&at, end);
    }
}

/**
 * yifa_text_compare_numbers:
 *
 * Orders document numbers as people do: runs of digits by what they count, so that 大府发〔2026〕2号
 * comes before 大府发〔2026〕10号, and by code, year and serial in turn.
 */
int
yifa_text_compare_numbers (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          char *end_a, *end_b;
          guint64 x = g_ascii_strtoull (a, &end_a, 10), y = g_ascii_strtoull (b, &end_b, 10);

          if (x != y)
            return x < y ? -1 : 1;
          a = end_a;
          b = end_b;
        }
      else if (*a != *b)
        return (guchar) *a < (guchar) *b ? -1 : 1;
      else
        a++, b++;
    }
  return (*a != '\0') - (*b != '\0');
}
