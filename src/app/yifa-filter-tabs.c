/* yifa-filter-tabs.c - filters with a name, as tabs above a list
 *
 * A tab is down when the list shows exactly what it stands for; when no tab is, the present filter
 * can be given a name. A saved tab's menu renames it, replaces it by the present filter, removes it.
 */
#include "yifa-filter-tabs.h"

#include "yifa-dialogs.h"
#include "yifa-list-traits.h"
#include "yifa-saved-filters.h"

struct _YifaFilterTabs
{
  GtkBox          parent_instance;
  YifaStore      *store;
  const YifaKind *kind;
  YifaQuery      *query;      /* what the list shows now */
  GtkWidget      *tabs;
  GtkWidget      *keep;
  char           *menu_name;  /* whose menu is open */
  gboolean        is_showing;
};

enum { CHOSEN, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YifaFilterTabs, yifa_filter_tabs, GTK_TYPE_BOX)

static const YifaQuery *
query_of (GtkWidget *tab)
{
  return g_object_get_data (G_OBJECT (tab), "query");
}

static void
show_active (YifaFilterTabs *self)
{
  gboolean is_known = FALSE;

  self->is_showing = TRUE;
  for (GtkWidget *tab = gtk_widget_get_first_child (self->tabs); tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    {
      gboolean is_this = !is_known && yifa_saved_filter_equal (query_of (tab), self->query);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), is_this);
      is_known = is_known || is_this;
    }
  gtk_widget_set_visible (self->keep, !is_known && !yifa_store_is_read_only (self->store));
  self->is_showing = FALSE;
}

static void
on_toggled (YifaFilterTabs *self, GtkToggleButton *tab)
{
  if (self->is_showing)
    return;

  g_signal_emit (self, signals[CHOSEN], 0, query_of (GTK_WIDGET (tab)));
  show_active (self); /* a click on the tab that is down leaves it down */
}

static GtkWidget *
add_tab (YifaFilterTabs *self, const char *name, const YifaQuery *query)
{
  GtkWidget *tab = gtk_toggle_button_new_with_label (name);

  gtk_widget_add_css_class (tab, "tab");
  g_object_set_data_full (G_OBJECT (tab), "query", yifa_query_copy (query), (GDestroyNotify) yifa_query_free);
  g_signal_connect_object (tab, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->tabs), tab);
  return tab;
}

static void
pop_menu (YifaFilterTabs *self, GtkWidget *tab)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  g_free (self->menu_name);
  self->menu_name = g_strdup (g_object_get_data (G_OBJECT (tab), "name"));
  g_menu_append (menu, _("_Rename…"), "filter.rename");
  g_menu_append (menu, _("Re_place by the Present Filter"), "filter.replace");
  g_menu_append (menu, _("_Remove"), "filter.remove");

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, tab);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
on_right_pressed (GtkGesture *gesture, int n, double x, double y, YifaFilterTabs *self)
{
  pop_menu (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
}

static gboolean
on_menu_key (GtkWidget *tab, GVariant *unused, gpointer self)
{
  pop_menu (self, tab);
  return TRUE;
}

static void
unparent_menus (GtkWidget *tab)
{
  for (GtkWidget *child = gtk_widget_get_first_child (tab); child != NULL;)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_POPOVER (child))
        gtk_widget_unparent (child);
      child = next;
    }
}

static void
add_saved_tab (YifaFilterTabs *self, const YifaSavedFilter *filter)
{
  GtkWidget *tab = add_tab (self, filter->name, filter->query);
  GtkGesture *right = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (right, "pressed", G_CALLBACK (on_right_pressed), self, 0);
  gtk_widget_add_controller (tab, GTK_EVENT_CONTROLLER (right));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10|F2"),
                      gtk_callback_action_new (on_menu_key, self, NULL)));
  gtk_widget_add_controller (tab, keys);
  gtk_widget_set_tooltip_text (tab, _("Right click or F2: rename, replace, remove"));
  g_object_set_data_full (G_OBJECT (tab), "name", g_strdup (filter->name), g_free);
}

static void
clear_tabs (YifaFilterTabs *self)
{
  GtkWidget *tab;

  while ((tab = gtk_widget_get_first_child (self->tabs)) != NULL)
    {
      unparent_menus (tab);
      gtk_box_remove (GTK_BOX (self->tabs), tab);
    }
}

static void
add_presets (YifaFilterTabs *self)
{
  const YifaListTraits *traits = yifa_list_traits_of (self->kind);

  for (const YifaListPreset *preset = traits->presets; preset->name != NULL; preset++)
    {
      g_autoptr(YifaQuery) query = yifa_query_new ();

      yifa_query_where (query, preset->field, preset->op, preset->value);
      add_tab (self, g_dgettext (GETTEXT_PACKAGE, preset->name), query);
    }
}

