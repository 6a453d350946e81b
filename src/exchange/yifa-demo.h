#pragma once
#include "yifa-store.h"

/* The sample county: units with their old and new names, the bases, documents at every stage, filings out and
 * in, cleanups. Made up, lifelike, and the same for the same day. @store must be an empty office. */
gboolean yifa_demo_fill      (YifaStore     *store,
                              GError       **error);
/* @n plausible documents of the last twenty years more, for measuring. */
gboolean yifa_demo_fill_many (YifaStore     *store,
                              guint          n,
                              GCancellable  *cancellable,
                              GError       **error);
