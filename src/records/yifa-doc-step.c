/* yifa-doc-step.c - statutory step */
#include "yifa-doc-step.h"

#include "yifa-normative-doc.h"

static const YifaChoice steps[] = {
  { "ex_ante_eval",    N_("Evaluation and argument") },
  { "public_comment",  N_("Public comment") },
  { "legality_review", N_("Legality review") },
  { "deliberation",    N_("Collective deliberation and decision") },
  { "publication",     N_("Publication") },
  { "filing",          N_("Filing") },
  { NULL }
};

static const YifaChoice step_stages[] = {
  { "due",         N_("Due") },
  { "in_progress", N_("In progress") },
  { "done",        N_("Done") },
  { "exempt",      N_("Exempt") },
  { "unrecorded",  N_("Not recorded") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_DOC_STEP_DOC]           = { "doc", N_("Document"),
                                    YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                    NULL, &yifa_normative_doc },
  [YIFA_DOC_STEP_SEQ]           = { "seq", N_("No."), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_DOC_STEP_STEP]          = { "step", N_("Step"),
                                    YIFA_CHOICE, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                    steps },
  [YIFA_DOC_STEP_STAGE]         = { "stage", N_("State"),
                                    YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, step_stages },
  [YIFA_DOC_STEP_DONE_ON]       = { "done_on", N_("Done on"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_DOC_STEP_EVIDENCE]      = { "evidence", N_("Evidence"), YIFA_PROSE, YIFA_LIST },
  [YIFA_DOC_STEP_EXEMPT_REASON] = { "exempt_reason", N_("Reason of exemption"),
                                    YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_DOC_STEP_APPROVER]      = { "approver", N_("Exemption approved by"),
                                    YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DOC_STEP_N_FIELDS);

const YifaKind yifa_doc_step = {
  .type_name = "YifaDocStep",
  .table = "doc_step",
  .label = N_("Statutory step"),
  .fields = fields,
  .n_fields = YIFA_DOC_STEP_N_FIELDS,
  .title = YIFA_DOC_STEP_STEP,
};
