/* test-normative-doc.c - the road of a document from plan to filing, and its gates
 *
 * One office, one document. The road is walked step by step; before each step stands one test per
 * gate: it refuses, it has a name, and its rule is one that data/rules knows.
 */
#include "doc-road.h"

/* ---- the whole of it ---- */

static void
test_road (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) filings = NULL;
  g_autoptr(YifaRecord) item = NULL;
  g_autoptr(YifaRecord) deadline = NULL;

  to_published (f);
  assert_stage (f, "published");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_ISSUE_NO), ==, "大府规〔2026〕1号");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON), ==, "2026-11-22");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON), ==, "2026-11-22");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL), ==, "2031-11-21");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALIDITY), ==, "in_force");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_MAKER_LEVEL), ==, "government");

  assert_step (f, "ex_ante_eval", "done");
  assert_step (f, "public_comment", "done");
  assert_step (f, "legality_review", "done");
  assert_step (f, "deliberation", "done");
  assert_step (f, "publication", "done");
  assert_step (f, "filing", "in_progress");

  filings = yifa_store_load_parts (f->store, &yifa_filing, "doc", yifa_record_get_id (f->doc));
  g_assert_cmpuint (filings->len, ==, 2);
  item = yifa_store_load (f->store, &yifa_plan_item, f->plan_item, NULL);
  g_assert_cmpstr (yifa_record_get_text (item, YIFA_PLAN_ITEM_STATUS), ==, "done");
  deadline = yifa_deadline_find (f->store, f->doc, "nd.publish_days");
  g_assert_cmpstr (yifa_record_get_text (deadline, YIFA_DEADLINE_STATE), ==, "met");
}

static void
mark_filings (Fixture *f, const char *stage, const char *field)
{
  g_autoptr(GPtrArray) filings = yifa_store_load_parts (f->store, &yifa_filing, "doc",
                                                        yifa_record_get_id (f->doc));

  for (guint i = 0; i < filings->len; i++)
    {
      yifa_record_put_text (filings->pdata[i], "stage", stage);
      yifa_record_put_text (filings->pdata[i], field, "2026-11-25");
      keep (f, g_object_ref (filings->pdata[i]));
    }
}

/* The end of the road follows the filings: filed when all are sent, registered when all are registered. */
static void
test_follows_its_filings (Fixture *f, gconstpointer data)
{
  to_published (f);
  yifa_store_set_today (f->store, "2026-11-25");
  assert_refused (f, "file", "filings_sent");

  mark_filings (f, "sent", "sent_on");
  g_assert_true (yifa_normative_doc_follow_filings (f->store, yifa_record_get_id (f->doc), NULL));
  assert_stage (f, "filed");
  assert_step (f, "filing", "done");
  assert_refused (f, "confirm_filing", "filings_registered");

  mark_filings (f, "registered", "registered_on");
  g_assert_true (yifa_normative_doc_follow_filings (f->store, yifa_record_get_id (f->doc), NULL));
  assert_stage (f, "registered_by_receiver");
}

static void
test_six_steps_from_the_start (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) steps = yifa_store_load_parts (f->store, &yifa_doc_step, "doc",
                                                      yifa_record_get_id (f->doc));

  g_assert_cmpuint (steps->len, ==, 6);
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpstr (yifa_record_get_stage (steps->pdata[i]), ==, "due");
}

