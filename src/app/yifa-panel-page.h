#pragma once
#include "yifa-page.h"
#include "yifa-year-bars.h"
#include "yifa-year-grid.h"

/* The year of the advisers: a chart and a table, by adviser, type of matter, client unit or month. A place's section
 * names the year: "2025". */
#define YIFA_TYPE_PANEL_PAGE (yifa_panel_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaPanelPage, yifa_panel_page, YIFA, PANEL_PAGE, YifaPage)

YifaPage     *yifa_panel_page_new      (const YifaPlace *place,
                                        YifaStore       *store,
                                        YifaWorker      *worker);
YifaYearBars *yifa_panel_page_get_bars (YifaPanelPage   *self);
YifaYearGrid *yifa_panel_page_get_grid (YifaPanelPage   *self);
/* As a click on its button; @view is not YIFA_YEAR_BY_YEAR. */
void          yifa_panel_page_turn     (YifaPanelPage   *self,
                                        YifaYearView     view);
