#pragma once
#include "yifa-store.h"

/* A legal matter (法律事务). Parties, advisers, conflict searches and the log of the work are its parts. */
typedef enum
{
  YIFA_MATTER_TITLE,
  YIFA_MATTER_MATTER_NO,
  YIFA_MATTER_MATTER_TYPE,
  YIFA_MATTER_STAGE,
  YIFA_MATTER_CLIENT_ORG,
  YIFA_MATTER_CONTACT,
  YIFA_MATTER_PHONE,
  YIFA_MATTER_SOURCE,
  YIFA_MATTER_IS_URGENT,
  YIFA_MATTER_INTAKE_ON,
  YIFA_MATTER_RECEIVED_ON,
  YIFA_MATTER_QUESTION,
  YIFA_MATTER_ANSWER,
  YIFA_MATTER_DUE_ON,
  YIFA_MATTER_REVIEW,
  YIFA_MATTER_DECISION,
  YIFA_MATTER_CONTRACT,
  YIFA_MATTER_MEETING,
  YIFA_MATTER_LEGAL_OPINION,
  YIFA_MATTER_CASE_NO,
  YIFA_MATTER_ORGAN,
  YIFA_MATTER_AMOUNT,
  YIFA_MATTER_ADVISER,
  YIFA_MATTER_ENGAGEMENT,
  YIFA_MATTER_CANDIDATE,
  YIFA_MATTER_ASSIGNED_ON,
  YIFA_MATTER_CONFLICT,
  YIFA_MATTER_RESPONDED_ON,
  YIFA_MATTER_DRAFTED_ON,
  YIFA_MATTER_OPINION,
  YIFA_MATTER_VIEW,
  YIFA_MATTER_APPROVER,
  YIFA_MATTER_APPROVED_ON,
  YIFA_MATTER_OPINION_NO,
  YIFA_MATTER_ISSUED_ON,
  YIFA_MATTER_RESULT,
  YIFA_MATTER_CLOSED_ON,
  YIFA_MATTER_ADOPTION,
  YIFA_MATTER_ADOPTION_REASON,
  YIFA_MATTER_ADOPTED_ON,
  YIFA_MATTER_ARCHIVED_ON,
  YIFA_MATTER_ARCHIVE_NO,
  YIFA_MATTER_DROP_REASON,
  YIFA_MATTER_NOTE,
  YIFA_MATTER_HOURS,
  YIFA_MATTER_LOGS_N,
  YIFA_MATTER_RESPONSE_DAYS,
  YIFA_MATTER_IS_OPEN,
  YIFA_MATTER_IS_OVERDUE,
  YIFA_MATTER_N_FIELDS
} YifaMatterField;

extern const YifaKind yifa_matter;

/* @lack, and after it by number and title the open matters as which opinions were asked for on that review or
 * decision; either may be 0. For gates that wait for an adviser. Transfer full. */
char *yifa_matter_name_awaited (YifaStore  *store,
                                const char *lack,
                                gint64      review_id,
                                gint64      decision_id);
