#pragma once
#include <gtk/gtk.h>

#include "yifa-worker.h"

/* A question that takes time, and whose asker may be gone before it is answered. */

/* On the main thread, and only while @asker lives. @error is NULL when @data holds the answer. */
typedef void (*YifaLookDone) (gpointer      asker,
                              gpointer      data,
                              const GError *error);

void yifa_look (GObject        *asker,
                YifaStore      *store,
                YifaWorker     *worker,
                YifaJob         question,
                gpointer        data,
                GDestroyNotify  data_free,
                YifaLookDone    done);
