#pragma once
#include "yifa-store.h"

/* How a field can be compared, and how a condition reads. */
typedef struct
{
  YifaOperator op;
  const char  *label; /* N_(): "not before" */
  const char  *words; /* N_(): of field and value, in this order; of the field alone without a value */
} YifaComparison;

/* Those that make sense for @field; ends with a NULL label. */
const YifaComparison *yifa_condition_get_comparisons (const YifaField  *field);
char                 *yifa_condition_dup_words       (YifaStore        *store,
                                                      const YifaKind   *kind,
                                                      const YifaFilter *filter);
