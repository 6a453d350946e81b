#pragma once
#include <gio/gio.h>

/* The rows of a file that somebody else made: .jsonl, .csv or .xlsx (first sheet). Every cell is
 * text; dates of spreadsheets come as 2026-11-22. Untrusted input: sizes are bounded. */
typedef struct
{
  GPtrArray *columns; /* (element-type utf8) */
  GPtrArray *rows;    /* (element-type GStrv): as many cells as columns; a cell may be "" */
  GArray    *numbers; /* (element-type guint): the row's number in its file, from 1 */
} YifaTable;

YifaTable *yifa_table_read      (const char   *path,
                                 GError      **error);
void       yifa_table_free      (YifaTable    *self);

/* For the readers of single formats. */
YifaTable *yifa_table_new       (void);
guint      yifa_table_column    (YifaTable    *self,
                                 const char   *name);
YifaTable *yifa_table_read_xlsx (const char   *path,
                                 GError      **error);
gboolean   yifa_table_add_row   (YifaTable    *self,
                                 GPtrArray    *cells,
                                 guint         number,
                                 GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaTable, yifa_table_free)
