/* test-assessment-page.c - the page of an assessment: figures, points typed into the table, views, the result */
#include "gui.h"
#include "yifa-adviser-assessment.h"
#include "yifa-adviser.h"
#include "yifa-app-resources.h"
#include "yifa-assessment-item.h"
#include "yifa-assessment-view.h"
#include "yifa-engagement.h"
#include "yifa-form-part.h"
#include "yifa-kinds.h"
#include "yifa-org.h"
#include "yifa-part-table.h"
#include "yifa-record-page.h"
#include "yifa-workflow.h"

#define N_INDICATORS 7
enum { SUGGESTED_COLUMN = 3, OFFICE_COLUMN = 5 };

typedef struct
{
  YifaStore *store;
  GtkWidget *window;
  gint64     gov, assessment;
} Fixture;

static gint64
keep (Fixture *f, YifaRecord *record)
{
  g_autoptr(YifaRecord) owned = record;
  g_autoptr(GError) error = NULL;

  yifa_store_save (f->store, owned, &error);
  g_assert_no_error (error);
  return yifa_record_get_id (owned);
}

static YifaRecord *
new_record (const YifaKind *kind, const char *field, const char *value)
{
  YifaRecord *record = yifa_record_new (kind);

  yifa_record_put_text (record, field, value);
  return record;
}

static gint64
engage (Fixture *f)
{
  YifaRecord *adviser = new_record (&yifa_adviser, "name", "周明");
  YifaRecord *engagement = new_record (&yifa_engagement, "capacity", "adviser");

  yifa_record_put_text (adviser, "adviser_kind", "lawyer");
  yifa_record_put_text (engagement, "starts_on", "2026-01-01");
  yifa_record_put_text (engagement, "ends_on", "2026-12-31");
  yifa_record_put_int (engagement, "adviser", keep (f, adviser));
  yifa_record_put_int (engagement, "client_org", f->gov);
  return keep (f, engagement);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  YifaRecord *gov = new_record (&yifa_org, "name", "大英县人民政府");
  YifaRecord *assessment = yifa_record_new (&yifa_adviser_assessment);

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  yifa_record_put_text (gov, "org_kind", "gov");
  f->gov = keep (f, gov);
  yifa_record_put_int (assessment, "engagement", engage (f));
  f->assessment = keep (f, assessment);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_settle ();
  g_assert_finalize_object (f->store);
}

static YifaRecordPage *
open_page (Fixture *f)
{
  g_autoptr(YifaPlace) place = yifa_place_new_record (&yifa_adviser_assessment, f->assessment, NULL);
  YifaPage *page = yifa_record_page_new (place, f->store, NULL);

  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (f->window));
  gui_settle ();
  return YIFA_RECORD_PAGE (page);
}

static YifaPartTable *
table_of (YifaRecordPage *page, const char *kind)
{
  GtkWidget *table = yifa_form_find_place (yifa_record_page_get_form (page), kind);

  g_assert_true (YIFA_IS_PART_TABLE (table));
  return YIFA_PART_TABLE (table);
}

static void
save (YifaRecordPage *page)
{
  g_autoptr(GError) error = NULL;

  yifa_page_save (YIFA_PAGE (page), &error);
  g_assert_no_error (error);
  gui_settle ();
}

static YifaRecord *
load (Fixture *f)
{
  return yifa_store_load (f->store, &yifa_adviser_assessment, f->assessment, NULL);
}

static void
act (Fixture *f, const char *name, const char *reason)
{
  g_autoptr(YifaRecord) assessment = load (f);
  g_autoptr(GError) error = NULL;

  yifa_workflow_do (f->store, assessment, yifa_workflow_find (&yifa_adviser_assessment, name), reason, &error);
  g_assert_no_error (error);
}

/* Indicators come from the rules: there is no empty row to type another into. */
static void
test_every_indicator_and_no_other (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_page (f);
  YifaPartTable *items = table_of (page, "assessment_item");

  g_assert_cmpuint (yifa_part_table_get_n_rows (items), ==, N_INDICATORS);
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (page)));
}

