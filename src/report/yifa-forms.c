/* yifa-forms.c - the list of official papers
 *
 * A paper is a line here: whose it is, what builds it and what is checked before it is printed.
 */
#include "yifa-forms.h"

#include "yifa-adviser-assessment.h"
#include "yifa-adviser.h"
#include "yifa-agenda-item.h"
#include "yifa-chase-notice.h"
#include "yifa-cleanup.h"
#include "yifa-conflict-check.h"
#include "yifa-contract.h"
#include "yifa-date.h"
#include "yifa-decision-catalogue.h"
#include "yifa-engagement.h"
#include "yifa-error.h"
#include "yifa-evaluation.h"
#include "yifa-expert-review.h"
#include "yifa-filing-review.h"
#include "yifa-filing.h"
#include "yifa-form-parts.h"
#include "yifa-hearing.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-matter.h"
#include "yifa-normative-doc.h"
#include "yifa-public-comment.h"
#include "yifa-risk-assessment.h"

/* Expert and discussion meetings are kept among the hearings, and have papers of their own. */
static gboolean
is_hearing (YifaRecord *event)
{
  return g_strcmp0 (yifa_record_get_text (event, YIFA_HEARING_EVENT_KIND), "hearing") == 0;
}

/* In the order of work: drafting, participation, argument, risk, review, deliberation and publication, filing,
 * filing review, evaluation and cleanup; then advisers, legal matters and contracts. */
static const YifaForm forms[] = {
  { "decision_catalogue", N_("Catalogue of major decisions"), &yifa_decision_catalogue, FALSE,
    yifa_form_decision_catalogue, yifa_form_check_decision_catalogue },
  { "decision_record", N_("Record of the course of a decision"), &yifa_major_decision, FALSE,
    yifa_form_decision_record, yifa_form_check_decision_record },
  { "unit_opinions", N_("Opinions of units and their adoption"), &yifa_major_decision, FALSE,
    yifa_form_unit_opinions, yifa_form_check_unit_opinions },
  { "comment_notice", N_("Notice of public comment"), &yifa_public_comment, FALSE,
    yifa_form_comment_notice, yifa_form_check_comment_notice },
  { "adoption_table", N_("Adoption of opinions"), &yifa_public_comment, FALSE,
    yifa_form_adoption_table, yifa_form_check_adoption_table },
  { "adoption_table_public", N_("Adoption of opinions, without names"), &yifa_public_comment, FALSE,
    yifa_form_adoption_table_public, yifa_form_check_adoption_table },
  { "hearing_notice", N_("Notice of a hearing"), &yifa_hearing, FALSE,
    yifa_form_hearing_notice, yifa_form_check_hearing_notice, is_hearing },
  { "hearing_list", N_("List of hearing representatives"), &yifa_hearing, FALSE,
    yifa_form_hearing_list, yifa_form_check_hearing_list, is_hearing },
  { "hearing_record", N_("Record of the hearing"), &yifa_hearing, FALSE,
    yifa_form_hearing_record, yifa_form_check_hearing_record, is_hearing },
  { "hearing_report", N_("Report on the hearing"), &yifa_hearing, FALSE,
    yifa_form_hearing_report, yifa_form_check_hearing_report, is_hearing },
  { "expert_opinions", N_("Opinions of the experts"), &yifa_expert_review, FALSE,
    yifa_form_expert_opinions, yifa_form_check_expert_opinions },
  { "risk_report", N_("Risk assessment report"), &yifa_risk_assessment, FALSE,
    yifa_form_risk_report, yifa_form_check_risk_report },
  { "receipt", N_("Receipt of materials"), &yifa_legality_review, FALSE,
    yifa_form_receipt, yifa_form_check_receipt },
  { "review_checklist", N_("Checklist of the review"), &yifa_legality_review, FALSE,
    yifa_form_review_checklist, yifa_form_check_review_checklist },
  { "review_opinion", N_("Legality review opinion"), &yifa_legality_review, FALSE,
    yifa_form_review_opinion, yifa_form_check_review_opinion },
  { "deliberation", N_("Record of the deliberation"), &yifa_agenda_item, FALSE,
    yifa_form_deliberation, yifa_form_check_deliberation },
  { "filing_report", N_("Filing report"), &yifa_filing, FALSE,
    yifa_form_filing_report, yifa_form_check_filing_report },
  { "filing_form", N_("Filing registration form"), &yifa_filing, FALSE,
    yifa_form_filing_form, yifa_form_check_filing_form },
  { "filing_opinion", N_("Filing review opinion"), &yifa_filing_review, FALSE,
    yifa_form_filing_opinion, yifa_form_check_filing_opinion },
  { "chase_notice", N_("Chasing notice"), &yifa_chase_notice, FALSE,
    yifa_form_chase_notice, yifa_form_check_chase_notice },
  { "evaluation_report", N_("Post-evaluation report"), &yifa_evaluation, FALSE,
    yifa_form_evaluation_report, yifa_form_check_evaluation_report },
  { "catalogue", N_("Catalogue of normative documents"), &yifa_normative_doc, TRUE,
    yifa_form_catalogue, yifa_form_check_catalogue },
  { "cleanup_notice", N_("Announcement of cleanup results"), &yifa_cleanup, FALSE,
    yifa_form_cleanup_notice, yifa_form_check_cleanup_notice },
  { "certificate", N_("Certificate of appointment"), &yifa_engagement, FALSE,
    yifa_form_certificate, yifa_form_check_certificate },
  { "engagement_contract", N_("Engagement contract"), &yifa_engagement, FALSE,
    yifa_form_engagement_contract, yifa_form_check_engagement_contract },
  { "matter_card", N_("Card of a legal matter"), &yifa_matter, FALSE,
    yifa_form_matter_card, yifa_form_check_matter_card },
  { "conflict_record", N_("Record of a search for conflicts of interest"), &yifa_conflict_check, FALSE,
    yifa_form_conflict_record, yifa_form_check_conflict_record },
  { "matter_opinion", N_("Legal opinion on paper"), &yifa_matter, FALSE,
    yifa_form_matter_opinion, yifa_form_check_matter_opinion, yifa_form_suits_matter_opinion },
  { "work_log", N_("Log of an adviser's work"), &yifa_adviser, FALSE,
    yifa_form_work_log, yifa_form_check_work_log },
  { "assessment_form", N_("Assessment form"), &yifa_adviser_assessment, FALSE,
    yifa_form_assessment, yifa_form_check_assessment },
  { "contract_card", N_("Card of a contract"), &yifa_contract, FALSE,
    yifa_form_contract_card, yifa_form_check_contract_card },
  { "decision_deadlines", N_("Why this date"), &yifa_major_decision, FALSE,
    yifa_form_deadlines, yifa_form_check_deadlines },
  { "review_deadlines", N_("Why this date"), &yifa_legality_review, FALSE,
    yifa_form_deadlines, yifa_form_check_deadlines },
  { "doc_deadlines", N_("Why this date"), &yifa_normative_doc, FALSE,
    yifa_form_deadlines, yifa_form_check_deadlines },
  { "filing_deadlines", N_("Why this date"), &yifa_filing, FALSE,
    yifa_form_deadlines, yifa_form_check_deadlines },
  { "filing_review_deadlines", N_("Why this date"), &yifa_filing_review, FALSE,
    yifa_form_deadlines, yifa_form_check_deadlines },
};

