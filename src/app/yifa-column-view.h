#pragma once
#include <gtk/gtk.h>

#include "yifa-record-list.h"

/* A list of records with the columns of their kind: chosen, sized, dragged and sorted by the user,
 * who finds them again the next time. Rows are loaded when they come into sight, order is SQLite's.
 *
 * Signals: "order-changed" after a click on a header; "columns-changed"; "opened" (id) for Enter
 * and double click; "selection-changed". */
#define YIFA_TYPE_COLUMN_VIEW (yifa_column_view_get_type ())
G_DECLARE_FINAL_TYPE (YifaColumnView, yifa_column_view, YIFA, COLUMN_VIEW, GtkBox)

GtkWidget         *yifa_column_view_new             (void);
void               yifa_column_view_show            (YifaColumnView  *self,
                                                     YifaStore       *store,
                                                     YifaRecordList  *list,
                                                     const char      *first_columns);
GtkColumnView     *yifa_column_view_get_view        (YifaColumnView  *self);
GtkSelectionModel *yifa_column_view_get_selection   (YifaColumnView  *self);
GArray            *yifa_column_view_dup_selected    (YifaColumnView  *self);
void               yifa_column_view_select          (YifaColumnView  *self,
                                                     gint64           id);
gboolean           yifa_column_view_select_at       (YifaColumnView  *self,
                                                     double           x,
                                                     double           y);
const char        *yifa_column_view_get_order       (YifaColumnView  *self,
                                                     gboolean        *descending);
void               yifa_column_view_set_order       (YifaColumnView  *self,
                                                     const char      *field,
                                                     gboolean         descending);
char             **yifa_column_view_dup_fields      (YifaColumnView  *self);
gboolean           yifa_column_view_is_shown        (YifaColumnView  *self,
                                                     const char      *field);
void               yifa_column_view_set_shown       (YifaColumnView  *self,
                                                     const char      *field,
                                                     gboolean         shown);
void               yifa_column_view_reset           (YifaColumnView  *self);
void               yifa_column_view_set_room        (YifaColumnView  *self,
                                                     int              room);
GtkWidget         *yifa_column_view_get_chooser     (YifaColumnView  *self);
