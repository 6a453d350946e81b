/* yifa-form-engagement.c - certificate of appointment (聘书) and engagement contract (政府法律顾问聘用合同)
 *
 * The contract consists of the clauses that are switched on, numbered as they follow each other; their places are
 * filled from the engagement, and what is not on record stays a blank to be filled in by hand.
 */
#include "yifa-form-parts.h"

#include <string.h>

#include "yifa-adviser-client.h"
#include "yifa-adviser-panel.h"
#include "yifa-adviser.h"
#include "yifa-capitals.h"
#include "yifa-engagement-clause.h"
#include "yifa-engagement-payment.h"
#include "yifa-engagement.h"
#include "yifa-facts.h"
#include "yifa-org.h"
#include "yifa-rules.h"
#include "yifa-words.h"

static YifaRecord *
load_adviser (YifaStore *store, YifaRecord *engagement)
{
  return yifa_store_load (store, &yifa_adviser, yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER), NULL);
}

static YifaRecord *
load_client (YifaStore *store, YifaRecord *engagement)
{
  return yifa_store_load (store, &yifa_org, yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG), NULL);
}

static GPtrArray *
load_payments (YifaStore *store, YifaRecord *engagement)
{
  return yifa_store_load_parts (store, &yifa_engagement_payment, "engagement", yifa_record_get_id (engagement));
}

/* --- certificate ---------------------------------------------------------------------------- */

YifaPaper *
yifa_form_certificate (YifaStore *store, YifaRecord *engagement, GHashTable *values, GError **error)
{
  g_autoptr(YifaRecord) adviser = load_adviser (store, engagement);
  g_autofree char *client = yifa_fact_org (store, yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG));
  g_autofree char *from = yifa_words_date (yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON));
  g_autofree char *to = yifa_words_date (yifa_record_get_text (engagement, YIFA_ENGAGEMENT_ENDS_ON));
  g_autofree char *date = yifa_form_date (store, values, yifa_record_get_text (engagement, YIFA_ENGAGEMENT_CERTIFICATE_ON));
  g_autofree char *seal = g_strconcat (yifa_fact_or_blank (client), "（印章）", NULL);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_CERTIFICATE, "聘书", client);

  yifa_paper_add_text (paper, YIFA_TEXT_CERTIFICATE_TITLE, "聘　书");
  yifa_paper_add_gap (paper, 4);
  yifa_paper_add_textf (paper, YIFA_TEXT_CERTIFICATE, "兹聘请 %s 为%s%s，聘期自%s至%s。",
                        yifa_fact_or_blank (adviser != NULL ? yifa_record_get_title (adviser) : NULL),
                        yifa_fact_or_blank (client), yifa_words_choice (engagement, YIFA_ENGAGEMENT_CAPACITY), from, to);
  yifa_paper_add_signature_in (paper, YIFA_TEXT_CERTIFICATE, seal, date);
  yifa_paper_add_gap (paper, 6);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "编号：%s",
                        yifa_fact_or_blank (yifa_record_get_text (engagement, YIFA_ENGAGEMENT_CERTIFICATE_NO)));
  return paper;
}

void
yifa_form_check_certificate (YifaStore *store, YifaRecord *engagement, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_ENGAGEMENT_CERTIFICATE_NO, YIFA_ENGAGEMENT_CERTIFICATE_ON,
                                  YIFA_ENGAGEMENT_ENDS_ON };

  yifa_form_need (problems, engagement, fields, G_N_ELEMENTS (fields));
}

/* --- what the places of the clauses hold ------------------------------------------------------ */

typedef struct
{
  YifaStore  *store;
  YifaRecord *engagement;
  YifaRecord *adviser;
  YifaRecord *client;
} Places;

/* A choice is said in the words of papers, a date as dates are written there. NULL: not on record. */
static char *
dup_field (YifaRecord *record, guint field)
{
  YifaFieldType type;

  if (record == NULL || !yifa_record_has (record, field))
    return NULL;
  type = yifa_record_get_kind (record)->fields[field].type;
  if (type == YIFA_CHOICE)
    return g_strdup (yifa_words_choice (record, field));
  if (type == YIFA_DATE)
    return yifa_words_date (yifa_record_get_text (record, field));
  if (type == YIFA_COUNT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, yifa_record_get_int (record, field));
  return g_strdup (yifa_record_get_text (record, field));
}

