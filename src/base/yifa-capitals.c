/* yifa-capitals.c - amounts of money in Chinese capitals
 *
 * What is written follows 支付结算办法 annex 1 and 会计基础工作规范 article 52, strictly. What is read
 * may differ as papers differ: 圆 for 元, 正 for 整, a 零 too few or too many, everyday and
 * traditional characters. Whatever could be two amounts, or none, is refused.
 */
#include "yifa-capitals.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-text.h"

#define WAN 10000
#define YI  100000000

/* What is below can be said with one 亿: 9999 万亿 and so on, in cents. */
#define LIMIT (G_GINT64_CONSTANT (100) * YI * YI)

typedef enum
{
  SIGN_NONE,
  SIGN_DIGIT,
  SIGN_TENS,   /* 廿: a digit and its ten in one */
  SIGN_UNIT,   /* 拾 佰 仟 */
  SIGN_WAN,
  SIGN_YI,
  SIGN_YUAN,
  SIGN_JIAO,
  SIGN_FEN,
  SIGN_WHOLE,  /* 整 */
} SignType;

typedef struct
{
  const char *characters;  /* folded: simplified */
  SignType    type;
  int         value;
} Sign;

static const Sign signs[] = {
  { "零〇○", SIGN_DIGIT, 0 },   { "壹一弌", SIGN_DIGIT, 1 }, { "贰二弍两", SIGN_DIGIT, 2 }, { "叁三参弎叄", SIGN_DIGIT, 3 },
  { "肆四", SIGN_DIGIT, 4 },    { "伍五", SIGN_DIGIT, 5 },   { "陆六", SIGN_DIGIT, 6 },     { "柒七", SIGN_DIGIT, 7 },
  { "捌八", SIGN_DIGIT, 8 },    { "玖九", SIGN_DIGIT, 9 },   { "廿念", SIGN_TENS, 2 },      { "卅", SIGN_TENS, 3 },
  { "拾十", SIGN_UNIT, 10 },    { "佰百", SIGN_UNIT, 100 },  { "仟千", SIGN_UNIT, 1000 },   { "万", SIGN_WAN, 0 },
  { "亿", SIGN_YI, 0 },         { "元圆", SIGN_YUAN, 0 },    { "角", SIGN_JIAO, 0 },        { "分", SIGN_FEN, 0 },
  { "整正", SIGN_WHOLE, 0 },
};

static const char *const digits[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };

/* How far an amount has been read. */
typedef struct
{
  gint64   yi;         /* read up to 亿, in yuan */
  gint64   wan;        /* read from there up to 万, in yuan */
  int      section;    /* the thousands, hundreds and tens since */
  int      digit;      /* waits for its unit; -1: none */
  int      unit;       /* the last one of the section; 10000 at its start */
  gboolean started;    /* something stands in the section */
  gboolean any;        /* something stands before 元 */
  gboolean has_yi, has_wan;
  gboolean zero;       /* a 零 stands before what comes next */
  SignType closed;     /* 元, 角, 分 or 整, whichever came last */
  gint64   yuan;
  int      jiao, fen;
} Reading;

static const Sign *
find_sign (gunichar c)
{
  char character[7] = { 0 };

  g_unichar_to_utf8 (yifa_text_fold_char (c), character);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (signs[i].characters, character) != NULL)
      return &signs[i];

  return NULL;
}

static void
start_section (Reading *self)
{
  self->section = 0;
  self->digit = -1;
  self->unit = WAN;
  self->started = FALSE;
}

static gboolean
read_digit (Reading *self, const Sign *sign)
{
  if (self->closed == SIGN_FEN || self->closed == SIGN_WHOLE || self->digit > 0)
    return FALSE;

  if (sign->value == 0)
    self->zero = TRUE;
  self->digit = sign->value;
  self->started = TRUE;
  return TRUE;
}

static void
add_units (Reading *self, int digit, int unit)
{
  if (digit > 0)
    self->zero = FALSE;

  self->section += digit * unit;
  self->unit = unit;
  self->digit = -1;
  self->started = TRUE;
}

/* 拾伍元 and 壹仟零拾伍元 are how people say it, though banks want 壹拾. In 壹佰零拾伍元 the form had
 * its units printed, and the 零 fills one of them. */
static gboolean
means_one_ten (const Reading *self, const Sign *sign)
{
  gboolean follows = self->section > 0 || self->any;

  if (sign->value != 10)
    return FALSE;
  return self->digit < 0 ? !follows && !self->started : self->digit == 0 && follows && self->unit > 100;
}

