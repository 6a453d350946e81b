#pragma once
#include "yifa-store.h"

/* One problem that a filing review found. */
typedef enum
{
  YIFA_FILING_PROBLEM_FILING_REVIEW,
  YIFA_FILING_PROBLEM_PROBLEM_TYPE,
  YIFA_FILING_PROBLEM_CLAUSE,
  YIFA_FILING_PROBLEM_PROBLEM,
  YIFA_FILING_PROBLEM_BASIS,
  YIFA_FILING_PROBLEM_REQUEST,
  YIFA_FILING_PROBLEM_HANDLING,
  YIFA_FILING_PROBLEM_N_FIELDS
} YifaFilingProblemField;

extern const YifaKind yifa_filing_problem;
