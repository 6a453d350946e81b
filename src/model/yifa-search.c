/* yifa-search.c - one search over all registers
 *
 * A record's searchable text is its YIFA_SEARCH fields and the texts of its attachments, a
 * paragraph each. The index answers which records hold every word; where the hit is, is
 * read from the record itself.
 */
#include "yifa-search.h"

#include <string.h>

#include "yifa-attachment.h"
#include "yifa-error.h"
#include "yifa-store-private.h"
#include "yifa-text.h"

#define SNIPPET_CHARS 60

void
yifa_hit_free (YifaHit *hit)
{
  g_free (hit->title);
  g_free (hit->snippet);
  g_free (hit->where);
  g_free (hit);
}

static gboolean
is_searched (const YifaKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & YIFA_SEARCH)
      return TRUE;

  return FALSE;
}

static void
append_fields (YifaStore *self, YifaRecord *record, GString *body)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *shown = NULL;

      if (!(kind->fields[i].flags & YIFA_SEARCH) || !yifa_record_has (record, i))
        continue;
      shown = yifa_store_dup_display (self, record, i);
      g_string_append_printf (body, "%s\n", shown);
    }
}

static char *
dup_body (YifaStore *self, YifaRecord *record)
{
  GString *body = g_string_new (NULL);
  g_autoptr(GPtrArray) attachments = yifa_attachments_of (self, record, NULL);

  append_fields (self, record, body);
  for (guint i = 0; i < attachments->len; i++)
    g_string_append_printf (body, "%s\n%s\n", yifa_record_get_title (attachments->pdata[i]),
                            yifa_record_get_text (attachments->pdata[i], YIFA_ATTACHMENT_TEXT) ? : "");

  return g_string_free (body, FALSE);
}

static gboolean
put_body (YifaStore *self, const char *kind, gint64 id, const char *body, GError **error)
{
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, body == NULL
    ? "DELETE FROM search_doc WHERE kind = ?1 AND row = ?2"
    : "INSERT INTO search_doc (kind, row, body) VALUES (?1, ?2, ?3)"
      " ON CONFLICT (kind, row) DO UPDATE SET body = excluded.body", error);

  if (stmt == NULL)
    return FALSE;

  yifa_stmt_bind_text (stmt, 1, kind);
  yifa_stmt_bind_int (stmt, 2, id);
  if (body != NULL)
    yifa_stmt_bind_text (stmt, 3, body);
  return yifa_stmt_run (stmt, error);
}

static gboolean
index_record (YifaStore *self, YifaRecord *record, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  g_autofree char *body = NULL;

  if (!is_searched (kind))
    return TRUE;

  body = yifa_record_get_withdrawn_at (record) == NULL ? dup_body (self, record) : NULL;
  return put_body (self, kind->table, yifa_record_get_id (record), body, error);
}

static gboolean
index_owner (YifaStore *self, YifaRecord *attachment, GError **error)
{
  const YifaKind *kind = yifa_kind_lookup (yifa_record_get_text (attachment, YIFA_ATTACHMENT_OWNER_KIND));
  g_autoptr(YifaRecord) owner = kind ? yifa_store_load (self, kind, yifa_record_get_int (attachment, YIFA_ATTACHMENT_OWNER_ID), NULL) : NULL;

  return owner == NULL || index_record (self, owner, error);
}

/* Whoever refers to a record is found by its title, so a new title is their business too. */
static gboolean
index_referrers (YifaStore *self, const YifaKind *kind, guint field, gint64 id, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  yifa_query_where_id (query, kind->fields[field].name, id);
  ids = yifa_store_list (self, kind, query, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (self, kind, g_array_index (ids, gint64, i), error);

      if (record == NULL || !index_record (self, record, error))
        return FALSE;
    }
  return ids != NULL;
}

static gboolean
title_has_changed (YifaStore *self, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "SELECT 1 FROM audit WHERE kind = ? AND row = ? AND operation = ? AND field = ? AND old IS NOT NULL", NULL);

  if (stmt == NULL)
    return FALSE;

  yifa_stmt_bind_text (stmt, 1, kind->table);
  yifa_stmt_bind_int (stmt, 2, yifa_record_get_id (record));
  yifa_stmt_bind_int (stmt, 3, self->op);
  yifa_stmt_bind_text (stmt, 4, kind->fields[kind->title].name);
  return yifa_stmt_next (stmt, NULL);
}

