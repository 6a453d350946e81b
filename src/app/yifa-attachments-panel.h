#pragma once
#include "yifa-form-part.h"
#include "yifa-pdf-view.h"

/* The files of the form's record: what its materials ought to be, which are there, and a preview
 * beside them. "lists" names the lists of data/rules that apply. */
#define YIFA_TYPE_ATTACHMENTS_PANEL (yifa_attachments_panel_get_type ())
G_DECLARE_FINAL_TYPE (YifaAttachmentsPanel, yifa_attachments_panel, YIFA, ATTACHMENTS_PANEL, GtkBox)

GtkWidget   *yifa_attachments_panel_new       (const char           *lists);
guint        yifa_attachments_panel_n_files   (YifaAttachmentsPanel *self);
guint        yifa_attachments_panel_n_missing (YifaAttachmentsPanel *self);
gboolean     yifa_attachments_panel_add       (YifaAttachmentsPanel *self,
                                               const char           *role,
                                               const char           *path,
                                               GError              **error);
void         yifa_attachments_panel_select    (YifaAttachmentsPanel *self,
                                               guint                 file);
YifaPdfView *yifa_attachments_panel_get_view  (YifaAttachmentsPanel *self);
