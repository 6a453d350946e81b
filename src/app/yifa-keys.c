/* yifa-keys.c - the keyboard of the window
 *
 * Keys are looked at after the widget that has the focus has had its say (bubble phase), and never while
 * an input method composes: the Enter and the digits of a half-typed word belong to the word.
 */
#include "yifa-keys.h"

#include <glib/gi18n-lib.h>

#include "yifa-dialogs.h"

typedef struct
{
  const char *keys;
  const char *action;
  const char *target; /* a GVariant in text form, or NULL */
  const char *label;  /* in the help; NULL: stands there under another line */
  gboolean    not_in_text; /* there the key means something of its own */
} Key;

static const Key keys[] = {
  { "<Control>k",             "win.search",     NULL, N_("Search everything") },
  { "<Control>n",             "win.new",        NULL, N_("New record here") },
  { "<Control>s",             "win.save",       NULL, N_("Save") },
  { "<Control>p",             "win.print",      NULL, N_("Print") },
  { "<Control>e",             "win.export",     NULL, N_("Export the list as it is seen") },
  { "<Control>f",             "win.find",       NULL, N_("Find in the list") },
  { "<Control>z",             "win.undo",       NULL, N_("Take back the last act"), TRUE },
  { "<Alt>Left",              "win.back",       NULL, N_("Back") },
  { "<Alt>Right",             "win.forward",    NULL, N_("Forward") },
  { "<Alt>1",                 "win.place",      "1",  N_("The first entry of the sidebar, and so on to 9") },
  { "<Alt>2",                 "win.place",      "2",  NULL },
  { "<Alt>3",                 "win.place",      "3",  NULL },
  { "<Alt>4",                 "win.place",      "4",  NULL },
  { "<Alt>5",                 "win.place",      "5",  NULL },
  { "<Alt>6",                 "win.place",      "6",  NULL },
  { "<Alt>7",                 "win.place",      "7",  NULL },
  { "<Alt>8",                 "win.place",      "8",  NULL },
  { "<Alt>9",                 "win.place",      "9",  NULL },
  { "F9",                     "win.sidebar",    NULL, N_("Show or hide the sidebar") },
  { "<Control><Shift>n",      "win.new-window", NULL, N_("New window") },
  { "<Control>w",             "win.close",      NULL, N_("Close the window") },
  { "F1",                     "win.help",       NULL, N_("Help for this page") },
  { "<Control>question|<Control><Shift>question", "win.shortcuts", NULL, N_("All shortcuts") },
};

/* Keys that lists and records know by themselves; here only for the help. */
static const Key others[] = {
  { "Return",    NULL, NULL, N_("Open the record") },
  { "space",     NULL, NULL, N_("Preview the record beside the list") },
  { "F2",        NULL, NULL, N_("Edit the cell") },
  { "Delete",    NULL, NULL, N_("Withdraw, after a question") },
  { "Tab",       NULL, NULL, N_("On to the next field or cell") },
  { "<Control>Return", NULL, NULL, N_("On the review desk: make a point of the selected words") },
  { "Escape",    NULL, NULL, N_("Leave the find box, close a question") },
};

#define COMPOSING "yifa-composing"

static void
on_preedit_changed (GtkWidget *text, const char *preedit, GtkWidget *window)
{
  g_object_set_data (G_OBJECT (window), COMPOSING, GINT_TO_POINTER (preedit != NULL && *preedit != '\0'));
}

/* Leaving a text ends its composition. */
static void
on_focus_changed (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  g_object_set_data (G_OBJECT (window), COMPOSING, NULL);
  if (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus))
    return;

  g_signal_handlers_disconnect_by_func (focus, on_preedit_changed, window);
  g_signal_connect_object (focus, "preedit-changed", G_CALLBACK (on_preedit_changed), window, 0);
}

static gboolean
is_in_text (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
on_key (GtkWidget *window, GVariant *target, gpointer data)
{
  const Key *key = data;

  if (g_object_get_data (G_OBJECT (window), COMPOSING) != NULL)
    return FALSE;
  if (key->not_in_text && is_in_text (GTK_WINDOW (window)))
    return FALSE;

  return gtk_widget_activate_action_variant (window, key->action, target);
}

static GtkShortcut *
make_shortcut (const Key *key)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key->keys),
                                            gtk_callback_action_new (on_key, (gpointer) key, NULL));

  if (key->target != NULL)
    {
      g_autoptr(GVariant) target = g_variant_ref_sink (g_variant_new_parsed (key->target));

      gtk_shortcut_set_arguments (shortcut, target);
    }
  return shortcut;
}

/**
 * yifa_keys_install:
 * @window: has the actions that the table names
 */
void
yifa_keys_install (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), make_shortcut (&keys[i]));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_BUBBLE);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_changed), NULL);
}

static void
add_line (GtkGrid *grid, int column, int row, const Key *key)
{
  g_auto(GStrv) alternatives = g_strsplit (key->keys, "|", -1);
  g_autoptr(GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (alternatives[0]);
  g_autofree char *text = gtk_shortcut_trigger_to_label (trigger, gtk_widget_get_display (GTK_WIDGET (grid)));
  GtkWidget *keycap = gtk_label_new (text);
  GtkWidget *label = gtk_label_new (g_dgettext (GETTEXT_PACKAGE, key->label));

  gtk_widget_add_css_class (keycap, "keycap");
  gtk_widget_set_halign (keycap, GTK_ALIGN_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (grid, keycap, 2 * column, row, 1, 1);
  gtk_grid_attach (grid, label, 2 * column + 1, row, 1, 1);
}

static void
add_lines (GtkGrid *grid, int column, const Key *table, guint n)
{
  int row = 0;

  for (guint i = 0; i < n; i++)
    if (table[i].label != NULL)
      add_line (grid, column, row++, &table[i]);
}

/**
 * yifa_keys_show:
 *
 * Opens the window with all keys.
 */
void
yifa_keys_show (GtkWindow *window)
{
  GtkWidget *help = gtk_window_new ();
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  add_lines (GTK_GRID (grid), 0, keys, G_N_ELEMENTS (keys));
  add_lines (GTK_GRID (grid), 1, others, G_N_ELEMENTS (others));

  yifa_close_on_escape (help);
  gtk_widget_add_css_class (help, "question");
  gtk_window_set_title (GTK_WINDOW (help), _("Keyboard Shortcuts"));
  gtk_window_set_transient_for (GTK_WINDOW (help), window);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (help), TRUE);
  gtk_window_set_modal (GTK_WINDOW (help), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (help), FALSE);
  gtk_window_set_child (GTK_WINDOW (help), grid);
  gtk_window_present (GTK_WINDOW (help));
}
