/* test-text.c - when texts count as the same, and what is made of a query */
#include "yifa-text.h"

#include <string.h>

#define assert_folds(text, expected)                    \
  G_STMT_START {                                        \
    g_autofree char *folded_ = yifa_text_fold (text);   \
    g_assert_cmpstr (folded_, ==, expected);            \
  } G_STMT_END

#define assert_snippet(text, words, max, expected)                       \
  G_STMT_START {                                                         \
    g_autofree char *snippet_ = yifa_text_snippet (text, words, max);    \
    g_assert_cmpstr (snippet_, ==, expected);                            \
  } G_STMT_END

#define assert_match(query, expected)                        \
  G_STMT_START {                                             \
    g_autofree char *match_ = yifa_text_build_match (query); \
    g_assert_cmpstr (match_, ==, expected);                  \
  } G_STMT_END

static void
test_traditional_is_simplified (void)
{
  assert_folds ("財政部、農業農村廳", "财政部、农业农村厅");
  assert_folds ("臺灣、裡、裏、爲", "台湾、里、里、为");
}

/* Characters that a conversion of whole words would treat by their neighbours. */
static void
test_folded_by_hand (void)
{
  static const char *const pairs[][2] = {
    { "計畫", "计划" }, { "圖畫", "图画" }, { "瞭解", "了解" }, { "答覆", "答复" },
    { "藉口", "借口" }, { "著手", "着手" }, { "沈陽", "沈阳" }, { "於是", "于是" },
    { "鐘", "鍾" },     { "乾燥", "干燥" }, { "牴觸", "抵触" }, { "衞生", "卫生" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_true (yifa_text_contains (pairs[i][0], pairs[i][1]));
      g_assert_true (yifa_text_contains (pairs[i][1], pairs[i][0]));
    }
}

/* PDF files write 行 as U+FA08, and 文 as the radical U+2F42. */
static void
test_compatibility_forms (void)
{
  assert_folds ("\357\250\210\346\224\277", "行政");
  assert_folds ("\342\275\202件", "文件");
}

static void
test_width_and_case (void)
{
  assert_folds ("ＧＢ／Ｔ　９７０４－２０１２", "gb/t 9704-2012");
  assert_folds ("（一）￥５００；", "(一)¥500;");
  assert_folds ("ÀÉ Straße", "àé straße");
}

static void
test_brackets_stay_apart (void)
{
  g_assert_false (yifa_text_contains ("川府发〔2021〕15号", "[2021]"));
  g_assert_false (yifa_text_contains ("川府发【2021】15号", "〔2021〕"));
  g_assert_false (yifa_text_contains ("（2021）", "〔2021〕"));
  g_assert_true (yifa_text_contains ("（2021）", "(２０２１)"));
}

static void
test_empty (void)
{
  assert_folds (NULL, "");
  assert_folds ("", "");
  g_assert_true (yifa_text_contains (NULL, ""));
  g_assert_false (yifa_text_contains (NULL, "字"));
}

/* Folding is a projection, and never makes a blank of a character or the other way round. */
static void
test_fold_is_stable (void)
{
  for (gunichar c = 1; c < 0x110000; c++)
    {
      gunichar folded = yifa_text_fold_char (c);

      g_assert_cmphex (yifa_text_fold_char (folded), ==, folded);
      g_assert_cmpint (yifa_text_is_space (folded), ==, yifa_text_is_space (c));
    }
}

static void
test_same_length (void)
{
  const char *text = "　ＡＢ萬\n與𠀀é頫①…";
  g_autofree char *folded = yifa_text_fold (text);

  g_assert_cmpint (g_utf8_strlen (folded, -1), ==, g_utf8_strlen (text, -1));
}

/* A cut character, a stray byte: nothing is read behind the end, and what follows is found. */
static void
test_bad_utf8 (void)
{
  g_autofree char *folded = yifa_text_fold ("縣\377府\345\272");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (folded, -1), ==, 5);
  g_assert_true (yifa_text_contains ("\345縣府", "县府"));
}

static void
test_split (void)
{
  g_auto(GStrv) words = yifa_text_split_words ("　大英县 \t財政局\n\"15号\"\302\240甲 ");
  g_auto(GStrv) none = yifa_text_split_words (" 　\n");
  g_auto(GStrv) nothing = yifa_text_split_words (NULL);
  static const char *const expected[] = { "大英县", "財政局", "\"15号\"", "甲", NULL };

  g_assert_cmpstrv (words, expected);
  g_assert_cmpint (g_strv_length (none), ==, 0);
  g_assert_cmpint (g_strv_length (nothing), ==, 0);
}

static void
test_match (void)
{
  assert_match ("殡葬　条例", "\"殡葬\" AND \"条例\"");
  assert_match ("a\"b OR", "\"a\"\"b\" AND \"OR\"");
  assert_match (" 　", NULL);
  assert_match (NULL, NULL);
}

static void
test_snippet_around_hit (void)
{
  static const char *const words[] = { "財政", NULL };
  const char *text = "第一条为了规范本县行政规范性文件的制定，由县财政局负责解释，自公布之日起施行。";

  assert_snippet (text, words, 11, "…，由县财政局负责解释，…");
  assert_snippet (text, words, 200, text);
}

