/* yifa-settings-page.c - the office itself: its name, its rules, its safety
 *
 * Three tabs: facts of the office and of who acts, the jurisdiction profile, backup and check. What the
 * office decides is written into the office; what this user likes into the preferences. Layout in
 * ui/yifa-settings-page.ui.
 */
#include "yifa-settings-page.h"

#include "yifa-attach.h"
#include "yifa-backup-ask.h"
#include "yifa-dialogs.h"
#include "yifa-office.h"
#include "yifa-preferences.h"
#include "yifa-progress.h"
#include "yifa-rows.h"
#include "yifa-rules-view.h"
#include "yifa-rules.h"

struct _YifaSettingsPage
{
  YifaPage       parent_instance;
  GtkStack      *tabs;
  GtkEditable   *name;
  GtkEditable   *actor;
  GtkLabel      *profile;
  GtkLabel      *folder;
  GtkLabel      *size;
  GtkLabel      *schema;
  GtkLabel      *backup;
  GtkLabel      *check_result;
  GtkListBox    *defects;
  YifaRulesView *rules;
};

G_DEFINE_FINAL_TYPE (YifaSettingsPage, yifa_settings_page, YIFA_TYPE_PAGE)

static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static char *
dup_name (YifaSettingsPage *self)
{
  char *name = yifa_store_dup_setting (yifa_page_get_store (YIFA_PAGE (self)), "name");

  return name != NULL ? name : g_strdup ("");
}

static void
show_facts (YifaSettingsPage *self)
{
  YifaStore *store = yifa_page_get_store (YIFA_PAGE (self));
  YifaOfficeInfo info = { 0 };
  g_autofree char *name = dup_name (self);
  g_autofree char *size = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *day = NULL;

  yifa_office_get_info (store, &info);
  size = g_format_size (info.size);
  schema = g_strdup_printf ("%d", (int) info.schema_version);
  day = info.last_backup_at != NULL ? g_strndup (info.last_backup_at, 10) : g_strdup (_("never"));
  gtk_editable_set_text (self->name, name);
  gtk_editable_set_text (self->actor, yifa_store_get_actor (store));
  gtk_label_set_label (self->profile, yifa_rules_get_label (yifa_rules_of (store)));
  gtk_label_set_label (self->folder, yifa_store_get_folder (store) != NULL ? yifa_store_get_folder (store) : "—");
  gtk_label_set_label (self->size, size);
  gtk_label_set_label (self->schema, schema);
  gtk_label_set_label (self->backup, day);
  g_free (info.last_backup_at);
}

static gboolean
yifa_settings_page_is_dirty (YifaPage *page)
{
  YifaSettingsPage *self = YIFA_SETTINGS_PAGE (page);
  YifaStore *store = yifa_page_get_store (page);
  g_autofree char *name = dup_text (self->name);
  g_autofree char *actor = dup_text (self->actor);
  g_autofree char *stored = dup_name (self);

  return !g_str_equal (name, stored) || !g_str_equal (actor, yifa_store_get_actor (store));
}

static gboolean
take_over (YifaStore *store, gpointer actor, GCancellable *cancellable, GError **error)
{
  yifa_store_set_actor (store, actor);
  return TRUE;
}

/* The worker has a connection of its own, which must sign with the same name. */
static void
set_actor (YifaSettingsPage *self, const char *actor)
{
  YifaWorker *worker = yifa_page_get_worker (YIFA_PAGE (self));

  if (*actor == '\0')
    return;

  yifa_preferences_set ("user", "actor", actor);
  yifa_store_set_actor (yifa_page_get_store (YIFA_PAGE (self)), actor);
  if (worker != NULL)
    yifa_worker_run_async (worker, take_over, g_strdup (actor), g_free, NULL, NULL, NULL);
}

static gboolean
save_name (YifaSettingsPage *self, const char *name, GError **error)
{
  g_autofree char *stored = dup_name (self);

  return g_str_equal (name, stored) ||
         yifa_store_set_setting (yifa_page_get_store (YIFA_PAGE (self)), "name", name, error);
}

static gboolean
yifa_settings_page_save (YifaPage *page, GError **error)
{
  YifaSettingsPage *self = YIFA_SETTINGS_PAGE (page);
  g_autofree char *name = dup_text (self->name);
  g_autofree char *actor = dup_text (self->actor);

  set_actor (self, actor);
  if (!save_name (self, name, error))
    return FALSE;

  yifa_page_tell (page, _("The settings were saved."));
  yifa_page_changed (page);
  return TRUE;
}

