/* yifa-desk-draft.c - the draft under review
 *
 * The text is what was read out of the file when it was added, a clause a line; words that points were made
 * of are marked in it. The files are those of the case and of the record that stands behind it; the draft
 * comes first, but what else was submitted can be read here as well. Where there is no file, what was typed
 * as the subject of the case stands in its place.
 */
#include "yifa-desk-draft.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "yifa-attach.h"
#include "yifa-attachment.h"
#include "yifa-clause-gutter.h"
#include "yifa-clauses.h"
#include "yifa-dialogs.h"
#include "yifa-legality-review.h"
#include "yifa-page.h"
#include "yifa-pdf-view.h"
#include "yifa-review-point.h"
#include "yifa-rows.h"

#define MOST_QUOTE_CHARS 400

/* What is the draft among the materials of each kind of subject (data/rules/materials.ini). */
static const struct { const char *kind, *role; } draft_roles[] = {
  { "normative_doc", "review_draft" },
  { "decision",      "decision_draft" },
  { "contract",      "contract_draft" },
  { "project",       "project_plan" },
  { "ordinary",      "review_draft" },
  { "general",       "background_note" },
};

struct _YifaDeskDraft
{
  GtkBox            parent_instance;
  GtkDropDown      *chooser;
  GtkWidget        *add;
  GtkWidget        *ways;    /* to show a file: these two */
  GtkToggleButton  *as_text;
  GtkToggleButton  *as_file;
  GtkDropDown      *jump;
  GtkStack         *stack;   /* "text", "file", "empty" */
  GtkTextView      *view;
  YifaClauseGutter *gutter;
  YifaPdfView      *original;
  GtkWidget        *empty_words;
  GtkWidget        *empty_button;
  GtkLabel         *where;

  YifaStore        *store;
  YifaRecord       *review;
  gboolean          editable;
  GPtrArray        *files;   /* (element-type YifaRecord) */
  GPtrArray        *clauses; /* (element-type YifaClause): the lines of the buffer */
  GArray           *jumps;   /* (element-type guint): the line of each entry of the list of clauses */
  char             *showing; /* what the view shows: which file, which text */
  char             *clause;  /* where the cursor is */
  gboolean          filling;
};

enum { POINT, PLACE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void form_part_init (YifaFormPartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YifaDeskDraft, yifa_desk_draft, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (YIFA_TYPE_FORM_PART, form_part_init))

static GtkTextBuffer *
buffer_of (YifaDeskDraft *self)
{
  return gtk_text_view_get_buffer (self->view);
}

/* --- the text ------------------------------------------------------------------------------- */

static const char *
tag_of (const YifaClause *clause, guint line)
{
  if (line == 0 && g_str_equal (clause->place, "标题"))
    return "title";
  if (clause->level == YIFA_CLAUSE_CHAPTER)
    return "chapter";

  return clause->level == YIFA_CLAUSE_HEADING ? "heading" : "clause";
}

/* In bytes. A heading that goes on as a paragraph ends with its first sentence. */
static int
length_of_head (const YifaClause *clause, const char *text)
{
  const char *end = clause->level == YIFA_CLAUSE_HEADING ? strstr (text, "。") : NULL;

  return end != NULL ? (int) (end + strlen ("。") - text) : (int) strlen (text);
}

static void
insert_clause (YifaDeskDraft *self, GtkTextIter *at, guint line)
{
  const YifaClause *clause = self->clauses->pdata[line];
  gboolean spaced = clause->level == YIFA_CLAUSE_ARTICLE || clause->level == YIFA_CLAUSE_CHAPTER;
  g_autofree char *rest = g_strconcat (spaced && *clause->mark != '\0' ? "　" : "", clause->text, NULL);

  if (line > 0)
    gtk_text_buffer_insert (buffer_of (self), at, "\n", -1);
  gtk_text_buffer_insert_with_tags_by_name (buffer_of (self), at, clause->mark, -1, tag_of (clause, line), "mark", NULL);
  gtk_text_buffer_insert_with_tags_by_name (buffer_of (self), at, rest, length_of_head (clause, rest),
                                            tag_of (clause, line), NULL);
  gtk_text_buffer_insert_with_tags_by_name (buffer_of (self), at, rest + length_of_head (clause, rest), -1, "clause", NULL);
}

static gboolean
is_jump (const YifaClause *clause)
{
  return clause->level == YIFA_CLAUSE_CHAPTER || clause->level == YIFA_CLAUSE_ARTICLE ||
         clause->level == YIFA_CLAUSE_HEADING;
}

/* Chapters, articles and headings, to go to. */
static void
fill_jumps (YifaDeskDraft *self)
{
  g_autoptr(GtkStringList) places = gtk_string_list_new (NULL);

  g_array_set_size (self->jumps, 0);
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const YifaClause *clause = self->clauses->pdata[i];
      g_autofree char *line = NULL;

      if (!is_jump (clause))
        continue;
      line = g_strconcat (clause->mark, clause->level != YIFA_CLAUSE_ARTICLE ? " " : NULL, clause->text, NULL);
      gtk_string_list_append (places, line);
      g_array_append_val (self->jumps, i);
    }
  gtk_drop_down_set_model (self->jump, G_LIST_MODEL (places));
}

