/* yifa-assessment-item.c - the points of one indicator of an assessment
 *
 * Made with the assessment from the indicators of the day; what the log suggests follows the figures, and the
 * points themselves are given by people.
 */
#include "yifa-assessment-item.h"

#include "yifa-adviser-assessment.h"
#include "yifa-error.h"

static const YifaField fields[] = {
  [YIFA_ASSESSMENT_ITEM_ASSESSMENT]   = { "assessment", N_("Assessment of an adviser"),
                                          YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL,
                                          &yifa_adviser_assessment },
  [YIFA_ASSESSMENT_ITEM_SEQ]          = { "seq", N_("No."), YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ASSESSMENT_ITEM_CODE]         = { "code", N_("Code"), YIFA_TEXT, YIFA_REQUIRED | YIFA_LOCKED },
  [YIFA_ASSESSMENT_ITEM_LABEL]        = { "label", N_("Indicator"), YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ASSESSMENT_ITEM_EXPLANATION]  = { "explanation", N_("How points are given"), YIFA_PROSE, YIFA_LOCKED },
  [YIFA_ASSESSMENT_ITEM_WEIGHT]       = { "weight", N_("Full points"), YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ASSESSMENT_ITEM_FIGURE]       = { "figure", N_("What the log shows"),
                                          YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ASSESSMENT_ITEM_SUGGESTED]    = { "suggested", N_("Suggested points"),
                                          YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ASSESSMENT_ITEM_SELF_SCORE]   = { "self_score", N_("The adviser's own points"), YIFA_COUNT, YIFA_LIST },
  [YIFA_ASSESSMENT_ITEM_OFFICE_SCORE] = { "office_score", N_("The office's points"), YIFA_COUNT, YIFA_LIST },
  [YIFA_ASSESSMENT_ITEM_NOTE]         = { "note", N_("Note"), YIFA_TEXT, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ASSESSMENT_ITEM_N_FIELDS);

static gboolean
check_points (YifaRecord *record, guint field, GError **error)
{
  gint64 points = yifa_record_get_int (record, field);
  gint64 weight = yifa_record_get_int (record, YIFA_ASSESSMENT_ITEM_WEIGHT);

  if (points >= 0 && (points <= weight || !yifa_record_has (record, YIFA_ASSESSMENT_ITEM_WEIGHT)))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field (yifa_record_get_kind (record)->fields[field].name,
                                                  _("The points of “%s” lie between 0 and %d"),
                                                  yifa_record_get_text (record, YIFA_ASSESSMENT_ITEM_LABEL),
                                                  (int) weight));
  return FALSE;
}

static gboolean
validate (YifaRecord *record, GError **error)
{
  return check_points (record, YIFA_ASSESSMENT_ITEM_SELF_SCORE, error) &&
         check_points (record, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE, error);
}

const YifaKind yifa_assessment_item = {
  .type_name = "YifaAssessmentItem",
  .table = "assessment_item",
  .label = N_("Indicator of an assessment"),
  .fields = fields,
  .n_fields = YIFA_ASSESSMENT_ITEM_N_FIELDS,
  .title = YIFA_ASSESSMENT_ITEM_LABEL,
  .validate = validate,
};
