/* yifa-table.c - rows out of files that others made
 *
 * Reads .jsonl and .csv itself and leaves .xlsx to yifa-table-xlsx.c; where the table of a sheet
 * begins and ends is found by yifa-table-grid.c. Text that is not UTF-8 is taken for GB18030, the
 * encoding of older office programs.
 */
#include "yifa-table.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "yifa-date.h"
#include "yifa-encoding.h"
#include "yifa-error.h"
#include "yifa-json.h"
#include "yifa-table-grid.h"

#define MAX_BYTES   (256 * 1024 * 1024)
#define MAX_ROWS    200000

YifaTable *
yifa_table_new (void)
{
  YifaTable *self = g_new0 (YifaTable, 1);

  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->sheets = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
yifa_table_free (YifaTable *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->numbers);
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->sheets);
  g_free (self->sheet);
  g_free (self);
}

/* The index of a column, made when it is new; %G_MAXUINT when there are too many. */
guint
yifa_table_column (YifaTable *self, const char *name)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->columns, name, g_str_equal, &index))
    return index;
  if (self->columns->len >= YIFA_TABLE_MAX_COLUMNS)
    return G_MAXUINT;

  g_ptr_array_add (self->columns, g_strdup (name));
  return self->columns->len - 1;
}

/* Adds @cells (element-type utf8, NULLs allowed) as a row; rows without any text are passed over. */
gboolean
yifa_table_add_row (YifaTable *self, GPtrArray *cells, guint number, GError **error)
{
  char **row;
  gboolean is_empty = TRUE;

  for (guint i = 0; i < cells->len; i++)
    is_empty = is_empty && (cells->pdata[i] == NULL || *(char *) cells->pdata[i] == '\0');
  if (is_empty)
    return TRUE;
  if (self->rows->len >= MAX_ROWS)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("The file has more than %d rows; divide it"), MAX_ROWS);
      return FALSE;
    }

  row = g_new0 (char *, self->columns->len + 1);
  for (guint i = 0; i < self->columns->len; i++)
    row[i] = g_strdup (i < cells->len && cells->pdata[i] != NULL ? cells->pdata[i] : "");
  g_ptr_array_add (self->rows, row);
  g_array_append_val (self->numbers, number);
  return TRUE;
}

static char *
node_to_text (JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node) || JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup ("");
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      GString *lines = g_string_new (NULL);
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *line = node_to_text (json_array_get_element (array, i));

          g_string_append_printf (lines, "%s%s", i ? "\n" : "", line);
        }
      return g_string_free (lines, FALSE);
    }
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "yes" : "no");
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return g_strdup_printf ("%.2f", json_node_get_double (node));
}

/* A reference that our own export wrote as an object is read by its title. */
static char *
member_to_text (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (json_object_get_string_member_with_default (json_node_get_object (node), "title", ""));
  return node_to_text (node);
}

static gboolean
add_json_line (YifaTable *self, const char *line, guint number, GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GList) members = NULL;
  JsonObject *object;

  if (!yifa_json_is_shallow (line) || !json_parser_load_from_data (parser, line, -1, NULL) ||
      json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("Line %u is no JSON object; nothing was imported"), number);
      return FALSE;
    }

  object = json_node_get_object (json_parser_get_root (parser));
  members = json_object_get_members (object);
  for (GList *l = members; l != NULL; l = l->next)
    {
      guint column = yifa_table_column (self, l->data);

      if (column == G_MAXUINT)
        continue;
      while (cells->len <= column)
        g_ptr_array_add (cells, NULL);
      cells->pdata[column] = member_to_text (json_object_get_member (object, l->data));
    }
  return yifa_table_add_row (self, cells, number, error);
}

static YifaTable *
read_jsonl (const char *text, const YifaTableOptions *options, GError **error)
{
  g_autoptr(YifaTable) self = yifa_table_new ();
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !add_json_line (self, lines[i], i + 1, error))
      return NULL;

  /* A later line may have brought new columns; earlier rows are as wide as they were. */
  for (guint i = 0; i < self->rows->len; i++)
    {
      char **row = self->rows->pdata[i];
      guint n = g_strv_length (row);

      row = g_renew (char *, row, self->columns->len + 1);
      for (; n < self->columns->len; n++)
        row[n] = g_strdup ("");
      row[n] = NULL;
      self->rows->pdata[i] = row;
    }
  for (guint i = 0; i < self->columns->len; i++)
    self->n_known += options->knows != NULL && options->knows (self->columns->pdata[i], options->data);
  return g_steal_pointer (&self);
}