static void
test_no_way_round (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_workflow_do (f->store, f->doc, yifa_workflow_find (&yifa_normative_doc, "register"),
                                    "急", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

/* ---- each gate ---- */

static void
test_on_the_plan (Fixture *f, gconstpointer data)
{
  set (f, "plan_item", NULL);
  assert_refused (f, "start_drafting", "on_the_plan");

  act (f, f->doc, "start_drafting", "县长临时交办");
  assert_stage (f, "drafting");
}

static void
test_drafter_named (Fixture *f, gconstpointer data)
{
  set (f, "drafter_org", NULL);
  assert_refused (f, "start_drafting", "drafter_named");
}

static void
test_urgency_explained (Fixture *f, gconstpointer data)
{
  set (f, "is_urgent", "1");
  assert_refused (f, "start_drafting", "urgency_explained");
}

static void
test_recognised (Fixture *f, gconstpointer data)
{
  to_drafting (f);
  assert_refused (f, "consult", "recognised");
  keep_part (f, make (&yifa_recognition, "result", "in_doubt", NULL));
  assert_refused (f, "consult", "recognised");
  keep_part (f, make (&yifa_recognition, "result", "is_not", NULL));
  assert_refused (f, "submit", "recognised");
}

static void
test_comment_opened (Fixture *f, gconstpointer data)
{
  to_drafting (f);
  recognise (f);
  assert_refused (f, "consult", "comment_opened");
}

static void
test_necessity_argued (Fixture *f, gconstpointer data)
{
  to_consulting (f);
  assert_refused (f, "submit", "necessity_argued");
}

static void
test_comment_closed (Fixture *f, gconstpointer data)
{
  to_drafting (f);
  recognise (f);
  assert_refused (f, "submit", "comment_closed");
  open_comment (f, "2026-10-20", "2026-11-22"); /* today is still a day for comments */
  assert_refused (f, "submit", "comment_closed");
}

static void
test_comment_term (Fixture *f, gconstpointer data)
{
  to_drafting (f);
  recognise (f);
  open_comment (f, "2026-11-15", "2026-11-18");
  assert_refused (f, "submit", "comment_term_met");
}

static void
test_market_term (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) refusals = NULL;

  ready_to_submit (f);
  set_on (f, &yifa_public_comment, f->comment, "starts_on", "2026-07-02"); /* 29 days */
  set (f, "is_market_related", "1");
  assert_refused (f, "submit", "market_term_met");

  set_on (f, &yifa_public_comment, f->comment, "shortened_reason", "上级限期施行");
  refusals = yifa_workflow_refusals (f->store, f->doc, yifa_workflow_find (&yifa_normative_doc, "submit"));
  g_assert_cmpuint (refusals->len, ==, 0);
}

static void
test_opinions_decided (Fixture *f, gconstpointer data)
{
  ready_to_submit (f);
  hear (f, NULL);
  assert_refused (f, "submit", "opinions_decided");
}

static void
test_competition_reviewed (Fixture *f, gconstpointer data)
{
  to_consulting (f);
  assert_refused (f, "submit", "competition_reviewed");
  keep_part (f, make (&yifa_fair_competition, "is_needed", "1", "conclusion", "restricts", NULL));
  assert_refused (f, "submit", "competition_reviewed");
}

static void
test_materials_complete (Fixture *f, gconstpointer data)
{
  to_consulting (f);
  argue (f);
  review_competition (f);
  attach (f, "submission_letter");
  assert_refused (f, "submit", "materials_complete");
}

static void
test_review_accepted (Fixture *f, gconstpointer data)
{
  to_submitted (f);
  assert_refused (f, "begin_review", "review_accepted");
}

static void
test_review_returned (Fixture *f, gconstpointer data)
{
  to_submitted (f);
  assert_refused (f, "return", "review_returned");
}

static void
test_review_issued (Fixture *f, gconstpointer data)
{
  to_reviewing (f);
  assert_refused (f, "finish_review", "review_issued");
}

static void
test_unlawful_is_not_deliberated (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "unlawful");
  put_on_agenda (f);
  assert_refused (f, "deliberate", "review_passed");
}

static void
test_not_normative_is_not_deliberated (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "not_normative");
  put_on_agenda (f);
  assert_refused (f, "deliberate", "review_passed");
}

