/* What importing somebody else's ledger promises, tried on files of another spreadsheet program (make-ledger.py):
 * columns map themselves, every bad row is named, all or none is entered, and again nothing twice. */

#include "yifa-adviser.h"
#include "yifa-contract-party.h"
#include "yifa-contract.h"
#include "yifa-engagement.h"
#include "yifa-error.h"
#include "yifa-import.h"
#include "yifa-kinds.h"
#include "yifa-legality-review.h"
#include "yifa-org.h"
#include "yifa-setup.h"
#include "yifa-work-log.h"

typedef struct
{
  YifaStore *store;
  char      *folder;
} Fixture;

static void
add_org (YifaStore *store, const char *name)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);

  yifa_record_set_text (org, YIFA_ORG_NAME, name);
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, "department");
  g_assert_true (yifa_store_save (store, org, NULL));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const char *const units[] = {
    "大英县教育局", "大英县财政局", "大英县住房和城乡建设局", "大英县交通运输局", "大英县农业农村局", NULL,
  };

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  f->folder = g_dir_make_tmp ("yifa-ledger-XXXXXX", NULL);
  g_assert_true (yifa_setup_fill (f->store, "大英县人民政府", "大府", "sc-county", NULL));
  for (guint i = 0; units[i] != NULL; i++)
    add_org (f->store, units[i]);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->store);
  g_free (f->folder);
}

static gint64
count (Fixture *f, const YifaKind *kind)
{
  g_autoptr(YifaQuery) all = yifa_query_new ();

  return yifa_store_count (f->store, kind, all);
}

static char *
ledger (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "ledgers", name, NULL);
}

static YifaImport *
import (Fixture *f, const YifaKind *kind, const char *name, const char *sheet, gboolean make_missing, gboolean dry_run, GError **error)
{
  g_autofree char *path = ledger (name);
  g_autoptr(YifaImportMapping) mapping = yifa_import_mapping_load (f->store, kind);
  g_autoptr(YifaTable) table = yifa_import_read_table (mapping, path, sheet, 0, error);

  g_assert_nonnull (table);
  mapping->make_missing = make_missing;
  return yifa_import_run (f->store, table, mapping, dry_run, NULL, error);
}

static void
assert_no_problems (const YifaImport *import)
{
  for (guint i = 0; i < import->problems->len; i++)
    {
      const YifaImportProblem *problem = import->problems->pdata[i];

      g_test_message ("%u %s: %s", problem->row, problem->field, problem->message);
    }
  g_assert_cmpuint (import->problems->len, ==, 0);
}

/* What was planted, line by line: row and heading. */
static void
assert_planted (const YifaImport *import, const char *name)
{
  g_autofree char *path = ledger (name), *text = NULL;
  g_auto(GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; i < import->problems->len; i++)
    {
      const YifaImportProblem *problem = import->problems->pdata[i];
      g_autofree char *line = g_strdup_printf ("%u\t%s", problem->row, problem->field);

      g_test_message ("%s: %s", line, problem->message);
      g_assert_true (g_strv_contains ((const char *const *) lines, line));
    }
  g_assert_cmpuint (import->problems->len, ==, g_strv_length (lines) - 1);
}

/* 2,000 rows: dates as text, as serials and as dates, merged headings, full-width signs, and 25 mistakes. */
static void
test_every_bad_row_of_2000_is_named (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) dry = import (f, &yifa_contract, "contracts-bad.xlsx", NULL, FALSE, TRUE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (dry->n_rows, ==, 2000);
  g_assert_cmpuint (dry->left_out->len, ==, 2);
  assert_planted (dry, "contracts-bad.txt");
  g_assert_cmpint (count (f, &yifa_contract), ==, 0);
}

