/* yifa-conflict.c - the search for conflicts of interest
 *
 * The parties of a matter, our own side apart, are held against the adviser's home body and declared interests: by
 * credit code, and by name with script and width folded.
 */
#include "yifa-conflict.h"

#include "yifa-adviser-client.h"
#include "yifa-adviser.h"
#include "yifa-matter-party.h"
#include "yifa-text.h"

/* One name that ties the adviser to somebody. */
typedef struct
{
  const char *name;
  const char *code;
  const char *source_kind;
  const char *source;
} Tie;

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

static gboolean
is_same_name (const char *one, const char *other)
{
  g_autofree char *first = yifa_text_fold (one);
  g_autofree char *second = yifa_text_fold (other);

  return g_str_equal (first, second);
}

/* The word for how they agree, or NULL. */
static const char *
compare (YifaRecord *party, const Tie *tie)
{
  const char *name = yifa_record_get_text (party, YIFA_MATTER_PARTY_NAME);
  const char *code = yifa_record_get_text (party, YIFA_MATTER_PARTY_CREDIT_CODE);

  if (code != NULL && g_strcmp0 (code, tie->code) == 0)
    return "code";
  if (name == NULL || tie->name == NULL)
    return NULL;
  if (g_str_equal (name, tie->name))
    return "same";
  return is_same_name (name, tie->name) ? "script" : NULL;
}

static YifaConflictFound *
new_found (YifaRecord *party, const Tie *tie, const char *how)
{
  YifaConflictFound *found = g_new0 (YifaConflictFound, 1);

  found->party_id = yifa_record_get_id (party);
  found->party = g_strdup (yifa_record_get_text (party, YIFA_MATTER_PARTY_NAME));
  found->party_code = g_strdup (yifa_record_get_text (party, YIFA_MATTER_PARTY_CREDIT_CODE));
  found->found = g_strdup (tie->name);
  found->found_code = g_strdup (tie->code);
  found->source_kind = tie->source_kind;
  found->source = g_strdup (tie->source);
  found->how = how;
  found->certainty = g_str_equal (how, "script") ? "likely" : "certain";
  return found;
}

/* Our own side is no party that anybody could be against. */
static GPtrArray *
load_parties (YifaStore *store, YifaRecord *matter)
{
  GPtrArray *parties = yifa_store_load_parts (store, &yifa_matter_party, "matter", yifa_record_get_id (matter));

  for (guint i = parties->len; i > 0; i--)
    if (g_strcmp0 (yifa_record_get_text (parties->pdata[i - 1], YIFA_MATTER_PARTY_ROLE), "client") == 0)
      g_ptr_array_remove_index (parties, i - 1);
  return parties;
}

static void
hold_against (GPtrArray *all, GPtrArray *parties, const Tie *tie)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const char *how = compare (parties->pdata[i], tie);

      if (how != NULL)
        g_ptr_array_add (all, new_found (parties->pdata[i], tie, how));
    }
}

static void
hold_interest_against (GPtrArray *all, GPtrArray *parties, YifaRecord *interest)
{
  const YifaField *relation = &yifa_adviser_client.fields[YIFA_ADVISER_CLIENT_RELATION];
  const char *kind = g_intern_string (yifa_record_get_text (interest, YIFA_ADVISER_CLIENT_RELATION));
  g_autofree char *source = g_strdup_printf (_("Declared interest: %s"), yifa_choice_get_label (relation, kind));
  Tie tie = {
    yifa_record_get_text (interest, YIFA_ADVISER_CLIENT_NAME),
    yifa_record_get_text (interest, YIFA_ADVISER_CLIENT_CREDIT_CODE),
    kind, source
  };

  hold_against (all, parties, &tie);
}

GPtrArray *
yifa_conflict_search (YifaStore *store, YifaRecord *matter, gint64 adviser_id, guint *n_parties, guint *n_compared,
                      GError **error)
{
  g_autoptr(YifaRecord) adviser = yifa_store_load (store, &yifa_adviser, adviser_id, error);
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_conflict_found_free);
  g_autoptr(GPtrArray) parties = load_parties (store, matter);
  g_autoptr(GPtrArray) interests = NULL;

  if (adviser == NULL)
    return NULL;

  interests = yifa_store_load_parts (store, &yifa_adviser_client, "adviser", adviser_id);
  hold_against (all, parties, &(Tie) { yifa_record_get_text (adviser, YIFA_ADVISER_HOME_BODY),
                                       yifa_record_get_text (adviser, YIFA_ADVISER_HOME_BODY_CODE), "home_body",
                                       _("Home body of the adviser") });
  for (guint i = 0; i < interests->len; i++)
    hold_interest_against (all, parties, interests->pdata[i]);

  if (n_parties != NULL)
    *n_parties = parties->len;
  if (n_compared != NULL)
    *n_compared = interests->len + 1;
  return g_steal_pointer (&all);
}
