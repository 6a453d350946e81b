#pragma once
#include "yifa-store.h"

/* An adviser or expert on the roster (法律顾问、专家). Sanctions, declared interests and engagements are parts. */
typedef enum
{
  YIFA_ADVISER_NAME,
  YIFA_ADVISER_ADVISER_KIND,
  YIFA_ADVISER_STAGE,
  YIFA_ADVISER_ORG,
  YIFA_ADVISER_HOME_BODY,
  YIFA_ADVISER_HOME_BODY_CODE,
  YIFA_ADVISER_POST,
  YIFA_ADVISER_LICENCE_NO,
  YIFA_ADVISER_LICENSED_ON,
  YIFA_ADVISER_LAW_FIELDS,
  YIFA_ADVISER_POLITICAL,
  YIFA_ADVISER_EDUCATION,
  YIFA_ADVISER_PHONE,
  YIFA_ADVISER_EMAIL,
  YIFA_ADVISER_IS_SOUND,
  YIFA_ADVISER_NO_CRIME,
  YIFA_ADVISER_INFLUENCE,
  YIFA_ADVISER_ALIASES,
  YIFA_ADVISER_ENROLLED_ON,
  YIFA_ADVISER_LEFT_ON,
  YIFA_ADVISER_LEFT_REASON,
  YIFA_ADVISER_NOTE,
  YIFA_ADVISER_PRACTICE_YEARS,
  YIFA_ADVISER_SANCTIONS_N,
  YIFA_ADVISER_ENGAGEMENTS_N,
  YIFA_ADVISER_CLIENTS,
  YIFA_ADVISER_TERM_ENDS_ON,
  YIFA_ADVISER_MATTERS_N,
  YIFA_ADVISER_N_FIELDS
} YifaAdviserField;

extern const YifaKind yifa_adviser;

/* One condition that an adviser does not meet today. */
typedef struct
{
  char       *sentence;
  const char *rule;     /* the key whose article demands it */
  const char *place;    /* the field or part where the missing thing is entered */
} YifaAdviserLack;

void       yifa_adviser_lack_free (YifaAdviserLack *lack);
/* (element-type YifaAdviserLack), transfer full: each condition of being engaged that is not met, by the profile
 * and the sanctions of today; empty: none. Also for somebody who is engaged already. */
GPtrArray *yifa_adviser_missing   (YifaStore       *store,
                                   YifaRecord      *adviser);
