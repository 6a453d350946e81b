/* test-review-desk.c - cases of legality review, of every kind of subject
 *
 * Each gate refuses, naming itself and the article behind it, and opens with its evidence; each kind
 * has its own lists and its own clock.
 */
#include "yifa-checklist.h"
#include "yifa-legal-opinion.h"

#include "doc-road.h"

#define TODAY "2026-11-02" /* a Monday */

static YifaRecord *
load (Fixture *f, gint64 id)
{
  return yifa_store_load (f->store, &yifa_legality_review, id, NULL);
}

static YifaRecord *
a_case (Fixture *f, const char *subject_kind)
{
  YifaRecord *review = make (&yifa_legality_review, "title", "县城停车场特许经营协议", "subject_kind", subject_kind,
                             "subject_text", "甲方提供场地，乙方投资建设并运营十五年。", NULL);

  yifa_store_set_today (f->store, TODAY);
  return load (f, keep (f, review));
}

static GPtrArray *
lines_of (Fixture *f, YifaRecord *review, const YifaKind *kind)
{
  return yifa_store_load_parts (f->store, kind, "review", yifa_record_get_id (review));
}

static void
tick_all (Fixture *f, YifaRecord *review)
{
  g_autoptr(GPtrArray) lines = lines_of (f, review, &yifa_review_material);

  for (guint i = 0; i < lines->len; i++)
    {
      yifa_record_set_int (lines->pdata[i], YIFA_REVIEW_MATERIAL_PRESENT, 1);
      keep (f, g_object_ref (lines->pdata[i]));
    }
}

static YifaRecord *
in_review (Fixture *f, const char *subject_kind)
{
  YifaRecord *review = a_case (f, subject_kind);

  tick_all (f, review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  act (f, review, "accept", NULL);
  return review;
}

static YifaRecord *
concluded (Fixture *f, const char *subject_kind, const char *conclusion)
{
  YifaRecord *review = in_review (f, subject_kind);

  conclude (f, review, conclusion);
  return review;
}

static gint64
add_part (Fixture *f, YifaRecord *review, YifaRecord *part)
{
  yifa_record_put_int (part, "review", yifa_record_get_id (review));
  return keep (f, part);
}

static gint64
add_point (Fixture *f, YifaRecord *review, const char *adoption)
{
  return add_part (f, review, make (&yifa_review_point, "clause", "第五条", "problem", "承诺土地出让金返还",
                                    "adoption", adoption, NULL));
}

static void
assert_due (Fixture *f, YifaRecord *review, const char *due_max_on)
{
  g_autoptr(YifaRecord) again = load (f, yifa_record_get_id (review));

  g_assert_cmpstr (yifa_record_get_text (again, YIFA_LEGALITY_REVIEW_DUE_MAX_ON), ==, due_max_on);
}

/* ---- roads ---- */

static void
test_contract_road (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = a_case (f, "contract");

  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RECEIPT_NO), ==, "审〔2026〕001号");
  tick_all (f, review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER, "赵六");
  act (f, review, "accept", NULL);
  add_point (f, review, "adopted");
  conclude (f, review, "sign_after_amendment");
  act (f, review, "second_read", NULL);
  approve (f, review);
  act (f, review, "issue", NULL); /* contracts know no least time */
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_OPINION_NO), ==, "大法审〔2026〕1号");
  act (f, review, "close", NULL);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_FEEDBACK_ON), ==, TODAY);
}

static void
test_ordinary_paper_road (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = concluded (f, "ordinary", "lawful");

  approve (f, review);
  act (f, review, "issue", NULL);
  act (f, review, "close", NULL);
  g_assert_cmpstr (yifa_record_get_stage (review), ==, "closed");
}

/* A document that may be deliberated may still be when its submitter has reported back. */
static void
test_closed_case_counts_as_issued (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;

  to_reviewed (f, "lawful");
  review = last_part (f, &yifa_legality_review);
  act (f, review, "close", NULL);
  put_on_agenda (f);
  do_it (f, "deliberate");
}

