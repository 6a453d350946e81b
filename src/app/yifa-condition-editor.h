#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* Puts a condition together: any field, a comparison, a value. Signal: "added" (field, operator,
 * value), the value as the database holds it, or NULL. */
#define YIFA_TYPE_CONDITION_EDITOR (yifa_condition_editor_get_type ())
G_DECLARE_FINAL_TYPE (YifaConditionEditor, yifa_condition_editor, YIFA, CONDITION_EDITOR, GtkBox)

GtkWidget  *yifa_condition_editor_new         (void);
void        yifa_condition_editor_show        (YifaConditionEditor *self,
                                               YifaStore           *store,
                                               const YifaKind      *kind);
void        yifa_condition_editor_compose     (YifaConditionEditor *self,
                                               const char          *field,
                                               YifaOperator         op,
                                               const char          *typed);
const char *yifa_condition_editor_get_refusal (YifaConditionEditor *self);
