#pragma once
#include "yifa-record.h"

/* What to list. Conditions are joined by "and"; field names are those of the kind, or
 * "id". A date field compared with YIFA_IN_YEAR takes "2026". */
typedef enum
{
  YIFA_EQUAL,
  YIFA_NOT_EQUAL,
  YIFA_AT_LEAST,
  YIFA_AT_MOST,
  YIFA_CONTAINS, /* text, as it is written, scripts and widths folded */
  YIFA_IN_YEAR,
  YIFA_EMPTY,
  YIFA_NOT_EMPTY,
  YIFA_AMONG,    /* numbers with commas between: a set of records, where the field is "id" */
} YifaOperator;

typedef enum
{
  YIFA_PRESENT,   /* not withdrawn */
  YIFA_WITHDRAWN, /* what lies in the bin */
  YIFA_BOTH,
} YifaPresence;

typedef struct
{
  char        *field;
  YifaOperator op;
  char        *value; /* the stable text of the value; of a reference, its id */
} YifaFilter;

typedef struct
{
  char        *find;       /* words, matched in every YIFA_SEARCH field and in attached texts */
  GPtrArray   *filters;    /* (element-type YifaFilter) */
  char        *order;      /* a field, or NULL: newest first */
  gboolean     descending;
  YifaPresence presence;
  guint        limit;      /* 0: all */
} YifaQuery;

/* A condition as tables of questions have it. */
typedef struct
{
  const char  *field; /* NULL ends a list of them before its length does */
  YifaOperator op;
  const char  *value;
} YifaCondition;

YifaQuery *yifa_query_new    (void);
YifaQuery *yifa_query_copy   (const YifaQuery *query);
void       yifa_query_free   (YifaQuery       *query);
void       yifa_query_where  (YifaQuery       *query,
                              const char      *field,
                              YifaOperator     op,
                              const char      *value);
void       yifa_query_where_all (YifaQuery    *query,
                              const YifaCondition *conditions,
                              guint            n);
void       yifa_query_where_id (YifaQuery     *query,
                              const char      *field,
                              gint64           id);
/* Those of @ids (element-type gint64), and no others. */
void       yifa_query_where_among (YifaQuery  *query,
                              const char      *field,
                              const GArray    *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YifaQuery, yifa_query_free)
