/* yifa-contract-party.c - who signs a contract, and who stands in for whom
 *
 * One row per party, ours and theirs. The credit code is that of GB 32100, and its check digit must be right:
 * by it a party is the same one in every register, however its name is written.
 */
#include "yifa-contract-party.h"

#include "yifa-checks.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-org.h"

static const YifaChoice party_sides[] = {
  { "ours",         N_("Our side") },
  { "counterparty", N_("Counterparty") },
  { "guarantor",    N_("Guarantor") },
  { "third_party",  N_("Third party") },
  { NULL }
};

static const YifaChoice party_kinds[] = {
  { "organisation", N_("Organisation") },
  { "person",       N_("Natural person") },
  { NULL }
};

static const YifaChoice party_sizes[] = {
  { "large",   N_("Large firm") },
  { "medium",  N_("Medium firm") },
  { "small",   N_("Small firm") },
  { "micro",   N_("Micro firm") },
  { "unknown", N_("Size not known") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONTRACT_PARTY_CONTRACT]    = { "contract", N_("Contract"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_contract },
  [YIFA_CONTRACT_PARTY_SEQ]         = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_CONTRACT_PARTY_SIDE]        = { "side", N_("Side"),
                                        YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, party_sides },
  [YIFA_CONTRACT_PARTY_ORG]         = { "org", N_("Unit"), YIFA_REF, 0, NULL, &yifa_org },
  [YIFA_CONTRACT_PARTY_NAME]        = { "name", N_("Name"),
                                        YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONTRACT_PARTY_CREDIT_CODE] = { "credit_code", N_("Unified social credit code"),
                                        YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONTRACT_PARTY_PARTY_KIND]  = { "party_kind", N_("Kind of party"), YIFA_CHOICE, 0, party_kinds },
  [YIFA_CONTRACT_PARTY_LEGAL_REP]   = { "legal_rep", N_("Legal representative"), YIFA_TEXT, YIFA_LIST },
  [YIFA_CONTRACT_PARTY_CONTACT]     = { "contact", N_("Contact"), YIFA_TEXT },
  [YIFA_CONTRACT_PARTY_PHONE]       = { "phone", N_("Telephone"), YIFA_TEXT },
  [YIFA_CONTRACT_PARTY_SIZE]        = { "size", N_("Size of the firm"),
                                        YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, party_sizes },
  [YIFA_CONTRACT_PARTY_ALIASES]     = { "aliases", N_("Former and short names"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_CONTRACT_PARTY_CHECKED_ON]  = { "checked_on", N_("Standing checked on"), YIFA_DATE, YIFA_LIST },
  [YIFA_CONTRACT_PARTY_CHECK_NOTE]  = { "check_note", N_("Result of the check"), YIFA_PROSE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONTRACT_PARTY_N_FIELDS);

/* A unit of ours has its name here, and what has a credit code is an organisation. */
static void
complete (YifaStore *store, YifaRecord *party)
{
  gint64 org = yifa_record_get_int (party, YIFA_CONTRACT_PARTY_ORG);

  if (org != 0 && !yifa_record_has (party, YIFA_CONTRACT_PARTY_NAME))
    {
      g_autofree char *name = yifa_store_dup_title (store, &yifa_org, org);

      yifa_record_set_text (party, YIFA_CONTRACT_PARTY_NAME, name);
    }
  if (yifa_record_has (party, YIFA_CONTRACT_PARTY_CREDIT_CODE) &&
      !yifa_record_has (party, YIFA_CONTRACT_PARTY_PARTY_KIND))
    yifa_record_set_text (party, YIFA_CONTRACT_PARTY_PARTY_KIND, "organisation");
}

static gboolean
prepare (YifaStore *store, YifaRecord *party, GError **error)
{
  complete (store, party);
  return yifa_check_credit_code (party, YIFA_CONTRACT_PARTY_CREDIT_CODE, error);
}

/* The size of a firm decides by when it is paid. */
static gboolean
saved (YifaStore *store, YifaRecord *party, gboolean is_new, GError **error)
{
  return yifa_contract_payments_count_anew (store, yifa_record_get_int (party, YIFA_CONTRACT_PARTY_CONTRACT), error);
}

static gboolean
typed (YifaRecord *record, guint field, GError **error)
{
  return field != YIFA_CONTRACT_PARTY_CREDIT_CODE || yifa_check_credit_code (record, field, error);
}

const YifaKind yifa_contract_party = {
  .type_name = "YifaContractParty",
  .table = "contract_party",
  .label = N_("Contract party"),
  .fields = fields,
  .n_fields = YIFA_CONTRACT_PARTY_N_FIELDS,
  .title = YIFA_CONTRACT_PARTY_NAME,
  .prepare = prepare,
  .typed = typed,
  .saved = saved,
};

gboolean
yifa_contract_has_small_party (YifaStore *store, gint64 contract)
{
  static const char *const small[] = { "medium", "small", "micro", NULL };
  g_autoptr(GPtrArray) parties = yifa_store_load_parts (store, &yifa_contract_party, "contract", contract);

  for (guint i = 0; i < parties->len; i++)
    {
      const char *size = yifa_record_get_text (parties->pdata[i], YIFA_CONTRACT_PARTY_SIZE);

      if (size != NULL && g_strv_contains (small, size) &&
          g_str_equal (yifa_record_get_text (parties->pdata[i], YIFA_CONTRACT_PARTY_SIDE), "counterparty"))
        return TRUE;
    }
  return FALSE;
}
