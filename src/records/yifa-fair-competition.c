/* yifa-fair-competition.c - conclusion of the fair-competition review, or why none was needed */
#include "yifa-fair-competition.h"

#include "yifa-checks.h"
#include "yifa-error.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"

static const YifaChoice competition_conclusions[] = {
  { "no_restriction", N_("Does not restrict competition") },
  { "exception",      N_("Restricts competition, an exception applies") },
  { "restricts",      N_("Restricts competition") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_FAIR_COMPETITION_DOC]               = { "doc", N_("Document"),
                                                YIFA_REF, YIFA_OWNER,
                                                NULL, &yifa_normative_doc },
  [YIFA_FAIR_COMPETITION_DECISION]          = { "decision", N_("Major decision"),
                                                YIFA_REF, YIFA_OWNER,
                                                NULL, &yifa_major_decision },
  [YIFA_FAIR_COMPETITION_IS_NEEDED]         = { "is_needed", N_("Needed"), YIFA_FLAG, YIFA_LIST },
  [YIFA_FAIR_COMPETITION_NOT_NEEDED_REASON] = { "not_needed_reason", N_("Why it is not needed"),
                                                YIFA_TEXT, YIFA_LIST },
  [YIFA_FAIR_COMPETITION_CONCLUSION]        = { "conclusion", N_("Conclusion"),
                                                YIFA_CHOICE, YIFA_LIST, competition_conclusions },
  [YIFA_FAIR_COMPETITION_CONCLUDED_ON]      = { "concluded_on", N_("Concluded on"), YIFA_DATE, YIFA_LIST },
  [YIFA_FAIR_COMPETITION_REVIEWER]          = { "reviewer", N_("Reviewed by"), YIFA_TEXT, YIFA_LIST },
  [YIFA_FAIR_COMPETITION_EXCEPTION_REASON]  = { "exception_reason", N_("Reason of the exception"),
                                                YIFA_TEXT },
  [YIFA_FAIR_COMPETITION_EXCEPTION_UNTIL]   = { "exception_until", N_("Exception until"), YIFA_DATE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_FAIR_COMPETITION_N_FIELDS);

/* 公平竞争审查条例 art. 12: an exception is argued and has a term. */
static gboolean
validate (YifaRecord *record, GError **error)
{
  if (!yifa_check_one_owner (record, YIFA_FAIR_COMPETITION_DOC, YIFA_FAIR_COMPETITION_DECISION, error))
    return FALSE;

  if (g_strcmp0 (yifa_record_get_text (record, YIFA_FAIR_COMPETITION_CONCLUSION), "exception") != 0 ||
      (yifa_record_has (record, YIFA_FAIR_COMPETITION_EXCEPTION_REASON) &&
       yifa_record_has (record, YIFA_FAIR_COMPETITION_EXCEPTION_UNTIL)))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("exception_reason",
                                                  _("An exception needs its reason and its term")));
  return FALSE;
}

const YifaKind yifa_fair_competition = {
  .type_name = "YifaFairCompetition",
  .table = "fair_competition",
  .label = N_("Fair-competition review"),
  .fields = fields,
  .n_fields = YIFA_FAIR_COMPETITION_N_FIELDS,
  .title = YIFA_FAIR_COMPETITION_CONCLUSION,
  .validate = validate,
};
