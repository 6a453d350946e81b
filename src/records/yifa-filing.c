/* yifa-filing.c - reporting a document for filing (报送备案)
 *
 * One record, one addressee. The duty is made when a document gets its number, its clock runs
 * from publication, and it stays on the list of duties until the report was sent. What the
 * addressee does with it is entered here step by step.
 */
#include "yifa-filing.h"

#include "yifa-attachment.h"
#include "yifa-checks.h"
#include "yifa-deadline.h"
#include "yifa-evidence.h"
#include "yifa-filing-material.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

enum { PENDING, SENT, RECEIVED_CHECK, REGISTERED, SUPPLEMENT, NOT_ACCEPTED, REVIEWED_OK, OPINION_RECEIVED,
       CORRECTING, REPORTED, CLOSED };

static const YifaChoice addressee_kinds[] = {
  { "upper_gov", N_("Government one level up") },
  { "npc_sc",    N_("People's congress standing committee") },
  { "own_gov",   N_("Own government") },
  { "other",     N_("Other addressee") },
  { NULL }
};

static const YifaChoice stages[] = {
  [PENDING]          = { "pending",          N_("To be sent") },
  [SENT]             = { "sent",             N_("Sent for filing") },
  [RECEIVED_CHECK]   = { "received_check",   N_("Materials being checked") },
  [REGISTERED]       = { "registered",       N_("Filing registered") },
  [SUPPLEMENT]       = { "supplement",       N_("Supplement asked for") },
  [NOT_ACCEPTED]     = { "not_accepted",     N_("Not accepted for filing") },
  [REVIEWED_OK]      = { "reviewed_ok",      N_("Reviewed without objection") },
  [OPINION_RECEIVED] = { "opinion_received", N_("Review opinion received") },
  [CORRECTING]       = { "correcting",       N_("Correcting") },
  [REPORTED]         = { "reported",         N_("Correction reported") },
  [CLOSED]           = { "closed",           N_("Closed") },
  { NULL }
};

