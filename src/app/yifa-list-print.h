#pragma once
#include "yifa-page.h"

GtkWidget *yifa_list_print_new      (const YifaKind *kind);
void       yifa_list_print_set_ids  (GtkWidget      *button,
                                     GArray         *ids);
