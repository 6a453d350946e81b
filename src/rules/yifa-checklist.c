/* yifa-checklist.c - the questions a reviewer answers, by the kind of what is reviewed
 *
 * The questions stand in a file that an office may replace by its own: read whole or not at all, and each
 * kind of review keeps at least one question. A case copies its questions when it is received, so that
 * later changes of the file do not touch what was asked.
 */
#include "yifa-checklist.h"

#include <string.h>

#include "yifa-profile.h"
#include "yifa-rules-private.h"

#define CHECKLIST_FILE "checklists.ini"
#define CACHE "yifa-checklist"
#define MIN_EXPLANATION 20 /* characters; less explains nothing */

/* What is reviewed, and what the codes of its questions begin with. */
static const struct
{
  const char *subject_kind;
  const char *prefix;
} subjects[] = {
  { "normative_doc", "ND-" }, { "decision", "MD-" }, { "contract", "CT-" },
  { "project", "PJ-" },       { "ordinary", "OP-" }, { "general", "GM-" },
};

typedef struct
{
  GStringChunk *texts;
  GPtrArray    *lists[G_N_ELEMENTS (subjects)]; /* (element-type YifaChecklistItem) */
} Checklists;

/* The parts of a legality review of a document (国办发〔2018〕115号), technique and competition added. */
static const YifaChoice parts[] = {
  { "R1", N_("Maker") },
  { "R2", N_("Powers") },
  { "R3", N_("Lawful content") },
  { "R4", N_("No unlawful licence, penalty, coercion or fee") },
  { "R5", N_("No rights cut, no duties added") },
  { "R6", N_("No power added, no duty shed") },
  { "R7", N_("Procedure") },
  { "R8", N_("Technique") },
  { "R9", N_("Fair competition") },
  { NULL }
};

static const YifaField fields[] = {
  { "question",            N_("Question"),            YIFA_TEXT,   YIFA_REQUIRED },
  { "basis",               N_("Legal basis"),         YIFA_TEXT,   YIFA_REQUIRED },
  { "explanation",         N_("Explanation"),         YIFA_TEXT,   YIFA_REQUIRED },
  { "confidence",          N_("Confidence"),          YIFA_CHOICE, YIFA_REQUIRED, yifa_confidences },
  { "not_applicable_when", N_("Not applicable when"), YIFA_TEXT },
  { "part",                N_("Part of the review"),  YIFA_CHOICE, 0, parts },
  { NULL }
};

static int
subject_of_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_str_has_prefix (code, subjects[i].prefix))
      return i;

  return -1;
}

static gboolean
has_item_of (char **codes, const char *prefix)
{
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_has_prefix (codes[i], prefix))
      return TRUE;

  return FALSE;
}

/* Told once, at the first item: a kind without any question. */
static void
check_all_kinds (YifaRuleFile *file, const char *code)
{
  g_auto(GStrv) codes = yifa_rule_file_get_groups (file);

  for (guint i = 0; g_str_equal (codes[0], code) && i < G_N_ELEMENTS (subjects); i++)
    if (!has_item_of (codes, subjects[i].prefix))
      yifa_rule_file_complain (file, subjects[i].prefix, NULL, _("there is no question of this kind"));
}

static void
check_item (YifaRuleFile *file, const char *code)
{
  g_autofree char *question = yifa_rule_file_dup_text (file, code, "question");
  g_autofree char *explanation = yifa_rule_file_dup_text (file, code, "explanation");

  if (subject_of_code (code) < 0)
    yifa_rule_file_complain (file, code, NULL, _("a code begins with ND-, MD-, CT-, PJ-, OP- or GM-"));
  if (!g_str_has_suffix (question, "？"))
    yifa_rule_file_complain (file, code, "question", _("a question ends with a question mark ？"));
  if (g_utf8_strlen (explanation, -1) < MIN_EXPLANATION)
    yifa_rule_file_complain (file, code, "explanation", _("this is too short to explain anything"));
  check_all_kinds (file, code);
}

const YifaRuleFormat yifa_checklist_format = { CHECKLIST_FILE, fields, .check = check_item };

static const char *
keep (Checklists *self, YifaRuleFile *file, const char *code, const char *key)
{
  g_autofree char *text = yifa_rule_file_dup_text (file, code, key);

  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
add_item (Checklists *self, YifaRuleFile *file, const char *code)
{
  YifaChecklistItem *item = g_new0 (YifaChecklistItem, 1);

  item->code = g_string_chunk_insert_const (self->texts, code);
  item->question = keep (self, file, code, "question");
  item->basis = keep (self, file, code, "basis");
  item->explanation = keep (self, file, code, "explanation");
  item->confidence = yifa_choice_find (yifa_confidences, keep (self, file, code, "confidence"));
  item->not_applicable_when = keep (self, file, code, "not_applicable_when");
  item->part = keep (self, file, code, "part");
  g_ptr_array_add (self->lists[subject_of_code (code)], item);
}

static void
checklists_free (gpointer data)
{
  Checklists *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    g_ptr_array_unref (self->lists[i]);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static Checklists *
load (const char *path)
{
  Checklists *self = g_new0 (Checklists, 1);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YifaRuleFile) file = yifa_rule_file_load (path, problems);
  g_auto(GStrv) codes = NULL;

  self->texts = g_string_chunk_new (4096);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    self->lists[i] = g_ptr_array_new_with_free_func (g_free);
  if (problems->len > 0)
    {
      g_warning ("%s", (char *) problems->pdata[0]);
      return self;
    }

  codes = yifa_rule_file_get_groups (file);
  for (guint i = 0; codes[i] != NULL; i++)
    add_item (self, file, codes[i]);
  return self;
}

/* The rules say where the file is read from: an office's own set counts whole or not at all. */
static Checklists *
checklists_of (YifaStore *store)
{
  g_autofree char *path = yifa_rules_dup_path (store, CHECKLIST_FILE);
  Checklists *self = g_object_get_data (G_OBJECT (store), CACHE);

  if (self != NULL)
    return self;

  self = load (path);
  g_object_set_data_full (G_OBJECT (store), CACHE, self, checklists_free);
  return self;
}

GPtrArray *
yifa_checklist_of (YifaStore *store, const char *subject_kind)
{
  Checklists *self = checklists_of (store);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_strcmp0 (subjects[i].subject_kind, subject_kind) == 0)
      return self->lists[i];

  return NULL;
}

const YifaChecklistItem *
yifa_checklist_find (YifaStore *store, const char *code)
{
  Checklists *self = checklists_of (store);
  int subject = code != NULL ? subject_of_code (code) : -1;

  for (guint i = 0; subject >= 0 && i < self->lists[subject]->len; i++)
    {
      const YifaChecklistItem *item = g_ptr_array_index (self->lists[subject], i);

      if (g_str_equal (item->code, code))
        return item;
    }
  return NULL;
}

void
yifa_checklist_forget (YifaStore *store)
{
  g_object_set_data (G_OBJECT (store), CACHE, NULL);
}
