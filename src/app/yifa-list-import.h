#pragma once
#include "yifa-page.h"

void yifa_list_import_ask (YifaPage       *page,
                           const YifaKind *kind);
