/* yifa-adviser-figures.c - what the registers say of the work of one adviser in a period
 *
 * The one place where this is counted: the assessment, the year of a panel and the papers all ask here. A matter
 * counts by the day it was received, an hour by the day it was worked, an adoption by the day it was told.
 */
#include "yifa-adviser-figures.h"

#include <string.h>

#include "yifa-adviser.h"
#include "yifa-attendance.h"
#include "yifa-calendar.h"
#include "yifa-engagement.h"
#include "yifa-matter.h"
#include "yifa-meeting.h"
#include "yifa-rules.h"
#include "yifa-work-log.h"

typedef struct
{
  YifaStore  *store;
  gint64      adviser;
  gint64      client; /* 0: all */
  const char *from;
  const char *to;
} Scope;

static void
add_id (GArray *ids, YifaRecord *record)
{
  gint64 id = yifa_record_get_id (record);

  g_array_append_val (ids, id);
}

/* The records of the adviser, and of the client if one was named, with that date in the period. */
static GPtrArray *
load_in_period (const Scope *scope, const YifaKind *kind, const char *date, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "adviser", scope->adviser);
  if (scope->client != 0)
    yifa_query_where_id (query, "client_org", scope->client);
  yifa_query_where (query, date, YIFA_AT_LEAST, scope->from);
  yifa_query_where (query, date, YIFA_AT_MOST, scope->to);
  query->order = g_strdup (date);
  return yifa_store_load_all (scope->store, kind, query, error);
}

/* The rule of the day the question came in. */
static char *
last_day_of_answer (const Scope *scope, const char *received_on)
{
  const YifaRule *rule = yifa_rules_find_on (yifa_rules_of (scope->store), "la.response_days", received_on);

  return yifa_calendar_add (yifa_calendar_of (scope->store), received_on, (int) rule->number);
}

static void
count_response (YifaAdviserFigures *self, const Scope *scope, YifaRecord *matter)
{
  const char *responded_on = yifa_record_get_text (matter, YIFA_MATTER_RESPONDED_ON);
  g_autofree char *last = NULL;

  if (responded_on == NULL)
    return;

  last = last_day_of_answer (scope, yifa_record_get_text (matter, YIFA_MATTER_RECEIVED_ON));
  add_id (last != NULL ? self->responses : self->responses_uncounted, matter);
  if (last != NULL && strcmp (responded_on, last) <= 0)
    add_id (self->responses_on_time, matter);
}

static gboolean
count_matters (YifaAdviserFigures *self, const Scope *scope, GError **error)
{
  g_autoptr(GPtrArray) matters = load_in_period (scope, &yifa_matter, "received_on", error);

  for (guint i = 0; matters != NULL && i < matters->len; i++)
    {
      add_id (self->matters, matters->pdata[i]);
      count_response (self, scope, matters->pdata[i]);
    }
  return matters != NULL;
}

static gboolean
count_opinions (YifaAdviserFigures *self, const Scope *scope, GError **error)
{
  g_autoptr(GPtrArray) matters = load_in_period (scope, &yifa_matter, "issued_on", error);

  for (guint i = 0; matters != NULL && i < matters->len; i++)
    add_id (self->opinions, matters->pdata[i]);
  return matters != NULL;
}

static gboolean
count_adoptions (YifaAdviserFigures *self, const Scope *scope, GError **error)
{
  g_autoptr(GPtrArray) matters = load_in_period (scope, &yifa_matter, "adopted_on", error);

  for (guint i = 0; matters != NULL && i < matters->len; i++)
    {
      add_id (self->adoptions, matters->pdata[i]);
      if (g_strcmp0 (yifa_record_get_text (matters->pdata[i], YIFA_MATTER_ADOPTION), "adopted") == 0)
        add_id (self->adopted, matters->pdata[i]);
    }
  return matters != NULL;
}

static gboolean
count_hours (YifaAdviserFigures *self, const Scope *scope, GError **error)
{
  g_autoptr(GPtrArray) logs = load_in_period (scope, &yifa_work_log, "work_on", error);

  for (guint i = 0; logs != NULL && i < logs->len; i++)
    {
      add_id (self->logs, logs->pdata[i]);
      self->hours += yifa_record_get_int (logs->pdata[i], YIFA_WORK_LOG_HOURS);
    }
  return logs != NULL;
}

static GPtrArray *
load_meetings (const Scope *scope, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "held_on", YIFA_AT_LEAST, scope->from);
  yifa_query_where (query, "held_on", YIFA_AT_MOST, scope->to);
  yifa_query_where (query, "stage", YIFA_NOT_EQUAL, "planned");
  query->order = g_strdup ("held_on");
  return yifa_store_load_all (scope->store, &yifa_meeting, query, error);
}

