/* yifa-major-decision-actions.c - the road of a decision, from the catalogue to the archive
 *
 * The table of its actions, and what each brings about inside the same operation: steps begun and done,
 * the review case opened, the matter put on the agenda, and the new decision that a major adjustment is.
 */
#include "yifa-major-decision-private.h"

#include <string.h>

#include "yifa-agenda-item.h"
#include "yifa-chain.h"
#include "yifa-deadline.h"
#include "yifa-decision-step.h"
#include "yifa-evidence.h"
#include "yifa-expert-review.h"
#include "yifa-legality-review.h"
#include "yifa-meeting.h"
#include "yifa-public-comment.h"
#include "yifa-risk-assessment.h"

static const char *
today (YifaStore *store)
{
  return yifa_store_get_today (store);
}

static gboolean
initiate (YifaStore *store, YifaRecord *decision, GError **error)
{
  yifa_evidence_stamp (store, decision, YIFA_MAJOR_DECISION_INITIATED_ON);
  return TRUE;
}

static gboolean
finish_draft (YifaStore *store, YifaRecord *decision, GError **error)
{
  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_DRAFTED_ON, today (store));
  return yifa_decision_step_mark (store, decision, "participation", "in_progress", today (store), error);
}

/* What the first three steps end with, and the field that says when. */
static const struct
{
  const char     *step;
  const YifaKind *kind;
  guint           done_on;
} evidence[] = {
  { "participation",   &yifa_public_comment,  YIFA_PUBLIC_COMMENT_ENDS_ON },
  { "expert_review",   &yifa_expert_review,   YIFA_EXPERT_REVIEW_HELD_ON },
  { "risk_assessment", &yifa_risk_assessment, YIFA_RISK_ASSESSMENT_ASSESSED_ON },
};

/* A step that the gates found complete counts as done, on the day of its last evidence. */
static gboolean
mark_done (YifaStore *store, YifaRecord *decision, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (evidence); i++)
    {
      g_autoptr(GPtrArray) parts = yifa_decision_load_parts (store, decision, evidence[i].kind);
      const char *on = parts->len > 0 ? yifa_record_get_text (parts->pdata[parts->len - 1], evidence[i].done_on) : NULL;

      if (!yifa_decision_step_mark (store, decision, evidence[i].step, "done", on != NULL ? on : today (store), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
open_review (YifaStore *store, YifaRecord *decision, GError **error)
{
  g_autoptr(YifaRecord) review = yifa_record_new (&yifa_legality_review);
  g_autoptr(YifaRecord) meeting = yifa_decision_load_ref (store, decision, YIFA_MAJOR_DECISION_MEETING, &yifa_meeting);

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_TITLE, yifa_record_get_title (decision));
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND, "decision");
  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_DECISION, yifa_record_get_id (decision));
  yifa_record_set_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG,
                       yifa_record_get_int (decision, YIFA_MAJOR_DECISION_LEAD_ORG));
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON, today (store));
  if (meeting != NULL)
    yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_MEETING_ON,
                          yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON));
  if (!yifa_store_save (store, review, error))
    return FALSE;

  yifa_record_set_int (decision, YIFA_MAJOR_DECISION_REVIEW, yifa_record_get_id (review));
  return TRUE;
}

/* A case that was returned goes on; a decision that was revised is a new case. */
static gboolean
submit_case (YifaStore *store, YifaRecord *decision, GError **error)
{
  g_autoptr(YifaRecord) review = yifa_decision_load_ref (store, decision, YIFA_MAJOR_DECISION_REVIEW,
                                                         &yifa_legality_review);

  if (review != NULL && g_strcmp0 (yifa_record_get_stage (review), "returned") == 0)
    return yifa_workflow_do (store, review, yifa_workflow_find (&yifa_legality_review, "resubmit"), NULL, error);
  return open_review (store, decision, error);
}

