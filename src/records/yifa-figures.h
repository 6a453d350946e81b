#pragma once
#include "yifa-query.h"
#include "yifa-store.h"

/* An indicator of a year, with what it was computed from (DOMAIN.md B6). A figure without a
 * denominator has no value: nothing was due is not nothing was done. */
typedef enum
{
  YIFA_FIGURE_RATE,  /* numerator of denominator, in per cent */
  YIFA_FIGURE_COUNT, /* the numerator itself */
  YIFA_FIGURE_DAYS,  /* a mean: the sum of days over the number of records */
  YIFA_FIGURE_HOURS, /* the numerator, in hundredths of an hour, of so many records */
  YIFA_FIGURE_MONEY, /* the numerator, in cents, of so many records */
} YifaFigureUnit;

typedef struct
{
  const char     *name;        /* "rate_filing" */
  const char     *label;
  const char     *definition;  /* one sentence, as it must be printed beside the figure */
  YifaFigureUnit  unit;
  gint64          numerator;
  gint64          denominator;
  const YifaKind *kind;        /* of the records counted */
  YifaQuery      *counted;     /* the denominator's records; NULL: they stand in ids */
  YifaQuery      *missing;     /* those of them that the numerator lacks; NULL: not one query */
  GArray         *ids;         /* (element-type gint64): the records counted; NULL: ask counted */
  GArray         *missing_ids; /* (element-type gint64): those that the numerator lacks in part or whole */
} YifaFigure;

void       yifa_figure_free     (YifaFigure *figure);
/* In per cent with one decimal, "97.5%"; a count as it is; days with one decimal; hours and yuan as their fields are
 * read; "—" where nothing was due. Transfer full. */
char      *yifa_figure_dup_text (const YifaFigure *figure);
/* A count, hours or an amount by itself: "12", "7.5", "12000.00". Transfer full. */
char      *yifa_figure_dup_sum  (YifaFigureUnit    unit,
                                 gint64            value);
/* (element-type YifaFigure): 报备率, 及时率, 规范率 of documents published in @year. */
GPtrArray *yifa_figures_of_year (YifaStore  *store,
                                 int         year);
/* (element-type YifaFigure): those, and the figures of the review desk, of meetings, major decisions, legal advisers and
 * government contracts. Reads whole years of records: not for a page that opens often. */
GPtrArray *yifa_figures_all     (YifaStore  *store,
                                 int         year);
/* (element-type gint64): the records a figure was counted from; transfer full. */
GArray    *yifa_figure_dup_ids  (YifaStore        *store,
                                 const YifaFigure *figure);
