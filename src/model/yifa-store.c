/* yifa-store.c - records in, records out
 *
 * All SQL that follows from a field table is composed here and in yifa-query.c, once per
 * statement text (YifaDb keeps it prepared). Every write of every record passes
 * yifa_store_write(), which is why auditing, searching and undoing need no help from the
 * kinds of record.
 */
#include "yifa-store.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>

#include "yifa-error.h"
#include "yifa-store-private.h"

enum { SAVED, SETTLED, REFRESHED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaStore, yifa_store, G_TYPE_OBJECT)

static void
yifa_store_finalize (GObject *object)
{
  YifaStore *self = YIFA_STORE (object);

  g_clear_pointer (&self->db, yifa_db_close);
  g_ptr_array_unref (self->written);
  g_array_unref (self->marks);
  g_free (self->folder);
  g_free (self->actor);
  g_free (self->today);
  g_free (self->what);
  g_free (self->reason);

  G_OBJECT_CLASS (yifa_store_parent_class)->finalize (object);
}

static void
yifa_store_class_init (YifaStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_store_finalize;

  /* After commit: once per record written, then once for the whole operation. */
  signals[SAVED] = g_signal_new ("saved", YIFA_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, YIFA_TYPE_RECORD);
  signals[SETTLED] = g_signal_new ("settled", YIFA_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  /* Something else may have changed anything: another connection wrote, or the day did. */
  signals[REFRESHED] = g_signal_new ("refreshed", YIFA_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
yifa_store_init (YifaStore *self)
{
  self->written = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* File systems on which SQLite's locks are not to be trusted: NFS, SMB, CIFS, SMB2, AFS,
 * 9p, Ceph, and FUSE, behind which synchronising folders hide. */
static gboolean
is_shared_file_system (const char *folder)
{
  static const guint32 magics[] = {
    0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400, 0x65735546
  };
  struct statfs about;

  if (statfs (folder, &about) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if ((guint32) about.f_type == magics[i])
      return TRUE;
  return FALSE;
}

/* Whether @folder holds an office's database. */
gboolean
yifa_store_is_office (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "office.db", NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static gboolean
open_database (YifaStore *self, GError **error)
{
  g_autofree char *path = self->folder ? g_build_filename (self->folder, "office.db", NULL) : g_strdup (":memory:");

  self->read_only = self->folder != NULL &&
                    (g_access (self->folder, W_OK) != 0 || (yifa_store_is_office (self->folder) && g_access (path, W_OK) != 0) ||
                     is_shared_file_system (self->folder));
  self->db = self->read_only ? yifa_db_open_read_only (path, error) : yifa_db_open (path, error);
  if (self->db == NULL)
    return FALSE;

  yifa_db_set_today (self->db, self->today);
  return TRUE;
}

static YifaStore *
new_store (const char *folder, const char *actor, const char *today)
{
  YifaStore *self = g_object_new (YIFA_TYPE_STORE, NULL);

  self->folder = g_strdup (folder);
  self->actor = g_strdup (actor);
  self->today = g_strdup (today);
  return self;
}

/* What a broken copy leaves behind. SQLite would take it for a new database, and a new office would lie
 * over the files of the old one. */
static gboolean
refuse_if_empty (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "office.db", NULL);
  GStatBuf about;

  if (g_stat (path, &about) != 0 || about.st_size > 0)
    return FALSE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_DAMAGED,
               _("The office's database is damaged (%s); restore the last backup"), path);
  return TRUE;
}

/**
 * yifa_store_open:
 * @folder: (nullable): the office's folder; %NULL makes a new one in memory
 * @actor: who acts, for the audit trail
 * @today: the date that counts as today, ISO
 *
 * Opens an office that exists. One that cannot be written, or that lies on a network or
 * synchronised file system, is opened for reading only.
 *
 * Returns: (transfer full):
 */
YifaStore *
yifa_store_open (const char *folder, const char *actor, const char *today, GError **error)
{
  g_autoptr(YifaStore) self = new_store (folder, actor, today);

  if (folder != NULL && !yifa_store_is_office (folder))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
                   _("%s is no office: it holds no office.db; make one with “init”, or choose another folder"), folder);
      return NULL;
    }
  if (folder != NULL && refuse_if_empty (folder, error))
    return NULL;

  return open_database (self, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
make_folders (const char *folder, GError **error)
{
  static const char *const names[] = { "files", "backups" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      if (g_mkdir_with_parents (path, 0700) != 0)
        {
          g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("The folder %s cannot be made: %s"), path, g_strerror (errno));
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * yifa_store_create:
 *
 * Makes a new, empty office in @folder, which must not hold one yet.
 *
 * Returns: (transfer full):
 */
YifaStore *
yifa_store_create (const char *folder, const char *actor, const char *today, GError **error)
{
  g_autoptr(YifaStore) self = new_store (folder, actor, today);

  if (yifa_store_is_office (folder))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s already holds an office; choose an empty folder"), folder);
      return NULL;
    }
  if (!make_folders (folder, error))
    return NULL;
  if (is_shared_file_system (folder))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE,
                   _("%s lies on a network or synchronised file system, where data can be lost; choose a folder on this computer"), folder);
      return NULL;
    }

  return open_database (self, error) ? g_steal_pointer (&self) : NULL;
}

/* NULL for an office in memory. */
const char *
yifa_store_get_folder (YifaStore *self)
{
  return self->folder;
}

const char *
yifa_store_get_actor (YifaStore *self)
{
  return self->actor;
}

/* Another officer takes over at the same computer: what follows is audited under that name. */
void
yifa_store_set_actor (YifaStore *self, const char *actor)
{
  g_return_if_fail (actor != NULL);

  g_free (self->actor);
  self->actor = g_strdup (actor);
}

const char *
yifa_store_get_today (YifaStore *self)
{
  return self->today;
}

/* Midnight has passed: what is computed from dates is computed anew. */
void
yifa_store_set_today (YifaStore *self, const char *today)
{
  if (g_strcmp0 (self->today, today) == 0)
    return;

  g_free (self->today);
  self->today = g_strdup (today);
  yifa_db_set_today (self->db, today);
  yifa_store_refresh (self);
}

gboolean
yifa_store_is_read_only (YifaStore *self)
{
  return self->read_only;
}

void
yifa_store_refresh (YifaStore *self)
{
  g_signal_emit (self, signals[REFRESHED], 0);
}

/**
 * yifa_store_catch_up:
 *
 * For a connection that works now and then: takes over the day, and refreshes when another connection has
 * written since it last caught up, so that nothing it remembers is of yesterday.
 */
void
yifa_store_catch_up (YifaStore *self, const char *today)
{
  gint64 seen = yifa_db_int (self->db, "PRAGMA data_version");

  yifa_store_set_today (self, today);
  if (seen == self->seen)
    return;

  self->seen = seen;
  yifa_store_refresh (self);
}

/* Where a kind is read from: its view, if it has computed columns. */
const char *
yifa_kind_source (const YifaKind *kind)
{
  return kind->view != NULL ? kind->view : kind->table;
}

/* "number, title" or, with an ending, "number = ?, title = ?" */
static char *
column_list (const YifaKind *kind, gboolean computed, const char *ending)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    if (computed || !(kind->fields[i].flags & YIFA_COMPUTED))
      g_string_append_printf (sql, "%s%s%s", sql->len ? ", " : "", kind->fields[i].name, ending);

  return g_string_free (sql, FALSE);
}

static guint
count_columns (const YifaKind *kind)
{
  guint n = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    n += !(kind->fields[i].flags & YIFA_COMPUTED);
  return n;
}

static char *
mark_list (const YifaKind *kind)
{
  GString *sql = g_string_new ("?");

  for (guint i = 1; i < count_columns (kind); i++)
    g_string_append (sql, ", ?");

  return g_string_free (sql, FALSE);
}

static int
bind_fields (YifaStmt *stmt, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  int at = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].flags & YIFA_COMPUTED)
        continue;
      at++;
      if (yifa_field_is_text (&kind->fields[i]))
        yifa_stmt_bind_text (stmt, at, yifa_record_get_text (record, i));
      else if (yifa_record_has (record, i))
        yifa_stmt_bind_int (stmt, at, yifa_record_get_int (record, i));
      else
        yifa_stmt_bind_null (stmt, at);
    }
  return at;
}

