/* test-ledgers-advisers.c - ledgers of advisers, matters and contracts add up, and say what the year says */
#include "yifa-ledgers.h"

#include <archive.h>
#include <archive_entry.h>

#include "paper-adviser.h"
#include "yifa-adviser-year.h"

static char *
write_ledger (Panel *p, const char *name, int year, const char *ending)
{
  char *path = g_strdup_printf ("%s/yifa-test-ledger-%d.%s", g_get_tmp_dir (), (int) getpid (), ending);
  g_autoptr(GError) error = NULL;

  g_assert_true (yifa_ledger_write (p->office.store, name, year, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return path;
}

static char *
write_csv (Panel *p, const char *name, int year)
{
  g_autofree char *path = write_ledger (p, name, year, "csv");
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);
  return text;
}

/* The second sheet: the first says what is counted. */
static char *
write_xlsx (Panel *p, const char *name, int year)
{
  g_autofree char *path = write_ledger (p, name, year, "xlsx");
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char *text = NULL;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 65536), ==, ARCHIVE_OK);
  while (text == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    if (g_str_equal (archive_entry_pathname (entry), "xl/worksheets/sheet2.xml"))
      {
        text = g_malloc0 (1024 * 1024);
        archive_read_data (archive, text, 1024 * 1024 - 1);
      }
  archive_read_free (archive);
  g_unlink (path);
  g_assert_nonnull (text);
  return text;
}

static void
test_advisers (Panel *p, gconstpointer data)
{
  g_autofree char *text = write_csv (p, "advisers", 2026);

  g_assert_cmpstr (text, ==,
    "\xEF\xBB\xBF姓名,类别,单位,执业年限,聘期,合同号,事项数,考核等次,出具意见,采纳,部分采纳,未采纳,列席会议,工时,已付费用（元）\r\n"
    "赵律师,外聘律师,四川明镜律师事务所,16,2026-01-01 至 2026-12-31（大英县人民政府）,大府法顾〔2026〕1号,1,,1,0,1,0,0,6.25,"
    "30000.00\r\n");
}

/* A year of its own for each; what nobody was asked yet is not lost. */
static void
test_advisers_of_all_years (Panel *p, gconstpointer data)
{
  g_autofree char *text = NULL;

  keep (&p->office, &yifa_matter, "title", "未指派的咨询", "matter_type", "consultation", "stage", "received", "client_org",
        ref (p->office.drafter), "intake_on", "2026-11-20", "received_on", "2026-11-20", "question", "？", NULL);
  text = write_csv (p, "advisers", 0);
  g_assert_cmpuint (count (text, "赵律师"), ==, 2);
  g_assert_cmpuint (count (text, ",0,0,0,0,0,2,0.00\r\n"), ==, 1); /* two hours in 2025 */
  g_assert_cmpuint (count (text, "\r\n未指派,,,,,,1,,0,0,0,0,0,0,0.00\r\n"), ==, 1);
}

static char *
dup_number (YifaYearTable *table, YifaYearFigure figure)
{
  gint64 value = table->total->cells[figure].value;

  return g_strdup_printf ("<v>%g</v>", figure == YIFA_YEAR_HOURS || figure == YIFA_YEAR_FEES ? value / 100.0 : value / 1.0);
}

/* The same totals in the ledger, as figures that can be added up further, and on the page of the year. */
static void
test_totals_agree_with_the_year (Panel *p, gconstpointer data)
{
  g_autoptr(YifaAdviserYear) year = yifa_adviser_year_read (p->office.store, 2026, 0, NULL);
  g_autoptr(YifaYearTable) table = yifa_adviser_year_tabulate (p->office.store, year, YIFA_YEAR_BY_ADVISER);
  g_autofree char *advisers = write_xlsx (p, "advisers", 2026);
  g_autofree char *log = write_xlsx (p, "work_log", 2026);
  g_autofree char *fees = write_xlsx (p, "adviser_fees", 2026);
  g_autofree char *hours = dup_number (table, YIFA_YEAR_HOURS);
  g_autofree char *paid = dup_number (table, YIFA_YEAR_FEES);
  const char *total = strstr (advisers, "合计 1 人");

  g_assert_cmpstr (hours, ==, "<v>6.25</v>");
  g_assert_cmpstr (paid, ==, "<v>30000</v>");
  g_assert_nonnull (total);
  g_assert_nonnull (strstr (total, hours));
  g_assert_nonnull (strstr (total, paid));
  g_assert_nonnull (strstr (strstr (log, "合计 3 件"), hours));
  g_assert_nonnull (strstr (strstr (fees, "合计 1 件"), paid));
}

