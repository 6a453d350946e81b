/* test-normative-doc.c - the road of a document from plan to filing, its gates, and its validity
 *
 * One office, one document. The road is walked step by step; before each step stands one test per
 * gate: it refuses, it has a name, and its rule is one that data/rules knows.
 */
#include <string.h>

#include "yifa-agency-code.h"
#include "yifa-agenda-item.h"
#include "yifa-attachment.h"
#include "yifa-deadline.h"
#include "yifa-doc-basis.h"
#include "yifa-doc-relation.h"
#include "yifa-doc-step.h"
#include "yifa-error.h"
#include "yifa-ex-ante-eval.h"
#include "yifa-fair-competition.h"
#include "yifa-filing.h"
#include "yifa-history.h"
#include "yifa-issue-number.h"
#include "yifa-kinds.h"
#include "yifa-legal-basis.h"
#include "yifa-legality-review.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-opinion.h"
#include "yifa-org.h"
#include "yifa-plan-item.h"
#include "yifa-plan.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"
#include "yifa-recognition.h"
#include "yifa-review-point.h"
#include "yifa-rules.h"
#include "yifa-validity-change.h"
#include "yifa-workflow.h"

typedef struct
{
  YifaStore  *store;
  YifaRecord *doc;
  gint64      gov, drafter;
  gint64      plan_item, comment, meeting, agenda_item;
} Fixture;

static gint64
keep (Fixture *f, YifaRecord *record)
{
  g_autoptr(YifaRecord) owned = record;
  g_autoptr(GError) error = NULL;

  yifa_store_save (f->store, owned, &error);
  g_assert_no_error (error);
  return yifa_record_get_id (owned);
}

/* A record in one line: field, value, field, value, NULL; a value is its stable text. */
static YifaRecord *
make (const YifaKind *kind, ...)
{
  YifaRecord *record = yifa_record_new (kind);
  const char *field;
  va_list args;

  va_start (args, kind);
  while ((field = va_arg (args, const char *)) != NULL)
    yifa_record_set_string (record, yifa_kind_find (kind, field), va_arg (args, const char *));
  va_end (args);
  return record;
}

static gint64
keep_part (Fixture *f, YifaRecord *part)
{
  yifa_record_put_int (part, "doc", yifa_record_get_id (f->doc));
  return keep (f, part);
}

static gint64
an_org (Fixture *f, const char *name, const char *kind, const char *is_self)
{
  return keep (f,
               make (&yifa_org, "name", name, "org_kind", kind, "level", "county", "is_self", is_self, NULL));
}

static void
a_code (Fixture *f, gint64 org, const char *code, const char *series)
{
  YifaRecord *record = make (&yifa_agency_code, "code", code, "series", series, NULL);

  yifa_record_set_int (record, YIFA_AGENCY_CODE_ORG, org);
  keep (f, record);
}

static void
make_office (Fixture *f)
{
  gint64 bureau = an_org (f, "大英县司法局", "department", "1");

  an_org (f, "遂宁市人民政府", "upper_gov", "0");
  an_org (f, "大英县人大常委会", "npc_sc", "0");
  f->gov = an_org (f, "大英县人民政府", "gov", "0");
  f->drafter = an_org (f, "大英县交通运输局", "department", "0");
  a_code (f, f->gov, "大府规", "normative");
  a_code (f, bureau, "审", "review_receipt");
  a_code (f, bureau, "大法审", "review_opinion");
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 plan;
  YifaRecord *item;

  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "张三", "2026-11-22", &error);
  g_assert_no_error (error);
  make_office (f);

  item = make (&yifa_plan, "year", "2026", "title", "2026年制定计划", NULL);
  yifa_record_set_int (item, YIFA_PLAN_MAKER_ORG, f->gov);
  plan = keep (f, item);
  item = make (&yifa_plan_item, "title", "农村公路养护管理办法", "status", "approved", NULL);
  yifa_record_set_int (item, YIFA_PLAN_ITEM_PLAN, plan);
  f->plan_item = keep (f, item);

  f->doc = make (&yifa_normative_doc, "title", "大英县农村公路养护管理办法", "valid_years", "5", NULL);
  yifa_record_set_int (f->doc, YIFA_NORMATIVE_DOC_MAKER_ORG, f->gov);
  yifa_record_set_int (f->doc, YIFA_NORMATIVE_DOC_DRAFTER_ORG, f->drafter);
  yifa_record_set_int (f->doc, YIFA_NORMATIVE_DOC_PLAN_ITEM, f->plan_item);
  keep (f, g_object_ref (f->doc));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->doc);
  g_assert_finalize_object (f->store);
}

static void
reload (Fixture *f)
{
  gint64 id = yifa_record_get_id (f->doc);

  g_object_unref (f->doc);
  f->doc = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);
}

static void
act (Fixture *f, YifaRecord *record, const char *name, const char *reason)
{
  const YifaAction *action = yifa_workflow_find (yifa_record_get_kind (record), name);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (action);
  if (!yifa_workflow_do (f->store, record, action, reason, &error))
    g_error ("%s: %s", name, error->message);
}

static void
do_it (Fixture *f, const char *name)
{
  act (f, f->doc, name, NULL);
  reload (f);
}

static void
act_on (Fixture *f, const YifaKind *kind, gint64 id, const char *name)
{
  g_autoptr(YifaRecord) record = yifa_store_load (f->store, kind, id, NULL);

  act (f, record, name, NULL);
}

