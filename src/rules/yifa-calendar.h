#pragma once
#include "yifa-rule-file.h"
#include "yifa-store.h"

/* Statutory working days of the State Council's yearly notices (国务院办公厅关于…年部分节假日安排的通知),
 * data/rules/calendar.ini. A year without data is an answer of its own, never a guess. */
typedef struct _YifaCalendar YifaCalendar;

#define YIFA_CALENDAR_FIRST_YEAR 1949
#define YIFA_CALENDAR_LAST_YEAR 2999

YifaCalendar *yifa_calendar_get_default (void);
/* The one this office counts by: the notices that two people of it confirmed, then the years of its own
 * rules/calendar.ini, and the shipped ones for all others; and the days off of its area. Owned by the
 * store, and good until it is refreshed or a notice is saved. */
YifaCalendar *yifa_calendar_of          (YifaStore    *store);
void          yifa_calendar_forget      (YifaStore    *store);
YifaCalendar *yifa_calendar_new         (const char   *path,
                                         GPtrArray    *problems);
void          yifa_calendar_free        (YifaCalendar *self);
const char   *yifa_calendar_get_version (YifaCalendar *self);
gboolean      yifa_calendar_knows       (YifaCalendar *self,
                                         int           year);
/* -1: that year's data are missing */
int           yifa_calendar_is_workday  (YifaCalendar *self,
                                         const char   *date);
/* The festival a day is off for, or NULL */
const char   *yifa_calendar_get_holiday (YifaCalendar *self,
                                         const char   *date);
/* NULL: data are missing on the way; the start day is not counted */
char         *yifa_calendar_add         (YifaCalendar *self,
                                         const char   *start,
                                         int           workdays);
/* Monday to Friday where data are missing: an estimate, to be marked as one */
char         *yifa_calendar_estimate    (YifaCalendar *self,
                                         const char   *start,
                                         int           workdays);
/* -1: data are missing; @from not counted, @to counted */
int           yifa_calendar_count       (YifaCalendar *self,
                                         const char   *from,
                                         const char   *to);
/* The day itself, or the next working day after a rest day; NULL: data are missing */
char         *yifa_calendar_roll        (YifaCalendar *self,
                                         const char   *date);
/* Backwards, where the law asks that something has happened so long before a day: the latest working day
 * from which @workdays working days fit in up to @target. Never later, so a day of rest moves to the working
 * day before it. NULL: data are missing on the way. */
char         *yifa_calendar_subtract    (YifaCalendar *self,
                                         const char   *target,
                                         int           workdays);
char         *yifa_calendar_estimate_back (YifaCalendar *self,
                                         const char   *target,
                                         int           workdays);
/* The day itself, or the last working day before a rest day; NULL: data are missing */
char         *yifa_calendar_roll_back   (YifaCalendar *self,
                                         const char   *date);
/* The year whose notice is missing for some day between the two, or 0. The last days of a year may wait for
 * the notice of the next one. */
int           yifa_calendar_find_missing (YifaCalendar *self,
                                         const char   *from,
                                         const char   *to);
/* As yifa_date_parse(), and "+15工作日" */
char         *yifa_calendar_parse_date  (YifaCalendar *self,
                                         const char   *typed,
                                         const char   *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaCalendar, yifa_calendar_free)
