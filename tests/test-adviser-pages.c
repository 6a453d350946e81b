/* test-adviser-pages.c - the pages of advisers, engagements and matters: what they show before anybody asks */
#include "pillar-pages.h"
#include "yifa-adviser-client.h"
#include "yifa-adviser.h"
#include "yifa-conflict-check.h"
#include "yifa-engagement.h"
#include "yifa-matter-party.h"
#include "yifa-matter.h"
#include "yifa-org.h"
#include "yifa-part-cards.h"
#include "yifa-work-log.h"

#define RIVAL "四川鸿远置业有限公司"

static const char *const kinds[] = {
  "adviser", "adviser_panel", "engagement", "engagement_clause", "matter", "conflict_check", "work_log",
};

static void
test_opens (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    assert_opens (f, kinds[i]);
}

static void
test_chinese (void)
{
  speak_chinese ("/adviser-pages/subprocess/chinese");
}

static void
test_chinese_pages (Fixture *f, gconstpointer data)
{
  test_opens (f, data);
  g_assert_cmpstr (yifa_kind_get_label (&yifa_matter), ==, "法律事务");
}

static void
test_conditions (Fixture *f, gconstpointer data)
{
  gint64 young = keep_new (f, &yifa_adviser, "name", "甘小雨", "adviser_kind", "lawyer", "licence_no", "15109202410000001",
                           "licensed_on", "2024-01-08", "is_sound", "1", "no_crime", "1", NULL);
  YifaRecordPage *page = open_record (f, &yifa_adviser, young);
  YifaFindings *findings = find_type (GTK_WIDGET (page), YIFA_TYPE_FINDINGS);

  g_assert_cmpuint (yifa_findings_get_n (findings), ==, 1);
  g_assert_true (gui_says (GTK_WIDGET (findings), "In practice since 2024-01-08 only"));
  g_assert_true (gui_says (GTK_WIDGET (findings), "Basis: "));

  yifa_record_put_text (yifa_record_page_get_record (page), "licensed_on", "2014-01-08"); /* typed, not saved */
  WAIT_UNTIL (yifa_findings_get_n (findings) == 0);
}

static void
test_conditions_of_engagement (Fixture *f, gconstpointer data)
{
  gint64 young = find_where (f, &yifa_adviser, "name", "甘小雨");
  g_autofree char *adviser = g_strdup_printf ("%d", (int) young);
  g_autofree char *org = g_strdup_printf ("%d", (int) find_where (f, &yifa_org, NULL, NULL));
  gint64 id = keep_new (f, &yifa_engagement, "adviser", adviser, "client_org", org, "capacity", "adviser", "starts_on",
                        "2026-12-01", NULL);
  YifaRecordPage *page = open_record (f, &yifa_engagement, id);
  YifaFindings *findings = find_type (GTK_WIDGET (page), YIFA_TYPE_FINDINGS);

  g_assert_true (gui_says (GTK_WIDGET (findings), "In practice since 2024-01-08 only"));
}

static gint64
rival_matter (Fixture *f, gint64 *adviser)
{
  g_autoptr(YifaRecord) engagement = yifa_store_load (f->store, &yifa_engagement,
                                                     find_where (f, &yifa_engagement, "standing", "expiring"), NULL);
  g_autofree char *org = g_strdup_printf ("%d", (int) yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG));
  g_autofree char *matter_id = NULL, *adviser_id = NULL;
  gint64 matter = keep_new (f, &yifa_matter, "title", "鸿远置业土地纠纷", "matter_type", "dispute", "client_org", org, "question",
                            "如何答复？", "stage", "received", NULL);

  *adviser = yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER);
  matter_id = g_strdup_printf ("%d", (int) matter);
  adviser_id = g_strdup_printf ("%d", (int) *adviser);
  keep_new (f, &yifa_matter_party, "matter", matter_id, "name", RIVAL, "role", "counterparty", NULL);
  keep_new (f, &yifa_adviser_client, "adviser", adviser_id, "name", RIVAL, "relation", "client", NULL);
  return matter;
}

