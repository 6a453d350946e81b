/* test-capitals.c - amounts of money in Chinese capitals, both ways */
#include "yifa-capitals.h"

#include <string.h>

#include "yifa-error.h"

/* Below this an amount has capitals: 亿亿 yuan, in cents. */
#define LIMIT G_GINT64_CONSTANT (1000000000000000000)

#define assert_words(cents, expected)                    \
  G_STMT_START {                                         \
    g_autofree char *words_ = yifa_capitals_of (cents);  \
    g_assert_cmpstr (words_, ==, expected);              \
  } G_STMT_END

static void
assert_reads (const char *text, gint64 expected)
{
  g_autoptr(GError) error = NULL;
  gint64 cents = -1;

  if (!yifa_capitals_parse (text, &cents, &error))
    g_error ("%s: %s", text, error->message);
  if (cents != expected)
    g_error ("%s was read as %" G_GINT64_FORMAT " cents, not %" G_GINT64_FORMAT, text, cents, expected);
}

static void
assert_refused (const char *text, const char *sentence)
{
  g_autoptr(GError) error = NULL;
  gint64 cents = -1;

  if (yifa_capitals_parse (text, &cents, &error))
    g_error ("%s was read as %" G_GINT64_FORMAT " cents", text, cents);
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, sentence));
  g_assert_cmpint (cents, ==, -1);
}

static void
assert_round_trip (gint64 cents)
{
  g_autofree char *words = yifa_capitals_of (cents);

  assert_reads (words, cents);
}

/* The examples of 支付结算办法 annex 1; where it leaves a 零 free, the one without. */
static void
test_examples_of_the_rules (void)
{
  assert_words (140950, "壹仟肆佰零玖元伍角整");
  assert_words (600714, "陆仟零柒元壹角肆分");
  assert_words (168032, "壹仟陆佰捌拾元叁角贰分");
  assert_words (10700053, "壹拾万柒仟元伍角叁分");
  assert_words (1640902, "壹万陆仟肆佰零玖元零贰分");
  assert_words (32504, "叁佰贰拾伍元零肆分");
}

/* The same examples with the 零 that may be written. */
static void
test_free_zeros_are_read (void)
{
  assert_reads ("壹仟陆佰捌拾元零叁角贰分", 168032);
  assert_reads ("壹拾万柒仟元零伍角叁分", 10700053);
  assert_reads ("壹拾万零柒仟元伍角叁分", 10700053);
}

static void
test_known_pairs (void)
{
  static const struct
  {
    gint64      cents;
    const char *words;
  } pairs[] = {
    { 0, "零元整" },
    { 1, "壹分" },
    { 10, "壹角整" },
    { 99, "玖角玖分" },
    { 100, "壹元整" },
    { 105, "壹元零伍分" },
    { 150, "壹元伍角整" },
    { 1000, "壹拾元整" },
    { 1005, "壹拾元零伍分" },
    { 10000, "壹佰元整" },
    { 10100, "壹佰零壹元整" },
    { 11000, "壹佰壹拾元整" },
    { 100001, "壹仟元零壹分" },
    { 100500, "壹仟零伍元整" },
    { 105000, "壹仟零伍拾元整" },
    { 1000000, "壹万元整" },
    { 1000100, "壹万零壹元整" },
    { 1005000, "壹万零伍拾元整" },
    { 1050000, "壹万零伍佰元整" },
    { 1500000, "壹万伍仟元整" },
    { 10000000, "壹拾万元整" },
    { 10050000, "壹拾万零伍佰元整" },
    { 12345678, "壹拾贰万叁仟肆佰伍拾陆元柒角捌分" },
    { 368000000, "叁佰陆拾捌万元整" },
    { 10000000000, "壹亿元整" },
    { 10000000100, "壹亿零壹元整" },
    { 10000100000, "壹亿零壹仟元整" },
    { 10001000000, "壹亿零壹万元整" },
    { 10100000000, "壹亿零壹佰万元整" },
    { 11000000000, "壹亿壹仟万元整" },
    { 10500005000, "壹亿零伍佰万零伍拾元整" },
    { 100000000000000, "壹万亿元整" },
    { 100010000000000, "壹万零壹亿元整" },
    { 999999999999999999, "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分" },
    { -12050, "负壹佰贰拾元伍角整" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      assert_words (pairs[i].cents, pairs[i].words);
      assert_reads (pairs[i].words, pairs[i].cents);
    }
}

static void
test_too_large (void)
{
  assert_words (LIMIT, NULL);
  assert_words (-LIMIT, NULL);
  assert_words (G_MAXINT64, NULL);
  assert_words (G_MININT64, NULL);
}

/* Every amount up to 2,000 yuan, around every power of ten, with zeros in every place, and any. */
static void
test_written_and_read (void)
{
  for (gint64 cents = 0; cents < 200000; cents++)
    assert_round_trip (cents);

  for (gint64 power = 10; power < LIMIT; power *= 10)
    for (int near = -11; near <= 11; near++)
      assert_round_trip (power + near);

  for (guint places = 0; places < 1 << 18; places++)
    {
      gint64 cents = 0;

      for (guint i = 0; i < 18; i++)
        cents = cents * 10 + (places >> i & 1) * (i % 9 + 1);
      assert_round_trip (cents);
    }

  for (guint i = 0; i < 20000; i++)
    {
      gint64 cents = (gint64) g_test_rand_int_range (0, G_MAXINT32) << (i % 28);

      assert_round_trip (cents % LIMIT);
      assert_round_trip (-(cents % LIMIT));
    }
}

/* No two amounts share their words. */
static void
test_words_are_unique (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gint64 cents = 0; cents < 300000; cents++)
    g_assert_true (g_hash_table_add (seen, yifa_capitals_of (cents * 7)));
}