static const YifaChoice outcomes[] = {
  { "no_problem",     N_("No problem found") },
  { "communicated",   N_("Settled by communication") },
  { "opinion",        N_("Written review opinion") },
  { "self_corrected", N_("Corrected by the maker itself") },
  { "revoked",        N_("Revoked or changed") },
  { "not_in_scope",   N_("Outside the scope of filing") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_FILING_TITLE]                = { "title", N_("Document reported"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_FILING_ISSUE_NO]             = { "issue_no", N_("Issue number"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_FILING_DOC]                  = { "doc", N_("Document"),
                                         YIFA_REF, YIFA_REQUIRED | YIFA_FILTER | YIFA_OWNER,
                                         NULL, &yifa_normative_doc },
  [YIFA_FILING_ADDRESSEE_KIND]       = { "addressee_kind", N_("Kind of addressee"),
                                         YIFA_CHOICE, YIFA_REQUIRED | YIFA_FILTER, addressee_kinds },
  [YIFA_FILING_TO_ORG]               = { "to_org", N_("Addressee"),
                                         YIFA_REF, YIFA_SEARCH | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_FILING_STAGE]                = { "stage", N_("Stage"),
                                         YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, stages },
  [YIFA_FILING_REPORT_NO]            = { "report_no", N_("Number of the filing report"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_FILING_CONTACT]              = { "contact", N_("Contact"), YIFA_TEXT },
  [YIFA_FILING_PHONE]                = { "phone", N_("Telephone"), YIFA_TEXT },
  [YIFA_FILING_COPIES]               = { "copies", N_("Copies of the text"), YIFA_COUNT },
  [YIFA_FILING_SENT_ON]              = { "sent_on", N_("Sent on"),
                                         YIFA_DATE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_FILING_RECEIVED_ON]          = { "received_on", N_("Received by the addressee on"),
                                         YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_RECEIPT_NO]           = { "receipt_no", N_("Addressee's filing number"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_FILING_REGISTERED_ON]        = { "registered_on", N_("Filing registered on"),
                                         YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_FILING_FIRST_CHECK_COMPLETE] = { "first_check_complete", N_("Complete at the first check"),
                                         YIFA_FLAG, YIFA_LOCKED | YIFA_FILTER },
  [YIFA_FILING_SUPPLEMENT_REASON]    = { "supplement_reason", N_("What must be supplemented"),
                                         YIFA_PROSE, YIFA_LOCKED },
  [YIFA_FILING_SUPPLEMENT_DUE_ON]    = { "supplement_due_on", N_("Supplement due on"),
                                         YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_OUTCOME]              = { "outcome", N_("Outcome of the review"),
                                         YIFA_CHOICE, YIFA_LOCKED | YIFA_FILTER, outcomes },
  [YIFA_FILING_OPINION_NO]           = { "opinion_no", N_("Number of the review opinion"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_FILING_OPINION_ON]           = { "opinion_on", N_("Date of the review opinion"),
                                         YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_OPINION]              = { "opinion", N_("Review opinion"),
                                         YIFA_PROSE, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_FILING_CORRECTION]           = { "correction", N_("How it was corrected"),
                                         YIFA_PROSE, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_FILING_REPORTED_ON]          = { "reported_on", N_("Correction reported on"),
                                         YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_CLOSED_ON]            = { "closed_on", N_("Closed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_FILING_NOTE]                 = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_FILING_MAKER_ORG]            = { "maker_org", N_("Maker"),
                                         YIFA_REF, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_FILING_PUBLISHED_ON]         = { "published_on", N_("Published on"),
                                         YIFA_DATE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
  [YIFA_FILING_DUE_ON]               = { "due_on", N_("Due on"), YIFA_DATE, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_FILING_DAYS_LEFT]            = { "days_left", N_("Days left"),
                                         YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_FILING_OVERDUE]              = { "overdue", N_("Overdue"),
                                         YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
  [YIFA_FILING_LATE]                 = { "late", N_("Sent late"), YIFA_FLAG, YIFA_COMPUTED | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_FILING_N_FIELDS);

static YifaRecord *
load_doc (YifaStore *store, YifaRecord *filing)
{
  return yifa_store_load (store, &yifa_normative_doc, yifa_record_get_int (filing, YIFA_FILING_DOC), NULL);
}

static gboolean
is_to_npc (YifaRecord *filing)
{
  return g_strcmp0 (yifa_record_get_text (filing, YIFA_FILING_ADDRESSEE_KIND), "npc_sc") == 0;
}

const char *
yifa_filing_get_rule (YifaRecord *filing)
{
  return is_to_npc (filing) ? "nd.file_days_npc" : "nd.file_days_up";
}

GPtrArray *
yifa_filing_get_materials (YifaStore *store, YifaRecord *filing)
{
  return yifa_rules_materials (store, is_to_npc (filing) ? "filing_npc" : "filing_gov");
}

static gboolean
has_file (YifaStore *store, YifaRecord *owner, const char *role)
{
  g_autoptr(GPtrArray) files = yifa_attachments_of (store, owner, role);

  return files->len > 0;
}

static gboolean
has_paper (YifaStore *store, YifaRecord *filing, const char *role)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "filing", yifa_record_get_id (filing));
  yifa_query_where (query, "role", YIFA_EQUAL, role);
  yifa_query_where (query, "present", YIFA_EQUAL, "1");
  return yifa_store_count (store, &yifa_filing_material, query) > 0;
}

gboolean
yifa_filing_has_material (YifaStore *store, YifaRecord *filing, const char *role)
{
  g_autoptr(YifaRecord) doc = load_doc (store, filing);

  return has_file (store, filing, role) || has_paper (store, filing, role) ||
         (doc != NULL && has_file (store, doc, role));
}

static char *
refuse_unpublished (YifaStore *store, YifaRecord *filing)
{
  g_autoptr(YifaRecord) doc = load_doc (store, filing);

  if (doc != NULL && yifa_record_has (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON))
    return NULL;

  return g_strdup (_("The document has not been published; what is not published cannot be filed"));
}

static char *
refuse_without_addressee (YifaStore *store, YifaRecord *filing)
{
  if (yifa_record_has (filing, YIFA_FILING_TO_ORG))
    return NULL;

  return g_strdup (_("The addressee is missing: enter it in the register of units, and choose it here"));
}

static char *
refuse_incomplete (YifaStore *store, YifaRecord *filing)
{
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();
  GPtrArray *materials = yifa_filing_get_materials (store, filing);
  g_autofree char *names = NULL;

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      const YifaMaterial *material = materials->pdata[i];

      if (material->required && !yifa_filing_has_material (store, filing, material->role))
        g_ptr_array_add (missing, (char *) material->label);
    }
  if (missing->len == 0)
    return NULL;

  names = yifa_evidence_join (missing);
  return g_strdup_printf (ngettext ("%u material is still missing: %s", "%u materials are still missing: %s",
                                    missing->len), missing->len, names);
}

static char *
refuse_without_number (YifaStore *store, YifaRecord *filing)
{
  if (yifa_record_has (filing, YIFA_FILING_REPORT_NO))
    return NULL;

  return g_strdup (_("The filing report has no number yet; take one from the register first"));
}

/* 签发 ≤ 公布 ≤ 报送 */
static char *
refuse_disorder (YifaStore *store, YifaRecord *filing)
{
  g_autoptr(YifaRecord) doc = load_doc (store, filing);
  const char *sent_on = yifa_record_get_text (filing, YIFA_FILING_SENT_ON);
  const char *published_on = doc ? yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON) : NULL;
  char *sentence = doc ? yifa_evidence_out_of_order (doc, YIFA_NORMATIVE_DOC_SIGNED_ON,
                                                     YIFA_NORMATIVE_DOC_PUBLISHED_ON) : NULL;

  if (sentence != NULL)
    return sentence;
  if (sent_on != NULL && published_on != NULL && g_strcmp0 (sent_on, published_on) < 0)
    return g_strdup_printf (_("The date of sending (%s) lies before publication (%s); put the dates right"),
                            sent_on, published_on);
  return yifa_check_past (store, filing, YIFA_FILING_SENT_ON);
}

static char *
refuse_early_receipt (YifaStore *store, YifaRecord *filing)
{
  return yifa_evidence_out_of_order (filing, YIFA_FILING_SENT_ON, YIFA_FILING_RECEIVED_ON);
}

static char *
refuse_without_receipt (YifaStore *store, YifaRecord *filing)
{
  return yifa_check_given (filing, YIFA_FILING_RECEIPT_NO);
}

static char *
refuse_early_registration (YifaStore *store, YifaRecord *filing)
{
  return yifa_evidence_out_of_order (filing, YIFA_FILING_SENT_ON, YIFA_FILING_REGISTERED_ON);
}

static char *
refuse_without_defects (YifaStore *store, YifaRecord *filing)
{
  return yifa_check_given (filing, YIFA_FILING_SUPPLEMENT_REASON);
}

static char *
refuse_without_opinion (YifaStore *store, YifaRecord *filing)
{
  return yifa_check_given (filing, YIFA_FILING_OPINION);
}

static char *
refuse_without_correction (YifaStore *store, YifaRecord *filing)
{
  return yifa_check_given (filing, YIFA_FILING_CORRECTION);
}

static char *
refuse_early_report (YifaStore *store, YifaRecord *filing)
{
  return yifa_evidence_out_of_order (filing, YIFA_FILING_OPINION_ON, YIFA_FILING_REPORTED_ON);
}

static void
copy_names (YifaStore *store, YifaRecord *filing)
{
  g_autoptr(YifaRecord) doc = load_doc (store, filing);

  if (doc == NULL)
    return;

  yifa_record_set_text (filing, YIFA_FILING_TITLE, yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_TITLE));
  yifa_record_set_text (filing, YIFA_FILING_ISSUE_NO,
                        yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ISSUE_NO));
}

/* The document is asked again after each step: it moves along when the last of its filings does. */
static gboolean
save_and_follow (YifaStore *store, YifaRecord *filing, GError **error)
{
  return yifa_store_save (store, filing, error) &&
         yifa_normative_doc_follow_filings (store, yifa_record_get_int (filing, YIFA_FILING_DOC), error);
}

static gboolean
take_number (YifaStore *store, YifaRecord *filing, GError **error)
{
  g_autoptr(YifaRecord) doc = load_doc (store, filing);

  return yifa_evidence_number (store, filing, YIFA_FILING_REPORT_NO,
                               doc ? yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG) : 0,
                               "filing_report", error);
}

static gboolean
after_send (YifaStore *store, YifaRecord *filing, GError **error)
{
  copy_names (store, filing);
  yifa_evidence_stamp (store, filing, YIFA_FILING_SENT_ON);
  return yifa_deadline_meet (store, filing, yifa_filing_get_rule (filing),
                             yifa_record_get_text (filing, YIFA_FILING_SENT_ON), error) &&
         save_and_follow (store, filing, error);
}

static gboolean
after_receive (YifaStore *store, YifaRecord *filing, GError **error)
{
  yifa_evidence_stamp (store, filing, YIFA_FILING_RECEIVED_ON);
  return TRUE;
}

static gboolean
after_register (YifaStore *store, YifaRecord *filing, GError **error)
{
  yifa_evidence_stamp (store, filing, YIFA_FILING_REGISTERED_ON);
  yifa_record_set_int (filing, YIFA_FILING_FIRST_CHECK_COMPLETE,
                       !yifa_record_has (filing, YIFA_FILING_SUPPLEMENT_REASON));
  return save_and_follow (store, filing, error);
}

/* The addressee may name a day; without one its own rule counts from today. */
static gboolean
after_ask_supplement (YifaStore *store, YifaRecord *filing, GError **error)
{
  g_autoptr(YifaRecord) term = NULL;

  if (!yifa_deadline_start (store, filing, "nd.file_supplement_days", yifa_store_get_today (store), error))
    return FALSE;

  term = yifa_deadline_find (store, filing, "nd.file_supplement_days");
  if (term != NULL && !yifa_record_has (filing, YIFA_FILING_SUPPLEMENT_DUE_ON))
    yifa_record_set_text (filing, YIFA_FILING_SUPPLEMENT_DUE_ON,
                          yifa_record_get_text (term, YIFA_DEADLINE_DUE_ON));
  return TRUE;
}

static gboolean
after_supplement (YifaStore *store, YifaRecord *filing, GError **error)
{
  return yifa_deadline_meet (store, filing, "nd.file_supplement_days", yifa_store_get_today (store), error);
}

static gboolean
after_not_accept (YifaStore *store, YifaRecord *filing, GError **error)
{
  yifa_record_set_text (filing, YIFA_FILING_OUTCOME, "not_in_scope");
  return TRUE;
}

static gboolean
after_review (YifaStore *store, YifaRecord *filing, GError **error)
{
  yifa_record_set_text (filing, YIFA_FILING_OUTCOME, "no_problem");
  return TRUE;
}

static gboolean
after_opinion (YifaStore *store, YifaRecord *filing, GError **error)
{
  yifa_record_set_text (filing, YIFA_FILING_OUTCOME, "opinion");
  yifa_evidence_stamp (store, filing, YIFA_FILING_OPINION_ON);
  return yifa_deadline_start (store, filing, "nd.correct_days",
                              yifa_record_get_text (filing, YIFA_FILING_OPINION_ON), error);
}

static gboolean
after_report (YifaStore *store, YifaRecord *filing, GError **error)
{
  yifa_evidence_stamp (store, filing, YIFA_FILING_REPORTED_ON);
  return yifa_deadline_meet (store, filing, "nd.correct_days",
                             yifa_record_get_text (filing, YIFA_FILING_REPORTED_ON), error);
}

static gboolean
after_close (YifaStore *store, YifaRecord *filing, GError **error)
{
  yifa_evidence_stamp (store, filing, YIFA_FILING_CLOSED_ON);
  return TRUE;
}

static const YifaGate send_gates[] = {
  { "published", refuse_unpublished,       "nd.filing",           "doc" },
  { "addressee", refuse_without_addressee, "nd.filing",           "to_org" },
  { "report_no", refuse_without_number,    "nd.numbering",        "report_no" },
  { "materials", refuse_incomplete,        "nd.filing_materials", "filing_material" },
  { "dates",     refuse_disorder,          "nd.date_order",       "sent_on" },
  { NULL }
};

static const YifaGate receive_gates[] = {
  { "dates", refuse_early_receipt, "nd.date_order", "received_on" },
  { NULL }
};

static const YifaGate register_gates[] = {
  { "receipt", refuse_without_receipt,    "nd.filing",     "receipt_no" },
  { "dates",   refuse_early_registration, "nd.date_order", "registered_on" },
  { NULL }
};

static const YifaGate ask_supplement_gates[] = {
  { "reason", refuse_without_defects, "nd.file_supplement_days", "supplement_reason" },
  { NULL }
};

static const YifaGate supplement_gates[] = {
  { "materials", refuse_incomplete, "nd.filing_materials", "filing_material" },
  { NULL }
};

static const YifaGate opinion_gates[] = {
  { "opinion", refuse_without_opinion, "nd.file_review_days", "opinion" },
  { NULL }
};

static const YifaGate report_gates[] = {
  { "correction", refuse_without_correction, "nd.correction", "correction" },
  { "dates",      refuse_early_report,       "nd.date_order", "reported_on" },
  { NULL }
};

static const char *const send_asks[]       = { "sent_on", "contact", "phone", "copies", NULL };
static const char *const receive_asks[]    = { "received_on", NULL };
static const char *const register_asks[]   = { "receipt_no", "registered_on", NULL };
static const char *const supplement_asks[] = { "supplement_reason", "supplement_due_on", NULL };
static const char *const opinion_asks[]    = { "opinion_no", "opinion_on", "opinion", NULL };
static const char *const correct_asks[]    = { "correction", NULL };
static const char *const report_asks[]     = { "correction", "reported_on", NULL };
static const char *const close_asks[]      = { "closed_on", NULL };

static const YifaAction actions[] = {
  { "take_number", N_("Number the filing report"), YIFA_STAGE (PENDING), NULL, NULL, take_number, NULL,
    N_("The filing report gets the next number of its series.") },
  { "send", N_("Send for filing"), YIFA_STAGE (PENDING), "sent", send_gates, after_send, send_asks,
    N_("The term for filing is met; the addressee's answer is awaited.") },
  { "receive", N_("Enter the receipt"), YIFA_STAGE (SENT), "received_check", receive_gates, after_receive,
    receive_asks, N_("The addressee checks the materials.") },
  { "register", N_("Enter the registration"), YIFA_STAGE (RECEIVED_CHECK), "registered", register_gates,
    after_register, register_asks,
    N_("The filing counts as registered; with the last one the document counts as filed.") },
  { "ask_supplement", N_("Enter a request for supplement"), YIFA_STAGE (RECEIVED_CHECK), "supplement",
    ask_supplement_gates, after_ask_supplement, supplement_asks, N_("A term for the supplement begins.") },
  { "supplement", N_("Send the supplement"),
    YIFA_STAGE (SUPPLEMENT), "sent", supplement_gates, after_supplement,
    NULL, N_("The supplement is on its way; its term is met.") },
  { "not_accept", N_("Enter that it was not accepted"), YIFA_STAGE (RECEIVED_CHECK), "not_accepted", NULL,
    after_not_accept, NULL, N_("The addressee holds that the document need not be filed with it."), TRUE },
  { "review_ok", N_("Enter that nothing was objected to"), YIFA_STAGE (REGISTERED), "reviewed_ok", NULL,
    after_review, NULL, N_("The addressee's review ended without objection.") },
  { "receive_opinion", N_("Enter the review opinion"),
    YIFA_STAGE (REGISTERED), "opinion_received", opinion_gates,
    after_opinion, opinion_asks, N_("The term for correcting and reporting back begins.") },
  { "correct", N_("Begin the correction"),
    YIFA_STAGE (OPINION_RECEIVED), "correcting", NULL, NULL, correct_asks,
    N_("The document is being corrected; the term goes on.") },
  { "report", N_("Report the correction"), YIFA_STAGE (CORRECTING), "reported", report_gates, after_report,
    report_asks, N_("The term for correcting is met.") },
  { "close", N_("Close the filing"),
    YIFA_STAGE (REVIEWED_OK) | YIFA_STAGE (REPORTED) | YIFA_STAGE (NOT_ACCEPTED),
    "closed", NULL, after_close, close_asks, N_("Nothing more is expected.") },
  { NULL }
};

static const YifaPart parts[] = {
  { &yifa_filing_material, "filing" },
  { NULL }
};

/* Until it is sent, the report names the document as it is today. */
static gboolean
prepare (YifaStore *store, YifaRecord *filing, GError **error)
{
  if (yifa_workflow_get_stage (filing) == PENDING || !yifa_record_has (filing, YIFA_FILING_TITLE))
    copy_names (store, filing);
  return TRUE;
}

static gboolean
add_materials (YifaStore *store, YifaRecord *filing, GError **error)
{
  GPtrArray *materials = yifa_filing_get_materials (store, filing);

  for (guint i = 0; materials != NULL && i < materials->len; i++)
    {
      const YifaMaterial *material = materials->pdata[i];
      g_autoptr(YifaRecord) line = yifa_record_new (&yifa_filing_material);

      yifa_record_set_int (line, YIFA_FILING_MATERIAL_FILING, yifa_record_get_id (filing));
      yifa_record_set_text (line, YIFA_FILING_MATERIAL_ROLE, material->role);
      yifa_record_set_int (line, YIFA_FILING_MATERIAL_COPIES, material->copies);
      if (!yifa_store_save (store, line, error))
        return FALSE;
    }
  return TRUE;
}

/* The clock of a document that is out already; of a report sent before it was entered here, it has stopped. */
static gboolean
start_clock (YifaStore *store, YifaRecord *filing, GError **error)
{
  g_autoptr(YifaRecord) doc = load_doc (store, filing);
  const char *published_on = doc ? yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON) : NULL;
  const char *sent_on = yifa_record_get_text (filing, YIFA_FILING_SENT_ON);
  const char *rule = yifa_filing_get_rule (filing);

  return published_on == NULL ||
         (yifa_deadline_start (store, filing, rule, published_on, error) &&
          (sent_on == NULL || yifa_deadline_meet (store, filing, rule, sent_on, error)));
}

static gboolean
saved (YifaStore *store, YifaRecord *filing, gboolean is_new, GError **error)
{
  return !is_new || (add_materials (store, filing, error) && start_clock (store, filing, error));
}

const YifaKind yifa_filing = {
  .type_name = "YifaFiling",
  .table = "filing",
  .view = "filing_view",
  .label = N_("Filing"),
  .fields = fields,
  .n_fields = YIFA_FILING_N_FIELDS,
  .title = YIFA_FILING_TITLE,
  .actions = actions,
  .parts = parts,
  .prepare = prepare,
  .saved = saved,
};

static gboolean
has_filing (YifaStore *store, YifaRecord *doc, const char *addressee_kind)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "doc", yifa_record_get_id (doc));
  yifa_query_where (query, "addressee_kind", YIFA_EQUAL, addressee_kind);
  return yifa_store_count (store, &yifa_filing, query) > 0;
}

