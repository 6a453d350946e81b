/* test-matter-reach.c - which documents and decisions can still make a meeting */
#include "yifa-matter-reach.h"

#include <string.h>

#include "yifa-calendar.h"
#include "yifa-chain.h"
#include "yifa-date.h"
#include "yifa-deadline.h"
#include "yifa-decision-step.h"
#include "yifa-hearing.h"
#include "yifa-kinds.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-public-comment.h"
#include "yifa-workflow.h"

#define MEETING "2026-12-04"

typedef struct
{
  YifaStore  *store;
  YifaRecord *org;
} Fixture;

static void
save (Fixture *f, YifaRecord *record)
{
  g_autoptr(GError) error = NULL;

  yifa_store_save (f->store, record, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", NULL);
  f->org = yifa_record_new (&yifa_org);
  yifa_record_put_text (f->org, "name", "大英县人民政府");
  yifa_record_put_text (f->org, "org_kind", "gov");
  save (f, f->org);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->org);
  g_assert_finalize_object (f->store);
}

static YifaRecord *
add_doc (Fixture *f, const char *stage)
{
  YifaRecord *doc = yifa_record_new (&yifa_normative_doc);

  yifa_record_put_text (doc, "title", "大英县供水管理办法");
  yifa_record_put_int (doc, "maker_org", yifa_record_get_id (f->org));
  yifa_record_put_text (doc, "stage", stage);
  save (f, doc);
  return doc;
}

static YifaRecord *
add_decision (Fixture *f, const char *stage)
{
  YifaRecord *decision = yifa_record_new (&yifa_major_decision);

  yifa_record_put_text (decision, "title", "城区供水价格调整");
  yifa_record_put_text (decision, "decision_class", "public_policy");
  yifa_record_put_int (decision, "decision_org", yifa_record_get_id (f->org));
  yifa_record_put_text (decision, "stage", stage);
  save (f, decision);
  return decision;
}

static YifaRecord *
add_part (Fixture        *f,
          const YifaKind *kind,
          const char     *owner,
          YifaRecord     *matter,
          const char     *date,
          const char     *on)
{
  YifaRecord *part = yifa_record_new (kind);

  yifa_record_put_int (part, owner, yifa_record_get_id (matter));
  yifa_record_put_text (part, date, on);
  if (kind == &yifa_public_comment)
    {
      yifa_record_put_text (part, "ends_on", "2026-12-31");
      yifa_record_put_text (part, "channel", "website");
    }
  if (yifa_kind_find (kind, "title") != YIFA_NO_FIELD)
    yifa_record_put_text (part, "title", "材料");
  if (kind == &yifa_legality_review)
    {
      yifa_record_put_text (part, "subject_kind", g_str_equal (owner, "doc") ? "normative_doc" : "decision");
      yifa_record_put_text (part, "stage", "reviewing");
    }
  if (kind == &yifa_hearing)
    yifa_record_put_text (part, "event_kind", "hearing");
  save (f, part);
  return part;
}

static gboolean
can (Fixture *f, YifaRecord *matter, const char *on)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaReach) answer = yifa_matter_reach (f->store, matter, on, &error);

  g_assert_no_error (error);
  g_assert_nonnull (answer);
  g_test_message ("%s", answer->sentence);
  return answer->can;
}

static void
exempt (Fixture *f, YifaRecord *decision, const char *name)
{
  g_autoptr(YifaRecord) step = yifa_decision_step_find (f->store, yifa_record_get_id (decision), name);

  if (step == NULL)
    {
      step = yifa_record_new (&yifa_decision_step);
      yifa_record_set_int (step, YIFA_DECISION_STEP_DECISION, yifa_record_get_id (decision));
      yifa_record_set_text (step, YIFA_DECISION_STEP_STEP, name);
    }
  yifa_record_set_text (step, YIFA_DECISION_STEP_STAGE, "exempt");
  save (f, step);
}

static void
test_a_document_follows_its_registers (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "drafting");
  g_autoptr(YifaRecord) comment = NULL;

  g_assert_false (can (f, doc, "2026-12-01"));   /* comment and review need twelve days and more */
  comment = add_part (f, &yifa_public_comment, "doc", doc, "starts_on", "2026-11-02");
  g_assert_true (can (f, doc, "2026-12-01"));
  g_assert_false (can (f, doc, "2026-11-26"));   /* five working days of review */
}

