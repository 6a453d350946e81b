/* yifa-indicator.c - what advisers are assessed by, and how a figure of the log turns into points
 *
 * The indicators stand in a file that an office may replace by its own; their full points are rules, so that a
 * profile or the office changes a number without touching the file. An assessment copies both when it is opened.
 */
#include "yifa-indicator.h"

#include <string.h>

#include "yifa-rules-private.h"

#define INDICATOR_FILE "assessment.ini"
#define CACHE "yifa-indicator"
#define ALL_POINTS 100
#define WHOLE 100 /* percent */

static const YifaChoice measures[] = {
  [YIFA_MEASURE_MATTERS]         = { "matters",         N_("Matters taken") },
  [YIFA_MEASURE_RESPONSE_RATE]   = { "response_rate",   N_("Share of answers in time") },
  [YIFA_MEASURE_ATTENDANCE_RATE] = { "attendance_rate", N_("Share of meetings attended") },
  [YIFA_MEASURE_ADOPTION_RATE]   = { "adoption_rate",   N_("Share of opinions adopted") },
  [YIFA_MEASURE_SANCTIONS]       = { "sanctions",       N_("Sanctions in the period") },
  [YIFA_MEASURE_VIEWS]           = { "views",           N_("Mean of the views") },
  [YIFA_MEASURE_JUDGED]          = { "judged",          N_("Judged by people") },
  { NULL }
};

static const YifaField fields[] = {
  { "label",       N_("Indicator"),               YIFA_TEXT,   YIFA_REQUIRED },
  { "weight",      N_("Rule of its full points"), YIFA_TEXT,   YIFA_REQUIRED },
  { "measure",     N_("What is measured"),        YIFA_CHOICE, YIFA_REQUIRED, measures },
  { "full_at",     N_("Full points at"),          YIFA_COUNT },
  { "zero_at",     N_("No points at"),            YIFA_COUNT },
  { "per_year",    N_("Of a whole year"),         YIFA_FLAG },
  { "explanation", N_("Explanation"),             YIFA_TEXT,   YIFA_REQUIRED },
  { NULL }
};

typedef struct
{
  GStringChunk *texts;
  GPtrArray    *list; /* (element-type YifaIndicator) */
} Indicators;

static YifaMeasure
measure_of (YifaRuleFile *file, const char *code)
{
  g_autofree char *word = yifa_rule_file_dup_text (file, code, "measure");

  return yifa_choice_find (measures, word);
}

static gboolean
is_rate (YifaMeasure measure)
{
  return measure == YIFA_MEASURE_RESPONSE_RATE || measure == YIFA_MEASURE_ATTENDANCE_RATE ||
         measure == YIFA_MEASURE_ADOPTION_RATE || measure == YIFA_MEASURE_VIEWS;
}

/* What is judged has no scale; what is measured has two different ends of one. */
static void
check_scale (YifaRuleFile *file, const char *code)
{
  static const char *const ends[] = { "full_at", "zero_at" };
  YifaMeasure measure = measure_of (file, code);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (yifa_rule_file_has (file, code, ends[i]) != (measure != YIFA_MEASURE_JUDGED))
      yifa_rule_file_complain (file, code, ends[i],
                               measure == YIFA_MEASURE_JUDGED ? _("there is no such key") : _("this key is missing"));
    else if (is_rate (measure) && yifa_rule_file_get_int (file, code, ends[i]) > WHOLE)
      yifa_rule_file_complain (file, code, ends[i], _("a share is at most 100"));

  if (measure != YIFA_MEASURE_JUDGED && yifa_rule_file_get_int (file, code, "full_at") ==
                                          yifa_rule_file_get_int (file, code, "zero_at"))
    yifa_rule_file_complain (file, code, "zero_at", _("full points and no points lie at the same number"));
}

static void
check_indicator (YifaRuleFile *file, const char *code)
{
  check_scale (file, code);
  if (yifa_rule_file_has (file, code, "per_year") && measure_of (file, code) != YIFA_MEASURE_MATTERS)
    yifa_rule_file_complain (file, code, "per_year", _("only a number of matters is that of a year"));
}

const YifaRuleFormat yifa_indicator_format = { INDICATOR_FILE, fields, .check = check_indicator };

