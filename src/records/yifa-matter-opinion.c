/* yifa-matter-opinion.c - opinions asked for elsewhere, which are worked on here and go back
 *
 * The review desk and a decision ask for the opinion of an adviser as before; what they ask becomes a matter. What
 * is issued there stands in the opinion; what they enter themselves stands in the matter; and what became of it is
 * said on either side. Each side writes only what the other does not say already, so that nothing goes round twice.
 */
#include "yifa-matter-opinion.h"

#include "yifa-adviser.h"
#include "yifa-evidence.h"
#include "yifa-legal-opinion.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-matter-private.h"
#include "yifa-normative-doc.h"
#include "yifa-numbering.h"
#include "yifa-org.h"

/* What both sides say in the same words. */
static const struct
{
  guint of_matter;
  guint of_opinion;
} shared[] = {
  { YIFA_MATTER_VIEW,            YIFA_LEGAL_OPINION_VIEW },
  { YIFA_MATTER_OPINION,         YIFA_LEGAL_OPINION_OPINION },
  { YIFA_MATTER_ADOPTION,        YIFA_LEGAL_OPINION_ADOPTION },
  { YIFA_MATTER_ADOPTION_REASON, YIFA_LEGAL_OPINION_ADOPTION_REASON },
};

/* What is empty here leaves the other side as it is. */
static void
copy_text (YifaRecord *from, guint source, YifaRecord *to, guint target)
{
  if (yifa_record_has (from, source))
    yifa_record_set_text (to, target, yifa_record_get_text (from, source));
}

/* ---- there ---- */

static YifaRecord *
load_review (YifaStore *store, YifaRecord *opinion)
{
  gint64 id = yifa_record_get_int (opinion, YIFA_LEGAL_OPINION_REVIEW);

  return id != 0 ? yifa_store_load (store, &yifa_legality_review, id, NULL) : NULL;
}

/* The unit for which it is asked: who decides, who issues the document, who handed in the case; else this office. */
static gint64
find_client (YifaStore *store, YifaRecord *opinion, YifaRecord *review)
{
  gint64 decision = yifa_record_get_int (opinion, YIFA_LEGAL_OPINION_DECISION);
  g_autoptr(YifaRecord) subject = decision != 0 ? yifa_store_load (store, &yifa_major_decision, decision, NULL)
                                  : review != NULL ? yifa_legality_review_load_subject (store, review) : NULL;
  gint64 client = 0;

  if (subject != NULL && yifa_record_get_kind (subject) == &yifa_major_decision)
    client = yifa_record_get_int (subject, YIFA_MAJOR_DECISION_DECISION_ORG);
  else if (subject != NULL && yifa_record_get_kind (subject) == &yifa_normative_doc)
    client = yifa_record_get_int (subject, YIFA_NORMATIVE_DOC_MAKER_ORG);
  if (client == 0 && review != NULL)
    client = yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_SUBMITTER_ORG);
  return client != 0 ? client : yifa_org_find_self_id (store, NULL);
}

/* What advisers call it, by what the case of the desk is about. */
static const char *
type_of (YifaRecord *review)
{
  static const struct { const char *subject_kind, *matter_type; } types[] = {
    { "normative_doc", "document_drafting" },
    { "ordinary",      "document_drafting" },
    { "contract",      "contract" },
    { "project",       "contract" },
    { "decision",      "decision_argument" },
  };
  const char *about = review != NULL ? yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND) : "decision";

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (types[i].subject_kind, about) == 0)
      return types[i].matter_type;
  return "other";
}

static YifaRecord *
new_matter (YifaStore *store, YifaRecord *opinion, YifaRecord *review, gint64 client)
{
  YifaRecord *matter = yifa_record_new (&yifa_matter);

  yifa_record_set_text (matter, YIFA_MATTER_TITLE, yifa_record_get_title (opinion));
  yifa_record_set_text (matter, YIFA_MATTER_MATTER_TYPE, type_of (review));
  yifa_record_set_int (matter, YIFA_MATTER_CLIENT_ORG, client);
  yifa_record_set_text (matter, YIFA_MATTER_SOURCE, review != NULL ? "desk" : "decision");
  copy_text (opinion, YIFA_LEGAL_OPINION_ASKED_ON, matter, YIFA_MATTER_INTAKE_ON);
  copy_text (opinion, YIFA_LEGAL_OPINION_QUESTION, matter, YIFA_MATTER_QUESTION);
  if (!yifa_record_has (matter, YIFA_MATTER_QUESTION))
    yifa_record_set_text (matter, YIFA_MATTER_QUESTION, yifa_record_get_title (opinion));
  copy_text (opinion, YIFA_LEGAL_OPINION_DUE_ON, matter, YIFA_MATTER_DUE_ON);
  yifa_record_set_int (matter, YIFA_MATTER_LEGAL_OPINION, yifa_record_get_id (opinion));
  if (review != NULL)
    yifa_record_set_int (matter, YIFA_MATTER_REVIEW, yifa_record_get_id (review));
  if (yifa_record_has (opinion, YIFA_LEGAL_OPINION_DECISION))
    yifa_record_set_int (matter, YIFA_MATTER_DECISION, yifa_record_get_int (opinion, YIFA_LEGAL_OPINION_DECISION));
  if (yifa_record_has (opinion, YIFA_LEGAL_OPINION_ROSTER_ADVISER))
    yifa_record_set_int (matter, YIFA_MATTER_CANDIDATE,
                         yifa_record_get_int (opinion, YIFA_LEGAL_OPINION_ROSTER_ADVISER));
  return matter;
}

