#pragma once
#include "yifa-form-part.h"
#include "yifa-part-card.h"

/* The parts of a record as cards below each other, one of them unfolded. In a .ui: "kind", the fields of the
 * "head" and those of the form ("fields"), the words of the button that adds one and of the empty state.
 * "unfolded" carries the record whose card was opened. */
#define YIFA_TYPE_PART_CARDS (yifa_part_cards_get_type ())
G_DECLARE_FINAL_TYPE (YifaPartCards, yifa_part_cards, YIFA, PART_CARDS, GtkBox)

guint         yifa_part_cards_get_n    (YifaPartCards     *self);
YifaPartCard *yifa_part_cards_get_card (YifaPartCards     *self,
                                        guint              index);
YifaPartCard *yifa_part_cards_add      (YifaPartCards     *self,
                                        const char *const *values);
