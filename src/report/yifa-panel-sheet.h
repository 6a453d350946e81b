#pragma once
#include "yifa-store.h"

/* The year of the advisers (顾问团年度) as a file, in Chinese: a part each by adviser, type of matter, client unit and
 * month, every one with its totals. Written as .xlsx, .csv or .pdf, as the path ends; whole or not at all.
 * Errors: USAGE (an unknown ending), NO_SPACE, of the store. */
gboolean yifa_panel_sheet_write (YifaStore   *store,
                                 int          year,
                                 const char  *path,
                                 GError     **error);
