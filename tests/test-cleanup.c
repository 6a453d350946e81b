/* test-cleanup.c - cleanup campaigns: a frozen scope, totals that add up, one instrument for all */
#include <string.h>

#include "yifa-cleanup.h"
#include "yifa-cleanup-item.h"
#include "yifa-doc-basis.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-legal-basis.h"
#include "yifa-meeting.h"
#include "yifa-validity-change.h"

#include "filing-office.h"

static YifaRecord *
add_cleanup (Office *f)
{
  YifaRecord *cleanup = yifa_record_new (&yifa_cleanup);

  yifa_record_set_text (cleanup, YIFA_CLEANUP_TITLE, "2026年行政规范性文件清理");
  yifa_record_set_text (cleanup, YIFA_CLEANUP_SCOPE_ON, "2026-10-31");
  yifa_record_set_int (cleanup, YIFA_CLEANUP_SCOPE_GOVERNMENT, TRUE);
  yifa_record_set_int (cleanup, YIFA_CLEANUP_MIN_AGE_YEARS, 2);
  keep (f->store, cleanup);
  return cleanup;
}

static YifaRecord *
add_old (Office *f, const char *title, const char *valid_until)
{
  YifaRecord *doc = add_doc (f, title, f->gov, "government", "2020-03-01");

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_VALID_UNTIL, valid_until);
  keep (f->store, doc);
  return doc;
}

static GPtrArray *
items_of (Office *f, YifaRecord *cleanup)
{
  return yifa_store_load_parts (f->store, &yifa_cleanup_item, "cleanup", yifa_record_get_id (cleanup));
}

static void
resolve (Office *f, YifaRecord *cleanup, const char *const *results)
{
  g_autoptr(GPtrArray) items = items_of (f, cleanup);

  g_assert_cmpuint (items->len, ==, g_strv_length ((char **) results));
  for (guint i = 0; i < items->len; i++)
    {
      yifa_record_set_text (items->pdata[i], YIFA_CLEANUP_ITEM_RESULT, results[i]);
      yifa_record_set_text (items->pdata[i], YIFA_CLEANUP_ITEM_REASON, "basis_changed");
      if (g_str_equal (results[i], "amend"))
        yifa_record_set_text (items->pdata[i], YIFA_CLEANUP_ITEM_AMEND_DUE_ON, "2027-02-28");
      keep (f->store, items->pdata[i]);
    }
}

static gint64
add_meeting (Office *f)
{
  g_autoptr(YifaRecord) meeting = yifa_record_new (&yifa_meeting);

  yifa_record_set_text (meeting, YIFA_MEETING_NAME, "第十五届县人民政府第90次常务会议");
  yifa_record_set_text (meeting, YIFA_MEETING_MEETING_KIND, "executive");
  yifa_record_set_int (meeting, YIFA_MEETING_ORG, f->gov);
  yifa_record_set_text (meeting, YIFA_MEETING_HELD_ON, "2026-11-16");
  return keep (f->store, meeting);
}

static void
walk_to_publication (Office *f, YifaRecord *cleanup)
{
  act (f, cleanup, "examine", NULL);
  yifa_record_set_text (cleanup, YIFA_CLEANUP_REVIEW_OPINION, "结果合法适当");
  act (f, cleanup, "review", NULL);
  yifa_record_set_int (cleanup, YIFA_CLEANUP_MEETING, add_meeting (f));
  yifa_record_set_text (cleanup, YIFA_CLEANUP_APPROVED_ON, "2026-11-16");
  act (f, cleanup, "approve", NULL);
  yifa_record_set_text (cleanup, YIFA_CLEANUP_ENDING_TITLE, "关于公布行政规范性文件清理结果的通告");
  yifa_record_set_text (cleanup, YIFA_CLEANUP_ENDING_NO, "大府发〔2026〕20号");
  yifa_record_set_text (cleanup, YIFA_CLEANUP_PUBLISHED_ON, "2026-11-20");
  act (f, cleanup, "publish", NULL);
}

static void
test_scope_is_frozen (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) one = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) later = add_doc (f, "乙办法", f->gov, "government", "2026-11-02");
  g_autoptr(YifaRecord) township = add_doc (f, "丙办法", f->township, "township", "2021-01-01");
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(GPtrArray) items = NULL;

  act (f, cleanup, "collect", NULL);
  items = items_of (f, cleanup);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpint (yifa_record_get_int (items->pdata[0], YIFA_CLEANUP_ITEM_DOC), ==, yifa_record_get_id (one));
  g_assert_false (yifa_cleanup_collect (f->store, cleanup, NULL));
}