static gboolean
submit_review (YifaStore *store, YifaRecord *decision, GError **error)
{
  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_SUBMITTED_ON, today (store));
  return mark_done (store, decision, error) &&
         yifa_decision_step_mark (store, decision, "legality_review", "in_progress", today (store), error) &&
         submit_case (store, decision, error);
}

static gboolean
finish_review (YifaStore *store, YifaRecord *decision, GError **error)
{
  g_autoptr(YifaRecord) review = yifa_decision_load_ref (store, decision, YIFA_MAJOR_DECISION_REVIEW,
                                                         &yifa_legality_review);

  return yifa_decision_step_mark (store, decision, "legality_review", "done",
                                  yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON), error);
}

static YifaRecord *
find_agenda_item (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "major_decision", yifa_record_get_id (decision));
  yifa_query_where_id (query, "meeting", yifa_record_get_int (decision, YIFA_MAJOR_DECISION_MEETING));
  return yifa_store_find_one (store, &yifa_agenda_item, query);
}

/* The matter may have been put on the agenda before. */
static gboolean
deliberate (YifaStore *store, YifaRecord *decision, GError **error)
{
  g_autoptr(YifaRecord) item = find_agenda_item (store, decision);

  if (item == NULL)
    {
      gint64 meeting = yifa_record_get_int (decision, YIFA_MAJOR_DECISION_MEETING);
      g_autoptr(GPtrArray) others = yifa_store_load_parts (store, &yifa_agenda_item, "meeting", meeting);

      item = yifa_record_new (&yifa_agenda_item);
      yifa_record_set_int (item, YIFA_AGENDA_ITEM_MEETING, meeting);
      yifa_record_set_int (item, YIFA_AGENDA_ITEM_SEQ, others->len + 1);
      yifa_record_set_text (item, YIFA_AGENDA_ITEM_TITLE, yifa_record_get_title (decision));
      yifa_record_set_int (item, YIFA_AGENDA_ITEM_MAJOR_DECISION, yifa_record_get_id (decision));
    }
  yifa_record_set_int (item, YIFA_AGENDA_ITEM_REVIEW, yifa_record_get_int (decision, YIFA_MAJOR_DECISION_REVIEW));
  if (!yifa_store_save (store, item, error))
    return FALSE;

  yifa_record_set_int (decision, YIFA_MAJOR_DECISION_AGENDA_ITEM, yifa_record_get_id (item));
  return yifa_decision_step_mark (store, decision, "deliberation", "in_progress", today (store), error);
}

/* The decision is of the day of the meeting; its wording is the meeting's where none was written. */
static gboolean
decide (YifaStore *store, YifaRecord *decision, GError **error)
{
  g_autoptr(YifaRecord) item = yifa_decision_load_agenda_item (store, decision);
  g_autoptr(YifaRecord) meeting = yifa_decision_load_ref (store, item, YIFA_AGENDA_ITEM_MEETING, &yifa_meeting);
  const char *held_on = yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON);

  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_DECIDED_ON, held_on);
  if (!yifa_record_has (decision, YIFA_MAJOR_DECISION_DECISION_TEXT))
    yifa_record_set_text (decision, YIFA_MAJOR_DECISION_DECISION_TEXT,
                          yifa_record_get_text (item, YIFA_AGENDA_ITEM_DECISION_NOTE));
  if (yifa_major_decision_differs_from_majority (store, decision))
    yifa_record_set_int (item, YIFA_AGENDA_ITEM_DIFFERS_FROM_MAJORITY, TRUE);
  yifa_record_set_int (item, YIFA_AGENDA_ITEM_HEAD_SPOKE_LAST, TRUE); /* as the gate has seen */
  return yifa_store_save (store, item, error) &&
         yifa_decision_step_mark (store, decision, "deliberation", "done", held_on, error) &&
         (yifa_record_get_int (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC) ||
          yifa_chain_start (store, decision, "decision_publication", "decided", held_on, error));
}

