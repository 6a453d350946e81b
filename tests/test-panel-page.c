/* test-panel-page.c - the year of the advisers in the window: what bars and figures say, and where they lead */
#include "gui.h"

#include <glib/gstdio.h>

#include "year-office.h"
#include "yifa-dialogs.h"
#include "yifa-list-page.h"
#include "yifa-panel-page.h"
#include "yifa-session.h"
#include "yifa-window.h"

typedef struct
{
  Year         year;
  YifaSession *session;
  YifaWindow  *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  year_open (&f->year);
  f->session = yifa_session_new (f->year.store);
  f->window = yifa_window_new (NULL, f->session);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  yifa_dialogs_set_chooser (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_settle ();
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->year.store);
}

static YifaPanelPage *
open_panel (Fixture *f, const char *year)
{
  g_autoptr(YifaPlace) place = yifa_place_new ("panel");
  YifaPanelPage *page;

  place->section = g_strdup (year);
  yifa_window_go (f->window, place);
  page = YIFA_PANEL_PAGE (yifa_window_get_page (f->window));
  WAIT_UNTIL (gui_says (GTK_WIDGET (page), "Total"));
  return page;
}

static void
choose (YifaPanelPage *page, const char *id, guint position)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (gui_find (GTK_WIDGET (page), id)), position);
}

/* The first button below @root whose tooltip begins with @words. */
static GtkWidget *
find_button (GtkWidget *root, const char *words)
{
  const char *tip = GTK_IS_BUTTON (root) ? gtk_widget_get_tooltip_text (root) : NULL;
  GtkWidget *found = tip != NULL && g_str_has_prefix (tip, words) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, words);
  return found;
}

static guint
count_buttons (GtkWidget *root)
{
  guint n = GTK_IS_BUTTON (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_buttons (child);
  return n;
}

/* The list that was opened says how many it has, beside its title. */
static void
assert_list (Fixture *f, const char *count)
{
  YifaPage *page = yifa_window_get_page (f->window);

  g_assert_true (YIFA_IS_LIST_PAGE (page));
  WAIT_UNTIL (gui_says (gui_find (GTK_WIDGET (page), "count"), count));
}

static void
follow (Fixture *f, GtkWidget *button, const char *count)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  assert_list (f, count);
}

static void
test_bar_opens_its_records (Fixture *f, gconstpointer unused)
{
  YifaPanelPage *page = open_panel (f, NULL);
  GtkWidget *bar = yifa_year_bars_get_bar (yifa_panel_page_get_bars (page), f->year.zhang, YIFA_YEAR_MATTERS);

  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (bar), "张明, Matters: 2\n"));
  follow (f, bar, "2");
}

static void
test_nothing_has_no_bar (Fixture *f, gconstpointer unused)
{
  YifaYearBars *bars = yifa_panel_page_get_bars (open_panel (f, NULL));

  g_assert_null (yifa_year_bars_get_bar (bars, f->year.wang, YIFA_YEAR_MATTERS));
  g_assert_nonnull (yifa_year_bars_get_bar (bars, 0, YIFA_YEAR_MATTERS));
}

static void
test_chart_changes (Fixture *f, gconstpointer unused)
{
  YifaPanelPage *page = open_panel (f, NULL);
  YifaYearBars *bars = yifa_panel_page_get_bars (page);

  choose (page, "chart", 1);
  g_assert_null (yifa_year_bars_get_bar (bars, f->year.zhang, YIFA_YEAR_MATTERS));
  g_assert_nonnull (yifa_year_bars_get_bar (bars, f->year.zhang, YIFA_YEAR_ADOPTED));
  g_assert_true (gui_says (gui_find (GTK_WIDGET (page), "legend"), "Adopted in part"));
  choose (page, "chart", 3);
  follow (f, yifa_year_bars_get_bar (bars, f->year.li, YIFA_YEAR_FEES), "1");
}

static void
test_figure_of_the_table_opens_its_records (Fixture *f, gconstpointer unused)
{
  GtkWidget *grid = GTK_WIDGET (yifa_panel_page_get_grid (open_panel (f, NULL)));

  follow (f, find_button (grid, "张明, Hours worked: 3.75"), "2");
}

static void
test_total_opens_all (Fixture *f, gconstpointer unused)
{
  GtkWidget *grid = GTK_WIDGET (yifa_panel_page_get_grid (open_panel (f, NULL)));

  follow (f, find_button (grid, "Total, Matters: 4"), "4");
}

static void
test_fees_of_a_unit_are_chosen_records (Fixture *f, gconstpointer unused)
{
  YifaPanelPage *page = open_panel (f, NULL);

  yifa_panel_page_turn (page, YIFA_YEAR_BY_CLIENT);
  follow (f, find_button (GTK_WIDGET (yifa_panel_page_get_grid (page)), "大英县水利局, Fees paid (yuan): 5000.00"), "1");
  g_assert_true (gui_says (GTK_WIDGET (yifa_window_get_page (f->window)), "1 chosen record"));
}

static void
test_every_way_to_turn_it (Fixture *f, gconstpointer unused)
{
  static const char *const words[] = { "张明", "Contract", "大英县水利局", "Month 3" };
  YifaPanelPage *page = open_panel (f, NULL);

  for (YifaYearView view = 0; view < YIFA_YEAR_BY_YEAR; view++)
    {
      yifa_panel_page_turn (page, view);
      g_assert_true (gui_says (GTK_WIDGET (yifa_panel_page_get_grid (page)), words[view]));
      g_assert_true (gui_says (GTK_WIDGET (yifa_panel_page_get_bars (page)), words[view]));
      g_assert_nonnull (find_button (GTK_WIDGET (yifa_panel_page_get_grid (page)), "Total, Hours worked: 4.25"));
    }
}

