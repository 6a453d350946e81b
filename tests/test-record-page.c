/* test-record-page.c - the page of every kind, and what becomes of edits */
#include <gtk/gtk.h>

#include "yifa-app-resources.h"
#include "yifa-conflict-view.h"
#include "yifa-error.h"
#include "yifa-field-row.h"
#include "yifa-form-part.h"
#include "yifa-kinds.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-part-table.h"
#include "yifa-record-page.h"
#include "yifa-rules.h"

typedef struct
{
  YifaStore *store;
  GtkWidget *window;
} Fixture;

static void
new_window (Fixture *f)
{
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1100, 700);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  new_window (f);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_assert_finalize_object (f->store);
}

static gint64
save_new (Fixture *f, YifaRecord *record)
{
  g_autoptr(GError) error = NULL;

  if (!yifa_store_save (f->store, record, &error))
    g_error ("%s", error->message);
  return yifa_record_get_id (record);
}

static gint64
add_org (Fixture *f)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);

  yifa_record_put_text (org, "name", "大英县人民政府");
  yifa_record_put_text (org, "org_kind", "gov");
  return save_new (f, org);
}

static gint64
add_doc (Fixture *f)
{
  g_autoptr(YifaRecord) doc = yifa_record_new (&yifa_normative_doc);

  yifa_record_put_text (doc, "title", "大英县农村公路养护管理办法");
  yifa_record_put_int (doc, "maker_org", add_org (f));
  yifa_record_put_int (doc, "drafter_org", yifa_record_int (doc, "maker_org"));
  return save_new (f, doc);
}

static YifaRecordPage *
open_page (Fixture *f, const YifaKind *kind, gint64 id)
{
  g_autoptr(YifaPlace) place = yifa_place_new_record (kind, id, NULL);
  YifaPage *page = yifa_record_page_new (place, f->store, NULL);

  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
  return YIFA_RECORD_PAGE (page);
}

/* Whatever the table demands, so that any kind can be stored. */
static gint64
store_any (Fixture *f, const YifaKind *kind, int depth)
{
  g_autoptr(YifaRecord) record = yifa_record_new (kind);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const YifaField *field = &kind->fields[i];

      if (!(field->flags & (YIFA_REQUIRED | YIFA_OWNER)) || (field->flags & YIFA_COMPUTED))
        continue;
      if (field->type == YIFA_TEXT || field->type == YIFA_PROSE)
        yifa_record_set_text (record, i, "样本");
      else if (field->type == YIFA_DATE)
        yifa_record_set_text (record, i, "2026-11-20");
      else if (field->type == YIFA_CHOICE)
        yifa_record_set_text (record, i, field->choices[0].value);
      else if (field->type == YIFA_REF && depth < 3)
        yifa_record_set_int (record, i, store_any (f, field->target, depth + 1));
      else if (yifa_field_is_figure (field))
        yifa_record_set_int (record, i, 2026);
    }

  return yifa_store_save (f->store, record, &error) ? yifa_record_get_id (record) : 0;
}

static void
test_every_kind_opens (Fixture *f, gconstpointer data)
{
  guint n, shown = 0;
  const YifaKind *const *kinds = yifa_kind_all (&n);

  for (guint i = 0; i < n; i++)
    {
      gint64 id = store_any (f, kinds[i], 0);
      YifaRecordPage *page = open_page (f, kinds[i], id);

      g_assert_false (yifa_page_is_dirty (YIFA_PAGE (page)));
      g_assert_nonnull (yifa_record_page_get_record (page));
      g_object_ref (page);
      gtk_window_destroy (GTK_WINDOW (f->window));
      settle ();
      g_assert_finalize_object (page);
      new_window (f);
      shown += id != 0;
    }

  g_assert_cmpuint (shown, >, n / 2);
}

static void
type (YifaRecordPage *page, const char *field, const char *text)
{
  GtkWidget *row = yifa_form_find_place (yifa_record_page_get_form (page), field);
  YifaFieldEditor *editor = yifa_field_row_get_editor (YIFA_FIELD_ROW (row));

  gtk_editable_set_text (GTK_EDITABLE (yifa_field_editor_get_input (editor)), text);
}

static void
test_edit_and_save (Fixture *f, gconstpointer data)
{
  gint64 id = add_doc (f);
  YifaRecordPage *page = open_page (f, &yifa_normative_doc, id);
  g_autoptr(YifaRecord) stored = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_page_offers (YIFA_PAGE (page), YIFA_COMMAND_SAVE));
  type (page, "title", "新标题");
  g_assert_true (yifa_page_offers (YIFA_PAGE (page), YIFA_COMMAND_SAVE));

  g_assert_true (yifa_page_save (YIFA_PAGE (page), &error));
  g_assert_no_error (error);
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (page)));
  stored = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);
  g_assert_cmpstr (yifa_record_get_title (stored), ==, "新标题");
}

