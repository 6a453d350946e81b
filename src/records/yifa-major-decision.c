/* yifa-major-decision.c - the major administrative decision
 *
 * Its fields, its parts, and what a new one brings with it. The road from the catalogue to the archive
 * stands in yifa-major-decision-actions.c, the demands on that road in yifa-major-decision-gates.c.
 */
#include "yifa-choices.h"
#include "yifa-major-decision-private.h"

#include "yifa-agenda-item.h"
#include "yifa-catalogue-item.h"
#include "yifa-checks.h"
#include "yifa-consultation.h"
#include "yifa-decision-basis.h"
#include "yifa-decision-option.h"
#include "yifa-decision-report.h"
#include "yifa-decision-step.h"
#include "yifa-disagreement.h"
#include "yifa-evaluation.h"
#include "yifa-execution-report.h"
#include "yifa-expert-review.h"
#include "yifa-fair-competition.h"
#include "yifa-hearing.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"
#include "yifa-risk-assessment.h"

static const YifaChoice decision_stages[] = {
  { "catalogued",       N_("Catalogued") },
  { "initiated",        N_("Initiated") },
  { "drafted",          N_("Drafted") },
  { "review_submitted", N_("Submitted for legality review") },
  { "reviewed",         N_("Review opinion issued") },
  { "deliberating",     N_("In deliberation") },
  { "decided",          N_("Decision taken") },
  { "not_adopted",      N_("Not adopted by the meeting") },
  { "postponed",        N_("Postponed by the meeting") },
  { "published",        N_("Decision published") },
  { "executing",        N_("Being carried out") },
  { "suspended",        N_("Execution suspended") },
  { "evaluated",        N_("Evaluated") },
  { "continued",        N_("Continued") },
  { "adjusted",         N_("Adjusted by a new decision") },
  { "stopped",          N_("Stopped") },
  { "archived",         N_("Archived") },
  { NULL }
};

