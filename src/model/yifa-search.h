#pragma once
#include "yifa-store.h"

typedef struct
{
  const YifaKind *kind;
  gint64          id;
  char           *title;
  char           *snippet;
  char           *where;   /* label of the field, or name of the attachment */
} YifaHit;

void       yifa_hit_free       (YifaHit        *hit);
GPtrArray *yifa_store_search   (YifaStore      *self,
                                const char     *words,
                                const YifaKind *kind,
                                guint           limit,
                                GError        **error);
gboolean   yifa_store_reindex  (YifaStore      *self,
                                GCancellable   *cancellable,
                                GError        **error);
