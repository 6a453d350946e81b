/* test-filing.c - reporting documents for filing: duties, clocks, gates, outcomes */
#include "yifa-date.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-unfiled-doc.h"

#include "filing-office.h"

static GPtrArray *
filings_of (Office *f, YifaRecord *doc)
{
  return yifa_store_load_parts (f->store, &yifa_filing, "doc", yifa_record_get_id (doc));
}

static YifaRecord *
filing_to (Office *f, YifaRecord *doc, const char *addressee_kind)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();
  YifaRecord *filing;

  yifa_query_where_id (query, "doc", yifa_record_get_id (doc));
  yifa_query_where (query, "addressee_kind", YIFA_EQUAL, addressee_kind);
  filing = yifa_store_find_one (f->store, &yifa_filing, query);
  g_assert_nonnull (filing);
  return filing;
}

static void
create (Office *f, YifaRecord *doc)
{
  g_autoptr(GError) error = NULL;

  yifa_filing_create_for_doc (f->store, doc, &error);
  g_assert_no_error (error);
}

/* A county document, published, with its two filings. */
static YifaRecord *
add_published (Office *f, const char *published_on)
{
  YifaRecord *doc = add_doc (f, "大英县农村公路养护管理办法", f->gov, "government", published_on);

  create (f, doc);
  return doc;
}

static void
make_ready (Office *f, YifaRecord *filing)
{
  act (f, filing, "take_number", NULL);
  tick_all (f, &yifa_filing_material, "filing", filing);
}

static void
register_filing (Office *f, YifaRecord *filing, const char *receipt_no)
{
  act (f, filing, "receive", NULL);
  yifa_record_set_text (filing, YIFA_FILING_RECEIPT_NO, receipt_no);
  act (f, filing, "register", NULL);
}

static void
test_government_reports_to_two (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");
  g_autoptr(YifaRecord) npc = filing_to (f, doc, "npc_sc");
  g_autoptr(GPtrArray) all = filings_of (f, doc);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (yifa_record_get_int (up, YIFA_FILING_TO_ORG), ==, f->upper);
  g_assert_cmpint (yifa_record_get_int (npc, YIFA_FILING_TO_ORG), ==, f->npc);
  g_assert_cmpstr (yifa_record_get_title (up), ==, "大英县农村公路养护管理办法");
}

static void
test_township_reports_to_own_government (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "蓬莱镇集镇管理办法", f->township, "township", "2026-11-10");
  g_autoptr(GPtrArray) all = NULL;

  create (f, doc);
  all = filings_of (f, doc);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (yifa_record_get_int (all->pdata[0], YIFA_FILING_TO_ORG), ==, f->gov);
}

static void
test_duties_are_made_once (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(GPtrArray) all = NULL;

  create (f, doc);
  all = filings_of (f, doc);
  g_assert_cmpuint (all->len, ==, 2);
}

static void
test_clock_starts_at_publication (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "大英县河道管理办法", f->gov, "government", NULL);
  g_autoptr(YifaRecord) up = NULL;

  create (f, doc);
  up = filing_to (f, doc, "upper_gov");
  g_assert_null (yifa_record_get_text (up, YIFA_FILING_DUE_ON));

  g_assert_true (yifa_filing_start_clock (f->store, doc, "2026-11-09", NULL));
  up = reload (f, g_steal_pointer (&up));
  g_assert_cmpstr (yifa_record_get_text (up, YIFA_FILING_DUE_ON), ==, "2026-11-24");
  g_assert_cmpint (yifa_record_get_int (up, YIFA_FILING_DAYS_LEFT), ==, 2);
}

static void
test_overdue_needs_nobody (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-09");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  g_assert_false (yifa_record_get_int (up, YIFA_FILING_OVERDUE));
  yifa_store_set_today (f->store, "2026-11-25");
  up = reload (f, g_steal_pointer (&up));
  g_assert_true (yifa_record_get_int (up, YIFA_FILING_OVERDUE));
}

static void
test_send_refuses_unpublished (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "大英县河道管理办法", f->gov, "government", NULL);
  g_autoptr(YifaRecord) up = NULL;

  create (f, doc);
  up = filing_to (f, doc, "upper_gov");
  make_ready (f, up);
  g_assert_true (refuses (f, up, "send", "published"));
  assert_refused (f, up, "send");
}

