#pragma once
#include "yifa-store.h"

typedef struct
{
  guint row;      /* in the file, from 1 */
  char *field;    /* the column, or NULL */
  char *message;
} YifaImportProblem;

typedef struct
{
  guint      n_rows;
  guint      n_imported;  /* of a dry run: how many would be */
  guint      n_known;     /* already in the register: left as they are */
  GPtrArray *problems;    /* (element-type YifaImportProblem) */
  GPtrArray *ignored;     /* (element-type utf8) columns that mean nothing to the kind */
} YifaImport;

YifaImport *yifa_import_file (YifaStore      *store,
                              const YifaKind *kind,
                              const char     *path,
                              gboolean        dry_run,
                              GCancellable   *cancellable,
                              GError        **error);
void        yifa_import_free (YifaImport     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaImport, yifa_import_free)
