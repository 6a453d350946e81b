#pragma once
#include <gtk/gtk.h>

#include "yifa-adviser-year.h"

/* A figure of the year that a reader may follow to its records: a button. @table and @row must outlive it. What a
 * reader sees of it is the caller's. */
GtkWidget *yifa_year_button_new (const YifaYearTable *table,
                                 const YifaYearRow   *row,
                                 YifaYearFigure       figure);
