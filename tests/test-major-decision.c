/* test-major-decision.c - the whole road of a major decision, its exceptions, and what comes after it
 *
 * From the catalogue to the archive; shortened and left-out steps, each with its name; meetings that do not
 * adopt; suspension, adjustment, evaluation; and the decision that is a normative document too.
 */
#include "decision-road.h"

static void
leave_out (Road *r, const char *step)
{
  g_autoptr(YifaRecord) row = yifa_decision_step_find (r->store, yifa_record_get_id (r->decision), step);
  g_autoptr(GError) error = NULL;

  yifa_record_set_text (row, YIFA_DECISION_STEP_EXEMPT_REASON, "不涉及专业技术问题");
  yifa_record_set_text (row, YIFA_DECISION_STEP_APPROVER, "县长");
  yifa_workflow_do (r->store, row, yifa_workflow_find (&yifa_decision_step, "exempt"), NULL, &error);
  g_assert_no_error (error);
}

static void
test_full_road (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "executing");
  assert_step (r, "participation", "done");
  assert_step (r, "expert_review", "done");
  assert_step (r, "risk_assessment", "done");
  assert_step (r, "legality_review", "done");
  assert_step (r, "deliberation", "done");
  g_assert_cmpstr (yifa_record_get_text (r->decision, YIFA_MAJOR_DECISION_DECIDED_ON), ==, "2026-05-20");
  g_assert_cmpstr (yifa_record_get_text (r->decision, YIFA_MAJOR_DECISION_PUBLISHED_ON), ==, "2026-05-25");

  evaluate (r, "continue");
  go (r, "evaluate");
  go (r, "continue");
  set (r, "decision", "archive_no", "2026-JC-001", NULL);
  go (r, "archive");
  g_assert_cmpstr (yifa_record_get_stage (r->decision), ==, "archived");
}

static void
test_five_steps_from_the_first_day (void)
{
  g_autoptr(Road) r = road_new ();
  static const char *const steps[] = { "participation", "expert_review", "risk_assessment", "legality_review",
                                       "deliberation" };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    assert_step (r, steps[i], "due");
  g_assert_cmpstr (yifa_record_get_text (r->decision, YIFA_MAJOR_DECISION_PARTICIPATION), ==, NULL);
  reload (r);
  g_assert_cmpstr (yifa_record_get_text (r->decision, YIFA_MAJOR_DECISION_PARTICIPATION), ==, "due");
}

/* ---- the catalogue ---- */

static void
make_catalogue (Road *r)
{
  add (r, "catalogue", &yifa_decision_catalogue, "decision_org", "大英县人民政府", "title", "2026年度目录", "year", "2026",
       NULL);
  add (r, "item", &yifa_catalogue_item, "catalogue", "catalogue", "seq", "1", "title", "城区自来水价格调整",
       "decision_class", "public_policy", "needs_hearing", "1", "plan_on", "2026-06-30", NULL);
}

static void
publish_catalogue (Road *r)
{
  set (r, "catalogue", "party_consent_on", "2026-02-02", "published_on", "2026-02-10", "channel", "县政府门户网站", NULL);
  act (r, "catalogue", "consent", NULL);
  act (r, "catalogue", "publish", NULL);
}

static void
test_catalogue_needs_consent (void)
{
  g_autoptr(Road) r = road_new ();

  make_catalogue (r);
  assert_refused_on (r, "catalogue", "consent", "consent_given", "md.catalogue");
  set (r, "catalogue", "party_consent_on", "2026-02-02", NULL);
  act (r, "catalogue", "consent", NULL);
  set (r, "catalogue", "published_on", "2026-02-10", NULL);
  assert_refused_on (r, "catalogue", "publish", "channel_given", "md.catalogue");
  set (r, "catalogue", "channel", "县政府门户网站", NULL);
  act (r, "catalogue", "publish", NULL);
}

static void
test_empty_catalogue (void)
{
  g_autoptr(Road) r = road_new ();

  add (r, "catalogue", &yifa_decision_catalogue, "decision_org", "大英县人民政府", "title", "2026年度目录", "year", "2026",
       "party_consent_on", "2026-02-02", NULL);
  assert_refused_on (r, "catalogue", "consent", "items_listed", "md.catalogue");
}

