#pragma once
#include "yifa-store.h"

/* One changed field of one record. */
typedef struct
{
  gint64  operation;
  char   *at;        /* UTC, ISO */
  char   *day;       /* the date that counted as today */
  char   *actor;
  char   *what;      /* the action's name, or NULL: an ordinary save */
  char   *field;     /* NULL: the record as a whole (withdrawn, restored) */
  char   *before;
  char   *after;
  char   *reason;
} YifaChange;

/* A record that was changed lately. */
typedef struct
{
  const YifaKind *kind;
  gint64          id;
} YifaTouch;

void       yifa_change_free        (YifaChange     *change);
GPtrArray *yifa_store_get_history  (YifaStore      *self,
                                    const YifaKind *kind,
                                    gint64          id,
                                    GError        **error);
GPtrArray *yifa_store_get_recent   (YifaStore      *self,
                                    guint           limit,
                                    GError        **error);
gboolean   yifa_store_undo         (YifaStore      *self,
                                    const YifaKind *kind,
                                    gint64          id,
                                    GError        **error);
char      *yifa_store_dup_clock_warning (YifaStore *self);
gboolean   yifa_store_confirm_clock (YifaStore     *self,
                                    GError        **error);
gboolean   yifa_store_check_chain  (YifaStore      *self,
                                    GPtrArray      *defects);