static void
test_conflict_is_seen (Fixture *f, gconstpointer data)
{
  gint64 adviser;
  gint64 matter = rival_matter (f, &adviser);
  YifaRecordPage *page = open_record (f, &yifa_matter, matter);
  YifaActionBar *actions = yifa_record_page_get_actions (page);

  yifa_action_bar_choose (actions, yifa_workflow_find (&yifa_matter, "assign"));
  yifa_record_set_int (yifa_record_page_get_record (page), YIFA_MATTER_ADVISER, adviser);
  WAIT_UNTIL (gui_says (GTK_WIDGET (actions), "possible conflict"));
  g_assert_true (gui_says (GTK_WIDGET (actions), "“" RIVAL "” — “" RIVAL "”"));
  g_assert_true (gui_says (GTK_WIDGET (actions), "Same name; Certain"));
  g_assert_true (gui_says (GTK_WIDGET (actions), "the reason is kept in the audit trail"));
}

static void
test_conflict_is_judged (Fixture *f, gconstpointer data)
{
  gint64 id = find_where (f, &yifa_matter, "title", "鸿远置业土地纠纷");
  g_autoptr(YifaRecord) matter = yifa_store_load (f->store, &yifa_matter, id, NULL);
  g_autoptr(YifaRecord) client = yifa_store_load (f->store, &yifa_adviser_client,
                                                 find_where (f, &yifa_adviser_client, "name", RIVAL), NULL);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) check = NULL;
  g_autoptr(GError) error = NULL;
  YifaRecordPage *page;

  yifa_record_set_int (matter, YIFA_MATTER_CANDIDATE,
                       yifa_record_int (client, "adviser"));
  yifa_workflow_do (f->store, matter, yifa_workflow_find (&yifa_matter, "search_conflicts"), NULL, &error);
  g_assert_no_error (error);

  page = open_record (f, &yifa_matter, id);
  g_assert_true (gui_says (find_type (GTK_WIDGET (page), YIFA_TYPE_FINDINGS), "Not judged yet"));

  yifa_query_where_id (query, "matter", id);
  check = yifa_store_find_one (f->store, &yifa_conflict_check, query);
  page = open_record (f, &yifa_conflict_check, yifa_record_get_id (check));
  g_assert_cmpuint (yifa_part_cards_get_n (find_type (GTK_WIDGET (page), YIFA_TYPE_PART_CARDS)), ==, 1);
}

/* One line: what was done and how long; today, and whoever is in charge. */
static void
test_log_in_one_line (Fixture *f, gconstpointer data)
{
  gint64 id = find_where (f, &yifa_matter, "stage", "in_work");
  g_autofree char *matter = g_strdup_printf ("%d", (int) id);
  g_autoptr(YifaRecord) log = yifa_store_load (f->store, &yifa_work_log,
                                               keep_new (f, &yifa_work_log, "matter", matter, "content", "查阅案卷",
                                                         "hours", "150", NULL), NULL);

  g_assert_cmpstr (yifa_record_get_text (log, YIFA_WORK_LOG_WORK_ON), ==, TODAY);
  g_assert_true (yifa_record_has (log, YIFA_WORK_LOG_ADVISER));
  g_assert_true (yifa_record_has (log, YIFA_WORK_LOG_WORK_KIND));
}

int
main (int argc, char **argv)
{
  int failed;

  yifa_kinds_init ();
  yifa_locale_init ();
  gui_init (&argc, &argv);
  g_resources_register (yifa_app_get_resource ());

#define TEST(name, function) g_test_add ("/adviser-pages/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("opens", test_opens);
  g_test_add_func ("/adviser-pages/chinese", test_chinese);
  TEST ("subprocess/chinese", test_chinese_pages);
  TEST ("conditions", test_conditions);
  TEST ("conditions-of-engagement", test_conditions_of_engagement);
  TEST ("conflict-is-seen", test_conflict_is_seen);
  TEST ("conflict-is-judged", test_conflict_is_judged);
  TEST ("log-in-one-line", test_log_in_one_line);

  failed = g_test_run ();
  drop_county ();
  return failed;
}
