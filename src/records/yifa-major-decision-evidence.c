/* yifa-major-decision-evidence.c - what shows that participation, argument and assessment took place
 *
 * One small predicate per demand of the law on the first three steps. Each looks at the evidence as it
 * stands, never at what the step's state says; a step that is exempt, with reason and approver, asks for
 * nothing. The tables stand at the end.
 */
#include "yifa-major-decision-private.h"

#include <string.h>

#include "yifa-checks.h"
#include "yifa-consultation.h"
#include "yifa-deadline.h"
#include "yifa-decision-step.h"
#include "yifa-expert-opinion.h"
#include "yifa-expert-review.h"
#include "yifa-hearing-rep.h"
#include "yifa-hearing.h"
#include "yifa-history.h"
#include "yifa-opinion.h"
#include "yifa-public-comment.h"
#include "yifa-risk-assessment.h"
#include "yifa-risk-point.h"
#include "yifa-rules.h"

GPtrArray *
yifa_decision_load_parts (YifaStore *store, YifaRecord *decision, const YifaKind *kind)
{
  return yifa_store_load_parts (store, kind, "decision", yifa_record_get_id (decision));
}

gboolean
yifa_decision_is_exempt (YifaStore *store, YifaRecord *decision, const char *step)
{
  g_autoptr(YifaRecord) row = yifa_decision_step_find (store, yifa_record_get_id (decision), step);

  return row != NULL && g_str_equal (yifa_record_get_stage (row), "exempt") &&
         yifa_record_has (row, YIFA_DECISION_STEP_EXEMPT_REASON) && yifa_record_has (row, YIFA_DECISION_STEP_APPROVER);
}

static gboolean
has_happened (YifaStore *store, YifaRecord *record, guint field)
{
  const char *on = yifa_record_get_text (record, field);

  return on != NULL && strcmp (on, yifa_store_get_today (store)) <= 0;
}

/* The parts of @decision of that kind, or none when @step is exempt. */
static GPtrArray *
load_evidence (YifaStore *store, YifaRecord *decision, const char *step, const YifaKind *kind)
{
  if (yifa_decision_is_exempt (store, decision, step))
    return g_ptr_array_new_with_free_func (g_object_unref);
  return yifa_decision_load_parts (store, decision, kind);
}

static GPtrArray *
load_comments (YifaStore *store, YifaRecord *decision)
{
  return load_evidence (store, decision, "participation", &yifa_public_comment);
}

/* Hearings in the law's sense; meetings of other kinds have no such rules. */
static GPtrArray *
load_hearings (YifaStore *store, YifaRecord *decision)
{
  GPtrArray *all = load_evidence (store, decision, "participation", &yifa_hearing);

  for (guint i = all->len; i > 0; i--)
    if (!yifa_record_says (all->pdata[i - 1], YIFA_HEARING_EVENT_KIND, "hearing"))
      g_ptr_array_remove_index (all, i - 1);
  return all;
}

static GPtrArray *
load_reps (YifaStore *store, YifaRecord *hearing)
{
  return yifa_store_load_parts (store, &yifa_hearing_rep, "hearing", yifa_record_get_id (hearing));
}

/* A step that is left out is named, with its reason and whoever allowed it. */
static char *
exemptions_named (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) steps = yifa_decision_load_parts (store, decision, &yifa_decision_step);

  for (guint i = 0; i < steps->len; i++)
    {
      const char *step = yifa_record_get_text (steps->pdata[i], YIFA_DECISION_STEP_STEP);

      if (g_str_equal (yifa_record_get_stage (steps->pdata[i]), "exempt") &&
          !yifa_decision_is_exempt (store, decision, step))
        return g_strdup_printf (_("The step “%s” is left out without a reason and the person who allowed it"),
                                yifa_choice_get_label (&yifa_decision_step.fields[YIFA_DECISION_STEP_STEP], step));
    }
  return NULL;
}

/* Only a matter that is lawfully not public goes without the public (art. 14). */
static char *
closed_lawfully (YifaStore *store, YifaRecord *decision)
{
  if (!yifa_decision_is_exempt (store, decision, "participation") ||
      (yifa_record_get_int (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC) &&
       yifa_record_has (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC_REASON)))
    return NULL;
  return g_strdup (_("Public participation may be left out only where the matter is lawfully not public; say so, and why"));
}

