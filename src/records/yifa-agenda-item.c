/* yifa-agenda-item.c - what a meeting deliberates on, and what it decided */
#include "yifa-agenda-item.h"

#include "yifa-deliberation-view.h"
#include "yifa-legality-review.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"

static const YifaChoice decisions[] = {
  { "approved",              N_("Approved") },
  { "approved_with_changes", N_("Approved with changes") },
  { "postponed",             N_("Postponed") },
  { "rejected",              N_("Not approved") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_AGENDA_ITEM_MEETING]       = { "meeting", N_("Meeting"),
                                       YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                       NULL, &yifa_meeting },
  [YIFA_AGENDA_ITEM_SEQ]           = { "seq", N_("No."), YIFA_COUNT, YIFA_LIST },
  [YIFA_AGENDA_ITEM_TITLE]         = { "title", N_("Item"),
                                       YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_AGENDA_ITEM_DOC]           = { "doc", N_("Document"),
                                       YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_normative_doc },
  [YIFA_AGENDA_ITEM_PRESENTER]     = { "presenter", N_("Presented by"), YIFA_TEXT, YIFA_LIST },
  [YIFA_AGENDA_ITEM_VIEWS]         = { "views", N_("Views"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_AGENDA_ITEM_DISSENT]       = { "dissent", N_("Dissent"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_AGENDA_ITEM_DECISION]      = { "decision", N_("Outcome"),
                                       YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, decisions },
  [YIFA_AGENDA_ITEM_DECISION_NOTE] = { "decision_note", N_("Wording of the decision"),
                                       YIFA_PROSE, YIFA_SEARCH },
  [YIFA_AGENDA_ITEM_HEAD_REASON]   = { "head_reason", N_("Why the head decided otherwise"), YIFA_PROSE },
  [YIFA_AGENDA_ITEM_MAJOR_DECISION] = { "major_decision", N_("Major decision"),
                                        YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_major_decision },
  [YIFA_AGENDA_ITEM_REVIEW]        = { "review", N_("Legality review"),
                                       YIFA_REF, 0, NULL, &yifa_legality_review },
  [YIFA_AGENDA_ITEM_HEAD]          = { "head", N_("Presided by"), YIFA_TEXT },
  [YIFA_AGENDA_ITEM_HEAD_SPOKE_LAST] = { "head_spoke_last", N_("The head spoke last"), YIFA_FLAG },
  [YIFA_AGENDA_ITEM_DIFFERS_FROM_MAJORITY] = { "differs_from_majority",
                                               N_("The head decided otherwise than the majority"), YIFA_FLAG },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_AGENDA_ITEM_N_FIELDS);

static const YifaPart parts[] = {
  { &yifa_deliberation_view, "agenda_item" },
  { NULL }
};

const YifaKind yifa_agenda_item = {
  .type_name = "YifaAgendaItem",
  .table = "agenda_item",
  .label = N_("Agenda item"),
  .fields = fields,
  .n_fields = YIFA_AGENDA_ITEM_N_FIELDS,
  .title = YIFA_AGENDA_ITEM_TITLE,
  .parts = parts,
};