static gboolean
publish (YifaStore *store, YifaRecord *decision, GError **error)
{
  g_autofree char *on = yifa_major_decision_dup_first_published (store, decision);

  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_PUBLISHED_ON, on);
  return yifa_deadline_meet (store, decision, "nd.publish_days", on, error);
}

static gboolean
suspend (YifaStore *store, YifaRecord *decision, GError **error)
{
  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_SUSPENDED_ON, today (store));
  yifa_record_clear (decision, YIFA_MAJOR_DECISION_RESUMED_ON);
  return TRUE;
}

static gboolean
resume (YifaStore *store, YifaRecord *decision, GError **error)
{
  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_RESUMED_ON, today (store));
  return TRUE;
}

/* What a new decision on the same matter takes over from the one it adjusts. */
static const guint inherited[] = {
  YIFA_MAJOR_DECISION_DECISION_CLASS, YIFA_MAJOR_DECISION_CATALOGUE_ITEM, YIFA_MAJOR_DECISION_DECISION_ORG,
  YIFA_MAJOR_DECISION_LEAD_ORG, YIFA_MAJOR_DECISION_ASSIST_ORGS, YIFA_MAJOR_DECISION_EXECUTING_ORG,
  YIFA_MAJOR_DECISION_RESPONSIBLE, YIFA_MAJOR_DECISION_NOT_PUBLIC, YIFA_MAJOR_DECISION_NOT_PUBLIC_REASON,
  YIFA_MAJOR_DECISION_TOUCHES_MARKET, YIFA_MAJOR_DECISION_IS_WIDELY_CONCERNED, YIFA_MAJOR_DECISION_HEARING_NEEDED,
  YIFA_MAJOR_DECISION_NEEDS_NPC_REPORT,
};

static void
inherit (YifaRecord *from, YifaRecord *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (inherited); i++)
    {
      g_autofree char *value = yifa_record_dup_current (from, inherited[i]);

      yifa_record_set_string (to, inherited[i], value);
    }
}

/* A major adjustment repeats the procedures: it is a decision of its own, with five steps of its own, and it
 * is initiated through the same gates (art. 37). */
static gboolean
create_successor (YifaStore *store, YifaRecord *decision, GError **error)
{
  g_autoptr(YifaRecord) next = yifa_record_new (&yifa_major_decision);
  gboolean is_executed = yifa_record_has (decision, YIFA_MAJOR_DECISION_EXECUTING_ORG);
  const char *name = yifa_record_get_title (decision);
  g_autofree char *unit = yifa_store_dup_display (store, decision, is_executed ? YIFA_MAJOR_DECISION_EXECUTING_ORG
                                                                               : YIFA_MAJOR_DECISION_LEAD_ORG);
  g_autofree char *title = g_strdup_printf (_("%s (adjustment)"), name);
  g_autofree char *scope = g_strdup_printf (_("A major adjustment of the decision “%s”"), name);

  inherit (decision, next);
  yifa_record_set_text (next, YIFA_MAJOR_DECISION_TITLE, title);
  yifa_record_set_int (next, YIFA_MAJOR_DECISION_ADJUSTS, yifa_record_get_id (decision));
  yifa_record_set_text (next, YIFA_MAJOR_DECISION_SCOPE_REASON, scope);
  yifa_record_set_text (next, YIFA_MAJOR_DECISION_INITIATOR_KIND, "department");
  yifa_record_set_text (next, YIFA_MAJOR_DECISION_INITIATOR, unit);
  yifa_record_set_text (next, YIFA_MAJOR_DECISION_PROPOSAL, yifa_store_get_reason (store));
  return yifa_workflow_do (store, next, yifa_workflow_find (&yifa_major_decision, "initiate"),
                           yifa_store_get_reason (store), error);
}

static gboolean
adjust (YifaStore *store, YifaRecord *decision, GError **error)
{
  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_ENDED_ON, today (store));
  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_END_REASON, yifa_store_get_reason (store));
  return create_successor (store, decision, error);
}

