/* test-column-view.c - columns out of the field table: order, choice, what is remembered */
#include <glib/gstdio.h>

#include "yifa-app-resources.h"
#include "yifa-column-view.h"
#include "yifa-kinds.h"
#include "yifa-list-memory.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-store.h"
#include "yifa-tone.h"

typedef struct
{
  YifaStore      *store;
  YifaRecordList *list;
  YifaColumnView *columns;
  guint           n_orders;
} Fixture;

static void
forget_arrangement (void)
{
  YifaListMemory nothing = { NULL };

  yifa_list_memory_save (&yifa_normative_doc, &nothing);
}

static void
count_order (Fixture *f)
{
  f->n_orders++;
}

static YifaColumnView *
make_view (Fixture *f)
{
  YifaColumnView *columns = g_object_ref_sink (YIFA_COLUMN_VIEW (yifa_column_view_new ()));

  yifa_column_view_show (columns, f->store, f->list, "title issue_no stage validity");
  return columns;
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  forget_arrangement ();
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  f->list = yifa_record_list_new (f->store, &yifa_normative_doc);
  f->columns = make_view (f);
  g_signal_connect_swapped (f->columns, "order-changed", G_CALLBACK (count_order), f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->columns);
  g_assert_finalize_object (f->list);
  g_assert_finalize_object (f->store);
}

static char *
fields_of (YifaColumnView *columns)
{
  g_auto(GStrv) fields = yifa_column_view_dup_fields (columns);

  return g_strjoinv (" ", fields);
}

static GtkColumnViewColumn *
column_at (Fixture *f, guint index)
{
  g_autoptr(GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (yifa_column_view_get_view (f->columns)), index);

  return column;
}

static void
test_header_sorts (Fixture *f, gconstpointer unused)
{
  GtkColumnView *view = yifa_column_view_get_view (f->columns);
  gboolean descending;

  gtk_column_view_sort_by_column (view, column_at (f, 1), GTK_SORT_ASCENDING);
  g_assert_cmpstr (yifa_column_view_get_order (f->columns, &descending), ==, "issue_no");
  g_assert_false (descending);
  gtk_column_view_sort_by_column (view, column_at (f, 1), GTK_SORT_DESCENDING);
  g_assert_cmpstr (yifa_column_view_get_order (f->columns, &descending), ==, "issue_no");
  g_assert_true (descending);
  g_assert_cmpuint (f->n_orders, >=, 2);
}

static void
test_last_header_wins (Fixture *f, gconstpointer unused)
{
  GtkColumnView *view = yifa_column_view_get_view (f->columns);
  gboolean descending;

  gtk_column_view_sort_by_column (view, column_at (f, 1), GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (view, column_at (f, 0), GTK_SORT_ASCENDING);
  g_assert_cmpstr (yifa_column_view_get_order (f->columns, &descending), ==, "title");
}

static void
test_newest_first (Fixture *f, gconstpointer unused)
{
  gboolean descending;

  yifa_column_view_set_order (f->columns, "title", TRUE);
  yifa_column_view_set_order (f->columns, NULL, FALSE);
  g_assert_null (yifa_column_view_get_order (f->columns, &descending));
}

static void
test_hidden_stays_hidden (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaColumnView) again = NULL;
  g_autofree char *fields = NULL;

  yifa_column_view_set_shown (f->columns, "stage", FALSE);
  yifa_column_view_set_shown (f->columns, "handler", TRUE);
  g_assert_finalize_object (f->columns); /* closing the list writes what was arranged */
  f->columns = make_view (f);
  fields = fields_of (f->columns);
  g_assert_cmpstr (fields, ==, "title issue_no validity handler");
}

static void
test_width_and_order_come_back (Fixture *f, gconstpointer unused)
{
  gboolean descending;

  gtk_column_view_column_set_fixed_width (column_at (f, 1), 222);
  yifa_column_view_set_order (f->columns, "issue_no", TRUE);
  g_assert_finalize_object (f->columns);
  f->columns = make_view (f);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column_at (f, 1)), ==, 222);
  g_assert_cmpstr (yifa_column_view_get_order (f->columns, &descending), ==, "issue_no");
  g_assert_true (descending);
}

