/* yifa-matter-gates.c - what stands before each step of a legal matter
 *
 * One small predicate per demand. Nobody whose engagement is past its term takes a matter, and nobody takes one
 * before the search for conflicts of interest; what it finds is judged, avoided or gone past with a reason.
 */
#include <string.h>

#include "yifa-adviser.h"
#include "yifa-checks.h"
#include "yifa-conflict-hit.h"
#include "yifa-conflict.h"
#include "yifa-engagement.h"
#include "yifa-legal-opinion.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-private.h"
#include "yifa-numbering.h"
#include "yifa-org.h"
#include "yifa-work-log.h"

/* ---- intake ---- */

static char *
answer_given (YifaStore *store, YifaRecord *matter)
{
  return yifa_check_given (matter, YIFA_MATTER_ANSWER);
}

static char *
question_written (YifaStore *store, YifaRecord *matter)
{
  return yifa_check_given (matter, YIFA_MATTER_QUESTION);
}

static char *
dup_number_refusal (YifaStore *store, const char *series)
{
  g_autoptr(GError) error = NULL;
  gint64 self = yifa_org_find_self_id (store, &error);
  g_autofree char *number = self != 0 ? yifa_numbering_preview (store, self, series, 0, &error) : NULL;

  return number != NULL ? NULL : g_strdup (error->message);
}

static char *
file_number_ready (YifaStore *store, YifaRecord *matter)
{
  return yifa_record_has (matter, YIFA_MATTER_MATTER_NO) ? NULL : dup_number_refusal (store, "matter");
}

/* ---- who may work on it ---- */

static YifaRecord *
load_adviser (YifaStore *store, YifaRecord *matter, guint field)
{
  gint64 id = yifa_record_get_int (matter, field);

  return id != 0 ? yifa_store_load (store, &yifa_adviser, id, NULL) : NULL;
}

static char *
refuse_not_enrolled (YifaStore *store, YifaRecord *matter, guint field)
{
  g_autoptr(YifaRecord) adviser = load_adviser (store, matter, field);

  if (adviser == NULL || yifa_record_says (adviser, YIFA_ADVISER_STAGE, "enrolled"))
    return NULL;
  return g_strdup_printf (_("%s is not enrolled in the roster, or suspended from it; choose another adviser"),
                          yifa_record_get_title (adviser));
}

YifaRecord *
yifa_matter_find_engagement (YifaStore *store, YifaRecord *matter, gint64 adviser)
{
  return yifa_engagement_find (store, adviser, yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG),
                               yifa_store_get_today (store));
}

static YifaRecord *
find_last_engagement (YifaStore *store, YifaRecord *adviser)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "adviser", yifa_record_get_id (adviser));
  query->order = g_strdup ("ends_on");
  query->descending = TRUE;
  return yifa_store_find_one (store, &yifa_engagement, query);
}

/* The staff of the legal offices and public lawyers are advisers by their post, until somebody engages them. */
static gboolean
is_adviser_by_post (YifaRecord *adviser)
{
  return yifa_record_says (adviser, YIFA_ADVISER_ADVISER_KIND, "legal_staff") ||
         yifa_record_says (adviser, YIFA_ADVISER_ADVISER_KIND, "public_lawyer");
}

static char *
refuse_out_of_term (YifaStore *store, YifaRecord *matter, guint field)
{
  g_autoptr(YifaRecord) adviser = load_adviser (store, matter, field);
  g_autoptr(YifaRecord) engagement = NULL;
  g_autoptr(YifaRecord) last = NULL;

  if (adviser == NULL)
    return NULL;
  engagement = yifa_matter_find_engagement (store, matter, yifa_record_get_id (adviser));
  if (engagement != NULL)
    return NULL;

  last = find_last_engagement (store, adviser);
  if (last == NULL && is_adviser_by_post (adviser))
    return NULL;
  if (last == NULL)
    return g_strdup_printf (_("%s has not been engaged by this client or by the county's panel"),
                            yifa_record_get_title (adviser));
  return g_strdup_printf (_("No engagement of %s for this client is in term today (%s); the last one is “%s”. "
                            "Renew it or choose another adviser"), yifa_record_get_title (adviser),
                          yifa_store_get_today (store), yifa_record_get_title (last));
}

