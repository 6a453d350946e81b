#pragma once
#include <glib.h>

/* What yifa-party-name.c knows of the world: places, legal forms, lines of business, usual shortenings.
 * All of it folded (simplified, half width, small letters); each table ends with an empty line. */

typedef struct
{
  const char *name;   /* 四川 */
  const char *signs;  /* the characters that stand for it: 川蜀; NULL below a province */
  const char *parts;  /* the places next below, between blanks */
} YifaPlaceGroup;

/* Which organisations a form can mean; two names whose forms share none are different. */
typedef enum
{
  YIFA_FORM_COMPANY     = 1 << 0,
  YIFA_FORM_LAW_FIRM    = 1 << 1,
  YIFA_FORM_ACCOUNTANTS = 1 << 2,
  YIFA_FORM_OTHER_FIRM  = 1 << 3,
  YIFA_FORM_COOPERATIVE = 1 << 4,
  YIFA_FORM_SHOP        = 1 << 5,
  YIFA_FORM_FACTORY     = 1 << 6,
  YIFA_FORM_PARTNERSHIP = 1 << 7,
  YIFA_FORM_FARM        = 1 << 8,
  YIFA_FORM_INSTITUTION = 1 << 9,
} YifaPartyForms;

typedef struct
{
  const char    *suffix;
  YifaPartyForms forms;
  gboolean       is_full;  /* as a register writes it, so that the name before it is complete */
} YifaPartyForm;

typedef struct
{
  const char *from;
  const char *to;
} YifaShortening;

extern const YifaPlaceGroup  yifa_party_places[];
extern const char *const     yifa_party_place_stops[];
extern const YifaPartyForm   yifa_party_forms[];
extern const YifaShortening  yifa_party_shortenings[];
extern const char            yifa_party_businesses[];
extern const char *const     yifa_party_remarks[];
extern const char *const     yifa_party_alias_words[];
