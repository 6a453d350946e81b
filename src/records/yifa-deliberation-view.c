/* yifa-deliberation-view.c - who said what in a deliberation, in the order of speaking */
#include "yifa-deliberation-view.h"

#include "yifa-agenda-item.h"

static const YifaChoice speaker_roles[] = {
  { "member",         N_("Member of the meeting") },
  { "head",           N_("Head who decides") },
  { "observer",       N_("Observer") },
  { "legal_observer", N_("Legal observer") },
  { NULL }
};

static const YifaChoice speaker_views[] = {
  { "agree",              N_("Agrees") },
  { "agree_with_changes", N_("Agrees with changes") },
  { "disagree",           N_("Disagrees") },
  { "reserve",            N_("Reserves the opinion") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_DELIBERATION_VIEW_AGENDA_ITEM] = { "agenda_item", N_("Agenda item"),
                                           YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_agenda_item },
  [YIFA_DELIBERATION_VIEW_SEQ]         = { "seq", N_("Order of speaking"), YIFA_COUNT, YIFA_LIST },
  [YIFA_DELIBERATION_VIEW_SPEAKER]     = { "speaker", N_("Speaker"),
                                           YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_DELIBERATION_VIEW_POST]        = { "post", N_("Post"), YIFA_TEXT, YIFA_LIST },
  [YIFA_DELIBERATION_VIEW_ROLE]        = { "role", N_("Capacity"),
                                           YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, speaker_roles },
  [YIFA_DELIBERATION_VIEW_VIEW]        = { "view", N_("View"),
                                           YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, speaker_views },
  [YIFA_DELIBERATION_VIEW_STATEMENT]   = { "statement", N_("Statement"),
                                           YIFA_PROSE, YIFA_SEARCH | YIFA_LIST },
  [YIFA_DELIBERATION_VIEW_IS_DISSENT]  = { "is_dissent", N_("Recorded as dissent"), YIFA_FLAG, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DELIBERATION_VIEW_N_FIELDS);

const YifaKind yifa_deliberation_view = {
  .type_name = "YifaDeliberationView",
  .table = "deliberation_view",
  .label = N_("View in deliberation"),
  .fields = fields,
  .n_fields = YIFA_DELIBERATION_VIEW_N_FIELDS,
  .title = YIFA_DELIBERATION_VIEW_SPEAKER,
};
