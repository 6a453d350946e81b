/* test-shell.c - the window: what it opens on, where it goes, what it never loses */
#include "gui.h"

#include <glib/gstdio.h>

#include "yifa-deadline.h"
#include "yifa-dialogs.h"
#include "yifa-home-page.h"
#include "yifa-kinds.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-pages.h"
#include "yifa-search-page.h"
#include "yifa-settings-page.h"
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
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  gui_settle ();
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->store);
}

static YifaRecord *
add_doc (Fixture *f)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) maker = NULL;
  YifaRecord *doc = yifa_record_new (&yifa_normative_doc);

  yifa_query_where (query, "is_self", YIFA_EQUAL, "1");
  maker = yifa_store_find_one (f->store, &yifa_org, query);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_TITLE, TITLE);
  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG, yifa_record_get_id (maker));
  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_DRAFTER_ORG, yifa_record_get_id (maker));
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_DOC_TYPE, "measures");
  g_assert_true (yifa_store_save (f->store, doc, NULL));
  return doc;
}

static void
go (Fixture *f, const char *word)
{
  g_autoptr(YifaPlace) place = yifa_place_new (word);

  yifa_window_go (f->window, place);
}

static const char *
where (Fixture *f)
{
  return yifa_window_get_place (f->window)->page;
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), action, NULL));
}

static void
test_opens_on_duties (Fixture *f, gconstpointer unused)
{
  g_assert_cmpstr (where (f), ==, "home");
  g_assert_true (YIFA_IS_HOME_PAGE (yifa_window_get_page (f->window)));
}

static void
test_duties_listed (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) doc = add_doc (f);
  GtkWidget *list;

  g_assert_true (yifa_deadline_start (f->store, doc, "nd.file_days_up", "2026-11-01", NULL));
  list = gui_find (GTK_WIDGET (yifa_window_get_page (f->window)), "list");
  WAIT_UNTIL (gui_says (list, TITLE));
  g_assert_true (gui_says (list, "days over"));
}

static void
test_search_finds (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) doc = add_doc (f);
  GtkWidget *search = gui_find (GTK_WIDGET (f->window), "search");

  gtk_editable_set_text (GTK_EDITABLE (search), "養護");
  WAIT_UNTIL (YIFA_IS_SEARCH_PAGE (yifa_window_get_page (f->window)));
  g_assert_true (gui_says (GTK_WIDGET (yifa_window_get_page (f->window)), TITLE));

  gtk_editable_set_text (GTK_EDITABLE (search), "养猪");
  WAIT_UNTIL (!gui_says (gui_find (GTK_WIDGET (yifa_window_get_page (f->window)), "list"), TITLE));
}

static void
test_back_and_forward (Fixture *f, gconstpointer unused)
{
  YifaPage *home = yifa_window_get_page (f->window);

  go (f, "settings");
  go (f, "bin");
  act (f, "win.back");
  g_assert_cmpstr (where (f), ==, "settings");
  act (f, "win.back");
  g_assert_true (yifa_window_get_page (f->window) == home); /* as it was, not made again */
  act (f, "win.forward");
  g_assert_cmpstr (where (f), ==, "settings");

  go (f, "numbering");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), "forward"));
}

static void
test_old_steps_come_back (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < 10; i++)
    go (f, i % 2 ? "bin" : "numbering");
  for (guint i = 0; i < 10; i++)
    act (f, "win.back");
  g_assert_cmpstr (where (f), ==, "home");
  g_assert_true (YIFA_IS_HOME_PAGE (yifa_window_get_page (f->window)));
}

static int
press (const char *question, gpointer button)
{
  return GPOINTER_TO_INT (button);
}

