#pragma once
#include "yifa-table.h"

/* A sheet as it stands in its file, before anybody knows where its head is. */
typedef struct
{
  GPtrArray *rows;    /* (element-type GPtrArray): cells (element-type utf8, may be NULL); rows without text are missing */
  GArray    *numbers; /* (element-type guint): of the rows in the file, from 1, ascending */
  GArray    *merges;  /* (element-type YifaTableMerge) */
  GArray    *head_merges; /* (element-type YifaTableMerge): those near the head, and those that csv forgot */
  gsize      n_cells;
} YifaTableGrid;

typedef struct
{
  guint top, bottom; /* row numbers in the file */
  guint left, right; /* columns from 0 */
} YifaTableMerge;

#define YIFA_TABLE_MAX_COLUMNS 400

YifaTableGrid *yifa_table_grid_new       (void);
void           yifa_table_grid_free      (YifaTableGrid          *self);
gboolean       yifa_table_grid_take_row  (YifaTableGrid          *self,
                                          GPtrArray              *cells,
                                          guint                   number,
                                          GError                **error);
void           yifa_table_grid_add_merge (YifaTableGrid          *self,
                                          const YifaTableMerge   *merge);
YifaTable     *yifa_table_grid_to_table  (YifaTableGrid          *self,
                                          const YifaTableOptions *options,
                                          GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaTableGrid, yifa_table_grid_free)
