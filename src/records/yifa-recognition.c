/* yifa-recognition.c - the recognition form
 *
 * Whether a paper is a normative document at all: four tests, and the result.
 */
#include "yifa-recognition.h"

#include "yifa-error.h"
#include "yifa-normative-doc.h"

static const YifaChoice recognition_results[] = {
  { "is",       N_("Is a normative document") },
  { "is_not",   N_("Is not a normative document") },
  { "in_doubt", N_("In doubt") },
  { NULL }
};

static const YifaField fields[] = {
  [YIFA_RECOGNITION_DOC]               = { "doc", N_("Document"),
                                           YIFA_REF, YIFA_REQUIRED | YIFA_OWNER, NULL, &yifa_normative_doc },
  [YIFA_RECOGNITION_IS_ADMINISTRATIVE] = { "is_administrative", N_("Made by an administrative body"),
                                           YIFA_FLAG, YIFA_LIST },
  [YIFA_RECOGNITION_IS_OUTWARD]        = { "is_outward", N_("Works outward"), YIFA_FLAG, YIFA_LIST },
  [YIFA_RECOGNITION_IS_GENERAL]        = { "is_general", N_("Binds generally"), YIFA_FLAG, YIFA_LIST },
  [YIFA_RECOGNITION_IS_REPEATED]       = { "is_repeated", N_("Applied repeatedly"), YIFA_FLAG, YIFA_LIST },
  [YIFA_RECOGNITION_RESULT]            = { "result", N_("Result"),
                                           YIFA_CHOICE, YIFA_REQUIRED | YIFA_LIST, recognition_results },
  [YIFA_RECOGNITION_ASKED_WHOM]        = { "asked_whom", N_("Asked"), YIFA_TEXT },
  [YIFA_RECOGNITION_REASON]            = { "reason", N_("Reason"), YIFA_PROSE },
  [YIFA_RECOGNITION_DECIDED_ON]        = { "decided_on", N_("Decided on"), YIFA_DATE, YIFA_LIST },
  [YIFA_RECOGNITION_DECIDED_BY]        = { "decided_by", N_("Decided by"), YIFA_TEXT },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == YIFA_RECOGNITION_N_FIELDS);

/* It is one only when all four tests say so. */
static gboolean
validate (YifaRecord *record, GError **error)
{
  gboolean all = yifa_record_get_int (record, YIFA_RECOGNITION_IS_ADMINISTRATIVE) &&
                 yifa_record_get_int (record, YIFA_RECOGNITION_IS_OUTWARD) &&
                 yifa_record_get_int (record, YIFA_RECOGNITION_IS_GENERAL) &&
                 yifa_record_get_int (record, YIFA_RECOGNITION_IS_REPEATED);

  if (all || g_strcmp0 (yifa_record_get_text (record, YIFA_RECOGNITION_RESULT), "is") != 0)
    return TRUE;

  g_propagate_error (error, yifa_error_new_field ("result",
                     _("A normative document meets all four tests: administrative, outward, general, repeated")));
  return FALSE;
}

const YifaKind yifa_recognition = {
  .type_name = "YifaRecognition",
  .table = "recognition",
  .label = N_("Recognition form"),
  .fields = fields,
  .n_fields = YIFA_RECOGNITION_N_FIELDS,
  .title = YIFA_RECOGNITION_RESULT,
  .validate = validate,
};