static char *
dup_home (const Places *places)
{
  const char *home = places->adviser != NULL ? yifa_record_get_text (places->adviser, YIFA_ADVISER_HOME_BODY) : NULL;

  if (home != NULL || places->adviser == NULL)
    return g_strdup (home);
  return yifa_fact_org (places->store, yifa_record_get_int (places->adviser, YIFA_ADVISER_ORG));
}

/* Only lawyers have one. */
static char *
dup_licence (const Places *places)
{
  const char *kind = places->adviser != NULL ? yifa_record_get_text (places->adviser, YIFA_ADVISER_ADVISER_KIND) : NULL;
  char *number = dup_field (places->adviser, YIFA_ADVISER_LICENCE_NO);

  if (number != NULL || g_strcmp0 (kind, "lawyer") == 0 || g_strcmp0 (kind, "public_lawyer") == 0)
    return number;
  return g_strdup ("无");
}

static char *
dup_panel (const Places *places)
{
  return yifa_store_dup_title (places->store, &yifa_adviser_panel,
                               yifa_record_get_int (places->engagement, YIFA_ENGAGEMENT_PANEL));
}

static char *
dup_attendance (const Places *places)
{
  return g_strdup (yifa_record_get_int (places->engagement, YIFA_ENGAGEMENT_ATTENDS_MEETINGS)
                     ? "乙方列席甲方研究重大事项的会议，当场发表法律意见。" : "乙方根据甲方的通知列席有关会议。");
}

/* 元 follows in the clause. */
static char *
dup_fee (const Places *places)
{
  return yifa_record_has (places->engagement, YIFA_ENGAGEMENT_FEE)
           ? yifa_words_money (yifa_record_get_int (places->engagement, YIFA_ENGAGEMENT_FEE)) : NULL;
}

static char *
dup_fee_capitals (const Places *places)
{
  return yifa_record_has (places->engagement, YIFA_ENGAGEMENT_FEE)
           ? yifa_capitals_of (yifa_record_get_int (places->engagement, YIFA_ENGAGEMENT_FEE)) : NULL;
}

static char *
dup_renewal_days (const Places *places)
{
  return g_strdup_printf ("%d", (int) yifa_rules_number (places->store, "la.renewal"));
}

static char *
dup_poor_results (const Places *places)
{
  return g_strdup_printf ("%d", (int) yifa_rules_number (places->store, "la.poor_results_end"));
}

typedef enum
{
  OF_ENGAGEMENT,
  OF_ADVISER,
  OF_CLIENT,
} PlaceOwner;

/* Every place of yifa_clause_library_places(), said in Chinese whatever the window speaks. */
static const struct
{
  const char *name;
  PlaceOwner  owner;
  guint       field;                        /* where it is entered */
  char     *(*make) (const Places *places); /* NULL: the field as papers say it */
} places_of_clauses[] = {
  { "聘任单位", OF_CLIENT, YIFA_ORG_NAME },
  { "受聘人", OF_ADVISER, YIFA_ADVISER_NAME },
  { "身份", OF_ENGAGEMENT, YIFA_ENGAGEMENT_CAPACITY },
  { "顾问团", OF_ENGAGEMENT, YIFA_ENGAGEMENT_PANEL, dup_panel },
  { "所在单位", OF_ADVISER, YIFA_ADVISER_HOME_BODY, dup_home },
  { "执业证号", OF_ADVISER, YIFA_ADVISER_LICENCE_NO, dup_licence },
  { "服务范围", OF_ENGAGEMENT, YIFA_ENGAGEMENT_SCOPE },
  { "响应小时", OF_ENGAGEMENT, YIFA_ENGAGEMENT_RESPONSE_HOURS },
  { "列席", OF_ENGAGEMENT, YIFA_ENGAGEMENT_ATTENDS_MEETINGS, dup_attendance },
  { "聘期起", OF_ENGAGEMENT, YIFA_ENGAGEMENT_STARTS_ON },
  { "聘期止", OF_ENGAGEMENT, YIFA_ENGAGEMENT_ENDS_ON },
  { "计酬", OF_ENGAGEMENT, YIFA_ENGAGEMENT_FEE_KIND },
  { "报酬", OF_ENGAGEMENT, YIFA_ENGAGEMENT_FEE, dup_fee },
  { "报酬大写", OF_ENGAGEMENT, YIFA_ENGAGEMENT_FEE, dup_fee_capitals },
  { "经费来源", OF_ENGAGEMENT, YIFA_ENGAGEMENT_BUDGET_SOURCE },
  { "续聘日数", OF_ENGAGEMENT, YIFA_ENGAGEMENT_ENDS_ON, dup_renewal_days },
  { "不合格次数", OF_ENGAGEMENT, YIFA_ENGAGEMENT_ENDS_ON, dup_poor_results },
};

