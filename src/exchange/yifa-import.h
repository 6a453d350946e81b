#pragma once
#include "yifa-import-mapping.h"

typedef struct
{
  guint row;      /* in the file, from 1 */
  char *field;    /* the column, or NULL */
  char *message;
} YifaImportProblem;

typedef struct
{
  guint      n_rows;
  guint      n_imported;  /* rows of which something was entered; of a dry run: would be */
  guint      n_known;     /* already in the register: left as they are */
  GPtrArray *problems;    /* (element-type YifaImportProblem) */
  GPtrArray *ignored;     /* (element-type utf8) columns that mean nothing to the kind */
  GPtrArray *left_out;    /* (element-type utf8): sentences about rows that are no records */
} YifaImport;

YifaTable  *yifa_import_read_table    (YifaImportMapping *mapping,
                                       const char        *path,
                                       const char        *sheet,
                                       guint              header_row,
                                       GError           **error);
YifaImport *yifa_import_run           (YifaStore         *store,
                                       const YifaTable   *table,
                                       YifaImportMapping *mapping,
                                       gboolean           dry_run,
                                       GCancellable      *cancellable,
                                       GError           **error);
YifaImport *yifa_import_file          (YifaStore         *store,
                                       const YifaKind    *kind,
                                       const char        *path,
                                       gboolean           dry_run,
                                       GCancellable      *cancellable,
                                       GError           **error);
gboolean    yifa_import_save_problems (const YifaImport  *self,
                                       const char        *path,
                                       GError           **error);
void        yifa_import_free          (YifaImport        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaImport, yifa_import_free)
