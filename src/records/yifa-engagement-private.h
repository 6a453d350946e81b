#pragma once
#include "yifa-engagement.h"
#include "yifa-workflow.h"

/* Between the files of the engagement; nobody else includes this. */

/* Stages, in the order of the field's choices. */
enum
{
  ENGAGEMENT_CANDIDATE, ENGAGEMENT_APPOINTED, ENGAGEMENT_RENEWED, ENGAGEMENT_TERMINATED, ENGAGEMENT_DECLINED
};

extern const YifaAction yifa_engagement_actions[];

/* What stands before each action. */
extern const YifaGate yifa_engagement_appoint_gates[];
extern const YifaGate yifa_engagement_record_gates[];
extern const YifaGate yifa_engagement_renew_gates[];
extern const YifaGate yifa_engagement_terminate_gates[];

/* The last day of a term that begins on @starts_on and is as long as the profile allows; NULL without a day.
 * Transfer full. */
char    *yifa_engagement_longest_term (YifaStore  *store,
                                       const char *starts_on);
/* The clauses of a new engagement: those of the one it renews as they were agreed there, else the library's. */
gboolean yifa_engagement_add_clauses  (YifaStore  *store,
                                       YifaRecord *engagement,
                                       GError    **error);