/* Where the office has no code for the numbers of matters yet, the matter waits at the intake for it. */
static gboolean
open_file (YifaStore *store, YifaRecord *matter, GError **error)
{
  const YifaAction *accept = yifa_workflow_find (&yifa_matter, "accept");
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (store, matter, accept);

  if (refusals->len > 0)
    return TRUE;

  copy_text (matter, YIFA_MATTER_INTAKE_ON, matter, YIFA_MATTER_RECEIVED_ON);
  return yifa_workflow_do (store, matter, accept, NULL, error);
}

static gboolean
ask (YifaStore *store, YifaRecord *opinion, GError **error)
{
  g_autoptr(YifaRecord) review = load_review (store, opinion);
  gint64 client = find_client (store, opinion, review);
  g_autoptr(YifaRecord) matter = NULL;

  if (client == 0)
    return TRUE;

  matter = new_matter (store, opinion, review, client);
  if (!yifa_store_save (store, matter, error))
    return FALSE;

  yifa_record_set_int (opinion, YIFA_LEGAL_OPINION_MATTER, yifa_record_get_id (matter));
  return yifa_store_save (store, opinion, error) && open_file (store, matter, error);
}

/* ---- and back ---- */

void
yifa_matter_opinion_take (YifaRecord *opinion, YifaRecord *matter)
{
  copy_text (opinion, YIFA_LEGAL_OPINION_VIEW, matter, YIFA_MATTER_VIEW);
  copy_text (opinion, YIFA_LEGAL_OPINION_OPINION, matter, YIFA_MATTER_OPINION);
  copy_text (opinion, YIFA_LEGAL_OPINION_RECEIVED_ON, matter, YIFA_MATTER_ISSUED_ON);
}

static gboolean
is_in_stage (YifaRecord *matter, guint stage)
{
  return yifa_workflow_get_stage (matter) == stage;
}

static gboolean
receive (YifaStore *store, YifaRecord *opinion, YifaRecord *matter, GError **error)
{
  const YifaAction *take = yifa_workflow_find (&yifa_matter, "take_reply");

  if (!yifa_record_has (opinion, YIFA_LEGAL_OPINION_RECEIVED_ON) || !yifa_workflow_offers (matter, take))
    return TRUE;
  return yifa_workflow_do (store, matter, take, NULL, error);
}

/* An opinion that came in there, and was not issued here, is corrected there. */
static gboolean
follow_reply (YifaStore *store, YifaRecord *opinion, YifaRecord *matter, GError **error)
{
  if (yifa_record_has (matter, YIFA_MATTER_OPINION_NO) ||
      (!is_in_stage (matter, MATTER_ISSUED) && !is_in_stage (matter, MATTER_CLOSED)))
    return TRUE;

  yifa_matter_opinion_take (opinion, matter);
  return yifa_store_save (store, matter, error);
}

/* Said on the other side: an opinion that was not taken up and gives no reason leaves the matter open until it does. */
static gboolean
follow_adoption (YifaStore *store, YifaRecord *opinion, YifaRecord *matter, GError **error)
{
  const YifaAction *record = yifa_workflow_find (&yifa_matter, "record_adoption");
  g_autoptr(GPtrArray) refusals = NULL;

  if (!yifa_record_has (opinion, YIFA_LEGAL_OPINION_ADOPTION) ||
      (!is_in_stage (matter, MATTER_ISSUED) && !is_in_stage (matter, MATTER_CLOSED)))
    return TRUE;

  copy_text (opinion, YIFA_LEGAL_OPINION_ADOPTION, matter, YIFA_MATTER_ADOPTION);
  copy_text (opinion, YIFA_LEGAL_OPINION_ADOPTION_REASON, matter, YIFA_MATTER_ADOPTION_REASON);
  if (is_in_stage (matter, MATTER_CLOSED))
    return yifa_store_save (store, matter, error);

  refusals = yifa_workflow_refusals (store, matter, record);
  return refusals->len > 0 || yifa_workflow_do (store, matter, record, NULL, error);
}