static void
test_snippet_at_the_ends (void)
{
  static const char *const first[] = { "甲", NULL };
  static const char *const last[] = { "癸", NULL };

  assert_snippet ("甲乙丙丁戊己庚辛壬癸", first, 4, "甲乙丙丁…");
  assert_snippet ("甲乙丙丁戊己庚辛壬癸", last, 4, "…庚辛壬癸");
}

/* Of several words the one that stands first in the text. */
static void
test_snippet_of_words (void)
{
  static const char *const words[] = { "壬", "没有", "丙", NULL };

  assert_snippet ("甲乙丙丁戊己庚辛壬癸", words, 3, "…丙丁戊…");
}

static void
test_snippet_without_hit (void)
{
  static const char *const words[] = { "没有", NULL };

  assert_snippet ("甲乙丙丁戊", words, 3, "甲乙丙…");
  assert_snippet ("甲乙丙丁戊", NULL, 3, "甲乙丙…");
  assert_snippet (NULL, words, 3, "");
  assert_snippet ("甲乙丙", words, 0, "…");
}

static void
test_snippet_is_one_line (void)
{
  static const char *const words[] = { "第二条", NULL };

  assert_snippet ("第一条\n\n　　第二条\t正文\n", words, 100, "第一条 第二条 正文");
}

static void
test_initials (void)
{
  g_assert_true (yifa_text_matches_initials ("四川省遂宁市大英县人民政府", "dyx"));
  g_assert_true (yifa_text_matches_initials ("大英縣", "DYX"));
  g_assert_true (yifa_text_matches_initials ("大英县2021年12号", "x2021n"));
  g_assert_true (yifa_text_matches_initials ("A级景区", "ａjjq"));
  g_assert_true (yifa_text_matches_initials ("大英县", "大yx"));
  g_assert_true (yifa_text_matches_initials ("大英县", ""));
}

static void
test_initials_are_consecutive (void)
{
  g_assert_false (yifa_text_matches_initials ("大英县", "dx"));
  g_assert_false (yifa_text_matches_initials ("大英县", "dyxr"));
  g_assert_false (yifa_text_matches_initials ("大、英县", "dyx"));
  g_assert_false (yifa_text_matches_initials (NULL, "d"));
}

static void
test_initials_of_polyphones (void)
{
  static const char *const names[][2] = {
    { "银行", "yh" },   { "行业", "hy" },   { "行政", "xz" },   { "长沙", "cs" },   { "县长", "xz" },
    { "会计", "kj" },   { "会议", "hy" },   { "调整", "tz" },   { "调查", "dc" },   { "给予", "jy" },
    { "畜牧", "xm" },   { "牲畜", "sc" },   { "单县", "sx" },   { "单位", "dw" },   { "仇某", "qm" },
    { "区某", "om" },   { "查某", "zm" },   { "解某", "xm" },   { "尉迟", "yc" },   { "番禺", "py" },
    { "重庆", "cq" },   { "重点", "zd" },   { "银　行", "y h" }, { "曾某", "zm" },  { "赵孟頫", "zmf" },
    { "瞭望", "lw" },   { "覆盖", "fg" },   { "慰藉", "wj" },   { "著作", "zz" },   { "計畫", "jh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!yifa_text_matches_initials (names[i][0], names[i][1]))
      g_test_fail_printf ("%s does not answer to %s", names[i][0], names[i][1]);
}

static void
test_numbers_order_by_what_they_count (void)
{
  static const char *const order[] = { "", "大府函〔2026〕1号", "大府发〔2025〕100号", "大府发〔2026〕2号", "大府发〔2026〕10号" };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (order); i++)
    {
      g_assert_cmpint (yifa_text_compare_numbers (order[i], order[i + 1]), <, 0);
      g_assert_cmpint (yifa_text_compare_numbers (order[i + 1], order[i]), >, 0);
      g_assert_cmpint (yifa_text_compare_numbers (order[i], order[i]), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/traditional-is-simplified", test_traditional_is_simplified);
  g_test_add_func ("/text/folded-by-hand", test_folded_by_hand);
  g_test_add_func ("/text/compatibility-forms", test_compatibility_forms);
  g_test_add_func ("/text/width-and-case", test_width_and_case);
  g_test_add_func ("/text/brackets-stay-apart", test_brackets_stay_apart);
  g_test_add_func ("/text/empty", test_empty);
  g_test_add_func ("/text/fold-is-stable", test_fold_is_stable);
  g_test_add_func ("/text/same-length", test_same_length);
  g_test_add_func ("/text/bad-utf8", test_bad_utf8);
  g_test_add_func ("/text/split", test_split);
  g_test_add_func ("/text/match", test_match);
  g_test_add_func ("/text/snippet-around-hit", test_snippet_around_hit);
  g_test_add_func ("/text/snippet-at-the-ends", test_snippet_at_the_ends);
  g_test_add_func ("/text/snippet-of-words", test_snippet_of_words);
  g_test_add_func ("/text/snippet-without-hit", test_snippet_without_hit);
  g_test_add_func ("/text/snippet-is-one-line", test_snippet_is_one_line);
  g_test_add_func ("/text/initials", test_initials);
  g_test_add_func ("/text/initials-are-consecutive", test_initials_are_consecutive);
  g_test_add_func ("/text/initials-of-polyphones", test_initials_of_polyphones);

  g_test_add_func ("/text/numbers-order-by-what-they-count", test_numbers_order_by_what_they_count);
  return g_test_run ();
}
