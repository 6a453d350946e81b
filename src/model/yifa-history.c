/* yifa-history.c - the audit trail: reading it, undoing by it, checking it
 *
 * Undo is a new operation that puts the old values back: history only grows. The trail is a
 * chain of hashes, so that rows changed from outside are found.
 */
#include "yifa-history.h"

#include "yifa-error.h"
#include "yifa-store-private.h"

void
yifa_change_free (YifaChange *change)
{
  g_free (change->at);
  g_free (change->day);
  g_free (change->actor);
  g_free (change->what);
  g_free (change->field);
  g_free (change->before);
  g_free (change->after);
  g_free (change->reason);
  g_free (change);
}

static YifaChange *
read_change (YifaStmt *stmt)
{
  YifaChange *change = g_new0 (YifaChange, 1);

  change->operation = yifa_stmt_int (stmt, 0);
  change->at = g_strdup (yifa_stmt_text (stmt, 1));
  change->actor = g_strdup (yifa_stmt_text (stmt, 2));
  change->what = g_strdup (yifa_stmt_text (stmt, 3));
  change->reason = g_strdup (yifa_stmt_text (stmt, 4));
  change->field = g_strdup (yifa_stmt_text (stmt, 5));
  change->before = g_strdup (yifa_stmt_text (stmt, 6));
  change->after = g_strdup (yifa_stmt_text (stmt, 7));
  change->day = g_strdup (yifa_stmt_text (stmt, 8));
  return change;
}

/**
 * yifa_store_get_history:
 *
 * Returns: (transfer full) (element-type YifaChange): newest first. A change of field "id" is the
 *   record's making, one of "withdrawn_at" its way into the bin or back.
 */
GPtrArray *
yifa_store_get_history (YifaStore *self, const YifaKind *kind, gint64 id, GError **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_change_free);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "SELECT o.id, o.at, o.actor, o.what, o.reason, a.field, a.old, a.new, o.day"
    " FROM audit a JOIN operation o ON o.id = a.operation WHERE a.kind = ? AND a.row = ? ORDER BY a.id DESC", error);
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;

  yifa_stmt_bind_text (stmt, 1, kind->table);
  yifa_stmt_bind_int (stmt, 2, id);
  while (yifa_stmt_next (stmt, &failure))
    g_ptr_array_add (changes, read_change (stmt));

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&changes);
}

/* A part, a file or a term is looked at on the page of its whole. */
static gboolean
stands_alone (const YifaKind *kind)
{
  if (yifa_kind_find (kind, "owner_kind") != YIFA_NO_FIELD)
    return FALSE;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & YIFA_OWNER)
      return FALSE;

  return TRUE;
}

static gboolean
is_among (GPtrArray *touches, const YifaKind *kind, gint64 id)
{
  for (guint i = 0; i < touches->len; i++)
    {
      const YifaTouch *touch = touches->pdata[i];

      if (touch->kind == kind && touch->id == id)
        return TRUE;
    }
  return FALSE;
}

/* An import writes thousands of rows; looking further back than this would be felt. */
#define MOST_TOUCHES "5000"

/**
 * yifa_store_get_recent:
 *
 * Returns: (transfer full) (element-type YifaTouch): the records changed last, without those that are
 *   part of another; newest first, each once
 */
GPtrArray *
yifa_store_get_recent (YifaStore *self, guint limit, GError **error)
{
  g_autoptr(GPtrArray) touches = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "SELECT kind, row FROM audit ORDER BY id DESC LIMIT " MOST_TOUCHES, error);

  if (stmt == NULL)
    return NULL;

  while (touches->len < limit && yifa_stmt_next (stmt, NULL))
    {
      YifaTouch touch = { yifa_kind_lookup (yifa_stmt_text (stmt, 0)), yifa_stmt_int (stmt, 1) };

      if (touch.kind != NULL && stands_alone (touch.kind) && !is_among (touches, touch.kind, touch.id))
        g_ptr_array_add (touches, g_memdup2 (&touch, sizeof touch));
    }
  return g_steal_pointer (&touches);
}

/* The last operation that touched this record, or 0. */
static gint64
last_operation (YifaStore *self, const char *kind, gint64 id)
{
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "SELECT max (operation) FROM audit WHERE kind = ? AND row = ?", NULL);

  if (stmt == NULL)
    return 0;

  yifa_stmt_bind_text (stmt, 1, kind);
  yifa_stmt_bind_int (stmt, 2, id);
  return yifa_stmt_next (stmt, NULL) ? yifa_stmt_int (stmt, 0) : 0;
}

