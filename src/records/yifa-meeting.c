/* yifa-meeting.c - meeting */
#include "yifa-meeting.h"

#include "yifa-org.h"

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

const YifaKind yifa_meeting = {
  .type_name = "YifaMeeting",
  .table = "meeting",
  .label = N_("Meeting"),
  .fields = fields,
  .n_fields = YIFA_MEETING_N_FIELDS,
  .title = YIFA_MEETING_NAME,
};