static void
test_catalogue_adjusted (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) added = NULL;

  make_catalogue (r);
  publish_catalogue (r);
  add (r, "later", &yifa_catalogue_item, "catalogue", "catalogue", "title", "烟花爆竹限放", "decision_class",
       "public_policy", NULL);
  added = load (r, "later");
  g_assert_cmpstr (yifa_record_get_stage (added), ==, "added");
  g_assert_cmpstr (yifa_record_get_text (added, YIFA_CATALOGUE_ITEM_PROGRESS), ==, "added");
  assert_refused_on (r, "later", "start", "addition_explained", "md.catalogue");
  assert_refused_on (r, "item", "adjust_out", "reason_given", "md.catalogue");
  set (r, "item", "adjust_reason", "上级政策调整", NULL);
  act (r, "item", "adjust_out", NULL);
  g_clear_object (&added);
  added = load (r, "item");
  g_assert_cmpstr (yifa_record_get_text (added, YIFA_CATALOGUE_ITEM_PROGRESS), ==, "adjusted_out");
}

static gint64
started_from (Road *r)
{
  g_autoptr(YifaRecord) item = load (r, "item");
  g_autoptr(YifaRecord) decision = yifa_catalogue_item_find_decision (r->store, item);

  g_assert_nonnull (decision);
  g_assert_true (yifa_record_get_int (decision, YIFA_MAJOR_DECISION_HEARING_NEEDED));
  return yifa_record_get_id (decision);
}

static void
test_catalogue_starts_decision (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) item = NULL;

  make_catalogue (r);
  publish_catalogue (r);
  act (r, "item", "start", NULL);
  assert_refused_on (r, "item", "start", "not_started", "md.catalogue");

  g_object_unref (r->decision);
  r->decision = yifa_store_load (r->store, &yifa_major_decision, started_from (r), NULL);
  prepare_initiation (r);
  set (r, "decision", "scope_reason", NULL, NULL); /* the catalogue says so */
  go (r, "initiate");
  item = load (r, "item");
  g_assert_cmpstr (yifa_record_get_text (item, YIFA_CATALOGUE_ITEM_PROGRESS), ==, "in_progress");
}

/* ---- exemptions ---- */

static void
test_exemption_needs_names (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) row = yifa_decision_step_find (r->store, yifa_record_get_id (r->decision), "expert_review");
  const YifaAction *exempt = yifa_workflow_find (&yifa_decision_step, "exempt");
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (r->store, row, exempt);

  g_assert_true (is_refused_by (refusals, "reason_given"));
  g_assert_true (is_refused_by (refusals, "approver_given"));
  g_assert_false (yifa_workflow_do (r->store, row, exempt, "县长同意", NULL));
}

static void
test_review_never_exempt (void)
{
  static const char *const never[] = { "legality_review", "deliberation" };
  g_autoptr(Road) r = road_new ();

  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    {
      g_autoptr(YifaRecord) row = yifa_decision_step_find (r->store, yifa_record_get_id (r->decision), never[i]);
      g_autoptr(GPtrArray) refusals = NULL;

      yifa_record_set_text (row, YIFA_DECISION_STEP_EXEMPT_REASON, "时间紧");
      yifa_record_set_text (row, YIFA_DECISION_STEP_APPROVER, "县长");
      refusals = yifa_workflow_refusals (r->store, row, yifa_workflow_find (&yifa_decision_step, "exempt"));
      g_assert_cmpuint (refusals->len, ==, 1);
      g_assert_true (is_refused_by (refusals, "may_be_exempt"));
    }
}

static void
test_public_left_out_only_if_closed (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) row = NULL;
  g_autoptr(GPtrArray) refusals = NULL;

  row = yifa_decision_step_find (r->store, yifa_record_get_id (r->decision), "participation");
  yifa_record_set_text (row, YIFA_DECISION_STEP_EXEMPT_REASON, "涉密");
  yifa_record_set_text (row, YIFA_DECISION_STEP_APPROVER, "县长");
  refusals = yifa_workflow_refusals (r->store, row, yifa_workflow_find (&yifa_decision_step, "exempt"));
  g_assert_true (is_refused_by (refusals, "closed_lawfully"));

  set (r, "decision", "not_public", "1", "not_public_reason", "属于国家秘密", NULL);
  leave_out (r, "participation");
  assert_step (r, "participation", "exempt");
}

