/* yifa-sheet.c - tables as files, and lists as tables
 *
 * The format follows from the name of the file. A list is exported exactly as it is seen: the
 * same query, the same columns, the same words.
 */
#include "yifa-sheet.h"

#include "yifa-error.h"
#include "yifa-output.h"
#include "yifa-sheet-writer.h"

struct _YifaSheet
{
  const YifaSheetWriter *format;
  gpointer               writer; /* NULL once closed */
  YifaSheetPlan          plan;
  YifaColumn            *columns;
  YifaSheetNote         *notes;
  GStringChunk          *texts;  /* title, day and notes: a writer may need them until the end */
  char                  *path;
  char                  *draft;
};

static const YifaSheetWriter *const formats[] = { &yifa_sheet_xlsx, &yifa_sheet_csv, &yifa_sheet_pdf };

static const YifaSheetWriter *
find_format (const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i]->suffix))
      return formats[i];

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
               _("%s: tables are written as .xlsx, .csv or .pdf; give the file one of these endings."), path);
  return NULL;
}

static void
keep_notes (YifaSheet *self, const YifaSheetNote *notes)
{
  guint n = 0;

  if (notes == NULL)
    return;
  while (notes[n].label != NULL)
    n++;
  self->plan.notes = self->notes = g_new0 (YifaSheetNote, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->notes[i].label = g_string_chunk_insert (self->texts, notes[i].label);
      self->notes[i].text = g_string_chunk_insert (self->texts, notes[i].text);
    }
}

/**
 * yifa_sheet_new:
 * @columns: copied, but not their labels
 * @notes: (nullable): what is said about the table on a page of its own, ends with { NULL }
 *
 * Errors: USAGE (an unknown ending), NO_SPACE (nothing can be written there).
 */
YifaSheet *
yifa_sheet_new (const char *path, const char *title, const char *today, const YifaColumn *columns,
                guint n_columns, const YifaSheetNote *notes, GError **error)
{
  g_autoptr(YifaSheet) self = g_new0 (YifaSheet, 1);

  self->texts = g_string_chunk_new (256);
  if (!(self->format = find_format (path, error)) || !(self->draft = yifa_output_draft (path, error)))
    return NULL;

  self->path = g_strdup (path);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->plan.path = self->draft;
  self->plan.title = g_string_chunk_insert (self->texts, title);
  self->plan.today = g_string_chunk_insert (self->texts, today);
  self->plan.columns = self->columns;
  self->plan.n_columns = n_columns;
  keep_notes (self, notes);
  self->writer = self->format->open (&self->plan, error);
  return self->writer != NULL ? g_steal_pointer (&self) : NULL;
}

/* A new part: a worksheet, or pages of its own. There must be one before the first row. @n_rows
 * are to follow, the total not counted. */
void
yifa_sheet_begin (YifaSheet *self, const char *name, guint n_rows)
{
  self->format->begin (self->writer, name, n_rows);
}

/* One text per column, NULL for an empty cell; dates as ISO text. */
void
yifa_sheet_add_row (YifaSheet *self, const char *const *values)
{
  self->format->add (self->writer, values, FALSE);
}

/* The last row of a part, which filters leave alone. Figures in columns of figures are figures here too. */
void
yifa_sheet_add_total (YifaSheet *self, const char *const *values)
{
  self->format->add (self->writer, values, TRUE);
}

gboolean
yifa_sheet_finish (YifaSheet *self, GError **error)
{
  g_autofree char *draft = g_steal_pointer (&self->draft);

  if (self->format->close (g_steal_pointer (&self->writer), error))
    return yifa_output_finish (draft, self->path, error);

  yifa_output_drop (draft);
  return FALSE;
}

