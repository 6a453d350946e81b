/* yifa-evaluation.c - post-evaluation of a document or a decision */
#include "yifa-evaluation.h"

#include "yifa-checks.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"

static const YifaChoice evaluation_results[] = {
  { "keep",      N_("Keep") },
  { "amend",     N_("Amend") },
  { "repeal",    N_("Repeal") },
  { "extend",    N_("Extend") },
  { "continue",  N_("Continue the decision") },
  { "adjust",    N_("Adjust the decision") },
  { "terminate", N_("End the decision") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_EVALUATION_DOC]           = { "doc", N_("Document"),
                                      YIFA_REF, YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                      NULL, &yifa_normative_doc },
  [YIFA_EVALUATION_DECISION]      = { "decision", N_("Major decision"),
                                      YIFA_REF, YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                      NULL, &yifa_major_decision },
  [YIFA_EVALUATION_TITLE]         = { "title", N_("Title"),
                                      YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_EVALUATION_EVALUATOR_ORG] = { "evaluator_org", N_("Evaluated by"),
                                      YIFA_REF, YIFA_LIST, NULL, &yifa_org },
  [YIFA_EVALUATION_STARTED_ON]    = { "started_on", N_("Begun on"), YIFA_DATE },
  [YIFA_EVALUATION_FINISHED_ON]   = { "finished_on", N_("Finished on"), YIFA_DATE, YIFA_LIST },
  [YIFA_EVALUATION_METHOD]        = { "method", N_("Method"), YIFA_PROSE },
  [YIFA_EVALUATION_FINDINGS]      = { "findings", N_("Findings"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_EVALUATION_RESULT]        = { "result", N_("Recommendation"),
                                      YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, evaluation_results },
  [YIFA_EVALUATION_NOTE]          = { "note", N_("Note"), YIFA_PROSE },
  [YIFA_EVALUATION_THIRD_PARTY]   = { "third_party", N_("Third party that evaluated"),
                                      YIFA_TEXT, YIFA_SEARCH },
  [YIFA_EVALUATION_BASIS]         = { "basis", N_("Basis of the evaluation"), YIFA_PROSE },
  [YIFA_EVALUATION_AIM]           = { "aim", N_("Aim of the evaluation"), YIFA_PROSE },
  [YIFA_EVALUATION_COURSE]        = { "course", N_("Course of the evaluation"), YIFA_PROSE },
  [YIFA_EVALUATION_HEARD]         = { "heard", N_("Who was heard"), YIFA_PROSE },
  [YIFA_EVALUATION_PROBLEMS]      = { "problems", N_("Problems"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_EVALUATION_ADVICE]        = { "advice", N_("Advice"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_EVALUATION_REPORT_NO]     = { "report_no", N_("Number of the report"), YIFA_TEXT, YIFA_SEARCH },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_EVALUATION_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_one_owner (record, YIFA_EVALUATION_DOC, YIFA_EVALUATION_DECISION, error) &&
         yifa_check_order (record, YIFA_EVALUATION_STARTED_ON, YIFA_EVALUATION_FINISHED_ON, error);
}

const YifaKind yifa_evaluation = {
  .type_name = "YifaEvaluation",
  .table = "evaluation",
  .label = N_("Post-evaluation"),
  .fields = fields,
  .n_fields = YIFA_EVALUATION_N_FIELDS,
  .title = YIFA_EVALUATION_TITLE,
  .validate = validate,
};