static void
test_a_sent_back_case_is_not_submitted (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "reviewing");
  g_autoptr(YifaRecord) comment = add_part (f, &yifa_public_comment, "doc", doc, "starts_on", "2026-11-02");
  g_autoptr(YifaRecord) review = add_part (f, &yifa_legality_review, "doc", doc, "complete_on", "2026-11-16");

  g_assert_true (can (f, doc, "2026-11-26"));
  yifa_record_put_text (review, "stage", "returned");
  save (f, review);
  g_assert_false (can (f, doc, "2026-11-26"));
}

static void
test_a_shortened_comment_is_not_asked_again (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "drafting");
  g_autoptr(YifaRecord) comment = add_part (f, &yifa_public_comment, "doc", doc, "starts_on", "2026-11-20");

  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_IS_MARKET_RELATED, TRUE);
  save (f, doc);
  g_assert_false (can (f, doc, MEETING));
  yifa_record_set_text (comment, YIFA_PUBLIC_COMMENT_SHORTENED_REASON, "防汛紧急");
  save (f, comment);
  g_assert_false (can (f, doc, "2026-11-25"));
  g_assert_true (can (f, doc, MEETING));
}

static void
test_a_decision_and_its_exemptions (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) decision = add_decision (f, "drafted");

  g_assert_false (can (f, decision, MEETING));
  exempt (f, decision, "participation");
  g_assert_true (can (f, decision, MEETING)); /* risk and experts can still be done by the 25th */
  yifa_store_set_today (f->store, "2026-11-26");
  g_assert_false (can (f, decision, MEETING));
  exempt (f, decision, "risk_assessment");
  exempt (f, decision, "expert_review");
  g_assert_false (can (f, decision, MEETING)); /* the review is never exempt */
}

static void
test_a_planned_hearing_needs_its_notice (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) decision = add_decision (f, "drafted");
  g_autoptr(YifaRecord) comment =
      add_part (f, &yifa_public_comment, "decision", decision, "starts_on", "2026-10-20");
  g_autoptr(YifaRecord) hearing = NULL;

  g_assert_true (can (f, decision, MEETING));
  hearing = add_part (f, &yifa_hearing, "decision", decision, "held_on", "2026-11-30");
  g_assert_false (can (f, decision, MEETING));
}

static void
test_what_is_decided_is_not_asked (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "approved");
  g_autoptr(YifaRecord) open = add_doc (f, "drafting");
  g_autoptr(YifaRecord) decision = add_decision (f, "executing");
  g_autoptr(GPtrArray) all = yifa_matters_reach (f->store, NULL, MEETING, NULL);

  g_assert_null (yifa_matter_reach (f->store, doc, MEETING, NULL));
  g_assert_null (yifa_matter_reach (f->store, decision, MEETING, NULL));
  g_assert_null (yifa_matter_reach (f->store, f->org, MEETING, NULL));
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (yifa_record_get_id (((YifaMatterReach *) all->pdata[0])->record), ==, yifa_record_get_id (open));
}

static void
test_what_can_comes_first (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) late = add_decision (f, "drafted");
  g_autoptr(YifaRecord) early = add_doc (f, "drafting");
  g_autoptr(YifaRecord) comment = add_part (f, &yifa_public_comment, "doc", early, "starts_on", "2026-11-02");
  g_autoptr(GPtrArray) all = yifa_matters_reach (f->store, NULL, MEETING, NULL);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (yifa_record_get_kind (((YifaMatterReach *) all->pdata[0])->record) == &yifa_normative_doc);
  g_assert_false (((YifaMatterReach *) all->pdata[1])->reach->can);
}

static gboolean
is_refused (Fixture *f, YifaRecord *matter, const char *action, const char *gate)
{
  const YifaAction *step = yifa_workflow_find (yifa_record_get_kind (matter), action);
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (f->store, matter, step);

  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaGate *found = ((YifaRefusal *) refusals->pdata[i])->gate;

      if (found != NULL && g_str_equal (found->name, gate))
        return TRUE;
    }
  return FALSE;
}

