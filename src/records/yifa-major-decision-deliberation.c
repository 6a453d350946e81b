/* yifa-major-decision-deliberation.c - what must be there before and after the meeting that decides
 *
 * The opinion of the legality review and the time it was given, the six materials, the document that the
 * decision is at the same time; and the meeting itself: who was there, who said what, and in which order.
 */
#include "yifa-major-decision-private.h"

#include <string.h>

#include "yifa-agenda-item.h"
#include "yifa-attachment.h"
#include "yifa-attendance.h"
#include "yifa-checks.h"
#include "yifa-deadline.h"
#include "yifa-deliberation-view.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-matter.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-review-point.h"
#include "yifa-rules.h"

static GPtrArray *
parts_of (YifaStore *store, YifaRecord *decision, const YifaKind *kind)
{
  return yifa_decision_load_parts (store, decision, kind);
}

static gboolean
is_on_or_before (const char *day, const char *limit)
{
  return day != NULL && strcmp (day, limit) <= 0;
}

/* The legality review */

static YifaRecord *
load_review (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) review = yifa_decision_load_ref (store, decision, YIFA_MAJOR_DECISION_REVIEW,
                                                         &yifa_legality_review);

  return review != NULL && yifa_record_get_withdrawn_at (review) == NULL ? g_steal_pointer (&review) : NULL;
}

static gboolean
was_issued (YifaRecord *review)
{
  const char *stage = review != NULL ? yifa_record_get_stage (review) : NULL;

  return g_strcmp0 (stage, "issued") == 0 || g_strcmp0 (stage, "closed") == 0;
}

static char *
review_returned (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) review = load_review (store, decision);

  if (review != NULL && g_strcmp0 (yifa_record_get_stage (review), "returned") == 0)
    return NULL;
  return g_strdup (_("The review body has not returned the materials"));
}

static char *
review_issued (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) review = load_review (store, decision);

  return was_issued (review) ? NULL : g_strdup (_("The review body has not issued its opinion yet"));
}

static char *
review_concluded (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) review = load_review (store, decision);

  if (was_issued (review))
    return NULL;
  return g_strdup (_("There is no opinion of the legality review; a decision that was not reviewed must not be deliberated"));
}

static char *
review_lawful (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) review = load_review (store, decision);

  if (!was_issued (review) || yifa_record_says (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "lawful") ||
      yifa_record_says (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "lawful_after_amendment"))
    return NULL;
  return g_strdup (_("The legality review did not find the decision lawful; it must not be deliberated"));
}

static char *
points_answered (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) review = load_review (store, decision);
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
                                    "%u points of the review are neither adopted nor answered with a reason", open),
                          open);
}

YifaRecord *
yifa_decision_load_agenda_item (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) item = yifa_decision_load_ref (store, decision, YIFA_MAJOR_DECISION_AGENDA_ITEM,
                                                       &yifa_agenda_item);

  return item != NULL && yifa_record_get_withdrawn_at (item) == NULL ? g_steal_pointer (&item) : NULL;
}

static YifaRecord *
load_meeting (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) item = yifa_decision_load_agenda_item (store, decision);

  return item != NULL ? yifa_decision_load_ref (store, item, YIFA_AGENDA_ITEM_MEETING, &yifa_meeting) : NULL;
}

/* Once the matter lies before a meeting it is that one's day that counts; until then that of the one it is
 * meant for, also where an earlier one has put it off. */
static YifaRecord *
load_meeting_ahead (YifaStore *store, YifaRecord *decision)
{
  const char *stage = yifa_record_get_stage (decision);
  gboolean is_ahead = g_strcmp0 (stage, "reviewed") == 0 || g_strcmp0 (stage, "postponed") == 0;
  YifaRecord *meeting = is_ahead ? NULL : load_meeting (store, decision);

  return meeting != NULL ? meeting
                         : yifa_decision_load_ref (store, decision, YIFA_MAJOR_DECISION_MEETING, &yifa_meeting);
}

/* The day the review must be over: the meeting's, when it is known. */
static char *
dup_meeting_day (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) meeting = load_meeting_ahead (store, decision);
  const char *held_on = meeting != NULL ? yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON) : NULL;

  return g_strdup (held_on != NULL ? held_on : yifa_store_get_today (store));
}

