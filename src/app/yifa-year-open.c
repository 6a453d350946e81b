/* yifa-year-open.c - from a figure of the year to the records it counts
 *
 * The bars of the chart and the cells of the table are the same control: they say whose figure it is, how it is
 * counted, and lead to the list of exactly those records.
 */
#include "yifa-year-open.h"

#include "yifa-page.h"
#include "yifa-rows.h"

typedef struct
{
  const YifaYearTable *table;
  const YifaYearRow   *row;
  YifaYearFigure       figure;
} Target;

static void
on_clicked (GtkWidget *button)
{
  const Target *target = g_object_get_data (G_OBJECT (button), "target");
  g_autoptr(YifaQuery) query = yifa_year_table_dup_query (target->table, target->row, target->figure);

  yifa_go_to_list (button, yifa_year_figure_get_kind (target->figure), query);
}

GtkWidget *
yifa_year_button_new (const YifaYearTable *table, const YifaYearRow *row, YifaYearFigure figure)
{
  GtkWidget *button = gtk_button_new ();
  Target *target = g_new (Target, 1);
  g_autofree char *value = yifa_year_figure_dup_words (figure, row->cells[figure].value);
  g_autofree char *name = g_strdup_printf (_("%s, %s: %s"), row->label, yifa_year_figure_get_label (figure), value);
  g_autofree char *tip = g_strdup_printf ("%s\n%s", name, yifa_year_figure_get_definition (figure));

  *target = (Target) { table, row, figure };
  g_object_set_data_full (G_OBJECT (button), "target", target, g_free);
  gtk_widget_set_tooltip_text (button, tip);
  yifa_row_set_name (button, name);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), NULL);
  return button;
}
