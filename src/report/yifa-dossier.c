/* yifa-dossier.c - a matter's whole file as a folder (一事一档)
 *
 * Made beside its place and put there when it is whole: every attachment copied and checked against its
 * hash, every paper that can be made of its records, and an index that names each with its hash. Names of
 * attachments come from anywhere, so that they are only used after what could lead out of the folder, or
 * could not be copied to another system, has been taken out.
 */
#include "yifa-dossier.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "yifa-agenda-item.h"
#include "yifa-attach.h"
#include "yifa-decision-dossier.h"
#include "yifa-decision-step.h"
#include "yifa-error.h"
#include "yifa-facts.h"
#include "yifa-forms.h"
#include "yifa-major-decision.h"
#include "yifa-meeting.h"
#include "yifa-normative-doc.h"
#include "yifa-words.h"

#define MAX_NAME_BYTES 150 /* file systems allow 255, of which the number and the ending take some */
#define N_STAGES 9

static const char *const decision_stages[N_STAGES] = {
  "01 启动", "02 拟订", "03 公众参与", "04 专家论证", "05 风险评估", "06 合法性审查", "07 集体讨论决定", "08 公布和执行",
  "09 后评估",
};

static const char *const doc_stages[N_STAGES] = {
  "01 立项", "02 起草", "03 公众参与", "04 评估论证", "05 公平竞争审查", "06 合法性审核", "07 集体审议", "08 公布和备案",
  "09 后评估和清理",
};

/* Where each kind of record goes, what it is called there, and the date it is known by. */
static const struct
{
  const char *kind;
  guint       stage;     /* of a decision */
  guint       doc_stage; /* of a document */
  const char *name;
  const char *date;
} places[] = {
  { "major_decision", 1, 1, "决策事项", "initiated_on" },
  { "normative_doc", 2, 2, "规范性文件", "dated_on" },
  { "recognition", 1, 1, "规范性文件认定", NULL },
  { "decision_basis", 2, 2, "决策依据", NULL },
  { "doc_basis", 2, 2, "制定依据", NULL },
  { "decision_option", 2, 2, "备选方案", NULL },
  { "consultation", 2, 2, "征求意见", "replied_on" },
  { "disagreement", 2, 2, "分歧说明", "settled_on" },
  { "fair_competition", 2, 5, "公平竞争审查", NULL },
  { "public_comment", 3, 3, "公开征求意见", "ends_on" },
  { "opinion", 3, 3, "社会公众意见", "received_on" },
  { "hearing", 3, 3, "听证会", "held_on" },
  { "hearing_rep", 3, 3, "听证代表", NULL },
  { "expert_review", 4, 4, "专家论证", "held_on" },
  { "expert_opinion", 4, 4, "专家意见", "signed_on" },
  { "ex_ante_eval", 4, 4, "评估论证", NULL },
  { "risk_assessment", 5, 4, "风险评估", "assessed_on" },
  { "risk_point", 5, 4, "风险点", NULL },
  { "legality_review", 6, 6, "合法性审查", "issued_on" },
  { "review_material", 6, 6, "送审材料", NULL },
  { "review_item", 6, 6, "审查要点", NULL },
  { "review_point", 6, 6, "审查意见", NULL },
  { "legal_opinion", 6, 6, "法律意见", "received_on" },
  { "agenda_item", 7, 7, "会议议题", NULL },
  { "deliberation_view", 7, 7, "讨论发言", NULL },
  { "meeting", 7, 7, "会议", "held_on" },
  { "decision_report", 7, 7, "请示报告", "reported_on" },
  { "publication", 8, 8, "公布", "published_on" },
  { "execution_report", 8, 8, "执行情况", "reported_on" },
  { "filing", 8, 8, "备案", "sent_on" },
  { "filing_material", 8, 8, "备案材料", NULL },
  { "evaluation", 9, 9, "后评估", "finished_on" },
};

/* What is attached to the decision itself, by the word of its material. */
static const struct
{
  const char *role;
  guint       stage;
} roles[] = {
  { "decision_draft", 2 },  { "legal_basis", 2 },       { "coordination", 2 },   { "fair_competition", 2 },
  { "opinion_adoption", 3 }, { "expert_adoption", 4 },   { "risk_report", 5 },    { "submission_letter", 6 },
  { "procedure_note", 6 },  { "drafter_opinion", 6 },   { "review_opinion", 6 },
};

