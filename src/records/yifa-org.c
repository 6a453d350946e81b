/* yifa-org.c - unit */
#include "yifa-org.h"


static const YifaChoice org_kinds[] = {
  { "gov",        N_("People's government") },
  { "gov_office", N_("Government office") },
  { "department", N_("Department") },
  { "township",   N_("Township or subdistrict") },
  { "dispatched", N_("Dispatched office") },
  { "upper_gov",  N_("Government one level up") },
  { "npc_sc",     N_("People's congress standing committee") },
  { "party",      N_("Party organ") },
  { "authorised", N_("Organisation authorised by law") },
  { "other",      N_("Other") },
  { NULL }
};

static const YifaChoice org_levels[] = {
  { "state",    N_("National") },
  { "province", N_("Province") },
  { "city",     N_("City") },
  { "county",   N_("County") },
  { "township", N_("Township") },
  { NULL }
};

static const YifaChoice standings[] = {
  { "current", N_("Current") },
  { "ended",   N_("Ended") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ORG_NAME]        = { "name", N_("Name of the unit"),
                             YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_ORG_SHORT_NAME]  = { "short_name", N_("Short name"), YIFA_TEXT, YIFA_SEARCH | YIFA_NAME },
  [YIFA_ORG_ORG_KIND]    = { "org_kind", N_("Kind"),
                             YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, org_kinds },
  [YIFA_ORG_LEVEL]       = { "level", N_("Level"), YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, org_levels },
  [YIFA_ORG_PARENT]      = { "parent", N_("Superior unit"), YIFA_REF, 0, NULL, &yifa_org },
  [YIFA_ORG_VALID_FROM]  = { "valid_from", N_("Since"), YIFA_DATE },
  [YIFA_ORG_VALID_TO]    = { "valid_to", N_("Last day"), YIFA_DATE },
  [YIFA_ORG_SUCCESSOR]   = { "successor", N_("Successor"), YIFA_REF, 0, NULL, &yifa_org },
  [YIFA_ORG_CREDIT_CODE] = { "credit_code", N_("Unified social credit code"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_ORG_CONTACT]     = { "contact", N_("Contact"), YIFA_TEXT },
  [YIFA_ORG_PHONE]       = { "phone", N_("Telephone"), YIFA_TEXT },
  [YIFA_ORG_ADDRESS]     = { "address", N_("Address"), YIFA_TEXT },
  [YIFA_ORG_IS_SELF]     = { "is_self", N_("This is our own office"), YIFA_FLAG },
  [YIFA_ORG_NOTE]        = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ORG_STANDING]    = { "standing", N_("Standing"),
                             YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER, standings },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ORG_N_FIELDS);

const YifaKind yifa_org = {
  .type_name = "YifaOrg",
  .table = "org",
  .view = "org_view",
  .label = N_("Unit"),
  .fields = fields,
  .n_fields = YIFA_ORG_N_FIELDS,
  .title = YIFA_ORG_NAME,
};
