/* test-field-row.c - what a row does with what people type */
#include <gtk/gtk.h>

#include "yifa-date-entry.h"
#include "yifa-field-row.h"
#include "yifa-kinds.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-ref-entry.h"

typedef struct
{
  YifaStore  *store;
  YifaRecord *doc;
  GtkWidget  *window;
  GtkWidget  *box;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  f->doc = yifa_record_new (&yifa_normative_doc);
  f->window = gtk_window_new ();
  f->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_window_set_child (GTK_WINDOW (f->window), f->box);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->doc);
  g_assert_finalize_object (f->store);
}

static YifaFieldEditor *
add_row (Fixture *f, const char *field)
{
  GtkWidget *row = yifa_field_row_new (field);

  gtk_box_append (GTK_BOX (f->box), row);
  yifa_field_row_set_record (YIFA_FIELD_ROW (row), f->store, f->doc);
  return yifa_field_row_get_editor (YIFA_FIELD_ROW (row));
}

static void
type (YifaFieldEditor *editor, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (yifa_field_editor_get_input (editor)), text);
}

static const char *
shown (YifaFieldEditor *editor)
{
  return gtk_editable_get_text (GTK_EDITABLE (yifa_field_editor_get_input (editor)));
}

static void
test_text_both_ways (Fixture *f, gconstpointer data)
{
  YifaFieldEditor *editor = add_row (f, "title");

  type (editor, "农村公路养护办法");
  g_assert_cmpstr (yifa_record_get_title (f->doc), ==, "农村公路养护办法");
  yifa_record_put_text (f->doc, "title", "另一个");
  g_assert_cmpstr (shown (editor), ==, "另一个");
}

/* GObject names the property "valid-years". */
static void
test_a_number_set_behind_the_editor_shows (Fixture *f, gconstpointer data)
{
  YifaFieldEditor *editor = add_row (f, "valid_years");

  yifa_record_set_int (f->doc, YIFA_NORMATIVE_DOC_VALID_YEARS, 5);
  g_assert_cmpstr (shown (editor), ==, "5");
  g_assert_true (yifa_field_editor_commit (editor));
  g_assert_cmpint (yifa_record_get_int (f->doc, YIFA_NORMATIVE_DOC_VALID_YEARS), ==, 5);
}

static void
test_dates_as_typed (Fixture *f, gconstpointer data)
{
  const struct { const char *typed, *date; } cases[] = {
    { "20261123", "2026-11-23" },   { "2026.11.24", "2026-11-24" }, { "2026年11月25日", "2026-11-25" },
    { "11-26", "2026-11-26" },      { "今天", "2026-11-22" },       { "+15", "2026-12-07" },
    { "+5工作日", "2026-11-27" },
  };
  YifaFieldEditor *editor = add_row (f, "effective_on");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (editor, cases[i].typed);
      g_assert_true (yifa_field_editor_commit (editor));
      g_assert_cmpstr (shown (editor), ==, cases[i].date);
      g_assert_cmpstr (yifa_record_text (f->doc, "effective_on"), ==, cases[i].date);
    }
}

static void
test_no_date_keeps_the_text (Fixture *f, gconstpointer data)
{
  YifaFieldEditor *editor = add_row (f, "effective_on");

  type (editor, "下个月");
  g_assert_false (yifa_field_editor_commit (editor));
  g_assert_cmpstr (shown (editor), ==, "下个月");
  g_assert_nonnull (yifa_field_editor_get_problem (editor));
  g_assert_true (gtk_widget_has_css_class (yifa_field_editor_get_input (editor), "error"));

  type (editor, "");
  g_assert_true (yifa_field_editor_commit (editor));
  g_assert_null (yifa_field_editor_get_problem (editor));
}

static void
test_choice_may_be_empty (Fixture *f, gconstpointer data)
{
  YifaFieldEditor *editor = add_row (f, "doc_type");
  GtkDropDown *list = GTK_DROP_DOWN (yifa_field_editor_get_input (editor));

  gtk_drop_down_set_selected (list, 1);
  g_assert_cmpstr (yifa_record_text (f->doc, "doc_type"), ==, "measures");
  gtk_drop_down_set_selected (list, 0);
  g_assert_null (yifa_record_text (f->doc, "doc_type"));
}