static void
set_on (Fixture *f, const YifaKind *kind, gint64 id, const char *field, const char *value)
{
  g_autoptr(YifaRecord) record = yifa_store_load (f->store, kind, id, NULL);

  yifa_record_set_string (record, yifa_kind_find (kind, field), value);
  keep (f, g_object_ref (record));
}

static void
set (Fixture *f, const char *field, const char *value)
{
  set_on (f, &yifa_normative_doc, yifa_record_get_id (f->doc), field, value);
  reload (f);
}

static YifaRecord *
last_part (Fixture *f, const YifaKind *kind)
{
  g_autoptr(GPtrArray) parts = yifa_store_load_parts (f->store, kind, "doc", yifa_record_get_id (f->doc));

  g_assert_cmpuint (parts->len, >, 0);
  return g_object_ref (parts->pdata[parts->len - 1]);
}

/* @gate refuses @action, says why, names a rule that exists and a place that exists; and nothing moves. */
static void
assert_refused_on (Fixture *f, YifaRecord *record, const char *name, const char *gate)
{
  const YifaAction *action = yifa_workflow_find (yifa_record_get_kind (record), name);
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (f->store, record, action);
  g_autoptr(GError) error = NULL;
  g_autofree char *stage = g_strdup (yifa_record_get_stage (record));
  YifaRefusal *found = NULL;

  for (guint i = 0; i < refusals->len; i++)
    {
      YifaRefusal *refusal = refusals->pdata[i];

      if (refusal->gate != NULL && g_str_equal (refusal->gate->name, gate))
        found = refusal;
    }
  if (found == NULL)
    g_error ("%s is not refused by %s", name, gate);

  g_assert_cmpuint (strlen (found->message), >, 0);
  g_assert_nonnull (yifa_rules_find (yifa_rules_of (f->store), found->gate->rule));
  g_assert_true (yifa_kind_find (yifa_record_get_kind (record), found->gate->place) != YIFA_NO_FIELD ||
                 yifa_kind_lookup (found->gate->place) != NULL);

  g_assert_false (yifa_workflow_do (f->store, record, action, NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_assert_cmpstr (yifa_record_get_stage (record), ==, stage);
}

static void
assert_refused (Fixture *f, const char *name, const char *gate)
{
  assert_refused_on (f, f->doc, name, gate);
}

static void
assert_stage (Fixture *f, const char *stage)
{
  reload (f);
  g_assert_cmpstr (yifa_record_get_stage (f->doc), ==, stage);
}

static void
assert_step (Fixture *f, const char *step, const char *stage)
{
  g_autoptr(YifaRecord) row = yifa_doc_step_find (f->store, f->doc, step);

  g_assert_cmpstr (yifa_record_get_stage (row), ==, stage);
}

static void
assert_validity_on (Fixture *f, const char *day, const char *validity)
{
  yifa_store_set_today (f->store, day);
  reload (f);
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALIDITY), ==, validity);
}

/* ---- the evidence, piece by piece ---- */

static void
recognise (Fixture *f)
{
  keep_part (f, make (&yifa_recognition, "is_administrative", "1", "is_outward", "1", "is_general", "1",
                      "is_repeated", "1", "result", "is", "decided_on", "2026-06-01", NULL));
}

static void
argue (Fixture *f)
{
  keep_part (f, make (&yifa_ex_ante_eval, "necessity", "农村公路失养", "concluded_on", "2026-06-02", NULL));
}

static void
open_comment (Fixture *f, const char *from, const char *to)
{
  f->comment = keep_part (f, make (&yifa_public_comment, "starts_on", from, "ends_on", to, "channel",
                                   "website", NULL));
}

static gint64
hear (Fixture *f, const char *adoption)
{
  YifaRecord *opinion = make (&yifa_opinion, "content", "建议明确经费", "adoption", adoption, NULL);

  yifa_record_set_int (opinion, YIFA_OPINION_COMMENT, f->comment);
  return keep (f, opinion);
}

static void
review_competition (Fixture *f)
{
  keep_part (f, make (&yifa_fair_competition, "is_needed", "0", "not_needed_reason", "不涉及经营者经济活动", NULL));
}

