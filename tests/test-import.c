/* What importing promises: all rows or none, every bad row named, twice is once. */

#include "yifa-error.h"
#include "yifa-export.h"
#include "yifa-import.h"
#include "yifa-kinds.h"
#include "yifa-legal-basis.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-sheet.h"

typedef struct
{
  YifaStore *store;
  char      *folder;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  f->folder = g_dir_make_tmp ("yifa-import-XXXXXX", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->store);
  g_free (f->folder);
}

static char *
write_file (Fixture *f, const char *name, const char *text)
{
  char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static gint64
count (Fixture *f, const YifaKind *kind)
{
  g_autoptr(YifaQuery) all = yifa_query_new ();

  return yifa_store_count (f->store, kind, all);
}

static const char papers[] =
  "{\"title\": \"某某条例\", \"number\": \"\", \"issuer\": \"\", \"date\": \"\", \"category\": \"行政法规\", \"status\": \"现行有效\", \"history\": [\"一\", \"二\"]}\n"
  "\n"
  "{\"title\": \"某某通知\", \"number\": \"国办发〔2018〕1号\", \"date\": \"2018-01-02\", \"category\": \"国务院文件\", \"status\": \"\"}\n";

static void
test_missing_values_stay_empty (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "a.jsonl", papers);
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) import = yifa_import_file (f->store, &yifa_legal_basis, path, FALSE, NULL, &error);
  g_autoptr(YifaRecord) first = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (import->n_imported, ==, 2);
  first = yifa_store_load (f->store, &yifa_legal_basis, 1, NULL);
  g_assert_cmpstr (yifa_record_get_text (first, YIFA_LEGAL_BASIS_BASIS_KIND), ==, "admin_regulation");
  g_assert_null (yifa_record_get_text (first, YIFA_LEGAL_BASIS_NUMBER));
  g_assert_null (yifa_record_get_text (first, YIFA_LEGAL_BASIS_DATED_ON));
}

static void
test_twice_is_once (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "a.jsonl", papers);
  g_autoptr(YifaImport) once = yifa_import_file (f->store, &yifa_legal_basis, path, FALSE, NULL, NULL);
  g_autoptr(YifaImport) twice = yifa_import_file (f->store, &yifa_legal_basis, path, FALSE, NULL, NULL);

  g_assert_cmpuint (twice->n_imported, ==, 0);
  g_assert_cmpuint (twice->n_known, ==, 2);
  g_assert_cmpint (count (f, &yifa_legal_basis), ==, 2);
}

static void
test_all_rows_or_none (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "b.csv", "title,date\n甲法,2020-01-01\n乙法,昨日之前\n丙法,2020-13-01\n");
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_import_file (f->store, &yifa_legal_basis, path, FALSE, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Row 3"));
  g_assert_nonnull (strstr (error->message, "Row 4"));
  g_assert_cmpint (count (f, &yifa_legal_basis), ==, 0);
}

static void
test_dry_run_changes_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "b.csv", "title,date\n甲法,2020-01-01\n乙法,昨日之前\n");
  g_autoptr(YifaImport) import = yifa_import_file (f->store, &yifa_legal_basis, path, TRUE, NULL, NULL);
  YifaImportProblem *problem;

  g_assert_cmpuint (import->n_imported, ==, 1);
  g_assert_cmpuint (import->problems->len, ==, 1);
  problem = import->problems->pdata[0];
  g_assert_cmpuint (problem->row, ==, 3);
  g_assert_cmpstr (problem->field, ==, "date");
  g_assert_cmpint (count (f, &yifa_legal_basis), ==, 0);
}

static void
test_csv_as_offices_write_it (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "c.csv", "\xef\xbb\xbftitle,dated_on,note\r\n\"甲\"\"法\"\"\",2019.3.4,\"两行\n说明\"\r\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) import = yifa_import_file (f->store, &yifa_legal_basis, path, FALSE, NULL, &error);
  g_autoptr(YifaRecord) record = NULL;

  g_assert_no_error (error);
  record = yifa_store_load (f->store, &yifa_legal_basis, 1, NULL);
  g_assert_cmpstr (yifa_record_get_title (record), ==, "甲\"法\"");
  g_assert_cmpstr (yifa_record_get_text (record, YIFA_LEGAL_BASIS_DATED_ON), ==, "2019-03-04");
  g_assert_cmpstr (yifa_record_get_text (record, YIFA_LEGAL_BASIS_NOTE), ==, "两行\n说明");
}

