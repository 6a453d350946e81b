/* test-filing-review.c - filing review of what comes in, and chasing what does not */
#include "yifa-chase-notice.h"
#include "yifa-error.h"
#include "yifa-filing-problem.h"
#include "yifa-filing-review.h"
#include "yifa-filing-review-material.h"

#include "filing-office.h"

static YifaRecord *
add_review (Office *f, const char *source, const char *published_on, const char *received_on)
{
  YifaRecord *review = yifa_record_new (&yifa_filing_review);

  yifa_record_set_text (review, YIFA_FILING_REVIEW_TITLE, "蓬莱镇农贸市场管理办法");
  yifa_record_set_text (review, YIFA_FILING_REVIEW_ISSUE_NO, "蓬府规[2026]3号");
  yifa_record_set_int (review, YIFA_FILING_REVIEW_MAKER_ORG, f->township);
  yifa_record_set_text (review, YIFA_FILING_REVIEW_SOURCE, source);
  yifa_record_set_text (review, YIFA_FILING_REVIEW_PUBLISHED_ON, published_on);
  yifa_record_set_text (review, YIFA_FILING_REVIEW_RECEIVED_ON, received_on);
  keep (f->store, review);
  return reload (f, review);
}

static void
add_problem (Office *f, YifaRecord *review, const char *basis, const char *request)
{
  g_autoptr(YifaRecord) problem = yifa_record_new (&yifa_filing_problem);

  yifa_record_set_int (problem, YIFA_FILING_PROBLEM_FILING_REVIEW, yifa_record_get_id (review));
  yifa_record_set_text (problem, YIFA_FILING_PROBLEM_PROBLEM_TYPE, "content");
  yifa_record_set_text (problem, YIFA_FILING_PROBLEM_CLAUSE, "第八条");
  yifa_record_set_text (problem, YIFA_FILING_PROBLEM_PROBLEM, "设定罚款");
  yifa_record_set_text (problem, YIFA_FILING_PROBLEM_BASIS, basis);
  yifa_record_set_text (problem, YIFA_FILING_PROBLEM_REQUEST, request);
  keep (f->store, problem);
}

static YifaRecord *
in_review (Office *f)
{
  YifaRecord *review = add_review (f, "filed", "2026-11-10", "2026-11-20");

  tick_all (f, &yifa_filing_review_material, "filing_review", review);
  act (f, review, "check", NULL);
  act (f, review, "register", NULL);
  yifa_record_set_text (review, YIFA_FILING_REVIEW_REVIEWER, "陈静");
  act (f, review, "start_review", NULL);
  return review;
}

static YifaRecord *
with_opinion (Office *f)
{
  YifaRecord *review = in_review (f);

  add_problem (f, review, "《中华人民共和国行政处罚法》第十六条", "删去第八条");
  act (f, review, "issue_opinion", NULL);
  return review;
}

static void
handle_all (Office *f, YifaRecord *review)
{
  g_autoptr(GPtrArray) problems = yifa_store_load_parts (f->store, &yifa_filing_problem, "filing_review",
                                                         yifa_record_get_id (review));

  for (guint i = 0; i < problems->len; i++)
    {
      yifa_record_set_text (problems->pdata[i], YIFA_FILING_PROBLEM_HANDLING, "self_amended");
      keep (f->store, problems->pdata[i]);
    }
}

static void
test_number_is_normalised (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", "2026-11-10", "2026-11-20");

  g_assert_cmpstr (yifa_record_get_text (review, YIFA_FILING_REVIEW_ISSUE_NO), ==, "蓬府规〔2026〕3号");
}

static void
test_lateness_follows_from_dates (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) in_time = add_review (f, "filed", "2026-11-02", "2026-11-17");
  g_autoptr(YifaRecord) late = add_review (f, "filed", "2026-11-02", "2026-11-18");

  g_assert_cmpstr (yifa_record_get_text (late, YIFA_FILING_REVIEW_FILE_DUE_ON), ==, "2026-11-17");
  g_assert_false (yifa_record_get_int (in_time, YIFA_FILING_REVIEW_LATE));
  g_assert_true (yifa_record_get_int (late, YIFA_FILING_REVIEW_LATE));
}

