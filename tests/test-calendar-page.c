/* test-calendar-page.c - the calendar of the window: what stands on which day, and how one moves over it */
#include "gui.h"

#include <glib/gstdio.h>

#include "yifa-calendar-month.h"
#include "yifa-calendar-notice.h"
#include "yifa-calendar-page.h"
#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-dialogs.h"
#include "yifa-kinds.h"
#include "yifa-meeting.h"
#include "yifa-moves.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-record-page.h"
#include "yifa-recurring-done.h"
#include "yifa-setup.h"
#include "yifa-window.h"

#define TODAY "2026-11-22"
#define TITLE "大英县农村公路养护管理办法"

typedef struct
{
  YifaStore   *store;
  YifaSession *session;
  YifaWindow  *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->store = yifa_store_open (NULL, "tester", TODAY, NULL);
  g_assert_true (yifa_setup_fill (f->store, "大英县人民政府", "大府", "sc-county", NULL));
  f->session = yifa_session_new (f->store);
  f->window = yifa_window_new (NULL, f->session);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  yifa_dialogs_set_answerer (NULL, NULL);
  yifa_dialogs_set_chooser (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_settle ();
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->store);
}

static gint64
find_self (Fixture *f)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) maker = NULL;

  yifa_query_where (query, "is_self", YIFA_EQUAL, "1");
  maker = yifa_store_find_one (f->store, &yifa_org, query);
  return yifa_record_get_id (maker);
}

static YifaRecord *
add_doc (Fixture *f)
{
  YifaRecord *doc = yifa_record_new (&yifa_normative_doc);

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_TITLE, TITLE);
  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG, find_self (f));
  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_DRAFTER_ORG, find_self (f));
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_DOC_TYPE, "measures");
  g_assert_true (yifa_store_save (f->store, doc, NULL));
  return doc;
}

static gint64
add_meeting (Fixture *f, const char *name, const char *day)
{
  g_autoptr(YifaRecord) meeting = yifa_record_new (&yifa_meeting);

  yifa_record_set_text (meeting, YIFA_MEETING_NAME, name);
  yifa_record_set_text (meeting, YIFA_MEETING_MEETING_KIND, "executive");
  yifa_record_set_int (meeting, YIFA_MEETING_ORG, find_self (f));
  yifa_record_set_text (meeting, YIFA_MEETING_HELD_ON, day);
  g_assert_true (yifa_store_save (f->store, meeting, NULL));
  return yifa_record_get_id (meeting);
}

static YifaCalendarPage *
open_calendar (Fixture *f)
{
  g_autoptr(YifaPlace) place = yifa_place_new ("calendar");

  yifa_window_go (f->window, place);
  g_assert_true (YIFA_IS_CALENDAR_PAGE (yifa_window_get_page (f->window)));
  return YIFA_CALENDAR_PAGE (yifa_window_get_page (f->window));
}

static YifaCalendarMonth *
month_of (YifaCalendarPage *page)
{
  return YIFA_CALENDAR_MONTH (gui_find (GTK_WIDGET (page), "month"));
}

static GtkWidget *
day_of (YifaCalendarPage *page, const char *day)
{
  YifaCalendarDay *found = yifa_calendar_month_find (month_of (page), day);

  g_assert_nonnull (found);
  return GTK_WIDGET (found);
}

/* A key as the grid of days gets it from the day that has the focus. */
static void
press (YifaCalendarPage *page, guint key)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (month_of (page)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
test_sidebar_leads_there (Fixture *f, gconstpointer unused)
{
  g_autoptr(GVariant) second = g_variant_ref_sink (g_variant_new_int32 (2));

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (f->window), "win.place", second));
  g_assert_true (YIFA_IS_CALENDAR_PAGE (yifa_window_get_page (f->window)));
  g_assert_cmpstr (yifa_calendar_page_get_day (YIFA_CALENDAR_PAGE (yifa_window_get_page (f->window))), ==, TODAY);
}

static void
test_deadline_on_its_day (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) doc = add_doc (f);
  g_autoptr(YifaRecord) clock = NULL;
  YifaCalendarPage *page = open_calendar (f);
  const char *due_on;

  g_assert_true (yifa_deadline_start (f->store, doc, "nd.file_days_up", "2026-11-20", NULL));
  clock = yifa_deadline_find (f->store, doc, "nd.file_days_up");
  due_on = yifa_record_get_text (clock, YIFA_DEADLINE_DUE_ON);
  yifa_calendar_page_choose (page, due_on);
  WAIT_UNTIL (yifa_calendar_day_get_n (YIFA_CALENDAR_DAY (day_of (page, due_on))) == 1);
  g_assert_true (gui_says (gui_find (GTK_WIDGET (page), "day_list"), TITLE));
}

