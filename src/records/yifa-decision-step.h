#pragma once
#include "yifa-store.h"

typedef enum
{
  YIFA_DECISION_STEP_DECISION,
  YIFA_DECISION_STEP_SEQ,
  YIFA_DECISION_STEP_STEP,
  YIFA_DECISION_STEP_STAGE,
  YIFA_DECISION_STEP_STARTED_ON,
  YIFA_DECISION_STEP_DONE_ON,
  YIFA_DECISION_STEP_EVIDENCE,
  YIFA_DECISION_STEP_EXEMPT_REASON,
  YIFA_DECISION_STEP_APPROVER,
  YIFA_DECISION_STEP_N_FIELDS
} YifaDecisionStepField;

extern const YifaKind yifa_decision_step;

/* The step of a decision, by its value ("participation"); transfer full. */
YifaRecord *yifa_decision_step_find       (YifaStore  *store,
                                           gint64      decision,
                                           const char *step);
/* Marks a step of @decision as due, in_progress or done on a day; one that is exempt stays so. */
gboolean    yifa_decision_step_mark       (YifaStore  *store,
                                           YifaRecord *decision,
                                           const char *step,
                                           const char *stage,
                                           const char *on,
                                           GError    **error);
/* The five steps of a new decision. */
gboolean    yifa_decision_step_create_all (YifaStore  *store,
                                           YifaRecord *decision,
                                           GError    **error);
