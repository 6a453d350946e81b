#pragma once
#include "yifa-store.h"

/* A table that is written row by row to .xlsx, .csv or .pdf, as the path ends. The file is there
 * when it is finished, whole; dropped before, nothing is. */
typedef struct _YifaSheet YifaSheet;

typedef enum
{
  YIFA_COLUMN_TEXT,   /* also what looks like a number and is none: issue numbers, telephones */
  YIFA_COLUMN_DATE,   /* values are ISO dates */
  YIFA_COLUMN_NUMBER,
  YIFA_COLUMN_MONEY,  /* values are yuan with two decimals */
  YIFA_COLUMN_HOURS,  /* values are hours: "1.5" */
} YifaColumnType;

typedef struct
{
  const char    *label;
  YifaColumnType type;
  guint          width; /* Chinese characters, roughly */
  gboolean       is_summed; /* of ledgers: the total says what its figures come to */
} YifaColumn;

/* What a ledger says about itself on its first page; ends with { NULL }. */
typedef struct
{
  const char *label;
  const char *text;
} YifaSheetNote;

typedef void (*YifaSheetProgress) (guint    done,
                                   guint    all,
                                   gpointer data);

YifaSheet *yifa_sheet_new         (const char          *path,
                                   const char          *title,
                                   const char          *today,
                                   const YifaColumn    *columns,
                                   guint                n_columns,
                                   const YifaSheetNote *notes,
                                   GError             **error);
void       yifa_sheet_begin       (YifaSheet           *self,
                                   const char          *name,
                                   guint                n_rows);
void       yifa_sheet_add_row     (YifaSheet           *self,
                                   const char *const   *values);
void       yifa_sheet_add_total   (YifaSheet           *self,
                                   const char *const   *values);
gboolean   yifa_sheet_finish      (YifaSheet           *self,
                                   GError             **error);
void       yifa_sheet_free        (YifaSheet           *self);

gboolean   yifa_sheet_export_list (YifaStore           *store,
                                   const YifaKind      *kind,
                                   const YifaQuery     *query,
                                   const char *const   *fields,
                                   const char          *path,
                                   GCancellable        *cancellable,
                                   YifaSheetProgress    progress,
                                   gpointer             data,
                                   GError             **error);
gboolean   yifa_sheet_export_ids  (YifaStore           *store,
                                   const YifaKind      *kind,
                                   const GArray        *ids,
                                   const char *const   *fields,
                                   const char          *path,
                                   GCancellable        *cancellable,
                                   YifaSheetProgress    progress,
                                   gpointer             data,
                                   GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaSheet, yifa_sheet_free)
