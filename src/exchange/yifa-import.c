/* yifa-import.c - rows of a file as records of a register: all of them or none
 *
 * What a column is, the mapping says; what a row is, its ledger. Nothing is invented: what a row lacks stays empty. A
 * row that is in the register already is left as it is, so that importing a file again does nothing. Every bad row is
 * named, and one is enough to enter none.
 */
#include "yifa-import.h"

#include <string.h>

#include "yifa-error.h"
#include "yifa-import-row.h"

#define MOST_NAMED 20 /* rows in the sentence of one error */

typedef struct
{
  YifaStore         *store;
  YifaImportMapping *mapping;
  const YifaTable   *table;
  YifaImport        *import;
  GPtrArray         *targets; /* of each column */
  YifaImportRefs    *refs;
  guint              row;
} Run;

static void
problem_free (YifaImportProblem *problem)
{
  g_free (problem->field);
  g_free (problem->message);
  g_free (problem);
}

void
yifa_import_free (YifaImport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->ignored);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

static void
add_problem (Run *run, const char *column, const char *message)
{
  YifaImportProblem *problem = g_new0 (YifaImportProblem, 1);

  problem->row = g_array_index (run->table->numbers, guint, run->row);
  problem->field = g_strdup (column);
  problem->message = g_strdup (message);
  g_ptr_array_add (run->import->problems, problem);
}

/* The column in which a value of that kind stands. */
static const char *
find_column (Run *run, const YifaKind *kind, const char *field)
{
  for (guint i = 0; i < run->targets->len; i++)
    {
      const YifaImportTarget *target = run->targets->pdata[i];

      if (target == NULL || target->kind != kind || field == NULL || target->role == YIFA_IMPORT_NOTE)
        continue;
      if (g_str_equal (kind->fields[target->field].name, field) ||
          (target->until != YIFA_NO_FIELD && g_str_equal (kind->fields[target->until].name, field)))
        return run->table->columns->pdata[i];
    }
  return NULL;
}

static void
complain (const YifaKind *kind, const char *field, const char *heading, const char *message, gpointer data)
{
  add_problem (data, heading, message);
}

static void
count_fate (Run *run, YifaImportFate fate, const YifaKind *failed, const GError *error)
{
  if (fate == YIFA_IMPORT_ENTERED)
    run->import->n_imported++;
  else if (fate == YIFA_IMPORT_KNOWN)
    run->import->n_known++;
  else
    add_problem (run, find_column (run, failed, yifa_error_get_field (error)), error->message);
}

/* A row is an operation within the whole: what fails of it is taken back alone, and the next rows are still tried. */
static gboolean
import_row (Run *run, GError **error)
{
  guint before = run->import->problems->len;
  const YifaKind *failed = NULL;
  g_autoptr(YifaImportRow) row = NULL;
  g_autoptr(GError) problem = NULL;
  YifaImportFate fate;

  if (!yifa_store_begin (run->store, error))
    return FALSE;

  row = yifa_import_row_read (run->mapping, run->targets, run->table, run->row, run->refs, run->store, complain, run);
  if (run->import->problems->len > before || row->whole == NULL)
    {
      if (row->whole == NULL && run->import->problems->len == before)
        g_ptr_array_add (run->import->left_out, g_strdup_printf (_("Row %u says nothing in the mapped columns and was left out"),
                                                                 g_array_index (run->table->numbers, guint, run->row)));
      yifa_store_end (run->store, FALSE, NULL);
      return TRUE;
    }
  fate = yifa_import_row_enter (row, run->mapping->kind, run->store, &failed, &problem);
  count_fate (run, fate, failed, problem);
  if (fate == YIFA_IMPORT_ENTERED)
    return yifa_store_end (run->store, TRUE, error);

  yifa_store_end (run->store, FALSE, NULL);
  return TRUE;
}

static gboolean
import_rows (Run *run, GCancellable *cancellable, GError **error)
{
  for (run->row = 0; run->row < run->table->rows->len; run->row++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !import_row (run, error))
      return FALSE;

  return TRUE;
}

static void
append_problem (GString *list, const YifaImportProblem *problem)
{
  g_string_append_c (list, '\n');
  if (problem->field != NULL && strstr (problem->message, problem->field) == NULL)
    g_string_append_printf (list, _("Row %u, %s: %s"), problem->row, problem->field, problem->message);
  else
    g_string_append_printf (list, _("Row %u: %s"), problem->row, problem->message);
}

static void
set_problem_error (YifaImport *import, GError **error)
{
  g_autoptr(GString) list = g_string_new (NULL);
  guint n_more = import->problems->len > MOST_NAMED ? import->problems->len - MOST_NAMED : 0;

  for (guint i = 0; i < MIN (import->problems->len, MOST_NAMED); i++)
    append_problem (list, import->problems->pdata[i]);
  if (n_more > 0)
    {
      g_string_append_c (list, '\n');
      g_string_append_printf (list, ngettext ("and %u more; a dry run names all of them", "and %u more; a dry run names all of them",
                                              n_more), n_more);
    }
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
               ngettext ("Nothing was imported: %u row has a problem.%s", "Nothing was imported: %u rows have problems.%s",
                         import->problems->len), import->problems->len, list->str);
}

