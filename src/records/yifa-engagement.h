#pragma once
#include "yifa-store.h"

/* The engagement of an adviser by a unit (聘任): what was agreed, and until when. */
typedef enum
{
  YIFA_ENGAGEMENT_TITLE,
  YIFA_ENGAGEMENT_ADVISER,
  YIFA_ENGAGEMENT_CLIENT_ORG,
  YIFA_ENGAGEMENT_PANEL,
  YIFA_ENGAGEMENT_CAPACITY,
  YIFA_ENGAGEMENT_MODE,
  YIFA_ENGAGEMENT_SELECTION,
  YIFA_ENGAGEMENT_SELECTION_NOTE,
  YIFA_ENGAGEMENT_STAGE,
  YIFA_ENGAGEMENT_CONTRACT_NO,
  YIFA_ENGAGEMENT_CONTRACT_SIGNED_ON,
  YIFA_ENGAGEMENT_SECRECY_SIGNED_ON,
  YIFA_ENGAGEMENT_CERTIFICATE_NO,
  YIFA_ENGAGEMENT_CERTIFICATE_ON,
  YIFA_ENGAGEMENT_STARTS_ON,
  YIFA_ENGAGEMENT_ENDS_ON,
  YIFA_ENGAGEMENT_SCOPE,
  YIFA_ENGAGEMENT_RESPONSE_HOURS,
  YIFA_ENGAGEMENT_ATTENDS_MEETINGS,
  YIFA_ENGAGEMENT_FEE_KIND,
  YIFA_ENGAGEMENT_FEE,
  YIFA_ENGAGEMENT_BUDGET_SOURCE,
  YIFA_ENGAGEMENT_APPOINTED_ON,
  YIFA_ENGAGEMENT_TERMINATED_ON,
  YIFA_ENGAGEMENT_TERMINATE_KIND,
  YIFA_ENGAGEMENT_TERMINATE_REASON,
  YIFA_ENGAGEMENT_RENEWS,
  YIFA_ENGAGEMENT_NOTE,
  YIFA_ENGAGEMENT_STANDING,
  YIFA_ENGAGEMENT_AGREED_FEE,
  YIFA_ENGAGEMENT_PAID_FEE,
  YIFA_ENGAGEMENT_N_FIELDS
} YifaEngagementField;

extern const YifaKind yifa_engagement;

/* Whether the engagement covers that day: appointed, or engaged anew since, and not dismissed before it. */
gboolean    yifa_engagement_is_in_term (YifaRecord *engagement,
                                        const char *date);
/* The engagement under which an adviser serves @client_org on @date: its own, or else one of the county
 * government, whose panel serves every unit. NULL: none covers that day. Transfer full. */
YifaRecord *yifa_engagement_find       (YifaStore  *store,
                                        gint64      adviser_id,
                                        gint64      client_org_id,
                                        const char *date);
