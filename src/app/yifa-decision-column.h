#pragma once
#include <gtk/gtk.h>

#include "yifa-decision-look.h"
#include "yifa-workflow.h"

/* One of the five procedures of a decision, as it stands on the whiteboard. "chosen" (entered) asks for the
 * procedure's section, with the keyboard when it was entered; "act" (action) for one of its actions;
 * "place" (name) to go where something is missing. */
#define YIFA_TYPE_DECISION_COLUMN (yifa_decision_column_get_type ())
G_DECLARE_FINAL_TYPE (YifaDecisionColumn, yifa_decision_column, YIFA, DECISION_COLUMN, GtkBox)

GtkWidget  *yifa_decision_column_new        (void);
void        yifa_decision_column_set_look   (YifaDecisionColumn *self,
                                             YifaStore          *store,
                                             YifaDecisionLook   *look,
                                             gboolean            editable);
void        yifa_decision_column_set_chosen (YifaDecisionColumn *self,
                                             gboolean            chosen);
const char *yifa_decision_column_get_state  (YifaDecisionColumn *self);
GtkWidget  *yifa_decision_column_get_link   (YifaDecisionColumn *self);
GtkWidget  *yifa_decision_column_get_button (YifaDecisionColumn *self,
                                             const char         *action);
