/* yifa-legality-review.c - legality review */
#include "yifa-legality-review.h"

#include "yifa-normative-doc.h"
#include "yifa-org.h"

static const YifaChoice subject_kinds[] = {
  { "normative_doc", N_("Normative document") },
  { "decision",      N_("Major decision") },
  { "contract",      N_("Contract") },
  { "ordinary",      N_("Ordinary document") },
  { "project",       N_("Major project") },
  { NULL }
};

static const YifaChoice review_stages[] = {
  { "received",  N_("Received") },
  { "returned",  N_("Returned for supplement") },
  { "reviewing", N_("Under review") },
  { "concluded", N_("Concluded") },
  { "issued",    N_("Opinion issued") },
  { NULL }
};

static const YifaChoice conclusions[] = {
  { "lawful",                 N_("Lawful") },
  { "lawful_after_amendment", N_("Must be amended") },
  { "unlawful",               N_("Unlawful") },
  { "not_normative",          N_("Not a normative document") },
  { "returned",               N_("Returned") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_LEGALITY_REVIEW_TITLE]           = { "title", N_("Title"),
                                             YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_SUBJECT_KIND]    = { "subject_kind", N_("Kind of subject"),
                                             YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                             subject_kinds },
  [YIFA_LEGALITY_REVIEW_DOC]             = { "doc", N_("Document"),
                                             YIFA_REF, YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                             NULL, &yifa_normative_doc },
  [YIFA_LEGALITY_REVIEW_SUBMITTER_ORG]   = { "submitter_org", N_("Submitted by"),
                                             YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_LEGALITY_REVIEW_STAGE]           = { "stage", N_("Stage"),
                                             YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                             review_stages },
  [YIFA_LEGALITY_REVIEW_RECEIPT_NO]      = { "receipt_no", N_("Receipt number"),
                                             YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_LEGALITY_REVIEW_RECEIVED_ON]     = { "received_on", N_("Date of receipt"), YIFA_DATE, YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_COMPLETE_ON]     = { "complete_on", N_("Complete since"),
                                             YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_DUE_MIN_ON]      = { "due_min_on", N_("Not before"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_RETURNED_ON]     = { "returned_on", N_("Returned on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_RETURN_REASON]   = { "return_reason", N_("What is missing"),
                                             YIFA_PROSE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_REVIEWER]        = { "reviewer", N_("Reviewer"), YIFA_TEXT, YIFA_LIST | YIFA_FILTER },
  [YIFA_LEGALITY_REVIEW_SECOND_READER]   = { "second_reader", N_("Second reader"), YIFA_TEXT },
  [YIFA_LEGALITY_REVIEW_IS_URGENT]       = { "is_urgent", N_("Urgent"), YIFA_FLAG },
  [YIFA_LEGALITY_REVIEW_URGENT_REASON]   = { "urgent_reason", N_("Reason of urgency"), YIFA_TEXT },
  [YIFA_LEGALITY_REVIEW_BASIS]           = { "basis", N_("Bases of the review"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_CONCLUSION]      = { "conclusion", N_("Conclusion"),
                                             YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, conclusions },
  [YIFA_LEGALITY_REVIEW_CONCLUSION_NOTE] = { "conclusion_note", N_("Reasons of the conclusion"),
                                             YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_CONCLUDED_ON]    = { "concluded_on", N_("Concluded on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_OPINION_NO]      = { "opinion_no", N_("Opinion number"),
                                             YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_LEGALITY_REVIEW_ISSUED_ON]       = { "issued_on", N_("Issued on"),
                                             YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_NOTE]            = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_DUE_MAX_ON]      = { "due_max_on", N_("Due on"),
                                             YIFA_DATE, YIFA_COMPUTED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_LEGALITY_REVIEW_N_FIELDS);

const YifaKind yifa_legality_review = {
  .type_name = "YifaLegalityReview",
  .table = "legality_review",
  .view = "legality_review_view",
  .label = N_("Legality review"),
  .fields = fields,
  .n_fields = YIFA_LEGALITY_REVIEW_N_FIELDS,
  .title = YIFA_LEGALITY_REVIEW_TITLE,
};
