/* yifa-adviser-assessment.c - the assessment of an adviser, for a year or for a term
 *
 * Opened under an engagement: the period follows from its kind and its year, within the term. The figures of the
 * log are taken when it is opened and whenever they are asked for anew, until it is confirmed; then they stay.
 */
#include "yifa-adviser-assessment-private.h"

#include <string.h>

#include "yifa-adviser.h"
#include "yifa-assessment-item.h"
#include "yifa-assessment-view.h"
#include "yifa-checks.h"
#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-engagement.h"
#include "yifa-error.h"

static const YifaChoice period_kinds[] = {
  { "yearly",      N_("Of the year") },
  { "end_of_term", N_("At the end of the term") },
  { NULL }
};

static const YifaChoice stages[] = {
  { "open",      N_("Being assessed") },
  { "scored",    N_("Scored") },
  { "confirmed", N_("Result confirmed") },
  { NULL }
};

static const YifaChoice grades[] = {
  { "excellent",   N_("Excellent") },
  { "qualified",   N_("Qualified") },
  { "unqualified", N_("Not qualified") },
  { NULL }
};

static const YifaChoice consequences[] = {
  { "renew",   N_("Engage anew") },
  { "improve", N_("Improve within a time limit") },
  { "reduce",  N_("Reduce the fee") },
  { "end",     N_("End the engagement") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ADVISER_ASSESSMENT_TITLE]                 = { "title", N_("Title"),
                                                      YIFA_TEXT,
                                                      YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_ADVISER_ASSESSMENT_ENGAGEMENT]            = { "engagement", N_("Engagement"),
                                                      YIFA_REF, YIFA_REQUIRED | YIFA_FILTER | YIFA_OWNER,
                                                      NULL, &yifa_engagement },
  [YIFA_ADVISER_ASSESSMENT_ADVISER]               = { "adviser", N_("Adviser or expert"),
                                                      YIFA_REF, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                                      NULL, &yifa_adviser },
  [YIFA_ADVISER_ASSESSMENT_PERIOD_KIND]           = { "period_kind", N_("Kind of assessment"),
                                                      YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, period_kinds },
  [YIFA_ADVISER_ASSESSMENT_YEAR]                  = { "year", N_("Year of the assessment"),
                                                      YIFA_COUNT, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER },
  [YIFA_ADVISER_ASSESSMENT_FROM_ON]               = { "from_on", N_("Assessed from"),
                                                      YIFA_DATE, YIFA_REQUIRED },
  [YIFA_ADVISER_ASSESSMENT_TO_ON]                 = { "to_on", N_("Assessed until"),
                                                      YIFA_DATE, YIFA_REQUIRED | YIFA_FILTER },
  [YIFA_ADVISER_ASSESSMENT_STAGE]                 = { "stage", N_("State"),
                                                      YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, stages },
  [YIFA_ADVISER_ASSESSMENT_COMPUTED_ON]           = { "computed_on", N_("Figures taken on"),
                                                      YIFA_DATE, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_MATTERS_N]             = { "matters_n", N_("Matters taken"),
                                                      YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ADVISER_ASSESSMENT_MATTER_TYPES]          = { "matter_types", N_("Matters by type"),
                                                      YIFA_TEXT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_OPINIONS_N]            = { "opinions_n", N_("Opinions issued"),
                                                      YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ADVISER_ASSESSMENT_HOURS]                 = { "hours", N_("Hours worked"),
                                                      YIFA_HOURS, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ADVISER_ASSESSMENT_RESPONSES_N]           = { "responses_n", N_("Answers given"),
                                                      YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_RESPONSE_ON_TIME_N]    = { "response_on_time_n", N_("Answers given in time"),
                                                      YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_RESPONSES_UNCOUNTED_N] = { "responses_uncounted_n",
                                                      N_("Answers not counted, for want of a calendar"),
                                                      YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_MEETINGS_DUE_N]        = { "meetings_due_n", N_("Meetings to attend"),
                                                      YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_MEETINGS_ATTENDED_N]   = { "meetings_attended_n", N_("Meetings attended"),
                                                      YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_ADOPTIONS_N]           = { "adoptions_n", N_("Opinions answered by the unit"),
                                                      YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_ADOPTED_N]             = { "adopted_n", N_("Opinions adopted"),
                                                      YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_SANCTIONS_N]           = { "sanctions_n", N_("Sanctions in the period"),
                                                      YIFA_COUNT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_SELF_REPORT]           = { "self_report", N_("The adviser's own report"),
                                                      YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ADVISER_ASSESSMENT_TOTAL]                 = { "total", N_("Total points"),
                                                      YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ADVISER_ASSESSMENT_GRADE]                 = { "grade", N_("Grade"),
                                                      YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, grades },
  [YIFA_ADVISER_ASSESSMENT_CONSEQUENCE]           = { "consequence", N_("What follows from it"),
                                                      YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                                      consequences },
  [YIFA_ADVISER_ASSESSMENT_OPINION]               = { "opinion", N_("Opinion of the assessment"),
                                                      YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ADVISER_ASSESSMENT_CONFIRMED_BY]          = { "confirmed_by", N_("Assessment confirmed by"),
                                                      YIFA_TEXT, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_CONFIRMED_ON]          = { "confirmed_on", N_("Assessment confirmed on"),
                                                      YIFA_DATE, YIFA_LOCKED },
  [YIFA_ADVISER_ASSESSMENT_NOTE]                  = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ADVISER_ASSESSMENT_SUGGESTED_TOTAL]       = { "suggested_total", N_("Points the log suggests"),
                                                      YIFA_COUNT, YIFA_COMPUTED },
  [YIFA_ADVISER_ASSESSMENT_VIEWS_N]               = { "views_n", N_("Views of client units"),
                                                      YIFA_COUNT, YIFA_COMPUTED },
  [YIFA_ADVISER_ASSESSMENT_VIEWS_SCORE]           = { "views_score", N_("Mean of the views"),
                                                      YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ADVISER_ASSESSMENT_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_ADVISER_ASSESSMENT_FROM_ON, YIFA_ADVISER_ASSESSMENT_TO_ON, error);
}

