/* test-decision-page.c - the whiteboard of a decision: what it shows, where it leads, what it asks */
#include "decision-road.h"
#include "gui.h"
#include "yifa-app-resources.h"
#include "yifa-decision-board.h"
#include "yifa-decision-dossier.h"
#include "yifa-decision-question.h"
#include "yifa-dossier-view.h"
#include "yifa-field-row.h"
#include "yifa-form-part.h"
#include "yifa-part-table.h"
#include "yifa-record-page.h"
#include "yifa-stage-line.h"

typedef struct
{
  Road      *road;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->road = road_new ();
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_settle ();
  road_free (f->road);
}

static YifaRecordPage *
open_record (Fixture *f, const YifaKind *kind, gint64 id)
{
  g_autoptr(YifaPlace) place = yifa_place_new_record (kind, id, NULL);
  YifaPage *page = yifa_record_page_new (place, f->road->store, NULL);

  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (f->window));
  gui_settle ();
  return YIFA_RECORD_PAGE (page);
}

static YifaRecordPage *
open_decision (Fixture *f)
{
  return open_record (f, &yifa_major_decision, yifa_record_get_id (f->road->decision));
}

static gpointer
find_type (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static YifaDecisionBoard *
board_of (YifaRecordPage *page)
{
  return find_type (yifa_record_page_get_form (page), YIFA_TYPE_DECISION_BOARD);
}

static GtkWidget *
table_of (YifaRecordPage *page, const char *kind)
{
  return yifa_form_find_place (yifa_record_page_get_form (page), kind);
}

static void
assert_state (YifaRecordPage *page, const char *step, const char *state)
{
  YifaDecisionColumn *column = yifa_decision_board_get_column (board_of (page), step);

  g_assert_nonnull (strstr (yifa_decision_column_get_state (column), state));
}

static const char *const steps[] = {
  "participation", "expert_review", "risk_assessment", "legality_review", "deliberation"
};

static void
test_five_columns (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_decision (f);
  double last = -1;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *column = GTK_WIDGET (yifa_decision_board_get_column (board_of (page), steps[i]));
      graphene_point_t at;

      g_assert_true (gtk_widget_get_mapped (column));
      g_assert_true (gtk_widget_compute_point (column, f->window, &GRAPHENE_POINT_INIT (0, 0), &at));
      g_assert_cmpfloat (at.x, >, last);
      g_assert_cmpfloat (at.x + gtk_widget_get_width (column), <=, 1280);
      last = at.x;
      assert_state (page, steps[i], "To be done");
    }
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (page)));
}

static void
test_states_follow (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page;

  road_to (f->road, "review_submitted");
  page = open_decision (f);
  assert_state (page, "participation", "Done");
  assert_state (page, "risk_assessment", "Done");
  g_assert_true (gui_says (GTK_WIDGET (yifa_decision_board_get_column (board_of (page), "participation")), "2026-03-23"));
  g_assert_false (gtk_widget_get_visible (yifa_decision_column_get_link (
      yifa_decision_board_get_column (board_of (page), "participation"))));
}

static void
test_page_follows_the_store (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_decision (f);
  g_autoptr(YifaRecord) step = yifa_decision_step_find (f->road->store, yifa_record_get_id (f->road->decision), "expert_review");
  g_autoptr(GError) error = NULL;

  yifa_workflow_do (f->road->store, step, yifa_workflow_find (&yifa_decision_step, "begin"), NULL, &error);
  g_assert_no_error (error);
  WAIT_UNTIL (strstr (yifa_decision_column_get_state (yifa_decision_board_get_column (board_of (page), "expert_review")),
                      "In progress") != NULL);
}

static void
test_missing_leads_there (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_decision (f);
  YifaDecisionColumn *column = yifa_decision_board_get_column (board_of (page), "risk_assessment");
  GtkWidget *table = table_of (page, "risk_assessment");

  g_assert_false (gtk_widget_get_mapped (table));
  g_signal_emit_by_name (yifa_decision_column_get_link (column), "clicked");
  g_assert_cmpstr (yifa_decision_board_get_chosen (board_of (page)), ==, "risk_assessment");
  WAIT_UNTIL (gtk_widget_get_mapped (table));
  WAIT_UNTIL (gtk_root_get_focus (GTK_ROOT (f->window)) != NULL &&
              gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), table));
}

static void
test_section_follows_column (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_decision (f);
  const char *tables[] = { "public_comment", "expert_review", "risk_assessment", "legality_review", "agenda_item" };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      yifa_decision_board_choose (board_of (page), steps[i]);
      WAIT_UNTIL (gtk_widget_get_mapped (table_of (page, tables[i])));
      g_assert_false (gtk_widget_get_mapped (table_of (page, tables[(i + 1) % G_N_ELEMENTS (steps)])));
    }
}