static void
yifa_settings_page_discard (YifaPage *page)
{
  show_facts (YIFA_SETTINGS_PAGE (page));
}

static void
on_changed (YifaSettingsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    yifa_page_changed (YIFA_PAGE (self));
}

static void
on_backup (YifaSettingsPage *self)
{
  yifa_backup_ask (YIFA_PAGE (self));
}

typedef struct
{
  GPtrArray *defects; /* (element-type utf8) */
} Check;

static void
check_free (gpointer data)
{
  Check *check = data;

  g_clear_pointer (&check->defects, g_ptr_array_unref);
  g_free (check);
}

static gboolean
run_check (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Check *check = data;

  check->defects = yifa_office_check (store, cancellable, error);
  return check->defects != NULL && yifa_attach_verify (store, check->defects, cancellable, error);
}

static GtkWidget *
make_defect (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static void
on_checked (YifaPage *page, const GError *error, gpointer data)
{
  YifaSettingsPage *self = YIFA_SETTINGS_PAGE (page);
  const Check *check = data;
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      yifa_page_fail (page, error);
      return;
    }

  yifa_rows_clear (self->defects);
  for (guint i = 0; i < check->defects->len; i++)
    gtk_list_box_append (self->defects, make_defect (check->defects->pdata[i]));
  text = check->defects->len == 0
    ? g_strdup (_("✓ Everything is sound: database, references, files, audit trail, search index, stages and dates."))
    : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "⚠ %u defect", "⚠ %u defects", check->defects->len),
                       check->defects->len);
  gtk_label_set_label (self->check_result, text);
  (check->defects->len > 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->check_result),
                                                                                      "overdue");
}

static void
on_check (YifaSettingsPage *self)
{
  yifa_progress_run (YIFA_PAGE (self), _("Checking the office…"), run_check, g_new0 (Check, 1), check_free, on_checked);
}

static char *
yifa_settings_page_dup_title (YifaPage *page)
{
  return g_strdup (_("Settings"));
}

static const char *
yifa_settings_page_get_help (YifaPage *page)
{
  return _("The first tab names the office and who acts. The second shows every term and number that the program works "
           "with, its article, and whether this office has confirmed it. The third backs the office up into one file "
           "and checks that nothing is damaged.");
}

static void
yifa_settings_page_shown (YifaPage *page)
{
  YifaSettingsPage *self = YIFA_SETTINGS_PAGE (page);

  if (!yifa_settings_page_is_dirty (page))
    show_facts (self);
  yifa_rules_view_refresh (self->rules, page);
}

static void
yifa_settings_page_show_section (YifaPage *page, const char *section)
{
  if (gtk_stack_get_child_by_name (YIFA_SETTINGS_PAGE (page)->tabs, section) != NULL)
    gtk_stack_set_visible_child_name (YIFA_SETTINGS_PAGE (page)->tabs, section);
}

static void
yifa_settings_page_focus (YifaPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (YIFA_SETTINGS_PAGE (page)->tabs));
}

static void
yifa_settings_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), YIFA_TYPE_SETTINGS_PAGE);

  G_OBJECT_CLASS (yifa_settings_page_parent_class)->dispose (object);
}

static void
yifa_settings_page_class_init (YifaSettingsPageClass *klass)
{
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_settings_page_dispose;
  page_class->dup_title = yifa_settings_page_dup_title;
  page_class->get_help = yifa_settings_page_get_help;
  page_class->focus = yifa_settings_page_focus;
  page_class->shown = yifa_settings_page_shown;
  page_class->show_section = yifa_settings_page_show_section;
  page_class->is_dirty = yifa_settings_page_is_dirty;
  page_class->save = yifa_settings_page_save;
  page_class->discard = yifa_settings_page_discard;

  g_type_ensure (YIFA_TYPE_RULES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, name);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, actor);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, profile);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, folder);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, size);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, schema);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, backup);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, check_result);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, defects);
  gtk_widget_class_bind_template_child (widget_class, YifaSettingsPage, rules);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_backup);
  gtk_widget_class_bind_template_callback (widget_class, on_check);
}

static void
yifa_settings_page_init (YifaSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

YifaPage *
yifa_settings_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  YifaSettingsPage *self = g_object_new (YIFA_TYPE_SETTINGS_PAGE, "store", store, "worker", worker, NULL);

  show_facts (self);
  return YIFA_PAGE (self);
}