static void
test_mended_dates_count_anew (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", NULL, "2026-11-18");

  g_assert_false (yifa_record_get_int (review, YIFA_FILING_REVIEW_LATE));
  yifa_record_set_text (review, YIFA_FILING_REVIEW_PUBLISHED_ON, "2026-11-02");
  keep (f->store, review);
  review = reload (f, g_steal_pointer (&review));
  g_assert_true (yifa_record_get_int (review, YIFA_FILING_REVIEW_LATE));
}

static void
test_receipt_lies_after_publication (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", "2026-11-10", "2026-11-20");
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (review, YIFA_FILING_REVIEW_RECEIVED_ON, "2026-11-09");
  g_assert_false (yifa_store_save (f->store, review, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  g_assert_cmpstr (yifa_error_get_field (error), ==, "received_on");
}

static void
test_check_gives_the_receipt_number (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", "2026-11-10", "2026-11-20");

  tick_all (f, &yifa_filing_review_material, "filing_review", review);
  act (f, review, "check", NULL);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_FILING_REVIEW_RECEIPT_NO), ==, "大备收〔2026〕001号");
  g_assert_true (yifa_record_get_int (review, YIFA_FILING_REVIEW_FIRST_CHECK_COMPLETE));
}

static void
test_check_needs_publication (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", NULL, "2026-11-20");

  g_assert_true (refuses (f, review, "check", "published"));
  yifa_record_set_text (review, YIFA_FILING_REVIEW_RECEIVED_ON, "2026-12-01");
  g_assert_true (refuses (f, review, "check", "received"));
}

static void
test_incomplete_is_not_registered (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", "2026-11-10", "2026-11-20");

  act (f, review, "check", NULL);
  g_assert_false (yifa_record_get_int (review, YIFA_FILING_REVIEW_FIRST_CHECK_COMPLETE));
  g_assert_true (refuses (f, review, "register", "materials"));
  assert_refused (f, review, "register");
}

static void
test_return_says_what_is_missing (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", "2026-11-10", "2026-11-20");
  g_autofree char *missing = yifa_filing_review_dup_missing (f->store, review);

  act (f, review, "check", NULL);
  act (f, review, "return", NULL);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_FILING_REVIEW_SUPPLEMENT_REASON), ==, missing);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_FILING_REVIEW_SUPPLEMENT_DUE_ON), ==, "2026-12-07");

  act (f, review, "supplement", NULL);
  tick_all (f, &yifa_filing_review_material, "filing_review", review);
  act (f, review, "check", NULL);
  act (f, review, "register", NULL);
  g_assert_false (yifa_record_get_int (review, YIFA_FILING_REVIEW_FIRST_CHECK_COMPLETE));
}

static void
test_complete_is_not_returned_without_reason (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", "2026-11-10", "2026-11-20");

  tick_all (f, &yifa_filing_review_material, "filing_review", review);
  act (f, review, "check", NULL);
  g_assert_true (refuses (f, review, "return", "reason"));
  yifa_record_set_text (review, YIFA_FILING_REVIEW_SUPPLEMENT_REASON, "制定说明未写依据");
  g_assert_false (refuses (f, review, "return", "reason"));
}

static void
test_reject_needs_a_reason (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", "2026-11-10", "2026-11-20");

  act (f, review, "check", NULL);
  g_assert_true (refuses (f, review, "reject", "reason"));
}

static void
test_review_needs_a_reviewer (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "filed", "2026-11-10", "2026-11-20");

  tick_all (f, &yifa_filing_review_material, "filing_review", review);
  act (f, review, "check", NULL);
  act (f, review, "register", NULL);
  g_assert_true (refuses (f, review, "start_review", "reviewer"));
}

static void
test_problems_do_not_pass (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f);

  g_assert_false (refuses (f, review, "pass", "problems"));
  add_problem (f, review, NULL, NULL);
  g_assert_true (refuses (f, review, "pass", "problems"));
}

static void
test_communication_needs_a_problem (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f);

  g_assert_true (refuses (f, review, "communicate", "problems"));
}

static void
test_opinion_needs_grounds (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f);

  g_assert_true (refuses (f, review, "issue_opinion", "problems"));
  add_problem (f, review, NULL, "删去第八条");
  g_assert_true (refuses (f, review, "issue_opinion", "grounds"));
}

