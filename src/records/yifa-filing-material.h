#pragma once
#include "yifa-store.h"

/* One material of an outgoing filing that is not, or not only, a file: the copies on paper. */
typedef enum
{
  YIFA_FILING_MATERIAL_FILING,
  YIFA_FILING_MATERIAL_ROLE,   /* a role of data/rules' lists "filing_gov" and "filing_npc" */
  YIFA_FILING_MATERIAL_COPIES,
  YIFA_FILING_MATERIAL_PRESENT,
  YIFA_FILING_MATERIAL_NOTE,
  YIFA_FILING_MATERIAL_N_FIELDS
} YifaFilingMaterialField;

extern const YifaKind   yifa_filing_material;

/* The roles that materials of a filing have, out or in; ends with { NULL }. */
extern const YifaChoice yifa_filing_material_roles[];
