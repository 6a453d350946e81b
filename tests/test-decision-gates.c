/* test-decision-gates.c - every demand of the law on a major decision, one at a time
 *
 * A complete dossier passes; take away or change any single piece of it, and exactly the gate that depends on
 * that piece refuses, by its article. And no road leads past a gate without a named exemption.
 */
#include "decision-road.h"
#include "yifa-profile.h"

typedef struct
{
  const char *action;
  const char *piece;
  const char *field;  /* NULL: the piece is withdrawn */
  const char *value;  /* NULL: the field is emptied */
  const char *gate;
  const char *rule;
} Mutation;

/* What a complete dossier holds, and who asks for it. */
static const Mutation mutations[] = {
  { "initiate", "decision", "scope_reason", NULL, "scope_checked", "md.scope" },
  { "initiate", "decision", "initiator_kind", NULL, "initiator_named", "md.initiation" },
  { "initiate", "decision", "initiator", NULL, "initiator_named", "md.initiation" },
  { "initiate", "decision", "proposal", NULL, "proposal_written", "md.initiation" },
  { "initiate", "decision", "lead_org", NULL, "lead_named", "md.lead_unit" },

  { "finish_draft", "decision", "investigation", NULL, "investigated", "md.drafting" },
  { "finish_draft", "basis", NULL, NULL, "bases_listed", "md.drafting" },
  { "finish_draft", "decision", "draft_text", NULL, "draft_written", "md.drafting" },
  { "finish_draft", "consultation", NULL, NULL, "units_consulted", "md.units_consulted" },
  { "finish_draft", "consultation", "replied_on", NULL, "units_consulted", "md.units_consulted" },
  { "finish_draft", "consultation", "view", "agree_with_changes", "unit_views_handled", "md.units_consulted" },
  { "finish_draft", "disagreement", "unit_view", NULL, "disagreements_stated", "md.disagreement" },
  { "finish_draft", "disagreement", "own_view", NULL, "disagreements_stated", "md.disagreement" },
  { "finish_draft", "disagreement", "reason", NULL, "disagreements_stated", "md.disagreement" },
  { "finish_draft", "disagreement", "basis", NULL, "disagreements_stated", "md.disagreement" },
  { "finish_draft", "option2", NULL, NULL, "options_when_split", "md.options" },
  { "finish_draft", "competition", NULL, NULL, "competition_reviewed", "md.fair_competition" },
  { "finish_draft", "competition", "conclusion", NULL, "competition_reviewed", "md.fair_competition" },
  { "finish_draft", "competition", "conclusion", "restricts", "competition_reviewed", "md.fair_competition" },

  { "submit_review", "comment", NULL, NULL, "notice_published", "md.participation" },
  { "submit_review", "comment", "contact", NULL, "notice_says_how", "md.participation" },
  { "submit_review", "comment", "ends_on", "2026-04-28", "comment_closed", "md.comment_min_days" },
  { "submit_review", "comment", "ends_on", "2026-04-21", "notice_long_enough", "md.comment_min_days" },
  { "submit_review", "comment", "starts_on", "2026-03-24", "notice_long_enough", "md.comment_min_days" },
  { "submit_review", "comment", "groups_met", NULL, "affected_heard", "md.affected_groups" },
  { "submit_review", "comment", "summary", NULL, "opinions_summed_up", "md.opinions_answered" },
  { "submit_review", "opinion1", "adoption", NULL, "opinions_answered", "md.opinions_answered" },
  { "submit_review", "opinion2", "adoption", NULL, "opinions_answered", "md.opinions_answered" },
  { "submit_review", "hearing", NULL, NULL, "hearing_held", "md.hearing" },
  { "submit_review", "hearing", "held_on", NULL, "hearing_held", "md.hearing" },
  { "submit_review", "hearing", "notice_on", NULL, "hearing_notice_in_time", "md.hearing_notice_days" },
  { "submit_review", "hearing", "notice_on", "2026-04-11", "hearing_notice_in_time", "md.hearing_notice_days" },
  { "submit_review", "hearing", "selection_rule", NULL, "hearing_list_published", "md.hearing_list" },
  { "submit_review", "hearing", "list_published_on", NULL, "hearing_list_published", "md.hearing_list" },
  { "submit_review", "hearing", "list_published_on", "2026-04-20", "hearing_list_published", "md.hearing_list" },
  { "submit_review", "hearing", "materials_sent_on", NULL, "hearing_materials_in_time", "md.hearing_material_days" },
  { "submit_review", "hearing", "materials_sent_on", "2026-04-14", "hearing_materials_in_time",
    "md.hearing_material_days" },
  { "submit_review", "hearing", "record", NULL, "hearing_record_signed", "md.hearing_record" },
  { "submit_review", "hearing", "record_signed_on", NULL, "hearing_record_signed", "md.hearing_record" },
  { "submit_review", "hearing", "record_signed_on", "2026-04-19", "hearing_record_signed", "md.hearing_record" },
  { "submit_review", "rep1", "signed", "0", "hearing_record_signed", "md.hearing_record" },
  { "submit_review", "rep2", "refusal", NULL, "hearing_record_signed", "md.hearing_record" },
  { "submit_review", "rep1", NULL, NULL, "hearing_votes_add_up", "md.hearing_record" },
  { "submit_review", "hearing", "votes_for_n", "2", "hearing_votes_add_up", "md.hearing_record" },
  { "submit_review", "hearing", "report", NULL, "hearing_reported", "md.hearing" },
  { "submit_review", "hearing", "adoption", NULL, "hearing_opinions_treated", "md.opinions_answered" },
  { "submit_review", "argument", NULL, NULL, "experts_heard", "md.expert_review" },
  { "submit_review", "argument", "held_on", NULL, "experts_heard", "md.expert_review" },
  { "submit_review", "expert1", "view", NULL, "experts_heard", "md.expert_review" },
  { "submit_review", "argument", "selection_note", NULL, "experts_chosen", "md.expert_independent" },
  { "submit_review", "expert1", "no_interest", "0", "experts_independent", "md.expert_independent" },
  { "submit_review", "expert2", "signed_on", NULL, "experts_signed", "md.expert_signed" },
  { "submit_review", "expert2", "adoption", NULL, "expert_opinions_answered", "md.expert_review" },
  { "submit_review", "assessment", NULL, NULL, "risk_assessed", "md.risk_assessment" },
  { "submit_review", "assessment", "assessed_on", NULL, "risk_assessed", "md.risk_assessment" },
  { "submit_review", "assessment", "third_party", NULL, "risk_assessed", "md.risk_assessment" },
  { "submit_review", "assessment", "conclusion", NULL, "risk_assessed", "md.risk_assessment" },
  { "submit_review", "assessment", "by_visits", "0", "risk_methods_named", "md.risk_assessment" },
  { "submit_review", "risk", NULL, NULL, "risk_points_covered", "md.risk_report" },
  { "submit_review", "risk", "likelihood", NULL, "risk_points_covered", "md.risk_report" },
  { "submit_review", "risk", "effect", NULL, "risk_points_covered", "md.risk_report" },
  { "submit_review", "risk", "measures", NULL, "risk_points_covered", "md.risk_report" },
  { "submit_review", "risk", "org", NULL, "risk_points_covered", "md.risk_report" },
  { "submit_review", "assessment", "legality", NULL, "risk_tested", "md.risk_report" },
  { "submit_review", "assessment", "reasonableness", NULL, "risk_tested", "md.risk_report" },
  { "submit_review", "assessment", "feasibility", NULL, "risk_tested", "md.risk_report" },
  { "submit_review", "assessment", "controllability", NULL, "risk_tested", "md.risk_report" },
  { "submit_review", "assessment", "risk_level", NULL, "risk_planned", "md.risk_report" },
  { "submit_review", "assessment", "response_plan", NULL, "risk_planned", "md.risk_report" },
  { "submit_review", "assessment", "controllability", "fail", "risk_controllable", "md.risk_controllable" },
  { "submit_review", "assessment", "conclusion", "do_not_proceed", "risk_controllable", "md.risk_controllable" },

  { "deliberate", "review", NULL, NULL, "review_concluded", "md.legality_review" },
  { "deliberate", "review", "conclusion", "unlawful", "review_lawful", "md.not_lawful_no_deliberation" },
  { "deliberate", "review", "conclusion", NULL, "review_lawful", "md.not_lawful_no_deliberation" },
  { "deliberate", "point", "adoption", NULL, "points_answered", "md.points_answered" },
  { "deliberate", "point", "adoption", "not_adopted", "points_answered", "md.points_answered" },
  { "deliberate", "review", "complete_on", "2026-05-13", "review_time_kept", "md.review_min_days" },
  { "deliberate", "review", "complete_on", NULL, "review_time_kept", "md.review_min_days" },
  { "deliberate", "meeting", "held_on", "2026-05-08", "review_time_kept", "md.review_min_days" },
  { "deliberate", "adviser", NULL, NULL, "advisers_heard", "md.adviser_view" },
  { "deliberate", "adviser", "received_on", NULL, "advisers_heard", "md.adviser_view" },
  { "deliberate", "decision", "draft_text", NULL, "six_materials", "md.six_materials" },
  { "deliberate", "competition", NULL, NULL, "six_materials", "md.six_materials" },
  { "deliberate", "comment", "summary", NULL, "six_materials", "md.six_materials" },
  { "deliberate", "hearing", "adoption", NULL, "six_materials", "md.six_materials" },
  { "deliberate", "expert1", "adoption", NULL, "six_materials", "md.six_materials" },
  { "deliberate", "assessment", "response_plan", NULL, "six_materials", "md.six_materials" },
  { "deliberate", "decision", "meeting", NULL, "meeting_named", "md.deliberation" },

  { "decide", "review", NULL, NULL, "review_concluded", "md.legality_review" },
  { "decide", "adviser", NULL, NULL, "advisers_heard", "md.adviser_view" },
  { "decide", "risk", NULL, NULL, "six_materials", "md.six_materials" },
  { "decide", "meeting", "stage", "planned", "meeting_held", "md.deliberation" },
  { "decide", "meeting", "held_on", "2026-05-21", "meeting_held", "md.deliberation" },
  { "decide", "meeting", "held_on", "2026-05-08", "review_time_kept", "md.review_min_days" },
  { "decide", "member", "role", "absent", "attendance_enough", "md.quorum" },
  { "decide", "member", NULL, NULL, "attendance_enough", "md.quorum" },
  { "decide", "legal", NULL, NULL, "legal_attended", "md.legal_attendance" },
  { "decide", "legal", "role", "observer", "legal_attended", "md.legal_attendance" },
  { "decide", "副县长甲", "view", NULL, "views_recorded", "md.meeting_record" },
  { "decide", "县长", NULL, NULL, "head_spoke_last", "md.head_last" },
  { "decide", "县长", "seq", "2", "head_spoke_last", "md.head_last" },
  { "decide", "副县长丙", "seq", "5", "head_spoke_last", "md.head_last" },
  { "decide", "副县长丙", "is_dissent", "0", "dissent_recorded", "md.dissent" },
  { "decide", "副县长丙", "statement", NULL, "dissent_recorded", "md.dissent" },
  { "decide", "item", "decision", NULL, "outcome_recorded", "md.deliberation" },
  { "decide", "item", "decision", "postponed", "outcome_recorded", "md.deliberation" },
  { "decide", "item", "differs_from_majority", "1", "head_reason", "md.head_reason" },
  { "decide", "decision", "decision_text", NULL, "decision_written", "md.meeting_record" },

  { "publish", "party", NULL, NULL, "party_reported", "md.party_report" },
  { "publish", "party", "reported_on", NULL, "party_reported", "md.party_report" },
  { "publish", "party", "reported_on", "2026-05-26", "party_reported", "md.party_report" },
  { "publish", "npc", NULL, NULL, "npc_reported", "md.npc_report" },
  { "publish", "publication", NULL, NULL, "publication_recorded", "md.publication" },
  { "publish", "publication", "published_on", "2026-05-26", "publication_recorded", "md.publication" },
  { "publish", "publication", "published_on", "2026-05-19", "published_after_decision", "md.publication" },
  { "publish", "decision", "explained", "0", "explanation_given", "md.explanation" },

  { "execute", "party", NULL, NULL, "party_reported", "md.party_report" },
  { "execute", "npc", NULL, NULL, "npc_reported", "md.npc_report" },
  { "execute", "decision", "published_on", NULL, "published_or_closed", "md.publication" },
  { "execute", "decision", "executing_org", NULL, "executing_named", "md.executing_unit" },
  { "execute", "decision", "responsible", NULL, "responsible_named", "md.liability" },

  { "suspend", "trouble", NULL, NULL, "suspension_grounded", "md.execution_report" },
  { "suspend", "trouble", "report_kind", "progress", "suspension_grounded", "md.execution_report" },
  { "suspend", "decision", "suspend_reason", NULL, "suspension_explained", "md.suspension" },
  { "suspend", "decision", "suspended_by", NULL, "suspender_named", "md.suspension" },
  { "resume", "notice", NULL, NULL, "suspension_reported", "md.suspension" },
  { "resume", "notice", "reported_on", "2026-06-30", "suspension_reported", "md.suspension" },
  { "resume", "trouble", "handling", NULL, "trouble_handled", "md.execution_report" },
  { "resume", "trouble", "handled_on", NULL, "trouble_handled", "md.execution_report" },

  { "evaluate", "evaluation", NULL, NULL, "evaluation_finished", "md.evaluation" },
  { "evaluate", "evaluation", "finished_on", NULL, "evaluation_finished", "md.evaluation" },
  { "evaluate", "evaluation", "findings", NULL, "evaluation_finished", "md.evaluation" },
  { "evaluate", "evaluation", "result", NULL, "evaluation_finished", "md.evaluation" },
  { "evaluate", "evaluation", "heard", NULL, "evaluation_heard", "md.evaluation" },
  { "evaluate", "evaluation", "third_party", "四川水务咨询有限公司", "third_party_excluded", "md.evaluation_third_party" },
  { "evaluate", "evaluation", "third_party", "遂寧安評事務所", "third_party_excluded", "md.evaluation_third_party" },
  { "continue", "evaluation", "result", "adjust", "continuation_grounded", "md.evaluation" },
  { "adjust", "evaluation", "result", "continue", "adjustment_grounded", "md.adjustment" },
  { "stop", "evaluation", "result", "continue", "stop_grounded", "md.adjustment" },
  { "stop", "decision", "end_reason", NULL, "end_explained", "md.adjustment" },

  { "archive", "completed", NULL, NULL, "execution_completed", "md.execution_report" },
  { "archive", "decision", "archive_no", NULL, "archive_numbered", "md.archive" },
};

