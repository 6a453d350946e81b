/* yifa-filing-review-material.c - the completeness check of a filing that came in
 *
 * One line per material that the rules ask of the maker, made when the filing is entered
 * and ticked off at the check.
 */
#include "yifa-filing-review-material.h"

#include "yifa-filing-material.h"
#include "yifa-filing-review.h"

static const YifaField fields[] = {
  [YIFA_FILING_REVIEW_MATERIAL_FILING_REVIEW] = { "filing_review", N_("Filing review"),
                                                  YIFA_REF, YIFA_REQUIRED | YIFA_OWNER,
                                                  NULL, &yifa_filing_review },
  [YIFA_FILING_REVIEW_MATERIAL_ROLE]          = { "role", N_("Material"),
                                                  YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST,
                                                  yifa_filing_material_roles },
  [YIFA_FILING_REVIEW_MATERIAL_REQUIRED]      = { "required", N_("Required"), YIFA_FLAG, YIFA_LIST },
  [YIFA_FILING_REVIEW_MATERIAL_COPIES]        = { "copies", N_("Copies"), YIFA_COUNT, YIFA_LIST },
  [YIFA_FILING_REVIEW_MATERIAL_PRESENT]       = { "present", N_("Present"), YIFA_FLAG, YIFA_LIST },
  [YIFA_FILING_REVIEW_MATERIAL_NOTE]          = { "note", N_("Note"), YIFA_TEXT, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_FILING_REVIEW_MATERIAL_N_FIELDS);

const YifaKind yifa_filing_review_material = {
  .type_name = "YifaFilingReviewMaterial",
  .table = "filing_review_material",
  .label = N_("Material received"),
  .fields = fields,
  .n_fields = YIFA_FILING_REVIEW_MATERIAL_N_FIELDS,
  .title = YIFA_FILING_REVIEW_MATERIAL_ROLE,
};
