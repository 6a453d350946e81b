/* yifa-engagement.c - who advises which unit
 *
 * From the proposal to the certificate, the end of the term and the next one. Whether somebody is in term follows
 * from the dates.
 */
#include "yifa-engagement-private.h"

#include "yifa-adviser.h"
#include "yifa-adviser-assessment.h"
#include "yifa-adviser-panel.h"
#include "yifa-checks.h"
#include "yifa-engagement-clause.h"
#include "yifa-engagement-payment.h"
#include "yifa-error.h"
#include "yifa-matter-adviser.h"
#include "yifa-org.h"

static const YifaChoice capacities[] = {
  { "chief",        N_("Chief legal adviser") },
  { "deputy_chief", N_("Deputy chief legal adviser") },
  { "adviser",      N_("Legal adviser") },
  { "expert",       N_("Consulting expert") },
  { NULL }
};

static const YifaChoice modes[] = {
  { "part_time", N_("Part-time") },
  { "full_time", N_("Full-time") },
  { NULL }
};

static const YifaChoice selections[] = {
  { "procurement",    N_("Government procurement") },
  { "open_selection", N_("Open selection") },
  { "recommended",    N_("Recommended and chosen") },
  { "direct",         N_("Engaged directly") },
  { "by_post",        N_("By office held") },
  { NULL }
};

static const YifaChoice engagement_stages[] = {
  [ENGAGEMENT_CANDIDATE]  = { "candidate",  N_("Proposed for appointment") },
  [ENGAGEMENT_APPOINTED]  = { "appointed",  N_("Appointed") },
  [ENGAGEMENT_RENEWED]    = { "renewed",    N_("Engaged anew") },
  [ENGAGEMENT_TERMINATED] = { "terminated", N_("Engagement terminated") },
  [ENGAGEMENT_DECLINED]   = { "declined",   N_("Not appointed") },
  { NULL }
};

static const YifaChoice fee_kinds[] = {
  { "yearly",     N_("Fixed by the year") },
  { "per_matter", N_("By the matter") },
  { "hourly",     N_("By the hour") },
  { "none",       N_("Unpaid") },
  { NULL }
};

static const YifaChoice terminate_kinds[] = {
  { "breach",      N_("Breach of contract") },
  { "conflict",    N_("Conflict of interest") },
  { "resignation", N_("Own resignation") },
  { "poor_result", N_("Failed the assessment") },
  { "home_change", N_("Left the law firm") },
  { "unfit",       N_("Conditions no longer met") },
  { "other",       N_("Other") },
  { NULL }
};

