/* yifa-sheet-pdf.c - tables on paper
 *
 * Lying A4, the head of the table on every page, one heading per part.
 */
#include "yifa-paper.h"
#include "yifa-sheet-writer.h"

typedef struct
{
  YifaSheetPlan   plan;
  YifaPaper      *paper;
  YifaPaperTable *table;
} Writer;

static void
add_cells (Writer *self, const char *const *values, YifaTextRole role)
{
  yifa_paper_table_add_row (self->table, 6);
  for (guint i = 0; i < self->plan.n_columns; i++)
    yifa_paper_table_add_cell (self->table, role, 1, values[i]);
}

#define AREA_WIDTH 740.0 /* points, of a lying page */
#define DATE_WIDTH 46.0  /* a date is not broken, however many columns there are */

/* Text columns share what the dates leave. */
static double
weigh_date (const YifaSheetPlan *plan)
{
  double others = 0;
  guint n = 0;

  for (guint i = 0; i < plan->n_columns; i++)
    {
      n += plan->columns[i].type == YIFA_COLUMN_DATE;
      others += plan->columns[i].type == YIFA_COLUMN_DATE ? 0 : plan->columns[i].width + 1;
    }
  return others * DATE_WIDTH / MAX (AREA_WIDTH / 4, AREA_WIDTH - n * DATE_WIDTH);
}

static void
pdf_begin (gpointer writer, const char *name, guint n_rows)
{
  Writer *self = writer;
  g_autofree double *weights = g_new (double, self->plan.n_columns);
  g_autofree const char **labels = g_new (const char *, self->plan.n_columns);

  for (guint i = 0; i < self->plan.n_columns; i++)
    {
      weights[i] = self->plan.columns[i].type == YIFA_COLUMN_DATE ? weigh_date (&self->plan)
                                                                  : self->plan.columns[i].width + 1;
      labels[i] = self->plan.columns[i].label;
    }
  if (self->table != NULL)
    yifa_paper_begin_page (self->paper, YIFA_PAGE_LANDSCAPE);
  yifa_paper_add_text (self->paper, YIFA_TEXT_TITLE, self->plan.title);
  yifa_paper_add_text (self->paper, YIFA_TEXT_SUBTITLE, name);
  self->table = yifa_paper_add_table (self->paper, weights, self->plan.n_columns, 1);
  add_cells (self, labels, YIFA_TEXT_LEDGER_LABEL);
}

static void
pdf_add (gpointer writer, const char *const *values, gboolean is_total)
{
  add_cells (writer, values, is_total ? YIFA_TEXT_LEDGER_LABEL : YIFA_TEXT_LEDGER);
}

static gpointer
pdf_open (const YifaSheetPlan *plan, GError **error)
{
  Writer *self = g_new0 (Writer, 1);

  self->plan = *plan;
  self->paper = yifa_paper_new (YIFA_PAGE_LANDSCAPE, plan->title, NULL, plan->today);
  return self;
}

static void
add_notes (Writer *self)
{
  yifa_paper_add_gap (self->paper, 4);
  for (const YifaSheetNote *one = self->plan.notes; one != NULL && one->label != NULL; one++)
    yifa_paper_add_textf (self->paper, YIFA_TEXT_SMALL, "%s：%s", one->label, one->text);
}

static gboolean
pdf_close (gpointer writer, GError **error)
{
  Writer *self = writer;
  gboolean ok;

  add_notes (self);
  ok = yifa_paper_write_pdf (self->paper, self->plan.path, error);
  yifa_paper_free (self->paper);
  g_free (self);
  return ok;
}

const YifaSheetWriter yifa_sheet_pdf = { ".pdf", pdf_open, pdf_begin, pdf_add, pdf_close };