static void
test_exempt_steps_ask_nothing (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "drafted");
  on_day (r, "2026-04-28");
  set (r, "decision", "not_public", "1", "not_public_reason", "属于国家秘密", NULL);
  leave_out (r, "participation");
  leave_out (r, "expert_review");
  leave_out (r, "risk_assessment");
  assert_allowed (r, "submit_review");

  /* The matter was opened after all: what had been left out is asked for. */
  set (r, "decision", "not_public", "0", NULL);
  assert_refused (r, "submit_review", "closed_lawfully", "md.participation");
}

static void
test_exemption_without_names_counts_nothing (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) row = NULL;
  g_autoptr(GPtrArray) refusals = NULL;

  road_to (r, "drafted");
  prepare_review (r);
  row = yifa_decision_step_find (r->store, yifa_record_get_id (r->decision), "expert_review");
  yifa_record_set_text (row, YIFA_DECISION_STEP_STAGE, "exempt");
  g_assert_true (yifa_store_save (r->store, row, NULL));
  assert_refused (r, "submit_review", "exemptions_named", "md.exemption");
}

/* ---- participation ---- */

static void
test_nobody_heard (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(GPtrArray) refusals = NULL;

  road_to (r, "drafted");
  on_day (r, "2026-04-28");
  hear_experts (r);
  assess_risks (r);
  set (r, "decision", "hearing_needed", "0", NULL);
  assert_refused (r, "submit_review", "participation_done", "md.participation");
}

static void
test_shortened_notice (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "drafted");
  prepare_review (r);
  set (r, "comment", "ends_on", "2026-04-05", NULL);
  assert_refused (r, "submit_review", "notice_long_enough", "md.comment_min_days");
  set (r, "comment", "is_urgent", "1", NULL);
  assert_refused (r, "submit_review", "shortening_explained", "md.shortening");
  set (r, "comment", "shortened_reason", "供水企业面临停产", NULL);
  assert_refused (r, "submit_review", "shortening_explained", "md.shortening");
  set (r, "decision", "is_urgent", "1", "urgent_reason", "供水企业面临停产", NULL);
  assert_allowed (r, "submit_review");
}

/* The other forms of participation are allowed, and the choice is on record. */
static void
test_other_forms_with_reason (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(GError) error = NULL;

  road_to (r, "drafted");
  prepare_review (r);
  withdraw (r, "comment");
  assert_refused (r, "submit_review", "notice_published", "md.participation");
  act (r, "decision", "submit_review", "以听证会和入户走访听取意见");
  plan_meeting (r, "2026-05-20");
  review (r, "lawful");
  assert_allowed (r, "deliberate"); /* what was excused then is not asked for again */
}

static void
test_materials_exactly_seven_days (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "drafted");
  prepare_review (r);
  set (r, "hearing", "materials_sent_on", "2026-04-13", NULL);
  assert_allowed (r, "submit_review");
  set (r, "hearing", "materials_sent_on", "2026-04-14", NULL);
  assert_refused (r, "submit_review", "hearing_materials_in_time", "md.hearing_material_days");
}

static void
test_notice_exactly_thirty_days (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "drafted");
  prepare_review (r);
  g_assert_cmpint (yifa_rules_number (r->store, "md.comment_min_days"), ==, 30);
  set (r, "comment", "starts_on", "2026-03-23", "ends_on", "2026-04-22", NULL);
  assert_allowed (r, "submit_review");
  set (r, "comment", "ends_on", "2026-04-21", NULL);
  assert_refused (r, "submit_review", "notice_long_enough", "md.comment_min_days");
}

static void
test_hearing_clocks (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) hearing = NULL;
  g_autoptr(YifaRecord) clock = NULL;

  road_to (r, "drafted");
  add (r, "hearing", &yifa_hearing, "decision", "decision", "event_kind", "hearing", "title", "听证会", "held_on",
       "2026-04-20", NULL);
  hearing = load (r, "hearing");
  clock = yifa_deadline_find (r->store, hearing, "md.hearing_material_days");
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_DUE_ON), <=, "2026-04-13");
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_STATE), ==, "open");

  set (r, "hearing", "materials_sent_on", "2026-04-08", NULL);
  g_clear_object (&clock);
  clock = yifa_deadline_find (r->store, hearing, "md.hearing_material_days");
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_STATE), ==, "met");
}

