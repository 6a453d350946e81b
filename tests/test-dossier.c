/* test-dossier.c - a matter's whole file: complete, whole or not at all, and nothing leaves its folder */
#include "yifa-dossier.h"

#include "folder.h"
#include "paper-decision.h"
#include "yifa-attach.h"
#include "yifa-error.h"

typedef struct
{
  Matter matter;
  char  *base;   /* a folder of this test, with an office in it */
  char  *target;
} Fixture;

static void
set_up_dossier (Fixture *f, gconstpointer data)
{
  Office *office = &f->matter.office;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;

  f->base = g_dir_make_tmp ("yifa-test-dossier-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_build_filename (f->base, "office", NULL);
  f->target = g_build_filename (f->base, "档案", NULL);
  office->path = g_build_filename (f->base, "paper.pdf", NULL);
  office->store = yifa_store_create (folder, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
  make_units (office);
  make_document (office);
  make_review (office);
  make_catalogue (&f->matter);
  make_participation (&f->matter);
  make_arguments (&f->matter);
  make_decision_review (&f->matter);
  make_deliberation (&f->matter);
}

static void
tear_down_dossier (Fixture *f, gconstpointer data)
{
  g_object_unref (f->matter.office.store);
  remove_tree (f->base);
  g_free (f->matter.office.path);
  g_free (f->base);
  g_free (f->target);
}

static void
attach_bytes (Fixture *f, const YifaKind *kind, gint64 id, const char *bytes, const char *name)
{
  g_autoptr(YifaRecord) owner = yifa_store_load (f->matter.office.store, kind, id, NULL);
  g_autofree char *path = g_build_filename (f->base, "source.txt", NULL);
  g_autoptr(YifaRecord) attachment = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));
  attachment = yifa_attach_file (f->matter.office.store, owner, path, "other", &error);
  g_assert_no_error (error);
  yifa_record_set_text (attachment, YIFA_ATTACHMENT_NAME, name);
  yifa_store_save (f->matter.office.store, attachment, &error);
  g_assert_no_error (error);
}

static gboolean
export (Fixture *f, const YifaKind *kind, gint64 id, const char *target, guint *n, GError **error)
{
  g_autoptr(YifaRecord) matter = yifa_store_load (f->matter.office.store, kind, id, NULL);

  return yifa_dossier_export (f->matter.office.store, matter, target, NULL, NULL, NULL, n, error);
}

/* All files below @path, as "folder/name" lines in order. */
static void
list_files (const char *path, const char *below, GPtrArray *files)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);
      g_autofree char *shown = *below != '\0' ? g_strconcat (below, "/", name, NULL) : g_strdup (name);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        list_files (inner, shown, files);
      else
        g_ptr_array_add (files, g_steal_pointer (&shown));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_target (Fixture *f)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);

  list_files (f->target, "", files);
  g_ptr_array_sort (files, compare_names);
  return files;
}

static guint
count_in (GPtrArray *files, const char *part)
{
  guint n = 0;

  for (guint i = 0; i < files->len; i++)
    n += strstr (files->pdata[i], part) != NULL;
  return n;
}

static void
test_complete (Fixture *f, gconstpointer data)
{
  static const char *const expected[] = {
    "00 卷内文件目录.pdf", "00 卷内文件目录.xlsx", "02 拟订/", "03 公众参与/", "重大行政决策过程记录.pdf", "听证笔录.pdf", "听证报告.pdf", "采纳情况表.pdf", "04 专家论证/",
    "05 风险评估/", "06 合法性审查/", "合法性审查意见.pdf", "07 集体讨论决定/", "09 后评估/", "决策建议.txt", "风险评估附件.txt",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autofree char *index = NULL, *path = NULL;
  guint n;

  attach_bytes (f, &yifa_major_decision, f->matter.decision, "甲", "决策建议.txt");
  attach_bytes (f, &yifa_risk_assessment, f->matter.risk, "乙", "风险评估附件.txt");
  g_assert_true (export (f, &yifa_major_decision, f->matter.decision, f->target, &n, &error));
  g_assert_no_error (error);
  files = list_target (f);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("looking for %s", expected[i]);
      g_assert_cmpuint (count_in (files, expected[i]), >=, 1);
    }
  g_assert_cmpuint (files->len, ==, n + 2); /* and the index, twice */
  g_assert_cmpuint (count_in (files, "殡葬"), ==, 0); /* another matter of the same meeting */

  path = g_build_filename (f->target, "00 卷内文件目录.pdf", NULL);
  index = read_pdf (path);
  g_assert_cmpuint (count (index, "决策建议.txt"), >=, 1);
  g_assert_cmpuint (count (index, "执行情况缺"), ==, 1); /* the file should hold a report, and holds none */
}

