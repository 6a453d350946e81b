#pragma once
#include "yifa-page.h"

/* All deadlines, meetings and recurring duties by day. The section of its place is a day, or "reach" and a
 * day: what can still make a meeting on it. */
#define YIFA_TYPE_CALENDAR_PAGE (yifa_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaCalendarPage, yifa_calendar_page, YIFA, CALENDAR_PAGE, YifaPage)

YifaPage   *yifa_calendar_page_new     (const YifaPlace  *place,
                                        YifaStore        *store,
                                        YifaWorker       *worker);
const char *yifa_calendar_page_get_day (YifaCalendarPage *self);
void        yifa_calendar_page_choose  (YifaCalendarPage *self,
                                        const char       *day);
