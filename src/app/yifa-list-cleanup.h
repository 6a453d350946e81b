#pragma once
#include "yifa-page.h"

void yifa_list_cleanup_ask (YifaPage  *page,
                            GtkWidget *beside,
                            GArray    *ids);
