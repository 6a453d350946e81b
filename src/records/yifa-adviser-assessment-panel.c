/* yifa-adviser-assessment-panel.c - the assessments of a panel's year, opened in one go
 *
 * One for each engagement that reached into the year and has none yet: doing it twice adds only what is missing.
 */
#include "yifa-adviser-assessment-private.h"

#include <string.h>

#include "yifa-adviser-panel.h"
#include "yifa-checks.h"
#include "yifa-engagement.h"

static gboolean
was_in_force (YifaRecord *engagement, const char *first, const char *last)
{
  static const char *const in_force[] = { "appointed", "renewed", "terminated", NULL };
  const char *ends_on = yifa_record_get_text (engagement, yifa_record_has (engagement, YIFA_ENGAGEMENT_TERMINATED_ON)
                                                            ? YIFA_ENGAGEMENT_TERMINATED_ON
                                                            : YIFA_ENGAGEMENT_ENDS_ON);

  return g_strv_contains (in_force, yifa_record_get_stage (engagement)) &&
         strcmp (yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON), last) <= 0 &&
         (ends_on == NULL || strcmp (ends_on, first) >= 0);
}

static gboolean
is_opened (YifaStore *store, YifaRecord *engagement, const char *year)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "engagement", yifa_record_get_id (engagement));
  yifa_query_where (query, "period_kind", YIFA_EQUAL, "yearly");
  yifa_query_where (query, "year", YIFA_EQUAL, year);
  return yifa_store_count (store, &yifa_adviser_assessment, query) > 0;
}

/* (element-type YifaRecord): engagements of the panel whose assessment of its year is still to be opened. */
static GPtrArray *
list_waiting (YifaStore *store, YifaRecord *panel)
{
  g_autoptr(GPtrArray) all = yifa_store_load_parts (store, &yifa_engagement, "panel", yifa_record_get_id (panel));
  GPtrArray *waiting = g_ptr_array_new_with_free_func (g_object_unref);
  int number = (int) yifa_record_get_int (panel, YIFA_ADVISER_PANEL_ASSESSED_YEAR);
  g_autofree char *year = g_strdup_printf ("%d", number);
  g_autofree char *first = g_strdup_printf ("%04d-01-01", number);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", number);

  for (guint i = 0; i < all->len; i++)
    if (was_in_force (all->pdata[i], first, last) && !is_opened (store, all->pdata[i], year))
      g_ptr_array_add (waiting, g_object_ref (all->pdata[i]));
  return waiting;
}

static char *
year_given (YifaStore *store, YifaRecord *panel)
{
  return yifa_check_given (panel, YIFA_ADVISER_PANEL_ASSESSED_YEAR);
}

static char *
members_waiting (YifaStore *store, YifaRecord *panel)
{
  g_autoptr(GPtrArray) waiting = NULL;

  if (!yifa_record_has (panel, YIFA_ADVISER_PANEL_ASSESSED_YEAR))
    return NULL;

  waiting = list_waiting (store, panel);
  return waiting->len > 0
           ? NULL
           : g_strdup_printf (_("No member of the panel is without an assessment of %d"),
                              (int) yifa_record_get_int (panel, YIFA_ADVISER_PANEL_ASSESSED_YEAR));
}

const YifaGate yifa_assessment_panel_gates[] = {
  { "year_given",      year_given,      "la.assessment", "assessed_year" },
  { "members_waiting", members_waiting, "la.assessment", "engagement" },
  { NULL }
};

gboolean
yifa_assessment_open_year (YifaStore *store, YifaRecord *panel, GError **error)
{
  g_autoptr(GPtrArray) waiting = list_waiting (store, panel);

  for (guint i = 0; i < waiting->len; i++)
    {
      g_autoptr(YifaRecord) assessment = yifa_record_new (&yifa_adviser_assessment);

      yifa_record_set_int (assessment, YIFA_ADVISER_ASSESSMENT_ENGAGEMENT, yifa_record_get_id (waiting->pdata[i]));
      yifa_record_set_int (assessment, YIFA_ADVISER_ASSESSMENT_YEAR,
                           yifa_record_get_int (panel, YIFA_ADVISER_PANEL_ASSESSED_YEAR));
      if (!yifa_store_save (store, assessment, error))
        return FALSE;
    }
  return TRUE;
}