static void
attach (Fixture *f, const char *role)
{
  YifaRecord *file = make (&yifa_attachment, "owner_kind", "normative_doc", "role", role, "name", "材料.pdf",
                           "sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                           "size", "0", NULL);

  yifa_record_set_int (file, YIFA_ATTACHMENT_OWNER_ID, yifa_record_get_id (f->doc));
  keep (f, file);
}

static void
attach_materials (Fixture *f)
{
  GPtrArray *list = yifa_rules_materials (f->store, "review");

  for (guint i = 0; i < list->len; i++)
    attach (f, ((YifaMaterial *) list->pdata[i])->role);
}

/* ---- the road, stage by stage ---- */

static void
to_drafting (Fixture *f)
{
  do_it (f, "start_drafting");
}

static void
to_consulting (Fixture *f)
{
  to_drafting (f);
  recognise (f);
  open_comment (f, "2026-07-01", "2026-07-31");
  hear (f, "adopted");
  do_it (f, "consult");
}

static void
ready_to_submit (Fixture *f)
{
  to_consulting (f);
  argue (f);
  review_competition (f);
  attach_materials (f);
}

static void
to_submitted (Fixture *f)
{
  ready_to_submit (f);
  do_it (f, "submit");
}

static void
to_reviewing (Fixture *f)
{
  g_autoptr(YifaRecord) review = NULL;

  to_submitted (f);
  review = last_part (f, &yifa_legality_review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON, "2026-11-02");
  act (f, review, "accept", NULL);
  reload (f);
}

static void
to_reviewed (Fixture *f, const char *conclusion)
{
  g_autoptr(YifaRecord) review = NULL;
  YifaRecord *point = make (&yifa_review_point, "clause", "第八条", "problem", "增设义务", NULL);

  to_reviewing (f);
  review = last_part (f, &yifa_legality_review);
  yifa_record_set_int (point, YIFA_REVIEW_POINT_REVIEW, yifa_record_get_id (review));
  yifa_record_set_text (point, YIFA_REVIEW_POINT_ADOPTION, "adopted");
  keep (f, point);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, conclusion);
  act (f, review, "conclude", NULL);
  act (f, review, "issue", NULL);
  reload (f);
}

static void
put_on_agenda (Fixture *f)
{
  YifaRecord *record = make (&yifa_meeting, "name", "第十六届人民政府第38次常务会议", "meeting_kind", "executive",
                             "held_on", "2026-11-20", NULL);

  yifa_record_set_int (record, YIFA_MEETING_ORG, f->gov);
  f->meeting = keep (f, record);
  record = make (&yifa_agenda_item, "title", "审议农村公路养护管理办法", NULL);
  yifa_record_set_int (record, YIFA_AGENDA_ITEM_MEETING, f->meeting);
  f->agenda_item = keep_part (f, record);
}

static void
to_deliberating (Fixture *f)
{
  to_reviewed (f, "lawful");
  put_on_agenda (f);
  do_it (f, "deliberate");
}

static void
to_approved (Fixture *f)
{
  to_deliberating (f);
  act_on (f, &yifa_meeting, f->meeting, "hold");
  set_on (f, &yifa_agenda_item, f->agenda_item, "decision", "approved");
  do_it (f, "approve");
}

static void
to_signed (Fixture *f)
{
  to_approved (f);
  set (f, "signatory", "胡县长");
  set (f, "signed_on", "2026-11-21");
  do_it (f, "sign");
}

static void
to_registered (Fixture *f)
{
  to_signed (f);
  do_it (f, "register");
}

static void
to_published (Fixture *f)
{
  to_registered (f);
  keep_part (f, make (&yifa_publication, "channel", "website", "published_on", "2026-11-22", NULL));
  do_it (f, "publish");
}

/* ---- the whole of it ---- */

static void
test_road (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) filings = NULL;
  g_autoptr(YifaRecord) item = NULL;
  g_autoptr(YifaRecord) deadline = NULL;

  to_published (f);
  assert_stage (f, "published");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_ISSUE_NO), ==, "大府规〔2026〕1号");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON), ==, "2026-11-22");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON), ==, "2026-11-22");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL), ==, "2031-11-21");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALIDITY), ==, "in_force");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_MAKER_LEVEL), ==, "government");

  assert_step (f, "ex_ante_eval", "done");
  assert_step (f, "public_comment", "done");
  assert_step (f, "legality_review", "done");
  assert_step (f, "deliberation", "done");
  assert_step (f, "publication", "done");
  assert_step (f, "filing", "in_progress");

  filings = yifa_store_load_parts (f->store, &yifa_filing, "doc", yifa_record_get_id (f->doc));
  g_assert_cmpuint (filings->len, ==, 2);
  item = yifa_store_load (f->store, &yifa_plan_item, f->plan_item, NULL);
  g_assert_cmpstr (yifa_record_get_text (item, YIFA_PLAN_ITEM_STATUS), ==, "done");
  deadline = yifa_deadline_find (f->store, f->doc, "nd.publish_days");
  g_assert_cmpstr (yifa_record_get_text (deadline, YIFA_DEADLINE_STATE), ==, "met");
}

static void
mark_filings (Fixture *f, const char *stage, const char *field)
{
  g_autoptr(GPtrArray) filings = yifa_store_load_parts (f->store, &yifa_filing, "doc",
                                                        yifa_record_get_id (f->doc));

  for (guint i = 0; i < filings->len; i++)
    {
      yifa_record_put_text (filings->pdata[i], "stage", stage);
      yifa_record_put_text (filings->pdata[i], field, "2026-11-25");
      keep (f, g_object_ref (filings->pdata[i]));
    }
}

/* The end of the road follows the filings: filed when all are sent, registered when all are registered. */
static void
test_follows_its_filings (Fixture *f, gconstpointer data)
{
  to_published (f);
  yifa_store_set_today (f->store, "2026-11-25");
  assert_refused (f, "file", "filings_sent");

  mark_filings (f, "sent", "sent_on");
  g_assert_true (yifa_normative_doc_follow_filings (f->store, yifa_record_get_id (f->doc), NULL));
  assert_stage (f, "filed");
  assert_step (f, "filing", "done");
  assert_refused (f, "confirm_filing", "filings_registered");

  mark_filings (f, "registered", "registered_on");
  g_assert_true (yifa_normative_doc_follow_filings (f->store, yifa_record_get_id (f->doc), NULL));
  assert_stage (f, "registered_by_receiver");
}

