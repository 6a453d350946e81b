/* yifa-pdf.c - reading PDF files
 *
 * The files come from outside: what is damaged gives a sentence, never a crash, and no page
 * may ask for a picture larger than a screen wall.
 */
#include "yifa-pdf.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>

#include "yifa-error.h"

#define MAX_PIXELS_A_SIDE 12000.0
#define MAX_PIXELS (48.0 * 1000 * 1000)

typedef PopplerPage Page;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

struct _YifaPdf
{
  PopplerDocument *document;
};

static void
translate_error (const char *path, const GError *found, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (g_error_matches (found, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("The PDF %s is locked with a password and cannot be read."),
                 name);
  else if (found->domain == POPPLER_ERROR)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_DAMAGED, _("The PDF %s is damaged and cannot be read."), name);
  else
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("The PDF %s cannot be opened: %s"), name,
                 found->message);
}

/* Errors: DAMAGED, USAGE (locked with a password), NOT_FOUND. */
YifaPdf *
yifa_pdf_open (const char *path, GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr(GError) found = NULL;
  PopplerDocument *document;
  YifaPdf *self;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("The file %s does not exist; choose another one."),
                   shown);
      return NULL;
    }
  if (!(document = poppler_document_new_from_file (uri, NULL, &found)))
    {
      translate_error (path, found, error);
      return NULL;
    }

  self = g_new0 (YifaPdf, 1);
  self->document = document;
  return self;
}

void
yifa_pdf_free (YifaPdf *self)
{
  g_object_unref (self->document);
  g_free (self);
}

guint
yifa_pdf_get_n_pages (YifaPdf *self)
{
  return MAX (0, poppler_document_get_n_pages (self->document));
}

/* NULL also for a page inside the count that a damaged file does not really have. */
static PopplerPage *
get_page (YifaPdf *self, guint page)
{
  return page < yifa_pdf_get_n_pages (self) ? poppler_document_get_page (self->document, page) : NULL;
}

gboolean
yifa_pdf_get_page_size (YifaPdf *self, guint page, double *width, double *height)
{
  g_autoptr(Page) the_page = get_page (self, page);

  if (the_page == NULL)
    return FALSE;
  poppler_page_get_size (the_page, width, height);
  return *width > 0 && *height > 0;
}

/* Draws on what is prepared for it: scale and place come from @cr. */
gboolean
yifa_pdf_draw_on (YifaPdf *self, guint page, cairo_t *cr)
{
  g_autoptr(Page) the_page = get_page (self, page);

  if (the_page == NULL)
    return FALSE;
  poppler_page_render (the_page, cr);
  return cairo_status (cr) == CAIRO_STATUS_SUCCESS;
}

/**
 * yifa_pdf_draw:
 * @scale: pixels a point; made smaller when the picture would be too large
 *
 * Returns: (transfer full): an ARGB32 picture on white
 */
cairo_surface_t *
yifa_pdf_draw (YifaPdf *self, guint page, double scale, GError **error)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;
  gboolean drawn;

  g_return_val_if_fail (scale > 0, NULL);

  if (!yifa_pdf_get_page_size (self, page, &width, &height))
    {
      g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_DAMAGED, _("This page of the PDF is damaged."));
      return NULL;
    }

  scale = MIN (scale, MAX_PIXELS_A_SIDE / MAX (width, height));
  scale = MIN (scale, sqrt (MAX_PIXELS / (width * height)));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, ceil (width * scale)),
                                        MAX (1, ceil (height * scale)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  drawn = yifa_pdf_draw_on (self, page, cr);
  cairo_destroy (cr);
  if (drawn)
    return surface;

  cairo_surface_destroy (surface);
  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_DAMAGED, _("This page of the PDF is damaged."));
  return NULL;
}

/* The page's text in reading order; NULL when there is no such page; transfer full. */
char *
yifa_pdf_dup_page_text (YifaPdf *self, guint page)
{
  g_autoptr(Page) the_page = get_page (self, page);

  return the_page != NULL ? poppler_page_get_text (the_page) : NULL;
}

/* Where @words stand on the page; (transfer full) (element-type YifaPdfRect). */
GArray *
yifa_pdf_find (YifaPdf *self, guint page, const char *words)
{
  g_autoptr(Page) the_page = get_page (self, page);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (YifaPdfRect));
  double width, height;
  GList *hits;

  if (the_page == NULL)
    return found;

  poppler_page_get_size (the_page, &width, &height);
  hits = poppler_page_find_text (the_page, words);
  for (GList *l = hits; l != NULL; l = l->next)
    {
      PopplerRectangle *hit = l->data;
      YifaPdfRect rect = { hit->x1, height - hit->y2, hit->x2 - hit->x1, hit->y2 - hit->y1 };

      g_array_append_val (found, rect);
    }
  g_list_free_full (hits, (GDestroyNotify) poppler_rectangle_free);
  return found;
}
