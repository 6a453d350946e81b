/* yifa-list-export.c - a list, exactly as it is seen, into a table
 *
 * Asks for the file and writes on the worker: the columns, their order and the rows are those on the
 * screen. The end of the file's name says whether it becomes xlsx, csv or pdf.
 */
#include "yifa-list-export.h"

#include "yifa-dialogs.h"
#include "yifa-list-traits.h"
#include "yifa-progress.h"
#include "yifa-sheet.h"

typedef struct
{
  const YifaKind *kind;
  YifaQuery      *query;
  GArray         *ids;    /* (element-type gint64), or NULL: all that the query asks for */
  char          **fields;
  char           *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  yifa_query_free (export->query);
  g_clear_pointer (&export->ids, g_array_unref);
  g_strfreev (export->fields);
  g_free (export->path);
  g_free (export);
}

static gboolean
write_table (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Export *export = data;

  if (export->ids != NULL)
    return yifa_sheet_export_ids (store, export->kind, export->ids, (const char *const *) export->fields, export->path,
                                  cancellable, NULL, NULL, error);

  return yifa_sheet_export_list (store, export->kind, export->query, (const char *const *) export->fields, export->path,
                                 cancellable, NULL, NULL, error);
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
  Export *export = g_new0 (Export, 1);

  export->kind = asked->kind;
  export->query = yifa_query_copy (asked->query);
  export->ids = asked->ids != NULL ? g_array_ref (asked->ids) : NULL;
  export->fields = g_strdupv (asked->fields);
  export->path = g_file_get_path (files->pdata[0]);
  if (export->path != NULL && strchr (strrchr (export->path, G_DIR_SEPARATOR), '.') == NULL)
    {
      g_autofree char *bare = g_steal_pointer (&export->path);

      export->path = g_strconcat (bare, ".xlsx", NULL);
    }
  yifa_progress_run (YIFA_PAGE (widget), _("Writing the table…"), write_table, export, export_free, on_written);
}

/**
 * yifa_list_export_ask:
 * @ids: (nullable) (element-type gint64): only these, in this order
 * @fields: (array zero-terminated=1): the columns from left to right
 *
 * Asks for a file, then writes it.
 */
void
yifa_list_export_ask (YifaPage *page, const YifaKind *kind, const YifaQuery *query, GArray *ids,
                      const char *const *fields)
{
  static const char *const patterns[] = { "*.xlsx", "*.csv", "*.pdf", NULL };
  Export *asked = g_new0 (Export, 1);
  g_autofree char *name = g_strdup_printf ("%s %s.xlsx", yifa_list_traits_get_title (kind),
                                           yifa_store_get_today (yifa_page_get_store (page)));

  asked->kind = kind;
  asked->query = yifa_query_copy (query);
  asked->ids = ids != NULL ? g_array_ref (ids) : NULL;
  asked->fields = g_strdupv ((char **) fields);
  yifa_choose (GTK_WIDGET (page), YIFA_CHOOSE_NEW_FILE, _("Export what is seen (.xlsx, .csv or .pdf)"), name, patterns,
               on_file_chosen, asked, export_free);
}
