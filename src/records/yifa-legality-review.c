/* yifa-legality-review.c - a case of legality review
 *
 * One register for documents, decisions, contracts and ordinary papers: received, returned or
 * accepted, reviewed, concluded, read again, approved, issued, closed. What is reviewed follows its
 * case from stage to stage; the clock runs from the day the set of materials is complete.
 */
#include "yifa-legality-review-private.h"

#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-contract.h"
#include "yifa-error.h"
#include "yifa-legal-opinion.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"
#include "yifa-numbering.h"
#include "yifa-org.h"
#include "yifa-review-item.h"
#include "yifa-review-material.h"
#include "yifa-review-point.h"

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
  { "approved",  N_("Opinion approved") },
  { "issued",    N_("Opinion issued") },
  { "closed",    N_("Closed with feedback") },
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
  [YIFA_LEGALITY_REVIEW_CONTRACT]         = { "contract", N_("Government contract"),
                                              YIFA_REF, YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                              NULL, &yifa_contract },
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
                                              YIFA_CHOICE, YIFA_LIST | YIFA_FILTER,
                                              yifa_review_conclusions },
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
  return yifa_check_order (record, YIFA_LEGALITY_REVIEW_COMPLETE_ON, YIFA_LEGALITY_REVIEW_ISSUED_ON, error) &&
         yifa_check_order (record, YIFA_LEGALITY_REVIEW_ISSUED_ON, YIFA_LEGALITY_REVIEW_FEEDBACK_ON, error);
}

/* What an opinion says of which subject: later stages and the gates of the subject rest on it. */
static const guint concluded_fields[] = {
  YIFA_LEGALITY_REVIEW_SUBJECT_KIND, YIFA_LEGALITY_REVIEW_DOC, YIFA_LEGALITY_REVIEW_DECISION,
  YIFA_LEGALITY_REVIEW_CONTRACT, YIFA_LEGALITY_REVIEW_CONCLUSION,
};

static gboolean
was_concluded (YifaRecord *record)
{
  const YifaField *stage = &fields[YIFA_LEGALITY_REVIEW_STAGE];
  g_autofree char *before = yifa_record_dup_stored (record, YIFA_LEGALITY_REVIEW_STAGE);

  for (guint i = CASE_CONCLUDED; before != NULL && stage->choices[i].value != NULL; i++)
    if (g_str_equal (stage->choices[i].value, before))
      return TRUE;
  return FALSE;
}

/* A contract that was reviewed before it had a record of its own is named afterwards. */
static gboolean
finds_contract (YifaRecord *record, guint field)
{
  g_autofree char *before = yifa_record_dup_stored (record, YIFA_LEGALITY_REVIEW_CONTRACT);

  return field == YIFA_LEGALITY_REVIEW_CONTRACT && before == NULL &&
         g_strcmp0 (yifa_record_get_text (record, YIFA_LEGALITY_REVIEW_SUBJECT_KIND), "contract") == 0;
}

/* An opinion that was read, approved and issued cannot turn into another one behind those who did it; to be
 * written anew it is reopened. */
static gboolean
keep_conclusion (YifaRecord *record, GError **error)
{
  if (yifa_workflow_get_stage (record) <= CASE_REVIEWING || !was_concluded (record))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (concluded_fields); i++)
    if (yifa_record_field_changed (record, concluded_fields[i]) && !finds_contract (record, concluded_fields[i]))
      {
        if (error != NULL)
          *error = yifa_error_new_field (fields[concluded_fields[i]].name,
                                         _("The case is concluded; reopen it to write its opinion anew. An opinion "
                                           "that was issued stays as it is."));
        return FALSE;
      }
  return TRUE;
}

