#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* What stands in the registers and should not: contracts signed without review, copies that were not handed in,
 * matters nobody has. Lists of the home page, each with its first records. */
#define YIFA_TYPE_HOME_LISTS (yifa_home_lists_get_type ())
G_DECLARE_FINAL_TYPE (YifaHomeLists, yifa_home_lists, YIFA, HOME_LISTS, GtkBox)

/* (element-type YifaHomeList): asked of the registers; runs in any thread. Transfer full. */
GPtrArray *yifa_home_lists_ask  (YifaStore     *store,
                                 GError       **error);
void       yifa_home_lists_show (YifaHomeLists *self,
                                 GPtrArray     *lists);
