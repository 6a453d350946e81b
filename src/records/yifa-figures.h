#pragma once
#include "yifa-query.h"
#include "yifa-store.h"

/* An indicator of a year, with what it was computed from (DOMAIN.md B6). A figure without a
 * denominator has no value: nothing was due is not nothing was done. */
typedef struct
{
  const char     *name;        /* "rate_filing" */
  const char     *label;
  const char     *definition;  /* one sentence, as it must be printed beside the figure */
  gint64          numerator;
  gint64          denominator;
  const YifaKind *kind;        /* of the records counted */
  YifaQuery      *counted;     /* the denominator's records */
  YifaQuery      *missing;     /* those of them that the numerator lacks; NULL: not one query */
} YifaFigure;

void       yifa_figure_free     (YifaFigure *figure);
/* In per cent with one decimal, "97.5%", or "—" where nothing was due. Transfer full. */
char      *yifa_figure_dup_text (const YifaFigure *figure);
/* (element-type YifaFigure): 报备率, 及时率, 规范率 of documents published in @year. */
GPtrArray *yifa_figures_of_year (YifaStore  *store,
                                 int         year);
