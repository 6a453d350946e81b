/* yifa-year-grid.c - the figures of the year as a table
 *
 * What is nothing is a dash, so that the eye finds what is there; a column's heading tells how it is counted.
 */
#include "yifa-year-grid.h"

#include <glib/gi18n-lib.h>

#include "yifa-rows.h"
#include "yifa-year-open.h"

struct _YifaYearGrid
{
  GtkWidget parent_instance;
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (YifaYearGrid, yifa_year_grid, GTK_TYPE_WIDGET)

static void
put (YifaYearGrid *self, GtkWidget *child, int column, int row, const char *style)
{
  if (style != NULL)
    gtk_widget_add_css_class (child, style);
  gtk_grid_attach (GTK_GRID (self->grid), child, column, row, 1, 1);
}

static void
put_headings (YifaYearGrid *self, const YifaYearTable *table)
{
  static const char *const firsts[] = {
    [YIFA_YEAR_BY_ADVISER] = N_("Adviser"), [YIFA_YEAR_BY_TYPE] = N_("Type of matter"),
    [YIFA_YEAR_BY_CLIENT] = N_("Unit served"), [YIFA_YEAR_BY_MONTH] = N_("Month"), [YIFA_YEAR_BY_YEAR] = N_("Year"),
  };

  put (self, yifa_text_label_new (g_dgettext (GETTEXT_PACKAGE, firsts[table->view]), "heading-cell", 0), 0, 0, NULL);
  for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
    {
      GtkWidget *heading = yifa_text_label_new (yifa_year_figure_get_label (figure), "heading-cell", 1);

      gtk_widget_set_tooltip_text (heading, yifa_year_figure_get_definition (figure));
      put (self, heading, figure + 1, 0, NULL);
    }
}

static GtkWidget *
make_cell (const YifaYearTable *table, const YifaYearRow *row, YifaYearFigure figure)
{
  g_autofree char *value = yifa_year_figure_dup_words (figure, row->cells[figure].value);
  GtkWidget *cell;

  if (row->cells[figure].ids->len == 0)
    return yifa_text_label_new ("–", "nothing-cell", 1);

  cell = yifa_year_button_new (table, row, figure);
  gtk_button_set_child (GTK_BUTTON (cell), yifa_text_label_new (value, "figure", 1));
  gtk_widget_add_css_class (cell, "flat");
  return cell;
}

static void
put_row (YifaYearGrid *self, const YifaYearTable *table, const YifaYearRow *row, int at)
{
  const char *style = row == table->total ? "total-cell" : "body-cell";
  GtkWidget *name = yifa_text_label_new (row->label, NULL, 0);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_tooltip_text (name, row->label);
  put (self, name, 0, at, style);
  for (YifaYearFigure figure = 0; figure < YIFA_YEAR_N_FIGURES; figure++)
    put (self, make_cell (table, row, figure), figure + 1, at, style);
}

static void
yifa_year_grid_dispose (GObject *object)
{
  g_clear_pointer (&YIFA_YEAR_GRID (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (yifa_year_grid_parent_class)->dispose (object);
}

static void
yifa_year_grid_class_init (YifaYearGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yifa_year_grid_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yifa_year_grid_init (YifaYearGrid *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "year-grid");
}

GtkWidget *
yifa_year_grid_new (void)
{
  return g_object_new (YIFA_TYPE_YEAR_GRID, NULL);
}

void
yifa_year_grid_show (YifaYearGrid *self, const YifaYearTable *table)
{
  int at = 1;

  g_return_if_fail (YIFA_IS_YEAR_GRID (self));

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  if (table == NULL)
    return;

  self->grid = gtk_grid_new ();
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  put_headings (self, table);
  for (guint i = 0; i < table->rows->len; i++)
    put_row (self, table, table->rows->pdata[i], at++);
  put_row (self, table, table->total, at);
}