static const char *
later (const char *one, const char *other)
{
  return other != NULL && strcmp (one, other) < 0 ? other : one;
}

static const char *
earlier (const char *one, const char *other)
{
  return other != NULL && strcmp (other, one) < 0 ? other : one;
}

static void
fill_in (YifaRecord *record, guint field, const char *value)
{
  if (!yifa_record_has (record, field))
    yifa_record_set_text (record, field, value);
}

static const char *
last_day (YifaRecord *engagement)
{
  const char *terminated_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_TERMINATED_ON);

  return terminated_on != NULL ? terminated_on : yifa_record_get_text (engagement, YIFA_ENGAGEMENT_ENDS_ON);
}

static gboolean
refuse_year (int year, GError **error)
{
  g_propagate_error (error, yifa_error_new_field ("year", _("The engagement does not reach into %d"), year));
  return FALSE;
}

/* A year is assessed as far as the engagement covers it; a term from its first day to its last. */
static gboolean
set_period (YifaRecord *record, YifaRecord *engagement, GError **error)
{
  gboolean is_of_term = yifa_record_says (record, YIFA_ADVISER_ASSESSMENT_PERIOD_KIND, "end_of_term");
  int year = (int) yifa_record_get_int (record, YIFA_ADVISER_ASSESSMENT_YEAR);
  const char *starts_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON);
  const char *ends_on = last_day (engagement);
  g_autofree char *first = g_strdup_printf ("%04d-01-01", year);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", year);
  const char *from = is_of_term ? starts_on : later (first, starts_on);
  const char *to = is_of_term && ends_on != NULL ? ends_on : earlier (last, ends_on);

  if (yifa_record_has (record, YIFA_ADVISER_ASSESSMENT_FROM_ON) &&
      yifa_record_has (record, YIFA_ADVISER_ASSESSMENT_TO_ON))
    return TRUE;
  if (strcmp (from, to) > 0)
    return refuse_year (year, error);

  fill_in (record, YIFA_ADVISER_ASSESSMENT_FROM_ON, from);
  fill_in (record, YIFA_ADVISER_ASSESSMENT_TO_ON, to);
  return TRUE;
}

/* 张三 · 大英县人民政府：2026年年度考核 */
static void
name_it (YifaRecord *record, YifaRecord *engagement)
{
  gboolean is_of_term = yifa_record_says (record, YIFA_ADVISER_ASSESSMENT_PERIOD_KIND, "end_of_term");
  int year = (int) yifa_record_get_int (record, YIFA_ADVISER_ASSESSMENT_YEAR);
  g_autofree char *title = NULL;

  if (yifa_record_has (record, YIFA_ADVISER_ASSESSMENT_TITLE))
    return;

  /* Translators: engagement (its adviser and its client unit), year */
  title = g_strdup_printf (is_of_term ? _("%s: assessment at the end of the term, %d")
                                      : _("%s: assessment of %d"),
                           yifa_record_get_title (engagement), year);
  yifa_record_set_text (record, YIFA_ADVISER_ASSESSMENT_TITLE, title);
}

/* What was not said: this year's, of the kind that comes every year. */
static void
set_defaults (YifaStore *store, YifaRecord *record)
{
  fill_in (record, YIFA_ADVISER_ASSESSMENT_PERIOD_KIND, "yearly");
  if (!yifa_record_has (record, YIFA_ADVISER_ASSESSMENT_YEAR))
    yifa_record_set_int (record, YIFA_ADVISER_ASSESSMENT_YEAR, yifa_date_year (yifa_store_get_today (store)));
}

