#pragma once
#include <gtk/gtk.h>

/* A date as people type it, kept as ISO text in the property "date" ("" is no date). */
#define YIFA_TYPE_DATE_ENTRY (yifa_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (YifaDateEntry, yifa_date_entry, YIFA, DATE_ENTRY, GtkBox)

GtkWidget  *yifa_date_entry_new         (void);
GtkWidget  *yifa_date_entry_get_entry   (YifaDateEntry *self);
void        yifa_date_entry_set_today   (YifaDateEntry *self,
                                         const char    *today);
const char *yifa_date_entry_get_date    (YifaDateEntry *self);
void        yifa_date_entry_set_date    (YifaDateEntry *self,
                                         const char    *date);
void        yifa_date_entry_set_compact (YifaDateEntry *self,
                                         gboolean       compact);
gboolean    yifa_date_entry_commit      (YifaDateEntry *self);
const char *yifa_date_entry_get_problem (YifaDateEntry *self);
