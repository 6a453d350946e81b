#pragma once
#include "yifa-store.h"

/* A reminder to a unit that published a document and did not report it for filing (催报). */
typedef enum
{
  YIFA_CHASE_NOTICE_DOC_TITLE,
  YIFA_CHASE_NOTICE_DOC_NUMBER,
  YIFA_CHASE_NOTICE_ORG,
  YIFA_CHASE_NOTICE_STAGE,
  YIFA_CHASE_NOTICE_PUBLISHED_ON,
  YIFA_CHASE_NOTICE_DUE_ON,    /* until when it should have been reported */
  YIFA_CHASE_NOTICE_NOTICE_NO, /* from the numbering service */
  YIFA_CHASE_NOTICE_SENT_ON,
  YIFA_CHASE_NOTICE_REPLY_BY,  /* the day the notice names */
  YIFA_CHASE_NOTICE_ANSWERED_ON,
  YIFA_CHASE_NOTICE_ANSWER,
  YIFA_CHASE_NOTICE_FILING_REVIEW, /* the filing that came of it */
  YIFA_CHASE_NOTICE_CLOSED_ON,
  YIFA_CHASE_NOTICE_OVERDUE,   /* computed: sent, unanswered, and the day named has passed */
  YIFA_CHASE_NOTICE_N_FIELDS
} YifaChaseNoticeField;

extern const YifaKind yifa_chase_notice;
