/* yifa-engagement-payment.c - what an adviser is paid
 *
 * Instalment by instalment; what is due and not paid is overdue.
 */
#include "yifa-engagement-payment.h"

#include "yifa-checks.h"
#include "yifa-engagement.h"
#include "yifa-matter.h"

static const YifaField fields[] = {
  [YIFA_ENGAGEMENT_PAYMENT_ENGAGEMENT] = { "engagement", N_("Engagement"),
                                           YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                           NULL, &yifa_engagement },
  [YIFA_ENGAGEMENT_PAYMENT_TITLE]      = { "title", N_("What is paid for"),
                                           YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_ENGAGEMENT_PAYMENT_DUE_ON]     = { "due_on", N_("Payable on"), YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_ENGAGEMENT_PAYMENT_AMOUNT]     = { "amount", N_("Amount to be paid"),
                                           YIFA_MONEY, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_ENGAGEMENT_PAYMENT_PAID_ON]    = { "paid_on", N_("Paid on"), YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_ENGAGEMENT_PAYMENT_VOUCHER_NO] = { "voucher_no", N_("Voucher number"),
                                           YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_ENGAGEMENT_PAYMENT_MATTER]     = { "matter", N_("Paid for the matter"), YIFA_REF, YIFA_FILTER,
                                           NULL, &yifa_matter },
  [YIFA_ENGAGEMENT_PAYMENT_NOTE]       = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ENGAGEMENT_PAYMENT_OVERDUE]    = { "overdue", N_("Overdue"),
                                           YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ENGAGEMENT_PAYMENT_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_not_negative (record, YIFA_ENGAGEMENT_PAYMENT_AMOUNT, error);
}

/* A payment needs no name of its own: it is one of its engagement. */
static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  g_autofree char *title = NULL;

  if (!yifa_check_happened (store, record, YIFA_ENGAGEMENT_PAYMENT_PAID_ON, error))
    return FALSE;
  if (yifa_record_has (record, YIFA_ENGAGEMENT_PAYMENT_TITLE))
    return TRUE;

  title = yifa_store_dup_title (store, &yifa_engagement,
                                yifa_record_get_int (record, YIFA_ENGAGEMENT_PAYMENT_ENGAGEMENT));
  yifa_record_set_text (record, YIFA_ENGAGEMENT_PAYMENT_TITLE, title);
  return TRUE;
}

const YifaKind yifa_engagement_payment = {
  .type_name = "YifaEngagementPayment",
  .table = "engagement_payment",
  .view = "engagement_payment_view",
  .label = N_("Fee payment"),
  .fields = fields,
  .n_fields = YIFA_ENGAGEMENT_PAYMENT_N_FIELDS,
  .title = YIFA_ENGAGEMENT_PAYMENT_TITLE,
  .validate = validate,
  .prepare = prepare,
};