static void
test_edits_are_not_left (Fixture *f, gconstpointer unused)
{
  GtkWidget *name;
  g_autofree char *stored = NULL;

  go (f, "settings");
  name = gui_find (GTK_WIDGET (yifa_window_get_page (f->window)), "name");
  gtk_editable_set_text (GTK_EDITABLE (name), "蓬溪县人民政府");

  yifa_dialogs_set_answerer (press, GINT_TO_POINTER (0)); /* stay */
  go (f, "bin");
  g_assert_cmpstr (where (f), ==, "settings");

  yifa_dialogs_set_answerer (press, GINT_TO_POINTER (2)); /* save */
  go (f, "bin");
  g_assert_cmpstr (where (f), ==, "bin");
  stored = yifa_store_dup_setting (f->store, "name");
  g_assert_cmpstr (stored, ==, "蓬溪县人民政府");
}

static void
test_closing_asks (Fixture *f, gconstpointer unused)
{
  GtkWidget *name;

  go (f, "settings");
  name = gui_find (GTK_WIDGET (yifa_window_get_page (f->window)), "name");
  gtk_editable_set_text (GTK_EDITABLE (name), "蓬溪县人民政府");

  yifa_dialogs_set_answerer (press, GINT_TO_POINTER (0));
  gtk_window_close (GTK_WINDOW (f->window));
  gui_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->window)));

  yifa_dialogs_set_answerer (press, GINT_TO_POINTER (1)); /* let the edits go */
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_close (GTK_WINDOW (f->window));
  WAIT_UNTIL (f->window == NULL);
}

static void
test_undo_in_the_bar (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) doc = add_doc (f);
  g_autoptr(YifaRecord) back = NULL;

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_TITLE, "改错了");
  g_assert_true (yifa_store_save (f->store, doc, NULL));
  yifa_page_tell_act (yifa_window_get_page (f->window), doc, "Saved");
  g_assert_cmpstr (yifa_window_get_told (f->window), ==, "Saved");

  act (f, "win.undo");
  back = yifa_store_load (f->store, &yifa_normative_doc, yifa_record_get_id (doc), NULL);
  g_assert_cmpstr (yifa_record_get_title (back), ==, TITLE);
}

static void
test_bin_gives_back (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) doc = add_doc (f);
  GtkWidget *list;

  g_assert_true (yifa_store_withdraw (f->store, doc, "录错", NULL));
  go (f, "bin");
  list = gui_find (GTK_WIDGET (yifa_window_get_page (f->window)), "list");
  g_assert_true (gui_says (list, TITLE));
}

static void
test_second_window (Fixture *f, gconstpointer unused)
{
  YifaWindow *other = yifa_window_new (NULL, f->session);

  gtk_window_present (GTK_WINDOW (other));
  gui_settle ();
  gtk_window_destroy (GTK_WINDOW (other));
  gui_settle ();
  g_assert_cmpstr (where (f), ==, "home");
}

static void
test_place_travels (void)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaPlace) place = NULL;
  g_autoptr(YifaPlace) back = NULL;
  g_autoptr(GVariant) variant = NULL;

  yifa_query_where (query, "stage", YIFA_NOT_EQUAL, "dropped");
  yifa_query_where (query, "valid_until", YIFA_EMPTY, NULL);
  query->find = g_strdup ("公路");
  place = yifa_place_new_list (&yifa_normative_doc, query);
  variant = g_variant_ref_sink (yifa_place_to_variant (place));
  back = yifa_place_from_variant (variant);

  g_assert_true (yifa_place_equal (place, back));
  g_assert_true (back->kind == &yifa_normative_doc);
  g_assert_cmpuint (back->query->filters->len, ==, 2);
  g_assert_null (((YifaFilter *) back->query->filters->pdata[1])->value);
}

static void
test_first_run_shows_the_sample (void)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  YifaWindow *window = yifa_window_new (NULL, NULL);

  yifa_session_set_today (TODAY);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_activate (gui_find (GTK_WIDGET (window), "sample")));
  WAIT_UNTIL (yifa_window_get_session (window) != NULL);
  g_assert_cmpint (yifa_store_count (yifa_session_get_store (yifa_window_get_session (window)), &yifa_normative_doc, query), >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  gui_settle ();
  yifa_session_set_today (NULL);
}