static void
test_dragged_column_stays (Fixture *f, gconstpointer unused)
{
  GtkColumnView *view = yifa_column_view_get_view (f->columns);
  g_autoptr(GtkColumnViewColumn) last = g_object_ref (column_at (f, 3));
  g_autofree char *fields = NULL;

  gtk_column_view_insert_column (view, 0, last);
  g_assert_finalize_object (f->columns);
  g_clear_object (&last);
  f->columns = make_view (f);
  fields = fields_of (f->columns);
  g_assert_cmpstr (fields, ==, "validity title issue_no stage");
}

static void
test_reset (Fixture *f, gconstpointer unused)
{
  g_autofree char *fields = NULL;

  yifa_column_view_set_shown (f->columns, "stage", FALSE);
  yifa_column_view_reset (f->columns);
  fields = fields_of (f->columns);
  g_assert_cmpstr (fields, ==, "title issue_no stage validity");
}

static void
test_last_column_stays (Fixture *f, gconstpointer unused)
{
  const char *const all[] = { "issue_no", "stage", "validity", "title" };
  g_autofree char *fields = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    yifa_column_view_set_shown (f->columns, all[i], FALSE);
  fields = fields_of (f->columns);
  g_assert_cmpstr (fields, ==, "title");
}

static void
test_little_room_hides_but_keeps (Fixture *f, gconstpointer unused)
{
  g_autofree char *fields = NULL;

  yifa_column_view_set_room (f->columns, 400);
  g_assert_true (gtk_column_view_column_get_visible (column_at (f, 0)));
  g_assert_false (gtk_column_view_column_get_visible (column_at (f, 1)));
  fields = fields_of (f->columns);
  g_assert_cmpstr (fields, ==, "title issue_no stage validity");
  yifa_column_view_set_room (f->columns, 0);
  g_assert_true (gtk_column_view_column_get_visible (column_at (f, 1)));
}

static void
test_damaged_memory_does_no_harm (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "yifa", "lists.ini", NULL);
  g_autofree char *fields = NULL;

  g_assert_finalize_object (f->columns);
  g_assert_true (g_file_set_contents (path, "[normative_doc\ncolumns=no;such\n\377", -1, NULL));
  f->columns = make_view (f);
  fields = fields_of (f->columns);
  g_assert_cmpstr (fields, ==, "title issue_no stage validity");
}

/* Colour never stands alone: what has a colour has a sign. */
static void
test_tone_has_a_sign (Fixture *f, gconstpointer unused)
{
  g_autoptr(YifaRecord) doc = yifa_record_new (&yifa_normative_doc);
  g_autofree char *words = NULL;

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_VALIDITY, "suspended");
  words = yifa_tone_dup_words (f->store, doc, YIFA_NORMATIVE_DOC_VALIDITY);
  g_assert_cmpstr (yifa_tone_of (doc, YIFA_NORMATIVE_DOC_VALIDITY)->css, ==, "soon");
  g_assert_true (g_str_has_prefix (words, yifa_tone_of (doc, YIFA_NORMATIVE_DOC_VALIDITY)->sign));
}

#define ADD(name, test) g_test_add ("/column-view/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  g_resources_register (yifa_app_get_resource ());
  yifa_kinds_init ();

  ADD ("header-sorts", test_header_sorts);
  ADD ("last-header-wins", test_last_header_wins);
  ADD ("newest-first", test_newest_first);
  ADD ("hidden-stays-hidden", test_hidden_stays_hidden);
  ADD ("width-and-order-come-back", test_width_and_order_come_back);
  ADD ("dragged-column-stays", test_dragged_column_stays);
  ADD ("reset", test_reset);
  ADD ("last-column-stays", test_last_column_stays);
  ADD ("little-room-hides-but-keeps", test_little_room_hides_but_keeps);
  ADD ("damaged-memory-does-no-harm", test_damaged_memory_does_no_harm);
  ADD ("tone-has-a-sign", test_tone_has_a_sign);

  return g_test_run ();
}
