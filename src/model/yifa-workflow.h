#pragma once
#include "yifa-record.h"

/* A gate is a small predicate: NULL lets the action pass, a sentence says what is missing.
 * Its rule is the key whose article stands behind the demand (data/rules); its place is the
 * field or the part where the missing thing is entered. */
typedef char *(*YifaGateFunc)   (YifaStore *store, YifaRecord *record);
typedef gboolean (*YifaEffect)  (YifaStore *store, YifaRecord *record, GError **error);

typedef struct
{
  const char   *name;
  YifaGateFunc  refuses;      /* returns (transfer full) (nullable) */
  const char   *rule;
  const char   *place;
  gboolean      may_override; /* the rule knows an exception: with a reason, and audited */
} YifaGate;

struct _YifaAction
{
  const char         *name;
  const char         *label;
  guint64             from;    /* YIFA_STAGE (INDEX) | ...: indexes into the choices of "stage" */
  const char         *to;      /* the stage it leads to; NULL stays where it is */
  const YifaGate     *gates;   /* ends with { NULL }; may be NULL */
  YifaEffect          effects; /* run inside the same operation, after the stage has changed */
  const char *const  *asks;    /* ends with NULL: fields filled in with the act, also locked ones */
  const char         *causes;  /* one sentence: what the act brings about */
  gboolean            needs_reason;
  gboolean            is_way_on;    /* the usual next step, although the stage stays: it makes the next record */
};

#define YIFA_STAGE(index) (G_GUINT64_CONSTANT (1) << (index))

typedef struct
{
  const YifaGate *gate;    /* NULL: the stage itself does not allow it */
  char           *message;
} YifaRefusal;

void              yifa_refusal_free       (YifaRefusal      *refusal);
guint             yifa_workflow_get_stage (YifaRecord       *record);
const YifaAction *yifa_workflow_find      (const YifaKind   *kind,
                                           const char       *name);
gboolean          yifa_workflow_offers    (YifaRecord       *record,
                                           const YifaAction *action);
GPtrArray        *yifa_workflow_refusals  (YifaStore        *store,
                                           YifaRecord       *record,
                                           const YifaAction *action);
gboolean          yifa_workflow_can_override (GPtrArray     *refusals);
gboolean          yifa_workflow_do        (YifaStore        *store,
                                           YifaRecord       *record,
                                           const YifaAction *action,
                                           const char       *reason,
                                           GError          **error);
