/* yifa-calendar-notice.c - the notice of a year's days off, by four eyes
 *
 * A wrong day off moves every date that is counted across it, so one person writes the days down and
 * another confirms them. What is confirmed stays as it is; a correction is a new notice, and takes its place
 * when it is confirmed in turn. Dates that waited for the year are computed with the confirmation.
 */
#include "yifa-calendar-notice.h"

#include "yifa-calendar-days.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-workflow.h"

enum { ENTERED, CONFIRMED, REPLACED };

static const YifaChoice scopes[] = {
  { "national", N_("Whole country") },
  { "local",    N_("Local, of a minority area") },
  { NULL }
};

static const YifaChoice stages[] = {
  [ENTERED]   = { "entered",   N_("Entered, not confirmed") },
  [CONFIRMED] = { "confirmed", N_("Confirmed, counts") },
  [REPLACED]  = { "replaced",  N_("Replaced") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CALENDAR_NOTICE_TITLE]        = { "title", N_("Holiday notice"),
                                          YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CALENDAR_NOTICE_SCOPE]        = { "scope", N_("Where it applies"),
                                          YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, scopes },
  [YIFA_CALENDAR_NOTICE_YEAR]         = { "year", N_("Year"),
                                          YIFA_COUNT, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER },
  [YIFA_CALENDAR_NOTICE_NOTICE_NO]    = { "notice_no", N_("Issue number"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_CALENDAR_NOTICE_ISSUED_ON]    = { "issued_on", N_("Issued on"), YIFA_DATE },
  [YIFA_CALENDAR_NOTICE_SOURCE]       = { "source", N_("Source"), YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH },
  [YIFA_CALENDAR_NOTICE_REGION]       = { "region", N_("Area of application"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_CALENDAR_NOTICE_REST]         = { "rest", N_("Days off"), YIFA_PROSE, YIFA_REQUIRED },
  [YIFA_CALENDAR_NOTICE_WORK]         = { "work", N_("Make-up days"), YIFA_PROSE },
  [YIFA_CALENDAR_NOTICE_STAGE]        = { "stage", N_("Stage"),
                                          YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, stages },
  [YIFA_CALENDAR_NOTICE_ENTERED_BY]   = { "entered_by", N_("Entered by"), YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CALENDAR_NOTICE_CONFIRMED_BY] = { "confirmed_by", N_("Confirmed by"),
                                          YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CALENDAR_NOTICE_CONFIRMED_ON] = { "confirmed_on", N_("Confirmed on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_CALENDAR_NOTICE_NOTE]         = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CALENDAR_NOTICE_N_FIELDS);

/* What the calendar is made of; a change of it is a change of dates. */
static const guint days_fields[] = {
  YIFA_CALENDAR_NOTICE_SCOPE, YIFA_CALENDAR_NOTICE_YEAR, YIFA_CALENDAR_NOTICE_REGION,
  YIFA_CALENDAR_NOTICE_REST, YIFA_CALENDAR_NOTICE_WORK,
};

static const char *
text (YifaRecord *notice, guint field)
{
  return yifa_record_get_text (notice, field);
}

static gboolean
refuse (GError **error, YifaCalendarNoticeField field, const char *sentence)
{
  if (error != NULL)
    *error = yifa_error_new_field (fields[field].name, "%s", sentence);
  return FALSE;
}

static gboolean
days_are_read (YifaRecord *notice, guint field)
{
  g_autoptr(GHashTable) days = yifa_calendar_days_new ();

  return text (notice, field) == NULL ||
         yifa_calendar_days_add (days, yifa_record_get_int (notice, YIFA_CALENDAR_NOTICE_YEAR),
                                    text (notice, field));
}

static gboolean
validate (YifaRecord *notice, GError **error)
{
  gint64 year = yifa_record_get_int (notice, YIFA_CALENDAR_NOTICE_YEAR);
  gboolean is_local = g_strcmp0 (text (notice, YIFA_CALENDAR_NOTICE_SCOPE), "local") == 0;

  if (year < YIFA_CALENDAR_FIRST_YEAR || year > YIFA_CALENDAR_LAST_YEAR)
    return refuse (error, YIFA_CALENDAR_NOTICE_YEAR, _("Write the year of the notice with four digits."));
  if (is_local && text (notice, YIFA_CALENDAR_NOTICE_REGION) == NULL)
    return refuse (error, YIFA_CALENDAR_NOTICE_REGION, _("Name the area whose days off these are."));
  if (!days_are_read (notice, YIFA_CALENDAR_NOTICE_REST))
    return refuse (error, YIFA_CALENDAR_NOTICE_REST,
                   _("The days off are not understood: write them like 春节 02-15~02-23; 清明节 04-04."));
  if (!days_are_read (notice, YIFA_CALENDAR_NOTICE_WORK))
    return refuse (error, YIFA_CALENDAR_NOTICE_WORK,
                   _("The make-up days are not understood: write them like 02-14; 02-28."));
  return TRUE;
}

static gboolean
days_changed (YifaRecord *notice)
{
  for (guint i = 0; i < G_N_ELEMENTS (days_fields); i++)
    if (yifa_record_field_changed (notice, days_fields[i]))
      return TRUE;
  return FALSE;
}

/* Who wrote the days as they stand is who must not confirm them. */
static gboolean
prepare (YifaStore *store, YifaRecord *notice, GError **error)
{
  gboolean is_new = yifa_record_get_id (notice) == 0;
  g_autofree char *before = yifa_record_dup_stored (notice, YIFA_CALENDAR_NOTICE_STAGE);

  if (!is_new && g_strcmp0 (before, "entered") != 0 && days_changed (notice))
    return refuse (error, YIFA_CALENDAR_NOTICE_REST,
                   _("The days of a confirmed notice stay as they are; enter a corrected notice and have it "
                      "confirmed."));

  if (text (notice, YIFA_CALENDAR_NOTICE_STAGE) == NULL)
    yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_STAGE, "entered");
  if (text (notice, YIFA_CALENDAR_NOTICE_ENTERED_BY) == NULL || (!is_new && days_changed (notice)))
    yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_ENTERED_BY, yifa_store_get_actor (store));
  return TRUE;
}

static char *
refuse_same_person (YifaStore *store, YifaRecord *notice)
{
  const char *entered_by = text (notice, YIFA_CALENDAR_NOTICE_ENTERED_BY);

  if (g_strcmp0 (entered_by, yifa_store_get_actor (store)) != 0)
    return NULL;
  return g_strdup_printf (
      _("%s entered these days; somebody else has to compare them with the notice and confirm."),
      entered_by);
}

static char *
refuse_wrong_days (YifaStore *store, YifaRecord *notice)
{
  return yifa_calendar_days_check (yifa_record_get_int (notice, YIFA_CALENDAR_NOTICE_YEAR),
                                   text (notice, YIFA_CALENDAR_NOTICE_REST),
                                   text (notice, YIFA_CALENDAR_NOTICE_WORK));
}

static YifaQuery *
query_stage (int year, const char *scope, const char *stage)
{
  YifaQuery *query = yifa_query_new ();

  yifa_query_where_id (query, "year", year);
  yifa_query_where (query, "scope", YIFA_EQUAL, scope);
  yifa_query_where (query, "stage", YIFA_EQUAL, stage);
  return query;
}

/* The one that counted until now steps back: one notice per year and area. */
static gboolean
replace_earlier (YifaStore *store, YifaRecord *notice, GError **error)
{
  g_autoptr(YifaQuery) query = query_stage (yifa_record_get_int (notice, YIFA_CALENDAR_NOTICE_YEAR),
                                            text (notice, YIFA_CALENDAR_NOTICE_SCOPE), "confirmed");
  g_autoptr(GPtrArray) earlier = yifa_store_load_all (store, &yifa_calendar_notice, query, error);

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      YifaRecord *other = earlier->pdata[i];

      if (yifa_record_get_id (other) == yifa_record_get_id (notice) ||
          g_strcmp0 (text (other, YIFA_CALENDAR_NOTICE_REGION), text (notice, YIFA_CALENDAR_NOTICE_REGION))
                 != 0)
        continue;
      yifa_record_set_text (other, YIFA_CALENDAR_NOTICE_STAGE, "replaced");
      if (!yifa_store_save (store, other, error))
        return FALSE;
    }
  return earlier != NULL;
}

/* The calendar is read anew for the dates that waited, and again afterwards: if the operation fails,
 * nothing of it has happened. */
static gboolean
confirm (YifaStore *store, YifaRecord *notice, GError **error)
{
  gboolean ok;

  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_CONFIRMED_BY, yifa_store_get_actor (store));
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_CONFIRMED_ON, yifa_store_get_today (store));
  if (!replace_earlier (store, notice, error) || !yifa_store_save (store, notice, error))
    return FALSE;

  yifa_calendar_forget (store);
  ok = yifa_deadlines_complete (store, error) >= 0;
  yifa_calendar_forget (store);
  return ok;
}

