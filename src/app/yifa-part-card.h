#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* One record of a part as a card: a head that says what it is, and a form that folds away. What is typed is
 * stored when the keyboard leaves the card and it is complete. "edited", "unfold", "gone" when it was
 * withdrawn before it was ever stored. */
#define YIFA_TYPE_PART_CARD (yifa_part_card_get_type ())
G_DECLARE_FINAL_TYPE (YifaPartCard, yifa_part_card, YIFA, PART_CARD, GtkBox)

GtkWidget  *yifa_part_card_new        (YifaStore         *store,
                                       YifaRecord        *record,
                                       const char *const *head,
                                       const char *const *fields,
                                       gboolean           editable);
YifaRecord *yifa_part_card_get_record (YifaPartCard      *self);
void        yifa_part_card_set_record (YifaPartCard      *self,
                                       YifaRecord        *record);
void        yifa_part_card_set_open   (YifaPartCard      *self,
                                       gboolean           open);
gboolean    yifa_part_card_is_dirty   (YifaPartCard      *self);
gboolean    yifa_part_card_commit     (YifaPartCard      *self);
gboolean    yifa_part_card_write      (YifaPartCard      *self,
                                       GError           **error);
void        yifa_part_card_discard    (YifaPartCard      *self);
gboolean    yifa_part_card_mark       (YifaPartCard      *self,
                                       const GError      *error);
GtkWidget  *yifa_part_card_get_row    (YifaPartCard      *self,
                                       const char        *field);
void        yifa_part_card_begin      (YifaPartCard      *self);