/* Between the complete set and the meeting the review body is given, as a rule, seven working days at least
 * (art. 26): who gives it less says why. */
static char *
review_time_kept (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) review = load_review (store, decision);
  const char *complete_on = review != NULL ? yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON) : NULL;
  g_autofree char *earliest = NULL;
  g_autofree char *day = dup_meeting_day (store, decision);

  if (!was_issued (review))
    return NULL;
  if (complete_on == NULL)
    return g_strdup (_("The day on which the review body had all materials is missing"));

  earliest = yifa_deadline_compute (store, "md.review_min_days", complete_on);
  if (earliest == NULL)
    return g_strdup (_("Whether the review had its time cannot be counted: the holidays of the year are missing"));
  if (strcmp (earliest, day) <= 0)
    return NULL;
  return g_strdup_printf (_("The review had all materials on %s and must be given %d working days; the meeting can be on %s at the earliest"),
                          complete_on, (int) yifa_rules_number (store, "md.review_min_days"), earliest);
}

static gboolean
has_received (GPtrArray *opinions)
{
  for (guint i = 0; i < opinions->len; i++)
    if (yifa_record_has (opinions->pdata[i], YIFA_LEGAL_OPINION_RECEIVED_ON))
      return TRUE;
  return FALSE;
}

static char *
advisers_heard (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) own = parts_of (store, decision, &yifa_legal_opinion);
  g_autoptr(GPtrArray) of_review =
    yifa_store_load_parts (store, &yifa_legal_opinion, "review",
                           yifa_record_get_int (decision, YIFA_MAJOR_DECISION_REVIEW));

  if (has_received (own) || has_received (of_review))
    return NULL;
  return yifa_matter_name_awaited (store, _("No legal adviser or public lawyer has given a view in the review"),
                                   yifa_record_get_int (decision, YIFA_MAJOR_DECISION_REVIEW),
                                   yifa_record_get_id (decision));
}

/* Materials of the deliberation that records themselves show; any other one is a file of the decision. */
static const struct
{
  const char *role;
  const char *step;  /* its evidence, or NULL */
} shown_by_records[] = {
  { "decision_draft",   NULL },
  { "opinion_adoption", "participation" },
  { "expert_adoption",  "expert_review" },
  { "risk_report",      "risk_assessment" },
  { "review_opinion",   NULL },
};

static char *
material_missing (YifaStore *store, YifaRecord *decision, const YifaMaterial *material)
{
  g_autoptr(GPtrArray) files = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shown_by_records); i++)
    {
      g_autoptr(GPtrArray) missing = NULL;

      if (!g_str_equal (material->role, shown_by_records[i].role))
        continue;
      if (g_str_equal (material->role, "decision_draft"))
        return yifa_decision_draft_missing (store, decision);
      if (shown_by_records[i].step == NULL) /* the opinion of the review has its own gates */
        return NULL;
      missing = yifa_decision_missing_evidence (store, decision, shown_by_records[i].step);
      return missing->len > 0 ? g_strdup (missing->pdata[0]) : NULL;
    }

  files = yifa_attachments_of (store, decision, material->role);
  return files->len > 0 ? NULL : g_strdup (_("no file has been attached"));
}

static char *
six_materials (YifaStore *store, YifaRecord *decision)
{
  GPtrArray *list = yifa_rules_materials (store, "deliberation");

  for (guint i = 0; i < list->len; i++)
    {
      const YifaMaterial *material = list->pdata[i];
      g_autofree char *missing = material->required ? material_missing (store, decision, material) : NULL;

      if (missing != NULL)
        return g_strdup_printf (_("The material “%s” is not complete: %s"), material->label, missing);
    }
  return NULL;
}

static char *
meeting_named (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_MEETING);
}

/* A decision that is also a normative document */

/* Whether this place has such a decision follow the document's procedure too. */
static gboolean
follows_document (YifaStore *store, YifaRecord *decision)
{
  return yifa_record_get_int (decision, YIFA_MAJOR_DECISION_IS_NORMATIVE) &&
         !yifa_rules_says (store, "md.decision_vs_document", "decision_only");
}

