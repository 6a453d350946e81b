/* test-matter-asked.c - opinions that the review desk and decisions ask for
 *
 * They are worked on as legal matters and go back; what is said on one side stands on the other, and nothing goes
 * round twice.
 */
#include "matter-road.h"

static gint64
a_review (Fixture *f)
{
  YifaRecord *review = make (&yifa_legality_review, "title", "停车场特许经营协议", "subject_kind", "contract",
                             "subject_text", "十五年特许经营。", NULL);

  return keep_of (f, "submitter_org", f->drafter, review);
}

static gint64
a_decision (Fixture *f)
{
  YifaRecord *decision = make (&yifa_major_decision, "title", "水价调整", "decision_class", "public_policy", NULL);

  return keep_of (f, "decision_org", f->gov, decision);
}

static gint64
ask (Fixture *f, const char *owner, gint64 id)
{
  return keep_of (f, owner, id, make (&yifa_legal_opinion, "adviser", "县政府法律顾问团", "asked_on", TODAY, "due_on",
                                      "2026-11-06", "question", "期限是否合法？", NULL));
}

static YifaRecord *
load_opinion (Fixture *f, gint64 id)
{
  return yifa_store_load (f->store, &yifa_legal_opinion, id, NULL);
}

static YifaRecord *
matter_of (Fixture *f, gint64 opinion_id)
{
  g_autoptr(YifaRecord) opinion = load_opinion (f, opinion_id);

  return load (f, yifa_record_get_int (opinion, YIFA_LEGAL_OPINION_MATTER));
}

static gint64
count_matters (Fixture *f)
{
  g_autoptr(YifaQuery) all = yifa_query_new ();

  return yifa_store_count (f->store, &yifa_matter, all);
}

static void
walk_to_issued (Fixture *f, YifaRecord *matter)
{
  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, a_lawyer (f, "王律师"));
  act (f, matter, "assign", NULL);
  issue (f, matter);
}

static void
assert_came_back (Fixture *f, gint64 asked)
{
  g_autoptr(YifaRecord) opinion = load_opinion (f, asked);

  assert_text (opinion, "received_on", TODAY);
  assert_text (opinion, "view", "amend");
  assert_text (opinion, "opinion", "可以催告后解除，保留证据。");
  assert_text (opinion, "adviser", "王律师");
  g_assert_cmpint (yifa_record_get_int (opinion, YIFA_LEGAL_OPINION_ROSTER_ADVISER), !=, 0);
}

static void
test_there_and_back_from_a_review (Fixture *f, gconstpointer data)
{
  gint64 asked = ask (f, "review", a_review (f));
  g_autoptr(YifaRecord) matter = matter_of (f, asked);

  assert_text (matter, "stage", "received");
  assert_text (matter, "source", "desk");
  assert_text (matter, "matter_type", "contract");
  assert_text (matter, "question", "期限是否合法？");
  assert_text (matter, "due_on", "2026-11-06");
  g_assert_cmpint (yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG), ==, f->drafter);
  assert_refused_on (f, matter, "take_reply", "reply_received");
  walk_to_issued (f, matter);
  assert_came_back (f, asked);
  g_assert_cmpint (count_matters (f), ==, 1);
}

static void
test_there_and_back_from_a_decision (Fixture *f, gconstpointer data)
{
  gint64 asked = ask (f, "decision", a_decision (f));
  g_autoptr(YifaRecord) matter = matter_of (f, asked);

  assert_text (matter, "source", "decision");
  assert_text (matter, "matter_type", "decision_argument");
  g_assert_cmpint (yifa_record_get_int (matter, YIFA_MATTER_CLIENT_ORG), ==, f->gov);
  walk_to_issued (f, matter);
  assert_came_back (f, asked);
  g_assert_cmpint (count_matters (f), ==, 1);
}

static void
test_opinion_owed_is_written (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) matter = matter_of (f, ask (f, "review", a_review (f)));

  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, a_lawyer (f, "王律师"));
  act (f, matter, "assign", NULL);
  yifa_record_set_text (matter, YIFA_MATTER_RESULT, "口头答复");
  assert_refused_on (f, matter, "finish", "no_opinion_owed");
}

/* Where the desk has the answer in hand already, the matter follows; that nobody searched for conflicts shows. */
static void
test_answer_entered_at_the_desk (Fixture *f, gconstpointer data)
{
  gint64 asked = ask (f, "review", a_review (f));
  g_autoptr(YifaRecord) opinion = load_opinion (f, asked);
  g_autoptr(YifaRecord) matter = NULL;

  yifa_record_set_text (opinion, YIFA_LEGAL_OPINION_RECEIVED_ON, TODAY);
  yifa_record_set_text (opinion, YIFA_LEGAL_OPINION_VIEW, "lawful");
  yifa_record_set_text (opinion, YIFA_LEGAL_OPINION_OPINION, "期限合法。");
  keep (f, g_object_ref (opinion));
  matter = matter_of (f, asked);
  assert_text (matter, "stage", "issued");
  assert_text (matter, "opinion", "期限合法。");
  assert_text (matter, "opinion_no", NULL);

  say_adoption (f, matter);
  log_work (f, a_lawyer (f, "王律师"), matter, TODAY, "50");
  assert_refused_on (f, matter, "archive", "conflict_searched");
  act (f, matter, "archive", "补录，当时未检索");
}