static void
test_six_steps_from_the_start (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) steps = yifa_store_load_parts (f->store, &yifa_doc_step, "doc",
                                                      yifa_record_get_id (f->doc));

  g_assert_cmpuint (steps->len, ==, 6);
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpstr (yifa_record_get_stage (steps->pdata[i]), ==, "due");
}

static void
test_no_way_round (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_workflow_do (f->store, f->doc, yifa_workflow_find (&yifa_normative_doc, "register"),
                                    "急", &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

/* ---- each gate ---- */

static void
test_on_the_plan (Fixture *f, gconstpointer data)
{
  set (f, "plan_item", NULL);
  assert_refused (f, "start_drafting", "on_the_plan");

  act (f, f->doc, "start_drafting", "县长临时交办");
  assert_stage (f, "drafting");
}

static void
test_drafter_named (Fixture *f, gconstpointer data)
{
  set (f, "drafter_org", NULL);
  assert_refused (f, "start_drafting", "drafter_named");
}

static void
test_urgency_explained (Fixture *f, gconstpointer data)
{
  set (f, "is_urgent", "1");
  assert_refused (f, "start_drafting", "urgency_explained");
}

static void
test_recognised (Fixture *f, gconstpointer data)
{
  to_drafting (f);
  assert_refused (f, "consult", "recognised");
  keep_part (f, make (&yifa_recognition, "result", "in_doubt", NULL));
  assert_refused (f, "consult", "recognised");
  keep_part (f, make (&yifa_recognition, "result", "is_not", NULL));
  assert_refused (f, "submit", "recognised");
}

static void
test_comment_opened (Fixture *f, gconstpointer data)
{
  to_drafting (f);
  recognise (f);
  assert_refused (f, "consult", "comment_opened");
}

static void
test_necessity_argued (Fixture *f, gconstpointer data)
{
  to_consulting (f);
  assert_refused (f, "submit", "necessity_argued");
}

static void
test_comment_closed (Fixture *f, gconstpointer data)
{
  to_drafting (f);
  recognise (f);
  assert_refused (f, "submit", "comment_closed");
  open_comment (f, "2026-10-20", "2026-11-22"); /* today is still a day for comments */
  assert_refused (f, "submit", "comment_closed");
}

static void
test_comment_term (Fixture *f, gconstpointer data)
{
  to_drafting (f);
  recognise (f);
  open_comment (f, "2026-11-15", "2026-11-18");
  assert_refused (f, "submit", "comment_term_met");
}

static void
test_market_term (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) refusals = NULL;

  ready_to_submit (f);
  set_on (f, &yifa_public_comment, f->comment, "starts_on", "2026-07-02"); /* 29 days */
  set (f, "is_market_related", "1");
  assert_refused (f, "submit", "market_term_met");

  set_on (f, &yifa_public_comment, f->comment, "shortened_reason", "上级限期施行");
  refusals = yifa_workflow_refusals (f->store, f->doc, yifa_workflow_find (&yifa_normative_doc, "submit"));
  g_assert_cmpuint (refusals->len, ==, 0);
}

static void
test_opinions_decided (Fixture *f, gconstpointer data)
{
  ready_to_submit (f);
  hear (f, NULL);
  assert_refused (f, "submit", "opinions_decided");
}

static void
test_competition_reviewed (Fixture *f, gconstpointer data)
{
  to_consulting (f);
  assert_refused (f, "submit", "competition_reviewed");
  keep_part (f, make (&yifa_fair_competition, "is_needed", "1", "conclusion", "restricts", NULL));
  assert_refused (f, "submit", "competition_reviewed");
}

static void
test_materials_complete (Fixture *f, gconstpointer data)
{
  to_consulting (f);
  argue (f);
  review_competition (f);
  attach (f, "submission_letter");
  assert_refused (f, "submit", "materials_complete");
}

static void
test_review_accepted (Fixture *f, gconstpointer data)
{
  to_submitted (f);
  assert_refused (f, "begin_review", "review_accepted");
}

static void
test_review_returned (Fixture *f, gconstpointer data)
{
  to_submitted (f);
  assert_refused (f, "return", "review_returned");
}

static void
test_review_issued (Fixture *f, gconstpointer data)
{
  to_reviewing (f);
  assert_refused (f, "finish_review", "review_issued");
}

static void
test_unlawful_is_not_deliberated (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "unlawful");
  put_on_agenda (f);
  assert_refused (f, "deliberate", "review_passed");
}

static void
test_not_normative_is_not_deliberated (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "not_normative");
  put_on_agenda (f);
  assert_refused (f, "deliberate", "review_passed");
}

static void
test_points_closed (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;
  g_autoptr(GPtrArray) points = NULL;

  to_reviewed (f, "lawful_after_amendment");
  put_on_agenda (f);
  review = last_part (f, &yifa_legality_review);
  points = yifa_store_load_parts (f->store, &yifa_review_point, "review", yifa_record_get_id (review));
  yifa_record_set_text (points->pdata[0], YIFA_REVIEW_POINT_ADOPTION, "not_adopted");
  keep (f, g_object_ref (points->pdata[0]));
  assert_refused (f, "deliberate", "points_closed");

  yifa_record_set_text (points->pdata[0], YIFA_REVIEW_POINT_ADOPTION_REASON, "上位法第十条已有规定");
  keep (f, g_object_ref (points->pdata[0]));
  do_it (f, "deliberate");
  assert_stage (f, "deliberating");
}

