/* yifa-window.c - one window on an office
 *
 * Owns navigation and nothing else: the trail, the sidebar, the bar at the bottom, and the commands that it
 * passes to the page in sight. Knows no kind of record. Pages with edits are never left without asking.
 */
#include "yifa-window.h"

#include "yifa-app-resources.h"
#include "yifa-backup-ask.h"
#include "yifa-date.h"
#include "yifa-dialogs.h"
#include "yifa-first-run.h"
#include "yifa-keys.h"
#include "yifa-pages.h"
#include "yifa-preferences.h"
#include "yifa-search-page.h"
#include "yifa-sidebar.h"
#include "yifa-status.h"
#include "yifa-trail.h"

struct _YifaWindow
{
  GtkApplicationWindow parent_instance;
  YifaSession *session;
  YifaTrail   *trail;
  GtkStack    *rooms;
  GtkStack    *pages;
  GtkRevealer *side;
  YifaSidebar *sidebar;
  YifaStatus  *status;
  GtkWidget   *sidebar_button;
  GtkWidget   *steps;
  GtkLabel    *office_name;
  GtkLabel    *today;
  GtkLabel    *banner;
  GtkWidget   *notice;
  GtkLabel    *notice_text;
  GtkEditable *search;
};

G_DEFINE_FINAL_TYPE (YifaWindow, yifa_window, GTK_TYPE_APPLICATION_WINDOW)

/* What the user wants to do while a page has edits. */
typedef struct
{
  YifaPlace *place; /* NULL: a step */
  int        by;
  gboolean   closes;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_pointer (&wish->place, yifa_place_free);
  g_free (wish);
}

static void
show_notice (YifaWindow *self, const char *text)
{
  gtk_label_set_label (self->notice_text, text != NULL ? text : "");
  gtk_widget_set_visible (self->notice, text != NULL);
}

