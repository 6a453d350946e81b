/* test-matter.c - legal matters, from the first call to the archive
 *
 * Each gate refuses, naming itself and the article behind it, and opens with its evidence; searches for conflicts of
 * interest leave their records.
 */
#include "matter-road.h"

/* ---- roads ---- */

static void
test_whole_road (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) matter = received (f, "dispute");

  assert_text (matter, "matter_no", "大法务〔2026〕001号");
  assert_text (matter, "received_on", TODAY);
  assert_text (matter, "due_on", "2026-11-05"); /* three working days */
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  act (f, matter, "assign", NULL);
  assert_text (matter, "conflict", "none");
  g_assert_cmpint (yifa_record_get_int (matter, YIFA_MATTER_ENGAGEMENT), !=, 0);
  act (f, matter, "start", NULL);
  log_work (f, adviser, matter, TODAY, "150");
  issue (f, matter);
  assert_text (matter, "opinion_no", "大法意〔2026〕001号");
  say_adoption (f, matter);
  act (f, matter, "archive", NULL);
  assert_text (matter, "stage", "archived");
  assert_text (matter, "archived_on", TODAY);
}

static void
test_case_without_opinion (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "litigation", a_lawyer (f, "王律师"));

  act (f, matter, "start", NULL);
  assert_refused_on (f, matter, "finish", "result_written");
  yifa_record_set_text (matter, YIFA_MATTER_RESULT, "驳回原告诉讼请求");
  act (f, matter, "finish", NULL);
  assert_text (matter, "stage", "closed");
  act (f, matter, "reopen", "原告上诉");
  assert_text (matter, "stage", "in_work");
}

/* The term of the office is met by the first answer; a day that is agreed then stays due. */
static void
test_first_answer_meets_the_term (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));
  g_autoptr(YifaRecord) other = assigned (f, "dispute", a_lawyer (f, "李律师"));

  assert_text (matter, "due_on", "2026-11-05");
  act (f, matter, "start", NULL);
  assert_text (matter, "due_on", NULL);

  yifa_record_set_text (other, YIFA_MATTER_DUE_ON, "2026-11-20");
  act (f, other, "start", NULL);
  assert_text (other, "due_on", "2026-11-20");
}

static void
test_answered_at_once (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = a_matter (f, "consultation");

  assert_refused_on (f, matter, "answer_at_once", "answer_given");
  yifa_record_set_text (matter, YIFA_MATTER_ANSWER, "先发函催告。");
  act (f, matter, "answer_at_once", NULL);
  assert_text (matter, "stage", "answered");
  assert_text (matter, "matter_no", NULL);
}

static void
test_withdrawn (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));

  act (f, matter, "drop", "双方和解");
  assert_text (matter, "stage", "dropped");
  assert_text (matter, "drop_reason", "双方和解");
}

/* ---- intake ---- */

static void
test_question_written (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = a_matter (f, "dispute");

  yifa_record_set_text (matter, YIFA_MATTER_QUESTION, NULL);
  assert_refused_on (f, matter, "accept", "question_written");
  yifa_record_set_text (matter, YIFA_MATTER_QUESTION, "如何处理？");
  act (f, matter, "accept", NULL);
}

static void
test_file_number_ready (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = a_matter (f, "dispute");

  set_on (f, &yifa_org, yifa_org_find_self_id (f->store, NULL), "is_self", "0");
  assert_refused_on (f, matter, "accept", "number_ready");
}

/* ---- assignment ---- */

static void
test_adviser_chosen (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = received (f, "dispute");

  assert_refused_on (f, matter, "assign", "adviser_chosen");
}

static void
test_adviser_usable (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = received (f, "dispute");
  gint64 adviser = a_lawyer (f, "王律师");

  set_on (f, &yifa_adviser, adviser, "stage", "suspended");
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  assert_refused_on (f, matter, "assign", "adviser_usable");
  set_on (f, &yifa_adviser, adviser, "stage", "enrolled");
  act (f, matter, "assign", NULL);
}

