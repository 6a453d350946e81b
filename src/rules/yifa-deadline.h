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
  YIFA_DEADLINE_PLAIN_ON,     /* before it moved off a day of rest: warn by this one */
  YIFA_DEADLINE_ESTIMATE_ON,  /* without due_on: Monday to Friday counted, marked as an estimate */
  YIFA_DEADLINE_RULE_VERSION,
  YIFA_DEADLINE_CALENDAR_VERSION,
  YIFA_DEADLINE_STATE,        /* open, met, cancelled, paused */
  YIFA_DEADLINE_MET_ON,
  YIFA_DEADLINE_PAUSED_ON,    /* since when the clock stands still */
  YIFA_DEADLINE_PAUSED_DAYS,  /* days it stood still before, as the rule counts them */
  YIFA_DEADLINE_N_FIELDS
} YifaDeadlineField;

extern const YifaKind yifa_deadline;

/* All of these save inside the operation under way. What needs a running clock does nothing where
 * there is none: a case from before this program has no clock to meet. */
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
/* The newest one, running or not; NULL when there never was one. Transfer full. */
YifaRecord *yifa_deadline_find   (YifaStore  *store,
                                  YifaRecord *owner,
                                  const char *rule);
/* When a period of @rule that starts on @start_on ends, without starting a clock: NULL when the
 * calendar is missing or the rule is no period. Transfer full. */
char       *yifa_deadline_compute (YifaStore  *store,
                                   const char *rule,
                                   const char *start_on);
/* After the calendar of a year was added: computes the open deadlines that waited for it.
 * Returns how many got their date, or -1. */
int         yifa_deadlines_complete (YifaStore *store,
                                     GError   **error);

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
  char           *warn_on;   /* the earlier of due_on and the day before it moved off a day of rest; an
                                estimate where the calendar is missing; NULL: no date at all */
  int             days_left; /* until due_on, else until the estimate; negative: overdue; 0 without a date */
  const char     *state;     /* "open", "overdue", "paused", "calendar_missing", "waiting", "unwatched" */
  char           *since_on;  /* the day it counts from: started, sent, last touched; may be NULL */
  char           *who;       /* whom it waits for, or NULL */
  char           *basis;
  char           *source;
  YifaConfidence  confidence;
} YifaDuty;

void       yifa_duty_free   (YifaDuty   *duty);
/* @until: only what must be warned of up to that day; NULL: everything, also what has no date. */
GPtrArray *yifa_duties      (YifaStore  *store,
                             const char *until,
                             GError    **error);
GPtrArray *yifa_duties_of   (YifaStore  *store,
                             YifaRecord *record,
                             GError    **error);
