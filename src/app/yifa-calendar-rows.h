#pragma once
#include <gtk/gtk.h>

#include "yifa-calendar.h"
#include "yifa-day-entry.h"

/* Entries of a calendar as rows of a list; a row carries its entry, which must outlive it. */
GtkWidget          *yifa_calendar_row_new       (const YifaDayEntry *entry);
GtkWidget          *yifa_calendar_card_new      (const YifaDayEntry *entry);
const YifaDayEntry *yifa_calendar_row_get_entry (GtkListBoxRow      *row);
/* To the record at the place where the duty is done; to a new record for a recurring duty that has none. */
void                yifa_calendar_open          (GtkWidget          *widget,
                                                 YifaStore          *store,
                                                 const YifaKind     *kind,
                                                 gint64              id,
                                                 const char         *rule,
                                                 const char         *period);
/* "2026-11-23 Monday, working day"; transfer full. */
char               *yifa_calendar_dup_day       (YifaCalendar       *calendar,
                                                 const char         *day);
