/* test-chain.c - what must be done how long before a meeting, and what can still make it */
#include "yifa-chain.h"

#include <string.h>
#include <glib/gstdio.h>

#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-kinds.h"
#include "yifa-org.h"
#include "yifa-profile.h"

typedef struct
{
  YifaStore  *store;
  YifaRecord *org;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "tester", "2026-10-12", NULL);
  f->org = yifa_record_new (&yifa_org);
  yifa_record_put_text (f->org, "name", "大英县水务局");
  yifa_record_put_text (f->org, "org_kind", "department");
  g_assert_true (yifa_store_save (f->store, f->org, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->org);
  g_assert_finalize_object (f->store);
}

static const YifaChainStep *
find_step (GPtrArray *steps, const char *event)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((YifaChainStep *) steps->pdata[i])->event, event))
      return steps->pdata[i];
  g_error ("no step %s", event);
}

static GPtrArray *
plan (Fixture *f, const char *name, const char *on)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *steps = yifa_chain_plan (f->store, name, on, &error);

  g_assert_no_error (error);
  return steps;
}

/* 7 working days before Friday 4 December; 30 days that are over before that, from a Friday on; the hearing's
 * papers. */
static void
test_back_from_a_meeting (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *event;
    const char *due_on;
    const char *says;
  } cases[] = {
    { "review_submitted", "2026-11-25", "第二十六条" },  { "comment_published", "2026-10-23", "第十五条" },
    { "hearing", "2026-11-25", "第十六条" },             { "hearing_materials", "2026-11-18", "7 days" },
    { "hearing_notice", "2026-11-13", "2026-11-15 is a day of rest, therefore earlier" },
    { "materials", "2026-12-02", "2 working days" },     { "risk_assessed", "2026-11-25", "第二十二条" },
  };
  g_autoptr(GPtrArray) steps = plan (f, "decision_meeting", "2026-12-04");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const YifaChainStep *step = find_step (steps, cases[i].event);

      g_test_message ("%s: %s", step->event, step->explanation);
      g_assert_cmpstr (step->due_on, ==, cases[i].due_on);
      g_assert_nonnull (strstr (step->explanation, cases[i].says));
    }
  for (guint i = 1; i < steps->len; i++)
    g_assert_cmpstr (((YifaChainStep *) steps->pdata[i - 1])->due_on, <=,
                     ((YifaChainStep *) steps->pdata[i])->due_on);
}

static void
test_numbers_are_the_profiles (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) steps = NULL;

  g_assert_true (yifa_profile_set (f->store, "md.review_min_days", 10, "县规定", NULL));
  steps = plan (f, "decision_meeting", "2026-12-04");
  g_assert_cmpstr (find_step (steps, "review_submitted")->due_on, ==, "2026-11-20");
}

static void
test_on_from_a_signature (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) steps = plan (f, "document_publication", "2026-11-02");
  const YifaChainStep *published = find_step (steps, "published");
  g_autofree char *filed = yifa_deadline_compute (f->store, "nd.file_days_up", published->due_on);

  g_assert_cmpstr (published->due_on, ==, "2026-11-30");
  g_assert_false (published->is_backward);
  g_assert_cmpstr (find_step (steps, "filed_up")->due_on, ==, filed);
}

static void
test_an_unknown_year_is_carried_on (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) steps = plan (f, "decision_meeting", "2027-01-08");
  const YifaChainStep *review = find_step (steps, "review_submitted");
  const YifaChainStep *comment = find_step (steps, "comment_published");

  g_assert_null (review->due_on);
  g_assert_cmpstr (review->estimate_on, ==, "2026-12-30");
  g_assert_null (comment->due_on); /* what follows from an estimate is one */
  g_assert_cmpstr (comment->estimate_on, ==, "2026-11-27");
}

static void
test_a_hearing_starts_its_clocks (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) notice = NULL;
  g_autoptr(YifaRecord) materials = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (yifa_chain_start (f->store, f->org, "decision_hearing", "hearing", "2026-12-11", &error));
  g_assert_no_error (error);
  notice = yifa_deadline_find (f->store, f->org, "md.hearing_notice_days");
  materials = yifa_deadline_find (f->store, f->org, "md.hearing_material_days");
  g_assert_cmpstr (yifa_record_get_text (notice, YIFA_DEADLINE_DUE_ON), ==, "2026-12-01");
  g_assert_cmpstr (yifa_record_get_text (materials, YIFA_DEADLINE_DUE_ON), ==, "2026-12-04");
}

