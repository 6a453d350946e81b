/* yifa-normative-doc.c - the normative document
 *
 * Its fields, its parts, and what follows from its dates. The road from plan to filing stands in
 * yifa-normative-doc-actions.c, the demands on that road in yifa-normative-doc-gates.c; what happens
 * to its validity afterwards in yifa-normative-doc-validity.c.
 */
#include "yifa-normative-doc-private.h"

#include "yifa-agenda-item.h"
#include "yifa-checks.h"
#include "yifa-date.h"
#include "yifa-doc-basis.h"
#include "yifa-doc-relation.h"
#include "yifa-doc-step.h"
#include "yifa-error.h"
#include "yifa-evaluation.h"
#include "yifa-ex-ante-eval.h"
#include "yifa-fair-competition.h"
#include "yifa-filing.h"
#include "yifa-hearing.h"
#include "yifa-legality-review.h"
#include "yifa-org.h"
#include "yifa-plan-item.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"
#include "yifa-recognition.h"
#include "yifa-validity-change.h"

static const YifaChoice maker_levels[] = {
  { "government", N_("Government document") },
  { "department", N_("Department document") },
  { "township",   N_("Township document") },
  { NULL }
};

static const YifaChoice doc_types[] = {
  { "measures",       N_("Measures") },
  { "provisions",     N_("Provisions") },
  { "detailed_rules", N_("Detailed rules") },
  { "decision",       N_("Decision") },
  { "opinions",       N_("Opinions") },
  { "notice",         N_("Notice") },
  { "announcement",   N_("Announcement") },
  { "circular",       N_("Circular") },
  { "other",          N_("Other") },
  { NULL }
};

static const YifaChoice doc_stages[] = {
  { "planned",                N_("Planned") },
  { "drafting",               N_("Drafting") },
  { "consulting",             N_("Out for comment") },
  { "review_submitted",       N_("Submitted for review") },
  { "returned",               N_("Returned for supplement") },
  { "reviewing",              N_("Under review") },
  { "reviewed",               N_("Reviewed") },
  { "deliberating",           N_("Collective deliberation") },
  { "approved",               N_("Approved") },
  { "signed",                 N_("Signed") },
  { "registered",             N_("Registered and numbered") },
  { "published",              N_("Published") },
  { "filed",                  N_("Filed") },
  { "registered_by_receiver", N_("Registered by the receiver") },
  { "dropped",                N_("Dropped") },
  { NULL }
};

static const YifaChoice endings[] = {
  { "repealed", N_("Repealed") },
  { "expired",  N_("Expired") },
  { "revoked",  N_("Revoked") },
  { NULL }
};

static const YifaChoice secret_levels[] = {
  { "public",   N_("Public") },
  { "internal", N_("Internal") },
  { NULL }
};

static const YifaChoice validities[] = {
  { "not_yet",   N_("Not yet in force") },
  { "in_force",  N_("In force") },
  { "expired",   N_("Expired") },
  { "amended",   N_("Amended") },
  { "repealed",  N_("Repealed") },
  { "revoked",   N_("Revoked") },
  { "suspended", N_("Suspended") },
  { NULL }
};