/* ---- receipt ---- */

static void
test_lists_of_each_kind (Fixture *f, gconstpointer data)
{
  const char *const kinds[] = { "normative_doc", "decision", "contract", "project", "ordinary", "general" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(YifaRecord) review = a_case (f, kinds[i]);
      g_autoptr(GPtrArray) materials = lines_of (f, review, &yifa_review_material);
      g_autoptr(GPtrArray) items = lines_of (f, review, &yifa_review_item);
      GPtrArray *list = yifa_rules_materials (f->store, yifa_legality_review_get_materials (review));

      g_assert_cmpuint (materials->len, ==, list->len);
      g_assert_cmpuint (items->len, ==, yifa_checklist_of (f->store, kinds[i])->len);
      g_assert_cmpuint (items->len, >, 0);
    }
}

static void
test_kind_is_corrected (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = a_case (f, "general");
  g_autoptr(GPtrArray) items = NULL;

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND, "contract");
  keep (f, g_object_ref (review));
  items = lines_of (f, review, &yifa_review_item);
  g_assert_cmpuint (items->len, ==, yifa_checklist_of (f->store, "contract")->len);
  g_assert_true (g_str_has_prefix (yifa_record_get_text (items->pdata[0], YIFA_REVIEW_ITEM_CODE), "CT"));
}

static void
test_reviewer_named (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = a_case (f, "contract");

  tick_all (f, review);
  assert_refused_on (f, review, "accept", "reviewer_named");
  assert_refused_on (f, review, "assign", "reviewer_named");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  act (f, review, "assign", NULL);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_ASSIGNED_ON), ==, TODAY);
  act (f, review, "accept", NULL);
}

static void
test_materials_complete (Fixture *f, gconstpointer data)
{
  const char *const kinds[] = { "normative_doc", "decision", "contract", "project", "ordinary", "general" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(YifaRecord) review = a_case (f, kinds[i]);

      yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
      assert_refused_on (f, review, "accept", "materials_complete");
      tick_all (f, review);
      act (f, review, "accept", NULL);
    }
}

static void
test_incomplete_set_with_a_reason (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = a_case (f, "contract");

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  act (f, review, "accept", "容缺受理，三日内补齐");
  g_assert_cmpstr (yifa_record_get_stage (review), ==, "reviewing");
}

static void
test_document_brings_its_files (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = NULL;
  g_autofree char *missing = NULL;

  to_submitted (f);
  review = last_part (f, &yifa_legality_review);
  missing = yifa_legality_review_dup_missing (f->store, review);
  g_assert_null (missing);
}

static void
test_shortage_named (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = a_case (f, "contract");
  g_autoptr(YifaRecord) full = in_review (f, "contract");

  assert_refused_on (f, full, "return", "shortage_named"); /* nothing is missing, and nothing is said */
  act (f, review, "return", NULL);                         /* the list says what is */
  g_assert_nonnull (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_RETURN_REASON));
}

/* ---- clocks ---- */

static void
test_clock_of_each_kind (Fixture *f, gconstpointer data)
{
  static const struct { const char *kind, *not_before, *due; } cases[] = {
    { "normative_doc", "2026-11-09", "2026-11-23" },
    { "decision",      "2026-11-11", "2026-11-23" },
    { "contract",      NULL,         "2026-11-09" },
    { "project",       NULL,         "2026-11-09" },
    { "ordinary",      NULL,         "2026-11-09" },
    { "general",       NULL,         "2026-11-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(YifaRecord) review = in_review (f, cases[i].kind);

      assert_due (f, review, cases[i].due);
      g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON), ==, cases[i].not_before);
    }
}

static void
test_clock_stands_while_supplementing (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "contract");

  yifa_store_set_today (f->store, "2026-11-04");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_RETURN_REASON, "缺相对方资信材料");
  act (f, review, "return", NULL);
  g_assert_cmpint (yifa_record_get_int (review, YIFA_LEGALITY_REVIEW_ROUNDS), ==, 1);

  yifa_store_set_today (f->store, "2026-11-12"); /* six working days later */
  act (f, review, "resubmit", NULL);
  act (f, review, "accept", NULL);
  assert_due (f, review, "2026-11-17");
}