/* A member of a panel attends executive meetings; whom a unit engaged itself, all its meetings. */
static gboolean
must_attend (YifaRecord *engagement, YifaRecord *meeting)
{
  const char *kind = yifa_record_get_text (meeting, YIFA_MEETING_MEETING_KIND);

  return yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ATTENDS_MEETINGS) &&
         yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG) ==
           yifa_record_get_int (meeting, YIFA_MEETING_ORG) &&
         (!yifa_record_has (engagement, YIFA_ENGAGEMENT_PANEL) || g_strcmp0 (kind, "executive") == 0) &&
         yifa_engagement_is_in_term (engagement, yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON));
}

static gboolean
is_due (const Scope *scope, GPtrArray *engagements, YifaRecord *meeting)
{
  if (scope->client != 0 && yifa_record_get_int (meeting, YIFA_MEETING_ORG) != scope->client)
    return FALSE;
  for (guint i = 0; i < engagements->len; i++)
    if (must_attend (engagements->pdata[i], meeting))
      return TRUE;
  return FALSE;
}

/* Rows from before the roster name the person only. */
static gboolean
was_there (const Scope *scope, YifaRecord *attendance, const char *name)
{
  const char *role = yifa_record_get_text (attendance, YIFA_ATTENDANCE_ROLE);
  gint64 adviser = yifa_record_get_int (attendance, YIFA_ATTENDANCE_ADVISER);

  if (g_strcmp0 (role, "adviser") != 0 && g_strcmp0 (role, "legal_observer") != 0)
    return FALSE;
  return adviser != 0 ? adviser == scope->adviser
                      : g_strcmp0 (yifa_record_get_text (attendance, YIFA_ATTENDANCE_PERSON_NAME), name) == 0;
}

static gboolean
attended (const Scope *scope, YifaRecord *meeting, const char *name)
{
  g_autoptr(GPtrArray) rows = yifa_store_load_parts (scope->store, &yifa_attendance, "meeting",
                                                     yifa_record_get_id (meeting));

  for (guint i = 0; i < rows->len; i++)
    if (was_there (scope, rows->pdata[i], name))
      return TRUE;
  return FALSE;
}

static gboolean
count_meetings (YifaAdviserFigures *self, const Scope *scope, GError **error)
{
  g_autoptr(GPtrArray) engagements = yifa_store_load_parts (scope->store, &yifa_engagement, "adviser",
                                                            scope->adviser);
  g_autofree char *name = yifa_store_dup_title (scope->store, &yifa_adviser, scope->adviser);
  g_autoptr(GPtrArray) meetings = load_meetings (scope, error);

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    if (is_due (scope, engagements, meetings->pdata[i]))
      {
        add_id (self->meetings_due, meetings->pdata[i]);
        if (attended (scope, meetings->pdata[i], name))
          add_id (self->meetings_attended, meetings->pdata[i]);
      }
  return meetings != NULL;
}

/* All lists of the struct, so that none is forgotten. */
static const gsize lists[] = {
  G_STRUCT_OFFSET (YifaAdviserFigures, matters),
  G_STRUCT_OFFSET (YifaAdviserFigures, opinions),
  G_STRUCT_OFFSET (YifaAdviserFigures, responses),
  G_STRUCT_OFFSET (YifaAdviserFigures, responses_on_time),
  G_STRUCT_OFFSET (YifaAdviserFigures, responses_uncounted),
  G_STRUCT_OFFSET (YifaAdviserFigures, meetings_due),
  G_STRUCT_OFFSET (YifaAdviserFigures, meetings_attended),
  G_STRUCT_OFFSET (YifaAdviserFigures, adoptions),
  G_STRUCT_OFFSET (YifaAdviserFigures, adopted),
  G_STRUCT_OFFSET (YifaAdviserFigures, logs),
};
G_STATIC_ASSERT (G_N_ELEMENTS (lists) * sizeof (GArray *) + sizeof (gint64) == sizeof (YifaAdviserFigures));

YifaAdviserFigures *
yifa_adviser_figures (YifaStore *store, gint64 adviser_id, gint64 client_org_id, const char *from, const char *to,
                      GError **error)
{
  const Scope scope = { store, adviser_id, client_org_id, from, to };
  g_autoptr(YifaAdviserFigures) self = g_new0 (YifaAdviserFigures, 1);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    G_STRUCT_MEMBER (GArray *, self, lists[i]) = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!count_matters (self, &scope, error) || !count_opinions (self, &scope, error) ||
      !count_adoptions (self, &scope, error) || !count_hours (self, &scope, error) ||
      !count_meetings (self, &scope, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
yifa_adviser_figures_free (YifaAdviserFigures *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_array_unref (G_STRUCT_MEMBER (GArray *, self, lists[i]));
  g_free (self);
}