static void
test_items_keep_the_words_of_their_day (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(GPtrArray) items = NULL;

  act (f, cleanup, "collect", NULL);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_TITLE, "改名办法");
  keep (f->store, doc);
  items = items_of (f, cleanup);
  g_assert_cmpstr (yifa_record_get_title (items->pdata[0]), ==, "甲办法");
}

static void
test_reasons_come_from_the_registers (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_old (f, "甲办法（试行）", "2025-02-28");
  g_autoptr(YifaRecord) trial = add_doc (f, "乙办法（试行）", f->gov, "government", "2026-01-05");
  g_autoptr(YifaRecord) basis = yifa_record_new (&yifa_legal_basis);
  g_autoptr(YifaRecord) link = yifa_record_new (&yifa_doc_basis);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(GPtrArray) items = NULL;

  yifa_record_set_text (basis, YIFA_LEGAL_BASIS_TITLE, "四川省重大行政决策程序规定");
  yifa_record_set_text (basis, YIFA_LEGAL_BASIS_STATUS, "repealed");
  yifa_record_set_int (link, YIFA_DOC_BASIS_BASIS, keep (f->store, basis));
  yifa_record_set_int (link, YIFA_DOC_BASIS_DOC, yifa_record_get_id (doc));
  keep (f->store, link);
  yifa_record_set_int (trial, YIFA_NORMATIVE_DOC_IS_TRIAL, TRUE);
  keep (f->store, trial);

  act (f, cleanup, "collect", NULL);
  items = items_of (f, cleanup);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_true (yifa_record_get_int (items->pdata[0], YIFA_CLEANUP_ITEM_IS_EXPIRED));
  g_assert_true (yifa_record_get_int (items->pdata[0], YIFA_CLEANUP_ITEM_BASIS_REPEALED));
  g_assert_true (yifa_record_get_int (items->pdata[0], YIFA_CLEANUP_ITEM_OVER_YEARS));
  g_assert_false (yifa_record_get_int (items->pdata[0], YIFA_CLEANUP_ITEM_TRIAL_WITHOUT_END));
  g_assert_true (yifa_record_get_int (items->pdata[1], YIFA_CLEANUP_ITEM_TRIAL_WITHOUT_END));
  g_assert_false (yifa_record_get_int (items->pdata[1], YIFA_CLEANUP_ITEM_OVER_YEARS));
}

static void
test_dissolved_maker_is_seen (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) gov = yifa_store_load (f->store, &yifa_org, f->gov, NULL);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(GPtrArray) items = NULL;

  yifa_record_set_text (gov, YIFA_ORG_VALID_TO, "2024-12-31");
  keep (f->store, gov);
  act (f, cleanup, "collect", NULL);
  items = items_of (f, cleanup);
  g_assert_true (yifa_record_get_int (items->pdata[0], YIFA_CLEANUP_ITEM_MAKER_DISSOLVED));
}

static void
test_collect_needs_a_level (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);

  yifa_record_set_int (cleanup, YIFA_CLEANUP_SCOPE_GOVERNMENT, FALSE);
  g_assert_true (refuses (f, cleanup, "collect", "scope"));
}

static void
test_late_documents_need_a_reason (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) one = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) later = add_doc (f, "乙办法", f->gov, "government", "2026-11-02");
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(YifaRecord) item = yifa_record_new (&yifa_cleanup_item);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;

  act (f, cleanup, "collect", NULL);
  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_CLEANUP, yifa_record_get_id (cleanup));
  yifa_record_set_int (item, YIFA_CLEANUP_ITEM_DOC, yifa_record_get_id (later));
  g_assert_false (yifa_store_save (f->store, item, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);

  g_assert_true (refuses (f, cleanup, "add_document", "document"));
  yifa_record_set_int (cleanup, YIFA_CLEANUP_ADDED_DOC, yifa_record_get_id (later));
  assert_refused (f, cleanup, "add_document");
  act (f, cleanup, "add_document", "县委要求一并清理");
  items = items_of (f, cleanup);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (yifa_record_get_text (items->pdata[1], YIFA_CLEANUP_ITEM_ORIGIN), ==, "added");
  g_assert_true (refuses (f, cleanup, "add_document", "document")); /* not twice */
}

