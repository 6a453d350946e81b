/* yifa-normative-doc-gates.c - what must be there before a document may move on
 *
 * One small predicate per demand of the law. Each says in a sentence what is missing; the rule
 * beside it in the tables below says on which article the demand rests, the place where to enter it.
 */
#include "yifa-normative-doc-private.h"

#include <string.h>

#include "yifa-agenda-item.h"
#include "yifa-attachment.h"
#include "yifa-checks.h"
#include "yifa-doc-step.h"
#include "yifa-ex-ante-eval.h"
#include "yifa-fair-competition.h"
#include "yifa-filing.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-numbering.h"
#include "yifa-opinion.h"
#include "yifa-plan-item.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"
#include "yifa-recognition.h"
#include "yifa-review-point.h"
#include "yifa-rules.h"

YifaRecord *
yifa_doc_find_last (YifaStore *store, YifaRecord *doc, const YifaKind *kind)
{
  g_autoptr(GPtrArray) parts = yifa_store_load_parts (store, kind, "doc", yifa_record_get_id (doc));

  return parts->len > 0 ? g_object_ref (parts->pdata[parts->len - 1]) : NULL;
}

static GPtrArray *
parts_of (YifaStore *store, YifaRecord *doc, const YifaKind *kind)
{
  return yifa_store_load_parts (store, kind, "doc", yifa_record_get_id (doc));
}

/* An emergency, or an urgent order from above, shortens argument and comment, never the review. */
static gboolean
is_urgent (YifaRecord *doc)
{
  return yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_URGENT) &&
         yifa_record_has (doc, YIFA_NORMATIVE_DOC_URGENT_REASON);
}

static gboolean
is_exempt (YifaStore *store, YifaRecord *doc, const char *step)
{
  g_autoptr(YifaRecord) row = yifa_doc_step_find (store, doc, step);

  return row != NULL && g_strcmp0 (yifa_record_get_stage (row), "exempt") == 0;
}

static char *
on_the_plan (YifaStore *store, YifaRecord *doc)
{
  gint64 id = yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_PLAN_ITEM);
  g_autoptr(YifaRecord) item = id != 0 ? yifa_store_load (store, &yifa_plan_item, id, NULL) : NULL;

  if (is_urgent (doc) || (item != NULL && yifa_record_says (item, YIFA_PLAN_ITEM_STATUS, "approved")))
    return NULL;
  if (item == NULL)
    return g_strdup (_("The document is not on a drafting plan"));
  return g_strdup_printf (_("The plan item “%s” has not been approved"), yifa_record_get_title (item));
}

static char *
drafter_named (YifaStore *store, YifaRecord *doc)
{
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_DRAFTER_ORG);
}

static char *
urgency_explained (YifaStore *store, YifaRecord *doc)
{
  if (!yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_URGENT) || is_urgent (doc))
    return NULL;
  return g_strdup (_("The document is marked as urgent, but the reason is missing"));
}

static char *
recognised (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) form = yifa_doc_find_last (store, doc, &yifa_recognition);

  if (form == NULL)
    return g_strdup (_("The recognition form has not been filled in"));
  if (yifa_record_says (form, YIFA_RECOGNITION_RESULT, "in_doubt"))
    return g_strdup (_("The recognition form is still in doubt; ask, and record the answer"));
  if (yifa_record_says (form, YIFA_RECOGNITION_RESULT, "is_not"))
    return g_strdup (_("By the recognition form this is no normative document"));
  return NULL;
}

static char *
comment_opened (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) comment = yifa_doc_find_last (store, doc, &yifa_public_comment);

  return comment != NULL ? NULL
                         : g_strdup (_("No public comment with its first and last day has been entered"));
}

static char *
necessity_argued (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) argument = yifa_doc_find_last (store, doc, &yifa_ex_ante_eval);

  if (argument != NULL || is_urgent (doc) || is_exempt (store, doc, "ex_ante_eval"))
    return NULL;
  return g_strdup (_("The argument of necessity and feasibility is missing"));
}

