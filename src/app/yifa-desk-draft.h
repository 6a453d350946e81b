#pragma once
#include "yifa-form-part.h"

/* The draft under review: its text by clauses, beside it the file as it came. A part of the form of a case:
 * it finds the files itself. "point" carries the clause and the words that are selected (texts); "place"
 * that the cursor is in another clause. */
#define YIFA_TYPE_DESK_DRAFT (yifa_desk_draft_get_type ())
G_DECLARE_FINAL_TYPE (YifaDeskDraft, yifa_desk_draft, YIFA, DESK_DRAFT, GtkBox)

GtkWidget  *yifa_desk_draft_new          (void);
gboolean    yifa_desk_draft_has_text     (YifaDeskDraft *self);
guint       yifa_desk_draft_n_clauses    (YifaDeskDraft *self);
gboolean    yifa_desk_draft_select       (YifaDeskDraft *self,
                                          const char    *clause,
                                          const char    *words);
const char *yifa_desk_draft_get_clause   (YifaDeskDraft *self);
void        yifa_desk_draft_make_point   (YifaDeskDraft *self);
guint       yifa_desk_draft_get_n_points (YifaDeskDraft *self,
                                          const char    *clause);
