#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_PUBLIC_COMMENT_DOC,
  YIFA_PUBLIC_COMMENT_DECISION,
  YIFA_PUBLIC_COMMENT_ROUND,
  YIFA_PUBLIC_COMMENT_STARTS_ON,
  YIFA_PUBLIC_COMMENT_ENDS_ON,
  YIFA_PUBLIC_COMMENT_CHANNEL,
  YIFA_PUBLIC_COMMENT_PLACE,
  YIFA_PUBLIC_COMMENT_IS_MARKET_RELATED,
  YIFA_PUBLIC_COMMENT_SHORTENED_REASON,
  YIFA_PUBLIC_COMMENT_IS_URGENT,
  YIFA_PUBLIC_COMMENT_CLOSED_ON,
  YIFA_PUBLIC_COMMENT_SUMMARY,
  YIFA_PUBLIC_COMMENT_NOTICE_NO,
  YIFA_PUBLIC_COMMENT_GROUPS_MET,
  YIFA_PUBLIC_COMMENT_CONTACT,
  YIFA_PUBLIC_COMMENT_DAYS,
  YIFA_PUBLIC_COMMENT_N_FIELDS
} YifaPublicCommentField;

extern const YifaKind yifa_public_comment;

/* Whether a round ends before the period of @rule is full, as the rule counts days; also where that cannot be
 * told because the calendar of the year is missing. */
gboolean yifa_public_comment_is_short (YifaStore  *store,
                                       YifaRecord *comment,
                                       const char *rule);
/* "30 days", as @rule has it for that round; transfer full. */
char    *yifa_public_comment_dup_least (YifaStore  *store,
                                        YifaRecord *comment,
                                        const char *rule);
