/* yifa-major-decision-gates.c - what must be there before a decision may move on
 *
 * Initiation, drafting, review, deliberation, publication, execution and what comes after it; the demands on
 * participation, argument and risk assessment stand in yifa-major-decision-evidence.c. One small predicate per
 * demand, each looking at the evidence itself.
 */
#include "yifa-major-decision-private.h"

#include <string.h>

#include "yifa-catalogue-item.h"
#include "yifa-checks.h"
#include "yifa-consultation.h"
#include "yifa-decision-basis.h"
#include "yifa-decision-option.h"
#include "yifa-decision-report.h"
#include "yifa-disagreement.h"
#include "yifa-evaluation.h"
#include "yifa-execution-report.h"
#include "yifa-expert-review.h"
#include "yifa-fair-competition.h"
#include "yifa-publication.h"
#include "yifa-risk-assessment.h"
#include "yifa-text.h"

static GPtrArray *
parts_of (YifaStore *store, YifaRecord *decision, const YifaKind *kind)
{
  return yifa_decision_load_parts (store, decision, kind);
}

static YifaRecord *
last_of (YifaStore *store, YifaRecord *decision, const YifaKind *kind)
{
  g_autoptr(GPtrArray) parts = parts_of (store, decision, kind);

  return parts->len > 0 ? g_object_ref (parts->pdata[parts->len - 1]) : NULL;
}

static gboolean
is_on_or_before (const char *day, const char *limit)
{
  return day != NULL && strcmp (day, limit) <= 0;
}

YifaRecord *
yifa_decision_load_ref (YifaStore *store, YifaRecord *record, guint field, const YifaKind *kind)
{
  gint64 id = yifa_record_get_int (record, field);

  return id != 0 ? yifa_store_load (store, kind, id, NULL) : NULL;
}

/* Initiation and drafting */

static char *
lead_named (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_LEAD_ORG);
}

static char *
initiator_named (YifaStore *store, YifaRecord *decision)
{
  char *missing = yifa_check_given (decision, YIFA_MAJOR_DECISION_INITIATOR_KIND);

  return missing != NULL ? missing : yifa_check_given (decision, YIFA_MAJOR_DECISION_INITIATOR);
}

static char *
proposal_written (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_PROPOSAL);
}

static char *
scope_checked (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) item = yifa_decision_load_ref (store, decision, YIFA_MAJOR_DECISION_CATALOGUE_ITEM,
                                                       &yifa_catalogue_item);

  if (yifa_record_has (decision, YIFA_MAJOR_DECISION_SCOPE_REASON))
    return NULL;
  if (item == NULL)
    return g_strdup (_("No catalogue names the matter; write down why it is a major decision of its class"));
  if (yifa_record_says (item, YIFA_CATALOGUE_ITEM_STAGE, "adjusted_out"))
    return g_strdup_printf (_("“%s” was adjusted out of the catalogue; write down why it is decided all the same"),
                            yifa_record_get_title (item));
  return NULL;
}

static char *
investigated (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_INVESTIGATION);
}

static char *
bases_listed (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) bases = parts_of (store, decision, &yifa_decision_basis);

  return bases->len > 0 ? NULL : g_strdup (_("The laws and policies that the decision rests on have not been listed"));
}

static char *
draft_written (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_DRAFT_TEXT);
}

static gboolean
is_to_unit (YifaRecord *consultation)
{
  return yifa_record_says (consultation, YIFA_CONSULTATION_RECIPIENT_KIND, "unit");
}

/* A unit that keeps silent is dealt with, and how is written down. */
static char *
units_consulted (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) asked = parts_of (store, decision, &yifa_consultation);
  guint units = 0;

  for (guint i = 0; i < asked->len; i++)
    {
      g_autofree char *name = NULL;

      if (!is_to_unit (asked->pdata[i]))
        continue;
      units++;
      if (yifa_record_has (asked->pdata[i], YIFA_CONSULTATION_REPLIED_ON) ||
          yifa_record_has (asked->pdata[i], YIFA_CONSULTATION_HANDLING))
        continue;
      name = yifa_record_has (asked->pdata[i], YIFA_CONSULTATION_RECIPIENT)
               ? g_strdup (yifa_record_get_title (asked->pdata[i]))
               : yifa_store_dup_display (store, asked->pdata[i], YIFA_CONSULTATION_ORG);
      return g_strdup_printf (_("%s has been asked, but has not answered yet"), name);
    }
  return units > 0 ? NULL : g_strdup (_("The units whose duties are touched have not been asked"));
}