static void
test_on_an_agenda (Fixture *f, gconstpointer data)
{
  to_reviewed (f, "lawful");
  assert_refused (f, "deliberate", "on_an_agenda");
}

static void
test_meeting_approved (Fixture *f, gconstpointer data)
{
  to_deliberating (f);
  assert_refused (f, "approve", "meeting_approved"); /* not held */
  act_on (f, &yifa_meeting, f->meeting, "hold");
  assert_refused (f, "approve", "meeting_approved"); /* not decided */
  set_on (f, &yifa_agenda_item, f->agenda_item, "decision", "postponed");
  assert_refused (f, "approve", "meeting_approved");
}

static void
test_signature (Fixture *f, gconstpointer data)
{
  to_approved (f);
  assert_refused (f, "sign", "signatory_given");
  assert_refused (f, "sign", "signed_on_given");
  set (f, "signed_on", "2026-11-23");
  assert_refused (f, "sign", "signed_on_given"); /* tomorrow */
  set (f, "signed_on", "2026-11-19");
  assert_refused (f, "sign", "signed_after_meeting");
}

static void
test_number_ready (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) code = NULL;

  to_signed (f);
  yifa_query_where (query, "series", YIFA_EQUAL, "normative");
  code = yifa_store_find_one (f->store, &yifa_agency_code, query);
  g_assert_true (yifa_store_withdraw (f->store, code, NULL, NULL));
  assert_refused (f, "register", "number_ready");
}

static void
test_validity_given (Fixture *f, gconstpointer data)
{
  to_signed (f);
  set (f, "valid_years", NULL);
  assert_refused (f, "register", "validity_given");
  set (f, "no_term_reason", "属长期管理制度，报经县政府同意");
  do_it (f, "register");
  assert_stage (f, "registered");
}

static void
test_validity_within_max (Fixture *f, gconstpointer data)
{
  to_signed (f);
  set (f, "valid_years", "6");
  assert_refused (f, "register", "validity_within_max");
}

static void
test_trial_within_max (Fixture *f, gconstpointer data)
{
  to_signed (f);
  set (f, "is_trial", "1");
  set (f, "valid_years", "3");
  assert_refused (f, "register", "trial_within_max");
}

static void
test_published (Fixture *f, gconstpointer data)
{
  to_registered (f);
  assert_refused (f, "publish", "published");
}

static void
test_published_after_signing (Fixture *f, gconstpointer data)
{
  to_registered (f);
  keep_part (f, make (&yifa_publication, "channel", "website", "published_on", "2026-11-20", NULL));
  assert_refused (f, "publish", "published_after_signing");
}

static void
test_effective_after_publication (Fixture *f, gconstpointer data)
{
  to_registered (f);
  keep_part (f, make (&yifa_publication, "channel", "website", "published_on", "2026-11-22", NULL));
  set (f, "effective_on", "2026-11-01");
  assert_refused (f, "publish", "effective_after_publication");
}

static void
test_filings_once (Fixture *f, gconstpointer data)
{
  to_published (f);
  assert_refused (f, "create_filings", "no_filing_yet");
}

/* ---- the review's own gates ---- */

static void
test_review_gates (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;

  to_submitted (f);
  review = last_part (f, &yifa_legality_review);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIPT_NO), ==, "审〔2026〕001号");
  assert_refused_on (f, review, "accept", "reviewer_named");
  assert_refused_on (f, review, "return", "shortage_named");

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  act (f, review, "accept", NULL);
  assert_refused_on (f, review, "conclude", "conclusion_given");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "unlawful");
  assert_refused_on (f, review, "conclude", "points_written");
}

/* A review takes at least five working days; who has a reason may be quicker, and it is on record. */
static void
test_least_review_time (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;

  to_submitted (f);
  review = last_part (f, &yifa_legality_review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  act (f, review, "accept", NULL);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON), ==, "2026-11-27");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "lawful");
  act (f, review, "conclude", NULL);
  assert_refused_on (f, review, "issue", "least_time_taken");

  act (f, review, "issue", "县长批示加快");
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_OPINION_NO), ==, "大法审〔2026〕1号");
  assert_stage (f, "reviewed");
}

static void
test_opinion_number_ready (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  g_autoptr(YifaRecord) code = NULL;
  g_autoptr(YifaRecord) review = NULL;

  to_reviewing (f);
  yifa_query_where (query, "series", YIFA_EQUAL, "review_opinion");
  code = yifa_store_find_one (f->store, &yifa_agency_code, query);
  g_assert_true (yifa_store_withdraw (f->store, code, NULL, NULL));

  review = last_part (f, &yifa_legality_review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "lawful");
  act (f, review, "conclude", NULL);
  assert_refused_on (f, review, "issue", "number_ready");
}

static void
test_return_and_submit_again (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;
  g_autoptr(GPtrArray) cases = NULL;

  to_submitted (f);
  review = last_part (f, &yifa_legality_review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RETURN_REASON, "缺起草单位审核意见");
  act (f, review, "return", NULL);
  assert_stage (f, "returned");

  do_it (f, "submit");
  assert_stage (f, "review_submitted");
  cases = yifa_store_load_parts (f->store, &yifa_legality_review, "doc", yifa_record_get_id (f->doc));
  g_assert_cmpuint (cases->len, ==, 1);
  g_assert_cmpstr (yifa_record_get_stage (cases->pdata[0]), ==, "received");
}

