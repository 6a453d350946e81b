/* yifa-matter-actions.c - the road of a legal matter, from the intake to the archive
 *
 * The table of its actions, and what each brings about inside the same operation: numbers taken, searches for
 * conflicts kept, who works on it written down, and what whoever asked is told.
 */
#include "yifa-conflict.h"
#include "yifa-deadline.h"
#include "yifa-evidence.h"
#include "yifa-legal-opinion.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-opinion.h"
#include "yifa-matter-private.h"

static const char *
today (YifaStore *store)
{
  return yifa_store_get_today (store);
}

/* ---- intake ---- */

static gboolean
answer_at_once (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_record_set_text (matter, YIFA_MATTER_CLOSED_ON, today (store));
  return TRUE;
}

/* The day of the first answer by the term of the office. */
static char *
dup_first_answer (YifaStore *store, YifaRecord *matter)
{
  return yifa_deadline_compute (store, "la.response_days", yifa_record_get_text (matter, YIFA_MATTER_RECEIVED_ON));
}

/* Who asks without naming a day is answered by the term of the office. */
static gboolean
accept (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_evidence_stamp (store, matter, YIFA_MATTER_RECEIVED_ON);
  if (!yifa_record_has (matter, YIFA_MATTER_DUE_ON))
    {
      g_autofree char *due_on = dup_first_answer (store, matter);

      yifa_record_set_text (matter, YIFA_MATTER_DUE_ON, due_on);
    }
  return yifa_evidence_number (store, matter, YIFA_MATTER_MATTER_NO, 0, "matter", error);
}

/* ---- who works on it ---- */

static gboolean
put_on (YifaStore *store, YifaRecord *matter, gint64 adviser, const char *role, GError **error)
{
  g_autoptr(YifaRecord) engagement = yifa_matter_find_engagement (store, matter, adviser);
  g_autoptr(YifaRecord) line = yifa_record_new (&yifa_matter_adviser);

  yifa_record_set_int (line, YIFA_MATTER_ADVISER_MATTER, yifa_record_get_id (matter));
  yifa_record_set_int (line, YIFA_MATTER_ADVISER_ADVISER, adviser);
  if (engagement != NULL)
    yifa_record_set_int (line, YIFA_MATTER_ADVISER_ENGAGEMENT, yifa_record_get_id (engagement));
  yifa_record_set_text (line, YIFA_MATTER_ADVISER_ROLE, role);
  yifa_record_set_text (line, YIFA_MATTER_ADVISER_ASSIGNED_ON, today (store));
  return yifa_store_save (store, line, error);
}

/* Ends the work of @adviser on the matter, or, with 0, of everybody. */
static gboolean
take_off (YifaStore *store, YifaRecord *matter, gint64 adviser, const char *how, GError **error)
{
  g_autoptr(GPtrArray) lines = yifa_matter_load_working (store, matter);

  for (guint i = 0; i < lines->len; i++)
    {
      YifaRecord *line = lines->pdata[i];

      if (adviser != 0 && yifa_record_get_int (line, YIFA_MATTER_ADVISER_ADVISER) != adviser)
        continue;
      yifa_record_set_text (line, YIFA_MATTER_ADVISER_LEFT_ON, today (store));
      yifa_record_set_text (line, YIFA_MATTER_ADVISER_LEFT_HOW, how);
      yifa_record_set_text (line, YIFA_MATTER_ADVISER_REASON, yifa_store_get_reason (store));
      if (!yifa_store_save (store, line, error))
        return FALSE;
    }
  return TRUE;
}

/* What the gate has let pass: nothing found, all of it judged to be none, or a reason given. */
static const char *
outcome_of (YifaMatterSearch *search)
{
  if (search->found->len == 0)
    return NULL;
  return search->n_open == 0 ? "cleared" : "overridden";
}

/* The search that stands before taking up a matter is kept with its outcome; what was found before of the same
 * adviser is settled by it. */
static const char *
keep_search (YifaStore *store, YifaRecord *matter, gint64 adviser, GError **error)
{
  g_autoptr(YifaMatterSearch) search = yifa_matter_search (store, matter, adviser, error);
  const char *outcome = search != NULL ? outcome_of (search) : NULL;
  const char *settled = outcome != NULL ? outcome : "cleared";

  if (search == NULL || !yifa_matter_search_settle (store, matter, adviser, FALSE, settled, error) ||
      !yifa_matter_search_keep (store, matter, adviser, search, outcome, error))
    return NULL;
  return outcome != NULL ? outcome : "none";
}

