#pragma once
#include <gtk/gtk.h>

#include "yifa-adviser-year.h"

/* A table of the year as bars: for each of its rows one bar for each figure shown, beside each other or one after
 * the other. A bar is a button that opens its records. */
#define YIFA_TYPE_YEAR_BARS (yifa_year_bars_get_type ())
G_DECLARE_FINAL_TYPE (YifaYearBars, yifa_year_bars, YIFA, YEAR_BARS, GtkWidget)

GtkWidget *yifa_year_bars_new     (void);
/* @table (nullable) must live until the next call, or as long as the chart. @figures share one unit. */
void       yifa_year_bars_show    (YifaYearBars         *self,
                                   const YifaYearTable  *table,
                                   const YifaYearFigure *figures,
                                   guint                 n_figures,
                                   gboolean              stacked);
/* (transfer none) (nullable): the bar of that figure in the row of @key */
GtkWidget *yifa_year_bars_get_bar (YifaYearBars         *self,
                                   gint64                key,
                                   YifaYearFigure        figure);
