/* test-filter-bar.c - the conditions of a list: drop-downs, chips, further conditions, saved filters */
#include <string.h>

#include "yifa-app-resources.h"
#include "yifa-condition-editor.h"
#include "yifa-dialogs.h"
#include "yifa-filter-bar.h"
#include "yifa-filter-tabs.h"
#include "yifa-kinds.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-record-picker.h"
#include "yifa-saved-filters.h"
#include "yifa-store.h"

typedef struct
{
  YifaStore     *store;
  YifaFilterBar *bar;
  guint          n_changes;
} Fixture;

static gint64
add_org (YifaStore *store, const char *name)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);

  yifa_record_set_text (org, YIFA_ORG_NAME, name);
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, "department");
  g_assert_true (yifa_store_save (store, org, NULL));
  return yifa_record_get_id (org);
}

static void
count_change (Fixture *f)
{
  f->n_changes++;
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  add_org (f->store, "大英县公安局");
  add_org (f->store, "大英县教育和体育局");
  f->bar = g_object_ref_sink (YIFA_FILTER_BAR (yifa_filter_bar_new ()));
  yifa_filter_bar_show (f->bar, f->store, &yifa_normative_doc);
  g_signal_connect_swapped (f->bar, "changed", G_CALLBACK (count_change), f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->bar);
  g_assert_finalize_object (f->store);
}

static gpointer
find_nth (GtkWidget *widget, GType type, guint *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_nth (child, type, nth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gpointer
find (gpointer widget, GType type, guint nth)
{
  return find_nth (widget, type, &nth);
}

static const YifaFilter *
only_filter (const YifaQuery *query)
{
  g_assert_cmpuint (query->filters->len, ==, 1);
  return query->filters->pdata[0];
}

/* The first drop-down is that of the stage. */
static void
test_drop_down_narrows (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaQuery) query = NULL;

  gtk_drop_down_set_selected (find (f->bar, GTK_TYPE_DROP_DOWN, 0), 2);
  query = yifa_filter_bar_dup_query (f->bar);
  g_assert_cmpstr (only_filter (query)->field, ==, "stage");
  g_assert_cmpstr (only_filter (query)->value, ==, "drafting");
  g_assert_cmpuint (f->n_changes, ==, 1);
}

static void
test_drop_down_widens (Fixture *f, gconstpointer unused)
{
  GtkDropDown *stage = find (f->bar, GTK_TYPE_DROP_DOWN, 0);

  gtk_drop_down_set_selected (stage, 2);
  gtk_drop_down_set_selected (stage, 0);
  g_assert_true (yifa_filter_bar_is_empty (f->bar));
}

static void
test_query_is_shown (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "stage", YIFA_EQUAL, "drafting");
  query->find = g_strdup ("停车");
  yifa_filter_bar_set_query (f->bar, query);
  g_assert_cmpuint (gtk_drop_down_get_selected (find (f->bar, GTK_TYPE_DROP_DOWN, 0)), ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (yifa_filter_bar_get_find (f->bar))), ==, "停车");
}

static void
test_unit_by_initials (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaQuery) query = NULL;
  YifaRecordPicker *picker;

  picker = YIFA_RECORD_PICKER (gtk_widget_get_first_child (gtk_popover_get_child (
    gtk_menu_button_get_popover (find (f->bar, GTK_TYPE_MENU_BUTTON, 0)))));
  yifa_record_picker_refresh (picker);
  yifa_record_picker_pick (picker, "jyhtyj");
  query = yifa_filter_bar_dup_query (f->bar);
  g_assert_cmpstr (only_filter (query)->field, ==, "maker_org");
  g_assert_cmpstr (only_filter (query)->value, ==, "2");
}

static void
test_condition_becomes_chip (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaQuery) query = NULL;

  yifa_condition_editor_compose (YIFA_CONDITION_EDITOR (yifa_filter_bar_get_editor (f->bar)), "published_on",
                                 YIFA_AT_LEAST, "20260101");
  query = yifa_filter_bar_dup_query (f->bar);
  g_assert_cmpstr (only_filter (query)->value, ==, "2026-01-01");
}

static void
test_chip_removes_condition (Fixture *f, gconstpointer unused)
{
  GtkWidget *chips = gtk_widget_get_last_child (GTK_WIDGET (f->bar));

  yifa_filter_bar_add (f->bar, "title", YIFA_CONTAINS, "停车");
  g_assert_true (gtk_widget_get_visible (chips));
  g_signal_emit_by_name (gtk_widget_get_first_child (chips), "clicked");
  g_assert_true (yifa_filter_bar_is_empty (f->bar));
  g_assert_false (gtk_widget_get_visible (chips));
}