static void
test_meeting_on_its_day (Fixture *f, gconstpointer unused)
{
  YifaCalendarPage *page = open_calendar (f);

  add_meeting (f, "县人民政府第66次常务会议", "2026-11-30");
  WAIT_UNTIL (gui_says (day_of (page, "2026-11-30"), "第66次常务会议"));
}

static void
test_keys_move_over_days (Fixture *f, gconstpointer unused)
{
  static const struct { guint key; const char *day; } steps[] = {
    { GDK_KEY_Right, "2026-11-23" }, { GDK_KEY_Down, "2026-11-30" }, { GDK_KEY_Right, "2026-12-01" },
    { GDK_KEY_Page_Down, "2027-01-01" }, { GDK_KEY_Page_Up, "2026-12-01" }, { GDK_KEY_Left, "2026-11-30" },
    { GDK_KEY_Up, "2026-11-23" }, { GDK_KEY_Home, TODAY },
  };
  YifaCalendarPage *page = open_calendar (f);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (page, steps[i].key);
      g_assert_cmpstr (yifa_calendar_page_get_day (page), ==, steps[i].day);
    }
}

static void
test_enter_opens (Fixture *f, gconstpointer unused)
{
  gint64 id = add_meeting (f, "县人民政府第66次常务会议", "2026-11-30");
  YifaCalendarPage *page = open_calendar (f);
  const YifaPlace *place;

  yifa_calendar_page_choose (page, "2026-11-30");
  press (page, GDK_KEY_Return);
  place = yifa_window_get_place (f->window);
  g_assert_cmpstr (place->page, ==, "record");
  g_assert_true (place->kind == &yifa_meeting && place->id == id);
}

static void
test_makeup_and_rest_days (Fixture *f, gconstpointer unused)
{
  YifaCalendarPage *page = open_calendar (f);

  yifa_calendar_page_choose (page, "2026-02-01");
  g_assert_true (gui_says (day_of (page, "2026-02-16"), "春节"));
  g_assert_true (gtk_widget_has_css_class (day_of (page, "2026-02-16"), "rest"));
  g_assert_true (gtk_widget_has_css_class (day_of (page, "2026-02-14"), "makeup"));
  g_assert_false (gtk_widget_has_css_class (day_of (page, "2026-02-14"), "rest"));
}

static void
test_year_without_notice (Fixture *f, gconstpointer unused)
{
  YifaCalendarPage *page = open_calendar (f);
  GtkWidget *unknown = gui_find (GTK_WIDGET (page), "unknown");

  g_assert_false (gtk_widget_get_visible (unknown));
  yifa_calendar_page_choose (page, "2027-03-01");
  g_assert_true (gtk_widget_get_visible (unknown));
  g_assert_true (gui_says (unknown, "holiday data missing"));
}

static void
test_list_of_month (Fixture *f, gconstpointer unused)
{
  YifaCalendarPage *page;

  add_meeting (f, "县人民政府第66次常务会议", "2026-11-30");
  add_meeting (f, "县人民政府第67次常务会议", "2026-12-02"); /* in sight, and not of the month */
  page = open_calendar (f);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gui_find (GTK_WIDGET (page), "as_list")), TRUE);
  g_assert_true (gui_says (gui_find (GTK_WIDGET (page), "list"), "第66次"));
  g_assert_false (gui_says (gui_find (GTK_WIDGET (page), "list"), "第67次"));
}

static void
test_more_than_fits (Fixture *f, gconstpointer unused)
{
  YifaCalendarPage *page = open_calendar (f);

  for (int i = 1; i <= 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("县人民政府第%d次常务会议", i);

      add_meeting (f, name, "2026-11-30");
    }
  WAIT_UNTIL (yifa_calendar_day_get_n (YIFA_CALENDAR_DAY (day_of (page, "2026-11-30"))) == 30);
  WAIT_UNTIL (yifa_calendar_day_get_n_shown (YIFA_CALENDAR_DAY (day_of (page, "2026-11-30"))) > 0);
  g_assert_cmpuint (yifa_calendar_day_get_n_shown (YIFA_CALENDAR_DAY (day_of (page, "2026-11-30"))), <, 30);
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)) != NULL &&
      strstr (gtk_button_get_label (GTK_BUTTON (root)), label) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *hit = find_button (child, label);

      if (hit != NULL)
        return hit;
    }
  return NULL;
}

