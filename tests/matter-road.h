/* matter-road.h - an office, its advisers, and a legal matter on its road
 *
 * Shared by the tests of matters and of the opinions that are asked for elsewhere: each helper brings a matter to a
 * stage, with all that the gates before it ask for.
 */
#pragma once

#include "yifa-adviser-client.h"
#include "yifa-adviser.h"
#include "yifa-attendance.h"
#include "yifa-conflict-check.h"
#include "yifa-conflict-hit.h"
#include "yifa-engagement.h"
#include "yifa-expert-opinion.h"
#include "yifa-expert-review.h"
#include "yifa-legal-opinion.h"
#include "yifa-major-decision.h"
#include "yifa-matter-adviser.h"
#include "yifa-matter-party.h"
#include "yifa-matter.h"
#include "yifa-work-log.h"

#include "doc-road.h"

#define TODAY "2026-11-02" /* a Monday */
#define RIVAL "四川鸿远置业有限公司"

static inline gint64
keep_of (Fixture *f, const char *field, gint64 owner, YifaRecord *record)
{
  yifa_record_put_int (record, field, owner);
  return keep (f, record);
}

static inline void
set_up_office (Fixture *f, gconstpointer data)
{
  gint64 bureau;

  set_up (f, data);
  yifa_store_set_today (f->store, TODAY);
  bureau = yifa_org_find_self_id (f->store, NULL);
  a_code (f, bureau, "大法务", "matter");
  a_code (f, bureau, "大法意", "adviser_opinion");
}

static inline gint64
an_adviser (Fixture *f, const char *name, const char *kind)
{
  return keep (f, make (&yifa_adviser, "name", name, "adviser_kind", kind, "home_body", "四川明理律师事务所", "stage",
                        "enrolled", "is_sound", "1", "no_crime", "1", "licence_no", "15109201210654321", "licensed_on",
                        "2012-03-01", NULL));
}

static inline gint64
engage (Fixture *f, gint64 adviser, gint64 client, const char *starts_on, const char *ends_on)
{
  YifaRecord *engagement = make (&yifa_engagement, "capacity", "adviser", "starts_on", starts_on, "ends_on", ends_on, NULL);
  gint64 id;

  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG, client);
  id = keep_of (f, "adviser", adviser, engagement);
  set_on (f, &yifa_engagement, id, "stage", "appointed");
  return id;
}

static inline gint64
a_lawyer (Fixture *f, const char *name)
{
  gint64 adviser = an_adviser (f, name, "lawyer");

  engage (f, adviser, f->gov, "2026-01-01", "2026-12-31");
  return adviser;
}

static inline YifaRecord *
load (Fixture *f, gint64 id)
{
  return yifa_store_load (f->store, &yifa_matter, id, NULL);
}

static inline YifaRecord *
a_matter (Fixture *f, const char *type)
{
  YifaRecord *matter = make (&yifa_matter, "title", "县城停车场特许经营纠纷", "matter_type", type, "question",
                             "对方单方停业，可否解除协议？", NULL);

  return load (f, keep_of (f, "client_org", f->drafter, matter));
}

static inline void
add_party (Fixture *f, YifaRecord *matter, const char *name, const char *code)
{
  keep_of (f, "matter", yifa_record_get_id (matter),
           make (&yifa_matter_party, "name", name, "credit_code", code, "role", "counterparty", NULL));
}

static inline gint64
declare_client (Fixture *f, gint64 adviser, const char *name)
{
  return keep_of (f, "adviser", adviser, make (&yifa_adviser_client, "name", name, "relation", "client", NULL));
}

static inline YifaRecord *
received (Fixture *f, const char *type)
{
  YifaRecord *matter = a_matter (f, type);

  act (f, matter, "accept", NULL);
  return matter;
}

static inline YifaRecord *
assigned (Fixture *f, const char *type, gint64 adviser)
{
  YifaRecord *matter = received (f, type);

  yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  act (f, matter, "assign", NULL);
  return matter;
}

static inline void
write_opinion (YifaRecord *matter)
{
  yifa_record_set_text (matter, YIFA_MATTER_OPINION, "可以催告后解除，保留证据。");
  yifa_record_set_text (matter, YIFA_MATTER_VIEW, "amend");
}

static inline void
issue (Fixture *f, YifaRecord *matter)
{
  write_opinion (matter);
  act (f, matter, "draft", NULL);
  yifa_record_set_text (matter, YIFA_MATTER_APPROVER, "局长");
  act (f, matter, "approve", NULL);
  act (f, matter, "issue", NULL);
}

static inline YifaRecord *
issued (Fixture *f, gint64 adviser)
{
  YifaRecord *matter = assigned (f, "dispute", adviser);

  issue (f, matter);
  return matter;
}

static inline void
say_adoption (Fixture *f, YifaRecord *matter)
{
  yifa_record_set_text (matter, YIFA_MATTER_ADOPTION, "adopted");
  act (f, matter, "record_adoption", NULL);
}

static inline gint64
log_work (Fixture *f, gint64 adviser, YifaRecord *matter, const char *work_on, const char *hours)
{
  YifaRecord *log = make (&yifa_work_log, "work_on", work_on, "work_kind", "dispute", "content", "查阅协议并约谈双方",
                          "hours", hours, NULL);

  if (matter != NULL)
    yifa_record_set_int (log, YIFA_WORK_LOG_MATTER, yifa_record_get_id (matter));
  return keep_of (f, "adviser", adviser, log);
}

static inline void
reload_matter (Fixture *f, YifaRecord **matter)
{
  gint64 id = yifa_record_get_id (*matter);

  g_object_unref (*matter);
  *matter = load (f, id);
}

static inline GPtrArray *
parts_of (Fixture *f, YifaRecord *matter, const YifaKind *kind)
{
  return yifa_store_load_parts (f->store, kind, "matter", yifa_record_get_id (matter));
}

static inline void
assert_text (YifaRecord *record, const char *field, const char *value)
{
  g_assert_cmpstr (yifa_record_text (record, field), ==, value);
}

static inline void
assert_stays (Fixture *f, YifaRecord *record)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (yifa_store_save (f->store, record, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
}

static inline void
add (const char *path, void (*test) (Fixture *f, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up_office, test, tear_down);
}
