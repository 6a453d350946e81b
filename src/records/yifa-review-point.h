#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_REVIEW_POINT_REVIEW,
  YIFA_REVIEW_POINT_SEQ,
  YIFA_REVIEW_POINT_CLAUSE,
  YIFA_REVIEW_POINT_QUOTE,
  YIFA_REVIEW_POINT_PROBLEM_TYPE,
  YIFA_REVIEW_POINT_SEVERITY,
  YIFA_REVIEW_POINT_PROBLEM,
  YIFA_REVIEW_POINT_BASIS,
  YIFA_REVIEW_POINT_SUGGESTION,
  YIFA_REVIEW_POINT_ADOPTION,
  YIFA_REVIEW_POINT_ADOPTION_REASON,
  YIFA_REVIEW_POINT_N_FIELDS
} YifaReviewPointField;

extern const YifaKind yifa_review_point;

/* Neither adopted nor answered with a reason. */
gboolean yifa_review_point_is_open (YifaRecord *point);
