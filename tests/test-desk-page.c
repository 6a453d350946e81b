/* test-desk-page.c - the review desk: its queue, a case on it, and what becomes of the work done there */
#include <gtk/gtk.h>

#include "yifa-app-resources.h"
#include "yifa-checklist-view.h"
#include "yifa-deadline.h"
#include "yifa-desk-conclusion.h"
#include "yifa-desk-materials.h"
#include "yifa-desk-page.h"
#include "yifa-dialogs.h"
#include "yifa-error.h"
#include "yifa-field-row.h"
#include "yifa-kinds.h"
#include "yifa-legality-review.h"
#include "yifa-org.h"
#include "yifa-part-cards.h"
#include "yifa-review-item.h"
#include "yifa-review-point.h"

#define DRAFT "某县公园管理办法\n第一条 为了方便群众，制定本办法。\n第二条 入园应当购票。\n老年人免票。\n第三条 自公布之日起施行。\n"

typedef struct
{
  YifaStore *store;
  GtkWidget *window;
} Fixture;

static void
new_window (Fixture *f)
{
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 700);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gint64
save_new (Fixture *f, YifaRecord *record)
{
  g_autoptr(GError) error = NULL;

  if (!yifa_store_save (f->store, record, &error))
    g_error ("%s", error->message);
  return yifa_record_get_id (record);
}

static void
add_self (Fixture *f)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);

  yifa_record_put_text (org, "name", "某县司法局");
  yifa_record_put_text (org, "org_kind", "department");
  save_new (f, org);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  add_self (f);
  new_window (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  yifa_dialogs_set_answerer (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_assert_finalize_object (f->store);
}

static gint64
add_case (Fixture *f, const char *kind, const char *title, const char *text)
{
  g_autoptr(YifaRecord) review = yifa_record_new (&yifa_legality_review);

  yifa_record_put_text (review, "title", title);
  yifa_record_put_text (review, "subject_kind", kind);
  yifa_record_put_text (review, "received_on", "2026-11-20");
  yifa_record_put_text (review, "subject_text", text);
  return save_new (f, review);
}

static YifaRecord *
load_case (Fixture *f, gint64 id)
{
  return yifa_store_load (f->store, &yifa_legality_review, id, NULL);
}

static void
do_action (Fixture *f, YifaRecord *review, const char *action)
{
  g_autoptr(GError) error = NULL;

  if (!yifa_workflow_do (f->store, review, yifa_workflow_find (&yifa_legality_review, action), NULL, &error))
    g_error ("%s: %s", action, error->message);
}

static void
tick_all (Fixture *f, gint64 id)
{
  g_autoptr(GPtrArray) lines = yifa_store_load_parts (f->store, yifa_kind_lookup ("review_material"), "review", id);

  for (guint i = 0; i < lines->len; i++)
    {
      yifa_record_put_int (lines->pdata[i], "present", 1);
      save_new (f, lines->pdata[i]);
    }
}

/* A case that somebody has begun to review. */
static gint64
add_under_review (Fixture *f, const char *kind)
{
  gint64 id = add_case (f, kind, "某县公园管理办法", DRAFT);
  g_autoptr(YifaRecord) review = load_case (f, id);

  tick_all (f, id);
  yifa_record_put_text (review, "reviewer", "tester");
  do_action (f, review, "accept");
  return id;
}

static YifaDeskPage *
open_desk (Fixture *f, gint64 id)
{
  g_autoptr(YifaPlace) place = yifa_place_new ("desk");
  YifaPage *page;

  place->id = id;
  page = yifa_desk_page_new (place, f->store, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
  return YIFA_DESK_PAGE (page);
}

static YifaChecklistView *
checklist_of (YifaDeskPage *desk)
{
  return YIFA_CHECKLIST_VIEW (yifa_desk_page_find (desk, YIFA_TYPE_CHECKLIST_VIEW, NULL));
}

static YifaPartCards *
points_of (YifaDeskPage *desk)
{
  return YIFA_PART_CARDS (yifa_desk_page_find (desk, YIFA_TYPE_PART_CARDS, "review_point"));
}

static YifaDeskMaterials *
materials_of (YifaDeskPage *desk)
{
  return YIFA_DESK_MATERIALS (yifa_desk_page_find (desk, YIFA_TYPE_DESK_MATERIALS, NULL));
}

static YifaRecord *
record_of (YifaDeskPage *desk)
{
  return yifa_record_page_get_record (yifa_desk_page_get_case (desk));
}

/* --- the queue ------------------------------------------------------------------------------ */

static void
test_groups (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk;
  YifaDeskQueue *queue;

  add_case (f, "contract", "采购合同", NULL);
  add_case (f, "general", "咨询事项", NULL);
  add_under_review (f, "ordinary");
  desk = open_desk (f, 0);
  queue = yifa_desk_page_get_queue (desk);

  g_assert_cmpuint (yifa_desk_queue_count (queue, YIFA_DESK_RECEIVED), ==, 2);
  g_assert_cmpuint (yifa_desk_queue_count (queue, YIFA_DESK_REVIEWING), ==, 1);
  g_assert_cmpuint (yifa_desk_queue_count (queue, YIFA_DESK_FEEDBACK), ==, 0);
}

static void
test_filters (Fixture *f, gconstpointer data)
{
  YifaDeskQueue *queue;

  add_case (f, "contract", "采购合同", NULL);
  add_under_review (f, "ordinary");
  queue = yifa_desk_page_get_queue (open_desk (f, 0));

  yifa_desk_queue_filter (queue, "contract", FALSE);
  g_assert_cmpuint (yifa_desk_queue_count (queue, YIFA_DESK_RECEIVED), ==, 1);
  g_assert_cmpuint (yifa_desk_queue_count (queue, YIFA_DESK_REVIEWING), ==, 0);
  yifa_desk_queue_filter (queue, NULL, TRUE);
  g_assert_cmpuint (yifa_desk_queue_count (queue, YIFA_DESK_RECEIVED), ==, 0);
  g_assert_cmpuint (yifa_desk_queue_count (queue, YIFA_DESK_REVIEWING), ==, 1);
}

static void
test_opens_what_is_under_review (Fixture *f, gconstpointer data)
{
  gint64 id;

  add_case (f, "contract", "采购合同", NULL);
  id = add_under_review (f, "ordinary");

  g_assert_cmpint (yifa_record_get_id (record_of (open_desk (f, 0))), ==, id);
}

static void
test_empty_desk (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, 0);

  g_assert_null (yifa_desk_page_get_case (desk));
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (desk)));
}

