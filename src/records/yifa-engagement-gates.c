/* yifa-engagement-gates.c - what must be there before somebody is engaged, engaged anew or dismissed
 *
 * One small predicate per demand, each looking at the evidence itself: the adviser's conditions, the contract, the
 * secrecy undertaking, the term, and the other engagements of the same unit and panel.
 */
#include "yifa-engagement-private.h"

#include <string.h>

#include "yifa-adviser-assessment.h"
#include "yifa-adviser-panel.h"
#include "yifa-adviser-private.h"
#include "yifa-checks.h"
#include "yifa-date.h"
#include "yifa-evidence.h"
#include "yifa-matter.h"
#include "yifa-rules.h"

static YifaRecord *
load_adviser (YifaStore *store, YifaRecord *engagement)
{
  gint64 id = yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER);

  return id != 0 ? yifa_store_load (store, &yifa_adviser, id, NULL) : NULL;
}

/* The adviser */

static char *
adviser_enrolled (YifaStore *store, YifaRecord *engagement)
{
  g_autoptr(YifaRecord) adviser = load_adviser (store, engagement);
  g_autofree char *stage = NULL;

  if (adviser == NULL)
    return yifa_check_given (engagement, YIFA_ENGAGEMENT_ADVISER);
  if (yifa_record_says (adviser, YIFA_ADVISER_STAGE, "enrolled"))
    return NULL;

  stage = yifa_store_dup_display (store, adviser, YIFA_ADVISER_STAGE);
  return g_strdup_printf (_("%s is not on the roster (%s)"), yifa_record_get_title (adviser), stage);
}

static char *
conditions_met (YifaStore *store, YifaRecord *engagement)
{
  g_autoptr(YifaRecord) adviser = load_adviser (store, engagement);
  g_autoptr(GPtrArray) lacks = adviser != NULL ? yifa_adviser_missing (store, adviser) : NULL;
  g_autoptr(GPtrArray) sentences = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; lacks != NULL && i < lacks->len; i++)
    g_ptr_array_add (sentences, ((YifaAdviserLack *) lacks->pdata[i])->sentence);

  joined = yifa_evidence_join (sentences);
  return joined != NULL ? g_strdup_printf (_("The conditions of an engagement are not met: %s"), joined) : NULL;
}

static char *
no_sanction (YifaStore *store, YifaRecord *engagement)
{
  g_autoptr(YifaRecord) adviser = load_adviser (store, engagement);

  return adviser != NULL ? yifa_adviser_refuse_punished (store, adviser) : NULL;
}

/* The term */

char *
yifa_engagement_longest_term (YifaStore *store, const char *starts_on)
{
  const YifaRule *rule = starts_on != NULL ? yifa_rules_find_on (yifa_rules_of (store), "la.term_years", starts_on)
                                           : NULL;
  g_autofree char *next = rule != NULL ? yifa_date_add_months (starts_on, 12 * (int) rule->number) : NULL;

  return next != NULL ? yifa_date_add_days (next, -1) : NULL;
}

static char *
term_given (YifaStore *store, YifaRecord *engagement)
{
  return yifa_check_given (engagement, YIFA_ENGAGEMENT_ENDS_ON);
}

static char *
term_in_bounds (YifaStore *store, YifaRecord *engagement)
{
  const char *starts_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_STARTS_ON);
  const char *ends_on = yifa_record_get_text (engagement, YIFA_ENGAGEMENT_ENDS_ON);
  g_autofree char *latest = yifa_engagement_longest_term (store, starts_on);

  if (ends_on == NULL || latest == NULL || strcmp (ends_on, latest) <= 0)
    return NULL;
  return g_strdup_printf (_("The term runs until %s; by the rule it ends on %s at the latest"), ends_on, latest);
}

/* Selection, contract, undertaking */

static char *
selection_named (YifaStore *store, YifaRecord *engagement)
{
  return yifa_check_given (engagement, YIFA_ENGAGEMENT_SELECTION);
}

/* Who advises by the office held is bound by the service, not by a contract. */
static char *
contract_signed (YifaStore *store, YifaRecord *engagement)
{
  char *sentence;

  if (yifa_record_says (engagement, YIFA_ENGAGEMENT_SELECTION, "by_post"))
    return NULL;

  sentence = yifa_check_given (engagement, YIFA_ENGAGEMENT_CONTRACT_SIGNED_ON);
  return sentence != NULL ? sentence : yifa_check_past (store, engagement, YIFA_ENGAGEMENT_CONTRACT_SIGNED_ON);
}

static char *
secrecy_signed (YifaStore *store, YifaRecord *engagement)
{
  char *sentence = yifa_check_given (engagement, YIFA_ENGAGEMENT_SECRECY_SIGNED_ON);

  return sentence != NULL ? sentence : yifa_check_past (store, engagement, YIFA_ENGAGEMENT_SECRECY_SIGNED_ON);
}

/* Other engagements */

