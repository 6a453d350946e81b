/* test-demo.c - the sample county: complete, lifelike, and the same for the same day */
#include <glib/gstdio.h>

#include "folder.h"
#include "yifa-adviser-assessment.h"
#include "yifa-adviser-coverage.h"
#include "yifa-adviser-panel.h"
#include "yifa-agenda-item.h"
#include "yifa-attachment.h"
#include "yifa-attendance.h"
#include "yifa-cleanup.h"
#include "yifa-conflict-check.h"
#include "yifa-contract.h"
#include "yifa-contract-payment.h"
#include "yifa-deadline.h"
#include "yifa-demo.h"
#include "yifa-error.h"
#include "yifa-filing.h"
#include "yifa-filing-review.h"
#include "yifa-hearing.h"
#include "yifa-history.h"
#include "yifa-kinds.h"
#include "yifa-legal-basis.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-matter.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-unfiled-doc.h"
#include "yifa-workflow.h"

#define TODAY "2026-11-22"

static YifaStore *county; /* made once: it is only read here */

static YifaStore *
make_county (const char *folder, const char *today)
{
  g_autoptr(GError) error = NULL;
  YifaStore *store = yifa_store_create (folder, "tester", today, &error);

  g_assert_no_error (error);
  yifa_demo_fill (store, &error);
  g_assert_no_error (error);
  return store;
}

static gint64
count (const YifaKind *kind, const char *field, YifaOperator op, const char *value)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  if (field != NULL)
    yifa_query_where (query, field, op, value);
  return yifa_store_count (county, kind, query);
}

static void
test_cleanup_of_2018 (void)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) cleanup = NULL;

  yifa_query_where (query, "stage", YIFA_EQUAL, "applied");
  cleanup = yifa_store_find_one (county, &yifa_cleanup, query);
  g_assert_nonnull (cleanup);
  g_assert_cmpint (yifa_record_get_int (cleanup, YIFA_CLEANUP_N_TOTAL), ==, 39);
  g_assert_cmpint (yifa_record_get_int (cleanup, YIFA_CLEANUP_N_KEEP), ==, 14);
  g_assert_cmpint (yifa_record_get_int (cleanup, YIFA_CLEANUP_N_REPEAL), ==, 23);
  g_assert_cmpint (yifa_record_get_int (cleanup, YIFA_CLEANUP_N_AMEND), ==, 2);
}

static void
test_three_filed_with_both_in_2017 (void)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where (query, "sent_on", YIFA_IN_YEAR, "2017");
  g_assert_cmpint (yifa_store_count (county, &yifa_filing, query), ==, 6);
  yifa_query_where (query, "addressee_kind", YIFA_EQUAL, "npc_sc");
  g_assert_cmpint (yifa_store_count (county, &yifa_filing, query), ==, 3);
}

static void
test_every_stage_and_validity (void)
{
  static const char *const stages[] = { "planned", "drafting", "consulting", "review_submitted", "returned", "reviewing",
    "reviewed", "deliberating", "approved", "signed", "registered", "published", "filed", "registered_by_receiver",
    "dropped" };
  static const char *const validities[] = { "not_yet", "in_force", "expired", "amended", "repealed",
    "revoked", "suspended" };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (count (&yifa_normative_doc, "stage", YIFA_EQUAL, stages[i]) == 0)
      g_error ("no document is %s", stages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (validities); i++)
    if (count (&yifa_normative_doc, "validity", YIFA_EQUAL, validities[i]) == 0)
      g_error ("no document is %s", validities[i]);
  g_assert_cmpint (count (&yifa_normative_doc, "expiring", YIFA_EQUAL, "1"), >, 0);
}

static void
test_something_is_wrong (void)
{
  g_assert_cmpint (count (&yifa_filing, "overdue", YIFA_EQUAL, "1"), >, 0);
  g_assert_cmpint (count (&yifa_filing, "late", YIFA_EQUAL, "1"), >, 0);
  g_assert_cmpint (count (&yifa_filing_review, "late", YIFA_EQUAL, "1"), >, 1);
  g_assert_cmpint (count (&yifa_filing_review, "stage", YIFA_EQUAL, "opinion_issued"), >, 0);
  g_assert_cmpint (count (&yifa_filing_review, "stage", YIFA_EQUAL, "returned_for_supplement"), >, 0);
  g_assert_cmpint (count (&yifa_normative_doc, "basis_repealed", YIFA_EQUAL, "1"), >, 0);
  g_assert_cmpint (count (&yifa_unfiled_doc, NULL, 0, NULL), >, 1);
}