/* ---- risk ---- */

static void
test_assessment_taken_over (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "drafted");
  prepare_review (r);
  set (r, "assessment", "by_visits", "0", "third_party", NULL, NULL);
  set (r, "assessment", "reused_from", "县委政法委〔2026〕3号稳评报告", NULL);
  assert_allowed (r, "submit_review");
}

static void
test_assessed_anew_after_adjusting (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "drafted");
  prepare_review (r);
  set (r, "assessment", "controllability", "fail", NULL);
  assert_refused (r, "submit_review", "risk_controllable", "md.risk_controllable");
  assess_risks (r);
  assert_allowed (r, "submit_review");
}

static void
test_exploratory (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "drafted");
  prepare_review (r);
  set (r, "decision", "is_exploratory", "1", NULL);
  assert_refused (r, "submit_review", "exploratory_risk_stated", "md.exploratory");
  set (r, "decision", "legal_risk_note", "国家尚无规定，先行试点", NULL);
  assert_allowed (r, "submit_review");
}

/* ---- review ---- */

static void
test_submission_opens_case (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) opened = NULL;

  road_to (r, "review_submitted");
  remember_review (r);
  opened = load (r, "review");
  g_assert_cmpstr (yifa_record_get_text (opened, YIFA_LEGALITY_REVIEW_SUBJECT_KIND), ==, "decision");
  g_assert_cmpint (yifa_record_get_int (opened, YIFA_LEGALITY_REVIEW_DECISION), ==, yifa_record_get_id (r->decision));
  assert_step (r, "legality_review", "in_progress");
  assert_refused (r, "finish_review", "review_issued", "md.legality_review");
  assert_refused (r, "review_returned", "review_returned", "md.review_materials");
}

static void
test_returned_and_submitted_again (void)
{
  g_autoptr(Road) r = road_new ();
  gint64 first;

  road_to (r, "review_submitted");
  remember_review (r);
  first = piece (r, "review")->id;
  set (r, "review", "return_reason", "缺少听证报告", NULL);
  act (r, "review", "return", NULL);
  g_assert_cmpstr (yifa_record_get_stage (r->decision), ==, "drafted");
  go (r, "submit_review");
  g_assert_cmpint (yifa_record_get_int (r->decision, YIFA_MAJOR_DECISION_REVIEW), ==, first);
}

static void
test_unlawful_goes_to_no_meeting (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "review_submitted");
  plan_meeting (r, "2026-05-20");
  review (r, "unlawful");
  assert_refused (r, "deliberate", "review_lawful", "md.not_lawful_no_deliberation");
}

static void
test_revised_is_reviewed_anew (void)
{
  g_autoptr(Road) r = road_new ();
  gint64 first;

  road_to (r, "reviewed");
  first = yifa_record_get_int (r->decision, YIFA_MAJOR_DECISION_REVIEW);
  act (r, "decision", "revise", "按审查意见修改");
  assert_step (r, "legality_review", "due");
  go (r, "submit_review");
  g_assert_cmpint (yifa_record_get_int (r->decision, YIFA_MAJOR_DECISION_REVIEW), !=, first);
  assert_refused (r, "finish_review", "review_issued", "md.legality_review");
}

static void
test_time_kept_or_explained (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) record = NULL;

  road_to (r, "reviewed");
  set (r, "meeting", "held_on", "2026-05-08", NULL);
  assert_refused (r, "deliberate", "review_time_kept", "md.review_min_days");
  record = load (r, "decision");
  g_assert_false (yifa_workflow_do (r->store, record, yifa_workflow_find (&yifa_major_decision, "deliberate"), NULL,
                                    NULL));
  act (r, "decision", "deliberate", "防汛在即，提前上会");
}

/* Without the holidays of the year nobody can say whether the time was kept, and nobody guesses. */
static void
test_years_without_calendar (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "reviewed");
  set (r, "review", "complete_on", "2039-12-28", "issued_on", "2039-12-30", NULL);
  set (r, "meeting", "held_on", "2040-03-01", NULL);
  assert_refused (r, "deliberate", "review_time_kept", "md.review_min_days");
}

/* ---- the meeting ---- */

