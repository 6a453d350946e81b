#pragma once
#include "yifa-store.h"

/* A cleanup campaign (清理): a scope frozen on its day, a result per document, and the instrument that puts
 * the results into force for all of them at once. */
typedef enum
{
  YIFA_CLEANUP_TITLE,
  YIFA_CLEANUP_TOPIC,
  YIFA_CLEANUP_STAGE,
  YIFA_CLEANUP_BASIS,
  YIFA_CLEANUP_SCOPE_ON,          /* documents as they were on this day */
  YIFA_CLEANUP_SCOPE_GOVERNMENT,
  YIFA_CLEANUP_SCOPE_DEPARTMENT,
  YIFA_CLEANUP_SCOPE_TOWNSHIP,
  YIFA_CLEANUP_SCOPE_WORDS,       /* only documents that contain all of them; empty: every document */
  YIFA_CLEANUP_MIN_AGE_YEARS,     /* in force that long is a reason to look again */
  YIFA_CLEANUP_COLLECTED_ON,
  YIFA_CLEANUP_EXAMINED_ON,
  YIFA_CLEANUP_REVIEWED_ON,
  YIFA_CLEANUP_REVIEW_OPINION,
  YIFA_CLEANUP_MEETING,
  YIFA_CLEANUP_APPROVED_ON,
  YIFA_CLEANUP_ENDING_TITLE,      /* the instrument that announces the results */
  YIFA_CLEANUP_ENDING_NO,
  YIFA_CLEANUP_ENDING_ON,         /* from when it applies */
  YIFA_CLEANUP_PUBLISHED_ON,
  YIFA_CLEANUP_CHANNEL,
  YIFA_CLEANUP_APPLIED_ON,
  YIFA_CLEANUP_ADDED_DOC,         /* the document last added after the scope was frozen */
  YIFA_CLEANUP_NOTE,
  YIFA_CLEANUP_N_TOTAL,           /* computed, as are all below; the five parts add up to it */
  YIFA_CLEANUP_N_KEEP,
  YIFA_CLEANUP_N_AMEND,
  YIFA_CLEANUP_N_REPEAL,
  YIFA_CLEANUP_N_LAPSE,
  YIFA_CLEANUP_N_OPEN,
  YIFA_CLEANUP_N_FIELDS
} YifaCleanupField;

extern const YifaKind yifa_cleanup;

/* Fills the items from the data as of the scope's day, once. */
gboolean yifa_cleanup_collect (YifaStore  *store,
                               YifaRecord *cleanup,
                               GError    **error);
