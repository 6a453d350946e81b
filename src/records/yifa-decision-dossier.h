#pragma once
#include "yifa-store.h"

/* One thing that belongs into the one file of a matter (一事一档): a record, or the gap where one should be. */
typedef struct
{
  const char     *group;   /* heading, translated; the same pointer for neighbours of one group */
  const char     *label;   /* what it is, translated */
  const YifaKind *kind;
  gint64          id;      /* 0: it is missing */
  char           *title;   /* of the record; NULL when missing */
  char           *on;      /* its day, or NULL */
  guint           n_files; /* attached to it */
  const char     *place;   /* where the form of the decision enters it */
} YifaDecisionPaper;

void       yifa_decision_paper_free (YifaDecisionPaper *paper);
/* (element-type YifaDecisionPaper), in the order of the file; transfer full. What the decision does not need and
 * does not have is not listed. */
GPtrArray *yifa_decision_dossier    (YifaStore         *store,
                                     YifaRecord        *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaDecisionPaper, yifa_decision_paper_free)
