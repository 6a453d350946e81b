#pragma once
#include "yifa-store.h"

/* Which units have advisers (法律顾问覆盖情况): a view, one row for each unit of the county that exists today.
 * Read only; the id is the unit's. */
typedef enum
{
  YIFA_ADVISER_COVERAGE_NAME,
  YIFA_ADVISER_COVERAGE_ORG,
  YIFA_ADVISER_COVERAGE_ORG_KIND,
  YIFA_ADVISER_COVERAGE_OWN_N,
  YIFA_ADVISER_COVERAGE_ADVISERS,
  YIFA_ADVISER_COVERAGE_NEXT_END_ON,
  YIFA_ADVISER_COVERAGE_PANEL_N,
  YIFA_ADVISER_COVERAGE_IS_COVERED,
  YIFA_ADVISER_COVERAGE_LAST_ENDED_ON,
  YIFA_ADVISER_COVERAGE_N_FIELDS
} YifaAdviserCoverageField;

extern const YifaKind yifa_adviser_coverage;
