/* yifa-table-xlsx.c - the first sheet of a spreadsheet file, as rows of text
 *
 * Reads what Excel and WPS write: shared and inline strings, numbers, booleans, and dates by
 * their number format, in the calendars of 1900 and 1904. A zip bomb meets a limit.
 */
#include "yifa-table.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <math.h>
#include <string.h>

#include "yifa-date.h"
#include "yifa-error.h"

#define MAX_MEMBER (128 * 1024 * 1024)
#define MAX_TOTAL  (384 * 1024 * 1024)

typedef struct
{
  GHashTable *members;  /* (element-type utf8 GBytes) of the zip file, by name */
  GPtrArray  *strings;  /* (element-type utf8) shared strings */
  GArray     *is_date;  /* (element-type gboolean) by cell style */
  gboolean    since_1904;
} Book;

static gboolean
wanted (const char *name)
{
  return g_str_equal (name, "xl/workbook.xml") || g_str_equal (name, "xl/sharedStrings.xml") ||
         g_str_equal (name, "xl/styles.xml") || g_str_equal (name, "xl/_rels/workbook.xml.rels") ||
         g_str_has_prefix (name, "xl/worksheets/sheet");
}

static GBytes *
read_member (struct archive *zip, gsize *total)
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

static GHashTable *
read_members (const char *path)
{
  g_autoptr(GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  struct archive *zip = archive_read_new ();
  struct archive_entry *entry;
  gsize total = 0;
  gboolean ok;

  archive_read_support_format_zip (zip);
  ok = archive_read_open_filename (zip, path, 65536) == ARCHIVE_OK;
  while (ok && archive_read_next_header (zip, &entry) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname_utf8 (entry);
      GBytes *bytes;

      if (name == NULL || !wanted (name))
        continue;
      bytes = read_member (zip, &total);
      ok = bytes != NULL;
      if (ok)
        g_hash_table_insert (members, g_strdup (name), bytes);
    }
  archive_read_free (zip);
  return ok ? g_steal_pointer (&members) : NULL;
}

/* No network, no entities of its own, no noise on standard error. */
static xmlDoc *
parse_member (Book *book, const char *name)
{
  GBytes *bytes = g_hash_table_lookup (book->members, name);
  gsize size;
  const char *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  return data ? xmlReadMemory (data, size, name, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE) : NULL;
}

static gboolean
is_named (xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name);
}

static xmlNode *
find_child (xmlNode *parent, const char *name)
{
  for (xmlNode *child = parent ? parent->children : NULL; child != NULL; child = child->next)
    if (is_named (child, name))
      return child;

  return NULL;
}

static char *
dup_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/* The text of a string item: its t, or the t of each of its runs; phonetic runs are left out. */
static void
append_text (xmlNode *node, GString *text)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (is_named (child, "t"))
      {
        xmlChar *content = xmlNodeGetContent (child);

        g_string_append (text, (const char *) content);
        xmlFree (content);
      }
    else if (is_named (child, "r"))
      append_text (child, text);
}

static void
read_strings (Book *book)
{
  xmlDoc *doc = parse_member (book, "xl/sharedStrings.xml");
  xmlNode *root = doc ? xmlDocGetRootElement (doc) : NULL;

  for (xmlNode *item = root ? root->children : NULL; item != NULL; item = item->next)
    if (is_named (item, "si"))
      {
        GString *text = g_string_new (NULL);

        append_text (item, text);
        g_ptr_array_add (book->strings, g_string_free (text, FALSE));
      }
  xmlFreeDoc (doc);
}

