/* yifa-decision-look.c - the five procedures of a decision as one sees them at a glance
 *
 * Sentences about what is on record, each with its day, and the day that presses next. What is missing
 * comes from the gates of the decision, so that the whiteboard never says anything else than the refusal.
 */
#include "yifa-decision-look.h"

#include <glib/gi18n-lib.h>

#include "yifa-agenda-item.h"
#include "yifa-attendance.h"
#include "yifa-date.h"
#include "yifa-decision-report.h"
#include "yifa-decision-step.h"
#include "yifa-deliberation-view.h"
#include "yifa-expert-opinion.h"
#include "yifa-expert-review.h"
#include "yifa-hearing-rep.h"
#include "yifa-hearing.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision-private.h"
#include "yifa-meeting.h"
#include "yifa-opinion.h"
#include "yifa-public-comment.h"
#include "yifa-risk-assessment.h"
#include "yifa-risk-point.h"

/* --- saying --------------------------------------------------------------------------------- */

static void G_GNUC_PRINTF (2, 3)
say (YifaDecisionLook *look, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (look->evidence, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static const char *
choice_of (YifaRecord *record, guint field)
{
  return yifa_choice_get_label (&yifa_record_get_kind (record)->fields[field], yifa_record_get_text (record, field));
}

static guint
count_text (GPtrArray *records, guint field, const char *value)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += g_strcmp0 (yifa_record_get_text (records->pdata[i], field), value) == 0;
  return n;
}

static guint
count_having (GPtrArray *records, guint field)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += yifa_record_has (records->pdata[i], field) ? 1 : 0;
  return n;
}

/* The nearest day that is not over, or the last one that is. */
static void
press (YifaStore *store, YifaDecisionLook *look, const char *label, const char *on)
{
  int days = yifa_date_days_between (yifa_store_get_today (store), on);
  gboolean nearer = look->due_on == NULL || (look->days_left < 0 && days > look->days_left) ||
                    (days >= 0 && days < look->days_left);

  if (!nearer)
    return;

  g_free (look->due_label);
  g_free (look->due_on);
  look->due_label = g_strdup (label);
  look->due_on = g_strdup (on);
  look->days_left = days;
}

static GPtrArray *
parts_of (YifaStore *store, const YifaKind *kind, const char *owner, YifaRecord *whole)
{
  return yifa_store_load_parts (store, kind, owner, yifa_record_get_id (whole));
}

/* --- public participation ------------------------------------------------------------------- */

static void
say_opinions (YifaStore *store, YifaDecisionLook *look, YifaRecord *comment)
{
  g_autoptr(GPtrArray) opinions = parts_of (store, &yifa_opinion, "comment", comment);
  guint adopted = count_text (opinions, YIFA_OPINION_ADOPTION, "adopted");
  guint partly = count_text (opinions, YIFA_OPINION_ADOPTION, "partly");
  guint refused = count_text (opinions, YIFA_OPINION_ADOPTION, "not_adopted");

  if (opinions->len > 0)
    say (look, ngettext ("%u opinion: %u adopted, %u in part, %u not adopted",
                         "%u opinions: %u adopted, %u in part, %u not adopted", opinions->len),
         opinions->len, adopted, partly, refused);
}

static void
look_at_comment (YifaStore *store, YifaDecisionLook *look, YifaRecord *comment)
{
  const char *starts_on = yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_STARTS_ON);
  const char *ends_on = yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_ENDS_ON);

  if (starts_on != NULL && ends_on != NULL)
    say (look, _("Comment from %s to %s, %d days"), starts_on, ends_on,
         (int) yifa_record_get_int (comment, YIFA_PUBLIC_COMMENT_DAYS));
  say_opinions (store, look, comment);
  if (ends_on != NULL && strcmp (ends_on, yifa_store_get_today (store)) >= 0)
    press (store, look, _("Comment ends"), ends_on);
}

