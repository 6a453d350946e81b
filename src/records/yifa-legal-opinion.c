/* yifa-legal-opinion.c - the view of a legal adviser, a public lawyer or an expert
 *
 * Asked for, due, received, and taken up or not. Who reviews a major decision must have heard one;
 * in any case one that was asked for is waited for.
 */
#include "yifa-legal-opinion.h"

#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-error.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"

static const YifaChoice adviser_kinds[] = {
  { "adviser",       N_("Legal adviser") },
  { "public_lawyer", N_("Public lawyer") },
  { "expert",        N_("Expert") },
  { "chief",         N_("Chief legal adviser") },
  { NULL }
};

static const YifaChoice views[] = {
  { "lawful",   N_("Lawful") },
  { "amend",    N_("Must be amended") },
  { "unlawful", N_("Unlawful") },
  { "other",    N_("Other") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_LEGAL_OPINION_REVIEW]          = { "review", N_("Legality review"), YIFA_REF,
                                           YIFA_OWNER | YIFA_FILTER, NULL, &yifa_legality_review },
  [YIFA_LEGAL_OPINION_DECISION]        = { "decision", N_("Major decision"), YIFA_REF,
                                           YIFA_OWNER | YIFA_FILTER, NULL, &yifa_major_decision },
  [YIFA_LEGAL_OPINION_TITLE]           = { "title", N_("Title"),
                                           YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_LEGAL_OPINION_ADVISER]         = { "adviser", N_("Adviser"), YIFA_TEXT,
                                           YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_FILTER },
  [YIFA_LEGAL_OPINION_ADVISER_KIND]    = { "adviser_kind", N_("Kind of adviser"),
                                           YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, adviser_kinds },
  [YIFA_LEGAL_OPINION_HOME_BODY]       = { "home_body", N_("Home body"), YIFA_TEXT, YIFA_LIST },
  [YIFA_LEGAL_OPINION_ASKED_ON]        = { "asked_on", N_("Asked on"), YIFA_DATE, YIFA_LIST },
  [YIFA_LEGAL_OPINION_DUE_ON]          = { "due_on", N_("Answer by"), YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_LEGAL_OPINION_QUESTION]        = { "question", N_("Question"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGAL_OPINION_RECEIVED_ON]     = { "received_on", N_("Received on"), YIFA_DATE, YIFA_LIST },
  [YIFA_LEGAL_OPINION_VIEW]            = { "view", N_("View"), YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, views },
  [YIFA_LEGAL_OPINION_OPINION]         = { "opinion", N_("Legal opinion"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGAL_OPINION_ADOPTION]        = { "adoption", N_("Adoption"),
                                           YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, yifa_adoptions },
  [YIFA_LEGAL_OPINION_ADOPTION_REASON] = { "adoption_reason", N_("Reason for not adopting"), YIFA_PROSE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_LEGAL_OPINION_N_FIELDS);

static gboolean
belongs (YifaRecord *record, GError **error)
{
  if (yifa_record_has (record, YIFA_LEGAL_OPINION_REVIEW) || yifa_record_has (record, YIFA_LEGAL_OPINION_DECISION))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("review", _("Say which review or which decision the opinion was given on")));
  return FALSE;
}

/* What came in says something. */
static gboolean
speaks (YifaRecord *record, GError **error)
{
  if (!yifa_record_has (record, YIFA_LEGAL_OPINION_RECEIVED_ON))
    return TRUE;

  if (!yifa_record_has (record, YIFA_LEGAL_OPINION_VIEW))
    {
      g_propagate_error (error, yifa_error_new_field ("view", _("An opinion that was received has a view")));
      return FALSE;
    }
  if (!yifa_record_has (record, YIFA_LEGAL_OPINION_OPINION))
    {
      g_propagate_error (error, yifa_error_new_field ("opinion", _("Enter what the opinion says")));
      return FALSE;
    }
  return TRUE;
}

static gboolean
validate (YifaRecord *record, GError **error)
{
  return belongs (record, error) && speaks (record, error) &&
         yifa_check_order (record, YIFA_LEGAL_OPINION_ASKED_ON, YIFA_LEGAL_OPINION_DUE_ON, error) &&
         yifa_check_order (record, YIFA_LEGAL_OPINION_ASKED_ON, YIFA_LEGAL_OPINION_RECEIVED_ON, error);
}

/* An opinion needs no title of its own: it is on its case. */
static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  gint64 review = yifa_record_get_int (record, YIFA_LEGAL_OPINION_REVIEW);
  gint64 decision = yifa_record_get_int (record, YIFA_LEGAL_OPINION_DECISION);
  g_autofree char *title = NULL;

  if ((review == 0 && decision == 0) || yifa_record_has (record, YIFA_LEGAL_OPINION_TITLE))
    return TRUE;

  title = review != 0 ? yifa_store_dup_title (store, &yifa_legality_review, review)
                      : yifa_store_dup_title (store, &yifa_major_decision, decision);
  yifa_record_set_text (record, YIFA_LEGAL_OPINION_TITLE, title);
  return TRUE;
}

const YifaKind yifa_legal_opinion = {
  .type_name = "YifaLegalOpinion",
  .table = "legal_opinion",
  .label = N_("Legal opinion"),
  .fields = fields,
  .n_fields = YIFA_LEGAL_OPINION_N_FIELDS,
  .title = YIFA_LEGAL_OPINION_TITLE,
  .validate = validate,
  .prepare = prepare,
};