static void
assert_first_contract (Fixture *f)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) contract = NULL;
  g_autofree char *party = NULL;

  yifa_query_where (query, "contract_no", YIFA_EQUAL, "大合〔2019〕2号");
  contract = yifa_store_find_one (f->store, &yifa_contract, query);
  g_assert_nonnull (contract);
  g_assert_cmpstr (yifa_record_get_text (contract, YIFA_CONTRACT_SIGNED_ON), ==, "2019-01-03");
  g_assert_cmpstr (yifa_record_get_text (contract, YIFA_CONTRACT_STARTS_ON), ==, "2019-01-03");
  g_assert_cmpstr (yifa_record_get_text (contract, YIFA_CONTRACT_ENDS_ON), ==, "2020-01-03");
  g_assert_cmpstr (yifa_record_get_text (contract, YIFA_CONTRACT_COPY_FILED_ON), ==, "2019-01-23");
  g_assert_cmpstr (yifa_record_get_text (contract, YIFA_CONTRACT_CONTRACT_TYPE), ==, "construction");
  g_assert_cmpstr (yifa_record_get_text (contract, YIFA_CONTRACT_CONCLUSION), ==, "sign_after_amendment");
  g_assert_cmpint (yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT), ==, 2050000);
  g_assert_cmpstr (yifa_record_get_stage (contract), ==, "performing");
  g_assert_false (yifa_record_get_int (contract, YIFA_CONTRACT_UNREVIEWED));
  g_assert_nonnull (strstr (yifa_record_get_text (contract, YIFA_CONTRACT_NOTE), "履行中"));
  party = yifa_store_dup_display (f->store, contract, YIFA_CONTRACT_COUNTERPARTY);
  g_assert_cmpstr (party, ==, "四川明川建设工程有限公司");
}

/* Mended, all are entered; again, and from another file with other columns in the calendar of 1904, none. */
static void
test_mended_ledger_is_entered_once (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) once = import (f, &yifa_contract, "contracts.xlsx", NULL, FALSE, FALSE, &error);
  g_autoptr(YifaImport) twice = NULL, otherwise = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (once->n_imported, ==, 2000);
  g_assert_cmpint (count (f, &yifa_contract), ==, 2000);
  g_assert_cmpint (count (f, &yifa_contract_party), ==, 2000);
  g_assert_cmpint (count (f, &yifa_legality_review), ==, 2000);
  assert_first_contract (f);

  twice = import (f, &yifa_contract, "contracts.xlsx", NULL, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (twice->n_known, ==, 2000);
  otherwise = import (f, &yifa_contract, "contracts-1904.xlsx", NULL, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (otherwise->n_known, ==, 400);
  g_assert_cmpuint (twice->n_imported + otherwise->n_imported, ==, 0);
  g_assert_cmpint (count (f, &yifa_contract), ==, 2000);
  g_assert_cmpint (count (f, &yifa_contract_party), ==, 2000);
}

/* Into an empty office, the file that counts from 1904 brings the same days. */
static void
test_days_since_1904_are_the_same_days (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) once = import (f, &yifa_contract, "contracts-1904.xlsx", NULL, FALSE, FALSE, &error);
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(YifaQuery) query = yifa_query_new ();

  g_assert_no_error (error);
  g_assert_cmpuint (once->n_imported, ==, 400);
  all = yifa_store_load_all (f->store, &yifa_contract, query, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *number = g_strdup (yifa_record_get_text (all->pdata[i], YIFA_CONTRACT_CONTRACT_NO));
      g_autoptr(GDateTime) first = g_date_time_new_utc (2019, 1, 2, 0, 0, 0);
      int n = atoi (strstr (number, "〕") + strlen ("〕")) - 1;
      g_autoptr(GDateTime) day = g_date_time_add_days (first, n);
      g_autofree char *expected = g_date_time_format (day, "%Y-%m-%d");

      g_assert_cmpstr (yifa_record_get_text (all->pdata[i], YIFA_CONTRACT_SIGNED_ON), ==, expected);
    }
}

