/* doc-road.h - one office, one document, and the evidence for each step of its road
 *
 * Shared by the tests of the road and of what comes after it: each helper brings the document to a
 * stage, with all that the gates before it ask for.
 */
#pragma once

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
#include "yifa-review-item.h"
#include "yifa-review-material.h"
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

static inline gint64
keep (Fixture *f, YifaRecord *record)
{
  g_autoptr(YifaRecord) owned = record;
  g_autoptr(GError) error = NULL;

  yifa_store_save (f->store, owned, &error);
  g_assert_no_error (error);
  return yifa_record_get_id (owned);
}

/* A record in one line: field, value, field, value, NULL; a value is its stable text. */
static inline YifaRecord *
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

static inline gint64
keep_part (Fixture *f, YifaRecord *part)
{
  yifa_record_put_int (part, "doc", yifa_record_get_id (f->doc));
  return keep (f, part);
}

static inline gint64
an_org (Fixture *f, const char *name, const char *kind, const char *is_self)
{
  return keep (f,
               make (&yifa_org, "name", name, "org_kind", kind, "level", "county", "is_self", is_self, NULL));
}

static inline void
a_code (Fixture *f, gint64 org, const char *code, const char *series)
{
  YifaRecord *record = make (&yifa_agency_code, "code", code, "series", series, NULL);

  yifa_record_set_int (record, YIFA_AGENCY_CODE_ORG, org);
  keep (f, record);
}

static inline void
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

static inline void
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

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->doc);
  g_assert_finalize_object (f->store);
}

static inline void
reload (Fixture *f)
{
  gint64 id = yifa_record_get_id (f->doc);

  g_object_unref (f->doc);
  f->doc = yifa_store_load (f->store, &yifa_normative_doc, id, NULL);
}

static inline void
act (Fixture *f, YifaRecord *record, const char *name, const char *reason)
{
  const YifaAction *action = yifa_workflow_find (yifa_record_get_kind (record), name);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (action);
  if (!yifa_workflow_do (f->store, record, action, reason, &error))
    g_error ("%s: %s", name, error->message);
}

static inline void
do_it (Fixture *f, const char *name)
{
  act (f, f->doc, name, NULL);
  reload (f);
}

static inline void
act_on (Fixture *f, const YifaKind *kind, gint64 id, const char *name)
{
  g_autoptr(YifaRecord) record = yifa_store_load (f->store, kind, id, NULL);

  act (f, record, name, NULL);
}

static inline void
set_on (Fixture *f, const YifaKind *kind, gint64 id, const char *field, const char *value)
{
  g_autoptr(YifaRecord) record = yifa_store_load (f->store, kind, id, NULL);

  yifa_record_set_string (record, yifa_kind_find (kind, field), value);
  keep (f, g_object_ref (record));
}

static inline void
set (Fixture *f, const char *field, const char *value)
{
  set_on (f, &yifa_normative_doc, yifa_record_get_id (f->doc), field, value);
  reload (f);
}

static inline YifaRecord *
last_part (Fixture *f, const YifaKind *kind)
{
  g_autoptr(GPtrArray) parts = yifa_store_load_parts (f->store, kind, "doc", yifa_record_get_id (f->doc));

  g_assert_cmpuint (parts->len, >, 0);
  return g_object_ref (parts->pdata[parts->len - 1]);
}

/* @gate refuses @action, says why, names a rule that exists and a place that exists; and nothing moves. */
static inline void
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

static inline void
assert_refused (Fixture *f, const char *name, const char *gate)
{
  assert_refused_on (f, f->doc, name, gate);
}

static inline void
assert_stage (Fixture *f, const char *stage)
{
  reload (f);
  g_assert_cmpstr (yifa_record_get_stage (f->doc), ==, stage);
}

static inline void
assert_step (Fixture *f, const char *step, const char *stage)
{
  g_autoptr(YifaRecord) row = yifa_doc_step_find (f->store, f->doc, step);

  g_assert_cmpstr (yifa_record_get_stage (row), ==, stage);
}

static inline void
assert_validity_on (Fixture *f, const char *day, const char *validity)
{
  yifa_store_set_today (f->store, day);
  reload (f);
  g_assert_cmpstr (yifa_record_get_text (f->doc, YIFA_NORMATIVE_DOC_VALIDITY), ==, validity);
}

/* ---- the evidence, piece by piece ---- */

static inline void
recognise (Fixture *f)
{
  keep_part (f, make (&yifa_recognition, "is_administrative", "1", "is_outward", "1", "is_general", "1",
                      "is_repeated", "1", "result", "is", "decided_on", "2026-06-01", NULL));
}

