#pragma once
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "yifa-agenda-item.h"
#include "yifa-chase-notice.h"
#include "yifa-cleanup-item.h"
#include "yifa-cleanup.h"
#include "yifa-filing-problem.h"
#include "yifa-filing-review.h"
#include "yifa-filing-material.h"
#include "yifa-filing.h"
#include "yifa-kinds.h"
#include "yifa-legality-review.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-pdf.h"
#include "yifa-public-comment.h"
#include "yifa-publication.h"
#include "yifa-review-point.h"

/* A small made-up office for the tests of papers and ledgers: one document on its whole road, one
 * more for each validity, an incoming filing with an opinion, and a finished cleanup. */
typedef struct
{
  YifaStore *store;
  char      *path; /* where a test writes to */
  gint64     gov, bureau, drafter, city;
  gint64     doc, old_doc, filing, review, incoming, notice, cleanup, meeting;
} Office;

/* A record in one line: field, value, field, value, NULL; a value is its stable text. */
static gint64
keep (Office *f, const YifaKind *kind, ...)
{
  g_autoptr(YifaRecord) record = yifa_record_new (kind);
  g_autoptr(GError) error = NULL;
  const char *field;
  va_list args;

  va_start (args, kind);
  while ((field = va_arg (args, const char *)) != NULL)
    yifa_record_set_string (record, yifa_kind_find (kind, field), va_arg (args, const char *));
  va_end (args);

  yifa_store_save (f->store, record, &error);
  g_assert_no_error (error);
  return yifa_record_get_id (record);
}

static void
set (Office *f, const YifaKind *kind, gint64 id, const char *field, const char *value)
{
  g_autoptr(YifaRecord) record = yifa_store_load (f->store, kind, id, NULL);
  g_autoptr(GError) error = NULL;

  yifa_record_set_string (record, yifa_kind_find (kind, field), value);
  yifa_store_save (f->store, record, &error);
  g_assert_no_error (error);
}

/* An issued opinion takes no change, nor do its parts; the paper of another opinion is wanted here. */
static inline void
set_of_case (Office *f, gint64 review, const YifaKind *kind, gint64 id, const char *field, const char *value)
{
  set (f, &yifa_legality_review, review, "stage", "reviewing");
  set (f, kind, id, field, value);
  set (f, &yifa_legality_review, review, "stage", "issued");
}

/* The stable text of a reference, good until the tests end. */
static const char *
ref (gint64 id)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, id);
  return g_intern_string (text);
}

static void
make_units (Office *f)
{
  f->gov = keep (f, &yifa_org, "name", "大英县人民政府", "org_kind", "gov", "level", "county", NULL);
  f->city = keep (f, &yifa_org, "name", "遂宁市人民政府", "org_kind", "upper_gov", "level", "city", NULL);
  f->bureau = keep (f, &yifa_org, "name", "大英县司法局", "org_kind", "department", "level", "county", "is_self", "1",
                    "parent", ref (f->gov), NULL);
  f->drafter = keep (f, &yifa_org, "name", "大英县民政局", "org_kind", "department", "level", "county", NULL);
  f->meeting = keep (f, &yifa_meeting, "name", "县政府第30次常务会议", "meeting_kind", "executive", "org", ref (f->gov),
                     "session", "第十九届", "meeting_no", "30", "stage", "held", "held_on", "2026-10-12", NULL);
}

static void
make_document (Office *f)
{
  f->doc = keep (f, &yifa_normative_doc, "title", "大英县人民政府关于印发《大英县殡葬管理办法》的通知", "issue_no",
                 "大府规〔2026〕3号", "registration_no", "DYXGF-2026-003", "maker_org", ref (f->gov), "drafter_org",
                 ref (f->drafter), "maker_level", "government", "stage", "published", "signed_on", "2026-10-15",
                 "published_on", "2026-10-20", "effective_on", "2026-12-01", "valid_until", "2031-11-30", NULL);
  keep (f, &yifa_agenda_item, "meeting", ref (f->meeting), "title", "审议殡葬管理办法", "doc", ref (f->doc), "decision",
        "approved", NULL);
  keep (f, &yifa_publication, "doc", ref (f->doc), "channel", "website", "published_on", "2026-10-20", "place",
        "大英县人民政府网站", NULL);
  keep (f, &yifa_public_comment, "doc", ref (f->doc), "starts_on", "2026-07-01", "ends_on", "2026-07-31", "channel",
        "website", NULL);
  f->filing = keep (f, &yifa_filing, "doc", ref (f->doc), "addressee_kind", "upper_gov", "to_org", ref (f->city),
                    "stage", "pending", "report_no", "大府备〔2026〕3号", "contact", "何平", "phone", "0825-7822001", NULL);
  keep (f, &yifa_filing_material, "filing", ref (f->filing), "role", "official_text", "copies", "5", "present", "1", NULL);
  keep (f, &yifa_filing_material, "filing", ref (f->filing), "role", "drafting_note", "copies", "5", "present", "1", NULL);
}

