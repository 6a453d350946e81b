/* yifa-conflict-ties.c - what ties an adviser to somebody
 *
 * Home body and declared interests; the clients of other lawyers of the same firm, for a firm is one
 * (律师法: conflicts count firm-wide); engagements; and what this register itself knows: other
 * matters of the adviser or the firm, and contracts in which they are named.
 */
#include "yifa-conflict-private.h"

#include <string.h>

#include "yifa-adviser-client.h"
#include "yifa-adviser.h"
#include "yifa-contract-party.h"
#include "yifa-contract.h"
#include "yifa-date.h"
#include "yifa-engagement.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-party.h"
#include "yifa-matter.h"
#include "yifa-org.h"
#include "yifa-rules.h"
#include "yifa-text.h"

typedef struct
{
  YifaStore  *store;
  YifaRecord *adviser;
  YifaRecord *matter;
  GPtrArray  *team;   /* of advisers: this one first, then lawyers of the same firm */
  GPtrArray  *ties;
  char       *past;   /* what ended before this day is less certain */
} Search;

static void
search_free (Search *self)
{
  g_ptr_array_unref (self->team);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_free (self->past);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static YifaPartyName *
new_name (YifaRecord *record, guint name, YifaPartyKind kind)
{
  return yifa_party_name_new (yifa_record_get_text (record, name), kind);
}

/* Takes over @name and @source. */
static YifaConflictTie *
add_tie (GPtrArray *ties, YifaRecord *where, YifaPartyName *name, const char *code, const char *source_kind,
         char *source)
{
  YifaConflictTie *tie = g_new0 (YifaConflictTie, 1);

  tie->name = name;
  tie->code = yifa_conflict_clean_code (code);
  tie->source_kind = source_kind;
  tie->source = source;
  tie->kind = yifa_record_get_kind (where);
  tie->id = yifa_record_get_id (where);
  g_ptr_array_add (ties, tie);
  return tie;
}

static gboolean
is_before (const char *date, const char *limit)
{
  return date != NULL && limit != NULL && strcmp (date, limit) < 0;
}

static const char *
get_name (YifaRecord *adviser)
{
  return yifa_record_get_text (adviser, YIFA_ADVISER_NAME);
}

/* "张三", or "李四 of the same firm". */
static char *
dup_who (Search *self, YifaRecord *adviser)
{
  if (adviser == self->adviser)
    return g_strdup (get_name (adviser));
  return g_strdup_printf (_("%s of the same firm"), get_name (adviser));
}

static gboolean
is_lawyer (YifaRecord *adviser)
{
  return g_strcmp0 (yifa_record_get_text (adviser, YIFA_ADVISER_ADVISER_KIND), "lawyer") == 0;
}

static gboolean
is_same_firm (YifaRecord *one, YifaRecord *other)
{
  g_autofree char *code = yifa_conflict_dup_code (one, YIFA_ADVISER_HOME_BODY_CODE);
  g_autofree char *other_code = yifa_conflict_dup_code (other, YIFA_ADVISER_HOME_BODY_CODE);
  YifaPartyMatch match;

  if (!is_lawyer (one) || !is_lawyer (other))
    return FALSE;
  if (code != NULL && other_code != NULL)
    return g_str_equal (code, other_code);
  return yifa_party_name_compare (yifa_record_get_text (one, YIFA_ADVISER_HOME_BODY),
                                  yifa_record_get_text (other, YIFA_ADVISER_HOME_BODY), &match)
         && !g_str_equal (match.certainty, "possible");
}

static gboolean
find_team (Search *self, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) all = NULL;

  g_ptr_array_add (self->team, g_object_ref (self->adviser));
  yifa_query_where (query, "adviser_kind", YIFA_EQUAL, "lawyer");
  all = yifa_store_load_all (self->store, &yifa_adviser, query, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (yifa_record_get_id (all->pdata[i]) != yifa_record_get_id (self->adviser)
        && is_same_firm (self->adviser, all->pdata[i]))
      g_ptr_array_add (self->team, g_object_ref (all->pdata[i]));
  return all != NULL;
}

/* Declared interests */

static char *
say_interest (YifaRecord *interest, const char *relation, const char *who)
{
  const char *label = yifa_choice_get_label (&yifa_adviser_client.fields[YIFA_ADVISER_CLIENT_RELATION], relation);
  const char *to_on = yifa_record_get_text (interest, YIFA_ADVISER_CLIENT_TO_ON);

  if (to_on != NULL)
    return g_strdup_printf (_("Declared by %s: %s until %s"), who, label, to_on);
  return g_strdup_printf (_("Declared by %s: %s"), who, label);
}

/* A client whose time is over is a former one, whatever was declared then. */
static const char *
get_relation (YifaStore *store, YifaRecord *interest)
{
  static const char *const relations[] = { "client", "former_client", "employer", "shareholding", "relative" };
  const char *relation = yifa_record_get_text (interest, YIFA_ADVISER_CLIENT_RELATION);
  const char *to_on = yifa_record_get_text (interest, YIFA_ADVISER_CLIENT_TO_ON);

  if (g_strcmp0 (relation, "client") == 0 && is_before (to_on, yifa_store_get_today (store)))
    return "former_client";
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (g_strcmp0 (relation, relations[i]) == 0)
      return relations[i];
  return "other";
}

static void
add_interest (Search *self, YifaRecord *interest, const char *relation, const char *who)
{
  YifaPartyName *name = new_name (interest, YIFA_ADVISER_CLIENT_NAME, YIFA_PARTY_UNKNOWN);
  YifaConflictTie *tie = add_tie (self->ties, interest, name,
                                  yifa_record_get_text (interest, YIFA_ADVISER_CLIENT_CREDIT_CODE), relation,
                                  say_interest (interest, relation, who));

  tie->is_past = is_before (yifa_record_get_text (interest, YIFA_ADVISER_CLIENT_TO_ON), self->past);
}

/* What is personal, such as shares, binds nobody else of the firm. */
static void
add_interests (Search *self, YifaRecord *adviser)
{
  g_autoptr(GPtrArray) interests = yifa_store_load_parts (self->store, &yifa_adviser_client, "adviser",
                                                          yifa_record_get_id (adviser));
  g_autofree char *who = dup_who (self, adviser);

  for (guint i = 0; i < interests->len; i++)
    {
      const char *relation = get_relation (self->store, interests->pdata[i]);

      if (adviser == self->adviser || strstr (relation, "client") != NULL)
        add_interest (self, interests->pdata[i], relation, who);
    }
}

static void
add_home (GPtrArray *ties, YifaRecord *adviser)
{
  YifaPartyName *name = new_name (adviser, YIFA_ADVISER_HOME_BODY, YIFA_PARTY_ORGANISATION);

  add_tie (ties, adviser, name, yifa_record_get_text (adviser, YIFA_ADVISER_HOME_BODY_CODE), "home_body",
           g_strdup_printf (_("Home body of %s"), get_name (adviser)));
}

static YifaPartyName *
new_own_name (YifaRecord *adviser)
{
  YifaPartyName *name = yifa_party_name_new (get_name (adviser), YIFA_PARTY_PERSON);

  yifa_party_name_add_aliases (name, yifa_record_get_text (adviser, YIFA_ADVISER_ALIASES));
  return name;
}

/* Units */

static void
add_unit (Search *self, YifaRecord *where, gint64 org_id, YifaConflictAgainst against, const char *source_kind,
          const char *source, gboolean is_past)
{
  g_autoptr(YifaRecord) org = org_id != 0 ? yifa_store_load (self->store, &yifa_org, org_id, NULL) : NULL;
  YifaPartyName *name;
  YifaConflictTie *tie;

  if (org == NULL)
    return;

  name = new_name (org, YIFA_ORG_NAME, YIFA_PARTY_ORGANISATION);
  yifa_party_name_add_aliases (name, yifa_record_get_text (org, YIFA_ORG_SHORT_NAME));
  tie = add_tie (self->ties, where, name, yifa_record_get_text (org, YIFA_ORG_CREDIT_CODE), source_kind,
                 g_strdup (source));
  tie->against = against;
  tie->is_past = is_past;
}

static void
add_engagements (Search *self, YifaRecord *adviser)
{
  g_autoptr(GPtrArray) engagements = yifa_store_load_parts (self->store, &yifa_engagement, "adviser",
                                                            yifa_record_get_id (adviser));
  g_autofree char *who = dup_who (self, adviser);
  g_autofree char *source = g_strdup_printf (_("Has engaged %s"), who);

  for (guint i = 0; i < engagements->len; i++)
    if (yifa_engagement_is_in_term (engagements->pdata[i], yifa_store_get_today (self->store)))
      add_unit (self, engagements->pdata[i], yifa_record_get_int (engagements->pdata[i], YIFA_ENGAGEMENT_CLIENT_ORG),
                YIFA_AGAINST_OPPONENTS, "client", source, FALSE);
}

/* Matters */

static YifaPartyName *
new_matter_name (YifaRecord *party)
{
  YifaPartyName *name = new_name (party, YIFA_MATTER_PARTY_NAME,
                                  yifa_conflict_party_kind (party, YIFA_MATTER_PARTY_PARTY_KIND));

  yifa_party_name_add_aliases (name, yifa_record_get_text (party, YIFA_MATTER_PARTY_ALIASES));
  return name;
}

static void
add_matter_party (Search *self, YifaRecord *party, const char *title, const char *who, gboolean is_past)
{
  const char *role = yifa_record_get_text (party, YIFA_MATTER_PARTY_ROLE);
  gboolean client = g_strcmp0 (role, "client") == 0;
  YifaConflictTie *tie;

  if (!client && g_strcmp0 (role, "counterparty") != 0)
    return;

  tie = add_tie (self->ties, party, new_matter_name (party),
                 yifa_record_get_text (party, YIFA_MATTER_PARTY_CREDIT_CODE), "matter",
                 client ? g_strdup_printf (_("Client in the matter “%s” of %s"), title, who)
                        : g_strdup_printf (_("Other side in the matter “%s” of %s"), title, who));
  tie->against = client ? YIFA_AGAINST_OPPONENTS : YIFA_AGAINST_OURS;
  tie->is_past = is_past;
}

static void
add_matter (Search *self, YifaRecord *matter, const char *who)
{
  const char *title = yifa_record_get_text (matter, YIFA_MATTER_TITLE);
  g_autofree char *source = g_strdup_printf (_("Client in the matter “%s” of %s"), title, who);
  gboolean is_past = is_before (yifa_record_get_text (matter, YIFA_MATTER_CLOSED_ON), self->past);
  g_autoptr(GPtrArray) parties = NULL;

  if (g_strcmp0 (yifa_record_get_stage (matter), "dropped") == 0)
    return;

  parties = yifa_store_load_parts (self->store, &yifa_matter_party, "matter", yifa_record_get_id (matter));
  add_unit (self, matter, yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG), YIFA_AGAINST_OPPONENTS, "matter",
            source, is_past);
  for (guint i = 0; i < parties->len; i++)
    add_matter_party (self, parties->pdata[i], title, who, is_past);
}

