/* test-forms-advisers.c - papers of advisers say what is on record, and name what is not */
#include "yifa-forms.h"

#include "paper-adviser.h"
#include "yifa-clause-library.h"
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
test_contract_names_its_blanks (Panel *p, gconstpointer data)
{
  set (&p->office, &yifa_engagement, p->engagement, "fee", NULL);
  g_assert_true (names_missing (p, "engagement_contract", p->engagement, "Fee by the year, matter or hour"));
}

static void
test_same_day_same_bytes (Panel *p, gconstpointer data)
{
  static const char *const names[] = { "certificate", "engagement_contract" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *first = NULL, *second = NULL, *text = NULL, *again = NULL;
      gsize first_length, second_length;

      text = print (p, names[i], p->engagement);
      g_assert_true (g_file_get_contents (p->office.path, &first, &first_length, NULL));
      again = print (p, names[i], p->engagement);
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
  ADD ("contract-blanks", test_contract_names_its_blanks);
  ADD ("same-bytes", test_same_day_same_bytes);
  ADD ("every-choice-has-its-word", test_every_choice_has_its_word);
#undef ADD
  return g_test_run ();
}
