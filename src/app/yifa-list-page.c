/* yifa-list-page.c - the register of one kind
 *
 * Puts the parts together: the filter bar says what is asked, the record list answers it, the column
 * view shows it, the preview looks at one. Holds no records: what is done with many works on ids.
 * Layout in ui/yifa-list-page.ui.
 */
#include "yifa-list-page.h"

#include "yifa-column-view.h"
#include "yifa-dialogs.h"
#include "yifa-filter-bar.h"
#include "yifa-filter-tabs.h"
#include "yifa-issue-number.h"
#include "yifa-legal-basis.h"
#include "yifa-list-cleanup.h"
#include "yifa-list-export.h"
#include "yifa-list-import.h"
#include "yifa-list-print.h"
#include "yifa-list-reserve.h"
#include "yifa-list-traits.h"
#include "yifa-look.h"
#include "yifa-normative-doc.h"
#include "yifa-preview.h"

struct _YifaListPage
{
  YifaPage              parent_instance;
  const YifaKind       *kind;
  const YifaListTraits *traits;
  YifaRecordList       *list;
  GtkLabel             *title;
  GtkLabel             *count;
  YifaFilterTabs       *tabs;
  YifaFilterBar        *filters;
  YifaColumnView       *columns;
  YifaPreview          *preview;
  GtkPaned             *paned;
  GtkStack             *stack;
  GtkWidget            *chooser;
  GtkLabel             *purpose;
  GtkLabel             *first_step;
  GtkWidget            *first_buttons;
  GtkLabel             *footer;
  GtkWidget            *selection;
  GtkLabel             *selection_text;
  GtkWidget            *resting;
  GtkWidget            *clean;
  GtkWidget            *withdraw;
  GtkWidget            *papers;
  GtkWidget            *reserve;
  GtkWidget            *import;
  GtkWidget            *create;
  GtkWidget            *menu;
  guint                 counting;
  guint                 asked;      /* how often it was counted */
  guint                 fitting;
  gint64                previewed;
};

G_DEFINE_FINAL_TYPE (YifaListPage, yifa_list_page, YIFA_TYPE_PAGE)

static YifaStore *
store_of (YifaListPage *self)
{
  return yifa_page_get_store (YIFA_PAGE (self));
}

static gboolean
may_write (YifaListPage *self)
{
  return !self->traits->is_derived && !yifa_store_is_read_only (store_of (self));
}

/* What is asked now, with the order of the columns. */
static YifaQuery *
dup_query (YifaListPage *self)
{
  YifaQuery *query = yifa_filter_bar_dup_query (self->filters);

  query->order = g_strdup (yifa_column_view_get_order (self->columns, &query->descending));
  return query;
}

/* How many of what is shown are overdue, which is counted aside. */
typedef struct
{
  guint           number; /* of the question: an older one's answer is not shown */
  const YifaKind *kind;
  YifaQuery      *query;
  guint           n;
  gint64          overdue;
} Late;

static void
late_free (gpointer data)
{
  Late *late = data;

  yifa_query_free (late->query);
  g_free (late);
}

static gboolean
find_late (YifaStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Late *late = data;

  late->overdue = yifa_store_count (store, late->kind, late->query);
  return TRUE;
}

static char *
dup_sentence (guint n, gint64 overdue)
{
  g_autofree char *all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d record", "%d records", n), (int) n);

  if (overdue == 0)
    return g_steal_pointer (&all);

  /* Translators: "212 records, 3 of them overdue" */
  return g_strdup_printf (_("%s, %d of them overdue"), all, (int) overdue);
}

static void
show_page (YifaListPage *self, guint n)
{
  gtk_stack_set_visible_child_name (self->stack, n > 0                                         ? "rows" :
                                                 yifa_filter_bar_is_empty (self->filters) ? "empty" : "nothing");
}

static void
show_sentence (YifaListPage *self, guint n, gint64 overdue)
{
  g_autofree char *sentence = dup_sentence (n, overdue);

  gtk_label_set_label (self->footer, sentence);
}

static void
on_late_found (gpointer page, gpointer data, const GError *error)
{
  YifaListPage *self = page;
  const Late *late = data;

  if (late->number == self->asked && error == NULL)
    show_sentence (self, late->n, late->overdue);
}

