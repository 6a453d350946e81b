#pragma once
#include "yifa-rules.h"

/* What an indicator reads from the work log; YIFA_MEASURE_JUDGED: nothing, people judge it. */
typedef enum
{
  YIFA_MEASURE_MATTERS,
  YIFA_MEASURE_RESPONSE_RATE,
  YIFA_MEASURE_ATTENDANCE_RATE,
  YIFA_MEASURE_ADOPTION_RATE,
  YIFA_MEASURE_SANCTIONS,
  YIFA_MEASURE_VIEWS,
  YIFA_MEASURE_JUDGED,
} YifaMeasure;

/* One indicator of the assessment of advisers (考核指标, data/rules/assessment.ini). */
typedef struct
{
  const char *code;        /* "timeliness" */
  const char *label;
  const char *weight;      /* the rule that says its full points: "la.weight_timeliness" */
  YifaMeasure measure;
  gint64      full_at;     /* the measure that earns full points, */
  gint64      zero_at;     /* and the one that earns none; more or less than the other */
  gboolean    per_year;    /* full_at is that of a whole year */
  const char *explanation; /* how points are given, for whoever gives them */
} YifaIndicator;

/* (element-type YifaIndicator), in order, as the office has them: its own file of that name, or the shipped
 * one. Owned by the store, good until it is refreshed. */
GPtrArray           *yifa_indicators_of     (YifaStore           *store);
/* NULL when no indicator has that code. */
const YifaIndicator *yifa_indicator_find    (YifaStore           *store,
                                             const char          *code);
/* The points of @weight that a measure of @figure / @of earns, rounded to whole ones; @of is above 0. */
gint64               yifa_indicator_points  (const YifaIndicator *self,
                                             gint64               weight,
                                             gint64               figure,
                                             gint64               of);
/* The weights that the indicators in @folder name: each a rule, all of them together 100. */
void                 yifa_indicators_check  (const char          *folder,
                                             YifaRules           *rules,
                                             GPtrArray           *problems);
void                 yifa_indicators_forget (YifaStore           *store);
