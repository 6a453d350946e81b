/* yifa-progress.c - long work, shown and stoppable
 *
 * Runs a job on the worker. What takes less than 200 ms shows nothing; what takes longer shows a
 * small window that says what is being done, that it is still going on, and offers to stop it.
 * An office in memory has no file a second connection could open: there the job runs at once.
 */
#include "yifa-progress.h"

#include <glib/gi18n-lib.h>

#define SHOW_AFTER_MS 200
#define PULSE_MS 120

typedef struct
{
  YifaPage         *page; /* weak */
  YifaStore        *store;
  char             *what;
  gpointer          data; /* the job's; freed by the worker with the job, after `done` */
  GDestroyNotify    data_free;
  YifaProgressDone  done;
  GCancellable     *cancellable;
  GtkWidget        *window;
  GtkProgressBar   *bar;
  guint             timer;
} Progress;

static void
close_window (Progress *self)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
}

static void
progress_free (Progress *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  close_window (self);
  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_free (self->what);
  g_free (self);
}

static gboolean
on_pulse (gpointer data)
{
  Progress *self = data;

  gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

static void
on_stop (GtkButton *button, Progress *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  gtk_button_set_label (button, _("Stopping…"));
  g_cancellable_cancel (self->cancellable);
}

static gboolean
on_close_request (GtkWindow *window)
{
  return TRUE; /* the work says when it is over; Stop asks it to be */
}

static GtkWidget *
make_box (Progress *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *label = gtk_label_new (self->what);
  GtkWidget *stop = gtk_button_new_with_mnemonic (_("_Stop"));

  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (stop, GTK_ALIGN_END);
  gtk_widget_set_size_request (GTK_WIDGET (self->bar), 320, -1);
  g_signal_connect (stop, "clicked", G_CALLBACK (on_stop), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), stop);
  return box;
}

static gboolean
on_late (gpointer data)
{
  Progress *self = data;
  GtkRoot *root = self->page != NULL ? gtk_widget_get_root (GTK_WIDGET (self->page)) : NULL;

  self->window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (self->window), _("Yifa"));
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_set_child (GTK_WINDOW (self->window), make_box (self));
  gtk_widget_add_css_class (self->window, "question");
  g_signal_connect (self->window, "close-request", G_CALLBACK (on_close_request), NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  self->timer = g_timeout_add (PULSE_MS, on_pulse, self);
  return G_SOURCE_REMOVE;
}

/* The worker wrote through its own connection: what is on screen must ask again. */
static void
finish (Progress *self, const GError *error)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  close_window (self);
  yifa_store_refresh (self->store);
  if (self->page != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->done (self->page, error, self->data);
  progress_free (self);
}

static void
on_finished (GObject *worker, GAsyncResult *result, gpointer data)
{
  g_autoptr(GError) error = NULL;

  yifa_worker_run_finish (YIFA_WORKER (worker), result, &error);
  finish (data, error);
}

/**
 * yifa_progress_run:
 * @what: what is being done: "Checking the office…"
 * @data: for @job and then for @done; freed with @data_free
 *
 * Runs @job on the worker's thread and calls @done on the main one.
 */
void
yifa_progress_run (YifaPage *page, const char *what, YifaJob job, gpointer data, GDestroyNotify data_free,
                   YifaProgressDone done)
{
  YifaWorker *worker = yifa_page_get_worker (page);
  Progress *self = g_new0 (Progress, 1);

  g_set_weak_pointer (&self->page, page);
  self->store = g_object_ref (yifa_page_get_store (page));
  self->what = g_strdup (what);
  self->data = data;
  self->data_free = data_free;
  self->done = done;
  self->cancellable = g_cancellable_new ();

  if (worker == NULL)
    {
      g_autoptr(GError) error = NULL;

      job (self->store, data, self->cancellable, &error);
      finish (self, error);
      return;
    }

  self->timer = g_timeout_add (SHOW_AFTER_MS, on_late, self);
  yifa_worker_run_async (worker, job, data, NULL, self->cancellable, on_finished, self);
}