/* --- a case --------------------------------------------------------------------------------- */

static void
test_new_case (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, 0);
  g_autoptr(GError) error = NULL;

  yifa_desk_page_begin (desk, "contract");
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (desk)));
  yifa_record_put_text (record_of (desk), "title", "采购合同");
  g_assert_true (yifa_page_save (YIFA_PAGE (desk), &error));
  g_assert_no_error (error);
  settle ();

  g_assert_cmpstr (yifa_record_text (record_of (desk), "subject_kind"), ==, "contract");
  g_assert_cmpuint (yifa_checklist_view_get_n (checklist_of (desk)), ==, 13);
  g_assert_cmpuint (yifa_desk_materials_get_n (materials_of (desk)), >, 0);
}

static int
answer_stay (const char *question, gpointer data)
{
  (*(guint *) data)++;
  return 0;
}

static int
answer_save (const char *question, gpointer data)
{
  (*(guint *) data)++;
  return 2;
}

static void
test_another_case_asks_first (Fixture *f, gconstpointer data)
{
  gint64 other = add_case (f, "contract", "采购合同", NULL);
  gint64 id = add_under_review (f, "ordinary");
  YifaDeskPage *desk = open_desk (f, id);
  g_autoptr(YifaRecord) stored = NULL;
  guint asked = 0;

  yifa_record_put_text (record_of (desk), "conclusion_note", "写了一半");
  yifa_dialogs_set_answerer (answer_stay, &asked);
  yifa_desk_page_open (desk, other);
  settle ();
  g_assert_cmpint (yifa_record_get_id (record_of (desk)), ==, id);

  yifa_dialogs_set_answerer (answer_save, &asked);
  yifa_desk_page_open (desk, other);
  settle ();
  g_assert_cmpuint (asked, ==, 2);
  g_assert_cmpint (yifa_record_get_id (record_of (desk)), ==, other);
  stored = load_case (f, id);
  g_assert_cmpstr (yifa_record_text (stored, "conclusion_note"), ==, "写了一半");
}

static void
test_no_draft_says_so (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, add_case (f, "contract", "采购合同", NULL));

  g_assert_false (yifa_desk_draft_has_text (yifa_desk_page_get_draft (desk)));
}

static void
test_typed_subject_is_the_draft (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, add_under_review (f, "ordinary"));

  g_assert_true (yifa_desk_draft_has_text (yifa_desk_page_get_draft (desk)));
  g_assert_cmpuint (yifa_desk_draft_n_clauses (yifa_desk_page_get_draft (desk)), ==, 5);
}

