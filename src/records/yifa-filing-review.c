/* yifa-filing-review.c - filing review of what comes in (备案审查)
 *
 * Departments and townships report their documents; others are taken up on our own initiative, on a
 * suggestion, in a special campaign, or forwarded. The check, the review, the written opinion and what
 * the maker makes of it are acts here; the terms run from their dates.
 */
#include "yifa-filing-review.h"

#include "yifa-attachment.h"
#include "yifa-checks.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-evidence.h"
#include "yifa-filing-material.h"
#include "yifa-filing-problem.h"
#include "yifa-filing-review-material.h"
#include "yifa-numbering.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

enum { RECEIVED, CHECKED, REGISTERED, RETURNED, REJECTED, REVIEWING, PASSED, COMMUNICATED, OPINION_ISSUED,
       TRANSFERRED, CORRECTED, REVOKED, NO_CORRECTION, CLOSED };

static const YifaChoice sources[] = {
  { "filed",          N_("Reported by the maker") },
  { "own_initiative", N_("Own initiative") },
  { "suggestion",     N_("Suggested by a citizen or organisation") },
  { "special",        N_("Special review") },
  { "forwarded",      N_("Forwarded by another body") },
  { NULL }
};

static const YifaChoice stages[] = {
  [RECEIVED]       = { "received",                N_("Materials received") },
  [CHECKED]        = { "checked",                 N_("Materials checked") },
  [REGISTERED]     = { "registered",              N_("Filing registered") },
  [RETURNED]       = { "returned_for_supplement", N_("Returned for supplement") },
  [REJECTED]       = { "rejected",                N_("Filing rejected") },
  [REVIEWING]      = { "reviewing",               N_("In filing review") },
  [PASSED]         = { "passed",                  N_("Passed") },
  [COMMUNICATED]   = { "communicated",            N_("Communicated with the maker") },
  [OPINION_ISSUED] = { "opinion_issued",          N_("Written opinion issued") },
  [TRANSFERRED]    = { "transferred",             N_("Transferred") },
  [CORRECTED]      = { "corrected_by_maker",      N_("Corrected by the maker") },
  [REVOKED]        = { "revoked_by_gov",          N_("Revoked by the government") },
  [NO_CORRECTION]  = { "no_correction",           N_("Not corrected") },
  [CLOSED]         = { "closed",                  N_("Closed") },
  { NULL }
};

static const YifaChoice conclusions[] = {
  { "no_problem",   N_("No problem found") },
  { "communicated", N_("Settled by communication") },
  { "opinion",      N_("Written review opinion") },
  { "transferred",  N_("Transferred to the competent body") },
  { NULL }
};

