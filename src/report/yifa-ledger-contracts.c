/* yifa-ledger-contracts.c - ledgers of government contracts (合同台账) and of what is paid and received under them
 * (合同收付款台账) */
#include "yifa-ledger-parts.h"

#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-facts.h"
#include "yifa-words.h"

static const YifaColumn contract_columns[] = {
  { "合同号", YIFA_COLUMN_TEXT, 9 },   { "名称", YIFA_COLUMN_TEXT, 18 },          { "相对方", YIFA_COLUMN_TEXT, 12 },
  { "类型", YIFA_COLUMN_TEXT, 7 },     { "金额（元）", YIFA_COLUMN_MONEY, 9, TRUE }, { "送审日期", YIFA_COLUMN_DATE, 6 },
  { "审查结论", YIFA_COLUMN_TEXT, 7 }, { "签订日期", YIFA_COLUMN_DATE, 6 },       { "履行期限", YIFA_COLUMN_TEXT, 10 },
  { "备案日期", YIFA_COLUMN_DATE, 6 }, { "状态", YIFA_COLUMN_TEXT, 6 },           { "登记号", YIFA_COLUMN_TEXT, 8 },
  { "承办单位", YIFA_COLUMN_TEXT, 9 }, { "是否未经审查签订", YIFA_COLUMN_TEXT, 5 },
};

/* A contract is counted when it is signed, and before that when it is sent in. */
static char *
contract_date (YifaStore *store, YifaRecord *contract)
{
  const char *signed_on = yifa_record_get_text (contract, YIFA_CONTRACT_SIGNED_ON);

  return g_strdup (signed_on != NULL ? signed_on : yifa_record_get_text (contract, YIFA_CONTRACT_REQUESTED_ON));
}

/* "2026-05-01 至 2036-04-30" */
static char *
dup_term (YifaRecord *contract)
{
  const char *from = yifa_record_get_text (contract, YIFA_CONTRACT_STARTS_ON);
  const char *to = yifa_record_get_text (contract, YIFA_CONTRACT_ENDS_ON);

  if (from == NULL && to == NULL)
    return NULL;
  return g_strdup_printf ("%s 至 %s", from != NULL ? from : "", to != NULL ? to : "");
}

static void
contract_row (YifaStore *store, YifaRecord *contract, guint number, GPtrArray *values)
{
  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_CONTRACT_NO);
  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_TITLE);
  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_COUNTERPARTY);
  yifa_ledger_add (values, yifa_words_choice (contract, YIFA_CONTRACT_CONTRACT_TYPE));
  yifa_ledger_add_figure (values, contract, YIFA_CONTRACT_AMOUNT);
  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_REQUESTED_ON);
  yifa_ledger_add (values, yifa_words_choice (contract, YIFA_CONTRACT_CONCLUSION));
  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_SIGNED_ON);
  yifa_ledger_give (values, dup_term (contract));
  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_COPY_FILED_ON);
  yifa_ledger_add (values, yifa_words_choice (contract, YIFA_CONTRACT_STAGE));
  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_REGISTER_NO);
  yifa_ledger_give (values, yifa_fact_org (store, yifa_record_get_int (contract, YIFA_CONTRACT_HANDLING_ORG)));
  yifa_ledger_add (values, yifa_ledger_yes_or_no (yifa_record_get_int (contract, YIFA_CONTRACT_UNREVIEWED) != 0));
}

const YifaLedger yifa_ledger_contracts = {
  "contracts", N_("Ledger of contracts"), "政府合同台账", "未送审", &yifa_contract,
  YIFA_LEDGER_COLUMNS (contract_columns), 1, 13,
  "登记在册的政府合同；按签订日期归入年度，尚未签订的按送审日期，都没有的列入“未送审”。金额：签订时的合同金额，不含其后的变更。"
  "是否未经审查签订：签订以前没有审查结论。",
  NULL, contract_date, contract_row,
};

static const YifaColumn payment_columns[] = {
  { "合同号", YIFA_COLUMN_TEXT, 9 },   { "合同名称", YIFA_COLUMN_TEXT, 16 },  { "相对方", YIFA_COLUMN_TEXT, 12 },
  { "款项", YIFA_COLUMN_TEXT, 9 },     { "约定付款（元）", YIFA_COLUMN_MONEY, 8, TRUE },
  { "约定收款（元）", YIFA_COLUMN_MONEY, 8, TRUE }, { "应付日期", YIFA_COLUMN_DATE, 6 }, { "支付日期", YIFA_COLUMN_DATE, 6 },
  { "已付（元）", YIFA_COLUMN_MONEY, 8, TRUE }, { "已收（元）", YIFA_COLUMN_MONEY, 8, TRUE },
  { "凭证号", YIFA_COLUMN_TEXT, 7 },   { "是否逾期", YIFA_COLUMN_TEXT, 5 },
};

static char *
payment_date (YifaStore *store, YifaRecord *payment)
{
  const char *paid_on = yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_PAID_ON);

  return g_strdup (paid_on != NULL ? paid_on : yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_DUE_ON));
}

static void
payment_row (YifaStore *store, YifaRecord *payment, guint number, GPtrArray *values)
{
  gboolean is_ours = g_strcmp0 (yifa_record_get_text (payment, YIFA_CONTRACT_PAYMENT_DIRECTION), "receive") != 0;
  YifaRecord *done = yifa_record_has (payment, YIFA_CONTRACT_PAYMENT_PAID_ON) ? payment : NULL;
  g_autoptr(YifaRecord) contract =
    yifa_store_load (store, &yifa_contract, yifa_record_get_int (payment, YIFA_CONTRACT_PAYMENT_CONTRACT), NULL);

  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_CONTRACT_NO);
  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_TITLE);
  yifa_ledger_add_field (values, contract, YIFA_CONTRACT_COUNTERPARTY);
  yifa_ledger_add_field (values, payment, YIFA_CONTRACT_PAYMENT_TITLE);
  yifa_ledger_add_figure (values, is_ours ? payment : NULL, YIFA_CONTRACT_PAYMENT_AMOUNT);
  yifa_ledger_add_figure (values, is_ours ? NULL : payment, YIFA_CONTRACT_PAYMENT_AMOUNT);
  yifa_ledger_add_field (values, payment, YIFA_CONTRACT_PAYMENT_DUE_ON);
  yifa_ledger_add_field (values, payment, YIFA_CONTRACT_PAYMENT_PAID_ON);
  yifa_ledger_add_figure (values, is_ours ? done : NULL, YIFA_CONTRACT_PAYMENT_AMOUNT);
  yifa_ledger_add_figure (values, is_ours ? NULL : done, YIFA_CONTRACT_PAYMENT_AMOUNT);
  yifa_ledger_add_field (values, payment, YIFA_CONTRACT_PAYMENT_VOUCHER_NO);
  yifa_ledger_add (values, yifa_ledger_yes_or_no (yifa_record_get_int (payment, YIFA_CONTRACT_PAYMENT_OVERDUE) != 0));
}

const YifaLedger yifa_ledger_contract_payments = {
  "contract_payments", N_("Ledger of payments under contracts"), "合同收付款台账", "日期不详", &yifa_contract_payment,
  YIFA_LEDGER_COLUMNS (payment_columns), 1, 9,
  "合同约定的各期付款和收款；已经支付的按支付日期归入年度，尚未支付的按应付日期。是否逾期：超过应付日期仍未支付。",
  NULL, payment_date, payment_row,
};
