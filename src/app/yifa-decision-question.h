#pragma once
#include <gtk/gtk.h>

#include "yifa-form-part.h"

/* Above the five procedures: the line of the catalogue that the decision comes from, and the question whether
 * it can still make a meeting. */
#define YIFA_TYPE_DECISION_QUESTION (yifa_decision_question_get_type ())
G_DECLARE_FINAL_TYPE (YifaDecisionQuestion, yifa_decision_question, YIFA, DECISION_QUESTION, GtkBox)

void        yifa_decision_question_ask        (YifaDecisionQuestion *self,
                                               const char           *date);
const char *yifa_decision_question_get_date   (YifaDecisionQuestion *self);
const char *yifa_decision_question_get_answer (YifaDecisionQuestion *self);
