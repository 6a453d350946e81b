/* yifa-calendar-page.c - the days of the office
 *
 * A month with everything that is due or takes place, as a calendar or as a list, one sort of matters or all
 * of them; beside it the chosen day in words. Days off and make-up days are those of the yearly notices, and a
 * year without one says so. Layout in ui/yifa-calendar-page.ui.
 */
#include "yifa-calendar-page.h"

#include "yifa-calendar-export.h"
#include "yifa-calendar-month.h"
#include "yifa-calendar-notice.h"
#include "yifa-calendar-notices.h"
#include "yifa-calendar-reach.h"
#include "yifa-calendar-rows.h"
#include "yifa-date.h"
#include "yifa-meeting.h"
#include "yifa-moves.h"
#include "yifa-rows.h"

#define MOST_ROWS 400

struct _YifaCalendarPage
{
  YifaPage           parent_instance;
  GPtrArray         *entries; /* (element-type YifaDayEntry): of the weeks in sight, all sorts */
  GPtrArray         *shown;   /* those of the chosen sort; not owned */
  char              *day;
  YifaDaySort        sort;    /* YIFA_DAY_N_SORTS: all */
  GtkWidget         *sorts[YIFA_DAY_N_SORTS + 1];
  GtkBox            *sort_box;
  GtkLabel          *title;
  GtkLabel          *heading;
  GtkWidget         *unknown;
  GtkLabel          *unknown_text;
  GtkStack          *views;
  GtkToggleButton   *as_month;
  GtkToggleButton   *as_list;
  GtkToggleButton   *as_reach;
  YifaCalendarReach *reach;
  GtkWidget         *ask_reach;
  YifaCalendarMonth *month;
  GtkListBox        *list;
  GtkWidget         *nothing;
  GtkWidget         *side;
  GtkLabel          *day_title;
  GtkLabel          *day_sort;
  GtkListBox        *day_list;
  GtkWidget         *day_nothing;
  gboolean           is_stale;
  guint              refreshing;
};

G_DEFINE_FINAL_TYPE (YifaCalendarPage, yifa_calendar_page, YIFA_TYPE_PAGE)

static YifaStore *
store_of (YifaCalendarPage *self)
{
  return yifa_page_get_store (YIFA_PAGE (self));
}

static gboolean
is_of_month (const YifaDayEntry *entry, const char *day)
{
  return strncmp (entry->day, day, 7) == 0;
}

static void
show_heading (YifaCalendarPage *self)
{
  g_autofree char *title = g_strdup_printf (_("%d-%02d"), yifa_date_year (self->day), atoi (self->day + 5));
  g_autofree char *heading = NULL;
  guint n = 0, overdue = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const YifaDayEntry *entry = self->shown->pdata[i];

      n += is_of_month (entry, self->day);
      overdue += is_of_month (entry, self->day) && entry->state == YIFA_DAY_OVERDUE;
    }
  heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u matter, of which %u overdue",
                                          "%u matters, of which %u overdue", n), n, overdue);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->heading, heading);
}

static void
show_sorts (YifaCalendarPage *self)
{
  for (guint sort = 0; sort <= YIFA_DAY_N_SORTS; sort++)
    {
      guint n = 0;
      const char *label = sort < YIFA_DAY_N_SORTS ? yifa_day_sort_get_label (sort) : _("All");
      g_autofree char *text = NULL;

      for (guint i = 0; i < self->entries->len; i++)
        {
          const YifaDayEntry *entry = self->entries->pdata[i];

          n += is_of_month (entry, self->day) && (sort == YIFA_DAY_N_SORTS || entry->sort == sort);
        }
      text = g_strdup_printf ("%s  %u", label, n);
      gtk_button_set_label (GTK_BUTTON (self->sorts[sort]), text);
    }
}

static void
show_unknown (YifaCalendarPage *self, YifaCalendar *calendar)
{
  int year = yifa_date_year (self->day);
  g_autofree char *text = g_strdup_printf (_("The holidays of %d are not known yet: holiday data missing. Terms in "
                                             "working days that reach into it are estimated, Monday to Friday."), year);

  gtk_label_set_label (self->unknown_text, text);
  gtk_widget_set_visible (self->unknown, !yifa_calendar_knows (calendar, year));
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer page)
{
  const YifaDayEntry *entry = yifa_calendar_row_get_entry (row);
  const YifaDayEntry *last = before != NULL ? yifa_calendar_row_get_entry (before) : NULL;
  g_autofree char *text = NULL;

  if (last == NULL || !g_str_equal (last->day, entry->day))
    text = yifa_calendar_dup_day (yifa_calendar_of (store_of (page)), entry->day);
  yifa_row_set_heading (row, text, NULL);
}

