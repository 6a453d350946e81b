/* yifa-cleanup.c - cleanup campaigns (清理)
 *
 * The scope is frozen on its day, with the reasons that the registers themselves give. Each document gets
 * a result; the totals are counted. Publishing the ending instrument and applying it changes the validity of
 * all listed documents in one operation.
 */
#include "yifa-cleanup.h"

#include "yifa-checks.h"
#include "yifa-cleanup-item.h"
#include "yifa-date.h"
#include "yifa-doc-basis.h"
#include "yifa-error.h"
#include "yifa-evidence.h"
#include "yifa-legal-basis.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

enum { OPENED, COLLECTING, EXAMINED, REVIEWED, APPROVED, PUBLISHED, APPLIED };

static const YifaChoice topics[] = {
  { "general",     N_("General cleanup") },
  { "business",    N_("Business environment") },
  { "environment", N_("Environmental protection") },
  { "competition", N_("Fair competition") },
  { "delegation",  N_("Delegating powers") },
  { "new_law",     N_("After a new law") },
  { "other",       N_("Other") },
  { NULL }
};

static const YifaChoice stages[] = {
  [OPENED]     = { "opened",     N_("Cleanup opened") },
  [COLLECTING] = { "collecting", N_("Collecting results") },
  [EXAMINED]   = { "examined",   N_("Examined") },
  [REVIEWED]   = { "reviewed",   N_("Results reviewed") },
  [APPROVED]   = { "approved",   N_("Approved") },
  [PUBLISHED]  = { "published",  N_("Published") },
  [APPLIED]    = { "applied",    N_("Results applied") },
  { NULL }
};

#define TOTAL YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST

