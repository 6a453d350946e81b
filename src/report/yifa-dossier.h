#pragma once
#include "yifa-sheet.h"

/* One file per matter (一事一档): everything on record about a decision or a document as a folder, with
 * its files, its papers and an index of them. */
char    *yifa_dossier_safe_name (const char         *name);
gboolean yifa_dossier_export    (YifaStore          *store,
                                 YifaRecord         *matter,
                                 const char         *folder,
                                 GCancellable       *cancellable,
                                 YifaSheetProgress   progress,
                                 gpointer            data,
                                 guint              *n_files,
                                 GError            **error);
