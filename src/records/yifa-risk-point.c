/* yifa-risk-point.c - one risk of a decision, with its measures and the unit that answers for them */
#include "yifa-risk-point.h"

#include "yifa-choices.h"
#include "yifa-org.h"
#include "yifa-risk-assessment.h"

static const YifaChoice risk_areas[] = {
  { "stability", N_("Social stability") },
  { "safety",    N_("Public safety") },
  { "ecology",   N_("Ecology and environment") },
  { "finance",   N_("Finance and economy") },
  { "opinion",   N_("Public opinion") },
  { "other",     N_("Other") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_RISK_POINT_ASSESSMENT]  = { "assessment", N_("Risk assessment"),
                                    YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_risk_assessment },
  [YIFA_RISK_POINT_SEQ]         = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_RISK_POINT_AREA]        = { "area", N_("Area"), YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, risk_areas },
  [YIFA_RISK_POINT_DESCRIPTION] = { "description", N_("Risk"),
                                    YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_RISK_POINT_LIKELIHOOD]  = { "likelihood", N_("Likelihood"), YIFA_CHOICE, YIFA_LIST, yifa_levels },
  [YIFA_RISK_POINT_EFFECT]      = { "effect", N_("Effect"), YIFA_CHOICE, YIFA_LIST, yifa_levels },
  [YIFA_RISK_POINT_LEVEL]       = { "level", N_("Level of the risk"),
                                    YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, yifa_levels },
  [YIFA_RISK_POINT_MEASURES]    = { "measures", N_("Preventive measures"),
                                    YIFA_PROSE, YIFA_SEARCH | YIFA_LIST },
  [YIFA_RISK_POINT_ORG]         = { "org", N_("Responsible unit"), YIFA_REF, YIFA_LIST, NULL, &yifa_org },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_RISK_POINT_N_FIELDS);

const YifaKind yifa_risk_point = {
  .type_name = "YifaRiskPoint",
  .table = "risk_point",
  .label = N_("Risk point"),
  .fields = fields,
  .n_fields = YIFA_RISK_POINT_N_FIELDS,
  .title = YIFA_RISK_POINT_DESCRIPTION,
};
