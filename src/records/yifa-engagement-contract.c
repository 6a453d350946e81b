/* yifa-engagement-contract.c - the clauses of one engagement
 *
 * A new engagement takes the clauses of the library; one that renews another takes those agreed there, with what
 * was changed, switched on or left out. Places in braces are filled when the contract is printed, from the engagement
 * as it is then (yifa-form-engagement.c).
 */
#include "yifa-engagement-private.h"

#include "yifa-clause-library.h"
#include "yifa-engagement-clause.h"

/* An unpaid engagement has nothing to say about pay. */
static gboolean
is_wanted (YifaRecord *engagement, const YifaClause *clause)
{
  return clause->is_on && !(g_str_equal (clause->code, "fee") &&
                            g_strcmp0 (yifa_record_get_text (engagement, YIFA_ENGAGEMENT_FEE_KIND), "none") == 0);
}

static char *
dup_basis (const YifaClause *clause)
{
  return yifa_confidence_is_open (clause->confidence) ? g_strdup_printf (_("%s; to be confirmed"), clause->basis)
                                                      : g_strdup (clause->basis);
}

static gboolean
add_from_library (YifaStore *store, YifaRecord *engagement, guint seq, const YifaClause *clause, GError **error)
{
  g_autoptr(YifaRecord) line = yifa_record_new (&yifa_engagement_clause);
  g_autofree char *basis = dup_basis (clause);

  yifa_record_set_int (line, YIFA_ENGAGEMENT_CLAUSE_ENGAGEMENT, yifa_record_get_id (engagement));
  yifa_record_set_int (line, YIFA_ENGAGEMENT_CLAUSE_SEQ, seq);
  yifa_record_set_text (line, YIFA_ENGAGEMENT_CLAUSE_CODE, clause->code);
  yifa_record_set_text (line, YIFA_ENGAGEMENT_CLAUSE_TITLE, clause->title);
  yifa_record_set_text (line, YIFA_ENGAGEMENT_CLAUSE_BODY, clause->body);
  yifa_record_set_int (line, YIFA_ENGAGEMENT_CLAUSE_IS_ON, is_wanted (engagement, clause));
  yifa_record_set_int (line, YIFA_ENGAGEMENT_CLAUSE_IS_REQUIRED, clause->is_required);
  yifa_record_set_text (line, YIFA_ENGAGEMENT_CLAUSE_BASIS, basis);
  return yifa_store_save (store, line, error);
}

static gboolean
copy_clause (YifaStore *store, YifaRecord *from, YifaRecord *engagement, GError **error)
{
  g_autoptr(YifaRecord) line = yifa_record_new (&yifa_engagement_clause);

  for (guint i = 0; i < YIFA_ENGAGEMENT_CLAUSE_N_FIELDS; i++)
    {
      g_autofree char *value = yifa_record_dup_current (from, i);

      yifa_record_set_string (line, i, value);
    }
  yifa_record_set_int (line, YIFA_ENGAGEMENT_CLAUSE_ENGAGEMENT, yifa_record_get_id (engagement));
  return yifa_store_save (store, line, error);
}

gboolean
yifa_engagement_add_clauses (YifaStore *store, YifaRecord *engagement, GError **error)
{
  gint64 renewed = yifa_record_get_int (engagement, YIFA_ENGAGEMENT_RENEWS);
  g_autoptr(GPtrArray) agreed = yifa_store_load_parts (store, &yifa_engagement_clause, "engagement", renewed);
  GPtrArray *library = yifa_clause_library_get (store);

  for (guint i = 0; renewed != 0 && i < agreed->len; i++)
    if (!copy_clause (store, agreed->pdata[i], engagement, error))
      return FALSE;

  for (guint i = 0; (renewed == 0 || agreed->len == 0) && i < library->len; i++)
    if (!add_from_library (store, engagement, i + 1, library->pdata[i], error))
      return FALSE;
  return TRUE;
}
