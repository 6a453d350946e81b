#pragma once
#include "yifa-rules.h"

/* A number of the profile that this office changed or confirmed itself, with the source it
 * names for it. It stands above the profile until it is withdrawn; the audit trail keeps who. */
typedef enum
{
  YIFA_PROFILE_VALUE_KEY,
  YIFA_PROFILE_VALUE_NUMBER,     /* empty: the rule has words */
  YIFA_PROFILE_VALUE_VALUE,      /* the words; of a material "yes" or "no" */
  YIFA_PROFILE_VALUE_UNIT,       /* empty: the rule's own */
  YIFA_PROFILE_VALUE_SOURCE,
  YIFA_PROFILE_VALUE_CONFIDENCE,
  YIFA_PROFILE_VALUE_SINCE_ON,   /* empty: at any time */
  YIFA_PROFILE_VALUE_UNTIL_ON,
  YIFA_PROFILE_VALUE_N_FIELDS
} YifaProfileValueField;

extern const YifaKind yifa_profile_value;

/* A profile that was handed to this office in a file, and is kept with its records. */
typedef enum
{
  YIFA_IMPORTED_PROFILE_PROFILE_ID,
  YIFA_IMPORTED_PROFILE_LABEL,
  YIFA_IMPORTED_PROFILE_LEVEL,
  YIFA_IMPORTED_PROFILE_PARENT,
  YIFA_IMPORTED_PROFILE_SINCE_ON,
  YIFA_IMPORTED_PROFILE_UNTIL_ON,
  YIFA_IMPORTED_PROFILE_SOURCE,
  YIFA_IMPORTED_PROFILE_RULES,
  YIFA_IMPORTED_PROFILE_N_FIELDS
} YifaImportedProfileField;

extern const YifaKind yifa_imported_profile;

extern const YifaChoice yifa_units[];
extern const YifaChoice yifa_confidences[];
extern const YifaChoice yifa_profile_levels[];

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
/* Somebody of the office read the instrument: the value stands as it is, and its mark goes. */
gboolean yifa_profile_confirm   (YifaStore  *store,
                                 const char *key,
                                 const char *instrument,
                                 GError    **error);
/* The time the office's own value is valid for; either may be NULL. */
gboolean yifa_profile_set_times (YifaStore  *store,
                                 const char *key,
                                 const char *since_on,
                                 const char *until_on,
                                 GError    **error);
/* Id to the text of each imported profile; transfer full. */
GHashTable *yifa_profile_imported (YifaStore *store);
/* (element-type YifaChange): what the office said of a value and when, the newest first; NULL for @key:
 * of all values. Transfer full. */
GPtrArray  *yifa_profile_history  (YifaStore  *store,
                                   const char *key,
                                   GError    **error);

/* The profile of the office, with what the office says itself, as one file for other offices. */
gboolean    yifa_profile_export   (YifaStore  *store,
                                   const char *path,
                                   GError    **error);
/* Takes a profile from such a file into the office: whole, or not at all. It can then be chosen. Returns
 * its id; transfer full. */
char       *yifa_profile_import   (YifaStore  *store,
                                   const char *path,
                                   GError    **error);
