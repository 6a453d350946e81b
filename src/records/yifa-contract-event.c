/* yifa-contract-event.c - what happened while a contract was performed */
#include "yifa-contract-event.h"

#include "yifa-checks.h"
#include "yifa-contract.h"
#include "yifa-matter.h"

static const YifaChoice event_kinds[] = {
  { "performance", N_("Performance") },
  { "breach",      N_("Breach") },
  { "notice",      N_("Letters and notices") },
  { "dispute",     N_("Dispute") },
  { "settlement",  N_("Settlement") },
  { "risk",        N_("Risk warning") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONTRACT_EVENT_CONTRACT]    = { "contract", N_("Contract"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_contract },
  [YIFA_CONTRACT_EVENT_HAPPENED_ON] = { "happened_on", N_("Happened on"),
                                        YIFA_DATE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_EVENT_EVENT_KIND]  = { "event_kind", N_("Kind of event"),
                                        YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, event_kinds },
  [YIFA_CONTRACT_EVENT_CONTENT]     = { "content", N_("Content"),
                                        YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONTRACT_EVENT_HANDLING]    = { "handling", N_("How it was dealt with"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CONTRACT_EVENT_HANDLED_ON]  = { "handled_on", N_("Dealt with on"), YIFA_DATE, YIFA_LIST },
  [YIFA_CONTRACT_EVENT_MATTER]      = { "matter", N_("Legal matter"), YIFA_REF, 0, NULL, &yifa_matter },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONTRACT_EVENT_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_CONTRACT_EVENT_HAPPENED_ON, YIFA_CONTRACT_EVENT_HANDLED_ON, error);
}

const YifaKind yifa_contract_event = {
  .type_name = "YifaContractEvent",
  .table = "contract_event",
  .label = N_("Contract event"),
  .fields = fields,
  .n_fields = YIFA_CONTRACT_EVENT_N_FIELDS,
  .title = YIFA_CONTRACT_EVENT_CONTENT,
  .validate = validate,
};