static void
enter_trouble (Road *r)
{
  on_day (r, "2026-07-01");
  add (r, "trouble", &yifa_execution_report, "decision", "decision", "reported_on", "2026-06-28", "report_kind", "problem",
       "content", "部分小区二次供水加价", "handling", "约谈物业", "handled_on", "2026-06-30", NULL);
  set (r, "decision", "suspend_reason", "群众反映强烈", "suspended_by", "县长", NULL);
}

static void
enter_suspension (Road *r)
{
  enter_trouble (r);
  go (r, "suspend");
  add (r, "notice", &yifa_decision_report, "decision", "decision", "addressee_kind", "party_committee", "title",
       "关于中止执行的报告", "reported_on", "2026-07-01", NULL);
}

static void
enter_completion (Road *r)
{
  on_day (r, "2026-12-01");
  add (r, "completed", &yifa_execution_report, "decision", "decision", "reported_on", "2026-11-30", "report_kind",
       "completed", "content", "已执行完毕", NULL);
  set (r, "decision", "archive_no", "2026-JC-001", NULL);
}

static void
enter_continuation (Road *r)
{
  evaluate (r, "continue");
}

static void
evaluate_to_continue (Road *r)
{
  evaluate (r, "continue");
  go (r, "evaluate");
}

static void
evaluate_to_adjust (Road *r)
{
  evaluate (r, "adjust");
  go (r, "evaluate");
}

