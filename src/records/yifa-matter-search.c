/* yifa-matter-search.c - conflict searches of a matter, as they are judged and kept
 *
 * What is found is held against what somebody has judged before, so that one and the same finding is explained
 * once. Every search that an action makes leaves a record, with all that it found.
 */
#include "yifa-conflict-check.h"
#include "yifa-conflict-hit.h"
#include "yifa-conflict.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-private.h"

void
yifa_matter_search_free (YifaMatterSearch *search)
{
  g_clear_pointer (&search->found, g_ptr_array_unref);
  g_clear_pointer (&search->notes, g_ptr_array_unref);
  g_free (search);
}

/* The searches of one adviser in this matter, or of all others, oldest first. */
static GPtrArray *
load_checks (YifaStore *store, YifaRecord *matter, gint64 adviser, gboolean others)
{
  GPtrArray *checks = yifa_store_load_parts (store, &yifa_conflict_check, "matter", yifa_record_get_id (matter));

  for (guint i = checks->len; i > 0; i--)
    if ((yifa_record_get_int (checks->pdata[i - 1], YIFA_CONFLICT_CHECK_ADVISER) == adviser) == others)
      g_ptr_array_remove_index (checks, i - 1);
  return checks;
}

static gboolean
is_same_finding (YifaRecord *hit, const YifaConflictFound *found)
{
  return g_strcmp0 (yifa_record_get_text (hit, YIFA_CONFLICT_HIT_PARTY), found->party) == 0 &&
         g_strcmp0 (yifa_record_get_text (hit, YIFA_CONFLICT_HIT_FOUND), found->found) == 0 &&
         g_strcmp0 (yifa_record_get_text (hit, YIFA_CONFLICT_HIT_SOURCE_KIND), found->source_kind) == 0 &&
         g_strcmp0 (yifa_record_get_text (hit, YIFA_CONFLICT_HIT_SOURCE), found->source) == 0;
}

/* The note of the last judgement on it, when that was "no conflict". */
static char *
dup_note (GPtrArray *hits, const YifaConflictFound *found)
{
  for (guint i = hits->len; i > 0; i--)
    {
      YifaRecord *hit = hits->pdata[i - 1];
      const char *judgement = yifa_record_get_text (hit, YIFA_CONFLICT_HIT_JUDGEMENT);

      if (judgement != NULL && is_same_finding (hit, found))
        return g_str_equal (judgement, "none")
                 ? g_strdup (yifa_record_get_text (hit, YIFA_CONFLICT_HIT_JUDGE_NOTE)) : NULL;
    }
  return NULL;
}

static GPtrArray *
load_hits (YifaStore *store, GPtrArray *checks)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < checks->len; i++)
    g_ptr_array_extend_and_steal (hits, yifa_store_load_parts (store, &yifa_conflict_hit, "conflict_check",
                                                               yifa_record_get_id (checks->pdata[i])));
  return hits;
}

YifaMatterSearch *
yifa_matter_search (YifaStore *store, YifaRecord *matter, gint64 adviser, GError **error)
{
  g_autoptr(YifaMatterSearch) search = g_new0 (YifaMatterSearch, 1);
  g_autoptr(GPtrArray) checks = load_checks (store, matter, adviser, FALSE);
  g_autoptr(GPtrArray) hits = load_hits (store, checks);

  search->found = yifa_conflict_search (store, matter, adviser, &search->n_parties, &search->n_compared, error);
  if (search->found == NULL)
    return NULL;

  search->notes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < search->found->len; i++)
    {
      char *note = dup_note (hits, search->found->pdata[i]);

      search->n_open += note == NULL;
      g_ptr_array_add (search->notes, note);
    }
  return g_steal_pointer (&search);
}

/* The reason with which somebody went past that finding, or NULL. */
static char *
dup_reason (YifaStore *store, GPtrArray *checks, const YifaConflictFound *found)
{
  for (guint i = checks->len; i > 0; i--)
    {
      YifaRecord *check = checks->pdata[i - 1];
      g_autoptr(GPtrArray) hits = NULL;

      if (g_strcmp0 (yifa_record_get_text (check, YIFA_CONFLICT_CHECK_OUTCOME), "overridden") != 0)
        continue;
      hits = yifa_store_load_parts (store, &yifa_conflict_hit, "conflict_check", yifa_record_get_id (check));
      for (guint h = 0; h < hits->len; h++)
        if (is_same_finding (hits->pdata[h], found))
          return g_strdup (yifa_record_get_text (check, YIFA_CONFLICT_CHECK_REASON));
    }
  return NULL;
}

