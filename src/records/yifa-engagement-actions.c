/* yifa-engagement-actions.c - what can be done to an engagement, and what it brings about
 *
 * The certificate with its number, the term for deciding on renewal, the next engagement that a renewal is, and
 * what remains of the old one when it does not come about.
 */
#include "yifa-engagement-private.h"

#include <string.h>

#include "yifa-adviser-panel.h"
#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-evidence.h"
#include "yifa-numbering.h"

/* The unit's own numbers where it keeps the series, else those of the office. */
static gboolean
take_certificate (YifaStore *store, YifaRecord *engagement, GError **error)
{
  gint64 client = yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG);
  g_autofree char *own = yifa_numbering_preview (store, client, "certificate", 0, NULL);

  yifa_evidence_stamp (store, engagement, YIFA_ENGAGEMENT_CERTIFICATE_ON);
  return yifa_evidence_number (store, engagement, YIFA_ENGAGEMENT_CERTIFICATE_NO, own != NULL ? client : 0,
                               "certificate", error);
}

/* What is over needs no decision on its renewal any more. */
static gboolean
start_renewal_term (YifaStore *store, YifaRecord *engagement, GError **error)
{
  const char *ends_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_ENDS_ON);

  return ends_on == NULL || strcmp (ends_on, yifa_store_get_today (store)) < 0 ||
         yifa_deadline_start (store, engagement, "la.renewal", ends_on, error);
}

static gboolean
appoint (YifaStore *store, YifaRecord *engagement, GError **error)
{
  yifa_evidence_stamp (store, engagement, YIFA_ENGAGEMENT_APPOINTED_ON);
  return take_certificate (store, engagement, error) && start_renewal_term (store, engagement, error);
}

/* The certificate was numbered by others, or not at all. */
static gboolean
record_appointed (YifaStore *store, YifaRecord *engagement, GError **error)
{
  if (!yifa_record_has (engagement, YIFA_ENGAGEMENT_APPOINTED_ON))
    yifa_record_set_text (engagement, YIFA_ENGAGEMENT_APPOINTED_ON,
                          yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON));
  return start_renewal_term (store, engagement, error);
}

/* What the next engagement takes over. */
static const guint inherited[] = {
  YIFA_ENGAGEMENT_ADVISER, YIFA_ENGAGEMENT_CLIENT_ORG, YIFA_ENGAGEMENT_CAPACITY, YIFA_ENGAGEMENT_MODE,
  YIFA_ENGAGEMENT_SELECTION, YIFA_ENGAGEMENT_SELECTION_NOTE, YIFA_ENGAGEMENT_SCOPE, YIFA_ENGAGEMENT_RESPONSE_HOURS,
  YIFA_ENGAGEMENT_ATTENDS_MEETINGS, YIFA_ENGAGEMENT_FEE_KIND, YIFA_ENGAGEMENT_FEE, YIFA_ENGAGEMENT_BUDGET_SOURCE,
};

static void
inherit (YifaRecord *from, YifaRecord *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (inherited); i++)
    {
      g_autofree char *value = yifa_record_dup_current (from, inherited[i]);

      yifa_record_set_string (to, inherited[i], value);
    }
}

/* The next one is on the same panel, unless the panel's term is over. */
static void
inherit_panel (YifaStore *store, YifaRecord *from, YifaRecord *to)
{
  gint64 id = yifa_record_get_int (from, YIFA_ENGAGEMENT_PANEL);
  g_autoptr(YifaRecord) panel = id != 0 ? yifa_store_load (store, &yifa_adviser_panel, id, NULL) : NULL;

  if (panel != NULL && g_strcmp0 (yifa_record_get_stage (panel), "ended") != 0)
    yifa_record_set_int (to, YIFA_ENGAGEMENT_PANEL, id);
}

/* The day after the old term; today, when that is over. */
static char *
next_start (YifaStore *store, YifaRecord *engagement)
{
  const char *today = yifa_store_get_today (store);
  const char *ends_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_ENDS_ON);

  return ends_on != NULL && strcmp (ends_on, today) >= 0 ? yifa_date_add_days (ends_on, 1) : g_strdup (today);
}

