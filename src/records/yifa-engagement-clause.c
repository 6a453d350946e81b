/* yifa-engagement-clause.c - clauses of an engagement contract
 *
 * Made with the engagement from the library of clauses, and switched on and off there.
 */
#include "yifa-engagement-clause.h"

#include "yifa-engagement.h"
#include "yifa-error.h"

static const YifaField fields[] = {
  [YIFA_ENGAGEMENT_CLAUSE_ENGAGEMENT]  = { "engagement", N_("Engagement"),
                                           YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                           NULL, &yifa_engagement },
  [YIFA_ENGAGEMENT_CLAUSE_SEQ]         = { "seq", N_("No."), YIFA_COUNT, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ENGAGEMENT_CLAUSE_CODE]        = { "code", N_("Code of the clause"), YIFA_TEXT, YIFA_LOCKED },
  [YIFA_ENGAGEMENT_CLAUSE_TITLE]       = { "title", N_("Heading of the clause"),
                                           YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST },
  [YIFA_ENGAGEMENT_CLAUSE_BODY]        = { "body", N_("Wording of the clause"),
                                           YIFA_PROSE, YIFA_REQUIRED | YIFA_SEARCH },
  [YIFA_ENGAGEMENT_CLAUSE_IS_ON]       = { "is_on", N_("In the contract"),
                                           YIFA_FLAG, YIFA_LIST | YIFA_FILTER },
  [YIFA_ENGAGEMENT_CLAUSE_IS_REQUIRED] = { "is_required", N_("May not be left out"),
                                           YIFA_FLAG, YIFA_LOCKED | YIFA_LIST },
  [YIFA_ENGAGEMENT_CLAUSE_BASIS]       = { "basis", N_("Basis"), YIFA_TEXT, YIFA_LOCKED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ENGAGEMENT_CLAUSE_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  if (!yifa_record_get_int (record, YIFA_ENGAGEMENT_CLAUSE_IS_REQUIRED) ||
      yifa_record_get_int (record, YIFA_ENGAGEMENT_CLAUSE_IS_ON))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("is_on", _("The clause “%s” may not be left out"),
                                                  yifa_record_get_title (record)));
  return FALSE;
}

/* A clause of one's own comes after the others. */
static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  g_autoptr(GPtrArray) clauses = NULL;

  if (yifa_record_get_int (record, YIFA_ENGAGEMENT_CLAUSE_SEQ) != 0)
    return TRUE;

  clauses = yifa_store_load_parts (store, &yifa_engagement_clause, "engagement",
                                   yifa_record_get_int (record, YIFA_ENGAGEMENT_CLAUSE_ENGAGEMENT));
  yifa_record_set_int (record, YIFA_ENGAGEMENT_CLAUSE_SEQ, clauses->len + 1);
  return TRUE;
}

const YifaKind yifa_engagement_clause = {
  .type_name = "YifaEngagementClause",
  .table = "engagement_clause",
  .label = N_("Clause of the engagement contract"),
  .fields = fields,
  .n_fields = YIFA_ENGAGEMENT_CLAUSE_N_FIELDS,
  .title = YIFA_ENGAGEMENT_CLAUSE_TITLE,
  .validate = validate,
  .prepare = prepare,
};