static YifaImport *
import_new (const YifaTable *table, GPtrArray *targets)
{
  YifaImport *self = g_new0 (YifaImport, 1);

  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  self->ignored = g_ptr_array_new_with_free_func (g_free);
  self->left_out = g_ptr_array_copy (table->left_out, (GCopyFunc) (void *) g_strdup, NULL);
  self->n_rows = table->rows->len;
  for (guint i = 0; i < targets->len; i++)
    if (targets->pdata[i] == NULL)
      g_ptr_array_add (self->ignored, g_strdup (table->columns->pdata[i]));
  return self;
}

/* Reads the table of a file; @sheet and @header_row may be NULL and 0, to be found. */
YifaTable *
yifa_import_read_table (YifaImportMapping *mapping, const char *path, const char *sheet, guint header_row, GError **error)
{
  YifaTableOptions options = { sheet, header_row, yifa_import_mapping_knows, mapping };

  return yifa_table_read (path, &options, error);
}

/**
 * yifa_import_run:
 * @dry_run: only tell what would happen; the office stays as it is
 *
 * Enters the rows of @table into the register of the mapping's kind, all of them or none.
 *
 * Returns: (transfer full) (nullable): what happened. Outside a dry run any problem of any row is
 *   an error that names the rows, and nothing was imported.
 */
YifaImport *
yifa_import_run (YifaStore *store, const YifaTable *table, YifaImportMapping *mapping, gboolean dry_run, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr(GPtrArray) targets = yifa_import_mapping_apply (mapping, table);
  g_autoptr(YifaImport) import = import_new (table, targets);
  g_autoptr(YifaImportRefs) refs = yifa_import_refs_new (store, mapping->make_missing);
  Run run = { store, mapping, table, import, targets, refs, 0 };
  gboolean ok;

  if (import->ignored->len == table->columns->len)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("No column of the file is a field of “%s”; name the columns like its fields"),
                   yifa_kind_get_label (mapping->kind));
      return NULL;
    }
  if (!yifa_store_begin (store, error))
    return NULL;

  yifa_store_explain (store, "import", NULL);
  ok = import_rows (&run, cancellable, error);
  if (!ok || dry_run || import->problems->len > 0)
    {
      yifa_store_end (store, FALSE, NULL);
      if (ok && !dry_run)
        set_problem_error (import, error);
      return ok && dry_run ? g_steal_pointer (&import) : NULL;
    }
  return yifa_store_end (store, TRUE, error) ? g_steal_pointer (&import) : NULL;
}

/* Imports a .jsonl, .csv or .xlsx file as the office maps such files. */
YifaImport *
yifa_import_file (YifaStore *store, const YifaKind *kind, const char *path, gboolean dry_run, GCancellable *cancellable, GError **error)
{
  g_autoptr(YifaImportMapping) mapping = yifa_import_mapping_load (store, kind);
  g_autoptr(YifaTable) table = yifa_import_read_table (mapping, path, NULL, 0, error);

  return table != NULL ? yifa_import_run (store, table, mapping, dry_run, cancellable, error) : NULL;
}

/* Quoted always; what a spreadsheet would take for a formula is marked as text. */
static void
append_cell (GString *text, const char *value, const char *end)
{
  g_string_append_c (text, '"');
  if (*value != '\0' && strchr ("=+-@", *value) != NULL)
    g_string_append_c (text, '\'');
  for (const char *p = value; *p != '\0'; p++)
    g_string_append (text, *p == '"' ? "\"\"" : (char[]) { *p, '\0' });
  g_string_append_printf (text, "\"%s", end);
}

/* Writes row, column and reason of each problem as .csv, to be mended in the ledger one after the other. */
gboolean
yifa_import_save_problems (const YifaImport *self, const char *path, GError **error)
{
  g_autoptr(GString) text = g_string_new ("\xef\xbb\xbf");
  g_autoptr(GError) failure = NULL;

  append_cell (text, _("Row"), ",");
  append_cell (text, _("Column"), ",");
  append_cell (text, _("What is wrong"), "\r\n");
  for (guint i = 0; i < self->problems->len; i++)
    {
      const YifaImportProblem *problem = self->problems->pdata[i];

      g_string_append_printf (text, "%u,", problem->row);
      append_cell (text, problem->field != NULL ? problem->field : "", ",");
      append_cell (text, problem->message, "\r\n");
    }
  if (g_file_set_contents (path, text->str, text->len, &failure))
    return TRUE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("%s cannot be written: %s"), path, failure->message);
  return FALSE;
}
