/* yifa-engagement-contract.c - the clauses of one engagement, and what stands in their blanks
 *
 * A new engagement takes the clauses of the library; one that renews another takes those agreed there, with what
 * was changed, switched on or left out. Places in braces are filled when the contract is shown or printed, from the
 * engagement as it is then.
 */
#include "yifa-engagement-private.h"

#include <string.h>

#include "yifa-adviser-panel.h"
#include "yifa-adviser.h"
#include "yifa-capitals.h"
#include "yifa-clause-library.h"
#include "yifa-date.h"
#include "yifa-engagement-clause.h"

#define BLANK "＿＿＿＿"

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

/* What can stand in a place: text from the engagement and what it names, or NULL. Transfer full. */
typedef char *(*Filler) (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser);

static char *
field_words (YifaStore *store, YifaRecord *record, guint field)
{
  return record != NULL && yifa_record_has (record, field) ? yifa_store_dup_display (store, record, field) : NULL;
}

#define FROM_ENGAGEMENT(name, FIELD)                                                    \
  static char *                                                                         \
  name (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser)                  \
  {                                                                                     \
    return field_words (store, engagement, FIELD);                                      \
  }

#define FROM_ADVISER(name, FIELD)                                                       \
  static char *                                                                         \
  name (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser)                  \
  {                                                                                     \
    return field_words (store, adviser, FIELD);                                         \
  }

FROM_ENGAGEMENT (client, YIFA_ENGAGEMENT_CLIENT_ORG)
FROM_ENGAGEMENT (capacity, YIFA_ENGAGEMENT_CAPACITY)
FROM_ENGAGEMENT (panel, YIFA_ENGAGEMENT_PANEL)
FROM_ENGAGEMENT (scope, YIFA_ENGAGEMENT_SCOPE)
FROM_ENGAGEMENT (fee_kind, YIFA_ENGAGEMENT_FEE_KIND)
FROM_ENGAGEMENT (fee, YIFA_ENGAGEMENT_FEE)
FROM_ENGAGEMENT (budget_source, YIFA_ENGAGEMENT_BUDGET_SOURCE)
FROM_ENGAGEMENT (response_hours, YIFA_ENGAGEMENT_RESPONSE_HOURS)
FROM_ADVISER (adviser_name, YIFA_ADVISER_NAME)
FROM_ADVISER (licence_no, YIFA_ADVISER_LICENCE_NO)

static char *
home_body (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser)
{
  char *words = field_words (store, adviser, YIFA_ADVISER_HOME_BODY);

  return words != NULL ? words : field_words (store, adviser, YIFA_ADVISER_ORG);
}

static char *
date_words (YifaRecord *engagement, guint field)
{
  const char *date = yifa_record_get_text (engagement, field);

  return date != NULL ? yifa_date_to_words (date) : NULL;
}

static char *
starts_on (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser)
{
  return date_words (engagement, YIFA_ENGAGEMENT_STARTS_ON);
}

static char *
ends_on (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser)
{
  return date_words (engagement, YIFA_ENGAGEMENT_ENDS_ON);
}

static char *
fee_capitals (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser)
{
  return yifa_record_has (engagement, YIFA_ENGAGEMENT_FEE)
           ? yifa_capitals_of (yifa_record_get_int (engagement, YIFA_ENGAGEMENT_FEE))
           : NULL;
}

static char *
attendance (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser)
{
  return g_strdup (yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ATTENDS_MEETINGS)
                     ? _("Party B attends the meetings of Party A that deliberate on major matters, and gives legal "
                         "views there.")
                     : _("Party B attends meetings of Party A when asked to."));
}

static char *
renewal_days (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser)
{
  return g_strdup_printf ("%d", (int) yifa_rules_number (store, "la.renewal"));
}

static char *
poor_results (YifaStore *store, YifaRecord *engagement, YifaRecord *adviser)
{
  return g_strdup_printf ("%d", (int) yifa_rules_number (store, "la.poor_results_end"));
}

static const struct
{
  const char *place;
  Filler      fill;
} fillers[] = {
  { "聘任单位",   client },
  { "受聘人",     adviser_name },
  { "身份",       capacity },
  { "顾问团",     panel },
  { "所在单位",   home_body },
  { "执业证号",   licence_no },
  { "服务范围",   scope },
  { "响应小时",   response_hours },
  { "列席",       attendance },
  { "聘期起",     starts_on },
  { "聘期止",     ends_on },
  { "计酬",       fee_kind },
  { "报酬",       fee },
  { "报酬大写",   fee_capitals },
  { "经费来源",   budget_source },
  { "续聘日数",   renewal_days },
  { "不合格次数", poor_results },
};

char *
yifa_engagement_clause_dup_text (YifaStore *store, YifaRecord *engagement, YifaRecord *clause)
{
  g_autoptr(YifaRecord) adviser = yifa_store_load (store, &yifa_adviser,
                                                   yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER), NULL);
  GString *text = g_string_new (yifa_record_get_text (clause, YIFA_ENGAGEMENT_CLAUSE_BODY));

  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    {
      g_autofree char *place = g_strdup_printf ("{%s}", fillers[i].place);
      g_autofree char *words = strstr (text->str, place) != NULL ? fillers[i].fill (store, engagement, adviser) : NULL;

      g_string_replace (text, place, words != NULL ? words : BLANK, 0);
    }
  return g_string_free (text, FALSE);
}