/* A case that was entered under the wrong kind gets the lists of the right one, while it is open. */
static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  if (yifa_record_get_id (record) == 0)
    return TRUE;
  if (!keep_conclusion (record, error))
    return FALSE;
  if (yifa_workflow_get_stage (record) > CASE_REVIEWING ||
      !yifa_record_field_changed (record, YIFA_LEGALITY_REVIEW_SUBJECT_KIND))
    return TRUE;

  return yifa_review_renew_lists (store, record, error);
}

/* A case gets its receipt number with its first writing, unless it brings one along from before. */
static gboolean
take_number (YifaStore *store, YifaRecord *record, GError **error)
{
  g_autoptr(YifaRecord) self = NULL;
  g_autofree char *number = NULL;

  if (yifa_record_has (record, YIFA_LEGALITY_REVIEW_RECEIPT_NO) || !(self = yifa_org_find_self (store)))
    return TRUE;

  number = yifa_numbering_take (store, yifa_record_get_id (self), "review_receipt", 0, record, error);
  if (number == NULL)
    return FALSE;

  yifa_record_set_text (record, YIFA_LEGALITY_REVIEW_RECEIPT_NO, number);
  return yifa_store_save (store, record, error);
}

/* What was finished elsewhere is entered without lists to work through. */
static gboolean
saved (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error)
{
  if (!is_new)
    return TRUE;
  if (yifa_workflow_get_stage (record) == CASE_RECEIVED && !yifa_review_add_lists (store, record, error))
    return FALSE;

  return take_number (store, record, error);
}

/* What an opinion consists of and rests on, and what is still written there when it has been issued. */
static const struct
{
  const YifaKind *kind;
  const char     *open[3]; /* ends with NULL */
} opinion_parts[] = {
  { &yifa_review_point,    { "adoption", "adoption_reason", NULL } },
  { &yifa_review_item,     { NULL } },
  { &yifa_review_material, { "note", NULL } },
  { &yifa_legal_opinion,   { "adoption", "adoption_reason", NULL } },
};

/* A view that comes in later is no part of the opinion that was issued without it. */
static gboolean
is_later_view (YifaRecord *part)
{
  g_autofree char *received_on = NULL;

  if (yifa_record_get_kind (part) != &yifa_legal_opinion)
    return FALSE;

  received_on = yifa_record_dup_stored (part, YIFA_LEGAL_OPINION_RECEIVED_ON);
  return received_on == NULL;
}

static gboolean
changes_only (YifaRecord *part, const char *const *open)
{
  const YifaKind *kind = yifa_record_get_kind (part);

  for (guint i = 0; i < kind->n_fields; i++)
    if (yifa_record_field_changed (part, i) && !g_strv_contains (open, kind->fields[i].name))
      return FALSE;
  return TRUE;
}

/* The points of an issued opinion are answered; they are not written anew, nor is what they rest on. A case that was
 * issued before it was entered here still gets the points that its opinion has. */
static char *
refuses_change (YifaStore *store, YifaRecord *review, YifaRecord *part, gboolean withdraws)
{
  if (part == review || yifa_record_get_id (part) == 0 || yifa_workflow_get_stage (review) < CASE_ISSUED ||
      is_later_view (part))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (opinion_parts); i++)
    if (opinion_parts[i].kind == yifa_record_get_kind (part) &&
        (withdraws || !changes_only (part, opinion_parts[i].open)))
      return g_strdup (_("The opinion has been issued: its points, the checklist, the materials and the views of "
                         "advisers stay as they were. Only what became of them can still be entered."));
  return NULL;
}

const YifaKind yifa_legality_review = {
  .type_name = "YifaLegalityReview",
  .table = "legality_review",
  .view = "legality_review_view",
  .label = N_("Legality review"),
  .fields = fields,
  .n_fields = YIFA_LEGALITY_REVIEW_N_FIELDS,
  .title = YIFA_LEGALITY_REVIEW_TITLE,
  .actions = yifa_review_actions,
  .parts = parts,
  .validate = validate,
  .prepare = prepare,
  .saved = saved,
  .refuses_change = refuses_change,
};
