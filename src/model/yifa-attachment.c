/* yifa-attachment.c - files that belong to records: the rows
 *
 * The kind lives down here because a record's search text includes what its files say.
 * Copying, hashing and reading files is the business of the attach layer.
 */
#include "yifa-attachment.h"

static const YifaField fields[] = {
  [YIFA_ATTACHMENT_OWNER_KIND] = { "owner_kind", N_("Register"),   YIFA_TEXT,  YIFA_REQUIRED },
  [YIFA_ATTACHMENT_OWNER_ID]   = { "owner_id",   N_("Record"),     YIFA_COUNT, YIFA_REQUIRED },
  [YIFA_ATTACHMENT_ROLE]       = { "role",       N_("Material"),   YIFA_TEXT,  YIFA_LIST },
  [YIFA_ATTACHMENT_NAME]       = { "name",       N_("File name"),  YIFA_TEXT,  YIFA_REQUIRED | YIFA_LIST },
  [YIFA_ATTACHMENT_SHA256]     = { "sha256",     N_("SHA-256"),    YIFA_TEXT,  YIFA_REQUIRED | YIFA_LOCKED },
  [YIFA_ATTACHMENT_SIZE]       = { "size",       N_("Bytes"),      YIFA_COUNT, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST },
  [YIFA_ATTACHMENT_MEDIA_TYPE] = { "media_type", N_("Media type"), YIFA_TEXT,  YIFA_LOCKED },
  [YIFA_ATTACHMENT_PAGES]      = { "pages",      N_("Pages"),      YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ATTACHMENT_TEXT]       = { "text",       N_("Text"),       YIFA_PROSE, YIFA_LOCKED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ATTACHMENT_N_FIELDS);

const YifaKind yifa_attachment = {
  .type_name = "YifaAttachment",
  .table = "attachment",
  .label = N_("Attachment"),
  .fields = fields,
  .n_fields = YIFA_ATTACHMENT_N_FIELDS,
  .title = YIFA_ATTACHMENT_NAME,
};

/**
 * yifa_attachments_of:
 * @role: (nullable): only those that are this material
 *
 * Returns: (transfer full) (element-type YifaRecord): in order of their adding
 */
GPtrArray *
yifa_attachments_of (YifaStore *store, YifaRecord *owner, const char *role)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  yifa_query_where (query, "owner_kind", YIFA_EQUAL, yifa_record_get_kind (owner)->table);
  yifa_query_where_id (query, "owner_id", yifa_record_get_id (owner));
  if (role != NULL)
    yifa_query_where (query, "role", YIFA_EQUAL, role);
  query->order = g_strdup ("id");

  ids = yifa_record_get_id (owner) != 0 ? yifa_store_list (store, &yifa_attachment, query, NULL) : NULL;
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      YifaRecord *attachment = yifa_store_load (store, &yifa_attachment, g_array_index (ids, gint64, i), NULL);

      if (attachment != NULL)
        g_ptr_array_add (found, attachment);
    }
  return found;
}
