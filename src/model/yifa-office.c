/* yifa-office.c - the office as a whole: its facts, and whether it is sound */
#include "yifa-office.h"

#include <glib/gstdio.h>

#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-store-private.h"

static guint64
folder_size (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  guint64 size = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      GStatBuf about;

      if (g_lstat (child, &about) == 0)
        size += S_ISDIR (about.st_mode) ? folder_size (child) : (guint64) about.st_size;
    }
  return size;
}

/* Fills @info, whose strings are the caller's to free. */
gboolean
yifa_office_get_info (YifaStore *store, YifaOfficeInfo *info)
{
  g_autofree char *files = store->folder ? g_build_filename (store->folder, "files", NULL) : NULL;

  info->schema_version = yifa_db_int (store->db, "PRAGMA user_version");
  info->size = yifa_db_int (store->db, "PRAGMA page_count") * yifa_db_int (store->db, "PRAGMA page_size") +
               (files != NULL ? folder_size (files) : 0);
  info->last_backup_at = yifa_store_dup_setting (store, "last_backup_at");
  return TRUE;
}

static gboolean
check_records (YifaStore *store, const YifaKind *kind, GPtrArray *defects, GCancellable *cancellable, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  query->presence = YIFA_BOTH;
  ids = yifa_store_list (store, kind, query, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (ids, gint64, i));
      g_autoptr(GError) problem = NULL;
      g_autoptr(YifaRecord) record = yifa_store_load (store, kind, g_array_index (ids, gint64, i), &problem);

      if (record == NULL || !yifa_record_validate (record, &problem))
        g_ptr_array_add (defects, g_strdup_printf ("%s #%s: %s", yifa_kind_get_label (kind), number, problem->message));
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return ids != NULL;
}

/**
 * yifa_office_check:
 *
 * Database, references, search index, audit chain, values and dates of every record. Files of
 * attachments are checked by the attach layer.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each defect; %NULL when the check
 *   itself could not be made
 */
GPtrArray *
yifa_office_check (YifaStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr(GPtrArray) defects = g_ptr_array_new_with_free_func (g_free);
  guint n_kinds;
  const YifaKind *const *kinds = yifa_kind_all (&n_kinds);

  if (!yifa_db_check (store->db, defects, error))
    return NULL;
  if (!yifa_store_check_chain (store, defects))
    g_ptr_array_add (defects, g_strdup (_("The audit trail cannot be read")));

  for (guint i = 0; i < n_kinds; i++)
    if (!check_records (store, kinds[i], defects, cancellable, error))
      return NULL;

  return g_steal_pointer (&defects);
}