/* Every date of a day that is over would be wrong. */
static void
test_clock_that_went_back (void)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *office = g_build_filename (folder, "office", NULL);
  g_autoptr(YifaStore) store = yifa_setup_office (office, "tester", "2099-01-01", "某县人民政府", "某府", NULL, NULL);
  g_autoptr(YifaSession) before = NULL;
  g_autoptr(YifaSession) after = NULL;

  before = yifa_session_open (office, NULL);
  g_assert_null (yifa_session_get_warning (before));
  g_clear_object (&before);

  g_assert_true (yifa_store_set_setting (store, "last_seen_day", "2099-01-01", NULL));
  after = yifa_session_open (office, NULL);
  g_assert_nonnull (strstr (yifa_session_get_warning (after), "2099-01-01"));
}

static void
test_first_run_founds_an_office (void)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *office = g_build_filename (folder, "office", NULL);
  YifaWindow *window = yifa_window_new (NULL, NULL);
  g_autofree char *name = NULL;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_null (yifa_window_get_session (window));
  gtk_editable_set_text (GTK_EDITABLE (gui_find (GTK_WIDGET (window), "name")), "大英县人民政府");
  g_assert_false (gtk_widget_get_sensitive (gui_find (GTK_WIDGET (window), "create")));
  gtk_editable_set_text (GTK_EDITABLE (gui_find (GTK_WIDGET (window), "code")), "大府");
  gtk_editable_set_text (GTK_EDITABLE (gui_find (GTK_WIDGET (window), "folder")), office);
  g_assert_true (gtk_widget_activate (gui_find (GTK_WIDGET (window), "create")));

  WAIT_UNTIL (yifa_window_get_session (window) != NULL);
  g_assert_true (yifa_store_is_office (office));
  name = yifa_session_dup_name (yifa_window_get_session (window));
  g_assert_cmpstr (name, ==, "大英县人民政府");
  g_assert_cmpstr (yifa_window_get_place (window)->page, ==, "home");
  gtk_window_destroy (GTK_WINDOW (window));
  gui_settle ();
}

/* An office on disk counts its duties aside: they come when they are counted, and a change of the day or by
 * another connection is counted too. */
static void
test_duties_come_when_counted (void)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *office = g_build_filename (folder, "office", NULL);
  g_autoptr(YifaStore) store = yifa_setup_office (office, "tester", TODAY, "某县人民政府", "某府", NULL, NULL);
  g_autoptr(YifaSession) session = yifa_session_new (store);
  YifaWindow *window = yifa_window_new (NULL, session);
  GtkWidget *page = GTK_WIDGET (yifa_window_get_page (window));
  GtkListBox *list = GTK_LIST_BOX (gui_find (page, "list"));

  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (gtk_list_box_get_row_at_index (list, 0) != NULL);
  WAIT_UNTIL (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));

  yifa_store_set_today (store, "2031-01-05");
  WAIT_UNTIL (gui_says (page, "2031"));
  gtk_window_destroy (GTK_WINDOW (window));
  gui_settle ();
}

/* Every page and its window may go while their figures are still being counted. */
static void
test_gone_before_it_is_counted (void)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *office = g_build_filename (folder, "office", NULL);
  YifaStore *store = yifa_setup_office (office, "tester", TODAY, "某县人民政府", "某府", NULL, NULL);
  YifaSession *session = yifa_session_new (store);
  YifaWorker *worker = yifa_session_get_worker (session);
  YifaWindow *window = yifa_window_new (NULL, session);
  g_autoptr(YifaPlace) place = yifa_place_new_list (yifa_kind_lookup ("normative_doc"), NULL);

  g_object_add_weak_pointer (G_OBJECT (worker), (gpointer *) &worker);
  gtk_window_present (GTK_WINDOW (window));
  yifa_window_go (window, place);
  gtk_window_destroy (GTK_WINDOW (window));
  g_clear_object (&session);
  WAIT_UNTIL (worker == NULL);
  gui_settle ();
  g_assert_finalize_object (store);
}

