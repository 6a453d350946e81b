/* yifa-issue-number.c - issue number */
#include "yifa-issue-number.h"

#include "yifa-normative-doc.h"
#include "yifa-org.h"

static const YifaChoice number_series[] = {
  { "normative",      N_("Normative documents") },
  { "document",       N_("Documents") },
  { "letter",         N_("Letters") },
  { "order",          N_("Orders") },
  { "registration",   N_("Unified registration") },
  { "review_receipt", N_("Receipts of legality review") },
  { "review_opinion", N_("Review opinions") },
  { "filing_report",  N_("Filing reports") },
  { "filing_receipt", N_("Receipts of filing review") },
  { "filing_opinion", N_("Filing-review opinions") },
  { "notice",         N_("Chasing and supplement notices") },
  { NULL }
};

static const YifaChoice number_stages[] = {
  { "reserved", N_("Reserved") },
  { "used",     N_("Used") },
  { "voided",   N_("Voided") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ISSUE_NUMBER_TEXT]       = { "text", N_("Number"),
                                     YIFA_TEXT,
                                     YIFA_REQUIRED | YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_ISSUE_NUMBER_TYPED]      = { "typed", N_("As typed"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_ISSUE_NUMBER_CODE]       = { "code", N_("Agency code"),
                                     YIFA_TEXT,
                                     YIFA_REQUIRED | YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_FILTER },
  [YIFA_ISSUE_NUMBER_SERIES]     = { "series", N_("Series"),
                                     YIFA_CHOICE, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                     number_series },
  [YIFA_ISSUE_NUMBER_YEAR]       = { "year", N_("Year"), YIFA_COUNT, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_ISSUE_NUMBER_SERIAL]     = { "serial", N_("Serial"),
                                     YIFA_COUNT, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST },
  [YIFA_ISSUE_NUMBER_SUFFIX]     = { "suffix", N_("Suffix"), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ISSUE_NUMBER_ORG]        = { "org", N_("Unit"),
                                     YIFA_REF, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_ISSUE_NUMBER_STAGE]      = { "stage", N_("State"),
                                     YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, number_stages },
  [YIFA_ISSUE_NUMBER_DOC]        = { "doc", N_("Document"),
                                     YIFA_REF, YIFA_LOCKED | YIFA_LIST, NULL, &yifa_normative_doc },
  [YIFA_ISSUE_NUMBER_OWNER_KIND] = { "owner_kind", N_("Given to a record of the kind"),
                                     YIFA_TEXT, YIFA_LOCKED },
  [YIFA_ISSUE_NUMBER_OWNER_ID]   = { "owner_id", N_("Given to the record"), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ISSUE_NUMBER_GIVEN_ON]   = { "given_on", N_("Given on"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ISSUE_NUMBER_REASON]     = { "reason", N_("Reason"), YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ISSUE_NUMBER_N_FIELDS);

const YifaKind yifa_issue_number = {
  .type_name = "YifaIssueNumber",
  .table = "issue_number",
  .label = N_("Issue number"),
  .fields = fields,
  .n_fields = YIFA_ISSUE_NUMBER_N_FIELDS,
  .title = YIFA_ISSUE_NUMBER_TEXT,
};
