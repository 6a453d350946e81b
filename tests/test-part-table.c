/* test-part-table.c - parts of a record, edited in their table */
#include <gtk/gtk.h>

#include "yifa-dialogs.h"
#include "yifa-form-part.h"
#include "yifa-kinds.h"
#include "yifa-meeting.h"
#include "yifa-org.h"
#include "yifa-attendance.h"
#include "yifa-part-table.h"

typedef struct
{
  YifaStore     *store;
  YifaRecord    *meeting;
  GtkWidget     *window;
  GtkWidget     *box;
  YifaPartTable *table;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);
  g_autoptr(GError) error = NULL;

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  f->meeting = yifa_record_new (&yifa_meeting);
  yifa_record_put_text (org, "name", "大英县人民政府");
  yifa_record_put_text (org, "org_kind", "gov");
  if (!yifa_store_save (f->store, org, &error))
    g_error ("%s", error->message);
  yifa_record_put_text (f->meeting, "name", "第十二次常务会议");
  yifa_record_put_text (f->meeting, "meeting_kind", "executive");
  yifa_record_put_int (f->meeting, "org", yifa_record_get_id (org));
  yifa_record_put_text (f->meeting, "held_on", "2026-11-20");
  if (!yifa_store_save (f->store, f->meeting, &error))
    g_error ("%s", error->message);

  f->table = g_object_new (YIFA_TYPE_PART_TABLE, "kind", "attendance", "fields", "person_name role reason", NULL);
  f->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (f->box), GTK_WIDGET (f->table));
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), f->box);
  gtk_window_present (GTK_WINDOW (f->window));
  yifa_form_bind (f->box, f->store, f->meeting, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (f->meeting);
  g_assert_finalize_object (f->store);
}

static void
type (Fixture *f, guint row, const char *name)
{
  YifaFieldEditor *cell = yifa_part_table_get_cell (f->table, row, 0);

  gtk_editable_set_text (GTK_EDITABLE (yifa_field_editor_get_input (cell)), name);
}

static guint
n_stored (Fixture *f)
{
  g_autoptr(GPtrArray) stored = yifa_store_load_parts (f->store, &yifa_attendance, "meeting",
                                                       yifa_record_get_id (f->meeting));

  return stored->len;
}

static gboolean
save (Fixture *f, GError **error)
{
  gboolean ok = yifa_store_begin (f->store, error);

  ok = ok && yifa_form_save (f->box, error);
  ok = yifa_store_end (f->store, ok, ok ? error : NULL);
  if (ok)
    yifa_form_bind (f->box, f->store, f->meeting, TRUE); /* as a page does */
  return ok;
}

static void
choose_role (Fixture *f, guint row)
{
  yifa_record_put_text (yifa_part_table_get_record (f->table, row), "role", "attendee");
}

static void
test_typing_adds_a_row (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (yifa_part_table_get_n_rows (f->table), ==, 1);
  g_assert_false (yifa_form_is_dirty (f->box));

  type (f, 0, "张三");
  g_assert_cmpuint (yifa_part_table_get_n_rows (f->table), ==, 2);
  g_assert_true (yifa_form_is_dirty (f->box));
  g_assert_cmpuint (n_stored (f), ==, 0);
}

static void
test_saved_in_one (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  type (f, 0, "张三");
  choose_role (f, 0);
  type (f, 1, "李四");
  choose_role (f, 1);

  g_assert_true (save (f, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_stored (f), ==, 2);
  g_assert_false (yifa_form_is_dirty (f->box));
  g_assert_cmpuint (yifa_part_table_get_n_rows (f->table), ==, 3);
}

static void
test_all_or_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  type (f, 0, "张三");
  choose_role (f, 0);
  yifa_record_put_text (yifa_part_table_get_record (f->table, 1), "reason", "请假"); /* and no name */

  g_assert_false (save (f, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (n_stored (f), ==, 0);
  g_assert_true (yifa_form_mark (f->box, error));
  g_assert_nonnull (yifa_field_editor_get_problem (yifa_part_table_get_cell (f->table, 1, 0)));
}

static void
test_enter_goes_on (Fixture *f, gconstpointer data)
{
  GtkWidget *first = GTK_WIDGET (yifa_part_table_get_cell (f->table, 0, 0));
  GtkWidget *second = GTK_WIDGET (yifa_part_table_get_cell (f->table, 0, 1));
  GtkWidget *third = GTK_WIDGET (yifa_part_table_get_cell (f->table, 0, 2));

  type (f, 0, "张三");
  gtk_widget_grab_focus (first);
  g_signal_emit_by_name (yifa_field_editor_get_input (YIFA_FIELD_EDITOR (first)), "activate");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), second));

  gtk_widget_grab_focus (third);
  g_signal_emit_by_name (yifa_field_editor_get_input (YIFA_FIELD_EDITOR (third)), "activate");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)),
                                         GTK_WIDGET (yifa_part_table_get_cell (f->table, 1, 0))));
}

static int
answer_yes (const char *question, gpointer data)
{
  return 1;
}

static void
test_withdraw_waits_for_save (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  type (f, 0, "张三");
  choose_role (f, 0);
  g_assert_true (save (f, &error));

  yifa_dialogs_set_answerer (answer_yes, NULL);
  yifa_part_table_withdraw (f->table, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  yifa_dialogs_set_answerer (NULL, NULL);
  g_assert_cmpuint (n_stored (f), ==, 1);
  g_assert_true (yifa_form_is_dirty (f->box));

  g_assert_true (save (f, &error));
  g_assert_cmpuint (n_stored (f), ==, 0);
  g_assert_cmpuint (yifa_part_table_get_n_rows (f->table), ==, 1);
}

static void
test_discard_forgets (Fixture *f, gconstpointer data)
{
  type (f, 0, "张三");
  yifa_form_discard (f->box);
  g_assert_cmpuint (yifa_part_table_get_n_rows (f->table), ==, 1);
  g_assert_false (yifa_form_is_dirty (f->box));
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  yifa_kinds_init ();

  ADD ("/part-table/typing-adds-a-row", test_typing_adds_a_row);
  ADD ("/part-table/saved-in-one", test_saved_in_one);
  ADD ("/part-table/all-or-nothing", test_all_or_nothing);
  ADD ("/part-table/enter-goes-on", test_enter_goes_on);
  ADD ("/part-table/withdraw-waits-for-save", test_withdraw_waits_for_save);
  ADD ("/part-table/discard-forgets", test_discard_forgets);

  return g_test_run ();
}
