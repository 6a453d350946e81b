/* yifa-adviser-panel.c - panels of legal advisers
 *
 * A panel belongs to one client unit and one term of office; its members are engagements.
 */
#include "yifa-adviser-panel.h"

#include "yifa-adviser-assessment-private.h"
#include "yifa-checks.h"
#include "yifa-engagement.h"
#include "yifa-evidence.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

static const YifaChoice panel_stages[] = {
  { "forming", N_("Being formed") },
  { "active",  N_("In office") },
  { "ended",   N_("Term over") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ADVISER_PANEL_NAME]          = { "name", N_("Name of the panel"),
                                         YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_ADVISER_PANEL_CLIENT_ORG]    = { "client_org", N_("Client unit"),
                                         YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_ADVISER_PANEL_SESSION]       = { "session", N_("Session"), YIFA_TEXT, YIFA_LIST },
  [YIFA_ADVISER_PANEL_DOCUMENT_NO]   = { "document_no", N_("Document number"),
                                         YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_ADVISER_PANEL_STARTS_ON]     = { "starts_on", N_("Begins on"),
                                         YIFA_DATE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER },
  [YIFA_ADVISER_PANEL_ENDS_ON]       = { "ends_on", N_("Ends on"), YIFA_DATE, YIFA_LIST },
  [YIFA_ADVISER_PANEL_WORK_RULES]    = { "work_rules", N_("Working rules"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ADVISER_PANEL_STAGE]         = { "stage", N_("State"),
                                         YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, panel_stages },
  [YIFA_ADVISER_PANEL_NOTE]          = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ADVISER_PANEL_ASSESSED_YEAR] = { "assessed_year", N_("Year last assessed"),
                                         YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ADVISER_PANEL_MEMBERS_N]     = { "members_n", N_("Members"), YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_ADVISER_PANEL_CHIEF]         = { "chief", N_("Chief legal adviser"),
                                         YIFA_TEXT, YIFA_COMPUTED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ADVISER_PANEL_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_ADVISER_PANEL_STARTS_ON, YIFA_ADVISER_PANEL_ENDS_ON, error);
}

enum { FORMING, ACTIVE, ENDED };

static guint
count_members (YifaStore *store, YifaRecord *panel, const char *field, const char *value)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "panel", yifa_record_get_id (panel));
  yifa_query_where (query, "stage", YIFA_EQUAL, "appointed");
  if (field != NULL)
    yifa_query_where (query, field, YIFA_EQUAL, value);
  return yifa_store_count (store, &yifa_engagement, query);
}

static char *
one_chief (YifaStore *store, YifaRecord *panel)
{
  return count_members (store, panel, "capacity", "chief") > 0
           ? NULL
           : g_strdup (_("No member has been appointed chief legal adviser"));
}

static char *
members_engaged (YifaStore *store, YifaRecord *panel)
{
  return count_members (store, panel, NULL, NULL) > 0
           ? NULL
           : g_strdup (_("No member of the panel has been appointed"));
}

static gboolean
close_panel (YifaStore *store, YifaRecord *panel, GError **error)
{
  yifa_evidence_stamp (store, panel, YIFA_ADVISER_PANEL_ENDS_ON);
  return TRUE;
}

static const YifaGate establish_gates[] = {
  { "members_engaged", members_engaged, "la.contract", "engagement" },
  { "one_chief",       one_chief,       "la.chief",    "engagement" },
  { NULL }
};

static const char *const assess_asks[] = { "assessed_year", NULL };

static const YifaAction actions[] = {
  { "establish", N_("Establish the panel"), YIFA_STAGE (FORMING), "active", establish_gates, NULL, NULL,
    N_("The panel takes up its work.") },
  { "open_assessments", N_("Open the assessments of a year"), YIFA_STAGE (ACTIVE) | YIFA_STAGE (ENDED), NULL,
    yifa_assessment_panel_gates, yifa_assessment_open_year, assess_asks,
    N_("Each engagement of that year gets its assessment, with the figures of the log.") },
  { "close", N_("End the panel's term"), YIFA_STAGE (ACTIVE), "ended", NULL, close_panel, NULL,
    N_("The panel takes no new members; engagements run until their own last day.") },
  { NULL }
};

static const YifaPart parts[] = {
  { &yifa_engagement, "panel" },
  { NULL }
};

const YifaKind yifa_adviser_panel = {
  .type_name = "YifaAdviserPanel",
  .table = "adviser_panel",
  .view = "adviser_panel_view",
  .label = N_("Adviser panel"),
  .fields = fields,
  .n_fields = YIFA_ADVISER_PANEL_N_FIELDS,
  .title = YIFA_ADVISER_PANEL_NAME,
  .actions = actions,
  .parts = parts,
  .validate = validate,
};
