#pragma once
#include "yifa-agency-code.h"
#include "yifa-attachment.h"
#include "yifa-deadline.h"
#include "yifa-filing.h"
#include "yifa-filing-material.h"
#include "yifa-kinds.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"
#include "yifa-workflow.h"

/* A small county for the tests of filing, filing review and cleanup: its government, the one above, the
 * standing committee, a department and a township, and the codes they number with. */
typedef struct
{
  YifaStore *store;
  gint64     gov, upper, npc, justice, township;
} Office;

static inline gint64
keep (YifaStore *store, YifaRecord *record)
{
  g_autoptr(GError) error = NULL;

  yifa_store_save (store, record, &error);
  g_assert_no_error (error);
  return yifa_record_get_id (record);
}

static inline gint64
add_org (Office *f, const char *name, const char *org_kind, gint64 parent, gboolean is_self)
{
  g_autoptr(YifaRecord) org = yifa_record_new (&yifa_org);

  yifa_record_set_text (org, YIFA_ORG_NAME, name);
  yifa_record_set_text (org, YIFA_ORG_ORG_KIND, org_kind);
  yifa_record_set_int (org, YIFA_ORG_PARENT, parent);
  yifa_record_set_int (org, YIFA_ORG_IS_SELF, is_self);
  return keep (f->store, org);
}

static inline void
add_code (Office *f, gint64 org, const char *code, const char *series)
{
  g_autoptr(YifaRecord) row = yifa_record_new (&yifa_agency_code);

  yifa_record_set_int (row, YIFA_AGENCY_CODE_ORG, org);
  yifa_record_set_text (row, YIFA_AGENCY_CODE_CODE, code);
  yifa_record_set_text (row, YIFA_AGENCY_CODE_SERIES, series);
  keep (f->store, row);
}

static inline void
open_office (Office *f, const char *today)
{
  g_autoptr(GError) error = NULL;

  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "tester", today, &error);
  g_assert_no_error (error);

  f->upper = add_org (f, "遂宁市人民政府", "upper_gov", 0, FALSE);
  f->gov = add_org (f, "大英县人民政府", "gov", f->upper, FALSE);
  f->npc = add_org (f, "大英县人大常委会", "npc_sc", 0, FALSE);
  f->justice = add_org (f, "大英县司法局", "department", f->gov, TRUE);
  f->township = add_org (f, "蓬莱镇人民政府", "township", f->gov, FALSE);
  add_code (f, f->gov, "大府规备", "filing_report");
  add_code (f, f->justice, "大备收", "filing_receipt");
  add_code (f, f->justice, "大备审", "filing_opinion");
  add_code (f, f->justice, "大催报", "notice");
}

static inline void
set_up (Office *f, gconstpointer data)
{
  open_office (f, "2026-11-22");
}

static inline void
tear_down (Office *f, gconstpointer data)
{
  g_clear_object (&f->store);
}

/* A document as it stands in the register; published when @published_on says so. */
static inline YifaRecord *
add_doc (Office *f, const char *title, gint64 maker, const char *level, const char *published_on)
{
  YifaRecord *doc = yifa_record_new (&yifa_normative_doc);

  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_TITLE, title);
  yifa_record_set_int (doc, YIFA_NORMATIVE_DOC_MAKER_ORG, maker);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_MAKER_LEVEL, level);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_STAGE, published_on ? "published" : "registered");
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_SIGNED_ON, published_on);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_PUBLISHED_ON, published_on);
  yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_EFFECTIVE_ON, published_on);
  keep (f->store, doc);
  return doc;
}

/* The record as the store has it now, computed fields too. */
static inline YifaRecord *
reload (Office *f, YifaRecord *record)
{
  YifaRecord *fresh = yifa_store_load (f->store, yifa_record_get_kind (record), yifa_record_get_id (record), NULL);

  g_assert_nonnull (fresh);
  g_object_unref (record);
  return fresh;
}

static inline void
act (Office *f, YifaRecord *record, const char *action, const char *reason)
{
  g_autoptr(GError) error = NULL;

  yifa_workflow_do (f->store, record, yifa_workflow_find (yifa_record_get_kind (record), action), reason, &error);
  g_assert_no_error (error);
}

/* Whether that gate refuses the action now; if it does, its rule must have a basis to show. */
static inline gboolean
refuses (Office *f, YifaRecord *record, const char *action, const char *gate)
{
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (f->store, record,
                                                          yifa_workflow_find (yifa_record_get_kind (record), action));

  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaRefusal *refusal = refusals->pdata[i];

      if (refusal->gate != NULL && g_str_equal (refusal->gate->name, gate))
        {
          g_autofree char *basis = yifa_rules_dup_basis (f->store, refusal->gate->rule);

          g_assert_cmpstr (refusal->message, !=, NULL);
          g_assert_cmpstr (basis, !=, NULL);
          return TRUE;
        }
    }
  return FALSE;
}

static inline void
assert_refused (Office *f, YifaRecord *record, const char *action)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = g_strdup (yifa_record_get_stage (record));

  g_assert_false (yifa_workflow_do (f->store, record, yifa_workflow_find (yifa_record_get_kind (record), action),
                                    NULL, &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_assert_cmpstr (yifa_record_get_stage (record), ==, before);
}

/* Marks every part of that kind as present, as the officer does who has it on the desk. */
static inline void
tick_all (Office *f, const YifaKind *kind, const char *owner, YifaRecord *whole)
{
  g_autoptr(GPtrArray) lines = yifa_store_load_parts (f->store, kind, owner, yifa_record_get_id (whole));

  g_assert_cmpuint (lines->len, >, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      yifa_record_put_int (lines->pdata[i], "present", TRUE);
      keep (f->store, lines->pdata[i]);
    }
}

#define TEST(path, function) \
  g_test_add (path, Office, NULL, set_up, function, tear_down)