static void
test_other_characters (void)
{
  assert_reads ("壹万贰仟叁佰圆整", 1230000);
  assert_reads ("壹万贰仟叁佰元正", 1230000);
  assert_reads ("壹萬貳仟參佰圓整", 1230000);
  assert_reads ("叁佰陸拾捌萬圓正", 368000000);
  assert_reads ("一万二千三百元", 1230000);
  assert_reads ("两万两千元整", 2200000);
  assert_reads ("兩億元", 20000000000);
  assert_reads ("一百〇五元", 10500);
  assert_reads ("廿五元", 2500);
  assert_reads ("一百廿元五角", 12050);
  assert_reads ("卅万元", 30000000);
}

static void
test_other_writing (void)
{
  assert_reads ("人民币壹万元整", 1000000);
  assert_reads ("人民币（大写）：壹万元整", 1000000);
  assert_reads ("（大写）人民币 壹万 元整", 1000000);
  assert_reads ("￥壹万元整", 1000000);
  assert_reads ("人民币（壹万元整）", 1000000);
  assert_reads ("壹万", 1000000);
  assert_reads ("壹佰贰拾叁", 12300);
  assert_reads ("一百零五", 10500);
  assert_reads ("拾伍元整", 1500);
  assert_reads ("拾万元", 10000000);
  assert_reads ("一千零十五元", 101500);
  assert_reads ("伍角", 50);
  assert_reads ("零元伍角", 50);
  assert_reads ("壹元伍分", 105);
  assert_reads ("壹元零伍分整", 105);
}

/* A 零 left out is harmless as long as the unit of the last digit is written. */
static void
test_missing_zeros (void)
{
  assert_reads ("壹仟伍元整", 100500);
  assert_reads ("壹万伍拾元整", 1005000);
  assert_reads ("壹亿壹元整", 10000000100);
  assert_reads ("壹佰零拾伍元整", 10500);
}

/* Forms print the units, and each gets its digit. */
static void
test_printed_units (void)
{
  assert_reads ("零万伍仟零佰零拾零元零角零分", 500000);
  assert_reads ("壹拾贰万零仟叁佰零拾伍元零角玖分", 12030509);
  assert_reads ("零佰零拾伍元零角零分", 500);
  assert_reads ("伍拾元零角零分", 5000);
}

static void
test_nonsense_is_refused (void)
{
  assert_refused (NULL, "no whole amount");
  assert_refused ("", "no whole amount");
  assert_refused ("人民币", "no whole amount");
  assert_refused ("元整", "character 1, “元”");
  assert_refused ("壹贰元整", "character 2, “贰”");
  assert_refused ("壹佰贰仟元整", "character 4, “仟”");
  assert_refused ("壹佰佰元整", "character 3, “佰”");
  assert_refused ("壹万贰万元整", "character 4, “万”");
  assert_refused ("壹亿贰亿元整", "character 4, “亿”");
  assert_refused ("壹佰拾伍元整", "character 3, “拾”");
  assert_refused ("万元整", "character 1, “万”");
  assert_refused ("壹元贰元", "character 4, “元”");
  assert_refused ("壹元整整", "character 4, “整”");
  assert_refused ("壹元整伍角", "character 4, “伍”");
  assert_refused ("壹元伍分叁角", "character 5, “叁”");
  assert_refused ("壹元角", "character 3, “角”");
  assert_refused ("壹拾角", "character 3, “角”");
  assert_refused ("壹元伍", "no whole amount");
  assert_refused ("人民币：壹万吨", "character 7, “吨”");
  assert_refused ("12000元", "character 1, “1”");
}

static void
test_two_senses_are_refused (void)
{
  assert_refused ("一万五", "two amounts");
  assert_refused ("二百五", "two amounts");
  assert_refused ("一千五", "two amounts");
  assert_refused ("一万五整", "character 4, “整”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/capitals/examples-of-the-rules", test_examples_of_the_rules);
  g_test_add_func ("/capitals/free-zeros-are-read", test_free_zeros_are_read);
  g_test_add_func ("/capitals/known-pairs", test_known_pairs);
  g_test_add_func ("/capitals/too-large", test_too_large);
  g_test_add_func ("/capitals/written-and-read", test_written_and_read);
  g_test_add_func ("/capitals/words-are-unique", test_words_are_unique);
  g_test_add_func ("/capitals/other-characters", test_other_characters);
  g_test_add_func ("/capitals/other-writing", test_other_writing);
  g_test_add_func ("/capitals/missing-zeros", test_missing_zeros);
  g_test_add_func ("/capitals/printed-units", test_printed_units);
  g_test_add_func ("/capitals/nonsense-is-refused", test_nonsense_is_refused);
  g_test_add_func ("/capitals/two-senses-are-refused", test_two_senses_are_refused);
  return g_test_run ();
}
