/* yifa-validity-change.c - a line in the history of the validity axis
 *
 * Written by the actions of the document and by cleanups, never by hand.
 */
#include "yifa-validity-change.h"

#include "yifa-normative-doc.h"

static const YifaChoice validity_events[] = {
  { "in_force",  N_("Came into force") },
  { "extended",  N_("Extended") },
  { "amended",   N_("Amendment") },
  { "repealed",  N_("Repealed") },
  { "expired",   N_("Declared expired") },
  { "revoked",   N_("Revocation") },
  { "suspended", N_("Suspended") },
  { "resumed",   N_("Resumed") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_VALIDITY_CHANGE_DOC]        = { "doc", N_("Document"),
                                        YIFA_REF, YIFA_REQUIRED | YIFA_FILTER | YIFA_OWNER,
                                        NULL, &yifa_normative_doc },
  [YIFA_VALIDITY_CHANGE_CHANGED_ON] = { "changed_on", N_("Date"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_VALIDITY_CHANGE_EVENT]      = { "event", N_("Change"),
                                        YIFA_CHOICE, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                        validity_events },
  [YIFA_VALIDITY_CHANGE_INSTRUMENT] = { "instrument", N_("Instrument"),
                                        YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_VALIDITY_CHANGE_ARTICLE]    = { "article", N_("Article"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_VALIDITY_CHANGE_PERSON]     = { "person", N_("Entered by"), YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_VALIDITY_CHANGE_REASON]     = { "reason", N_("Reason"), YIFA_TEXT, YIFA_LOCKED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_VALIDITY_CHANGE_N_FIELDS);

const YifaKind yifa_validity_change = {
  .type_name = "YifaValidityChange",
  .table = "validity_change",
  .label = N_("Change of validity"),
  .fields = fields,
  .n_fields = YIFA_VALIDITY_CHANGE_N_FIELDS,
  .title = YIFA_VALIDITY_CHANGE_EVENT,
};