/* Whoever agrees with changes is told what became of them. */
static char *
unit_views_handled (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) asked = parts_of (store, decision, &yifa_consultation);

  for (guint i = 0; i < asked->len; i++)
    if (is_to_unit (asked->pdata[i]) &&
        yifa_record_says (asked->pdata[i], YIFA_CONSULTATION_VIEW, "agree_with_changes") &&
        !yifa_record_has (asked->pdata[i], YIFA_CONSULTATION_ADOPTION) &&
        !yifa_record_has (asked->pdata[i], YIFA_CONSULTATION_HANDLING))
      return g_strdup (_("A unit agreed with changes, but what became of them has not been written down"));
  return NULL;
}

static YifaRecord *
find_statement (GPtrArray *statements, gint64 org)
{
  for (guint i = 0; i < statements->len; i++)
    if (yifa_record_get_int (statements->pdata[i], YIFA_DISAGREEMENT_ORG) == org)
      return statements->pdata[i];
  return NULL;
}

/* The statement that the decision organ gets: both views, reasons and bases (art. 13). */
static gboolean
is_complete (YifaRecord *statement)
{
  return yifa_record_has (statement, YIFA_DISAGREEMENT_UNIT_VIEW) &&
         yifa_record_has (statement, YIFA_DISAGREEMENT_OWN_VIEW) &&
         yifa_record_has (statement, YIFA_DISAGREEMENT_REASON) && yifa_record_has (statement, YIFA_DISAGREEMENT_BASIS);
}

static char *
disagreements_stated (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) asked = parts_of (store, decision, &yifa_consultation);
  g_autoptr(GPtrArray) statements = parts_of (store, decision, &yifa_disagreement);

  for (guint i = 0; i < asked->len; i++)
    {
      YifaRecord *statement = find_statement (statements, yifa_record_get_int (asked->pdata[i], YIFA_CONSULTATION_ORG));

      if (yifa_record_says (asked->pdata[i], YIFA_CONSULTATION_VIEW, "disagree") &&
          is_to_unit (asked->pdata[i]) &&
          statement == NULL)
        return g_strdup (_("A unit disagrees, but there is no disagreement statement"));
    }
  for (guint i = 0; i < statements->len; i++)
    if (!is_complete (statements->pdata[i]))
      return g_strdup (_("A disagreement statement needs the views of both sides, the reasons and the bases"));
  return NULL;
}

static gboolean
is_split (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) statements = parts_of (store, decision, &yifa_disagreement);

  for (guint i = 0; i < statements->len; i++)
    if (!yifa_record_has (statements->pdata[i], YIFA_DISAGREEMENT_SETTLED_ON))
      return TRUE;
  return FALSE;
}

static char *
options_when_split (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) options = parts_of (store, decision, &yifa_decision_option);

  if (options->len >= 2 || (options->len == 0 && !is_split (store, decision)))
    return NULL;
  if (options->len == 1)
    return g_strdup (_("There is only one option; put at least two, or none"));
  return g_strdup (_("The units have not come to an agreement; put two or more options, or give the reason why not"));
}

static char *
competition_reviewed (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) review = NULL;

  if (!yifa_record_get_int (decision, YIFA_MAJOR_DECISION_TOUCHES_MARKET))
    return NULL;

  review = last_of (store, decision, &yifa_fair_competition);
  if (review == NULL)
    return g_strdup (_("The decision touches market players, but the fair-competition review is missing"));
  if (!yifa_record_get_int (review, YIFA_FAIR_COMPETITION_IS_NEEDED))
    return yifa_check_given (review, YIFA_FAIR_COMPETITION_NOT_NEEDED_REASON);
  if (!yifa_record_has (review, YIFA_FAIR_COMPETITION_CONCLUSION))
    return g_strdup (_("The fair-competition review has no conclusion yet"));
  if (yifa_record_says (review, YIFA_FAIR_COMPETITION_CONCLUSION, "restricts"))
    return g_strdup (_("By the fair-competition review the draft restricts competition"));
  return NULL;
}

