#pragma once
#include "yifa-chain.h"

/* Between the files of the chain; nobody else includes this. */
GPtrArray *yifa_chain_walk (YifaStore  *store,
                            const char *name,
                            const char *anchor_on,
                            GError    **error);
