/* test-rules-view.c - the editor of the jurisdiction profile in the window */
#include "yifa-rules-view.h"

#include <string.h>
#include <glib/gstdio.h>

#include "gui.h"
#include "yifa-deadline.h"
#include "yifa-dialogs.h"
#include "yifa-kinds.h"
#include "yifa-org.h"
#include "yifa-pages.h"
#include "yifa-profile.h"
#include "yifa-setup.h"
#include "yifa-window.h"

#define INSTRUMENT "省政府令第1号第八条"

typedef struct
{
  YifaStore   *store;
  YifaSession *session;
  YifaWindow  *window;
  GtkWidget   *view;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaPlace) place = yifa_place_new ("settings");

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  g_assert_true (yifa_setup_fill (f->store, "大英县人民政府", "大府", "sc-county", NULL));
  f->session = yifa_session_new (f->store);
  f->window = yifa_window_new (NULL, f->session);
  gtk_window_present (GTK_WINDOW (f->window));
  yifa_window_go (f->window, place);
  f->view = gui_find (GTK_WIDGET (yifa_window_get_page (f->window)), "rules");
  g_assert_nonnull (f->view);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  yifa_dialogs_set_answerer (NULL, NULL);
  yifa_dialogs_set_writer (NULL, NULL);
  yifa_dialogs_set_chooser (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_settle ();
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->store);
}

static GtkListBoxRow *
find_row (Fixture *f, const char *key)
{
  GtkListBox *list = GTK_LIST_BOX (gui_find (f->view, "list"));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "key"), key) == 0)
      return row;

  return NULL;
}

static void
choose_subject (Fixture *f, int subject)
{
  GtkListBox *subjects = GTK_LIST_BOX (gui_find (f->view, "subjects"));

  gtk_list_box_select_row (subjects, gtk_list_box_get_row_at_index (subjects, subject));
}

static void
choose (Fixture *f, const char *key)
{
  GtkListBoxRow *row = find_row (f, key);

  g_assert_nonnull (row);
  gtk_list_box_select_row (GTK_LIST_BOX (gui_find (f->view, "list")), row);
}

static void
click (Fixture *f, const char *id)
{
  g_signal_emit_by_name (gui_find (f->view, id), "clicked");
  gui_settle ();
}

/* Writes one text after another, each ended by a line break. */
static char *
write_next (const char *question, gpointer texts)
{
  const char **next = texts;
  const char *end = strchr (*next, '\n');
  char *text = g_strndup (*next, end - *next);

  *next = end + 1;
  return text;
}

static void
test_subjects_part_the_rules (Fixture *f, gconstpointer unused)
{
  g_assert_nonnull (find_row (f, "nd.file_days_up"));
  g_assert_null (find_row (f, "md.comment_min_days"));
  choose_subject (f, 1);
  g_assert_null (find_row (f, "nd.file_days_up"));
  g_assert_nonnull (find_row (f, "md.comment_min_days"));
  choose_subject (f, 8);
  g_assert_nonnull (find_row (f, "review_decision.decision_draft"));
}

static void
test_a_line_shows_where_it_comes_from (Fixture *f, gconstpointer unused)
{
  GtkWidget *detail = gui_find (f->view, "detail");

  choose (f, "nd.file_days_up");
  g_assert_true (gui_says (detail, "沿用旧规定（省政府令第188号）的15日"));
  g_assert_true (gui_says (detail, "四川省县级"));
  g_assert_true (gui_says (detail, "制定机关"));
  g_assert_true (gui_says (detail, "Confirm before use"));
  g_assert_true (gui_says (detail, "2010-10-18 to 2019-01-31")); /* what held before */
  g_assert_true (gtk_widget_get_visible (gui_find (f->view, "banner")));
}

static void
test_confirming_takes_the_mark_away (Fixture *f, gconstpointer unused)
{
  const char *texts = INSTRUMENT "\n";

  choose (f, "nd.file_days_up");
  yifa_dialogs_set_writer (write_next, &texts);
  click (f, "confirm_button");

  g_assert_cmpstr (yifa_rules_find (yifa_rules_of (f->store), "nd.file_days_up")->basis, ==, INSTRUMENT);
  g_assert_false (gtk_widget_get_visible (gui_find (f->view, "confirm")));
  g_assert_true (gtk_widget_get_visible (gui_find (f->view, "take_back")));
  g_assert_true (gui_says (gui_find (f->view, "detail"), "What this office changed"));
  g_assert_true (gui_says (GTK_WIDGET (find_row (f, "nd.file_days_up")), "This office"));
}

static void
test_changed_and_taken_back (Fixture *f, gconstpointer unused)
{
  const char *texts = "10工作日\n" INSTRUMENT "\n写错了\n";

  choose (f, "nd.file_days_up");
  yifa_dialogs_set_writer (write_next, &texts);
  click (f, "change_button");
  g_assert_true (gui_says (GTK_WIDGET (find_row (f, "nd.file_days_up")), "10 working days"));

  click (f, "take_back_button");
  g_assert_cmpint (yifa_rules_number (f->store, "nd.file_days_up"), ==, 15);
  g_assert_false (gtk_widget_get_visible (gui_find (f->view, "take_back")));
}