static gboolean
comment_is_waived (YifaStore *store, YifaRecord *doc)
{
  return is_urgent (doc) || is_exempt (store, doc, "public_comment");
}

static char *
comment_closed (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) comment = yifa_doc_find_last (store, doc, &yifa_public_comment);
  const char *ends_on;

  if (comment == NULL)
    return comment_is_waived (store, doc) ? NULL : g_strdup (_("There has been no public comment"));

  ends_on = yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_ENDS_ON);
  if (strcmp (ends_on, yifa_store_get_today (store)) < 0)
    return NULL;
  return g_strdup_printf (_("The public comment lasts until %s"), ends_on);
}

static char *
say_short (YifaStore *store, YifaRecord *comment, const char *rule)
{
  g_autofree char *least = yifa_public_comment_dup_least (store, comment, rule);

  return g_strdup_printf (_("The public comment lasts %d days, at least %s are required; write down why it was shortened"),
                          (int) yifa_record_get_int (comment, YIFA_PUBLIC_COMMENT_DAYS), least);
}

/* One round that is long enough will do: a later, shorter one only adds to it. */
static char *
comment_lasts (YifaStore *store, YifaRecord *doc, const char *rule)
{
  g_autoptr(GPtrArray) comments = parts_of (store, doc, &yifa_public_comment);
  YifaRecord *longest = NULL;

  for (guint i = 0; i < comments->len; i++)
    {
      if (!yifa_public_comment_is_short (store, comments->pdata[i], rule) ||
          yifa_record_has (comments->pdata[i], YIFA_PUBLIC_COMMENT_SHORTENED_REASON))
        return NULL;
      if (longest == NULL || yifa_record_get_int (comments->pdata[i], YIFA_PUBLIC_COMMENT_DAYS) >
                               yifa_record_get_int (longest, YIFA_PUBLIC_COMMENT_DAYS))
        longest = comments->pdata[i];
    }
  return longest == NULL || is_urgent (doc) ? NULL : say_short (store, longest, rule);
}

static char *
comment_term_met (YifaStore *store, YifaRecord *doc)
{
  return comment_lasts (store, doc, "nd.comment_min_days");
}

static gboolean
touches_market (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(GPtrArray) comments = parts_of (store, doc, &yifa_public_comment);

  for (guint i = 0; i < comments->len; i++)
    if (yifa_record_get_int (comments->pdata[i], YIFA_PUBLIC_COMMENT_IS_MARKET_RELATED))
      return TRUE;
  return yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_MARKET_RELATED) != 0;
}

static char *
market_term_met (YifaStore *store, YifaRecord *doc)
{
  return touches_market (store, doc) ? comment_lasts (store, doc, "nd.comment_market_days") : NULL;
}

static char *
opinions_decided (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(GPtrArray) comments = parts_of (store, doc, &yifa_public_comment);
  guint open = 0;

  for (guint i = 0; i < comments->len; i++)
    {
      g_autoptr(GPtrArray) opinions = yifa_store_load_parts (store, &yifa_opinion, "comment",
                                                             yifa_record_get_id (comments->pdata[i]));

      for (guint j = 0; j < opinions->len; j++)
        open += !yifa_record_has (opinions->pdata[j], YIFA_OPINION_ADOPTION);
    }
  if (open == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u opinion has no result yet", "%u opinions have no result yet", open),
                          open);
}

static char *
competition_reviewed (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) review = yifa_doc_find_last (store, doc, &yifa_fair_competition);

  if (review == NULL)
    return g_strdup (_("The fair-competition review, or why none is needed, has not been recorded"));
  if (!yifa_record_get_int (review, YIFA_FAIR_COMPETITION_IS_NEEDED))
    return yifa_check_given (review, YIFA_FAIR_COMPETITION_NOT_NEEDED_REASON);
  if (!yifa_record_has (review, YIFA_FAIR_COMPETITION_CONCLUSION))
    return g_strdup (_("The fair-competition review has no conclusion yet"));
  if (yifa_record_says (review, YIFA_FAIR_COMPETITION_CONCLUSION, "restricts"))
    return g_strdup (_("By the fair-competition review the draft restricts competition"));
  return NULL;
}

