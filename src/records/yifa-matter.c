/* yifa-matter.c - a legal matter (法律事务) that advisers work on
 *
 * From the first call, before it is a file, to the archive: who asked, who was put on it, what was answered and
 * whether it was taken up. Its actions and gates stand in the files beside this one.
 */
#include "yifa-matter-private.h"

#include "yifa-adviser.h"
#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-conflict-check.h"
#include "yifa-contract.h"
#include "yifa-engagement.h"
#include "yifa-evidence.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-party.h"
#include "yifa-meeting.h"
#include "yifa-org.h"
#include "yifa-work-log.h"

static const YifaChoice stages[] = {
  [MATTER_INTAKE]   = { "intake",   N_("Taken in") },
  [MATTER_RECEIVED] = { "received", N_("Opened as a file") },
  [MATTER_ASSIGNED] = { "assigned", N_("Assigned") },
  [MATTER_IN_WORK]  = { "in_work",  N_("In work") },
  [MATTER_DRAFTED]  = { "drafted",  N_("Opinion drafted") },
  [MATTER_APPROVED] = { "approved", N_("Opinion approved") },
  [MATTER_ISSUED]   = { "issued",   N_("Opinion issued") },
  [MATTER_CLOSED]   = { "closed",   N_("Settled") },
  [MATTER_ARCHIVED] = { "archived", N_("Archived") },
  [MATTER_ANSWERED] = { "answered", N_("Answered at once") },
  [MATTER_DROPPED]  = { "dropped",  N_("Withdrawn") },
  { NULL }
};

static const YifaChoice sources[] = {
  { "unit",     N_("Asked by a unit") },
  { "desk",     N_("Asked by the review desk") },
  { "decision", N_("Asked for a decision") },
  { "leader",   N_("Assigned by a leader") },
  { "meeting",  N_("From a meeting") },
  { "own",      N_("On the adviser’s own initiative") },
  { NULL }
};