/* The index names each file with the hash of the very bytes that lie there. */
static void
test_hashes (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) files = NULL;
  g_autofree char *index_path = g_build_filename (f->target, "00 卷内文件目录.pdf", NULL);
  g_autofree char *index = NULL;

  attach_bytes (f, &yifa_major_decision, f->matter.decision, "甲", "决策建议.txt");
  g_assert_true (export (f, &yifa_major_decision, f->matter.decision, f->target, NULL, NULL));
  index = read_pdf (index_path);
  files = list_target (f);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *path = g_build_filename (f->target, files->pdata[i], NULL);
      g_autofree char *bytes = NULL, *hash = NULL, *begin = NULL;
      gsize length;

      if (g_str_has_prefix (files->pdata[i], "00 "))
        continue;
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
      begin = g_strndup (hash, 12); /* its line ends somewhere */
      g_test_message ("%s %s", (char *) files->pdata[i], begin);
      g_assert_cmpuint (count (index, begin), ==, 1);
    }
}

static void
test_refuses_what_is_not_empty (Fixture *f, gconstpointer data)
{
  g_autofree char *there = g_build_filename (f->target, "keep.txt", NULL);
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = NULL;

  g_mkdir (f->target, 0755);
  g_assert_true (g_file_set_contents (there, "mine", -1, NULL));
  g_assert_false (export (f, &yifa_major_decision, f->matter.decision, f->target, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_USAGE);
  files = list_target (f);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_true (g_file_get_contents (there, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");
}

static void
test_takes_an_empty_folder (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *slash = g_strconcat (f->target, "/", NULL);

  g_mkdir (f->target, 0755);
  g_assert_true (export (f, &yifa_major_decision, f->matter.decision, slash, NULL, &error));
  g_assert_no_error (error);
}

static void
test_evil_names_stay_inside (Fixture *f, gconstpointer data)
{
  static const char *const names[] = {
    "../../../逃逸.txt", "/etc/passwd", "..", ".", "CON:|?*.txt", "换行\n名.txt", "反\u202E向.txt", "..\\..\\a.txt", "同名.txt", "同名.txt",
    " . ",
  };
  g_autoptr(GString) longest = g_string_new (NULL);
  g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) after = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(GError) error = NULL;
  guint with, without;

  g_assert_true (export (f, &yifa_major_decision, f->matter.decision, f->target, &without, &error));
  remove_tree (f->target);
  for (guint i = 0; i < 200; i++)
    g_string_append (longest, "很");
  g_string_append (longest, ".txt");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *bytes = g_strdup_printf ("%u", i);

      attach_bytes (f, &yifa_major_decision, f->matter.decision, bytes, names[i]);
    }
  attach_bytes (f, &yifa_major_decision, f->matter.decision, "long", longest->str);

  list_files (f->base, "", before);
  g_assert_true (export (f, &yifa_major_decision, f->matter.decision, f->target, &with, &error));
  g_assert_no_error (error);
  list_files (f->base, "", after);
  files = list_target (f);
  g_assert_cmpuint (with, ==, without + G_N_ELEMENTS (names) + 1);
  g_assert_cmpuint (files->len, ==, with + 2);
  g_assert_cmpuint (after->len, ==, before->len + files->len); /* nothing lies beside it */
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = g_path_get_basename (files->pdata[i]);

      g_assert_cmpuint (strlen (name), <, 200);
      g_assert_null (strpbrk (name, "\\:*?\"<>|\n"));
      g_assert_null (strstr (name, "\u202E"));
    }
}

static void
test_materials_lie_with_their_step (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) decision = yifa_store_load (f->matter.office.store, &yifa_major_decision, f->matter.decision, NULL);
  g_autofree char *path = g_build_filename (f->base, "评估.txt", NULL);
  g_autoptr(YifaRecord) attachment = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "丙", -1, NULL));
  attachment = yifa_attach_file (f->matter.office.store, decision, path, "risk_report", &error);
  g_assert_no_error (error);
  g_assert_true (export (f, &yifa_major_decision, f->matter.decision, f->target, NULL, &error));
  files = list_target (f);
  g_assert_cmpuint (count_in (files, "05 风险评估/01 评估.txt"), ==, 1);
}

