/* yifa-form-contract.c - what papers say of a government contract (政府合同): the card of the register (政府合同登记卡), and
 * the contract's part of the review opinion
 */
#include "yifa-form-parts.h"

#include "yifa-contract-amendment.h"
#include "yifa-contract-event.h"
#include "yifa-contract-guarantee.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-party.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-facts.h"
#include "yifa-legality-review.h"
#include "yifa-words.h"

static GPtrArray *
load_of_contract (YifaStore *store, const YifaKind *kind, YifaRecord *contract)
{
  return yifa_store_load_parts (store, kind, "contract", yifa_record_get_id (contract));
}

/* 60,000.00元（大写：人民币陆万元整），暂定金额; or why there is no amount; NULL: nothing is said about it. */
static char *
dup_amount (YifaRecord *contract)
{
  const char *kind = yifa_record_get_text (contract, YIFA_CONTRACT_AMOUNT_KIND);
  const char *word = yifa_words_choice (contract, YIFA_CONTRACT_AMOUNT_KIND);
  g_autofree char *amount = NULL;

  if (!yifa_record_has (contract, YIFA_CONTRACT_AMOUNT))
    return kind != NULL ? g_strdup (word) : NULL;
  amount = yifa_words_amount (yifa_record_get_int (contract, YIFA_CONTRACT_AMOUNT));
  return kind != NULL ? g_strdup_printf ("%s，%s", amount, word) : g_steal_pointer (&amount);
}

/* 政府采购合同，行政协议，采购编号…… */
static char *
dup_form (YifaRecord *contract)
{
  const char *number = yifa_record_get_text (contract, YIFA_CONTRACT_PROCUREMENT_NO);
  GString *text = g_string_new (yifa_words_choice (contract, YIFA_CONTRACT_CONTRACT_TYPE));

  if (yifa_record_get_int (contract, YIFA_CONTRACT_IS_ADMIN_AGREEMENT))
    g_string_append (text, "，行政协议");
  if (yifa_record_get_int (contract, YIFA_CONTRACT_IS_PROCUREMENT))
    g_string_append (text, "，经政府采购程序");
  if (number != NULL)
    g_string_append_printf (text, "（采购编号：%s）", number);
  return g_string_free (text, FALSE);
}

static char *
dup_term (YifaRecord *contract)
{
  g_autofree char *from = yifa_words_date (yifa_record_get_text (contract, YIFA_CONTRACT_STARTS_ON));
  g_autofree char *to = yifa_words_date (yifa_record_get_text (contract, YIFA_CONTRACT_ENDS_ON));

  if (!yifa_record_has (contract, YIFA_CONTRACT_STARTS_ON) && !yifa_record_has (contract, YIFA_CONTRACT_ENDS_ON))
    return NULL;
  return g_strdup_printf ("%s至%s", from, to);
}

static void
add_parties (YifaPaper *paper, YifaStore *store, YifaRecord *contract)
{
  static const double weights[] = { 1.2, 1.8, 4.8, 5.6, 2.4, 2.2 };
  static const char *const labels[] = { "序号", "地位", "名称", "统一社会信用代码", "法定代表人", "规模", NULL };
  static const guint fields[] = { YIFA_CONTRACT_PARTY_SIDE,      YIFA_CONTRACT_PARTY_NAME, YIFA_CONTRACT_PARTY_CREDIT_CODE,
                                  YIFA_CONTRACT_PARTY_LEGAL_REP, YIFA_CONTRACT_PARTY_SIZE };
  g_autoptr(GPtrArray) parties = load_of_contract (store, &yifa_contract_party, contract);

  yifa_form_record_table (paper, store, parties, weights, labels, fields, G_N_ELEMENTS (fields));
}

