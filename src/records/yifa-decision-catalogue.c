/* yifa-decision-catalogue.c - the yearly catalogue of major decisions
 *
 * Consented to by the party committee, then published; what changes afterwards is an adjustment of an
 * item, with its reason.
 * */
#include "yifa-decision-catalogue.h"

#include "yifa-catalogue-item.h"
#include "yifa-meeting.h"
#include "yifa-org.h"

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

const YifaKind yifa_decision_catalogue = {
  .type_name = "YifaDecisionCatalogue",
  .table = "decision_catalogue",
  .label = N_("Decision catalogue"),
  .fields = fields,
  .n_fields = YIFA_DECISION_CATALOGUE_N_FIELDS,
  .title = YIFA_DECISION_CATALOGUE_TITLE,
  .parts = parts,
};