static GtkWidget *
asked_row (YifaDecisionBoard *board, const char *field)
{
  return yifa_form_find_place (GTK_WIDGET (yifa_decision_board_get_actions (board)), field);
}

/* Left out only with a reason and whoever allowed it, in one operation with what else was typed. */
static void
test_exempt_asks (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_decision (f);
  YifaDecisionBoard *board = board_of (page);
  GtkWidget *button = yifa_decision_column_get_button (yifa_decision_board_get_column (board, "expert_review"), "exempt");
  YifaRecord *step;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (yifa_decision_board_get_chosen (board), ==, "expert_review");
  g_assert_nonnull (asked_row (board, "exempt_reason"));
  g_assert_nonnull (asked_row (board, "approver"));

  yifa_action_bar_confirm (yifa_decision_board_get_actions (board)); /* nothing is said: nothing is done */
  assert_state (page, "expert_review", "To be done");

  button = yifa_decision_column_get_button (yifa_decision_board_get_column (board, "expert_review"), "exempt");
  g_signal_emit_by_name (button, "clicked");
  step = yifa_field_editor_get_record (yifa_field_row_get_editor (YIFA_FIELD_ROW (asked_row (board, "approver"))));
  yifa_record_put_text (step, "exempt_reason", "不属于专业性、技术性较强的事项");
  yifa_record_put_text (step, "approver", "分管副县长");
  yifa_record_put_text (yifa_record_page_get_record (page), "note", "同时写下的");
  yifa_action_bar_confirm (yifa_decision_board_get_actions (board));

  assert_state (page, "expert_review", "Lawfully left out");
  g_assert_true (gui_says (GTK_WIDGET (board), "分管副县长"));
  g_assert_false (yifa_page_is_dirty (YIFA_PAGE (page)));
  g_assert_cmpstr (yifa_record_text (yifa_record_page_get_record (page), "note"), ==, "同时写下的");
}

static void
test_evidence_is_saved (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_decision (f);
  YifaDecisionBoard *board = board_of (page);
  g_autoptr(YifaRecord) stored = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *row;

  yifa_decision_board_choose (board, "risk_assessment");
  row = yifa_form_find_place (yifa_record_page_get_form (page), "evidence");
  yifa_record_put_text (yifa_field_editor_get_record (yifa_field_row_get_editor (YIFA_FIELD_ROW (row))), "evidence", "评估报告已送");
  g_assert_true (yifa_page_is_dirty (YIFA_PAGE (page)));
  yifa_page_save (YIFA_PAGE (page), &error);
  g_assert_no_error (error);
  stored = yifa_decision_step_find (f->road->store, yifa_record_get_id (f->road->decision), "risk_assessment");
  g_assert_cmpstr (yifa_record_text (stored, "evidence"), ==, "评估报告已送");
}

static void
test_answer_follows_date (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page;
  YifaDecisionQuestion *question;
  g_autofree char *soon = NULL;

  road_to (f->road, "drafted");
  page = open_decision (f);
  question = find_type (yifa_record_page_get_form (page), YIFA_TYPE_DECISION_QUESTION);
  yifa_decision_question_ask (question, "2026-03-25");
  soon = g_strdup (yifa_decision_question_get_answer (question));
  g_assert_true (g_str_has_prefix (soon, "✕"));
  yifa_decision_question_ask (question, "2026-11-25");
  g_assert_true (g_str_has_prefix (yifa_decision_question_get_answer (question), "✓"));
}

static void
test_own_meeting_is_asked_first (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page;

  road_to (f->road, "drafted");
  plan_meeting (f->road, "2026-05-20");
  page = open_decision (f);
  g_assert_cmpstr (yifa_decision_question_get_date (find_type (yifa_record_page_get_form (page), YIFA_TYPE_DECISION_QUESTION)),
                   ==, "2026-05-20");
}

static void
test_dossier_counts (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_decision (f);
  YifaDossierView *view = find_type (yifa_record_page_get_form (page), YIFA_TYPE_DOSSIER_VIEW);
  guint missing = yifa_dossier_view_n_missing (view);

  g_assert_cmpuint (yifa_dossier_view_n_present (view), ==, 0);
  g_assert_cmpuint (missing, >, 5);
  road_to (f->road, "drafted");
  WAIT_UNTIL (yifa_dossier_view_n_present (view) > 0 && yifa_dossier_view_n_missing (view) < missing);
}