char *
yifa_decision_draft_missing (YifaStore *store, YifaRecord *decision)
{
  char *missing = draft_written (store, decision);

  return missing != NULL ? missing : competition_reviewed (store, decision);
}

/* Before the decision is issued, and its publication */

static gboolean
was_reported (YifaStore *store, YifaRecord *decision, const char *addressee)
{
  g_autoptr(GPtrArray) reports = parts_of (store, decision, &yifa_decision_report);

  for (guint i = 0; i < reports->len; i++)
    if (yifa_record_says (reports->pdata[i], YIFA_DECISION_REPORT_ADDRESSEE_KIND, addressee) &&
        is_on_or_before (yifa_record_get_text (reports->pdata[i], YIFA_DECISION_REPORT_REPORTED_ON),
                         yifa_store_get_today (store)))
      return TRUE;
  return FALSE;
}

static char *
party_reported (YifaStore *store, YifaRecord *decision)
{
  return was_reported (store, decision, "party_committee")
           ? NULL
           : g_strdup (_("The decision has not been reported to the party committee before it is issued"));
}

static char *
npc_reported (YifaStore *store, YifaRecord *decision)
{
  if (!yifa_record_get_int (decision, YIFA_MAJOR_DECISION_NEEDS_NPC_REPORT) || was_reported (store, decision, "npc_sc"))
    return NULL;
  return g_strdup (_("The decision must be reported to the people's congress standing committee before it is issued"));
}

char *
yifa_major_decision_dup_first_published (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) rows = parts_of (store, decision, &yifa_publication);
  const char *first = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *on = yifa_record_get_text (rows->pdata[i], YIFA_PUBLICATION_PUBLISHED_ON);

      if (first == NULL || strcmp (on, first) < 0)
        first = on;
    }
  return g_strdup (first);
}

static char *
publication_recorded (YifaStore *store, YifaRecord *decision)
{
  g_autofree char *on = yifa_major_decision_dup_first_published (store, decision);

  if (on == NULL)
    return g_strdup (_("No publication with its channel and day has been entered"));
  if (strcmp (on, yifa_store_get_today (store)) > 0)
    return g_strdup_printf (_("The publication of %s is still to come"), on);
  return NULL;
}

static char *
published_after_decision (YifaStore *store, YifaRecord *decision)
{
  g_autofree char *on = yifa_major_decision_dup_first_published (store, decision);
  const char *decided_on = yifa_record_get_text (decision, YIFA_MAJOR_DECISION_DECIDED_ON);

  if (on == NULL || decided_on == NULL || strcmp (decided_on, on) <= 0)
    return NULL;
  return g_strdup_printf (_("The decision cannot have been published on %s, before it was taken on %s"), on, decided_on);
}

static char *
explanation_given (YifaStore *store, YifaRecord *decision)
{
  if (!yifa_record_get_int (decision, YIFA_MAJOR_DECISION_IS_WIDELY_CONCERNED) ||
      yifa_record_get_int (decision, YIFA_MAJOR_DECISION_EXPLAINED))
    return NULL;
  return g_strdup (_("In a matter of wide concern it is explained how the opinions of the public and of experts were taken up"));
}

/* Execution and after */

static gboolean
is_closed_matter (YifaRecord *decision)
{
  return yifa_record_get_int (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC) &&
         yifa_record_has (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC_REASON);
}

static char *
published_or_closed (YifaStore *store, YifaRecord *decision)
{
  if (yifa_record_has (decision, YIFA_MAJOR_DECISION_PUBLISHED_ON) || is_closed_matter (decision))
    return NULL;
  return g_strdup (_("The decision has not been published; only a matter that is lawfully not public is carried out without"));
}

static char *
executing_named (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_EXECUTING_ORG);
}

static char *
responsible_named (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_RESPONSIBLE);
}

/* Problems, changed facts, force majeure, or letters from citizens that say so (art. 35). */
static gboolean
is_trouble (YifaRecord *report)
{
  return !yifa_record_says (report, YIFA_EXECUTION_REPORT_REPORT_KIND, "progress") &&
         !yifa_record_says (report, YIFA_EXECUTION_REPORT_REPORT_KIND, "completed") &&
         yifa_record_has (report, YIFA_EXECUTION_REPORT_REPORT_KIND);
}

static gboolean
has_trouble (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) reports = parts_of (store, decision, &yifa_execution_report);

  for (guint i = 0; i < reports->len; i++)
    if (is_trouble (reports->pdata[i]))
      return TRUE;
  return FALSE;
}