static const YifaField fields[] = {
  [YIFA_CLEANUP_TITLE]            = { "title", N_("Title"),
                                      YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CLEANUP_TOPIC]            = { "topic", N_("Topic"), YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, topics },
  [YIFA_CLEANUP_STAGE]            = { "stage", N_("Stage"),
                                      YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, stages },
  [YIFA_CLEANUP_BASIS]            = { "basis", N_("Basis"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CLEANUP_SCOPE_ON]         = { "scope_on", N_("Scope as of"), YIFA_DATE, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_CLEANUP_SCOPE_GOVERNMENT] = { "scope_government", N_("Government documents"), YIFA_FLAG },
  [YIFA_CLEANUP_SCOPE_DEPARTMENT] = { "scope_department", N_("Department documents"), YIFA_FLAG },
  [YIFA_CLEANUP_SCOPE_TOWNSHIP]   = { "scope_township", N_("Township documents"), YIFA_FLAG },
  [YIFA_CLEANUP_SCOPE_WORDS]      = { "scope_words", N_("Only documents with these words"), YIFA_TEXT },
  [YIFA_CLEANUP_MIN_AGE_YEARS]    = { "min_age_years", N_("Look again after years in force"), YIFA_COUNT },
  [YIFA_CLEANUP_COLLECTED_ON]     = { "collected_on", N_("Scope frozen on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CLEANUP_EXAMINED_ON]      = { "examined_on", N_("Examined on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CLEANUP_REVIEWED_ON]      = { "reviewed_on", N_("Reviewed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CLEANUP_REVIEW_OPINION]   = { "review_opinion", N_("Review opinion"), YIFA_PROSE },
  [YIFA_CLEANUP_MEETING]          = { "meeting", N_("Meeting"), YIFA_REF, YIFA_LOCKED, NULL, &yifa_meeting },
  [YIFA_CLEANUP_APPROVED_ON]      = { "approved_on", N_("Approved on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CLEANUP_ENDING_TITLE]     = { "ending_title", N_("Instrument that announces the results"),
                                      YIFA_TEXT, YIFA_SEARCH },
  [YIFA_CLEANUP_ENDING_NO]        = { "ending_no", N_("Number of the instrument"),
                                      YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_CLEANUP_ENDING_ON]        = { "ending_on", N_("Applies from"), YIFA_DATE },
  [YIFA_CLEANUP_PUBLISHED_ON]     = { "published_on", N_("Published on"),
                                      YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CLEANUP_CHANNEL]          = { "channel", N_("Where it was published"), YIFA_TEXT },
  [YIFA_CLEANUP_APPLIED_ON]       = { "applied_on", N_("Applied on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CLEANUP_ADDED_DOC]        = { "added_doc", N_("Document added last"),
                                      YIFA_REF, YIFA_LOCKED, NULL, &yifa_normative_doc },
  [YIFA_CLEANUP_NOTE]             = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CLEANUP_N_TOTAL]          = { "n_total", N_("Documents in the scope"), TOTAL },
  [YIFA_CLEANUP_N_KEEP]           = { "n_keep", N_("Remain in force"), TOTAL },
  [YIFA_CLEANUP_N_AMEND]          = { "n_amend", N_("To be amended"), TOTAL },
  [YIFA_CLEANUP_N_REPEAL]         = { "n_repeal", N_("To be repealed"), TOTAL },
  [YIFA_CLEANUP_N_LAPSE]          = { "n_lapse", N_("Declared lapsed"), TOTAL },
  [YIFA_CLEANUP_N_OPEN]           = { "n_open", N_("Without a result"), TOTAL },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CLEANUP_N_FIELDS);

static GPtrArray *
load_items (YifaStore *store, YifaRecord *cleanup)
{
  return yifa_store_load_parts (store, &yifa_cleanup_item, "cleanup", yifa_record_get_id (cleanup));
}

static void
add_finding (GString *findings, const char *sentence)
{
  g_string_append_printf (findings, "%s%s", findings->len > 0 ? "\n" : "", sentence);
}

static gboolean
is_before (const char *date, const char *day)
{
  return date != NULL && g_strcmp0 (date, day) < 0;
}

/* Its term was over on that day: the last day in force lies before it. */
static gboolean
find_expiry (YifaRecord *doc, const char *day, GString *findings)
{
  const char *until = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_VALID_UNTIL);
  g_autofree char *sentence = NULL;

  if (!is_before (until, day))
    return FALSE;

  sentence = g_strdup_printf (_("In force until %s"), until);
  add_finding (findings, sentence);
  return TRUE;
}

static gboolean
basis_is_over (YifaRecord *basis, const char *day)
{
  const char *status = yifa_record_get_text (basis, YIFA_LEGAL_BASIS_STATUS);
  const char *expires_on = yifa_record_get_text (basis, YIFA_LEGAL_BASIS_EXPIRES_ON);

  if (expires_on != NULL)
    return is_before (expires_on, day);
  return g_strcmp0 (status, "repealed") == 0 || g_strcmp0 (status, "expired") == 0 || g_strcmp0 (status, "ended") == 0;
}

static gboolean
find_stale_bases (YifaStore *store, YifaRecord *doc, const char *day, GString *findings)
{
  g_autoptr(GPtrArray) links = yifa_store_load_parts (store, &yifa_doc_basis, "doc",
                                                      yifa_record_get_id (doc));
  gboolean found = FALSE;

  for (guint i = 0; i < links->len; i++)
    {
      gint64 id = yifa_record_get_int (links->pdata[i], YIFA_DOC_BASIS_BASIS);
      g_autoptr(YifaRecord) basis = yifa_store_load (store, &yifa_legal_basis, id, NULL);
      g_autofree char *sentence = NULL;

      if (basis == NULL || !basis_is_over (basis, day))
        continue;
      sentence = g_strdup_printf (_("Rests on “%s”, which is no longer in force"),
                                  yifa_record_get_title (basis));
      add_finding (findings, sentence);
      found = TRUE;
    }
  return found;
}

static const char *
start_of_force (YifaRecord *doc)
{
  const char *effective_on = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON);

  return effective_on ? effective_on : yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON);
}

static gboolean
find_age (YifaRecord *doc, gint64 years, const char *day, GString *findings)
{
  const char *since = start_of_force (doc);
  g_autofree char *grown_on = since ? yifa_date_add_months (since, years * 12) : NULL;
  g_autofree char *sentence = NULL;

  if (years <= 0 || grown_on == NULL || g_strcmp0 (grown_on, day) > 0)
    return FALSE;

  sentence = g_strdup_printf (_("In force since %s"), since);
  add_finding (findings, sentence);
  return TRUE;
}

static gboolean
find_endless_trial (YifaRecord *doc, GString *findings)
{
  if (!yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_TRIAL) ||
      yifa_record_has (doc, YIFA_NORMATIVE_DOC_VALID_UNTIL))
    return FALSE;

  add_finding (findings, _("On trial, and no end was fixed"));
  return TRUE;
}

static gboolean
find_dissolution (YifaStore *store, YifaRecord *doc, const char *day, GString *findings)
{
  gint64 maker_id = yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG);
  g_autoptr(YifaRecord) maker = yifa_store_load (store, &yifa_org, maker_id, NULL);
  const char *to = maker ? yifa_record_get_text (maker, YIFA_ORG_VALID_TO) : NULL;
  g_autofree char *sentence = NULL;

  if (!is_before (to, day))
    return FALSE;

  sentence = g_strdup_printf (_("%s existed until %s"), yifa_record_get_title (maker), to);
  add_finding (findings, sentence);
  return TRUE;
}