static void
test_deliberation_makes_agenda_item (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) item = NULL;

  road_to (r, "deliberating");
  item = yifa_store_load (r->store, &yifa_agenda_item,
                          yifa_record_get_int (r->decision, YIFA_MAJOR_DECISION_AGENDA_ITEM), NULL);
  g_assert_cmpint (yifa_record_get_int (item, YIFA_AGENDA_ITEM_MAJOR_DECISION), ==, yifa_record_get_id (r->decision));
  g_assert_cmpint (yifa_record_get_int (item, YIFA_AGENDA_ITEM_MEETING), ==, piece (r, "meeting")->id);
}

static void
test_head_against_majority (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "deliberating");
  hold_meeting (r);
  set (r, "decision", "decision_text", "同意", NULL);
  set (r, "副县长乙", "view", "disagree", "is_dissent", "1", NULL);
  g_assert_true (yifa_major_decision_differs_from_majority (r->store, r->decision));
  assert_refused (r, "decide", "head_reason", "md.head_reason");
  set (r, "item", "head_reason", "不调价则面临停供", NULL);
  go (r, "decide");
}

static void
test_not_adopted (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "deliberating");
  hold_meeting (r);
  set (r, "item", "head_reason", "条件不成熟", NULL);
  assert_refused (r, "reject", "rejection_recorded", "md.deliberation");
  set (r, "item", "decision", "rejected", NULL);
  go (r, "reject");
  act (r, "decision", "redraft", "重新拟订");
  g_assert_cmpstr (yifa_record_get_stage (r->decision), ==, "initiated");
}

static void
test_postponed (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "deliberating");
  hold_meeting (r);
  assert_refused (r, "postpone", "postponement_recorded", "md.deliberation");
  set (r, "item", "decision", "postponed", NULL);
  go (r, "postpone");
  add (r, "next", &yifa_meeting, "org", "大英县人民政府", "name", "第59次常务会议", "meeting_kind", "executive", "held_on",
       "2026-06-03", NULL);
  set_ref (r, "decision", "meeting", piece (r, "next")->id);
  go (r, "deliberate");
  g_assert_cmpint (yifa_record_get_int (r->decision, YIFA_MAJOR_DECISION_AGENDA_ITEM), !=, piece (r, "item")->id);
}

/* ---- after the decision ---- */

static guint
count_duties (Road *r, const char *rule)
{
  g_autoptr(GPtrArray) duties = yifa_duties (r->store, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < duties->len; i++)
    n += g_strcmp0 (((YifaDuty *) duties->pdata[i])->rule, rule) == 0;
  return n;
}

static void
assert_stays (Road *r, const char *name, const char *field, const char *value)
{
  g_autoptr(YifaRecord) record = load (r, name);
  g_autoptr(GError) error = NULL;

  yifa_record_set_string (record, yifa_kind_find (yifa_record_get_kind (record), field), value);
  g_assert_false (yifa_store_save (r->store, record, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static void
test_closed_matter_not_published (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "deliberating");
  set (r, "decision", "not_public", "1", "not_public_reason", "属于国家秘密", NULL);
  to_decided (r);
  issue_decision (r);
  set_ref (r, "decision", "executing_org", r->lead);
  g_assert_cmpuint (count_duties (r, "nd.publish_days"), ==, 0);
  go (r, "execute");
}

/* What was decided in the open is not closed to spare its publication. */
static void
test_not_closed_after_the_decision (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "decided");
  issue_decision (r);
  set_ref (r, "decision", "executing_org", r->lead);
  assert_stays (r, "decision", "not_public", "1");
  assert_stays (r, "decision", "not_public_reason", "属于国家秘密");
  assert_refused (r, "execute", "published_or_closed", "md.publication");
}

/* A note is added; everything else, parts of parts included, is closed. */
static void
test_archived_is_closed (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) decision = NULL;
  g_autoptr(YifaRecord) risk = NULL;

  road_to (r, "executing");
  evaluate (r, "continue");
  go (r, "evaluate");
  go (r, "continue");
  set (r, "decision", "archive_no", "2026-JC-001", NULL);
  go (r, "archive");

  assert_stays (r, "decision", "decision_text", "另一决定");
  assert_stays (r, "publication", "channel", "gazette");
  assert_stays (r, "risk", "measures", "没有措施");
  risk = load (r, "risk");
  g_assert_false (yifa_store_withdraw (r->store, risk, "不要了", NULL));
  decision = load (r, "decision");
  g_assert_false (yifa_store_withdraw (r->store, decision, "不要了", NULL));
  set (r, "decision", "note", "2027年移交县档案馆", NULL);
  set (r, "review", "feedback", "意见均已采纳", NULL);
}