static void
test_panel_of_eleven_with_its_chief (void)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) panel = yifa_store_find_one (county, &yifa_adviser_panel, query);

  g_assert_nonnull (panel);
  g_assert_cmpint (yifa_record_get_int (panel, YIFA_ADVISER_PANEL_MEMBERS_N), ==, 11);
  g_assert_cmpstr (yifa_record_get_text (panel, YIFA_ADVISER_PANEL_CHIEF), ==, "陈卫东");
  g_assert_cmpint (count (&yifa_adviser_coverage, "is_covered", YIFA_EQUAL, "1"), >, 5);
  g_assert_cmpint (count (&yifa_adviser_coverage, "is_covered", YIFA_EQUAL, "0"), >, 5);
  g_assert_cmpint (count (&yifa_adviser_assessment, "stage", YIFA_EQUAL, "confirmed"), ==, 10);
}

/* DOMAIN.md A-063: over eighty in a year, of every type; A-069: over forty contracts. */
static void
test_a_year_of_matters_and_contracts (void)
{
  static const char *const types[] = { "decision_argument", "document_drafting", "contract", "negotiation", "litigation",
    "reconsideration", "arbitration", "legacy", "dispute", "complaint", "emergency", "meeting", "consultation" };

  g_assert_cmpint (count (&yifa_matter, "received_on", YIFA_IN_YEAR, "2025"), >, 80);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpint (count (&yifa_matter, "matter_type", YIFA_EQUAL, types[i]), >, 0);
  g_assert_cmpint (count (&yifa_conflict_check, "outcome", YIFA_EQUAL, "overridden"), >, 0);
  g_assert_cmpint (count (&yifa_conflict_check, "outcome", YIFA_EQUAL, "recused"), >, 0);

  g_assert_cmpint (count (&yifa_contract, "signed_on", YIFA_IN_YEAR, "2025"), >, 40);
  g_assert_cmpint (count (&yifa_contract, "unreviewed", YIFA_EQUAL, "1"), ==, 2);
  g_assert_cmpint (count (&yifa_contract, "is_unfiled", YIFA_EQUAL, "1"), >, 2);
  g_assert_cmpint (count (&yifa_contract, "copy_late", YIFA_EQUAL, "1"), >, 1);
  g_assert_cmpint (count (&yifa_contract, "stage", YIFA_EQUAL, "disputed"), ==, 1);
  g_assert_cmpint (count (&yifa_contract_payment, "overdue", YIFA_EQUAL, "1"), >, 0);
}

static void
test_duties_within_seven_days (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) duties = yifa_duties (county, "2026-11-29", &error);
  guint overdue = 0, soon = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < duties->len; i++)
    {
      const YifaDuty *duty = duties->pdata[i];

      overdue += duty->due_on != NULL && duty->days_left < 0;
      soon += duty->due_on != NULL && duty->days_left >= 0 && duty->days_left <= 7;
    }
  g_assert_cmpuint (overdue, >, 1);
  g_assert_cmpuint (soon, >, 2);
}

static YifaRecord *
decision_of (const char *words)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  YifaRecord *decision;

  yifa_query_where (query, "title", YIFA_CONTAINS, words);
  decision = yifa_store_find_one (county, &yifa_major_decision, query);
  if (decision == NULL)
    g_error ("no decision is about %s", words);
  return decision;
}