static const YifaChoice standings[] = {
  { "candidate",  N_("Proposed for appointment") },
  { "upcoming",   N_("Not yet begun") },
  { "active",     N_("In term") },
  { "expiring",   N_("Term about to end") },
  { "expired",    N_("Term ended") },
  { "renewed",    N_("Engaged anew") },
  { "terminated", N_("Engagement terminated") },
  { "declined",   N_("Not appointed") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ENGAGEMENT_TITLE]              = { "title", N_("Title"),
                                           YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_ENGAGEMENT_ADVISER]            = { "adviser", N_("Adviser or expert"),
                                           YIFA_REF, YIFA_REQUIRED | YIFA_FILTER | YIFA_OWNER,
                                           NULL, &yifa_adviser },
  [YIFA_ENGAGEMENT_CLIENT_ORG]         = { "client_org", N_("Client unit"),
                                           YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                           NULL, &yifa_org },
  [YIFA_ENGAGEMENT_PANEL]              = { "panel", N_("Adviser panel"),
                                           YIFA_REF, YIFA_FILTER | YIFA_OWNER, NULL, &yifa_adviser_panel },
  [YIFA_ENGAGEMENT_CAPACITY]           = { "capacity", N_("Capacity in the engagement"),
                                           YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, capacities },
  [YIFA_ENGAGEMENT_MODE]               = { "mode", N_("Full-time or part-time"),
                                           YIFA_CHOICE, YIFA_FILTER, modes },
  [YIFA_ENGAGEMENT_SELECTION]          = { "selection", N_("How the adviser was chosen"),
                                           YIFA_CHOICE, YIFA_FILTER, selections },
  [YIFA_ENGAGEMENT_SELECTION_NOTE]     = { "selection_note", N_("Account of the selection"), YIFA_PROSE },
  [YIFA_ENGAGEMENT_STAGE]              = { "stage", N_("Stage"),
                                           YIFA_CHOICE, YIFA_LOCKED | YIFA_FILTER, engagement_stages },
  [YIFA_ENGAGEMENT_CONTRACT_NO]        = { "contract_no", N_("Number of the engagement contract"),
                                           YIFA_TEXT, YIFA_SEARCH },
  [YIFA_ENGAGEMENT_CONTRACT_SIGNED_ON] = { "contract_signed_on", N_("Engagement contract signed on"),
                                           YIFA_DATE },
  [YIFA_ENGAGEMENT_SECRECY_SIGNED_ON]  = { "secrecy_signed_on", N_("Secrecy undertaking signed on"),
                                           YIFA_DATE },
  [YIFA_ENGAGEMENT_CERTIFICATE_NO]     = { "certificate_no", N_("Number of the certificate"),
                                           YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_NAME },
  [YIFA_ENGAGEMENT_CERTIFICATE_ON]     = { "certificate_on", N_("Certificate issued on"),
                                           YIFA_DATE, YIFA_LOCKED },
  [YIFA_ENGAGEMENT_STARTS_ON]          = { "starts_on", N_("Engaged from"),
                                           YIFA_DATE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER },
  [YIFA_ENGAGEMENT_ENDS_ON]            = { "ends_on", N_("Engaged until"),
                                           YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_ENGAGEMENT_SCOPE]              = { "scope", N_("Scope of the engagement"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_ENGAGEMENT_RESPONSE_HOURS]     = { "response_hours", N_("Answers within hours"), YIFA_COUNT },
  [YIFA_ENGAGEMENT_ATTENDS_MEETINGS]   = { "attends_meetings", N_("Attends meetings"), YIFA_FLAG },
  [YIFA_ENGAGEMENT_FEE_KIND]           = { "fee_kind", N_("How it is paid"),
                                           YIFA_CHOICE, YIFA_FILTER, fee_kinds },
  [YIFA_ENGAGEMENT_FEE]                = { "fee", N_("Fee by the year, matter or hour"),
                                           YIFA_MONEY, YIFA_LIST },
  [YIFA_ENGAGEMENT_BUDGET_SOURCE]      = { "budget_source", N_("Paid from"), YIFA_TEXT },
  [YIFA_ENGAGEMENT_APPOINTED_ON]       = { "appointed_on", N_("Appointed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_ENGAGEMENT_TERMINATED_ON]      = { "terminated_on", N_("Terminated on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_ENGAGEMENT_TERMINATE_KIND]     = { "terminate_kind", N_("Ground of termination"),
                                           YIFA_CHOICE, YIFA_LOCKED | YIFA_FILTER, terminate_kinds },
  [YIFA_ENGAGEMENT_TERMINATE_REASON]   = { "terminate_reason", N_("Reason of the termination"),
                                           YIFA_PROSE, YIFA_LOCKED },
  [YIFA_ENGAGEMENT_RENEWS]             = { "renews", N_("Renews the engagement"),
                                           YIFA_REF, YIFA_LOCKED, NULL, &yifa_engagement },
  [YIFA_ENGAGEMENT_NOTE]               = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ENGAGEMENT_STANDING]           = { "standing", N_("Standing of the engagement"),
                                           YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER, standings },
  [YIFA_ENGAGEMENT_AGREED_FEE]         = { "agreed_fee", N_("Fees due in all"),
                                           YIFA_MONEY, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_ENGAGEMENT_PAID_FEE]           = { "paid_fee", N_("Fees paid"),
                                           YIFA_MONEY, YIFA_COMPUTED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ENGAGEMENT_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_not_negative (record, YIFA_ENGAGEMENT_FEE, error) &&
         yifa_check_not_negative (record, YIFA_ENGAGEMENT_RESPONSE_HOURS, error) &&
         yifa_check_order (record, YIFA_ENGAGEMENT_STARTS_ON, YIFA_ENGAGEMENT_ENDS_ON, error);
}

/* 张三 · 大英县人民政府 */
static void
name_it (YifaStore *store, YifaRecord *record)
{
  g_autofree char *adviser = NULL, *client = NULL, *title = NULL;

  if (yifa_record_has (record, YIFA_ENGAGEMENT_TITLE) || !yifa_record_has (record, YIFA_ENGAGEMENT_ADVISER) ||
      !yifa_record_has (record, YIFA_ENGAGEMENT_CLIENT_ORG))
    return;

  adviser = yifa_store_dup_title (store, &yifa_adviser, yifa_record_get_int (record, YIFA_ENGAGEMENT_ADVISER));
  client = yifa_store_dup_title (store, &yifa_org, yifa_record_get_int (record, YIFA_ENGAGEMENT_CLIENT_ORG));
  title = g_strdup_printf ("%s · %s", adviser, client);
  yifa_record_set_text (record, YIFA_ENGAGEMENT_TITLE, title);
}

/* Whoever is on a panel advises the panel's unit. */
static gboolean
follow_panel (YifaStore *store, YifaRecord *record, GError **error)
{
  gint64 id = yifa_record_get_int (record, YIFA_ENGAGEMENT_PANEL);
  g_autoptr(YifaRecord) panel = id != 0 ? yifa_store_load (store, &yifa_adviser_panel, id, NULL) : NULL;
  gint64 client = panel != NULL ? yifa_record_get_int (panel, YIFA_ADVISER_PANEL_CLIENT_ORG) : 0;

  if (panel == NULL || client == yifa_record_get_int (record, YIFA_ENGAGEMENT_CLIENT_ORG))
    return TRUE;
  if (!yifa_record_has (record, YIFA_ENGAGEMENT_CLIENT_ORG))
    {
      yifa_record_set_int (record, YIFA_ENGAGEMENT_CLIENT_ORG, client);
      return TRUE;
    }
  g_propagate_error (error, yifa_error_new_field ("panel", _("The panel “%s” is of another unit"),
                                                  yifa_record_get_title (panel)));
  return FALSE;
}

/* Unless another day was agreed, the term is as long as the profile has it. */
static void
give_term (YifaStore *store, YifaRecord *record)
{
  g_autofree char *ends_on = NULL;

  if (yifa_record_has (record, YIFA_ENGAGEMENT_ENDS_ON))
    return;

  ends_on = yifa_engagement_longest_term (store, yifa_record_get_text (record, YIFA_ENGAGEMENT_STARTS_ON));
  yifa_record_set_text (record, YIFA_ENGAGEMENT_ENDS_ON, ends_on);
}

static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  if (!follow_panel (store, record, error))
    return FALSE;

  name_it (store, record);
  give_term (store, record);
  return TRUE;
}

static gboolean
saved (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error)
{
  return !is_new || yifa_engagement_add_clauses (store, record, error);
}

/* Who was engaged by whom, as what and until when was agreed: a longer term is a renewal, a shorter one ends early. */
static const guint agreed[] = {
  YIFA_ENGAGEMENT_ADVISER, YIFA_ENGAGEMENT_CLIENT_ORG, YIFA_ENGAGEMENT_CAPACITY, YIFA_ENGAGEMENT_STARTS_ON,
  YIFA_ENGAGEMENT_ENDS_ON,
};

static char *
refuse_other_terms (YifaRecord *record)
{
  g_autofree char *stage = yifa_record_dup_stored (record, YIFA_ENGAGEMENT_STAGE);

  for (guint i = 0; g_strcmp0 (stage, "candidate") != 0 && i < G_N_ELEMENTS (agreed); i++)
    if (yifa_record_field_changed (record, agreed[i]))
      return g_strdup_printf (_("“%s” was agreed when the adviser was appointed; renew or terminate the engagement "
                                "instead"), yifa_field_get_label (&fields[agreed[i]]));
  return NULL;
}

static gint64
count_under (YifaStore *store, YifaRecord *engagement, const YifaKind *kind)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "engagement", yifa_record_get_id (engagement));
  return yifa_store_count (store, kind, query);
}

