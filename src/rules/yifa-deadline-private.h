#pragma once
#include "yifa-deadline.h"

/* Between the files of the deadline; nobody else includes this. */
gboolean yifa_deadline_put_dates (YifaStore  *store,
                                  YifaRecord *deadline);
/* When a period would end if every Monday to Friday were a working day; transfer full; NULL: it can be told. */
char    *yifa_deadline_estimate  (YifaStore  *store,
                                  const char *rule,
                                  const char *start_on);