static void
test_review_due (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;

  to_reviewing (f); /* complete on 2026-11-02, a Monday; fifteen working days */
  review = last_part (f, &yifa_legality_review);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MAX_ON), ==, "2026-11-23");
}

/* ---- exceptions ---- */

static void
test_urgent_road (Fixture *f, gconstpointer data)
{
  set (f, "is_urgent", "1");
  set (f, "urgent_reason", "防汛抢险");
  to_drafting (f);
  recognise (f);
  review_competition (f);
  attach_materials (f);
  do_it (f, "submit");
  assert_stage (f, "review_submitted");
  assert_step (f, "public_comment", "exempt");
  assert_step (f, "ex_ante_eval", "exempt");
  assert_step (f, "legality_review", "in_progress");
}

static void
test_exempt_step (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) comment = yifa_doc_step_find (f->store, f->doc, "public_comment");
  g_autoptr(YifaRecord) review = yifa_doc_step_find (f->store, f->doc, "legality_review");

  assert_refused_on (f, comment, "exempt", "reason_given");
  assert_refused_on (f, comment, "exempt", "approver_given");
  assert_refused_on (f, review, "exempt", "may_be_exempt");

  yifa_record_set_text (comment, YIFA_DOC_STEP_EXEMPT_REASON, "依法需要保密");
  yifa_record_set_text (comment, YIFA_DOC_STEP_APPROVER, "胡县长");
  act (f, comment, "exempt", NULL);
  assert_step (f, "public_comment", "exempt");
}

static void
test_drop_needs_a_reason (Fixture *f, gconstpointer data)
{
  g_assert_false (yifa_workflow_do (f->store, f->doc, yifa_workflow_find (&yifa_normative_doc, "drop"), NULL,
                                    NULL));
  act (f, f->doc, "drop", "上位法已作规定");
  assert_stage (f, "dropped");
}

static void
test_redraft (Fixture *f, gconstpointer data)
{
  g_autoptr(GPtrArray) cases = NULL;

  to_reviewed (f, "unlawful");
  act (f, f->doc, "redraft", "按审核意见重新起草");
  assert_stage (f, "drafting");
  assert_step (f, "legality_review", "due");

  do_it (f, "submit");
  cases = yifa_store_load_parts (f->store, &yifa_legality_review, "doc", yifa_record_get_id (f->doc));
  g_assert_cmpuint (cases->len, ==, 2);
}

static void
test_void_number (Fixture *f, gconstpointer data)
{
  to_registered (f);
  act (f, f->doc, "void_number", "印错");
  assert_stage (f, "signed");
  g_assert_null (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_ISSUE_NO));

  do_it (f, "register");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_ISSUE_NO), ==, "大府规〔2026〕2号");
}

/* Undo would give the number back; it is refused, and says to void. */
static void
test_registering_cannot_be_undone (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  to_registered (f);
  g_assert_false (yifa_store_undo (f->store, &yifa_normative_doc, yifa_record_get_id (f->doc), &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  assert_stage (f, "registered");
}

static void
test_a_step_can_be_undone (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  to_consulting (f);
  yifa_store_undo (f->store, &yifa_normative_doc, yifa_record_get_id (f->doc), &error);
  g_assert_no_error (error);
  assert_stage (f, "drafting");
  assert_step (f, "public_comment", "due");
}

/* ---- validity ---- */

static void
an_old_document (Fixture *f)
{
  set (f, "issue_no", "大府规[2021]3号");
  set (f, "dated_on", "2021-06-20");
  set (f, "published_on", "2021-07-01");
  set (f, "effective_on", "2021-08-01");
  act (f, f->doc, "record_issued", "补录");
  reload (f);
}

static void
test_five_years (Fixture *f, gconstpointer data)
{
  an_old_document (f);
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_ISSUE_NO), ==, "大府规〔2021〕3号");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL), ==, "2026-07-31");
  assert_step (f, "legality_review", "unrecorded");

  assert_validity_on (f, "2021-07-31", "not_yet");
  assert_validity_on (f, "2021-08-01", "in_force");
  assert_validity_on (f, "2026-07-31", "expiring"); /* the last day in force, and near its end */
  g_assert_true (yifa_record_get_int (f->doc, YIFA_NORMATIVE_DOC_IN_FORCE));
  assert_validity_on (f, "2026-08-01", "expired");
  g_assert_false (yifa_record_get_int (f->doc, YIFA_NORMATIVE_DOC_IN_FORCE));
}

static void
test_unpublished_has_no_validity (Fixture *f, gconstpointer data)
{
  g_assert_null (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALIDITY));
}

static void
test_expiry_window_is_the_rule (Fixture *f, gconstpointer data)
{
  an_old_document (f);
  g_assert_cmpint (yifa_rules_number (f->store, "nd.expiry_warn"), ==, 6);
  assert_validity_on (f, "2026-01-31", "in_force");
  assert_validity_on (f, "2026-02-01", "expiring");
}