static void
test_year_is_chosen (Fixture *f, gconstpointer unused)
{
  YifaPanelPage *page = open_panel (f, NULL);
  GtkWidget *grid = GTK_WIDGET (yifa_panel_page_get_grid (page));

  choose (page, "years", 1);
  WAIT_UNTIL (find_button (grid, "Total, Hours worked: 8") != NULL);
  follow (f, find_button (grid, "Total, Matters: 1"), "1");
}

static void
test_place_names_the_year (Fixture *f, gconstpointer unused)
{
  YifaPanelPage *page = open_panel (f, "2025");

  g_assert_nonnull (find_button (GTK_WIDGET (yifa_panel_page_get_grid (page)), "Total, Fees paid (yuan): 20000.00"));
}

static void
test_back_finds_it_as_it_was (Fixture *f, gconstpointer unused)
{
  YifaPanelPage *page = open_panel (f, NULL);

  yifa_panel_page_turn (page, YIFA_YEAR_BY_MONTH);
  follow (f, find_button (GTK_WIDGET (yifa_panel_page_get_grid (page)), "Month 3, Matters: 2"), "2");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.back", NULL);
  page = YIFA_PANEL_PAGE (yifa_window_get_page (f->window));
  WAIT_UNTIL (gui_says (GTK_WIDGET (yifa_panel_page_get_grid (page)), "Month 3"));
}

/* Every bar and every figure is reached by the keyboard, and does what a click does. */
static void
test_keyboard (Fixture *f, gconstpointer unused)
{
  YifaPanelPage *page = open_panel (f, NULL);
  GtkWidget *bars = GTK_WIDGET (yifa_panel_page_get_bars (page));
  GtkWidget *bar = yifa_year_bars_get_bar (YIFA_YEAR_BARS (bars), f->year.li, YIFA_YEAR_OPINIONS);
  guint n = count_buttons (bars), reached = 0;

  g_assert_true (gtk_widget_child_focus (bars, GTK_DIR_TAB_FORWARD));
  do
    reached++;
  while (gtk_widget_child_focus (bars, GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (reached, ==, n);

  g_assert_true (gtk_widget_grab_focus (bar));
  g_assert_true (gtk_widget_activate (bar));
  WAIT_UNTIL (YIFA_IS_LIST_PAGE (yifa_window_get_page (f->window)));
  assert_list (f, "1");
}

static void
test_new_work_appears (Fixture *f, gconstpointer unused)
{
  GtkWidget *grid = GTK_WIDGET (yifa_panel_page_get_grid (open_panel (f, NULL)));

  year_log (&f->year, f->year.wang, f->year.gov, "consultation", "2026-09-01", 100);
  WAIT_UNTIL (find_button (grid, "王强, Hours worked: 1") != NULL);
}

static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static void
test_page_of_an_adviser_counts_the_years (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaPlace) place = yifa_place_new_record (&yifa_adviser, f->year.li, NULL);
  GtkWidget *grid;

  yifa_window_go (f->window, place);
  grid = find_type (GTK_WIDGET (yifa_window_get_page (f->window)), YIFA_TYPE_YEAR_GRID);
  g_assert_nonnull (grid);
  g_assert_nonnull (find_button (grid, "Year 2025, Hours worked: 8\n"));
  g_assert_nonnull (find_button (grid, "Year 2026, Fees paid (yuan): 5000.00\n"));
  follow (f, find_button (grid, "Total, Matters: 2\n"), "2");
}

static void
test_year_without_work (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaPlace) place = yifa_place_new ("panel");

  place->section = g_strdup ("2001");
  yifa_window_go (f->window, place);
  WAIT_UNTIL (gui_find (GTK_WIDGET (yifa_window_get_page (f->window)), "stack") != NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       GTK_STACK (gui_find (GTK_WIDGET (yifa_window_get_page (f->window)), "stack"))), ==, "nothing");
}

static GPtrArray *
choose_file (YifaChoose what, const char *name, gpointer path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

static void
test_export (Fixture *f, gconstpointer unused)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-panel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "年度.csv", NULL);
  g_autofree char *text = NULL;
  YifaPanelPage *page = open_panel (f, NULL);

  yifa_dialogs_set_chooser (choose_file, path);
  yifa_page_do (YIFA_PAGE (page), YIFA_COMMAND_EXPORT);
  WAIT_UNTIL (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "按顾问,张明,2,2,1,1,0,2,3.75,30000.00,1"));
  g_unlink (path);
  g_rmdir (folder);
}

#define ADD(name, function) g_test_add ("/panel-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gui_init (&argc, &argv);
  ADD ("bar-opens-its-records", test_bar_opens_its_records);
  ADD ("nothing-has-no-bar", test_nothing_has_no_bar);
  ADD ("chart-changes", test_chart_changes);
  ADD ("figure-of-the-table-opens-its-records", test_figure_of_the_table_opens_its_records);
  ADD ("total-opens-all", test_total_opens_all);
  ADD ("fees-of-a-unit-are-chosen-records", test_fees_of_a_unit_are_chosen_records);
  ADD ("every-way-to-turn-it", test_every_way_to_turn_it);
  ADD ("year-is-chosen", test_year_is_chosen);
  ADD ("place-names-the-year", test_place_names_the_year);
  ADD ("back-finds-it-as-it-was", test_back_finds_it_as_it_was);
  ADD ("keyboard", test_keyboard);
  ADD ("new-work-appears", test_new_work_appears);
  ADD ("page-of-an-adviser-counts-the-years", test_page_of_an_adviser_counts_the_years);
  ADD ("year-without-work", test_year_without_work);
  ADD ("export", test_export);
  return g_test_run ();
}
