#pragma once
#include <gtk/gtk.h>

#include "yifa-session.h"

/* Where there is no office yet: make one, look at the sample county, open one, or restore a backup.
 * Emits "opened" with the session. */
#define YIFA_TYPE_FIRST_RUN (yifa_first_run_get_type ())
G_DECLARE_FINAL_TYPE (YifaFirstRun, yifa_first_run, YIFA, FIRST_RUN, GtkBox)

GtkWidget *yifa_first_run_new (void);
