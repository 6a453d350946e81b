#pragma once
#include <gtk/gtk.h>

#include "yifa-place.h"
#include "yifa-worker.h"

#define YIFA_TYPE_SIDEBAR (yifa_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (YifaSidebar, yifa_sidebar, YIFA, SIDEBAR, GtkBox)

GtkWidget *yifa_sidebar_new        (void);
void       yifa_sidebar_set_store  (YifaSidebar     *self,
                                    YifaStore       *store,
                                    YifaWorker      *worker);
void       yifa_sidebar_show_place (YifaSidebar     *self,
                                    const YifaPlace *place);
YifaPlace *yifa_sidebar_dup_place  (YifaSidebar     *self,
                                    guint            number);
