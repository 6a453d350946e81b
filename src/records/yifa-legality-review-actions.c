/* yifa-legality-review-actions.c - the road of a case, from receipt to feedback
 *
 * The table of its actions, and what each brings about inside the same operation: dates stamped,
 * the clock started, stopped and met, the number of the opinion taken, the subject moved along.
 */
#include "yifa-legality-review-private.h"

#include "yifa-contract.h"
#include "yifa-deadline.h"
#include "yifa-evidence.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"
#include "yifa-numbering.h"
#include "yifa-org.h"
#include "yifa-rules.h"

typedef enum { BEGUN, SENT_BACK, FINISHED } Turn;

/* What a subject does when its case takes a turn; NULL: it stays where it is. A contract may have been signed, or
 * given up, while its case was still open, and then goes no way back. */
static const struct
{
  const YifaKind *kind;
  const char     *actions[3];
  gboolean        may_be_ahead;
} followers[] = {
  { &yifa_normative_doc,  { "begin_review", "return", "finish_review" } },
  { &yifa_major_decision, { NULL, "review_returned", "finish_review" } },
  { &yifa_contract,       { "begin_review", "review_returned", "finish_review" }, TRUE },
};

static const char *
today (YifaStore *store)
{
  return yifa_store_get_today (store);
}

static const YifaAction *
find_turn (YifaRecord *subject, Turn turn)
{
  const YifaKind *kind = yifa_record_get_kind (subject);

  for (guint i = 0; i < G_N_ELEMENTS (followers); i++)
    if (followers[i].kind == kind && followers[i].actions[turn] != NULL)
      {
        const YifaAction *action = yifa_workflow_find (kind, followers[i].actions[turn]);

        return followers[i].may_be_ahead && !yifa_workflow_offers (subject, action) ? NULL : action;
      }
  return NULL;
}

/* The subject sees the case as stored, so the case is stored first. */
static gboolean
move_subject (YifaStore *store, YifaRecord *review, Turn turn, GError **error)
{
  g_autoptr(YifaRecord) subject = NULL;
  const YifaAction *action;

  if (!yifa_store_save (store, review, error))
    return FALSE;

  subject = yifa_legality_review_load_subject (store, review);
  action = subject != NULL ? find_turn (subject, turn) : NULL;
  return action == NULL || yifa_workflow_do (store, subject, action, NULL, error);
}

/* The clock starts, or goes on where a return had stopped it. */
static gboolean
run_clock (YifaStore *store, YifaRecord *review, const char *from, GError **error)
{
  const char *rule = yifa_review_get_subject (review)->max_rule;
  g_autoptr(YifaRecord) deadline = yifa_deadline_find (store, review, rule);

  if (deadline != NULL && g_strcmp0 (yifa_record_get_text (deadline, YIFA_DEADLINE_STATE), "paused") == 0)
    return yifa_deadline_resume (store, review, rule, from, error);
  return yifa_deadline_start (store, review, rule, from, error);
}

static gboolean
meet_check (YifaStore *store, YifaRecord *review, const char *on, GError **error)
{
  const char *rule = yifa_review_get_subject (review)->check_rule;

  return rule == NULL || yifa_deadline_meet (store, review, rule, on, error);
}

static gboolean
assign (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_ASSIGNED_ON, today (store));
  return TRUE;
}

static gboolean
accept (YifaStore *store, YifaRecord *review, GError **error)
{
  const char *rule = yifa_review_get_subject (review)->min_rule;
  g_autofree char *from = NULL;
  g_autofree char *least = NULL;

  yifa_evidence_stamp (store, review, YIFA_LEGALITY_REVIEW_COMPLETE_ON);
  yifa_evidence_stamp (store, review, YIFA_LEGALITY_REVIEW_ASSIGNED_ON);
  from = g_strdup (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON));
  least = rule != NULL ? yifa_deadline_compute (store, rule, from) : NULL;
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON, least);

  return meet_check (store, review, from, error) && run_clock (store, review, from, error) &&
         move_subject (store, review, BEGUN, error);
}

/* Without a word of the officer, the list says what is missing. */
static void
name_shortage (YifaStore *store, YifaRecord *review)
{
  g_autofree char *missing = yifa_legality_review_dup_missing (store, review);

  if (missing != NULL && !yifa_record_has (review, YIFA_LEGALITY_REVIEW_RETURN_REASON))
    yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RETURN_REASON, missing);
}

static gboolean
return_materials (YifaStore *store, YifaRecord *review, GError **error)
{
  name_shortage (store, review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RETURNED_ON, today (store));
  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_ROUNDS,
                       yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_ROUNDS) + 1);
  yifa_record_clear (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON);
  yifa_record_clear (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON);

  return meet_check (store, review, today (store), error) &&
         yifa_deadline_pause_for (store, review, yifa_review_get_subject (review)->max_rule, today (store),
                                  yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RETURN_REASON), error) &&
         move_subject (store, review, SENT_BACK, error);
}

