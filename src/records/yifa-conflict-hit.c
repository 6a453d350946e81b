/* yifa-conflict-hit.c - one thing that a conflict search found
 *
 * What was found stays as it was found; whether it is a conflict somebody judges. Once all that a search found is
 * judged to be none, with a note each, the search is settled.
 */
#include "yifa-conflict-hit.h"

#include "yifa-conflict-check.h"
#include "yifa-error.h"

static const YifaChoice source_kinds[] = {
  { "client",        N_("Present client") },
  { "former_client", N_("Former client") },
  { "home_body",     N_("Home body") },
  { "relative",      N_("Close relative") },
  { "shareholding",  N_("Shareholding") },
  { "employer",      N_("Employer") },
  { "matter",        N_("Another matter") },
  { "contract",      N_("Contract") },
  { "other",         N_("Other") },
  { NULL }
};

static const YifaChoice hows[] = {
  { "code",       N_("Same credit code") },
  { "same",       N_("Same name") },
  { "script",     N_("Same name in another script") },
  { "bracket",    N_("Same name but for brackets or punctuation") },
  { "short_name", N_("Short name") },
  { "alias",      N_("Other name") },
  { NULL }
};

static const YifaChoice certainties[] = {
  { "certain",  N_("Certain") },
  { "likely",   N_("Likely") },
  { "possible", N_("Possible match") },
  { NULL }
};

static const YifaChoice judgements[] = {
  { "conflict", N_("A conflict") },
  { "none",     N_("No conflict") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_CONFLICT_HIT_CONFLICT_CHECK] = { "conflict_check", N_("Conflict search"),
                                         YIFA_REF, YIFA_REQUIRED | YIFA_LOCKED | YIFA_OWNER,
                                         NULL, &yifa_conflict_check },
  [YIFA_CONFLICT_HIT_PARTY]          = { "party", N_("Party"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONFLICT_HIT_PARTY_CODE]     = { "party_code", N_("Credit code of the party"),
                                         YIFA_TEXT, YIFA_LOCKED },
  [YIFA_CONFLICT_HIT_FOUND]          = { "found", N_("Found"),
                                         YIFA_TEXT, YIFA_LOCKED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CONFLICT_HIT_FOUND_CODE]     = { "found_code", N_("Credit code found"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_CONFLICT_HIT_SOURCE_KIND]    = { "source_kind", N_("Where it was found"),
                                         YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, source_kinds },
  [YIFA_CONFLICT_HIT_SOURCE]         = { "source", N_("Source"), YIFA_TEXT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_CONFLICT_HIT_HOW]            = { "how", N_("How the names agree"),
                                         YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST, hows },
  [YIFA_CONFLICT_HIT_CERTAINTY]      = { "certainty", N_("Certainty"),
                                         YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, certainties },
  [YIFA_CONFLICT_HIT_JUDGEMENT]      = { "judgement", N_("Judgement"),
                                         YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, judgements },
  [YIFA_CONFLICT_HIT_JUDGE_NOTE]     = { "judge_note", N_("Reason of the judgement"), YIFA_PROSE, YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CONFLICT_HIT_N_FIELDS);

static gboolean
is_judged_none (YifaRecord *hit)
{
  return g_strcmp0 (yifa_record_get_text (hit, YIFA_CONFLICT_HIT_JUDGEMENT), "none") == 0;
}

/* Whoever says that it is no conflict says why. */
static gboolean
validate (YifaRecord *hit, GError **error)
{
  if (!is_judged_none (hit) || yifa_record_has (hit, YIFA_CONFLICT_HIT_JUDGE_NOTE))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("judge_note", _("Say why this is no conflict of interest")));
  return FALSE;
}

static gboolean
all_judged_none (YifaStore *store, gint64 check)
{
  g_autoptr(GPtrArray) hits = yifa_store_load_parts (store, &yifa_conflict_hit, "conflict_check", check);

  for (guint i = 0; i < hits->len; i++)
    if (!is_judged_none (hits->pdata[i]))
      return FALSE;
  return TRUE;
}

/* A search that waits for judgements is settled by the last of them, and open again when one is taken back. */
static gboolean
saved (YifaStore *store, YifaRecord *hit, gboolean is_new, GError **error)
{
  gint64 id = yifa_record_get_int (hit, YIFA_CONFLICT_HIT_CONFLICT_CHECK);
  g_autoptr(YifaRecord) check = is_new ? NULL : yifa_store_load (store, &yifa_conflict_check, id, NULL);
  const char *outcome = check != NULL ? yifa_record_get_text (check, YIFA_CONFLICT_CHECK_OUTCOME) : NULL;

  if (g_strcmp0 (outcome, "open") != 0 && g_strcmp0 (outcome, "cleared") != 0)
    return TRUE;

  yifa_record_set_text (check, YIFA_CONFLICT_CHECK_OUTCOME, all_judged_none (store, id) ? "cleared" : "open");
  return yifa_store_save (store, check, error);
}

const YifaKind yifa_conflict_hit = {
  .type_name = "YifaConflictHit",
  .table = "conflict_hit",
  .label = N_("Finding of a conflict search"),
  .fields = fields,
  .n_fields = YIFA_CONFLICT_HIT_N_FIELDS,
  .title = YIFA_CONFLICT_HIT_FOUND,
  .validate = validate,
  .saved = saved,
};
