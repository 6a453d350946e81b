/* yifa-figures-advisers.c - a year's figures of legal advisers
 *
 * What is counted by adviser, type or unit comes from the year of the advisers, so that a figure here is the total
 * of that table. The rest is rates, each with the records that it looks at.
 */
#include "yifa-figures-private.h"

#include <string.h>

#include "yifa-adviser-figures.h"
#include "yifa-adviser-year.h"
#include "yifa-adviser.h"
#include "yifa-attendance.h"
#include "yifa-choices.h"
#include "yifa-conflict-check.h"
#include "yifa-date.h"
#include "yifa-engagement.h"
#include "yifa-matter.h"
#include "yifa-meeting.h"
#include "yifa-org.h"

static const YifaFigureDefinition opinion_rate = {
  "rate_opinion", N_("Matters with an opinion"),
  N_("Legal matters with a written opinion issued ÷ legal matters opened as a file in the year"),
  YIFA_FIGURE_RATE, &yifa_matter
};

static const YifaFigureDefinition adoption_rate = {
  "rate_adoption_advisers", N_("Advisers’ opinions adopted"),
  N_("Opinions adopted in full ÷ opinions of advisers whose adoption was recorded in the year"),
  YIFA_FIGURE_RATE, &yifa_matter
};

static const YifaFigureDefinition attendance_rate = {
  "rate_attendance_advisers", N_("Advisers’ attendance"),
  N_("Meetings attended by an adviser of the roster ÷ meetings held in the year"),
  YIFA_FIGURE_RATE, &yifa_meeting
};

static const YifaFigureDefinition response_days = {
  "response_days_mean", N_("Mean time to the first answer"),
  N_("Calendar days from the opening of the file to the first answer ÷ legal matters opened as a file in the year that "
     "have been answered"),
  YIFA_FIGURE_DAYS, &yifa_matter
};

static const YifaFigureDefinition on_time = {
  "rate_response_on_time", N_("First answers in time"),
  N_("Legal matters first answered within the working days of the rule ÷ legal matters opened as a file in the year "
     "that their adviser has answered"),
  YIFA_FIGURE_RATE, &yifa_matter
};

static const YifaFigureDefinition in_term = {
  "advisers_in_term", N_("Advisers in term"),
  N_("Advisers with an engagement that covers the last day of the year, or today while the year lasts"),
  YIFA_FIGURE_COUNT, &yifa_adviser
};

static const YifaFigureDefinition coverage = {
  "rate_coverage", N_("Units with an adviser"),
  N_("Governments, departments, townships and dispatched offices with an adviser of their own in term ÷ all of them, "
     "on the last day of the year or today while it lasts"),
  YIFA_FIGURE_RATE, &yifa_org
};

static const YifaFigureDefinition conflicts = {
  "conflicts_found", N_("Conflicts of interest found"),
  N_("Searches for conflicts of interest made in the year that found something, of all searches made in the year"),
  YIFA_FIGURE_COUNT, &yifa_conflict_check
};

/* --- from the table of the year ------------------------------------------------------------- */

static void
take_cell (YifaFigure *figure, const YifaYearCell *cell, gint64 of)
{
  g_array_append_vals (figure->ids, cell->ids->data, cell->ids->len);
  figure->numerator = cell->value;
  figure->denominator = of;
}

static gint64
n_of (const YifaYearTable *table, YifaYearFigure which)
{
  return table->total->cells[which].ids->len;
}

/* What became of opinions is told of all of which something is known. */
static void
add_total (GPtrArray *figures, const YifaYearTable *table, YifaYearFigure which)
{
  gboolean is_adoption = which == YIFA_YEAR_ADOPTED || which == YIFA_YEAR_PARTLY || which == YIFA_YEAR_NOT_ADOPTED;
  gint64 of = n_of (table, is_adoption ? YIFA_YEAR_ADOPTIONS : which);
  const YifaFigureDefinition definition = {
    yifa_year_figure_get_name (which), yifa_year_figure_get_label (which), yifa_year_figure_get_definition (which),
    yifa_year_figure_get_unit (which), yifa_year_figure_get_kind (which)
  };

  take_cell (yifa_figures_add (figures, &definition), &table->total->cells[which], of);
}