static gboolean
index_all_referrers (YifaStore *self, YifaRecord *record, GError **error)
{
  const YifaKind *target = yifa_record_get_kind (record);
  guint n_kinds;
  const YifaKind *const *kinds = yifa_kind_all (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      if (kinds[k]->fields[i].target == target && (kinds[k]->fields[i].flags & YIFA_SEARCH) &&
          !index_referrers (self, kinds[k], i, yifa_record_get_id (record), error))
        return FALSE;

  return TRUE;
}

gboolean
yifa_store_write_search (YifaStore *self, YifaRecord *record, GError **error)
{
  if (yifa_record_get_kind (record) == &yifa_attachment)
    return index_owner (self, record, error);

  return index_record (self, record, error) &&
         (!title_has_changed (self, record) || index_all_referrers (self, record, error));
}

static gboolean
holds_any (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (yifa_text_contains (text, words[i]))
      return TRUE;

  return FALSE;
}

static void
point_at (YifaHit *hit, const char *where, const char *text, const char *const *words)
{
  hit->where = g_strdup (where);
  hit->snippet = yifa_text_snippet (text, words, SNIPPET_CHARS);
}

/* The first field or attachment that holds one of the words. */
static void
locate (YifaStore *self, YifaRecord *record, YifaHit *hit, const char *const *words)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  g_autoptr(GPtrArray) attachments = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *shown = kind->fields[i].flags & YIFA_SEARCH ? yifa_store_dup_display (self, record, i) : NULL;

      if (shown != NULL && holds_any (shown, words))
        {
          point_at (hit, yifa_field_get_label (&kind->fields[i]), shown, words);
          return;
        }
    }

  attachments = yifa_attachments_of (self, record, NULL);
  for (guint i = 0; i < attachments->len; i++)
    {
      const char *name = yifa_record_get_title (attachments->pdata[i]);
      const char *text = yifa_record_get_text (attachments->pdata[i], YIFA_ATTACHMENT_TEXT);

      if (holds_any (name, words) || (text != NULL && holds_any (text, words)))
        {
          point_at (hit, name, text != NULL && holds_any (text, words) ? text : name, words);
          return;
        }
    }
}

static YifaHit *
make_hit (YifaStore *self, const YifaKind *kind, gint64 id, const char *const *words)
{
  g_autoptr(YifaRecord) record = yifa_store_load (self, kind, id, NULL);
  YifaHit *hit;

  if (record == NULL)
    return NULL;

  hit = g_new0 (YifaHit, 1);
  hit->kind = kind;
  hit->id = id;
  hit->title = yifa_store_dup_display (self, record, kind->title);
  locate (self, record, hit, words);
  return hit;
}

/**
 * yifa_store_search:
 * @words: what the user typed; every word must occur, exactly as written, scripts and widths folded
 * @kind: (nullable): search one register only
 * @limit: how many hits at most; 0: all
 *
 * Returns: (transfer full) (element-type YifaHit): newest first
 */
GPtrArray *
yifa_store_search (YifaStore *self, const char *words, const YifaKind *kind, guint limit, GError **error)
{
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_hit_free);
  g_auto(GStrv) split = yifa_text_split_words (words);
  g_autofree char *match = yifa_text_build_match (words);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "SELECT kind, row FROM search_doc WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?1)"
    " AND (?2 IS NULL OR kind = ?2) ORDER BY id DESC LIMIT ?3", error);
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;
  if (match == NULL)
    return g_steal_pointer (&hits);

  yifa_stmt_bind_text (stmt, 1, match);
  yifa_stmt_bind_text (stmt, 2, kind ? kind->table : NULL);
  yifa_stmt_bind_int (stmt, 3, limit > 0 ? (gint64) limit : -1);
  while (yifa_stmt_next (stmt, &failure))
    {
      const YifaKind *found = yifa_kind_lookup (yifa_stmt_text (stmt, 0));
      YifaHit *hit = found ? make_hit (self, found, yifa_stmt_int (stmt, 1), (const char *const *) split) : NULL;

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&hits);
}

static gboolean
reindex_kind (YifaStore *self, const YifaKind *kind, GCancellable *cancellable, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = NULL;

  query->order = g_strdup ("id");
  ids = yifa_store_list (self, kind, query, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (self, kind, g_array_index (ids, gint64, i), error);

      if (record == NULL || !index_record (self, record, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return ids != NULL;
}

/**
 * yifa_store_reindex:
 *
 * Throws the derived search text away and makes it anew from the records.
 */
gboolean
yifa_store_reindex (YifaStore *self, GCancellable *cancellable, GError **error)
{
  guint n_kinds;
  const YifaKind *const *kinds = yifa_kind_all (&n_kinds);
  gboolean ok;

  if (!yifa_store_begin (self, error))
    return FALSE;

  ok = yifa_db_exec (self->db, "DELETE FROM search_doc; INSERT INTO search (search) VALUES ('rebuild');", error);
  for (guint i = 0; ok && i < n_kinds; i++)
    ok = !is_searched (kinds[i]) || reindex_kind (self, kinds[i], cancellable, error);

  return yifa_store_end (self, ok, ok ? error : NULL);
}