static void
test_least_time_of_a_decision (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "decision");

  add_part (f, review, make (&yifa_legal_opinion, "adviser", "孙律师", "received_on", TODAY, "view", "lawful", "opinion",
                             "符合规定。", NULL));
  conclude (f, review, "lawful");
  approve (f, review);
  yifa_store_set_today (f->store, "2026-11-10");
  assert_refused_on (f, review, "issue", "least_time_taken");
  yifa_store_set_today (f->store, "2026-11-11");
  act (f, review, "issue", NULL);
}

static void
test_least_time_without_a_calendar (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "decision");

  add_part (f, review, make (&yifa_legal_opinion, "adviser", "孙律师", "received_on", TODAY, "view", "lawful", "opinion",
                             "符合规定。", NULL));
  conclude (f, review, "lawful");
  approve (f, review);
  yifa_record_clear (review, YIFA_LEGALITY_REVIEW_DUE_MIN_ON); /* as it is when the year was not known at receipt */
  yifa_store_set_today (f->store, "2026-11-10");
  assert_refused_on (f, review, "issue", "least_time_taken");

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_COMPLETE_ON, "2031-01-06"); /* no such notice yet */
  yifa_store_set_today (f->store, "2031-03-03");
  assert_refused_on (f, review, "issue", "least_time_taken");
}

/* Seven working days from 2 November end on the 11th. */
static void
test_time_left_before_the_meeting (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = a_case (f, "decision");

  tick_all (f, review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_MEETING_ON, "2026-11-10");
  assert_refused_on (f, review, "accept", "time_left");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_MEETING_ON, "2026-11-11");
  act (f, review, "accept", NULL);
}

/* ---- checklist and conclusion ---- */

static void
test_checklist_answered (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "contract");

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "can_sign");
  assert_refused_on (f, review, "conclude", "checklist_answered");
  conclude (f, review, "can_sign");
}

static gint64
answer_no (Fixture *f, YifaRecord *review)
{
  g_autoptr(GPtrArray) items = lines_of (f, review, &yifa_review_item);

  answer_checklist (f, review);
  set_on (f, &yifa_review_item, yifa_record_get_id (items->pdata[0]), "answer", "no");
  return yifa_record_get_id (items->pdata[0]);
}

static void
test_no_is_explained_by_a_note (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "contract");
  gint64 item = answer_no (f, review);

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "supplement_first");
  assert_refused_on (f, review, "conclude", "noes_explained");
  set_on (f, &yifa_review_item, item, "note", "签约主体未经授权");
  act (f, review, "conclude", NULL);
}

static void
test_no_is_explained_by_a_point (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "contract");
  gint64 item = answer_no (f, review);

  add_point (f, review, NULL);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "not_advisable");
  set_on (f, &yifa_review_item, item, "clause", "第六条");
  assert_refused_on (f, review, "conclude", "noes_explained");
  set_on (f, &yifa_review_item, item, "clause", "第五条");
  act (f, review, "conclude", NULL);
}

static void
test_conclusion_fits (Fixture *f, gconstpointer data)
{
  static const struct { const char *kind, *wrong; } cases[] = {
    { "normative_doc", "can_sign" },
    { "decision",      "not_normative" },
    { "contract",      "lawful" },
    { "ordinary",      "not_advisable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(YifaRecord) review = in_review (f, cases[i].kind);

      answer_checklist (f, review);
      yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, cases[i].wrong);
      assert_refused_on (f, review, "conclude", "conclusion_fits");
    }
}

static void
test_points_written (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "contract");

  answer_checklist (f, review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "sign_after_amendment");
  assert_refused_on (f, review, "conclude", "points_written");
  add_point (f, review, NULL);
  act (f, review, "conclude", NULL);
}

/* ---- advisers ---- */

