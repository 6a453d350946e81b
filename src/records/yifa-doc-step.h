#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_DOC_STEP_DOC,
  YIFA_DOC_STEP_SEQ,
  YIFA_DOC_STEP_STEP,
  YIFA_DOC_STEP_STAGE,
  YIFA_DOC_STEP_DONE_ON,
  YIFA_DOC_STEP_EVIDENCE,
  YIFA_DOC_STEP_EXEMPT_REASON,
  YIFA_DOC_STEP_APPROVER,
  YIFA_DOC_STEP_N_FIELDS
} YifaDocStepField;

extern const YifaKind yifa_doc_step;

/* The step of @doc, by its value ("public_comment"); transfer full. */
YifaRecord *yifa_doc_step_find (YifaStore  *store,
                                YifaRecord *doc,
                                const char *step);
/* Marks a step of @doc as due, begun or done; one that is exempt stays so. */
gboolean    yifa_doc_step_mark (YifaStore  *store,
                                YifaRecord *doc,
                                const char *step,
                                const char *stage,
                                const char *on,
                                const char *evidence,
                                GError    **error);
/* The six steps of a new document. */
gboolean    yifa_doc_step_create_all (YifaStore  *store,
                                      YifaRecord *doc,
                                      const char *stage,
                                      GError    **error);