static void
enable (YifaWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
show_title (YifaWindow *self)
{
  YifaPage *page = yifa_trail_get_page (self->trail);
  g_autofree char *office = yifa_session_dup_name (self->session);
  g_autofree char *title = page != NULL ? yifa_page_dup_title (page) : NULL;
  g_autofree char *both = g_strdup_printf ("%s%s · %s", page != NULL && yifa_page_is_dirty (page) ? "● " : "",
                                           title != NULL ? title : _("Yifa"), office);

  gtk_window_set_title (GTK_WINDOW (self), both);
}

static void
update (YifaWindow *self)
{
  static const struct { const char *action; YifaCommand command; } commands[] = {
    { "save", YIFA_COMMAND_SAVE },
    { "find", YIFA_COMMAND_FIND },
    { "print", YIFA_COMMAND_PRINT },
    { "export", YIFA_COMMAND_EXPORT },
    { "new", YIFA_COMMAND_NEW },
  };
  YifaPage *page = yifa_trail_get_page (self->trail);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    enable (self, commands[i].action, page != NULL && yifa_page_offers (page, commands[i].command));
  enable (self, "help", page != NULL && yifa_page_get_help (page) != NULL);
  enable (self, "back", yifa_trail_can_step (self->trail, -1));
  enable (self, "forward", yifa_trail_can_step (self->trail, 1));
  enable (self, "undo", yifa_status_can_undo (self->status));
  show_title (self);
}

static void
on_page_changed (YifaWindow *self, YifaPage *page)
{
  if (self->trail != NULL && page == yifa_trail_get_page (self->trail))
    update (self);
}

static void
on_page_told (YifaWindow *self, const char *message, YifaRecord *record)
{
  show_notice (self, NULL);
  yifa_status_tell (self->status, message, record);
  yifa_status_refresh (self->status);
  update (self);
}

static void
on_page_failed (YifaWindow *self, const GError *error)
{
  show_notice (self, error->message);
}

static void
on_page_moved (YifaWindow *self, const YifaPlace *place, YifaPage *page)
{
  yifa_trail_move_page (self->trail, page, place);
}

static YifaPage *
make_page (YifaWindow *self, const YifaPlace *place)
{
  YifaPage *page = yifa_pages_make (place, yifa_session_get_store (self->session),
                                    yifa_session_get_worker (self->session));

  if (page == NULL)
    return NULL;

  g_signal_connect_object (page, "changed", G_CALLBACK (on_page_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "told", G_CALLBACK (on_page_told), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "failed", G_CALLBACK (on_page_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "moved", G_CALLBACK (on_page_moved), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->pages, GTK_WIDGET (page));
  return page;
}

static void
let_go (YifaWindow *self)
{
  g_autoptr(GPtrArray) gone = yifa_trail_let_go (self->trail);

  for (guint i = 0; i < gone->len; i++)
    gtk_stack_remove (self->pages, gone->pdata[i]);
}

static gboolean
search_has_focus (YifaWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search));
}

static void
show_page (YifaWindow *self)
{
  const YifaPlace *place = yifa_trail_get_place (self->trail);
  YifaPage *page = yifa_trail_get_page (self->trail);

  show_notice (self, NULL);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  yifa_sidebar_show_place (self->sidebar, place);
  yifa_page_shown (page);
  yifa_page_show_section (page, place->section);
  if (!search_has_focus (self))
    yifa_page_focus (page);
  let_go (self);
  update (self);
}

static void
arrive (YifaWindow *self, const YifaPlace *place)
{
  const YifaPlace *here = yifa_trail_get_place (self->trail);
  YifaPage *page;

  if (here == NULL || !yifa_place_equal (here, place) || place->id == 0)
    {
      page = make_page (self, place);
      if (page == NULL)
        {
          show_notice (self, _("There is no such page in this version of the program."));
          return;
        }
      yifa_trail_push (self->trail, place, page);
    }
  show_page (self);
}

static void
arrive_by_step (YifaWindow *self, int by)
{
  yifa_trail_step (self->trail, by);
  if (yifa_trail_get_page (self->trail) == NULL)
    {
      YifaPage *page = make_page (self, yifa_trail_get_place (self->trail));

      yifa_trail_set_page (self->trail, page);
      yifa_page_restore_state (page, yifa_trail_get_state (self->trail));
    }
  show_page (self);
}

static void grant (YifaWindow *self, const Wish *wish);

enum { STAY, DISCARD, KEEP };

static void
on_leave_answered (GtkWidget *widget, int button, gpointer data)
{
  YifaWindow *self = YIFA_WINDOW (widget);
  const Wish *wish = data;
  YifaPage *page = yifa_trail_find_dirty (self->trail, wish->by);
  g_autoptr(GError) error = NULL;

  if (page == NULL || button == STAY || button < 0)
    return;

  if (button == DISCARD)
    yifa_page_discard (page);
  else if (!yifa_page_save (page, &error))
    {
      show_notice (self, error != NULL ? error->message : _("This page could not be saved."));
      return;
    }
  grant (self, wish);
}

static void
ask_leave (YifaWindow *self, YifaPage *page, const Wish *wish)
{
  const char *buttons[] = { [STAY] = _("Stay _Here"), [DISCARD] = _("_Do Not Save"), [KEEP] = _("_Save"), NULL };
  g_autofree char *title = yifa_page_dup_title (page);
  g_autofree char *question = g_strdup_printf (_("Save the changes to “%s”?"), title);
  Wish *copy = g_new0 (Wish, 1);

  *copy = *wish;
  copy->place = wish->place != NULL ? yifa_place_copy (wish->place) : NULL;
  yifa_ask (GTK_WIDGET (self), question, _("They have not been saved yet."), buttons, on_leave_answered, copy, wish_free);
}

static void
grant (YifaWindow *self, const Wish *wish)
{
  YifaPage *dirty = yifa_trail_find_dirty (self->trail, wish->by);

  if (dirty != NULL)
    ask_leave (self, dirty, wish);
  else if (wish->closes)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (wish->place != NULL)
    arrive (self, wish->place);
  else
    arrive_by_step (self, wish->by);
}

/* A look at the search page leaves nothing behind: the page with the edits is one step away. */
void
yifa_window_go (YifaWindow *self, const YifaPlace *place)
{
  Wish wish = { (YifaPlace *) place };

  g_return_if_fail (YIFA_IS_WINDOW (self));

  if (self->session == NULL)
    return;

  if (g_str_equal (place->page, "search"))
    arrive (self, place);
  else
    grant (self, &wish);
}

static void
step (YifaWindow *self, int by)
{
  Wish wish = { .by = by };

  if (yifa_trail_can_step (self->trail, by))
    grant (self, &wish);
}

static void
go_to_word (YifaWindow *self, const char *word)
{
  g_autoptr(YifaPlace) place = yifa_place_new (word);

  yifa_window_go (self, place);
}

static void
go_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr(YifaPlace) place = yifa_place_from_variant (parameter);

  if (place != NULL)
    yifa_window_go (window, place);
}

