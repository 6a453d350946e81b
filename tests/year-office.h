/* year-office.h - an office whose advisers have worked for two years
 *
 * Few records, each there for a reason, so that every figure of it can be counted by hand. Shared by the tests of the
 * year, of the page that shows it, and of the ledgers that must say the same.
 */
#pragma once

#include <string.h>

#include "yifa-adviser-year.h"
#include "yifa-adviser.h"
#include "yifa-attendance.h"
#include "yifa-choices.h"
#include "yifa-conflict-check.h"
#include "yifa-engagement-payment.h"
#include "yifa-engagement.h"
#include "yifa-kinds.h"
#include "yifa-matter.h"
#include "yifa-meeting.h"
#include "yifa-org.h"
#include "yifa-work-log.h"

typedef struct
{
  YifaStore *store;
  gint64     gov, bureau, town;
  gint64     zhang, li, wang; /* wang is engaged, and nobody asked him */
  gint64     zhang_gov, li_bureau;
  gint64     argument, contract, orphan, old; /* matters */
} Year;

static inline gint64
year_keep (YifaStore *store, YifaRecord *record)
{
  g_autoptr(YifaRecord) owned = record;
  g_autoptr(GError) error = NULL;

  yifa_store_save (store, owned, &error);
  g_assert_no_error (error);
  return yifa_record_get_id (owned);
}

/* A record in one line: field, value, ..., NULL; a value is its stable text, NULL is none. */
static inline YifaRecord *
year_make (const YifaKind *kind, ...)
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
year_org (Year *f, const char *name, const char *kind)
{
  return year_keep (f->store, year_make (&yifa_org, "name", name, "org_kind", kind, NULL));
}

static inline gint64
year_adviser (Year *f, const char *name)
{
  return year_keep (f->store, year_make (&yifa_adviser, "name", name, "adviser_kind", "lawyer", "stage", "enrolled",
                                         "licence_no", "15109200910123456", "licensed_on", "2009-05-01", NULL));
}

/* Its clauses come with the proposal; once it is signed they stay as they are. */
static inline gint64
year_engagement (Year *f, gint64 adviser, gint64 client, const char *from, const char *to)
{
  YifaRecord *engagement = year_make (&yifa_engagement, "capacity", "adviser", "starts_on", from, "ends_on", to, NULL);

  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_ADVISER, adviser);
  yifa_record_set_int (engagement, YIFA_ENGAGEMENT_CLIENT_ORG, client);
  year_keep (f->store, g_object_ref (engagement));
  yifa_record_set_text (engagement, YIFA_ENGAGEMENT_STAGE, "appointed");
  return year_keep (f->store, engagement);
}

static inline gint64
year_matter (Year *f, gint64 adviser, gint64 client, const char *type, const char *received_on, const char *issued_on,
             const char *adoption, const char *adopted_on)
{
  YifaRecord *matter = year_make (&yifa_matter, "title", "某事项", "matter_type", type, "stage",
                                  adopted_on != NULL ? "closed" : issued_on != NULL ? "issued" : "received",
                                  "intake_on", received_on, "received_on", received_on, "issued_on", issued_on,
                                  "adoption", adoption, "adopted_on", adopted_on, NULL);

  yifa_record_set_int (matter, YIFA_MATTER_CLIENT_ORG, client);
  if (adviser != 0)
    yifa_record_set_int (matter, YIFA_MATTER_ADVISER, adviser);
  return year_keep (f->store, matter);
}

static inline gint64
year_log (Year *f, gint64 adviser, gint64 client, const char *kind, const char *work_on, gint64 hours)
{
  YifaRecord *log = year_make (&yifa_work_log, "work_kind", kind, "work_on", work_on, "content", "研究材料", NULL);

  yifa_record_set_int (log, YIFA_WORK_LOG_ADVISER, adviser);
  if (client != 0)
    yifa_record_set_int (log, YIFA_WORK_LOG_CLIENT_ORG, client);
  yifa_record_set_int (log, YIFA_WORK_LOG_HOURS, hours);
  return year_keep (f->store, log);
}

static inline gint64
year_fee (Year *f, gint64 engagement, gint64 matter, const char *paid_on, gint64 amount)
{
  YifaRecord *payment = year_make (&yifa_engagement_payment, "paid_on", paid_on, NULL);

  yifa_record_set_int (payment, YIFA_ENGAGEMENT_PAYMENT_ENGAGEMENT, engagement);
  yifa_record_set_int (payment, YIFA_ENGAGEMENT_PAYMENT_AMOUNT, amount);
  if (matter != 0)
    yifa_record_set_int (payment, YIFA_ENGAGEMENT_PAYMENT_MATTER, matter);
  return year_keep (f->store, payment);
}

