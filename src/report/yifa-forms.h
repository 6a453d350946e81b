#pragma once
#include "yifa-paper.h"
#include "yifa-store.h"

/* Official papers made of records. Their words are Chinese whatever the window speaks. */
typedef struct
{
  const char     *name;    /* "filing_report" */
  const char     *label;   /* see yifa_form_get_label() */
  const YifaKind *kind;
  gboolean        whole;   /* of the register as a whole: the id does not matter */

  /* For yifa-forms.c alone. */
  YifaPaper     *(*build) (YifaStore *store, YifaRecord *record, GHashTable *values, GError **error);
  void           (*check) (YifaStore *store, YifaRecord *record, GPtrArray *problems);
  gboolean       (*suits) (YifaRecord *record); /* NULL: every record of the kind */
} YifaForm;

const YifaForm *const *yifa_forms_all      (guint          *n_forms);
const YifaForm        *yifa_form_find      (const char     *name);
const char            *yifa_form_get_label (const YifaForm *form);
/* Whether this paper can be made of @record: of its kind, and of such a one. */
gboolean               yifa_form_suits     (const YifaForm *form,
                                            YifaRecord     *record);

/* (element-type utf8): sentences about what the paper lacks, to be shown before it is printed. A
 * paper is made all the same, with blanks to be filled in by hand. */
GPtrArray             *yifa_form_missing   (YifaStore      *store,
                                            const YifaForm *form,
                                            gint64          id);
YifaPaper             *yifa_form_make      (YifaStore      *store,
                                            const YifaForm *form,
                                            gint64          id,
                                            GError        **error);
/* The same with words of the moment: "signatory" (签发人), "date" (ISO, under the signature). */
YifaPaper             *yifa_form_make_with (YifaStore      *store,
                                            const YifaForm *form,
                                            gint64          id,
                                            GHashTable     *values,
                                            GError        **error);
