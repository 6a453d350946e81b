#pragma once
#include "yifa-form-part.h"

/* What happened to the record of the form: who, when, what, why; newest first. "undo" asks the page
 * to take back the last operation. */
#define YIFA_TYPE_HISTORY_PANEL (yifa_history_panel_get_type ())
G_DECLARE_FINAL_TYPE (YifaHistoryPanel, yifa_history_panel, YIFA, HISTORY_PANEL, GtkBox)

GtkWidget *yifa_history_panel_new (void);
