#pragma once
#include "yifa-calendar.h"

/* A notice of a year's days off (放假安排通知): the State Council's, or a local one of a minority area
 * (《全国年节及纪念日放假办法》第四条). One person enters it, another confirms it; what is confirmed
 * counts, stays as it is, and is replaced when a later one of the same year is confirmed. */
typedef enum
{
  YIFA_CALENDAR_NOTICE_TITLE,
  YIFA_CALENDAR_NOTICE_SCOPE,        /* national, local */
  YIFA_CALENDAR_NOTICE_YEAR,
  YIFA_CALENDAR_NOTICE_NOTICE_NO,
  YIFA_CALENDAR_NOTICE_ISSUED_ON,
  YIFA_CALENDAR_NOTICE_SOURCE,
  YIFA_CALENDAR_NOTICE_REGION,
  YIFA_CALENDAR_NOTICE_REST,         /* the grammar of data/rules/calendar.ini */
  YIFA_CALENDAR_NOTICE_WORK,
  YIFA_CALENDAR_NOTICE_STAGE,        /* entered, confirmed, replaced */
  YIFA_CALENDAR_NOTICE_ENTERED_BY,
  YIFA_CALENDAR_NOTICE_CONFIRMED_BY,
  YIFA_CALENDAR_NOTICE_CONFIRMED_ON,
  YIFA_CALENDAR_NOTICE_NOTE,
  YIFA_CALENDAR_NOTICE_N_FIELDS
} YifaCalendarNoticeField;

extern const YifaKind yifa_calendar_notice;

/* What a text does not say of itself; each may be NULL or 0. */
typedef struct
{
  const char *source;    /* needed: where the text was taken from */
  const char *region;    /* makes it local */
  const char *notice_no;
  const char *issued_on;
  int         year;
} YifaNoticeHead;

/* Makes notices, not confirmed yet, out of a text: groups as in data/rules/calendar.ini, the JSON of
 * the package chinese-days, or typed lines
 *     放假：元旦 01-01~01-03; 春节 02-06~02-12
 *     上班：02-14; 02-20
 * All of it or nothing. Returns (transfer full) (element-type YifaRecord). */
GPtrArray  *yifa_calendar_notice_import (YifaStore            *store,
                                         const char           *text,
                                         const YifaNoticeHead *head,
                                         GError              **error);
GPtrArray  *yifa_calendar_notice_import_file (YifaStore       *store,
                                         const char           *path,
                                         const YifaNoticeHead *head,
                                         GError              **error);
/* The notice that counts for a year, or with @stage "entered" the one that waits for its confirmation;
 * national ones. Transfer full; NULL: there is none. */
YifaRecord *yifa_calendar_notice_find   (YifaStore            *store,
                                         int                   year,
                                         const char           *stage);
