/* yifa-normative-doc-validity.c - the validity axis: extended, amended, ended, suspended
 *
 * Whether a document is in force is computed from dates; here those dates are set, each time with
 * the instrument that does it and a line in the document's history of validity.
 */
#include "yifa-normative-doc-private.h"

#include <string.h>

#include "yifa-checks.h"
#include "yifa-error.h"
#include "yifa-validity-change.h"

gboolean
yifa_doc_note_validity (YifaStore *store, YifaRecord *doc, const char *event, const char *on,
                        const char *instrument, const char *article, const char *reason, GError **error)
{
  g_autoptr(YifaRecord) change = yifa_record_new (&yifa_validity_change);

  yifa_record_set_int (change, YIFA_VALIDITY_CHANGE_DOC, yifa_record_get_id (doc));
  yifa_record_set_text (change, YIFA_VALIDITY_CHANGE_EVENT, event);
  yifa_record_set_text (change, YIFA_VALIDITY_CHANGE_CHANGED_ON, on);
  yifa_record_set_text (change, YIFA_VALIDITY_CHANGE_INSTRUMENT, instrument);
  yifa_record_set_text (change, YIFA_VALIDITY_CHANGE_ARTICLE, article);
  yifa_record_set_text (change, YIFA_VALIDITY_CHANGE_PERSON, yifa_store_get_actor (store));
  yifa_record_set_text (change, YIFA_VALIDITY_CHANGE_REASON, reason);
  return yifa_store_save (store, change, error);
}

/* Which fields of the document an event fills. */
typedef struct
{
  const char *event;
  guint       on;
  guint       by;
  const char *ended_how;
} Event;

static const Event events[] = {
  { "extended",  YIFA_NORMATIVE_DOC_EXTENDED_ON,  YIFA_NORMATIVE_DOC_EXTENDED_BY },
  { "amended",   YIFA_NORMATIVE_DOC_AMENDED_ON,   YIFA_NORMATIVE_DOC_AMENDED_BY },
  { "repealed",  YIFA_NORMATIVE_DOC_ENDED_ON,     YIFA_NORMATIVE_DOC_ENDED_BY, "repealed" },
  { "expired",   YIFA_NORMATIVE_DOC_ENDED_ON,     YIFA_NORMATIVE_DOC_ENDED_BY, "expired" },
  { "revoked",   YIFA_NORMATIVE_DOC_ENDED_ON,     YIFA_NORMATIVE_DOC_ENDED_BY, "revoked" },
  { "suspended", YIFA_NORMATIVE_DOC_SUSPENDED_ON, YIFA_NORMATIVE_DOC_SUSPENDED_BY },
  { "resumed",   YIFA_NORMATIVE_DOC_RESUMED_ON,   YIFA_NO_FIELD },
};

static const Event *
find_event (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_str_equal (events[i].event, name))
      return &events[i];
  return NULL;
}

static void
put_event (YifaRecord *doc, const Event *event, const char *on, const char *until, const char *instrument)
{
  yifa_record_set_text (doc, event->on, on);
  if (event->by != YIFA_NO_FIELD)
    yifa_record_set_text (doc, event->by, instrument);
  if (event->ended_how != NULL)
    yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_ENDED_HOW, event->ended_how);
  if (g_str_equal (event->event, "suspended"))
    yifa_record_clear (doc, YIFA_NORMATIVE_DOC_RESUMED_ON);
  if (g_str_equal (event->event, "extended"))
    {
      yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_EXTENDED_UNTIL, until);
      yifa_record_set_text (doc, YIFA_NORMATIVE_DOC_VALID_UNTIL, until);
    }
}

gboolean
yifa_normative_doc_change_validity (YifaStore *store, YifaRecord *doc, const char *event, const char *on,
                                    const char *until, const char *instrument, const char *article,
                                    const char *reason, GError **error)
{
  const Event *what = find_event (event);

  g_return_val_if_fail (what != NULL, FALSE);
  g_return_val_if_fail (until != NULL || !g_str_equal (event, "extended"), FALSE);

  put_event (doc, what, on, until, instrument);
  return yifa_doc_note_validity (store, doc, event, on, instrument, article, reason, error) &&
         yifa_store_save (store, doc, error);
}

/* The action has asked for the fields of the event already. */
static gboolean
change (YifaStore *store, YifaRecord *doc, const char *event, GError **error)
{
  const Event *what = find_event (event);
  g_autofree char *on = g_strdup (yifa_record_get_text (doc, what->on));
  g_autofree char *by = what->by != YIFA_NO_FIELD ? g_strdup (yifa_record_get_text (doc, what->by)) : NULL;
  g_autofree char *until = g_strdup (yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_EXTENDED_UNTIL));

  return yifa_normative_doc_change_validity (store, doc, event, on, until, by, NULL,
                                             yifa_store_get_reason (store), error);
}

gboolean
yifa_doc_extend (YifaStore *store, YifaRecord *doc, GError **error)
{
  return change (store, doc, "extended", error);
}

gboolean
yifa_doc_amend (YifaStore *store, YifaRecord *doc, GError **error)
{
  return change (store, doc, "amended", error);
}

gboolean
yifa_doc_repeal (YifaStore *store, YifaRecord *doc, GError **error)
{
  return change (store, doc, "repealed", error);
}

gboolean
yifa_doc_declare_expired (YifaStore *store, YifaRecord *doc, GError **error)
{
  return change (store, doc, "expired", error);
}