static void
test_advisers_come_with_their_engagements (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) dry = import (f, &yifa_adviser, "advisers.xlsx", "2025年", FALSE, TRUE, &error);
  g_autoptr(YifaImport) once = NULL;
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) adviser = NULL;
  g_autoptr(GPtrArray) engagements = NULL;

  g_assert_no_error (error);
  assert_no_problems (dry);
  once = import (f, &yifa_adviser, "advisers.xlsx", "2025年", FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (once->n_imported, ==, 5);
  g_assert_cmpint (count (f, &yifa_adviser), ==, 4);
  g_assert_cmpint (count (f, &yifa_engagement), ==, 5);

  yifa_query_where (query, "licence_no", YIFA_EQUAL, "15109201510000011");
  adviser = yifa_store_find_one (f->store, &yifa_adviser, query);
  g_assert_cmpstr (yifa_record_get_title (adviser), ==, "周正");
  g_assert_cmpstr (yifa_record_get_text (adviser, YIFA_ADVISER_ADVISER_KIND), ==, "lawyer");
  g_assert_cmpstr (yifa_record_get_text (adviser, YIFA_ADVISER_LICENSED_ON), ==, "2015-06-01");
  engagements = yifa_store_load_parts (f->store, &yifa_engagement, "adviser", yifa_record_get_id (adviser));
  g_assert_cmpuint (engagements->len, ==, 2);
  g_assert_cmpstr (yifa_record_get_text (engagements->pdata[0], YIFA_ENGAGEMENT_STARTS_ON), ==, "2024-01-01");
  g_assert_cmpstr (yifa_record_get_text (engagements->pdata[0], YIFA_ENGAGEMENT_ENDS_ON), ==, "2026-12-31");
  g_assert_cmpint (yifa_record_get_int (engagements->pdata[0], YIFA_ENGAGEMENT_FEE), ==, 6000000);
  g_assert_cmpint (yifa_record_get_int (engagements->pdata[1], YIFA_ENGAGEMENT_FEE), ==, 14000000);
  g_assert_cmpstr (yifa_record_get_stage (engagements->pdata[0]), ==, "appointed");
}

/* The sheet of the year before names the same people and the same engagements. */
static void
test_advisers_of_two_sheets_are_the_same (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) later = import (f, &yifa_adviser, "advisers.xlsx", "2025年", FALSE, FALSE, &error);
  g_autoptr(YifaImport) earlier = import (f, &yifa_adviser, "advisers.xlsx", "2024年", FALSE, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (later->n_imported, ==, 5);
  g_assert_cmpuint (earlier->n_known, ==, 3);
  g_assert_cmpint (count (f, &yifa_engagement), ==, 5);
}

