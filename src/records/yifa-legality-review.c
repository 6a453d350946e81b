/* yifa-legality-review.c - a case of legality review
 *
 * Received, returned or accepted, reviewed, concluded, issued. The document under review follows its
 * case from stage to stage; the clock runs from the day the set of materials is complete.
 */
#include "yifa-legality-review.h"

#include <string.h>

#include "yifa-attachment.h"
#include "yifa-checks.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-legal-opinion.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"
#include "yifa-numbering.h"
#include "yifa-org.h"
#include "yifa-review-item.h"
#include "yifa-review-material.h"
#include "yifa-review-point.h"
#include "yifa-rules.h"
#include "yifa-workflow.h"

static const YifaChoice subject_kinds[] = {
  { "normative_doc", N_("Normative document") },
  { "decision",      N_("Major decision") },
  { "contract",      N_("Contract") },
  { "project",       N_("Major project") },
  { "ordinary",      N_("Ordinary document") },
  { "general",       N_("General legal matter") },
  { NULL }
};

static const YifaChoice review_stages[] = {
  { "received",  N_("Received") },
  { "returned",  N_("Returned for supplement") },
  { "reviewing", N_("Under review") },
  { "concluded", N_("To be read again") },
  { "read",      N_("Read a second time") },
  { "approved",  N_("Approved") },
  { "issued",    N_("Opinion issued") },
  { "closed",    N_("Closed with feedback") },
  { NULL }
};