static void
evaluate_to_stop (Road *r)
{
  evaluate (r, "terminate");
  set (r, "decision", "end_reason", "目的未达到", NULL);
  go (r, "evaluate");
}

/* Where each action begins, and what is complete for it there. */
static const struct
{
  const char *action;
  const char *stage;   /* NULL: from the first day */
  void      (*prepare) (Road *r);
} starts[] = {
  { "initiate",      NULL,           prepare_initiation },
  { "finish_draft",  "initiated",    prepare_draft },
  { "submit_review", "drafted",      prepare_review },
  { "deliberate",    "reviewed",     NULL },
  { "decide",        "deliberating", hold_meeting },
  { "publish",       "decided",      issue_decision },
  { "execute",       "published",    NULL },
  { "suspend",       "executing",    enter_trouble },
  { "resume",        "executing",    enter_suspension },
  { "evaluate",      "executing",    enter_continuation },
  { "continue",      "executing",    evaluate_to_continue },
  { "adjust",        "executing",    evaluate_to_adjust },
  { "stop",          "executing",    evaluate_to_stop },
  { "archive",       "executing",    enter_completion },
};

static Road *
road_before (const char *action)
{
  Road *r = road_new ();

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (!g_str_equal (starts[i].action, action))
        continue;
      if (starts[i].stage != NULL)
        road_to (r, starts[i].stage);
      if (starts[i].prepare != NULL)
        starts[i].prepare (r);
      if (g_str_equal (action, "decide"))
        set (r, "decision", "decision_text", "同意水价调整方案", NULL);
      if (g_str_equal (action, "execute"))
        set_ref (r, "decision", "executing_org", r->lead);
      return r;
    }
  g_assert_not_reached ();
}

