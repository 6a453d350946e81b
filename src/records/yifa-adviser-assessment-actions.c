/* yifa-adviser-assessment-actions.c - from the figures to the grade, and what follows from it
 *
 * Points are given while the assessment is open; scoring adds them up and names the grade; confirming settles what
 * follows. Who reopens it starts from the registers as they are then.
 */
#include "yifa-adviser-assessment-private.h"

#include "yifa-assessment-item.h"
#include "yifa-assessment-view.h"
#include "yifa-checks.h"
#include "yifa-deadline.h"
#include "yifa-engagement.h"
#include "yifa-evidence.h"
#include "yifa-rules.h"

#define ALL_POINTS 100

static gint64
sum_of (YifaStore *store, YifaRecord *assessment, guint field)
{
  g_autoptr(GPtrArray) items = yifa_assessment_load_items (store, assessment);
  gint64 sum = 0;

  for (guint i = 0; i < items->len; i++)
    sum += yifa_record_get_int (items->pdata[i], field);
  return sum;
}

/* Gates */

static char *
weights_add_up (YifaStore *store, YifaRecord *assessment)
{
  int sum = (int) sum_of (store, assessment, YIFA_ASSESSMENT_ITEM_WEIGHT);

  if (sum == ALL_POINTS)
    return NULL;
  return g_strdup_printf (_("The full points of the indicators add up to %d, not to %d; put the rules right and open "
                            "the assessment anew"), sum, ALL_POINTS);
}

static char *
items_scored (YifaStore *store, YifaRecord *assessment)
{
  g_autoptr(GPtrArray) items = yifa_assessment_load_items (store, assessment);
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < items->len; i++)
    if (!yifa_record_has (items->pdata[i], YIFA_ASSESSMENT_ITEM_OFFICE_SCORE))
      g_ptr_array_add (missing, (char *) yifa_record_get_title (items->pdata[i]));

  joined = yifa_evidence_join (missing);
  return joined != NULL ? g_strdup_printf (_("The office has given no points yet for: %s"), joined) : NULL;
}

static char *
views_received (YifaStore *store, YifaRecord *assessment)
{
  g_autoptr(GPtrArray) views = yifa_assessment_load_views (store, assessment);
  int least = (int) yifa_rules_number (store, "la.assessment_views");

  if ((int) views->len >= least)
    return NULL;
  return g_strdup_printf (_("Client units have given %d views of at least %d"), (int) views->len, least);
}

static char *
confirmer_named (YifaStore *store, YifaRecord *assessment)
{
  return yifa_check_given (assessment, YIFA_ADVISER_ASSESSMENT_CONFIRMED_BY);
}

static char *
consequence_named (YifaStore *store, YifaRecord *assessment)
{
  return yifa_check_given (assessment, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE);
}

static char *
consequence_fits (YifaStore *store, YifaRecord *assessment)
{
  if (!yifa_record_says (assessment, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE, "renew") ||
      !yifa_record_says (assessment, YIFA_ADVISER_ASSESSMENT_GRADE, "unqualified"))
    return NULL;
  return g_strdup (_("The work was not qualified; engaging the adviser anew does not follow from that"));
}

static int
count_poor_with (YifaStore *store, YifaRecord *assessment)
{
  g_autoptr(YifaRecord) engagement = yifa_store_load (store, &yifa_engagement,
                                                      yifa_record_get_int (assessment,
                                                                           YIFA_ADVISER_ASSESSMENT_ENGAGEMENT),
                                                      NULL);

  return yifa_adviser_assessment_count_poor (store, yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER),
                                             yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG)) +
         yifa_record_says (assessment, YIFA_ADVISER_ASSESSMENT_GRADE, "unqualified");
}

/* This result is counted with those before it. */
static char *
end_grounded (YifaStore *store, YifaRecord *assessment)
{
  int least = (int) yifa_rules_number (store, "la.poor_results_end");
  int poor;

  if (!yifa_record_says (assessment, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE, "end"))
    return NULL;

  poor = count_poor_with (store, assessment);
  if (poor >= least)
    return NULL;
  return g_strdup_printf (_("Ending the engagement needs results that were not qualified: %d; there are %d"), least,
                          poor);
}

static const YifaGate score_gates[] = {
  { "weights_add_up", weights_add_up, "la.assessment",       "assessment_item" },
  { "items_scored",   items_scored,   "la.assessment",       "assessment_item" },
  { "views_received", views_received, "la.assessment_views", "assessment_view", TRUE },
  { NULL }
};

static const YifaGate confirm_gates[] = {
  { "confirmer_named",   confirmer_named,   "la.assessment",       "confirmed_by" },
  { "consequence_named", consequence_named, "la.assessment",       "consequence" },
  { "consequence_fits",  consequence_fits,  "la.grade_qualified",  "consequence", TRUE },
  { "end_grounded",      end_grounded,      "la.poor_results_end", "consequence", TRUE },
  { NULL }
};

/* Effects */

