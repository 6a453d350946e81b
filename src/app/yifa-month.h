#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* A small calendar of one month that knows rest days and make-up days, and marks days on which
 * something is due. "chosen" (day): a day was clicked. */
#define YIFA_TYPE_MONTH (yifa_month_get_type ())
G_DECLARE_FINAL_TYPE (YifaMonth, yifa_month, YIFA, MONTH, GtkBox)

/* What is due on @day: a sentence for the tooltip, or NULL; transfer full. */
typedef char *(*YifaMonthDue) (const char *day,
                               gboolean   *overdue,
                               gpointer    data);

GtkWidget *yifa_month_new     (void);
void       yifa_month_set_due (YifaMonth    *self,
                               YifaMonthDue  due,
                               gpointer      data);
void       yifa_month_set_store (YifaMonth  *self,
                                 YifaStore    *store);
void       yifa_month_show    (YifaMonth    *self,
                               const char   *today);
