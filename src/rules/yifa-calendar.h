#pragma once
#include "yifa-rule-file.h"
#include "yifa-store.h"

/* Statutory working days of the State Council's yearly notices (国务院办公厅关于…年部分节假日安排的通知),
 * data/rules/calendar.ini. A year without data is an answer of its own, never a guess. */
typedef struct _YifaCalendar YifaCalendar;

YifaCalendar *yifa_calendar_get_default (void);
/* The one this office counts by: the years of its own rules/calendar.ini, and the shipped ones for
 * all others. Owned by the store, and good until it is refreshed. */
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
/* As yifa_date_parse(), and "+15工作日" */
char         *yifa_calendar_parse_date  (YifaCalendar *self,
                                         const char   *typed,
                                         const char   *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaCalendar, yifa_calendar_free)
