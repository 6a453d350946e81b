/* yifa-contract-actions.c - the road of a contract, from the draft to the archive
 *
 * The table of its actions, and what each brings about inside the same operation: the case of review opened or
 * handed in again, numbers taken, the clocks of the copy and of the procurement law started and met.
 */
#include "yifa-contract-private.h"

#include "yifa-contract-event.h"
#include "yifa-contract-party.h"
#include "yifa-deadline.h"
#include "yifa-evidence.h"
#include "yifa-legality-review.h"

static const char *
today (YifaStore *store)
{
  return yifa_store_get_today (store);
}

static gboolean
take_number (YifaStore *store, YifaRecord *contract, GError **error)
{
  return yifa_evidence_number (store, contract, YIFA_CONTRACT_REGISTER_NO, 0, "contract", error);
}

/* ---- review ---- */

static void
add_line (GString *text, const char *label, const char *value)
{
  if (*value != '\0')
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _("%s: %s"), label, value);
    }
}

static void
add_parties (YifaStore *store, YifaRecord *contract, GString *text)
{
  g_autoptr(GPtrArray) parties = yifa_contract_load_parts (store, contract, &yifa_contract_party);

  for (guint i = 0; i < parties->len; i++)
    {
      const char *name = yifa_record_get_title (parties->pdata[i]);
      const char *code = yifa_record_get_text (parties->pdata[i], YIFA_CONTRACT_PARTY_CREDIT_CODE);
      g_autofree char *side = yifa_store_dup_display (store, parties->pdata[i], YIFA_CONTRACT_PARTY_SIDE);
      /* Translators: a party to a contract and its credit code */
      g_autofree char *named = code != NULL ? g_strdup_printf (_("%s (%s)"), name, code) : g_strdup (name);

      add_line (text, side, named);
    }
}

/* What the desk reads first, and what the opinion repeats: the contract as it was submitted. */
static char *
describe (YifaStore *store, YifaRecord *contract)
{
  static const guint described[] = {
    YIFA_CONTRACT_CONTRACT_TYPE, YIFA_CONTRACT_CONTRACT_NO, YIFA_CONTRACT_SIGNATORY_ORG, YIFA_CONTRACT_SUBJECT,
    YIFA_CONTRACT_AMOUNT_KIND, YIFA_CONTRACT_AMOUNT, YIFA_CONTRACT_AMOUNT_WORDS, YIFA_CONTRACT_STARTS_ON,
    YIFA_CONTRACT_ENDS_ON, YIFA_CONTRACT_PAY_TERM_DAYS,
  };
  GString *text = g_string_new (NULL);

  add_parties (store, contract, text);
  for (guint i = 0; i < G_N_ELEMENTS (described); i++)
    {
      g_autofree char *value = yifa_store_dup_display (store, contract, described[i]);

      add_line (text, yifa_field_get_label (&yifa_contract.fields[described[i]]), value);
    }
  return g_string_free (text, FALSE);
}

static void
fill_case (YifaStore *store, YifaRecord *contract, YifaRecord *review)
{
  g_autofree char *text = describe (store, contract);

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_TITLE, yifa_record_get_title (contract));
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_TEXT, text);
  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG,
                       yifa_record_get_int (contract, YIFA_CONTRACT_HANDLING_ORG));
}

static gboolean
open_case (YifaStore *store, YifaRecord *contract, GError **error)
{
  g_autoptr(YifaRecord) review = yifa_record_new (&yifa_legality_review);

  fill_case (store, contract, review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND, "contract");
  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_CONTRACT, yifa_record_get_id (contract));
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON, today (store));
  if (!yifa_store_save (store, review, error))
    return FALSE;

  yifa_record_set_int (contract, YIFA_CONTRACT_REVIEW, yifa_record_get_id (review));
  return TRUE;
}

