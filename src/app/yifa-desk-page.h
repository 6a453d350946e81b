#pragma once
#include "yifa-desk-draft.h"
#include "yifa-desk-queue.h"
#include "yifa-page.h"
#include "yifa-record-page.h"

/* The review desk (审核台): the queue of cases, the draft of one of them, and its form. */
#define YIFA_TYPE_DESK_PAGE (yifa_desk_page_get_type ())
G_DECLARE_FINAL_TYPE (YifaDeskPage, yifa_desk_page, YIFA, DESK_PAGE, YifaPage)

YifaPage       *yifa_desk_page_new       (const YifaPlace *place,
                                          YifaStore       *store,
                                          YifaWorker      *worker);
void            yifa_desk_page_open      (YifaDeskPage    *self,
                                          gint64           id);
void            yifa_desk_page_begin     (YifaDeskPage    *self,
                                          const char      *subject_kind);
YifaDeskQueue  *yifa_desk_page_get_queue (YifaDeskPage    *self);
YifaDeskDraft  *yifa_desk_page_get_draft (YifaDeskPage    *self);
YifaRecordPage *yifa_desk_page_get_case  (YifaDeskPage    *self);
GtkWidget      *yifa_desk_page_find      (YifaDeskPage    *self,
                                          GType            type,
                                          const char      *table);