static void
load (YifaFilterTabs *self)
{
  g_autoptr(GPtrArray) saved = yifa_saved_filters_load (self->store, self->kind);
  g_autoptr(YifaQuery) all = yifa_query_new ();

  clear_tabs (self);
  add_tab (self, C_("records", "All"), all);
  add_presets (self);
  for (guint i = 0; i < saved->len; i++)
    add_saved_tab (self, saved->pdata[i]);
  show_active (self);
}

static void
settle (YifaFilterTabs *self, gboolean ok, GError *error)
{
  if (!ok)
    g_signal_emit (self, signals[FAILED], 0, error);
  load (self);
}

static void
on_name_written (GtkWidget *widget, const char *name, gpointer unused)
{
  YifaFilterTabs *self = YIFA_FILTER_TABS (widget);
  g_autoptr(GError) error = NULL;

  settle (self, yifa_saved_filters_keep (self->store, self->kind, name, self->query, &error), error);
}

static void
on_keep_clicked (YifaFilterTabs *self)
{
  yifa_ask_text (GTK_WIDGET (self), _("What should this filter be called?"),
                 _("It becomes a tab above the list, for everybody who works in this office."),
                 _("_Save"), TRUE, on_name_written, NULL, NULL);
}

static void
on_new_name_written (GtkWidget *widget, const char *name, gpointer before)
{
  YifaFilterTabs *self = YIFA_FILTER_TABS (widget);
  g_autoptr(GError) error = NULL;

  settle (self, yifa_saved_filters_rename (self->store, self->kind, before, name, &error), error);
}

static void
rename_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  YifaFilterTabs *self = YIFA_FILTER_TABS (widget);
  g_autofree char *question = g_strdup_printf (_("What should “%s” be called?"), self->menu_name);

  yifa_ask_text (widget, question, NULL, _("_Rename"), TRUE, on_new_name_written, g_strdup (self->menu_name), g_free);
}

static void
replace_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  YifaFilterTabs *self = YIFA_FILTER_TABS (widget);
  g_autoptr(GError) error = NULL;

  settle (self, yifa_saved_filters_keep (self->store, self->kind, self->menu_name, self->query, &error), error);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  YifaFilterTabs *self = YIFA_FILTER_TABS (widget);
  g_autoptr(GError) error = NULL;

  settle (self, yifa_saved_filters_remove (self->store, self->kind, self->menu_name, &error), error);
}

static void
yifa_filter_tabs_dispose (GObject *object)
{
  YifaFilterTabs *self = YIFA_FILTER_TABS (object);

  for (GtkWidget *tab = self->tabs != NULL ? gtk_widget_get_first_child (self->tabs) : NULL; tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    unparent_menus (tab);
  self->tabs = NULL;

  G_OBJECT_CLASS (yifa_filter_tabs_parent_class)->dispose (object);
}

static void
yifa_filter_tabs_finalize (GObject *object)
{
  YifaFilterTabs *self = YIFA_FILTER_TABS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->query, yifa_query_free);
  g_free (self->menu_name);

  G_OBJECT_CLASS (yifa_filter_tabs_parent_class)->finalize (object);
}

static void
yifa_filter_tabs_class_init (YifaFilterTabsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = yifa_filter_tabs_dispose;
  object_class->finalize = yifa_filter_tabs_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", YIFA_TYPE_FILTER_TABS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FAILED] = g_signal_new ("failed", YIFA_TYPE_FILTER_TABS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_install_action (widget_class, "filter.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "filter.replace", NULL, replace_action);
  gtk_widget_class_install_action (widget_class, "filter.remove", NULL, remove_action);
}

static void
yifa_filter_tabs_init (YifaFilterTabs *self)
{
  self->query = yifa_query_new ();
  self->tabs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  self->keep = gtk_button_new_with_mnemonic (_("_Save Filter…"));
  gtk_widget_add_css_class (self->keep, "flat");
  gtk_widget_add_css_class (self->keep, "link");
  gtk_widget_set_tooltip_text (self->keep, _("Give the present filter a name and keep it as a tab"));
  gtk_widget_set_visible (self->keep, FALSE);
  g_signal_connect_object (self->keep, "clicked", G_CALLBACK (on_keep_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->tabs);
  gtk_box_append (GTK_BOX (self), self->keep);
}

/* To be called once. */
void
yifa_filter_tabs_show (YifaFilterTabs *self, YifaStore *store, const YifaKind *kind)
{
  g_return_if_fail (YIFA_IS_FILTER_TABS (self) && self->store == NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  load (self);
}

/**
 * yifa_filter_tabs_set_query:
 * @query: what the list shows now
 */
void
yifa_filter_tabs_set_query (YifaFilterTabs *self, const YifaQuery *query)
{
  g_return_if_fail (YIFA_IS_FILTER_TABS (self));

  yifa_query_free (self->query);
  self->query = yifa_query_copy (query);
  show_active (self);
}
