/* yifa-catalogue-item.c - one matter of the yearly catalogue
 *
 * How far it has come follows from the decision that was started from it. What changes after the
 * catalogue was published is kept: added, or adjusted out with the reason.
 * */
#include "yifa-catalogue-item.h"

#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-decision-catalogue.h"
#include "yifa-major-decision.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

static const YifaChoice item_stages[] = {
  { "planned",      N_("On the catalogue") },
  { "added",        N_("Added by adjustment") },
  { "adjusted_out", N_("Adjusted out") },
  { NULL }
};

static const YifaChoice progress_states[] = {
  { "planned",      N_("Not begun") },
  { "in_progress",  N_("In progress") },
  { "decided",      N_("Decided") },
  { "adjusted_out", N_("Adjusted out") },
  { "added",        N_("Added, not begun") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CATALOGUE_ITEM_CATALOGUE]           = { "catalogue", N_("Catalogue"),
                                                YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                                NULL, &yifa_decision_catalogue },
  [YIFA_CATALOGUE_ITEM_SEQ]                 = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_TITLE]               = { "title", N_("Title"),
                                                YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME,
                                                 },
  [YIFA_CATALOGUE_ITEM_DECISION_CLASS]      = { "decision_class", N_("Class of the decision"),
                                                YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                                yifa_decision_classes },
  [YIFA_CATALOGUE_ITEM_LEAD_ORG]            = { "lead_org", N_("Decision lead unit"),
                                                YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_CATALOGUE_ITEM_NEEDS_PARTICIPATION] = { "needs_participation", N_("Public participation"),
                                                YIFA_FLAG, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_NEEDS_EXPERT]        = { "needs_expert", N_("Expert argument"), YIFA_FLAG, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_NEEDS_RISK]          = { "needs_risk", N_("Risk assessment"), YIFA_FLAG, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_NEEDS_HEARING]       = { "needs_hearing", N_("Hearing required"),
                                                YIFA_FLAG, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_PLAN_ON]             = { "plan_on", N_("Planned for"), YIFA_DATE, YIFA_LIST },
  [YIFA_CATALOGUE_ITEM_STAGE]               = { "stage", N_("State"),
                                                YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                                item_stages },
  [YIFA_CATALOGUE_ITEM_ADJUSTED_ON]         = { "adjusted_on", N_("Adjusted on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CATALOGUE_ITEM_ADJUST_REASON]       = { "adjust_reason", N_("Reason of the adjustment"),
                                                YIFA_TEXT, YIFA_LOCKED },
  [YIFA_CATALOGUE_ITEM_PARTY_REPORTED_ON]   = { "party_reported_on", N_("Adjustment reported to the party committee on"),
                                                YIFA_DATE },
  [YIFA_CATALOGUE_ITEM_PROGRESS]            = { "progress", N_("Progress"),
                                                YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                                progress_states },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CATALOGUE_ITEM_N_FIELDS);

enum { PLANNED, ADDED, ADJUSTED_OUT };

YifaRecord *
yifa_catalogue_item_find_decision (YifaStore *store, YifaRecord *item)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "catalogue_item", yifa_record_get_id (item));
  return yifa_store_find_one (store, &yifa_major_decision, query);
}

static gboolean
was_published (YifaStore *store, YifaRecord *item)
{
  g_autoptr(YifaRecord) catalogue = yifa_store_load (store, &yifa_decision_catalogue,
                                                     yifa_record_get_int (item, YIFA_CATALOGUE_ITEM_CATALOGUE), NULL);

  return catalogue != NULL && yifa_record_has (catalogue, YIFA_DECISION_CATALOGUE_PUBLISHED_ON);
}

/* Before the publication an item is simply withdrawn. */
static char *
catalogue_published (YifaStore *store, YifaRecord *item)
{
  return was_published (store, item)
           ? NULL
           : g_strdup (_("The catalogue has not been published yet; take the item off the list instead"));
}

static char *
reason_given (YifaStore *store, YifaRecord *item)
{
  return yifa_check_given (item, YIFA_CATALOGUE_ITEM_ADJUST_REASON);
}

static char *
not_decided (YifaStore *store, YifaRecord *item)
{
  if (g_strcmp0 (yifa_record_get_text (item, YIFA_CATALOGUE_ITEM_PROGRESS), "decided") != 0)
    return NULL;
  return g_strdup (_("The matter has been decided already"));
}

static char *
not_started (YifaStore *store, YifaRecord *item)
{
  g_autoptr(YifaRecord) decision = yifa_catalogue_item_find_decision (store, item);

  return decision == NULL ? NULL
                          : g_strdup_printf (_("The decision “%s” has been started from it already"),
                                             yifa_record_get_title (decision));
}

static char *
addition_explained (YifaStore *store, YifaRecord *item)
{
  return g_strcmp0 (yifa_record_get_stage (item), "added") == 0 ? reason_given (store, item) : NULL;
}

