/* test-contract-page.c - the page of a contract: what is typed is looked at at once, what is missing is said */
#include "pillar-pages.h"
#include "yifa-contract-amendment.h"
#include "yifa-contract.h"
#include "yifa-field-row.h"
#include "yifa-home-lists.h"
#include "yifa-org.h"

static const char *const kinds[] = { "contract", "contract_amendment", "contract_payment", "legality_review" };

static void
test_opens (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    assert_opens (f, kinds[i]);
}

static void
test_chinese (void)
{
  speak_chinese ("/contract-page/subprocess/chinese");
}

static void
test_chinese_pages (Fixture *f, gconstpointer data)
{
  test_opens (f, data);
  g_assert_cmpstr (yifa_kind_get_label (&yifa_contract), ==, "政府合同");
}

static YifaRecordPage *
open_draft (Fixture *f, const char *title)
{
  g_autofree char *org = g_strdup_printf ("%d", (int) yifa_org_find_self_id (f->store, NULL));

  return open_record (f, &yifa_contract, keep_new (f, &yifa_contract, "title", title, "contract_type", "service",
                                                   "handling_org", org, NULL));
}

static YifaFieldEditor *
editor_of (YifaRecordPage *page, const char *field)
{
  return yifa_field_row_get_editor (YIFA_FIELD_ROW (yifa_form_find_place (yifa_record_page_get_form (page), field)));
}

static void
type (YifaFieldEditor *editor, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (yifa_field_editor_get_input (editor)), words);
  g_signal_emit_by_name (yifa_field_editor_get_input (editor), "activate");
}

static void
test_capitals_follow (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_draft (f, "大写跟随");
  YifaRecord *contract = yifa_record_page_get_record (page);

  type (editor_of (page, "amount"), "12500.50");
  g_assert_cmpstr (yifa_record_get_text (contract, YIFA_CONTRACT_AMOUNT_WORDS), ==, "壹万贰仟伍佰元伍角整");
  type (editor_of (page, "amount"), "300");
  g_assert_cmpstr (yifa_record_get_text (contract, YIFA_CONTRACT_AMOUNT_WORDS), ==, "叁佰元整");
}

static void
test_capitals_differ (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_draft (f, "大写不符");

  type (editor_of (page, "amount"), "300");
  type (editor_of (page, "amount_words"), "肆佰元整");
  g_assert_nonnull (strstr (yifa_field_editor_get_problem (editor_of (page, "amount_words")), "“叁佰元整”"));

  type (editor_of (page, "amount"), "400"); /* the figures were wrong: both agree again */
  g_assert_null (yifa_field_editor_get_problem (editor_of (page, "amount")));
  g_assert_null (yifa_field_editor_get_problem (editor_of (page, "amount_words")));
  g_assert_cmpstr (yifa_record_get_text (yifa_record_page_get_record (page), YIFA_CONTRACT_AMOUNT_WORDS), ==, "肆佰元整");
}

static YifaFieldEditor *
code_cell (YifaPartTable *table)
{
  for (guint i = 0;; i++)
    {
      YifaFieldEditor *cell = yifa_part_table_get_cell (table, 0, i);

      if (g_str_equal (yifa_field_editor_get_field (cell)->name, "credit_code"))
        return cell;
    }
}

static void
test_wrong_code (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_draft (f, "信用代码");
  GtkWidget *table = yifa_form_find_place (yifa_record_page_get_form (page), "contract_party");
  YifaFieldEditor *cell = code_cell (YIFA_PART_TABLE (table));

  type (cell, "91510923MA62000001"); /* the last one is wrong */
  g_assert_nonnull (yifa_field_editor_get_problem (cell));
  g_assert_true (gui_says (table, yifa_field_editor_get_problem (cell)));
}

static void
test_signing_without_review (Fixture *f, gconstpointer data)
{
  YifaRecordPage *page = open_draft (f, "未经审查");
  YifaActionBar *actions = yifa_record_page_get_actions (page);

  yifa_action_bar_choose (actions, yifa_workflow_find (&yifa_contract, "sign"));
  g_assert_true (yifa_action_bar_get_asking (actions) != NULL);
  g_assert_true (gui_says (GTK_WIDGET (actions), "review"));
  yifa_action_bar_confirm (actions);
  g_assert_cmpstr (yifa_record_text (yifa_record_page_get_record (page), "stage"), ==, "draft");
}

static void
test_bound (Fixture *f, gconstpointer data)
{
  gint64 amendment = find_where (f, &yifa_contract_amendment, NULL, NULL);
  g_autoptr(YifaRecord) record = yifa_store_load (f->store, &yifa_contract_amendment, amendment, NULL);
  gint64 id = yifa_record_get_int (record, YIFA_CONTRACT_AMENDMENT_CONTRACT);
  g_autoptr(YifaRecord) contract = yifa_store_load (f->store, &yifa_contract, id, NULL);
  YifaRecordPage *page = open_record (f, &yifa_contract, id);
  YifaFindings *bound = find_type (GTK_WIDGET (page), YIFA_TYPE_FINDINGS);

  g_assert_cmpuint (yifa_findings_get_n (bound), ==, yifa_record_get_int (contract, YIFA_CONTRACT_IS_PROCUREMENT) ? 1 : 0);
}

static GtkListBoxRow *
row_after (GtkWidget *lists, const char *heading)
{
  GtkListBox *box = find_type (lists, GTK_TYPE_LIST_BOX);

  for (int i = 0; gtk_list_box_get_row_at_index (box, i) != NULL; i++)
    if (gui_says (GTK_WIDGET (gtk_list_box_get_row_at_index (box, i)), heading))
      return gtk_list_box_get_row_at_index (box, i + 1);
  g_assert_not_reached ();
}

static void
test_home_list_opens_record (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = yifa_home_lists_ask (f->store, &error);
  GtkWidget *lists = g_object_new (YIFA_TYPE_HOME_LISTS, NULL);
  g_autoptr(YifaPlace) place = NULL;
  g_autoptr(YifaRecord) contract = NULL;
  GtkListBoxRow *row;

  g_assert_no_error (error);
  gtk_window_set_child (GTK_WINDOW (f->window), lists);
  yifa_home_lists_show (YIFA_HOME_LISTS (lists), found);
  row = row_after (lists, "Signed without review");
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);

  g_assert_nonnull (f->went);
  place = yifa_place_from_variant (f->went);
  g_assert_true (place->kind == &yifa_contract);
  contract = yifa_store_load (f->store, &yifa_contract, place->id, NULL);
  g_assert_true (yifa_record_get_int (contract, YIFA_CONTRACT_UNREVIEWED));
}

int
main (int argc, char **argv)
{
  int failed;

  yifa_kinds_init ();
  yifa_locale_init ();
  gui_init (&argc, &argv);
  g_resources_register (yifa_app_get_resource ());

#define TEST(name, function) g_test_add ("/contract-page/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("opens", test_opens);
  g_test_add_func ("/contract-page/chinese", test_chinese);
  TEST ("subprocess/chinese", test_chinese_pages);
  TEST ("capitals-follow", test_capitals_follow);
  TEST ("capitals-differ", test_capitals_differ);
  TEST ("wrong-code", test_wrong_code);
  TEST ("signing-without-review", test_signing_without_review);
  TEST ("bound", test_bound);
  TEST ("home-list-opens-record", test_home_list_opens_record);

  failed = g_test_run ();
  drop_county ();
  return failed;
}
