/* yifa-import.c - rows of a file as records of a register: all of them or none
 *
 * A column is known by the name or the label of a field, or by what other sources call it
 * (yifa-import-words.c). Nothing is invented: what a row lacks stays empty. A row that is in the register
 * already is left as it is, so that importing a file again does nothing.
 */
#include "yifa-import.h"

#include "yifa-error.h"
#include "yifa-import-value.h"
#include "yifa-import-words.h"
#include "yifa-legal-basis.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-table.h"
#include "yifa-workflow.h"

typedef struct
{
  YifaStore      *store;
  const YifaKind *kind;
  YifaTable      *table;
  YifaImport     *import;
  guint          *fields;  /* of each column; YIFA_NO_FIELD: ignored */
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
  g_free (self);
}

static void
add_problem (Run *run, guint row, const char *field, const char *message)
{
  YifaImportProblem *problem = g_new0 (YifaImportProblem, 1);

  problem->row = g_array_index (run->table->numbers, guint, row);
  problem->field = g_strdup (field);
  problem->message = g_strdup (message);
  g_ptr_array_add (run->import->problems, problem);
}

static guint
find_field (const YifaKind *kind, const char *column)
{
  guint field = yifa_kind_find (kind, column);
  g_autofree char *plain = yifa_import_plain_name (column);
  const char *target = yifa_import_words_find_target (kind, plain);

  if (field == YIFA_NO_FIELD && target != NULL)
    field = yifa_kind_find (kind, target);
  for (guint i = 0; field == YIFA_NO_FIELD && i < kind->n_fields; i++)
    if (g_str_equal (yifa_field_get_label (&kind->fields[i]), column) || g_str_equal (kind->fields[i].label, column))
      field = i;

  if (field != YIFA_NO_FIELD && (kind->fields[field].flags & YIFA_COMPUTED))
    return YIFA_NO_FIELD;
  return field;
}

static void
map_columns (Run *run)
{
  GPtrArray *columns = run->table->columns;

  run->fields = g_new (guint, columns->len);
  for (guint i = 0; i < columns->len; i++)
    {
      run->fields[i] = find_field (run->kind, columns->pdata[i]);
      if (run->fields[i] == YIFA_NO_FIELD)
        g_ptr_array_add (run->import->ignored, g_strdup (columns->pdata[i]));
    }
}

/* A maker that the table of units does not know is entered there: old papers have makers that no
 * longer exist, or that never were units of this county. */
static gboolean
enter_maker (Run *run, YifaRecord *record, guint field, const char *name, GError **error)
{
  g_autoptr(YifaRecord) org = NULL;

  if (yifa_store_parse (run->store, record, field, name, NULL))
    return TRUE;

  org = yifa_record_new (&yifa_org);
  yifa_record_set_text (org, YIFA_ORG_NAME, name);
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, "other");
  if (!yifa_store_save (run->store, org, error))
    return FALSE;

  yifa_record_set_int (record, field, yifa_record_get_id (org));
  return TRUE;
}

static gboolean
read_cell (Run *run, YifaRecord *record, guint field, const char *heading, const char *cell, GError **error)
{
  g_autofree char *value = yifa_import_read_value (run->table, run->kind, field, heading, cell, error);

  if (value == NULL)
    return FALSE;
  if (run->kind == &yifa_normative_doc && field == YIFA_NORMATIVE_DOC_MAKER_ORG && *value != '\0' && *value != '#')
    return enter_maker (run, record, field, value, error);
  return yifa_store_parse (run->store, record, field, value, error);
}

static YifaRecord *
read_row (Run *run, guint row)
{
  g_autoptr(YifaRecord) record = yifa_record_new (run->kind);
  char **cells = run->table->rows->pdata[row];
  guint before = run->import->problems->len;

  for (guint i = 0; i < run->table->columns->len; i++)
    {
      g_autoptr(GError) error = NULL;

      if (run->fields[i] != YIFA_NO_FIELD && *cells[i] != '\0' && 
          !read_cell (run, record, run->fields[i], run->table->columns->pdata[i], cells[i], &error))
        add_problem (run, row, run->table->columns->pdata[i], error->message);
    }
  return run->import->problems->len == before ? g_steal_pointer (&record) : NULL;
}

/* The same title, and the same number, dates and whole as far as the row says: the same paper, be
 * it from an earlier import or from a row above that collected it twice. */