/* Whoever a search spoke against, and who was not chosen, counts as recused. */
static gboolean
assign (YifaStore *store, YifaRecord *matter, GError **error)
{
  gint64 adviser = yifa_record_get_int (matter, YIFA_MATTER_ADVISER);
  g_autoptr(YifaRecord) engagement = yifa_matter_find_engagement (store, matter, adviser);
  const char *conflict = keep_search (store, matter, adviser, error);

  if (conflict == NULL || !yifa_matter_search_settle (store, matter, adviser, TRUE, "recused", error))
    return FALSE;

  yifa_record_set_text (matter, YIFA_MATTER_CONFLICT, conflict);
  yifa_record_set_text (matter, YIFA_MATTER_ASSIGNED_ON, today (store));
  yifa_record_clear (matter, YIFA_MATTER_ENGAGEMENT);
  yifa_record_clear (matter, YIFA_MATTER_CANDIDATE);
  if (engagement != NULL)
    yifa_record_set_int (matter, YIFA_MATTER_ENGAGEMENT, yifa_record_get_id (engagement));
  return take_off (store, matter, adviser, "replaced", error) && put_on (store, matter, adviser, "lead", error);
}

static gboolean
search_conflicts (YifaStore *store, YifaRecord *matter, GError **error)
{
  gint64 candidate = yifa_record_get_int (matter, YIFA_MATTER_CANDIDATE);
  g_autoptr(YifaMatterSearch) search = yifa_matter_search (store, matter, candidate, error);
  const char *outcome;

  if (search == NULL)
    return FALSE;

  outcome = search->found->len == 0 ? NULL : search->n_open > 0 ? "open" : "cleared";
  yifa_record_clear (matter, YIFA_MATTER_CANDIDATE);
  return yifa_matter_search_keep (store, matter, candidate, search, outcome, error);
}

static gboolean
add_assistant (YifaStore *store, YifaRecord *matter, GError **error)
{
  gint64 candidate = yifa_record_get_int (matter, YIFA_MATTER_CANDIDATE);

  if (keep_search (store, matter, candidate, error) == NULL)
    return FALSE;

  yifa_record_clear (matter, YIFA_MATTER_CANDIDATE);
  return put_on (store, matter, candidate, "assisting", error);
}

