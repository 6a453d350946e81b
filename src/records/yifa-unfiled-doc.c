/* yifa-unfiled-doc.c - issued but not filed, as a list like any other
 *
 * The kind's table is a view of data/sql: whoever lists, prints or exports it sees what is
 * missing today. Nothing is written here; the filing itself is done on its document.
 */
#include "yifa-unfiled-doc.h"

#include "yifa-normative-doc.h"
#include "yifa-org.h"

static const YifaChoice maker_levels[] = {
  { "government", N_("Government document") },
  { "department", N_("Department document") },
  { "township",   N_("Township document") },
  { NULL }
};

#define FACT (YIFA_LOCKED | YIFA_LIST)

static const YifaField fields[] = {
  [YIFA_UNFILED_DOC_TITLE]        = { "title", N_("Title"), YIFA_TEXT, FACT },
  [YIFA_UNFILED_DOC_ISSUE_NO]     = { "issue_no", N_("Issue number"), YIFA_TEXT, FACT },
  [YIFA_UNFILED_DOC_DOC]          = { "doc", N_("Document"),
                                      YIFA_REF, YIFA_LOCKED, NULL, &yifa_normative_doc },
  [YIFA_UNFILED_DOC_MAKER_ORG]    = { "maker_org", N_("Maker"),
                                      YIFA_REF, FACT | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_UNFILED_DOC_MAKER_LEVEL]  = { "maker_level", N_("Level of the document"),
                                      YIFA_CHOICE, YIFA_LOCKED | YIFA_FILTER, maker_levels },
  [YIFA_UNFILED_DOC_PUBLISHED_ON] = { "published_on", N_("Published on"), YIFA_DATE, FACT | YIFA_FILTER },
  [YIFA_UNFILED_DOC_N_FILINGS]    = { "n_filings", N_("Filings on record"), YIFA_COUNT, FACT },
  [YIFA_UNFILED_DOC_N_SENT]       = { "n_sent", N_("Of these sent"), YIFA_COUNT, FACT },
  [YIFA_UNFILED_DOC_DUE_ON]       = { "due_on", N_("Due on"), YIFA_DATE, FACT },
  [YIFA_UNFILED_DOC_OVERDUE]      = { "overdue", N_("Overdue"), YIFA_FLAG, FACT | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_UNFILED_DOC_N_FIELDS);

const YifaKind yifa_unfiled_doc = {
  .type_name = "YifaUnfiledDoc",
  .table = "unfiled_doc",
  .label = N_("Issued but not filed"),
  .fields = fields,
  .n_fields = YIFA_UNFILED_DOC_N_FIELDS,
  .title = YIFA_UNFILED_DOC_TITLE,
};