static gboolean
is_known (Run *run, YifaRecord *record)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  for (guint i = 0; i < run->kind->n_fields; i++)
    {
      const YifaField *field = &run->kind->fields[i];
      g_autofree char *value = yifa_record_dup_current (record, i);

      if (i != run->kind->title && !(field->flags & (YIFA_NAME | YIFA_OWNER)) && field->type != YIFA_DATE)
        continue;
      if (field->flags & YIFA_COMPUTED)
        continue;
      if (value != NULL)
        yifa_query_where (query, field->name, YIFA_EQUAL, value);
    }
  ids = yifa_store_list (run->store, run->kind, query, NULL);
  return ids != NULL && ids->len > 0;
}

/* A paper that was issued before this register began goes through the one action that says so. */
static gboolean
store_document (Run *run, YifaRecord *record, GError **error)
{
  const YifaAction *action = yifa_workflow_find (&yifa_normative_doc, "record_issued");

  if (yifa_record_has (record, YIFA_NORMATIVE_DOC_DATED_ON) || yifa_record_has (record, YIFA_NORMATIVE_DOC_ISSUE_NO))
    return yifa_workflow_do (run->store, record, action, _("Imported from an earlier ledger"), error);
  return yifa_store_save (run->store, record, error);
}

static void
import_row (Run *run, guint row)
{
  g_autoptr(YifaRecord) record = read_row (run, row);
  g_autoptr(GError) error = NULL;

  if (record == NULL)
    return;
  if (is_known (run, record))
    run->import->n_known++;
  else if (run->kind == &yifa_normative_doc ? store_document (run, record, &error)
                                             : yifa_store_save (run->store, record, &error))
    run->import->n_imported++;
  else
    add_problem (run, row, yifa_error_get_field (error), error->message);
}

static gboolean
import_rows (Run *run, GCancellable *cancellable, GError **error)
{
  for (guint row = 0; row < run->table->rows->len; row++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      import_row (run, row);
    }
  return TRUE;
}

static void
set_problem_error (YifaImport *import, GError **error)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (import->problems->len, 20); i++)
    {
      const YifaImportProblem *problem = import->problems->pdata[i];

      g_string_append_printf (list, "\n");
      g_string_append_printf (list, _("Row %u: %s"), problem->row, problem->message);
    }
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID,
               ngettext ("Nothing was imported: %u row has a problem.%s", "Nothing was imported: %u rows have problems.%s",
                         import->problems->len), import->problems->len, list->str);
}

/**
 * yifa_import_file:
 * @dry_run: only tell what would happen; the office stays as it is
 *
 * Imports a .jsonl, .csv or .xlsx file into the register of @kind, whole or not at all.
 *
 * Returns: (transfer full) (nullable): what happened. Outside a dry run any problem of any row is
 *   an error that names the rows, and nothing was imported.
 */
YifaImport *
yifa_import_file (YifaStore *store, const YifaKind *kind, const char *path, gboolean dry_run, GCancellable *cancellable, GError **error)
{
  g_autoptr(YifaTable) table = yifa_table_read (path, NULL, error);
  g_autoptr(YifaImport) import = NULL;
  Run run = { .store = store, .kind = kind, .table = table };
  gboolean ok;

  if (table == NULL)
    return NULL;

  import = run.import = g_new0 (YifaImport, 1);
  import->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  import->ignored = g_ptr_array_new_with_free_func (g_free);
  import->n_rows = table->rows->len;
  map_columns (&run);
  if (import->ignored->len == table->columns->len)
    {
      g_free (run.fields);
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("No column of %s is a field of “%s”; name the columns like its fields"),
                   path, yifa_kind_get_label (kind));
      return NULL;
    }

  if (!yifa_store_begin (store, error))
    {
      g_free (run.fields);
      return NULL;
    }
  yifa_store_explain (store, "import", NULL);
  ok = import_rows (&run, cancellable, error);
  g_free (run.fields);

  if (!ok || dry_run || import->problems->len > 0)
    {
      yifa_store_end (store, FALSE, NULL);
      if (ok && !dry_run)
        set_problem_error (import, error);
      return ok && dry_run ? g_steal_pointer (&import) : NULL;
    }
  return yifa_store_end (store, TRUE, error) ? g_steal_pointer (&import) : NULL;
}
