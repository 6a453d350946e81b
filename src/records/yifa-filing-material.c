/* yifa-filing-material.c - materials of an outgoing filing, on paper
 *
 * Files speak for themselves as attachments. This part says which copies on paper go with
 * the report, and how many.
 */
#include "yifa-filing-material.h"

#include "yifa-filing.h"

const YifaChoice yifa_filing_material_roles[] = {
  { "filing_report",     N_("Filing report") },
  { "official_text",     N_("Official text") },
  { "drafting_note",     N_("Drafting note") },
  { "legal_basis",       N_("Texts of the legal bases") },
  { "review_opinion",    N_("Legality review opinion") },
  { "publication_proof", N_("Proof of publication") },
  { "adoption_table",    N_("Adoption of opinions") },
  { "fair_competition",  N_("Fair competition conclusion") },
  { "registration_form", N_("Filing registration form") },
  { "electronic_text",   N_("Electronic text") },
  { "other",             N_("Other material") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_FILING_MATERIAL_FILING]  = { "filing", N_("Filing"),
                                     YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_filing },
  [YIFA_FILING_MATERIAL_ROLE]    = { "role", N_("Material"),
                                     YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST, yifa_filing_material_roles },
  [YIFA_FILING_MATERIAL_COPIES]  = { "copies", N_("Copies"), YIFA_COUNT, YIFA_LIST },
  [YIFA_FILING_MATERIAL_PRESENT] = { "present", N_("Present"), YIFA_FLAG, YIFA_LIST },
  [YIFA_FILING_MATERIAL_NOTE]    = { "note", N_("Note"), YIFA_TEXT, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_FILING_MATERIAL_N_FIELDS);

const YifaKind yifa_filing_material = {
  .type_name = "YifaFilingMaterial",
  .table = "filing_material",
  .label = N_("Filing material"),
  .fields = fields,
  .n_fields = YIFA_FILING_MATERIAL_N_FIELDS,
  .title = YIFA_FILING_MATERIAL_ROLE,
};