static void
show_list (YifaCalendarPage *self)
{
  guint n = 0;

  yifa_rows_clear (self->list);
  for (guint i = 0; i < self->shown->len && n < MOST_ROWS; i++)
    if (is_of_month (self->shown->pdata[i], self->day))
      {
        gtk_list_box_append (self->list, yifa_calendar_row_new (self->shown->pdata[i]));
        n++;
      }
  gtk_widget_set_visible (self->nothing, n == 0);
}

static void
show_day (YifaCalendarPage *self)
{
  YifaCalendar *calendar = yifa_calendar_of (store_of (self));
  g_autofree char *title = yifa_date_to_words (self->day);
  g_autofree char *sort = yifa_calendar_day_describe (calendar, self->day);
  guint n = 0;

  yifa_rows_clear (self->day_list);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const YifaDayEntry *entry = self->shown->pdata[i];

      if (!g_str_equal (entry->day, self->day))
        continue;
      gtk_list_box_append (self->day_list, yifa_calendar_card_new (entry));
      n++;
    }
  gtk_label_set_label (self->day_title, title);
  gtk_label_set_label (self->day_sort, sort);
  gtk_widget_set_visible (self->day_nothing, n == 0);
  gtk_widget_set_visible (self->ask_reach, strcmp (self->day, yifa_store_get_today (store_of (self))) >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->day_list), n > 0);
}

/* Asked for only while it is looked at: it reads every matter on its way. */
static void
show_reach (YifaCalendarPage *self)
{
  g_autoptr(GError) error = NULL;

  if (gtk_toggle_button_get_active (self->as_reach) &&
      !yifa_calendar_reach_show (self->reach, store_of (self), self->day, &error))
    yifa_page_fail (YIFA_PAGE (self), error);
}

/* Rows point into the entries: they go first, and come back from what is asked then. */
static void
show (YifaCalendarPage *self)
{
  YifaCalendar *calendar = yifa_calendar_of (store_of (self));

  yifa_rows_clear (self->list);
  yifa_rows_clear (self->day_list);
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->entries->len; i++)
    {
      YifaDayEntry *entry = self->entries->pdata[i];

      if (self->sort == YIFA_DAY_N_SORTS || entry->sort == self->sort)
        g_ptr_array_add (self->shown, entry);
    }
  show_heading (self);
  show_sorts (self);
  show_unknown (self, calendar);
  yifa_calendar_month_show (self->month, calendar, yifa_store_get_today (store_of (self)), self->day, self->shown);
  show_list (self);
  show_day (self);
  show_reach (self);
}

static void
refresh (YifaCalendarPage *self)
{
  g_autofree char *first = yifa_calendar_month_dup_first (self->day);
  g_autofree char *last = yifa_calendar_month_dup_last (self->day);
  g_autoptr(GError) error = NULL;
  GPtrArray *entries = yifa_day_entries (store_of (self), first, last, &error);

  self->is_stale = FALSE;
  if (entries == NULL)
    {
      yifa_page_fail (YIFA_PAGE (self), error);
      return;
    }
  yifa_rows_clear (self->list);
  yifa_rows_clear (self->day_list);
  g_ptr_array_set_size (self->shown, 0);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  show (self);
}

static gboolean
on_refresh (gpointer data)
{
  YifaCalendarPage *self = data;

  self->refreshing = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* What happens behind the scenes is looked at when the page comes back into sight. */
static void
on_settled (YifaCalendarPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refreshing == 0)
    self->refreshing = g_timeout_add (100, on_refresh, self);
}

static gboolean
is_month_shown (YifaCalendarPage *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->views), "month");
}

static void
on_choose (YifaCalendarPage *self, const char *day)
{
  yifa_calendar_page_choose (self, day);
  yifa_calendar_month_focus (self->month);
}

static void
open_entry (YifaCalendarPage *self, const YifaDayEntry *entry)
{
  yifa_calendar_open (GTK_WIDGET (self), store_of (self), entry->kind, entry->id, entry->rule, entry->period);
}

/* Enter on a day with one matter opens it; with more, the keyboard goes to their list. */
static void
on_open (YifaCalendarPage *self, const char *day)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->day_list, 0);

  if (first == NULL)
    return;

  if (gtk_list_box_get_row_at_index (self->day_list, 1) == NULL)
    open_entry (self, yifa_calendar_row_get_entry (first));
  else
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
on_row_activated (YifaCalendarPage *self, GtkListBoxRow *row)
{
  open_entry (self, yifa_calendar_row_get_entry (row));
}

static void
on_row_selected (YifaCalendarPage *self, GtkListBoxRow *row)
{
  const YifaDayEntry *entry = row != NULL ? yifa_calendar_row_get_entry (row) : NULL;

  if (entry == NULL || g_str_equal (entry->day, self->day))
    return;

  g_free (self->day);
  self->day = g_strdup (entry->day);
  show_day (self);
}