/* An issued opinion keeps its conclusion: a case with another one was concluded so. */
static void
conclude_otherwise (Road *r, const char *conclusion)
{
  set (r, "review", "stage", "reviewing", NULL);
  set (r, "review", "conclusion", conclusion, "stage", "issued", NULL);
}

/* What an opinion rests on stays when it has been issued: it was issued with less. */
static void
mutate_before_issue (Road *r, const Mutation *m)
{
  set (r, "review", "stage", "reviewing", NULL);
  if (m->field == NULL)
    withdraw (r, m->piece);
  else
    set (r, m->piece, m->field, m->value, NULL);
  set (r, "review", "stage", "issued", NULL);
}

static void
mutate (Road *r, const Mutation *m)
{
  if (g_str_equal (m->piece, "adviser"))
    mutate_before_issue (r, m);
  else if (m->field == NULL)
    withdraw (r, m->piece);
  else if (g_str_equal (m->piece, "review") && g_str_equal (m->field, "conclusion"))
    conclude_otherwise (r, m->value);
  else
    set (r, m->piece, m->field, m->value, NULL);
}

/* Which gates refuse any action that the present stage offers. */
static GHashTable *
all_refusing (Road *r)
{
  GHashTable *gates = g_hash_table_new (g_str_hash, g_str_equal);

  for (const YifaAction *action = yifa_major_decision.actions; action->name != NULL; action++)
    {
      g_autoptr(GPtrArray) refusals = NULL;

      if (!yifa_workflow_offers (r->decision, action))
        continue;
      refusals = refusals_of (r, "decision", action->name);
      for (guint i = 0; i < refusals->len; i++)
        g_hash_table_add (gates, (gpointer) ((YifaRefusal *) refusals->pdata[i])->gate->name);
    }
  return gates;
}