gboolean
yifa_doc_revoke (YifaStore *store, YifaRecord *doc, GError **error)
{
  return change (store, doc, "revoked", error);
}

gboolean
yifa_doc_suspend (YifaStore *store, YifaRecord *doc, GError **error)
{
  return change (store, doc, "suspended", error);
}

gboolean
yifa_doc_resume (YifaStore *store, YifaRecord *doc, GError **error)
{
  return change (store, doc, "resumed", error);
}

static char *
validity_now (YifaStore *store, YifaRecord *doc)
{
  gint64 id = yifa_record_get_id (doc);
  g_autoptr(YifaRecord) fresh = id != 0 ? yifa_store_load (store, &yifa_normative_doc, id, NULL) : NULL;

  return fresh != NULL ? g_strdup (yifa_record_get_text (fresh, YIFA_NORMATIVE_DOC_VALIDITY)) : NULL;
}

static char *
already (const char *validity)
{
  return g_strdup_printf (_("The document is no longer in force: %s"),
                          yifa_choice_get_label (&yifa_normative_doc.fields[YIFA_NORMATIVE_DOC_VALIDITY],
                                                 validity));
}

/* What has ended by an instrument cannot end again. */
static char *
not_ended (YifaStore *store, YifaRecord *doc)
{
  const char *how = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_ENDED_HOW);

  return how != NULL ? already (how) : NULL;
}

static char *
still_in_force (YifaStore *store, YifaRecord *doc)
{
  static const char *const over[] = { "expired", "repealed", "revoked", NULL };
  g_autofree char *validity = validity_now (store, doc);

  return validity != NULL && g_strv_contains (over, validity) ? already (validity) : not_ended (store, doc);
}

static char *
extension_given (YifaStore *store, YifaRecord *doc)
{
  const char *from = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_VALID_UNTIL);
  const char *until = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_EXTENDED_UNTIL);

  if (until == NULL)
    return yifa_check_given (doc, YIFA_NORMATIVE_DOC_EXTENDED_UNTIL);
  if (from == NULL)
    return g_strdup (_("The document has no last day of validity to extend"));
  if (strcmp (from, until) >= 0)
    return g_strdup_printf (_("The new last day must come after %s"), from);
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_EXTENDED_ON);
}

static char *
extending_paper_given (YifaStore *store, YifaRecord *doc)
{
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_EXTENDED_BY);
}

static char *
amended_on_given (YifaStore *store, YifaRecord *doc)
{
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_AMENDED_ON);
}

static char *
amending_paper_given (YifaStore *store, YifaRecord *doc)
{
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_AMENDED_BY);
}

static char *
ended_on_given (YifaStore *store, YifaRecord *doc)
{
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_ENDED_ON);
}

static char *
ending_paper_given (YifaStore *store, YifaRecord *doc)
{
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_ENDED_BY);
}

static char *
suspended_on_given (YifaStore *store, YifaRecord *doc)
{
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_SUSPENDED_ON);
}

static char *
suspending_paper_given (YifaStore *store, YifaRecord *doc)
{
  return yifa_check_given (doc, YIFA_NORMATIVE_DOC_SUSPENDED_BY);
}

static char *
is_suspended (YifaStore *store, YifaRecord *doc)
{
  return yifa_record_has (doc, YIFA_NORMATIVE_DOC_SUSPENDED_ON)
           ? NULL
           : g_strdup (_("The document is not suspended"));
}

static char *
resumed_on_given (YifaStore *store, YifaRecord *doc)
{
  const char *from = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_SUSPENDED_ON);
  const char *to = yifa_record_get_text (doc, YIFA_NORMATIVE_DOC_RESUMED_ON);

  if (from == NULL || to == NULL)
    return yifa_check_given (doc, YIFA_NORMATIVE_DOC_RESUMED_ON);
  if (strcmp (from, to) > 0)
    return g_strdup_printf (_("The document was suspended on %s only"), from);
  return NULL;
}

const YifaGate yifa_doc_extend_gates[] = {
  { "still_in_force", still_in_force, "nd.validity_max", "valid_until" },
  { "extension_given", extension_given, "nd.validity_max", "extended_until" },
  { "extending_paper_given", extending_paper_given, "nd.validity_max", "extended_by" },
  { NULL }
};

const YifaGate yifa_doc_amend_gates[] = {
  { "still_in_force", still_in_force, "nd.cleanup", "valid_until" },
  { "amended_on_given", amended_on_given, "nd.cleanup", "amended_on" },
  { "amending_paper_given", amending_paper_given, "nd.cleanup", "amended_by" },
  { NULL }
};

const YifaGate yifa_doc_end_gates[] = {
  { "not_ended", not_ended, "nd.cleanup", "ended_on" },
  { "ended_on_given", ended_on_given, "nd.cleanup", "ended_on" },
  { "ending_paper_given", ending_paper_given, "nd.cleanup", "ended_by" },
  { NULL }
};

const YifaGate yifa_doc_suspend_gates[] = {
  { "still_in_force", still_in_force, "nd.correction", "valid_until" },
  { "suspended_on_given", suspended_on_given, "nd.correction", "suspended_on" },
  { "suspending_paper_given", suspending_paper_given, "nd.correction", "suspended_by" },
  { NULL }
};

const YifaGate yifa_doc_resume_gates[] = {
  { "is_suspended", is_suspended, "nd.correction", "suspended_on" },
  { "resumed_on_given", resumed_on_given, "nd.correction", "resumed_on" },
  { NULL }
};
