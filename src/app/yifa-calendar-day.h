#pragma once
#include <gtk/gtk.h>

#include "yifa-calendar.h"
#include "yifa-day-entry.h"

/* One day of the large calendar: its number, whether it is worked, its festival, and as many of its entries
 * as there is room for; how many more there are is said below them. */
#define YIFA_TYPE_CALENDAR_DAY (yifa_calendar_day_get_type ())
G_DECLARE_FINAL_TYPE (YifaCalendarDay, yifa_calendar_day, YIFA, CALENDAR_DAY, GtkWidget)

GtkWidget  *yifa_calendar_day_new         (void);
void        yifa_calendar_day_show        (YifaCalendarDay *self,
                                           YifaCalendar    *calendar,
                                           const char      *day,
                                           const char      *today,
                                           gboolean         other_month);
/* @entries (element-type YifaDayEntry) not owned: those of this day; read now and not kept. */
void        yifa_calendar_day_set_entries (YifaCalendarDay *self,
                                           GPtrArray       *entries);
void        yifa_calendar_day_set_chosen  (YifaCalendarDay *self,
                                           gboolean         chosen);
const char *yifa_calendar_day_get_day     (YifaCalendarDay *self);
guint       yifa_calendar_day_get_n       (YifaCalendarDay *self);
guint       yifa_calendar_day_get_n_shown (YifaCalendarDay *self);

/* "Spring Festival, day off", "working day by the notice on holidays", "holidays not known": what sort of
 * day it is, in words. Transfer full. */
char       *yifa_calendar_day_describe    (YifaCalendar    *calendar,
                                           const char      *day);
