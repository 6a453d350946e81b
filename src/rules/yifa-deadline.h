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
  YIFA_DEADLINE_NUMBER,       /* the rule as it was when the date was computed: */
  YIFA_DEADLINE_UNIT,
  YIFA_DEADLINE_DIRECTION,    /* after, or before: counted back from start_on */
  YIFA_DEADLINE_BASIS,
  YIFA_DEADLINE_CONFIDENCE,
  YIFA_DEADLINE_PROFILE,      /* the profile's name, or YIFA_ORIGIN_OFFICE */
  YIFA_DEADLINE_EXTENDED_DAYS,
  YIFA_DEADLINE_EXTEND_REASON,
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
/* The same by a period counted back: due is the latest day from which it fits in before @target_on. */
gboolean    yifa_deadline_start_before (YifaStore  *store,
                                        YifaRecord *owner,
                                        const char *rule,
                                        const char *target_on,
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
gboolean    yifa_deadline_pause_for (YifaStore  *store,
                                     YifaRecord *owner,
                                     const char *rule,
                                     const char *on,
                                     const char *reason,
                                     GError    **error);
gboolean    yifa_deadline_resume (YifaStore  *store,
                                  YifaRecord *owner,
                                  const char *rule,
                                  const char *on,
                                  GError    **error);
/* Prolongs a running clock by @days, as its rule counts days. Refused without a reason, where no clock runs,
 * and for a period counted back. */
gboolean    yifa_deadline_extend (YifaStore  *store,
                                  YifaRecord *owner,
                                  const char *rule,
                                  gint64      days,
                                  const char *reason,
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
/* The latest day from which the period of @rule fits in up to @target_on, whichever way the rule counts;
 * transfer full; NULL as above. */
char       *yifa_deadline_compute_before (YifaStore  *store,
                                          const char *rule,
                                          const char *target_on);
/* Where the count of @rule from @on ends, or with @back must have begun at the latest, days of rest
 * notwithstanding: what the law asks at least, in the unit it counts by. Transfer full; NULL as above. */
char       *yifa_deadline_count   (YifaStore  *store,
                                   const char *rule,
                                   const char *on,
                                   gboolean    back);
/* The year whose days off are gone from the calendar since the date of a running clock was counted: the date
 * stays until somebody agrees to move it, and is an estimate meanwhile. 0: the date is certain. */
int         yifa_deadline_find_lost_year (YifaStore  *store,
                                          YifaRecord *deadline);
/* Why this date, in one sentence with its article, as it was computed. Transfer full. */
char       *yifa_deadline_explain (YifaStore  *store,
                                   YifaRecord *deadline);

/* What a change of rules or calendar would do to the dates of running clocks. Nothing moves by itself:
 * this is the list to agree to. */
typedef struct
{
  gint64          deadline;
  const YifaKind *kind;      /* of its record, */
  gint64          id;        /* and which */
  char           *title;
  char           *rule;
  char           *label;
  char           *old_on;    /* NULL: it waited for the calendar */
  char           *new_on;    /* NULL: the calendar of a year is gone */
  char           *why;       /* a sentence */
} YifaDeadlineMove;

void        yifa_deadline_move_free (YifaDeadlineMove *move);
/* (element-type YifaDeadlineMove), transfer full; earliest new date first. */
GPtrArray  *yifa_deadline_moves  (YifaStore    *store,
                                  GError      **error);
/* Computes these deadlines anew, by the rules and the calendar of today, in one operation that says why.
 * Returns how many dates changed, or -1. */
int         yifa_deadline_move   (YifaStore    *store,
                                  const gint64 *deadlines,
                                  guint         n_deadlines,
                                  const char   *reason,
                                  GError      **error);
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
  char           *estimate_on; /* where the calendar is missing; else NULL */
  char           *warn_on;   /* the earlier of due_on and the day before it moved off a day of rest; an
                                estimate where the calendar is missing; NULL: no date at all */
  int             days_left; /* until due_on, else until the estimate; negative: overdue; 0 without a date */
  const char     *state;     /* "open", "overdue", "paused", "calendar_missing", "waiting", "unwatched" */
  char           *since_on;  /* the day it counts from: started, sent, last touched; may be NULL */
  char           *who;       /* whom it waits for, or NULL */
  char           *period;    /* of a recurring duty, which has no record yet (id 0): "2026"; else NULL */
  char           *explanation; /* of a recurring duty; ask yifa_duty_explain() */
  int             lead_days; /* how many days ahead it is spoken of */
  gboolean        is_soon;   /* due within them, or overdue */
  char           *basis;
  char           *source;
  YifaConfidence  confidence;
} YifaDuty;

void       yifa_duty_free   (YifaDuty   *duty);
/* Why this date, in one sentence with its article; NULL for a duty without a date. Transfer full. */
char      *yifa_duty_explain (YifaStore      *store,
                              const YifaDuty *duty);
/* @until: only what must be warned of up to that day; NULL: everything, also what has no date. */
GPtrArray *yifa_duties      (YifaStore  *store,
                             const char *until,
                             GError    **error);
GPtrArray *yifa_duties_of   (YifaStore  *store,
                             YifaRecord *record,
                             GError    **error);