/* Not even with a reason. */
static void
test_past_term_takes_no_matter (Fixture *f, gconstpointer data)
{
  gint64 adviser = an_adviser (f, "王律师", "lawyer");
  g_autoptr(YifaRecord) matter = received (f, "dispute");
  g_autoptr(GError) error = NULL;

  engage (f, adviser, f->drafter, "2025-11-01", "2026-11-01"); /* until yesterday */
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  assert_refused_on (f, matter, "assign", "engagement_in_term");
  g_assert_false (yifa_workflow_do (f->store, matter, yifa_workflow_find (&yifa_matter, "assign"), "事情紧急", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);

  engage (f, adviser, f->drafter, TODAY, "2027-11-01");
  act (f, matter, "assign", NULL);
}

static void
test_last_day_of_term_still_counts (Fixture *f, gconstpointer data)
{
  gint64 adviser = an_adviser (f, "王律师", "lawyer");
  g_autoptr(YifaRecord) matter = NULL;

  engage (f, adviser, f->drafter, "2025-11-03", TODAY);
  matter = assigned (f, "dispute", adviser);
  assert_text (matter, "stage", "assigned");
}

static void
test_engagement_of_another_unit (Fixture *f, gconstpointer data)
{
  gint64 adviser = an_adviser (f, "王律师", "lawyer");
  gint64 other = an_org (f, "大英县水利局", "department", "0");
  g_autoptr(YifaRecord) matter = received (f, "dispute");

  engage (f, adviser, other, "2026-01-01", "2026-12-31");
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  assert_refused_on (f, matter, "assign", "engagement_in_term");
}

/* Public lawyers and the staff of legal offices are advisers by their post. */
static void
test_staff_needs_no_engagement (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", an_adviser (f, "李科长", "legal_staff"));

  assert_text (matter, "stage", "assigned");
}

/* ---- conflicts of interest ---- */

static void
test_search_without_finding_is_kept (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = received (f, "dispute");
  g_autoptr(GPtrArray) checks = NULL;

  add_party (f, matter, RIVAL, NULL);
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, a_lawyer (f, "王律师"));
  act (f, matter, "assign", NULL);
  checks = parts_of (f, matter, &yifa_conflict_check);
  g_assert_cmpuint (checks->len, ==, 1);
  assert_text (checks->pdata[0], "result", "none");
  assert_text (checks->pdata[0], "outcome", NULL);
  assert_text (checks->pdata[0], "checked_on", TODAY);
  assert_text (checks->pdata[0], "checked_by", "张三");
  g_assert_cmpint (yifa_record_int (checks->pdata[0], "parties_n"), ==, 1);
}

static YifaRecord *
in_conflict (Fixture *f, gint64 *adviser)
{
  YifaRecord *matter = received (f, "dispute");

  *adviser = a_lawyer (f, "王律师");
  add_party (f, matter, RIVAL, NULL);
  declare_client (f, *adviser, RIVAL);
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, *adviser);
  return matter;
}

/* Gone past with a reason, which stands with the search and in the trail. */
static void
test_conflict_overridden (Fixture *f, gconstpointer data)
{
  gint64 adviser;
  g_autoptr(YifaRecord) matter = in_conflict (f, &adviser);
  g_autoptr(GPtrArray) checks = NULL;
  g_autoptr(GPtrArray) hits = NULL;
  g_autoptr(GPtrArray) history = NULL;
  gboolean is_audited = FALSE;

  assert_refused_on (f, matter, "assign", "no_conflict");
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  act (f, matter, "assign", "仅此一人熟悉案情，对方书面同意");
  assert_text (matter, "conflict", "overridden");

  checks = parts_of (f, matter, &yifa_conflict_check);
  assert_text (checks->pdata[checks->len - 1], "outcome", "overridden");
  assert_text (checks->pdata[checks->len - 1], "reason", "仅此一人熟悉案情，对方书面同意");
  hits = yifa_store_load_parts (f->store, &yifa_conflict_hit, "conflict_check",
                                yifa_record_get_id (checks->pdata[checks->len - 1]));
  g_assert_cmpuint (hits->len, >=, 1);
  assert_text (hits->pdata[0], "found", RIVAL);

  history = yifa_store_get_history (f->store, &yifa_matter, yifa_record_get_id (matter), NULL);
  for (guint i = 0; i < history->len; i++)
    is_audited |= g_strcmp0 (((YifaChange *) history->pdata[i])->field, "override") == 0;
  g_assert_true (is_audited);
}

static GPtrArray *
search_for (Fixture *f, YifaRecord *matter, gint64 adviser)
{
  yifa_record_clear (matter, YIFA_MATTER_ADVISER);
  yifa_record_set_int (matter, YIFA_MATTER_CANDIDATE, adviser);
  act (f, matter, "search_conflicts", NULL);
  return parts_of (f, matter, &yifa_conflict_check);
}