static void
test_engagements_and_fees (Panel *p, gconstpointer data)
{
  g_autofree char *engagements = write_csv (p, "engagements", 2026);
  g_autofree char *fees = write_csv (p, "adviser_fees", 0);

  g_assert_nonnull (strstr (engagements, "赵律师,大英县人民政府,首席法律顾问,政府采购,2026-01-01,2026-12-31,大府法顾〔2026〕1号,"
                                         "大府聘〔2026〕001号,年度固定,60000.00,60000.00,30000.00,即将届满,,\r\n"));
  g_assert_nonnull (strstr (fees, "上半年费用,2026-06-30,30000.00,2026-07-02,,,否\r\n"));
  g_assert_nonnull (strstr (fees, "下半年费用,2026-12-31,30000.00,,,,否\r\n"));
}

static void
test_matters_and_log (Panel *p, gconstpointer data)
{
  g_autofree char *matters = write_csv (p, "matters", 2026);
  g_autofree char *log = write_csv (p, "work_log", 2026);
  g_autofree char *checks = write_csv (p, "conflict_checks", 2026);

  g_assert_nonnull (strstr (matters, "大法务〔2026〕003号,城区供水特许经营合同纠纷,诉讼,大英县民政局,2026-03-03,赵律师,2026-03-20,"
                                     "大法意〔2026〕002号,2026-03-13,应当修改,部分采纳,2026-03-20,,5.75,已出具,"));
  g_assert_cmpuint (count (log, "\r\n"), ==, 4);
  g_assert_nonnull (strstr (log, "2026-03-11,赵律师,诉讼,起草法律意见,大英县民政局,4.25,已答复,大法意〔2026〕002号,部分采纳,"
                                 "大法务〔2026〕003号\r\n"));
  g_assert_nonnull (strstr (checks, "2026-03-04,大法务〔2026〕003号,城区供水特许经营合同纠纷,赵律师,周敏,1,37,有命中,"
                                    "经核不构成利益冲突,"));
}

static void
test_contracts (Panel *p, gconstpointer data)
{
  g_autofree char *contracts = NULL, *payments = NULL;

  set (&p->office, &yifa_contract, p->contract, "signed_on", "2026-04-20");
  contracts = write_csv (p, "contracts", 2026);
  payments = write_csv (p, "contract_payments", 2026);
  g_assert_nonnull (strstr (contracts, "合同号,名称,相对方,类型,金额（元）,送审日期,审查结论,签订日期,履行期限,备案日期,状态,"));
  g_assert_nonnull (strstr (contracts, "DYGS-2026-01,城区供水特许经营合同,四川清源供水有限公司,特许经营,12345000.00,"));
  g_assert_nonnull (strstr (contracts, ",2026-04-20,2026-05-01 至 2036-04-30,"));
  g_assert_nonnull (strstr (payments, "首期特许经营费,,2000000.00,2026-06-01,2026-05-28,,2000000.00,川财票0001,否\r\n"));
}

static void
test_coverage (Panel *p, gconstpointer data)
{
  g_autofree char *text = write_csv (p, "coverage", 0);

  g_assert_nonnull (strstr (text, "大英县人民政府,政府,是,赵律师,1,2026-12-31,1,\r\n"));
  g_assert_nonnull (strstr (text, "大英县民政局,部门,否,,0,,1,\r\n"));
  g_assert_cmpuint (count (text, "遂宁市人民政府"), ==, 0);
}

/* A cent lost in each of many rows would be seen. */
static void
test_sums_are_exact (Panel *p, gconstpointer data)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < 30; i++)
    keep (&p->office, &yifa_engagement_payment, "engagement", ref (p->engagement), "title", "零星费用", "due_on", "2026-08-01",
          "amount", "10", "paid_on", "2026-08-02", NULL);
  text = write_xlsx (p, "adviser_fees", 2026);
  g_assert_nonnull (strstr (strstr (text, "合计 31 件"), "<v>30003</v>"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(path, function) g_test_add ("/ledgers-advisers/" path, Panel, NULL, set_up_panel, function, tear_down_panel)
  ADD ("advisers", test_advisers);
  ADD ("all-years", test_advisers_of_all_years);
  ADD ("totals", test_totals_agree_with_the_year);
  ADD ("engagements", test_engagements_and_fees);
  ADD ("matters", test_matters_and_log);
  ADD ("contracts", test_contracts);
  ADD ("coverage", test_coverage);
  ADD ("exact", test_sums_are_exact);
#undef ADD
  return g_test_run ();
}