static void
show_text (YifaDeskDraft *self, const char *text)
{
  GtkTextIter at;

  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  self->clauses = yifa_clauses_split (text);
  self->filling = TRUE;
  gtk_text_buffer_set_text (buffer_of (self), "", -1);
  gtk_text_buffer_get_start_iter (buffer_of (self), &at);
  for (guint i = 0; i < self->clauses->len; i++)
    insert_clause (self, &at, i);
  fill_jumps (self);
  gtk_text_buffer_get_start_iter (buffer_of (self), &at);
  gtk_text_buffer_place_cursor (buffer_of (self), &at);
  self->filling = FALSE;
  yifa_clause_gutter_set_clauses (self->gutter, self->clauses);
}

/* --- points in the text --------------------------------------------------------------------- */

/* The line of a clause; the first one when several bear its number. */
static gboolean
find_line (YifaDeskDraft *self, const char *place, guint *line)
{
  for (guint i = 0; place != NULL && self->clauses != NULL && i < self->clauses->len; i++)
    if (g_str_equal (((YifaClause *) self->clauses->pdata[i])->place, place))
      {
        *line = i;
        return TRUE;
      }

  return FALSE;
}

/* The words, from their clause on; if they are not there any more, wherever they are. */
static gboolean
find_words (YifaDeskDraft *self, const char *place, const char *words, GtkTextIter *from, GtkTextIter *to)
{
  guint line = 0;

  if (words == NULL || *words == '\0')
    return FALSE;
  if (find_line (self, place, &line))
    gtk_text_buffer_get_iter_at_line (buffer_of (self), from, line);
  else
    gtk_text_buffer_get_start_iter (buffer_of (self), from);
  if (gtk_text_iter_forward_search (from, words, GTK_TEXT_SEARCH_TEXT_ONLY, from, to, NULL))
    return TRUE;

  gtk_text_buffer_get_start_iter (buffer_of (self), from);
  return gtk_text_iter_forward_search (from, words, GTK_TEXT_SEARCH_TEXT_ONLY, from, to, NULL);
}

static void
mark_point (YifaDeskDraft *self, YifaRecord *point, guint *counts)
{
  const char *place = yifa_record_get_text (point, YIFA_REVIEW_POINT_CLAUSE);
  GtkTextIter from, to;
  guint line;

  if (find_words (self, place, yifa_record_get_text (point, YIFA_REVIEW_POINT_QUOTE), &from, &to))
    {
      gtk_text_buffer_apply_tag_by_name (buffer_of (self), "quote", &from, &to);
      counts[gtk_text_iter_get_line (&from)]++;
    }
  else if (find_line (self, place, &line))
    counts[line]++;
}

static void
mark_points (YifaDeskDraft *self)
{
  g_autoptr(GPtrArray) points = NULL;
  g_autofree guint *counts = NULL;
  GtkTextIter start, end;

  if (self->clauses == NULL)
    return;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer_of (self), "quote", &start, &end);
  counts = g_new0 (guint, self->clauses->len + 1);
  points = yifa_store_load_parts (self->store, &yifa_review_point, "review", yifa_record_get_id (self->review));
  for (guint i = 0; points != NULL && i < points->len; i++)
    mark_point (self, points->pdata[i], counts);
  yifa_clause_gutter_set_points (self->gutter, counts);
}

/* --- the selection -------------------------------------------------------------------------- */

static const YifaClause *
clause_at (YifaDeskDraft *self, const GtkTextIter *at)
{
  guint line = gtk_text_iter_get_line (at);

  return self->clauses != NULL && line < self->clauses->len ? self->clauses->pdata[line] : NULL;
}

