/* yifa-application.c - the program
 *
 * One process holds all offices that are open on this desktop; a second start hands its command line over
 * and ends. Which office: the one named, else the one used last, else the usual folder; where there is
 * none, the first-run page.
 */
#include "yifa-application.h"

#include <glib/gi18n-lib.h>

#include "yifa-app-resources.h"
#include "yifa-date.h"
#include "yifa-preferences.h"
#include "yifa-window.h"

#define FONT "Noto Sans CJK SC"
#define FONT_SIZE "10.5"

struct _YifaApplication
{
  GtkApplication  parent_instance;
  GtkCssProvider *dark;
};

G_DEFINE_FINAL_TYPE (YifaApplication, yifa_application, GTK_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "office", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("The office's folder"), N_("DIR") },
  { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_("The date that counts as today"), N_("YYYY-MM-DD") },
  { NULL }
};

static char *
dup_usual_folder (void)
{
  g_autofree char *last = yifa_preferences_dup ("office", "folder");

  if (last != NULL && yifa_store_is_office (last))
    return g_steal_pointer (&last);

  return g_build_filename (g_get_user_data_dir (), "yifa", "office", NULL);
}

static YifaWindow *
open_window (YifaApplication *self, const char *folder, GError **error)
{
  g_autoptr(YifaSession) session = NULL;

  if (!yifa_store_is_office (folder))
    return yifa_window_new (GTK_APPLICATION (self), NULL);

  session = yifa_session_open (folder, error);
  return session != NULL ? yifa_window_new (GTK_APPLICATION (self), session) : NULL;
}

static int
yifa_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  YifaApplication *self = YIFA_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (line);
  g_autofree char *usual = dup_usual_folder ();
  g_autofree char *folder = NULL;
  g_autoptr(GError) error = NULL;
  const char *today = NULL;
  YifaWindow *window;

  g_variant_dict_lookup (dict, "office", "^ay", &folder);
  if (g_variant_dict_lookup (dict, "today", "&s", &today) && !yifa_date_is_valid (today))
    {
      g_application_command_line_printerr (line, _("“%s” is not a date. Write it as 2026-11-22.\n"), today);
      return 2;
    }

  if (today != NULL)
    yifa_session_set_today (today);
  window = open_window (self, folder != NULL ? folder : usual, &error);
  if (window == NULL)
    {
      g_application_command_line_printerr (line, "%s\n", error->message);
      return 1;
    }
  gtk_window_present (GTK_WINDOW (window));
  return 0;
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  gtk_show_about_dialog (gtk_application_get_active_window (app),
                         "program-name", _("Yifa"), "version", YIFA_VERSION,
                         "logo-icon-name", "org.yifa.Yifa",
                         "comments", _("Normative documents, their filing and their review, for county legal offices"),
                         "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (app));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data); /* each asks about its own edits */
}

/* Dark is our sheet over GTK's dark theme. */
static void
set_dark (YifaApplication *self, gboolean dark)
{
  GdkDisplay *display = gdk_display_get_default ();

  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
  if (dark)
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->dark),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (self->dark));
}

static void
dark_action (GSimpleAction *action, GVariant *state, gpointer app)
{
  g_simple_action_set_state (action, state);
  set_dark (app, g_variant_get_boolean (state));
  yifa_preferences_set_flag ("look", "dark", g_variant_get_boolean (state));
}

static const GActionEntry actions[] = {
  { "about", about_action },
  { "quit", quit_action },
  { "dark", NULL, NULL, "false", dark_action },
};

static gboolean
has_font (const char *name)
{
  g_autoptr(GListModel) fonts = G_LIST_MODEL (g_object_ref (pango_cairo_font_map_get_default ()));

  for (guint i = 0; i < g_list_model_get_n_items (fonts); i++)
    {
      g_autoptr(PangoFontFamily) family = g_list_model_get_item (fonts, i);

      if (g_str_equal (pango_font_family_get_name (family), name))
        return TRUE;
    }
  return FALSE;
}

/* Outside a Chinese locale fontconfig gives the Japanese shapes of 直, 骨 and 门. */
static void
choose_font (void)
{
  if (has_font (FONT))
    g_object_set (gtk_settings_get_default (), "gtk-font-name", FONT " " FONT_SIZE, NULL);
}

/* A word that is read only is not marked when the focus passes over it. */
static void
choose_manners (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
}

static void
load_styles (YifaApplication *self)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  self->dark = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, "/org/yifa/Yifa/style.css");
  gtk_css_provider_load_from_resource (self->dark, "/org/yifa/Yifa/style-dark.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
yifa_application_startup (GApplication *application)
{
  YifaApplication *self = YIFA_APPLICATION (application);
  gboolean dark = yifa_preferences_get_flag ("look", "dark", FALSE);

  G_APPLICATION_CLASS (yifa_application_parent_class)->startup (application);

  g_resources_register (yifa_app_get_resource ());
  choose_font ();
  choose_manners ();
  load_styles (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  if (dark)
    g_action_group_change_action_state (G_ACTION_GROUP (self), "dark", g_variant_new_boolean (TRUE));
}

static void
yifa_application_finalize (GObject *object)
{
  g_clear_object (&YIFA_APPLICATION (object)->dark);

  G_OBJECT_CLASS (yifa_application_parent_class)->finalize (object);
}

static void
yifa_application_class_init (YifaApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yifa_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = yifa_application_startup;
  G_APPLICATION_CLASS (klass)->command_line = yifa_application_command_line;
}

static void
yifa_application_init (YifaApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  gtk_window_set_default_icon_name ("org.yifa.Yifa");
}

YifaApplication *
yifa_application_new (void)
{
  return g_object_new (YIFA_TYPE_APPLICATION, "application-id", "org.yifa.Yifa",
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}