/* The grounds to suspend, to adjust and to stop are the same; and the whole dossier asks for every piece. */
static gboolean
may_refuse_too (const char *name, const char *gate)
{
  return g_str_equal (name, gate) || g_str_equal (name, "dossier_complete") ||
         (g_str_has_suffix (name, "_grounded") && g_str_has_suffix (gate, "_grounded"));
}

/* Nothing else has begun to refuse. */
static void
assert_only (GHashTable *before, GHashTable *after, const char *gate)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (before, name) && !may_refuse_too (name, gate))
      g_error ("%s has begun to refuse beside %s", (char *) name, gate);
}

/* The change is taken back with the operation it was made in. */
static void
test_mutation (gconstpointer data)
{
  const char *action = data;
  g_autoptr(Road) r = road_before (action);

  assert_allowed (r, action);
  for (guint i = 0; i < G_N_ELEMENTS (mutations); i++)
    {
      const Mutation *m = &mutations[i];
      g_autoptr(GHashTable) before = NULL;
      g_autoptr(GHashTable) after = NULL;

      if (!g_str_equal (m->action, action))
        continue;

      g_test_message ("%s.%s = %s", m->piece, m->field ? m->field : "(withdrawn)", m->value ? m->value : "(empty)");
      before = all_refusing (r);
      g_assert_true (yifa_store_begin (r->store, NULL));
      mutate (r, m);
      assert_refused (r, action, m->gate, m->rule);
      after = all_refusing (r);
      assert_only (before, after, m->gate);
      yifa_store_end (r->store, FALSE, NULL);
      reload (r);
      assert_allowed (r, action);
    }
}

