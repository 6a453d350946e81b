/* yifa-review-material.c - the completeness check of what was submitted for review
 *
 * One line per material that the list of the kind asks for, made with the case and ticked off when
 * the set is received.
 */
#include "yifa-review-material.h"

#include "yifa-legality-review.h"

static const YifaField fields[] = {
  [YIFA_REVIEW_MATERIAL_REVIEW]     = { "review", N_("Legality review"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_legality_review },
  [YIFA_REVIEW_MATERIAL_ROLE]       = { "role", N_("Key of the material"), YIFA_TEXT, YIFA_REQUIRED },
  [YIFA_REVIEW_MATERIAL_LABEL]      = { "label", N_("Material"), YIFA_TEXT, YIFA_LIST },
  [YIFA_REVIEW_MATERIAL_REQUIRED]   = { "required", N_("Required"), YIFA_FLAG, YIFA_LIST },
  [YIFA_REVIEW_MATERIAL_COPIES]     = { "copies", N_("Copies"), YIFA_COUNT, YIFA_LIST },
  [YIFA_REVIEW_MATERIAL_PRESENT]    = { "present", N_("Present"), YIFA_FLAG, YIFA_LIST },
  [YIFA_REVIEW_MATERIAL_RECEIVED_N] = { "received_n", N_("Copies received"), YIFA_COUNT, YIFA_LIST },
  [YIFA_REVIEW_MATERIAL_NOTE]       = { "note", N_("Note"), YIFA_TEXT, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_REVIEW_MATERIAL_N_FIELDS);

const YifaKind yifa_review_material = {
  .type_name = "YifaReviewMaterial",
  .table = "review_material",
  .label = N_("Material submitted"),
  .fields = fields,
  .n_fields = YIFA_REVIEW_MATERIAL_N_FIELDS,
  .title = YIFA_REVIEW_MATERIAL_LABEL,
};
