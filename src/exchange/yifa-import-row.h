#pragma once
#include "yifa-import-mapping.h"
#include "yifa-import-refs.h"

#define YIFA_IMPORT_MAX_PARTS 4

/* The records that one row of a ledger says something about. */
typedef struct
{
  YifaRecord *whole;                         /* NULL: nothing was read */
  YifaRecord *parts[YIFA_IMPORT_MAX_PARTS];  /* in the order of the ledger; NULL: nothing was read */
} YifaImportRow;

/* Told of what is wrong with a cell or a record; @kind and @field may be NULL. */
typedef void (*YifaImportComplaint) (const YifaKind *kind,
                                     const char     *field,
                                     const char     *heading,
                                     const char     *message,
                                     gpointer        data);

typedef enum
{
  YIFA_IMPORT_ENTERED,
  YIFA_IMPORT_KNOWN,
  YIFA_IMPORT_FAILED,
} YifaImportFate;

YifaImportRow *yifa_import_row_read  (YifaImportMapping  *mapping,
                                      GPtrArray          *targets,
                                      const YifaTable    *table,
                                      guint               row,
                                      YifaImportRefs     *refs,
                                      YifaStore          *store,
                                      YifaImportComplaint complain,
                                      gpointer            data);
void           yifa_import_row_free  (YifaImportRow      *self);
YifaImportFate yifa_import_row_enter (YifaImportRow      *self,
                                      const YifaKind     *kind,
                                      YifaStore          *store,
                                      const YifaKind    **failed,
                                      GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaImportRow, yifa_import_row_free)