static void
test_steps_stay_with_their_decision (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) step = yifa_decision_step_find (r->store, yifa_record_get_id (r->decision), "expert_review");

  g_assert_false (yifa_store_withdraw (r->store, step, "不需要", NULL));
  add (r, "other", &yifa_major_decision, "decision_org", "大英县人民政府", "title", "另一事项", "decision_class",
       "public_policy", NULL);
  yifa_record_set_int (step, YIFA_DECISION_STEP_DECISION, piece (r, "other")->id);
  g_assert_false (yifa_store_save (r->store, step, NULL));
}

/* What was excused on the way before is not excused on the new one. */
static void
test_excuse_ends_with_its_round (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;

  road_to (r, "drafted");
  prepare_review (r);
  withdraw (r, "comment");
  act (r, "decision", "submit_review", "以听证会和入户走访听取意见");
  plan_meeting (r, "2026-05-20");
  review (r, "lawful");
  before = yifa_decision_missing_evidence (r->store, r->decision, "participation");
  g_assert_cmpuint (before->len, ==, 0);

  act (r, "decision", "revise", "修改方案");
  after = yifa_decision_missing_evidence (r->store, r->decision, "participation");
  g_assert_cmpuint (after->len, >, 0);
}

static void
report_trouble (Road *r)
{
  on_day (r, "2026-07-01");
  add (r, "trouble", &yifa_execution_report, "decision", "decision", "reported_on", "2026-06-28", "report_kind",
       "changed_facts", "content", "原水价格上涨", NULL);
}

static void
test_suspended_and_resumed (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "executing");
  report_trouble (r);
  set (r, "decision", "suspended_by", "县长", "suspend_reason", "情况紧急", NULL);
  go (r, "suspend");
  g_assert_cmpstr (yifa_record_get_text (r->decision, YIFA_MAJOR_DECISION_SUSPENDED_ON), ==, "2026-07-01");
  set (r, "trouble", "handling", "重新核价", "handled_on", "2026-07-01", NULL);
  assert_refused (r, "resume", "suspension_reported", "md.suspension");
  add (r, "notice", &yifa_decision_report, "decision", "decision", "addressee_kind", "party_committee", "title",
       "中止执行的报告", "reported_on", "2026-07-01", NULL);
  act (r, "decision", "resume", "问题已解决");
  g_assert_cmpstr (yifa_record_get_stage (r->decision), ==, "executing");
}

static YifaRecord *
find_successor (Road *r)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "adjusts", yifa_record_get_id (r->decision));
  return yifa_store_find_one (r->store, &yifa_major_decision, query);
}

static void
test_adjustment_repeats_procedures (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) next = NULL;

  road_to (r, "executing");
  assert_refused (r, "adjust", "adjustment_grounded", "md.adjustment");
  report_trouble (r);
  act (r, "decision", "adjust", "原水价格上涨，方案需作重大调整");
  g_assert_cmpstr (yifa_record_get_stage (r->decision), ==, "adjusted");

  next = find_successor (r);
  g_assert_nonnull (next);
  g_assert_cmpstr (yifa_record_get_stage (next), ==, "initiated");
  g_object_unref (r->decision);
  r->decision = g_object_ref (next);
  assert_step (r, "participation", "due");
  assert_step (r, "legality_review", "due");
  {
    g_autoptr(GPtrArray) refusals = refusals_of (r, "decision", "finish_draft");

    g_assert_true (is_refused_by (refusals, "draft_written"));
    g_assert_true (is_refused_by (refusals, "bases_listed"));
  }
}

static void
test_stopped (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "executing");
  evaluate (r, "terminate");
  go (r, "evaluate");
  assert_refused (r, "stop", "end_explained", "md.adjustment");
  set (r, "decision", "end_reason", "目的未达到", NULL);
  go (r, "stop");
  set (r, "decision", "archive_no", "2026-JC-002", NULL);
  go (r, "archive");
}