static gboolean
stop (YifaStore *store, YifaRecord *decision, GError **error)
{
  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_ENDED_ON, today (store));
  return TRUE;
}

static gboolean
archive (YifaStore *store, YifaRecord *decision, GError **error)
{
  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_ARCHIVED_ON, today (store));
  return TRUE;
}

/* The next case and the next deliberation are new ones; those before stay on record. */
static gboolean
revise (YifaStore *store, YifaRecord *decision, GError **error)
{
  static const guint forgotten[] = { YIFA_MAJOR_DECISION_REVIEW, YIFA_MAJOR_DECISION_SUBMITTED_ON,
                                     YIFA_MAJOR_DECISION_MEETING, YIFA_MAJOR_DECISION_AGENDA_ITEM };

  for (guint i = 0; i < G_N_ELEMENTS (forgotten); i++)
    yifa_record_clear (decision, forgotten[i]);
  return yifa_decision_step_mark (store, decision, "legality_review", "due", NULL, error) &&
         yifa_decision_step_mark (store, decision, "deliberation", "due", NULL, error);
}

static gboolean
redraft (YifaStore *store, YifaRecord *decision, GError **error)
{
  yifa_record_clear (decision, YIFA_MAJOR_DECISION_DRAFTED_ON);
  for (guint i = 0; i < G_N_ELEMENTS (evidence); i++)
    if (!yifa_decision_step_mark (store, decision, evidence[i].step, "in_progress", today (store), error))
      return FALSE;
  return revise (store, decision, error);
}

#define IN_FORCE (YIFA_STAGE (DECISION_EXECUTING) | YIFA_STAGE (DECISION_CONTINUED))
#define UNDECIDED (YIFA_STAGE (DECISION_REVIEWED) | YIFA_STAGE (DECISION_NOT_ADOPTED) | YIFA_STAGE (DECISION_POSTPONED))

static const char *const initiate_asks[] = { "lead_org", "initiator_kind", "initiator", NULL };
static const char *const deliberate_asks[] = { "meeting", NULL };
static const char *const decide_asks[] = { "decision_text", NULL };
static const char *const execute_asks[] = { "executing_org", "responsible", "execution_due_on", NULL };
static const char *const suspend_asks[] = { "suspended_by", "suspend_reason", NULL };
static const char *const stop_asks[] = { "end_reason", NULL };
static const char *const archive_asks[] = { "archive_no", NULL };