/* Whoever withdrew from a matter for a conflict has not acted in it. */
static void
add_matters (Search *self, YifaRecord *adviser)
{
  g_autoptr(GPtrArray) shares = yifa_store_load_parts (self->store, &yifa_matter_adviser, "adviser",
                                                       yifa_record_get_id (adviser));
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *who = dup_who (self, adviser);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) matters = NULL;

  for (guint i = 0; i < shares->len; i++)
    {
      gint64 id = yifa_record_get_int (shares->pdata[i], YIFA_MATTER_ADVISER_MATTER);

      if (id != yifa_record_get_id (self->matter)
          && g_strcmp0 (yifa_record_get_text (shares->pdata[i], YIFA_MATTER_ADVISER_LEFT_HOW), "recused") != 0)
        g_array_append_val (ids, id);
    }

  yifa_query_where_among (query, "id", ids);
  matters = yifa_store_load_all (self->store, &yifa_matter, query, NULL);
  for (guint i = 0; matters != NULL && i < matters->len; i++)
    add_matter (self, matters->pdata[i], who);
}

/* Contracts */

static GPtrArray *
load_parties_where (YifaStore *store, const char *field, YifaOperator op, const char *value, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, field, op, value);
  return yifa_store_load_all (store, &yifa_contract_party, query, error);
}

