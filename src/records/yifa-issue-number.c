/* yifa-issue-number.c - the numbering register
 *
 * A row per number: reserved, used or voided. The numbering service writes it; here stands only
 * what can be done to a number afterwards, which is to void it.
 */
#include "yifa-issue-number.h"

#include "yifa-choices.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

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
                                     yifa_number_series },
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

enum { RESERVED, USED, VOIDED };

/* A number that a document still shows is voided there, so that the two cannot part. */
static char *
not_carried (YifaStore *store, YifaRecord *record)
{
  gint64 doc_id = yifa_record_get_int (record, YIFA_ISSUE_NUMBER_DOC);
  g_autoptr(YifaRecord) doc = doc_id != 0 ? yifa_store_load (store, &yifa_normative_doc, doc_id, NULL) : NULL;

  if (doc == NULL || g_strcmp0 (yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO),
                                yifa_record_get_text (record, YIFA_ISSUE_NUMBER_TEXT)) != 0)
    return NULL;
  return g_strdup_printf (_("The document “%s” carries this number; void it there"),
                          yifa_record_get_title (doc));
}

static gboolean
note_reason (YifaStore *store, YifaRecord *record, GError **error)
{
  yifa_record_set_text (record, YIFA_ISSUE_NUMBER_REASON, yifa_store_get_reason (store));
  return TRUE;
}

static const YifaGate void_gates[] = {
  { "not_carried", not_carried, "nd.numbering", "doc" },
  { NULL }
};

static const YifaAction actions[] = {
  { "void", N_("Void"), YIFA_STAGE (RESERVED) | YIFA_STAGE (USED), "voided", void_gates, note_reason, NULL,
    N_("The number stays in the register with its reason and is never given again."), TRUE },
  { NULL }
};

static char *
refuses_undo (YifaStore *store, YifaRecord *record)
{
  if (g_strcmp0 (yifa_record_get_stage (record), "voided") == 0)
    return NULL;
  return g_strdup_printf (_("The number %s has been taken from the register and cannot be put back; void it instead"),
                          yifa_record_get_title (record));
}

const YifaKind yifa_issue_number = {
  .type_name = "YifaIssueNumber",
  .table = "issue_number",
  .label = N_("Issue number"),
  .fields = fields,
  .n_fields = YIFA_ISSUE_NUMBER_N_FIELDS,
  .title = YIFA_ISSUE_NUMBER_TEXT,
  .actions = actions,
  .refuses_undo = refuses_undo,
};
