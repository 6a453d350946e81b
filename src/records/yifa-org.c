/* yifa-org.c - units
 *
 * Governments, departments, townships, the people's congress. A unit is never deleted: it ends,
 * and its successor is named, so that old documents keep the names of their day.
 */
#include "yifa-org.h"

#include "yifa-agency-code.h"
#include "yifa-checks.h"
#include "yifa-error.h"
#include "yifa-person.h"

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

static gboolean
validate (YifaRecord *record, GError **error)
{
  gint64 id = yifa_record_get_id (record);

  if (id != 0 && (yifa_record_get_int (record, YIFA_ORG_PARENT) == id ||
                  yifa_record_get_int (record, YIFA_ORG_SUCCESSOR) == id))
    {
      g_propagate_error (error, yifa_error_new_field ("parent",
                                                      _("A unit cannot be its own superior or successor")));
      return FALSE;
    }
  return yifa_check_order (record, YIFA_ORG_VALID_FROM, YIFA_ORG_VALID_TO, error);
}

static const YifaPart parts[] = {
  { &yifa_agency_code, "org" },
  { &yifa_person, "org" },
  { NULL }
};

const YifaKind yifa_org = {
  .type_name = "YifaOrg",
  .table = "org",
  .view = "org_view",
  .label = N_("Unit"),
  .fields = fields,
  .n_fields = YIFA_ORG_N_FIELDS,
  .title = YIFA_ORG_NAME,
  .parts = parts,
  .validate = validate,
};

YifaRecord *
yifa_org_find_self (YifaStore *store)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "is_self", YIFA_EQUAL, "1");
  return yifa_store_find_one (store, &yifa_org, query);
}

gint64
yifa_org_find_self_id (YifaStore *store, GError **error)
{
  g_autoptr(YifaRecord) self = yifa_org_find_self (store);

  if (self != NULL)
    return yifa_record_get_id (self);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND,
               _("No unit is marked as our own office; mark it in the register of units first"));
  return 0;
}
