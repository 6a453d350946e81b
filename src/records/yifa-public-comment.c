/* yifa-public-comment.c - a round of public comment
 *
 * From when to when, by which channel; its opinions are its parts.
 */
#include "yifa-public-comment.h"

#include <string.h>

#include "yifa-checks.h"
#include "yifa-deadline.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"
#include "yifa-opinion.h"
#include "yifa-rules.h"

static const YifaChoice comment_channels[] = {
  { "website",           N_("Government website") },
  { "newspaper",         N_("Newspaper") },
  { "notice_board",      N_("Notice board") },
  { "new_media",         N_("New media") },
  { "letter",            N_("Letter to units") },
  { "forum",             N_("Residents' forum") },
  { "community_council", N_("Community council") },
  { "other",             N_("Other") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_PUBLIC_COMMENT_DOC]               = { "doc", N_("Document"),
                                              YIFA_REF, YIFA_FILTER | YIFA_OWNER,
                                              NULL, &yifa_normative_doc },
  [YIFA_PUBLIC_COMMENT_DECISION]          = { "decision", N_("Major decision"),
                                              YIFA_REF, YIFA_FILTER | YIFA_OWNER,
                                              NULL, &yifa_major_decision },
  [YIFA_PUBLIC_COMMENT_ROUND]             = { "round", N_("Round"), YIFA_COUNT, YIFA_LIST },
  [YIFA_PUBLIC_COMMENT_STARTS_ON]         = { "starts_on", N_("From"), YIFA_DATE, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_PUBLIC_COMMENT_ENDS_ON]           = { "ends_on", N_("To"), YIFA_DATE, YIFA_REQUIRED | YIFA_LIST },
  [YIFA_PUBLIC_COMMENT_CHANNEL]           = { "channel", N_("Channel"),
                                              YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST, comment_channels },
  [YIFA_PUBLIC_COMMENT_PLACE]             = { "place", N_("Where"), YIFA_TEXT },
  [YIFA_PUBLIC_COMMENT_IS_MARKET_RELATED] = { "is_market_related", N_("Touches market players"), YIFA_FLAG },
  [YIFA_PUBLIC_COMMENT_SHORTENED_REASON]  = { "shortened_reason", N_("Reason for the shorter term"),
                                              YIFA_TEXT },
  [YIFA_PUBLIC_COMMENT_IS_URGENT]         = { "is_urgent", N_("Urgent"), YIFA_FLAG },
  [YIFA_PUBLIC_COMMENT_CLOSED_ON]         = { "closed_on", N_("Comment closes on"), YIFA_DATE, YIFA_LIST },
  [YIFA_PUBLIC_COMMENT_SUMMARY]           = { "summary", N_("Summary of the opinions"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_PUBLIC_COMMENT_NOTICE_NO]         = { "notice_no", N_("Notice number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_PUBLIC_COMMENT_GROUPS_MET]        = { "groups_met", N_("Talks with affected groups"),
                                              YIFA_PROSE, YIFA_SEARCH },
  [YIFA_PUBLIC_COMMENT_CONTACT]           = { "contact", N_("How to answer"), YIFA_TEXT },
  [YIFA_PUBLIC_COMMENT_DAYS]              = { "days", N_("Days"), YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_PUBLIC_COMMENT_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_opinion, "comment" },
  { NULL }
};

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_one_owner (record, YIFA_PUBLIC_COMMENT_DOC, YIFA_PUBLIC_COMMENT_DECISION, error) &&
         yifa_check_order (record, YIFA_PUBLIC_COMMENT_STARTS_ON, YIFA_PUBLIC_COMMENT_ENDS_ON, error) &&
         yifa_check_order (record, YIFA_PUBLIC_COMMENT_STARTS_ON, YIFA_PUBLIC_COMMENT_CLOSED_ON, error);
}

const YifaKind yifa_public_comment = {
  .type_name = "YifaPublicComment",
  .table = "public_comment",
  .view = "public_comment_view",
  .label = N_("Public comment"),
  .fields = fields,
  .n_fields = YIFA_PUBLIC_COMMENT_N_FIELDS,
  .title = YIFA_PUBLIC_COMMENT_STARTS_ON,
  .parts = parts,
  .validate = validate,
};

gboolean
yifa_public_comment_is_short (YifaStore *store, YifaRecord *comment, const char *rule)
{
  g_autofree char *full_on = yifa_deadline_count (store, rule,
                                                  yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_STARTS_ON), FALSE);

  return full_on == NULL || strcmp (yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_ENDS_ON), full_on) < 0;
}

char *
yifa_public_comment_dup_least (YifaStore *store, YifaRecord *comment, const char *rule)
{
  return yifa_rule_dup_value (yifa_rules_find_on (yifa_rules_of (store), rule,
                                                  yifa_record_get_text (comment, YIFA_PUBLIC_COMMENT_STARTS_ON)));
}