static inline void
argue (Fixture *f)
{
  keep_part (f, make (&yifa_ex_ante_eval, "necessity", "农村公路失养", "concluded_on", "2026-06-02", NULL));
}

static inline void
open_comment (Fixture *f, const char *from, const char *to)
{
  f->comment = keep_part (f, make (&yifa_public_comment, "starts_on", from, "ends_on", to, "channel",
                                   "website", NULL));
}

static inline gint64
hear (Fixture *f, const char *adoption)
{
  YifaRecord *opinion = make (&yifa_opinion, "content", "建议明确经费", "adoption", adoption, NULL);

  yifa_record_set_int (opinion, YIFA_OPINION_COMMENT, f->comment);
  return keep (f, opinion);
}

static inline void
review_competition (Fixture *f)
{
  keep_part (f, make (&yifa_fair_competition, "is_needed", "0", "not_needed_reason", "不涉及经营者经济活动", NULL));
}

static inline void
attach (Fixture *f, const char *role)
{
  YifaRecord *file = make (&yifa_attachment, "owner_kind", "normative_doc", "role", role, "name", "材料.pdf",
                           "sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                           "size", "0", NULL);

  yifa_record_set_int (file, YIFA_ATTACHMENT_OWNER_ID, yifa_record_get_id (f->doc));
  keep (f, file);
}

static inline void
attach_materials (Fixture *f)
{
  GPtrArray *list = yifa_rules_materials (f->store, "review");

  for (guint i = 0; i < list->len; i++)
    attach (f, ((YifaMaterial *) list->pdata[i])->role);
}

/* ---- the road, stage by stage ---- */

static inline void
to_drafting (Fixture *f)
{
  do_it (f, "start_drafting");
}

static inline void
to_consulting (Fixture *f)
{
  to_drafting (f);
  recognise (f);
  open_comment (f, "2026-07-01", "2026-07-31");
  hear (f, "adopted");
  do_it (f, "consult");
}

static inline void
ready_to_submit (Fixture *f)
{
  to_consulting (f);
  argue (f);
  review_competition (f);
  attach_materials (f);
}

static inline void
to_submitted (Fixture *f)
{
  ready_to_submit (f);
  do_it (f, "submit");
}

static inline void
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

static inline void
answer_checklist (Fixture *f, YifaRecord *review)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (f->store, &yifa_review_item, "review",
                                                      yifa_record_get_id (review));

  for (guint i = 0; i < items->len; i++)
    {
      yifa_record_set_text (items->pdata[i], YIFA_REVIEW_ITEM_ANSWER, "yes");
      keep (f, g_object_ref (items->pdata[i]));
    }
}

static inline void
conclude (Fixture *f, YifaRecord *review, const char *conclusion)
{
  answer_checklist (f, review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, conclusion);
  act (f, review, "conclude", NULL);
}

static inline void
approve (Fixture *f, YifaRecord *review)
{
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_APPROVER, "王局长");
  act (f, review, "approve", NULL);
}

static inline void
to_reviewed (Fixture *f, const char *conclusion)
{
  g_autoptr(YifaRecord) review = NULL;
  YifaRecord *point = make (&yifa_review_point, "clause", "第八条", "problem", "增设义务", NULL);

  to_reviewing (f);
  review = last_part (f, &yifa_legality_review);
  yifa_record_set_int (point, YIFA_REVIEW_POINT_REVIEW, yifa_record_get_id (review));
  yifa_record_set_text (point, YIFA_REVIEW_POINT_ADOPTION, "adopted");
  keep (f, point);
  conclude (f, review, conclusion);
  approve (f, review);
  act (f, review, "issue", NULL);
  reload (f);
}

static inline void
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

static inline void
to_deliberating (Fixture *f)
{
  to_reviewed (f, "lawful");
  put_on_agenda (f);
  do_it (f, "deliberate");
}

static inline void
to_approved (Fixture *f)
{
  to_deliberating (f);
  act_on (f, &yifa_meeting, f->meeting, "hold");
  set_on (f, &yifa_agenda_item, f->agenda_item, "decision", "approved");
  do_it (f, "approve");
}

static inline void
to_signed (Fixture *f)
{
  to_approved (f);
  set (f, "signatory", "胡县长");
  set (f, "signed_on", "2026-11-21");
  do_it (f, "sign");
}

static inline void
to_registered (Fixture *f)
{
  to_signed (f);
  do_it (f, "register");
}

static inline void
to_published (Fixture *f)
{
  to_registered (f);
  keep_part (f, make (&yifa_publication, "channel", "website", "published_on", "2026-11-22", NULL));
  do_it (f, "publish");
}
