/* yifa-legality-review-gates.c - what stands before each step of a case of review
 *
 * Each gate is one demand: it passes, or says in a sentence what is missing. The same demand rests on
 * another instrument where the subject is a document, a decision or a contract, and is then a line
 * of its own, so that a refusal names the right article.
 */
#include "yifa-legality-review-private.h"

#include <string.h>

#include "yifa-checks.h"
#include "yifa-deadline.h"
#include "yifa-legal-opinion.h"
#include "yifa-matter.h"
#include "yifa-numbering.h"
#include "yifa-org.h"
#include "yifa-review-item.h"
#include "yifa-review-point.h"
#include "yifa-rules.h"

#define DOCUMENT (1 << 0)
#define DECISION (1 << 1)
#define CONTRACT (1 << 2)
#define MATTER   (1 << 3) /* project, ordinary paper, general matter */

/* Which conclusions may be drawn of what, and which of them need points. */
static const struct
{
  const char *conclusion;
  guint       subjects;
  gboolean    needs_points;
} conclusions[] = {
  { "lawful",                 DOCUMENT | DECISION | MATTER, FALSE },
  { "lawful_after_amendment", DOCUMENT | DECISION | MATTER, TRUE },
  { "unlawful",               DOCUMENT | DECISION | MATTER, TRUE },
  { "not_normative",          DOCUMENT, FALSE },
  { "can_sign",               CONTRACT, FALSE },
  { "sign_after_amendment",   CONTRACT, TRUE },
  { "supplement_first",       CONTRACT, FALSE },
  { "not_advisable",          CONTRACT, TRUE },
};

static gboolean
is_about (YifaRecord *review, const char *subject_kind)
{
  return yifa_record_says (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND, subject_kind);
}

static guint
subject_of (YifaRecord *review)
{
  return is_about (review, "normative_doc") ? DOCUMENT : is_about (review, "decision") ? DECISION
       : is_about (review, "contract") ? CONTRACT : MATTER;
}

static GPtrArray *
parts_of (YifaStore *store, YifaRecord *review, const YifaKind *kind)
{
  return yifa_store_load_parts (store, kind, "review", yifa_record_get_id (review));
}

/* ---- receipt ---- */

static char *
reviewer_named (YifaStore *store, YifaRecord *review)
{
  return yifa_check_given (review, YIFA_LEGALITY_REVIEW_REVIEWER);
}

static char *
shortage (YifaStore *store, YifaRecord *review, guint subject)
{
  g_autofree char *missing = subject_of (review) == subject ? yifa_legality_review_dup_missing (store, review)
                                                            : NULL;

  return missing != NULL ? g_strdup_printf (_("The materials are not complete: %s"), missing) : NULL;
}

static char *
document_complete (YifaStore *store, YifaRecord *review)
{
  return shortage (store, review, DOCUMENT);
}

static char *
decision_complete (YifaStore *store, YifaRecord *review)
{
  return shortage (store, review, DECISION);
}

static char *
contract_complete (YifaStore *store, YifaRecord *review)
{
  return shortage (store, review, CONTRACT);
}

static char *
matter_complete (YifaStore *store, YifaRecord *review)
{
  return shortage (store, review, MATTER);
}

/* The time that a review takes at least must end before the meeting that the subject is meant for. */
static char *
meeting_leaves_time (YifaStore *store, YifaRecord *review, guint subject)
{
  const char *meeting_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_MEETING_ON);
  const char *from = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON);
  g_autofree char *least = NULL;

  if (subject_of (review) != subject || meeting_on == NULL)
    return NULL;

  least = yifa_deadline_compute (store, yifa_review_get_subject (review)->min_rule,
                                 from != NULL ? from : yifa_store_get_today (store));
  if (least == NULL || strcmp (least, meeting_on) <= 0)
    return NULL;
  return g_strdup_printf (_("The review takes until %s at least, and the meeting is on %s"), least, meeting_on);
}