static void
go_apart_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  YifaWindow *self = window;
  g_autoptr(YifaPlace) place = yifa_place_from_variant (parameter);
  YifaWindow *other;

  if (place == NULL)
    return;

  other = yifa_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->session);
  yifa_window_go (other, place);
  gtk_window_present (GTK_WINDOW (other));
}

static void
new_window_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  YifaWindow *self = window;
  YifaWindow *other = yifa_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->session);

  gtk_window_present (GTK_WINDOW (other));
}

static void
place_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  YifaWindow *self = window;
  g_autoptr(YifaPlace) place = yifa_sidebar_dup_place (self->sidebar, g_variant_get_int32 (parameter));

  if (place != NULL)
    yifa_window_go (self, place);
}

static void
back_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  step (window, -1);
}

static void
forward_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  step (window, 1);
}

static void
do_command (YifaWindow *self, YifaCommand command)
{
  YifaPage *page = yifa_trail_get_page (self->trail);

  if (page != NULL)
    yifa_page_do (page, command);
}

static void
save_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  do_command (window, YIFA_COMMAND_SAVE);
}

static void
find_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  do_command (window, YIFA_COMMAND_FIND);
}

static void
print_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  do_command (window, YIFA_COMMAND_PRINT);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  do_command (window, YIFA_COMMAND_EXPORT);
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  do_command (window, YIFA_COMMAND_NEW);
}

static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  YifaWindow *self = window;
  g_autoptr(GError) error = NULL;

  if (!yifa_status_undo (self->status, &error))
    {
      if (error != NULL)
        show_notice (self, error->message);
      return;
    }
  show_notice (self, NULL);
  yifa_page_shown (yifa_trail_get_page (self->trail));
  update (self);
}

static void
search_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  YifaWindow *self = window;

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  YifaWindow *self = window;
  YifaPage *page = yifa_trail_get_page (self->trail);
  g_autofree char *title = yifa_page_dup_title (page);

  yifa_say (GTK_WIDGET (self), title, yifa_page_get_help (page));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  yifa_keys_show (window);
}

static void
settings_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  go_to_word (window, "settings");
}

static void
backup_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  yifa_backup_ask (yifa_trail_get_page (YIFA_WINDOW (window)->trail));
}

static void
dismiss_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  show_notice (window, NULL);
}

static void
close_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_close (window);
}

static void
sidebar_action (GSimpleAction *action, GVariant *state, gpointer window)
{
  g_simple_action_set_state (action, state);
  gtk_revealer_set_reveal_child (YIFA_WINDOW (window)->side, g_variant_get_boolean (state));
}

static void
other_office_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GtkApplication *app = gtk_window_get_application (window);
  YifaWindow *other = yifa_window_new (app, NULL);

  gtk_window_present (GTK_WINDOW (other));
}