static void
get_selection (YifaDeskDraft *self, GtkTextIter *from, GtkTextIter *to)
{
  if (!gtk_text_buffer_get_selection_bounds (buffer_of (self), from, to))
    return;

  if (gtk_text_iter_get_line_offset (to) == 0 && gtk_text_iter_compare (from, to) < 0)
    gtk_text_iter_backward_char (to); /* the break of the last line is not meant */
}

static char *
dup_place (YifaDeskDraft *self)
{
  GtkTextIter from, to;
  const YifaClause *first, *last;

  get_selection (self, &from, &to);
  first = clause_at (self, &from);
  last = clause_at (self, &to);
  if (first == NULL)
    return NULL;
  if (last == NULL || g_str_equal (first->place, last->place))
    return g_strdup (first->place);

  return g_strdup_printf ("%s至%s", first->place, last->place);
}

/* What is selected; without a selection the whole clause. */
static char *
dup_words (YifaDeskDraft *self)
{
  GtkTextIter from, to;
  g_autofree char *words = NULL;

  get_selection (self, &from, &to);
  if (gtk_text_iter_equal (&from, &to))
    {
      gtk_text_iter_set_line_offset (&from, 0);
      if (!gtk_text_iter_ends_line (&to))
        gtk_text_iter_forward_to_line_end (&to);
    }
  words = g_strstrip (gtk_text_buffer_get_text (buffer_of (self), &from, &to, FALSE));
  return g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), MOST_QUOTE_CHARS));
}

static void
show_where (YifaDeskDraft *self)
{
  GtkTextIter from, to;
  g_autofree char *words = NULL;
  gboolean selected;

  if (self->filling)
    return;

  g_free (self->clause);
  self->clause = dup_place (self);
  selected = gtk_text_buffer_get_selection_bounds (buffer_of (self), &from, &to);
  if (self->clause != NULL && selected)
    words = g_strdup_printf (_("Selected in %s"), self->clause);
  gtk_label_set_label (self->where, words != NULL ? words : self->clause != NULL ? self->clause : "");
  g_signal_emit (self, signals[PLACE], 0);
}

static void
point_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yifa_desk_draft_make_point (YIFA_DESK_DRAFT (widget));
}

static gboolean
on_key (YifaDeskDraft *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  yifa_desk_draft_make_point (self);
  return GDK_EVENT_STOP;
}

static void
scroll_to (YifaDeskDraft *self, GtkTextIter *at)
{
  g_autoptr(GtkTextMark) mark = g_object_ref (gtk_text_buffer_create_mark (buffer_of (self), NULL, at, TRUE));

  gtk_text_view_scroll_to_mark (self->view, mark, 0, TRUE, 0, 0.25);
  gtk_text_buffer_delete_mark (buffer_of (self), mark);
}

static void
on_jump (YifaDeskDraft *self)
{
  guint selected = gtk_drop_down_get_selected (self->jump);
  GtkTextIter at;

  if (self->filling || selected >= self->jumps->len)
    return;

  gtk_text_buffer_get_iter_at_line (buffer_of (self), &at, g_array_index (self->jumps, guint, selected));
  gtk_text_buffer_place_cursor (buffer_of (self), &at);
  scroll_to (self, &at);
}

/* --- the files ------------------------------------------------------------------------------ */

static const char *
text_of (YifaRecord *file, YifaAttachmentField field)
{
  const char *text = yifa_record_get_text (file, field);

  return text != NULL ? text : "";
}

static const char *
draft_role (YifaDeskDraft *self)
{
  const char *kind = yifa_record_get_text (self->review, YIFA_LEGALITY_REVIEW_SUBJECT_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (draft_roles); i++)
    if (g_strcmp0 (draft_roles[i].kind, kind) == 0)
      return draft_roles[i].role;

  return draft_roles[0].role;
}

static gboolean
is_draft (YifaDeskDraft *self, YifaRecord *file)
{
  return g_str_equal (text_of (file, YIFA_ATTACHMENT_ROLE), draft_role (self));
}

static void
add_files_of (YifaDeskDraft *self, YifaRecord *owner)
{
  g_autoptr(GPtrArray) files = yifa_attachments_of (self->store, owner, NULL);

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (self->files, g_object_ref (files->pdata[i]));
}

