/* yifa-zip-text.c - the text of docx, xlsx and OFD files
 *
 * All three are zip files of XML. Members are unpacked into memory under a common bound, the
 * XML is read without network, entities or huge nodes, and what does not fit is left out.
 */
#include "yifa-zip-text.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "yifa-error.h"

#define MAX_MEMBERS 20000
#define MAX_UNPACKED (32 * 1024 * 1024)
#define MAX_DEPTH 200
#define SAME_LINE 1.2 /* mm: text objects of an OFD page that stand this close share a line */

typedef struct archive Archive;
typedef xmlTextReader  XmlReader;

static void
free_xml (xmlChar **text)
{
  if (*text != NULL)
    xmlFree (*text);
}

typedef xmlChar *XmlText;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XmlReader, xmlFreeTextReader)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XmlText, free_xml)

static void
fail_damaged (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_DAMAGED, _("The file %s is damaged and its text cannot be read."), name);
}

static gboolean
is_wanted (const char *name, const char *media_type)
{
  if (strstr (media_type, "wordprocessingml"))
    return g_str_equal (name, "word/document.xml");
  if (strstr (media_type, "spreadsheetml"))
    return g_str_equal (name, "xl/sharedStrings.xml");
  return g_str_has_suffix (name, "Content.xml") || g_str_has_suffix (name, "Document.xml");
}

/* The current member, no longer than @room; NULL when it is longer or damaged. */
static GBytes *
unpack (Archive *archive, gsize room)
{
  g_autoptr(GByteArray) all = g_byte_array_new ();
  guint8 bytes[16384];
  la_ssize_t got;

  while ((got = archive_read_data (archive, bytes, sizeof bytes)) > 0)
    {
      if (all->len + (gsize) got > room)
        return NULL;
      g_byte_array_append (all, bytes, got);
    }
  return got == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&all)) : NULL;
}

/* The wanted members by name: (element-type utf8 GBytes). */
static GHashTable *
read_members (const char *path, const char *media_type, GCancellable *cancellable, GError **error)
{
  g_autoptr(GHashTable) members =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autoptr(Archive) archive = archive_read_new ();
  struct archive_entry *entry;
  gsize room = MAX_UNPACKED;
  int n = 0, status;

  archive_read_support_format_zip (archive);
  if (archive_read_open_filename (archive, path, 65536) != ARCHIVE_OK)
    return fail_damaged (path, error), NULL;

  while ((status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK && n++ < MAX_MEMBERS)
    {
      const char *name = archive_entry_pathname_utf8 (entry);
      GBytes *bytes;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (name == NULL || !is_wanted (name, media_type))
        continue;
      if (!(bytes = unpack (archive, room)))
        return fail_damaged (path, error), NULL;
      room -= g_bytes_get_size (bytes);
      g_hash_table_replace (members, g_strdup (name), bytes);
    }
  if ((status != ARCHIVE_EOF && status != ARCHIVE_OK) || g_hash_table_size (members) == 0)
    return fail_damaged (path, error), NULL;

  return g_steal_pointer (&members);
}

static void
be_quiet (void *unused, const char *message, xmlParserSeverities severity, xmlTextReaderLocatorPtr where)
{
}

static XmlReader *
open_xml (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  XmlReader *reader = xmlReaderForMemory (data, length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);

  if (reader != NULL)
    xmlTextReaderSetErrorHandler (reader, be_quiet, NULL);
  return reader;
}

static gboolean
next_node (XmlReader *reader)
{
  return xmlTextReaderRead (reader) == 1 && xmlTextReaderDepth (reader) < MAX_DEPTH;
}

/* What a word processor's or a table's element means in plain text. */
static const struct
{
  const char *element;
  const char *at_start;
  const char *at_end;
} marks[] = {
  { "tab", "\t", NULL },
  { "br", "\n", NULL },
  { "p", NULL, "\n" },
  { "tc", NULL, "\t" },
  { "si", NULL, "\n" },
};

static const char *
find_mark (const char *element, gboolean at_end)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (marks[i].element, element))
      return at_end ? marks[i].at_end : marks[i].at_start;
  return NULL;
}

static void
append_marked (GString *text, GBytes *bytes)
{
  g_autoptr(XmlReader) reader = open_xml (bytes);
  gboolean in_text = FALSE, in_reading_aid = FALSE;

  while (reader != NULL && next_node (reader))
    {
      const char *name = (const char *) xmlTextReaderConstLocalName (reader);
      int type = xmlTextReaderNodeType (reader);
      gboolean starts = type == XML_READER_TYPE_ELEMENT, ends = type == XML_READER_TYPE_END_ELEMENT;
      const char *mark = starts || ends ? find_mark (name, ends) : NULL;

      if (mark != NULL)
        g_string_append (text, mark);
      if ((starts || ends) && g_str_equal (name, "rPh"))
        in_reading_aid = starts;
      if ((starts || ends) && g_str_equal (name, "t"))
        in_text = starts && !xmlTextReaderIsEmptyElement (reader);
      if (in_text && !in_reading_aid &&
          (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE))
        g_string_append (text, (const char *) xmlTextReaderConstValue (reader));
    }
}