/* A body has one name, in simplified or traditional characters, in full or half width. */
static void
test_third_party_excluded (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "executing");
  evaluate (r, "continue");
  assert_allowed (r, "evaluate");
  set (r, "evaluation", "third_party", "遂寧安評事務所", NULL);
  assert_refused (r, "evaluate", "third_party_excluded", "md.evaluation_third_party");
  set (r, "evaluation", "third_party", NULL, NULL);
  add (r, "body", &yifa_org, NULL, NULL, "name", "四川水务咨询有限公司", "org_kind", "other", NULL);
  set_ref (r, "evaluation", "evaluator_org", piece (r, "body")->id);
  assert_refused (r, "evaluate", "third_party_excluded", "md.evaluation_third_party");
}

/* ---- a decision that is also a normative document ---- */

static void
make_document (Road *r)
{
  add (r, "doc", &yifa_normative_doc, "maker_org", "大英县人民政府", "title", "大英县城区供水价格管理办法", NULL);
}

static void
set_doc_stage (Road *r, const char *stage)
{
  set (r, "doc", "stage", stage, NULL);
}

static void
test_linked_document (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "reviewed");
  set (r, "decision", "is_normative", "1", NULL);
  assert_refused (r, "deliberate", "normative_gate", "md.decision_vs_document");
  make_document (r);
  set_ref (r, "decision", "doc", piece (r, "doc")->id);
  assert_refused (r, "deliberate", "normative_gate", "md.decision_vs_document");
  set_doc_stage (r, "reviewed"); /* as somebody says, but no opinion of its review is there */
  assert_refused (r, "deliberate", "normative_gate", "md.decision_vs_document");
  set_doc_stage (r, "deliberating");
  to_deliberating (r);

  hold_meeting (r);
  set (r, "decision", "decision_text", "同意", NULL);
  assert_refused (r, "decide", "normative_doc_ready", "md.decision_vs_document");
  set_doc_stage (r, "approved");
  go (r, "decide");

  issue_decision (r);
  assert_refused (r, "publish", "normative_doc_published", "md.decision_vs_document");
  {
    g_autoptr(GPtrArray) refusals = refusals_of (r, "decision", "execute");

    g_assert_true (is_refused_by (refusals, "normative_doc_published"));
  }
  set_doc_stage (r, "published");
  go (r, "publish");
}

/* The document waits for the decision as the decision does for the document. */
static void
test_document_waits (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(GPtrArray) refusals = NULL;

  make_document (r);
  set_doc_stage (r, "approved");
  set (r, "decision", "is_normative", "1", NULL);
  set_ref (r, "decision", "doc", piece (r, "doc")->id);
  refusals = refusals_of (r, "doc", "sign");
  g_assert_true (is_refused_by (refusals, "decision_taken"));
  set (r, "decision", "decided_on", "2026-03-02", NULL);
  g_clear_pointer (&refusals, g_ptr_array_unref);
  refusals = refusals_of (r, "doc", "sign");
  g_assert_false (is_refused_by (refusals, "decision_taken"));
}

static void
test_dropped_document (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "reviewed");
  make_document (r);
  set_doc_stage (r, "dropped");
  set (r, "decision", "is_normative", "1", NULL);
  set_ref (r, "decision", "doc", piece (r, "doc")->id);
  assert_refused (r, "deliberate", "normative_gate", "md.decision_vs_document");
}

/* ---- what belongs to a document or a decision ---- */

static void
test_one_owner (void)
{
  static const YifaKind *const shared[] = { &yifa_public_comment, &yifa_hearing, &yifa_fair_competition,
                                            &yifa_publication, &yifa_evaluation };
  g_autoptr(Road) r = road_new ();

  make_document (r);
  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    {
      g_autoptr(YifaRecord) record = yifa_record_new (shared[i]);
      g_autoptr(GError) none = NULL;
      g_autoptr(GError) both = NULL;

      g_assert_false (shared[i]->validate (record, &none));
      g_assert_error (none, YIFA_ERROR, YIFA_ERROR_INVALID);
      yifa_record_put_int (record, "doc", piece (r, "doc")->id);
      yifa_record_put_int (record, "decision", yifa_record_get_id (r->decision));
      g_assert_false (shared[i]->validate (record, &both));
      g_assert_error (both, YIFA_ERROR, YIFA_ERROR_INVALID);
      yifa_record_put_int (record, "doc", 0);
      g_assert_true (shared[i]->validate (record, NULL));
    }
}