static char *
suspension_grounded (YifaStore *store, YifaRecord *decision)
{
  return has_trouble (store, decision)
           ? NULL
           : g_strdup (_("No report says why the execution should stop: a problem, changed facts, force majeure"));
}

static char *
suspension_explained (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_SUSPEND_REASON);
}

static char *
suspender_named (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_SUSPENDED_BY);
}

/* The head may suspend first, and reports it then (art. 35). */
static char *
suspension_reported (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) reports = parts_of (store, decision, &yifa_decision_report);
  const char *since = yifa_record_get_text (decision, YIFA_MAJOR_DECISION_SUSPENDED_ON);

  for (guint i = 0; since != NULL && i < reports->len; i++)
    if (g_strcmp0 (yifa_record_get_text (reports->pdata[i], YIFA_DECISION_REPORT_REPORTED_ON), since) >= 0)
      return NULL;
  return g_strdup (_("The suspension has not been reported yet"));
}

static char *
trouble_handled (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) reports = parts_of (store, decision, &yifa_execution_report);

  for (guint i = 0; i < reports->len; i++)
    if (is_trouble (reports->pdata[i]) && (!yifa_record_has (reports->pdata[i], YIFA_EXECUTION_REPORT_HANDLING) ||
                                           !yifa_record_has (reports->pdata[i], YIFA_EXECUTION_REPORT_HANDLED_ON)))
      return g_strdup_printf (_("What was reported on %s has not been dealt with"),
                              yifa_record_get_text (reports->pdata[i], YIFA_EXECUTION_REPORT_REPORTED_ON));
  return NULL;
}

static char *
evaluation_finished (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) evaluation = last_of (store, decision, &yifa_evaluation);

  if (evaluation == NULL)
    return g_strdup (_("No post-evaluation has been entered"));
  if (!is_on_or_before (yifa_record_get_text (evaluation, YIFA_EVALUATION_FINISHED_ON), yifa_store_get_today (store)))
    return g_strdup (_("The post-evaluation is not finished"));
  if (!yifa_record_has (evaluation, YIFA_EVALUATION_FINDINGS))
    return yifa_check_given (evaluation, YIFA_EVALUATION_FINDINGS);
  if (yifa_record_says (evaluation, YIFA_EVALUATION_RESULT, "continue") ||
      yifa_record_says (evaluation, YIFA_EVALUATION_RESULT, "adjust") ||
      yifa_record_says (evaluation, YIFA_EVALUATION_RESULT, "terminate"))
    return NULL;
  return g_strdup (_("The post-evaluation does not say whether to continue, adjust or end the decision"));
}

static char *
evaluation_heard (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) evaluation = last_of (store, decision, &yifa_evaluation);

  if (evaluation == NULL || yifa_record_has (evaluation, YIFA_EVALUATION_HEARD))
    return NULL;
  return g_strdup (_("Whom the evaluation heard is missing: the public, deputies, members, bodies at the grass roots"));
}

/* Names are the same whatever their script or width. */
static gboolean
is_same_body (const char *one, const char *other)
{
  g_autofree char *a = one != NULL ? yifa_text_fold (one) : NULL;
  g_autofree char *b = other != NULL ? yifa_text_fold (other) : NULL;

  if (a == NULL || b == NULL)
    return FALSE;
  g_strstrip (a);
  g_strstrip (b);
  return *a != '\0' && g_str_equal (a, b);
}

static gboolean
took_part_before (YifaStore *store, YifaRecord *decision, const char *body)
{
  g_autoptr(GPtrArray) arguments = parts_of (store, decision, &yifa_expert_review);
  g_autoptr(GPtrArray) assessments = parts_of (store, decision, &yifa_risk_assessment);

  for (guint i = 0; i < arguments->len; i++)
    if (is_same_body (body, yifa_record_get_text (arguments->pdata[i], YIFA_EXPERT_REVIEW_BODY)))
      return TRUE;
  for (guint i = 0; i < assessments->len; i++)
    if (is_same_body (body, yifa_record_get_text (assessments->pdata[i], YIFA_RISK_ASSESSMENT_THIRD_PARTY)))
      return TRUE;
  return FALSE;
}

