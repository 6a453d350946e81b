/* yifa-list-import.c - a table that the office kept so far, into a register
 *
 * Asks for the file; its columns, the trial and the rows are the matter of the window that opens.
 */
#include "yifa-list-import.h"

#include <glib/gi18n-lib.h>

#include "yifa-dialogs.h"
#include "yifa-import-window.h"

static void
on_file_chosen (GtkWidget *widget, GPtrArray *files, gpointer kind)
{
  g_autofree char *path = g_file_get_path (files->pdata[0]);

  if (path != NULL)
    yifa_import_window_open (YIFA_PAGE (widget), kind, path);
}

/* Asks for a file, shows what would become of it, and enters it when the user agrees. */
void
yifa_list_import_ask (YifaPage *page, const YifaKind *kind)
{
  static const char *const patterns[] = { "*.xlsx", "*.csv", "*.jsonl", NULL };

  yifa_choose (GTK_WIDGET (page), YIFA_CHOOSE_FILE, _("Import a table (.xlsx, .csv or .jsonl)"), NULL, patterns,
               on_file_chosen, (gpointer) kind, NULL);
}