static void
make_review (Office *f)
{
  f->review = keep (f, &yifa_legality_review, "title", "大英县殡葬管理办法", "subject_kind", "normative_doc", "doc",
                    ref (f->doc), "submitter_org", ref (f->drafter), "stage", "issued", "receipt_no", "审〔2026〕001",
                    "received_on", "2026-08-10", "complete_on", "2026-08-12", "reviewer", "周敏", "second_reader", "罗强",
                    "basis", "《殡葬管理条例》《四川省殡葬管理条例》。", "conclusion", "lawful_after_amendment",
                    "concluded_on", "2026-08-25", "opinion_no", "大法审〔2026〕7号", "issued_on", "2026-08-26", NULL);
  keep (f, &yifa_review_point, "review", ref (f->review), "seq", "1", "clause", "第十二条", "problem_type", "content",
        "problem", "对逾期未迁移的坟墓直接处以罚款，没有上位法依据。", "basis", "行政处罚法", "suggestion",
        "删去罚款，改为责令限期改正。", "adoption", "adopted", NULL);
  keep (f, &yifa_review_point, "review", ref (f->review), "seq", "2", "clause", "第二十条", "problem_type", "technique",
        "problem", "未写明有效期。", "basis", "四川省有关有效期的规定", "suggestion", "增写有效期五年。", NULL);
}

static void
make_others (Office *f)
{
  f->old_doc = keep (f, &yifa_normative_doc, "title", "大英县城区摊点管理暂行办法", "issue_no", "大府发〔2015〕12号",
                     "maker_org", ref (f->gov), "maker_level", "government", "stage", "published", "published_on",
                     "2015-06-01", "effective_on", "2015-06-10", "valid_until", "2020-06-09", NULL);
  f->incoming = keep (f, &yifa_filing_review, "title", "回马镇集镇管理规定", "issue_no", "回府发〔2026〕9号", "maker_org",
                      ref (f->drafter), "source", "filed", "stage", "opinion_issued", "receipt_no", "备审〔2026〕005",
                      "received_on", "2026-09-01", "checked_on", "2026-09-02", "first_check_complete", "1", "reviewer",
                      "周敏", "conclusion", "opinion", "opinion_no", "大法函〔2026〕11号", "opinion_on", "2026-09-20", NULL);
  keep (f, &yifa_filing_problem, "filing_review", ref (f->incoming), "problem_type", "content", "clause", "第五条",
        "problem", "设定了行政许可。", "basis", "行政许可法第十七条", "request", "停止执行并修改。", NULL);
  f->notice = keep (f, &yifa_chase_notice, "doc_title", "回马镇卫生公约管理办法", "doc_number", "回府发〔2026〕4号", "org",
                    ref (f->drafter), "stage", "sent", "published_on", "2026-05-01", "due_on", "2026-05-31", "notice_no",
                    "大法函〔2026〕6号", "sent_on", "2026-07-01", "reply_by", "2026-07-15", NULL);
}

static void
make_cleanup (Office *f)
{
  f->cleanup = keep (f, &yifa_cleanup, "title", "2026年规范性文件清理", "topic", "general", "stage", "collecting", "basis",
                     "《四川省行政规范性文件管理办法》", "scope_on", "2026-06-30", "scope_government", "1", "meeting",
                     ref (f->meeting), "ending_no", "通告〔2026〕第4号", "ending_on", "2026-11-30", "published_on",
                     "2026-11-20", NULL);
  keep (f, &yifa_cleanup_item, "cleanup", ref (f->cleanup), "title", "大英县殡葬管理办法", "issue_no", "大府规〔2026〕3号",
        "doc", ref (f->doc), "maker_org", ref (f->gov), "origin", "frozen", "result", "keep", "reason", "still_needed", NULL);
  keep (f, &yifa_cleanup_item, "cleanup", ref (f->cleanup), "title", "大英县城区摊点管理暂行办法", "issue_no",
        "大府发〔2015〕12号", "doc", ref (f->old_doc), "maker_org", ref (f->gov), "origin", "frozen", "result", "lapse",
        "reason", "term_over", NULL);
}

static void
set_up (Office *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  f->store = yifa_store_open (NULL, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
  f->path = g_strdup_printf ("%s/yifa-test-%d.pdf", g_get_tmp_dir (), (int) getpid ()); /* tests run side by side */
  make_units (f);
  make_document (f);
  make_review (f);
  make_others (f);
  make_cleanup (f);
}

static void
tear_down (Office *f, gconstpointer data)
{
  g_unlink (f->path);
  g_free (f->path);
  g_object_unref (f->store);
}

/* All text of a PDF; lines joined, because a paper breaks them anywhere. */
static inline char *
read_pdf (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YifaPdf) pdf = yifa_pdf_open (path, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < yifa_pdf_get_n_pages (pdf); i++)
    {
      g_autofree char *page = yifa_pdf_dup_page_text (pdf, i);

      g_string_append (text, page);
    }
  g_string_replace (text, "\n", "", 0);
  return g_string_free (text, FALSE);
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, word)) != NULL; p += strlen (word))
    n++;
  return n;
}
