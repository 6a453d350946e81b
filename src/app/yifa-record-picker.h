#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* A short list to choose one record from: type part of its name, another name of it, or the
 * initials of its pinyin. Signal: "picked" (id). */
#define YIFA_TYPE_RECORD_PICKER (yifa_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (YifaRecordPicker, yifa_record_picker, YIFA, RECORD_PICKER, GtkBox)

GtkWidget *yifa_record_picker_new     (YifaStore        *store,
                                       const YifaKind   *kind,
                                       const YifaQuery  *among);
void       yifa_record_picker_refresh (YifaRecordPicker *self);
void       yifa_record_picker_pick    (YifaRecordPicker *self,
                                       const char       *typed);