static void
test_extend (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) change = NULL;

  an_old_document (f);
  yifa_store_set_today (f->store, "2026-07-01");
  assert_refused (f, "extend", "extension_given");
  assert_refused (f, "extend", "extending_paper_given");
  set (f, "extended_until", "2028-07-31");
  set (f, "extended_on", "2026-07-01");
  set (f, "extended_by", "大府发〔2026〕9号");
  do_it (f, "extend");

  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL), ==, "2028-07-31");
  assert_validity_on (f, "2026-08-01", "in_force");
  change = last_part (f, &yifa_validity_change);
  g_assert_cmpstr (yifa_record_get_text (change, YIFA_VALIDITY_CHANGE_EVENT), ==, "extended");
  g_assert_cmpstr (yifa_record_get_text (change, YIFA_VALIDITY_CHANGE_INSTRUMENT), ==, "大府发〔2026〕9号");
}

static void
test_expired_is_not_extended (Fixture *f, gconstpointer data)
{
  an_old_document (f);
  yifa_store_set_today (f->store, "2026-08-01");
  reload (f);
  assert_refused (f, "extend", "still_in_force");
}

static void
end_it (Fixture *f, const char *action)
{
  set (f, "ended_on", "2023-05-01");
  set (f, "ended_by", "大府发〔2023〕4号");
  do_it (f, action);
}

static void
test_repeal (Fixture *f, gconstpointer data)
{
  an_old_document (f);
  assert_refused (f, "repeal", "ended_on_given");
  assert_refused (f, "repeal", "ending_paper_given");
  end_it (f, "repeal");
  assert_validity_on (f, "2023-04-30", "in_force");
  assert_validity_on (f, "2023-05-01", "repealed");
  assert_refused (f, "revoke", "not_ended");
}

static void
test_revoke (Fixture *f, gconstpointer data)
{
  an_old_document (f);
  end_it (f, "revoke");
  assert_validity_on (f, "2023-05-01", "revoked");
}

static void
test_declare_expired (Fixture *f, gconstpointer data)
{
  an_old_document (f);
  end_it (f, "declare_expired");
  assert_validity_on (f, "2023-05-01", "expired");
}

static void
test_amend (Fixture *f, gconstpointer data)
{
  an_old_document (f);
  yifa_store_set_today (f->store, "2024-03-01");
  assert_refused (f, "amend", "amended_on_given");
  assert_refused (f, "amend", "amending_paper_given");
  set (f, "amended_on", "2024-03-01");
  set (f, "amended_by", "大府规〔2024〕1号");
  do_it (f, "amend");
  assert_validity_on (f, "2024-02-29", "in_force");
  assert_validity_on (f, "2024-03-01", "amended");
  assert_validity_on (f, "2026-08-01", "expired");
}

static void
test_suspend_and_resume (Fixture *f, gconstpointer data)
{
  an_old_document (f);
  yifa_store_set_today (f->store, "2022-01-10");
  assert_refused (f, "resume", "is_suspended");
  assert_refused (f, "suspend", "suspended_on_given");
  assert_refused (f, "suspend", "suspending_paper_given");
  set (f, "suspended_on", "2022-01-10");
  set (f, "suspended_by", "大府发〔2022〕1号");
  do_it (f, "suspend");
  assert_validity_on (f, "2022-01-10", "suspended");

  assert_refused (f, "resume", "resumed_on_given");
  set (f, "resumed_on", "2022-03-01");
  do_it (f, "resume");
  assert_validity_on (f, "2022-02-28", "suspended");
  assert_validity_on (f, "2022-03-01", "in_force");
}

/* "Which of our documents rest on this repealed basis" is a filter. */
static void
test_repealed_basis (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  gint64 basis = keep (f, make (&yifa_legal_basis, "title", "四川省农村公路条例", "effective_on", "2017-10-01",
                                "expires_on", "2026-12-31", NULL));
  YifaRecord *link = make (&yifa_doc_basis, "articles", "第五条", NULL);

  yifa_record_set_int (link, YIFA_DOC_BASIS_BASIS, basis);
  keep_part (f, link);
  yifa_query_where (query, "basis_repealed", YIFA_EQUAL, "1");
  g_assert_cmpint (yifa_store_count (f->store, &yifa_normative_doc, query), ==, 0);

  yifa_store_set_today (f->store, "2027-01-01");
  g_assert_cmpint (yifa_store_count (f->store, &yifa_normative_doc, query), ==, 1);
}

/* A repealing clause needs no second entry: publishing the new document ends the old one on its day. */
static void
test_repealing_clause (Fixture *f, gconstpointer data)
{
  YifaRecord *old = make (&yifa_normative_doc, "title", "旧办法", "published_on", "2020-01-01", NULL);
  YifaRecord *relation = make (&yifa_doc_relation, "relation", "repeals", "article", "第二十条", NULL);
  g_autoptr(YifaRecord) ended = NULL;
  gint64 id;

  yifa_record_set_int (old, YIFA_NORMATIVE_DOC_MAKER_ORG, f->gov);
  id = keep (f, old);
  yifa_record_set_int (relation, YIFA_DOC_RELATION_TARGET, id);
  keep_part (f, relation);
  to_published (f);

  ended = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);
  g_assert_cmpstr (yifa_record_get_text (ended, YIFA_NORMATIVE_DOC_VALIDITY), ==, "repealed");
  g_assert_cmpstr (yifa_record_get_text (ended, YIFA_NORMATIVE_DOC_ENDED_ON), ==, "2026-11-22");
  g_assert_nonnull (strstr (yifa_record_get_text (ended, YIFA_NORMATIVE_DOC_ENDED_BY), "大府规〔2026〕1号"));
}

