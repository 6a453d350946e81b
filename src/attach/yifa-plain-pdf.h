#pragma once
#include <gio/gio.h>

/* Plain text as an A4 paper: a title, paragraphs one per line. For samples and tests; the official forms
 * are the report layer's. @created_on is written into the file instead of the clock's day. */
gboolean yifa_plain_pdf_write (const char *path,
                               const char *title,
                               const char *text,
                               const char *created_on,
                               GError    **error);
