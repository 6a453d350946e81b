#pragma once
#include "yifa-page.h"

/* The register of one kind: filter, list, preview, and what is done with many records at once. */
#define YIFA_TYPE_LIST_PAGE (yifa_list_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaListPage, yifa_list_page, YIFA, LIST_PAGE, YifaPage)

YifaPage *yifa_list_page_new (const YifaPlace *place,
                              YifaStore       *store,
                              YifaWorker      *worker);
