#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* Shows the deadlines that a change of rules or calendar would move, from which day to which and why, and
 * moves those that stay ticked. Does nothing where nothing would move. */
void       yifa_moves_ask   (GtkWidget *parent,
                             YifaStore *store);
guint      yifa_moves_count (YifaStore *store);
