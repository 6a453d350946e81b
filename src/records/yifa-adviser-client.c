/* yifa-adviser-client.c - whom an adviser is tied to
 *
 * Declared by the adviser; the search for conflicts compares every party with it.
 */
#include "yifa-adviser-client.h"

#include "yifa-adviser.h"
#include "yifa-checks.h"

static const YifaChoice client_relations[] = {
  { "client",        N_("Present client") },
  { "former_client", N_("Former client") },
  { "employer",      N_("Employer or second post") },
  { "shareholding",  N_("Shareholding") },
  { "relative",      N_("Post or holding of a close relative") },
  { "other",         N_("Other interest") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ADVISER_CLIENT_ADVISER]     = { "adviser", N_("Adviser or expert"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                        NULL, &yifa_adviser },
  [YIFA_ADVISER_CLIENT_NAME]        = { "name", N_("Name of the other side"),
                                        YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_ADVISER_CLIENT_CREDIT_CODE] = { "credit_code", N_("Unified social credit code"),
                                        YIFA_TEXT, YIFA_SEARCH },
  [YIFA_ADVISER_CLIENT_RELATION]    = { "relation", N_("Kind of interest"),
                                        YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                        client_relations },
  [YIFA_ADVISER_CLIENT_FROM_ON]     = { "from_on", N_("Interest since"), YIFA_DATE, YIFA_LIST },
  [YIFA_ADVISER_CLIENT_TO_ON]       = { "to_on", N_("Interest until"), YIFA_DATE, YIFA_LIST },
  [YIFA_ADVISER_CLIENT_NOTE]        = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ADVISER_CLIENT_DECLARED_ON] = { "declared_on", N_("Declared on"), YIFA_DATE, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ADVISER_CLIENT_N_FIELDS);

static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  return yifa_check_credit_code (record, YIFA_ADVISER_CLIENT_CREDIT_CODE, error);
}

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_ADVISER_CLIENT_FROM_ON, YIFA_ADVISER_CLIENT_TO_ON, error);
}

static gboolean
typed (YifaRecord *record, guint field, GError **error)
{
  return field != YIFA_ADVISER_CLIENT_CREDIT_CODE || yifa_check_credit_code (record, field, error);
}

const YifaKind yifa_adviser_client = {
  .type_name = "YifaAdviserClient",
  .table = "adviser_client",
  .label = N_("Declared interest"),
  .fields = fields,
  .n_fields = YIFA_ADVISER_CLIENT_N_FIELDS,
  .title = YIFA_ADVISER_CLIENT_NAME,
  .validate = validate,
  .prepare = prepare,
  .typed = typed,
};
