#pragma once
#include "yifa-store.h"

/* Issued but not filed (已印发未备案): a view of documents that have a number and lack a filing, or whose
 * filings have not all been sent. Read only; the id is the document's. */
typedef enum
{
  YIFA_UNFILED_DOC_TITLE,
  YIFA_UNFILED_DOC_ISSUE_NO,
  YIFA_UNFILED_DOC_DOC,
  YIFA_UNFILED_DOC_MAKER_ORG,
  YIFA_UNFILED_DOC_MAKER_LEVEL,
  YIFA_UNFILED_DOC_PUBLISHED_ON,
  YIFA_UNFILED_DOC_N_FILINGS, /* duties on record; 0: nobody ever made one */
  YIFA_UNFILED_DOC_N_SENT,
  YIFA_UNFILED_DOC_DUE_ON,    /* the earliest of those not sent */
  YIFA_UNFILED_DOC_OVERDUE,
  YIFA_UNFILED_DOC_N_FIELDS
} YifaUnfiledDocField;

extern const YifaKind yifa_unfiled_doc;
