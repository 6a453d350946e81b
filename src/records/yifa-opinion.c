/* yifa-opinion.c - an opinion heard, and what became of it */
#include "yifa-opinion.h"

#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-error.h"
#include "yifa-public-comment.h"

static const YifaChoice source_kinds[] = {
  { "citizen",           N_("Citizen") },
  { "enterprise",        N_("Enterprise") },
  { "association",       N_("Trade association") },
  { "department",        N_("Department") },
  { "township",          N_("Township or subdistrict") },
  { "expert",            N_("Expert") },
  { "npc_deputy",        N_("People's congress deputy") },
  { "cppcc_member",      N_("Member of the political consultative conference") },
  { "community_council", N_("Community council") },
  { "other",             N_("Other") },
  { NULL }
};

static const YifaChoice opinion_channels[] = {
  { "web",     N_("Website") },
  { "mail",    N_("Letter") },
  { "email",   N_("E-mail") },
  { "phone",   N_("By telephone") },
  { "meeting", N_("Meeting") },
  { "reply",   N_("Written reply") },
  { "other",   N_("Other") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_OPINION_COMMENT]     = { "comment", N_("Public comment"),
                                 YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_public_comment },
  [YIFA_OPINION_SOURCE]      = { "source", N_("Source of the opinion"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_OPINION_SOURCE_KIND] = { "source_kind", N_("Kind of source"),
                                 YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, source_kinds },
  [YIFA_OPINION_CHANNEL]     = { "channel", N_("Received by"), YIFA_CHOICE, 0, opinion_channels },
  [YIFA_OPINION_RECEIVED_ON] = { "received_on", N_("Received on"), YIFA_DATE, YIFA_LIST },
  [YIFA_OPINION_CLAUSE]      = { "clause", N_("Clause"), YIFA_TEXT, YIFA_LIST },
  [YIFA_OPINION_CONTENT]     = { "content", N_("Content of the opinion"),
                                 YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_OPINION_ADOPTION]    = { "adoption", N_("Adoption"),
                                 YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, yifa_adoptions },
  [YIFA_OPINION_REASON]      = { "reason", N_("Reason"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_OPINION_REPLIED_ON]  = { "replied_on", N_("Replied on"), YIFA_DATE, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_OPINION_N_FIELDS);

/* Whoever is not heeded is told why. */
static gboolean
validate (YifaRecord *record, GError **error)
{
  const char *adoption = yifa_record_get_text (record, YIFA_OPINION_ADOPTION);

  if (adoption != NULL && g_strcmp0 (adoption, "adopted") != 0 &&
      !yifa_record_has (record, YIFA_OPINION_REASON))
    {
      g_propagate_error (error,
                         yifa_error_new_field ("reason",
                                               _("An opinion that is not fully adopted needs a reason")));
      return FALSE;
    }
  return yifa_check_order (record, YIFA_OPINION_RECEIVED_ON, YIFA_OPINION_REPLIED_ON, error);
}

const YifaKind yifa_opinion = {
  .type_name = "YifaOpinion",
  .table = "opinion",
  .label = N_("Opinion"),
  .fields = fields,
  .n_fields = YIFA_OPINION_N_FIELDS,
  .title = YIFA_OPINION_CONTENT,
  .validate = validate,
};
