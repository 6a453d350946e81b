/* yifa-expert-opinion.c - what one expert said, signed */
#include "yifa-expert-opinion.h"

#include "yifa-adviser.h"
#include "yifa-choices.h"
#include "yifa-error.h"
#include "yifa-expert-review.h"

static const YifaChoice expert_views[] = {
  { "support",              N_("Supports") },
  { "support_with_changes", N_("Supports with changes") },
  { "oppose",               N_("Opposes") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_EXPERT_OPINION_EXPERT_REVIEW]   = { "expert_review", N_("Expert argument"),
                                            YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_expert_review },
  [YIFA_EXPERT_OPINION_SEQ]             = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_EXPERT_OPINION_EXPERT]          = { "expert", N_("Expert"),
                                            YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_EXPERT_OPINION_HOME_BODY]       = { "home_body", N_("Home body"),
                                            YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_EXPERT_OPINION_FIELD]           = { "field", N_("Field of expertise"), YIFA_TEXT, YIFA_LIST },
  [YIFA_EXPERT_OPINION_POST]            = { "post", N_("Post"), YIFA_TEXT },
  [YIFA_EXPERT_OPINION_NO_INTEREST]     = { "no_interest", N_("Declared to have no interest"),
                                            YIFA_FLAG, YIFA_LIST },
  [YIFA_EXPERT_OPINION_VIEW]            = { "view", N_("View"),
                                            YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, expert_views },
  [YIFA_EXPERT_OPINION_OPINION]         = { "opinion", N_("Opinion"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_EXPERT_OPINION_SIGNED_ON]       = { "signed_on", N_("Opinion signed on"), YIFA_DATE, YIFA_LIST },
  [YIFA_EXPERT_OPINION_ADOPTION]        = { "adoption", N_("Adoption"), YIFA_CHOICE, YIFA_LIST, yifa_adoptions },
  [YIFA_EXPERT_OPINION_ADOPTION_REASON] = { "adoption_reason", N_("Reason for not adopting"), YIFA_TEXT },
  [YIFA_EXPERT_OPINION_ROSTER_ADVISER]  = { "roster_adviser", N_("From the roster"),
                                            YIFA_REF, YIFA_FILTER, NULL, &yifa_adviser },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_EXPERT_OPINION_N_FIELDS);

/* Whoever is not heeded is told why. */
static gboolean
validate (YifaRecord *record, GError **error)
{
  const char *adoption = yifa_record_get_text (record, YIFA_EXPERT_OPINION_ADOPTION);

  if (adoption == NULL || g_str_equal (adoption, "adopted") ||
      yifa_record_has (record, YIFA_EXPERT_OPINION_ADOPTION_REASON))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("adoption_reason",
                                                  _("An opinion that is not fully adopted needs a reason")));
  return FALSE;
}

/* What the roster knows of the expert, where it was not typed. */
static const struct
{
  guint of_adviser;
  guint of_opinion;
} known[] = {
  { YIFA_ADVISER_NAME,       YIFA_EXPERT_OPINION_EXPERT },
  { YIFA_ADVISER_HOME_BODY,  YIFA_EXPERT_OPINION_HOME_BODY },
  { YIFA_ADVISER_LAW_FIELDS, YIFA_EXPERT_OPINION_FIELD },
  { YIFA_ADVISER_POST,       YIFA_EXPERT_OPINION_POST },
};

static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  gint64 id = yifa_record_get_int (record, YIFA_EXPERT_OPINION_ROSTER_ADVISER);
  g_autoptr(YifaRecord) adviser = id != 0 ? yifa_store_load (store, &yifa_adviser, id, NULL) : NULL;

  for (guint i = 0; adviser != NULL && i < G_N_ELEMENTS (known); i++)
    if (!yifa_record_has (record, known[i].of_opinion))
      yifa_record_set_text (record, known[i].of_opinion, yifa_record_get_text (adviser, known[i].of_adviser));
  return TRUE;
}

const YifaKind yifa_expert_opinion = {
  .type_name = "YifaExpertOpinion",
  .table = "expert_opinion",
  .label = N_("Expert opinion"),
  .fields = fields,
  .n_fields = YIFA_EXPERT_OPINION_N_FIELDS,
  .title = YIFA_EXPERT_OPINION_EXPERT,
  .validate = validate,
  .prepare = prepare,
};