#define MOST_NAMED 5 /* a search may find more than anybody reads before choosing somebody else */

static char *
describe_finding (const YifaConflictFound *found)
{
  const char *how = yifa_choice_get_label (&yifa_conflict_hit.fields[YIFA_CONFLICT_HIT_HOW], found->how);
  const char *certainty = yifa_choice_get_label (&yifa_conflict_hit.fields[YIFA_CONFLICT_HIT_CERTAINTY],
                                                 found->certainty);

  return g_strdup_printf (_("“%s” — “%s”: %s (%s; %s)"), found->party, found->found, found->source, how, certainty);
}

/* Everything that nobody has judged yet, a line each: whoever chooses sees what was found. */
static char *
describe_findings (YifaMatterSearch *search)
{
  g_autoptr(GString) words = g_string_new (NULL);
  guint n = 0;

  g_string_append_printf (words, ngettext ("%u possible conflict of interest. Choose another adviser, judge the finding, or "
                                           "go on with a reason", "%u possible conflicts of interest. Choose another "
                                           "adviser, judge the findings, or go on with a reason", search->n_open),
                          search->n_open);
  for (guint i = 0; i < search->found->len && n < MOST_NAMED; i++)
    if (search->notes->pdata[i] == NULL)
      {
        g_autofree char *line = describe_finding (search->found->pdata[i]);

        g_string_append_printf (words, "\n%u. %s", ++n, line);
      }
  if (search->n_open > n)
    g_string_append_printf (words, "\n…");
  return g_strdup (words->str);
}

static char *
refuse_conflict (YifaStore *store, YifaRecord *matter, guint field)
{
  gint64 adviser = yifa_record_get_int (matter, field);
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaMatterSearch) search = adviser != 0 ? yifa_matter_search (store, matter, adviser, &error) : NULL;

  if (adviser == 0)
    return NULL;
  if (search == NULL)
    return g_strdup (error->message);
  return search->n_open == 0 ? NULL : describe_findings (search);
}

static char *
adviser_chosen (YifaStore *store, YifaRecord *matter)
{
  return yifa_check_given (matter, YIFA_MATTER_ADVISER);
}

static char *
adviser_enrolled (YifaStore *store, YifaRecord *matter)
{
  return refuse_not_enrolled (store, matter, YIFA_MATTER_ADVISER);
}

static char *
adviser_in_term (YifaStore *store, YifaRecord *matter)
{
  return refuse_out_of_term (store, matter, YIFA_MATTER_ADVISER);
}

static char *
adviser_without_conflict (YifaStore *store, YifaRecord *matter)
{
  return refuse_conflict (store, matter, YIFA_MATTER_ADVISER);
}

static char *
candidate_chosen (YifaStore *store, YifaRecord *matter)
{
  return yifa_check_given (matter, YIFA_MATTER_CANDIDATE);
}

static char *
candidate_enrolled (YifaStore *store, YifaRecord *matter)
{
  return refuse_not_enrolled (store, matter, YIFA_MATTER_CANDIDATE);
}

static char *
candidate_in_term (YifaStore *store, YifaRecord *matter)
{
  return refuse_out_of_term (store, matter, YIFA_MATTER_CANDIDATE);
}

static char *
candidate_without_conflict (YifaStore *store, YifaRecord *matter)
{
  return refuse_conflict (store, matter, YIFA_MATTER_CANDIDATE);
}

static char *
not_on_it_yet (YifaStore *store, YifaRecord *matter)
{
  gint64 candidate = yifa_record_get_int (matter, YIFA_MATTER_CANDIDATE);
  g_autoptr(GPtrArray) lines = yifa_matter_load_working (store, matter);

  for (guint i = 0; candidate != 0 && i < lines->len; i++)
    if (yifa_record_get_int (lines->pdata[i], YIFA_MATTER_ADVISER_ADVISER) == candidate)
      return g_strdup (_("This adviser works on the matter already"));
  return NULL;
}

static char *
refuse_later_conflict (YifaStore *store, YifaRecord *matter, gint64 adviser)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaMatterSearch) search = yifa_matter_search (store, matter, adviser, &error);

  if (search == NULL)
    return g_strdup (error->message);

  yifa_matter_search_pass (store, matter, adviser, search);
  return search->n_open == 0 ? NULL : describe_findings (search);
}

