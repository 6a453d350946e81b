/* test-list-page.c - the register of a kind: filter, find, selection, withdrawal, export */
#include <glib/gstdio.h>
#include <string.h>

#include "yifa-app-resources.h"
#include "yifa-column-view.h"
#include "yifa-dialogs.h"
#include "yifa-filing.h"
#include "yifa-filter-bar.h"
#include "yifa-issue-number.h"
#include "yifa-kinds.h"
#include "yifa-list-page.h"
#include "yifa-list-reserve.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-preview.h"
#include "yifa-ref-entry.h"
#include "yifa-setup.h"
#include "yifa-store.h"

#define DRAIN_UNTIL(condition)                                                     \
  G_STMT_START                                                                     \
    {                                                                              \
      for (guint rounds = 0; !(condition) && rounds < 2000; rounds++)              \
        g_main_context_iteration (NULL, TRUE);                                     \
      g_assert_true (condition);                                                   \
    }                                                                              \
  G_STMT_END

typedef struct
{
  YifaStore *store;
  GtkWidget *window;
  YifaPage  *page;
} Fixture;

static gint64
add_org (YifaStore *store, const char *name)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);

  yifa_record_set_text (org, YIFA_ORG_NAME, name);
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, yifa_org.fields[YIFA_ORG_ORG_KIND].choices[0].value);
  g_assert_true (yifa_store_save (store, org, NULL));
  return yifa_record_get_id (org);
}

static gint64
add_doc (YifaStore *store, const char *title, gint64 maker, const char *dated_on)
{
  g_autoptr(YifaRecord) doc = yifa_record_new (&yifa_normative_doc);

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_TITLE, title);
  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG, maker);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_DATED_ON, dated_on);
  g_assert_true (yifa_store_save (store, doc, NULL));
  return yifa_record_get_id (doc);
}

static YifaPage *
open_list (Fixture *f, const YifaKind *kind, const YifaQuery *query)
{
  g_autoptr(YifaPlace) place = yifa_place_new_list (kind, query);
  YifaPage *page = yifa_list_page_new (place, f->store, NULL);

  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (f->window));
  DRAIN_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (page)));
  return page;
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  gint64 police, schools;

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  police = add_org (f->store, "大英县公安局");
  schools = add_org (f->store, "大英县教育和体育局");
  add_doc (f->store, "大英县养犬管理办法", police, "2024-03-01");
  add_doc (f->store, "大英县校园食品安全管理规定", schools, "2025-05-01");
  add_doc (f->store, "大英县城区停车管理办法", police, "2026-01-15");

  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1092, 700);
  f->page = open_list (f, &yifa_normative_doc, NULL);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->store);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static YifaColumnView *
columns_of (Fixture *f)
{
  return YIFA_COLUMN_VIEW (find_child (GTK_WIDGET (f->page), YIFA_TYPE_COLUMN_VIEW));
}

static YifaFilterBar *
filters_of (Fixture *f)
{
  return YIFA_FILTER_BAR (find_child (GTK_WIDGET (f->page), YIFA_TYPE_FILTER_BAR));
}

static GListModel *
rows_of (Fixture *f)
{
  return G_LIST_MODEL (yifa_column_view_get_selection (columns_of (f)));
}

static const char *
title_at (Fixture *f, guint position)
{
  g_autoptr(YifaRecord) record = g_list_model_get_item (rows_of (f), position);

  return record != NULL ? yifa_record_get_title (record) : NULL; /* the list holds it while it is shown */
}

static gboolean
shows_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return gtk_widget_get_mapped (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_label (child, text))
      return TRUE;

  return FALSE;
}

static void
test_find (Fixture *f, gconstpointer unused)
{
  GtkWidget *find = yifa_filter_bar_get_find (filters_of (f));

  gtk_editable_set_text (GTK_EDITABLE (find), "食品");
  DRAIN_UNTIL (g_list_model_get_n_items (rows_of (f)) == 1);
  g_assert_cmpstr (title_at (f, 0), ==, "大英县校园食品安全管理规定");
}

