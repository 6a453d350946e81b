/* yifa-choices.c - lists of words that several kinds choose from
 *
 * A column may be of any of the kinds that use them; a new word means a migration for each.
 */
#include "yifa-choices.h"

const YifaChoice yifa_adoptions[] = {
  { "adopted",     N_("Adopted") },
  { "partly",      N_("Partly adopted") },
  { "not_adopted", N_("Not adopted") },
  { NULL }
};

const YifaChoice yifa_levels[] = {
  { "high",   N_("High") },
  { "middle", N_("Middle") },
  { "low",    N_("Low") },
  { NULL }
};

const YifaChoice yifa_decision_classes[] = {
  { "public_policy", N_("Public policy or measure") },
  { "planning",      N_("Plan of development") },
  { "resources",     N_("Natural or cultural resources") },
  { "construction",  N_("Public construction project") },
  { "other",         N_("Other matter of wide concern") },
  { NULL }
};

const YifaChoice yifa_decision_step_stages[] = {
  { "due",         N_("Due") },
  { "in_progress", N_("In progress") },
  { "done",        N_("Done") },
  { "exempt",      N_("Exempt") },
  { NULL }
};
