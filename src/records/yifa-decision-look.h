#pragma once
#include "yifa-workflow.h"

/* What somebody sees who looks at one of the five procedures of a decision: where it stands, what there is,
 * how long there is, and what is missing. Nothing is stored of it. */
typedef struct
{
  YifaRecord *step;      /* the decision_step */
  GPtrArray  *evidence;  /* (element-type utf8): sentences with their dates */
  GPtrArray  *missing;   /* (element-type YifaRefusal): the first is the one to do; empty when it is through */
  char       *due_label; /* what ends on that day; NULL: nothing runs */
  char       *due_on;
  int         days_left; /* negative: late */
  const char *place;     /* the part of the decision where its evidence is entered */
} YifaDecisionLook;

void       yifa_decision_look_free  (YifaDecisionLook *look);
/* (element-type YifaDecisionLook), in the order of the law; transfer full. Empty before the decision is stored. */
GPtrArray *yifa_decision_steps_look (YifaStore  *store,
                                     YifaRecord *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaDecisionLook, yifa_decision_look_free)
