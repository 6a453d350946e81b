#pragma once
#include "yifa-store.h"
#include "yifa-worker.h"

/* An office that is open: its store, its worker, and the day that counts as today. All windows of
 * an office share one. */
#define YIFA_TYPE_SESSION (yifa_session_get_type ())
G_DECLARE_FINAL_TYPE (YifaSession, yifa_session, YIFA, SESSION, GObject)

/* The day given on the command line, for every office opened from now on; NULL: the clock. */
void         yifa_session_set_today   (const char   *today);
char        *yifa_session_dup_today   (void);
/* Who acts: what this user said, or the name of the account. */
char        *yifa_session_dup_actor   (void);

/* An office that is open already is not opened again. */
YifaSession *yifa_session_open        (const char   *folder,
                                       GError      **error);
YifaSession *yifa_session_new         (YifaStore    *store);
YifaStore   *yifa_session_get_store   (YifaSession  *self);
YifaWorker  *yifa_session_get_worker  (YifaSession  *self);
char        *yifa_session_dup_name    (YifaSession  *self);
const char  *yifa_session_get_warning (YifaSession  *self);
