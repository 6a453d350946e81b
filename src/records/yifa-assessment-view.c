/* yifa-assessment-view.c - what a client unit says of the adviser it worked with */
#include "yifa-assessment-view.h"

#include "yifa-adviser-assessment-private.h"
#include "yifa-error.h"
#include "yifa-org.h"

#define MOST 100

static const YifaField fields[] = {
  [YIFA_ASSESSMENT_VIEW_ASSESSMENT] = { "assessment", N_("Assessment of an adviser"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_adviser_assessment },
  [YIFA_ASSESSMENT_VIEW_ORG]        = { "org", N_("Unit advised"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_ASSESSMENT_VIEW_SCORE]      = { "score", N_("Points of 100"), YIFA_COUNT, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_ASSESSMENT_VIEW_OPINION]    = { "opinion", N_("View of the unit"),
                                        YIFA_PROSE, YIFA_SEARCH | YIFA_LIST },
  [YIFA_ASSESSMENT_VIEW_SCORED_ON]  = { "scored_on", N_("View given on"), YIFA_DATE, YIFA_LIST },
  [YIFA_ASSESSMENT_VIEW_SIGNED_BY]  = { "signed_by", N_("Signed by"), YIFA_TEXT, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ASSESSMENT_VIEW_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  gint64 score = yifa_record_get_int (record, YIFA_ASSESSMENT_VIEW_SCORE);

  if (score >= 0 && score <= MOST)
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("score", _("A unit gives between 0 and 100 points")));
  return FALSE;
}

/* What the units say is at once among the points that are suggested. */
static gboolean
saved (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error)
{
  g_autoptr(YifaRecord) assessment = yifa_store_load (store, &yifa_adviser_assessment,
                                                      yifa_record_get_int (record, YIFA_ASSESSMENT_VIEW_ASSESSMENT),
                                                      error);

  return assessment != NULL && yifa_assessment_refresh_items (store, assessment, error);
}

const YifaKind yifa_assessment_view = {
  .type_name = "YifaAssessmentView",
  .table = "assessment_view",
  .label = N_("View of a client unit"),
  .fields = fields,
  .n_fields = YIFA_ASSESSMENT_VIEW_N_FIELDS,
  .title = YIFA_ASSESSMENT_VIEW_OPINION,
  .validate = validate,
  .saved = saved,
};
