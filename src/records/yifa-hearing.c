/* yifa-hearing.c - hearings, expert meetings and discussion meetings on a draft */
#include "yifa-hearing.h"

#include "yifa-checks.h"
#include "yifa-deadline.h"
#include "yifa-hearing-rep.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"

static const YifaChoice event_kinds[] = {
  { "hearing",            N_("Hearing") },
  { "expert_meeting",     N_("Expert meeting") },
  { "discussion_meeting", N_("Discussion meeting") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_HEARING_DOC]               = { "doc", N_("Document"),
                                       YIFA_REF, YIFA_FILTER | YIFA_OWNER,
                                       NULL, &yifa_normative_doc },
  [YIFA_HEARING_DECISION]          = { "decision", N_("Major decision"),
                                       YIFA_REF, YIFA_FILTER | YIFA_OWNER,
                                       NULL, &yifa_major_decision },
  [YIFA_HEARING_EVENT_KIND]        = { "event_kind", N_("Kind"),
                                       YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, event_kinds },
  [YIFA_HEARING_TITLE]             = { "title", N_("Title"),
                                       YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_HEARING_NOTICE_ON]         = { "notice_on", N_("Notice given on"), YIFA_DATE, YIFA_LIST },
  [YIFA_HEARING_HELD_ON]           = { "held_on", N_("Held on"), YIFA_DATE, YIFA_LIST },
  [YIFA_HEARING_PLACE]             = { "place", N_("Place"), YIFA_TEXT },
  [YIFA_HEARING_HOST]              = { "host", N_("Chaired by"), YIFA_TEXT },
  [YIFA_HEARING_REPS]              = { "reps", N_("Representatives"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_HEARING_REPS_N]            = { "reps_n", N_("Number of representatives"), YIFA_COUNT, YIFA_LIST },
  [YIFA_HEARING_VOTES_FOR_N]       = { "votes_for_n", N_("Votes for"), YIFA_COUNT },
  [YIFA_HEARING_VOTES_AGAINST_N]   = { "votes_against_n", N_("Votes against"), YIFA_COUNT },
  [YIFA_HEARING_VOTES_ABSTAINED_N] = { "votes_abstained_n", N_("Abstentions"), YIFA_COUNT },
  [YIFA_HEARING_RECORD]            = { "record", N_("Record of the hearing"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_HEARING_REPORT]            = { "report", N_("Report"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_HEARING_IS_REQUIRED]       = { "is_required", N_("Required by law"), YIFA_FLAG },
  [YIFA_HEARING_EXPECTED_N]        = { "expected_n", N_("Representatives expected"), YIFA_COUNT },
  [YIFA_HEARING_SELECTION_RULE]    = { "selection_rule", N_("How representatives are chosen"), YIFA_PROSE },
  [YIFA_HEARING_REGISTRATION]      = { "registration", N_("Registration"), YIFA_PROSE },
  [YIFA_HEARING_CONTACT]           = { "contact", N_("Contact"), YIFA_TEXT },
  [YIFA_HEARING_LIST_PUBLISHED_ON] = { "list_published_on", N_("List of representatives published on"),
                                       YIFA_DATE },
  [YIFA_HEARING_MATERIALS_SENT_ON] = { "materials_sent_on", N_("Materials sent on"), YIFA_DATE },
  [YIFA_HEARING_RECORDER]          = { "recorder", N_("Recorder"), YIFA_TEXT },
  [YIFA_HEARING_VOTE_HELD]         = { "vote_held", N_("A vote was held"), YIFA_FLAG },
  [YIFA_HEARING_RECORD_SIGNED_ON]  = { "record_signed_on", N_("Record signed on"), YIFA_DATE },
  [YIFA_HEARING_CONCLUSION]        = { "conclusion", N_("Conclusion"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_HEARING_ADOPTION]          = { "adoption", N_("How the opinions were treated"), YIFA_PROSE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_HEARING_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_hearing_rep, "hearing" },
  { NULL }
};

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_one_owner (record, YIFA_HEARING_DOC, YIFA_HEARING_DECISION, error) &&
         yifa_check_order (record, YIFA_HEARING_NOTICE_ON, YIFA_HEARING_HELD_ON, error);
}

/* What must be done so many days before the hearing of a decision, and the field that says when it was. */
static const struct
{
  const char *rule;
  guint       done_on;
} clocks[] = {
  { "md.hearing_notice_days",   YIFA_HEARING_NOTICE_ON },
  { "md.hearing_material_days", YIFA_HEARING_MATERIALS_SENT_ON },
};

/* The clock follows the day of the hearing until the thing is done. */
static gboolean
run_clock (YifaStore *store, YifaRecord *record, const char *rule, guint done_on, GError **error)
{
  const char *held_on = yifa_record_get_text (record, YIFA_HEARING_HELD_ON);
  g_autoptr(YifaRecord) clock = yifa_deadline_find (store, record, rule);
  gboolean runs = clock != NULL && g_strcmp0 (yifa_record_get_text (clock, YIFA_DEADLINE_STATE), "open") == 0;

  if (runs && yifa_record_has (record, done_on))
    return yifa_deadline_meet (store, record, rule, yifa_record_get_text (record, done_on), error);
  if (runs && g_strcmp0 (yifa_record_get_text (clock, YIFA_DEADLINE_START_ON), held_on) == 0)
    return TRUE;
  if (runs && !yifa_deadline_cancel (store, record, rule, error))
    return FALSE;
  if (held_on == NULL || yifa_record_has (record, done_on) || g_strcmp0 (held_on, yifa_store_get_today (store)) <= 0)
    return TRUE;
  return yifa_deadline_start_before (store, record, rule, held_on, error);
}

static gboolean
saved (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error)
{
  if (!yifa_record_has (record, YIFA_HEARING_DECISION) ||
      g_strcmp0 (yifa_record_get_text (record, YIFA_HEARING_EVENT_KIND), "hearing") != 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    if (!run_clock (store, record, clocks[i].rule, clocks[i].done_on, error))
      return FALSE;
  return TRUE;
}

const YifaKind yifa_hearing = {
  .type_name = "YifaHearing",
  .table = "hearing",
  .label = N_("Hearing or meeting"),
  .fields = fields,
  .n_fields = YIFA_HEARING_N_FIELDS,
  .title = YIFA_HEARING_TITLE,
  .parts = parts,
  .validate = validate,
  .saved = saved,
};
