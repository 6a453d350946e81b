#pragma once
#include "yifa-field-editor.h"
#include "yifa-form-part.h"

/* The parts of a record (opinions, points, materials), edited in the table itself; or, as links,
 * records that have a page of their own (filings, documents that rest on a basis). */
#define YIFA_TYPE_PART_TABLE (yifa_part_table_get_type ())
G_DECLARE_FINAL_TYPE (YifaPartTable, yifa_part_table, YIFA, PART_TABLE, GtkBox)

typedef enum
{
  YIFA_PART_EDIT,
  YIFA_PART_LINKS,
} YifaPartMode;

#define YIFA_TYPE_PART_MODE (yifa_part_mode_get_type ())
GType            yifa_part_mode_get_type      (void);

guint            yifa_part_table_get_n_rows   (YifaPartTable *self);
YifaRecord      *yifa_part_table_get_record   (YifaPartTable *self,
                                               guint          row);
YifaFieldEditor *yifa_part_table_get_cell     (YifaPartTable *self,
                                               guint          row,
                                               guint          column);
void             yifa_part_table_withdraw     (YifaPartTable *self,
                                               guint          row);
gboolean         yifa_part_has_page           (const YifaKind *kind);