const YifaForm *const *
yifa_forms_all (guint *n_forms)
{
  static const YifaForm *all[G_N_ELEMENTS (forms)];

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    all[i] = &forms[i];
  *n_forms = G_N_ELEMENTS (forms);
  return all;
}

/* NULL when there is no such paper. */
const YifaForm *
yifa_form_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].name, name))
      return &forms[i];
  return NULL;
}

const char *
yifa_form_get_label (const YifaForm *form)
{
  return g_dgettext (GETTEXT_PACKAGE, form->label);
}

gboolean
yifa_form_suits (const YifaForm *form, YifaRecord *record)
{
  return form->kind == yifa_record_get_kind (record) && !form->whole && (form->suits == NULL || form->suits (record));
}

GPtrArray *
yifa_form_missing (YifaStore *store, const YifaForm *form, gint64 id)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaRecord) record = form->whole ? NULL : yifa_store_load (store, form->kind, id, &error);

  if (error != NULL)
    g_ptr_array_add (problems, g_strdup (error->message));
  else
    form->check (store, record, problems);
  return problems;
}

YifaPaper *
yifa_form_make (YifaStore *store, const YifaForm *form, gint64 id, GError **error)
{
  return yifa_form_make_with (store, form, id, NULL, error);
}

/**
 * yifa_form_make_with:
 * @values: (nullable) (element-type utf8 utf8): words of the moment
 *
 * Errors: NOT_FOUND, INVALID (a date that is none), REFUSED (figures that do not add up).
 */
YifaPaper *
yifa_form_make_with (YifaStore *store, const YifaForm *form, gint64 id, GHashTable *values, GError **error)
{
  g_autoptr(YifaRecord) record = NULL;
  const char *date = yifa_form_value (values, "date", NULL);

  if (date != NULL && !yifa_date_is_valid (date))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, _("“%s” is no date; write it as 2026-11-22."), date);
      return NULL;
    }
  if (!form->whole && !(record = yifa_store_load (store, form->kind, id, error)))
    return NULL;
  return form->build (store, record, values, error);
}
