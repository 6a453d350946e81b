#pragma once
#include <gtk/gtk.h>

#include "yifa-calendar-day.h"

/* A month as a large calendar, moved over with the arrow keys. It shows what it is told: "choose" (day) and
 * "open" (day) ask for another day, which may lie in another month, and to go into it. */
#define YIFA_TYPE_CALENDAR_MONTH (yifa_calendar_month_get_type ())
G_DECLARE_FINAL_TYPE (YifaCalendarMonth, yifa_calendar_month, YIFA, CALENDAR_MONTH, GtkBox)

GtkWidget       *yifa_calendar_month_new        (void);
void             yifa_calendar_month_show       (YifaCalendarMonth *self,
                                                 YifaCalendar      *calendar,
                                                 const char        *today,
                                                 const char        *chosen,
                                                 GPtrArray         *entries);
void             yifa_calendar_month_focus      (YifaCalendarMonth *self);
/* NULL: not in sight */
YifaCalendarDay *yifa_calendar_month_find       (YifaCalendarMonth *self,
                                                 const char        *day);
/* The first and the last day that stand in the weeks of @day's month. Transfer full. */
char            *yifa_calendar_month_dup_first  (const char        *day);
char            *yifa_calendar_month_dup_last   (const char        *day);