static void
examine (YifaStore *store, YifaRecord *cleanup, YifaRecord *doc, YifaRecord *item)
{
  const char *day = yifa_record_get_text (cleanup, YIFA_CLEANUP_SCOPE_ON);
  gint64 years = yifa_record_get_int (cleanup, YIFA_CLEANUP_MIN_AGE_YEARS);
  g_autoptr(GString) findings = g_string_new (NULL);

  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_IS_EXPIRED, find_expiry (doc, day, findings));
  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_BASIS_REPEALED, find_stale_bases (store, doc, day, findings));
  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_OVER_YEARS, find_age (doc, years, day, findings));
  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_TRIAL_WITHOUT_END, find_endless_trial (doc, findings));
  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_MAKER_DISSOLVED, find_dissolution (store, doc, day, findings));
  yifa_record_set_text (item, YIFA_CLEANUP_ITEM_FINDING, findings->str);
}

static gboolean
add_item (YifaStore *store, YifaRecord *cleanup, YifaRecord *doc, const char *origin, GError **error)
{
  g_autoptr(YifaRecord) item = yifa_record_new (&yifa_cleanup_item);

  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_CLEANUP, yifa_record_get_id (cleanup));
  yifa_record_set_text (item, YIFA_CLEANUP_ITEM_TITLE, yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_TITLE));
  yifa_record_set_text (item, YIFA_CLEANUP_ITEM_ISSUE_NO,
                        yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO));
  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_DOC, yifa_record_get_id (doc));
  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_MAKER_ORG,
                       yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG));
  yifa_record_set_text (item, YIFA_CLEANUP_ITEM_ORIGIN, origin);
  examine (store, cleanup, doc, item);
  return yifa_store_save (store, item, error);
}

static gboolean
level_is_in_scope (YifaRecord *cleanup, YifaRecord *doc)
{
  static const struct { const char *level; guint field; } levels[] = {
    { "government", YIFA_CLEANUP_SCOPE_GOVERNMENT },
    { "department", YIFA_CLEANUP_SCOPE_DEPARTMENT },
    { "township",   YIFA_CLEANUP_SCOPE_TOWNSHIP },
  };
  const char *level = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_MAKER_LEVEL);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_strcmp0 (level, levels[i].level) == 0)
      return yifa_record_get_int (cleanup, levels[i].field) != 0;
  return FALSE;
}

/* Published by that day, and not yet ended on it. */
static gboolean
stood_on (YifaRecord *doc, const char *day)
{
  const char *ended_on = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ENDED_ON);

  return ended_on == NULL || g_strcmp0 (ended_on, day) > 0;
}

