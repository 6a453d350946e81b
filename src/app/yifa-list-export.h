#pragma once
#include "yifa-page.h"

void yifa_list_export_ask (YifaPage           *page,
                           const YifaKind     *kind,
                           const YifaQuery    *query,
                           GArray             *ids,
                           const char *const  *fields);