static const YifaChoice filing_states[] = {
  { "none",       N_("No filing") },
  { "due",        N_("Filing due") },
  { "overdue",    N_("Filing overdue") },
  { "sent",       N_("Filed") },
  { "registered", N_("Registered by the receiver") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_NORMATIVE_DOC_TITLE]             = { "title", N_("Title"),
                                             YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_NORMATIVE_DOC_ISSUE_NO]          = { "issue_no", N_("Issue number"),
                                             YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_NORMATIVE_DOC_MAKER_ORG]         = { "maker_org", N_("Maker"),
                                             YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                             NULL, &yifa_org },
  [YIFA_NORMATIVE_DOC_MAKER_LEVEL]       = { "maker_level", N_("Level of the document"),
                                             YIFA_CHOICE, YIFA_FILTER, maker_levels },
  [YIFA_NORMATIVE_DOC_JOINT_MAKERS]      = { "joint_makers", N_("Joint makers"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_NORMATIVE_DOC_DRAFTER_ORG]       = { "drafter_org", N_("Drafter"),
                                             YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_NORMATIVE_DOC_LEAD_ORG]          = { "lead_org", N_("Lead unit"), YIFA_REF, 0, NULL, &yifa_org },
  [YIFA_NORMATIVE_DOC_DOC_TYPE]          = { "doc_type", N_("Document type"),
                                             YIFA_CHOICE, YIFA_FILTER, doc_types },
  [YIFA_NORMATIVE_DOC_STAGE]             = { "stage", N_("Stage"),
                                             YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, doc_stages },
  [YIFA_NORMATIVE_DOC_PLAN_ITEM]         = { "plan_item", N_("Plan item"),
                                             YIFA_REF, 0, NULL, &yifa_plan_item },
  [YIFA_NORMATIVE_DOC_HANDLER]           = { "handler", N_("Handled by"), YIFA_TEXT, YIFA_FILTER },
  [YIFA_NORMATIVE_DOC_IS_URGENT]         = { "is_urgent", N_("Urgent"), YIFA_FLAG },
  [YIFA_NORMATIVE_DOC_URGENT_REASON]     = { "urgent_reason", N_("Reason of urgency"), YIFA_TEXT },
  [YIFA_NORMATIVE_DOC_IS_MARKET_RELATED] = { "is_market_related", N_("Touches market players"), YIFA_FLAG },
  [YIFA_NORMATIVE_DOC_SUMMARY]           = { "summary", N_("Summary"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_NORMATIVE_DOC_TEXT]              = { "text", N_("Text"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_NORMATIVE_DOC_REGISTRATION_NO]   = { "registration_no", N_("Registration number"),
                                             YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_NAME },
  [YIFA_NORMATIVE_DOC_INDEX_NO]          = { "index_no", N_("Index number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_NORMATIVE_DOC_DATED_ON]          = { "dated_on", N_("Document date"), YIFA_DATE, YIFA_LIST },
  [YIFA_NORMATIVE_DOC_SIGNED_ON]         = { "signed_on", N_("Signed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_NORMATIVE_DOC_SIGNATORY]         = { "signatory", N_("Signatory"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_NORMATIVE_DOC_REGISTERED_ON]     = { "registered_on", N_("Registered on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_NORMATIVE_DOC_PRINTED_ON]        = { "printed_on", N_("Printed on"), YIFA_DATE },
  [YIFA_NORMATIVE_DOC_PUBLISHED_ON]      = { "published_on", N_("Published on"),
                                             YIFA_DATE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_NORMATIVE_DOC_EFFECTIVE_ON]      = { "effective_on", N_("Effective from"),
                                             YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_NORMATIVE_DOC_VALID_YEARS]       = { "valid_years", N_("Years of validity"), YIFA_COUNT },
  [YIFA_NORMATIVE_DOC_VALID_TEXT]        = { "valid_text", N_("Validity clause"), YIFA_TEXT },
  [YIFA_NORMATIVE_DOC_VALID_UNTIL]       = { "valid_until", N_("Valid until"),
                                             YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_NORMATIVE_DOC_IS_TRIAL]          = { "is_trial", N_("Trial document"), YIFA_FLAG, YIFA_FILTER },
  [YIFA_NORMATIVE_DOC_NO_TERM_REASON]    = { "no_term_reason", N_("Why there is no term"), YIFA_TEXT },
  [YIFA_NORMATIVE_DOC_EXTENDED_UNTIL]    = { "extended_until", N_("Extended until"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_NORMATIVE_DOC_EXTENDED_ON]       = { "extended_on", N_("Extended on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_NORMATIVE_DOC_EXTENDED_BY]       = { "extended_by", N_("Extended by"),
                                             YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_NORMATIVE_DOC_AMENDED_ON]        = { "amended_on", N_("Amended on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_NORMATIVE_DOC_AMENDED_BY]        = { "amended_by", N_("Amended by"),
                                             YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_NORMATIVE_DOC_SUSPENDED_ON]      = { "suspended_on", N_("Suspended on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_NORMATIVE_DOC_SUSPENDED_BY]      = { "suspended_by", N_("Suspended by"),
                                             YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_NORMATIVE_DOC_RESUMED_ON]        = { "resumed_on", N_("Resumed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_NORMATIVE_DOC_ENDED_ON]          = { "ended_on", N_("Ended on"),
                                             YIFA_DATE, YIFA_LOCKED | YIFA_FILTER },
  [YIFA_NORMATIVE_DOC_ENDED_HOW]         = { "ended_how", N_("How it ended"),
                                             YIFA_CHOICE, YIFA_LOCKED | YIFA_FILTER, endings },
  [YIFA_NORMATIVE_DOC_ENDED_BY]          = { "ended_by", N_("Ending instrument"),
                                             YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_NORMATIVE_DOC_SECRET_LEVEL]      = { "secret_level", N_("Secrecy"), YIFA_CHOICE, 0, secret_levels },
  [YIFA_NORMATIVE_DOC_CONTACT]           = { "contact", N_("Contact"), YIFA_TEXT },
  [YIFA_NORMATIVE_DOC_PHONE]             = { "phone", N_("Telephone"), YIFA_TEXT },
  [YIFA_NORMATIVE_DOC_NOTE]              = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_NORMATIVE_DOC_VALIDITY]          = { "validity", N_("Validity"),
                                             YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                             validities },
  [YIFA_NORMATIVE_DOC_EXPIRING]          = { "expiring", N_("Expiring"),
                                             YIFA_FLAG, YIFA_COMPUTED | YIFA_FILTER },
  [YIFA_NORMATIVE_DOC_FILING_STATE]      = { "filing_state", N_("Filing status"),
                                             YIFA_CHOICE, YIFA_COMPUTED | YIFA_FILTER, filing_states },
  [YIFA_NORMATIVE_DOC_BASIS_REPEALED]    = { "basis_repealed", N_("Rests on a basis no longer in force"),
                                             YIFA_FLAG, YIFA_COMPUTED | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_NORMATIVE_DOC_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_doc_step, "doc" },
  { &yifa_doc_basis, "doc" },
  { &yifa_recognition, "doc" },
  { &yifa_ex_ante_eval, "doc" },
  { &yifa_public_comment, "doc" },
  { &yifa_hearing, "doc" },
  { &yifa_fair_competition, "doc" },
  { &yifa_legality_review, "doc" },
  { &yifa_agenda_item, "doc" },
  { &yifa_publication, "doc" },
  { &yifa_filing, "doc" },
  { &yifa_doc_relation, "doc" },
  { &yifa_evaluation, "doc" },
  { &yifa_validity_change, "doc" },
  { NULL }
};

/* A government's document is one its office makes in its own name, too (L-32 of the domain's list). */
static const struct
{
  const char *org_kind;
  const char *maker_level;
} levels[] = {
  { "gov",        "government" },
  { "gov_office", "government" },
  { "upper_gov",  "government" },
  { "township",   "township" },
  { "department", "department" },
  { "dispatched", "department" },
  { "authorised", "department" },
};

static void
fill_level (YifaStore *store, YifaRecord *record)
{
  gint64 id = yifa_record_get_int (record, YIFA_NORMATIVE_DOC_MAKER_ORG);
  g_autoptr(YifaRecord) maker = NULL;

  if (id == 0 || yifa_record_has (record, YIFA_NORMATIVE_DOC_MAKER_LEVEL))
    return;

  maker = yifa_store_load (store, &yifa_org, id, NULL);
  for (guint i = 0; maker != NULL && i < G_N_ELEMENTS (levels); i++)
    if (g_strcmp0 (yifa_record_get_text (maker, YIFA_ORG_ORG_KIND), levels[i].org_kind) == 0)
      yifa_record_set_text (record, YIFA_NORMATIVE_DOC_MAKER_LEVEL, levels[i].maker_level);
}

/* 有效期五年，自2021年8月1日起施行: the last day is 2026-07-31. Follows the two dates it is made of,
 * until somebody writes a last day of his own or an extension does. */
static void
fill_valid_until (YifaRecord *record)
{
  const char *from = yifa_record_get_text (record, YIFA_NORMATIVE_DOC_EFFECTIVE_ON);
  gint64 years = yifa_record_get_int (record, YIFA_NORMATIVE_DOC_VALID_YEARS);
  gboolean follows = yifa_record_field_changed (record, YIFA_NORMATIVE_DOC_EFFECTIVE_ON) ||
                     yifa_record_field_changed (record, YIFA_NORMATIVE_DOC_VALID_YEARS);
  g_autofree char *same_day = NULL;
  g_autofree char *last = NULL;

  if (from == NULL || years <= 0 || !yifa_date_is_valid (from) ||
      yifa_record_has (record, YIFA_NORMATIVE_DOC_EXTENDED_UNTIL))
    return;
  if (yifa_record_has (record, YIFA_NORMATIVE_DOC_VALID_UNTIL) &&
      (!follows || yifa_record_field_changed (record, YIFA_NORMATIVE_DOC_VALID_UNTIL)))
    return;

  same_day = yifa_date_add_months (from, years * 12);
  last = yifa_date_add_days (same_day, -1);
  yifa_record_set_text (record, YIFA_NORMATIVE_DOC_VALID_UNTIL, last);
}

static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  fill_level (store, record);
  fill_valid_until (record);
  return TRUE;
}

/* Old papers took effect before their date, or were put on the web years later; what cannot be is
 * a signature after publication, or an end before the beginning. */
static gboolean
validate (YifaRecord *record, GError **error)
{
  static const guint orders[][2] = {
    { YIFA_NORMATIVE_DOC_DATED_ON, YIFA_NORMATIVE_DOC_PUBLISHED_ON },
    { YIFA_NORMATIVE_DOC_SIGNED_ON, YIFA_NORMATIVE_DOC_PRINTED_ON },
    { YIFA_NORMATIVE_DOC_SIGNED_ON, YIFA_NORMATIVE_DOC_PUBLISHED_ON },
    { YIFA_NORMATIVE_DOC_EFFECTIVE_ON, YIFA_NORMATIVE_DOC_VALID_UNTIL },
    { YIFA_NORMATIVE_DOC_SUSPENDED_ON, YIFA_NORMATIVE_DOC_RESUMED_ON },
    { YIFA_NORMATIVE_DOC_PUBLISHED_ON, YIFA_NORMATIVE_DOC_ENDED_ON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (!yifa_check_order (record, orders[i][0], orders[i][1], error))
      return FALSE;

  if (yifa_record_get_int (record, YIFA_NORMATIVE_DOC_VALID_YEARS) >= 0)
    return TRUE;
  g_propagate_error (error,
                     yifa_error_new_field ("valid_years", _("The years of validity cannot be negative")));
  return FALSE;
}

static gboolean
saved (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error)
{
  gboolean is_old = yifa_workflow_get_stage (record) >= DOC_PUBLISHED;

  return !is_new || yifa_doc_step_create_all (store, record, is_old ? "unrecorded" : "due", error);
}

const YifaKind yifa_normative_doc = {
  .type_name = "YifaNormativeDoc",
  .table = "normative_doc",
  .view = "normative_doc_view",
  .label = N_("Normative document"),
  .fields = fields,
  .n_fields = YIFA_NORMATIVE_DOC_N_FIELDS,
  .title = YIFA_NORMATIVE_DOC_TITLE,
  .actions = yifa_normative_doc_actions,
  .parts = parts,
  .validate = validate,
  .prepare = prepare,
  .saved = saved,
};