static void
test_send_refuses_without_number (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  tick_all (f, &yifa_filing_material, "filing", up);
  g_assert_true (refuses (f, up, "send", "report_no"));
  act (f, up, "take_number", NULL);
  g_assert_cmpstr (yifa_record_get_text (up, YIFA_FILING_REPORT_NO), ==, "大府规备〔2026〕1号");
  g_assert_false (refuses (f, up, "send", "report_no"));
}

static void
test_send_refuses_incomplete (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  act (f, up, "take_number", NULL);
  g_assert_true (refuses (f, up, "send", "materials"));
  assert_refused (f, up, "send");
  tick_all (f, &yifa_filing_material, "filing", up);
  g_assert_false (refuses (f, up, "send", "materials"));
}

static void
attach (Office *f, YifaRecord *owner, const char *role)
{
  g_autoptr(YifaRecord) file = yifa_record_new (&yifa_attachment);

  yifa_record_set_text (file, YIFA_ATTACHMENT_OWNER_KIND, yifa_record_get_kind (owner)->table);
  yifa_record_set_int (file, YIFA_ATTACHMENT_OWNER_ID, yifa_record_get_id (owner));
  yifa_record_set_text (file, YIFA_ATTACHMENT_ROLE, role);
  yifa_record_set_text (file, YIFA_ATTACHMENT_NAME, "正式文本.pdf");
  yifa_record_set_text (file, YIFA_ATTACHMENT_SHA256, "0");
  yifa_record_set_int (file, YIFA_ATTACHMENT_SIZE, 1);
  keep (f->store, file);
}

static void
test_files_count_on_filing_and_document (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  g_assert_false (yifa_filing_has_material (f->store, up, "official_text"));
  attach (f, doc, "official_text");
  g_assert_true (yifa_filing_has_material (f->store, up, "official_text"));
  attach (f, up, "filing_report");
  g_assert_true (yifa_filing_has_material (f->store, up, "filing_report"));
}

static void
test_send_refuses_without_addressee (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  yifa_record_clear (up, YIFA_FILING_TO_ORG);
  keep (f->store, up);
  make_ready (f, up);
  g_assert_true (refuses (f, up, "send", "addressee"));
}

static void
test_send_refuses_disorder (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  make_ready (f, up);
  yifa_record_set_text (up, YIFA_FILING_SENT_ON, "2026-11-09");
  g_assert_true (refuses (f, up, "send", "dates"));
  yifa_record_set_text (up, YIFA_FILING_SENT_ON, "2026-11-23");
  g_assert_true (refuses (f, up, "send", "dates"));
  yifa_record_set_text (up, YIFA_FILING_SENT_ON, "2026-11-10");
  g_assert_false (refuses (f, up, "send", "dates"));
}

static void
test_sending_meets_the_term (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");
  g_autoptr(GPtrArray) duties = NULL;

  make_ready (f, up);
  act (f, up, "send", NULL);
  g_assert_cmpstr (yifa_record_get_text (up, YIFA_FILING_SENT_ON), ==, "2026-11-22");

  yifa_store_set_today (f->store, "2027-01-31");
  up = reload (f, g_steal_pointer (&up));
  g_assert_false (yifa_record_get_int (up, YIFA_FILING_OVERDUE));
  g_assert_false (yifa_record_get_int (up, YIFA_FILING_LATE));
}

static void
test_late_is_seen (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-10-09");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  make_ready (f, up);
  act (f, up, "send", NULL);
  up = reload (f, g_steal_pointer (&up));
  g_assert_true (yifa_record_get_int (up, YIFA_FILING_LATE));
}

/* An office enters what it sent before it had this register. */
static void
test_history_knows_its_lateness (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "大英县养犬管理办法", f->gov, "government", "2019-08-12");
  g_autoptr(YifaRecord) filing = yifa_record_new (&yifa_filing);

  yifa_record_set_int (filing, YIFA_FILING_DOC, yifa_record_get_id (doc));
  yifa_record_set_text (filing, YIFA_FILING_ADDRESSEE_KIND, "upper_gov");
  yifa_record_set_text (filing, YIFA_FILING_STAGE, "registered");
  yifa_record_set_text (filing, YIFA_FILING_SENT_ON, "2019-09-20");
  keep (f->store, filing);
  filing = reload (f, g_steal_pointer (&filing));
  g_assert_true (yifa_record_get_int (filing, YIFA_FILING_LATE));
  g_assert_false (yifa_record_get_int (filing, YIFA_FILING_OVERDUE));
}