static void
read_fields (YifaStmt *stmt, YifaRecord *record)
{
  const YifaKind *kind = yifa_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (yifa_field_is_text (&kind->fields[i]))
      yifa_record_set_text (record, i, yifa_stmt_text (stmt, i));
    else if (yifa_stmt_is_null (stmt, i))
      yifa_record_clear (record, i);
    else
      yifa_record_set_int (record, i, yifa_stmt_int (stmt, i));
}

/* What yifa_store_read_row() reads: the fields, and then what every record has. */
char *
yifa_kind_columns (const YifaKind *kind)
{
  g_autofree char *fields = column_list (kind, TRUE, "");

  return g_strconcat (fields, ", rev, uid, withdrawn_at, id", NULL);
}

YifaRecord *
yifa_store_read_row (const YifaKind *kind, YifaStmt *stmt)
{
  YifaRecord *record = g_object_new (yifa_kind_get_type (kind), NULL);
  int n = kind->n_fields;

  read_fields (stmt, record);
  yifa_record_mark_stored (record, yifa_stmt_int (stmt, n + 3), yifa_stmt_int (stmt, n),
                           yifa_stmt_text (stmt, n + 1), yifa_stmt_text (stmt, n + 2));
  return record;
}

/**
 * yifa_store_load:
 *
 * Returns: (transfer full): the record as stored, computed fields and all; withdrawn ones too
 */