static void
test_dates_in_order (Fixture *f, gconstpointer data)
{
  static const char *const wrong[][4] = {
    { "signed_on", "2026-05-02", "published_on", "2026-05-01" },
    { "dated_on", "2026-05-02", "published_on", "2026-05-01" },
    { "effective_on", "2026-05-02", "valid_until", "2026-05-01" },
    { "published_on", "2026-05-02", "ended_on", "2026-05-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      yifa_record_put_text (f->doc, wrong[i][0], wrong[i][1]);
      yifa_record_put_text (f->doc, wrong[i][2], wrong[i][3]);
      g_assert_false (yifa_store_save (f->store, f->doc, &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
      g_assert_cmpstr (yifa_error_get_field (error), ==, wrong[i][2]);
      yifa_record_revert (f->doc);
    }
}

/* A last day written by hand stays when other fields change; it follows when its own terms do. */
static void
test_valid_until_follows (Fixture *f, gconstpointer data)
{
  set (f, "effective_on", "2024-02-29");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL), ==, "2029-02-27");
  set (f, "effective_on", "2021-08-01");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL), ==, "2026-07-31");
  set (f, "valid_until", "2025-12-31");
  set (f, "note", "按文件所载日期");
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALID_UNTIL), ==, "2025-12-31");
}

int
main (int argc, char **argv)
{
#define ADD(name, func) g_test_add ("/normative-doc/" name, Fixture, NULL, set_up, func, tear_down)
  g_test_init (&argc, &argv, NULL);

  ADD ("road", test_road);
  ADD ("follows-its-filings", test_follows_its_filings);
  ADD ("six-steps-from-the-start", test_six_steps_from_the_start);
  ADD ("no-way-round", test_no_way_round);

  ADD ("gate/on-the-plan", test_on_the_plan);
  ADD ("gate/drafter-named", test_drafter_named);
  ADD ("gate/urgency-explained", test_urgency_explained);
  ADD ("gate/recognised", test_recognised);
  ADD ("gate/comment-opened", test_comment_opened);
  ADD ("gate/necessity-argued", test_necessity_argued);
  ADD ("gate/comment-closed", test_comment_closed);
  ADD ("gate/comment-term", test_comment_term);
  ADD ("gate/market-term", test_market_term);
  ADD ("gate/opinions-decided", test_opinions_decided);
  ADD ("gate/competition-reviewed", test_competition_reviewed);
  ADD ("gate/materials-complete", test_materials_complete);
  ADD ("gate/review-accepted", test_review_accepted);
  ADD ("gate/review-returned", test_review_returned);
  ADD ("gate/review-issued", test_review_issued);
  ADD ("gate/unlawful-is-not-deliberated", test_unlawful_is_not_deliberated);
  ADD ("gate/not-normative-is-not-deliberated", test_not_normative_is_not_deliberated);
  ADD ("gate/points-closed", test_points_closed);
  ADD ("gate/on-an-agenda", test_on_an_agenda);
  ADD ("gate/meeting-approved", test_meeting_approved);
  ADD ("gate/signature", test_signature);
  ADD ("gate/number-ready", test_number_ready);
  ADD ("gate/validity-given", test_validity_given);
  ADD ("gate/validity-within-max", test_validity_within_max);
  ADD ("gate/trial-within-max", test_trial_within_max);
  ADD ("gate/published", test_published);
  ADD ("gate/published-after-signing", test_published_after_signing);
  ADD ("gate/effective-after-publication", test_effective_after_publication);
  ADD ("gate/filings-once", test_filings_once);

  ADD ("review/gates", test_review_gates);
  ADD ("review/least-time", test_least_review_time);
  ADD ("review/opinion-number-ready", test_opinion_number_ready);
  ADD ("review/return-and-submit-again", test_return_and_submit_again);
  ADD ("review/due", test_review_due);

  ADD ("urgent-road", test_urgent_road);
  ADD ("exempt-step", test_exempt_step);
  ADD ("drop-needs-a-reason", test_drop_needs_a_reason);
  ADD ("redraft", test_redraft);
  ADD ("void-number", test_void_number);
  ADD ("registering-cannot-be-undone", test_registering_cannot_be_undone);
  ADD ("a-step-can-be-undone", test_a_step_can_be_undone);

  ADD ("validity/five-years", test_five_years);
  ADD ("validity/unpublished-has-none", test_unpublished_has_no_validity);
  ADD ("validity/expiry-window", test_expiry_window_is_the_rule);
  ADD ("validity/extend", test_extend);
  ADD ("validity/expired-is-not-extended", test_expired_is_not_extended);
  ADD ("validity/repeal", test_repeal);
  ADD ("validity/revoke", test_revoke);
  ADD ("validity/declare-expired", test_declare_expired);
  ADD ("validity/amend", test_amend);
  ADD ("validity/suspend-and-resume", test_suspend_and_resume);
  ADD ("validity/repealed-basis", test_repealed_basis);
  ADD ("validity/repealing-clause", test_repealing_clause);
  ADD ("dates-in-order", test_dates_in_order);
  ADD ("valid-until-follows", test_valid_until_follows);
  return g_test_run ();
}