/* --- points --------------------------------------------------------------------------------- */

static void
test_point_from_selection (Fixture *f, gconstpointer data)
{
  gint64 id = add_under_review (f, "ordinary");
  YifaDeskPage *desk = open_desk (f, id);
  YifaDeskDraft *draft = yifa_desk_page_get_draft (desk);
  g_autoptr(GPtrArray) stored = NULL;
  g_autoptr(GError) error = NULL;
  YifaRecord *point;

  g_assert_true (yifa_desk_draft_select (draft, "第二条第二款", "老年人免票"));
  yifa_desk_draft_make_point (draft);
  g_assert_cmpuint (yifa_part_cards_get_n (points_of (desk)), ==, 1);
  point = yifa_part_card_get_record (yifa_part_cards_get_card (points_of (desk), 0));
  g_assert_cmpstr (yifa_record_text (point, "clause"), ==, "第二条第二款");
  g_assert_cmpstr (yifa_record_text (point, "quote"), ==, "老年人免票");
  g_assert_true (yifa_page_is_dirty (YIFA_PAGE (desk)));

  yifa_record_put_text (point, "problem", "没有依据");
  g_assert_true (yifa_page_save (YIFA_PAGE (desk), &error));
  settle ();
  stored = yifa_store_load_parts (f->store, &yifa_review_point, "review", id);
  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_cmpuint (yifa_desk_draft_get_n_points (draft, "第二条第二款"), ==, 1);
}

static void
test_point_without_problem_is_marked (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, add_under_review (f, "ordinary"));
  g_autoptr(GError) error = NULL;
  GtkWidget *row;

  yifa_desk_draft_select (yifa_desk_page_get_draft (desk), "第一条", NULL);
  yifa_desk_draft_make_point (yifa_desk_page_get_draft (desk));
  g_assert_false (yifa_page_save (YIFA_PAGE (desk), &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);

  row = yifa_part_card_get_row (yifa_part_cards_get_card (points_of (desk), 0), "problem");
  g_assert_nonnull (yifa_field_editor_get_problem (yifa_field_row_get_editor (YIFA_FIELD_ROW (row))));
  g_assert_true (yifa_page_is_dirty (YIFA_PAGE (desk)));
}

/* --- the checklist -------------------------------------------------------------------------- */

static void
test_answer_is_stored_at_once (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, add_under_review (f, "contract"));
  YifaCheckRow *row = yifa_checklist_view_get_row (checklist_of (desk), 1);
  g_autoptr(YifaRecord) stored = NULL;

  g_assert_true (yifa_check_row_answer (row, "yes"));
  settle ();
  stored = yifa_store_load (f->store, &yifa_review_item, yifa_record_get_id (yifa_check_row_get_record (row)), NULL);
  g_assert_cmpstr (yifa_record_text (stored, "answer"), ==, "yes");
  g_assert_cmpuint (yifa_checklist_view_n_answered (checklist_of (desk)), ==, 1);
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (desk)));
}

static void
test_no_wants_a_word (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, add_under_review (f, "contract"));
  YifaCheckRow *row = yifa_checklist_view_get_row (checklist_of (desk), 0);

  g_assert_true (yifa_check_row_answer (row, "no"));
  g_assert_true (yifa_check_row_is_silent (row));
  yifa_record_put_text (yifa_check_row_get_record (row), "note", "没有授权");
  g_assert_false (yifa_check_row_is_silent (row));
  g_assert_true (yifa_page_is_dirty (YIFA_PAGE (desk)));
}

static void
test_answer_of_another_is_not_lost (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, add_under_review (f, "contract"));
  YifaCheckRow *row = yifa_checklist_view_get_row (checklist_of (desk), 0);
  gint64 id = yifa_record_get_id (yifa_check_row_get_record (row));
  g_autoptr(YifaRecord) theirs = yifa_store_load (f->store, &yifa_review_item, id, NULL);
  g_autoptr(GError) error = NULL;

  yifa_record_put_text (yifa_check_row_get_record (row), "note", "我写的");
  yifa_record_put_text (theirs, "answer", "no");
  save_new (f, theirs);

  g_assert_false (yifa_check_row_write (row, &error));
  g_assert_nonnull (error);
  g_assert_true (yifa_check_row_is_answer (row, "no"));
  g_assert_cmpstr (yifa_record_text (yifa_check_row_get_record (row), "note"), ==, "我写的");
  g_clear_error (&error);
  g_assert_true (yifa_check_row_write (row, &error));
}

