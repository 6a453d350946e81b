/* test-import-window.c - the window that maps a ledger: columns guessed and changed, a trial that names bad rows, entry */
#include "yifa-app-resources.h"
#include "yifa-contract.h"
#include "yifa-dialogs.h"
#include "yifa-import-window.h"
#include "yifa-import.h"
#include "yifa-kinds.h"
#include "yifa-list-import.h"
#include "yifa-list-page.h"
#include "yifa-org.h"
#include "yifa-setup.h"
#include "gui.h"

typedef struct
{
  YifaStore *store;
  GtkWidget *window;
  YifaPage  *page;
  char      *folder;
  char      *path;
} Fixture;

static GPtrArray *
choose (YifaChoose what, const char *title, gpointer data)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (((Fixture *) data)->path));
  return files;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);
  g_autoptr(YifaPlace) place = yifa_place_new_list (&yifa_contract, NULL);

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  g_assert_true (yifa_setup_fill (f->store, "大英县人民政府", "大府", "sc-county", NULL));
  yifa_record_set_text (org, YIFA_ORG_NAME, "大英县教育局");
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, "department");
  g_assert_true (yifa_store_save (f->store, org, NULL));
  f->folder = g_dir_make_tmp ("yifa-window-XXXXXX", NULL);
  f->window = gtk_window_new ();
  f->page = yifa_list_page_new (place, f->store, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  yifa_dialogs_set_chooser (choose, f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  yifa_dialogs_set_chooser (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_settle ();
  g_assert_finalize_object (f->store);
  g_free (f->path);
  g_free (f->folder);
}

static GtkWidget *
find_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (YIFA_IS_IMPORT_WINDOW (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
open_text (Fixture *f, const char *text)
{
  g_free (f->path);
  f->path = g_build_filename (f->folder, "a.csv", NULL);
  g_assert_true (g_file_set_contents (f->path, text, -1, NULL));
  yifa_list_import_ask (f->page, &yifa_contract);
  WAIT_UNTIL (find_window () != NULL && gtk_widget_get_mapped (find_window ()));
  return find_window ();
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)) != NULL && strstr (gtk_button_get_label (GTK_BUTTON (root)), label) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *hit = find_button (child, label);

      if (hit != NULL)
        return hit;
    }
  return NULL;
}

/* The drop-down of a column, counted from 0. */
static GtkDropDown *
find_drop (GtkWidget *root, guint column)
{
  if (GTK_IS_GRID (root))
    return GTK_DROP_DOWN (gtk_grid_get_child_at (GTK_GRID (root), 2, column + 1));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkDropDown *hit = find_drop (child, column);

      if (hit != NULL)
        return hit;
    }
  return NULL;
}

static const char *
get_choice (GtkWidget *window, guint column)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (find_drop (window, column)));
}

static void
choose_target (GtkWidget *window, guint column, const char *label)
{
  GtkDropDown *drop = find_drop (window, column);
  GListModel *choices = gtk_drop_down_get_model (drop);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr(GtkStringObject) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (gtk_string_object_get_string (choice), label))
        gtk_drop_down_set_selected (drop, i);
    }
  g_assert_cmpstr (get_choice (window, column), ==, label);
}

static void
click (GtkWidget *window, const char *label)
{
  GtkWidget *button = find_button (window, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  gui_settle ();
}

static gint64
count (Fixture *f)
{
  g_autoptr(YifaQuery) all = yifa_query_new ();

  return yifa_store_count (f->store, &yifa_contract, all);
}

static void
test_columns_map_themselves (Fixture *f, gconstpointer data)
{
  GtkWidget *window = open_text (f, "台账,,,,\n合同编号,合同名称,承办单位,类型,暗号\n1,甲合同,大英县教育局,服务,x\n2,乙合同,大英县教育局,租赁,y\n");

  g_assert_cmpstr (get_choice (window, 0), ==, "Contract number");
  g_assert_cmpstr (get_choice (window, 4), ==, "(left out)");
  g_assert_true (gui_says (window, "甲合同  ·  乙合同"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_trial_names_bad_rows_and_enters_nothing (Fixture *f, gconstpointer data)
{
  GtkWidget *window = open_text (f, "合同名称,承办单位,类型,签订日期\n甲,大英县教育局,服务,2025.1.1\n乙,大英县水务局,服务,2025.1\n");

  click (window, "_Try");
  g_assert_true (gui_says (window, "Row 3"));
  g_assert_true (gui_says (window, "day is missing"));
  g_assert_true (gui_says (window, "大英县水务局"));
  g_assert_false (gtk_widget_is_sensitive (find_button (window, "_Enter")));
  g_assert_cmpint (count (f), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_rows_are_entered_and_columns_remembered (Fixture *f, gconstpointer data)
{
  static const char text[] = "代号,合同名称,承办单位,类型\nA1,甲,大英县教育局,服务\n";
  GtkWidget *window = open_text (f, text);

  choose_target (window, 0, "Contract number");
  click (window, "_Try");
  click (window, "_Enter 1 Record");
  WAIT_UNTIL (find_window () == NULL);
  g_assert_cmpint (count (f), ==, 1);

  window = open_text (f, text);
  g_assert_cmpstr (get_choice (window, 0), ==, "Contract number");
  click (window, "_Try");
  g_assert_true (gui_says (window, "in the register already"));
  g_assert_false (gtk_widget_is_sensitive (find_button (window, "_Enter")));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_a_field_takes_one_column (Fixture *f, gconstpointer data)
{
  GtkWidget *window = open_text (f, "合同名称,别的名称,承办单位,类型\n甲,乙,大英县教育局,服务\n");

  choose_target (window, 1, "Title of the contract");
  g_assert_cmpstr (get_choice (window, 0), ==, "(left out)");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_missing_columns_are_said (Fixture *f, gconstpointer data)
{
  GtkWidget *window = open_text (f, "合同名称,承办单位\n甲,大英县教育局\n");

  g_assert_true (gui_says (window, "no column fills them: Type of contract"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_unreadable_file_opens_no_window (Fixture *f, gconstpointer data)
{
  f->path = g_build_filename (f->folder, "a.xlsx", NULL);
  g_assert_true (g_file_set_contents (f->path, "PK no zip", -1, NULL));
  yifa_list_import_ask (f->page, &yifa_contract);
  gui_settle ();
  g_assert_null (find_window ());
}

static void
test_problems_can_be_saved (Fixture *f, gconstpointer data)
{
  GtkWidget *window = open_text (f, "合同名称,承办单位,类型\n甲,大英县水务局,服务\n");
  g_autofree char *text = NULL;

  click (window, "_Try");
  g_free (f->path);
  f->path = g_build_filename (f->folder, "problems.csv", NULL);
  click (window, "_Save List");
  WAIT_UNTIL (g_file_test (f->path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (f->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "大英县水务局"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gui_init (&argc, &argv);
  g_resources_register (yifa_app_get_resource ());
  yifa_kinds_init ();

#define ADD(name, test) g_test_add ("/import-window/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("columns-map-themselves", test_columns_map_themselves);
  ADD ("trial-names-bad-rows-and-enters-nothing", test_trial_names_bad_rows_and_enters_nothing);
  ADD ("rows-are-entered-and-columns-remembered", test_rows_are_entered_and_columns_remembered);
  ADD ("a-field-takes-one-column", test_a_field_takes_one_column);
  ADD ("missing-columns-are-said", test_missing_columns_are_said);
  ADD ("unreadable-file-opens-no-window", test_unreadable_file_opens_no_window);
  ADD ("problems-can-be-saved", test_problems_can_be_saved);
#undef ADD
  return g_test_run ();
}