static const GActionEntry actions[] = {
  { "go", go_action, "(ssxsa(sis)ssb)" },
  { "go-apart", go_apart_action, "(ssxsa(sis)ssb)" },
  { "place", place_action, "i" },
  { "back", back_action },
  { "forward", forward_action },
  { "save", save_action },
  { "find", find_action },
  { "print", print_action },
  { "export", export_action },
  { "new", new_action },
  { "undo", undo_action },
  { "search", search_action },
  { "help", help_action },
  { "shortcuts", shortcuts_action },
  { "settings", settings_action },
  { "backup", backup_action },
  { "dismiss", dismiss_action },
  { "close", close_action },
  { "sidebar", NULL, NULL, "true", sidebar_action },
  { "new-window", new_window_action },
  { "other-office", other_office_action },
};

/* Actions that need an office. */
static const char *const office_actions[] = {
  "go", "go-apart", "place", "search", "settings", "backup", "sidebar", "new-window", "other-office",
};

static void
enable_office_actions (YifaWindow *self, gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (office_actions); i++)
    enable (self, office_actions[i], enabled);
}

static void
on_search_changed (YifaWindow *self)
{
  const char *words = gtk_editable_get_text (self->search);
  YifaPage *page = self->trail != NULL ? yifa_trail_get_page (self->trail) : NULL;
  g_autoptr(YifaPlace) place = NULL;

  if (page == NULL)
    return;

  if (YIFA_IS_SEARCH_PAGE (page))
    {
      yifa_search_page_set_words (YIFA_SEARCH_PAGE (page), words);
      return;
    }
  if (*words == '\0')
    return;

  place = yifa_place_new ("search");
  place->section = g_strdup (words);
  yifa_window_go (self, place);
}

static void
on_search_stopped (YifaWindow *self)
{
  gtk_editable_set_text (self->search, "");
  if (YIFA_IS_SEARCH_PAGE (yifa_trail_get_page (self->trail)))
    step (self, -1);
  else
    yifa_page_focus (yifa_trail_get_page (self->trail));
}

static void
on_search_activated (YifaWindow *self)
{
  YifaPage *page = yifa_trail_get_page (self->trail);

  if (!YIFA_IS_SEARCH_PAGE (page))
    return;

  yifa_search_page_set_words (YIFA_SEARCH_PAGE (page), gtk_editable_get_text (self->search));
  yifa_page_focus (page);
}

static void
on_day_changed (YifaWindow *self)
{
  YifaStore *store = yifa_session_get_store (self->session);
  const char *today = yifa_store_get_today (store);
  const char *warning = yifa_session_get_warning (self->session);
  g_autofree char *text = g_strdup_printf (_("Today %s"), today);
  g_autofree char *words = yifa_date_to_words (today);

  if (yifa_store_is_read_only (store))
    warning = _("This office is open for reading only: its folder cannot be written, or lies on a network or "
                "synchronised drive. Nothing you enter here can be saved.");

  gtk_label_set_label (self->today, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->today), words);
  gtk_label_set_label (self->banner, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->banner), warning != NULL);
}