/* NULL: nothing is on record, or there is no such place. */
static char *
dup_place (const Places *places, const char *name)
{
  YifaRecord *const owners[] = { places->engagement, places->adviser, places->client };

  for (guint i = 0; i < G_N_ELEMENTS (places_of_clauses); i++)
    if (g_str_equal (places_of_clauses[i].name, name))
      return places_of_clauses[i].make != NULL
               ? places_of_clauses[i].make (places)
               : dup_field (owners[places_of_clauses[i].owner], places_of_clauses[i].field);
  return NULL;
}

/* What a place is called where it is entered; its own name when it is no place that is known. Transfer full. */
static char *
dup_place_label (const char *name)
{
  static const YifaKind *const owners[] = { &yifa_engagement, &yifa_adviser, &yifa_org };

  for (guint i = 0; i < G_N_ELEMENTS (places_of_clauses); i++)
    if (g_str_equal (places_of_clauses[i].name, name))
      {
        const YifaKind *owner = owners[places_of_clauses[i].owner];

        return g_strdup_printf ("%s · %s", yifa_kind_get_label (owner),
                                yifa_field_get_label (&owner->fields[places_of_clauses[i].field]));
      }
  return g_strdup (name);
}

/* @empty: (nullable): told what the places are called that stay blank. */
static char *
fill_places (const Places *places, const char *body, GPtrArray *empty)
{
  GString *text = g_string_new (NULL);
  const char *open, *end;

  for (; (open = strchr (body, '{')) != NULL && (end = strchr (open, '}')) != NULL; body = end + 1)
    {
      g_autofree char *name = g_strndup (open + 1, end - open - 1);
      g_autofree char *value = dup_place (places, name);

      g_string_append_len (text, body, open - body);
      g_string_append (text, yifa_fact_or_blank (value));
      if (value == NULL && empty != NULL)
        g_ptr_array_add (empty, dup_place_label (name));
    }
  g_string_append (text, body);
  return g_string_free (text, FALSE);
}

/* --- contract ------------------------------------------------------------------------------- */

static GPtrArray *
load_clauses (YifaStore *store, YifaRecord *engagement)
{
  g_autoptr(GPtrArray) all =
    yifa_store_load_parts (store, &yifa_engagement_clause, "engagement", yifa_record_get_id (engagement));
  GPtrArray *on = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (yifa_record_get_int (all->pdata[i], YIFA_ENGAGEMENT_CLAUSE_IS_ON))
      g_ptr_array_add (on, g_object_ref (all->pdata[i]));
  return on;
}

static void
add_clauses (YifaPaper *paper, const Places *places)
{
  g_autoptr(GPtrArray) clauses = load_clauses (places->store, places->engagement);

  for (guint i = 0; i < clauses->len; i++)
    {
      g_autofree char *numeral = yifa_words_numeral (i + 1);
      g_autofree char *body =
        fill_places (places, yifa_record_get_text (clauses->pdata[i], YIFA_ENGAGEMENT_CLAUSE_BODY), NULL);

      yifa_paper_add_textf (paper, YIFA_TEXT_HEADING, "第%s条　%s", numeral, yifa_record_get_title (clauses->pdata[i]));
      yifa_form_prose (paper, body);
    }
  if (clauses->len == 0)
    yifa_form_prose (paper, NULL);
}

static const char *
name_of (YifaRecord *party)
{
  return yifa_fact_or_blank (party != NULL ? yifa_record_get_title (party) : NULL);
}

static void
add_signatures (YifaPaper *paper, const Places *places)
{
  static const double weights[] = { 3.6, 4, 3.6, 4 };
  const char *kind = places->adviser != NULL ? yifa_record_get_text (places->adviser, YIFA_ADVISER_ADVISER_KIND) : NULL;
  g_autofree char *signed_on = yifa_words_date (yifa_record_get_text (places->engagement,
                                                                      YIFA_ENGAGEMENT_CONTRACT_SIGNED_ON));
  YifaPaperTable *table;

  yifa_paper_add_gap (paper, 8);
  table = yifa_paper_add_table (paper, weights, G_N_ELEMENTS (weights), 0);
  yifa_form_row (table, 14, "甲方（盖章）", name_of (places->client), 1u, "乙方（签名）",
                 name_of (places->adviser), 1u, NULL);
  yifa_form_row (table, 16, "法定代表人或者授权代表（签名）", "", 1u,
                 g_strcmp0 (kind, "lawyer") == 0 ? "所在律师事务所（盖章）" : "所在单位（盖章）", "", 1u, NULL);
  yifa_form_row (table, 12, "签订日期", signed_on, 1u, "签订日期", signed_on, 1u, NULL);
}

