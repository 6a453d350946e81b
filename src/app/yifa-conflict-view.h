#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* Two versions of one record side by side: mine, not saved, and the one somebody saved first.
 * "reload" lets mine go; "merge" takes what was chosen field by field. */
#define YIFA_TYPE_CONFLICT_VIEW (yifa_conflict_view_get_type ())
G_DECLARE_FINAL_TYPE (YifaConflictView, yifa_conflict_view, YIFA, CONFLICT_VIEW, GtkBox)

GtkWidget *yifa_conflict_view_new    (void);
void       yifa_conflict_view_show   (YifaConflictView *self,
                                      YifaStore        *store,
                                      YifaRecord       *mine,
                                      YifaRecord       *theirs);
guint      yifa_conflict_view_get_n  (YifaConflictView *self);
void       yifa_conflict_view_choose (YifaConflictView *self,
                                      const char       *field,
                                      gboolean          mine);
void       yifa_conflict_view_apply  (YifaConflictView *self);