/* The maker's own superior, when it is of that kind; else the one that the register knows. */
static gint64
find_addressee (YifaStore *store, YifaRecord *doc, const char *org_kind)
{
  gint64 maker_id = yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG);
  g_autoptr(YifaRecord) maker = yifa_store_load (store, &yifa_org, maker_id, NULL);
  gint64 parent_id = maker ? yifa_record_get_int (maker, YIFA_ORG_PARENT) : 0;
  g_autoptr(YifaRecord) parent = parent_id != 0 ? yifa_store_load (store, &yifa_org, parent_id, NULL) : NULL;

  if (parent != NULL && g_strcmp0 (yifa_record_get_text (parent, YIFA_ORG_ORG_KIND), org_kind) == 0)
    return parent_id;

  return yifa_evidence_find_org (store, org_kind);
}

/* An addressee that the register of units does not know yet stays empty: the duty is there, and sending
 * asks for it. */
static gboolean
create_one (YifaStore *store, YifaRecord *doc, const char *addressee_kind, const char *org_kind,
            GError **error)
{
  g_autoptr(YifaRecord) filing = NULL;

  if (has_filing (store, doc, addressee_kind))
    return TRUE;

  filing = yifa_record_new (&yifa_filing);
  yifa_record_set_int (filing, YIFA_FILING_DOC, yifa_record_get_id (doc));
  yifa_record_set_text (filing, YIFA_FILING_ADDRESSEE_KIND, addressee_kind);
  yifa_record_set_int (filing, YIFA_FILING_TO_ORG, find_addressee (store, doc, org_kind));
  yifa_record_set_text (filing, YIFA_FILING_CONTACT, yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_CONTACT));
  yifa_record_set_text (filing, YIFA_FILING_PHONE, yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_PHONE));
  return yifa_store_save (store, filing, error);
}

gboolean
yifa_filing_create_for_doc (YifaStore *store, YifaRecord *doc, GError **error)
{
  if (g_strcmp0 (yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_MAKER_LEVEL), "government") == 0)
    return create_one (store, doc, "upper_gov", "upper_gov", error) &&
           create_one (store, doc, "npc_sc", "npc_sc", error);

  return create_one (store, doc, "own_gov", "gov", error);
}

gboolean
yifa_filing_start_clock (YifaStore *store, YifaRecord *doc, const char *published_on, GError **error)
{
  g_autoptr(GPtrArray) filings = yifa_store_load_parts (store, &yifa_filing, "doc", yifa_record_get_id (doc));

  for (guint i = 0; i < filings->len; i++)
    {
      YifaRecord *filing = filings->pdata[i];

      if (yifa_workflow_get_stage (filing) == PENDING &&
          !yifa_deadline_start (store, filing, yifa_filing_get_rule (filing), published_on, error))
        return FALSE;
    }
  return TRUE;
}
