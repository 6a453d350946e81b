/* yifa-import-value.c - what a cell of somebody else's ledger says
 *
 * Full-width digits and letters, amounts with their unit in the cell or in the heading, hours, yes and
 * no, words of other offices for our choices. What is read is exact: an amount that no cent can hold,
 * a number that its spreadsheet has rounded or a cell that holds an error is refused with the reason.
 */
#include "yifa-import-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "yifa-capitals.h"
#include "yifa-error.h"
#include "yifa-import-date.h"
#include "yifa-import-words.h"
#include "yifa-text.h"

static char *
refuse (const char *cell, const char *why, GError **error)
{
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, _("“%s”: %s"), cell, why);
  return NULL;
}

/* Whether a cell says nothing: empty, or a stroke. */
gboolean
yifa_import_is_blank (const char *cell)
{
  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    if (!yifa_text_is_space (g_utf8_get_char (p)) && g_utf8_strchr ("-—–－/／\\＼", -1, g_utf8_get_char (p)) == NULL)
      return FALSE;

  return TRUE;
}

/* Without white space at its ends, the wide one too. */
static char *
dup_trimmed (const char *cell)
{
  const char *end = cell + strlen (cell);

  while (*cell != '\0' && yifa_text_is_space (g_utf8_get_char (cell)))
    cell = g_utf8_next_char (cell);
  while (end > cell && yifa_text_is_space (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (cell, end - cell);
}

/* Full-width signs as plain ones, no white space at all. */
static char *
dup_dense (const char *cell)
{
  g_autofree char *plain = g_utf8_normalize (cell, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *dense = g_string_new (NULL);

  for (const char *p = plain != NULL ? plain : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!yifa_text_is_space (g_utf8_get_char (p)))
      g_string_append_unichar (dense, g_utf8_get_char (p));
  return g_string_free (dense, FALSE);
}

/**
 * yifa_import_plain_name:
 *
 * Returns: (transfer full): a heading or a word by which two spellings of it are known to be the same:
 *   folded, without white space, marks and what stands in brackets
 */
char *
yifa_import_plain_name (const char *text)
{
  g_autofree char *dense = dup_dense (text);
  g_autofree char *folded = yifa_text_fold (dense);
  g_autoptr(GRegex) brackets = g_regex_new ("\\([^()]*\\)|[*:：]", 0, 0, NULL);

  return g_regex_replace_literal (brackets, folded, -1, 0, "", 0, NULL);
}

/* Digits and letters are plain in a title; a number of a paper or a licence is plain altogether. */
static char *
dup_plain_text (const char *cell)
{
  GString *plain = g_string_new (NULL);
  gboolean has_han = FALSE;

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_wide = c >= 0xff01 && c <= 0xff5e;

      has_han = has_han || g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
      g_string_append_unichar (plain, is_wide && g_unichar_isalnum (c) ? c - 0xfee0 : c);
    }
  if (!has_han)
    {
      g_string_free (plain, TRUE);
      return g_utf8_normalize (cell, -1, G_NORMALIZE_ALL_COMPOSE);
    }
  return g_string_free (plain, FALSE);
}

/* Removes each of @words once from the end of @text, the first that fits. */
static gboolean
take_suffix (char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_suffix (text, words[i]))
      {
        text[strlen (text) - strlen (words[i])] = '\0';
        return TRUE;
      }
  return FALSE;
}

/* "1,234.5" times 10^@places, exactly. @places counts the digits behind the point that there may be. */
static gboolean
read_decimal (const char *text, guint places, gint64 *number)
{
  gboolean negative = *text == '-';
  guint n_digits = 0, behind = 0;
  gboolean point = FALSE;

  *number = 0;
  for (const char *p = text + (negative || *text == '+'); *p != '\0'; p++)
    {
      if (*p == ',' && !point && n_digits > 0)
        continue;
      if (*p == '.' && !point)
        {
          point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*p) || *number > G_GINT64_CONSTANT (100000000000000000))
        return FALSE;
      if (point && ++behind > places && *p != '0')
        return FALSE;
      n_digits++;
      if (behind <= places)
        *number = *number * 10 + (*p - '0');
    }
  for (; behind < places; behind++)
    {
      if (*number > G_GINT64_CONSTANT (100000000000000000))
        return FALSE;
      *number *= 10;
    }
  *number = negative ? -*number : *number;
  return n_digits > 0;
}

