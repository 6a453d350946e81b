#pragma once
#include <glib.h>

/* Days as the yearly notices are written down: "春节 02-15~02-23; 清明节 04-04~04-06". A set of days is
 * a GHashTable of ISO dates to the festival's name, which may be empty. */
GHashTable *yifa_calendar_days_new   (void);
/* FALSE: some span is not understood, or longer than a month. "02-15" lies in @year; "2026-12-31" says
 * its year itself. */
gboolean    yifa_calendar_days_add   (GHashTable *days,
                                      int         year,
                                      const char *text);
/* The other way round, days that follow each other under one name as one span. Transfer full. */
char       *yifa_calendar_days_write (GHashTable *days,
                                      int         year);
/* NULL, or the sentence that says what is wrong with a year's days; @work may be NULL. Transfer full. */
char       *yifa_calendar_days_check (int         year,
                                      const char *rest,
                                      const char *work);