static const YifaChainStep *
find_step (GPtrArray *plan, const char *event)
{
  for (guint i = 0; i < plan->len; i++)
    if (g_str_equal (((YifaChainStep *) plan->pdata[i])->event, event))
      return plan->pdata[i];
  g_error ("no step %s", event);
}

static gboolean
may_hand_in (Fixture *f, YifaRecord *matter, const char *action, const char *on)
{
  yifa_store_set_today (f->store, on);
  return !is_refused (f, matter, action, "comment_closed");
}

static void
put_comment (Fixture *f, YifaRecord *comment, const YifaChainStep *step)
{
  g_autofree char *ends_on = yifa_deadline_count (f->store, step->rule, step->due_on, FALSE);

  yifa_record_put_text (comment, "starts_on", step->due_on);
  yifa_record_put_text (comment, "ends_on", ends_on);
  save (f, comment);
}

/* The days of the plan pass the gate for every meeting of two months, and not a day of comment is lost where
 * the plan did not have to move to a working day. */
static void
walk_through_the_gate (Fixture    *f,
                       YifaRecord *matter,
                       const char *owner,
                       const char *chain,
                       const char *event,
                       const char *action)
{
  g_autoptr(YifaRecord) comment = add_part (f, &yifa_public_comment, owner, matter, "starts_on", "2026-08-03");
  guint tight = 0;

  for (int i = 0; i < 61; i++)
    {
      g_autofree char *meeting_on = yifa_date_add_days ("2026-10-20", i);
      g_autoptr(GPtrArray) plan = yifa_chain_plan (f->store, chain, meeting_on, NULL);
      const YifaChainStep *published = find_step (plan, event);
      const char *hand_in_on = find_step (plan, "review_submitted")->due_on;
      g_autofree char *before = yifa_date_add_days (hand_in_on, -1);

      put_comment (f, comment, published);
      g_assert_true (may_hand_in (f, matter, action, hand_in_on));
      if (g_str_equal (published->due_on, published->plain_on))
        {
          g_assert_false (may_hand_in (f, matter, action, before));
          tight++;
        }
    }
  g_assert_cmpuint (tight, >, 0);
}

static void
test_a_planned_decision_passes_the_gate (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) decision = add_decision (f, "drafted");

  walk_through_the_gate (f, decision, "decision", "decision_meeting", "comment_published", "submit_review");
}

static void
test_a_planned_document_passes_the_gate (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "consulting");
  g_autoptr(YifaRecord) market = add_doc (f, "consulting");

  walk_through_the_gate (f, doc, "doc", "document_meeting", "comment_published", "submit");
  walk_through_the_gate (f, market, "doc", "document_meeting", "market_comment_published", "submit");
}

/* The day that the answer names is one that the answer itself allows, also on the way through a holiday. */
static void
test_the_earliest_day_can_be_made (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) decision = add_decision (f, "drafted");

  for (int i = 0; i < 14; i++)
    {
      g_autofree char *today = yifa_date_add_days ("2026-09-28", i);
      YifaReach *answer;

      if (yifa_calendar_is_workday (yifa_calendar_of (f->store), today) != 1)
        continue;
      yifa_store_set_today (f->store, today);
      answer = yifa_matter_reach (f->store, decision, today, NULL);
      g_assert_true (can (f, decision, answer->earliest_on));
      yifa_reach_free (answer);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/matter-reach/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-document-follows-its-registers", test_a_document_follows_its_registers);
  ADD ("a-sent-back-case-is-not-submitted", test_a_sent_back_case_is_not_submitted);
  ADD ("a-shortened-comment-is-not-asked-again", test_a_shortened_comment_is_not_asked_again);
  ADD ("a-decision-and-its-exemptions", test_a_decision_and_its_exemptions);
  ADD ("a-planned-hearing-needs-its-notice", test_a_planned_hearing_needs_its_notice);
  ADD ("what-is-decided-is-not-asked", test_what_is_decided_is_not_asked);
  ADD ("what-can-comes-first", test_what_can_comes_first);
  ADD ("a-planned-decision-passes-the-gate", test_a_planned_decision_passes_the_gate);
  ADD ("a-planned-document-passes-the-gate", test_a_planned_document_passes_the_gate);
  ADD ("the-earliest-day-can-be-made", test_the_earliest_day_can_be_made);
#undef ADD

  return g_test_run ();
}
