#pragma once
#include <gtk/gtk.h>

#include "yifa-store.h"

/* The cases on the review desk, by what they wait for. "chosen" carries the id of a case, "wanted" the kind
 * of subject of a new one, "folded" nothing: the user wants the room. */
#define YIFA_TYPE_DESK_QUEUE (yifa_desk_queue_get_type ())
G_DECLARE_FINAL_TYPE (YifaDeskQueue, yifa_desk_queue, YIFA, DESK_QUEUE, GtkBox)

typedef enum
{
  YIFA_DESK_RECEIVED,
  YIFA_DESK_RETURNED,
  YIFA_DESK_REVIEWING,
  YIFA_DESK_READING,  /* waits for the second reader */
  YIFA_DESK_SIGNING,  /* waits for the signature, or signed and not issued */
  YIFA_DESK_FEEDBACK, /* issued; what came of it is not known yet */
  YIFA_DESK_N_GROUPS
} YifaDeskGroup;

GtkWidget *yifa_desk_queue_new        (void);
void       yifa_desk_queue_set_store  (YifaDeskQueue *self,
                                       YifaStore     *store);
void       yifa_desk_queue_refresh    (YifaDeskQueue *self);
void       yifa_desk_queue_select     (YifaDeskQueue *self,
                                       gint64         id);
gint64     yifa_desk_queue_get_first  (YifaDeskQueue *self);
guint      yifa_desk_queue_count      (YifaDeskQueue *self,
                                       YifaDeskGroup  group);
void       yifa_desk_queue_filter     (YifaDeskQueue *self,
                                       const char    *kind,
                                       gboolean       mine);
