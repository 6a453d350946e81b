#pragma once
#include "yifa-field-editor.h"
#include "yifa-form-part.h"

/* Label and editor of one field, placed in a form by the field's name. */
#define YIFA_TYPE_FIELD_ROW (yifa_field_row_get_type ())
G_DECLARE_FINAL_TYPE (YifaFieldRow, yifa_field_row, YIFA, FIELD_ROW, GtkBox)

GtkWidget       *yifa_field_row_new        (const char      *field);
const char      *yifa_field_row_get_field  (YifaFieldRow    *self);
gboolean         yifa_field_row_get_wide   (YifaFieldRow    *self);
YifaFieldEditor *yifa_field_row_get_editor (YifaFieldRow    *self);
void             yifa_field_row_set_style  (YifaFieldRow    *self,
                                            YifaEditorStyle  style);
void             yifa_field_row_set_record (YifaFieldRow    *self,
                                            YifaStore       *store,
                                            YifaRecord      *record);
