#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"
#include "yifa-workflow.h"

/* What can be done with a record at its stage: the next step as a button, the others behind it,
 * and why not. "act" (action, reason) asks the page to do it; "place" (name) to go where something
 * is missing. */
#define YIFA_TYPE_ACTION_BAR (yifa_action_bar_get_type ())
G_DECLARE_FINAL_TYPE (YifaActionBar, yifa_action_bar, YIFA, ACTION_BAR, GtkBox)

GtkWidget        *yifa_action_bar_new         (void);
void              yifa_action_bar_set_record  (YifaActionBar    *self,
                                               YifaStore        *store,
                                               YifaRecord       *record,
                                               gboolean          editable);
void              yifa_action_bar_refresh     (YifaActionBar    *self);
void              yifa_action_bar_choose      (YifaActionBar    *self,
                                               const YifaAction *action);
const YifaAction *yifa_action_bar_get_next    (YifaActionBar    *self);
const YifaAction *yifa_action_bar_get_asking  (YifaActionBar    *self);
void              yifa_action_bar_confirm     (YifaActionBar    *self);
void              yifa_action_bar_cancel      (YifaActionBar    *self);
