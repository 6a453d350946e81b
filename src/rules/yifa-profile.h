#pragma once
#include "yifa-rules.h"

/* A number of the profile that this office changed or confirmed itself, with the source it
 * names for it. It stands above the profile until it is withdrawn; the audit trail keeps who. */
typedef enum
{
  YIFA_PROFILE_VALUE_KEY,
  YIFA_PROFILE_VALUE_NUMBER,
  YIFA_PROFILE_VALUE_UNIT,       /* empty: the rule's own */
  YIFA_PROFILE_VALUE_SOURCE,
  YIFA_PROFILE_VALUE_CONFIDENCE,
  YIFA_PROFILE_VALUE_N_FIELDS
} YifaProfileValueField;

extern const YifaKind yifa_profile_value;

extern const YifaChoice yifa_units[];
extern const YifaChoice yifa_confidences[];

/* Makes @id the office's profile. */
gboolean yifa_profile_choose    (YifaStore  *store,
                                 const char *id,
                                 GError    **error);
gboolean yifa_profile_set       (YifaStore  *store,
                                 const char *key,
                                 gint64      number,
                                 const char *source,
                                 GError    **error);
/* The same with what somebody typed: "15", "15工作日", "6 months", "yes". */
gboolean yifa_profile_set_typed (YifaStore  *store,
                                 const char *key,
                                 const char *typed,
                                 const char *source,
                                 GError    **error);
/* Takes the office's own value back: the profile's applies again. */
gboolean yifa_profile_reset     (YifaStore  *store,
                                 const char *key,
                                 const char *reason,
                                 GError    **error);
