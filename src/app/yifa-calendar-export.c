/* yifa-calendar-export.c - the list of a month into a table
 *
 * The worker asks for the entries anew and writes them: .xlsx, .csv or .pdf, as the name of the file ends.
 */
#include "yifa-calendar-export.h"

#include "yifa-calendar-rows.h"
#include "yifa-calendar.h"
#include "yifa-dialogs.h"
#include "yifa-progress.h"
#include "yifa-sheet.h"

typedef struct
{
  char       *from;
  char       *to;
  YifaDaySort sort;
  char       *path;
} Export;

enum { DAY, SORT, WHAT, TITLE, WHO, LEFT, BASIS, WHY, N_COLUMNS };

static void
export_free (gpointer data)
{
  Export *export = data;

  g_free (export->from);
  g_free (export->to);
  g_free (export->path);
  g_free (export);
}

static Export *
export_new (const char *from, const char *to, YifaDaySort sort, char *path)
{
  Export *export = g_new0 (Export, 1);

  export->from = g_strdup (from);
  export->to = g_strdup (to);
  export->sort = sort;
  export->path = path;
  return export;
}

static YifaSheet *
begin_sheet (YifaStore *store, const Export *export, guint n_rows, GError **error)
{
  const YifaColumn columns[N_COLUMNS] = {
    [DAY]   = { _("Day"), YIFA_COLUMN_DATE, 10 },
    [SORT]  = { _("Sort"), YIFA_COLUMN_TEXT, 8 },
    [WHAT]  = { _("Matter"), YIFA_COLUMN_TEXT, 16 },
    [TITLE] = { _("Record"), YIFA_COLUMN_TEXT, 28 },
    [WHO]   = { _("Waiting for"), YIFA_COLUMN_TEXT, 14 },
    [LEFT]  = { _("State"), YIFA_COLUMN_TEXT, 9 },
    [BASIS] = { _("Basis"), YIFA_COLUMN_TEXT, 20 },
    [WHY]   = { _("Why this date"), YIFA_COLUMN_TEXT, 30 },
  };
  g_autofree char *title = g_strdup_printf (_("Calendar %s to %s"), export->from, export->to);
  YifaSheet *sheet = yifa_sheet_new (export->path, title, yifa_store_get_today (store), columns, N_COLUMNS, NULL, error);

  if (sheet != NULL)
    yifa_sheet_begin (sheet, _("Calendar"), n_rows);
  return sheet;
}

static void
add_row (YifaSheet *sheet, const YifaDayEntry *entry)
{
  g_autofree char *left = yifa_day_entry_dup_left (entry);
  const char *const values[N_COLUMNS] = {
    [DAY] = entry->day, [SORT] = yifa_day_sort_get_label (entry->sort), [WHAT] = entry->label, [TITLE] = entry->title,
    [WHO] = entry->who, [LEFT] = left, [BASIS] = entry->basis, [WHY] = entry->why,
  };

  yifa_sheet_add_row (sheet, values);
}

static gboolean
write_table (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Export *export = data;
  g_autoptr(GPtrArray) entries = yifa_day_entries (store, export->from, export->to, error);
  g_autoptr(YifaSheet) sheet = NULL;

  if (entries == NULL)
    return FALSE;
  for (guint i = entries->len; i > 0 && export->sort != YIFA_DAY_N_SORTS; i--)
    if (((YifaDayEntry *) entries->pdata[i - 1])->sort != export->sort)
      g_ptr_array_remove_index (entries, i - 1);

  sheet = begin_sheet (store, export, entries->len, error);
  for (guint i = 0; sheet != NULL && i < entries->len; i++)
    add_row (sheet, entries->pdata[i]);

  return sheet != NULL && yifa_sheet_finish (sheet, error);
}

static void
on_written (YifaPage *page, const GError *error, gpointer data)
{
  yifa_page_tell_export (page, ((const Export *) data)->path, error);
}

static void
on_file_chosen (GtkWidget *widget, GPtrArray *files, gpointer data)
{
  const Export *asked = data;

  yifa_progress_run (YIFA_PAGE (widget), _("Writing the table…"), write_table,
                     export_new (asked->from, asked->to, asked->sort, g_file_get_path (files->pdata[0])), export_free,
                     on_written);
}

void
yifa_calendar_export_ask (YifaPage *page, const char *from, const char *to, YifaDaySort sort, const char *ending)
{
  static const char *const patterns[] = { "*.xlsx", "*.csv", "*.pdf", NULL };
  g_autofree char *name = g_strdup_printf ("%s %.7s.%s", _("Calendar"), from, ending);

  yifa_choose (GTK_WIDGET (page), YIFA_CHOOSE_NEW_FILE, _("Export what is seen (.xlsx, .csv or .pdf)"), name, patterns,
               on_file_chosen, export_new (from, to, sort, NULL), export_free);
}