static void
test_duties (void)
{
  g_autoptr(Road) r = road_new ();

  road_to (r, "drafted");
  on_day (r, "2026-04-10");
  hear_public (r);
  set (r, "comment", "summary", NULL, NULL);
  g_assert_cmpuint (count_duties (r, "md.comment_min_days"), ==, 1);
  on_day (r, "2026-04-25");
  g_assert_cmpuint (count_duties (r, "md.comment_min_days"), ==, 0);
  g_assert_cmpuint (count_duties (r, "md.opinions_answered"), ==, 1);
  set (r, "consultation", "replied_on", NULL, NULL);
  g_assert_cmpuint (count_duties (r, "md.units_consulted"), ==, 1);
}

static void
test_publication_clock (void)
{
  g_autoptr(Road) r = road_new ();
  g_autoptr(YifaRecord) clock = NULL;

  road_to (r, "decided");
  g_assert_cmpuint (count_duties (r, "nd.publish_days"), ==, 1);
  g_assert_cmpuint (count_duties (r, "md.publication"), ==, 0);
  to_published (r);
  clock = yifa_deadline_find (r->store, r->decision, "nd.publish_days");
  g_assert_cmpstr (yifa_record_get_text (clock, YIFA_DEADLINE_STATE), ==, "met");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, func) g_test_add_func ("/major-decision/" path, func)
  TEST ("full-road", test_full_road);
  TEST ("five-steps-from-the-first-day", test_five_steps_from_the_first_day);
  TEST ("catalogue/needs-consent", test_catalogue_needs_consent);
  TEST ("catalogue/empty", test_empty_catalogue);
  TEST ("catalogue/adjusted", test_catalogue_adjusted);
  TEST ("catalogue/starts-decision", test_catalogue_starts_decision);
  TEST ("exemption/needs-names", test_exemption_needs_names);
  TEST ("exemption/review-never", test_review_never_exempt);
  TEST ("exemption/public-only-if-closed", test_public_left_out_only_if_closed);
  TEST ("exemption/asks-nothing", test_exempt_steps_ask_nothing);
  TEST ("exemption/without-names", test_exemption_without_names_counts_nothing);
  TEST ("participation/nobody-heard", test_nobody_heard);
  TEST ("participation/shortened-notice", test_shortened_notice);
  TEST ("participation/other-forms", test_other_forms_with_reason);
  TEST ("participation/seven-days", test_materials_exactly_seven_days);
  TEST ("participation/thirty-days", test_notice_exactly_thirty_days);
  TEST ("participation/hearing-clocks", test_hearing_clocks);
  TEST ("risk/taken-over", test_assessment_taken_over);
  TEST ("risk/assessed-anew", test_assessed_anew_after_adjusting);
  TEST ("risk/exploratory", test_exploratory);
  TEST ("review/opens-case", test_submission_opens_case);
  TEST ("review/returned", test_returned_and_submitted_again);
  TEST ("review/unlawful", test_unlawful_goes_to_no_meeting);
  TEST ("review/revised", test_revised_is_reviewed_anew);
  TEST ("review/time-kept", test_time_kept_or_explained);
  TEST ("review/no-calendar", test_years_without_calendar);
  TEST ("meeting/agenda-item", test_deliberation_makes_agenda_item);
  TEST ("meeting/head-against-majority", test_head_against_majority);
  TEST ("meeting/not-adopted", test_not_adopted);
  TEST ("meeting/postponed", test_postponed);
  TEST ("after/closed-matter", test_closed_matter_not_published);
  TEST ("after/not-closed-afterwards", test_not_closed_after_the_decision);
  TEST ("after/archived-is-closed", test_archived_is_closed);
  TEST ("steps-stay", test_steps_stay_with_their_decision);
  TEST ("excuse-ends-with-its-round", test_excuse_ends_with_its_round);
  TEST ("after/suspended", test_suspended_and_resumed);
  TEST ("after/adjusted", test_adjustment_repeats_procedures);
  TEST ("after/stopped", test_stopped);
  TEST ("after/third-party", test_third_party_excluded);
  TEST ("document/linked", test_linked_document);
  TEST ("document/waits", test_document_waits);
  TEST ("document/dropped", test_dropped_document);
  TEST ("one-owner", test_one_owner);
  TEST ("duties", test_duties);
  TEST ("publication-clock", test_publication_clock);
#undef TEST
  return g_test_run ();
}
