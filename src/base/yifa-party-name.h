#pragma once
#include <glib.h>

/* When two names mean the same organisation or person, as people and papers write them. */

typedef struct _YifaPartyName YifaPartyName;

typedef enum
{
  YIFA_PARTY_UNKNOWN,
  YIFA_PARTY_ORGANISATION,
  YIFA_PARTY_PERSON,
} YifaPartyKind;

typedef struct
{
  const char *how;        /* "same", "script", "bracket", "short_name" or "alias" */
  const char *certainty;  /* "certain", "likely" or "possible" */
} YifaPartyMatch;

YifaPartyName *yifa_party_name_new         (const char          *name,
                                            YifaPartyKind        kind);
void           yifa_party_name_free        (YifaPartyName       *self);
void           yifa_party_name_add_aliases (YifaPartyName       *self,
                                            const char          *aliases);
const char    *yifa_party_name_get_text    (const YifaPartyName *self);
const char    *yifa_party_name_get_trade   (const YifaPartyName *self);
gboolean       yifa_party_name_matches     (const YifaPartyName *self,
                                            const YifaPartyName *other,
                                            YifaPartyMatch      *match);
gboolean       yifa_party_name_compare     (const char          *a,
                                            const char          *b,
                                            YifaPartyMatch      *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaPartyName, yifa_party_name_free)