static void
empty_seat (YifaRecord *matter)
{
  static const guint fields[] = {
    YIFA_MATTER_ADVISER, YIFA_MATTER_ENGAGEMENT, YIFA_MATTER_ASSIGNED_ON, YIFA_MATTER_CONFLICT, YIFA_MATTER_DRAFTED_ON,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    yifa_record_clear (matter, fields[i]);
}

/* A recusal leaves a search of its own: what it finds on that day, and the reason that was given. */
static gboolean
recuse (YifaStore *store, YifaRecord *matter, GError **error)
{
  gint64 adviser = yifa_record_get_int (matter, YIFA_MATTER_ADVISER);
  g_autoptr(YifaMatterSearch) search = yifa_matter_search (store, matter, adviser, error);

  if (search == NULL || !yifa_matter_search_settle (store, matter, adviser, FALSE, "recused", error) ||
      !yifa_matter_search_keep (store, matter, adviser, search, "recused", error) ||
      !take_off (store, matter, adviser, "recused", error))
    return FALSE;

  empty_seat (matter);
  return TRUE;
}

static gboolean
replace (YifaStore *store, YifaRecord *matter, GError **error)
{
  if (!take_off (store, matter, yifa_record_get_int (matter, YIFA_MATTER_ADVISER), "replaced", error))
    return FALSE;

  empty_seat (matter);
  return TRUE;
}

static gboolean
keep_later_search (YifaStore *store, YifaRecord *matter, gint64 adviser, GError **error)
{
  g_autoptr(YifaMatterSearch) search = yifa_matter_search (store, matter, adviser, error);

  if (search == NULL)
    return FALSE;

  yifa_matter_search_pass (store, matter, adviser, search);
  if (search->n_open == 0)
    return TRUE;
  if (adviser == yifa_record_get_int (matter, YIFA_MATTER_ADVISER))
    yifa_record_set_text (matter, YIFA_MATTER_CONFLICT, "overridden");
  return yifa_matter_search_keep (store, matter, adviser, search, "overridden", error);
}

/* What turned up since the assignment, and was gone past with a reason, is on record like what was found then. */
static gboolean
keep_later_searches (YifaStore *store, YifaRecord *matter, GError **error)
{
  g_autoptr(GPtrArray) lines = yifa_matter_load_working (store, matter);

  for (guint i = 0; i < lines->len; i++)
    if (!keep_later_search (store, matter, yifa_record_get_int (lines->pdata[i], YIFA_MATTER_ADVISER_ADVISER), error))
      return FALSE;
  return TRUE;
}

/* ---- opinion ---- */

/* With the first answer the term of the office is met. What was asked for by a day of its own stays due. */
static gboolean
start (YifaStore *store, YifaRecord *matter, GError **error)
{
  g_autofree char *first_answer = dup_first_answer (store, matter);

  yifa_evidence_stamp (store, matter, YIFA_MATTER_RESPONDED_ON);
  if (!yifa_record_has (matter, YIFA_MATTER_LEGAL_OPINION) &&
      g_strcmp0 (yifa_record_get_text (matter, YIFA_MATTER_DUE_ON), first_answer) == 0)
    yifa_record_clear (matter, YIFA_MATTER_DUE_ON);
  return TRUE;
}

static gboolean
draft (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_evidence_stamp (store, matter, YIFA_MATTER_RESPONDED_ON);
  yifa_record_set_text (matter, YIFA_MATTER_DRAFTED_ON, today (store));
  return keep_later_searches (store, matter, error);
}

/* What is written anew is approved anew. */
static gboolean
return_draft (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_record_clear (matter, YIFA_MATTER_DRAFTED_ON);
  yifa_record_clear (matter, YIFA_MATTER_APPROVER);
  yifa_record_clear (matter, YIFA_MATTER_APPROVED_ON);
  return TRUE;
}

static gboolean
approve (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_record_set_text (matter, YIFA_MATTER_APPROVED_ON, today (store));
  return TRUE;
}

static gboolean
issue (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_record_set_text (matter, YIFA_MATTER_ISSUED_ON, today (store));
  return keep_later_searches (store, matter, error) &&
         yifa_evidence_number (store, matter, YIFA_MATTER_OPINION_NO, 0, "adviser_opinion", error) &&
         yifa_matter_opinion_give (store, matter, error);
}

static gboolean
take_reply (YifaStore *store, YifaRecord *matter, GError **error)
{
  gint64 id = yifa_record_get_int (matter, YIFA_MATTER_LEGAL_OPINION);
  g_autoptr(YifaRecord) opinion = yifa_store_load (store, &yifa_legal_opinion, id, error);

  if (opinion == NULL)
    return FALSE;

  yifa_matter_opinion_take (opinion, matter);
  return TRUE;
}

/* ---- end ---- */

static gboolean
finish (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_evidence_stamp (store, matter, YIFA_MATTER_RESPONDED_ON);
  yifa_record_set_text (matter, YIFA_MATTER_CLOSED_ON, today (store));
  return keep_later_searches (store, matter, error);
}

static gboolean
record_adoption (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_evidence_stamp (store, matter, YIFA_MATTER_ADOPTED_ON);
  yifa_record_set_text (matter, YIFA_MATTER_CLOSED_ON, today (store));
  return yifa_matter_opinion_give (store, matter, error);
}

static gboolean
archive (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_record_set_text (matter, YIFA_MATTER_ARCHIVED_ON, today (store));
  return take_off (store, matter, 0, "finished", error);
}

static gboolean
drop (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_record_set_text (matter, YIFA_MATTER_DROP_REASON, yifa_store_get_reason (store));
  yifa_record_set_text (matter, YIFA_MATTER_CLOSED_ON, today (store));
  return take_off (store, matter, 0, "finished", error);
}

static gboolean
reopen (YifaStore *store, YifaRecord *matter, GError **error)
{
  yifa_record_clear (matter, YIFA_MATTER_CLOSED_ON);
  return TRUE;
}

#define ON_SOMEBODYS_DESK (YIFA_STAGE (MATTER_ASSIGNED) | YIFA_STAGE (MATTER_IN_WORK) | YIFA_STAGE (MATTER_DRAFTED))

static const char *const answer_asks[]   = { "answer", NULL };
static const char *const accept_asks[]   = { "question", "received_on", "due_on", NULL };
static const char *const assign_asks[]   = { "adviser", "due_on", NULL };
static const char *const search_asks[]   = { "candidate", NULL };
static const char *const start_asks[]    = { "responded_on", "due_on", NULL };
static const char *const draft_asks[]    = { "view", "opinion", NULL };
static const char *const approve_asks[]  = { "approver", NULL };
static const char *const finish_asks[]   = { "result", NULL };
static const char *const adoption_asks[] = { "adoption", "adoption_reason", "adopted_on", NULL };
static const char *const archive_asks[]  = { "archive_no", NULL };

const YifaAction yifa_matter_actions[] = {
  { "accept", N_("Open a file"), YIFA_STAGE (MATTER_INTAKE), "received", yifa_matter_accept_gates, accept, accept_asks,
    N_("The matter gets its number, and its term runs.") },
  { "answer_at_once", N_("Answer at once"), YIFA_STAGE (MATTER_INTAKE), "answered", yifa_matter_answer_gates,
    answer_at_once, answer_asks, N_("The question is answered and stays on record without becoming a file.") },
  { "assign", N_("Assign an adviser"), YIFA_STAGE (MATTER_RECEIVED), "assigned", yifa_matter_assign_gates, assign,
    assign_asks, N_("The search for conflicts of interest is kept, and the adviser is in charge.") },
  { "search_conflicts", N_("Search for conflicts of interest"), YIFA_STAGE (MATTER_RECEIVED) | ON_SOMEBODYS_DESK, NULL,
    yifa_matter_search_gates, search_conflicts, search_asks,
    N_("The search stays on record with all that it finds, whoever is chosen then.") },
  { "start", N_("Begin the work"), YIFA_STAGE (MATTER_ASSIGNED), "in_work", NULL, start, start_asks,
    N_("The adviser has answered; from now on there is an entry in the log for each piece of work.") },
  { "draft", N_("Hand in the draft"), YIFA_STAGE (MATTER_ASSIGNED) | YIFA_STAGE (MATTER_IN_WORK), "drafted",
    yifa_matter_draft_gates, draft, draft_asks, N_("The opinion can be approved.") },
  { "approve", N_("Approve the legal opinion"), YIFA_STAGE (MATTER_DRAFTED), "approved", yifa_matter_approve_gates,
    approve, approve_asks, N_("The legal opinion can be issued.") },
  { "issue", N_("Issue the legal opinion"), YIFA_STAGE (MATTER_APPROVED), "issued", yifa_matter_issue_gates, issue,
    NULL, N_("The opinion gets its number and goes to whoever asked for it.") },
  { "finish", N_("Settle the matter"), YIFA_STAGE (MATTER_ASSIGNED) | YIFA_STAGE (MATTER_IN_WORK), "closed",
    yifa_matter_finish_gates, finish, finish_asks,
    N_("A matter without a written opinion, such as a negotiation or a case in court, ends with its result.") },
  { "record_adoption", N_("Record what became of it"), YIFA_STAGE (MATTER_ISSUED), "closed",
    yifa_matter_adoption_gates, record_adoption, adoption_asks,
    N_("The adoption counts in the assessment of the adviser, and whoever asked for the opinion sees it.") },
  { "archive", N_("Archive the matter"), YIFA_STAGE (MATTER_CLOSED), "archived", yifa_matter_archive_gates, archive,
    archive_asks, N_("The file is closed, its log too.") },
  { "add_assistant", N_("Add an assisting adviser"), ON_SOMEBODYS_DESK, NULL, yifa_matter_assist_gates, add_assistant,
    search_asks, N_("Another adviser works on the matter too; the search for conflicts of interest is kept.") },
  { "return_draft", N_("Return the draft"), YIFA_STAGE (MATTER_DRAFTED) | YIFA_STAGE (MATTER_APPROVED), "in_work", NULL,
    return_draft, NULL, N_("The adviser writes the opinion anew; it is approved anew."), TRUE },
  { "recuse", N_("Record a recusal"), ON_SOMEBODYS_DESK, "received", NULL, recuse, NULL,
    N_("The adviser leaves the matter for a conflict of interest, and another one is to be assigned."), TRUE },
  { "replace", N_("Replace the adviser"), ON_SOMEBODYS_DESK, "received", NULL, replace, NULL,
    N_("The adviser leaves the matter, and another one is to be assigned."), TRUE },
  { "take_reply", N_("Take over the opinion received"),
    YIFA_STAGE (MATTER_INTAKE) | YIFA_STAGE (MATTER_RECEIVED) | ON_SOMEBODYS_DESK | YIFA_STAGE (MATTER_APPROVED),
    "issued", yifa_matter_reply_gates, take_reply, NULL,
    N_("Whoever asked has received the opinion already; it counts as given on that day.") },
  { "reopen", N_("Reopen the matter"), YIFA_STAGE (MATTER_CLOSED), "in_work", yifa_matter_reopen_gates, reopen, NULL,
    N_("The work on the matter goes on."), TRUE },
  { "drop", N_("Withdraw the matter"),
    YIFA_STAGE (MATTER_INTAKE) | YIFA_STAGE (MATTER_RECEIVED) | ON_SOMEBODYS_DESK | YIFA_STAGE (MATTER_APPROVED),
    "dropped", NULL, drop, NULL, N_("The client no longer asks; the matter stays on record."), TRUE },
  { NULL }
};