/* Up to the execution every piece still belongs into the dossier when it is closed. */
static gboolean
belongs_into_dossier (const Mutation *m)
{
  static const char *const later[] = { "suspend", "resume", "evaluate", "continue", "adjust", "stop", "archive" };

  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    if (g_str_equal (m->action, later[i]))
      return FALSE;
  /* The day it is today has moved on since, and where the decision met is settled. */
  return !g_str_equal (m->gate, "comment_closed") && !g_str_equal (m->gate, "meeting_named") &&
         !(m->value != NULL && (g_str_equal (m->value, "2026-05-26") || g_str_equal (m->value, "2026-05-21")));
}

static void
test_dossier (void)
{
  g_autoptr(Road) r = road_before ("archive");

  assert_allowed (r, "archive");
  for (guint i = 0; i < G_N_ELEMENTS (mutations); i++)
    {
      const Mutation *m = &mutations[i];

      if (!belongs_into_dossier (m))
        continue;
      g_test_message ("%s.%s = %s", m->piece, m->field ? m->field : "(withdrawn)", m->value ? m->value : "(empty)");
      g_assert_true (yifa_store_begin (r->store, NULL));
      mutate (r, m);
      assert_refused (r, "archive", "dossier_complete", "md.archive");
      yifa_store_end (r->store, FALSE, NULL);
      reload (r);
    }
}

/* Every gate of the decision has a change in the table that makes it refuse, but for those with a test of their own. */
static void
test_every_gate (void)
{
  static const char *const own[] = { "exemptions_named", "closed_lawfully", "participation_done", "shortening_explained",
                                     "exploratory_risk_stated", "review_returned", "review_issued", "normative_gate",
                                     "normative_doc_ready", "normative_doc_published", "rejection_recorded",
                                     "postponement_recorded", "dossier_complete" };

  for (const YifaAction *action = yifa_major_decision.actions; action->name != NULL; action++)
    for (const YifaGate *gate = action->gates; gate != NULL && gate->name != NULL; gate++)
      {
        gboolean is_shown = FALSE;

        for (guint i = 0; i < G_N_ELEMENTS (own); i++)
          is_shown |= g_str_equal (own[i], gate->name);
        for (guint i = 0; i < G_N_ELEMENTS (mutations); i++)
          is_shown |= g_str_equal (mutations[i].gate, gate->name);
        if (!is_shown)
          g_error ("nothing shows that %s refuses", gate->name);
      }
}

