/* yifa-contract-payment.c - what is paid under a contract, and by when
 *
 * The day it falls due is counted, not typed: what is bought from a small or medium firm is paid within the
 * term of the law from the delivery or acceptance; what else was agreed holds, up to the longest the law allows.
 */
#include "yifa-contract-payment.h"

#include <string.h>

#include "yifa-checks.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-party.h"
#include "yifa-contract.h"
#include "yifa-date.h"
#include "yifa-deadline.h"

static const YifaChoice payment_directions[] = {
  { "pay",     N_("We pay") },
  { "receive", N_("We receive") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONTRACT_PAYMENT_CONTRACT]     = { "contract", N_("Contract"),
                                           YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_contract },
  [YIFA_CONTRACT_PAYMENT_SEQ]          = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_CONTRACT_PAYMENT_TITLE]        = { "title", N_("Title"),
                                           YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONTRACT_PAYMENT_DIRECTION]    = { "direction", N_("Direction of payment"),
                                           YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                           payment_directions },
  [YIFA_CONTRACT_PAYMENT_AMOUNT]       = { "amount", N_("Amount"), YIFA_MONEY, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_CONTRACT_PAYMENT_MILESTONE]    = { "milestone", N_("Milestone"),
                                           YIFA_REF, 0, NULL, &yifa_contract_milestone },
  [YIFA_CONTRACT_PAYMENT_DELIVERED_ON] = { "delivered_on", N_("Delivered or accepted on"),
                                           YIFA_DATE, YIFA_LIST },
  [YIFA_CONTRACT_PAYMENT_AGREED_ON]    = { "agreed_on", N_("Agreed date of payment"), YIFA_DATE },
  [YIFA_CONTRACT_PAYMENT_DUE_ON]       = { "due_on", N_("To be paid by"),
                                           YIFA_DATE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_PAYMENT_PAID_ON]      = { "paid_on", N_("Paid on"), YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_PAYMENT_VOUCHER_NO]   = { "voucher_no", N_("Voucher number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_CONTRACT_PAYMENT_IN_DISPUTE]   = { "in_dispute", N_("Disputed"), YIFA_FLAG, YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_PAYMENT_NOTE]         = { "note", N_("Note"), YIFA_PROSE },
  [YIFA_CONTRACT_PAYMENT_OVERDUE]      = { "overdue", N_("Overdue"),
                                           YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONTRACT_PAYMENT_N_FIELDS);

static gboolean
validate (YifaRecord *payment, GError **error)
{
  return yifa_check_not_negative (payment, YIFA_CONTRACT_PAYMENT_AMOUNT, error);
}

/* A payment for a milestone is for its delivery, on the day it was reached. */
static void
take_delivery (YifaStore *store, YifaRecord *payment)
{
  gint64 id = yifa_record_get_int (payment, YIFA_CONTRACT_PAYMENT_MILESTONE);
  g_autoptr(YifaRecord) milestone = id != 0 && !yifa_record_has (payment, YIFA_CONTRACT_PAYMENT_DELIVERED_ON)
    ? yifa_store_load (store, &yifa_contract_milestone, id, NULL) : NULL;

  if (milestone != NULL && yifa_record_get_int (milestone, YIFA_CONTRACT_MILESTONE_IS_DELIVERY))
    yifa_record_set_text (payment, YIFA_CONTRACT_PAYMENT_DELIVERED_ON,
                          yifa_record_get_text (milestone, YIFA_CONTRACT_MILESTONE_DONE_ON));
}

static char *
take_earlier (char *one, char *other)
{
  gboolean keeps_one = other == NULL || (one != NULL && strcmp (one, other) <= 0);

  g_free (keeps_one ? other : one);
  return keeps_one ? one : other;
}

/* Without the days off of a year on the way, the count itself: earlier at most, never later. */
static char *
end_of_term (YifaStore *store, const char *rule, const char *delivered_on)
{
  char *due_on = yifa_deadline_compute (store, rule, delivered_on);

  return due_on != NULL ? due_on : yifa_date_add_days (delivered_on, yifa_rules_number (store, rule));
}

/* Thirty days from the delivery; what was agreed holds instead, up to sixty (保障中小企业款项支付条例). */
static char *
protect (YifaStore *store, const char *delivered_on, char *agreed)
{
  return take_earlier (agreed, end_of_term (store, agreed != NULL ? "ct.pay_max_days" : "ct.pay_days", delivered_on));
}

static gboolean
is_protected (YifaStore *store, YifaRecord *payment)
{
  return g_strcmp0 (yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_DIRECTION), "pay") == 0 &&
         yifa_contract_has_small_party (store, yifa_record_get_int (payment, YIFA_CONTRACT_PAYMENT_CONTRACT));
}

/* The agreed day, or the agreed number of days after the delivery, whichever comes first; NULL: nothing agreed. */
static char *
agreed_day (YifaStore *store, YifaRecord *payment, const char *delivered_on)
{
  g_autoptr(YifaRecord) contract = yifa_store_load (store, &yifa_contract,
                                                    yifa_record_get_int (payment, YIFA_CONTRACT_PAYMENT_CONTRACT), NULL);
  gint64 days = contract != NULL ? yifa_record_get_int (contract, YIFA_CONTRACT_PAY_TERM_DAYS) : 0;

  return take_earlier (g_strdup (yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_AGREED_ON)),
                       days > 0 && delivered_on != NULL ? yifa_date_add_days (delivered_on, days) : NULL);
}

