/* yifa-export.c - records as lines of JSON, for other programs and other offices
 *
 * One object a line; references by the title of what they name, so that another office can read
 * the file. Spreadsheets are the business of the report layer.
 */
#include "yifa-export.h"

#include <json-glib/json-glib.h>

#include "yifa-error.h"

static void
add_value (JsonObject *object, YifaStore *store, YifaRecord *record, guint i)
{
  const YifaField *field = &yifa_record_get_kind (record)->fields[i];
  g_autofree char *shown = NULL;

  if (!yifa_record_has (record, i))
    return;

  switch (field->type)
    {
    case YIFA_FLAG:
      json_object_set_boolean_member (object, field->name, yifa_record_get_int (record, i) != 0);
      break;

    case YIFA_COUNT:
      json_object_set_int_member (object, field->name, yifa_record_get_int (record, i));
      break;

    case YIFA_MONEY:
    case YIFA_HOURS:
    case YIFA_REF:
      shown = yifa_store_dup_display (store, record, i);
      json_object_set_string_member (object, field->name, shown);
      break;

    case YIFA_TEXT:
    case YIFA_PROSE:
    case YIFA_CHOICE:
    case YIFA_DATE:
    default:
      json_object_set_string_member (object, field->name, yifa_record_get_text (record, i));
    }
}

static void
append_line (GString *lines, YifaStore *store, YifaRecord *record)
{
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *line = NULL;

  json_object_set_string_member (object, "uid", yifa_record_get_uid (record));
  for (guint i = 0; i < yifa_record_get_kind (record)->n_fields; i++)
    add_value (object, store, record, i);
  json_node_set_object (node, object);
  line = json_to_string (node, FALSE);
  g_string_append_printf (lines, "%s\n", line);
}

/**
 * yifa_export_jsonl:
 * @n_rows: (out): how many records were written
 *
 * The file is there whole or not at all.
 */
gboolean
yifa_export_jsonl (YifaStore *store, const YifaKind *kind, const YifaQuery *query, const char *path,
                   guint *n_rows, GCancellable *cancellable, GError **error)
{
  g_autoptr(GArray) ids = yifa_store_list (store, kind, query, error);
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autoptr(GError) failure = NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (store, kind, g_array_index (ids, gint64, i), error);

      if (record == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      append_line (lines, store, record);
    }
  if (ids == NULL)
    return FALSE;

  *n_rows = ids->len;
  if (g_file_set_contents (path, lines->str, lines->len, &failure))
    return TRUE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("%s cannot be written: %s"), path, failure->message);
  return FALSE;
}
