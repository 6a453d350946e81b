/* yifa-decision-option.c - one of several options put to the decision organ */
#include "yifa-decision-option.h"

#include "yifa-major-decision.h"

static const YifaField fields[] = {
  [YIFA_DECISION_OPTION_DECISION]  = { "decision", N_("Major decision"),
                                       YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_major_decision },
  [YIFA_DECISION_OPTION_SEQ]       = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_DECISION_OPTION_TITLE]     = { "title", N_("Option"),
                                       YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_DECISION_OPTION_CONTENT]   = { "content", N_("Content"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_DECISION_OPTION_MERITS]    = { "merits", N_("Merits"), YIFA_PROSE, YIFA_LIST },
  [YIFA_DECISION_OPTION_DRAWBACKS] = { "drawbacks", N_("Drawbacks"), YIFA_PROSE, YIFA_LIST },
  [YIFA_DECISION_OPTION_IS_CHOSEN] = { "is_chosen", N_("Chosen"), YIFA_FLAG, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DECISION_OPTION_N_FIELDS);

const YifaKind yifa_decision_option = {
  .type_name = "YifaDecisionOption",
  .table = "decision_option",
  .label = N_("Option of a decision"),
  .fields = fields,
  .n_fields = YIFA_DECISION_OPTION_N_FIELDS,
  .title = YIFA_DECISION_OPTION_TITLE,
};