static void
test_work_log_needs_its_advisers (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) dry = import (f, &yifa_work_log, "work-log.csv", NULL, FALSE, TRUE, &error);
  g_autoptr(YifaImport) staff = NULL, once = NULL, twice = NULL;
  const YifaImportProblem *problem;

  g_assert_no_error (error);
  g_assert_cmpuint (dry->problems->len, ==, 120);
  problem = dry->problems->pdata[0];
  g_assert_cmpuint (problem->row, ==, 3);
  g_assert_cmpstr (problem->field, ==, "顾问");

  staff = import (f, &yifa_adviser, "advisers.xlsx", "2025年", FALSE, FALSE, &error);
  once = import (f, &yifa_work_log, "work-log.csv", NULL, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (once->n_imported, ==, 120);
  twice = import (f, &yifa_work_log, "work-log.csv", NULL, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (twice->n_known, ==, 120);
  g_assert_cmpint (count (f, &yifa_adviser), ==, 4);
}

static void
test_missing_people_are_entered_when_told_so (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) once = import (f, &yifa_work_log, "work-log.csv", NULL, TRUE, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (once->n_imported, ==, 120);
  g_assert_cmpint (count (f, &yifa_adviser), ==, 2);
}

static YifaTable *
read_text (Fixture *f, YifaImportMapping *mapping, const char *text)
{
  g_autofree char *path = g_build_filename (f->folder, "a.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return yifa_import_read_table (mapping, path, NULL, 0, NULL);
}

static void
test_one_bad_row_keeps_all_out (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaImportMapping) mapping = yifa_import_mapping_new (&yifa_contract);
  g_autoptr(GString) text = g_string_new ("合同名称,承办单位,类型,乙方,送审日期,审查结论,签订日期\n甲,大英县教育局,服务,某公司,2025.1.1,同意,2025.1.9\n");
  g_autoptr(YifaTable) table = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 25; i++)
    g_string_append_printf (text, "乙%u,大英县教育局,服务,某公司,2025.1.1,同意,2025.1\n", i);
  table = read_text (f, mapping, text->str);
  g_assert_null (yifa_import_run (f->store, table, mapping, FALSE, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Row 3"));
  g_assert_nonnull (strstr (error->message, "5 more"));
  g_assert_cmpint (count (f, &yifa_contract), ==, 0);
  g_assert_cmpint (count (f, &yifa_contract_party), ==, 0);
  g_assert_cmpint (count (f, &yifa_legality_review), ==, 0);
}

static void
test_decided_columns_are_remembered (Fixture *f, gconstpointer data)
{
  static const char text[] = "案子,对手,归谁,哪种,多少\n甲合同,某公司,大英县教育局,服务,12.5万\n";
  g_autoptr(YifaImportMapping) first = yifa_import_mapping_new (&yifa_contract), next = NULL;
  g_autoptr(YifaTable) table = NULL;
  g_autoptr(GPtrArray) targets = NULL;
  g_autoptr(YifaImport) import = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (yifa_import_mapping_set (first, "案子", "title", NULL));
  g_assert_true (yifa_import_mapping_set (first, "对手", "party.name", NULL));
  g_assert_true (yifa_import_mapping_set (first, "归谁", "handling_org", NULL));
  g_assert_true (yifa_import_mapping_set (first, "哪种", "contract_type", NULL));
  g_assert_true (yifa_import_mapping_set (first, "多少", "", NULL));
  first->make_missing = TRUE;
  g_assert_true (yifa_import_mapping_save (first, f->store, NULL));

  next = yifa_import_mapping_load (f->store, &yifa_contract);
  g_assert_true (next->make_missing);
  table = read_text (f, next, text);
  targets = yifa_import_mapping_apply (next, table);
  g_assert_cmpstr (((YifaImportTarget *) targets->pdata[1])->word, ==, "party.name");
  g_assert_null (targets->pdata[4]);
  import = yifa_import_run (f->store, table, next, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->n_imported, ==, 1);
}

static void
test_columns_cannot_become_stages (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaImportMapping) mapping = yifa_import_mapping_new (&yifa_contract);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_import_mapping_set (mapping, "状态", "stage", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
  g_assert_null (yifa_import_mapping_find (mapping, "archived_on"));
  g_assert_null (yifa_import_mapping_find (mapping, "review.stage"));
}

static void
test_what_no_column_fills_is_said (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaImportMapping) mapping = yifa_import_mapping_new (&yifa_contract);
  g_autoptr(YifaTable) table = read_text (f, mapping, "合同名称,合同编号\n甲,1\n");
  g_autoptr(GPtrArray) targets = yifa_import_mapping_apply (mapping, table);
  g_autoptr(GPtrArray) lacks = yifa_import_mapping_lacks (mapping, targets);

  g_assert_cmpuint (lacks->len, ==, 2);
  g_assert_cmpstr (lacks->pdata[1], ==, "Handling unit");
}

static void
test_number_of_another_contract_is_a_problem (Fixture *f, gconstpointer data)
{
  static const char text[] = "合同编号,合同名称,承办单位,类型\n1,甲合同,大英县教育局,服务\n1,乙合同,大英县教育局,服务\n1,甲合同,大英县教育局,服务\n";
  g_autoptr(YifaImportMapping) mapping = yifa_import_mapping_new (&yifa_contract);
  g_autoptr(YifaTable) table = read_text (f, mapping, text);
  g_autoptr(YifaImport) dry = yifa_import_run (f->store, table, mapping, TRUE, NULL, NULL);

  g_assert_cmpuint (dry->n_imported, ==, 1);
  g_assert_cmpuint (dry->n_known, ==, 1);
  g_assert_cmpuint (dry->problems->len, ==, 1);
  g_assert_cmpstr (((YifaImportProblem *) dry->problems->pdata[0])->field, ==, "合同编号");
}

static void
test_contract_without_number_is_known_by_party_and_day (Fixture *f, gconstpointer data)
{
  static const char text[] = "合同名称,承办单位,类型,乙方,签订日期\n甲合同,大英县教育局,服务,某公司,2025.1.1\n甲合同,大英县教育局,服务,某公司,2025.2.1\n";
  g_autoptr(YifaImportMapping) mapping = yifa_import_mapping_new (&yifa_contract);
  g_autoptr(YifaTable) table = read_text (f, mapping, text);
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) once = yifa_import_run (f->store, table, mapping, FALSE, NULL, &error);
  g_autoptr(YifaImport) twice = yifa_import_run (f->store, table, mapping, FALSE, NULL, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (once->n_imported, ==, 2);
  g_assert_cmpuint (twice->n_known, ==, 2);
}

static void
test_problems_are_saved_as_a_table (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaImportMapping) mapping = yifa_import_mapping_new (&yifa_contract);
  g_autoptr(YifaTable) table = read_text (f, mapping, "合同名称,承办单位,类型\n甲,\"=A,局\",服务\n");
  g_autoptr(YifaImport) dry = yifa_import_run (f->store, table, mapping, TRUE, NULL, NULL);
  g_autofree char *path = g_build_filename (f->folder, "problems.csv", NULL), *text = NULL;

  g_assert_true (yifa_import_save_problems (dry, path, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\r\n2,\"承办单位\",\""));
}

