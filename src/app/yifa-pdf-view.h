#pragma once
#include <gtk/gtk.h>

/* One PDF file, a page at a time. Pages are drawn on a thread, at the size they are shown in. */
#define YIFA_TYPE_PDF_VIEW (yifa_pdf_view_get_type ())
G_DECLARE_FINAL_TYPE (YifaPdfView, yifa_pdf_view, YIFA, PDF_VIEW, GtkBox)

GtkWidget  *yifa_pdf_view_new         (void);
void        yifa_pdf_view_set_file    (YifaPdfView *self,
                                       const char  *path,
                                       const char  *name);
void        yifa_pdf_view_set_message (YifaPdfView *self,
                                       const char  *message);
const char *yifa_pdf_view_get_message (YifaPdfView *self);
guint       yifa_pdf_view_get_n_pages (YifaPdfView *self);
void        yifa_pdf_view_go          (YifaPdfView *self,
                                       int          by);
gboolean    yifa_pdf_view_is_drawn    (YifaPdfView *self);