static char *
third_party_excluded (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(YifaRecord) evaluation = last_of (store, decision, &yifa_evaluation);
  const char *third = evaluation != NULL ? yifa_record_get_text (evaluation, YIFA_EVALUATION_THIRD_PARTY) : NULL;
  g_autofree char *org = evaluation != NULL
                           ? yifa_store_dup_display (store, evaluation, YIFA_EVALUATION_EVALUATOR_ORG)
                           : NULL;

  if (took_part_before (store, decision, third))
    return g_strdup_printf (_("%s made the argument or the risk assessment before the decision and must not evaluate it"),
                            third);
  if (took_part_before (store, decision, org))
    return g_strdup_printf (_("%s made the argument or the risk assessment before the decision and must not evaluate it"),
                            org);
  return NULL;
}

static char *
check_result (YifaStore *store, YifaRecord *decision, const char *result)
{
  g_autoptr(YifaRecord) evaluation = last_of (store, decision, &yifa_evaluation);

  if (evaluation != NULL && yifa_record_says (evaluation, YIFA_EVALUATION_RESULT, result))
    return NULL;
  return g_strdup_printf (_("The post-evaluation does not recommend “%s”"),
                          yifa_choice_get_label (&yifa_evaluation.fields[YIFA_EVALUATION_RESULT], result));
}

static char *
continuation_grounded (YifaStore *store, YifaRecord *decision)
{
  return check_result (store, decision, "continue");
}

/* Nothing is changed or stopped at will: the evaluation recommends it, or something has happened (art. 36, 37). */
static char *
adjustment_grounded (YifaStore *store, YifaRecord *decision)
{
  return has_trouble (store, decision) ? NULL : check_result (store, decision, "adjust");
}

static char *
stop_grounded (YifaStore *store, YifaRecord *decision)
{
  return has_trouble (store, decision) ? NULL : check_result (store, decision, "terminate");
}

static char *
end_explained (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_END_REASON);
}

/* What is still carried out is no closed file. */
static char *
execution_completed (YifaStore *store, YifaRecord *decision)
{
  g_autoptr(GPtrArray) reports = parts_of (store, decision, &yifa_execution_report);

  if (g_strcmp0 (yifa_record_get_stage (decision), "executing") != 0)
    return NULL;
  for (guint i = 0; i < reports->len; i++)
    if (yifa_record_says (reports->pdata[i], YIFA_EXECUTION_REPORT_REPORT_KIND, "completed"))
      return NULL;
  return g_strdup (_("The executing unit has not reported that the decision has been carried out"));
}

static char *
archive_numbered (YifaStore *store, YifaRecord *decision)
{
  return yifa_check_given (decision, YIFA_MAJOR_DECISION_ARCHIVE_NO);
}

/* The demands that the dossier is measured by, as far as the decision has come: where the field is
 * empty, it has not come there. */
static const struct
{
  const YifaGate *gates;
  guint           reached;
} demands[] = {
  { yifa_decision_initiate_gates, YIFA_MAJOR_DECISION_INITIATED_ON },
  { yifa_decision_draft_gates,    YIFA_MAJOR_DECISION_DRAFTED_ON },
  { yifa_decision_submit_gates,   YIFA_MAJOR_DECISION_SUBMITTED_ON },
  { yifa_decision_decide_gates,   YIFA_MAJOR_DECISION_DECIDED_ON },
  { yifa_decision_issue_gates,    YIFA_MAJOR_DECISION_DECIDED_ON },
  { yifa_decision_publish_gates,  YIFA_MAJOR_DECISION_PUBLISHED_ON },
  { yifa_decision_execute_gates,  YIFA_MAJOR_DECISION_DECIDED_ON },
};

static char *
first_refusal (YifaStore *store, YifaRecord *decision, const YifaGate *gates)
{
  for (const YifaGate *gate = gates; gate->name != NULL; gate++)
    {
      g_autofree char *sentence = gate->refuses (store, decision);

      if (sentence != NULL && !yifa_decision_was_excused (store, decision, gate))
        return g_steal_pointer (&sentence);
    }
  return NULL;
}

/* One file per matter (一事一档): everything that was asked for on the way is still there. */
static char *
dossier_complete (YifaStore *store, YifaRecord *decision)
{
  for (guint i = 0; i < G_N_ELEMENTS (demands); i++)
    {
      g_autofree char *missing = NULL;

      if (!yifa_record_has (decision, demands[i].reached))
        continue;
      missing = first_refusal (store, decision, demands[i].gates);
      if (missing != NULL)
        return g_strdup_printf (_("The dossier is not complete: %s"), missing);
    }
  return NULL;
}

