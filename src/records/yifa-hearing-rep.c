/* yifa-hearing-rep.c - a representative at a hearing: how chosen, what said, and the signature */
#include "yifa-hearing-rep.h"

#include "yifa-hearing.h"

static const YifaChoice rep_categories[] = {
  { "citizen",      N_("Citizen") },
  { "enterprise",   N_("Enterprise") },
  { "association",  N_("Trade association") },
  { "npc_deputy",   N_("People's congress deputy") },
  { "cppcc_member", N_("Member of the political consultative conference") },
  { "expert",       N_("Expert") },
  { "department",   N_("Department") },
  { "affected",     N_("Affected person") },
  { "other",        N_("Other") },
  { NULL }
};

static const YifaChoice ways_chosen[] = {
  { "applied",     N_("Applied") },
  { "recommended", N_("Recommended") },
  { "invited",     N_("Invited") },
  { "drawn",       N_("Drawn by lot") },
  { NULL }
};

static const YifaChoice rep_views[] = {
  { "for",     N_("For") },
  { "against", N_("Against") },
  { "neutral", N_("Neutral") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_HEARING_REP_HEARING]   = { "hearing", N_("Hearing or meeting"),
                                   YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_hearing },
  [YIFA_HEARING_REP_SEQ]       = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_HEARING_REP_NAME]      = { "name", N_("Full name"),
                                   YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_HEARING_REP_CATEGORY]  = { "category", N_("Category"),
                                   YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, rep_categories },
  [YIFA_HEARING_REP_HOME]      = { "home", N_("Unit or residence"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_HEARING_REP_CHOSEN_BY] = { "chosen_by", N_("How chosen"), YIFA_CHOICE, YIFA_LIST, ways_chosen },
  [YIFA_HEARING_REP_ATTENDED]  = { "attended", N_("Was present"), YIFA_FLAG, YIFA_LIST },
  [YIFA_HEARING_REP_VIEW]      = { "view", N_("View"), YIFA_CHOICE, YIFA_LIST, rep_views },
  [YIFA_HEARING_REP_STATEMENT] = { "statement", N_("Statement"), YIFA_PROSE, YIFA_SEARCH | YIFA_LIST },
  [YIFA_HEARING_REP_SIGNED]    = { "signed", N_("Signed the record"), YIFA_FLAG, YIFA_LIST },
  [YIFA_HEARING_REP_REFUSAL]   = { "refusal", N_("Why the record was not signed"), YIFA_TEXT },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_HEARING_REP_N_FIELDS);

const YifaKind yifa_hearing_rep = {
  .type_name = "YifaHearingRep",
  .table = "hearing_rep",
  .label = N_("Hearing representative"),
  .fields = fields,
  .n_fields = YIFA_HEARING_REP_N_FIELDS,
  .title = YIFA_HEARING_REP_NAME,
};
