#pragma once
#include "yifa-rules.h"

/* What gates and effects of many kinds have in common: sentences about what is missing or out of
 * order, and the dates that acts leave behind. */

/* The sentence when @later is a date before that of @earlier, else NULL; transfer full. */
char    *yifa_evidence_out_of_order  (YifaRecord *record,
                                      guint       earlier,
                                      guint       later);
/* The day of an act: what was entered, or today. */
void     yifa_evidence_stamp         (YifaStore  *store,
                                      YifaRecord *record,
                                      guint       field);
/* The first unit of that kind that exists today; 0 when there is none. */
gint64   yifa_evidence_find_org      (YifaStore  *store,
                                      const char *org_kind);
/* Takes a number of @org's @series for @record and puts it into @field, unless there is one; @org 0 is the
 * office that works with this program. The record must have been saved. */
gboolean yifa_evidence_number        (YifaStore  *store,
                                      YifaRecord *record,
                                      guint       field,
                                      gint64      org,
                                      const char *series,
                                      GError    **error);
/* The labels of @names (element-type utf8), joined as the language joins them; NULL when empty. */
char    *yifa_evidence_join          (GPtrArray  *names);