YifaRecord *
yifa_store_load (YifaStore *self, const YifaKind *kind, gint64 id, GError **error)
{
  g_autofree char *columns = yifa_kind_columns (kind);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?", columns, yifa_kind_source (kind));
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, sql, error);
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;

  yifa_stmt_bind_int (stmt, 1, id);
  if (!yifa_stmt_next (stmt, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, failure);
      else
        g_set_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND, _("This record does not exist"));
      return NULL;
    }

  return yifa_store_read_row (kind, stmt);
}

/* An UPDATE that met no row of the revision we know met somebody else's work. */
static gboolean
found_row (YifaStore *self, GError **error)
{
  if (yifa_db_changes (self->db) > 0)
    return TRUE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_CONFLICT, _("Somebody else has changed this record since you opened it"));
  return FALSE;
}

static gboolean
write_row (YifaStore *self, YifaRecord *record, gint64 *id, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  gboolean is_new = yifa_record_get_id (record) == 0;
  g_autofree char *names = column_list (kind, FALSE, is_new ? "" : " = ?");
  g_autofree char *marks = mark_list (kind);
  g_autofree char *sql = is_new
    ? g_strdup_printf ("INSERT INTO %s (%s, uid, rev) VALUES (%s, ?, 1)", kind->table, names, marks)
    : g_strdup_printf ("UPDATE %s SET %s, rev = rev + 1 WHERE id = ? AND rev = ?", kind->table, names);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, sql, error);
  int n;

  if (stmt == NULL)
    return FALSE;

  n = bind_fields (stmt, record);
  if (is_new)
    yifa_stmt_bind_text (stmt, n + 1, yifa_record_get_uid (record));
  else
    {
      yifa_stmt_bind_int (stmt, n + 1, yifa_record_get_id (record));
      yifa_stmt_bind_int (stmt, n + 2, yifa_record_get_rev (record));
    }
  if (!yifa_stmt_run (stmt, error))
    return FALSE;

  if (!is_new && !found_row (self, error))
    return FALSE;

  *id = is_new ? yifa_db_last_id (self->db) : yifa_record_get_id (record);
  return TRUE;
}

gboolean
yifa_store_write_audit (YifaStore *self, const char *kind, gint64 row, const char *field,
                        const char *before, const char *after, GError **error)
{
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "INSERT INTO audit (operation, kind, row, field, old, new) VALUES (?, ?, ?, ?, ?, ?)", error);

  if (stmt == NULL)
    return FALSE;

  self->audited = TRUE;
  yifa_stmt_bind_int (stmt, 1, self->op);
  yifa_stmt_bind_text (stmt, 2, kind);
  yifa_stmt_bind_int (stmt, 3, row);
  yifa_stmt_bind_text (stmt, 4, field);
  yifa_stmt_bind_text (stmt, 5, before);
  yifa_stmt_bind_text (stmt, 6, after);
  return yifa_stmt_run (stmt, error);
}