static void
ask_late (YifaListPage *self, guint n)
{
  Late *late = g_new0 (Late, 1);

  late->number = self->asked;
  late->kind = self->kind;
  late->n = n;
  late->query = yifa_filter_bar_dup_query (self->filters);
  yifa_query_where (late->query, self->traits->late_field, YIFA_EQUAL, self->traits->late_value);
  yifa_look (G_OBJECT (self), store_of (self), yifa_page_get_worker (YIFA_PAGE (self)), find_late, late, late_free,
             on_late_found);
}

/* The sentence stays as it was until all of it is known. */
static void
show_counts (YifaListPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *count = g_strdup_printf ("%u", n);

  self->asked++;
  gtk_label_set_label (self->count, count);
  show_page (self, n);
  if (self->traits->late_field == NULL)
    show_sentence (self, n, 0);
  else
    ask_late (self, n);
}

static gboolean
on_count (gpointer data)
{
  YifaListPage *self = data;

  self->counting = 0;
  show_counts (self);
  return G_SOURCE_REMOVE;
}

/* A new answer comes in two steps, and counting what is overdue costs a query: once, afterwards. */
static void
count_soon (YifaListPage *self)
{
  if (self->counting == 0)
    self->counting = g_idle_add_full (GTK_PRIORITY_RESIZE - 5, on_count, self, NULL);
}

static void
tell_place (YifaListPage *self, const YifaQuery *query)
{
  g_autoptr(YifaPlace) place = yifa_place_new_list (self->kind, query->find != NULL || query->filters->len > 0 ? query
                                                                                                            : NULL);

  yifa_page_moved (YIFA_PAGE (self), place);
}

static void
ask (YifaListPage *self)
{
  g_autoptr(YifaQuery) query = dup_query (self);

  yifa_record_list_set_query (self->list, query);
  yifa_filter_tabs_set_query (self->tabs, query);
  tell_place (self, query);
  count_soon (self);
}

static void
on_filters_changed (YifaListPage *self)
{
  if (self->list != NULL)
    ask (self);
}

static void
on_order_changed (YifaListPage *self)
{
  if (self->list != NULL)
    ask (self);
}

static void
on_tab_chosen (YifaListPage *self, const YifaQuery *query)
{
  yifa_filter_bar_set_query (self->filters, query);
}

static void
on_tab_failed (YifaListPage *self, const GError *error)
{
  yifa_page_fail (YIFA_PAGE (self), error);
}

static void
focus_rows (YifaListPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->columns));
  else
    gtk_widget_grab_focus (yifa_filter_bar_get_find (self->filters));
}

static void
on_filters_left (YifaListPage *self)
{
  focus_rows (self);
}

/* What opening the row of @id leads to: itself, or what it is about. */
static YifaPlace *
dup_target (YifaListPage *self, gint64 id)
{
  guint opens = self->traits->opens != NULL ? yifa_kind_find (self->kind, self->traits->opens) : YIFA_NO_FIELD;
  g_autoptr(YifaRecord) row = opens != YIFA_NO_FIELD ? yifa_store_load (store_of (self), self->kind, id, NULL) : NULL;

  if (row != NULL && yifa_record_has (row, opens))
    return yifa_place_new_record (self->kind->fields[opens].target, yifa_record_get_int (row, opens), NULL);

  return yifa_place_new_record (self->kind, id, NULL);
}

static void
open_row (YifaListPage *self, gint64 id, gboolean apart)
{
  g_autoptr(YifaPlace) target = dup_target (self, id);

  yifa_go (GTK_WIDGET (self), target, apart);
}

static void
on_opened (YifaListPage *self, gint64 id)
{
  open_row (self, id, FALSE);
}

static gint64
first_selected (YifaListPage *self)
{
  g_autoptr(GArray) ids = yifa_column_view_dup_selected (self->columns);

  return ids->len > 0 ? g_array_index (ids, gint64, 0) : 0;
}

static void
show_preview (YifaListPage *self, gint64 id)
{
  g_autoptr(YifaRecord) record = id != 0 ? yifa_store_load (store_of (self), self->kind, id, NULL) : NULL;

  self->previewed = id;
  yifa_preview_show (self->preview, store_of (self), record);
}

