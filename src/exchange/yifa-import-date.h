#pragma once
#include "yifa-table.h"

/* Dates as offices write them into ledgers. Each is a date or a problem, never a guess. */

gboolean yifa_import_read_date  (const YifaTable *table,
                                 const char      *cell,
                                 char           **date,
                                 GError         **error);
gboolean yifa_import_read_range (const YifaTable *table,
                                 const char      *cell,
                                 char           **from,
                                 char           **to,
                                 GError         **error);