static GtkWidget *
input_of (YifaPartTable *table, guint row, guint column)
{
  return yifa_field_editor_get_input (yifa_part_table_get_cell (table, row, column));
}

static void
test_the_log_suggests_and_people_decide (Fixture *f, gconstpointer data)
{
  YifaPartTable *items = table_of (open_page (f), "assessment_item");

  g_assert_true (yifa_field_editor_is_plain (yifa_part_table_get_cell (items, 0, SUGGESTED_COLUMN)));
  g_assert_false (yifa_field_editor_is_plain (yifa_part_table_get_cell (items, 0, OFFICE_COLUMN)));
}

static void
test_points_are_typed_and_saved (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_page (f);
  g_autoptr(GPtrArray) stored = NULL;

  gtk_editable_set_text (GTK_EDITABLE (input_of (table_of (page, "assessment_item"), 1, OFFICE_COLUMN)), "20");
  g_assert_true (yifa_page_is_dirty (YIFA_PAGE (page)));
  save (page);

  stored = yifa_store_load_parts (f->store, &yifa_assessment_item, "assessment", f->assessment);
  g_assert_cmpint (yifa_record_get_int (stored->pdata[1], YIFA_ASSESSMENT_ITEM_OFFICE_SCORE), ==, 20);
}

static void
test_too_many_points_are_not_saved (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_page (f);
  g_autoptr(GError) error = NULL;

  gtk_editable_set_text (GTK_EDITABLE (input_of (table_of (page, "assessment_item"), 1, OFFICE_COLUMN)), "26");
  g_assert_false (yifa_page_save (YIFA_PAGE (page), &error));
  g_assert_true (yifa_page_is_dirty (YIFA_PAGE (page)));
  yifa_page_discard (YIFA_PAGE (page));
}

/* What a unit says stands among the points as soon as it is saved. */
static void
test_a_view_moves_the_suggestion (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_page (f);
  YifaPartTable *items = table_of (page, "assessment_item");
  YifaRecord *view = yifa_record_new (&yifa_assessment_view);

  yifa_record_put_int (view, "assessment", f->assessment);
  yifa_record_put_int (view, "org", f->gov);
  yifa_record_put_int (view, "score", 80);
  keep (f, view);
  WAIT_UNTIL (yifa_record_get_int (yifa_part_table_get_record (items, N_INDICATORS - 1),
                                   YIFA_ASSESSMENT_ITEM_SUGGESTED) == 8);
}

static void
test_the_result_is_shown (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (f->store, &yifa_assessment_item, "assessment", f->assessment);
  YifaRecordPage *page;

  for (guint i = 0; i < items->len; i++)
    {
      yifa_record_set_int (items->pdata[i], YIFA_ASSESSMENT_ITEM_OFFICE_SCORE, 10);
      keep (f, g_object_ref (items->pdata[i]));
    }
  act (f, "score", "没有使用单位");
  page = open_page (f);
  g_assert_true (gui_says (yifa_record_page_get_form (page), "70"));
  g_assert_true (gui_says (yifa_record_page_get_form (page), "Qualified"));
}

static void
test_is_finalized (Fixture *f, gconstpointer data)
{
  gpointer page = open_page (f);

  g_object_add_weak_pointer (page, &page);
  gtk_window_set_child (GTK_WINDOW (f->window), NULL);
  WAIT_UNTIL (page == NULL); /* a frame that is being drawn may still hold it */
}

int
main (int argc, char **argv)
{
  gui_init (&argc, &argv);
  yifa_kinds_init ();
  g_resources_register (yifa_app_get_resource ());

#define ADD(path, function) g_test_add ("/assessment-page/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("every-indicator-and-no-other", test_every_indicator_and_no_other);
  ADD ("the-log-suggests-and-people-decide", test_the_log_suggests_and_people_decide);
  ADD ("points-are-typed-and-saved", test_points_are_typed_and_saved);
  ADD ("too-many-points-are-not-saved", test_too_many_points_are_not_saved);
  ADD ("a-view-moves-the-suggestion", test_a_view_moves_the_suggestion);
  ADD ("the-result-is-shown", test_the_result_is_shown);
  ADD ("is-finalized", test_is_finalized);
  return g_test_run ();
}
