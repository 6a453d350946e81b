/* yifa-adviser-assessment-points.c - the figures of an assessment, and the points they suggest
 *
 * The figures are taken once and kept with the assessment; what an item shows and suggests follows from them and
 * from the views of the client units, never from the registers as they have become since.
 */
#include "yifa-adviser-assessment-private.h"

#include <string.h>

#include "yifa-adviser-figures.h"
#include "yifa-adviser-sanction.h"
#include "yifa-assessment-item.h"
#include "yifa-assessment-view.h"
#include "yifa-date.h"
#include "yifa-engagement.h"
#include "yifa-evidence.h"
#include "yifa-indicator.h"
#include "yifa-matter.h"
#include "yifa-org.h"

#define DAYS_OF_YEAR 365

gint64
yifa_assessment_client (YifaStore *store, YifaRecord *assessment)
{
  gint64 id = yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_ENGAGEMENT);
  g_autoptr(YifaRecord) engagement = yifa_store_load (store, &yifa_engagement, id, NULL);
  gint64 client = engagement != NULL ? yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG) : 0;
  g_autoptr(YifaRecord) org = client != 0 ? yifa_store_load (store, &yifa_org, client, NULL) : NULL;

  return org == NULL || g_strcmp0 (yifa_record_get_text (org, YIFA_ORG_ORG_KIND), "gov") == 0 ? 0 : client;
}

GPtrArray *
yifa_assessment_load_items (YifaStore *store, YifaRecord *assessment)
{
  return yifa_store_load_parts (store, &yifa_assessment_item, "assessment", yifa_record_get_id (assessment));
}

GPtrArray *
yifa_assessment_load_views (YifaStore *store, YifaRecord *assessment)
{
  return yifa_store_load_parts (store, &yifa_assessment_view, "assessment", yifa_record_get_id (assessment));
}

/* Figures */

static guint
find_type (YifaRecord *matter, const YifaField *types)
{
  const char *type = yifa_record_get_text (matter, YIFA_MATTER_MATTER_TYPE);
  guint i = 0;

  while (types->choices[i].value != NULL && g_strcmp0 (types->choices[i].value, type) != 0)
    i++;
  return i;
}

static guint
count_choices (const YifaField *field)
{
  guint n = 0;

  while (field->choices[n].value != NULL)
    n++;
  return n;
}

/* "Contract: 5, Consultation: 3", in the order of the types. */
static char *
dup_types (YifaStore *store, GArray *matters)
{
  const YifaField *types = &yifa_matter.fields[YIFA_MATTER_MATTER_TYPE];
  guint n_types = count_choices (types);
  g_autofree int *counts = g_new0 (int, n_types + 1);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < matters->len; i++)
    {
      g_autoptr(YifaRecord) matter = yifa_store_load (store, &yifa_matter, g_array_index (matters, gint64, i), NULL);

      if (matter != NULL)
        counts[find_type (matter, types)]++;
    }
  for (guint i = 0; i < n_types; i++)
    if (counts[i] > 0)
      /* Translators: type of matter, how many */
      g_ptr_array_add (words, g_strdup_printf (C_("type of matter, how many", "%s: %d"),
                                               yifa_choice_get_label (types, types->choices[i].value), counts[i]));
  return yifa_evidence_join (words);
}

static gint64
count_sanctions (YifaStore *store, YifaRecord *assessment)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "adviser", yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_ADVISER));
  yifa_query_where (query, "decided_on", YIFA_AT_LEAST,
                    yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_FROM_ON));
  yifa_query_where (query, "decided_on", YIFA_AT_MOST,
                    yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_TO_ON));
  return yifa_store_count (store, &yifa_adviser_sanction, query);
}

/* Which list of the figures each field counts. */
static const struct
{
  guint field;
  gsize list;
} counted[] = {
  { YIFA_ADVISER_ASSESSMENT_MATTERS_N, G_STRUCT_OFFSET (YifaAdviserFigures, matters) },
  { YIFA_ADVISER_ASSESSMENT_OPINIONS_N, G_STRUCT_OFFSET (YifaAdviserFigures, opinions) },
  { YIFA_ADVISER_ASSESSMENT_RESPONSES_N, G_STRUCT_OFFSET (YifaAdviserFigures, responses) },
  { YIFA_ADVISER_ASSESSMENT_RESPONSE_ON_TIME_N, G_STRUCT_OFFSET (YifaAdviserFigures, responses_on_time) },
  { YIFA_ADVISER_ASSESSMENT_RESPONSES_UNCOUNTED_N, G_STRUCT_OFFSET (YifaAdviserFigures, responses_uncounted) },
  { YIFA_ADVISER_ASSESSMENT_MEETINGS_DUE_N, G_STRUCT_OFFSET (YifaAdviserFigures, meetings_due) },
  { YIFA_ADVISER_ASSESSMENT_MEETINGS_ATTENDED_N, G_STRUCT_OFFSET (YifaAdviserFigures, meetings_attended) },
  { YIFA_ADVISER_ASSESSMENT_ADOPTIONS_N, G_STRUCT_OFFSET (YifaAdviserFigures, adoptions) },
  { YIFA_ADVISER_ASSESSMENT_ADOPTED_N, G_STRUCT_OFFSET (YifaAdviserFigures, adopted) },
};

