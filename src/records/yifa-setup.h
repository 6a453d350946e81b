#pragma once
#include "yifa-store.h"

YifaStore *yifa_setup_office (const char *folder,
                              const char *actor,
                              const char *today,
                              const char *name,
                              const char *code,
                              const char *profile,
                              GError    **error);
gboolean   yifa_setup_fill   (YifaStore  *store,
                              const char *name,
                              const char *code,
                              const char *profile,
                              GError    **error);
