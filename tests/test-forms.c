/* test-forms.c - every paper says what is on record, and what is missing is said beforehand */
#include "yifa-forms.h"

#include "paper-office.h"
#include "yifa-error.h"
#include "yifa-workflow.h"
#include "yifa-words.h"

static char *
print (Office *f, const char *name, gint64 id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaPaper) paper = yifa_form_make (f->store, yifa_form_find (name), id, &error);
  g_autofree char *unprintable = NULL;
  const char *folder = g_getenv ("YIFA_KEEP_PAPERS");
  char *text;

  g_assert_no_error (error);
  unprintable = yifa_paper_dup_unprintable (paper);
  g_assert_null (unprintable);
  g_assert_true (yifa_paper_write_pdf (paper, f->path, &error));
  g_assert_no_error (error);
  text = read_pdf (f->path);
  if (folder != NULL) /* to look at them */
    {
      g_autofree char *kept = g_strdup_printf ("%s/%s.pdf", folder, name);

      g_assert_true (yifa_paper_write_pdf (paper, kept, NULL));
    }
  return text;
}

static void
assert_each_once (const char *text, const char *const *values)
{
  for (; *values != NULL; values++)
    {
      g_test_message ("looking for %s", *values);
      g_assert_cmpuint (count (text, *values), ==, 1);
    }
}

static guint
count_missing (Office *f, const char *name, gint64 id)
{
  g_autoptr(GPtrArray) problems = yifa_form_missing (f->store, yifa_form_find (name), id);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("missing: %s", (char *) problems->pdata[i]);
  return problems->len;
}

static void
test_filing_report (Office *f, gconstpointer data)
{
  static const char *const values[] = {
    "大府备〔2026〕3号", "签发人：", "关于报送《大英县人民政府关于印发〈大英县殡葬管理办法〉的通知》备案的报告", "遂宁市人民政府：",
    "（大府规〔2026〕3号，登记号DYXGF-2026-003）", "第十九届大英县人民政府第30次常务会议于2026年10月12日审议通过",
    "2026年10月20日在大英县人民政府网站公布", "自2026年12月1日起施行，有效期至2031年11月30日。现报送备案。",
    "1.正式文本", "2.制定说明", "2026年11月22日", "（联系人：何平，电话：0825-7822001）", NULL,
  };
  g_autofree char *text = print (f, "filing_report", f->filing);

  assert_each_once (text, values);
}

static void
test_signatory_of_the_moment (Office *f, gconstpointer data)
{
  g_autoptr(GHashTable) moment = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(YifaPaper) paper = NULL;
  g_autofree char *text = NULL;

  g_hash_table_insert (moment, (char *) "signatory", (char *) "唐明");
  g_hash_table_insert (moment, (char *) "date", (char *) "2026-11-30");
  paper = yifa_form_make_with (f->store, yifa_form_find ("filing_report"), f->filing, moment, NULL);
  g_assert_true (yifa_paper_write_pdf (paper, f->path, NULL));
  text = read_pdf (f->path);
  g_assert_cmpuint (count (text, "签发人：唐明"), ==, 1);
  g_assert_cmpuint (count (text, "2026年11月30日"), ==, 1);
}

