#pragma once
#include "yifa-major-decision.h"
#include "yifa-workflow.h"

/* Between the files of the major decision and its steps; nobody else includes this. */

/* Stages, in the order of the field's choices. */
enum
{
  DECISION_CATALOGUED, DECISION_INITIATED, DECISION_DRAFTED, DECISION_REVIEW_SUBMITTED, DECISION_REVIEWED,
  DECISION_DELIBERATING, DECISION_DECIDED, DECISION_NOT_ADOPTED, DECISION_POSTPONED, DECISION_PUBLISHED,
  DECISION_EXECUTING, DECISION_SUSPENDED, DECISION_EVALUATED, DECISION_CONTINUED, DECISION_ADJUSTED,
  DECISION_STOPPED, DECISION_ARCHIVED
};

extern const YifaAction yifa_major_decision_actions[];

/* What stands before each action. */
extern const YifaGate yifa_decision_initiate_gates[];
extern const YifaGate yifa_decision_draft_gates[];
extern const YifaGate yifa_decision_submit_gates[];
extern const YifaGate yifa_decision_return_gates[];
extern const YifaGate yifa_decision_finish_review_gates[];
extern const YifaGate yifa_decision_deliberate_gates[];
extern const YifaGate yifa_decision_decide_gates[];
extern const YifaGate yifa_decision_reject_gates[];
extern const YifaGate yifa_decision_postpone_gates[];
extern const YifaGate yifa_decision_issue_gates[];
extern const YifaGate yifa_decision_publish_gates[];
extern const YifaGate yifa_decision_execute_gates[];
extern const YifaGate yifa_decision_suspend_gates[];
extern const YifaGate yifa_decision_resume_gates[];
extern const YifaGate yifa_decision_evaluate_gates[];
extern const YifaGate yifa_decision_continue_gates[];
extern const YifaGate yifa_decision_adjust_gates[];
extern const YifaGate yifa_decision_stop_gates[];
extern const YifaGate yifa_decision_archive_gates[];

/* The parts of @decision of that kind, oldest first; transfer full. */
GPtrArray  *yifa_decision_load_parts       (YifaStore      *store,
                                            YifaRecord     *decision,
                                            const YifaKind *kind);
/* Left out, with its reason and whoever allowed it. */
gboolean    yifa_decision_is_exempt        (YifaStore      *store,
                                            YifaRecord     *decision,
                                            const char     *step);
gboolean    yifa_decision_was_excused      (YifaStore      *store,
                                            YifaRecord     *decision,
                                            const YifaGate *gate);
/* The item under which the meeting deliberates @decision, or NULL; transfer full. */
YifaRecord *yifa_decision_load_agenda_item (YifaStore      *store,
                                            YifaRecord     *decision);
/* What the field @field of @record names, or NULL; transfer full. */
YifaRecord *yifa_decision_load_ref         (YifaStore      *store,
                                            YifaRecord     *record,
                                            guint           field,
                                            const YifaKind *kind);
/* For gates: what the draft still lacks, its fair-competition review included. */
char       *yifa_decision_draft_missing    (YifaStore      *store,
                                            YifaRecord     *decision);
/* For gates: whether the document that the decision is at the same time has been published. */
char       *yifa_decision_doc_published    (YifaStore      *store,
                                            YifaRecord     *decision);
/* (element-type YifaRefusal): the gates that one of the five steps does not pass yet, in their order; empty when its
 * evidence is complete, or the step exempt. Transfer full. */
GPtrArray  *yifa_decision_step_refusals    (YifaStore      *store,
                                            YifaRecord     *decision,
                                            const char     *step);
