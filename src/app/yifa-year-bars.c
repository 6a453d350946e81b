/* yifa-year-bars.c - the figures of the year as bars
 *
 * Rows from above, lengths from the left: names of units are long, and a row has room for one. The widget places
 * its bars itself and draws the scale behind them; their colours are those of the style, light or dark. What is
 * nothing has no bar, and what is very little still has one that can be hit.
 */
#include "yifa-year-bars.h"

#include <glib/gi18n-lib.h>

#include "yifa-rows.h"
#include "yifa-year-open.h"

#define MOST_NAME_WIDTH 190
#define NAME_GAP 10
#define VALUE_WIDTH 92  /* beyond the longest bar, for its figure */
#define SCALE_HEIGHT 20
#define BAR_HEIGHT 14
#define ROW_GAP 8
#define LEAST_WIDTH 4
#define MOST_TICKS 6

typedef struct
{
  GtkWidget *name;
  GtkWidget *value;              /* of what the row comes to */
  GtkWidget *bars[YIFA_YEAR_N_FIGURES]; /* by place in figures; NULL: nothing */
  const YifaYearRow *row;
} Line;

struct _YifaYearBars
{
  GtkWidget       parent_instance;
  GArray         *lines; /* (element-type Line) */
  YifaYearFigure  figures[YIFA_YEAR_N_FIGURES];
  guint           n_figures;
  gboolean        stacked;
  int             name_width;
  gint64          step;  /* of the scale */
  gint64          end;   /* where the scale ends */
};

G_DEFINE_FINAL_TYPE (YifaYearBars, yifa_year_bars, GTK_TYPE_WIDGET)

/* --- scale ---------------------------------------------------------------------------------- */

static gint64
value_at (const YifaYearBars *self, const YifaYearRow *row, guint place)
{
  return row->cells[self->figures[place]].value;
}

static gint64
length_of (const YifaYearBars *self, const YifaYearRow *row)
{
  gint64 sum = 0, most = 0;

  for (guint i = 0; i < self->n_figures; i++)
    {
      sum += value_at (self, row, i);
      most = MAX (most, value_at (self, row, i));
    }
  return self->stacked ? sum : most;
}

/* Steps of 1, 2 or 5 of the unit that is read, ten or a hundred of it. */
static gint64
choose_step (gint64 most, gint64 unit)
{
  static const int factors[] = { 1, 2, 5 };

  for (gint64 power = unit;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
      if (power * factors[i] * MOST_TICKS >= most)
        return power * factors[i];
}

static void
set_scale (YifaYearBars *self)
{
  gint64 unit = yifa_year_figure_get_unit (self->figures[0]) == YIFA_FIGURE_COUNT ? 1 : 100;
  gint64 most = 0;

  for (guint i = 0; i < self->lines->len; i++)
    most = MAX (most, length_of (self, g_array_index (self->lines, Line, i).row));
  self->step = choose_step (most, unit);
  self->end = MAX (self->step, (most + self->step - 1) / self->step * self->step);
}

static int
scale_width (YifaYearBars *self)
{
  return MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - self->name_width - VALUE_WIDTH);
}

static int
place_on_scale (YifaYearBars *self, gint64 value)
{
  return (int) ((double) value / self->end * scale_width (self));
}

/* Without the decimals, which a scale has no need of. */
static char *
dup_tick (const YifaYearBars *self, gint64 value)
{
  gint64 unit = yifa_year_figure_get_unit (self->figures[0]) == YIFA_FIGURE_COUNT ? 1 : 100;

  return g_strdup_printf ("%" G_GINT64_FORMAT, value / unit);
}

/* --- lines ---------------------------------------------------------------------------------- */

static void
clear (YifaYearBars *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_array_set_size (self->lines, 0);
}

static GtkWidget *
add_bar (YifaYearBars *self, const YifaYearTable *table, const YifaYearRow *row, guint place)
{
  g_autofree char *series = g_strdup_printf ("series-%u", place);
  GtkWidget *bar;

  if (row->cells[self->figures[place]].ids->len == 0)
    return NULL;

  bar = yifa_year_button_new (table, row, self->figures[place]);
  gtk_widget_add_css_class (bar, "bar");
  gtk_widget_add_css_class (bar, series);
  gtk_widget_set_parent (bar, GTK_WIDGET (self));
  return bar;
}

/* "3 / 2": what stands beside each other is told in its order. */
static char *
dup_value (YifaYearBars *self, const YifaYearRow *row)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n_figures; i++)
    {
      g_autofree char *value = yifa_year_figure_dup_words (self->figures[i], value_at (self, row, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " / " : "", value);
    }
  return length_of (self, row) > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup ("–");
}

static void
add_line (YifaYearBars *self, const YifaYearTable *table, const YifaYearRow *row)
{
  g_autofree char *value = dup_value (self, row);
  Line line = { .row = row };

  line.name = yifa_text_label_new (row->label, NULL, 1);
  gtk_widget_set_tooltip_text (line.name, row->label);
  gtk_widget_set_parent (line.name, GTK_WIDGET (self));
  for (guint i = 0; i < self->n_figures; i++)
    line.bars[i] = add_bar (self, table, row, i);
  line.value = yifa_text_label_new (value, "figure", 0);
  gtk_widget_add_css_class (line.value, "dim-label");
  gtk_widget_set_parent (line.value, GTK_WIDGET (self));
  g_array_append_val (self->lines, line);
}

