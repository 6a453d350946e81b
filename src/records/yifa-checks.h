#pragma once
#include "yifa-record.h"

/* What many kinds ask of their values, in one sentence each. */

/* The date in @second must not lie before the one in @first; either may be empty. */
gboolean yifa_check_order  (YifaRecord *record,
                            guint       first,
                            guint       second,
                            GError    **error);
/* No amount, days or hours below nothing; @field may be empty. */
gboolean yifa_check_not_negative (YifaRecord *record,
                                  guint       field,
                                  GError    **error);
/* Of two references to what a record can belong to, exactly one is given. */
gboolean yifa_check_one_owner (YifaRecord *record,
                               guint       one,
                               guint       other,
                               GError    **error);
/* For gates: NULL, or the sentence that @field is missing. Transfer full. */
char    *yifa_check_given  (YifaRecord *record,
                            guint       field);
/* For gates: NULL, or the sentence that the day in @field is still to come. Transfer full. */
char    *yifa_check_past   (YifaStore  *store,
                            YifaRecord *record,
                            guint       field);
/* For prepare: a day in @field that was entered now has come; what is to come has not happened. */
gboolean yifa_check_happened (YifaStore  *store,
                              YifaRecord *record,
                              guint       field,
                              GError    **error);
/* For prepare: the unified social credit code in @field as it is written rightly, or an error that names the
 * field and what is wrong with the code; none is none. */
gboolean yifa_check_credit_code (YifaRecord *record,
                                 guint       field,
                                 GError    **error);
