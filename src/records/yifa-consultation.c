/* yifa-consultation.c - a unit, deputy or group asked for its view on a draft decision */
#include "yifa-consultation.h"

#include "yifa-checks.h"
#include "yifa-choices.h"
#include "yifa-major-decision.h"
#include "yifa-org.h"

static const YifaChoice recipient_kinds[] = {
  { "unit",           N_("Unit") },
  { "npc_deputy",     N_("People's congress deputy") },
  { "cppcc_member",   N_("Member of the political consultative conference") },
  { "non_party",      N_("Non-party person") },
  { "unit_head",      N_("Head of a unit or township") },
  { "affected_group", N_("Affected group") },
  { "other",          N_("Other") },
  { NULL }
};

static const YifaChoice consultation_views[] = {
  { "agree",              N_("Agrees") },
  { "agree_with_changes", N_("Agrees with changes") },
  { "disagree",           N_("Disagrees") },
  { "none",               N_("Has no opinion") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONSULTATION_DECISION]       = { "decision", N_("Major decision"),
                                         YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_major_decision },
  [YIFA_CONSULTATION_RECIPIENT_KIND] = { "recipient_kind", N_("Kind of recipient"),
                                         YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, recipient_kinds },
  [YIFA_CONSULTATION_ORG]            = { "org", N_("Unit"), YIFA_REF, YIFA_LIST, NULL, &yifa_org },
  [YIFA_CONSULTATION_RECIPIENT]      = { "recipient", N_("Recipient"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONSULTATION_SENT_ON]        = { "sent_on", N_("Asked on"), YIFA_DATE, YIFA_LIST },
  [YIFA_CONSULTATION_DUE_ON]         = { "due_on", N_("Reply by"), YIFA_DATE, YIFA_LIST },
  [YIFA_CONSULTATION_REPLIED_ON]     = { "replied_on", N_("Replied on"), YIFA_DATE, YIFA_LIST },
  [YIFA_CONSULTATION_VIEW]           = { "view", N_("View"),
                                         YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, consultation_views },
  [YIFA_CONSULTATION_CONTENT]        = { "content", N_("Content of the opinion"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CONSULTATION_HANDLING]       = { "handling", N_("How it was dealt with"), YIFA_PROSE },
  [YIFA_CONSULTATION_ADOPTION]       = { "adoption", N_("Adoption"),
                                         YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, yifa_adoptions },
  [YIFA_CONSULTATION_IS_OVERDUE]     = { "is_overdue", N_("Reply overdue"),
                                         YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONSULTATION_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_CONSULTATION_SENT_ON, YIFA_CONSULTATION_DUE_ON, error) &&
         yifa_check_order (record, YIFA_CONSULTATION_SENT_ON, YIFA_CONSULTATION_REPLIED_ON, error);
}

const YifaKind yifa_consultation = {
  .type_name = "YifaConsultation",
  .table = "consultation",
  .view = "consultation_view",
  .label = N_("Consultation"),
  .fields = fields,
  .n_fields = YIFA_CONSULTATION_N_FIELDS,
  .title = YIFA_CONSULTATION_RECIPIENT,
  .validate = validate,
};