/* Not finished: there is no file. */
void
yifa_sheet_free (YifaSheet *self)
{
  if (self->writer != NULL)
    self->format->close (self->writer, NULL);
  if (self->draft != NULL)
    yifa_output_drop (self->draft);
  g_free (self->draft);
  g_free (self->path);
  g_free (self->columns);
  g_free (self->notes);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static const struct
{
  YifaColumnType type;
  guint          width;
} looks[] = {
  [YIFA_TEXT]   = { YIFA_COLUMN_TEXT, 16 },
  [YIFA_PROSE]  = { YIFA_COLUMN_TEXT, 30 },
  [YIFA_CHOICE] = { YIFA_COLUMN_TEXT, 8 },
  [YIFA_DATE]   = { YIFA_COLUMN_DATE, 6 },
  [YIFA_FLAG]   = { YIFA_COLUMN_TEXT, 4 },
  [YIFA_COUNT]  = { YIFA_COLUMN_NUMBER, 5 },
  [YIFA_MONEY]  = { YIFA_COLUMN_MONEY, 8 },
  [YIFA_HOURS]  = { YIFA_COLUMN_HOURS, 5 },
  [YIFA_REF]    = { YIFA_COLUMN_TEXT, 14 },
};

/* Indexes of the fields to show: those named, or those of the list as it is first shown. */
static GArray *
choose_fields (const YifaKind *kind, const char *const *names)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; names == NULL && i < kind->n_fields; i++)
    if (kind->fields[i].flags & YIFA_LIST)
      g_array_append_val (fields, i);
  for (; names != NULL && *names != NULL; names++)
    {
      guint at = yifa_kind_find (kind, *names);

      if (at != YIFA_NO_FIELD)
        g_array_append_val (fields, at);
    }
  return fields;
}

/* A date is typed by the sheet and money is a number; all else is what the reader sees. */
static char *
dup_cell (YifaStore *store, YifaRecord *record, guint field)
{
  YifaFieldType type = yifa_record_get_kind (record)->fields[field].type;

  if (!yifa_record_has (record, field))
    return NULL;
  if (type == YIFA_DATE)
    return g_strdup (yifa_record_get_text (record, field));
  if (type == YIFA_COUNT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, yifa_record_get_int (record, field));
  if (type == YIFA_MONEY)
    {
      gint64 cents = yifa_record_get_int (record, field);

      return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", cents < 0 ? "-" : "", ABS (cents) / 100,
                              (int) (ABS (cents) % 100));
    }
  return yifa_store_dup_display (store, record, field);
}

static void
add_record (YifaSheet *sheet, YifaStore *store, YifaRecord *record, const GArray *fields)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (values, dup_cell (store, record, g_array_index (fields, guint, i)));
  yifa_sheet_add_row (sheet, (const char *const *) values->pdata);
}

static YifaSheet *
open_list (YifaStore *store, const YifaKind *kind, const GArray *fields, const char *path, guint n_rows,
           GError **error)
{
  g_autofree YifaColumn *columns = g_new0 (YifaColumn, fields->len);
  YifaSheet *sheet;

  for (guint i = 0; i < fields->len; i++)
    {
      const YifaField *field = &kind->fields[g_array_index (fields, guint, i)];

      columns[i].label = yifa_field_get_label (field);
      columns[i].type = looks[field->type].type;
      columns[i].width = field == &kind->fields[kind->title] ? 30 : looks[field->type].width;
    }
  sheet = yifa_sheet_new (path, yifa_kind_get_label (kind), yifa_store_get_today (store), columns, fields->len,
                          NULL, error);
  if (sheet != NULL)
    yifa_sheet_begin (sheet, yifa_kind_get_label (kind), n_rows);
  return sheet;
}

/**
 * yifa_sheet_export_ids:
 * @ids: (element-type gint64): the records, in this order
 * @fields: (nullable) (array zero-terminated=1): names of the columns; NULL: those first shown
 * @progress: (nullable): told after every hundred rows
 *
 * For the worker thread when the list is long. Whole or not at all, also when cancelled.
 */
gboolean
yifa_sheet_export_ids (YifaStore *store, const YifaKind *kind, const GArray *ids, const char *const *fields,
                       const char *path, GCancellable *cancellable, YifaSheetProgress progress, gpointer data,
                       GError **error)
{
  g_autoptr(GArray) columns = choose_fields (kind, fields);
  g_autoptr(YifaSheet) sheet = open_list (store, kind, columns, path, ids->len, error);

  if (sheet == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (store, kind, g_array_index (ids, gint64, i), error);

      if (record == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_record (sheet, store, record, columns);
      if (progress != NULL && i % 100 == 99)
        progress (i + 1, ids->len, data);
    }
  return yifa_sheet_finish (sheet, error);
}

/**
 * yifa_sheet_export_list:
 *
 * The same for all that @query asks for.
 */
gboolean
yifa_sheet_export_list (YifaStore *store, const YifaKind *kind, const YifaQuery *query, const char *const *fields,
                        const char *path, GCancellable *cancellable, YifaSheetProgress progress, gpointer data,
                        GError **error)
{
  g_autoptr(GArray) ids = yifa_store_list (store, kind, query, error);

  return ids != NULL && yifa_sheet_export_ids (store, kind, ids, fields, path, cancellable, progress, data, error);
}
