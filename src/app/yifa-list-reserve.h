#pragma once
#include "yifa-page.h"

GtkWidget *yifa_list_reserve_ask (YifaPage *page);
