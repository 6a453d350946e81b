/* yifa-clauses.c - a draft, taken apart into its clauses
 *
 * Works on plain text as it was read out of a file: a paragraph a line, with or without a blank after the
 * number. First each line is looked at by itself, then the places are told in the order of the text. A line
 * that only begins with a reference (“第八条规定的…”, broken there by a PDF) belongs to the line before.
 */
#include "yifa-clauses.h"

#include <string.h>

#define MOST_CHAPTER_CHARS 40 /* a longer line is no heading */
#define MOST_TITLE_CHARS 60

/* What follows the number of an article that is only spoken of. */
static const char *const references[] = {
  "规定", "第", "、", "和", "或", "至", "的", "所", "，", "以及", "之规定", "及", "与", "）", "》", "。", NULL
};

typedef struct
{
  YifaClauseLevel level;
  guint           number;
  const char     *end;         /* of the mark */
  gboolean        is_inserted; /* 第十条之一 */
} Mark;

typedef struct
{
  const char *annex;     /* 附件1, or NULL */
  const char *article;   /* its mark */
  const char *heading;
  const char *item;
  guint       subitem;
  guint       detail;
  guint       paragraph; /* of the article */
  gboolean    many;      /* the article has more than one */
  guint       texts;     /* paragraphs in front of the first number */
} Position;

static void
clause_free (gpointer data)
{
  YifaClause *clause = data;

  g_free (clause->mark);
  g_free (clause->text);
  g_free (clause->place);
  g_free (clause);
}

static gboolean
is_blank (gunichar c)
{
  return c == 0x3000 || c == 0xfeff || c == 0x200b || g_unichar_isspace (c);
}