/* A case that was returned goes on; a contract that was revised is a new case. */
static gboolean
submit_case (YifaStore *store, YifaRecord *contract, GError **error)
{
  g_autoptr(YifaRecord) review = yifa_contract_load_review (store, contract, YIFA_CONTRACT_REVIEW);

  if (review == NULL || g_strcmp0 (yifa_record_get_stage (review), "returned") != 0)
    return open_case (store, contract, error);

  fill_case (store, contract, review);
  return yifa_workflow_do (store, review, yifa_workflow_find (&yifa_legality_review, "resubmit"), NULL, error);
}

static gboolean
submit (YifaStore *store, YifaRecord *contract, GError **error)
{
  yifa_record_set_text (contract, YIFA_CONTRACT_REQUESTED_ON, today (store));
  return take_number (store, contract, error) && submit_case (store, contract, error);
}

/* The next case is a new one; the opinion on the draft before stays on record. */
static gboolean
revise (YifaStore *store, YifaRecord *contract, GError **error)
{
  yifa_record_clear (contract, YIFA_CONTRACT_REVIEW);
  yifa_record_clear (contract, YIFA_CONTRACT_REQUESTED_ON);
  return TRUE;
}

static gboolean
end_with_reason (YifaStore *store, YifaRecord *contract, GError **error)
{
  yifa_record_set_text (contract, YIFA_CONTRACT_END_REASON, yifa_store_get_reason (store));
  return TRUE;
}

/* ---- signing, copy, procurement ---- */

/* What the law of procurement asks of the buyer, and the field that says when it was done. */
static const struct
{
  const char *rule;
  guint       done_on;
} procurement[] = {
  { "ct.procure_file_days",    YIFA_CONTRACT_PROCURE_FILED_ON },
  { "ct.procure_publish_days", YIFA_CONTRACT_PROCURE_PUBLISHED_ON },
};

static gboolean
start_procurement (YifaStore *store, YifaRecord *contract, const char *signed_on, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (procurement); i++)
    if (!yifa_deadline_start (store, contract, procurement[i].rule, signed_on, error))
      return FALSE;
  return TRUE;
}

static gboolean
sign (YifaStore *store, YifaRecord *contract, GError **error)
{
  g_autofree char *signed_on = g_strdup (yifa_record_get_text (contract, YIFA_CONTRACT_SIGNED_ON));

  return take_number (store, contract, error) &&
         yifa_deadline_start (store, contract, "ct.copy_days", signed_on, error) &&
         (!yifa_record_get_int (contract, YIFA_CONTRACT_IS_PROCUREMENT) ||
          start_procurement (store, contract, signed_on, error));
}

/* What was signed before this register began has its copy, or still owes it. */
static gboolean
record_signed (YifaStore *store, YifaRecord *contract, GError **error)
{
  gboolean has_copy = yifa_record_has (contract, YIFA_CONTRACT_COPY_FILED_ON);

  yifa_record_set_text (contract, YIFA_CONTRACT_STAGE, has_copy ? "performing" : "signed");
  return take_number (store, contract, error) &&
         (has_copy || yifa_deadline_start (store, contract, "ct.copy_days",
                                           yifa_record_get_text (contract, YIFA_CONTRACT_SIGNED_ON), error));
}

static gboolean
file_copy (YifaStore *store, YifaRecord *contract, GError **error)
{
  yifa_evidence_stamp (store, contract, YIFA_CONTRACT_COPY_FILED_ON);
  return yifa_evidence_number (store, contract, YIFA_CONTRACT_COPY_NO, 0, "contract_copy", error) &&
         yifa_deadline_meet (store, contract, "ct.copy_days",
                             yifa_record_get_text (contract, YIFA_CONTRACT_COPY_FILED_ON), error);
}

static gboolean
meet_procurement (YifaStore *store, YifaRecord *contract, guint i, GError **error)
{
  yifa_evidence_stamp (store, contract, procurement[i].done_on);
  return yifa_deadline_meet (store, contract, procurement[i].rule,
                             yifa_record_get_text (contract, procurement[i].done_on), error);
}

static gboolean
file_procurement (YifaStore *store, YifaRecord *contract, GError **error)
{
  return meet_procurement (store, contract, 0, error);
}

static gboolean
publish_procurement (YifaStore *store, YifaRecord *contract, GError **error)
{
  return meet_procurement (store, contract, 1, error);
}

