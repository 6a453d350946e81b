/* yifa-look.c - a question whose answer is shown when it comes
 *
 * What is counted over whole registers is counted on the worker, and the window is there meanwhile. An office
 * in memory has no file a second connection could open: there the answer comes at once.
 */
#include "yifa-look.h"

typedef struct
{
  GObject        *asker; /* weak */
  gpointer        data;
  GDestroyNotify  data_free;
  YifaLookDone    done;
} Look;

static void
finish (Look *self, const GError *error)
{
  if (self->asker != NULL)
    self->done (self->asker, self->data, error);
  g_clear_weak_pointer (&self->asker);
  self->data_free (self->data);
  g_free (self);
}

static void
on_answered (GObject *worker, GAsyncResult *result, gpointer look)
{
  g_autoptr(GError) error = NULL;

  yifa_worker_run_finish (YIFA_WORKER (worker), result, &error);
  finish (look, error);
}

/**
 * yifa_look:
 * @worker: (nullable): %NULL for an office in memory
 * @question: puts its answer into @data; is not cancelled
 * @data: (transfer full): for @question and then for @done; freed with @data_free
 */
void
yifa_look (GObject *asker, YifaStore *store, YifaWorker *worker, YifaJob question, gpointer data,
           GDestroyNotify data_free, YifaLookDone done)
{
  Look *self = g_new0 (Look, 1);

  g_set_weak_pointer (&self->asker, asker);
  self->data = data;
  self->data_free = data_free;
  self->done = done;

  if (worker == NULL)
    {
      g_autoptr(GError) error = NULL;

      question (store, data, NULL, &error);
      finish (self, error);
      return;
    }
  yifa_worker_ask_async (worker, question, data, NULL, NULL, on_answered, self);
}