static gboolean
was_held (YifaStore *store, GPtrArray *meetings)
{
  for (guint i = 0; i < meetings->len; i++)
    if (has_happened (store, meetings->pdata[i], YIFA_HEARING_HELD_ON))
      return TRUE;
  return FALSE;
}

static gboolean
was_group_asked (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) asked = yifa_decision_load_parts (store, decision, &yifa_consultation);

  for (guint i = 0; i < asked->len; i++)
    if (yifa_record_says (asked->pdata[i], YIFA_CONSULTATION_RECIPIENT_KIND, "affected_group") &&
        has_happened (store, asked->pdata[i], YIFA_CONSULTATION_REPLIED_ON))
      return TRUE;
  return FALSE;
}

/* The law leaves the choice of forms, but not whether the public is heard (art. 14). */
static gboolean
was_public_heard (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) comments = load_comments (store, decision);
  g_autoptr(GPtrArray) meetings = load_evidence (store, decision, "participation", &yifa_hearing);

  return comments->len > 0 || was_held (store, meetings) || was_group_asked (store, decision);
}

static char *
participation_done (YifaStore *store, YifaRecord *decision)
{
  if (yifa_decision_is_exempt (store, decision, "participation") || was_public_heard (store, decision))
    return NULL;
  return g_strdup (_("The public has not been heard: no notice, no hearing, no talks"));
}

static char *
notice_published (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) comments = load_comments (store, decision);

  if (comments->len > 0 || yifa_decision_is_exempt (store, decision, "participation") ||
      !was_public_heard (store, decision))
    return NULL;
  return g_strdup (_("The draft has not been published for comment; if other forms were chosen instead, give the reason"));
}

/* Draft, note, the way to answer and the term stand in the notice (art. 15). */
static char *
notice_says_how (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) comments = load_comments (store, decision);

  for (guint i = 0; i < comments->len; i++)
    if (!yifa_record_has (comments->pdata[i], YIFA_PUBLIC_COMMENT_CONTACT))
      return g_strdup (_("The notice does not say how to answer"));
  return NULL;
}

static char *
comment_closed (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) comments = load_comments (store, decision);

  for (guint i = 0; i < comments->len; i++)
    {
      const char *ends_on = yifa_record_get_text (comments->pdata[i], YIFA_PUBLIC_COMMENT_ENDS_ON);

      if (strcmp (ends_on, yifa_store_get_today (store)) >= 0)
        return g_strdup_printf (_("The public comment lasts until %s"), ends_on);
    }
  return NULL;
}

/* The longest round counts; a later one only adds to it. */
static YifaRecord *
find_longest (GPtrArray *comments)
{
  YifaRecord *longest = NULL;

  for (guint i = 0; i < comments->len; i++)
    if (longest == NULL || yifa_record_get_int (comments->pdata[i], YIFA_PUBLIC_COMMENT_DAYS) >
                             yifa_record_get_int (longest, YIFA_PUBLIC_COMMENT_DAYS))
      longest = comments->pdata[i];
  return longest;
}

static gboolean
is_short (YifaStore *store, YifaRecord *comment)
{
  return comment != NULL && yifa_public_comment_is_short (store, comment, "md.comment_min_days");
}

static char *
notice_long_enough (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) comments = load_comments (store, decision);
  YifaRecord *longest = find_longest (comments);
  g_autofree char *least = NULL;

  if (!is_short (store, longest) || yifa_record_get_int (longest, YIFA_PUBLIC_COMMENT_IS_URGENT))
    return NULL;

  least = yifa_public_comment_dup_least (store, longest, "md.comment_min_days");
  return g_strdup_printf (_("The draft was open for comment for %d days, at least %s are required"),
                          (int) yifa_record_get_int (longest, YIFA_PUBLIC_COMMENT_DAYS), least);
}

static char *
shortening_explained (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) comments = load_comments (store, decision);
  YifaRecord *longest = find_longest (comments);

  if (!is_short (store, longest) || !yifa_record_get_int (longest, YIFA_PUBLIC_COMMENT_IS_URGENT))
    return NULL;
  if (!yifa_record_has (longest, YIFA_PUBLIC_COMMENT_SHORTENED_REASON))
    return g_strdup (_("The term for comment was shortened, but the notice does not say why"));
  if (!yifa_record_get_int (decision, YIFA_MAJOR_DECISION_IS_URGENT) ||
      !yifa_record_has (decision, YIFA_MAJOR_DECISION_URGENT_REASON))
    return g_strdup (_("The term for comment may be shortened in urgency only; mark the decision as urgent, and say why"));
  return NULL;
}

