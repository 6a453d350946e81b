/* yifa-doc-reach.c - which documents can still make a meeting
 *
 * The chain says what must have happened by which day; the records of a document say what has. A period that
 * does not bind a document is not asked of it.
 */
#include "yifa-doc-reach.h"

#include "yifa-fair-competition.h"
#include "yifa-hearing.h"
#include "yifa-legality-review.h"
#include "yifa-normative-doc.h"
#include "yifa-public-comment.h"

#define CHAIN "document_meeting"

/* Where the day of an event stands: in a part of the document. */
static const struct
{
  const char     *event;
  const YifaKind *kind;
  const char     *field;
  gboolean        is_market;   /* asked of documents that touch market players */
  gboolean        is_optional; /* asked where there is one */
} answers[] = {
  { "review_submitted",         &yifa_legality_review,  "received_on", FALSE, FALSE },
  { "comment_published",        &yifa_public_comment,   "starts_on",   FALSE, FALSE },
  { "market_comment_published", &yifa_public_comment,   "starts_on",   TRUE,  FALSE },
  { "competition_reviewed",     &yifa_fair_competition, "concluded_on", TRUE,  FALSE },
  { "hearing",                  &yifa_hearing,          "held_on",     FALSE, TRUE },
  { "hearing_notice",           &yifa_hearing,          "notice_on",   FALSE, TRUE },
};

/* Stages before the meeting; what lies behind it needs no answer. */
static const char *const stages[] = {
  "planned", "drafting", "consulting", "review_submitted", "returned", "reviewing", "reviewed",
};

static char *
dup_first (GPtrArray *parts, const char *field)
{
  const char *first = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const char *day = yifa_record_text (parts->pdata[i], field);

      if (day != NULL && (first == NULL || strcmp (day, first) < 0))
        first = day;
    }
  return g_strdup (first);
}

static gboolean
is_exempt (YifaRecord *doc, guint answer)
{
  return answers[answer].is_market && yifa_record_get_int (doc, YIFA_NORMATIVE_DOC_IS_MARKET_RELATED) == 0;
}

YifaReach *
yifa_doc_reach (YifaStore *store, YifaRecord *doc, const char *date, GError **error)
{
  YifaChainFact facts[G_N_ELEMENTS (answers)];
  g_autoptr(GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr(GPtrArray) parts = yifa_store_load_parts (store, answers[i].kind, "doc", yifa_record_get_id (doc));
      char *on = dup_first (parts, answers[i].field);

      g_ptr_array_add (days, on);
      facts[i].event = answers[i].event;
      facts[i].done_on = on;
      facts[i].is_needed = !is_exempt (doc, i) && (!answers[i].is_optional || parts->len > 0);
    }
  return yifa_chain_reach (store, CHAIN, date, facts, G_N_ELEMENTS (facts), error);
}

void
yifa_doc_reachable_free (YifaDocReachable *answer)
{
  g_object_unref (answer->doc);
  yifa_reach_free (answer->reach);
  g_free (answer);
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const YifaDocReachable *one = *(YifaDocReachable *const *) a;
  const YifaDocReachable *other = *(YifaDocReachable *const *) b;

  if (one->reach->can != other->reach->can)
    return one->reach->can ? -1 : 1;

  return yifa_record_get_id (one->doc) < yifa_record_get_id (other->doc) ? -1 : 1;
}

static gboolean
add_stage (YifaStore *store, const char *stage, const char *date, GPtrArray *found, GError **error)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) docs = NULL;

  yifa_query_where (query, "stage", YIFA_EQUAL, stage);
  docs = yifa_store_load_all (store, &yifa_normative_doc, query, error);
  for (guint i = 0; docs != NULL && i < docs->len; i++)
    {
      YifaReach *reach = yifa_doc_reach (store, docs->pdata[i], date, error);
      YifaDocReachable *answer;

      if (reach == NULL)
        return FALSE;
      answer = g_new0 (YifaDocReachable, 1);
      answer->doc = g_object_ref (docs->pdata[i]);
      answer->reach = reach;
      g_ptr_array_add (found, answer);
    }
  return docs != NULL;
}

GPtrArray *
yifa_docs_reach (YifaStore *store, const char *date, GError **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_doc_reachable_free);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (!add_stage (store, stages[i], date, found, error))
      return NULL;

  g_ptr_array_sort (found, compare_answers);
  return g_steal_pointer (&found);
}
