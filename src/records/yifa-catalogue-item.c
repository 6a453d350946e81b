/* yifa-catalogue-item.c - one matter of the yearly catalogue
 *
 * How far it has come follows from the decision that was started from it. What changes after the
 * catalogue was published is kept: added, or adjusted out with the reason.
 * */
#include "yifa-catalogue-item.h"

#include "yifa-decision-catalogue.h"
#include "yifa-org.h"

static const YifaChoice decision_classes[] = {
  { "public_policy", N_("Public policy or measure") },
  { "planning",      N_("Plan of development") },
  { "resources",     N_("Natural or cultural resources") },
  { "construction",  N_("Public construction project") },
  { "other",         N_("Other matter of wide concern") },
  { NULL }
};

static const YifaChoice item_stages[] = {
  { "planned",      N_("On the catalogue") },
  { "added",        N_("Added by adjustment") },
  { "adjusted_out", N_("Adjusted out") },
  { NULL }
};

static const YifaChoice progress_states[] = {
  { "planned",      N_("Not begun") },
  { "in_progress",  N_("In progress") },
  { "decided",      N_("Decided") },
  { "adjusted_out", N_("Adjusted out") },
  { "added",        N_("Added, not begun") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CATALOGUE_ITEM_CATALOGUE]           = { "catalogue", N_("Catalogue"),
                                                YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                                NULL, &yifa_decision_catalogue },
  [YIFA_CATALOGUE_ITEM_SEQ]                 = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_TITLE]               = { "title", N_("Title"),
                                                YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME,
                                                 },
  [YIFA_CATALOGUE_ITEM_DECISION_CLASS]      = { "decision_class", N_("Class of the decision"),
                                                YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                                decision_classes },
  [YIFA_CATALOGUE_ITEM_LEAD_ORG]            = { "lead_org", N_("Decision lead unit"),
                                                YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_CATALOGUE_ITEM_NEEDS_PARTICIPATION] = { "needs_participation", N_("Public participation"),
                                                YIFA_FLAG, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_NEEDS_EXPERT]        = { "needs_expert", N_("Expert argument"), YIFA_FLAG, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_NEEDS_RISK]          = { "needs_risk", N_("Risk assessment"), YIFA_FLAG, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_NEEDS_HEARING]       = { "needs_hearing", N_("Hearing required"),
                                                YIFA_FLAG, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_PLAN_ON]             = { "plan_on", N_("Planned for"), YIFA_DATE, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_STAGE]               = { "stage", N_("State"),
                                                YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                                item_stages },
  [YIFA_CATALOGUE_ITEM_ADJUSTED_ON]         = { "adjusted_on", N_("Adjusted on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CATALOGUE_ITEM_ADJUST_REASON]       = { "adjust_reason", N_("Reason of the adjustment"),
                                                YIFA_TEXT, YIFA_LOCKED },
  [YIFA_CATALOGUE_ITEM_PARTY_REPORTED_ON]   = { "party_reported_on", N_("Adjustment reported to the party committee on"),
                                                YIFA_DATE },
  [YIFA_CATALOGUE_ITEM_PROGRESS]            = { "progress", N_("Progress"),
                                                YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                                progress_states },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CATALOGUE_ITEM_N_FIELDS);

const YifaKind yifa_catalogue_item = {
  .type_name = "YifaCatalogueItem",
  .table = "catalogue_item",
  .view = "catalogue_item_view",
  .label = N_("Catalogue item"),
  .fields = fields,
  .n_fields = YIFA_CATALOGUE_ITEM_N_FIELDS,
  .title = YIFA_CATALOGUE_ITEM_TITLE,
};