static void
test_points_closed (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;
  g_autoptr(GPtrArray) points = NULL;

  to_reviewed (f, "lawful_after_amendment");
  put_on_agenda (f);
  review = last_part (f, &yifa_legality_review);
  points = yifa_store_load_parts (f->store, &yifa_review_point, "review", yifa_record_get_id (review));
  yifa_record_set_text (points->pdata[0], YIFA_REVIEW_POINT_ADOPTION, "not_adopted");
  keep (f, g_object_ref (points->pdata[0]));
  assert_refused (f, "deliberate", "points_closed");

  yifa_record_set_text (points->pdata[0], YIFA_REVIEW_POINT_ADOPTION_REASON, "上位法第十条已有规定");
  keep (f, g_object_ref (points->pdata[0]));
  do_it (f, "deliberate");
  assert_stage (f, "deliberating");
}

static void
test_on_an_agenda (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "lawful");
  assert_refused (f, "deliberate", "on_an_agenda");
}

static void
test_meeting_approved (Fixture *f, gconstpointer data)
{
  to_deliberating (f);
  assert_refused (f, "approve", "meeting_approved"); /* not held */
  act_on (f, &yifa_meeting, f->meeting, "hold");
  assert_refused (f, "approve", "meeting_approved"); /* not decided */
  set_on (f, &yifa_agenda_item, f->agenda_item, "decision", "postponed");
  assert_refused (f, "approve", "meeting_approved");
}

static void
test_signature (Fixture *f, gconstpointer data)
{
  to_approved (f);
  assert_refused (f, "sign", "signatory_given");
  assert_refused (f, "sign", "signed_on_given");
  set (f, "signed_on", "2026-11-23");
  assert_refused (f, "sign", "signed_on_given"); /* tomorrow */
  set (f, "signed_on", "2026-11-19");
  assert_refused (f, "sign", "signed_after_meeting");
}

static void
test_number_ready (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) code = NULL;

  to_signed (f);
  yifa_query_where (query, "series", YIFA_EQUAL, "normative");
  code = yifa_store_find_one (f->store, &yifa_agency_code, query);
  g_assert_true (yifa_store_withdraw (f->store, code, NULL, NULL));
  assert_refused (f, "register", "number_ready");
}

static void
test_validity_given (Fixture *f, gconstpointer data)
{
  to_signed (f);
  set (f, "valid_years", NULL);
  assert_refused (f, "register", "validity_given");
  set (f, "no_term_reason", "属长期管理制度，报经县政府同意");
  do_it (f, "register");
  assert_stage (f, "registered");
}

static void
test_validity_within_max (Fixture *f, gconstpointer data)
{
  to_signed (f);
  set (f, "valid_years", "6");
  assert_refused (f, "register", "validity_within_max");
}

static void
test_trial_within_max (Fixture *f, gconstpointer data)
{
  to_signed (f);
  set (f, "is_trial", "1");
  set (f, "valid_years", "3");
  assert_refused (f, "register", "trial_within_max");
}

static void
test_published (Fixture *f, gconstpointer data)
{
  to_registered (f);
  assert_refused (f, "publish", "published");
}

static void
test_published_after_signing (Fixture *f, gconstpointer data)
{
  to_registered (f);
  keep_part (f, make (&yifa_publication, "channel", "website", "published_on", "2026-11-20", NULL));
  assert_refused (f, "publish", "published_after_signing");
}

static void
test_effective_after_publication (Fixture *f, gconstpointer data)
{
  to_registered (f);
  keep_part (f, make (&yifa_publication, "channel", "website", "published_on", "2026-11-22", NULL));
  set (f, "effective_on", "2026-11-01");
  assert_refused (f, "publish", "effective_after_publication");
}

static void
test_filings_once (Fixture *f, gconstpointer data)
{
  to_published (f);
  assert_refused (f, "create_filings", "no_filing_yet");
}

/* ---- the review's own gates ---- */

static void
test_review_gates (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;

  to_submitted (f);
  review = last_part (f, &yifa_legality_review);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIPT_NO), ==, "审〔2026〕001号");
  assert_refused_on (f, review, "accept", "reviewer_named");
  assert_refused_on (f, review, "return", "shortage_named");

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  act (f, review, "accept", NULL);
  assert_refused_on (f, review, "conclude", "conclusion_given");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "unlawful");
  assert_refused_on (f, review, "conclude", "points_written");
}

