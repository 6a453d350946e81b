/* test-party-name.c - when two names mean the same party, and when they do not */
#include "yifa-party-name.h"

#include <string.h>

typedef struct
{
  const char *a, *b;
  const char *how, *certainty;  /* NULL: any */
} Pair;

static void
check_pair (const char *a, const char *b, const Pair *pair)
{
  YifaPartyMatch match = { "nothing", "nothing" };

  if (!yifa_party_name_compare (a, b, &match))
    g_test_fail_printf ("%s and %s were taken for different", a, b);
  if (pair->how != NULL && !g_str_equal (match.how, pair->how))
    g_test_fail_printf ("%s and %s: %s, not %s", a, b, match.how, pair->how);
  if (pair->certainty != NULL && !g_str_equal (match.certainty, pair->certainty))
    g_test_fail_printf ("%s and %s: %s, not %s", a, b, match.certainty, pair->certainty);
}

/* Whichever of the two comes first. */
static void
assert_same (const Pair *pairs, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      check_pair (pairs[i].a, pairs[i].b, &pairs[i]);
      check_pair (pairs[i].b, pairs[i].a, &pairs[i]);
    }
}

static void
assert_different (const Pair *pairs, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint turn = 0; turn < 2; turn++)
      {
        const char *a = turn == 0 ? pairs[i].a : pairs[i].b;
        const char *b = turn == 0 ? pairs[i].b : pairs[i].a;
        YifaPartyMatch match;

        if (yifa_party_name_compare (a, b, &match))
          g_test_fail_printf ("%s and %s were taken for the same: %s, %s", a, b, match.how, match.certainty);
      }
}

static void
test_the_same_letters (void)
{
  static const Pair pairs[] = {
    { "四川宏达建设有限公司", "四川宏达建设有限公司", "same", "certain" },
    { "四川宏达建设有限公司", " 四川宏达建设有限公司 ", "same", "certain" },
    { "大英县人民政府", "大英县人民政府", "same", "certain" },
    { "宏达公司", "宏达公司", "same", "likely" },
    { "县人民政府", "县人民政府", "same", "likely" },
  };

  assert_same (pairs, G_N_ELEMENTS (pairs));
}

static void
test_script_and_width (void)
{
  static const Pair pairs[] = {
    { "四川宏达建设有限公司", "四川宏達建設有限公司", "script", "certain" },
    { "大英县财政局", "大英縣財政局", "script", "certain" },
    { "四川ＡＢＣ科技有限公司", "四川abc科技有限公司", "script", "certain" },
    { "四川 宏达 建设有限公司", "四川宏达建设有限公司", "script", "certain" },
    { "四川宏达建设　有限公司", "四川宏达建设有限公司", "script", "certain" },
    { "买买提·艾力商行", "买买提艾力商行", "script", "certain" },
    { "买买提・艾力商行", "买买提•艾力商行", "script", "certain" },
  };

  assert_same (pairs, G_N_ELEMENTS (pairs));
}

static void
test_brackets (void)
{
  static const Pair pairs[] = {
    { "宏达（四川）建设有限公司", "宏达(四川)建设有限公司", "script", "certain" },
    { "宏达（四川）建设有限公司", "宏达〔四川〕建设有限公司", "bracket", "certain" },
    { "宏达（四川）建设有限公司", "宏达【四川】建设有限公司", "bracket", "certain" },
    { "宏达（四川）建设有限公司", "宏达四川建设有限公司", "bracket", "certain" },
    { "宏达（四川）建设有限公司", "四川宏达建设有限公司", "bracket", "likely" },
    { "宏达建设（四川）有限公司", "四川宏达建设有限公司", "bracket", "likely" },
    { "四川“宏达”建设有限公司", "四川宏达建设有限公司", "bracket", "certain" },
    { "四川正平律师事务所（普通合伙）", "四川正平律师事务所", "bracket", "certain" },
    { "四川正平律师事务所（特殊普通合伙）", "四川正平律师事务所", "bracket", "certain" },
    { "宏达（集团）有限公司", "宏达集团有限公司", "bracket", "certain" },
  };

  assert_same (pairs, G_N_ELEMENTS (pairs));
}