gboolean
yifa_assessment_take_figures (YifaStore *store, YifaRecord *assessment, GError **error)
{
  const char *from = yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_FROM_ON);
  const char *to = yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_TO_ON);
  gint64 adviser = yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_ADVISER);
  g_autoptr(YifaAdviserFigures) figures = NULL;
  g_autofree char *types = NULL;

  figures = yifa_adviser_figures (store, adviser, yifa_assessment_client (store, assessment), from, to, error);
  if (figures == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    yifa_record_set_int (assessment, counted[i].field, G_STRUCT_MEMBER (GArray *, figures, counted[i].list)->len);
  if (figures->responses_uncounted->len == 0) /* the usual case needs no line of its own */
    yifa_record_clear (assessment, YIFA_ADVISER_ASSESSMENT_RESPONSES_UNCOUNTED_N);
  types = dup_types (store, figures->matters);
  yifa_record_set_text (assessment, YIFA_ADVISER_ASSESSMENT_MATTER_TYPES, types);
  yifa_record_set_int (assessment, YIFA_ADVISER_ASSESSMENT_HOURS, figures->hours);
  yifa_record_set_int (assessment, YIFA_ADVISER_ASSESSMENT_SANCTIONS_N, count_sanctions (store, assessment));
  yifa_record_set_text (assessment, YIFA_ADVISER_ASSESSMENT_COMPUTED_ON, yifa_store_get_today (store));
  return TRUE;
}

/* Points */

gboolean
yifa_assessment_add_items (YifaStore *store, YifaRecord *assessment, GError **error)
{
  GPtrArray *indicators = yifa_indicators_of (store);

  for (guint i = 0; i < indicators->len; i++)
    {
      const YifaIndicator *indicator = indicators->pdata[i];
      g_autoptr(YifaRecord) item = yifa_record_new (&yifa_assessment_item);

      yifa_record_set_int (item, YIFA_ASSESSMENT_ITEM_ASSESSMENT, yifa_record_get_id (assessment));
      yifa_record_set_int (item, YIFA_ASSESSMENT_ITEM_SEQ, i + 1);
      yifa_record_set_text (item, YIFA_ASSESSMENT_ITEM_CODE, indicator->code);
      yifa_record_set_text (item, YIFA_ASSESSMENT_ITEM_LABEL, indicator->label);
      yifa_record_set_text (item, YIFA_ASSESSMENT_ITEM_EXPLANATION, indicator->explanation);
      yifa_record_set_int (item, YIFA_ASSESSMENT_ITEM_WEIGHT, yifa_rules_number (store, indicator->weight));
      if (!yifa_store_save (store, item, error))
        return FALSE;
    }
  return TRUE;
}

/* What one indicator shows: a measure of figure / of; of is 0 where there was no occasion for it. */
typedef struct
{
  gint64 figure;
  gint64 of;
  char  *words;
} Reading;

static int
number (YifaRecord *assessment, guint field)
{
  return (int) yifa_record_get_int (assessment, field);
}

/* A period of less than a year, or more, is measured as if it were one. */
static void
read_matters (YifaStore *store, YifaRecord *assessment, Reading *reading)
{
  const char *from = yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_FROM_ON);
  const char *to = yifa_record_get_text (assessment, YIFA_ADVISER_ASSESSMENT_TO_ON);
  g_autofree char *hours = yifa_store_dup_display (store, assessment, YIFA_ADVISER_ASSESSMENT_HOURS);

  reading->figure = number (assessment, YIFA_ADVISER_ASSESSMENT_MATTERS_N);
  reading->of = yifa_date_days_between (from, to) + 1;
  reading->words = g_strdup_printf (_("Matters: %d; opinions issued: %d; hours: %s"), (int) reading->figure,
                                    number (assessment, YIFA_ADVISER_ASSESSMENT_OPINIONS_N), hours);
}

/* In per cent. */
static void
read_share (Reading *reading, int part, int whole)
{
  reading->figure = part * 100;
  reading->of = whole;
}

static char *
no_occasion (void)
{
  return g_strdup (_("No occasion in this period"));
}

