#pragma once
#include "yifa-store.h"

/* One line of the completeness check of a filing that came in. */
typedef enum
{
  YIFA_FILING_REVIEW_MATERIAL_FILING_REVIEW,
  YIFA_FILING_REVIEW_MATERIAL_ROLE,
  YIFA_FILING_REVIEW_MATERIAL_REQUIRED,
  YIFA_FILING_REVIEW_MATERIAL_COPIES,
  YIFA_FILING_REVIEW_MATERIAL_PRESENT,
  YIFA_FILING_REVIEW_MATERIAL_NOTE,
  YIFA_FILING_REVIEW_MATERIAL_N_FIELDS
} YifaFilingReviewMaterialField;

extern const YifaKind yifa_filing_review_material;
