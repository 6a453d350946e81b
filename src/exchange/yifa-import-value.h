#pragma once
#include "yifa-store.h"
#include "yifa-table.h"

/* A cell as somebody else's ledger writes it, as text that a field of ours takes. */

gboolean yifa_import_is_blank   (const char       *cell);
char    *yifa_import_read_value (const YifaTable  *table,
                                 const YifaKind   *kind,
                                 guint             field,
                                 const char       *heading,
                                 const char       *cell,
                                 GError          **error);
char    *yifa_import_plain_name (const char       *text);
