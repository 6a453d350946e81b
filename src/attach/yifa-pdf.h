#pragma once
#include <cairo.h>
#include <gio/gio.h>

/* A PDF file: pages as pictures and as text. One belongs to the thread that opened it. Pages
 * count from 0, lengths are points, the origin is the top left corner. */
typedef struct _YifaPdf YifaPdf;

typedef struct
{
  double x, y, width, height;
} YifaPdfRect;

YifaPdf         *yifa_pdf_open          (const char   *path,
                                         GError      **error);
void             yifa_pdf_free          (YifaPdf      *self);
guint            yifa_pdf_get_n_pages   (YifaPdf      *self);
gboolean         yifa_pdf_get_page_size (YifaPdf      *self,
                                         guint         page,
                                         double       *width,
                                         double       *height);
cairo_surface_t *yifa_pdf_draw          (YifaPdf      *self,
                                         guint         page,
                                         double        scale,
                                         GError      **error);
gboolean         yifa_pdf_draw_on       (YifaPdf      *self,
                                         guint         page,
                                         cairo_t      *cr);
char            *yifa_pdf_dup_page_text (YifaPdf      *self,
                                         guint         page);
GArray          *yifa_pdf_find          (YifaPdf      *self,
                                         guint         page,
                                         const char   *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaPdf, yifa_pdf_free)
