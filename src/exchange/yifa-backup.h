#pragma once
#include "yifa-store.h"

gboolean yifa_backup_make    (YifaStore    *store,
                              const char   *path,
                              GCancellable *cancellable,
                              GError      **error);
gboolean yifa_backup_restore (const char   *path,
                              const char   *folder,
                              GError      **error);
