#pragma once
#include "yifa-adviser.h"
#include "yifa-workflow.h"

/* Between the files of the adviser and of the engagement; nobody else includes this. */

/* The conditions of being engaged, one gate each; yifa_adviser_missing() walks the same table. */
extern const YifaGate yifa_adviser_condition_gates[];

/* For gates: NULL, or the sentence about a punishment that bars the adviser, whatever the reason. Transfer full. */
char *yifa_adviser_refuse_punished (YifaStore  *store,
                                    YifaRecord *adviser);
