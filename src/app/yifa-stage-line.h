#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* The stages of a record as a line of stops: passed, present, to come. "stage-clicked" carries the
 * stage's value. */
#define YIFA_TYPE_STAGE_LINE (yifa_stage_line_get_type ())
G_DECLARE_FINAL_TYPE (YifaStageLine, yifa_stage_line, YIFA, STAGE_LINE, GtkBox)

/* The date that a form has for @stage, before the history is asked. Transfer full, or NULL. */
typedef char *(*YifaStageDate) (const char *stage,
                                gpointer    data);

GtkWidget *yifa_stage_line_new        (void);
void       yifa_stage_line_set_stops  (YifaStageLine *self,
                                       const char    *stops);
void       yifa_stage_line_set_record (YifaStageLine *self,
                                       YifaStore     *store,
                                       YifaRecord    *record,
                                       YifaStageDate  date,
                                       gpointer       data);
