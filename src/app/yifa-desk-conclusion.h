#pragma once
#include "yifa-form-part.h"

/* The conclusions a case may come to, as large buttons that say what each of them causes. A part of the form:
 * choosing one sets the field, the action of the case concludes it. */
#define YIFA_TYPE_DESK_CONCLUSION (yifa_desk_conclusion_get_type ())
G_DECLARE_FINAL_TYPE (YifaDeskConclusion, yifa_desk_conclusion, YIFA, DESK_CONCLUSION, GtkBox)

guint yifa_desk_conclusion_get_n  (YifaDeskConclusion *self);
void  yifa_desk_conclusion_choose (YifaDeskConclusion *self,
                                   const char         *conclusion);