typedef struct
{
  const YifaKind *kind;
  gint64          id;
} Touched;

static GArray *
list_touched (YifaStore *self, gint64 operation, GError **error)
{
  g_autoptr(GArray) touched = g_array_new (FALSE, FALSE, sizeof (Touched));
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "SELECT kind, row FROM audit WHERE operation = ? GROUP BY kind, row ORDER BY max (id) DESC", error);

  if (stmt == NULL)
    return NULL;

  yifa_stmt_bind_int (stmt, 1, operation);
  while (yifa_stmt_next (stmt, NULL))
    {
      Touched one = { yifa_kind_lookup (yifa_stmt_text (stmt, 0)), yifa_stmt_int (stmt, 1) };

      if (one.kind != NULL)
        g_array_append_val (touched, one);
    }
  return g_steal_pointer (&touched);
}

/* What was changed again since, or must stand by its nature, cannot be taken back. */
static gboolean
may_undo (YifaStore *self, const Touched *one, YifaRecord *record, gint64 operation, GError **error)
{
  g_autofree char *title = yifa_store_dup_title (self, one->kind, one->id);
  g_autofree char *refusal = NULL;

  if (last_operation (self, one->kind->table, one->id) > operation)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED,
                   _("“%s” has been changed since; undo that change first"), title);
      return FALSE;
    }

  refusal = one->kind->refuses_undo != NULL ? one->kind->refuses_undo (self, record) : NULL;
  if (refusal != NULL)
    g_set_error_literal (error, YIFA_ERROR, YIFA_ERROR_REFUSED, refusal);
  return refusal == NULL;
}

static gboolean
put_back_fields (YifaStore *self, YifaRecord *record, gint64 operation, gboolean *was_born, char **withdrawn_at, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "SELECT field, old FROM audit WHERE operation = ? AND kind = ? AND row = ? ORDER BY id DESC", error);

  if (stmt == NULL)
    return FALSE;

  yifa_stmt_bind_int (stmt, 1, operation);
  yifa_stmt_bind_text (stmt, 2, kind->table);
  yifa_stmt_bind_int (stmt, 3, yifa_record_get_id (record));
  while (yifa_stmt_next (stmt, NULL))
    {
      const char *name = yifa_stmt_text (stmt, 0);
      guint field = yifa_kind_find (kind, name);

      if (g_str_equal (name, "id"))
        *was_born = TRUE;
      else if (g_str_equal (name, "withdrawn_at"))
        {
          g_free (*withdrawn_at);
          *withdrawn_at = g_strdup (yifa_stmt_text (stmt, 1));
        }
      else if (field != YIFA_NO_FIELD)
        yifa_record_set_string (record, field, yifa_stmt_text (stmt, 1));
    }
  return TRUE;
}

static gboolean
undo_one (YifaStore *self, const Touched *one, gint64 operation, GError **error)
{
  g_autoptr(YifaRecord) record = yifa_store_load (self, one->kind, one->id, error);
  g_autofree char *withdrawn_at = record ? g_strdup (yifa_record_get_withdrawn_at (record)) : NULL;
  gboolean was_born = FALSE;

  if (record == NULL || !may_undo (self, one, record, operation, error) ||
      !put_back_fields (self, record, operation, &was_born, &withdrawn_at, error))
    return FALSE;

  if (!yifa_store_ask_wholes (self, record, !was_born && g_strcmp0 (withdrawn_at, yifa_record_get_withdrawn_at (record)) != 0,
                              error))
    return FALSE;

  /* The making of a record is undone by the bin, with its values as they were. */
  if (was_born)
    return yifa_store_put_withdrawn (self, record, self->today, error);

  if (yifa_record_is_changed (record) && !yifa_store_write (self, record, error))
    return FALSE;
  return g_strcmp0 (withdrawn_at, yifa_record_get_withdrawn_at (record)) == 0 ||
         yifa_store_put_withdrawn (self, record, withdrawn_at, error);
}

/**
 * yifa_store_undo:
 *
 * Takes back the last operation that touched this record, with everything else that operation
 * did. Refused when one of its records was changed since, or must stand by its nature.
 */
gboolean
yifa_store_undo (YifaStore *self, const YifaKind *kind, gint64 id, GError **error)
{
  gint64 operation = last_operation (self, kind->table, id);
  g_autoptr(GArray) touched = NULL;
  gboolean ok = TRUE;

  if (operation == 0)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("There is nothing to undo on this record"));
      return FALSE;
    }
  if (!yifa_store_begin (self, error))
    return FALSE;

  self->undoes = operation;
  yifa_store_explain (self, "undo", NULL);
  touched = list_touched (self, operation, error);
  for (guint i = 0; touched != NULL && ok && i < touched->len; i++)
    ok = undo_one (self, &g_array_index (touched, Touched, i), operation, error);

  ok = ok && touched != NULL;
  return yifa_store_end (self, ok, ok ? error : NULL);
}

