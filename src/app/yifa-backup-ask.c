/* yifa-backup-ask.c - backing up from the window
 *
 * Asks where to, makes the backup on the worker, and says what came of it.
 */
#include "yifa-backup-ask.h"

#include "yifa-backup.h"
#include "yifa-dialogs.h"
#include "yifa-progress.h"

static gboolean
run_backup (YifaStore *store, gpointer path, GCancellable *cancellable, GError **error)
{
  return yifa_backup_make (store, path, cancellable, error);
}

static void
on_done (YifaPage *page, const GError *error, gpointer path)
{
  g_autofree char *message = NULL;

  if (error != NULL)
    {
      yifa_page_fail (page, error);
      return;
    }
  message = g_strdup_printf (_("The office was backed up and verified: %s"), (const char *) path);
  yifa_page_tell (page, message);
  yifa_page_shown (page);
}

static void
on_chosen (GtkWidget *page, GPtrArray *files, gpointer unused)
{
  yifa_progress_run (YIFA_PAGE (page), _("Backing up the office…"), run_backup, g_file_get_path (files->pdata[0]),
                     g_free, on_done);
}

/**
 * yifa_backup_ask:
 *
 * Lets the user choose a file and makes the backup.
 */
void
yifa_backup_ask (YifaPage *page)
{
  const char *patterns[] = { "*.zip", NULL };
  g_autofree char *name = g_strdup_printf (_("Yifa backup %s.zip"), yifa_store_get_today (yifa_page_get_store (page)));

  yifa_choose (GTK_WIDGET (page), YIFA_CHOOSE_NEW_FILE, _("Back up the office"), name, patterns, on_chosen, NULL, NULL);
}
