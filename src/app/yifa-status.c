/* yifa-status.c - the bar at the bottom of the window
 *
 * Says in one line what was done last and offers to take it back. It remembers which record the act was
 * about, not what it was: taking back is the store's work.
 */
#include "yifa-status.h"

#include "yifa-date.h"
#include "yifa-history.h"
#include "yifa-office.h"

struct _YifaStatus
{
  GtkBox          parent_instance;
  YifaSession    *session;
  GtkLabel       *message;
  GtkWidget      *undo;
  GtkWidget      *backup;
  GtkLabel       *actor;
  const YifaKind *kind; /* of the record that the last act was about; NULL: nothing to take back */
  gint64          id;
};

G_DEFINE_FINAL_TYPE (YifaStatus, yifa_status, GTK_TYPE_BOX)

static void
yifa_status_dispose (GObject *object)
{
  YifaStatus *self = YIFA_STATUS (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (yifa_status_parent_class)->dispose (object);
}

static void
yifa_status_class_init (YifaStatusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_status_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-status.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaStatus, message);
  gtk_widget_class_bind_template_child (widget_class, YifaStatus, undo);
  gtk_widget_class_bind_template_child (widget_class, YifaStatus, backup);
  gtk_widget_class_bind_template_child (widget_class, YifaStatus, actor);
}

static void
yifa_status_init (YifaStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yifa_status_new (void)
{
  return g_object_new (YIFA_TYPE_STATUS, NULL);
}

/* "today 08:31", in the time of this place: the store keeps moments in UTC. */
static char *
dup_moment (const char *at, const char *today)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (at, utc);
  g_autoptr(GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;
  g_autofree char *day = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : g_strdup (at);
  g_autofree char *time = local != NULL ? g_date_time_format (local, "%H:%M") : g_strdup ("");

  if (g_str_equal (day, today))
    return g_strdup_printf (_("today %s"), time);

  return g_strdup (day);
}

/* A week without a copy is too long for an office. */
#define BACKUP_DAYS 7

static char *
dup_backup (YifaStatus *self, gboolean *fresh)
{
  const char *today = yifa_store_get_today (yifa_session_get_store (self->session));
  YifaOfficeInfo info = { 0 };
  g_autofree char *when = NULL;
  g_autofree char *day = NULL;

  *fresh = FALSE;
  if (!yifa_office_get_info (yifa_session_get_store (self->session), &info) || info.last_backup_at == NULL)
    return g_strdup (_("⚠ No backup has been made"));

  when = dup_moment (info.last_backup_at, today);
  day = g_strndup (info.last_backup_at, 10);
  *fresh = yifa_date_days_between (day, today) <= BACKUP_DAYS;
  g_free (info.last_backup_at);

  return g_strdup_printf (*fresh ? _("Backup: %s ✓") : _("⚠ Last backup: %s"), when);
}

/**
 * yifa_status_refresh:
 *
 * Looks again when the last backup was made, and who acts.
 */
void
yifa_status_refresh (YifaStatus *self)
{
  gboolean fresh;
  g_autofree char *backup = NULL;
  g_autofree char *actor = NULL;

  if (self->session == NULL)
    return;

  backup = dup_backup (self, &fresh);
  actor = g_strdup_printf (_("Acting: %s"), yifa_store_get_actor (yifa_session_get_store (self->session)));
  gtk_button_set_label (GTK_BUTTON (self->backup), backup);
  (fresh ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->backup, "soon");
  gtk_label_set_label (self->actor, actor);
}

void
yifa_status_set_session (YifaStatus *self, YifaSession *session)
{
  g_return_if_fail (YIFA_IS_STATUS (self));

  g_set_object (&self->session, session);
  yifa_status_tell (self, "", NULL);
  yifa_status_refresh (self);
}

/**
 * yifa_status_tell:
 * @record: (nullable): what the act was about; NULL when there is nothing to take back
 */
void
yifa_status_tell (YifaStatus *self, const char *message, YifaRecord *record)
{
  g_return_if_fail (YIFA_IS_STATUS (self));

  gtk_label_set_label (self->message, message);
  self->kind = record != NULL ? yifa_record_get_kind (record) : NULL;
  self->id = record != NULL ? yifa_record_get_id (record) : 0;
  gtk_widget_set_visible (self->undo, self->kind != NULL);
}

gboolean
yifa_status_can_undo (YifaStatus *self)
{
  return self->kind != NULL;
}

/**
 * yifa_status_undo:
 *
 * Takes back the last act. Its undoing is an act itself, which can be taken back in turn.
 */
gboolean
yifa_status_undo (YifaStatus *self, GError **error)
{
  YifaStore *store = yifa_session_get_store (self->session);
  const YifaKind *kind = self->kind;
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (kind == NULL || !yifa_store_undo (store, kind, self->id, error))
    return FALSE;

  title = yifa_store_dup_title (store, kind, self->id);
  message = g_strdup_printf (_("Taken back: %s"), title);
  gtk_label_set_label (self->message, message);
  return TRUE;
}

const char *
yifa_status_get_message (YifaStatus *self)
{
  return gtk_label_get_label (self->message);
}
