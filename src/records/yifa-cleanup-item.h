#pragma once
#include "yifa-store.h"

/* One document of a cleanup: why it was looked at, and what became of it. */
typedef enum
{
  YIFA_CLEANUP_ITEM_CLEANUP,
  YIFA_CLEANUP_ITEM_TITLE,    /* title, number and maker as they were when the scope was frozen */
  YIFA_CLEANUP_ITEM_ISSUE_NO,
  YIFA_CLEANUP_ITEM_DOC,
  YIFA_CLEANUP_ITEM_MAKER_ORG,
  YIFA_CLEANUP_ITEM_ORIGIN,   /* "frozen" with the scope, or "added" later with a reason */
  YIFA_CLEANUP_ITEM_IS_EXPIRED, /* the five reasons to look at it, computed as of the scope's day */
  YIFA_CLEANUP_ITEM_BASIS_REPEALED,
  YIFA_CLEANUP_ITEM_OVER_YEARS,
  YIFA_CLEANUP_ITEM_TRIAL_WITHOUT_END,
  YIFA_CLEANUP_ITEM_MAKER_DISSOLVED,
  YIFA_CLEANUP_ITEM_FINDING,  /* the facts behind the reasons */
  YIFA_CLEANUP_ITEM_RESULT,
  YIFA_CLEANUP_ITEM_REASON,
  YIFA_CLEANUP_ITEM_LEAD_ORG, /* who amends it */
  YIFA_CLEANUP_ITEM_AMEND_DUE_ON,
  YIFA_CLEANUP_ITEM_NOTE,
  YIFA_CLEANUP_ITEM_N_FIELDS
} YifaCleanupItemField;

extern const YifaKind yifa_cleanup_item;

/* The reasons as a reader sees them, joined; NULL when there is none. Transfer full. */
char *yifa_cleanup_item_dup_reasons (YifaRecord *item);