static void
test_filter (Fixture *f, gconstpointer unused)
{
  yifa_filter_bar_put (filters_of (f), "dated_on", YIFA_IN_YEAR, "2024");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (f)), ==, 1);
  yifa_filter_bar_put (filters_of (f), "dated_on", YIFA_IN_YEAR, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (f)), ==, 3);
}

static GtkWidget *
find_chip (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "chip") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_chip (child);
  return found;
}

static void
test_chosen_records_can_be_let_go (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GArray) ids = yifa_store_list (f->store, &yifa_normative_doc, query, NULL);

  g_array_set_size (ids, 2);
  yifa_query_where_among (query, "id", ids);
  yifa_filter_bar_set_query (filters_of (f), query);
  g_signal_emit_by_name (filters_of (f), "changed");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (f)), ==, 2);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (find_chip (GTK_WIDGET (f->page)))), ==, "2 chosen records  ✕");

  g_signal_emit_by_name (find_chip (GTK_WIDGET (f->page)), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (f)), ==, 3);
}

static void
test_footer (Fixture *f, gconstpointer unused)
{
  yifa_filter_bar_put (filters_of (f), "dated_on", YIFA_IN_YEAR, "2024");
  DRAIN_UNTIL (shows_label (GTK_WIDGET (f->page), "1 record"));
}

static void
test_nothing_fits (Fixture *f, gconstpointer unused)
{
  yifa_filter_bar_put (filters_of (f), "dated_on", YIFA_IN_YEAR, "1999");
  DRAIN_UNTIL (shows_label (GTK_WIDGET (f->page), "Nothing here fits these conditions."));
}

static void
test_empty_register (Fixture *f, gconstpointer unused)
{
  f->page = open_list (f, yifa_kind_lookup ("cleanup"), NULL);
  DRAIN_UNTIL (shows_label (GTK_WIDGET (f->page),
                            "Open a cleanup, say which documents it covers, and freeze its scope."));
}

static void
test_place_narrows (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "title", YIFA_CONTAINS, "停车");
  f->page = open_list (f, &yifa_normative_doc, query);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (f)), ==, 1);
}

static void
test_saved_row_stays_selected (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) doc = NULL;
  g_autoptr(GArray) selected = NULL;
  gint64 id;

  gtk_selection_model_select_item (yifa_column_view_get_selection (columns_of (f)), 1, TRUE);
  selected = yifa_column_view_dup_selected (columns_of (f));
  id = g_array_index (selected, gint64, 0);
  doc = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_CONTACT, "王五");
  g_assert_true (yifa_store_save (f->store, doc, NULL));

  DRAIN_UNTIL (gtk_selection_model_is_selected (yifa_column_view_get_selection (columns_of (f)), 1));
}

static char *
answer_with_reason (const char *question, gpointer unused)
{
  return g_strdup ("录入重复");
}

static void
test_withdraw_many (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaQuery) bin = yifa_query_new ();

  yifa_dialogs_set_writer (answer_with_reason, NULL);
  gtk_selection_model_select_range (yifa_column_view_get_selection (columns_of (f)), 0, 2, TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "rows.withdraw", NULL));
  yifa_dialogs_set_writer (NULL, NULL);

  bin->presence = YIFA_WITHDRAWN;
  g_assert_cmpint (yifa_store_count (f->store, &yifa_normative_doc, bin), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (f)), ==, 1);
}

static void
test_preview (Fixture *f, gconstpointer unused)
{
  GtkWidget *preview = find_child (GTK_WIDGET (f->page), YIFA_TYPE_PREVIEW);

  gtk_selection_model_select_item (yifa_column_view_get_selection (columns_of (f)), 0, TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "rows.preview", NULL));
  DRAIN_UNTIL (shows_label (preview, "大英县城区停车管理办法"));
  gtk_selection_model_select_item (yifa_column_view_get_selection (columns_of (f)), 2, TRUE);
  DRAIN_UNTIL (shows_label (preview, "大英县养犬管理办法"));
}

