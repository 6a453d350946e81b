#pragma once
#include "yifa-page.h"

#define YIFA_TYPE_BIN_PAGE (yifa_bin_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaBinPage, yifa_bin_page, YIFA, BIN_PAGE, YifaPage)

YifaPage *yifa_bin_page_new (const YifaPlace *place,
                             YifaStore       *store,
                             YifaWorker      *worker);