static GArray *
list_candidates (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "published_on", YIFA_AT_MOST,
                    yifa_record_get_text (cleanup, YIFA_CLEANUP_SCOPE_ON));
  query->find = g_strdup (yifa_record_get_text (cleanup, YIFA_CLEANUP_SCOPE_WORDS));
  query->order = g_strdup ("published_on");
  return yifa_store_list (store, &yifa_normative_doc, query, error);
}

static gboolean
is_collected (YifaStore *store, YifaRecord *cleanup)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "cleanup", yifa_record_get_id (cleanup));
  return yifa_store_count (store, &yifa_cleanup_item, query) > 0;
}

gboolean
yifa_cleanup_collect (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  const char *day = yifa_record_get_text (cleanup, YIFA_CLEANUP_SCOPE_ON);
  g_autoptr(GArray) ids = NULL;

  if (is_collected (store, cleanup))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED, _("The scope of this cleanup is frozen already"));
      return FALSE;
    }

  ids = list_candidates (store, cleanup, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(YifaRecord) doc = yifa_store_load (store, &yifa_normative_doc,
                                                   g_array_index (ids, gint64, i), error);

      if (doc == NULL || (level_is_in_scope (cleanup, doc) && stood_on (doc, day) &&
                          !add_item (store, cleanup, doc, "frozen", error)))
        return FALSE;
    }
  return ids != NULL;
}

static gint64
count_items (YifaStore *store, YifaRecord *cleanup, const char *field, YifaOperator op, const char *result)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "cleanup", yifa_record_get_id (cleanup));
  if (field != NULL)
    yifa_query_where (query, field, op, NULL);
  if (result != NULL)
    yifa_query_where (query, "result", YIFA_EQUAL, result);
  return yifa_store_count (store, &yifa_cleanup_item, query);
}

static char *
refuse_empty_scope (YifaStore *store, YifaRecord *cleanup)
{
  if (yifa_record_get_int (cleanup, YIFA_CLEANUP_SCOPE_GOVERNMENT) ||
      yifa_record_get_int (cleanup, YIFA_CLEANUP_SCOPE_DEPARTMENT) ||
      yifa_record_get_int (cleanup, YIFA_CLEANUP_SCOPE_TOWNSHIP))
    return yifa_check_past (store, cleanup, YIFA_CLEANUP_SCOPE_ON);

  return g_strdup (_("The scope names no level of documents; choose at least one"));
}

static char *
refuse_unresolved (YifaStore *store, YifaRecord *cleanup)
{
  gint64 n_total = count_items (store, cleanup, NULL, YIFA_EQUAL, NULL);
  gint64 n_open = count_items (store, cleanup, "result", YIFA_EMPTY, NULL);

  if (n_total == 0)
    return g_strdup (_("No document is in the scope; there is nothing to examine"));
  if (n_open == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%d of %d documents has no result yet",
                                    "%d of %d documents have no result yet",
                                    n_open), (int) n_open, (int) n_total);
}

static char *
refuse_without_reasons (YifaStore *store, YifaRecord *cleanup)
{
  static const char *const results[] = { "amend", "repeal", "lapse" };
  gint64 n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    n += count_items (store, cleanup, "reason", YIFA_EMPTY, results[i]);
  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%d document that does not simply remain in force has no reason yet",
                                    "%d documents that do not simply remain in force have no reason yet", n), (int) n);
}

static char *
refuse_without_amend_day (YifaStore *store, YifaRecord *cleanup)
{
  gint64 n = count_items (store, cleanup, "amend_due_on", YIFA_EMPTY, "amend");

  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%d document is to be amended, but it is not said by when",
                                    "%d documents are to be amended, but it is not said by when", n), (int) n);
}

