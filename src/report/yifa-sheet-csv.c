/* yifa-sheet-csv.c - tables as text
 *
 * UTF-8 with a byte order mark, because Excel takes anything else for the local code page; lines
 * end as RFC 4180 has it. It is for machines: no totals, and all parts in one.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-sheet-writer.h"

typedef struct
{
  YifaSheetPlan  plan;
  GOutputStream *stream;
  GError        *failed;
} Writer;

static void
write_line (Writer *self, const GString *line)
{
  if (self->failed == NULL)
    g_output_stream_write_all (self->stream, line->str, line->len, NULL, NULL, &self->failed);
}

static void
append_field (GString *line, const char *value)
{
  if (strpbrk (value, ",\"\r\n") == NULL)
    {
      g_string_append (line, value);
      return;
    }
  g_string_append_c (line, '"');
  for (const char *p = value; *p != '\0'; p++)
    g_string_append (line, *p == '"' ? "\"\"" : (char[]) { *p, '\0' });
  g_string_append_c (line, '"');
}

static void
csv_begin (gpointer writer, const char *name, guint n_rows)
{
}

static void
csv_add (gpointer writer, const char *const *values, gboolean is_total)
{
  Writer *self = writer;
  g_autoptr(GString) line = g_string_new (NULL);

  if (is_total)
    return;
  for (guint i = 0; i < self->plan.n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (line, ',');
      append_field (line, values[i] != NULL ? values[i] : "");
    }
  g_string_append (line, "\r\n");
  write_line (self, line);
}

static gpointer
csv_open (const YifaSheetPlan *plan, GError **error)
{
  Writer *self = g_new0 (Writer, 1);
  g_autoptr(GFile) file = g_file_new_for_path (plan->path);
  g_autoptr(GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, &self->failed);
  g_autoptr(GString) line = g_string_new ("\xEF\xBB\xBF");

  self->plan = *plan;
  if (stream != NULL)
    self->stream = g_buffered_output_stream_new (G_OUTPUT_STREAM (stream));
  for (guint i = 0; i < plan->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (line, ',');
      append_field (line, plan->columns[i].label);
    }
  g_string_append (line, "\r\n");
  write_line (self, line);
  return self;
}

static gboolean
csv_close (gpointer writer, GError **error)
{
  Writer *self = writer;
  g_autoptr(GError) failed = g_steal_pointer (&self->failed);

  if (self->stream != NULL)
    g_output_stream_close (self->stream, NULL, failed == NULL ? &failed : NULL);
  g_clear_object (&self->stream);
  g_free (self);
  if (failed == NULL)
    return TRUE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE,
               _("The table cannot be written (%s); make room or choose another place."), failed->message);
  return FALSE;
}

const YifaSheetWriter yifa_sheet_csv = { ".csv", csv_open, csv_begin, csv_add, csv_close };
