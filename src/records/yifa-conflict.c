/* yifa-conflict.c - the search for conflicts of interest
 *
 * The parties of a matter are held against what ties an adviser, or others of the same law firm, to
 * somebody: by credit code, and by every name in every writing. Nothing that may be the same is kept
 * back: how certain it is stands beside it, and people judge.
 */
#include "yifa-conflict-private.h"

#include "yifa-adviser.h"
#include "yifa-credit-code.h"
#include "yifa-matter-party.h"
#include "yifa-matter.h"
#include "yifa-org.h"

typedef struct
{
  gint64         id;
  YifaPartyName *name;
  char          *code;
  gboolean       is_ours, is_opponent;
} Party;

static const char *const certainties[] = { "certain", "likely", "possible", NULL };

static void
party_free (Party *party)
{
  yifa_party_name_free (party->name);
  g_free (party->code);
  g_free (party);
}

static guint
rank (const char *certainty)
{
  guint i = 0;

  while (!g_str_equal (certainties[i], certainty))
    i++;
  return i;
}

static const char *
lower (const char *certainty)
{
  return certainties[MIN (rank (certainty) + 1, rank ("possible"))];
}

static Party *
new_party (gint64 id, const char *name, const char *code, YifaPartyKind kind)
{
  Party *party = g_new0 (Party, 1);

  party->id = id;
  party->name = yifa_party_name_new (name, kind);
  party->code = yifa_conflict_clean_code (code);
  return party;
}

static Party *
new_party_of (YifaRecord *record)
{
  const char *role = yifa_record_get_text (record, YIFA_MATTER_PARTY_ROLE);
  Party *party = new_party (yifa_record_get_id (record), yifa_record_get_text (record, YIFA_MATTER_PARTY_NAME),
                            yifa_record_get_text (record, YIFA_MATTER_PARTY_CREDIT_CODE),
                            yifa_conflict_party_kind (record, YIFA_MATTER_PARTY_PARTY_KIND));

  yifa_party_name_add_aliases (party->name, yifa_record_get_text (record, YIFA_MATTER_PARTY_ALIASES));
  party->is_ours = g_strcmp0 (role, "client") == 0;
  party->is_opponent = !party->is_ours && g_strcmp0 (role, "third_party") != 0;
  return party;
}

static GPtrArray *
load_parties (YifaStore *store, YifaRecord *matter)
{
  gint64 org_id = yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG);
  g_autoptr(GPtrArray) records = yifa_store_load_parts (store, &yifa_matter_party, "matter",
                                                        yifa_record_get_id (matter));
  g_autoptr(YifaRecord) client = org_id != 0 ? yifa_store_load (store, &yifa_org, org_id, NULL) : NULL;
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify) party_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (parties, new_party_of (records->pdata[i]));
  if (client != NULL)
    {
      Party *ours = new_party (0, yifa_record_get_text (client, YIFA_ORG_NAME),
                               yifa_record_get_text (client, YIFA_ORG_CREDIT_CODE), YIFA_PARTY_ORGANISATION);

      ours->is_ours = TRUE;
      g_ptr_array_add (parties, ours);
    }
  return parties;
}

static guint
count_others (GPtrArray *parties)
{
  guint n = 0;

  for (guint i = 0; i < parties->len; i++)
    n += !((Party *) parties->pdata[i])->is_ours;
  return n;
}

static gboolean
stands_against (const YifaConflictTie *tie, const Party *party)
{
  switch (tie->against)
    {
    case YIFA_AGAINST_OPPONENTS: return party->is_opponent;
    case YIFA_AGAINST_OURS:      return party->is_ours;
    case YIFA_AGAINST_OTHERS:
    default:                     return !party->is_ours;
    }
}

/* Two codes are two bodies, unless one is mistyped or a branch's: then the whole name has to agree. */
static gboolean
compare (const Party *party, const YifaConflictTie *tie, YifaPartyMatch *match)
{
  gboolean both = party->code != NULL && tie->code != NULL;

  if (both && g_str_equal (party->code, tie->code))
    *match = (YifaPartyMatch) { "code", "certain" };
  else if (!yifa_party_name_matches (party->name, tie->name, match))
    return FALSE;
  else if (both && g_str_equal (match->certainty, "possible"))
    return FALSE;
  else if (both)
    match->certainty = lower (match->certainty);

  if (tie->is_past)
    match->certainty = lower (match->certainty);
  return TRUE;
}

