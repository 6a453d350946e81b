#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* What a record is and how it stands, and the buttons that concern the whole of it. Uses the
 * actions "record.*" of the page around it. */
#define YIFA_TYPE_RECORD_HEADER (yifa_record_header_get_type ())
G_DECLARE_FINAL_TYPE (YifaRecordHeader, yifa_record_header, YIFA, RECORD_HEADER, GtkBox)

GtkWidget *yifa_record_header_new        (void);
void       yifa_record_header_set_record (YifaRecordHeader *self,
                                          YifaStore        *store,
                                          YifaRecord       *record);
void       yifa_record_header_set_dirty  (YifaRecordHeader *self,
                                          gboolean          dirty);
void       yifa_record_header_set_stale  (YifaRecordHeader *self,
                                          gboolean          stale);
void       yifa_record_header_set_draft  (YifaRecordHeader *self,
                                          gboolean          draft);
void       yifa_record_header_set_brief (YifaRecordHeader *self);
void       yifa_record_header_add        (YifaRecordHeader *self,
                                          GtkWidget        *widget);
