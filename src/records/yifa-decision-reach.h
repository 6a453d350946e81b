#pragma once
#include "yifa-chain.h"
#include "yifa-store.h"

/* Whether a decision can still make a meeting on a day, and by what it fails: the chain "decision_meeting" of
 * data/rules/chains.ini, with what is on record. Transfer full; NULL when there is no such chain, or, without
 * an error, when the decision is not on its way to a meeting. */
YifaReach *yifa_decision_reach  (YifaStore  *store,
                                 YifaRecord *decision,
                                 const char *date,
                                 GError    **error);

/* One decision that has not been taken yet, and its answer. */
typedef struct
{
  YifaRecord *decision;
  YifaReach  *reach;
} YifaDecisionReachable;

void       yifa_decision_reachable_free (YifaDecisionReachable *answer);
/* (element-type YifaDecisionReachable): every decision on its way, those that can make it first; transfer full. */
GPtrArray *yifa_decisions_reach (YifaStore  *store,
                                 const char *date,
                                 GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaDecisionReachable, yifa_decision_reachable_free)