static gboolean
has_material (YifaStore *store, YifaRecord *doc, const char *role)
{
  g_autoptr(GPtrArray) files = yifa_attachments_of (store, doc, role);

  return files->len > 0;
}

/* Without public comment there is no table of opinions to hand in. */
gboolean
yifa_normative_doc_needs_material (YifaStore *store, YifaRecord *doc, const YifaMaterial *material)
{
  g_autoptr(YifaRecord) comment = NULL;

  if (!material->required)
    return FALSE;
  if (!g_str_equal (material->role, "adoption_table") || !comment_is_waived (store, doc))
    return TRUE;

  comment = yifa_doc_find_last (store, doc, &yifa_public_comment);
  return comment != NULL;
}

static char *
materials_complete (YifaStore *store, YifaRecord *doc)
{
  GPtrArray *list = yifa_rules_materials (store, "review");
  g_autoptr(GString) missing = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const YifaMaterial *material = list->pdata[i];

      if (!yifa_normative_doc_needs_material (store, doc, material) || has_material (store, doc, material->role))
        continue;
      /* TRANSLATORS: between the items of a list */
      g_string_append_printf (missing, "%s%s", n++ > 0 ? C_("list", ", ") : "", material->label);
    }
  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u material is still missing: %s", "%u materials are still missing: %s", n),
                          n, missing->str);
}

static gboolean
review_is (YifaStore *store, YifaRecord *doc, const char *stage)
{
  g_autoptr(YifaRecord) review = yifa_doc_find_last (store, doc, &yifa_legality_review);

  return review != NULL && g_strcmp0 (yifa_record_get_stage (review), stage) == 0;
}

static char *
review_accepted (YifaStore *store, YifaRecord *doc)
{
  return review_is (store, doc, "reviewing")
           ? NULL
           : g_strdup (_("The review body has not accepted the materials yet"));
}

static char *
review_returned (YifaStore *store, YifaRecord *doc)
{
  return review_is (store, doc, "returned")
           ? NULL
           : g_strdup (_("The review body has not returned the materials"));
}

static char *
review_issued (YifaStore *store, YifaRecord *doc)
{
  return review_is (store, doc, "issued") || review_is (store, doc, "closed")
           ? NULL
           : g_strdup (_("The review body has not issued its opinion yet"));
}

static char *
review_passed (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) review = yifa_doc_find_last (store, doc, &yifa_legality_review);

  if (review == NULL || (!review_is (store, doc, "issued") && !review_is (store, doc, "closed")))
    return g_strdup (_("There is no legality review; a document that was not reviewed must not be deliberated"));
  if (yifa_record_says (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "unlawful"))
    return g_strdup (_("The legality review found the document unlawful; it must not be deliberated"));
  if (yifa_record_says (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "not_normative"))
    return g_strdup (_("The legality review found that this is no normative document"));
  return NULL;
}

static char *
points_closed (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) review = yifa_doc_find_last (store, doc, &yifa_legality_review);
  g_autoptr(GPtrArray) points = NULL;
  guint open = 0;

  if (review == NULL)
    return NULL;

  points = yifa_store_load_parts (store, &yifa_review_point, "review", yifa_record_get_id (review));
  for (guint i = 0; i < points->len; i++)
    open += yifa_review_point_is_open (points->pdata[i]);
  if (open == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u point of the review is neither adopted nor answered with a reason",
                                    "%u points of the review are neither adopted nor answered with a reason",
                                    open), open);
}

static char *
on_an_agenda (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) item = yifa_doc_find_last (store, doc, &yifa_agenda_item);

  return item != NULL ? NULL : g_strdup (_("The document is on the agenda of no meeting"));
}

static YifaRecord *
meeting_of (YifaStore *store, YifaRecord *item)
{
  return yifa_store_load (store, &yifa_meeting, yifa_record_get_int (item, YIFA_AGENDA_ITEM_MEETING), NULL);
}

