/* yifa-expert-review.c - the argument of experts on a decision
 *
 * Its opinions, one per expert, are its parts.
 * */
#include "yifa-expert-review.h"

#include "yifa-expert-opinion.h"
#include "yifa-major-decision.h"

static const YifaChoice expert_modes[] = {
  { "meeting",      N_("Meeting of experts") },
  { "written",      N_("In writing") },
  { "commissioned", N_("Commissioned argument") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_EXPERT_REVIEW_DECISION]       = { "decision", N_("Major decision"),
                                          YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_major_decision },
  [YIFA_EXPERT_REVIEW_TITLE]          = { "title", N_("Title"),
                                          YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_EXPERT_REVIEW_MODE]           = { "mode", N_("Form of the argument"),
                                          YIFA_CHOICE, YIFA_LIST, expert_modes },
  [YIFA_EXPERT_REVIEW_BODY]           = { "body", N_("Body that organised it"),
                                          YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_EXPERT_REVIEW_TOPICS]         = { "topics", N_("Topics"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_EXPERT_REVIEW_SELECTION_NOTE] = { "selection_note", N_("How the experts were chosen"), YIFA_PROSE },
  [YIFA_EXPERT_REVIEW_HELD_ON]        = { "held_on", N_("Held on"), YIFA_DATE, YIFA_LIST },
  [YIFA_EXPERT_REVIEW_PLACE]          = { "place", N_("Place"), YIFA_TEXT },
  [YIFA_EXPERT_REVIEW_SUMMARY]        = { "summary", N_("Summary of the argument"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_EXPERT_REVIEW_ADOPTION]       = { "adoption", N_("Taking up of the opinions"), YIFA_PROSE },
  [YIFA_EXPERT_REVIEW_SIGNED_ON]      = { "signed_on", N_("Opinion signed on"), YIFA_DATE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_EXPERT_REVIEW_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_expert_opinion, "expert_review" },
  { NULL }
};

const YifaKind yifa_expert_review = {
  .type_name = "YifaExpertReview",
  .table = "expert_review",
  .label = N_("Expert argument"),
  .fields = fields,
  .n_fields = YIFA_EXPERT_REVIEW_N_FIELDS,
  .title = YIFA_EXPERT_REVIEW_TITLE,
  .parts = parts,
};
