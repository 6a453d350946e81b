/* yifa-normative-doc-actions.c - the road of a document, from plan to filing
 *
 * The table of its actions, and what each brings about inside the same operation: steps done,
 * clocks started and stopped, the review case opened, the number taken, the filings made.
 */
#include "yifa-normative-doc-private.h"

#include <string.h>

#include "yifa-deadline.h"
#include "yifa-doc-relation.h"
#include "yifa-doc-step.h"
#include "yifa-ex-ante-eval.h"
#include "yifa-filing.h"
#include "yifa-issue-number.h"
#include "yifa-legality-review.h"
#include "yifa-meeting.h"
#include "yifa-numbering.h"
#include "yifa-plan-item.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"

#define ISSUED (YIFA_STAGE (DOC_PUBLISHED) | YIFA_STAGE (DOC_FILED) | YIFA_STAGE (DOC_REGISTERED_BY_RECEIVER))

static const char *
today (YifaStore *store)
{
  return yifa_store_get_today (store);
}

static gboolean
consult (YifaStore *store, YifaRecord *doc, GError **error)
{
  return yifa_doc_step_mark (store, doc, "public_comment", "in_progress", NULL, NULL, error);
}

/* Where one did not take part, there is no evidence and no date to record. */
static gboolean
mark_argument (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(YifaRecord) argument = yifa_doc_find_last (store, doc, &yifa_ex_ante_eval);
  const char *on;

  if (argument == NULL)
    return TRUE;

  on = yifa_record_get_text (argument, YIFA_EX_ANTE_EVAL_CONCLUDED_ON);
  return yifa_doc_step_mark (store, doc, "ex_ante_eval", "done", on ? on : today (store),
                             yifa_record_get_text (argument, YIFA_EX_ANTE_EVAL_METHOD), error);
}

static gboolean
mark_comment (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(YifaRecord) comment = yifa_doc_find_last (store, doc, &yifa_public_comment);
  g_autofree char *evidence = NULL;

  if (comment == NULL)
    return TRUE;

  evidence = g_strdup_printf (_("%s to %s"), yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_STARTS_ON),
                              yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_ENDS_ON));
  return yifa_doc_step_mark (store, doc, "public_comment", "done",
                             yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_ENDS_ON), evidence, error);
}

/* An urgent document went without what it did not do: an exemption, not a gap. */
static gboolean
exempt_urgent (YifaStore *store, YifaRecord *doc, const char *step, const YifaKind *evidence, GError **error)
{
  g_autoptr(YifaRecord) row = yifa_doc_step_find (store, doc, step);
  g_autoptr(YifaRecord) part = yifa_doc_find_last (store, doc, evidence);

  if (row == NULL || part != NULL || !yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_URGENT) ||
      g_strcmp0 (yifa_record_get_stage (row), "exempt") == 0)
    return TRUE;

  yifa_record_set_text (row, YIFA_DOC_STEP_STAGE, "exempt");
  yifa_record_set_text (row, YIFA_DOC_STEP_EXEMPT_REASON,
                        yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_URGENT_REASON));
  yifa_record_set_text (row, YIFA_DOC_STEP_APPROVER, yifa_store_get_actor (store));
  return yifa_store_save (store, row, error);
}

static gboolean
open_review (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(YifaRecord) review = yifa_record_new (&yifa_legality_review);
  gint64 submitter = yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_DRAFTER_ORG);

  if (submitter == 0)
    submitter = yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_TITLE, yifa_record_get_title (doc));
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND, "normative_doc");
  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_DOC, yifa_record_get_id (doc));
  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG, submitter);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON, today (store));
  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_IS_URGENT,
                       yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_URGENT));
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_URGENT_REASON,
                        yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_URGENT_REASON));
  return yifa_store_save (store, review, error) &&
         yifa_deadline_start (store, review, "nd.return_material_days", today (store), error);
}

/* A case that was returned goes on; a redrafted document is a new case. */
static gboolean
submit_review (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(YifaRecord) review = yifa_doc_find_last (store, doc, &yifa_legality_review);
  const char *stage = review ? yifa_record_get_stage (review) : NULL;

  if (g_strcmp0 (stage, "received") == 0)
    return TRUE;
  if (g_strcmp0 (stage, "returned") == 0)
    return yifa_workflow_do (store, review, yifa_workflow_find (&yifa_legality_review, "resubmit"), NULL,
                             error);
  return open_review (store, doc, error);
}