static void
test_wrong_value_is_refused (Fixture *f, gconstpointer unused)
{
  YifaConditionEditor *editor = YIFA_CONDITION_EDITOR (yifa_filter_bar_get_editor (f->bar));

  yifa_condition_editor_compose (editor, "published_on", YIFA_AT_LEAST, "明年某天");
  g_assert_nonnull (yifa_condition_editor_get_refusal (editor));
  g_assert_true (yifa_filter_bar_is_empty (f->bar));
}

static void
test_every_kind_has_a_bar (Fixture *f, gconstpointer unused)
{
  guint n;
  const YifaKind *const *kinds = yifa_kind_all (&n);

  for (guint i = 0; i < n; i++)
    {
      YifaFilterBar *bar = g_object_ref_sink (YIFA_FILTER_BAR (yifa_filter_bar_new ()));

      yifa_filter_bar_show (bar, f->store, kinds[i]);
      g_assert_true (yifa_filter_bar_is_empty (bar));
      g_assert_finalize_object (bar);
    }
}

static void
test_saved_filter_comes_back (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) saved = NULL;

  yifa_query_where (query, "stage", YIFA_EQUAL, "drafting");
  query->find = g_strdup ("停车");
  g_assert_true (yifa_saved_filters_keep (f->store, &yifa_normative_doc, "我的草案", query, NULL));

  saved = yifa_saved_filters_load (f->store, &yifa_normative_doc);
  g_assert_cmpuint (saved->len, ==, 1);
  g_assert_cmpstr (((YifaSavedFilter *) saved->pdata[0])->name, ==, "我的草案");
  g_assert_true (yifa_saved_filter_equal (((YifaSavedFilter *) saved->pdata[0])->query, query));
}

static void
test_saved_filter_is_removed (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) saved = NULL;

  g_assert_true (yifa_saved_filters_keep (f->store, &yifa_normative_doc, "甲", query, NULL));
  g_assert_true (yifa_saved_filters_rename (f->store, &yifa_normative_doc, "甲", "乙", NULL));
  g_assert_true (yifa_saved_filters_remove (f->store, &yifa_normative_doc, "乙", NULL));
  saved = yifa_saved_filters_load (f->store, &yifa_normative_doc);
  g_assert_cmpuint (saved->len, ==, 0);
}

static char *
write_name (const char *question, gpointer name)
{
  return g_strdup (name);
}

static gboolean
has_tab (GtkWidget *tabs, const char *name)
{
  GtkToggleButton *tab;

  for (guint i = 0; (tab = find (tabs, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if (g_str_equal (gtk_button_get_label (GTK_BUTTON (tab)), name))
      return gtk_toggle_button_get_active (tab);

  return FALSE;
}

static void
test_present_filter_becomes_tab (Fixture *f, gconstpointer unused)
{
  YifaFilterTabs *tabs = g_object_ref_sink (g_object_new (YIFA_TYPE_FILTER_TABS, NULL));
  g_autoptr(YifaQuery) query = yifa_query_new ();
  GtkWidget *keep;

  yifa_filter_tabs_show (tabs, f->store, &yifa_normative_doc);
  g_assert_true (has_tab (GTK_WIDGET (tabs), "All"));
  yifa_query_where (query, "stage", YIFA_EQUAL, "drafting");
  yifa_filter_tabs_set_query (tabs, query);
  keep = gtk_widget_get_last_child (GTK_WIDGET (tabs));
  g_assert_true (gtk_widget_get_visible (keep));

  yifa_dialogs_set_writer (write_name, (gpointer) "草案");
  g_signal_emit_by_name (keep, "clicked");
  yifa_dialogs_set_writer (NULL, NULL);
  g_assert_true (has_tab (GTK_WIDGET (tabs), "草案"));
  g_assert_false (gtk_widget_get_visible (keep));
  g_assert_finalize_object (tabs);
}

#define ADD(name, test) g_test_add ("/filter-bar/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_resources_register (yifa_app_get_resource ());
  yifa_kinds_init ();

  ADD ("drop-down-narrows", test_drop_down_narrows);
  ADD ("drop-down-widens", test_drop_down_widens);
  ADD ("query-is-shown", test_query_is_shown);
  ADD ("unit-by-initials", test_unit_by_initials);
  ADD ("condition-becomes-chip", test_condition_becomes_chip);
  ADD ("chip-removes-condition", test_chip_removes_condition);
  ADD ("wrong-value-is-refused", test_wrong_value_is_refused);
  ADD ("every-kind-has-a-bar", test_every_kind_has_a_bar);
  ADD ("saved-filter-comes-back", test_saved_filter_comes_back);
  ADD ("saved-filter-is-removed", test_saved_filter_is_removed);
  ADD ("present-filter-becomes-tab", test_present_filter_becomes_tab);

  return g_test_run ();
}
