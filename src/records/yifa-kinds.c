/* yifa-kinds.c - the list of all kinds of record
 *
 * The one place that names them all. The order is that of registers and menus: units first, then
 * the road of a document, decisions, contracts, then filing, review and cleanup, then what every record has.
 */
#include "yifa-kinds.h"

#include "yifa-adviser-assessment.h"
#include "yifa-adviser-client.h"
#include "yifa-adviser-coverage.h"
#include "yifa-adviser-panel.h"
#include "yifa-adviser-sanction.h"
#include "yifa-adviser.h"
#include "yifa-agency-code.h"
#include "yifa-agenda-item.h"
#include "yifa-assessment-item.h"
#include "yifa-assessment-view.h"
#include "yifa-attachment.h"
#include "yifa-attendance.h"
#include "yifa-calendar-notice.h"
#include "yifa-catalogue-item.h"
#include "yifa-chase-notice.h"
#include "yifa-cleanup-item.h"
#include "yifa-cleanup.h"
#include "yifa-clock-pause.h"
#include "yifa-conflict-check.h"
#include "yifa-conflict-hit.h"
#include "yifa-consultation.h"
#include "yifa-contract-amendment.h"
#include "yifa-contract-event.h"
#include "yifa-contract-guarantee.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-party.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-deadline.h"
#include "yifa-decision-basis.h"
#include "yifa-decision-catalogue.h"
#include "yifa-decision-option.h"
#include "yifa-decision-report.h"
#include "yifa-decision-step.h"
#include "yifa-deliberation-view.h"
#include "yifa-disagreement.h"
#include "yifa-doc-basis.h"
#include "yifa-doc-relation.h"
#include "yifa-doc-step.h"
#include "yifa-engagement-clause.h"
#include "yifa-engagement-payment.h"
#include "yifa-engagement.h"
#include "yifa-evaluation.h"
#include "yifa-ex-ante-eval.h"
#include "yifa-execution-report.h"
#include "yifa-expert-opinion.h"
#include "yifa-expert-review.h"
#include "yifa-fair-competition.h"
#include "yifa-filing-material.h"
#include "yifa-filing-problem.h"
#include "yifa-filing-review-material.h"
#include "yifa-filing-review.h"
#include "yifa-filing.h"
#include "yifa-hearing-rep.h"
#include "yifa-hearing.h"
#include "yifa-issue-number.h"
#include "yifa-legal-basis.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-party.h"
#include "yifa-matter.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-opinion.h"
#include "yifa-org.h"
#include "yifa-person.h"
#include "yifa-plan-item.h"
#include "yifa-plan.h"
#include "yifa-profile.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"
#include "yifa-recognition.h"
#include "yifa-recurring-done.h"
#include "yifa-review-item.h"
#include "yifa-review-material.h"
#include "yifa-review-point.h"
#include "yifa-risk-assessment.h"
#include "yifa-risk-point.h"
#include "yifa-unfiled-doc.h"
#include "yifa-validity-change.h"
#include "yifa-work-log.h"

static const YifaKind *const kinds[] = {
  &yifa_org,
  &yifa_person,
  &yifa_agency_code,
  &yifa_meeting,
  &yifa_agenda_item,
  &yifa_attendance,
  &yifa_issue_number,
  &yifa_plan,
  &yifa_plan_item,
  &yifa_normative_doc,
  &yifa_doc_step,
  &yifa_doc_basis,
  &yifa_recognition,
  &yifa_ex_ante_eval,
  &yifa_public_comment,
  &yifa_opinion,
  &yifa_hearing,
  &yifa_fair_competition,
  &yifa_legality_review,
  &yifa_review_material,
  &yifa_review_item,
  &yifa_review_point,
  &yifa_legal_opinion,
  &yifa_publication,
  &yifa_doc_relation,
  &yifa_evaluation,
  &yifa_validity_change,
  &yifa_legal_basis,
  &yifa_decision_catalogue,
  &yifa_catalogue_item,
  &yifa_major_decision,
  &yifa_decision_step,
  &yifa_decision_basis,
  &yifa_decision_option,
  &yifa_consultation,
  &yifa_disagreement,
  &yifa_hearing_rep,
  &yifa_expert_review,
  &yifa_expert_opinion,
  &yifa_risk_assessment,
  &yifa_risk_point,
  &yifa_deliberation_view,
  &yifa_decision_report,
  &yifa_execution_report,
  &yifa_adviser,
  &yifa_adviser_sanction,
  &yifa_adviser_client,
  &yifa_adviser_panel,
  &yifa_engagement,
  &yifa_engagement_payment,
  &yifa_engagement_clause,
  &yifa_adviser_coverage,
  &yifa_matter,
  &yifa_matter_party,
  &yifa_matter_adviser,
  &yifa_conflict_check,
  &yifa_conflict_hit,
  &yifa_work_log,
  &yifa_adviser_assessment,
  &yifa_assessment_item,
  &yifa_assessment_view,
  &yifa_contract,
  &yifa_contract_party,
  &yifa_contract_milestone,
  &yifa_contract_payment,
  &yifa_contract_guarantee,
  &yifa_contract_amendment,
  &yifa_contract_event,
  &yifa_filing,
  &yifa_filing_material,
  &yifa_unfiled_doc,
  &yifa_filing_review,
  &yifa_filing_review_material,
  &yifa_filing_problem,
  &yifa_chase_notice,
  &yifa_cleanup,
  &yifa_cleanup_item,
  &yifa_deadline,
  &yifa_clock_pause,
  &yifa_calendar_notice,
  &yifa_recurring_done,
  &yifa_profile_value,
  &yifa_imported_profile,
  &yifa_attachment,
};

static gpointer
register_all (gpointer unused)
{
  yifa_kind_register_all (kinds, G_N_ELEMENTS (kinds));
  return NULL;
}

void
yifa_kinds_init (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, register_all, NULL);
}