/* Every type has its figure, also in a year without such matters. */
static void
add_types (GPtrArray *figures, const YifaYearTable *table)
{
  for (guint i = 0; yifa_matter_types[i].value != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("matters_", yifa_matter_types[i].value, NULL);
      g_autofree char *label = g_strdup_printf (_("Matters: %s"),
                                                g_dgettext (GETTEXT_PACKAGE, yifa_matter_types[i].label));
      const YifaFigureDefinition definition = {
        g_intern_string (name), g_intern_string (label),
        N_("Legal matters of this type opened as a file in the year, of all legal matters opened in the year"),
        YIFA_FIGURE_COUNT, &yifa_matter
      };
      const YifaYearRow *row = yifa_year_table_find (table, i + 1);
      YifaFigure *figure = yifa_figures_add (figures, &definition);

      figure->denominator = table->total->cells[YIFA_YEAR_MATTERS].value;
      if (row != NULL)
        take_cell (figure, &row->cells[YIFA_YEAR_MATTERS], figure->denominator);
    }
}

static void
add_adoption (GPtrArray *figures, const YifaYearTable *table)
{
  static const YifaYearFigure known[] = { YIFA_YEAR_ADOPTED, YIFA_YEAR_PARTLY, YIFA_YEAR_NOT_ADOPTED };
  YifaFigure *figure = yifa_figures_add (figures, &adoption_rate);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const GArray *ids = table->total->cells[known[i]].ids;

      for (guint k = 0; k < ids->len; k++)
        yifa_figure_count (figure, g_array_index (ids, gint64, k), known[i] == YIFA_YEAR_ADOPTED);
    }
}

static GHashTable *
id_set_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
put_once (GHashTable *set, gint64 id)
{
  g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

static void
add_attendance (YifaStore *store, const YifaYearTable *table, GPtrArray *figures)
{
  g_autoptr(GPtrArray) meetings = yifa_figures_load_year (store, &yifa_meeting, "held_on", table->year);
  const GArray *attendances = table->total->cells[YIFA_YEAR_MEETINGS].ids;
  g_autoptr(GHashTable) attended = id_set_new ();
  YifaFigure *figure = yifa_figures_add (figures, &attendance_rate);

  for (guint i = 0; i < attendances->len; i++)
    {
      g_autoptr(YifaRecord) attendance =
        yifa_store_load (store, &yifa_attendance, g_array_index (attendances, gint64, i), NULL);

      if (attendance != NULL)
        put_once (attended, yifa_record_get_int (attendance, YIFA_ATTENDANCE_MEETING));
    }
  for (guint i = 0; i < meetings->len; i++)
    {
      gint64 id = yifa_record_get_id (meetings->pdata[i]);

      if (g_strcmp0 (yifa_record_get_stage (meetings->pdata[i]), "planned") != 0)
        yifa_figure_count (figure, id, g_hash_table_contains (attended, &id));
    }
}

static void
add_year (YifaStore *store, int year, GPtrArray *figures)
{
  g_autoptr(YifaAdviserYear) facts = yifa_adviser_year_read (store, year, 0, NULL);
  g_autoptr(YifaYearTable) types = NULL;

  if (facts == NULL)
    return;

  types = yifa_adviser_year_tabulate (store, facts, YIFA_YEAR_BY_TYPE);
  for (YifaYearFigure which = 0; which < YIFA_YEAR_N_FIGURES; which++)
    {
      add_total (figures, types, which);
      if (which == YIFA_YEAR_MATTERS)
        add_types (figures, types);
    }
  add_adoption (figures, types);
  add_attendance (store, types, figures);
}

/* --- rates ---------------------------------------------------------------------------------- */

static void
add_matters (YifaStore *store, int year, GPtrArray *figures)
{
  g_autoptr(GPtrArray) matters = yifa_figures_load_year (store, &yifa_matter, "received_on", year);
  YifaFigure *opinions = yifa_figures_add (figures, &opinion_rate);
  YifaFigure *days = yifa_figures_add (figures, &response_days);

  for (guint i = 0; i < matters->len; i++)
    {
      gint64 id = yifa_record_get_id (matters->pdata[i]);

      yifa_figure_count (opinions, id, yifa_record_has (matters->pdata[i], YIFA_MATTER_ISSUED_ON));
      if (!yifa_record_has (matters->pdata[i], YIFA_MATTER_RESPONDED_ON))
        continue;

      g_array_append_val (days->ids, id);
      days->numerator += yifa_record_get_int (matters->pdata[i], YIFA_MATTER_RESPONSE_DAYS);
      days->denominator++;
    }
}

static gboolean
holds (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* As an assessment of the year counts them. */
static void
add_responses (YifaStore *store, int year, GPtrArray *figures)
{
  g_autoptr(YifaQuery) all = yifa_query_new ();
  g_autoptr(GArray) advisers = yifa_store_list (store, &yifa_adviser, all, NULL);
  g_autofree char *from = g_strdup_printf ("%04d-01-01", year);
  g_autofree char *to = g_strdup_printf ("%04d-12-31", year);
  YifaFigure *figure = yifa_figures_add (figures, &on_time);

  for (guint i = 0; advisers != NULL && i < advisers->len; i++)
    {
      g_autoptr(YifaAdviserFigures) own = yifa_adviser_figures (store, g_array_index (advisers, gint64, i), 0, from, to,
                                                                NULL);

      for (guint k = 0; own != NULL && k < own->responses->len; k++)
        yifa_figure_count (figure, g_array_index (own->responses, gint64, k),
                           holds (own->responses_on_time, g_array_index (own->responses, gint64, k)));
    }
}

/* --- who is engaged ------------------------------------------------------------------------- */

static void
read_engagements (YifaStore *store, const char *day, GHashTable *advisers, GHashTable *clients)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) engagements = yifa_store_load_all (store, &yifa_engagement, query, NULL);

  for (guint i = 0; engagements != NULL && i < engagements->len; i++)
    if (yifa_engagement_is_in_term (engagements->pdata[i], day))
      {
        put_once (advisers, yifa_record_get_int (engagements->pdata[i], YIFA_ENGAGEMENT_ADVISER));
        put_once (clients, yifa_record_get_int (engagements->pdata[i], YIFA_ENGAGEMENT_CLIENT_ORG));
      }
}