static gboolean
is_answered (YifaRecord *opinion, guint adoption, guint reason)
{
  return yifa_record_has (opinion, adoption) &&
         (yifa_record_says (opinion, adoption, "adopted") || yifa_record_has (opinion, reason));
}

static guint
count_open_opinions (YifaStore *store, YifaRecord *comment)
{
  g_autoptr(GPtrArray) opinions = yifa_store_load_parts (store, &yifa_opinion, "comment",
                                                         yifa_record_get_id (comment));
  guint open = 0;

  for (guint i = 0; i < opinions->len; i++)
    open += !is_answered (opinions->pdata[i], YIFA_OPINION_ADOPTION, YIFA_OPINION_REASON);
  return open;
}

static char *
opinions_answered (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) comments = load_comments (store, decision);
  guint open = 0;

  for (guint i = 0; i < comments->len; i++)
    open += count_open_opinions (store, comments->pdata[i]);
  if (open == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u opinion has no result yet", "%u opinions have no result yet", open), open);
}

static char *
opinions_summed_up (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) comments = load_comments (store, decision);

  for (guint i = 0; i < comments->len; i++)
    if (!yifa_record_has (comments->pdata[i], YIFA_PUBLIC_COMMENT_SUMMARY))
      return g_strdup (_("How the opinions of the public were taken up has not been summed up"));
  return NULL;
}

static gboolean
were_groups_met (GPtrArray *comments)
{
  for (guint i = 0; i < comments->len; i++)
    if (yifa_record_has (comments->pdata[i], YIFA_PUBLIC_COMMENT_GROUPS_MET))
      return TRUE;
  return FALSE;
}

/* Talks with, or visits to, the groups that the decision affects (art. 15). */
static char *
affected_heard (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) comments = load_comments (store, decision);

  if (comments->len == 0 || were_groups_met (comments) || was_group_asked (store, decision))
    return NULL;
  return g_strdup (_("The groups that are affected have not been met or asked"));
}

static gboolean
is_hearing_required (YifaRecord *decision, GPtrArray *hearings)
{
  for (guint i = 0; i < hearings->len; i++)
    if (yifa_record_get_int (hearings->pdata[i], YIFA_HEARING_IS_REQUIRED))
      return TRUE;
  return yifa_record_get_int (decision, YIFA_MAJOR_DECISION_HEARING_NEEDED) != 0;
}

static char *
hearing_held (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) hearings = load_hearings (store, decision);

  for (guint i = 0; i < hearings->len; i++)
    if (!has_happened (store, hearings->pdata[i], YIFA_HEARING_HELD_ON))
      return g_strdup_printf (_("The hearing “%s” has not been held yet"),
                              yifa_record_get_title (hearings->pdata[i]));
  if (hearings->len > 0 || !is_hearing_required (decision, hearings) ||
      yifa_decision_is_exempt (store, decision, "participation"))
    return NULL;
  return g_strdup (_("A hearing is required, and none has been entered"));
}

/* NULL when @field lies at least @rule's days before the hearing, as the rule counts them. */
static char *
early_enough (YifaStore *store, YifaRecord *hearing, guint field, const char *rule)
{
  const char *held_on = yifa_record_get_text (hearing, YIFA_HEARING_HELD_ON);
  const char *on = yifa_record_get_text (hearing, field);
  g_autofree char *latest = NULL;
  g_autofree char *least = NULL;

  if (held_on == NULL)
    return NULL;
  if (on == NULL)
    return yifa_check_given (hearing, field);

  latest = yifa_deadline_count (store, rule, held_on, TRUE);
  if (latest == NULL)
    return g_strdup (_("Whether the hearing was prepared in time cannot be counted: the holidays of the year are missing"));
  if (strcmp (on, latest) <= 0)
    return NULL;

  least = yifa_rule_dup_value (yifa_rules_find_on (yifa_rules_of (store), rule, held_on));
  return g_strdup_printf (_("“%s” (%s) lies less than %s before the hearing; the last day was %s"),
                          yifa_field_get_label (&yifa_hearing.fields[field]), on, least, latest);
}

static char *
hearings_early_enough (YifaStore *store, YifaRecord *decision, guint field, const char *rule)
{
  g_autoptr(GPtrArray) hearings = load_hearings (store, decision);
  char *late = NULL;

  for (guint i = 0; late == NULL && i < hearings->len; i++)
    late = early_enough (store, hearings->pdata[i], field, rule);
  return late;
}