static char *
document_has_time (YifaStore *store, YifaRecord *review)
{
  return meeting_leaves_time (store, review, DOCUMENT);
}

static char *
decision_has_time (YifaStore *store, YifaRecord *review)
{
  return meeting_leaves_time (store, review, DECISION);
}

/* The list says what is missing, or the officer does. */
static char *
shortage_named (YifaStore *store, YifaRecord *review)
{
  g_autofree char *missing = yifa_legality_review_dup_missing (store, review);

  return missing != NULL ? NULL : yifa_check_given (review, YIFA_LEGALITY_REVIEW_RETURN_REASON);
}

/* ---- conclusion ---- */

static char *
conclusion_given (YifaStore *store, YifaRecord *review)
{
  if (yifa_record_says (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "returned"))
    return g_strdup (_("To return the materials, reopen the case and use “Return the materials”"));
  return yifa_check_given (review, YIFA_LEGALITY_REVIEW_CONCLUSION);
}

static char *
conclusion_fits (YifaStore *store, YifaRecord *review)
{
  const char *conclusion = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION);
  const YifaField *field = &yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_CONCLUSION];
  const YifaField *kind = &yifa_legality_review.fields[YIFA_LEGALITY_REVIEW_SUBJECT_KIND];

  if (conclusion == NULL || yifa_legality_review_may_conclude (review, conclusion))
    return NULL;
  return g_strdup_printf (_("“%s” is no conclusion of this kind of subject: %s"),
                          yifa_choice_get_label (field, conclusion),
                          yifa_choice_get_label (kind, yifa_review_get_subject (review)->subject_kind));
}

/* Cases from before there were checklists have no items, and nothing to answer. */
static char *
checklist_answered (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) items = parts_of (store, review, &yifa_review_item);
  const char *first = NULL;
  guint open = 0;

  for (guint i = 0; i < items->len; i++)
    {
      YifaRecord *item = items->pdata[i];

      if (yifa_record_has (item, YIFA_REVIEW_ITEM_ANSWER))
        continue;
      if (open++ == 0)
        first = yifa_record_get_text (item, YIFA_REVIEW_ITEM_CODE);
    }
  if (open == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u question of the checklist has no answer yet: %s",
                                    "%u questions of the checklist have no answer yet, the first is %s", open),
                          open, first);
}

static gboolean
has_point_on (GPtrArray *points, const char *clause)
{
  for (guint i = 0; clause != NULL && i < points->len; i++)
    if (yifa_record_says (points->pdata[i], YIFA_REVIEW_POINT_CLAUSE, clause))
      return TRUE;
  return FALSE;
}

/* "No" is explained in its note, or by a point on the same clause. */
static char *
noes_explained (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) items = parts_of (store, review, &yifa_review_item);
  g_autoptr(GPtrArray) points = parts_of (store, review, &yifa_review_point);

  for (guint i = 0; i < items->len; i++)
    {
      YifaRecord *item = items->pdata[i];

      if (!yifa_record_says (item, YIFA_REVIEW_ITEM_ANSWER, "no") ||
          yifa_record_has (item, YIFA_REVIEW_ITEM_NOTE) ||
          has_point_on (points, yifa_record_get_text (item, YIFA_REVIEW_ITEM_CLAUSE)))
        continue;
      return g_strdup_printf (_("%s was answered “no”: say why in its note, or write a point on its clause"),
                              yifa_record_get_text (item, YIFA_REVIEW_ITEM_CODE));
    }
  return NULL;
}

static gboolean
needs_points (YifaRecord *review)
{
  for (guint i = 0; i < G_N_ELEMENTS (conclusions); i++)
    if (yifa_record_says (review, YIFA_LEGALITY_REVIEW_CONCLUSION, conclusions[i].conclusion))
      return conclusions[i].needs_points;
  return FALSE;
}

/* Who is told to amend, or that it is unlawful, is told where. */
static char *
points_written (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) points = NULL;

  if (!needs_points (review))
    return NULL;

  points = parts_of (store, review, &yifa_review_point);
  return points->len > 0 ? NULL
                         : g_strdup (_("The conclusion needs at least one point: clause, problem, basis"));
}