static const YifaChoice conflicts[] = {
  { "none",       N_("None found") },
  { "cleared",    N_("None on a closer look") },
  { "overridden", N_("Went on with a reason") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_MATTER_TITLE]           = { "title", N_("Title"),
                                    YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_MATTER_MATTER_NO]       = { "matter_no", N_("Matter number"),
                                    YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_MATTER_MATTER_TYPE]     = { "matter_type", N_("Type of matter"),
                                    YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, yifa_matter_types },
  [YIFA_MATTER_STAGE]           = { "stage", N_("Stage"),
                                    YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, stages },
  [YIFA_MATTER_CLIENT_ORG]      = { "client_org", N_("Asking unit"),
                                    YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_MATTER_CONTACT]         = { "contact", N_("Contact"), YIFA_TEXT },
  [YIFA_MATTER_PHONE]           = { "phone", N_("Telephone"), YIFA_TEXT },
  [YIFA_MATTER_SOURCE]          = { "source", N_("Where it comes from"), YIFA_CHOICE, YIFA_FILTER, sources },
  [YIFA_MATTER_IS_URGENT]       = { "is_urgent", N_("Urgent"), YIFA_FLAG, YIFA_FILTER },
  [YIFA_MATTER_INTAKE_ON]       = { "intake_on", N_("Taken in on"), YIFA_DATE, YIFA_LIST },
  [YIFA_MATTER_RECEIVED_ON]     = { "received_on", N_("Opened as a file on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MATTER_QUESTION]        = { "question", N_("Question"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MATTER_ANSWER]          = { "answer", N_("Answer given at once"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MATTER_DUE_ON]          = { "due_on", N_("Answer by"), YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_MATTER_REVIEW]          = { "review", N_("Legality review"),
                                    YIFA_REF, YIFA_FILTER, NULL, &yifa_legality_review },
  [YIFA_MATTER_DECISION]        = { "decision", N_("Major decision"),
                                    YIFA_REF, YIFA_FILTER, NULL, &yifa_major_decision },
  [YIFA_MATTER_CONTRACT]        = { "contract", N_("Contract"), YIFA_REF, YIFA_FILTER, NULL, &yifa_contract },
  [YIFA_MATTER_MEETING]         = { "meeting", N_("Meeting"), YIFA_REF, 0, NULL, &yifa_meeting },
  [YIFA_MATTER_LEGAL_OPINION]   = { "legal_opinion", N_("Opinion asked for"),
                                    YIFA_REF, YIFA_LOCKED, NULL, &yifa_legal_opinion },
  [YIFA_MATTER_CASE_NO]         = { "case_no", N_("Case number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_MATTER_ORGAN]           = { "organ", N_("Organ that handles the case"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_MATTER_AMOUNT]          = { "amount", N_("Amount in dispute"), YIFA_MONEY },
  [YIFA_MATTER_ADVISER]         = { "adviser", N_("Adviser in charge"),
                                    YIFA_REF, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, NULL, &yifa_adviser },
  [YIFA_MATTER_ENGAGEMENT]      = { "engagement", N_("Under the engagement"),
                                    YIFA_REF, YIFA_LOCKED, NULL, &yifa_engagement },
  [YIFA_MATTER_CANDIDATE]       = { "candidate", N_("Adviser considered"),
                                    YIFA_REF, YIFA_LOCKED, NULL, &yifa_adviser },
  [YIFA_MATTER_ASSIGNED_ON]     = { "assigned_on", N_("Put in charge on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MATTER_CONFLICT]        = { "conflict", N_("Conflict of interest"),
                                    YIFA_CHOICE, YIFA_LOCKED | YIFA_FILTER, conflicts },
  [YIFA_MATTER_RESPONDED_ON]    = { "responded_on", N_("First answer on"), YIFA_DATE },
  [YIFA_MATTER_DRAFTED_ON]      = { "drafted_on", N_("Draft handed in on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MATTER_OPINION]         = { "opinion", N_("Legal opinion"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MATTER_VIEW]            = { "view", N_("View"), YIFA_CHOICE, YIFA_FILTER, yifa_legal_views },
  [YIFA_MATTER_APPROVER]        = { "approver", N_("Approver"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_MATTER_APPROVED_ON]     = { "approved_on", N_("Approved on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MATTER_OPINION_NO]      = { "opinion_no", N_("Number of the legal opinion"),
                                    YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_MATTER_ISSUED_ON]       = { "issued_on", N_("Legal opinion issued on"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_MATTER_RESULT]          = { "result", N_("Result of the matter"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MATTER_CLOSED_ON]       = { "closed_on", N_("Closed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MATTER_ADOPTION]        = { "adoption", N_("Adoption"),
                                    YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, yifa_adoptions },
  [YIFA_MATTER_ADOPTION_REASON] = { "adoption_reason", N_("Reason for not adopting"),
                                    YIFA_PROSE, YIFA_LOCKED },
  [YIFA_MATTER_ADOPTED_ON]      = { "adopted_on", N_("Adoption recorded on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MATTER_ARCHIVED_ON]     = { "archived_on", N_("Archived on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_MATTER_ARCHIVE_NO]      = { "archive_no", N_("Archive number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_MATTER_DROP_REASON]     = { "drop_reason", N_("Reason of withdrawal"), YIFA_PROSE, YIFA_LOCKED },
  [YIFA_MATTER_NOTE]            = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_MATTER_HOURS]           = { "hours", N_("Hours worked"), YIFA_HOURS, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_MATTER_LOGS_N]          = { "logs_n", N_("Entries of the log"), YIFA_COUNT, YIFA_COMPUTED },
  [YIFA_MATTER_RESPONSE_DAYS]   = { "response_days", N_("Days until the first answer"),
                                    YIFA_COUNT, YIFA_COMPUTED },
  [YIFA_MATTER_IS_OPEN]         = { "is_open", N_("Open"), YIFA_FLAG, YIFA_COMPUTED | YIFA_FILTER },
  [YIFA_MATTER_IS_OVERDUE]      = { "is_overdue", N_("Overdue"),
                                    YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_MATTER_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_matter_party, "matter" },
  { &yifa_matter_adviser, "matter" },
  { &yifa_conflict_check, "matter" },
  { &yifa_work_log, "matter" },
  { NULL }
};

static gboolean
validate (YifaRecord *matter, GError **error)
{
  return yifa_check_not_negative (matter, YIFA_MATTER_AMOUNT, error) &&
         yifa_check_order (matter, YIFA_MATTER_RECEIVED_ON, YIFA_MATTER_RESPONDED_ON, error) &&
         yifa_check_order (matter, YIFA_MATTER_RECEIVED_ON, YIFA_MATTER_ISSUED_ON, error) &&
         yifa_check_order (matter, YIFA_MATTER_ISSUED_ON, YIFA_MATTER_ADOPTED_ON, error);
}

static gboolean
prepare (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_evidence_stamp (store, matter, YIFA_MATTER_INTAKE_ON);
  return TRUE;
}

/* The stage it was stored in: an action has put the next one in place already. */
static guint
stored_stage (YifaRecord *matter)
{
  g_autofree char *stage = yifa_record_dup_stored (matter, YIFA_MATTER_STAGE);

  for (guint i = 0; stages[i].value != NULL; i++)
    if (g_strcmp0 (stages[i].value, stage) == 0)
      return i;
  return MATTER_INTAKE;
}

/* What was asked and answered. */
static const guint issued_fields[] = {
  YIFA_MATTER_TITLE, YIFA_MATTER_CLIENT_ORG, YIFA_MATTER_QUESTION, YIFA_MATTER_OPINION, YIFA_MATTER_VIEW,
};

static gboolean
changes_answer (YifaRecord *matter)
{
  for (guint i = 0; i < G_N_ELEMENTS (issued_fields); i++)
    if (yifa_record_field_changed (matter, issued_fields[i]))
      return TRUE;
  return FALSE;
}

/* Conflicts were searched for this client, and the engagement is one for it. */
static gboolean
changes_client_of_adviser (YifaRecord *matter)
{
  g_autofree char *adviser = yifa_record_dup_stored (matter, YIFA_MATTER_ADVISER);

  return adviser != NULL && yifa_record_field_changed (matter, YIFA_MATTER_CLIENT_ORG);
}

/* Only an act that leaves the stage may write what was approved. */
static gboolean
rewrites_approved (YifaRecord *matter)
{
  return stored_stage (matter) == MATTER_APPROVED && yifa_workflow_get_stage (matter) == MATTER_APPROVED &&
         changes_answer (matter);
}

static char *
refuse_other_question (YifaRecord *matter)
{
  if (rewrites_approved (matter))
    return g_strdup (_("The opinion has been approved as it is; return the draft to change it"));
  if (changes_client_of_adviser (matter))
    return g_strdup (_("An adviser was put in charge for this unit, after a search for conflicts of interest; replace "
                       "the adviser first, then change the unit"));
  return NULL;
}

/* An archived file is closed, its log too; an opinion that was issued stays as it was given. */
static char *
refuses_change (YifaStore *store, YifaRecord *matter, YifaRecord *part, gboolean withdraws)
{
  if (stored_stage (matter) == MATTER_ARCHIVED)
    return g_strdup (_("The matter is archived: its file and its log stay as they are"));
  if (part != matter)
    return NULL;
  if (!yifa_record_has (matter, YIFA_MATTER_OPINION_NO) || stored_stage (matter) < MATTER_ISSUED)
    return refuse_other_question (matter);
  if (withdraws || changes_answer (matter))
    return g_strdup (_("The opinion has been issued: what was asked and answered stays as it is. Take in a new matter "
                       "for a new question."));
  return NULL;
}

const YifaKind yifa_matter = {
  .type_name = "YifaMatter",
  .table = "matter",
  .view = "matter_view",
  .label = N_("Legal matter"),
  .fields = fields,
  .n_fields = YIFA_MATTER_N_FIELDS,
  .title = YIFA_MATTER_TITLE,
  .actions = yifa_matter_actions,
  .parts = parts,
  .validate = validate,
  .prepare = prepare,
  .refuses_change = refuses_change,
};
