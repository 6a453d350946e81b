/* yifa-engagement-term.c - which engagement covers a day
 *
 * An engagement counts from its first day to its last, or to the day before it was terminated, whatever became of
 * it since.
 */
#include "yifa-engagement.h"

#include <string.h>

#include "yifa-evidence.h"

gboolean
yifa_engagement_is_in_term (YifaRecord *engagement, const char *date)
{
  const char *stage = yifa_record_get_stage (engagement);
  const char *starts_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON);
  const char *ends_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_ENDS_ON);
  const char *terminated_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_TERMINATED_ON);

  if (g_strcmp0 (stage, "appointed") != 0 && g_strcmp0 (stage, "renewed") != 0 &&
      (g_strcmp0 (stage, "terminated") != 0 || terminated_on == NULL || strcmp (date, terminated_on) >= 0))
    return FALSE;

  return yifa_record_get_withdrawn_at (engagement) == NULL && starts_on != NULL && strcmp (starts_on, date) <= 0 &&
         (ends_on == NULL || strcmp (date, ends_on) <= 0);
}

static YifaRecord *
find_of_client (YifaStore *store, GPtrArray *engagements, gint64 client_org_id, const char *date)
{
  for (guint i = 0; i < engagements->len; i++)
    if (yifa_record_get_int (engagements->pdata[i], YIFA_ENGAGEMENT_CLIENT_ORG) == client_org_id &&
        yifa_engagement_is_in_term (engagements->pdata[i], date))
      return g_object_ref (engagements->pdata[i]);
  return NULL;
}

YifaRecord *
yifa_engagement_find (YifaStore *store, gint64 adviser_id, gint64 client_org_id, const char *date)
{
  g_autoptr(GPtrArray) engagements = yifa_store_load_parts (store, &yifa_engagement, "adviser", adviser_id);
  YifaRecord *found = find_of_client (store, engagements, client_org_id, date);

  return found != NULL ? found
                       : find_of_client (store, engagements, yifa_evidence_find_org (store, "gov"), date);
}