/* The draft before the others, and the newest before those it replaced. */
static int
compare_files (gconstpointer a, gconstpointer b, gpointer draft)
{
  YifaRecord *x = *(YifaRecord *const *) a, *y = *(YifaRecord *const *) b;
  gboolean first = is_draft (draft, x), second = is_draft (draft, y);
  gint64 i = yifa_record_get_id (x), j = yifa_record_get_id (y);

  if (first != second)
    return first ? -1 : 1;
  return i == j ? 0 : (i > j) == first ? -1 : 1;
}

/* The document or the decision under review has its own materials. */
static void
load_files (YifaDeskDraft *self)
{
  g_autoptr(YifaRecord) subject = NULL;

  g_ptr_array_set_size (self->files, 0);
  if (yifa_record_get_id (self->review) == 0)
    return;

  add_files_of (self, self->review);
  subject = yifa_legality_review_load_subject (self->store, self->review);
  if (subject != NULL)
    add_files_of (self, subject);
  g_ptr_array_sort_with_data (self->files, compare_files, self);
}

static YifaRecord *
chosen_file (YifaDeskDraft *self)
{
  guint selected = gtk_drop_down_get_selected (self->chooser);

  return selected < self->files->len ? self->files->pdata[selected] : NULL;
}

static const char *
typed_text (YifaDeskDraft *self)
{
  return self->review != NULL ? yifa_record_get_text (self->review, YIFA_LEGALITY_REVIEW_SUBJECT_TEXT) : NULL;
}

static void
fill_chooser (YifaDeskDraft *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->files->len; i++)
    gtk_string_list_append (names, text_of (self->files->pdata[i], YIFA_ATTACHMENT_NAME));
  if (typed_text (self) != NULL)
    gtk_string_list_append (names, _("What was typed as the subject"));

  self->filling = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->chooser, 0);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), g_list_model_get_n_items (G_LIST_MODEL (names)) > 0);
}

