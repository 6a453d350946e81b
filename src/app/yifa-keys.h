#pragma once
#include <gtk/gtk.h>

/* The keyboard of the window: one table, from which the keys and their help are made. */
void yifa_keys_install (GtkWindow *window);
void yifa_keys_show    (GtkWindow *window);
