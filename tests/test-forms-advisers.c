/* test-forms-advisers.c - papers of advisers say what is on record, and name what is not */
#include "yifa-forms.h"

#include "paper-adviser.h"
#include "yifa-clause-library.h"
#include "yifa-error.h"
#include "yifa-words.h"

static char *
print_with (Panel *p, const char *name, gint64 id, GHashTable *values)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaPaper) paper = yifa_form_make_with (p->office.store, yifa_form_find (name), id, values, &error);
  g_autofree char *unprintable = NULL;
  const char *folder = g_getenv ("YIFA_KEEP_PAPERS");

  g_assert_no_error (error);
  unprintable = yifa_paper_dup_unprintable (paper);
  g_assert_null (unprintable);
  g_assert_true (yifa_paper_write_pdf (paper, p->office.path, &error));
  g_assert_no_error (error);
  if (folder != NULL) /* to look at them */
    {
      g_autofree char *kept = g_strdup_printf ("%s/%s.pdf", folder, name);

      g_assert_true (yifa_paper_write_pdf (paper, kept, NULL));
    }
  return read_pdf (p->office.path);
}

static char *
print (Panel *p, const char *name, gint64 id)
{
  return print_with (p, name, id, NULL);
}

static void
assert_says (const char *text, const char *const *values)
{
  for (; *values != NULL; values++)
    {
      g_test_message ("looking for %s", *values);
      g_assert_cmpuint (count (text, *values), >=, 1);
    }
}

static gboolean
names_missing (Panel *p, const char *name, gint64 id, const char *what)
{
  g_autoptr(GPtrArray) problems = yifa_form_missing (p->office.store, yifa_form_find (name), id);
  gboolean found = FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      g_test_message ("missing: %s", (char *) problems->pdata[i]);
      found = found || strstr (problems->pdata[i], what) != NULL;
    }
  return found;
}

static gboolean
is_complete (Panel *p, const char *name, gint64 id)
{
  return !names_missing (p, name, id, "");
}

static void
test_certificate (Panel *p, gconstpointer data)
{
  static const char *const values[] = {
    "兹聘请 赵律师 为大英县人民政府首席法律顾问，聘期自2026年1月1日至2026年12月31日。", "大英县人民政府（印章）",
    "2026年1月4日", "编号：大府聘〔2026〕001号", NULL,
  };
  g_autofree char *text = print (p, "certificate", p->engagement);
  g_autoptr(YifaPaper) paper = yifa_form_make (p->office.store, yifa_form_find ("certificate"), p->engagement, NULL);
  double width, height;

  assert_says (text, values);
  g_assert_cmpuint (yifa_paper_get_n_pages (paper), ==, 1);
  yifa_paper_get_page_size (paper, 0, &width, &height);
  g_assert_cmpfloat (width, >, height);
  g_assert_true (is_complete (p, "certificate", p->engagement));
}

static void
test_certificate_without_number (Panel *p, gconstpointer data)
{
  g_autofree char *text = NULL;

  set (&p->office, &yifa_engagement, p->engagement, "certificate_no", NULL);
  text = print (p, "certificate", p->engagement);
  g_assert_cmpuint (count (text, "编号：________"), ==, 1);
  g_assert_true (names_missing (p, "certificate", p->engagement, "Number of the certificate"));
}

static void
test_contract (Panel *p, gconstpointer data)
{
  static const char *const values[] = {
    "政府法律顾问聘用合同", "合同编号：大府法顾〔2026〕1号", "甲方：大英县人民政府", "乙方：赵律师", "第一条", "第十六条", "附则",
    "甲方聘请乙方担任首席法律顾问", "四川明镜律师事务所", "重大行政决策、合同和诉讼事务。", "24小时内答复", "年度固定",
    "人民币60,000.00元（大写：陆万元整）", "县级部门预算", "自2026年1月1日起至2026年12月31日止", "届满30日前", "不合格达到2次",
    "附件：1.法律顾问保密承诺书", "2.利害关系申报表", "3.法律顾问工作规则", "4.费用支付计划", "甲方（盖章）", "乙方（签名）",
    "所在律师事务所（盖", "附件4", "合计：60,000.00元（大写：人民币陆万元整）", "每季度召开一次例会。", "遂宁远景建材有限公司",
    "曾经的委托人", NULL,
  };
  g_autofree char *text = print (p, "engagement_contract", p->engagement);

  assert_says (text, values);
  g_assert_cmpuint (count (text, "{"), ==, 0);
  g_assert_cmpuint (count (text, "第十七条"), ==, 0);
  g_assert_true (is_complete (p, "engagement_contract", p->engagement));
}

