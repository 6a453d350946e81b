#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* What can still make a meeting on a day: every document on its way, the answer, the latest days of its
 * steps, and what is missing. */
#define YIFA_TYPE_CALENDAR_REACH (yifa_calendar_reach_get_type ())
G_DECLARE_FINAL_TYPE (YifaCalendarReach, yifa_calendar_reach, YIFA, CALENDAR_REACH, GtkBox)

GtkWidget *yifa_calendar_reach_new  (void);
gboolean   yifa_calendar_reach_show (YifaCalendarReach *self,
                                     YifaStore         *store,
                                     const char        *date,
                                     GError           **error);