static gboolean
is_appointment (YifaRecord *engagement)
{
  return yifa_record_says (engagement, YIFA_ENGAGEMENT_STAGE, "appointed") ||
         yifa_record_says (engagement, YIFA_ENGAGEMENT_STAGE, "renewed");
}

static gboolean
begins_before_end (YifaRecord *one, YifaRecord *other)
{
  const char *starts_on = yifa_record_get_text (one, YIFA_ENGAGEMENT_STARTS_ON);
  const char *ends_on = yifa_record_get_text (other, YIFA_ENGAGEMENT_ENDS_ON);

  return starts_on == NULL || ends_on == NULL || strcmp (starts_on, ends_on) <= 0;
}

static gboolean
collides (YifaRecord *engagement, YifaRecord *other)
{
  return yifa_record_get_id (other) != yifa_record_get_id (engagement) && is_appointment (other) &&
         begins_before_end (engagement, other) && begins_before_end (other, engagement);
}

/* The first appointment at the same time whose @field is @value, among those of the same client; or NULL. */
static YifaRecord *
find_collision (YifaStore *store, YifaRecord *engagement, guint field, const char *value)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(GPtrArray) others = NULL;

  yifa_query_where_id (query, "client_org", yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG));
  yifa_query_where (query, yifa_engagement.fields[field].name, YIFA_EQUAL, value);
  others = yifa_store_load_all (store, &yifa_engagement, query, NULL);

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (collides (engagement, others->pdata[i]) &&
        (field != YIFA_ENGAGEMENT_CAPACITY || yifa_record_get_int (others->pdata[i], YIFA_ENGAGEMENT_PANEL) ==
                                                yifa_record_get_int (engagement, YIFA_ENGAGEMENT_PANEL)))
      return g_object_ref (others->pdata[i]);
  return NULL;
}

static char *
one_chief (YifaStore *store, YifaRecord *engagement)
{
  g_autoptr(YifaRecord) other = yifa_record_says (engagement, YIFA_ENGAGEMENT_CAPACITY, "chief")
    ? find_collision (store, engagement, YIFA_ENGAGEMENT_CAPACITY, "chief") : NULL;
  g_autoptr(YifaRecord) chief = other != NULL ? load_adviser (store, other) : NULL;

  if (chief == NULL)
    return NULL;
  return g_strdup_printf (_("There is a chief legal adviser already: %s, until %s"), yifa_record_get_title (chief),
                          yifa_record_get_text (other, YIFA_ENGAGEMENT_ENDS_ON));
}

static char *
not_engaged_twice (YifaStore *store, YifaRecord *engagement)
{
  g_autofree char *adviser = yifa_record_dup_current (engagement, YIFA_ENGAGEMENT_ADVISER);
  g_autoptr(YifaRecord) other = find_collision (store, engagement, YIFA_ENGAGEMENT_ADVISER, adviser);

  if (other == NULL)
    return NULL;
  return g_strdup_printf (_("The unit has engaged the same person from %s to %s already"),
                          yifa_record_get_text (other, YIFA_ENGAGEMENT_STARTS_ON),
                          yifa_record_get_text (other, YIFA_ENGAGEMENT_ENDS_ON));
}

/* A panel whose term is over takes no new members. */
static char *
panel_open (YifaStore *store, YifaRecord *engagement)
{
  gint64 id = yifa_record_get_int (engagement, YIFA_ENGAGEMENT_PANEL);
  g_autoptr(YifaRecord) panel = id != 0 ? yifa_store_load (store, &yifa_adviser_panel, id, NULL) : NULL;

  if (panel == NULL || !yifa_record_says (panel, YIFA_ADVISER_PANEL_STAGE, "ended"))
    return NULL;
  return g_strdup_printf (_("The term of the panel “%s” is over"), yifa_record_get_title (panel));
}

const YifaGate yifa_engagement_appoint_gates[] = {
  { "adviser_enrolled",  adviser_enrolled,  "la.selection",  "adviser" },
  { "conditions_met",    conditions_met,    "la.conditions", "adviser", TRUE },
  { "no_sanction",       no_sanction,       "la.no_sanction", "adviser" },
  { "term_given",        term_given,        "la.term_years", "ends_on" },
  { "term_in_bounds",    term_in_bounds,    "la.term_years", "ends_on", TRUE },
  { "selection_named",   selection_named,   "la.selection",  "selection" },
  { "contract_signed",   contract_signed,   "la.contract",   "contract_signed_on" },
  { "secrecy_signed",    secrecy_signed,    "la.secrecy",    "secrecy_signed_on" },
  { "panel_open",        panel_open,        "la.term",       "panel" },
  { "one_chief",         one_chief,         "la.chief",      "capacity" },
  { "not_engaged_twice", not_engaged_twice, "la.contract",   "engagement" },
  { NULL }
};

/* Who was engaged before this program: the papers lie in the file, the term must still make sense. */
const YifaGate yifa_engagement_record_gates[] = {
  { "term_given",        term_given,        "la.term_years", "ends_on" },
  { "not_engaged_twice", not_engaged_twice, "la.contract",   "engagement" },
  { NULL }
};

