#pragma once
#include <gtk/gtk.h>

#include "yifa-session.h"

/* The bar at the bottom: what was done last, with Undo; when the last backup was made; who acts. */
#define YIFA_TYPE_STATUS (yifa_status_get_type ())
G_DECLARE_FINAL_TYPE (YifaStatus, yifa_status, YIFA, STATUS, GtkBox)

GtkWidget  *yifa_status_new         (void);
void        yifa_status_set_session (YifaStatus  *self,
                                     YifaSession *session);
void        yifa_status_refresh     (YifaStatus  *self);
void        yifa_status_tell        (YifaStatus  *self,
                                     const char  *message,
                                     YifaRecord  *record);
gboolean    yifa_status_can_undo    (YifaStatus  *self);
gboolean    yifa_status_undo        (YifaStatus  *self,
                                     GError     **error);
const char *yifa_status_get_message (YifaStatus  *self);