static gboolean
submit (YifaStore *store, YifaRecord *doc, GError **error)
{
  return mark_argument (store, doc, error) && mark_comment (store, doc, error) &&
         exempt_urgent (store, doc, "ex_ante_eval", &yifa_ex_ante_eval, error) &&
         exempt_urgent (store, doc, "public_comment", &yifa_public_comment, error) &&
         yifa_doc_step_mark (store, doc, "legality_review", "in_progress", NULL, NULL, error) &&
         submit_review (store, doc, error);
}

static gboolean
finish_review (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(YifaRecord) review = yifa_doc_find_last (store, doc, &yifa_legality_review);

  return yifa_doc_step_mark (store, doc, "legality_review", "done",
                             yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON),
                             yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_OPINION_NO), error);
}

/* What is drafted anew is reviewed and deliberated anew. */
static gboolean
redraft (YifaStore *store, YifaRecord *doc, GError **error)
{
  return yifa_doc_step_mark (store, doc, "legality_review", "due", NULL, NULL, error) &&
         yifa_doc_step_mark (store, doc, "deliberation", "due", NULL, NULL, error);
}

static gboolean
deliberate (YifaStore *store, YifaRecord *doc, GError **error)
{
  return yifa_doc_step_mark (store, doc, "deliberation", "in_progress", NULL, NULL, error);
}

static gboolean
approve (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(YifaRecord) meeting = yifa_doc_find_approving_meeting (store, doc);

  return yifa_doc_step_mark (store, doc, "deliberation", "done",
                             yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON),
                             yifa_record_get_title (meeting), error);
}

/* The document's date is the day it was signed, unless it says otherwise. */
static gboolean
sign (YifaStore *store, YifaRecord *doc, GError **error)
{
  if (!yifa_record_has (doc, YIFA_NORMATIVE_DOC_DATED_ON))
    yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_DATED_ON,
                          yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_SIGNED_ON));
  return yifa_deadline_start (store, doc, "nd.publish_days",
                              yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_SIGNED_ON), error);
}

static gboolean
register_doc (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autofree char *number = yifa_numbering_take (store,
                                                 yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG),
                                                 "normative", 0, doc, error);

  if (number == NULL)
    return FALSE;

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO, number);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_REGISTERED_ON, today (store));
  return yifa_filing_create_for_doc (store, doc, error);
}

static YifaRecord *
find_number (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "doc", yifa_record_get_id (doc));
  yifa_query_where (query, "stage", YIFA_EQUAL, "used");
  yifa_query_where (query, "text", YIFA_EQUAL, yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO));
  return yifa_store_find_one (store, &yifa_issue_number, query);
}

/* The document lets go of its number first: a number that is still carried cannot be voided. */
static gboolean
void_number (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(YifaRecord) number = find_number (store, doc);

  yifa_record_clear (doc, YIFA_NORMATIVE_DOC_ISSUE_NO);
  yifa_record_clear (doc, YIFA_NORMATIVE_DOC_REGISTERED_ON);
  if (!yifa_store_save (store, doc, error))
    return FALSE;
  return number == NULL || yifa_workflow_do (store, number, yifa_workflow_find (&yifa_issue_number, "void"),
                                             yifa_store_get_reason (store), error);
}

static gboolean
finish_plan_item (YifaStore *store, YifaRecord *doc, GError **error)
{
  gint64 id = yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_PLAN_ITEM);
  g_autoptr(YifaRecord) item = id != 0 ? yifa_store_load (store, &yifa_plan_item, id, error) : NULL;

  if (item == NULL)
    return id == 0;
  yifa_record_set_text (item, YIFA_PLAN_ITEM_STATUS, "done");
  return yifa_store_save (store, item, error);
}

static char *
dup_channels (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) row = yifa_doc_find_last (store, doc, &yifa_publication);

  return yifa_store_dup_display (store, row, YIFA_PUBLICATION_CHANNEL);
}