static void
test_advisers_heard (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "decision");

  answer_checklist (f, review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "lawful");
  assert_refused_on (f, review, "conclude", "advisers_heard");
  add_part (f, review, make (&yifa_legal_opinion, "adviser", "孙律师", "received_on", TODAY, "view", "lawful", "opinion",
                             "符合规定。", NULL));
  act (f, review, "conclude", NULL);
}

static void
test_opinions_received (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "contract");

  add_part (f, review, make (&yifa_legal_opinion, "adviser", "孙律师", "asked_on", TODAY, NULL));
  answer_checklist (f, review);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "can_sign");
  assert_refused_on (f, review, "conclude", "opinions_received");
  act (f, review, "conclude", "顾问出差，电话答复无意见");
  g_assert_cmpstr (yifa_record_get_stage (review), ==, "concluded");
}

static void
test_received_opinion_says_something (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "contract");
  g_autoptr(YifaRecord) opinion = make (&yifa_legal_opinion, "adviser", "孙律师", "received_on", TODAY, NULL);
  g_autoptr(GError) error = NULL;

  yifa_record_set_int (opinion, YIFA_LEGAL_OPINION_REVIEW, yifa_record_get_id (review));
  g_assert_false (yifa_store_save (f->store, opinion, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
}

/* ---- second reading, approval, feedback ---- */

static void
test_second_reader_is_other (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = concluded (f, "contract", "can_sign");

  assert_refused_on (f, review, "second_read", "second_reader_is_other"); /* nobody */
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER, "李四 ");
  assert_refused_on (f, review, "second_read", "second_reader_is_other"); /* oneself */
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER, "赵六");
  act (f, review, "second_read", NULL);
  g_assert_cmpstr (yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_READ_ON), ==, TODAY);
}

static void
test_second_read_done (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = concluded (f, "contract", "can_sign");

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER, "赵六");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_APPROVER, "王局长");
  assert_refused_on (f, review, "approve", "second_read_done");
  act (f, review, "second_read", NULL);
  act (f, review, "approve", NULL);
}

static void
test_approver_named (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = concluded (f, "contract", "can_sign");

  assert_refused_on (f, review, "approve", "approver_named");
  approve (f, review);
}

static void
test_reopened_is_read_and_approved_anew (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = concluded (f, "contract", "can_sign");

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER, "赵六");
  act (f, review, "second_read", NULL);
  approve (f, review);
  act (f, review, "reopen", "签批人要求补充风险提示");
  act (f, review, "conclude", NULL);
  assert_refused_on (f, review, "approve", "second_read_done");
  assert_refused_on (f, review, "approve", "approver_named");
}

static void
test_points_answered (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "contract");
  gint64 point = add_point (f, review, NULL);

  conclude (f, review, "sign_after_amendment");
  approve (f, review);
  act (f, review, "issue", NULL);
  assert_refused_on (f, review, "close", "points_answered");
  set_on (f, &yifa_review_point, point, "adoption", "not_adopted");
  assert_refused_on (f, review, "close", "points_answered"); /* and why not? */
  set_on (f, &yifa_review_point, point, "adoption_reason", "返还条款已经市政府批准");
  act (f, review, "close", NULL);
}

/* A case from before there were checklists goes on without one. */
static void
test_old_case_goes_on (Fixture *f, gconstpointer data)
{
  YifaRecord *record = make (&yifa_legality_review, "title", "旧案", "subject_kind", "ordinary", "stage", "reviewing",
                             "receipt_no", "审〔2025〕7号", "reviewer", "李四", "conclusion", "lawful", NULL);
  g_autoptr(YifaRecord) review = load (f, keep (f, record));

  act (f, review, "conclude", NULL);
  approve (f, review);
  act (f, review, "issue", NULL);
}

/* ---- what waits ---- */

static void
assert_waits (Fixture *f, YifaRecord *record, const char *rule, const char *who)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) duties = yifa_duties_of (f->store, record, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < duties->len; i++)
    {
      YifaDuty *duty = duties->pdata[i];

      if (!g_str_equal (duty->rule, rule))
        continue;
      g_assert_cmpstr (duty->who, ==, who);
      g_assert_nonnull (duty->basis);
      return;
    }
  g_error ("nothing waits by %s", rule);
}

