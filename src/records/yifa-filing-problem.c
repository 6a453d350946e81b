/* yifa-filing-problem.c - problems that a filing review found
 *
 * Types and handling are those of the yearly statistics form, so that the form counts rows.
 */
#include "yifa-filing-problem.h"

#include "yifa-filing-review.h"

static const YifaChoice problem_types[] = {
  { "maker",     N_("Competence") },
  { "procedure", N_("Procedure") },
  { "content",   N_("Content") },
  { "technique", N_("Technical defect") },
  { "other",     N_("Other") },
  { NULL }
};

static const YifaChoice handlings[] = {
  { "self_amended", N_("Amended by the maker") },
  { "repealed",     N_("Repealed or revoked") },
  { "other",        N_("Other") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_FILING_PROBLEM_FILING_REVIEW] = { "filing_review", N_("Filing review"),
                                          YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_filing_review },
  [YIFA_FILING_PROBLEM_PROBLEM_TYPE]  = { "problem_type", N_("Type of problem"),
                                          YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                          problem_types },
  [YIFA_FILING_PROBLEM_CLAUSE]        = { "clause", N_("Clause"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_FILING_PROBLEM_PROBLEM]       = { "problem", N_("Problem"),
                                          YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_FILING_PROBLEM_BASIS]         = { "basis", N_("Basis"), YIFA_PROSE, YIFA_SEARCH | YIFA_LIST },
  [YIFA_FILING_PROBLEM_REQUEST]       = { "request", N_("What the maker is asked to do"),
                                          YIFA_PROSE, YIFA_SEARCH },
  [YIFA_FILING_PROBLEM_HANDLING]      = { "handling", N_("Handling"),
                                          YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, handlings },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_FILING_PROBLEM_N_FIELDS);

const YifaKind yifa_filing_problem = {
  .type_name = "YifaFilingProblem",
  .table = "filing_problem",
  .label = N_("Problem found"),
  .fields = fields,
  .n_fields = YIFA_FILING_PROBLEM_N_FIELDS,
  .title = YIFA_FILING_PROBLEM_PROBLEM,
};
