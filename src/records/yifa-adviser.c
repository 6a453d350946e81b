/* yifa-adviser.c - advisers and experts
 *
 * The roster (法律顾问、专家库): who may be engaged. Years of practice, sanctions and engagements follow from dates and
 * from today.
 */
#include "yifa-adviser-private.h"

#include "yifa-adviser-client.h"
#include "yifa-adviser-sanction.h"
#include "yifa-checks.h"
#include "yifa-engagement.h"
#include "yifa-evidence.h"
#include "yifa-matter-adviser.h"
#include "yifa-org.h"
#include "yifa-work-log.h"

static const YifaChoice adviser_kinds[] = {
  { "lawyer",        N_("Practising lawyer") },
  { "scholar",       N_("Legal scholar") },
  { "public_lawyer", N_("Public lawyer") },
  { "legal_staff",   N_("Staff of the legal office") },
  { "expert",        N_("Expert of another field") },
  { NULL }
};

static const YifaChoice roster_stages[] = {
  { "candidate", N_("Proposed for the roster") },
  { "enrolled",  N_("On the roster") },
  { "suspended", N_("Not engaged for the time being") },
  { "left",      N_("Off the roster") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_ADVISER_NAME]           = { "name", N_("Full name"),
                                    YIFA_TEXT, YIFA_REQUIRED | YIFA_SEARCH | YIFA_LIST | YIFA_NAME },
  [YIFA_ADVISER_ADVISER_KIND]   = { "adviser_kind", N_("Kind of adviser"),
                                    YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, adviser_kinds },
  [YIFA_ADVISER_STAGE]          = { "stage", N_("State on the roster"),
                                    YIFA_CHOICE, YIFA_LOCKED | YIFA_LIST | YIFA_FILTER, roster_stages },
  [YIFA_ADVISER_ORG]            = { "org", N_("Unit of staff and public lawyers"),
                                    YIFA_REF, YIFA_FILTER, NULL, &yifa_org },
  [YIFA_ADVISER_HOME_BODY]      = { "home_body", N_("Home body"),
                                    YIFA_TEXT, YIFA_SEARCH | YIFA_LIST | YIFA_FILTER },
  [YIFA_ADVISER_HOME_BODY_CODE] = { "home_body_code", N_("Credit code of the home body"),
                                    YIFA_TEXT, YIFA_SEARCH },
  [YIFA_ADVISER_POST]           = { "post", N_("Post and title"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_ADVISER_LICENCE_NO]     = { "licence_no", N_("Licence number"), YIFA_TEXT, YIFA_SEARCH | YIFA_NAME },
  [YIFA_ADVISER_LICENSED_ON]    = { "licensed_on", N_("First licensed on"), YIFA_DATE },
  [YIFA_ADVISER_LAW_FIELDS]     = { "law_fields", N_("Fields of law"),
                                    YIFA_TEXT, YIFA_SEARCH | YIFA_LIST | YIFA_FILTER },
  [YIFA_ADVISER_POLITICAL]      = { "political", N_("Political affiliation"), YIFA_TEXT },
  [YIFA_ADVISER_EDUCATION]      = { "education", N_("Education"), YIFA_TEXT },
  [YIFA_ADVISER_PHONE]          = { "phone", N_("Telephone"), YIFA_TEXT },
  [YIFA_ADVISER_EMAIL]          = { "email", N_("E-mail address"), YIFA_TEXT },
  [YIFA_ADVISER_IS_SOUND]       = { "is_sound", N_("Politically sound and of good conduct"), YIFA_FLAG },
  [YIFA_ADVISER_NO_CRIME]       = { "no_crime", N_("No criminal record, as verified"), YIFA_FLAG },
  [YIFA_ADVISER_INFLUENCE]      = { "influence", N_("What the expert's influence rests on"),
                                    YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ADVISER_ALIASES]        = { "aliases", N_("Other names"), YIFA_TEXT, YIFA_SEARCH },
  [YIFA_ADVISER_ENROLLED_ON]    = { "enrolled_on", N_("Enrolled on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_ADVISER_LEFT_ON]        = { "left_on", N_("Left the roster on"), YIFA_DATE, YIFA_LOCKED },
  [YIFA_ADVISER_LEFT_REASON]    = { "left_reason", N_("Reason of leaving the roster"),
                                    YIFA_PROSE, YIFA_LOCKED },
  [YIFA_ADVISER_NOTE]           = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
  [YIFA_ADVISER_PRACTICE_YEARS] = { "practice_years", N_("Years of practice"),
                                    YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_ADVISER_SANCTIONS_N]    = { "sanctions_n", N_("Sanctions in effect"),
                                    YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_ADVISER_ENGAGEMENTS_N]  = { "engagements_n", N_("Engagements in term"),
                                    YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_ADVISER_CLIENTS]        = { "clients", N_("Engaged by"), YIFA_TEXT, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_ADVISER_TERM_ENDS_ON]   = { "term_ends_on", N_("Term runs until"),
                                    YIFA_DATE, YIFA_COMPUTED | YIFA_LIST },
  [YIFA_ADVISER_MATTERS_N]      = { "matters_n", N_("Open matters"), YIFA_COUNT, YIFA_COMPUTED | YIFA_LIST },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_ADVISER_N_FIELDS);

static gboolean
prepare (YifaStore *store, YifaRecord *record, GError **error)
{
  return yifa_check_credit_code (record, YIFA_ADVISER_HOME_BODY_CODE, error);
}

static gboolean
validate (YifaRecord *record, GError **error)
{
  return yifa_check_order (record, YIFA_ADVISER_ENROLLED_ON, YIFA_ADVISER_LEFT_ON, error);
}

/* What follows from other records is read anew: the one at hand may be older than they are. */
static gint64
count_now (YifaStore *store, YifaRecord *adviser, guint field)
{
  g_autoptr(YifaRecord) now = yifa_store_load (store, &yifa_adviser, yifa_record_get_id (adviser), NULL);

  return now != NULL ? yifa_record_get_int (now, field) : 0;
}

static char *
no_open_matter (YifaStore *store, YifaRecord *adviser)
{
  return count_now (store, adviser, YIFA_ADVISER_MATTERS_N) == 0
           ? NULL
           : g_strdup_printf (_("%s still has matters under way; hand them over first"),
                              yifa_record_get_title (adviser));
}

static char *
not_engaged (YifaStore *store, YifaRecord *adviser)
{
  return count_now (store, adviser, YIFA_ADVISER_ENGAGEMENTS_N) == 0
           ? NULL
           : g_strdup_printf (_("%s is still engaged; terminate the engagement first"),
                              yifa_record_get_title (adviser));
}

static char *
reason_given (YifaStore *store, YifaRecord *adviser)
{
  return yifa_check_given (adviser, YIFA_ADVISER_LEFT_REASON);
}

static gboolean
enrol (YifaStore *store, YifaRecord *adviser, GError **error)
{
  yifa_evidence_stamp (store, adviser, YIFA_ADVISER_ENROLLED_ON);
  return TRUE;
}

static gboolean
leave (YifaStore *store, YifaRecord *adviser, GError **error)
{
  yifa_evidence_stamp (store, adviser, YIFA_ADVISER_LEFT_ON);
  return TRUE;
}

/* The conditions are checked again at the next enrolment, whose day counts. */
static gboolean
readmit (YifaStore *store, YifaRecord *adviser, GError **error)
{
  yifa_record_clear (adviser, YIFA_ADVISER_ENROLLED_ON);
  yifa_record_clear (adviser, YIFA_ADVISER_LEFT_ON);
  yifa_record_clear (adviser, YIFA_ADVISER_LEFT_REASON);
  return TRUE;
}

enum { CANDIDATE, ENROLLED, SUSPENDED, LEFT };

static const YifaGate leave_gates[] = {
  { "reason_given",   reason_given,   "la.termination", "left_reason" },
  { "no_open_matter", no_open_matter, "la.termination", "matter" },
  { "not_engaged",    not_engaged,    "la.termination", "engagement" },
  { NULL }
};

static const char *const leave_asks[] = { "left_on", "left_reason", NULL };

static const YifaAction actions[] = {
  { "enrol", N_("Put on the roster"), YIFA_STAGE (CANDIDATE), "enrolled", yifa_adviser_condition_gates, enrol, NULL,
    N_("The adviser meets the conditions and can be engaged.") },
  { "suspend", N_("Do not engage for the time being"), YIFA_STAGE (ENROLLED), "suspended", NULL, NULL, NULL,
    N_("The adviser stays on the roster, but is not engaged and gets no new matter."), TRUE },
  { "restore", N_("Engage again"), YIFA_STAGE (SUSPENDED), "enrolled", yifa_adviser_condition_gates, NULL, NULL,
    N_("The adviser can be engaged again.") },
  { "leave", N_("Take off the roster"), YIFA_STAGE (CANDIDATE) | YIFA_STAGE (ENROLLED) | YIFA_STAGE (SUSPENDED),
    "left", leave_gates, leave, leave_asks,
    N_("The adviser is no longer engaged; all that was done stays on record.") },
  { "readmit", N_("Propose again"), YIFA_STAGE (LEFT), "candidate", NULL, readmit, NULL,
    N_("The adviser is proposed for the roster; the conditions are checked again.") },
  { NULL }
};

static const YifaPart parts[] = {
  { &yifa_adviser_sanction, "adviser" },
  { &yifa_adviser_client, "adviser" },
  { &yifa_engagement, "adviser" },
  { &yifa_work_log, "adviser" },
  { NULL }
};

static gboolean
typed (YifaRecord *record, guint field, GError **error)
{
  return field != YIFA_ADVISER_HOME_BODY_CODE || yifa_check_credit_code (record, field, error);
}

static gint64
count_of (YifaStore *store, YifaRecord *adviser, const YifaKind *kind)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  yifa_query_where_id (query, "adviser", yifa_record_get_id (adviser));
  return yifa_store_count (store, kind, query);
}

/* Whoever was engaged or worked on a matter leaves the roster with a reason; the rest was entered by mistake. */
static char *
refuses_change (YifaStore *store, YifaRecord *adviser, YifaRecord *part, gboolean withdraws)
{
  if (part != adviser || !withdraws ||
      (count_of (store, adviser, &yifa_engagement) == 0 && count_of (store, adviser, &yifa_matter_adviser) == 0))
    return NULL;
  return g_strdup_printf (_("%s was engaged or has worked on matters; take the adviser off the roster instead"),
                          yifa_record_get_title (adviser));
}

const YifaKind yifa_adviser = {
  .type_name = "YifaAdviser",
  .table = "adviser",
  .view = "adviser_view",
  .label = N_("Adviser or expert"),
  .fields = fields,
  .n_fields = YIFA_ADVISER_N_FIELDS,
  .title = YIFA_ADVISER_NAME,
  .actions = actions,
  .parts = parts,
  .validate = validate,
  .prepare = prepare,
  .typed = typed,
  .refuses_change = refuses_change,
};