static GPtrArray *
choose (YifaChoose what, const char *title, gpointer path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

/* Made by the window of one office, taken up by the first-run page of another computer. */
static void
test_backup_there_and_back (void)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *office = g_build_filename (folder, "office", NULL);
  g_autofree char *restored = g_build_filename (folder, "restored", NULL);
  g_autofree char *backup = g_build_filename (folder, "backup.zip", NULL);
  g_autoptr(YifaStore) store = yifa_setup_office (office, "tester", TODAY, "某县人民政府", "某府", NULL, NULL);
  g_autoptr(YifaSession) session = yifa_session_open (office, NULL);
  YifaWindow *window = yifa_window_new (NULL, session);
  YifaWindow *other = yifa_window_new (NULL, NULL);
  g_autofree char *name = NULL;

  gtk_window_present (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (other));
  yifa_dialogs_set_chooser (choose, backup);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.backup", NULL));
  WAIT_UNTIL (strstr (yifa_window_get_told (window), backup) != NULL);

  gtk_editable_set_text (GTK_EDITABLE (gui_find (GTK_WIDGET (other), "folder")), restored);
  g_assert_true (gtk_widget_activate (gui_find (GTK_WIDGET (other), "restore")));
  WAIT_UNTIL (yifa_window_get_session (other) != NULL);
  name = yifa_session_dup_name (yifa_window_get_session (other));
  g_assert_cmpstr (name, ==, "某县人民政府");

  yifa_dialogs_set_chooser (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (other));
  gui_settle ();
}

static const char *const words[] = { "home", "search", "settings", "bin", "numbering" };

/* Opened, shown, left and let go: nothing of a page outlives it. */
static void
test_pages_are_finalized (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(YifaPlace) place = yifa_place_new (words[i]);
      YifaPage *page = g_object_ref_sink (yifa_pages_make (place, f->store, NULL));

      yifa_page_shown (page);
      gui_settle ();
      g_assert_finalize_object (page);
    }
}

static void
test_window_is_finalized (Fixture *f, gconstpointer unused)
{
  YifaWindow *window = g_object_ref (f->window);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    go (f, words[i]);
  gui_settle ();
  gtk_window_destroy (GTK_WINDOW (f->window));
  f->window = NULL;
  gui_settle ();
  g_assert_finalize_object (window);
}

#define ADD(name, function) g_test_add ("/shell/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gui_init (&argc, &argv);
  yifa_kinds_init ();

  ADD ("opens-on-duties", test_opens_on_duties);
  ADD ("duties-listed", test_duties_listed);
  ADD ("search-finds", test_search_finds);
  ADD ("back-and-forward", test_back_and_forward);
  ADD ("old-steps-come-back", test_old_steps_come_back);
  ADD ("edits-are-not-left", test_edits_are_not_left);
  ADD ("closing-asks", test_closing_asks);
  ADD ("undo-in-the-bar", test_undo_in_the_bar);
  ADD ("bin-gives-back", test_bin_gives_back);
  ADD ("second-window", test_second_window);
  ADD ("pages-are-finalized", test_pages_are_finalized);
  ADD ("window-is-finalized", test_window_is_finalized);
  g_test_add_func ("/shell/place-travels", test_place_travels);
  g_test_add_func ("/shell/duties-come-when-counted", test_duties_come_when_counted);
  g_test_add_func ("/shell/gone-before-it-is-counted", test_gone_before_it_is_counted);
  g_test_add_func ("/shell/first-run-shows-the-sample", test_first_run_shows_the_sample);
  g_test_add_func ("/shell/backup-there-and-back", test_backup_there_and_back);
  g_test_add_func ("/shell/clock-that-went-back", test_clock_that_went_back);
  g_test_add_func ("/shell/first-run-founds-an-office", test_first_run_founds_an_office);
  return g_test_run ();
}
