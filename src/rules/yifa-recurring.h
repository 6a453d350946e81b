#pragma once
#include "yifa-rules.h"

/* Duties that come back by themselves (data/rules/recurring.ini): the annual report before 1 March, the
 * half-yearly hearing, the cleanup every two years. Nobody presses a button: what was not recorded as
 * done is due, from the day on that this register began. */
typedef struct
{
  const char *rule;        /* key, of the rule behind it too */
  const char *label;       /* what has to be done */
  char       *period;      /* "2026", "2026-1": what recurring_done records */
  char       *title;       /* "2026年…", "2026年上半年…" */
  char       *due_on;      /* the last day */
  char       *warn_on;     /* the last working day up to it */
  char       *since_on;    /* the last time, of a duty that counts from it; else NULL */
  int         warn_days;   /* 0: as the office does */
} YifaRecurring;

void       yifa_recurring_free  (YifaRecurring *recurring);
/* (element-type YifaRecurring), transfer full: what is not done, overdue or next, and what else comes up to
 * @until, which may be NULL; earliest first. */
GPtrArray *yifa_recurring_due   (YifaStore     *store,
                                 const char    *until);
/* One sentence with the article; transfer full. */
char      *yifa_recurring_explain (YifaStore   *store,
                                 const YifaRecurring *recurring);
/* "2026年上半年…" of a duty and its period; transfer full; NULL when there is no such duty or period. */
char      *yifa_recurring_dup_title (YifaStore *store,
                                 const char    *rule,
                                 const char    *period);
void       yifa_recurring_forget (YifaStore    *store);

/* Whether every duty of the file stands on a rule of @rules that fits; for yifa_rules_check_folder(). */
void       yifa_recurring_check (const char    *folder,
                                 YifaRules     *rules,
                                 GPtrArray     *problems);
