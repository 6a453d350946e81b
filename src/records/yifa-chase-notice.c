/* yifa-chase-notice.c - reminding units that did not report (催报)
 *
 * What was never sent cannot be seen from inside; whoever finds it out writes it down here, sends a
 * notice with a number and a day, and links the filing that comes of it.
 */
#include "yifa-chase-notice.h"

#include "yifa-checks.h"
#include "yifa-deadline.h"
#include "yifa-evidence.h"
#include "yifa-filing-review.h"
#include "yifa-numbering.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

enum { DRAFTED, SENT, ANSWERED, CLOSED };

static const YifaChoice stages[] = {
  [DRAFTED]  = { "drafted",  N_("Notice drafted") },
  [SENT]     = { "sent",     N_("Notice sent") },
  [ANSWERED] = { "answered", N_("Answered") },
  [CLOSED]   = { "closed",   N_("Closed") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CHASE_NOTICE_DOC_TITLE]     = { "doc_title", N_("Document not reported"),
                                        YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CHASE_NOTICE_DOC_NUMBER]    = { "doc_number", N_("Issue number"),
                                        YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_CHASE_NOTICE_ORG]           = { "org", N_("Unit reminded"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_FILTER,
                                        NULL, &yifa_org },
  [YIFA_CHASE_NOTICE_STAGE]         = { "stage", N_("Stage"),
                                        YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, stages },
  [YIFA_CHASE_NOTICE_PUBLISHED_ON]  = { "published_on", N_("Published on"), YIFA_DATE, YIFA_LIST },
  [YIFA_CHASE_NOTICE_DUE_ON]        = { "due_on", N_("Should have been reported by"), YIFA_DATE, YIFA_LIST },
  [YIFA_CHASE_NOTICE_NOTICE_NO]     = { "notice_no", N_("Number of the notice"),
                                        YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_CHASE_NOTICE_SENT_ON]       = { "sent_on", N_("Notice sent on"),
                                        YIFA_DATE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER },
  [YIFA_CHASE_NOTICE_REPLY_BY]      = { "reply_by", N_("To be answered by"), YIFA_DATE, YIFA_LIST },
  [YIFA_CHASE_NOTICE_ANSWERED_ON]   = { "answered_on", N_("Answered on"),
                                        YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CHASE_NOTICE_ANSWER]        = { "answer", N_("Answer"), YIFA_PROSE, YIFA_LOCKED | YIFA_SEARCH },
  [YIFA_CHASE_NOTICE_FILING_REVIEW] = { "filing_review", N_("Filing that came of it"),
                                        YIFA_REF, YIFA_LOCKED, NULL, &yifa_filing_review },
  [YIFA_CHASE_NOTICE_CLOSED_ON]     = { "closed_on", N_("Closed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CHASE_NOTICE_OVERDUE]       = { "overdue", N_("Overdue"),
                                        YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CHASE_NOTICE_N_FIELDS);

static char *
refuse_timely (YifaStore *store, YifaRecord *notice)
{
  const char *due_on = yifa_record_get_text (notice, YIFA_CHASE_NOTICE_DUE_ON);

  if (due_on == NULL)
    return yifa_check_given (notice, YIFA_CHASE_NOTICE_DUE_ON);
  if (g_strcmp0 (due_on, yifa_store_get_today (store)) < 0)
    return NULL;

  return g_strdup_printf (_("The unit still has time to report until %s"), due_on);
}

static char *
refuse_without_day (YifaStore *store, YifaRecord *notice)
{
  char *sentence = yifa_check_given (notice, YIFA_CHASE_NOTICE_REPLY_BY);

  return sentence != NULL ? sentence : yifa_evidence_out_of_order (notice, YIFA_CHASE_NOTICE_SENT_ON,
                                                                   YIFA_CHASE_NOTICE_REPLY_BY);
}

static char *
refuse_without_answer (YifaStore *store, YifaRecord *notice)
{
  if (yifa_record_has (notice, YIFA_CHASE_NOTICE_ANSWER) ||
      yifa_record_has (notice, YIFA_CHASE_NOTICE_FILING_REVIEW))
    return NULL;

  return g_strdup (_("Enter the unit's answer, or the filing that came of the notice"));
}

static gboolean
after_send (YifaStore *store, YifaRecord *notice, GError **error)
{
  yifa_evidence_stamp (store, notice, YIFA_CHASE_NOTICE_SENT_ON);
  return yifa_evidence_number (store, notice, YIFA_CHASE_NOTICE_NOTICE_NO, 0, "notice", error);
}

static gboolean
after_answer (YifaStore *store, YifaRecord *notice, GError **error)
{
  yifa_evidence_stamp (store, notice, YIFA_CHASE_NOTICE_ANSWERED_ON);
  return TRUE;
}

static gboolean
after_close (YifaStore *store, YifaRecord *notice, GError **error)
{
  yifa_evidence_stamp (store, notice, YIFA_CHASE_NOTICE_CLOSED_ON);
  return TRUE;
}

static const YifaGate send_gates[] = {
  { "due",      refuse_timely,      "nd.file_days_up", "due_on" },
  { "reply_by", refuse_without_day, "nd.chase",        "reply_by" },
  { NULL }
};

static const YifaGate answer_gates[] = {
  { "answer", refuse_without_answer, "nd.chase", "answer" },
  { NULL }
};

static const char *const send_asks[]   = { "reply_by", "sent_on", NULL };
static const char *const answer_asks[] = { "answer", "filing_review", "answered_on", NULL };
static const char *const close_asks[]  = { "closed_on", NULL };

static const YifaAction actions[] = {
  { "send", N_("Send the notice"), YIFA_STAGE (DRAFTED), "sent", send_gates, after_send, send_asks,
    N_("The notice gets its number; the unit's answer is awaited.") },
  { "answer", N_("Enter the answer"), YIFA_STAGE (SENT), "answered", answer_gates, after_answer, answer_asks,
    N_("The unit has answered.") },
  { "close", N_("Close the notice"), YIFA_STAGE (SENT) | YIFA_STAGE (ANSWERED), "closed", NULL, after_close,
    close_asks, N_("Nothing more is expected.") },
  { NULL }
};

static gboolean
prepare (YifaStore *store, YifaRecord *notice, GError **error)
{
  const char *published_on = yifa_record_get_text (notice, YIFA_CHASE_NOTICE_PUBLISHED_ON);

  if (yifa_record_has (notice, YIFA_CHASE_NOTICE_DOC_NUMBER))
    {
      const char *typed = yifa_record_get_text (notice, YIFA_CHASE_NOTICE_DOC_NUMBER);
      g_autofree char *number = yifa_number_normalise (typed);

      yifa_record_set_text (notice, YIFA_CHASE_NOTICE_DOC_NUMBER, number);
    }
  if (published_on != NULL && !yifa_record_has (notice, YIFA_CHASE_NOTICE_DUE_ON))
    {
      g_autofree char *due_on = yifa_deadline_compute (store, "nd.file_days_up", published_on);

      yifa_record_set_text (notice, YIFA_CHASE_NOTICE_DUE_ON, due_on);
    }
  return TRUE;
}

const YifaKind yifa_chase_notice = {
  .type_name = "YifaChaseNotice",
  .table = "chase_notice",
  .view = "chase_notice_view",
  .label = N_("Chasing notice"),
  .fields = fields,
  .n_fields = YIFA_CHASE_NOTICE_N_FIELDS,
  .title = YIFA_CHASE_NOTICE_DOC_TITLE,
  .actions = actions,
  .prepare = prepare,
};
