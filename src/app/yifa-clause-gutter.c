/* yifa-clause-gutter.c - the margin of a draft
 *
 * A line of the text view is a clause. What the margin says stands in the text or in the list of points as
 * well, so a screen reader misses nothing.
 */
#include "yifa-clause-gutter.h"

#include "yifa-clauses.h"

#define WIDTH 40
#define GAP 6

struct _YifaClauseGutter
{
  GtkWidget    parent_instance;
  GtkTextView *view;    /* not owned: it owns us */
  GPtrArray   *clauses; /* (element-type YifaClause) */
  guint       *points;  /* as many; how many points each has */
};

G_DEFINE_FINAL_TYPE (YifaClauseGutter, yifa_clause_gutter, GTK_TYPE_WIDGET)

static char *
dup_label (const YifaClause *clause, guint points)
{
  gboolean numbered = clause->level == YIFA_CLAUSE_ARTICLE || clause->level == YIFA_CLAUSE_HEADING;

  if (points > 0)
    return g_strdup_printf ("●%u", points);
  if (numbered && clause->number > 0)
    return g_strdup_printf ("%u", clause->number);

  return NULL;
}

static void
draw_label (YifaClauseGutter *self, GtkSnapshot *snapshot, const char *text, int y, int height, gboolean strong)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;
  int width;

  gtk_style_context_get_color (style, &color);
  if (strong && !gtk_style_context_lookup_color (style, "soon", &color))
    gtk_style_context_get_color (style, &color);
  color.alpha *= strong ? 1 : 0.5;
  pango_layout_get_pixel_size (layout, &width, NULL);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (WIDTH - GAP - width, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_line (YifaClauseGutter *self, GtkSnapshot *snapshot, GtkTextIter *at)
{
  guint line = gtk_text_iter_get_line (at);
  g_autofree char *label = NULL;
  GdkRectangle where;
  int y;

  if (self->clauses == NULL || line >= self->clauses->len)
    return;

  label = dup_label (self->clauses->pdata[line], yifa_clause_gutter_get_points (self, line));
  if (label == NULL)
    return;
  gtk_text_view_get_iter_location (self->view, at, &where);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_LEFT, 0, where.y, NULL, &y);
  draw_label (self, snapshot, label, y, where.height, yifa_clause_gutter_get_points (self, line) > 0);
}

static void
yifa_clause_gutter_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  YifaClauseGutter *self = YIFA_CLAUSE_GUTTER (widget);
  GdkRectangle seen;
  GtkTextIter at;
  int y = 0, height = 0;

  gtk_text_view_get_visible_rect (self->view, &seen);
  gtk_text_view_get_line_at_y (self->view, &at, seen.y, NULL);
  do
    {
      gtk_text_view_get_line_yrange (self->view, &at, &y, &height);
      draw_line (self, snapshot, &at);
    }
  while (y < seen.y + seen.height && gtk_text_iter_forward_line (&at));
}

static void
yifa_clause_gutter_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
yifa_clause_gutter_finalize (GObject *object)
{
  YifaClauseGutter *self = YIFA_CLAUSE_GUTTER (object);

  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_free (self->points);

  G_OBJECT_CLASS (yifa_clause_gutter_parent_class)->finalize (object);
}

static void
yifa_clause_gutter_class_init (YifaClauseGutterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yifa_clause_gutter_finalize;
  widget_class->snapshot = yifa_clause_gutter_snapshot;
  widget_class->measure = yifa_clause_gutter_measure;
}

static void
yifa_clause_gutter_init (YifaClauseGutter *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "clause-gutter");
}

/**
 * yifa_clause_gutter_new:
 * @view: becomes its parent
 *
 * Returns: (transfer floating)
 */
GtkWidget *
yifa_clause_gutter_new (GtkTextView *view)
{
  YifaClauseGutter *self = g_object_new (YIFA_TYPE_CLAUSE_GUTTER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                         NULL);

  self->view = view;
  gtk_text_view_set_gutter (view, GTK_TEXT_WINDOW_LEFT, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* @clauses: (nullable) (element-type YifaClause): the lines of the text; no points are known of them yet */
void
yifa_clause_gutter_set_clauses (YifaClauseGutter *self, GPtrArray *clauses)
{
  g_return_if_fail (YIFA_IS_CLAUSE_GUTTER (self));

  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_free);
  self->clauses = clauses != NULL ? g_ptr_array_ref (clauses) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* @points: one figure for each clause */
void
yifa_clause_gutter_set_points (YifaClauseGutter *self, const guint *points)
{
  g_return_if_fail (YIFA_IS_CLAUSE_GUTTER (self) && self->clauses != NULL);

  g_free (self->points);
  self->points = g_memdup2 (points, self->clauses->len * sizeof *points);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
yifa_clause_gutter_get_points (YifaClauseGutter *self, guint line)
{
  g_return_val_if_fail (YIFA_IS_CLAUSE_GUTTER (self), 0);

  return self->points != NULL && line < self->clauses->len ? self->points[line] : 0;
}
