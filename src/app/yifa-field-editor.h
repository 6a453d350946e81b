#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* The editor of one field, without its label: what stands in a form's row and in a table's cell.
 * Its type follows from the field; what no form may change is shown as plain text. */
#define YIFA_TYPE_FIELD_EDITOR (yifa_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (YifaFieldEditor, yifa_field_editor, YIFA, FIELD_EDITOR, GtkBox)

typedef enum
{
  YIFA_EDITOR_COMPACT = 1 << 0, /* in a cell: no frame, no buttons, one line that grows */
  YIFA_EDITOR_PLAIN   = 1 << 1, /* to read only */
  YIFA_EDITOR_UNLOCKED = 1 << 2, /* an action asks for it: also a locked field may be filled in */
} YifaEditorStyle;

GtkWidget       *yifa_field_editor_new          (const YifaField  *field,
                                                 YifaEditorStyle   style);
const YifaField *yifa_field_editor_get_field    (YifaFieldEditor  *self);
YifaRecord      *yifa_field_editor_get_record   (YifaFieldEditor  *self);
GtkWidget       *yifa_field_editor_get_input    (YifaFieldEditor  *self);
gboolean         yifa_field_editor_is_plain     (YifaFieldEditor  *self);
void             yifa_field_editor_set_record   (YifaFieldEditor  *self,
                                                 YifaStore        *store,
                                                 YifaRecord       *record);
gboolean         yifa_field_editor_commit       (YifaFieldEditor  *self);
void             yifa_field_editor_set_problem  (YifaFieldEditor  *self,
                                                 const char       *problem);
const char      *yifa_field_editor_get_problem  (YifaFieldEditor  *self);