static void
show_empty (YifaDeskDraft *self, const char *words, gboolean may_add)
{
  gtk_label_set_label (GTK_LABEL (self->empty_words), words);
  gtk_widget_set_visible (self->empty_button, may_add);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_original (YifaDeskDraft *self, YifaRecord *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  if (!g_str_equal (text_of (file, YIFA_ATTACHMENT_MEDIA_TYPE), "application/pdf"))
    {
      yifa_pdf_view_set_message (self->original, _("Only PDF files are shown here. Open it with its own program."));
      return;
    }

  path = yifa_attach_open_path (self->store, file, &error);
  if (path == NULL)
    yifa_pdf_view_set_message (self->original, error->message);
  else
    yifa_pdf_view_set_file (self->original, path, text_of (file, YIFA_ATTACHMENT_NAME));
}

static void
show_nothing (YifaDeskDraft *self)
{
  if (self->review == NULL || yifa_record_get_id (self->review) == 0)
    show_empty (self, _("Save the new case first; then its draft can be added here."), FALSE);
  else
    show_empty (self, _("No draft has been added to this case. Add the file, or drop it here: its text then "
                        "appears by clauses, and points are made from selected words."), self->editable);
}

static char *
dup_showing (YifaDeskDraft *self, YifaRecord *file)
{
  if (file != NULL)
    return g_strdup_printf ("%d %s", (int) yifa_record_get_id (file), text_of (file, YIFA_ATTACHMENT_SHA256));

  return g_strconcat ("typed ", typed_text (self), NULL);
}

/* Text that is on the screen already stays where it is. */
static void
show_file_text (YifaDeskDraft *self, YifaRecord *file)
{
  const char *text = file != NULL ? yifa_record_get_text (file, YIFA_ATTACHMENT_TEXT) : typed_text (self);
  g_autofree char *showing = dup_showing (self, file);

  if (text == NULL)
    {
      show_empty (self, _("No words could be read out of this file; it may hold only pictures. Look at the file itself."),
                  FALSE);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "text");
  if (g_strcmp0 (self->showing, showing) == 0)
    return;
  g_free (self->showing);
  self->showing = g_steal_pointer (&showing);
  show_text (self, text);
  show_where (self);
}

static void
show_chosen (YifaDeskDraft *self)
{
  YifaRecord *file = chosen_file (self);
  gboolean as_file = gtk_toggle_button_get_active (self->as_file);

  gtk_widget_set_sensitive (GTK_WIDGET (self->as_file), file != NULL);
  gtk_widget_set_visible (self->add, self->editable && yifa_record_get_id (self->review) != 0);
  if (file == NULL && typed_text (self) == NULL)
    show_nothing (self);
  else if (as_file && file != NULL)
    {
      show_original (self, file);
      gtk_stack_set_visible_child_name (self->stack, "file");
    }
  else
    show_file_text (self, file);

  mark_points (self);
  gtk_widget_set_visible (GTK_WIDGET (self->jump), yifa_desk_draft_has_text (self) && self->jumps->len > 1);
  gtk_widget_set_visible (self->ways, gtk_widget_get_visible (GTK_WIDGET (self->chooser)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.point", self->editable && yifa_desk_draft_has_text (self));
}

static void
on_chosen (YifaDeskDraft *self)
{
  if (!self->filling && self->review != NULL)
    show_chosen (self);
}

static YifaPage *
page_of (YifaDeskDraft *self)
{
  return (YifaPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), YIFA_TYPE_PAGE);
}

static void
add_draft (YifaDeskDraft *self, GFile *from)
{
  g_autofree char *path = g_file_get_path (from);
  g_autofree char *words = NULL;
  g_autoptr(YifaRecord) file = NULL;
  g_autoptr(GError) error = NULL;
  YifaPage *page = page_of (self);

  if (path == NULL || self->review == NULL || yifa_record_get_id (self->review) == 0)
    return;

  file = yifa_attach_file (self->store, self->review, path, draft_role (self), &error);
  if (file == NULL && page != NULL)
    yifa_page_fail (page, error);
  if (file == NULL)
    return;

  words = g_strdup_printf (_("Added to the materials: %s"), text_of (file, YIFA_ATTACHMENT_NAME));
  if (page != NULL)
    yifa_page_tell_act (page, file, words);
}

static void
on_files_chosen (GtkWidget *asker, GPtrArray *files, gpointer unused)
{
  add_draft (YIFA_DESK_DRAFT (asker), files->pdata[0]);
}

static void
on_add_clicked (YifaDeskDraft *self)
{
  yifa_choose (GTK_WIDGET (self), YIFA_CHOOSE_FILE, _("Add the draft under review"), NULL, NULL, on_files_chosen, NULL, NULL);
}

static gboolean
on_drop (YifaDeskDraft *self, const GValue *value)
{
  g_autoptr(GSList) files = NULL;

  if (!self->editable || !G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  if (files != NULL)
    add_draft (self, files->data);
  return files != NULL;
}

/* --- a part of the form --------------------------------------------------------------------- */

static gboolean
files_differ (YifaDeskDraft *self, GPtrArray *before)
{
  if (before->len != self->files->len)
    return TRUE;
  for (guint i = 0; i < before->len; i++)
    if (yifa_record_get_id (before->pdata[i]) != yifa_record_get_id (self->files->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
look_again (YifaDeskDraft *self, gboolean anew)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->files);

  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  load_files (self);
  if (anew || files_differ (self, before))
    fill_chooser (self);
  show_chosen (self);
}

static void
bind_draft (YifaFormPart *part, YifaStore *store, YifaRecord *record, gboolean editable)
{
  YifaDeskDraft *self = YIFA_DESK_DRAFT (part);
  gboolean anew = self->review == NULL || record == NULL || self->showing == NULL ||
                  yifa_record_get_id (self->review) != yifa_record_get_id (record);

  g_set_object (&self->store, store);
  g_set_object (&self->review, record);
  self->editable = editable;
  if (record != NULL)
    look_again (self, anew);
}

static void
draft_saved (YifaFormPart *part)
{
  YifaDeskDraft *self = YIFA_DESK_DRAFT (part);

  if (self->review != NULL)
    look_again (self, FALSE);
}

static void
form_part_init (YifaFormPartInterface *iface)
{
  iface->bind = bind_draft;
  iface->saved = draft_saved;
}

/* --- the widget ----------------------------------------------------------------------------- */

static gboolean
yifa_desk_draft_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (YIFA_DESK_DRAFT (widget)->view));
}

static void
yifa_desk_draft_dispose (GObject *object)
{
  YifaDeskDraft *self = YIFA_DESK_DRAFT (object);

  self->filling = TRUE;
  g_clear_object (&self->store);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (yifa_desk_draft_parent_class)->dispose (object);
}

static void
yifa_desk_draft_finalize (GObject *object)
{
  YifaDeskDraft *self = YIFA_DESK_DRAFT (object);

  g_ptr_array_unref (self->files);
  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_array_unref (self->jumps);
  g_free (self->showing);
  g_free (self->clause);

  G_OBJECT_CLASS (yifa_desk_draft_parent_class)->finalize (object);
}

static void
yifa_desk_draft_class_init (YifaDeskDraftClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yifa_desk_draft_dispose;
  G_OBJECT_CLASS (klass)->finalize = yifa_desk_draft_finalize;
  widget_class->grab_focus = yifa_desk_draft_grab_focus;
  gtk_widget_class_install_action (widget_class, "draft.point", NULL, point_action);

  signals[POINT] = g_signal_new ("point", YIFA_TYPE_DESK_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[PLACE] = g_signal_new ("place", YIFA_TYPE_DESK_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static GtkDropDown *
make_drop (YifaDeskDraft *self, const char *name, GCallback changed)
{
  GtkWidget *drop = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (drop, name);
  g_signal_connect_object (drop, "notify::selected", changed, self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (drop);
}

/* A line of a drop-down gives way: a file's name may be longer than the pane. */
static void
setup_line (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = yifa_text_label_new (NULL, NULL, 0);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_list_item_set_child (item, label);
}

static void
bind_line (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *line = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (line));
}

static void
shorten_lines (GtkDropDown *drop)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_line), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_line), NULL);
  gtk_drop_down_set_factory (drop, factory);
}

static GtkWidget *
make_ways (YifaDeskDraft *self)
{
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->as_text = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (C_("draft", "Text")));
  self->as_file = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (C_("draft", "File")));
  gtk_toggle_button_set_group (self->as_file, self->as_text);
  gtk_toggle_button_set_active (self->as_text, TRUE);
  g_signal_connect_object (self->as_file, "toggled", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->as_file), _("The file as it was submitted"));
  gtk_box_append (GTK_BOX (ways), GTK_WIDGET (self->as_text));
  gtk_box_append (GTK_BOX (ways), GTK_WIDGET (self->as_file));
  gtk_widget_add_css_class (ways, "linked");
  return ways;
}

