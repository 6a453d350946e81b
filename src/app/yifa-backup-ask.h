#pragma once
#include "yifa-page.h"

/* A whole office in one file, made in the background and verified before it counts. */
void yifa_backup_ask (YifaPage *page);