/* The search that spoke against somebody stays on record, and somebody of another firm takes the matter. */
static void
test_search_stays_when_another_is_chosen (Fixture *f, gconstpointer data)
{
  gint64 adviser, other;
  g_autoptr(YifaRecord) matter = in_conflict (f, &adviser);
  g_autoptr(GPtrArray) before = search_for (f, matter, adviser);
  g_autoptr(GPtrArray) after = NULL;

  assert_text (matter, "stage", "received");
  g_assert_false (yifa_record_has (matter, YIFA_MATTER_ADVISER));
  g_assert_cmpuint (before->len, ==, 1);
  assert_text (before->pdata[0], "result", "found");
  assert_text (before->pdata[0], "outcome", "open");

  other = a_lawyer (f, "赵律师");
  set_on (f, &yifa_adviser, other, "home_body", "四川清源律师事务所");
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, other);
  act (f, matter, "assign", NULL);
  after = parts_of (f, matter, &yifa_conflict_check);
  g_assert_cmpuint (after->len, ==, 2);
  assert_text (after->pdata[0], "outcome", "recused");
  assert_text (after->pdata[1], "result", "none");
}

static void
judge (Fixture *f, YifaRecord *check, const char *judgement, const char *note)
{
  g_autoptr(GPtrArray) hits = yifa_store_load_parts (f->store, &yifa_conflict_hit, "conflict_check",
                                                     yifa_record_get_id (check));

  for (guint i = 0; i < hits->len; i++)
    {
      yifa_record_set_text (hits->pdata[i], YIFA_CONFLICT_HIT_JUDGEMENT, judgement);
      yifa_record_set_text (hits->pdata[i], YIFA_CONFLICT_HIT_JUDGE_NOTE, note);
      keep (f, g_object_ref (hits->pdata[i]));
    }
}

static void
test_findings_judged_to_be_none (Fixture *f, gconstpointer data)
{
  gint64 adviser;
  g_autoptr(YifaRecord) matter = in_conflict (f, &adviser);
  g_autoptr(GPtrArray) before = search_for (f, matter, adviser);
  g_autoptr(GPtrArray) judged = NULL;

  judge (f, before->pdata[0], "conflict", NULL);
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  assert_refused_on (f, matter, "assign", "no_conflict");

  judge (f, before->pdata[0], "none", "同名不同企业，注册地在外省");
  judged = parts_of (f, matter, &yifa_conflict_check);
  assert_text (judged->pdata[0], "outcome", "cleared");
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  act (f, matter, "assign", NULL);
  assert_text (matter, "conflict", "cleared");
}

static void
test_no_conflict_needs_a_note (Fixture *f, gconstpointer data)
{
  gint64 adviser;
  g_autoptr(YifaRecord) matter = in_conflict (f, &adviser);
  g_autoptr(GPtrArray) checks = search_for (f, matter, adviser);
  g_autoptr(GPtrArray) hits = yifa_store_load_parts (f->store, &yifa_conflict_hit, "conflict_check",
                                                     yifa_record_get_id (checks->pdata[0]));
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (hits->pdata[0], YIFA_CONFLICT_HIT_JUDGEMENT, "none");
  g_assert_false (yifa_store_save (f->store, hits->pdata[0], &error));
  g_assert_cmpstr (yifa_error_get_field (error), ==, "judge_note");
}

