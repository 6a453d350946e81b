#pragma once
#include "yifa-rules.h"

/* One clause of the contract by which an adviser is engaged (data/rules/clauses.ini). */
typedef struct
{
  const char    *code;        /* "secrecy" */
  const char    *title;       /* 保密 */
  const char    *body;        /* paragraphs, with {places} to be filled */
  gboolean       is_required; /* may not be left out */
  gboolean       is_on;       /* in the contract unless somebody leaves it out */
  const char    *basis;
  YifaConfidence confidence;  /* of the basis */
} YifaClause;

/* (element-type YifaClause), in order, as the office has them: its own file of that name, or the shipped one.
 * Owned by the store, good until the rules change. */
GPtrArray         *yifa_clause_library_get    (YifaStore *store);
/* What may stand in braces in a clause; ends with NULL. */
const char *const *yifa_clause_library_places (void);
void               yifa_clause_library_forget (YifaStore *store);