static gboolean
is_approval (YifaRecord *item)
{
  return yifa_record_says (item, YIFA_AGENDA_ITEM_DECISION, "approved") ||
         yifa_record_says (item, YIFA_AGENDA_ITEM_DECISION, "approved_with_changes");
}

YifaRecord *
yifa_doc_find_approving_meeting (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) item = yifa_doc_find_last (store, doc, &yifa_agenda_item);
  g_autoptr(YifaRecord) meeting = item != NULL && is_approval (item) ? meeting_of (store, item) : NULL;

  if (meeting == NULL || g_strcmp0 (yifa_record_get_stage (meeting), "planned") == 0)
    return NULL;
  return g_steal_pointer (&meeting);
}

static char *
meeting_approved (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) item = yifa_doc_find_last (store, doc, &yifa_agenda_item);
  g_autoptr(YifaRecord) meeting = item != NULL ? meeting_of (store, item) : NULL;

  if (meeting == NULL)
    return g_strdup (_("The document is on the agenda of no meeting"));
  if (g_strcmp0 (yifa_record_get_stage (meeting), "planned") == 0)
    return g_strdup_printf (_("The meeting “%s” has not been held yet"), yifa_record_get_title (meeting));
  if (!yifa_record_has (item, YIFA_AGENDA_ITEM_DECISION))
    return g_strdup_printf (_("What the meeting “%s” decided has not been recorded"),
                            yifa_record_get_title (meeting));
  if (!is_approval (item))
    return g_strdup_printf (_("The meeting “%s” did not approve the document"),
                            yifa_record_get_title (meeting));
  return NULL;
}

static char *
signatory_given (YifaStore *store, YifaRecord *doc)
{
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_SIGNATORY);
}

static char *
signed_on_given (YifaStore *store, YifaRecord *doc)
{
  char *missing = yifa_check_given (doc, YIFA_NORMATIVE_DOC_SIGNED_ON);

  return missing != NULL ? missing : yifa_check_past (store, doc, YIFA_NORMATIVE_DOC_SIGNED_ON);
}

static char *
signed_after_meeting (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaRecord) meeting = yifa_doc_find_approving_meeting (store, doc);
  const char *held_on = meeting ? yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON) : NULL;
  const char *signed_on = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_SIGNED_ON);

  if (held_on == NULL || signed_on == NULL || strcmp (held_on, signed_on) <= 0)
    return NULL;
  return g_strdup_printf (_("The document cannot be signed on %s, before the meeting of %s approved it"),
                          signed_on, held_on);
}

/* What is a major decision too is signed when it has been decided as one. */
static char *
decision_taken (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) decision = NULL;

  if (yifa_rules_says (store, "md.decision_vs_document", "document_only"))
    return NULL;

  yifa_query_where_id (query, "doc", yifa_record_get_id (doc));
  yifa_query_where (query, "is_normative", YIFA_EQUAL, "1");
  decision = yifa_store_find_one (store, &yifa_major_decision, query);
  if (decision == NULL || yifa_record_has (decision, YIFA_MAJOR_DECISION_DECIDED_ON))
    return NULL;
  return g_strdup_printf (_("The document is also the major decision “%s”, which has not been taken yet"),
                          yifa_record_get_title (decision));
}

static char *
number_ready (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *number = yifa_numbering_preview (store,
                                                    yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG),
                                                    "normative", 0, &error);

  return number != NULL ? NULL : g_strdup (error->message);
}

static char *
validity_given (YifaStore *store, YifaRecord *doc)
{
  if (yifa_record_has (doc, YIFA_NORMATIVE_DOC_VALID_UNTIL) ||
      yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_VALID_YEARS) > 0 ||
      yifa_record_has (doc, YIFA_NORMATIVE_DOC_NO_TERM_REASON))
    return NULL;
  return g_strdup (_("The term of validity is missing; give years or a last day, or the reason why there is none"));
}

