#pragma once
#include "yifa-rules.h"

/* Roads of events (data/rules/chains.ini): what must have happened how long before a meeting or a hearing,
 * and what one event makes due. The numbers are those of the rules. */
typedef struct
{
  const char *name;    /* "decision_meeting" */
  const char *label;
  const char *anchor;  /* the event whose day one asks about: "meeting" */
  const char *anchor_label;
} YifaChain;

typedef struct
{
  const char    *event;        /* "review_submitted" */
  const char    *label;        /* "送司法局合法性审查" */
  const char    *from;         /* the event it is counted from */
  const char    *rule;
  const char    *who;          /* or NULL */
  gboolean       is_backward;  /* the latest day before .from; else due after it */
  gboolean       is_optional;  /* only where there is one: a hearing */
  gboolean       is_whole;     /* the period is over before .from: its last day is not .from's */
  char          *due_on;       /* NULL: the calendar of a year is missing */
  char          *plain_on;
  char          *estimate_on;
  char          *explanation;  /* one sentence, with the article */
  char          *basis;
  YifaConfidence confidence;
} YifaChainStep;

/* (element-type YifaChain), transfer container. */
GPtrArray *yifa_chain_list   (YifaStore  *store);
const YifaChain *yifa_chain_find (YifaStore *store,
                              const char *name);
/* (element-type YifaChainStep), transfer full, earliest first: every event of the chain when its anchor is
 * on @anchor_on. NULL: no such chain. */
GPtrArray *yifa_chain_plan   (YifaStore  *store,
                              const char *name,
                              const char *anchor_on,
                              GError    **error);
/* Starts the clocks of all that is counted from @event by a rule that sets a period, one operation. */
gboolean   yifa_chain_start  (YifaStore  *store,
                              YifaRecord *owner,
                              const char *name,
                              const char *event,
                              const char *on,
                              GError    **error);

/* What can still make it: the chain's answer for one matter. */
typedef struct
{
  const char *event;
  const char *done_on;    /* NULL: not done yet */
  gboolean    is_needed;  /* FALSE: exempt, or does not apply */
} YifaChainFact;

typedef struct
{
  const char *event;
  const char *label;
  const char *who;
  const char *rule;
  char       *latest_on;    /* NULL: the calendar of a year is missing */
  char       *done_on;      /* or NULL */
  gboolean    is_late;      /* done too late, or the latest day has passed */
  int         days_left;    /* until latest_on; 0 when done or unknown */
  char       *explanation;
} YifaReachStep;

typedef struct
{
  gboolean    can;
  gboolean    calendar_missing; /* then .can is no answer */
  char       *earliest_on;      /* the earliest day the anchor could be on; NULL: unknown */
  char       *sentence;         /* the answer in one sentence */
  GPtrArray  *steps;            /* (element-type YifaReachStep), needed ones, in the order of their days */
} YifaReach;

void       yifa_reach_free   (YifaReach  *reach);
/* Events that @facts do not name count as needed and not done, optional ones as not needed. Transfer full;
 * NULL: no such chain. */
YifaReach *yifa_chain_reach  (YifaStore  *store,
                              const char *name,
                              const char *anchor_on,
                              const YifaChainFact *facts,
                              guint       n_facts,
                              GError    **error);

void       yifa_chain_forget (YifaStore  *store);
/* Whether all links stand on rules and lead to their anchors; for yifa_rules_check_folder(). */
void       yifa_chain_check  (const char *folder,
                              YifaRules  *rules,
                              GPtrArray  *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaReach, yifa_reach_free)
