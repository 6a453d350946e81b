/* adviser-office.h - one office with its advisers, and the evidence that an engagement asks for
 *
 * Shared by the tests of the roster and of engagements: who lacks nothing, and helpers that say which gate refuses.
 */
#pragma once

#include "yifa-adviser-assessment.h"
#include "yifa-adviser-panel.h"
#include "yifa-adviser-sanction.h"
#include "yifa-adviser.h"
#include "yifa-engagement.h"

#include "doc-road.h"

#define TODAY "2026-11-22"

static inline void
set_up_office (Fixture *f, gconstpointer data)
{
  set_up (f, data);
  a_code (f, f->gov, "大府聘", "certificate");
  a_code (f, yifa_org_find_self_id (f->store, NULL), "大司聘", "certificate");
}

static inline YifaRecord *
load (Fixture *f, const YifaKind *kind, gint64 id)
{
  YifaRecord *record = yifa_store_load (f->store, kind, id, NULL);

  g_assert_nonnull (record);
  return record;
}

/* A lawyer who lacks nothing. */
static inline gint64
a_lawyer (Fixture *f, const char *name)
{
  return keep (f, make (&yifa_adviser, "name", name, "adviser_kind", "lawyer", "home_body", "四川大英律师事务所",
                        "licence_no", "15109201510000001", "licensed_on", "2015-06-01", "is_sound", "1", "no_crime",
                        "1", NULL));
}

static inline gint64
an_enrolled (Fixture *f, const char *name)
{
  gint64 id = a_lawyer (f, name);

  act_on (f, &yifa_adviser, id, "enrol");
  return id;
}

/* An engagement that lacks nothing, before the appointment. */
static inline gint64
a_proposal (Fixture *f, gint64 adviser, gint64 client, const char *starts_on)
{
  YifaRecord *engagement = make (&yifa_engagement, "capacity", "adviser", "selection", "open_selection",
                                 "contract_signed_on", "2026-01-05", "secrecy_signed_on", "2026-01-05", "starts_on",
                                 starts_on, NULL);

  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_ADVISER, adviser);
  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG, client);
  return keep (f, engagement);
}

static inline gint64
an_appointed (Fixture *f, gint64 adviser, gint64 client, const char *starts_on)
{
  gint64 id = a_proposal (f, adviser, client, starts_on);

  act_on (f, &yifa_engagement, id, "appoint");
  return id;
}

static inline gint64
a_panel (Fixture *f, gint64 client)
{
  YifaRecord *panel = make (&yifa_adviser_panel, "name", "大英县人民政府法律顾问团", "starts_on", "2026-01-01", NULL);

  yifa_record_set_int (panel, YIFA_ADVISER_PANEL_CLIENT_ORG, client);
  return keep (f, panel);
}

static inline gint64
a_member (Fixture *f, gint64 panel, const char *name, const char *capacity)
{
  gint64 id = a_proposal (f, an_enrolled (f, name), f->gov, "2026-01-10");
  g_autoptr(YifaRecord) engagement = load (f, &yifa_engagement, id);

  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_PANEL, panel);
  yifa_record_set_text (engagement, YIFA_ENGAGEMENT_CAPACITY, capacity);
  keep (f, g_object_ref (engagement));
  return id;
}

static inline void
add_sanction (Fixture *f, gint64 adviser, const char *kind, const char *decided_on, const char *ends_on)
{
  YifaRecord *sanction = make (&yifa_adviser_sanction, "sanction_kind", kind, "organ", "遂宁市司法局", "decided_on",
                               decided_on, "ends_on", ends_on, NULL);

  yifa_record_set_int (sanction, YIFA_ADVISER_SANCTION_ADVISER, adviser);
  keep (f, sanction);
}

static inline gint64
an_assessment (Fixture *f, gint64 engagement, const char *grade, const char *consequence)
{
  g_autoptr(YifaRecord) of = load (f, &yifa_engagement, engagement);
  YifaRecord *assessment = make (&yifa_adviser_assessment, "title", "2026年度考核", "period_kind", "yearly", "year",
                                 "2026", "from_on", "2026-01-10", "to_on", "2026-10-31", "grade", grade, "consequence",
                                 consequence, "stage", "confirmed", NULL);

  yifa_record_set_int (assessment, YIFA_ADVISER_ASSESSMENT_ENGAGEMENT, engagement);
  yifa_record_set_int (assessment, YIFA_ADVISER_ASSESSMENT_ADVISER, yifa_record_get_int (of, YIFA_ENGAGEMENT_ADVISER));
  return keep (f, assessment);
}

/* @gate refuses, and its basis is that of @rule. */
static inline void
assert_gate (Fixture *f, const YifaKind *kind, gint64 id, const char *action, const char *gate, const char *rule)
{
  g_autoptr(YifaRecord) record = load (f, kind, id);
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (f->store, record, yifa_workflow_find (kind, action));
  g_autofree char *basis = yifa_rules_dup_basis (f->store, rule);

  assert_refused_on (f, record, action, gate);
  g_assert_nonnull (basis);
  for (guint i = 0; i < refusals->len; i++)
    if (g_str_equal (((YifaRefusal *) refusals->pdata[i])->gate->name, gate))
      g_assert_cmpstr (((YifaRefusal *) refusals->pdata[i])->gate->rule, ==, rule);
}

static inline void
assert_lacks (Fixture *f, gint64 adviser, const char *const *rules)
{
  g_autoptr(YifaRecord) record = load (f, &yifa_adviser, adviser);
  g_autoptr(GPtrArray) lacks = yifa_adviser_missing (f->store, record);
  guint n = 0;

  for (; rules[n] != NULL; n++)
    {
      YifaAdviserLack *lack = n < lacks->len ? lacks->pdata[n] : NULL;

      g_assert_nonnull (lack);
      g_assert_cmpstr (lack->rule, ==, rules[n]);
      g_assert_cmpuint (strlen (lack->sentence), >, 0);
    }
  g_assert_cmpuint (lacks->len, ==, n);
}

static inline void
assert_text (Fixture *f, const YifaKind *kind, gint64 id, const char *field, const char *value)
{
  g_autoptr(YifaRecord) record = load (f, kind, id);

  g_assert_cmpstr (yifa_record_text (record, field), ==, value);
}

static inline void
assert_int (Fixture *f, const YifaKind *kind, gint64 id, const char *field, gint64 value)
{
  g_autoptr(YifaRecord) record = load (f, kind, id);

  g_assert_cmpint (yifa_record_int (record, field), ==, value);
}

static inline void
override (Fixture *f, const YifaKind *kind, gint64 id, const char *action)
{
  g_autoptr(YifaRecord) record = load (f, kind, id);

  act (f, record, action, "经县政府常务会议同意");
}