static char *
hearing_notice_in_time (YifaStore *store, YifaRecord *decision)
{
  return hearings_early_enough (store, decision, YIFA_HEARING_NOTICE_ON, "md.hearing_notice_days");
}

static char *
hearing_materials_in_time (YifaStore *store, YifaRecord *decision)
{
  return hearings_early_enough (store, decision, YIFA_HEARING_MATERIALS_SENT_ON, "md.hearing_material_days");
}

/* The rule by which representatives are chosen, and their list, are published before the hearing. */
static char *
list_missing (YifaStore *store, YifaRecord *hearing)
{
  g_autoptr(GPtrArray) reps = load_reps (store, hearing);
  const char *published_on = yifa_record_get_text (hearing, YIFA_HEARING_LIST_PUBLISHED_ON);
  const char *held_on = yifa_record_get_text (hearing, YIFA_HEARING_HELD_ON);

  if (!yifa_record_has (hearing, YIFA_HEARING_SELECTION_RULE))
    return yifa_check_given (hearing, YIFA_HEARING_SELECTION_RULE);
  if (reps->len == 0)
    return g_strdup (_("No representatives at the hearing have been entered"));
  if (published_on == NULL)
    return yifa_check_given (hearing, YIFA_HEARING_LIST_PUBLISHED_ON);
  if (held_on == NULL || strcmp (published_on, held_on) < 0)
    return NULL;
  return g_strdup_printf (_("The list of representatives was published on %s, not before the hearing of %s"),
                          published_on, held_on);
}

/* Everybody who was there signs; whoever refuses is noted (art. 17). */
static char *
signature_missing (YifaStore *store, YifaRecord *hearing)
{
  g_autoptr(GPtrArray) reps = load_reps (store, hearing);

  for (guint i = 0; i < reps->len; i++)
    if (yifa_record_get_int (reps->pdata[i], YIFA_HEARING_REP_ATTENDED) &&
        !yifa_record_get_int (reps->pdata[i], YIFA_HEARING_REP_SIGNED) &&
        !yifa_record_has (reps->pdata[i], YIFA_HEARING_REP_REFUSAL))
      return g_strdup_printf (_("%s was at the hearing, but has neither signed the record nor is the refusal noted"),
                              yifa_record_get_title (reps->pdata[i]));
  return NULL;
}

static char *
record_missing (YifaStore *store, YifaRecord *hearing)
{
  const char *signed_on = yifa_record_get_text (hearing, YIFA_HEARING_RECORD_SIGNED_ON);
  const char *held_on = yifa_record_get_text (hearing, YIFA_HEARING_HELD_ON);

  if (!yifa_record_has (hearing, YIFA_HEARING_RECORD))
    return yifa_check_given (hearing, YIFA_HEARING_RECORD);
  if (signed_on == NULL)
    return yifa_check_given (hearing, YIFA_HEARING_RECORD_SIGNED_ON);
  if (held_on != NULL && strcmp (signed_on, held_on) < 0)
    return g_strdup_printf (_("The record of the hearing cannot have been signed on %s, before the hearing of %s"),
                            signed_on, held_on);
  return signature_missing (store, hearing);
}

static guint
count_present (GPtrArray *reps)
{
  guint present = 0;

  for (guint i = 0; i < reps->len; i++)
    present += yifa_record_get_int (reps->pdata[i], YIFA_HEARING_REP_ATTENDED) != 0;
  return present;
}

static char *
votes_wrong (YifaStore *store, YifaRecord *hearing)
{
  g_autoptr(GPtrArray) reps = load_reps (store, hearing);
  int votes = yifa_record_get_int (hearing, YIFA_HEARING_VOTES_FOR_N) +
              yifa_record_get_int (hearing, YIFA_HEARING_VOTES_AGAINST_N) +
              yifa_record_get_int (hearing, YIFA_HEARING_VOTES_ABSTAINED_N);
  int present = count_present (reps);

  if (!yifa_record_get_int (hearing, YIFA_HEARING_VOTE_HELD) || votes == present)
    return NULL;
  return g_strdup_printf (_("%d votes are recorded, but %d representatives were present"), votes, present);
}

static char *
report_missing (YifaStore *store, YifaRecord *hearing)
{
  if (!yifa_record_has (hearing, YIFA_HEARING_REPORT))
    return g_strdup (_("The report on the hearing is missing"));
  return NULL;
}

