/* contract-road.h - an office and a government contract on its road
 *
 * Shared by the tests of the road to the signature and of what comes after it: each helper brings the contract to a
 * stage, with all that the gates before it ask for.
 */
#pragma once

#include <string.h>

#include "yifa-agency-code.h"
#include "yifa-attachment.h"
#include "yifa-contract-amendment.h"
#include "yifa-contract-event.h"
#include "yifa-contract-guarantee.h"
#include "yifa-contract-milestone.h"
#include "yifa-contract-party.h"
#include "yifa-contract-payment.h"
#include "yifa-contract.h"
#include "yifa-deadline.h"
#include "yifa-error.h"
#include "yifa-history.h"
#include "yifa-kinds.h"
#include "yifa-legality-review.h"
#include "yifa-org.h"
#include "yifa-review-item.h"
#include "yifa-review-point.h"
#include "yifa-rules.h"
#include "yifa-workflow.h"

#define TODAY "2026-11-02" /* a Monday */
#define CODE  "91350100M000100Y43"

typedef struct
{
  YifaStore *store;
  gint64     gov, unit;
  gint64     contract, party;
} Fixture;

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
keep (Fixture *f, YifaRecord *record)
{
  g_autoptr(YifaRecord) owned = record;
  g_autoptr(GError) error = NULL;

  yifa_store_save (f->store, owned, &error);
  g_assert_no_error (error);
  return yifa_record_get_id (owned);
}

static inline gint64
keep_part (Fixture *f, YifaRecord *part)
{
  yifa_record_put_int (part, "contract", f->contract);
  return keep (f, part);
}

static inline gint64
an_org (Fixture *f, const char *name, const char *kind, const char *is_self)
{
  return keep (f, make (&yifa_org, "name", name, "org_kind", kind, "level", "county", "is_self", is_self, NULL));
}

static inline void
a_code (Fixture *f, gint64 org, const char *code, const char *series)
{
  YifaRecord *record = make (&yifa_agency_code, "code", code, "series", series, NULL);

  yifa_record_set_int (record, YIFA_AGENCY_CODE_ORG, org);
  keep (f, record);
}

static inline YifaRecord *
a_contract (Fixture *f)
{
  YifaRecord *contract = make (&yifa_contract, "title", "县城智慧停车运维服务合同", "contract_type", "service",
                               "amount_kind", "fixed", "amount", "12000000", "direction", "pay", NULL);

  yifa_record_set_int (contract, YIFA_CONTRACT_HANDLING_ORG, f->unit);
  yifa_record_set_int (contract, YIFA_CONTRACT_SIGNATORY_ORG, f->gov);
  return contract;
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 bureau;

  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "张三", TODAY, &error);
  g_assert_no_error (error);
  bureau = an_org (f, "大英县司法局", "department", "1");
  f->gov = an_org (f, "大英县人民政府", "gov", "0");
  f->unit = an_org (f, "大英县城市管理局", "department", "0");
  a_code (f, bureau, "审", "review_receipt");
  a_code (f, bureau, "大法审", "review_opinion");
  a_code (f, bureau, "大法合", "contract");
  a_code (f, bureau, "大法合备", "contract_copy");
  f->contract = keep (f, a_contract (f));
  f->party = keep_part (f, make (&yifa_contract_party, "side", "counterparty", "name", "遂宁蓝天停车管理有限公司",
                                 "credit_code", CODE, "size", "unknown", NULL));
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->store);
}

static inline YifaRecord *
load (Fixture *f)
{
  return yifa_store_load (f->store, &yifa_contract, f->contract, NULL);
}

static inline YifaRecord *
last_case (Fixture *f)
{
  g_autoptr(GPtrArray) cases = yifa_store_load_parts (f->store, &yifa_legality_review, "contract", f->contract);

  g_assert_cmpuint (cases->len, >, 0);
  return g_object_ref (cases->pdata[cases->len - 1]);
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
  set_on (f, &yifa_contract, f->contract, field, value);
}

/* What an act asks for may be locked, and is filled in with the act. */
static inline YifaRecord *
fill_in (Fixture *f, const char *field, const char *value, const char *second, const char *then)
{
  YifaRecord *contract = load (f);

  if (field != NULL)
    yifa_record_set_string (contract, yifa_kind_find (&yifa_contract, field), value);
  if (second != NULL)
    yifa_record_set_string (contract, yifa_kind_find (&yifa_contract, second), then);
  return contract;
}

static inline void
act_on (Fixture *f, YifaRecord *record, const char *name, const char *reason)
{
  const YifaAction *action = yifa_workflow_find (yifa_record_get_kind (record), name);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (action);
  if (!yifa_workflow_do (f->store, record, action, reason, &error))
    g_error ("%s: %s", name, error->message);
}

static inline void
act (Fixture *f, const char *name, const char *reason)
{
  g_autoptr(YifaRecord) contract = load (f);

  act_on (f, contract, name, reason);
}

static inline void
sign (Fixture *f, const char *signed_on, const char *reason)
{
  g_autoptr(YifaRecord) contract = fill_in (f, "signed_on", signed_on, "signed_by", "李副县长");

  act_on (f, contract, "sign", reason);
}