static void
test_old_paper_enters_its_maker_and_number (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "d.jsonl",
    "{\"title\": \"某通知\", \"number\": \"国办发[2018]7号\", \"issuer\": \"国务院办公厅\", \"date\": \"2018-01-05\", \"published\": \"2018-01-09\"}\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaImport) import = yifa_import_file (f->store, &yifa_normative_doc, path, FALSE, NULL, &error);
  g_autoptr(YifaRecord) doc = NULL;
  g_autofree char *maker = NULL;

  g_assert_no_error (error);
  doc = yifa_store_load (f->store, &yifa_normative_doc, 1, NULL);
  maker = yifa_store_dup_display (f->store, doc, YIFA_NORMATIVE_DOC_MAKER_ORG);
  g_assert_cmpstr (maker, ==, "国务院办公厅");
  g_assert_cmpstr (yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO), ==, "国办发〔2018〕7号");
  g_assert_cmpint (count (f, &yifa_org), ==, 1);
}

/* What we write, other offices must be able to read: all three formats. */
static void
test_round_trip (Fixture *f, gconstpointer data)
{
  const char *const fields[] = { "title", "number", "dated_on", "basis_kind", NULL };
  g_autofree char *source = write_file (f, "a.jsonl", papers);
  g_autoptr(YifaImport) import = yifa_import_file (f->store, &yifa_legal_basis, source, FALSE, NULL, NULL);
  g_autoptr(YifaQuery) all = yifa_query_new ();
  const char *const endings[] = { "jsonl", "csv", "xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat ("out.", endings[i], NULL);
      g_autofree char *path = g_build_filename (f->folder, name, NULL);
      g_autoptr(YifaStore) other = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
      g_autoptr(YifaImport) back = NULL;
      g_autoptr(YifaRecord) record = NULL;
      g_autoptr(YifaQuery) query = yifa_query_new ();
      g_autoptr(GError) error = NULL;
      guint n;

      if (i == 0)
        g_assert_true (yifa_export_jsonl (f->store, &yifa_legal_basis, all, path, &n, NULL, &error));
      else
        g_assert_true (yifa_sheet_export_list (f->store, &yifa_legal_basis, all, fields, path, NULL, NULL, NULL, &error));
      back = yifa_import_file (other, &yifa_legal_basis, path, FALSE, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (back->n_imported, ==, 2);
      yifa_query_where (query, "number", YIFA_EQUAL, "国办发〔2018〕1号");
      record = yifa_store_find_one (other, &yifa_legal_basis, query);
      g_assert_nonnull (record);
      g_assert_cmpstr (yifa_record_get_text (record, YIFA_LEGAL_BASIS_DATED_ON), ==, "2018-01-02");
      g_assert_cmpstr (yifa_record_get_text (record, YIFA_LEGAL_BASIS_BASIS_KIND), ==, "state_council_doc");
    }
}

static void
test_bad_files_are_refused (Fixture *f, gconstpointer data)
{
  static const char *const files[][2] = {
    { "x.jsonl", "{\"title\": \"甲\"}\nnot json\n" },
    { "x.xlsx", "PK\003\004 no zip at all" },
    { "x.csv", "colour,shape\nred,round\n" },
    { "x.doc", "whatever" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = write_file (f, files[i][0], files[i][1]);
      g_autoptr(GError) error = NULL;

      g_assert_null (yifa_import_file (f->store, &yifa_legal_basis, path, FALSE, NULL, &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
      g_assert_cmpint (count (f, &yifa_legal_basis), ==, 0);
    }
}

static void
test_endless_brackets_are_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *brackets = g_strnfill (500000, '[');
  g_autofree char *line = g_strconcat ("{\"title\": ", brackets, NULL);
  g_autofree char *path = write_file (f, "x.jsonl", line);
  g_autoptr(GError) error = NULL;

  g_assert_null (yifa_import_file (f->store, &yifa_legal_basis, path, FALSE, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(name, test) g_test_add ("/import/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("missing-values-stay-empty", test_missing_values_stay_empty);
  ADD ("twice-is-once", test_twice_is_once);
  ADD ("all-rows-or-none", test_all_rows_or_none);
  ADD ("dry-run-changes-nothing", test_dry_run_changes_nothing);
  ADD ("csv-as-offices-write-it", test_csv_as_offices_write_it);
  ADD ("old-paper-enters-its-maker-and-number", test_old_paper_enters_its_maker_and_number);
  ADD ("round-trip", test_round_trip);
  ADD ("bad-files-are-refused", test_bad_files_are_refused);
  ADD ("endless-brackets-are-refused", test_endless_brackets_are_refused);
#undef ADD
  return g_test_run ();
}