static const char *
keep (Indicators *self, YifaRuleFile *file, const char *code, const char *key)
{
  g_autofree char *text = yifa_rule_file_dup_text (file, code, key);

  return g_string_chunk_insert_const (self->texts, text);
}

static void
add_indicator (Indicators *self, YifaRuleFile *file, const char *code)
{
  YifaIndicator *indicator = g_new0 (YifaIndicator, 1);

  indicator->code = g_string_chunk_insert_const (self->texts, code);
  indicator->label = keep (self, file, code, "label");
  indicator->weight = keep (self, file, code, "weight");
  indicator->measure = measure_of (file, code);
  indicator->full_at = yifa_rule_file_get_int (file, code, "full_at");
  indicator->zero_at = yifa_rule_file_get_int (file, code, "zero_at");
  indicator->per_year = yifa_rule_file_get_int (file, code, "per_year");
  indicator->explanation = keep (self, file, code, "explanation");
  g_ptr_array_add (self->list, indicator);
}

static void
indicators_free (gpointer data)
{
  Indicators *self = data;

  g_ptr_array_unref (self->list);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* Never NULL; empty when @problems grew. */
static Indicators *
load (const char *path, GPtrArray *problems)
{
  Indicators *self = g_new0 (Indicators, 1);
  guint before = problems->len;
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  g_auto(GStrv) codes = NULL;

  self->texts = g_string_chunk_new (1024);
  self->list = g_ptr_array_new_with_free_func (g_free);
  if (file == NULL || problems->len > before)
    return self;

  codes = yifa_rule_file_get_groups (file);
  for (guint i = 0; codes[i] != NULL; i++)
    add_indicator (self, file, codes[i]);
  return self;
}

GPtrArray *
yifa_indicators_of (YifaStore *store)
{
  g_autofree char *path = yifa_rules_dup_path (store, INDICATOR_FILE);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  Indicators *self = g_object_get_data (G_OBJECT (store), CACHE);

  if (self != NULL)
    return self->list;

  self = load (path, problems);
  if (problems->len > 0)
    g_warning ("%s", (char *) problems->pdata[0]);
  g_object_set_data_full (G_OBJECT (store), CACHE, self, indicators_free);
  return self->list;
}

const YifaIndicator *
yifa_indicator_find (YifaStore *store, const char *code)
{
  GPtrArray *list = yifa_indicators_of (store);

  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (((YifaIndicator *) list->pdata[i])->code, code) == 0)
      return list->pdata[i];
  return NULL;
}

/* A straight line from no points to full ones, level beyond both ends. */
gint64
yifa_indicator_points (const YifaIndicator *self, gint64 weight, gint64 figure, gint64 of)
{
  gint64 way = self->full_at - self->zero_at;
  gint64 gone = figure - self->zero_at * of;

  if (way < 0)
    {
      way = -way;
      gone = -gone;
    }
  gone = CLAMP (gone, 0, way * of);
  return (2 * weight * gone + way * of) / (2 * way * of);
}

static gint64
add_weight (const YifaIndicator *indicator, YifaRules *rules, GPtrArray *problems)
{
  const YifaRule *rule = yifa_rules_find (rules, indicator->weight);

  if (rule == NULL)
    /* Translators: file, indicator, rule */
    g_ptr_array_add (problems, g_strdup_printf (_("%s: [%s] weight: there is no rule [%s]"), INDICATOR_FILE,
                                                indicator->code, indicator->weight));
  return rule != NULL ? rule->number : 0;
}

void
yifa_indicators_check (const char *folder, YifaRules *rules, GPtrArray *problems)
{
  g_autofree char *path = yifa_rules_find_file (folder, INDICATOR_FILE);
  guint before = problems->len;
  Indicators *self = load (path, problems);
  gint64 sum = 0;

  for (guint i = 0; i < self->list->len; i++)
    sum += add_weight (self->list->pdata[i], rules, problems);
  if (problems->len == before && sum != ALL_POINTS)
    g_ptr_array_add (problems, g_strdup_printf (_("%s: the full points of the indicators add up to %d, not to %d"),
                                                INDICATOR_FILE, (int) sum, ALL_POINTS));
  indicators_free (self);
}

void
yifa_indicators_forget (YifaStore *store)
{
  g_object_set_data (G_OBJECT (store), CACHE, NULL);
}
