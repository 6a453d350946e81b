#pragma once
#include "yifa-form-part.h"
#include "yifa-year-grid.h"

/* What an adviser did, year by year: on the adviser's page, each figure leading to its records. */
#define YIFA_TYPE_ADVISER_YEARS (yifa_adviser_years_get_type ())
G_DECLARE_FINAL_TYPE (YifaAdviserYears, yifa_adviser_years, YIFA, ADVISER_YEARS, GtkBox)

YifaYearGrid *yifa_adviser_years_get_grid (YifaAdviserYears *self);