/* What this place has in working days is not met by as many days of the calendar. */
static void
test_terms_in_working_days (void)
{
  static const struct
  {
    const char *rule;
    const char *typed;
    const char *gate;
  } terms[] = {
    { "md.comment_min_days", "30工作日", "notice_long_enough" },
    { "md.hearing_notice_days", "15工作日", "hearing_notice_in_time" },
    { "md.hearing_material_days", "10工作日", "hearing_materials_in_time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autoptr(Road) r = road_before ("submit_review");

      assert_allowed (r, "submit_review");
      g_assert_true (yifa_profile_set_typed (r->store, terms[i].rule, terms[i].typed, "本地规定第九条", NULL));
      assert_refused (r, "submit_review", terms[i].gate, terms[i].rule);
    }
}

/* The day of the meeting that really decides is counted, not that of the one the matter was meant for. */
static void
test_meeting_that_decides (void)
{
  g_autoptr(Road) r = road_before ("decide");

  add (r, "earlier", &yifa_meeting, "org", "大英县人民政府", "name", "十九届县政府第57次常务会议", "meeting_kind",
       "executive", "held_on", "2026-05-08", "stage", "held", NULL);
  add (r, "head there", &yifa_attendance, "meeting", "earlier", "person_name", "县长", "role", "attendee", NULL);
  add (r, "legal there", &yifa_attendance, "meeting", "earlier", "person_name", "司法局局长", "role", "legal_observer", NULL);
  set_ref (r, "item", "meeting", piece (r, "earlier")->id);
  assert_refused (r, "decide", "review_time_kept", "md.review_min_days");
}

/* A road without a gate is a road back, or one that only the case itself opens. */
static void
test_no_way_round (void)
{
  for (const YifaAction *action = yifa_major_decision.actions; action->name != NULL; action++)
    if (action->gates == NULL)
      {
        g_assert_true (action->needs_reason);
        g_assert_true (g_str_equal (action->to, "drafted") || g_str_equal (action->to, "initiated"));
      }
}

/* From every stage, what is not the next step is refused by the stage itself, whatever reason is given. */
static void
test_no_stage_skipped (void)
{
  g_autoptr(Road) r = road_new ();

  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    {
      /* Without its evidence not even the next one; what the review was asked for is there when it is through. */
      for (guint j = i + g_str_equal (way[i].stage, "deliberating"); j < G_N_ELEMENTS (way); j++)
        for (const YifaAction *action = yifa_major_decision.actions; action->name != NULL; action++)
          if (action->to != NULL && g_str_equal (action->to, way[j].stage))
            {
              g_autoptr(YifaRecord) record = load (r, "decision");

              g_assert_false (yifa_workflow_do (r->store, record, action, "想跳过", NULL));
            }
      way[i].reach (r);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/decision-gates/mutation/%s", starts[i].action);

      g_test_add_data_func (path, starts[i].action, test_mutation);
    }
  g_test_add_func ("/decision-gates/dossier", test_dossier);
  g_test_add_func ("/decision-gates/every-gate-is-shown", test_every_gate);
  g_test_add_func ("/decision-gates/terms-in-working-days", test_terms_in_working_days);
  g_test_add_func ("/decision-gates/the-meeting-that-decides", test_meeting_that_decides);
  g_test_add_func ("/decision-gates/no-way-round", test_no_way_round);
  g_test_add_func ("/decision-gates/no-stage-skipped", test_no_stage_skipped);
  return g_test_run ();
}