static void
test_a_meeting_starts_backward_clocks (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;

  g_assert_true (yifa_chain_start (f->store, f->org, "decision_meeting", "meeting", "2026-12-04", NULL));
  review = yifa_deadline_find (f->store, f->org, "md.review_min_days");
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_DEADLINE_DUE_ON), ==, "2026-11-25");
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_DEADLINE_DIRECTION), ==, "before");
}

static void
test_no_such_chain (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) date = NULL;

  g_assert_null (yifa_chain_plan (f->store, "nothing", "2026-12-04", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_NOT_FOUND);
  g_assert_null (yifa_chain_plan (f->store, "decision_meeting", "2026-13-04", &date));
  g_assert_error (date, YIFA_ERROR, YIFA_ERROR_USAGE);
}

static YifaReach *
reach (Fixture *f, const char *on, const YifaChainFact *facts, guint n_facts)
{
  g_autoptr(GError) error = NULL;
  YifaReach *answer = yifa_chain_reach (f->store, "decision_meeting", on, facts, n_facts, &error);

  g_assert_no_error (error);
  g_test_message ("%s", answer->sentence);
  return answer;
}

static const YifaChainFact prepared[] = {
  { "comment_published", "2026-10-20", TRUE }, { "risk_assessed", "2026-11-12", TRUE },
  { "experts_heard", "2026-11-10", TRUE },
};

static void
test_can_still_make_it (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaReach) answer = NULL;

  yifa_store_set_today (f->store, "2026-11-22");
  answer = reach (f, "2026-12-04", prepared, G_N_ELEMENTS (prepared));
  g_assert_true (answer->can);
  g_assert_nonnull (strstr (answer->sentence, "2026-11-25"));
  g_assert_cmpstr (answer->earliest_on, ==, "2026-12-01");
}

/* The last day is kept; a day later is too late. */
static void
test_the_last_day (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaReach) last = NULL;
  g_autoptr(YifaReach) late = NULL;

  yifa_store_set_today (f->store, "2026-11-25");
  last = reach (f, "2026-12-04", prepared, G_N_ELEMENTS (prepared));
  yifa_store_set_today (f->store, "2026-11-26");
  late = reach (f, "2026-12-04", prepared, G_N_ELEMENTS (prepared));
  g_assert_true (last->can);
  g_assert_false (late->can);
  g_assert_cmpstr (late->earliest_on, ==, "2026-12-07");
}

static void
test_done_too_late (Fixture *f, gconstpointer data)
{
  const YifaChainFact facts[] = {
    { "comment_published", "2026-11-02", TRUE }, { "risk_assessed", "2026-11-12", TRUE },
    { "experts_heard", "2026-11-10", TRUE },
  };
  g_autoptr(YifaReach) answer = NULL;

  yifa_store_set_today (f->store, "2026-11-22");
  answer = reach (f, "2026-12-04", facts, G_N_ELEMENTS (facts));
  g_assert_false (answer->can);
  g_assert_nonnull (strstr (answer->sentence, "was on 2026-11-02 and had to be on 2026-10-23"));
  g_assert_cmpstr (answer->earliest_on, ==, "2026-12-14"); /* over on 2 December, then 7 working days */
}

/* What the review waited for is past once the review has it. */
static void
test_a_submitted_review_looks_ahead_only (Fixture *f, gconstpointer data)
{
  const YifaChainFact facts[] = {
    { "comment_published", "2026-11-02", TRUE }, { "review_submitted", "2026-11-20", TRUE },
    { "risk_assessed", "2026-11-12", TRUE }, { "experts_heard", NULL, FALSE },
  };
  g_autoptr(YifaReach) answer = NULL;

  yifa_store_set_today (f->store, "2026-11-22");
  answer = reach (f, "2026-12-04", facts, G_N_ELEMENTS (facts));
  g_assert_true (answer->can);
}