/* The contract on paper and the library of clauses must not come apart. */
static void
test_every_place_of_a_clause_can_be_filled (Panel *p, gconstpointer data)
{
  const char *const *places = yifa_clause_library_places ();
  g_autoptr(GString) body = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (; *places != NULL; places++)
    g_string_append_printf (body, "{%s}", *places);
  set_clause (p, 0, "body", body->str);
  text = print (p, "engagement_contract", p->engagement);
  g_assert_true (is_complete (p, "engagement_contract", p->engagement));
  g_assert_cmpuint (count (text, "大英县人民政府赵律师首席法律顾问"), ==, 1);
  g_assert_cmpuint (count (text, "{"), ==, 0);
}

static void
test_places_are_filled_from_the_engagement (Panel *p, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;

  set_clause (p, 0, "body", "报酬：{报酬大写}；自{聘期起}至{聘期止}。");
  set (&p->office, &yifa_engagement, p->engagement, "fee", "1200000");
  before = print (p, "engagement_contract", p->engagement);
  g_assert_cmpuint (count (before, "报酬：壹万贰仟元整；自2026年1月1日至2026年12月31日。"), ==, 1);

  set (&p->office, &yifa_engagement, p->engagement, "fee", NULL);
  after = print (p, "engagement_contract", p->engagement);
  g_assert_cmpuint (count (after, "报酬：________；自2026年1月1日至2026年12月31日。"), ==, 1);
  g_assert_cmpuint (count (after, "{"), ==, 0);
}

/* Those that are off leave no gap. */
static void
test_clauses_are_numbered_as_they_follow (Panel *p, gconstpointer data)
{
  g_autofree char *text = NULL;

  set_clause (p, 4, "is_on", "0"); /* attendance */
  set_clause (p, 5, "is_on", "0"); /* fee */
  text = print (p, "engagement_contract", p->engagement);
  g_assert_cmpuint (count (text, "第四条"), ==, 1);
  g_assert_cmpuint (count (text, "第五条"), ==, 1);
  g_assert_cmpuint (count (text, "第十四条"), ==, 1);
  g_assert_cmpuint (count (text, "第十五条"), ==, 0);
  g_assert_cmpuint (count (text, "经费来源"), ==, 0);
}

static void
test_only_lawyers_have_a_licence (Panel *p, gconstpointer data)
{
  g_autofree char *text = NULL;

  set (&p->office, &yifa_adviser, p->adviser, "licence_no", NULL);
  g_assert_true (names_missing (p, "engagement_contract", p->engagement, "Licence number"));
  set (&p->office, &yifa_adviser, p->adviser, "adviser_kind", "scholar");
  text = print (p, "engagement_contract", p->engagement);
  g_assert_cmpuint (count (text, "执业证号：无"), ==, 1);
  g_assert_true (is_complete (p, "engagement_contract", p->engagement));
}

static void
test_contract_names_its_blanks (Panel *p, gconstpointer data)
{
  set (&p->office, &yifa_engagement, p->engagement, "fee", NULL);
  g_assert_true (names_missing (p, "engagement_contract", p->engagement, "Fee by the year, matter or hour"));
}

static GHashTable *
moment_of (const char *year, const char *month)
{
  GHashTable *values = g_hash_table_new (g_str_hash, g_str_equal);

  if (year != NULL)
    g_hash_table_insert (values, (char *) "year", (char *) year);
  if (month != NULL)
    g_hash_table_insert (values, (char *) "month", (char *) month);
  return values;
}

