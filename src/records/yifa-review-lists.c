/* yifa-review-lists.c - the materials and the questions that a case of review brings with it
 *
 * Made once, from the lists of the day, when the case is received; a case keeps the lists it was made with
 * until its kind of subject is corrected.
 */
#include "yifa-legality-review-private.h"

#include "yifa-attachment.h"
#include "yifa-checklist.h"
#include "yifa-contract.h"
#include "yifa-evidence.h"
#include "yifa-major-decision.h"
#include "yifa-normative-doc.h"
#include "yifa-review-item.h"
#include "yifa-review-material.h"
#include "yifa-rules.h"

/* The last one stands for whatever has no subject of its own. */
static const YifaReviewSubject subjects[] = {
  { "normative_doc", "nd.review_min_days", "nd.review_max_days", "nd.return_material_days", "review" },
  { "decision", "md.review_min_days", "md.review_max_days", NULL, "review_decision" },
  { "contract", NULL, "ct.review_days", NULL, "review_contract" },
  { "project", NULL, "rv.review_days", NULL, "review_project" },
  { "ordinary", NULL, "rv.review_days", NULL, "review_ordinary" },
  { "general", NULL, "rv.review_days", NULL, "review_general" },
};

const YifaReviewSubject *
yifa_review_get_subject (YifaRecord *review)
{
  const char *kind = yifa_record_get_text (review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (subjects) && g_strcmp0 (subjects[i].subject_kind, kind) != 0)
    i++;
  return &subjects[i];
}

const char *
yifa_legality_review_get_materials (YifaRecord *review)
{
  return yifa_review_get_subject (review)->materials;
}

static gboolean
has_file (YifaStore *store, YifaRecord *owner, const char *role)
{
  g_autoptr(GPtrArray) files = owner != NULL ? yifa_attachments_of (store, owner, role) : NULL;

  return files != NULL && files->len > 0;
}

/* What the submitter's own gates let pass is not asked for again. */
static gboolean
is_required (YifaStore *store, YifaRecord *subject, const YifaMaterial *material)
{
  if (subject != NULL && yifa_record_get_kind (subject) == &yifa_normative_doc)
    return yifa_normative_doc_needs_material (store, subject, material);
  return material->required;
}

static gboolean
add_materials (YifaStore *store, YifaRecord *review, GError **error)
{
  GPtrArray *list = yifa_rules_materials (store, yifa_review_get_subject (review)->materials);
  g_autoptr(YifaRecord) subject = yifa_legality_review_load_subject (store, review);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const YifaMaterial *material = list->pdata[i];
      g_autoptr(YifaRecord) line = yifa_record_new (&yifa_review_material);

      yifa_record_set_int (line, YIFA_REVIEW_MATERIAL_REVIEW, yifa_record_get_id (review));
      yifa_record_set_text (line, YIFA_REVIEW_MATERIAL_ROLE, material->role);
      yifa_record_set_text (line, YIFA_REVIEW_MATERIAL_LABEL, material->label);
      yifa_record_set_int (line, YIFA_REVIEW_MATERIAL_REQUIRED, is_required (store, subject, material));
      yifa_record_set_int (line, YIFA_REVIEW_MATERIAL_COPIES, material->copies);
      yifa_record_set_int (line, YIFA_REVIEW_MATERIAL_PRESENT, has_file (store, subject, material->role));
      if (!yifa_store_save (store, line, error))
        return FALSE;
    }
  return TRUE;
}

/* The words of the question are kept with the answer: a later list does not change what was asked. */
static gboolean
add_items (YifaStore *store, YifaRecord *review, GError **error)
{
  GPtrArray *list = yifa_checklist_of (store, yifa_review_get_subject (review)->subject_kind);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const YifaChecklistItem *question = list->pdata[i];
      g_autoptr(YifaRecord) item = yifa_record_new (&yifa_review_item);

      yifa_record_set_int (item, YIFA_REVIEW_ITEM_REVIEW, yifa_record_get_id (review));
      yifa_record_set_int (item, YIFA_REVIEW_ITEM_SEQ, i + 1);
      yifa_record_set_text (item, YIFA_REVIEW_ITEM_CODE, question->code);
      yifa_record_set_text (item, YIFA_REVIEW_ITEM_QUESTION, question->question);
      yifa_record_set_text (item, YIFA_REVIEW_ITEM_BASIS, question->basis);
      if (!yifa_store_save (store, item, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
yifa_review_add_lists (YifaStore *store, YifaRecord *review, GError **error)
{
  return add_materials (store, review, error) && add_items (store, review, error);
}

static gboolean
withdraw_all (YifaStore *store, YifaRecord *review, const YifaKind *kind, GError **error)
{
  g_autoptr(GPtrArray) lines = yifa_store_load_parts (store, kind, "review", yifa_record_get_id (review));

  for (guint i = 0; i < lines->len; i++)
    if (!yifa_store_withdraw (store, lines->pdata[i], NULL, error))
      return FALSE;
  return TRUE;
}

/* The lists of the right kind in place of those of the wrong one. */
gboolean
yifa_review_renew_lists (YifaStore *store, YifaRecord *review, GError **error)
{
  return withdraw_all (store, review, &yifa_review_material, error) &&
         withdraw_all (store, review, &yifa_review_item, error) &&
         yifa_review_add_lists (store, review, error);
}

static gboolean
is_missing (YifaStore *store, YifaRecord *review, YifaRecord *subject, YifaRecord *line)
{
  const char *role = yifa_record_get_text (line, YIFA_REVIEW_MATERIAL_ROLE);

  return yifa_record_get_int (line, YIFA_REVIEW_MATERIAL_REQUIRED) &&
         !yifa_record_get_int (line, YIFA_REVIEW_MATERIAL_PRESENT) &&
         !has_file (store, review, role) && !has_file (store, subject, role);
}

char *
yifa_legality_review_dup_missing (YifaStore *store, YifaRecord *review)
{
  g_autoptr(GPtrArray) lines = yifa_store_load_parts (store, &yifa_review_material, "review",
                                                      yifa_record_get_id (review));
  g_autoptr(YifaRecord) subject = yifa_legality_review_load_subject (store, review);
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    if (is_missing (store, review, subject, lines->pdata[i]))
      g_ptr_array_add (missing, (char *) yifa_record_get_title (lines->pdata[i]));
  return yifa_evidence_join (missing);
}

YifaRecord *
yifa_legality_review_load_subject (YifaStore *store, YifaRecord *review)
{
  static const struct
  {
    guint           field;
    const YifaKind *kind;
  } subjects_of[] = {
    { YIFA_LEGALITY_REVIEW_DOC, &yifa_normative_doc },
    { YIFA_LEGALITY_REVIEW_DECISION, &yifa_major_decision },
    { YIFA_LEGALITY_REVIEW_CONTRACT, &yifa_contract },
  };

  for (guint i = 0; i < G_N_ELEMENTS (subjects_of); i++)
    {
      gint64 id = yifa_record_get_int (review, subjects_of[i].field);

      if (id != 0)
        return yifa_store_load (store, subjects_of[i].kind, id, NULL);
    }
  return NULL;
}