static void
test_invalid_is_marked (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_page (f, &yifa_normative_doc, add_doc (f));
  GtkWidget *row = yifa_form_find_place (yifa_record_page_get_form (page), "title");
  g_autoptr(GError) error = NULL;

  type (page, "title", "");
  g_assert_false (yifa_page_save (YIFA_PAGE (page), &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_nonnull (yifa_field_editor_get_problem (yifa_field_row_get_editor (YIFA_FIELD_ROW (row))));
  g_assert_true (yifa_page_is_dirty (YIFA_PAGE (page)));
}

static void
test_new_is_clean_until_touched (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_page (f, &yifa_org, 0);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (page)));
  type (page, "name", "大英县司法局");
  g_assert_true (yifa_page_is_dirty (YIFA_PAGE (page)));
  yifa_record_put_text (yifa_record_page_get_record (page), "org_kind", "department");
  g_assert_true (yifa_page_save (YIFA_PAGE (page), &error));
  g_assert_cmpint (yifa_record_get_id (yifa_record_page_get_record (page)), !=, 0);
}

static void
test_discard_puts_back (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_page (f, &yifa_normative_doc, add_doc (f));

  type (page, "title", "不要的");
  yifa_page_discard (YIFA_PAGE (page));
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (page)));
  g_assert_cmpstr (yifa_record_get_title (yifa_record_page_get_record (page)), ==, "大英县农村公路养护管理办法");
}

/* Somebody else's edit, through the same store, while the page has its own. */
static void
edit_elsewhere (Fixture *f, gint64 id, const char *field, const char *value)
{
  g_autoptr(YifaRecord) theirs = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);

  yifa_record_put_text (theirs, field, value);
  save_new (f, theirs);
}

static void
test_conflict_shows_both (Fixture *f, gconstpointer data)
{
  gint64 id = add_doc (f);
  YifaRecordPage *page = open_page (f, &yifa_normative_doc, id);
  g_autoptr(GError) error = NULL;

  type (page, "title", "我的标题");
  edit_elsewhere (f, id, "title", "别人的标题");

  g_assert_false (yifa_page_save (YIFA_PAGE (page), &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_CONFLICT);
  g_assert_true (yifa_record_page_in_conflict (page));
  g_assert_cmpuint (yifa_conflict_view_get_n (yifa_record_page_get_conflict (page)), ==, 1);

  yifa_conflict_view_apply (yifa_record_page_get_conflict (page));
  g_assert_false (yifa_record_page_in_conflict (page));
  g_assert_cmpstr (yifa_record_get_title (yifa_record_page_get_record (page)), ==, "我的标题");
  g_clear_error (&error);
  g_assert_true (yifa_page_save (YIFA_PAGE (page), &error));
}

static void
test_conflict_keeps_both_edits (Fixture *f, gconstpointer data)
{
  gint64 id = add_doc (f);
  YifaRecordPage *page = open_page (f, &yifa_normative_doc, id);

  type (page, "title", "我的标题");
  edit_elsewhere (f, id, "contact", "李四");
  g_assert_false (yifa_page_save (YIFA_PAGE (page), NULL));
  g_assert_cmpuint (yifa_conflict_view_get_n (yifa_record_page_get_conflict (page)), ==, 0);

  yifa_conflict_view_apply (yifa_record_page_get_conflict (page));
  g_assert_cmpstr (yifa_record_text (yifa_record_page_get_record (page), "contact"), ==, "李四");
  g_assert_cmpstr (yifa_record_get_title (yifa_record_page_get_record (page)), ==, "我的标题");
}

static void
test_clean_page_follows (Fixture *f, gconstpointer data)
{
  gint64 id = add_doc (f);
  YifaRecordPage *page = open_page (f, &yifa_normative_doc, id);

  edit_elsewhere (f, id, "title", "别人的标题");
  settle ();
  g_assert_cmpstr (yifa_record_get_title (yifa_record_page_get_record (page)), ==, "别人的标题");
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;

  return FALSE;
}

static const YifaRefusal *
first_refused (Fixture *f, YifaRecord *record, GPtrArray **refusals)
{
  for (const YifaAction *action = yifa_record_get_kind (record)->actions; action->name != NULL; action++)
    {
      if (!yifa_workflow_offers (record, action))
        continue;
      *refusals = yifa_workflow_refusals (f->store, record, action);
      if ((*refusals)->len > 0 && ((YifaRefusal *) (*refusals)->pdata[0])->gate != NULL &&
          ((YifaRefusal *) (*refusals)->pdata[0])->gate->rule != NULL)
        return (*refusals)->pdata[0];
      g_clear_pointer (refusals, g_ptr_array_unref);
    }

  return NULL;
}

static void
test_refused_says_why (Fixture *f, gconstpointer data)
{
  gint64 id = add_doc (f);
  g_autoptr(YifaRecord) doc = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);
  g_autoptr(GPtrArray) refusals = NULL;
  g_autofree char *basis = NULL;
  g_autoptr(GError) error = NULL;
  const YifaRefusal *refusal;
  YifaRecordPage *page;

  g_assert_true (yifa_workflow_do (f->store, doc, yifa_workflow_find (&yifa_normative_doc, "start_drafting"), "测试", &error));
  page = open_page (f, &yifa_normative_doc, id);
  refusal = first_refused (f, doc, &refusals);
  g_assert_nonnull (refusal);
  basis = yifa_rules_dup_basis (f->store, refusal->gate->rule);

  g_assert_true (has_text (GTK_WIDGET (yifa_record_page_get_actions (page)), refusal->message));
  g_assert_true (has_text (GTK_WIDGET (yifa_record_page_get_actions (page)), basis));
}

