/* yifa-table-members.c - the XML files inside a spreadsheet file
 *
 * The file is somebody else's: a zip bomb meets a limit; XML is read in UTF-8 only and without a
 * document type, so that no entity can grow or fetch anything; large sheets are read as they come.
 */
#include "yifa-table-members.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <string.h>

#define MAX_ENTRIES 20000
#define MAX_MEMBER  (128 * 1024 * 1024)
#define MAX_TOTAL   (256 * 1024 * 1024)

#define XML_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE)

struct _YifaTableMembers
{
  GHashTable *bytes; /* (element-type utf8 GBytes), by name */
};

static gboolean
wanted (const char *name)
{
  return g_str_equal (name, "xl/workbook.xml") || g_str_equal (name, "xl/sharedStrings.xml") || g_str_equal (name, "xl/styles.xml") ||
         g_str_equal (name, "xl/_rels/workbook.xml.rels") || g_str_has_prefix (name, "xl/worksheets/");
}

static GBytes *
unpack (struct archive *zip, gsize *total)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  la_ssize_t n;

  while ((n = archive_read_data (zip, buffer, sizeof buffer)) > 0)
    {
      *total += n;
      if (bytes->len + n > MAX_MEMBER || *total > MAX_TOTAL)
        return NULL;
      g_byte_array_append (bytes, buffer, n);
    }
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static gboolean
unpack_all (YifaTableMembers *self, struct archive *zip)
{
  struct archive_entry *entry;
  gsize total = 0;
  int status = ARCHIVE_OK;

  for (guint n = 0; n < MAX_ENTRIES && (status = archive_read_next_header (zip, &entry)) == ARCHIVE_OK; n++)
    {
      const char *name = archive_entry_pathname_utf8 (entry);
      GBytes *bytes;

      if (name == NULL || !wanted (name))
        continue;
      bytes = unpack (zip, &total);
      if (bytes == NULL)
        return FALSE;
      g_hash_table_insert (self->bytes, g_strdup (name), bytes);
    }
  return status == ARCHIVE_EOF;
}

/* Returns: (transfer full) (nullable): NULL when @path is no zip file, is damaged or too large. */
YifaTableMembers *
yifa_table_members_open (const char *path)
{
  g_autoptr(YifaTableMembers) self = g_new0 (YifaTableMembers, 1);
  struct archive *zip = archive_read_new ();
  gboolean ok;

  self->bytes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  archive_read_support_format_zip (zip);
  ok = archive_read_open_filename (zip, path, 65536) == ARCHIVE_OK && unpack_all (self, zip);
  archive_read_free (zip);
  return ok ? g_steal_pointer (&self) : NULL;
}

void
yifa_table_members_free (YifaTableMembers *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->bytes);
  g_free (self);
}

gboolean
yifa_table_members_has (YifaTableMembers *self, const char *name)
{
  return g_hash_table_contains (self->bytes, name);
}

/* In UTF-8, as its declaration says too; what is written otherwise could hide a document type. */
static gboolean
is_utf8 (const char *data, gsize size)
{
  g_autofree char *start = g_strndup (data, MIN (size, 200));
  g_autofree char *lower = g_ascii_strdown (start, -1);
  const char *encoding = strstr (lower, "encoding");

  if (size < 4 || strlen (start) < MIN (size, 200))
    return FALSE;
  if (!g_str_has_prefix (lower, "<") && !g_str_has_prefix (lower, "\xef\xbb\xbf<"))
    return FALSE;
  if (encoding == NULL || !g_str_has_prefix (strstr (lower, "<"), "<?xml"))
    return TRUE;

  encoding += strlen ("encoding");
  encoding += strspn (encoding, " \t\r\n=\"'");
  return g_str_has_prefix (encoding, "utf-8") || g_str_has_prefix (encoding, "us-ascii");
}

static const char *
find_plain (YifaTableMembers *self, const char *name, gsize *size)
{
  GBytes *bytes = g_hash_table_lookup (self->bytes, name);
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, size) : NULL;

  if (data == NULL || *size > G_MAXINT || !is_utf8 (data, *size) || g_strstr_len (data, *size, "<!DOCTYPE") != NULL)
    return NULL;
  return data;
}

/* For small members. Returns: (transfer full) (nullable) */
xmlDoc *
yifa_table_members_parse (YifaTableMembers *self, const char *name)
{
  gsize size = 0;
  const char *data = find_plain (self, name, &size);

  return data != NULL ? xmlReadMemory (data, size, name, NULL, XML_OPTIONS) : NULL;
}

/* For large ones. Returns: (transfer full) (nullable) */
xmlTextReader *
yifa_table_members_reader (YifaTableMembers *self, const char *name)
{
  gsize size = 0;
  const char *data = find_plain (self, name, &size);

  return data != NULL ? xmlReaderForMemory (data, size, name, NULL, XML_OPTIONS) : NULL;
}