static void
test_search_is_never_taken_back (Fixture *f, gconstpointer data)
{
  gint64 adviser;
  g_autoptr(YifaRecord) matter = in_conflict (f, &adviser);
  g_autoptr(GPtrArray) checks = search_for (f, matter, adviser);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_store_withdraw (f->store, checks->pdata[0], NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_code_speaks_where_names_differ (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = received (f, "dispute");
  gint64 adviser = a_lawyer (f, "王律师");

  add_party (f, matter, "鸿远公司", "91350100M000100Y43");
  keep_of (f, "adviser", adviser, make (&yifa_adviser_client, "name", RIVAL, "credit_code", "91350100M000100Y43",
                                        "relation", "former_client", NULL));
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  assert_refused_on (f, matter, "assign", "no_conflict");
}

static void
test_search_cannot_be_undone (Fixture *f, gconstpointer data)
{
  gint64 adviser;
  g_autoptr(YifaRecord) matter = in_conflict (f, &adviser);
  g_autoptr(GPtrArray) checks = search_for (f, matter, adviser);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_store_undo (f->store, &yifa_matter, yifa_record_get_id (matter), &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_assert_cmpuint (checks->len, ==, 1);
}

/* Who turns up as a party when the work is under way is searched for before the opinion is handed in. */
static void
test_party_that_turns_up_later (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", adviser);

  declare_client (f, adviser, RIVAL);
  add_party (f, matter, RIVAL, NULL);
  write_opinion (matter);
  assert_refused_on (f, matter, "draft", "no_conflict");
  yifa_record_set_text (matter, YIFA_MATTER_RESULT, "已谈妥");
  assert_refused_on (f, matter, "finish", "no_conflict");
  act (f, matter, "recuse", "对方是其委托人");
  assert_text (matter, "stage", "received");
}

/* A reason speaks for what was found when it was given, and not for whoever turns up since. */
static void
test_reason_speaks_for_what_was_found (Fixture *f, gconstpointer data)
{
  gint64 adviser;
  g_autoptr(YifaRecord) matter = in_conflict (f, &adviser);
  g_autoptr(GPtrArray) checks = NULL;

  act (f, matter, "assign", "对方书面同意");
  declare_client (f, adviser, "遂宁云山建设有限公司");
  add_party (f, matter, "遂宁云山建设有限公司", NULL);
  write_opinion (matter);
  assert_refused_on (f, matter, "draft", "no_conflict");
  act (f, matter, "draft", "两家公司均书面同意");

  checks = parts_of (f, matter, &yifa_conflict_check);
  assert_text (checks->pdata[checks->len - 1], "outcome", "overridden");
  assert_text (checks->pdata[checks->len - 1], "reason", "两家公司均书面同意");
  yifa_record_set_text (matter, YIFA_MATTER_APPROVER, "李局长");
  act (f, matter, "approve", NULL);
  act (f, matter, "issue", NULL); /* what was said need not be said again */
}

static void
test_party_that_turns_up_before_issue (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", adviser);

  write_opinion (matter);
  act (f, matter, "draft", NULL);
  yifa_record_set_text (matter, YIFA_MATTER_APPROVER, "李局长");
  act (f, matter, "approve", NULL);
  declare_client (f, adviser, RIVAL);
  add_party (f, matter, RIVAL, NULL);
  assert_refused_on (f, matter, "issue", "no_conflict");
}

static void
test_later_party_of_an_assistant (Fixture *f, gconstpointer data)
{
  gint64 other = a_lawyer (f, "赵律师");
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));

  yifa_record_set_int (matter, YIFA_MATTER_CANDIDATE, other);
  act (f, matter, "add_assistant", NULL);
  declare_client (f, other, RIVAL);
  add_party (f, matter, RIVAL, NULL);
  write_opinion (matter);
  assert_refused_on (f, matter, "draft", "no_conflict");
}

static void
test_candidate_chosen_for_search (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = received (f, "dispute");

  assert_refused_on (f, matter, "search_conflicts", "adviser_chosen");
}

/* ---- who works on it ---- */

static YifaRecord *
last_line (GPtrArray *lines)
{
  return lines->pdata[lines->len - 1];
}

static void
test_recusal (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GPtrArray) checks = NULL;

  act (f, matter, "recuse", "其配偶在对方任职");
  assert_text (matter, "stage", "received");
  g_assert_false (yifa_record_has (matter, YIFA_MATTER_ADVISER));
  lines = parts_of (f, matter, &yifa_matter_adviser);
  assert_text (last_line (lines), "left_how", "recused");
  assert_text (last_line (lines), "reason", "其配偶在对方任职");
  checks = parts_of (f, matter, &yifa_conflict_check);
  assert_text (last_line (checks), "outcome", "recused");
}

static void
test_replacement (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));
  g_autoptr(GPtrArray) lines = NULL;

  act (f, matter, "replace", "外出学习三个月");
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, a_lawyer (f, "赵律师"));
  act (f, matter, "assign", NULL);
  lines = parts_of (f, matter, &yifa_matter_adviser);
  g_assert_cmpuint (lines->len, ==, 2);
  assert_text (lines->pdata[0], "left_how", "replaced");
  assert_text (lines->pdata[1], "left_on", NULL);
}