static GtkWidget *
make_bar (YifaDeskDraft *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->chooser = make_drop (self, _("File of the case"), G_CALLBACK (on_chosen));
  shorten_lines (self->chooser);
  gtk_widget_set_hexpand (GTK_WIDGET (self->chooser), TRUE);
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_tooltip_text (self->add, _("Add the draft under review"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add the draft under review"), -1);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->chooser));
  gtk_box_append (GTK_BOX (bar), self->add);
  self->ways = make_ways (self);
  gtk_box_append (GTK_BOX (bar), self->ways);
  gtk_widget_add_css_class (bar, "draft-bar");
  return bar;
}

static GtkWidget *
make_foot (YifaDeskDraft *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *point = gtk_button_new_with_mnemonic (_("Make a _Point"));

  self->where = GTK_LABEL (yifa_text_label_new (NULL, "dim-label", 0));
  gtk_widget_set_hexpand (GTK_WIDGET (self->where), TRUE);
  self->jump = make_drop (self, _("Go to a clause"), G_CALLBACK (on_jump));
  shorten_lines (self->jump);
  gtk_widget_set_size_request (GTK_WIDGET (self->jump), 96, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (point), "draft.point");
  gtk_widget_set_tooltip_text (point, _("Make a point of the selected words, or of this clause (Ctrl+Enter)"));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->where));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->jump));
  gtk_box_append (GTK_BOX (bar), point);
  gtk_widget_add_css_class (bar, "draft-foot");
  return bar;
}

static void
make_tags (GtkTextBuffer *buffer)
{
  const GdkRGBA marked = { 0.9f, 0.65f, 0.04f, 0.28f };

  gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.15, "justification",
                              GTK_JUSTIFY_CENTER, "pixels-below-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, "chapter", "weight", PANGO_WEIGHT_BOLD, "justification", GTK_JUSTIFY_CENTER,
                              "pixels-above-lines", 8, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "clause", "indent", 26, NULL);
  gtk_text_buffer_create_tag (buffer, "mark", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "quote", "background-rgba", &marked, NULL);
}

