#pragma once
#include "yifa-store.h"

/* A document of a department or township that came in, or was taken up, for filing review (备案审查). */
typedef enum
{
  YIFA_FILING_REVIEW_TITLE,
  YIFA_FILING_REVIEW_ISSUE_NO,
  YIFA_FILING_REVIEW_MAKER_ORG,
  YIFA_FILING_REVIEW_SOURCE,
  YIFA_FILING_REVIEW_STAGE,
  YIFA_FILING_REVIEW_RECEIPT_NO,   /* from the numbering service */
  YIFA_FILING_REVIEW_DATED_ON,
  YIFA_FILING_REVIEW_PUBLISHED_ON,
  YIFA_FILING_REVIEW_EFFECTIVE_ON,
  YIFA_FILING_REVIEW_RECEIVED_ON,
  YIFA_FILING_REVIEW_CONTACT,
  YIFA_FILING_REVIEW_PHONE,
  YIFA_FILING_REVIEW_CHECKED_ON,
  YIFA_FILING_REVIEW_FIRST_CHECK_COMPLETE,
  YIFA_FILING_REVIEW_SUPPLEMENT_REASON,
  YIFA_FILING_REVIEW_SUPPLEMENT_DUE_ON,
  YIFA_FILING_REVIEW_SUPPLEMENTED_ON,
  YIFA_FILING_REVIEW_REGISTERED_ON,
  YIFA_FILING_REVIEW_REJECT_REASON,
  YIFA_FILING_REVIEW_REVIEWER,
  YIFA_FILING_REVIEW_CONCLUSION,
  YIFA_FILING_REVIEW_REVIEWED_ON,
  YIFA_FILING_REVIEW_OPINION_NO,   /* from the numbering service */
  YIFA_FILING_REVIEW_OPINION_ON,
  YIFA_FILING_REVIEW_OPINION,
  YIFA_FILING_REVIEW_TRANSFERRED_TO,
  YIFA_FILING_REVIEW_CORRECTION_KIND,
  YIFA_FILING_REVIEW_CORRECTION,
  YIFA_FILING_REVIEW_FEEDBACK_ON,
  YIFA_FILING_REVIEW_ESCALATED_ON, /* the maker would not correct: laid before the government */
  YIFA_FILING_REVIEW_REVOKED_BY,   /* the government's decision */
  YIFA_FILING_REVIEW_REVOKED_ON,
  YIFA_FILING_REVIEW_SUGGESTER,    /* of a review suggestion */
  YIFA_FILING_REVIEW_SUGGESTED_ON,
  YIFA_FILING_REVIEW_REPLY,
  YIFA_FILING_REVIEW_REPLIED_ON,
  YIFA_FILING_REVIEW_CLOSED_ON,
  YIFA_FILING_REVIEW_NOTE,
  YIFA_FILING_REVIEW_FILE_DUE_ON,    /* computed: until when it should have come in */
  YIFA_FILING_REVIEW_LATE,           /* computed: it came in after that */
  YIFA_FILING_REVIEW_CORRECT_DUE_ON, /* computed: until when the maker must correct */
  YIFA_FILING_REVIEW_OVERDUE,        /* computed: an open term of this review has passed */
  YIFA_FILING_REVIEW_N_PROBLEMS,     /* computed */
  YIFA_FILING_REVIEW_N_FIELDS
} YifaFilingReviewField;

extern const YifaKind yifa_filing_review;

/* (element-type YifaMaterial): what a filing that comes in must carry; owned by the store. */
GPtrArray *yifa_filing_review_get_materials (YifaStore  *store,
                                             YifaRecord *review);
/* What is missing, by label, joined for a sentence; NULL when the set is complete. Transfer full. */
char      *yifa_filing_review_dup_missing   (YifaStore  *store,
                                             YifaRecord *review);
