#pragma once
#include "yifa-page.h"

#define YIFA_TYPE_HOME_PAGE (yifa_home_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaHomePage, yifa_home_page, YIFA, HOME_PAGE, YifaPage)

YifaPage *yifa_home_page_new (const YifaPlace *place,
                              YifaStore       *store,
                              YifaWorker      *worker);
