/* yifa-legal-basis.c - the library of legal bases
 *
 * Laws, regulations, rules and papers that documents rest on, with the day they end and what
 * takes their place. Sources are taken as they are: what they lack stays empty.
 */
#include "yifa-legal-basis.h"

#include "yifa-checks.h"

static const YifaChoice basis_kinds[] = {
  { "law",                     N_("Law") },
  { "admin_regulation",        N_("Administrative regulation") },
  { "local_regulation",        N_("Local regulation") },
  { "dept_rule",               N_("Ministry rule") },
  { "gov_rule",                N_("Local government rule") },
  { "judicial_interpretation", N_("Judicial interpretation") },
  { "state_council_doc",       N_("State Council document") },
  { "normative_doc",           N_("Normative document") },
  { "party_doc",               N_("Party document") },
  { "case",                    N_("Case") },
  { "other",                   N_("Other") },
  { NULL }
};

static const YifaChoice basis_statuses[] = {
  { "in_force", N_("Currently in force") },
  { "trial",    N_("On trial") },
  { "amended",  N_("Amended") },
  { "repealed", N_("Repealed") },
  { "expired",  N_("Expired") },
  { "ended",    N_("Repealed or expired") },
  { NULL }
};

static const YifaChoice basis_validities[] = {
  { "not_yet",  N_("Not yet in force") },
  { "in_force", N_("In force") },
  { "amended",  N_("Amended") },
  { "ended",    N_("No longer in force") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_LEGAL_BASIS_TITLE]        = { "title", N_("Title"),
                                      YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_LEGAL_BASIS_NUMBER]       = { "number", N_("Document number"),
                                      YIFA_TEXT, YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_LEGAL_BASIS_ISSUER]       = { "issuer", N_("Issuer"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_LEGAL_BASIS_BASIS_KIND]   = { "basis_kind", N_("Rank"),
                                      YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, basis_kinds },
  [YIFA_LEGAL_BASIS_DATED_ON]     = { "dated_on", N_("Document date"), YIFA_DATE, YIFA_LIST },
  [YIFA_LEGAL_BASIS_PUBLISHED_ON] = { "published_on", N_("Published on"), YIFA_DATE },
  [YIFA_LEGAL_BASIS_EFFECTIVE_ON] = { "effective_on", N_("Effective from"), YIFA_DATE, YIFA_LIST },
  [YIFA_LEGAL_BASIS_EXPIRES_ON]   = { "expires_on", N_("Last day in force"), YIFA_DATE, YIFA_LIST },
  [YIFA_LEGAL_BASIS_STATUS]       = { "status", N_("Status as stated"),
                                      YIFA_CHOICE, YIFA_FILTER, basis_statuses },
  [YIFA_LEGAL_BASIS_SUCCESSOR]    = { "successor", N_("Replaced by"), YIFA_REF, 0, NULL, &yifa_legal_basis },
  [YIFA_LEGAL_BASIS_REGION]       = { "region", N_("Region"), YIFA_TEXT, YIFA_FILTER },
  [YIFA_LEGAL_BASIS_INDEX_NO]     = { "index_no", N_("Index number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_LEGAL_BASIS_HISTORY]      = { "history", N_("History"), YIFA_PROSE },
  [YIFA_LEGAL_BASIS_SOURCE]       = { "source", N_("Source"), YIFA_TEXT },
  [YIFA_LEGAL_BASIS_SOURCE_REF]   = { "source_ref", N_("Place in the source"), YIFA_TEXT },
  [YIFA_LEGAL_BASIS_TEXT]         = { "text", N_("Text"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGAL_BASIS_NOTE]         = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGAL_BASIS_VALIDITY]     = { "validity", N_("Validity"),
                                      YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                      basis_validities },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_LEGAL_BASIS_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_LEGAL_BASIS_EFFECTIVE_ON, YIFA_LEGAL_BASIS_EXPIRES_ON, error);
}

const YifaKind yifa_legal_basis = {
  .type_name = "YifaLegalBasis",
  .table = "legal_basis",
  .view = "legal_basis_view",
  .label = N_("Legal basis"),
  .fields = fields,
  .n_fields = YIFA_LEGAL_BASIS_N_FIELDS,
  .title = YIFA_LEGAL_BASIS_TITLE,
  .validate = validate,
};
