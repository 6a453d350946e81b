/* yifa-matter-reach.c - what can still make the meeting on a day
 *
 * The chain knows how long each step takes; the registers know which steps are done, exempt or not needed.
 * Here the one is told to the other, for documents and for decisions.
 */
#include "yifa-matter-reach.h"

#include "yifa-date.h"
#include "yifa-decision-step.h"
#include "yifa-doc-step.h"
#include "yifa-error.h"
#include "yifa-expert-review.h"
#include "yifa-fair-competition.h"
#include "yifa-hearing.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"
#include "yifa-public-comment.h"
#include "yifa-risk-assessment.h"

typedef gboolean (*Needed) (YifaStore *store, YifaRecord *matter, YifaRecord *evidence);

/* Where an event of the chain stands in the registers. */
typedef struct
{
  const char     *event;
  const YifaKind *kind;     /* the part that proves it */
  guint           date;     /* its day there */
  const char     *step;     /* the step that may be exempt, or NULL */
  Needed          needed;   /* NULL: always */
} Evidence;

typedef struct
{
  const YifaKind    *kind;
  const char        *chain;
  const char        *owner;   /* the field of the parts that names the matter */
  const Evidence    *evidence;
  guint              n_evidence;
  const char *const *stages;  /* in which it is still on the road to a meeting */
} Road;

static gboolean
is_urgent_doc (YifaRecord *doc)
{
  return yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_URGENT) != 0;
}

/* A term that was shortened with its reason is not asked for again. */
static gboolean
is_shortened (YifaRecord *comment)
{
  return comment != NULL && yifa_record_has (comment, YIFA_PUBLIC_COMMENT_STARTS_ON) &&
         yifa_record_has (comment, YIFA_PUBLIC_COMMENT_SHORTENED_REASON);
}

static gboolean
doc_needs_comment (YifaStore *store, YifaRecord *doc, YifaRecord *comment)
{
  return !is_urgent_doc (doc) && !is_shortened (comment);
}

static gboolean
doc_needs_long_comment (YifaStore *store, YifaRecord *doc, YifaRecord *comment)
{
  return yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_MARKET_RELATED) &&
         doc_needs_comment (store, doc, comment);
}

static gboolean
doc_needs_competition (YifaStore *store, YifaRecord *doc, YifaRecord *review)
{
  return yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_MARKET_RELATED) != 0;
}

static gboolean
doc_needs_review_time (YifaStore *store, YifaRecord *doc, YifaRecord *review)
{
  return !is_urgent_doc (doc);
}

static gboolean
is_planned (YifaStore *store, YifaRecord *matter, YifaRecord *hearing)
{
  return hearing != NULL;
}

static gboolean
decision_needs_comment (YifaStore *store, YifaRecord *decision, YifaRecord *comment)
{
  return !yifa_record_get_int (decision, YIFA_MAJOR_DECISION_NOT_PUBLIC) && !is_shortened (comment);
}

static gboolean
decision_needs_hearing (YifaStore *store, YifaRecord *decision, YifaRecord *hearing)
{
  return hearing != NULL || yifa_record_get_int (decision, YIFA_MAJOR_DECISION_HEARING_NEEDED);
}

static const Evidence of_doc[] = {
  { "review_submitted", &yifa_legality_review, YIFA_LEGALITY_REVIEW_COMPLETE_ON, NULL,
    doc_needs_review_time },
  { "comment_published", &yifa_public_comment, YIFA_PUBLIC_COMMENT_STARTS_ON, "public_comment",
    doc_needs_comment },
  { "market_comment_published", &yifa_public_comment, YIFA_PUBLIC_COMMENT_STARTS_ON, "public_comment",
    doc_needs_long_comment },
  { "competition_reviewed", &yifa_fair_competition, YIFA_FAIR_COMPETITION_CONCLUDED_ON, NULL,
    doc_needs_competition },
  { "hearing", &yifa_hearing, YIFA_HEARING_HELD_ON, NULL, is_planned },
  { "hearing_notice", &yifa_hearing, YIFA_HEARING_NOTICE_ON, NULL, is_planned },
};

static const Evidence of_decision[] = {
  { "review_submitted", &yifa_legality_review, YIFA_LEGALITY_REVIEW_COMPLETE_ON, NULL, NULL },
  { "comment_published", &yifa_public_comment, YIFA_PUBLIC_COMMENT_STARTS_ON, "participation",
    decision_needs_comment },
  { "risk_assessed", &yifa_risk_assessment, YIFA_RISK_ASSESSMENT_ASSESSED_ON, "risk_assessment", NULL },
  { "experts_heard", &yifa_expert_review, YIFA_EXPERT_REVIEW_SIGNED_ON, "expert_review", NULL },
  { "hearing", &yifa_hearing, YIFA_HEARING_HELD_ON, "participation", decision_needs_hearing },
  { "hearing_materials", &yifa_hearing, YIFA_HEARING_MATERIALS_SENT_ON, "participation",
    decision_needs_hearing },
  { "hearing_notice", &yifa_hearing, YIFA_HEARING_NOTICE_ON, "participation", decision_needs_hearing },
};

#define MAX_FACTS (MAX (G_N_ELEMENTS (of_doc), G_N_ELEMENTS (of_decision)) + 1)

static const char *const doc_stages[] =
    { "planned",  "drafting",     "consulting", "review_submitted", "returned", "reviewing",
        "reviewed", "deliberating", NULL };

static const char *const decision_stages[] = {
  "catalogued", "initiated", "drafted", "review_submitted", "reviewed", "deliberating", "postponed", NULL
};

