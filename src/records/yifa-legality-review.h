#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_LEGALITY_REVIEW_TITLE,
  YIFA_LEGALITY_REVIEW_SUBJECT_KIND,
  YIFA_LEGALITY_REVIEW_DOC,
  YIFA_LEGALITY_REVIEW_DECISION,
  YIFA_LEGALITY_REVIEW_CONTRACT,
  YIFA_LEGALITY_REVIEW_SUBJECT_TEXT,
  YIFA_LEGALITY_REVIEW_SUBMITTER_ORG,
  YIFA_LEGALITY_REVIEW_STAGE,
  YIFA_LEGALITY_REVIEW_RECEIPT_NO,
  YIFA_LEGALITY_REVIEW_RECEIVED_ON,
  YIFA_LEGALITY_REVIEW_COMPLETE_ON,
  YIFA_LEGALITY_REVIEW_DUE_MIN_ON,
  YIFA_LEGALITY_REVIEW_MEETING_ON,
  YIFA_LEGALITY_REVIEW_RETURNED_ON,
  YIFA_LEGALITY_REVIEW_RETURN_REASON,
  YIFA_LEGALITY_REVIEW_ROUNDS,
  YIFA_LEGALITY_REVIEW_REVIEWER,
  YIFA_LEGALITY_REVIEW_ASSIGNED_ON,
  YIFA_LEGALITY_REVIEW_SECOND_READER,
  YIFA_LEGALITY_REVIEW_IS_URGENT,
  YIFA_LEGALITY_REVIEW_URGENT_REASON,
  YIFA_LEGALITY_REVIEW_BASIS,
  YIFA_LEGALITY_REVIEW_AUTHORITY_NOTE,
  YIFA_LEGALITY_REVIEW_PROCEDURE_NOTE,
  YIFA_LEGALITY_REVIEW_CONTENT_NOTE,
  YIFA_LEGALITY_REVIEW_RISK_NOTE,
  YIFA_LEGALITY_REVIEW_ADVICE_NOTE,
  YIFA_LEGALITY_REVIEW_CONCLUSION,
  YIFA_LEGALITY_REVIEW_CONCLUSION_NOTE,
  YIFA_LEGALITY_REVIEW_CONCLUDED_ON,
  YIFA_LEGALITY_REVIEW_READ_ON,
  YIFA_LEGALITY_REVIEW_READER_NOTE,
  YIFA_LEGALITY_REVIEW_APPROVER,
  YIFA_LEGALITY_REVIEW_APPROVED_ON,
  YIFA_LEGALITY_REVIEW_OPINION_NO,
  YIFA_LEGALITY_REVIEW_ISSUED_ON,
  YIFA_LEGALITY_REVIEW_FEEDBACK_ON,
  YIFA_LEGALITY_REVIEW_FEEDBACK,
  YIFA_LEGALITY_REVIEW_NOTE,
  YIFA_LEGALITY_REVIEW_DUE_MAX_ON,
  YIFA_LEGALITY_REVIEW_POINTS_N,
  YIFA_LEGALITY_REVIEW_POINTS_ADOPTED_N,
  YIFA_LEGALITY_REVIEW_ITEMS_OPEN_N,
  YIFA_LEGALITY_REVIEW_OPINIONS_OPEN_N,
  YIFA_LEGALITY_REVIEW_N_FIELDS
} YifaLegalityReviewField;

extern const YifaKind yifa_legality_review;

/* What the list asks for and is neither ticked nor attached, joined as the language joins it; NULL when the
 * set is complete. Transfer full. */
char       *yifa_legality_review_dup_missing   (YifaStore  *store,
                                                YifaRecord *review);
/* The document, decision or contract under review, or NULL where the case stands for itself; transfer full. */
YifaRecord *yifa_legality_review_load_subject  (YifaStore  *store,
                                                YifaRecord *review);
/* The list of materials.ini for its kind of subject: "review_contract". */
const char *yifa_legality_review_get_materials (YifaRecord *review);
/* Whether @conclusion may be drawn of its kind of subject. */
gboolean    yifa_legality_review_may_conclude  (YifaRecord *review,
                                                const char *conclusion);
/* For gates: points of the opinion that are neither adopted nor answered; NULL when there are none. Transfer full. */
char       *yifa_legality_review_refuse_open_points (YifaStore  *store,
                                                     YifaRecord *review);
