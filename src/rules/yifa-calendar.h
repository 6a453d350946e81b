#pragma once
#include <gio/gio.h>

/* Statutory working days of the State Council's yearly notices (国务院办公厅关于…年部分节假日安排的通知),
 * data/rules/calendar.ini. A year without data is an answer of its own, never a guess. */
typedef struct _YifaCalendar YifaCalendar;

YifaCalendar *yifa_calendar_get_default (void);
const char   *yifa_calendar_get_version (YifaCalendar *self);
gboolean      yifa_calendar_knows       (YifaCalendar *self,
                                         int           year);
/* -1: that year's data are missing */
int           yifa_calendar_is_workday  (YifaCalendar *self,
                                         const char   *date);
/* NULL: data are missing on the way; the start day is not counted */
char         *yifa_calendar_add         (YifaCalendar *self,
                                         const char   *start,
                                         int           workdays);
/* -1: data are missing; @from not counted, @to counted */
int           yifa_calendar_count       (YifaCalendar *self,
                                         const char   *from,
                                         const char   *to);
/* The day itself, or the next working day after a rest day; NULL: data are missing */
char         *yifa_calendar_roll        (YifaCalendar *self,
                                         const char   *date);