/* Renewal and dismissal */

/* (element-type YifaRecord), transfer full: confirmed assessments of the adviser, oldest first. */
static GPtrArray *
load_assessments (YifaStore *store, const char *owner, gint64 id)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, owner, id);
  yifa_query_where (query, "stage", YIFA_EQUAL, "confirmed");
  query->order = g_strdup ("to_on");
  return yifa_store_load_all (store, &yifa_adviser_assessment, query, NULL);
}

static char *
assessed (YifaStore *store, YifaRecord *engagement)
{
  g_autoptr(GPtrArray) assessments = load_assessments (store, "engagement", yifa_record_get_id (engagement));

  return assessments != NULL && assessments->len > 0
           ? NULL
           : g_strdup (_("The work under this engagement has not been assessed yet"));
}

static int
count_poor (YifaStore *store, YifaRecord *engagement)
{
  return yifa_adviser_assessment_count_poor (store, yifa_record_get_int (engagement, YIFA_ENGAGEMENT_ADVISER),
                                             yifa_record_get_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG));
}

static char *
results_good (YifaStore *store, YifaRecord *engagement)
{
  int limit = yifa_rules_number (store, "la.poor_results_end");
  int poor = count_poor (store, engagement);

  if (limit == 0 || poor < limit)
    return NULL;
  return g_strdup_printf (ngettext ("Not qualified in %d assessment; by the rule the engagement is not renewed",
                                    "Not qualified in %d assessments; by the rule the engagement is not renewed",
                                    poor), poor);
}

static char *
end_not_decided (YifaStore *store, YifaRecord *engagement)
{
  g_autoptr(GPtrArray) assessments = load_assessments (store, "engagement", yifa_record_get_id (engagement));
  YifaRecord *last = assessments != NULL && assessments->len > 0 ? assessments->pdata[assessments->len - 1] : NULL;

  if (last == NULL || !yifa_record_says (last, YIFA_ADVISER_ASSESSMENT_CONSEQUENCE, "end"))
    return NULL;
  return g_strdup_printf (_("The last assessment decided to end the engagement: %s"), yifa_record_get_title (last));
}

const YifaGate yifa_engagement_renew_gates[] = {
  { "adviser_enrolled", adviser_enrolled, "la.selection",                 "adviser" },
  { "no_sanction",      no_sanction,      "la.no_sanction",               "adviser" },
  { "assessed",         assessed,         "la.assessment_before_renewal", "adviser_assessment", TRUE },
  { "results_good",     results_good,     "la.poor_results_end",          "adviser_assessment", TRUE },
  { "end_not_decided",  end_not_decided,  "la.assessment",                "adviser_assessment", TRUE },
  { NULL }
};

static char *
ground_named (YifaStore *store, YifaRecord *engagement)
{
  return yifa_check_given (engagement, YIFA_ENGAGEMENT_TERMINATE_KIND);
}

static char *
reason_given (YifaStore *store, YifaRecord *engagement)
{
  return yifa_check_given (engagement, YIFA_ENGAGEMENT_TERMINATE_REASON);
}

static char *
dates_in_order (YifaStore *store, YifaRecord *engagement)
{
  return yifa_evidence_out_of_order (engagement, YIFA_ENGAGEMENT_STARTS_ON, YIFA_ENGAGEMENT_TERMINATED_ON);
}

/* Somebody else must go on with what is not finished. */
static char *
matters_handed_over (YifaStore *store, YifaRecord *engagement)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  gint64 n;

  yifa_query_where_id (query, "engagement", yifa_record_get_id (engagement));
  yifa_query_where (query, "is_open", YIFA_EQUAL, "1");
  n = yifa_store_count (store, &yifa_matter, query);
  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%d matter under this engagement is still open; hand it over first",
                                    "%d matters under this engagement are still open; hand them over first", n),
                          (int) n);
}

/* Decided by an assessment, or as many poor ones as the rule asks for. */
static char *
results_poor (YifaStore *store, YifaRecord *engagement)
{
  g_autofree char *decided = end_not_decided (store, engagement);
  int least = yifa_rules_number (store, "la.poor_results_end");
  int poor = count_poor (store, engagement);

  if (!yifa_record_says (engagement, YIFA_ENGAGEMENT_TERMINATE_KIND, "poor_result") || decided != NULL ||
      poor >= least)
    return NULL;
  return g_strdup_printf (_("Confirmed assessments that found the work not qualified: %d; by the rule it takes %d"),
                          poor, least);
}

const YifaGate yifa_engagement_terminate_gates[] = {
  { "ground_named",        ground_named,        "la.termination", "terminate_kind" },
  { "results_poor",        results_poor,   "la.poor_results_end", "adviser_assessment", TRUE },
  { "reason_given",        reason_given,        "la.termination", "terminate_reason" },
  { "dates_in_order",      dates_in_order,      "la.term",        "terminated_on" },
  { "matters_handed_over", matters_handed_over, "la.termination", "matter" },
  { NULL }
};