void
yifa_matter_search_pass (YifaStore *store, YifaRecord *matter, gint64 adviser, YifaMatterSearch *search)
{
  g_autoptr(GPtrArray) checks = load_checks (store, matter, adviser, FALSE);

  for (guint i = 0; i < search->found->len; i++)
    if (search->notes->pdata[i] == NULL)
      {
        search->notes->pdata[i] = dup_reason (store, checks, search->found->pdata[i]);
        search->n_open -= search->notes->pdata[i] != NULL;
      }
}

GPtrArray *
yifa_matter_load_working (YifaStore *store, YifaRecord *matter)
{
  GPtrArray *lines = yifa_store_load_parts (store, &yifa_matter_adviser, "matter", yifa_record_get_id (matter));

  for (guint i = lines->len; i > 0; i--)
    if (yifa_record_has (lines->pdata[i - 1], YIFA_MATTER_ADVISER_LEFT_ON))
      g_ptr_array_remove_index (lines, i - 1);
  return lines;
}

static YifaRecord *
new_check (YifaStore *store, YifaRecord *matter, gint64 adviser, YifaMatterSearch *search, const char *outcome)
{
  YifaRecord *check = yifa_record_new (&yifa_conflict_check);

  yifa_record_set_int (check, YIFA_CONFLICT_CHECK_MATTER, yifa_record_get_id (matter));
  yifa_record_set_int (check, YIFA_CONFLICT_CHECK_ADVISER, adviser);
  yifa_record_set_text (check, YIFA_CONFLICT_CHECK_CHECKED_ON, yifa_store_get_today (store));
  yifa_record_set_text (check, YIFA_CONFLICT_CHECK_CHECKED_BY, yifa_store_get_actor (store));
  yifa_record_set_int (check, YIFA_CONFLICT_CHECK_PARTIES_N, search->n_parties);
  yifa_record_set_int (check, YIFA_CONFLICT_CHECK_COMPARED_N, search->n_compared);
  yifa_record_set_text (check, YIFA_CONFLICT_CHECK_RESULT, search->found->len > 0 ? "found" : "none");
  yifa_record_set_text (check, YIFA_CONFLICT_CHECK_OUTCOME, outcome);
  if (outcome != NULL && !g_str_equal (outcome, "open"))
    yifa_record_set_text (check, YIFA_CONFLICT_CHECK_REASON, yifa_store_get_reason (store));
  return check;
}

static gboolean
keep_hit (YifaStore *store, YifaRecord *check, const YifaConflictFound *found, const char *note, GError **error)
{
  g_autoptr(YifaRecord) hit = yifa_record_new (&yifa_conflict_hit);

  yifa_record_set_int (hit, YIFA_CONFLICT_HIT_CONFLICT_CHECK, yifa_record_get_id (check));
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_PARTY, found->party);
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_PARTY_CODE, found->party_code);
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_FOUND, found->found);
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_FOUND_CODE, found->found_code);
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_SOURCE_KIND, found->source_kind);
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_SOURCE, found->source);
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_HOW, found->how);
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_CERTAINTY, found->certainty);
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_JUDGEMENT, note != NULL ? "none" : NULL);
  yifa_record_set_text (hit, YIFA_CONFLICT_HIT_JUDGE_NOTE, note);
  return yifa_store_save (store, hit, error);
}

gboolean
yifa_matter_search_keep (YifaStore *store, YifaRecord *matter, gint64 adviser, YifaMatterSearch *search,
                         const char *outcome, GError **error)
{
  g_autoptr(YifaRecord) check = new_check (store, matter, adviser, search, outcome);

  if (!yifa_store_save (store, check, error))
    return FALSE;
  for (guint i = 0; i < search->found->len; i++)
    if (!keep_hit (store, check, search->found->pdata[i], search->notes->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
yifa_matter_search_settle (YifaStore *store, YifaRecord *matter, gint64 adviser, gboolean others, const char *outcome,
                           GError **error)
{
  g_autoptr(GPtrArray) checks = load_checks (store, matter, adviser, others);

  for (guint i = 0; i < checks->len; i++)
    {
      YifaRecord *check = checks->pdata[i];

      if (g_strcmp0 (yifa_record_get_text (check, YIFA_CONFLICT_CHECK_OUTCOME), "open") != 0)
        continue;
      yifa_record_set_text (check, YIFA_CONFLICT_CHECK_OUTCOME, outcome);
      yifa_record_set_text (check, YIFA_CONFLICT_CHECK_REASON, yifa_store_get_reason (store));
      if (!yifa_store_save (store, check, error))
        return FALSE;
    }
  return TRUE;
}