/* A review takes at least five working days; who has a reason may be quicker, and it is on record. */
static void
test_least_review_time (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;

  to_submitted (f);
  review = last_part (f, &yifa_legality_review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  act (f, review, "accept", NULL);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON), ==, "2026-11-27");
  conclude (f, review, "lawful");
  approve (f, review);
  assert_refused_on (f, review, "issue", "least_time_taken");

  act (f, review, "issue", "县长批示加快");
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_OPINION_NO), ==, "大法审〔2026〕1号");
  assert_stage (f, "reviewed");
}

static void
test_opinion_number_ready (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) code = NULL;
  g_autoptr(YifaRecord) review = NULL;

  to_reviewing (f);
  yifa_query_where (query, "series", YIFA_EQUAL, "review_opinion");
  code = yifa_store_find_one (f->store, &yifa_agency_code, query);
  g_assert_true (yifa_store_withdraw (f->store, code, NULL, NULL));

  review = last_part (f, &yifa_legality_review);
  conclude (f, review, "lawful");
  approve (f, review);
  assert_refused_on (f, review, "issue", "number_ready");
}

static void
test_return_and_submit_again (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;
  g_autoptr(GPtrArray) cases = NULL;

  to_submitted (f);
  review = last_part (f, &yifa_legality_review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RETURN_REASON, "缺起草单位审核意见");
  act (f, review, "return", NULL);
  assert_stage (f, "returned");

  do_it (f, "submit");
  assert_stage (f, "review_submitted");
  cases = yifa_store_load_parts (f->store, &yifa_legality_review, "doc", yifa_record_get_id (f->doc));
  g_assert_cmpuint (cases->len, ==, 1);
  g_assert_cmpstr (yifa_record_get_stage (cases->pdata[0]), ==, "received");
}

static void
test_review_due (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;

  to_reviewing (f); /* complete on 2026-11-02, a Monday; fifteen working days */
  review = last_part (f, &yifa_legality_review);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MAX_ON), ==, "2026-11-23");
}

/* ---- exceptions ---- */

static void
test_urgent_road (Fixture *f, gconstpointer data)
{
  set (f, "is_urgent", "1");
  set (f, "urgent_reason", "防汛抢险");
  to_drafting (f);
  recognise (f);
  review_competition (f);
  attach_materials (f);
  do_it (f, "submit");
  assert_stage (f, "review_submitted");
  assert_step (f, "public_comment", "exempt");
  assert_step (f, "ex_ante_eval", "exempt");
  assert_step (f, "legality_review", "in_progress");
}

static void
test_exempt_step (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) comment = yifa_doc_step_find (f->store, f->doc, "public_comment");
  g_autoptr(YifaRecord) review = yifa_doc_step_find (f->store, f->doc, "legality_review");

  assert_refused_on (f, comment, "exempt", "reason_given");
  assert_refused_on (f, comment, "exempt", "approver_given");
  assert_refused_on (f, review, "exempt", "may_be_exempt");

  yifa_record_set_text (comment, YIFA_DOC_STEP_EXEMPT_REASON, "依法需要保密");
  yifa_record_set_text (comment, YIFA_DOC_STEP_APPROVER, "胡县长");
  act (f, comment, "exempt", NULL);
  assert_step (f, "public_comment", "exempt");
}

static void
test_drop_needs_a_reason (Fixture *f, gconstpointer data)
{
  g_assert_false (yifa_workflow_do (f->store, f->doc, yifa_workflow_find (&yifa_normative_doc, "drop"), NULL,
                                    NULL));
  act (f, f->doc, "drop", "上位法已作规定");
  assert_stage (f, "dropped");
}

static void
test_redraft (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) cases = NULL;

  to_reviewed (f, "unlawful");
  act (f, f->doc, "redraft", "按审核意见重新起草");
  assert_stage (f, "drafting");
  assert_step (f, "legality_review", "due");

  do_it (f, "submit");
  cases = yifa_store_load_parts (f->store, &yifa_legality_review, "doc", yifa_record_get_id (f->doc));
  g_assert_cmpuint (cases->len, ==, 2);
}

