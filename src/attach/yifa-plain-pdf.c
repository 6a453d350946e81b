/* yifa-plain-pdf.c - plain text as a PDF
 *
 * One column of text under a title, as many pages as it takes. The fonts are embedded, so that the file shows
 * and gives its text everywhere.
 */
#include "yifa-plain-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "yifa-error.h"

#define MM (72.0 / 25.4)
#define PAGE_WIDTH (210 * MM)
#define PAGE_HEIGHT (297 * MM)
#define MARGIN (28 * MM)

static PangoLayout *
new_layout (cairo_t *cr, const char *font, const char *text, PangoAlignment alignment)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (PAGE_WIDTH - 2 * MARGIN) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_line_spacing (layout, 1.6);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
  return layout;
}

/* Draws the layout's lines from @y on, turning the page when it is full. */
static double
draw_lines (cairo_t *cr, PangoLayout *layout, double y)
{
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (layout);
  double offset = 0;

  do
    {
      PangoRectangle line;
      double top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      top = line.y / (double) PANGO_SCALE;
      bottom = (line.y + line.height) / (double) PANGO_SCALE;
      if (y + bottom - offset > PAGE_HEIGHT - MARGIN)
        {
          cairo_show_page (cr);
          y = MARGIN;
          offset = top;
        }
      cairo_move_to (cr, MARGIN + line.x / (double) PANGO_SCALE,
                     y + pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE - offset);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      if (pango_layout_iter_at_last_line (iter))
        return y + bottom - offset;
    }
  while (pango_layout_iter_next_line (iter));
  return y;
}

gboolean
yifa_plain_pdf_write (const char *path, const char *title, const char *text, const char *created_on, GError **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(PangoLayout) heading = new_layout (cr, "Noto Serif CJK SC, SimSun, serif 18", title, PANGO_ALIGN_CENTER);
  g_autoptr(PangoLayout) body = new_layout (cr, "Noto Serif CJK SC, SimSun, serif 14", text, PANGO_ALIGN_LEFT);
  cairo_status_t status;
  double y;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created_on);
  y = draw_lines (cr, heading, MARGIN);
  draw_lines (cr, body, y + 8 * MM);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("The file %s could not be written: %s"), path,
               cairo_status_to_string (status));
  return FALSE;
}
