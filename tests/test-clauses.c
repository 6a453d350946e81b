/* test-clauses.c - a draft taken apart into clauses, and how each is cited */
#include "yifa-clauses.h"

typedef struct
{
  YifaClauseLevel level;
  const char     *mark;
  const char     *text;
  const char     *place;
} Expected;

static void
check (const char *text, const Expected *expected, guint n)
{
  g_autoptr(GPtrArray) clauses = yifa_clauses_split (text);

  for (guint i = 0; i < MIN (n, clauses->len); i++)
    {
      const YifaClause *clause = clauses->pdata[i];

      g_assert_cmpstr (clause->mark, ==, expected[i].mark);
      g_assert_cmpstr (clause->text, ==, expected[i].text);
      g_assert_cmpstr (clause->place, ==, expected[i].place);
      g_assert_cmpint (clause->level, ==, expected[i].level);
    }
  g_assert_cmpuint (clauses->len, ==, n);
}

#define CHECK(text, expected) check (text, expected, G_N_ELEMENTS (expected))

static void
test_articles (void)
{
  const Expected expected[] = {
    { YIFA_CLAUSE_TEXT, "", "某县停车场管理办法", "标题" },
    { YIFA_CLAUSE_CHAPTER, "第一章", "总则", "第一章" },
    { YIFA_CLAUSE_ARTICLE, "第一条", "为了便民，制定本办法。", "第一条" },
    { YIFA_CLAUSE_ARTICLE, "第二条", "停车场分为两类。", "第二条第一款" },
    { YIFA_CLAUSE_TEXT, "", "公共停车场可以收费。", "第二条第二款" },
    { YIFA_CLAUSE_ARTICLE, "第三条", "车主不得：", "第三条" },
    { YIFA_CLAUSE_ITEM, "（一）", "占用通道；", "第三条第（一）项" },
    { YIFA_CLAUSE_ITEM, "（二）", "其他：", "第三条第（二）项" },
    { YIFA_CLAUSE_SUBITEM, "1.", "洗车；", "第三条第（二）项第1目" },
    { YIFA_CLAUSE_ARTICLE, "第四条", "自公布之日起施行。", "第四条" },
  };

  CHECK ("　　某县停车场管理办法\n\n第一章　总则\n　　第一条　为了便民，制定本办法。\r\n第二条停车场分为两类。\n"
         "　　公共停车场可以收费。\n第三条 车主不得：\n（一）占用通道；\n（二）其他：\n1.洗车；\n第四条 自公布之日起施行。",
         expected);
}

static void
test_outline (void)
{
  const Expected expected[] = {
    { YIFA_CLAUSE_TEXT, "", "关于夜间施工的通知", "标题" },
    { YIFA_CLAUSE_TEXT, "", "各乡镇人民政府：", "第1段" },
    { YIFA_CLAUSE_HEADING, "一、", "总体要求", "一" },
    { YIFA_CLAUSE_ITEM, "（一）", "时间。二十二时后不得施工。", "一（一）" },
    { YIFA_CLAUSE_SUBITEM, "1．", "抢险除外。", "一（一）1" },
    { YIFA_CLAUSE_DETAIL, "（1）", "抢险须报告。", "一（一）1（1）" },
    { YIFA_CLAUSE_HEADING, "二、", "责任", "二" },
  };

  CHECK ("关于夜间施工的通知\n各乡镇人民政府：\n一、总体要求\n（一）时间。二十二时后不得施工。\n1．抢险除外。\n（1）抢险须报告。\n"
         "二、责任", expected);
}

static void
test_mention_is_no_article (void)
{
  const Expected expected[] = {
    { YIFA_CLAUSE_ARTICLE, "第八条", "违反前款的，依照本办法第三条规定处理。", "第八条" },
    { YIFA_CLAUSE_ARTICLE, "第九条", "依照第二条处理。", "第九条" },
    { YIFA_CLAUSE_ARTICLE, "第九条之一", "另有规定的从其规定。", "第九条之一" },
    { YIFA_CLAUSE_ARTICLE, "第十条", "自公布之日起施行。", "第十条" },
  };

  CHECK ("第八条 违反前款的，依照本办法\n第三条规定处理。\n第九条 依照\n第二条处理。\n第九条之一 另有规定的从其规定。\n"
         "第十条 自公布之日起施行。", expected);
}

static void
test_figures_are_no_numbers (void)
{
  const Expected expected[] = {
    { YIFA_CLAUSE_ARTICLE, "第1条", "补助如下：", "第1条第一款" },
    { YIFA_CLAUSE_TEXT, "", "1.5万元以下的，不补。", "第1条第二款" },
    { YIFA_CLAUSE_TEXT, "", "2026. 年起执行。", "第1条第三款" },
    { YIFA_CLAUSE_TEXT, "", "一、二级公路除外。", "第1条第四款" },
  };

  CHECK ("第1条 补助如下：\n1.5万元以下的，不补。\n2026. 年起执行。\n一、二级公路除外。", expected);
}

static void
test_annex_counts_its_own (void)
{
  const Expected expected[] = {
    { YIFA_CLAUSE_ARTICLE, "第一条", "本办法另有细则。", "第一条" },
    { YIFA_CLAUSE_ARTICLE, "第二十一条", "自公布之日起施行。", "第二十一条" },
    { YIFA_CLAUSE_CHAPTER, "附件1", "", "附件1" },
    { YIFA_CLAUSE_ARTICLE, "第二条", "细则如下。", "附件1第二条" },
  };

  CHECK ("第一条 本办法另有细则。\n第二十一条 自公布之日起施行。\n附件1\n第二条 细则如下。", expected);
}

static void
test_plain_text (void)
{
  const Expected expected[] = {
    { YIFA_CLAUSE_TEXT, "", "甲方向乙方购买服务。", "第1段" },
    { YIFA_CLAUSE_TEXT, "", "乙方按期交付。", "第2段" },
  };

  CHECK ("甲方向乙方购买服务。\n乙方按期交付。", expected);
}

static void
test_nothing (void)
{
  g_autoptr(GPtrArray) none = yifa_clauses_split (NULL);
  g_autoptr(GPtrArray) blank = yifa_clauses_split (" \n　\n");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (blank->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clauses/articles", test_articles);
  g_test_add_func ("/clauses/outline", test_outline);
  g_test_add_func ("/clauses/mention-is-no-article", test_mention_is_no_article);
  g_test_add_func ("/clauses/figures-are-no-numbers", test_figures_are_no_numbers);
  g_test_add_func ("/clauses/annex-counts-its-own", test_annex_counts_its_own);
  g_test_add_func ("/clauses/plain-text", test_plain_text);
  g_test_add_func ("/clauses/nothing", test_nothing);

  return g_test_run ();
}