/* One run of an OFD page, and where it stands. */
typedef struct
{
  double x, y;
  char  *text;
} Run;

static void
clear_run (gpointer data)
{
  g_free (((Run *) data)->text);
}

static int
compare_y (gconstpointer a, gconstpointer b)
{
  const Run *left = a, *right = b;

  return (left->y > right->y) - (left->y < right->y);
}

static int
compare_x (gconstpointer a, gconstpointer b)
{
  const Run *left = a, *right = b;

  return (left->x > right->x) - (left->x < right->x);
}

static double
read_number (XmlReader *reader, const char *attribute, guint which)
{
  g_auto(XmlText) value = xmlTextReaderGetAttribute (reader, (const xmlChar *) attribute);
  g_auto(GStrv) parts = g_strsplit (value != NULL ? (const char *) value : "", " ", 5);

  return which < g_strv_length (parts) ? g_ascii_strtod (parts[which], NULL) : 0;
}

static GArray *
read_runs (GBytes *bytes)
{
  g_autoptr(XmlReader) reader = open_xml (bytes);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  double object_x = 0, object_y = 0, x = 0, y = 0;
  gboolean in_code = FALSE;

  g_array_set_clear_func (runs, clear_run);
  while (reader != NULL && next_node (reader))
    {
      const char *name = (const char *) xmlTextReaderConstLocalName (reader);
      int type = xmlTextReaderNodeType (reader);

      if (type == XML_READER_TYPE_ELEMENT && g_str_equal (name, "TextObject"))
        {
          object_x = read_number (reader, "Boundary", 0);
          object_y = read_number (reader, "Boundary", 1);
        }
      if (type == XML_READER_TYPE_ELEMENT)
        in_code = g_str_equal (name, "TextCode");
      if (type == XML_READER_TYPE_ELEMENT && in_code)
        {
          x = object_x + read_number (reader, "X", 0);
          y = object_y + read_number (reader, "Y", 0);
        }
      if (type == XML_READER_TYPE_TEXT && in_code)
        {
          Run run = { x, y, g_strdup ((const char *) xmlTextReaderConstValue (reader)) };

          g_array_append_val (runs, run);
        }
    }
  return runs;
}

/* Runs come in drawing order; a reader goes line by line, each from the left. */
static void
append_page (GString *text, GBytes *bytes)
{
  g_autoptr(GArray) runs = read_runs (bytes);
  Run *run = (Run *) runs->data;

  g_array_sort (runs, compare_y);
  for (guint from = 0, to; from < runs->len; from = to)
    {
      for (to = from + 1; to < runs->len && run[to].y - run[from].y < SAME_LINE;)
        to++;
      qsort (run + from, to - from, sizeof (Run), compare_x);
      for (guint i = from; i < to; i++)
        g_string_append (text, run[i].text);
      g_string_append_c (text, '\n');
    }
}

/* A document names its pages in order, relative to itself; "/" is the root of the zip. */
static void
append_document (GString *text, const char *name, GBytes *bytes, GHashTable *members, guint *n_pages)
{
  g_autoptr(XmlReader) reader = open_xml (bytes);
  g_autofree char *folder = g_path_get_dirname (name);

  while (reader != NULL && next_node (reader))
    {
      g_auto(XmlText) place = NULL;
      g_autofree char *path = NULL;
      GBytes *page;

      if (xmlTextReaderNodeType (reader) != XML_READER_TYPE_ELEMENT ||
          !g_str_equal (xmlTextReaderConstLocalName (reader), "Page") ||
          !(place = xmlTextReaderGetAttribute (reader, (const xmlChar *) "BaseLoc")))
        continue;
      path = *place == '/' ? g_strdup ((const char *) place + 1)
                           : g_build_path ("/", g_str_equal (folder, ".") ? "" : folder, place, NULL);
      if (!(page = g_hash_table_lookup (members, path)))
        continue;
      append_page (text, page);
      *n_pages += 1;
    }
}

/**
 * yifa_zip_text_read:
 * @n_pages: (out): of an OFD, else untouched
 *
 * Returns: (transfer full) (nullable): DAMAGED when it is no such file
 */
char *
yifa_zip_text_read (const char *path, const char *media_type, guint *n_pages, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr(GHashTable) members = read_members (path, media_type, cancellable, error);
  g_autoptr(GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer name, bytes;

  if (members == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, members);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    if (!g_str_equal (media_type, "application/ofd"))
      append_marked (text, bytes);
    else if (g_str_has_suffix (name, "Document.xml"))
      append_document (text, name, bytes, members, n_pages);

  return g_strdup (text->str);
}