static void
test_cancelled_import_enters_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaImportMapping) mapping = yifa_import_mapping_new (&yifa_contract);
  g_autoptr(YifaTable) table = read_text (f, mapping, "合同名称,承办单位,类型\n甲,大英县教育局,服务\n");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (yifa_import_run (f->store, table, mapping, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count (f, &yifa_contract), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(name, test) g_test_add ("/import-ledger/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("every-bad-row-of-2000-is-named", test_every_bad_row_of_2000_is_named);
  ADD ("one-bad-row-keeps-all-out", test_one_bad_row_keeps_all_out);
  ADD ("mended-ledger-is-entered-once", test_mended_ledger_is_entered_once);
  ADD ("days-since-1904-are-the-same-days", test_days_since_1904_are_the_same_days);
  ADD ("advisers-come-with-their-engagements", test_advisers_come_with_their_engagements);
  ADD ("advisers-of-two-sheets-are-the-same", test_advisers_of_two_sheets_are_the_same);
  ADD ("work-log-needs-its-advisers", test_work_log_needs_its_advisers);
  ADD ("missing-people-are-entered-when-told-so", test_missing_people_are_entered_when_told_so);
  ADD ("decided-columns-are-remembered", test_decided_columns_are_remembered);
  ADD ("columns-cannot-become-stages", test_columns_cannot_become_stages);
  ADD ("what-no-column-fills-is-said", test_what_no_column_fills_is_said);
  ADD ("number-of-another-contract-is-a-problem", test_number_of_another_contract_is_a_problem);
  ADD ("contract-without-number-is-known-by-party-and-day", test_contract_without_number_is_known_by_party_and_day);
  ADD ("problems-are-saved-as-a-table", test_problems_are_saved_as_a_table);
  ADD ("cancelled-import-enters-nothing", test_cancelled_import_enters_nothing);
#undef ADD
  return g_test_run ();
}
