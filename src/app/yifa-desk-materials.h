#pragma once
#include "yifa-form-part.h"

/* The check of what was submitted for review: one line for each material that the list asks for. "incomplete"
 * carries the words that name what is missing: the user wants to return the set. */
#define YIFA_TYPE_DESK_MATERIALS (yifa_desk_materials_get_type ())
G_DECLARE_FINAL_TYPE (YifaDeskMaterials, yifa_desk_materials, YIFA, DESK_MATERIALS, GtkBox)

guint    yifa_desk_materials_get_n     (YifaDeskMaterials *self);
guint    yifa_desk_materials_n_missing (YifaDeskMaterials *self);
gboolean yifa_desk_materials_tick      (YifaDeskMaterials *self,
                                        guint              index,
                                        gboolean           present);
