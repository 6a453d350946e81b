#pragma once
#include "yifa-record.h"

/* What the columns of a table of parts are: which fields of the part's kind, and how they behave. */
char            *yifa_part_columns_find_owner (const YifaKind *part,
                                               const YifaKind *whole);
void             yifa_part_columns_find       (const YifaKind *part,
                                               const char     *owner,
                                               const char     *names,
                                               GArray         *fields);
const YifaField *yifa_part_columns_get        (const YifaKind *part,
                                               GArray         *fields,
                                               guint           column);
gboolean         yifa_part_columns_are_fixed  (const YifaKind *part,
                                               const char     *owner,
                                               GArray         *fields);
int              yifa_part_columns_get_width  (const YifaKind *part,
                                               GArray         *fields,
                                               guint           column);
gboolean         yifa_part_columns_expands    (const YifaKind *part,
                                               GArray         *fields,
                                               guint           column);