static void
test_assistant (Fixture *f, gconstpointer data)
{
  gint64 lead = a_lawyer (f, "王律师");
  gint64 past = an_adviser (f, "孙律师", "lawyer");
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", lead);
  g_autoptr(GPtrArray) lines = NULL;

  assert_refused_on (f, matter, "add_assistant", "adviser_chosen");
  yifa_record_set_int (matter, YIFA_MATTER_CANDIDATE, lead);
  assert_refused_on (f, matter, "add_assistant", "not_on_it_yet");
  yifa_record_set_int (matter, YIFA_MATTER_CANDIDATE, past);
  assert_refused_on (f, matter, "add_assistant", "engagement_in_term");
  yifa_record_set_int (matter, YIFA_MATTER_CANDIDATE, a_lawyer (f, "赵律师"));
  act (f, matter, "add_assistant", NULL);

  lines = parts_of (f, matter, &yifa_matter_adviser);
  assert_text (last_line (lines), "role", "assisting");
  g_assert_cmpint (yifa_record_get_int (matter, YIFA_MATTER_ADVISER), ==, lead);
  g_assert_false (yifa_record_has (matter, YIFA_MATTER_CANDIDATE));
}

static void
test_who_worked_stays_on_record (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));
  g_autoptr(GPtrArray) lines = parts_of (f, matter, &yifa_matter_adviser);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_store_withdraw (f->store, lines->pdata[0], "不想留", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_client_stays_while_somebody_is_in_charge (Fixture *f, gconstpointer data)
{
  gint64 other = an_org (f, "大英县水利局", "department", "0");
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));

  yifa_record_set_int (matter, YIFA_MATTER_CLIENT_ORG, other);
  assert_stays (f, matter);
  reload_matter (f, &matter);
  act (f, matter, "replace", "委托单位登记有误");
  yifa_record_set_int (matter, YIFA_MATTER_CLIENT_ORG, other);
  g_assert_true (yifa_store_save (f->store, matter, NULL));
}

/* Whoever was never searched for does not work on it; who left did so until that day. */
static void
test_log_is_of_those_on_the_matter (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", adviser);
  g_autoptr(YifaRecord) log = make (&yifa_work_log, "work_on", TODAY, "work_kind", "dispute", "content", "约谈", "hours",
                                    "100", NULL);
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (log, YIFA_WORK_LOG_MATTER, yifa_record_get_id (matter));
  yifa_record_set_int (log, YIFA_WORK_LOG_ADVISER, a_lawyer (f, "赵律师"));
  g_assert_false (yifa_store_save (f->store, log, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  act (f, matter, "replace", "外出");
  log_work (f, adviser, matter, TODAY, "100");
}

static void
test_a_day_has_24_hours (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) log = make (&yifa_work_log, "work_on", TODAY, "work_kind", "dispute", "content", "约谈", "hours",
                                    "1300", NULL);
  g_autoptr(GError) error = NULL;

  log_work (f, adviser, NULL, TODAY, "1200");
  yifa_record_set_int (log, YIFA_WORK_LOG_ADVISER, adviser);
  g_assert_false (yifa_store_save (f->store, log, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
  yifa_record_set_int (log, YIFA_WORK_LOG_HOURS, 1200);
  g_assert_true (yifa_store_save (f->store, log, NULL));
}

static void
test_approved_opinion_stays (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));

  write_opinion (matter);
  act (f, matter, "draft", NULL);
  yifa_record_set_text (matter, YIFA_MATTER_APPROVER, "李局长");
  act (f, matter, "approve", NULL);
  yifa_record_set_text (matter, YIFA_MATTER_OPINION, "另一种意见");
  assert_stays (f, matter);
  reload_matter (f, &matter);
  act (f, matter, "return_draft", "需要修改");
  yifa_record_set_text (matter, YIFA_MATTER_OPINION, "另一种意见");
  g_assert_true (yifa_store_save (f->store, matter, NULL));
}

static void
test_assistant_in_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));
  gint64 other = a_lawyer (f, "赵律师");

  add_party (f, matter, RIVAL, NULL);
  declare_client (f, other, RIVAL);
  yifa_record_set_int (matter, YIFA_MATTER_CANDIDATE, other);
  assert_refused_on (f, matter, "add_assistant", "no_conflict");
}

