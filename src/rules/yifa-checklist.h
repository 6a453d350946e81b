#pragma once
#include "yifa-rules.h"

/* One question of the checklist of a review (data/rules/checklists.ini): "yes" means that all is well. */
typedef struct
{
  const char    *code;        /* "ND-06" */
  const char    *question;
  const char    *basis;       /* instrument and article */
  const char    *explanation; /* what to look at, when the answer is no, common mistakes */
  YifaConfidence confidence;  /* of the basis */
  const char    *not_applicable_when; /* when that answer is right, or NULL: hardly ever */
  const char    *part;        /* "R4": the part of a document's review it belongs to, or NULL */
} YifaChecklistItem;

/* (element-type YifaChecklistItem), in order, as the office has it: its own file of that name, or the
 * shipped one. @subject_kind is that of a review: "normative_doc", "decision", "contract", "project",
 * "ordinary", "general". Owned by the store, good until it is refreshed; NULL: no such kind. */
GPtrArray               *yifa_checklist_of     (YifaStore  *store,
                                                const char *subject_kind);
/* NULL when no item has that code. */
const YifaChecklistItem *yifa_checklist_find   (YifaStore  *store,
                                                const char *code);
void                     yifa_checklist_forget (YifaStore  *store);
