#pragma once
#include "yifa-page.h"

#define YIFA_TYPE_SETTINGS_PAGE (yifa_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaSettingsPage, yifa_settings_page, YIFA, SETTINGS_PAGE, YifaPage)

YifaPage *yifa_settings_page_new (const YifaPlace *place,
                                  YifaStore       *store,
                                  YifaWorker      *worker);