static char *
treatment_missing (YifaStore *store, YifaRecord *hearing)
{
  if (!yifa_record_has (hearing, YIFA_HEARING_ADOPTION))
    return g_strdup (_("How the opinions of the hearing were treated has not been written down"));
  return NULL;
}

/* The first thing that a hearing lacks. */
static char *
ask_hearings (YifaStore *store, YifaRecord *decision, YifaGateFunc refuses)
{
  g_autoptr(GPtrArray) hearings = load_hearings (store, decision);
  char *missing = NULL;

  for (guint i = 0; missing == NULL && i < hearings->len; i++)
    if (has_happened (store, hearings->pdata[i], YIFA_HEARING_HELD_ON))
      missing = refuses (store, hearings->pdata[i]);
  return missing;
}

static char *
hearing_list_published (YifaStore *store, YifaRecord *decision)
{
  return ask_hearings (store, decision, list_missing);
}

static char *
hearing_record_signed (YifaStore *store, YifaRecord *decision)
{
  return ask_hearings (store, decision, record_missing);
}

static char *
hearing_votes_add_up (YifaStore *store, YifaRecord *decision)
{
  return ask_hearings (store, decision, votes_wrong);
}

static char *
hearing_reported (YifaStore *store, YifaRecord *decision)
{
  return ask_hearings (store, decision, report_missing);
}

static char *
hearing_opinions_treated (YifaStore *store, YifaRecord *decision)
{
  return ask_hearings (store, decision, treatment_missing);
}

static GPtrArray *
load_arguments (YifaStore *store, YifaRecord *decision)
{
  return load_evidence (store, decision, "expert_review", &yifa_expert_review);
}

static GPtrArray *
load_expert_opinions (YifaStore *store, GPtrArray *arguments)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < arguments->len; i++)
    g_ptr_array_extend_and_steal (all, yifa_store_load_parts (store, &yifa_expert_opinion, "expert_review",
                                                              yifa_record_get_id (arguments->pdata[i])));
  return all;
}

static char *
experts_heard (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) arguments = load_arguments (store, decision);
  g_autoptr(GPtrArray) opinions = load_expert_opinions (store, arguments);

  if (yifa_decision_is_exempt (store, decision, "expert_review"))
    return NULL;
  if (arguments->len == 0)
    return g_strdup (_("No argument of experts has been entered"));
  for (guint i = 0; i < arguments->len; i++)
    if (!has_happened (store, arguments->pdata[i], YIFA_EXPERT_REVIEW_HELD_ON))
      return g_strdup_printf (_("The argument of experts “%s” has not taken place yet"),
                              yifa_record_get_title (arguments->pdata[i]));
  if (opinions->len == 0)
    return g_strdup (_("No opinion of an expert has been entered"));
  for (guint i = 0; i < opinions->len; i++)
    if (!yifa_record_has (opinions->pdata[i], YIFA_EXPERT_OPINION_VIEW))
      return g_strdup_printf (_("The view of the expert %s is missing"), yifa_record_get_title (opinions->pdata[i]));
  return NULL;
}

/* Different sides are to be heard: how the choice was made stands on record (art. 20). */
static char *
experts_chosen (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) arguments = load_arguments (store, decision);

  for (guint i = 0; i < arguments->len; i++)
    if (!yifa_record_has (arguments->pdata[i], YIFA_EXPERT_REVIEW_SELECTION_NOTE))
      return g_strdup (_("How the experts were chosen has not been written down"));
  return NULL;
}

static char *
experts_independent (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) arguments = load_arguments (store, decision);
  g_autoptr(GPtrArray) opinions = load_expert_opinions (store, arguments);

  for (guint i = 0; i < opinions->len; i++)
    if (!yifa_record_get_int (opinions->pdata[i], YIFA_EXPERT_OPINION_NO_INTEREST))
      return g_strdup_printf (_("The expert %s has not declared to have no interest in the matter"),
                              yifa_record_get_title (opinions->pdata[i]));
  return NULL;
}

static char *
experts_signed (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) arguments = load_arguments (store, decision);
  g_autoptr(GPtrArray) opinions = load_expert_opinions (store, arguments);

  for (guint i = 0; i < opinions->len; i++)
    if (!has_happened (store, opinions->pdata[i], YIFA_EXPERT_OPINION_SIGNED_ON))
      return g_strdup_printf (_("The expert %s has not signed the written opinion"),
                              yifa_record_get_title (opinions->pdata[i]));
  return NULL;
}