/* keep + amend + repeal + lapse = total, counted in the registers at the moment of asking. */
static char *
refuse_wrong_totals (YifaStore *store, YifaRecord *cleanup)
{
  static const char *const results[] = { "keep", "amend", "repeal", "lapse" };
  gint64 n_total = count_items (store, cleanup, NULL, YIFA_EQUAL, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    sum += count_items (store, cleanup, NULL, YIFA_EQUAL, results[i]);
  if (sum == n_total && n_total > 0)
    return NULL;

  return g_strdup_printf (_("The results add up to %d, but the scope holds %d documents"), (int) sum,
                          (int) n_total);
}

static char *
refuse_without_opinion (YifaStore *store, YifaRecord *cleanup)
{
  return yifa_check_given (cleanup, YIFA_CLEANUP_REVIEW_OPINION);
}

static char *
refuse_without_meeting (YifaStore *store, YifaRecord *cleanup)
{
  char *sentence = yifa_check_given (cleanup, YIFA_CLEANUP_MEETING);

  if (sentence == NULL)
    sentence = yifa_evidence_out_of_order (cleanup, YIFA_CLEANUP_SCOPE_ON, YIFA_CLEANUP_APPROVED_ON);
  return sentence != NULL ? sentence : yifa_check_past (store, cleanup, YIFA_CLEANUP_APPROVED_ON);
}

static char *
refuse_without_instrument (YifaStore *store, YifaRecord *cleanup)
{
  char *sentence = yifa_check_given (cleanup, YIFA_CLEANUP_ENDING_TITLE);

  return sentence != NULL ? sentence : yifa_check_given (cleanup, YIFA_CLEANUP_ENDING_NO);
}

static char *
refuse_early_publication (YifaStore *store, YifaRecord *cleanup)
{
  char *sentence = yifa_evidence_out_of_order (cleanup, YIFA_CLEANUP_APPROVED_ON, YIFA_CLEANUP_PUBLISHED_ON);

  return sentence != NULL ? sentence : yifa_check_past (store, cleanup, YIFA_CLEANUP_PUBLISHED_ON);
}

static char *
refuse_without_added_doc (YifaStore *store, YifaRecord *cleanup)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  if (!yifa_record_has (cleanup, YIFA_CLEANUP_ADDED_DOC))
    return g_strdup (_("Choose the document that is to be added"));

  yifa_query_where_id (query, "cleanup", yifa_record_get_id (cleanup));
  yifa_query_where_id (query, "doc", yifa_record_get_int (cleanup, YIFA_CLEANUP_ADDED_DOC));
  return yifa_store_count (store, &yifa_cleanup_item, query) > 0
    ? g_strdup (_("This document is in the scope already")) : NULL;
}

static gboolean
after_collect (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  yifa_evidence_stamp (store, cleanup, YIFA_CLEANUP_COLLECTED_ON);
  return yifa_cleanup_collect (store, cleanup, error);
}

static gboolean
after_add (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  g_autoptr(YifaRecord) doc = yifa_store_load (store, &yifa_normative_doc,
                                               yifa_record_get_int (cleanup, YIFA_CLEANUP_ADDED_DOC), error);

  return doc != NULL && add_item (store, cleanup, doc, "added", error);
}

static gboolean
after_examine (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  yifa_evidence_stamp (store, cleanup, YIFA_CLEANUP_EXAMINED_ON);
  return TRUE;
}

static gboolean
after_send_back (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  yifa_record_clear (cleanup, YIFA_CLEANUP_EXAMINED_ON);
  yifa_record_clear (cleanup, YIFA_CLEANUP_REVIEWED_ON);
  return TRUE;
}

static gboolean
after_review (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  yifa_evidence_stamp (store, cleanup, YIFA_CLEANUP_REVIEWED_ON);
  return TRUE;
}

static gboolean
after_approve (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  yifa_evidence_stamp (store, cleanup, YIFA_CLEANUP_APPROVED_ON);
  return TRUE;
}