static gint64
count_opinions (YifaStore *store, const char *owner, gint64 owner_id, gboolean received)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  if (owner_id == 0)
    return 0;

  yifa_query_where_id (query, owner, owner_id);
  yifa_query_where (query, "received_on", received ? YIFA_NOT_EMPTY : YIFA_EMPTY, NULL);
  if (!received)
    yifa_query_where (query, "asked_on", YIFA_NOT_EMPTY, NULL);
  return yifa_store_count (store, &yifa_legal_opinion, query);
}

/* On the case, or on the decision itself. */
static char *
advisers_heard (YifaStore *store, YifaRecord *review)
{
  gint64 decision = yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_DECISION);

  if (!is_about (review, "decision") || count_opinions (store, "decision", decision, TRUE) > 0 ||
      count_opinions (store, "review", yifa_record_get_id (review), TRUE) > 0)
    return NULL;
  return yifa_matter_name_awaited (store, _("No legal adviser or public lawyer has given a view on the decision yet"),
                                   yifa_record_get_id (review), decision);
}

static char *
opinions_received (YifaStore *store, YifaRecord *review)
{
  gint64 open = count_opinions (store, "review", yifa_record_get_id (review), FALSE);
  g_autofree char *lack = NULL;

  if (open == 0)
    return NULL;

  lack = g_strdup_printf (ngettext ("%d adviser was asked and has not answered yet",
                                    "%d advisers were asked and have not answered yet", open), (int) open);
  return yifa_matter_name_awaited (store, lack, yifa_record_get_id (review), 0);
}

/* ---- second reading, approval ---- */

static gboolean
is_same_person (YifaRecord *review)
{
  g_autofree char *reviewer = g_strdup (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_REVIEWER));
  g_autofree char *reader = g_strdup (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER));

  return reviewer != NULL && reader != NULL && g_str_equal (g_strstrip (reviewer), g_strstrip (reader));
}

static char *
second_reader_is_other (YifaStore *store, YifaRecord *review)
{
  if (is_same_person (review))
    return g_strdup_printf (_("%s has written the opinion; the second reader is somebody else"),
                            yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_REVIEWER));
  return yifa_check_given (review, YIFA_LEGALITY_REVIEW_SECOND_READER);
}

static char *
second_read_done (YifaStore *store, YifaRecord *review)
{
  if (!yifa_record_has (review, YIFA_LEGALITY_REVIEW_SECOND_READER) ||
      yifa_record_has (review, YIFA_LEGALITY_REVIEW_READ_ON))
    return NULL;
  return g_strdup_printf (_("%s has not read the opinion yet"),
                          yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER));
}

static char *
approver_named (YifaStore *store, YifaRecord *review)
{
  return yifa_check_given (review, YIFA_LEGALITY_REVIEW_APPROVER);
}

/* ---- issue, feedback ---- */

static gboolean
is_urgent (YifaRecord *review)
{
  return yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_IS_URGENT) &&
         yifa_record_has (review, YIFA_LEGALITY_REVIEW_URGENT_REASON);
}

/* Where the days off were not known at receipt, it is counted by what is known now. */
static char *
dup_least (YifaStore *store, YifaRecord *review)
{
  const char *due = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON);

  return due != NULL ? g_strdup (due)
                     : yifa_deadline_compute (store, yifa_review_get_subject (review)->min_rule,
                                              yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON));
}

static char *
time_taken (YifaStore *store, YifaRecord *review, guint subject)
{
  g_autofree char *least = NULL;
  int days;

  if (subject_of (review) != subject || is_urgent (review) ||
      !yifa_record_has (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON))
    return NULL;

  days = yifa_rules_number (store, yifa_review_get_subject (review)->min_rule);
  least = dup_least (store, review);
  if (least == NULL)
    return g_strdup_printf (_("A review takes %d working days at least; the days off of a year on the way are not "
                              "known yet, so their end cannot be told"), days);
  if (strcmp (yifa_store_get_today (store), least) >= 0)
    return NULL;
  return g_strdup_printf (_("A review takes %d working days at least, until %s"), days, least);
}

