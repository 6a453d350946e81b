#pragma once
#include "yifa-store.h"

/* What stands against an adviser's taking a matter: a party of it, and where the same name or code stands. The
 * words of .source_kind, .how and .certainty are those of conflict_hit. */
typedef struct
{
  gint64          party_id;   /* of matter_party; 0: the unit the matter is handled for */
  char           *party, *party_code;
  char           *found, *found_code;
  const char     *source_kind;
  char           *source;     /* a sentence: where it stands */
  const char     *how;
  const char     *certainty;
  const YifaKind *kind;       /* of the record where it stands */
  gint64          id;
} YifaConflictFound;

void       yifa_conflict_found_free (YifaConflictFound *found);
/* Compares the parties of @matter with whatever ties @adviser_id, or the law firm, to somebody: declared interests,
 * home body, engagements, other matters, contracts. The surest first, transfer full, empty when nothing is found
 * (element-type YifaConflictFound); NULL with @error set when it could not be asked. @n_parties and @n_compared
 * may be NULL. */
GPtrArray *yifa_conflict_search     (YifaStore         *store,
                                     YifaRecord        *matter,
                                     gint64             adviser_id,
                                     guint             *n_parties,
                                     guint             *n_compared,
                                     GError           **error);
/* Where @name, or @code, or both, occur in the whole register: home bodies and interests of advisers, parties of
 * matters and of contracts. As above. */
GPtrArray *yifa_conflict_find_name  (YifaStore         *store,
                                     const char        *name,
                                     const char        *code,
                                     guint             *n_compared,
                                     GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaConflictFound, yifa_conflict_found_free)