static const YifaGate confirm_gates[] = {
  { "second_person", refuse_same_person, "calendar.second_person", "entered_by" },
  { "dates_right", refuse_wrong_days, "calendar.notice", "rest" },
  { NULL }
};

static const YifaAction actions[] = {
  { "confirm", N_("Confirm the days"), YIFA_STAGE (ENTERED), "confirmed", confirm_gates, confirm,
    .causes = N_("From now on deadlines are counted by this notice; those that waited for the year get their dates.") },
  { "replace", N_("Take out of use"), YIFA_STAGE (CONFIRMED), "replaced", .needs_reason = TRUE,
    .causes = N_("The days of this notice no longer count; dates that were computed stay until somebody moves them.") },
  { NULL }
};

const YifaKind yifa_calendar_notice = {
  .type_name = "YifaCalendarNotice",
  .table = "calendar_notice",
  .label = N_("Holiday notice"),
  .fields = fields,
  .n_fields = YIFA_CALENDAR_NOTICE_N_FIELDS,
  .title = YIFA_CALENDAR_NOTICE_TITLE,
  .actions = actions,
  .validate = validate,
  .prepare = prepare,
};

YifaRecord *
yifa_calendar_notice_find (YifaStore *store, int year, const char *stage)
{
  g_autoptr(YifaQuery) query = query_stage (year, "national", stage);

  return yifa_store_find_one (store, &yifa_calendar_notice, query);
}