/* One cell of RFC 4180, from @at on; leaves @at behind it. */
static char *
read_csv_cell (const char **at, char separator)
{
  GString *cell = g_string_new (NULL);
  const char *p = *at;

  if (*p != '"')
    while (*p != '\0' && *p != separator && *p != '\n' && *p != '\r')
      g_string_append_c (cell, *p++);
  else
    for (p++; *p != '\0'; p++)
      if (*p != '"')
        g_string_append_c (cell, *p);
      else if (p[1] == '"')
        g_string_append_c (cell, *p++);
      else
        {
          p++;
          break;
        }
  *at = p;
  return g_string_free (cell, FALSE);
}

static GPtrArray *
read_csv_row (const char **at, char separator)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  do
    {
      if (cells->len > 0)
        (*at)++;
      g_ptr_array_add (cells, read_csv_cell (at, separator));
      while (**at != '\0' && **at != separator && **at != '\n' && **at != '\r')
        (*at)++; /* stray text behind a closing quote */
    }
  while (**at == separator);

  if (**at == '\r')
    (*at)++;
  if (**at == '\n')
    (*at)++;
  return cells;
}

/* The sign that stands most often in the first lines. */
static char
find_separator (const char *text)
{
  static const char signs[] = ",\t;";
  guint counts[sizeof signs] = { 0 };
  guint best = 0, lines = 0;

  for (const char *p = text; *p != '\0' && lines < 20; p++)
    {
      const char *sign = strchr (signs, *p);

      lines += *p == '\n';
      if (sign != NULL)
        counts[sign - signs]++;
    }
  for (guint i = 1; signs[i] != '\0'; i++)
    best = counts[i] > counts[best] ? i : best;
  return signs[best];
}

static YifaTable *
read_csv (const char *text, const YifaTableOptions *options, GError **error)
{
  g_autoptr(YifaTableGrid) grid = yifa_table_grid_new ();
  char separator = find_separator (text);
  const char *at = text;

  for (guint number = 1; *at != '\0'; number++)
    {
      GPtrArray *cells = read_csv_row (&at, separator);

      if (cells->len > YIFA_TABLE_MAX_COLUMNS)
        g_ptr_array_set_size (cells, YIFA_TABLE_MAX_COLUMNS);
      if (!yifa_table_grid_take_row (grid, cells, number, error))
        return NULL;
    }
  return yifa_table_grid_to_table (grid, options, error);
}

static char *
read_text (const char *path, GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) failure = NULL;
  gsize length;

  if (info != NULL && g_file_info_get_size (info) > MAX_BYTES)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s is larger than a table may be; divide it"), path);
      return NULL;
    }
  if (!g_file_get_contents (path, &bytes, &length, &failure))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s cannot be read: %s"), path, failure->message);
      return NULL;
    }
  return yifa_encoding_to_utf8 (bytes, length);
}

/**
 * yifa_table_serial_to_date:
 * @serial: days as spreadsheets count them; what lies behind the point is the time of day
 *
 * Excel believes in 29 February 1900, so serials after it are counted from 1899-12-30; those before
 * it mean nothing here.
 *
 * Returns: (transfer full) (nullable): ISO text
 */
char *
yifa_table_serial_to_date (gboolean since_1904, double serial)
{
  if (!(serial >= (since_1904 ? 0 : 61) && serial < 2958466))
    return NULL;

  return yifa_date_add_days (since_1904 ? "1904-01-01" : "1899-12-30", (int) serial);
}

/**
 * yifa_table_read:
 * @options: (nullable): NULL: the first sheet with a table, its head where it seems to be
 *
 * Returns: (transfer full): the rows of a .jsonl, .csv or .xlsx file
 */
YifaTable *
yifa_table_read (const char *path, const YifaTableOptions *options, GError **error)
{
  static const YifaTableOptions any = { NULL };
  static const struct
  {
    const char *ending;
    YifaTable *(*read) (const char *text, const YifaTableOptions *options, GError **error);
  } formats[] = { { ".jsonl", read_jsonl }, { ".csv", read_csv } };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (options == NULL)
    options = &any;
  if (g_str_has_suffix (lower, ".xlsx"))
    return yifa_table_read_xlsx (path, options, error);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        g_autofree char *text = read_text (path, error);

        return text != NULL ? formats[i].read (text, options, error) : NULL;
      }

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s is no .jsonl, .csv or .xlsx file"), path);
  return NULL;
}