static gboolean
after_publish (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  yifa_evidence_stamp (store, cleanup, YIFA_CLEANUP_PUBLISHED_ON);
  if (!yifa_record_has (cleanup, YIFA_CLEANUP_ENDING_ON))
    yifa_record_set_text (cleanup, YIFA_CLEANUP_ENDING_ON,
                          yifa_record_get_text (cleanup, YIFA_CLEANUP_PUBLISHED_ON));
  return TRUE;
}

static char *
dup_instrument (YifaRecord *cleanup)
{
  return g_strdup_printf ("《%s》（%s）", yifa_record_get_text (cleanup, YIFA_CLEANUP_ENDING_TITLE),
                          yifa_record_get_text (cleanup, YIFA_CLEANUP_ENDING_NO));
}

/* What remains in force or is to be amended keeps its validity: amending is a new document's business. */
static const char *
event_of (YifaRecord *item)
{
  const char *result = yifa_record_get_text (item, YIFA_CLEANUP_ITEM_RESULT);

  return g_strcmp0 (result, "repeal") == 0 ? "repealed" : g_strcmp0 (result, "lapse") == 0 ? "expired" : NULL;
}

static gboolean
apply_one (YifaStore *store, YifaRecord *cleanup, YifaRecord *item, const char *instrument, GError **error)
{
  const YifaField *reason = &yifa_cleanup_item.fields[YIFA_CLEANUP_ITEM_REASON];
  const char *word = yifa_record_get_text (item, YIFA_CLEANUP_ITEM_REASON);
  const char *event = event_of (item);
  g_autoptr(YifaRecord) doc = NULL;

  if (event == NULL)
    return TRUE;

  doc = yifa_store_load (store, &yifa_normative_doc, yifa_record_get_int (item, YIFA_CLEANUP_ITEM_DOC),
                         error);
  return doc != NULL &&
         (yifa_record_has (doc, YIFA_NORMATIVE_DOC_ENDED_ON) ||
          yifa_normative_doc_change_validity (store, doc, event,
                                              yifa_record_get_text (cleanup, YIFA_CLEANUP_ENDING_ON),
                                              NULL, instrument, NULL,
                                              word ? yifa_choice_get_label (reason, word) : NULL, error));
}

static gboolean
after_apply (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  g_autoptr(GPtrArray) items = load_items (store, cleanup);
  g_autofree char *instrument = dup_instrument (cleanup);

  for (guint i = 0; i < items->len; i++)
    if (!apply_one (store, cleanup, items->pdata[i], instrument, error))
      return FALSE;

  yifa_evidence_stamp (store, cleanup, YIFA_CLEANUP_APPLIED_ON);
  return TRUE;
}

static const YifaGate collect_gates[] = {
  { "scope", refuse_empty_scope, "nd.cleanup", "scope_on" },
  { NULL }
};

static const YifaGate add_gates[] = {
  { "document", refuse_without_added_doc, "nd.cleanup", "added_doc" },
  { NULL }
};

static const YifaGate examine_gates[] = {
  { "results",   refuse_unresolved,        "nd.cleanup",       "cleanup_item" },
  { "reasons",   refuse_without_reasons,   "nd.cleanup",       "cleanup_item" },
  { "amend_day", refuse_without_amend_day, "nd.cleanup_amend", "cleanup_item" },
  { "totals",    refuse_wrong_totals,      "nd.cleanup",       "cleanup_item" },
  { NULL }
};

static const YifaGate review_gates[] = {
  { "opinion", refuse_without_opinion, "nd.cleanup", "review_opinion" },
  { NULL }
};

static const YifaGate approve_gates[] = {
  { "meeting", refuse_without_meeting, "nd.cleanup", "meeting" },
  { "totals",  refuse_wrong_totals,    "nd.cleanup", "cleanup_item" },
  { NULL }
};

static const YifaGate publish_gates[] = {
  { "instrument", refuse_without_instrument, "nd.cleanup", "ending_title" },
  { "dates",      refuse_early_publication,  "nd.cleanup", "published_on" },
  { "totals",     refuse_wrong_totals,       "nd.cleanup", "cleanup_item" },
  { NULL }
};