/* The birth of a record is a row of its own, "id", so that undo can tell it from a change. */
static gboolean
write_audit (YifaStore *self, YifaRecord *record, gint64 id, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  gboolean is_new = yifa_record_get_id (record) == 0;

  if (is_new && !yifa_store_write_audit (self, kind->table, id, "id", NULL, yifa_record_get_uid (record), error))
    return FALSE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *before = yifa_record_dup_stored (record, i);
      g_autofree char *after = yifa_record_dup_current (record, i);

      if ((kind->fields[i].flags & YIFA_COMPUTED) || !yifa_record_field_changed (record, i))
        continue;
      if (!yifa_store_write_audit (self, kind->table, id, kind->fields[i].name, is_new ? NULL : before, after, error))
        return FALSE;
    }

  return TRUE;
}

/* Row, trail and search text; hooks of the kind are the caller's business. */
gboolean
yifa_store_write (YifaStore *self, YifaRecord *record, GError **error)
{
  gint64 id;

  if (!write_row (self, record, &id, error) || !write_audit (self, record, id, error))
    return FALSE;

  yifa_record_mark_written (record, id);
  g_ptr_array_add (self->written, g_object_ref (record));
  return yifa_store_write_search (self, record, error);
}

static gboolean
refuse_if_read_only (YifaStore *self, GError **error)
{
  if (!self->read_only)
    return FALSE;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE,
               _("This office is open for reading only: its folder %s cannot be written safely"), self->folder);
  return TRUE;
}

static void
open_operation (YifaStore *self)
{
  self->op = yifa_db_int (self->db, "SELECT coalesce (max (id), 0) + 1 FROM operation");
  self->audited = FALSE;
  self->undoes = 0;
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->reason, g_free);
}

/**
 * yifa_store_begin:
 *
 * Begins an operation: what a user did in one go, whether that is one record or a thousand.
 * It is kept whole or not at all, audited under one number and undone as one. Operations
 * nest; only the outermost yifa_store_end() decides.
 */
gboolean
yifa_store_begin (YifaStore *self, GError **error)
{
  if (refuse_if_read_only (self, error) || !yifa_db_begin (self->db, error))
    return FALSE;

  g_array_append_val (self->marks, self->written->len);
  if (self->depth++ == 0)
    open_operation (self);

  return TRUE;
}

/* Names the operation under way in the audit trail: the word of an action, and why. */
void
yifa_store_explain (YifaStore *self, const char *what, const char *reason)
{
  g_return_if_fail (self->depth > 0);

  if (what != NULL && self->what == NULL)
    self->what = g_strdup (what);
  if (reason != NULL && self->reason == NULL)
    self->reason = g_strdup (reason);
}

const char *
yifa_store_get_reason (YifaStore *self)
{
  return self->depth > 0 ? self->reason : NULL;
}

static char *
dup_last_hash (YifaStore *self)
{
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, "SELECT hash FROM operation ORDER BY id DESC LIMIT 1", NULL);

  return stmt != NULL && yifa_stmt_next (stmt, NULL) ? g_strdup (yifa_stmt_text (stmt, 0)) : g_strdup ("");
}

/* The trail is of moments, not of legal days, so this is the one place that asks the clock. */
static char *
dup_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");
}

static gboolean
close_operation (YifaStore *self, GError **error)
{
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "INSERT INTO operation (id, at, day, actor, what, reason, undoes, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", error);
  g_autofree char *at = dup_now ();
  g_autofree char *previous = dup_last_hash (self);
  g_autofree char *head = g_strdup_printf ("%s|%s|%s|%s|%s|%" G_GINT64_FORMAT, at, self->today, self->actor,
                                           self->what ? self->what : "", self->reason ? self->reason : "", self->undoes);
  g_autofree char *hash = NULL;

  if (stmt == NULL || !(hash = yifa_store_hash_operation (self, self->op, previous, head, error)))
    return FALSE;

  yifa_stmt_bind_int (stmt, 1, self->op);
  yifa_stmt_bind_text (stmt, 2, at);
  yifa_stmt_bind_text (stmt, 3, self->today);
  yifa_stmt_bind_text (stmt, 4, self->actor);
  yifa_stmt_bind_text (stmt, 5, self->what);
  yifa_stmt_bind_text (stmt, 6, self->reason);
  if (self->undoes != 0)
    yifa_stmt_bind_int (stmt, 7, self->undoes);
  yifa_stmt_bind_text (stmt, 8, hash);
  return yifa_stmt_run (stmt, error);
}