static void
assert_open_matters (Fixture *f, gint64 adviser, gint64 n)
{
  g_autoptr(YifaRecord) record = yifa_store_load (f->store, &yifa_adviser, adviser, NULL);

  g_assert_cmpint (yifa_record_get_int (record, YIFA_ADVISER_MATTERS_N), ==, n);
}

static void
test_roster_counts_open_matters (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", adviser);

  assert_open_matters (f, adviser, 1);
  issue (f, matter);
  assert_open_matters (f, adviser, 0);
}

/* ---- opinion ---- */

static void
test_opinion_written (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));

  yifa_record_set_text (matter, YIFA_MATTER_VIEW, "lawful");
  assert_refused_on (f, matter, "draft", "opinion_written");
}

static void
test_view_given (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));

  yifa_record_set_text (matter, YIFA_MATTER_OPINION, "可以解除。");
  assert_refused_on (f, matter, "draft", "view_given");
}

static void
test_approver_is_another (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));

  write_opinion (matter);
  act (f, matter, "draft", NULL);
  assert_refused_on (f, matter, "approve", "approver_named");
  yifa_record_set_text (matter, YIFA_MATTER_APPROVER, " 王律师 ");
  assert_refused_on (f, matter, "approve", "approver_is_other");
}

static void
test_returned_draft_is_approved_anew (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));

  write_opinion (matter);
  act (f, matter, "draft", NULL);
  yifa_record_set_text (matter, YIFA_MATTER_APPROVER, "局长");
  act (f, matter, "approve", NULL);
  act (f, matter, "return_draft", "未引用协议条款");
  assert_text (matter, "stage", "in_work");
  assert_text (matter, "approved_on", NULL);
  assert_text (matter, "approver", NULL);
}

static void
test_issued_opinion_stays (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = issued (f, a_lawyer (f, "王律师"));

  yifa_record_set_text (matter, YIFA_MATTER_OPINION, "不可以解除。");
  assert_stays (f, matter);
  yifa_record_revert (matter);
  say_adoption (f, matter);
  assert_refused_on (f, matter, "reopen", "opinion_not_issued");
}

static void
test_opinion_number_ready (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", a_lawyer (f, "王律师"));

  write_opinion (matter);
  act (f, matter, "draft", NULL);
  yifa_record_set_text (matter, YIFA_MATTER_APPROVER, "局长");
  act (f, matter, "approve", NULL);
  set_on (f, &yifa_org, yifa_org_find_self_id (f->store, NULL), "is_self", "0");
  assert_refused_on (f, matter, "issue", "number_ready");
}

/* ---- end ---- */

static void
test_adoption_gates (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = issued (f, a_lawyer (f, "王律师"));

  assert_refused_on (f, matter, "record_adoption", "adoption_given");
  yifa_record_set_text (matter, YIFA_MATTER_ADOPTION, "partly");
  assert_refused_on (f, matter, "record_adoption", "reason_given");
  yifa_record_set_text (matter, YIFA_MATTER_ADOPTION_REASON, "县政府另有考虑");
  act (f, matter, "record_adoption", NULL);
  assert_text (matter, "adopted_on", TODAY);
}

static void
test_archive_needs_a_log (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) matter = issued (f, adviser);

  say_adoption (f, matter);
  assert_refused_on (f, matter, "archive", "logged");
  log_work (f, adviser, matter, TODAY, "100");
  act (f, matter, "archive", NULL);
}

/* The file is closed, and its log with it. */
static void
test_archived_stays (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) matter = issued (f, adviser);
  g_autoptr(YifaRecord) log = NULL;

  log_work (f, adviser, matter, TODAY, "100");
  say_adoption (f, matter);
  act (f, matter, "archive", NULL);
  log = make (&yifa_work_log, "work_on", TODAY, "work_kind", "dispute", "content", "补记", "hours", "100", NULL);
  yifa_record_set_int (log, YIFA_WORK_LOG_ADVISER, adviser);
  yifa_record_set_int (log, YIFA_WORK_LOG_MATTER, yifa_record_get_id (matter));
  assert_stays (f, log);
  yifa_record_set_text (matter, YIFA_MATTER_NOTE, "补记");
  assert_stays (f, matter);
}

/* ---- log ---- */