const YifaGate yifa_decision_initiate_gates[] = {
  { "scope_checked", scope_checked, "md.scope", "scope_reason" },
  { "initiator_named", initiator_named, "md.initiation", "initiator" },
  { "proposal_written", proposal_written, "md.initiation", "proposal" },
  { "lead_named", lead_named, "md.lead_unit", "lead_org" },
  { NULL }
};

const YifaGate yifa_decision_draft_gates[] = {
  { "investigated", investigated, "md.drafting", "investigation" },
  { "bases_listed", bases_listed, "md.drafting", "decision_basis" },
  { "draft_written", draft_written, "md.drafting", "draft_text" },
  { "units_consulted", units_consulted, "md.units_consulted", "consultation" },
  { "unit_views_handled", unit_views_handled, "md.units_consulted", "consultation" },
  { "disagreements_stated", disagreements_stated, "md.disagreement", "disagreement" },
  { "options_when_split", options_when_split, "md.options", "decision_option", TRUE },
  { "competition_reviewed", competition_reviewed, "md.fair_competition", "fair_competition" },
  { NULL }
};

#define ISSUE_GATES \
  { "party_reported", party_reported, "md.party_report", "decision_report" }, \
  { "npc_reported", npc_reported, "md.npc_report", "decision_report" }

const YifaGate yifa_decision_issue_gates[] = {
  ISSUE_GATES,
  { NULL }
};

const YifaGate yifa_decision_publish_gates[] = {
  ISSUE_GATES,
  { "publication_recorded", publication_recorded, "md.publication", "publication" },
  { "published_after_decision", published_after_decision, "md.publication", "publication" },
  { "explanation_given", explanation_given, "md.explanation", "explained" },
  { "normative_doc_published", yifa_decision_doc_published, "md.decision_vs_document", "doc" },
  { NULL }
};

const YifaGate yifa_decision_execute_gates[] = {
  ISSUE_GATES,
  { "published_or_closed", published_or_closed, "md.publication", "publication" },
  { "executing_named", executing_named, "md.executing_unit", "executing_org" },
  { "responsible_named", responsible_named, "md.liability", "responsible" },
  { "normative_doc_published", yifa_decision_doc_published, "md.decision_vs_document", "doc" },
  { NULL }
};

const YifaGate yifa_decision_suspend_gates[] = {
  { "suspension_grounded", suspension_grounded, "md.execution_report", "execution_report" },
  { "suspension_explained", suspension_explained, "md.suspension", "suspend_reason" },
  { "suspender_named", suspender_named, "md.suspension", "suspended_by" },
  { NULL }
};

const YifaGate yifa_decision_resume_gates[] = {
  { "suspension_reported", suspension_reported, "md.suspension", "decision_report" },
  { "trouble_handled", trouble_handled, "md.execution_report", "execution_report" },
  { NULL }
};

const YifaGate yifa_decision_evaluate_gates[] = {
  { "evaluation_finished", evaluation_finished, "md.evaluation", "evaluation" },
  { "evaluation_heard", evaluation_heard, "md.evaluation", "evaluation" },
  { "third_party_excluded", third_party_excluded, "md.evaluation_third_party", "evaluation" },
  { NULL }
};

const YifaGate yifa_decision_continue_gates[] = {
  { "continuation_grounded", continuation_grounded, "md.evaluation", "evaluation" },
  { NULL }
};

const YifaGate yifa_decision_adjust_gates[] = {
  { "adjustment_grounded", adjustment_grounded, "md.adjustment", "evaluation" },
  { NULL }
};

const YifaGate yifa_decision_stop_gates[] = {
  { "stop_grounded", stop_grounded, "md.adjustment", "evaluation" },
  { "end_explained", end_explained, "md.adjustment", "end_reason" },
  { NULL }
};

const YifaGate yifa_decision_archive_gates[] = {
  { "execution_completed", execution_completed, "md.execution_report", "execution_report" },
  { "dossier_complete", dossier_complete, "md.archive", "decision_step" },
  { "archive_numbered", archive_numbered, "md.archive", "archive_no" },
  { NULL }
};