static void
need_parties (YifaStore *store, YifaRecord *contract, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_CONTRACT_PARTY_CREDIT_CODE };
  g_autoptr(GPtrArray) parties = load_of_contract (store, &yifa_contract_party, contract);
  g_autoptr(GPtrArray) bodies = g_ptr_array_new ();
  gboolean other = FALSE;

  for (guint i = 0; i < parties->len; i++)
    {
      other = other || g_strcmp0 (yifa_record_get_text (parties->pdata[i], YIFA_CONTRACT_PARTY_SIDE), "counterparty") == 0;
      if (g_strcmp0 (yifa_record_get_text (parties->pdata[i], YIFA_CONTRACT_PARTY_PARTY_KIND), "person") != 0)
        g_ptr_array_add (bodies, parties->pdata[i]);
    }
  if (!other)
    yifa_form_say (problems, g_strdup (_("The other party to the contract is not named.")));
  yifa_form_need_each (problems, bodies, fields, G_N_ELEMENTS (fields));
}

/* --- in the review opinion ------------------------------------------------------------------ */

/* What the case of review is about; NULL: not on record. */
static YifaRecord *
load_reviewed (YifaStore *store, YifaRecord *review)
{
  return yifa_store_load (store, &yifa_contract, yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_CONTRACT), NULL);
}

/* Parties, amount and form of the contract under @review, as far as they are on record. */
void
yifa_form_contract_basics (YifaPaper *paper, YifaStore *store, YifaRecord *review)
{
  g_autoptr(YifaRecord) contract = load_reviewed (store, review);
  g_autofree char *amount = contract != NULL ? dup_amount (contract) : NULL;
  g_autofree char *form = contract != NULL ? dup_form (contract) : NULL;
  g_autofree char *term = contract != NULL ? dup_term (contract) : NULL;

  if (contract == NULL)
    return;
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "合同编号：%s。合同类型：%s。",
                        yifa_fact_or_blank (yifa_record_get_text (contract, YIFA_CONTRACT_CONTRACT_NO)), form);
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "合同相对方：%s。",
                        yifa_fact_or_blank (yifa_record_get_text (contract, YIFA_CONTRACT_COUNTERPARTY)));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "合同金额：%s。", yifa_fact_or_blank (amount));
  if (yifa_record_has (contract, YIFA_CONTRACT_SUBJECT))
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "合同标的：%s", yifa_record_get_text (contract, YIFA_CONTRACT_SUBJECT));
  if (term != NULL)
    yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "履行期限：%s。", term);
  add_parties (paper, store, contract);
}

void
yifa_form_check_contract_basics (YifaStore *store, YifaRecord *review, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_CONTRACT_AMOUNT_KIND, YIFA_CONTRACT_SUBJECT };
  static const guint in_review[] = { YIFA_LEGALITY_REVIEW_CONTRACT };
  g_autoptr(YifaRecord) contract = load_reviewed (store, review);
  const char *kind = contract != NULL ? yifa_record_get_text (contract, YIFA_CONTRACT_AMOUNT_KIND) : NULL;

  yifa_form_need (problems, review, in_review, G_N_ELEMENTS (in_review));
  if (contract == NULL)
    return;
  yifa_form_need (problems, contract, fields, G_N_ELEMENTS (fields));
  if (g_strcmp0 (kind, "fixed") == 0 || g_strcmp0 (kind, "estimated") == 0)
    yifa_form_need (problems, contract, (const guint[]) { YIFA_CONTRACT_AMOUNT }, 1);
  need_parties (store, contract, problems);
}

/* --- card ----------------------------------------------------------------------------------- */

