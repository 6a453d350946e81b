/* yifa-session.c - an office that is open
 *
 * The one place of the windows that asks the clock. It watches the day: at midnight the store gets the
 * new one and every list asks again; a clock that went back since the office was last used is told,
 * because each date of that day would be wrong.
 */
#include "yifa-session.h"

#include "yifa-date.h"
#include "yifa-preferences.h"

#define LAST_SEEN_DAY "last_seen_day"
#define MIDNIGHT_CHECK_SECONDS 30

struct _YifaSession
{
  GObject     parent_instance;
  YifaStore  *store;
  YifaWorker *worker;
  char       *warning;
  guint       midnight;
  char       *folder;
};

static char *fixed_today;         /* of the command line */
static GHashTable *open_sessions; /* (element-type utf8 YifaSession) not owned */

enum { DAY_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaSession, yifa_session, G_TYPE_OBJECT)

static void
note_day (YifaSession *self)
{
  const char *today = yifa_store_get_today (self->store);
  g_autofree char *last = yifa_store_dup_setting (self->store, LAST_SEEN_DAY);

  g_clear_pointer (&self->warning, g_free);
  if (last != NULL && strcmp (today, last) < 0)
    self->warning = g_strdup_printf (_("The clock of this computer says %s, but this office was used on %s. "
                                       "Put the clock right before you enter or issue anything."), today, last);
  else if (g_strcmp0 (today, last) != 0 && !yifa_store_is_read_only (self->store))
    yifa_store_set_setting (self->store, LAST_SEEN_DAY, today, NULL);
}

static gboolean
on_midnight_check (gpointer data)
{
  YifaSession *self = data;
  g_autofree char *today = yifa_date_today ();

  if (g_str_equal (today, yifa_store_get_today (self->store)))
    return G_SOURCE_CONTINUE;

  yifa_store_set_today (self->store, today);
  note_day (self);
  yifa_store_refresh (self->store);
  g_signal_emit (self, signals[DAY_CHANGED], 0);
  return G_SOURCE_CONTINUE;
}

static void
yifa_session_finalize (GObject *object)
{
  YifaSession *self = YIFA_SESSION (object);

  if (self->folder != NULL)
    g_hash_table_remove (open_sessions, self->folder);
  g_clear_handle_id (&self->midnight, g_source_remove);
  g_clear_object (&self->worker);
  g_clear_object (&self->store);
  g_free (self->warning);
  g_free (self->folder);

  G_OBJECT_CLASS (yifa_session_parent_class)->finalize (object);
}

static void
yifa_session_class_init (YifaSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_session_finalize;

  signals[DAY_CHANGED] = g_signal_new ("day-changed", YIFA_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
yifa_session_init (YifaSession *self)
{
}

/**
 * yifa_session_new:
 * @store: an open office; one in memory has no worker
 *
 * The day stays as the store has it.
 */
YifaSession *
yifa_session_new (YifaStore *store)
{
  YifaSession *self = g_object_new (YIFA_TYPE_SESSION, NULL);
  self->store = g_object_ref (store);
  if (yifa_store_get_folder (store) != NULL)
    self->worker = yifa_worker_new (store);
  return self;
}

void
yifa_session_set_today (const char *today)
{
  g_free (fixed_today);
  fixed_today = g_strdup (today);
}

/**
 * yifa_session_dup_today:
 *
 * Returns: (transfer full): the day that counts as today for an office opened now
 */
char *
yifa_session_dup_today (void)
{
  return fixed_today != NULL ? g_strdup (fixed_today) : yifa_date_today ();
}

/**
 * yifa_session_dup_actor:
 *
 * Returns: (transfer full)
 */
char *
yifa_session_dup_actor (void)
{
  char *actor = yifa_preferences_dup ("user", "actor");
  const char *real = g_get_real_name ();

  if (actor != NULL && *actor != '\0')
    return actor;

  g_free (actor);
  return g_strdup (g_str_equal (real, "Unknown") || g_str_equal (real, "root") ? g_get_user_name () : real);
}

static void
follow_clock (YifaSession *self)
{
  note_day (self);
  self->midnight = g_timeout_add_seconds (MIDNIGHT_CHECK_SECONDS, on_midnight_check, self);
}

/**
 * yifa_session_open:
 *
 * Returns: (transfer full): the office in @folder, shared by all its windows
 */
YifaSession *
yifa_session_open (const char *folder, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  g_autofree char *actor = yifa_session_dup_actor ();
  g_autofree char *today = yifa_session_dup_today ();
  g_autoptr(YifaStore) store = NULL;
  YifaSession *self;

  if (open_sessions == NULL)
    open_sessions = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_hash_table_lookup (open_sessions, path);
  if (self != NULL)
    return g_object_ref (self);

  store = yifa_store_open (path, actor, today, error);
  if (store == NULL)
    return NULL;

  self = yifa_session_new (store);
  self->folder = g_steal_pointer (&path);
  g_hash_table_insert (open_sessions, self->folder, self);
  if (fixed_today == NULL)
    follow_clock (self);
  return self;
}

YifaStore *
yifa_session_get_store (YifaSession *self)
{
  g_return_val_if_fail (YIFA_IS_SESSION (self), NULL);

  return self->store;
}

/**
 * yifa_session_get_worker:
 *
 * Returns: (transfer none) (nullable): NULL for an office in memory
 */
YifaWorker *
yifa_session_get_worker (YifaSession *self)
{
  g_return_val_if_fail (YIFA_IS_SESSION (self), NULL);

  return self->worker;
}

/**
 * yifa_session_dup_name:
 *
 * Returns: (transfer full): the office's name, as its settings say
 */
char *
yifa_session_dup_name (YifaSession *self)
{
  char *name = yifa_store_dup_setting (self->store, "name");

  return name != NULL ? name : g_strdup (_("Office without a name"));
}

/**
 * yifa_session_get_warning:
 *
 * Returns: (nullable): why today cannot be trusted
 */
const char *
yifa_session_get_warning (YifaSession *self)
{
  return self->warning;
}
