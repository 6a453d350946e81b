#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* An entry for a reference: completes by name, short name, number or pinyin initials, and opens
 * what it names. The property "ref" is the id, 0 when empty. */
#define YIFA_TYPE_REF_ENTRY (yifa_ref_entry_get_type ())
G_DECLARE_FINAL_TYPE (YifaRefEntry, yifa_ref_entry, YIFA, REF_ENTRY, GtkBox)

GtkWidget  *yifa_ref_entry_new         (const YifaKind *target);
GtkWidget  *yifa_ref_entry_get_entry   (YifaRefEntry   *self);
void        yifa_ref_entry_set_store   (YifaRefEntry   *self,
                                        YifaStore      *store);
gint64      yifa_ref_entry_get_ref     (YifaRefEntry   *self);
void        yifa_ref_entry_set_ref     (YifaRefEntry   *self,
                                        gint64          ref);
void        yifa_ref_entry_set_compact (YifaRefEntry   *self,
                                        gboolean        compact);
guint       yifa_ref_entry_n_matches   (YifaRefEntry   *self);
gboolean    yifa_ref_entry_commit      (YifaRefEntry   *self);
const char *yifa_ref_entry_get_problem (YifaRefEntry   *self);
