#pragma once
#include <gtk/gtk.h>

/* The margin of a draft: the number of each clause, and how many points were made of it. */
#define YIFA_TYPE_CLAUSE_GUTTER (yifa_clause_gutter_get_type ())
G_DECLARE_FINAL_TYPE (YifaClauseGutter, yifa_clause_gutter, YIFA, CLAUSE_GUTTER, GtkWidget)

GtkWidget *yifa_clause_gutter_new         (GtkTextView      *view);
void       yifa_clause_gutter_set_clauses (YifaClauseGutter *self,
                                           GPtrArray        *clauses);
void       yifa_clause_gutter_set_points  (YifaClauseGutter *self,
                                           const guint      *points);
guint      yifa_clause_gutter_get_points  (YifaClauseGutter *self,
                                           guint             line);
