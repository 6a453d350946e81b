#pragma once
#include "yifa-store.h"

/* Edits that have not been saved, kept beside the office so that a crash or a power cut does not take
 * them. One draft per record; a new record's draft has the id 0. */
gboolean yifa_drafts_keep    (YifaStore      *store,
                              YifaRecord     *record,
                              GError        **error);
gboolean yifa_drafts_has     (YifaStore      *store,
                              const YifaKind *kind,
                              gint64          id);
/* Puts the kept edits into @record, which stays unsaved. Returns how many fields that changed; 0: there
 * is no draft. @stale: the record was saved again since the draft was kept. */
guint    yifa_drafts_apply   (YifaStore      *store,
                              YifaRecord     *record,
                              gboolean       *stale);
void     yifa_drafts_drop    (YifaStore      *store,
                              const YifaKind *kind,
                              gint64          id);
