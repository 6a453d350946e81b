#pragma once
#include "yifa-check-row.h"
#include "yifa-form-part.h"

/* The checklist of a case of review, a part of its form. "point" carries a clause and a text: the user wants
 * to make a point of a question that was answered "no". */
#define YIFA_TYPE_CHECKLIST_VIEW (yifa_checklist_view_get_type ())
G_DECLARE_FINAL_TYPE (YifaChecklistView, yifa_checklist_view, YIFA, CHECKLIST_VIEW, GtkBox)

guint         yifa_checklist_view_get_n      (YifaChecklistView *self);
guint         yifa_checklist_view_n_answered (YifaChecklistView *self);
YifaCheckRow *yifa_checklist_view_get_row    (YifaChecklistView *self,
                                              guint              index);
void          yifa_checklist_view_set_clause (YifaChecklistView *self,
                                              const char        *clause);