static void
test_short_names (void)
{
  static const Pair pairs[] = {
    { "四川宏达建设工程有限公司", "宏达建设工程有限公司", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "四川宏达建设工程有限责任公司", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "四川宏达建设工程公司", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "四川宏达公司", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "四川宏达", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "川宏达", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "蜀宏达建设", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "宏达建设工程", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "宏达建设", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "宏达建设公司", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "宏达公司", "short_name", "possible" },
    { "四川宏达建设工程有限公司", "宏达", "short_name", "possible" },
    { "四川宏達建設工程有限公司", "宏达公司", "short_name", "possible" },
    { "四川省遂宁市大英县宏达建设有限公司", "大英宏达", "short_name", "likely" },
    { "大英县宏达建设有限公司", "大英宏达", "short_name", "likely" },
    { "大英县宏达建设有限公司", "大英宏达建设", "short_name", "likely" },
    { "四川宏达建设工程有限公司", "大英宏达", "short_name", "possible" },
    { "肥东县宏达建设有限公司", "肥东宏达公司", "short_name", "likely" },
    { "成都宏达房地产开发有限公司", "宏达房产", "short_name", "likely" },
    { "成都宏达房地产开发有限公司", "宏达房地产", "short_name", "likely" },
    { "四川宏达农业科技有限公司", "宏达科技", "short_name", "possible" },
    { "四川宏达生猪育种有限公司", "宏达公司", "short_name", "possible" },
    { "大英县城市建设投资有限公司", "大英县城投公司", "short_name", "likely" },
    { "大英县城市建设投资有限公司", "大英城投", "short_name", "likely" },
    { "大英县城市建设投资有限公司", "县城投公司", "short_name", "possible" },
    { "四川仁和药业有限公司", "仁和药业", "short_name", "likely" },
    { "四川仁和药业有限公司", "仁和公司", "short_name", "possible" },
    { "大英县宏达建材经营部", "宏达建材店", "short_name", "likely" },
    { "大英县宏达蔬菜种植农民专业合作社", "宏达合作社", "short_name", "possible" },
    { "四川宏达集团有限公司", "宏达集团", "short_name", "possible" },
  };

  assert_same (pairs, G_N_ELEMENTS (pairs));
}

static void
test_firms (void)
{
  static const Pair pairs[] = {
    { "四川正平律师事务所", "正平律师事务所", "short_name", "likely" },
    { "四川正平律师事务所", "正平律所", "short_name", NULL },
    { "四川正平律师事务所", "正平所", "short_name", NULL },
    { "四川正平律师事务所", "四川正平（遂宁）律师事务所", NULL, NULL },
    { "遂宁信诚会计师事务所有限公司", "信诚会计师事务所", NULL, NULL },
  };

  assert_same (pairs, G_N_ELEMENTS (pairs));
}

static void
test_branches (void)
{
  static const Pair pairs[] = {
    { "四川宏达建设有限公司大英分公司", "四川宏达建设有限公司", NULL, "likely" },
    { "四川宏达建设有限公司大英县蓬莱镇项目部", "四川宏达建设有限公司", NULL, "likely" },
    { "四川宏达建设有限公司大英分公司", "宏达建设", NULL, "likely" },
    { "中国农业银行股份有限公司大英县支行", "农行大英支行", NULL, "likely" },
    { "中国农业银行股份有限公司大英县支行", "中国农业银行大英县支行", NULL, "likely" },
    { "四川大英农村商业银行股份有限公司", "大英农商行", NULL, "likely" },
  };

  assert_same (pairs, G_N_ELEMENTS (pairs));
}

static void
test_institutions (void)
{
  static const Pair pairs[] = {
    { "大英县人民政府", "大英县政府", "short_name", "likely" },
    { "四川省大英县人民政府", "大英县人民政府", "short_name", "likely" },
    { "大英县蓬莱镇人民政府", "蓬莱镇政府", "short_name", "likely" },
    { "大英县人力资源和社会保障局", "大英县人社局", "short_name", "likely" },
    { "大英县住房和城乡建设局", "大英住建局", "short_name", "likely" },
    { "大英县自然资源和规划局", "县自规局", "short_name", "possible" },
    { "大英县中医院", "大英中医院", "short_name", "likely" },
    { "大英县人民医院", "县人民医院", "short_name", "possible" },
    { "大英县育才中学校", "大英育才中学", "short_name", "likely" },
    { "大英县蓬莱镇新田村村民委员会", "蓬莱镇新田村村委会", "short_name", "likely" },
    { "大英宏达医院有限公司", "大英宏达医院", NULL, NULL },
  };

  assert_same (pairs, G_N_ELEMENTS (pairs));
}

