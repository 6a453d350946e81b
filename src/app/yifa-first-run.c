/* yifa-first-run.c - where there is no office yet
 *
 * Ways in: make an office, open one that is there, restore one from a backup. Each ends with an open session or with a sentence. Layout in ui/yifa-first-run.ui.
 */
#include "yifa-first-run.h"

#include <glib/gi18n-lib.h>

#include "yifa-backup.h"
#include "yifa-dialogs.h"
#include "yifa-preferences.h"
#include "yifa-setup.h"

struct _YifaFirstRun
{
  GtkBox       parent_instance;
  GtkEditable *name;
  GtkEditable *code;
  GtkDropDown *profile;
  GtkEditable *actor;
  GtkEditable *folder;
  GtkWidget   *create;
  GtkLabel    *problem;
};

enum { OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaFirstRun, yifa_first_run, GTK_TYPE_BOX)

/* The profiles that come with the program, the one of our first users first. */
static const struct { const char *id; const char *label; } profiles[] = {
  { "sc-county", N_("County in Sichuan") },
  { "js-lyg", N_("Lianyungang, Jiangsu") },
  { "cn-default", N_("Elsewhere: the national rules alone") },
};

static void
show_problem (YifaFirstRun *self, const char *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
open_folder (YifaFirstRun *self, const char *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaSession) session = yifa_session_open (folder, &error);

  if (session == NULL)
    {
      show_problem (self, error->message);
      return;
    }
  yifa_preferences_set ("office", "folder", folder);
  g_signal_emit (self, signals[OPENED], 0, session);
}

static gboolean
found_office (const char *folder, const char *actor, const char *name, const char *code, const char *profile, GError **error)
{
  g_autofree char *today = yifa_session_dup_today ();
  g_autoptr(YifaStore) store = yifa_setup_office (folder, actor, today, name, code, profile, error);

  return store != NULL;
}

static void
on_create (YifaFirstRun *self)
{
  g_autofree char *name = dup_text (self->name);
  g_autofree char *code = dup_text (self->code);
  g_autofree char *actor = dup_text (self->actor);
  g_autofree char *folder = dup_text (self->folder);
  const char *profile = profiles[gtk_drop_down_get_selected (self->profile)].id;
  g_autoptr(GError) error = NULL;

  show_problem (self, NULL);
  if (*actor != '\0')
    yifa_preferences_set ("user", "actor", actor);
  if (!found_office (folder, actor, name, code, profile, &error))
    {
      show_problem (self, error->message);
      return;
    }
  open_folder (self, folder);
}

static void
on_changed (YifaFirstRun *self)
{
  GtkEditable *needed[] = { self->name, self->code, self->folder };
  gboolean complete = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_autofree char *text = dup_text (needed[i]);

      complete &= *text != '\0';
    }
  gtk_widget_set_sensitive (self->create, complete);
}

static void
on_folder_chosen (GtkWidget *widget, GPtrArray *files, gpointer unused)
{
  YifaFirstRun *self = YIFA_FIRST_RUN (widget);
  g_autofree char *path = g_file_get_path (files->pdata[0]);

  if (path != NULL)
    gtk_editable_set_text (self->folder, path);
}

static void
on_choose_folder (YifaFirstRun *self)
{
  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_FOLDER, _("Folder of the new office"), NULL, NULL,
               on_folder_chosen, NULL, NULL);
}

static void
on_office_chosen (GtkWidget *widget, GPtrArray *files, gpointer unused)
{
  g_autofree char *path = g_file_get_path (files->pdata[0]);

  if (path != NULL && yifa_store_is_office (path))
    open_folder (YIFA_FIRST_RUN (widget), path);
  else
    show_problem (YIFA_FIRST_RUN (widget), _("This folder holds no office. Choose the folder that contains “office.db”."));
}

static void
on_open (YifaFirstRun *self)
{
  show_problem (self, NULL);
  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_FOLDER, _("Folder of the office"), NULL, NULL, on_office_chosen, NULL, NULL);
}

typedef struct
{
  char *path;
  char *folder;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_free (restoring->path);
  g_free (restoring->folder);
  g_free (restoring);
}

static void
run_restore (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restoring *restoring = data;
  GError *error = NULL;

  if (yifa_backup_restore (restoring->path, restoring->folder, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_restored (GObject *object, GAsyncResult *result, gpointer unused)
{
  YifaFirstRun *self = YIFA_FIRST_RUN (object);
  Restoring *restoring = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    open_folder (self, restoring->folder);
  else if (self->problem != NULL) /* the window may have been closed meanwhile */
    show_problem (self, error->message);
}

/* There is no office yet, so no worker either: a thread of its own unpacks and verifies. */
static void
on_backup_chosen (GtkWidget *widget, GPtrArray *files, gpointer unused)
{
  YifaFirstRun *self = YIFA_FIRST_RUN (widget);
  g_autoptr(GTask) task = g_task_new (self, NULL, on_restored, NULL);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->path = g_file_get_path (files->pdata[0]);
  restoring->folder = dup_text (self->folder);
  gtk_widget_set_sensitive (widget, FALSE);
  show_problem (self, _("Unpacking and verifying the backup…"));
  g_task_set_task_data (task, restoring, restoring_free);
  g_task_run_in_thread (task, run_restore);
}

static void
on_restore (YifaFirstRun *self)
{
  const char *patterns[] = { "*.zip", NULL };

  show_problem (self, NULL);
  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_FILE, _("Backup to restore"), NULL, patterns, on_backup_chosen, NULL, NULL);
}

static void
yifa_first_run_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), YIFA_TYPE_FIRST_RUN);

  G_OBJECT_CLASS (yifa_first_run_parent_class)->dispose (object);
}

static void
yifa_first_run_class_init (YifaFirstRunClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_first_run_dispose;

  signals[OPENED] = g_signal_new ("opened", YIFA_TYPE_FIRST_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, YIFA_TYPE_SESSION);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-first-run.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaFirstRun, name);
  gtk_widget_class_bind_template_child (widget_class, YifaFirstRun, code);
  gtk_widget_class_bind_template_child (widget_class, YifaFirstRun, profile);
  gtk_widget_class_bind_template_child (widget_class, YifaFirstRun, actor);
  gtk_widget_class_bind_template_child (widget_class, YifaFirstRun, folder);
  gtk_widget_class_bind_template_child (widget_class, YifaFirstRun, create);
  gtk_widget_class_bind_template_child (widget_class, YifaFirstRun, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_restore);
}

static void
yifa_first_run_init (YifaFirstRun *self)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "yifa", "office", NULL);
  g_autofree char *actor = yifa_session_dup_actor ();
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    gtk_string_list_append (labels, g_dgettext (GETTEXT_PACKAGE, profiles[i].label));
  gtk_drop_down_set_model (self->profile, G_LIST_MODEL (labels));
  gtk_editable_set_text (self->folder, folder);
  gtk_editable_set_text (self->actor, actor);
  on_changed (self);
}

GtkWidget *
yifa_first_run_new (void)
{
  return g_object_new (YIFA_TYPE_FIRST_RUN, NULL);
}
