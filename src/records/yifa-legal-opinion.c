/* yifa-legal-opinion.c - the view of a legal adviser, a public lawyer or an expert
 *
 * Asked for, due, received, and taken up or not. Who reviews a major decision must have heard one;
 * in any case one that was asked for is waited for. Until it comes in, it is worked on as a legal matter.
 */
#include "yifa-legal-opinion.h"

#include "yifa-adviser.h"
#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-error.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-matter-opinion.h"
#include "yifa-matter.h"

static const YifaChoice adviser_kinds[] = {
  { "adviser",       N_("Legal adviser") },
  { "public_lawyer", N_("Public lawyer") },
  { "expert",        N_("Expert") },
  { "chief",         N_("Chief legal adviser") },
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
  [YIFA_LEGAL_OPINION_VIEW]            = { "view", N_("View"), YIFA_CHOICE, YIFA_LIST | YIFA_FILTER,
                                           yifa_legal_views },
  [YIFA_LEGAL_OPINION_OPINION]         = { "opinion", N_("Legal opinion"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_LEGAL_OPINION_ADOPTION]        = { "adoption", N_("Adoption"),
                                           YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, yifa_adoptions },
  [YIFA_LEGAL_OPINION_ADOPTION_REASON] = { "adoption_reason", N_("Reason for not adopting"), YIFA_PROSE },
  [YIFA_LEGAL_OPINION_ROSTER_ADVISER]  = { "roster_adviser", N_("From the roster"),
                                           YIFA_REF, YIFA_FILTER, NULL, &yifa_adviser },
  [YIFA_LEGAL_OPINION_MATTER]          = { "matter", N_("Worked on as"),
                                           YIFA_REF, YIFA_LOCKED | YIFA_LIST, NULL, &yifa_matter },
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

static const struct
{
  const char *of_roster;
  const char *here;
} kinds_of_roster[] = {
  { "lawyer",        "adviser" },
  { "scholar",       "expert" },
  { "public_lawyer", "public_lawyer" },
  { "legal_staff",   "public_lawyer" },
  { "expert",        "expert" },
};

static const char *
kind_of (YifaRecord *adviser)
{
  const char *kind = yifa_record_get_text (adviser, YIFA_ADVISER_ADVISER_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (kinds_of_roster); i++)
    if (g_strcmp0 (kinds_of_roster[i].of_roster, kind) == 0)
      return kinds_of_roster[i].here;
  return NULL;
}

static void
fill_in (YifaRecord *record, guint field, const char *value)
{
  if (!yifa_record_has (record, field))
    yifa_record_set_text (record, field, value);
}

/* Who is chosen from the roster needs no typing. */
static void
name_adviser (YifaStore *store, YifaRecord *record)
{
  gint64 id = yifa_record_get_int (record, YIFA_LEGAL_OPINION_ROSTER_ADVISER);
  g_autoptr(YifaRecord) adviser = id != 0 ? yifa_store_load (store, &yifa_adviser, id, NULL) : NULL;

  if (adviser == NULL)
    return;

  fill_in (record, YIFA_LEGAL_OPINION_ADVISER, yifa_record_get_title (adviser));
  fill_in (record, YIFA_LEGAL_OPINION_ADVISER_KIND, kind_of (adviser));
  fill_in (record, YIFA_LEGAL_OPINION_HOME_BODY, yifa_record_get_text (adviser, YIFA_ADVISER_HOME_BODY));
}

/* An opinion needs no title of its own: it is on its case. */
static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  gint64 review = yifa_record_get_int (record, YIFA_LEGAL_OPINION_REVIEW);
  gint64 decision = yifa_record_get_int (record, YIFA_LEGAL_OPINION_DECISION);
  g_autofree char *title = NULL;

  name_adviser (store, record);
  if ((review == 0 && decision == 0) || yifa_record_has (record, YIFA_LEGAL_OPINION_TITLE))
    return TRUE;

  title = review != 0 ? yifa_store_dup_title (store, &yifa_legality_review, review)
                      : yifa_store_dup_title (store, &yifa_major_decision, decision);
  yifa_record_set_text (record, YIFA_LEGAL_OPINION_TITLE, title);
  return TRUE;
}

static gboolean
saved (YifaStore *store, YifaRecord *record, gboolean is_new, GError **error)
{
  return yifa_matter_opinion_saved (store, record, error);
}

/* What was said in an opinion that was issued under a number. */
static const guint issued_fields[] = {
  YIFA_LEGAL_OPINION_RECEIVED_ON, YIFA_LEGAL_OPINION_VIEW, YIFA_LEGAL_OPINION_OPINION,
};

static gboolean
changes_what_was_said (YifaRecord *record)
{
  g_autofree char *received_on = yifa_record_dup_stored (record, YIFA_LEGAL_OPINION_RECEIVED_ON);

  for (guint i = 0; received_on != NULL && i < G_N_ELEMENTS (issued_fields); i++)
    if (yifa_record_field_changed (record, issued_fields[i]))
      return TRUE;
  return FALSE;
}

static char *
refuses_change (YifaStore *store, YifaRecord *record, YifaRecord *part, gboolean withdraws)
{
  gint64 id = yifa_record_get_int (record, YIFA_LEGAL_OPINION_MATTER);
  g_autoptr(YifaRecord) matter = NULL;

  if (id == 0 || (!withdraws && !changes_what_was_said (record)))
    return NULL;

  matter = yifa_store_load (store, &yifa_matter, id, NULL);
  if (matter == NULL || !yifa_record_has (matter, YIFA_MATTER_OPINION_NO))
    return NULL;
  return g_strdup_printf (_("The opinion was issued as %s and stays as it was given; ask anew for another one"),
                          yifa_record_get_text (matter, YIFA_MATTER_OPINION_NO));
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
  .saved = saved,
  .refuses_change = refuses_change,
};
