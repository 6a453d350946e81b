#pragma once
#include "yifa-store.h"

/* What stands on the days of a calendar: what is due, what was met, meetings and hearings. */
typedef enum
{
  YIFA_DAY_FILING,
  YIFA_DAY_REVIEW,
  YIFA_DAY_DECISION,
  YIFA_DAY_DOCUMENT,
  YIFA_DAY_ADVISER,
  YIFA_DAY_CONTRACT,
  YIFA_DAY_MEETING,
  YIFA_DAY_RECURRING,
  YIFA_DAY_N_SORTS
} YifaDaySort;

typedef enum
{
  YIFA_DAY_OPEN,
  YIFA_DAY_OVERDUE,
  YIFA_DAY_ESTIMATE, /* the calendar of a year is missing: counted Monday to Friday */
  YIFA_DAY_PAUSED,
  YIFA_DAY_DONE,
  YIFA_DAY_PLANNED,  /* an appointment to come */
  YIFA_DAY_HELD,     /* one that is past */
} YifaDayState;

typedef struct
{
  char           *day;
  YifaDaySort     sort;
  YifaDayState    state;
  const YifaKind *kind;
  gint64          id;
  char           *rule;      /* key, also the section of the record's page; NULL: an appointment */
  char           *label;     /* what is to be done, or what takes place */
  char           *title;     /* of the record, or of what it is a part of */
  gboolean        is_named;  /* the title says it all: a meeting's own name */
  char           *who;       /* whom it waits for, or NULL */
  char           *basis;     /* article, or NULL */
  char           *why;       /* the sentence that explains the date, or NULL */
  char           *period;    /* of a recurring duty, which has no record yet (id 0); else NULL */
  int             days_left; /* negative: so many days ago */
} YifaDayEntry;

void        yifa_day_entry_free       (YifaDayEntry *entry);
const char *yifa_day_sort_get_label   (YifaDaySort   sort);
char       *yifa_day_entry_dup_left   (const YifaDayEntry *entry);
/* (element-type YifaDayEntry): from @from to @to inclusive, by day; transfer full. */
GPtrArray  *yifa_day_entries          (YifaStore    *store,
                                       const char   *from,
                                       const char   *to,
                                       GError      **error);