static void
test_exempt_steps_are_not_asked (Fixture *f, gconstpointer data)
{
  const YifaChainFact facts[] = {
    { "comment_published", NULL, FALSE }, { "risk_assessed", NULL, FALSE }, { "experts_heard", NULL, FALSE },
  };
  g_autoptr(YifaReach) answer = NULL;

  yifa_store_set_today (f->store, "2026-11-22");
  answer = reach (f, "2026-12-04", facts, G_N_ELEMENTS (facts));
  g_assert_true (answer->can);
  g_assert_cmpuint (answer->steps->len, ==, 2);
}

static void
test_a_hearing_is_asked_where_there_is_one (Fixture *f, gconstpointer data)
{
  const YifaChainFact facts[] = {
    { "comment_published", "2026-10-20", TRUE }, { "risk_assessed", "2026-11-12", TRUE },
    { "experts_heard", "2026-11-10", TRUE }, { "hearing", NULL, TRUE }, { "hearing_notice", NULL, TRUE },
    { "hearing_materials", NULL, TRUE },
  };
  g_autoptr(YifaReach) answer = NULL;

  yifa_store_set_today (f->store, "2026-11-20");
  answer = reach (f, "2026-12-04", facts, G_N_ELEMENTS (facts));
  g_assert_false (answer->can);
  g_assert_nonnull (strstr (answer->sentence, "公告听证会"));
  g_assert_cmpstr (answer->earliest_on, ==, "2026-12-09"); /* 30 November, and 7 working days */
}

static void
test_an_unknown_year_is_no_answer (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaReach) answer = reach (f, "2027-01-08", NULL, 0);

  g_assert_true (answer->calendar_missing);
}

static void
write_chains (const char *folder, const char *text)
{
  g_autofree char *path = g_build_filename (folder, "chains.ini", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_bad_files (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *problem;
  } cases[] = {
    { "[c]\nlabel=x\n", "*[c] anchor*" },
    { "[c]\nlabel=x\nanchor=m\nanchor_label=x\n[c.a]\nlabel=x\nfrom=b\nrule=nd.filing\ndirection=before\n",
      "*[c.a] from=b*" },
    { "[c]\nlabel=x\nanchor=m\nanchor_label=x\n[c.a]\nlabel=x\nfrom=m\nrule=no.rule\ndirection=before\n",
      "*rule=no.rule*" },
    { "[d.a]\nlabel=x\nfrom=m\nrule=nd.filing\ndirection=before\n", "*[d.a]*" },
    { "[c]\nlabel=x\nanchor=m\nanchor_label=x\n[c.a]\nlabel=x\nfrom=m\nrule=nd.filing\ndirection=up\n",
      "*direction=up*" },
  };
  g_autofree char *folder = g_dir_make_tmp ("yifa-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chains.ini", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

      write_chains (folder, cases[i].text);
      g_assert_false (yifa_rules_check_folder (folder, problems));
      g_test_message ("%s", (char *) problems->pdata[0]);
      g_assert_true (g_pattern_match_simple (cases[i].problem, problems->pdata[0]));
    }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/chain/back-from-a-meeting", test_back_from_a_meeting);
  ADD ("/chain/numbers-are-the-profiles", test_numbers_are_the_profiles);
  ADD ("/chain/on-from-a-signature", test_on_from_a_signature);
  ADD ("/chain/an-unknown-year-is-carried-on", test_an_unknown_year_is_carried_on);
  ADD ("/chain/a-hearing-starts-its-clocks", test_a_hearing_starts_its_clocks);
  ADD ("/chain/a-meeting-starts-backward-clocks", test_a_meeting_starts_backward_clocks);
  ADD ("/chain/no-such-chain", test_no_such_chain);
  ADD ("/chain/bad-files", test_bad_files);
  ADD ("/reach/can-still-make-it", test_can_still_make_it);
  ADD ("/reach/the-last-day", test_the_last_day);
  ADD ("/reach/done-too-late", test_done_too_late);
  ADD ("/reach/a-submitted-review-looks-ahead-only", test_a_submitted_review_looks_ahead_only);
  ADD ("/reach/exempt-steps-are-not-asked", test_exempt_steps_are_not_asked);
  ADD ("/reach/a-hearing-is-asked-where-there-is-one", test_a_hearing_is_asked_where_there_is_one);
  ADD ("/reach/an-unknown-year-is-no-answer", test_an_unknown_year_is_no_answer);
#undef ADD

  return g_test_run ();
}