static char *
term_within (YifaStore *store, YifaRecord *doc, const char *rule)
{
  gint64 most = yifa_rules_number (store, rule);
  gint64 years = yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_VALID_YEARS);

  if (most == 0 || years <= most || yifa_record_has (doc, YIFA_NORMATIVE_DOC_NO_TERM_REASON))
    return NULL;
  return g_strdup_printf (_("A validity of %d years is too long; at most %d are allowed"), (int) years,
                          (int) most);
}

static char *
validity_within_max (YifaStore *store, YifaRecord *doc)
{
  return term_within (store, doc, "nd.validity_max");
}

static char *
trial_within_max (YifaStore *store, YifaRecord *doc)
{
  return yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_TRIAL)
           ? term_within (store, doc, "nd.validity_trial")
           : NULL;
}

char *
yifa_doc_first_published (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(GPtrArray) rows = parts_of (store, doc, &yifa_publication);
  const char *first = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *date = yifa_record_get_text (rows->pdata[i], YIFA_PUBLICATION_PUBLISHED_ON);

      if (first == NULL || strcmp (date, first) < 0)
        first = date;
    }
  return g_strdup (first);
}

static char *
published (YifaStore *store, YifaRecord *doc)
{
  g_autofree char *date = yifa_doc_first_published (store, doc);

  if (date == NULL)
    return g_strdup (_("No publication with its channel and day has been entered"));
  if (strcmp (date, yifa_store_get_today (store)) > 0)
    return g_strdup_printf (_("The publication of %s is still to come"), date);
  return NULL;
}

static char *
published_after_signing (YifaStore *store, YifaRecord *doc)
{
  g_autofree char *date = yifa_doc_first_published (store, doc);
  const char *signed_on = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_SIGNED_ON);

  if (date == NULL || signed_on == NULL || strcmp (signed_on, date) <= 0)
    return NULL;
  return g_strdup_printf (_("The document cannot be published on %s, before it was signed on %s"), date,
                          signed_on);
}

static char *
effective_after_publication (YifaStore *store, YifaRecord *doc)
{
  g_autofree char *date = yifa_doc_first_published (store, doc);
  const char *effective_on = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON);

  if (date == NULL || effective_on == NULL || strcmp (date, effective_on) <= 0)
    return NULL;
  return g_strdup_printf (_("The document cannot take effect on %s, before its publication on %s"),
                          effective_on, date);
}

static char *
no_filing_yet (YifaStore *store, YifaRecord *doc)
{
  g_autoptr(GPtrArray) filings = parts_of (store, doc, &yifa_filing);

  return filings->len == 0 ? NULL : g_strdup (_("The filings of this document are already on record"));
}

/* Of the filings, the first that lacks the date in @field; one that its addressee did not accept, or
 * that was found out of scope, asks for nothing more. */
static YifaRecord *
find_filing_without (GPtrArray *filings, guint field)
{
  for (guint i = 0; i < filings->len; i++)
    if (!yifa_record_has (filings->pdata[i], field) &&
        g_strcmp0 (yifa_record_get_stage (filings->pdata[i]), "not_accepted") != 0)
      return filings->pdata[i];
  return NULL;
}

static char *
find_open_filing (YifaStore *store, YifaRecord *doc, guint field, char **sentence)
{
  g_autoptr(GPtrArray) filings = parts_of (store, doc, &yifa_filing);
  YifaRecord *open = find_filing_without (filings, field);

  *sentence = filings->len == 0 ? g_strdup (_("There is no filing of this document yet")) : NULL;
  return open != NULL ? yifa_store_dup_display (store, open, YIFA_FILING_TO_ORG) : NULL;
}

static char *
filings_sent (YifaStore *store, YifaRecord *doc)
{
  char *sentence;
  g_autofree char *to = find_open_filing (store, doc, YIFA_FILING_SENT_ON, &sentence);

  return to != NULL ? g_strdup_printf (_("The filing with %s has not been sent yet"), to) : sentence;
}

static char *
filings_registered (YifaStore *store, YifaRecord *doc)
{
  char *sentence;
  g_autofree char *to = find_open_filing (store, doc, YIFA_FILING_REGISTERED_ON, &sentence);

  return to != NULL ? g_strdup_printf (_("The filing with %s has not been registered yet"), to) : sentence;
}