/* What a relation does to the document it names; a document that has ended already is left alone. */
static const struct
{
  const char *relation;
  const char *event;
} consequences[] = {
  { "amends",   "amended" },
  { "repeals",  "repealed" },
  { "replaces", "repealed" },
};

static const char *
find_consequence (YifaRecord *relation)
{
  const char *word = yifa_record_get_text (relation, YIFA_DOC_RELATION_RELATION);

  for (guint i = 0; i < G_N_ELEMENTS (consequences); i++)
    if (g_strcmp0 (word, consequences[i].relation) == 0)
      return consequences[i].event;
  return NULL;
}

static gboolean
change_target (YifaStore *store, YifaRecord *doc, YifaRecord *relation, GError **error)
{
  const char *event = find_consequence (relation);
  gint64 id = yifa_record_get_int (relation, YIFA_DOC_RELATION_TARGET);
  g_autoptr(YifaRecord) target = NULL;
  g_autofree char *instrument = NULL;

  if (event == NULL || id == 0)
    return TRUE;

  target = yifa_store_load (store, &yifa_normative_doc, id, error);
  if (target == NULL || yifa_record_has (target, YIFA_NORMATIVE_DOC_ENDED_HOW))
    return target != NULL;

  instrument = g_strdup_printf ("%s（%s）", yifa_record_get_title (doc),
                                yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO));
  return yifa_normative_doc_change_validity (store, target, event,
                                             yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON), NULL,
                                             instrument, yifa_record_get_text (relation, YIFA_DOC_RELATION_ARTICLE),
                                             NULL, error);
}

/* Amending and repealing clauses work on the day the document does. */
static gboolean
change_targets (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(GPtrArray) relations = yifa_store_load_parts (store, &yifa_doc_relation, "doc", yifa_record_get_id (doc));

  for (guint i = 0; i < relations->len; i++)
    if (!change_target (store, doc, relations->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* A text that names no day takes effect when it is published. */
static gboolean
publish (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autofree char *on = yifa_doc_first_published (store, doc);
  g_autofree char *channel = dup_channels (store, doc);

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON, on);
  if (!yifa_record_has (doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON))
    yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON, on);

  return yifa_doc_step_mark (store, doc, "publication", "done", on, channel, error) &&
         yifa_doc_step_mark (store, doc, "filing", "in_progress", NULL, NULL, error) &&
         yifa_doc_note_validity (store, doc, "in_force",
                                 yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON),
                                 yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO), NULL, NULL,
                                 error) &&
         change_targets (store, doc, error) &&
         finish_plan_item (store, doc, error) &&
         yifa_deadline_meet (store, doc, "nd.publish_days", on, error) &&
         yifa_filing_start_clock (store, doc, on, error);
}

static gboolean
create_filings (YifaStore *store, YifaRecord *doc, GError **error)
{
  const char *on = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON);

  return yifa_filing_create_for_doc (store, doc, error) &&
         (on == NULL || yifa_filing_start_clock (store, doc, on, error));
}

static gboolean
file_doc (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(GPtrArray) filings = yifa_store_load_parts (store, &yifa_filing, "doc", yifa_record_get_id (doc));
  const char *last = NULL;

  for (guint i = 0; i < filings->len; i++)
    {
      const char *on = yifa_record_get_text (filings->pdata[i], YIFA_FILING_SENT_ON);

      if (on != NULL && (last == NULL || strcmp (on, last) > 0))
        last = on;
    }
  return yifa_doc_step_mark (store, doc, "filing", "done", last, NULL, error);
}

static gboolean
drop (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(YifaRecord) review = yifa_doc_find_last (store, doc, &yifa_legality_review);

  if (review != NULL && (!yifa_deadline_cancel (store, review, "nd.review_max_days", error) ||
                         !yifa_deadline_cancel (store, review, "nd.return_material_days", error)))
    return FALSE;
  return yifa_deadline_cancel (store, doc, "nd.publish_days", error);
}

