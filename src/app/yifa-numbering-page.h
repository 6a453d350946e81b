#pragma once
#include "yifa-page.h"

#define YIFA_TYPE_NUMBERING_PAGE (yifa_numbering_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaNumberingPage, yifa_numbering_page, YIFA, NUMBERING_PAGE, YifaPage)

YifaPage *yifa_numbering_page_new (const YifaPlace *place,
                                   YifaStore       *store,
                                   YifaWorker      *worker);
