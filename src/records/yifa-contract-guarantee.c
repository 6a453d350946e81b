/* yifa-contract-guarantee.c - bonds and securities of a contract */
#include "yifa-contract-guarantee.h"

#include "yifa-checks.h"
#include "yifa-contract.h"

static const YifaChoice guarantee_kinds[] = {
  { "performance_bond", N_("Performance bond") },
  { "quality_bond",     N_("Quality bond") },
  { "advance_bond",     N_("Guarantee of the advance payment") },
  { "mortgage",         N_("Mortgage") },
  { "pledge",           N_("Pledge") },
  { "surety",           N_("Surety") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONTRACT_GUARANTEE_CONTRACT]       = { "contract", N_("Contract"),
                                               YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_contract },
  [YIFA_CONTRACT_GUARANTEE_GUARANTEE_KIND] = { "guarantee_kind", N_("Kind of guarantee"),
                                               YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                               guarantee_kinds },
  [YIFA_CONTRACT_GUARANTEE_AMOUNT]         = { "amount", N_("Amount"), YIFA_MONEY, YIFA_LIST },
  [YIFA_CONTRACT_GUARANTEE_GUARANTOR]      = { "guarantor", N_("Guarantor"),
                                               YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONTRACT_GUARANTEE_DOCUMENT_NO]    = { "document_no", N_("Document number"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_CONTRACT_GUARANTEE_STARTS_ON]      = { "starts_on", N_("In effect from"), YIFA_DATE },
  [YIFA_CONTRACT_GUARANTEE_ENDS_ON]        = { "ends_on", N_("In effect until"),
                                               YIFA_DATE, YIFA_LIST | YIFA_FILTER },
  [YIFA_CONTRACT_GUARANTEE_RETURNED_ON]    = { "returned_on", N_("Released or returned on"),
                                               YIFA_DATE, YIFA_LIST },
  [YIFA_CONTRACT_GUARANTEE_NOTE]           = { "note", N_("Note"), YIFA_PROSE },
  [YIFA_CONTRACT_GUARANTEE_IS_EXPIRING]    = { "is_expiring", N_("About to expire"),
                                               YIFA_FLAG, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONTRACT_GUARANTEE_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_not_negative (record, YIFA_CONTRACT_GUARANTEE_AMOUNT, error) &&
         yifa_check_order (record, YIFA_CONTRACT_GUARANTEE_STARTS_ON, YIFA_CONTRACT_GUARANTEE_ENDS_ON, error);
}

const YifaKind yifa_contract_guarantee = {
  .type_name = "YifaContractGuarantee",
  .table = "contract_guarantee",
  .view = "contract_guarantee_view",
  .label = N_("Guarantee of the contract"),
  .fields = fields,
  .n_fields = YIFA_CONTRACT_GUARANTEE_N_FIELDS,
  .title = YIFA_CONTRACT_GUARANTEE_GUARANTOR,
  .validate = validate,
};
