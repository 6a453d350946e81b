#pragma once
#include "yifa-store.h"

/* The road of an opinion that the review desk or a decision asks for: it becomes a matter, and what is issued there
 * goes back. */

/* After @opinion was stored: one that is asked for gets its matter; one that came in, or whose adoption was said,
 * takes its matter along. */
gboolean yifa_matter_opinion_saved (YifaStore  *store,
                                    YifaRecord *opinion,
                                    GError    **error);
/* What was issued in @matter, and what became of it, goes back to whoever asked; stores @matter first. */
gboolean yifa_matter_opinion_give  (YifaStore  *store,
                                    YifaRecord *matter,
                                    GError    **error);
/* What whoever asked entered as received, onto @matter. */
void     yifa_matter_opinion_take  (YifaRecord *opinion,
                                    YifaRecord *matter);