static char *
expert_opinions_answered (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) arguments = load_arguments (store, decision);
  g_autoptr(GPtrArray) opinions = load_expert_opinions (store, arguments);

  for (guint i = 0; i < opinions->len; i++)
    if (!is_answered (opinions->pdata[i], YIFA_EXPERT_OPINION_ADOPTION, YIFA_EXPERT_OPINION_ADOPTION_REASON))
      return g_strdup_printf (_("Whether the opinion of the expert %s was adopted has not been recorded"),
                              yifa_record_get_title (opinions->pdata[i]));
  return NULL;
}

static GPtrArray *
load_assessments (YifaStore *store, YifaRecord *decision)
{
  return load_evidence (store, decision, "risk_assessment", &yifa_risk_assessment);
}

static GPtrArray *
load_risks (YifaStore *store, YifaRecord *assessment)
{
  return yifa_store_load_parts (store, &yifa_risk_point, "assessment", yifa_record_get_id (assessment));
}

static char *
assessment_missing (YifaStore *store, YifaRecord *assessment)
{
  if (!has_happened (store, assessment, YIFA_RISK_ASSESSMENT_ASSESSED_ON))
    return g_strdup_printf (_("The risk assessment “%s” is not finished"), yifa_record_get_title (assessment));
  if (!yifa_record_has (assessment, YIFA_RISK_ASSESSMENT_ASSESSOR_ORG) &&
      !yifa_record_has (assessment, YIFA_RISK_ASSESSMENT_THIRD_PARTY) &&
      !yifa_record_has (assessment, YIFA_RISK_ASSESSMENT_REUSED_FROM))
    return g_strdup (_("Who assessed the risks is missing"));
  return yifa_check_given (assessment, YIFA_RISK_ASSESSMENT_CONCLUSION);
}

static char *
ask_assessments (YifaStore *store, YifaRecord *decision, YifaGateFunc refuses)
{
  g_autoptr(GPtrArray) all = load_assessments (store, decision);
  char *missing = NULL;

  for (guint i = 0; missing == NULL && i < all->len; i++)
    missing = refuses (store, all->pdata[i]);
  return missing;
}

static char *
risk_assessed (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) all = load_assessments (store, decision);

  if (all->len == 0 && !yifa_decision_is_exempt (store, decision, "risk_assessment"))
    return g_strdup (_("No risk assessment has been entered"));
  return ask_assessments (store, decision, assessment_missing);
}

/* An assessment made under other rules is not made again, but its source is named (art. 22). */
static char *
methods_missing (YifaStore *store, YifaRecord *assessment)
{
  if (yifa_record_get_int (assessment, YIFA_RISK_ASSESSMENT_BY_TRACKING) ||
      yifa_record_get_int (assessment, YIFA_RISK_ASSESSMENT_BY_SAMPLING) ||
      yifa_record_get_int (assessment, YIFA_RISK_ASSESSMENT_BY_VISITS) ||
      yifa_record_get_int (assessment, YIFA_RISK_ASSESSMENT_BY_CONFERENCE) ||
      yifa_record_has (assessment, YIFA_RISK_ASSESSMENT_REUSED_FROM))
    return NULL;
  return g_strdup (_("By which methods the risks were assessed is missing, or where an earlier assessment was taken from"));
}

static char *
tests_missing (YifaStore *store, YifaRecord *assessment)
{
  static const guint tests[] = { YIFA_RISK_ASSESSMENT_LEGALITY, YIFA_RISK_ASSESSMENT_REASONABLENESS,
                                 YIFA_RISK_ASSESSMENT_FEASIBILITY, YIFA_RISK_ASSESSMENT_CONTROLLABILITY };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    if (!yifa_record_has (assessment, tests[i]))
      return yifa_check_given (assessment, tests[i]);
  return NULL;
}

/* A risk is described with how likely and grave it is, what is done against it, and by whom (art. 23). */
static char *
risks_missing (YifaStore *store, YifaRecord *assessment)
{
  static const guint asked[] = { YIFA_RISK_POINT_LIKELIHOOD, YIFA_RISK_POINT_EFFECT, YIFA_RISK_POINT_MEASURES,
                                 YIFA_RISK_POINT_ORG };
  g_autoptr(GPtrArray) risks = load_risks (store, assessment);

  if (risks->len == 0)
    return g_strdup (_("The risk assessment lists no risk points"));
  for (guint i = 0; i < risks->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (asked); j++)
      if (!yifa_record_has (risks->pdata[i], asked[j]))
        return g_strdup_printf (_("The risk “%s” lacks: %s"), yifa_record_get_title (risks->pdata[i]),
                                yifa_field_get_label (&yifa_risk_point.fields[asked[j]]));
  return NULL;
}

