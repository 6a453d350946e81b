/* yifa-meeting.c - meetings that deliberate
 *
 * Planned, held, and closed once its minutes are settled; agenda and attendance are its parts.
 */
#include "yifa-meeting.h"

#include "yifa-agenda-item.h"
#include "yifa-attendance.h"
#include "yifa-checks.h"
#include "yifa-org.h"
#include "yifa-store.h"
#include "yifa-workflow.h"

static const YifaChoice meeting_kinds[] = {
  { "executive",       N_("Executive meeting") },
  { "plenary",         N_("Plenary meeting") },
  { "office",          N_("Office meeting") },
  { "party_committee", N_("Party standing committee") },
  { "other",           N_("Other meeting") },
  { NULL }
};

static const YifaChoice meeting_stages[] = {
  { "planned", N_("To be held") },
  { "held",    N_("Held") },
  { "closed",  N_("Minutes closed") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_MEETING_NAME]         = { "name", N_("Name of the meeting"),
                                  YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_MEETING_MEETING_KIND] = { "meeting_kind", N_("Kind"),
                                  YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, meeting_kinds },
  [YIFA_MEETING_ORG]          = { "org", N_("Of which unit"),
                                  YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_MEETING_SESSION]      = { "session", N_("Term"), YIFA_TEXT },
  [YIFA_MEETING_MEETING_NO]   = { "meeting_no", N_("Number in the term"), YIFA_COUNT, YIFA_LIST },
  [YIFA_MEETING_STAGE]        = { "stage", N_("State"),
                                  YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, meeting_stages },
  [YIFA_MEETING_HELD_ON]      = { "held_on", N_("Held on"), YIFA_DATE, YIFA_LIST },
  [YIFA_MEETING_PLACE]        = { "place", N_("Place"), YIFA_TEXT },
  [YIFA_MEETING_CHAIR]        = { "chair", N_("Chaired by"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_MEETING_RECORDER]     = { "recorder", N_("Recorder"), YIFA_TEXT },
  [YIFA_MEETING_NOTE]         = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_MEETING_N_FIELDS);

enum { PLANNED, HELD, CLOSED };

static char *
held_on_given (YifaStore *store, YifaRecord *record)
{
  char *missing = yifa_check_given (record, YIFA_MEETING_HELD_ON);

  return missing != NULL ? missing : yifa_check_past (store, record, YIFA_MEETING_HELD_ON);
}

static char *
items_decided (YifaStore *store, YifaRecord *record)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (store, &yifa_agenda_item, "meeting",
                                                      yifa_record_get_id (record));

  for (guint i = 0; i < items->len; i++)
    if (!yifa_record_has (items->pdata[i], YIFA_AGENDA_ITEM_DECISION))
      return g_strdup_printf (_("The outcome of the item “%s” is not recorded yet"),
                              yifa_record_get_title (items->pdata[i]));
  return NULL;
}

static const YifaGate hold_gates[] = {
  { "held_on", held_on_given, "nd.deliberation", "held_on" },
  { NULL }
};

static const YifaGate close_gates[] = {
  { "items_decided", items_decided, "nd.deliberation", "agenda_item" },
  { NULL }
};

static const char *const hold_asks[] = { "held_on", "place", "chair", "recorder", NULL };

static const YifaAction actions[] = {
  { "hold", N_("Record as held"), YIFA_STAGE (PLANNED), "held", hold_gates, NULL, hold_asks,
    N_("The outcome of its items can be recorded; documents it approved can move on.") },
  { "close", N_("Close the minutes"), YIFA_STAGE (HELD), "closed", close_gates, NULL, NULL,
    N_("The minutes are settled.") },
  { "reopen", N_("Reopen the minutes"), YIFA_STAGE (CLOSED), "held", NULL, NULL, NULL,
    N_("The minutes can be corrected again."), TRUE },
  { NULL }
};

static const YifaPart parts[] = {
  { &yifa_agenda_item, "meeting" },
  { &yifa_attendance, "meeting" },
  { NULL }
};

const YifaKind yifa_meeting = {
  .type_name = "YifaMeeting",
  .table = "meeting",
  .label = N_("Meeting"),
  .fields = fields,
  .n_fields = YIFA_MEETING_N_FIELDS,
  .title = YIFA_MEETING_NAME,
  .actions = actions,
  .parts = parts,
};