/* ---- performance and end ---- */

static gboolean
complete (YifaStore *store, YifaRecord *contract, GError **error)
{
  yifa_evidence_stamp (store, contract, YIFA_CONTRACT_COMPLETED_ON);
  return TRUE;
}

static gboolean
terminate (YifaStore *store, YifaRecord *contract, GError **error)
{
  yifa_evidence_stamp (store, contract, YIFA_CONTRACT_TERMINATED_ON);
  return end_with_reason (store, contract, error);
}

/* What was said of it is told among what happened while the contract was performed. */
static gboolean
add_event (YifaStore *store, YifaRecord *contract, const char *event_kind, GError **error)
{
  g_autoptr(YifaRecord) event = yifa_record_new (&yifa_contract_event);

  yifa_record_set_int (event, YIFA_CONTRACT_EVENT_CONTRACT, yifa_record_get_id (contract));
  yifa_record_set_text (event, YIFA_CONTRACT_EVENT_HAPPENED_ON, today (store));
  yifa_record_set_text (event, YIFA_CONTRACT_EVENT_EVENT_KIND, event_kind);
  yifa_record_set_text (event, YIFA_CONTRACT_EVENT_CONTENT, yifa_store_get_reason (store));
  return yifa_store_save (store, event, error);
}

static gboolean
dispute (YifaStore *store, YifaRecord *contract, GError **error)
{
  yifa_record_set_text (contract, YIFA_CONTRACT_DISPUTED_ON, today (store));
  return add_event (store, contract, "dispute", error);
}

/* The copy may have been owed when the dispute began, and is owed still. */
static gboolean
settle (YifaStore *store, YifaRecord *contract, GError **error)
{
  if (!yifa_record_has (contract, YIFA_CONTRACT_COPY_FILED_ON))
    yifa_record_set_text (contract, YIFA_CONTRACT_STAGE, "signed");
  yifa_record_clear (contract, YIFA_CONTRACT_DISPUTED_ON);
  return add_event (store, contract, "settlement", error);
}

static gboolean
archive (YifaStore *store, YifaRecord *contract, GError **error)
{
  yifa_record_set_text (contract, YIFA_CONTRACT_ARCHIVED_ON, today (store));
  return TRUE;
}

#define UNSIGNED (YIFA_STAGE (CONTRACT_DRAFT) | YIFA_STAGE (CONTRACT_REQUESTED) | YIFA_STAGE (CONTRACT_RETURNED) | \
                  YIFA_STAGE (CONTRACT_REVIEWING) | YIFA_STAGE (CONTRACT_REVIEWED))
#define IN_FORCE (YIFA_STAGE (CONTRACT_SIGNED) | YIFA_STAGE (CONTRACT_PERFORMING) | YIFA_STAGE (CONTRACT_DISPUTED))
#define ENDED    (YIFA_STAGE (CONTRACT_COMPLETED) | YIFA_STAGE (CONTRACT_TERMINATED))

static const char *const sign_asks[]      = { "signed_on", "signed_by", NULL };
static const char *const record_asks[]    = { "signed_on", "signed_by", "copy_filed_on", NULL };
static const char *const copy_asks[]      = { "copy_filed_on", NULL };
static const char *const filed_asks[]     = { "procure_filed_on", NULL };
static const char *const published_asks[] = { "procure_published_on", NULL };
static const char *const correct_asks[]   = { "amount_kind", "amount", "amount_words", "signatory_org", "direction",
                                              "is_procurement", "pay_term_days", NULL };
static const char *const complete_asks[]  = { "completed_on", NULL };
static const char *const terminate_asks[] = { "terminated_on", NULL };
static const char *const archive_asks[]   = { "archive_no", NULL };