static gboolean
resubmit (YifaStore *store, YifaRecord *review, GError **error)
{
  const char *rule = yifa_review_get_subject (review)->check_rule;

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON, today (store));
  return rule == NULL || yifa_deadline_start (store, review, rule, today (store), error);
}

static gboolean
conclude (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUDED_ON, today (store));
  return TRUE;
}

static gboolean
second_read (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_READ_ON, today (store));
  return TRUE;
}

static gboolean
approve (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_APPROVED_ON, today (store));
  return TRUE;
}

/* What is written anew is read and approved anew. */
static gboolean
reopen (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_record_clear (review, YIFA_LEGALITY_REVIEW_CONCLUDED_ON);
  yifa_record_clear (review, YIFA_LEGALITY_REVIEW_READ_ON);
  yifa_record_clear (review, YIFA_LEGALITY_REVIEW_APPROVER);
  yifa_record_clear (review, YIFA_LEGALITY_REVIEW_APPROVED_ON);
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
  return yifa_deadline_meet (store, review, yifa_review_get_subject (review)->max_rule, today (store), error) &&
         move_subject (store, review, FINISHED, error);
}

static gboolean
close_case (YifaStore *store, YifaRecord *review, GError **error)
{
  yifa_evidence_stamp (store, review, YIFA_LEGALITY_REVIEW_FEEDBACK_ON);
  return TRUE;
}

static const char *const assign_asks[]   = { "reviewer", "second_reader", NULL };
static const char *const accept_asks[]   = { "reviewer", "second_reader", "complete_on", NULL };
static const char *const return_asks[]   = { "return_reason", NULL };
static const char *const conclude_asks[] = { "conclusion", "conclusion_note", NULL };
static const char *const read_asks[]     = { "reader_note", NULL };
static const char *const approve_asks[]  = { "approver", NULL };
static const char *const close_asks[]    = { "feedback_on", "feedback", NULL };

const YifaAction yifa_review_actions[] = {
  { "accept", N_("Accept the materials"), YIFA_STAGE (CASE_RECEIVED), "reviewing", yifa_review_accept_gates,
    accept, accept_asks, N_("The set is complete, and the term of the review runs from that day.") },
  { "return", N_("Return the materials"), YIFA_STAGE (CASE_RECEIVED) | YIFA_STAGE (CASE_REVIEWING), "returned",
    yifa_review_return_gates, return_materials, return_asks,
    N_("The submitter is told what is missing; the clock stands still.") },
  { "resubmit", N_("Received again"), YIFA_STAGE (CASE_RETURNED), "received", NULL, resubmit, NULL,
    N_("The completed materials are checked again.") },
  { "assign", N_("Assign the case"),
    YIFA_STAGE (CASE_RECEIVED) | YIFA_STAGE (CASE_RETURNED) | YIFA_STAGE (CASE_REVIEWING), NULL,
    yifa_review_assign_gates, assign, assign_asks,
    N_("The case is on the desk of its reviewer; a second reader reads the opinion before it is approved.") },
  { "conclude", N_("Conclude"), YIFA_STAGE (CASE_REVIEWING), "concluded", yifa_review_conclude_gates, conclude,
    conclude_asks, N_("The opinion can be read a second time and approved.") },
  { "second_read", N_("Second reading"), YIFA_STAGE (CASE_CONCLUDED), "read", yifa_review_second_read_gates,
    second_read, read_asks, N_("Somebody else has read the opinion and agrees; it can be approved.") },
  { "approve", N_("Approve the opinion"), YIFA_STAGE (CASE_CONCLUDED) | YIFA_STAGE (CASE_READ), "approved",
    yifa_review_approve_gates, approve, approve_asks, N_("The opinion can be issued.") },
  { "reopen", N_("Reopen the case"),
    YIFA_STAGE (CASE_CONCLUDED) | YIFA_STAGE (CASE_READ) | YIFA_STAGE (CASE_APPROVED), "reviewing", NULL, reopen, NULL,
    N_("The review goes on; its term has not stopped. The opinion is read and approved anew."), TRUE },
  { "issue", N_("Issue the opinion"), YIFA_STAGE (CASE_APPROVED), "issued", yifa_review_issue_gates, issue,
    NULL, N_("The opinion gets its number, and what was reviewed moves on.") },
  { "close", N_("Close with feedback"), YIFA_STAGE (CASE_ISSUED), "closed", yifa_review_close_gates, close_case,
    close_asks, N_("The submitter has said what became of each point; nothing more is expected.") },
  { NULL }
};
