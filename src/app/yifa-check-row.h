#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* One question of a checklist: its answer by three buttons, and folded away what it means and where clause,
 * note and evidence are entered. "edited" when something changed, "unfold" when it wants to be open, "point"
 * when a point is to be made of it. */
#define YIFA_TYPE_CHECK_ROW (yifa_check_row_get_type ())
G_DECLARE_FINAL_TYPE (YifaCheckRow, yifa_check_row, YIFA, CHECK_ROW, GtkListBoxRow)

GtkWidget  *yifa_check_row_new         (YifaStore    *store,
                                        YifaRecord   *item,
                                        gboolean      editable);
YifaRecord *yifa_check_row_get_record  (YifaCheckRow *self);
void        yifa_check_row_set_record  (YifaCheckRow *self,
                                        YifaRecord   *item);
void        yifa_check_row_set_open    (YifaCheckRow *self,
                                        gboolean      open);
void        yifa_check_row_set_clause  (YifaCheckRow *self,
                                        const char   *clause);
void        yifa_check_row_set_pointed (YifaCheckRow *self,
                                        gboolean      pointed);
gboolean    yifa_check_row_is_answer   (YifaCheckRow *self,
                                        const char   *answer);
gboolean    yifa_check_row_is_silent   (YifaCheckRow *self);
gboolean    yifa_check_row_answer      (YifaCheckRow *self,
                                        const char   *answer);
gboolean    yifa_check_row_write       (YifaCheckRow *self,
                                        GError      **error);
void        yifa_check_row_focus_note  (YifaCheckRow *self);