/* 咸宁's year: 25 meetings, 112 matters, the chief adviser at each of them. */
static void
test_a_year_of_meetings (void)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) meetings = NULL;
  guint items = 0;

  yifa_query_where (query, "held_on", YIFA_IN_YEAR, "2025");
  yifa_query_where (query, "meeting_kind", YIFA_EQUAL, "executive");
  meetings = yifa_store_load_all (county, &yifa_meeting, query, NULL);
  g_assert_cmpuint (meetings->len, ==, 25);
  for (guint i = 0; i < meetings->len; i++)
    {
      gint64 id = yifa_record_get_id (meetings->pdata[i]);
      g_autoptr(GPtrArray) agenda = yifa_store_load_parts (county, &yifa_agenda_item, "meeting", id);
      g_autoptr(YifaQuery) legal = yifa_query_new ();

      items += agenda->len;
      yifa_query_where_id (legal, "meeting", id);
      yifa_query_where (legal, "role", YIFA_EQUAL, "legal_observer");
      g_assert_cmpint (yifa_store_count (county, &yifa_attendance, legal), ==, 1);
    }
  g_assert_cmpuint (items, ==, 112);
}

static void
test_decisions_its_makers_live_with (void)
{
  static const struct { const char *words, *stage; } decisions[] = {
    { "用水价格", "evaluated" }, { "烟花爆竹", "review_submitted" }, { "学校布局", "drafted" }, { "广场南路", "executing" },
    { "专项规划", "archived" }, { "公交线网", "published" }, { "盐卤", "postponed" }, { "老旧小区", "suspended" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      g_autoptr(YifaRecord) decision = decision_of (decisions[i].words);

      g_assert_cmpstr (yifa_record_get_stage (decision), ==, decisions[i].stage);
    }
}

static void
test_the_road_plan_was_heard_and_voted_on (void)
{
  g_autoptr(YifaRecord) decision = decision_of ("广场南路");
  g_autoptr(GPtrArray) hearings = yifa_store_load_parts (county, &yifa_hearing, "decision", yifa_record_get_id (decision));

  g_assert_cmpuint (hearings->len, ==, 1);
  g_assert_cmpint (yifa_record_get_int (hearings->pdata[0], YIFA_HEARING_VOTES_FOR_N), ==, 7);
}

/* All else is there: only the risk assessment holds the transfer station up. */
static void
test_a_decision_stands_still_for_want_of_a_risk_assessment (void)
{
  g_autoptr(YifaRecord) decision = decision_of ("转运站");
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (county, decision,
                                                          yifa_workflow_find (&yifa_major_decision, "submit_review"));

  g_assert_cmpuint (refusals->len, >, 0);
  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaRefusal *refusal = refusals->pdata[i];

      g_assert_true (g_str_has_prefix (refusal->gate->name, "risk_"));
    }
}

static void
test_every_kind_of_case_in_every_stage (void)
{
  static const char *const kinds[] = { "normative_doc", "decision", "contract", "project", "ordinary", "general" };
  static const char *const stages[] = { "received", "returned", "reviewing", "concluded", "read", "approved", "issued",
                                        "closed" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (count (&yifa_legality_review, "subject_kind", YIFA_EQUAL, kinds[i]) == 0)
      g_error ("no case is of the kind %s", kinds[i]);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (count (&yifa_legality_review, "stage", YIFA_EQUAL, stages[i]) == 0)
      g_error ("no case is %s", stages[i]);
}

static void
test_old_names_lead_to_new_ones (void)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) old = NULL, present = NULL;

  g_assert_cmpint (count (&yifa_org, NULL, 0, NULL), >=, 55);
  g_assert_cmpint (count (&yifa_legal_basis, NULL, 0, NULL), >=, 60);
  yifa_query_where (query, "name", YIFA_EQUAL, "大英县国土资源局");
  old = yifa_store_find_one (county, &yifa_org, query);
  present = yifa_store_load (county, &yifa_org, yifa_record_get_int (old, YIFA_ORG_SUCCESSOR), NULL);
  g_assert_cmpstr (yifa_record_get_title (present), ==, "大英县自然资源和规划局");
}

/* The county keeps its own rules: nothing happened after today, and today is what it was. */
static void
test_nothing_lies_ahead (void)
{
  g_assert_cmpstr (yifa_store_get_today (county), ==, TODAY);
  g_assert_cmpint (count (&yifa_normative_doc, "published_on", YIFA_AT_LEAST, "2026-11-23"), ==, 0);
  g_assert_cmpint (count (&yifa_filing, "sent_on", YIFA_AT_LEAST, "2026-11-23"), ==, 0);
  g_assert_cmpint (count (&yifa_filing_review, "received_on", YIFA_AT_LEAST, "2026-11-23"), ==, 0);
}

