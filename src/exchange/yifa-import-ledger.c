/* yifa-import-ledger.c - the ledgers that offices keep of advisers, contracts and work
 *
 * One row of them is more than one record: an adviser and an engagement, a contract with its counterparty and its
 * review. An adviser is known by the licence number, or by name and home body; a contract by its number, or by title,
 * counterparty and day of signing; an entry of the log by adviser, day and content.
 */
#include "yifa-import-ledger.h"

#include "yifa-adviser.h"
#include "yifa-contract-party.h"
#include "yifa-contract.h"
#include "yifa-engagement.h"
#include "yifa-error.h"
#include "yifa-legality-review.h"
#include "yifa-normative-doc.h"
#include "yifa-work-log.h"

static const YifaImportPart adviser_parts[] = {
  { .name = "engagement", .kind = &yifa_engagement, .owner = "adviser",
    .identity = { "client_org", "starts_on" },
    .opens = { "appointed_on", "certificate_no", "certificate_on" },
    .presets = { { "capacity", "adviser" } },
    .steps = { { .action = "record_appointed" } } },
  { NULL }
};

/* Other reviews have other conclusions; those of a contract say whether it can be signed. */
static void
word_for_contract (YifaRecord *review)
{
  static const char *const words[][2] = {
    { "lawful", "can_sign" }, { "lawful_after_amendment", "sign_after_amendment" }, { "unlawful", "not_advisable" },
  };
  const char *conclusion = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (conclusion, words[i][0]))
      {
        yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, words[i][1]);
        return;
      }
}

/* A ledger that has no day of the opinion has the day of submission: it stands for the other, and the case says so. */
static gboolean
fill_review (YifaRecord *contract, YifaRecord *review, GError **error)
{
  const char *issued_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON);
  const char *received_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON);

  if (issued_on == NULL && received_on == NULL)
    {
      g_propagate_error (error, yifa_error_new_field ("conclusion", _("The review has neither the day of its opinion nor "
                                                                      "that of its submission")));
      return FALSE;
    }
  if (!yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION))
    {
      g_propagate_error (error, yifa_error_new_field ("conclusion", _("The contract was submitted for review, but its "
                                                                      "conclusion is missing")));
      return FALSE;
    }
  word_for_contract (review);
  if (issued_on == NULL)
    {
      yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_NOTE, _("The ledger does not say when the opinion was issued; "
                                                                 "the day of submission stands for it."));
      yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON, received_on);
    }
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUDED_ON, yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON));
  if (!yifa_record_has (review, YIFA_LEGALITY_REVIEW_RECEIPT_NO))
    yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RECEIPT_NO, _("Before this register"));
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_TITLE, yifa_record_get_title (contract));
  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG, yifa_record_get_int (contract, YIFA_CONTRACT_HANDLING_ORG));
  return TRUE;
}

static const YifaImportPart contract_parts[] = {
  { .name = "party", .label = N_("Counterparty"), .kind = &yifa_contract_party, .owner = "contract",
    .identity = { "name" },
    .presets = { { "side", "counterparty" }, { "party_kind", "organisation" } } },
  { .name = "review", .kind = &yifa_legality_review, .owner = "contract", .named_by = "review",
    .opens = { "received_on", "conclusion", "conclusion_note", "issued_on", "opinion_no", "receipt_no" },
    .presets = { { "subject_kind", "contract" }, { "stage", "issued" } },
    .fill = fill_review },
  { NULL }
};

static const YifaImportLedger ledgers[] = {
  { .kind = &yifa_normative_doc,
    .steps = { { .action = "record_issued", .when = { "dated_on", "issue_no" } } } },
  { .kind = &yifa_adviser,
    .identities = { { "licence_no" }, { "name", "home_body" } },
    .steps = { { .action = "enrol", .is_tried = TRUE } },
    .parts = adviser_parts },
  { .kind = &yifa_contract,
    .identities = { { "contract_no" }, { "title", "counterparty", "signed_on" } },
    .opens = { "signed_on", "signed_by", "copy_filed_on", "copy_no", "completed_on", "terminated_on" },
    .steps = { { .action = "record_signed", .when = { "signed_on" } },
               { .action = "complete", .when = { "completed_on" } },
               { .action = "terminate", .when = { "terminated_on" } } },
    .parts = contract_parts },
  { .kind = &yifa_work_log,
    .identities = { { "adviser", "work_on", "content" } } },
};

/* NULL: a kind whose rows are records and nothing else. */
const YifaImportLedger *
yifa_import_ledger_find (const YifaKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (ledgers); i++)
    if (ledgers[i].kind == kind)
      return &ledgers[i];
  return NULL;
}
