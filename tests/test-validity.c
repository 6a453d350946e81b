/* test-validity.c - whether a document is in force, which needs nobody to press a button
 *
 * From dates and from today, through extension, amendment, suspension and its several ends.
 */
#include "doc-road.h"

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
  assert_validity_on (f, "2026-07-31", "in_force"); /* the last day */
  assert_validity_on (f, "2026-08-01", "expired");
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
  g_assert_false (yifa_record_get_int (f->doc, YIFA_NORMATIVE_DOC_EXPIRING));
  assert_validity_on (f, "2026-02-01", "in_force");
  g_assert_true (yifa_record_get_int (f->doc, YIFA_NORMATIVE_DOC_EXPIRING));
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
#define ADD(name, func) g_test_add ("/validity/" name, Fixture, NULL, set_up, func, tear_down)
  g_test_init (&argc, &argv, NULL);

  ADD ("five-years", test_five_years);
  ADD ("unpublished-has-none", test_unpublished_has_no_validity);
  ADD ("expiry-window", test_expiry_window_is_the_rule);
  ADD ("extend", test_extend);
  ADD ("expired-is-not-extended", test_expired_is_not_extended);
  ADD ("repeal", test_repeal);
  ADD ("revoke", test_revoke);
  ADD ("declare-expired", test_declare_expired);
  ADD ("amend", test_amend);
  ADD ("suspend-and-resume", test_suspend_and_resume);
  ADD ("repealed-basis", test_repealed_basis);
  ADD ("repealing-clause", test_repealing_clause);
  ADD ("dates-in-order", test_dates_in_order);
  ADD ("valid-until-follows", test_valid_until_follows);
  return g_test_run ();
}