static gboolean
mark_unrecorded (YifaStore *store, YifaRecord *doc, GError **error)
{
  g_autoptr(GPtrArray) steps = yifa_store_load_parts (store, &yifa_doc_step, "doc", yifa_record_get_id (doc));

  for (guint i = 0; i < steps->len; i++)
    {
      if (g_strcmp0 (yifa_record_get_stage (steps->pdata[i]), "due") != 0)
        continue;
      yifa_record_set_text (steps->pdata[i], YIFA_DOC_STEP_STAGE, "unrecorded");
      if (!yifa_store_save (store, steps->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

/* A document issued before this register began: its number is entered if it follows the grammar,
 * its steps are open to be recorded. */
static gboolean
record_issued (YifaStore *store, YifaRecord *doc, GError **error)
{
  const char *typed = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO);
  const char *on = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_DATED_ON);
  g_autofree char *number = typed != NULL ? yifa_number_normalise (typed) : NULL;
  gboolean ok = typed == NULL ||
                yifa_numbering_record (store, yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG),
                                                        "normative", typed, on, doc, error);

  if (ok && number != NULL)
    yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO, number);
  return ok && mark_unrecorded (store, doc, error);
}

static gboolean
move_if_allowed (YifaStore *store, YifaRecord *doc, const char *name, GError **error)
{
  const YifaAction *action = yifa_workflow_find (&yifa_normative_doc, name);
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (store, doc, action);

  return refusals->len > 0 || yifa_workflow_do (store, doc, action, NULL, error);
}

gboolean
yifa_normative_doc_follow_filings (YifaStore *store, gint64 doc_id, GError **error)
{
  g_autoptr(YifaRecord) doc = yifa_store_load (store, &yifa_normative_doc, doc_id, error);

  return doc != NULL && move_if_allowed (store, doc, "file", error) &&
         move_if_allowed (store, doc, "confirm_filing", error);
}

static const char *const start_asks[] = { "plan_item", "drafter_org", NULL };
static const char *const sign_asks[] = { "signatory", "signed_on", NULL };
static const char *const register_asks[] = { "effective_on", "valid_years", "valid_until", "no_term_reason",
                                             NULL };
static const char *const publish_asks[] = { "effective_on", NULL };
static const char *const issued_asks[] = { "issue_no", "dated_on", "published_on", "effective_on",
                                           "valid_years", "valid_until", NULL };
static const char *const extend_asks[] = { "extended_until", "extended_on", "extended_by", NULL };
static const char *const amend_asks[] = { "amended_on", "amended_by", NULL };
static const char *const end_asks[] = { "ended_on", "ended_by", NULL };
static const char *const suspend_asks[] = { "suspended_on", "suspended_by", NULL };
static const char *const resume_asks[] = { "resumed_on", NULL };

