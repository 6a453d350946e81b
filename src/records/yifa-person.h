#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_PERSON_NAME,
  YIFA_PERSON_ORG,
  YIFA_PERSON_POST,
  YIFA_PERSON_PHONE,
  YIFA_PERSON_VALID_FROM,
  YIFA_PERSON_VALID_TO,
  YIFA_PERSON_NOTE,
  YIFA_PERSON_N_FIELDS
} YifaPersonField;

extern const YifaKind yifa_person;