/* --- the road ------------------------------------------------------------------------------- */

static gboolean
conclude (YifaDeskPage *desk, GError **error)
{
  return yifa_record_page_act (yifa_desk_page_get_case (desk), yifa_workflow_find (&yifa_legality_review, "conclude"),
                               NULL, error);
}

static void
test_conclude_waits_for_the_checklist (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, add_under_review (f, "contract"));
  GtkWidget *conclusion = yifa_desk_page_find (desk, YIFA_TYPE_DESK_CONCLUSION, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (yifa_desk_conclusion_get_n (YIFA_DESK_CONCLUSION (conclusion)), ==, 4);
  yifa_desk_conclusion_choose (YIFA_DESK_CONCLUSION (conclusion), "can_sign");
  g_assert_false (conclude (desk, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_clear_error (&error);

  for (guint i = 0; i < yifa_checklist_view_get_n (checklist_of (desk)); i++)
    g_assert_true (yifa_check_row_answer (yifa_checklist_view_get_row (checklist_of (desk), i), "yes"));
  settle ();
  g_assert_true (conclude (desk, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (yifa_record_get_stage (record_of (desk)), ==, "concluded");
}

static void
test_return_stops_the_clock (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, add_under_review (f, "contract"));
  YifaRecordPage *inner = yifa_desk_page_get_case (desk);
  g_autoptr(YifaRecord) clock = NULL;

  g_assert_cmpuint (yifa_desk_materials_n_missing (materials_of (desk)), ==, 0);
  g_assert_true (yifa_desk_materials_tick (materials_of (desk), 0, FALSE));
  settle ();
  g_assert_cmpuint (yifa_desk_materials_n_missing (materials_of (desk)), ==, 1);

  g_signal_emit_by_name (materials_of (desk), "incomplete", "送审函");
  g_assert_nonnull (yifa_action_bar_get_asking (yifa_record_page_get_actions (inner)));
  yifa_action_bar_confirm (yifa_record_page_get_actions (inner));
  settle ();
  g_assert_cmpstr (yifa_record_get_stage (record_of (desk)), ==, "returned");
  g_assert_nonnull (strstr (yifa_record_text (record_of (desk), "return_reason"), "送审函"));
  clock = yifa_deadline_find (f->store, record_of (desk), "ct.review_days");
  g_assert_cmpstr (yifa_record_text (clock, "state"), ==, "paused");
  yifa_desk_queue_refresh (yifa_desk_page_get_queue (desk));
  g_assert_cmpuint (yifa_desk_queue_count (yifa_desk_page_get_queue (desk), YIFA_DESK_RETURNED), ==, 1);
}

static void
test_finalizes (Fixture *f, gconstpointer data)
{
  YifaDeskPage *desk = open_desk (f, add_under_review (f, "contract"));

  yifa_check_row_answer (yifa_checklist_view_get_row (checklist_of (desk), 0), "yes");
  yifa_desk_draft_make_point (yifa_desk_page_get_draft (desk));
  g_object_ref (desk);
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_assert_finalize_object (desk);
  new_window (f);
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

  ADD ("/desk-page/groups", test_groups);
  ADD ("/desk-page/filters", test_filters);
  ADD ("/desk-page/opens-what-is-under-review", test_opens_what_is_under_review);
  ADD ("/desk-page/empty-desk", test_empty_desk);
  ADD ("/desk-page/new-case", test_new_case);
  ADD ("/desk-page/another-case-asks-first", test_another_case_asks_first);
  ADD ("/desk-page/no-draft-says-so", test_no_draft_says_so);
  ADD ("/desk-page/typed-subject-is-the-draft", test_typed_subject_is_the_draft);
  ADD ("/desk-page/point-from-selection", test_point_from_selection);
  ADD ("/desk-page/point-without-problem-is-marked", test_point_without_problem_is_marked);
  ADD ("/desk-page/answer-is-stored-at-once", test_answer_is_stored_at_once);
  ADD ("/desk-page/no-wants-a-word", test_no_wants_a_word);
  ADD ("/desk-page/answer-of-another-is-not-lost", test_answer_of_another_is_not_lost);
  ADD ("/desk-page/conclude-waits-for-the-checklist", test_conclude_waits_for_the_checklist);
  ADD ("/desk-page/return-stops-the-clock", test_return_stops_the_clock);
  ADD ("/desk-page/finalizes", test_finalizes);

  return g_test_run ();
}
