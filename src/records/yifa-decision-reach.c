/* yifa-decision-reach.c - can it still make the meeting?
 *
 * The decisions' part of what can still make it, for pages that speak of decisions alone.
 */
#include "yifa-decision-reach.h"

#include "yifa-major-decision.h"
#include "yifa-matter-reach.h"

YifaReach *
yifa_decision_reach (YifaStore *store, YifaRecord *decision, const char *date, GError **error)
{
  return yifa_matter_reach (store, decision, date, error);
}

void
yifa_decision_reachable_free (YifaDecisionReachable *answer)
{
  g_object_unref (answer->decision);
  yifa_reach_free (answer->reach);
  g_free (answer);
}

GPtrArray *
yifa_decisions_reach (YifaStore *store, const char *date, GError **error)
{
  g_autoptr(GPtrArray) matters = yifa_matters_reach (store, &yifa_major_decision, date, error);
  GPtrArray *found;

  if (matters == NULL)
    return NULL;

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_decision_reachable_free);
  for (guint i = 0; i < matters->len; i++)
    {
      YifaMatterReach *matter = matters->pdata[i];
      YifaDecisionReachable *answer = g_new (YifaDecisionReachable, 1);

      *answer = (YifaDecisionReachable) { matter->record, matter->reach };
      g_ptr_array_add (found, answer);
    }
  g_ptr_array_set_free_func (matters, g_free); /* what they hold has moved on */
  return found;
}
