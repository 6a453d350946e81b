#pragma once
#include "yifa-chain.h"

/* What can still make the meeting on a day: documents and decisions on their way, each with the answer of its
 * chain (data/rules/chains.ini: document_meeting, decision_meeting) to what is on record. */
typedef struct
{
  YifaRecord *record;
  YifaReach  *reach;
} YifaMatterReach;

void       yifa_matter_reach_free (YifaMatterReach *matter);
/* NULL without an error: the record is on no road to a meeting. Transfer full. */
YifaReach *yifa_matter_reach      (YifaStore       *store,
                                   YifaRecord      *record,
                                   const char      *meeting_on,
                                   GError         **error);
/* (element-type YifaMatterReach), transfer full: what can make it first. @kind NULL: documents and decisions. */
GPtrArray *yifa_matters_reach     (YifaStore       *store,
                                   const YifaKind  *kind,
                                   const char      *meeting_on,
                                   GError         **error);
