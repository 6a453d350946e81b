#pragma once
#include "yifa-chain.h"

/* What can still make the meeting on a day: the open documents and decisions, each with the answer of its
 * chain (data/rules/chains.ini: document_meeting, decision_meeting). */
typedef struct
{
  const YifaKind *kind;
  gint64          id;
  char           *title;
  const char     *chain;
  YifaReach      *reach;
} YifaMatterReach;

void             yifa_matter_reach_free (YifaMatterReach *matter);
/* NULL without an error: the record is on no road to a meeting. Transfer full. */
YifaMatterReach *yifa_matter_reach      (YifaStore       *store,
                                         YifaRecord      *record,
                                         const char      *meeting_on,
                                         GError         **error);
/* (element-type YifaMatterReach), transfer full: what can make it first. */
GPtrArray       *yifa_matters_reach     (YifaStore       *store,
                                         const char      *meeting_on,
                                         GError         **error);
