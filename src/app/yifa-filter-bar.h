#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* The conditions of a list, readable as a sentence: words to find, a drop-down for each field that
 * lists are mostly narrowed by, and further conditions as chips. Signals: "changed"; "left", when
 * the keyboard wants to go on to the list. */
#define YIFA_TYPE_FILTER_BAR (yifa_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (YifaFilterBar, yifa_filter_bar, YIFA, FILTER_BAR, GtkBox)

GtkWidget *yifa_filter_bar_new         (void);
void       yifa_filter_bar_show        (YifaFilterBar   *self,
                                        YifaStore       *store,
                                        const YifaKind  *kind);
YifaQuery *yifa_filter_bar_dup_query   (YifaFilterBar   *self);
void       yifa_filter_bar_set_query   (YifaFilterBar   *self,
                                        const YifaQuery *query);
gboolean   yifa_filter_bar_is_empty    (YifaFilterBar   *self);
void       yifa_filter_bar_clear       (YifaFilterBar   *self);
void       yifa_filter_bar_put         (YifaFilterBar   *self,
                                        const char      *field,
                                        YifaOperator     op,
                                        const char      *value);
void       yifa_filter_bar_add         (YifaFilterBar   *self,
                                        const char      *field,
                                        YifaOperator     op,
                                        const char      *value);
GtkWidget *yifa_filter_bar_get_find    (YifaFilterBar   *self);
GtkWidget *yifa_filter_bar_get_editor  (YifaFilterBar   *self);
