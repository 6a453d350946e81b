/* yifa-decision-basis.c - a law or policy that a decision rests on */
#include "yifa-decision-basis.h"

#include "yifa-error.h"
#include "yifa-legal-basis.h"
#include "yifa-major-decision.h"

static const YifaField fields[] = {
  [YIFA_DECISION_BASIS_DECISION] = { "decision", N_("Major decision"),
                                     YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_major_decision },
  [YIFA_DECISION_BASIS_BASIS]    = { "basis", N_("Law or policy"),
                                     YIFA_REF, YIFA_LIST, NULL, &yifa_legal_basis },
  [YIFA_DECISION_BASIS_TITLE]    = { "title", N_("Title"), YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_DECISION_BASIS_ARTICLE]  = { "article", N_("Article"), YIFA_TEXT, YIFA_LIST },
  [YIFA_DECISION_BASIS_NOTE]     = { "note", N_("Note"), YIFA_TEXT },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DECISION_BASIS_N_FIELDS);

/* A basis of the library says its own title; one that is only named must be. */
static gboolean
validate (YifaRecord *record, GError **error)
{
  if (yifa_record_has (record, YIFA_DECISION_BASIS_BASIS) || yifa_record_has (record, YIFA_DECISION_BASIS_TITLE))
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("title",
                                                  _("Choose a basis of the library, or write its title")));
  return FALSE;
}

const YifaKind yifa_decision_basis = {
  .type_name = "YifaDecisionBasis",
  .table = "decision_basis",
  .label = N_("Basis of a decision"),
  .fields = fields,
  .n_fields = YIFA_DECISION_BASIS_N_FIELDS,
  .title = YIFA_DECISION_BASIS_TITLE,
  .validate = validate,
};
