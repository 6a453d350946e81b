#pragma once
#include "yifa-page.h"

/* How a page is made for a place. Every page offers such a function, and a line in the table of
 * yifa-pages.c under the word that places call it by. */
typedef YifaPage *(*YifaPageNew) (const YifaPlace *place,
                                  YifaStore       *store,
                                  YifaWorker      *worker);

gboolean  yifa_pages_know (const YifaPlace *place);
YifaPage *yifa_pages_make (const YifaPlace *place,
                           YifaStore       *store,
                           YifaWorker      *worker);