static void
test_other_trade_name_or_business (void)
{
  static const Pair pairs[] = {
    { "四川宏达建设有限公司", "四川宏远建设有限公司" },
    { "宏达建设", "宏远建设" },
    { "四川宏达建设有限公司", "四川宏达物流有限公司" },
    { "四川宏达建设有限公司", "宏达物流" },
    { "四川宏达建设有限公司", "宏达物流公司" },
    { "四川宏达建设有限公司", "四川宏达商贸有限公司" },
    { "四川宏达建设有限公司", "四川宏达兴业建设有限公司" },
    { "四川宏达建设有限公司", "宏达兴业建设" },
    { "宏达兴业建设有限公司", "宏达公司" },
    { "四川宏达有限公司", "四川宏达建设有限公司" },
    { "四川宏达智能装备有限公司", "四川宏达精密模具有限公司" },
    { "四川宏达第一建筑工程有限公司", "四川宏达第二建筑工程有限公司" },
    { "四川建设有限公司", "四川物流有限公司" },
    { "四川建设有限公司", "四川宏达建设有限公司" },
    { "四川正平律师事务所", "四川正大律师事务所" },
    { "四川仁和药业有限公司", "四川仁和建设有限公司" },
    { "四川安居建设有限公司", "四川安居物业服务有限公司" },
  };

  assert_different (pairs, G_N_ELEMENTS (pairs));
}

static void
test_other_place (void)
{
  static const Pair pairs[] = {
    { "四川宏达建设有限公司", "重庆宏达建设有限公司" },
    { "四川宏达建设有限公司", "重庆宏达建设" },
    { "四川宏达建设有限公司", "渝宏达" },
    { "大英县宏达建设有限公司", "射洪市宏达建设有限公司" },
    { "大英县宏达建设有限公司", "射洪宏达" },
    { "大英县宏达建设有限公司", "四川宏达建设有限公司" },
    { "四川省大英县宏达建设有限公司", "安岳宏达" },
    { "宏达（四川）建设有限公司", "宏达（重庆）建设有限公司" },
    { "北京正平律师事务所", "四川正平律师事务所" },
    { "大英县城市建设投资有限公司", "蓬溪县城市建设投资有限公司" },
    { "吉林市朝阳区宏达商行", "北京市朝阳区宏达商行" },
  };

  assert_different (pairs, G_N_ELEMENTS (pairs));
}

static void
test_other_form (void)
{
  static const Pair pairs[] = {
    { "大英县宏达建材有限公司", "大英县宏达建材经营部" },
    { "大英县宏达种植有限公司", "大英县宏达种植农民专业合作社" },
    { "四川正平律师事务所", "四川正平会计师事务所" },
    { "四川正平律师事务所", "四川正平有限公司" },
    { "大英县宏达砖厂", "大英县宏达建材有限公司" },
  };

  assert_different (pairs, G_N_ELEMENTS (pairs));
}

static void
test_other_institution (void)
{
  static const Pair pairs[] = {
    { "大英县中医院", "大英县人民医院" },
    { "大英县人民医院", "大英县第二人民医院" },
    { "四川大学", "四川农业大学" },
    { "四川大学", "重庆大学" },
    { "大英县财政局", "蓬溪县财政局" },
    { "大英县财政局", "大英县审计局" },
    { "大英县财政局", "遂宁市财政局" },
    { "大英县人民政府", "大英县蓬莱镇人民政府" },
    { "大英县蓬莱镇人民政府", "大英县隆盛镇人民政府" },
    { "大英县人民政府", "大英县人民政府办公室" },
    { "大英县人民政府", "遂宁市人民政府" },
    { "长沙市财政局", "长沙县财政局" },
    { "大英县第一中学", "大英县第十一中学" },
    { "大英县人民法院", "大英县人民检察院" },
    { "中国农业银行大英县支行", "中国农业银行蓬溪县支行" },
    { "中国农业银行大英县支行", "中国工商银行大英县支行" },
    { "大英县蓬莱镇新田村村民委员会", "大英县蓬莱镇新桥村村民委员会" },
    { "大英县财政局", "大英县财政投资评审中心" },
  };

  assert_different (pairs, G_N_ELEMENTS (pairs));
}