static const YifaGate apply_gates[] = {
  { "totals", refuse_wrong_totals, "nd.catalogue_update", "cleanup_item" },
  { NULL }
};

static const char *const add_asks[]     = { "added_doc", NULL };
static const char *const examine_asks[] = { "examined_on", NULL };
static const char *const review_asks[]  = { "review_opinion", "reviewed_on", NULL };
static const char *const approve_asks[] = { "meeting", "approved_on", NULL };
static const char *const publish_asks[] = { "ending_title", "ending_no", "ending_on", "published_on",
                                            "channel", NULL };

static const YifaAction actions[] = {
  { "collect", N_("Freeze the scope and collect"),
    YIFA_STAGE (OPENED), "collecting", collect_gates, after_collect,
    NULL, N_("All documents of the scope are listed, with the reasons that the registers give.") },
  { "add_document", N_("Add a document"), YIFA_STAGE (COLLECTING), NULL, add_gates, after_add, add_asks,
    N_("The document joins the frozen scope, marked as added later."), TRUE },
  { "examine", N_("Conclude the examination"),
    YIFA_STAGE (COLLECTING), "examined", examine_gates, after_examine,
    examine_asks, N_("Every document has its result; the results stand.") },
  { "send_back", N_("Send back to collecting"),
    YIFA_STAGE (EXAMINED) | YIFA_STAGE (REVIEWED), "collecting", NULL,
    after_send_back, NULL, N_("Results may be changed again."), TRUE },
  { "review", N_("Conclude the review of the results"), YIFA_STAGE (EXAMINED), "reviewed", review_gates,
    after_review, review_asks, N_("The results may be laid before the meeting.") },
  { "approve", N_("Enter the approval"), YIFA_STAGE (REVIEWED), "approved", approve_gates, after_approve,
    approve_asks, N_("The meeting has approved the results.") },
  { "publish", N_("Enter the publication"), YIFA_STAGE (APPROVED), "published", publish_gates, after_publish,
    publish_asks, N_("The results are announced; from now on they stand.") },
  { "apply", N_("Apply the results"), YIFA_STAGE (PUBLISHED), "applied", apply_gates, after_apply, NULL,
    N_("All documents repealed or lapsed end on the same day, by the same instrument.") },
  { NULL }
};

static const YifaPart parts[] = {
  { &yifa_cleanup_item, "cleanup" },
  { NULL }
};

/* Once collected, the scope is what it was. */
static gboolean
prepare (YifaStore *store, YifaRecord *cleanup, GError **error)
{
  if (yifa_workflow_get_stage (cleanup) == OPENED || yifa_record_get_id (cleanup) == 0)
    return TRUE;

  for (guint i = YIFA_CLEANUP_SCOPE_ON; i <= YIFA_CLEANUP_MIN_AGE_YEARS; i++)
    if (yifa_record_field_changed (cleanup, i))
      {
        g_propagate_error (error, yifa_error_new_field (fields[i].name,
          _("The scope is frozen; “%s” can no longer be changed"), yifa_field_get_label (&fields[i])));
        return FALSE;
      }
  return TRUE;
}

/* The public has read it: what was announced is taken back only by another announcement. */
static char *
refuses_undo (YifaStore *store, YifaRecord *cleanup)
{
  if (yifa_workflow_get_stage (cleanup) < PUBLISHED)
    return NULL;

  return g_strdup (_("The results of this cleanup have been published; what was announced can only be changed "
                     "by another instrument"));
}

const YifaKind yifa_cleanup = {
  .type_name = "YifaCleanup",
  .table = "cleanup",
  .view = "cleanup_view",
  .label = N_("Cleanup"),
  .fields = fields,
  .n_fields = YIFA_CLEANUP_N_FIELDS,
  .title = YIFA_CLEANUP_TITLE,
  .actions = actions,
  .parts = parts,
  .prepare = prepare,
  .refuses_undo = refuses_undo,
};