/* The year of today unless another is asked for; months and year are the sums of their entries. */
static void
test_work_log (Panel *p, gconstpointer data)
{
  static const char *const values[] = {
    "法律顾问工作台账", "（2026年）", "姓名：赵律师", "四川明镜律师事务所", "2026-03-05", "诉讼", "审阅诉状并答复", "大英县民政局",
    "大法意〔2026〕002", "部分采", "3月小计", "2项", "5.75", "5月小计", "1项", "0.5", "全年合计", "3项", "6.25", NULL,
  };
  g_autofree char *text = print (p, "work_log", p->adviser);

  assert_says (text, values);
  g_assert_cmpuint (count (text, "小计"), ==, 2);
  g_assert_cmpuint (count (text, "上一年的咨询"), ==, 0);
  g_assert_true (is_complete (p, "work_log", p->adviser));
}

static void
test_work_log_of_a_month (Panel *p, gconstpointer data)
{
  g_autoptr(GHashTable) may = moment_of ("2026", "5");
  g_autoptr(GHashTable) december = moment_of ("2025", "12");
  g_autofree char *text = print_with (p, "work_log", p->adviser, may);
  g_autofree char *past = print_with (p, "work_log", p->adviser, december);

  g_assert_cmpuint (count (text, "（2026年5月）"), ==, 1);
  g_assert_cmpuint (count (text, "电话咨询"), ==, 1);
  g_assert_cmpuint (count (text, "审阅诉状"), ==, 0);
  g_assert_cmpuint (count (text, "本月合计"), ==, 1);
  g_assert_cmpuint (count (past, "上一年的咨询"), ==, 1);
}

