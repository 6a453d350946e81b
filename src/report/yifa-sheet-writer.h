#pragma once
#include "yifa-sheet.h"

/* What each file format has to be able to do; for yifa-sheet.c alone. Rows come in order. */
typedef struct
{
  const char *path; /* the draft to fill */
  const char *title;
  const char *today;
  const YifaColumn    *columns;
  guint                n_columns;
  const YifaSheetNote *notes; /* may be NULL */
} YifaSheetPlan;

typedef struct
{
  const char *suffix;
  gpointer  (*open)   (const YifaSheetPlan *plan, GError **error);
  void      (*begin)  (gpointer writer, const char *name, guint n_rows);
  void      (*add)    (gpointer writer, const char *const *values, gboolean is_total);
  gboolean  (*close)  (gpointer writer, GError **error); /* frees the writer */
} YifaSheetWriter;

extern const YifaSheetWriter yifa_sheet_xlsx;
extern const YifaSheetWriter yifa_sheet_csv;
extern const YifaSheetWriter yifa_sheet_pdf;