static void
test_hours_are_summed (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", adviser);
  gint64 last;

  log_work (f, adviser, matter, TODAY, "150");
  log_work (f, adviser, NULL, TODAY, "800");
  last = log_work (f, adviser, matter, TODAY, "75");
  reload_matter (f, &matter);
  g_assert_cmpint (yifa_record_get_int (matter, YIFA_MATTER_HOURS), ==, 225);
  g_assert_cmpint (yifa_record_get_int (matter, YIFA_MATTER_LOGS_N), ==, 2);

  {
    g_autoptr(YifaRecord) log = yifa_store_load (f->store, &yifa_work_log, last, NULL);
    g_autoptr(GError) error = NULL;

    yifa_store_withdraw (f->store, log, NULL, &error);
    g_assert_no_error (error);
  }
  reload_matter (f, &matter);
  g_assert_cmpint (yifa_record_get_int (matter, YIFA_MATTER_HOURS), ==, 150);
}

static void
test_first_entry_is_the_first_answer (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  g_autoptr(YifaRecord) matter = assigned (f, "dispute", adviser);
  g_autoptr(YifaRecord) log = NULL;

  yifa_store_set_today (f->store, "2026-11-06");
  log = yifa_store_load (f->store, &yifa_work_log, log_work (f, adviser, matter, "2026-11-04", "100"), NULL);
  reload_matter (f, &matter);
  assert_text (matter, "responded_on", "2026-11-04");
  g_assert_cmpint (yifa_record_get_int (matter, YIFA_MATTER_RESPONSE_DAYS), ==, 2);
  g_assert_true (yifa_record_get_int (matter, YIFA_MATTER_IS_OVERDUE)); /* due on the 5th */
  assert_text (log, "title", "县城停车场特许经营纠纷");
  g_assert_cmpint (yifa_record_get_int (log, YIFA_WORK_LOG_CLIENT_ORG), ==, f->drafter);
}

static void
assert_log_refused (Fixture *f, const char *work_on, const char *hours, const char *field)
{
  g_autoptr(YifaRecord) log = make (&yifa_work_log, "work_on", work_on, "work_kind", "dispute", "content", "起草",
                                    "hours", hours, NULL);
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (log, YIFA_WORK_LOG_ADVISER, a_lawyer (f, "王律师"));
  g_assert_false (yifa_store_save (f->store, log, &error));
  g_assert_cmpstr (yifa_error_get_field (error), ==, field);
}

static void
test_entry_is_for_one_day (Fixture *f, gconstpointer data)
{
  assert_log_refused (f, TODAY, "2401", "hours");
  assert_log_refused (f, TODAY, "0", "hours");
  assert_log_refused (f, "2026-11-03", "100", "work_on");
}

/* Attendance and log of the same meeting stand beside each other; neither makes the other. */
static void
test_attendance_names_the_adviser (Fixture *f, gconstpointer data)
{
  gint64 adviser = a_lawyer (f, "王律师");
  YifaRecord *meeting = make (&yifa_meeting, "name", "第20次常务会议", "meeting_kind", "executive", "held_on", TODAY, NULL);
  YifaRecord *line = make (&yifa_attendance, "role", "adviser", NULL);
  g_autoptr(YifaRecord) stored = NULL;
  g_autoptr(YifaQuery) all = yifa_query_new ();
  gint64 id;

  yifa_record_set_int (meeting, YIFA_MEETING_ORG, f->gov);
  id = keep (f, meeting);
  yifa_record_set_int (line, YIFA_ATTENDANCE_ADVISER, adviser);
  stored = yifa_store_load (f->store, &yifa_attendance, keep_of (f, "meeting", id, line), NULL);
  assert_text (stored, "person_name", "王律师");
  g_assert_cmpint (yifa_store_count (f->store, &yifa_work_log, all), ==, 0);
}