static YifaRecord *
load_doc (YifaStore *store, YifaRecord *decision)
{
  return yifa_decision_load_ref (store, decision, YIFA_MAJOR_DECISION_DOC, &yifa_normative_doc);
}

/* Whether @doc has come to the stage @stage of its road; dropped is no stage of it. */
static gboolean
doc_has_come_to (YifaRecord *doc, const char *stage)
{
  const YifaChoice *stages = yifa_normative_doc.fields[YIFA_NORMATIVE_DOC_STAGE].choices;
  gboolean is_past = FALSE;

  for (guint i = 0; stages[i].value != NULL && !g_str_equal (stages[i].value, "dropped"); i++)
    {
      is_past |= g_str_equal (stages[i].value, stage);
      if (g_strcmp0 (yifa_record_get_stage (doc), stages[i].value) == 0)
        return is_past;
    }
  return FALSE;
}

/* What stands against @action of the document, but for @except, which the decision's own road brings about. */
static char *
doc_refusal (YifaStore *store, YifaRecord *doc, const char *action, const char *except)
{
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (store, doc, yifa_workflow_find (&yifa_normative_doc, action));

  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaRefusal *refusal = refusals->pdata[i];

      if (refusal->gate == NULL || g_strcmp0 (refusal->gate->name, except) != 0)
        return g_strdup_printf (_("The normative document “%s” is not ready: %s"), yifa_record_get_title (doc),
                                refusal->message);
    }
  return NULL;
}

static char *
doc_missing (YifaStore *store, YifaRecord *decision, const char *passed, const char *action, const char *except)
{
  g_autoptr(YifaRecord) doc = NULL;

  if (!follows_document (store, decision))
    return NULL;

  doc = load_doc (store, decision);
  if (doc == NULL)
    return g_strdup (_("The decision is also a normative document; name the document"));
  return doc_has_come_to (doc, passed) ? NULL : doc_refusal (store, doc, action, except);
}

static char *
normative_gate (YifaStore *store, YifaRecord *decision)
{
  return doc_missing (store, decision, "deliberating", "deliberate", "on_an_agenda");
}

static char *
normative_doc_ready (YifaStore *store, YifaRecord *decision)
{
  return doc_missing (store, decision, "approved", "approve", NULL);
}

char *
yifa_decision_doc_published (YifaStore *store, YifaRecord *decision)
{
  return doc_missing (store, decision, "published", "publish", NULL);
}

/* Deliberation */

static char *
meeting_held (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) meeting = load_meeting (store, decision);

  if (meeting == NULL)
    return g_strdup (_("The decision is on the agenda of no meeting"));
  if (g_strcmp0 (yifa_record_get_stage (meeting), "planned") == 0 ||
      !is_on_or_before (yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON), yifa_store_get_today (store)))
    return g_strdup_printf (_("The meeting “%s” has not been held yet"), yifa_record_get_title (meeting));
  return NULL;
}

static guint
count_role (YifaStore *store, YifaRecord *meeting, const char *role)
{
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_attendance, "meeting", yifa_record_get_id (meeting));
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += yifa_record_says (all->pdata[i], YIFA_ATTENDANCE_ROLE, role);
  return n;
}

/* Of the members: those present and those absent together. */
static char *
attendance_enough (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) meeting = load_meeting (store, decision);
  gint64 share = yifa_rules_number (store, "md.quorum");
  guint present, members;

  if (meeting == NULL)
    return NULL;

  present = count_role (store, meeting, "attendee");
  members = present + count_role (store, meeting, "absent");
  if (present == 0)
    return g_strdup (_("Who attended the meeting has not been recorded"));
  if (present * 100 > members * share)
    return NULL;
  return g_strdup_printf (_("%u of %u members attended; more than %d%% are needed"), present, members, (int) share);
}

static char *
legal_attended (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) meeting = load_meeting (store, decision);

  if (meeting == NULL || count_role (store, meeting, "legal_observer") > 0)
    return NULL;
  return g_strdup (_("Nobody of the legal office is recorded as having attended the meeting"));
}

static GPtrArray *
load_views (YifaStore *store, YifaRecord *decision)
{
  return yifa_store_load_parts (store, &yifa_deliberation_view, "agenda_item",
                                yifa_record_get_int (decision, YIFA_MAJOR_DECISION_AGENDA_ITEM));
}