static void
hash_text (GChecksum *sum, const char *text)
{
  /* Each value ends with a byte that UTF-8 text never holds, so that two values cannot pass for one. */
  if (text != NULL)
    g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_update (sum, (const guchar *) (text != NULL ? "\xff" : "\xfe"), 1);
}

/* SHA-256 over the hash before, the operation's own words and its audit rows in order. */
char *
yifa_store_hash_operation (YifaStore *self, gint64 operation, const char *previous, const char *head, GError **error)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "SELECT kind, row, field, old, new FROM audit WHERE operation = ? ORDER BY id", error);
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;

  hash_text (sum, previous);
  hash_text (sum, head);
  yifa_stmt_bind_int (stmt, 1, operation);
  while (yifa_stmt_next (stmt, &failure))
    for (int i = 0; i < 5; i++)
      hash_text (sum, yifa_stmt_text (stmt, i));

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (sum));
}

/**
 * yifa_store_check_chain:
 * @defects: (element-type utf8): one sentence is added for each broken link
 *
 * Returns: %FALSE when the trail cannot be read at all
 */
gboolean
yifa_store_check_chain (YifaStore *self, GPtrArray *defects)
{
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "SELECT id, at || '|' || day || '|' || actor || '|' || coalesce (what, '') || '|' || coalesce (reason, '')"
    " || '|' || coalesce (undoes, 0), hash FROM operation ORDER BY id", NULL);
  g_autofree char *previous = g_strdup ("");

  if (stmt == NULL)
    return FALSE;

  while (yifa_stmt_next (stmt, NULL))
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, yifa_stmt_int (stmt, 0));
      g_autofree char *hash = yifa_store_hash_operation (self, yifa_stmt_int (stmt, 0), previous, yifa_stmt_text (stmt, 1), NULL);

      if (g_strcmp0 (hash, yifa_stmt_text (stmt, 2)) != 0)
        g_ptr_array_add (defects, g_strdup_printf (_("The audit trail was changed from outside at operation %s"), number));
      g_free (previous);
      previous = g_strdup (yifa_stmt_text (stmt, 2));
    }

  if (yifa_db_int (self->db, "SELECT count (*) FROM audit WHERE operation NOT IN (SELECT id FROM operation)") > 0)
    g_ptr_array_add (defects, g_strdup (_("The audit trail holds rows that belong to no operation")));
  return TRUE;
}

#define CLOCK_CONFIRMED "clock_confirmed"

/* The newest day that an operation was made on, of those after the last confirmation; NULL: none. */
static char *
dup_newest_day (YifaStore *self)
{
  g_autofree char *confirmed = yifa_store_dup_setting (self, CLOCK_CONFIRMED);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, "SELECT max (day) FROM operation WHERE id > ?", NULL);

  if (stmt == NULL)
    return NULL;

  yifa_stmt_bind_int (stmt, 1, confirmed != NULL ? g_ascii_strtoll (confirmed, NULL, 10) : 0);
  return yifa_stmt_next (stmt, NULL) ? g_strdup (yifa_stmt_text (stmt, 0)) : NULL;
}

/**
 * yifa_store_dup_clock_warning:
 *
 * A machine without a network may lose its clock; every date that follows from today would be wrong.
 *
 * Returns: (transfer full) (nullable): a sentence, when work was done on a day that is still to come
 */
char *
yifa_store_dup_clock_warning (YifaStore *self)
{
  g_autofree char *newest = dup_newest_day (self);

  if (newest == NULL || g_strcmp0 (newest, self->today) <= 0)
    return NULL;
  return g_strdup_printf (_("Today counts as %s, but work was already done here on %s: check the computer's clock, "
                            "for terms and validity are computed by today."), self->today, newest);
}

/* Somebody looked at the clock and it is right: what was dated later does not warn any more. */
gboolean
yifa_store_confirm_clock (YifaStore *self, GError **error)
{
  g_autofree char *last = g_strdup_printf ("%" G_GINT64_FORMAT,
                                           yifa_db_int (self->db, "SELECT coalesce (max (id), 0) FROM operation"));

  return yifa_store_set_setting (self, CLOCK_CONFIRMED, last, error);
}