static void
look_at_hearing (YifaStore *store, YifaDecisionLook *look, YifaRecord *hearing)
{
  g_autoptr(GPtrArray) reps = parts_of (store, &yifa_hearing_rep, "hearing", hearing);
  const char *held_on = yifa_record_get_text (hearing, YIFA_HEARING_HELD_ON);
  int n = reps->len > 0 ? (int) reps->len : (int) yifa_record_get_int (hearing, YIFA_HEARING_REPS_N);

  if (held_on == NULL)
    return;

  say (look, ngettext ("%s on %s, %d representative", "%s on %s, %d representatives", n),
       choice_of (hearing, YIFA_HEARING_EVENT_KIND), held_on, n);
  if (yifa_record_get_int (hearing, YIFA_HEARING_VOTE_HELD))
    say (look, _("Vote: %d for, %d against, %d abstained"), (int) yifa_record_get_int (hearing, YIFA_HEARING_VOTES_FOR_N),
         (int) yifa_record_get_int (hearing, YIFA_HEARING_VOTES_AGAINST_N),
         (int) yifa_record_get_int (hearing, YIFA_HEARING_VOTES_ABSTAINED_N));
  if (strcmp (held_on, yifa_store_get_today (store)) >= 0)
    press (store, look, _("Hearing"), held_on);
}

static void
look_at_participation (YifaStore *store, YifaRecord *decision, YifaDecisionLook *look)
{
  g_autoptr(GPtrArray) comments = parts_of (store, &yifa_public_comment, "decision", decision);
  g_autoptr(GPtrArray) hearings = parts_of (store, &yifa_hearing, "decision", decision);

  if (yifa_record_get_int (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC))
    say (look, "%s", _("Lawfully not public"));
  for (guint i = 0; i < comments->len; i++)
    look_at_comment (store, look, comments->pdata[i]);
  for (guint i = 0; i < hearings->len; i++)
    look_at_hearing (store, look, hearings->pdata[i]);
}

/* --- experts and risks ---------------------------------------------------------------------- */

static void
look_at_argument (YifaStore *store, YifaDecisionLook *look, YifaRecord *argument)
{
  g_autoptr(GPtrArray) experts = parts_of (store, &yifa_expert_opinion, "expert_review", argument);
  const char *held_on = yifa_record_get_text (argument, YIFA_EXPERT_REVIEW_HELD_ON);

  if (held_on != NULL)
    say (look, _("%s on %s"), yifa_record_get_title (argument), held_on);
  else
    say (look, "%s", yifa_record_get_title (argument));
  if (experts->len > 0)
    say (look, ngettext ("%u expert, %u signed, %u against", "%u experts, %u signed, %u against", experts->len), experts->len,
         count_having (experts, YIFA_EXPERT_OPINION_SIGNED_ON), count_text (experts, YIFA_EXPERT_OPINION_VIEW, "oppose"));
  if (held_on != NULL && strcmp (held_on, yifa_store_get_today (store)) >= 0)
    press (store, look, _("Expert argument"), held_on);
}

static void
look_at_experts (YifaStore *store, YifaRecord *decision, YifaDecisionLook *look)
{
  g_autoptr(GPtrArray) arguments = parts_of (store, &yifa_expert_review, "decision", decision);

  for (guint i = 0; i < arguments->len; i++)
    look_at_argument (store, look, arguments->pdata[i]);
}

static guint
count_passed (YifaRecord *assessment)
{
  const guint tests[] = { YIFA_RISK_ASSESSMENT_LEGALITY, YIFA_RISK_ASSESSMENT_REASONABLENESS,
                          YIFA_RISK_ASSESSMENT_FEASIBILITY, YIFA_RISK_ASSESSMENT_CONTROLLABILITY };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    n += g_strcmp0 (yifa_record_get_text (assessment, tests[i]), "pass") == 0;
  return n;
}