static void
test_persons (void)
{
  g_autoptr(YifaPartyName) person = yifa_party_name_new ("张建设", YIFA_PARTY_PERSON);
  g_autoptr(YifaPartyName) spaced = yifa_party_name_new ("张 建 設", YIFA_PARTY_PERSON);
  g_autoptr(YifaPartyName) longer = yifa_party_name_new ("张建设工程有限公司", YIFA_PARTY_ORGANISATION);
  g_autoptr(YifaPartyName) other = yifa_party_name_new ("张建社", YIFA_PARTY_PERSON);
  YifaPartyMatch match;

  g_assert_true (yifa_party_name_matches (person, person, &match));
  g_assert_cmpstr (match.certainty, ==, "likely");
  g_assert_true (yifa_party_name_matches (person, spaced, &match));
  g_assert_cmpstr (match.how, ==, "script");
  g_assert_false (yifa_party_name_matches (person, longer, &match));
  g_assert_false (yifa_party_name_matches (person, other, &match));
}

static void
test_aliases (void)
{
  g_autoptr(YifaPartyName) party = yifa_party_name_new ("四川宏达建设有限公司", YIFA_PARTY_ORGANISATION);
  g_autoptr(YifaPartyName) former = yifa_party_name_new ("遂宁远大建筑有限公司", YIFA_PARTY_ORGANISATION);
  g_autoptr(YifaPartyName) brief = yifa_party_name_new ("金鼎建投", YIFA_PARTY_ORGANISATION);
  YifaPartyMatch match;

  g_assert_false (yifa_party_name_matches (party, former, &match));
  yifa_party_name_add_aliases (party, "遂宁遠大建筑有限公司；金鼎建投、 宏建");
  g_assert_true (yifa_party_name_matches (party, former, &match));
  g_assert_cmpstr (match.how, ==, "alias");
  g_assert_cmpstr (match.certainty, ==, "certain");
  g_assert_true (yifa_party_name_matches (brief, party, &match));
  g_assert_cmpstr (match.how, ==, "alias");
}

static void
test_aliases_in_brackets (void)
{
  static const Pair pairs[] = {
    { "四川宏达建设有限公司（原遂宁远大建筑有限公司）", "遂宁远大建筑有限公司", "alias", "certain" },
    { "四川宏达建设有限公司（以下简称“金鼎建投”）", "金鼎建投", "alias", "likely" },
    { "四川宏达建设有限公司（曾用名：遂宁远大建筑有限公司）", "远大建筑", "alias", "likely" },
  };

  assert_same (pairs, G_N_ELEMENTS (pairs));
}

static void
test_nothing_matches_nothing (void)
{
  YifaPartyMatch match;

  g_assert_false (yifa_party_name_compare (NULL, NULL, &match));
  g_assert_false (yifa_party_name_compare ("", "四川宏达建设有限公司", &match));
  g_assert_false (yifa_party_name_compare ("（）", "四川宏达建设有限公司", &match));
  g_assert_false (yifa_party_name_compare ("达", "四川宏达建设有限公司", &match));
  g_assert_false (yifa_party_name_compare ("公司", "四川宏达建设有限公司", &match));
  g_assert_false (yifa_party_name_compare ("四川", "四川宏达建设有限公司", &match));
  g_assert_false (yifa_party_name_compare ("建设", "四川宏达建设有限公司", &match));
  g_assert_false (yifa_party_name_compare ("\xff\xfe", "四川宏达建设有限公司", &match));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/party-name/the-same-letters", test_the_same_letters);
  g_test_add_func ("/party-name/script-and-width", test_script_and_width);
  g_test_add_func ("/party-name/brackets", test_brackets);
  g_test_add_func ("/party-name/short-names", test_short_names);
  g_test_add_func ("/party-name/firms", test_firms);
  g_test_add_func ("/party-name/branches", test_branches);
  g_test_add_func ("/party-name/institutions", test_institutions);
  g_test_add_func ("/party-name/other-trade-name-or-business", test_other_trade_name_or_business);
  g_test_add_func ("/party-name/other-place", test_other_place);
  g_test_add_func ("/party-name/other-form", test_other_form);
  g_test_add_func ("/party-name/other-institution", test_other_institution);
  g_test_add_func ("/party-name/persons", test_persons);
  g_test_add_func ("/party-name/aliases", test_aliases);
  g_test_add_func ("/party-name/aliases-in-brackets", test_aliases_in_brackets);
  g_test_add_func ("/party-name/nothing-matches-nothing", test_nothing_matches_nothing);
  return g_test_run ();
}