const YifaAction yifa_contract_actions[] = {
  { "submit", N_("Submit the contract for review"), YIFA_STAGE (CONTRACT_DRAFT) | YIFA_STAGE (CONTRACT_RETURNED),
    "requested", yifa_contract_submit_gates, submit, NULL,
    N_("The review desk gets a case with its list of materials, and the contract its register number.") },
  { "begin_review", N_("Materials of the contract accepted"), YIFA_STAGE (CONTRACT_REQUESTED), "reviewing",
    yifa_contract_begin_review_gates, NULL, NULL,
    N_("The contract follows its review case; the review's term runs.") },
  { "review_returned", N_("Materials of the contract returned"),
    YIFA_STAGE (CONTRACT_REQUESTED) | YIFA_STAGE (CONTRACT_REVIEWING), "returned", yifa_contract_return_gates, NULL,
    NULL, N_("The handling unit completes the materials and submits again.") },
  { "finish_review", N_("Review of the contract finished"),
    YIFA_STAGE (CONTRACT_REQUESTED) | YIFA_STAGE (CONTRACT_REVIEWING), "reviewed", yifa_contract_finish_review_gates,
    NULL, NULL, N_("The opinion of the review is on record; the contract can be signed as it says.") },
  { "sign", N_("Record the signing"), UNSIGNED, "signed", yifa_contract_sign_gates, sign, sign_asks,
    N_("The contract counts as signed; its copy is to be filed within the term.") },
  { "record_signed", N_("Enter a contract signed before"), YIFA_STAGE (CONTRACT_DRAFT), NULL,
    yifa_contract_record_gates, record_signed, record_asks,
    N_("The contract counts as signed before this register began; without an opinion on record it is on the list of "
       "contracts signed without review."), TRUE },
  { "revise", N_("Back to drafting the contract"), YIFA_STAGE (CONTRACT_REVIEWED), "draft", NULL, revise, NULL,
    N_("The contract is revised and submitted anew; the opinion stays on record."), TRUE },
  { "drop", N_("Not to sign"), UNSIGNED, "dropped", NULL, end_with_reason, NULL,
    N_("The contract is not signed; what was reviewed stays on record."), TRUE },
  { "file_copy", N_("File the copy"), YIFA_STAGE (CONTRACT_SIGNED), "performing", yifa_contract_file_copy_gates,
    file_copy, copy_asks, N_("The copy gets its filing number, and the contract is being performed.") },
  { "file_late_copy", N_("File the copy afterwards"), YIFA_STAGE (CONTRACT_DISPUTED) | ENDED, NULL,
    yifa_contract_late_copy_gates, file_copy, copy_asks,
    N_("The copy gets its filing number; the contract stays where it is.") },
  { "file_procurement", N_("Record the report to the finance office"), IN_FORCE | ENDED, NULL,
    yifa_contract_procure_gates, file_procurement, filed_asks,
    N_("The copy of the procurement contract has been reported to the finance office.") },
  { "publish_procurement", N_("Record the publication of the contract"), IN_FORCE | ENDED, NULL,
    yifa_contract_procure_gates, publish_procurement, published_asks,
    N_("The procurement contract has been published.") },
  { "complete", N_("Record the full performance"), YIFA_STAGE (CONTRACT_PERFORMING), "completed",
    yifa_contract_complete_gates, complete, complete_asks,
    N_("The contract has been performed and can be archived.") },
  { "dispute", N_("Record a dispute"), YIFA_STAGE (CONTRACT_SIGNED) | YIFA_STAGE (CONTRACT_PERFORMING), "disputed",
    NULL, dispute, NULL, N_("The dispute stands among what happened, and the contract on the list of disputes."),
    TRUE },
  { "settle", N_("Record the settlement"), YIFA_STAGE (CONTRACT_DISPUTED), "performing", NULL, settle, NULL,
    N_("The dispute is over and the contract is performed again."), TRUE },
  { "terminate", N_("Terminate the contract"), IN_FORCE, "terminated", yifa_contract_terminate_gates, terminate,
    terminate_asks, N_("The contract has ended before it was performed."), TRUE },
  { "archive", N_("Archive the contract"), ENDED, "archived", yifa_contract_archive_gates, archive, archive_asks,
    N_("The dossier of the contract is closed.") },
  { "correct", N_("Correct the contract"), IN_FORCE | ENDED, NULL, NULL, NULL, correct_asks,
    N_("What was entered wrongly is put right; what was agreed anew is an amendment."), TRUE },
  { NULL }
};
