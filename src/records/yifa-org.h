#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_ORG_NAME,
  YIFA_ORG_SHORT_NAME,
  YIFA_ORG_ORG_KIND,
  YIFA_ORG_LEVEL,
  YIFA_ORG_PARENT,
  YIFA_ORG_VALID_FROM,
  YIFA_ORG_VALID_TO,
  YIFA_ORG_SUCCESSOR,
  YIFA_ORG_CREDIT_CODE,
  YIFA_ORG_CONTACT,
  YIFA_ORG_PHONE,
  YIFA_ORG_ADDRESS,
  YIFA_ORG_IS_SELF,
  YIFA_ORG_NOTE,
  YIFA_ORG_STANDING,
  YIFA_ORG_N_FIELDS
} YifaOrgField;

extern const YifaKind yifa_org;

/* The office that works with this program; NULL when no unit, or more than one, is marked so. */
YifaRecord *yifa_org_find_self    (YifaStore  *store);
gint64      yifa_org_find_self_id (YifaStore  *store,
                                   GError    **error);
