/* yifa-doc-relation.c - what a document does to another one */
#include "yifa-doc-relation.h"

#include "yifa-error.h"
#include "yifa-normative-doc.h"

static const YifaChoice relations[] = {
  { "amends",     N_("Amends") },
  { "repeals",    N_("Repeals") },
  { "replaces",   N_("Replaces") },
  { "implements", N_("Implements") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_DOC_RELATION_DOC]         = { "doc", N_("Document"),
                                      YIFA_REF, YIFA_REQUIRED | YIFA_LIST | YIFA_OWNER,
                                      NULL, &yifa_normative_doc },
  [YIFA_DOC_RELATION_RELATION]    = { "relation", N_("Relation"),
                                      YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST | YIFA_FILTER, relations },
  [YIFA_DOC_RELATION_TARGET]      = { "target", N_("Other document"),
                                      YIFA_REF, YIFA_LIST | YIFA_FILTER, NULL, &yifa_normative_doc },
  [YIFA_DOC_RELATION_TARGET_TEXT] = { "target_text", N_("Title and number"),
                                      YIFA_TEXT, YIFA_SEARCH | YIFA_LIST },
  [YIFA_DOC_RELATION_ARTICLE]     = { "article", N_("Article"), YIFA_TEXT },
  [YIFA_DOC_RELATION_NOTE]        = { "note", N_("Note"), YIFA_TEXT },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_DOC_RELATION_N_FIELDS);

static gboolean
validate (YifaRecord *record, GError **error)
{
  if (yifa_record_has (record, YIFA_DOC_RELATION_TARGET) ||
      yifa_record_has (record, YIFA_DOC_RELATION_TARGET_TEXT))
    return TRUE;

  g_propagate_error (error,
                     yifa_error_new_field ("target",
                                           _("Choose the other document, or write its title and number")));
  return FALSE;
}

const YifaKind yifa_doc_relation = {
  .type_name = "YifaDocRelation",
  .table = "doc_relation",
  .label = N_("Relation between documents"),
  .fields = fields,
  .n_fields = YIFA_DOC_RELATION_N_FIELDS,
  .title = YIFA_DOC_RELATION_RELATION,
  .validate = validate,
};