static void
remember_size (YifaWindow *self)
{
  g_autofree char *size = NULL;
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  size = g_strdup_printf ("%dx%d", width, height);
  yifa_preferences_set ("window", "size", size);
  yifa_preferences_set_flag ("window", "maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
recall_size (YifaWindow *self)
{
  g_autofree char *size = yifa_preferences_dup ("window", "size");
  int width, height;

  if (size != NULL && sscanf (size, "%dx%d", &width, &height) == 2 && width >= 640 && height >= 400)
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (yifa_preferences_get_flag ("window", "maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
yifa_window_close_request (GtkWindow *window)
{
  YifaWindow *self = YIFA_WINDOW (window);
  Wish wish = { .closes = TRUE };

  remember_size (self);
  if (yifa_trail_find_dirty (self->trail, 0) != NULL)
    {
      grant (self, &wish);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (yifa_window_parent_class)->close_request (window);
}

static void
yifa_window_dispose (GObject *object)
{
  YifaWindow *self = YIFA_WINDOW (object);

  /* Pages that say goodbye while they are torn down find no trail to look at. GtkWindow takes its title bar
   * and child down itself, and would do it twice after gtk_widget_dispose_template(). */
  g_clear_pointer (&self->trail, yifa_trail_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (yifa_window_parent_class)->dispose (object);
}

static void
yifa_window_class_init (YifaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = yifa_window_close_request;

  g_resources_register (yifa_app_get_resource ());
  g_type_ensure (YIFA_TYPE_SIDEBAR);
  g_type_ensure (YIFA_TYPE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, rooms);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, side);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, status);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, office_name);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, today);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, notice_text);
  gtk_widget_class_bind_template_child (widget_class, YifaWindow, search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
}

static void
yifa_window_init (YifaWindow *self)
{
  self->trail = yifa_trail_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), NULL);
  yifa_keys_install (GTK_WINDOW (self));
  recall_size (self);
}

static void
on_office_opened (YifaWindow *self, YifaSession *session)
{
  yifa_window_set_session (self, session);
}

static void
show_first_run (YifaWindow *self)
{
  GtkWidget *first = yifa_first_run_new ();

  g_signal_connect_object (first, "opened", G_CALLBACK (on_office_opened), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->rooms, first, "first-run");
  gtk_stack_set_visible_child (self->rooms, first);
}

static void
show_office (YifaWindow *self, gboolean shown)
{
  GtkWidget *furniture[] = { self->sidebar_button, self->steps, GTK_WIDGET (self->search), GTK_WIDGET (self->today) };

  for (guint i = 0; i < G_N_ELEMENTS (furniture); i++)
    gtk_widget_set_visible (furniture[i], shown);
  enable_office_actions (self, shown);
}

static void
enter (YifaWindow *self)
{
  g_autofree char *name = yifa_session_dup_name (self->session);

  gtk_stack_set_visible_child_name (self->rooms, "office");
  gtk_label_set_label (self->office_name, name);
  yifa_sidebar_set_store (self->sidebar, yifa_session_get_store (self->session),
                          yifa_session_get_worker (self->session));
  yifa_status_set_session (self->status, self->session);
  g_signal_connect_object (self->session, "day-changed", G_CALLBACK (on_day_changed), self, G_CONNECT_SWAPPED);
  on_day_changed (self);
  go_to_word (self, "home");
}

/**
 * yifa_window_set_session:
 *
 * Enters an office: once in the life of a window.
 */
void
yifa_window_set_session (YifaWindow *self, YifaSession *session)
{
  GtkWidget *first;

  g_return_if_fail (YIFA_IS_WINDOW (self) && self->session == NULL);

  self->session = g_object_ref (session);
  show_office (self, TRUE);
  enter (self);
  first = gtk_stack_get_child_by_name (self->rooms, "first-run");
  if (first != NULL)
    gtk_stack_remove (self->rooms, first);
}

/**
 * yifa_window_new:
 * @app: (nullable): NULL in tests
 * @session: (nullable): NULL shows the first-run page
 */
YifaWindow *
yifa_window_new (GtkApplication *app, YifaSession *session)
{
  YifaWindow *self = g_object_new (YIFA_TYPE_WINDOW, "application", app, NULL);

  if (session != NULL)
    {
      yifa_window_set_session (self, session);
      return self;
    }

  show_office (self, FALSE);
  show_first_run (self);
  return self;
}

YifaSession *
yifa_window_get_session (YifaWindow *self)
{
  return self->session;
}

/**
 * yifa_window_get_page:
 *
 * Returns: (transfer none) (nullable): the page in sight
 */
YifaPage *
yifa_window_get_page (YifaWindow *self)
{
  return yifa_trail_get_page (self->trail);
}

const YifaPlace *
yifa_window_get_place (YifaWindow *self)
{
  return yifa_trail_get_place (self->trail);
}

/**
 * yifa_window_get_notice:
 *
 * Returns: (nullable): the sentence above the page: what was refused or failed
 */
const char *
yifa_window_get_notice (YifaWindow *self)
{
  return gtk_widget_get_visible (self->notice) ? gtk_label_get_label (self->notice_text) : NULL;
}

/**
 * yifa_window_get_told:
 *
 * Returns: the line at the bottom: what was done last
 */
const char *
yifa_window_get_told (YifaWindow *self)
{
  return yifa_status_get_message (self->status);
}