static void
test_number_refuses_words (Fixture *f, gconstpointer data)
{
  YifaFieldEditor *editor = add_row (f, "valid_years");

  type (editor, "5");
  g_assert_cmpint (yifa_record_int (f->doc, "valid_years"), ==, 5);
  type (editor, "五年");
  g_assert_false (yifa_field_editor_commit (editor));
  g_assert_nonnull (yifa_field_editor_get_problem (editor));
  type (editor, "");
  g_assert_true (yifa_field_editor_commit (editor));
  g_assert_false (yifa_record_has (f->doc, YIFA_NORMATIVE_DOC_VALID_YEARS));
}

static void
test_locked_is_plain (Fixture *f, gconstpointer data)
{
  g_assert_true (yifa_field_editor_is_plain (add_row (f, "issue_no")));
  g_assert_true (yifa_field_editor_is_plain (add_row (f, "validity")));
  g_assert_false (yifa_field_editor_is_plain (add_row (f, "title")));
}

static gint64
add_org (Fixture *f, const char *name)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);
  g_autoptr(GError) error = NULL;

  yifa_record_put_text (org, "name", name);
  yifa_record_put_text (org, "org_kind", "department");
  if (!yifa_store_save (f->store, org, &error))
    g_error ("%s", error->message);
  return yifa_record_get_id (org);
}

static void
test_reference_by_initials (Fixture *f, gconstpointer data)
{
  gint64 justice = add_org (f, "大英县司法局");
  YifaFieldEditor *editor;

  add_org (f, "大英县财政局");
  editor = add_row (f, "drafter_org");
  type (editor, "dyxsfj");
  g_assert_true (yifa_field_editor_commit (editor));
  g_assert_cmpint (yifa_record_int (f->doc, "drafter_org"), ==, justice);
  g_assert_cmpstr (shown (editor), ==, "大英县司法局");
}

static void
test_reference_asks_when_in_doubt (Fixture *f, gconstpointer data)
{
  YifaFieldEditor *editor;

  add_org (f, "大英县司法局");
  add_org (f, "大英县财政局");
  editor = add_row (f, "drafter_org");

  type (editor, "大英县");
  g_assert_false (yifa_field_editor_commit (editor));
  g_assert_nonnull (yifa_field_editor_get_problem (editor));
  g_assert_cmpint (yifa_record_int (f->doc, "drafter_org"), ==, 0);

  type (editor, "水利局");
  g_assert_false (yifa_field_editor_commit (editor));

  type (editor, "财政");
  g_assert_true (yifa_field_editor_commit (editor));
  g_assert_cmpstr (shown (editor), ==, "大英县财政局");
}

static void
test_another_record (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) other = yifa_record_new (&yifa_normative_doc);
  GtkWidget *row = yifa_field_row_new ("title");

  gtk_box_append (GTK_BOX (f->box), row);
  yifa_record_put_text (f->doc, "title", "甲");
  yifa_record_put_text (other, "title", "乙");
  yifa_field_row_set_record (YIFA_FIELD_ROW (row), f->store, f->doc);
  yifa_field_row_set_record (YIFA_FIELD_ROW (row), f->store, other);

  type (yifa_field_row_get_editor (YIFA_FIELD_ROW (row)), "丙");
  g_assert_cmpstr (yifa_record_get_title (f->doc), ==, "甲");
  g_assert_cmpstr (yifa_record_get_title (other), ==, "丙");
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  yifa_kinds_init ();

  ADD ("/field-row/text-both-ways", test_text_both_ways);
  ADD ("/field-row/a-number-set-behind-the-editor-shows", test_a_number_set_behind_the_editor_shows);
  ADD ("/field-row/dates-as-typed", test_dates_as_typed);
  ADD ("/field-row/no-date-keeps-the-text", test_no_date_keeps_the_text);
  ADD ("/field-row/choice-may-be-empty", test_choice_may_be_empty);
  ADD ("/field-row/number-refuses-words", test_number_refuses_words);
  ADD ("/field-row/locked-is-plain", test_locked_is_plain);
  ADD ("/field-row/reference-by-initials", test_reference_by_initials);
  ADD ("/field-row/reference-asks-when-in-doubt", test_reference_asks_when_in_doubt);
  ADD ("/field-row/another-record", test_another_record);

  return g_test_run ();
}
