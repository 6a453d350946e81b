/* yifa-decision-catalogue.c - the yearly catalogue of major decisions
 *
 * Consented to by the party committee, then published; what changes afterwards is an adjustment of an
 * item, with its reason.
 * */
#include "yifa-decision-catalogue.h"

#include "yifa-catalogue-item.h"
#include "yifa-checks.h"
#include "yifa-meeting.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

static const YifaChoice catalogue_stages[] = {
  { "drafting",  N_("Being drawn up") },
  { "consented", N_("Party committee has consented") },
  { "published", N_("Catalogue published") },
  { "closed",    N_("Catalogue closed") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_DECISION_CATALOGUE_TITLE]            = { "title", N_("Title"),
                                                 YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME,
                                                  },
  [YIFA_DECISION_CATALOGUE_DECISION_ORG]     = { "decision_org", N_("Decision organ"),
                                                 YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                                 NULL, &yifa_org },
  [YIFA_DECISION_CATALOGUE_YEAR]             = { "year", N_("Year"),
                                                 YIFA_COUNT, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER },
  [YIFA_DECISION_CATALOGUE_STAGE]            = { "stage", N_("State"),
                                                 YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                                 catalogue_stages },
  [YIFA_DECISION_CATALOGUE_PARTY_CONSENT_ON] = { "party_consent_on", N_("Consent of the party committee on"),
                                                 YIFA_DATE, YIFA_LIST },
  [YIFA_DECISION_CATALOGUE_PARTY_CONSENT_NO] = { "party_consent_no", N_("Paper of the consent"), YIFA_TEXT },
  [YIFA_DECISION_CATALOGUE_MEETING]          = { "meeting", N_("Meeting"), YIFA_REF, 0, NULL, &yifa_meeting },
  [YIFA_DECISION_CATALOGUE_PUBLISHED_ON]     = { "published_on", N_("Published on"), YIFA_DATE, YIFA_LIST },
  [YIFA_DECISION_CATALOGUE_CHANNEL]          = { "channel", N_("Channel of publication"), YIFA_TEXT },
  [YIFA_DECISION_CATALOGUE_NOTE]             = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DECISION_CATALOGUE_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_catalogue_item, "catalogue" },
  { NULL }
};

enum { DRAFTING, CONSENTED, PUBLISHED, CLOSED };

static char *
items_listed (YifaStore *store, YifaRecord *catalogue)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (store, &yifa_catalogue_item, "catalogue",
                                                      yifa_record_get_id (catalogue));

  return items->len > 0 ? NULL : g_strdup (_("The catalogue lists nothing yet"));
}

static char *
consent_given (YifaStore *store, YifaRecord *catalogue)
{
  char *missing = yifa_check_given (catalogue, YIFA_DECISION_CATALOGUE_PARTY_CONSENT_ON);

  return missing != NULL ? missing : yifa_check_past (store, catalogue, YIFA_DECISION_CATALOGUE_PARTY_CONSENT_ON);
}

static char *
publication_given (YifaStore *store, YifaRecord *catalogue)
{
  char *missing = yifa_check_given (catalogue, YIFA_DECISION_CATALOGUE_PUBLISHED_ON);

  return missing != NULL ? missing : yifa_check_past (store, catalogue, YIFA_DECISION_CATALOGUE_PUBLISHED_ON);
}

static char *
channel_given (YifaStore *store, YifaRecord *catalogue)
{
  return yifa_check_given (catalogue, YIFA_DECISION_CATALOGUE_CHANNEL);
}

/* What was neither decided nor adjusted out stays to be done, in this year or with a reason in the next. */
static char *
items_settled (YifaStore *store, YifaRecord *catalogue)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (store, &yifa_catalogue_item, "catalogue",
                                                      yifa_record_get_id (catalogue));

  for (guint i = 0; i < items->len; i++)
    {
      const char *progress = yifa_record_get_text (items->pdata[i], YIFA_CATALOGUE_ITEM_PROGRESS);

      if (g_strcmp0 (progress, "decided") != 0 && g_strcmp0 (progress, "adjusted_out") != 0)
        return g_strdup_printf (_("“%s” has been neither decided nor adjusted out"),
                                yifa_record_get_title (items->pdata[i]));
    }
  return NULL;
}

static const YifaGate consent_gates[] = {
  { "items_listed", items_listed, "md.catalogue", "catalogue_item" },
  { "consent_given", consent_given, "md.catalogue", "party_consent_on" },
  { NULL }
};

static const YifaGate publish_gates[] = {
  { "consent_given", consent_given, "md.catalogue", "party_consent_on" },
  { "publication_given", publication_given, "md.catalogue", "published_on" },
  { "channel_given", channel_given, "md.catalogue", "channel" },
  { NULL }
};

static const YifaGate close_gates[] = {
  { "items_settled", items_settled, "md.catalogue", "catalogue_item", TRUE },
  { NULL }
};

static const char *const consent_asks[] = { "party_consent_on", "party_consent_no", NULL };
static const char *const publish_asks[] = { "published_on", "channel", NULL };

static const YifaAction actions[] = {
  { "consent", N_("Record the consent"), YIFA_STAGE (DRAFTING), "consented", consent_gates, NULL, consent_asks,
    N_("The party committee has consented to the catalogue; it can be published.") },
  { "publish", N_("Record the publication"), YIFA_STAGE (CONSENTED), "published", publish_gates, NULL, publish_asks,
    N_("What changes from now on is an adjustment, with its reason.") },
  { "close", N_("Close the catalogue"), YIFA_STAGE (PUBLISHED), "closed", close_gates, NULL, NULL,
    N_("The year is settled.") },
  { "reopen", N_("Reopen the catalogue"), YIFA_STAGE (CLOSED), "published", NULL, NULL, NULL,
    N_("The catalogue can be adjusted again."), TRUE },
  { NULL }
};

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_DECISION_CATALOGUE_PARTY_CONSENT_ON, YIFA_DECISION_CATALOGUE_PUBLISHED_ON,
                           error);
}

const YifaKind yifa_decision_catalogue = {
  .type_name = "YifaDecisionCatalogue",
  .table = "decision_catalogue",
  .label = N_("Decision catalogue"),
  .fields = fields,
  .n_fields = YIFA_DECISION_CATALOGUE_N_FIELDS,
  .title = YIFA_DECISION_CATALOGUE_TITLE,
  .actions = actions,
  .parts = parts,
  .validate = validate,
};