static inline gint64
year_meeting (Year *f, const char *stage, const char *held_on)
{
  YifaRecord *meeting = year_make (&yifa_meeting, "name", "县政府常务会议", "meeting_kind", "executive", "stage", stage,
                                   "held_on", held_on, NULL);

  yifa_record_set_int (meeting, YIFA_MEETING_ORG, f->gov);
  return year_keep (f->store, meeting);
}

static inline YifaRecord *
year_attendance (gint64 meeting, const char *name, const char *role)
{
  YifaRecord *attendance = year_make (&yifa_attendance, "person_name", name, "role", role, NULL);

  yifa_record_set_int (attendance, YIFA_ATTENDANCE_MEETING, meeting);
  return attendance;
}

static inline gint64
year_attend (Year *f, gint64 meeting, gint64 adviser, const char *role)
{
  YifaRecord *attendance = year_attendance (meeting, "某某", role);

  if (adviser != 0)
    yifa_record_set_int (attendance, YIFA_ATTENDANCE_ADVISER, adviser);
  return year_keep (f->store, attendance);
}

static inline void
year_fill_work (Year *f)
{
  f->argument = year_matter (f, f->zhang, f->gov, "decision_argument", "2026-01-10", "2026-01-20", "adopted", "2026-02-01");
  f->contract = year_matter (f, f->zhang, f->bureau, "contract", "2026-03-05", "2026-03-09", "partly", "2026-04-01");
  year_matter (f, f->li, f->bureau, "contract", "2026-03-20", NULL, NULL, NULL);
  f->orphan = year_matter (f, 0, f->town, "dispute", "2026-11-01", NULL, NULL, NULL);
  /* opened in one year, issued and taken up in the next */
  f->old = year_matter (f, f->li, f->gov, "litigation", "2025-12-20", "2026-01-05", "not_adopted", "2026-01-30");

  year_log (f, f->zhang, f->gov, "decision_argument", "2026-01-12", 150);
  year_log (f, f->zhang, f->bureau, "contract", "2026-03-06", 225);
  year_log (f, f->li, 0, "consultation", "2026-03-31", 50); /* for no unit */
  year_log (f, f->li, f->gov, "litigation", "2025-12-30", 800);

  year_fee (f, f->zhang_gov, 0, "2026-06-30", 3000000);
  year_fee (f, f->li_bureau, f->contract, "2026-04-10", 500000);
  year_fee (f, f->li_bureau, 0, NULL, 900000); /* due, not paid */
  year_fee (f, f->zhang_gov, 0, "2025-12-31", 2000000);
}

static inline void
year_fill_meetings (Year *f)
{
  gint64 first = year_meeting (f, "held", "2026-02-10");
  gint64 second = year_meeting (f, "closed", "2026-05-10");
  gint64 planned = year_meeting (f, "planned", "2026-12-10");

  year_attend (f, first, f->zhang, "adviser");
  year_attend (f, first, f->li, "adviser");
  year_attend (f, first, 0, "adviser"); /* not of the roster */
  year_keep (f->store, year_attendance (second, "李华", "attendee")); /* not as an adviser */
  year_attend (f, second, f->zhang, "absent");
  year_attend (f, planned, f->zhang, "adviser");
}

static inline void
year_open (Year *f)
{
  g_autoptr(GError) error = NULL;

  yifa_kinds_init ();
  f->store = yifa_store_open (NULL, "tester", "2026-11-22", &error);
  g_assert_no_error (error);
  f->gov = year_org (f, "大英县人民政府", "gov");
  f->bureau = year_org (f, "大英县水利局", "department");
  f->town = year_org (f, "蓬莱镇人民政府", "township");
  f->zhang = year_adviser (f, "张明");
  f->li = year_adviser (f, "李华");
  f->wang = year_adviser (f, "王强");
  f->zhang_gov = year_engagement (f, f->zhang, f->gov, "2025-01-01", "2026-12-31");
  f->li_bureau = year_engagement (f, f->li, f->bureau, "2025-06-01", "2027-05-31");
  year_engagement (f, f->wang, f->gov, "2026-07-01", "2026-10-31");
  year_fill_work (f);
  year_fill_meetings (f);
}