static void
test_catalogue_starts (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page;
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GError) error = NULL;

  add (f->road, "catalogue", &yifa_decision_catalogue, "decision_org", "大英县人民政府", "title", "2026年度重大行政决策事项目录",
       "year", "2026", NULL);
  add (f->road, "item", &yifa_catalogue_item, "catalogue", "catalogue", "title", "城区供水", "decision_class", "public_policy", NULL);
  page = open_record (f, &yifa_catalogue_item, piece (f->road, "item")->id);
  yifa_record_page_act (page, yifa_workflow_find (&yifa_catalogue_item, "start"), NULL, &error);
  g_assert_no_error (error);
  gui_settle ();
  g_assert_cmpuint (yifa_part_table_get_n_rows (YIFA_PART_TABLE (table_of (page, "major_decision"))), ==, 1);
  yifa_query_where_id (query, "catalogue_item", piece (f->road, "item")->id);
  g_assert_cmpint (yifa_store_count (f->road->store, &yifa_major_decision, query), ==, 1);
}

static void
test_a_new_one_has_no_board (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_record (f, &yifa_major_decision, 0);

  yifa_page_focus (YIFA_PAGE (page));
  gui_settle ();
  g_assert_null (yifa_decision_board_get_column (board_of (page), "participation"));
  g_assert_true (gtk_widget_get_mapped (yifa_form_find_place (yifa_record_page_get_form (page), "title")));
}

static void
press_next (YifaRecordPage *page, const char *action)
{
  YifaActionBar *bar = yifa_record_page_get_actions (page);
  const YifaAction *wanted = yifa_workflow_find (&yifa_major_decision, action);
  g_autoptr(GError) error = NULL;

  gui_settle ();
  yifa_page_shown (YIFA_PAGE (page));
  if (yifa_action_bar_get_next (bar) != wanted)
    g_error ("the next step offered is %s, not %s", yifa_action_bar_get_next (bar)->name, action);
  yifa_record_page_act (page, wanted, NULL, &error);
  g_assert_no_error (error);
}

static void
look_after (YifaRecordPage *page)
{
  gui_settle ();
  yifa_page_shown (YIFA_PAGE (page));
}

/* The whole road on one page that stays open, from the catalogue until the decision is carried out: at each stage
 * the next step is the one that is offered, and the columns tell how far it has come. */
static void
test_whole_road (Fixture *f, gconstpointer data)
{
  Road *r = f->road;
  YifaRecordPage *page = open_decision (f);

  prepare_initiation (r);
  press_next (page, "initiate");
  on_day (r, "2026-03-20");
  prepare_draft (r);
  press_next (page, "finish_draft");
  prepare_review (r);
  press_next (page, "submit_review");
  assert_state (page, "participation", "Done");
  assert_state (page, "legality_review", "In progress");

  reload (r);
  to_reviewed (r);
  look_after (page);
  assert_state (page, "legality_review", "Done");
  press_next (page, "deliberate");
  reload (r);
  hold_meeting (r);
  set (r, "decision", "decision_text", "同意水价调整方案", NULL);
  press_next (page, "decide");
  reload (r);
  assert_state (page, "deliberation", "Done");

  issue_decision (r);
  press_next (page, "publish");
  set_ref (r, "decision", "executing_org", r->lead);
  press_next (page, "execute");
  g_assert_cmpstr (yifa_record_get_stage (yifa_record_page_get_record (page)), ==, "executing");
}

static void
test_is_finalized (Fixture *f, gconstpointer data)
{
  gpointer page;

  road_to (f->road, "deliberating");
  page = open_decision (f);
  g_object_add_weak_pointer (page, &page);
  gtk_window_set_child (GTK_WINDOW (f->window), NULL);
  WAIT_UNTIL (page == NULL); /* a frame that is being drawn may still hold it */
}

int
main (int argc, char **argv)
{
  gui_init (&argc, &argv);
  g_resources_register (yifa_app_get_resource ());

#define ADD(path, function) g_test_add ("/decision-page/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("five-columns", test_five_columns);
  ADD ("states-follow-the-records", test_states_follow);
  ADD ("page-follows-the-store", test_page_follows_the_store);
  ADD ("missing-leads-there", test_missing_leads_there);
  ADD ("section-follows-the-column", test_section_follows_column);
  ADD ("exempt-asks-reason-and-approver", test_exempt_asks);
  ADD ("evidence-is-saved", test_evidence_is_saved);
  ADD ("answer-follows-the-date", test_answer_follows_date);
  ADD ("own-meeting-is-asked-first", test_own_meeting_is_asked_first);
  ADD ("dossier-counts", test_dossier_counts);
  ADD ("catalogue-starts-a-decision", test_catalogue_starts);
  ADD ("a-new-one-has-no-board", test_a_new_one_has_no_board);
  ADD ("whole-road", test_whole_road);
  ADD ("is-finalized", test_is_finalized);
#undef ADD
  return g_test_run ();
}