/**
 * yifa_store_begin_next:
 *
 * Ends the operation under way in the audit trail and begins another, while both are still kept
 * whole or not at all: for whoever writes a history of many acts at once. An inner pair has no
 * operation of its own to end, and goes on as it is.
 */
gboolean
yifa_store_begin_next (YifaStore *self, GError **error)
{
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (self->depth > 1)
    return TRUE;
  if (self->audited && !close_operation (self, error))
    return FALSE;

  open_operation (self);
  return TRUE;
}

/* Records written since the matching begin forget those writes, the last one first. */
static void
forget_writes (YifaStore *self, guint mark)
{
  for (guint i = self->written->len; i > mark; i--)
    yifa_record_mark_unwritten (self->written->pdata[i - 1]);
  g_ptr_array_set_size (self->written, mark);
}

/* Once for each record, however often it was written. */
static void
announce (YifaStore *self, GPtrArray *written)
{
  g_autoptr(GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < written->len; i++)
    yifa_record_mark_kept (written->pdata[i]);
  for (guint i = 0; i < written->len; i++)
    if (g_hash_table_add (told, written->pdata[i]))
      g_signal_emit (self, signals[SAVED], 0, written->pdata[i]);
  g_signal_emit (self, signals[SETTLED], 0);
}

/**
 * yifa_store_end:
 * @ok: whether everything since the matching begin went well
 *
 * An inner pair that fails takes back what was done in it alone; the outer one decides whether
 * the operation goes on without it.
 *
 * Returns: %TRUE when it stands; with @ok %FALSE, always %FALSE and @error untouched
 */
gboolean
yifa_store_end (YifaStore *self, gboolean ok, GError **error)
{
  guint mark = g_array_index (self->marks, guint, self->marks->len - 1);
  g_autoptr(GPtrArray) written = NULL;

  if (self->depth == 1 && ok && self->audited)
    {
      ok = close_operation (self, error);
      error = ok ? error : NULL;
    }

  ok = yifa_db_end (self->db, ok, ok ? error : NULL) && ok;
  g_array_set_size (self->marks, self->marks->len - 1);
  self->depth--;
  if (!ok)
    forget_writes (self, mark);
  if (!ok || self->depth > 0)
    return ok;

  written = g_steal_pointer (&self->written);
  self->written = g_ptr_array_new_with_free_func (g_object_unref);
  announce (self, written);
  return TRUE;
}

/**
 * yifa_store_save:
 *
 * Writes @record, what its kind does on saving, its audit trail and its search text, all or
 * nothing. On failure @record keeps the user's edits. Nothing to save is success.
 */
gboolean
yifa_store_save (YifaStore *self, YifaRecord *record, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  gboolean is_new = yifa_record_get_id (record) == 0;
  gboolean ok;

  if (!is_new && !yifa_record_is_changed (record))
    return TRUE;
  if (!yifa_store_begin (self, error))
    return FALSE;

  ok = (kind->prepare == NULL || kind->prepare (self, record, error)) &&
       yifa_record_validate (record, error) &&
       yifa_store_ask_guards (self, record, FALSE, error) &&
       yifa_store_write (self, record, error) &&
       (kind->saved == NULL || kind->saved (self, record, is_new, error));

  return yifa_store_end (self, ok, ok ? error : NULL);
}

gboolean
yifa_store_put_withdrawn (YifaStore *self, YifaRecord *record, const char *withdrawn_at, GError **error)
{
  const YifaKind *kind = yifa_record_get_kind (record);
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET withdrawn_at = ?, rev = rev + 1 WHERE id = ? AND rev = ?", kind->table);
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, sql, error);
  gint64 id = yifa_record_get_id (record);

  if (stmt == NULL)
    return FALSE;

  yifa_stmt_bind_text (stmt, 1, withdrawn_at);
  yifa_stmt_bind_int (stmt, 2, id);
  yifa_stmt_bind_int (stmt, 3, yifa_record_get_rev (record));
  if (!yifa_stmt_run (stmt, error) || !found_row (self, error) ||
      !yifa_store_write_audit (self, kind->table, id, "withdrawn_at", yifa_record_get_withdrawn_at (record), withdrawn_at, error))
    return FALSE;

  yifa_record_revert (record); /* unsaved edits do not slip in with it */
  yifa_record_mark_written (record, id);
  yifa_record_mark_stored (record, id, yifa_record_get_rev (record), yifa_record_get_uid (record), withdrawn_at);
  g_ptr_array_add (self->written, g_object_ref (record));
  return yifa_store_write_search (self, record, error);
}