static void
test_bad_date_of_the_moment (Office *f, gconstpointer data)
{
  g_autoptr(GHashTable) moment = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GError) error = NULL;

  g_hash_table_insert (moment, (char *) "date", (char *) "2026-13-30");
  g_assert_null (yifa_form_make_with (f->store, yifa_form_find ("filing_report"), f->filing, moment, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
}

static void
test_filing_report_says_what_is_missing (Office *f, gconstpointer data)
{
  guint before = count_missing (f, "filing_report", f->filing);

  set (f, &yifa_filing, f->filing, "phone", NULL);
  set (f, &yifa_filing, f->filing, "report_no", NULL);
  g_assert_cmpuint (count_missing (f, "filing_report", f->filing), ==, before + 2);
}

static void
test_filing_report_says_disorder (Office *f, gconstpointer data)
{
  guint before = count_missing (f, "filing_report", f->filing);

  set (f, &yifa_meeting, f->meeting, "held_on", "2026-10-16"); /* signed on the 15th */
  g_assert_cmpuint (count_missing (f, "filing_report", f->filing), ==, before + 1);
}

static void
test_filing_form (Office *f, gconstpointer data)
{
  static const char *const values[] = {
    "规范性文件备案登记表", "报送文号：大府备〔2026〕3号", "大府规〔2026〕3号", "DYXGF-2026-003", "大英县民政局",
    "2026年10月12日", "2026年10月20日", "2026年12月1日", "2031年11月30日", "何平", "0825-7822001",
    "■正式文本（5份）", "■制定说明（5份）", "□公平竞争审查结论", "□准予登记", NULL,
  };
  g_autofree char *text = print (f, "filing_form", f->filing);
  g_autoptr(YifaPdf) pdf = yifa_pdf_open (f->path, NULL);

  assert_each_once (text, values);
  g_assert_cmpuint (yifa_pdf_get_n_pages (pdf), ==, 1);
}

static void
test_review_opinion (Office *f, gconstpointer data)
{
  static const char *const values[] = {
    "大法审〔2026〕7号", "关于《大英县殡葬管理办法（送审稿）》的合法性审核意见", "大英县民政局：",
    "你单位2026年8月10日送审的材料收悉（材料于2026年8月12日补齐）", "《殡葬管理条例》《四川省殡葬管理条例》。",
    "第十二条", "行政处罚法", "第二十条", "第1项", "第2项", "□合法", "■应当予以修改",
    "□不合法", "本意见供内部决策使用", "2026年8月26日", "承办人：周敏", "复核：罗强", NULL,
  };
  g_autofree char *text = print (f, "review_opinion", f->review);

  assert_each_once (text, values);
  g_assert_cmpuint (count (text, "未发现问题"), ==, 3);
  g_assert_cmpuint (count_missing (f, "review_opinion", f->review), ==, 0);
}

static void
test_opinion_claims_nothing_unconcluded (Office *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  set_of_case (f, f->review, &yifa_legality_review, f->review, "conclusion", NULL);
  text = print (f, "review_opinion", f->review);
  g_assert_cmpuint (count (text, "未发现问题"), ==, 0);
  g_assert_cmpuint (count (text, "■"), ==, 0);
  g_assert_cmpuint (count_missing (f, "review_opinion", f->review), ==, 1);
}

static void
test_receipt_has_two_stubs (Office *f, gconstpointer data)
{
  g_autofree char *text = print (f, "receipt", f->review);
  g_autoptr(YifaPdf) pdf = yifa_pdf_open (f->path, NULL);

  g_assert_cmpuint (yifa_pdf_get_n_pages (pdf), ==, 1);
  g_assert_cmpuint (count (text, "收件号：审〔2026〕001"), ==, 2);
  g_assert_cmpuint (count (text, "存根"), ==, 1);
  g_assert_cmpuint (count (text, "交送审单位"), ==, 1);
  g_assert_cmpuint (count (text, "2026年8月10日收到大英县民政局送来《大英县殡葬管理办法》送审材料"), ==, 2);
  g_assert_cmpuint (count (text, "■材料齐全，自2026年8月12日起"), ==, 2);
}

static void
test_catalogue (Office *f, gconstpointer data)
{
  static const char *const values[] = { "大英县行政规范性文件目录", "截至2026年11月22日，共2件", "尚未施行（1件）",
                                        "失效（1件）", "大府规〔2026〕3号", "大府发〔2015〕12号", "2020-06-09", NULL };
  g_autofree char *text = print (f, "catalogue", 0);

  assert_each_once (text, values);
}

static void
test_catalogue_is_public (Office *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  set (f, &yifa_normative_doc, f->old_doc, "secret_level", "internal");
  text = print (f, "catalogue", 0);
  g_assert_cmpuint (count (text, "大府发〔2015〕12号"), ==, 0);
}

static void
test_cleanup_notice (Office *f, gconstpointer data)
{
  static const char *const values[] = {
    "关于公布大英县行政规范性文件清理结果的通告", "通告〔2026〕第4号", "截至2026年6月30日县人民政府及其办公室制定的2件",
    "经第十九届大英县人民政府第30次常务会议审议通过", "一、继续有效的行政规范性文件1件（附件1）",
    "二、宣布失效的行政规范性文件1件（附件2）", "三、本通告自2026年11月30日起施行。", "大府规〔2026〕3号",
    "大府发〔2015〕12号", "有效期届满", "仍需适用且不违反上位法", "2026年11月20日", NULL,
  };
  g_autofree char *text = print (f, "cleanup_notice", f->cleanup);

  assert_each_once (text, values);
  g_assert_cmpuint (count_missing (f, "cleanup_notice", f->cleanup), ==, 0);
}

static void
test_cleanup_without_all_results_is_refused (Office *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  keep (f, &yifa_cleanup_item, "cleanup", ref (f->cleanup), "title", "未定的", "doc", ref (f->doc), "origin", "added", NULL);
  g_assert_null (yifa_form_make (f->store, yifa_form_find ("cleanup_notice"), f->cleanup, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_assert_cmpuint (count_missing (f, "cleanup_notice", f->cleanup), ==, 1);
}

static void
test_letters (Office *f, gconstpointer data)
{
  static const char *const opinion_values[] = {
    "大法函〔2026〕11号", "关于《回马镇集镇管理规定》的备案审查意见", "（回府发〔2026〕9号），2026年9月1日报送备案",
    "（一）内容问题", "第五条：设定了行政许可。", "依据：行政许可法第十七条", "□有不同意见", NULL,
  };
  static const char *const notice_values[] = {
    "大法函〔2026〕6号", "规范性文件备案催报通知", "你单位2026年5月1日公布的《回马镇卫生公约管理办法》（回府发〔2026〕4号）",
    "应当于2026年5月31日前报送备案", "请于2026年7月15日前补报", NULL,
  };
  g_autofree char *opinion = print (f, "filing_opinion", f->incoming);
  g_autofree char *notice = print (f, "chase_notice", f->notice);

  assert_each_once (opinion, opinion_values);
  assert_each_once (notice, notice_values);
}

/* An empty record still makes a paper: blanks are filled in by hand. */
static void
test_blanks_instead_of_guesses (Office *f, gconstpointer data)
{
  gint64 review = keep (f, &yifa_legality_review, "title", "某办法", "subject_kind", "ordinary",
                        "receipt_no", "审〔2026〕009", NULL);
  g_autofree char *opinion = print (f, "review_opinion", review);
  g_autofree char *receipt = print (f, "receipt", review);

  g_assert_cmpuint (count (opinion, "____"), >, 4);
  g_assert_cmpuint (count (receipt, "____"), >, 4);
  g_assert_cmpuint (count_missing (f, "review_opinion", review), >=, 6);
}

static void
test_missing_record (Office *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_form_make (f->store, yifa_form_find ("filing_report"), 4711, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND);
  g_assert_null (yifa_form_find ("no_such_form"));
}

static void
test_every_choice_has_its_word (Office *f, gconstpointer data)
{
  static const struct
  {
    const YifaKind *kind;
    guint           field;
  } cases[] = {
    { &yifa_normative_doc, YIFA_NORMATIVE_DOC_VALIDITY },
    { &yifa_legality_review, YIFA_LEGALITY_REVIEW_CONCLUSION },
    { &yifa_legality_review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND },
    { &yifa_review_point, YIFA_REVIEW_POINT_ADOPTION },
    { &yifa_publication, YIFA_PUBLICATION_CHANNEL },
    { &yifa_meeting, YIFA_MEETING_MEETING_KIND },
    { &yifa_filing, YIFA_FILING_OUTCOME },
    { &yifa_filing_review, YIFA_FILING_REVIEW_CONCLUSION },
    { &yifa_filing_review, YIFA_FILING_REVIEW_CORRECTION_KIND },
    { &yifa_filing_problem, YIFA_FILING_PROBLEM_PROBLEM_TYPE },
    { &yifa_cleanup_item, YIFA_CLEANUP_ITEM_RESULT },
    { &yifa_cleanup_item, YIFA_CLEANUP_ITEM_REASON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (const YifaChoice *choice = cases[i].kind->fields[cases[i].field].choices; choice->value != NULL; choice++)
      {
        g_test_message ("%s %s", cases[i].kind->table, choice->value);
        g_assert_nonnull (yifa_words_find (cases[i].kind->table, cases[i].kind->fields[cases[i].field].name,
                                           choice->value));
      }
}

static void
test_titles_in_marks (void)
{
  static const char *const cases[][2] = {
    { "殡葬管理办法", "《殡葬管理办法》" },
    { "关于印发《甲办法》的通知", "《关于印发〈甲办法〉的通知》" },
    { "《甲办法》", "《甲办法》" },
    { "《甲办法》和《乙办法》", "《〈甲办法〉和〈乙办法〉》" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quoted = yifa_words_title (cases[i][0]);

      g_assert_cmpstr (quoted, ==, cases[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(path, function) g_test_add ("/forms/" path, Office, NULL, set_up, function, tear_down)
  ADD ("filing-report", test_filing_report);
  ADD ("signatory-of-the-moment", test_signatory_of_the_moment);
  ADD ("bad-date-of-the-moment", test_bad_date_of_the_moment);
  ADD ("filing-report-missing", test_filing_report_says_what_is_missing);
  ADD ("filing-report-disorder", test_filing_report_says_disorder);
  ADD ("filing-form", test_filing_form);
  ADD ("review-opinion", test_review_opinion);
  ADD ("opinion-unconcluded", test_opinion_claims_nothing_unconcluded);
  ADD ("receipt", test_receipt_has_two_stubs);
  ADD ("catalogue", test_catalogue);
  ADD ("catalogue-is-public", test_catalogue_is_public);
  ADD ("cleanup-notice", test_cleanup_notice);
  ADD ("cleanup-open", test_cleanup_without_all_results_is_refused);
  ADD ("letters", test_letters);
  ADD ("blanks", test_blanks_instead_of_guesses);
  ADD ("missing-record", test_missing_record);
  ADD ("every-choice-has-its-word", test_every_choice_has_its_word);
#undef ADD
  g_test_add_func ("/forms/titles-in-marks", test_titles_in_marks);
  return g_test_run ();
}
