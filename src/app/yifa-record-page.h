#pragma once
#include "yifa-action-bar.h"
#include "yifa-conflict-view.h"
#include "yifa-form-book.h"
#include "yifa-page.h"

/* The one page of a record of any kind. */
#define YIFA_TYPE_RECORD_PAGE (yifa_record_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaRecordPage, yifa_record_page, YIFA, RECORD_PAGE, YifaPage)

YifaPage      *yifa_record_page_new             (const YifaPlace *place,
                                                 YifaStore       *store,
                                                 YifaWorker      *worker);
YifaPage      *yifa_record_page_new_beside      (const YifaPlace *place,
                                                 YifaStore       *store,
                                                 YifaWorker      *worker,
                                                 const char      *layout,
                                                 GtkWidget       *beside);
YifaRecord    *yifa_record_page_get_record      (YifaRecordPage  *self);
GtkWidget     *yifa_record_page_get_form        (YifaRecordPage  *self);
YifaActionBar *yifa_record_page_get_actions     (YifaRecordPage  *self);
gboolean       yifa_record_page_act             (YifaRecordPage  *self,
                                                 const YifaAction *action,
                                                 const char      *reason,
                                                 GError         **error);
YifaConflictView *yifa_record_page_get_conflict (YifaRecordPage *self);
gboolean       yifa_record_page_in_conflict     (YifaRecordPage  *self);
