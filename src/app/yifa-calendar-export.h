#pragma once
#include "yifa-day-entry.h"
#include "yifa-page.h"

/* Asks for a file and writes the entries from @from to @to into it, of one sort or, with
 * YIFA_DAY_N_SORTS, of all; @ending is what the file is first called by: "xlsx", "pdf". */
void yifa_calendar_export_ask (YifaPage    *page,
                               const char  *from,
                               const char  *to,
                               YifaDaySort  sort,
                               const char  *ending);