static void
add_contract (YifaPaper *paper, YifaStore *store, YifaRecord *contract)
{
  static const double weights[] = { 2.4, 5, 2.4, 5 };
  YifaPaperTable *table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  g_autofree char *handling = yifa_fact_org (store, yifa_record_get_int (contract, YIFA_CONTRACT_HANDLING_ORG));
  g_autofree char *signatory = yifa_fact_org (store, yifa_record_get_int (contract, YIFA_CONTRACT_SIGNATORY_ORG));
  g_autofree char *amount = dup_amount (contract);
  g_autofree char *form = dup_form (contract);
  g_autofree char *term = dup_term (contract);

  yifa_form_row (table, 9, "合同名称", yifa_record_get_title (contract), 3u, NULL);
  yifa_form_row (table, 9, "合同编号", yifa_record_get_text (contract, YIFA_CONTRACT_CONTRACT_NO), 1u, "合同类型", form, 1u,
                 NULL);
  yifa_form_row (table, 9, "承办单位", handling, 1u, "签约主体", signatory, 1u, NULL);
  yifa_form_row (table, 9, "合同标的", yifa_record_get_text (contract, YIFA_CONTRACT_SUBJECT), 3u, NULL);
  yifa_form_row (table, 9, "合同金额", amount, 3u, NULL);
  yifa_form_row (table, 9, "收付方向", yifa_words_choice (contract, YIFA_CONTRACT_DIRECTION), 1u, "履行期限", term, 1u, NULL);
}

static void
add_road (YifaPaper *paper, YifaStore *store, YifaRecord *contract)
{
  static const double weights[] = { 2.4, 5, 2.4, 5 };
  YifaPaperTable *table;
  g_autofree char *requested = yifa_words_date (yifa_record_get_text (contract, YIFA_CONTRACT_REQUESTED_ON));
  g_autofree char *signed_on = yifa_words_date (yifa_record_get_text (contract, YIFA_CONTRACT_SIGNED_ON));
  g_autofree char *filed = yifa_words_date (yifa_record_get_text (contract, YIFA_CONTRACT_COPY_FILED_ON));
  g_autofree char *completed = yifa_words_date (yifa_record_get_text (contract, YIFA_CONTRACT_COMPLETED_ON));

  yifa_form_group (paper, "审查、签订与备案");
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  yifa_form_row (table, 9, "送审日期", requested, 1u, "审查结论", yifa_words_choice (contract, YIFA_CONTRACT_CONCLUSION), 1u,
                 NULL);
  yifa_form_row (table, 9, "签订日期", signed_on, 1u, "签订人", yifa_record_get_text (contract, YIFA_CONTRACT_SIGNED_BY), 1u,
                 NULL);
  yifa_form_row (table, 9, "备案日期", filed, 1u, "备案号", yifa_record_get_text (contract, YIFA_CONTRACT_COPY_NO), 1u, NULL);
  yifa_form_row (table, 9, "状态", yifa_words_choice (contract, YIFA_CONTRACT_STAGE), 1u, "履行完毕", completed, 1u, NULL);
  if (yifa_record_get_int (contract, YIFA_CONTRACT_UNREVIEWED))
    yifa_form_row (table, 9, "提示", "未经合法性审查签订。", 3u, NULL);
  yifa_form_row (table, 9, "风险提示", yifa_record_get_text (contract, YIFA_CONTRACT_RISK_NOTE), 3u, NULL);
}

typedef struct
{
  const char     *heading;
  const YifaKind *kind;
  guint           n;
  double          weights[8];
  const char     *labels[8]; /* ends with NULL */
  guint           fields[7];
} Chapter;

