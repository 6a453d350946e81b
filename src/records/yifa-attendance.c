/* yifa-attendance.c - who was at a meeting, in which role */
#include "yifa-attendance.h"

#include "yifa-adviser.h"
#include "yifa-meeting.h"
#include "yifa-org.h"

static const YifaChoice attendance_roles[] = {
  { "attendee",         N_("Attendee") },
  { "observer",         N_("Observer") },
  { "legal_observer",   N_("Legal observer") },
  { "citizen_observer", N_("Citizens' representative") },
  { "adviser",          N_("Legal adviser") },
  { "absent",           N_("Absent") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ATTENDANCE_MEETING]     = { "meeting", N_("Meeting"),
                                    YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_OWNER, NULL, &yifa_meeting },
  [YIFA_ATTENDANCE_PERSON_NAME] = { "person_name", N_("Full name"),
                                    YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_ATTENDANCE_ORG]         = { "org", N_("Unit"), YIFA_REF, YIFA_LIST, NULL, &yifa_org },
  [YIFA_ATTENDANCE_ROLE]        = { "role", N_("Role"),
                                    YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, attendance_roles },
  [YIFA_ATTENDANCE_REASON]      = { "reason", N_("Reason of absence"), YIFA_TEXT },
  [YIFA_ATTENDANCE_ADVISER]     = { "adviser", N_("From the roster"), YIFA_REF, YIFA_FILTER, NULL, &yifa_adviser },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ATTENDANCE_N_FIELDS);

/* Who is chosen from the roster needs no typing. */
static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  gint64 id = yifa_record_get_int (record, YIFA_ATTENDANCE_ADVISER);
  g_autofree char *name = NULL;

  if (id == 0 || yifa_record_has (record, YIFA_ATTENDANCE_PERSON_NAME))
    return TRUE;

  name = yifa_store_dup_title (store, &yifa_adviser, id);
  yifa_record_set_text (record, YIFA_ATTENDANCE_PERSON_NAME, name);
  return TRUE;
}

const YifaKind yifa_attendance = {
  .type_name = "YifaAttendance",
  .table = "attendance",
  .label = N_("Attendance"),
  .fields = fields,
  .n_fields = YIFA_ATTENDANCE_N_FIELDS,
  .title = YIFA_ATTENDANCE_PERSON_NAME,
  .prepare = prepare,
};
