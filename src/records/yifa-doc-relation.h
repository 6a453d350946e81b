#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_DOC_RELATION_DOC,
  YIFA_DOC_RELATION_RELATION,
  YIFA_DOC_RELATION_TARGET,
  YIFA_DOC_RELATION_TARGET_TEXT,
  YIFA_DOC_RELATION_ARTICLE,
  YIFA_DOC_RELATION_NOTE,
  YIFA_DOC_RELATION_N_FIELDS
} YifaDocRelationField;

extern const YifaKind yifa_doc_relation;
