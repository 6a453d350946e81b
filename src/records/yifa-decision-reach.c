/* yifa-decision-reach.c - can it still make the meeting?
 *
 * The days come from the chain; here stands only which event of the chain which record answers, and when a
 * decision does not need it.
 */
#include "yifa-decision-reach.h"

#include "yifa-decision-step.h"
#include "yifa-expert-review.h"
#include "yifa-hearing.h"
#include "yifa-major-decision.h"
#include "yifa-public-comment.h"
#include "yifa-risk-assessment.h"

#define CHAIN "decision_meeting"

typedef struct
{
  const char     *event;
  const YifaKind *kind;  /* the part that answers it */
  guint           on;    /* its field with the day */
  const char     *step;  /* not needed when this procedure is left out */
} Answer;

static const Answer answers[] = {
  { "comment_published", &yifa_public_comment,  YIFA_PUBLIC_COMMENT_STARTS_ON,   "participation" },
  { "hearing_notice",    &yifa_hearing,         YIFA_HEARING_NOTICE_ON,          "participation" },
  { "hearing_materials", &yifa_hearing,         YIFA_HEARING_MATERIALS_SENT_ON,  "participation" },
  { "hearing",           &yifa_hearing,         YIFA_HEARING_HELD_ON,            "participation" },
  { "experts_heard",     &yifa_expert_review,   YIFA_EXPERT_REVIEW_HELD_ON,      "expert_review" },
  { "risk_assessed",     &yifa_risk_assessment, YIFA_RISK_ASSESSMENT_ASSESSED_ON, "risk_assessment" },
};

/* The first day on record; a day still to come is a plan and answers nothing. */
static char *
dup_done_on (YifaStore *store, YifaRecord *decision, const Answer *answer)
{
  g_autoptr(GPtrArray) parts = yifa_store_load_parts (store, answer->kind, "decision", yifa_record_get_id (decision));
  const char *first = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const char *on = yifa_record_get_text (parts->pdata[i], answer->on);

      if (on != NULL && strcmp (on, yifa_store_get_today (store)) <= 0 && (first == NULL || strcmp (on, first) < 0))
        first = on;
    }

  return g_strdup (first);
}

static gboolean
is_left_out (YifaStore *store, YifaRecord *decision, const char *name)
{
  g_autoptr(YifaRecord) step = yifa_decision_step_find (store, yifa_record_get_id (decision), name);

  return step != NULL && g_strcmp0 (yifa_record_get_stage (step), "exempt") == 0;
}

static gboolean
is_needed (YifaStore *store, YifaRecord *decision, const Answer *answer)
{
  if (is_left_out (store, decision, answer->step))
    return FALSE;
  if (answer->kind == &yifa_hearing)
    return yifa_record_get_int (decision, YIFA_MAJOR_DECISION_HEARING_NEEDED) != 0 ||
           yifa_record_get_int (decision, YIFA_MAJOR_DECISION_HAS_HEARING) != 0;
  return TRUE;
}

YifaReach *
yifa_decision_reach (YifaStore *store, YifaRecord *decision, const char *date, GError **error)
{
  YifaChainFact facts[G_N_ELEMENTS (answers) + 1];
  g_autoptr(GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      char *on = dup_done_on (store, decision, &answers[i]);

      g_ptr_array_add (days, on);
      facts[i].event = answers[i].event;
      facts[i].done_on = on;
      facts[i].is_needed = is_needed (store, decision, &answers[i]);
    }

  facts[G_N_ELEMENTS (answers)].event = "review_submitted";
  facts[G_N_ELEMENTS (answers)].done_on = yifa_record_get_text (decision, YIFA_MAJOR_DECISION_SUBMITTED_ON);
  facts[G_N_ELEMENTS (answers)].is_needed = TRUE;
  return yifa_chain_reach (store, CHAIN, date, facts, G_N_ELEMENTS (facts), error);
}

void
yifa_decision_reachable_free (YifaDecisionReachable *answer)
{
  g_object_unref (answer->decision);
  yifa_reach_free (answer->reach);
  g_free (answer);
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const YifaDecisionReachable *x = *(YifaDecisionReachable *const *) a;
  const YifaDecisionReachable *y = *(YifaDecisionReachable *const *) b;

  if (x->reach->can != y->reach->can)
    return x->reach->can ? -1 : 1;
  return yifa_record_get_id (x->decision) < yifa_record_get_id (y->decision) ? -1 : 1;
}

GPtrArray *
yifa_decisions_reach (YifaStore *store, const char *date, GError **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_decision_reachable_free);
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) decisions = NULL;

  yifa_query_where (query, "decided_on", YIFA_EMPTY, NULL);
  yifa_query_where (query, "archived_on", YIFA_EMPTY, NULL);
  decisions = yifa_store_load_all (store, &yifa_major_decision, query, error);
  if (decisions == NULL)
    return NULL;

  for (guint i = 0; i < decisions->len; i++)
    {
      YifaReach *reach = yifa_decision_reach (store, decisions->pdata[i], date, error);
      YifaDecisionReachable *answer;

      if (reach == NULL)
        return NULL;
      answer = g_new0 (YifaDecisionReachable, 1);
      answer->decision = g_object_ref (decisions->pdata[i]);
      answer->reach = reach;
      g_ptr_array_add (found, answer);
    }

  g_ptr_array_sort (found, compare_answers);
  return g_steal_pointer (&found);
}