static gboolean
compute (YifaStore *store, YifaRecord *assessment, GError **error)
{
  return yifa_assessment_take_figures (store, assessment, error) &&
         yifa_assessment_refresh_items (store, assessment, error);
}

/* What somebody has judged already stays. */
static gboolean
take_suggestions (YifaStore *store, YifaRecord *assessment, GError **error)
{
  g_autoptr(GPtrArray) items = NULL;

  if (!yifa_assessment_refresh_items (store, assessment, error))
    return FALSE;

  items = yifa_assessment_load_items (store, assessment);
  for (guint i = 0; i < items->len; i++)
    {
      YifaRecord *item = items->pdata[i];

      if (yifa_record_has (item, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE) ||
          !yifa_record_has (item, YIFA_ASSESSMENT_ITEM_SUGGESTED))
        continue;
      yifa_record_set_int (item, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE,
                           yifa_record_get_int (item, YIFA_ASSESSMENT_ITEM_SUGGESTED));
      if (!yifa_store_save (store, item, error))
        return FALSE;
    }
  return TRUE;
}

static const char *
grade_of (YifaStore *store, gint64 total)
{
  if (total >= yifa_rules_number (store, "la.grade_excellent"))
    return "excellent";
  return total >= yifa_rules_number (store, "la.grade_qualified") ? "qualified" : "unqualified";
}

static gboolean
score (YifaStore *store, YifaRecord *assessment, GError **error)
{
  gint64 total = sum_of (store, assessment, YIFA_ASSESSMENT_ITEM_OFFICE_SCORE);

  yifa_record_set_int (assessment, YIFA_ADVISER_ASSESSMENT_TOTAL, total);
  yifa_record_set_text (assessment, YIFA_ADVISER_ASSESSMENT_GRADE, grade_of (store, total));
  return TRUE;
}

static gboolean
confirm (YifaStore *store, YifaRecord *assessment, GError **error)
{
  yifa_record_set_text (assessment, YIFA_ADVISER_ASSESSMENT_CONFIRMED_ON, yifa_store_get_today (store));
  return yifa_deadline_meet (store, assessment, "la.assessment_days", yifa_store_get_today (store), error);
}

static const guint settled[] = {
  YIFA_ADVISER_ASSESSMENT_TOTAL, YIFA_ADVISER_ASSESSMENT_GRADE, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE,
  YIFA_ADVISER_ASSESSMENT_CONFIRMED_BY, YIFA_ADVISER_ASSESSMENT_CONFIRMED_ON,
};

/* Stored as open first: its items may be changed again only then. */
static gboolean
reopen (YifaStore *store, YifaRecord *assessment, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    yifa_record_clear (assessment, settled[i]);

  return yifa_assessment_take_figures (store, assessment, error) && yifa_store_save (store, assessment, error);
}

static const char *const confirm_asks[] = { "consequence", "confirmed_by", NULL };

const YifaAction yifa_adviser_assessment_actions[] = {
  { "score", N_("Score"), YIFA_STAGE (ASSESSMENT_OPEN), "scored", score_gates, score, NULL,
    N_("The points are added up and name the grade; points and views stay as they are.") },
  { "take_suggestions", N_("Take the suggested points"), YIFA_STAGE (ASSESSMENT_OPEN), NULL, NULL, take_suggestions,
    NULL, N_("Where the office has given no points yet, those that the log suggests are taken.") },
  { "compute", N_("Take the figures anew"), YIFA_STAGE (ASSESSMENT_OPEN), NULL, NULL, compute, NULL,
    N_("The figures of the log and the suggested points are those of today.") },
  { "confirm", N_("Confirm the result"), YIFA_STAGE (ASSESSMENT_SCORED), "confirmed", confirm_gates, confirm,
    confirm_asks, N_("The result is settled; the log can go on, and the figures stay as they were.") },
  { "reopen", N_("Reopen the assessment"), YIFA_STAGE (ASSESSMENT_SCORED) | YIFA_STAGE (ASSESSMENT_CONFIRMED), "open",
    NULL, reopen, NULL, N_("The figures are taken anew, and the result is open again."), TRUE },
  { NULL }
};

static gboolean
is_of_client (YifaStore *store, YifaRecord *assessment, gint64 client)
{
  gint64 id = yifa_record_get_int (assessment, YIFA_ADVISER_ASSESSMENT_ENGAGEMENT);
  g_autoptr(YifaRecord) engagement = yifa_store_load (store, &yifa_engagement, id, NULL);

  return engagement != NULL && yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG) == client;
}

int
yifa_adviser_assessment_count_poor (YifaStore *store, gint64 adviser_id, gint64 client_org_id)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) poor = NULL;
  int n = 0;

  yifa_query_where_id (query, "adviser", adviser_id);
  yifa_query_where (query, "stage", YIFA_EQUAL, "confirmed");
  yifa_query_where (query, "grade", YIFA_EQUAL, "unqualified");
  poor = yifa_store_load_all (store, &yifa_adviser_assessment, query, NULL);
  for (guint i = 0; poor != NULL && i < poor->len; i++)
    n += is_of_client (store, poor->pdata[i], client_org_id);
  return n;
}
