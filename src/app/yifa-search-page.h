#pragma once
#include "yifa-page.h"

#define YIFA_TYPE_SEARCH_PAGE (yifa_search_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaSearchPage, yifa_search_page, YIFA, SEARCH_PAGE, YifaPage)

YifaPage *yifa_search_page_new       (const YifaPlace *place,
                                      YifaStore       *store,
                                      YifaWorker      *worker);
void      yifa_search_page_set_words (YifaSearchPage  *self,
                                      const char      *words);