/* Another period has other figures. */
static gboolean
has_moved (YifaRecord *record)
{
  return yifa_record_get_id (record) != 0 &&
         (yifa_record_field_changed (record, YIFA_ADVISER_ASSESSMENT_ENGAGEMENT) ||
          yifa_record_field_changed (record, YIFA_ADVISER_ASSESSMENT_FROM_ON) ||
          yifa_record_field_changed (record, YIFA_ADVISER_ASSESSMENT_TO_ON));
}

/* Figures that came with the record, from another office, stay. */
static gboolean
needs_figures (YifaRecord *record)
{
  return yifa_workflow_get_stage (record) == ASSESSMENT_OPEN &&
         yifa_record_has (record, YIFA_ADVISER_ASSESSMENT_FROM_ON) &&
         yifa_record_has (record, YIFA_ADVISER_ASSESSMENT_TO_ON) &&
         (!yifa_record_has (record, YIFA_ADVISER_ASSESSMENT_COMPUTED_ON) || has_moved (record));
}

static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  gint64 id = yifa_record_get_int (record, YIFA_ADVISER_ASSESSMENT_ENGAGEMENT);
  g_autoptr(YifaRecord) engagement = id != 0 ? yifa_store_load (store, &yifa_engagement, id, NULL) : NULL;

  set_defaults (store, record);
  if (engagement == NULL)
    return TRUE;

  yifa_record_set_int (record, YIFA_ADVISER_ASSESSMENT_ADVISER,
                       yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER));
  if (!set_period (record, engagement, error))
    return FALSE;
  name_it (record, engagement);
  return !needs_figures (record) || yifa_assessment_take_figures (store, record, error);
}

/* The result is due so long after the period, wherever its end has moved. */
static gboolean
run_clock (YifaStore *store, YifaRecord *record, GError **error)
{
  const char *to_on = yifa_record_get_text (record, YIFA_ADVISER_ASSESSMENT_TO_ON);
  g_autoptr(YifaRecord) deadline = yifa_deadline_find (store, record, "la.assessment_days");

  if (deadline != NULL && g_strcmp0 (yifa_record_get_text (deadline, YIFA_DEADLINE_STATE), "open") == 0 &&
      g_strcmp0 (yifa_record_get_text (deadline, YIFA_DEADLINE_START_ON), to_on) == 0)
    return TRUE;
  return yifa_deadline_start (store, record, "la.assessment_days", to_on, error);
}

static gboolean
saved (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error)
{
  if (yifa_workflow_get_stage (record) != ASSESSMENT_OPEN)
    return TRUE;

  return run_clock (store, record, error) && (!is_new || yifa_assessment_add_items (store, record, error)) &&
         yifa_assessment_refresh_items (store, record, error);
}

/* A note may be added to what is settled. */
static gboolean
changes_more_than_note (YifaRecord *record)
{
  for (guint i = 0; i < YIFA_ADVISER_ASSESSMENT_N_FIELDS; i++)
    if (i != YIFA_ADVISER_ASSESSMENT_NOTE && yifa_record_field_changed (record, i))
      return TRUE;
  return FALSE;
}

static char *
refuses_own_change (YifaRecord *record, gboolean withdraws)
{
  g_autofree char *stage = yifa_record_dup_stored (record, YIFA_ADVISER_ASSESSMENT_STAGE);

  if (g_strcmp0 (stage, "confirmed") != 0 || yifa_record_field_changed (record, YIFA_ADVISER_ASSESSMENT_STAGE) ||
      (!withdraws && !changes_more_than_note (record)))
    return NULL;
  return g_strdup (_("The result has been confirmed and stays as it is; reopen the assessment to change it"));
}

/* What the total was added up from stays with it. */
static char *
refuses_change (YifaStore *store, YifaRecord *whole, YifaRecord *part, gboolean withdraws)
{
  if (part == whole)
    return refuses_own_change (whole, withdraws);
  if (yifa_workflow_get_stage (whole) == ASSESSMENT_OPEN)
    return NULL;
  return g_strdup (_("The assessment has been scored; reopen it to change points or views"));
}

static const YifaPart parts[] = {
  { &yifa_assessment_item, "assessment" },
  { &yifa_assessment_view, "assessment" },
  { NULL }
};

const YifaKind yifa_adviser_assessment = {
  .type_name = "YifaAdviserAssessment",
  .table = "adviser_assessment",
  .view = "adviser_assessment_view",
  .label = N_("Assessment of an adviser"),
  .fields = fields,
  .n_fields = YIFA_ADVISER_ASSESSMENT_N_FIELDS,
  .title = YIFA_ADVISER_ASSESSMENT_TITLE,
  .actions = yifa_adviser_assessment_actions,
  .parts = parts,
  .validate = validate,
  .prepare = prepare,
  .saved = saved,
  .refuses_change = refuses_change,
};
