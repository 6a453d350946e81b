#pragma once
#include "yifa-figures.h"

/* The year of the advisers: what is counted of their work, by adviser, by type of matter, by client unit, by month
 * or, over all years, by year. This is the one place that says which record counts in which year and for whom; the
 * chart, the table, an adviser's page and the figures of the year all read it. */
typedef enum
{
  YIFA_YEAR_MATTERS,
  YIFA_YEAR_OPINIONS,
  YIFA_YEAR_ADOPTED,
  YIFA_YEAR_PARTLY,
  YIFA_YEAR_NOT_ADOPTED,
  YIFA_YEAR_ADOPTIONS, /* the three before it together */
  YIFA_YEAR_HOURS, /* hundredths of an hour */
  YIFA_YEAR_FEES,  /* cents */
  YIFA_YEAR_MEETINGS,
  YIFA_YEAR_N_FIGURES
} YifaYearFigure;

typedef enum
{
  YIFA_YEAR_BY_ADVISER,
  YIFA_YEAR_BY_TYPE,
  YIFA_YEAR_BY_CLIENT,
  YIFA_YEAR_BY_MONTH,
  YIFA_YEAR_BY_YEAR,
  YIFA_YEAR_N_VIEWS
} YifaYearView;

typedef struct
{
  gint64  value; /* how many, hundredths of an hour, or cents */
  GArray *ids;   /* (element-type gint64): the records counted, each once */
} YifaYearCell;

typedef struct
{
  gint64       key;   /* id of an adviser or unit; of a type its place in yifa_matter_types, from 1; 0: none */
  char        *label;
  YifaYearCell cells[YIFA_YEAR_N_FIGURES];
} YifaYearRow;

typedef struct
{
  YifaYearView view;
  int          year;    /* 0: all years */
  gint64       adviser; /* 0: all advisers */
  GPtrArray   *rows;    /* (element-type YifaYearRow) */
  YifaYearRow *total;   /* of each figure the sum of its rows */
} YifaYearTable;

typedef struct _YifaAdviserYear YifaAdviserYear;

/* Every record that counts in @year (0: in any year) for @adviser (0: for all). Errors: of the store. */
YifaAdviserYear *yifa_adviser_year_read      (YifaStore             *store,
                                              int                    year,
                                              gint64                 adviser,
                                              GError               **error);
void             yifa_adviser_year_free      (YifaAdviserYear       *self);
/* Transfer full. Of a year's advisers those too who were engaged and whom nobody asked. */
YifaYearTable   *yifa_adviser_year_tabulate  (YifaStore             *store,
                                              const YifaAdviserYear *self,
                                              YifaYearView           view);
void             yifa_year_table_free        (YifaYearTable         *table);
/* (nullable): the row of @key */
const YifaYearRow *yifa_year_table_find      (const YifaYearTable   *table,
                                              gint64                 key);
/* What lists exactly the records of that cell: conditions where they say it, else a set of ids. Transfer full. */
YifaQuery       *yifa_year_table_dup_query   (const YifaYearTable   *table,
                                              const YifaYearRow     *row,
                                              YifaYearFigure         figure);

/* Of a figure. The name is stable; the definition is one sentence and stands wherever the figure stands. */
const char      *yifa_year_figure_get_name       (YifaYearFigure     figure);
const char      *yifa_year_figure_get_label      (YifaYearFigure     figure);
const char      *yifa_year_figure_get_definition (YifaYearFigure     figure);
YifaFigureUnit   yifa_year_figure_get_unit       (YifaYearFigure     figure);
const YifaKind  *yifa_year_figure_get_kind       (YifaYearFigure     figure);
/* @value as it is read: "12", "7.5", "12000.00". Transfer full. */
char            *yifa_year_figure_dup_words      (YifaYearFigure     figure,
                                                  gint64             value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaAdviserYear, yifa_adviser_year_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaYearTable, yifa_year_table_free)