static const YifaChoice conclusions[] = {
  { "lawful",                 N_("Lawful") },
  { "lawful_after_amendment", N_("Must be amended") },
  { "unlawful",               N_("Unlawful") },
  { "not_normative",          N_("Not a normative document") },
  { "can_sign",               N_("May be signed") },
  { "sign_after_amendment",   N_("Sign after amendment") },
  { "supplement_first",       N_("Supplement, then review again") },
  { "not_advisable",          N_("Should not be signed") },
  { "returned",               N_("Returned") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_LEGALITY_REVIEW_TITLE]            = { "title", N_("Title"),
                                              YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_SUBJECT_KIND]     = { "subject_kind", N_("Kind of subject"),
                                              YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                              subject_kinds },
  [YIFA_LEGALITY_REVIEW_DOC]              = { "doc", N_("Document"),
                                              YIFA_REF, YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                              NULL, &yifa_normative_doc },
  [YIFA_LEGALITY_REVIEW_DECISION]         = { "decision", N_("Major decision"),
                                              YIFA_REF, YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                              NULL, &yifa_major_decision },
  [YIFA_LEGALITY_REVIEW_SUBJECT_TEXT]     = { "subject_text", N_("What is reviewed"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_SUBMITTER_ORG]    = { "submitter_org", N_("Submitted by"),
                                              YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_LEGALITY_REVIEW_STAGE]            = { "stage", N_("Stage"),
                                              YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                              review_stages },
  [YIFA_LEGALITY_REVIEW_RECEIPT_NO]       = { "receipt_no", N_("Receipt number"),
                                              YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_LEGALITY_REVIEW_RECEIVED_ON]      = { "received_on", N_("Date of receipt"), YIFA_DATE, YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_COMPLETE_ON]      = { "complete_on", N_("Complete since"),
                                              YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_DUE_MIN_ON]       = { "due_min_on", N_("Not before"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_MEETING_ON]       = { "meeting_on", N_("Meant for the meeting on"),
                                              YIFA_DATE, YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_RETURNED_ON]      = { "returned_on", N_("Returned on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_RETURN_REASON]    = { "return_reason", N_("What is missing"),
                                              YIFA_PROSE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_ROUNDS]           = { "rounds", N_("Times returned"), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_REVIEWER]         = { "reviewer", N_("Reviewer"),
                                              YIFA_TEXT, YIFA_LIST | YIFA_FILTER },
  [YIFA_LEGALITY_REVIEW_ASSIGNED_ON]      = { "assigned_on", N_("Assigned on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_SECOND_READER]    = { "second_reader", N_("Second reader"), YIFA_TEXT },
  [YIFA_LEGALITY_REVIEW_IS_URGENT]        = { "is_urgent", N_("Urgent"), YIFA_FLAG },
  [YIFA_LEGALITY_REVIEW_URGENT_REASON]    = { "urgent_reason", N_("Reason of urgency"), YIFA_TEXT },
  [YIFA_LEGALITY_REVIEW_BASIS]            = { "basis", N_("Bases of the review"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_AUTHORITY_NOTE]   = { "authority_note", N_("Opinion on the competence"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_PROCEDURE_NOTE]   = { "procedure_note", N_("Opinion on the procedure"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_CONTENT_NOTE]     = { "content_note", N_("Opinion on the content"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_RISK_NOTE]        = { "risk_note", N_("Legal risks"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_ADVICE_NOTE]      = { "advice_note", N_("How to prevent the risks"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_CONCLUSION]       = { "conclusion", N_("Conclusion"),
                                              YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, conclusions },
  [YIFA_LEGALITY_REVIEW_CONCLUSION_NOTE]  = { "conclusion_note", N_("Reasons of the conclusion"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_CONCLUDED_ON]     = { "concluded_on", N_("Concluded on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_READ_ON]          = { "read_on", N_("Second reading on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_READER_NOTE]      = { "reader_note", N_("Opinion of the second reader"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_APPROVER]         = { "approver", N_("Approver"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_APPROVED_ON]      = { "approved_on", N_("Approved on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_LEGALITY_REVIEW_OPINION_NO]       = { "opinion_no", N_("Opinion number"),
                                              YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_LEGALITY_REVIEW_ISSUED_ON]        = { "issued_on", N_("Issued on"),
                                              YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_FEEDBACK_ON]      = { "feedback_on", N_("Feedback on"), YIFA_DATE, YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_FEEDBACK]         = { "feedback", N_("Feedback of the submitter"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_NOTE]             = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGALITY_REVIEW_DUE_MAX_ON]       = { "due_max_on", N_("Due on"),
                                              YIFA_DATE, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_POINTS_N]         = { "points_n", N_("Points raised"),
                                              YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_LEGALITY_REVIEW_POINTS_ADOPTED_N] = { "points_adopted_n", N_("Points adopted"),
                                              YIFA_COUNT, YIFA_COMPUTED },
  [YIFA_LEGALITY_REVIEW_ITEMS_OPEN_N]     = { "items_open_n", N_("Questions without an answer"),
                                              YIFA_COUNT, YIFA_COMPUTED },
  [YIFA_LEGALITY_REVIEW_OPINIONS_OPEN_N]  = { "opinions_open_n", N_("Opinions still to come"),
                                              YIFA_COUNT, YIFA_COMPUTED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_LEGALITY_REVIEW_N_FIELDS);

enum { RECEIVED, RETURNED, REVIEWING, CONCLUDED, READ, APPROVED, ISSUED, CLOSED };

static const char *
today (YifaStore *store)
{
  return yifa_store_get_today (store);
}

static gboolean
is_word (YifaRecord *review, guint field, const char *word)
{
  return g_strcmp0 (yifa_record_get_text (review, field), word) == 0;
}

static gboolean
is_urgent (YifaRecord *review)
{
  return yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_IS_URGENT) &&
         yifa_record_has (review, YIFA_LEGALITY_REVIEW_URGENT_REASON);
}

static char *
reviewer_named (YifaStore *store, YifaRecord *review)
{
  return yifa_check_given (review, YIFA_LEGALITY_REVIEW_REVIEWER);
}

static char *
shortage_named (YifaStore *store, YifaRecord *review)
{
  return yifa_check_given (review, YIFA_LEGALITY_REVIEW_RETURN_REASON);
}

static char *
conclusion_given (YifaStore *store, YifaRecord *review)
{
  if (is_word (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "returned"))
    return g_strdup (_("To return the materials, reopen the case and use “Return the materials”"));
  return yifa_check_given (review, YIFA_LEGALITY_REVIEW_CONCLUSION);
}

/* Who is told to amend, or that it is unlawful, is told where. */
static char *
points_written (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) points = NULL;

  if (!is_word (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "lawful_after_amendment") &&
      !is_word (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "unlawful"))
    return NULL;

  points = yifa_store_load_parts (store, &yifa_review_point, "review", yifa_record_get_id (review));
  return points->len > 0 ? NULL
                         : g_strdup (_("The conclusion needs at least one point: clause, problem, basis"));
}

static char *
least_time_taken (YifaStore *store, YifaRecord *review)
{
  const char *due = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON);

  if (due == NULL || is_urgent (review) || strcmp (today (store), due) >= 0)
    return NULL;
  return g_strdup_printf (_("A review takes %d working days at least, until %s"),
                          (int) yifa_rules_number (store, "nd.review_min_days"), due);
}

static char *
number_ready (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GError) error = NULL;
  gint64 self = yifa_org_find_self_id (store, &error);
  g_autofree char *number = self != 0 ? yifa_numbering_preview (store, self, "review_opinion", 0, &error)
                                      : NULL;

  return number != NULL ? NULL : g_strdup (error->message);
}

/* The document sees the case as stored, so the case is stored first. */
static gboolean
move_doc (YifaStore *store, YifaRecord *review, const char *action, GError **error)
{
  gint64 id = yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_DOC);
  g_autoptr(YifaRecord) doc = NULL;

  if (!yifa_store_save (store, review, error))
    return FALSE;
  if (id == 0)
    return TRUE;

  doc = yifa_store_load (store, &yifa_normative_doc, id, error);
  return doc != NULL &&
         yifa_workflow_do (store, doc, yifa_workflow_find (&yifa_normative_doc, action), NULL, error);
}

/* The clock starts, or goes on where a return had stopped it. */
static gboolean
run_clock (YifaStore *store, YifaRecord *review, const char *from, GError **error)
{
  g_autoptr(YifaRecord) deadline = yifa_deadline_find (store, review, "nd.review_max_days");

  if (deadline != NULL && is_word (deadline, YIFA_DEADLINE_STATE, "paused"))
    return yifa_deadline_resume (store, review, "nd.review_max_days", from, error);
  return yifa_deadline_start (store, review, "nd.review_max_days", from, error);
}

static gboolean
accept (YifaStore *store, YifaRecord *review, GError **error)
{
  g_autofree char *from = g_strdup (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON));
  g_autofree char *least = NULL;

  if (from == NULL)
    from = g_strdup (today (store));
  least = yifa_deadline_compute (store, "nd.review_min_days", from);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON, from);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON, least);

  return yifa_deadline_meet (store, review, "nd.return_material_days", from, error) &&
         run_clock (store, review, from, error) &&
         move_doc (store, review, "begin_review", error);
}

static gboolean
return_materials (YifaStore *store, YifaRecord *review, GError **error)
{
  g_autoptr(YifaRecord) deadline = yifa_deadline_find (store, review, "nd.review_max_days");

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RETURNED_ON, today (store));
  yifa_record_clear (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON);
  yifa_record_clear (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON);

  return yifa_deadline_meet (store, review, "nd.return_material_days", today (store), error) &&
         (deadline == NULL ||
          yifa_deadline_pause (store, review, "nd.review_max_days", today (store), error)) &&
         move_doc (store, review, "return", error);
}

static gboolean
resubmit (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON, today (store));
  return yifa_deadline_start (store, review, "nd.return_material_days", today (store), error);
}

static gboolean
conclude (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUDED_ON, today (store));
  return TRUE;
}

static gboolean
issue (YifaStore *store, YifaRecord *review, GError **error)
{
  gint64 self = yifa_org_find_self_id (store, error);
  g_autofree char *number = self != 0 ? yifa_numbering_take (store, self, "review_opinion", 0, review, error)
                                      : NULL;

  if (number == NULL)
    return FALSE;

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_OPINION_NO, number);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON, today (store));
  return yifa_deadline_meet (store, review, "nd.review_max_days", today (store), error) &&
         move_doc (store, review, "finish_review", error);
}

static const YifaGate accept_gates[] = {
  { "reviewer_named", reviewer_named, "nd.review_required", "reviewer" },
  { NULL }
};

static const YifaGate return_gates[] = {
  { "shortage_named", shortage_named, "nd.review_materials", "return_reason" },
  { NULL }
};

static const YifaGate conclude_gates[] = {
  { "conclusion_given", conclusion_given, "nd.review_required", "conclusion" },
  { "points_written", points_written, "nd.points_closed", "review_point" },
  { NULL }
};

static const YifaGate issue_gates[] = {
  { "least_time_taken", least_time_taken, "nd.review_min_days", "complete_on", TRUE },
  { "number_ready", number_ready, "nd.numbering", "opinion_no" },
  { NULL }
};

static const char *const accept_asks[] = { "reviewer", "second_reader", "complete_on", NULL };
static const char *const return_asks[] = { "return_reason", NULL };
static const char *const conclude_asks[] = { "conclusion", "conclusion_note", NULL };

static const YifaAction actions[] = {
  { "accept", N_("Accept the materials"), YIFA_STAGE (RECEIVED), "reviewing", accept_gates, accept,
    accept_asks,
    N_("The set is complete, and the term of the review runs from that day.") },
  { "return", N_("Return the materials"), YIFA_STAGE (RECEIVED) | YIFA_STAGE (REVIEWING), "returned",
    return_gates,
    return_materials, return_asks, N_("The submitter is told what is missing; the clock stands still.") },
  { "resubmit", N_("Received again"), YIFA_STAGE (RETURNED), "received", NULL, resubmit, NULL,
    N_("The completed materials are checked again.") },
  { "conclude", N_("Conclude"), YIFA_STAGE (REVIEWING), "concluded", conclude_gates, conclude, conclude_asks,
    N_("The opinion can be read a second time and issued.") },
  { "reopen", N_("Reopen the case"), YIFA_STAGE (CONCLUDED), "reviewing", NULL, NULL, NULL,
    N_("The review goes on; its term has not stopped."), TRUE },
  { "issue", N_("Issue the opinion"), YIFA_STAGE (CONCLUDED), "issued", issue_gates, issue, NULL,
    N_("The opinion gets its number, and the document moves on.") },
  { NULL }
};

static const YifaPart parts[] = {
  { &yifa_review_material, "review" },
  { &yifa_review_item, "review" },
  { &yifa_review_point, "review" },
  { &yifa_legal_opinion, "review" },
  { NULL }
};

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_LEGALITY_REVIEW_COMPLETE_ON, YIFA_LEGALITY_REVIEW_ISSUED_ON, error);
}

/* A case gets its receipt number with its first writing, unless it brings one along from before. */
static gboolean
saved (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error)
{
  g_autoptr(YifaRecord) self = NULL;
  g_autofree char *number = NULL;

  if (!is_new || yifa_record_has (record, YIFA_LEGALITY_REVIEW_RECEIPT_NO) ||
      !(self = yifa_org_find_self (store)))
    return TRUE;

  number = yifa_numbering_take (store, yifa_record_get_id (self), "review_receipt", 0, record, error);
  if (number == NULL)
    return FALSE;

  yifa_record_set_text (record, YIFA_LEGALITY_REVIEW_RECEIPT_NO, number);
  return yifa_store_save (store, record, error);
}

const YifaKind yifa_legality_review = {
  .type_name = "YifaLegalityReview",
  .table = "legality_review",
  .view = "legality_review_view",
  .label = N_("Legality review"),
  .fields = fields,
  .n_fields = YIFA_LEGALITY_REVIEW_N_FIELDS,
  .title = YIFA_LEGALITY_REVIEW_TITLE,
  .actions = actions,
  .parts = parts,
  .validate = validate,
  .saved = saved,
};