static char *
plan_missing (YifaStore *store, YifaRecord *assessment)
{
  char *missing = yifa_check_given (assessment, YIFA_RISK_ASSESSMENT_RISK_LEVEL);

  return missing != NULL ? missing : yifa_check_given (assessment, YIFA_RISK_ASSESSMENT_RESPONSE_PLAN);
}

static char *
beyond_control (YifaStore *store, YifaRecord *assessment)
{
  if (yifa_record_says (assessment, YIFA_RISK_ASSESSMENT_CONCLUSION, "do_not_proceed"))
    return g_strdup (_("By the risk assessment the decision is not to be carried out; adjust the draft and assess it again"));
  if (yifa_record_says (assessment, YIFA_RISK_ASSESSMENT_CONTROLLABILITY, "fail"))
    return g_strdup (_("By the risk assessment the risks cannot be controlled; adjust the draft until they can"));
  return NULL;
}

static char *
risk_methods_named (YifaStore *store, YifaRecord *decision)
{
  return ask_assessments (store, decision, methods_missing);
}

static char *
risk_tested (YifaStore *store, YifaRecord *decision)
{
  return ask_assessments (store, decision, tests_missing);
}

static char *
risk_points_covered (YifaStore *store, YifaRecord *decision)
{
  return ask_assessments (store, decision, risks_missing);
}

static char *
risk_planned (YifaStore *store, YifaRecord *decision)
{
  return ask_assessments (store, decision, plan_missing);
}

static char *
risk_controllable (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) all = load_assessments (store, decision);

  /* The last assessment counts: the draft may have been adjusted since the one before. */
  return all->len > 0 ? beyond_control (store, all->pdata[all->len - 1]) : NULL;
}

/* Where the State has no rules yet, the legal risk is stated openly (art. 25). */
static char *
exploratory_risk_stated (YifaStore *store, YifaRecord *decision)
{
  return yifa_record_get_int (decision, YIFA_MAJOR_DECISION_IS_EXPLORATORY)
           ? yifa_check_given (decision, YIFA_MAJOR_DECISION_LEGAL_RISK_NOTE)
           : NULL;
}

const YifaGate yifa_decision_submit_gates[] = {
  { "exemptions_named", exemptions_named, "md.exemption", "decision_step" },
  { "closed_lawfully", closed_lawfully, "md.participation", "not_public_reason" },
  { "participation_done", participation_done, "md.participation", "public_comment" },
  { "notice_published", notice_published, "md.participation", "public_comment", TRUE },
  { "notice_says_how", notice_says_how, "md.participation", "public_comment" },
  { "comment_closed", comment_closed, "md.comment_min_days", "public_comment" },
  { "notice_long_enough", notice_long_enough, "md.comment_min_days", "public_comment" },
  { "shortening_explained", shortening_explained, "md.shortening", "public_comment" },
  { "opinions_answered", opinions_answered, "md.opinions_answered", "public_comment" },
  { "opinions_summed_up", opinions_summed_up, "md.opinions_answered", "public_comment" },
  { "affected_heard", affected_heard, "md.affected_groups", "public_comment" },
  { "hearing_held", hearing_held, "md.hearing", "hearing" },
  { "hearing_notice_in_time", hearing_notice_in_time, "md.hearing_notice_days", "hearing" },
  { "hearing_list_published", hearing_list_published, "md.hearing_list", "hearing" },
  { "hearing_materials_in_time", hearing_materials_in_time, "md.hearing_material_days", "hearing" },
  { "hearing_record_signed", hearing_record_signed, "md.hearing_record", "hearing" },
  { "hearing_votes_add_up", hearing_votes_add_up, "md.hearing_record", "hearing" },
  { "hearing_reported", hearing_reported, "md.hearing", "hearing" },
  { "hearing_opinions_treated", hearing_opinions_treated, "md.opinions_answered", "hearing" },
  { "experts_heard", experts_heard, "md.expert_review", "expert_review" },
  { "experts_chosen", experts_chosen, "md.expert_independent", "expert_review" },
  { "experts_independent", experts_independent, "md.expert_independent", "expert_review" },
  { "experts_signed", experts_signed, "md.expert_signed", "expert_review" },
  { "expert_opinions_answered", expert_opinions_answered, "md.expert_review", "expert_review" },
  { "risk_assessed", risk_assessed, "md.risk_assessment", "risk_assessment" },
  { "risk_methods_named", risk_methods_named, "md.risk_assessment", "risk_assessment" },
  { "risk_points_covered", risk_points_covered, "md.risk_report", "risk_assessment" },
  { "risk_tested", risk_tested, "md.risk_report", "risk_assessment" },
  { "risk_planned", risk_planned, "md.risk_report", "risk_assessment" },
  { "risk_controllable", risk_controllable, "md.risk_controllable", "risk_assessment" },
  { "exploratory_risk_stated", exploratory_risk_stated, "md.exploratory", "legal_risk_note" },
  { NULL }
};

