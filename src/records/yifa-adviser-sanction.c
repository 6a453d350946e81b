/* yifa-adviser-sanction.c - punishments and discipline of an adviser
 *
 * One that is in effect bars a lawyer from being engaged.
 */
#include "yifa-adviser-sanction.h"

#include "yifa-adviser.h"
#include "yifa-checks.h"

static const YifaChoice sanction_kinds[] = {
  { "administrative", N_("Administrative punishment") },
  { "association",    N_("Discipline of the lawyers' association") },
  { "criminal",       N_("Criminal punishment") },
  { "disciplinary",   N_("Party or service discipline") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ADVISER_SANCTION_ADVISER]       = { "adviser", N_("Adviser or expert"),
                                            YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                            NULL, &yifa_adviser },
  [YIFA_ADVISER_SANCTION_SANCTION_KIND] = { "sanction_kind", N_("Kind of sanction"),
                                            YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                            sanction_kinds },
  [YIFA_ADVISER_SANCTION_ORGAN]         = { "organ", N_("Imposed by"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_ADVISER_SANCTION_DOCUMENT_NO]   = { "document_no", N_("Document number"),
                                            YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_ADVISER_SANCTION_DECIDED_ON]    = { "decided_on", N_("Imposed on"),
                                            YIFA_DATE, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_ADVISER_SANCTION_CONTENT]       = { "content", N_("Content"), YIFA_PROSE, YIFA_SEARCH | YIFA_LIST },
  [YIFA_ADVISER_SANCTION_ENDS_ON]       = { "ends_on", N_("In effect until"), YIFA_DATE, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ADVISER_SANCTION_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_ADVISER_SANCTION_DECIDED_ON, YIFA_ADVISER_SANCTION_ENDS_ON, error);
}

const YifaKind yifa_adviser_sanction = {
  .type_name = "YifaAdviserSanction",
  .table = "adviser_sanction",
  .label = N_("Sanction of an adviser"),
  .fields = fields,
  .n_fields = YIFA_ADVISER_SANCTION_N_FIELDS,
  .title = YIFA_ADVISER_SANCTION_SANCTION_KIND,
  .validate = validate,
};
