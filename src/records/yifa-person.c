/* yifa-person.c - people of the units */
#include "yifa-person.h"

#include "yifa-checks.h"
#include "yifa-org.h"

static const YifaField fields[] = {
  [YIFA_PERSON_NAME]       = { "name", N_("Full name"),
                               YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_PERSON_ORG]        = { "org", N_("Unit"), YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_PERSON_POST]       = { "post", N_("Post"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_PERSON_PHONE]      = { "phone", N_("Telephone"), YIFA_TEXT, YIFA_LIST },
  [YIFA_PERSON_VALID_FROM] = { "valid_from", N_("In post since"), YIFA_DATE },
  [YIFA_PERSON_VALID_TO]   = { "valid_to", N_("In post until"), YIFA_DATE },
  [YIFA_PERSON_NOTE]       = { "note", N_("Note"), YIFA_PROSE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_PERSON_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_PERSON_VALID_FROM, YIFA_PERSON_VALID_TO, error);
}

const YifaKind yifa_person = {
  .type_name = "YifaPerson",
  .table = "person",
  .label = N_("Person"),
  .fields = fields,
  .n_fields = YIFA_PERSON_N_FIELDS,
  .title = YIFA_PERSON_NAME,
  .validate = validate,
};