static void
test_papers_can_be_searched (void)
{
  g_assert_cmpint (count (&yifa_attachment, "media_type", YIFA_EQUAL, "application/pdf"), >, 50);
  g_assert_cmpint (count (&yifa_attachment, "text", YIFA_CONTAINS, "禁养区由县人民政府划定并公布"), >, 0);
}

static void
test_trail_is_whole (void)
{
  g_autoptr(GPtrArray) defects = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (yifa_store_check_chain (county, defects));
  g_assert_cmpuint (defects->len, ==, 0);
}

static void
test_only_into_an_empty_office (void)
{
  g_autoptr(GError) error = NULL;
  gint64 before = count (&yifa_org, NULL, 0, NULL);

  g_assert_false (yifa_demo_fill (county, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_assert_cmpint (count (&yifa_org, NULL, 0, NULL), ==, before);
}

/* Whatever the clock says in the years ahead, the county can be made. */
static void
test_any_day (gconstpointer today)
{
  g_autofree char *folder = g_dir_make_tmp ("yifa-demo-XXXXXX", NULL);
  g_autoptr(YifaStore) store = make_county (folder, today);

  g_assert_cmpstr (yifa_store_get_today (store), ==, today);
  g_clear_object (&store);
  remove_tree (folder);
}

static void
test_many (void)
{
  g_autoptr(YifaStore) store = yifa_store_open (NULL, "tester", TODAY, NULL);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GError) error = NULL;

  yifa_demo_fill_many (store, 1500, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (yifa_store_count (store, &yifa_normative_doc, query), ==, 1500);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  yifa_kinds_init ();
  folder = g_dir_make_tmp ("yifa-demo-XXXXXX", NULL);
  county = make_county (folder, TODAY);

  g_test_add_func ("/demo/cleanup-of-2018", test_cleanup_of_2018);
  g_test_add_func ("/demo/three-filed-with-both-in-2017", test_three_filed_with_both_in_2017);
  g_test_add_func ("/demo/every-stage-and-validity", test_every_stage_and_validity);
  g_test_add_func ("/demo/something-is-wrong", test_something_is_wrong);
  g_test_add_func ("/demo/duties-within-seven-days", test_duties_within_seven_days);
  g_test_add_func ("/demo/a-year-of-meetings", test_a_year_of_meetings);
  g_test_add_func ("/demo/decisions-its-makers-live-with", test_decisions_its_makers_live_with);
  g_test_add_func ("/demo/the-road-plan-was-heard-and-voted-on", test_the_road_plan_was_heard_and_voted_on);
  g_test_add_func ("/demo/a-decision-stands-still-for-want-of-a-risk-assessment",
                   test_a_decision_stands_still_for_want_of_a_risk_assessment);
  g_test_add_func ("/demo/every-kind-of-case-in-every-stage", test_every_kind_of_case_in_every_stage);
  g_test_add_func ("/demo/old-names-lead-to-new-ones", test_old_names_lead_to_new_ones);
  g_test_add_func ("/demo/panel-of-eleven", test_panel_of_eleven_with_its_chief);
  g_test_add_func ("/demo/a-year-of-matters-and-contracts", test_a_year_of_matters_and_contracts);
  g_test_add_func ("/demo/nothing-lies-ahead", test_nothing_lies_ahead);
  g_test_add_func ("/demo/papers-can-be-searched", test_papers_can_be_searched);
  g_test_add_func ("/demo/trail-is-whole", test_trail_is_whole);
  g_test_add_func ("/demo/only-into-an-empty-office", test_only_into_an_empty_office);
  g_test_add_data_func ("/demo/any-day/new-year", "2026-01-03", test_any_day);
  g_test_add_data_func ("/demo/any-day/leap-day", "2028-02-29", test_any_day);
  g_test_add_func ("/demo/many", test_many);
  result = g_test_run ();

  g_clear_object (&county);
  remove_tree (folder);
  return result;
}