static void
test_action_saves_edits_too (Fixture *f, gconstpointer data)
{
  gint64 id = add_doc (f);
  YifaRecordPage *page = open_page (f, &yifa_normative_doc, id);
  g_autoptr(YifaRecord) stored = NULL;
  g_autoptr(GError) error = NULL;

  type (page, "title", "改过的标题");
  g_assert_true (yifa_record_page_act (page, yifa_workflow_find (&yifa_normative_doc, "start_drafting"), "测试", &error));
  g_assert_no_error (error);
  stored = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);
  g_assert_cmpstr (yifa_record_get_title (stored), ==, "改过的标题");
  g_assert_cmpstr (yifa_record_get_stage (stored), ==, "drafting");
}

static void
test_refused_action_changes_nothing (Fixture *f, gconstpointer data)
{
  gint64 id = add_doc (f);
  YifaRecordPage *page = open_page (f, &yifa_normative_doc, id);
  g_autoptr(YifaRecord) stored = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_record_page_act (page, yifa_workflow_find (&yifa_normative_doc, "sign"), NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  stored = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);
  g_assert_cmpint (yifa_record_get_rev (stored), ==, yifa_record_get_rev (yifa_record_page_get_record (page)));
  g_assert_cmpstr (yifa_record_get_stage (stored), ==, "planned");
}

static void
test_withdrawn_is_read_only (Fixture *f, gconstpointer data)
{
  gint64 id = add_doc (f);
  g_autoptr(YifaRecord) doc = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);
  YifaRecordPage *page;
  GtkWidget *row;

  g_assert_true (yifa_store_withdraw (f->store, doc, "重复", NULL));
  page = open_page (f, &yifa_normative_doc, id);
  row = yifa_form_find_place (yifa_record_page_get_form (page), "title");
  g_assert_true (yifa_field_editor_is_plain (yifa_field_row_get_editor (YIFA_FIELD_ROW (row))));
  g_assert_true (has_text (GTK_WIDGET (page), "重复"));
}

static void
test_no_such_record (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_page (f, &yifa_normative_doc, 4711);

  g_assert_null (yifa_record_page_get_record (page));
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (page)));
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_resources_register (yifa_app_get_resource ());
  yifa_kinds_init ();

  ADD ("/record-page/every-kind-opens", test_every_kind_opens);
  ADD ("/record-page/edit-and-save", test_edit_and_save);
  ADD ("/record-page/invalid-is-marked", test_invalid_is_marked);
  ADD ("/record-page/new-is-clean-until-touched", test_new_is_clean_until_touched);
  ADD ("/record-page/discard-puts-back", test_discard_puts_back);
  ADD ("/record-page/conflict-shows-both", test_conflict_shows_both);
  ADD ("/record-page/conflict-keeps-both-edits", test_conflict_keeps_both_edits);
  ADD ("/record-page/clean-page-follows", test_clean_page_follows);
  ADD ("/record-page/refused-says-why", test_refused_says_why);
  ADD ("/record-page/action-saves-edits-too", test_action_saves_edits_too);
  ADD ("/record-page/refused-action-changes-nothing", test_refused_action_changes_nothing);
  ADD ("/record-page/withdrawn-is-read-only", test_withdrawn_is_read_only);
  ADD ("/record-page/no-such-record", test_no_such_record);

  return g_test_run ();
}