static YifaConflictFound *
new_found (const Party *party, const YifaConflictTie *tie, const YifaPartyMatch *match)
{
  YifaConflictFound *found = g_new0 (YifaConflictFound, 1);

  found->party_id = party->id;
  found->party = g_strdup (yifa_party_name_get_text (party->name));
  found->party_code = g_strdup (party->code);
  found->found = g_strdup (yifa_party_name_get_text (tie->name));
  found->found_code = g_strdup (tie->code);
  found->source_kind = tie->source_kind;
  found->source = g_strdup (tie->source);
  found->how = match->how;
  found->certainty = match->certainty;
  found->kind = tie->kind;
  found->id = tie->id;
  return found;
}

static int
compare_certainty (gconstpointer a, gconstpointer b)
{
  const YifaConflictFound *one = *(YifaConflictFound *const *) a;
  const YifaConflictFound *other = *(YifaConflictFound *const *) b;
  int by_certainty = (int) rank (one->certainty) - (int) rank (other->certainty);

  if (by_certainty != 0)
    return by_certainty;
  return one->party_id != other->party_id ? (one->party_id > other->party_id) - (one->party_id < other->party_id)
                                          : g_strcmp0 (one->source, other->source);
}

static GPtrArray *
hold_against (GPtrArray *parties, GPtrArray *ties)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_conflict_found_free);

  for (guint i = 0; i < parties->len; i++)
    for (guint k = 0; k < ties->len; k++)
      {
        YifaPartyMatch match;

        if (stands_against (ties->pdata[k], parties->pdata[i]) && compare (parties->pdata[i], ties->pdata[k], &match))
          g_ptr_array_add (all, new_found (parties->pdata[i], ties->pdata[k], &match));
      }
  g_ptr_array_sort (all, compare_certainty);
  return all;
}

YifaPartyKind
yifa_conflict_party_kind (YifaRecord *record, guint field)
{
  const char *word = yifa_record_get_text (record, field);

  if (word == NULL)
    return YIFA_PARTY_UNKNOWN;
  return g_str_equal (word, "person") ? YIFA_PARTY_PERSON : YIFA_PARTY_ORGANISATION;
}

char *
yifa_conflict_dup_code (YifaRecord *record, guint field)
{
  return yifa_conflict_clean_code (yifa_record_get_text (record, field));
}

char *
yifa_conflict_clean_code (const char *typed)
{
  char *clean = NULL;

  if (typed == NULL || *typed == '\0')
    return NULL;
  return yifa_credit_code_check (typed, &clean, NULL) ? clean : g_strdup (typed);
}

void
yifa_conflict_tie_free (YifaConflictTie *tie)
{
  yifa_party_name_free (tie->name);
  g_free (tie->code);
  g_free (tie->source);
  g_free (tie);
}

void
yifa_conflict_found_free (YifaConflictFound *found)
{
  g_free (found->party);
  g_free (found->party_code);
  g_free (found->found);
  g_free (found->found_code);
  g_free (found->source);
  g_free (found);
}

GPtrArray *
yifa_conflict_search (YifaStore *store, YifaRecord *matter, gint64 adviser_id, guint *n_parties, guint *n_compared,
                      GError **error)
{
  g_autoptr(YifaRecord) adviser = yifa_store_load (store, &yifa_adviser, adviser_id, error);
  g_autoptr(GPtrArray) parties = load_parties (store, matter);
  g_autoptr(GPtrArray) ties = adviser != NULL ? yifa_conflict_ties_of (store, adviser, matter, error) : NULL;

  if (ties == NULL)
    return NULL;

  if (n_parties != NULL)
    *n_parties = count_others (parties);
  if (n_compared != NULL)
    *n_compared = ties->len;
  return hold_against (parties, ties);
}

GPtrArray *
yifa_conflict_find_name (YifaStore *store, const char *name, const char *code, guint *n_compared, GError **error)
{
  g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify) party_free);
  g_autoptr(GPtrArray) ties = yifa_conflict_ties_of_all (store, error);
  GPtrArray *all;

  if (ties == NULL)
    return NULL;

  g_ptr_array_add (parties, new_party (0, name, code, YIFA_PARTY_UNKNOWN));
  all = hold_against (parties, ties);
  for (guint i = all->len; i > 0; i--)
    {
      YifaConflictFound *found = all->pdata[i - 1];

      found->source = yifa_conflict_say_where (store, found->kind, found->id);
      if (found->source == NULL)
        g_ptr_array_remove_index (all, i - 1);
    }
  if (n_compared != NULL)
    *n_compared = ties->len;
  return all;
}
