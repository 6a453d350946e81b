/* yifa-extract.c - the text inside a file
 *
 * For search: PDF, the zip formats docx, xlsx and OFD, and plain text. Files are untrusted, so
 * everything read out of them is bounded; a file that cannot be read is an answer with a
 * sentence, not an error, because it is kept all the same.
 */
#include "yifa-extract.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "yifa-encoding.h"
#include "yifa-error.h"
#include "yifa-pdf.h"
#include "yifa-zip-text.h"

#define MAX_PAGES 2000
#define MAX_TEXT (8 * 1024 * 1024)
#define MAX_PLAIN (8 * 1024 * 1024)

#define OOXML "application/vnd.openxmlformats-officedocument."

static const struct
{
  const char *suffix;
  const char *media_type;
} media_types[] = {
  { ".pdf", "application/pdf" },
  { ".docx", OOXML "wordprocessingml.document" },
  { ".xlsx", OOXML "spreadsheetml.sheet" },
  { ".ofd", "application/ofd" },
  { ".doc", "application/msword" },
  { ".wps", "application/vnd.ms-works" },
  { ".xls", "application/vnd.ms-excel" },
  { ".txt", "text/plain" },
  { ".md", "text/plain" },
  { ".csv", "text/csv" },
  { ".jpg", "image/jpeg" },
  { ".jpeg", "image/jpeg" },
  { ".png", "image/png" },
  { ".tif", "image/tiff" },
  { ".tiff", "image/tiff" },
  { ".zip", "application/zip" },
};

static gboolean
begins_as_pdf (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char head[5] = { 0 };
  gsize got = 0;

  return stream != NULL &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &got, NULL, NULL) &&
         got == sizeof head && memcmp (head, "%PDF-", sizeof head) == 0;
}

/* By its name; a PDF is also known by how it begins, since scanners and portals forget the suffix. */
const char *
yifa_extract_media_type (const char *name, const char *path)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (media_types); i++)
    if (g_str_has_suffix (lower, media_types[i].suffix))
      return media_types[i].media_type;

  return begins_as_pdf (path) ? "application/pdf" : "application/octet-stream";
}

/* Signs that Chinese is written with, and the marks that stand between them. */
static gboolean
runs_on (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E) ||
         c == 0x2014 || c == 0x201C || c == 0x201D || c == 0x2018 || c == 0x2019;
}

static gboolean
begins_article (const char *line)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("^(第[一二三四五六七八九十百千零〇0-9]{1,6}[编章节条款项]|"
                                            "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])",
                                            G_REGEX_OPTIMIZE, G_REGEX_MATCH_ANCHORED, NULL));
  return g_regex_match (regex, line, 0, NULL);
}

/* A page breaks its lines anywhere inside a Chinese word, and a word must be found whole. An
 * empty line, the end of a sentence and the beginning of an article stay breaks. Transfer full. */
char *
yifa_extract_join_lines (const char *text)
{
  GString *joined = g_string_sized_new (strlen (text));
  gunichar last = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (c == '\r')
        continue;
      while (c == '\n' && (*next == ' ' || *next == '\t'))
        next++;
      if (c == '\n' && runs_on (last) && last != 0x3002 && runs_on (g_utf8_get_char (next)) &&
          !begins_article (next))
        {
          p = g_utf8_prev_char (next);
          continue;
        }
      g_string_append_unichar (joined, c);
      if (c != ' ')
        last = c;
    }
  return g_string_free (joined, FALSE);
}

static gboolean
read_pdf (YifaExtract *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr(GError) damaged = NULL;
  g_autoptr(YifaPdf) pdf = yifa_pdf_open (path, &damaged);
  g_autoptr(GString) text = g_string_new (NULL);

  if (pdf == NULL)
    {
      self->problem = g_strdup (damaged->message);
      return TRUE;
    }

  self->n_pages = yifa_pdf_get_n_pages (pdf);
  for (guint i = 0; i < MIN (self->n_pages, MAX_PAGES) && text->len < MAX_TEXT; i++)
    {
      g_autofree char *page = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if ((page = yifa_pdf_dup_page_text (pdf, i)) != NULL)
        g_string_append_printf (text, "%s\n", page);
    }
  if (self->n_pages == 0)
    self->problem = g_strdup (_("The PDF has no readable page; it may be damaged."));
  else if (*g_strstrip (text->str) == '\0')
    self->problem = g_strdup (_("The PDF holds only pictures; its words cannot be searched."));
  else
    self->text = yifa_extract_join_lines (text->str);
  return TRUE;
}

static gboolean
read_plain (YifaExtract *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *bytes = g_malloc (MAX_PLAIN);
  gsize got = 0;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, MAX_PLAIN, &got, cancellable, error))
    return FALSE;
  self->text = yifa_encoding_to_utf8 (bytes, got);
  return TRUE;
}

static gboolean
read_zip (YifaExtract *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr(GError) damaged = NULL;

  self->text = yifa_zip_text_read (path, self->media_type, &self->n_pages, cancellable, &damaged);
  if (g_error_matches (damaged, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&damaged));
      return FALSE;
    }
  if (damaged != NULL)
    self->problem = g_strdup (damaged->message);
  return TRUE;
}

static const struct
{
  const char *media_type;
  gboolean  (*read) (YifaExtract *self, const char *path, GCancellable *cancellable, GError **error);
} readers[] = {
  { "application/pdf", read_pdf },
  { OOXML "wordprocessingml.document", read_zip },
  { OOXML "spreadsheetml.sheet", read_zip },
  { "application/ofd", read_zip },
  { "text/plain", read_plain },
  { "text/csv", read_plain },
};

/* Cuts between characters: half of one would not be text. */
static void
cut_text (YifaExtract *self)
{
  const char *end;

  if (self->text == NULL)
    return;
  if (strlen (self->text) > MAX_TEXT)
    self->text[MAX_TEXT] = '\0';
  if (!g_utf8_validate (self->text, -1, &end))
    self->text[end - self->text] = '\0';
  if (*self->text == '\0')
    g_clear_pointer (&self->text, g_free);
}

/**
 * yifa_extract_file:
 * @media_type: as yifa_extract_media_type() says
 *
 * Returns: (transfer full): NULL only when cancelled or when @path cannot be read at all
 */
YifaExtract *
yifa_extract_file (const char *path, const char *media_type, GCancellable *cancellable, GError **error)
{
  g_autoptr(YifaExtract) self = g_new0 (YifaExtract, 1);

  self->media_type = media_type;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (readers[i].media_type, media_type) && !readers[i].read (self, path, cancellable, error))
      return NULL;

  cut_text (self);
  return g_steal_pointer (&self);
}

void
yifa_extract_free (YifaExtract *self)
{
  g_free (self->text);
  g_free (self->problem);
  g_free (self);
}