static const char *
skip_blanks (const char *at)
{
  while (*at != '\0' && is_blank (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static char *
dup_stripped (const char *from, const char *to)
{
  from = skip_blanks (from);
  while (to > from && is_blank (g_utf8_get_char (g_utf8_prev_char (to))))
    to = g_utf8_prev_char (to);

  return g_strndup (from, MAX (to - from, 0));
}

/* --- numbers -------------------------------------------------------------------------------- */

static int
digit_of (gunichar c)
{
  static const gunichar digits[] = { 0x3007, 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    if (digits[i] == c)
      return i;
  if (c == 0x96f6) /* 零 */
    return 0;
  if (c == 0x4e24) /* 两 */
    return 2;

  return -1;
}

static guint
unit_of (gunichar c)
{
  return c == 0x5341 ? 10 : c == 0x767e ? 100 : c == 0x5343 ? 1000 : 0; /* 十百千 */
}

/* A number in Chinese words; 0: there is none. */
static guint
read_words (const char **at)
{
  guint sum = 0, digit = 0;
  const char *p = *at;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (unit_of (c) != 0)
        {
          sum += MAX (digit, 1) * unit_of (c);
          digit = 0;
        }
      else if (digit_of (c) >= 0)
        digit = digit_of (c);
      else
        break;
    }

  *at = p;
  return sum + digit;
}

/* At most three figures: four are a year. */
static guint
read_figures (const char **at)
{
  guint number = 0;
  const char *p = *at;

  for (; *p != '\0' && number < 1000; p = g_utf8_next_char (p))
    {
      int figure = g_unichar_digit_value (g_utf8_get_char (p));

      if (figure < 0)
        break;
      number = number * 10 + figure;
    }

  *at = p;
  return number < 1000 ? number : 0;
}

static guint
read_number (const char **at)
{
  guint number = read_figures (at);

  return number != 0 ? number : read_words (at);
}

/* --- marks ---------------------------------------------------------------------------------- */

static const char *
skip_one_of (const char *at, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (at, words[i]))
      return at + strlen (words[i]);

  return NULL;
}

static gboolean
is_reference (const char *at)
{
  return skip_one_of (at, references) != NULL;
}

/* 第十条之一 */
static const char *
skip_inserted (const char *at)
{
  const char *p = g_str_has_prefix (at, "之") ? at + strlen ("之") : at;
  const char *begin = p;

  return p != at && read_words (&p) != 0 && p != begin ? p : at;
}

static gboolean
read_article (const char *line, Mark *mark)
{
  static const char *const divisions[] = { "章", "节", "编", "分编", "部分", NULL };
  const char *p = g_str_has_prefix (line, "第") ? line + strlen ("第") : line;
  guint number = p != line ? read_number (&p) : 0;
  const char *end;

  if (number == 0)
    return FALSE;
  if (g_str_has_prefix (p, "条"))
    {
      p += strlen ("条");
      end = skip_inserted (p);
      *mark = (Mark) { YIFA_CLAUSE_ARTICLE, number, end, end != p };
      return TRUE;
    }

  end = skip_one_of (p, divisions);
  if (end == NULL || is_reference (end) || g_utf8_strlen (line, -1) > MOST_CHAPTER_CHARS)
    return FALSE;
  *mark = (Mark) { YIFA_CLAUSE_CHAPTER, number, end };
  return TRUE;
}

static gboolean
read_heading (const char *line, Mark *mark)
{
  const char *p = line;
  guint number = read_words (&p);

  if (number == 0 || !g_str_has_prefix (p, "、") || digit_of (g_utf8_get_char (p + strlen ("、"))) >= 0)
    return FALSE; /* “一、二级公路” counts classes */
  *mark = (Mark) { YIFA_CLAUSE_HEADING, number, p + strlen ("、") };
  return TRUE;
}

static gboolean
read_bracketed (const char *line, Mark *mark)
{
  static const char *const opening[] = { "（", "(", NULL };
  static const char *const closing[] = { "）", ")", NULL };
  const char *p = skip_one_of (line, opening);
  const char *begin = p, *end;
  guint number = p != NULL ? read_figures (&p) : 0;
  YifaClauseLevel level = number != 0 ? YIFA_CLAUSE_DETAIL : YIFA_CLAUSE_ITEM;

  if (begin == NULL)
    return FALSE;
  if (number == 0)
    number = read_words (&p);
  end = number != 0 ? skip_one_of (p, closing) : NULL;
  if (end == NULL)
    return FALSE;
  *mark = (Mark) { level, number, end };
  return TRUE;
}

static gboolean
read_figured (const char *line, Mark *mark)
{
  static const char *const stops[] = { ".", "．", "、", NULL };
  static const char *const brackets[] = { ")", "）", NULL };
  const char *p = line, *end;
  guint number = read_figures (&p);
  gunichar first = g_utf8_get_char (line);

  if (first >= 0x2460 && first <= 0x2473) /* ① to ⑳ */
    {
      *mark = (Mark) { YIFA_CLAUSE_DETAIL, first - 0x2460 + 1, g_utf8_next_char (line) };
      return TRUE;
    }
  if (number == 0)
    return FALSE;

  end = skip_one_of (p, stops);
  if (end != NULL && g_unichar_isdigit (g_utf8_get_char (end)))
    return FALSE; /* 1.5万元 */
  if (end != NULL)
    *mark = (Mark) { YIFA_CLAUSE_SUBITEM, number, end };
  else if ((end = skip_one_of (p, brackets)) != NULL)
    *mark = (Mark) { YIFA_CLAUSE_DETAIL, number, end };
  return end != NULL;
}

/* 附件, 附件1, 附件：1.… */
static gboolean
read_annex (const char *line, Mark *mark)
{
  const char *p = g_str_has_prefix (line, "附件") ? line + strlen ("附件") : NULL;
  gunichar c;

  if (p == NULL || g_utf8_strlen (line, -1) > MOST_CHAPTER_CHARS)
    return FALSE;
  read_number (&p);
  c = g_utf8_get_char (p);
  if (c != 0 && c != ':' && c != 0xff1a && !is_blank (c))
    return FALSE;
  *mark = (Mark) { YIFA_CLAUSE_CHAPTER, 0, p };
  return TRUE;
}

static Mark
read_mark (const char *line)
{
  Mark mark = { YIFA_CLAUSE_TEXT, 0, line };

  if (read_article (line, &mark) || read_heading (line, &mark) || read_bracketed (line, &mark) ||
      read_figured (line, &mark) || read_annex (line, &mark))
    return mark;

  return (Mark) { YIFA_CLAUSE_TEXT, 0, line };
}

/* --- lines ---------------------------------------------------------------------------------- */

static void
continue_last (GPtrArray *clauses, const char *line)
{
  YifaClause *last = clauses->pdata[clauses->len - 1];
  char *joined = g_strconcat (last->text, line, NULL);

  g_free (last->text);
  last->text = joined;
}

/* Articles are counted upwards; what is spoken of may be any. 第十条之一 comes after 第十条. */
static gboolean
is_mention (const Mark *mark, guint last_article)
{
  if (mark->level != YIFA_CLAUSE_ARTICLE || last_article == 0)
    return FALSE;

  return is_reference (mark->end) || (mark->number != 1 && mark->number + mark->is_inserted <= last_article);
}

static void
add_line (GPtrArray *clauses, const char *line, guint *last_article)
{
  Mark mark = read_mark (line);
  YifaClause *clause;

  if (clauses->len > 0 && is_mention (&mark, *last_article))
    {
      continue_last (clauses, line);
      return;
    }

  clause = g_new0 (YifaClause, 1);
  clause->level = mark.level;
  clause->number = mark.number;
  clause->mark = dup_stripped (line, mark.end);
  clause->text = dup_stripped (mark.end, line + strlen (line));
  g_ptr_array_add (clauses, clause);

  if (mark.level == YIFA_CLAUSE_ARTICLE)
    *last_article = mark.number;
  else if (mark.level == YIFA_CLAUSE_CHAPTER && mark.number == 0)
    *last_article = 0; /* an annex counts its own */
}

/* --- places --------------------------------------------------------------------------------- */

static guint
count_paragraphs (GPtrArray *clauses, guint article)
{
  const YifaClause *first = clauses->pdata[article];
  guint n = *first->text != '\0';

  for (guint i = article + 1; i < clauses->len; i++)
    {
      const YifaClause *clause = clauses->pdata[i];

      if (clause->level >= YIFA_CLAUSE_CHAPTER && clause->level <= YIFA_CLAUSE_HEADING)
        break;
      n += clause->level == YIFA_CLAUSE_TEXT;
    }
  return n;
}

static char *
dup_number_words (guint number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  if (number == 0 || number > 99)
    return g_strdup_printf ("%u", number);
  if (number < 10)
    return g_strdup (digits[number]);

  return g_strconcat (number < 20 ? "" : digits[number / 10], "十", digits[number % 10], NULL);
}

static void
append_in_article (GString *place, const Position *at)
{
  g_string_append (place, at->article);
  if (at->many && at->paragraph > 0)
    {
      g_autofree char *words = dup_number_words (at->paragraph);

      g_string_append_printf (place, "第%s款", words);
    }
  if (at->item != NULL)
    g_string_append_printf (place, "第%s项", at->item);
  if (at->subitem > 0)
    g_string_append_printf (place, at->item != NULL ? "第%u目" : "第%u项", at->subitem);
}

static void
append_in_outline (GString *place, const Position *at)
{
  if (at->heading != NULL) /* without its 、 */
    g_string_append_len (place, at->heading, strlen (at->heading) - strlen ("、"));
  if (at->item != NULL)
    g_string_append (place, at->item);
  if (at->subitem > 0)
    g_string_append_printf (place, "%u", at->subitem);
}

static char *
dup_place (const Position *at)
{
  GString *place = g_string_new (at->annex);

  if (at->article != NULL)
    append_in_article (place, at);
  else
    append_in_outline (place, at);
  if (at->detail > 0)
    g_string_append_printf (place, "（%u）", at->detail);
  if (place->len == 0)
    g_string_append_printf (place, "第%u段", at->texts);

  return g_string_free (place, FALSE);
}

static void
leave_deeper (Position *at, YifaClauseLevel level)
{
  if (level <= YIFA_CLAUSE_DETAIL)
    at->detail = 0;
  if (level <= YIFA_CLAUSE_SUBITEM)
    at->subitem = 0;
  if (level <= YIFA_CLAUSE_ITEM)
    at->item = NULL;
  if (level <= YIFA_CLAUSE_HEADING)
    at->article = NULL;
  if (level <= YIFA_CLAUSE_ARTICLE)
    at->heading = NULL;
}

static void
enter_text (Position *at)
{
  if (at->article == NULL)
    {
      at->texts++;
      return;
    }
  leave_deeper (at, YIFA_CLAUSE_ITEM); /* a new paragraph of the article */
  at->paragraph++;
}

static void
enter (Position *at, GPtrArray *clauses, guint index)
{
  const YifaClause *clause = clauses->pdata[index];

  if (clause->level != YIFA_CLAUSE_TEXT)
    leave_deeper (at, clause->level);
  switch (clause->level)
    {
    case YIFA_CLAUSE_TEXT:
      enter_text (at);
      break;

    case YIFA_CLAUSE_CHAPTER:
      if (clause->number == 0)
        at->annex = clause->mark;
      break;

    case YIFA_CLAUSE_ARTICLE:
      at->article = clause->mark;
      at->paragraph = *clause->text != '\0';
      at->many = count_paragraphs (clauses, index) > 1;
      break;

    case YIFA_CLAUSE_HEADING:
      at->heading = clause->mark;
      break;

    case YIFA_CLAUSE_ITEM:
      at->item = clause->mark;
      break;

    case YIFA_CLAUSE_SUBITEM:
      at->subitem = clause->number;
      break;

    case YIFA_CLAUSE_DETAIL:
      at->detail = clause->number;
      break;

    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_title (const YifaClause *clause)
{
  return clause->level == YIFA_CLAUSE_TEXT && g_utf8_strlen (clause->text, -1) <= MOST_TITLE_CHARS &&
         !g_str_has_suffix (clause->text, "。") && !g_str_has_suffix (clause->text, "：");
}

static void
tell_places (GPtrArray *clauses)
{
  Position at = { NULL };

  for (guint i = 0; i < clauses->len; i++)
    {
      YifaClause *clause = clauses->pdata[i];

      if (i == 0 && is_title (clause))
        {
          clause->place = g_strdup ("标题");
          continue;
        }
      enter (&at, clauses, i);
      clause->place = clause->level == YIFA_CLAUSE_CHAPTER ? g_strdup (clause->mark) : dup_place (&at);
    }
}

/**
 * yifa_clauses_split:
 * @text: (nullable): paragraphs, one a line
 *
 * Returns: (transfer full) (element-type YifaClause): in the order of the text, without empty lines
 */
GPtrArray *
yifa_clauses_split (const char *text)
{
  GPtrArray *clauses = g_ptr_array_new_with_free_func (clause_free);
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  guint last_article = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = dup_stripped (lines[i], lines[i] + strlen (lines[i]));

      if (*line != '\0')
        add_line (clauses, line, &last_article);
    }

  tell_places (clauses);
  return clauses;
}