static void
test_opinion_sets_a_term (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = with_opinion (f);

  g_assert_cmpstr (yifa_record_get_text (review, YIFA_FILING_REVIEW_OPINION_NO), ==, "大备审〔2026〕1号");
  review = reload (f, g_steal_pointer (&review));
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_FILING_REVIEW_CORRECT_DUE_ON), ==, "2026-12-22");
  g_assert_cmpint (yifa_record_get_int (review, YIFA_FILING_REVIEW_N_PROBLEMS), ==, 1);
  yifa_store_set_today (f->store, "2026-12-23");
  review = reload (f, g_steal_pointer (&review));
  g_assert_true (yifa_record_get_int (review, YIFA_FILING_REVIEW_OVERDUE));
}

static void
test_correction_settles_every_problem (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = with_opinion (f);

  g_assert_true (refuses (f, review, "correct", "correction"));
  g_assert_true (refuses (f, review, "correct", "problems"));
  yifa_record_set_text (review, YIFA_FILING_REVIEW_CORRECTION_KIND, "amended");
  yifa_record_set_text (review, YIFA_FILING_REVIEW_CORRECTION, "已删去第八条并重新公布");
  yifa_record_set_text (review, YIFA_FILING_REVIEW_FEEDBACK_ON, "2026-11-01");
  g_assert_true (refuses (f, review, "correct", "dates"));
  yifa_record_set_text (review, YIFA_FILING_REVIEW_FEEDBACK_ON, "2026-11-22");
  handle_all (f, review);
  act (f, review, "correct", NULL);
  act (f, review, "close", NULL);
  g_assert_cmpstr (yifa_record_get_stage (review), ==, "closed");
}

static void
test_silence_waits_for_the_term (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = with_opinion (f);

  g_assert_true (refuses (f, review, "no_correction", "term"));
  yifa_store_set_today (f->store, "2026-12-23");
  g_assert_false (refuses (f, review, "no_correction", "term"));
}

static void
test_uncorrected_goes_to_the_government (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = with_opinion (f);

  yifa_record_set_text (review, YIFA_FILING_REVIEW_CORRECTION_KIND, "refused");
  act (f, review, "no_correction", NULL);
  g_assert_true (refuses (f, review, "close", "escalated"));
  g_assert_true (refuses (f, review, "revoke", "escalated"));
  act (f, review, "escalate", NULL);
  g_assert_true (refuses (f, review, "revoke", "decision"));
  yifa_record_set_text (review, YIFA_FILING_REVIEW_REVOKED_BY, "大府〔2026〕88号");
  yifa_record_set_text (review, YIFA_FILING_REVIEW_REVOKED_ON, "2026-11-22");
  act (f, review, "revoke", NULL);
  act (f, review, "close", NULL);
  g_assert_cmpstr (yifa_record_get_stage (review), ==, "closed");
}

static void
test_transfer_names_the_receiver (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f);

  g_assert_true (refuses (f, review, "transfer", "receiver"));
  yifa_record_set_int (review, YIFA_FILING_REVIEW_TRANSFERRED_TO, f->npc);
  act (f, review, "transfer", NULL);
  g_assert_cmpstr (yifa_record_get_stage (review), ==, "transferred");
}

static void
test_suggestion_is_answered (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "suggestion", "2020-01-01", "2026-11-20");

  yifa_record_set_text (review, YIFA_FILING_REVIEW_SUGGESTER, "周某");
  act (f, review, "check", NULL);
  act (f, review, "register", NULL); /* nothing was reported, so nothing can be missing */
  yifa_record_set_text (review, YIFA_FILING_REVIEW_REVIEWER, "陈静");
  act (f, review, "start_review", NULL);
  act (f, review, "pass", NULL);
  g_assert_true (refuses (f, review, "close", "suggestion"));
  yifa_record_set_text (review, YIFA_FILING_REVIEW_REPLIED_ON, "2026-11-22");
  act (f, review, "close", NULL);
}

static void
test_early_arrival_is_not_our_lateness (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = add_review (f, "own_initiative", "2019-01-01", "2026-11-20");

  g_assert_false (yifa_record_get_int (review, YIFA_FILING_REVIEW_LATE));
}

