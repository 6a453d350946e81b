#pragma once
#include "yifa-period.h"

/* Why this date: one sentence with its article, on screen and in print. */
typedef struct
{
  YifaPeriod     period;
  const char    *start_on;
  const char    *event;          /* what happened on that day, or NULL */
  YifaPeriodEnd  end;            /* borrowed texts */
  GPtrArray     *pauses;         /* (element-type YifaRecord) of clock_pause, or NULL */
  gint64         paused_days;    /* of clocks from before pauses had rows of their own */
  const char    *paused_on;      /* it stands still since then, or NULL */
  const char    *paused_reason;
  gint64         extended_days;
  const char    *extend_reason;
  const char    *basis;          /* or NULL */
  YifaConfidence confidence;
  const char    *profile;        /* whose number it is; YIFA_ORIGIN_OFFICE: this office's own; or NULL */
} YifaExplanation;

/* Transfer full. */
char *yifa_explanation_write       (const YifaExplanation *self,
                                    YifaCalendar          *calendar);
/* "依据国办发〔2018〕115号（待核实），采用“四川省县级”配置"; transfer full; NULL without a basis. */
char *yifa_explanation_write_basis (const char            *basis,
                                    YifaConfidence         confidence,
                                    const char            *profile);