static const YifaChoice correction_kinds[] = {
  { "amended",   N_("Amended") },
  { "repealed",  N_("Repealed") },
  { "suspended", N_("Suspended") },
  { "refused",   N_("Another opinion") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_FILING_REVIEW_TITLE]                = { "title", N_("Title"),
                                                YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_FILING_REVIEW_ISSUE_NO]             = { "issue_no", N_("Issue number"),
                                                YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_FILING_REVIEW_MAKER_ORG]            = { "maker_org", N_("Maker"),
                                                YIFA_REF, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_FILTER,
                                                NULL, &yifa_org },
  [YIFA_FILING_REVIEW_SOURCE]               = { "source", N_("Source"),
                                                YIFA_CHOICE, YIFA_REQUIRED | YIFA_FILTER, sources },
  [YIFA_FILING_REVIEW_STAGE]                = { "stage", N_("Stage"),
                                                YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, stages },
  [YIFA_FILING_REVIEW_RECEIPT_NO]           = { "receipt_no", N_("Receipt number"),
                                                YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_FILING_REVIEW_DATED_ON]             = { "dated_on", N_("Document date"), YIFA_DATE },
  [YIFA_FILING_REVIEW_PUBLISHED_ON]         = { "published_on", N_("Published on"), YIFA_DATE, YIFA_FILTER },
  [YIFA_FILING_REVIEW_EFFECTIVE_ON]         = { "effective_on", N_("Effective from"), YIFA_DATE },
  [YIFA_FILING_REVIEW_RECEIVED_ON]          = { "received_on", N_("Date of receipt"),
                                                YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_FILING_REVIEW_CONTACT]              = { "contact", N_("Contact"), YIFA_TEXT },
  [YIFA_FILING_REVIEW_PHONE]                = { "phone", N_("Telephone"), YIFA_TEXT },
  [YIFA_FILING_REVIEW_CHECKED_ON]           = { "checked_on", N_("Checked on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_FIRST_CHECK_COMPLETE] = { "first_check_complete", N_("Complete at the first check"),
                                                YIFA_FLAG, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_FILING_REVIEW_SUPPLEMENT_REASON]    = { "supplement_reason", N_("What must be supplemented"),
                                                YIFA_PROSE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_SUPPLEMENT_DUE_ON]    = { "supplement_due_on", N_("Supplement due on"),
                                                YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_SUPPLEMENTED_ON]      = { "supplemented_on", N_("Supplemented on"),
                                                YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_REGISTERED_ON]        = { "registered_on", N_("Filing registered on"),
                                                YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_REJECT_REASON]        = { "reject_reason", N_("Why it was rejected"),
                                                YIFA_PROSE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_REVIEWER]             = { "reviewer", N_("Reviewer"),
                                                YIFA_TEXT, YIFA_LIST | YIFA_FILTER },
  [YIFA_FILING_REVIEW_CONCLUSION]           = { "conclusion", N_("Conclusion"),
                                                YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, conclusions },
  [YIFA_FILING_REVIEW_REVIEWED_ON]          = { "reviewed_on", N_("Reviewed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_OPINION_NO]           = { "opinion_no", N_("Opinion number"),
                                                YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_FILING_REVIEW_OPINION_ON]           = { "opinion_on", N_("Date of the opinion"),
                                                YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_OPINION]              = { "opinion", N_("Review opinion"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_FILING_REVIEW_TRANSFERRED_TO]       = { "transferred_to", N_("Transferred to"),
                                                YIFA_REF, YIFA_LOCKED, NULL, &yifa_org },
  [YIFA_FILING_REVIEW_CORRECTION_KIND]      = { "correction_kind", N_("Kind of correction"),
                                                YIFA_CHOICE, YIFA_LOCKED | YIFA_FILTER, correction_kinds },
  [YIFA_FILING_REVIEW_CORRECTION]           = { "correction", N_("How it was corrected"),
                                                YIFA_PROSE, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_FILING_REVIEW_FEEDBACK_ON]          = { "feedback_on", N_("Reported back on"),
                                                YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_ESCALATED_ON]         = { "escalated_on", N_("Laid before the government on"),
                                                YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_REVOKED_BY]           = { "revoked_by", N_("Revoking decision"),
                                                YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_FILING_REVIEW_REVOKED_ON]           = { "revoked_on", N_("Revoked on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_SUGGESTER]            = { "suggester", N_("Who suggested it"), YIFA_TEXT },
  [YIFA_FILING_REVIEW_SUGGESTED_ON]         = { "suggested_on", N_("Suggested on"), YIFA_DATE },
  [YIFA_FILING_REVIEW_REPLY]                = { "reply", N_("Reply to the suggestion"), YIFA_PROSE },
  [YIFA_FILING_REVIEW_REPLIED_ON]           = { "replied_on", N_("Replied on"), YIFA_DATE },
  [YIFA_FILING_REVIEW_CLOSED_ON]            = { "closed_on", N_("Closed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_REVIEW_NOTE]                 = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_FILING_REVIEW_FILE_DUE_ON]          = { "file_due_on", N_("Should have come in by"),
                                                YIFA_DATE, YIFA_COMPUTED },
  [YIFA_FILING_REVIEW_LATE]                 = { "late", N_("Came in late"),
                                                YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
  [YIFA_FILING_REVIEW_CORRECT_DUE_ON]       = { "correct_due_on", N_("Correction due on"),
                                                YIFA_DATE, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_FILING_REVIEW_OVERDUE]              = { "overdue", N_("Overdue"),
                                                YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
  [YIFA_FILING_REVIEW_N_PROBLEMS]           = { "n_problems", N_("Problems found"),
                                                YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_FILING_REVIEW_N_FIELDS);

/* What was not reported by its maker has no set of materials to be complete. */
static gboolean
was_filed (YifaRecord *review)
{
  return g_strcmp0 (yifa_record_get_text (review, YIFA_FILING_REVIEW_SOURCE), "filed") == 0;
}

GPtrArray *
yifa_filing_review_get_materials (YifaStore *store, YifaRecord *review)
{
  return yifa_rules_materials (store, "filing_review");
}

static gboolean
has_file (YifaStore *store, YifaRecord *review, const char *role)
{
  g_autoptr(GPtrArray) files = yifa_attachments_of (store, review, role);

  return files->len > 0;
}

char *
yifa_filing_review_dup_missing (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) lines = yifa_store_load_parts (store, &yifa_filing_review_material, "filing_review",
                                                      yifa_record_get_id (review));
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();
  const YifaField *role = &yifa_filing_review_material.fields[YIFA_FILING_REVIEW_MATERIAL_ROLE];

  for (guint i = 0; was_filed (review) && i < lines->len; i++)
    {
      YifaRecord *line = lines->pdata[i];
      const char *value = yifa_record_get_text (line, YIFA_FILING_REVIEW_MATERIAL_ROLE);

      if (yifa_record_get_int (line, YIFA_FILING_REVIEW_MATERIAL_REQUIRED) &&
          !yifa_record_get_int (line, YIFA_FILING_REVIEW_MATERIAL_PRESENT) &&
          !has_file (store, review, value))
        g_ptr_array_add (missing, (char *) yifa_choice_get_label (role, value));
    }
  return yifa_evidence_join (missing);
}

static gint64
count_problems (YifaStore *store, YifaRecord *review, const char *field, YifaOperator op)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "filing_review", yifa_record_get_id (review));
  if (field != NULL)
    yifa_query_where (query, field, op, NULL);
  return yifa_store_count (store, &yifa_filing_problem, query);
}

static char *
refuse_without_receipt_date (YifaStore *store, YifaRecord *review)
{
  char *sentence = yifa_check_given (review, YIFA_FILING_REVIEW_RECEIVED_ON);

  if (sentence != NULL)
    return sentence;
  sentence = yifa_evidence_out_of_order (review, YIFA_FILING_REVIEW_RECEIVED_ON,
                                         YIFA_FILING_REVIEW_CHECKED_ON);
  return sentence != NULL ? sentence : yifa_check_past (store, review, YIFA_FILING_REVIEW_RECEIVED_ON);
}

static char *
refuse_unpublished (YifaStore *store, YifaRecord *review)
{
  return was_filed (review) ? yifa_check_given (review, YIFA_FILING_REVIEW_PUBLISHED_ON) : NULL;
}

static char *
refuse_incomplete (YifaStore *store, YifaRecord *review)
{
  g_autofree char *missing = yifa_filing_review_dup_missing (store, review);

  return missing != NULL ? g_strdup_printf (_("The materials are not complete: %s"), missing) : NULL;
}

static char *
refuse_without_defects (YifaStore *store, YifaRecord *review)
{
  g_autofree char *missing = yifa_filing_review_dup_missing (store, review);

  if (missing != NULL || yifa_record_has (review, YIFA_FILING_REVIEW_SUPPLEMENT_REASON))
    return NULL;

  return g_strdup (_("Nothing is missing by the list; say what the maker must supplement"));
}

static char *
refuse_without_reject_reason (YifaStore *store, YifaRecord *review)
{
  return yifa_check_given (review, YIFA_FILING_REVIEW_REJECT_REASON);
}

static char *
refuse_without_reviewer (YifaStore *store, YifaRecord *review)
{
  return yifa_check_given (review, YIFA_FILING_REVIEW_REVIEWER);
}

static char *
refuse_with_problems (YifaStore *store, YifaRecord *review)
{
  gint64 n = count_problems (store, review, NULL, YIFA_EQUAL);

  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%d problem has been entered; what has problems does not pass",
                                    "%d problems have been entered; what has problems does not pass", n), (int) n);
}

static char *
refuse_without_problems (YifaStore *store, YifaRecord *review)
{
  if (count_problems (store, review, NULL, YIFA_EQUAL) > 0)
    return NULL;

  return g_strdup (_("No problem has been entered; say which clause is at fault, and why"));
}

static char *
refuse_groundless_problems (YifaStore *store, YifaRecord *review)
{
  gint64 n = count_problems (store, review, "basis", YIFA_EMPTY);

  if (n > 0)
    return g_strdup_printf (ngettext ("%d problem names no basis; a written opinion needs one for each",
                                      "%d problems name no basis; a written opinion needs one for each", n), (int) n);

  n = count_problems (store, review, "request", YIFA_EMPTY);
  if (n > 0)
    return g_strdup_printf (ngettext ("%d problem does not say what the maker is asked to do",
                                      "%d problems do not say what the maker is asked to do", n), (int) n);
  return NULL;
}

static char *
refuse_without_receiver (YifaStore *store, YifaRecord *review)
{
  return yifa_check_given (review, YIFA_FILING_REVIEW_TRANSFERRED_TO);
}

static char *
refuse_without_correction (YifaStore *store, YifaRecord *review)
{
  char *sentence = yifa_check_given (review, YIFA_FILING_REVIEW_CORRECTION_KIND);

  return sentence != NULL ? sentence : yifa_check_given (review, YIFA_FILING_REVIEW_CORRECTION);
}

static char *
refuse_early_feedback (YifaStore *store, YifaRecord *review)
{
  return yifa_evidence_out_of_order (review, YIFA_FILING_REVIEW_OPINION_ON, YIFA_FILING_REVIEW_FEEDBACK_ON);
}

static char *
refuse_unhandled_problems (YifaStore *store, YifaRecord *review)
{
  gint64 n = count_problems (store, review, "handling", YIFA_EMPTY);

  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%d problem has no handling yet; enter how it was settled",
                                    "%d problems have no handling yet; enter how each was settled", n), (int) n);
}

/* A maker may say no at once; silence counts as no only when the term has passed. */
static char *
refuse_running_term (YifaStore *store, YifaRecord *review)
{
  g_autoptr(YifaRecord) term = yifa_deadline_find (store, review, "nd.correct_days");
  const char *due_on = term ? yifa_record_get_text (term, YIFA_DEADLINE_DUE_ON) : NULL;

  if (g_strcmp0 (yifa_record_get_text (review, YIFA_FILING_REVIEW_CORRECTION_KIND), "refused") == 0 ||
      (due_on != NULL && g_strcmp0 (due_on, yifa_store_get_today (store)) < 0))
    return NULL;

  return g_strdup_printf (_("The maker may correct until %s; before that only its written refusal counts"),
                          due_on != NULL ? due_on : "…");
}

static char *
refuse_unescalated (YifaStore *store, YifaRecord *review)
{
  if (yifa_workflow_get_stage (review) != NO_CORRECTION ||
      yifa_record_has (review, YIFA_FILING_REVIEW_ESCALATED_ON))
    return NULL;

  return g_strdup (_("The maker has not corrected; lay the matter before the government first"));
}

static char *
refuse_without_decision (YifaStore *store, YifaRecord *review)
{
  char *sentence = yifa_check_given (review, YIFA_FILING_REVIEW_REVOKED_BY);

  return sentence != NULL ? sentence : yifa_check_given (review, YIFA_FILING_REVIEW_REVOKED_ON);
}

static char *
refuse_unanswered_suggestion (YifaStore *store, YifaRecord *review)
{
  if (g_strcmp0 (yifa_record_get_text (review, YIFA_FILING_REVIEW_SOURCE), "suggestion") != 0 ||
      yifa_record_has (review, YIFA_FILING_REVIEW_REPLIED_ON))
    return NULL;

  return g_strdup (_("Whoever suggested the review has not been answered; enter the reply and its date"));
}

static gboolean
after_check (YifaStore *store, YifaRecord *review, GError **error)
{
  g_autofree char *missing = yifa_filing_review_dup_missing (store, review);

  yifa_evidence_stamp (store, review, YIFA_FILING_REVIEW_CHECKED_ON);
  if (!yifa_record_has (review, YIFA_FILING_REVIEW_SUPPLEMENTED_ON))
    yifa_record_set_int (review, YIFA_FILING_REVIEW_FIRST_CHECK_COMPLETE,
                         was_filed (review) && missing == NULL);

  return yifa_evidence_number (store, review, YIFA_FILING_REVIEW_RECEIPT_NO, 0, "filing_receipt", error) &&
         yifa_deadline_meet (store, review, "nd.file_check_days",
                             yifa_record_get_text (review, YIFA_FILING_REVIEW_CHECKED_ON), error);
}

static gboolean
after_register (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_evidence_stamp (store, review, YIFA_FILING_REVIEW_REGISTERED_ON);
  return yifa_deadline_start (store, review, "nd.file_review_days",
                              yifa_record_get_text (review, YIFA_FILING_REVIEW_REGISTERED_ON), error);
}

static gboolean
after_return (YifaStore *store, YifaRecord *review, GError **error)
{
  g_autofree char *missing = yifa_filing_review_dup_missing (store, review);
  g_autoptr(YifaRecord) term = NULL;

  yifa_record_set_int (review, YIFA_FILING_REVIEW_FIRST_CHECK_COMPLETE, FALSE);
  if (!yifa_record_has (review, YIFA_FILING_REVIEW_SUPPLEMENT_REASON))
    yifa_record_set_text (review, YIFA_FILING_REVIEW_SUPPLEMENT_REASON, missing);
  if (!yifa_deadline_start (store, review, "nd.file_supplement_days", yifa_store_get_today (store), error))
    return FALSE;

  term = yifa_deadline_find (store, review, "nd.file_supplement_days");
  if (term != NULL && !yifa_record_has (review, YIFA_FILING_REVIEW_SUPPLEMENT_DUE_ON))
    yifa_record_set_text (review, YIFA_FILING_REVIEW_SUPPLEMENT_DUE_ON,
                          yifa_record_get_text (term, YIFA_DEADLINE_DUE_ON));
  return TRUE;
}

static gboolean
after_supplement (YifaStore *store, YifaRecord *review, GError **error)
{
  const char *on;

  yifa_evidence_stamp (store, review, YIFA_FILING_REVIEW_SUPPLEMENTED_ON);
  on = yifa_record_get_text (review, YIFA_FILING_REVIEW_SUPPLEMENTED_ON);
  yifa_record_clear (review, YIFA_FILING_REVIEW_CHECKED_ON);
  return yifa_deadline_meet (store, review, "nd.file_supplement_days", on, error) &&
         yifa_deadline_start (store, review, "nd.file_check_days", on, error);
}

static gboolean
conclude (YifaStore *store, YifaRecord *review, const char *conclusion, GError **error)
{
  yifa_record_set_text (review, YIFA_FILING_REVIEW_CONCLUSION, conclusion);
  yifa_evidence_stamp (store, review, YIFA_FILING_REVIEW_REVIEWED_ON);
  return yifa_deadline_meet (store, review, "nd.file_review_days",
                             yifa_record_get_text (review, YIFA_FILING_REVIEW_REVIEWED_ON), error);
}

static gboolean
after_pass (YifaStore *store, YifaRecord *review, GError **error)
{
  return conclude (store, review, "no_problem", error);
}

static gboolean
after_communicate (YifaStore *store, YifaRecord *review, GError **error)
{
  return conclude (store, review, "communicated", error);
}

static gboolean
after_transfer (YifaStore *store, YifaRecord *review, GError **error)
{
  return conclude (store, review, "transferred", error);
}

static gboolean
after_opinion (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_evidence_stamp (store, review, YIFA_FILING_REVIEW_OPINION_ON);
  return conclude (store, review, "opinion", error) &&
         yifa_evidence_number (store, review, YIFA_FILING_REVIEW_OPINION_NO, 0, "filing_opinion", error) &&
         yifa_deadline_start (store, review, "nd.correct_days",
                              yifa_record_get_text (review, YIFA_FILING_REVIEW_OPINION_ON), error);
}

/* Communication sets no term, so there may be none to meet. */
static gboolean
end_term (YifaStore *store, YifaRecord *review, const char *on, GError **error)
{
  g_autoptr(YifaRecord) term = yifa_deadline_find (store, review, "nd.correct_days");

  return term == NULL || yifa_deadline_meet (store, review, "nd.correct_days", on, error);
}

static gboolean
after_correct (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_evidence_stamp (store, review, YIFA_FILING_REVIEW_FEEDBACK_ON);
  return end_term (store, review, yifa_record_get_text (review, YIFA_FILING_REVIEW_FEEDBACK_ON), error);
}

static gboolean
after_refusal (YifaStore *store, YifaRecord *review, GError **error)
{
  return yifa_deadline_cancel (store, review, "nd.correct_days", error);
}

static gboolean
after_escalate (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_evidence_stamp (store, review, YIFA_FILING_REVIEW_ESCALATED_ON);
  return TRUE;
}

static gboolean
after_close (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_evidence_stamp (store, review, YIFA_FILING_REVIEW_CLOSED_ON);
  return TRUE;
}

static const YifaGate check_gates[] = {
  { "received",  refuse_without_receipt_date, "nd.file_check_days", "received_on" },
  { "published", refuse_unpublished,          "nd.filing",          "published_on" },
  { NULL }
};

static const YifaGate register_gates[] = {
  { "materials", refuse_incomplete, "nd.filing_materials", "filing_review_material" },
  { NULL }
};

static const YifaGate return_gates[] = {
  { "reason", refuse_without_defects, "nd.file_supplement_days", "supplement_reason" },
  { NULL }
};

static const YifaGate reject_gates[] = {
  { "reason", refuse_without_reject_reason, "nd.file_check_days", "reject_reason" },
  { NULL }
};

static const YifaGate review_gates[] = {
  { "reviewer", refuse_without_reviewer, "nd.file_review_days", "reviewer" },
  { NULL }
};

static const YifaGate pass_gates[] = {
  { "problems", refuse_with_problems, "nd.file_review_days", "filing_problem" },
  { NULL }
};

static const YifaGate communicate_gates[] = {
  { "problems", refuse_without_problems, "nd.file_review_days", "filing_problem" },
  { NULL }
};

static const YifaGate opinion_gates[] = {
  { "problems", refuse_without_problems,    "nd.correct_days", "filing_problem" },
  { "grounds",  refuse_groundless_problems, "nd.correct_days", "filing_problem" },
  { NULL }
};

static const YifaGate transfer_gates[] = {
  { "receiver", refuse_without_receiver, "nd.file_review_days", "transferred_to" },
  { NULL }
};

static const YifaGate correct_gates[] = {
  { "correction", refuse_without_correction, "nd.correction", "correction" },
  { "dates",      refuse_early_feedback,     "nd.date_order", "feedback_on" },
  { "problems",   refuse_unhandled_problems, "nd.correction", "filing_problem" },
  { NULL }
};

static const YifaGate no_correction_gates[] = {
  { "term", refuse_running_term, "nd.correct_days", "correction_kind" },
  { NULL }
};

static const YifaGate revoke_gates[] = {
  { "escalated", refuse_unescalated,      "nd.correction", "escalated_on" },
  { "decision",  refuse_without_decision, "nd.correction", "revoked_by" },
  { NULL }
};

static const YifaGate close_gates[] = {
  { "escalated",  refuse_unescalated,           "nd.correction",       "escalated_on" },
  { "suggestion", refuse_unanswered_suggestion, "nd.file_review_days", "replied_on" },
  { NULL }
};

static const char *const check_asks[]      = { "checked_on", NULL };
static const char *const register_asks[]   = { "registered_on", NULL };
static const char *const return_asks[]     = { "supplement_reason", "supplement_due_on", NULL };
static const char *const supplement_asks[] = { "supplemented_on", NULL };
static const char *const reject_asks[]     = { "reject_reason", NULL };
static const char *const review_asks[]     = { "reviewer", NULL };
static const char *const conclude_asks[]   = { "reviewed_on", NULL };
static const char *const opinion_asks[]    = { "opinion", "opinion_on", NULL };
static const char *const transfer_asks[]   = { "transferred_to", "reviewed_on", NULL };
static const char *const correct_asks[]    = { "correction_kind", "correction", "feedback_on", NULL };
static const char *const refusal_asks[]    = { "correction_kind", "correction", NULL };
static const char *const escalate_asks[]   = { "escalated_on", NULL };
static const char *const revoke_asks[]     = { "revoked_by", "revoked_on", NULL };
static const char *const close_asks[]      = { "closed_on", NULL };

static const YifaAction actions[] = {
  { "check", N_("Check the materials"),
    YIFA_STAGE (RECEIVED), "checked", check_gates, after_check, check_asks,
    N_("The filing gets its receipt number; the term of the check is met.") },
  { "register", N_("Register the filing"), YIFA_STAGE (CHECKED), "registered", register_gates, after_register,
    register_asks, N_("The filing is registered; the term of the review begins.") },
  { "return", N_("Return for supplement"), YIFA_STAGE (CHECKED), "returned_for_supplement", return_gates,
    after_return, return_asks, N_("The maker must supplement; a term begins.") },
  { "supplement", N_("Enter the supplement"), YIFA_STAGE (RETURNED), "received", NULL, after_supplement,
    supplement_asks, N_("The materials are checked again.") },
  { "reject", N_("Reject the filing"), YIFA_STAGE (CHECKED), "rejected", reject_gates, NULL, reject_asks,
    N_("The document need not be filed here; the maker is told why.") },
  { "start_review", N_("Begin the review"),
    YIFA_STAGE (REGISTERED), "reviewing", review_gates, NULL, review_asks,
    N_("The reviewer is in charge.") },
  { "pass", N_("Pass without objection"),
    YIFA_STAGE (REVIEWING), "passed", pass_gates, after_pass, conclude_asks,
    N_("The review ends without objection.") },
  { "communicate", N_("Settle by communication"), YIFA_STAGE (REVIEWING), "communicated", communicate_gates,
    after_communicate, conclude_asks, N_("The maker is told of the problems and settles them itself.") },
  { "issue_opinion", N_("Issue a written opinion"), YIFA_STAGE (REVIEWING) | YIFA_STAGE (COMMUNICATED),
    "opinion_issued", opinion_gates, after_opinion, opinion_asks,
    N_("The opinion gets its number; the term for correcting begins.") },
  { "transfer", N_("Transfer to the competent body"), YIFA_STAGE (REVIEWING), "transferred", transfer_gates,
    after_transfer, transfer_asks, N_("Another body goes on with the review.") },
  { "correct", N_("Enter the maker's correction"),
    YIFA_STAGE (OPINION_ISSUED) | YIFA_STAGE (COMMUNICATED) | YIFA_STAGE (NO_CORRECTION), "corrected_by_maker",
    correct_gates, after_correct, correct_asks, N_("The term for correcting is met.") },
  { "no_correction", N_("Enter that it was not corrected"), YIFA_STAGE (OPINION_ISSUED), "no_correction",
    no_correction_gates, after_refusal, refusal_asks, N_("The matter must be laid before the government.") },
  { "escalate", N_("Lay before the government"), YIFA_STAGE (NO_CORRECTION), NULL, NULL, after_escalate,
    escalate_asks, N_("The government decides whether to revoke or change the document.") },
  { "revoke", N_("Enter the revocation"), YIFA_STAGE (NO_CORRECTION), "revoked_by_gov", revoke_gates, NULL,
    revoke_asks, N_("The document is revoked or changed by the government's decision.") },
  { "close", N_("Close the review"),
    YIFA_STAGE (PASSED) | YIFA_STAGE (COMMUNICATED) | YIFA_STAGE (TRANSFERRED) | YIFA_STAGE (CORRECTED) |
    YIFA_STAGE (REVOKED) | YIFA_STAGE (NO_CORRECTION) | YIFA_STAGE (REJECTED), "closed", close_gates, after_close,
    close_asks, N_("Nothing more is expected.") },
  { NULL }
};

static const YifaPart parts[] = {
  { &yifa_filing_review_material, "filing_review" },
  { &yifa_filing_problem,         "filing_review" },
  { NULL }
};

/* What is entered without a source was reported by its maker, today. */
static gboolean
prepare (YifaStore *store, YifaRecord *review, GError **error)
{
  g_autofree char *number = yifa_record_has (review, YIFA_FILING_REVIEW_ISSUE_NO)
    ? yifa_number_normalise (yifa_record_get_text (review, YIFA_FILING_REVIEW_ISSUE_NO)) : NULL;

  if (number != NULL)
    yifa_record_set_text (review, YIFA_FILING_REVIEW_ISSUE_NO, number);
  if (!yifa_record_has (review, YIFA_FILING_REVIEW_SOURCE))
    yifa_record_set_text (review, YIFA_FILING_REVIEW_SOURCE, "filed");
  if (yifa_record_get_id (review) == 0)
    yifa_evidence_stamp (store, review, YIFA_FILING_REVIEW_RECEIVED_ON);
  return TRUE;
}

static gboolean
validate (YifaRecord *review, GError **error)
{
  g_autofree char *sentence = yifa_evidence_out_of_order (review, YIFA_FILING_REVIEW_PUBLISHED_ON,
                                                          YIFA_FILING_REVIEW_RECEIVED_ON);

  if (sentence != NULL && was_filed (review))
    {
      g_propagate_error (error, yifa_error_new_field ("received_on", "%s", sentence));
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_materials (YifaStore *store, YifaRecord *review, GError **error)
{
  GPtrArray *materials = yifa_filing_review_get_materials (store, review);

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      const YifaMaterial *material = materials->pdata[i];
      g_autoptr(YifaRecord) line = yifa_record_new (&yifa_filing_review_material);

      yifa_record_set_int (line, YIFA_FILING_REVIEW_MATERIAL_FILING_REVIEW, yifa_record_get_id (review));
      yifa_record_set_text (line, YIFA_FILING_REVIEW_MATERIAL_ROLE, material->role);
      yifa_record_set_int (line, YIFA_FILING_REVIEW_MATERIAL_REQUIRED, material->required);
      yifa_record_set_int (line, YIFA_FILING_REVIEW_MATERIAL_COPIES, material->copies);
      if (!yifa_store_save (store, line, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_term (YifaStore *store, YifaRecord *review, const char *published_on, const char *received_on)
{
  g_autoptr(YifaRecord) term = yifa_deadline_find (store, review, "nd.file_days_up");

  return term != NULL && g_strcmp0 (yifa_record_get_text (term, YIFA_DEADLINE_START_ON), published_on) == 0 &&
         g_strcmp0 (yifa_record_get_text (term, YIFA_DEADLINE_MET_ON), received_on) == 0;
}

/* The term of the maker is over with the receipt, and tells whether it came in late. */
static gboolean
keep_term (YifaStore *store, YifaRecord *review, GError **error)
{
  const char *published_on = yifa_record_get_text (review, YIFA_FILING_REVIEW_PUBLISHED_ON);
  const char *received_on = yifa_record_get_text (review, YIFA_FILING_REVIEW_RECEIVED_ON);

  if (!was_filed (review) || published_on == NULL || received_on == NULL ||
      has_term (store, review, published_on, received_on))
    return TRUE;

  return yifa_deadline_start (store, review, "nd.file_days_up", published_on, error) &&
         yifa_deadline_meet (store, review, "nd.file_days_up", received_on, error);
}

/* What was reported brings its list of materials and the clock of the check. */
static gboolean
saved (YifaStore *store, YifaRecord *review, gboolean is_new, GError **error)
{
  const char *received_on = yifa_record_get_text (review, YIFA_FILING_REVIEW_RECEIVED_ON);

  if (is_new && was_filed (review) && !add_materials (store, review, error))
    return FALSE;
  if (is_new && was_filed (review) && yifa_workflow_get_stage (review) == RECEIVED &&
      !yifa_deadline_start (store, review, "nd.file_check_days", received_on, error))
    return FALSE;

  return keep_term (store, review, error);
}

const YifaKind yifa_filing_review = {
  .type_name = "YifaFilingReview",
  .table = "filing_review",
  .view = "filing_review_view",
  .label = N_("Filing review"),
  .fields = fields,
  .n_fields = YIFA_FILING_REVIEW_N_FIELDS,
  .title = YIFA_FILING_REVIEW_TITLE,
  .actions = actions,
  .parts = parts,
  .validate = validate,
  .prepare = prepare,
  .saved = saved,
};
