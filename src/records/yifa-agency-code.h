#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_AGENCY_CODE_ORG,
  YIFA_AGENCY_CODE_CODE,
  YIFA_AGENCY_CODE_SERIES,
  YIFA_AGENCY_CODE_VALID_FROM,
  YIFA_AGENCY_CODE_VALID_TO,
  YIFA_AGENCY_CODE_NOTE,
  YIFA_AGENCY_CODE_N_FIELDS
} YifaAgencyCodeField;

extern const YifaKind yifa_agency_code;
