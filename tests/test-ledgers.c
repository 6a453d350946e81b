/* test-ledgers.c - ledgers hold every record once, in its year, and what they count adds up */
#include "yifa-ledgers.h"

#include "paper-office.h"
#include "yifa-error.h"

static void
be_csv (Office *f)
{
  g_free (f->path);
  f->path = g_build_filename (g_get_tmp_dir (), "yifa-test-ledger.csv", NULL);
}

static char *
write_csv (Office *f, const char *name, int year)
{
  g_autoptr(GError) error = NULL;
  char *text;

  be_csv (f);
  g_assert_true (yifa_ledger_write (f->store, name, year, f->path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (f->path, &text, NULL, NULL));
  return text;
}

static void
test_documents (Office *f, gconstpointer data)
{
  g_autofree char *text = write_csv (f, "normative_docs", 0);

  g_assert_cmpstr (text, ==,
    "\xEF\xBB\xBF序号,标题,文号,登记号,制定机关,起草单位,征求意见起止,审核意见编号,审核结论,审议会议,签发日期,公布日期,公布渠道,"
    "施行日期,有效期至,时效状态,备案（政府）日期,备案（人大）日期,是否逾期,备注\r\n"
    "1,大英县城区摊点管理暂行办法,大府发〔2015〕12号,,大英县人民政府,,,,,,,2015-06-01,,2015-06-10,2020-06-09,失效,,,,\r\n"
    "1,大英县人民政府关于印发《大英县殡葬管理办法》的通知,大府规〔2026〕3号,DYXGF-2026-003,大英县人民政府,大英县民政局,"
    "2026-07-01 至 2026-07-31,大法审〔2026〕7号,应当予以修改,第十九届大英县人民政府第30次常务会议,2026-10-15,2026-10-20,"
    /* due thirty days after publication, and not sent */
    "大英县人民政府网站,2026-12-01,2031-11-30,尚未施行,,,是,\r\n");
}

static void
test_one_year (Office *f, gconstpointer data)
{
  g_autofree char *text = write_csv (f, "normative_docs", 2015);

  g_assert_cmpuint (count (text, "\r\n"), ==, 2);
  g_assert_cmpuint (count (text, "大府发〔2015〕12号"), ==, 1);
}

static void
test_late_filing_is_told (Office *f, gconstpointer data)
{
  gint64 filing = keep (f, &yifa_filing, "doc", ref (f->old_doc), "addressee_kind", "upper_gov", "to_org", ref (f->city),
                        "stage", "pending", "contact", "何平", NULL);
  g_autofree char *text = NULL;

  set (f, &yifa_filing, filing, "sent_on", "2015-12-01");
  text = write_csv (f, "normative_docs", 2015);
  g_assert_nonnull (strstr (text, "2015-12-01,,是,"));
}

static void
test_filings (Office *f, gconstpointer data)
{
  g_autofree char *before = write_csv (f, "filings", 0);
  g_autofree char *after = NULL;

  g_assert_cmpuint (count (before, "\r\n"), ==, 1); /* what was not sent is not in it */
  set (f, &yifa_filing, f->filing, "sent_on", "2026-11-10");
  after = write_csv (f, "filings", 2026);
  g_assert_cmpstr (after, ==,
    "\xEF\xBB\xBF发文号,文件名称,制定单位,起草单位,发布日期,备案日期,备案人,备案机关\r\n"
    "大府规〔2026〕3号,大英县人民政府关于印发《大英县殡葬管理办法》的通知,大英县人民政府,大英县民政局,2026-10-20,2026-11-10,"
    "何平,遂宁市人民政府\r\n");
}

static void
test_filing_reviews (Office *f, gconstpointer data)
{
  g_autofree char *text = write_csv (f, "filing_reviews", 2026);

  g_assert_nonnull (strstr (text, "收件号,收件日期,报送单位,标题,文号,材料是否齐全,审查人,审查结论,问题类型,意见书号,纠正期限,"
                                  "纠正情况,反馈日期\r\n"));
  g_assert_nonnull (strstr (text, "备审〔2026〕005,2026-09-01,大英县民政局,回马镇集镇管理规定,回府发〔2026〕9号,是,周敏,"
                                  "书面审查意见,内容问题,大法函〔2026〕11号,"));
}

static void
test_reviews_and_cleanups (Office *f, gconstpointer data)
{
  g_autofree char *reviews = write_csv (f, "legality_reviews", 0);
  g_autofree char *cleanups = write_csv (f, "cleanup", 2026);

  g_assert_nonnull (strstr (reviews, "2026-08-10,大英县民政局,大英县殡葬管理办法,规范性文件,是,周敏,"));
  g_assert_nonnull (strstr (reviews, ",2026-08-26,应当予以修改,大法审〔2026〕7号,采纳1条\r\n"));
  g_assert_cmpuint (count (cleanups, "\r\n"), ==, 3);
  g_assert_nonnull (strstr (cleanups, "有效期届满,宣布失效,《四川省行政规范性文件管理办法》,大英县人民政府,"));
}

static void
test_every_ledger_in_every_format (Office *f, gconstpointer data)
{
  static const char *const endings[] = { "xlsx", "csv", "pdf" };
  const char *folder = g_getenv ("YIFA_KEEP_PAPERS");
  guint n;
  const YifaLedger *const *all = yifa_ledgers_all (&n);

  g_assert_cmpuint (n, ==, 17);
  for (guint i = 0; i < n; i++)
    for (guint e = 0; e < G_N_ELEMENTS (endings); e++)
      {
        g_autofree char *name = g_strdup_printf ("yifa-test-%s.%s", yifa_ledger_get_name (all[i]), endings[e]);
        g_autofree char *path = g_build_filename (folder != NULL ? folder : g_get_tmp_dir (), name, NULL);
        g_autoptr(GError) error = NULL;

        g_assert_true (yifa_ledger_write (f->store, yifa_ledger_get_name (all[i]), 0, path, NULL, NULL, NULL, &error));
        g_assert_no_error (error);
        g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
        if (folder == NULL)
          g_unlink (path);
      }
}

static void
test_empty_ledger_is_an_answer (Office *f, gconstpointer data)
{
  g_autofree char *text = write_csv (f, "normative_docs", 1999);

  g_assert_cmpuint (count (text, "\r\n"), ==, 1);
}

static void
test_totals (Office *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "yifa-test-total.pdf", NULL);
  g_autofree char *text = NULL;

  g_assert_true (yifa_ledger_write (f->store, "cleanup", 2026, path, NULL, NULL, NULL, NULL));
  text = read_pdf (path);
  g_unlink (path);
  g_assert_cmpuint (count (text, "合计 2 件"), ==, 1);
  g_assert_cmpuint (count (text, "口径："), ==, 1);
}

static void
test_unknown_ledger (Office *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_ledger_write (f->store, "no_such", 0, "/tmp/x.csv", NULL, NULL, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND);
}

static void
test_cancelled (Office *f, gconstpointer data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  be_csv (f);
  g_cancellable_cancel (cancellable);
  g_assert_false (yifa_ledger_write (f->store, "normative_docs", 0, f->path, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(path, function) g_test_add ("/ledgers/" path, Office, NULL, set_up, function, tear_down)
  ADD ("documents", test_documents);
  ADD ("one-year", test_one_year);
  ADD ("late-filing", test_late_filing_is_told);
  ADD ("filings", test_filings);
  ADD ("filing-reviews", test_filing_reviews);
  ADD ("reviews-and-cleanups", test_reviews_and_cleanups);
  ADD ("every-format", test_every_ledger_in_every_format);
  ADD ("empty", test_empty_ledger_is_an_answer);
  ADD ("totals", test_totals);
  ADD ("unknown", test_unknown_ledger);
  ADD ("cancelled", test_cancelled);
#undef ADD
  return g_test_run ();
}