static GtkWidget *
make_view (YifaDeskDraft *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkAdjustment *adjustment;

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_editable (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (self->view, 4);
  gtk_text_view_set_right_margin (self->view, 14);
  gtk_text_view_set_top_margin (self->view, 10);
  gtk_text_view_set_bottom_margin (self->view, 24);
  gtk_text_view_set_pixels_below_lines (self->view, 5);
  gtk_text_view_set_pixels_inside_wrap (self->view, 3);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "draft-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text of the draft"), -1);
  make_tags (buffer_of (self));
  self->gutter = YIFA_CLAUSE_GUTTER (yifa_clause_gutter_new (self->view));
  g_menu_append (menu, _("Make a point"), "draft.point");
  gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (menu));
  g_signal_connect_object (buffer_of (self), "notify::cursor-position", G_CALLBACK (show_where), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer_of (self), "notify::has-selection", G_CALLBACK (show_where), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self->gutter, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self->gutter, G_CONNECT_SWAPPED);
  return window;
}

static GtkWidget *
make_empty (YifaDeskDraft *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->empty_words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->empty_words), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->empty_words), GTK_JUSTIFY_CENTER);
  self->empty_button = yifa_text_button_new (_("_Add the Draft…"), G_CALLBACK (on_add_clicked), self);
  gtk_widget_set_halign (self->empty_button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->empty_words);
  gtk_box_append (GTK_BOX (box), self->empty_button);
  gtk_widget_add_css_class (box, "empty-state");
  return box;
}

static void
add_controllers (YifaDeskDraft *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE); /* the text view would take Enter */
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
yifa_desk_draft_init (YifaDeskDraft *self)
{
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->jumps = g_array_new (FALSE, FALSE, sizeof (guint));
  self->filling = TRUE;
  self->original = YIFA_PDF_VIEW (yifa_pdf_view_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (self->stack, make_view (self), "text");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->original), "file");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "desk-draft");
  gtk_box_append (GTK_BOX (self), make_bar (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (self), make_foot (self));
  add_controllers (self);
  self->filling = FALSE;
}

GtkWidget *
yifa_desk_draft_new (void)
{
  return g_object_new (YIFA_TYPE_DESK_DRAFT, NULL);
}

gboolean
yifa_desk_draft_has_text (YifaDeskDraft *self)
{
  g_return_val_if_fail (YIFA_IS_DESK_DRAFT (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") == 0 && yifa_desk_draft_n_clauses (self) > 0;
}

guint
yifa_desk_draft_n_clauses (YifaDeskDraft *self)
{
  g_return_val_if_fail (YIFA_IS_DESK_DRAFT (self), 0);

  return self->clauses != NULL ? self->clauses->len : 0;
}

/**
 * yifa_desk_draft_select:
 * @clause: (nullable): where to look first
 * @words: (nullable): what to select; NULL for the clause as a whole
 *
 * Returns: whether the text has them
 */
gboolean
yifa_desk_draft_select (YifaDeskDraft *self, const char *clause, const char *words)
{
  GtkTextIter from, to;
  guint line;

  g_return_val_if_fail (YIFA_IS_DESK_DRAFT (self), FALSE);

  if (!find_words (self, clause, words, &from, &to))
    {
      if (!find_line (self, clause, &line))
        return FALSE;
      gtk_text_buffer_get_iter_at_line (buffer_of (self), &from, line);
      to = from;
      if (!gtk_text_iter_ends_line (&to))
        gtk_text_iter_forward_to_line_end (&to);
    }

  gtk_text_buffer_select_range (buffer_of (self), &from, &to);
  scroll_to (self, &from);
  return TRUE;
}

/* The clause the cursor is in; NULL: there is no text. */
const char *
yifa_desk_draft_get_clause (YifaDeskDraft *self)
{
  g_return_val_if_fail (YIFA_IS_DESK_DRAFT (self), NULL);

  return self->clause;
}

/* As Ctrl+Enter. */
void
yifa_desk_draft_make_point (YifaDeskDraft *self)
{
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (YIFA_IS_DESK_DRAFT (self));

  if (!self->editable || !yifa_desk_draft_has_text (self))
    return;

  place = dup_place (self);
  words = dup_words (self);
  g_signal_emit (self, signals[POINT], 0, place, words);
}

/* How many points the margin shows beside the clause. */
guint
yifa_desk_draft_get_n_points (YifaDeskDraft *self, const char *clause)
{
  guint line;

  g_return_val_if_fail (YIFA_IS_DESK_DRAFT (self), 0);

  return find_line (self, clause, &line) ? yifa_clause_gutter_get_points (self->gutter, line) : 0;
}
