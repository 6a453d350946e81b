#pragma once
#include "yifa-deadline.h"

/* Between the files of the deadline; nobody else includes this. */
gboolean yifa_deadline_put_dates (YifaStore  *store,
                                  YifaRecord *deadline);