gboolean
yifa_matter_opinion_saved (YifaStore *store, YifaRecord *opinion, GError **error)
{
  gint64 id = yifa_record_get_int (opinion, YIFA_LEGAL_OPINION_MATTER);
  g_autoptr(YifaRecord) matter = id != 0 ? yifa_store_load (store, &yifa_matter, id, NULL) : NULL;

  if (id == 0)
    return !yifa_record_has (opinion, YIFA_LEGAL_OPINION_ASKED_ON) ||
           yifa_record_has (opinion, YIFA_LEGAL_OPINION_RECEIVED_ON) || ask (store, opinion, error);
  if (matter == NULL || yifa_record_get_int (matter, YIFA_MATTER_LEGAL_OPINION) != yifa_record_get_id (opinion))
    return TRUE;
  return receive (store, opinion, matter, error) && follow_reply (store, opinion, matter, error) &&
         follow_adoption (store, opinion, matter, error);
}

/* The name of whoever gave it, and the body that he or she comes from. */
static void
name_adviser (YifaStore *store, YifaRecord *matter, YifaRecord *opinion)
{
  gint64 id = yifa_record_get_int (matter, YIFA_MATTER_ADVISER);
  g_autoptr(YifaRecord) adviser = id != 0 ? yifa_store_load (store, &yifa_adviser, id, NULL) : NULL;

  if (adviser == NULL)
    return;

  yifa_record_set_int (opinion, YIFA_LEGAL_OPINION_ROSTER_ADVISER, id);
  yifa_record_set_text (opinion, YIFA_LEGAL_OPINION_ADVISER, yifa_record_get_title (adviser));
  yifa_record_set_text (opinion, YIFA_LEGAL_OPINION_HOME_BODY, yifa_record_get_text (adviser, YIFA_ADVISER_HOME_BODY));
}

gboolean
yifa_matter_opinion_give (YifaStore *store, YifaRecord *matter, GError **error)
{
  gint64 id = yifa_record_get_int (matter, YIFA_MATTER_LEGAL_OPINION);
  g_autoptr(YifaRecord) opinion = NULL;

  if (!yifa_store_save (store, matter, error))
    return FALSE;

  opinion = id != 0 ? yifa_store_load (store, &yifa_legal_opinion, id, NULL) : NULL;
  if (opinion == NULL || yifa_record_get_withdrawn_at (opinion) != NULL ||
      !yifa_record_has (matter, YIFA_MATTER_ISSUED_ON))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    copy_text (matter, shared[i].of_matter, opinion, shared[i].of_opinion);
  if (!yifa_record_has (opinion, YIFA_LEGAL_OPINION_RECEIVED_ON))
    {
      copy_text (matter, YIFA_MATTER_ISSUED_ON, opinion, YIFA_LEGAL_OPINION_RECEIVED_ON);
      name_adviser (store, matter, opinion);
    }
  return yifa_store_save (store, opinion, error);
}

/* ---- what is awaited ---- */

static char *
name_matter (YifaRecord *matter)
{
  const char *number = yifa_record_get_text (matter, YIFA_MATTER_MATTER_NO);

  return g_strdup_printf ("%s“%s”", number != NULL ? number : "", yifa_record_get_title (matter));
}

static void
add_open (YifaStore *store, GPtrArray *names, const char *owner, gint64 owner_id)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) matters = NULL;

  if (owner_id == 0)
    return;

  yifa_query_where_id (query, owner, owner_id);
  yifa_query_where (query, "is_open", YIFA_EQUAL, "1");
  yifa_query_where (query, "legal_opinion", YIFA_NOT_EMPTY, NULL);
  matters = yifa_store_load_all (store, &yifa_matter, query, NULL);
  for (guint i = 0; matters != NULL && i < matters->len; i++)
    g_ptr_array_add (names, name_matter (matters->pdata[i]));
}

char *
yifa_matter_name_awaited (YifaStore *store, const char *lack, gint64 review_id, gint64 decision_id)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  add_open (store, names, "review", review_id);
  add_open (store, names, "decision", decision_id);
  joined = yifa_evidence_join (names);
  return joined != NULL ? g_strdup_printf (_("%s (asked for as the legal matter %s)"), lack, joined) : g_strdup (lack);
}
