/* yifa-contract-changes.c - whether what is signed is what was reviewed
 *
 * Read from the audit trail: what was written to the contract, its parties and its text after it was last submitted
 * for review, and is not again as it was then.
 */
#include "yifa-contract-private.h"

#include "yifa-attachment.h"
#include "yifa-contract-party.h"
#include "yifa-evidence.h"
#include "yifa-history.h"
#include "yifa-legality-review.h"

/* What no opinion can let pass unseen. */
static const guint main_fields[] = {
  YIFA_CONTRACT_AMOUNT_KIND, YIFA_CONTRACT_AMOUNT, YIFA_CONTRACT_SIGNATORY_ORG, YIFA_CONTRACT_DIRECTION,
};

/* What an opinion may have asked to amend. */
static const guint text_fields[] = {
  YIFA_CONTRACT_CONTRACT_TYPE, YIFA_CONTRACT_SUBJECT, YIFA_CONTRACT_PAY_TERM_DAYS, YIFA_CONTRACT_AUDIT_SETTLEMENT,
  YIFA_CONTRACT_BUILDER_FUNDS, YIFA_CONTRACT_HAS_GUARANTEE, YIFA_CONTRACT_DISPUTE_CLAUSE, YIFA_CONTRACT_STARTS_ON,
  YIFA_CONTRACT_ENDS_ON,
};

static const guint party_fields[] = {
  YIFA_CONTRACT_PARTY_NAME, YIFA_CONTRACT_PARTY_SIDE, YIFA_CONTRACT_PARTY_CREDIT_CODE,
};

static GPtrArray *
history_of (YifaStore *store, YifaRecord *record)
{
  GPtrArray *history = yifa_store_get_history (store, yifa_record_get_kind (record), yifa_record_get_id (record), NULL);

  return history != NULL ? history : g_ptr_array_new ();
}

/* The operation that submitted the contract last; 0: it never was. */
static gint64
find_submission (GPtrArray *history)
{
  for (guint i = 0; i < history->len; i++)
    {
      const YifaChange *change = history->pdata[i];

      if (g_strcmp0 (change->field, "stage") == 0 && g_strcmp0 (change->after, "requested") == 0)
        return change->operation;
    }
  return 0;
}

/* The value before the first change since then is the value of then. */
static gboolean
differs (YifaRecord *record, guint field, GPtrArray *history, gint64 since)
{
  const char *name = yifa_record_get_kind (record)->fields[field].name;
  const YifaChange *first = NULL;
  g_autofree char *now = NULL;

  for (guint i = 0; i < history->len; i++)
    {
      const YifaChange *change = history->pdata[i];

      if (change->operation > since && g_strcmp0 (change->field, name) == 0)
        first = change;
    }
  now = yifa_record_dup_current (record, field);
  return first != NULL && g_strcmp0 (first->before, now) != 0;
}

static void
compare (YifaRecord *record, const guint *fields, guint n_fields, GPtrArray *history, gint64 since, GPtrArray *names)
{
  for (guint i = 0; i < n_fields; i++)
    if (differs (record, fields[i], history, since))
      g_ptr_array_add (names, (char *) yifa_field_get_label (&yifa_record_get_kind (record)->fields[fields[i]]));
}

static gint64
made_in (GPtrArray *history)
{
  return history->len > 0 ? ((const YifaChange *) history->pdata[history->len - 1])->operation : 0;
}

/* Whether @record was there then, and is there now. */
static gboolean
came_or_went (YifaRecord *record, GPtrArray *history, gint64 since)
{
  gboolean is_here = yifa_record_get_withdrawn_at (record) == NULL;
  gboolean was_here = made_in (history) <= since;

  for (guint i = history->len; i > 0; i--)
    {
      const YifaChange *change = history->pdata[i - 1];

      if (change->operation <= since && g_strcmp0 (change->field, "withdrawn_at") == 0)
        was_here = change->after == NULL;
    }
  return was_here != is_here;
}

static gboolean
party_changed (YifaStore *store, YifaRecord *party, gint64 since)
{
  g_autoptr(GPtrArray) history = history_of (store, party);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  if (came_or_went (party, history, since))
    return TRUE;
  if (yifa_record_get_withdrawn_at (party) != NULL)
    return FALSE;
  compare (party, party_fields, G_N_ELEMENTS (party_fields), history, since, names);
  return names->len > 0;
}

static gboolean
parties_changed (YifaStore *store, YifaRecord *contract, gint64 since)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) parties = NULL;

  yifa_query_where_id (query, "contract", yifa_record_get_id (contract));
  query->presence = YIFA_BOTH;
  parties = yifa_store_load_all (store, &yifa_contract_party, query, NULL);
  for (guint i = 0; parties != NULL && i < parties->len; i++)
    if (party_changed (store, parties->pdata[i], since))
      return TRUE;
  return FALSE;
}

/* A new draft beside the one that was reviewed, or in its place. */
static gboolean
draft_changed (YifaStore *store, YifaRecord *contract, gint64 since)
{
  g_autoptr(GPtrArray) drafts = yifa_attachments_of (store, contract, "contract_draft");

  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      g_autoptr(GPtrArray) history = history_of (store, drafts->pdata[i]);

      if (made_in (history) > since)
        return TRUE;
    }
  return FALSE;
}

static gboolean
was_to_be_amended (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(YifaRecord) review = yifa_contract_load_review (store, contract, YIFA_CONTRACT_REVIEW);

  return review != NULL && g_strcmp0 (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION),
                                      "sign_after_amendment") == 0;
}

char *
yifa_contract_dup_changes (YifaStore *store, YifaRecord *contract)
{
  g_autoptr(GPtrArray) history = history_of (store, contract);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  gint64 since = find_submission (history);

  if (since == 0)
    return NULL;

  compare (contract, main_fields, G_N_ELEMENTS (main_fields), history, since, names);
  if (parties_changed (store, contract, since))
    g_ptr_array_add (names, _("Parties of the contract"));
  if (!was_to_be_amended (store, contract))
    {
      compare (contract, text_fields, G_N_ELEMENTS (text_fields), history, since, names);
      if (draft_changed (store, contract, since))
        g_ptr_array_add (names, _("Text of the contract"));
    }
  return yifa_evidence_join (names);
}
