#pragma once
#include "yifa-store.h"

/* The numbering service (三统一): numbers of papers are had from the register alone, in the grammar
 * of GB/T 9704: agency code, 〔year〕, serial, 号; orders count on without a year. */
typedef struct
{
  char   *code;   /* 大府发; of an order 国务院令 */
  int     year;   /* 0: an order */
  int     serial;
  int     suffix; /* the 1 of 令第188-1号; 0: none */
  char   *text;   /* as it must be printed */
} YifaNumber;

void        yifa_number_free           (YifaNumber  *number);
/* Reads what people type: other brackets, full-width digits, spaces and leading zeros are put
 * right; NULL with a sentence when it is no number at all. */
YifaNumber *yifa_number_parse          (const char  *typed,
                                        GError     **error);
/* The text as it must be printed, or a copy of @typed when it does not follow the grammar:
 * for numbers of others, which are kept as they are. */
char       *yifa_number_normalise      (const char  *typed);

/* The next number of @org's @series in @year, without taking it. */
char       *yifa_numbering_preview     (YifaStore   *store,
                                        gint64       org_id,
                                        const char  *series,
                                        int          year,
                                        GError     **error);
/* Takes the next number for @owner, or the one reserved for it. @year 0 is the year of today.
 * @owner must have been saved. Transfer full; also to be stored in @owner by the caller. */
char       *yifa_numbering_take        (YifaStore   *store,
                                        gint64       org_id,
                                        const char  *series,
                                        int          year,
                                        YifaRecord  *owner,
                                        GError     **error);
/* Sets the next number aside; @doc may be NULL. Returns the register's row. */
YifaRecord *yifa_numbering_reserve     (YifaStore   *store,
                                        gint64       org_id,
                                        const char  *series,
                                        int          year,
                                        YifaRecord  *doc,
                                        const char  *reason,
                                        GError     **error);
/* Enters a number that was given before this register began; the typed text is kept. A number
 * outside the grammar, or of a unit that has no agency code here, is not entered and is no error. */
gboolean    yifa_numbering_record      (YifaStore   *store,
                                        gint64       org_id,
                                        const char  *series,
                                        const char  *typed,
                                        const char  *given_on,
                                        YifaRecord  *owner,
                                        GError     **error);

/* Serials of a code, series and year that nobody can account for. */
typedef struct
{
  char *code;
  char *series;
  int   year;
  int   from;
  int   to;   /* inclusive */
} YifaNumberGap;

void        yifa_number_gap_free       (YifaNumberGap *gap);
/* (element-type YifaNumberGap); @year 0: all years. */
GPtrArray  *yifa_numbering_find_gaps   (YifaStore   *store,
                                        int          year,
                                        GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaNumber, yifa_number_free)
