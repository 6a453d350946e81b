#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* The form of a kind, in tabs: laid out by ui/<layout>-<table>.ui, or all fields one after another. */
#define YIFA_TYPE_FORM_BOOK (yifa_form_book_get_type ())
G_DECLARE_FINAL_TYPE (YifaFormBook, yifa_form_book, YIFA, FORM_BOOK, GtkBox)

GtkWidget *yifa_form_book_new         (const YifaKind *kind,
                                       const char     *layout);
void       yifa_form_book_add_tab     (YifaFormBook   *self,
                                       const char     *title,
                                       GtkWidget      *child);
char      *yifa_form_book_dup_stops   (YifaFormBook   *self);
char      *yifa_form_book_dup_date    (YifaFormBook   *self,
                                       const char     *stage);
gboolean   yifa_form_book_show_place  (YifaFormBook   *self,
                                       const char     *place);
void       yifa_form_book_turn_to    (YifaFormBook   *self,
                                      const char     *place);
gboolean   yifa_form_book_show_stage  (YifaFormBook   *self,
                                       const char     *stage);
void       yifa_form_book_show_widget (YifaFormBook   *self,
                                       GtkWidget      *widget);
void       yifa_form_book_focus       (YifaFormBook   *self);
GVariant  *yifa_form_book_save_state  (YifaFormBook   *self);
void       yifa_form_book_restore_state (YifaFormBook *self,
                                       GVariant       *state);