/* Papers of the moment, which are no part of what was done. */
static const char *const not_kept[] = { "adoption_table_public", "decision_deadlines", "review_deadlines", "doc_deadlines",
                                        "filing_deadlines", NULL };

typedef struct
{
  guint    stage;
  char    *title;
  char    *date;   /* may be NULL */
  char    *source; /* may be NULL */
  char    *file;   /* below the folder; NULL: it should be there and is not */
  char    *size;   /* pages, or kilobytes where there are none; NULL, as is the next, without a file */
  char    *sha256;
  char    *note;   /* may be NULL */
} Entry;

typedef struct
{
  YifaStore         *store;
  YifaRecord        *matter;
  char              *draft;           /* the folder under way */
  GPtrArray         *records;         /* (element-type YifaRecord) */
  GPtrArray         *entries;         /* (element-type Entry) */
  guint              n_files;
  guint              used[N_STAGES];  /* files in each stage's folder so far */
  GCancellable      *cancellable;
  YifaSheetProgress  progress;
  gpointer           data;
} Dossier;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->title);
  g_free (entry->date);
  g_free (entry->source);
  g_free (entry->file);
  g_free (entry->size);
  g_free (entry->sha256);
  g_free (entry->note);
  g_free (entry);
}

/* --- names ---------------------------------------------------------------------------------- */

static gboolean
is_allowed (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  if (c < 128 && strchr ("/\\:*?\"<>|", c) != NULL)
    return FALSE;
  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_LINE_SEPARATOR &&
         type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

/* The ending of @name with its dot when it is one that programs know files by, else "". */
static const char *
find_ending (const char *name)
{
  const char *dot = strrchr (name, '.');

  if (dot == NULL || dot == name || strlen (dot) < 2 || strlen (dot) > 9)
    return "";
  for (const char *p = dot + 1; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      return "";
  return dot;
}

/**
 * yifa_dossier_safe_name:
 *
 * A name that stays in its folder and can be copied to any system: no separators, no signs that reorder
 * text, no dots or spaces at its ends, not too long, with its ending kept. Transfer full.
 */
char *
yifa_dossier_safe_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  const char *ending = find_ending (valid);
  g_autofree char *stem = g_strndup (valid, strlen (valid) - strlen (ending));
  g_autoptr(GString) safe = g_string_new (NULL);
  gsize first;

  for (const char *p = stem; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (safe->len + 6 > MAX_NAME_BYTES)
        break;
      g_string_append_unichar (safe, is_allowed (c) ? c : '_');
    }
  while (safe->len > 0 && strchr (". ", safe->str[safe->len - 1]) != NULL)
    g_string_truncate (safe, safe->len - 1);
  first = strspn (safe->str, ". ");
  return g_strconcat (safe->len > first ? safe->str + first : "_", ending, NULL);
}

/* --- records -------------------------------------------------------------------------------- */

static gboolean
is_doc (Dossier *self)
{
  return yifa_record_get_kind (self->matter) == &yifa_normative_doc;
}

/* Index into places of a kind, or G_MAXUINT. */
static guint
find_place (const YifaKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].kind, kind->table))
      return i;
  return G_MAXUINT;
}

/* The evidence of a step belongs with that step. */
static guint
get_step_stage (YifaRecord *step)
{
  static const char *const steps[] = { "participation", "expert_review", "risk_assessment", "legality_review",
                                       "deliberation" };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (yifa_record_get_text (step, YIFA_DECISION_STEP_STEP), steps[i]) == 0)
      return 3 + i;
  return 1;
}

/* From 1 to N_STAGES. */
static guint
get_stage (Dossier *self, YifaRecord *record)
{
  guint at = find_place (yifa_record_get_kind (record));

  if (yifa_record_get_kind (record) == &yifa_decision_step)
    return get_step_stage (record);
  if (at == G_MAXUINT)
    return 2;
  return is_doc (self) ? places[at].doc_stage : places[at].stage;
}

static gboolean
has_record (Dossier *self, YifaRecord *record)
{
  for (guint i = 0; i < self->records->len; i++)
    if (yifa_record_get_kind (self->records->pdata[i]) == yifa_record_get_kind (record) &&
        yifa_record_get_id (self->records->pdata[i]) == yifa_record_get_id (record))
      return TRUE;
  return FALSE;
}