static gboolean
is_role (YifaRecord *view, const char *role)
{
  return yifa_record_says (view, YIFA_DELIBERATION_VIEW_ROLE, role);
}

static gboolean
is_against (YifaRecord *view)
{
  return yifa_record_says (view, YIFA_DELIBERATION_VIEW_VIEW, "disagree") ||
         yifa_record_says (view, YIFA_DELIBERATION_VIEW_VIEW, "reserve");
}

static char *
views_recorded (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) views = load_views (store, decision);
  guint members = 0;

  for (guint i = 0; i < views->len; i++)
    {
      if (!is_role (views->pdata[i], "member"))
        continue;
      members++;
      if (!yifa_record_has (views->pdata[i], YIFA_DELIBERATION_VIEW_VIEW))
        return g_strdup_printf (_("The view of %s is missing"), yifa_record_get_title (views->pdata[i]));
    }
  return members > 0 ? NULL : g_strdup (_("What the members of the meeting said has not been recorded"));
}

static YifaRecord *
find_head (GPtrArray *views)
{
  for (guint i = 0; i < views->len; i++)
    if (is_role (views->pdata[i], "head"))
      return views->pdata[i];
  return NULL;
}

static char *
head_spoke_last (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) views = load_views (store, decision);
  YifaRecord *head = find_head (views);

  if (views->len == 0)
    return NULL;
  if (head == NULL)
    return g_strdup (_("What the head said has not been recorded"));
  for (guint i = 0; i < views->len; i++)
    if (views->pdata[i] != head && yifa_record_get_int (views->pdata[i], YIFA_DELIBERATION_VIEW_SEQ) >=
                                     yifa_record_get_int (head, YIFA_DELIBERATION_VIEW_SEQ))
      return g_strdup_printf (_("By the order of speaking %s did not speak before the head, who must speak last"),
                              yifa_record_get_title (views->pdata[i]));
  return NULL;
}

static gboolean
is_approval (YifaRecord *item)
{
  return yifa_record_says (item, YIFA_AGENDA_ITEM_DECISION, "approved") ||
         yifa_record_says (item, YIFA_AGENDA_ITEM_DECISION, "approved_with_changes");
}

gboolean
yifa_major_decision_differs_from_majority (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) item = yifa_decision_load_agenda_item (store, decision);
  g_autoptr(GPtrArray) views = load_views (store, decision);
  int balance = 0;

  /* What was put off has not been decided against anybody. */
  if (item == NULL || !yifa_record_has (item, YIFA_AGENDA_ITEM_DECISION) ||
      yifa_record_says (item, YIFA_AGENDA_ITEM_DECISION, "postponed"))
    return FALSE;

  for (guint i = 0; i < views->len; i++)
    if (is_role (views->pdata[i], "member") && yifa_record_has (views->pdata[i], YIFA_DELIBERATION_VIEW_VIEW))
      balance += is_against (views->pdata[i]) ? -1 : 1;
  return is_approval (item) ? balance < 0 : balance > 0;
}

static char *
head_reason (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) item = yifa_decision_load_agenda_item (store, decision);

  if (item == NULL || yifa_record_has (item, YIFA_AGENDA_ITEM_HEAD_REASON) ||
      (!yifa_record_get_int (item, YIFA_AGENDA_ITEM_DIFFERS_FROM_MAJORITY) &&
       !yifa_major_decision_differs_from_majority (store, decision)))
    return NULL;
  return g_strdup (_("The outcome differs from the view of the majority; the reason that the head gave is missing"));
}

/* Whoever disagreed may be relieved of liability later, so dissent must be provable (art. 30, 38). */
static char *
dissent_recorded (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) views = load_views (store, decision);

  for (guint i = 0; i < views->len; i++)
    if (is_against (views->pdata[i]) &&
        (!yifa_record_get_int (views->pdata[i], YIFA_DELIBERATION_VIEW_IS_DISSENT) ||
         !yifa_record_has (views->pdata[i], YIFA_DELIBERATION_VIEW_STATEMENT)))
      return g_strdup_printf (_("The dissent of %s is not in the record with what was said"),
                              yifa_record_get_title (views->pdata[i]));
  return NULL;
}

