#pragma once
#include "yifa-chain.h"
#include "yifa-store.h"

/* Whether a document can still make a meeting on a day: the chain "document_meeting" of data/rules/chains.ini,
 * with what is on record. */
typedef struct
{
  YifaRecord *doc;
  YifaReach  *reach;
} YifaDocReachable;

void       yifa_doc_reachable_free (YifaDocReachable *answer);
/* Transfer full; NULL when there is no such chain, or, without an error, when the document is not on its way
 * to a meeting. */
YifaReach *yifa_doc_reach          (YifaStore   *store,
                                    YifaRecord  *doc,
                                    const char  *date,
                                    GError     **error);
/* (element-type YifaDocReachable): every document on its way to a meeting, those that can make it first;
 * transfer full. */
GPtrArray *yifa_docs_reach         (YifaStore   *store,
                                    const char  *date,
                                    GError     **error);