/* The annexes that the contract has: names for the list below its text; ends with NULL. */
static GPtrArray *
list_annexes (YifaRecord *panel, GPtrArray *payments)
{
  GPtrArray *names = g_ptr_array_new ();

  g_ptr_array_add (names, (char *) "法律顾问保密承诺书");
  g_ptr_array_add (names, (char *) "利害关系申报表");
  if (panel != NULL && yifa_record_has (panel, YIFA_ADVISER_PANEL_WORK_RULES))
    g_ptr_array_add (names, (char *) "法律顾问工作规则");
  if (payments->len > 0)
    g_ptr_array_add (names, (char *) "费用支付计划");
  g_ptr_array_add (names, NULL);
  return names;
}

/* The head of an annex, whose number is that of @name in the list. */
static void
begin_annex (YifaPaper *paper, GPtrArray *names, const char *name)
{
  guint at = 0;

  g_ptr_array_find_with_equal_func (names, name, g_str_equal, &at);
  yifa_paper_begin_page (paper, YIFA_PAGE_LETTER);
  yifa_paper_add_textf (paper, YIFA_TEXT_ANNEX, "附件%u", at + 1);
  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, name);
}

static void
add_secrecy (YifaPaper *paper, const Places *places, GPtrArray *names)
{
  g_autofree char *signed_on = yifa_words_date (yifa_record_get_text (places->engagement,
                                                                      YIFA_ENGAGEMENT_SECRECY_SIGNED_ON));
  g_autofree char *signer = g_strconcat ("承诺人（签名）：", name_of (places->adviser), NULL);

  begin_annex (paper, names, "法律顾问保密承诺书");
  yifa_paper_add_textf (paper, YIFA_TEXT_ADDRESSEE, "%s：", name_of (places->client));
  yifa_form_prose (paper,
                   "本人受聘担任法律顾问，郑重承诺：\n"
                   "一、保守在履行职责中知悉的国家秘密、工作秘密、商业秘密和个人隐私，未经聘任单位书面同意，"
                   "不向任何单位和个人泄露。\n"
                   "二、不利用在履行职责中获得的未公开信息为本人、所在机构或者他人谋取利益。\n"
                   "三、妥善保管聘任单位提供的文件资料，不擅自复制、留存，聘期结束时全部交还。\n"
                   "四、聘期结束后继续履行保密义务，直至所涉信息依法公开。\n"
                   "违反上述承诺的，依法承担相应责任。");
  yifa_paper_add_signature (paper, signer, signed_on);
}

/* Empty lines are left for what is declared at signing. */
static void
add_declaration (YifaPaper *paper, const Places *places, GPtrArray *names)
{
  static const double weights[] = { 1.2, 5, 4, 3, 2.6, 2.6 };
  static const char *const labels[] = { "序号", "单位或者个人", "统一社会信用代码", "关系", "起", "止", NULL };
  static const guint fields[] = { YIFA_ADVISER_CLIENT_NAME, YIFA_ADVISER_CLIENT_CREDIT_CODE, YIFA_ADVISER_CLIENT_RELATION,
                                  YIFA_ADVISER_CLIENT_FROM_ON, YIFA_ADVISER_CLIENT_TO_ON };
  g_autoptr(GPtrArray) declared = yifa_store_load_parts (places->store, &yifa_adviser_client, "adviser",
                                                         yifa_record_get_int (places->engagement, YIFA_ENGAGEMENT_ADVISER));

  begin_annex (paper, names, "利害关系申报表");
  yifa_form_record_table (paper, places->store, declared, weights, labels, fields, G_N_ELEMENTS (fields));
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "申报人（签名）：%s　　　　　　　　　　　　　年　　月　　日",
                        name_of (places->adviser));
}