static void
test_every_item_needs_a_result (Office *f, gconstpointer data)
{
  static const char *const results[] = { "keep", NULL };
  g_autoptr(YifaRecord) doc = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);

  act (f, cleanup, "collect", NULL);
  g_assert_true (refuses (f, cleanup, "examine", "results"));
  g_assert_true (refuses (f, cleanup, "examine", "totals"));
  assert_refused (f, cleanup, "examine");
  resolve (f, cleanup, results);
  act (f, cleanup, "examine", NULL);
  g_assert_cmpstr (yifa_record_get_stage (cleanup), ==, "examined");
}

static void
test_an_empty_scope_is_no_examination (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);

  act (f, cleanup, "collect", NULL);
  g_assert_true (refuses (f, cleanup, "examine", "results"));
}

static void
test_results_name_reason_and_day (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(GPtrArray) items = NULL;

  act (f, cleanup, "collect", NULL);
  items = items_of (f, cleanup);
  yifa_record_set_text (items->pdata[0], YIFA_CLEANUP_ITEM_RESULT, "amend");
  keep (f->store, items->pdata[0]);
  g_assert_true (refuses (f, cleanup, "examine", "reasons"));
  g_assert_true (refuses (f, cleanup, "examine", "amend_day"));
}

static void
test_totals_add_up (Office *f, gconstpointer data)
{
  static const char *const results[] = { "keep", "amend", "repeal", "lapse", NULL };
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *title = g_strdup_printf ("办法之%u", i);
      g_autoptr(YifaRecord) doc = add_old (f, title, NULL);
    }
  act (f, cleanup, "collect", NULL);
  cleanup = reload (f, g_steal_pointer (&cleanup));
  g_assert_cmpint (yifa_record_get_int (cleanup, YIFA_CLEANUP_N_OPEN), ==, 4);
  resolve (f, cleanup, results);
  cleanup = reload (f, g_steal_pointer (&cleanup));
  g_assert_cmpint (yifa_record_get_int (cleanup, YIFA_CLEANUP_N_TOTAL), ==, 4);
  for (guint i = YIFA_CLEANUP_N_KEEP; i <= YIFA_CLEANUP_N_LAPSE; i++)
    g_assert_cmpint (yifa_record_get_int (cleanup, i), ==, 1);
  g_assert_cmpint (yifa_record_get_int (cleanup, YIFA_CLEANUP_N_OPEN), ==, 0);
}

static void
test_steps_need_their_evidence (Office *f, gconstpointer data)
{
  static const char *const results[] = { "repeal", NULL };
  g_autoptr(YifaRecord) doc = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);

  act (f, cleanup, "collect", NULL);
  resolve (f, cleanup, results);
  act (f, cleanup, "examine", NULL);
  g_assert_true (refuses (f, cleanup, "review", "opinion"));
  yifa_record_set_text (cleanup, YIFA_CLEANUP_REVIEW_OPINION, "结果合法适当");
  act (f, cleanup, "review", NULL);
  g_assert_true (refuses (f, cleanup, "approve", "meeting"));
  yifa_record_set_int (cleanup, YIFA_CLEANUP_MEETING, add_meeting (f));
  yifa_record_set_text (cleanup, YIFA_CLEANUP_APPROVED_ON, "2026-11-16");
  act (f, cleanup, "approve", NULL);
  g_assert_true (refuses (f, cleanup, "publish", "instrument"));
  yifa_record_set_text (cleanup, YIFA_CLEANUP_PUBLISHED_ON, "2026-11-01");
  g_assert_true (refuses (f, cleanup, "publish", "dates"));
}