static YifaPartyName *
new_contract_name (YifaRecord *party)
{
  YifaPartyName *name = new_name (party, YIFA_CONTRACT_PARTY_NAME,
                                  yifa_conflict_party_kind (party, YIFA_CONTRACT_PARTY_PARTY_KIND));

  yifa_party_name_add_aliases (name, yifa_record_get_text (party, YIFA_CONTRACT_PARTY_ALIASES));
  return name;
}

static gboolean
is_named (YifaRecord *party, const YifaPartyName *name, const char *code)
{
  g_autofree char *own_code = yifa_conflict_dup_code (party, YIFA_CONTRACT_PARTY_CREDIT_CODE);
  g_autoptr(YifaPartyName) own = new_contract_name (party);
  YifaPartyMatch match;

  if (own_code != NULL && code != NULL)
    return g_str_equal (own_code, code);
  return yifa_party_name_matches (own, name, &match) && !g_str_equal (match.certainty, "possible");
}

/* The other parties of a contract in which @named is one. */
static void
add_contract_of (Search *self, YifaRecord *named)
{
  gint64 id = yifa_record_get_int (named, YIFA_CONTRACT_PARTY_CONTRACT);
  g_autoptr(YifaRecord) contract = yifa_store_load (self->store, &yifa_contract, id, NULL);
  g_autoptr(GPtrArray) parties = yifa_store_load_parts (self->store, &yifa_contract_party, "contract", id);

  if (contract == NULL || yifa_record_get_withdrawn_at (contract) != NULL
      || g_strcmp0 (yifa_record_get_stage (contract), "dropped") == 0)
    return;

  for (guint i = 0; i < parties->len; i++)
    {
      YifaRecord *party = parties->pdata[i];
      YifaConflictTie *tie;

      if (yifa_record_get_id (party) == yifa_record_get_id (named))
        continue;
      tie = add_tie (self->ties, party, new_contract_name (party),
                     yifa_record_get_text (party, YIFA_CONTRACT_PARTY_CREDIT_CODE), "contract",
                     g_strdup_printf (_("Party of the contract “%s” beside %s"),
                                      yifa_record_get_text (contract, YIFA_CONTRACT_TITLE),
                                      yifa_record_get_text (named, YIFA_CONTRACT_PARTY_NAME)));
      if (g_strcmp0 (yifa_record_get_text (party, YIFA_CONTRACT_PARTY_SIDE), "ours") == 0)
        tie->against = YIFA_AGAINST_OPPONENTS;
      tie->is_past = is_before (yifa_record_get_text (contract, YIFA_CONTRACT_COMPLETED_ON), self->past)
                     || is_before (yifa_record_get_text (contract, YIFA_CONTRACT_TERMINATED_ON), self->past);
    }
}

