#pragma once
#include "yifa-store.h"

/* The records that cells of a ledger name: by exact name or number, as the forms have it, and else by another way of
 * writing it or by another name that is on record. */
typedef struct _YifaImportRefs YifaImportRefs;

YifaImportRefs *yifa_import_refs_new     (YifaStore      *store,
                                          gboolean        make_missing);
void            yifa_import_refs_free    (YifaImportRefs *self);
gboolean        yifa_import_refs_resolve (YifaImportRefs *self,
                                          YifaRecord     *record,
                                          guint           field,
                                          const char     *name,
                                          gboolean        always_make,
                                          GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaImportRefs, yifa_import_refs_free)
