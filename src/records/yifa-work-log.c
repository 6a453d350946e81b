/* yifa-work-log.c - the log of an adviser's work (工作日志)
 *
 * One day, one piece of work, so many hours: on a matter or by itself. The first entry on a matter is its first
 * answer, where none was noted before. What assessments and fees count stands here and nowhere else.
 */
#include "yifa-work-log.h"

#include <string.h>

#include "yifa-adviser.h"
#include "yifa-choices.h"
#include "yifa-error.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter.h"
#include "yifa-meeting.h"
#include "yifa-org.h"

#define TITLE_CHARS 40
#define DAY_HOURS 2400 /* hundredths */

static const YifaField fields[] = {
  [YIFA_WORK_LOG_TITLE]      = { "title", N_("Title"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_WORK_LOG_ADVISER]    = { "adviser", N_("Adviser"),
                                 YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                 NULL, &yifa_adviser },
  [YIFA_WORK_LOG_MATTER]     = { "matter", N_("Legal matter"),
                                 YIFA_REF, YIFA_LIST | YIFA_FILTER | YIFA_OWNER, NULL, &yifa_matter },
  [YIFA_WORK_LOG_CLIENT_ORG] = { "client_org", N_("Work done for"),
                                 YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_WORK_LOG_WORK_ON]    = { "work_on", N_("Day of the work"),
                                 YIFA_DATE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER },
  [YIFA_WORK_LOG_WORK_KIND]  = { "work_kind", N_("Kind of work"),
                                 YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, yifa_matter_types },
  [YIFA_WORK_LOG_CONTENT]    = { "content", N_("What was done"),
                                 YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_WORK_LOG_HOURS]      = { "hours", N_("Hours worked"), YIFA_HOURS, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_WORK_LOG_PLACE]      = { "place", N_("Place"), YIFA_TEXT },
  [YIFA_WORK_LOG_MEETING]    = { "meeting", N_("Meeting"), YIFA_REF, YIFA_FILTER, NULL, &yifa_meeting },
  [YIFA_WORK_LOG_RESULT]     = { "result", N_("Result of the work"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_WORK_LOG_NOTE]       = { "note", N_("Note"), YIFA_PROSE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_WORK_LOG_N_FIELDS);

static gboolean
validate (YifaRecord *log, GError **error)
{
  gint64 hours = yifa_record_get_int (log, YIFA_WORK_LOG_HOURS);

  if (!yifa_record_has (log, YIFA_WORK_LOG_HOURS) || (hours > 0 && hours <= DAY_HOURS))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("hours", _("An entry is for one day: more than 0 hours and no more "
                                                             "than 24")));
  return FALSE;
}

static gboolean
refuse_future (YifaStore *store, YifaRecord *log, GError **error)
{
  const char *work_on = yifa_record_get_text (log, YIFA_WORK_LOG_WORK_ON);

  if (work_on == NULL || strcmp (work_on, yifa_store_get_today (store)) <= 0)
    return FALSE;

  g_propagate_error (error, yifa_error_new_field ("work_on", _("Work is entered when it has been done; %s is still to "
                                                               "come"), work_on));
  return TRUE;
}

/* The beginning of what was done, up to the end of its first line. */
static char *
dup_beginning (const char *content)
{
  g_autofree char *line = g_strndup (content, strcspn (content, "\n"));

  return g_utf8_strlen (line, -1) <= TITLE_CHARS ? g_steal_pointer (&line) : g_utf8_substring (line, 0, TITLE_CHARS);
}

static void
give_title (YifaStore *store, YifaRecord *log, YifaRecord *matter)
{
  const char *content = yifa_record_get_text (log, YIFA_WORK_LOG_CONTENT);
  g_autofree char *title = matter != NULL ? g_strdup (yifa_record_get_title (matter))
                           : content != NULL ? dup_beginning (content) : NULL;

  if (!yifa_record_has (log, YIFA_WORK_LOG_TITLE))
    yifa_record_set_text (log, YIFA_WORK_LOG_TITLE, title);
}

static YifaRecord *
load_matter (YifaStore *store, YifaRecord *log)
{
  gint64 id = yifa_record_get_int (log, YIFA_WORK_LOG_MATTER);

  return id != 0 ? yifa_store_load (store, &yifa_matter, id, NULL) : NULL;
}

/* One line is enough: what was done and how long, today, by whoever is in charge of the matter. */
static void
complete (YifaStore *store, YifaRecord *log, YifaRecord *matter)
{
  if (!yifa_record_has (log, YIFA_WORK_LOG_WORK_ON))
    yifa_record_set_text (log, YIFA_WORK_LOG_WORK_ON, yifa_store_get_today (store));
  if (matter == NULL)
    return;
  if (!yifa_record_has (log, YIFA_WORK_LOG_ADVISER) && yifa_record_has (matter, YIFA_MATTER_ADVISER))
    yifa_record_set_int (log, YIFA_WORK_LOG_ADVISER, yifa_record_get_int (matter, YIFA_MATTER_ADVISER));
  if (!yifa_record_has (log, YIFA_WORK_LOG_WORK_KIND))
    yifa_record_set_text (log, YIFA_WORK_LOG_WORK_KIND, yifa_record_get_text (matter, YIFA_MATTER_MATTER_TYPE));
}

/* The other entries of the same person on the same day. */
static gint64
sum_of_day (YifaStore *store, YifaRecord *log)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) logs = NULL;
  gint64 sum = 0;

  yifa_query_where_id (query, "adviser", yifa_record_get_int (log, YIFA_WORK_LOG_ADVISER));
  yifa_query_where (query, "work_on", YIFA_EQUAL, yifa_record_get_text (log, YIFA_WORK_LOG_WORK_ON));
  logs = yifa_store_load_all (store, &yifa_work_log, query, NULL);
  for (guint i = 0; logs != NULL && i < logs->len; i++)
    if (yifa_record_get_id (logs->pdata[i]) != yifa_record_get_id (log))
      sum += yifa_record_get_int (logs->pdata[i], YIFA_WORK_LOG_HOURS);
  return sum;
}