/* A party that turned up after the assignment is searched for too, with all who work on the matter. */
static char *
still_without_conflict (YifaStore *store, YifaRecord *matter)
{
  g_autoptr(GPtrArray) lines = yifa_matter_load_working (store, matter);
  char *refusal = NULL;

  for (guint i = 0; refusal == NULL && i < lines->len; i++)
    refusal = refuse_later_conflict (store, matter, yifa_record_get_int (lines->pdata[i], YIFA_MATTER_ADVISER_ADVISER));
  return refusal;
}

/* ---- opinion ---- */

static char *
opinion_written (YifaStore *store, YifaRecord *matter)
{
  return yifa_check_given (matter, YIFA_MATTER_OPINION);
}

static char *
view_given (YifaStore *store, YifaRecord *matter)
{
  return yifa_check_given (matter, YIFA_MATTER_VIEW);
}

static char *
approver_named (YifaStore *store, YifaRecord *matter)
{
  return yifa_check_given (matter, YIFA_MATTER_APPROVER);
}

static char *
approver_is_other (YifaStore *store, YifaRecord *matter)
{
  g_autoptr(YifaRecord) adviser = load_adviser (store, matter, YIFA_MATTER_ADVISER);
  g_autofree char *approver = g_strdup (yifa_record_get_text (matter, YIFA_MATTER_APPROVER));

  if (adviser == NULL || approver == NULL || g_strcmp0 (g_strstrip (approver), yifa_record_get_title (adviser)) != 0)
    return NULL;
  return g_strdup_printf (_("%s has written the opinion; somebody else approves it"), yifa_record_get_title (adviser));
}

static char *
opinion_number_ready (YifaStore *store, YifaRecord *matter)
{
  return yifa_record_has (matter, YIFA_MATTER_OPINION_NO) ? NULL : dup_number_refusal (store, "adviser_opinion");
}

static char *
reply_received (YifaStore *store, YifaRecord *matter)
{
  gint64 id = yifa_record_get_int (matter, YIFA_MATTER_LEGAL_OPINION);
  g_autoptr(YifaRecord) opinion = id != 0 ? yifa_store_load (store, &yifa_legal_opinion, id, NULL) : NULL;

  if (opinion == NULL)
    return g_strdup (_("Neither the review desk nor a decision has asked for this opinion; it is drafted and issued "
                       "here"));
  return yifa_record_has (opinion, YIFA_LEGAL_OPINION_RECEIVED_ON)
           ? NULL : g_strdup (_("Whoever asked has not entered an opinion as received"));
}

/* ---- end ---- */

static char *
result_written (YifaStore *store, YifaRecord *matter)
{
  return yifa_check_given (matter, YIFA_MATTER_RESULT);
}

static char *
no_opinion_owed (YifaStore *store, YifaRecord *matter)
{
  if (!yifa_record_has (matter, YIFA_MATTER_LEGAL_OPINION) || yifa_record_has (matter, YIFA_MATTER_ISSUED_ON))
    return NULL;
  return g_strdup (_("The review desk or a decision waits for a written opinion: draft and issue it"));
}

static char *
adoption_given (YifaStore *store, YifaRecord *matter)
{
  return yifa_check_given (matter, YIFA_MATTER_ADOPTION);
}

static char *
reason_given (YifaStore *store, YifaRecord *matter)
{
  if (!yifa_record_has (matter, YIFA_MATTER_ADOPTION) ||
      yifa_record_says (matter, YIFA_MATTER_ADOPTION, "adopted"))
    return NULL;
  return yifa_check_given (matter, YIFA_MATTER_ADOPTION_REASON);
}

static char *
work_logged (YifaStore *store, YifaRecord *matter)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "matter", yifa_record_get_id (matter));
  return yifa_store_count (store, &yifa_work_log, query) > 0
           ? NULL : g_strdup (_("The log has no entry on this matter yet: who worked on it, when and how long"));
}