/**
 * yifa_store_withdraw:
 * @reason: (nullable): why, for the audit trail
 *
 * Puts @record into the bin: it leaves lists, searches and counts, and can be restored.
 */
gboolean
yifa_store_withdraw (YifaStore *self, YifaRecord *record, const char *reason, GError **error)
{
  gboolean ok;

  if (!yifa_store_begin (self, error))
    return FALSE;

  yifa_store_explain (self, "withdraw", reason);
  ok = yifa_store_ask_guards (self, record, TRUE, error) &&
       yifa_store_put_withdrawn (self, record, self->today, error);
  return yifa_store_end (self, ok, ok ? error : NULL);
}

gboolean
yifa_store_restore (YifaStore *self, YifaRecord *record, GError **error)
{
  gboolean ok;

  if (!yifa_store_begin (self, error))
    return FALSE;

  yifa_store_explain (self, "restore", NULL);
  ok = yifa_store_ask_guards (self, record, TRUE, error) &&
       yifa_store_put_withdrawn (self, record, NULL, error);
  return yifa_store_end (self, ok, ok ? error : NULL);
}

/* (transfer full) (nullable) */
char *
yifa_store_dup_setting (YifaStore *self, const char *key)
{
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db, "SELECT value FROM setting WHERE key = ?", NULL);

  if (stmt == NULL)
    return NULL;

  yifa_stmt_bind_text (stmt, 1, key);
  return yifa_stmt_next (stmt, NULL) ? g_strdup (yifa_stmt_text (stmt, 0)) : NULL;
}

static gboolean
write_setting (YifaStore *self, const char *key, const char *value, GError **error)
{
  g_autoptr(YifaStmt) stmt = yifa_db_prepare (self->db,
    "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", error);

  if (stmt == NULL)
    return FALSE;

  yifa_stmt_bind_text (stmt, 1, key);
  yifa_stmt_bind_text (stmt, 2, value);
  return yifa_stmt_run (stmt, error);
}

gboolean
yifa_store_set_setting (YifaStore *self, const char *key, const char *value, GError **error)
{
  g_autofree char *before = yifa_store_dup_setting (self, key);
  gboolean ok;

  if (g_strcmp0 (before, value) == 0)
    return TRUE;
  if (!yifa_store_begin (self, error))
    return FALSE;

  ok = write_setting (self, key, value, error) &&
       yifa_store_write_audit (self, "setting", 0, key, before, value, error);
  return yifa_store_end (self, ok, ok ? error : NULL);
}

gboolean
yifa_store_copy_into (YifaStore *self, const char *path, GError **error)
{
  return yifa_db_copy_into (self->db, path, error);
}

/* The table in C and the table in SQL must name the same columns. Run by the tests
 * for every kind, so that neither can be changed alone. */
gboolean
yifa_store_check_kind (YifaStore *self, const YifaKind *kind, GError **error)
{
  g_autofree char *columns = column_list (kind, FALSE, "");
  g_autofree char *all = column_list (kind, TRUE, "");
  g_autofree char *select = g_strdup_printf ("SELECT id, uid, rev, withdrawn_at, %s FROM %s LIMIT 0", columns, kind->table);
  g_autofree char *read = g_strdup_printf ("SELECT id, uid, rev, withdrawn_at, %s FROM %s LIMIT 0", all, yifa_kind_source (kind));
  g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s')", kind->table);
  g_autoptr(YifaStmt) table = yifa_db_prepare (self->db, select, error);
  g_autoptr(YifaStmt) view = table ? yifa_db_prepare (self->db, read, error) : NULL;

  if (table == NULL || view == NULL)
    return FALSE;

  if (yifa_db_int (self->db, count) != count_columns (kind) + 4)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_INVALID, "table %s has columns that %s does not list", kind->table, kind->type_name);
      return FALSE;
    }
  return TRUE;
}
