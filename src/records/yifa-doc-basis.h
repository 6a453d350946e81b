#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_DOC_BASIS_DOC,
  YIFA_DOC_BASIS_BASIS,
  YIFA_DOC_BASIS_ARTICLES,
  YIFA_DOC_BASIS_NOTE,
  YIFA_DOC_BASIS_BASIS_VALIDITY,
  YIFA_DOC_BASIS_N_FIELDS
} YifaDocBasisField;

extern const YifaKind yifa_doc_basis;