static gboolean
stamp (YifaStore *store, YifaRecord *item, GError **error)
{
  yifa_record_set_text (item, YIFA_CATALOGUE_ITEM_ADJUSTED_ON, yifa_store_get_today (store));
  return TRUE;
}

static gboolean
take_back (YifaStore *store, YifaRecord *item, GError **error)
{
  yifa_record_clear (item, YIFA_CATALOGUE_ITEM_ADJUSTED_ON);
  yifa_record_clear (item, YIFA_CATALOGUE_ITEM_ADJUST_REASON);
  return TRUE;
}

static gboolean
start (YifaStore *store, YifaRecord *item, GError **error)
{
  g_autoptr(YifaRecord) decision = yifa_record_new (&yifa_major_decision);
  g_autoptr(YifaRecord) catalogue = yifa_store_load (store, &yifa_decision_catalogue,
                                                     yifa_record_get_int (item, YIFA_CATALOGUE_ITEM_CATALOGUE), error);

  if (catalogue == NULL)
    return FALSE;

  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_TITLE, yifa_record_get_title (item));
  yifa_record_set_text (decision, YIFA_MAJOR_DECISION_DECISION_CLASS,
                        yifa_record_get_text (item, YIFA_CATALOGUE_ITEM_DECISION_CLASS));
  yifa_record_set_int (decision, YIFA_MAJOR_DECISION_CATALOGUE_ITEM, yifa_record_get_id (item));
  yifa_record_set_int (decision, YIFA_MAJOR_DECISION_DECISION_ORG,
                       yifa_record_get_int (catalogue, YIFA_DECISION_CATALOGUE_DECISION_ORG));
  yifa_record_set_int (decision, YIFA_MAJOR_DECISION_LEAD_ORG,
                       yifa_record_get_int (item, YIFA_CATALOGUE_ITEM_LEAD_ORG));
  yifa_record_set_int (decision, YIFA_MAJOR_DECISION_HEARING_NEEDED,
                       yifa_record_get_int (item, YIFA_CATALOGUE_ITEM_NEEDS_HEARING));
  return yifa_store_save (store, decision, error);
}

static const YifaGate start_gates[] = {
  { "not_started", not_started, "md.catalogue", "catalogue_item" },
  { "addition_explained", addition_explained, "md.catalogue", "adjust_reason" },
  { NULL }
};

static const YifaGate explain_gates[] = {
  { "reason_given", reason_given, "md.catalogue", "adjust_reason" },
  { NULL }
};

static const YifaGate adjust_out_gates[] = {
  { "catalogue_published", catalogue_published, "md.catalogue", "catalogue" },
  { "reason_given", reason_given, "md.catalogue", "adjust_reason" },
  { "not_decided", not_decided, "md.catalogue", "progress" },
  { NULL }
};

static const char *const adjust_asks[] = { "adjust_reason", "party_reported_on", NULL };

static const YifaAction actions[] = {
  { "start", N_("Start the decision"), YIFA_STAGE (PLANNED) | YIFA_STAGE (ADDED), NULL, start_gates, start, NULL,
    N_("A decision with its five steps comes into being."), FALSE, TRUE },
  { "explain", N_("Give the reason of the addition"), YIFA_STAGE (ADDED), NULL, explain_gates, stamp, adjust_asks,
    N_("The addition to the published catalogue is on record with its reason.") },
  { "adjust_out", N_("Adjust out"), YIFA_STAGE (PLANNED) | YIFA_STAGE (ADDED), "adjusted_out", adjust_out_gates, stamp,
    adjust_asks,
    N_("The matter is no longer on the catalogue; it stays on record with the reason.") },
  { "take_back", N_("Put on the catalogue again"), YIFA_STAGE (ADJUSTED_OUT), "planned", NULL, take_back, NULL,
    N_("The matter is on the catalogue again."), TRUE },
  { NULL }
};

/* What comes after the publication is an addition. */
static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  if (yifa_record_get_id (record) != 0 || g_strcmp0 (yifa_record_get_stage (record), "planned") != 0 ||
      !was_published (store, record))
    return TRUE;

  yifa_record_set_text (record, YIFA_CATALOGUE_ITEM_STAGE, "added");
  yifa_record_set_text (record, YIFA_CATALOGUE_ITEM_ADJUSTED_ON, yifa_store_get_today (store));
  return TRUE;
}

const YifaKind yifa_catalogue_item = {
  .type_name = "YifaCatalogueItem",
  .table = "catalogue_item",
  .view = "catalogue_item_view",
  .label = N_("Catalogue item"),
  .fields = fields,
  .n_fields = YIFA_CATALOGUE_ITEM_N_FIELDS,
  .title = YIFA_CATALOGUE_ITEM_TITLE,
  .actions = actions,
  .prepare = prepare,
};
