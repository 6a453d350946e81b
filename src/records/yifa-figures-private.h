#pragma once
#include "yifa-figures.h"

/* Between the files of the figures; nobody else includes this. */

typedef struct
{
  const char     *name;
  const char     *label;
  const char     *definition;
  YifaFigureUnit  unit;
  const YifaKind *kind;
} YifaFigureDefinition;

/* A figure that keeps the records it is counted from, put behind @figures, which own it. */
YifaFigure *yifa_figures_add         (GPtrArray                  *figures,
                                      const YifaFigureDefinition *definition);
/* One more record, and whether the numerator has it too. */
void        yifa_figure_count        (YifaFigure                 *figure,
                                      gint64                      id,
                                      gboolean                    is_met);
/* (transfer full) (element-type YifaRecord): those whose @date lies in @year. */
GPtrArray  *yifa_figures_load_year   (YifaStore                  *store,
                                      const YifaKind             *kind,
                                      const char                 *date,
                                      int                         year);
/* Of the records of @kind that name @id in @owner those with that value in @field; @value NULL: with any. */
gint64      yifa_figures_count_parts (YifaStore                  *store,
                                      const YifaKind             *kind,
                                      const char                 *owner,
                                      gint64                      id,
                                      const char                 *field,
                                      const char                 *value);

/* The figures of reviews, meetings and decisions of @year, put behind @figures. */
void        yifa_figures_add_desk      (YifaStore *store,
                                        int        year,
                                        GPtrArray *figures);
/* Those of advisers, their matters and engagements. */
void        yifa_figures_add_advisers  (YifaStore *store,
                                        int        year,
                                        GPtrArray *figures);
/* Those of government contracts. */
void        yifa_figures_add_contracts (YifaStore *store,
                                        int        year,
                                        GPtrArray *figures);
