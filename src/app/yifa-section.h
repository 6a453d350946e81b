#pragma once
#include "yifa-form-part.h"

/* A group of a form: a heading, and below it rows in two columns, or anything else as wide as the
 * form. Named by a heading, by the tab it stands in, by the stages of work that it is for. */
#define YIFA_TYPE_SECTION (yifa_section_get_type ())
G_DECLARE_FINAL_TYPE (YifaSection, yifa_section, YIFA, SECTION, GtkBox)

GtkWidget  *yifa_section_new        (const char  *heading);
void        yifa_section_add        (YifaSection *self,
                                     GtkWidget   *child);
const char *yifa_section_get_tab    (YifaSection *self);
gboolean    yifa_section_is_broad   (YifaSection *self);
gboolean    yifa_section_has_stage  (YifaSection *self,
                                     const char  *stage);
char       *yifa_section_dup_date   (YifaSection *self,
                                     const char  *stage);
