#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* Filters with a name, as tabs above a list: all, those that every office has, those saved here.
 * Signals: "chosen" (YifaQuery), "failed" (GError). */
#define YIFA_TYPE_FILTER_TABS (yifa_filter_tabs_get_type ())
G_DECLARE_FINAL_TYPE (YifaFilterTabs, yifa_filter_tabs, YIFA, FILTER_TABS, GtkBox)

void yifa_filter_tabs_show      (YifaFilterTabs  *self,
                                 YifaStore       *store,
                                 const YifaKind  *kind);
void yifa_filter_tabs_set_query (YifaFilterTabs  *self,
                                 const YifaQuery *query);
