/* yifa-conflict-check.c - a search for conflicts of interest, as it was made
 *
 * Each search leaves one, whether it found something or not; what came of it is its outcome. A search that was made
 * is never taken back.
 */
#include "yifa-conflict-check.h"

#include "yifa-adviser.h"
#include "yifa-conflict-hit.h"
#include "yifa-matter.h"

static const YifaChoice results[] = {
  { "none",  N_("Nothing found") },
  { "found", N_("Something found") },
  { NULL }
};

static const YifaChoice outcomes[] = {
  { "cleared",    N_("No conflict on a closer look") },
  { "recused",    N_("Recused") },
  { "overridden", N_("Went on with a reason") },
  { "open",       N_("Not settled yet") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONFLICT_CHECK_MATTER]     = { "matter", N_("Legal matter"),
                                       YIFA_REF, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_OWNER,
                                       NULL, &yifa_matter },
  [YIFA_CONFLICT_CHECK_ADVISER]    = { "adviser", N_("Adviser"),
                                       YIFA_REF, YIFA_REQUIRED | YIFA_LOCKED | YIFA_LIST | YIFA_FILTER,
                                       NULL, &yifa_adviser },
  [YIFA_CONFLICT_CHECK_CHECKED_ON] = { "checked_on", N_("Searched on"), YIFA_DATE, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CONFLICT_CHECK_CHECKED_BY] = { "checked_by", N_("Searched by"), YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CONFLICT_CHECK_PARTIES_N]  = { "parties_n", N_("Parties of the matter"),
                                       YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CONFLICT_CHECK_COMPARED_N] = { "compared_n", N_("Names compared"),
                                       YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CONFLICT_CHECK_RESULT]     = { "result", N_("Result of the search"),
                                       YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, results },
  [YIFA_CONFLICT_CHECK_OUTCOME]    = { "outcome", N_("Outcome"),
                                       YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, outcomes },
  [YIFA_CONFLICT_CHECK_REASON]     = { "reason", N_("Reason"), YIFA_PROSE, YIFA_LOCKED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONFLICT_CHECK_N_FIELDS);

static char *
refuses_change (YifaStore *store, YifaRecord *check, YifaRecord *part, gboolean withdraws)
{
  return withdraws ? g_strdup (_("A conflict search that was made stays on record, with all that it found")) : NULL;
}

static char *
refuses_undo (YifaStore *store, YifaRecord *check)
{
  return g_strdup (_("A conflict search that was made stays on record, with all that it found"));
}

static const YifaPart parts[] = {
  { &yifa_conflict_hit, "conflict_check" },
  { NULL }
};

const YifaKind yifa_conflict_check = {
  .type_name = "YifaConflictCheck",
  .table = "conflict_check",
  .label = N_("Conflict search"),
  .fields = fields,
  .n_fields = YIFA_CONFLICT_CHECK_N_FIELDS,
  .title = YIFA_CONFLICT_CHECK_CHECKED_ON,
  .parts = parts,
  .refuses_change = refuses_change,
  .refuses_undo = refuses_undo,
};
