#pragma once
#include <gtk/gtk.h>

#include "yifa-page.h"
#include "yifa-session.h"

/* One window on an office: navigation, commands, what was done last. The pages own the records.
 * Without a session it shows the first-run page. */
#define YIFA_TYPE_WINDOW (yifa_window_get_type ())
G_DECLARE_FINAL_TYPE (YifaWindow, yifa_window, YIFA, WINDOW, GtkApplicationWindow)

YifaWindow      *yifa_window_new         (GtkApplication  *app,
                                          YifaSession     *session);
void             yifa_window_set_session (YifaWindow      *self,
                                          YifaSession     *session);
YifaSession     *yifa_window_get_session (YifaWindow      *self);
void             yifa_window_go          (YifaWindow      *self,
                                          const YifaPlace *place);
YifaPage        *yifa_window_get_page    (YifaWindow      *self);
const YifaPlace *yifa_window_get_place   (YifaWindow      *self);
const char      *yifa_window_get_notice  (YifaWindow      *self);
const char      *yifa_window_get_told    (YifaWindow      *self);