/* A record and, below it, all that belongs to it. A paper may be a part of two things: once is enough. */
static void
collect (Dossier *self, YifaRecord *record)
{
  if (has_record (self, record))
    return;
  g_ptr_array_add (self->records, g_object_ref (record));
  for (const YifaPart *part = yifa_record_get_kind (record)->parts; part != NULL && part->kind != NULL; part++)
    {
      g_autoptr(GPtrArray) all = yifa_store_load_parts (self->store, part->kind, part->owner,
                                                        yifa_record_get_id (record));

      for (guint i = 0; i < all->len; i++)
        collect (self, all->pdata[i]);
    }
}

/* An item of an agenda is a part of its meeting, of which other items are none of this matter's. */
static void
collect_deliberations (Dossier *self)
{
  g_autoptr(GPtrArray) items = yifa_store_load_parts (self->store, &yifa_agenda_item,
                                                      is_doc (self) ? "doc" : "major_decision",
                                                      yifa_record_get_id (self->matter));

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr(YifaRecord) meeting =
        yifa_store_load (self->store, &yifa_meeting, yifa_record_get_int (items->pdata[i], YIFA_AGENDA_ITEM_MEETING), NULL);

      collect (self, items->pdata[i]);
      if (meeting != NULL && !has_record (self, meeting))
        g_ptr_array_add (self->records, g_object_ref (meeting));
    }
}

static guint
get_attachment_stage (Dossier *self, YifaRecord *record, YifaRecord *attachment)
{
  const char *role = yifa_record_get_text (attachment, YIFA_ATTACHMENT_ROLE);

  for (guint i = 0; i < G_N_ELEMENTS (roles) && yifa_record_get_kind (record) == &yifa_major_decision; i++)
    if (g_strcmp0 (roles[i].role, role) == 0)
      return roles[i].stage;
  return get_stage (self, record);
}

static const char *
get_date (YifaRecord *record)
{
  guint at = find_place (yifa_record_get_kind (record));
  guint field = at != G_MAXUINT && places[at].date != NULL ? yifa_kind_find (yifa_record_get_kind (record), places[at].date)
                                                           : YIFA_NO_FIELD;

  return field != YIFA_NO_FIELD ? yifa_record_get_text (record, field) : NULL;
}

static char *
dup_source (YifaRecord *record)
{
  guint at = find_place (yifa_record_get_kind (record));
  const char *title = yifa_record_get_title (record);

  return g_strdup_printf ("%s%s%s", at != G_MAXUINT ? places[at].name : yifa_kind_get_label (yifa_record_get_kind (record)),
                          title != NULL ? "：" : "", title != NULL ? title : "");
}

/* --- files ---------------------------------------------------------------------------------- */

static gboolean
fail (const char *path, int code, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, YIFA_ERROR, YIFA_ERROR_NO_SPACE, _("%s cannot be written (%s); choose another place."), shown,
               g_strerror (code));
  return FALSE;
}

/* The next file of the stage, "03 公众参与/02 名称.pdf": numbered, so that no name can come twice. NULL: @error. */
static char *
make_file (Dossier *self, guint stage, const char *name, GError **error)
{
  const char *stage_name = is_doc (self) ? doc_stages[stage - 1] : decision_stages[stage - 1];
  g_autofree char *folder = g_build_filename (self->draft, stage_name, NULL);
  g_autofree char *safe = yifa_dossier_safe_name (name);
  g_autofree char *numbered = g_strdup_printf ("%02u %s", ++self->used[stage - 1], safe);

  if (g_mkdir_with_parents (folder, 0755) != 0)
    return fail (folder, errno, error), NULL;
  return g_build_filename (stage_name, numbered, NULL);
}

/* Takes what @entry is made of; it is filled in by the caller. */
static Entry *
add_entry (Dossier *self, YifaRecord *record, guint stage, const char *title, char *file)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->stage = stage;
  entry->title = g_strdup (title);
  entry->date = g_strdup (get_date (record));
  entry->source = dup_source (record);
  entry->file = file;
  g_ptr_array_add (self->entries, entry);
  return entry;
}

static char *
dup_size (gint64 pages, gint64 bytes)
{
  return pages > 0 ? g_strdup_printf ("%d页", (int) pages) : g_strdup_printf ("%d KB", (int) ((bytes + 1023) / 1024));
}