static gboolean
read_unit (Reading *self, const Sign *sign)
{
  int digit = means_one_ten (self, sign) ? 1 : self->digit;

  if (self->closed != SIGN_NONE || sign->value >= self->unit || digit < 0)
    return FALSE;

  add_units (self, digit, sign->value);
  return TRUE;
}

static gboolean
read_tens (Reading *self, const Sign *sign)
{
  if (self->closed != SIGN_NONE || self->unit <= 10 || self->digit > 0)
    return FALSE;

  add_units (self, sign->value, 10);
  return TRUE;
}

static void
take_ones (Reading *self)
{
  if (self->digit > 0)
    add_units (self, self->digit, 1);
  self->digit = -1;
}

static gboolean
read_wan (Reading *self, const Sign *sign)
{
  if (self->closed != SIGN_NONE || !self->started || self->has_wan)
    return FALSE;

  take_ones (self);
  self->wan = (gint64) self->section * WAN;
  self->has_wan = TRUE;
  self->any = TRUE;
  start_section (self);
  return TRUE;
}

static gboolean
read_yi (Reading *self, const Sign *sign)
{
  if (self->closed != SIGN_NONE || self->has_yi || !(self->started || self->has_wan))
    return FALSE;

  take_ones (self);
  self->yi = (self->wan + self->section) * YI;
  self->wan = 0;
  self->has_yi = TRUE;
  self->has_wan = FALSE;
  self->any = TRUE;
  start_section (self);
  return TRUE;
}

static gboolean
read_yuan (Reading *self, const Sign *sign)
{
  if (self->closed != SIGN_NONE || !(self->started || self->any))
    return FALSE;

  take_ones (self);
  self->yuan = self->yi + self->wan + self->section;
  self->closed = SIGN_YUAN;
  start_section (self);
  return TRUE;
}

/* Before 角 and 分 stands one digit and nothing else. */
static gboolean
read_small (Reading *self, const Sign *sign)
{
  gboolean alone = self->unit == WAN && (self->closed != SIGN_NONE || !self->any);

  if (!alone || self->digit < 0 || self->closed >= sign->type)
    return FALSE;

  *(sign->type == SIGN_JIAO ? &self->jiao : &self->fen) = self->digit;
  self->closed = sign->type;
  start_section (self);
  return TRUE;
}

/* 一万五 is 15,000 in talk and 10,005 on paper: such an end needs its 元. */
static gboolean
has_two_senses (const Reading *self)
{
  return self->digit > 0 && (self->section > 0 || self->any) && self->unit != 10 && !self->zero;
}

static gboolean
read_whole (Reading *self, const Sign *sign)
{
  if (self->closed == SIGN_NONE && (has_two_senses (self) || !read_yuan (self, sign)))
    return FALSE;
  if (self->closed == SIGN_WHOLE || self->started)
    return FALSE;

  self->closed = SIGN_WHOLE;
  return TRUE;
}

static gboolean
read_sign (Reading *self, const Sign *sign)
{
  static gboolean (*const readers[]) (Reading *, const Sign *) = {
    [SIGN_DIGIT] = read_digit, [SIGN_TENS] = read_tens, [SIGN_UNIT] = read_unit,
    [SIGN_WAN] = read_wan,     [SIGN_YI] = read_yi,     [SIGN_YUAN] = read_yuan,
    [SIGN_JIAO] = read_small,  [SIGN_FEN] = read_small, [SIGN_WHOLE] = read_whole,
  };

  return sign != NULL && readers[sign->type] (self, sign);
}

static gboolean
refuse_at (const char *at, guint position, GError **error)
{
  g_autofree char *wrong = g_strndup (at, g_utf8_next_char (at) - at);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
               _("The amount in capitals makes no sense at character %u, “%s”; write it like 人民币壹万贰仟叁佰元整."),
               position, wrong);
  return FALSE;
}

/* An amount may do without 元, but not without the unit of its last digit. */
static gboolean
finish (Reading *self, const char *text, GError **error)
{
  static const Sign yuan = { "", SIGN_YUAN, 0 };

  if (self->closed == SIGN_NONE && has_two_senses (self))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                   _("“%s” can be two amounts; write the units out, and 元 at the end."), text);
      return FALSE;
    }
  if (self->closed == SIGN_NONE ? !read_yuan (self, &yuan) : self->digit >= 0)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
                   _("“%s” is no whole amount in capitals; write it like 人民币壹万贰仟叁佰元整."), text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_skipped (gunichar c)
{
  return yifa_text_is_space (c) || (c < 0x80 && strchr (":,()", c) != NULL) || c == 0xA5;
}

