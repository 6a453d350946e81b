#pragma once
#include "yifa-conflict.h"
#include "yifa-party-name.h"

/* Two halves of the search: what ties an adviser to somebody (yifa-conflict-ties.c), and the comparing. */

/* Whom of a matter a tie stands against. */
typedef enum
{
  YIFA_AGAINST_OTHERS,    /* everybody but our own side */
  YIFA_AGAINST_OPPONENTS, /* the other side and its agents: units of the county are everywhere as third parties */
  YIFA_AGAINST_OURS,      /* the side we act for */
} YifaConflictAgainst;

typedef struct
{
  YifaPartyName      *name;
  char               *code;
  YifaConflictAgainst against;
  const char         *source_kind;
  char               *source;
  const YifaKind     *kind;
  gint64              id;
  gboolean            is_past;  /* ended longer ago than the rule looks back */
} YifaConflictTie;

void           yifa_conflict_tie_free       (YifaConflictTie *tie);
YifaPartyKind  yifa_conflict_party_kind     (YifaRecord      *record,
                                             guint            field);
/* As the certificate has it, or as typed; NULL: none. Transfer full. */
char          *yifa_conflict_clean_code     (const char      *typed);
char          *yifa_conflict_dup_code       (YifaRecord      *record,
                                             guint            field);
/* (element-type YifaConflictTie), transfer full. */
GPtrArray     *yifa_conflict_ties_of        (YifaStore       *store,
                                             YifaRecord      *adviser,
                                             YifaRecord      *matter,
                                             GError         **error);
/* Every name of the register, without a source; that is said afterwards, NULL when it no longer counts. */
GPtrArray     *yifa_conflict_ties_of_all    (YifaStore       *store,
                                             GError         **error);
char          *yifa_conflict_say_where      (YifaStore       *store,
                                             const YifaKind  *kind,
                                             gint64           id);