static gboolean
add_attachment (Dossier *self, YifaRecord *record, YifaRecord *attachment, GError **error)
{
  guint stage = get_attachment_stage (self, record, attachment);
  const char *name = yifa_record_get_text (attachment, YIFA_ATTACHMENT_NAME);
  g_autofree char *file = make_file (self, stage, name, error);
  g_autofree char *path = file != NULL ? g_build_filename (self->draft, file, NULL) : NULL;
  Entry *entry;

  if (path == NULL || !yifa_attach_extract (self->store, attachment, path, FALSE, error))
    return FALSE;
  entry = add_entry (self, record, stage, name, g_steal_pointer (&file));
  entry->size = dup_size (yifa_record_get_int (attachment, YIFA_ATTACHMENT_PAGES),
                          yifa_record_get_int (attachment, YIFA_ATTACHMENT_SIZE));
  entry->sha256 = g_strdup (yifa_record_get_text (attachment, YIFA_ATTACHMENT_SHA256));
  return TRUE;
}

static char *
hash_file (const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, error))
    return NULL;
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

/* What the units said is a paper of the decision itself, and of its drafting. */
static guint
get_paper_stage (Dossier *self, YifaRecord *record, const YifaForm *form)
{
  return g_str_equal (form->name, "unit_opinions") ? 2 : get_stage (self, record);
}

static gboolean
add_paper (Dossier *self, YifaRecord *record, const YifaForm *form, GError **error)
{
  guint stage = get_paper_stage (self, record, form);
  g_autoptr(YifaPaper) paper = yifa_form_make (self->store, form, yifa_record_get_id (record), error);
  g_autoptr(GPtrArray) missing = NULL;
  g_autofree char *name = paper != NULL ? g_strconcat (yifa_paper_get_title (paper), ".pdf", NULL) : NULL;
  g_autofree char *file = name != NULL ? make_file (self, stage, name, error) : NULL;
  g_autofree char *path = file != NULL ? g_build_filename (self->draft, file, NULL) : NULL;
  g_autofree char *hash = NULL;
  Entry *entry;

  if (path == NULL || !yifa_paper_write_pdf (paper, path, error) || !(hash = hash_file (path, error)))
    return FALSE;
  entry = add_entry (self, record, stage, yifa_paper_get_title (paper), g_steal_pointer (&file));
  entry->size = dup_size (yifa_paper_get_n_pages (paper), 0);
  entry->sha256 = g_steal_pointer (&hash);
  missing = yifa_form_missing (self->store, form, yifa_record_get_id (record));
  if (missing->len > 0)
    entry->note = g_strdup_printf ("有%u处待补", missing->len);
  return TRUE;
}

static gboolean
add_record (Dossier *self, YifaRecord *record, GError **error)
{
  guint n;
  const YifaForm *const *forms = yifa_forms_all (&n);
  g_autoptr(GPtrArray) attachments = yifa_attachments_of (self->store, record, NULL);

  for (guint i = 0; i < attachments->len; i++)
    if (!add_attachment (self, record, attachments->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < n; i++)
    if (yifa_form_suits (forms[i], record) && !g_strv_contains (not_kept, forms[i]->name) &&
        !add_paper (self, record, forms[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_records (Dossier *self, GError **error)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
          !add_record (self, self->records->pdata[i], error))
        return FALSE;
      if (self->progress != NULL)
        self->progress (i + 1, self->records->len, self->data);
    }
  return TRUE;
}

/* --- the index ------------------------------------------------------------------------------ */

static void
add_row (YifaSheet *sheet, Dossier *self, const Entry *entry, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  const char *values[] = { text, entry->title, entry->date, entry->source, entry->file, entry->size, entry->sha256,
                           entry->note };

  yifa_sheet_add_row (sheet, values);
}

static gboolean
write_index (Dossier *self, const char *name, GError **error)
{
  static const YifaColumn columns[] = {
    { "序号", YIFA_COLUMN_NUMBER, 3 },     { "名称", YIFA_COLUMN_TEXT, 18 },      { "日期", YIFA_COLUMN_DATE, 6 },
    { "来源", YIFA_COLUMN_TEXT, 14 },      { "文件名", YIFA_COLUMN_TEXT, 20 },    { "页数/大小", YIFA_COLUMN_TEXT, 5 },
    { "SHA-256", YIFA_COLUMN_TEXT, 20 },   { "备注", YIFA_COLUMN_TEXT, 5 },
  };
  g_autofree char *path = g_build_filename (self->draft, name, NULL);
  g_autofree char *unit = yifa_fact_own_office (self->store);
  g_autofree char *made = yifa_words_date (yifa_store_get_today (self->store));
  g_autofree char *count = g_strdup_printf ("%u件", self->n_files);
  const YifaSheetNote notes[] = { { "事项", yifa_record_get_title (self->matter) }, { "立档单位", unit != NULL ? unit : "" },
                                  { "生成日期", made }, { "文件数", count }, { NULL } };
  g_autoptr(YifaSheet) sheet = yifa_sheet_new (path, "卷内文件目录", yifa_store_get_today (self->store), columns,
                                               G_N_ELEMENTS (columns), notes, error);

  if (sheet == NULL)
    return FALSE;
  yifa_sheet_begin (sheet, yifa_record_get_title (self->matter), self->entries->len);
  for (guint i = 0; i < self->entries->len; i++)
    add_row (sheet, self, self->entries->pdata[i], i + 1);
  return yifa_sheet_finish (sheet, error);
}

/* By stage and number of the file, what is missing last. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = *(const Entry *const *) a, *right = *(const Entry *const *) b;

  if (left->stage != right->stage)
    return (left->stage > right->stage) - (left->stage < right->stage);
  if (left->file == NULL || right->file == NULL)
    return (left->file == NULL) - (right->file == NULL);
  return strcmp (left->file, right->file);
}

/* The index says what the file of a decision should hold and does not. */
static void
add_gaps (Dossier *self)
{
  g_autoptr(GPtrArray) papers = yifa_decision_dossier (self->store, self->matter);

  for (guint i = 0; i < papers->len; i++)
    {
      const YifaDecisionPaper *paper = papers->pdata[i];
      guint at = find_place (paper->kind);
      Entry *entry;

      if (paper->id != 0 || at == G_MAXUINT)
        continue;
      entry = g_new0 (Entry, 1);
      entry->stage = places[at].stage;
      entry->title = g_strdup (places[at].name);
      entry->note = g_strdup ("缺");
      g_ptr_array_add (self->entries, entry);
    }
}

/* --- the folder ----------------------------------------------------------------------------- */

/* Only ever the draft, which this file made. */
static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_tree (inner);
    }
  g_remove (path);
}