static gboolean
add_contracts (Search *self, const YifaPartyName *name, const char *code, GError **error)
{
  const char *trade = yifa_party_name_get_trade (name);
  g_autoptr(GPtrArray) by_name = NULL;
  g_autoptr(GPtrArray) by_code = NULL;

  if (*trade == '\0')
    return TRUE;
  by_name = load_parties_where (self->store, "name", YIFA_CONTAINS, trade, error);
  by_code = code != NULL ? load_parties_where (self->store, "credit_code", YIFA_EQUAL, code, error) : NULL;
  if (by_name == NULL || (code != NULL && by_code == NULL))
    return FALSE;

  for (guint i = 0; i < by_name->len; i++)
    if (is_named (by_name->pdata[i], name, code))
      add_contract_of (self, by_name->pdata[i]);
  for (guint i = 0; by_code != NULL && i < by_code->len; i++)
    {
      g_autoptr(YifaPartyName) own = new_contract_name (by_code->pdata[i]);

      if (!yifa_text_contains (yifa_party_name_get_text (own), trade))
        add_contract_of (self, by_code->pdata[i]);
    }
  return TRUE;
}

static gboolean
add_contracts_of_firm (Search *self, GError **error)
{
  g_autoptr(YifaPartyName) own = new_own_name (self->adviser);
  g_autoptr(YifaPartyName) home = new_name (self->adviser, YIFA_ADVISER_HOME_BODY,
                                  YIFA_PARTY_ORGANISATION);
  g_autofree char *code = yifa_conflict_dup_code (self->adviser, YIFA_ADVISER_HOME_BODY_CODE);

  return add_contracts (self, own, NULL, error) && add_contracts (self, home, code, error);
}

static char *
compute_past (YifaStore *store)
{
  return yifa_date_add_months (yifa_store_get_today (store), -12 * yifa_rules_number (store, "la.conflict_years"));
}

/* Everything that can stand against @adviser in @matter. */
GPtrArray *
yifa_conflict_ties_of (YifaStore *store, YifaRecord *adviser, YifaRecord *matter, GError **error)
{
  g_autoptr(Search) self = g_new0 (Search, 1);

  self->store = store;
  self->adviser = adviser;
  self->matter = matter;
  self->team = g_ptr_array_new_with_free_func (g_object_unref);
  self->ties = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_conflict_tie_free);
  self->past = compute_past (store);
  if (!find_team (self, error))
    return NULL;

  add_home (self->ties, adviser);
  add_tie (self->ties, adviser, new_own_name (adviser), NULL, "other",
           g_strdup_printf (_("%s in person"), get_name (adviser)));
  for (guint i = 0; i < self->team->len; i++)
    {
      add_interests (self, self->team->pdata[i]);
      add_engagements (self, self->team->pdata[i]);
      add_matters (self, self->team->pdata[i]);
    }
  return add_contracts_of_firm (self, error) ? g_steal_pointer (&self->ties) : NULL;
}