const YifaAction yifa_major_decision_actions[] = {
  { "initiate", N_("Initiate"), YIFA_STAGE (DECISION_CATALOGUED), "initiated", yifa_decision_initiate_gates, initiate,
    initiate_asks,
    N_("The decision is begun; its lead unit investigates and drafts.") },
  { "finish_draft", N_("Finish the draft"), YIFA_STAGE (DECISION_INITIATED), "drafted", yifa_decision_draft_gates,
    finish_draft, NULL,
    N_("The draft goes to the public, to experts and to the assessment of its risks.") },
  { "submit_review", N_("Submit for legality review"), YIFA_STAGE (DECISION_DRAFTED), "review_submitted",
    yifa_decision_submit_gates, submit_review, NULL,
    N_("The review desk gets a case with its list of materials; the first three steps count as done.") },
  { "review_returned", N_("Materials returned"), YIFA_STAGE (DECISION_REVIEW_SUBMITTED), "drafted",
    yifa_decision_return_gates, NULL, NULL,
    N_("The lead unit completes the materials and submits again.") },
  { "finish_review", N_("Review finished"), YIFA_STAGE (DECISION_REVIEW_SUBMITTED), "reviewed",
    yifa_decision_finish_review_gates, finish_review, NULL,
    N_("The opinion of the legality review is on record.") },
  { "deliberate", N_("Submit for deliberation"), YIFA_STAGE (DECISION_REVIEWED) | YIFA_STAGE (DECISION_POSTPONED),
    "deliberating", yifa_decision_deliberate_gates, deliberate, deliberate_asks,
    N_("The matter is on the agenda of the meeting.") },
  { "decide", N_("Record the decision"), YIFA_STAGE (DECISION_DELIBERATING), "decided", yifa_decision_decide_gates,
    decide, decide_asks,
    N_("The decision is taken, on the day of the meeting.") },
  { "reject", N_("Record that it was not adopted"), YIFA_STAGE (DECISION_DELIBERATING), "not_adopted",
    yifa_decision_reject_gates, NULL, NULL,
    N_("The meeting did not adopt the draft; it can be revised or archived.") },
  { "postpone", N_("Record that it was put off"), YIFA_STAGE (DECISION_DELIBERATING), "postponed",
    yifa_decision_postpone_gates, NULL, NULL,
    N_("The matter can go to a later meeting, or be revised.") },
  { "publish", N_("Record the publication"), YIFA_STAGE (DECISION_DECIDED), "published", yifa_decision_publish_gates,
    publish, NULL,
    N_("The decision is public since its earliest publication.") },
  { "execute", N_("Begin the execution"), YIFA_STAGE (DECISION_DECIDED) | YIFA_STAGE (DECISION_PUBLISHED), "executing",
    yifa_decision_execute_gates, NULL, execute_asks,
    N_("The executing unit carries the decision out and reports.") },
  { "suspend", N_("Suspend the execution"), IN_FORCE, "suspended", yifa_decision_suspend_gates, suspend, suspend_asks,
    N_("The decision is not carried out until it is resumed, adjusted or stopped.") },
  { "resume", N_("Resume the execution"), YIFA_STAGE (DECISION_SUSPENDED), "executing", yifa_decision_resume_gates,
    resume, NULL,
    N_("The decision is carried out again from today on."), TRUE },
  { "evaluate", N_("Record the evaluation"), IN_FORCE | YIFA_STAGE (DECISION_SUSPENDED), "evaluated",
    yifa_decision_evaluate_gates, NULL, NULL,
    N_("What the evaluation recommends can be done: continue, adjust or stop.") },
  { "continue", N_("Continue the decision"), YIFA_STAGE (DECISION_EVALUATED), "continued",
    yifa_decision_continue_gates, NULL, NULL,
    N_("The decision is carried out as before.") },
  { "adjust", N_("Adjust the decision"),
    IN_FORCE | YIFA_STAGE (DECISION_SUSPENDED) | YIFA_STAGE (DECISION_EVALUATED), "adjusted",
    yifa_decision_adjust_gates, adjust, NULL,
    N_("A new decision is initiated on the same matter, and all procedures are gone through again."), TRUE },
  { "stop", N_("Stop the decision"), IN_FORCE | YIFA_STAGE (DECISION_SUSPENDED) | YIFA_STAGE (DECISION_EVALUATED),
    "stopped", yifa_decision_stop_gates, stop, stop_asks,
    N_("The decision is no longer carried out.") },
  { "archive", N_("Archive"),
    YIFA_STAGE (DECISION_EXECUTING) | YIFA_STAGE (DECISION_CONTINUED) | YIFA_STAGE (DECISION_ADJUSTED) |
      YIFA_STAGE (DECISION_STOPPED) | YIFA_STAGE (DECISION_NOT_ADOPTED),
    "archived", yifa_decision_archive_gates, archive, archive_asks,
    N_("The dossier of the matter is closed.") },
  { "revise", N_("Back to the draft"), UNDECIDED, "drafted", NULL, revise, NULL,
    N_("The draft is revised, reviewed and deliberated anew; what was heard before stays on record."), TRUE },
  { "redraft", N_("Back to drafting"), UNDECIDED | YIFA_STAGE (DECISION_DRAFTED), "initiated", NULL, redraft, NULL,
    N_("The draft is written anew, and all steps are gone through again."), TRUE },
  { NULL }
};