static void
show_selection (YifaListPage *self, guint n)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d selected", "%d selected", n), (int) n);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_label_set_label (self->selection_text, text);
  gtk_widget_set_visible (self->selection, n > 0);
  gtk_widget_action_set_enabled (widget, "rows.open", n > 0);
  gtk_widget_action_set_enabled (widget, "rows.open-apart", n > 0);
  gtk_widget_action_set_enabled (widget, "rows.export", n > 0);
  gtk_widget_action_set_enabled (widget, "rows.resting", n == 1);
  gtk_widget_action_set_enabled (widget, "rows.clean", n > 0 && may_write (self));
  gtk_widget_action_set_enabled (widget, "rows.withdraw", n > 0 && may_write (self));
}

static void
on_selection_changed (YifaListPage *self)
{
  g_autoptr(GArray) ids = NULL;

  if (self->list == NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  ids = yifa_column_view_dup_selected (self->columns);
  show_selection (self, ids->len);
  yifa_list_print_set_ids (self->papers, ids);
  if (gtk_widget_get_visible (GTK_WIDGET (self->preview)))
    show_preview (self, ids->len > 0 ? g_array_index (ids, gint64, 0) : 0);
}

static gboolean
on_fit (gpointer data)
{
  YifaListPage *self = data;
  gboolean beside = gtk_widget_get_visible (GTK_WIDGET (self->preview));

  self->fitting = 0;
  yifa_column_view_set_room (self->columns, beside ? gtk_widget_get_width (GTK_WIDGET (self->columns)) : 0);
  return G_SOURCE_REMOVE;
}

/* After the paned has been moved or allocated, and not while it is. */
static void
fit_soon (YifaListPage *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, on_fit, self, NULL);
}

static void
set_preview (YifaListPage *self, gboolean visible)
{
  gtk_widget_set_visible (GTK_WIDGET (self->preview), visible);
  fit_soon (self);
  if (visible)
    show_preview (self, first_selected (self));
}

static void
on_preview_closed (YifaListPage *self)
{
  set_preview (self, FALSE);
  focus_rows (self);
}

/* The row under the keyboard is what Space looks at, selected or not. */
static void
select_focused (YifaListPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && first_selected (self) == 0)
    gtk_widget_activate_action (focus, "listitem.select", "(bb)", FALSE, FALSE);
}

static void
preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaListPage *self = YIFA_LIST_PAGE (widget);

  select_focused (self);
  set_preview (self, !gtk_widget_get_visible (GTK_WIDGET (self->preview)));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaListPage *self = YIFA_LIST_PAGE (widget);

  open_row (self, first_selected (self), g_str_equal (name, "rows.open-apart"));
}

static void
resting_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "basis", first_selected (YIFA_LIST_PAGE (widget)));
  yifa_go_to_list (widget, yifa_kind_lookup ("doc_basis"), query);
}

static gboolean
withdraw_all (YifaListPage *self, GArray *ids, const char *reason, YifaRecord **last, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YifaRecord) record = yifa_store_load (store_of (self), self->kind,
                                                      g_array_index (ids, gint64, i), error);

      if (record == NULL || !yifa_store_withdraw (store_of (self), record, reason, error))
        return FALSE;
      g_set_object (last, record);
    }
  return TRUE;
}

/* All or none: many rows are one act, and one Undo brings them back. */
static void
on_withdraw_reason (GtkWidget *widget, const char *reason, gpointer data)
{
  YifaListPage *self = YIFA_LIST_PAGE (widget);
  GArray *ids = data;
  g_autoptr(YifaRecord) last = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;
  gboolean ok = yifa_store_begin (store_of (self), &error);

  if (ok)
    {
      ok = withdraw_all (self, ids, reason, &last, &error);
      ok = yifa_store_end (store_of (self), ok, ok ? &error : NULL);
    }
  if (!ok)
    {
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }
  message = ids->len == 1 ? g_strdup_printf (_("Withdrawn: %s"), yifa_record_get_title (last))
                          : g_strdup_printf (_("%d records were withdrawn"), (int) ids->len);
  yifa_page_tell_act (YIFA_PAGE (self), last, message);
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaListPage *self = YIFA_LIST_PAGE (widget);
  g_autoptr(GArray) ids = yifa_column_view_dup_selected (self->columns);
  g_autofree char *title = ids->len == 1 ? yifa_store_dup_title (store_of (self), self->kind,
                                                                 g_array_index (ids, gint64, 0)) : NULL;
  g_autofree char *question = title != NULL ? g_strdup_printf (_("Why is “%s” withdrawn?"), title)
                                            : g_strdup_printf (_("Why are these %d records withdrawn?"), (int) ids->len);

  if (ids->len > 0)
    yifa_ask_text (widget, question, _("What is withdrawn lies in the bin and can be brought back. The reason is kept."),
                   _("_Withdraw"), TRUE, on_withdraw_reason, g_array_ref (ids), (GDestroyNotify) g_array_unref);
}