static GPtrArray *
choose_path (YifaChoose what, const char *title, gpointer path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

static char *
export_as_csv (Fixture *f, const char *action)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  char *text;

  yifa_dialogs_set_chooser (choose_path, path);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL));
  yifa_dialogs_set_chooser (NULL, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);
  g_rmdir (folder);
  return text;
}

static void
test_export_is_what_is_seen (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) fields = NULL;

  yifa_column_view_set_shown (columns_of (f), "dated_on", TRUE);
  yifa_column_view_set_shown (columns_of (f), "stage", FALSE);
  yifa_column_view_set_order (columns_of (f), "title", FALSE);
  yifa_filter_bar_put (filters_of (f), "maker_org", YIFA_EQUAL, "1");
  text = export_as_csv (f, "register.export");

  g_assert_nonnull (strstr (text, "Document date"));
  g_assert_null (strstr (text, "Stage"));
  g_assert_null (strstr (text, "食品"));
  g_assert_nonnull (strstr (text, "2024-03-01"));
  fields = yifa_column_view_dup_fields (columns_of (f));
  g_assert_cmpstr (fields[g_strv_length (fields) - 1], ==, "dated_on");
  yifa_column_view_reset (columns_of (f));
}

static void
test_export_of_selected (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;

  gtk_selection_model_select_item (yifa_column_view_get_selection (columns_of (f)), 1, TRUE);
  text = export_as_csv (f, "rows.export");
  g_assert_nonnull (strstr (text, "食品"));
  g_assert_null (strstr (text, "停车"));
}

static GtkWidget *
find_papers (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)), "_Papers") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_papers (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GPtrArray *
choose_folder (YifaChoose what, const char *title, gpointer folder)
{
  g_assert_cmpint (what, ==, YIFA_CHOOSE_FOLDER);
  return choose_path (what, title, folder);
}

static guint
count_and_remove (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_str_has_suffix (name, ".pdf"));
      g_unlink (path);
      n++;
    }
  g_rmdir (folder);
  return n;
}

static void
test_papers_of_many (Fixture *f, gconstpointer unused)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  GtkWidget *papers, *popover;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(YifaRecord) filing = yifa_record_new (&yifa_filing);

      yifa_record_set_int (filing, YIFA_FILING_DOC, i + 1);
      yifa_record_set_text (filing, YIFA_FILING_ADDRESSEE_KIND, "upper_gov");
      g_assert_true (yifa_store_save (f->store, filing, NULL));
    }
  f->page = open_list (f, &yifa_filing, NULL);
  gtk_selection_model_select_range (yifa_column_view_get_selection (columns_of (f)), 0, 2, TRUE);
  papers = find_papers (GTK_WIDGET (f->page));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (papers)));

  yifa_dialogs_set_chooser (choose_folder, folder);
  g_signal_emit_by_name (find_child (gtk_popover_get_child (GTK_POPOVER (popover)), GTK_TYPE_BUTTON), "clicked");
  yifa_dialogs_set_chooser (NULL, NULL);
  g_assert_cmpuint (count_and_remove (folder), ==, 2);
}

static void
test_derived_list_is_read_only (Fixture *f, gconstpointer unused)
{
  f->page = open_list (f, yifa_kind_lookup ("unfiled_doc"), NULL);
  g_assert_false (yifa_page_offers (f->page, YIFA_COMMAND_NEW));
  g_assert_true (yifa_page_offers (f->page, YIFA_COMMAND_EXPORT));
}

static void
test_every_kind_opens (Fixture *f, gconstpointer unused)
{
  guint n;
  const YifaKind *const *kinds = yifa_kind_all (&n);

  for (guint i = 0; i < n; i++)
    {
      f->page = open_list (f, kinds[i], NULL);
      g_assert_nonnull (columns_of (f));
    }
}

