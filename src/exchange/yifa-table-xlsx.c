/* yifa-table-xlsx.c - the sheets of a spreadsheet file, as rows of text
 *
 * Reads what Excel, WPS and LibreOffice write: shared and inline strings, numbers, booleans, merged
 * cells, and dates by their number format, in the calendars of 1900 and 1904.
 */
#include "yifa-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "yifa-error.h"
#include "yifa-table-grid.h"
#include "yifa-table-members.h"

#define MAX_NUMBER 1048576 /* rows of a sheet, as the format has it */

typedef xmlTextReader XmlReader;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XmlReader, xmlFreeTextReader)

typedef struct
{
  YifaTableMembers *members;
  GPtrArray        *strings;    /* (element-type utf8) shared strings */
  GArray           *is_date;    /* (element-type gboolean) by cell style */
  GPtrArray        *sheets;     /* (element-type utf8) names, without the hidden ones */
  GHashTable       *paths;      /* (element-type utf8 utf8) of all sheets, by name */
  gboolean          since_1904;
} Book;

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

/* Calls @take for each element @name of a member; TRUE when it was read to its end. */
static gboolean
for_each (Book *book, const char *member, const char *name, gboolean (*take) (xmlNode *node, gpointer data), gpointer data)
{
  g_autoptr(XmlReader) reader = yifa_table_members_reader (book->members, member);
  int status = reader != NULL ? xmlTextReaderRead (reader) : -1;

  while (status == 1)
    {
      gboolean is_it = xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT &&
                       g_str_equal ((const char *) xmlTextReaderConstLocalName (reader), name);
      xmlNode *node = is_it ? xmlTextReaderExpand (reader) : NULL;

      if (is_it && (node == NULL || !take (node, data)))
        return FALSE;
      status = is_it ? xmlTextReaderNext (reader) : xmlTextReaderRead (reader);
    }
  return status == 0;
}

static gboolean
take_string (xmlNode *item, gpointer data)
{
  Book *book = data;
  GString *text = g_string_new (NULL);

  append_text (item, text);
  g_ptr_array_add (book->strings, g_string_free (text, FALSE));
  return TRUE;
}

/* Built-in formats of dates, as the standard and its East Asian extension number them; times alone are none. */
static gboolean
is_date_format (int id)
{
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58 && id != 55 && id != 56);
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
  xmlDoc *doc = yifa_table_members_parse (book->members, "xl/styles.xml");
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

static char *
dup_target (xmlNode *relations, const char *id)
{
  for (xmlNode *node = relations; node != NULL && id != NULL; node = node->next)
    {
      g_autofree char *own = is_named (node, "Relationship") ? dup_attribute (node, "Id") : NULL;
      g_autofree char *target = g_strcmp0 (own, id) == 0 ? dup_attribute (node, "Target") : NULL;

      if (target != NULL)
        return *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
    }
  return NULL;
}

static void
take_sheet (Book *book, xmlNode *sheet, xmlNode *relations)
{
  g_autofree char *name = dup_attribute (sheet, "name");
  g_autofree char *state = dup_attribute (sheet, "state");
  g_autofree char *id = dup_attribute (sheet, "id");
  g_autofree char *path = dup_target (relations, id);

  if (name == NULL || path == NULL || !yifa_table_members_has (book->members, path) || g_hash_table_contains (book->paths, name))
    return;
  if (g_strcmp0 (state, "hidden") != 0 && g_strcmp0 (state, "veryHidden") != 0)
    g_ptr_array_add (book->sheets, g_strdup (name));
  g_hash_table_insert (book->paths, g_steal_pointer (&name), g_steal_pointer (&path));
}

static void
read_workbook (Book *book)
{
  xmlDoc *doc = yifa_table_members_parse (book->members, "xl/workbook.xml");
  xmlDoc *rels = yifa_table_members_parse (book->members, "xl/_rels/workbook.xml.rels");
  xmlNode *root = doc ? xmlDocGetRootElement (doc) : NULL;
  xmlNode *relations = rels && xmlDocGetRootElement (rels) ? xmlDocGetRootElement (rels)->children : NULL;
  xmlNode *sheets = find_child (root, "sheets");
  xmlNode *about = find_child (root, "workbookPr");
  g_autofree char *since = about ? dup_attribute (about, "date1904") : NULL;

  book->since_1904 = g_strcmp0 (since, "1") == 0 || g_strcmp0 (since, "true") == 0;
  for (xmlNode *sheet = sheets ? sheets->children : NULL; sheet != NULL; sheet = sheet->next)
    if (is_named (sheet, "sheet"))
      take_sheet (book, sheet, relations);
  xmlFreeDoc (doc);
  xmlFreeDoc (rels);
}

/* Fifteen digits are what a spreadsheet knows of a number; the rest is the noise of its binary form. */
static char *
number_to_text (Book *book, const char *raw, guint style)
{
  double number = g_ascii_strtod (raw, NULL);
  gboolean is_date = style < book->is_date->len && g_array_index (book->is_date, gboolean, style);
  char *date = is_date ? yifa_table_serial_to_date (book->since_1904, number) : NULL;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (date != NULL)
    return date;
  if (number == floor (number) && fabs (number) < 1e15)
    return g_strdup_printf ("%.0f", number);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
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
  if (value == NULL)
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
  for (const char *p = name; g_ascii_isalpha (*p) && column < MAX_NUMBER; p++)
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
      if (column >= YIFA_TABLE_MAX_COLUMNS)
        continue;
      while (cells->len <= column)
        g_ptr_array_add (cells, NULL);
      g_free (cells->pdata[column]);
      cells->pdata[column] = cell_to_text (book, cell);
    }
  return cells;
}