static void
export_rows (YifaListPage *self, GArray *ids)
{
  g_autoptr(YifaQuery) query = dup_query (self);
  g_auto(GStrv) fields = yifa_column_view_dup_fields (self->columns);

  yifa_list_export_ask (YIFA_PAGE (self), self->kind, query, ids, (const char *const *) fields);
}

static void
export_selected_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaListPage *self = YIFA_LIST_PAGE (widget);
  g_autoptr(GArray) ids = yifa_column_view_dup_selected (self->columns);

  export_rows (self, ids);
}

static void
clean_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaListPage *self = YIFA_LIST_PAGE (widget);
  g_autoptr(GArray) ids = yifa_column_view_dup_selected (self->columns);

  yifa_list_cleanup_ask (YIFA_PAGE (self), self->clean, ids);
}

static void
register_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YifaPage *page = YIFA_PAGE (widget);

  if (g_str_equal (name, "register.new"))
    yifa_page_do (page, YIFA_COMMAND_NEW);
  else if (g_str_equal (name, "register.export"))
    yifa_page_do (page, YIFA_COMMAND_EXPORT);
  else if (g_str_equal (name, "register.reserve"))
    yifa_list_reserve_ask (page);
  else
    yifa_list_import_ask (page, YIFA_LIST_PAGE (widget)->kind);
}

static char *
yifa_list_page_dup_title (YifaPage *page)
{
  return g_strdup (yifa_list_traits_get_title (YIFA_LIST_PAGE (page)->kind));
}

static const char *
yifa_list_page_get_help (YifaPage *page)
{
  return _("Enter opens a row, Space looks at it beside the list, Del withdraws it. Ctrl+F goes to the words to find. "
           "A click on a header sorts, a right click on it chooses columns, which can also be dragged and sized. "
           "With Ctrl or Shift several rows are selected; what can be done with them stands at the bottom. "
           "Export writes exactly the columns and rows that are seen.");
}

static void
yifa_list_page_focus (YifaPage *page)
{
  focus_rows (YIFA_LIST_PAGE (page));
}

static void
yifa_list_page_find (YifaPage *page)
{
  GtkWidget *find = yifa_filter_bar_get_find (YIFA_LIST_PAGE (page)->filters);

  gtk_widget_grab_focus (find);
  gtk_editable_select_region (GTK_EDITABLE (find), 0, -1);
}

static void
yifa_list_page_export (YifaPage *page)
{
  export_rows (YIFA_LIST_PAGE (page), NULL);
}

static void
yifa_list_page_print (YifaPage *page)
{
  YifaListPage *self = YIFA_LIST_PAGE (page);

  if (first_selected (self) != 0 && gtk_widget_get_visible (self->papers))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->papers));
  else
    yifa_page_tell (page, _("Select records that have papers; then they can be printed from here."));
}

/* A new record starts with what the list is narrowed to, as far as a form may say it. */
static void
yifa_list_page_new_record (YifaPage *page)
{
  YifaListPage *self = YIFA_LIST_PAGE (page);
  g_autoptr(YifaQuery) shown = yifa_filter_bar_dup_query (self->filters);
  g_autoptr(YifaQuery) given = yifa_query_new ();

  for (guint i = 0; i < shown->filters->len; i++)
    {
      const YifaFilter *filter = shown->filters->pdata[i];
      guint field = yifa_kind_find (self->kind, filter->field);

      if (filter->op == YIFA_EQUAL && field != YIFA_NO_FIELD &&
          !(self->kind->fields[field].flags & (YIFA_LOCKED | YIFA_COMPUTED)))
        yifa_query_where (given, filter->field, filter->op, filter->value);
    }
  yifa_go_to_new (GTK_WIDGET (self), self->kind, given);
}