static void
turn (YifaCalendarPage *self, int months)
{
  g_autofree char *day = yifa_date_add_months (self->day, months);

  if (day != NULL)
    yifa_calendar_page_choose (self, day);
}

static void
on_previous (YifaCalendarPage *self)
{
  turn (self, -1);
}

static void
on_next (YifaCalendarPage *self)
{
  turn (self, 1);
}

static void
on_today (YifaCalendarPage *self)
{
  yifa_calendar_page_choose (self, yifa_store_get_today (store_of (self)));
}

/* Whoever has chosen no day yet asks of the next meeting there is. */
static void
turn_to_next_meeting (YifaCalendarPage *self)
{
  const char *today = yifa_store_get_today (store_of (self));
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) meeting = NULL;

  if (!g_str_equal (self->day, today))
    return;

  yifa_query_where (query, "stage", YIFA_EQUAL, "planned");
  yifa_query_where (query, "held_on", YIFA_AT_LEAST, today);
  query->order = g_strdup ("held_on");
  meeting = yifa_store_find_one (store_of (self), &yifa_meeting, query);
  if (meeting != NULL)
    yifa_calendar_page_choose (self, yifa_record_get_text (meeting, YIFA_MEETING_HELD_ON));
}

static void
on_view_toggled (YifaCalendarPage *self)
{
  const char *view = gtk_toggle_button_get_active (self->as_list) ? "list"
                     : gtk_toggle_button_get_active (self->as_reach) ? "reach" : "month";

  gtk_stack_set_visible_child_name (self->views, view);
  if (self->entries == NULL)
    return;

  if (g_str_equal (view, "reach"))
    turn_to_next_meeting (self);
  show_reach (self);
}

static void
on_ask_reach (YifaCalendarPage *self)
{
  gtk_toggle_button_set_active (self->as_reach, TRUE);
}

static void
on_sort_toggled (YifaCalendarPage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  self->sort = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "sort"));
  if (self->entries != NULL)
    show (self);
}

static void
add_sort (YifaCalendarPage *self, YifaDaySort sort)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "tab");
  g_object_set_data (G_OBJECT (button), "sort", GUINT_TO_POINTER (sort));
  if (sort != YIFA_DAY_N_SORTS)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (self->sorts[YIFA_DAY_N_SORTS]));
  self->sorts[sort] = button;
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_sort_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->sort_box, button);
}

static void
export_as (YifaPage *page, const char *ending)
{
  YifaCalendarPage *self = YIFA_CALENDAR_PAGE (page);
  g_autofree char *from = g_strdup_printf ("%.8s01", self->day);
  g_autofree char *next = yifa_date_add_months (from, 1);
  g_autofree char *to = yifa_date_add_days (next, -1);

  yifa_calendar_export_ask (page, from, to, self->sort, ending);
}

static void
yifa_calendar_page_export (YifaPage *page)
{
  export_as (page, "xlsx");
}

static void
yifa_calendar_page_print (YifaPage *page)
{
  export_as (page, "pdf");
}

static void
on_export (YifaCalendarPage *self)
{
  export_as (YIFA_PAGE (self), "xlsx");
}

static void
enter_notice_action (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  YifaCalendarPage *self = page;

  yifa_calendar_notices_begin (page, store_of (self), yifa_date_year (self->day));
}

static void
read_notice_action (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  yifa_calendar_notices_ask_file (page);
}

static void
show_notices_action (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  yifa_go_to_list (page, &yifa_calendar_notice, NULL);
}

static void
ask_moves_action (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  YifaStore *store = store_of (page);

  if (yifa_moves_count (store) == 0)
    yifa_page_tell (page, _("Every deadline stands as the rules and the calendar of today have it."));
  else
    yifa_moves_ask (page, store);
}

static const GActionEntry actions[] = {
  { "enter-notice", enter_notice_action },
  { "read-notice", read_notice_action },
  { "show-notices", show_notices_action },
  { "ask-moves", ask_moves_action },
};

static void
add_actions (YifaCalendarPage *self)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "calendar", G_ACTION_GROUP (group));
}

static char *
yifa_calendar_page_dup_title (YifaPage *page)
{
  return g_strdup (_("Calendar"));
}

static const char *
yifa_calendar_page_get_help (YifaPage *page)
{
  return _("All deadlines, meetings, hearings and recurring duties by day. The arrow keys move from day to day, Page Up "
           "and Page Down from month to month, Home goes to today, Enter opens what stands on the day. Days off and "
           "weekends made working days are those of the State Council's notice of the year; a year whose notice has "
           "not been entered says so, and what is counted in it is an estimate.");
}

