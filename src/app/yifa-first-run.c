/* yifa-first-run.c - where there is no office yet
 *
 * Ways in: make an office, look at the sample county, open an office that is there, restore one from a backup. Each ends with an open session or with a sentence. Layout in ui/yifa-first-run.ui.
 */
#include "yifa-first-run.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "yifa-backup.h"
#include "yifa-demo.h"
#include "yifa-dialogs.h"
#include "yifa-error.h"
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
  GtkLabel    *busy;
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

/* What takes its time: there is no office yet, so no worker either, and a thread of its own does it. */
typedef struct
{
  char *path;   /* of the backup; NULL: the sample county is made */
  char *folder;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->folder);
  g_free (job);
}

/* Made beside its place and moved there, so that a sample is whole or not at all. */
static gboolean
make_sample (const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *made = g_strconcat (folder, ".XXXXXX", NULL);
  g_autofree char *actor = yifa_session_dup_actor ();
  g_autofree char *today = yifa_session_dup_today ();
  g_autofree char *office = NULL;
  g_autoptr(YifaStore) store = NULL;

  g_mkdir_with_parents (parent, 0700);
  office = g_build_filename (g_mkdtemp (made) != NULL ? made : folder, "office", NULL);
  store = yifa_store_create (office, actor, today, error);
  if (store == NULL || !yifa_demo_fill (store, error))
    return FALSE;

  g_clear_object (&store);
  if (g_rename (office, folder) == 0)
    return g_rmdir (made) == 0;

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("The folder %s cannot be written"), folder);
  return FALSE;
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (job->path != NULL ? yifa_backup_restore (job->path, job->folder, &error) : make_sample (job->folder, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_job_done (GObject *object, GAsyncResult *result, gpointer unused)
{
  YifaFirstRun *self = YIFA_FIRST_RUN (object);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;

  if (self->problem == NULL)
    return; /* the window was closed meanwhile */

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->busy), FALSE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    open_folder (self, job->folder);
  else
    show_problem (self, error->message);
}

static void
start_job (YifaFirstRun *self, const char *what, const char *path, const char *folder)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, on_job_done, NULL);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->folder = g_strdup (folder);
  show_problem (self, NULL);
  gtk_label_set_label (self->busy, what);
  gtk_widget_set_visible (GTK_WIDGET (self->busy), TRUE);
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL); /* GtkText minds losing it with its sense */
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_job);
}

static void
on_sample (YifaFirstRun *self)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "yifa", "sample", NULL);

  if (yifa_store_is_office (folder))
    open_folder (self, folder);
  else
    start_job (self, _("Making the sample county…"), NULL, folder);
}

static void
on_backup_chosen (GtkWidget *widget, GPtrArray *files, gpointer unused)
{
  YifaFirstRun *self = YIFA_FIRST_RUN (widget);
  g_autofree char *path = g_file_get_path (files->pdata[0]);
  g_autofree char *folder = dup_text (self->folder);

  start_job (self, _("Unpacking and verifying the backup…"), path, folder);
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
  gtk_widget_class_bind_template_child (widget_class, YifaFirstRun, busy);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_restore);
  gtk_widget_class_bind_template_callback (widget_class, on_sample);
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