/* The whole register */

static void
add_adviser_of_register (YifaStore *store, GPtrArray *ties, YifaRecord *adviser)
{
  add_home (ties, adviser);
}

static void
add_interest_of_register (YifaStore *store, GPtrArray *ties, YifaRecord *interest)
{
  YifaPartyName *name = new_name (interest, YIFA_ADVISER_CLIENT_NAME, YIFA_PARTY_UNKNOWN);

  add_tie (ties, interest, name, yifa_record_get_text (interest, YIFA_ADVISER_CLIENT_CREDIT_CODE),
           get_relation (store, interest), NULL);
}

static void
add_matter_party_of_register (YifaStore *store, GPtrArray *ties, YifaRecord *party)
{
  add_tie (ties, party, new_matter_name (party), yifa_record_get_text (party, YIFA_MATTER_PARTY_CREDIT_CODE),
           "matter", NULL);
}

static void
add_contract_party_of_register (YifaStore *store, GPtrArray *ties, YifaRecord *party)
{
  add_tie (ties, party, new_contract_name (party), yifa_record_get_text (party, YIFA_CONTRACT_PARTY_CREDIT_CODE),
           "contract", NULL);
}

/* Every name of the register; where each stands is asked with yifa_conflict_say_where(). */
GPtrArray *
yifa_conflict_ties_of_all (YifaStore *store, GError **error)
{
  static const struct
  {
    const YifaKind *kind;
    void          (*add) (YifaStore *store, GPtrArray *ties, YifaRecord *record);
  } sources[] = {
    { &yifa_adviser,        add_adviser_of_register },
    { &yifa_adviser_client, add_interest_of_register },
    { &yifa_matter_party,   add_matter_party_of_register },
    { &yifa_contract_party, add_contract_party_of_register },
  };
  g_autoptr(GPtrArray) ties = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_conflict_tie_free);
  g_autoptr(YifaQuery) query = yifa_query_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr(GPtrArray) all = yifa_store_load_all (store, sources[i].kind, query, error);

      if (all == NULL)
        return NULL;
      for (guint k = 0; k < all->len; k++)
        sources[i].add (store, ties, all->pdata[k]);
    }
  return g_steal_pointer (&ties);
}

/* What @part belongs to; NULL when that has been withdrawn. */
static YifaRecord *
load_owner (YifaStore *store, YifaRecord *part, guint field, const YifaKind *kind)
{
  g_autoptr(YifaRecord) owner = yifa_store_load (store, kind, yifa_record_get_int (part, field), NULL);

  return owner != NULL && yifa_record_get_withdrawn_at (owner) == NULL ? g_steal_pointer (&owner) : NULL;
}

/* A sentence; NULL when the record no longer counts. Transfer full. */
char *
yifa_conflict_say_where (YifaStore *store, const YifaKind *kind, gint64 id)
{
  g_autoptr(YifaRecord) record = yifa_store_load (store, kind, id, NULL);
  g_autoptr(YifaRecord) owner = NULL;
  const char *title;

  if (record == NULL)
    return NULL;
  if (kind == &yifa_adviser)
    return g_strdup_printf (_("Home body of %s"), get_name (record));

  if (kind == &yifa_adviser_client)
    {
      owner = load_owner (store, record, YIFA_ADVISER_CLIENT_ADVISER, &yifa_adviser);
      return owner != NULL ? say_interest (record, get_relation (store, record), get_name (owner)) : NULL;
    }
  if (kind == &yifa_matter_party)
    {
      owner = load_owner (store, record, YIFA_MATTER_PARTY_MATTER, &yifa_matter);
      title = owner != NULL ? yifa_record_get_text (owner, YIFA_MATTER_TITLE) : NULL;
      return title != NULL ? g_strdup_printf (_("Party of the matter “%s”"), title) : NULL;
    }
  owner = load_owner (store, record, YIFA_CONTRACT_PARTY_CONTRACT, &yifa_contract);
  title = owner != NULL ? yifa_record_get_text (owner, YIFA_CONTRACT_TITLE) : NULL;
  return title != NULL ? g_strdup_printf (_("Party of the contract “%s”"), title) : NULL;
}
