#pragma once
#include "yifa-page.h"

/* Long work with its progress in sight and a way to stop it. */

/* @error is NULL when the work was done. Not called when the page is gone, or was cancelled. */
typedef void (*YifaProgressDone) (YifaPage     *page,
                                  const GError *error,
                                  gpointer      data);

void yifa_progress_run (YifaPage         *page,
                        const char       *what,
                        YifaJob           job,
                        gpointer          data,
                        GDestroyNotify    data_free,
                        YifaProgressDone  done);