static inline gboolean
refuses (Fixture *f, YifaRecord *record, const char *name, const char *gate, gboolean *may_override)
{
  g_autoptr(GPtrArray) refusals = yifa_workflow_refusals (f->store, record,
                                                          yifa_workflow_find (yifa_record_get_kind (record), name));

  for (guint i = 0; i < refusals->len; i++)
    {
      const YifaRefusal *refusal = refusals->pdata[i];
      g_autofree char *basis = refusal->gate != NULL ? yifa_rules_dup_basis (f->store, refusal->gate->rule) : NULL;

      if (refusal->gate == NULL || !g_str_equal (refusal->gate->name, gate))
        continue;
      g_assert_cmpuint (strlen (refusal->message), >, 0);
      g_assert_nonnull (basis);
      g_assert_true (yifa_kind_find (yifa_record_get_kind (record), refusal->gate->place) != YIFA_NO_FIELD ||
                     yifa_kind_lookup (refusal->gate->place) != NULL);
      *may_override = refusal->gate->may_override;
      return TRUE;
    }
  return FALSE;
}

/* @gate refuses @name, and a reason is enough to pass it or not, as @may_override says; and nothing moves. */
static inline void
assert_refused (Fixture *f, YifaRecord *owned, const char *name, const char *gate, gboolean may_override)
{
  g_autoptr(YifaRecord) record = owned;
  g_autofree char *stage = g_strdup (yifa_record_get_stage (record));
  g_autoptr(GError) error = NULL;
  gboolean can = FALSE;

  if (!refuses (f, record, name, gate, &can))
    g_error ("%s is not refused by %s", name, gate);
  g_assert_cmpint (can, ==, may_override);
  g_assert_false (yifa_workflow_do (f->store, record, yifa_workflow_find (yifa_record_get_kind (record), name), NULL,
                                    &error));
  g_assert_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED);
  g_assert_cmpstr (yifa_record_get_stage (record), ==, stage);
}

static inline void
assert_sign_refused (Fixture *f, const char *gate, gboolean may_override)
{
  assert_refused (f, fill_in (f, "signed_on", TODAY, "signed_by", "李副县长"), "sign", gate, may_override);
}

static inline void
assert_passes (Fixture *f, const char *name, const char *gate)
{
  g_autoptr(YifaRecord) contract = fill_in (f, "signed_on", TODAY, "signed_by", "李副县长");
  gboolean can;

  g_assert_false (refuses (f, contract, name, gate, &can));
}

static inline void
assert_stage (Fixture *f, const char *stage)
{
  g_autoptr(YifaRecord) contract = load (f);

  g_assert_cmpstr (yifa_record_get_stage (contract), ==, stage);
}

static inline void
assert_number (Fixture *f, guint field, gint64 expected)
{
  g_autoptr(YifaRecord) contract = load (f);

  g_assert_cmpint (yifa_record_get_int (contract, field), ==, expected);
}

static inline void
assert_text (Fixture *f, guint field, const char *expected)
{
  g_autoptr(YifaRecord) contract = load (f);

  g_assert_cmpstr (yifa_record_get_text (contract, field), ==, expected);
}

static inline void
accept_case (Fixture *f)
{
  g_autoptr(YifaRecord) review = last_case (f);

  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_REVIEWER, "李四");
  act_on (f, review, "accept", "容缺受理");
}

static inline gint64
add_point (Fixture *f, const char *adoption)
{
  g_autoptr(YifaRecord) review = last_case (f);
  YifaRecord *point = make (&yifa_review_point, "clause", "第五条", "problem", "付款期限过长", "adoption", adoption,
                            NULL);

  yifa_record_set_int (point, YIFA_REVIEW_POINT_REVIEW, yifa_record_get_id (review));
  return keep (f, point);
}

static inline void
finish_case (Fixture *f, const char *conclusion)
{
  g_autoptr(YifaRecord) review = last_case (f);
  g_autoptr(GPtrArray) items = yifa_store_load_parts (f->store, &yifa_review_item, "review",
                                                      yifa_record_get_id (review));

  for (guint i = 0; i < items->len; i++)
    {
      yifa_record_set_text (items->pdata[i], YIFA_REVIEW_ITEM_ANSWER, "yes");
      keep (f, g_object_ref (items->pdata[i]));
    }
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_CONCLUSION, conclusion);
  act_on (f, review, "conclude", NULL);
  yifa_record_set_text (review, YIFA_LEGALITY_REVIEW_APPROVER, "王局长");
  act_on (f, review, "approve", NULL);
  act_on (f, review, "issue", NULL);
}

static inline void
to_reviewed (Fixture *f, const char *conclusion)
{
  act (f, "submit", NULL);
  accept_case (f);
  if (!g_str_equal (conclusion, "can_sign"))
    add_point (f, "adopted");
  finish_case (f, conclusion);
}

static inline void
to_signed (Fixture *f)
{
  to_reviewed (f, "can_sign");
  sign (f, TODAY, NULL);
}

static inline void
attach (Fixture *f, const char *role)
{
  YifaRecord *file = make (&yifa_attachment, "owner_kind", "contract", "role", role, "name", "合同.pdf", "sha256",
                           "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "size", "0", NULL);

  yifa_record_set_int (file, YIFA_ATTACHMENT_OWNER_ID, f->contract);
  keep (f, file);
}

static inline void
to_performing (Fixture *f)
{
  to_signed (f);
  attach (f, "signed_copy");
  act (f, "file_copy", NULL);
}