static const Chapter chapters[] = {
  { "收付款", &yifa_contract_payment, 6, { 1.2, 4, 1.6, 3, 2.4, 2.4, 2.6 },
    { "序号", "款项", "方向", "金额（元）", "应付日期", "支付日期", "凭证号", NULL },
    { YIFA_CONTRACT_PAYMENT_TITLE, YIFA_CONTRACT_PAYMENT_DIRECTION, YIFA_CONTRACT_PAYMENT_AMOUNT,
      YIFA_CONTRACT_PAYMENT_DUE_ON, YIFA_CONTRACT_PAYMENT_PAID_ON, YIFA_CONTRACT_PAYMENT_VOUCHER_NO } },
  { "履行节点", &yifa_contract_milestone, 4, { 1.2, 5, 2.4, 2.4, 5 },
    { "序号", "节点", "应完成日期", "完成日期", "佐证", NULL },
    { YIFA_CONTRACT_MILESTONE_TITLE, YIFA_CONTRACT_MILESTONE_DUE_ON, YIFA_CONTRACT_MILESTONE_DONE_ON,
      YIFA_CONTRACT_MILESTONE_EVIDENCE } },
  { "变更与补充协议", &yifa_contract_amendment, 5, { 1.2, 4, 3, 4.4, 2.4, 2 },
    { "序号", "名称", "金额增减（元）", "理由", "签订日期", "状态", NULL },
    { YIFA_CONTRACT_AMENDMENT_TITLE, YIFA_CONTRACT_AMENDMENT_AMOUNT_CHANGE, YIFA_CONTRACT_AMENDMENT_REASON,
      YIFA_CONTRACT_AMENDMENT_SIGNED_ON, YIFA_CONTRACT_AMENDMENT_STAGE } },
  { "担保", &yifa_contract_guarantee, 6, { 1.2, 2.6, 3, 4, 3, 2.4, 2.4 },
    { "序号", "种类", "金额（元）", "担保人", "凭证号", "到期日期", "退还日期", NULL },
    { YIFA_CONTRACT_GUARANTEE_GUARANTEE_KIND, YIFA_CONTRACT_GUARANTEE_AMOUNT, YIFA_CONTRACT_GUARANTEE_GUARANTOR,
      YIFA_CONTRACT_GUARANTEE_DOCUMENT_NO, YIFA_CONTRACT_GUARANTEE_ENDS_ON, YIFA_CONTRACT_GUARANTEE_RETURNED_ON } },
  { "履行记录", &yifa_contract_event, 4, { 1.2, 2.4, 2.2, 6, 5 },
    { "序号", "日期", "类别", "内容", "处理", NULL },
    { YIFA_CONTRACT_EVENT_HAPPENED_ON, YIFA_CONTRACT_EVENT_EVENT_KIND, YIFA_CONTRACT_EVENT_CONTENT,
      YIFA_CONTRACT_EVENT_HANDLING } },
};

static void
add_chapter (YifaPaper *paper, YifaStore *store, YifaRecord *contract, const Chapter *chapter)
{
  g_autoptr(GPtrArray) records = load_of_contract (store, chapter->kind, contract);

  yifa_form_group (paper, chapter->heading);
  yifa_form_record_table (paper, store, records, chapter->weights, chapter->labels, chapter->fields, chapter->n);
}

/* What was paid of what is due after all amendments. */
static void
add_balance (YifaPaper *paper, YifaRecord *contract)
{
  g_autofree char *amended = yifa_words_money (yifa_record_get_int (contract, YIFA_CONTRACT_AMENDED_AMOUNT));
  g_autofree char *paid = yifa_words_money (yifa_record_get_int (contract, YIFA_CONTRACT_PAID));

  if (yifa_record_has (contract, YIFA_CONTRACT_AMENDED_AMOUNT))
    yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "变更后金额：%s元　　已收付：%s元", amended, paid);
}

YifaPaper *
yifa_form_contract_card (YifaStore *store, YifaRecord *contract, GHashTable *values, GError **error)
{
  g_autofree char *unit = yifa_fact_review_body (store);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_FORM, "政府合同登记卡", unit);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "政府合同登记卡");
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL_END, "登记号：%s",
                        yifa_fact_or_blank (yifa_record_get_text (contract, YIFA_CONTRACT_REGISTER_NO)));
  add_contract (paper, store, contract);
  yifa_form_group (paper, "当事人");
  add_parties (paper, store, contract);
  add_road (paper, store, contract);
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      add_chapter (paper, store, contract, &chapters[i]);
      if (i == 0)
        add_balance (paper, contract);
    }
  return paper;
}

void
yifa_form_check_contract_card (YifaStore *store, YifaRecord *contract, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_CONTRACT_REGISTER_NO, YIFA_CONTRACT_SIGNATORY_ORG, YIFA_CONTRACT_SUBJECT,
                                  YIFA_CONTRACT_AMOUNT_KIND };

  yifa_form_need (problems, contract, fields, G_N_ELEMENTS (fields));
  need_parties (store, contract, problems);
}