static char *
hundredths_to_text (gint64 number)
{
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", number < 0 ? "-" : "", ABS (number) / 100, (int) (ABS (number) % 100));
}

/* How many digits the unit of an amount moves its point; -1: it names none. */
static int
find_unit (const char *text)
{
  static const struct
  {
    const char *word;
    int         digits;
  } units[] = { { "亿元", 8 }, { "亿", 8 }, { "百万元", 6 }, { "万元", 4 }, { "万", 4 }, { "千元", 3 }, { "元整", 0 }, { "元", 0 }, { "圆", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_suffix (text, units[i].word))
      return units[i].digits;
  return -1;
}

/* 合同金额（万元） */
static int
find_heading_unit (const char *heading)
{
  static const char *const ends[] = { ")", "]", NULL };
  g_autofree char *dense = dup_dense (heading);
  int digits;

  if (!take_suffix (dense, ends))
    return 0;
  digits = find_unit (dense);
  return MAX (digits, 0);
}

static char *
read_money (const char *heading, const char *cell, GError **error)
{
  static const char *const before[] = { "人民币", "RMB", "CNY", "¥", "￥", NULL };
  static const char *const units[] = { "亿元", "亿", "百万元", "万元", "万", "千元", "元整", "元", "圆", NULL };
  g_autofree char *dense = dup_dense (cell);
  char *text = dense;
  int digits;
  gint64 cents;

  for (guint i = 0; before[i] != NULL; i++)
    if (g_str_has_prefix (text, before[i]))
      text += strlen (before[i]);
  if (!g_ascii_isdigit (*text) && strchr ("+-.", *text) == NULL && yifa_capitals_parse (text, &cents, NULL))
    return hundredths_to_text (cents);

  digits = find_unit (text);
  if (!take_suffix (text, units))
    digits = find_heading_unit (heading);
  if (!read_decimal (text, digits + 2, &cents))
    return refuse (cell, _("it is no amount that can be kept to the cent; write it like 12500.00 or 1.25万元"), error);
  return hundredths_to_text (cents);
}

/* 1.5, 1.5小时, 1小时30分, 90分钟 */
static char *
read_hours (const char *cell, GError **error)
{
  g_autofree char *dense = dup_dense (cell);
  g_autoptr(GRegex) shape = g_regex_new ("^(?:([0-9.]++)(?:小时|个小时|时|h|H)?)?(?:([0-9]+)(?:分钟|分|min))?$", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *hours = NULL, *minutes = NULL;
  gint64 number = 0, part = 0;

  if (*dense == '\0' || !g_regex_match (shape, dense, 0, &match))
    return refuse (cell, _("it is no time worked; write hours like 1.5"), error);

  hours = g_match_info_fetch (match, 1);
  minutes = g_match_info_fetch (match, 2);
  if (hours != NULL && *hours != '\0' && !read_decimal (hours, 2, &number))
    return refuse (cell, _("it is no time worked; write hours like 1.5"), error);
  if (minutes != NULL && *minutes != '\0' && (!read_decimal (minutes, 0, &part) || part % 3 != 0))
    return refuse (cell, _("minutes must make hundredths of an hour; write hours like 1.5"), error);
  return hundredths_to_text (number + part * 100 / 60);
}

/* A unit behind a number is that of the field, or counts things; "1年" is no number of days. */
static char *
read_count (const char *field, const char *cell, GError **error)
{
  static const char *const things[] = { "件", "次", "个", "人", "份", "项", NULL };
  static const char *const days[] = { "天", "日", NULL };
  static const char *const hours[] = { "个小时", "小时", NULL };
  g_autofree char *dense = dup_dense (cell);
  gint64 number;

  take_suffix (dense, g_str_has_suffix (field, "_days") ? days : g_str_has_suffix (field, "_hours") ? hours : things);
  if (!read_decimal (dense, 0, &number))
    return refuse (cell, _("it is no whole number"), error);
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
read_flag (const char *cell, GError **error)
{
  static const char *const yes[] = { "是", "有", "√", "✓", "✔", "对", "已", "y", "yes", "true", "1", "符合", "合格", "已核实", "属于", NULL };
  static const char *const no[] = {
    "否", "无", "×", "✗", "x", "没有", "未", "不", "n", "no", "false", "0", "不符合", "不合格", "未核实", "不属于", "不是", NULL,
  };
  g_autofree char *dense = dup_dense (cell);
  g_autofree char *word = yifa_text_fold (dense);

  if (g_strv_contains (yes, word))
    return g_strdup ("yes");
  if (g_strv_contains (no, word))
    return g_strdup ("no");
  return refuse (cell, _("write yes or no"), error);
}

/* In the words of our labels, of the database, or of other offices. */
static char *
read_choice (const YifaField *def, const char *cell, GError **error)
{
  g_autofree char *word = yifa_import_plain_name (cell);
  const char *known = yifa_import_words_find_choice (def, word);
  g_autoptr(GString) values = g_string_new (NULL);
  g_autofree char *why = NULL;

  for (const YifaChoice *c = def->choices; c->value != NULL; c++)
    {
      g_autofree char *label = yifa_import_plain_name (yifa_choice_get_label (def, c->value));
      g_autofree char *source = yifa_import_plain_name (c->label);

      if (g_str_equal (label, word) || g_str_equal (source, word) || g_str_equal (c->value, word) || g_strcmp0 (c->value, known) == 0)
        return g_strdup (c->value);
      g_string_append_printf (values, "%s%s", values->len ? _(", ") : "", yifa_choice_get_label (def, c->value));
    }
  why = g_strdup_printf (_("it is none of its values: %s"), values->str);
  return refuse (cell, why, error);
}

static gboolean
check_soundness (const char *cell, GError **error)
{
  static const char *const failures[] = { "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", NULL };

  if (g_strv_contains (failures, cell))
    refuse (cell, _("the cell holds an error of the spreadsheet; mend its formula"), error);
  else if (g_regex_match_simple ("^\\d(\\.\\d+)?[eE]\\+\\d{2,}$", cell, 0, 0))
    refuse (cell, _("the number is longer than a spreadsheet can keep and was rounded; format the column as text and "
                    "type it again"), error);
  else
    return TRUE;
  return FALSE;
}

/* What means "nothing" where a value would be a date, a number or a choice. */
static gboolean
says_none (YifaFieldType type, const char *cell)
{
  return type != YIFA_TEXT && type != YIFA_PROSE && type != YIFA_FLAG && type != YIFA_CHOICE && g_str_equal (cell, "无");
}

/**
 * yifa_import_read_value:
 * @heading: of the column: may carry the unit of an amount
 *
 * Returns: (transfer full): text for yifa_store_parse(), "" for nothing; a reference comes as it is
 *   written. NULL with the reason when the cell cannot be what the field is.
 */
char *
yifa_import_read_value (const YifaTable *table, const YifaKind *kind, guint field, const char *heading, const char *cell, GError **error)
{
  YifaFieldType type = kind->fields[field].type;
  g_autofree char *trimmed = dup_trimmed (cell);
  char *date = NULL;

  if (yifa_import_is_blank (trimmed) || says_none (type, trimmed))
    return g_strdup ("");
  if (!check_soundness (trimmed, error))
    return NULL;

  switch (type)
    {
    case YIFA_DATE:   return yifa_import_read_date (table, trimmed, &date, error) ? date : NULL;
    case YIFA_MONEY:  return read_money (heading, trimmed, error);
    case YIFA_HOURS:  return read_hours (trimmed, error);
    case YIFA_COUNT:  return read_count (kind->fields[field].name, trimmed, error);
    case YIFA_FLAG:   return read_flag (trimmed, error);
    case YIFA_CHOICE: return read_choice (&kind->fields[field], trimmed, error);
    case YIFA_PROSE:  return g_steal_pointer (&trimmed);

    case YIFA_TEXT:
    case YIFA_REF:
    default:
      return dup_plain_text (trimmed);
    }
}