static YifaRecord *
add_notice (Office *f, const char *published_on)
{
  YifaRecord *notice = yifa_record_new (&yifa_chase_notice);

  yifa_record_set_text (notice, YIFA_CHASE_NOTICE_DOC_TITLE, "蓬莱镇殡葬管理办法");
  yifa_record_set_int (notice, YIFA_CHASE_NOTICE_ORG, f->township);
  yifa_record_set_text (notice, YIFA_CHASE_NOTICE_PUBLISHED_ON, published_on);
  keep (f->store, notice);
  return notice;
}

static void
test_chase_only_when_due (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = add_notice (f, "2026-11-16");

  g_assert_cmpstr (yifa_record_get_text (notice, YIFA_CHASE_NOTICE_DUE_ON), ==, "2026-12-01");
  g_assert_true (refuses (f, notice, "send", "due"));
  g_assert_true (refuses (f, notice, "send", "reply_by"));
}

static void
test_chase_gets_number_and_answer (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = add_notice (f, "2026-09-01");

  yifa_record_set_text (notice, YIFA_CHASE_NOTICE_REPLY_BY, "2026-11-30");
  act (f, notice, "send", NULL);
  g_assert_cmpstr (yifa_record_get_text (notice, YIFA_CHASE_NOTICE_NOTICE_NO), ==, "大催报〔2026〕1号");
  g_assert_true (refuses (f, notice, "answer", "answer"));
  yifa_store_set_today (f->store, "2026-12-01");
  notice = reload (f, g_steal_pointer (&notice));
  g_assert_true (yifa_record_get_int (notice, YIFA_CHASE_NOTICE_OVERDUE));
  yifa_record_set_text (notice, YIFA_CHASE_NOTICE_ANSWER, "已补报");
  act (f, notice, "answer", NULL);
  act (f, notice, "close", NULL);
  g_assert_cmpstr (yifa_record_get_stage (notice), ==, "closed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/filing-review/number-is-normalised", test_number_is_normalised);
  TEST ("/filing-review/lateness-follows-from-dates", test_lateness_follows_from_dates);
  TEST ("/filing-review/mended-dates-count-anew", test_mended_dates_count_anew);
  TEST ("/filing-review/receipt-lies-after-publication", test_receipt_lies_after_publication);
  TEST ("/filing-review/check-gives-the-receipt-number", test_check_gives_the_receipt_number);
  TEST ("/filing-review/check-needs-publication", test_check_needs_publication);
  TEST ("/filing-review/incomplete-is-not-registered", test_incomplete_is_not_registered);
  TEST ("/filing-review/return-says-what-is-missing", test_return_says_what_is_missing);
  TEST ("/filing-review/complete-is-not-returned-without-reason", test_complete_is_not_returned_without_reason);
  TEST ("/filing-review/reject-needs-a-reason", test_reject_needs_a_reason);
  TEST ("/filing-review/review-needs-a-reviewer", test_review_needs_a_reviewer);
  TEST ("/filing-review/problems-do-not-pass", test_problems_do_not_pass);
  TEST ("/filing-review/communication-needs-a-problem", test_communication_needs_a_problem);
  TEST ("/filing-review/opinion-needs-grounds", test_opinion_needs_grounds);
  TEST ("/filing-review/opinion-sets-a-term", test_opinion_sets_a_term);
  TEST ("/filing-review/correction-settles-every-problem", test_correction_settles_every_problem);
  TEST ("/filing-review/silence-waits-for-the-term", test_silence_waits_for_the_term);
  TEST ("/filing-review/uncorrected-goes-to-the-government", test_uncorrected_goes_to_the_government);
  TEST ("/filing-review/transfer-names-the-receiver", test_transfer_names_the_receiver);
  TEST ("/filing-review/suggestion-is-answered", test_suggestion_is_answered);
  TEST ("/filing-review/own-initiative-is-never-late", test_early_arrival_is_not_our_lateness);
  TEST ("/chase-notice/only-when-due", test_chase_only_when_due);
  TEST ("/chase-notice/gets-number-and-answer", test_chase_gets_number_and_answer);

  return g_test_run ();
}