static void
test_regular_without_supplement (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  make_ready (f, up);
  act (f, up, "send", NULL);
  register_filing (f, up, "遂备〔2026〕31号");
  g_assert_true (yifa_record_get_int (up, YIFA_FILING_FIRST_CHECK_COMPLETE));
}

static void
test_irregular_with_supplement (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  make_ready (f, up);
  act (f, up, "send", NULL);
  act (f, up, "receive", NULL);
  g_assert_true (refuses (f, up, "ask_supplement", "reason"));
  yifa_record_set_text (up, YIFA_FILING_SUPPLEMENT_REASON, "缺制定说明");
  act (f, up, "ask_supplement", NULL);
  g_assert_cmpstr (yifa_record_get_text (up, YIFA_FILING_SUPPLEMENT_DUE_ON), ==, "2026-12-07");
  act (f, up, "supplement", NULL);
  register_filing (f, up, "遂备〔2026〕31号");
  g_assert_false (yifa_record_get_int (up, YIFA_FILING_FIRST_CHECK_COMPLETE));
}

static void
test_registration_needs_its_number (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  make_ready (f, up);
  act (f, up, "send", NULL);
  yifa_record_set_text (up, YIFA_FILING_RECEIVED_ON, "2026-11-01");
  g_assert_true (refuses (f, up, "receive", "dates"));
  yifa_record_clear (up, YIFA_FILING_RECEIVED_ON);
  act (f, up, "receive", NULL);
  g_assert_true (refuses (f, up, "register", "receipt"));
  assert_refused (f, up, "register");
}

static void
test_document_follows_its_filings (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");
  g_autoptr(YifaRecord) npc = filing_to (f, doc, "npc_sc");

  make_ready (f, up);
  make_ready (f, npc);
  act (f, up, "send", NULL);
  doc = reload (f, g_steal_pointer (&doc));
  g_assert_cmpstr (yifa_record_get_stage (doc), ==, "published");
  act (f, npc, "send", NULL);
  doc = reload (f, g_steal_pointer (&doc));
  g_assert_cmpstr (yifa_record_get_stage (doc), ==, "filed");

  register_filing (f, up, "遂备〔2026〕31号");
  register_filing (f, npc, "大人备〔2026〕7号");
  doc = reload (f, g_steal_pointer (&doc));
  g_assert_cmpstr (yifa_record_get_stage (doc), ==, "registered_by_receiver");
}

static gint64
count_unfiled (Office *f)
{
  g_autoptr(YifaQuery) query = yifa_query_new ();

  return yifa_store_count (f->store, &yifa_unfiled_doc, query);
}

static void
test_issued_but_not_filed (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_doc (f, "大英县河道管理办法", f->gov, "government", "2026-11-10");
  g_autoptr(YifaRecord) up = NULL, npc = NULL;

  g_assert_cmpint (count_unfiled (f), ==, 1); /* nobody ever made its duties */
  create (f, doc);
  up = filing_to (f, doc, "upper_gov");
  npc = filing_to (f, doc, "npc_sc");
  make_ready (f, up);
  make_ready (f, npc);
  act (f, up, "send", NULL);
  g_assert_cmpint (count_unfiled (f), ==, 1); /* one of two */
  act (f, npc, "send", NULL);
  g_assert_cmpint (count_unfiled (f), ==, 0);
}

static void
test_opinion_runs_to_a_report (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  make_ready (f, up);
  act (f, up, "send", NULL);
  register_filing (f, up, "遂备〔2026〕31号");
  g_assert_true (refuses (f, up, "receive_opinion", "opinion"));
  yifa_record_set_text (up, YIFA_FILING_OPINION, "第七条设定的罚款没有上位法依据");
  act (f, up, "receive_opinion", NULL);
  act (f, up, "correct", NULL);
  g_assert_true (refuses (f, up, "report", "correction"));
  yifa_record_set_text (up, YIFA_FILING_CORRECTION, "删去第七条");
  yifa_record_set_text (up, YIFA_FILING_REPORTED_ON, "2026-11-01");
  g_assert_true (refuses (f, up, "report", "dates"));
  yifa_record_clear (up, YIFA_FILING_REPORTED_ON);
  act (f, up, "report", NULL);
  act (f, up, "close", NULL);
  g_assert_cmpstr (yifa_record_get_text (up, YIFA_FILING_OUTCOME), ==, "opinion");
  g_assert_cmpstr (yifa_record_get_stage (up), ==, "closed");
}

