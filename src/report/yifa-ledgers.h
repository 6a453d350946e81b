#pragma once
#include "yifa-sheet.h"

/* The ledgers (台账) of the office, in Chinese: one part a year, a total, and on the first page
 * what is counted. Written as .xlsx, .csv or .pdf, as the path ends. */
typedef struct _YifaLedger YifaLedger;

const YifaLedger *const *yifa_ledgers_all      (guint             *n_ledgers);
const YifaLedger        *yifa_ledger_find      (const char        *name);
const char              *yifa_ledger_get_name  (const YifaLedger  *ledger);
const char              *yifa_ledger_get_label (const YifaLedger  *ledger);
/* @year 0: all years. */
gboolean                 yifa_ledger_write     (YifaStore         *store,
                                                const char        *name,
                                                int                year,
                                                const char        *path,
                                                GCancellable      *cancellable,
                                                YifaSheetProgress  progress,
                                                gpointer           data,
                                                GError           **error);
