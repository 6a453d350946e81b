#pragma once
#include "yifa-party-name.h"
#include "yifa-party-tables.h"

/* A name taken apart; yifa-party-parse.c fills it, yifa-party-name.c compares. */

#define YIFA_PARTY_MAX_PLACES 6

typedef struct
{
  char    *name;   /* 大英; a township keeps its 镇 */
  gunichar level;  /* 县; 0: not written */
} YifaPlace;

struct _YifaPartyName
{
  char          *typed;
  char          *plain;    /* folded, without blanks and dots */
  char          *flat;     /* and without brackets and quotes */
  char          *essence;  /* and without what says nothing: （普通合伙） */
  YifaPartyKind  kind;

  YifaPlace      places[YIFA_PARTY_MAX_PLACES];
  guint          n_places;
  char          *core;      /* the rest, of companies without the legal form */
  char          *trade;     /* its beginning: 宏达 */
  char          *business;  /* its end: 建设工程 */
  char          *other_trade;     /* of 仁和药业, whose 仁和 may be the place or the trade name; or NULL */
  char          *other_business;
  YifaPartyForms forms;     /* 0: none is written */
  gboolean       is_full;   /* has a legal form, so that nothing should be left out */
  gboolean       is_group, is_branch, has_brackets;

  GPtrArray     *aliases;   /* of YifaPartyName */
};

void        yifa_party_parse       (YifaPartyName *self,
                                    const char    *marked);
const char *yifa_party_place_above (const char    *place);
const char *yifa_party_place_signs (const char    *place);
gboolean    yifa_party_is_business (const char    *words);
