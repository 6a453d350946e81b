#pragma once
#include "yifa-rules.h"

/* A computed due date, kept with the rule and the versions it was computed by, so that it
 * never moves silently. One open deadline per record and rule. */
typedef enum
{
  YIFA_DEADLINE_OWNER_KIND,
  YIFA_DEADLINE_OWNER_ID,
  YIFA_DEADLINE_RULE,
  YIFA_DEADLINE_START_ON,
  YIFA_DEADLINE_DUE_ON,       /* NULL when the calendar of a year is missing */
  YIFA_DEADLINE_ESTIMATE_ON,  /* then: Monday to Friday counted, marked as an estimate */
  YIFA_DEADLINE_RULE_VERSION,
  YIFA_DEADLINE_CALENDAR_VERSION,
  YIFA_DEADLINE_STATE,        /* open, met, cancelled, paused */
  YIFA_DEADLINE_MET_ON,
  YIFA_DEADLINE_PAUSED_ON,    /* since when the clock stands still */
  YIFA_DEADLINE_PAUSED_DAYS,  /* days it stood still before */
  YIFA_DEADLINE_N_FIELDS
} YifaDeadlineField;

extern const YifaKind yifa_deadline;

gboolean    yifa_deadline_start  (YifaStore  *store,
                                  YifaRecord *owner,
                                  const char *rule,
                                  const char *start_on,
                                  GError    **error);
gboolean    yifa_deadline_meet   (YifaStore  *store,
                                  YifaRecord *owner,
                                  const char *rule,
                                  const char *met_on,
                                  GError    **error);
gboolean    yifa_deadline_cancel (YifaStore  *store,
                                  YifaRecord *owner,
                                  const char *rule,
                                  GError    **error);
gboolean    yifa_deadline_pause  (YifaStore  *store,
                                  YifaRecord *owner,
                                  const char *rule,
                                  const char *on,
                                  GError    **error);
gboolean    yifa_deadline_resume (YifaStore  *store,
                                  YifaRecord *owner,
                                  const char *rule,
                                  const char *on,
                                  GError    **error);
YifaRecord *yifa_deadline_find   (YifaStore  *store,
                                  YifaRecord *owner,
                                  const char *rule);

/* What must be done: open deadlines, and what data/sql's view "duty" adds (expiring documents,
 * documents issued but not filed, records nobody follows). Earliest first. */
typedef struct
{
  const YifaKind *kind;
  gint64          id;
  char           *title;
  char           *rule;      /* key */
  char           *label;     /* what is to be done */
  char           *due_on;    /* may be NULL */
  int             days_left; /* negative: overdue */
  const char     *state;     /* "open", "overdue", "paused", "calendar_missing", "waiting", "unwatched" */
  char           *who;       /* whom it waits for, or NULL */
  char           *basis;
  char           *source;
  YifaConfidence  confidence;
} YifaDuty;

void       yifa_duty_free   (YifaDuty   *duty);
GPtrArray *yifa_duties      (YifaStore  *store,
                             const char *until,
                             GError    **error);
GPtrArray *yifa_duties_of   (YifaStore  *store,
                             YifaRecord *record,
                             GError    **error);