/* What was done and paid under it needs its engagement; only one that nothing rests on was entered by mistake. */
static char *
refuse_withdrawal (YifaStore *store, YifaRecord *engagement)
{
  if (count_under (store, engagement, &yifa_matter_adviser) == 0 &&
      count_under (store, engagement, &yifa_engagement_payment) == 0)
    return NULL;
  return g_strdup (_("Matters or payments stand under this engagement; it is terminated, not withdrawn"));
}

/* The contract is what was signed: its clauses stay as they were when the adviser was appointed. */
static char *
refuses_change (YifaStore *store, YifaRecord *whole, YifaRecord *part, gboolean withdraws)
{
  if (yifa_record_get_kind (part) == &yifa_engagement)
    return withdraws ? refuse_withdrawal (store, part) : refuse_other_terms (part);
  if (yifa_record_get_kind (part) != &yifa_engagement_clause ||
      yifa_workflow_get_stage (whole) == ENGAGEMENT_CANDIDATE)
    return NULL;
  return g_strdup (_("The contract has been signed; its clauses cannot be changed any more"));
}

static const YifaPart parts[] = {
  { &yifa_engagement_payment, "engagement" },
  { &yifa_engagement_clause, "engagement" },
  { &yifa_adviser_assessment, "engagement" },
  { NULL }
};

const YifaKind yifa_engagement = {
  .type_name = "YifaEngagement",
  .table = "engagement",
  .view = "engagement_view",
  .label = N_("Engagement"),
  .fields = fields,
  .n_fields = YIFA_ENGAGEMENT_N_FIELDS,
  .title = YIFA_ENGAGEMENT_TITLE,
  .actions = yifa_engagement_actions,
  .parts = parts,
  .validate = validate,
  .prepare = prepare,
  .saved = saved,
  .refuses_change = refuses_change,
};
