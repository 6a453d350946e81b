/* yifa-cleanup-item.c - one document of a cleanup
 *
 * The facts are frozen with the scope and stay as they were; the result is the office's, and
 * takes effect only through the campaign.
 */
#include "yifa-cleanup-item.h"

#include "yifa-cleanup.h"
#include "yifa-error.h"
#include "yifa-evidence.h"
#include "yifa-normative-doc.h"
#include "yifa-org.h"

static const YifaChoice origins[] = {
  { "frozen", N_("In the frozen scope") },
  { "added",  N_("Added later") },
  { NULL }
};

static const YifaChoice results[] = {
  { "keep",   N_("Remains in force") },
  { "amend",  N_("To be amended") },
  { "repeal", N_("To be repealed") },
  { "lapse",  N_("Declared lapsed") },
  { NULL }
};

static const YifaChoice reasons[] = {
  { "basis_changed",       N_("The basis has changed") },
  { "replaced",            N_("Replaced by a newer document") },
  { "purpose_done",        N_("The purpose is achieved") },
  { "object_gone",         N_("What it governs no longer exists") },
  { "term_over",           N_("The term is over") },
  { "conflict",            N_("Conflicts with a higher law") },
  { "not_amended_in_time", N_("Not amended in time") },
  { "still_needed",        N_("Still needed and lawful") },
  { NULL }
};

#define FACT YIFA_LOCKED

static const YifaField fields[] = {
  [YIFA_CLEANUP_ITEM_CLEANUP]           = { "cleanup", N_("Cleanup"),
                                            YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_cleanup },
  [YIFA_CLEANUP_ITEM_TITLE]             = { "title", N_("Title"), YIFA_TEXT, FACT | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CLEANUP_ITEM_ISSUE_NO]          = { "issue_no", N_("Issue number"),
                                            YIFA_TEXT, FACT | YIFA_SEARCH | YIFA_LIST },
  [YIFA_CLEANUP_ITEM_DOC]               = { "doc", N_("Document"),
                                            YIFA_REF, YIFA_REQUIRED, NULL, &yifa_normative_doc },
  [YIFA_CLEANUP_ITEM_MAKER_ORG]         = { "maker_org", N_("Maker"),
                                            YIFA_REF, FACT | YIFA_LIST | YIFA_FILTER, NULL, &yifa_org },
  [YIFA_CLEANUP_ITEM_ORIGIN]            = { "origin", N_("How it came into the scope"),
                                            YIFA_CHOICE, FACT | YIFA_FILTER, origins },
  [YIFA_CLEANUP_ITEM_IS_EXPIRED]        = { "is_expired", N_("Its term is over"),
                                            YIFA_FLAG, FACT | YIFA_FILTER },
  [YIFA_CLEANUP_ITEM_BASIS_REPEALED]    = { "basis_repealed", N_("A basis is no longer in force"),
                                            YIFA_FLAG, FACT | YIFA_FILTER },
  [YIFA_CLEANUP_ITEM_OVER_YEARS]        = { "over_years", N_("In force for years"),
                                            YIFA_FLAG, FACT | YIFA_FILTER },
  [YIFA_CLEANUP_ITEM_TRIAL_WITHOUT_END] = { "trial_without_end", N_("On trial without an end"),
                                            YIFA_FLAG, FACT | YIFA_FILTER },
  [YIFA_CLEANUP_ITEM_MAKER_DISSOLVED]   = { "maker_dissolved", N_("Its maker no longer exists"),
                                            YIFA_FLAG, FACT | YIFA_FILTER },
  [YIFA_CLEANUP_ITEM_FINDING]           = { "finding", N_("What the register says"),
                                            YIFA_PROSE, FACT | YIFA_LIST },
  [YIFA_CLEANUP_ITEM_RESULT]            = { "result", N_("Result"),
                                            YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, results },
  [YIFA_CLEANUP_ITEM_REASON]            = { "reason", N_("Reason"),
                                            YIFA_CHOICE, YIFA_LIST | YIFA_FILTER, reasons },
  [YIFA_CLEANUP_ITEM_LEAD_ORG]          = { "lead_org", N_("Who amends it"), YIFA_REF, 0, NULL, &yifa_org },
  [YIFA_CLEANUP_ITEM_AMEND_DUE_ON]      = { "amend_due_on", N_("To be amended by"), YIFA_DATE, YIFA_LIST },
  [YIFA_CLEANUP_ITEM_NOTE]              = { "note", N_("Note"), YIFA_PROSE, YIFA_SEARCH },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_CLEANUP_ITEM_N_FIELDS);

char *
yifa_cleanup_item_dup_reasons (YifaRecord *item)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = YIFA_CLEANUP_ITEM_IS_EXPIRED; i <= YIFA_CLEANUP_ITEM_MAKER_DISSOLVED; i++)
    if (yifa_record_get_int (item, i))
      g_ptr_array_add (names, (char *) yifa_field_get_label (&fields[i]));

  return yifa_evidence_join (names);
}

/* The scope is frozen: only the campaign's own acts bring documents into it. Results may change until the
 * office has examined them all. */
static gboolean
prepare (YifaStore *store, YifaRecord *item, GError **error)
{
  g_autoptr(YifaRecord) cleanup = NULL;
  const char *stage;

  if (!yifa_record_has (item, YIFA_CLEANUP_ITEM_ORIGIN))
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED,
                   _("The scope of a cleanup is frozen when it is collected; a document comes in later only "
                     "through “Add a document”, with a reason"));
      return FALSE;
    }

  cleanup = yifa_store_load (store, &yifa_cleanup, yifa_record_get_int (item, YIFA_CLEANUP_ITEM_CLEANUP),
                             error);
  stage = cleanup ? yifa_record_get_stage (cleanup) : NULL;
  if (cleanup != NULL && yifa_record_field_changed (item, YIFA_CLEANUP_ITEM_RESULT) &&
      g_strcmp0 (stage, "opened") != 0 && g_strcmp0 (stage, "collecting") != 0)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_REFUSED,
                   _("The results have been examined; send the cleanup back to collecting to change one"));
      return FALSE;
    }
  return cleanup != NULL;
}

const YifaKind yifa_cleanup_item = {
  .type_name = "YifaCleanupItem",
  .table = "cleanup_item",
  .label = N_("Document of a cleanup"),
  .fields = fields,
  .n_fields = YIFA_CLEANUP_ITEM_N_FIELDS,
  .title = YIFA_CLEANUP_ITEM_TITLE,
  .prepare = prepare,
};