static void
test_safe_names (void)
{
  static const char *const cases[][2] = {
    { "方案.docx", "方案.docx" },     { "a/b.pdf", "a_b.pdf" },       { "..", "_" },
    { "../x", "_x" },                  { "  点.  .txt", "点.txt" },    { "名\t单.xls", "名_单.xls" },
    { "", "_" },                       { ".hidden", "hidden" },        { "附件.非常规后缀", "附件.非常规后缀" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *safe = yifa_dossier_safe_name (cases[i][0]);

      g_assert_cmpstr (safe, ==, cases[i][1]);
    }
}

/* An attachment that is not what was put in: no folder at all. */
static void
test_whole_or_not_at_all (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) decision = yifa_store_load (f->matter.office.store, &yifa_major_decision, f->matter.decision, NULL);
  g_autoptr(GPtrArray) attachments = NULL;
  g_autoptr(GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *blob = NULL;
  g_autoptr(GError) error = NULL;

  attach_bytes (f, &yifa_major_decision, f->matter.decision, "甲", "决策建议.txt");
  attachments = yifa_attachments_of (f->matter.office.store, decision, NULL);
  blob = yifa_attach_open_path (f->matter.office.store, attachments->pdata[0], NULL);
  g_chmod (blob, 0600);
  g_assert_true (g_file_set_contents (blob, "乙", -1, NULL));
  g_assert_false (export (f, &yifa_major_decision, f->matter.decision, f->target, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_DAMAGED);
  g_assert_false (g_file_test (f->target, G_FILE_TEST_EXISTS));
  list_files (f->base, "", left);
  g_assert_cmpuint (count_in (left, ".yifa-"), ==, 0);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) decision = yifa_store_load (f->matter.office.store, &yifa_major_decision, f->matter.decision, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (yifa_dossier_export (f->matter.office.store, decision, f->target, cancellable, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (f->target, G_FILE_TEST_EXISTS));
}

static void
test_same_day_same_bytes (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "00 卷内文件目录.pdf", "00 卷内文件目录.xlsx" };
  char *first[2], *again[2];
  gsize length[4];

  attach_bytes (f, &yifa_major_decision, f->matter.decision, "甲", "决策建议.txt");
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *path = g_build_filename (f->target, names[i % 2], NULL);

      if (i % 2 == 0)
        {
          remove_tree (f->target);
          g_assert_true (export (f, &yifa_major_decision, f->matter.decision, f->target, NULL, NULL));
        }
      g_assert_true (g_file_get_contents (path, i < 2 ? &first[i] : &again[i % 2], &length[i], NULL));
    }
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpmem (first[i], length[i], again[i], length[i + 2]);
      g_free (first[i]);
      g_free (again[i]);
    }
}

static void
test_documents_too (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(GError) error = NULL;

  attach_bytes (f, &yifa_normative_doc, f->matter.office.doc, "正文", "正式文本.txt");
  g_assert_true (export (f, &yifa_normative_doc, f->matter.office.doc, f->target, NULL, &error));
  g_assert_no_error (error);
  files = list_target (f);
  g_assert_cmpuint (count_in (files, "02 起草/01 正式文本.txt"), ==, 1);
  g_assert_cmpuint (count_in (files, "06 合法性审核/"), >=, 2);
  g_assert_cmpuint (count_in (files, "08 公布和备案/"), >=, 1);
  g_assert_cmpuint (count_in (files, "供水价格"), ==, 0);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();

#define ADD(path, function) g_test_add ("/dossier/" path, Fixture, NULL, set_up_dossier, function, tear_down_dossier)
  ADD ("complete", test_complete);
  ADD ("hashes", test_hashes);
  ADD ("not-empty", test_refuses_what_is_not_empty);
  ADD ("empty-folder", test_takes_an_empty_folder);
  ADD ("evil-names", test_evil_names_stay_inside);
  ADD ("whole", test_whole_or_not_at_all);
  ADD ("cancelled", test_cancelled);
  ADD ("same-bytes", test_same_day_same_bytes);
  ADD ("materials", test_materials_lie_with_their_step);
  ADD ("documents", test_documents_too);
#undef ADD
  g_test_add_func ("/dossier/safe-names", test_safe_names);
  return g_test_run ();
}
