/* yifa-ex-ante-eval.c - the argument why a document is needed (评估论证) */
#include "yifa-ex-ante-eval.h"

#include "yifa-normative-doc.h"

static const YifaField fields[] = {
  [YIFA_EX_ANTE_EVAL_DOC]            = { "doc", N_("Document"),
                                         YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_normative_doc },
  [YIFA_EX_ANTE_EVAL_NECESSITY]      = { "necessity", N_("Necessity"),
                                         YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_EX_ANTE_EVAL_FEASIBILITY]    = { "feasibility", N_("Feasibility"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_EX_ANTE_EVAL_REASONABLENESS] = { "reasonableness", N_("Reasonableness"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_EX_ANTE_EVAL_METHOD]         = { "method", N_("Method"), YIFA_TEXT },
  [YIFA_EX_ANTE_EVAL_ASSESSOR]       = { "assessor", N_("Carried out by"), YIFA_TEXT },
  [YIFA_EX_ANTE_EVAL_CONCLUDED_ON]   = { "concluded_on", N_("Concluded on"), YIFA_DATE, YIFA_LIST },
  [YIFA_EX_ANTE_EVAL_CONCLUSION]     = { "conclusion", N_("Conclusion"), YIFA_PROSE, YIFA_SEARCH },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_EX_ANTE_EVAL_N_FIELDS);

const YifaKind yifa_ex_ante_eval = {
  .type_name = "YifaExAnteEval",
  .table = "ex_ante_eval",
  .label = N_("Necessity argument"),
  .fields = fields,
  .n_fields = YIFA_EX_ANTE_EVAL_N_FIELDS,
  .title = YIFA_EX_ANTE_EVAL_NECESSITY,
};
