#pragma once
#include <glib.h>

/* Dates are plain ISO text, "2026-11-22": no clock, no zone. NULL is "no date".
 * Nothing here asks the clock except yifa_date_today(), which only app and cli call. */

gboolean yifa_date_is_valid   (const char *date);
char    *yifa_date_today      (void);
char    *yifa_date_add_days   (const char *date,
                               int         days);
char    *yifa_date_add_months (const char *date,
                               int         months);
int      yifa_date_days_between (const char *from,
                                 const char *to);
/* Days counted through, for whoever walks along many of them: 0 is no day; NULL lies outside 1 to 9999. */
guint32  yifa_date_to_day     (const char *date);
char    *yifa_date_from_day   (guint32     day);
int      yifa_date_year       (const char *date);
int      yifa_date_weekday    (const char *date);
char    *yifa_date_parse      (const char *typed,
                               const char *today);
char    *yifa_date_to_words   (const char *date);