static char *
check_outcome (YifaStore *store, YifaRecord *decision, const char *outcome)
{
  g_autoptr(YifaRecord) item = yifa_decision_load_agenda_item (store, decision);

  if (item == NULL)
    return NULL;
  if (!yifa_record_has (item, YIFA_AGENDA_ITEM_DECISION))
    return g_strdup (_("What the meeting decided has not been recorded"));
  if (outcome == NULL ? is_approval (item) : yifa_record_says (item, YIFA_AGENDA_ITEM_DECISION, outcome))
    return NULL;
  return g_strdup_printf (_("The recorded outcome is “%s”"),
                          yifa_choice_get_label (&yifa_agenda_item.fields[YIFA_AGENDA_ITEM_DECISION],
                                                 yifa_record_get_text (item, YIFA_AGENDA_ITEM_DECISION)));
}

static char *
outcome_recorded (YifaStore *store, YifaRecord *decision)
{
  return check_outcome (store, decision, NULL);
}

static char *
rejection_recorded (YifaStore *store, YifaRecord *decision)
{
  return check_outcome (store, decision, "rejected");
}

static char *
postponement_recorded (YifaStore *store, YifaRecord *decision)
{
  return check_outcome (store, decision, "postponed");
}

static char *
decision_written (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) item = yifa_decision_load_agenda_item (store, decision);

  if (item == NULL || yifa_record_has (item, YIFA_AGENDA_ITEM_DECISION_NOTE))
    return NULL;
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_DECISION_TEXT);
}

const YifaGate yifa_decision_return_gates[] = {
  { "review_returned", review_returned, "md.review_materials", "legality_review" },
  { NULL }
};

const YifaGate yifa_decision_finish_review_gates[] = {
  { "review_issued", review_issued, "md.legality_review", "legality_review" },
  { NULL }
};

/* What must stand when the matter goes to a meeting must still stand when the meeting has decided. */
#define REVIEWED_GATES \
  { "review_concluded", review_concluded, "md.legality_review", "legality_review" }, \
  { "review_lawful", review_lawful, "md.not_lawful_no_deliberation", "legality_review" }, \
  { "points_answered", points_answered, "md.points_answered", "legality_review" }, \
  { "review_time_kept", review_time_kept, "md.review_min_days", "meeting", TRUE }, \
  { "advisers_heard", advisers_heard, "md.adviser_view", "legal_opinion" }, \
  { "six_materials", six_materials, "md.six_materials", "draft_text" }

#define MEETING_GATES \
  { "meeting_held", meeting_held, "md.deliberation", "meeting" }, \
  { "attendance_enough", attendance_enough, "md.quorum", "meeting" }, \
  { "legal_attended", legal_attended, "md.legal_attendance", "meeting", TRUE }, \
  { "views_recorded", views_recorded, "md.meeting_record", "agenda_item" }, \
  { "head_spoke_last", head_spoke_last, "md.head_last", "agenda_item" }, \
  { "head_reason", head_reason, "md.head_reason", "agenda_item" }, \
  { "dissent_recorded", dissent_recorded, "md.dissent", "agenda_item" }

const YifaGate yifa_decision_deliberate_gates[] = {
  REVIEWED_GATES,
  { "meeting_named", meeting_named, "md.deliberation", "meeting" },
  { "normative_gate", normative_gate, "md.decision_vs_document", "doc" },
  { NULL }
};

const YifaGate yifa_decision_decide_gates[] = {
  REVIEWED_GATES,
  MEETING_GATES,
  { "outcome_recorded", outcome_recorded, "md.deliberation", "agenda_item" },
  { "decision_written", decision_written, "md.meeting_record", "decision_text" },
  { "normative_doc_ready", normative_doc_ready, "md.decision_vs_document", "doc" },
  { NULL }
};

const YifaGate yifa_decision_reject_gates[] = {
  MEETING_GATES,
  { "rejection_recorded", rejection_recorded, "md.deliberation", "agenda_item" },
  { NULL }
};

/* What is put off is not deliberated to its end: the meeting, and that it put the matter off. */
const YifaGate yifa_decision_postpone_gates[] = {
  { "meeting_held", meeting_held, "md.deliberation", "meeting" },
  { "postponement_recorded", postponement_recorded, "md.deliberation", "agenda_item" },
  { NULL }
};