static gboolean
refuse_long_day (YifaStore *store, YifaRecord *log, GError **error)
{
  if (!yifa_record_has (log, YIFA_WORK_LOG_ADVISER) || !yifa_record_has (log, YIFA_WORK_LOG_WORK_ON) ||
      sum_of_day (store, log) + yifa_record_get_int (log, YIFA_WORK_LOG_HOURS) <= DAY_HOURS)
    return FALSE;

  g_propagate_error (error, yifa_error_new_field ("hours", _("With the other entries of %s the day would have more "
                                                             "than 24 hours"),
                                                  yifa_record_get_text (log, YIFA_WORK_LOG_WORK_ON)));
  return TRUE;
}

/* Whether @adviser was put on the matter; who left is on it up to that day. */
static gboolean
is_on_matter (GPtrArray *lines, gint64 adviser, const char *work_on)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const char *left_on = yifa_record_get_text (lines->pdata[i], YIFA_MATTER_ADVISER_LEFT_ON);

      if (yifa_record_get_int (lines->pdata[i], YIFA_MATTER_ADVISER_ADVISER) == adviser &&
          (left_on == NULL || strcmp (work_on, left_on) <= 0))
        return TRUE;
    }
  return FALSE;
}

/* Nobody works on a matter past the search for conflicts of interest; before the assignment anybody may help. */
static gboolean
refuse_unassigned (YifaStore *store, YifaRecord *log, YifaRecord *matter, GError **error)
{
  gint64 adviser = yifa_record_get_int (log, YIFA_WORK_LOG_ADVISER);
  const char *work_on = yifa_record_get_text (log, YIFA_WORK_LOG_WORK_ON);
  g_autoptr(GPtrArray) lines = matter != NULL
    ? yifa_store_load_parts (store, &yifa_matter_adviser, "matter", yifa_record_get_id (matter)) : NULL;
  g_autofree char *name = NULL;

  if (lines == NULL || lines->len == 0 || adviser == 0 || work_on == NULL || is_on_matter (lines, adviser, work_on))
    return FALSE;

  name = yifa_store_dup_title (store, &yifa_adviser, adviser);
  g_propagate_error (error, yifa_error_new_field ("adviser", _("%s was not working on this matter on %s; assign the "
                                                               "adviser, or add an assisting one, first"),
                                                  name, work_on));
  return TRUE;
}

/* Work on a matter is done for its client. */
static gboolean
prepare (YifaStore *store, YifaRecord *log, GError **error)
{
  g_autoptr(YifaRecord) matter = load_matter (store, log);

  complete (store, log, matter);
  if (refuse_future (store, log, error) || refuse_long_day (store, log, error) ||
      refuse_unassigned (store, log, matter, error))
    return FALSE;

  give_title (store, log, matter);
  if (matter != NULL && !yifa_record_has (log, YIFA_WORK_LOG_CLIENT_ORG))
    yifa_record_set_int (log, YIFA_WORK_LOG_CLIENT_ORG, yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG));
  return TRUE;
}

static const char *
later_of (const char *one, const char *other)
{
  return g_strcmp0 (one, other) >= 0 ? one : other;
}

static gboolean
saved (YifaStore *store, YifaRecord *log, gboolean is_new, GError **error)
{
  g_autoptr(YifaRecord) matter = is_new ? load_matter (store, log) : NULL;

  if (matter == NULL || !yifa_record_has (matter, YIFA_MATTER_ASSIGNED_ON) ||
      yifa_record_has (matter, YIFA_MATTER_RESPONDED_ON))
    return TRUE;

  yifa_record_set_text (matter, YIFA_MATTER_RESPONDED_ON, later_of (yifa_record_get_text (log, YIFA_WORK_LOG_WORK_ON),
                                                                    yifa_record_get_text (matter,
                                                                                          YIFA_MATTER_RECEIVED_ON)));
  return yifa_store_save (store, matter, error);
}

const YifaKind yifa_work_log = {
  .type_name = "YifaWorkLog",
  .table = "work_log",
  .label = N_("Entry of the work log"),
  .fields = fields,
  .n_fields = YIFA_WORK_LOG_N_FIELDS,
  .title = YIFA_WORK_LOG_TITLE,
  .validate = validate,
  .prepare = prepare,
  .saved = saved,
};