static GVariant *
yifa_list_page_save_state (YifaPage *page)
{
  YifaListPage *self = YIFA_LIST_PAGE (page);

  return g_variant_new ("(xb)", first_selected (self), gtk_widget_get_visible (GTK_WIDGET (self->preview)));
}

static void
yifa_list_page_restore_state (YifaPage *page, GVariant *state)
{
  YifaListPage *self = YIFA_LIST_PAGE (page);
  gboolean preview;
  gint64 id;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(xb)")))
    return;

  g_variant_get (state, "(xb)", &id, &preview);
  yifa_column_view_select (self->columns, id);
  set_preview (self, preview);
}

/* What was previewed may have been changed on its page. */
static void
yifa_list_page_shown (YifaPage *page)
{
  YifaListPage *self = YIFA_LIST_PAGE (page);

  if (gtk_widget_get_visible (GTK_WIDGET (self->preview)))
    show_preview (self, first_selected (self));
}

static GMenuModel *
make_menu (YifaListPage *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) look = g_menu_new ();
  g_autoptr(GMenu) acts = g_menu_new ();

  g_menu_append (look, _("_Open"), "rows.open");
  g_menu_append (look, _("Open in a New _Window"), "rows.open-apart");
  g_menu_append (look, _("_Preview"), "rows.preview");
  if (self->kind == &yifa_legal_basis)
    g_menu_append (look, _("Our _Documents on It"), "rows.resting");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (look));
  if (self->kind == &yifa_normative_doc)
    g_menu_append (acts, _("Add to _Cleanup…"), "rows.clean");
  g_menu_append (acts, _("Export _Selected…"), "rows.export");
  if (!self->traits->is_derived)
    g_menu_append (acts, _("_Withdraw…"), "rows.withdraw");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (acts));

  return G_MENU_MODEL (menu);
}

static void
pop_menu (YifaListPage *self, double x, double y)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (self->menu == NULL)
    {
      g_autoptr(GMenuModel) model = make_menu (self);

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self->columns));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_right_pressed (GtkGesture *gesture, int n, double x, double y, YifaListPage *self)
{
  if (yifa_column_view_select_at (self->columns, x, y))
    pop_menu (self, x, y);
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *unused, gpointer page)
{
  YifaListPage *self = page;

  select_focused (self);
  if (first_selected (self) != 0)
    pop_menu (self, 40, 40);
  return TRUE;
}

/* Caught before the list sees it, which would take Space for a selection. */
static void
add_shortcuts (YifaListPage *self)
{
  static const struct { const char *trigger; const char *action; } shortcuts[] = {
    { "space", "rows.preview" },
    { "Delete|KP_Delete", "rows.withdraw" },
    { "<Control>Return|<Control>KP_Enter", "rows.open-apart" },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *right = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                        gtk_named_action_new (shortcuts[i].action)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                      gtk_callback_action_new (on_menu_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->columns), keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (right, "pressed", G_CALLBACK (on_right_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->columns), GTK_EVENT_CONTROLLER (right));
}

static void
yifa_list_page_dispose (GObject *object)
{
  YifaListPage *self = YIFA_LIST_PAGE (object);

  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (yifa_list_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, title);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, count);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, filters);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, columns);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, preview);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, paned);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, purpose);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, first_step);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, first_buttons);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, footer);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, selection);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, selection_text);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, resting);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, clean);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, withdraw);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, reserve);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, import);
  gtk_widget_class_bind_template_child (widget_class, YifaListPage, create);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "register.new", NULL, register_action);
  gtk_widget_class_install_action (widget_class, "register.export", NULL, register_action);
  gtk_widget_class_install_action (widget_class, "register.import", NULL, register_action);
  gtk_widget_class_install_action (widget_class, "register.reserve", NULL, register_action);
  gtk_widget_class_install_action (widget_class, "rows.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "rows.open-apart", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "rows.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "rows.resting", NULL, resting_action);
  gtk_widget_class_install_action (widget_class, "rows.clean", NULL, clean_action);
  gtk_widget_class_install_action (widget_class, "rows.export", NULL, export_selected_action);
  gtk_widget_class_install_action (widget_class, "rows.withdraw", NULL, withdraw_action);
}

