#pragma once
#include <gtk/gtk.h>

/* Small parts of pages that are rows of text. */
GtkWidget *yifa_text_label_new  (const char    *text,
                                 const char    *class,
                                 float          xalign);
GtkWidget *yifa_text_button_new (const char    *label,
                                 GCallback      clicked,
                                 gpointer       object);
void       yifa_rows_clear      (GtkListBox    *list);
void       yifa_row_set_heading (GtkListBoxRow *row,
                                 const char    *text,
                                 const char    *class);
void       yifa_row_set_name    (GtkWidget     *row,
                                 const char    *name);
