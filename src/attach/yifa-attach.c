/* yifa-attach.c - files that belong to records
 *
 * Order is the promise: the content is copied, synced and verified first, its text is read, and
 * only then is the row written, in one operation. When anything fails there is no row; a
 * content without a row is harmless, a row without its content cannot come about.
 */
#include "yifa-attach.h"

#include "yifa-blob.h"
#include "yifa-error.h"
#include "yifa-extract.h"

/* An office in memory has no folder, hence nowhere to put a file. */
static char *
dup_files_folder (YifaStore *store, GError **error)
{
  const char *folder = yifa_store_get_folder (store);

  if (folder != NULL)
    return g_build_filename (folder, "files", NULL);

  g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_REFUSED,
                       _("This office is kept in memory only and cannot hold files; make an office in a folder first."));
  return NULL;
}

static gboolean
check_owner (YifaStore *store, YifaRecord *owner, GError **error)
{
  if (yifa_store_is_read_only (store))
    g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE,
                         _("The office is open for reading only; no file can be attached."));
  else if (yifa_record_get_id (owner) == 0)
    g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_REFUSED, _("Save the record first; then attach the file."));
  else if (yifa_record_get_withdrawn_at (owner) != NULL)
    g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_REFUSED,
                         _("The record has been withdrawn; restore it before attaching a file."));
  else
    return TRUE;
  return FALSE;
}

/* File names need not be UTF-8, columns must be. */
static YifaRecord *
make_row (YifaRecord *owner, const char *path, const char *role, const char *sha256, guint64 size,
          const YifaExtract *found)
{
  YifaRecord *row = yifa_record_new (&yifa_attachment);
  g_autofree char *name = g_filename_display_basename (path);

  yifa_record_set_text (row, YIFA_ATTACHMENT_OWNER_KIND, yifa_record_get_kind (owner)->table);
  yifa_record_set_int (row, YIFA_ATTACHMENT_OWNER_ID, yifa_record_get_id (owner));
  yifa_record_set_text (row, YIFA_ATTACHMENT_ROLE, role);
  yifa_record_set_text (row, YIFA_ATTACHMENT_NAME, name);
  yifa_record_set_text (row, YIFA_ATTACHMENT_SHA256, sha256);
  yifa_record_set_int (row, YIFA_ATTACHMENT_SIZE, size);
  yifa_record_set_text (row, YIFA_ATTACHMENT_MEDIA_TYPE, found->media_type);
  if (found->n_pages > 0)
    yifa_record_set_int (row, YIFA_ATTACHMENT_PAGES, found->n_pages);
  yifa_record_set_text (row, YIFA_ATTACHMENT_TEXT, found->text);
  return row;
}

/**
 * yifa_attach_file_full:
 * @owner: a saved record
 * @path: the user's file, which is only read
 * @role: what it is for, one of the roles of data/rules/materials.ini, or any other word
 *
 * Takes the time a copy and a reading of the file take: for the worker thread.
 *
 * Returns: (transfer full): the saved attachment
 */
YifaRecord *
yifa_attach_file_full (YifaStore *store, YifaRecord *owner, const char *path, const char *role,
                       GCancellable *cancellable, GError **error)
{
  g_autofree char *files = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *stored = NULL;
  g_autoptr(YifaExtract) found = NULL;
  g_autoptr(YifaRecord) row = NULL;
  guint64 size = 0;

  g_return_val_if_fail (path != NULL, NULL);

  if (!(files = dup_files_folder (store, error)) || !check_owner (store, owner, error) ||
      !yifa_blob_put (files, path, &sha256, &size, cancellable, error))
    return NULL;

  stored = yifa_blob_path (files, sha256);
  found = yifa_extract_file (stored, yifa_extract_media_type (path, stored), cancellable, error);
  if (found == NULL)
    return NULL;

  row = make_row (owner, path, role, sha256, size, found);
  return yifa_store_save (store, row, error) ? g_steal_pointer (&row) : NULL;
}

