#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* A look at one record beside its list: title, what it holds, and its first PDF. Signal: "closed". */
#define YIFA_TYPE_PREVIEW (yifa_preview_get_type ())
G_DECLARE_FINAL_TYPE (YifaPreview, yifa_preview, YIFA, PREVIEW, GtkBox)

void yifa_preview_show (YifaPreview *self,
                        YifaStore   *store,
                        YifaRecord  *record);
