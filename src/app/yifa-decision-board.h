#pragma once
#include "yifa-action-bar.h"
#include "yifa-decision-column.h"
#include "yifa-form-part.h"

/* The five procedures of a major decision side by side. The property "stack" names the stack whose pages,
 * called by the values of the procedures, hold the sections of each: it follows the chosen column, and the
 * column follows it. */
#define YIFA_TYPE_DECISION_BOARD (yifa_decision_board_get_type ())
G_DECLARE_FINAL_TYPE (YifaDecisionBoard, yifa_decision_board, YIFA, DECISION_BOARD, GtkBox)

void                yifa_decision_board_choose      (YifaDecisionBoard *self,
                                                     const char        *step);
const char         *yifa_decision_board_get_chosen  (YifaDecisionBoard *self);
YifaDecisionColumn *yifa_decision_board_get_column  (YifaDecisionBoard *self,
                                                     const char        *step);
YifaActionBar      *yifa_decision_board_get_actions (YifaDecisionBoard *self);