YifaRecord *
yifa_attach_file (YifaStore *store, YifaRecord *owner, const char *path, const char *role, GError **error)
{
  return yifa_attach_file_full (store, owner, path, role, NULL, error);
}

/* Takes the file off its record; row and content stay, and it can be restored. */
gboolean
yifa_attach_detach (YifaStore *store, YifaRecord *attachment, const char *reason, GError **error)
{
  return yifa_store_withdraw (store, attachment, reason, error);
}

/* Where the stored file lies, for reading only; NOT_FOUND when it is gone. Transfer full. */
char *
yifa_attach_open_path (YifaStore *store, YifaRecord *attachment, GError **error)
{
  const char *sha256 = yifa_record_get_text (attachment, YIFA_ATTACHMENT_SHA256);
  g_autofree char *files = dup_files_folder (store, error);
  g_autofree char *path = NULL;

  if (files == NULL)
    return NULL;
  path = yifa_blob_path (files, sha256);
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&path);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND,
               _("The stored file of “%s” is missing; put it back from a backup."),
               yifa_record_get_text (attachment, YIFA_ATTACHMENT_NAME));
  return NULL;
}

/**
 * yifa_attach_extract:
 * @target: a file, or a folder in which the attachment's own name is used
 * @overwrite: whether a file that is there already may be replaced
 *
 * Writes a verified copy, whole or not at all.
 */
gboolean
yifa_attach_extract (YifaStore *store, YifaRecord *attachment, const char *target, gboolean overwrite,
                     GError **error)
{
  g_autofree char *files = dup_files_folder (store, error);
  g_autofree char *name = g_path_get_basename (yifa_record_get_text (attachment, YIFA_ATTACHMENT_NAME));
  g_autofree char *path = g_file_test (target, G_FILE_TEST_IS_DIR) ? g_build_filename (target, name, NULL)
                                                                   : g_strdup (target);

  return files != NULL && yifa_blob_copy (files, yifa_record_get_text (attachment, YIFA_ATTACHMENT_SHA256), path,
                                          overwrite, error);
}

/* The sentence that tells why a file cannot be read, or NULL when it can. Reads the file. */
char *
yifa_attach_dup_problem (YifaStore *store, YifaRecord *attachment)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaExtract) found = NULL;
  g_autofree char *path = yifa_attach_open_path (store, attachment, &error);

  if (path != NULL)
    found = yifa_extract_file (path, yifa_record_get_text (attachment, YIFA_ATTACHMENT_MEDIA_TYPE), NULL, &error);
  if (found == NULL)
    return g_strdup (error->message);
  return g_strdup (found->problem);
}

static gboolean
verify_row (YifaRecord *row, const char *files, GPtrArray *defects, GCancellable *cancellable, GError **error)
{
  g_autoptr(GError) defect = NULL;

  if (yifa_blob_verify (files, yifa_record_get_text (row, YIFA_ATTACHMENT_SHA256), cancellable, &defect))
    return TRUE;
  if (g_error_matches (defect, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&defect));
      return FALSE;
    }
  g_ptr_array_add (defects, g_strdup_printf (_("Attachment “%s”: %s"),
                                             yifa_record_get_text (row, YIFA_ATTACHMENT_NAME), defect->message));
  return TRUE;
}

/**
 * yifa_attach_verify:
 * @defects: (element-type utf8): gets a sentence for each attachment whose file is missing or changed
 *
 * Reads every stored file, withdrawn ones too. An office in memory has none and passes.
 *
 * Returns: FALSE only when it could not be done
 */
gboolean
yifa_attach_verify (YifaStore *store, GPtrArray *defects, GCancellable *cancellable, GError **error)
{
  g_autofree char *files = dup_files_folder (store, NULL);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  if (files == NULL)
    return TRUE;

  query->presence = YIFA_BOTH;
  if (!(ids = yifa_store_list (store, &yifa_attachment, query, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YifaRecord) row = yifa_store_load (store, &yifa_attachment, g_array_index (ids, gint64, i), error);

      if (row == NULL || !verify_row (row, files, defects, cancellable, error))
        return FALSE;
    }
  return TRUE;
}
