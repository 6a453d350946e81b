#pragma once
#include <gtk/gtk.h>

/* Keeps its one child from growing wider than a line of text can be read. */
#define YIFA_TYPE_CLAMP (yifa_clamp_get_type ())
G_DECLARE_FINAL_TYPE (YifaClamp, yifa_clamp, YIFA, CLAMP, GtkWidget)

GtkWidget *yifa_clamp_new (GtkWidget *child,
                           int        width);