static void
test_what_waits_is_a_duty (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = in_review (f, "contract");
  g_autoptr(YifaRecord) opinion = NULL;
  gint64 asked = add_part (f, review, make (&yifa_legal_opinion, "adviser", "孙律师", "asked_on", TODAY, "due_on",
                                            "2026-11-04", NULL));

  opinion = yifa_store_load (f->store, &yifa_legal_opinion, asked, NULL);
  assert_waits (f, opinion, "la.opinion_before_decision", "孙律师");

  answer_checklist (f, review);
  add_point (f, review, NULL);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "sign_after_amendment");
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_SECOND_READER, "赵六");
  act (f, review, "conclude", "顾问口头答复");
  assert_waits (f, review, "rv.second_reader", "赵六");
  act (f, review, "second_read", NULL);
  assert_waits (f, review, "rv.approval", NULL);
  approve (f, review);
  assert_waits (f, review, "rv.approval", "李四");
  act (f, review, "issue", NULL);
  assert_waits (f, review, "rv.feedback", NULL);
}

/* Whoever read and approved the opinion has not read another one. */
static void
test_issued_opinion_stays (Fixture *f, gconstpointer data)
{
  static const guint fields[] = { YIFA_LEGALITY_REVIEW_CONCLUSION, YIFA_LEGALITY_REVIEW_SUBJECT_KIND };
  static const char *const others[] = { "unlawful", "contract" };
  g_autoptr(YifaRecord) review = concluded (f, "ordinary", "lawful");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr(YifaRecord) again = load (f, yifa_record_get_id (review));
      g_autoptr(GError) error = NULL;

      yifa_record_set_text (again, fields[i], others[i]);
      g_assert_false (yifa_store_save (f->store, again, &error));
      g_assert_error (error, YIFA_ERROR, YIFA_ERROR_INVALID);
    }

  act (f, review, "reopen", "结论改写");
  add_point (f, review, NULL);
  conclude (f, review, "unlawful");
  approve (f, review);
  act (f, review, "issue", NULL);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, "lawful");
  g_assert_false (yifa_store_save (f->store, review, NULL));
}

static YifaRecord *
issued_with_a_point (Fixture *f)
{
  YifaRecord *review = in_review (f, "contract");

  add_part (f, review, make (&yifa_legal_opinion, "adviser", "孙律师", "received_on", TODAY, "view", "amend", "opinion",
                             "应当修改。", NULL));
  add_point (f, review, NULL);
  conclude (f, review, "sign_after_amendment");
  approve (f, review);
  act (f, review, "issue", NULL);
  return review;
}

static void
assert_kept (Fixture *f, YifaRecord *part, const char *field, const char *value)
{
  g_autoptr(GError) error = NULL;

  yifa_record_set_string (part, yifa_kind_find (yifa_record_get_kind (part), field), value);
  g_assert_false (yifa_store_save (f->store, part, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  yifa_record_revert (part);
}

/* No point of an issued opinion is written anew, nor what the opinion rests on. */
static void
test_parts_of_an_issued_opinion_stay (Fixture *f, gconstpointer data)
{
  static const struct { const YifaKind *kind; const char *field, *value; } cases[] = {
    { &yifa_review_point, "clause", "第六条" },
    { &yifa_review_point, "problem", "没有问题" },
    { &yifa_review_point, "quote", "另一句" },
    { &yifa_review_point, "basis", "另一依据" },
    { &yifa_review_point, "suggestion", "不改" },
    { &yifa_review_point, "severity", "low" },
    { &yifa_review_item, "answer", "not_applicable" },
    { &yifa_review_material, "present", "0" },
    { &yifa_legal_opinion, "view", "lawful" },
    { &yifa_legal_opinion, "received_on", NULL },
  };
  g_autoptr(YifaRecord) review = issued_with_a_point (f);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) parts = lines_of (f, review, cases[i].kind);

      assert_kept (f, parts->pdata[0], cases[i].field, cases[i].value);
    }
}