static gboolean
check_target (const char *path, GError **error)
{
  g_autoptr(GDir) dir = NULL;
  g_autofree char *shown = g_filename_display_name (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!(dir = g_dir_open (path, 0, NULL)) || g_dir_read_name (dir) != NULL)
    {
      g_set_error (error, YIFA_ERROR, YIFA_ERROR_USAGE, _("%s is not an empty folder; choose another one."), shown);
      return FALSE;
    }
  return TRUE;
}

static gboolean
fill (Dossier *self, GError **error)
{
  collect (self, self->matter);
  collect_deliberations (self);
  if (!add_records (self, error))
    return FALSE;
  self->n_files = self->entries->len;
  if (!is_doc (self))
    add_gaps (self);
  g_ptr_array_sort (self->entries, compare_entries);
  return write_index (self, "00 卷内文件目录.pdf", error) && write_index (self, "00 卷内文件目录.xlsx", error);
}

/* Renaming takes the place of an empty folder, and fails where there is anything. */
static gboolean
place (Dossier *self, const char *path, GError **error)
{
  return g_rename (self->draft, path) == 0 || fail (path, errno, error);
}

/**
 * yifa_dossier_export:
 * @matter: a major decision or a normative document
 * @folder: a folder that does not exist yet, or is empty
 * @progress: (nullable): told after every record
 * @n_files: (nullable): how many files there are, the index not counted
 *
 * Whole or not at all. Errors: USAGE (the folder holds something), DAMAGED or NOT_FOUND (an attachment is not
 * what was put in), NO_SPACE, or cancelled.
 */
gboolean
yifa_dossier_export (YifaStore *store, YifaRecord *matter, const char *folder, GCancellable *cancellable,
                     YifaSheetProgress progress, gpointer data, guint *n_files, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *draft = g_build_filename (parent, ".yifa-XXXXXX", NULL);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  Dossier self = { store, matter, draft, records, entries, 0, { 0 }, cancellable, progress, data };

  g_return_val_if_fail (yifa_record_get_kind (matter) == &yifa_major_decision ||
                        yifa_record_get_kind (matter) == &yifa_normative_doc, FALSE);

  if (!check_target (path, error))
    return FALSE;
  if (g_mkdtemp_full (draft, 0755) == NULL)
    return fail (parent, errno, error);
  if (!fill (&self, error) || !place (&self, path, error))
    {
      remove_tree (draft);
      return FALSE;
    }
  if (n_files != NULL)
    *n_files = self.n_files;
  return TRUE;
}