typedef struct
{
  Book          *book;
  YifaTableGrid *grid;
  guint          number;
  GError        *error;
} Sheet;

static gboolean
take_row (xmlNode *node, gpointer data)
{
  Sheet *sheet = data;
  g_autofree char *own = dup_attribute (node, "r");
  guint64 number = own != NULL ? g_ascii_strtoull (own, NULL, 10) : sheet->number + 1;

  if (number < 1 || number > MAX_NUMBER)
    return TRUE;

  sheet->number = number;
  return yifa_table_grid_take_row (sheet->grid, read_row (sheet->book, node), number, &sheet->error);
}

/* "B3" as row 3 and column 1. */
static gboolean
read_place (const char *text, guint *row, guint *column)
{
  guint64 number;

  *column = 0;
  for (; g_ascii_isalpha (*text) && *column < MAX_NUMBER; text++)
    *column = *column * 26 + g_ascii_toupper (*text) - 'A' + 1;
  if (*column == 0 || !g_ascii_string_to_unsigned (text, 10, 1, MAX_NUMBER, &number, NULL))
    return FALSE;

  *column -= 1;
  *row = number;
  return TRUE;
}

static gboolean
take_merge (xmlNode *node, gpointer data)
{
  Sheet *sheet = data;
  g_autofree char *ref = dup_attribute (node, "ref");
  g_auto(GStrv) corners = g_strsplit (ref != NULL ? ref : "", ":", 2);
  YifaTableMerge merge;

  if (g_strv_length (corners) == 2 && read_place (corners[0], &merge.top, &merge.left) &&
      read_place (corners[1], &merge.bottom, &merge.right))
    yifa_table_grid_add_merge (sheet->grid, &merge);
  return TRUE;
}

static YifaTable *
read_sheet (Book *book, const char *name, const YifaTableOptions *options, GError **error)
{
  g_autoptr(YifaTableGrid) grid = yifa_table_grid_new ();
  Sheet sheet = { book, grid, 0, NULL };
  const char *path = g_hash_table_lookup (book->paths, name);
  YifaTable *table;

  if (!for_each (book, path, "row", take_row, &sheet) || !for_each (book, path, "mergeCell", take_merge, &sheet))
    {
      if (sheet.error != NULL)
        g_propagate_error (error, sheet.error);
      else
        g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("The sheet “%s” cannot be read; save the spreadsheet anew as .xlsx"), name);
      return NULL;
    }
  table = yifa_table_grid_to_table (grid, options, error);
  if (table != NULL)
    table->sheet = g_strdup (name);
  return table;
}

/* The first sheet whose head is understood, or else the first with any rows: a book may begin with a sheet that
 * explains how to fill it in. */
static YifaTable *
find_sheet (Book *book, const YifaTableOptions *options, GError **error)
{
  g_autoptr(YifaTable) first = NULL;

  for (guint i = 0; i < book->sheets->len; i++)
    {
      g_autoptr(YifaTable) table = read_sheet (book, book->sheets->pdata[i], options, error);

      if (table == NULL)
        return NULL;
      if (table->rows->len > 0 && table->n_known > 1)
        return g_steal_pointer (&table);
      if (first == NULL || (first->rows->len == 0 && table->rows->len > 0))
        {
          g_clear_pointer (&first, yifa_table_free);
          first = g_steal_pointer (&table);
        }
    }
  return g_steal_pointer (&first);
}

static YifaTable *
read_book (Book *book, const char *path, const YifaTableOptions *options, GError **error)
{
  static const char texts[] = "xl/sharedStrings.xml";
  g_autofree char *names = NULL;

  read_workbook (book);
  read_styles (book);
  if (book->sheets->len == 0 || (yifa_table_members_has (book->members, texts) && !for_each (book, texts, "si", take_string, book)))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s has no sheet that can be read; save it anew as .xlsx"), path);
      return NULL;
    }
  if (options->sheet == NULL)
    return find_sheet (book, options, error);
  if (g_hash_table_contains (book->paths, options->sheet))
    return read_sheet (book, options->sheet, options, error);

  g_ptr_array_add (book->sheets, NULL);
  names = g_strjoinv (_(", "), (char **) book->sheets->pdata);
  g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("The file has no sheet “%s”; it has: %s"), options->sheet, names);
  return NULL;
}

YifaTable *
yifa_table_read_xlsx (const char *path, const YifaTableOptions *options, GError **error)
{
  g_autoptr(YifaTableMembers) members = yifa_table_members_open (path);
  Book book = { .members = members };
  YifaTable *table;

  if (members == NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
                   _("%s is no spreadsheet that can be read, or is too large; save it anew as .xlsx"), path);
      return NULL;
    }

  book.strings = g_ptr_array_new_with_free_func (g_free);
  book.is_date = g_array_new (FALSE, FALSE, sizeof (gboolean));
  book.sheets = g_ptr_array_new_with_free_func (g_free);
  book.paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  table = read_book (&book, path, options, error);
  if (table != NULL)
    {
      g_ptr_array_extend_and_steal (table->sheets, g_steal_pointer (&book.sheets));
      table->has_serials = TRUE;
      table->since_1904 = book.since_1904;
    }

  g_clear_pointer (&book.sheets, g_ptr_array_unref);
  g_ptr_array_unref (book.strings);
  g_array_unref (book.is_date);
  g_hash_table_unref (book.paths);
  return table;
}
