#pragma once
#include "yifa-figures.h"

/* Between the files of the figures; nobody else includes this. */

/* The figures of reviews, meetings and decisions of @year, put behind @figures. */
void yifa_figures_add_desk (YifaStore *store,
                            int        year,
                            GPtrArray *figures);