/* Each row that exists as a widget has loaded one record. */
static guint
count_cells (GtkWidget *widget)
{
  guint n = GTK_IS_INSCRIPTION (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cells (child);

  return n;
}

static void
test_only_shown_rows_are_loaded (Fixture *f, gconstpointer unused)
{
  g_auto(GStrv) fields = NULL;
  guint rows;

  g_assert_true (yifa_store_begin (f->store, NULL));
  for (guint i = 0; i < 1500; i++)
    add_doc (f->store, "大英县某某管理办法", 1, "2020-01-01");
  g_assert_true (yifa_store_end (f->store, TRUE, NULL));

  f->page = open_list (f, &yifa_normative_doc, NULL);
  fields = yifa_column_view_dup_fields (columns_of (f));
  DRAIN_UNTIL (count_cells (GTK_WIDGET (f->page)) > 0);
  rows = count_cells (GTK_WIDGET (f->page)) / g_strv_length (fields);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (f)), ==, 1503);
  g_assert_cmpuint (rows, <, 300); /* GTK keeps some two hundred, whatever there is */
}

/* Without a unit and a reason there is nothing to reserve. */
static void
test_number_is_reserved (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaStore) office = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  g_autoptr(YifaQuery) own = yifa_query_new ();
  g_autoptr(YifaQuery) reserved = yifa_query_new ();
  g_autoptr(YifaRecord) unit = NULL;
  g_autoptr(YifaPlace) place = yifa_place_new_list (&yifa_issue_number, NULL);
  YifaPage *page;
  GtkWidget *window, *go, *entry;

  g_assert_true (yifa_setup_fill (office, "大英县司法局", "大府", NULL, NULL));
  page = g_object_ref_sink (yifa_list_page_new (place, office, NULL));
  yifa_query_where (own, "org_kind", YIFA_EQUAL, "gov");
  unit = yifa_store_find_one (office, &yifa_org, own);
  window = yifa_list_reserve_ask (page);
  go = gtk_window_get_default_widget (GTK_WINDOW (window));
  g_assert_false (gtk_widget_get_sensitive (go));

  yifa_ref_entry_set_ref (YIFA_REF_ENTRY (find_child (window, YIFA_TYPE_REF_ENTRY)), yifa_record_get_id (unit));
  entry = gtk_widget_get_parent (gtk_widget_get_parent (go));
  gtk_editable_set_text (GTK_EDITABLE (gtk_grid_get_child_at (GTK_GRID (entry), 1, 2)), "会议当场使用");
  g_assert_true (gtk_widget_get_sensitive (go));
  g_signal_emit_by_name (go, "clicked");

  yifa_query_where (reserved, "stage", YIFA_EQUAL, "reserved");
  g_assert_cmpint (yifa_store_count (office, &yifa_issue_number, reserved), ==, 1);
  g_object_unref (page);
}

static void
test_page_finalizes (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaPlace) place = yifa_place_new_list (&yifa_normative_doc, NULL);
  YifaPage *page = yifa_list_page_new (place, f->store, NULL);

  g_object_ref_sink (page);
  g_assert_finalize_object (page);
}

#define ADD(name, test) g_test_add ("/list-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_resources_register (yifa_app_get_resource ());
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  yifa_kinds_init ();

  ADD ("find", test_find);
  ADD ("filter", test_filter);
  ADD ("chosen-records-can-be-let-go", test_chosen_records_can_be_let_go);
  ADD ("footer", test_footer);
  ADD ("nothing-fits", test_nothing_fits);
  ADD ("empty-register", test_empty_register);
  ADD ("place-narrows", test_place_narrows);
  ADD ("saved-row-stays-selected", test_saved_row_stays_selected);
  ADD ("withdraw-many", test_withdraw_many);
  ADD ("preview", test_preview);
  ADD ("export-is-what-is-seen", test_export_is_what_is_seen);
  ADD ("export-of-selected", test_export_of_selected);
  ADD ("papers-of-many", test_papers_of_many);
  ADD ("derived-list-is-read-only", test_derived_list_is_read_only);
  ADD ("every-kind-opens", test_every_kind_opens);
  ADD ("only-shown-rows-are-loaded", test_only_shown_rows_are_loaded);
  ADD ("number-is-reserved", test_number_is_reserved);
  ADD ("page-finalizes", test_page_finalizes);

  return g_test_run ();
}