static void
test_recurring_duty_is_recorded (Fixture *f, gconstpointer unused)
{
  YifaCalendarPage *page = open_calendar (f);
  g_autoptr(GPtrArray) due = yifa_recurring_due (f->store, "2027-12-31");
  const YifaRecurring *first = due->pdata[0];
  GtkWidget *list = gui_find (GTK_WIDGET (page), "day_list");
  YifaRecord *record;

  yifa_calendar_page_choose (page, first->due_on);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (GTK_WIDGET (page), "Recurring work")), TRUE);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_true (YIFA_IS_RECORD_PAGE (yifa_window_get_page (f->window)));
  record = yifa_record_page_get_record (YIFA_RECORD_PAGE (yifa_window_get_page (f->window)));
  g_assert_true (yifa_record_get_kind (record) == &yifa_recurring_done);
  g_assert_true (yifa_record_has (record, YIFA_RECURRING_DONE_RULE));
  g_assert_true (yifa_record_has (record, YIFA_RECURRING_DONE_PERIOD));
  g_assert_cmpstr (yifa_record_get_text (record, YIFA_RECURRING_DONE_DONE_ON), ==, TODAY);
}

static void
test_what_can_make_a_meeting (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) doc = add_doc (f);
  YifaCalendarPage *page = open_calendar (f);
  GtkWidget *reach = gui_find (GTK_WIDGET (page), "reach");

  yifa_calendar_page_choose (page, "2026-11-25");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gui_find (GTK_WIDGET (page), "as_reach")), TRUE);
  g_assert_true (gui_says (reach, TITLE));
  g_assert_true (gui_says (reach, "0 of 1"));
  g_assert_true (gui_says (reach, "had to be done by"));

  yifa_calendar_page_choose (page, "2026-12-31");
  g_assert_true (gui_says (reach, "1 of 1"));
  g_assert_false (gui_says (reach, "had to be done by"));
}

static GPtrArray *
choose_file (YifaChoose what, const char *title, gpointer path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

static void
test_export (Fixture *f, gconstpointer unused)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "month.csv", NULL);
  g_autofree char *text = NULL;

  add_meeting (f, "县人民政府第66次常务会议", "2026-11-30");
  add_meeting (f, "县人民政府第67次常务会议", "2026-12-02");
  yifa_page_do (YIFA_PAGE (open_calendar (f)), YIFA_COMMAND_FIND); /* it offers none, and does nothing */
  yifa_dialogs_set_chooser (choose_file, path);
  yifa_page_do (yifa_window_get_page (f->window), YIFA_COMMAND_EXPORT);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "第66次"));
  g_assert_null (strstr (text, "第67次"));
  g_remove (path);
  g_rmdir (folder);
}

/* A clock that waits for the year 2027, in an office that begins to enter its notice. */
static YifaRecordPage *
open_notice (Fixture *f)
{
  g_autoptr(YifaRecord) notice = yifa_record_new (&yifa_calendar_notice);
  g_autoptr(YifaPlace) place = NULL;

  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_TITLE, "2027年放假安排");
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_SCOPE, "national");
  yifa_record_set_int (notice, YIFA_CALENDAR_NOTICE_YEAR, 2027);
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_SOURCE, "国办发明电〔2026〕7号");
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_REST, "元旦 01-01~01-03; 春节 02-05~02-11");
  yifa_record_set_text (notice, YIFA_CALENDAR_NOTICE_WORK, "02-14");
  g_assert_true (yifa_store_save (f->store, notice, NULL));
  place = yifa_place_new_record (&yifa_calendar_notice, yifa_record_get_id (notice), NULL);
  yifa_window_go (f->window, place);
  return YIFA_RECORD_PAGE (yifa_window_get_page (f->window));
}

static const YifaAction *
confirmation (void)
{
  return yifa_workflow_find (&yifa_calendar_notice, "confirm");
}

static void
test_notice_is_drawn (Fixture *f, gconstpointer unused)
{
  YifaRecordPage *page = open_notice (f);
  GtkWidget *year = gui_find (GTK_WIDGET (page), "year");

  g_assert_true (gui_says (year, "10 days off, 1 make-up days"));
  yifa_record_set_text (yifa_record_page_get_record (page), YIFA_CALENDAR_NOTICE_REST,
                        "元旦 01-01~01-03; 春节 02-05~02-41; 国庆 后天");
  g_assert_true (gui_says (year, "span 2"));
  g_assert_true (gui_says (year, "国庆 后天"));
}

static void
test_same_person_may_not_confirm (Fixture *f, gconstpointer unused)
{
  YifaRecordPage *page = open_notice (f);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_record_page_act (page, confirmation (), NULL, &error));
  g_assert_nonnull (strstr (error->message, "somebody else"));
  g_assert_cmpstr (yifa_record_get_stage (yifa_record_page_get_record (page)), ==, "entered");
}

