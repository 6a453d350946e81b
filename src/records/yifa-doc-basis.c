/* yifa-doc-basis.c - which document rests on which legal basis */
#include "yifa-doc-basis.h"

#include "yifa-legal-basis.h"
#include "yifa-normative-doc.h"

static const YifaChoice basis_validities[] = {
  { "not_yet",  N_("Not yet in force") },
  { "in_force", N_("In force") },
  { "amended",  N_("Amended") },
  { "ended",    N_("No longer in force") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_DOC_BASIS_DOC]            = { "doc", N_("Document"),
                                      YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER | YIFA_OWNER,
                                      NULL, &yifa_normative_doc },
  [YIFA_DOC_BASIS_BASIS]          = { "basis", N_("Legal basis"),
                                      YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER,
                                      NULL, &yifa_legal_basis },
  [YIFA_DOC_BASIS_ARTICLES]       = { "articles", N_("Articles"), YIFA_TEXT, YIFA_LIST },
  [YIFA_DOC_BASIS_NOTE]           = { "note", N_("Note"), YIFA_TEXT },
  [YIFA_DOC_BASIS_BASIS_VALIDITY] = { "basis_validity", N_("Validity of the basis"),
                                      YIFA_CHOICE, YIFA_COMPUTED | YIFA_LIST | YIFA_FILTER,
                                      basis_validities },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DOC_BASIS_N_FIELDS);

const YifaKind yifa_doc_basis = {
  .type_name = "YifaDocBasis",
  .table = "doc_basis",
  .view = "doc_basis_view",
  .label = N_("Basis of a document"),
  .fields = fields,
  .n_fields = YIFA_DOC_BASIS_N_FIELDS,
  .title = YIFA_DOC_BASIS_BASIS,
};
