#pragma once
#include "yifa-store.h"

typedef struct
{
  gint64  schema_version;
  guint64 size;          /* bytes of database and attachments */
  char   *last_backup_at; /* NULL: never */
} YifaOfficeInfo;

gboolean   yifa_office_get_info (YifaStore      *store,
                                 YifaOfficeInfo *info);
GPtrArray *yifa_office_check    (YifaStore      *store,
                                 GCancellable   *cancellable,
                                 GError        **error);