static void
look_at_assessment (YifaStore *store, YifaDecisionLook *look, YifaRecord *assessment)
{
  g_autoptr(GPtrArray) points = parts_of (store, &yifa_risk_point, "assessment", assessment);
  const char *assessed_on = yifa_record_get_text (assessment, YIFA_RISK_ASSESSMENT_ASSESSED_ON);

  if (assessed_on != NULL)
    say (look, _("Assessed on %s"), assessed_on);
  if (points->len > 0)
    say (look, ngettext ("%u risk point, %u of high grade", "%u risk points, %u of high grade", points->len), points->len,
         count_text (points, YIFA_RISK_POINT_LEVEL, "high"));
  say (look, _("Four tests: %u passed"), count_passed (assessment));
  if (yifa_record_has (assessment, YIFA_RISK_ASSESSMENT_RISK_LEVEL))
    say (look, _("Grade of risk: %s"), choice_of (assessment, YIFA_RISK_ASSESSMENT_RISK_LEVEL));
  if (yifa_record_has (assessment, YIFA_RISK_ASSESSMENT_CONCLUSION))
    say (look, _("Conclusion: %s"), choice_of (assessment, YIFA_RISK_ASSESSMENT_CONCLUSION));
}

static void
look_at_risks (YifaStore *store, YifaRecord *decision, YifaDecisionLook *look)
{
  g_autoptr(GPtrArray) assessments = parts_of (store, &yifa_risk_assessment, "decision", decision);

  for (guint i = 0; i < assessments->len; i++)
    look_at_assessment (store, look, assessments->pdata[i]);
}

/* --- legality review ------------------------------------------------------------------------ */

static void
say_advice (YifaStore *store, YifaDecisionLook *look, YifaRecord *decision)
{
  g_autoptr(GPtrArray) opinions = parts_of (store, &yifa_legal_opinion, "decision", decision);

  if (opinions->len > 0)
    say (look, ngettext ("%u adviser asked, %u answered", "%u advisers asked, %u answered", opinions->len), opinions->len,
         count_having (opinions, YIFA_LEGAL_OPINION_RECEIVED_ON));
}

static void
say_points (YifaDecisionLook *look, YifaRecord *review)
{
  int n = (int) yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_POINTS_N);

  if (n > 0)
    say (look, ngettext ("%d point raised, %d adopted", "%d points raised, %d adopted", n), n,
         (int) yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_POINTS_ADOPTED_N));
}

static void
look_at_case (YifaStore *store, YifaDecisionLook *look, YifaRecord *review)
{
  const char *received_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIVED_ON);
  const char *issued_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ISSUED_ON);
  const char *due_on = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MAX_ON);

  if (received_on != NULL)
    say (look, _("Received on %s: %s"), received_on, choice_of (review, YIFA_LEGALITY_REVIEW_STAGE));
  say_points (look, review);
  if (yifa_record_has (review, YIFA_LEGALITY_REVIEW_CONCLUSION))
    say (look, _("Conclusion: %s"), choice_of (review, YIFA_LEGALITY_REVIEW_CONCLUSION));
  if (issued_on != NULL)
    say (look, _("Opinion issued on %s"), issued_on);
  else if (due_on != NULL)
    press (store, look, _("Review ends"), due_on);
}

static void
look_at_review (YifaStore *store, YifaRecord *decision, YifaDecisionLook *look)
{
  gint64 id = yifa_record_get_int (decision, YIFA_MAJOR_DECISION_REVIEW);
  g_autoptr(YifaRecord) review = id != 0 ? yifa_store_load (store, &yifa_legality_review, id, NULL) : NULL;

  if (review != NULL)
    look_at_case (store, look, review);
  say_advice (store, look, decision);
}

/* --- deliberation --------------------------------------------------------------------------- */

static void
say_views (YifaStore *store, YifaDecisionLook *look, YifaRecord *item)
{
  g_autoptr(GPtrArray) views = parts_of (store, &yifa_deliberation_view, "agenda_item", item);
  guint dissents = 0;

  for (guint i = 0; i < views->len; i++)
    dissents += yifa_record_get_int (views->pdata[i], YIFA_DELIBERATION_VIEW_IS_DISSENT) != 0;
  if (views->len > 0)
    say (look, ngettext ("%u view recorded, %u dissenting", "%u views recorded, %u dissenting", views->len), views->len, dissents);
  if (yifa_record_has (item, YIFA_AGENDA_ITEM_DECISION))
    say (look, _("Outcome: %s"), choice_of (item, YIFA_AGENDA_ITEM_DECISION));
}

