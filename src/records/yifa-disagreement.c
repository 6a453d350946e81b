/* yifa-disagreement.c - what units could not agree on, as put to the decision organ */
#include "yifa-disagreement.h"

#include "yifa-major-decision.h"
#include "yifa-org.h"

static const YifaField fields[] = {
  [YIFA_DISAGREEMENT_DECISION]   = { "decision", N_("Major decision"),
                                     YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_major_decision },
  [YIFA_DISAGREEMENT_ORG]        = { "org", N_("Unit that disagrees"), YIFA_REF, YIFA_LIST, NULL, &yifa_org },
  [YIFA_DISAGREEMENT_ISSUE]      = { "issue", N_("Point at issue"),
                                     YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_DISAGREEMENT_UNIT_VIEW]  = { "unit_view", N_("View of the unit"), YIFA_PROSE, YIFA_LIST },
  [YIFA_DISAGREEMENT_OWN_VIEW]   = { "own_view", N_("View of the lead unit"), YIFA_PROSE, YIFA_LIST },
  [YIFA_DISAGREEMENT_REASON]     = { "reason", N_("Reasons"), YIFA_PROSE },
  [YIFA_DISAGREEMENT_BASIS]      = { "basis", N_("Basis"), YIFA_PROSE },
  [YIFA_DISAGREEMENT_OUTCOME]    = { "outcome", N_("Outcome of the talks"), YIFA_PROSE },
  [YIFA_DISAGREEMENT_SETTLED_ON] = { "settled_on", N_("Settled on"), YIFA_DATE, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DISAGREEMENT_N_FIELDS);

const YifaKind yifa_disagreement = {
  .type_name = "YifaDisagreement",
  .table = "disagreement",
  .label = N_("Disagreement statement"),
  .fields = fields,
  .n_fields = YIFA_DISAGREEMENT_N_FIELDS,
  .title = YIFA_DISAGREEMENT_ISSUE,
};