static void
test_no_such_month (Panel *p, gconstpointer data)
{
  g_autoptr(GHashTable) values = moment_of ("2026", "13");
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_form_make_with (p->office.store, yifa_form_find ("work_log"), p->adviser, values, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
}

static void
test_empty_log_is_told (Panel *p, gconstpointer data)
{
  gint64 other = keep (&p->office, &yifa_adviser, "name", "钱教授", "adviser_kind", "scholar", NULL);
  g_autofree char *text = print (p, "work_log", other);

  g_assert_cmpuint (count (text, "0项"), ==, 1);
  g_assert_true (names_missing (p, "work_log", other, "No work is logged in 2026"));
}

static void
test_matter_card (Panel *p, gconstpointer data)
{
  static const char *const values[] = {
    "法律事务办理单", "编号：大法务〔2026〕003号", "城区供水特许经营合同纠纷", "大英县民政局", "1,200,000.00", "赵律师",
    "比对37条，有命中，经核不构成利益冲突", "大法意〔2026〕002", "罗强", "■部分采纳", "管辖权异议不再提出", "遂宁远景建材有限责任",
    "相对方", "工作日志（2条，5.75小时）", "起草法律意见", NULL,
  };
  g_autofree char *text = print (p, "matter_card", p->matter);

  assert_says (text, values);
  g_assert_true (is_complete (p, "matter_card", p->matter));
}

static void
test_matter_opinion (Panel *p, gconstpointer data)
{
  static const char *const values[] = {
    "关于《城区供水特许经营合同纠纷》的法律意见书", "大法意〔2026〕002号", "大英县民政局：", "你单位2026年3月3日委托的法律事务收悉",
    "一、委托事项", "供水公司请求解除合同，如何应诉？", "二、法律意见", "合同约定的解除条件没有成就。", "■应当修改", "□合法",
    "大英县司法局", "2026年3月13日", "承办顾问：赵律师", "审批：罗强", NULL,
  };
  g_autoptr(YifaRecord) matter = yifa_store_load (p->office.store, &yifa_matter, p->matter, NULL);
  g_autofree char *text = print (p, "matter_opinion", p->matter);

  assert_says (text, values);
  g_assert_true (is_complete (p, "matter_opinion", p->matter));
  g_assert_true (yifa_form_suits (yifa_form_find ("matter_opinion"), matter));
}

static void
test_matter_without_opinion (Panel *p, gconstpointer data)
{
  gint64 id = keep (&p->office, &yifa_matter, "title", "日常咨询", "matter_type", "consultation", "client_org",
                    ref (p->office.drafter), "intake_on", "2026-11-20", NULL);
  g_autoptr(YifaRecord) matter = yifa_store_load (p->office.store, &yifa_matter, id, NULL);

  g_assert_false (yifa_form_suits (yifa_form_find ("matter_opinion"), matter));
  g_assert_true (yifa_form_suits (yifa_form_find ("matter_card"), matter));
  g_assert_true (names_missing (p, "matter_card", id, "No party of the matter is named"));
}

static void
test_conflict_record (Panel *p, gconstpointer data)
{
  static const char *const values[] = {
    "利益冲突检索记录", "城区供水特许经营合同纠纷", "大法务〔2026〕003号", "赵律师", "四川明镜律师事务所", "2026年3月4日", "周敏",
    "当事人1个，比对37条", "有命中", "曾经的", "很可能", "不构成冲突", "■经核不构成利益冲突", "□回避", "委托关系已于2024年结束",
    NULL,
  };
  g_autofree char *text = print (p, "conflict_record", p->check);

  assert_says (text, values);
  g_assert_true (is_complete (p, "conflict_record", p->check));
}

static void
test_assessment (Panel *p, gconstpointer data)
{
  static const char *const values[] = {
    "政府法律顾问年度考核表", "（2026年度）", "赵律师", "四川明镜律师事务所", "首席法律顾问", "工作数量", "工作质量", "列席率",
    "意见采纳率", "保密与纪律", "标准分", "自评", "使用单位评", "司法局评", "等次", "□优秀", "□合格", "□不合格", "□续聘", "合计", "100",
    "答复及时", NULL,
  };
  g_autofree char *text = NULL;

  keep (&p->office, &yifa_assessment_view, "assessment", ref (p->assessment), "org", ref (p->office.drafter), "score", "92",
        "opinion", "答复及时，意见可用。", "signed_by", "何平", NULL);
  text = print (p, "assessment_form", p->assessment);
  assert_says (text, values);
  g_assert_true (names_missing (p, "assessment_form", p->assessment, "Grade"));
  g_assert_true (names_missing (p, "assessment_form", p->assessment, "The office's points"));
}

static void
test_review_of_contract (Panel *p, gconstpointer data)
{
  static const char *const values[] = {
    "关于《城区供水特许经营合同》的合法性审查意见", "大法审〔2026〕40号", "送审合同：《城区供水特许经营合同》", "合同编号：DYGS-2026-01",
    "合同类型：特许经营，行政协议", "四川清源供水有限公司", "91510900MA62R0QW8L", "115109230086230063",
    "合同金额：12,345,000.00元（大写：人民币壹仟贰佰叁拾肆万伍仟元整），固定金额。", "履行期限：2026年5月1日至2036年4月30日",
    "第十八条", "风险等级", "高", "法释〔2019〕17号", "改为向人民法院起", "见具体意见第1项", "□可以签订", "■修改后签订", "□补充材料后再审", "□不宜签订",
    "提示", "本意见仅就合法性提出，不对商业、技术、价格等作出判断", "合同签订后5个工作日内送副本备案。", NULL,
  };
  g_autofree char *text = print (p, "review_opinion", p->contract_review);

  assert_says (text, values);
}

static void
test_review_of_contract_names_what_is_missing (Panel *p, gconstpointer data)
{
  set (&p->office, &yifa_contract, p->contract, "amount", NULL);
  g_assert_true (names_missing (p, "review_opinion", p->contract_review, "Contract amount"));
}

static void
test_contract_card (Panel *p, gconstpointer data)
{
  static const char *const values[] = {
    "政府合同登记卡", "登记号：大合〔2026〕001号", "DYGS-2026-01", "城区供水设施的运营和维护", "12,345,000.00元（大写：人民币壹仟贰佰叁拾肆万伍仟元整）",
    "四川清源供水有限公司", "吴清", "中型企业", "首期特许经营费", "2,000,000.00", "川财票0001", "水厂移交", "2026-05-09",
    "履约保证金", "500,000.00", "遂宁银行", "双方完成资产清点", "调价机制须另行报批", "变更与补充协议",
    "变更后金额：12,345,000.00元", "已收付：2,000,000.00元", NULL,
  };
  g_autofree char *text = print (p, "contract_card", p->contract);

  assert_says (text, values);
  g_assert_true (is_complete (p, "contract_card", p->contract));
}

static void
test_contract_without_counterparty (Panel *p, gconstpointer data)
{
  gint64 bare = keep (&p->office, &yifa_contract, "title", "框架协议", "contract_type", "cooperation", "handling_org",
                      ref (p->office.drafter), NULL);

  g_assert_true (names_missing (p, "contract_card", bare, "The other party to the contract is not named"));
}

static void
test_same_day_same_bytes (Panel *p, gconstpointer data)
{
  const struct
  {
    const char *name;
    gint64      id;
  } papers[] = {
    { "certificate", p->engagement },  { "engagement_contract", p->engagement }, { "work_log", p->adviser },
    { "matter_card", p->matter },      { "matter_opinion", p->matter },          { "conflict_record", p->check },
    { "contract_card", p->contract },  { "assessment_form", p->assessment },     { "review_opinion", p->contract_review },
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *first = NULL, *second = NULL, *text = NULL, *again = NULL;
      gsize first_length, second_length;

      text = print (p, papers[i].name, papers[i].id);
      g_assert_true (g_file_get_contents (p->office.path, &first, &first_length, NULL));
      again = print (p, papers[i].name, papers[i].id);
      g_assert_true (g_file_get_contents (p->office.path, &second, &second_length, NULL));
      g_assert_cmpmem (first, first_length, second, second_length);
    }
}

/* The words of papers are Chinese whatever the window speaks. */
static void
test_every_choice_has_its_word (Panel *p, gconstpointer data)
{
  static const struct
  {
    const YifaKind *kind;
    guint           field;
  } cases[] = {
    { &yifa_adviser, YIFA_ADVISER_ADVISER_KIND },
    { &yifa_adviser, YIFA_ADVISER_STAGE },
    { &yifa_adviser_client, YIFA_ADVISER_CLIENT_RELATION },
    { &yifa_engagement, YIFA_ENGAGEMENT_CAPACITY },
    { &yifa_engagement, YIFA_ENGAGEMENT_MODE },
    { &yifa_engagement, YIFA_ENGAGEMENT_SELECTION },
    { &yifa_engagement, YIFA_ENGAGEMENT_FEE_KIND },
    { &yifa_engagement, YIFA_ENGAGEMENT_TERMINATE_KIND },
    { &yifa_engagement, YIFA_ENGAGEMENT_STANDING },
    { &yifa_matter, YIFA_MATTER_MATTER_TYPE },
    { &yifa_matter, YIFA_MATTER_STAGE },
    { &yifa_matter, YIFA_MATTER_SOURCE },
    { &yifa_matter, YIFA_MATTER_CONFLICT },
    { &yifa_matter, YIFA_MATTER_VIEW },
    { &yifa_matter, YIFA_MATTER_ADOPTION },
    { &yifa_matter_party, YIFA_MATTER_PARTY_PARTY_KIND },
    { &yifa_matter_party, YIFA_MATTER_PARTY_ROLE },
    { &yifa_matter_adviser, YIFA_MATTER_ADVISER_ROLE },
    { &yifa_matter_adviser, YIFA_MATTER_ADVISER_LEFT_HOW },
    { &yifa_conflict_check, YIFA_CONFLICT_CHECK_RESULT },
    { &yifa_conflict_check, YIFA_CONFLICT_CHECK_OUTCOME },
    { &yifa_conflict_hit, YIFA_CONFLICT_HIT_SOURCE_KIND },
    { &yifa_conflict_hit, YIFA_CONFLICT_HIT_HOW },
    { &yifa_conflict_hit, YIFA_CONFLICT_HIT_CERTAINTY },
    { &yifa_conflict_hit, YIFA_CONFLICT_HIT_JUDGEMENT },
    { &yifa_work_log, YIFA_WORK_LOG_WORK_KIND },
    { &yifa_adviser_assessment, YIFA_ADVISER_ASSESSMENT_PERIOD_KIND },
    { &yifa_adviser_assessment, YIFA_ADVISER_ASSESSMENT_GRADE },
    { &yifa_adviser_assessment, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE },
    { &yifa_contract, YIFA_CONTRACT_CONTRACT_TYPE },
    { &yifa_contract, YIFA_CONTRACT_AMOUNT_KIND },
    { &yifa_contract, YIFA_CONTRACT_DIRECTION },
    { &yifa_contract, YIFA_CONTRACT_STAGE },
    { &yifa_contract, YIFA_CONTRACT_DISPUTE_CLAUSE },
    { &yifa_contract, YIFA_CONTRACT_CONCLUSION },
    { &yifa_contract_party, YIFA_CONTRACT_PARTY_SIDE },
    { &yifa_contract_party, YIFA_CONTRACT_PARTY_PARTY_KIND },
    { &yifa_contract_party, YIFA_CONTRACT_PARTY_SIZE },
    { &yifa_contract_payment, YIFA_CONTRACT_PAYMENT_DIRECTION },
    { &yifa_contract_amendment, YIFA_CONTRACT_AMENDMENT_STAGE },
    { &yifa_contract_guarantee, YIFA_CONTRACT_GUARANTEE_GUARANTEE_KIND },
    { &yifa_contract_event, YIFA_CONTRACT_EVENT_EVENT_KIND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const YifaField *field = &cases[i].kind->fields[cases[i].field];

      for (const YifaChoice *choice = field->choices; choice->value != NULL; choice++)
        {
          g_test_message ("%s.%s %s", cases[i].kind->table, field->name, choice->value);
          g_assert_nonnull (yifa_words_find (cases[i].kind->table, field->name, choice->value));
        }
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(path, function) g_test_add ("/forms-advisers/" path, Panel, NULL, set_up_panel, function, tear_down_panel)
  ADD ("certificate", test_certificate);
  ADD ("certificate-missing", test_certificate_without_number);
  ADD ("contract", test_contract);
  ADD ("contract-numbers", test_clauses_are_numbered_as_they_follow);
  ADD ("contract-places", test_every_place_of_a_clause_can_be_filled);
  ADD ("places-of-the-engagement", test_places_are_filled_from_the_engagement);
  ADD ("contract-licence", test_only_lawyers_have_a_licence);
  ADD ("contract-blanks", test_contract_names_its_blanks);
  ADD ("work-log", test_work_log);
  ADD ("work-log-month", test_work_log_of_a_month);
  ADD ("work-log-no-month", test_no_such_month);
  ADD ("work-log-empty", test_empty_log_is_told);
  ADD ("matter-card", test_matter_card);
  ADD ("matter-opinion", test_matter_opinion);
  ADD ("matter-without-opinion", test_matter_without_opinion);
  ADD ("conflict-record", test_conflict_record);
  ADD ("assessment", test_assessment);
  ADD ("contract-review", test_review_of_contract);
  ADD ("contract-review-missing", test_review_of_contract_names_what_is_missing);
  ADD ("contract-card", test_contract_card);
  ADD ("contract-card-missing", test_contract_without_counterparty);
  ADD ("same-bytes", test_same_day_same_bytes);
  ADD ("every-choice-has-its-word", test_every_choice_has_its_word);
#undef ADD
  return g_test_run ();
}
