#pragma once
#include "yifa-store.h"

/* What the registers say of the work of one adviser in a period; every number is that of the records in its list
 * (element-type gint64). */
typedef struct
{
  GArray *matters;             /* received in the period, this adviser in the lead */
  GArray *opinions;            /* matters whose opinion was issued in the period */
  GArray *responses;           /* of matters: those answered, where it can be judged whether in time */
  GArray *responses_on_time;   /* of responses: within la.response_days of the receipt */
  GArray *responses_uncounted; /* of matters: answered, but the calendar of the year is missing */
  GArray *meetings_due;        /* held while an engagement to attend meetings covered that day */
  GArray *meetings_attended;   /* of meetings_due */
  GArray *adoptions;           /* matters of which the unit said in the period what became of the opinion */
  GArray *adopted;             /* of adoptions: taken up whole */
  GArray *logs;                /* entries of the work log of the period */
  gint64  hours;               /* of logs, in hundredths */
} YifaAdviserFigures;

/* From @from to @to, both counted. @client_org_id narrows to the matters, the log and the meetings of one client
 * unit; 0: all of them. Transfer full; NULL with @error. */
YifaAdviserFigures *yifa_adviser_figures      (YifaStore          *store,
                                               gint64              adviser_id,
                                               gint64              client_org_id,
                                               const char         *from,
                                               const char         *to,
                                               GError            **error);
void                yifa_adviser_figures_free (YifaAdviserFigures *figures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaAdviserFigures, yifa_adviser_figures_free)