static void
test_not_accepted_needs_a_reason (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");

  make_ready (f, up);
  act (f, up, "send", NULL);
  act (f, up, "receive", NULL);
  assert_refused (f, up, "not_accept");
  act (f, up, "not_accept", "不属于规范性文件");
  g_assert_cmpstr (yifa_record_get_text (up, YIFA_FILING_OUTCOME), ==, "not_in_scope");
}

static void
test_sending_can_be_undone (Office *f, gconstpointer data)
{
  g_autoptr(YifaRecord) doc = add_published (f, "2026-11-10");
  g_autoptr(YifaRecord) up = filing_to (f, doc, "upper_gov");
  g_autoptr(YifaRecord) term = NULL;
  g_autoptr(GError) error = NULL;

  make_ready (f, up);
  act (f, up, "send", NULL);
  yifa_store_undo (f->store, &yifa_filing, yifa_record_get_id (up), &error);
  g_assert_no_error (error);
  up = reload (f, g_steal_pointer (&up));
  g_assert_cmpstr (yifa_record_get_stage (up), ==, "pending");
  g_assert_null (yifa_record_get_text (up, YIFA_FILING_SENT_ON));
  term = yifa_deadline_find (f->store, up, "nd.file_days_up");
  g_assert_cmpstr (yifa_record_get_text (term, YIFA_DEADLINE_STATE), ==, "open");
}

/* A role that the rules ask for and nobody can tick would stop every filing. */
static void
test_every_material_can_be_ticked (Office *f, gconstpointer data)
{
  static const char *const lists[] = { "filing_gov", "filing_npc", "filing_review" };
  const YifaField *role = &yifa_filing_material.fields[YIFA_FILING_MATERIAL_ROLE];

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GPtrArray *materials = yifa_rules_materials (f->store, lists[i]);

      g_assert_nonnull (materials);
      g_assert_cmpuint (materials->len, >, 0);
      for (guint j = 0; j < materials->len; j++)
        {
          const YifaMaterial *material = materials->pdata[j];
          gboolean known = FALSE;

          for (const YifaChoice *c = role->choices; c->value != NULL; c++)
            known |= g_str_equal (c->value, material->role);
          g_assert_true (known);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/filing/government-reports-to-two", test_government_reports_to_two);
  TEST ("/filing/township-reports-to-own-government", test_township_reports_to_own_government);
  TEST ("/filing/duties-are-made-once", test_duties_are_made_once);
  TEST ("/filing/clock-starts-at-publication", test_clock_starts_at_publication);
  TEST ("/filing/overdue-needs-nobody", test_overdue_needs_nobody);
  TEST ("/filing/send-refuses-unpublished", test_send_refuses_unpublished);
  TEST ("/filing/send-refuses-without-number", test_send_refuses_without_number);
  TEST ("/filing/send-refuses-incomplete", test_send_refuses_incomplete);
  TEST ("/filing/files-count-on-filing-and-document", test_files_count_on_filing_and_document);
  TEST ("/filing/send-refuses-without-addressee", test_send_refuses_without_addressee);
  TEST ("/filing/send-refuses-disorder", test_send_refuses_disorder);
  TEST ("/filing/sending-meets-the-term", test_sending_meets_the_term);
  TEST ("/filing/late-is-seen", test_late_is_seen);
  TEST ("/filing/history-knows-its-lateness", test_history_knows_its_lateness);
  TEST ("/filing/regular-without-supplement", test_regular_without_supplement);
  TEST ("/filing/irregular-with-supplement", test_irregular_with_supplement);
  TEST ("/filing/registration-needs-its-number", test_registration_needs_its_number);
  TEST ("/filing/document-follows-its-filings", test_document_follows_its_filings);
  TEST ("/filing/issued-but-not-filed", test_issued_but_not_filed);
  TEST ("/filing/opinion-runs-to-a-report", test_opinion_runs_to_a_report);
  TEST ("/filing/not-accepted-needs-a-reason", test_not_accepted_needs_a_reason);
  TEST ("/filing/sending-can-be-undone", test_sending_can_be_undone);
  TEST ("/filing/every-material-can-be-ticked", test_every_material_can_be_ticked);

  return g_test_run ();
}
