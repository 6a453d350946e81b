/* yifa-paper-pdf.c - a paper as a PDF file
 *
 * Written beside its place and put there when it is whole. The same paper of the same day gives
 * the same bytes.
 */
#include "yifa-paper.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "yifa-error.h"
#include "yifa-output.h"
#include "yifa-paper-style.h"

static cairo_status_t
draw_pdf (YifaPaper *self, const char *path)
{
  g_autofree char *created = g_strdup_printf ("%sT00:00:00+08:00", yifa_paper_get_today (self));
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 210 * MM, 297 * MM);
  cairo_t *cr = cairo_create (surface);
  const char *author = yifa_paper_get_author (self);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, yifa_paper_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author != NULL ? author : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  for (guint i = 0; i < yifa_paper_get_n_pages (self); i++)
    {
      double width, height;

      yifa_paper_get_page_size (self, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      yifa_paper_draw_page (self, i, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/* Whole or not at all. The text can be searched, and copied in order. */
gboolean
yifa_paper_write_pdf (YifaPaper *self, const char *path, GError **error)
{
  g_autofree char *draft = yifa_output_draft (path, error);
  cairo_status_t status;

  if (draft == NULL)
    return FALSE;
  if ((status = draw_pdf (self, draft)) == CAIRO_STATUS_SUCCESS)
    return yifa_output_finish (draft, path, error);

  yifa_output_drop (draft);
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("%s cannot be written (%s); choose another place."), path,
               cairo_status_to_string (status));
  return FALSE;
}