static void
test_an_office_value_gets_its_time (Fixture *f, gconstpointer unused)
{
  const char *texts = "10\n" INSTRUMENT "\n2026-01-01 2026-12-31\n";
  const YifaRule *rule;

  choose (f, "nd.file_days_up");
  yifa_dialogs_set_writer (write_next, &texts);
  click (f, "change_button");
  click (f, "times_button");

  rule = yifa_rules_find (yifa_rules_of (f->store), "nd.file_days_up");
  g_assert_cmpstr (rule->since, ==, "2026-01-01");
  g_assert_cmpstr (rule->until, ==, "2026-12-31");
}

static int
press (const char *question, gpointer button)
{
  return GPOINTER_TO_INT (button);
}

/* A clock by the rule of filing, on any record. */
static YifaRecord *
start_clock (Fixture *f)
{
  g_autoptr(YifaRecord) org = yifa_org_find_self (f->store);

  g_assert_true (yifa_deadline_start (f->store, org, "nd.file_days_up", "2026-11-02", NULL));
  return yifa_deadline_find (f->store, org, "nd.file_days_up");
}

static char *
due_after_change (Fixture *f, int answer)
{
  const char *texts = "30\n" INSTRUMENT "\n";
  g_autoptr(YifaRecord) deadline = start_clock (f);
  g_autoptr(YifaRecord) after = NULL;

  choose (f, "nd.file_days_up");
  yifa_dialogs_set_writer (write_next, &texts);
  yifa_dialogs_set_answerer (press, GINT_TO_POINTER (answer));
  click (f, "change_button");
  after = yifa_store_load (f->store, &yifa_deadline, yifa_record_get_id (deadline), NULL);
  return g_strdup (yifa_record_get_text (after, YIFA_DEADLINE_DUE_ON));
}

static void
test_a_change_moves_no_date_by_itself (Fixture *f, gconstpointer unused)
{
  g_autofree char *due = due_after_change (f, 0);

  g_assert_cmpstr (due, ==, "2026-11-17");
}

static void
test_dates_move_when_asked_to (Fixture *f, gconstpointer unused)
{
  g_autofree char *due = due_after_change (f, 1);

  g_assert_cmpstr (due, ==, "2026-12-02");
}

/* Choosing may fill the drop-down anew, so that its model must not be asked afterwards. */
static void
select_profile (Fixture *f, const char *drop, const char *label)
{
  GtkDropDown *down = GTK_DROP_DOWN (gui_find (f->view, drop));
  GListModel *model = gtk_drop_down_get_model (down);
  guint i = 0;

  while (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), label))
    i++;
  gtk_drop_down_set_selected (down, i);
  gui_settle ();
}

static void
test_another_profile_is_chosen (Fixture *f, gconstpointer unused)
{
  yifa_dialogs_set_answerer (press, GINT_TO_POINTER (0)); /* not now */
  select_profile (f, "profile", "江苏省连云港市");
  g_assert_cmpstr (yifa_rules_get_profile (yifa_rules_of (f->store)), ==, "sc-county");

  yifa_dialogs_set_answerer (press, GINT_TO_POINTER (1));
  select_profile (f, "profile", "江苏省连云港市");
  g_assert_cmpstr (yifa_rules_get_profile (yifa_rules_of (f->store)), ==, "js-lyg");
}

static void
test_comparing_shows_only_what_differs (Fixture *f, gconstpointer unused)
{
  select_profile (f, "compare", "江苏省连云港市");
  g_assert_nonnull (find_row (f, "nd.evaluate_after"));
  g_assert_true (gui_says (GTK_WIDGET (find_row (f, "nd.evaluate_after")), "2 years"));
  g_assert_null (find_row (f, "nd.publish_days"));
}

static GPtrArray *
choose_file (YifaChoose what, const char *title, gpointer path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

static void
test_handed_on_and_taken_over (Fixture *f, gconstpointer unused)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-rules-view-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "profile.json", NULL);
  g_autoptr(GPtrArray) profiles = NULL;

  yifa_dialogs_set_chooser (choose_file, path);
  yifa_dialogs_set_answerer (press, GINT_TO_POINTER (0));
  click (f, "export");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  click (f, "import");
  profiles = yifa_rules_profiles (f->store);
  g_assert_true (((YifaProfileInfo *) g_ptr_array_index (profiles, 2))->is_imported);

  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  gui_init (&argc, &argv);
  yifa_kinds_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/rules-view/subjects-part-the-rules", test_subjects_part_the_rules);
  ADD ("/rules-view/a-line-shows-where-it-comes-from", test_a_line_shows_where_it_comes_from);
  ADD ("/rules-view/confirming-takes-the-mark-away", test_confirming_takes_the_mark_away);
  ADD ("/rules-view/changed-and-taken-back", test_changed_and_taken_back);
  ADD ("/rules-view/an-office-value-gets-its-time", test_an_office_value_gets_its_time);
  ADD ("/rules-view/a-change-moves-no-date-by-itself", test_a_change_moves_no_date_by_itself);
  ADD ("/rules-view/dates-move-when-asked-to", test_dates_move_when_asked_to);
  ADD ("/rules-view/another-profile-is-chosen", test_another_profile_is_chosen);
  ADD ("/rules-view/comparing-shows-only-what-differs", test_comparing_shows_only_what_differs);
  ADD ("/rules-view/handed-on-and-taken-over", test_handed_on_and_taken_over);
#undef ADD

  return g_test_run ();
}