static const Road roads[] = {
  { &yifa_major_decision, "decision_meeting", "decision", of_decision, G_N_ELEMENTS (of_decision),
    decision_stages },
  { &yifa_normative_doc, "document_meeting", "doc", of_doc, G_N_ELEMENTS (of_doc), doc_stages },
};

static const Road *
find_road (YifaRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (roads); i++)
    if (roads[i].kind == yifa_record_get_kind (record) && yifa_record_get_stage (record) != NULL &&
        g_strv_contains (roads[i].stages, yifa_record_get_stage (record)))
      return &roads[i];
  return NULL;
}

/* The newest part of that kind, or NULL. */
static YifaRecord *
find_part (YifaStore *store, const Road *road, const Evidence *evidence, gint64 matter)
{
  g_autoptr(GPtrArray) parts = yifa_store_load_parts (store, evidence->kind, road->owner, matter);

  return parts->len > 0 ? g_object_ref (parts->pdata[parts->len - 1]) : NULL;
}

static gboolean
is_exempt (YifaStore *store, YifaRecord *matter, const char *name)
{
  g_autoptr(YifaRecord) step = name == NULL ? NULL
    : yifa_record_get_kind (matter) == &yifa_normative_doc
        ? yifa_doc_step_find (store, matter, name)
        : yifa_decision_step_find (store, yifa_record_get_id (matter), name);

  return step != NULL && g_strcmp0 (yifa_record_get_stage (step), "exempt") == 0;
}

/* What lies ahead is planned, not done; a case sent back is not submitted. */
static char *
dup_done (YifaStore *store, const Evidence *evidence, YifaRecord *part)
{
  const char *on = part != NULL ? yifa_record_get_text (part, evidence->date) : NULL;

  if (on == NULL || g_strcmp0 (on, yifa_store_get_today (store)) > 0)
    return NULL;
  if (evidence->kind == &yifa_legality_review && g_strcmp0 (yifa_record_get_stage (part), "returned") == 0)
    return NULL;
  return g_strdup (on);
}

/* @done keeps the days that the facts name. */
static YifaChainFact
read_fact (YifaStore *store, const Road *road, const Evidence *evidence, YifaRecord *matter, GPtrArray *done)
{
  g_autoptr(YifaRecord) part = find_part (store, road, evidence, yifa_record_get_id (matter));
  gboolean needed = !is_exempt (store, matter, evidence->step) &&
                    (evidence->needed == NULL || evidence->needed (store, matter, part));
  char *on = dup_done (store, evidence, part);

  g_ptr_array_add (done, on);
  return (YifaChainFact) { evidence->event, on, needed };
}

static YifaReach *
ask (YifaStore *store, const Road *road, YifaRecord *matter, const char *meeting_on, GError **error)
{
  YifaChainFact facts[MAX_FACTS];
  g_autoptr(GPtrArray) done = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  for (; n < road->n_evidence; n++)
    facts[n] = read_fact (store, road, &road->evidence[n], matter, done);
  /* what is before the meeting has its materials */
  facts[n++] =
      (YifaChainFact) { "materials", NULL, g_strcmp0 (yifa_record_get_stage (matter), "deliberating") != 0 };
  return yifa_chain_reach (store, road->chain, meeting_on, facts, n, error);
}

void
yifa_matter_reach_free (YifaMatterReach *matter)
{
  g_object_unref (matter->record);
  yifa_reach_free (matter->reach);
  g_free (matter);
}

YifaReach *
yifa_matter_reach (YifaStore *store, YifaRecord *record, const char *meeting_on, GError **error)
{
  const Road *road = find_road (record);

  return road != NULL ? ask (store, road, record, meeting_on, error) : NULL;
}

static gboolean
ask_stage (YifaStore  *store,
           const Road *road,
           const char *stage,
           const char *meeting_on,
           GPtrArray  *matters,
           GError    **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) records = NULL;

  yifa_query_where (query, "stage", YIFA_EQUAL, stage);
  records = yifa_store_load_all (store, road->kind, query, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      YifaReach *reach = ask (store, road, records->pdata[i], meeting_on, error);
      YifaMatterReach *matter;

      if (reach == NULL)
        return FALSE;
      matter = g_new (YifaMatterReach, 1);
      *matter = (YifaMatterReach) { g_object_ref (records->pdata[i]), reach };
      g_ptr_array_add (matters, matter);
    }
  return records != NULL;
}

static int
rank (const YifaReach *reach)
{
  return reach->calendar_missing ? 1 : reach->can ? 0 : 2;
}

/* What can make it first, then what cannot be told, then what cannot; among them the earliest first. */
static int
compare_matters (gconstpointer a, gconstpointer b)
{
  const YifaMatterReach *one = *(YifaMatterReach *const *) a;
  const YifaMatterReach *other = *(YifaMatterReach *const *) b;
  int order = rank (one->reach) - rank (other->reach);

  if (order == 0)
    order = g_strcmp0 (one->reach->earliest_on, other->reach->earliest_on);
  return order != 0 ? order : yifa_record_get_id (one->record) < yifa_record_get_id (other->record) ? -1 : 1;
}

GPtrArray *
yifa_matters_reach (YifaStore *store, const YifaKind *kind, const char *meeting_on, GError **error)
{
  g_autoptr(GPtrArray) matters = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_matter_reach_free);

  if (!yifa_date_is_valid (meeting_on))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("“%s” is no date; write it like 2026-11-22"),
                   meeting_on);
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (roads); i++)
    for (guint s = 0; (kind == NULL || kind == roads[i].kind) && roads[i].stages[s] != NULL; s++)
      if (!ask_stage (store, &roads[i], roads[i].stages[s], meeting_on, matters, error))
        return NULL;

  g_ptr_array_sort (matters, compare_matters);
  return g_steal_pointer (&matters);
}