static void
look_at_meeting (YifaStore *store, YifaDecisionLook *look, YifaRecord *meeting)
{
  const char *held_on = yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON);
  g_autoptr(GPtrArray) present = parts_of (store, &yifa_attendance, "meeting", meeting);

  if (held_on != NULL)
    say (look, _("%s on %s"), yifa_record_get_title (meeting), held_on);
  if (present->len > 0)
    say (look, ngettext ("%u person present", "%u people present", present->len), present->len);
  if (held_on != NULL && g_strcmp0 (yifa_record_get_stage (meeting), "planned") == 0)
    press (store, look, _("Meeting"), held_on);
}

static void
say_reports (YifaStore *store, YifaDecisionLook *look, YifaRecord *decision)
{
  g_autoptr(GPtrArray) reports = parts_of (store, &yifa_decision_report, "decision", decision);

  for (guint i = 0; i < reports->len; i++)
    if (yifa_record_has (reports->pdata[i], YIFA_DECISION_REPORT_REPORTED_ON))
      say (look, _("Reported to the %s on %s"), choice_of (reports->pdata[i], YIFA_DECISION_REPORT_ADDRESSEE_KIND),
           yifa_record_get_text (reports->pdata[i], YIFA_DECISION_REPORT_REPORTED_ON));
}

static void
look_at_deliberation (YifaStore *store, YifaRecord *decision, YifaDecisionLook *look)
{
  gint64 id = yifa_record_get_int (decision, YIFA_MAJOR_DECISION_MEETING);
  g_autoptr(YifaRecord) meeting = id != 0 ? yifa_store_load (store, &yifa_meeting, id, NULL) : NULL;
  g_autoptr(YifaRecord) item = yifa_decision_load_agenda_item (store, decision);

  if (meeting != NULL)
    look_at_meeting (store, look, meeting);
  if (item != NULL)
    say_views (store, look, item);
  say_reports (store, look, decision);
}

/* --- all five ------------------------------------------------------------------------------- */

static const struct
{
  const char *step;
  const char *place;
  void      (*look) (YifaStore *store, YifaRecord *decision, YifaDecisionLook *look);
} procedures[] = {
  { "participation",   "public_comment",   look_at_participation },
  { "expert_review",   "expert_review",    look_at_experts },
  { "risk_assessment", "risk_assessment",  look_at_risks },
  { "legality_review", "legality_review",  look_at_review },
  { "deliberation",    "meeting",          look_at_deliberation },
};

/* An exempt procedure has its reason for evidence. */
static void
say_exempt (YifaDecisionLook *look)
{
  if (g_str_equal (yifa_record_get_stage (look->step), "exempt"))
    say (look, _("Exempt: %s (approved by %s)"), yifa_record_get_text (look->step, YIFA_DECISION_STEP_EXEMPT_REASON),
         yifa_record_get_text (look->step, YIFA_DECISION_STEP_APPROVER));
}

static YifaDecisionLook *
look_new (YifaStore *store, YifaRecord *decision, guint index, YifaRecord *step)
{
  YifaDecisionLook *look = g_new0 (YifaDecisionLook, 1);

  look->step = step;
  look->place = procedures[index].place;
  look->evidence = g_ptr_array_new_with_free_func (g_free);
  say_exempt (look);
  procedures[index].look (store, decision, look);
  look->missing = yifa_decision_step_refusals (store, decision, procedures[index].step);
  return look;
}

void
yifa_decision_look_free (YifaDecisionLook *look)
{
  g_object_unref (look->step);
  g_ptr_array_unref (look->evidence);
  g_ptr_array_unref (look->missing);
  g_free (look->due_label);
  g_free (look->due_on);
  g_free (look);
}

GPtrArray *
yifa_decision_steps_look (YifaStore *store, YifaRecord *decision)
{
  GPtrArray *looks = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_decision_look_free);

  for (guint i = 0; i < G_N_ELEMENTS (procedures) && yifa_record_get_id (decision) != 0; i++)
    {
      YifaRecord *step = yifa_decision_step_find (store, yifa_record_get_id (decision), procedures[i].step);

      if (step != NULL)
        g_ptr_array_add (looks, look_new (store, decision, i, step));
    }

  return looks;
}