static void
yifa_calendar_page_focus (YifaPage *page)
{
  YifaCalendarPage *self = YIFA_CALENDAR_PAGE (page);

  if (is_month_shown (self))
    yifa_calendar_month_focus (self->month);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
yifa_calendar_page_shown (YifaPage *page)
{
  if (YIFA_CALENDAR_PAGE (page)->is_stale)
    refresh (YIFA_CALENDAR_PAGE (page));
}

static void
yifa_calendar_page_show_section (YifaPage *page, const char *section)
{
  gboolean reach = g_str_has_prefix (section, "reach ");
  const char *day = reach ? section + strlen ("reach ") : section;

  if (yifa_date_is_valid (day))
    yifa_calendar_page_choose (YIFA_CALENDAR_PAGE (page), day);
  if (reach)
    on_ask_reach (YIFA_CALENDAR_PAGE (page));
}

static GVariant *
yifa_calendar_page_save_state (YifaPage *page)
{
  YifaCalendarPage *self = YIFA_CALENDAR_PAGE (page);

  return g_variant_new ("(sub)", self->day, self->sort, is_month_shown (self));
}

static void
yifa_calendar_page_restore_state (YifaPage *page, GVariant *state)
{
  YifaCalendarPage *self = YIFA_CALENDAR_PAGE (page);
  g_autofree char *day = NULL;
  guint sort;
  gboolean as_month;

  g_variant_get (state, "(sub)", &day, &sort, &as_month);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->sorts[MIN (sort, YIFA_DAY_N_SORTS)]), TRUE);
  gtk_toggle_button_set_active (as_month ? self->as_month : self->as_list, TRUE);
  yifa_calendar_page_choose (self, day);
}

static void
yifa_calendar_page_dispose (GObject *object)
{
  YifaCalendarPage *self = YIFA_CALENDAR_PAGE (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), YIFA_TYPE_CALENDAR_PAGE);

  G_OBJECT_CLASS (yifa_calendar_page_parent_class)->dispose (object);
}

static void
yifa_calendar_page_finalize (GObject *object)
{
  YifaCalendarPage *self = YIFA_CALENDAR_PAGE (object);

  g_ptr_array_unref (self->shown);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self->day);

  G_OBJECT_CLASS (yifa_calendar_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/yifa/Yifa/yifa-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, sort_box);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, heading);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, unknown);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, unknown_text);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, views);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, as_month);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, as_list);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, as_reach);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, reach);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, ask_reach);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, month);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, list);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, side);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, day_title);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, day_sort);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, day_list);
  gtk_widget_class_bind_template_child (widget_class, YifaCalendarPage, day_nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_today);
  gtk_widget_class_bind_template_callback (widget_class, on_view_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_ask_reach);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
}

static void
yifa_calendar_page_class_init (YifaCalendarPageClass *klass)
{
  YifaPageClass *page_class = YIFA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_calendar_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_calendar_page_finalize;
  page_class->dup_title = yifa_calendar_page_dup_title;
  page_class->get_help = yifa_calendar_page_get_help;
  page_class->focus = yifa_calendar_page_focus;
  page_class->shown = yifa_calendar_page_shown;
  page_class->show_section = yifa_calendar_page_show_section;
  page_class->print = yifa_calendar_page_print;
  page_class->export_ = yifa_calendar_page_export;
  page_class->save_state = yifa_calendar_page_save_state;
  page_class->restore_state = yifa_calendar_page_restore_state;

  g_type_ensure (YIFA_TYPE_CALENDAR_MONTH);
  g_type_ensure (YIFA_TYPE_CALENDAR_REACH);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
yifa_calendar_page_init (YifaCalendarPage *self)
{
  self->is_stale = TRUE; /* filled when it is first shown */
  self->shown = g_ptr_array_new ();
  self->sort = YIFA_DAY_N_SORTS;
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_sort (self, YIFA_DAY_N_SORTS);
  for (guint sort = 0; sort < YIFA_DAY_N_SORTS; sort++)
    add_sort (self, sort);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->sorts[YIFA_DAY_N_SORTS]), TRUE);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
}

YifaPage *
yifa_calendar_page_new (const YifaPlace *place, YifaStore *store, YifaWorker *worker)
{
  YifaCalendarPage *self = g_object_new (YIFA_TYPE_CALENDAR_PAGE, "store", store, "worker", worker, NULL);

  self->day = g_strdup (yifa_store_get_today (store));
  g_signal_connect_object (store, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "refreshed", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  return YIFA_PAGE (self);
}

const char *
yifa_calendar_page_get_day (YifaCalendarPage *self)
{
  return self->day;
}

/**
 * yifa_calendar_page_choose:
 * @day: its month is shown, and what stands on it
 */
void
yifa_calendar_page_choose (YifaCalendarPage *self, const char *day)
{
  gboolean same_month = self->entries != NULL && strncmp (day, self->day, 7) == 0;
  char *chosen = g_strdup (day);

  g_free (self->day);
  self->day = chosen;
  if (same_month)
    show (self);
  else
    refresh (self);
}
