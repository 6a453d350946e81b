#pragma once
#include "yifa-page.h"

/* In the form of a notice of a year's days off: the months as the days typed make them, what is wrong with
 * which of them, and, once somebody else has confirmed it, the deadlines that would move. */
#define YIFA_TYPE_CALENDAR_NOTICES (yifa_calendar_notices_get_type ())
G_DECLARE_FINAL_TYPE (YifaCalendarNotices, yifa_calendar_notices, YIFA, CALENDAR_NOTICES, GtkBox)

/* Asks for a file with the days of one or more years and for its source; goes to what was made of it. */
void yifa_calendar_notices_ask_file (YifaPage  *page);
/* A new notice of the next year that has none. */
void yifa_calendar_notices_begin    (GtkWidget *widget,
                                     YifaStore *store,
                                     int        year);