static char *
adoption_known (YifaStore *store, YifaRecord *matter)
{
  return yifa_record_has (matter, YIFA_MATTER_ISSUED_ON) ? adoption_given (store, matter) : NULL;
}

static char *
conflict_searched (YifaStore *store, YifaRecord *matter)
{
  return yifa_record_has (matter, YIFA_MATTER_CONFLICT)
           ? NULL : g_strdup (_("No search for conflicts of interest is on record for this matter"));
}

static char *
opinion_not_issued (YifaStore *store, YifaRecord *matter)
{
  return yifa_record_has (matter, YIFA_MATTER_ISSUED_ON)
           ? g_strdup (_("The opinion was issued and stays as it is; take in a new matter for a new question")) : NULL;
}

const YifaGate yifa_matter_answer_gates[] = {
  { "answer_given", answer_given, "la.matter", "answer" },
  { NULL }
};

const YifaGate yifa_matter_accept_gates[] = {
  { "question_written", question_written,  "la.matter",    "question" },
  { "number_ready",     file_number_ready, "nd.numbering", "matter_no" },
  { NULL }
};

const YifaGate yifa_matter_assign_gates[] = {
  { "adviser_chosen",     adviser_chosen,           "la.matter",     "adviser" },
  { "adviser_usable",     adviser_enrolled,         "la.conditions", "adviser" },
  { "engagement_in_term", adviser_in_term,          "la.term",       "adviser" },
  { "no_conflict",        adviser_without_conflict, "la.conflict",   "adviser", TRUE },
  { NULL }
};

const YifaGate yifa_matter_search_gates[] = {
  { "adviser_chosen", candidate_chosen, "la.conflict", "candidate" },
  { NULL }
};

const YifaGate yifa_matter_assist_gates[] = {
  { "adviser_chosen",     candidate_chosen,           "la.matter",     "candidate" },
  { "adviser_usable",     candidate_enrolled,         "la.conditions", "candidate" },
  { "not_on_it_yet",      not_on_it_yet,              "la.matter",     "candidate" },
  { "engagement_in_term", candidate_in_term,          "la.term",       "candidate" },
  { "no_conflict",        candidate_without_conflict, "la.conflict",   "candidate", TRUE },
  { NULL }
};

const YifaGate yifa_matter_draft_gates[] = {
  { "opinion_written", opinion_written,        "la.matter",   "opinion" },
  { "view_given",      view_given,             "la.matter",   "view" },
  { "no_conflict",     still_without_conflict, "la.conflict", "conflict_check", TRUE },
  { NULL }
};

const YifaGate yifa_matter_approve_gates[] = {
  { "approver_named",    approver_named,    "la.approval", "approver" },
  { "approver_is_other", approver_is_other, "la.approval", "approver" },
  { NULL }
};

const YifaGate yifa_matter_issue_gates[] = {
  { "number_ready", opinion_number_ready,   "nd.numbering", "opinion_no" },
  { "no_conflict",  still_without_conflict, "la.conflict",  "conflict_check", TRUE },
  { NULL }
};

const YifaGate yifa_matter_reply_gates[] = {
  { "reply_received", reply_received, "la.opinion_before_decision", "legal_opinion" },
  { NULL }
};

const YifaGate yifa_matter_finish_gates[] = {
  { "no_opinion_owed", no_opinion_owed,        "la.opinion_before_decision", "opinion" },
  { "result_written",  result_written,         "la.matter",                  "result" },
  { "no_conflict",     still_without_conflict, "la.conflict",                "conflict_check", TRUE },
  { NULL }
};

const YifaGate yifa_matter_adoption_gates[] = {
  { "adoption_given", adoption_given, "la.adoption", "adoption" },
  { "reason_given",   reason_given,   "la.adoption", "adoption_reason" },
  { NULL }
};

const YifaGate yifa_matter_archive_gates[] = {
  { "logged",            work_logged,       "la.work_log", "work_log" },
  { "adoption_known",    adoption_known,    "la.adoption", "adoption" },
  { "conflict_searched", conflict_searched, "la.conflict", "conflict_check", TRUE },
  { NULL }
};

const YifaGate yifa_matter_reopen_gates[] = {
  { "opinion_not_issued", opinion_not_issued, "la.matter", "opinion" },
  { NULL }
};