static const YifaChoice initiator_kinds[] = {
  { "leader",     N_("Leader of the government") },
  { "department", N_("Department or township") },
  { "npc_cppcc",  N_("Deputies or members of the conference") },
  { "citizen",    N_("Citizens or organisations") },
  { "superior",   N_("Superior") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_MAJOR_DECISION_TITLE]               = { "title", N_("Title"),
                                                YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME,
                                                 },
  [YIFA_MAJOR_DECISION_DECISION_CLASS]      = { "decision_class", N_("Class of the decision"),
                                                YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                                yifa_decision_classes },
  [YIFA_MAJOR_DECISION_STAGE]               = { "stage", N_("Stage"),
                                                YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                                decision_stages },
  [YIFA_MAJOR_DECISION_CATALOGUE_ITEM]      = { "catalogue_item", N_("Catalogue item"),
                                                YIFA_REF, YIFA_FILTER, NULL, &yifa_catalogue_item },
  [YIFA_MAJOR_DECISION_SCOPE_REASON]        = { "scope_reason", N_("Why it is a major decision"),
                                                YIFA_PROSE },
  [YIFA_MAJOR_DECISION_DECISION_ORG]        = { "decision_org", N_("Decision organ"),
                                                YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                                NULL, &yifa_org },
  [YIFA_MAJOR_DECISION_INITIATOR_KIND]      = { "initiator_kind", N_("Proposed by (kind)"),
                                                YIFA_CHOICE, YIFA_FILTER, initiator_kinds },
  [YIFA_MAJOR_DECISION_INITIATOR]           = { "initiator", N_("Proposed by"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_MAJOR_DECISION_PROPOSAL]            = { "proposal", N_("Proposal and reasons"),
                                                YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MAJOR_DECISION_INITIATED_ON]        = { "initiated_on", N_("Initiated on"),
                                                YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_MAJOR_DECISION_LEAD_ORG]            = { "lead_org", N_("Decision lead unit"),
                                                YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_MAJOR_DECISION_ASSIST_ORGS]         = { "assist_orgs", N_("Assisting units"),
                                                YIFA_TEXT, YIFA_SEARCH },
  [YIFA_MAJOR_DECISION_EXECUTING_ORG]       = { "executing_org", N_("Executing unit"),
                                                YIFA_REF, YIFA_FILTER, NULL, &yifa_org },
  [YIFA_MAJOR_DECISION_RESPONSIBLE]         = { "responsible", N_("Responsible person"),
                                                YIFA_TEXT, YIFA_SEARCH | YIFA_FILTER },
  [YIFA_MAJOR_DECISION_IS_URGENT]           = { "is_urgent", N_("Urgent"), YIFA_FLAG, YIFA_FILTER },
  [YIFA_MAJOR_DECISION_URGENT_REASON]       = { "urgent_reason", N_("Reason of urgency"), YIFA_TEXT },
  [YIFA_MAJOR_DECISION_NOT_PUBLIC]          = { "not_public", N_("Lawfully not public"),
                                                YIFA_FLAG, YIFA_FILTER },
  [YIFA_MAJOR_DECISION_NOT_PUBLIC_REASON]   = { "not_public_reason", N_("Why it is not public"), YIFA_TEXT },
  [YIFA_MAJOR_DECISION_TOUCHES_MARKET]      = { "touches_market", N_("Touches market players"), YIFA_FLAG },
  [YIFA_MAJOR_DECISION_IS_EXPLORATORY]      = { "is_exploratory", N_("Exploratory reform"), YIFA_FLAG },
  [YIFA_MAJOR_DECISION_LEGAL_RISK_NOTE]     = { "legal_risk_note", N_("Legal risks and their prevention"),
                                                YIFA_PROSE },
  [YIFA_MAJOR_DECISION_IS_WIDELY_CONCERNED] = { "is_widely_concerned", N_("Of wide public concern or technical"),
                                                YIFA_FLAG },
  [YIFA_MAJOR_DECISION_HEARING_NEEDED]      = { "hearing_needed", N_("Hearing required"), YIFA_FLAG },
  [YIFA_MAJOR_DECISION_IS_NORMATIVE]        = { "is_normative", N_("Also a normative document"),
                                                YIFA_FLAG, YIFA_FILTER },
  [YIFA_MAJOR_DECISION_DOC]                 = { "doc", N_("Normative document"),
                                                YIFA_REF, 0, NULL, &yifa_normative_doc },
  [YIFA_MAJOR_DECISION_NEEDS_NPC_REPORT]    = { "needs_npc_report", N_("Report to the people's congress required"),
                                                YIFA_FLAG },
  [YIFA_MAJOR_DECISION_INVESTIGATION]       = { "investigation", N_("Investigation"),
                                                YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MAJOR_DECISION_POLICIES]            = { "policies", N_("Laws and policies concerned"),
                                                YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MAJOR_DECISION_COST_BENEFIT]        = { "cost_benefit", N_("Costs and effects"), YIFA_PROSE },
  [YIFA_MAJOR_DECISION_DRAFT_TEXT]          = { "draft_text", N_("Draft decision"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MAJOR_DECISION_DRAFTED_ON]          = { "drafted_on", N_("Drafted on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MAJOR_DECISION_REVIEW]              = { "review", N_("Legality review of the decision"),
                                                YIFA_REF, YIFA_LOCKED, NULL, &yifa_legality_review },
  [YIFA_MAJOR_DECISION_SUBMITTED_ON]        = { "submitted_on", N_("Submitted for review on"),
                                                YIFA_DATE, YIFA_LOCKED },
  [YIFA_MAJOR_DECISION_MEETING]             = { "meeting", N_("Meeting"), YIFA_REF, 0, NULL, &yifa_meeting },
  [YIFA_MAJOR_DECISION_AGENDA_ITEM]         = { "agenda_item", N_("Agenda item"),
                                                YIFA_REF, YIFA_LOCKED, NULL, &yifa_agenda_item },
  [YIFA_MAJOR_DECISION_DECIDED_ON]          = { "decided_on", N_("Decision taken on"),
                                                YIFA_DATE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_MAJOR_DECISION_DECISION_TEXT]       = { "decision_text", N_("Wording of the decision"),
                                                YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MAJOR_DECISION_PUBLISHED_ON]        = { "published_on", N_("Published on"),
                                                YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_MAJOR_DECISION_EXPLAINED]           = { "explained", N_("Taking up of opinions explained"),
                                                YIFA_FLAG },
  [YIFA_MAJOR_DECISION_EXECUTION_DUE_ON]    = { "execution_due_on", N_("To be carried out by"), YIFA_DATE },
  [YIFA_MAJOR_DECISION_SUSPENDED_ON]        = { "suspended_on", N_("Execution suspended on"),
                                                YIFA_DATE, YIFA_LOCKED },
  [YIFA_MAJOR_DECISION_SUSPENDED_BY]        = { "suspended_by", N_("Suspension decided by"),
                                                YIFA_TEXT, YIFA_LOCKED },
  [YIFA_MAJOR_DECISION_SUSPEND_REASON]      = { "suspend_reason", N_("Reason of the suspension"),
                                                YIFA_PROSE, YIFA_LOCKED },
  [YIFA_MAJOR_DECISION_RESUMED_ON]          = { "resumed_on", N_("Resumed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MAJOR_DECISION_ADJUSTS]             = { "adjusts", N_("Adjusts the decision"),
                                                YIFA_REF, YIFA_LOCKED, NULL, &yifa_major_decision },
  [YIFA_MAJOR_DECISION_ENDED_ON]            = { "ended_on", N_("Decision ended on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MAJOR_DECISION_END_REASON]          = { "end_reason", N_("Reason of the end"),
                                                YIFA_PROSE, YIFA_LOCKED },
  [YIFA_MAJOR_DECISION_ARCHIVED_ON]         = { "archived_on", N_("Archived on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MAJOR_DECISION_ARCHIVE_NO]          = { "archive_no", N_("Archive number"),
                                                YIFA_TEXT, YIFA_SEARCH | YIFA_NAME },
  [YIFA_MAJOR_DECISION_NOTE]                = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MAJOR_DECISION_PARTICIPATION]       = { "participation", N_("Public participation"),
                                                YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                                yifa_decision_step_stages },
  [YIFA_MAJOR_DECISION_EXPERT]              = { "expert", N_("Expert argument"),
                                                YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                                yifa_decision_step_stages },
  [YIFA_MAJOR_DECISION_RISK]                = { "risk", N_("Risk assessment"),
                                                YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                                yifa_decision_step_stages },
  [YIFA_MAJOR_DECISION_REVIEW_STEP]         = { "review_step", N_("Legality review (step)"),
                                                YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                                yifa_decision_step_stages },
  [YIFA_MAJOR_DECISION_DELIBERATION]        = { "deliberation", N_("Collective deliberation and decision"),
                                                YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                                yifa_decision_step_stages },
  [YIFA_MAJOR_DECISION_HAS_HEARING]         = { "has_hearing", N_("Has a hearing"),
                                                YIFA_FLAG, YIFA_COMPUTED | YIFA_FILTER },
  [YIFA_MAJOR_DECISION_MEETING_ON]          = { "meeting_on", N_("Meeting on"),
                                                YIFA_DATE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_MAJOR_DECISION_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_decision_step, "decision" },
  { &yifa_decision_basis, "decision" },
  { &yifa_decision_option, "decision" },
  { &yifa_consultation, "decision" },
  { &yifa_disagreement, "decision" },
  { &yifa_public_comment, "decision" },
  { &yifa_hearing, "decision" },
  { &yifa_expert_review, "decision" },
  { &yifa_risk_assessment, "decision" },
  { &yifa_fair_competition, "decision" },
  { &yifa_legality_review, "decision" },
  { &yifa_legal_opinion, "decision" },
  { &yifa_decision_report, "decision" },
  { &yifa_publication, "decision" },
  { &yifa_execution_report, "decision" },
  { &yifa_evaluation, "decision" },
  { NULL }
};

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_MAJOR_DECISION_DECIDED_ON, YIFA_MAJOR_DECISION_PUBLISHED_ON, error) &&
         yifa_check_order (record, YIFA_MAJOR_DECISION_SUSPENDED_ON, YIFA_MAJOR_DECISION_RESUMED_ON, error);
}

static gboolean
was_decided (YifaRecord *decision)
{
  g_autofree char *stored = yifa_record_dup_stored (decision, YIFA_MAJOR_DECISION_DECIDED_ON);

  return stored != NULL;
}

static gboolean
was_archived (YifaRecord *decision)
{
  g_autofree char *stored = yifa_record_dup_stored (decision, YIFA_MAJOR_DECISION_STAGE);

  return g_strcmp0 (stored, "archived") == 0;
}

/* Whether a matter is public is settled before it is decided: afterwards it would lead past the publication. */
static char *
secrecy_changed (YifaRecord *decision)
{
  if (!was_decided (decision) ||
      (!yifa_record_field_changed (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC) &&
       !yifa_record_field_changed (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC_REASON)))
    return NULL;
  return g_strdup (_("The decision has been taken; whether the matter is public was settled before and stays so"));
}

static gboolean
changes_only_note (YifaRecord *decision)
{
  for (guint i = 0; i < YIFA_MAJOR_DECISION_N_FIELDS; i++)
    if (i != YIFA_MAJOR_DECISION_NOTE && yifa_record_field_changed (decision, i))
      return FALSE;
  return TRUE;
}

static char *
refuses_own_change (YifaRecord *decision, gboolean withdraws)
{
  if (was_archived (decision) && (withdraws || !changes_only_note (decision)))
    return g_strdup (_("The decision is archived: its dossier is closed and is not reopened. A note can still be added."));
  return secrecy_changed (decision);
}

/* The steps come with the decision, and stay with it. */
static char *
refuses_step (YifaRecord *step, gboolean withdraws)
{
  if (!withdraws && (yifa_record_get_id (step) == 0 || !yifa_record_field_changed (step, YIFA_DECISION_STEP_DECISION)))
    return NULL;
  return g_strdup (_("The five steps belong to their decision; none can be withdrawn or moved to another"));
}

/* A case of review has a file of its own, and its feedback may come later. */
static char *
refuses_change (YifaStore *store, YifaRecord *decision, YifaRecord *part, gboolean withdraws)
{
  gboolean is_step = yifa_record_get_kind (part) == &yifa_decision_step;
  char *refusal = is_step ? refuses_step (part, withdraws) : NULL;

  if (part == decision)
    return refuses_own_change (decision, withdraws);
  if (refusal != NULL || !was_archived (decision) || yifa_record_get_kind (part) == &yifa_legality_review ||
      (is_step && yifa_record_get_id (part) == 0))
    return refusal;
  return g_strdup_printf (_("The decision “%s” is archived: nothing in its dossier can be added, changed or withdrawn"),
                          yifa_record_get_title (decision));
}

/* The five steps are there from the first day on: none can be forgotten. */
static gboolean
saved (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error)
{
  return !is_new || yifa_decision_step_create_all (store, record, error);
}

const YifaKind yifa_major_decision = {
  .type_name = "YifaMajorDecision",
  .table = "major_decision",
  .view = "major_decision_view",
  .label = N_("Major decision"),
  .fields = fields,
  .n_fields = YIFA_MAJOR_DECISION_N_FIELDS,
  .title = YIFA_MAJOR_DECISION_TITLE,
  .actions = yifa_major_decision_actions,
  .parts = parts,
  .validate = validate,
  .saved = saved,
  .refuses_change = refuses_change,
};
