/* yifa-review-item.c - one question of the checklist of a review
 *
 * Made with the case from the list of its kind, and kept as it was asked that day. "No" says where
 * and why, in a note or in a point.
 */
#include "yifa-review-item.h"

#include "yifa-legality-review.h"

static const YifaChoice answers[] = {
  { "yes",            N_("Yes") },
  { "no",             N_("No") },
  { "not_applicable", N_("Not applicable") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_REVIEW_ITEM_REVIEW]   = { "review", N_("Legality review"),
                                  YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_legality_review },
  [YIFA_REVIEW_ITEM_SEQ]      = { "seq", N_("No."), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_REVIEW_ITEM_CODE]     = { "code", N_("Code"), YIFA_TEXT, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST },
  [YIFA_REVIEW_ITEM_QUESTION] = { "question", N_("Checklist question"), YIFA_PROSE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_REVIEW_ITEM_BASIS]    = { "basis", N_("Basis"), YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_REVIEW_ITEM_ANSWER]   = { "answer", N_("Finding"), YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, answers },
  [YIFA_REVIEW_ITEM_CLAUSE]   = { "clause", N_("Clause"), YIFA_TEXT, YIFA_LIST },
  [YIFA_REVIEW_ITEM_NOTE]     = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH | YIFA_LIST },
  [YIFA_REVIEW_ITEM_EVIDENCE] = { "evidence", N_("Evidence"), YIFA_TEXT },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_REVIEW_ITEM_N_FIELDS);

const YifaKind yifa_review_item = {
  .type_name = "YifaReviewItem",
  .table = "review_item",
  .label = N_("Checklist item"),
  .fields = fields,
  .n_fields = YIFA_REVIEW_ITEM_N_FIELDS,
  .title = YIFA_REVIEW_ITEM_QUESTION,
};