static void
test_examined_results_stand (Office *f, gconstpointer data)
{
  static const char *const results[] = { "keep", NULL };
  g_autoptr(YifaRecord) doc = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;

  act (f, cleanup, "collect", NULL);
  resolve (f, cleanup, results);
  act (f, cleanup, "examine", NULL);
  items = items_of (f, cleanup);
  yifa_record_set_text (items->pdata[0], YIFA_CLEANUP_ITEM_RESULT, "repeal");
  g_assert_false (yifa_store_save (f->store, items->pdata[0], &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  act (f, cleanup, "send_back", "补充情况");
  g_assert_true (yifa_store_save (f->store, items->pdata[0], NULL));
}

static void
test_scope_cannot_move (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(GError) error = NULL;

  act (f, cleanup, "collect", NULL);
  yifa_record_set_text (cleanup, YIFA_CLEANUP_SCOPE_ON, "2026-11-01");
  g_assert_false (yifa_store_save (f->store, cleanup, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_cmpstr (yifa_error_get_field (error), ==, "scope_on");
}

static const char *
validity (YifaRecord *doc)
{
  return yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_VALIDITY);
}

static void
test_one_instrument_ends_them_all (Office *f, gconstpointer data)
{
  static const char *const results[] = { "keep", "amend", "repeal", "lapse", NULL };
  g_autoptr(YifaRecord) keeps = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) amends = add_old (f, "乙办法", NULL);
  g_autoptr(YifaRecord) repeals = add_old (f, "丙办法", NULL);
  g_autoptr(YifaRecord) lapses = add_old (f, "丁办法", NULL);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(GPtrArray) changes = NULL;

  act (f, cleanup, "collect", NULL);
  resolve (f, cleanup, results);
  walk_to_publication (f, cleanup);
  repeals = reload (f, g_steal_pointer (&repeals));
  g_assert_cmpstr (validity (repeals), ==, "in_force"); /* announced, not yet applied */
  act (f, cleanup, "apply", NULL);

  keeps = reload (f, g_steal_pointer (&keeps));
  amends = reload (f, g_steal_pointer (&amends));
  repeals = reload (f, g_steal_pointer (&repeals));
  lapses = reload (f, g_steal_pointer (&lapses));
  g_assert_cmpstr (validity (keeps), ==, "in_force");
  g_assert_cmpstr (validity (amends), ==, "in_force");
  g_assert_cmpstr (validity (repeals), ==, "repealed");
  g_assert_cmpstr (validity (lapses), ==, "expired");
  g_assert_cmpstr (yifa_record_get_text (repeals, YIFA_NORMATIVE_DOC_ENDED_ON), ==, "2026-11-20");
  g_assert_nonnull (strstr (yifa_record_get_text (lapses, YIFA_NORMATIVE_DOC_ENDED_BY), "大府发〔2026〕20号"));
  changes = yifa_store_load_parts (f->store, &yifa_validity_change, "doc", yifa_record_get_id (repeals));
  g_assert_cmpuint (changes->len, ==, 1);
}

static void
test_undo_until_published (Office *f, gconstpointer data)
{
  static const char *const results[] = { "repeal", NULL };
  g_autoptr(YifaRecord) doc = add_old (f, "甲办法", NULL);
  g_autoptr(YifaRecord) cleanup = add_cleanup (f);
  g_autoptr(GError) error = NULL;

  act (f, cleanup, "collect", NULL);
  resolve (f, cleanup, results);
  act (f, cleanup, "examine", NULL);
  g_assert_true (yifa_store_undo (f->store, &yifa_cleanup, yifa_record_get_id (cleanup), NULL));
  cleanup = reload (f, g_steal_pointer (&cleanup));
  g_assert_cmpstr (yifa_record_get_stage (cleanup), ==, "collecting");

  walk_to_publication (f, cleanup);
  act (f, cleanup, "apply", NULL);
  g_assert_false (yifa_store_undo (f->store, &yifa_cleanup, yifa_record_get_id (cleanup), &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  doc = reload (f, g_steal_pointer (&doc));
  g_assert_cmpstr (validity (doc), ==, "repealed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/cleanup/scope-is-frozen", test_scope_is_frozen);
  TEST ("/cleanup/items-keep-the-words-of-their-day", test_items_keep_the_words_of_their_day);
  TEST ("/cleanup/reasons-come-from-the-registers", test_reasons_come_from_the_registers);
  TEST ("/cleanup/dissolved-maker-is-seen", test_dissolved_maker_is_seen);
  TEST ("/cleanup/collect-needs-a-level", test_collect_needs_a_level);
  TEST ("/cleanup/late-documents-need-a-reason", test_late_documents_need_a_reason);
  TEST ("/cleanup/every-item-needs-a-result", test_every_item_needs_a_result);
  TEST ("/cleanup/an-empty-scope-is-no-examination", test_an_empty_scope_is_no_examination);
  TEST ("/cleanup/results-name-reason-and-day", test_results_name_reason_and_day);
  TEST ("/cleanup/totals-add-up", test_totals_add_up);
  TEST ("/cleanup/steps-need-their-evidence", test_steps_need_their_evidence);
  TEST ("/cleanup/examined-results-stand", test_examined_results_stand);
  TEST ("/cleanup/scope-cannot-move", test_scope_cannot_move);
  TEST ("/cleanup/one-instrument-ends-them-all", test_one_instrument_ends_them_all);
  TEST ("/cleanup/undo-until-published", test_undo_until_published);

  return g_test_run ();
}
