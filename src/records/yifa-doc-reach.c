/* yifa-doc-reach.c - which documents can still make a meeting
 *
 * The documents' part of what can still make it, for pages that speak of documents alone.
 */
#include "yifa-doc-reach.h"

#include "yifa-matter-reach.h"
#include "yifa-normative-doc.h"

YifaReach *
yifa_doc_reach (YifaStore *store, YifaRecord *doc, const char *date, GError **error)
{
  return yifa_matter_reach (store, doc, date, error);
}

void
yifa_doc_reachable_free (YifaDocReachable *answer)
{
  g_object_unref (answer->doc);
  yifa_reach_free (answer->reach);
  g_free (answer);
}

GPtrArray *
yifa_docs_reach (YifaStore *store, const char *date, GError **error)
{
  g_autoptr(GPtrArray) matters = yifa_matters_reach (store, &yifa_normative_doc, date, error);
  GPtrArray *found;

  if (matters == NULL)
    return NULL;

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) yifa_doc_reachable_free);
  for (guint i = 0; i < matters->len; i++)
    {
      YifaMatterReach *matter = matters->pdata[i];
      YifaDocReachable *answer = g_new (YifaDocReachable, 1);

      *answer = (YifaDocReachable) { matter->record, matter->reach };
      g_ptr_array_add (found, answer);
    }
  g_ptr_array_set_free_func (matters, g_free); /* what they hold has moved on */
  return found;
}