static void
test_expert_from_the_roster (Fixture *f, gconstpointer data)
{
  YifaRecord *opinion = make (&yifa_expert_opinion, NULL);
  YifaRecord *decision = make (&yifa_major_decision, "title", "水价调整", "decision_class", "public_policy", NULL);
  YifaRecord *review;
  g_autoptr(YifaRecord) stored = NULL;

  yifa_record_set_int (decision, YIFA_MAJOR_DECISION_DECISION_ORG, f->gov);
  review = make (&yifa_expert_review, "title", "水价论证会", NULL);
  yifa_record_set_int (opinion, YIFA_EXPERT_OPINION_EXPERT_REVIEW, keep_of (f, "decision", keep (f, decision), review));
  yifa_record_set_int (opinion, YIFA_EXPERT_OPINION_ROSTER_ADVISER, an_adviser (f, "陈教授", "scholar"));
  stored = yifa_store_load (f->store, &yifa_expert_opinion, keep (f, opinion), NULL);
  assert_text (stored, "expert", "陈教授");
  assert_text (stored, "home_body", "四川明理律师事务所");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/matter/road", test_whole_road);
  add ("/matter/road-without-opinion", test_case_without_opinion);
  add ("/matter/answered-at-once", test_answered_at_once);
  add ("/matter/first-answer-meets-the-term", test_first_answer_meets_the_term);
  add ("/matter/withdrawn", test_withdrawn);
  add ("/matter/intake/question-written", test_question_written);
  add ("/matter/intake/number-ready", test_file_number_ready);
  add ("/matter/assign/adviser-chosen", test_adviser_chosen);
  add ("/matter/assign/adviser-usable", test_adviser_usable);
  add ("/matter/assign/past-term-takes-no-matter", test_past_term_takes_no_matter);
  add ("/matter/assign/last-day-of-term", test_last_day_of_term_still_counts);
  add ("/matter/assign/engagement-of-another-unit", test_engagement_of_another_unit);
  add ("/matter/assign/staff-needs-no-engagement", test_staff_needs_no_engagement);
  add ("/matter/conflict/search-without-finding-is-kept", test_search_without_finding_is_kept);
  add ("/matter/conflict/overridden", test_conflict_overridden);
  add ("/matter/conflict/search-stays-when-another-is-chosen", test_search_stays_when_another_is_chosen);
  add ("/matter/conflict/judged-to-be-none", test_findings_judged_to_be_none);
  add ("/matter/conflict/none-needs-a-note", test_no_conflict_needs_a_note);
  add ("/matter/conflict/never-taken-back", test_search_is_never_taken_back);
  add ("/matter/conflict/code-speaks-where-names-differ", test_code_speaks_where_names_differ);
  add ("/matter/conflict/cannot-be-undone", test_search_cannot_be_undone);
  add ("/matter/conflict/party-that-turns-up-later", test_party_that_turns_up_later);
  add ("/matter/conflict/candidate-chosen", test_candidate_chosen_for_search);
  add ("/matter/people/recusal", test_recusal);
  add ("/matter/people/replacement", test_replacement);
  add ("/matter/conflict/reason-speaks-for-what-was-found", test_reason_speaks_for_what_was_found);
  add ("/matter/conflict/party-that-turns-up-before-issue", test_party_that_turns_up_before_issue);
  add ("/matter/conflict/later-party-of-an-assistant", test_later_party_of_an_assistant);
  add ("/matter/people/who-worked-stays-on-record", test_who_worked_stays_on_record);
  add ("/matter/people/client-stays", test_client_stays_while_somebody_is_in_charge);
  add ("/matter/log/of-those-on-the-matter", test_log_is_of_those_on_the_matter);
  add ("/matter/log/a-day-has-24-hours", test_a_day_has_24_hours);
  add ("/matter/opinion/approved-stays", test_approved_opinion_stays);
  add ("/matter/people/assistant", test_assistant);
  add ("/matter/people/assistant-in-conflict", test_assistant_in_conflict);
  add ("/matter/people/roster-counts-open-matters", test_roster_counts_open_matters);
  add ("/matter/opinion/written", test_opinion_written);
  add ("/matter/opinion/view-given", test_view_given);
  add ("/matter/opinion/approver-is-another", test_approver_is_another);
  add ("/matter/opinion/returned-is-approved-anew", test_returned_draft_is_approved_anew);
  add ("/matter/opinion/issued-stays", test_issued_opinion_stays);
  add ("/matter/opinion/number-ready", test_opinion_number_ready);
  add ("/matter/end/adoption", test_adoption_gates);
  add ("/matter/end/archive-needs-a-log", test_archive_needs_a_log);
  add ("/matter/end/archived-stays", test_archived_stays);
  add ("/matter/log/hours-are-summed", test_hours_are_summed);
  add ("/matter/log/first-entry-is-the-first-answer", test_first_entry_is_the_first_answer);
  add ("/matter/log/one-day", test_entry_is_for_one_day);
  add ("/matter/roster/attendance", test_attendance_names_the_adviser);
  add ("/matter/roster/expert", test_expert_from_the_roster);
  return g_test_run ();
}