static void
yifa_list_page_class_init (YifaListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_list_page_dispose;
  page_class->dup_title = yifa_list_page_dup_title;
  page_class->get_help = yifa_list_page_get_help;
  page_class->focus = yifa_list_page_focus;
  page_class->shown = yifa_list_page_shown;
  page_class->find = yifa_list_page_find;
  page_class->export_ = yifa_list_page_export;
  page_class->print = yifa_list_page_print;
  page_class->new_record = yifa_list_page_new_record;
  page_class->save_state = yifa_list_page_save_state;
  page_class->restore_state = yifa_list_page_restore_state;

  g_type_ensure (YIFA_TYPE_COLUMN_VIEW);
  g_type_ensure (YIFA_TYPE_FILTER_BAR);
  g_type_ensure (YIFA_TYPE_FILTER_TABS);
  g_type_ensure (YIFA_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-list-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_filters_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filters_left);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_order_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_closed);
  gtk_widget_class_bind_template_callback (widget_class, yifa_filter_bar_clear);
  install_actions (widget_class);
}

static void
yifa_list_page_init (YifaListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->paned, "notify::max-position", G_CALLBACK (fit_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paned, "notify::position", G_CALLBACK (fit_soon), self, G_CONNECT_SWAPPED);
}

static void
show_words (YifaListPage *self)
{
  gboolean may_create = may_write (self);

  gtk_label_set_label (self->title, yifa_list_traits_get_title (self->kind));
  gtk_label_set_label (self->purpose, g_dgettext (GETTEXT_PACKAGE, self->traits->purpose));
  gtk_label_set_label (self->first_step, g_dgettext (GETTEXT_PACKAGE, self->traits->first_step));
  gtk_accessible_update_property (GTK_ACCESSIBLE (yifa_column_view_get_view (self->columns)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, yifa_list_traits_get_title (self->kind), -1);
  gtk_widget_set_visible (self->first_buttons, may_create);
  gtk_widget_set_visible (self->resting, self->kind == &yifa_legal_basis);
  gtk_widget_set_visible (self->clean, self->kind == &yifa_normative_doc);
  gtk_widget_set_visible (self->reserve, self->kind == &yifa_issue_number);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.reserve", !yifa_store_is_read_only (store_of (self)));
  gtk_widget_set_visible (self->import, !self->traits->is_derived);
  gtk_widget_set_visible (self->create, !self->traits->is_derived);
  gtk_widget_set_visible (self->withdraw, !self->traits->is_derived);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.new", may_create);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.import", may_create);
  yifa_page_set_offers (YIFA_PAGE (self), YIFA_COMMAND_FIND | YIFA_COMMAND_EXPORT | YIFA_COMMAND_PRINT |
                                          (may_create ? YIFA_COMMAND_NEW : 0));
}

static void
fill (YifaListPage *self, const YifaQuery *query)
{
  YifaStore *store = store_of (self);
  YifaRecordList *list = yifa_record_list_new_unasked (store, self->kind);

  yifa_filter_bar_show (self->filters, store, self->kind);
  yifa_filter_tabs_show (self->tabs, store, self->kind);
  yifa_column_view_show (self->columns, store, list, self->traits->columns);
  gtk_box_append (GTK_BOX (self->chooser), yifa_column_view_get_chooser (self->columns));
  if (query != NULL)
    yifa_filter_bar_set_query (self->filters, query);
  if (query != NULL && query->order != NULL)
    yifa_column_view_set_order (self->columns, query->order, query->descending);
  self->papers = yifa_list_print_new (self->kind);
  gtk_box_insert_child_after (GTK_BOX (self->selection), self->papers, GTK_WIDGET (self->selection_text));
  self->list = list; /* from here on changes are asked for */
  g_signal_connect_object (list, "items-changed", G_CALLBACK (count_soon), self, G_CONNECT_SWAPPED);
}

/**
 * yifa_list_page_new:
 * @place: its query, where it has one, is what the list shows first
 */
YifaPage *
yifa_list_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  YifaListPage *self = g_object_new (YIFA_TYPE_LIST_PAGE, "store", store, "worker", worker, NULL);

  self->kind = place->kind;
  self->traits = yifa_list_traits_of (place->kind);
  fill (self, place->query);
  show_words (self);
  add_shortcuts (self);
  ask (self);
  show_page (self, g_list_model_get_n_items (G_LIST_MODEL (self->list)));
  show_selection (self, 0);

  return YIFA_PAGE (self);
}
