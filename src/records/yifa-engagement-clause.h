#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_ENGAGEMENT_CLAUSE_ENGAGEMENT,
  YIFA_ENGAGEMENT_CLAUSE_SEQ,
  YIFA_ENGAGEMENT_CLAUSE_CODE,
  YIFA_ENGAGEMENT_CLAUSE_TITLE,
  YIFA_ENGAGEMENT_CLAUSE_BODY,
  YIFA_ENGAGEMENT_CLAUSE_IS_ON,
  YIFA_ENGAGEMENT_CLAUSE_IS_REQUIRED,
  YIFA_ENGAGEMENT_CLAUSE_BASIS,
  YIFA_ENGAGEMENT_CLAUSE_N_FIELDS
} YifaEngagementClauseField;

extern const YifaKind yifa_engagement_clause;

/* The wording of @clause with its places in braces filled from @engagement; what is not known stays a blank to be
 * filled by hand. Transfer full. */
char *yifa_engagement_clause_dup_text (YifaStore  *store,
                                       YifaRecord *engagement,
                                       YifaRecord *clause);