static char *
document_time_taken (YifaStore *store, YifaRecord *review)
{
  return time_taken (store, review, DOCUMENT);
}

static char *
decision_time_taken (YifaStore *store, YifaRecord *review)
{
  return time_taken (store, review, DECISION);
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

char *
yifa_legality_review_refuse_open_points (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) points = parts_of (store, review, &yifa_review_point);
  guint open = 0;

  for (guint i = 0; i < points->len; i++)
    open += yifa_review_point_is_open (points->pdata[i]);
  if (open == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u point of the review is neither adopted nor answered with a reason",
                                    "%u points of the review are neither adopted nor answered with a reason",
                                    open), open);
}

const YifaGate yifa_review_accept_gates[] = {
  { "reviewer_named",     reviewer_named,    "rv.checklist",        "reviewer" },
  { "materials_complete", document_complete, "nd.review_materials", "review_material", TRUE },
  { "materials_complete", decision_complete, "md.review_materials", "review_material", TRUE },
  { "materials_complete", contract_complete, "ct.review_materials", "review_material", TRUE },
  { "materials_complete", matter_complete,   "rv.materials",        "review_material", TRUE },
  { "time_left",          document_has_time, "nd.review_min_days",  "meeting_on", TRUE },
  { "time_left",          decision_has_time, "md.review_min_days",  "meeting_on", TRUE },
  { NULL }
};

const YifaGate yifa_review_return_gates[] = {
  { "shortage_named", shortage_named, "rv.materials", "return_reason" },
  { NULL }
};

const YifaGate yifa_review_assign_gates[] = {
  { "reviewer_named", reviewer_named, "rv.checklist", "reviewer" },
  { NULL }
};

const YifaGate yifa_review_conclude_gates[] = {
  { "conclusion_given",   conclusion_given,   "rv.conclusion",              "conclusion" },
  { "conclusion_fits",    conclusion_fits,    "rv.conclusion",              "conclusion" },
  { "checklist_answered", checklist_answered, "rv.checklist",               "review_item" },
  { "noes_explained",     noes_explained,     "rv.checklist",               "review_item" },
  { "points_written",     points_written,     "rv.conclusion",              "review_point" },
  { "advisers_heard",     advisers_heard,     "md.adviser_view",            "legal_opinion" },
  { "opinions_received",  opinions_received,  "la.opinion_before_decision", "legal_opinion", TRUE },
  { NULL }
};

const YifaGate yifa_review_second_read_gates[] = {
  { "second_reader_is_other", second_reader_is_other, "rv.second_reader", "second_reader" },
  { NULL }
};

const YifaGate yifa_review_approve_gates[] = {
  { "second_read_done", second_read_done, "rv.second_reader", "second_reader" },
  { "approver_named",   approver_named,   "rv.approval",      "approver" },
  { NULL }
};

const YifaGate yifa_review_issue_gates[] = {
  { "least_time_taken", document_time_taken, "nd.review_min_days", "complete_on", TRUE },
  { "least_time_taken", decision_time_taken, "md.review_min_days", "complete_on", TRUE },
  { "number_ready",     number_ready,        "nd.numbering",       "opinion_no" },
  { NULL }
};

const YifaGate yifa_review_close_gates[] = {
  { "points_answered", yifa_legality_review_refuse_open_points, "rv.feedback", "review_point" },
  { NULL }
};

gboolean
yifa_legality_review_may_conclude (YifaRecord *review, const char *conclusion)
{
  for (guint i = 0; i < G_N_ELEMENTS (conclusions); i++)
    if (g_str_equal (conclusions[i].conclusion, conclusion))
      return (conclusions[i].subjects & subject_of (review)) != 0;
  return FALSE;
}