const YifaGate yifa_doc_start_gates[] = {
  { "on_the_plan", on_the_plan, "nd.plan", "plan_item", TRUE },
  { "drafter_named", drafter_named, "nd.plan", "drafter_org" },
  { "urgency_explained", urgency_explained, "nd.urgent", "urgent_reason" },
  { NULL }
};

const YifaGate yifa_doc_consult_gates[] = {
  { "recognised", recognised, "nd.recognition", "recognition" },
  { "comment_opened", comment_opened, "nd.public_comment", "public_comment" },
  { NULL }
};

const YifaGate yifa_doc_submit_gates[] = {
  { "recognised", recognised, "nd.recognition", "recognition" },
  { "urgency_explained", urgency_explained, "nd.urgent", "urgent_reason" },
  { "necessity_argued", necessity_argued, "nd.ex_ante_eval", "ex_ante_eval" },
  { "comment_closed", comment_closed, "nd.public_comment", "public_comment" },
  { "comment_term_met", comment_term_met, "nd.comment_min_days", "public_comment" },
  { "market_term_met", market_term_met, "nd.comment_market_days", "public_comment" },
  { "opinions_decided", opinions_decided, "nd.opinion_adoption", "opinion" },
  { "competition_reviewed", competition_reviewed, "nd.fair_competition", "fair_competition" },
  { "materials_complete", materials_complete, "nd.review_materials", "attachment" },
  { NULL }
};

const YifaGate yifa_doc_begin_review_gates[] = {
  { "review_accepted", review_accepted, "nd.review_required", "legality_review" },
  { NULL }
};

const YifaGate yifa_doc_return_gates[] = {
  { "review_returned", review_returned, "nd.review_materials", "legality_review" },
  { NULL }
};

const YifaGate yifa_doc_finish_review_gates[] = {
  { "review_issued", review_issued, "nd.review_required", "legality_review" },
  { NULL }
};

const YifaGate yifa_doc_deliberate_gates[] = {
  { "review_passed", review_passed, "nd.conclusion_gate", "legality_review" },
  { "points_closed", points_closed, "nd.points_closed", "review_point" },
  { "on_an_agenda", on_an_agenda, "nd.deliberation", "agenda_item" },
  { NULL }
};

const YifaGate yifa_doc_approve_gates[] = {
  { "meeting_approved", meeting_approved, "nd.deliberation", "agenda_item" },
  { NULL }
};

const YifaGate yifa_doc_sign_gates[] = {
  { "signatory_given", signatory_given, "nd.signing", "signatory" },
  { "signed_on_given", signed_on_given, "nd.signing", "signed_on" },
  { "signed_after_meeting", signed_after_meeting, "nd.date_order", "signed_on" },
  { "decision_taken", decision_taken, "md.decision_vs_document", "major_decision" },
  { NULL }
};

const YifaGate yifa_doc_register_gates[] = {
  { "number_ready", number_ready, "nd.numbering", "maker_org" },
  { "validity_given", validity_given, "nd.validity_required", "valid_years" },
  { "validity_within_max", validity_within_max, "nd.validity_max", "valid_years" },
  { "trial_within_max", trial_within_max, "nd.validity_trial", "valid_years" },
  { NULL }
};

const YifaGate yifa_doc_publish_gates[] = {
  { "published", published, "nd.publication", "publication" },
  { "published_after_signing", published_after_signing, "nd.date_order", "publication" },
  { "effective_after_publication", effective_after_publication, "nd.date_order", "effective_on" },
  { NULL }
};

const YifaGate yifa_doc_create_filings_gates[] = {
  { "no_filing_yet", no_filing_yet, "nd.filing", "filing" },
  { NULL }
};

const YifaGate yifa_doc_file_gates[] = {
  { "filings_sent", filings_sent, "nd.filing", "filing" },
  { NULL }
};

const YifaGate yifa_doc_confirm_filing_gates[] = {
  { "filings_registered", filings_registered, "nd.filing", "filing" },
  { NULL }
};