static void
test_void_number (Fixture *f, gconstpointer data)
{
  to_registered (f);
  act (f, f->doc, "void_number", "印错");
  assert_stage (f, "signed");
  g_assert_null (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_ISSUE_NO));

  do_it (f, "register");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_ISSUE_NO), ==, "大府规〔2026〕2号");
}

/* Undo would give the number back; it is refused, and says to void. */
static void
test_registering_cannot_be_undone (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  to_registered (f);
  g_assert_false (yifa_store_undo (f->store, &yifa_normative_doc, yifa_record_get_id (f->doc), &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  assert_stage (f, "registered");
}

static void
test_a_step_can_be_undone (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  to_consulting (f);
  yifa_store_undo (f->store, &yifa_normative_doc, yifa_record_get_id (f->doc), &error);
  g_assert_no_error (error);
  assert_stage (f, "drafting");
  assert_step (f, "public_comment", "due");
}

int
main (int argc, char **argv)
{
#define ADD(name, func) g_test_add ("/normative-doc/" name, Fixture, NULL, set_up, func, tear_down)
  g_test_init (&argc, &argv, NULL);

  ADD ("road", test_road);
  ADD ("follows-its-filings", test_follows_its_filings);
  ADD ("six-steps-from-the-start", test_six_steps_from_the_start);
  ADD ("no-way-round", test_no_way_round);
  ADD ("gate/on-the-plan", test_on_the_plan);
  ADD ("gate/drafter-named", test_drafter_named);
  ADD ("gate/urgency-explained", test_urgency_explained);
  ADD ("gate/recognised", test_recognised);
  ADD ("gate/comment-opened", test_comment_opened);
  ADD ("gate/necessity-argued", test_necessity_argued);
  ADD ("gate/comment-closed", test_comment_closed);
  ADD ("gate/comment-term", test_comment_term);
  ADD ("gate/market-term", test_market_term);
  ADD ("gate/opinions-decided", test_opinions_decided);
  ADD ("gate/competition-reviewed", test_competition_reviewed);
  ADD ("gate/materials-complete", test_materials_complete);
  ADD ("gate/review-accepted", test_review_accepted);
  ADD ("gate/review-returned", test_review_returned);
  ADD ("gate/review-issued", test_review_issued);
  ADD ("gate/unlawful-is-not-deliberated", test_unlawful_is_not_deliberated);
  ADD ("gate/not-normative-is-not-deliberated", test_not_normative_is_not_deliberated);
  ADD ("gate/points-closed", test_points_closed);
  ADD ("gate/on-an-agenda", test_on_an_agenda);
  ADD ("gate/meeting-approved", test_meeting_approved);
  ADD ("gate/signature", test_signature);
  ADD ("gate/number-ready", test_number_ready);
  ADD ("gate/validity-given", test_validity_given);
  ADD ("gate/validity-within-max", test_validity_within_max);
  ADD ("gate/trial-within-max", test_trial_within_max);
  ADD ("gate/published", test_published);
  ADD ("gate/published-after-signing", test_published_after_signing);
  ADD ("gate/effective-after-publication", test_effective_after_publication);
  ADD ("gate/filings-once", test_filings_once);
  ADD ("review/gates", test_review_gates);
  ADD ("review/least-time", test_least_review_time);
  ADD ("review/opinion-number-ready", test_opinion_number_ready);
  ADD ("review/return-and-submit-again", test_return_and_submit_again);
  ADD ("review/due", test_review_due);
  ADD ("urgent-road", test_urgent_road);
  ADD ("exempt-step", test_exempt_step);
  ADD ("drop-needs-a-reason", test_drop_needs_a_reason);
  ADD ("redraft", test_redraft);
  ADD ("void-number", test_void_number);
  ADD ("registering-cannot-be-undone", test_registering_cannot_be_undone);
  ADD ("a-step-can-be-undone", test_a_step_can_be_undone);
  return g_test_run ();
}