const YifaAction yifa_normative_doc_actions[] = {
  { "start_drafting", N_("Start drafting"), YIFA_STAGE (DOC_PLANNED), "drafting", yifa_doc_start_gates, NULL,
    start_asks,
    N_("The drafter begins to work on the document.") },
  { "record_issued", N_("Enter an issued document"), YIFA_STAGE (DOC_PLANNED), "published", NULL,
    record_issued, issued_asks,
    N_("The document counts as issued before this register began; its steps can be recorded afterwards."),
    TRUE },
  { "consult", N_("Open public comment"), YIFA_STAGE (DOC_DRAFTING), "consulting", yifa_doc_consult_gates,
    consult, NULL,
    N_("The draft is out for comment until the last day entered.") },
  { "submit", N_("Submit for review"),
    YIFA_STAGE (DOC_DRAFTING) | YIFA_STAGE (DOC_CONSULTING) | YIFA_STAGE (DOC_RETURNED), "review_submitted",
    yifa_doc_submit_gates, submit, NULL,
    N_("The review body gets the materials, and the case its receipt number.") },
  { "begin_review", N_("Materials accepted"), YIFA_STAGE (DOC_REVIEW_SUBMITTED), "reviewing",
    yifa_doc_begin_review_gates, NULL, NULL,
    N_("The document follows its review case; the review's term runs.") },
  { "return", N_("Materials returned"), YIFA_STAGE (DOC_REVIEW_SUBMITTED) | YIFA_STAGE (DOC_REVIEWING),
    "returned", yifa_doc_return_gates, NULL, NULL,
    N_("The drafter completes the materials and submits again.") },
  { "finish_review", N_("Review finished"), YIFA_STAGE (DOC_REVIEWING), "reviewed",
    yifa_doc_finish_review_gates, finish_review, NULL,
    N_("The opinion of the review body is on record.") },
  { "deliberate", N_("Submit for deliberation"), YIFA_STAGE (DOC_REVIEWED), "deliberating",
    yifa_doc_deliberate_gates, deliberate, NULL,
    N_("The document goes to the meeting that decides on it.") },
  { "approve", N_("Record the approval"), YIFA_STAGE (DOC_DELIBERATING), "approved", yifa_doc_approve_gates,
    approve, NULL,
    N_("The document is ready to be signed.") },
  { "sign", N_("Record the signature"), YIFA_STAGE (DOC_APPROVED), "signed", yifa_doc_sign_gates, sign,
    sign_asks,
    N_("The document can get its number; the term for publication runs.") },
  { "register", N_("Register and number"), YIFA_STAGE (DOC_SIGNED), "registered", yifa_doc_register_gates,
    register_doc, register_asks,
    N_("The document gets the next number of its series, and its filing duties come into being.") },
  { "void_number", N_("Void the number"), YIFA_STAGE (DOC_REGISTERED), "signed", NULL, void_number, NULL,
    N_("The number stays in the register as voided; the document needs a new one."), TRUE },
  { "publish", N_("Record the publication"), YIFA_STAGE (DOC_REGISTERED), "published", yifa_doc_publish_gates,
    publish, publish_asks,
    N_("The document takes effect on its day, with what it repeals or amends; the terms for filing begin.") },
  { "create_filings", N_("Make the filings"), ISSUED, NULL, yifa_doc_create_filings_gates, create_filings,
    NULL,
    N_("A filing is made for each addressee that the law names.") },
  { "file", N_("All filings sent"), YIFA_STAGE (DOC_PUBLISHED), "filed", yifa_doc_file_gates, file_doc, NULL,
    N_("The document counts as filed.") },
  { "confirm_filing", N_("All filings registered"), YIFA_STAGE (DOC_FILED), "registered_by_receiver",
    yifa_doc_confirm_filing_gates, NULL, NULL,
    N_("Every addressee has registered the document.") },
  { "redraft", N_("Back to drafting"),
    YIFA_STAGE (DOC_CONSULTING) | YIFA_STAGE (DOC_REVIEWED) | YIFA_STAGE (DOC_DELIBERATING), "drafting", NULL,
    redraft, NULL,
    N_("The document is drafted, reviewed and deliberated anew."), TRUE },
  { "drop", N_("Drop"),
    YIFA_STAGE (DOC_PLANNED) | YIFA_STAGE (DOC_DRAFTING) | YIFA_STAGE (DOC_CONSULTING) |
      YIFA_STAGE (DOC_RETURNED) | YIFA_STAGE (DOC_REVIEWED) | YIFA_STAGE (DOC_DELIBERATING),
    "dropped", NULL, drop, NULL,
    N_("The document will not be made; its record stays."), TRUE },
  { "extend", N_("Extend"), ISSUED, NULL, yifa_doc_extend_gates, yifa_doc_extend, extend_asks,
    N_("The document stays in force until its new last day.") },
  { "amend", N_("Record an amendment"), ISSUED, NULL, yifa_doc_amend_gates, yifa_doc_amend, amend_asks,
    N_("The document counts as amended from that day on.") },
  { "repeal", N_("Repeal"), ISSUED, NULL, yifa_doc_end_gates, yifa_doc_repeal, end_asks,
    N_("The document is no longer in force from that day on.") },
  { "declare_expired", N_("Declare expired"), ISSUED, NULL, yifa_doc_end_gates, yifa_doc_declare_expired,
    end_asks,
    N_("The document is on record as expired from that day on.") },
  { "revoke", N_("Record a revocation"), ISSUED, NULL, yifa_doc_end_gates, yifa_doc_revoke, end_asks,
    N_("A superior or the people's congress has taken the document out of force.") },
  { "suspend", N_("Suspend"), ISSUED, NULL, yifa_doc_suspend_gates, yifa_doc_suspend, suspend_asks,
    N_("The document is not applied until it is resumed.") },
  { "resume", N_("Resume"), ISSUED, NULL, yifa_doc_resume_gates, yifa_doc_resume, resume_asks,
    N_("The document is applied again from that day on.") },
  { NULL }
};
