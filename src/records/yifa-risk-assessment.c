/* yifa-risk-assessment.c - the risk assessment of a decision
 *
 * Scope, methods, the four tests, grade, response plan and conclusion; its risk points are its parts.
 * */
#include "yifa-risk-assessment.h"

#include "yifa-choices.h"
#include "yifa-error.h"
#include "yifa-major-decision.h"
#include "yifa-org.h"
#include "yifa-risk-point.h"

static const YifaChoice test_results[] = {
  { "pass",        N_("Test passed") },
  { "conditional", N_("Passed on conditions") },
  { "fail",        N_("Not passed") },
  { NULL }
};

static const YifaChoice risk_conclusions[] = {
  { "proceed",              N_("Proceed") },
  { "proceed_after_change", N_("Proceed after adjustment") },
  { "do_not_proceed",       N_("Do not proceed") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_RISK_ASSESSMENT_DECISION]             = { "decision", N_("Major decision"),
                                                  YIFA_REF, YIFA_REQUIRED | YIFA_OWNER,
                                                  NULL, &yifa_major_decision },
  [YIFA_RISK_ASSESSMENT_TITLE]                = { "title", N_("Title"),
                                                  YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_RISK_ASSESSMENT_ASSESSOR_ORG]         = { "assessor_org", N_("Assessing unit"),
                                                  YIFA_REF, YIFA_LIST, NULL, &yifa_org },
  [YIFA_RISK_ASSESSMENT_THIRD_PARTY]          = { "third_party", N_("Third party that assessed"),
                                                  YIFA_TEXT, YIFA_SEARCH },
  [YIFA_RISK_ASSESSMENT_SCOPE]                = { "scope", N_("Scope of the assessment"), YIFA_PROSE },
  [YIFA_RISK_ASSESSMENT_BY_TRACKING]          = { "by_tracking", N_("Tracking of public opinion"),
                                                  YIFA_FLAG },
  [YIFA_RISK_ASSESSMENT_BY_SAMPLING]          = { "by_sampling", N_("Sample survey"), YIFA_FLAG },
  [YIFA_RISK_ASSESSMENT_BY_VISITS]            = { "by_visits", N_("Visits"), YIFA_FLAG },
  [YIFA_RISK_ASSESSMENT_BY_CONFERENCE]        = { "by_conference", N_("Joint analysis"), YIFA_FLAG },
  [YIFA_RISK_ASSESSMENT_HEARD]                = { "heard", N_("Who was heard"), YIFA_PROSE },
  [YIFA_RISK_ASSESSMENT_LEGALITY]             = { "legality", N_("Legality"),
                                                  YIFA_CHOICE, YIFA_LIST, test_results },
  [YIFA_RISK_ASSESSMENT_LEGALITY_NOTE]        = { "legality_note", N_("On legality"), YIFA_TEXT },
  [YIFA_RISK_ASSESSMENT_REASONABLENESS]       = { "reasonableness", N_("Reasonableness"),
                                                  YIFA_CHOICE, YIFA_LIST, test_results },
  [YIFA_RISK_ASSESSMENT_REASONABLENESS_NOTE]  = { "reasonableness_note", N_("On reasonableness"), YIFA_TEXT },
  [YIFA_RISK_ASSESSMENT_FEASIBILITY]          = { "feasibility", N_("Feasibility"),
                                                  YIFA_CHOICE, YIFA_LIST, test_results },
  [YIFA_RISK_ASSESSMENT_FEASIBILITY_NOTE]     = { "feasibility_note", N_("On feasibility"), YIFA_TEXT },
  [YIFA_RISK_ASSESSMENT_CONTROLLABILITY]      = { "controllability", N_("Controllability"),
                                                  YIFA_CHOICE, YIFA_LIST, test_results },
  [YIFA_RISK_ASSESSMENT_CONTROLLABILITY_NOTE] = { "controllability_note", N_("On controllability"),
                                                  YIFA_TEXT },
  [YIFA_RISK_ASSESSMENT_RISK_LEVEL]           = { "risk_level", N_("Risk level"),
                                                  YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, yifa_levels },
  [YIFA_RISK_ASSESSMENT_CONCLUSION]           = { "conclusion", N_("Conclusion"),
                                                  YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, risk_conclusions },
  [YIFA_RISK_ASSESSMENT_RESPONSE_PLAN]        = { "response_plan", N_("Response plan"),
                                                  YIFA_PROSE, YIFA_SEARCH },
  [YIFA_RISK_ASSESSMENT_ASSESSED_ON]          = { "assessed_on", N_("Assessed on"), YIFA_DATE, YIFA_LIST },
  [YIFA_RISK_ASSESSMENT_SIGNED_BY]            = { "signed_by", N_("Signed by"), YIFA_TEXT },
  [YIFA_RISK_ASSESSMENT_REUSED_FROM]          = { "reused_from", N_("Taken from an earlier assessment"),
                                                  YIFA_TEXT },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_RISK_ASSESSMENT_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_risk_point, "assessment" },
  { NULL }
};

/* A test that was passed on conditions, or not passed, says on which and why. */
static const struct
{
  guint test;
  guint note;
} tests[] = {
  { YIFA_RISK_ASSESSMENT_LEGALITY,        YIFA_RISK_ASSESSMENT_LEGALITY_NOTE },
  { YIFA_RISK_ASSESSMENT_REASONABLENESS,  YIFA_RISK_ASSESSMENT_REASONABLENESS_NOTE },
  { YIFA_RISK_ASSESSMENT_FEASIBILITY,     YIFA_RISK_ASSESSMENT_FEASIBILITY_NOTE },
  { YIFA_RISK_ASSESSMENT_CONTROLLABILITY, YIFA_RISK_ASSESSMENT_CONTROLLABILITY_NOTE },
};

static gboolean
validate (YifaRecord *record, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      const char *result = yifa_record_get_text (record, tests[i].test);

      if (result == NULL || g_str_equal (result, "pass") || yifa_record_has (record, tests[i].note))
        continue;
      g_propagate_error (error, yifa_error_new_field (fields[tests[i].note].name,
                                                      _("A test that was not simply passed needs its conditions or reasons")));
      return FALSE;
    }
  return TRUE;
}

const YifaKind yifa_risk_assessment = {
  .type_name = "YifaRiskAssessment",
  .table = "risk_assessment",
  .label = N_("Risk assessment"),
  .fields = fields,
  .n_fields = YIFA_RISK_ASSESSMENT_N_FIELDS,
  .title = YIFA_RISK_ASSESSMENT_TITLE,
  .parts = parts,
  .validate = validate,
};