static gboolean
prepare (YifaStore *store, YifaRecord *payment, GError **error)
{
  const char *delivered_on;
  g_autofree char *due_on = NULL;

  if (!yifa_check_happened (store, payment, YIFA_CONTRACT_PAYMENT_PAID_ON, error))
    return FALSE;

  take_delivery (store, payment);
  delivered_on = yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_DELIVERED_ON);
  due_on = agreed_day (store, payment, delivered_on);
  if (delivered_on != NULL && is_protected (store, payment))
    due_on = protect (store, delivered_on, g_steal_pointer (&due_on));
  yifa_record_set_text (payment, YIFA_CONTRACT_PAYMENT_DUE_ON, due_on);
  return TRUE;
}

/* Which of the two days it is, and the article that protects whoever is to be paid. */
static char *
explain (YifaStore *store, YifaRecord *payment, guint field)
{
  const char *delivered_on = yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_DELIVERED_ON);
  g_autofree char *agreed = field == YIFA_CONTRACT_PAYMENT_DUE_ON ? agreed_day (store, payment, delivered_on) : NULL;
  const char *rule = agreed != NULL ? "ct.pay_max_days" : "ct.pay_days";
  g_autofree char *basis = NULL;

  if (field != YIFA_CONTRACT_PAYMENT_DUE_ON)
    return NULL;
  if (!is_protected (store, payment))
    return g_strdup (_("The day that was agreed: no term of the law binds a payment that is not owed to a small or "
                       "medium firm."));

  basis = yifa_rules_dup_basis (store, rule);
  if (delivered_on == NULL)
    return g_strdup_printf (_("To a small or medium firm: the term runs from the delivery, which is not entered yet (%s)."),
                            basis);
  return agreed != NULL
    ? g_strdup_printf (_("To a small or medium firm: as agreed, but at most %d days after the delivery on %s (%s)."),
                       (int) yifa_rules_number (store, rule), delivered_on, basis)
    : g_strdup_printf (_("To a small or medium firm: nothing was agreed, so %d days after the delivery on %s (%s)."),
                       (int) yifa_rules_number (store, rule), delivered_on, basis);
}

const YifaKind yifa_contract_payment = {
  .type_name = "YifaContractPayment",
  .table = "contract_payment",
  .view = "contract_payment_view",
  .label = N_("Contract payment"),
  .fields = fields,
  .n_fields = YIFA_CONTRACT_PAYMENT_N_FIELDS,
  .title = YIFA_CONTRACT_PAYMENT_TITLE,
  .validate = validate,
  .prepare = prepare,
  .explain = explain,
};

gboolean
yifa_contract_payments_count_anew (YifaStore *store, gint64 contract, GError **error)
{
  g_autoptr(GPtrArray) payments = yifa_store_load_parts (store, &yifa_contract_payment, "contract", contract);

  for (guint i = 0; i < payments->len; i++)
    if (!yifa_record_has (payments->pdata[i], YIFA_CONTRACT_PAYMENT_PAID_ON) &&
        (!prepare (store, payments->pdata[i], error) || !yifa_store_save (store, payments->pdata[i], error)))
      return FALSE;
  return TRUE;
}