/* As wide as the longest name, within bounds. */
static void
set_name_width (YifaYearBars *self)
{
  self->name_width = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      int natural;

      gtk_widget_measure (g_array_index (self->lines, Line, i).name, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL,
                          NULL);
      self->name_width = MAX (self->name_width, natural + NAME_GAP);
    }
  self->name_width = MIN (self->name_width, MOST_NAME_WIDTH);
}

/* --- places --------------------------------------------------------------------------------- */

static int
line_height (YifaYearBars *self)
{
  return ROW_GAP + (self->stacked || self->n_figures == 1 ? BAR_HEIGHT : BAR_HEIGHT * 3 / 4 * self->n_figures);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  height = MAX (height, least_height);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, MAX (width, least_width), height }, -1);
}

static void
allocate_label (GtkWidget *label, int x, int middle, int width)
{
  int height;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (label, &(GtkAllocation) { x, middle - height / 2, width, height }, -1);
}

/* Returns where the last bar ends. */
static int
allocate_bars (YifaYearBars *self, const Line *line, int y)
{
  int height = self->stacked || self->n_figures == 1 ? BAR_HEIGHT : BAR_HEIGHT * 3 / 4;
  int x = self->name_width, end = self->name_width;

  for (guint i = 0; i < self->n_figures; i++)
    {
      int width = MAX (LEAST_WIDTH, place_on_scale (self, value_at (self, line->row, i)));

      if (line->bars[i] != NULL)
        {
          allocate (line->bars[i], x, y, width, height);
          end = MAX (end, x + width);
        }
      if (self->stacked)
        x = end;
      else
        y += height;
    }
  return end;
}

static void
yifa_year_bars_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  YifaYearBars *self = YIFA_YEAR_BARS (widget);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      int top = i * line_height (self);
      int middle = top + line_height (self) / 2;
      int end = allocate_bars (self, line, top + ROW_GAP / 2);

      allocate_label (line->name, 0, middle, self->name_width - NAME_GAP);
      allocate_label (line->value, end + 6, middle, MAX (1, width - end - 6));
    }
}

static void
yifa_year_bars_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  YifaYearBars *self = YIFA_YEAR_BARS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->name_width + VALUE_WIDTH + 200;
  else
    *minimum = *natural = self->lines->len > 0 ? (int) self->lines->len * line_height (self) + SCALE_HEIGHT : 0;
}

static void
draw_tick (YifaYearBars *self, GtkSnapshot *snapshot, gint64 value, const GdkRGBA *ink)
{
  g_autofree char *text = dup_tick (self, value);
  g_autoptr(PangoLayout) words = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  float x = self->name_width + place_on_scale (self, value);
  float bottom = self->lines->len * line_height (self);
  GdkRGBA line = *ink, quiet = *ink;
  int width;

  line.alpha *= 0.14f;
  quiet.alpha *= 0.62f;
  pango_layout_get_pixel_size (words, &width, NULL);
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (x, 0, 1, bottom));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - width / 2.0f, bottom + 2));
  gtk_snapshot_append_layout (snapshot, words, &quiet);
  gtk_snapshot_restore (snapshot);
}

static void
yifa_year_bars_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  YifaYearBars *self = YIFA_YEAR_BARS (widget);
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  for (gint64 value = 0; self->lines->len > 0 && value <= self->end; value += self->step)
    draw_tick (self, snapshot, value, &ink);

  GTK_WIDGET_CLASS (yifa_year_bars_parent_class)->snapshot (widget, snapshot);
}

static void
yifa_year_bars_dispose (GObject *object)
{
  clear (YIFA_YEAR_BARS (object));

  G_OBJECT_CLASS (yifa_year_bars_parent_class)->dispose (object);
}

static void
yifa_year_bars_finalize (GObject *object)
{
  g_array_unref (YIFA_YEAR_BARS (object)->lines);

  G_OBJECT_CLASS (yifa_year_bars_parent_class)->finalize (object);
}

static void
yifa_year_bars_class_init (YifaYearBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_year_bars_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_year_bars_finalize;
  widget_class->measure = yifa_year_bars_measure;
  widget_class->size_allocate = yifa_year_bars_size_allocate;
  widget_class->snapshot = yifa_year_bars_snapshot;
}

static void
yifa_year_bars_init (YifaYearBars *self)
{
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  gtk_widget_add_css_class (GTK_WIDGET (self), "year-bars");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
yifa_year_bars_new (void)
{
  return g_object_new (YIFA_TYPE_YEAR_BARS, NULL);
}

void
yifa_year_bars_show (YifaYearBars *self, const YifaYearTable *table, const YifaYearFigure *figures, guint n_figures,
                     gboolean stacked)
{
  g_return_if_fail (YIFA_IS_YEAR_BARS (self) && n_figures > 0 && n_figures <= YIFA_YEAR_N_FIGURES);

  clear (self);
  for (guint i = 0; i < n_figures; i++)
    self->figures[i] = figures[i];
  self->n_figures = n_figures;
  self->stacked = stacked;
  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    add_line (self, table, table->rows->pdata[i]);
  set_name_width (self);
  set_scale (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkWidget *
yifa_year_bars_get_bar (YifaYearBars *self, gint64 key, YifaYearFigure figure)
{
  g_return_val_if_fail (YIFA_IS_YEAR_BARS (self), NULL);

  for (guint i = 0; i < self->lines->len; i++)
    for (guint k = 0; k < self->n_figures; k++)
      if (g_array_index (self->lines, Line, i).row->key == key && self->figures[k] == figure)
        return g_array_index (self->lines, Line, i).bars[k];
  return NULL;
}
