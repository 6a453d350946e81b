#pragma once
#include "yifa-contract.h"
#include "yifa-workflow.h"

/* Between the files of the contract and its amendments; nobody else includes this. */

/* Stages, in the order of the field's choices. */
enum
{
  CONTRACT_DRAFT, CONTRACT_REQUESTED, CONTRACT_RETURNED, CONTRACT_REVIEWING, CONTRACT_REVIEWED, CONTRACT_SIGNED,
  CONTRACT_PERFORMING, CONTRACT_DISPUTED, CONTRACT_COMPLETED, CONTRACT_TERMINATED, CONTRACT_ARCHIVED,
  CONTRACT_DROPPED
};

extern const YifaAction yifa_contract_actions[];

/* What stands before each action. */
extern const YifaGate yifa_contract_submit_gates[];
extern const YifaGate yifa_contract_begin_review_gates[];
extern const YifaGate yifa_contract_return_gates[];
extern const YifaGate yifa_contract_finish_review_gates[];
extern const YifaGate yifa_contract_sign_gates[];
extern const YifaGate yifa_contract_record_gates[];
extern const YifaGate yifa_contract_file_copy_gates[];
extern const YifaGate yifa_contract_late_copy_gates[];
extern const YifaGate yifa_contract_procure_gates[];
extern const YifaGate yifa_contract_complete_gates[];
extern const YifaGate yifa_contract_terminate_gates[];
extern const YifaGate yifa_contract_archive_gates[];

/* The parts of @contract of that kind, oldest first; transfer full. */
GPtrArray  *yifa_contract_load_parts       (YifaStore      *store,
                                            YifaRecord     *contract,
                                            const YifaKind *kind);
/* The case that @field of @record names, or NULL; one that was withdrawn reviews nothing. Transfer full. */
YifaRecord *yifa_contract_load_review      (YifaStore      *store,
                                            YifaRecord     *record,
                                            guint           field);
/* For gates: why the case that @review_field of @record names does not count as a review before @signed_field. */
char       *yifa_contract_refuse_unreviewed (YifaStore     *store,
                                             YifaRecord    *record,
                                             guint          review_field,
                                             guint          signed_field);
/* For gates: the day of the signing is missing, or still to come. */
char       *yifa_contract_refuse_undated   (YifaStore      *store,
                                            YifaRecord     *record,
                                            guint           signed_field);
