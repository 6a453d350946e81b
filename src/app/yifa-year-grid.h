#pragma once
#include <gtk/gtk.h>

#include "yifa-adviser-year.h"

/* A table of the year: a row each for what it is grouped by, a column for each figure, the totals below. Every
 * figure that is not nothing is a button that opens its records. */
#define YIFA_TYPE_YEAR_GRID (yifa_year_grid_get_type ())
G_DECLARE_FINAL_TYPE (YifaYearGrid, yifa_year_grid, YIFA, YEAR_GRID, GtkWidget)

GtkWidget *yifa_year_grid_new  (void);
/* @table (nullable) must live until the next call, or as long as the grid. */
void       yifa_year_grid_show (YifaYearGrid        *self,
                                const YifaYearTable *table);