/* Built-in formats of dates, as the standard and its East Asian extension number them. */
static gboolean
is_date_format (int id)
{
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/* A format code shows a date when it names a year or a day outside quotes and brackets. */
static gboolean
is_date_code (const char *code)
{
  for (const char *p = code; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '[')
        {
          const char *end = strchr (p + 1, *p == '"' ? '"' : ']');

          if (end == NULL)
            return FALSE;
          p = end;
        }
      else if (*p == '\\' && p[1] != '\0')
        p++;
      else if (strchr ("yYdD", *p) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
read_styles (Book *book)
{
  xmlDoc *doc = parse_member (book, "xl/styles.xml");
  xmlNode *root = doc ? xmlDocGetRootElement (doc) : NULL;
  xmlNode *formats = find_child (root, "numFmts");
  xmlNode *styles = find_child (root, "cellXfs");
  g_autoptr(GHashTable) own = g_hash_table_new (NULL, NULL);

  for (xmlNode *node = formats ? formats->children : NULL; node != NULL; node = node->next)
    {
      g_autofree char *id = is_named (node, "numFmt") ? dup_attribute (node, "numFmtId") : NULL;
      g_autofree char *code = id ? dup_attribute (node, "formatCode") : NULL;

      if (code != NULL && is_date_code (code))
        g_hash_table_add (own, GINT_TO_POINTER (atoi (id)));
    }
  for (xmlNode *node = styles ? styles->children : NULL; node != NULL; node = node->next)
    if (is_named (node, "xf"))
      {
        g_autofree char *id = dup_attribute (node, "numFmtId");
        int format = id ? atoi (id) : 0;
        gboolean is_date = is_date_format (format) || g_hash_table_contains (own, GINT_TO_POINTER (format));

        g_array_append_val (book->is_date, is_date);
      }
  xmlFreeDoc (doc);
}

/* Where the workbook says its first sheet lies. (transfer full) */
static char *
find_first_sheet (Book *book)
{
  xmlDoc *doc = parse_member (book, "xl/workbook.xml");
  xmlDoc *rels = parse_member (book, "xl/_rels/workbook.xml.rels");
  xmlNode *root = doc ? xmlDocGetRootElement (doc) : NULL;
  xmlNode *sheet = find_child (find_child (root, "sheets"), "sheet");
  xmlNode *about = find_child (root, "workbookPr");
  g_autofree char *since = about ? dup_attribute (about, "date1904") : NULL;
  g_autofree char *id = sheet ? dup_attribute (sheet, "id") : NULL;
  char *path = NULL;

  book->since_1904 = g_strcmp0 (since, "1") == 0 || g_strcmp0 (since, "true") == 0;
  for (xmlNode *node = rels && id ? xmlDocGetRootElement (rels)->children : NULL; node != NULL && path == NULL; node = node->next)
    {
      g_autofree char *own = is_named (node, "Relationship") ? dup_attribute (node, "Id") : NULL;
      g_autofree char *target = g_strcmp0 (own, id) == 0 ? dup_attribute (node, "Target") : NULL;

      if (target != NULL)
        path = *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
    }
  xmlFreeDoc (doc);
  xmlFreeDoc (rels);
  return path ? path : g_strdup ("xl/worksheets/sheet1.xml");
}

/* Excel believes in 29 February 1900, so serials after it are counted from 1899-12-30. */
static char *
serial_to_date (Book *book, double serial)
{
  return yifa_date_add_days (book->since_1904 ? "1904-01-01" : "1899-12-30", (int) floor (serial));
}

static char *
number_to_text (Book *book, const char *raw, guint style)
{
  double number = g_ascii_strtod (raw, NULL);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (style < book->is_date->len && g_array_index (book->is_date, gboolean, style) && number >= 1 && number < 2958466)
    return serial_to_date (book, number);
  if (number == floor (number) && fabs (number) < 1e15)
    return g_strdup_printf ("%.0f", number);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.10g", number));
}

static char *
cell_to_text (Book *book, xmlNode *cell)
{
  g_autofree char *type = dup_attribute (cell, "t");
  g_autofree char *style = dup_attribute (cell, "s");
  xmlNode *value = find_child (cell, "v");
  xmlChar *content;
  char *text;

  if (g_strcmp0 (type, "inlineStr") == 0)
    {
      GString *inline_text = g_string_new (NULL);
      xmlNode *item = find_child (cell, "is");

      if (item != NULL)
        append_text (item, inline_text);
      return g_string_free (inline_text, FALSE);
    }
  if (value == NULL || g_strcmp0 (type, "e") == 0)
    return NULL;

  content = xmlNodeGetContent (value);
  if (g_strcmp0 (type, "s") == 0)
    {
      guint index = strtoul ((const char *) content, NULL, 10);

      text = g_strdup (index < book->strings->len ? book->strings->pdata[index] : "");
    }
  else if (g_strcmp0 (type, "b") == 0)
    text = g_strdup (*content == '1' ? "yes" : "no");
  else if (type != NULL && !g_str_equal (type, "n"))
    text = g_strdup ((const char *) content);
  else
    text = number_to_text (book, (const char *) content, style ? atoi (style) : 0);
  xmlFree (content);
  return text;
}

/* "C7" is column 2. A cell without a name stands behind the one before it. */
static guint
column_of (xmlNode *cell, guint next)
{
  g_autofree char *name = dup_attribute (cell, "r");
  guint column = 0;

  if (name == NULL)
    return next;
  for (const char *p = name; g_ascii_isalpha (*p) && column < 100000; p++)
    column = column * 26 + g_ascii_toupper (*p) - 'A' + 1;
  return column > 0 ? column - 1 : next;
}

static GPtrArray *
read_row (Book *book, xmlNode *row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    {
      guint column;

      if (!is_named (cell, "c"))
        continue;
      column = column_of (cell, cells->len);
      if (column >= 400)
        continue;
      while (cells->len <= column)
        g_ptr_array_add (cells, NULL);
      g_free (cells->pdata[column]);
      cells->pdata[column] = cell_to_text (book, cell);
    }
  return cells;
}

static guint
count_texts (GPtrArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += cells->pdata[i] != NULL && *g_strstrip (cells->pdata[i]) != '\0';
  return n;
}

/* Ledgers begin with a merged title: the head is the first row in which two cells say something. */
static gboolean
take_row (YifaTable *table, GPtrArray *cells, guint number, GError **error)
{
  if (table->columns->len > 0)
    return yifa_table_add_row (table, cells, number, error);
  if (count_texts (cells) < 2)
    return TRUE;

  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (table->columns, g_strdup (cells->pdata[i] ? cells->pdata[i] : ""));
  return TRUE;
}

static YifaTable *
read_sheet (Book *book, GError **error)
{
  g_autoptr(YifaTable) table = yifa_table_new ();
  g_autofree char *path = find_first_sheet (book);
  xmlDoc *doc = parse_member (book, path);
  xmlNode *data = doc ? find_child (xmlDocGetRootElement (doc), "sheetData") : NULL;
  gboolean ok = data != NULL;
  guint number = 0;

  if (!ok)
    g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("The spreadsheet has no sheet that can be read; save it anew as .xlsx"));
  for (xmlNode *row = ok ? data->children : NULL; ok && row != NULL; row = row->next)
    {
      g_autofree char *own = is_named (row, "row") ? dup_attribute (row, "r") : NULL;
      g_autoptr(GPtrArray) cells = NULL;

      if (!is_named (row, "row"))
        continue;
      number = own ? (guint) atoi (own) : number + 1;
      cells = read_row (book, row);
      ok = take_row (table, cells, number, error);
    }
  xmlFreeDoc (doc);
  return ok ? g_steal_pointer (&table) : NULL;
}

YifaTable *
yifa_table_read_xlsx (const char *path, GError **error)
{
  Book book = { .members = read_members (path) };
  YifaTable *table;

  if (book.members == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s is no spreadsheet that can be read, or is too large; save it anew as .xlsx"), path);
      return NULL;
    }

  book.strings = g_ptr_array_new_with_free_func (g_free);
  book.is_date = g_array_new (FALSE, FALSE, sizeof (gboolean));
  read_strings (&book);
  read_styles (&book);
  table = read_sheet (&book, error);

  g_hash_table_unref (book.members);
  g_ptr_array_unref (book.strings);
  g_array_unref (book.is_date);
  return table;
}