static void
test_opinion_entered_finished_makes_no_matter (Fixture *f, gconstpointer data)
{
  keep_of (f, "review", a_review (f), make (&yifa_legal_opinion, "adviser", "孙律师", "asked_on", TODAY, "received_on",
                                            TODAY, "view", "lawful", "opinion", "合法。", NULL));
  g_assert_cmpint (count_matters (f), ==, 0);
}

static void
test_adoption_said_in_the_matter (Fixture *f, gconstpointer data)
{
  gint64 asked = ask (f, "review", a_review (f));
  g_autoptr(YifaRecord) matter = matter_of (f, asked);
  g_autoptr(YifaRecord) opinion = NULL;

  walk_to_issued (f, matter);
  yifa_record_set_text (matter, YIFA_MATTER_ADOPTION, "partly");
  yifa_record_set_text (matter, YIFA_MATTER_ADOPTION_REASON, "期限按省里规定执行");
  act (f, matter, "record_adoption", NULL);
  opinion = load_opinion (f, asked);
  assert_text (opinion, "adoption", "partly");
  assert_text (opinion, "adoption_reason", "期限按省里规定执行");
}

static void
test_adoption_said_in_the_opinion (Fixture *f, gconstpointer data)
{
  gint64 asked = ask (f, "decision", a_decision (f));
  g_autoptr(YifaRecord) matter = matter_of (f, asked);
  g_autoptr(YifaRecord) opinion = NULL;

  walk_to_issued (f, matter);
  opinion = load_opinion (f, asked);
  yifa_record_set_text (opinion, YIFA_LEGAL_OPINION_ADOPTION, "not_adopted");
  keep (f, g_object_ref (opinion));
  reload_matter (f, &matter);
  assert_text (matter, "stage", "issued"); /* the reason is still missing */

  yifa_record_set_text (opinion, YIFA_LEGAL_OPINION_ADOPTION_REASON, "县委另有决定");
  keep (f, g_object_ref (opinion));
  reload_matter (f, &matter);
  assert_text (matter, "stage", "closed");
  assert_text (matter, "adoption", "not_adopted");
  assert_text (matter, "adoption_reason", "县委另有决定");
}

static void
test_issued_opinion_stays_where_it_was_asked (Fixture *f, gconstpointer data)
{
  gint64 asked = ask (f, "review", a_review (f));
  g_autoptr(YifaRecord) matter = matter_of (f, asked);
  g_autoptr(YifaRecord) opinion = NULL;

  walk_to_issued (f, matter);
  opinion = load_opinion (f, asked);
  yifa_record_set_text (opinion, YIFA_LEGAL_OPINION_OPINION, "完全合法。");
  assert_stays (f, opinion);
}

static char *
dup_refusal (Fixture *f, YifaRecord *record, const char *action, const char *gate)
{
  g_autoptr(GPtrArray) refusals =
    yifa_workflow_refusals (f->store, record, yifa_workflow_find (yifa_record_get_kind (record), action));

  for (guint i = 0; i < refusals->len; i++)
    {
      YifaRefusal *refusal = refusals->pdata[i];

      if (refusal->gate != NULL && g_str_equal (refusal->gate->name, gate))
        return g_strdup (refusal->message);
    }
  g_error ("%s is not refused by %s", action, gate);
}

/* A case that waits for an adviser says which matter it waits for. */
static void
test_missing_view_names_its_matter (Fixture *f, gconstpointer data)
{
  gint64 id = a_review (f);
  g_autoptr(YifaRecord) review = yifa_store_load (f->store, &yifa_legality_review, id, NULL);
  g_autofree char *words = NULL;

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_STAGE, "reviewing");
  keep (f, g_object_ref (review));
  ask (f, "review", id);
  words = dup_refusal (f, review, "conclude", "opinions_received");
  g_assert_nonnull (strstr (words, "大法务〔2026〕001号"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/matter-asked/review", test_there_and_back_from_a_review);
  add ("/matter-asked/decision", test_there_and_back_from_a_decision);
  add ("/matter-asked/opinion-owed", test_opinion_owed_is_written);
  add ("/matter-asked/entered-at-the-desk", test_answer_entered_at_the_desk);
  add ("/matter-asked/entered-finished", test_opinion_entered_finished_makes_no_matter);
  add ("/matter-asked/adoption-said-in-the-matter", test_adoption_said_in_the_matter);
  add ("/matter-asked/adoption-said-in-the-opinion", test_adoption_said_in_the_opinion);
  add ("/matter-asked/issued-stays", test_issued_opinion_stays_where_it_was_asked);
  add ("/matter-asked/missing-view-names-its-matter", test_missing_view_names_its_matter);
  return g_test_run ();
}
