/* yifa-matter-party.c - who is involved in a matter
 *
 * The names and codes that a conflict of interest is searched by: an officer types what the papers say, and
 * earlier and short names beside it.
 */
#include "yifa-matter-party.h"

#include "yifa-checks.h"
#include "yifa-matter.h"

static const YifaChoice party_kinds[] = {
  { "organisation", N_("Organisation") },
  { "person",       N_("Natural person") },
  { NULL }
};

static const YifaChoice roles[] = {
  { "client",        N_("Our side") },
  { "counterparty",  N_("Counterparty") },
  { "third_party",   N_("Third party") },
  { "counter_agent", N_("Agent of the counterparty") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_MATTER_PARTY_MATTER]      = { "matter", N_("Legal matter"),
                                      YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_matter },
  [YIFA_MATTER_PARTY_NAME]        = { "name", N_("Name of the party"),
                                      YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_MATTER_PARTY_CREDIT_CODE] = { "credit_code", N_("Unified social credit code"),
                                      YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_MATTER_PARTY_PARTY_KIND]  = { "party_kind", N_("Kind of party"),
                                      YIFA_CHOICE, YIFA_LIST, party_kinds },
  [YIFA_MATTER_PARTY_ROLE]        = { "role", N_("Role in the matter"),
                                      YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, roles },
  [YIFA_MATTER_PARTY_ALIASES]     = { "aliases", N_("Other names"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_MATTER_PARTY_NOTE]        = { "note", N_("Note"), YIFA_PROSE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_MATTER_PARTY_N_FIELDS);

/* A code is stored as it must be written; one with a wrong check digit belongs to nobody. */
static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  return !yifa_record_field_changed (record, YIFA_MATTER_PARTY_CREDIT_CODE) ||
         yifa_check_credit_code (record, YIFA_MATTER_PARTY_CREDIT_CODE, error);
}

static gboolean
typed (YifaRecord *record, guint field, GError **error)
{
  return field != YIFA_MATTER_PARTY_CREDIT_CODE || yifa_check_credit_code (record, field, error);
}

const YifaKind yifa_matter_party = {
  .type_name = "YifaMatterParty",
  .table = "matter_party",
  .label = N_("Party of a matter"),
  .fields = fields,
  .n_fields = YIFA_MATTER_PARTY_N_FIELDS,
  .title = YIFA_MATTER_PARTY_NAME,
  .prepare = prepare,
  .typed = typed,
};