static gboolean
renew (YifaStore *store, YifaRecord *engagement, GError **error)
{
  g_autoptr(YifaRecord) next = yifa_record_new (&yifa_engagement);
  g_autofree char *starts_on = next_start (store, engagement);

  inherit (engagement, next);
  inherit_panel (store, engagement, next);
  yifa_record_set_int (next, YIFA_ENGAGEMENT_RENEWS, yifa_record_get_id (engagement));
  yifa_record_set_text (next, YIFA_ENGAGEMENT_STARTS_ON, starts_on);
  return yifa_store_save (store, next, error) &&
         yifa_deadline_meet (store, engagement, "la.renewal", yifa_store_get_today (store), error);
}

static gboolean
lapse (YifaStore *store, YifaRecord *engagement, GError **error)
{
  return yifa_deadline_cancel (store, engagement, "la.renewal", error);
}

static gboolean
terminate (YifaStore *store, YifaRecord *engagement, GError **error)
{
  yifa_evidence_stamp (store, engagement, YIFA_ENGAGEMENT_TERMINATED_ON);
  return yifa_deadline_cancel (store, engagement, "la.renewal", error);
}

/* A renewal that does not come about leaves the old engagement as it was: to be renewed, or to end. */
static gboolean
decline (YifaStore *store, YifaRecord *engagement, GError **error)
{
  gint64 id = yifa_record_get_int (engagement, YIFA_ENGAGEMENT_RENEWS);
  g_autoptr(YifaRecord) before = id != 0 ? yifa_store_load (store, &yifa_engagement, id, NULL) : NULL;

  if (before == NULL || g_strcmp0 (yifa_record_get_stage (before), "renewed") != 0)
    return TRUE;

  yifa_record_set_text (before, YIFA_ENGAGEMENT_STAGE, "appointed");
  return yifa_store_save (store, before, error) && start_renewal_term (store, before, error);
}

#define IN_FORCE (YIFA_STAGE (ENGAGEMENT_APPOINTED) | YIFA_STAGE (ENGAGEMENT_RENEWED))

static const char *const appoint_asks[] = { "contract_no", "contract_signed_on", "secrecy_signed_on", NULL };
static const char *const record_asks[] = { "appointed_on", "certificate_no", "certificate_on", NULL };
static const char *const terminate_asks[] = { "terminated_on", "terminate_kind", "terminate_reason", NULL };

const YifaAction yifa_engagement_actions[] = {
  { "appoint", N_("Appoint"), YIFA_STAGE (ENGAGEMENT_CANDIDATE), "appointed", yifa_engagement_appoint_gates, appoint,
    appoint_asks,
    N_("The certificate gets its number; before the term ends somebody decides on the renewal.") },
  { "record_appointed", N_("Enter an earlier appointment"), YIFA_STAGE (ENGAGEMENT_CANDIDATE), "appointed",
    yifa_engagement_record_gates, record_appointed, record_asks,
    N_("The engagement counts as it was agreed before this register; no certificate is numbered."), TRUE },
  { "decline", N_("Do not appoint"), YIFA_STAGE (ENGAGEMENT_CANDIDATE), "declined", NULL, decline, NULL,
    N_("The person is not engaged; the proposal stays on record with its reason."), TRUE },
  { "renew", N_("Engage anew"), YIFA_STAGE (ENGAGEMENT_APPOINTED), "renewed", yifa_engagement_renew_gates, renew,
    NULL, N_("The next engagement is proposed on the same terms; this one runs until its last day."), FALSE, TRUE },
  { "lapse", N_("Let the term end"), YIFA_STAGE (ENGAGEMENT_APPOINTED), NULL, NULL, lapse, NULL,
    N_("The engagement ends with its term; nobody is reminded of a renewal."), TRUE },
  { "terminate", N_("Terminate the engagement"), IN_FORCE, "terminated", yifa_engagement_terminate_gates, terminate,
    terminate_asks, N_("The adviser takes no more matters of the unit since that day.") },
  { NULL }
};
