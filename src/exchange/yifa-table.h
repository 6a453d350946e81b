#pragma once
#include <gio/gio.h>

/* Whether a text is the heading of a column that the reader of the table looks for. */
typedef gboolean (*YifaTableKnows) (const char *heading,
                                    gpointer    data);

typedef struct
{
  const char     *sheet;      /* NULL: the first that holds such a table */
  guint           header_row; /* in the file, from 1; 0: it is looked for */
  YifaTableKnows  knows;      /* may be NULL */
  gpointer        data;
} YifaTableOptions;

/* The rows of a file that somebody else made: .jsonl, .csv or .xlsx. Every cell is text; cells that are formatted
 * as dates come as 2026-11-22. Untrusted input: sizes are bounded. */
typedef struct
{
  GPtrArray *columns;    /* (element-type utf8): each name once */
  GPtrArray *rows;       /* (element-type GStrv): as many cells as columns; a cell may be "" */
  GArray    *numbers;    /* (element-type guint): the row's number in its file, from 1 */
  GPtrArray *left_out;   /* (element-type utf8): a sentence for each row that is no record, such as a total */
  GPtrArray *sheets;     /* (element-type utf8): of a spreadsheet file, without the hidden ones */
  char      *sheet;      /* the one that was read; NULL: the file has none */
  guint      header_row; /* the first row of the head; 0: the file has none */
  guint      n_known;    /* columns whose heading is looked for */
  gboolean   has_serials; /* a number where a date is expected counts days */
  gboolean   since_1904;  /* from 1904-01-01 instead of 1899-12-30 */
} YifaTable;

YifaTable *yifa_table_read      (const char             *path,
                                 const YifaTableOptions *options,
                                 GError                **error);
void       yifa_table_free      (YifaTable              *self);
char      *yifa_table_serial_to_date (gboolean           since_1904,
                                 double                  serial);

/* For the readers of single formats. */
YifaTable *yifa_table_new       (void);
guint      yifa_table_column    (YifaTable              *self,
                                 const char             *name);
YifaTable *yifa_table_read_xlsx (const char             *path,
                                 const YifaTableOptions *options,
                                 GError                **error);
gboolean   yifa_table_add_row   (YifaTable              *self,
                                 GPtrArray              *cells,
                                 guint                   number,
                                 GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaTable, yifa_table_free)