/* Where the evidence of each step stands among the gates: from the first to the last of its own. */
static const struct
{
  const char     *step;
  const YifaGate *gates;
  const char     *first;
  const char     *last;
} spans[] = {
  { "participation",   yifa_decision_submit_gates,     "closed_lawfully",  "hearing_opinions_treated" },
  { "expert_review",   yifa_decision_submit_gates,     "experts_heard",    "expert_opinions_answered" },
  { "risk_assessment", yifa_decision_submit_gates,     "risk_assessed",    "risk_controllable" },
  { "legality_review", yifa_decision_deliberate_gates, "review_concluded", "advisers_heard" },
  { "deliberation",    yifa_decision_decide_gates,     "meeting_held",     "decision_written" },
};

static gboolean
is_gate_of_draft (const YifaGate *gate)
{
  for (const YifaGate *other = yifa_decision_draft_gates; other->name != NULL; other++)
    if (other == gate)
      return TRUE;
  return FALSE;
}

/* Back to drafting all is asked for again, back to the draft what comes after it. */
static gboolean
begins_anew (const YifaChange *change, const YifaGate *gate)
{
  return g_strcmp0 (change->what, "redraft") == 0 ||
         (g_strcmp0 (change->what, "revise") == 0 && !is_gate_of_draft (gate));
}

/* Whether a reason took the office past @gate on the present round of the road: it is in the trail. */
gboolean
yifa_decision_was_excused (YifaStore *store, YifaRecord *decision, const YifaGate *gate)
{
  g_autoptr(GPtrArray) history = NULL;

  if (!gate->may_override)
    return FALSE;

  history = yifa_store_get_history (store, &yifa_major_decision, yifa_record_get_id (decision), NULL);
  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      const YifaChange *change = history->pdata[i];

      if (begins_anew (change, gate))
        return FALSE;
      if (g_strcmp0 (change->field, "override") == 0 && g_strcmp0 (change->after, gate->name) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_refusal (GPtrArray *refusals, const YifaGate *gate, char *sentence)
{
  YifaRefusal *refusal = g_new0 (YifaRefusal, 1);

  refusal->gate = gate;
  refusal->message = sentence;
  g_ptr_array_add (refusals, refusal);
}

static void
ask_span (YifaStore *store, YifaRecord *decision, guint span, GPtrArray *refusals)
{
  const YifaGate *gate = spans[span].gates;
  gboolean is_last;

  while (!g_str_equal (gate->name, spans[span].first))
    gate++;
  do
    {
      char *sentence = gate->refuses (store, decision);

      if (sentence != NULL && !yifa_decision_was_excused (store, decision, gate))
        add_refusal (refusals, gate, g_steal_pointer (&sentence));
      g_free (sentence);
      is_last = g_str_equal (gate->name, spans[span].last);
      gate++;
    }
  while (!is_last);
}

GPtrArray *
yifa_decision_step_refusals (YifaStore *store, YifaRecord *decision, const char *step)
{
  GPtrArray *refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_refusal_free);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_str_equal (spans[i].step, step))
      ask_span (store, decision, i, refusals);
  return refusals;
}

GPtrArray *
yifa_decision_missing_evidence (YifaStore *store, YifaRecord *decision, const char *step)
{
  g_autoptr(GPtrArray) refusals = yifa_decision_step_refusals (store, decision, step);
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < refusals->len; i++)
    g_ptr_array_add (missing, g_strdup (((YifaRefusal *) refusals->pdata[i])->message));
  return missing;
}
