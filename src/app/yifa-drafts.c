/* yifa-drafts.c - edits that have not been saved, kept through a crash
 *
 * A key file per record in the office's drafts/, written whole under a temporary name and renamed. It holds
 * only the fields that were changed, and the revision they were changed from. A draft is no record: it is
 * not audited, not searched, and goes when its record is saved or its edits are let go.
 */
#include "yifa-drafts.h"

#include <glib/gstdio.h>

#define GROUP "draft"
#define FIELDS "fields"

static char *
dup_path (YifaStore *store, const YifaKind *kind, gint64 id)
{
  const char *folder = yifa_store_get_folder (store);
  g_autofree char *name = NULL;

  if (folder == NULL || yifa_store_is_read_only (store))
    return NULL;

  name = g_strdup_printf ("%s-%" G_GINT64_FORMAT ".ini", kind->table, id);
  return g_build_filename (folder, "drafts", name, NULL);
}

static GKeyFile *
make_file (YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  GKeyFile *file = g_key_file_new ();

  g_key_file_set_int64 (file, GROUP, "rev", yifa_record_get_rev (record));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = yifa_record_dup_current (record, i);

      if (yifa_record_field_changed (record, i))
        g_key_file_set_string (file, FIELDS, kind->fields[i].name, value != NULL ? value : "");
    }
  return file;
}

/**
 * yifa_drafts_keep:
 *
 * Keeps the unsaved edits of @record; without any, drops the draft. An office in memory or one open for
 * reading keeps none, which is no failure.
 */
gboolean
yifa_drafts_keep (YifaStore *store, YifaRecord *record, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  g_autofree char *path = dup_path (store, kind, yifa_record_get_id (record));
  g_autofree char *folder = NULL;
  g_autoptr(GKeyFile) file = NULL;

  if (path == NULL)
    return TRUE;

  if (!yifa_record_is_changed (record))
    {
      g_unlink (path);
      return TRUE;
    }
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  file = make_file (record);
  return g_key_file_save_to_file (file, path, error);
}

gboolean
yifa_drafts_has (YifaStore *store, const YifaKind *kind, gint64 id)
{
  g_autofree char *path = dup_path (store, kind, id);

  return path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static void
apply_field (YifaRecord *record, GKeyFile *file, const char *name, guint *n)
{
  guint field = yifa_kind_find (yifa_record_get_kind (record), name);
  g_autofree char *value = g_key_file_get_string (file, FIELDS, name, NULL);
  g_autofree char *now = NULL;

  if (field == YIFA_NO_FIELD || value == NULL)
    return; /* of another version of the program */

  now = yifa_record_dup_current (record, field);
  if (g_strcmp0 (now != NULL ? now : "", value) == 0)
    return;

  yifa_record_set_string (record, field, *value != '\0' ? value : NULL);
  (*n)++;
}

/**
 * yifa_drafts_apply:
 * @stale: (out): whether the record was saved again since
 *
 * Returns: how many fields of @record changed
 */
guint
yifa_drafts_apply (YifaStore *store, YifaRecord *record, gboolean *stale)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  g_autofree char *path = dup_path (store, kind, yifa_record_get_id (record));
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_auto(GStrv) names = NULL;
  guint n = 0;

  *stale = FALSE;
  if (path == NULL || !g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return 0;

  *stale = g_key_file_get_int64 (file, GROUP, "rev", NULL) != yifa_record_get_rev (record);
  names = g_key_file_get_keys (file, FIELDS, NULL, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    apply_field (record, file, names[i], &n);

  return n;
}

void
yifa_drafts_drop (YifaStore *store, const YifaKind *kind, gint64 id)
{
  g_autofree char *path = dup_path (store, kind, id);

  if (path != NULL)
    g_unlink (path);
}
