/* yifa-contract-milestone.c - what is to be reached by when, while a contract is performed */
#include "yifa-contract-milestone.h"

#include "yifa-contract-payment.h"
#include "yifa-contract.h"

static const YifaField fields[] = {
  [YIFA_CONTRACT_MILESTONE_CONTRACT]    = { "contract", N_("Contract"),
                                            YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_contract },
  [YIFA_CONTRACT_MILESTONE_SEQ]         = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_CONTRACT_MILESTONE_TITLE]       = { "title", N_("Title"),
                                            YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONTRACT_MILESTONE_DUE_ON]      = { "due_on", N_("To be reached by"), YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_MILESTONE_DONE_ON]     = { "done_on", N_("Reached on"), YIFA_DATE, YIFA_LIST },
  [YIFA_CONTRACT_MILESTONE_IS_DELIVERY] = { "is_delivery", N_("Delivery or acceptance"),
                                            YIFA_FLAG, YIFA_LIST },
  [YIFA_CONTRACT_MILESTONE_EVIDENCE]    = { "evidence", N_("Evidence"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_CONTRACT_MILESTONE_OVERDUE]     = { "overdue", N_("Overdue"),
                                            YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONTRACT_MILESTONE_N_FIELDS);

/* What is paid for a delivery falls due from it. */
static gboolean
saved (YifaStore *store, YifaRecord *milestone, gboolean is_new, GError **error)
{
  return yifa_contract_payments_count_anew (store, yifa_record_get_int (milestone, YIFA_CONTRACT_MILESTONE_CONTRACT),
                                            error);
}

const YifaKind yifa_contract_milestone = {
  .type_name = "YifaContractMilestone",
  .table = "contract_milestone",
  .view = "contract_milestone_view",
  .label = N_("Milestone"),
  .fields = fields,
  .n_fields = YIFA_CONTRACT_MILESTONE_N_FIELDS,
  .title = YIFA_CONTRACT_MILESTONE_TITLE,
  .saved = saved,
};
