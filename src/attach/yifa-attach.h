#pragma once
#include "yifa-attachment.h"

/* Files of records: the user's file is copied into the office before the row that names it is
 * written, and is never changed. */
YifaRecord *yifa_attach_file        (YifaStore    *store,
                                     YifaRecord   *owner,
                                     const char   *path,
                                     const char   *role,
                                     GError      **error);
YifaRecord *yifa_attach_file_full   (YifaStore    *store,
                                     YifaRecord   *owner,
                                     const char   *path,
                                     const char   *role,
                                     GCancellable *cancellable,
                                     GError      **error);
gboolean    yifa_attach_detach      (YifaStore    *store,
                                     YifaRecord   *attachment,
                                     const char   *reason,
                                     GError      **error);
char       *yifa_attach_open_path   (YifaStore    *store,
                                     YifaRecord   *attachment,
                                     GError      **error);
gboolean    yifa_attach_extract     (YifaStore    *store,
                                     YifaRecord   *attachment,
                                     const char   *target,
                                     gboolean      overwrite,
                                     GError      **error);
char       *yifa_attach_dup_problem (YifaStore    *store,
                                     YifaRecord   *attachment);
gboolean    yifa_attach_verify      (YifaStore    *store,
                                     GPtrArray    *defects,
                                     GCancellable *cancellable,
                                     GError      **error);
