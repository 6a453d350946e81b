#pragma once
#include <gtk/gtk.h>

#define YIFA_TYPE_APPLICATION (yifa_application_get_type ())
G_DECLARE_FINAL_TYPE (YifaApplication, yifa_application, YIFA, APPLICATION, GtkApplication)

YifaApplication *yifa_application_new (void);