/* As the view of the coverage has it. */
static gboolean
is_covered_unit (YifaRecord *org, const char *day)
{
  static const char *const kinds[] = { "gov", "gov_office", "department", "township", "dispatched", NULL };
  const char *from = yifa_record_get_text (org, YIFA_ORG_VALID_FROM);
  const char *to = yifa_record_get_text (org, YIFA_ORG_VALID_TO);

  return g_strv_contains (kinds, yifa_record_get_text (org, YIFA_ORG_ORG_KIND)) &&
         (from == NULL || strcmp (from, day) <= 0) && (to == NULL || strcmp (to, day) >= 0);
}

static void
add_coverage (YifaStore *store, const char *day, GHashTable *clients, GPtrArray *figures)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) orgs = yifa_store_load_all (store, &yifa_org, query, NULL);
  YifaFigure *figure = yifa_figures_add (figures, &coverage);

  for (guint i = 0; orgs != NULL && i < orgs->len; i++)
    {
      gint64 id = yifa_record_get_id (orgs->pdata[i]);

      if (is_covered_unit (orgs->pdata[i], day))
        yifa_figure_count (figure, id, g_hash_table_contains (clients, &id));
    }
}

static void
add_engaged (YifaStore *store, int year, GPtrArray *figures)
{
  const char *today = yifa_store_get_today (store);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", year);
  const char *day = yifa_date_year (today) == year ? today : last;
  g_autoptr(GHashTable) advisers = id_set_new ();
  g_autoptr(GHashTable) clients = id_set_new ();
  YifaFigure *figure = yifa_figures_add (figures, &in_term);
  GHashTableIter iter;
  gpointer id;

  read_engagements (store, day, advisers, clients);
  g_hash_table_iter_init (&iter, advisers);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    yifa_figure_count (figure, *(gint64 *) id, TRUE);
  add_coverage (store, day, clients, figures);
}

static void
add_conflicts (YifaStore *store, int year, GPtrArray *figures)
{
  g_autoptr(GPtrArray) checks = yifa_figures_load_year (store, &yifa_conflict_check, "checked_on", year);
  YifaFigure *figure = yifa_figures_add (figures, &conflicts);

  figure->denominator = checks->len;
  for (guint i = 0; i < checks->len; i++)
    {
      gint64 id = yifa_record_get_id (checks->pdata[i]);

      if (g_strcmp0 (yifa_record_get_text (checks->pdata[i], YIFA_CONFLICT_CHECK_RESULT), "found") != 0)
        continue;
      figure->numerator++;
      g_array_append_val (figure->ids, id);
    }
}

void
yifa_figures_add_advisers (YifaStore *store, int year, GPtrArray *figures)
{
  add_year (store, year, figures);
  add_matters (store, year, figures);
  add_responses (store, year, figures);
  add_engaged (store, year, figures);
  add_conflicts (store, year, figures);
}
