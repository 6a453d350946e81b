#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* A button with the official papers that can be made of a record: printed, or written as PDF. */
#define YIFA_TYPE_PRINT_MENU (yifa_print_menu_get_type ())
G_DECLARE_FINAL_TYPE (YifaPrintMenu, yifa_print_menu, YIFA, PRINT_MENU, GtkBox)

GtkWidget *yifa_print_menu_new        (void);
void       yifa_print_menu_set_record (YifaPrintMenu *self,
                                       YifaStore     *store,
                                       YifaRecord    *record);
void       yifa_print_menu_popup      (YifaPrintMenu *self);
guint      yifa_print_menu_get_n      (YifaPrintMenu *self);
gboolean   yifa_print_menu_write      (YifaPrintMenu *self,
                                       const char    *form,
                                       const char    *path,
                                       GError       **error);