static void
add_payment_plan (YifaPaper *paper, YifaStore *store, GPtrArray *payments, GPtrArray *names)
{
  static const double weights[] = { 1.2, 5, 3, 3, 3 };
  static const char *const labels[] = { "序号", "款项", "应付日期", "金额（元）", "备注", NULL };
  static const guint fields[] = { YIFA_ENGAGEMENT_PAYMENT_TITLE, YIFA_ENGAGEMENT_PAYMENT_DUE_ON,
                                  YIFA_ENGAGEMENT_PAYMENT_AMOUNT, YIFA_ENGAGEMENT_PAYMENT_NOTE };
  g_autofree char *total = NULL;
  gint64 sum = 0;

  begin_annex (paper, names, "费用支付计划");
  yifa_form_record_table (paper, store, payments, weights, labels, fields, G_N_ELEMENTS (fields));
  for (guint i = 0; i < payments->len; i++)
    sum += yifa_record_get_int (payments->pdata[i], YIFA_ENGAGEMENT_PAYMENT_AMOUNT);
  total = yifa_words_amount (sum);
  yifa_paper_add_textf (paper, YIFA_TEXT_SMALL, "合计：%s", total);
}

static void
add_annexes (YifaPaper *paper, const Places *places, YifaRecord *panel, GPtrArray *payments, GPtrArray *names)
{
  add_secrecy (paper, places, names);
  add_declaration (paper, places, names);
  if (panel != NULL && yifa_record_has (panel, YIFA_ADVISER_PANEL_WORK_RULES))
    {
      begin_annex (paper, names, "法律顾问工作规则");
      yifa_form_prose (paper, yifa_record_get_text (panel, YIFA_ADVISER_PANEL_WORK_RULES));
    }
  if (payments->len > 0)
    add_payment_plan (paper, places->store, payments, names);
}

YifaPaper *
yifa_form_engagement_contract (YifaStore *store, YifaRecord *engagement, GHashTable *values, GError **error)
{
  g_autoptr(YifaRecord) adviser = load_adviser (store, engagement);
  g_autoptr(YifaRecord) client = load_client (store, engagement);
  g_autoptr(YifaRecord) panel =
    yifa_store_load (store, &yifa_adviser_panel, yifa_record_get_int (engagement, YIFA_ENGAGEMENT_PANEL), NULL);
  g_autoptr(GPtrArray) payments = load_payments (store, engagement);
  const Places places = { store, engagement, adviser, client };
  g_autoptr(GPtrArray) names = list_annexes (panel, payments);
  YifaPaper *paper = yifa_form_paper (store, YIFA_PAGE_LETTER, "政府法律顾问聘用合同",
                                      client != NULL ? yifa_record_get_title (client) : NULL);

  yifa_paper_add_text (paper, YIFA_TEXT_TITLE, "政府法律顾问聘用合同");
  yifa_paper_add_textf (paper, YIFA_TEXT_NUMBER, "合同编号：%s",
                        yifa_fact_or_blank (yifa_record_get_text (engagement, YIFA_ENGAGEMENT_CONTRACT_NO)));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "甲方：%s", name_of (client));
  yifa_paper_add_textf (paper, YIFA_TEXT_BODY, "乙方：%s", name_of (adviser));
  add_clauses (paper, &places);
  yifa_paper_add_annexes (paper, (const char *const *) names->pdata);
  add_signatures (paper, &places);
  add_annexes (paper, &places, panel, payments, names);
  return paper;
}

/* The places of clauses that have nothing to stand in them. */
static void
check_clauses (const Places *places, GPtrArray *problems)
{
  g_autoptr(GPtrArray) on = load_clauses (places->store, places->engagement);

  if (on->len == 0)
    yifa_form_say (problems, g_strdup (_("No clause of the contract is switched on.")));
  for (guint i = 0; i < on->len; i++)
    {
      g_autoptr(GPtrArray) empty = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *body = fill_places (places, yifa_record_get_text (on->pdata[i], YIFA_ENGAGEMENT_CLAUSE_BODY), empty);

      for (guint j = 0; j < empty->len; j++)
        yifa_form_say (problems, g_strdup_printf (_("The clause “%s” leaves a blank: “%s” is not filled in."),
                                                  yifa_record_get_title (on->pdata[i]), (char *) empty->pdata[j]));
    }
}

void
yifa_form_check_engagement_contract (YifaStore *store, YifaRecord *engagement, GPtrArray *problems)
{
  static const guint fields[] = { YIFA_ENGAGEMENT_CONTRACT_NO, YIFA_ENGAGEMENT_ENDS_ON, YIFA_ENGAGEMENT_SCOPE,
                                  YIFA_ENGAGEMENT_FEE_KIND };
  g_autoptr(YifaRecord) adviser = load_adviser (store, engagement);
  g_autoptr(YifaRecord) client = load_client (store, engagement);
  const Places places = { store, engagement, adviser, client };

  yifa_form_need (problems, engagement, fields, G_N_ELEMENTS (fields));
  check_clauses (&places, problems);
}