/* A point that nobody has answered is not made to go away. */
static void
test_points_of_an_issued_opinion_are_not_withdrawn (Fixture *f, gconstpointer data)
{
  static const YifaKind *const kinds[] = { &yifa_review_point, &yifa_review_item, &yifa_review_material,
                                           &yifa_legal_opinion };
  g_autoptr(YifaRecord) review = issued_with_a_point (f);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) parts = lines_of (f, review, kinds[i]);

      g_assert_false (yifa_store_withdraw (f->store, parts->pdata[0], "不要了", NULL));
    }
  assert_refused_on (f, review, "close", "points_answered");
}

/* By way of the trail neither: its making is older than the opinion, its answer is not. */
static void
test_points_of_an_issued_opinion_are_not_undone (Fixture *f, gconstpointer data)
{
  g_autoptr(YifaRecord) review = issued_with_a_point (f);
  g_autoptr(GPtrArray) points = lines_of (f, review, &yifa_review_point);
  gint64 point = yifa_record_get_id (points->pdata[0]);
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_store_undo (f->store, &yifa_review_point, point, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  set_on (f, &yifa_review_point, point, "adoption", "adopted");
  g_assert_true (yifa_store_undo (f->store, &yifa_review_point, point, NULL));
}

#define ADD(name, function) g_test_add ("/review-desk/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("contract-road", test_contract_road);
  ADD ("ordinary-paper-road", test_ordinary_paper_road);
  ADD ("closed-case-counts-as-issued", test_closed_case_counts_as_issued);
  ADD ("lists-of-each-kind", test_lists_of_each_kind);
  ADD ("kind-is-corrected", test_kind_is_corrected);
  ADD ("reviewer-named", test_reviewer_named);
  ADD ("materials-complete", test_materials_complete);
  ADD ("incomplete-set-with-a-reason", test_incomplete_set_with_a_reason);
  ADD ("document-brings-its-files", test_document_brings_its_files);
  ADD ("shortage-named", test_shortage_named);
  ADD ("clock-of-each-kind", test_clock_of_each_kind);
  ADD ("clock-stands-while-supplementing", test_clock_stands_while_supplementing);
  ADD ("least-time-of-a-decision", test_least_time_of_a_decision);
  ADD ("least-time-without-a-calendar", test_least_time_without_a_calendar);
  ADD ("time-left-before-the-meeting", test_time_left_before_the_meeting);
  ADD ("checklist-answered", test_checklist_answered);
  ADD ("no-is-explained-by-a-note", test_no_is_explained_by_a_note);
  ADD ("no-is-explained-by-a-point", test_no_is_explained_by_a_point);
  ADD ("conclusion-fits", test_conclusion_fits);
  ADD ("points-written", test_points_written);
  ADD ("advisers-heard", test_advisers_heard);
  ADD ("opinions-received", test_opinions_received);
  ADD ("received-opinion-says-something", test_received_opinion_says_something);
  ADD ("second-reader-is-other", test_second_reader_is_other);
  ADD ("second-read-done", test_second_read_done);
  ADD ("approver-named", test_approver_named);
  ADD ("reopened-is-read-and-approved-anew", test_reopened_is_read_and_approved_anew);
  ADD ("issued-opinion-stays", test_issued_opinion_stays);
  ADD ("parts-of-an-issued-opinion-stay", test_parts_of_an_issued_opinion_stay);
  ADD ("points-are-not-withdrawn", test_points_of_an_issued_opinion_are_not_withdrawn);
  ADD ("points-are-not-undone", test_points_of_an_issued_opinion_are_not_undone);
  ADD ("points-answered", test_points_answered);
  ADD ("old-case-goes-on", test_old_case_goes_on);
  ADD ("what-waits-is-a-duty", test_what_waits_is_a_duty);
  return g_test_run ();
}
