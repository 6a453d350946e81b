/* yifa-review-point.c - one point of a legality review
 *
 * Clause, problem, basis and suggestion; and whether the drafter took it up.
 */
#include "yifa-review-point.h"

#include "yifa-choices.h"
#include "yifa-legality-review.h"

static const YifaChoice problem_types[] = {
  { "maker",     N_("Competence") },
  { "procedure", N_("Procedure") },
  { "content",   N_("Content") },
  { "technique", N_("Technique") },
  { "other",     N_("Other") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_REVIEW_POINT_REVIEW]          = { "review", N_("Legality review"),
                                          YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_legality_review },
  [YIFA_REVIEW_POINT_SEQ]             = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_REVIEW_POINT_CLAUSE]          = { "clause", N_("Clause"), YIFA_TEXT, YIFA_LIST },
  [YIFA_REVIEW_POINT_QUOTE]           = { "quote", N_("Words of the text"), YIFA_PROSE },
  [YIFA_REVIEW_POINT_PROBLEM_TYPE]    = { "problem_type", N_("Type of problem"),
                                          YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, problem_types },
  [YIFA_REVIEW_POINT_SEVERITY]        = { "severity", N_("Severity"),
                                          YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, yifa_levels },
  [YIFA_REVIEW_POINT_PROBLEM]         = { "problem", N_("Problem"),
                                          YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_REVIEW_POINT_BASIS]           = { "basis", N_("Basis"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_REVIEW_POINT_SUGGESTION]      = { "suggestion", N_("Suggestion"),
                                          YIFA_PROSE, YIFA_SEARCH | YIFA_LIST },
  [YIFA_REVIEW_POINT_ADOPTION]        = { "adoption", N_("Adoption"),
                                          YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, yifa_adoptions },
  [YIFA_REVIEW_POINT_ADOPTION_REASON] = { "adoption_reason", N_("Reason for not adopting"), YIFA_PROSE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_REVIEW_POINT_N_FIELDS);

const YifaKind yifa_review_point = {
  .type_name = "YifaReviewPoint",
  .table = "review_point",
  .label = N_("Review point"),
  .fields = fields,
  .n_fields = YIFA_REVIEW_POINT_N_FIELDS,
  .title = YIFA_REVIEW_POINT_PROBLEM,
};

gboolean
yifa_review_point_is_open (YifaRecord *point)
{
  const char *adoption = yifa_record_get_text (point, YIFA_REVIEW_POINT_ADOPTION);

  return adoption == NULL || (!g_str_equal (adoption, "adopted") &&
                              !yifa_record_has (point, YIFA_REVIEW_POINT_ADOPTION_REASON));
}