static GtkWindow *
find_question (Fixture *f)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (f->window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static char *
dup_due (Fixture *f, YifaRecord *doc)
{
  g_autoptr(YifaRecord) clock = yifa_deadline_find (f->store, doc, "nd.publish_days");

  return g_strdup (yifa_record_get_text (clock, YIFA_DEADLINE_DUE_ON));
}

static void
confirm_as_other (Fixture *f, YifaRecordPage *page)
{
  yifa_store_set_actor (f->store, "second person");
  g_assert_true (yifa_record_page_act (page, confirmation (), NULL, NULL));
  yifa_store_set_actor (f->store, "tester");
}

/* A date counted by one notice moves by the corrected one only when somebody says so. */
static void
test_moves_are_asked_about (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) doc = add_doc (f);
  g_autoptr(YifaRecord) other = NULL;
  g_autofree char *before = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *after = NULL;
  g_autoptr(YifaPlace) place = NULL;
  GtkWindow *question;

  confirm_as_other (f, open_notice (f));
  gui_settle (); /* it asks, and finds nothing to ask about */
  g_assert_null (find_question (f));
  g_assert_true (yifa_deadline_start (f->store, doc, "nd.publish_days", "2027-01-25", NULL));
  before = dup_due (f, doc);
  g_assert_nonnull (before);

  other = yifa_record_new (&yifa_calendar_notice);
  yifa_record_set_text (other, YIFA_CALENDAR_NOTICE_TITLE, "2027年放假安排（更正）");
  yifa_record_set_text (other, YIFA_CALENDAR_NOTICE_SCOPE, "national");
  yifa_record_set_int (other, YIFA_CALENDAR_NOTICE_YEAR, 2027);
  yifa_record_set_text (other, YIFA_CALENDAR_NOTICE_SOURCE, "国办发明电〔2026〕8号");
  yifa_record_set_text (other, YIFA_CALENDAR_NOTICE_REST, "元旦 01-01~01-03; 春节 02-05~02-15");
  g_assert_true (yifa_store_save (f->store, other, NULL));
  place = yifa_place_new_record (&yifa_calendar_notice, yifa_record_get_id (other), NULL);
  yifa_window_go (f->window, place);
  confirm_as_other (f, YIFA_RECORD_PAGE (yifa_window_get_page (f->window)));

  WAIT_UNTIL (find_question (f) != NULL);
  kept = dup_due (f, doc);
  g_assert_cmpstr (kept, ==, before);
  question = find_question (f);
  g_assert_true (gui_says (GTK_WIDGET (question), TITLE));
  g_assert_true (gui_says (GTK_WIDGET (question), before));
  g_signal_emit_by_name (find_button (GTK_WIDGET (question), "_Move 1"), "clicked");
  after = dup_due (f, doc);
  g_assert_cmpstr (after, >, before);
  g_assert_cmpuint (yifa_moves_count (f->store), ==, 0);
  g_assert_null (find_question (f));
}

static void
test_page_is_finalized (Fixture *f, gconstpointer unused)
{
  YifaCalendarPage *page = YIFA_CALENDAR_PAGE (yifa_calendar_page_new (NULL, f->store, NULL));

  g_object_ref_sink (page);
  yifa_page_shown (YIFA_PAGE (page));
  g_assert_finalize_object (page);
}

#define TEST(path, function) g_test_add ("/calendar-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gui_init (&argc, &argv);
  yifa_kinds_init ();
  TEST ("sidebar-leads-there", test_sidebar_leads_there);
  TEST ("deadline-on-its-day", test_deadline_on_its_day);
  TEST ("meeting-on-its-day", test_meeting_on_its_day);
  TEST ("keys-move-over-days", test_keys_move_over_days);
  TEST ("enter-opens", test_enter_opens);
  TEST ("makeup-and-rest-days", test_makeup_and_rest_days);
  TEST ("year-without-notice", test_year_without_notice);
  TEST ("recurring-duty-is-recorded", test_recurring_duty_is_recorded);
  TEST ("what-can-make-a-meeting", test_what_can_make_a_meeting);
  TEST ("list-of-month", test_list_of_month);
  TEST ("more-than-fits", test_more_than_fits);
  TEST ("export", test_export);
  TEST ("notice-is-drawn", test_notice_is_drawn);
  TEST ("same-person-may-not-confirm", test_same_person_may_not_confirm);
  TEST ("moves-are-asked-about", test_moves_are_asked_about);
  TEST ("page-is-finalized", test_page_is_finalized);

  return g_test_run ();
}
