/* yifa-agency-code.c - agency codes
 *
 * The table of codes (机关代字表): with which words a unit numbers its papers of a series, and from
 * when to when. The numbering service counts by it.
 */
#include "yifa-agency-code.h"

#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-org.h"

static const YifaField fields[] = {
  [YIFA_AGENCY_CODE_ORG]        = { "org", N_("Unit"),
                                    YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                    NULL, &yifa_org },
  [YIFA_AGENCY_CODE_CODE]       = { "code", N_("Agency code"),
                                    YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_AGENCY_CODE_SERIES]     = { "series", N_("Series"),
                                    YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, yifa_number_series },
  [YIFA_AGENCY_CODE_VALID_FROM] = { "valid_from", N_("In use since"), YIFA_DATE, YIFA_LIST },
  [YIFA_AGENCY_CODE_VALID_TO]   = { "valid_to", N_("In use until"), YIFA_DATE, YIFA_LIST },
  [YIFA_AGENCY_CODE_NOTE]       = { "note", N_("Note"), YIFA_PROSE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_AGENCY_CODE_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_AGENCY_CODE_VALID_FROM, YIFA_AGENCY_CODE_VALID_TO, error);
}

const YifaKind yifa_agency_code = {
  .type_name = "YifaAgencyCode",
  .table = "agency_code",
  .label = N_("Agency code"),
  .fields = fields,
  .n_fields = YIFA_AGENCY_CODE_N_FIELDS,
  .title = YIFA_AGENCY_CODE_CODE,
  .validate = validate,
};
