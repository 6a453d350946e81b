#pragma once
#include "yifa-ledgers.h"

/* What a ledger consists of; for yifa-ledger*.c alone. */
struct _YifaLedger
{
  const char       *name;
  const char       *label;   /* in the window */
  const char       *title;   /* on the ledger */
  const char       *undated; /* the part of what has no year; NULL: such records are left out */
  const YifaKind   *kind;
  const YifaColumn *columns;
  guint             n_columns;
  guint             total_at; /* where the total says how many rows there are */
  guint             yes_at;   /* a column whose 是 are counted, or YIFA_LEDGER_NO_COLUMN */
  const char       *scope;    /* what is counted, and in which year */

  gboolean        (*takes) (YifaRecord *record);                             /* NULL: all */
  char           *(*date)  (YifaStore *store, YifaRecord *record);           /* what its year is */
  void            (*row)   (YifaStore *store, YifaRecord *record, guint number, GPtrArray *values);
  /* Instead of all these, where a row is more than a record: every part with its total. @year 0: all years. */
  gboolean        (*write) (YifaStore *store, const struct _YifaLedger *ledger, int year, YifaSheet *sheet,
                            GCancellable *cancellable, GError **error);
};

#define YIFA_LEDGER_NO_COLUMN G_MAXUINT
#define YIFA_LEDGER_COLUMNS(array) array, G_N_ELEMENTS (array)

extern const YifaLedger yifa_ledger_decisions;
extern const YifaLedger yifa_ledger_agenda;
extern const YifaLedger yifa_ledger_advisers;
extern const YifaLedger yifa_ledger_engagements;
extern const YifaLedger yifa_ledger_adviser_fees;
extern const YifaLedger yifa_ledger_coverage;
extern const YifaLedger yifa_ledger_matters;
extern const YifaLedger yifa_ledger_work_log;
extern const YifaLedger yifa_ledger_conflict_checks;
extern const YifaLedger yifa_ledger_contracts;
extern const YifaLedger yifa_ledger_contract_payments;
extern const YifaLedger yifa_ledger_panel;

/* Cells of a row, from left to right. */
void        yifa_ledger_give       (GPtrArray  *values,
                                    char       *text);
void        yifa_ledger_add        (GPtrArray  *values,
                                    const char *text);
void        yifa_ledger_add_field  (GPtrArray  *values,
                                    YifaRecord *record,
                                    guint       field);
void        yifa_ledger_add_number (GPtrArray  *values,
                                    guint       number);
/* A field that is a figure, as columns of figures take it; @record may be NULL. */
void        yifa_ledger_add_figure (GPtrArray  *values,
                                    YifaRecord *record,
                                    guint       field);
char       *yifa_ledger_dup_money  (gint64      cents);
const char *yifa_ledger_yes_or_no  (gboolean    yes);