/* "人民币（大写）：", "合计", a currency sign: what stands before the amount on papers. */
static gsize
measure_heading (const char *at)
{
  static const char *const headings[] = { "人民币", "大写", "金额", "合计", "共计", "总计", "rmb" };

  if (*at != '\0' && is_skipped (g_utf8_get_char (at)))
    return g_utf8_next_char (at) - at;

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_has_prefix (at, headings[i]))
      return strlen (headings[i]);

  return 0;
}

static gboolean
read_amount (Reading *self, const char *folded, const char *at, GError **error)
{
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_skipped (c) && !read_sign (self, find_sign (c)))
        return refuse_at (at, g_utf8_pointer_to_offset (folded, at) + 1, error);
    }
  return TRUE;
}

static void
append_section (GString *words, int section, gboolean inside)
{
  static const char *const units[] = { "仟", "佰", "拾", "" };
  gboolean zero = inside && section < 1000;
  int unit = 1000;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++, unit /= 10)
    {
      int digit = section / unit % 10;

      if (digit == 0)
        {
          zero = zero || section / unit > 0;
          continue;
        }
      g_string_append_printf (words, "%s%s%s", zero ? "零" : "", digits[digit], units[i]);
      zero = FALSE;
    }
}

/* Below 亿; a 万 that is empty needs the 零 that tells so. */
static void
append_wan (GString *words, int number, gboolean inside)
{
  int wan = number / WAN;
  int rest = number % WAN;

  if (wan > 0)
    {
      append_section (words, wan, inside);
      g_string_append (words, "万");
    }
  if (rest > 0)
    {
      if (inside && wan == 0 && rest >= 1000)
        g_string_append (words, "零");
      append_section (words, rest, inside || wan > 0);
    }
}

static void
append_yuan (GString *words, gint64 yuan)
{
  if (yuan >= YI)
    {
      append_wan (words, yuan / YI, FALSE);
      g_string_append (words, "亿");
    }
  append_wan (words, yuan % YI, yuan >= YI);
  g_string_append (words, "元");
}

/* 元位 or 万位 being 0 with something right behind needs no 零 (annex 1, first rule, exception). */
static void
append_small (GString *words, int small, gboolean has_yuan)
{
  int jiao = small / 10;
  int fen = small % 10;

  if (jiao > 0)
    g_string_append_printf (words, "%s角", digits[jiao]);
  else if (has_yuan && fen > 0)
    g_string_append (words, "零");
  g_string_append_printf (words, "%s%s", fen > 0 ? digits[fen] : "", fen > 0 ? "分" : "整");
}

/**
 * yifa_capitals_of:
 * @cents: an amount; a negative one starts with 负
 *
 * As 支付结算办法 annex 1 and 会计基础工作规范 article 52 write it: 整 after 元 and after 角, never after
 * 分; one 零 for the zeros between; 壹拾, never 拾 alone.
 *
 * Returns: (transfer full) (nullable): 壹万贰仟叁佰元整; NULL from 亿亿 yuan on, which has no word
 */
char *
yifa_capitals_of (gint64 cents)
{
  GString *words;
  gint64 amount;

  if (cents <= -LIMIT || cents >= LIMIT)
    return NULL;

  words = g_string_new (cents < 0 ? "负" : NULL);
  amount = ABS (cents);
  if (amount == 0)
    g_string_append (words, "零元");
  else if (amount >= 100)
    append_yuan (words, amount / 100);
  append_small (words, amount % 100, amount >= 100);
  return g_string_free (words, FALSE);
}

/**
 * yifa_capitals_parse:
 * @text: (nullable): an amount in words: 人民币壹万贰仟叁佰圆正, 一万二千三百元, 貳萬元
 * @cents: (out) (optional): what it says
 *
 * Returns: whether @text says exactly one amount; else %YIFA_ERROR_INVALID with a sentence that
 * names the place
 */
gboolean
yifa_capitals_parse (const char *text, gint64 *cents, GError **error)
{
  g_autofree char *folded = yifa_text_fold (text);
  Reading reading = { .closed = SIGN_NONE };
  const char *at = folded;
  gboolean negative;
  gsize heading;
  gint64 amount;

  while ((heading = measure_heading (at)) > 0)
    at += heading;
  negative = g_str_has_prefix (at, "负");
  if (negative)
    at = g_utf8_next_char (at);

  start_section (&reading);
  if (!read_amount (&reading, folded, at, error) || !finish (&reading, text != NULL ? text : "", error))
    return FALSE;

  amount = reading.yuan * 100 + reading.jiao * 10 + reading.fen;
  if (cents != NULL)
    *cents = negative ? -amount : amount;
  return TRUE;
}
