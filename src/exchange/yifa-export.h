#pragma once
#include "yifa-store.h"

gboolean yifa_export_jsonl (YifaStore       *store,
                            const YifaKind  *kind,
                            const YifaQuery *query,
                            const char      *path,
                            guint           *n_rows,
                            GCancellable    *cancellable,
                            GError         **error);