static void
read_responses (YifaStore *store, YifaRecord *assessment, Reading *reading)
{
  int in_time = number (assessment, YIFA_ADVISER_ASSESSMENT_RESPONSE_ON_TIME_N);
  int judged = number (assessment, YIFA_ADVISER_ASSESSMENT_RESPONSES_N);
  int uncounted = number (assessment, YIFA_ADVISER_ASSESSMENT_RESPONSES_UNCOUNTED_N);

  read_share (reading, in_time, judged);
  if (uncounted > 0)
    reading->words = g_strdup_printf (_("In time: %d of %d; not counted, because the calendar of the year is "
                                        "missing: %d"), in_time, judged, uncounted);
  else
    reading->words = judged > 0 ? g_strdup_printf (_("In time: %d of %d"), in_time, judged) : no_occasion ();
}

static void
read_meetings (YifaStore *store, YifaRecord *assessment, Reading *reading)
{
  int attended = number (assessment, YIFA_ADVISER_ASSESSMENT_MEETINGS_ATTENDED_N);
  int due = number (assessment, YIFA_ADVISER_ASSESSMENT_MEETINGS_DUE_N);

  read_share (reading, attended, due);
  reading->words = due > 0 ? g_strdup_printf (_("Attended: %d of %d"), attended, due) : no_occasion ();
}

static void
read_adoptions (YifaStore *store, YifaRecord *assessment, Reading *reading)
{
  int adopted = number (assessment, YIFA_ADVISER_ASSESSMENT_ADOPTED_N);
  int answered = number (assessment, YIFA_ADVISER_ASSESSMENT_ADOPTIONS_N);

  read_share (reading, adopted, answered);
  reading->words = answered > 0 ? g_strdup_printf (_("Adopted: %d of %d"), adopted, answered) : no_occasion ();
}

static void
read_sanctions (YifaStore *store, YifaRecord *assessment, Reading *reading)
{
  reading->figure = number (assessment, YIFA_ADVISER_ASSESSMENT_SANCTIONS_N);
  reading->of = 1;
  reading->words = g_strdup_printf (_("Sanctions: %d"), (int) reading->figure);
}

static void
read_views (YifaStore *store, YifaRecord *assessment, Reading *reading)
{
  g_autoptr(GPtrArray) views = yifa_assessment_load_views (store, assessment);

  for (guint i = 0; i < views->len; i++)
    reading->figure += yifa_record_get_int (views->pdata[i], YIFA_ASSESSMENT_VIEW_SCORE);
  reading->of = views->len;
  reading->words = views->len > 0 ? g_strdup_printf (_("Views: %d; mean: %.1f"), (int) views->len,
                                                     (double) reading->figure / views->len)
                                  : g_strdup (_("No view of a client unit yet"));
}

static void (*const readers[]) (YifaStore *store, YifaRecord *assessment, Reading *reading) = {
  [YIFA_MEASURE_MATTERS]         = read_matters,
  [YIFA_MEASURE_RESPONSE_RATE]   = read_responses,
  [YIFA_MEASURE_ATTENDANCE_RATE] = read_meetings,
  [YIFA_MEASURE_ADOPTION_RATE]   = read_adoptions,
  [YIFA_MEASURE_SANCTIONS]       = read_sanctions,
  [YIFA_MEASURE_VIEWS]           = read_views,
  [YIFA_MEASURE_JUDGED]          = NULL,
};

/* A number for the period itself, not for a year, is taken as it is. */
static void
scale (const YifaIndicator *indicator, Reading *reading)
{
  if (indicator->measure != YIFA_MEASURE_MATTERS)
    return;
  if (indicator->per_year)
    reading->figure *= DAYS_OF_YEAR;
  else
    reading->of = 1;
}

static gboolean
refresh_item (YifaStore *store, YifaRecord *assessment, YifaRecord *item, GError **error)
{
  const char *code = yifa_record_get_text (item, YIFA_ASSESSMENT_ITEM_CODE);
  const YifaIndicator *indicator = yifa_indicator_find (store, code);
  gint64 weight = yifa_record_get_int (item, YIFA_ASSESSMENT_ITEM_WEIGHT);
  Reading reading = { 0 };

  if (indicator == NULL || readers[indicator->measure] == NULL)
    return TRUE;

  readers[indicator->measure] (store, assessment, &reading);
  scale (indicator, &reading);
  yifa_record_set_text (item, YIFA_ASSESSMENT_ITEM_FIGURE, reading.words);
  g_free (reading.words);
  if (reading.of > 0)
    yifa_record_set_int (item, YIFA_ASSESSMENT_ITEM_SUGGESTED,
                         yifa_indicator_points (indicator, weight, reading.figure, reading.of));
  else
    yifa_record_clear (item, YIFA_ASSESSMENT_ITEM_SUGGESTED);
  return yifa_store_save (store, item, error);
}

gboolean
yifa_assessment_refresh_items (YifaStore *store, YifaRecord *assessment, GError **error)
{
  g_autoptr(GPtrArray) items = yifa_assessment_load_items (store, assessment);

  for (guint i = 0; i < items->len; i++)
    if (!refresh_item (store, assessment, items->pdata[i], error))
      return FALSE;
  return TRUE;
}
